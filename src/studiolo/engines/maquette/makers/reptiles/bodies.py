"""A kind of reptile and a spec -> a model."""

import numpy as np

from studiolo.engines.maquette.makers.creatures.clay import Clay, Flesh, colour_of, curve, smooth
from studiolo.engines.maquette.makers.creatures.covering import Vane, covered
from studiolo.engines.maquette.makers.creatures.finish import HORN, Creature, mixed
from studiolo.engines.maquette.makers.creatures.membranes import skin_wing
from studiolo.engines.maquette.makers.creatures.pieces import pipe
from studiolo.engines.maquette.makers.protocol import ThingSpec
from studiolo.engines.maquette.makers.quadrupeds.shapes import Shape, swept
from studiolo.engines.maquette.makers.quadrupeds.skeleton import turn_of
from studiolo.engines.maquette.makers.reptiles.heads import put_head
from studiolo.engines.maquette.makers.reptiles.saurian import HONOURS, SCALE, SKIN, WING, Limb, Saurian
from studiolo.engines.maquette.model import Model, Numbers


def make_saurian(kind: Saurian, spec: ThingSpec) -> Model:
    random = np.random.default_rng([spec.seed, 121])
    base = np.asarray(spec.colour or kind.colour)
    flies = bool(kind.wings) and spec.pose in ("flying", "soaring", "gliding", "hovering")
    made, clay = Creature(), Clay()
    spine = _spine(kind, random)
    radii = np.interp(np.linspace(0, 1, 60), np.linspace(0, 1, len(kind.spine)), [r for *_, r in kind.spine])
    clay.limb(spine, radii, flat=(1, kind.flat, 1), melt=0.025, region="body", reversed_flow=True)
    for limb in kind.limbs:
        for side in (-1.0, 1.0):
            _limb(clay, made, limb, side, flies, random)
    head, gaze = spine[-1], turn_of(kind.nod_deg, float(random.uniform(-14, 10)))
    put_head(kind, clay, made, head, gaze, base)
    flesh = clay.skin(kind.cell, [(("head", "jaw"), kind.cell * 0.6)])
    colours = _colours(kind, flesh, base, spec)
    made.skin(SKIN, flesh, colours * 0.85)
    if kind.scale:
        vane = Vane(
            length=kind.scale,
            width=kind.scale * 0.92,
            lift=0.07,
            rim=1.25,
            root=0.6,
            point=0.35,
            tone=0.1,
            cover=2.1,
            camber=0.3,
        )
        where = flesh.part("body", "leg", "head", "jaw") * (1 - 0.999 * flesh.part("mouth"))
        made.add(
            "scales",
            SCALE,
            covered(
                flesh,
                colours,
                where,
                vane,
                random,
                size=1 - 0.4 * flesh.part("head", "jaw") - 0.3 * flesh.part("leg"),
                most=9000,
            ),
        )
    if kind.ridge:
        second = (
            np.asarray(spec.second_colour)
            if spec.second_colour
            else np.asarray(kind.marks or kind.colour if spec.colour is None else base * 0.6)
        )
        made.add("ridge", SCALE, *_ridge(kind, spine, radii, second))
    if kind.wings:
        _wings(kind, made, spine, base, spec, flies, random)
    middle = spine[36]
    made.anchor(
        saddle=middle + (0, 0, radii[36]),
        head_top=head + (0, 0, kind.skull),
        mouth=head + gaze @ np.array((kind.skull + kind.snout, 0, 0)),
        neck=spine[52],
    )
    return made.model(spec.size_m / made.longest(), HONOURS, lift=0.3 if flies else 0.0)


def _spine(kind: Saurian, random: np.random.Generator) -> Numbers:
    knots = np.array([(x, 0.0, z) for x, z, _ in kind.spine])
    path = curve(list(knots), 60)
    share = np.linspace(1, 0, 60)  # 1 at the tail's tip
    sway = float(random.uniform(0.5, 1.0)) * float(random.choice((-1, 1)))
    length = float(np.ptp(path[:, 0]))
    path[:, 1] = sway * 0.1 * length * np.clip(share - 0.45, 0, 1) ** 1.3 * np.sin(share * 5.2) * 2.2
    if kind.curl:
        turn = np.clip((share - 0.72) / 0.28, 0, 1) * kind.curl * 2 * np.pi
        root = path[int(0.28 * 60)]
        reach = np.clip(share - 0.72, 0, 1) * length
        size = 0.13 * length * (1 - 0.62 * np.clip((share - 0.72) / 0.28, 0, 1))
        coil = np.stack(
            [
                root[0] - 0.02 * length - size * np.sin(turn) - 0.0 * reach,
                root[1] + 0 * turn,
                root[2] - 0.13 * length + size * np.cos(turn),
            ],
            axis=1,
        )
        path = np.where((share > 0.72)[:, None], coil, path)
    return path


def _limb(clay: Clay, made: Creature, limb: Limb, side: float, flies: bool, random: np.random.Generator) -> None:
    mirror = np.array((1.0, side, 1.0))
    hip = np.array(limb.at) * mirror
    knee, ankle = hip + np.array(limb.knee) * mirror, hip + np.array(limb.ankle) * mirror
    step = 0.0 if limb.hangs else float(random.uniform(-0.05, 0.05)) + side * 0.03
    hip_z = limb.thick[2] * 0.75
    foot = np.array((hip[0] + limb.foot[0] + step, side * (limb.at[1] + limb.foot[1]), hip_z))
    if flies or limb.hangs:
        foot = ankle + np.array((0.03 if limb.hangs else -0.1, 0, -0.06 if limb.hangs else -0.02))
    first, second, third = limb.thick
    clay.lump(
        hip + np.array((0, -side * 0.02, 0.02)),
        hip * 0.45 + knee * 0.55,
        first,
        first * 0.85,
        flat=(1, 0.8, 1),
        melt=0.05,
        region="leg",
        flow=knee - hip,
    )
    clay.limb(
        [hip * 0.5 + knee * 0.5, knee, ankle, foot], (first * 0.85, second, third, third * 1.1), melt=0.03, region="leg"
    )
    for spread in (-0.55, 0.0, 0.55):
        way = np.array((np.cos(spread + side * 0.25), np.sin(spread + side * 0.25), 0.0))
        if limb.hangs:
            way = np.array((0.7, 0.3 * spread, -0.7))
        tip = foot + way * limb.toes - np.array((0, 0, hip_z * 0.35)) * (not limb.hangs)
        clay.limb(
            [foot, foot * 0.5 + tip * 0.5, tip], (third * 0.8, third * 0.55, third * 0.42), melt=0.02, region="leg"
        )
        if limb.claws:
            made.add(
                "claws",
                HORN,
                pipe(
                    [tip, tip + way * limb.toes * 0.25, tip + way * limb.toes * 0.42 - np.array((0, 0, third * 0.3))],
                    (third * 0.36, third * 0.26, third * 0.03),
                    (0.06, 0.05, 0.04),
                    steps=8,
                    sides=8,
                ),
            )


def _colours(kind: Saurian, flesh: Flesh, base: Numbers, spec: ThingSpec) -> Numbers:
    colours = np.tile(base, (len(flesh.vertices), 1)) * (1 + 0.1 * flesh.noise(0.1, spec.seed))[:, None]
    marks = (
        np.asarray(spec.second_colour)
        if spec.second_colour
        else np.asarray(kind.marks)
        if kind.marks and spec.colour is None
        else base * 0.4
    )
    if kind.marks or spec.second_colour:
        spots = smooth(flesh.noise(0.07, spec.seed + 2), 0.5, 1.0)
        if kind.bars:
            spots = smooth(np.cos(flesh.along * 2 * np.pi * kind.bars + 0.5 * flesh.noise(0.1, 5)), 0.1, 0.6)
        colours = mixed(
            colours, marks, 0.8 * spots * smooth(flesh.normals[:, 2], -0.3, 0.2) * flesh.part("body", "leg", "head")
        )
    under = np.asarray(kind.belly) if spec.colour is None else np.minimum(base * 0.8 + 0.25, 0.85)
    colours = mixed(colours, under, 0.9 * smooth(flesh.normals[:, 2], -0.25, -0.75))
    return mixed(colours, (0.05, 0.012, 0.01), flesh.part("mouth"))


def _ridge(kind: Saurian, spine: Numbers, radii: Numbers, colour: Numbers) -> list[Shape]:
    assert kind.ridge is not None
    start, end, count, height, width = kind.ridge
    shapes = []
    for k in range(count):
        share = k / max(count - 1, 1)
        index = int((end + (start - end) * share) * 58)
        grown = 0.3 + 0.7 * np.sin(np.pi * (0.12 + 0.8 * share))
        tall, wide = height * grown, width * (0.45 + 0.55 * grown)
        t = np.linspace(0, 1, 14)
        around = np.linspace(0, 2 * np.pi, 14, endpoint=False)
        outline = np.interp(t, (0, 0.35, 1), (0.55, 1.0, 0.06)) if kind.key == "own:stegosaurus" else 1 - 0.94 * t
        lean = np.array((-0.35, 0.5 * (-1) ** k * (kind.key == "own:stegosaurus") * 0.5, 1.0))
        lean = lean / np.linalg.norm(lean)
        ahead = spine[index + 1] - spine[index]
        ahead = ahead / np.linalg.norm(ahead)
        base = (
            spine[index]
            + np.array((0, 0, radii[index] * 0.85))
            + np.array((0, (-1) ** k * 0.025 * (kind.key == "own:stegosaurus"), 0))
        )
        points = (
            base
            + lean * (t * tall)[:, None, None]
            + (ahead * (np.cos(around)[None] * outline[:, None] * wide / 2)[..., None])
            + np.array((0, 1.0, 0)) * (np.sin(around)[None] * outline[:, None] * wide * 0.12)[..., None]
        )
        shade = (float(colour[0]), float(colour[1]), float(colour[2]))
        shapes.append(swept(points, shade))
    return shapes


def _wings(
    kind: Saurian,
    made: Creature,
    spine: Numbers,
    base: Numbers,
    spec: ThingSpec,
    flies: bool,
    random: np.random.Generator,
) -> None:
    span = kind.wings
    second = (
        np.asarray(spec.second_colour)
        if spec.second_colour
        else base * 0.75 + np.array((0.08, 0.03, 0.0)) * (spec.colour is None)
    )
    lift = float(random.uniform(0.2, 0.5)) if flies else 0.75
    for side in (-1.0, 1.0):
        root = spine[43] + np.array((0, side * 0.09, 0.1))

        def place(x: float, out: float, up: float, root: Numbers = root, side: float = side) -> Numbers:
            return np.asarray(root + np.array((x, side * out, up)) * span)

        elbow, wrist = place(-0.12, 0.24, 0.1 + 0.18 * lift), place(0.06, 0.46, 0.16 + 0.5 * lift)
        tips = [
            place(0.02, 1.02, 0.1 + 0.62 * lift),
            place(-0.3, 0.94, 0.36 * lift),
            place(-0.52, 0.7, 0.18 * lift),
            place(-0.56, 0.4, 0.05 * lift),
        ]
        bones, skins = skin_wing(
            root,
            elbow,
            wrist,
            tips,
            spine[30] + np.array((0, side * 0.06, 0.05)),
            colour_of(base),
            colour_of(second),
            0.024,
        )
        made.add("wing bones", SCALE, *bones)
        made.add("wings", WING, *skins)
        made.add(
            "claws",
            HORN,
            pipe(
                [wrist, wrist + np.array((0.05, 0, 0.05)), wrist + np.array((0.09, 0, 0.03))],
                (0.016, 0.011, 0.002),
                (0.1, 0.08, 0.06),
                steps=8,
            ),
        )
