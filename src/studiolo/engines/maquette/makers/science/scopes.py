"""What brings far things near: a telescope on its tripod, binoculars."""

import numpy as np

from studiolo.engines.maquette.makers.bench import DARK_RUBBER, Bench, satin
from studiolo.engines.maquette.makers.plates import UPRIGHT, circle, placed, rounded, slab
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec, listed
from studiolo.engines.maquette.makers.science.lenses import COATED, facing
from studiolo.engines.maquette.makers.tools.stuffs import BRASS, STEEL, knob, made_of, rod, wood
from studiolo.engines.maquette.makers.vehicles.bars import strip
from studiolo.engines.maquette.model import Material, Mesh, Model, Numbers


def make_telescope(spec: ThingSpec) -> Model:
    """A refractor on three wooden legs, looking up to the left: dew cap, finder, focuser, star diagonal."""
    bench = Bench(spec, 0x7313)
    made_of(bench, "wood", "brass", "metal")
    brass = bool({"brass", "antique", "old", "vintage"} & {*spec.modifiers, spec.material})
    colour = bench.colour(("#eceae4", "#eceae4", "#23262b", "#7d1f24", "#1f3554"))
    white = BRASS if brass else Material(colour=colour, roughness=0.2, specular=0.5, clearcoat=0.8)
    dark = satin((0.02, 0.02, 0.022), 0.4)
    trim = BRASS if bench.random.random() < 0.5 or brass else STEEL
    up = float(np.radians(32))
    way = np.array((-np.cos(up), -0.0, np.sin(up)))
    at = np.array((0.03, 0.0, 0.94))

    def along(mesh: Mesh, material: Material, off: Numbers | None = None) -> None:
        place = at if off is None else at + off
        bench.add(
            material,
            facing(
                mesh, (float(place[0]), float(place[1]), float(place[2])), (float(way[0]), float(way[1]), float(way[2]))
            ),
        )

    along(knob([(0.0, -0.34, 0), (0.050, -0.34, 0.003), (0.050, 0.46, 0.002), (0.0, 0.4605, 0)], 72), white)
    along(
        knob(
            [
                (0.0, 0.40, 0),
                (0.062, 0.405, 0.003),
                (0.063, 0.60, 0.002),
                (0.058, 0.6005, 0.001),
                (0.057, 0.47, 0.001),
                (0.0, 0.469, 0),
            ],
            72,
        ),
        white,
    )
    along(knob([(0.0, 0.4695, 0), (0.055, 0.47, 0.001), (0.035, 0.482, 0.01), (0.0, 0.485, 0)], 64), COATED)
    for low, high, r in ((0.395, 0.41, 0.0645), (0.588, 0.602, 0.0648), (-0.345, -0.325, 0.0525)):
        along(
            knob([(r * 0.86, low, 0), (r, low + 0.001, 0.001), (r, high - 0.001, 0.001), (r * 0.86, high, 0)], 64), trim
        )
    along(
        knob(
            [(0.0, -0.46, 0), (0.026, -0.46, 0.002), (0.028, -0.39, 0.01), (0.048, -0.345, 0.01), (0.0, -0.344, 0)], 56
        ),
        dark,
    )
    along(knob([(0.0, -0.53, 0), (0.0165, -0.53, 0.001), (0.0165, -0.45, 0.001), (0.0, -0.449, 0)], 48), trim)
    back = at - way * 0.545
    bench.add(dark, facing(slab(rounded(0.045, 0.045, 0.008), -0.02, 0.02, 0.004), tuple(back), (0.0, 1.0, 0.0)))
    rise = (float(way[2]), 0.0, float(-way[0]))
    bench.add(
        dark,
        facing(
            knob(
                [
                    (0.0, 0.0, 0),
                    (0.017, 0.0, 0.001),
                    (0.017, 0.05, 0.001),
                    (0.021, 0.055, 0.002),
                    (0.021, 0.078, 0.002),
                    (0.015, 0.08, 0.001),
                    (0.0, 0.079, 0),
                ]
            ),
            tuple(back),
            rise,
        ),
    )
    for side in (-1.0, 1.0):
        wheel = knob([(0.0, 0.0, 0), (0.015, 0.0, 0.002), (0.015, 0.014, 0.002), (0.0, 0.0145, 0)])
        place = at - way * 0.42 - np.array(rise) * 0.024
        bench.add(trim, facing(wheel, (float(place[0]), side * 0.02, float(place[2])), (0.0, side, 0.0)))
    finder = np.array(rise) * 0.082
    along(
        knob(
            [
                (0.0, -0.33, 0),
                (0.010, -0.33, 0.001),
                (0.012, -0.30, 0.002),
                (0.012, -0.14, 0.002),
                (0.018, -0.12, 0.002),
                (0.018, -0.09, 0.001),
                (0.0, -0.0905, 0),
            ]
        ),
        dark,
        finder,
    )
    for share in (-0.28, -0.16):
        place = at + way * share
        bench.add(dark, rod([tuple(place), tuple(place + finder)], 0.006, 16))
    for share in (-0.09, 0.09):  # rings that hold the tube
        along(
            knob(
                [
                    (0.046, share - 0.016, 0),
                    (0.0555, share - 0.015, 0.001),
                    (0.0555, share + 0.015, 0.001),
                    (0.046, share + 0.016, 0),
                ],
                64,
            ),
            dark,
        )
    below = at - np.array(rise) * 0.060
    bench.add(
        dark, strip([tuple(below - way * 0.13), tuple(below + way * 0.13)], rounded(0.03, 0.014, 0.003), (0, 1, 0))
    )
    bench.add(
        dark,
        knob(
            [
                (0.0, 0.74, 0),
                (0.05, 0.74, 0.004),
                (0.05, 0.78, 0.004),
                (0.026, 0.795, 0.006),
                (0.026, 0.85, 0.004),
                (0.036, 0.86, 0.004),
                (0.036, 0.905, 0.008),
                (0.0, 0.91, 0),
            ]
        ),
    )
    _legs(bench, wood(bench, 0.6), trim)
    return bench.model(anchors={"top": (0, 0, 1.2), "eyes": (float(back[0]), 0, float(back[2]) + 0.08)})


def _legs(bench: Bench, timber: Material, metal: Material) -> None:
    for turn in (-90.0, 30.0, 150.0):
        a = np.radians(turn)
        out = np.array((np.cos(a), np.sin(a), 0.0))
        side = np.array((-np.sin(a), np.cos(a), 0.0))
        top, foot = out * 0.05 + (0, 0, 0.76), out * 0.40
        knee = top + (foot - top) * 0.55
        for sign in (-1.0, 1.0):
            bench.add(
                timber,
                strip(
                    [tuple(top + side * 0.022 * sign), tuple(knee + side * 0.016 * sign)],
                    rounded(0.014, 0.034, 0.003),
                    tuple(side),
                ),
            )
        bench.add(
            timber,
            strip(
                [tuple(top + (foot - top) * 0.4), tuple(top + (foot - top) * 0.97)],
                rounded(0.016, 0.030, 0.003),
                tuple(side),
            ),
        )
        bench.add(
            metal,
            strip(
                [tuple(top + (foot - top) * 0.52), tuple(top + (foot - top) * 0.565)],
                rounded(0.052, 0.042, 0.004),
                tuple(side),
            ),
        )
        bench.add(
            metal,
            strip(
                [tuple(top + (foot - top) * 0.96), tuple(foot + (foot - top) * 0.01)],
                circle(0.010, sides=20),
                tuple(side),
                taper=np.array((1.0, 0.4)),
            ),
        )
        bench.add(metal, rod([(0, 0, 0.38), tuple(top + (foot - top) * 0.5)], 0.006, 12))
    bench.add(metal, knob([(0.0, 0.365, 0), (0.03, 0.365, 0.003), (0.03, 0.39, 0.003), (0.0, 0.3905, 0)]))


def make_binoculars(spec: ThingSpec) -> Model:
    """Lying with their large lenses to the camera: two barrels, prism housings, a bridge with its wheel."""
    bench = Bench(spec, 0x7314)
    made_of(bench, "rubber", "metal")
    colour = bench.colour(("#1b1d1f", "#2c3a2c", "#23262b"))
    skin = Material(colour=colour, roughness=0.55, specular=0.35)
    metal = satin((0.02, 0.02, 0.022), 0.3)
    front = (0.0, -1.0, 0.0)
    for side in (-1.0, 1.0):
        x, inner = side * 0.052, side * 0.034
        barrel = knob([(0.0, 0.0, 0), (0.029, 0.0, 0.004), (0.0295, 0.02, 0.006), (0.0305, 0.070, 0.006),
            (0.0335, 0.078, 0.003), (0.0335, 0.100, 0.002), (0.0302, 0.1015, 0.001),
                       (0.0292, 0.092, 0.001), (0.0, 0.0915, 0)], 72)  # fmt: skip
        bench.add(skin, facing(barrel, (x, 0.0, 0.034), front))
        bench.add(
            COATED,
            facing(
                knob([(0.0, 0.0912, 0), (0.0285, 0.0913, 0.001), (0.018, 0.0965, 0.006), (0.0, 0.0985, 0)], 64),
                (x, 0.0, 0.034),
                front,
            ),
        )
        for low, high, r in ((0.0745, 0.0775, 0.0341), (0.097, 0.1, 0.0341)):
            bench.add(
                metal,
                facing(
                    knob(
                        [(r * 0.9, low, 0), (r, low + 0.0005, 0.0005), (r, high - 0.0005, 0.0005), (r * 0.9, high, 0)],
                        64,
                    ),
                    (x, 0.0, 0.034),
                    front,
                ),
            )
        prism = slab(rounded(0.082, 0.064, 0.026, steps=10), -0.022, 0.022, 0.006)
        bench.add(skin, placed(prism, (side * 0.044, 0.02, 0.036), UPRIGHT))
        eye = knob(
            [
                (0.0, 0.0, 0),
                (0.0165, 0.0, 0.002),
                (0.0165, 0.022, 0.002),
                (0.0205, 0.026, 0.003),
                (0.0215, 0.046, 0.002),
                (0.0175, 0.0475, 0.001),
                (0.0155, 0.042, 0.001),
                (0.0, 0.0415, 0),
            ],
            64,
        )
        bench.add(DARK_RUBBER, facing(eye, (inner, 0.04, 0.042), (0.0, 1.0, 0.0)))
        bench.add(
            metal,
            placed(slab(rounded(0.05, 0.016, 0.004), -0.006, 0.006, 0.003), (side * 0.018, 0.022, 0.052), UPRIGHT),
        )
        bench.add(
            metal,
            placed(slab(rounded(0.05, 0.014, 0.004), -0.005, 0.005, 0.003), (side * 0.018, -0.035, 0.046), UPRIGHT),
        )
    bench.add(
        metal,
        facing(
            knob([(0.0, -0.045, 0), (0.0085, -0.045, 0.002), (0.0085, 0.05, 0.002), (0.0, 0.0505, 0)]),
            (0, 0, 0.048),
            front,
        ),
    )
    wheel = knob([(0.0, -0.016, 0), (0.0155, -0.016, 0.002), (0.0155, 0.004, 0.002), (0.0, 0.0045, 0)])
    bench.add(DARK_RUBBER, facing(wheel, (0, 0.0, 0.052), front))
    for k in range(30):
        a = 2 * np.pi * k / 30
        bench.add(
            DARK_RUBBER,
            rod(
                [
                    (0.0155 * np.cos(a), -0.003, 0.052 + 0.0155 * np.sin(a)),
                    (0.0155 * np.cos(a), 0.014, 0.052 + 0.0155 * np.sin(a)),
                ],
                0.0009,
                6,
            ),
        )
    return bench.model(anchors={"grip": (0, 0, 0.03), "top": (0, 0, 0.07)})


_coloured = listed(("colour", "material"), 0.01)
MAKERS: tuple[Maker, ...] = (
    _coloured(
        "telescope", "telescope, refracting telescope, astronomical telescope, refractor", 1.4, make_telescope, 22.0
    ),
    _coloured(
        "binoculars",
        "binoculars, binocular, field glasses, field glass, pair of binoculars",
        0.175,
        make_binoculars,
        24.0,
    ),
)
