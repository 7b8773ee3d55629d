"""Coffee hot and iced, tea and chocolate, in a cup with its saucer and spoon."""

from dataclasses import replace

import numpy as np

from studiolo.engines.maquette.makers.blown import dense
from studiolo.engines.maquette.makers.drinks import Drink, surface
from studiolo.engines.maquette.makers.food.cold_drinks import lemonade
from studiolo.engines.maquette.makers.food.dish import DRY, MOIST, SOFT, Dish, food
from studiolo.engines.maquette.makers.food.glassful import GLASS, MINT, ice, straw, thick_drink
from studiolo.engines.maquette.makers.food.greens import citrus_slice, sprig
from studiolo.engines.maquette.makers.food.icing import CREAM, sprinkle, swirl, upward
from studiolo.engines.maquette.makers.food.pods import coffee_bean
from studiolo.engines.maquette.makers.food.service import porcelain
from studiolo.engines.maquette.makers.food.shapes import noise, puck_grid, slab_grid, swept_grid, turned_grid
from studiolo.engines.maquette.makers.food.surfaces import ramp
from studiolo.engines.maquette.makers.materials import Finish, dress
from studiolo.engines.maquette.makers.plates import rounded
from studiolo.engines.maquette.makers.tableware import ear, scaled
from studiolo.engines.maquette.makers.turning import Hollow, Texels, curve, filleted, hollow, turned
from studiolo.engines.maquette.model import Material, Numbers
from studiolo.engines.maquette.settings.surfaces import hex_colour


def iced_coffee(dish: Dish) -> None:
    """Layers of milk and coffee over ice."""
    matcha = dish.says("matcha")
    dark = hex_colour("#5a3018") if not matcha else hex_colour("#7a9a3c")
    shape = hollow(
        scaled(((0.82, 0.0), (0.85, 0.05), (0.93, 0.5), (1.0, 1.0)), 0.039, 0.135), 0.0021, floor_m=0.0085, soft_m=0.006
    )
    dish.part(dress(turned(shape.profile), GLASS, "glass"))
    level = shape.floor_m + 0.86 * (shape.rim_m - shape.floor_m)
    inside = shape.inside[shape.inside[:, 1] < level]
    line = np.concatenate([inside * (0.988, 1.0) + (0, 2e-4), [(shape.radius_at(level) * 0.988, level), (0.0, level)]])
    seed = dish.seed()

    def colours(texels: Texels) -> Numbers:
        z = (texels.points[..., 2] - shape.floor_m) / (level - shape.floor_m)
        z = z + 0.09 * noise(texels.points * np.array((1, 1, 0.45)), 0.028, seed, 3)
        codes = (
            ("#f1e6d3", "#ead6b8", "#b98a5c", "#6d3f20", "#4a2612")
            if not matcha
            else ("#f4f0e2", "#eef0d8", "#c3cf8f", "#8fab4c", "#6f9236")
        )
        return ramp(codes, z * 1.05)

    dish.bake(
        turned_grid(dense(line), 96),
        Finish(material=Material(colour=dark, roughness=0.18, clearcoat=0.5), colours=colours),
        "coffee",
        640,
    )
    ice(dish, shape, level, 4, 0.02)
    straw(dish, (0.008, 0.014, level), (-0.02, 0.03, 0.185), hex_colour("#2a2a2c"), bend=False)


def cup(
    dish: Dish, radius: float, tall: float, drink: Drink, *, fill: float = 0.9, saucer: bool = True, code: str = ""
) -> tuple[Hollow, float]:
    """A china cup on its saucer; gives its hollow and how high it stands."""
    colour = dish.colour(code) if code else dish.colour("#f3f0ea", "#e9e2d6", "#f1eee7", "#3f5a66", "#c9d2cb")
    finish = Finish(material=porcelain(colour))
    base = 0.0
    if saucer:
        r = radius * 1.75
        line = filleted(
            [
                (0, 0.003, 0),
                (r * 0.5, 0.003, 0.002),
                (r * 0.52, 0, 0.001),
                (r * 0.58, 0, 0.001),
                (r * 0.78, 0.007, 0.012),
                (r, 0.0135, 0.001),
                (r * 0.995, 0.0158, 0.001),
                (r * 0.76, 0.0105, 0.012),
                (r * 0.5, 0.0058, 0.004),
                (0, 0.0058, 0),
            ],
            8,
        )
        dish.part(dress(turned(line), finish, "saucer"))
        base = 0.006
    outer = scaled(((0.5, 0.0), (0.6, 0.07), (0.86, 0.42), (0.97, 0.8), (1.0, 1.0)), radius, tall)
    shape = hollow(outer, 0.003, foot_m=0.003, floor_m=0.007, soft_m=0.01)
    level = shape.floor_m + fill * (shape.rim_m - shape.floor_m)
    with dish.at(0, 0, base, turn_deg=-28.0):
        dish.part(
            dress(turned(shape.profile), finish, "cup"),
            dress(ear(shape, outer, 0.3, 0.84, radius * 0.5, 0.0042, flat=1.5), finish, "handle"),
        )
    with dish.at(0, 0, base):
        dish.part(surface(shape, level, drink, dish.seed()))
    return shape, base + level


COFFEES = {
    "latte": "#8a5a35",
    "cappuccino": "#875430",
    "flat white": "#835031",
    "mocha": "#6a3c22",
    "macchiato": "#7c4b2b",
    "cortado": "#835031",
}


def coffee(dish: Dish) -> None:
    """With milk poured into a leaf or a heart; black with its crema; iced in a glass."""
    if dish.says("iced", "ice", "cold"):
        iced_coffee(dish)
        return
    small = dish.says("espresso", "macchiato", "ristretto")
    milk = next((code for name, code in COFFEES.items() if dish.says(name)), "")
    if milk or dish.says("art", "foam", "milk"):
        drink = Drink(colour=hex_colour(milk or "#875430"), art=True)
    else:
        drink = Drink(colour=hex_colour("#2a130a"), crema=True)
    radius, tall = (0.031, 0.05) if small else (0.047, 0.06)
    cup(dish, radius, tall, drink, fill=0.78 if small else 0.93)
    spoon(dish, radius * 1.3, 0.012)
    beans(dish, radius)


def spoon(dish: Dish, x: float, z: float, long: float = 0.11) -> None:
    """A teaspoon resting on the saucer."""
    steel = Material(per_vertex=True, roughness=0.16, metallic=1.0)
    bowl = turned_grid(
        np.array([(0.0, -0.004), (0.6, -0.0032), (1.0, 0.0), (0.97, 0.0006), (0.55, -0.0024), (0.0, -0.0032)])
        * (0.0105, 1.0),
        40,
    ) * np.array((1, 1.5, 1))
    with dish.at(x, -0.012, z, turn_deg=14.0):
        with dish.at(0, -0.03, 0):
            dish.paint(bowl, (0.72, 0.72, 0.73), steel, "spoon")
        t = np.linspace(0, 1, 14)
        path = np.stack([0 * t, -0.016 + (long - 0.03) * t, 0.0005 + 0.006 * np.sin(t * 2.4)], axis=1)
        dish.paint(
            swept_grid(path, np.interp(t, [0, 0.2, 0.8, 1], [0.0022, 0.0018, 0.0034, 0.0036]), columns=12),
            (0.72, 0.72, 0.73),
            steel,
            "spoon",
        )


def beans(dish: Dish, radius: float) -> None:
    brown = np.full((len(coffee_bean().vertices), 3), hex_colour("#3a2014"), np.float32)
    piece = replace(coffee_bean(), colours=brown)
    for number in range(3):
        with dish.at(
            -radius * 1.35 + 0.011 * number,
            -radius * (0.75 - 0.16 * number),
            0.0165,
            turn_deg=dish.uniform(0, 360),
            scale=0.0043,
        ):
            dish.add(piece, MOIST, "beans")


TEAS = {
    "green": "#b5ad45",
    "matcha": "#7f9e3c",
    "chai": "#b5763c",
    "milk": "#c99a66",
    "herbal": "#c98a2c",
    "mint": "#a9ae4c",
    "black": "#8a3f14",
    "red": "#a33a14",
}


def tea(dish: Dish) -> None:
    """A cup of tea, the bag's string over its rim; in a glass if iced."""
    if dish.says("iced", "ice", "cold"):
        lemonade(dish)
        return
    code = next((code for name, code in TEAS.items() if dish.says(name)), "#9a4a16")
    shape, level = cup(dish, 0.047, 0.058, Drink(colour=hex_colour(code)), fill=0.9)
    spoon(dish, 0.061, 0.012)
    far = shape.radius_at(shape.rim_m)
    rim = 0.006 + shape.rim_m
    a = np.radians(-118)
    out = np.array((np.cos(a), np.sin(a)))
    knots = [
        (*(out * far * 0.8), level),
        (*(out * far * 0.97), rim + 0.001),
        (*(out * (far + 0.004)), rim - 0.004),
        (*(out * (far + 0.003)), rim - 0.034),
    ]
    path = curve(np.array(knots), 40)
    dish.paint(swept_grid(path, 0.0005, columns=6), hex_colour("#f1ede2"), name="string")
    tag = slab_grid(rounded(0.016, 0.02, 0.0015, steps=3).points, -0.0003, 0.0003, 0.0001, rings=3)
    x, y = (float(v) for v in out * (far + 0.0022))
    with dish.at(x, y, rim - 0.044, turn_deg=-28), dish.leaning((1.0, 0.0, 0.0), 76.0):
        dish.paint(
            tag,
            dish.spec.second_colour or hex_colour(("#c23a2f", "#4f8a4a", "#e0a83a")[int(dish.random.integers(3))]),
            DRY,
            "tag",
        )
    if dish.says("lemon"):
        citrus_slice(dish, 0.008, -0.006, level + 0.0008, 0.02)
    if dish.says("mint"):
        sprig(dish, 0.004, -0.004, level + 0.001, 0.024, MINT, 5)


def hot_chocolate(dish: Dish) -> None:
    """A mug under cream or marshmallows, dusted with cocoa."""
    shape, level = cup(dish, 0.046, 0.084, thick_drink("#4a2612"), fill=0.92, saucer=False)
    radius = shape.radius_at(shape.rim_m * 0.92)
    if dish.says("marshmallow") or (not dish.says("cream") and dish.random.random() < 0.5):
        for k in range(13):
            a, far = k * 2.39996, radius * 0.78 * np.sqrt((k + 0.5) / 13)
            with (
                dish.at(
                    far * np.cos(a), far * np.sin(a), level - 0.002 + 0.002 * (k % 3), turn_deg=dish.uniform(0, 90)
                ),
                dish.leaning((1.0, 0.5, 0.0), dish.uniform(-30, 30)),
            ):
                dish.paint(
                    puck_grid(0.0082, 0.0135, soft=0.003, rows=24, columns=28),
                    hex_colour("#f8f4ee" if k % 3 else "#f5d5dc"),
                    CREAM,
                    "marshmallow",
                )
        return
    with dish.at(0, 0, level - 0.003):
        on = swirl(dish, radius * 0.93, 0.04, hex_colour("#faf5ea"), turns=2.3)
        sprinkle(dish, on, 260, upward(0.0), long_m=0.0013, colours=("#5a3018", "#43210f"), kind="bead")
    dish.paint(
        swept_grid(
            [(0.02, 0.014, level), (0.028, 0.02, level + 0.06), (0.033, 0.024, level + 0.085)], 0.004, columns=16
        ),
        hex_colour("#7a4a26"),
        SOFT,
        "cinnamon",
    )


MAKERS = (
    food(
        "coffee",
        "coffee, cup of coffee, cappuccino, latte, espresso, flat white, americano, latte art, mocha, macchiato, iced coffee, iced latte, "
        "frappe, coffee with latte art",
        0.17,
        coffee,
    ),
    food("tea", "tea, cup of tea, green tea, black tea, herbal tea, mint tea, chai, matcha", 0.17, tea),
    food("hot-chocolate", "hot chocolate, cocoa, hot cocoa, mug of hot chocolate", 0.135, hot_chocolate),
)
