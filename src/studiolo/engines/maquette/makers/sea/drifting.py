"""Jellyfish and rays."""

import numpy as np

from studiolo.engines.maquette.makers.creatures.clay import colour_of, smooth, waves
from studiolo.engines.maquette.makers.creatures.finish import EYES, Creature
from studiolo.engines.maquette.makers.creatures.pieces import pipe, sheet
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec
from studiolo.engines.maquette.makers.quadrupeds.eyes import eyeball, glint
from studiolo.engines.maquette.makers.quadrupeds.shapes import Shape, swept
from studiolo.engines.maquette.makers.sea.soft import HONOURS, maker
from studiolo.engines.maquette.model import Material, Model

JELLY = Material(per_vertex=True, roughness=0.12, specular=0.4, transmission=0.8, ior=1.04)
THREAD = Material(kind="thin", per_vertex=True, roughness=0.3, translucency=1.2)


def make_jellyfish(spec: ThingSpec) -> Model:
    random = np.random.default_rng([spec.seed, 91])
    made = Creature()
    base = np.asarray(spec.colour or ((0.55, 0.3, 0.62), (0.7, 0.42, 0.3), (0.3, 0.45, 0.7))[spec.seed % 3])
    pale = np.minimum(base * 0.6 + 0.36, 0.9)
    rows, sides = 60, 120
    t = np.linspace(0.001, 1, rows)[:, None]
    around = np.linspace(0, 2 * np.pi, sides + 1)[None]
    bell = np.radians(108 + random.uniform(-8, 12)) * t
    lobes = 1 + 0.05 * np.cos(around * 16) * smooth(t, 0.7, 1.0)
    radius = 0.42 * np.sin(bell) * lobes * (1 + 0.02 * np.cos(around * 4))
    z = 0.92 + 0.32 * np.cos(bell) + 0.012 * np.cos(around * 16) * smooth(t, 0.85, 1.0)
    dome = np.stack([radius * np.cos(around), radius * np.sin(around), np.broadcast_to(z, radius.shape)], axis=-1)
    rays = smooth(np.cos(around * 16), 0.86, 0.98) * smooth(t, 0.3, 0.8)
    share = np.clip(0.25 + 0.6 * smooth(t, 0.55, 1.0) + 0.4 * rays, 0, 1)[..., None]
    made.add("bell", JELLY, sheet(dome, pale * (1 - share) + base * share))
    inner = dome * np.array((0.8, 0.8, 1.0)) - np.array((0, 0, 0.05))
    made.add("bell", JELLY, sheet(inner[: rows * 3 // 4], pale))
    for k in range(4):  # the horseshoes inside
        yaw = np.pi / 4 + k * np.pi / 2
        turn = np.linspace(0.4, 2 * np.pi - 0.4, 26)
        ring = np.stack(
            [
                0.14 * np.cos(yaw) + 0.08 * np.cos(turn + yaw + np.pi),
                0.14 * np.sin(yaw) + 0.08 * np.sin(turn + yaw + np.pi),
                np.full(26, 1.1),
            ],
            axis=1,
        )
        made.add(
            "threads",
            THREAD,
            pipe(ring, (0.02, 0.024, 0.02), colour_of(np.minimum(base * 1.3 + 0.08, 0.9)), steps=30, sides=8),
        )
    drift = random.uniform(-0.12, 0.12, 2)
    for k in range(8):  # frilled arms
        yaw = k * np.pi / 4 + random.uniform(-0.2, 0.2)
        s, u = np.linspace(0, 1, 70)[:, None], np.linspace(-1, 1, 9)[None]
        long = random.uniform(0.6, 0.95)
        wide = 0.075 * (1 - 0.75 * s) * (1 + 0.2 * np.sin(s * 40 + k))
        sway = 0.06 * np.sin(s * 5 + k * 2.1) + 0.02 * np.sin(s * 13 + k)
        x = (
            (0.07 + 0.05 * s) * np.cos(yaw)
            + sway
            + drift[0] * s**2
            + wide * u * -np.sin(yaw)
            + 0.02 * np.sin(s * 46 + 3 * u + k) * np.abs(u)
        )
        y = (
            (0.07 + 0.05 * s) * np.sin(yaw)
            + 0.05 * np.sin(s * 6 + k)
            + drift[1] * s**2
            + wide * u * np.cos(yaw)
            + 0.02 * np.cos(s * 46 + 3 * u + k) * np.abs(u)
        )
        arm = np.stack(np.broadcast_arrays(x, y, 0.98 - long * s + 0.012 * np.sin(s * 50 + 4 * u)), axis=-1)
        made.add("bell", JELLY, sheet(arm, pale * 0.5 + base * 0.5))
    for k in range(40):
        yaw = k * 2 * np.pi / 40
        long = random.uniform(0.6, 1.05)
        foot = np.array((0.41 * np.cos(yaw), 0.41 * np.sin(yaw), 0.83))
        path = [
            foot * (1 - 0.1 * s, 1 - 0.1 * s, 1)
            + np.array(
                (
                    drift[0] * s**2 + 0.035 * np.sin(6 * s + k),
                    drift[1] * s**2 + 0.035 * np.cos(5 * s + 2 * k),
                    -long * s * 0.8,
                )
            )
            for s in np.linspace(0, 1, 8)
        ]
        made.add("threads", THREAD, pipe(path, (0.006, 0.0045, 0.002), colour_of(base), steps=26, sides=5))
    made.anchor(saddle=(0, 0, 1.24), head_top=(0, 0, 1.24), mouth=(0, 0, 0.95), neck=(0, 0, 0.9))
    return made.model(spec.size_m / 1.2, HONOURS, lift=0.12)


def make_ray(spec: ThingSpec) -> Model:
    """A manta: a lens drawn out into wings that beat."""
    random = np.random.default_rng([spec.seed, 92])
    made = Creature()
    base = np.asarray(spec.colour or (0.055, 0.07, 0.09))
    rows, sides = 150, 72
    u = np.linspace(-0.999, 0.999, rows)
    a = np.abs(u)
    lead = 0.36 - 0.42 * a**1.35 - 0.03 * np.exp(-((a / 0.07) ** 2))
    trail = -0.36 + 0.3 * a**0.8 - 0.42 * a**3
    chord = np.maximum(lead - trail, 0.012)
    thick = 0.115 * (1 - a) ** 1.25 + 0.006
    beat = float(random.uniform(0.16, 0.3)) * float(random.choice((-0.6, 1.0)))
    rise = beat * a**1.8 - 0.1 * beat * a
    around = np.linspace(0, 2 * np.pi, sides, endpoint=False)
    c, s = np.cos(around), np.sin(around)
    x = (lead + trail)[:, None] / 2 + chord[:, None] / 2 * c
    z = rise[:, None] + thick[:, None] * s * (1 + 0.35 * c) * 0.9
    points = np.stack([x, np.broadcast_to((0.82 * u)[:, None], x.shape), z], axis=-1)
    shape = swept(points, (0.5, 0.5, 0.5))
    top = smooth(np.broadcast_to(s, x.shape), -0.12, 0.1).ravel()[:, None]
    patch = smooth(waves(points, 0.12, spec.seed).ravel(), 0.9, 1.3)[:, None] * 0.3
    shoulder = (
        smooth(np.hypot((np.abs(points[..., 1]) - 0.2) * 2.4, points[..., 0] - 0.12).ravel(), 0.17, 0.1)[:, None] * 0.6
    )
    pale = np.asarray((0.78, 0.77, 0.75))
    dorsal = base * (1 - shoulder) + np.minimum(base * 2.5 + 0.2, 0.8) * shoulder
    under = pale * (1 - patch) + base * patch
    hues = dorsal * top + under * (1 - top)
    hide = Material(per_vertex=True, roughness=0.3, specular=0.55, clearcoat=0.4)
    made.add(
        "skin",
        hide,
        Shape(vertices=shape.vertices, normals=shape.normals, faces=shape.faces, colours=hues.astype(np.float32)),
    )
    made.add(
        "skin",
        hide,
        pipe(
            [(-0.28, 0, 0), (-0.6, 0.03, 0.03), (-0.95, -0.03, 0.04), (-1.25, 0.02, 0.02)],
            (0.03, 0.014, 0.009, 0.003),
            colour_of(base),
            steps=40,
        ),
    )
    for side in (-1.0, 1.0):
        made.add(
            "skin",
            hide,
            pipe(
                [(0.27, side * 0.13, 0.0), (0.36, side * 0.13, -0.005), (0.45, side * 0.1, -0.02)],
                (0.035, 0.032, 0.014),
                colour_of(base),
                steps=14,
            ),
        )
        at, way = np.array((0.25, side * 0.175, 0.03)), np.array((0.3, side, 0.25))
        made.add(
            "eyes",
            EYES,
            eyeball(at, way / np.linalg.norm(way), 0.02, (0.05, 0.04, 0.03), 40),
            glint(at, way / np.linalg.norm(way), 0.02, side),
        )
    made.anchor(saddle=(0, 0, 0.1), head_top=(0.2, 0, 0.09), mouth=(0.33, 0, 0), neck=(0.1, 0, 0.1))
    return made.model(spec.size_m / 1.75, HONOURS)


MAKERS: tuple[Maker, ...] = (
    maker("jellyfish", "jellyfish, jelly fish, medusa", 0.5, make_jellyfish, 20),
    maker("manta-ray", "ray, manta ray, stingray, manta, eagle ray", 2.2, make_ray, 52),
)
