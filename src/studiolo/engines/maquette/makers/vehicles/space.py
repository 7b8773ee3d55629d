"""What leaves the earth, and what is said to come to it: rocket, shuttle, satellite, rover, flying saucer."""

import numpy as np

from studiolo.engines.maquette.makers.bench import Bench
from studiolo.engines.maquette.makers.plates import bead, circle, placed, slab
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec, listed
from studiolo.engines.maquette.makers.turning import ball, filleted, rotation, turned
from studiolo.engines.maquette.makers.vehicles.bars import box, tube
from studiolo.engines.maquette.makers.vehicles.paints import (
    ALLOY,
    GLASS,
    STEEL,
    TRIM,
    WHITE,
    gloss,
)
from studiolo.engines.maquette.makers.vehicles.rockets import make_rocket, make_space_rocket
from studiolo.engines.maquette.makers.vehicles.shuttle import make_shuttle
from studiolo.engines.maquette.makers.vehicles.wheels import across
from studiolo.engines.maquette.model import Material, Model, Texture
from studiolo.engines.maquette.settings.shell import quad
from studiolo.engines.maquette.settings.surfaces import hex_colour

HONOURS = frozenset({"colour", "second_colour", "material"})
GOLD_FOIL = Material(colour=(0.86, 0.6, 0.22), roughness=0.3, metallic=1.0)


def _cells(first: str) -> Material:
    """Solar cells: dark blue squares in a silver grid."""
    image = np.empty((96, 192, 3), np.float32)
    image[:] = hex_colour(first)
    random = np.random.default_rng(3)
    tone = np.kron(random.uniform(0.8, 1.25, (4, 8)), np.ones((24, 24)))
    image *= tone[..., None]
    image[::24] = image[:, ::24] = (0.42, 0.43, 0.46)
    image[12::24] = image[12::24] * 0.7 + 0.08
    return Material(colour=Texture(image=np.asarray(image, np.float32)), roughness=0.14, specular=0.7, clearcoat=0.8)


def make_satellite(spec: ThingSpec) -> Model:
    bench = Bench(spec, 0x5C4)
    foil = bench.body(
        GOLD_FOIL if spec.colour is None else Material(colour=bench.colour(("#000000",)), roughness=0.3, metallic=0.9)
    )
    cells = _cells("#0d1d4a")
    z0 = 1.5
    bench.add(foil, box((-0.7, -0.6, z0 - 0.9), (0.7, 0.6, z0 + 0.9), 0.05, soft=2), name="bus")
    bench.add(
        TRIM,
        box((-0.5, -0.64, z0 - 0.6), (0.1, -0.58, z0 + 0.2), 0.01),
        box((0.2, -0.66, z0 + 0.3), (0.6, -0.58, z0 + 0.7), 0.02),
    )
    bench.add(STEEL, box((-0.72, -0.3, z0 - 0.2), (-0.6, 0.3, z0 + 0.4), 0.02))
    for side in (-1.0, 1.0):
        bench.add(STEEL, tube([(side * 0.7, 0, z0), (side * 1.3, 0, z0)], 0.05, 12))
        for k in range(3):
            a = side * (1.3 + 1.55 * k)
            b = side * (1.3 + 1.55 * k + 1.48)
            low, high = min(a, b), max(a, b)
            bench.add(ALLOY, box((low, -0.02, z0 - 0.85), (high, 0.02, z0 + 0.85), 0.012))
            bench.add(
                cells,
                quad((low + 0.04, -0.024, z0 - 0.8), (high - low - 0.08, 0, 0), (0, 0, 1.6), whole=True),
                quad((high - 0.04, 0.024, z0 - 0.8), (low - high + 0.08, 0, 0), (0, 0, 1.6), whole=True),
            )
    dish = turned(
        filleted(
            [(0.0, 0.0, 0), (0.4, 0.06, 0.3), (0.8, 0.28, 0.02), (0.8, 0.3, 0.01), (0.4, 0.09, 0.3), (0.0, 0.03, 0)], 8
        ),
        56,
    ).mesh
    turn = rotation((1, 0, 0), 62)
    bench.add(WHITE, placed(dish, (0, -0.55, z0 + 1.15), turn))
    tip = np.array((0, -0.55, z0 + 1.15)) + turn @ np.array((0, 0, 0.55))
    for k in range(3):
        a = 2 * np.pi * k / 3
        bench.add(
            STEEL,
            tube(
                [np.array((0, -0.55, z0 + 1.15)) + turn @ np.array((0.7 * np.cos(a), 0.7 * np.sin(a), 0.24)), tip],
                0.012,
                6,
            ),
        )
    bench.add(TRIM, placed(ball(0.06, sides=16).mesh, tip))
    bench.add(
        STEEL,
        tube([(0, 0, z0 + 0.9), (0, -0.45, z0 + 1.15)], 0.06, 10),
        tube([(0.4, 0.3, z0 + 0.9), (0.4, 0.3, z0 + 2.0)], 0.02, 8),
        tube([(-0.4, 0.3, z0 - 0.9), (-0.7, 0.6, z0 - 1.5)], 0.015, 6),
    )
    bench.add(STEEL, placed(turned(filleted([(0.34, -0.3, 0), (0.16, 0.05, 0)], 5), 36).mesh, (0, 0, z0 - 0.92)))
    return bench.model(anchors={"top": (0, 0, z0 + 0.9)})


def make_saucer(spec: ThingSpec) -> Model:
    bench = Bench(spec, 0x5C5)
    metal = bench.body(
        Material(colour=bench.colour(("#b9bec4", "#a8b0b5")), roughness=0.2, metallic=1.0)
        if spec.colour is None
        else Material(colour=bench.colour(("#000000",)), roughness=0.22, metallic=0.7)
    )
    disc = filleted(
        [
            (0.0, 1.5, 0),
            (1.6, 1.35, 0.5),
            (2.4, 1.75, 0.5),
            (5.0, 2.3, 0.3),
            (5.1, 2.42, 0.05),
            (5.0, 2.55, 0.2),
            (2.6, 3.2, 0.6),
            (1.9, 3.45, 0.2),
            (0.0, 3.45, 0),
        ],
        10,
    )
    bench.add(metal, turned(disc, 110).mesh, name="hull")
    dome = filleted([(1.85, 3.4, 0), (1.75, 4.3, 0.9), (0.9, 4.85, 0.8), (0.0, 4.95, 0)], 12)
    bench.add(Material(colour=(0.03, 0.16, 0.16), roughness=0.03, specular=0.8, clearcoat=1.0), turned(dome, 72).mesh)
    bench.add(
        STEEL,
        placed(bead(circle(1.88, sides=72), 0.0, 0.08), (0, 0, 3.44)),
        placed(bead(circle(3.0, sides=90), 0.0, 0.05), (0, 0, 3.09)),
    )
    glow = Material(colour=(0.9, 0.85, 0.5), roughness=0.2, emission=(3.2, 2.6, 0.9))
    blue = Material(colour=(0.4, 0.9, 0.9), roughness=0.2, emission=(0.8, 3.0, 2.8))
    for k in range(20):
        a = 2 * np.pi * k / 20
        bench.add(
            glow if k % 2 else blue, ball(0.17, (4.1 * np.cos(a), 4.1 * np.sin(a), 2.79), squash=0.6, sides=20).mesh
        )
    bench.add(blue, placed(slab(circle(1.3, sides=56), 1.36, 1.5, 0.04)))
    for k in range(3):
        a = 2 * np.pi * k / 3 - np.pi / 2
        way = np.array((np.cos(a), np.sin(a), 0.0))
        bench.add(
            STEEL,
            tube([way * 2.2 + (0, 0, 1.7), way * 2.9 + (0, 0, 0.1)], 0.11, 12),
            placed(slab(circle(0.4, sides=32), 0.0, 0.14, 0.05), way * 2.95),
        )
    return bench.model(anchors={"top": (0, 0, 4.95)})


def make_rover(spec: ThingSpec) -> Model:
    """A rover with six wheels, as drives on Mars."""
    bench = Bench(spec, 0x5C6)
    paint = bench.body(gloss(bench.colour(("#e6e3dc",))))
    bench.add(paint, box((-0.6, -0.8, 0.75), (0.6, 0.8, 1.1), 0.05, soft=2))
    bench.add(GOLD_FOIL, box((-0.55, -0.7, 0.62), (0.55, 0.7, 0.76), 0.03))
    bench.add(_cells("#0d1d4a"), quad((-0.75, -0.7, 1.125), (1.5, 0, 0), (0, 1.5, 0), whole=True))
    bench.add(ALLOY, box((-0.78, -0.73, 1.09), (0.78, 0.83, 1.12), 0.01))
    wheel = turned(
        filleted(
            [
                (0.12, -0.13, 0),
                (0.24, -0.15, 0.02),
                (0.26, -0.13, 0.01),
                (0.26, 0.13, 0.01),
                (0.24, 0.15, 0.02),
                (0.12, 0.13, 0),
                (0.0, 0.1, 0),
            ],
            4,
        ),
        44,
    ).mesh
    for side in (-1.0, 1.0):
        for y in (-0.95, 0.05, 0.95):
            at = (side * 0.88, y, 0.26)
            bench.add(STEEL, placed(wheel, at, across(side)))
            for k in range(24):
                a = 2 * np.pi * k / 24
                bench.add(
                    TRIM,
                    placed(
                        box((-0.13, -0.008, -0.012), (0.13, 0.008, 0.012), 0.004),
                        (at[0], at[1] + 0.262 * np.cos(a), at[2] + 0.262 * np.sin(a)),
                    ),
                )
        bench.add(
            ALLOY,
            tube(
                [
                    (side * 0.75, -0.95, 0.3),
                    (side * 0.72, -0.5, 0.72),
                    (side * 0.7, 0.0, 0.8),
                    (side * 0.72, 0.5, 0.55),
                    (side * 0.75, 0.95, 0.3),
                ],
                0.035,
                10,
            ),
            tube([(side * 0.72, 0.5, 0.55), (side * 0.75, 0.05, 0.3)], 0.03, 10),
        )
    bench.add(
        ALLOY,
        tube([(0.35, -0.6, 1.1), (0.35, -0.6, 1.95)], 0.045, 12),
        tube([(-0.45, -0.75, 0.95), (-0.5, -1.2, 1.15), (-0.35, -1.5, 0.75)], 0.04, 10),
    )
    bench.add(paint, box((0.12, -0.72, 1.92), (0.58, -0.5, 2.12), 0.04, soft=2))
    for x in (0.22, 0.46):
        bench.add(
            GLASS, placed(slab(circle(0.06, sides=28), 0.0, 0.05, 0.01), (x, -0.72, 2.02), rotation((1, 0, 0), 90))
        )
    bench.add(
        WHITE,
        placed(
            turned(filleted([(0.0, 0.0, 0), (0.3, 0.08, 0.1), (0.3, 0.1, 0.01), (0.0, 0.02, 0)], 6), 40).mesh,
            (-0.3, 0.45, 1.4),
            rotation((1, 0, 0), 30),
        ),
    )
    bench.add(ALLOY, tube([(-0.3, 0.45, 1.12), (-0.3, 0.45, 1.4)], 0.03, 8))
    return bench.model(anchors={"top": (0, 0, 1.13)})


_maker = listed(HONOURS, 20.0)


MAKERS: tuple[Maker, ...] = (
    _maker("rocket", "rocket, rocket ship, spaceship, toy rocket, retro rocket, space ship", 16.6, make_rocket),
    _maker(
        "space-rocket",
        "space rocket, launch vehicle, launcher, moon rocket, launch rocket, carrier rocket",
        70.0,
        make_space_rocket,
    ),
    _maker("space-shuttle", "space shuttle, spacecraft, shuttle, spaceplane", 38.0, make_shuttle, 48.0),
    _maker("satellite", "satellite, space probe, artificial satellite, space satellite", 11.7, make_satellite, 25.0),
    _maker("flying-saucer", "flying saucer, ufo, alien ship, alien spaceship", 10.2, make_saucer),
    _maker("rover", "rover, mars rover, moon rover, lunar rover, moon buggy", 2.9, make_rover, 40.0),
)
