"""What writes with ink: ball pen, fountain pen, marker, highlighter. Each lies on its side, its point to the left."""

import numpy as np

from studiolo.engines.maquette.makers.bench import BLACK_PLASTIC, GOLD, Bench, satin, shade
from studiolo.engines.maquette.makers.plates import circle, placed, rounded, slab
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec, listed
from studiolo.engines.maquette.makers.stationery.writing import LEAD, lies, wrapped
from studiolo.engines.maquette.makers.tools.stamped import shape, stamped
from studiolo.engines.maquette.makers.tools.stuffs import BRIGHT, bow, knob, made_of
from studiolo.engines.maquette.makers.turning import ball, rotation
from studiolo.engines.maquette.makers.vehicles.bars import strip
from studiolo.engines.maquette.model import Material, Model

INKS = ("#1d3a8a", "#16181c", "#a3201d", "#1f6b45")


def make_pen(spec: ThingSpec) -> Model:
    """A ball pen with a push button and a clip; a fountain pen, a quill's heir, by its name."""
    if {"fountain", "ink", "calligraphy", "nib"} & {*spec.noun.split(), *spec.modifiers}:
        return make_fountain_pen(spec)
    bench = Bench(spec, 0x7203)
    body = bench.body(Material(colour=bench.colour(INKS), roughness=0.22, specular=0.5, clearcoat=0.7))
    rubber = satin((0.02, 0.02, 0.022), 0.6)
    bench.add(
        body,
        knob(
            [
                (0.0, 0.012, 0),
                (0.0050, 0.012, 0.0005),
                (0.0054, 0.05, 0.02),
                (0.0054, 0.092, 0.01),
                (0.0050, 0.096, 0.0003),
                (0.0, 0.0965, 0),
            ]
        ),
        name="body",
    )
    bench.add(
        rubber,
        knob(
            [
                (0.0, 0.096, 0),
                (0.0053, 0.0962, 0.0005),
                (0.0049, 0.113, 0.01),
                (0.0053, 0.124, 0.0008),
                (0.0, 0.1245, 0),
            ]
        ),
    )
    for k in range(8):
        z = 0.0985 + 0.0031 * k
        bench.add(rubber, knob([(0.0049, z - 0.0009, 0), (0.0056, z, 0.0007), (0.0049, z + 0.0009, 0)]))
    bench.add(
        BRIGHT,
        knob(
            [
                (0.0, 0.124, 0),
                (0.0046, 0.1242, 0.0004),
                (0.0042, 0.128, 0.001),
                (0.0014, 0.1375, 0.0006),
                (0.0011, 0.141, 0.0002),
                (0.0, 0.1411, 0),
            ]
        ),
    )
    bench.add(
        Material(colour=(0.2, 0.2, 0.2), roughness=0.2, metallic=1.0), ball(0.0006, (0, 0, 0.1412), sides=16).mesh
    )
    bench.add(BRIGHT, knob([(0.0, 0.0105, 0), (0.0054, 0.0106, 0.0004), (0.0056, 0.0165, 0.0004), (0.0, 0.017, 0)]))
    bench.add(BRIGHT, knob([(0.0, 0.001, 0), (0.0030, 0.001, 0.001), (0.0030, 0.011, 0.0004), (0.0, 0.0112, 0)]))
    _clip_down(bench, BRIGHT, 0.0115, 0.048, 0.0053)
    return lies(bench, spec, 0.09, 0.1415, -118.0)


def _clip_down(bench: Bench, metal: Material, low: float, high: float, radius: float) -> None:
    path = bow(
        [
            (0, radius * 0.8, low),
            (0, radius + 0.0026, low + 0.001),
            (0, radius + 0.0026, low + 0.008),
            (0, radius + 0.0014, high - 0.005),
            (0, radius + 0.0009, high),
        ],
        30,
    )
    bench.add(metal, strip(path, rounded(0.0042, 0.0011, 0.0004), (1, 0, 0), taper=np.linspace(1.0, 0.82, 30)))
    bench.add(metal, ball(0.0016, (0, radius + 0.0007, high), sides=20).mesh)


def make_fountain_pen(spec: ThingSpec) -> Model:
    """The cap set on its end, a gold nib with its slit and breather hole."""
    bench = Bench(spec, 0x7204)
    body = bench.body(
        Material(
            colour=bench.colour(("#14161a", "#5a1620", "#16335f", "#1d4a38")),
            roughness=0.1,
            specular=0.5,
            clearcoat=1.0,
        )
    )
    bench.add(
        body,
        knob(
            [
                (0.0, 0.052, 0),
                (0.0056, 0.052, 0.001),
                (0.0060, 0.07, 0.02),
                (0.0060, 0.101, 0.003),
                (0.0050, 0.104, 0.001),
                (0.0042, 0.121, 0.01),
                (0.0047, 0.1245, 0.0012),
                (0.0, 0.125, 0),
            ]
        ),
        name="body",
    )
    bench.add(
        body,
        knob(
            [
                (0.0, 0.0, 0),
                (0.0046, 0.0005, 0.003),
                (0.0066, 0.016, 0.012),
                (0.0069, 0.062, 0.002),
                (0.0060, 0.0625, 0.0005),
                (0.0, 0.0626, 0),
            ]
        ),
    )
    for z, r in ((0.0605, 0.0072), (0.0575, 0.0071), (0.103, 0.0058)):
        bench.add(
            GOLD,
            knob(
                [(r * 0.8, z - 0.0013, 0), (r, z - 0.0012, 0.0003), (r, z + 0.0012, 0.0003), (r * 0.8, z + 0.0013, 0)]
            ),
        )
    _clip_down(bench, GOLD, 0.010, 0.05, 0.0068)
    bench.add(
        BLACK_PLASTIC,
        knob(
            [(0.0, 0.12, 0), (0.0030, 0.12, 0.0004), (0.0024, 0.13, 0.004), (0.0010, 0.139, 0.0004), (0.0, 0.1392, 0)]
        ),
    )
    nib = shape(
        [
            (0.0, -0.0038, 0.001),
            (0.016, -0.0043, 0.008),
            (0.0275, -0.0002, 0.0003),
            (0.0275, 0.0002, 0.0003),
            (0.016, 0.0043, 0.008),
            (0.0, 0.0038, 0.001),
        ]
    )
    blade = wrapped(stamped(nib, 0.0, 0.00035, 0.0001, [circle(0.0008, sides=20).moved(0.012, 0)]), 0.0040)
    bench.add(GOLD, placed(blade, (0, -0.0012, 0.1215), rotation((0, 0, 1), 90)))
    slit = wrapped(slab(rounded(0.0135, 0.00022, 0.0001), 0.0003, 0.0004, 0.00003), 0.0040)
    bench.add(LEAD, placed(slit, (0, -0.0012, 0.1402), rotation((0, 0, 1), 90)))
    return lies(bench, spec, 0.09, 0.149, -95.0)


def make_marker(spec: ThingSpec) -> Model:
    """A felt pen beside its cap; a highlighter, flat and bright, by its name."""
    bench = Bench(spec, 0x7205)
    made_of(bench, "plastic")
    bright = "highlighter" in spec.noun.split()
    colour = bench.colour(
        ("#e6ef2c", "#f45fa0", "#5fe07a", "#ff9c38")
        if bright
        else ("#c92a24", "#1b4fae", "#17191d", "#1f8a4a", "#7a3f98")
    )
    ink = Material(colour=colour, roughness=0.25, specular=0.5, clearcoat=0.5)
    white = Material(colour=colour if bright else (0.8, 0.8, 0.79), roughness=0.3, specular=0.5, clearcoat=0.3)
    bench.add(
        white,
        knob(
            [
                (0.0, 0.004, 0),
                (0.0088, 0.004, 0.002),
                (0.0090, 0.082, 0.001),
                (0.0072, 0.084, 0.001),
                (0.0068, 0.101, 0.002),
                (0.0040, 0.106, 0.002),
                (0.0036, 0.112, 0.0006),
                (0.0, 0.1122, 0),
            ]
        ),
        name="body",
    )
    bench.add(ink, knob([(0.0, 0.0, 0), (0.0084, 0.0, 0.0015), (0.0088, 0.009, 0.0004), (0.0, 0.0092, 0)]))
    for low, high in ((0.02, 0.062), (0.072, 0.075)):
        bench.add(ink, knob([(0.0088, low, 0), (0.00912, low, 0), (0.00912, high, 0), (0.0088, high, 0)]))
    felt = Material(colour=shade(colour, 0.75), roughness=0.9, specular=0.15)
    bench.add(
        felt,
        knob(
            [(0.0, 0.112, 0), (0.0027, 0.112, 0), (0.0025, 0.118, 0.001), (0.0006, 0.121, 0.0006), (0.0, 0.1212, 0)], 32
        ),
    )
    cap = knob(
        [
            (0.0, 0.0, 0),
            (0.0088, 0.0, 0.0015),
            (0.0092, 0.036, 0.0006),
            (0.0078, 0.0362, 0.0004),
            (0.0076, 0.004, 0.001),
            (0.0, 0.0042, 0),
        ]
    )
    bench.add(ink, placed(cap, (0.0, -0.032, 0.062)))
    return lies(bench, spec, 0.07, 0.1212)


_pen = listed(("colour", "material"), 28.0)
MAKERS: tuple[Maker, ...] = (
    _pen("pen", "pen, ballpoint pen, ballpoint, ball pen, biro", 0.142, make_pen),
    _pen("fountain-pen", "fountain pen, ink pen, calligraphy pen", 0.15, make_fountain_pen),
    listed(("colour", "material"), 28.0)(
        "marker", "marker, marker pen, felt tip pen, felt-tip pen, highlighter, highlighter pen", 0.14, make_marker
    ),
)
