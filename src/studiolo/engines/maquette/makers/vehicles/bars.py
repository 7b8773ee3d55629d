"""Bars and straps along lines that may be given as tuples, arrays or both; boxes by the thousand."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from studiolo.engines.maquette.makers import plates, turning
from studiolo.engines.maquette.makers.plates import Outline
from studiolo.engines.maquette.model import Floats, Indices, Mesh, Numbers, Vector
from studiolo.engines.maquette.settings import shell

Path = Sequence[Sequence[float] | Numbers] | Numbers


def tube(path: Path, radius: float | Numbers, sides: int = 10) -> Mesh:
    return shell.tube(np.asarray(path, float), radius, sides)


def strip(
    path: Path, outline: Outline, side: tuple[float, float, float] | None = None, *, taper: Numbers | None = None
) -> Mesh:
    return plates.strip(np.asarray(path, float), outline, side, taper=taper)


def curve(points: Path, steps: int = 60) -> Numbers:
    return turning.curve(np.asarray(points, float), steps)


def box(low: Vector, high: Vector, bevel: float = 0.004, uv_m: float = 1.0, grain: int = 0, soft: int = 1) -> Mesh:
    """A box with rounded edges, as `shell.box`. One facet of rounding is made at once from a pattern: houses have
    thousands of them."""
    if soft > 1:
        return shell.box(low, high, bevel, uv_m, grain, soft)
    a, b = np.minimum(low, high).astype(float), np.maximum(low, high).astype(float)
    centre, half = (a + b) / 2, (b - a) / 2
    inner = half - min(bevel, float(half.min()) * 0.98)
    points = centre + _SIGNS * np.where(_OWN, half, inner)
    shift = float(centre @ (7.3, 3.1, 5.7)) * shell.GOLDEN
    rows = np.arange(24)
    u = points[rows, _U_AXIS[grain]] + shift
    v = points[rows, _V_AXIS[grain]] + shift * 0.37
    return Mesh(
        vertices=points.astype(np.float32),
        faces=_FACES,
        normals=_NORMALS,
        uvs=(np.stack([u, v], axis=1) / uv_m).astype(np.float32),
    )


def _pattern() -> tuple[Numbers, NDArray[np.bool_], Floats, Indices]:
    """Signs, which axis each of 24 corners lies out on, normals and faces of a bevelled box."""
    signs = np.array([(x, y, z) for x in (-1, 1) for y in (-1, 1) for z in (-1, 1)], float)
    where = np.repeat(signs, 3, axis=0)  # corner c on the face of axis k: 3 * c + k
    own = np.tile(np.eye(3), (8, 1))
    index = {tuple(int(s) for s in sign): 3 * number for number, sign in enumerate(signs)}
    quads: list[tuple[int, int, int, int]] = []
    tris: list[tuple[int, int, int]] = [(index[key], index[key] + 1, index[key] + 2) for key in index]
    for axis in range(3):
        i, j = (axis + 1) % 3, (axis + 2) % 3
        for s in (-1, 1):
            ring = []
            for p, q in ((-1, -1), (1, -1), (1, 1), (-1, 1)):
                key = [0, 0, 0]
                key[axis], key[i], key[j] = s, p, q
                ring.append(index[key[0], key[1], key[2]] + axis)
            quads.append((ring[0], ring[1], ring[2], ring[3]))
        for p in (-1, 1):
            for q in (-1, 1):  # the edge along this axis
                ends = []
                for s in (-1, 1):
                    key = [0, 0, 0]
                    key[axis], key[i], key[j] = s, p, q
                    ends.append(index[key[0], key[1], key[2]])
                quads.append((ends[0] + i, ends[1] + i, ends[1] + j, ends[0] + j))
    faces = np.array([*tris, *((a, b, c) for a, b, c, _ in quads), *((a, c, d) for a, _, c, d in quads)])
    spot = where * (1 + own)
    corners = spot[faces]
    facing = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    inward = (facing * corners.mean(axis=1)).sum(axis=1) < 0
    faces[inward] = faces[inward][:, ::-1]
    return where, own > 0.5, (where * own).astype(np.float32), faces.astype(np.uint32)


_SIGNS, _OWN, _NORMALS, _FACES = _pattern()
_AXES = np.tile(np.arange(3), 8)
_U_AXIS = [np.where(grain == _AXES, (_AXES + 1) % 3, grain) for grain in range(3)]
_V_AXIS = [np.asarray(3 - u - _AXES) for u in _U_AXIS]
