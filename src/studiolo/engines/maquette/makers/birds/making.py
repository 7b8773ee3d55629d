"""A kind of bird and a spec -> a model."""

from functools import lru_cache

import numpy as np

from studiolo.engines.maquette.makers.birds.bird import Bird
from studiolo.engines.maquette.makers.birds.heads import beak_shapes, beak_tip, comb_shape, feet
from studiolo.engines.maquette.makers.birds.plumage import Plumed
from studiolo.engines.maquette.makers.birds.stance import Stance, kind_of, stance_of
from studiolo.engines.maquette.makers.birds.train import train
from studiolo.engines.maquette.makers.birds.vanes import Quill, feathers, shades
from studiolo.engines.maquette.makers.birds.wings import (
    Dye,
    folded_feathers,
    spread_bones,
    spread_feathers,
    tail_feathers,
    wing_hues,
)
from studiolo.engines.maquette.makers.creatures.clay import Clay, Flesh
from studiolo.engines.maquette.makers.creatures.covering import Vane, covered, furred
from studiolo.engines.maquette.makers.creatures.finish import FEATHER, FUZZ, HORN, Creature, mixed, shaded, told
from studiolo.engines.maquette.makers.protocol import ThingSpec
from studiolo.engines.maquette.makers.quadrupeds.coat import Coat
from studiolo.engines.maquette.model import Colour, Material, Mesh, Model, Numbers

BODY = ("body", "breast", "rump", "thigh", "neck", "head", "disc", "arm")
COMB: Colour = (0.55, 0.02, 0.015)
CELL = 0.026


def make_bird(bird: Bird, spec: ThingSpec) -> Model:
    """The bird as asked. Its size is that of its usual self."""
    kind = kind_of(bird, spec.pose)
    made = build_bird(bird, kind, spec.seed, spec.colour, spec.second_colour)
    usual = made.longest() if kind == kind_of(bird, "") else usual_length(bird)
    sunk = -0.24 * bird.depth if kind == "swimming" else 0.0
    return made.model(spec.size_m / usual, frozenset({"colour", "second_colour", "size", "pose"}), lift=sunk)


@lru_cache(maxsize=64)
def usual_length(bird: Bird) -> float:
    return build_bird(bird, kind_of(bird, ""), 0, None, None).longest()


def build_bird(bird: Bird, kind: str, seed: int, asked: Colour | None, second: Colour | None) -> Creature:
    random = np.random.default_rng([seed, 8821])
    base = asked or bird.colour

    def dye(colour: Colour) -> Colour:
        """Of an asked colour a bird is that colour all over, its markings lighter and darker; a second one is for these."""
        return (
            shaded(colour, bird.colour, asked) if asked and not second else told(colour, bird.colour, second or asked)
        )

    stance = stance_of(bird, kind, random)
    clay = _clay(bird, stance)
    arms = {}
    if kind == "flying":
        lift = float(random.uniform(18, 42))
        for side in (-1.0, 1.0):
            arm, arms[side] = spread_bones(bird, stance, side, lift)
            clay.limb(
                arm, (0.06, 0.045, 0.034, 0.014), melt=0.04, region="arm", flow=stance.frame @ np.array((-1.0, 0, 0))
            )
    elif bird.wing.flipper:
        for side in (-1.0, 1.0):
            root, tip = (
                stance.body(0.2, side * bird.width * 0.44, 0.1),
                stance.body(-0.34, side * (bird.width * 0.5 + 0.14), 0.03),
            )
            clay.limb(
                np.linspace(root, tip, 6), (0.06, 0.1, 0.11, 0.09, 0.05), flat=(1, 0.28, 1), melt=0.03, region="flipper"
            )
    details = [(("head", "disc"), min(CELL, bird.head * 0.075))]
    flesh = clay.skin(CELL, details, blend=0.02)
    made = Creature()
    plumed = _plumed(bird, stance, flesh, seed)
    colours = np.tile(np.asarray(base, float), (len(flesh.vertices), 1)) * (1 + 0.05 * plumed.wave(0.14))[:, None]
    for paint in bird.paints:
        colours = mixed(colours, paint.colour if paint.kept else dye(paint.colour), paint.where(plumed))
    hues = wing_hues(bird, base, dye)
    colours = mixed(colours, hues["shoulder"], flesh.part("arm"))
    made.skin(Material(per_vertex=True, roughness=bird.gloss, sheen=0.3), flesh, colours * 0.8)
    made.add("feathers", FEATHER if not bird.down else FUZZ, *_coat(bird, flesh, colours, random))
    material = Material(per_vertex=True, kind="thin", roughness=bird.gloss, translucency=0.22)
    for side in (-1.0, 1.0):
        if kind == "flying":
            made.add("wings", material, *spread_feathers(bird, hues, arms[side], side, random))
        elif not bird.wing.flipper:
            made.add("wings", material, *folded_feathers(bird, stance, clay, hues, side, random))
    if bird.tail.length > 0.05 and not bird.tail.train:
        made.add("wings", material, *tail_feathers(bird, stance, base, dye, random))
    if bird.tail.train:
        made.add("train", material, train(bird, stance, None if asked is None else np.asarray(asked), random))
    _face(bird, stance, clay, made, base, dye, random)
    made.add("feet", HORN, *feet(bird, stance, bird.legs.colour))
    if kind not in ("flying", "swimming"):
        made.rest_on_floor("feet")
    made.anchor(
        head_top=stance.head + np.array((0, 0, bird.head)),
        top=stance.head + np.array((0, 0, bird.head)),
        mouth=beak_tip(bird, stance),
        neck=stance.neck[len(stance.neck) // 2],
        saddle=stance.body(0.0, 0, bird.depth / 2),
    )
    return made


def _clay(bird: Bird, stance: Stance) -> Clay:
    clay, frame = Clay(), stance.frame
    r, wide = bird.depth / 2, bird.width / bird.depth
    body = stance.body
    back = frame @ np.array((-1.0, 0, -0.05))
    down = frame @ np.array((-0.75, 0, -0.6))
    flat = (1.0, wide, 1.0)
    clay.lump(
        body(0.2, 0, -0.01),
        body(-0.05, 0, -0.01),
        r * 0.94,
        r,
        melt=0.05,
        region="body",
        flow=back,
        flat=flat,
        turn=frame,
    )
    clay.lump(
        body(-0.05, 0, -0.01),
        body(-0.3, 0, 0.03),
        r,
        r * 0.62,
        melt=0.06,
        region="body",
        flow=back,
        flat=flat,
        turn=frame,
    )
    clay.lump(
        body(-0.28, 0, 0.03),
        body(-0.5, 0, 0.055),
        r * 0.62,
        r * 0.2,
        melt=0.08,
        region="rump",
        flow=back,
        flat=flat,
        turn=frame,
    )
    clay.lump(
        body(0.24, 0, -0.05),
        body(0.1, 0, -0.06),
        r * 0.72,
        r * 0.8,
        melt=0.08,
        region="breast",
        flow=down,
        flat=flat,
        turn=frame,
    )
    radii = np.linspace(bird.neck_base, bird.neck_top, len(stance.neck))
    clay.limb(stance.neck, radii, melt=0.08 if not bird.neck else 0.05, region="neck", reversed_flow=True)
    gaze, head, size = stance.gaze, stance.head, bird.head
    ahead = gaze @ np.array((1.0, 0, 0))
    clay.lump(head - ahead * size * 0.18, head + ahead * size * 0.16 * bird.head_long, size, size * 0.9, melt=0.05,
              turn=gaze, flat=(bird.head_long, 1.0, 0.96), region="head", flow=-ahead)  # fmt: skip
    clay.lump(head + gaze @ np.array((0.5, 0, -0.1)) * size, head + gaze @ np.array((0.74 * bird.head_long, 0,
        -0.12)) * size,
              size * 0.6, max(0.24 * size, 0.46 * bird.beak.depth), melt=0.05, region="head", flow=-ahead)  # fmt: skip
    if bird.disc is not None:
        for side in (-1.0, 1.0):
            at = head + gaze @ np.array((0.56, side * 0.42, 0.02)) * size
            clay.lump(
                at,
                None,
                size * 0.6,
                melt=0.03,
                turn=gaze,
                flat=(0.62, 1, 1.12),
                region="disc",
                flow=gaze @ np.array((0, side, 0.1)),
            )
            hollow = head + gaze @ np.array((1.42, side * 0.44, 0.06)) * size
            clay.lump(hollow, None, size * 0.56, melt=0.05, turn=gaze, region="disc", cut=True)
    for leg in stance.legs:
        hip, knee, heel, _ = leg
        t = bird.legs.thigh
        share = bird.legs.feathered
        clay.limb(
            [hip, knee, knee * (1 - share) + heel * share],
            (t, t * 0.72, max(bird.legs.thick, t * 0.3)),
            melt=0.06,
            region="thigh",
        )
    return clay


def _plumed(bird: Bird, stance: Stance, flesh: Flesh, seed: int) -> Plumed:
    return Plumed(
        flesh=flesh,
        body=flesh.vertices @ stance.frame,
        head=(flesh.vertices - stance.head) @ stance.gaze / bird.head,
        way=flesh.normals @ stance.frame,
        seed=seed,
    )


def _coat(bird: Bird, flesh: Flesh, colours: Numbers, random: np.random.Generator) -> list[Mesh]:
    where = flesh.part(*BODY)
    if bird.down:
        length = bird.down * where * (1 - 0.4 * flesh.part("head", "disc"))
        coat = Coat(
            count=26000, radius=0.0042, lift=0.5, clump=0.35, lock=0.05, droop=0.1, root_shade=0.75, tip_shade=1.1
        )
        return [furred(flesh, colours, length, random, coat)]
    vane = Vane(length=bird.vane[0], width=bird.vane[1], rim=bird.vane_rim, lift=0.1, rib=0.06)
    size = 1 - 0.52 * flesh.part("head", "disc") - 0.3 * flesh.part("neck", "thigh", "arm") * (bird.neck_top < 0.09)
    return [covered(flesh, colours, where, vane, random, size=size, most=9000)]


def _face(
    bird: Bird, stance: Stance, clay: Clay, made: Creature, base: Colour, dye: Dye, random: np.random.Generator
) -> None:
    beak, size, gaze = bird.beak, bird.head, stance.gaze
    colour = dye(beak.colour)
    made.add("beak", HORN, *beak_shapes(bird, stance, colour, dye(beak.tip) if beak.tip else colour,
                                        dye(beak.lower_colour) if beak.lower_colour else colour))  # fmt: skip
    for side in (-1.0, 1.0):
        aim = gaze @ np.array((bird.eye_front, side * (1 - bird.eye_front), 0.1))
        aim = aim / np.linalg.norm(aim)
        across = 0.42 if bird.disc is not None else 0.2
        centre = stance.head + gaze @ np.array((0.3, side * across, 0.14)) * size
        surface = clay.touch(centre + aim * 3 * size, -aim, 3 * size)
        shade = np.asarray(base) * 0.5
        lid = (float(shade[0]), float(shade[1]), float(shade[2]))
        made.eye(surface - aim * bird.eye * 0.35, aim, bird.eye, bird.eye_colour, pupil_deg=bird.pupil_deg, lid=lid,
                 closed=1.0 if stance.asleep else 0.26 + bird.brow, side=side)  # fmt: skip
    if bird.crest is not None:
        made.add("crest", FEATHER, _crest(bird, stance, dye(bird.crest_colour) if bird.crest_colour else base, random))
    if bird.tufts:
        for side in (-1.0, 1.0):
            made.add("crest", FEATHER, _tuft(bird, stance, side, base, random))
    if bird.comb:
        made.add("comb", Material(per_vertex=True, roughness=0.45, sheen=0.4), *comb_shape(bird, stance, COMB))


def _crest(bird: Bird, stance: Stance, colour: Colour, random: np.random.Generator) -> Mesh:
    assert bird.crest is not None
    count, length, lift, spread = bird.crest
    return _bundle(bird, stance, colour, random, int(count), length, lift, spread, np.array((0.1, 0.0, 0.88)))


def _tuft(bird: Bird, stance: Stance, side: float, base: Colour, random: np.random.Generator) -> Mesh:
    return _bundle(
        bird, stance, base, random, 9, bird.tufts, 62.0, 10.0, np.array((0.32, side * 0.5, 0.78)), side * 24.0
    )


def _bundle(
    bird: Bird, stance: Stance, colour: Colour, random: np.random.Generator, count: int, length: float, lift: float,
    spread: float, at: Numbers, lean: float = 0.0,
) -> Mesh:  # fmt: skip
    """Feathers that stand up from the crown in the plane of the head's middle."""
    root = stance.head + stance.gaze @ at * bird.head
    lean_out = np.array((0.0, np.sin(np.radians(lean)), np.cos(np.radians(lean))))

    def bending(points: Numbers) -> Numbers:
        local = np.stack([-points[:, 0], points[:, 2], 0 * points[:, 0]], axis=1) + points[:, 1:2] * lean_out
        return np.asarray(local @ stance.gaze.T + root)

    quills = []
    for k in range(count):
        share = k / max(count - 1, 1)
        angle = np.radians(lift + spread * (share - 0.5) * 2)
        quills.append(Quill(root=np.array((bird.head * 0.5 * (share - 0.5), 0.0)), angle=float(angle),
                            length=length * (0.75 + 0.25 * np.sin(share * np.pi)) * random.uniform(0.9, 1.08),
                            width=0.22 * length, bend=-0.25, height=float(random.normal(0, 0.008)),
                            colours=shades(np.asarray(colour), None, 1, random), point=0.5))  # fmt: skip
    return feathers(quills, bending)
