"""Shapes a press and a mill would make: outlines given a thickness with rounded edges, bent sheets, screens, arcs.

An outline lies in the x-y plane, counter-clockwise. Texture coordinates are metres divided by UV_M, except on `panel`,
where one picture fills the whole outline.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from scipy.interpolate import CubicSpline

from studiolo.engines.maquette.makers.turning import filleted, unit
from studiolo.engines.maquette.meshes import join
from studiolo.engines.maquette.model import Mesh, Numbers
from studiolo.engines.maquette.settings.shell import sheet

UV_M = 0.2
Point = tuple[float, float, float]
Corner = tuple[float, float, float]


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Outline:
    """A closed line. points and normals (outward), both (n, 2); the first point is not repeated."""

    points: Numbers
    normals: Numbers

    @property
    def width(self) -> float:
        return float(np.ptp(self.points[:, 0]))

    @property
    def height(self) -> float:
        return float(np.ptp(self.points[:, 1]))

    def inset(self, by_m: float) -> "Outline":
        return replace(self, points=self.points - self.normals * by_m)

    def moved(self, x: float, y: float) -> "Outline":
        return replace(self, points=self.points + (x, y))


def rounded(width: float, height: float, corner: float, *, steps: int = 10) -> Outline:
    """A rectangle around the origin with round corners."""
    corner = min(corner, 0.4999 * width, 0.4999 * height)
    turn = np.linspace(0, np.pi / 2, steps)
    points, normals = [], []
    for number, (x, y) in enumerate(((1, 1), (-1, 1), (-1, -1), (1, -1))):
        way = np.stack([np.cos(turn + number * np.pi / 2), np.sin(turn + number * np.pi / 2)], axis=1)
        points.append(np.array([x * (width / 2 - corner), y * (height / 2 - corner)]) + way * corner)
        normals.append(way)
    return Outline(points=np.concatenate(points), normals=np.concatenate(normals))


def superellipse(width: float, height: float, power: float = 2.5, *, sides: int = 96) -> Outline:
    """Between an ellipse (power 2) and a rectangle: the soft corner of things that lie well in the hand."""
    angle = np.linspace(0, 2 * np.pi, sides, endpoint=False)
    cos, sin = np.cos(angle), np.sin(angle)
    points = np.stack([np.sign(cos) * np.abs(cos) ** (2 / power), np.sign(sin) * np.abs(sin) ** (2 / power)], axis=1)
    slope = np.sign(points) * np.abs(points) ** (power - 1) / (width, height)
    return Outline(points=points * (width / 2, height / 2), normals=unit(slope))


def circle(radius: float, *, sides: int = 96) -> Outline:
    return superellipse(2 * radius, 2 * radius, 2.0, sides=sides)


def drawn(knots: Sequence[tuple[float, float]] | Numbers, *, steps: int = 160) -> Outline:
    """A smooth closed line through the knots, which go counter-clockwise."""
    line = np.asarray([*knots, knots[0]], float)
    way = np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(line, axis=0), axis=1))])
    spline = CubicSpline(way, line, bc_type="periodic")
    at = np.linspace(0, way[-1], steps, endpoint=False)
    along = spline(at, 1)
    return Outline(points=spline(at), normals=unit(np.stack([along[:, 1], -along[:, 0]], axis=1)))


def plate(outline: Outline, profile: Sequence[Corner] | Numbers, *, steps: int = 7, caps: bool = True) -> Mesh:
    """The outline with a thickness. profile: (inset, z, rounding) from its underside up; caps close both ends.

    The outline must be seen whole from its middle if it is capped.
    """
    corners = np.asarray(profile, float)
    line = filleted([(-inset, z, soft) for inset, z, soft in corners], steps)
    far = np.linalg.norm(np.diff(line, axis=0), axis=1) > 1e-7
    line = line[np.concatenate([[True], far])]
    points, normals = _closed(outline.points), _closed(outline.normals)
    along = unit(np.gradient(line, axis=0))
    grid = np.empty((len(line), len(points), 3))
    grid[..., :2] = points[None] + normals[None] * line[:, None, :1]
    grid[..., 2] = line[:, None, 1]
    tilt = np.empty_like(grid)
    tilt[..., :2] = normals[None] * along[:, None, 1:]
    tilt[..., 2] = -along[:, None, 0]
    around = np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(points, axis=0), axis=1))])
    up = np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(line, axis=0), axis=1))])
    uvs = np.stack(np.broadcast_arrays(around[None, :], up[:, None]), axis=-1) / UV_M
    side = sheet(grid, normals=unit(tilt), uvs=uvs, flip=True)
    if not caps:
        return side
    ends = (
        (outline.inset(float(-line[0, 0])), line[0, 1], False),
        (outline.inset(float(-line[-1, 0])), line[-1, 1], True),
    )
    return join([side, *(cap(end, float(z), up=top) for end, z, top in ends)])


def slab(outline: Outline, low: float, high: float, bevel: float, *, steps: int = 7) -> Mesh:
    """A plate with the same rounding above and below."""
    bevel = min(bevel, (high - low) * 0.49)
    return plate(outline, [(bevel, low, 0), (0, low, bevel), (0, high, bevel), (bevel, high, 0)], steps=steps)


def cap(outline: Outline, z: float, *, up: bool = True) -> Mesh:
    """The flat inside of an outline."""
    return _fan(outline, z, up, outline.points / UV_M, outline.points.mean(axis=0) / UV_M)


def panel(outline: Outline, z: float, *, up: bool = True) -> Mesh:
    """The flat inside of an outline with one picture over it: u along x, v along y."""
    low, size = outline.points.min(axis=0), np.maximum(np.ptp(outline.points, axis=0), 1e-9)
    middle = outline.points.mean(axis=0)
    return _fan(outline, z, up, (outline.points - low) / size, (middle - low) / size)


def _fan(outline: Outline, z: float, up: bool, uvs: Numbers, middle_uv: Numbers) -> Mesh:
    count = len(outline.points)
    ring = np.arange(count)
    faces = np.stack([np.full(count, count), ring, np.roll(ring, -1)], axis=1)
    flat = np.concatenate([outline.points, outline.points.mean(axis=0)[None]])
    return Mesh(
        vertices=np.column_stack([flat, np.full(count + 1, z)]).astype(np.float32),
        faces=(faces if up else faces[:, ::-1]).astype(np.uint32),
        normals=np.tile(np.array((0, 0, 1 if up else -1), np.float32), (count + 1, 1)),
        uvs=np.concatenate([uvs, middle_uv[None]]).astype(np.float32),
    )


def bead(outline: Outline, z: float, radius: float, *, sides: int = 10) -> Mesh:
    """A round wire laid along an outline."""
    points, normals = _closed(outline.points), _closed(outline.normals)
    angle = np.linspace(0, 2 * np.pi, sides + 1)[None, :, None]
    outward = np.column_stack([normals, np.zeros(len(normals))])[:, None]
    out = outward * np.cos(angle) + np.array((0.0, 0.0, 1.0)) * np.sin(angle)
    middle = np.column_stack([points, np.full(len(points), z)])[:, None]
    return sheet(middle + out * radius, normals=np.broadcast_to(out, (len(points), sides + 1, 3)))


def strip(
    path: Sequence[Point] | Numbers, outline: Outline, side: Point | None = None, *, taper: Numbers | None = None
) -> Mesh:
    """An outline swept along a path, closed at both ends: straps, handles, stems of any section.

    side: the way the outline's x axis points, as far as the path allows; carried without twist if None. taper: scale
    at every point of the path.
    """
    points = np.asarray(path, float)
    along = unit(np.gradient(points, axis=0))
    across = _across(along, side)
    above = np.cross(along, across)
    scale = np.ones(len(points)) if taper is None else np.asarray(taper, float)
    ring, out = _closed(outline.points), _closed(outline.normals)
    grid = (
        points[:, None]
        + (across[:, None] * ring[None, :, :1] + above[:, None] * ring[None, :, 1:]) * scale[:, None, None]
    )
    normals = across[:, None] * out[None, :, :1] + above[:, None] * out[None, :, 1:]
    way = np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(points, axis=0), axis=1))])
    around = np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(ring, axis=0), axis=1))])
    uvs = np.stack(np.broadcast_arrays(around[None, :], way[:, None]), axis=-1) / UV_M
    body = sheet(grid, normals=normals, uvs=uvs, flip=True)
    ends = []
    for number, sign in ((0, -1.0), (-1, 1.0)):
        turn = np.stack([across[number], above[number], along[number]], axis=1)
        shape = replace(outline, points=outline.points * scale[number])
        ends.append(placed(cap(shape, 0.0, up=sign > 0), points[number], turn))
    return join([body, *ends])


def _across(along: Numbers, side: Point | None) -> Numbers:
    if side is not None:
        wanted = np.asarray(side, float)
        return unit(wanted - along * (along @ wanted)[:, None])
    helper = np.array((1.0, 0.0, 0.0)) if abs(along[0, 0]) < 0.9 else np.array((0.0, 1.0, 0.0))
    frames = []
    for way in along:
        helper = unit(helper - way * (helper @ way))
        frames.append(helper)
    return np.array(frames)


def placed(mesh: Mesh, by: Point | Numbers = (0.0, 0.0, 0.0), turn: Numbers | None = None) -> Mesh:
    """The mesh turned by a (3, 3) rotation about the origin, then moved."""
    rotation = np.eye(3) if turn is None else turn
    normals = mesh.normals
    assert normals is not None
    return replace(
        mesh,
        vertices=(mesh.vertices @ rotation.T + np.asarray(by, float)).astype(np.float32),
        normals=(normals @ rotation.T).astype(np.float32),
    )


UPRIGHT = np.array([[1.0, 0.0, 0.0], [0.0, 0.0, -1.0], [0.0, 1.0, 0.0]])
"""Stands a plate up: its y axis points up and its upper side faces the camera."""


def standing(mesh: Mesh, by: Point = (0.0, 0.0, 0.0)) -> Mesh:
    return placed(mesh, by, UPRIGHT)


def mirrored(mesh: Mesh, axis: int = 0) -> Mesh:
    """The mesh on the other side of x = 0 (or y, or z)."""
    flip = np.ones(3, np.float32)
    flip[axis] = -1
    normals = mesh.normals
    assert normals is not None
    return replace(mesh, vertices=mesh.vertices * flip, normals=normals * flip, faces=mesh.faces[:, ::-1].copy())


def inside_out(mesh: Mesh) -> Mesh:
    """The same surface seen from its other side: the wall of a hollow."""
    normals = mesh.normals
    assert normals is not None
    return replace(mesh, faces=mesh.faces[:, ::-1].copy(), normals=-normals)


def _closed(line: Numbers) -> Numbers:
    return np.concatenate([line, line[:1]])
