"""Snakes, coiled or gliding."""

import numpy as np

from studiolo.engines.maquette.makers.creatures.clay import Clay, curve, smooth
from studiolo.engines.maquette.makers.creatures.covering import Vane, covered
from studiolo.engines.maquette.makers.creatures.finish import Creature, mixed
from studiolo.engines.maquette.makers.creatures.pieces import pipe
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec
from studiolo.engines.maquette.makers.quadrupeds.skeleton import turn_of
from studiolo.engines.maquette.makers.reptiles.saurian import HONOURS, SCALE, SKIN
from studiolo.engines.maquette.model import Model, Numbers

HUES = (
    ((0.16, 0.3, 0.05), (0.05, 0.1, 0.02)),
    ((0.36, 0.24, 0.11), (0.1, 0.05, 0.025)),
    ((0.62, 0.1, 0.03), (0.03, 0.025, 0.025)),
)


def _path(gliding: bool, random: np.random.Generator) -> Numbers:
    """From the tail's tip to the skull."""
    if gliding:
        x = np.linspace(-1.2, 0.75, 15)
        wave = (
            0.2 * np.sin(np.linspace(0, 11, 15) + random.uniform(0, 6)) * np.interp(x, (-1.2, 0.4, 0.75), (1, 1, 0.4))
        )
        z = np.interp(x, (-1.2, 0.45, 0.62, 0.75), (0.02, 0.06, 0.11, 0.16))
        return np.stack([x, wave, z], axis=1)
    turns = np.linspace(0, 2.4 * 2 * np.pi, 26)
    radius = np.linspace(0.56, 0.24, 26)
    height = np.interp(np.linspace(0, 1, 26), (0, 0.4, 1), (0.035, 0.07, 0.22))
    start = -turns[-1] - np.radians(60)
    coil = np.stack([radius * np.cos(turns + start), radius * np.sin(turns + start), height], axis=1)
    last = coil[-1]
    way = coil[-1] - coil[-2]
    way = way / np.linalg.norm(way)
    neck = [
        last + way * 0.13 + (0, 0, 0.05),
        np.array((0.06, 0.05, 0.42)),
        np.array((0.05, 0.0, 0.56)),
        np.array((0.18, 0.0, 0.65)),
        np.array((0.3, 0.0, 0.66)),
    ]
    return np.concatenate([coil, np.array(neck)])


def make_snake(spec: ThingSpec) -> Model:
    random = np.random.default_rng([spec.seed, 141])
    made, clay = Creature(), Clay()
    usual, dark = HUES[spec.seed % len(HUES)]
    base = np.asarray(spec.colour or usual)
    mark = (
        np.asarray(spec.second_colour)
        if spec.second_colour
        else np.asarray(dark)
        if spec.colour is None
        else base * 0.25
    )
    gliding = spec.pose in ("swimming", "walking", "running", "lying", "sleeping", "climbing")
    path = curve(list(_path(gliding, random)), 150)
    share = np.linspace(0, 1, 150)
    radii = np.interp(share, (0, 0.1, 0.3, 0.6, 0.86, 0.95, 1), (0.006, 0.03, 0.062, 0.078, 0.06, 0.045, 0.045))
    clay.limb(path, radii, melt=0.008, region="body", reversed_flow=True)
    heading = path[-1] - path[-4]
    gaze = turn_of(-6, float(np.degrees(np.arctan2(heading[1], heading[0]))))
    head = path[-1]
    clay.lump(
        head,
        head + gaze @ (0.06, 0, 0),
        0.068,
        0.062,
        flat=(1, 1.1, 0.72),
        turn=gaze,
        melt=0.03,
        region="head",
        flow=gaze @ (-1, 0, 0),
    )
    clay.lump(
        head + gaze @ (0.07, 0, -0.005),
        head + gaze @ (0.15, 0, -0.012),
        0.055,
        0.034,
        flat=(1, 1.05, 0.72),
        turn=gaze,
        melt=0.03,
        region="head",
        flow=gaze @ (-1, 0, 0),
    )
    for side in (-1.0, 1.0):
        clay.limb(
            [
                head + gaze @ (0.185, side * 0.008, -0.018),
                head + gaze @ (0.14, side * 0.045, -0.018),
                head + gaze @ (0.02, side * 0.073, -0.012),
            ],
            (0.004, 0.004),
            melt=0.005,
            region="lip",
        )
    flesh = clay.skin(0.0102, [(("head", "lip"), 0.0062)], blend=0.008)
    saddles = (
        smooth(np.cos(flesh.along * 2 * np.pi * 26) + 0.25 * flesh.noise(0.05, spec.seed), 0.05, 0.4)
        * smooth(flesh.normals[:, 2], -0.15, 0.25)
        * flesh.part("body")
    )
    colours = np.tile(base, (len(flesh.vertices), 1)) * (1 + 0.08 * flesh.noise(0.05, 3))[:, None]
    colours = mixed(colours, mark, 0.9 * saddles)
    colours = mixed(colours, np.minimum(base * 0.7 + 0.35, 0.85), smooth(flesh.normals[:, 2], -0.3, -0.7))
    colours = mixed(colours, base * 0.2, flesh.part("lip"))
    made.skin(SKIN, flesh, colours * 0.8)
    vane = Vane(length=0.03, width=0.024, lift=0.06, rim=1.3, root=0.55, point=0.45, tone=0.07, cover=2.2, camber=0.3)
    made.add(
        "scales",
        SCALE,
        covered(flesh, colours, flesh.part("body", "head"), vane, random, size=1 - 0.3 * flesh.part("head"), most=9000),
    )
    for side in (-1.0, 1.0):
        aim = gaze @ np.array((0.4, side, 0.35))
        surface = clay.touch(head + gaze @ np.array((0.085, side * 0.03, 0.02)) + aim * 0.2, -aim, 0.4)
        made.eye(
            surface - aim / np.linalg.norm(aim) * 0.004,
            aim,
            0.0135,
            (0.75, 0.5, 0.04),
            pupil_deg=40,
            slit=0.3,
            side=side,
        )
    tip = head + gaze @ np.array((0.18, 0, -0.02))
    fork = head + gaze @ np.array((0.26, 0, -0.03))
    made.add("tongue", SKIN, pipe([tip, fork], (0.006, 0.005), (0.35, 0.02, 0.03), steps=6))
    for side in (-1.0, 1.0):
        made.add(
            "tongue",
            SKIN,
            pipe(
                [fork, fork + gaze @ np.array((0.05, side * 0.025, 0.01))], (0.004, 0.0015), (0.35, 0.02, 0.03), steps=6
            ),
        )
    made.anchor(saddle=(0, 0, 0.2), head_top=head + (0, 0, 0.06), mouth=tip, neck=path[-12])
    return made.model(spec.size_m / made.longest(), HONOURS)


MAKERS: tuple[Maker, ...] = (
    Maker(key="own:snake", nouns=("snake", "serpent", "python", "viper", "cobra", "rattlesnake", "boa"), size_m=0.7,
        make=make_snake, honours=frozenset({"colour", "second_colour", "pose"}), view_turn_deg=40.0),
)  # fmt: skip
