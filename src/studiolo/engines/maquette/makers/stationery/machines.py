"""A typewriter and an abacus."""

import numpy as np

from studiolo.engines.maquette.makers.bench import BLACK_PLASTIC, CHROME, Bench, lacquer, shade
from studiolo.engines.maquette.makers.plates import circle, placed, rounded, slab
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec, listed
from studiolo.engines.maquette.makers.stationery.print import blank, on_paper, printed
from studiolo.engines.maquette.makers.tools.stamped import shape, stamped
from studiolo.engines.maquette.makers.tools.stuffs import BRIGHT, STEEL, bow, knob, made_of, rod, wood
from studiolo.engines.maquette.makers.turning import rotation
from studiolo.engines.maquette.makers.vehicles.bars import tube
from studiolo.engines.maquette.model import Material, Model
from studiolo.engines.maquette.settings.shell import box, sheet
from studiolo.engines.maquette.settings.surfaces import hex_colour


def make_typewriter(spec: ThingSpec) -> Model:
    """A portable of the middle of its century: round keys on four steps, the basket of types, a page in the platen."""
    bench = Bench(spec, 0x7251)
    colour = bench.colour(("#2f6f6a", "#1d1f22", "#8a2a24", "#3a5a80", "#d9cfb8"))
    paint = bench.body(lacquer(colour))
    side_on = rotation((0, 0, 1), 90) @ rotation((1, 0, 0), 90)
    wide = 0.30
    cheek = shape(
        [
            (-0.17, 0, 0.012),
            (0.14, 0, 0.012),
            (0.15, 0.085, 0.02),
            (0.10, 0.108, 0.02),
            (0.02, 0.098, 0.02),
            (-0.05, 0.05, 0.03),
            (-0.17, 0.024, 0.012),
        ],
        8,
    )
    for x in (-wide / 2, wide / 2 - 0.02):
        bench.add(paint, placed(stamped(cheek, 0.0, 0.02, 0.006, steps=5), (x, 0, 0), side_on))
    bed = shape(
        [
            (-0.165, 0.004, 0.006),
            (0.135, 0.004, 0.006),
            (0.145, 0.07, 0.02),
            (0.02, 0.06, 0.02),
            (-0.05, 0.018, 0.02),
            (-0.165, 0.012, 0.004),
        ],
        6,
    )
    bench.add(
        Material(colour=shade(colour, 0.4), roughness=0.4),
        placed(stamped(bed, -wide / 2 + 0.01, wide / 2 - 0.01, 0.002), turn=side_on),
    )
    hood = shape(
        [(0.0, 0.055, 0.01), (0.135, 0.055, 0.01), (0.14, 0.09, 0.02), (0.06, 0.122, 0.03), (0.012, 0.098, 0.012)], 8
    )
    bench.add(paint, placed(stamped(hood, -wide / 2 + 0.018, wide / 2 - 0.018, 0.006, steps=5), turn=side_on))
    cream = Material(
        colour=hex_colour("#ece5d2") if sum(colour) < 1.0 else hex_colour("#2a2c30"), roughness=0.25, clearcoat=0.8
    )
    for row in range(4):
        y, z = -0.138 + 0.026 * row, 0.034 + 0.0135 * row
        for k in range(10):
            x = (k - 4.5) * 0.0245 + 0.006 * (row % 2) - 0.003
            bench.add(STEEL, rod([(x, y, z), (x, y + 0.02, z - 0.012)], 0.0016, 8))
            bench.add(cream, placed(slab(circle(0.0088, sides=28), 0.0, 0.0042, 0.0016), (x, y, z)))
            bench.add(
                CHROME,
                placed(
                    knob(
                        [
                            (0.0080, -0.0006, 0),
                            (0.0094, 0.0, 0.0004),
                            (0.0094, 0.0030, 0.0006),
                            (0.0086, 0.0034, 0.0003),
                        ],
                        28,
                    ),
                    (x, y, z),
                ),
            )
    bench.add(cream, placed(slab(rounded(0.14, 0.014, 0.006), 0.0, 0.006, 0.003), (0, -0.162, 0.024)))
    for k in range(23):  # types in their basket
        a = np.radians(-62 + 124 * k / 22)
        foot = (0.028 * np.sin(a), -0.012, 0.072)
        tip = (0.066 * np.sin(a), 0.012 - 0.012 * np.cos(a), 0.062 + 0.046 * np.cos(a))
        bench.add(STEEL, rod([foot, tip], 0.0011, 6))
    bench.add(BLACK_PLASTIC, rod([(-0.155, 0.075, 0.142), (0.155, 0.075, 0.142)], 0.0195, 36))
    for x in (-0.172, 0.172):
        bench.add(
            BLACK_PLASTIC,
            placed(
                knob([(0.0, -0.014, 0), (0.017, -0.014, 0.003), (0.017, 0.014, 0.003), (0.0, 0.014, 0)], 40),
                (x, 0.075, 0.142),
                rotation((0, 1, 0), 90),
            ),
        )
    bench.add(BRIGHT, box((-0.152, 0.088, 0.118), (0.152, 0.104, 0.132), 0.003, soft=2))
    bench.add(CHROME, tube(bow([(-0.165, 0.06, 0.15), (-0.19, 0.02, 0.158), (-0.196, -0.03, 0.15)], 30), 0.0036, 14))
    bench.add(BRIGHT, rod([(-0.13, 0.056, 0.163), (0.13, 0.056, 0.163)], 0.003, 12))
    _page(bench)
    return bench.model(anchors={"top": (0, 0, 0.16)})


def _page(bench: Bench) -> None:
    """Paper that comes up behind the platen, half a page typed."""
    z = np.linspace(0.118, 0.30, 20)
    y = 0.0955 + 0.05 * ((z - 0.118) / 0.182) ** 1.8
    grid = np.stack([np.stack([0 * z + x, y, z], axis=1) for x in (-0.105, 0.105)], axis=0)
    uvs = np.stack(np.broadcast_arrays(np.array((0.0, 1.0))[:, None], np.linspace(0.45, 1.0, 20)[None, :]), axis=-1)
    bench.add(printed(bench.random, lines=34), sheet(grid, uvs=uvs))
    bench.add(on_paper(blank(8, 8)), sheet(grid + (0, 0.0004, 0), flip=True))


def make_abacus(spec: ThingSpec) -> Model:
    """Ten wires of ten beads in a frame on feet, each row of its own colour, or all of the one asked for."""
    bench = Bench(spec, 0x7252)
    made_of(bench, "wood")
    timber = wood(bench, 0.3)
    codes = ("#d6332b", "#e8742a", "#f0b41f", "#3fa35a", "#2f7fc4", "#7d4aa8")
    wide, high, rows = 0.3, 0.27, 8
    for x in (-wide / 2, wide / 2):
        bench.add(timber, box((x - 0.011, -0.013, 0.0), (x + 0.011, 0.013, high), 0.005, 0.2, grain=2, soft=3))
        bench.add(timber, box((x - 0.013, -0.06, 0.0), (x + 0.013, 0.06, 0.018), 0.006, 0.2, grain=1, soft=3))
    for z in (0.03, high - 0.008):
        bench.add(
            timber,
            box((-wide / 2 - 0.008, -0.012, z - 0.011), (wide / 2 + 0.008, 0.012, z + 0.011), 0.005, 0.2, soft=3),
        )
    bead_ = knob(
        [
            (0.0024, -0.0068, 0),
            (0.0100, -0.0055, 0.003),
            (0.0125, 0.0, 0.005),
            (0.0100, 0.0055, 0.003),
            (0.0024, 0.0068, 0),
        ],
        28,
    )
    for row in range(rows):
        z = 0.058 + (high - 0.082) * row / (rows - 1)
        bench.add(STEEL, rod([(-wide / 2, 0, z), (wide / 2, 0, z)], 0.0018, 10))
        colour = bench.colour(codes) if spec.colour is not None else hex_colour(codes[row % len(codes)])
        paint = lacquer(shade(colour, 0.8 + 0.05 * row) if spec.colour is not None else colour)
        moved = int(bench.random.integers(0, 8))
        for k in range(10):
            x = -wide / 2 + 0.021 + 0.0142 * k if k < moved else wide / 2 - 0.021 - 0.0142 * (9 - k)
            bench.add(paint, placed(bead_, (x, 0, z), rotation((0, 1, 0), 90)))
    return bench.model(anchors={"top": (0, 0, high)})


MAKERS: tuple[Maker, ...] = (
    listed(("colour", "material"), 22.0)(
        "typewriter", "typewriter, vintage typewriter, typing machine", 0.41, make_typewriter
    ),
    listed(("colour", "material"), 16.0)("abacus", "abacus, counting frame", 0.33, make_abacus),
)
