"""Harp and banjo."""

import numpy as np

from studiolo.engines.maquette.makers.bench import Bench
from studiolo.engines.maquette.makers.instruments import strings
from studiolo.engines.maquette.makers.instruments.strings import NICKEL, NYLON, along
from studiolo.engines.maquette.makers.instruments.woods import LACQUER, VARNISH
from studiolo.engines.maquette.makers.plates import (
    Outline,
    circle,
    drawn,
    placed,
    plate,
    rounded,
    slab,
    strip,
)
from studiolo.engines.maquette.makers.postures import turned_by
from studiolo.engines.maquette.makers.protocol import ThingSpec
from studiolo.engines.maquette.makers.sports.covers import second_colour
from studiolo.engines.maquette.makers.turning import curve, filleted, rotation, turned
from studiolo.engines.maquette.makers.vehicles.bars import box
from studiolo.engines.maquette.meshes import join
from studiolo.engines.maquette.model import Material, Model
from studiolo.engines.maquette.settings.shell import tube
from studiolo.engines.maquette.settings.surfaces import hex_colour


def make_banjo(spec: ThingSpec) -> Model:
    """A drum with a neck: hooks round its rim, five strings, on a stand."""
    bench = Bench(spec, 0x1A75)
    colour = bench.colour(("#8a4a22", "#5b2f1d", "#b8702f"))
    wood = along(colour, spec.seed, LACQUER)
    own = bench.body(wood, size_m=0.3)
    pieces: strings.Pieces = []
    radius, deep, mid = 0.14, 0.075, 0.15
    rim = filleted(
        [(radius - 0.01, -deep, 0), (radius, -deep, 0.002), (radius, -0.006, 0.002), (radius - 0.01, -0.004, 0)], 4
    )
    pieces.append((own, placed(turned(rim, 120).mesh, (0, mid, 0))))
    pieces.append(
        (
            own,
            placed(
                turned(
                    filleted(
                        [
                            (0.0, -deep - 0.012, 0),
                            (radius * 0.8, -deep - 0.006, 0.05),
                            (radius + 0.012, -deep + 0.01, 0.004),
                            (radius + 0.01, -deep + 0.016, 0.002),
                            (radius - 0.01, -deep + 0.016, 0),
                        ],
                        8,
                    ),
                    120,
                ).mesh,
                (0, mid, 0),
            ),
        )
    )
    hoop = filleted(
        [
            (radius, -0.008, 0),
            (radius + 0.008, -0.008, 0.001),
            (radius + 0.008, 0.003, 0.001),
            (radius + 0.001, 0.003, 0),
        ],
        4,
    )
    pieces.append((NICKEL, placed(turned(hoop, 120).mesh, (0, mid, 0))))
    pieces.append(
        (
            Material(colour=(0.8, 0.79, 0.74), roughness=0.55),
            placed(slab(circle(radius + 0.001), -0.004, 0.0, 0.001), (0, mid, 0)),
        )
    )
    hooks = []
    for angle in np.linspace(0, 2 * np.pi, 25)[:-1]:
        at = np.array((np.cos(angle) * (radius + 0.01), np.sin(angle) * (radius + 0.01) + mid, 0.0))
        hooks.append(tube(np.stack([at + (0, 0, 0.002), at + (0, 0, -deep * 0.75)]), 0.0022, 8))
    pieces.append((NICKEL, join(hooks)))
    nut_y, bridge_y, n = 0.78, mid - 0.045, 0.0165
    y = np.linspace(mid + radius - 0.01, nut_y + 0.004, 24)
    half = np.interp(y, (mid + radius, nut_y), (0.0225, n))
    pieces.append((wood, strings.tapered(y, half, np.full(24, 0.001), np.full(24, 0.02))))
    y = np.linspace(mid + radius + 0.004, nut_y, 10)
    half = np.interp(y, (mid + radius, nut_y), (0.0228, n))
    pieces.append(
        (
            along(strings.ROSEWOOD, 3, VARNISH),
            strings.tapered(y, half, np.full(10, 0.0062), np.full(10, 0.005), round_back=0.0),
        )
    )
    pieces.append((NICKEL, strings.frets(nut_y, nut_y - bridge_y, 17, (n, 0.0228), (nut_y, mid + radius), 0.0064)))
    spots = [(0.0, strings.fret_middle(nut_y, nut_y - bridge_y, k)) for k in (3, 5, 7, 10, 12)]
    pieces += [(strings.PEARL, mesh) for mesh in strings.shell_dots(spots, 0.0062)]
    head = drawn(
        [
            (-n, 0.0),
            (n, 0.0),
            (n * 1.1, 0.02),
            (n * 2.0, 0.05),
            (n * 1.9, 0.13),
            (n * 0.9, 0.155),
            (0.0, 0.148),
            (-n * 0.9, 0.155),
            (-n * 1.9, 0.13),
            (-n * 2.0, 0.05),
            (-n * 1.1, 0.02),
        ],
        steps=120,
    )
    pieces.append((wood, placed(slab(head, -0.014, 0.001, 0.002), (0, nut_y, 0), rotation((1, 0, 0), -12))))
    bridge = box((-0.034, bridge_y - 0.003, 0.0), (0.034, bridge_y + 0.003, 0.016), 0.002)
    pieces.append((Material(colour=hex_colour("#dfb077"), roughness=0.5), bridge))
    xs = np.linspace(-0.027, 0.027, 5)
    starts = np.stack([xs, np.full(5, bridge_y), np.full(5, 0.0165)], axis=1)
    ends = np.stack([np.linspace(-n * 0.8, n * 0.8, 5), np.full(5, nut_y), np.full(5, 0.008)], axis=1)
    tails = np.stack([xs * 0.5, np.full(5, mid - radius), np.full(5, 0.004)], axis=1)
    pieces.append(
        (
            strings.STEEL_STRING,
            join(
                [
                    strings.string_set(starts, ends, np.full(5, 0.00045)),
                    strings.string_set(tails, starts, np.full(5, 0.00045)),
                ]
            ),
        )
    )
    turn = rotation((1, 0, 0), -12)
    for along_, x in ((0.05, 1.4), (0.11, 1.35)):
        for side in (-1.0, 1.0):
            post, knob = strings.tuner((side * n * x, along_, 0.001), side, size=0.8)
            pieces.append((NICKEL, placed(join([post, knob]), (0, nut_y, 0), turn)))
    strings.put(
        bench, pieces, turned_by((-9.0, 0.0, 0.0)) @ np.array([[1.0, 0, 0], [0, 0, -1], [0, 1, 0]]), (0.0, 0.0, 0.085)
    )
    strings.stand(bench, width_m=0.16, rest_m=0.075, depth_m=0.085, height_m=0.26)
    return bench.model()


def make_harp(spec: ThingSpec) -> Model:
    """A concert harp: a fluted pillar with a crown, a neck that swings, a sounding box, its strings."""
    bench = Bench(spec, 0x1A76)
    gold = bench.body(
        Material(colour=bench.colour(("#d9a640", "#e0b860")), roughness=0.24, metallic=0.9, specular=0.6), size_m=0.4
    )
    wood = along(second_colour(bench, hex_colour("#8a4a22")), spec.seed, LACQUER)
    top = np.array((-0.42, 0.0, 1.68))
    pillar = filleted(
        [
            (0.0, 0.05, 0),
            (0.06, 0.05, 0.004),
            (0.06, 0.1, 0.01),
            (0.036, 0.15, 0.03),
            (0.03, 0.3, 0.02),
            (0.028, 1.42, 0.02),
            (0.034, 1.5, 0.02),
            (0.055, 1.56, 0.02),
            (0.045, 1.62, 0.02),
            (0.06, 1.7, 0.02),
            (0.05, 1.74, 0.01),
            (0.0, 1.75, 0),
        ],
        8,
    )
    bench.add(gold, placed(turned(pillar, 64).mesh, (-0.42, 0, 0)), name="pillar")
    for k in range(12):
        angle = 2 * np.pi * k / 12
        bench.add(
            gold,
            tube(
                np.array([(-0.42 + 0.029 * np.cos(angle), 0.029 * np.sin(angle), z) for z in (0.32, 1.42)]), 0.0045, 8
            ),
        )
    neck = curve(
        np.array(
            [
                top + (0.02, 0, -0.03),
                (-0.3, 0, 1.62),
                (-0.14, 0, 1.42),
                (0.06, 0, 1.38),
                (0.26, 0, 1.47),
                (0.4, 0, 1.42),
            ]
        ),
        60,
    )
    bench.add(gold, strip(neck, rounded(0.05, 0.1, 0.02), (0, 1, 0), taper=0.75 + 0.3 * np.linspace(0, 1, 60)))
    low, high = np.array((-0.34, 0.0, 0.14)), np.array((0.4, 0.0, 1.42))
    t = np.linspace(0, 1, 40)
    box_line = low + (high - low) * t[:, None]
    shape = drawn([(-0.5, 0.0), (-0.36, -0.3), (0.0, -0.42), (0.36, -0.3), (0.5, 0.0), (0.0, 0.05)], steps=60)
    scaled = Outline(points=shape.points * 0.36, normals=shape.normals)
    bench.add(wood, strip(box_line, scaled, (0, 1, 0), taper=1.0 - 0.62 * t))
    foot = drawn([(-0.5, -0.13), (0.0, -0.22), (0.05, 0.0), (0.0, 0.22), (-0.5, 0.13), (-0.56, 0.0)], steps=60)
    base = plate(foot, [(0.02, 0, 0), (0, 0.004, 0.01), (0, 0.05, 0.01), (0.02, 0.08, 0.02), (0.04, 0.12, 0)])
    bench.add(wood, placed(base, (0.06, 0, 0)))
    count = 36
    shares = np.linspace(0.04, 0.95, count)
    starts = low + (high - low) * shares[:, None] + (0.0, 0.0, 0.0)
    lines = []
    for number, share in enumerate(shares):
        foot_at = starts[number]
        on_neck = neck[int(np.interp(share, (0, 1), (10, 57)))] + (0.0, -0.03, -0.03)
        lines.append(tube(np.stack([foot_at + (0, -0.004, 0.01), on_neck]), 0.0026 - 0.0014 * share, 6))
    for number, material in enumerate(
        (NYLON, Material(colour=(0.55, 0.03, 0.03), roughness=0.4), Material(colour=(0.02, 0.02, 0.05), roughness=0.4))
    ):
        chosen = [line for k, line in enumerate(lines) if (1 if k % 7 == 0 else 2 if k % 7 == 3 else 0) == number]
        bench.add(material, join(chosen))
    pegs = [
        placed(
            slab(circle(0.006, sides=16), 0, 0.016, 0.002), neck[int(k)] + (0.0, -0.026, 0.012), rotation((1, 0, 0), 90)
        )
        for k in np.linspace(10, 57, count)
    ]
    bench.add(NICKEL, join(pegs))
    return bench.model()
