"""Where people live: cottage, house, modern villa, Victorian, farmhouse, log cabin, hut, igloo, tree house."""

import numpy as np

from studiolo.engines.maquette.makers.buildings.dwelling import (
    WHITE,
    bush,
    chimney,
    door,
    door_paint,
    glass_of,
    maker,
    roofing,
    start,
    steps,
    walls,
    windows,
)
from studiolo.engines.maquette.makers.buildings.huts import make_cabin, make_hut, make_igloo
from studiolo.engines.maquette.makers.buildings.masonry import plain, stuff
from studiolo.engines.maquette.makers.buildings.panels import Opening
from studiolo.engines.maquette.makers.buildings.site import Frame, Style
from studiolo.engines.maquette.makers.buildings.small_houses import make_bird_house, make_dog_house, make_shed
from studiolo.engines.maquette.makers.buildings.tree_house import make_tree_house
from studiolo.engines.maquette.makers.buildings.victorian import make_victorian
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec
from studiolo.engines.maquette.model import Material, Model
from studiolo.engines.maquette.settings.surfaces import hex_colour


def make_cottage(spec: ThingSpec) -> Model:
    """Stone or plaster walls, deep thatch or tiles, a chimney, roses by the door."""
    site, random = start(spec, 0x401)
    stone = random.random() < 0.55
    wall = walls(
        site,
        "rubble" if stone else "plaster",
        ("#a89a80", "#b5a488", "#948c80") if stone else ("#e8ddc6", "#e9d9d0", "#dfe0d4"),
    )
    thatched = random.random() < 0.5
    roof = roofing(
        site, "thatch" if thatched else "flat tiles", ("#8a7248", "#7d6a4a") if thatched else ("#8a4a32", "#6f4436")
    )
    style = Style(
        trim=WHITE,
        door=door_paint(random),
        glass=glass_of(spec),
        surround=0.12 if not stone else 0.0,
        shutters=door_paint(random) if random.random() < 0.5 else None,
        depth=0.26,
    )
    w, d, h, rise = 9.0, 5.6, 2.7, 3.1
    site.house(
        wall, style, width=w, depth=d, height=h, gable=rise,
        front=[*windows((1.8, 7.2), 0.85, 1.0, 1.1), door(4.5, 1.0, 2.0)], back=windows((2.2, 6.8), 0.85, 1.0, 1.1),
        left=[*windows((2.8,), 0.85, 1.0, 1.1)], right=[*windows((2.8,), 0.85, 1.0, 1.1)],
    )  # fmt: skip
    site.gable_roof(
        roof,
        WHITE if not thatched else roof,
        width=w,
        depth=d,
        eave=h,
        rise=rise,
        over=0.45,
        thick=0.34 if thatched else 0.14,
    )
    for x in (-2.4, 2.4):  # dormers
        site.house(
            wall,
            style,
            width=1.6,
            depth=1.8,
            height=1.15,
            base=h + 0.45,
            at=(x, -1.45),
            front=windows((0.8,), 0.2, 0.9, 0.8),
            gable=0.75,
            gables="fronts",
        )
        site.gable_roof(
            roof,
            WHITE if not thatched else roof,
            width=1.6,
            depth=2.4,
            eave=h + 1.6,
            rise=0.78,
            over=0.22,
            at=(x, -1.25),
            along_x=False,
            thick=0.2 if thatched else 0.1,
        )
    brick = stuff("brick", hex_colour("#8f4a36"), 2)
    chimney(site, brick if not stone else wall, -w / 2 + 0.5, 0.0, h, h + rise + 1.0, 0.8)
    if random.random() < 0.6:
        chimney(site, brick if not stone else wall, w / 2 - 0.5, 0.0, h, h + rise + 0.8, 0.8)
    site.block(stuff("rubble", hex_colour("#8f8778"), 2), (-0.9, -d / 2 - 1.0, 0.0), (0.9, -d / 2, 0.12), 0.03)
    for x in (-3.9, -1.6, 1.5, 4.0):
        bush(site, x + float(random.uniform(-0.2, 0.2)), -d / 2 - 0.55, float(random.uniform(0.4, 0.7)), random)
    return site.bench.model(anchors={"top": (0, 0, h + rise)})


def make_house(spec: ThingSpec) -> Model:
    """Two storeys, tiled roof, porch, sash windows."""
    site, random = start(spec, 0x402)
    kind = ("brick", "plaster", "clapboard")[int(random.integers(3))]
    codes = {
        "brick": ("#9a4f38", "#8a4433", "#a8604a"),
        "plaster": ("#e9dfca", "#e3d3b4", "#d8dccf", "#e8d0bb"),
        "clapboard": ("#e7e3d8", "#a9bcc2", "#d8c79a", "#8fa38f"),
    }[kind]
    wall = walls(site, kind, codes)
    roof = roofing(
        site, ("tiles", "slates", "flat tiles")[int(random.integers(3))], ("#8a4432", "#4a4d52", "#6f4436", "#a3543a")
    )
    style = Style(
        trim=WHITE,
        door=door_paint(random),
        glass=glass_of(spec),
        surround=0.1,
        shutters=door_paint(random) if random.random() < 0.4 else None,
    )
    w, d, h, rise = 9.6, 8.0, 5.6, 2.9
    site.block(
        stuff("concrete", hex_colour("#8f8c86"), 1),
        (-w / 2 - 0.05, -d / 2 - 0.05, 0.0),
        (w / 2 + 0.05, d / 2 + 0.05, 0.35),
        0.02,
    )
    row = (1.7, 4.8, 7.9)
    site.house(
        wall, style, width=w, depth=d, height=h, base=0.3, gable=rise,
        front=[*windows((1.7, 7.9), 0.9, 1.3, 1.5, (2, 2)), door(4.8, 1.1, 2.2), *windows(row, 3.5, 1.2, 1.4)],
        back=[*windows(row, 0.9, 1.2, 1.4), *windows(row, 3.5, 1.2, 1.4)],
        left=[*windows((2.2, 5.8), 0.9, 1.1, 1.4), *windows((2.2, 5.8), 3.5, 1.1, 1.3), *windows((4.0,), 6.0, 0.8, 0.9)],
        right=[*windows((2.2, 5.8), 0.9, 1.1, 1.4), *windows((2.2, 5.8), 3.5, 1.1, 1.3), *windows((4.0,), 6.0, 0.8, 0.9)],
    )  # fmt: skip
    site.gable_roof(roof, WHITE, width=w, depth=d, eave=h + 0.3, rise=rise, over=0.5)
    chimney(site, stuff("brick", hex_colour("#8f4a36"), 2), 2.9, 0.9, h + 1.4, h + rise + 1.1, 0.85)
    for x in (-1.25, 1.25):
        site.round(
            WHITE,
            [
                (0.13, 0.0, 0),
                (0.13, 0.12, 0.02),
                (0.09, 0.16, 0.02),
                (0.08, 2.5, 0.02),
                (0.13, 2.6, 0.02),
                (0.13, 2.66, 0),
            ],
            (x, -d / 2 - 1.25, 0.3),
            sides=24,
        )
    site.block(stuff("concrete", hex_colour("#9a968e"), 2), (-1.5, -d / 2 - 1.5, 0.0), (1.5, -d / 2, 0.3), 0.03)
    steps(site, stuff("concrete", hex_colour("#9a968e"), 2), 0.0, -d / 2 - 1.5, 1.8, 0.24, 2)
    site.gable_roof(
        roof,
        WHITE,
        width=2.9,
        depth=1.6,
        eave=2.95,
        rise=0.75,
        over=0.15,
        at=(0.0, -d / 2 - 0.75),
        along_x=False,
        thick=0.1,
    )
    site.wall(wall, Frame(at=(-1.45, -d / 2 - 1.45, 2.93)), 2.9, 0.03, (), style, gable=0.72)
    for x in (-4.0, -2.6, 2.6, 4.0):
        bush(site, x, -d / 2 - 0.7, float(random.uniform(0.45, 0.75)), random)
    return site.bench.model(anchors={"top": (0, 0, h + rise + 0.3)})


def make_modern(spec: ThingSpec) -> Model:
    """White cubes that overlap, long glass, warm wood."""
    site, random = start(spec, 0x403)
    wall = walls(site, "plaster", ("#ecebe7", "#e4e2dc"))
    wood = stuff("planks", spec.second_colour or hex_colour("#9a6a3c"), 2)
    grey = stuff("concrete", hex_colour("#8b8984"), 1)
    frame = plain((0.03, 0.031, 0.034), 0.4)
    style = Style(trim=frame, door=wood, glass=glass_of(spec), sill=False, depth=0.3)
    site.block(grey, (-9.0, -6.2, 0.0), (8.0, 5.0, 0.2), 0.03)
    site.house(
        wall, style, width=11.0, depth=8.0, height=3.1, base=0.2, at=(-1.0, 0.5),
        front=[Opening(x0=0.5, x1=5.6, z0=0.05, z1=2.7, panes=(3, 1)), door(7.2, 1.3, 2.5),
        Opening(x0=8.6, x1=10.5, z0=0.9, z1=2.6, panes=(1, 1))],
        left=[Opening(x0=2.0, x1=6.5, z0=0.05, z1=2.7, panes=(2, 1))], right=[Opening(x0=1.0, x1=4.0, z0=0.9, z1=2.6, panes=(2, 1))],
    )  # fmt: skip
    site.block(wall, (-7.2, -4.6, 3.3), (5.2, 5.0, 3.6), 0.03)
    site.house(
        wall, style, width=9.0, depth=6.6, height=2.9, base=3.6, at=(2.2, 0.0),
        front=[Opening(x0=0.7, x1=5.2, z0=0.15, z1=2.5, panes=(3, 1)), Opening(x0=6.4, x1=8.3, z0=0.15, z1=2.5, panes=(1, 1))],
        right=[Opening(x0=1.5, x1=5.0, z0=0.3, z1=2.4, panes=(2, 1))], left=[Opening(x0=2.2, x1=4.4, z0=0.1, z1=2.4, panes=(1, 1))],
    )  # fmt: skip
    site.block(wall, (-2.6, -3.6, 6.5), (7.0, 3.6, 6.8), 0.03)
    site.block(wood, (4.6, -3.58, 0.2), (6.6, 3.2, 3.6), 0.02)
    for z in np.arange(0.35, 3.3, 0.24):
        site.block(wood, (1.05, -3.62, float(z)), (2.75 - 1.2, -3.5, float(z) + 0.16), 0.01)
    pane = Material(colour=(0.72, 0.84, 0.85), kind="thin", roughness=0.05, translucency=1.7, specular=0.6)
    site.block(pane, (-7.1, -4.5, 3.6), (-2.4, -4.47, 4.6), 0.005)
    site.block(pane, (-7.12, -4.5, 3.6), (-7.09, 4.6, 4.6), 0.005)
    water = Material(colour=(0.02, 0.22, 0.28), roughness=0.04, specular=0.9)
    site.block(stuff("concrete", hex_colour("#b5b0a6"), 2), (-8.8, -11.0, 0.0), (6.0, -6.2, 0.16), 0.03)
    site.block(water, (-8.0, -10.4, 0.1), (1.2, -7.0, 0.17), 0.005)
    site.block(wood, (1.6, -10.6, 0.1), (5.8, -6.6, 0.2), 0.02)
    for x in (4.2, 5.6, 7.2):
        bush(site, x, -5.3, float(random.uniform(0.5, 0.8)), random)
    return site.bench.model(anchors={"top": (2.0, 0, 6.8)})


def make_farmhouse(spec: ThingSpec) -> Model:
    """White boards, a long porch under its own roof, a metal or shingle roof."""
    site, random = start(spec, 0x405)
    wall = walls(site, "clapboard", ("#eceae3", "#e6dfcc", "#eceae3"))
    roof = roofing(site, "shingles", ("#55524d", "#6a3a30", "#4a5048"))
    style = Style(
        trim=WHITE,
        door=door_paint(random),
        glass=glass_of(spec),
        surround=0.11,
        shutters=plain(hex_colour("#2f3f38"), 0.5),
    )
    w, d, h, rise = 11.0, 7.4, 5.6, 2.7
    stone = stuff("rubble", hex_colour("#8f8778"), 1)
    site.block(stone, (-w / 2, -d / 2, 0.0), (w / 2, d / 2, 0.5), 0.02)
    row = (1.7, 4.2, 6.8, 9.3)
    site.house(
        wall, style, width=w, depth=d, height=h, base=0.5, gable=rise,
        front=[*windows((1.7, 9.3), 0.75, 1.0, 1.6), door(5.5, 1.1, 2.2), *windows(row, 3.5, 0.95, 1.4)],
        back=[*windows(row, 0.8, 1.0, 1.5), *windows(row, 3.5, 0.95, 1.4)],
        left=[*windows((2.0, 5.4), 0.75, 1.0, 1.6), *windows((2.0, 5.4), 3.5, 0.95, 1.4), *windows((3.7,), 6.0, 0.7, 0.9)],
        right=[*windows((2.0, 5.4), 0.75, 1.0, 1.6), *windows((2.0, 5.4), 3.5, 0.95, 1.4), *windows((3.7,), 6.0, 0.7, 0.9)],
    )  # fmt: skip
    site.gable_roof(roof, WHITE, width=w, depth=d, eave=h + 0.5, rise=rise, over=0.4)
    porch = -d / 2 - 2.3
    site.block(stuff("planks", hex_colour("#8f8472"), 1), (-w / 2 - 0.1, porch, 0.38), (w / 2 + 0.1, -d / 2, 0.5), 0.02)
    for x in np.linspace(-w / 2 + 0.1, w / 2 - 0.1, 6):
        site.block(WHITE, (x - 0.08, porch + 0.1, 0.0), (x + 0.08, porch + 0.26, 3.0), 0.015)
    site.block(WHITE, (-w / 2, porch + 0.08, 2.8), (w / 2, porch + 0.28, 3.05), 0.015)
    site.face(
        roof,
        [
            (-w / 2 - 0.3, porch - 0.25, 3.0),
            (w / 2 + 0.3, porch - 0.25, 3.0),
            (w / 2 + 0.3, -d / 2 + 0.05, 3.85),
            (-w / 2 - 0.3, -d / 2 + 0.05, 3.85),
        ],
        0.12,
        edge=WHITE,
    )
    steps(site, stuff("planks", hex_colour("#8f8472"), 1), 0.0, porch, 1.8, 0.4, 3)
    chimney(site, stuff("brick", hex_colour("#8a4433"), 2), -3.4, 0.0, h, h + rise + 1.6, 0.8)
    for x in (-4.8, -3.0, 3.0, 4.6):
        bush(site, x, porch - 0.5, float(random.uniform(0.4, 0.65)), random)
    return site.bench.model(anchors={"top": (0, 0, h + rise + 0.5)})


MAKERS: tuple[Maker, ...] = (
    maker("house", "house, home, family house, brick house, suburban house, dwelling, townhouse", 10.7, make_house),
    maker(
        "cottage",
        "cottage, thatched cottage, country cottage, stone cottage, fairytale cottage, little house",
        10.1,
        make_cottage,
    ),
    maker(
        "modern-house", "modern house, villa, modern villa, minimalist house, mansion, glass house", 17.0, make_modern
    ),
    maker(
        "victorian-house", "victorian house, haunted house, victorian mansion, old mansion, manor", 14.9, make_victorian
    ),
    maker("farmhouse", "farmhouse, farm house, ranch house, farm, country house", 12.0, make_farmhouse),
    maker(
        "log-cabin",
        "log cabin, cabin, wooden cabin, chalet, lodge, wooden house, mountain hut, alpine hut",
        8.0,
        make_cabin,
    ),
    maker("hut", "hut, straw hut, thatched hut, mud hut, tiki hut, round hut, bamboo hut", 6.2, make_hut),
    maker("igloo", "igloo, snow house, ice house", 5.5, make_igloo),
    maker("tree-house", "tree house, treehouse", 9.9, make_tree_house),
    maker("shed", "shed, garden shed, tool shed, wooden shed, outhouse", 3.0, make_shed),
    maker("doghouse", "doghouse, dog house, kennel, dog kennel", 1.15, make_dog_house),
    maker("birdhouse", "birdhouse, bird house, nesting box, birdbox", 1.57, make_bird_house),
)
