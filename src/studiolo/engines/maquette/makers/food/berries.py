"""Berries and cherries, on their own in a handful and as what crowns a cake."""

import numpy as np

from studiolo.engines.maquette.makers.food.dish import LEAFY, MOIST, WET, Dish, food
from studiolo.engines.maquette.makers.food.greens import BASIL, leaf, tilted
from studiolo.engines.maquette.makers.food.icing import seed_mesh
from studiolo.engines.maquette.makers.food.scatter import any_frames, copies, frames_on, heaped, points_on, varied
from studiolo.engines.maquette.makers.food.shapes import ball_grid, coloured, noise, swept_grid, turned_grid
from studiolo.engines.maquette.makers.food.surfaces import by_height, darker, mottled
from studiolo.engines.maquette.makers.solid_grain import blend, step
from studiolo.engines.maquette.makers.turning import Texels, curve
from studiolo.engines.maquette.meshes import join
from studiolo.engines.maquette.model import Colour, Mesh, Numbers
from studiolo.engines.maquette.settings.surfaces import hex_colour


def strawberry_on(dish: Dish, x: float, y: float, z: float, size: float, *, leaves: bool = False) -> None:
    """Tip up, as on a cake."""
    line = np.array([(0, 0), (0.3, 0.02), (0.46, 0.2), (0.4, 0.55), (0.22, 0.86), (0.08, 0.98), (0, 1.0)])
    grid = turned_grid(_smooth(line, 22), 28) * size
    tone = by_height(("#e8a08a", "#c21f24", "#b01219", "#a80f17"), 0, size)
    with dish.at(x, y, z, turn_deg=dish.uniform(0, 360)):
        skin = dish.paint(grid, tone, WET, "strawberry")
        points, normals = points_on(skin, 40, dish.random, apart_m=size * 0.12)
        dish.add(
            copies(seed_mesh(), points, frames_on(normals, dish.random), size * 0.07, hex_colour("#e6c068")),
            MOIST,
            "seeds",
        )
        if leaves:
            for number in range(6):
                with dish.at(0, 0, size * 0.02, turn_deg=60 * number):
                    dish.add(leaf(size * 0.4, size * 0.2, hex_colour("#4f8a35"), dish.random), LEAFY, "leaf")


def _smooth(line: Numbers, steps: int) -> Numbers:
    out = curve(line, steps)
    out[:, 0] = np.maximum(out[:, 0], 0)
    out[0, 0] = out[-1, 0] = 0
    return out


def blueberry_mesh(colour: Colour) -> Mesh:
    grid = ball_grid(1.0, rows=22, columns=22)
    far = np.hypot(grid[..., 0], grid[..., 1])
    crown = (grid[..., 2] > 0) * np.exp(-(((far - 0.3) / 0.09) ** 2))
    pit = (grid[..., 2] > 0) * np.exp(-((far / 0.2) ** 2))
    grid[..., 2] += 0.16 * crown - 0.2 * pit
    grid[..., 2] *= 0.88

    def colours(texels: Texels) -> Numbers:
        bloom = 0.45 + 0.35 * noise(texels.points, 1.1, 4, 2)
        out = blend(colour, np.asarray(colour) * 0.5 + np.array((0.13, 0.16, 0.25)), np.clip(bloom, 0, 0.8))
        inner = np.hypot(texels.points[..., 0], texels.points[..., 1]) < 0.27
        return np.where((inner & (texels.points[..., 2] > 0.4))[..., None], np.asarray(colour) * 0.4, out)

    return coloured(grid, colours)


def drupelets(colour: Colour, rows: int = 7, tall: float = 1.15) -> Mesh:
    """A raspberry or blackberry, about one unit in radius, hollow end down."""
    piece = coloured(ball_grid(1.0, rows=6, columns=8), (1, 1, 1))
    places, sizes = [], []
    for row in range(rows):
        up = row / (rows - 1)
        ring = np.cos(up * np.pi / 2 * 0.96) ** 0.6 * (0.82 + 0.18 * np.sin(np.pi * min(1.0, up * 1.6)))
        count = max(1, round(2 * np.pi * ring / 0.5))
        for number in range(count):
            turn = 2 * np.pi * (number + 0.5 * (row % 2)) / count
            places.append((ring * np.cos(turn) * 0.8, ring * np.sin(turn) * 0.8, up * tall * 1.45))
            sizes.append(0.29 - 0.05 * up)
    spots = np.array(places)
    random = np.random.default_rng(5)
    core = coloured(
        ball_grid(0.72, rows=10, columns=14) * np.array((1, 1, 1.15)) + np.array((0, 0, 0.72)), darker(colour, 0.5)
    )
    return join(
        [
            copies(
                piece, spots, any_frames(len(spots), random), np.array(sizes), varied(colour, len(spots), random, 0.12)
            ),
            core,
        ]
    )


def cherry_on(dish: Dish, x: float, y: float, z: float, radius: float, *, stem: bool = True) -> None:
    grid = ball_grid(radius, rows=24, columns=30)
    far = np.hypot(grid[..., 0], grid[..., 1])
    grid[..., 2] -= (grid[..., 2] > 0) * radius * 0.3 * np.exp(-((far / (radius * 0.35)) ** 2))
    tone = mottled(hex_colour("#9c0f1e"), radius, dish.seed(), 0.12)
    with dish.at(x, y, z + radius * 0.95, turn_deg=dish.uniform(0, 360)):
        dish.paint(grid, tone, WET, "cherry")
        if stem:
            t = np.linspace(0, 1, 12)
            lean = dish.uniform(0.3, 1.0)
            path = np.stack([radius * lean * 1.6 * t**2, 0 * t, radius * (0.7 + 2.4 * t)], axis=1)
            dish.paint(
                swept_grid(path, radius * 0.065 * (1 + 0.7 * t**6), columns=8), hex_colour("#6d6a2c"), name="stem"
            )


BLUE, RED, BLACK = hex_colour("#272d5c"), hex_colour("#b81a3e"), hex_colour("#22122c")


def topping(dish: Dish, name: str, x: float, y: float, z: float, scale: float) -> None:
    """One fruit set down at a place."""
    if name == "cherry":
        cherry_on(dish, x, y, z - 0.002, 0.0105 * scale)
    elif name == "blueberry":
        with dish.at(x, y, z + 0.0055 * scale, scale=0.0068 * scale * dish.uniform(0.9, 1.1)):
            dish.add(_tumbled(blueberry_mesh(BLUE), dish, 50), MOIST, "blueberry")
    elif name in ("raspberry", "blackberry"):
        with dish.at(x, y, z - 0.001, turn_deg=dish.uniform(0, 360), scale=0.0088 * scale * dish.uniform(0.9, 1.1)):
            dish.add(drupelets(RED if name == "raspberry" else BLACK), MOIST, name)
    else:
        strawberry_on(dish, x, y, z - 0.002, 0.025 * scale * dish.uniform(0.9, 1.08))


def _tumbled(mesh: Mesh, dish: Dish, degrees: float) -> Mesh:
    return tilted(tilted(mesh, dish.uniform(-degrees, degrees)), dish.uniform(-degrees, degrees), (1.0, 0.0, 0.0))


def handful(
    dish: Dish, piece: Mesh, radius: float, count: int, spread: float, *, tumble: bool = True, name: str = "berries"
) -> None:
    """A small heap on the table, and a leaf or two."""
    sizes = radius * dish.random.uniform(0.88, 1.12, count)
    centres = heaped(sizes, lambda x, y: 0.0, spread, dish.random)
    frames = (
        any_frames(count, dish.random) if tumble else frames_on(np.tile((0.0, 0.0, 1.0), (count, 1)), dish.random, 40)
    )
    tones = varied((1.0, 1.0, 1.0), count, dish.random, 0.1)
    dish.add(copies(piece, centres, frames, sizes, tones), MOIST, name)
    for number in range(2):
        long = radius * 4.5
        with dish.at(spread * 0.8, spread * (0.3 - 0.7 * number), 0.001, turn_deg=-20 - 50 * number):
            dish.add(tilted(leaf(long, long * 0.5, BASIL, dish.random), -10), LEAFY, "leaf")


def blueberries(dish: Dish) -> None:
    handful(dish, blueberry_mesh(dish.colour("#272d5c")), 0.008, 34, 0.042, name="blueberries")


def raspberries(dish: Dish) -> None:
    code = "#22122c" if dish.says("blackberry", "mulberry") else "#b81a3e"
    piece = drupelets(dish.colour(code))
    centred = Mesh(
        vertices=piece.vertices - np.array((0, 0, 0.75), np.float32),
        faces=piece.faces,
        normals=piece.normals,
        colours=piece.colours,
    )
    handful(dish, centred, 0.0105, 15, 0.036, name="berries")


def grapes(dish: Dish) -> None:
    """A bunch lying down, its stalk at the back."""
    colour = dish.colour("#5a1d3f", "#8fae3f", "#43204a", "#a8bf55", "#7a2038")
    seed = dish.seed()
    count = 70
    places = np.zeros((count, 3))
    radius = 0.0102
    kept: list[int] = []
    for number in range(count):
        best, score = np.zeros(3), -1.0
        for _ in range(40):
            t = dish.random.random() ** 0.8
            wide = 0.038 * np.sin(np.pi * (0.16 + 0.8 * t)) ** 0.9
            a, r = dish.random.uniform(0, 2 * np.pi), wide * np.sqrt(dish.random.random())
            spot = np.array([r * np.cos(a), -0.075 + 0.15 * t, 0.024 + 0.75 * r * np.sin(a) * 0.8])
            spot[2] = max(spot[2], radius)
            near = np.linalg.norm(places[kept] - spot, axis=1).min() if kept else 1.0
            if near > score:
                best, score = spot, near
        places[number] = best
        kept.append(number)
    grid = ball_grid(1.0, rows=20, columns=24) * np.array((1, 1, 1.12))

    def skin(texels: Texels) -> Numbers:
        bloom = 0.5 + 0.4 * noise(texels.points, 1.0, seed, 2)
        pale = np.asarray(colour) * 0.72 + np.array((0.09, 0.1, 0.11))
        out = blend(np.asarray(colour) * 1.0, pale, np.clip(bloom, 0, 0.8))
        return out * (1 + 0.35 * step(0.2, 1.0, -texels.normals[..., 2]))[..., None]

    piece = coloured(grid, skin)
    frames = frames_on(
        np.column_stack([dish.random.normal(0, 0.4, count), -np.ones(count), dish.random.normal(0, 0.4, count)]),
        dish.random,
        20,
    )
    dish.add(
        copies(
            piece,
            places,
            frames,
            radius * dish.random.uniform(0.88, 1.12, count),
            varied((1, 1, 1), count, dish.random, 0.1),
        ),
        WET,
        "grapes",
    )
    wood = hex_colour("#7a6a35")
    t = np.linspace(0, 1, 20)
    stalk = np.stack([0.006 * np.sin(4 * t), -0.05 + 0.16 * t, 0.028 + 0.02 * t**2], axis=1)
    dish.paint(swept_grid(stalk, 0.0021 * (1 + 0.4 * t**6), columns=10), wood, name="stalk")
    top = stalk[-1] + np.array((0.0, 0.002, 0.001))
    dish.paint(
        swept_grid([top - (0.018, 0, 0.003), top, top + (0.018, 0.002, 0.002)], 0.0026, columns=10), wood, name="stalk"
    )


MAKERS = (
    food("grapes", "grapes, grape, bunch of grapes, grape bunch", 0.17, grapes, 30.0),
    food("blueberry", "blueberry, blueberries, bilberry, huckleberry, blackcurrant", 0.09, blueberries),
    food(
        "raspberry",
        "raspberry, raspberries, berry, mixed berry, blackberry, blackberries, mulberry",
        0.085,
        raspberries,
    ),
)
