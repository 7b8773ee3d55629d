"""Tacos and burritos."""

import numpy as np

from studiolo.engines.maquette.makers.food.breads import tortilla_colour
from studiolo.engines.maquette.makers.food.burgers import CHEDDAR
from studiolo.engines.maquette.makers.food.dish import MOIST, WET, Dish, food
from studiolo.engines.maquette.makers.food.scatter import any_frames, copies, varied
from studiolo.engines.maquette.makers.food.service import board
from studiolo.engines.maquette.makers.food.shapes import (
    ball_grid,
    coloured,
    noise,
    roughened,
    sheet_mesh,
    slab_grid,
    swept_grid,
)
from studiolo.engines.maquette.makers.materials import Finish
from studiolo.engines.maquette.makers.plates import rounded
from studiolo.engines.maquette.makers.solid_grain import blend, step
from studiolo.engines.maquette.model import Material, Mesh, Numbers
from studiolo.engines.maquette.settings.surfaces import hex_colour


def taco_shell(radius: float, thick: float, seed: int) -> tuple[Numbers, Numbers]:
    """A disc folded round a rod along x, its opening up; grid and a function of its own."""
    t = np.linspace(-1, 1, 60)[:, None]
    u = np.linspace(-1, 1, 50)[None, :]
    half = radius * np.sqrt(np.clip(1 - t**2, 0.0004, 1))  # half width along x at each step across
    x = u * half
    s = np.abs(t) * radius * np.ones_like(u)
    fold = 0.016
    bend = np.minimum(s / fold, np.radians(76))
    straight = np.maximum(s - fold * np.radians(76), 0)
    y = np.sign(t) * (fold * np.sin(bend) + straight * np.cos(np.radians(76)))
    z = fold * (1 - np.cos(bend)) + straight * np.sin(np.radians(76))
    points = np.stack(np.broadcast_arrays(x, y, z), axis=-1)
    wave = 0.0015 * noise(points, 0.03, seed)
    points[..., 1] += wave
    return points, half


def taco(dish: Dish, x: float = 0.0, y: float = 0.0) -> None:
    """Three in a row would need a rack; one lies leaning on nothing, as tacos in pictures do."""
    seed = dish.seed()
    points, _ = taco_shell(0.075, 0.002, seed)
    shell = sheet_mesh(points, tortilla_tones(points, seed))
    with dish.at(x, y, 0.0005):
        dish.add(shell, Material(per_vertex=True, roughness=0.7), "shell")
        inner = Mesh(
            vertices=(shell.vertices * np.array((0.985, 0.93, 1.0), np.float32) + np.array((0, 0, 0.0012), np.float32)),
            faces=shell.faces,
            normals=shell.normals,
            colours=shell.colours,
        )
        dish.add(inner, Material(per_vertex=True, roughness=0.7), "shell")
        _taco_filling(dish)


def tortilla_tones(points: Numbers, seed: int) -> Numbers:
    base = np.asarray(hex_colour("#e4b45c")) * (1 + 0.08 * noise(points, 0.02, seed, 2))[..., None]
    spot = step(0.9, 1.8, noise(points, 0.011, seed + 4, 2))
    return blend(base, hex_colour("#a5642a"), spot * 0.6)


def _taco_filling(dish: Dish) -> None:
    random = dish.random

    def band(count: int, low: float, high: float, wide: float) -> Numbers:
        x = random.uniform(-0.052, 0.052, count)
        arch = np.sqrt(np.clip(1 - (x / 0.07) ** 2, 0, 1))
        return np.column_stack(
            [x, random.uniform(-wide, wide, count), (low + (high - low) * random.random(count)) * arch]
        )

    crumbs = coloured(roughened(ball_grid(1.0, rows=8, columns=10), 1.2, 0.16, 2), (1, 1, 1))
    meat = band(190, 0.022, 0.05, 0.013)
    dish.add(
        copies(
            crumbs,
            meat,
            any_frames(190, random),
            random.uniform(0.004, 0.007, (190, 3)),
            varied(hex_colour("#5c2f16"), 190, random, 0.25),
        ),
        MOIST,
        "meat",
    )
    shred = coloured(swept_grid([(-0.5, 0, 0), (0, 0, 0.08), (0.5, 0, 0)], 0.055, columns=5), (1, 1, 1))
    lettuce = band(110, 0.05, 0.064, 0.015)
    dish.add(
        copies(
            shred,
            lettuce,
            any_frames(110, random),
            random.uniform(0.018, 0.03, 110),
            varied(hex_colour("#86b83c"), 110, random, 0.2),
        ),
        MOIST,
        "lettuce",
    )
    cheese = band(60, 0.058, 0.07, 0.013)
    dish.add(
        copies(
            shred, cheese, any_frames(60, random), random.uniform(0.014, 0.022, 60), varied(CHEDDAR, 60, random, 0.08)
        ),
        MOIST,
        "cheese",
    )
    cube = coloured(slab_grid(rounded(1.0, 1.0, 0.2, steps=3).points, -0.5, 0.5, 0.2, rings=3), (1, 1, 1))
    tomato = band(26, 0.058, 0.072, 0.013)
    dish.add(
        copies(
            cube,
            tomato,
            any_frames(26, random),
            random.uniform(0.006, 0.008, 26),
            varied(hex_colour("#c92a1a"), 26, random, 0.1),
        ),
        WET,
        "tomato",
    )


def tacos(dish: Dish) -> None:
    floor = board(dish, 0.25, 0.19, thick=0.014)
    with dish.at(0, 0, floor):
        for number in range(3):
            with dish.at(0.006 * (number % 2), (number - 1) * 0.052, 0, turn_deg=dish.uniform(-4, 4)):
                taco(dish)


def burrito(dish: Dish) -> None:
    """Cut in two, one half on the other, filling towards us."""
    for x, y, turn in ((-0.006, 0.012, 62), (0.038, -0.016, 102)):
        seed = dish.seed()
        t = np.linspace(0, 1, 50)
        path = np.stack([-0.11 * (1 - t), 0 * t, 0.031 + 0 * t], axis=1)
        radius = 0.031 * np.clip(t / 0.22, 0.12, 1) ** 0.5
        grid = swept_grid(path, radius, columns=72, up=(0, 0, 1), round_ends=False)
        grid = roughened(grid, 0.05, 0.0011, seed)
        with dish.at(x, y, turn_deg=-turn):
            dish.bake(grid, Finish(material=Material(roughness=0.7), colours=tortilla_colour(seed)), "wrap", 640)
            random = dish.random
            count = 120
            far, a = 0.0255 * np.sqrt(random.random(count)), random.uniform(0, 2 * np.pi, count)
            places = np.column_stack([random.uniform(-0.002, 0.003, count), far * np.cos(a), 0.031 + far * np.sin(a)])
            bit = coloured(roughened(ball_grid(1.0, rows=8, columns=10), 1.2, 0.16, 2), (1, 1, 1))
            codes = ("#6b3a1e", "#f3ead6", "#2e1712", "#86b83c", "#c92a1a", "#f0b02e", "#f3ead6", "#6b3a1e")
            tones = np.array([hex_colour(codes[k % len(codes)]) for k in range(count)])
            dish.add(
                copies(bit, places, any_frames(count, random), random.uniform(0.003, 0.0062, (count, 3)), tones),
                MOIST,
                "filling",
            )


MAKERS = (
    food("taco", "taco", 0.15, taco, 22.0),
    food("tacos", "tacos, plate of tacos, three tacos", 0.25, tacos, 14.0),
    food("burrito", "burrito, wrap, kebab, shawarma, chicken wrap, doner kebab", 0.17, burrito),
)  # fmt: skip
