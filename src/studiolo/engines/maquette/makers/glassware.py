"""Glasses and carafes: blown walls with drink seen through them."""

from collections.abc import Sequence

import numpy as np

from studiolo.engines.maquette.makers.blown import glass_walls
from studiolo.engines.maquette.makers.drinks import DRINKS, drink_in
from studiolo.engines.maquette.makers.materials import dress
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec
from studiolo.engines.maquette.makers.solids import finished
from studiolo.engines.maquette.makers.tableware import HONOURS, ear, scaled, vessel, words_of
from studiolo.engines.maquette.makers.turning import (
    Hollow,
    curve,
    filleted,
    hollow,
)
from studiolo.engines.maquette.model import Model


def _glass(spec: ThingSpec) -> Model:
    """The glass that the drink is served in."""
    words = frozenset(word for name in words_of(spec) for word in name.split())
    if words & {"wine", "champagne", "prosecco", "port"}:
        return _wine_glass(spec)
    return _beer_glass(spec) if words & {"beer", "lager", "ale", "stout", "cider"} else _tumbler(spec)


def _tumbler(spec: ThingSpec) -> Model:
    random = np.random.default_rng([spec.seed, 0x311])
    drink = drink_in(spec.modifiers, spec.noun)
    short = drink in (DRINKS["whiskey"], DRINKS["whisky"]) or "whiskey" in spec.noun
    radius, height = (
        (0.042, 0.088) if short else (float(random.uniform(0.033, 0.037)), float(random.uniform(0.11, 0.135)))
    )
    outlines = (
        ((0.8, 0.0), (0.83, 0.05), (0.91, 0.5), (1.0, 1.0)),
        ((0.93, 0.0), (0.96, 0.05), (0.99, 0.4), (1.0, 1.0)),
        ((0.72, 0.0), (0.86, 0.1), (0.98, 0.45), (0.96, 1.0)),
    )
    outer = scaled(outlines[int(random.integers(3))], radius, height)
    shape = hollow(outer, 0.0022, floor_m=0.017 if short else 0.0095, soft_m=0.006)
    parts = vessel(shape, glass_walls(spec, random, height), drink, 0.36 if short else 0.76, spec.seed)
    return finished(parts, spec.size_m, HONOURS)


def _stemmed(bowl: Sequence[tuple[float, float]], stem_m: float, foot_m: float, wall_m: float = 0.0013) -> Hollow:
    """A glass on a stem. bowl: its outer wall from the stem's top to the rim, from height 0 up."""
    outer = curve(np.asarray(bowl, float), 70) + (0, stem_m)
    cup = hollow(outer, wall_m, floor_m=stem_m + 0.005, soft_m=0.006)
    stem = 0.0034
    lower = filleted(
        [
            (0.0, 0.0, 0), (foot_m, 0.0, 0.0012), (foot_m, 0.0022, 0.0009), (foot_m * 0.55, 0.0042, 0.012),
            (stem * 1.5, 0.011, 0.012), (stem, 0.03, 0.02), (stem, stem_m * 0.72, 0.03), (stem * 1.5, stem_m * 0.95, 0.008),
            (float(outer[3, 0]), float(outer[3, 1]), 0.0),
        ],
        14,
    )  # fmt: skip
    top = int(np.argmax(cup.profile[:, 1]))
    upper = cup.profile[np.arange(len(cup.profile)) > 0]
    start = int(np.argmax((upper[:top, 1] > outer[3, 1]) & (upper[:top, 0] > outer[3, 0])))
    return Hollow(profile=np.concatenate([lower, upper[start:]]), inside=cup.inside)


def _wine_glass(spec: ThingSpec) -> Model:
    random = np.random.default_rng([spec.seed, 0x312])
    words = spec.modifiers
    sparkling = "champagne" in (*words, *spec.noun.split()) or "flute" in spec.noun
    drink = drink_in(words, spec.noun, "champagne" if sparkling else "red wine")
    wide = float(random.uniform(0.94, 1.08))
    if sparkling:
        flute = ((0.004, 0.0), (0.013, 0.014), (0.024, 0.055), (0.027, 0.1), (0.0235, 0.145))
        shape = _stemmed(flute, 0.085, 0.031)
        fill = 0.82
    else:
        bowl = tuple(
            (r * wide, z) for r, z in ((0.006, 0.0), (0.024, 0.011), (0.041, 0.042), (0.0405, 0.07), (0.0315, 0.108))
        )
        shape = _stemmed(bowl, float(random.uniform(0.088, 0.102)), 0.037)
        fill = float(random.uniform(0.36, 0.44))
    parts = vessel(shape, glass_walls(spec, random, 0.2), drink, fill, spec.seed)
    return finished(parts, spec.size_m, HONOURS)


def _beer_glass(spec: ThingSpec) -> Model:
    random = np.random.default_rng([spec.seed, 0x313])
    drink = drink_in(spec.modifiers, spec.noun, "beer")
    mugged = "mug" in spec.noun or "stein" in spec.noun or random.random() < 0.3
    if mugged:
        outer = scaled(((0.95, 0.0), (1.0, 0.06), (0.97, 0.5), (0.97, 1.0)), 0.046, 0.145)
        shape = hollow(outer, 0.0048, floor_m=0.014, soft_m=0.01)
    else:
        outlines = (
            ((0.76, 0.0), (0.77, 0.04), (0.86, 0.4), (1.0, 1.0)),
            ((0.66, 0.0), (0.68, 0.05), (0.78, 0.45), (1.03, 0.78), (0.97, 1.0)),
        )
        outer = scaled(outlines[int(random.integers(2))], 0.042, 0.158)
        shape = hollow(outer, 0.0024, floor_m=0.013, soft_m=0.007)
    finish = glass_walls(spec, random, 0.15)
    parts = vessel(shape, finish, drink, 0.93, spec.seed)
    if mugged:
        parts.append(dress(ear(shape, outer, 0.2, 0.86, 0.034, 0.0066, flat=1.2), finish, "handle"))
    return finished(parts, spec.size_m, HONOURS)


def _carafe(spec: ThingSpec) -> Model:
    random = np.random.default_rng([spec.seed, 0x315])
    wide = float(random.uniform(0.9, 1.12))
    line = [
        (0.045 * wide, 0.0),
        (0.064 * wide, 0.018),
        (0.073 * wide, 0.055),
        (0.052 * wide, 0.11),
        (0.024, 0.155),
        (0.0225, 0.19),
        (0.035, 0.235),
    ]
    shape = hollow(curve(line, 90), 0.0024, floor_m=0.007, soft_m=0.012)
    drink = drink_in(spec.modifiers, spec.noun, "water" if random.random() < 0.5 else "red wine")
    return finished(vessel(shape, glass_walls(spec, random, 0.24), drink, 0.36, spec.seed), spec.size_m, HONOURS)


MAKERS: tuple[Maker, ...] = tuple(
    Maker(key=f"own:{name}", nouns=tuple(nouns.split(", ")), size_m=size_m, make=make, honours=HONOURS, view_turn_deg=turn)
    for name, nouns, size_m, make, turn in (
        ("glass", "glass, drinking glass, tumbler, water glass, glass of water, glass of milk, milk, orange juice, juice, "
         "whiskey, whiskey glass", 0.13, _glass, 0.0),
        ("wine-glass", "wine glass, wineglass, glass of wine, goblet, champagne flute, flute glass, champagne glass, "
         "red wine, white wine, wine, champagne", 0.2, _wine_glass, 0.0),
        ("beer-glass", "beer glass, pint, beer, pint of beer, glass of beer, beer mug, beer stein, stein, lager, ale",
         0.16, _beer_glass, -24.0),
        ("carafe", "carafe, decanter, wine decanter", 0.24, _carafe, 0.0),
    )
)  # fmt: skip
