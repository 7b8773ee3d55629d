"""What stands about in streets: barriers, cones, bollards, wheeled bins, litter bins."""

import numpy as np

from studiolo.engines.maquette.makers.bench import BLACK_PLASTIC, DARK_RUBBER, Bench, satin, shade
from studiolo.engines.maquette.makers.plates import bead, circle, placed, plate, rounded, slab, standing
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec, listed
from studiolo.engines.maquette.makers.tools.stamped import shape, stamped
from studiolo.engines.maquette.makers.tools.stuffs import STEEL, knob, made_of, rod
from studiolo.engines.maquette.makers.turning import filleted, rotation, turned
from studiolo.engines.maquette.model import Material, Model
from studiolo.engines.maquette.settings.shell import box

WHITE = Material(colour=(0.82, 0.82, 0.80), roughness=0.35, specular=0.5)
LAMP = Material(colour=(0.95, 0.42, 0.03), roughness=0.15, clearcoat=1.0, emission=(1.6, 0.62, 0.03))


def make_barrier(spec: ThingSpec) -> Model:
    """A roadwork trestle: two boards with slanting bands on folding legs, a lamp on each end."""
    bench = Bench(spec, 0x7421)
    made_of(bench, "wood", "metal")
    bands = Material(colour=bench.colour(("#d4531c", "#c3241d")), roughness=0.35, specular=0.5)
    wide = 1.35
    for z, high in ((0.82, 0.22), (0.46, 0.16)):
        bench.add(WHITE, box((-wide / 2, -0.018, z - high / 2), (wide / 2, 0.018, z + high / 2), 0.006, soft=2))
        for k in range(-6, 7):
            x = k * 0.24
            corners = [
                (x - 0.06 - high / 2, -high / 2),
                (x + 0.06 - high / 2, -high / 2),
                (x + 0.06 + high / 2, high / 2),
                (x - 0.06 + high / 2, high / 2),
            ]
            clipped = _clipped(corners, wide / 2 - 0.004)
            if clipped is not None:
                stripe = stamped(shape([(cx, cy * 0.985, 0.0) for cx, cy in clipped]), 0.0, 0.0012, 0.0003)
                bench.add(
                    bands,
                    standing(stripe, (0, -0.0178, z)),
                    placed(stripe, (0, 0.0178, z), rotation((0, 0, 1), 180) @ rotation((1, 0, 0), 90)),
                )
    steel = satin((0.3, 0.31, 0.32), 0.4)
    for x in (-wide / 2 + 0.16, wide / 2 - 0.16):
        for y in (-0.26, 0.26):
            bench.add(steel, rod([(x, y, 0.0), (x, y * 0.09, 0.98)], 0.016, 14))
            bench.add(DARK_RUBBER, rod([(x, y * 1.0, 0.0), (x, y * 0.97, 0.035)], 0.021, 14))
        bench.add(steel, rod([(x, -0.15, 0.42), (x, 0.15, 0.42)], 0.008, 10))
        bench.add(BLACK_PLASTIC, box((x - 0.05, -0.04, 0.93), (x + 0.05, 0.04, 1.01), 0.012, soft=3))
        lens = knob(
            [(0.0, -0.03, 0), (0.07, -0.028, 0.006), (0.075, 0.0, 0.01), (0.07, 0.028, 0.006), (0.0, 0.03, 0)], 56
        )
        bench.add(LAMP, placed(lens, (x, 0, 1.08), rotation((1, 0, 0), 90)))
        bench.add(
            BLACK_PLASTIC, placed(bead(circle(0.0755, sides=64), 0.0, 0.008), (x, 0, 1.08), rotation((1, 0, 0), 90))
        )
    return bench.model(anchors={"top": (0, 0, 0.93)})


def _clipped(corners: list[tuple[float, float]], half: float) -> list[tuple[float, float]] | None:
    """A slanting band cut off where the board ends."""
    line = corners
    for sign in (1.0, -1.0):
        kept: list[tuple[float, float]] = []
        for (ax, ay), (bx, by) in zip(line, [*line[1:], *line[:1]], strict=True):
            a_in, b_in = sign * ax <= half, sign * bx <= half
            if a_in:
                kept.append((ax, ay))
            if a_in != b_in:
                share = (sign * half - ax) / (bx - ax)
                kept.append((sign * half, ay + (by - ay) * share))
        line = kept
        if len(line) < 3:
            return None
    return line


def make_cone(spec: ThingSpec) -> Model:
    """A hollow cone on a square foot, two white collars that throw light back."""
    bench = Bench(spec, 0x7422)
    rubber = bench.body(Material(colour=bench.colour(("#e2541a",)), roughness=0.42, specular=0.45))
    foot = plate(
        rounded(0.40, 0.40, 0.045, steps=8),
        [(0.004, 0.0, 0), (0, 0.004, 0.004), (0, 0.022, 0.008), (0.02, 0.03, 0.01), (0.06, 0.032, 0)],
    )
    bench.add(rubber, foot)
    body = filleted(
        [
            (0.150, 0.028, 0),
            (0.135, 0.045, 0.02),
            (0.035, 0.69, 0.01),
            (0.032, 0.72, 0.006),
            (0.024, 0.722, 0.003),
            (0.022, 0.60, 0.01),
            (0.0, 0.59, 0),
        ],
        8,
    )
    bench.add(rubber, turned(body, 96).mesh, name="cone")

    def radius(z: float) -> float:
        return float(np.interp(z, [0.045, 0.69], [0.135, 0.035])) + 0.0012

    for low, high in ((0.24, 0.37), (0.47, 0.55)):
        bench.add(
            WHITE,
            knob(
                [
                    (radius(low) - 0.003, low - 0.001, 0),
                    (radius(low), low, 0.0005),
                    (radius(high), high, 0.0005),
                    (radius(high) - 0.003, high + 0.001, 0),
                ],
                96,
            ),
        )
    return bench.model(anchors={"top": (0, 0, 0.72)})


def make_bollard(spec: ThingSpec) -> Model:
    bench = Bench(spec, 0x7423)
    iron = bench.body(
        Material(colour=bench.colour(("#1d2124", "#20362c")), roughness=0.35, metallic=0.3, clearcoat=0.5)
    )
    bench.add(iron, knob([(0.0, 0.0, 0), (0.11, 0.0, 0.006), (0.11, 0.05, 0.01), (0.085, 0.075, 0.02),
        (0.075, 0.12, 0.02), (0.062, 0.72, 0.02), (0.075, 0.745, 0.008), (0.075, 0.775, 0.008),
                          (0.055, 0.80, 0.01), (0.055, 0.825, 0.01), (0.078, 0.87, 0.03), (0.05, 0.93, 0.03),
                          (0.0, 0.945, 0)], 72), name="bollard")  # fmt: skip
    bench.add(WHITE, knob([(0.058, 0.60, 0), (0.0668, 0.60, 0.0005), (0.0653, 0.67, 0.0005), (0.058, 0.6705, 0)], 72))
    return bench.model(anchors={"top": (0, 0, 0.945)})


def make_wheeled_bin(spec: ThingSpec) -> Model:
    """A plastic bin with a lid, a handle bar and two wheels behind."""
    bench = Bench(spec, 0x7424)
    colour = bench.colour(("#2d6b3f", "#2f3338", "#1f4f8a", "#6a4a2c"))
    plastic = bench.body(Material(colour=colour, roughness=0.42, specular=0.45))
    dark = Material(colour=shade(colour, 0.55), roughness=0.45, specular=0.4)
    w, d, h = 0.56, 0.6, 0.94
    profile = [
        (0.045, 0.03, 0),
        (0.035, 0.035, 0.008),
        (0.0, h - 0.06, 0.01),
        (-0.015, h - 0.055, 0.004),
        (-0.015, h - 0.005, 0.006),
        (0.0, h, 0),
    ]
    bench.add(plastic, plate(rounded(w, d, 0.07, steps=8), profile, caps=True), name="body")
    lid = plate(
        rounded(w + 0.05, d + 0.06, 0.08, steps=8),
        [
            (0.0, h - 0.004, 0),
            (-0.006, h + 0.002, 0.003),
            (0.0, h + 0.026, 0.012),
            (0.045, h + 0.056, 0.04),
            (0.075, h + 0.06, 0),
        ],
    )
    bench.add(dark, placed(lid, (0, -0.012, 0)), name="lid")
    bench.add(dark, placed(slab(rounded(w - 0.2, 0.06, 0.02), h + 0.055, h + 0.07, 0.006), (0, -0.05, 0)))
    bench.add(
        dark,
        rod(
            [
                (-w / 2 + 0.05, d / 2 + 0.055, h - 0.02),
                (0, d / 2 + 0.06, h - 0.02),
                (w / 2 - 0.05, d / 2 + 0.055, h - 0.02),
            ],
            0.017,
            16,
        ),
    )
    for x in (-w / 2 + 0.07, w / 2 - 0.07):
        bench.add(dark, box((x - 0.03, d / 2 - 0.05, h - 0.05), (x + 0.03, d / 2 + 0.07, h - 0.005), 0.012, soft=3))
    tyre = filleted(
        [(0.06, -0.028, 0), (0.095, -0.028, 0.012), (0.1, 0.0, 0.01), (0.095, 0.028, 0.012), (0.06, 0.028, 0)], 6
    )
    hub = knob([(0.0, -0.024, 0), (0.064, -0.022, 0.004), (0.064, 0.022, 0.004), (0.0, 0.026, 0)])
    for x in (-w / 2 + 0.02, w / 2 - 0.02):
        side = rotation((0, 1, 0), 90)
        at = (x, d / 2 - 0.05, 0.1)
        bench.add(DARK_RUBBER, placed(turned(tyre, 72).mesh, at, side))
        bench.add(dark, placed(hub, at, side))
    bench.add(STEEL, rod([(-w / 2 + 0.02, d / 2 - 0.05, 0.1), (w / 2 - 0.02, d / 2 - 0.05, 0.1)], 0.011, 12))
    return bench.model(anchors={"top": (0, 0, h + 0.06)})


_thing = listed(("colour", "material"), 24.0)
_coloured = listed(("colour", "material"), 20.0)
MAKERS: tuple[Maker, ...] = (
    _coloured(
        "barrier",
        "barrier, road barrier, traffic barrier, barricade, roadblock, road block, construction barrier",
        1.35,
        make_barrier,
    ),
    _thing("traffic-cone", "traffic cone, road cone, safety cone, pylon, orange cone", 0.72, make_cone),
    _thing("bollard", "bollard, street bollard", 0.945, make_bollard),
    _thing(
        "wheeled-bin",
        "wheelie bin, bin, waste bin, garbage bin, rubbish bin, recycling bin, wheeled bin, dustbin, trash bin",
        1.06,
        make_wheeled_bin,
        30.0,
    ),
)
