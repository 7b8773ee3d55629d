"""OBJ and MTL texts, read into arrays.

The OBJs of the pack are plain: rows count from 1, never backwards, and one line holds one row.
"""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]
Integers = NDArray[np.int64]

# Beyond this many corners a polygon is cut as a fan, right or wrong; clipping its ears would take too long.
_MOST_CORNERS = 80


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Surface:
    """The triangles under one material. corners (triangles, 3, 3): rows of point, texture and normal, -1 for none."""

    material: str
    corners: Integers


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Wavefront:
    """An OBJ. points (n, 3), textures (n, 2), normals (n, 3), in the file's own axes."""

    points: Numbers
    textures: Numbers
    normals: Numbers
    surfaces: tuple[Surface, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class MtlEntry:
    """A material of an MTL. diffuse and specular as written, 0 to 1. picture: the file of its colours, or empty."""

    name: str
    diffuse: tuple[float, float, float] = (0.7, 0.7, 0.7)
    specular: tuple[float, float, float] = (0.0, 0.0, 0.0)
    shininess: float = 10.0
    opacity: float = 1.0
    picture: str = ""


def read_obj(data: bytes) -> Wavefront:
    """Every polygon cut into triangles, one surface for each material in order of first use."""
    rows: dict[str, list[str]] = {"v": [], "vt": [], "vn": []}
    faces: dict[str, list[list[str]]] = {}
    current = faces.setdefault("", [])
    for line in data.decode("latin-1").splitlines():
        kind, _, rest = line.strip().partition(" ")
        if kind == "f":
            current.append(rest.split())
        elif kind in rows:
            rows[kind].append(rest)
        elif kind == "usemtl":
            current = faces.setdefault(rest.strip(), [])
    points = _rows(rows["v"], 3)
    surfaces = (Surface(material=name, corners=_triangles(lines, points)) for name, lines in faces.items())
    return Wavefront(
        points=points,
        textures=_rows(rows["vt"], 2),
        normals=_rows(rows["vn"], 3),
        surfaces=tuple(surface for surface in surfaces if len(surface.corners)),
    )


def read_mtl(data: bytes) -> dict[str, MtlEntry]:
    """Materials by name. What cannot be read as a number is left at its usual value."""
    fields: dict[str, dict[str, str]] = {}
    current: dict[str, str] = {}
    for line in data.decode("latin-1").splitlines():
        kind, _, rest = line.strip().partition(" ")
        if kind == "newmtl":
            current = fields.setdefault(rest.strip(), {})
        elif rest:
            current[kind] = rest.strip()
    return {name: _entry(name, words) for name, words in fields.items()}


def _entry(name: str, words: dict[str, str]) -> MtlEntry:
    usual = MtlEntry(name=name)
    return MtlEntry(
        name=name,
        diffuse=_triple(words.get("Kd", ""), usual.diffuse),
        specular=_triple(words.get("Ks", ""), usual.specular),
        shininess=_number(words.get("Ns", ""), usual.shininess),
        opacity=_number(words.get("d", ""), usual.opacity),
        picture=words.get("map_Kd", ""),
    )


def _triple(text: str, usual: tuple[float, float, float]) -> tuple[float, float, float]:
    try:
        red, green, blue = (min(1.0, max(0.0, float(word))) for word in text.split()[:3])
    except ValueError:
        return usual
    return red, green, blue


def _number(text: str, usual: float) -> float:
    try:
        return float(text.split()[-1])
    except (ValueError, IndexError):
        return usual


def _rows(lines: list[str], width: int) -> Numbers:
    table = np.array([line.split()[:width] for line in lines], dtype=np.float64).reshape(-1, width)
    return np.nan_to_num(table)


def _triangles(faces: list[list[str]], points: Numbers) -> Integers:
    by_size: dict[int, list[list[str]]] = {}
    for face in faces:
        by_size.setdefault(len(face), []).append(face)
    pieces = [
        _cut(_corners(word for face in polygons for word in face).reshape(-1, size, 3), points)
        for size, polygons in by_size.items()
        if size >= 3
    ]
    return np.concatenate(pieces) if pieces else np.zeros((0, 3, 3), np.int64)


def _corners(words: Iterable[str]) -> Integers:
    """ "7/2/9", "7//9", "7/2" and "7" as rows of three, from 0, -1 for none."""
    numbers = ((*word.split("/"), "", "")[:3] for word in words)
    return np.array([[int(number or 0) - 1 for number in row] for row in numbers], dtype=np.int64)


def _cut(polygons: Integers, points: Numbers) -> Integers:
    """polygons (n, size, 3) as triangles (m, 3, 3): a fan where the polygon bulges outwards, else ear by ear."""
    size = polygons.shape[1]
    if size == 3:
        return polygons
    fan = np.array([(0, k, k + 1) for k in range(1, size - 1)])
    if size > _MOST_CORNERS:
        return polygons[:, fan].reshape(-1, 3, 3)
    outline = points[polygons[:, :, 0]]
    edges = np.roll(outline, -1, axis=1) - outline
    across = np.cross(outline, np.roll(outline, -1, axis=1)).sum(axis=1)
    turns = np.einsum("nkc,nc->nk", np.cross(np.roll(edges, 1, axis=1), edges), across)
    hollow = turns.min(axis=1) < -1e-9 * np.maximum((across**2).sum(axis=1), 1e-30)
    pieces = [polygons[~hollow][:, fan].reshape(-1, 3, 3)]
    pieces += [polygons[n][_ears(outline[n], across[n])] for n in np.flatnonzero(hollow)]
    return np.concatenate(pieces)


def _ears(outline: Numbers, across: Numbers) -> Integers:
    """A hollow polygon's triangles, by clipping corners that hold no other corner. Returns (size - 2, 3)."""
    dropped = int(np.argmax(np.abs(across)))
    flat = outline[:, [(dropped + 1) % 3, (dropped + 2) % 3]] * (np.sign(across[dropped]) or 1.0, 1.0)
    left = list(range(len(outline)))
    triangles: list[tuple[int, int, int]] = []
    while len(left) > 3:
        for place, middle in enumerate(left):
            before, after = left[place - 1], left[(place + 1) % len(left)]
            others = flat[[corner for corner in left if corner not in (before, middle, after)]]
            if _is_ear(flat[before], flat[middle], flat[after], others):
                triangles.append((before, middle, after))
                left.pop(place)
                break
        else:
            break
    triangles += [(left[0], left[k], left[k + 1]) for k in range(1, len(left) - 1)]
    return np.array(triangles, dtype=np.int64)


def _is_ear(before: Numbers, middle: Numbers, after: Numbers, others: Numbers) -> bool:
    if _area(before, middle, after) <= 0:
        return False
    inside = (
        (_area(before, middle, others) >= 0) & (_area(middle, after, others) >= 0) & (_area(after, before, others) >= 0)
    )
    return not bool(np.any(inside))


def _area(one: Numbers, two: Numbers, three: Numbers) -> Numbers:
    return np.asarray(
        (two[..., 0] - one[..., 0]) * (three[..., 1] - one[..., 1])
        - (two[..., 1] - one[..., 1]) * (three[..., 0] - one[..., 0])
    )
