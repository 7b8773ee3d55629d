"""Hand drums, tambourine and gong."""

import numpy as np

from studiolo.engines.maquette.makers.bench import CHROME, Bench, lacquer
from studiolo.engines.maquette.makers.instruments.strings import along
from studiolo.engines.maquette.makers.instruments.woods import LACQUER, VARNISH
from studiolo.engines.maquette.makers.plates import cap, circle, inside_out, placed, rounded, slab
from studiolo.engines.maquette.makers.postures import posed, turned_by
from studiolo.engines.maquette.makers.protocol import ThingSpec
from studiolo.engines.maquette.makers.sports.covers import second_colour
from studiolo.engines.maquette.makers.turning import filleted, rotation, turned
from studiolo.engines.maquette.makers.vehicles.bars import box, strip
from studiolo.engines.maquette.model import Material, Mesh, Model, Numbers
from studiolo.engines.maquette.settings.shell import tube
from studiolo.engines.maquette.settings.surfaces import hex_colour

SKIN = Material(colour=(0.8, 0.79, 0.75), roughness=0.5, specular=0.4)


BRONZE = Material(colour=(0.8, 0.58, 0.26), roughness=0.2, metallic=1.0)


def goblet(spec: ThingSpec) -> Model:
    """A djembe: carved wood, a goat skin, rope drawn in diamonds between its rings."""
    bench = Bench(spec, 0x1A54)
    wood = bench.body(along(bench.colour(("#8a4a22", "#6d3820", "#a8642f")), spec.seed, VARNISH), size_m=0.4)
    line = filleted(
        [
            (0.09, 0.0, 0),
            (0.125, 0.0, 0.004),
            (0.11, 0.1, 0.05),
            (0.075, 0.22, 0.06),
            (0.09, 0.3, 0.06),
            (0.15, 0.43, 0.08),
            (0.165, 0.58, 0.02),
            (0.155, 0.596, 0),
        ],
        12,
    )
    bench.add(
        wood,
        turned(line, 112).mesh,
        inside_out(turned(filleted([(0.09, 0.0, 0), (0.085, 0.1, 0.05), (0.06, 0.22, 0)], 6), 72).mesh),
    )
    bench.add(
        Material(colour=hex_colour("#d9c19a"), roughness=0.65, specular=0.3),
        turned(filleted([(0.168, 0.545, 0), (0.17, 0.59, 0.006), (0.155, 0.6, 0.008), (0.0, 0.6, 0)], 6), 112).mesh,
    )
    rope = Material(colour=second_colour(bench, hex_colour("#ece3cf")), roughness=0.85, specular=0.2)
    turn = np.linspace(0, 2 * np.pi, 90)
    for z, r in ((0.55, 0.17), (0.565, 0.171), (0.33, 0.109)):
        bench.add(rope, tube(np.stack([r * np.cos(turn), r * np.sin(turn), np.full(90, z)], axis=1), 0.0046, 8))
    count = 22
    steps = np.arange(2 * count + 1)
    angle = np.pi * steps / count
    low = steps % 2 == 0
    zig = []
    for a, b, down in zip(angle[:-1], angle[1:], low[:-1], strict=True):
        share = np.linspace(0, 1, 8)
        height = 0.33 + (0.55 - 0.33) * (share if down else 1 - share)
        reach = np.interp(height, line[:, 1], line[:, 0]) + 0.004
        way = a + (b - a) * share
        zig.append(np.stack([reach * np.cos(way), reach * np.sin(way), height], axis=1))
    bench.add(rope, tube(np.concatenate(zig), 0.003, 6))
    return bench.model()


def make_hand_drums(spec: ThingSpec) -> Model:
    """A pair of bongos, or congas on the ground where those are meant."""
    bench = Bench(spec, 0x1A55)
    tall = "conga" in spec.noun
    wood = bench.body(along(bench.colour(("#b8702f", "#8a3b1e", "#c98f4a")), spec.seed, LACQUER), size_m=0.3)
    single = spec.noun.split()[-1] in ("conga", "bongo")
    for x, k in ((0.0, 1.0),) if single else ((-0.115, 0.92), (0.115, 1.08)):
        r, high = 0.1 * k * (1.3 if tall else 1.0), 0.74 if tall else 0.17
        gap = x * (1.35 if tall else 1.0)
        line = filleted(
            [
                (r * 0.62, 0.0, 0),
                (r * 0.68, 0.0, 0.002),
                (r * 0.98 if not tall else r * 1.18, high * 0.62, high * 0.3),
                (r, high - 0.006, 0.01),
                (r * 0.9, high, 0),
            ],
            12,
        )
        bench.add(wood, placed(turned(line, 96).mesh, (gap, 0, 0)))
        bench.add(
            SKIN,
            placed(
                turned(
                    filleted([(r * 1.03, high - 0.02, 0), (r * 1.03, high + 0.004, 0.005), (0.0, high + 0.004, 0)], 5),
                    96,
                ).mesh,
                (gap, 0, 0),
            ),
        )
        for z in (high - 0.02, high * 0.72):
            wide = float(np.interp(z, line[:, 1], line[:, 0]))
            ring = filleted(
                [
                    (wide, z - 0.006, 0),
                    (wide + 0.006, z - 0.006, 0.002),
                    (wide + 0.006, z + 0.006, 0.002),
                    (wide, z + 0.006, 0),
                ],
                4,
            )
            bench.add(CHROME, placed(turned(ring, 96).mesh, (gap, 0, 0)))
        for number in range(6):
            angle = np.pi * 2 * (number + 0.25) / 6
            a, b = high - 0.012, high * 0.7
            points = np.array(
                [
                    (
                        (float(np.interp(z, line[:, 1], line[:, 0])) + 0.01) * np.cos(angle) + gap,
                        (float(np.interp(z, line[:, 1], line[:, 0])) + 0.01) * np.sin(angle),
                        z,
                    )
                    for z in (b, a)
                ]
            )
            bench.add(CHROME, tube(points, 0.0034, 8))
    if not tall and not single:
        bench.add(wood, box((-0.03, -0.03, 0.05), (0.03, 0.03, 0.12), 0.006, soft=2))
    return bench.model()


def make_tambourine(spec: ThingSpec) -> Model:
    """On its rim, tipped back: a hoop with pairs of jingles, its skin to the front."""
    bench = Bench(spec, 0x1A56)
    colour = bench.colour(("#c98f4a", "#a8642f", "#b3202a"))
    wood = bench.body(along(colour, spec.seed, LACQUER), size_m=0.2)
    radius, deep, slots = 0.125, 0.045, 8
    gap = 2 * np.pi / slots
    for number in range(slots):  # the hoop between its slots, and thin above and below them
        turn = np.linspace(number * gap + 0.16, (number + 1) * gap - 0.16, 14)
        bench.add(wood, _arc(radius, turn, -deep / 2, deep / 2))
        turn = np.linspace(number * gap - 0.17, number * gap + 0.17, 10)
        bench.add(
            wood, _arc(radius, turn, -deep / 2, -deep / 2 + 0.012), _arc(radius, turn, deep / 2 - 0.012, deep / 2)
        )
        way = np.array((np.cos(number * gap), np.sin(number * gap), 0.0))
        jingle = turned(
            filleted(
                [
                    (0.0015, 0.001, 0),
                    (0.012, 0.0026, 0.004),
                    (0.0215, 0.0, 0.0004),
                    (0.0215, -0.0008, 0.0003),
                    (0.0, 0.0, 0),
                ][::-1],
                5,
            ),
            40,
        ).mesh
        for z, flip in ((0.004, 0.0), (-0.004, 180.0)):
            bench.add(BRONZE, placed(jingle, way * (radius - 0.003) + (0, 0, z), rotation((1, 0, 0), flip)))
        bench.add(
            CHROME,
            tube(
                np.stack([way * (radius - 0.003) + (0, 0, -deep / 2), way * (radius - 0.003) + (0, 0, deep / 2)]),
                0.0014,
                8,
            ),
        )
    bench.add(
        Material(colour=hex_colour("#e9ddc2"), roughness=0.6, specular=0.35),
        cap(circle(radius - 0.001), deep / 2 + 0.0004),
        cap(circle(radius - 0.001), deep / 2 - 0.0006, up=False),
    )
    nails = [
        placed(
            slab(circle(0.003, sides=16), -0.001, 0.0016, 0.001),
            (float(np.cos(a)) * (radius + 0.0045), float(np.sin(a)) * (radius + 0.0045), deep / 2 - 0.007),
            _outward(a),
        )
        for a in np.linspace(0, 2 * np.pi, 25)[:-1]
    ]
    bench.add(BRONZE, *nails)
    return posed(bench, turned_by((66.0, 0.0, 0.0)))


def _outward(angle: float) -> Numbers:
    return np.asarray(rotation((0, 0, 1), float(np.degrees(angle))) @ rotation((0, 1, 0), 90))


def _arc(radius: float, turn: Numbers, low: float, high: float) -> Mesh:
    """A piece of a bent hoop."""
    path = np.stack([radius * np.cos(turn), radius * np.sin(turn), np.full(len(turn), (low + high) / 2)], axis=1)
    return strip(path, rounded(high - low, 0.008, 0.002), (0, 0, 1))


def make_gong(spec: ThingSpec) -> Model:
    """Hangs in a lacquered frame; its beater leans beside."""
    bench = Bench(spec, 0x1A57)
    bronze = bench.body(Material(colour=bench.colour(("#c89a52",)), roughness=0.26, metallic=1.0), size_m=0.4)
    line = filleted(
        [
            (0.0, 0.03, 0),
            (0.04, 0.028, 0.02),
            (0.06, 0.01, 0.015),
            (0.2, 0.006, 0.04),
            (0.245, 0.002, 0.01),
            (0.25, -0.04, 0.004),
            (0.246, -0.04, 0.001),
            (0.24, -0.004, 0.01),
            (0.0, 0.0, 0),
        ][::-1],
        9,
    )
    bench.add(bronze, placed(turned(line, 128).mesh, (0, 0, 0.42), rotation((1, 0, 0), 90)))
    frame = lacquer(second_colour(bench, hex_colour("#8a1f1a")))
    for side in (-1.0, 1.0):
        bench.add(
            frame,
            box((side * 0.33 - 0.018, -0.018, 0.03), (side * 0.33 + 0.018, 0.018, 0.78), 0.006, soft=2),
            box((side * 0.33 - 0.025, -0.15, 0.0), (side * 0.33 + 0.025, 0.15, 0.045), 0.01, soft=2),
        )
        bench.add(
            Material(colour=hex_colour("#d9c8a0"), roughness=0.8),
            tube(np.array([(side * 0.13, 0.0, 0.625), (side * 0.15, 0.0, 0.76)]), 0.005, 8),
        )
    bench.add(
        frame,
        box((-0.4, -0.022, 0.75), (0.4, 0.022, 0.795), 0.01, soft=2),
        box((-0.32, -0.014, 0.07), (0.32, 0.014, 0.1), 0.005),
    )
    bench.add(
        Material(colour=hex_colour("#c79a5e"), roughness=0.5),
        tube(np.array([(0.27, -0.14, 0.0), (0.31, -0.02, 0.34)]), 0.009, 12),
    )
    bench.add(
        Material(colour=hex_colour("#d9cdb4"), roughness=0.95, sheen=0.6),
        placed(
            turned(
                filleted([(0.0, -0.045, 0), (0.032, -0.03, 0.02), (0.032, 0.03, 0.02), (0.0, 0.045, 0)], 7), 40
            ).mesh,
            (0.312, -0.014, 0.36),
            rotation((1, 0, 0), -18),
        ),
    )
    return bench.model()
