"""Butterflies and moths: wings drawn in the plane, patterned by kind and seed, opened as the pose asks."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import numpy as np
from scipy.interpolate import PchipInterpolator

from studiolo.engines.maquette.makers.creatures.clay import Clay, smooth
from studiolo.engines.maquette.makers.creatures.covering import furred
from studiolo.engines.maquette.makers.creatures.finish import EYES, FUZZ, HORN, Creature
from studiolo.engines.maquette.makers.creatures.pieces import egg, pipe, sheet
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec
from studiolo.engines.maquette.makers.quadrupeds.coat import Coat
from studiolo.engines.maquette.model import Colour, Material, Model, Numbers

ANGLES, RADII = 110, 60
BLACK = (0.012, 0.011, 0.012)
SCALES = Material(kind="thin", per_vertex=True, roughness=0.62, translucency=0.45)
RESTING = frozenset("sitting resting sleeping lying standing perching eating drinking".split())
# Outlines as (degrees from straight out, forward positive; radius), of fore and hind wing.
FORE = ((-24, 0.28), (-14, 0.62), (0, 0.7), (18, 0.76), (36, 0.94), (47, 1.0), (56, 0.9), (66, 0.6), (74, 0.3))
HIND = ((-112, 0.3), (-98, 0.52), (-80, 0.66), (-60, 0.72), (-38, 0.7), (-16, 0.64), (4, 0.5), (14, 0.34))
SWALLOW = (
    (-112, 0.3),
    (-98, 0.5),
    (-86, 0.62),
    (-78, 0.98),
    (-72, 0.7),
    (-58, 0.7),
    (-38, 0.68),
    (-16, 0.62),
    (4, 0.5),
    (14, 0.34),
)
MOTH_HIND = ((-112, 0.3), (-95, 0.5), (-70, 0.6), (-40, 0.62), (-16, 0.6), (4, 0.5), (14, 0.34))


@dataclass(frozen=True, kw_only=True, slots=True)
class Wings:
    """A pattern. glow: the colour towards the body. margin: how broad the dark edge is. veins: how dark. eyes: eye spots."""

    colour: Colour
    glow: Colour | None = None
    edge: Colour = BLACK
    dots: Colour | None = (0.8, 0.78, 0.72)
    margin: float = 0.2
    veins: float = 0.7
    bands: float = 0.0
    eyes: bool = False
    hind: tuple[tuple[float, float], ...] = HIND


KINDS = (
    Wings(colour=(0.78, 0.24, 0.015), glow=(0.8, 0.32, 0.03), veins=0.95, margin=0.2),  # a monarch's
    Wings(colour=(0.02, 0.2, 0.75), glow=(0.06, 0.36, 0.8), veins=0.3, margin=0.16, dots=(0.6, 0.65, 0.75)),
        # a morpho's
    Wings(colour=(0.82, 0.62, 0.1), veins=0.85, margin=0.24, bands=0.9, hind=SWALLOW, dots=(0.82, 0.62, 0.1)),
        # a swallowtail's
    Wings(colour=(0.55, 0.09, 0.03), glow=(0.4, 0.06, 0.02), veins=0.15, margin=0.1, eyes=True, dots=None),
        # a peacock's
)  # fmt: skip
MOTHS = (
    Wings(
        colour=(0.42, 0.3, 0.19),
        glow=(0.3, 0.2, 0.12),
        edge=(0.16, 0.1, 0.06),
        veins=0.25,
        margin=0.14,
        bands=0.55,
        eyes=True,
        dots=None,
        hind=MOTH_HIND,
    ),
    Wings(
        colour=(0.5, 0.68, 0.42),
        glow=(0.6, 0.72, 0.5),
        edge=(0.3, 0.1, 0.16),
        veins=0.15,
        margin=0.05,
        eyes=True,
        dots=None,
        hind=SWALLOW,
    ),
)


def make(spec: ThingSpec, kinds: tuple[Wings, ...], moth: bool) -> Model:
    random = np.random.default_rng([spec.seed, 303])
    kind = kinds[spec.seed % len(kinds)] if spec.colour is None else kinds[(1, 0)[spec.seed % 2] % len(kinds)]
    made = Creature()
    closed = spec.pose in RESTING
    opening = float(
        random.uniform(60, 74)
        if closed and not moth
        else random.uniform(16, 40)
        if not closed
        else random.uniform(4, 10)
    )
    tilt = 0.0 if moth and closed else float(random.uniform(12, 30))
    lean = np.radians(tilt)
    pitch = np.array([[np.cos(lean), 0, -np.sin(lean)], [0, 1, 0], [np.sin(lean), 0, np.cos(lean)]])
    _body(made, pitch, random, moth, kind, spec.colour)
    for fore in (False, True):
        outline = FORE if fore else kind.hind
        for side in (-1.0, 1.0):
            points, t, r = _grid(outline, side, opening + (4 if fore else -3), fore, random)
            colours = _painted(kind, t, r, fore, spec.colour, spec.second_colour, spec.seed)
            made.add("wings", SCALES, sheet(points @ pitch.T, colours))
    made.anchor(
        saddle=(0, 0, 0.1),
        head_top=pitch @ np.array((0.26, 0, 0.06)),
        mouth=pitch @ np.array((0.3, 0, -0.02)),
        neck=pitch @ np.array((0.18, 0, 0.02)),
    )
    return made.model(spec.size_m / 1.5, frozenset({"colour", "second_colour", "size", "pose"}))


def _grid(
    outline: tuple[tuple[float, float], ...], side: float, opening: float, fore: bool, random: np.random.Generator
) -> tuple[Numbers, Numbers, Numbers]:
    knots = np.array(outline)
    t = np.linspace(0, 1, ANGLES)
    degrees = knots[0, 0] + (knots[-1, 0] - knots[0, 0]) * t
    reach = PchipInterpolator(knots[:, 0], knots[:, 1])(degrees) * (1 + 0.012 * np.sin(t * 60) * (not fore))
    r = np.linspace(0.04, 1, RADII)
    angle = np.radians(degrees)[:, None]
    away = 0.92 * reach[:, None] * r[None]
    x = np.sin(angle) * away + (0.09 if fore else 0.02)
    out = np.cos(angle) * away
    # Wings are not flat: folded a little along the veins, bent at their tips.
    lift = 0.012 * np.cos(t * 2 * np.pi * 7)[:, None] * r[None] - 0.10 * out**2
    up = np.radians(opening)
    y = 0.04 + out * np.cos(up) - lift * np.sin(up)
    z = 0.03 + out * np.sin(up) + lift * np.cos(up) + (0.008 if fore else 0.0)
    points = np.stack([x, side * y, z], axis=-1)
    return points, np.broadcast_to(t[:, None], away.shape), np.broadcast_to(r[None], away.shape)


def _painted(
    kind: Wings, t: Numbers, r: Numbers, fore: bool, asked: Colour | None, second: Colour | None, seed: int
) -> Numbers:
    base = np.asarray(asked or kind.colour, float)
    glow = np.minimum(base * 1.35 + 0.03, 0.88) if asked is not None else np.asarray(kind.glow or kind.colour)
    edge = np.asarray(second or kind.edge, float)
    colours = base + (glow - base) * smooth(r, 0.7, 0.2)[..., None]
    rays = 7 if fore else 6
    phase = t * rays + 0.5
    line = np.abs(phase - np.floor(phase) - 0.5) * r  # distance to a vein, which fan out from the root
    vein = smooth(line, 0.03, 0.012) * smooth(r, 0.1, 0.3) * kind.veins
    cell = (
        smooth(np.abs(r - 0.42 - 0.05 * np.sin(t * 6)), 0.014, 0.006) * smooth(np.abs(t - 0.5), 0.42, 0.34) * kind.veins
    )
    scallop = kind.margin * (1 + 0.16 * np.cos(2 * np.pi * phase))
    margin = smooth(r, 1 - scallop - 0.03, 1 - scallop + 0.03)
    if fore:
        tip = smooth(t, 0.45, 0.7) * smooth(r, 0.6, 0.76) * (kind.margin > 0.12)
        margin = np.maximum(margin, tip)
        margin = np.maximum(margin, smooth(t, 0.955, 0.975))
    dark = np.clip(np.maximum(np.maximum(vein, cell), margin), 0, 1)
    if kind.bands:
        wave = smooth(np.cos(r * 15 + np.sin(t * 9 + seed % 7) * 0.5), 0.55, 0.85) * smooth(r, 0.9, 0.8)
        dark = np.maximum(dark, kind.bands * wave * (0.9 if fore else 0.5))
    colours = colours + (edge - colours) * dark[..., None]
    if kind.dots is not None:
        beside = np.abs(phase - np.floor(phase + 0.5))
        for at, size in ((1 - 0.42 * kind.margin, 0.2), (1 - 0.8 * kind.margin, 0.13)):
            spot = smooth(np.hypot(beside, (r - at) / 0.11), size * 1.2, size * 0.8)
            colours = colours + (np.asarray(kind.dots) - colours) * (spot * margin)[..., None]
    if kind.eyes:
        at_t, at_r = (0.74, 0.72) if fore else (0.42, 0.68)
        away = np.hypot((t - at_t) * 2.4 * r, r - at_r) / 0.2
        for radius, colour in (
            (1.0, (0.75, 0.55, 0.12)),
            (0.8, BLACK),
            (0.52, (0.05, 0.16, 0.6)),
            (0.2, (0.85, 0.85, 0.9)),
        ):
            share = smooth(away, radius + 0.06, radius - 0.06)[..., None]
            colours = colours + (np.asarray(colour) - colours) * share
    grain = np.random.default_rng([seed, 9]).normal(0, 0.03, t.shape)
    return np.asarray(np.clip(colours * (1 + grain)[..., None], 0.002, 0.92))


def _body(
    made: Creature, pitch: Numbers, random: np.random.Generator, moth: bool, kind: Wings, asked: Colour | None
) -> None:
    clay = Clay()
    stout = 1.5 if moth else 1.0
    clay.lump((0.15, 0, 0), (0.0, 0, 0), 0.062 * stout, 0.06 * stout, melt=0.03, region="thorax")
    clay.limb(
        [(0.02, 0, 0), (-0.16, 0, -0.015), (-0.36, 0, -0.05)],
        (0.05 * stout, 0.048 * stout, 0.018),
        melt=0.03,
        region="abdomen",
    )
    clay.lump((0.215, 0, 0.0), None, 0.048 * (0.5 + 0.5 * stout), melt=0.015, region="head")
    flesh = clay.skin(0.009)
    hue = (
        np.asarray(kind.colour if asked is None else asked) * 0.35 + 0.02 if moth else np.asarray((0.035, 0.028, 0.024))
    )
    rings = 0.75 + 0.25 * np.cos(flesh.vertices[:, 0] * 90) * flesh.part("abdomen")
    colours = np.tile(hue, (len(flesh.vertices), 1)) * rings[:, None]
    flesh = type(flesh)(
        vertices=(flesh.vertices @ pitch.T).astype(np.float32),
        normals=(flesh.normals @ pitch.T).astype(np.float32),
        faces=flesh.faces,
        shares=flesh.shares,
        flow=flesh.flow @ pitch.T,
        along=flesh.along,
    )
    made.skin(FUZZ, flesh, colours)
    length = (0.05 if moth else 0.03) * flesh.part("thorax", "head") + (0.016 * stout) * flesh.part("abdomen")
    coat = Coat(count=9000, radius=0.0022, lift=0.6, clump=0.2, lock=0.03, droop=0.0, root_shade=0.8, tip_shade=1.9)
    made.add("fur", FUZZ, furred(flesh, colours * 1.6, length, random, coat))
    for side in (-1.0, 1.0):
        made.add(
            "eyes",
            EYES,
            egg(pitch @ np.array((0.235, side * 0.036, 0.014)), (0.026, 0.022, 0.028), (0.03, 0.018, 0.014)),
        )
        feeler = [
            pitch @ np.array(p)
            for p in (
                (0.25, side * 0.018, 0.04),
                (0.33, side * 0.06, 0.1),
                (0.43, side * 0.13, 0.13),
                (0.5, side * 0.19, 0.12),
            )
        ]
        made.add(
            "feelers", HORN, pipe(feeler, (0.006, 0.004, 0.004, 0.009 if not moth else 0.003), (0.03, 0.022, 0.018))
        )
        if moth:
            for k in range(16):
                root = feeler[0] * (1 - k / 17) + feeler[3] * (k / 17) + np.array((0, 0, 0.03 * np.sin(k / 5)))
                for way in (-1.0, 1.0):
                    tip = root + pitch @ np.array((0.03 * way + 0.02, 0.028 * side * -way, 0.0))
                    made.add("feelers", HORN, pipe([root, tip], (0.0024, 0.001), (0.16, 0.1, 0.06), steps=4, sides=5))
        for k, x in enumerate((0.13, 0.08, 0.03)):
            hip, ahead = np.array((x, side * 0.03, -0.04)), (0.12, 0.0, -0.1)[k]
            knee, foot = hip + np.array((ahead * 0.6, side * 0.07, -0.05)), hip + np.array((ahead, side * 0.1, -0.16))
            made.add(
                "legs",
                HORN,
                pipe(
                    [pitch @ hip, pitch @ knee, pitch @ foot],
                    (0.008, 0.006, 0.003),
                    (0.03, 0.022, 0.018),
                    steps=8,
                    sides=6,
                ),
            )


def _maker(key: str, nouns: tuple[str, ...], size_m: float, make_it: Callable[[ThingSpec], Model]) -> Maker:
    return Maker(
        key=key,
        nouns=nouns,
        size_m=size_m,
        make=make_it,
        honours=frozenset({"colour", "second_colour", "pose"}),
        view_turn_deg=32.0,
    )


MAKERS: tuple[Maker, ...] = (
    _maker(
        "own:butterfly",
        ("butterfly", "monarch butterfly", "swallowtail"),
        0.1,
        partial(make, kinds=KINDS, moth=False),
    ),
    _maker("own:moth", ("moth", "luna moth", "hawkmoth", "night moth"), 0.09, partial(make, kinds=MOTHS, moth=True)),
)
