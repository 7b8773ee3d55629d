"""What doctors use, and models of what is too small to see: thermometer, syringe, stethoscope, a helix of DNA, an atom."""

import numpy as np

from studiolo.engines.maquette.makers.bench import BLACK_PLASTIC, Bench, lacquer, satin
from studiolo.engines.maquette.makers.plates import bead, circle, placed, rounded, slab, standing
from studiolo.engines.maquette.makers.postures import reposed
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec, listed
from studiolo.engines.maquette.makers.science.lenses import facing
from studiolo.engines.maquette.makers.stationery.digits import strokes
from studiolo.engines.maquette.makers.tools.stamped import flat
from studiolo.engines.maquette.makers.tools.stuffs import BRASS, BRIGHT, STEEL, bow, knob, made_of, rod
from studiolo.engines.maquette.makers.turning import ball, rotation
from studiolo.engines.maquette.makers.vehicles.bars import tube
from studiolo.engines.maquette.model import Material, Model
from studiolo.engines.maquette.settings.surfaces import hex_colour

CLEAR = Material(colour=(0.86, 0.92, 0.93), kind="thin", roughness=0.05, translucency=1.7, specular=0.6)
BASES = ("#d9433a", "#3f8fd6", "#e8b53a", "#4faf6a")


def make_thermometer(spec: ThingSpec) -> Model:
    """On a board with a scale: the column red, its height by the seed, high when hot is said and low when cold is."""
    bench = Bench(spec, 0x7341)
    words = set(spec.modifiers)
    board = bench.body(lacquer(bench.colour(("#f0eee6", "#e6dcc6", "#c9d6d9"))))
    bench.add(board, standing(slab(rounded(0.052, 0.26, 0.020), -0.004, 0.004, 0.002), (0, 0, 0.13)), name="board")
    red = Material(colour=(0.62, 0.015, 0.012), roughness=0.15, specular=0.6, clearcoat=1.0)
    share = float(bench.random.uniform(0.3, 0.75))
    share = 0.88 if words & {"hot", "warm"} else 0.12 if words & {"cold", "freezing", "icy"} else share
    top = 0.052 + 0.165 * share
    y = -0.0075
    bench.add(
        red,
        ball(0.0092, (0, y, 0.034), sides=40).mesh,
        tube([(0, y, 0.036), (0, y, top)], 0.0027, 20),
        ball(0.0027, (0, y, top), sides=16).mesh,
    )
    glass = tube([(0, y - 0.0002, 0.04), (0, y - 0.0002, 0.228)], 0.0046, 24)
    bench.add(CLEAR, glass, ball(0.0046, (0, y - 0.0002, 0.228), sides=24).mesh)
    ink = satin((0.03, 0.03, 0.035), 0.6)
    for k in range(41):
        reach = 0.010 if k % 5 == 0 else 0.006
        z = 0.052 + 0.165 * k / 40
        for side in (-1.0, 1.0):
            mark = slab(rounded(reach, 0.0007, 0.0003, steps=2), 0.0, 0.0002, 0.0001, steps=2)
            bench.add(ink, standing(mark, (side * (0.0068 + reach / 2), -0.004, z)))
        if k % 10 == 0:
            for place, digit in enumerate(f"{k + 10 if k else 0}"[:2]):
                for stroke in strokes(digit, 0.0022, 0.0042):
                    bench.add(ink, standing(flat(stroke, 0.0002), (0.0198 + 0.0032 * place, -0.004, z)))
    for z in (0.07, 0.2):
        bench.add(BRASS, standing(bead(rounded(0.0125, 0.002, 0.0009), 0.0045, 0.0008), (0, -0.004, z)))
    bench.add(BRASS, standing(bead(circle(0.006, sides=40), 0.0, 0.0014), (0, 0, 0.268)))
    return bench.model(anchors={"grip": (0, 0, 0.1)})


def make_syringe(spec: ThingSpec) -> Model:
    """Leaning, its needle up; what is in it has the colour asked for."""
    bench = Bench(spec, 0x7342)
    made_of(bench, "glass", "plastic")
    dose = Material(
        colour=bench.colour(("#4fb7d9", "#8fd06a", "#e8a0b5", "#f0c24a")), roughness=0.1, specular=0.5, clearcoat=1.0
    )
    white = satin((0.82, 0.83, 0.84), 0.35)
    fill = 0.034
    bench.add(
        CLEAR,
        knob(
            [
                (0.0098, 0.03, 0),
                (0.0102, 0.031, 0.0004),
                (0.0102, 0.108, 0.002),
                (0.0032, 0.1125, 0.002),
                (0.0028, 0.121, 0.0004),
                (0.0, 0.1212, 0),
            ],
            56,
        ),
        name="barrel",
    )
    bench.add(
        dose,
        knob(
            [
                (0.0, 0.105 - fill, 0),
                (0.0094, 0.105 - fill, 0.0002),
                (0.0094, 0.1065, 0.002),
                (0.0024, 0.111, 0.001),
                (0.0, 0.1112, 0),
            ],
            56,
        ),
    )
    bench.add(
        BLACK_PLASTIC,
        knob(
            [
                (0.0, 0.098 - fill, 0),
                (0.0097, 0.098 - fill, 0.0006),
                (0.0090, 0.1005 - fill, 0.0006),
                (0.0097, 0.103 - fill, 0.0006),
                (0.0, 0.1062 - fill, 0),
            ],
            56,
        ),
    )
    bench.add(white, placed(slab(rounded(0.046, 0.017, 0.008), 0.0285, 0.0310, 0.0009)))
    for wide, deep in ((0.0125, 0.0022), (0.0022, 0.0125)):
        bench.add(white, placed(slab(rounded(wide, deep, 0.0006), 0.001, 0.099 - fill, 0.0004)))
    bench.add(white, slab(circle(0.0125, sides=56), 0.0, 0.0026, 0.0009))
    bench.add(
        Material(colour=(0.05, 0.2, 0.5), roughness=0.3, clearcoat=0.6),
        knob(
            [
                (0.0, 0.118, 0),
                (0.0042, 0.118, 0.0006),
                (0.0036, 0.129, 0.001),
                (0.0012, 0.132, 0.0005),
                (0.0, 0.1321, 0),
            ],
            32,
        ),
    )
    bench.add(STEEL, rod([(0, 0, 0.13), (0, 0, 0.168)], 0.00055, 12))
    ink = satin((0.03, 0.03, 0.035), 0.6)
    for k in range(16):
        angle = np.radians(np.linspace(-125, -125 + (62 if k % 5 == 0 else 38), 10))
        ring = np.stack([0.0103 * np.cos(angle), 0.0103 * np.sin(angle), 0 * angle + 0.040 + 0.004 * k], axis=1)
        bench.add(ink, tube(ring, 0.0003, 6))
    return reposed(bench.model(anchors={"grip": (0, 0, 0.03)}), spec, rotation((0, 1, 0), 30))


def make_stethoscope(spec: ThingSpec) -> Model:
    """As if hung from a neck: ear tubes above, the two hoses met in one, the drum turned to the camera."""
    bench = Bench(spec, 0x7343)
    hose = bench.body(
        Material(colour=bench.colour(("#1d2023", "#1f4f8a", "#7d1f2c", "#1f6b5a")), roughness=0.42, specular=0.45)
    )
    meet = np.array((0.0, 0.0, 0.29))
    for side in (-1.0, 1.0):
        upper = bow(
            [(side * 0.012, 0, 0.66), (side * 0.075, 0, 0.64), (side * 0.088, 0, 0.56), (side * 0.07, 0, 0.46)], 50
        )
        bench.add(BRIGHT, rod(upper, 0.0038, 16))
        tip = knob(
            [(0.0, 0.0, 0), (0.0045, 0.0, 0.001), (0.0085, 0.006, 0.003), (0.0065, 0.014, 0.003), (0.0, 0.017, 0)], 32
        )
        bench.add(BLACK_PLASTIC, facing(tip, (side * 0.016, 0, 0.66), (-side * 0.95, 0.0, 0.2)))
        lower = bow(
            [(side * 0.071, 0, 0.475), (side * 0.05, 0, 0.40), (side * 0.02, 0, 0.33), tuple(meet - (0, 0, 0.01))], 50
        )
        bench.add(hose, rod(lower, 0.0066, 20))
    bench.add(
        BRIGHT,
        tube(
            bow([(-0.087, 0, 0.54), (-0.04, 0, 0.515), (0, 0, 0.51), (0.04, 0, 0.515), (0.087, 0, 0.54)], 40),
            0.0016,
            10,
        ),
    )
    tail = bow(
        [
            tuple(meet + (0, 0, 0.004)),
            (0.0, 0, 0.2),
            (0.04, 0, 0.10),
            (0.10, 0, 0.03),
            (0.17, 0, 0.022),
            (0.205, 0, 0.075),
            (0.19, 0, 0.125),
        ],
        90,
    )
    bench.add(hose, rod(tail, 0.0074, 20))
    at = (0.186, -0.004, 0.155)
    bench.add(BRIGHT, rod([(0.19, 0, 0.118), at], 0.0048, 16))
    drum = knob(
        [(0.0, -0.008, 0), (0.012, -0.008, 0.002), (0.02, 0.0, 0.004), (0.038, 0.002, 0.002), (0.040, 0.012, 0.002),
         (0.036, 0.014, 0.001), (0.0, 0.0137, 0)], 72,
    )  # fmt: skip
    face = knob([(0.0, 0.0135, 0), (0.0335, 0.0137, 0.0004), (0.0335, 0.0144, 0.0003), (0.0, 0.0145, 0)], 72)
    front = (0.0, -1.0, 0.0)
    bench.add(BRIGHT, facing(drum, at, front), name="drum")
    bench.add(satin((0.72, 0.74, 0.74), 0.4), facing(face, at, front))
    bench.add(BLACK_PLASTIC, facing(bead(circle(0.0375, sides=72), 0.0115, 0.0036), at, front))
    return bench.model(anchors={"grip": (0, 0, 0.4)})


def make_dna(spec: ThingSpec) -> Model:
    """Two strands wound about one another, pairs of four colours between them, on a small foot."""
    bench = Bench(spec, 0x7344)
    first = lacquer(bench.colour(("#2f6fb5", "#3f7f6a", "#7a4fa0")))
    second = lacquer(spec.second_colour or hex_colour("#d98a3a"))
    bench.honoured |= {"second_colour"} if spec.second_colour else set()
    low, high, radius, turns = 0.06, 0.4, 0.055, 2.2
    t = np.linspace(0, 1, 160)
    angle = 2 * np.pi * turns * t
    for shift, material in ((0.0, first), (np.pi * 0.82, second)):
        path = np.stack(
            [radius * np.cos(angle + shift), radius * np.sin(angle + shift), low + (high - low) * t], axis=1
        )
        bench.add(material, rod(path, 0.0075, 20))
    paints = [lacquer(hex_colour(code)) for code in BASES]
    for k in range(22):
        share = (k + 0.5) / 22
        a = 2 * np.pi * turns * share
        z = low + (high - low) * share
        here = np.array((radius * np.cos(a), radius * np.sin(a), z))
        there = np.array((radius * np.cos(a + np.pi * 0.82), radius * np.sin(a + np.pi * 0.82), z))
        pair = int(bench.random.integers(4))
        middle = (here + there) / 2
        bench.add(paints[pair], rod([tuple(here), tuple(middle)], 0.0042, 14))
        bench.add(paints[pair ^ 1], rod([tuple(middle), tuple(there)], 0.0042, 14))
    foot = satin((0.025, 0.026, 0.03), 0.35)
    bench.add(
        foot,
        knob([(0.0, 0.0, 0), (0.06, 0.0, 0.003), (0.062, 0.008, 0.004), (0.05, 0.016, 0.006), (0.0, 0.017, 0)], 72),
    )
    bench.add(BRIGHT, rod([(0, 0, 0.01), (0, 0, high)], 0.002, 12))
    return bench.model()


def make_atom(spec: ThingSpec) -> Model:
    """A nucleus of two kinds of balls, three rings round it with an electron each, on a rod."""
    bench = Bench(spec, 0x7345)
    shell = bench.colour(("#2f6fb5", "#2f8f6a"))
    kinds = [lacquer(hex_colour("#c9302a")), lacquer(hex_colour("#d9d6ce"))]
    high, radius = 0.2, 0.13
    index = np.arange(14) + 0.5
    polar, around = np.arccos(1 - 2 * index / 14), np.pi * (1 + 5**0.5) * index
    spots = 0.024 * np.stack([np.cos(around) * np.sin(polar), np.sin(around) * np.sin(polar), np.cos(polar)], axis=1)
    for k, spot in enumerate([*spots, np.zeros(3)]):
        bench.add(kinds[k % 2], ball(0.0135, (float(spot[0]), float(spot[1]), high + float(spot[2])), sides=32).mesh)
    ring = np.linspace(0, 2 * np.pi, 121)
    paint = lacquer(shell)
    for k in range(3):
        tilt = rotation((0, 1, 0), 60.0 * k) @ rotation((1, 0, 0), 30.0)
        path = np.stack([radius * np.cos(ring), radius * np.sin(ring), 0 * ring], axis=1) @ tilt.T
        bench.add(BRIGHT, tube(path + (0, 0, high), 0.0022, 12))
        a = float(bench.random.uniform(0, 2 * np.pi))
        at = tilt @ np.array((radius * np.cos(a), radius * np.sin(a), 0)) + (0, 0, high)
        bench.add(paint, ball(0.0125, (float(at[0]), float(at[1]), float(at[2])), sides=40).mesh)
    bench.add(BRIGHT, rod([(0, 0, 0.01), (0, 0, high - 0.02)], 0.003, 16))
    bench.add(
        paint,
        knob([(0.0, 0.0, 0), (0.055, 0.0, 0.003), (0.057, 0.008, 0.004), (0.045, 0.016, 0.006), (0.0, 0.017, 0)], 72),
    )
    return bench.model()


_tool = listed(("colour", "material"), 14.0)
_coloured = listed(("colour", "material"), 14.0)
MAKERS: tuple[Maker, ...] = (
    _tool("thermometer", "thermometer, wall thermometer, weather thermometer", 0.275, make_thermometer),
    _coloured("syringe", "syringe, hypodermic needle, vaccine syringe", 0.16, make_syringe),
    _tool("stethoscope", "stethoscope, doctor's stethoscope", 0.66, make_stethoscope),
    listed(("colour", "second_colour", "material"), 20.0)(
        "dna", "dna, double helix, dna helix, dna strand, dna model", 0.4, make_dna
    ),
    _coloured("atom", "atom, atom model, atomic model", 0.33, make_atom),
)
