"""How hollow a model is, read from its shape: how deep a bowl, a basket or a vase is, and how wide its mouth.

A relief seen from above is scanned outwards from the middle; where a rim stands all round a lower middle, things can lie
inside.
"""

from dataclasses import dataclass

import numpy as np
from scipy import ndimage

from studiolo.engines.maquette.layout.surfaces import SPREAD
from studiolo.engines.maquette.model import Mesh, Model, Numbers

CELLS, STEPS = 40, 24
MOST_POINTS = 4000  # on one triangle
UNDER_HANDLE = 4  # steps from the middle that a handle may cover
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
    tops = _relief(model, low, size)
    middle = tops[3 * CELLS // 10 : 7 * CELLS // 10, 3 * CELLS // 10 : 7 * CELLS // 10]
    if not np.isfinite(middle).any():
        return None
    floor = float(np.percentile(middle[np.isfinite(middle)], 20))  # most of it, should a handle cross
    rays = _rays(_filled(tops))[:, UNDER_HANDLE:]
    rim_height = rays.max(axis=1)
    rim = float(np.percentile(rim_height, 30))
    if rim - floor < DEEP_ENOUGH * size[2] or (rim_height > floor + 0.6 * (rim - floor)).mean() < CLOSED:
        return None
    # Inside ends where the wall has risen by most of the way.
    walls = (UNDER_HANDLE + np.argmax(rays > floor + 0.7 * (rim - floor), axis=1)) / STEPS
    radius = float(np.median(walls)) * float(size[:2].min()) / 2
    if radius < 0.2 * float(size[:2].min()) / 2:
        return None
    return Hollow(floor_m=floor, rim_m=rim, radius_m=radius)


def _relief(model: Model, low: Numbers, size: Numbers) -> Numbers:
    """Highest point over each cell of a square grid, metres above the foot: (CELLS, CELLS), rows along x; minus
    infinity where nothing fell into a cell."""
    tops = np.full((CELLS, CELLS), -np.inf)
    for part in model.parts:
        if not isinstance(part.shape, Mesh) or part.material.kind == "thin":
            continue
        triangles = part.shape.vertices[part.shape.faces].astype(np.float64)
        points = _sprinkled(triangles, float(size[0] * size[1]) / CELLS**2)
        cell = np.clip(((points[:, :2] - low[:2]) / size[:2] * CELLS).astype(int), 0, CELLS - 1)
        np.maximum.at(tops, (cell[:, 0], cell[:, 1]), points[:, 2] - low[2])
    return tops


def _sprinkled(triangles: Numbers, cell_area: float) -> Numbers:
    """Points on the triangles, (n, 3): a few on each, and on large ones enough that no cell beneath them stays empty."""
    across = np.cross(triangles[:, 1] - triangles[:, 0], triangles[:, 2] - triangles[:, 0])
    wanted = np.ceil(2 * np.abs(across[:, 2]) / cell_area).astype(int)
    large = wanted > len(SPREAD)
    owner = np.repeat(np.flatnonzero(large), np.minimum(wanted[large], MOST_POINTS))
    shares = np.random.default_rng(1).dirichlet((1, 1, 1), len(owner))
    sprinkled = np.einsum("nc,ncd->nd", shares, triangles[owner])
    return np.concatenate([np.einsum("sc,fcd->fsd", SPREAD, triangles).reshape(-1, 3), sprinkled])


def _filled(heights: Numbers) -> Numbers:
    """Cells that nothing fell into take their nearest neighbour's height."""
    known = np.isfinite(heights)
    row, column = ndimage.distance_transform_edt(~known, return_distances=False, return_indices=True)
    return np.asarray(heights[row, column])


def _rays(relief: Numbers) -> Numbers:
    """Heights met on the way from the middle outwards: (directions, STEPS)."""
    turn = np.linspace(0, 2 * np.pi, 32, endpoint=False)[:, None]
    away = np.linspace(0, 0.98, STEPS)[None, :] * CELLS / 2
    at = [CELLS / 2 - 0.5 + np.cos(turn) * away, CELLS / 2 - 0.5 + np.sin(turn) * away]
    return np.asarray(ndimage.map_coordinates(relief, at, order=1, mode="nearest"))


def heap(
    count: int, width_m: float, height_m: float, room: Hollow, random: np.random.Generator
) -> list[tuple[float, float, float]]:
    """Places (x, y, height above the floor) for `count` things of that size lying in a round hollow, layer on layer."""
    free = max(room.radius_m - 0.5 * width_m, 0.0)
    turn = float(random.uniform(0, 2 * np.pi))
    spots = _side_by_side(free, width_m, turn)
    places: list[tuple[float, float, float]] = []
    layer, most = 0, len(spots)
    rests = _wall_height(max(float(np.hypot(x, y)) for x, y in spots[: min(count, most)]), width_m, room)
    while len(places) < count:
        left = count - len(places)
        if layer or left < most:  # what lies on others, or does not fill the floor, is drawn together
            spots = _touching(min(left, max(1, most - layer)), width_m, turn + 0.6 * layer)
        places += [(x, y, rests + layer * 0.7 * height_m) for x, y in spots[:left]]
        layer += 1
    return places


def _wall_height(away: float, width_m: float, room: Hollow) -> float:
    """How high a thing rests whose middle is that far out: a bowl's wall rises with the square of the distance."""
    reach = min(1.0, (away + 0.3 * width_m) / max(room.radius_m, 1e-6))
    return 0.62 * (room.rim_m - room.floor_m) * reach**2 if away > 0 else 0.0


def _side_by_side(reach: float, width_m: float, turn: float) -> list[tuple[float, float]]:
    """As many as lie on the floor: rings from the outside inwards."""
    spots: list[tuple[float, float]] = []
    while reach >= 0.5 * width_m:
        fits = int(np.pi / np.arcsin(min(1.0, 0.5 * width_m / reach)))
        spots += _ring(fits, reach, turn + len(spots))
        reach -= 1.02 * width_m
    return spots if spots and reach < -0.05 * width_m else [*spots, (0.0, 0.0)]


def _touching(count: int, width_m: float, turn: float) -> list[tuple[float, float]]:
    """So few that they make one ring, each touching the next."""
    if count == 1:
        return [(0.0, 0.0)]
    return _ring(count, 0.5 * width_m / float(np.sin(np.pi / count)), turn)


def _ring(count: int, radius: float, turn: float) -> list[tuple[float, float]]:
    angles = turn + np.arange(count) * 2 * np.pi / max(count, 1)
    return [(float(np.cos(a) * radius), float(np.sin(a) * radius)) for a in angles]
