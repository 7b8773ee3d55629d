"""Solids that places are built from: slabs, boards, pipes, turned and pleated things. Every mesh comes with normals and uvs.

Coordinates of a texture are metres divided by `uv_m`, so that one picture of wood serves a floor and a shelf.
"""

from collections.abc import Sequence, Set
from dataclasses import replace
from functools import cache, lru_cache

import numpy as np
from numpy.typing import NDArray

from studiolo.engines.maquette.meshes import join, repeated_faces
from studiolo.engines.maquette.model import Floats, Indices, Material, Mesh, Numbers, Part, Vector, turned

GOLDEN = 0.618034  # shifts the grain from board to board
BOX_FACES = tuple((axis, sign) for axis in range(3) for sign in (-1.0, 1.0))


def quad(corner: Vector, along: Vector, up: Vector, uv_m: float = 1.0, *, whole: bool = False) -> Mesh:
    """A parallelogram that faces along x up. whole: one picture fills it, upright."""
    o, u, v = (np.asarray(a, np.float64) for a in (corner, along, up))
    normal = np.cross(u, v)
    normal /= np.linalg.norm(normal)
    width, height = (1.0, 1.0) if whole else (np.linalg.norm(u) / uv_m, np.linalg.norm(v) / uv_m)
    uvs = np.array([(0, 0), (width, 0), (width, height), (0, height)])
    return _mesh(np.array([o, o + u, o + u + v, o + v]), [(0, 1, 2), (0, 2, 3)], np.tile(normal, (4, 1)), uvs)


def box(low: Vector, high: Vector, bevel: float = 0.004, uv_m: float = 1.0, grain: int = 0, soft: int = 1) -> Mesh:
    """A box with rounded edges. grain: the axis along which a texture's u runs. soft: facets of each rounding."""
    bottom, top = np.minimum(low, high).astype(float), np.maximum(low, high).astype(float)
    centre, half = (bottom + top) / 2, (top - bottom) / 2
    bevel = min(bevel, float(half.min()) * 0.98)
    # Points from the face's flat middle out over the rounding; the grid is pulled onto the rounding afterwards.
    ramp = np.tan(np.linspace(0, np.pi / 4, soft + 1)) * bevel
    sides = [np.concatenate([-(h + ramp[::-1]), h + ramp]) for h in half - bevel]
    flat = np.empty((6, len(sides[0]), len(sides[0]), 3))
    for number, (axis, sign) in enumerate(BOX_FACES):
        i, j = (axis + 1) % 3, (axis + 2) % 3
        flat[number, ..., axis] = sign * half[axis]
        flat[number, ..., i], flat[number, ..., j] = sides[i][:, None], sides[j]
    inner = np.clip(flat, bevel - half, half - bevel)
    away = flat - inner
    normals = away / np.maximum(np.linalg.norm(away, axis=-1, keepdims=True), 1e-9)
    points = inner + normals * bevel + centre
    shift = float(centre @ (7.3, 3.1, 5.7)) * GOLDEN
    uvs = np.empty((*points.shape[:-1], 2))
    for number, (axis, _) in enumerate(BOX_FACES):
        u_axis = grain if grain != axis else (axis + 1) % 3
        v_axis = next(k for k in range(3) if k not in (axis, u_axis))
        uvs[number, ..., 0], uvs[number, ..., 1] = points[number, ..., u_axis], points[number, ..., v_axis]
    uvs = (uvs + (shift, shift * 0.37)) / uv_m
    return _mesh(points.reshape(-1, 3), _box_faces(len(sides[0])), normals.reshape(-1, 3), uvs.reshape(-1, 2))


@cache
def _box_faces(points: int) -> Indices:
    """Of six grids of so many points a side, one after another."""
    one = grid_faces(points, points)
    faces = [(one[:, ::-1] if sign < 0 else one) + number * points**2 for number, (_, sign) in enumerate(BOX_FACES)]
    return np.concatenate(faces).astype(np.uint32)


def sheet(points: Numbers, *, uvs: Numbers | None = None, normals: Numbers | None = None, flip: bool = False) -> Mesh:
    """A grid of points (rows, columns, 3) as a surface that faces d(row) x d(column), or the other way if flipped."""
    rows, columns = points.shape[:2]
    faces = grid_faces(rows, columns)
    if normals is None:
        across = np.cross(np.gradient(points, axis=0), np.gradient(points, axis=1)) * (-1.0 if flip else 1.0)
        normals = across / np.maximum(np.linalg.norm(across, axis=-1, keepdims=True), 1e-12)
    if uvs is None:
        uvs = np.stack(np.meshgrid(np.linspace(0, 1, rows), np.linspace(0, 1, columns), indexing="ij"), axis=-1)
    return _mesh(points.reshape(-1, 3), faces[:, ::-1] if flip else faces, normals.reshape(-1, 3), uvs.reshape(-1, 2))


@lru_cache(maxsize=64)
def grid_faces(rows: int, columns: int) -> NDArray[np.int64]:
    """Two triangles for each cell of a grid whose points are counted row by row: first all of one kind, then the others."""
    index = np.arange(rows * columns).reshape(rows, columns)
    a, b, c, d = (part.ravel() for part in (index[:-1, :-1], index[1:, :-1], index[1:, 1:], index[:-1, 1:]))
    return np.concatenate([np.stack([a, b, c], 1), np.stack([a, c, d], 1)])


def lathe(profile: Sequence[tuple[float, float]], at: Vector = (0, 0, 0), sides: int = 32) -> Mesh:
    """(radius, z) points turned about the vertical through `at`; the outside is to the right of the way the profile runs up."""
    turned = np.asarray(profile, float)
    angle = np.linspace(0, 2 * np.pi, sides + 1)
    x, y = turned[:, :1] * np.cos(angle), turned[:, :1] * np.sin(angle)
    points = np.stack([x, y, np.repeat(turned[:, 1:], sides + 1, axis=1)], axis=-1)
    slope = np.gradient(turned, axis=0)
    out = np.stack(
        [slope[:, 1:] * np.cos(angle), slope[:, 1:] * np.sin(angle), np.repeat(-slope[:, :1], sides + 1, axis=1)],
        axis=-1,
    )
    out /= np.maximum(np.linalg.norm(out, axis=-1, keepdims=True), 1e-12)
    return sheet(points + np.asarray(at), normals=out, flip=True)


def ball(centre: Vector, radius: float, squash: float = 1.0, sides: int = 24) -> Mesh:
    turn = np.linspace(-np.pi / 2, np.pi / 2, sides // 2 + 1)
    profile = [(float(max(np.cos(t), 1e-4) * radius), float(np.sin(t) * radius * squash)) for t in turn]
    return lathe(profile, centre, sides)


def tube(path: Sequence[Vector] | Numbers, radius: float | Numbers, sides: int = 10) -> Mesh:
    """A round pipe along a path. The frame is carried along, so that it never twists."""
    points = np.asarray(path, float)
    along = np.gradient(points, axis=0)
    along /= np.maximum(np.linalg.norm(along, axis=1, keepdims=True), 1e-12)
    helper = (0.0, 0.0, 1.0) if abs(along[0, 2]) < 0.9 else (1.0, 0.0, 0.0)
    side = np.cross(along[0], helper)
    frames = []
    for way in along:
        side = side - way * (side @ way)
        side = side / np.linalg.norm(side)
        frames.append(side)
    first = np.array(frames)
    second = np.cross(along, first)
    angle = np.linspace(0, 2 * np.pi, sides + 1)[None, :, None]
    out = first[:, None] * np.cos(angle) + second[:, None] * np.sin(angle)
    radii = np.broadcast_to(np.asarray(radius, float), (len(points),))[:, None, None]
    return sheet(points[:, None] + out * radii, normals=out, flip=True)


def moved(mesh: Mesh, offset: Vector, turn_deg: float = 0.0, scale: float = 1.0) -> Mesh:
    """The mesh scaled, turned about z and moved."""
    sized = turned(mesh.vertices if scale == 1 else mesh.vertices * np.float32(scale), turn_deg)
    vertices = (sized + np.asarray(offset, np.float32)).astype(np.float32)
    normals = None if mesh.normals is None else turned(mesh.normals, turn_deg)
    return replace(mesh, vertices=vertices, normals=normals)


class Builder:
    """Collects meshes by material, so that a place stays a handful of parts. One may also be put into another: a chair is
    built once and stands eight times."""

    def __init__(self) -> None:
        self._groups: dict[int, tuple[str, Material, list[Mesh]]] = {}

    def add(self, material: Material, *meshes: Mesh, name: str = "") -> None:
        self._groups.setdefault(id(material), (name, material, []))[2].extend(meshes)

    def put(self, piece: "Builder", at: Vector, turn_deg: float = 0.0, scale: float = 1.0) -> None:
        """Everything of another builder, scaled, turned about z and moved."""
        for name, material, meshes in piece._groups.values():
            self.add(material, *(moved(mesh, at, turn_deg, scale) for mesh in meshes), name=name)

    def turned(self, turn: Numbers) -> "Builder":
        """All of it turned by a rotation (3, 3) about the origin, as a builder of its own."""
        matrix = np.asarray(turn, np.float32).T
        done = Builder()
        for name, material, meshes in self._groups.values():
            for mesh in meshes:
                normals = None if mesh.normals is None else mesh.normals @ matrix
                done.add(material, replace(mesh, vertices=mesh.vertices @ matrix, normals=normals), name=name)
        return done

    def tilted(self, degrees: float) -> "Builder":
        """Leant about the x axis at its foot: negative leans back, 90 lays its top towards the camera."""
        cos, sin = np.cos(np.radians(degrees)), np.sin(np.radians(degrees))
        return self.turned(np.array([[1, 0, 0], [0, cos, -sin], [0, sin, cos]]))

    def standing(self) -> "Builder":
        """The same lifted or lowered to stand on z = 0."""
        done = Builder()
        done.put(self, (0.0, 0.0, -float(self.bounds()[0][2])))
        return done

    def bounds(self) -> tuple[Floats, Floats]:
        """Lowest and highest corner, each (3,). There must be something."""
        points = [mesh.vertices for _, _, meshes in self._groups.values() for mesh in meshes]
        return np.min([p.min(axis=0) for p in points], axis=0), np.max([p.max(axis=0) for p in points], axis=0)

    def boxes(self) -> list[tuple[Floats, Floats]]:
        """Lowest and highest corner of each of its meshes, in their order."""
        points = [mesh.vertices for _, _, meshes in self._groups.values() for mesh in meshes]
        return [(p.min(axis=0), p.max(axis=0)) for p in points]

    def without(self, gone: Set[int]) -> "Builder":
        """The same but for these meshes, by their place in the order of `boxes`."""
        done, number = Builder(), 0
        for name, material, meshes in self._groups.values():
            kept = [mesh for k, mesh in enumerate(meshes, number) if k not in gone]
            number += len(meshes)
            done.add(material, *kept, name=name)
        return done

    def parts(self, scale: float = 1.0) -> tuple[Part, ...]:
        joined = ((name, material, join(meshes)) for name, material, meshes in self._groups.values() if meshes)
        return tuple(
            Part(shape=moved(mesh, (0, 0, 0), scale=scale), material=material, name=name)
            for name, material, mesh in joined
        )


def pooled(parts: Sequence[Part]) -> tuple[Part, ...]:
    """The same with all plain paints as one part, plain metals as another and leaves as a third, coloured at their vertices,
    and glass of a like tint as one: a room's hundred things are then a dozen or two meshes."""
    pools: dict[tuple[str, float], list[Mesh]] = {}
    glass: dict[tuple[object, ...], tuple[Part, list[Mesh]]] = {}
    kept = []
    for part in parts:
        material, shape = part.material, part.shape
        if not isinstance(shape, Mesh) or shape.normals is None or not isinstance(material.colour, tuple):
            kept.append(part)
        elif material.kind == "glass":
            tint = (*(round(value * 6) for value in material.colour), round(material.roughness, 1), material.ior)
            glass.setdefault(tint, (part, []))[1].append(replace(shape, uvs=None))
        elif _is_plain(material):
            pools.setdefault((material.kind, float(material.metallic > 0.5)), []).append(_coloured(shape, material))
        else:
            kept.append(part)
    kept += [replace(part, shape=join(meshes)) for part, meshes in glass.values()]
    for (kind, metallic), meshes in sorted(pools.items()):
        leaf = kind == "thin"
        pool = Material(kind="thin" if leaf else "principled", per_vertex=True, metallic=metallic, translucency=0.7)
        kept.append(
            Part(shape=join(meshes), material=pool, name="leaves" if leaf else "metals" if metallic else "paints")
        )
    return tuple(kept)


def _is_plain(material: Material) -> bool:
    """Whether colour, roughness and being a metal is all that matters in it."""
    plain = material.bump is None and material.emission is None and not material.cutout and material.transmission == 0
    return (
        plain
        and material.kind in ("principled", "thin")
        and not (material.kind == "thin" and material.translucency > 1)
    )


def _coloured(shape: Mesh, material: Material) -> Mesh:
    count = len(shape.vertices)
    if material.per_vertex and shape.colours is not None:
        rough = shape.roughness
        return replace(
            shape, uvs=None, roughness=np.full(count, material.roughness, np.float32) if rough is None else rough
        )
    colours = np.tile(np.asarray(material.colour, np.float32), (count, 1))
    return replace(shape, uvs=None, colours=colours, roughness=np.full(count, material.roughness, np.float32))


def facing(mesh: Mesh, way: Vector) -> Mesh:
    """The mesh, turned inside out if on the whole it looks away from `way`."""
    assert mesh.normals is not None
    if float(mesh.normals.mean(axis=0) @ np.asarray(way)) >= 0:
        return mesh
    return replace(mesh, faces=mesh.faces[:, ::-1], normals=-mesh.normals)


def mirrored(part: Part) -> Part:
    """The same on the other side of x = 0."""
    shape = part.shape
    assert isinstance(shape, Mesh)
    flip = np.array([-1, 1, 1], np.float32)
    normals = None if shape.normals is None else shape.normals * flip
    turned = replace(shape, vertices=shape.vertices * flip, normals=normals, faces=shape.faces[:, ::-1])
    return replace(part, shape=turned)


def blocks(low: Numbers, high: Numbers, colours: Numbers, roughness: float = 0.6) -> Mesh:
    """Many sharp boxes as one mesh coloured at its vertices: books on shelves, goods in a shop.

    low, high: (n, 3) corners. colours: (n, 3) linear.
    """
    count = len(low)
    unit = np.array([(x, y, z) for z in (0, 1) for y in (0, 1) for x in (0, 1)])
    sides = np.array([(0, 2, 3, 1), (4, 5, 7, 6), (0, 1, 5, 4), (2, 6, 7, 3), (0, 4, 6, 2), (1, 3, 7, 5)])
    normals = np.array([(0, 0, -1), (0, 0, 1), (0, -1, 0), (0, 1, 0), (-1, 0, 0), (1, 0, 0)], np.float32)
    corners = np.asarray(low)[:, None] + unit[sides.ravel()][None] * (np.asarray(high) - np.asarray(low))[:, None]
    one = np.concatenate([np.array([(0, 1, 2), (0, 2, 3)]) + 4 * side for side in range(6)])
    return Mesh(
        vertices=corners.reshape(-1, 3).astype(np.float32),
        faces=repeated_faces(one, 24, count),
        normals=np.tile(np.repeat(normals, 4, axis=0), (count, 1)),
        colours=np.repeat(np.asarray(colours, np.float32), 24, axis=0),
        roughness=np.full(24 * count, roughness, np.float32),
    )


def _mesh(vertices: Numbers, faces: object, normals: Numbers, uvs: Numbers) -> Mesh:
    return Mesh(
        vertices=np.asarray(vertices, np.float32),
        faces=np.asarray(faces, np.uint32),
        normals=np.asarray(normals, np.float32),
        uvs=np.asarray(uvs, np.float32),
    )
