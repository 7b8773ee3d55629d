"""Juice, lemonade, milkshakes, smoothies, bubble tea and water."""

import numpy as np

from studiolo.engines.maquette.makers.blown import dense
from studiolo.engines.maquette.makers.drinks import Drink
from studiolo.engines.maquette.makers.food.berries import cherry_on, topping
from studiolo.engines.maquette.makers.food.dish import MOIST, WET, Dish, food
from studiolo.engines.maquette.makers.food.glassful import (
    FRUITS,
    GLASS,
    MINT,
    froth,
    ice,
    rim_slice,
    straw,
    thick_drink,
    tumbler,
)
from studiolo.engines.maquette.makers.food.greens import sprig
from studiolo.engines.maquette.makers.food.icing import sprinkle, squirt, swirl, upward
from studiolo.engines.maquette.makers.food.scatter import any_frames, copies, varied
from studiolo.engines.maquette.makers.food.service import part_of
from studiolo.engines.maquette.makers.food.shapes import ball_grid, coloured, swept_grid, turned_grid
from studiolo.engines.maquette.makers.food.surfaces import lighter
from studiolo.engines.maquette.makers.materials import Finish, dress
from studiolo.engines.maquette.makers.turning import filleted, turned
from studiolo.engines.maquette.model import Material
from studiolo.engines.maquette.settings.surfaces import hex_colour


def lemonade(dish: Dish) -> None:
    """Tall, iced, a slice on its rim and mint in it."""
    named = next((name for name in COOL if dish.says(name)), "lemonade")
    code, clear, fruit = COOL[named]
    colour = dish.colour(code)
    shape = tumbler(dish, 0.038, 0.135, Drink(colour=colour, clear=clear), 0.84)
    level = shape.floor_m + 0.84 * (shape.rim_m - shape.floor_m)
    ice(dish, shape, level, 3)
    pulp, rind = FRUITS[fruit]
    rim_slice(dish, shape, -52, 0.024, pulp, rind)
    straw(
        dish,
        (0.006, 0.012, level - 0.006),
        (-0.026, 0.024, 0.185),
        hex_colour(("#c9303a", "#2f7f9a", "#4f9a4a")[int(dish.random.integers(3))]),
    )
    if fruit in ("lemon", "lime"):
        sprig(dish, 0.002, -0.006, level + 0.012, 0.024, MINT, 5)


COOL = {
    "orange juice": ("#f2a01f", False, "orange"),
    "apple juice": ("#d9a33a", True, "lemon"),
    "grapefruit juice": ("#ea7a5a", False, "grapefruit"),
    "tomato juice": ("#b3281c", False, "lemon"),
    "lemonade": ("#efe39a", True, "lemon"),
    "iced tea": ("#b0662a", True, "lemon"),
    "ice tea": ("#b0662a", True, "lemon"),
    "cola": ("#3a1509", True, "lemon"),
    "soda": ("#e8743a", True, "orange"),
    "juice": ("#f2a01f", False, "orange"),
    "punch": ("#c2303a", True, "orange"),
    "fruit juice": ("#ef8f2a", False, "orange"),
    "soft drink": ("#3a1509", True, "lemon"),
}


def milkshake(dish: Dish) -> None:
    """Thick in a tall glass under cream, sauce inside its walls, cherry and straw."""
    smoothie = dish.says("smoothie")
    colour = (
        dish.flavour("#f2b3c0", "#e9d2a6", "#6b4128", "#c98fb8")
        if not smoothie
        else dish.flavour("#d85a7a", "#f0a83a", "#8a4f8f", "#8fae3f")
    )
    outline = ((0.6, 0.0), (0.62, 0.06), (0.82, 0.5), (1.0, 1.0))
    shape = tumbler(dish, 0.044, 0.15, thick_drink(colour), 0.94, outline=outline)
    level = shape.floor_m + 0.94 * (shape.rim_m - shape.floor_m)
    radius = shape.radius_at(level)
    if smoothie:
        froth(dish, radius, level, 0.004, lighter(colour, 0.25))
        for k, name in enumerate(("strawberry", "blueberry", "blueberry")):
            topping(dish, name, 0.012 * np.cos(k * 2.1), 0.012 * np.sin(k * 2.1) - 0.004, level + 0.002, 0.8)
        sprig(dish, -0.012, -0.008, level + 0.004, 0.022, MINT, 4)
        straw(dish, (0.01, 0.012, level), (0.034, 0.02, 0.205), hex_colour("#4f9a4a"))
        return
    with dish.at(0, 0, level - 0.004):
        on = swirl(dish, radius * 0.98, 0.052, hex_colour("#faf5ea"), turns=2.3)
        sprinkle(dish, on, 55, upward(0.1), long_m=0.0045)
    t = np.linspace(0, 2 * np.pi * 1.6, 90)
    far = radius * 0.62 * (1 - t / t[-1] * 0.75)
    drizzle = np.stack([far * np.cos(t), far * np.sin(t), level + 0.016 + 0.026 * t / t[-1]], axis=1)
    squirt(dish, drizzle, 0.0014, hex_colour("#4a2210" if not dish.says("strawberry", "vanilla") else "#b01d32"))
    cherry_on(dish, 0.003, -0.004, level + 0.044, 0.0095)
    straw(dish, (0.012, 0.012, level), (0.036, 0.022, 0.215), hex_colour("#c9303a"), bend=False)


def water_bottle(dish: Dish) -> None:
    """Clear, ribbed, capped, plain of label."""
    line = [
        (0.028, 0.0),
        (0.033, 0.006),
        (0.033, 0.05),
        (0.0315, 0.055),
        (0.033, 0.06),
        (0.033, 0.085),
        (0.0315, 0.09),
        (0.033, 0.095),
        (0.033, 0.145),
        (0.0265, 0.172),
        (0.0135, 0.194),
        (0.0128, 0.212),
    ]
    body = np.concatenate([[(0.0, 0.001)], dense(np.array(line)), [(0.0, line[-1][1])]])
    water = Material(
        kind="glass", colour=(0.96, 0.985, 0.99), roughness=0.0, ior=1.33
    )  # the wall is too thin to bend light
    dish.part(dress(turned(body), Finish(material=water), "bottle"))
    cap = filleted([(0, 0.203, 0), (0.0152, 0.203, 0.001), (0.0152, 0.2205, 0.0015), (0, 0.2205, 0)], 5)
    colour = dish.colour("#2f6fb0", "#e9eef0", "#3f9ac0")
    dish.part(dress(turned(cap), Finish(material=Material(colour=colour, roughness=0.35)), "cap"))
    band = turned_grid(dense(np.array([(0.0325, 0.1), (0.0334, 0.1003), (0.0334, 0.139), (0.0325, 0.1393)])), 96)
    dish.paint(
        band,
        lambda v: np.where(
            (np.abs(v.points[..., 2] - 0.119) < 0.011)[..., None], np.asarray(colour), np.asarray(lighter(colour, 0.7))
        ),
        MOIST,
        "label",
    )


def bubble_tea(dish: Dish) -> None:
    colour = dish.flavour("#c99a6a", "#b79ad0", "#9cb85c")
    outline = ((0.74, 0.0), (0.76, 0.03), (1.0, 1.0))
    shape = tumbler(dish, 0.045, 0.145, thick_drink(colour), 0.9, outline=outline)
    count = 46
    a = dish.random.uniform(0, 2 * np.pi, count)
    z = 0.014 + 0.03 * dish.random.random(count) ** 1.2
    far = np.array([shape.radius_at(float(h)) for h in z]) - 0.0034
    pearl = coloured(ball_grid(1.0, rows=12, columns=14), (1, 1, 1))
    dish.add(
        copies(
            pearl,
            np.column_stack([far * np.cos(a), far * np.sin(a), z]),
            any_frames(count, dish.random),
            0.0046,
            varied(hex_colour("#1d100b"), count, dish.random, 0.1),
        ),
        WET,
        "pearls",
    )
    lid = turned_grid(
        dense(
            np.array(
                [
                    (0.0, 0.17),
                    (0.025, 0.1665),
                    (0.043, 0.15),
                    (0.0465, 0.1455),
                    (0.0465, 0.143),
                    (0.044, 0.143),
                    (0.042, 0.148),
                    (0.024, 0.1645),
                    (0.0, 0.168),
                ]
            )
        ),
        80,
    )
    dish.part(part_of(lid, GLASS.material, "lid"))
    dish.paint(
        swept_grid([(0.004, 0.004, 0.135), (0.012, 0.008, 0.19), (0.018, 0.011, 0.23)], 0.0058, columns=20),
        dish.spec.second_colour or hex_colour("#e8577a"),
        MOIST,
        "straw",
    )


MAKERS = (
    food(
        "lemonade",
        "lemonade, juice, orange juice, fruit juice, iced tea, ice tea, glass of juice, apple juice, tomato juice, soda, cola, soft drink, "
        "glass of lemonade, grapefruit juice, glass of orange juice, drink, cold drink, beverage, punch",
        0.2,
        lemonade,
    ),
    food(
        "milkshake",
        "milkshake, milk shake, shake, smoothie, strawberry milkshake, chocolate milkshake, frappuccino",
        0.215,
        milkshake,
    ),
    food("bubble-tea", "bubble tea, boba, boba tea, milk tea", 0.23, bubble_tea),
    food("water-bottle", "water bottle, bottle of water, plastic bottle, bottled water", 0.22, water_bottle),
)
