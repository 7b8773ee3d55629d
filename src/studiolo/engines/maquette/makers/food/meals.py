"""Rice, soup, curry, dumplings and omelettes."""

import numpy as np

from studiolo.engines.maquette.makers.food.berries import topping
from studiolo.engines.maquette.makers.food.dish import MOIST, WET, Dish, food
from studiolo.engines.maquette.makers.food.greens import BASIL, PARSLEY, citrus_slice, sprig
from studiolo.engines.maquette.makers.food.icing import bead, squirt
from studiolo.engines.maquette.makers.food.noodle_dishes import DARK_BOWLS, herbs, strips
from studiolo.engines.maquette.makers.food.noodles import broth, grains
from studiolo.engines.maquette.makers.food.scatter import any_frames, copies, frames_on, varied
from studiolo.engines.maquette.makers.food.service import chopsticks, plate, shallow
from studiolo.engines.maquette.makers.food.shapes import coloured, oval, roughened, slab_grid, turned_grid
from studiolo.engines.maquette.makers.food.surfaces import blended, mottled, ramp
from studiolo.engines.maquette.makers.materials import Finish
from studiolo.engines.maquette.makers.plates import rounded
from studiolo.engines.maquette.makers.solid_grain import step
from studiolo.engines.maquette.makers.turning import curve
from studiolo.engines.maquette.model import Material
from studiolo.engines.maquette.settings.surfaces import hex_colour

RICE = hex_colour("#f4efe2")


def rice_bowl(dish: Dish) -> None:
    """White rice heaped in a bowl; with what its name says."""
    bowl = shallow(dish, 0.068, 0.06, codes=DARK_BOWLS)
    fried = dish.says("fried", "pilaf", "egg")
    colour = (
        hex_colour("#e0b163")
        if fried
        else hex_colour("#d9a63c")
        if dish.says("saffron", "yellow", "curry", "paella")
        else dish.colour("#f4efe2")
    )
    grains(dish, 1500, 0.061, 0.034, bowl.rim_m - 0.01, colour)
    if fried:
        strips(dish, 26, 0.045, bowl.rim_m + 0.001, 0.026)
    else:
        seeds(dish, 34, 0.03, bowl.rim_m + 0.0225)
    chopsticks(dish, 0.0615, 0.1, 0.05, turn_deg=-12)


def seeds(dish: Dish, count: int, spread: float, z: float) -> None:
    far, turn = spread * np.sqrt(dish.random.random(count)), dish.random.uniform(0, 2 * np.pi, count)
    places = np.column_stack([far * np.cos(turn), far * np.sin(turn), z - 5.5 * far**2 * 1.6])
    up = np.tile((0.0, 0.0, 1.0), (count, 1))
    dish.add(
        copies(
            bead(),
            places,
            frames_on(up, dish.random, 40),
            np.array((0.0018, 0.0011, 0.0007)) * np.ones((count, 1)),
            hex_colour("#1b1a1c"),
        ),
        MOIST,
        "sesame",
    )


SOUPS = {
    "tomato": "#b8341a",
    "pumpkin": "#dc8a24",
    "carrot": "#dd7f24",
    "pea": "#83a23e",
    "broccoli": "#8aa04a",
    "mushroom": "#a98a63",
    "lentil": "#b5762c",
    "potato": "#e3cd96",
    "onion": "#8f5a26",
    "chicken": "#d3a850",
    "miso": "#b98a4c",
    "beetroot": "#8a1c33",
    "beet": "#8a1c33",
    "borscht": "#8a1c33",
    "corn": "#eac65a",
    "spinach": "#5f8136",
    "chowder": "#ead9b0",
    "minestrone": "#b9521f",
    "porridge": "#e0cca0",
    "oatmeal": "#dcc598",
    "cereal": "#f4efe4",
    "yogurt": "#f6f1e6",
    "yoghurt": "#f6f1e6",
    "gazpacho": "#c03a1e",
    "bean": "#7a3f22",
    "chili": "#8d2e14",
    "curry": "#c9862a",
    "stew": "#8d4a22",
}


def soup(dish: Dish) -> None:
    """A bowl, a swirl of cream, herbs; a clear one with vegetables in it."""
    bowl = shallow(dish, 0.092, 0.06)
    level = 0.046
    named = next(
        (name for name in SOUPS if dish.says(name)), ("tomato", "pumpkin", "pea")[int(dish.random.integers(3))]
    )
    colour = dish.colour(SOUPS[named])
    broth(dish, bowl, level, colour, drops=named in ("chicken", "onion", "miso", "minestrone"))
    if named in ("chicken", "minestrone", "miso", "stew", "chili", "bean", "curry", "onion", "chowder", "lentil"):
        cubes_in(dish, 40, 0.066, level, named)
        herbs(dish, 30, 0.06, level + 0.001)
        return
    if named in ("porridge", "oatmeal", "cereal", "yogurt", "yoghurt"):
        for k in range(14):
            a, r = dish.uniform(0, 6.28), 0.034 * np.sqrt(dish.random.random())
            topping(dish, ("blueberry", "raspberry", "strawberry")[k % 3], r * np.cos(a), r * np.sin(a), level, 0.9)
        return
    turn = np.linspace(0, 2 * np.pi * 2.2, 140)
    far = 0.008 + 0.03 * turn / turn[-1] + 0.002 * np.sin(turn * 3)
    line = np.stack([far * np.cos(turn), far * np.sin(turn), np.full_like(turn, level + 0.0002)], axis=1)
    squirt(dish, line, 0.0016, hex_colour("#f7f0e0"), WET, "cream")
    herbs(dish, 24, 0.045, level - 0.008)
    sprig(dish, 0.0, 0.0, level + 0.0015, 0.026, BASIL, 3)
    croutons(dish, 9, 0.03, level)


def croutons(dish: Dish, count: int, spread: float, z: float) -> None:
    cube = coloured(slab_grid(rounded(1.0, 1.0, 0.15, steps=3).points, -0.5, 0.5, 0.14, rings=4), (1, 1, 1))
    places = np.column_stack(
        [
            0.018 + dish.random.normal(0, spread * 0.45, count),
            0.02 + dish.random.normal(0, spread * 0.45, count),
            np.full(count, z + 0.003),
        ]
    )
    tones = ramp(("#eac888", "#d29c50", "#a8692a"), dish.random.random(count))
    dish.add(
        copies(cube, places, any_frames(count, dish.random), dish.random.uniform(0.009, 0.012, count), tones),
        MOIST,
        "croutons",
    )


def cubes_in(dish: Dish, count: int, spread: float, level: float, named: str) -> None:
    cube = coloured(slab_grid(rounded(1.0, 1.0, 0.22, steps=3).points, -0.5, 0.5, 0.2, rings=4), (1, 1, 1))
    codes = {
        "miso": ("#f6f0e2", "#f6f0e2", "#5f8136"),
        "stew": ("#5d2f17", "#e08a2c", "#e3c98a", "#5d2f17"),
        "chili": ("#5a1e10", "#3a1810", "#c9442a"),
        "bean": ("#6a2a1a", "#e6d3ae"),
        "curry": ("#e3b25a", "#c9782a", "#6f8f35"),
    }.get(named, ("#e8862a", "#e6d09a", "#6f9a35", "#d8b06a"))
    far, turn = spread * np.sqrt(dish.random.random(count)), dish.random.uniform(0, 2 * np.pi, count)
    places = np.column_stack([far * np.cos(turn), far * np.sin(turn), np.full(count, level + 0.001)])
    tones = np.array([hex_colour(codes[k % len(codes)]) for k in range(count)])
    dish.add(
        copies(
            cube,
            places,
            any_frames(count, dish.random),
            dish.random.uniform(0.009, 0.016, count),
            varied(tones, count, dish.random),
        ),
        WET,
        "pieces",
    )


def curry(dish: Dish) -> None:
    """Rice to one side, sauce with pieces to the other."""
    plate(dish, 0.118, deep=True)
    colour = dish.colour("#b9741f", "#a8571a", "#7d8a2f") if not dish.says("green") else hex_colour("#7f9a3a")
    with dish.at(-0.034, 0.008):
        grains(dish, 1300, 0.05, 0.032, 0.009, RICE)
    seed = dish.seed()
    with dish.at(0.034, -0.006, 0.008):
        pool = roughened(slab_grid(oval(0.108, 0.13, sides=80), 0, 0.012, 0.008, rings=24), 0.02, 0.0016, seed)
        dish.paint(pool, mottled(colour, 0.012, seed, 0.15, 0.08), WET, "sauce")
        cubes_in(dish, 24, 0.042, 0.012, "curry")
    with dish.at(0.034, -0.006):
        herbs(dish, 22, 0.04, 0.016)
        sprig(dish, 0, 0, 0.026, 0.026, PARSLEY, 4)


def dumplings(dish: Dish) -> None:
    """Pleated parcels, steamed, in a round."""
    floor = plate(dish, 0.1)
    for number in range(7):
        a = 2 * np.pi * number / 6
        x, y = (0.052 * np.cos(a), 0.052 * np.sin(a)) if number < 6 else (0.0, 0.0)
        seed = dish.seed()
        line = curve(
            np.array(
                [
                    (0, 0),
                    (0.018, 0.0),
                    (0.0255, 0.009),
                    (0.0215, 0.02),
                    (0.009, 0.0275),
                    (0.0035, 0.031),
                    (0.004, 0.0335),
                    (0, 0.0325),
                ]
            ),
            60,
        )
        line[:, 0] = np.maximum(line[:, 0], 0)
        line[0, 0] = line[-1, 0] = 0
        grid = turned_grid(line, 108)
        turn = np.arctan2(grid[..., 1], grid[..., 0])
        fold = np.sin(turn * 14 + grid[..., 2] * 130) * step(0.012, 0.026, grid[..., 2])
        grid[..., :2] *= (1 + 0.12 * fold)[..., None]
        with dish.at(x, y, floor, turn_deg=dish.uniform(0, 360)):
            dish.paint(grid, mottled(hex_colour("#f2e6cb"), 0.012, seed, 0.05), MOIST, "dumpling")
    herbs(dish, 14, 0.05, floor + 0.014)


def omelette(dish: Dish) -> None:
    floor = plate(dish, 0.112)
    seed = dish.seed()
    turn = np.linspace(0, np.pi, 80)
    outline = np.concatenate(
        [
            np.stack([0.082 * np.cos(turn), 0.066 * np.sin(turn)], axis=1),
            np.stack([np.linspace(-0.082, 0.082, 40)[1:-1], -0.006 * np.ones(38)], axis=1),
        ]
    ) - (0, 0.026)
    grid = slab_grid(outline, 0, 0.021, 0.01, rings=26)
    grid = roughened(grid, 0.03, 0.002, seed)
    tone = blended(("#f7d860", "#f3c53f", "#e2a52f", "#b8772a"), 0.028, seed, 0.22, 0.42)
    with dish.at(0, 0, floor):
        dish.bake(grid, Finish(material=Material(roughness=0.45, clearcoat=0.25), colours=tone), "omelette", 640)
    herbs(dish, 34, 0.05, floor + 0.018)
    citrus_slice(dish, 0.078, 0.035, floor + 0.006, 0.018)


MAKERS = (
    food("rice", "rice, rice bowl, bowl of rice, fried rice, risotto, white rice, paella, couscous", 0.2, rice_bowl),
    food(
        "soup",
        "soup, bowl of soup, tomato soup, broth, stew, pumpkin soup, chowder, porridge, oatmeal, gazpacho, chili con carne, "
        "chicken soup, vegetable soup",
        0.184,
        soup,
    ),
    food("curry", "curry, chicken curry, tikka masala, curry rice", 0.26, curry),
    food("dumpling", "dumpling, dumplings, gyoza, dim sum, bao, momo, ravioli", 0.22, dumplings),
    food("omelette", "omelette, omelet, scrambled egg, scrambled eggs, quiche", 0.25, omelette),
)
