"""The flat work of walls and roofs: faces round openings, reveals, arches, panes, plates. Pictures lie level and in metres."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from studiolo.engines.maquette.makers.plates import placed
from studiolo.engines.maquette.makers.turning import unit
from studiolo.engines.maquette.makers.vehicles.bars import box, tube
from studiolo.engines.maquette.meshes import join
from studiolo.engines.maquette.model import Mesh, Numbers

Point = tuple[float, float, float]


@dataclass(frozen=True, kw_only=True, slots=True)
class Opening:
    """In a wall: from x0 to x1, from z0 to z1; an arched one rises half a circle above z1. kind: "window", "door",
    "shop", "gate" (dark), "hole" (nothing)."""

    x0: float
    x1: float
    z0: float
    z1: float
    kind: str = "window"
    arched: bool = False
    panes: tuple[int, int] = (2, 2)

    @property
    def top(self) -> float:
        return self.z1 + ((self.x1 - self.x0) / 2 if self.arched else 0.0)


def level_box(low: Point, high: Point, bevel: float, tile: float) -> Mesh:
    """A box whose pictures run level: u along the wall, v upwards."""
    mesh = box(low, high, bevel, 1.0)
    assert mesh.normals is not None
    side = np.abs(mesh.normals[:, 0]) > np.abs(mesh.normals[:, 1])
    flat = np.abs(mesh.normals[:, 2]) > 0.75
    p = mesh.vertices
    u = np.where(flat, p[:, 0], np.where(side, p[:, 1], p[:, 0]))
    v = np.where(flat, p[:, 1], p[:, 2])
    return replace(mesh, uvs=(np.stack([u, v], axis=1) / tile).astype(np.float32))


def level_quad(corners: Sequence[Sequence[float]], tile: float) -> Mesh:
    """A flat quad, counter-clockwise from outside; u level, v up."""
    p = np.asarray(corners, float)
    normal = unit(np.cross(p[1] - p[0], p[3] - p[0]))
    along = unit(np.cross((0, 0, 1.0), normal)) if abs(normal[2]) < 0.99 else np.array((1.0, 0, 0))
    up = np.cross(normal, along)
    return Mesh(
        vertices=p.astype(np.float32),
        faces=np.array([(0, 1, 2), (0, 2, 3)], np.uint32),
        normals=np.tile(normal, (4, 1)).astype(np.float32),
        uvs=(np.stack([p @ along, p @ up], axis=1) / tile).astype(np.float32),
    )


def faces_round(width: float, height: float, openings: Sequence[Opening], tile: float) -> list[Mesh]:
    xs = sorted({0.0, width, *(o.x0 for o in openings), *(o.x1 for o in openings)})
    zs = sorted({0.0, height, *(o.z0 for o in openings), *(o.top for o in openings)})
    made = []
    for a, b in pairwise(xs):
        for c, d in pairwise(zs):
            x, z = (a + b) / 2, (c + d) / 2
            if any(o.x0 < x < o.x1 and o.z0 < z < o.top for o in openings):
                continue
            made.append(level_quad([(a, 0, c), (b, 0, c), (b, 0, d), (a, 0, d)], tile))
    return made + [_spandrels(o, tile) for o in openings if o.arched]


def _arc(o: Opening, steps: int = 21) -> Numbers:
    """The arch from right to left: (n, 2) of x and z."""
    turn = np.linspace(0, np.pi, steps)
    half = (o.x1 - o.x0) / 2
    return np.stack([(o.x0 + o.x1) / 2 + half * np.cos(turn), o.z1 + half * np.sin(turn)], axis=1)


def _spandrels(o: Opening, tile: float) -> Mesh:
    """What is left between an arch and the rectangle around it."""
    arc = _arc(o)
    middle = len(arc) // 2
    pieces = []
    for corner, part in (((o.x1, o.top), arc[: middle + 1]), ((o.x0, o.top), arc[middle:])):
        points = np.concatenate([[corner], part])
        index = np.arange(1, len(points) - 1)
        faces = np.stack([np.zeros_like(index), index + 1, index], axis=1)
        flat = np.stack([points[:, 0], np.zeros(len(points)), points[:, 1]], axis=1)
        pieces.append(facing(flat, faces, (0.0, -1.0, 0.0), tile))
    return join(pieces)


def facing(points: Numbers, faces: NDArray[np.integer[Any]], way: Point, tile: float) -> Mesh:
    """A flat surface that looks one way, its picture seen from there."""
    corners = points[faces]
    sense = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]) @ np.asarray(way)
    turned_ = np.where((sense < 0)[:, None], faces[:, ::-1], faces)
    return Mesh(
        vertices=points.astype(np.float32),
        faces=turned_.astype(np.uint32),
        normals=np.tile(np.asarray(way, np.float32), (len(points), 1)),
        uvs=(points[:, [0, 2]] / tile).astype(np.float32),
    )


def gable_face(width: float, low: float, rise: float, tile: float) -> Mesh:
    points = np.array([(0.0, 0.0, low), (width, 0.0, low), (width / 2, 0.0, low + rise)])
    return facing(points, np.array([(0, 1, 2)]), (0.0, -1.0, 0.0), tile)


def reveals(openings: Sequence[Opening], deep: float, tile: float) -> list[Mesh]:
    made = []
    for o in openings:
        a, b, c, d = o.x0, o.x1, o.z0, o.z1
        made += [
            level_quad([(a, 0, c), (a, 0, d), (a, deep, d), (a, deep, c)][::-1], tile),
            level_quad([(b, 0, c), (b, deep, c), (b, deep, d), (b, 0, d)][::-1], tile),
            level_quad([(a, 0, c), (a, deep, c), (b, deep, c), (b, 0, c)][::-1], tile),
        ]
        line = _arc(o) if o.arched else np.array([(b, d), (a, d)])
        for (x0, z0), (x1, z1) in pairwise(line):
            made.append(level_quad([(x0, 0, z0), (x0, deep, z0), (x1, deep, z1), (x1, 0, z1)][::-1], tile))
    return [mesh if _looks_in(mesh, openings) else _flipped(mesh) for mesh in made]


def _looks_in(mesh: Mesh, openings: Sequence[Opening]) -> bool:
    """Whether a reveal faces the middle of its opening."""
    assert mesh.normals is not None
    middle = mesh.vertices.mean(axis=0)
    near = min(openings, key=lambda o: max(o.x0 - middle[0], middle[0] - o.x1, o.z0 - middle[2], middle[2] - o.top))
    inner = np.array(((near.x0 + near.x1) / 2, middle[1], (near.z0 + near.z1) / 2))
    return bool((inner - middle) @ mesh.normals[0] > 0)


def _flipped(mesh: Mesh) -> Mesh:
    assert mesh.normals is not None
    return replace(mesh, faces=mesh.faces[:, ::-1].copy(), normals=-mesh.normals)


def pane_of(o: Opening, y: float) -> Mesh:
    corners = [(o.x0, o.z0), (o.x1, o.z0)]
    line = np.concatenate([corners, _arc(o)]) if o.arched else np.array([*corners, (o.x1, o.z1), (o.x0, o.z1)])
    middle = np.array([(o.x0 + o.x1) / 2, (o.z0 + o.z1) / 2])
    flat = np.concatenate([[middle], line])
    count = len(line)
    ring = np.arange(1, count + 1)
    faces = np.stack([np.zeros(count, int), ring, np.roll(ring, -1)], axis=1)
    points = np.stack([flat[:, 0], np.full(count + 1, y), flat[:, 1]], axis=1)
    return facing(points, faces, (0.0, -1.0, 0.0), 1.0)


def arch_bar(o: Opening, y: float, radius: float, out: float) -> Mesh:
    arc = _arc(o)
    centre = np.array(((o.x0 + o.x1) / 2, o.z1))
    line = centre + (arc - centre) * (1 + out / ((o.x1 - o.x0) / 2))
    return tube(np.stack([line[:, 0], np.full(len(line), y), line[:, 1]], axis=1), radius, 8)


def roof_plate(corners: Numbers, thick: float, tile: float) -> tuple[Mesh, Mesh]:
    """A flat polygon with a thickness below it: its upper side, and the rest."""
    normal = unit(np.cross(corners[1] - corners[0], corners[2] - corners[0]))
    if normal[2] < 0:
        corners, normal = corners[::-1], -normal
    along = np.cross((0.0, 0.0, 1.0), normal)
    along = unit(along) if np.linalg.norm(along) > 1e-6 else np.array((1.0, 0.0, 0.0))
    up = np.cross(normal, along)
    count = len(corners)
    fan = np.array([(0, k, k + 1) for k in range(1, count - 1)])
    uvs = np.stack([corners @ along, corners @ up], axis=1) / tile
    top = Mesh(
        vertices=corners.astype(np.float32),
        faces=fan.astype(np.uint32),
        normals=np.tile(normal, (count, 1)).astype(np.float32),
        uvs=uvs.astype(np.float32),
    )
    below = corners - normal * thick
    bottom = Mesh(
        vertices=below.astype(np.float32),
        faces=fan[:, ::-1].astype(np.uint32),
        normals=np.tile(-normal, (count, 1)).astype(np.float32),
        uvs=uvs.astype(np.float32),
    )
    sides = [
        level_quad([below[k], below[(k + 1) % count], corners[(k + 1) % count], corners[k]], tile) for k in range(count)
    ]
    return top, join([bottom, *sides])


def board(a: Numbers, b: Numbers, wide: float, tall: float) -> Mesh:
    """A board on edge from a to b."""
    way = b - a
    length = float(np.linalg.norm(way))
    y = way / length
    x = unit(np.cross(y, (0.0, 0.0, 1.0)))
    turn = np.stack([x, y, np.cross(x, y)], axis=1)
    return placed(box((-wide / 2, 0, -tall / 2), (wide / 2, length, tall / 2), 0.01), a, turn)
