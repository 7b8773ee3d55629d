"""What a confectioner puts on: coats that run down in drips, piped swirls, sprinkles, candles, sauces in loops."""

from collections.abc import Sequence

import numpy as np

from studiolo.engines.maquette.makers.food.dish import DRY, MOIST, SOFT, WET, Dish
from studiolo.engines.maquette.makers.food.scatter import Where, copies, frames_on, picked, points_on
from studiolo.engines.maquette.makers.food.shapes import (
    ball_grid,
    coloured,
    noise,
    normals_of,
    swept_grid,
    turned_grid,
    volume,
)
from studiolo.engines.maquette.makers.food.surfaces import by_height, darker, lighter, mottled
from studiolo.engines.maquette.model import Colour, Material, Mesh, Numbers
from studiolo.engines.maquette.settings.surfaces import hex_colour

CANDIED = ("#e8486a", "#f6c445", "#5cc2d6", "#8ed07a", "#f58a3c", "#f7f3ea", "#b07fd6")


def drips(columns: int, count: int, base_m: float, long_m: float, wide: float, random: np.random.Generator) -> Numbers:
    """How far a coat runs, metres, for each of columns + 1. wide: of one drip, radians."""
    angle = np.linspace(0, 2 * np.pi, columns + 1)[:-1]
    reach = base_m * (
        1 + 0.12 * np.sin(angle * 3 + random.uniform(0, 6)) + 0.08 * np.sin(angle * 7 + random.uniform(0, 6))
    )
    start = random.uniform(0, 2 * np.pi)
    for number in range(count):
        middle = start + 2 * np.pi * (number + random.uniform(-0.28, 0.28)) / count
        away = (angle - middle + np.pi) % (2 * np.pi) - np.pi
        wide_here = wide * random.uniform(0.75, 1.25)
        run = long_m * random.uniform(0.25, 1.0)
        reach = np.maximum(reach, base_m + run * np.exp(-((np.abs(away) / wide_here) ** 3.2)))
    return np.append(reach, reach[0])


def coated(
    grid: Numbers,
    high_m: Numbers,
    thick_m: float,
    *,
    low_m: Numbers | None = None,
    rows: int = 44,
    bead: float = 0.0,
    seed: int = 0,
) -> Numbers:
    """A thick skin over a closed grid, between two distances (metres along each column from row 0) with round edges.

    low_m: None starts at row 0, where the grid is a point. bead: how much thicker its lower edge is.
    """
    facing = grid if volume(grid) >= 0 else grid[:, ::-1]
    normals = normals_of(facing)
    step = np.linalg.norm(np.diff(facing, axis=0), axis=2)
    way = np.concatenate([np.zeros((1, facing.shape[1])), np.cumsum(step, axis=0)])
    lip = thick_m * 1.5
    t = np.linspace(0, 1, rows) ** 0.9 if low_m is None else 0.5 - 0.5 * np.cos(np.pi * np.linspace(0, 1, rows))
    out = np.empty((rows + (1 if low_m is None else 2), facing.shape[1], 3))
    for column in range(facing.shape[1]):
        start = 0.0 if low_m is None else float(low_m[column])
        end = min(float(high_m[column]), float(way[-1, column]) * 0.999)
        near_end = 1 - np.exp(-t * 3.0) if low_m is None else t
        near_end = near_end / near_end[-1]
        at = start + (end - start) * near_end
        both = np.concatenate([facing[:, column], normals[:, column]], axis=1)
        read = np.stack([np.interp(at, way[:, column], both[:, k]) for k in range(6)], axis=1)
        left = end - at if low_m is None else np.minimum(end - at, at - start)
        edge = np.sqrt(np.clip(1 - (1 - np.clip(left / lip, 0, 1)) ** 2, 0, 1))
        swell = 1 + bead * np.exp(-(((end - at) / (lip * 1.6)) ** 2))
        line = read[:, :3] + read[:, 3:] * (thick_m * edge * swell)[:, None]
        inner = read[[-1], :3] - read[[-1], 3:] * thick_m * 0.4
        first = [] if low_m is None else [read[[0], :3] - read[[0], 3:] * thick_m * 0.4]
        out[:, column] = np.concatenate([*first, line, inner])
    if low_m is None:
        out[0] = out[0].mean(axis=0)
    if seed:
        wave = noise(out, thick_m * 9, seed)[1:-1, :, None] * thick_m * 0.12
        wave[:, -1] = wave[:, 0]
        out[1:-1] += wave * np.array((0, 0, 1.0))
    return out


def swirl_grid(radius: float, height: float, *, points: int = 6, turns: float = 2.6, lean: float = 0.0) -> Numbers:
    """Cream piped in a spiral through a star nozzle, up to a curled tip."""
    steps = 150
    t = np.linspace(0, 1, steps)
    turn = 2 * np.pi * turns * t**0.9
    far = radius * 0.6 * (1 - t) ** 0.8
    thick = radius * (0.44 - 0.2 * t) * np.clip((1 - t) / 0.12, 0.03, 1) ** 0.8
    z = radius * 0.3 + (height - radius * 0.3) * t**0.95
    path = np.stack([far * np.cos(turn) + lean * radius * t**6, far * np.sin(turn), z], axis=1)
    angle = np.linspace(0, 2 * np.pi, points * 6 + 1)
    star = 1 - 0.24 * (0.5 - 0.5 * np.cos(angle * points)) ** 0.8
    section = np.stack([np.cos(angle) * star, np.sin(angle) * star], axis=1)
    return swept_grid(path, thick, section=section, up=(0, 0, 1), twist_deg=260)


def rosette_grid(radius: float, height: float, *, points: int = 8, twist: float = 0.9) -> Numbers:
    """One press of the star nozzle: a ribbed drop with a twisted tip."""
    t = np.linspace(0, 1, 20)[:, None]
    angle = np.linspace(0, 2 * np.pi, points * 5 + 1)[None, :]
    body = np.sin(np.pi * np.clip(0.18 + 0.82 * t, 0, 1)) ** 0.75 * (1 - 0.55 * t)
    body = body / body.max()
    body[-1] = 0
    rib = 1 - 0.26 * (0.5 - 0.5 * np.cos(angle * points + twist * 2 * np.pi * t)) ** 0.7
    r = radius * body * rib
    base = np.zeros((1, angle.shape[1], 3))
    grid = np.stack([r * np.cos(angle), r * np.sin(angle), np.broadcast_to(height * t**1.1, r.shape)], axis=-1)
    return np.concatenate([base, grid])


CREAM = Material(per_vertex=True, roughness=0.4, specular=0.4, clearcoat=0.25, clearcoat_gloss=0.7)


def swirl(dish: Dish, radius: float, height: float, colour: Colour, *, turns: float = 2.6) -> Mesh:
    shade = by_height((darker(colour, 0.9), colour, lighter(colour, 0.12)), 0, height)
    return dish.paint(swirl_grid(radius, height, turns=turns, lean=0.12), shade, CREAM, "cream")


def rosettes(
    dish: Dish, spots: Sequence[tuple[float, float, float]], radius: float, height: float, colour: Colour
) -> None:
    piece = coloured(
        rosette_grid(radius, height), by_height((darker(colour, 0.92), colour, lighter(colour, 0.1)), 0, height)
    )
    for x, y, z in spots:
        with dish.at(x, y, z, turn_deg=dish.uniform(0, 360), scale=dish.uniform(0.94, 1.06)):
            dish.add(piece, CREAM, "cream")


def around(count: int, radius: float, z: float, start: float = 0.0) -> list[tuple[float, float, float]]:
    turn = start + 2 * np.pi * np.arange(count) / count
    return [(float(radius * np.cos(a)), float(radius * np.sin(a)), z) for a in turn]


def rod(long: float = 1.0, thick: float = 0.22) -> Mesh:
    """A small rounded stick along x."""
    return coloured(
        swept_grid([(-long / 2 + thick, 0, 0), (0, 0, 0), (long / 2 - thick, 0, 0)], thick, columns=6), (1, 1, 1)
    )


def seed_mesh(point: float = 0.6) -> Mesh:
    """A flat drop, one unit long, along x."""
    t = np.linspace(0, np.pi, 6)
    line = np.stack([np.sin(t) * 0.32 * (1 - point * 0.5 * np.cos(t)), -0.5 * np.cos(t)], axis=1)
    grid = turned_grid(line, 7)
    flat = np.stack([grid[..., 2], grid[..., 1], grid[..., 0] * 0.5], axis=-1)
    return coloured(flat, (1, 1, 1))


def bead() -> Mesh:
    return coloured(ball_grid(1.0, rows=8, columns=10), (1, 1, 1))


def sprinkle(
    dish: Dish,
    on: Mesh,
    count: int,
    where: Where,
    *,
    long_m: float = 0.0055,
    colours: Sequence[str | Colour] = CANDIED,
    kind: str = "rod",
) -> None:
    """Rods, beads or seeds that lie on a surface. on: as `Dish.paint` gave it, in the place where one is now."""
    points, normals = points_on(on, count, dish.random, where)
    if not len(points):
        return
    piece = rod(1.0, 0.17) if kind == "rod" else scaled_mesh(bead(), 0.3) if kind == "bead" else seed_mesh()
    told = [hex_colour(code) if isinstance(code, str) else code for code in colours]
    frames = frames_on(normals, dish.random, 12)
    sizes = long_m * dish.random.uniform(0.8, 1.15, len(points))
    lift = {"rod": 0.1, "bead": 0.2, "seed": 0.1}[kind]
    mesh = copies(piece, points + normals * long_m * lift, frames, sizes, picked(told, len(points), dish.random))
    dish.add(mesh, MOIST if kind != "seed" else SOFT, "sprinkles")


def scaled_mesh(mesh: Mesh, by: float) -> Mesh:
    return Mesh(vertices=mesh.vertices * np.float32(by), faces=mesh.faces, normals=mesh.normals, colours=mesh.colours)


def upward(limit: float = 0.3) -> Where:
    return lambda points, normals: normals[:, 2] > limit


def sauce_path(reach: Sequence[float], loops: int, z: float, random: np.random.Generator) -> Numbers:
    """To and fro over a top of so many metres along x and y."""
    t = np.linspace(0, 1, 40 * loops)
    x = reach[0] * (2 * t - 1)
    y = reach[1] * np.sin(t * np.pi * 2 * loops) * (1 + 0.15 * np.sin(t * 17 + random.uniform(0, 6)))
    y = y * np.sqrt(np.clip(1 - (x / (reach[0] * 1.25)) ** 2, 0.05, 1))
    return np.stack([x, y, np.full_like(x, z)], axis=1)


def squirt(
    dish: Dish, path: Numbers, thick: float, colour: Colour, material: Material = WET, name: str = "sauce"
) -> None:
    """A line of sauce."""
    tone = mottled(colour, thick * 8, dish.seed(), 0.05)
    radii = thick * (1 + 0.14 * np.sin(np.linspace(0, 40, len(path)) + dish.uniform(0, 6)))
    dish.paint(swept_grid(path, radii, columns=10, up=(0, 0, 1)), tone, material, name)


FLAME = Material(kind="matte", colour=(1.0, 0.62, 0.2), emission=(16.0, 8.5, 2.6))


def candle(dish: Dish, x: float, y: float, z: float, colour: Colour, *, tall: float = 0.065, lit: bool = True) -> None:
    """A thin birthday candle with a spiral stripe, its wick and flame."""
    stripe = lighter(colour, 0.75)
    turn = np.linspace(0, 2 * np.pi, 17)
    steps = np.linspace(0, tall, 36)
    grid = np.stack(
        [
            np.broadcast_to(0.0032 * np.cos(turn), (36, 17)),
            np.broadcast_to(0.0032 * np.sin(turn), (36, 17)),
            np.broadcast_to(steps[:, None], (36, 17)),
        ],
        axis=-1,
    )
    ends = [np.broadcast_to(grid[k].mean(axis=0), (1, 17, 3)) for k in (0, -1)]
    closed = np.concatenate([ends[0], grid, ends[1]])
    mesh = coloured(closed, colour)
    phase = np.arctan2(mesh.vertices[:, 1], mesh.vertices[:, 0]) / (2 * np.pi) + mesh.vertices[:, 2] / 0.014
    tones = np.where((phase % 1 < 0.42)[:, None], np.asarray(stripe), np.asarray(colour)).astype(np.float32)
    wax = Mesh(vertices=mesh.vertices, faces=mesh.faces, normals=mesh.normals, colours=tones)
    with dish.at(x, y, z):
        dish.add(wax, MOIST, "candle")
        dish.paint(
            swept_grid([(0, 0, tall), (0, 0, tall + 0.004), (0.0006, 0, tall + 0.007)], 0.0006, columns=6),
            hex_colour("#2a211c"),
            DRY,
            "wick",
        )
        if lit:
            t = np.linspace(0, np.pi, 14)
            line = np.stack([0.0036 * np.sin(t) * (1 - 0.35 * -np.cos(t)), tall + 0.011 - 0.009 * np.cos(t)], axis=1)
            dish.paint(turned_grid(line, 12), (1.0, 0.7, 0.3), FLAME, "flame")
