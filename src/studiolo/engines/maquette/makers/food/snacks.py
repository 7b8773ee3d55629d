"""Fries, popcorn, crisps and nachos, in what they are sold in."""

import numpy as np

from studiolo.engines.maquette.makers.food.burgers import CHEDDAR
from studiolo.engines.maquette.makers.food.dish import DRY, SOFT, Dish, food
from studiolo.engines.maquette.makers.food.icing import sauce_path, squirt
from studiolo.engines.maquette.makers.food.scatter import any_frames, copies, frames_on, heaped, varied
from studiolo.engines.maquette.makers.food.service import plate
from studiolo.engines.maquette.makers.food.shapes import ball_grid, coloured, noise, sheet_mesh, slab_grid
from studiolo.engines.maquette.makers.food.surfaces import mottled, ramp
from studiolo.engines.maquette.makers.materials import Finish
from studiolo.engines.maquette.makers.solid_grain import blend, step
from studiolo.engines.maquette.makers.turning import Texels
from studiolo.engines.maquette.model import Material, Mesh, Numbers
from studiolo.engines.maquette.settings.surfaces import hex_colour


def fries(dish: Dish) -> None:
    """A paper pouch full, standing; or a heap."""
    if dish.says("plate", "bowl", "basket"):
        floor = plate(dish, 0.12)
        _fry_heap(dish, 70, 0.07, floor)
        return
    red = dish.colour("#c4231c", "#f0e9da", "#d9a02c", "#3f7f8c")
    wide, deep, tall = 0.088, 0.036, 0.1
    t = np.linspace(0, 1, 24)[:, None]
    angle = np.linspace(0, 2 * np.pi, 97)[None, :]
    cos, sin = np.cos(angle), np.sin(angle)
    grow = 0.74 + 0.26 * t
    power = 0.62
    x = np.sign(cos) * np.abs(cos) ** power * wide / 2 * grow
    y = np.sign(sin) * np.abs(sin) ** power * deep / 2 * (0.55 + 0.45 * t)
    front = np.clip(-np.sin(angle), 0, 1) ** 0.7
    height = tall * t * (1 - 0.26 * front * (1 - cos**2))
    wall = np.stack(np.broadcast_arrays(x, y, height), axis=-1)
    inner = wall[::-1] * np.array((0.97, 0.94, 1.0))
    closed = np.concatenate([np.zeros((1, 97, 3)), wall, inner[:-1], np.full((1, 97, 3), (0, 0, 0.004))])

    dish.paint(closed, red, Material(per_vertex=True, roughness=0.45, clearcoat=0.2), "box")
    count = 46
    random = dish.random
    places = np.column_stack(
        [random.uniform(-0.033, 0.033, count), random.uniform(-0.0035, 0.006, count), random.uniform(0.07, 0.1, count)]
    )
    lean = np.column_stack(
        [
            places[:, 0] * 7 + random.normal(0, 0.12, count),
            places[:, 1] * 9 + random.normal(0.0, 0.04, count),
            np.ones(count),
        ]
    )
    places[:, 2] += 0.012 * (places[:, 1] > 0.001) - 0.25 * np.abs(places[:, 0])
    dish.add(_fries(dish, places, lean, random.uniform(0.06, 0.085, count)), SOFT, "fries")


def _fries(dish: Dish, places: Numbers, ways: Numbers, long: Numbers) -> Mesh:
    outline = np.array([(-0.5, -0.5), (0.5, -0.5), (0.5, 0.5), (-0.5, 0.5)])
    edge = np.concatenate([np.linspace(outline[k], outline[(k + 1) % 4], 4, endpoint=False) for k in range(4)])
    edge = edge * (1 - 0.08 * (np.abs(edge).min(axis=1) > 0.45))[:, None]
    ring = np.concatenate([edge, edge[:1]])
    levels = ((0.0, -0.5), (0.86, -0.5), (1.0, -0.485), (1.0, -0.2), (1.02, 0.2), (1.0, 0.485), (0.86, 0.5), (0.0, 0.5))
    grid = np.stack([np.column_stack([ring * s, np.full(len(ring), z)]) for s, z in levels])

    def tone(texels: Texels) -> Numbers:
        tip = step(0.4, 0.5, np.abs(texels.points[..., 2]))
        return blend((1.0, 1.0, 1.0), (0.72, 0.5, 0.28), tip * 0.7)

    piece = coloured(grid, tone)
    count = len(places)
    sizes = np.column_stack([np.full(count, 0.0092), np.full(count, 0.0092), long]) * dish.random.uniform(
        0.92, 1.1, (count, 3)
    )
    frames = frames_on(ways / np.linalg.norm(ways, axis=1, keepdims=True), dish.random)
    tones = ramp(("#f2c766", "#e6a93f", "#d08a2b", "#a9621c"), np.clip(dish.random.normal(0.32, 0.2, count), 0, 0.9))
    return copies(piece, places, frames, sizes, tones)


def _fry_heap(dish: Dish, count: int, spread: float, floor: float) -> None:
    random = dish.random
    far, turn = spread * np.sqrt(random.random(count)), random.uniform(0, 2 * np.pi, count)
    z = floor + 0.005 + (1 - (far / spread) ** 2) * 0.05 * random.random(count) ** 0.6
    ways = np.column_stack([random.normal(0, 1, count), random.normal(0, 1, count), random.normal(0, 0.16, count)])
    dish.add(
        _fries(
            dish,
            np.column_stack([far * np.cos(turn) * 0.8, far * np.sin(turn) * 0.8, z]),
            ways,
            random.uniform(0.05, 0.08, count),
        ),
        SOFT,
        "fries",
    )


def popcorn(dish: Dish) -> None:
    """A striped bucket, heaped."""
    red = dish.colour("#c2201f")
    low, high, tall = 0.05, 0.07, 0.15
    t = np.linspace(0, 1, 12)[:, None]
    angle = np.linspace(0, 2 * np.pi, 161)[None, :]
    r = low + (high - low) * t + 0 * angle
    wall = np.stack([r * np.cos(angle), r * np.sin(angle), tall * t + 0.003 * np.cos(angle * 16) * (t > 0.99)], axis=-1)
    closed = np.concatenate(
        [np.zeros((1, 161, 3)), wall, wall[::-1] * np.array((0.975, 0.975, 1.0)), np.full((1, 161, 3), (0, 0, 0.004))]
    )

    def stripes(texels: Texels) -> Numbers:
        turn = np.arctan2(texels.points[..., 1], texels.points[..., 0])
        return blend(hex_colour("#f5f0e6"), red, (np.sin(turn * 8) > 0).astype(float))

    dish.bake(closed, Finish(material=Material(roughness=0.45, clearcoat=0.2), colours=stripes), "bucket", 1000)
    piece = popped()
    count = 78
    sizes = dish.random.uniform(0.0095, 0.0125, count)
    centres = heaped(sizes * 0.85, lambda x, y: tall - 0.026, 0.051, dish.random, tries=10)
    tones = np.where(
        dish.random.random((count, 1)) < 0.25, np.asarray([hex_colour("#f6d98a")]), np.asarray([hex_colour("#fbf4e2")])
    )
    dish.add(
        copies(piece, centres, any_frames(count, dish.random), sizes, varied(tones, count, dish.random, 0.04)),
        DRY,
        "popcorn",
    )


def popped() -> Mesh:
    """One kernel burst into lobes, about one unit in radius."""
    grid = ball_grid(1.0, rows=18, columns=22)
    bulge = noise(grid, 1.15, 3, 2)
    push = 0.3 * bulge
    push[:, -1] = push[:, 0]
    grid = grid * (0.85 + push[..., None])
    for row in (0, -1):
        grid[row] = grid[row].mean(axis=0)

    def tone(texels: Texels) -> Numbers:
        deep = step(0.55, 0.95, np.linalg.norm(texels.points, axis=-1))
        return blend((0.9, 0.66, 0.3), (1.0, 1.0, 1.0), deep)

    return coloured(grid, tone)


def crisps_bag(dish: Dish) -> None:
    """A pillow of foil with crimped ends, plain; standing, a few crisps in front."""
    seed = dish.seed()
    colour = dish.colour("#c9302c", "#2f7fa8", "#d99a22", "#3f8a4c")
    n, m = 70, 50
    v, u = np.meshgrid(np.linspace(-1, 1, n), np.linspace(-1, 1, m), indexing="ij")
    body = np.clip((1 - np.abs(v) ** 5) * (1 - np.abs(u) ** 3.2), 0, 1) ** 0.55
    x = 0.078 * u * (1 - 0.07 * body)
    z = 0.115 * v * (1 - 0.03 * body) + 0.112
    crease = (
        0.0026 * np.sin(u * 9 + 3 * np.sin(v * 3)) * np.exp(-(((np.abs(v) - 0.82) / 0.14) ** 2))
        + 0.0011 * noise(np.stack([x, 0 * x, z], -1), 0.04, seed, 2) * body
    )
    front = np.stack([x, -0.032 * body - crease - 0.0006, z], axis=-1)
    back = np.stack([x, 0.028 * body - crease + 0.0006, z], axis=-1)
    closed = np.concatenate([front, back[:, ::-1], front[:, :1]], axis=1)

    def colours(texels: Texels) -> Numbers:
        zz = texels.points[..., 2]
        seal = np.maximum(step(0.212, 0.2135, zz), 1 - step(0.0095, 0.011, zz))
        band = np.exp(-(((zz - 0.105 - 0.1 * texels.points[..., 0]) / 0.024) ** 8))
        out = blend(colour, (0.85, 0.78, 0.6), band * 0.8)
        ribs = 0.5 + 0.5 * np.sin(texels.points[..., 2] * 3200)
        return blend(out, np.asarray(colour) * 0.75, seal * (0.4 + 0.4 * ribs))

    foil = Material(per_vertex=True, roughness=0.24, metallic=0.35, clearcoat=0.8)
    dish.paint(closed, colours, foil, "bag")
    for number in range(6):
        with dish.at(-0.05 + 0.021 * number, -0.055 - 0.012 * (number % 2), 0.002, turn_deg=dish.uniform(0, 360)):
            dish.add(crisp(dish), SOFT, "crisps")


def crisp(dish: Dish) -> Mesh:
    seed = dish.seed()
    r, a = np.linspace(0.001, 1, 12)[:, None], np.linspace(0, 2 * np.pi, 40)[None, :]
    edge = 1 + 0.06 * np.sin(3 * a + seed)
    x, y = 0.024 * r * edge * np.cos(a), 0.019 * r * edge * np.sin(a)
    z = 0.005 * (r**2) * np.cos(2 * a + 0.5) + 0.004 + 0.001 * r * np.sin(5 * a)
    points = np.stack(np.broadcast_arrays(x, y, z), axis=-1)
    tone = ramp(("#f6dc8a", "#efc45c", "#d99a36", "#a8661f"), 0.25 + 0.5 * r**6 + 0.1 * noise(points, 0.01, seed, 2))
    return sheet_mesh(points, tone)


def nachos(dish: Dish) -> None:
    floor = plate(dish, 0.12)
    random = dish.random
    corner = np.array([(np.cos(a), np.sin(a)) for a in np.radians((90, 210, 330))])
    edge = np.concatenate([np.linspace(corner[k], corner[(k + 1) % 3], 6, endpoint=False) for k in range(3)])
    grid = slab_grid(edge, -0.03, 0.03, 0.025, rings=5)
    grid[..., 2] += 0.22 * grid[..., 0] ** 2
    piece = coloured(grid, mottled((1.0, 1.0, 1.0), 0.5, 4, 0.08))
    count = 60
    far, turn = 0.07 * np.sqrt(random.random(count)), random.uniform(0, 2 * np.pi, count)
    places = np.column_stack(
        [far * np.cos(turn), far * np.sin(turn), floor + 0.006 + 0.04 * (1 - (far / 0.075) ** 2) * random.random(count)]
    )
    up = np.tile((0.0, 0.0, 1.0), (count, 1))
    dish.add(
        copies(
            piece,
            places,
            frames_on(up, random, 42),
            0.026 * random.uniform(0.9, 1.1, count),
            varied(hex_colour("#e2a844"), count, random, 0.1),
        ),
        SOFT,
        "nachos",
    )
    drizzle = sauce_path((0.055, 0.045), 5, floor + 0.054, random)
    drizzle[:, 2] -= 7.5 * (drizzle[:, 0] ** 2 + drizzle[:, 1] ** 2)
    squirt(dish, drizzle, 0.0032, CHEDDAR)


MAKERS = (
    food("french-fries", "french fries, fries, french fry, fry, chips", 0.17, fries),
    food("nachos", "nachos, nacho, tortilla chip, tortilla chips", 0.24, nachos),
    food("popcorn", "popcorn, popcorn bucket, bucket of popcorn, popcorn box", 0.21, popcorn),
    food("crisps", "crisps, potato chips, potato chip, bag of chips, chips bag, bag of crisps, chip bag", 0.225, crisps_bag),
)  # fmt: skip
