"""Solids with flat faces whose edges and corners are rounded, so that light catches them."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy.spatial import ConvexHull

from studiolo.engines.maquette.makers.turning import Skin, Texels, unit
from studiolo.engines.maquette.model import Mesh, Numbers

ROUND = 6  # facets across half of a rounded edge
PICTURE_PX = 900  # the whole picture's width


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class _Face:
    """corners: numbers of vertices, counter-clockwise from outside. frame: two unit vectors in its plane, the second
    pointing up. low: where its tile starts, in that frame."""

    corners: tuple[int, ...]
    normal: Numbers
    offset: float
    frame: Numbers
    low: Numbers


def rounded_hull(vertices: Numbers, edge_m: float) -> Skin:
    """The convex solid around the vertices (n, 3), every edge rounded with radius edge_m."""
    outer = np.asarray(vertices, float)
    outer = outer[ConvexHull(outer).vertices]
    faces = _faces(outer, edge_m)
    inner = _shrunk(outer, faces, edge_m)
    side = max(float((_in_frame(outer[list(f.corners)], f) - f.low).max()) for f in faces) + edge_m
    pieces = _Pieces(faces, side)
    for number, face in enumerate(faces):
        ring = inner[list(face.corners)] + face.normal * edge_m
        fan = [(0, k, k + 1) for k in range(1, len(ring) - 1)]
        pieces.add(number, ring, np.tile(face.normal, (len(ring), 1)), np.array(fan))
    for start, end, left, right in _edges(faces):
        ways = _arc(faces[left].normal, faces[right].normal)
        _strip(pieces, inner[start], inner[end], ways, edge_m, (left, right))
    for corner in range(len(inner)):
        _cap(pieces, inner[corner], _around(faces, corner), edge_m)
    return Skin(mesh=pieces.mesh(), texels=lambda: _texels(faces, side))


def _faces(outer: Numbers, edge_m: float) -> list[_Face]:
    """Triangles of the hull gathered into flat faces."""
    hull = ConvexHull(outer)
    size = float(np.ptp(outer, axis=0).max())
    groups: dict[tuple[int, ...], set[int]] = {}
    planes: dict[tuple[int, ...], Numbers] = {}
    for simplex, plane in zip(hull.simplices, hull.equations, strict=True):
        key = tuple(np.round(np.append(plane[:3], plane[3] / size) * 1e4).astype(int).tolist())
        near = next((k for k in groups if max(abs(a - b) for a, b in zip(k, key, strict=True)) <= 3), key)
        groups.setdefault(near, set()).update(int(v) for v in simplex)
        planes.setdefault(near, plane)
    return [_face(outer, members, planes[key], edge_m) for key, members in groups.items()]


def _face(outer: Numbers, members: set[int], plane: Any, edge_m: float) -> _Face:
    normal = unit(np.asarray(plane[:3]))
    towards = np.array([0.0, 0.0, 1.0]) if abs(normal[2]) < 0.95 else np.array([0.0, 1.0, 0.0])
    up = unit(towards - normal * float(normal @ towards))
    frame = np.stack([np.cross(up, normal), up])
    listed = np.array(sorted(members))
    flat = outer[listed] @ frame.T
    turn = np.arctan2(*(flat - flat.mean(axis=0)).T[::-1])
    ordered = listed[np.argsort(turn)]
    return _Face(
        corners=tuple(int(v) for v in ordered),
        normal=normal,
        offset=float(-plane[3]),
        frame=frame,
        low=flat.min(axis=0) - edge_m,
    )


def _shrunk(outer: Numbers, faces: list[_Face], edge_m: float) -> Numbers:
    """Each vertex moved inwards until it is edge_m behind every face that meets there."""
    inner = np.empty_like(outer)
    for number in range(len(outer)):
        meeting = [face for face in faces if number in face.corners]
        planes = np.array([face.normal for face in meeting])
        inner[number] = np.linalg.lstsq(planes, np.array([face.offset - edge_m for face in meeting]), rcond=None)[0]
    return inner


def _edges(faces: list[_Face]) -> list[tuple[int, int, int, int]]:
    """(start, end, face on the left, face on the right) of every edge."""
    sides = {
        (start, end): number
        for number, face in enumerate(faces)
        for start, end in zip(face.corners, (*face.corners[1:], face.corners[0]), strict=True)
    }
    return [(a, b, left, sides[b, a]) for (a, b), left in sides.items() if a < b]


def _arc(first: Numbers, last: Numbers) -> Numbers:
    t = np.linspace(0, 1, 2 * ROUND + 1)[:, None]
    angle = np.arccos(np.clip(first @ last, -1, 1))
    return np.asarray((np.sin((1 - t) * angle) * first + np.sin(t * angle) * last) / np.sin(angle))


def _strip(
    pieces: "_Pieces", start: Numbers, end: Numbers, ways: Numbers, edge_m: float, sides: tuple[int, int]
) -> None:
    for face, share in ((sides[0], ways[: ROUND + 1]), (sides[1], ways[ROUND:])):
        points = np.concatenate([start + share * edge_m, end + share * edge_m])
        count = len(share)
        k = np.arange(count - 1)
        quads = np.concatenate([np.stack([k, k + 1, k + count + 1], 1), np.stack([k, k + count + 1, k + count], 1)])
        pieces.add(face, points, np.concatenate([share, share]), quads)


def _around(faces: list[_Face], corner: int) -> list[int]:
    """Faces that meet in a corner, counter-clockwise seen from outside."""
    following = {}
    for number, face in enumerate(faces):
        if corner in face.corners:
            at = face.corners.index(corner)
            following[face.corners[at - 1]] = (number, face.corners[(at + 1) % len(face.corners)])
    here = next(iter(following))
    ring = []
    for _ in following:
        number, here = following[here]
        ring.append(number)
    return ring


def _cap(pieces: "_Pieces", centre: Numbers, ring: list[int], edge_m: float) -> None:
    """A corner's rounding: from its middle out to the arcs of the edges around it."""
    faces = pieces.faces
    middle = unit(np.mean([faces[number].normal for number in ring], axis=0))
    shares = np.linspace(0, 1, ROUND + 1)[:, None, None]
    for here, there in zip(ring, [*ring[1:], ring[0]], strict=True):
        ways = _arc(faces[here].normal, faces[there].normal)
        for face, part in ((here, ways[: ROUND + 1]), (there, ways[ROUND:])):
            normals = unit(middle * (1 - shares) + part[None] * shares)
            rows, columns = normals.shape[:2]
            index = np.arange(rows * columns).reshape(rows, columns)
            a, b, c, d = (q.ravel() for q in (index[:-1, :-1], index[1:, :-1], index[1:, 1:], index[:-1, 1:]))
            flat = normals.reshape(-1, 3)
            quads = np.concatenate([np.stack([a, b, c], 1), np.stack([a, c, d], 1)[columns - 1 :]])
            corners = flat[quads]
            across = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
            inward = (across * corners.sum(axis=1)).sum(axis=1) < 0
            quads[inward] = quads[inward][:, ::-1]
            pieces.add(face, centre + flat * edge_m, flat, quads)


class _Pieces:
    """Collects the pieces of the surface, each with its place in the tile of the face it belongs to."""

    def __init__(self, faces: list[_Face], side_m: float) -> None:
        self.faces, self._side = faces, side_m
        self._across, self._down = _tiles(faces)
        self._found: list[tuple[Numbers, Numbers, Numbers, Any]] = []
        self._count = 0

    def add(self, face: int, points: Numbers, normals: Numbers, triangles: Any) -> None:
        place = (_in_frame(points, self.faces[face]) - self.faces[face].low) / self._side
        tile = np.array([face % self._across, face // self._across])
        uvs = (tile + np.clip(place, 0.002, 0.998)) / (self._across, self._down)
        self._found.append((points, normals, uvs, np.asarray(triangles) + self._count))
        self._count += len(points)

    def mesh(self) -> Mesh:
        points, normals, uvs, faces = (np.concatenate(column) for column in zip(*self._found, strict=True))
        return Mesh(
            vertices=points.astype(np.float32),
            faces=faces.astype(np.uint32),
            normals=normals.astype(np.float32),
            uvs=uvs.astype(np.float32),
        )


def _tiles(faces: list[_Face]) -> tuple[int, int]:
    """Tiles of the picture across and down, one for each face."""
    across = int(np.ceil(np.sqrt(len(faces))))
    return across, -(-len(faces) // across)


def _in_frame(points: Numbers, face: _Face) -> Numbers:
    return np.asarray(points @ face.frame.T)


def _texels(faces: list[_Face], side_m: float) -> Texels:
    across, down = _tiles(faces)
    tile = PICTURE_PX // across
    share = (np.arange(tile) + 0.5) / tile * side_m
    points = np.zeros((tile * down, tile * across, 3))
    normals, flat = np.zeros_like(points), np.zeros((*points.shape[:2], 2))
    for number, face in enumerate(faces):
        column, row = number % across, down - 1 - number // across  # row 0 of a picture is its top
        window = slice(row * tile, (row + 1) * tile), slice(column * tile, (column + 1) * tile)
        first, second = share[None, :, None] + face.low[0], share[::-1][:, None, None] + face.low[1]
        points[window] = first * face.frame[0] + second * face.frame[1] + face.normal * face.offset
        normals[window] = face.normal
        flat[window] = np.stack(np.broadcast_arrays(share[None, :], share[::-1][:, None]), axis=-1)
    return Texels(points=points, normals=normals, across=flat)
