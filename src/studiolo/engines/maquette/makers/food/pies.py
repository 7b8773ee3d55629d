"""Pies and tarts in a crimped case."""

import numpy as np

from studiolo.engines.maquette.makers.food.berries import topping
from studiolo.engines.maquette.makers.food.cakes import BERRY_WORDS
from studiolo.engines.maquette.makers.food.dish import WET, Dish, food
from studiolo.engines.maquette.makers.food.icing import around, rosettes, swirl
from studiolo.engines.maquette.makers.food.shapes import evenly, roughened, swept_grid, turned_grid
from studiolo.engines.maquette.makers.food.surfaces import GOLDEN, browned, crust, mottled
from studiolo.engines.maquette.makers.materials import Finish
from studiolo.engines.maquette.makers.solid_grain import step
from studiolo.engines.maquette.makers.turning import filleted
from studiolo.engines.maquette.model import Material
from studiolo.engines.maquette.settings.surfaces import hex_colour


def crimped(dish: Dish, radius: float, tall: float, seed: int) -> None:
    """A pie's case with its edge pressed into waves."""
    line = filleted(
        [
            (0, 0, 0),
            (radius * 0.8, 0, 0.006),
            (radius * 0.98, tall, 0.004),
            (radius * 1.02, tall + 0.006, 0.006),
            (radius * 0.93, tall + 0.004, 0.006),
            (radius * 0.78, 0.008, 0.01),
            (0, 0.008, 0),
        ],
        9,
    )
    grid = turned_grid(evenly(line, 90), 240)
    far = np.hypot(grid[..., 0], grid[..., 1])
    turn = np.arctan2(grid[..., 1], grid[..., 0])
    edge = step(tall - 0.008, tall + 0.004, grid[..., 2]) * step(radius * 0.85, radius * 0.95, far)
    wave = np.sin(turn * 36)
    grid[..., 2] += 0.0032 * wave * edge
    grid[..., :2] *= (1 + 0.025 * wave * edge)[..., None]
    grid = roughened(grid, 0.02, 0.0004, seed)
    dish.bake(grid, crust(GOLDEN, seed=seed, size_m=radius * 1.6, bake=0.5, top=0.18, gloss=0.3), "crust", 900)


FILLINGS = {
    "cherry": "#7d0f1c", "apple": "#c98a35", "pumpkin": "#b5601f", "blueberry": "#2d2148", "lemon": "#efcf4f", "pecan": "#6d3b1a",
    "strawberry": "#a8172a", "raspberry": "#8f1330", "peach": "#dd8a3c", "chocolate": "#3a1a0d", "berry": "#5a1534",
}  # fmt: skip


def pie(dish: Dish) -> None:
    """A lattice over fruit; open where its name is pumpkin, lemon or chocolate."""
    radius, tall, seed = 0.125, 0.036, dish.seed()
    crimped(dish, radius, tall, seed)
    named = next(
        (word for word in FILLINGS if dish.says(word)), ("cherry", "apple", "blueberry")[int(dish.random.integers(3))]
    )
    filling = dish.colour(FILLINGS[named])
    fill = turned_grid(
        evenly(
            np.array([(0, 0.012), (radius * 0.79, 0.014), (radius * 0.91, 0.031), (radius * 0.5, 0.034), (0, 0.035)]),
            60,
        ),
        110,
    )
    open_ = named in ("pumpkin", "lemon", "chocolate", "pecan")
    lumpy = roughened(fill, 0.022, 0.0005 if open_ else 0.0024, seed)
    dish.bake(
        lumpy,
        Finish(material=Material(roughness=0.25, clearcoat=0.5), colours=mottled(filling, 0.02, seed, 0.16)),
        "filling",
    )
    if named == "pumpkin":
        with dish.at(0, 0, 0.034):
            swirl(dish, 0.022, 0.028, hex_colour("#f7f0e2"))
        return
    if named == "lemon":
        with dish.at(0, 0, 0.033):
            rosettes(
                dish,
                [(0, 0, 0), *around(6, 0.034, 0), *around(12, 0.068, 0), *around(17, 0.098, -0.003)],
                0.02,
                0.026,
                hex_colour("#f6e2b4"),
            )
        return
    if open_:
        return
    tone = browned(GOLDEN, seed=seed, size_m=0.2, bake=0.5, top=0.2)
    glazed = Material(per_vertex=True, roughness=0.4, clearcoat=0.4)
    wide = radius * 0.88
    for way in range(2):
        for number in range(-3, 4):
            off = number * 0.031
            half = float(np.sqrt(max(wide**2 - off**2, 0.0)))
            t = np.linspace(-half, half, 60)
            over = 0.0022 * np.cos((t / 0.031 + number + way) * np.pi)
            z = 0.039 - 0.05 * (t / radius) ** 4 * 0.02 + over
            points = (
                np.stack([t, np.full_like(t, off), z], axis=1)
                if way == 0
                else np.stack([np.full_like(t, off), t, z], axis=1)
            )
            angle = np.linspace(0, 2 * np.pi, 21)
            section = np.stack(
                [np.sign(np.cos(angle)) * np.abs(np.cos(angle)) ** 0.5 * 0.0078, np.sin(angle) * 0.0022], axis=1
            )
            dish.paint(
                swept_grid(points, 1.0, section=section, up=(0, 0, 1), round_ends=False), tone, glazed, "lattice"
            )


def tart(dish: Dish) -> None:
    """A fluted shell of custard set with fruit in rings."""
    radius, tall, seed = 0.11, 0.026, dish.seed()
    crimped(dish, radius, tall, seed)
    named = next((word for word in (*BERRY_WORDS[:5], "lemon", "chocolate") if dish.says(word)), "")
    custard = {"lemon": "#f2d34a", "chocolate": "#3a1a0d"}.get(named, "#f5dc93")
    grid = turned_grid(
        evenly(np.array([(0, 0.009), (radius * 0.79, 0.011), (radius * 0.89, 0.022), (0, 0.024)]), 30), 90
    )
    dish.paint(grid, hex_colour(custard), WET, "custard")
    if named == "chocolate":
        rosettes(dish, around(12, radius * 0.75, 0.023), 0.01, 0.014, hex_colour("#f3e6d2"))
        return
    if named == "lemon":
        rosettes(dish, around(14, radius * 0.75, 0.023), 0.012, 0.017, hex_colour("#f8f0e0"))
        return
    rings = ((14, 0.8), (9, 0.52), (5, 0.27), (1, 0.0))
    mixed_fruit = ("strawberry", "blueberry", "raspberry", "blueberry")
    for ring, (count, share) in enumerate(rings):
        fruit = named or mixed_fruit[ring]
        more = 1.7 if fruit in ("blueberry", "raspberry", "blackberry") and count > 1 else 1.0
        for x, y, z in around(int(count * more), radius * share, 0.023, ring * 0.4):
            topping(dish, fruit, x, y, z, 1.0)


MAKERS = (
    food("pie", "pie, apple pie, cherry pie, pumpkin pie, blueberry pie, lemon pie, pecan pie, lemon meringue pie", 0.255, pie),
    food("tart", "tart, fruit tart, lemon tart, strawberry tart, tartlet, chocolate tart, berry tart", 0.225, tart),
)  # fmt: skip
