"""What grows in a meadow: grass near and far, drifts of wild flowers, clover, tall seed heads."""

import numpy as np

from studiolo.engines.maquette.model import Numbers, Part
from studiolo.engines.maquette.settings.field import Field
from studiolo.engines.maquette.settings.flowers import FLOWER_KINDS, FlowerKind, far_flower, flower
from studiolo.engines.maquette.settings.grass import blades, ground_leaves, seed_grass
from studiolo.engines.maquette.settings.plants import LEAF, Plant, sown

NEAR_BLADES, FAR_BLADES = 40_000, 24_000


def sward_of(field: Field, random: np.random.Generator) -> Plant:
    """All that grows on the ground."""
    return (*_grass(field, random), *_flowers(field, random), *_low_and_tall(field, random))


def _grass(field: Field, random: np.random.Generator) -> Plant:
    sight, tall = field.sight, field.grass_m
    even_to = 2.0 * sight.distance_m
    wanted = sight.half_angle * even_to**2 / (0.085 * tall) ** 2
    crowd = min(1.0, NEAR_BLADES / wanted)  # fewer and wider blades where the field is large
    near = sight.scattered(random, int(wanted * crowd * 1.3), 0.22 * sight.distance_m, 1.4 * even_to, power=1.6)
    far = sight.scattered(random, FAR_BLADES, 0.6 * even_to, 110 * field.unit, power=0.0)
    # The two melt into one another, or their border would be seen as a line.
    away = (sight.away(*places.T) / even_to for places in (near, far))
    near = near[next(away) < random.uniform(0.65, 1.4, len(near))]
    far = far[next(away) > random.uniform(0.6, 1.3, len(far))]
    parts = []
    for places, knots in ((near, 4), (far, 3)):
        x, y = places.T
        away = np.maximum(sight.away(x, y) / even_to, 1)
        mown = 1 - 0.82 * field.on_path(x, y)
        heights = (
            tall * (0.35 + 0.95 * random.random(len(x)) ** 1.6) * (0.75 + 0.35 * field.patches(x, y)) * away**0.3 * mown
        )
        heights = np.minimum(heights, field.sight.room(x, y) * random.uniform(0.6, 1.0, len(x)))
        widths = 0.034 * tall * random.uniform(0.6, 1.4, len(x)) * away**0.95 * crowd**-0.3
        feet = np.stack([x, y, field.height(x, y) - 0.02 * tall], axis=-1)
        colours = field.turf(x, y) * random.uniform(0.7, 1.3, (len(x), 1))
        dry = random.random(len(x)) < 0.1
        colours[dry] = np.asarray((0.38, 0.32, 0.13)) * random.uniform(0.7, 1.2, (dry.sum(), 1))
        parts.append(Part(shape=blades(random, feet, heights, widths, colours, knots=knots), material=LEAF))
    return tuple(parts)


def _flowers(field: Field, random: np.random.Generator) -> Plant:
    """Three or four kinds, each in drifts of its own: whole near the camera, spots of colour far away."""
    if field.season.flowers <= 0:
        return ()
    sight, u = field.sight, field.unit
    kinds = [FLOWER_KINDS[int(i)] for i in random.permutation(len(FLOWER_KINDS))[: int(random.integers(3, 6))]]
    parts: list[Part] = []
    for number, kind in enumerate(kinds):
        colour = kind.colours[int(random.integers(len(kind.colours)))]
        rich = field.season.flowers / len(kinds)
        whole = [flower(random, kind, 1.0, colour) for _ in range(5)]
        spots = [far_flower(random, kind, 1.0, colour) for _ in range(4)]
        near = sight.scattered(random, int(1400 * rich), 0.3 * sight.distance_m, 2.5 * sight.distance_m, power=1.5)
        far = sight.scattered(
            random, int(4200 * rich), 2.3 * sight.distance_m, 26 * u + 3 * sight.distance_m, power=0.3
        )
        for plants, places in ((whole, near), (spots, far)):
            parts += _drift(field, kind, plants, places, random, shift=1.7 * number)
    return tuple(parts)


def _drift(
    field: Field, kind: FlowerKind, plants: list[Plant], places: Numbers, random: np.random.Generator, *, shift: float
) -> Plant:
    x, y = places.T
    tall = field.grass_m * kind.height * random.uniform(0.75, 1.15, len(x))
    tall = tall * np.maximum(field.sight.away(x, y) / (2.4 * field.sight.distance_m), 1) ** 0.5
    grows = field.patches(x, y, shift) > random.normal(0.27, 0.16, len(x))
    grows |= random.random(len(x)) < 0.04
    grows &= (
        (tall * 1.05 < field.sight.room(x, y)) & (field.on_path(x, y) < 0.3) & ~field.sight.touches(x, y, tall * 0.5)
    )
    x, y, tall = x[grows], y[grows], tall[grows]
    feet = np.stack([x, y, field.height(x, y)], axis=-1)
    return sown(plants, feet, tall, random, lean=0.1, tint=0.08)


def _low_and_tall(field: Field, random: np.random.Generator) -> Plant:
    """Low leaves in the turf, and tall seed heads at the edges of the picture, out of focus."""
    sight, tall = field.sight, field.grass_m
    grass = field.season.grass
    places = sight.scattered(random, 200, 0.35 * sight.distance_m, 2.2 * sight.distance_m, power=1.6)
    x, y = places.T
    width = tall * random.uniform(0.3, 0.6, len(x))
    fits = (width * 0.6 < sight.room(x, y)) & (field.on_path(x, y) < 0.6)
    low = [ground_leaves(random, 1.0, grass[2], count=5) for _ in range(4)]
    feet = np.stack([x, y, field.height(x, y)], axis=-1)
    parts = list(sown(low, feet[fits], width[fits], random, lean=0.1))
    places = sight.scattered(random, 240, 0.3 * sight.distance_m, 3.2 * sight.distance_m, power=1.3)
    x, y = places.T
    height = tall * random.uniform(1.25, 1.8, len(x))
    fits = (height < sight.room(x, y)) & (field.patches(x, y, 4.0) > 0.0) & ~sight.touches(x, y, height * 0.4)
    fits &= field.on_path(x, y) < 0.2
    stalks = [seed_grass(random, 1.0, grass[1]) for _ in range(4)]
    feet = np.stack([x, y, field.height(x, y)], axis=-1)
    return (*parts, *sown(stalks, feet[fits], height[fits], random, lean=0.06))
