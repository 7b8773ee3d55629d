"""Surfaces on their way to becoming meshes: vertices, faces and smooth normals."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from fast_simplification import simplify
from numpy.typing import NDArray
from scipy.sparse import coo_matrix

from studiolo.engines.maquette.model import Mesh, Numbers

Faces = NDArray[Any]  # (m, 3) whole numbers


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Surface:
    """vertices (n, 3), faces (m, 3) counter-clockwise from outside, normals (n, 3); uvs (n, 2) and colours (n, 3) or
    None."""

    vertices: Numbers
    faces: Faces
    normals: Numbers
    uvs: Numbers | None = None
    colours: Numbers | None = None

    def mesh(self) -> Mesh:
        return Mesh(
            vertices=self.vertices.astype(np.float32),
            faces=self.faces.astype(np.uint32),
            normals=self.normals.astype(np.float32),
            uvs=None if self.uvs is None else self.uvs.astype(np.float32),
            colours=None if self.colours is None else np.clip(self.colours, 0.002, 0.95).astype(np.float32),
        )

    def moved(self, turn: Numbers, scale: float, shift: Numbers) -> "Surface":
        """Turned, then scaled, then moved."""
        return replace(self, vertices=self.vertices @ turn.T * scale + shift, normals=self.normals @ turn.T)


def surface(vertices: Numbers, faces: Faces, passes: int = 0) -> Surface:
    """With normals averaged over the faces around. passes: of relaxing."""
    vertices = np.asarray(vertices, float)
    for _ in range(passes):
        vertices = relaxed(vertices, faces)
    return Surface(vertices=vertices, faces=faces, normals=normals_of(vertices, faces))


def thinned(found: Surface, share: float) -> Surface:
    """With so much of its triangles left, fewest where it is flat. Colours and uvs are lost."""
    if share >= 1 or len(found.faces) < 400:
        return found
    points, faces = simplify(
        found.vertices.astype(np.float32), np.ascontiguousarray(found.faces, np.int32), target_reduction=1 - share
    )
    return surface(np.asarray(points, float), np.asarray(faces, int))


def normals_of(vertices: Numbers, faces: Faces) -> Numbers:
    corners = vertices[faces]
    across = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    normals = np.stack(
        [
            sum(np.bincount(faces[:, k], weights=across[:, axis], minlength=len(vertices)) for k in range(3))
            for axis in range(3)
        ],
        axis=1,
    )
    return np.asarray(normals / np.maximum(np.linalg.norm(normals, axis=1, keepdims=True), 1e-12))


def relaxed(vertices: Numbers, faces: Faces, share: float = 0.55) -> Numbers:
    """Each vertex drawn towards the middle of its neighbours, then the whole let out again (Taubin's smoothing)."""
    count = len(vertices)
    rows = faces[:, [0, 1, 2]].ravel()
    columns = faces[:, [1, 2, 0]].ravel()
    links = coo_matrix((np.ones(len(rows)), (rows, columns)), shape=(count, count)).tocsr()
    links = links + links.T
    amount = np.maximum(np.asarray(links.sum(axis=1)), 1)
    drawn = vertices + share * (links @ vertices / amount - vertices)
    return np.asarray(drawn - (share * 0.94) * (links @ drawn / amount - drawn))


def merged(surfaces: Sequence[Surface]) -> Surface:
    """Several as one; all or none have uvs, all or none have colours."""
    starts = np.cumsum([0, *(len(each.vertices) for each in surfaces[:-1])])
    return Surface(
        vertices=np.concatenate([each.vertices for each in surfaces]),
        faces=np.concatenate([each.faces + start for each, start in zip(surfaces, starts, strict=True)]),
        normals=np.concatenate([each.normals for each in surfaces]),
        uvs=_all([each.uvs for each in surfaces]),
        colours=_all([each.colours for each in surfaces]),
    )


def _all(values: Sequence[Numbers | None]) -> Numbers | None:
    present = [value for value in values if value is not None]
    return np.concatenate(present) if len(present) == len(values) else None


def grid_faces(rows: int, columns: int, *, closed: bool) -> Faces:
    """Faces of a grid of points, row after row, facing d(row) x d(column). closed: the last column meets the first."""
    index = np.arange(rows * columns).reshape(rows, columns)
    if closed:
        index = np.concatenate([index, index[:, :1]], axis=1)
    a, b, c, d = (part.ravel() for part in (index[:-1, :-1], index[1:, :-1], index[1:, 1:], index[:-1, 1:]))
    return np.concatenate([np.stack([a, b, c], 1), np.stack([a, c, d], 1)])


def sheet(points: Numbers, *, closed: bool = False, flip: bool = False, uvs: Numbers | None = None) -> Surface:
    """A grid of points (rows, columns, 3) as a surface facing d(row) x d(column), or the other way if flipped."""
    rows, columns = points.shape[:2]
    faces = grid_faces(rows, columns, closed=closed)
    faces = faces[:, ::-1] if flip else faces
    found = surface(points.reshape(-1, 3), faces)
    return found if uvs is None else replace(found, uvs=uvs.reshape(-1, 2))


def tubes(lines: Numbers, radii: Numbers, sides: int = 6, *, flat: Numbers | None = None, thin: float = 1.0) -> Surface:
    """Pipes along lines (tubes, knots, 3) with radii (tubes, knots), closed at their ends where the radius is small.

    flat: directions (tubes, knots, 3) in which they are only `thin` as thick. uvs: round (0 to 1) and along (0 to 1).
    """
    count, knots = lines.shape[:2]
    along = np.gradient(lines, axis=1)
    along /= np.maximum(np.linalg.norm(along, axis=2, keepdims=True), 1e-9)
    up = np.broadcast_to(np.array((0.13, 0.21, 0.97)), lines.shape) if flat is None else flat
    up = np.where(np.abs((up * along).sum(axis=2, keepdims=True)) > 0.97, np.array((0.97, 0.2, 0.13)), up)
    across = np.cross(along, up)
    across /= np.maximum(np.linalg.norm(across, axis=2, keepdims=True), 1e-9)
    up = np.cross(across, along)
    angle = np.arange(sides) / sides * 2 * np.pi
    ring = np.cos(angle)[:, None] * across[:, :, None] + np.sin(angle)[:, None] * thin * up[:, :, None]
    points = lines[:, :, None] + ring * radii[:, :, None, None]
    shade = np.cos(angle)[:, None] * across[:, :, None] * thin + np.sin(angle)[:, None] * up[:, :, None]
    slope = np.gradient(radii, axis=1) / np.maximum(np.linalg.norm(np.gradient(lines, axis=1), axis=2), 1e-6)
    shade = shade - np.clip(slope, -2, 2)[:, :, None, None] * along[:, :, None] * 0.7
    shade /= np.maximum(np.linalg.norm(shade, axis=3, keepdims=True), 1e-9)
    one = grid_faces(knots, sides, closed=True)
    starts = (np.arange(count) * knots * sides)[:, None, None]
    v, u = np.meshgrid(np.linspace(0, 1, knots), np.abs(np.linspace(-1, 1, sides)), indexing="ij")
    return Surface(
        vertices=points.reshape(-1, 3),
        faces=(one[None] + starts).reshape(-1, 3),
        normals=shade.reshape(-1, 3),
        uvs=np.tile(np.stack([u, v], axis=-1).reshape(-1, 2), (count, 1)),
    )


def tube(line: Numbers, radii: Numbers | float, sides: int = 10) -> Surface:
    """One pipe along a line (knots, 3), its ends drawn to points."""
    line = np.asarray(line, float)
    thick = np.broadcast_to(np.asarray(radii, float), (len(line),)).copy()
    line = np.concatenate([line[:1], line, line[-1:]])
    line[0] += (line[1] - line[2]) * 1e-3
    line[-1] += (line[-2] - line[-3]) * 1e-3
    return tubes(line[None], np.concatenate([[1e-5], thick, [1e-5]])[None], sides)


def hoop(line: Numbers, radius: Numbers | float, sides: int = 8) -> Surface:
    """A pipe along a closed line, whose last point is not its first again."""
    line = np.asarray(line, float)
    ahead = np.roll(line, -1, axis=0) - np.roll(line, 1, axis=0)
    ahead /= np.linalg.norm(ahead, axis=1, keepdims=True)
    middle = line - line.mean(axis=0)
    up = np.cross(ahead, middle)
    up /= np.maximum(np.linalg.norm(up, axis=1, keepdims=True), 1e-9)
    out = np.cross(up, ahead)
    angle = np.arange(sides) / sides * 2 * np.pi
    thick = np.broadcast_to(np.asarray(radius, float), (len(line),))
    ring = np.cos(angle)[:, None] * out[:, None] + np.sin(angle)[:, None] * up[:, None]
    points = line[:, None] + ring * thick[:, None, None]
    points = np.concatenate([points, points[:1]])
    found = sheet(points, closed=True)
    return outward(found)


def outward(found: Surface) -> Surface:
    """The same, its faces turned to look away from what they enclose."""
    corners = found.vertices[found.faces]
    volume = float(np.einsum("ij,ij->", corners[:, 0], np.cross(corners[:, 1], corners[:, 2])))
    middle = found.vertices.mean(axis=0)
    across = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    volume -= float(across.sum(axis=0) @ middle)
    if volume >= 0:
        return found
    return replace(found, faces=found.faces[:, ::-1], normals=-found.normals)


def globe(at: Numbers, radius: float, n: int = 14, flat: tuple[float, float, float] = (1.0, 1.0, 1.0)) -> Surface:
    polar, around = np.linspace(0, np.pi, n), np.linspace(0, 2 * np.pi, 2 * n, endpoint=False)
    a, b = np.meshgrid(polar, around, indexing="ij")
    way = np.stack([np.sin(a) * np.cos(b), np.sin(a) * np.sin(b), np.cos(a)], axis=-1).reshape(-1, 3)
    normals = way / np.array(flat)
    normals /= np.linalg.norm(normals, axis=1, keepdims=True)
    faces = grid_faces(n, 2 * n, closed=True)
    corners = way[faces]
    area = np.linalg.norm(np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]), axis=1)
    return outward(Surface(vertices=way * np.array(flat) * radius + at, faces=faces[area > 1e-9], normals=normals))
