"""Seals, sea lions and walruses."""

from dataclasses import dataclass
from functools import partial

import numpy as np

from studiolo.engines.maquette.makers.creatures.clay import Clay, colour_of, smooth
from studiolo.engines.maquette.makers.creatures.covering import furred
from studiolo.engines.maquette.makers.creatures.finish import FUZZ, HORN, Creature, mixed
from studiolo.engines.maquette.makers.creatures.pieces import egg, pipe
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec
from studiolo.engines.maquette.makers.quadrupeds.coat import Coat
from studiolo.engines.maquette.makers.quadrupeds.skeleton import turn_of
from studiolo.engines.maquette.makers.sea.soft import HONOURS, maker
from studiolo.engines.maquette.model import Colour, Material, Model, Numbers

WET = Material(per_vertex=True, roughness=0.3, specular=0.5, clearcoat=0.35, clearcoat_gloss=0.8)
NOSE = (0.015, 0.013, 0.013)


@dataclass(frozen=True, kw_only=True, slots=True)
class Seal:
    """lift: how high it holds its head. girth: how fat it is. spots: of a second shade."""

    colour: Colour
    lift: float = 0.34
    girth: float = 1.0
    head: float = 0.15
    spots: float = 0.5
    fur: float = 0.0
    tusks: float = 0.0
    ears: bool = False


def make_seal(seal: Seal, spec: ThingSpec) -> Model:
    random = np.random.default_rng([spec.seed, 111])
    made, clay = Creature(), Clay()
    base = np.asarray(spec.colour or seal.colour)
    g, up = seal.girth, seal.lift * (0.25 if spec.pose in ("sleeping", "lying", "swimming", "resting") else 1.0)
    spine = [
        (-1.0, 0, 0.07),
        (-0.72, 0, 0.12 * g),
        (-0.35, 0, 0.21 * g),
        (0.05, 0, 0.25 * g),
        (0.3, 0, 0.28 * g + 0.4 * up),
        (0.46, 0, 0.3 * g + 0.85 * up),
        (0.54, 0, 0.3 * g + 1.2 * up),
    ]
    clay.limb(
        spine,
        np.array((0.05, 0.11, 0.21, 0.245, 0.2, 0.15, 0.13)) * (0.4 + 0.6 * g),
        melt=0.06,
        region="body",
        reversed_flow=True,
    )
    head = np.array((0.6, 0, 0.32 * g + 1.25 * up))
    r = seal.head
    gaze = turn_of(6 if up > 0.1 else -2, float(random.uniform(-16, 8)))

    def at(x: float, y: float, z: float) -> Numbers:
        return np.asarray(head + gaze @ np.array((x, y, z)) * r)

    clay.lump(at(-0.1, 0, 0), at(0.2, 0, 0), r, r * 0.95, melt=0.05, region="head", flow=gaze @ (-1, 0, 0))
    for side in (-1.0, 1.0):
        clay.lump(
            at(0.85, side * 0.24, -0.26),
            None,
            r * (0.4 if not seal.tusks else 0.56),
            melt=0.04,
            region="muzzle",
            flow=gaze @ (-1, side * 0.4, -0.3),
        )
        flip = turn_of(yaw_deg=side * 26)
        clay.limb(
            [(0.2, side * 0.2, 0.14), (0.14, side * 0.4, 0.05), (-0.04, side * 0.58, 0.025)],
            (0.085, 0.1, 0.04),
            flat=(1, 1, 0.3),
            turn=flip,
            melt=0.04,
            region="flipper",
        )
        clay.limb(
            [(-0.92, side * 0.03, 0.07), (-1.1, side * 0.1, 0.06), (-1.26, side * 0.17, 0.035)],
            (0.045, 0.065, 0.04),
            flat=(1, 1, 0.4),
            melt=0.04,
            region="flipper",
        )
        if seal.ears:
            clay.lump(at(-0.3, side * 0.9, 0.1), at(-0.5, side * 1.05, 0.0), 0.02, 0.012, melt=0.015, region="head")
    clay.lump(at(0.7, 0, -0.42), None, r * 0.42, melt=0.05, region="muzzle")
    for side in (-1.0, 1.0):
        clay.limb([at(1.22, side * 0.02, -0.3), at(1.1, side * 0.42, -0.48)], (0.012, 0.01), melt=0.01, region="lip")
    flesh = clay.skin(0.0155, [(("head", "muzzle"), 0.0095)])
    colours = np.tile(base, (len(flesh.vertices), 1))
    second = np.asarray(spec.second_colour) if spec.second_colour else base * 0.35
    colours = mixed(
        colours,
        second,
        seal.spots * smooth(flesh.noise(0.05, spec.seed), 0.5, 1.1) * smooth(flesh.normals[:, 2], -0.2, 0.4),
    )
    colours = mixed(colours, np.minimum(base * 1.3 + 0.06, 0.88), 0.7 * smooth(flesh.normals[:, 2], 0.1, -0.6))
    colours = mixed(colours, base * 0.3, flesh.part("lip"))
    made.skin(WET, flesh, colours)
    length = (seal.fur or 0.016) * flesh.part("body", "head") + 0.5 * (seal.fur or 0.012) * flesh.part(
        "muzzle", "flipper"
    )
    coat = Coat(
        count=30000, radius=0.0026, lift=0.45 if seal.fur else 0.1, clump=0.3, lock=0.03, droop=0.1, root_shade=0.85
    )
    if not seal.tusks:
        made.add("fur", FUZZ, furred(flesh, colours, length, random, coat))
    made.add("nose", WET, egg(at(1.2, 0, -0.1), (0.2 * r, 0.27 * r, 0.18 * r), NOSE))
    for side in (-1.0, 1.0):
        aim = gaze @ np.array((0.72, side * 0.55, 0.16))
        surface = clay.touch(head + gaze @ np.array((0.2, side * 0.4, 0.18)) * r + aim * 3 * r, -aim, 4 * r)
        size = r * (0.21 if not seal.tusks else 0.11)
        made.eye(
            surface - aim / np.linalg.norm(aim) * size * 0.35,
            aim,
            size,
            (0.03, 0.016, 0.01),
            pupil_deg=60,
            lid=colour_of(base * 0.5),
            closed=1.0 if spec.pose == "sleeping" else 0.22,
            side=side,
        )
        for k in range(9 if not seal.tusks else 22):
            root = at(1.08 - 0.06 * (k % 3), side * (0.3 + 0.07 * (k % 3)), -0.22 - 0.06 * (k // 3))
            tip = root + gaze @ np.array((0.35 - 0.1 * (k % 3), side * 0.75, -0.3 - 0.06 * k * (not seal.tusks))) * r
            made.add("whiskers", HORN, pipe([root, tip], (0.004, 0.0015), (0.7, 0.66, 0.58), steps=5, sides=5))
        if seal.tusks:
            made.add(
                "tusks",
                HORN,
                pipe(
                    [at(0.95, side * 0.26, -0.6), at(1.1, side * 0.3, -1.3), at(1.0, side * 0.26, -2.2)],
                    (0.036, 0.03, 0.008),
                    (0.72, 0.64, 0.5),
                ),
            )
    made.anchor(saddle=(0, 0, 0.48 * g), head_top=at(0, 0, 1), mouth=at(1.1, 0, -0.5), neck=np.array(spine[5]))
    return made.model(spec.size_m / made.longest(), HONOURS)


MAKERS: tuple[Maker, ...] = (
    maker("seal", "seal, harbor seal, grey seal", 1.6, partial(make_seal, Seal(colour=(0.32, 0.32, 0.32))), 52),
    maker(
        "seal-pup",
        "baby seal, seal pup, white seal",
        0.9,
        partial(make_seal, Seal(colour=(0.8, 0.78, 0.74), girth=1.2, head=0.2, lift=0.2, spots=0.0, fur=0.05)),
        46,
    ),
    maker(
        "sea-lion",
        "sea lion",
        2.0,
        partial(make_seal, Seal(colour=(0.2, 0.1, 0.05), lift=0.5, spots=0.0, ears=True)),
        56,
    ),
    maker(
        "walrus",
        "walrus, manatee, dugong, elephant seal",
        3.0,
        partial(make_seal, Seal(colour=(0.34, 0.2, 0.14), girth=1.35, head=0.19, lift=0.32, spots=0.25, tusks=1.0)),
        46,
    ),
)
