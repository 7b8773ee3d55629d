"""The floor of a wood: moss and soil, fallen leaves, grass, ferns, and what one may come upon."""

import numpy as np

from studiolo.engines.maquette.model import Colour, Mesh, Part
from studiolo.engines.maquette.settings.flowers import FLOWER_KINDS, flower
from studiolo.engines.maquette.settings.grass import blades, ground_leaves
from studiolo.engines.maquette.settings.plants import LEAF, SOLID, Plant, mixed, sown
from studiolo.engines.maquette.settings.rocks import stone
from studiolo.engines.maquette.settings.shell import sheet
from studiolo.engines.maquette.settings.undergrowth import fern, litter, log, mushroom
from studiolo.engines.maquette.settings.wood import Wood

SOIL: Colour = (0.12, 0.074, 0.042)
MOSS: Colour = (0.085, 0.15, 0.028)
CRUMBS: tuple[Colour, ...] = ((0.2, 0.14, 0.09), (0.08, 0.05, 0.03), (0.3, 0.24, 0.17), (0.14, 0.085, 0.05))
CAPS: tuple[Colour, ...] = ((0.55, 0.035, 0.015), (0.36, 0.19, 0.08), (0.6, 0.38, 0.16), (0.7, 0.6, 0.45))


def floor_of(wood: Wood, random: np.random.Generator) -> Plant:
    """Everything on the ground."""
    ground = Part(shape=_ground(wood), material=SOLID)
    return (ground, *_litter(wood, random), *_ferns(wood, random), *_finds(wood, random))


def _ground(wood: Wood) -> Mesh:
    sight, u = wood.sight, wood.unit
    away = np.concatenate([[0.0], np.geomspace(0.12 * sight.distance_m, 170 * u, 180)])
    angle = np.linspace(-1.25, 1.25, 165)
    x = away[:, None] * np.sin(angle)
    y = away[:, None] * np.cos(angle) - 1.35 * sight.distance_m
    speckle = 1 + 0.22 * np.random.default_rng(7).standard_normal(x.shape)[..., None]
    fallen = np.asarray(wood.season.litter).mean(axis=0) * 0.7
    moss = np.clip(0.5 + 0.9 * wood.drift(x, y, 1.0) + 0.2 * wood.drift(x * 2.3, y * 2.1, 2.0), 0, 1)
    shades = mixed(fallen * speckle, np.asarray(MOSS) * 0.8 * speckle, moss)
    shades = mixed(shades, np.asarray(SOIL) * speckle, 0.8 * wood.on_path(x, y))
    mesh = sheet(np.stack([x, y, wood.height(x, y)], axis=-1), flip=True)
    return Mesh(
        vertices=mesh.vertices,
        faces=mesh.faces,
        normals=mesh.normals,
        colours=np.clip(shades, 0.004, 0.9).reshape(-1, 3).astype(np.float32),
        roughness=np.full(len(mesh.vertices), 0.95, np.float32),
    )


def _litter(wood: Wood, random: np.random.Generator) -> Plant:
    """Fallen leaves, crumbs of the path, thin grass, clover."""
    sight, u = wood.sight, wood.unit
    parts: list[Part] = []
    count = int(min(11000 * wood.season.fallen, 19000))
    x, y = sight.scattered(random, count, 0.3 * sight.distance_m, 4.5 * sight.distance_m + 6 * u, power=1.0).T
    keep = (
        random.random(len(x))
        < (0.5 - 0.35 * wood.drift(x, y, 1.0)) * (1 - 0.6 * wood.on_path(x, y)) * wood.season.fallen
    )
    keep &= ~sight.touches(x, y)
    x, y = x[keep], y[keep]
    feet = np.stack([x, y, wood.height(x, y)], axis=-1)
    leaves = litter(
        random,
        feet,
        0.035 * u * np.maximum(sight.away(x, y) / (1.5 * sight.distance_m), 1)[:, None] ** 0.6,
        wood.season.litter,
    )
    parts += leaves
    x, y = sight.scattered(random, 10000, 0.3 * sight.distance_m, 3 * sight.distance_m + 4 * u, power=1.1).T
    keep = wood.on_path(x, y) > random.uniform(0.1, 0.8, len(x))
    crumbs = np.stack([x, y, wood.height(x, y) - 0.001 * u], axis=-1)[keep]
    parts += litter(random, crumbs, 0.011 * u, CRUMBS)
    fresh, _, dark = wood.season.grass
    x, y = sight.scattered(
        random, int(20000 * np.clip(u, 1, 1.7)), 0.3 * sight.distance_m, 5 * sight.distance_m + 8 * u, power=0.9
    ).T
    keep = (wood.drift(x, y, 3.0) + 0.35 * random.normal(0, 1, len(x)) > -0.05) & (wood.on_path(x, y) < 0.25)
    x, y = x[keep], y[keep]
    away = np.maximum(sight.away(x, y) / (2 * sight.distance_m), 1)
    tall = np.minimum(0.16 * u * random.uniform(0.4, 1.2, len(x)) * away**0.3, sight.room(x, y))
    shades = mixed(dark, fresh, random.random(len(x))) * random.uniform(0.8, 1.2, (len(x), 1))
    feet = np.stack([x, y, wood.height(x, y) - 0.005 * u], axis=-1)
    parts.append(Part(shape=blades(random, feet, tall, 0.0055 * u * away**0.9, shades, knots=3), material=LEAF))
    x, y = sight.scattered(random, 1300, 0.35 * sight.distance_m, 3 * sight.distance_m + 3 * u, power=1.2).T
    width = 0.1 * u * random.uniform(0.6, 1.3, len(x))
    keep = (wood.drift(x, y, 0.5) > 0.1) & (width * 0.6 < sight.room(x, y)) & (wood.on_path(x, y) < 0.4)
    clover = [ground_leaves(random, 1.0, _halfway(wood.season.fern, dark), count=5) for _ in range(4)]
    feet = np.stack([x, y, wood.height(x, y)], axis=-1)
    parts += sown(clover, feet[keep], width[keep], random, lean=0.1)
    return tuple(parts)


def _ferns(wood: Wood, random: np.random.Generator) -> Plant:
    sight, u = wood.sight, wood.unit
    near = [fern(random, 1.0, wood.season.fern) for _ in range(4)]
    far = [fern(random, 1.0, wood.season.fern, fronds=8, pairs=7) for _ in range(3)]
    x, y = sight.scattered(random, 1100, 0.4 * sight.distance_m, 34 * u + 2 * sight.distance_m, power=0.55).T
    tall = u * random.uniform(0.32, 0.75, len(x))
    keep = wood.drift(x, y, 2.0) + 0.2 * random.normal(0, 1, len(x)) > 0.16
    keep &= (tall < sight.room(x, y, 1.2 * tall)) & (wood.on_path(x, y) < 0.15)
    x, y, tall = x[keep], y[keep], tall[keep]
    feet = np.stack([x, y, wood.height(x, y)], axis=-1)
    close = sight.away(x, y) < 2.6 * sight.distance_m + 3 * u
    parts = sown(near, feet[close][:44], tall[close][:44], random, lean=0.12)
    return (*parts, *sown(far, feet[~close][:170], tall[~close][:170], random, lean=0.12))


def _finds(wood: Wood, random: np.random.Generator) -> Plant:
    """What one may come upon: a fallen log, mossy stones, mushrooms, a few flowers."""
    sight, u = wood.sight, wood.unit
    parts: list[Part] = []
    side = 1.0 if random.random() < 0.5 else -1.0
    if random.random() < 0.75:
        x, y = sight.at_angle(side * float(random.uniform(0.5, 0.75)), sight.distance_m * 1.25 + 1.8 * u)
        fallen = log(random, 2.6 * u, 0.2 * u, moss=0.9)
        if not bool(sight.touches(np.array(x), np.array(y), 1.4 * u)):
            parts += sown([fallen], np.array([(x, y, wood.level(x, y))]), np.ones(1), random, tint=0.0)
    x, y = sight.scattered(random, 22, 0.75 * sight.distance_m, 3 * sight.distance_m + 8 * u, power=1.0).T
    width = u * random.uniform(0.12, 0.7, len(x))
    keep = (width * 0.7 < sight.room(x, y, 0.6 * width)) & (wood.on_path(x, y) < 0.1)
    kinds = [stone(random, 1.0, colour=(0.17, 0.155, 0.13), moss=0.9) for _ in range(3)]
    feet = np.stack([x, y, wood.height(x, y)], axis=-1)
    parts += sown(kinds, feet[keep], width[keep], random, lean=0.1)
    parts += _mushrooms(wood, random)
    if wood.season.flowers > 0:
        kind = FLOWER_KINDS[int(random.choice((0, 4, 6, 8)))]
        x, y = sight.scattered(random, 260, 0.45 * sight.distance_m, 2.6 * sight.distance_m + 3 * u, power=1.2).T
        tall = 0.24 * u * random.uniform(0.7, 1.2, len(x))
        keep = (wood.drift(x, y, 6.0) > 0.3) & (tall < sight.room(x, y)) & (wood.on_path(x, y) < 0.2)
        blooms = [flower(random, kind, 1.0, kind.colours[0]) for _ in range(4)]
        feet = np.stack([x, y, wood.height(x, y)], axis=-1)
        parts += sown(blooms, feet[keep], tall[keep], random, lean=0.1)
    return tuple(parts)


def _mushrooms(wood: Wood, random: np.random.Generator) -> Plant:
    """Two or three families of one kind."""
    sight, u = wood.sight, wood.unit
    cap = CAPS[int(random.integers(len(CAPS)))]
    kinds = [mushroom(random, 1.0, cap, spots=cap == CAPS[0]) for _ in range(3)]
    homes = sight.scattered(random, 3, 0.8 * sight.distance_m, 1.5 * sight.distance_m + u, power=1.0)
    places = np.repeat(homes, 6, axis=0) + random.normal(0, 0.13 * u, (18, 2))
    x, y = places.T
    tall = u * random.uniform(0.05, 0.15, len(x))
    keep = (tall < sight.room(x, y)) & ~sight.touches(x, y, 0.2 * sight.size_m + tall) & (wood.on_path(x, y) < 0.5)
    feet = np.stack([x, y, wood.height(x, y)], axis=-1)
    return sown(kinds, feet[keep], tall[keep], random, lean=0.12, tint=0.05)


def _halfway(first: Colour, second: Colour) -> Colour:
    """Half of each."""
    red, green, blue = ((a + b) / 2 for a, b in zip(first, second, strict=True))
    return red, green, blue
