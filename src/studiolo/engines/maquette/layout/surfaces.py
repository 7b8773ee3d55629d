"""Where something can stand on a model, and how much room is beneath it: read from the shape itself.

A table's top, a sofa's seat, a car's roof and an elephant's back are all found the same way, so that makers and library
models need not say.
"""

from dataclasses import dataclass

import numpy as np

from studiolo.engines.maquette.model import Mesh, Model, Numbers, Strands

FLAT = 0.92  # z of a unit normal above which a face counts as level
ENOUGH = 0.22  # a level must cover this share of the footprint to be stood on
BURIED = 0.12  # of the height: so far may something in the middle rise above a level that is stood on
LEVEL_STEP = 1 / 48  # levels closer than this share of the height are one


@dataclass(frozen=True, kw_only=True, slots=True)
class Surface:
    """height_m above the model's foot; middle (x, y) and half extents of the level area, metres."""

    height_m: float
    x: float
    y: float
    half_width_m: float
    half_depth_m: float


def standing_surface(model: Model) -> Surface:
    """The level others stand on: the highest wide enough one, else the top of the middle."""
    low, high = model.bounds()
    level, middle = _highest_level(*_level_faces(model), low, high), _top_of_middle(model, low, high)
    # A rock is level underneath; what rises from the middle of a level is stood upon instead.
    buried = level is None or level.height_m < middle.height_m - BURIED * float(high[2] - low[2])
    return middle if level is None or buried else level


def middle_surface(model: Model) -> Surface:
    """The level one sits on: as above, but neither armrests nor the top of a back count, which lie at the sides."""
    low, high = model.bounds()
    middle, size = (low + high) / 2, high - low
    centroids, areas, spans = _level_faces(model)
    inner = (np.abs(centroids[:, 0] - middle[0]) < 0.34 * size[0]) & (
        np.abs(centroids[:, 1] - middle[1]) < 0.38 * size[1]
    )
    return _highest_level(centroids[inner], areas[inner], spans[inner], low, high) or standing_surface(model)


def _highest_level(centroids: Numbers, areas: Numbers, spans: Numbers, low: Numbers, high: Numbers) -> Surface | None:
    size = np.maximum(high - low, 1e-6)
    if len(areas):
        steps = np.round((centroids[:, 2] - low[2]) / (size[2] * LEVEL_STEP)).astype(int)
        covered = np.bincount(steps, weights=areas, minlength=steps.max() + 2)
        covered = covered[:-1] + covered[1:]
        wide = np.flatnonzero(covered >= ENOUGH * size[0] * size[1])
        if len(wide):
            level = wide[-1]
            chosen = spans[(steps == level) | (steps == level + 1)].reshape(-1, 3)
            near, far = np.percentile(chosen[:, :2], [4, 96], axis=0)
            height = float(np.percentile(chosen[:, 2], 90) - low[2])
            middle, half = (near + far) / 2, (far - near) / 2
            return Surface(
                height_m=height,
                x=float(middle[0]),
                y=float(middle[1]),
                half_width_m=float(half[0]) * 0.92,
                half_depth_m=float(half[1]) * 0.92,
            )
    return None


def clearance(model: Model) -> float:
    """Free height in metres beneath the middle of a model: large for a table, 0 for a box."""
    low, high = model.bounds()
    centre, size = (low + high) / 2, high - low
    points = np.concatenate([vertices_of(model), *(_spread(part.shape) for part in model.parts)])
    inside = (np.abs(points[:, :2] - centre[:2]) < 0.28 * size[:2]).all(axis=1)
    if not inside.any():
        return 0.0
    free = float(points[inside, 2].min() - low[2])
    return free if free > 0.25 * size[2] else 0.0


# Corners alone miss the large faces of plain furniture; these weights spread points over each face.
SPREAD = np.array([[1, 1, 1], [4, 1, 1], [1, 4, 1], [1, 1, 4], [1, 3, 3], [3, 1, 3], [3, 3, 1]], np.float32)
SPREAD /= SPREAD.sum(axis=1, keepdims=True)


def _spread(shape: Mesh | Strands) -> Numbers:
    if not isinstance(shape, Mesh):
        return np.zeros((0, 3), np.float32)
    spread = np.einsum("sc,fcd->fsd", SPREAD, shape.vertices[shape.faces])
    return np.asarray(spread.reshape(-1, 3), np.float32)


def _level_faces(model: Model) -> tuple[Numbers, Numbers, Numbers]:
    """Centroids (n, 3), areas (n,) and corners (n, 3, 3) of every face that looks up."""
    corners = [
        part.shape.vertices[part.shape.faces]
        for part in model.parts
        if isinstance(part.shape, Mesh) and len(part.shape.faces)
    ]
    if not corners:
        return np.zeros((0, 3)), np.zeros(0), np.zeros((0, 3, 3))
    triangles = np.concatenate(corners).astype(np.float64)
    normal = np.cross(triangles[:, 1] - triangles[:, 0], triangles[:, 2] - triangles[:, 0])
    double_area = np.linalg.norm(normal, axis=1)
    level = np.abs(normal[:, 2]) > FLAT * np.maximum(double_area, 1e-12)
    kept = triangles[level]
    return kept.mean(axis=1), double_area[level] / 2, kept


def _top_of_middle(model: Model, low: Numbers, high: Numbers) -> Surface:
    centre, size = (low + high) / 2, high - low
    points = np.concatenate([vertices_of(model), *(_spread(part.shape) for part in model.parts)])
    away = np.abs(points[:, :2] - centre[:2]) / size[:2]
    columns = ((0.06, 0.05), (0.1, 0.1), (0.16, 0.5))  # shares of width and of depth
    column = next((near for share in columns if len(near := points[(away < share).all(axis=1)])), points)
    top = float(column[:, 2].max() - low[2])
    return Surface(
        height_m=top * 0.985,
        x=float(centre[0]),
        y=float(centre[1]),
        half_width_m=float(size[0]) * 0.3,
        half_depth_m=float(size[1]) * 0.4,
    )


def vertices_of(model: Model) -> Numbers:
    """All its points, (n, 3): corners of meshes and knots of strands."""
    return np.concatenate(
        [p.shape.vertices if isinstance(p.shape, Mesh) else p.shape.points.reshape(-1, 3) for p in model.parts]
    )
