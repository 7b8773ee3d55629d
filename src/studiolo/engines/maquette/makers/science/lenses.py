"""What makes small things large: a magnifying glass, a microscope; and the lens and the glass they are made with."""

import numpy as np

from studiolo.engines.maquette.makers.bench import CLEAR_GLASS, Bench, lacquer, satin
from studiolo.engines.maquette.makers.plates import UPRIGHT, placed, plate, rounded, slab
from studiolo.engines.maquette.makers.postures import reposed
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec, listed
from studiolo.engines.maquette.makers.tools.stamped import shape, stamped
from studiolo.engines.maquette.makers.tools.stuffs import BRASS, BRIGHT, STEEL, bow, knob, rod
from studiolo.engines.maquette.makers.turning import filleted, rotation, turned
from studiolo.engines.maquette.makers.vehicles.bars import strip
from studiolo.engines.maquette.model import Material, Mesh, Model, Vector
from studiolo.engines.maquette.settings.surfaces import hex_colour

COATED = Material(colour=(0.02, 0.025, 0.06), roughness=0.03, specular=0.9, clearcoat=1.0, clearcoat_gloss=0.99)
ENAMEL = ("#e9e8e3", "#2b2e33", "#dfe3e4")


def lens(radius: float, bulge: float) -> Mesh:
    """A glass bulging on both sides, lying in the x-y plane."""
    r = np.linspace(0, 1, 20)
    under = np.stack([radius * r, -bulge * (1 - r**2) - 0.0008], axis=1)
    return turned(np.concatenate([under, (under * (1, -1))[::-1]]), 96).mesh


def facing(mesh: Mesh, at: Vector, way: Vector) -> Mesh:
    """A turned piece, its axis along z, set down pointing another way."""
    z = np.asarray(way, float) / np.linalg.norm(way)
    helper = (0.0, 0.0, 1.0) if abs(z[2]) < 0.9 else (1.0, 0.0, 0.0)
    x = np.cross(helper, z)
    x = x / np.linalg.norm(x)
    return placed(mesh, at, np.stack([x, np.cross(z, x), z], axis=1))


def make_magnifier(spec: ThingSpec) -> Model:
    """Its glass to the camera, leaning on the end of its handle."""
    bench = Bench(spec, 0x7311)
    r = 0.046
    asked = spec.colour is not None or spec.material
    rim = bench.body(lacquer(bench.colour(("#000000",)))) if asked else (BRASS, BRIGHT)[int(bench.random.integers(2))]
    hoop = filleted(
        [
            (r - 0.002, -0.0042, 0),
            (r + 0.0045, -0.0055, 0.0018),
            (r + 0.0055, 0.0, 0.002),
            (r + 0.0045, 0.0055, 0.0018),
            (r - 0.002, 0.0042, 0.001),
            (r - 0.002, -0.0042, 0),
        ],
        6,
    )
    bench.add(rim, placed(turned(hoop, 120).mesh, (0, 0, 0.166), UPRIGHT), name="rim")
    bench.add(CLEAR_GLASS, placed(lens(r - 0.0018, 0.0042), (0, 0, 0.166), UPRIGHT), name="glass")
    bench.add(
        rim,
        knob(
            [
                (0.0, 0.092, 0),
                (0.0082, 0.092, 0.002),
                (0.0088, 0.099, 0.002),
                (0.0052, 0.103, 0.003),
                (0.0048, 0.117, 0.002),
                (0.0, 0.1172, 0),
            ]
        ),
    )
    handle = knob(
        [
            (0.0, 0.0, 0),
            (0.0075, 0.001, 0.005),
            (0.0105, 0.018, 0.015),
            (0.0094, 0.06, 0.02),
            (0.0080, 0.093, 0.002),
            (0.0, 0.0935, 0),
        ]
    )
    dark = lacquer(hex_colour("#2a1a12")) if spec.colour is None else rim
    bench.add(dark, handle, name="handle")
    bench.add(rim, knob([(0.0, -0.004, 0), (0.0056, -0.003, 0.003), (0.0078, 0.004, 0.002), (0.0, 0.0045, 0)]))
    model = bench.model(anchors={"grip": (0, 0, 0.05), "top": (0, 0, 0.21)})
    return reposed(model, spec, rotation((0, 1, 0), 30))


def make_microscope(spec: ThingSpec) -> Model:
    """A laboratory microscope from its side: foot, arm, stage, three objectives on their nosepiece, inclined eyepiece."""
    bench = Bench(spec, 0x7312)
    colour = bench.colour(ENAMEL)
    enamel = bench.body(Material(colour=colour, roughness=0.28, specular=0.5, clearcoat=0.6))
    dark = satin((0.02, 0.021, 0.024), 0.35)
    foot = plate(
        rounded(0.18, 0.13, 0.035, steps=10),
        [(0.003, 0, 0), (0, 0.002, 0.002), (0, 0.018, 0.006), (0.012, 0.030, 0.01), (0.02, 0.031, 0)],
    )
    bench.add(enamel, placed(foot, (0.01, 0, 0)), name="foot")
    arm = shape(
        [(0.095, 0.026, 0.004), (0.095, 0.09, 0.03), (0.098, 0.20, 0.06), (0.075, 0.262, 0.035),
        (0.020, 0.285, 0.02), (-0.030, 0.288, 0.012),
         (-0.034, 0.252, 0.012), (0.005, 0.246, 0.02), (0.044, 0.224, 0.03), (0.055, 0.19, 0.03),
         (0.048, 0.09, 0.02), (0.040, 0.026, 0.004)], 10,
    )  # fmt: skip
    bench.add(enamel, placed(stamped(arm, -0.021, 0.021, 0.007, steps=6), turn=UPRIGHT), name="arm")
    bench.add(
        dark,
        knob([(0.0, 0.029, 0), (0.024, 0.030, 0.003), (0.022, 0.044, 0.003), (0.017, 0.046, 0.001), (0.0, 0.0462, 0)]),
    )
    bench.add(
        Material(colour=(0.9, 0.88, 0.8), roughness=0.15, emission=(2.2, 2.0, 1.6)),
        knob([(0.0, 0.0462, 0), (0.0145, 0.0463, 0.001), (0.0, 0.049, 0)]),
    )
    stage = slab(rounded(0.125, 0.12, 0.008), -0.005, 0.005, 0.002)
    bench.add(dark, placed(stage, (-0.002, 0, 0.120)), name="stage")
    bench.add(dark, knob([(0.0, 0.088, 0), (0.020, 0.088, 0.002), (0.022, 0.112, 0.003), (0.0, 0.1125, 0)]))
    bench.add(CLEAR_GLASS, placed(slab(rounded(0.076, 0.026, 0.001), 0, 0.0014, 0.0004), (0, 0, 0.1255)))
    for y in (-0.026, 0.026):
        bench.add(
            BRIGHT,
            strip(
                bow([(0.045, y, 0.127), (0.03, y * 0.8, 0.131), (0.008, y * 0.55, 0.1275)]),
                rounded(0.006, 0.001, 0.0004),
                (0, 1, 0),
            ),
        )
    nose = knob(
        [
            (0.0, 0.214, 0),
            (0.020, 0.216, 0.004),
            (0.027, 0.228, 0.006),
            (0.027, 0.240, 0.002),
            (0.018, 0.248, 0.002),
            (0.0, 0.2485, 0),
        ]
    )
    bench.add(STEEL, nose)
    for way, length, ring in (
        ((0.0, 0.0, -1.0), 0.074, "#c92a24"),
        ((-0.62, -0.32, -0.72), 0.052, "#e0b020"),
        ((0.16, -0.72, -0.67), 0.06, "#2f7fc0"),
    ):
        body = knob(
            [
                (0.0, 0.0, 0),
                (0.0112, 0.0, 0.001),
                (0.0112, length * 0.5, 0.002),
                (0.0085, length * 0.62, 0.002),
                (0.0080, length * 0.86, 0.003),
                (0.0042, length, 0.001),
                (0.0, length, 0),
            ]
        )
        band = knob(
            [
                (0.0108, length * 0.30, 0),
                (0.01145, length * 0.31, 0),
                (0.01145, length * 0.38, 0),
                (0.0108, length * 0.39, 0),
            ]
        )
        at = (0.012 * way[0], 0.012 * way[1], 0.224)
        bench.add(BRIGHT, facing(body, at, way))
        bench.add(Material(colour=hex_colour(ring), roughness=0.3), facing(band, at, way))
    head = knob([(0.0, 0.0, 0), (0.030, 0.0, 0.004), (0.031, 0.022, 0.006), (0.024, 0.034, 0.006), (0.0, 0.036, 0)])
    bench.add(enamel, placed(head, (-0.002, 0, 0.284)))
    way = (-0.62, 0.0, 0.785)
    draw = knob(
        [
            (0.0, -0.02, 0),
            (0.0185, -0.02, 0.002),
            (0.0185, 0.058, 0.002),
            (0.0145, 0.060, 0.001),
            (0.0145, 0.088, 0.001),
            (0.0, 0.0885, 0),
        ]
    )
    bench.add(enamel, facing(draw, (-0.006, 0, 0.302), way))
    eyepiece = knob(
        [
            (0.0, 0.084, 0),
            (0.0165, 0.084, 0.001),
            (0.0175, 0.108, 0.002),
            (0.0150, 0.114, 0.002),
            (0.0105, 0.1135, 0.001),
            (0.0098, 0.110, 0.001),
            (0.0, 0.1095, 0),
        ]
    )
    bench.add(dark, facing(eyepiece, (-0.006, 0, 0.302), way))
    for y, radius, wide in ((-0.021, 0.023, 0.020), (-0.041, 0.015, 0.012)):
        wheel = knob([(0.0, 0.0, 0), (radius, 0.0, 0.002), (radius, wide, 0.002), (0.0, wide + 0.0005, 0)])
        for side in (-1.0, 1.0):
            bench.add(
                dark if radius > 0.02 else STEEL, facing(wheel, (0.072, y if side < 0 else -y, 0.085), (0.0, side, 0.0))
            )
            for k in range(28):
                a = 2 * np.pi * k / 28
                x, z = 0.072 + radius * np.cos(a), 0.085 + radius * np.sin(a)
                start = y if side < 0 else -y
                bench.add(
                    dark if radius > 0.02 else STEEL,
                    rod([(x, start + side * wide * 0.12, z), (x, start + side * wide * 0.88, z)], 0.0011, 6),
                )
    return bench.model(anchors={"top": (0, 0, 0.33), "eyes": (-0.07, 0, 0.39)})


_glass = listed(("colour", "material"), 14.0)
MAKERS: tuple[Maker, ...] = (
    _glass("magnifying-glass", "magnifying glass, magnifier, hand lens, loupe", 0.21, make_magnifier),
    _glass("microscope", "microscope, laboratory microscope, light microscope", 0.4, make_microscope, 24.0),
)
