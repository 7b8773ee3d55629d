"""Blow a flat contour up into a closed pillow with round rims.

A screened Poisson equation inside the contour gives a squared height u; the surface is the zero set of u(x, y) - z^2,
which gives limbs a circular section and needs no walls.
"""

import numpy as np
from numpy.typing import NDArray

Field = NDArray[np.float64]
_NEIGHBOURS = ((0, 1), (1, 0), (0, -1), (-1, 0))


def signed_distance(coverage: Field) -> Field:
    """Distance to the contour in samples, positive inside, to a fraction of a sample."""
    from scipy import ndimage
    from scipy.special import erfinv

    inside = coverage > 0.5
    if not inside.any():
        return np.full(coverage.shape, -1.0)
    outer = ndimage.distance_transform_edt(~inside)
    rough = np.where(inside, ndimage.distance_transform_edt(inside) - 0.5, 0.5 - outer)
    blurred = ndimage.gaussian_filter(coverage, 1.0, mode="nearest")
    fine = np.sqrt(2) * 1.05 * erfinv(np.clip(2 * blurred - 1, -0.98, 0.98))
    mix = np.clip((np.abs(rough) - 0.8) / 1.2, 0, 1)
    smooth = np.where(np.abs(rough) < 2, fine * (1 - mix) + rough * mix, rough)
    # Hairlines vanish when blurred; for them the rough distance must do.
    return np.asarray(smooth if smooth.max() > 0.6 else rough, dtype=np.float64)


def squared_height(distance: Field, limit: float, push: float = 2.0) -> Field:
    """u with laplace(u) - k u = -push inside and u = 0 on the contour; sqrt(u) never passes `limit` samples."""
    from scipy import ndimage

    solved = _solve(distance, push / (limit * limit), push)
    core = distance > 1.2
    if not core.any():
        core = distance > 0.3
    slope = np.zeros_like(solved)
    slope[core] = solved[core] / distance[core]
    row, column = ndimage.distance_transform_edt(~core, return_distances=False, return_indices=True)
    spread = np.maximum(ndimage.gaussian_filter(slope[row, column], 1.5), 1e-3)
    mix = np.clip((distance - 1.2) / 1.5, 0, 1)
    # Continued through the rim with the local slope, so that the zero level is the drawn contour.
    return np.where(distance > 2.7, solved, mix * solved + (1 - mix) * spread * distance)


def surface(u: Field) -> tuple[Field, NDArray[np.int64]] | None:
    """The zero set of u - z^2: points (row, column, z) in samples and triangles; None where there is none."""
    import mcubes

    rows, columns = np.where(u > -1.5)
    if u.max() <= 0.02:
        return None
    padded = np.pad(u, 3, constant_values=float(min(u.min(), -1.0)))
    top, left = rows.min(), columns.min()
    window = padded[top : rows.max() + 7, left : columns.max() + 7]
    reach = float(np.sqrt(max(u.max(), 0.3))) + 0.8
    z = np.linspace(-reach, reach, int(np.clip(np.ceil(2 * reach), 7, 60)) + 5)
    points, faces = mcubes.marching_cubes(window[..., None] - (z * z)[None, None], 0.0)
    if len(faces) == 0:
        return None
    points[:, 0] += top - 3
    points[:, 1] += left - 3
    points[:, 2] = z[0] + points[:, 2] * (z[1] - z[0])
    return points, faces.astype(np.int64)


def _solve(distance: Field, screening: float, push: float) -> Field:
    from scipy import sparse
    from scipy.sparse.linalg import spsolve

    inside = distance > 0
    count = int(inside.sum())
    result = np.zeros(distance.shape)
    if count == 0:
        return result
    number = np.full(distance.shape, -1)
    number[inside] = np.arange(count)
    row, column = np.where(inside)
    diagonal = np.full(count, 4 + screening)
    outside = np.pad(distance, 1, constant_values=-1.0)
    index = np.pad(number, 1, constant_values=-1)
    pairs: list[tuple[NDArray[np.int64], NDArray[np.int64]]] = []
    for down, right in _NEIGHBOURS:
        other = index[row + down + 1, column + right + 1]
        known = other >= 0
        pairs.append((np.where(known)[0], other[known]))
        here, there = distance[row, column][~known], outside[row + down + 1, column + right + 1][~known]
        # The contour crosses the edge at this fraction; a ghost value keeps u = 0 there.
        crossing = np.clip(here / np.maximum(here - there, 1e-6), 0.15, 1)
        diagonal[~known] += (1 - crossing) / crossing
    rows = np.concatenate([*(a for a, _ in pairs), np.arange(count)])
    columns = np.concatenate([*(b for _, b in pairs), np.arange(count)])
    values = np.concatenate([np.full(len(rows) - count, -1.0), diagonal])
    matrix = sparse.csc_matrix((values, (rows, columns)), (count, count))
    result[inside] = spsolve(matrix, np.full(count, push), permc_spec="MMD_AT_PLUS_A")
    return result
