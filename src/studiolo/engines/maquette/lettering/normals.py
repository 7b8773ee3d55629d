"""Normals of a closed surface with crisp edges."""

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]
_FLAT = 0.999999


def creased(points: Numbers, faces: NDArray[np.int64], crease_deg: float) -> tuple[Numbers, Numbers]:
    """Corners (3 m, 3) and their normals: smooth where faces meet at less than the crease, weighted by angle.

    Faces that look along z keep their own normal and lend it to none: averaged with an edge over long thin triangles, a
    flat face would look dented.
    """
    span = float(np.ptp(points, axis=0).max())
    _, row = np.unique(np.rint(points / (span * 1e-7)).astype(np.int64), axis=0, return_inverse=True)
    corners = points[faces]
    across = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    size = np.linalg.norm(across, axis=1)
    kept = size > 1e-14 * span * span
    faces, corners = faces[kept], corners[kept]
    unit = across[kept] / size[kept, None]
    weights = _angles(corners).ravel()
    at = row.ravel()[faces].ravel()
    own = np.repeat(unit, 3, axis=0)
    normals = _gathered(at, own, weights, np.cos(np.radians(crease_deg)))
    flat = np.abs(own[:, 2]) > _FLAT
    normals[flat] = own[flat]
    return corners.reshape(-1, 3), normals


def _gathered(at: NDArray[np.int64], own: Numbers, weights: Numbers, least: float) -> Numbers:
    """For each corner the sum of its fellows' normals that are within the crease of its own. Flat ones are no fellows."""
    order = np.argsort(at, kind="stable")
    sorted_at = at[order]
    begins = np.flatnonzero(np.r_[True, sorted_at[1:] != sorted_at[:-1]])
    counts = np.diff(np.r_[begins, len(at)])
    total = own * weights[:, None]
    lent = np.where(np.abs(own[:, 2]) > _FLAT, 0.0, weights)
    # Around the circle of each point: every corner meets every other, one step of the circle at a time.
    place = np.arange(len(at)) - np.repeat(begins, counts)
    size = np.repeat(counts, counts)
    first = np.repeat(begins, counts)
    for step in range(1, int(counts.max(initial=1))):
        rows = np.flatnonzero(size > step)
        here, there = order[rows], order[first[rows] + (place[rows] + step) % size[rows]]
        near = (own[here] * own[there]).sum(axis=1) > least
        total[here] += own[there] * (lent[there] * near)[:, None]
    return np.asarray(total / np.maximum(np.linalg.norm(total, axis=1, keepdims=True), 1e-30))


def _angles(corners: Numbers) -> Numbers:
    """Of each face at each of its corners (m, 3)."""
    out = corners[:, [1, 2, 0]] - corners
    back = corners[:, [2, 0, 1]] - corners
    out /= np.linalg.norm(out, axis=2, keepdims=True) + 1e-30
    back /= np.linalg.norm(back, axis=2, keepdims=True) + 1e-30
    return np.asarray(np.arccos(np.clip((out * back).sum(axis=2), -1, 1)))
