"""Fruit, with stems, leaves, pores and blushes; and an egg, a tomato and a pumpkin among them."""

from functools import partial

import numpy as np

from studiolo.engines.maquette.makers.fruit_skins import Grower
from studiolo.engines.maquette.makers.garden import banana, egg, pumpkin, strawberry, tomato, watermelon
from studiolo.engines.maquette.makers.materials import finish_for
from studiolo.engines.maquette.makers.orchard import apple, cherry, lemon, orange, peach, pear
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec
from studiolo.engines.maquette.makers.solids import finished
from studiolo.engines.maquette.makers.tableware import HONOURS
from studiolo.engines.maquette.model import Model, Part


def _make(grow: Grower, spec: ThingSpec) -> Model:
    """Its own skin; or all of it in a material that was asked, as an apple of glass or gold is."""
    random = np.random.default_rng([spec.seed, 0x351])
    parts = grow(spec.colour, (*spec.modifiers, *spec.noun.split()), random)
    if spec.material:
        finish = finish_for(spec.material, spec.colour, random, 1.0, spec.modifiers)
        parts = [Part(shape=part.shape, material=finish.material, name=part.name) for part in parts]
    return finished(parts, spec.size_m, HONOURS)


MAKERS: tuple[Maker, ...] = tuple(
    Maker(key=f"own:{name}", nouns=tuple(nouns.split(", ")), size_m=size_m, make=partial(_make, grow), honours=HONOURS)
    for name, nouns, size_m, grow in (
        ("apple", "apple, red apple, green apple, fruit", 0.085, apple),
        ("pear", "pear", 0.11, pear),
        ("orange", "orange, mandarin, clementine, tangerine, grapefruit", 0.08, orange),
        ("lemon", "lemon", 0.085, lemon),
        ("lime", "lime", 0.065, partial(lemon, code="#6f9a2e")),
        ("peach", "peach, nectarine, apricot", 0.075, peach),
        ("plum", "plum", 0.055, partial(peach, codes=("#6b2a5a", "#3a1a45"))),
        ("tomato", "tomato", 0.075, tomato),
        ("cherry", "cherry", 0.055, cherry),
        ("strawberry", "strawberry", 0.04, strawberry),
        ("pumpkin", "pumpkin, squash, gourd", 0.3, pumpkin),
        ("egg", "egg, chicken egg, easter egg", 0.06, egg),
        ("banana", "banana", 0.19, banana),
        ("watermelon", "watermelon", 0.3, watermelon),
    )
)  # fmt: skip
