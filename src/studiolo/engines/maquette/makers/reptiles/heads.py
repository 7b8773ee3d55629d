"""Heads of reptiles: skull, jaws, teeth, horns, a shield."""

import numpy as np

from studiolo.engines.maquette.makers.creatures.clay import Clay, curve, smooth
from studiolo.engines.maquette.makers.creatures.finish import HORN, Creature
from studiolo.engines.maquette.makers.creatures.pieces import pipe
from studiolo.engines.maquette.makers.quadrupeds.shapes import Shape, swept
from studiolo.engines.maquette.makers.quadrupeds.skeleton import turn_of
from studiolo.engines.maquette.makers.reptiles.saurian import SKIN, Saurian
from studiolo.engines.maquette.model import Numbers


def put_head(kind: Saurian, clay: Clay, made: Creature, head: Numbers, gaze: Numbers, base: Numbers) -> None:
    r, long = kind.skull, kind.snout

    def at(x: float, y: float, z: float) -> Numbers:
        return np.asarray(head + gaze @ np.array((x, y, z)))

    flat = (1.0, kind.snout_width / kind.snout_height, 1.0)
    drop = gaze @ turn_of(-kind.gape)
    clay.lump(
        at(-0.2 * r, 0, 0),
        at(0.35 * r, 0, 0),
        r,
        r * 0.9,
        melt=0.05,
        turn=gaze,
        flat=(1, 0.95, 0.92),
        region="head",
        flow=gaze @ (-1, 0, 0),
    )
    clay.lump(
        at(0.4 * r, 0, 0.05 * r),
        at(r * 0.6 + long, 0, -0.02 * r),
        r * 0.62,
        kind.snout_height,
        turn=gaze,
        flat=(1, max(0.5 * (1 + flat[1]), 0.8), 1),
        melt=0.05,
        region="head",
        flow=gaze @ (-1, 0, 0),
    )
    jaw_root = at(0.1 * r, 0, -0.5 * r)
    jaw_tip = jaw_root + drop @ np.array((r * 0.45 + long, 0, 0.12 * r))
    clay.lump(
        jaw_root,
        jaw_tip,
        r * 0.5,
        kind.snout_height * 0.72,
        turn=gaze,
        flat=(1, max(0.5 * (1 + flat[1]), 0.8) * 0.95, 0.7),
        melt=0.014 if kind.gape else 0.02,
        region="jaw",
        flow=gaze @ (-1, 0, 0),
    )
    if kind.gape:
        middle = jaw_root + 0.5 * (drop @ np.array((r + long, 0, 0))) + gaze @ np.array((0, 0, 0.1 * r))
        clay.lump(
            at(0.5 * r, 0, -0.42 * r),
            (middle + at(r + long, 0, -0.35 * r)) / 2,
            0.16 * r,
            0.1 * r,
            flat=(1, 2.2, 0.8),
            turn=gaze,
            melt=0.02,
            region="mouth",
            cut=True,
        )
    for side in (-1.0, 1.0):
        if not kind.gape:
            line = [
                at(r * 0.55 + long, side * kind.snout_width * 0.6, -0.32 * r),
                at(r * 0.7 + long * 0.4, side * (0.55 * r + kind.snout_width) * 0.52, -0.36 * r),
                at(0.25 * r, side * 0.8 * r, -0.3 * r),
            ]
            clay.limb(curve(line, 7), (0.012 * r / 0.1, 0.012 * r / 0.1), melt=0.01, region="mouth", reversed_flow=True)
        if kind.brow:
            clay.lump(
                at(0.1 * r, side * 0.5 * r, 0.6 * r),
                at(0.75 * r, side * 0.5 * r, 0.42 * r),
                kind.brow,
                kind.brow * 0.6,
                melt=0.02,
                region="head",
            )
        aim = gaze @ np.array((0.34, side, 0.25))
        aim = aim / np.linalg.norm(aim)
        surface = clay.touch(at(0.45 * r, side * 0.35 * r, kind.eye_up * r) + aim * 3 * r, -aim, 4 * r)
        shade = base * 0.55
        made.eye(
            surface - aim * kind.eye * 0.3,
            aim,
            kind.eye,
            kind.eye_colour,
            pupil_deg=36,
            slit=kind.slit,
            lid=(float(shade[0]), float(shade[1]), float(shade[2])),
            closed=0.28,
            side=side,
        )
        nostril = at(r * 0.55 + long, side * kind.snout_width * 0.5, kind.snout_height * 0.6)
        clay.lump(nostril, None, 0.1 * r, melt=0.01, cut=True)
        for horn in kind.horns:
            path = [at(x * r, side * y * r, z * r) for x, y, z in horn]
            made.add(
                "horns",
                HORN,
                pipe(
                    path,
                    (0.24 * r, 0.18 * r, 0.02 * r),
                    ((0.22, 0.18, 0.13), (0.4, 0.34, 0.25), (0.5, 0.44, 0.34)),
                    steps=24,
                    sides=12,
                ),
            )
        if kind.gape:
            for k in range(9):
                x = r * 0.5 + long * (1.0 - k / 9.5)
                wide = (kind.snout_width * 0.85) * (1 + 0.7 * k / 9)
                root = at(x, side * wide, -0.22 * r)
                made.add(
                    "teeth",
                    HORN,
                    pipe(
                        [root, root + gaze @ np.array((-0.02 * r, 0, -0.28 * r * (1.2 - 0.07 * k)))],
                        (0.07 * r, 0.008 * r),
                        (0.78, 0.73, 0.6),
                        steps=6,
                        sides=8,
                    ),
                )
                low = jaw_root + drop @ np.array((x - 0.1 * r, side * wide * 0.86, 0.16 * r))
                made.add(
                    "teeth",
                    HORN,
                    pipe(
                        [low, low + drop @ np.array((-0.02 * r, 0, 0.22 * r))],
                        (0.06 * r, 0.008 * r),
                        (0.78, 0.73, 0.6),
                        steps=6,
                        sides=8,
                    ),
                )
    if kind.nose_horn:
        path = [
            at(r * 0.3 + long * 0.8, 0, 0.3 * r),
            at(r * 0.42 + long * 0.85, 0, 0.3 * r + kind.nose_horn * 0.6),
            at(r * 0.46 + long * 0.8, 0, 0.3 * r + kind.nose_horn),
        ]
        made.add("horns", HORN, pipe(path, (0.2 * r, 0.13 * r, 0.015 * r), (0.4, 0.34, 0.25), steps=16))
    if kind.frill:
        made.add("skin", SKIN, _frill(kind, head, gaze, base))


def _frill(kind: Saurian, head: Numbers, gaze: Numbers, base: Numbers) -> Shape:
    """A horned dinosaur's shield: a dish with a knobbed rim behind the head."""
    t = np.concatenate([np.linspace(0.1, 1, 22), np.linspace(1, 0.1, 22)])
    around = np.linspace(0, 2 * np.pi, 72, endpoint=False)
    top = 0.62 + 0.38 * np.sin(around)
    knobs = 1 + 0.05 * np.cos(around * 13) * smooth(t, 0.85, 1.0)[:, None]
    wide = kind.frill * t[:, None] * knobs * (0.75 + 0.35 * np.clip(top, 0, 1))
    back = (
        -0.35 * kind.skull
        - 0.4 * kind.frill * t[:, None] ** 1.6
        - 0.035 * np.concatenate([np.zeros(22), np.ones(22)])[:, None] * 1.0
    )
    points = np.stack(
        [back + 0 * wide, wide * np.cos(around) * 1.05, wide * np.sin(around) * 0.9 + 0.35 * kind.frill * t[:, None]],
        axis=-1,
    )
    shape = swept(points @ gaze.T + head, (0.5, 0.5, 0.5))
    ring = (0.7 + 0.3 * np.cos(t * 9))[:, None] * np.ones(72)
    shape.colours[:] = np.clip(base * ring.reshape(-1, 1), 0, 0.9)
    return shape
