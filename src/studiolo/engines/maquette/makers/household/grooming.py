"""For teeth and hair: toothbrush, comb, hairbrush and hair drier."""

import numpy as np

from studiolo.engines.maquette.makers.bench import BLACK_PLASTIC, DARK_RUBBER, Bench, lacquer, satin, toward
from studiolo.engines.maquette.makers.household.trims import CORD, bristles, cord, second, tipped, wood
from studiolo.engines.maquette.makers.plates import (
    UPRIGHT,
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
from studiolo.engines.maquette.makers.turning import curve, filleted, pipe, rotation, turned
from studiolo.engines.maquette.meshes import join
from studiolo.engines.maquette.model import Colour, Material, Mesh, Model, Numbers, Part
from studiolo.engines.maquette.settings.shell import sheet

BRIGHTS = ("#2f7fb8", "#d8453e", "#3da17c", "#e58f2e", "#7b57a6", "#e2709a")
PASTELS = ("#e7a9b4", "#2f3238", "#efe9df", "#7fb5b0", "#b59ad0", "#c8553d")
TORTOISE = ("#5a2f16", "#20191a", "#a8672f", "#8a2f35", "#3b5a70")


def make_toothbrush(spec: ThingSpec) -> Model:
    """It stands on its end, the bristles to the side."""
    bench = Bench(spec, 0x1001)
    colour = bench.colour(BRIGHTS)
    body = bench.body(Material(colour=colour, roughness=0.22, specular=0.5, clearcoat=0.4), size_m=0.19)
    z = np.linspace(0, 0.162, 70)
    bend = 0.0045 * np.sin(z / 0.162 * np.pi * 1.1) - 0.002 * np.exp(-(((z - 0.125) / 0.02) ** 2))
    thick = np.interp(z, [0, 0.01, 0.05, 0.09, 0.115, 0.135, 0.162], [0.72, 0.95, 1.1, 0.95, 0.62, 0.5, 0.52])
    path = np.stack([np.zeros(70), -bend, z], axis=1)
    bench.add(body, strip(path, superellipse(0.0135, 0.0105, 2.4, sides=40), (1.0, 0.0, 0.0), taper=thick))
    grip = Material(colour=second(bench, ("#f2f2ee", "#2b2f36", "#e9eef2")), roughness=0.6, specular=0.35)
    lower = slice(8, 40)
    bench.add(grip, strip(path[lower] - (0, 0.0022, 0), superellipse(0.0105, 0.0105, 2.4, sides=32), (1.0, 0.0, 0.0),
                          taper=thick[lower] * np.sin(np.linspace(0.12, np.pi - 0.12, 32)) ** 0.4))  # fmt: skip
    for k in range(9):
        ring = 0.022 + 0.0062 * k
        bench.add(
            grip,
            placed(
                slab(rounded(0.0078, 0.0016, 0.0007), 0, 0.0012, 0.0005),
                (0, -0.0074 - 0.0045 * np.sin(ring / 0.162 * 3.4), ring),
                UPRIGHT,
            ),
        )
    head = slab(rounded(0.0118, 0.031, 0.0055), -0.0025, 0.0025, 0.0018, steps=6)
    bench.add(body, standing(head, (0.0, 0.0, 0.173)))
    _tufts(bench, colour)
    return tipped(bench.model(), bench, rotation((0, 0, 1), -52.0) @ rotation((1, 0, 0), 7.0))


def _tufts(bench: Bench, colour: Colour) -> None:
    """Four rows of tufts, the outer ones white and longer at the ends."""
    spots = [(x, z) for z in np.linspace(-0.0128, 0.0128, 11) for x in np.linspace(-0.0042, 0.0042, 4)]
    white = Material(colour=(0.86, 0.87, 0.88), roughness=0.45, specular=0.4)
    dyed = Material(colour=toward(colour, (0.75, 0.8, 0.85), 0.45), roughness=0.45, specular=0.4)
    for material, rows in ((white, (0, 1)), (dyed, (1, 0))):
        chosen = np.array([spot for n, spot in enumerate(spots) if (n // 4 // 2) % 2 == rows[0]])
        around = bench.random.normal(0, 1, (len(chosen), 34, 2))
        around *= (0.00088 * np.sqrt(bench.random.random((len(chosen), 34, 1)))) / np.linalg.norm(
            around, axis=2, keepdims=True
        )
        flat = (chosen[:, None] + around).reshape(-1, 2)
        roots = np.stack([flat[:, 0], np.full(len(flat), -0.0022), flat[:, 1] + 0.173], axis=1)
        long = 0.0112 + 0.0016 * (np.abs(flat[:, 1]) / 0.0128) ** 2
        bend = (
            bench.random.normal(0, 0.00022, roots.shape) + np.stack([flat[:, 0], 0 * long, flat[:, 1]], axis=1) * 0.04
        )
        bench.add_part(
            Part(
                shape=bristles(roots, np.tile((0.0, -1.0, 0.0), (len(roots), 1)), long, 0.00016, bend),
                material=material,
                name="bristles",
            )
        )


def make_comb(spec: ThingSpec) -> Model:
    """A pocket comb on its back, teeth up: one half wide, one half fine."""
    bench = Bench(spec, 0x1002)
    body = bench.body(Material(colour=bench.colour(TORTOISE), roughness=0.2, specular=0.5, clearcoat=0.8), size_m=0.18)
    spine = rounded(0.176, 0.0135, 0.0062)
    bench.add(body, standing(slab(spine, -0.0021, 0.0021, 0.0014, steps=6), (0, 0, 0.00675)))
    for side in (-1.0, 1.0):
        bench.add(
            body,
            standing(slab(rounded(0.0075, 0.034, 0.0035), -0.0019, 0.0019, 0.0012, steps=5), (side * 0.0842, 0, 0.017)),
        )
    at, wide = -0.0785, []
    while at < 0.0785:
        pitch = 0.0034 if at < 0 else 0.0021
        wide.append((at + pitch / 2, pitch * 0.62))
        at += pitch
    bench.add(body, join([_tooth(x, thick) for x, thick in wide]))
    return bench.model(anchors={"grip": (0.0, 0.0, 0.007)})


def _tooth(x: float, thick: float) -> Mesh:
    path = np.array([(x, 0.0, 0.011), (x, 0.0, 0.022), (x, 0.0, 0.0305), (x, 0.0, 0.0335), (x, 0.0, 0.0342)])
    return strip(
        path, superellipse(thick, 0.0036, 3.0, sides=14), (1.0, 0.0, 0.0), taper=np.array([1.0, 1.0, 0.8, 0.5, 0.2])
    )


def make_hairbrush(spec: ThingSpec) -> Model:
    """A paddle brush standing on its handle, the pins to the camera."""
    bench = Bench(spec, 0x1003)
    usual = wood(bench) if spec.colour is None else lacquer(spec.colour)
    if spec.colour is not None:
        bench.honoured.add("colour")
    body = bench.body(usual, size_m=0.22)
    half = [(0.0, -0.118), (0.0105, -0.112), (0.0118, -0.09), (0.0095, -0.06), (0.0085, -0.035), (0.014, -0.012), (0.031,
        0.012), (0.0375, 0.05),
            (0.034, 0.086), (0.019, 0.112), (0.0, 0.118)]  # fmt: skip
    outline = drawn([*half, *((-x, y) for x, y in half[-2:0:-1])], steps=200)
    bench.add(body, standing(slab(outline, -0.006, 0.006, 0.0052, steps=9), (0, 0, 0.118)), name="body")
    rubber = Material(colour=second(bench, ("#2b2320", "#8f2f32", "#1f1f22")), roughness=0.55)
    pad = superellipse(0.057, 0.1, 2.2, sides=96)
    dome = [(0, 0.004, 0), (0.0006, 0.0068, 0.001), (0.01, 0.0098, 0.012), (0.024, 0.0108, 0)]
    bench.add(rubber, standing(plate(pad, dome, steps=8), (0, 0, 0.176)))
    x, z = np.meshgrid(np.linspace(-0.024, 0.024, 9), np.linspace(-0.044, 0.044, 15))
    x = x + (np.arange(15) % 2)[:, None] * 0.003
    inside = (x / 0.026) ** 2 + (z / 0.046) ** 2 < 1.0
    roots = np.stack([x[inside], np.full(int(inside.sum()), -0.0085), z[inside] + 0.176], axis=1)
    splay = np.stack([roots[:, 0] * 0.12, 0 * roots[:, 0], (roots[:, 2] - 0.176) * 0.08], axis=1)
    ways = np.tile((0.0, -1.0, 0.0), (len(roots), 1))
    pins = bristles(roots, ways, 0.0165, 0.00055, splay)
    bench.add_part(Part(shape=pins, material=BLACK_PLASTIC, name="pins"))
    tips = roots + ways * 0.0165 + splay
    bench.add_part(Part(shape=bristles(tips, ways, 0.0014, 0.0011, splay * 0), material=BLACK_PLASTIC, name="tips"))
    return tipped(bench.model(anchors={"grip": (0.0, 0.0, 0.04)}), bench, rotation((1, 0, 0), -4.0))


def make_hair_drier(spec: ThingSpec) -> Model:
    """A barrel over a handle, its nozzle to the left, the flex running away behind."""
    bench = Bench(spec, 0x1004)
    body = bench.body(lacquer(bench.colour(PASTELS)), size_m=0.24)
    trim = satin(second(bench, ("#26282c", "#c9ccd0", "#e8e4dc")), 0.35)
    up = 0.165
    along = rotation((0, 1, 0), 90.0)  # a profile's height becomes x

    def laid(profile: Numbers, sides: int = 96) -> Mesh:
        return placed(turned(profile, sides).mesh, (0.0, 0.0, up), along)

    barrel = curve(
        np.array(
            [
                (0.0302, -0.085),
                (0.0305, -0.07),
                (0.0325, -0.03),
                (0.0385, 0.02),
                (0.0425, 0.055),
                (0.041, 0.078),
                (0.0345, 0.092),
            ]
        ),
        60,
    )
    bench.add(body, laid(np.concatenate([[(0.0, -0.085)], barrel, [(0.0, 0.092)]])), name="body")
    for x, r in ((-0.083, 0.0312), (-0.077, 0.0314)):
        bench.add(
            trim,
            laid(
                filleted(
                    [
                        (r - 0.003, x - 0.0022, 0),
                        (r, x - 0.002, 0.0008),
                        (r, x + 0.002, 0.0008),
                        (r - 0.003, x + 0.0022, 0),
                    ],
                    5,
                )
            ),
        )
    grille = filleted([(0.0, 0.088, 0), (0.03, 0.0945, 0.004), (0.036, 0.0905, 0.002), (0.034, 0.084, 0)][::-1], 6)
    bench.add(trim, laid(grille[::-1]))
    for radius in (0.008, 0.0145, 0.021, 0.0275):
        turn = np.linspace(0, 2 * np.pi, 65)
        ring = np.stack(
            [np.full(65, 0.0945 - radius * 0.06 + 0.001), radius * np.cos(turn), up + radius * np.sin(turn)], axis=1
        )
        bench.add(BLACK_PLASTIC, pipe(ring, 0.0013, sides=10, closed_ends=False).mesh)
    bench.add(trim, _nozzle(up))
    path = curve(np.array([(0.03, 0, up - 0.02), (0.035, 0, up - 0.06), (0.042, 0, up - 0.11), (0.047, 0, 0.002)]), 50)
    section = superellipse(0.042, 0.032, 2.6, sides=64)
    swell = np.interp(np.linspace(0, 1, 50), [0, 0.12, 0.5, 0.9, 1], [1.05, 0.88, 0.9, 0.86, 0.7])
    bench.add(body, strip(path, section, (1.0, 0.0, 0.0), taper=swell))
    for z, tall in ((up - 0.072, 0.019), (up - 0.1, 0.019)):
        x = float(np.interp(z, path[::-1, 2], path[::-1, 0]))
        bench.add(trim, placed(slab(rounded(0.011, tall, 0.0045), 0, 0.0035, 0.0015), (x, -0.0135, z), UPRIGHT))
    bench.add(
        DARK_RUBBER,
        pipe(
            [(0.047, 0, 0.004), (0.05, 0, -0.012), (0.056, 0, -0.02)], np.array((0.009, 0.0065, 0.0055)), sides=20
        ).mesh,
    )
    bench.add(
        CORD,
        cord(
            [
                (0.053, 0, -0.016),
                (0.066, 0.004, -0.0195),
                (0.1, 0.03, -0.0195),
                (0.12, 0.075, -0.0195),
                (0.08, 0.11, -0.0195),
                (0.03, 0.1, -0.0195),
            ],
            0.0036,
        ),
    )
    return bench.model(anchors={"grip": (0.042, 0.0, up - 0.09)})


def _nozzle(up: float) -> Mesh:
    """Round where it fits the barrel, a flat slot where the air comes out."""
    rows = []
    for x, half_y, half_z, power in ((-0.082, 0.0285, 0.0285, 2.0), (-0.092, 0.029, 0.029, 2.0), (-0.108, 0.022, 0.031,
        2.3), (-0.124, 0.012, 0.034, 3.2),
                                     (-0.132, 0.010, 0.035, 4.0), (-0.132, 0.008, 0.033, 4.0), (-0.122, 0.0078, 0.03, 4.0),
                                         (-0.118, 0.0005, 0.0005, 2.0)):  # fmt: skip
        line = superellipse(2 * half_y, 2 * half_z, power, sides=64).points
        ring = np.concatenate([line, line[:1]])
        rows.append(np.stack([np.full(65, x), ring[:, 0], up + ring[:, 1]], axis=1))
    return sheet(np.array(rows))


_maker = listed(("colour", "second_colour", "material"), 20.0)
MAKERS = (
    _maker("toothbrush", "toothbrush, tooth brush", 0.19, make_toothbrush),
    _maker("comb", "comb, hair comb, pocket comb", 0.178, make_comb),
    _maker("hairbrush", "hairbrush, hair brush, paddle brush", 0.236, make_hairbrush),
    _maker("hair-drier", "hair drier, hair dryer, hairdryer, blow dryer, blow drier, hairdrier", 0.27, make_hair_drier),
)
