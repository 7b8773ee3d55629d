"""How hollow a model is, read from its shape: how deep a bowl, a basket or a vase is, and how wide its mouth.

A relief seen from above is scanned outwards from the middle; where a rim stands all round a lower middle, things can lie
inside.
"""

from dataclasses import dataclass

import numpy as np
from scipy import ndimage

from studiolo.engines.maquette.layout.surfaces import SPREAD
from studiolo.engines.maquette.model import Mesh, Model, Numbers

CELLS = 40
DEEP_ENOUGH = 0.18  # of the height; a plate is no bowl
CLOSED = 0.85  # share of the directions in which a rim stands


@dataclass(frozen=True, kw_only=True, slots=True)
class Hollow:
    """floor_m, rim_m: heights above the model's foot. radius_m: half the narrower width of the mouth, inside."""

    floor_m: float
    rim_m: float
    radius_m: float


def hollow(model: Model) -> Hollow | None:
    """The hollow under the middle of the model's top, or None where it has none that things could lie in."""
    low, high = model.bounds()
    size = np.maximum(high - low, 1e-6)
    relief = _relief(model, low, size)
    floor = _floor(model, low, size)
    rays = _rays(relief)
    rim_height = rays.max(axis=1)
    rim = float(np.percentile(rim_height, 30))
    if rim - floor < DEEP_ENOUGH * size[2] or (rim_height > floor + 0.6 * (rim - floor)).mean() < CLOSED:
        return None
    # Inside ends where the wall has risen by most of the way.
    walls = np.argmax(rays > floor + 0.7 * (rim - floor), axis=1) / rays.shape[1]
    radius = float(np.percentile(walls, 25)) * float(size[:2].min()) / 2
    if radius < 0.2 * float(size[:2].min()) / 2:
        return None
    return Hollow(floor_m=floor, rim_m=rim, radius_m=radius)


def _floor(model: Model, low: Numbers, size: Numbers) -> float:
    """Height of the lowest face that looks up over the middle: under a basket's handle, inside a bowl."""
    lowest = float(size[2])
    for part in model.parts:
        if not isinstance(part.shape, Mesh) or part.material.kind == "thin":
            continue
        triangles = part.shape.vertices[part.shape.faces].astype(np.float64)
        normal = np.cross(triangles[:, 1] - triangles[:, 0], triangles[:, 2] - triangles[:, 0])
        centre = triangles.mean(axis=1) - low
        middle = (np.abs(centre[:, :2] - size[:2] / 2) < 0.14 * size[:2]).all(axis=1)
        up = normal[:, 2] > 0.6 * np.maximum(np.linalg.norm(normal, axis=1), 1e-12)
        if (middle & up).any():
            lowest = min(
                lowest, float(np.median(np.sort(centre[middle & up, 2])[: max(1, int(0.3 * (middle & up).sum()))]))
            )
    return lowest


def _relief(model: Model, low: Numbers, size: Numbers) -> Numbers:
    """Highest point over each cell of a square grid, metres above the foot: (CELLS, CELLS), rows along x."""
    heights = np.full((CELLS, CELLS), -1.0)
    for part in model.parts:
        if not isinstance(part.shape, Mesh) or part.material.kind == "thin":
            continue
        triangles = part.shape.vertices[part.shape.faces]
        points = np.concatenate([np.einsum("sc,fcd->fsd", SPREAD, triangles).reshape(-1, 3), part.shape.vertices])
        cell = np.clip(((points[:, :2] - low[:2]) / size[:2] * CELLS).astype(int), 0, CELLS - 1)
        np.maximum.at(heights, (cell[:, 0], cell[:, 1]), points[:, 2] - low[2])
    known = heights >= 0
    row, column = ndimage.distance_transform_edt(~known, return_distances=False, return_indices=True)
    return np.asarray(heights[row, column])


def _rays(relief: Numbers) -> Numbers:
    """Heights met on the way from the middle outwards: (directions, steps)."""
    turn = np.linspace(0, 2 * np.pi, 32, endpoint=False)[:, None]
    away = np.linspace(0, 0.98, 24)[None, :] * CELLS / 2
    at = [CELLS / 2 - 0.5 + np.cos(turn) * away, CELLS / 2 - 0.5 + np.sin(turn) * away]
    return np.asarray(ndimage.map_coordinates(relief, at, order=1, mode="nearest"))


def heap(
    count: int, width_m: float, height_m: float, radius_m: float, random: np.random.Generator
) -> list[tuple[float, float, float]]:
    """Places (x, y, height above the floor) for `count` things of that size lying in a round hollow, layer on layer."""
    free = max(radius_m - 0.5 * width_m, 0.0)
    places: list[tuple[float, float, float]] = []
    layer = 0
    while len(places) < count:
        reach = max(free - 0.28 * width_m * layer, 0.0)
        spots = _spots(reach, width_m, turn=float(random.uniform(0, 2 * np.pi)))
        left = count - len(places)
        if left < len(spots):  # the last layer is drawn together in the middle
            spots = _ring(left, min(reach, 0.62 * width_m if left > 1 else 0.0), float(random.uniform(0, 2 * np.pi)))
        places += [(x, y, layer * 0.68 * height_m) for x, y in spots[:left]]
        layer += 1
    return places


def _spots(reach: float, width_m: float, turn: float) -> list[tuple[float, float]]:
    """As many as lie side by side: rings from the outside inwards."""
    spots: list[tuple[float, float]] = []
    while reach > 0.5 * width_m:
        spots += _ring(max(1, int(2 * np.pi * reach / (1.04 * width_m))), reach, turn + len(spots))
        reach -= 1.02 * width_m
    return [*spots, (0.0, 0.0)] if not spots or reach > -0.05 * width_m else spots


def _ring(count: int, radius: float, turn: float) -> list[tuple[float, float]]:
    angles = turn + np.arange(count) * 2 * np.pi / max(count, 1)
    return [(float(np.cos(a) * radius), float(np.sin(a) * radius)) for a in angles]
