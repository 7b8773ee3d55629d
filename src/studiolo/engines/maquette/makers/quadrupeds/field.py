"""Flesh as rounded cones melted into one another, and the skin around it as triangles."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import mcubes
import numpy as np
from scipy.ndimage import map_coordinates

from studiolo.engines.maquette.model import Floats, Numbers

Point = tuple[float, float, float]
FAR = 0.2


@dataclass(frozen=True, kw_only=True, slots=True)
class Cone:
    """A round cone from `a` to `b`, in rest coordinates, moved by the bone it hangs on.

    flat: stretches it along x, y, z. melt: how wide it blends. cut: carves instead of adding.
    region: what part of the animal it is; flow: which way the hair lies on it.
    """

    bone: int
    a: Point
    b: Point
    start: float
    end: float
    melt: float = 0.05
    flat: Point = (1.0, 1.0, 1.0)
    cut: bool = False
    region: str = "body"
    flow: Point = (-1.0, 0.0, -0.3)


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Bones:
    """Where each bone is: a rest point p goes to turns[i] @ p + shifts[i]."""

    turns: Numbers
    shifts: Numbers

    def place(self, bone: int, points: Numbers) -> Numbers:
        return np.asarray(points @ self.turns[bone].T + self.shifts[bone])

    def unplace(self, bone: int, points: Numbers) -> Numbers:
        return np.asarray((points - self.shifts[bone]) @ self.turns[bone])


def cone_distance(cone: Cone, x: Numbers, y: Numbers, z: Numbers) -> Numbers:
    """Distance to a cone from points in rest coordinates; near the surface only, where flat is not (1, 1, 1)."""
    flat = np.array(cone.flat, np.float32)
    a, b = np.array(cone.a, np.float32) / flat, np.array(cone.b, np.float32) / flat
    way = b - a
    px, py, pz = x / flat[0] - a[0], y / flat[1] - a[1], z / flat[2] - a[2]
    t = (px * way[0] + py * way[1] + pz * way[2]) / max(float(way @ way), 1e-9)
    np.clip(t, 0, 1, out=t)
    px, py, pz = px - t * way[0], py - t * way[1], pz - t * way[2]
    radius = cone.start + (cone.end - cone.start) * t
    return np.asarray((np.sqrt(px * px + py * py + pz * pz) - radius) * flat.min())


def melt(old: Numbers, new: Numbers, width: float, cut: bool) -> Numbers:
    """The smooth minimum of two distances, or the smooth carving of one by the other."""
    if cut:
        return -melt(-old, new, width, False)
    share = np.clip(0.5 + 0.5 * (new - old) / width, 0, 1)
    return np.asarray(new + (old - new) * share - width * share * (1 - share))


def distance_at(cones: Sequence[Cone], bones: Bones, points: Numbers) -> Numbers:
    """Distance to the melted flesh at points (n, 3)."""
    value = np.full(len(points), FAR, np.float32)
    for cone in cones:
        local = bones.unplace(cone.bone, points)
        value = melt(value, cone_distance(cone, local[:, 0], local[:, 1], local[:, 2]), cone.melt, cone.cut)
    return np.asarray(value)


def reach(cone: Cone, bones: Bones) -> tuple[Numbers, Numbers]:
    """Lowest and highest corner of the box a cone may fill."""
    ends = bones.place(cone.bone, np.array([cone.a, cone.b]))
    swell = max(cone.start, cone.end) * max(cone.flat)
    return ends.min(axis=0) - swell, ends.max(axis=0) + swell


def hit(cones: Sequence[Cone], bones: Bones, start: Numbers, way: Numbers, reach_m: float) -> Numbers:
    """Where a line from outside first meets the flesh."""
    steps = np.linspace(0, reach_m, 160)
    points = start + steps[:, None] * way
    values = distance_at(cones, bones, points.astype(np.float32))
    inside = np.flatnonzero(values < 0)
    if len(inside) == 0:
        return np.asarray(points[int(np.argmin(values))])
    after = int(inside[0])
    if after == 0:
        return np.asarray(points[0])
    share = values[after - 1] / max(values[after - 1] - values[after], 1e-9)
    return np.asarray(points[after - 1] + (points[after] - points[after - 1]) * share)


def skin(cones: Sequence[Cone], bones: Bones, low: Numbers, high: Numbers, cell: float) -> tuple[Floats, Floats, Any]:
    """Vertices, normals and faces of the flesh inside a box."""
    counts = np.ceil((np.asarray(high) - low) / cell).astype(int) + 1
    axes = [(low[i] + np.arange(counts[i]) * cell).astype(np.float32) for i in range(3)]
    values = np.full(tuple(counts), FAR, np.float32)
    for cone in cones:
        _stamp(values, axes, cone, bones, low, cell)
    vertices, faces = mcubes.marching_cubes(values, 0.0)
    if len(faces) == 0:
        return np.zeros((0, 3), np.float32), np.zeros((0, 3), np.float32), np.zeros((0, 3), np.uint32)
    normals = np.stack([_slope(values, vertices, axis) for axis in range(3)], axis=1)
    normals /= np.maximum(np.linalg.norm(normals, axis=1, keepdims=True), 1e-9)
    placed = (vertices * cell + low).astype(np.float32)
    corners = placed[faces]
    across = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    outward = float((across * normals[faces[:, 0]]).sum()) >= 0
    return placed, normals.astype(np.float32), (faces if outward else faces[:, ::-1]).astype(np.uint32)


def _slope(values: Floats, vertices: Numbers, axis: int) -> Numbers:
    step = np.zeros(3)
    step[axis] = 1.0
    ahead = map_coordinates(values, (vertices + step).T, order=1, mode="nearest")
    behind = map_coordinates(values, (vertices - step).T, order=1, mode="nearest")
    return np.asarray(ahead - behind)


def _stamp(values: Floats, axes: list[Floats], cone: Cone, bones: Bones, low: Numbers, cell: float) -> None:
    """Melt one cone into the grid, only where it can matter."""
    box_low, box_high = reach(cone, bones)
    pad = cone.melt + 2.5 * cell
    first = np.clip(np.floor((box_low - pad - low) / cell).astype(int), 0, values.shape)
    last = np.clip(np.ceil((box_high + pad - low) / cell).astype(int) + 1, 0, values.shape)
    if (last <= first).any():
        return
    window = tuple(slice(int(i), int(j)) for i, j in zip(first, last, strict=True))
    turn = bones.turns[cone.bone].astype(np.float32)
    shift = (bones.shifts[cone.bone] @ bones.turns[cone.bone]).astype(np.float32)
    x, y, z = axes[0][window[0]], axes[1][window[1]], axes[2][window[2]]
    local = [
        (x * turn[0, k])[:, None, None] + (y * turn[1, k])[None, :, None] + (z * turn[2, k] - shift[k])[None, None, :]
        for k in range(3)
    ]
    values[window] = melt(values[window], cone_distance(cone, *local), cone.melt, cone.cut)
