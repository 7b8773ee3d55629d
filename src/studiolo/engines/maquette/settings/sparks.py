"""Small lights in the air of a field or a wood: fireflies by night, pollen in the sun."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from studiolo.engines.maquette.model import Material, Numbers
from studiolo.engines.maquette.settings.plants import Plant, sown
from studiolo.engines.maquette.settings.rocks import stone
from studiolo.engines.maquette.settings.sightline import Sightline

Ground = Callable[[Numbers, Numbers], Numbers]


def fireflies(sight: Sightline, ground: Ground, random: np.random.Generator) -> Plant:
    """Sparks around the subject, none before it."""
    x, y = sight.scattered(random, 60, 0.75 * sight.distance_m, 5 * sight.distance_m, power=1.0).T
    z = ground(x, y) + random.uniform(0.1, 1.1, len(x)) * sight.size_m
    clear = ~sight.touches(x, y, 0.4 * sight.size_m) & ((y > 0) | (np.abs(x) > 0.8 * sight.width_m))
    spark = Material(colour=(0.2, 0.2, 0.05), emission=(7.0, 7.5, 2.0))
    kinds = [tuple(replace(part, material=spark) for part in stone(random, 1.0, detail=1))]
    size = 0.011 * sight.size_m * np.maximum(sight.away(x, y) / sight.distance_m, 0.6)[clear] ** 0.7
    return sown(kinds, np.stack([x, y, z], axis=-1)[clear], size, random, name="fireflies")


def pollen(sight: Sightline, ground: Ground, random: np.random.Generator) -> Plant:
    """Motes that float in the sun and show where it shines."""
    x, y = sight.scattered(random, 260, 0.7 * sight.distance_m, 4 * sight.distance_m, power=1.2).T
    z = ground(x, y) + random.uniform(0.05, 1.0, len(x)) ** 1.5 * sight.distance_m * 0.75
    clear = ~sight.touches(x, y, 0.3 * sight.size_m) & ((y > 0) | (np.abs(x) > 0.6 * sight.width_m))
    mote = Material(kind="thin", colour=(0.9, 0.86, 0.7), roughness=0.6, translucency=1.0)
    kinds = [tuple(replace(part, material=mote) for part in stone(random, 1.0, detail=1))]
    size = (
        0.0028 * sight.size_m * random.uniform(0.5, 1.5, len(x)) * np.maximum(sight.away(x, y) / sight.distance_m, 0.5)
    )
    return sown(kinds, np.stack([x, y, z], axis=-1)[clear], size[clear], random, name="pollen")
