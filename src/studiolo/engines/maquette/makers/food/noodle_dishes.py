"""Ramen, fried noodles, spaghetti and pasta."""

import numpy as np

from studiolo.engines.maquette.makers.food.dish import LEAFY, WET, Dish, food
from studiolo.engines.maquette.makers.food.greens import BASIL, chopped, leaf, sprig, tilted
from studiolo.engines.maquette.makers.food.noodles import broth, egg_half, meat_slice, nori, scallions, tangle
from studiolo.engines.maquette.makers.food.scatter import any_frames, copies, frames_on, heaped, varied
from studiolo.engines.maquette.makers.food.service import chopsticks, plate, shallow
from studiolo.engines.maquette.makers.food.shapes import (
    ball_grid,
    coloured,
    noise,
    oval,
    roughened,
    slab_grid,
    swept_grid,
)
from studiolo.engines.maquette.makers.food.surfaces import blended
from studiolo.engines.maquette.model import Colour
from studiolo.engines.maquette.settings.surfaces import hex_colour

NOODLE = hex_colour("#eccb80")

DARK_BOWLS = ("#23262b", "#7a2018", "#f0ebe0", "#2f4a57", "#e4dccb")


def ramen(dish: Dish) -> None:
    """Noodles in broth; egg, pork, greens and nori along the rim, chopsticks across it."""
    bowl = shallow(dish, 0.1, 0.082, codes=DARK_BOWLS)
    level = 0.056
    red = dish.says("spicy", "kimchi", "tomato", "curry", "laksa")
    broth(
        dish,
        bowl,
        level,
        hex_colour("#a3401a") if red else hex_colour(("#b9803c", "#c99c5c", "#8f5a26")[int(dish.random.integers(3))]),
    )
    with dish.at(-0.004, -0.004):
        tangle(dish, 95, 0.07, 0.0017, NOODLE, floor=level - 0.012, tall=0.018, nest=0.55)
    egg_half(dish, 0.034, -0.036, level + 0.011, lean=24)
    egg_half(dish, 0.058, -0.006, level + 0.008, lean=16)
    for k in range(3):
        meat_slice(dish, -0.052 + 0.019 * k, -0.03 - 0.006 * k, level + 0.007 + 0.003 * k, lean=14)
    scallions(dish, -0.006, 0.012, level + 0.01, 0.013, 46)
    for k in range(2):
        nori(dish, -0.042 + 0.03 * k, 0.066, level - 0.01, 10 - 14 * k)
    for k in range(5):
        with dish.at(0.038 + 0.005 * k, 0.045 - 0.006 * k, level + 0.004, turn_deg=-160 + 22 * k):
            dish.add(tilted(leaf(0.05, 0.022, hex_colour("#3f7a2f"), dish.random, curl_deg=50), -15), LEAFY, "greens")
    chopsticks(dish, 0.0825, 0.12, 0.052, turn_deg=-14)


def noodle_bowl(dish: Dish) -> None:
    """Fried noodles with vegetables."""
    if dish.says("soup", "ramen", "pho", "udon", "soba"):
        ramen(dish)
        return
    bowl = shallow(dish, 0.095, 0.07, codes=DARK_BOWLS)
    tangle(dish, 130, 0.078, 0.0019, hex_colour("#d39a45"), floor=0.03, tall=0.052, nest=0.35)
    strips(dish, 30, 0.055, bowl.rim_m + 0.004, 0.014)
    scallions(dish, 0.0, 0.0, bowl.rim_m + 0.01, 0.024, 50)
    chopsticks(dish, 0.0715, 0.12, 0.045, turn_deg=-16)


def strips(dish: Dish, count: int, spread: float, z: float, tall: float) -> None:
    """Peppers, carrot and peas among noodles or rice."""
    random = dish.random
    t = np.linspace(-1, 1, 10)
    strip = coloured(
        swept_grid(np.stack([0.014 * t, 0.003 * (1 - t**2), 0.003 * (1 - t**2)], axis=1), 0.0024, columns=7), (1, 1, 1)
    )
    far, turn = spread * np.sqrt(random.random(count)), random.uniform(0, 2 * np.pi, count)
    height = z + tall * (1 - (far / spread) ** 2) - 0.004
    places = np.column_stack([far * np.cos(turn), far * np.sin(turn), height])
    tones = np.array([hex_colour(("#d8391f", "#ef8f22", "#4d8f2f", "#efc032")[k % 4]) for k in range(count)])
    up = np.tile((0.0, 0.0, 1.0), (count, 1))
    dish.add(
        copies(strip, places, frames_on(up, random, 30), random.uniform(0.8, 1.2, count), tones), WET, "vegetables"
    )


def spaghetti(dish: Dish) -> None:
    """A nest on a deep plate under its sauce, basil on top."""
    floor = plate(dish, 0.116, deep=True, codes=("#f2efe8", "#f4f2ee", "#e9e4d8", "#dfe3e2"))
    green, cream = dish.says("pesto"), dish.says("carbonara", "alfredo", "cream", "cheese")
    pale = hex_colour("#efcf82") if not green else hex_colour("#b9ae4c")
    tangle(dish, 150, 0.078, 0.0013, pale, floor=floor, tall=0.05, nest=0.75, name="spaghetti")
    if not cream and not green:
        sauce_top(dish, floor + 0.041, hex_colour("#9a2410"))
        if dish.says("meatball", "meatballs") or dish.random.random() < 0.35:
            for x, y, z in (
                (0.0, 0.0, 0.062),
                (0.03, -0.02, 0.05),
                (-0.032, -0.012, 0.05),
                (0.002, -0.038, 0.046),
                (0.012, 0.034, 0.05),
            ):
                meatball(dish, x, y, z + 0.004)
    elif cream:
        places = np.column_stack([*(dish.random.normal(0, 0.03, (2, 34))), np.full(34, 0.054)])
        bits = coloured(roughened(ball_grid(1.0, rows=8, columns=10), 1.2, 0.2, 4), (1, 1, 1))
        places[:, 2] -= 9 * (places[:, 0] ** 2 + places[:, 1] ** 2)
        dish.add(
            copies(
                bits,
                places,
                any_frames(34, dish.random),
                dish.random.uniform(0.003, 0.006, (34, 3)),
                varied(hex_colour("#a8452e"), 34, dish.random, 0.2),
            ),
            WET,
            "bacon",
        )
    herbs(dish, 40, 0.045, floor + 0.046)
    sprig(dish, 0.0, -0.006, floor + 0.054 + (0.012 if not cream and not green else 0.0), 0.034, BASIL, 4)


def sauce_top(dish: Dish, z: float, colour: Colour) -> None:
    seed = dish.seed()
    outline = oval(0.092, 0.086, sides=90)
    wave = noise(np.column_stack([outline, np.zeros(90)]), 0.03, seed)
    grid = slab_grid(outline * (1 + 0.12 * wave)[:, None], -0.006, 0.008, 0.005, rings=34)
    far = np.hypot(grid[..., 0], grid[..., 1]) / 0.046
    grid[..., 2] -= 0.014 * far**2 - 0.006
    grid = roughened(grid, 0.01, 0.0016, seed, 3)
    with dish.at(0, 0, z):
        dish.paint(grid, blended(("#6d1a0b", "#9c2a10", "#b93d18", "#c9582a"), 0.009, seed, 0.22), WET, "sauce")
    del colour


def meatball(dish: Dish, x: float, y: float, z: float, radius: float = 0.0155) -> None:
    seed = dish.seed()
    grid = roughened(ball_grid(radius, rows=36, columns=44), 0.008, 0.0009, seed, 3)
    with dish.at(x, y, z):
        dish.paint(grid, blended(("#8a4a28", "#6b3418", "#4d2210", "#7f2412"), 0.009, seed, 0.25), WET, "meatball")


def herbs(dish: Dish, count: int, spread: float, z: float) -> None:
    far, turn = spread * np.sqrt(dish.random.random(count)), dish.random.uniform(0, 2 * np.pi, count)
    places = np.column_stack([far * np.cos(turn), far * np.sin(turn), z + 0.012 * (1 - (far / spread) ** 2)])
    chopped(dish, places, 0.0055)


def pasta(dish: Dish) -> None:
    """Short tubes in sauce."""
    if dish.says("spaghetti", "linguine", "tagliatelle", "fettuccine", "noodle"):
        spaghetti(dish)
        return
    floor = plate(dish, 0.112, deep=True)
    random = dish.random
    count = 110
    t = np.linspace(-1, 1, 6)
    outer = swept_grid(np.stack([0.017 * t, 0 * t, 0 * t], axis=1), 0.0045, columns=16, round_ends=False)
    grid = np.concatenate([outer[1:-1], outer[1:-1][::-1] * np.array((1, 0.72, 0.72)), outer[1:2]])
    tube = coloured(grid, (1, 1, 1))
    sizes = np.full(count, 0.0085)
    centres = heaped(sizes, lambda x, y: floor + 4 * (x * x + y * y) * 0.3, 0.068, random)
    ways = random.normal(0, 1, (count, 3)) * (1, 1, 0.3)
    z = ways / np.linalg.norm(ways, axis=1, keepdims=True)
    frames = np.stack([z, *np.moveaxis(frames_on(z, random)[:, :, :2], 2, 0)], axis=2)
    base = hex_colour("#ecb765") if not dish.says("pesto", "carbonara", "cheese") else hex_colour("#ecd08a")
    dish.add(
        copies(tube, centres, frames, random.uniform(0.92, 1.08, count), varied(base, count, random, 0.12)),
        WET,
        "pasta",
    )
    herbs(dish, 50, 0.06, floor + 0.035)
    sprig(dish, 0.004, -0.008, floor + 0.05, 0.03, BASIL, 4)


MAKERS = (
    food("ramen", "ramen, bowl of ramen, noodle soup, pho, udon, soba, laksa, ramen bowl", 0.24, ramen, 6.0),
    food(
        "noodles",
        "noodles, noodle, noodle bowl, bowl of noodles, chow mein, pad thai, stir fry, fried noodles, lo mein",
        0.24,
        noodle_bowl,
        6.0,
    ),
    food(
        "spaghetti",
        "spaghetti, plate of spaghetti, spaghetti bolognese, linguine, tagliatelle, spaghetti and meatballs",
        0.27,
        spaghetti,
    ),
    food("pasta", "pasta, plate of pasta, penne, macaroni, rigatoni, mac and cheese", 0.26, pasta),
)
