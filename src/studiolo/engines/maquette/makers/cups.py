"""Mugs, and cups on saucers, with something hot in them."""

import numpy as np

from studiolo.engines.maquette.makers.drinks import drink_in
from studiolo.engines.maquette.makers.glazes import glaze_for
from studiolo.engines.maquette.makers.materials import dress
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec
from studiolo.engines.maquette.makers.solids import finished
from studiolo.engines.maquette.makers.tableware import HONOURS, ear, scaled, vessel, words_of
from studiolo.engines.maquette.makers.turning import filleted, hollow, moved, turned
from studiolo.engines.maquette.model import Model, Numbers

MUGS = (
    ((0.93, 0.0), (0.97, 0.05), (1.0, 0.2), (1.0, 0.6), (1.0, 1.0)),
    ((0.72, 0.0), (0.86, 0.07), (0.97, 0.28), (1.0, 0.6), (0.99, 1.0)),
    ((0.8, 0.0), (0.9, 0.08), (1.02, 0.35), (1.03, 0.62), (0.95, 1.0)),
    ((0.82, 0.0), (0.85, 0.06), (0.91, 0.4), (0.97, 0.75), (1.02, 1.0)),
)
CUPS = (
    ((0.42, 0.0), (0.62, 0.1), (0.86, 0.4), (0.96, 0.72), (1.0, 1.0)),
    ((0.4, 0.0), (0.74, 0.13), (0.95, 0.45), (0.99, 0.8), (1.02, 1.0)),
    ((0.44, 0.0), (0.55, 0.12), (0.76, 0.45), (0.9, 0.78), (1.06, 1.0)),
)


def _mug(spec: ThingSpec) -> Model:
    random = np.random.default_rng([spec.seed, 0x306])
    outline = MUGS[int(random.integers(len(MUGS)))]
    radius, height = float(random.uniform(0.039, 0.046)), float(random.uniform(0.086, 0.102))
    finish = glaze_for(spec.material, spec.colour, random, height, words_of(spec))
    outer = scaled(outline, radius, height)
    shape = hollow(outer, 0.0036, foot_m=0.003, floor_m=0.0075, soft_m=0.009)
    ear_skin = ear(shape, outer, 0.2, 0.84, float(random.uniform(0.024, 0.03)), 0.0047, flat=1.5)
    drink = drink_in(words_of(spec), spec.noun, "coffee")
    return finished(
        [*vessel(shape, finish, drink, 0.945, spec.seed), dress(ear_skin, finish, "handle")], spec.size_m, HONOURS
    )


def _teacup(spec: ThingSpec) -> Model:
    random = np.random.default_rng([spec.seed, 0x307])
    outline = CUPS[int(random.integers(len(CUPS)))]
    radius, height = float(random.uniform(0.044, 0.05)), float(random.uniform(0.056, 0.064))
    words = words_of(spec)
    if "espresso" in words:
        radius, height = radius * 0.72, height * 0.9
    usual = ("#f3f0e8", "#f1ede4", "#e9e2d3", "#b9c6c9", "#8fa68c", "#e3bfb0", "#3f6e75", "#28405e")
    finish = glaze_for(spec.material, spec.colour, random, height * 1.15, words, usual)
    saucer_rise = 0.0062
    outer = scaled(outline, radius, height)
    shape = hollow(outer, 0.0026, foot_m=0.004, floor_m=0.008, soft_m=0.008)
    lift = (0.0, 0.0, saucer_rise)
    ear_skin = ear(shape, outer, 0.34, 0.86, radius * 0.42, 0.0033, flat=1.3)
    drink = drink_in(words, spec.noun, "tea" if "tea" in spec.noun else "coffee")
    cup = vessel(shape, finish, drink, 0.88, spec.seed)
    parts = list(Model(parts=tuple(cup)).placed(lift).parts)
    saucer = turned(_saucer(radius * 1.62, float(outer[0, 0])))
    return finished(
        [*parts, dress(moved(ear_skin, lift), finish, "handle"), dress(saucer, finish, "saucer")], spec.size_m, HONOURS
    )


def _saucer(radius: float, well: float) -> Numbers:
    """A shallow dish with a ring that keeps the cup in its middle."""
    return filleted(
        [
            (0.0, 0.003, 0), (radius * 0.42, 0.003, 0.002), (radius * 0.43, 0.0, 0.001), (radius * 0.5, 0.0, 0.001),
            (radius * 0.8, 0.0085, 0.02), (radius, 0.0175, 0.001), (radius * 0.985, 0.0198, 0.0012),
            (radius * 0.78, 0.0118, 0.02), (well * 1.32, 0.0072, 0.006), (well * 1.16, 0.0064, 0.003), (0.0, 0.0064, 0),
        ],
        8,
    )  # fmt: skip


MAKERS: tuple[Maker, ...] = (
    Maker(
        key="own:mug",
        nouns=("mug", "coffee mug", "tea mug", "mug of coffee", "mug of tea"),
        size_m=0.11,
        make=_mug,
        honours=HONOURS,
        view_turn_deg=-24.0,
    ),
    Maker(
        key="own:teacup",
        nouns=(
            "teacup", "tea cup", "cup of tea", "cup", "coffee cup", "cup of coffee", "cup and saucer", "coffee", "tea",
            "espresso", "cappuccino", "latte", "flat white", "green tea", "black tea", "espresso cup", "hot chocolate",
        ),
        size_m=0.15,
        make=_teacup,
        honours=HONOURS,
        view_turn_deg=-24.0,
    ),
)  # fmt: skip
