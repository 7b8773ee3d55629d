"""Octopus, squid and seahorse."""

import numpy as np

from studiolo.engines.maquette.makers.creatures.clay import Clay, colour_of, curve, smooth
from studiolo.engines.maquette.makers.creatures.finish import Creature, mixed
from studiolo.engines.maquette.makers.creatures.pieces import egg, sheet
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec, listed
from studiolo.engines.maquette.model import Material, Model, Numbers

HONOURS = frozenset({"colour", "second_colour", "size", "pose"})
SLICK = Material(per_vertex=True, roughness=0.26, specular=0.6, clearcoat=0.6, clearcoat_gloss=0.85)
FIN = Material(kind="thin", per_vertex=True, roughness=0.35, translucency=0.9)


def make_octopus(spec: ThingSpec) -> Model:
    random = np.random.default_rng([spec.seed, 81])
    made, clay = Creature(), Clay()
    base = np.asarray(spec.colour or (0.5, 0.13, 0.07))
    clay.lump((-0.02, 0, 0.34), (-0.16, 0, 0.62), 0.17, 0.23, flat=(1, 1.04, 1), melt=0.06, region="mantle")
    clay.lump((0.04, 0, 0.26), None, 0.17, melt=0.08, region="head")
    suckers = []
    for k in range(8):
        yaw = np.radians(22.5 + 45 * k + random.uniform(-9, 9))
        way, across = np.array((np.cos(yaw), np.sin(yaw), 0)), np.array((-np.sin(yaw), np.cos(yaw), 0))
        sway, curl = random.uniform(-0.22, 0.22), random.choice((-1, 1)) * random.uniform(0.8, 1.5)
        reach = random.uniform(0.75, 1.0)
        knots = [
            way * 0.08 + (0, 0, 0.2),
            way * 0.25 + (0, 0, 0.2),
            way * 0.42 * reach + across * sway * 0.3 + (0, 0, 0.07),
            way * 0.66 * reach + across * sway + (0, 0, 0.045),
        ]
        end, heading = knots[-1], np.arctan2(*(knots[-1] - knots[-2])[1::-1])
        rise = random.uniform(0.0, 0.16)
        for j in range(7):  # the tip winds up
            heading += curl * 0.32 * (1 + 0.18 * j)
            end = end + 0.085 * (1 - 0.085 * j) * np.array((np.cos(heading), np.sin(heading), 0)) + (0, 0, rise * 0.2)
            knots.append(end)
        path = curve(knots, 34)
        radii = 0.082 * (1 - np.linspace(0, 1, 34) ** 0.8) + 0.012
        clay.limb(path, radii, melt=0.03, region="arm")
        ways = np.gradient(path, axis=0)
        for j in range(5, 33):
            beside = np.cross(ways[j], (0, 0, 1.0))
            beside = beside / max(np.linalg.norm(beside), 1e-6)
            for sign in (-1.0, 1.0):
                out = beside * 0.5 * sign + np.array((0, 0, -0.75))
                size = 0.26 * radii[j] + 0.002
                suckers.append((path[j] + out / np.linalg.norm(out) * radii[j] * 0.92, size))
    flesh = clay.skin(0.0125, blend=0.02)
    blotch = smooth(flesh.noise(0.09, spec.seed), 0.2, 1.0)
    colours = np.tile(base, (len(flesh.vertices), 1)) * (0.75 + 0.4 * blotch)[:, None]
    colours = mixed(
        colours, np.minimum(base * 1.5 + 0.22, 0.85), 0.8 * smooth(flesh.normals[:, 2], -0.1, -0.7) * flesh.part("arm")
    )
    warts = smooth(flesh.noise(0.022, spec.seed + 1), 1.0, 1.6) * smooth(flesh.normals[:, 2], -0.2, 0.2)
    made.skin(SLICK, flesh, colours * (1 + 0.3 * warts)[:, None])
    pale = colour_of(np.minimum(base * 1.2 + 0.35, 0.88))
    made.add("suckers", SLICK, *(egg(at, (size, size, size * 0.7), pale, rows=8, sides=10) for at, size in suckers))
    for half in (-1.0, 1.0):
        at = np.array((0.13, half * 0.125, 0.37))
        made.eye(
            at,
            np.array((0.75, half, 0.2)),
            0.05,
            (0.75, 0.5, 0.12),
            pupil_deg=34,
            slit=0.45,
            lid=colour_of(base * 0.8),
            closed=0.34,
            side=half,
        )
    made.anchor(saddle=(-0.16, 0, 0.85), head_top=(-0.16, 0, 0.85), mouth=(0.1, 0, 0.15), neck=(0, 0, 0.3))
    return made.model(spec.size_m / 1.7, HONOURS)


def make_squid(spec: ThingSpec) -> Model:
    random = np.random.default_rng([spec.seed, 82])
    made, clay = Creature(), Clay()
    base = np.asarray(spec.colour or (0.62, 0.3, 0.25))
    clay.limb(
        [(-0.1, 0, 0), (-0.4, 0, 0.02), (-0.8, 0, 0.03), (-1.1, 0, 0.03)],
        (0.15, 0.165, 0.1, 0.012),
        melt=0.03,
        region="mantle",
    )
    clay.lump((0.02, 0, -0.01), None, 0.125, melt=0.03, region="head")
    for k in range(10):
        yaw = np.radians(36 * k)
        out = np.array((0, np.cos(yaw), np.sin(yaw)))
        long = 0.95 if k in (1, 6) else 0.5
        waver = random.normal(0, 0.06, (3, 3)) * long
        knots = [
            np.array((0.06, 0, -0.01)) + out * 0.06,
            np.array((0.25 * long + 0.06, 0, 0)) + out * 0.11 + waver[0],
            np.array((0.65 * long, 0, -0.04)) + out * 0.13 + waver[1],
            np.array((1.0 * long, 0, -0.06)) + out * 0.1 + waver[2] * 1.3,
        ]
        radii = (0.04, 0.03, 0.02, 0.006) if long < 0.9 else (0.026, 0.015, 0.013, 0.036, 0.008)
        clay.limb(curve(knots, 14), radii, melt=0.02, region="arm")
    flesh = clay.skin(0.0115)
    spots = smooth(flesh.noise(0.022, spec.seed), 0.7, 1.2) * smooth(flesh.normals[:, 2], -0.5, 0.3)
    made.skin(
        SLICK, flesh, mixed(np.tile(np.minimum(base + 0.12, 0.85), (len(flesh.vertices), 1)), base * 0.45, 0.75 * spots)
    )
    t, u = np.linspace(0, 1, 40)[:, None], np.linspace(0, 1, 14)[None]
    for side in (-1.0, 1.0):
        x = -0.6 - 0.52 * t - 0.05 * u
        y = side * (0.02 + 0.26 * u * np.sin(np.pi * np.clip(t, 0, 1)) ** 0.8)
        z = 0.03 + 0.05 * np.sin(t * 7 + 1) * u
        made.add(
            "fins",
            FIN,
            sheet(np.stack(np.broadcast_arrays(x, y, z), axis=-1), np.broadcast_to(base * 1.1, (40, 14, 3))),
        )
        made.eye(
            np.array((0.03, side * 0.1, 0.02)),
            np.array((0.2, side, 0.1)),
            0.05,
            (0.6, 0.58, 0.5),
            pupil_deg=44,
            side=side,
        )
    made.anchor(saddle=(-0.4, 0, 0.17), head_top=(0, 0, 0.12), mouth=(0.1, 0, 0), neck=(-0.1, 0, 0))
    return made.model(spec.size_m / made.longest(), HONOURS)


def make_seahorse(spec: ThingSpec) -> Model:
    made, clay = Creature(), Clay()
    base = np.asarray(spec.colour or (0.75, 0.42, 0.06))
    knots = [
        (0.1, 0, 0.93),
        (0.0, 0, 0.9),
        (-0.03, 0, 0.78),
        (0.06, 0, 0.64),
        (0.08, 0, 0.5),
        (0.0, 0, 0.36),
        (-0.06, 0, 0.24),
        (-0.05, 0, 0.12),
        (0.03, 0, 0.04),
        (0.13, 0, 0.05),
        (0.17, 0, 0.13),
        (0.11, 0, 0.19),
        (0.045, 0, 0.165),
        (0.05, 0, 0.11),
        (0.09, 0, 0.11),
    ]
    path = curve(knots, 90)
    share = np.linspace(0, 1, 90)
    girth = np.interp(
        share, (0, 0.06, 0.13, 0.2, 0.3, 0.38, 0.5, 0.7, 1), (0.05, 0.066, 0.05, 0.085, 0.12, 0.105, 0.06, 0.032, 0.012)
    )
    ridged = girth * (1 + 0.10 * np.cos(share * 2 * np.pi * 34) * smooth(share, 0.1, 0.16))
    clay.limb(path, ridged, flat=(1.0, 0.72, 1.0), melt=0.004, region="body")
    clay.lump((0.12, 0, 0.945), (0.1, 0, 0.93), 0.066, flat=(1, 0.8, 1), melt=0.02, region="head")
    clay.limb([(0.16, 0, 0.935), (0.24, 0, 0.9), (0.32, 0, 0.87)], (0.034, 0.021, 0.027), melt=0.02, region="snout")
    for k in range(5):
        clay.limb(
            [(0.08 - 0.014 * k, 0, 0.98), (0.06 - 0.02 * k, 0.022 * (k - 2), 1.05)],
            (0.016, 0.006),
            melt=0.01,
            region="crown",
        )
    flesh = clay.skin(0.0068, blend=0.01)
    rings = smooth(np.cos(flesh.along * 2 * np.pi * 34), -0.2, 0.8) * flesh.part("body")
    colours: Numbers = np.tile(base, (len(flesh.vertices), 1)) * (0.62 + 0.45 * rings)[:, None]
    colours = mixed(
        colours, np.minimum(base * 1.4 + 0.15, 0.9), 0.6 * smooth(flesh.normals[:, 0], 0.3, 0.8) * flesh.part("body")
    )
    colours = mixed(colours, base * 0.4, 0.6 * smooth(flesh.noise(0.05, spec.seed), 0.8, 1.3))
    made.skin(Material(per_vertex=True, roughness=0.34, specular=0.5, clearcoat=0.3), flesh, colours)
    t, u = np.linspace(0, 1, 30)[:, None], np.linspace(0, 1, 10)[None]
    x: Numbers = -0.03 - 0.17 * u * np.sin(np.pi * t) ** 0.7 + 0.06 * (t - 0.5)
    back = np.stack(np.broadcast_arrays(x, 0.012 * np.sin(t * 30) * u, 0.42 + 0.2 * t - 0.05 * u), axis=-1)
    made.add(
        "fins",
        FIN,
        sheet(
            back,
            np.broadcast_to(
                np.minimum(base * 1.25 + 0.05, 0.9) * (0.75 + 0.25 * np.cos(t * 90))[..., None], back.shape
            ),
        ),
    )
    for side in (-1.0, 1.0):
        made.eye(
            np.array((0.13, side * 0.047, 0.955)),
            np.array((0.3, side, 0.1)),
            0.021,
            (0.8, 0.6, 0.2),
            pupil_deg=34,
            side=side,
        )
        fin = np.stack(
            np.broadcast_arrays(0.02 - 0.1 * u, side * (0.05 + 0.03 * u), 0.83 + 0.07 * (t - 0.5) * (0.5 + u)), axis=-1
        )
        made.add("fins", FIN, sheet(fin, np.broadcast_to(base * 1.1, fin.shape)))
    made.anchor(saddle=(0.0, 0, 0.6), head_top=(0.08, 0, 1.02), mouth=(0.32, 0, 0.87), neck=(-0.03, 0, 0.78))
    return made.model(spec.size_m / made.longest(), HONOURS)


maker = listed(("colour", "second_colour"), 40.0)


MAKERS: tuple[Maker, ...] = (
    maker("octopus", "octopus, kraken, cuttlefish", 0.7, make_octopus, 30),
    maker("squid", "squid, giant squid", 0.6, make_squid, 62),
    maker("seahorse", "seahorse, sea horse, sea dragon", 0.15, make_seahorse, 64),
)
