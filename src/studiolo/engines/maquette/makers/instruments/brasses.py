"""Brass: trumpet, trombone, French horn and tuba. Seen from their side, the bell to the left."""

import numpy as np

from studiolo.engines.maquette.makers.bench import Bench
from studiolo.engines.maquette.makers.instruments import pipes
from studiolo.engines.maquette.makers.instruments.pipes import PEARL, SILVER, bell, bend, brass, u_turn
from studiolo.engines.maquette.makers.plates import placed
from studiolo.engines.maquette.makers.postures import posed, turned_by
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec, listed
from studiolo.engines.maquette.makers.turning import filleted, rotation, turned
from studiolo.engines.maquette.model import Material, Mesh, Model, Numbers
from studiolo.engines.maquette.settings.shell import tube

ALONG_X = rotation((0, 1, 0), 90)


def flare(length: float, narrow: float, wide: float, power: float, count: int = 70) -> tuple[Numbers, Numbers]:
    """Places along a bell, 0 to `length` with more of them near its mouth, and its radius there."""
    t = 1 - (1 - np.linspace(0, 1, count)) ** 1.8
    grow = (1 / (1.0 - t * (1 - 0.045 ** (1 / power)))) ** power
    share = (grow - grow[0]) / (grow[-1] - grow[0])
    return t * length, narrow + (wide - narrow) * share


def mouthpiece(size: float = 1.0) -> Mesh:
    """Along +z, its shank at the origin, its cup above."""
    line = [
        (0.0, 0.0, 0),
        (0.0045, 0.0, 0.0002),
        (0.0052, 0.05, 0.01),
        (0.0062, 0.06, 0.004),
        (0.0118, 0.07, 0.006),
        (0.0126, 0.082, 0.004),
        (0.0136, 0.086, 0.002),
        (0.0128, 0.089, 0.0012),
        (0.0085, 0.0885, 0.001),
        (0.0068, 0.08, 0.004),
        (0.0, 0.072, 0),
    ]
    return turned(filleted([(r * size, z * size, s * size) for r, z, s in line], 6), 48).mesh


def valve(
    bench: Bench, metal: Material, at: tuple[float, float, float], radius: float, low: float, high: float, press: float
) -> None:
    """An upright piston: casing with knurled caps, stem and a pearl button."""
    x, y, _ = at
    casing = [
        (0.0, low - 0.012, 0),
        (radius * 0.45, low - 0.012, 0.002),
        (radius * 0.5, low - 0.006, 0.002),
        (radius * 1.12, low - 0.003, 0.001),
        (radius * 1.12, low + 0.006, 0.001),
        (radius, low + 0.007, 0.0005),
        (radius, high - 0.011, 0.0005),
        (radius * 1.13, high - 0.01, 0.001),
        (radius * 1.13, high, 0.002),
        (radius * 0.4, high + 0.004, 0.003),
        (0.0, high + 0.004, 0),
    ]
    bench.add(metal, placed(turned(filleted(casing, 5), 44).mesh, (x, y, 0)))
    top = high + 0.026 - press
    bench.add(SILVER, tube(np.array([(x, y, high), (x, y, top)]), radius * 0.24, 12))
    cap = filleted(
        [
            (0.0, top, 0),
            (radius * 0.74, top, 0.0005),
            (radius * 0.8, top + 0.004, 0.001),
            (radius * 0.62, top + 0.0046, 0.001),
        ],
        4,
    )
    bench.add(SILVER, placed(turned(cap, 32).mesh, (x, y, 0)))
    pearl = filleted(
        [(radius * 0.62, top + 0.004, 0.0), (radius * 0.6, top + 0.0056, 0.0006), (0.0, top + 0.0058, 0)], 4
    )
    bench.add(PEARL, placed(turned(pearl, 32).mesh, (x, y, 0)))


def make_trumpet(spec: ThingSpec) -> Model:
    """Level on a small stand under its valves."""
    bench = Bench(spec, 0x1A31)
    metal = brass(bench)
    lift, r = 0.14, 0.0056
    front, back = -0.02, 0.021  # the lead pipe on the near side, the bell on the far side
    upper, lower = lift + 0.03, lift - 0.022
    x, radii = flare(0.41, r, 0.061, 0.62)
    path = np.stack([0.15 - x, np.full(len(x), back), np.full(len(x), upper)], axis=1)
    bench.add(metal, *bell(path, radii))
    bow = u_turn((0.15, back, upper), (0.15, back, lower), (1, 0, 0), 0.033)
    bench.add(metal, tube(np.concatenate([bow, [(0.045, back, lower), (0.045, 0.0, lower)]]), r, 20))
    lead = np.array([(0.235, front, upper), (-0.13, front, upper)])
    slide = u_turn((-0.13, front, upper), (-0.13, front, lower), (-1, 0, 0), 0.033)
    bench.add(metal, tube(np.concatenate([lead, slide[1:], [(-0.03, front, lower), (-0.03, 0, lower)]]), r, 20))
    for a, b, z in ((-0.07, -0.13, upper), (-0.05, -0.13, lower), (0.115, 0.15, lower)):
        y = front if a < 0 else back
        bench.add(SILVER if a < 0 else metal, tube(np.array([(a, y, z), (b, y, z)]), r * 1.28, 20))
    for number, at in enumerate((-0.03, 0.0, 0.03)):
        valve(bench, metal, (at, 0.0, 0.0), 0.0128, lift - 0.062, lift + 0.066, (0.0, 0.0, 0.0)[number])
    for k, (x0, z0) in enumerate(((-0.03, lift - 0.044), (0.03, lift + 0.006))):
        sign = -1.0 if k == 0 else 1.0
        reach = 0.095 if k == 0 else 0.05
        loop = np.concatenate(
            [
                [(x0, -0.006, z0 + 0.011), (x0 + sign * reach, -0.006, z0 + 0.011)],
                u_turn(
                    (x0 + sign * reach, -0.006, z0 + 0.011),
                    (x0 + sign * reach, -0.006, z0 - 0.011),
                    (sign, 0, 0),
                    0.012,
                )[1:],
                [(x0, -0.006, z0 - 0.011)],
            ]
        )
        bench.add(metal, tube(loop, r * 0.86, 16))
    ring = np.linspace(0, 2 * np.pi, 30)
    bench.add(
        metal,
        tube(
            np.stack([-0.092 + 0.013 * np.cos(ring), np.full(30, -0.006), lift - 0.02 + 0.013 * np.sin(ring)], axis=1),
            0.0018,
            10,
        ),
    )
    hook = bend(
        [
            (0.062, front, upper),
            (0.064, front, upper + 0.018),
            (0.078, front, upper + 0.026),
            (0.092, front, upper + 0.016),
        ],
        20,
    )
    bench.add(metal, tube(hook, 0.002, 10))
    for at in (-0.1, 0.1):  # braces between lead pipe and bell
        bench.add(metal, tube(np.array([(at, front, upper), (at, back, upper)]), 0.0024, 12))
    bench.add(metal, tube(np.array([(0.21, front, upper), (0.24, front, upper)]), r * 1.35, 20))
    bench.add(SILVER, placed(mouthpiece(), (0.222, front, upper), ALONG_X))
    pipes.foot(bench, (0.0, 0.0), lift - 0.07, wide=0.055)
    return bench.model(anchors={"hand_left": (0.0, -0.02, lift), "hand_right": (0.0, 0.02, lift)})


def make_trombone(spec: ThingSpec) -> Model:
    bench = Bench(spec, 0x1A32)
    metal = brass(bench)
    lift, r = 0.3, 0.0072
    y, top, low, lower = 0.0, lift + 0.085, lift, lift - 0.085
    x, radii = flare(0.58, r * 1.2, 0.105, 0.6)
    path = np.stack([0.26 - x, np.full(len(x), y), np.full(len(x), top)], axis=1)
    bench.add(metal, *bell(path, radii, sides=64))
    bow = u_turn((0.3, y, top), (0.3, y, low), (1, 0, 0), 0.05, 30)
    bench.add(metal, tube(np.concatenate([[(0.25, y, top)], bow, [(0.02, y, low)]]), r * 1.15, 20))
    for z in (top, low):
        bench.add(SILVER, tube(np.array([(0.24, y, z), (0.31, y, z)]), r * 1.5, 20))
    outer = np.concatenate(
        [[(-0.06, y, low)], u_turn((-0.66, y, low), (-0.66, y, lower), (-1, 0, 0), 0.05, 30), [(-0.06, y, lower)]]
    )
    bench.add(metal, tube(outer, r, 20))
    bench.add(
        SILVER,
        tube(np.array([(-0.07, y, low), (0.05, y, low)]), r * 0.82, 20),
        tube(np.array([(-0.07, y, lower), (0.12, y, lower)]), r * 0.82, 20),
    )
    for at in (-0.055, 0.03):
        bench.add(metal, tube(np.array([(at, y, low), (at, y, lower)]), 0.0046, 14))
    for at, a, b in ((0.2, top, low), (-0.0, top - 0.004, low)):
        bench.add(metal, tube(np.array([(at, y, a), (at, y, b)]), 0.0042, 14))
    bench.add(
        metal,
        placed(
            turned(
                filleted([(0.0, -0.012, 0), (0.011, -0.01, 0.004), (0.011, 0.01, 0.004), (0.0, 0.012, 0)], 5), 28
            ).mesh,
            (-0.712, y, (low + lower) / 2),
        ),
    )
    bench.add(SILVER, placed(mouthpiece(1.4), (0.1, y, lower), ALONG_X))
    pipes.foot(bench, (-0.02, 0.0), lower, wide=0.085)
    return bench.model()


def make_tuba(spec: ThingSpec) -> Model:
    """Upright, its bell up, its coils to the front."""
    bench = Bench(spec, 0x1A33)
    metal = brass(bench)
    x, radii = flare(0.6, 0.072, 0.215, 0.8)
    up = np.stack([np.full(len(x), 0.13), np.full(len(x), 0.05), 0.28 + x], axis=1)
    low = u_turn((-0.13, 0.05, 0.28), (0.13, 0.05, 0.28), (0, 0, -1), 0.2, 30)
    grow = np.concatenate([np.linspace(0.05, 0.072, 30), radii])
    bench.add(metal, *bell(np.concatenate([low, up[1:]]), np.concatenate([grow[:30], radii[1:]]), sides=64))
    coil = np.concatenate(
        [
            [(-0.13, 0.05, 0.28), (-0.13, 0.05, 0.62)],
            u_turn((-0.13, 0.05, 0.62), (0.02, -0.035, 0.62), (0, 0, 1), 0.09)[1:],
            [(0.02, -0.035, 0.2)],
            u_turn((0.02, -0.035, 0.2), (-0.07, -0.05, 0.2), (0, 0, -1), 0.07)[1:],
            [(-0.07, -0.05, 0.5)],
        ]
    )
    bench.add(metal, tube(coil, np.linspace(0.05, 0.02, len(coil)), 28))
    for number, at in enumerate((-0.045, 0.0, 0.045)):
        valve(bench, metal, (at, -0.11, 0.0), 0.02, 0.3, 0.5, 0.0)
        reach = (0.12, 0.07, 0.15)[number]
        loop = np.concatenate(
            [
                [(at, -0.1, 0.4)],
                u_turn((at - 0.014, -0.105, 0.4 - reach), (at + 0.014, -0.105, 0.4 - reach), (0, 0, -1), 0.016),
                [(at + 0.014, -0.1, 0.42)],
            ]
        )
        bench.add(metal, tube(loop, 0.0085, 16))
    lead = bend(
        [(0.2, -0.1, 0.74), (0.13, -0.06, 0.72), (0.06, -0.05, 0.68), (0.06, -0.06, 0.5), (0.06, -0.08, 0.44)], 40
    )
    bench.add(metal, tube(lead, 0.0085, 16))
    bench.add(SILVER, placed(mouthpiece(1.5), (0.19, -0.098, 0.737), turned_by((22.0, 78.0, 0.0))))
    return posed(bench, turned_by((0.0, 0.0, 0.0)))


def make_french_horn(spec: ThingSpec) -> Model:
    """A great coil, its bell forward and to the left."""
    bench = Bench(spec, 0x1A34)
    metal = brass(bench)
    turn = np.linspace(-0.5 * np.pi, 1.5 * np.pi, 90)
    radius = 0.155
    lift = 0.17
    ring = np.stack([radius * np.cos(turn), 0.012 * turn, lift + radius * np.sin(turn)], axis=1)
    bench.add(metal, tube(ring, np.linspace(0.0085, 0.012, 90), 20))
    for share, small in ((0.8, 0.0062), (0.62, 0.0058), (0.48, 0.0058)):
        arc = np.linspace(0.1 * np.pi, 1.75 * np.pi, 60)
        bench.add(
            metal,
            tube(
                np.stack(
                    [radius * share * np.cos(arc), -0.012 + 0.004 * arc, lift + radius * share * np.sin(arc)], axis=1
                ),
                small,
                16,
            ),
        )
    x, radii = flare(0.34, 0.012, 0.152, 0.8)
    end = ring[-1]
    way = np.linspace(0, 1, len(x))
    path = np.stack([end[0] - x * 0.86 - 0.02 * way**2, end[1] - 0.1 * way**1.6, end[2] + 0.17 * way**1.5], axis=1)
    bench.add(metal, *bell(path, radii, sides=72))
    for number in range(3):
        at = (-0.035 + 0.035 * number, -0.02, lift - 0.015)
        rotor = turned(
            filleted(
                [
                    (0.0, -0.018, 0),
                    (0.0165, -0.018, 0.003),
                    (0.0165, 0.014, 0.002),
                    (0.012, 0.018, 0.003),
                    (0.0, 0.02, 0),
                ],
                5,
            ),
            36,
        ).mesh
        bench.add(SILVER, placed(rotor, at, rotation((1, 0, 0), 90)))
        lever = bend(
            [(at[0], -0.036, at[2]), (at[0] + 0.01, -0.045, at[2] + 0.05), (at[0] + 0.02, -0.04, at[2] + 0.085)], 14
        )
        bench.add(SILVER, tube(lever, 0.0026, 8))
        loop = u_turn((at[0] - 0.01, -0.02, at[2] - 0.07), (at[0] + 0.01, -0.02, at[2] - 0.07), (0, 0, -1), 0.012)
        bench.add(
            metal,
            tube(np.concatenate([[(at[0] - 0.01, -0.02, at[2])], loop, [(at[0] + 0.01, -0.02, at[2])]]), 0.006, 14),
        )
    lead = bend(
        [
            (0.0, -0.02, lift - radius),
            (0.1, -0.03, lift - 0.1),
            (0.165, -0.035, lift + 0.04),
            (0.2, -0.04, lift + 0.12),
        ],
        40,
    )
    bench.add(metal, tube(lead, np.linspace(0.0075, 0.0042, 40), 16))
    bench.add(SILVER, placed(mouthpiece(0.9), (0.196, -0.0395, lift + 0.112), turned_by((4.0, 24.0, 0.0))))
    pipes.foot(bench, (0.0, -0.02), 0.02, wide=0.06)
    return bench.model()


_maker = listed({"colour", "material"}, 24.0)

MAKERS: tuple[Maker, ...] = (
    _maker(
        "trumpet", "trumpet, cornet, flugelhorn, bugle, golden trumpet, jazz trumpet, brass trumpet", 0.56, make_trumpet
    ),
    _maker("trombone", "trombone, slide trombone", 1.1, make_trombone, 20.0),
    _maker("tuba", "tuba, euphonium, sousaphone, baritone horn", 0.95, make_tuba, 20.0),
    _maker("french-horn", "french horn, horn instrument, hunting horn, brass horn", 0.45, make_french_horn, 14.0),
)
