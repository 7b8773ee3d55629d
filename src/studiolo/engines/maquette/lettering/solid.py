"""Outlines as solid letters: walls, an eased edge and a face, closed all round.

The edge is a stack of inward offsets. Each band between two of them is a flat polygon with holes of its own, its corners
lifted to the height of the contour that they lie on: stems may pinch off or split, and nothing keeps count of rings.
"""

from dataclasses import dataclass
from typing import Any

import mapbox_earcut
import numpy as np
import pyclipper
from numpy.typing import NDArray

from studiolo.engines.maquette.lettering.normals import creased
from studiolo.engines.maquette.lettering.outline import Outline
from studiolo.engines.maquette.model import Mesh

Path = list[tuple[int, int]]
Parts = list[tuple[Path, list[Path]]]  # polygons, counter-clockwise, each with its holes, clockwise
Points = NDArray[np.float64]
Faces = NDArray[np.int64]
_GRID = 2**26  # whole numbers across the outline's longer side, for exact offsets
_SHARPEST = 2.5  # corners are carried inwards no farther than so many bevels
_FLATNESS = 0.02  # of the bevel, else of a fiftieth of the depth


@dataclass(frozen=True, kw_only=True, slots=True)
class Edge:
    """How front edges are eased. bevel: how far in and down, in units. steps: of a round one; 1 is a plain chamfer."""

    bevel: float = 0.0
    steps: int = 5


def solid(outline: Outline, depth: float, edge: Edge = Edge(), *, crease_deg: float = 38.0) -> Mesh:
    """Letters standing out by `depth`: x right and y up as in the outline, z towards the reader, the back at z = 0.

    Holes stay open; contours that overlap are one. A bevel wider than half a stem eats it to a ridge, which is closed.
    Raises ValueError for an outline with nothing inside.
    """
    bevel = min(edge.bevel, depth)
    low = np.array(outline.bounds[:2])
    span = max(outline.bounds[2] - low[0], outline.bounds[3] - low[1])
    if not span > 0:
        raise ValueError("nothing to make solid")
    unit = span / _GRID
    rings = [(points - low) / unit for points in outline.flattened(max((bevel or depth / 50) * _FLATNESS, 4 * unit))]
    shape = _united([np.round(ring).astype(np.int64) for ring in rings])
    if not shape:
        raise ValueError("nothing to make solid")
    builder = _Builder(low, unit)
    builder.walls(shape, depth - bevel)
    builder.cap(shape, 0.0, upwards=False)
    angles = np.linspace(0, np.pi / 2, edge.steps + 1)
    insets = bevel * (1 - np.cos(angles)) if edge.steps > 1 else np.array([0.0, bevel])
    rises = depth - bevel + (bevel * np.sin(angles) if edge.steps > 1 else np.array([0.0, bevel]))
    current = shape
    for inset, below, above in zip(insets[1:], rises, rises[1:], strict=False):
        if bevel > 0 and current:
            inner = _inset(shape, inset / unit)
            builder.band(current, inner, float(below), float(above))
            current = inner
    builder.cap(current, depth, upwards=True)
    return builder.mesh(crease_deg)


class _Builder:
    """Collects triangles. Points on the grid become units only here, so that what meets meets exactly."""

    def __init__(self, low: Points, unit: float) -> None:
        self._low, self._unit = low, unit
        self._points: list[Points] = []
        self._faces: list[Faces] = []
        self._count = 0

    def walls(self, parts: Parts, top: float) -> None:
        """Outer contours run counter-clockwise and holes clockwise, so that each wall looks away from the ink."""
        for path in _rings(parts):
            ring, count = np.asarray(path, float), len(path)
            here = np.arange(count)
            following = (here + 1) % count
            self._add(
                np.concatenate([np.c_[ring, np.zeros(count)], np.c_[ring, np.full(count, top)]]),
                np.concatenate(
                    [
                        np.c_[here, following, following + count],
                        np.c_[here, following + count, here + count],
                    ]
                ),
            )

    def cap(self, parts: Parts, height: float, *, upwards: bool) -> None:
        for flat, faces in _triangulated(parts):
            self._add(np.c_[flat, np.full(len(flat), height)], faces if upwards else faces[:, ::-1])

    def band(self, outer: Parts, inner: Parts, below: float, above: float) -> None:
        high = {point for path in _rings(inner) for point in path}
        low = {point for path in _rings(outer) for point in path}
        tree = _clip(pyclipper.CT_DIFFERENCE, _rings(outer), _rings(inner))
        for flat, faces in _triangulated(_parts_of(tree)):
            keys = list(map(tuple, flat.astype(np.int64).tolist()))
            lifted = [key in high and key not in low for key in keys]
            self._add(np.c_[flat, np.where(lifted, above, below)], faces)

    def mesh(self, crease_deg: float) -> Mesh:
        points, faces = np.concatenate(self._points), np.concatenate(self._faces)
        points[:, :2] = points[:, :2] * self._unit + self._low
        corners, normals = creased(points, faces, crease_deg)
        return Mesh(
            vertices=corners.astype(np.float32),
            faces=np.arange(len(corners), dtype=np.uint32).reshape(-1, 3),
            normals=normals.astype(np.float32),
        )

    def _add(self, points: Points, faces: Faces) -> None:
        self._points.append(points)
        self._faces.append(faces + self._count)
        self._count += len(points)


def _united(rings: list[NDArray[np.int64]]) -> Parts:
    """One shape of contours that may overlap, where they wind round other than nought times."""
    paths = [list(map(tuple, ring.tolist())) for ring in rings if len(ring) > 2]
    if not paths:
        return []
    return _parts_of(_clip(pyclipper.CT_UNION, paths, []))


def _clip(kind: int, subject: list[Path], clip: list[Path]) -> Any:
    clipper = pyclipper.Pyclipper()
    clipper.StrictlySimple = True
    clipper.AddPaths(subject, pyclipper.PT_SUBJECT, True)
    if clip:
        clipper.AddPaths(clip, pyclipper.PT_CLIP, True)
    return clipper.Execute2(kind, pyclipper.PFT_NONZERO, pyclipper.PFT_NONZERO)


def _inset(parts: Parts, distance: float) -> Parts:
    offset = pyclipper.PyclipperOffset(_SHARPEST, max(distance * 0.02, 1.0))
    offset.AddPaths(_rings(parts), pyclipper.JT_MITER, pyclipper.ET_CLOSEDPOLYGON)
    return _parts_of(offset.Execute2(-distance))


def _rings(parts: Parts) -> list[Path]:
    return [ring for outer, holes in parts for ring in (outer, *holes)]


def _parts_of(tree: Any) -> Parts:
    """Each polygon with its holes."""
    parts: Parts = []
    waiting = _within(tree)
    while waiting:
        node = waiting.pop()
        parts.append((_turned(node.Contour, left=True), [_turned(hole.Contour, left=False) for hole in _within(node)]))
        waiting += [island for hole in _within(node) for island in _within(hole)]
    return [(outer, [hole for hole in holes if len(hole) > 2]) for outer, holes in parts if len(outer) > 2]


def _within(node: Any) -> list[Any]:
    return list(node.Childs)  # codespell:ignore childs


def _turned(contour: Any, *, left: bool) -> Path:
    """Without points on a straight line between others: the triangulation leaves those out, and a crack would show."""
    ring = np.asarray(contour, np.int64).reshape(-1, 2)
    while len(ring) > 2:
        before, after = ring - np.roll(ring, 1, axis=0), np.roll(ring, -1, axis=0) - ring
        bends = before[:, 0] * after[:, 1] != before[:, 1] * after[:, 0]
        if bends.all():
            break
        ring = ring[bends]
    path = [(x, y) for x, y in ring.tolist()]
    return path if len(path) < 3 or pyclipper.Orientation(path) == left else path[::-1]


def _triangulated(parts: Parts) -> list[tuple[Points, Faces]]:
    """Points (n, 2) and counter-clockwise faces of each polygon."""
    made: list[tuple[Points, Faces]] = []
    for outer, holes in parts:
        flat = np.asarray([point for ring in (outer, *holes) for point in ring], float)
        ends = np.cumsum([len(ring) for ring in (outer, *holes)]).astype(np.uint32)
        faces = np.asarray(mapbox_earcut.triangulate_float64(flat, ends), np.int64).reshape(-1, 3)
        out, back = flat[faces[:, 1]] - flat[faces[:, 0]], flat[faces[:, 2]] - flat[faces[:, 0]]
        across = out[:, 0] * back[:, 1] - out[:, 1] * back[:, 0]
        faces[across < 0] = faces[across < 0][:, ::-1]
        made.append((flat, faces[across != 0]))
    return made
