"""Shapes a lathe and a pipe bender would make: profiles with rounded corners, hollow walls, swept handles.

A profile is (radius, height) in metres. Where it runs upwards its outside is to the right, so that a whole vessel is one
line: from the middle of its underside outwards, up the outer wall, over the rim, down the inner wall to the middle.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np
from scipy.interpolate import CubicSpline

from studiolo.engines.maquette.model import Mesh, Numbers

SIDES = 144


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Texels:
    """What lies under each pixel of a surface's picture. points and normals (height, width, 3); across, metres along
    the surface (height, width, 2)."""

    points: Numbers
    normals: Numbers
    across: Numbers


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Skin:
    """A surface that can be painted. mesh: uvs 0 to 1, each place of the picture used once. texels: asked only if
    there is something to paint."""

    mesh: Mesh
    texels: Callable[[], Texels]


def grid_skin(points: Numbers, normals: Numbers | None = None, *, flip: bool = False, texels_px: int = 1024) -> Skin:
    """A grid of points (rows, columns, 3) facing d(row) x d(column), or the other way if flipped."""
    if not flip:  # a picture must never lie mirrored: reliefs would be lit from the wrong side
        points = points[:, ::-1]
        normals = None if normals is None else normals[:, ::-1]
    rows, columns = points.shape[:2]
    if normals is None:
        normals = unit(np.cross(np.gradient(points, axis=1), np.gradient(points, axis=0)))
    normals = _mended(points, normals)
    u, width_m = _shares(points.swapaxes(0, 1))
    v, height_m = _shares(points)
    index = np.arange(rows * columns).reshape(rows, columns)
    a, b, c, d = (part.ravel() for part in (index[:-1, :-1], index[1:, :-1], index[1:, 1:], index[:-1, 1:]))
    faces = np.concatenate([np.stack([a, b, c], 1), np.stack([a, c, d], 1)])
    corners = points.reshape(-1, 3)[faces]
    area = np.linalg.norm(np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]), axis=1)
    faces = faces[area > 1e-6 * max(float(area.max()), 1e-20) * 1e-3]
    uvs = np.stack([np.broadcast_to(u, (rows, columns)), np.broadcast_to(v[:, None], (rows, columns))], axis=-1)
    mesh = Mesh(
        vertices=points.reshape(-1, 3).astype(np.float32),
        faces=faces[:, ::-1].astype(np.uint32),
        normals=normals.reshape(-1, 3).astype(np.float32),
        uvs=uvs.reshape(-1, 2).astype(np.float32),
    )
    long = max(width_m, height_m)
    size = (max(48, int(texels_px * height_m / long)), max(48, int(texels_px * width_m / long)))
    whole = normals
    return Skin(mesh=mesh, texels=lambda: _grid_texels(points, whole, (v, u), (height_m, width_m), size))


def _mended(points: Numbers, normals: Numbers) -> Numbers:
    """Normals where a row shrinks to a point: the way the surface's end points."""
    lost = np.linalg.norm(normals, axis=2) < 0.5
    if not lost.any():
        return normals
    middle = points.mean(axis=1)
    ends = unit(np.stack([middle[0] - middle[1], middle[-1] - middle[-2]]))
    filled = np.where(lost[..., None], np.array([0.0, 0.0, 1.0]), normals)
    for row, way in ((0, ends[0]), (-1, ends[1])):
        if lost[row].all():
            filled[row] = way
    return filled


def _shares(points: Numbers) -> tuple[Numbers, float]:
    """How far along its rows a grid's rows lie, 0 to 1, and the whole way in metres where it is longest."""
    steps = np.linalg.norm(np.diff(points, axis=0), axis=2)
    way = np.concatenate([[0.0], np.cumsum(np.maximum(steps.max(axis=1), 1e-9))])
    return way / way[-1], float(way[-1])


def _grid_texels(
    points: Numbers,
    normals: Numbers,
    shares: tuple[Numbers, Numbers],
    lengths_m: tuple[float, float],
    size: tuple[int, int],
) -> Texels:
    v = 1 - (np.arange(size[0]) + 0.5) / size[0]
    u = (np.arange(size[1]) + 0.5) / size[1]
    both = np.concatenate([points, normals], axis=2)
    both = both.astype(np.float32)
    dense = interpolated(interpolated(both, shares[0], v), shares[1], u, axis=1)
    across = np.stack(np.broadcast_arrays(u[None, :] * lengths_m[1], v[:, None] * lengths_m[0]), axis=-1)
    return Texels(points=dense[..., :3], normals=unit(dense[..., 3:]), across=across)


def interpolated(values: Numbers, at: Numbers, wanted: Numbers, axis: int = 0) -> Numbers:
    """Values (rows, columns, any) known at rising places along one axis, read at others."""
    place = np.clip(np.searchsorted(at, wanted) - 1, 0, len(at) - 2)
    share = (wanted - at[place]) / np.maximum(at[place + 1] - at[place], 1e-12)
    shape = (-1, 1, 1) if axis == 0 else (1, -1, 1)
    near, far = np.take(values, place, axis=axis), np.take(values, place + 1, axis=axis)
    return np.asarray(near + (far - near) * share.reshape(shape).astype(values.dtype))


def unit(vectors: Numbers) -> Numbers:
    """Column by column, which for a picture of vectors takes half the time of a sum along their short axis."""
    squares = vectors * vectors
    length = squares[..., 0].copy()
    for axis in range(1, vectors.shape[-1]):
        length += squares[..., axis]
    return np.asarray(vectors / np.maximum(np.sqrt(length), 1e-12)[..., None])


# ------------------------------------------------------------------ profiles


def curve(points: Sequence[tuple[float, float]] | Numbers, steps: int = 60) -> Numbers:
    """A smooth line through points of any dimension."""
    knots = np.asarray(points, float)
    way = np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(knots, axis=0), axis=1) ** 0.5)])
    return np.asarray(CubicSpline(way, knots, axis=0)(np.linspace(0, way[-1], steps)))


def filleted(corners: Sequence[tuple[float, float, float]], steps: int = 9) -> Numbers:
    """A line through (radius, height, rounding) corners, each rounded off by about so many metres."""
    points = np.asarray([corner[:2] for corner in corners], float)
    line = [points[:1]]
    for number in range(1, len(points) - 1):
        before, here, after = points[number - 1 : number + 2]
        back, ahead = before - here, after - here
        reach = min(corners[number][2], 0.49 * float(np.linalg.norm(back)), 0.49 * float(np.linalg.norm(ahead)))
        if reach < 1e-7:
            line.append(here[None])
            continue
        start, end = here + unit(back) * reach, here + unit(ahead) * reach
        t = np.linspace(0, 1, steps)[:, None]
        line.append((1 - t) ** 2 * start + 2 * t * (1 - t) * here + t**2 * end)
    return np.concatenate([*line, points[-1:]])


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Hollow:
    """A vessel's profile. inside: (radius, height) from its floor to its rim."""

    profile: Numbers
    inside: Numbers

    def radius_at(self, height_m: float) -> float:
        return float(np.interp(height_m, self.inside[:, 1], self.inside[:, 0]))

    @property
    def floor_m(self) -> float:
        return float(self.inside[0, 1])

    @property
    def rim_m(self) -> float:
        return float(self.inside[-1, 1])


def hollow(outer: Numbers, wall_m: float, *, floor_m: float = 0.0, foot_m: float = 0.0, soft_m: float = 0.0) -> Hollow:
    """A vessel around an outer wall that rises from (foot radius, 0) to its rim.

    floor_m: height of the inner floor, at least a wall. foot_m: how high a foot ring lifts the underside.
    soft_m: rounding where the wall meets the floor inside.
    """
    floor_m = max(floor_m, foot_m + wall_m)
    foot = float(outer[0, 0])
    inner = _offset(outer, wall_m)
    inner = inner[(inner[:, 1] > floor_m + 1e-4) & (inner[:, 0] > wall_m * 0.5)]
    rise = np.concatenate([[0.0], np.maximum.accumulate(inner[:, 1])])[:-1]
    inner = inner[inner[:, 1] > rise]
    soft_m = soft_m or wall_m * 2
    upper = inner[inner[:, 1] > floor_m + soft_m]
    lower_radius = float(np.interp(floor_m, inner[:, 1], inner[:, 0]))
    inside = filleted([(0.0, floor_m, 0), (lower_radius, floor_m, soft_m * 1.4), (upper[0][0], upper[0][1], 0)], 14)
    inside = np.concatenate([inside, upper[1:]])
    ring = max(wall_m * 1.1, 0.002) if foot_m else 0.0
    edge = min(wall_m * 0.45, 0.0015)
    under: list[tuple[float, float, float]] = [(0.0, foot_m, 0.0)]
    if foot_m:
        under += [(foot - ring - foot_m * 0.7, foot_m, foot_m * 0.5), (foot - ring, 0.0, edge)]
    keep = np.linalg.norm(outer - outer[0], axis=1) > 2.2 * edge
    bottom = filleted([*under, (foot, 0.0, edge), (*outer[keep][0], 0.0)], 5)
    rim = _rim(outer, inside)
    profile = np.concatenate([bottom[:-1], outer[keep], rim, inside[::-1]])
    return Hollow(profile=_spaced(profile), inside=inside[np.concatenate([[True], np.diff(inside[:, 1]) > 0])])


def _offset(line: Numbers, by_m: float) -> Numbers:
    along = unit(np.gradient(line, axis=0))
    return np.asarray(line - np.stack([along[:, 1], -along[:, 0]], axis=1) * by_m)


def _rim(outer: Numbers, inside: Numbers) -> Numbers:
    """Half a circle from the outer wall's end to the inner wall's."""
    start, end = outer[-1], inside[-1]
    middle, radius = (start + end) / 2, (start - end) / 2
    turn = np.linspace(0, np.pi, 13)[1:-1, None]
    up = np.array([-radius[1], radius[0]])
    return np.asarray(middle + np.cos(turn) * radius + np.sin(turn) * up)


def _spaced(line: Numbers) -> Numbers:
    """Without points on top of one another."""
    far = np.linalg.norm(np.diff(line, axis=0), axis=1) > 2e-5
    return np.asarray(line[np.concatenate([[True], far])])


# ------------------------------------------------------------------ surfaces


def turned(profile: Numbers | Sequence[tuple[float, float]], sides: int = SIDES, texels_px: int = 800) -> Skin:
    """A profile turned about the vertical."""
    line = _spaced(np.asarray(profile, float))
    angle = np.linspace(0, 2 * np.pi, sides + 1) + np.pi / 2  # the seam looks away from the camera
    cos, sin = np.cos(angle)[None, :], np.sin(angle)[None, :]
    radius, height = line[:, :1], np.repeat(line[:, 1:], sides + 1, axis=1)
    along = unit(np.gradient(line, axis=0))
    normals = np.stack([along[:, 1:] * cos, along[:, 1:] * sin, np.repeat(-along[:, :1], sides + 1, axis=1)], axis=-1)
    return grid_skin(np.stack([radius * cos, radius * sin, height], -1), normals, flip=True, texels_px=texels_px)


def pipe(
    path: Numbers | Sequence[tuple[float, float, float]],
    radius: float | Numbers,
    *,
    flat: float = 1.0,
    sides: int = 28,
    closed_ends: bool = True,
    side: tuple[float, float, float] | None = None,
    texels_px: int = 384,
) -> Skin:
    """A round bar along a path (n, 3). flat: thickness across `side` as a share of the other. radius: one, or (n,)."""
    points = np.asarray(path, float)
    radii = np.broadcast_to(np.asarray(radius, float), (len(points),))
    if closed_ends:
        points, radii = _with_round_ends(points, radii)
    first, second = _frames(points, side)
    angle = np.linspace(0, 2 * np.pi, sides + 1)[None, :, None]
    out = first[:, None] * np.cos(angle) + second[:, None] * np.sin(angle) * flat
    grid = points[:, None] + out * radii[:, None, None]
    return grid_skin(grid, _outward(grid, points), flip=True, texels_px=texels_px)


def _outward(grid: Numbers, middle: Numbers) -> Numbers:
    """Normals of a pipe, also at its ends, where the rings shrink to points."""
    along = np.gradient(grid, axis=0)
    around = np.empty_like(grid)
    around[:, 1:-1] = grid[:, 2:] - grid[:, :-2]
    around[:, 0] = around[:, -1] = grid[:, 1] - grid[:, -2]
    normals = unit(np.cross(around, along))
    tip = np.linalg.norm(around, axis=2) < 1e-9
    normals[tip] = 0
    normals[0][tip[0]] = -unit(middle[1] - middle[0])
    normals[-1][tip[-1]] = unit(middle[-1] - middle[-2])
    return normals


def _with_round_ends(points: Numbers, radii: Numbers) -> tuple[Numbers, Numbers]:
    t = np.linspace(0, np.pi / 2, 7)[:-1]
    head, tail = unit(points[1] - points[0]), unit(points[-1] - points[-2])
    first = points[0] - head * (np.cos(t) * radii[0])[:, None]
    last = points[-1] + tail * (np.cos(t) * radii[-1])[::-1, None]
    ends = np.sin(t)
    return (
        np.concatenate([first, points, last]),
        np.concatenate([ends * radii[0], radii, ends[::-1] * radii[-1]]),
    )


def _frames(points: Numbers, side: tuple[float, float, float] | None) -> tuple[Numbers, Numbers]:
    """Two unit vectors across the path at every point: `side` and the one square to it, or carried without twist."""
    along = unit(np.gradient(points, axis=0))
    if side is not None:
        second = np.asarray(side) - along * (along @ np.asarray(side, float))[:, None]
        second = unit(second)
        return np.cross(second, along), second
    helper = (0.0, 0.0, 1.0) if abs(along[0, 2]) < 0.9 else (1.0, 0.0, 0.0)
    across = np.cross(along[0], helper)
    frames = []
    for way in along:
        across = unit(across - way * (across @ way))
        frames.append(across)
    first = np.array(frames)
    return first, np.cross(along, first)


def ball(
    radius_m: float, at: tuple[float, float, float] = (0.0, 0.0, 0.0), squash: float = 1.0, sides: int = 96
) -> Skin:
    turn = np.linspace(-np.pi / 2, np.pi / 2, sides // 2 + 1)
    profile = np.stack([np.maximum(np.cos(turn), 0) * radius_m, np.sin(turn) * radius_m * squash], axis=1)
    return moved(turned(profile, sides, texels_px=1024), at)


def moved(skin: Skin, by: tuple[float, float, float] | Numbers, turn: Numbers | None = None) -> Skin:
    """The skin turned by a (3, 3) rotation about the origin, then moved. Its picture moves with it, so that a pattern
    runs on from one part of a thing to the next."""
    rotation = np.eye(3) if turn is None else turn
    offset = np.asarray(by, float)
    mesh = skin.mesh
    assert mesh.normals is not None
    placed = replace(
        mesh,
        vertices=(mesh.vertices @ rotation.T + offset).astype(np.float32),
        normals=(mesh.normals @ rotation.T).astype(np.float32),
    )

    def texels() -> Texels:
        own = skin.texels()
        return Texels(points=own.points @ rotation.T + offset, normals=own.normals @ rotation.T, across=own.across)

    return Skin(mesh=placed, texels=texels)


def rotation(axis: tuple[float, float, float], degrees: float) -> Numbers:
    """Counter-clockwise about an axis, as seen from its tip."""
    x, y, z = unit(np.asarray(axis, float))
    cross = np.array([[0, -z, y], [z, 0, -x], [-y, x, 0]])
    angle = np.radians(degrees)
    return np.asarray(np.eye(3) + np.sin(angle) * cross + (1 - np.cos(angle)) * cross @ cross)


def fluted(profile: Numbers, count: int, depth: float, low_m: float, high_m: float, *, twist_deg: float = 0.0) -> Skin:
    """A turned profile pressed into `count` ribs between two heights. depth: of a furrow, as a share of the radius.

    Only the outside is pressed; the inner wall stays round.
    """
    line = _spaced(np.asarray(profile, float))
    top = int(np.argmax(line[:, 1]))
    angle = np.linspace(0, 2 * np.pi, count * 8 + 1) + np.pi / 2
    height = line[:, 1]
    share = np.clip((height - low_m) / (high_m - low_m), 0, 1)
    pressed = np.sin(np.pi * share) ** 0.5 * (np.arange(len(line)) <= top)
    way = angle[None, :] * count + np.radians(twist_deg) * count * share[:, None]
    radius = line[:, :1] * (1 - depth * pressed[:, None] * (1 - np.abs(np.cos(way / 2))))
    grid = np.stack([radius * np.cos(angle), radius * np.sin(angle), np.repeat(line[:, 1:], len(angle), axis=1)], -1)
    around = np.empty_like(grid)
    around[:, 1:-1] = grid[:, 2:] - grid[:, :-2]
    around[:, 0] = around[:, -1] = grid[:, 1] - grid[:, -2]
    normals = unit(np.cross(around, np.asarray(np.gradient(grid, axis=0))))
    on_axis = line[:, 0] < 1e-6
    normals[on_axis] = (0.0, 0.0, 1.0)
    normals[on_axis & (np.arange(len(line)) < top)] = (0.0, 0.0, -1.0)
    return grid_skin(grid, normals, flip=True, texels_px=800)
