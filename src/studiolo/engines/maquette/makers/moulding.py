"""Shapes a mould would make: round lumps melted into one another, with a seamless skin."""

from collections.abc import Sequence
from dataclasses import dataclass

import mcubes
import numpy as np
from scipy.ndimage import map_coordinates

from studiolo.engines.maquette.makers.turning import unit
from studiolo.engines.maquette.model import Mesh, Numbers

Point = tuple[float, float, float]
FAR = 10.0


@dataclass(frozen=True, kw_only=True, slots=True)
class Lump:
    """A round cone from `a` to `b` (a ball if they are the same). flat: stretches its section along x, y, z.
    melt: how softly it joins what came before, metres. cut: carves instead of adding."""

    a: Point
    b: Point
    start: float
    end: float
    flat: Point = (1.0, 1.0, 1.0)
    melt: float = 0.01
    cut: bool = False


def ball(at: Point, radius: float, *, flat: Point = (1.0, 1.0, 1.0), melt: float = 0.01, cut: bool = False) -> Lump:
    return Lump(a=at, b=at, start=radius, end=radius, flat=flat, melt=melt, cut=cut)


def limb(a: Point, b: Point, start: float, end: float, *, melt: float = 0.01, flat: Point = (1.0, 1.0, 1.0)) -> Lump:
    return Lump(a=a, b=b, start=start, end=end, melt=melt, flat=flat)


def moulded(lumps: Sequence[Lump], cell_m: float) -> Mesh:
    """The skin around all lumps. Its uvs are metres of a view from the front, divided by 0.2."""
    boxes = [_box(lump) for lump in lumps if not lump.cut]
    margin = 3 * cell_m + max(lump.melt for lump in lumps) * 0.3
    low = np.min([box[0] for box in boxes], axis=0) - margin
    high = np.max([box[1] for box in boxes], axis=0) + margin
    counts = np.ceil((high - low) / cell_m).astype(int) + 1
    axes = [(low[axis] + np.arange(counts[axis]) * cell_m).astype(np.float32) for axis in range(3)]
    values = distance(lumps, axes[0][:, None, None], axes[1][None, :, None], axes[2][None, None, :])
    vertices, faces = mcubes.marching_cubes(values, 0.0)
    slopes = [np.gradient(values, axis=axis) for axis in range(3)]
    normals = unit(np.stack([map_coordinates(slope, vertices.T, order=1) for slope in slopes], axis=1))
    points = vertices * cell_m + low
    corners = points[faces]
    across = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    if float((across * normals[faces[:, 0]]).sum()) < 0:
        faces = faces[:, ::-1]
    return Mesh(
        vertices=points.astype(np.float32),
        faces=faces.astype(np.uint32),
        normals=normals.astype(np.float32),
        uvs=(points[:, [0, 2]] / 0.2).astype(np.float32),
    )


def distance(lumps: Sequence[Lump], x: Numbers, y: Numbers, z: Numbers) -> Numbers:
    """Distance to the melted shape, right near its surface; negative inside."""
    value: Numbers = np.full(np.broadcast_shapes(x.shape, y.shape, z.shape), FAR, np.float32)
    for lump in lumps:
        here = _cone(lump, x, y, z)
        value = -_melted(-value, here, lump.melt) if lump.cut else _melted(value, here, lump.melt)
    return value


def split(mesh: Mesh, at: Point, way: Point) -> tuple[Mesh, Mesh]:
    """A mesh cut by a plane: what lies on the side the way points to, and the rest. The edge of the cut is exact."""
    normals, uvs = mesh.normals, mesh.uvs
    assert normals is not None and uvs is not None
    values = np.concatenate([mesh.vertices, normals, uvs], axis=1).astype(float)
    side = (mesh.vertices - np.asarray(at)) @ unit(np.asarray(way, float))
    corner_side = side[mesh.faces]
    count = (corner_side > 0).sum(axis=1)
    pieces: dict[bool, list[Numbers]] = {
        True: [values[mesh.faces[count == 3]]],
        False: [values[mesh.faces[count == 0]]],
    }
    for lonely_up, crossing in ((True, mesh.faces[count == 1]), (False, mesh.faces[count == 2])):
        first = np.argmax((side[crossing] > 0) == lonely_up, axis=1)
        order = (first[:, None] + np.arange(3)) % 3
        a, b, c = (np.take_along_axis(crossing, order, axis=1)[:, k] for k in range(3))
        on_b = (side[a] / (side[a] - side[b]))[:, None]
        on_c = (side[a] / (side[a] - side[c]))[:, None]
        cut_b, cut_c = values[a] + (values[b] - values[a]) * on_b, values[a] + (values[c] - values[a]) * on_c
        pieces[lonely_up].append(np.stack([values[a], cut_b, cut_c], axis=1))
        pieces[not lonely_up].append(np.stack([cut_b, values[b], values[c]], axis=1))
        pieces[not lonely_up].append(np.stack([cut_b, values[c], cut_c], axis=1))
    return _loose(np.concatenate(pieces[True])), _loose(np.concatenate(pieces[False]))


def _loose(corners: Numbers) -> Mesh:
    flat = corners.reshape(-1, 8).astype(np.float32)
    return Mesh(
        vertices=flat[:, :3].copy(),
        faces=np.arange(len(flat), dtype=np.uint32).reshape(-1, 3),
        normals=unit(flat[:, 3:6]).astype(np.float32),
        uvs=flat[:, 6:].copy(),
    )


def surface(lumps: Sequence[Lump], start: Point, way: Point, reach_m: float) -> tuple[Numbers, Numbers]:
    """Where a line from outside first meets the shape, and the shape's outward normal there."""
    origin, ahead = np.asarray(start, float), unit(np.asarray(way, float))
    steps = np.linspace(0, reach_m, 400)
    points = origin + steps[:, None] * ahead
    inside = np.flatnonzero(distance(lumps, points[:, 0], points[:, 1], points[:, 2]) < 0)
    here = points[int(inside[0])] if len(inside) else points[-1]
    delta = 1e-4
    around = here + np.concatenate([np.eye(3), -np.eye(3)]) * delta
    values = distance(lumps, around[:, 0], around[:, 1], around[:, 2])
    return here, unit(values[:3] - values[3:])


def upright_on(normal: Numbers, up: Point = (0.0, 0.0, 1.0)) -> Numbers:
    """A rotation that lays a plate on a surface: z becomes the normal, y points up as far as it can."""
    z = unit(normal)
    x = unit(np.cross(np.asarray(up, float), z))
    return np.stack([x, np.cross(z, x), z], axis=1)


def _cone(lump: Lump, x: Numbers, y: Numbers, z: Numbers) -> Numbers:
    flat = np.array(lump.flat, np.float32)
    a, b = np.array(lump.a, np.float32) / flat, np.array(lump.b, np.float32) / flat
    way = b - a
    px, py, pz = x / flat[0] - a[0], y / flat[1] - a[1], z / flat[2] - a[2]
    share = np.clip((px * way[0] + py * way[1] + pz * way[2]) / max(float(way @ way), 1e-12), 0, 1)
    px, py, pz = px - share * way[0], py - share * way[1], pz - share * way[2]
    length = np.sqrt(px * px + py * py + pz * pz)
    radius = lump.start + (lump.end - lump.start) * share
    if lump.flat == (1.0, 1.0, 1.0):
        return np.asarray(length - radius)
    # Distance to a stretched ball, to first order: what is left over, divided by its slope.
    slope = np.sqrt((px / flat[0]) ** 2 + (py / flat[1]) ** 2 + (pz / flat[2]) ** 2) / np.maximum(length, 1e-9)
    return np.asarray((length - radius) / np.maximum(slope, 1e-6))


def _melted(old: Numbers, new: Numbers, width: float) -> Numbers:
    share = np.clip(0.5 + 0.5 * (new - old) / width, 0, 1)
    return np.asarray(new + (old - new) * share - width * share * (1 - share))


def _box(lump: Lump) -> tuple[Numbers, Numbers]:
    ends = np.array([lump.a, lump.b])
    swell = max(lump.start, lump.end) * np.array(lump.flat)
    return ends.min(axis=0) - swell, ends.max(axis=0) + swell
