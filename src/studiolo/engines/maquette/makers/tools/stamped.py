"""Shapes cut from sheet: any closed line, holes in it, both faces flat and every edge eased; and how a thing is held out.

A line lies in the x-y plane, counter-clockwise; lengths are metres.
"""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from studiolo.engines.maquette.makers.plates import UV_M, Outline, inside_out
from studiolo.engines.maquette.makers.turning import filleted, unit
from studiolo.engines.maquette.makers.vehicles.forms import Corner, outline
from studiolo.engines.maquette.meshes import join
from studiolo.engines.maquette.model import Mesh, Numbers
from studiolo.engines.maquette.settings.shell import sheet


def closed(points: Numbers | Sequence[tuple[float, float]]) -> Outline:
    """The line through many points, its normals told from their neighbours."""
    line = np.asarray(points, float)
    far = np.linalg.norm(np.roll(line, -1, axis=0) - line, axis=1) > 1e-7
    line = line[far]
    along = np.roll(line, -1, axis=0) - np.roll(line, 1, axis=0)
    return Outline(points=line, normals=unit(np.stack([along[:, 1], -along[:, 0]], axis=1)))


def shape(corners: Sequence[Corner], steps: int = 6) -> Outline:
    """A line through (x, y, rounding) corners."""
    return closed(outline(corners, steps))


def arc(middle: tuple[float, float], radius: float, start_deg: float, end_deg: float, steps: int = 24) -> list[Corner]:
    """Corners on part of a circle, to be put among others."""
    angle = np.radians(np.linspace(start_deg, end_deg, steps))
    x, y = middle
    return [(x + radius * float(np.cos(a)), y + radius * float(np.sin(a)), 0.0) for a in angle]


def stamped(
    line: Outline, low: float, high: float, bevel: float = 0.0006, holes: Sequence[Outline] = (), *, steps: int = 3
) -> Mesh:
    """The line given a thickness. It may bend in as well as out; holes, also counter-clockwise, go right through."""
    bevel = min(bevel, (high - low) * 0.49)
    inner, cores = _inset(line, bevel), [_inset(hole, -bevel) for hole in holes]
    walls = [_wall(line, inner, low, high, -bevel, steps)]
    walls += [inside_out(_wall(hole, core, low, high, bevel, steps)) for hole, core in zip(holes, cores, strict=True)]
    points, faces = triangulated(_apart(inner), [_apart(core) for core in cores])
    return join([*walls, _face(points, faces, high, up=True), _face(points, faces, low, up=False)])


def _wall(line: Outline, inner: Numbers, low: float, high: float, reach: float, steps: int) -> Mesh:
    """The edge of a plate: upright on the line, rounded over to where its faces end, `reach` metres outwards."""
    soft = abs(reach)
    profile = filleted([(reach, low, 0.0), (0.0, low, soft), (0.0, high, soft), (reach, high, 0.0)], steps)
    profile = profile[np.concatenate([[True], np.linalg.norm(np.diff(profile, axis=0), axis=1) > 1e-7])]
    share = (profile[:, 0] / reach)[:, None, None]
    around = [np.concatenate([values, values[:1]]) for values in (line.points, inner, line.normals)]
    grid = np.empty((len(profile), len(around[0]), 3))
    grid[..., :2] = around[0] + (around[1] - around[0]) * share
    grid[..., 2] = profile[:, 1:]
    along = unit(np.gradient(profile, axis=0))
    tilt = np.empty_like(grid)
    tilt[..., :2] = around[2] * along[:, None, 1:]
    tilt[..., 2] = -along[:, :1]
    lengths = [np.linalg.norm(np.diff(points, axis=0), axis=1) for points in (around[0], profile)]
    across, up = (np.concatenate([[0.0], np.cumsum(length)]) for length in lengths)
    uvs = np.stack(np.broadcast_arrays(across[None, :], up[:, None]), axis=-1) / UV_M
    return sheet(grid, normals=unit(tilt), uvs=uvs, flip=True)


def flat(line: Outline, z: float, holes: Sequence[Outline] = ()) -> Mesh:
    """Only the upper face: a marking, a sheet of foil."""
    points, faces = triangulated(line.points, [hole.points for hole in holes])
    return _face(points, faces, z, up=True)


def _inset(line: Outline, by_m: float) -> Numbers:
    """As many points, moved inwards; those of a corner too tight for it meet in one place."""
    points = line.inset(by_m).points
    step, was = np.roll(points, -1, axis=0) - points, np.roll(line.points, -1, axis=0) - line.points
    backward = (step * was).sum(axis=1) <= 0
    if not backward.any() or backward.all():
        return points
    start = int(np.flatnonzero(~backward)[0]) + 1
    points, backward = np.roll(points, -start, axis=0), np.roll(backward, -start)
    run = np.cumsum(np.concatenate([[True], ~backward[:-1]]))
    met = np.array([points[run == number].mean(axis=0) for number in np.unique(run)])
    return np.asarray(np.roll(met[run - 1], start, axis=0))


def _apart(points: Numbers) -> Numbers:
    """Without points on top of the one before."""
    return np.asarray(points[np.linalg.norm(np.roll(points, -1, axis=0) - points, axis=1) > 1e-9])


def _face(points: Numbers, faces: Numbers, z: float, *, up: bool) -> Mesh:
    return Mesh(
        vertices=np.column_stack([points, np.full(len(points), z)]).astype(np.float32),
        faces=(faces if up else faces[:, ::-1]).astype(np.uint32),
        normals=np.tile(np.array((0, 0, 1 if up else -1), np.float32), (len(points), 1)),
        uvs=(points / UV_M).astype(np.float32),
    )


def triangulated(line: Numbers, holes: Sequence[Numbers] = ()) -> tuple[Numbers, Numbers]:
    """Points and counter-clockwise triangles of the inside of a line, by clipping ears; holes are bridged to it first."""
    ring = list(np.asarray(line, float))
    for hole in sorted(holes, key=lambda points: -float(points[:, 0].max())):
        ring = _bridged(ring, hole)
    points = np.asarray(ring)
    left = list(range(len(points)))
    faces: list[tuple[int, int, int]] = []
    while len(left) > 3:  # about 100 corners, each looked at once or twice
        ear = _ear(points, np.asarray(left))
        before, after = left[ear - 1], left[(ear + 1) % len(left)]
        faces.append((before, left[ear], after))
        del left[ear]
    faces.append((left[0], left[1], left[2]))
    return points, np.asarray(faces)


def _ear(points: Numbers, left: Numbers) -> int:
    """Which corner can be cut off: it turns left and holds no other point; the least pointed first."""
    here, before, after = points[left], points[np.roll(left, 1)], points[np.roll(left, -1)]
    turn = _cross(here - before, after - here)
    length = np.linalg.norm(after - before, axis=1)
    for corner in np.argsort(np.where(turn > 1e-16, length, np.inf)):
        if turn[corner] <= 1e-16:
            break
        a, b, c = before[corner], here[corner], after[corner]
        inside = (
            (_cross(b - a, here - a) > -1e-15) & (_cross(c - b, here - b) > -1e-15) & (_cross(a - c, here - c) > -1e-15)
        )
        ends = [np.all(here == p, axis=1) for p in (a, b, c)]
        if not (inside & ~ends[0] & ~ends[1] & ~ends[2]).any():
            return int(corner)
    return int(np.argmax(turn))


def _bridged(ring: list[Numbers], hole: Numbers) -> list[Numbers]:
    """The hole's points, clockwise, let into the line where one can see across."""
    points = np.asarray(ring)
    start = int(np.argmax(hole[:, 0]))
    at = hole[start]
    for there in np.argsort(np.linalg.norm(points - at, axis=1)):
        if _sees(at, points[there], points) and _sees(at, points[there], hole):
            break
    around = np.roll(hole, -start, axis=0)[::-1]
    around = np.roll(around, 1, axis=0)
    place = int(there)
    return [*ring[: place + 1], *around, around[0], *ring[place:]]


def _sees(a: Numbers, b: Numbers, line: Numbers) -> bool:
    first, second = line, np.roll(line, -1, axis=0)
    sides = _cross(b - a, first - a) * _cross(b - a, second - a)
    ends = _cross(second - first, a - first) * _cross(second - first, b - first)
    return not bool(((sides < -1e-18) & (ends < -1e-18)).any())


def _cross(a: Numbers, b: Numbers) -> Numbers:
    return np.asarray(a[..., 0] * b[..., 1] - a[..., 1] * b[..., 0])


def wedged(mesh: Mesh, first: tuple[float, float], second: tuple[float, float], axis: int = 0) -> Mesh:
    """The mesh thinned along x (or y): (place, share of its thickness) here and there, straight between."""
    (here, thick), (there, thin) = first, second
    slope = (thin - thick) / (there - here)
    low, high = sorted((here, there))
    place = np.clip(mesh.vertices[:, axis], low, high)
    share = thick + (place - here) * slope
    normals = mesh.normals
    assert normals is not None
    bent = normals.astype(float).copy()
    bent[:, axis] -= mesh.vertices[:, 2] * slope / share * normals[:, 2]
    bent[:, 2] /= share
    vertices = mesh.vertices.copy()
    vertices[:, 2] *= share
    return replace(mesh, vertices=vertices.astype(np.float32), normals=unit(bent).astype(np.float32))
