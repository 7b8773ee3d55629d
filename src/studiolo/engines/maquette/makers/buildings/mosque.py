"""The mosque."""

import numpy as np

from studiolo.engines.maquette.makers.buildings.dwelling import glass_of, start, walls, windows
from studiolo.engines.maquette.makers.buildings.masonry import Stuff, plain, stuff
from studiolo.engines.maquette.makers.buildings.panels import Opening
from studiolo.engines.maquette.makers.buildings.site import GOLD, Frame, Site, Style
from studiolo.engines.maquette.makers.protocol import ThingSpec
from studiolo.engines.maquette.makers.turning import rotation
from studiolo.engines.maquette.makers.vehicles.bars import tube
from studiolo.engines.maquette.model import Model
from studiolo.engines.maquette.settings.shell import ball
from studiolo.engines.maquette.settings.surfaces import hex_colour


def make_mosque(spec: ThingSpec) -> Model:
    """A great dome on half domes, an arcaded court, four slender minarets."""
    site, _ = start(spec, 0x436)
    wall = walls(site, "ashlar", ("#d9cfba", "#e6e0d2", "#cfc2a8"))
    lead = plain(spec.second_colour or hex_colour(("#6f8f95", "#5f8a7f", "#b8923f")[spec.seed % 3]), 0.4, metallic=0.3)
    stone = stuff("ashlar", hex_colour("#e0d8c6"), 2)
    style = Style(
        trim=stone,
        door=stuff("planks", hex_colour("#5a3a22"), 1),
        glass=glass_of(spec),
        surround=0.16,
        depth=0.35,
        sill=False,
    )
    w, h = 26.0, 12.0
    row = tuple(2.6 + 3.45 * k for k in range(7))
    holes = [*windows(row, 1.4, 1.4, 2.2, (2, 3), arched=True), *windows(row, 7.0, 1.3, 1.8, (2, 3), arched=True)]
    front = [o for o in holes if abs((o.x0 + o.x1) / 2 - 13) > 3]
    site.house(
        wall,
        style,
        width=w,
        depth=w,
        height=h,
        front=[*front, Opening(x0=11.0, x1=15.0, z0=0.0, z1=5.6, kind="gate", arched=True)],
        left=holes,
        right=holes,
        back=holes,
    )
    site.block(stone, (-w / 2 - 0.4, -w / 2 - 0.4, h - 0.2), (w / 2 + 0.4, w / 2 + 0.4, h + 0.5), 0.1)
    site.wall(
        stone,
        Frame(at=(-4.0, -w / 2 - 0.8, 0)),
        8.0,
        11.0,
        [Opening(x0=1.6, x1=6.4, z0=0.0, z1=6.0, kind="gate", arched=True)],
        style,
    )
    site.block(stone, (-4.0, -w / 2 - 0.75, 11.0), (4.0, -w / 2, 13.8), 0.06)
    for x in (-4.0, 3.99):
        site.block(stone, (x - 0.01, -w / 2 - 0.8, 0), (x + 0.02, -w / 2, 11.0), 0.002)
    _dome(site, wall, lead, (0, 0), 8.6, h + 0.5, 3.6, windows_count=24, style=style)
    for x, y in ((0, -8.6), (8.6, 0), (0, 8.6), (-8.6, 0)):
        _dome(site, wall, lead, (x, y), 4.4, h + 0.4, 1.2, windows_count=0, style=style)
    for x in (-10.2, 10.2):
        for y in (-10.2, 10.2):
            _dome(site, wall, lead, (x, y), 2.5, h + 0.4, 1.3, windows_count=8, style=style)
    for x in (-w / 2 - 1.6, w / 2 + 1.6):
        for y in (-w / 2 - 1.6, w / 2 + 1.6):
            _minaret(site, stone, lead, (x, y), 38.0)
    return site.bench.model(anchors={"top": (0, 0, 26.0)})


def _dome(
    site: Site,
    wall: Stuff,
    lead: Stuff,
    at: tuple[float, float],
    radius: float,
    z: float,
    drum: float,
    *,
    windows_count: int,
    style: Style,
) -> None:
    x, y = at
    site.round(
        wall,
        [
            (radius + 0.2, z - 0.2, 0),
            (radius + 0.2, z + drum, 0.05),
            (radius + 0.5, z + drum + 0.1, 0.05),
            (radius + 0.5, z + drum + 0.4, 0.05),
            (radius, z + drum + 0.45, 0),
        ],
        (x, y, 0),
        sides=64,
    )
    t = np.linspace(0, np.pi / 2, 14)
    line = [
        (radius * np.cos(a) * (1 + 0.05 * np.sin(2 * a)), z + drum + 0.4 + radius * 0.95 * np.sin(a), 0.05)
        for a in t[:-1]
    ]
    site.round(lead, [*line, (0.0, z + drum + 0.4 + radius * 0.97, 0)], (x, y, 0), sides=72 if radius > 4 else 40)
    for k in range(windows_count):
        turn = 360.0 / windows_count * k
        spot = rotation((0, 0, 1), turn) @ np.array((0.0, -radius - 0.24, 0.0))
        wide = 0.85 if radius > 4 else 0.6
        own = Style(trim=style.trim, door=style.door, glass=style.glass, surround=0.1, depth=0.04, sill=False)
        site.dress(
            windows((0.0,), z + drum * 0.25, wide, drum * 0.42, (1, 2), arched=True)[0],
            own,
            Frame(at=(x + float(spot[0]), y + float(spot[1]), 0.0), turn_deg=turn),
        )
    top = z + drum + 0.4 + radius * 0.97
    site.add(
        GOLD,
        tube([(x, y, top - 0.2), (x, y, top + 0.3 * radius)], 0.05 + 0.01 * radius, 8),
        ball((x, y, top + 0.08 * radius), 0.06 * radius, sides=18),
        ball((x, y, top + 0.2 * radius), 0.04 * radius, sides=16),
    )


def _minaret(site: Site, stone: Stuff, lead: Stuff, at: tuple[float, float], high: float) -> None:
    x, y = at
    site.block(stone, (x - 1.7, y - 1.7, 0), (x + 1.7, y + 1.7, 7.0), 0.08)
    site.round(stone, [(1.5, 7.0, 0), (1.15, 8.6, 0.3), (1.1, high, 0)], (x, y, 0), sides=16)
    for z in (16.0, 24.0, high - 0.5):
        site.round(
            stone,
            [
                (1.1, z - 1.3, 0),
                (1.75, z - 0.2, 0.4),
                (1.85, z, 0.03),
                (1.85, z + 0.9, 0.03),
                (1.75, z + 0.9, 0.03),
                (1.7, z + 0.1, 0),
            ],
            (x, y, 0),
            sides=24,
        )
    site.round(stone, [(0.85, high, 0), (0.85, high + 3.0, 0)], (x, y, 0), sides=20)
    site.round(lead, [(1.05, high + 2.95, 0), (1.05, high + 3.1, 0.02), (0.0, high + 9.0, 0)], (x, y, 0), sides=24)
    site.add(GOLD, tube([(x, y, high + 8.8), (x, y, high + 10.6)], 0.06, 8), ball((x, y, high + 9.3), 0.22, sides=14))
