"""The cathedral."""

import numpy as np

from studiolo.engines.maquette.makers.buildings.dwelling import roofing, start, walls, windows
from studiolo.engines.maquette.makers.buildings.masonry import Stuff, stuff
from studiolo.engines.maquette.makers.buildings.panels import Opening
from studiolo.engines.maquette.makers.buildings.site import GOLD, Frame, Site, Style
from studiolo.engines.maquette.makers.plates import bead, circle, placed, slab
from studiolo.engines.maquette.makers.protocol import ThingSpec
from studiolo.engines.maquette.makers.turning import rotation
from studiolo.engines.maquette.makers.vehicles.bars import tube
from studiolo.engines.maquette.model import Material, Model
from studiolo.engines.maquette.settings.surfaces import hex_colour


def make_cathedral(spec: ThingSpec) -> Model:
    """A Gothic west front with twin towers, rose window, nave and flying buttresses."""
    site, _ = start(spec, 0x432)
    wall = walls(site, "ashlar", ("#c4b79c", "#b8ac96", "#a8a294"))
    stone = stuff("ashlar", hex_colour("#cdc2aa"), 2)
    roof = roofing(site, "slates", ("#4a5a58", "#4a4c54"))
    stained = Material(colour=(0.05, 0.05, 0.16), roughness=0.08, specular=0.8, clearcoat=1.0)
    style = Style(
        trim=stone, door=stuff("planks", hex_colour("#5a3420"), 1), glass=stained, surround=0.3, depth=0.6, sill=False
    )
    w, d, h, rise = 13.0, 46.0, 20.0, 8.0
    row = tuple(4.0 + 5.4 * k for k in range(8))
    site.house(
        wall,
        style,
        width=w,
        depth=d,
        height=h,
        gable=rise,
        gables="fronts",
        left=windows(row, 10.0, 2.2, 6.0, (3, 6), arched=True),
        right=windows(row, 10.0, 2.2, 6.0, (3, 6), arched=True),
    )
    site.gable_roof(roof, stone, width=w, depth=d, eave=h, rise=rise, over=0.3, along_x=False, thick=0.3)
    for side in (-1.0, 1.0):
        x = side * 11.5
        site.house(
            wall,
            style,
            width=10.0,
            depth=d - 4,
            height=8.0,
            at=(side * 11.5, 1.0),
            left=windows(row[:-1], 2.0, 1.9, 3.4, (2, 4), arched=True),
            right=windows(row[:-1], 2.0, 1.9, 3.4, (2, 4), arched=True),
        )
        corners = [
            (side * 16.8, -d / 2 + 2.5, 7.8),
            (side * 16.8, d / 2, 7.8),
            (side * 6.5, d / 2, 11.0),
            (side * 6.5, -d / 2 + 2.5, 11.0),
        ]
        site.face(roof, corners if side > 0 else corners[::-1], 0.3, edge=stone)
        for k in range(8):
            y = -d / 2 + 5.0 + 5.4 * k
            site.block(stone, (x + side * 4.4 - 0.6, y - 0.5, 0), (x + side * 4.4 + 0.6, y + 0.5, 14.0), 0.08)
            site.round(stone, [(0.6, 14.0, 0), (0.5, 15.0, 0.1), (0.0, 18.0, 0)], (x + side * 4.4, y, 0), sides=8)
            arc = np.linspace(0, 1, 9)
            path = np.stack([x + side * 4.2 - side * 9.2 * arc, np.full(9, y), 12.6 + 5.2 * arc**0.7], axis=1)
            site.add(stone, tube(path, 0.42, 8))
    for side in (-1.0, 1.0):
        x, y, t, high = side * 10.0, -d / 2 - 1.0, 9.0, 36.0
        holes = [
            Opening(x0=2.6, x1=6.4, z0=0.0, z1=3.6, kind="door", arched=True),
            *windows((4.5,), 10.0, 3.0, 6.0, (3, 6), arched=True),
            *windows((2.8, 6.2), 24.0, 1.8, 7.5, (1, 6), arched=True),
        ]
        flank = [
            *windows((4.5,), 10.0, 3.0, 6.0, (3, 6), arched=True),
            *windows((2.8, 6.2), 24.0, 1.8, 7.5, (1, 6), arched=True),
        ]
        site.house(
            wall, style, width=t, depth=t, height=high, at=(x, y), front=holes, left=flank, right=flank, back=flank
        )
        for z in (8.2, 20.6, high - 0.3):
            site.block(stone, (x - t / 2 - 0.4, y - t / 2 - 0.4, z), (x + t / 2 + 0.4, y + t / 2 + 0.4, z + 0.9), 0.15)
        for cx in (x - t / 2, x + t / 2):
            for cy in (y - t / 2, y + t / 2):
                site.block(stone, (cx - 0.8, cy - 0.8, 0), (cx + 0.8, cy + 0.8, high), 0.08)
                site.round(stone, [(0.8, high, 0), (0.7, high + 2.0, 0.1), (0.0, high + 6.5, 0)], (cx, cy, 0), sides=8)
        site.hip_roof(
            roof, stone, width=t - 2.4, depth=t - 2.4, eave=high + 0.5, rise=17.0, over=0.1, at=(x, y), thick=0.3
        )
        site.add(
            GOLD,
            tube([(x, y, high + 17), (x, y, high + 20.0)], 0.12, 8),
            tube([(x - 0.8, y, high + 18.9), (x + 0.8, y, high + 18.9)], 0.12, 8),
        )
    _rose(site, wall, stone, style, stained, -d / 2 - 4.6)
    return site.bench.model(anchors={"top": (0, 0, 53.0)})


def _rose(site: Site, wall: Stuff, stone: Stuff, style: Style, glass: Material, y: float) -> None:
    site.wall(
        wall,
        Frame(at=(-5.6, y, 0.0)),
        11.2,
        26.0,
        [Opening(x0=3.2, x1=8.0, z0=0.0, z1=4.4, kind="door", arched=True)],
        style,
        gable=5.0,
    )
    stand = rotation((1, 0, 0), 90)
    at = (0.0, y, 15.6)
    site.add(glass, placed(slab(circle(3.6, sides=72), -0.05, 0.03, 0.01), at, stand))
    for radius, thick in ((3.7, 0.32), (2.3, 0.14), (1.0, 0.16)):
        site.add(stone, placed(bead(circle(radius, sides=72), 0.06, thick), at, stand))
    for k in range(16):
        a = 2 * np.pi * k / 16
        site.add(
            stone,
            placed(
                tube([(np.cos(a) * 1.0, np.sin(a) * 1.0, 0.06), (np.cos(a) * 3.6, np.sin(a) * 3.6, 0.06)], 0.09, 6),
                at,
                stand,
            ),
        )
        site.add(
            stone,
            placed(
                bead(circle(0.42, sides=24), 0.06, 0.07),
                (3.0 * np.cos(a + 0.2), y, 15.6 + 3.0 * np.sin(a + 0.2)),
                stand,
            ),
        )
    for z in (8.2, 20.6, 25.6):
        site.block(stone, (-5.8, y - 0.4, z), (5.8, y + 0.3, z + 0.9), 0.15)
    for k in range(9):
        site.round(stone, [(0.3, 21.6, 0), (0.24, 24.6, 0.05), (0.3, 25.6, 0)], (-4.8 + 1.2 * k, y - 0.2, 0), sides=16)
