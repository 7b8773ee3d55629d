"""Crabs, lobsters, shrimps and starfish."""

from functools import partial

import numpy as np

from studiolo.engines.maquette.makers.creatures.clay import Clay, colour_of, curve, smooth
from studiolo.engines.maquette.makers.creatures.finish import EYES, Creature, mixed
from studiolo.engines.maquette.makers.creatures.pieces import egg, pipe, sheet
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec
from studiolo.engines.maquette.makers.sea.soft import HONOURS, maker
from studiolo.engines.maquette.model import Material, Model, Numbers

SHELL = Material(per_vertex=True, roughness=0.3, specular=0.55, clearcoat=0.55, clearcoat_gloss=0.85)
LEATHER = Material(per_vertex=True, roughness=0.6, specular=0.35)


def _claw(clay: Clay, wrist: Numbers, way: Numbers, up: Numbers, size: float) -> None:
    """A pincer: a hand with a fixed finger, and a thumb that stands open."""
    side = np.cross(up, way)
    frame = np.stack([way, side, up], axis=1)

    def at(x: float, z: float) -> Numbers:
        return np.asarray(wrist + frame @ np.array((x, 0.0, z)) * size)

    clay.lump(
        at(0.15, 0),
        at(0.75, 0.06),
        0.26 * size,
        0.36 * size,
        flat=(1, 0.62, 1),
        turn=frame,
        melt=0.03 * size,
        region="claw",
    )
    for knots in (((0.95, 0.2), (1.35, 0.42), (1.72, 0.3)), ((0.95, -0.16), (1.35, -0.22), (1.7, 0.06))):
        path = curve([at(*k) for k in knots], 9)
        clay.limb(path, (0.2 * size, 0.14 * size, 0.03 * size), melt=0.05 * size, region="finger")


def make_crab(spec: ThingSpec) -> Model:
    random = np.random.default_rng([spec.seed, 101])
    made, clay = Creature(), Clay()
    base = np.asarray(spec.colour or (0.58, 0.11, 0.04))
    clay.lump((0.0, 0.13, 0.24), (0.0, -0.13, 0.24), 0.2, flat=(1.05, 1.12, 0.56), melt=0.05, region="shell")
    clay.lump((0.04, 0, 0.2), None, 0.2, flat=(1.05, 1.5, 0.45), melt=0.05, region="under")
    for k in range(9):
        share = k / 8 * 2 - 1
        for x in (1.0,):
            at = np.array((0.2 * np.cos(share * 1.2) * x, 0.36 * np.sin(share * 1.2), 0.245))
            clay.lump(at, at * (1.1, 1.1, 1), 0.022, 0.004, melt=0.02, region="shell")
    for side in (-1.0, 1.0):
        for k in range(4):
            yaw = np.radians((28, -4, -34, -62)[k] + random.uniform(-4, 4))
            way = np.array((np.sin(yaw), side * np.cos(yaw), 0))
            hip = np.array((0.1 - 0.08 * k, side * 0.26, 0.19))
            knee, ankle, foot = (
                hip + way * 0.24 + (0, 0, 0.16),
                hip + way * 0.42 + (0, 0, -0.02),
                hip + way * 0.52 + (0, 0, -0.19),
            )
            for a, b, r0, r1 in ((hip, knee, 0.05, 0.046), (knee, ankle, 0.045, 0.034), (ankle, foot, 0.03, 0.006)):
                clay.lump(a, b, r0, r1, melt=0.008, region="leg")
        elbow = np.array((0.3, side * 0.42, 0.26))
        wrist = np.array((0.42, side * 0.42, 0.31))
        clay.limb([(0.16, side * 0.25, 0.21), elbow, wrist], (0.06, 0.075, 0.07), melt=0.012, region="leg")
        inward = np.array((0.72, -side * 0.6, 0.1))
        _claw(
            clay,
            wrist,
            inward / np.linalg.norm(inward),
            np.array((0.1, side * 0.1, 0.98)),
            0.27 * (1.1 if side > 0 else 0.95),
        )
        clay.limb([(0.2, side * 0.07, 0.27), (0.25, side * 0.085, 0.36)], (0.02, 0.017), melt=0.01, region="stalk")
    flesh = clay.skin(0.0105, blend=0.012)
    grain = smooth(flesh.noise(0.03, spec.seed), 0.6, 1.3)
    colours = np.tile(base, (len(flesh.vertices), 1)) * (1 - 0.3 * grain)[:, None]
    colours = mixed(colours, np.minimum(base * 0.8 + 0.4, 0.85), 0.85 * smooth(flesh.normals[:, 2], -0.1, -0.6))
    colours = mixed(colours, (0.06, 0.04, 0.035), 0.75 * flesh.part("finger") * smooth(flesh.along, 0.5, 0.75))
    made.skin(SHELL, flesh, colours)
    for side in (-1.0, 1.0):
        made.add("eyes", EYES, egg((0.255, side * 0.087, 0.375), (0.026, 0.026, 0.03), (0.01, 0.009, 0.01)))
        made.add(
            "skin",
            SHELL,
            pipe(
                [(0.24, side * 0.03, 0.24), (0.32, side * 0.06, 0.28), (0.36, side * 0.09, 0.27)],
                (0.007, 0.005, 0.002),
                colour_of(base),
                steps=10,
            ),
        )
    made.anchor(saddle=(0, 0, 0.35), head_top=(0.05, 0, 0.35), mouth=(0.22, 0, 0.2), neck=(0.1, 0, 0.3))
    return made.model(spec.size_m / made.longest(), HONOURS)


def make_lobster(spec: ThingSpec, shrimp: bool = False) -> Model:
    made, clay = Creature(), Clay()
    usual = (0.8, 0.38, 0.24) if shrimp else (0.5, 0.05, 0.025)
    base = np.asarray(spec.colour or usual)
    arch = 0.2 if shrimp else 0.03
    clay.limb(
        [(0.32, 0, 0.2), (0.16, 0, 0.22), (-0.06, 0, 0.22)],
        (0.05, 0.12, 0.115),
        flat=(1, 0.86, 1),
        melt=0.02,
        region="shell",
    )
    clay.limb([(0.3, 0, 0.25), (0.46, 0, 0.28)], (0.04, 0.006), melt=0.02, region="shell")
    x = np.linspace(-0.12, -0.56 if not shrimp else -0.42, 7)
    for k in range(7):
        fall = arch * (k / 6) ** 2
        size = 0.112 - 0.009 * k - (0.004 * k if shrimp else 0)
        clay.lump(
            (x[k], 0, 0.21 - fall),
            (x[k] - 0.035, 0, 0.205 - fall - arch * 0.02 * k),
            size,
            size * 0.9,
            flat=(1, 0.92, 0.85),
            melt=0.004,
            region="tail",
        )
    tail = np.array((x[-1] - 0.06, 0, 0.19 - arch))
    for side in (-1.0, 1.0):
        for k in range(4):
            hip = np.array((0.16 - 0.075 * k, side * 0.07, 0.14))
            out = np.array((0.06 - 0.05 * k, side * (0.2 if not shrimp else 0.08), 0.0))
            clay.limb(
                [hip, hip + out + (0, 0, 0.07 * (not shrimp)), hip + out * 1.5 + (0, 0, -0.14)],
                (0.022, 0.016, 0.006) if not shrimp else (0.012, 0.009, 0.004),
                melt=0.008,
                region="leg",
            )
        if not shrimp:
            elbow, wrist = np.array((0.42, side * 0.22, 0.17)), np.array((0.56, side * 0.22, 0.16))
            clay.limb(
                [(0.24, side * 0.08, 0.15), (0.32, side * 0.17, 0.16), elbow, wrist],
                (0.034, 0.04, 0.045, 0.045),
                melt=0.012,
                region="leg",
            )
            inward = np.array((0.96, -side * 0.22, 0.02))
            _claw(
                clay,
                wrist,
                inward / np.linalg.norm(inward),
                np.array((0, side * 0.55, 0.83)),
                0.21 if side > 0 else 0.18,
            )
    flesh = clay.skin(0.0098, blend=0.01)
    grain = smooth(flesh.noise(0.025, spec.seed), 0.5, 1.3)
    colours = np.tile(base, (len(flesh.vertices), 1)) * (1 - 0.35 * grain)[:, None]
    colours = mixed(colours, np.minimum(base * 1.2 + 0.2, 0.85), 0.6 * smooth(flesh.normals[:, 2], 0.0, -0.6))
    if shrimp:
        colours = mixed(
            colours,
            np.minimum(base * 0.7 + 0.4, 0.88),
            0.7 * smooth(np.cos(flesh.vertices[:, 0] * 90), 0.0, 0.7) * flesh.part("tail"),
        )
    made.skin(SHELL, flesh, colours)
    for side in (-1.0, 1.0):
        made.add("eyes", EYES, egg((0.36, side * 0.055, 0.25), (0.021, 0.021, 0.021), (0.01, 0.009, 0.01)))
        feeler = [
            (0.36, side * 0.03, 0.23),
            (0.5, side * 0.13, 0.34),
            (0.3, side * 0.3, 0.42),
            (-0.1, side * 0.42, 0.38),
        ]
        made.add("skin", SHELL, pipe(feeler, (0.011, 0.007, 0.005, 0.002), colour_of(base), steps=40, sides=7))
        made.add(
            "skin",
            SHELL,
            pipe(
                [(0.37, side * 0.02, 0.24), (0.52, side * 0.06, 0.3), (0.6, side * 0.1, 0.29)],
                (0.006, 0.004, 0.002),
                colour_of(base),
                steps=14,
                sides=6,
            ),
        )
    for k in range(-2, 3):
        t, u = np.linspace(0, 1, 18)[:, None], np.linspace(-1, 1, 11)[None]
        yaw = np.radians(30 * k)
        out, wide = 0.19 * t, 0.055 * np.sqrt(np.clip(np.sin(np.pi * np.clip(0.1 + 0.85 * t, 0, 1)), 0, 1)) * u
        px = tail[0] - out * np.cos(yaw) - wide * np.sin(yaw)
        py = -out * np.sin(yaw) + wide * np.cos(yaw)
        fan = np.stack(
            np.broadcast_arrays(px, py, tail[2] - 0.05 * t + 0.012 * abs(k) - 0.25 * wide**2 / 0.055), axis=-1
        )
        made.add(
            "fan",
            Material(kind="thin", per_vertex=True, roughness=0.3, translucency=0.3),
            sheet(fan, np.broadcast_to(base * (0.8 + 0.3 * t)[..., None], fan.shape)),
        )
    made.anchor(saddle=(0, 0, 0.33), head_top=(0.25, 0, 0.32), mouth=(0.4, 0, 0.18), neck=(0.05, 0, 0.3))
    return made.model(spec.size_m / made.longest(), HONOURS)


def make_starfish(spec: ThingSpec) -> Model:
    random = np.random.default_rng([spec.seed, 103])
    made, clay = Creature(), Clay()
    base = np.asarray(spec.colour or ((0.7, 0.2, 0.04), (0.55, 0.1, 0.2), (0.75, 0.42, 0.08))[spec.seed % 3])
    clay.lump((0, 0, 0.05), None, 0.17, flat=(1, 1, 0.55), melt=0.08, region="disc")
    knobs = []
    for k in range(5):
        yaw = np.radians(72 * k + 90 + random.uniform(-5, 5))
        bend = random.uniform(-0.25, 0.25)
        path = np.array(
            [
                (np.cos(yaw + bend * s) * s * 0.52, np.sin(yaw + bend * s) * s * 0.52, 0.052 - 0.03 * s)
                for s in np.linspace(0, 1, 10)
            ]
        )
        radii = np.array([0.115 * (1 - s) ** 0.75 + 0.03 for s in np.linspace(0, 1, 10)])
        clay.limb(path, radii, flat=(1, 1, 0.7), melt=0.06, region="arm")
        fine = curve(path, 30)
        width = np.interp(np.linspace(0, 1, 30), np.linspace(0, 1, 10), radii)
        side = np.array((-np.sin(yaw), np.cos(yaw), 0))
        for j in range(2, 30):
            knobs += [
                fine[j]
                + side * across * width[j]
                + random.normal(0, 0.003, 3)
                + (0, 0, width[j] * 0.7 * np.sqrt(max(1 - across**2, 0.05)))
                for across in (-0.85, -0.45, 0.0, 0.45, 0.85)
            ]
    flesh = clay.skin(0.0095)
    colours = np.tile(base, (len(flesh.vertices), 1)) * (1 + 0.12 * flesh.noise(0.06, spec.seed))[:, None]
    colours = mixed(colours, np.minimum(base * 0.6 + 0.4, 0.85), smooth(flesh.normals[:, 2], -0.1, -0.6))
    made.skin(LEATHER, flesh, colours)
    pale = colour_of(np.asarray(spec.second_colour) if spec.second_colour else np.minimum(base * 1.2 + 0.25, 0.88))
    made.add(
        "knobs",
        LEATHER,
        *(egg(at, (s := float(random.uniform(0.008, 0.014)), s, s), pale, rows=7, sides=9) for at in knobs),
    )
    made.anchor(saddle=(0, 0, 0.14), head_top=(0, 0, 0.14), mouth=(0, 0, 0.02), neck=(0, 0, 0.1))
    return made.model(spec.size_m / made.longest(), HONOURS)


MAKERS: tuple[Maker, ...] = (
    maker("crab", "crab, king crab, hermit crab", 0.25, make_crab, 16),
    maker("lobster", "lobster, crayfish, crawfish, scorpion", 0.5, make_lobster, 50),
    maker(
        "live-shrimp",
        "live shrimp, krill, cleaner shrimp, mantis shrimp",
        0.12,
        partial(make_lobster, shrimp=True),
        62,
    ),
    maker("starfish", "starfish, sea star", 0.2, make_starfish, 10),
)
