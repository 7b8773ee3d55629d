"""Cocktails, each in its glass."""

import numpy as np

from studiolo.engines.maquette.makers.drinks import Drink
from studiolo.engines.maquette.makers.food.berries import cherry_on
from studiolo.engines.maquette.makers.food.dish import MOIST, WET, Dish, food
from studiolo.engines.maquette.makers.food.glassful import FRUITS, GLASS, MINT, ice, rim_slice, straw, tumbler
from studiolo.engines.maquette.makers.food.greens import citrus_slice, sprig
from studiolo.engines.maquette.makers.food.scatter import any_frames, copies, varied
from studiolo.engines.maquette.makers.food.shapes import ball_grid, coloured, slab_grid, swept_grid
from studiolo.engines.maquette.makers.food.surfaces import mottled
from studiolo.engines.maquette.makers.glassware import _stemmed
from studiolo.engines.maquette.makers.plates import rounded
from studiolo.engines.maquette.makers.tableware import vessel
from studiolo.engines.maquette.makers.turning import Hollow
from studiolo.engines.maquette.settings.surfaces import hex_colour


def cocktail(dish: Dish) -> None:
    """The glass and trimmings its name asks for; a martini where none is named."""
    named = next(
        (name for name in COCKTAILS if dish.says(name)),
        ("martini", "margarita", "mojito", "cosmopolitan", "sunrise")[int(dish.random.integers(5))],
    )
    glass, code, trim = COCKTAILS[named]
    colour = dish.colour(code)
    drink = Drink(colour=colour, clear=True)
    if glass == "martini":
        shape = _stemmed(((0.004, 0.0), (0.012, 0.009), (0.03, 0.031), (0.052, 0.058)), 0.1, 0.036)
        dish.part(*vessel(shape, GLASS, drink, 0.8, dish.seed()))
        level = shape.floor_m + 0.8 * (shape.rim_m - shape.floor_m)
        if trim == "olive":
            olives_on_stick(dish, level, shape)
        else:
            rim_slice(dish, shape, -58, 0.019, *FRUITS[trim])
        return
    if glass == "coupe":
        shape = _stemmed(((0.004, 0.0), (0.026, 0.006), (0.043, 0.022), (0.05, 0.045)), 0.095, 0.036)
        dish.part(*vessel(shape, GLASS, drink, 0.78, dish.seed()))
        salt_rim(dish, shape)
        rim_slice(dish, shape, -56, 0.021, *FRUITS[trim])
        return
    tall = glass == "tall"
    shape = tumbler(dish, 0.035 if tall else 0.042, 0.14 if tall else 0.09, drink, 0.84)
    level = shape.floor_m + 0.84 * (shape.rim_m - shape.floor_m)
    ice(dish, shape, level, 3 if tall else 2, 0.02 if tall else 0.03)
    if trim in FRUITS:
        rim_slice(dish, shape, -50, 0.022, *FRUITS[trim])
    if trim == "cherry":
        cherry_on(dish, 0.012, -0.02, level + 0.004, 0.0088)
        citrus_slice(dish, -0.01, -0.018, level + 0.004, 0.019, code="#f2a03a", rind="#ea8420")
    if named in ("mojito", "gin", "julep", "caipirinha"):
        sprig(dish, 0.004, -0.004, level + 0.016, 0.03, MINT, 6)
        sprig(dish, -0.012, 0.006, level + 0.01, 0.024, MINT, 4)
    if tall:
        straw(dish, (0.005, 0.012, level - 0.004), (-0.02, 0.03, 0.182), hex_colour("#1d1d1f"), bend=False)


COCKTAILS = {
    "martini": ("martini", "#eef2e2", "olive"),
    "cosmopolitan": ("martini", "#e8637a", "lime"),
    "daiquiri": ("martini", "#e9f0c8", "lime"),
    "margarita": ("coupe", "#dbe79a", "lime"),
    "mojito": ("tall", "#e3eec2", "lime"),
    "sunrise": ("tall", "#f08a2a", "orange"),
    "gin": ("tall", "#eef3ee", "lime"),
    "spritz": ("tall", "#ef7a2a", "orange"),
    "negroni": ("short", "#b8341c", "orange"),
    "old fashioned": ("short", "#c4762a", "cherry"),
    "caipirinha": ("short", "#dfe8b0", "lime"),
    "bloody mary": ("tall", "#a8261a", "lemon"),
    "pina colada": ("tall", "#f4ecc8", "orange"),
    "blue lagoon": ("tall", "#2f9fd0", "lemon"),
    "julep": ("short", "#d9b05a", "lemon"),
    "sangria": ("tall", "#8a1c2e", "orange"),
    "mai tai": ("short", "#e08a3a", "lime"),
}


def olives_on_stick(dish: Dish, level: float, shape: Hollow) -> None:
    far = shape.radius_at(shape.rim_m)
    first, last = np.array((-far * 0.5, 0.012, level - 0.012)), np.array((far * 0.98, -0.012, shape.rim_m + 0.008))
    dish.paint(
        swept_grid(np.stack([first + (last - first) * s for s in np.linspace(0, 1, 6)]), 0.0009, columns=8),
        hex_colour("#d9c08a"),
        name="pick",
    )
    for share in (0.46, 0.66):
        spot = first + (last - first) * share
        dish.paint(
            ball_grid(0.0078, rows=20, columns=26) * np.array((1.2, 1, 1)) + spot,
            mottled(hex_colour("#8a9a3a"), 0.01, 3, 0.08),
            WET,
            "olive",
        )
        dish.paint(
            ball_grid(0.0026, rows=10, columns=12) + spot + (0.0088, -0.001, 0.001), hex_colour("#b8261a"), WET, "olive"
        )


def salt_rim(dish: Dish, shape: Hollow) -> None:
    far = shape.radius_at(shape.rim_m) + 0.0008
    count = 700
    a = dish.random.uniform(0, 2 * np.pi, count)
    places = np.column_stack(
        [far * np.cos(a), far * np.sin(a), shape.rim_m + dish.random.uniform(-0.0035, 0.001, count)]
    )
    cube = coloured(slab_grid(rounded(1.0, 1.0, 0.1, steps=2).points, -0.5, 0.5, 0.1, rings=2), (1, 1, 1))
    dish.add(
        copies(
            cube,
            places,
            any_frames(count, dish.random),
            dish.random.uniform(0.0009, 0.0016, count),
            varied(hex_colour("#f4f3ef"), count, dish.random, 0.03),
        ),
        MOIST,
        "salt",
    )


MAKERS = (
    food(
        "cocktail",
        "cocktail, martini, mojito, margarita, cosmopolitan, daiquiri, gin and tonic, spritz, aperol spritz, negroni, old fashioned, "
        "caipirinha, bloody mary, pina colada, sangria, tequila sunrise, mai tai, tropical drink",
        0.18,
        cocktail,
    ),
)
