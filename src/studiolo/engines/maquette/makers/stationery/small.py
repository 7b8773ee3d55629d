"""Small things of a desk: scissors, ruler, rubber, paper clip, drawing pin, calculator."""

import numpy as np

from studiolo.engines.maquette.makers.bench import BLACK_PLASTIC, Bench, satin
from studiolo.engines.maquette.makers.food.shapes import evenly
from studiolo.engines.maquette.makers.materials import material_for
from studiolo.engines.maquette.makers.plates import (
    UPRIGHT,
    UV_M,
    circle,
    drawn,
    placed,
    plate,
    rounded,
    slab,
)
from studiolo.engines.maquette.makers.postures import reposed
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec, listed
from studiolo.engines.maquette.makers.stationery.digits import SIGNS, strokes
from studiolo.engines.maquette.makers.tools.stamped import flat, shape, stamped, wedged
from studiolo.engines.maquette.makers.tools.stuffs import BRIGHT, STEEL, grip_colour, knob, made_of, rod
from studiolo.engines.maquette.makers.turning import rotation
from studiolo.engines.maquette.meshes import join
from studiolo.engines.maquette.model import Material, Mesh, Model
from studiolo.engines.maquette.settings.shell import box, quad
from studiolo.engines.maquette.settings.surfaces import hex_colour

GRIPS = ("#d9432f", "#1f62b0", "#2b2d31", "#2f9a5a", "#e58a1f", "#8a4aa8")


def make_scissors(spec: ThingSpec) -> Model:
    """A little open, standing on its rings, the blades up."""
    bench = Bench(spec, 0x7231)
    made_of(bench, "metal", "steel", "plastic")
    grip = grip_colour(bench, GRIPS)
    blade = shape(
        [(-0.0068, -0.020, 0.003), (0.0052, -0.020, 0.003), (0.0092, -0.004, 0.006), (0.0098, 0.018, 0.02),
         (0.0072, 0.065, 0.05),
         (0.0004, 0.103, 0.0006), (-0.0012, 0.103, 0.0006), (-0.0014, 0.012, 0.004), (-0.0075, 0.004, 0.004)]
    )  # fmt: skip
    steel = stamped(blade, 0.0001, 0.0021, 0.0005)
    ring = drawn(
        [
            (-0.005, -0.043),
            (-0.016, -0.041),
            (-0.031, -0.054),
            (-0.0385, -0.078),
            (-0.033, -0.1),
            (-0.018, -0.106),
            (-0.005, -0.092),
            (-0.0015, -0.065),
        ]
    )
    hole = drawn(
        [
            (-0.012, -0.054),
            (-0.022, -0.058),
            (-0.0305, -0.077),
            (-0.0275, -0.093),
            (-0.018, -0.0975),
            (-0.0105, -0.088),
            (-0.0085, -0.068),
        ]
    )
    neck = shape(
        [(-0.0085, -0.012, 0.003), (-0.0105, -0.034, 0.02), (-0.02, -0.05, 0.008), (-0.0045, -0.062, 0.006),
         (0.0035, -0.04, 0.02), (0.0062, -0.016, 0.004)]
    )  # fmt: skip
    half = (
        (STEEL, steel),
        (grip, stamped(ring, -0.0034, 0.0056, 0.0027, [hole], steps=6)),
        (grip, stamped(neck, -0.0024, 0.0046, 0.0024, steps=5)),
    )
    for material, mesh in half:
        right = placed(mesh, turn=rotation((0, 0, 1), -11))
        bench.add(material, right, placed(right, turn=rotation((0, 1, 0), 180)))
    for turn in (0, 180):
        screw = slab(circle(0.0042, sides=40), 0.0021, 0.0033, 0.0006)
        bench.add(BRIGHT, placed(screw, turn=rotation((1, 0, 0), turn)))
        bench.add(
            BLACK_PLASTIC,
            placed(
                slab(rounded(0.0062, 0.0008, 0.0002), 0.0032, 0.0034, 0.0001),
                turn=rotation((1, 0, 0), turn) @ rotation((0, 0, 1), 35),
            ),
        )
    return reposed(bench.model(anchors={"grip": (0, -0.07, 0)}), spec, UPRIGHT)


def make_ruler(spec: ThingSpec) -> Model:
    """Thirty centimetres with a bevel, propped on its long edge; every millimetre is marked."""
    bench = Bench(spec, 0x7232)
    long, wide = 0.31, 0.034
    if spec.colour is not None or spec.material:
        stuff = bench.body(Material(colour=bench.colour(("#000000",)), roughness=0.25, clearcoat=0.6))
    else:
        stuff = material_for("wood", hex_colour("#d3a565"), bench.random, tile_m=UV_M, size_m=0.12)
    board = wedged(stamped(rounded(wide, long, 0.0016), -0.0016, 0.0016, 0.0004), (0.006, 1.0), (wide / 2, 0.34))
    turn = rotation((0, 0, 1), 90)
    bench.add(stuff, placed(board, turn=turn))
    ink = Material(colour=(0.02, 0.02, 0.022), roughness=0.6)
    edge = wide / 2 - 0.0006
    marks = [_mark(number, edge) for number in range(301)]
    bench.add(ink, placed(wedged(join(marks), (0.006, 1.0), (wide / 2, 0.34)), turn=turn))
    figures = {
        str(digit): join([flat(stroke, 0.00172) for stroke in strokes(str(digit), 0.0022, 0.0036)])
        for digit in range(10)
    }
    over = rotation((0, 0, 1), 180)
    for number in range(31):
        text = str(number)
        for place, digit in enumerate(text):
            x = -0.15 + 0.01 * number + (place - (len(text) - 1) / 2) * 0.0031
            bench.add(ink, placed(figures[digit], (-x, edge - 0.0148, 0), over))
    return reposed(bench.model(anchors={"grip": (0, 0, 0)}), spec, rotation((1, 0, 0), 70) @ rotation((0, 0, 1), 180))


def _mark(number: int, edge: float) -> Mesh:
    """The line of a millimetre, longer at every fifth and tenth."""
    reach = 0.0085 if number % 10 == 0 else 0.006 if number % 5 == 0 else 0.0038
    return quad((edge - reach, -0.15012 + number * 0.001, 0.00166), (reach, 0, 0), (0, 0.00024, 0))


def make_eraser(spec: ThingSpec) -> Model:
    """A white rubber in a card sleeve; a pink one, slanted, by its words or the seed."""
    bench = Bench(spec, 0x7233)
    made_of(bench, "rubber")
    if spec.colour is None and ("pink" in spec.modifiers or bench.random.random() < 0.4):
        pink = Material(colour=hex_colour("#e38f95"), roughness=0.8, specular=0.2)
        slant = shape([(-0.030, 0, 0.002), (0.022, 0, 0.002), (0.030, 0.011, 0.002), (-0.022, 0.011, 0.002)])
        bench.add(pink, placed(stamped(slant, -0.010, 0.010, 0.0012), turn=UPRIGHT))
        return bench.model()
    sleeve = Material(colour=bench.colour(("#1f57a8", "#c2322a", "#2c2f35")), roughness=0.5, specular=0.35)
    rubber = Material(colour=(0.82, 0.82, 0.8), roughness=0.75, specular=0.25)
    bench.add(rubber, box((-0.030, -0.0115, 0.0003), (0.028, 0.0115, 0.0123), 0.0022, soft=4))
    bench.add(sleeve, box((-0.014, -0.0119, 0.0), (0.0288, 0.0119, 0.0126), 0.0011, soft=3))
    for x, wide in ((-0.006, 0.004), (0.0, 0.0018)):
        bench.add(rubber, box((x, -0.01195, 0.0001), (x + wide, 0.01195, 0.01265), 0.001, soft=2))
    return bench.model()


def make_paper_clip(spec: ThingSpec) -> Model:
    """Three bends of wire, stood up to be seen."""
    bench = Bench(spec, 0x7234)
    wire = bench.body(
        STEEL if spec.colour is None else Material(colour=bench.colour(("#000000",)), roughness=0.25, clearcoat=0.7)
    )
    a = np.linspace(0, np.pi, 16)

    def turn(x: float, y: float, r: float, sign: float, start: float) -> list[tuple[float, float]]:
        return [(x + r * float(np.cos(start + sign * t)), y + r * float(np.sin(start + sign * t))) for t in a]

    line = [
        (-0.0026, -0.004),
        *turn(0.0002, 0.0095, 0.0028, -1, np.pi),
        *turn(-0.0008, -0.0105, 0.0038, -1, 0.0),
        *turn(0.0, 0.0125, 0.0046, -1, np.pi),
        (0.0046, -0.006),
    ]
    path = evenly(np.asarray(line, float), 150)
    lift = 0.0005 * np.sin(np.linspace(0, 2 * np.pi, 150))
    bench.add(wire, rod(np.stack([path[:, 0], path[:, 1], lift], axis=1), 0.00055, 16))
    return reposed(bench.model(anchors={"grip": (0, 0, 0)}), spec, rotation((1, 0, 0), 80))


def make_pushpin(spec: ThingSpec) -> Model:
    """Its point on the ground, leaning."""
    bench = Bench(spec, 0x7235)
    plastic = bench.body(Material(colour=bench.colour(GRIPS), roughness=0.15, specular=0.5, clearcoat=0.8))
    head = knob([(0.0, 0.0095, 0), (0.0050, 0.0095, 0.0006), (0.0048, 0.0115, 0.0012), (0.0026, 0.0132, 0.002),
        (0.0022, 0.018, 0.003), (0.0034, 0.0205, 0.0015),
                 (0.0050, 0.0212, 0.0006), (0.0050, 0.0228, 0.0008), (0.0, 0.0233, 0)], 64)  # fmt: skip
    bench.add(plastic, head)
    bench.add(
        BRIGHT,
        knob([(0.0, 0.0, 0), (0.0001, 0.0, 0), (0.00055, 0.0035, 0.001), (0.00055, 0.0098, 0), (0.0, 0.0099, 0)], 24),
    )
    return reposed(bench.model(anchors={"grip": (0, 0, 0.017)}), spec, rotation((0, 1, 0), 24))


def make_calculator(spec: ThingSpec) -> Model:
    """Propped up: a sun cell, a grey display with a number on it, twenty keys."""
    bench = Bench(spec, 0x7236)
    colour = bench.colour(("#2b2e34", "#e9e7e1", "#33475b", "#3f4a44"))
    dark = sum(colour) < 0.9
    body = bench.body(satin(colour, 0.4))
    w, h = 0.082, 0.138
    bench.add(
        body,
        plate(
            rounded(w, h, 0.009, steps=8),
            [(0.002, -0.006, 0), (0, -0.004, 0.002), (0, 0.0035, 0.002), (0.003, 0.0055, 0.002), (0.006, 0.0056, 0)],
        ),
        name="body",
    )
    top = 0.0056
    bench.add(BLACK_PLASTIC, placed(slab(rounded(0.068, 0.030, 0.003), -0.0005, 0.0009, 0.0004), (0, 0.0425, top)))
    bench.add(
        Material(colour=(0.34, 0.38, 0.30), roughness=0.18, specular=0.4),
        placed(slab(rounded(0.062, 0.0225, 0.0012), 0, 0.0010, 0.0001), (0, 0.0405, top)),
    )
    bench.add(
        Material(colour=(0.06, 0.025, 0.02), roughness=0.08, clearcoat=1.0),
        placed(slab(rounded(0.026, 0.006, 0.0008), 0, 0.0012, 0.0003), (0.017, 0.0615, top)),
    )
    lcd = Material(colour=(0.015, 0.018, 0.015), roughness=0.5)
    for place in range(6):
        digit = str(int(bench.random.integers(1 if place == 5 else 0, 10)))
        for stroke in strokes(digit, 0.0056, 0.0125):
            bench.add(lcd, placed(flat(stroke, 0.0), (0.0255 - 0.0088 * place, 0.0405, top + 0.00105)))
    key_colours = (
        hex_colour("#4a4e57") if dark else hex_colour("#3c4048"),
        hex_colour("#d8d6cf") if dark else hex_colour("#c9c7c0"),
        hex_colour("#dd6b2c"),
    )
    keys = [satin(c, 0.35) for c in key_colours]
    inks = (Material(colour=(0.8, 0.8, 0.78), roughness=0.5), Material(colour=(0.03, 0.03, 0.035), roughness=0.5))
    layout = ("C÷×-", "789+", "456%", "123r", "0.s=")
    for row, line in enumerate(layout):
        for column, sign in enumerate(line):
            kind = 2 if sign in "C=" else 1 if sign in "0123456789." else 0
            at = (-0.0265 + 0.0177 * column, 0.0165 - 0.0166 * row, top)
            cap = plate(
                rounded(0.0145, 0.0125, 0.0026, steps=5),
                [(0, -0.001, 0), (0, 0.0016, 0.0006), (0.0012, 0.0026, 0.0008), (0.002, 0.0026, 0)],
            )
            bench.add(keys[kind], placed(cap, at))
            shapes = SIGNS[sign] if sign in SIGNS else strokes(sign, 0.0030, 0.0056)
            for stroke in shapes:
                bench.add(inks[1 if kind == 1 else 0], placed(flat(stroke, 0.0), (at[0], at[1], top + 0.00268)))
    return reposed(bench.model(anchors={"grip": (0, 0, 0), "front": (0, 0, top)}), spec, rotation((1, 0, 0), 58))


_thing = listed(("colour", "material"), 16.0)
_plain = listed(("colour", "material"), 16.0)
MAKERS: tuple[Maker, ...] = (
    _plain(
        "scissors",
        "scissors, pair of scissors, scissor, shears, shear, sewing scissors, kitchen scissors",
        0.21,
        make_scissors,
    ),
    _thing("ruler", "ruler, wooden ruler, measuring ruler, straightedge, yardstick", 0.31, make_ruler, 14.0),
    _plain("eraser", "eraser, rubber eraser, pencil eraser", 0.06, make_eraser, 26.0),
    _thing("paper-clip", "paper clip, paperclip", 0.034, make_paper_clip),
    _thing("pushpin", "pushpin, push pin, thumbtack, thumb tack, drawing pin, tack", 0.024, make_pushpin),
    _thing("calculator", "calculator, pocket calculator, electronic calculator", 0.14, make_calculator, 14.0),
)
