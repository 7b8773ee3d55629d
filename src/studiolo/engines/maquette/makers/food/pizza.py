"""Pizza, whole and by the slice: a crust that rises and chars, melted cheese, what its name promises on top."""

from collections.abc import Callable

import numpy as np

from studiolo.engines.maquette.makers.food.dish import LEAFY, MOIST, WET, Dish, food
from studiolo.engines.maquette.makers.food.greens import BASIL, leaf, sprig, tomato_flesh, tomato_slice
from studiolo.engines.maquette.makers.food.scatter import Where, copies, frames_on, points_on, varied
from studiolo.engines.maquette.makers.food.service import board
from studiolo.engines.maquette.makers.food.shapes import (
    coloured,
    dome_grid,
    noise,
    oval,
    puck_grid,
    ring_grid,
    roughened,
    slab_grid,
    swept_grid,
    wobbled,
)
from studiolo.engines.maquette.makers.food.surfaces import blended, browned
from studiolo.engines.maquette.makers.materials import Finish
from studiolo.engines.maquette.makers.solid_grain import Grain, blend, step
from studiolo.engines.maquette.makers.turning import Texels
from studiolo.engines.maquette.model import Material, Mesh, Numbers
from studiolo.engines.maquette.settings.surfaces import hex_colour


def melted(seed: int) -> Grain:
    """Mozzarella with sauce showing through, browned in blisters."""

    def colours(texels: Texels) -> Numbers:
        thin = step(0.5, 1.5, noise(texels.points, 0.035, seed, 3))
        out = blend(
            hex_colour("#f0cf7d"), hex_colour("#f7e6b4"), step(-0.8, 0.9, noise(texels.points, 0.02, seed + 1, 2))
        )
        out = blend(out, hex_colour("#c2491b"), thin * 0.85)
        blister = step(1.15, 1.8, noise(texels.points, 0.014, seed + 2, 2)) * (1 - thin)
        return blend(out, hex_colour("#b06a22"), blister * 0.75)

    return colours


def pizza_base(dish: Dish, outline: Numbers, rim: float, rim_share: Callable[[Numbers], Numbers], seed: int) -> Mesh:
    """Crust and cheese as one surface. rim_share: (points) -> 1 on the raised edge, 0 inside."""
    grid = slab_grid(outline, 0, 0.011, 0.005, rings=46)
    edge = rim_share(grid)
    top = step(0.006, 0.0105, grid[..., 2])
    grid[..., 2] += top * (
        rim * edge * (1 + 0.25 * noise(grid, 0.03, seed, 2)) + 0.0012 * (1 - edge) * noise(grid, 0.02, seed + 1, 2)
    )
    cheese, skin = (
        melted(seed),
        browned(
            ("#f1dcae", "#e3b971", "#c58440", "#8d4c1e", "#4a220e"),
            seed=seed,
            size_m=0.12,
            bake=0.3,
            top=0.1,
            patches=0.2,
        ),
    )

    def colours(texels: Texels) -> Numbers:
        share = rim_share(texels.points)
        base = skin(texels)
        char = step(1.2, 1.9, noise(texels.points, 0.02, seed + 6, 2))
        base = blend(base, hex_colour("#2e150a"), char * 0.75)
        inside = (1 - step(0.25, 0.5, share + 0.12 * noise(texels.points, 0.014, seed + 4, 2))) * step(
            0.004, 0.008, texels.points[..., 2]
        )
        sauce = (1 - step(0.45, 0.7, share + 0.12 * noise(texels.points, 0.014, seed + 4, 2))) * step(
            0.004, 0.008, texels.points[..., 2]
        )
        return blend(blend(base, hex_colour("#a8330f"), sauce), cheese(texels), inside)

    def heights(texels: Texels) -> Numbers:
        return np.asarray(0.0005 * noise(texels.points, 0.006, seed + 5, 2))

    return dish.bake(
        grid,
        Finish(
            material=Material(roughness=0.45, clearcoat=0.25, clearcoat_gloss=0.7), colours=colours, heights=heights
        ),
        "pizza",
        900,
    )


def toppings(dish: Dish, skin: Mesh, where: Where, area: float) -> None:
    """What its name says, else salami, basil and olives, or tomato and basil."""
    veggie = dish.says("vegetable", "veggie", "vegetarian", "mushroom", "funghi")
    if dish.says("cheese", "plain", "formaggi"):
        herbs = points_on(skin, int(60 * area), dish.random, where)
        _flecks(dish, herbs)
        return
    margherita = dish.says("margherita", "basil", "tomato", "margarita") or (
        not dish.says("pepperoni", "salami") and not veggie and dish.random.random() < 0.35
    )
    if margherita:
        for point in points_on(skin, max(2, int(9 * area)), dish.random, where, apart_m=0.055)[0]:
            blob = roughened(dome_grid(0.018, 0.006, soft=0.002, power=2.6), 0.012, 0.0012, dish.seed())
            with dish.at(*(float(v) for v in point)):
                dish.paint(blob, hex_colour("#f8efd6"), WET, "mozzarella")
        for point in points_on(skin, max(2, int(8 * area)), dish.random, where, apart_m=0.05)[0]:
            sprig(dish, float(point[0]), float(point[1]), float(point[2]) + 0.002, 0.034, BASIL, 2)
        for point in points_on(skin, max(2, int(9 * area)), dish.random, where, apart_m=0.05)[0]:
            with dish.at(float(point[0]), float(point[1]), float(point[2]) - 0.0012, turn_deg=dish.uniform(0, 360)):
                dish.paint(tomato_slice(0.015, 0.005), tomato_flesh(0.015, dish.seed() % 7), WET, "tomato")
        return
    if not veggie:
        points, _ = points_on(skin, max(3, int(22 * area)), dish.random, where, apart_m=0.043)
        for point in points:
            seed = dish.seed()
            disc = puck_grid(0.0195, 0.0028, soft=0.0012, rows=30, columns=48)
            far = np.hypot(disc[..., 0], disc[..., 1]) / 0.0195
            disc[..., 2] += 0.0024 * far**4 * (1 + 0.4 * noise(disc, 0.02, seed))
            with dish.at(float(point[0]), float(point[1]), float(point[2]) - 0.0006):
                tone = blended(("#d05a35", "#b5301a", "#96210f", "#7a190b"), 0.006, seed, 0.24, 0.45)
                dish.paint(disc, tone, WET, "pepperoni")
    olives, ways = points_on(skin, max(3, int((26 if veggie else 12) * area)), dish.random, where, apart_m=0.022)
    ring = coloured(ring_small(), hex_colour("#1f1a1d"))
    dish.add(
        copies(
            ring, olives + ways * 0.0025, frames_on(ways, dish.random, 25), dish.random.uniform(0.9, 1.1, len(olives))
        ),
        WET,
        "olives",
    )
    if veggie:
        for code, count in (("#c8261c", 16), ("#3f7a2c", 16), ("#e5b12a", 10)):
            spots, ways = points_on(skin, max(2, int(count * area)), dish.random, where, apart_m=0.02)
            t = np.linspace(-1.1, 1.1, 14)
            strip = swept_grid(
                np.stack([0.013 * np.sin(t), 0.013 * np.cos(t) - 0.009, 0 * t], axis=1), 0.0019, columns=8
            )
            dish.add(
                copies(coloured(strip, hex_colour(code)), spots + ways * 0.002, frames_on(ways, dish.random, 20)),
                WET,
                "pepper",
            )
        spots, ways = points_on(skin, max(2, int(14 * area)), dish.random, where, apart_m=0.035)
        dish.add(copies(mushroom_slice(), spots + ways * 0.002, frames_on(ways, dish.random, 18)), MOIST, "mushroom")
    for point in points_on(skin, max(1, int(6 * area)), dish.random, where, apart_m=0.06)[0]:
        sprig(dish, float(point[0]), float(point[1]), float(point[2]) + 0.003, 0.028, BASIL, 2)


def mushroom_slice() -> Mesh:
    line = [
        (0, 0.014),
        (0.012, 0.01),
        (0.0165, 0.001),
        (0.011, -0.0015),
        (0.0055, -0.001),
        (0.005, -0.014),
        (0, -0.0145),
    ]
    outline = np.array([*line, *[(-x, y) for x, y in line[::-1][1:-1]]])
    grid = slab_grid(outline, 0, 0.0028, 0.001, rings=5)
    return coloured(grid, blended(("#8a6a4a", "#d9c3a0", "#eadbc0", "#e2cfae"), 0.008, 5, 0.22, 0.6))


def ring_small() -> Numbers:
    return ring_grid(0.0052, 0.0021, squash=1.3, rows=12, columns=22)


def _flecks(dish: Dish, found: tuple[Numbers, Numbers]) -> None:
    points, ways = found
    piece = leaf(1.0, 0.7, (1, 1, 1), dish.random)
    dish.add(
        copies(
            piece,
            points + ways * 0.001,
            frames_on(ways, dish.random, 30),
            0.005 * dish.random.uniform(0.6, 1.3, len(points)),
            varied(hex_colour("#48762a"), len(points), dish.random, 0.2),
        ),
        LEAFY,
        "herbs",
    )


def pizza(dish: Dish) -> None:
    if dish.says("slice", "piece"):
        pizza_slice(dish)
        return
    radius, seed = 0.15, dish.seed()
    z = 0.0 if dish.says("plain board") else board(dish, 0.345, 0.345, round_=True, thick=0.013)
    outline = wobbled(oval(2 * radius, 2 * radius, sides=150), 0.003, seed, 0.1)

    def rim_share(points: Numbers) -> Numbers:
        far = np.hypot(points[..., 0], points[..., 1]) + 0.0025 * noise(points, 0.05, seed + 9)
        return np.asarray(step(radius * 0.84, radius * 0.915, far))

    with dish.at(0, 0, z):
        skin = pizza_base(dish, outline, 0.0085, rim_share, seed)
        toppings(dish, skin, lambda p, n: (np.hypot(p[:, 0], p[:, 1]) < radius * 0.79) * (n[:, 2] > 0.6), 1.0)


def pizza_slice(dish: Dish) -> None:
    """A wedge, its point towards us."""
    radius, seed, half = 0.17, dish.seed(), np.radians(23)
    turn = np.linspace(-half, half, 40) + np.pi / 2
    arc = np.stack([np.cos(turn), np.sin(turn)], axis=1) * radius
    near = np.linspace(0, 1, 26)[1:, None]
    line = np.concatenate([arc, (arc[-1] * (1 - near))[:-1], np.zeros((1, 2)), (arc[0] * near)[:-1]])
    outline = line - (0, radius * 0.62)

    def rim_share(points: Numbers) -> Numbers:
        far = np.hypot(points[..., 0], points[..., 1] + radius * 0.62) + 0.0025 * noise(points, 0.05, seed + 9)
        return np.asarray(step(radius * 0.86, radius * 0.93, far))

    skin = pizza_base(dish, outline, 0.011, rim_share, seed)

    def inside(points: Numbers, normals: Numbers) -> Numbers:
        x, y = points[:, 0], points[:, 1] + radius * 0.62
        far = np.hypot(x, y)
        away = far * np.sin(half - np.abs(np.arctan2(x, y)))
        return np.asarray((far < radius * 0.78) * (away > 0.017) * (normals[:, 2] > 0.6))

    toppings(dish, skin, inside, 0.3)


MAKERS = (
    food("pizza", "pizza, pepperoni pizza, cheese pizza, margherita pizza, pizza margherita, veggie pizza, whole pizza", 0.345, pizza),
    food("pizza-slice", "pizza slice, slice of pizza, piece of pizza, pepperoni pizza slice, cheese pizza slice", 0.19, pizza_slice, -24.0),
)  # fmt: skip
