"""Turtles, tortoises and sea turtles."""

from functools import partial

import numpy as np
from scipy.spatial import cKDTree

from studiolo.engines.maquette.makers.creatures.clay import Clay, colour_of, smooth
from studiolo.engines.maquette.makers.creatures.covering import Vane, covered
from studiolo.engines.maquette.makers.creatures.finish import Creature, mixed
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec
from studiolo.engines.maquette.makers.quadrupeds.shapes import Shape, swept
from studiolo.engines.maquette.makers.quadrupeds.skeleton import turn_of
from studiolo.engines.maquette.makers.reptiles.saurian import HONOURS, SCALE, SKIN
from studiolo.engines.maquette.model import Colour, Material, Model, Numbers

SHELL = Material(per_vertex=True, roughness=0.32, specular=0.5, clearcoat=0.35)


def _scutes() -> Numbers:
    """Centres of a shell's plates: a row along the ridge, four on each flank, a rim."""
    ridge = [(x, 0.0) for x in (0.44, 0.22, 0.0, -0.22, -0.44)]
    flank = [(x, y) for x in (0.33, 0.11, -0.11, -0.33) for y in (-0.26, 0.26)]
    rim = [(0.56 * np.cos(a), 0.47 * np.sin(a)) for a in np.linspace(0, 2 * np.pi, 22, endpoint=False)]
    return np.array([*ridge, *flank, *rim])


def _shell(base: Numbers, dark: Numbers, tall: float, wide: float, seed: int) -> Shape:
    rows, sides = 110, 150
    t = np.linspace(0, 1, rows)[:, None]
    around = np.linspace(0, 2 * np.pi, sides, endpoint=False)[None]
    turn = t * np.pi * 0.5
    r, z = np.sin(turn), np.cos(turn) ** (0.9 if tall > 0.3 else 1.2)
    x, y = 0.52 * r * np.cos(around), wide * r * np.sin(around)
    plan = np.stack([x / 0.52 * 0.52, y / wide * 0.44], axis=-1)
    near, which = cKDTree(_scutes()).query(plan.reshape(-1, 2), k=2)
    seam = (near[:, 1] - near[:, 0]).reshape(rows, sides)
    depth = 0.02 * smooth(seam, 0.0, 0.07) + 0.012 * smooth(seam, 0.05, 0.16)
    flare = 0.03 * smooth(t, 0.9, 1.0)
    top = np.stack([x * (1 + depth + flare), y * (1 + depth + flare), tall * z * (1 + 1.6 * depth) + 0.0 * x], axis=-1)
    s = np.linspace(1, 0.001, 30)[:, None]
    low = np.stack(
        [
            0.5 * s * np.cos(around),
            wide * 0.96 * s * np.sin(around),
            -0.075 * np.sqrt(np.clip(1 - s**4, 0, 1)) - 0.02 + 0 * around,
        ],
        axis=-1,
    )
    shape = swept(np.concatenate([top, low]), (0.5, 0.5, 0.5))
    tone = np.random.default_rng([seed, 17]).normal(1, 0.08, 64)[which[:, 0] % 64].reshape(rows, sides)
    rings = 0.9 + 0.1 * np.cos(seam * 190)
    share = smooth(seam, 0.018, 0.045)
    rays = smooth(
        np.sin(
            np.arctan2(
                plan[..., 1] - _scutes()[which[:, 0], 1].reshape(rows, sides),
                plan[..., 0] - _scutes()[which[:, 0], 0].reshape(rows, sides),
            )
            * 7
        ),
        0.2,
        0.8,
    )
    hues = dark * (1 - share[..., None]) + (base * (1 + 0.5 * rays[..., None] * share[..., None])) * share[..., None]
    hues = hues * (tone * rings)[..., None]
    pale = np.broadcast_to(np.minimum(base * 0.8 + 0.3, 0.8), (30, sides, 3))
    shape.colours[:] = np.clip(np.concatenate([hues, pale]), 0.003, 0.9).reshape(-1, 3)
    return shape


def make_turtle(spec: ThingSpec, *, tall: float, flippers: bool, shell: Colour, skin: Colour) -> Model:
    random = np.random.default_rng([spec.seed, 131])
    made, clay = Creature(), Clay()
    base = np.asarray(spec.colour or shell)
    hide = np.asarray(skin) if spec.colour is None or not flippers else np.asarray(skin) * 0.5 + base * 0.5
    lift = 0.2
    wide = 0.46 if flippers else 0.42
    head = np.array((0.76, float(random.uniform(-0.06, 0.06)), lift + (0.06 if flippers else 0.16)))
    clay.limb(
        [(0.3, 0, lift), (0.5, 0, lift + 0.0), head - (0.08, 0, 0.02)],
        (0.13, 0.1, 0.085),
        melt=0.05,
        region="neck",
        reversed_flow=True,
    )
    gaze = turn_of(2, float(random.uniform(-16, 8)))
    clay.lump(
        head - gaze @ (0.03, 0, 0),
        head + gaze @ (0.05, 0, 0),
        0.095,
        0.085,
        flat=(1, 0.9, 0.85),
        melt=0.03,
        region="head",
    )
    clay.lump(
        head + gaze @ (0.06, 0, -0.015),
        head + gaze @ (0.125, 0, -0.03),
        0.07,
        0.034,
        flat=(1, 0.85, 1),
        melt=0.03,
        region="head",
    )
    for side in (-1.0, 1.0):
        clay.limb(
            [
                head + gaze @ (0.15, side * 0.012, -0.045),
                head + gaze @ (0.09, side * 0.062, -0.05),
                head + gaze @ (0.02, side * 0.085, -0.03),
            ],
            (0.006, 0.006),
            melt=0.006,
            region="lip",
        )
        if flippers:
            beat = float(random.uniform(-0.12, 0.2))
            for path, radii in (
                (
                    [
                        (0.32, side * 0.3, lift),
                        (0.46, side * 0.52, lift - 0.02 + beat * 0.3),
                        (0.3, side * 0.84, lift - 0.04 + beat),
                        (0.1, side * 1.02, lift - 0.06 + beat * 1.4),
                    ],
                    (0.1, 0.12, 0.1, 0.02),
                ),
                (
                    [
                        (-0.36, side * 0.26, lift - 0.02),
                        (-0.54, side * 0.36, lift - 0.05),
                        (-0.7, side * 0.38, lift - 0.07),
                    ],
                    (0.08, 0.09, 0.03),
                ),
            ):
                clay.limb(path, radii, flat=(1, 1, 0.26), melt=0.04, region="leg")
        else:
            for x, ahead in ((0.3, 0.1), (-0.32, -0.06)):
                hip, knee = (
                    np.array((x, side * 0.26, lift - 0.02)),
                    np.array((x + ahead * 0.7, side * 0.42, lift - 0.05)),
                )
                foot = np.array((x + ahead, side * 0.44, 0.05))
                clay.limb([hip, knee, foot], (0.11, 0.095, 0.078), melt=0.04, region="leg")
                for k in range(4):
                    toe = foot + np.array((0.07, side * 0.022 * (k - 1.5) * 1.2 + (k - 1.5) * 0.018, -0.035))
                    clay.lump(toe - (0.03, 0, 0), toe, 0.024, 0.01, melt=0.012, region="claw")
    clay.limb(
        [(-0.42, 0, lift - 0.04), (-0.58, 0.02, lift - 0.07), (-0.66, 0.03, lift - 0.09)],
        (0.05, 0.03, 0.008),
        melt=0.03,
        region="leg",
    )
    flesh = clay.skin(0.0135, [(("head",), 0.008)])
    net = smooth(flesh.noise(0.05, spec.seed), 0.1, 0.6)
    colours = np.tile(hide, (len(flesh.vertices), 1))
    colours = mixed(colours, np.minimum(hide * 2.2 + 0.12, 0.8), 0.5 * net)
    colours = mixed(colours, hide * 0.3, flesh.part("lip"))
    colours = mixed(colours, (0.3, 0.24, 0.16), flesh.part("claw"))
    made.skin(SKIN, flesh, colours)
    vane = Vane(length=0.042, width=0.042, lift=0.03, rim=1.3, root=0.6, point=0.2, tone=0.12, cover=1.9, camber=0.3)
    made.add(
        "scales",
        SCALE,
        covered(
            flesh,
            colours,
            flesh.part("leg", "neck") * (1 - flesh.part("lip")),
            vane,
            random,
            size=1 - 0.45 * flesh.part("head"),
            most=5200,
        ),
    )
    dark = np.asarray(spec.second_colour) if spec.second_colour else base * 0.28
    dome = _shell(base, dark, tall, wide, spec.seed)
    made.add(
        "shell",
        SHELL,
        Shape(
            vertices=dome.vertices + np.array((0, 0, lift), np.float32),
            normals=dome.normals,
            faces=dome.faces,
            colours=dome.colours,
        ),
    )
    for side in (-1.0, 1.0):
        aim = gaze @ np.array((0.4, side, 0.3))
        surface = clay.touch(head + gaze @ np.array((0.045, side * 0.04, 0.03)) + aim * 0.3, -aim, 0.6)
        made.eye(
            surface - aim / np.linalg.norm(aim) * 0.008,
            aim,
            0.021,
            (0.12, 0.07, 0.02),
            pupil_deg=40,
            lid=colour_of(hide * 0.6),
            closed=1.0 if spec.pose == "sleeping" else 0.25,
            side=side,
        )
    made.anchor(
        saddle=(0, 0, lift + tall),
        head_top=head + (0, 0, 0.09),
        mouth=head + gaze @ np.array((0.15, 0, -0.04)),
        neck=(0.55, 0, lift + 0.1),
    )
    return made.model(spec.size_m / made.longest(), HONOURS)


def _maker(
    key: str, nouns: tuple[str, ...], size_m: float, *, tall: float, flippers: bool, shell: Colour, skin: Colour
) -> Maker:
    make = partial(make_turtle, tall=tall, flippers=flippers, shell=shell, skin=skin)
    return Maker(
        key=key,
        nouns=nouns,
        size_m=size_m,
        make=make,
        honours=frozenset({"colour", "second_colour"}),
        view_turn_deg=56.0,
    )


MAKERS: tuple[Maker, ...] = (
    _maker(
        "own:turtle",
        ("turtle", "terrapin", "box turtle", "baby turtle"),
        0.3,
        tall=0.3,
        flippers=False,
        shell=(0.13, 0.17, 0.05),
        skin=(0.14, 0.17, 0.06),
    ),
    _maker(
        "own:tortoise",
        ("tortoise", "giant tortoise"),
        0.6,
        tall=0.44,
        flippers=False,
        shell=(0.3, 0.2, 0.08),
        skin=(0.2, 0.17, 0.12),
    ),
    _maker(
        "own:sea-turtle",
        ("sea turtle", "green sea turtle", "loggerhead"),
        1.1,
        tall=0.19,
        flippers=True,
        shell=(0.24, 0.16, 0.05),
        skin=(0.12, 0.16, 0.13),
    ),
)
