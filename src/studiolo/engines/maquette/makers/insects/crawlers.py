"""Spiders, caterpillars, snails and scorpions."""

from functools import partial

import numpy as np

from studiolo.engines.maquette.makers.creatures.clay import Clay, smooth
from studiolo.engines.maquette.makers.creatures.covering import furred
from studiolo.engines.maquette.makers.creatures.finish import EYES, FUZZ, HORN, Creature, mixed
from studiolo.engines.maquette.makers.creatures.pieces import egg, pipe
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec, listed
from studiolo.engines.maquette.makers.quadrupeds.coat import Coat
from studiolo.engines.maquette.makers.quadrupeds.shapes import Shape, grid_faces
from studiolo.engines.maquette.makers.turning import unit
from studiolo.engines.maquette.model import Material, Model, Numbers

HONOURS = frozenset({"colour", "second_colour", "size", "pose"})
WET = Material(per_vertex=True, roughness=0.22, specular=0.6, clearcoat=0.8, clearcoat_gloss=0.85)


def make_spider(spec: ThingSpec) -> Model:
    random = np.random.default_rng([spec.seed, 71])
    made, clay = Creature(), Clay()
    base = np.asarray(spec.colour or (0.075, 0.045, 0.03))
    clay.lump((0.14, 0, 0), (0.02, 0, 0.01), 0.1, 0.12, flat=(1, 1, 0.75), melt=0.02, region="head")
    clay.lump((-0.16, 0, 0.05), (-0.34, 0, 0.06), 0.14, 0.17, flat=(1, 0.95, 0.92), melt=0.015, region="abdomen")
    for side in (-1.0, 1.0):
        clay.limb(
            [(0.2, side * 0.035, -0.02), (0.26, side * 0.04, -0.05), (0.27, side * 0.035, -0.12)],
            (0.045, 0.04, 0.014),
            region="fang",
        )
        for k in range(4):
            yaw = np.radians((52, 18, -22, -58)[k] + random.uniform(-5, 5))
            way = np.array((np.sin(yaw), side * np.cos(yaw), 0))
            hip = np.array((0.1 - 0.055 * k, side * 0.08, -0.01))
            knee, ankle, foot = (
                hip + way * 0.24 + (0, 0, 0.2),
                hip + way * 0.5 + (0, 0, 0.02),
                hip + way * 0.66 + (0, 0, -0.17),
            )
            clay.limb(
                [hip, hip + way * 0.08 + (0, 0, 0.02), knee, ankle, foot],
                (0.03, 0.028, 0.026, 0.018, 0.008),
                melt=0.012,
                region="leg",
            )
    flesh = clay.skin(0.0095)
    colours = np.tile(base, (len(flesh.vertices), 1))
    rings = smooth(np.cos(flesh.along * 26), 0.2, 0.6) * flesh.part("leg")
    pale = np.asarray(spec.second_colour) if spec.second_colour else np.minimum(base * 3.2 + 0.05, 0.8)
    colours = mixed(colours, pale, 0.7 * rings)
    leaf = (
        smooth(np.abs(flesh.vertices[:, 1]) - 0.05 * np.abs(np.sin(flesh.vertices[:, 0] * 28)), 0.045, 0.02)
        * flesh.part("abdomen")
        * smooth(flesh.normals[:, 2], 0.2, 0.5)
    )
    colours = mixed(colours, pale, 0.8 * leaf)
    made.skin(FUZZ, flesh, colours)
    length = 0.035 * flesh.part("head", "abdomen") + 0.026 * flesh.part("leg", "fang")
    coat = Coat(count=20000, radius=0.0024, lift=0.6, clump=0.1, lock=0.03, droop=0.0, root_shade=0.8, tip_shade=1.4)
    made.add("fur", FUZZ, furred(flesh, colours, length, random, coat))
    for x, y, z, r in (
        (0.235, 0.026, 0.045, 0.026),
        (0.222, 0.066, 0.046, 0.018),
        (0.2, 0.04, 0.078, 0.015),
        (0.17, 0.07, 0.075, 0.015),
    ):
        for side in (-1.0, 1.0):
            made.add("eyes", EYES, egg((x, side * y, z), (r, r, r), (0.008, 0.007, 0.008), rows=16, sides=20))
    made.anchor(saddle=(0, 0, 0.1), head_top=(0.15, 0, 0.1), mouth=(0.26, 0, -0.04), neck=(0, 0, 0.05))
    return made.model(spec.size_m / made.longest(), HONOURS)


def make_caterpillar(spec: ThingSpec) -> Model:
    random = np.random.default_rng([spec.seed, 72])
    made, clay = Creature(), Clay()
    base = np.asarray(spec.colour or (0.25, 0.45, 0.05))
    x = np.linspace(0.5, -0.5, 13)
    hump = 0.12 * np.exp(-(((x - random.uniform(-0.15, 0.1)) / 0.16) ** 2))
    for k in range(13):
        clay.lump(
            (x[k], 0.02 * np.sin(k), hump[k]),
            None,
            0.07 + 0.012 * np.sin(k / 12 * np.pi),
            melt=0.022,
            region="body",
            along=(k / 12, k / 12),
        )
        for side in (-1.0, 1.0):
            if k < 4 or 5 < k < 10 or k == 12:
                clay.limb(
                    [(x[k], side * 0.04, hump[k] - 0.05), (x[k] + 0.01, side * 0.055, hump[k] * 0.6 - 0.1)],
                    (0.026, 0.018),
                    melt=0.015,
                    region="foot",
                )
    clay.lump((0.575, 0, 0.02), None, 0.078, melt=0.008, region="head")
    flesh = clay.skin(0.0085)
    stripe = smooth(np.abs(((flesh.vertices[:, 0] + 0.5) / (1 / 12)) % 1 - 0.5), 0.2, 0.34) * flesh.part("body")
    second = np.asarray(spec.second_colour or (0.03, 0.03, 0.025))
    colours = mixed(
        np.tile(base, (len(flesh.vertices), 1)), second, 0.85 * stripe * smooth(flesh.normals[:, 2], -0.5, 0.2)
    )
    colours = mixed(
        colours, (0.8, 0.55, 0.06), smooth(np.abs(np.abs(flesh.normals[:, 1]) - 0.75), 0.16, 0.08) * flesh.part("body")
    )
    colours = mixed(colours, base * 0.45, flesh.part("head", "foot"))
    made.skin(WET, flesh, colours)
    coat = Coat(count=420, radius=0.0022, lift=0.9, clump=0.0, droop=0.0)
    made.add(
        "fur",
        FUZZ,
        furred(flesh, np.full_like(colours, 0.16), 0.06 * flesh.part("body") * (flesh.normals[:, 2] > 0), random, coat),
    )
    for side in (-1.0, 1.0):
        made.add("eyes", EYES, egg((0.63, side * 0.035, 0.04), (0.016, 0.016, 0.016), (0.01, 0.01, 0.01)))
        made.add(
            "feelers",
            HORN,
            pipe([(0.61, side * 0.03, 0.08), (0.66, side * 0.05, 0.15)], (0.009, 0.006), (0.02, 0.02, 0.02), steps=6),
        )
    made.anchor(saddle=(0, 0, 0.1), head_top=(0.57, 0, 0.1), mouth=(0.65, 0, 0), neck=(0.5, 0, 0))
    return made.model(spec.size_m / made.longest(), HONOURS)


def spiral(
    turns: float, growth: float, radius: float, rise: float, colours: tuple[Numbers, Numbers], seed: int
) -> Shape:
    """A snail's house: a tube that winds outwards, about the y axis."""
    rows, sides = 260, 40
    t = np.linspace(0, 1, rows)
    angle = -t * turns * 2 * np.pi + np.radians(200)
    size = np.exp((t - 1) * growth)
    orbit = radius * size
    tube = radius * 0.78 * size
    around = np.linspace(0, 2 * np.pi, sides, endpoint=False)
    out = orbit[:, None] + tube[:, None] * np.cos(around)
    ribs = 1 + 0.012 * np.sin(t * turns * 150)[:, None]
    x, z = out * np.cos(angle)[:, None] * ribs, out * np.sin(angle)[:, None] * ribs
    y = tube[:, None] * np.sin(around) * 1.05 + rise * (1 - size)[:, None]
    points = np.stack([x, y, z], axis=-1)
    normals = np.cross(np.roll(points, -1, 1) - np.roll(points, 1, 1), np.gradient(points, axis=0))
    faces = grid_faces(rows, sides)
    if (normals * (points - points.mean(axis=1, keepdims=True))).sum() < 0:
        normals = -normals
    corners = points.reshape(-1, 3)[faces]
    if (
        np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]) * normals.reshape(-1, 3)[faces[:, 0]]
    ).sum() < 0:
        faces = faces[:, ::-1]
    band = (
        smooth(np.abs(np.cos(around) - 0.35), 0.35, 0.2)[None]
        + 0.4 * smooth(np.sin(t * turns * 60 + seed), 0.5, 0.9)[:, None]
    )
    share = np.clip(band, 0, 1)[..., None]
    hues = colours[0] * (1 - share) + colours[1] * share
    return Shape(
        vertices=points.reshape(-1, 3).astype(np.float32),
        normals=unit(normals + 1e-12).reshape(-1, 3).astype(np.float32),
        faces=faces.astype(np.uint32),
        colours=hues.reshape(-1, 3).astype(np.float32),
    )


def make_snail(spec: ThingSpec, slug: bool = False) -> Model:
    made, clay = Creature(), Clay()
    base = np.asarray(spec.colour or (0.5, 0.28, 0.11))
    skin = np.asarray((0.36, 0.27, 0.17)) if not slug else base
    clay.limb(
        [(0.34, 0, 0.2), (0.26, 0, 0.08), (0.1, 0, 0.045), (-0.15, 0, 0.045), (-0.38, 0, 0.03), (-0.52, 0, 0.012)],
        (0.075, 0.085, 0.09, 0.085, 0.05, 0.012),
        flat=(1, 1.15, 0.75),
        melt=0.05,
        region="body",
    )
    clay.lump((0.2, 0, 0.012), (-0.45, 0, 0.008), 0.11, 0.03, flat=(1, 1.15, 0.25), melt=0.03, region="foot")
    clay.lump((0.37, 0, 0.21), None, 0.078, melt=0.03, region="head")
    for side in (-1.0, 1.0):
        clay.limb(
            [(0.38, side * 0.04, 0.25), (0.43, side * 0.08, 0.35), (0.46, side * 0.1, 0.43)],
            (0.022, 0.014, 0.014),
            melt=0.02,
            region="stalk",
        )
        clay.lump((0.46, side * 0.1, 0.435), None, 0.022, melt=0.006, region="stalk")
        clay.limb([(0.42, side * 0.03, 0.18), (0.48, side * 0.05, 0.15)], (0.016, 0.01), melt=0.02, region="stalk")
    flesh = clay.skin(0.009)
    bumps = 1 - 0.28 * smooth(flesh.noise(0.02, 5), 0.3, 1.0)
    made.skin(WET, flesh, np.tile(skin, (len(flesh.vertices), 1)) * bumps[:, None])
    for side in (-1.0, 1.0):
        made.add(
            "eyes",
            EYES,
            egg((0.468, side * 0.1, 0.442), (0.013, 0.013, 0.013), (0.008, 0.008, 0.008), rows=14, sides=16),
        )
    if not slug:
        dark = np.asarray(spec.second_colour or tuple(base * 0.28))
        shell = spiral(3.2, 3.3, 0.16, 0.1, (base, dark), spec.seed)
        lifted = Shape(
            vertices=shell.vertices + np.array((-0.06, -0.05, 0.27), np.float32),
            normals=shell.normals,
            faces=shell.faces,
            colours=shell.colours,
        )
        made.add("shell", Material(per_vertex=True, roughness=0.25, specular=0.5, clearcoat=0.6), lifted)
    made.anchor(saddle=(-0.06, 0, 0.5), head_top=(0.37, 0, 0.29), mouth=(0.44, 0, 0.18), neck=(0.3, 0, 0.12))
    return made.model(spec.size_m / made.longest(), HONOURS)


_maker = listed(("colour", "second_colour"), 56.0)


MAKERS: tuple[Maker, ...] = (
    _maker("spider", "spider, tarantula, black widow", 0.06, make_spider, 34),
    _maker("caterpillar", "caterpillar, worm, inchworm, silkworm, centipede", 0.06, make_caterpillar),
    _maker("snail", "snail, garden snail, sea snail", 0.06, make_snail, 66),
    _maker("slug", "slug, sea slug", 0.06, partial(make_snail, slug=True), 66),
)
