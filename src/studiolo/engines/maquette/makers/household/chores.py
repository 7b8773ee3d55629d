"""For work about the house: iron, whisk and broom."""

from dataclasses import replace

import numpy as np

from studiolo.engines.maquette.makers.bench import BLACK_PLASTIC, CHROME, STEEL, Bench, lacquer, satin, shade
from studiolo.engines.maquette.makers.household.trims import CORD, bristles, cord, second, wood
from studiolo.engines.maquette.makers.plates import drawn, placed, plate, rounded, slab, strip, superellipse
from studiolo.engines.maquette.makers.protocol import ThingSpec, listed
from studiolo.engines.maquette.makers.turning import curve, filleted, moved, pipe, rotation, turned, unit
from studiolo.engines.maquette.model import Material, Mesh, Model, Part
from studiolo.engines.maquette.settings.shell import box, tube

IRONS = ("#2f6fb0", "#6a4c93", "#c8423c", "#2f8f83", "#3a3d44", "#e08a3c")
STRAWS = ("#c9a15a", "#b98a48", "#d6b577")


def make_iron(spec: ThingSpec) -> Model:
    """A steam iron on its sole, the tip to the left."""
    bench = Bench(spec, 0x1101)
    body = bench.body(lacquer(bench.colour(IRONS)), size_m=0.27)
    trim = satin(second(bench, ("#eceae6", "#26282c", "#d5d8dc")), 0.32)
    half = [
        (-0.135, 0.0),
        (-0.11, -0.026),
        (-0.06, -0.05),
        (0.0, -0.06),
        (0.07, -0.0585),
        (0.11, -0.05),
        (0.12, -0.03),
        (0.121, 0.0),
    ]
    outline = drawn([*half, *((x, -y) for x, y in half[-2:0:-1])], steps=200)
    bench.add(
        CHROME,
        plate(
            outline,
            [(0.006, 0, 0), (0.0005, 0.0008, 0.001), (0, 0.0085, 0.002), (0.004, 0.0105, 0.002), (0.006, 0.0105, 0)],
        ),
    )
    bench.add(
        trim,
        plate(
            outline,
            [
                (0.005, 0.0095, 0),
                (0.0035, 0.012, 0.001),
                (0.0035, 0.021, 0.003),
                (0.007, 0.025, 0.002),
                (0.01, 0.025, 0),
            ],
        ),
    )
    bench.add(
        body,
        plate(
            outline,
            [
                (0.0075, 0.0235, 0),
                (0.006, 0.027, 0.002),
                (0.008, 0.045, 0.012),
                (0.02, 0.066, 0.016),
                (0.03, 0.071, 0.008),
                (0.037, 0.072, 0),
            ],
            steps=10,
        ),
        name="body",
    )
    grip = curve(np.array([(-0.072, 0, 0.06), (-0.078, 0, 0.088), (-0.066, 0, 0.118), (-0.03, 0, 0.132), (0.03, 0, 0.134),
        (0.076, 0, 0.128), (0.1, 0, 0.104), (0.098, 0, 0.07),
                           (0.09, 0, 0.05)]), 90)  # fmt: skip
    swell = np.interp(np.linspace(0, 1, 90), [0, 0.15, 0.3, 0.6, 0.8, 1], [1.25, 0.95, 1.0, 1.08, 1.1, 1.3])
    bench.add(body, strip(grip, superellipse(0.032, 0.026, 2.5, sides=48), (0.0, 1.0, 0.0), taper=swell))
    bench.add(trim, strip(grip[26:62] + (0, 0, 0.0035), superellipse(0.028, 0.024, 2.5, sides=40), (0.0, 1.0, 0.0),
                          taper=swell[26:62] * np.sin(np.linspace(0.15, np.pi - 0.15, 36)) ** 0.25))  # fmt: skip
    dial = filleted([(0, 0, 0), (0.023, 0, 0.001), (0.022, 0.006, 0.002), (0.0185, 0.009, 0.002), (0, 0.0095, 0)], 6)
    bench.add(trim, moved(turned(dial, 64), (0.02, 0, 0.0705)).mesh)
    bench.add(BLACK_PLASTIC, box((0.0165, -0.018, 0.079), (0.0235, 0.018, 0.084), 0.0025, 1.0, 0, 2))
    for x in (-0.052, -0.034):
        button = filleted([(0, 0, 0), (0.0075, 0, 0.0006), (0.0068, 0.006, 0.002), (0, 0.0068, 0)], 5)
        bench.add(BLACK_PLASTIC, moved(turned(button, 40), (x, 0, 0.143)).mesh)
    bench.add(
        trim,
        moved(
            turned(filleted([(0, 0, 0), (0.008, 0, 0.001), (0.006, 0.009, 0.002), (0, 0.01, 0)], 5), 40),
            (-0.098, 0, 0.062),
        ).mesh,
    )
    tank = Material(colour=(0.55, 0.72, 0.85), roughness=0.08, specular=0.5, clearcoat=1.0)
    for side in (-1.0, 1.0):
        window = slab(rounded(0.075, 0.013, 0.006), 0, 0.003, 0.0012, steps=4)
        turn = rotation((0, 0, 1), 4.0 if side < 0 else 176.0) @ rotation((1, 0, 0), 82.0)
        bench.add(tank, placed(window, (-0.018, side * 0.0475, 0.042), turn))
    bench.add(
        BLACK_PLASTIC,
        pipe([(0.1, 0, 0.108), (0.122, 0, 0.118), (0.138, 0, 0.124)], np.array((0.0085, 0.0065, 0.005)), sides=18).mesh,
    )
    bench.add(
        CORD,
        cord(
            [
                (0.132, 0, 0.122),
                (0.165, 0.006, 0.128),
                (0.19, 0.03, 0.09),
                (0.195, 0.06, 0.03),
                (0.17, 0.095, 0.0045),
                (0.1, 0.12, 0.0045),
                (0.0, 0.125, 0.0045),
                (-0.05, 0.15, 0.0045),
            ],
            0.0038,
        ),
    )
    return bench.model(anchors={"grip": (0.0, 0.0, 0.133), "top": (0.0, 0.0, 0.14)})


def make_whisk(spec: ThingSpec) -> Model:
    """A balloon whisk standing on its handle, the wires up."""
    bench = Bench(spec, 0x1102)
    usual = STEEL if bench.random.random() < 0.45 else wood(bench)
    if spec.colour is not None:
        usual = lacquer(spec.colour)
        bench.honoured.add("colour")
    grip = bench.body(usual, size_m=0.13)
    handle = [
        (0, 0, 0),
        (0.0085, 0, 0.002),
        (0.0125, 0.008, 0.006),
        (0.0115, 0.05, 0.03),
        (0.0095, 0.095, 0.02),
        (0.0105, 0.118, 0.004),
        (0, 0.118, 0),
    ]
    bench.add(grip, turned(filleted(handle, 10), 56).mesh, name="handle")
    collar = [
        (0, 0.115, 0),
        (0.0108, 0.115, 0.0008),
        (0.0118, 0.119, 0.001),
        (0.0108, 0.123, 0.001),
        (0.0095, 0.138, 0.002),
        (0.0085, 0.142, 0.001),
        (0, 0.1425, 0),
    ]
    bench.add(STEEL, turned(filleted(collar, 6), 56).mesh)
    right = curve(
        np.array(
            [
                (0.0035, 0.138),
                (0.006, 0.155),
                (0.017, 0.185),
                (0.031, 0.228),
                (0.0335, 0.262),
                (0.0235, 0.29),
                (0.0, 0.301),
            ]
        ),
        40,
    )
    line = np.concatenate([right, right[-2::-1] * (-1, 1)])
    for number in range(6):
        angle, size = np.pi * number / 6, 1.0 - 0.018 * number
        out, up = line[:, 0] * size, 0.138 + (line[:, 1] - 0.138) * size
        bench.add(STEEL, tube(np.stack([out * np.cos(angle), out * np.sin(angle), up], axis=1), 0.00105, 10))
    return bench.model(anchors={"grip": (0.0, 0.0, 0.06)})


def make_broom(spec: ThingSpec) -> Model:
    """Straw bound round a stick and stitched flat."""
    bench = Bench(spec, 0x1103)
    stick = bench.body(wood(bench), size_m=1.4)
    bench.add(
        stick,
        pipe([(0, 0, 0.36), (0, 0, 0.8), (0, 0, 1.38)], np.array((0.0135, 0.0128, 0.0115)), sides=24).mesh,
        name="stick",
    )
    straw = bench.colour(STRAWS)
    random, count = bench.random, 2600
    spread = random.normal(0, 1, (count, 2))
    spread /= np.linalg.norm(spread, axis=1, keepdims=True)
    spread *= np.sqrt(random.random((count, 1)))
    roots = np.stack([spread[:, 0] * 0.03, spread[:, 1] * 0.02, np.full(count, 0.42)], axis=1)
    ends = np.stack([spread[:, 0] * 0.165, spread[:, 1] * 0.042, random.uniform(0.0, 0.035, count)], axis=1)
    ends[:, 2] += 0.012 * np.abs(spread[:, 0])
    for part, tone in enumerate((0.78, 1.0, 1.2)):
        rows = slice(part, None, 3)
        way = ends[rows] - roots[rows]
        belly = np.stack([-way[:, 0] * 0.12, 0 * way[:, 1], 0 * way[:, 2]], axis=1)
        cloth = Material(colour=shade(straw, tone), roughness=0.7, specular=0.3)
        bench.add_part(Part(shape=bristles(roots[rows], way - belly, 1.0, 0.0013, belly), material=cloth, name="straw"))
    thread = Material(colour=second(bench, ("#a8322d", "#2f5a78", "#3b3a36")), roughness=0.6)
    bulk = curve(
        np.array([(0.0142, 0.37), (0.03, 0.385), (0.036, 0.42), (0.031, 0.455), (0.02, 0.47), (0.0138, 0.475)]), 40
    )
    bench.add(Material(colour=shade(straw, 0.8), roughness=0.75), _squashed(turned(bulk, 56).mesh, 0.75))
    for z, wide in ((0.395, 0.0345), (0.4, 0.0352), (0.44, 0.0345), (0.445, 0.034)):
        bench.add(thread, _stitch(wide, wide * 0.75, z))
    for z in (0.27, 0.31):
        share = (0.42 - z) / 0.42
        bench.add(thread, _stitch(0.03 + 0.138 * share, 0.02 + 0.026 * share, z))
    return bench.model(anchors={"grip": (0.0, 0.0, 0.95)})


def _stitch(wide: float, deep: float, z: float) -> Mesh:
    turn = np.linspace(0, 2 * np.pi, 81)
    return tube(np.stack([wide * np.cos(turn), deep * np.sin(turn), np.full(81, z)], axis=1), 0.0021, 10)


def _squashed(mesh: Mesh, depth: float) -> Mesh:
    assert mesh.normals is not None
    flat = np.array((1.0, depth, 1.0), np.float32)
    return replace(mesh, vertices=mesh.vertices * flat, normals=unit(mesh.normals / flat).astype(np.float32))


_maker = listed(("colour", "second_colour", "material"), 22.0)
MAKERS = (
    _maker("iron", "iron, clothes iron, steam iron, flat iron, flatiron, electric iron", 0.3, make_iron),
    _maker("whisk", "whisk, balloon whisk, wire whisk, egg whisk, egg beater, eggbeater", 0.3, make_whisk),
    _maker("broom", "broom, straw broom, besom, broomstick, sweeping brush", 1.4, make_broom),
)
