"""Big boxes of streets: a dumpster, a vending machine."""

import numpy as np

from studiolo.engines.maquette.makers.bench import BLACK_PLASTIC, DARK_RUBBER, Bench, lacquer, shade
from studiolo.engines.maquette.makers.plates import placed, plate, rounded, slab
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec, listed
from studiolo.engines.maquette.makers.tools.stamped import shape, stamped
from studiolo.engines.maquette.makers.tools.stuffs import BRIGHT, STEEL, knob, rod
from studiolo.engines.maquette.makers.turning import rotation
from studiolo.engines.maquette.model import Material, Model
from studiolo.engines.maquette.settings.shell import box
from studiolo.engines.maquette.settings.surfaces import hex_colour


def make_dumpster(spec: ThingSpec) -> Model:
    """Steel with sloping front, ribs, pockets for the lorry's forks, two plastic lids, castors."""
    bench = Bench(spec, 0x7431)
    colour = bench.colour(("#2d6b4a", "#2f5a8a", "#7a4a2c"))
    steel = bench.body(Material(colour=colour, roughness=0.4, specular=0.5, clearcoat=0.3))
    wide = 1.8
    side_on = rotation((0, 0, 1), 90) @ rotation((1, 0, 0), 90)
    profile = shape([(-0.42, 0.14, 0.03), (0.46, 0.14, 0.03), (0.46, 1.32, 0.02), (-0.52, 1.08, 0.02)])
    bench.add(steel, placed(stamped(profile, -wide / 2, wide / 2, 0.02, steps=4), turn=side_on), name="body")
    for x in np.linspace(-wide / 2 + 0.2, wide / 2 - 0.2, 5):
        rib = shape([(-0.45, 0.2, 0.01), (-0.415, 0.2, 0.01), (-0.50, 1.02, 0.01), (-0.54, 1.02, 0.01)])
        bench.add(steel, placed(stamped(rib, -0.035, 0.035, 0.01), (float(x), 0, 0), side_on))
    for side in (-1.0, 1.0):
        pocket = (side * (wide / 2 + 0.06), 0.0, 0.72)
        bench.add(steel, box((pocket[0] - 0.065, -0.3, 0.64), (pocket[0] + 0.065, 0.3, 0.80), 0.015, soft=2))
        bench.add(BLACK_PLASTIC, box((pocket[0] - 0.048, -0.302, 0.657), (pocket[0] + 0.048, -0.29, 0.783), 0.004))
    lid_colour = Material(colour=(0.022, 0.023, 0.025), roughness=0.5, specular=0.4)
    tilt = float(np.degrees(np.arctan2(0.24, 0.98)))
    for side in (-1.0, 1.0):
        lid = slab(rounded(wide / 2 - 0.012, 1.06, 0.05), 0.0, 0.045, 0.018)
        bench.add(lid_colour, placed(lid, (side * wide / 4, -0.03, 1.205), rotation((1, 0, 0), tilt)))
        for k in range(3):
            ridge = slab(rounded(0.06, 0.9, 0.02), 0.03, 0.062, 0.012)
            bench.add(
                lid_colour, placed(ridge, (side * wide / 4 + (k - 1) * 0.26, -0.03, 1.205), rotation((1, 0, 0), tilt))
            )
    bench.add(STEEL, rod([(-wide / 2, 0.47, 1.33), (wide / 2, 0.47, 1.33)], 0.02, 16))
    for x in (-wide / 2 + 0.15, wide / 2 - 0.15):
        for y in (-0.32, 0.36):
            bench.add(
                DARK_RUBBER,
                placed(
                    knob([(0.0, -0.022, 0), (0.07, -0.022, 0.01), (0.07, 0.022, 0.01), (0.0, 0.022, 0)], 40),
                    (x, y, 0.07),
                    rotation((0, 1, 0), 90),
                ),
            )
            bench.add(STEEL, box((x - 0.035, y - 0.03, 0.07), (x + 0.035, y + 0.03, 0.15), 0.008))
    return bench.model(anchors={"top": (0, 0, 1.3)})


def make_vending_machine(spec: ThingSpec) -> Model:
    """A lit window with six shelves of cans, bottles and bags, keys and a slot beside it, a flap to take them from."""
    bench = Bench(spec, 0x7432)
    colour = bench.colour(("#b3241f", "#1f4f9a", "#2a2d32", "#1f6f5a"))
    body = bench.body(lacquer(colour))
    w, d, h = 0.95, 0.8, 1.83
    front = -d / 2
    left, right, low, high = -w / 2 + 0.06, w / 2 - 0.25, 0.5, h - 0.12
    for a, b in (
        ((-w / 2, front, 0.06), (left, d / 2, h)), ((right, front, 0.06), (w / 2, d / 2, h)),
        ((left, front, high), (right, d / 2, h)), ((left, front, 0.06), (right, d / 2, low)),
        ((left, d / 2 - 0.3, low), (right, d / 2, high)),
    ):  # fmt: skip
        bench.add(body, box(a, b, 0.012, soft=2), name="body")
    bench.add(BLACK_PLASTIC, box((-w / 2 + 0.03, front + 0.03, 0), (w / 2 - 0.03, d / 2 - 0.03, 0.07), 0.005))
    inside = Material(colour=(0.82, 0.83, 0.82), roughness=0.6)
    bench.add(inside, box((left, d / 2 - 0.31, low), (right, d / 2 - 0.295, high), 0.002))
    bench.add(
        Material(colour=(0.95, 0.95, 0.9), roughness=0.3, emission=(3.2, 3.2, 3.0)),
        box((left + 0.03, front + 0.06, high - 0.025), (right - 0.03, front + 0.10, high - 0.002), 0.004),
    )
    codes = ("#d6332b", "#2f7fc4", "#f0b41f", "#3fa35a", "#e8742a", "#7d4aa8", "#e9e6dc", "#2b2d31")
    paints = [lacquer(hex_colour(code)) for code in codes]
    shelves = 5
    for row in range(shelves):
        z = low + (high - low - 0.05) * row / shelves + 0.01
        bench.add(STEEL, box((left, front + 0.07, z), (right, d / 2 - 0.3, z + 0.012), 0.003))
        kind = row % 3
        for k in range(6):
            x = left + 0.055 + (right - left - 0.11) * k / 5
            paint = paints[int(bench.random.integers(len(paints)))]
            for y in (front + 0.13, front + 0.22):
                at = (x, y, z + 0.012)
                if kind == 0:
                    bench.add(
                        paint,
                        placed(
                            knob(
                                [
                                    (0.0, 0, 0),
                                    (0.030, 0.0, 0.003),
                                    (0.034, 0.008, 0.004),
                                    (0.034, 0.108, 0.004),
                                    (0.028, 0.118, 0.003),
                                    (0.0, 0.1185, 0),
                                ],
                                24,
                            ),
                            at,
                        ),
                    )
                elif kind == 1:
                    bench.add(
                        paint,
                        placed(
                            plate(
                                rounded(0.075, 0.04, 0.014),
                                [(0.006, 0, 0), (0.0, 0.03, 0.02), (0.0, 0.09, 0.02), (0.008, 0.125, 0)],
                            ),
                            at,
                        ),
                    )
                else:
                    bench.add(
                        paint,
                        placed(
                            knob(
                                [
                                    (0.0, 0, 0),
                                    (0.029, 0.0, 0.004),
                                    (0.030, 0.08, 0.01),
                                    (0.011, 0.125, 0.012),
                                    (0.011, 0.14, 0.002),
                                    (0.0, 0.1405, 0),
                                ],
                                24,
                            ),
                            at,
                        ),
                    )
    middle = (right + w / 2) / 2
    panel = Material(colour=shade(colour, 0.3), roughness=0.3, clearcoat=0.5)
    bench.add(panel, box((middle - 0.085, front - 0.006, 0.85), (middle + 0.085, front + 0.01, 1.5), 0.006, soft=2))
    bench.add(
        Material(colour=(0.02, 0.10, 0.08), roughness=0.1, emission=(0.05, 0.5, 0.35)),
        box((middle - 0.06, front - 0.009, 1.4), (middle + 0.06, front, 1.46), 0.002),
    )
    for r in range(4):
        for c in range(3):
            x, z = middle + (c - 1) * 0.04, 1.33 - 0.04 * r
            bench.add(BRIGHT, box((x - 0.014, front - 0.013, z - 0.014), (x + 0.014, front, z + 0.014), 0.004, soft=2))
    bench.add(BRIGHT, box((middle - 0.03, front - 0.012, 1.06), (middle + 0.03, front, 1.13), 0.004, soft=2))
    bench.add(
        BLACK_PLASTIC,
        box((middle - 0.003, front - 0.0125, 1.072), (middle + 0.003, front, 1.118), 0.001),
        box((middle - 0.05, front - 0.012, 0.92), (middle + 0.05, front, 0.98), 0.006, soft=2),
    )
    bench.add(BLACK_PLASTIC, box((left + 0.02, front - 0.008, 0.2), (right - 0.02, front + 0.02, 0.4), 0.012, soft=3))
    bench.add(STEEL, box((left + 0.05, front - 0.014, 0.235), (right - 0.05, front, 0.365), 0.008, soft=2))
    return bench.model(anchors={"top": (0, 0, h), "front": (0, front, 1.1)})


_box = listed(("colour", "material"), 26.0)
MAKERS: tuple[Maker, ...] = (
    _box("dumpster", "dumpster, skip bin, garbage container, trash container", 1.95, make_dumpster),
    _box("vending-machine", "vending machine, snack machine, drinks machine", 1.83, make_vending_machine),
)
