"""The palace."""

import numpy as np

from studiolo.engines.maquette.makers.buildings.dwelling import door, glass_of, roofing, start, walls, windows
from studiolo.engines.maquette.makers.buildings.masonry import Stuff, stuff
from studiolo.engines.maquette.makers.buildings.site import Frame, Site, Style
from studiolo.engines.maquette.makers.protocol import ThingSpec
from studiolo.engines.maquette.makers.turning import rotation
from studiolo.engines.maquette.makers.vehicles.bars import tube
from studiolo.engines.maquette.makers.vehicles.paints import BRASS
from studiolo.engines.maquette.model import Model
from studiolo.engines.maquette.settings.shell import ball
from studiolo.engines.maquette.settings.surfaces import hex_colour


def make_palace(spec: ThingSpec) -> Model:
    """A long baroque front: a domed middle, two wings, columns, a balustrade."""
    site, _ = start(spec, 0x425)
    wall = walls(site, "plaster", ("#e3c98a", "#e8dcc0", "#d9a88a", "#cfd8d0"))
    stone = stuff("ashlar", hex_colour("#e4ddcd"), 1)
    roof = roofing(site, "slates", ("#4f6a62", "#4a4f5a", "#5f5f66"))
    style = Style(
        trim=stone, door=stuff("planks", hex_colour("#4a3420"), 1), glass=glass_of(spec), surround=0.22, depth=0.3
    )
    for x, w, d, h in (
        (-20.0, 22.0, 12.0, 11.0),
        (20.0, 22.0, 12.0, 11.0),
        (-33.0, 9.0, 17.0, 12.5),
        (33.0, 9.0, 17.0, 12.5),
    ):
        count = round(w / 3.1)
        row = tuple((k + 0.5) * w / count for k in range(count))
        holes = [*windows(row, 1.4, 1.3, 2.4, (2, 3), arched=True), *windows(row, 6.6, 1.3, 2.3, (2, 3))]
        side = tuple((k + 0.5) * d / 4 for k in range(4))
        flank = [*windows(side, 1.4, 1.3, 2.4, (2, 3)), *windows(side, 6.6, 1.3, 2.3, (2, 3))]
        site.block(stone, (x - w / 2 - 0.2, -d / 2 - 0.2, 0), (x + w / 2 + 0.2, d / 2 + 0.2, 0.9), 0.05)
        site.house(
            wall,
            style,
            width=w,
            depth=d,
            height=h,
            base=0.5,
            at=(x, 0.0),
            front=holes,
            back=holes,
            left=flank,
            right=flank,
        )
        for z in (5.6, h + 0.1):
            site.block(stone, (x - w / 2 - 0.35, -d / 2 - 0.35, z), (x + w / 2 + 0.35, d / 2 + 0.35, z + 0.5), 0.1)
        site.hip_roof(roof, stone, width=w, depth=d, eave=h + 0.6, rise=4.2 if w < 15 else 3.4, over=0.3, at=(x, 0.0))
        for k in range(count + 1):
            xx = x - w / 2 + k * w / count
            site.block(stone, (xx - 0.25, -d / 2 - 0.16, 0.9), (xx + 0.25, -d / 2 + 0.1, h), 0.03)
    _palace_middle(site, wall, stone, roof, style)
    return site.bench.model(anchors={"top": (0, 0, 31.0)})


def _palace_middle(site: Site, wall: Stuff, stone: Stuff, roof: Stuff, style: Style) -> None:
    w, d, h = 18.0, 16.0, 14.0
    row = (2.4, 5.8, 12.2, 15.6)
    site.block(stone, (-w / 2 - 0.3, -d / 2 - 0.3, 0), (w / 2 + 0.3, d / 2 + 0.3, 1.2), 0.05)
    site.house(
        wall,
        style,
        width=w,
        depth=d,
        height=h,
        base=0.8,
        front=[
            door(9.0, 2.2, 3.4, 0.5, arched=True),
            *windows(row, 1.6, 1.5, 2.6, (2, 3), arched=True),
            *windows((2.4, 5.8, 9.0, 12.2, 15.6), 7.4, 1.5, 3.0, (2, 4), arched=True),
        ],
        left=windows((3, 8, 13), 7.4, 1.5, 3.0, (2, 4)),
        right=windows((3, 8, 13), 7.4, 1.5, 3.0, (2, 4)),
    )
    for x in (-7.4, -4.4, -1.7, 1.7, 4.4, 7.4):
        site.column(stone, (x, -d / 2 - 1.6, 1.4), 11.2, 0.6)
    site.block(stone, (-8.6, -d / 2 - 2.6, 0.0), (8.6, -d / 2, 1.2), 0.06)
    for k in range(5):
        site.block(stone, (-6.5, -d / 2 - 2.6 - 0.5 * (k + 1), 0.0), (6.5, -d / 2 - 2.6, 1.2 - 0.22 * (k + 1)), 0.03)
    site.block(stone, (-8.8, -d / 2 - 2.5, 12.6), (8.8, -d / 2 + 0.1, 14.0), 0.08)
    frame = Frame(at=(-8.8, -d / 2 - 2.45, 14.0))
    site.wall(stone, frame, 17.6, 0.05, (), style, gable=3.2)
    site.gable_roof(
        roof, stone, width=17.6, depth=3.0, eave=14.05, rise=3.25, over=0.25, at=(0.0, -d / 2 - 1.1), along_x=False
    )
    site.block(stone, (-w / 2 - 0.4, -d / 2 - 0.4, h + 0.5), (w / 2 + 0.4, d / 2 + 0.4, h + 1.2), 0.1)
    site.round(
        stone,
        [
            (6.4, h + 1.0, 0),
            (6.4, h + 2.0, 0.1),
            (5.9, h + 2.1, 0.1),
            (5.9, h + 6.0, 0.1),
            (6.3, h + 6.2, 0.1),
            (6.3, h + 6.6, 0),
        ],
        sides=64,
    )
    for k in range(12):
        turn = 30.0 * k
        spot = rotation((0, 0, 1), turn) @ np.array((0, -6.0, 0.0))
        site.dress(
            windows((0.0,), h + 2.8, 1.1, 1.8, (2, 3), arched=True)[0],
            style,
            Frame(at=(float(spot[0]), float(spot[1]), 0.0), turn_deg=turn),
        )
    t = np.linspace(0, np.pi / 2, 12)
    site.round(
        roof, [(6.1 * np.cos(a), h + 6.6 + 6.4 * np.sin(a), 0.05) for a in t[:-1]] + [(0.0, h + 13.0, 0)], sides=72
    )
    site.round(stone, [(1.2, h + 12.4, 0), (1.1, h + 14.8, 0.1), (1.3, h + 14.9, 0.05), (0.0, h + 16.6, 0)], sides=24)
    site.add(BRASS, tube([(0, 0, h + 16.4), (0, 0, h + 18.4)], 0.1, 8), ball((0, 0, h + 17.0), 0.35, sides=20))
