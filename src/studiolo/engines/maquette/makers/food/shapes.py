"""Shapes that dough, flesh and cream take: grids of points in metres, closed around their columns.

A grid is (rows, columns, 3); its last column is its first again, and its rows run from one end to the other, which may
shrink to points. Which way it faces does not matter: `closed_skin` turns it outwards.
"""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from studiolo.engines.maquette.makers import solid_grain as grain
from studiolo.engines.maquette.makers.solid_grain import Grain
from studiolo.engines.maquette.makers.turning import Skin, Texels, curve, filleted, grid_skin, unit
from studiolo.engines.maquette.model import Colour, Mesh, Numbers


def noise(points: Numbers, size_m: float, seed: int, octaves: int = 1) -> Numbers:
    """Noise of deviation about 1 whose blobs are about so wide."""
    return grain.cloud(points * (3 / size_m), seed, octaves)


# ------------------------------------------------------------------ grids


def turned_grid(line: Sequence[tuple[float, float]] | Numbers, columns: int = 96) -> Numbers:
    """A (radius, height) line turned about the vertical, its seam at the back."""
    profile = np.asarray(line, float)
    angle = np.linspace(0, 2 * np.pi, columns + 1) + np.pi / 2
    radius, height = profile[:, :1], np.repeat(profile[:, 1:], columns + 1, axis=1)
    return np.stack([radius * np.cos(angle), radius * np.sin(angle), height], axis=-1)


def dome_grid(radius: float, height: float, *, soft: float = 0.004, power: float = 2.0, columns: int = 96) -> Numbers:
    """A bun: flat below, round above. power: 2 an ellipse, more a flatter top with steeper sides."""
    turn = np.linspace(0, np.pi / 2, 40)
    upper = np.stack(
        [radius * np.cos(turn) ** (2 / power), soft + (height - soft) * np.sin(turn) ** (2 / power)], axis=1
    )
    under = filleted([(0, 0, 0), (radius * 0.6, 0, 0), (radius - soft * 0.6, 0, soft), (radius, soft, 0)], 8)
    return turned_grid(evenly(np.concatenate([under[:-1], upper]), 72), columns)


def puck_grid(radius: float, height: float, *, soft: float, columns: int = 96, rows: int = 60) -> Numbers:
    """A cylinder with rounded edges: patties, cakes, cheeses, slices."""
    soft = min(soft, height * 0.49)
    line = filleted([(0, 0, 0), (radius, 0, soft), (radius, height, soft), (0, height, 0)], 10)
    return turned_grid(evenly(line, rows), columns)


def ball_grid(radius: float = 1.0, *, rows: int = 24, columns: int = 32) -> Numbers:
    turn = np.linspace(-np.pi / 2, np.pi / 2, rows)
    return turned_grid(np.stack([np.maximum(np.cos(turn), 0) * radius, np.sin(turn) * radius], axis=1), columns)


def ring_grid(radius: float, thick: float, *, squash: float = 1.0, rows: int = 48, columns: int = 120) -> Numbers:
    """A torus lying down; its rows start and end at the middle of the hole."""
    turn = np.linspace(-np.pi, np.pi, rows)
    return turned_grid(np.stack([radius + thick * np.cos(turn), thick * squash * np.sin(turn)], axis=1), columns)


def swept_grid(
    path: Sequence[tuple[float, float, float]] | Numbers,
    radius: float | Sequence[float] | Numbers,
    *,
    columns: int = 32,
    section: Numbers | None = None,
    up: tuple[float, float, float] | None = None,
    round_ends: bool = True,
    twist_deg: float = 0.0,
) -> Numbers:
    """A section carried along a path. radius: of each step. section: (columns + 1, 2) about the origin, x across and y
    along `up`; a circle if None. round_ends: closed by half balls, else shrunk to a point flatly."""
    points = np.asarray(path, float)
    radii = np.broadcast_to(np.asarray(radius, float), (len(points),))
    t = np.linspace(0, np.pi / 2, 6)[:-1]
    head, tail = unit(points[1] - points[0]), unit(points[-1] - points[-2])
    if round_ends:
        points = np.concatenate(
            [
                points[0] - head * (np.cos(t) * radii[0])[:, None],
                points,
                points[-1] + tail * (np.cos(t) * radii[-1])[::-1, None],
            ]
        )
        radii = np.concatenate([np.sin(t) * radii[0], radii, (np.sin(t) * radii[-1])[::-1]])
    else:
        points = np.concatenate([points[:1], points, points[-1:]])
        radii = np.concatenate([[0.0], radii, [0.0]])
    first, second = _frames(points, up)
    if section is None:
        angle = np.linspace(0, 2 * np.pi, columns + 1)
        section = np.stack([np.cos(angle), np.sin(angle)], axis=1)
    spin = np.radians(twist_deg) * np.linspace(0, 1, len(points))[:, None]
    x = section[None, :, 0] * np.cos(spin) - section[None, :, 1] * np.sin(spin)
    y = section[None, :, 0] * np.sin(spin) + section[None, :, 1] * np.cos(spin)
    ring = first[:, None] * x[..., None] + second[:, None] * y[..., None]
    return np.asarray(points[:, None] + ring * radii[:, None, None])


def _frames(points: Numbers, up: tuple[float, float, float] | None) -> tuple[Numbers, Numbers]:
    """Across and upright vectors at each point of a path."""
    moves = np.gradient(points, axis=0)
    still = np.linalg.norm(moves, axis=1) < 1e-9
    if still.any():
        moves[still] = moves[~still][0]
    along = unit(moves)
    if up is not None:
        wanted = np.asarray(up, float)
        second = unit(wanted - along * (along @ wanted)[:, None])
        return np.cross(along, second), second
    helper = np.array((0.0, 0.0, 1.0)) if abs(along[0, 2]) < 0.9 else np.array((1.0, 0.0, 0.0))
    carried = []
    for way in along:
        helper = unit(helper - way * (helper @ way))
        carried.append(helper)
    second = np.array(carried)
    return np.cross(along, second), second


def slab_grid(outline: Numbers, low: float, high: float, soft: float, *, rings: int = 8) -> Numbers:
    """An outline (n, 2) around the origin, seen whole from there, given a thickness with rounded edges."""
    closed = np.concatenate([outline, outline[:1]])
    reach = np.linalg.norm(outline, axis=1).min()
    soft = min(soft, (high - low) * 0.49, reach * 0.9)
    turn = np.linspace(0, np.pi / 2, 6)
    inner = np.linspace(0, 1, rings)[:-1]
    edge = [(1 - (soft - soft * np.sin(t)) / reach, low + soft - soft * np.cos(t)) for t in turn]
    upper = [(s, high - (z - low)) for s, z in edge[::-1]]
    start = edge[0][0]
    steps = [(start * s, low) for s in inner] + edge + upper + [(start * s, high) for s in inner[::-1]]
    scale = np.array([step[0] for step in steps])[:, None, None]
    flat = closed[None] * scale
    return np.concatenate(
        [flat, np.broadcast_to(np.array([s[1] for s in steps])[:, None, None], (*flat.shape[:2], 1))], 2
    )


def oval(width: float, depth: float, *, power: float = 2.0, sides: int = 64) -> Numbers:
    """(sides, 2) around the origin: an ellipse (power 2) up to nearly a rectangle."""
    angle = np.linspace(0, 2 * np.pi, sides, endpoint=False)
    cos, sin = np.cos(angle), np.sin(angle)
    x = np.sign(cos) * np.abs(cos) ** (2 / power) * width / 2
    y = np.sign(sin) * np.abs(sin) ** (2 / power) * depth / 2
    return np.stack([x, y], axis=1)


def wobbled(outline: Numbers, amount_m: float, seed: int, size_m: float = 0.0) -> Numbers:
    """An outline that a hand cut."""
    size = size_m or float(np.ptp(outline)) * 0.4
    flat = np.column_stack([outline, np.zeros(len(outline))])
    return np.asarray(outline + unit(outline) * (amount_m * noise(flat, size, seed))[:, None])


def roughened(grid: Numbers, size_m: float, amount_m: float, seed: int, octaves: int = 2) -> Numbers:
    """Pushed in and out along its normals by noise, the seam kept closed."""
    push = noise(grid, size_m, seed, octaves) * amount_m
    push[:, -1] = push[:, 0]
    moved = grid + normals_of(grid) * push[..., None]
    for row in (0, -1):  # a point stays one point
        if np.ptp(grid[row], axis=0).max() < 1e-7:
            moved[row] = moved[row].mean(axis=0)
    return np.asarray(moved)


def bent(grid: Numbers, radius_m: float, axis: int = 0) -> Numbers:
    """Rolled along x (or y) about a line so far above it: a shell, a crescent, a fold."""
    angle = grid[..., axis] / radius_m
    out = grid.copy()
    far = radius_m - grid[..., 2]
    out[..., axis] = np.sin(angle) * far
    out[..., 2] = radius_m - np.cos(angle) * far
    return np.asarray(out)


def flattened_below(grid: Numbers, z: float, soft_m: float) -> Numbers:
    """What hung below z rests on it."""
    out = grid.copy()
    out[..., 2] = z + soft_m * np.logaddexp(0, (grid[..., 2] - z) / soft_m)
    return np.asarray(out)


def evenly(line: Numbers, rows: int) -> Numbers:
    """The same line with its points evenly spread."""
    way = np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(line, axis=0), axis=1))])
    at = np.linspace(0, way[-1], rows)
    return np.stack([np.interp(at, way, line[:, k]) for k in range(line.shape[1])], axis=1)


def smooth_line(points: Sequence[tuple[float, ...]], steps: int = 48) -> Numbers:
    return curve(np.asarray(points, float), steps)


# ------------------------------------------------------------------ grids as meshes


def normals_of(grid: Numbers) -> Numbers:
    """Outward normals of a closed grid."""
    around = np.empty_like(grid)
    around[:, 1:-1] = grid[:, 2:] - grid[:, :-2]
    around[:, 0] = around[:, -1] = grid[:, 1] - grid[:, -2]
    normals = unit(np.cross(around, np.gradient(grid, axis=0)))
    middle = grid[:, :-1].mean(axis=1)
    for row, near in ((0, 1), (-1, -2)):
        if np.ptp(grid[row], axis=0).max() < 1e-7:
            way = np.asarray(normals[near, :-1].mean(axis=0))
            normals[row] = unit(way) if np.linalg.norm(way) > 0.05 else unit(middle[row] - middle[near])
    lost = np.linalg.norm(normals, axis=2) < 0.5
    normals[lost] = (0.0, 0.0, 1.0)
    return np.asarray(normals if volume(grid) >= 0 else -normals)


def volume(grid: Numbers) -> float:
    """Of what it holds, negative if its columns run the wrong way round."""
    a, b, c, d = grid[:-1, :-1], grid[:-1, 1:], grid[1:, 1:], grid[1:, :-1]
    flat = grid.reshape(-1, 3).mean(axis=0)
    return float((((a + b + c + d) / 4 - flat) * np.cross(c - a, d - b)).sum())


def closed_skin(grid: Numbers, *, texels_px: int = 720) -> Skin:
    """The grid as a skin that faces outwards."""
    facing = grid if volume(grid) >= 0 else grid[:, ::-1]
    return grid_skin(facing, normals_of(facing), flip=True, texels_px=texels_px)


def coloured(grid: Numbers, colours: Grain | Colour) -> Mesh:
    """The grid as a mesh with colours at its vertices, facing outwards."""
    facing = grid if volume(grid) >= 0 else grid[:, ::-1]
    normals = normals_of(facing)
    mesh = grid_skin(facing, normals, flip=True).mesh
    if isinstance(colours, tuple):
        tones: Numbers = np.broadcast_to(np.asarray(colours, np.float32), (len(mesh.vertices), 3))
    else:
        tones = colours(Texels(points=facing, normals=normals, across=facing[..., :2])).reshape(-1, 3)
    return replace(mesh, uvs=None, colours=np.clip(tones, 0.001, 0.93).astype(np.float32))


def sheet_mesh(points: Numbers, colours: Numbers | Colour) -> Mesh:
    """An open grid as a mesh: leaves, films, peels."""
    mesh = grid_skin(points, flip=True).mesh
    tones = np.broadcast_to(np.asarray(colours, np.float32), points.shape).reshape(-1, 3)
    return replace(mesh, uvs=None, colours=np.clip(tones, 0.001, 0.93).astype(np.float32))
