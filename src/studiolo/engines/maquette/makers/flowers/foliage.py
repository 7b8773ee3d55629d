"""Leafy plants in pots: monstera, snake plant, fern."""

import numpy as np

from studiolo.engines.maquette.makers.bench import Bench, toward
from studiolo.engines.maquette.makers.flowers.petals import (
    FLESH,
    GREEN,
    LEAF,
    PALE_GREEN,
    Blade,
    Bunch,
    golden_turn,
    grow,
    leaf_colours,
    outline_share,
    turned_about,
)
from studiolo.engines.maquette.makers.flowers.pots import add_pot, finish_plant
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec
from studiolo.engines.maquette.makers.turning import curve, rotation, unit
from studiolo.engines.maquette.model import Material, Model, Numbers

GLOSSY_LEAF = Material(kind="thin", per_vertex=True, roughness=0.26, translucency=0.30)


def make_monstera(spec: ThingSpec) -> Model:
    """Split leaves on arching stalks."""
    bench = Bench(spec, 0xF201)
    random = bench.random
    level = add_pot(bench, 0.105, 0.165)
    leaves, stalks = Bunch(), Bunch()
    count = 12
    for number in range(count):
        share = number / (count - 1)
        turn = float(golden_turn(number)) + random.normal(0, 10)
        tall, out = 0.46 - 0.30 * share + random.normal(0, 0.015), 0.075 + 0.165 * share
        angle = np.radians(turn)
        way = np.array((np.cos(angle), np.sin(angle)))
        knots = np.array(
            [
                (0.012 * way[0], 0.012 * way[1], level),
                (0.3 * out * way[0], 0.3 * out * way[1], level + 0.6 * tall),
                (out * way[0], out * way[1], level + tall),
            ]
        )
        path = curve(knots, 24)
        stalks.stalk(path, np.linspace(0.0048, 0.0028, 24), toward(GREEN, PALE_GREEN, 0.3), sides=10)
        size = 0.225 * (0.78 + 0.30 * np.sin(np.pi * min(share + 0.25, 1.0))) * random.normal(1, 0.05)
        young = number < 2
        _split_leaf(leaves, path[-1], turn, size, random, whole=young)
    return finish_plant(bench, (leaves, GLOSSY_LEAF), (stalks, FLESH))


def _split_leaf(
    leaves: Bunch, at: Numbers, turn: float, size: float, random: np.random.Generator, *, whole: bool
) -> None:
    blade = Blade(
        length_m=size, width_m=size * 0.92, rise=(-8, -36, -62), widest=0.40, point=0.55, cup=0.05, fold=0.10, neck=0.30
    )
    grown = grow(blade, random, rows=84, columns=23)
    t, u = grown.t, grown.u
    half = outline_share(t[:, :1], blade) * blade.width_m / 2
    slots = np.zeros_like(t)
    if not whole:
        for side in (-1, 1):
            for place in np.linspace(0.24, 0.80, 6) + random.normal(0, 0.01, 6):
                # Slots run outwards and towards the tip, as the side ribs do.
                middle = place + 0.10 * np.abs(u)
                slots = np.maximum(slots, np.exp(-(((t - middle) / 0.017) ** 2)) * (np.sign(u) == side))
    pull = 1 - 0.66 * slots * np.clip((np.abs(u) - 0.28) / 0.30, 0, 1)
    points = grown.points.copy()
    points[..., 1] *= pull
    back = (
        np.clip(1 - t / 0.16, 0, 1) * np.abs(u) ** 1.2 * 0.20 * size
    )  # the lobes of the heart reach back past the stalk
    points[..., 0] -= back
    points[..., 1] += np.sign(u) * np.clip(1 - t / 0.20, 0, 1) ** 1.3 * np.abs(u) * 0.24 * size * 0.55
    del half
    roll = rotation((1, 0, 0), random.normal(0, 14))
    tilted = points @ roll.T
    shade = toward(GREEN, (0.028, 0.115, 0.035), 0.65) if not whole else PALE_GREEN
    leaves.sheet(turned_about(tilted, turn) + at, leaf_colours(grown, shade, random))


def make_snake_plant(spec: ThingSpec) -> Model:
    """Upright swords with pale bands and yellow edges."""
    bench = Bench(spec, 0xF202)
    random = bench.random
    level = add_pot(bench, 0.088, 0.145)
    leaves = Bunch()
    for number in range(13):
        share = number / 12
        turn = float(golden_turn(number)) + random.normal(0, 12)
        blade = Blade(
            length_m=(0.44 - 0.22 * share) * random.normal(1, 0.06),
            width_m=0.047 * random.normal(1, 0.08),
            rise=(88 - 10 * share, 85 - 15 * share, 86 - 12 * share),
            widest=0.46,
            point=0.95,
            cup=0.20,
            ruffle=0.035,
            neck=0.55,
        )
        grown = grow(blade, random, rows=60, columns=11)
        twist = np.radians(random.normal(0, 40)) * grown.t
        points = grown.points.copy()
        x, y = points[..., 0].copy(), points[..., 1].copy()
        points[..., 0], points[..., 1] = x + y * np.sin(twist) * 0.5, y * np.cos(twist)
        wave = np.sin(grown.t * 60 + 2.2 * np.sin(grown.u * 3.0 + number) + 1.4 * np.sin(grown.t * 23 + number))
        band = np.clip(wave * 1.4 + 0.1, 0, 1)[..., None]
        hue = np.asarray((0.022, 0.075, 0.030)) * (1 - band) + np.asarray((0.16, 0.25, 0.115)) * band
        edge = np.clip((np.abs(grown.u) - 0.80) / 0.06, 0, 1)[..., None]
        hue = hue * (1 - edge) + np.asarray((0.62, 0.55, 0.15)) * edge
        angle = random.uniform(0, 360)
        spot = 0.046 * np.sqrt(share) * np.array((np.cos(np.radians(turn)), np.sin(np.radians(turn)), 0))
        leaves.sheet(turned_about(points, turn + 0.25 * angle) + spot + (0, 0, level - 0.004), hue)
    return finish_plant(bench, (leaves, LEAF))


def make_fern(spec: ThingSpec) -> Model:
    """Arching fronds of small leaves."""
    bench = Bench(spec, 0xF203)
    random = bench.random
    level = add_pot(bench, 0.090, 0.125)
    leaves, stalks = Bunch(), Bunch()
    count = 34
    for number in range(count):
        share = number / (count - 1)
        turn = np.radians(float(golden_turn(number)) + random.normal(0, 8))
        way = np.array((np.cos(turn), np.sin(turn)))
        long = 0.30 * random.normal(1, 0.10) * (0.75 + 0.25 * share)
        lift = np.radians(84 - 40 * share)
        t = np.linspace(0, 1, 34)
        bend = lift - np.radians(55 + 62 * share) * t**1.6
        out, up = np.cumsum(np.cos(bend)) * long / 34, np.cumsum(np.sin(bend)) * long / 34
        path = np.stack([way[0] * (0.012 + out), way[1] * (0.012 + out), level + up], axis=1)
        stalks.stalk(path, np.linspace(0.0014, 0.0005, 34), (0.13, 0.16, 0.04), sides=5)
        _leaflets(leaves, path, random, long)
    return finish_plant(bench, (leaves, LEAF), (stalks, FLESH))


def _leaflets(leaves: Bunch, path: Numbers, random: np.random.Generator, long: float) -> None:
    """Both sides of a frond at once, each leaflet four rows long."""
    along = unit(np.gradient(path, axis=0))
    side = unit(np.cross(along, (0.0, 0.0, 1.0)))
    face = np.cross(side, along)
    places = np.linspace(0.08, 0.985, 40)
    t, u = np.linspace(0, 1, 6)[:, None], np.array([-1.0, 0.0, 1.0])[None]
    base = np.asarray((0.085, 0.235, 0.035)) * random.uniform(0.8, 1.2)
    for sign in (-1.0, 1.0):
        share = np.clip(places + random.normal(0, 0.003, len(places)), 0, 1)
        k = (share * (len(path) - 1)).astype(int)
        size = (
            long * 0.155 * np.sin(np.pi * (0.12 + 0.88 * share)).clip(0) ** 0.75 * random.normal(1, 0.06, len(places))
            + 0.003
        )
        way = unit(side[k] * sign + along[k] * 0.42 + face[k] * 0.16)
        across = unit(along[k] - way * (along[k] * way).sum(axis=1, keepdims=True))
        half = 0.24 * (1 - t) ** 0.55 * (0.75 + 0.25 * np.sin(np.pi * np.clip(t * 1.4, 0, 1)))
        own = np.stack(np.broadcast_arrays(t + 0 * u, -sign * half * u, 0.03 * np.abs(u) - 0.105 * t**2), axis=-1)
        frame = np.stack([way, across, face[k]], axis=1)
        points = path[k][:, None, None] + np.einsum("rcj,njk->nrck", own, frame) * size[:, None, None, None]
        leaves.sheets(points, (base * (0.85 + 0.4 * share)[:, None])[:, None, None])


MAKERS: tuple[Maker, ...] = (
    Maker(
        key="own:monstera",
        nouns=(
            "monstera",
            "potted plant",
            "plant",
            "houseplant",
            "house plant",
            "indoor plant",
            "pot plant",
            "philodendron",
        ),
        size_m=0.72,
        make=make_monstera,
        honours=frozenset({"colour", "material"}),
    ),
    Maker(
        key="own:sansevieria",
        nouns=("snake plant", "sansevieria", "mother-in-law's tongue"),
        size_m=0.60,
        make=make_snake_plant,
        honours=frozenset({"colour", "material"}),
    ),
    Maker(
        key="own:potted-fern",
        nouns=("fern", "boston fern", "potted fern"),
        size_m=0.60,
        make=make_fern,
        honours=frozenset({"colour", "material"}),
    ),
)
