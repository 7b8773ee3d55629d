"""A Victorian house."""

import numpy as np

from studiolo.engines.maquette.makers.buildings.dwelling import (
    WHITE,
    bush,
    chimney,
    door,
    door_paint,
    glass_of,
    roofing,
    start,
    steps,
    walls,
    windows,
)
from studiolo.engines.maquette.makers.buildings.masonry import Stuff, stuff
from studiolo.engines.maquette.makers.buildings.site import IRON, Frame, Site, Style
from studiolo.engines.maquette.makers.protocol import ThingSpec
from studiolo.engines.maquette.makers.turning import rotation
from studiolo.engines.maquette.makers.vehicles.bars import tube
from studiolo.engines.maquette.model import Model
from studiolo.engines.maquette.settings.shell import ball
from studiolo.engines.maquette.settings.surfaces import hex_colour


def make_victorian(spec: ThingSpec) -> Model:
    """Painted boards, a corner tower with a witch's hat, a porch with turned posts, much trim."""
    site, random = start(spec, 0x404)
    wall = walls(site, "clapboard", ("#7f9aa8", "#a9836f", "#8fa58a", "#c9a8a0", "#6f6a8a", "#d8c08a"))
    roof = roofing(site, "slates", ("#4a4a52", "#5a4440", "#3f4a48"))
    style = Style(trim=WHITE, door=door_paint(random), glass=glass_of(spec), surround=0.13)
    stone = stuff("rubble", hex_colour("#8a8278"), 1)
    w, d, h, rise = 9.0, 9.0, 6.6, 3.8
    site.block(stone, (-w / 2 - 0.1, -d / 2 - 0.1, 0.0), (w / 2 + 0.1, d / 2 + 0.1, 0.8), 0.03)
    tall = (1.6, 4.4)
    site.house(
        wall, style, width=w, depth=d, height=h, base=0.8, gable=rise, gables="fronts",
        front=[*windows((1.6,), 0.8, 1.0, 1.9, (1, 2)), door(4.0, 1.1, 2.3), *windows(tall, 4.0, 1.0, 1.7, (1, 2)),
        *windows((4.5,), 7.3, 1.0, 1.2, (2, 2), arched=True)],
        left=[*windows((2.0, 4.5, 7.0), 0.8, 1.0, 1.9, (1, 2)), *windows((2.0, 4.5, 7.0), 4.0, 1.0, 1.7, (1, 2))],
        right=[*windows((4.5, 7.0), 0.8, 1.0, 1.9, (1, 2)), *windows((4.5, 7.0), 4.0, 1.0, 1.7, (1, 2))],
        back=[*windows((2.0, 7.0), 0.8, 1.0, 1.9, (1, 2)), *windows((2.0, 7.0), 4.0, 1.0, 1.7, (1, 2))],
    )  # fmt: skip
    site.gable_roof(roof, WHITE, width=w, depth=d, eave=h + 0.8, rise=rise, over=0.45, along_x=False)
    _tower(site, wall, roof, style, stone, (w / 2 - 0.6, -d / 2 + 0.5), 1.75, 9.4, 4.2)
    porch = -d / 2 - 2.2
    site.block(stuff("planks", hex_colour("#8a7a66"), 1), (-w / 2 - 0.2, porch, 0.55), (1.9, -d / 2, 0.8), 0.02)
    site.block(stone, (-w / 2 - 0.1, porch + 0.1, 0.0), (1.8, -d / 2, 0.6), 0.03)
    steps(site, stone, -0.5, porch, 1.8, 0.8, 4)
    posts = (-w / 2, -2.9, -1.5, 0.5, 1.75)
    for x in posts:
        site.round(
            WHITE,
            [
                (0.1, 0.0, 0),
                (0.1, 0.5, 0.03),
                (0.06, 0.6, 0.04),
                (0.09, 1.0, 0.2),
                (0.06, 2.1, 0.1),
                (0.1, 2.3, 0.03),
                (0.1, 2.75, 0),
            ],
            (x, porch + 0.18, 0.8),
            sides=20,
        )
        for way in (-1.0, 1.0):
            turn = np.radians(np.linspace(0, 90, 8))
            arc = np.stack(
                [x + way * 0.55 * (1 - np.cos(turn)), np.full(8, porch + 0.18), 3.0 + 0.5 * np.sin(turn)], axis=1
            )
            site.add(WHITE, tube(arc, 0.03, 6))
    for a, b in ((posts[0], posts[1]), (posts[1], posts[2]), (posts[3], posts[4])):
        for z in (1.05, 1.6):
            site.block(WHITE, (a, porch + 0.15, z), (b, porch + 0.22, z + 0.07), 0.01)
        for x in np.arange(a + 0.15, b, 0.16):
            site.add(WHITE, tube([(x, porch + 0.185, 1.08), (x, porch + 0.185, 1.62)], 0.022, 6))
    site.face(
        roof,
        [
            (-w / 2 - 0.5, porch - 0.3, 3.5),
            (2.1, porch - 0.3, 3.5),
            (2.1, -d / 2 + 0.1, 4.5),
            (-w / 2 - 0.5, -d / 2 + 0.1, 4.5),
        ],
        0.14,
        edge=WHITE,
    )
    for x in np.arange(-w / 2 - 0.4, w / 2 + 0.4, 0.3):  # gingerbread under the gable
        z = h + 0.8 + rise * (1 - abs(x) / (w / 2)) - 0.32
        site.round(WHITE, [(0.0, -0.16, 0), (0.07, -0.05, 0.03), (0.0, 0.1, 0)], (x, -d / 2 - 0.43, z), sides=10)
    chimney(site, stuff("brick", hex_colour("#8a4433"), 2), -2.6, 1.6, h + 1.5, h + rise + 1.9, 0.9)
    for x in (-4.4, -3.2, 2.8):
        bush(site, x, porch - 0.5, float(random.uniform(0.45, 0.7)), random)
    return site.bench.model(anchors={"top": (0, 0, h + rise + 0.8)})


def _tower(
    site: Site,
    wall: Stuff,
    roof: Stuff,
    style: Style,
    stone: Stuff,
    at: tuple[float, float],
    radius: float,
    high: float,
    spire: float,
) -> None:
    """Eight sides of boards with a window in each storey, under a pointed roof."""
    side = 2 * radius * np.tan(np.pi / 8)
    for k in range(8):
        turn = 45.0 * k
        spin = rotation((0, 0, 1), turn)
        foot = spin @ np.array((-side / 2, -radius, 0.0))
        frame = Frame(at=(at[0] + foot[0], at[1] + foot[1], 0.8), turn_deg=turn)
        holes = (
            [o for z in (0.8, 4.0, 7.0) for o in windows((side / 2,), z, 0.75, 1.6, (1, 2))]
            if k in (0, 1, 2, 7)
            else []
        )
        site.wall(wall, frame, side, high - 0.8, holes, style)
        plinth = Frame(at=(at[0] + foot[0] * 1.03, at[1] + foot[1] * 1.03, 0.0), turn_deg=turn)
        site.wall(stone, plinth, side * 1.03, 0.85, (), style)
        for z in (3.6, 6.9, high - 0.15):
            site.block(style.trim, (0, -0.06, z - 0.8), (side, 0.02, z - 0.6), 0.01, frame)
        a, b = (
            spin @ np.array((-side / 2 - 0.2, -radius - 0.45, 0)),
            spin @ np.array((side / 2 + 0.2, -radius - 0.45, 0)),
        )
        off = np.array((at[0], at[1], 0.0))
        site.face(
            roof,
            [a + off + (0, 0, high - 0.1), b + off + (0, 0, high - 0.1), off + (0, 0, high + spire)],
            0.1,
            edge=style.trim,
        )
    site.add(
        IRON,
        tube([(at[0], at[1], high + spire - 0.2), (at[0], at[1], high + spire + 0.9)], 0.03, 8),
        ball((at[0], at[1], high + spire + 0.25), 0.12, sides=16),
    )
