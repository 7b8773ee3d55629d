"""Cupcakes, muffins and brownies."""

import numpy as np

from studiolo.engines.maquette.makers.food.berries import topping
from studiolo.engines.maquette.makers.food.cakes import BERRY_WORDS
from studiolo.engines.maquette.makers.food.dish import MOIST, SOFT, Dish, food
from studiolo.engines.maquette.makers.food.icing import CANDIED, candle, sprinkle, swirl, upward
from studiolo.engines.maquette.makers.food.scatter import copies, frames_on, points_on, varied
from studiolo.engines.maquette.makers.food.service import paper_case
from studiolo.engines.maquette.makers.food.shapes import (
    ball_grid,
    coloured,
    dome_grid,
    evenly,
    noise,
    roughened,
    slab_grid,
    turned_grid,
)
from studiolo.engines.maquette.makers.food.surfaces import CHOCOLATE, GOLDEN, browned, crumbed
from studiolo.engines.maquette.makers.materials import Finish
from studiolo.engines.maquette.makers.solid_grain import blend, step
from studiolo.engines.maquette.makers.turning import Texels
from studiolo.engines.maquette.model import Material, Numbers
from studiolo.engines.maquette.settings.surfaces import hex_colour


def cupcake(dish: Dish) -> None:
    cream = dish.flavour("#f4a6bd", "#f7efe0", "#a9dccd", "#c9b1e4", "#5b331c", "#f6dc8b")
    sponge = hex_colour("#4a2613") if dish.says("chocolate") or dish.random.random() < 0.3 else hex_colour("#d9ab63")
    case = hex_colour(("#f2ece2", "#e7a9ba", "#8fbfc2", "#6a3f28", "#e6c76a")[int(dish.random.integers(5))])
    paper_case(dish, 0.025, 0.036, 0.046, case)
    seed = dish.seed()
    with dish.at(0, 0, 0.038):
        dish.paint(
            roughened(dome_grid(0.036, 0.02, soft=0.006, power=2.6), 0.02, 0.0008, seed),
            crumbed(sponge, 0.002, seed, 0.2),
            SOFT,
            "sponge",
        )
    with dish.at(0, 0, 0.05):
        on = swirl(dish, 0.0365, 0.046, cream)
        if dish.random.random() < 0.75 or dish.says("sprinkle"):
            sprinkle(
                dish,
                on,
                90,
                upward(0.1),
                long_m=0.0048,
                colours=CANDIED if dish.random.random() < 0.6 else ("#f7f3ea", "#f1d27a"),
                kind="rod" if dish.random.random() < 0.7 else "bead",
            )
    if dish.says("candle", "birthday"):
        candle(dish, 0, 0, 0.09, hex_colour("#4aa3c7"), tall=0.05)
    else:
        fruit = next(
            (word for word in BERRY_WORDS[:5] if dish.says(word)), "cherry" if dish.random.random() < 0.4 else ""
        )
        if fruit:
            topping(dish, fruit, 0.004, -0.004, 0.087, 0.85)


def muffin(dish: Dish) -> None:
    """A dome that burst in the oven, berries or chips in it."""
    chocolate = dish.says("chocolate") and not dish.says("chip")
    seed = dish.seed()
    paper_case(
        dish, 0.025, 0.036, 0.046, hex_colour("#5a3a24") if dish.random.random() < 0.5 else hex_colour("#efe6d4")
    )
    line = [
        (0, 0.036),
        (0.033, 0.038),
        (0.043, 0.047),
        (0.0455, 0.054),
        (0.042, 0.064),
        (0.031, 0.077),
        (0.015, 0.0845),
        (0, 0.086),
    ]
    grid = turned_grid(evenly(np.array(line), 76), 120)
    crack = noise(grid, 0.026, seed, 3)
    push = 0.0022 * np.abs(crack) ** 0.6 * step(0.045, 0.056, grid[..., 2])
    push[:, -1] = push[:, 0]
    grid = grid * (1 + push[..., None] / 0.04)
    grid[0], grid[-1] = grid[0].mean(axis=0), grid[-1].mean(axis=0)
    tone = browned(CHOCOLATE if chocolate else GOLDEN, seed=seed, size_m=0.09, bake=0.45, top=0.2)

    def colours(texels: Texels) -> Numbers:
        near = np.abs(noise(texels.points, 0.026, seed, 3))
        pale = hex_colour("#f0d394") if not chocolate else hex_colour("#3a1c0e")
        return blend(tone(texels), pale, 0.45 * (1 - step(0.1, 0.4, near)))

    def heights(texels: Texels) -> Numbers:
        return np.asarray(0.0005 * noise(texels.points, 0.004, seed + 2, 2))

    skin = dish.bake(
        grid, Finish(material=Material(roughness=0.7, specular=0.3), colours=colours, heights=heights), "muffin"
    )
    berry = next((word for word in ("blueberry", "raspberry", "strawberry", "cherry") if dish.says(word)), "")
    if not berry and not dish.says("chocolate", "chip", "plain", "bran"):
        berry = "blueberry" if dish.random.random() < 0.5 else ""
    points, normals = points_on(
        skin, 13 if berry else 26, dish.random, lambda p, n: (n[:, 2] > 0.25) * (p[:, 2] > 0.055), apart_m=0.009
    )
    size = 0.0056 if berry else 0.0036
    piece = coloured(roughened(ball_grid(1.0, rows=12, columns=16), 1.2, 0.06, 3), (1, 1, 1))
    tone_code = {"blueberry": "#2c2f55", "raspberry": "#9a1738", "strawberry": "#b01d2e", "cherry": "#7a1026"}.get(
        berry, "#2e150b"
    )
    dish.add(
        copies(
            piece,
            points - normals * size * 0.15,
            frames_on(normals, dish.random, 30),
            size * dish.random.uniform(0.8, 1.2, len(points)),
            varied(hex_colour(tone_code), len(points), dish.random, 0.15),
        ),
        MOIST,
        "berries",
    )


def brownie(dish: Dish) -> None:
    seed = dish.seed()
    for number, (x, y, z, turn) in enumerate(
        ((-0.02, 0.01, 0, 8), (0.045, 0.025, 0, -20), (0.008, 0.016, 0.03, 30))
        if dish.says("pile", "stack", "plate")
        else ((0.0, 0.0, 0, 8),)
    ):
        outline = np.array([(-1, -1), (1, -1), (1, 1), (-1, 1)]) * 0.5
        edge = (
            np.concatenate([np.linspace(outline[k], outline[(k + 1) % 4], 14, endpoint=False) for k in range(4)])
            * 0.056
        )
        grid = roughened(slab_grid(edge, 0, 0.03, 0.003, rings=22), 0.014, 0.0007, seed + number)

        def colours(texels: Texels, seed: int = seed + number) -> Numbers:
            body = crumbed(hex_colour("#3a1b0d"), 0.0024, seed, 0.4)(texels)
            crackle = np.abs(noise(texels.points, 0.016, seed + 2, 2))
            top = step(0.7, 0.95, texels.normals[..., 2])
            shell = blend(hex_colour("#6d4126"), hex_colour("#321608"), 1 - step(0.04, 0.16, crackle))
            return blend(body, shell, top)

        with dish.at(x, y, z, turn_deg=turn):
            dish.bake(grid, Finish(material=Material(roughness=0.6, clearcoat=0.15), colours=colours), "brownie", 500)


MAKERS = (
    food("cupcake", "cupcake, cup cake, fairy cake, chocolate cupcake", 0.1, cupcake),
    food("muffin", "muffin, blueberry muffin, chocolate muffin", 0.092, muffin),
    food("brownie", "brownie, chocolate brownie", 0.064, brownie),
)  # fmt: skip
