"""Frogs and toads."""

from functools import partial

import numpy as np

from studiolo.engines.maquette.makers.creatures.clay import Clay, colour_of, curve, smooth
from studiolo.engines.maquette.makers.creatures.finish import Creature, mixed
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec
from studiolo.engines.maquette.makers.reptiles.saurian import HONOURS
from studiolo.engines.maquette.model import Colour, Material, Model

WET = Material(per_vertex=True, roughness=0.2, specular=0.6, clearcoat=0.8, clearcoat_gloss=0.88)
DRY = Material(per_vertex=True, roughness=0.6, specular=0.35)


def make_frog(
    spec: ThingSpec, *, colour: Colour, belly: Colour, eye: Colour, warts: float, toes: Colour | None
) -> Model:
    made, clay = Creature(), Clay()
    base = np.asarray(spec.colour or colour)
    leaping = spec.pose in ("jumping", "leaping", "swimming")
    rise = 0.34
    clay.limb(
        [(-0.42, 0, 0.1), (-0.2, 0, 0.2), (0.06, 0, rise), (0.28, 0, rise + 0.07)],
        (0.1, 0.19, 0.215, 0.18),
        flat=(1, 1.1, 0.95),
        melt=0.06,
        region="body",
        reversed_flow=True,
    )
    clay.lump(
        (0.3, 0, rise + 0.07), (0.47, 0, rise + 0.04), 0.165, 0.075, flat=(1, 1.35, 0.8), melt=0.06, region="head"
    )
    for side in (-1.0, 1.0):
        clay.lump((0.3, side * 0.125, rise + 0.19), None, 0.085, melt=0.03, region="socket")
        lip = curve([(0.545, 0, rise - 0.0), (0.48, side * 0.13, rise + 0.005), (0.3, side * 0.228, rise + 0.03)], 10)
        clay.limb(lip, (0.009, 0.009), melt=0.008, region="lip")
        if leaping:
            knee, ankle, foot = (
                np.array((-0.62, side * 0.2, 0.1)),
                np.array((-0.98, side * 0.16, 0.06)),
                np.array((-1.3, side * 0.2, 0.0)),
            )
        else:
            knee, ankle, foot = (
                np.array((0.04, side * 0.4, 0.27)),
                np.array((-0.34, side * 0.36, 0.05)),
                np.array((-0.02, side * 0.42, 0.03)),
            )
        clay.limb(
            [(-0.32, side * 0.12, 0.13), knee * 0.5 + np.array((-0.16, side * 0.07, 0.06)), knee],
            (0.1, 0.115, 0.075),
            melt=0.03,
            region="leg",
        )
        clay.limb([knee, knee * 0.5 + ankle * 0.5, ankle], (0.07, 0.082, 0.038), melt=0.012, region="leg")
        clay.limb([ankle, foot], (0.04, 0.035), melt=0.02, region="leg")
        elbow, hand = np.array((0.2, side * 0.3, 0.2)), np.array((0.34, side * 0.3, 0.03))
        if leaping:
            elbow, hand = np.array((0.45, side * 0.26, 0.2)), np.array((0.6, side * 0.24, 0.14))
        clay.limb([(0.16, side * 0.14, 0.24), elbow, hand], (0.07, 0.055, 0.035), melt=0.025, region="leg")
        for root, count, long in ((hand, 4, 0.13), (foot, 5, 0.2)):
            for k in range(count):
                yaw = np.radians(-46 + 92 * k / (count - 1)) + side * 0.35
                way = np.array((np.cos(yaw), np.sin(yaw), 0)) * (1 if not leaping or root is hand else -1)
                tip = root + way * long - (0, 0, 0.008)
                clay.limb(
                    [root, root * 0.5 + tip * 0.5 + (0, 0, 0.012), tip], (0.026, 0.017, 0.014), melt=0.014, region="toe"
                )
                clay.lump(tip, None, 0.028, flat=(1, 1, 0.7), melt=0.012, region="pad")
    flesh = clay.skin(0.0105, [(("head", "socket", "lip"), 0.0075)])
    colours = np.tile(base, (len(flesh.vertices), 1))
    spots = smooth(flesh.noise(0.09, spec.seed), 0.7, 1.0) * smooth(flesh.normals[:, 2], 0.0, 0.3)
    mark = np.asarray(spec.second_colour) if spec.second_colour else base * 0.32
    colours = mixed(colours, mark, (0.4 + 0.5 * warts) * spots)
    if warts:
        colours = colours * (1 - 0.35 * warts * smooth(flesh.noise(0.035, spec.seed + 1), 0.8, 1.3))[:, None]
    under = smooth(flesh.normals[:, 2] + 0.2 * (flesh.vertices[:, 2] - 0.3), -0.1, -0.55)
    colours = mixed(colours, belly, under * flesh.part("body", "head", "leg"))
    colours = mixed(colours, base * 0.25, flesh.part("lip"))
    if toes is not None:
        colours = mixed(
            colours, toes if spec.colour is None else np.minimum(base * 1.3 + 0.1, 0.85), flesh.part("toe", "pad")
        )
    made.skin(DRY if warts else WET, flesh, colours)
    for side in (-1.0, 1.0):
        aim = np.array((0.45, side, 0.28))
        at = np.array((0.315, side * 0.15, rise + 0.205))
        made.eye(
            at,
            aim,
            0.072,
            eye,
            pupil_deg=40,
            slit=0.5,
            lid=colour_of(base * 0.8),
            closed=1.0 if spec.pose == "sleeping" else 0.3,
            side=side,
        )
    made.anchor(
        saddle=(-0.1, 0, 0.45), head_top=(0.3, 0, rise + 0.28), mouth=(0.55, 0, rise), neck=(0.15, 0, rise + 0.2)
    )
    return made.model(spec.size_m / (made.longest() if not leaping else 1.25), HONOURS)


def _maker(key: str, nouns: tuple[str, ...], size_m: float, make: partial[Model]) -> Maker:
    return Maker(
        key=key,
        nouns=nouns,
        size_m=size_m,
        make=make,
        honours=frozenset({"colour", "second_colour", "pose"}),
        view_turn_deg=46.0,
    )


TREE = partial(
    make_frog,
    colour=(0.1, 0.42, 0.03),
    belly=(0.75, 0.74, 0.5),
    eye=(0.75, 0.06, 0.02),
    warts=0.0,
    toes=(0.85, 0.3, 0.03),
)
MAKERS: tuple[Maker, ...] = (
    _maker("own:frog", ("frog", "tree frog", "bullfrog", "green frog", "tadpole"), 0.1, TREE),
    _maker(
        "own:toad",
        ("toad",),
        0.12,
        partial(
            make_frog, colour=(0.2, 0.14, 0.07), belly=(0.55, 0.48, 0.35), eye=(0.7, 0.4, 0.06), warts=1.0, toes=None
        ),
    ),
)
