"""Burgers, hot dogs and sausages."""

import numpy as np

from studiolo.engines.maquette.makers.food.dish import LEAFY, MOIST, WET, Dish, food
from studiolo.engines.maquette.makers.food.greens import (
    BASIL,
    frill_ring,
    onion_ring,
    sprig,
    tomato_flesh,
    tomato_slice,
)
from studiolo.engines.maquette.makers.food.icing import sprinkle, squirt, upward
from studiolo.engines.maquette.makers.food.shapes import dome_grid, noise, puck_grid, roughened, swept_grid
from studiolo.engines.maquette.makers.food.surfaces import GOLDEN, blended, crust, mottled, ramp
from studiolo.engines.maquette.makers.solid_grain import blend, step
from studiolo.engines.maquette.makers.turning import Texels
from studiolo.engines.maquette.model import Mesh, Numbers
from studiolo.engines.maquette.settings.surfaces import hex_colour

CHEDDAR, KETCHUP, MUSTARD = hex_colour("#f0a11e"), hex_colour("#a8160f"), hex_colour("#dba514")

MEAT = ("#6b3a20", "#4d2613", "#38190c", "#220e07")


def patty(dish: Dish, radius: float, thick: float, z: float) -> None:
    seed = dish.seed()
    grid = roughened(puck_grid(radius, thick, soft=thick * 0.45, rows=50, columns=110), 0.009, 0.0013, seed, 3)
    with dish.at(0, 0, z):
        dish.paint(grid, blended(MEAT, 0.008, seed, 0.2, 0.4), MOIST, "patty")


def cheese_square(dish: Dish, side: float, rest_radius: float, z: float, turn_deg: float) -> None:
    """A slice that has gone soft: its corners hang down over the edge."""
    n = 41
    x, y = np.meshgrid(np.linspace(-0.5, 0.5, n) * side, np.linspace(-0.5, 0.5, n) * side)
    far = np.hypot(x, y)
    over = np.maximum(far - rest_radius * 0.97, 0)
    drop = 0.9 * np.minimum(over, 0.004) ** 2 / 0.004 * 0.5 + np.maximum(over - 0.004, 0) * 0.95
    pull = 1 - 0.45 * np.clip(over / np.maximum(far, 1e-6), 0, 1)
    top = np.stack([x * pull, y * pull, 0.0022 - drop], axis=-1)
    under = top - np.array((0, 0, 0.0021))
    closed = _two_sided(top, under)
    with dish.at(0, 0, z, turn_deg=turn_deg):
        dish.paint(closed, mottled(CHEDDAR, 0.03, dish.seed(), 0.03), WET, "cheese")


def _two_sided(top: Numbers, under: Numbers) -> Numbers:
    """A cushion from two sheets of the same size: its rows run across the top and back below."""
    return np.concatenate([top.transpose(1, 0, 2), under.transpose(1, 0, 2)[:, ::-1]], axis=1)[
        :, [*range(2 * top.shape[0]), 0]
    ]


def burger(dish: Dish) -> None:
    """Bun, patty, what belongs between, sesame on top."""
    radius, seed = 0.052, dish.seed()
    base = roughened(dome_grid(radius, 0.024, soft=0.011, power=5.5), 0.06, 0.0008, seed)
    dish.bake(base, crust(GOLDEN, seed=seed, size_m=0.1, bake=0.5, top=0.15, gloss=0.4), "bun", 512)
    z = 0.0235
    dish.add(frill_ring(0.02, 0.06, z + 0.001, seed, ruffle=0.0055), LEAFY, "lettuce")
    z += 0.003
    two = dish.says("double", "big")
    for layer in range(2 if two else 1):
        patty(dish, 0.0535, 0.0155, z)
        z += 0.0155
        if not dish.says("plain", "hamburger") or dish.random.random() < 0.6:
            cheese_square(dish, 0.093, 0.053, z, 20 + 45 * layer)
            z += 0.0022
    for x, y in ((-0.019, -0.021), (0.022, -0.014), (0.004, 0.022)):
        with dish.at(x, y, z, turn_deg=dish.uniform(0, 360)), dish.leaning((1.0, 0.0, 0.0), -3.0):
            dish.paint(tomato_slice(0.0305, 0.0055), tomato_flesh(0.0305, dish.seed() % 7), WET, "tomato")
    z += 0.0068
    for x, y in ((-0.022, -0.016), (0.018, -0.022), (0.0, 0.02)):
        with dish.at(x, y, z + 0.0012, turn_deg=dish.uniform(0, 360)):
            dish.paint(onion_ring(0.022, 0.0016), hex_colour("#c9a0bd"), MOIST, "onion")
    z += 0.0026
    top = roughened(dome_grid(0.0545, 0.043, soft=0.009, power=2.3), 0.06, 0.001, seed + 3)
    with dish.at(0, 0, z):
        finish = crust(GOLDEN, seed=seed, size_m=0.1, bake=0.55, top=0.26, gloss=0.75, pale_side_m=(-0.006, 0.01))
        skin = dish.bake(top, finish, "bun")
        sprinkle(dish, skin, 120, upward(0.3), long_m=0.004, colours=("#f3e2b8", "#ecd6a2"), kind="seed")


def hot_dog(dish: Dish) -> None:
    seed = dish.seed()
    t = np.linspace(-1, 1, 60)
    for side in (-1, 1):
        path = np.stack([0.068 * t, side * (0.0175 + 0 * t), 0.021 + 0.002 * t**2], axis=1)
        angle = np.linspace(0, 2 * np.pi, 61)
        section = np.stack([np.cos(angle) * 0.86, np.sin(angle) * 1.12], axis=1)
        thick = 0.019 * np.clip(1 - np.abs(t) ** 6, 0.25, 1) ** 0.5
        grid = roughened(swept_grid(path, thick, section=section, up=(0, side * 0.35, 1)), 0.03, 0.0006, seed)
        dish.bake(grid, crust(GOLDEN, seed=seed + side, size_m=0.1, bake=0.42, top=0.25, gloss=0.4), "bun", 640)
    path = np.stack([0.083 * t, 0 * t, 0.032 + 0.006 * t**2], axis=1)
    sausage(dish, path, 0.0125)
    fine = np.linspace(-1, 1, 220)
    wave = np.stack(
        [
            0.074 * fine,
            0.0062 * np.sin(fine * 26),
            0.0448 + 0.0055 * fine**2 - 1.2 * (0.0062 * np.sin(fine * 26)) ** 2 / 0.0125 * 0.4,
        ],
        axis=1,
    )
    squirt(dish, wave, 0.0025, KETCHUP if dish.says("ketchup") else MUSTARD)


def sausage(dish: Dish, path: Numbers, radius: float, *, grilled: bool = True) -> Mesh:
    seed = dish.seed()
    t = np.linspace(0, 1, len(path))
    ends = np.clip(np.minimum(t, 1 - t) / 0.06, 0, 1) ** 0.5
    grid = swept_grid(path, radius * (0.35 + 0.65 * ends), columns=48, up=(0, 0, 1))
    grid = roughened(grid, radius * 1.6, radius * 0.03, seed)
    long = float(np.linalg.norm(np.diff(path, axis=0), axis=1).sum())

    def colours(texels: Texels) -> Numbers:
        base = ramp(
            ("#b8602f", "#98441f", "#7a3015", "#541d0c"), 0.35 + 0.16 * noise(texels.points, radius * 1.4, seed, 3)
        )
        bars = step(
            0.72, 0.92, np.sin(texels.points[..., 0] / long * 60 + texels.points[..., 1] / radius * 0.9)
        ) * step(0.0, 0.5, texels.normals[..., 2])
        return blend(base, hex_colour("#2d1007"), bars * (0.75 if grilled else 0.0))

    return dish.paint(grid, colours, WET, "sausage")


def sausages(dish: Dish) -> None:
    t = np.linspace(-1, 1, 50)
    several = dish.says("pile", "grilled", "plate", "string")
    for y, turn in ((-0.022, 4), (0.016, -6), (0.0, 2)) if several else ((0.01, 4),):
        lift = 0.0145 if y else 0.036
        path = np.stack([0.062 * t, 0.012 * t**2 + y, lift + 0 * t], axis=1)
        with dish.at(turn_deg=turn):
            sausage(dish, path, 0.0145)
    if several:
        sprig(dish, 0.05, -0.05, 0.001, 0.026, BASIL)


MAKERS = (
    food("burger", "hamburger, burger, cheeseburger, cheese burger, veggie burger, double cheeseburger", 0.125, burger),
    food("hot-dog", "hot dog, hotdog, frankfurter roll", 0.185, hot_dog, 16.0),
    food("sausage", "sausage, bratwurst, grilled sausage, frankfurter, chorizo", 0.155, sausages, 10.0),
)  # fmt: skip
