"""Leaves, pods and beans: lettuce, peas, green beans, asparagus."""

import numpy as np

from studiolo.engines.maquette.makers.food.dish import LEAFY, MOIST, WET, Dish, food
from studiolo.engines.maquette.makers.food.scatter import any_frames, copies, frames_on, heaped, varied
from studiolo.engines.maquette.makers.food.seafood import asparagus_spear
from studiolo.engines.maquette.makers.food.shapes import ball_grid, coloured, sheet_mesh, swept_grid
from studiolo.engines.maquette.makers.food.surfaces import lighter, mottled
from studiolo.engines.maquette.makers.solid_grain import blend
from studiolo.engines.maquette.model import Colour, Mesh
from studiolo.engines.maquette.settings.surfaces import hex_colour


def lettuce(dish: Dish) -> None:
    """A head: leaves in a spiral round a heart, frilled; cabbage closer and smooth."""
    cabbage = dish.says("cabbage", "radicchio", "sprout")
    red = dish.says("red", "purple", "radicchio")
    base = dish.colour("#7fae45") if not red else hex_colour("#6d2346")
    random = dish.random
    count = 22 if cabbage else 30
    for number in range(count):
        share = number / (count - 1)
        turn = number * 137.5
        t, u = np.linspace(0, 1, 22)[:, None], np.linspace(-1, 1, 23)[None, :]
        size = (0.05 + 0.04 * share) if cabbage else (0.055 + 0.062 * share)
        lean = np.radians((6 + 22 * share) if cabbage else (5 + 40 * share))
        rounding = np.sqrt(np.clip(1 - (np.clip(t - 0.62, 0, 1) / 0.39) ** 2, 0.01, 1))
        wide = np.clip(0.3 + 1.5 * t, 0, 1) * rounding * size * (0.95 if cabbage else 0.78)
        curl = (1.15 if cabbage else 0.8) * (1 - 0.35 * share)
        around = u * wide / (size * 0.62 + 0.01)
        radius = size * (0.55 + 0.12 * share)
        x = radius * np.cos(around * 0.9) - radius + size * np.sin(lean) * t + (0.002 + 0.016 * share)
        x = x - curl * size * 0.42 * t**3
        y = radius * np.sin(around * 0.9) * (0.55 + 0.45 * np.sin(np.pi * np.clip(t, 0.1, 0.8)))
        z = 0.004 + size * np.cos(lean) * (1.25 if cabbage else 1.0) * np.sin(np.pi / 2 * t ** (0.9))
        ruffle = (0.003 if cabbage else 0.0068) * (np.abs(u) ** 2 * t + t**4)
        wave = np.sin(u * 11 + number) + np.sin(t * 17 + 5 * u + number * 2)
        x, z = x + ruffle * wave, z + ruffle * 0.6 * np.cos(u * 14 + number)
        points = np.stack(np.broadcast_arrays(x, y, z), axis=-1)
        rib = (
            np.exp(-((u / 0.1) ** 2)) * (1 - 0.7 * t)
            + 0.25 * np.exp(-(((np.abs(u) * 3.5 - t * 4) % 1 - 0.5) ** 2) / 0.006) * 0.5
        )
        pale = blend(lighter(base, 0.45), base, np.clip(0.15 + 0.85 * t * (0.35 + 0.65 * share) + 0 * u, 0, 1))
        tone = blend(
            pale, hex_colour("#e9efc9") if not red else hex_colour("#e3c9d2"), np.clip(rib * 0.7, 0, 0.8)
        ) * random.uniform(0.9, 1.1)
        with dish.at(turn_deg=turn):
            dish.add(sheet_mesh(points, tone), LEAFY, "leaves")


def pea_pods(dish: Dish) -> None:
    """Open pods and loose peas; beans closed and long."""
    green = dish.colour("#6fa536")
    for number, (x, y, turn) in enumerate(((0.0, 0.018, 10), (0.004, -0.022, -14))):
        t = np.linspace(-1, 1, 50)[:, None]
        for side in (-1, 1):
            u = np.linspace(0, 1, 12)[None, :]
            wide = 0.0105 * np.sqrt(np.clip(1 - t**2, 0, 1)) ** 0.8
            points = np.stack(
                np.broadcast_arrays(
                    0.045 * t, side * wide * np.sin(u * 1.9), 0.0105 - wide * np.cos(u * 1.9) + 0.006 * t**2
                ),
                axis=-1,
            )
            with dish.at(x, y, turn_deg=turn):
                dish.add(
                    sheet_mesh(
                        points if side > 0 else points[:, ::-1],
                        np.asarray(green) * (0.85 + 0.25 * u + 0 * t)[..., None],
                    ),
                    LEAFY,
                    "pod",
                )
        with dish.at(x, y, turn_deg=turn):
            for k in range(7):
                place = -0.03 + 0.01 * k
                size = 0.0052 * (1 - 0.25 * abs(place) / 0.03)
                dish.paint(
                    ball_grid(size, rows=16, columns=20) + np.array((place, 0, 0.0085)),
                    mottled(hex_colour("#7fb83f"), 0.01, k, 0.06),
                    WET,
                    "pea",
                )
            stalk = [(0.045, 0, 0.0165), (0.052, 0, 0.018), (0.06, 0.003, 0.018)]
            dish.paint(swept_grid(stalk, 0.0014, columns=8), green, name="stalk")
        del number
    centres = heaped(np.full(16, 0.0048), lambda a, b: 0.0, 0.026, dish.random)
    with dish.at(-0.002, -0.056):
        dish.add(
            copies(
                coloured(ball_grid(1.0, rows=14, columns=16), (1, 1, 1)),
                centres,
                any_frames(16, dish.random),
                0.0048,
                varied(hex_colour("#7fb83f"), 16, dish.random, 0.1),
            ),
            WET,
            "peas",
        )


def green_beans(dish: Dish) -> None:
    if dish.says("baked", "kidney", "black", "red", "coffee", "brown"):
        bean_heap(dish)
        return
    for number in range(15):
        t = np.linspace(-1, 1, 24)
        seed = dish.seed() % 97
        path = np.stack(
            [
                0.06 * t,
                0.008 * np.sin(t * 2 + seed) + 0.0066 * (number % 6) - 0.018,
                0.0045 + 0.0072 * (number // 6) + 0 * t,
            ],
            axis=1,
        )
        radius = 0.0036 * np.clip(1 - np.abs(t) ** 6, 0.15, 1) * (1 + 0.06 * np.sin(t * 26))
        with dish.at(turn_deg=dish.uniform(-9, 9)):
            dish.paint(
                swept_grid(path, radius, columns=12),
                mottled(dish.colour("#4f8a2c", "#5f9634"), 0.02, number, 0.1),
                MOIST,
                "bean",
            )


def bean_heap(dish: Dish) -> None:
    code = "#3a2014" if dish.says("coffee", "brown") else "#1d1a1c" if dish.says("black") else "#7a1f18"
    bean(dish, dish.colour(code), coffee=dish.says("coffee"))


def bean(dish: Dish, colour: Colour, *, coffee: bool = False) -> None:
    count, size = 90, 0.0062
    if coffee:
        piece = coffee_bean()
    else:
        grid = ball_grid(1.0, rows=14, columns=18) * np.array((1.35, 0.95, 0.72))
        grid[..., 1] += 0.22 * np.cos(grid[..., 0])
        piece = coloured(grid, (1, 1, 1))
    centres = heaped(np.full(count, size * 0.85), lambda a, b: 0.0, 0.054, dish.random, tries=12)
    ways = np.tile((0.0, 0.0, 1.0), (count, 1))
    dish.add(
        copies(piece, centres, frames_on(ways, dish.random, 55), size, varied(colour, count, dish.random, 0.16)),
        MOIST,
        "beans",
    )


def coffee_bean() -> Mesh:
    """One unit in half width, its groove up."""
    grid = ball_grid(1.0, rows=18, columns=22) * np.array((1.35, 0.95, 0.72))
    grid[..., 2] -= 0.24 * np.exp(-((grid[..., 1] / 0.13) ** 2)) * (grid[..., 2] > 0)
    return coloured(grid, (1, 1, 1))


def asparagus(dish: Dish) -> None:
    """A tied bundle, lying."""
    spots = (
        [(0.0, 0.0)]
        + [(0.0095 * np.cos(a), 0.0095 * np.sin(a)) for a in np.linspace(0, 2 * np.pi, 7)[:-1]]
        + [(0.0185 * np.cos(a), 0.0185 * np.sin(a)) for a in np.linspace(0.2, 2 * np.pi + 0.2, 13)[:-1]]
    )
    for y, z in spots:
        with dish.at(dish.uniform(-0.006, 0.006), float(y), 0.024 + float(z)):
            asparagus_spear(dish, 0.21)
    turn = np.linspace(0, 2 * np.pi, 40)
    ring = np.stack([0 * turn - 0.02, 0.0245 * np.cos(turn), 0.024 + 0.0245 * np.sin(turn)], axis=1)
    for x in (-0.003, 0.0, 0.003):
        dish.paint(swept_grid(ring + (x, 0, 0), 0.0012, columns=8), hex_colour("#d9c08a"), name="string")


MAKERS = (
    food("lettuce", "lettuce, cabbage, head of lettuce, red cabbage, kale, spinach, chard, brussels sprout, radicchio", 0.2, lettuce),
    food("pea", "pea, peas, pea pod, green pea, snow pea, edamame", 0.12, pea_pods),
    food("green-bean", "green bean, green beans, bean, beans, string bean, kidney bean, black bean, baked beans", 0.13, green_beans, 14.0),
    food("coffee-beans", "coffee bean, coffee beans, cocoa bean", 0.1, lambda dish: bean(dish, dish.colour("#3a2014"), coffee=True)),
    food("asparagus", "asparagus, bunch of asparagus", 0.215, asparagus, 20.0),
)  # fmt: skip
