"""Cheese by the wedge, the wheel and the slice; butter."""

import numpy as np

from studiolo.engines.maquette.makers.food.dish import MOIST, Dish, food
from studiolo.engines.maquette.makers.food.service import board, plate
from studiolo.engines.maquette.makers.food.shapes import noise, normals_of, oval, roughened, slab_grid
from studiolo.engines.maquette.makers.food.surfaces import mottled
from studiolo.engines.maquette.makers.materials import Finish
from studiolo.engines.maquette.makers.solid_grain import blend, step
from studiolo.engines.maquette.makers.turning import Texels
from studiolo.engines.maquette.model import Material, Numbers
from studiolo.engines.maquette.settings.surfaces import hex_colour


def cheese(dish: Dish) -> None:
    """A wedge with holes; a wheel cut into if its name says so; soft and white-rinded for brie."""
    if dish.says("wheel", "brie", "camembert", "whole"):
        cheese_wheel(dish)
        return
    if dish.says("slice", "cheddar slice"):
        cheese_slices(dish)
        return
    colour = dish.colour("#f0bd3e", "#eeb23a", "#f3cc62")
    blue = dish.says("blue", "gorgonzola", "roquefort", "stilton")
    if blue:
        colour = hex_colour("#f1e6c8")
    seed = dish.seed()
    half = np.radians(24)
    radius, tall = 0.13, 0.055
    turn = np.linspace(-half, half, 40) + np.pi / 2
    arc = np.stack([np.cos(turn), np.sin(turn)], axis=1) * radius
    near = np.linspace(0, 1, 50)[1:, None]
    outline = np.concatenate([arc, (arc[-1] * (1 - near))[:-1], np.zeros((1, 2)), (arc[0] * near)[:-1]]) - (
        0,
        radius * 0.62,
    )
    grid = slab_grid(outline, 0, tall, 0.0022, rings=44)
    rows_between = 26
    side = int(np.argmax(np.diff(grid[:, 0, 2])))
    wall = np.linspace(grid[side], grid[side + 1], rows_between + 2)[1:-1]
    grid = np.concatenate([grid[: side + 1], wall, grid[side + 1 :]])
    random = dish.random
    holes = []
    for _ in range(0 if blue or dish.says("cheddar", "parmesan", "gouda") else 15):
        face = random.integers(3)
        along = random.uniform(0.2, 0.9) * radius
        z = random.uniform(0.1, 0.9) * tall
        if face < 2:
            a = np.pi / 2 + (half if face else -half)
            holes.append((along * np.cos(a), along * np.sin(a) - radius * 0.62, z, random.uniform(0.005, 0.0105)))
        else:
            a = np.pi / 2 + random.uniform(-0.7, 0.7) * half
            holes.append((along * np.cos(a), along * np.sin(a) - radius * 0.62, tall, random.uniform(0.005, 0.0105)))
    normals = normals_of(grid)
    for x, y, z, r in holes:
        near_ = np.linalg.norm(grid - (x, y, z), axis=-1)
        depth = np.sqrt(np.clip(r**2 - near_**2, 0, None))
        grid = grid - normals * depth[..., None]

    def colours(texels: Texels) -> Numbers:
        far = np.hypot(texels.points[..., 0], texels.points[..., 1] + radius * 0.62)
        base = mottled(colour, 0.04, seed, 0.04)(texels)
        if blue:
            vein = np.exp(-np.abs(noise(texels.points, 0.03, seed, 3)) / 0.1) * step(
                -0.2, 0.6, noise(texels.points, 0.04, seed + 2)
            )
            base = blend(base, hex_colour("#4f6a74"), vein * 0.8)
        for x, y, z, r in holes:
            inside = 1 - step(0.75, 1.02, np.linalg.norm(texels.points - (x, y, z), axis=-1) / r)
            base = base * (1 - 0.22 * inside)[..., None]
        rind = step(radius - 0.003, radius - 0.0015, far)
        return blend(base, hex_colour("#c98a2c"), rind)

    dish.bake(grid, Finish(material=Material(roughness=0.4, clearcoat=0.2), colours=colours), "cheese", 1000)


def cheese_wheel(dish: Dish) -> None:
    soft = dish.says("brie", "camembert")
    radius, tall = (0.1, 0.034) if soft else (0.12, 0.075)
    seed = dish.seed()
    rind = hex_colour("#f3eee2") if soft else dish.colour("#e2a334", "#b5301f", "#d99a2e")
    paste = hex_colour("#f3dfa2") if soft else hex_colour("#f2c65a")
    missing = np.radians(46)
    turn = np.linspace(-np.pi / 2 + missing / 2 + 0.35, 1.5 * np.pi - missing / 2 + 0.35, 130)
    arc = np.stack([np.cos(turn), np.sin(turn)], axis=1) * radius
    near = np.linspace(0, 1, 20)[1:, None]
    outline = np.concatenate([arc, (arc[-1] * (1 - near))[:-1], np.zeros((1, 2)), (arc[0] * near)[:-1]])
    way = -np.array((np.cos(-np.pi / 2 + 0.35), np.sin(-np.pi / 2 + 0.35)))
    shift = way * radius * 0.22
    grid = slab_grid(outline - shift, 0, tall, tall * 0.16, rings=30)
    z = board(dish, 0.32, 0.24, thick=0.016)

    def colours(texels: Texels) -> Numbers:
        far = np.hypot(texels.points[..., 0] + shift[0], texels.points[..., 1] + shift[1])
        outer = np.maximum(step(radius - 0.003, radius - 0.002, far), step(0.75, 0.95, np.abs(texels.normals[..., 2])))
        body = mottled(paste, 0.03, seed, 0.05)(texels)
        skin = mottled(rind, 0.02, seed + 1, 0.05)(texels)
        edge = np.maximum(
            step(tall - 0.003, tall - 0.002, texels.points[..., 2]), 1 - step(0.002, 0.003, texels.points[..., 2])
        )
        return blend(body, skin, np.maximum(outer, edge * (0.9 if soft else 0.5)))

    with dish.at(-0.02, 0.012, z):
        dish.bake(
            grid,
            Finish(
                material=Material(roughness=0.6 if soft else 0.35, clearcoat=0.0 if soft else 0.4),
                colours=colours,
                heights=lambda v: 0.0004 * noise(v.points, 0.012, seed, 3),
            ),
            "cheese",
            900,
        )


def cheese_slices(dish: Dish) -> None:
    for number in range(5):
        grid = roughened(
            slab_grid(oval(0.09, 0.09, power=16, sides=80), 0, 0.0028, 0.001, rings=12), 0.05, 0.0004, number
        )
        with dish.at(0.004 * number, 0.003 * number, 0.0029 * number, turn_deg=8 * number):
            dish.paint(grid, mottled(hex_colour("#f2ae2a"), 0.04, number, 0.03), MOIST, "cheese")


def butter(dish: Dish) -> None:
    """A block on its dish, one pat cut off."""
    floor = plate(dish, 0.085)
    tone = mottled(hex_colour("#f6dc86"), 0.03, dish.seed(), 0.03)
    with dish.at(-0.012, 0.006, floor, turn_deg=14):
        dish.paint(slab_grid(oval(0.078, 0.046, power=14, sides=64), 0, 0.032, 0.0022), tone, MOIST, "butter")
        with dish.at(0.053, -0.004, 0.004), dish.leaning((0.0, 1.0, 0.0), 62.0):
            dish.paint(slab_grid(oval(0.032, 0.046, power=14, sides=64), 0, 0.008, 0.0016), tone, MOIST, "butter")


MAKERS = (
    food(
        "cheese",
        "cheese, cheese wedge, wedge of cheese, swiss cheese, cheddar, gouda, parmesan, blue cheese, piece of cheese, cheese slice",
        0.135,
        cheese,
        -62.0,
    ),
    food("cheese-wheel", "cheese wheel, wheel of cheese, brie, camembert", 0.32, cheese_wheel),
    food("butter", "butter, stick of butter, butter dish, margarine", 0.17, butter),
)
