"""Bees, wasps, flies, dragonflies, ladybirds and beetles."""

from functools import partial

import numpy as np

from studiolo.engines.maquette.makers.creatures.clay import Clay, Flesh, colour_of, smooth
from studiolo.engines.maquette.makers.creatures.covering import furred
from studiolo.engines.maquette.makers.creatures.finish import EYES, FUZZ, HORN, Creature, mixed
from studiolo.engines.maquette.makers.creatures.pieces import egg, pipe, sheet
from studiolo.engines.maquette.makers.insects.bugs import BLACK, BUGS, Bug
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec
from studiolo.engines.maquette.makers.quadrupeds.coat import Coat
from studiolo.engines.maquette.makers.quadrupeds.shapes import Shape, swept
from studiolo.engines.maquette.model import Colour, Material, Model, Numbers

MEMBRANE = Material(kind="thin", per_vertex=True, roughness=0.12, translucency=1.5)


def make(bug: Bug, spec: ThingSpec) -> Model:
    random = np.random.default_rng([spec.seed, 611])
    base, second = spec.colour or bug.colour, spec.second_colour or bug.second
    flying = spec.pose in ("flying", "hovering", "soaring", "") and bool(bug.wings)
    made, clay = Creature(), Clay()
    knots = np.array(bug.abdomen)
    thorax = bug.thorax
    clay.lump((0.08, 0, 0), (-0.04, 0, 0.01), thorax * 0.94, thorax, flat=(1, 1, 0.92), melt=0.02, region="thorax")
    clay.limb([(x, 0, z) for x, z, _ in knots], knots[:, 2], melt=0.015, region="abdomen")
    front = 0.08 + thorax * 0.8 + bug.head * 0.66
    tall = 1.25 if bug.jump else 0.95
    clay.lump((front, 0, -0.02), None, bug.head, flat=(0.85, 1.05, tall), melt=0.01, region="head")
    if bug.horn:
        clay.limb(
            [(front + 0.05, 0, 0.02), (front + 0.2, 0, 0.06), (front + 0.3, 0, bug.horn)],
            (0.05, 0.035, 0.012),
            region="head",
        )
    flesh = clay.skin(0.011)
    colours = _banded(bug, flesh, base, second)
    made.skin(bug.material if not bug.fuzz[0] else FUZZ, flesh, colours)
    if bug.fuzz[0]:
        length = (
            bug.fuzz[0] * flesh.part("thorax")
            + 0.4 * bug.fuzz[0] * flesh.part("head")
            + bug.fuzz[1] * flesh.part("abdomen")
        )
        coat = Coat(
            count=17000, radius=0.003, lift=0.62, clump=0.25, lock=0.05, droop=0.05, root_shade=0.8, tip_shade=1.25
        )
        made.add("fur", FUZZ, furred(flesh, colours, length, random, coat))
    for side in (-1.0, 1.0):
        at = (front + 0.25 * bug.head, side * bug.head * 0.72, bug.eye_up)
        made.add("eyes", EYES, egg(at, (bug.eye * 0.9, bug.eye * 0.7, bug.eye * 1.15), bug.eye_colour))
        root = np.array((front + bug.head * 0.6, side * 0.3 * bug.head, 0.4 * bug.head))
        made.add(
            "feelers",
            HORN,
            pipe(
                [
                    root,
                    root + np.array((0.4, side * 0.25, 0.5)) * bug.feelers,
                    root + np.array((1.0, side * 0.5, 0.35)) * bug.feelers,
                ],
                (0.012, 0.009, 0.007),
                colour_of(np.asarray(second) * 0.4),
                steps=10,
                sides=7,
            ),
        )
        _legs(bug, made, side, base if bug.key in ("own:ant", "own:grasshopper") else BLACK)
        for pair, (length, width, sweep) in enumerate(bug.wings):
            lift = float(random.uniform(16, 42)) if flying else 8.0
            swing = sweep if flying or bug.key == "own:dragonfly" else sweep - 34
            made.add("wings", MEMBRANE, sheet(*_wing(length, width, swing, lift - 8 * pair, side, thorax, pair)))
    if bug.elytra:
        for side in (-1.0, 1.0):
            made.add("skin", bug.material, _case(bug, base, second, side))
        if not bug.jump:
            collar = (0.16, 0.0, 0.02)
            made.add(
                "skin",
                bug.material,
                egg(
                    collar,
                    (0.13, bug.elytra[1] * 0.36, bug.elytra[2] * 0.55),
                    second if bug.spots else colour_of(np.asarray(base) * 0.8),
                ),
            )
    if bug.spots:
        for side in (-1.0, 1.0):
            made.add("skin", bug.material, egg((0.2, side * 0.15, 0.085), (0.05, 0.045, 0.05), (0.8, 0.78, 0.74)))
    made.anchor(
        saddle=(0, 0, thorax),
        head_top=(front, 0, bug.head),
        mouth=(front + bug.head, 0, -0.05),
        neck=(front - bug.head, 0, 0),
    )
    lift = 0.25 if flying else 0.0
    return made.model(
        spec.size_m / (made.longest() if not flying else max(1.2, 0.8 * made.longest())),
        frozenset({"colour", "second_colour", "size", "pose"}),
        lift=lift,
    )


def _banded(bug: Bug, flesh: Flesh, base: Colour, second: Colour) -> Numbers:
    own = base if not bug.spots else BLACK
    colours = np.tile(np.asarray(own, float), (len(flesh.vertices), 1))
    if bug.bands:
        wave = np.cos(2 * np.pi * (flesh.along * bug.bands + 0.5))
        edge = 1 - 2 * bug.share
        colours = mixed(colours, second, smooth(wave, edge - 0.15, edge + 0.15) * flesh.part("abdomen"))
        if bug.fuzz[1] > 0.08:
            colours = mixed(colours, second, flesh.part("thorax") * smooth(flesh.vertices[:, 0], 0.06, 0.0))
            colours = mixed(colours, (0.8, 0.78, 0.72), flesh.part("abdomen") * smooth(flesh.along, 0.72, 0.8))
    return mixed(
        colours,
        colour_of(np.asarray(second) * 0.5) if bug.fuzz[0] or bug.key == "own:wasp" else own,
        flesh.part("head"),
    )


def _legs(bug: Bug, made: Creature, side: float, colour: Colour) -> None:
    low = -bug.thorax * 1.0 - 0.14
    thick = 0.02 * bug.thick
    dark = colour_of(np.asarray(colour) * 0.7)
    for k, x in enumerate((0.14, 0.02, -0.1)):
        hip = np.array((x, side * bug.thorax * 0.5, -bug.thorax * 0.62))
        ahead = (0.2, -0.02, -0.26)[k]
        if bug.jump and k == 2:
            knee = hip + np.array((-0.34, side * 0.1, 0.36))
            foot = np.array((hip[0] - 0.56, side * 0.2, low))
            made.add(
                "legs",
                bug.material,
                pipe([hip, hip * 0.5 + knee * 0.5 + np.array((0, 0, 0.03)), knee], (0.05, 0.046, 0.016), dark),
                pipe([knee, foot, foot - np.array((0.1, 0, 0))], (0.016, 0.012, 0.008), dark),
            )
            continue
        knee = hip + np.array((ahead * 0.6, side * 0.2, 0.06))
        foot = np.array((hip[0] + ahead * 1.25, side * (bug.thorax * 0.5 + 0.3), low))
        made.add(
            "legs",
            bug.material,
            pipe(
                [
                    hip,
                    knee,
                    knee * 0.4 + foot * 0.6 + np.array((0, side * 0.02, 0.02)),
                    foot,
                    foot + np.array((0.03 + 0.03 * ahead, side * 0.04, 0.0)),
                ],
                (thick * 1.3, thick, thick * 0.7, thick * 0.45, thick * 0.3),
                dark,
                steps=16,
                sides=7,
            ),
        )


def _wing(
    length: float, width: float, sweep: float, lift: float, side: float, thorax: float, pair: int
) -> tuple[Numbers, Numbers]:
    """A clear wing with dark veins."""
    t, u = np.linspace(0, 1, 60)[:, None], np.linspace(-1, 1, 27)[None]
    half = (
        width
        * 0.5
        * (0.22 + 0.78 * np.sin(np.pi / 2 * np.clip(t / 0.62, 0, 1)))
        * np.sqrt(np.clip(1 - np.clip((t - 0.62) / 0.38, 0, 1) ** 2.2, 0.002, 1))
    )
    a, up = np.radians(sweep), np.radians(lift)
    out, back = t * length, -u * half + 0.1 * width * t
    x = out * np.sin(a) - back * np.cos(a)
    o = out * np.cos(a) + back * np.sin(a)
    ribs = 0.006 * np.cos(u * 9 + t * 4)
    points = np.stack(
        [
            x + 0.02 - 0.1 * pair,
            side * (thorax * 0.5 + o * np.cos(up) - ribs * np.sin(up)),
            thorax * 0.72 + o * np.sin(up) + ribs * np.cos(up),
        ],
        axis=-1,
    )
    along = np.abs((u * 2.6 + 0.5 * np.sin(t * 2)) % 1 - 0.5)
    cross = np.abs((t * 11 + np.floor(u * 2.6) * 0.37) % 1 - 0.5)
    vein = np.maximum(smooth(along, 0.1, 0.03), 0.8 * smooth(cross, 0.08, 0.02) * smooth(t, 0.3, 0.4))
    vein = np.maximum(vein, smooth(np.abs(u), 0.9, 0.97))
    spot = smooth(np.hypot((t - 0.88) * 9, (u - 0.8) * 2.2), 0.7, 0.5)
    clear, dark = np.asarray((0.8, 0.82, 0.84)), np.asarray((0.1, 0.07, 0.05))
    share = np.clip(np.maximum(vein * 0.85, spot * 0.9), 0, 1)[..., None]
    return points, clear * (1 - share) + dark * share


def _case(bug: Bug, base: Colour, second: Colour, side: float) -> Shape:
    """One wing case: half a dome, with its spots."""
    assert bug.elytra is not None
    long, wide, tall = bug.elytra
    t = np.linspace(0, 1, 70)
    around = np.linspace(0, np.pi, 40)
    x = 0.14 - long * t
    swell = np.sqrt(np.clip(1 - np.abs((t - 0.42) / np.where(t < 0.42, 0.5, 0.6)) ** 2.4, 0.0005, 1))
    y = side * (0.004 + 0.5 * wide * swell[:, None] * np.sin(around / 2))
    z = -0.05 + tall * swell[:, None] * np.cos(around / 2) ** 0.8
    top = np.stack([np.broadcast_to(x[:, None], y.shape), y, z], axis=-1)
    under = top.copy()[:, ::-1]
    under[..., 2] = -0.055
    shape = swept(np.concatenate([top, under], axis=1), base)
    if bug.spots:
        hues = shape.colours.reshape(70, 80, 3)
        height = np.linspace(0, 1, 40)
        for at_t, at_a in ((0.2, 0.55), (0.46, 0.3), (0.5, 0.82), (0.76, 0.48), (0.06, 0.02)):
            away = np.hypot((t[:, None] - at_t) * long, (height[None] - at_a) * wide * 0.75)
            hues[:, :40] = (
                hues[:, :40] * (1 - smooth(away, 0.088, 0.074)[..., None])
                + np.asarray(second) * smooth(away, 0.088, 0.074)[..., None]
            )
    return shape


def _maker(bug: Bug) -> Maker:
    return Maker(
        key=bug.key,
        nouns=bug.nouns,
        size_m=bug.size_m,
        make=partial(make, bug),
        honours=frozenset({"colour", "second_colour", "pose"}),
        view_turn_deg=bug.view_turn_deg,
    )


MAKERS: tuple[Maker, ...] = tuple(_maker(bug) for bug in BUGS)
FLYING: tuple[Maker, ...] = tuple(_maker(bug) for bug in BUGS if bug.wings)
