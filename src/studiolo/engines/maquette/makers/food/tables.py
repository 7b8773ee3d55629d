"""Laid for several: breakfast, a bowl or basket of fruit, a picnic of bread and cheese; and bowls and plates by what is on them."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from studiolo.engines.maquette.makers.food import (
    berries,
    breads,
    burgers,
    cheese,
    eggs,
    frozen,
    meals,
    meats,
    noodle_dishes,
    nuts,
    pancakes,
    salads,
    seafood,
    slices,
    small_cakes,
    snacks,
    sushi,
    sweets,
    wraps,
)
from studiolo.engines.maquette.makers.food.dish import Dish, food
from studiolo.engines.maquette.makers.food.greens import PARSLEY, sprig
from studiolo.engines.maquette.makers.food.scatter import heaped
from studiolo.engines.maquette.makers.food.service import board, plate, shallow
from studiolo.engines.maquette.makers.food.shapes import puck_grid, swept_grid
from studiolo.engines.maquette.makers.fruit import MAKERS as WHOLE_FRUIT
from studiolo.engines.maquette.makers.pottery import MAKERS as POTTERY
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec
from studiolo.engines.maquette.model import Model
from studiolo.engines.maquette.settings.surfaces import hex_colour

_WHOLE = {maker.key.removeprefix("own:"): maker for maker in WHOLE_FRUIT}


def breakfast(dish: Dish) -> None:
    """Eggs, bacon, a sausage, tomato and toast on one plate."""
    dish.detail = 0.7
    floor = plate(dish, 0.14)
    eggs.fried_egg_at(dish, -0.042, -0.024, floor, size=0.78)
    eggs.fried_egg_at(dish, 0.032, -0.05, floor, size=0.74)
    for k in range(3):
        with dish.at(0.058, 0.01 + 0.019 * k, floor + 0.001, turn_deg=-24 + 6 * k, scale=0.66):
            meats.bacon_strip(dish, dish.seed() % 50)
    t = np.linspace(-1, 1, 40)
    for k in range(2):
        path = np.stack([0.034 * t, 0.008 * t**2, 0.0095 + 0 * t], axis=1)
        with dish.at(-0.066, 0.03 + 0.024 * k, floor, turn_deg=24):
            burgers.sausage(dish, path, 0.0095)
    for x, y in ((0.01, 0.052), (-0.012, 0.062), (0.006, 0.078)):
        meats.cherry_tomato(dish, x, y, floor)
    sprig(dish, 0.0, 0.02, floor, 0.03, PARSLEY, 5)


HEAP = ("apple", "orange", "pear", "banana", "lemon", "peach", "plum", "lime")


def fruit_heap(dish: Dish, floor: float, spread: float, rise: float) -> None:
    """Large fruit below, a banana and grapes on top."""
    named = [name for name in _WHOLE if dish.says(name) and name not in ("watermelon", "pumpkin", "egg", "banana")]
    kinds = named or ["apple", "orange", "pear", "apple", "peach", "lemon", "plum", "orange", "lime"]
    count = 9 if spread < 0.09 else 12
    sizes = np.array([_WHOLE[kinds[k % len(kinds)]].size_m * dish.uniform(0.88, 1.0) for k in range(count)])
    centres = heaped(
        sizes / 2 * 0.93, lambda x, y: floor + rise * (x * x + y * y), spread, dish.random, tries=26, pull=0.5
    )
    for number in range(count):
        kind = kinds[number % len(kinds)]
        spec = ThingSpec(key=f"own:{kind}", noun=kind, size_m=float(sizes[number]), colour=None, seed=dish.seed())
        x, y, z = (float(v) for v in centres[number])
        one = _WHOLE[kind].make(spec)
        with dish.at(x, y, z - float(sizes[number]) * 0.46, turn_deg=dish.uniform(0, 360)):
            dish.part(*one.parts)
    if named:
        return
    top = float(centres[:, 2].max())
    with (
        dish.at(-spread * 0.5, -spread * 0.55, top - 0.034, turn_deg=dish.uniform(10, 40)),
        dish.leaning((1.0, 0.2, 0.0), 24.0),
        dish.at(scale=0.8),
    ):
        berries.grapes(dish)


def fruit_bowl(dish: Dish) -> None:
    dish.detail = 0.7
    bowl = shallow(dish, 0.13, 0.08)
    fruit_heap(dish, bowl.floor_m + 0.002, 0.088, 4.0)


def basket(dish: Dish, radius: float, tall: float) -> None:
    """Woven of round willow: uprights, and withies over and under them."""
    stakes = 26
    willow = ("#b5854a", "#a37338", "#c4965a")

    def wide(z: float) -> float:
        return radius * (0.78 + 0.22 * z / tall)

    angle = np.linspace(0, 2 * np.pi, stakes * 6 + 1)
    rows = int(tall / 0.0066)
    for row in range(rows):
        z = 0.005 + row * 0.0066
        r = wide(z) + 0.0027 * np.cos(angle * stakes / 2 + np.pi * (row % 2))
        path = np.stack([r * np.cos(angle), r * np.sin(angle), np.full_like(angle, z)], axis=1)
        dish.paint(swept_grid(path, 0.0036, columns=7, up=(0, 0, 1)), hex_colour(willow[row % 3]), name="basket")
    for number in range(stakes):
        a = 2 * np.pi * number / stakes
        stake = [(wide(z) * np.cos(a), wide(z) * np.sin(a), z) for z in (0.0, tall * 0.5, tall)]
        dish.paint(swept_grid(stake, 0.0028, columns=7), hex_colour("#8a6232"), name="basket")
    for k in range(3):
        turn = angle
        r = wide(tall) + 0.004 * np.cos(turn * 20 + k * 2.1)
        path = np.stack([r * np.cos(turn), r * np.sin(turn), tall + 0.004 * np.sin(turn * 20 + k * 2.1)], axis=1)
        dish.paint(swept_grid(path, 0.0042, columns=8, up=(0, 0, 1)), hex_colour(willow[k]), name="basket")
    dish.paint(puck_grid(wide(0) * 0.98, 0.006, soft=0.002, rows=20, columns=60), hex_colour("#8a6232"), name="basket")


def fruit_basket(dish: Dish) -> None:
    basket(dish, 0.13, 0.09)
    t = np.linspace(0, np.pi, 60)
    for k in range(2):
        path = np.stack([0.128 * np.cos(t), 0.003 * np.sin(t * 26 + k * np.pi), 0.085 + 0.17 * np.sin(t)], axis=1)
        dish.paint(swept_grid(path, 0.0045, columns=10), hex_colour("#a37338"), name="handle")
    fruit_heap(dish, 0.035, 0.09, 1.0)


def bread_basket(dish: Dish) -> None:
    dish.detail = 0.55
    basket(dish, 0.13, 0.07)
    spots = ((-0.05, 0.02, 0.05, 20), (0.045, 0.03, 0.05, -30), (0.0, -0.045, 0.055, 5), (0.02, 0.0, 0.085, 60))
    for number, (x, y, z, turn) in enumerate(spots):
        with dish.at(x, y, z, turn_deg=turn):
            (breads.bun, breads.croissant, breads.pretzel, breads.bun)[number](dish)
    with dish.at(-0.06, 0.05, 0.075, turn_deg=24, scale=0.55), dish.leaning((0.0, 1.0, 0.0), -28.0):
        breads.baguette(dish)


def cheese_board(dish: Dish) -> None:
    """Cheeses, grapes, nuts, ham and bread on a board."""
    dish.detail = 0.55
    z = board(dish, 0.42, 0.28, thick=0.018)
    with dish.at(-0.11, 0.05, z, turn_deg=-56, scale=0.8):
        cheese.cheese(dish)
    with dish.at(0.1, 0.055, z, turn_deg=24, scale=0.8):
        berries.grapes(dish)
    with dish.at(0.02, -0.07, z, turn_deg=10, scale=0.75):
        nuts.nuts(dish)
    with dish.at(-0.13, -0.07, z, turn_deg=30, scale=0.8):
        nuts.olives(dish)
    for k in range(5):
        with (
            dish.at(0.08 + 0.024 * k, -0.075 + 0.008 * k, z + 0.006 + 0.002 * k, turn_deg=20 + 5 * k, scale=0.5),
            dish.leaning((0.0, 1.0, 0.0), -14.0),
        ):
            slices._slice(dish, 0.014, 0.4)


def cake_platter(dish: Dish) -> None:
    """Small cakes in rows."""
    dish.detail = 0.6
    z = board(dish, 0.34, 0.22, thick=0.016)
    for row, cook in enumerate((small_cakes.cupcake, sweets.macaron, sweets.donut)):
        for column in range(4 if row == 1 else 3):
            with dish.at(
                (column - (1.5 if row == 1 else 1.0)) * (0.066 if row == 1 else 0.1), 0.06 - 0.062 * row, z, scale=0.9
            ):
                cook(dish)


# ------------------------------------------------------------------ bowls and plates named by what is on them

Served = tuple[str, tuple[str, ...], Callable[[Dish], None]]
IN_BOWLS: tuple[Served, ...] = (
    ("ramen", ("ramen", "pho", "udon", "soba", "laksa"), noodle_dishes.ramen),
    ("noodles", ("noodle", "noodles"), noodle_dishes.noodle_bowl),
    ("rice", ("rice",), meals.rice_bowl),
    ("salad", ("salad",), salads.salad),
    ("soup", tuple(meals.SOUPS) + ("soup", "broth"), meals.soup),
    ("pasta", ("pasta", "penne", "macaroni"), noodle_dishes.pasta),
    ("olive", ("olive",), nuts.olives),
    ("ice-cream-cup", ("ice cream", "gelato", "sorbet"), frozen.ice_cream_cup),
    ("fruit-bowl", ("fruit",), fruit_bowl),
)
ON_PLATES: tuple[Served, ...] = (
    ("spaghetti", ("spaghetti", "linguine", "tagliatelle", "noodle", "noodles"), noodle_dishes.spaghetti),
    ("pasta", ("pasta", "penne", "macaroni"), noodle_dishes.pasta),
    ("sushi", ("sushi", "maki", "nigiri"), sushi.sushi),
    ("pancakes", ("pancake", "pancakes"), pancakes.pancakes),
    ("breakfast", ("breakfast",), breakfast),
    ("curry", ("curry",), meals.curry),
    ("steak", ("steak",), meats.steak),
    ("salad", ("salad",), salads.salad),
    ("french-fries", ("fries", "french fries"), snacks.fries),
    ("nachos", ("nachos",), snacks.nachos),
    ("tacos", ("tacos", "taco"), wraps.tacos),
    ("shrimp", ("shrimp", "prawns"), seafood.shrimp),
    ("bacon-eggs", ("bacon", "eggs"), breakfast),
    ("waffle", ("waffle", "waffles"), pancakes.waffle),
    ("rice", ("rice",), meals.curry),
    ("salmon", ("salmon", "fish"), seafood.fish_dish),
)


def serving(maker: Maker, served: tuple[Served, ...], size_m: float) -> Maker:
    """A vessel's own maker, unless food is named that has a dish of its own: "a bowl of ramen"."""

    def make(spec: ThingSpec) -> Model:
        text = f" {' '.join((*spec.modifiers, *spec.noun.split()))} "
        for key, words, cook in served:
            if any(f" {word} " in text or f" {word}s " in text for word in words):
                dish = Dish(replace(spec, key=f"own:{key}", size_m=spec.size_m / maker.size_m * size_m))
                cook(dish)
                dish.honoured.add("modifiers")
                return dish.model()
        return maker.make(spec)

    return replace(maker, key=f"{maker.key}-served", make=make)


_BY_KEY = {maker.key: maker for maker in POTTERY}

MAKERS = (
    food(
        "breakfast",
        "breakfast, breakfast plate, english breakfast, bacon and eggs, full breakfast, bacon and egg, eggs and bacon",
        0.28,
        breakfast,
    ),
    food("fruit-bowl", "fruit bowl, bowl of fruit, fruits", 0.27, fruit_bowl),
    food("fruit-basket", "fruit basket, basket of fruit", 0.28, fruit_basket),
    food("bread-basket", "bread basket, basket of bread", 0.3, bread_basket),
    food("cheese-board", "cheese board, cheese platter, charcuterie board, charcuterie, appetizer", 0.42, cheese_board),
    food("dessert-platter", "dessert, pastry, pastries, dessert platter, petit four", 0.34, cake_platter),
    serving(_BY_KEY["own:bowl"], IN_BOWLS, 0.2),
    serving(_BY_KEY["own:plate"], ON_PLATES, 0.27),
)
