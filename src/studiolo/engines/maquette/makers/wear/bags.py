"""Bags and belts: backpack, handbag, belt."""

import numpy as np

from studiolo.engines.maquette.makers.bench import BLACK_PLASTIC, STEEL, Bench, shade
from studiolo.engines.maquette.makers.household.trims import BRASS, second
from studiolo.engines.maquette.makers.people.fabric import fabric
from studiolo.engines.maquette.makers.plates import (
    UPRIGHT,
    Outline,
    bead,
    drawn,
    placed,
    plate,
    rounded,
    slab,
    standing,
    strip,
    superellipse,
)
from studiolo.engines.maquette.makers.protocol import ThingSpec, listed
from studiolo.engines.maquette.makers.turning import curve, pipe, rotation, unit
from studiolo.engines.maquette.makers.wear.cloth import cloth
from studiolo.engines.maquette.model import Model, Numbers
from studiolo.engines.maquette.settings.shell import tube

CANVAS = ("#2f4a63", "#8c3a2f", "#4f6650", "#c98f3a", "#3a3d44", "#6b5a7d", "#b8794a")
LEATHERS = ("#7a4526", "#a8622f", "#23201f", "#8f2a2c", "#c9a27a", "#3b4a3f", "#d8c9b4")
TRIMS = ("#5a3a22", "#23211f", "#8a5a30")


def make_backpack(spec: ThingSpec) -> Model:
    """A rounded pack with a front pocket, zips, side pockets, straps and a loop to hang it by."""
    bench = Bench(spec, 0x2501)
    colour = bench.colour(CANVAS)
    stuff = cloth(bench, "cotton", colour)
    hide = fabric("leather", second(bench, TRIMS))
    wide, tall, deep = 0.30, 0.43, 0.15
    outline = _arched(wide, tall, 0.13)
    soft = [
        (0.05, 0, 0),
        (0.012, 0.006, 0.03),
        (0.0, 0.035, 0.03),
        (0.0, deep - 0.045, 0.03),
        (0.014, deep - 0.01, 0.03),
        (0.05, deep, 0.02),
        (0.07, deep + 0.003, 0),
    ]
    bench.add(stuff, standing(plate(outline, soft, steps=10), (0, 0.075, 0)), name="body")
    for z in (deep * 0.3, deep * 0.62):
        bench.add(
            hide if z < 0.05 else fabric("cotton", shade(colour, 0.7)),
            standing(bead(outline.inset(-0.0005), z, 0.0032, sides=8), (0, 0.075, 0)),
        )
    zip_line = outline.points[outline.points[:, 1] > tall * 0.42]
    zip_line = zip_line[np.argsort(zip_line[:, 0])]
    path = np.stack(
        [zip_line[:, 0] * 1.004, np.full(len(zip_line), 0.075 - deep * 0.46), zip_line[:, 1] + 0.001], axis=1
    )
    bench.add(STEEL, tube(path, 0.0026, 8))
    pocket = _arched(0.235, 0.225, 0.06)
    puffed = [(0, 0, 0), (0.002, 0.02, 0.012), (0.008, 0.045, 0.016), (0.02, 0.055, 0.012), (0.028, 0.056, 0)]
    bench.add(stuff, standing(plate(pocket, puffed, steps=9), (0, 0.075 - deep + 0.006, 0.022)))
    bench.add(
        fabric("cotton", shade(colour, 0.7)),
        standing(bead(pocket.inset(0.0025), 0.026, 0.0028, sides=8), (0, 0.075 - deep + 0.006, 0.022)),
    )
    arc = pocket.points[pocket.points[:, 1] > 0.13]
    arc = arc[np.argsort(arc[:, 0])] * (0.93, 0.97)
    zip_y = 0.075 - deep - 0.041
    bench.add(STEEL, tube(np.stack([arc[:, 0], np.full(len(arc), zip_y), arc[:, 1] + 0.022], axis=1), 0.0022, 8))
    bench.add(
        hide, placed(slab(rounded(0.009, 0.034, 0.004), 0, 0.003, 0.0012), (arc[-1, 0], zip_y - 0.003, 0.135), UPRIGHT)
    )
    bench.add(hide, placed(slab(rounded(0.07, 0.045, 0.01), 0, 0.0025, 0.001), (0, zip_y - 0.012, 0.105), UPRIGHT))
    for side in (-1.0, 1.0):
        bag = slab(rounded(0.105, 0.15, 0.03), 0, 0.04, 0.022, steps=9)
        bench.add(stuff, placed(bag, (side * (wide / 2 - 0.014), 0.0, 0.1), rotation((0, 0, 1), side * 90.0) @ UPRIGHT))
        strap = curve(
            np.array(
                [
                    (side * 0.055, 0.07, 0.405),
                    (side * 0.07, 0.105, 0.4),
                    (side * 0.092, 0.15, 0.31),
                    (side * 0.1, 0.155, 0.2),
                    (side * 0.115, 0.11, 0.07),
                    (side * 0.125, 0.07, 0.035),
                ]
            ),
            60,
        )
        bench.add(
            stuff,
            strip(
                strap,
                superellipse(0.055, 0.012, 3.0, sides=40),
                (1.0, 0.0, 0.0),
                taper=np.interp(np.linspace(0, 1, 60), [0, 0.5, 0.75, 1], [1, 1, 0.6, 0.5]),
            ),
        )
        bench.add(
            hide,
            placed(
                slab(rounded(0.022, 0.075, 0.004), 0, 0.003, 0.001),
                (side * 0.078, 0.075 - deep - 0.001, 0.285),
                UPRIGHT,
            ),
        )
        bench.add(
            BRASS,
            placed(
                bead(rounded(0.03, 0.022, 0.003), 0.002, 0.0024, sides=10),
                (side * 0.078, 0.075 - deep - 0.002, 0.285),
                UPRIGHT,
            ),
        )
    loop = curve(
        np.array(
            [(-0.04, 0.06, 0.42), (-0.034, 0.062, 0.452), (0, 0.062, 0.462), (0.034, 0.062, 0.452), (0.04, 0.06, 0.42)]
        ),
        40,
    )
    bench.add(hide, strip(loop, superellipse(0.022, 0.006, 3.0, sides=32), (0.0, 1.0, 0.0)))
    return bench.model(anchors={"top": (0.0, 0.0, tall)})


def _arched(wide: float, tall: float, round_top: float) -> Outline:
    """An outline with a broad arch above and small round corners below, standing on y = 0."""
    half = wide / 2
    knots = [
        (0.0, 0.0),
        (half * 0.6, 0.0),
        (half * 0.92, 0.012),
        (half, 0.05),
        (half * 1.01, tall * 0.35),
        (half * 0.985, tall - round_top),
        (half * 0.82, tall - round_top * 0.3),
        (half * 0.45, tall - 0.012),
        (0.0, tall),
    ]
    return drawn([*knots, *((-x, y) for x, y in knots[-2:0:-1])], steps=220)


def make_handbag(spec: ThingSpec) -> Model:
    """A stiff leather bag: trapezoid body, flap with a clasp, two handles on rings, feet."""
    bench = Bench(spec, 0x2502)
    colour = bench.colour(LEATHERS)
    stuff = cloth(bench, "leather", colour)
    metal = BRASS if bench.random.random() < 0.6 else STEEL
    dark = fabric("leather", spec.second_colour or shade(colour, 0.6))
    if spec.second_colour is not None:
        bench.honoured.add("second_colour")
    deep = 0.115
    knots = [
        (0.0, 0.0),
        (0.12, 0.0),
        (0.15, 0.01),
        (0.157, 0.05),
        (0.143, 0.15),
        (0.132, 0.205),
        (0.115, 0.219),
        (0.0, 0.222),
    ]
    outline = drawn([*knots, *((-x, y) for x, y in knots[-2:0:-1])], steps=240)
    body = [
        (0.03, 0, 0),
        (0.006, 0.003, 0.015),
        (0, 0.018, 0.014),
        (0, deep - 0.018, 0.014),
        (0.006, deep - 0.003, 0.015),
        (0.03, deep, 0),
    ]
    bench.add(stuff, standing(plate(outline, body, steps=9), (0, deep / 2, 0.006)), name="body")
    for z in (0.01, deep - 0.01):
        bench.add(dark, standing(bead(outline.inset(0.0012), z, 0.0028, sides=8), (0, deep / 2, 0.006)))
    lid = [(0.0, 0.088), (0.03, 0.09), (0.07, 0.105), (0.115, 0.15), (0.137, 0.2), (0.118, 0.22), (0.0, 0.222)]
    flap = drawn([*lid, *((-x, y) for x, y in lid[-2:0:-1])], steps=200)
    bench.add(stuff, standing(slab(flap, 0, 0.006, 0.0028, steps=5), (0, -deep / 2 + 0.001, 0.006)))
    bench.add(dark, standing(bead(flap.inset(0.005), 0.0058, 0.0009, sides=6), (0, -deep / 2 + 0.001, 0.006)))
    top = np.array([(x, y, 0.228) for x, y in ((0, -deep / 2 - 0.004), (0, 0.0), (0, deep / 2 - 0.004))])
    bench.add(
        stuff,
        strip(
            curve(top + (0, 0, 0.0) + np.array((0, 0, 1.0)) * np.array((-0.006, 0.003, -0.006))[:, None], 20),
            superellipse(0.235, 0.006, 6.0, sides=60),
            (1.0, 0.0, 0.0),
        ),
    )
    bench.add(
        metal,
        placed(slab(rounded(0.034, 0.026, 0.006), 0, 0.006, 0.0022, steps=5), (0, -deep / 2 - 0.005, 0.112), UPRIGHT),
    )
    bench.add(
        metal,
        placed(slab(rounded(0.012, 0.018, 0.005), 0, 0.006, 0.002, steps=5), (0, -deep / 2 - 0.0105, 0.112), UPRIGHT),
    )
    for y in (-deep / 2 + 0.022, deep / 2 - 0.022):
        turn = np.linspace(0, np.pi, 50)
        arc = np.stack(
            [0.066 * np.cos(turn), y + 0.02 * np.sin(turn) * np.sign(y) * 0.5, 0.248 + 0.095 * np.sin(turn) ** 0.9],
            axis=1,
        )
        bench.add(dark, pipe(arc, 0.0062, sides=20).mesh)
        for side in (-1.0, 1.0):
            ring = np.linspace(0, 2 * np.pi, 33)
            at = np.array((side * 0.066, y, 0.243))
            bench.add(
                metal,
                pipe(
                    at + np.stack([0.0095 * np.cos(ring), 0 * ring, 0.0095 * np.sin(ring)], axis=1),
                    0.0017,
                    sides=12,
                    closed_ends=False,
                ).mesh,
            )
            bench.add(
                dark,
                placed(slab(rounded(0.018, 0.05, 0.006), -0.003, 0.003, 0.0018), (side * 0.066, y, 0.218), UPRIGHT),
            )
    for x in (-0.11, 0.11):
        for y in (-0.035, 0.035):
            bench.add(metal, pipe([(x, y, 0.0), (x, y, 0.008)], 0.005, sides=16).mesh)
    return bench.model(anchors={"grip": (0.0, 0.0, 0.34), "top": (0.0, 0.0, 0.23)})


def make_belt(spec: ThingSpec) -> Model:
    """Coiled on its edge, the buckle in front."""
    bench = Bench(spec, 0x2503)
    colour = bench.colour(LEATHERS[:4])
    stuff = cloth(bench, "leather", colour)
    metal = BRASS if bench.random.random() < 0.5 else STEEL
    turn = np.linspace(-0.5 * np.pi, -0.5 * np.pi + 2 * np.pi * 3.05, 320)
    far = np.linspace(0.056, 0.037, 320)
    coil = np.stack([far * np.cos(turn), far * np.sin(turn), np.full(320, 0.018)], axis=1)
    lead = np.stack(
        [
            np.linspace(-0.11, 0.0, 30)[:-1],
            np.full(29, -0.056) - 0.004 * np.sin(np.linspace(0, np.pi, 30))[:-1],
            np.full(29, 0.018),
        ],
        axis=1,
    )
    path = np.concatenate([lead, coil])
    bench.add(stuff, strip(path, superellipse(0.0036, 0.036, 6.0, sides=40), None), name="strap")
    thread = fabric("cotton", shade(colour, 1.9))
    out = _outward(path)
    for z in (-0.0145, 0.0145):
        bench.add(thread, tube(path + out * 0.002 + (0, 0, z), 0.0005, 6))
    frame = rounded(0.046, 0.05, 0.009)
    bench.add(metal, placed(bead(frame, 0.0, 0.0032, sides=14), (-0.125, -0.0585, 0.018), UPRIGHT))
    bench.add(
        metal, pipe([(-0.106, -0.061, 0.018), (-0.13, -0.0635, 0.018), (-0.15, -0.0625, 0.018)], 0.0022, sides=14).mesh
    )
    loop = slab(rounded(0.011, 0.041, 0.003), -0.0042, 0.0042, 0.0018)
    bench.add(stuff, placed(loop, (-0.075, -0.0585, 0.018), UPRIGHT))
    for x in (-0.045, -0.025, -0.005):
        bench.add(
            BLACK_PLASTIC,
            placed(slab(superellipse(0.005, 0.005, 2.0, sides=24), 0, 0.0006, 0.0001), (x, -0.0612, 0.018), UPRIGHT),
        )
    return bench.model()


def _outward(path: Numbers) -> Numbers:
    along = unit(np.gradient(path, axis=0))
    return np.stack([along[:, 1], -along[:, 0], 0 * along[:, 0]], axis=1)


_maker = listed(("colour", "second_colour", "material", "modifiers"), 26.0)
MAKERS = (
    _maker(
        "backpack", "backpack, rucksack, school bag, schoolbag, knapsack, daypack, hiking backpack", 0.46, make_backpack
    ),
    _maker(
        "handbag",
        "handbag, purse, leather bag, ladies' bag, hand bag, shoulder bag, leather handbag",
        0.34,
        make_handbag,
    ),
    _maker("belt", "belt, leather belt, waist belt", 0.2, make_belt),
)
