"""Eggs, fried and boiled."""

import numpy as np

from studiolo.engines.maquette.makers.food.dish import SOFT, WET, Dish, food
from studiolo.engines.maquette.makers.food.icing import bead
from studiolo.engines.maquette.makers.food.noodles import egg_half
from studiolo.engines.maquette.makers.food.scatter import copies, frames_on
from studiolo.engines.maquette.makers.food.service import plate
from studiolo.engines.maquette.makers.food.shapes import ball_grid, noise, oval, slab_grid
from studiolo.engines.maquette.makers.food.surfaces import mottled
from studiolo.engines.maquette.makers.solid_grain import blend, step
from studiolo.engines.maquette.makers.turning import Texels
from studiolo.engines.maquette.model import Material, Numbers
from studiolo.engines.maquette.settings.surfaces import hex_colour


def fried_egg_at(dish: Dish, x: float, y: float, z: float, *, size: float = 1.0) -> None:
    seed = dish.seed()
    outline = oval(0.104, 0.094, sides=110)
    wave = noise(np.column_stack([outline, np.zeros(110)]), 0.045, seed, 2)
    grid = slab_grid(outline * (1 + 0.09 * wave)[:, None], 0, 0.0046, 0.0022, rings=40)
    far = np.hypot(grid[..., 0], grid[..., 1])
    grid[..., 2] += (grid[..., 2] > 0.003) * (
        0.004 * np.exp(-((far / 0.03) ** 4)) + 0.0009 * noise(grid, 0.012, seed + 1, 2)
    )

    def colours(texels: Texels) -> Numbers:
        edge = np.hypot(texels.points[..., 0], texels.points[..., 1]) / 0.049
        brown = step(0.82, 1.1, edge + 0.1 * noise(texels.points, 0.012, seed, 2))
        return blend(hex_colour("#f9f5ea"), hex_colour("#c98a3f"), brown * 0.7)

    yolk = ball_grid(0.0195, rows=40, columns=60) * np.array((1, 1, 0.62))
    with dish.at(x, y, z, scale=size):
        dish.paint(grid, colours, WET, "white")
        with dish.at(0.004, 0.002, 0.0075):
            dish.paint(
                yolk,
                mottled(hex_colour("#f2a20c"), 0.02, seed, 0.04),
                Material(per_vertex=True, roughness=0.08, clearcoat=1.0),
                "yolk",
            )


def fried_egg(dish: Dish) -> None:
    floor = plate(dish, 0.092)
    if dish.says("eggs", "two"):
        fried_egg_at(dish, -0.03, 0.012, floor, size=0.8)
        fried_egg_at(dish, 0.036, -0.014, floor, size=0.8)
    else:
        fried_egg_at(dish, 0, 0, floor, size=1.12)
    pepper(dish, floor + 0.008)


def pepper(dish: Dish, z: float) -> None:
    places = np.column_stack([dish.random.normal(0, 0.025, (46, 2)), np.full(46, z)])
    up = np.tile((0.0, 0.0, 1.0), (46, 1))
    dish.add(
        copies(
            bead(),
            places,
            frames_on(up, dish.random, 40),
            dish.random.uniform(0.0004, 0.0008, (46, 3)),
            hex_colour("#1d1815"),
        ),
        SOFT,
        "pepper",
    )


def boiled_egg(dish: Dish) -> None:
    egg_half(dish, 0.0, 0.0, 0.0205, size=0.0215, lean=34)
    if dish.says("halved", "two", "cut"):
        egg_half(dish, 0.05, 0.006, 0.0205, size=0.0215, lean=32)


MAKERS = (
    food("fried-egg", "fried egg, fried eggs, sunny side up egg", 0.21, fried_egg),
    food("boiled-egg", "boiled egg, hard-boiled egg, soft-boiled egg, halved egg", 0.055, boiled_egg),
)  # fmt: skip
