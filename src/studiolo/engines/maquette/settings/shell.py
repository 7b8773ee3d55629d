"""Solids that places are built from: slabs, boards, pipes, turned and pleated things. Every mesh comes with normals and uvs.

Coordinates of a texture are metres divided by `uv_m`, so that one picture of wood serves a floor and a shelf.
"""

from collections.abc import Sequence

import numpy as np

from studiolo.engines.maquette.meshes import join
from studiolo.engines.maquette.model import Material, Mesh, Numbers, Part, Vector

GOLDEN = 0.618034  # shifts the grain from board to board


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
    faces = [(axis, sign) for axis in range(3) for sign in (-1.0, 1.0)]
    return join([_box_side(axis, sign, sides, half, bevel, centre, uv_m, grain) for axis, sign in faces])


def _box_side(
    axis: int, sign: float, sides: list[Numbers], half: Numbers, bevel: float, centre: Numbers, uv_m: float, grain: int
) -> Mesh:
    """One face of a box with its share of the rounding, as a small grid."""
    i, j = (axis + 1) % 3, (axis + 2) % 3
    first, second = np.meshgrid(sides[i], sides[j], indexing="ij")
    flat = np.empty((*first.shape, 3))
    flat[..., axis], flat[..., i], flat[..., j] = sign * half[axis], first, second
    inner = np.clip(flat, bevel - half, half - bevel)
    away = flat - inner
    normals = away / np.maximum(np.linalg.norm(away, axis=-1, keepdims=True), 1e-9)
    points = inner + normals * bevel + centre
    u_axis = grain if grain != axis else i
    v_axis = next(k for k in range(3) if k not in (axis, u_axis))
    shift = float(centre @ (7.3, 3.1, 5.7)) * GOLDEN
    uvs = np.stack([points[..., u_axis] + shift, points[..., v_axis] + shift * 0.37], axis=-1) / uv_m
    return sheet(points, uvs=uvs, normals=normals, flip=sign < 0)


def sheet(points: Numbers, *, uvs: Numbers | None = None, normals: Numbers | None = None, flip: bool = False) -> Mesh:
    """A grid of points (rows, columns, 3) as a surface that faces d(row) x d(column), or the other way if flipped."""
    rows, columns = points.shape[:2]
    index = np.arange(rows * columns).reshape(rows, columns)
    a, b, c, d = (part.ravel() for part in (index[:-1, :-1], index[1:, :-1], index[1:, 1:], index[:-1, 1:]))
    faces = np.concatenate([np.stack([a, b, c], 1), np.stack([a, c, d], 1)])
    if normals is None:
        across = np.cross(np.gradient(points, axis=0), np.gradient(points, axis=1)) * (-1.0 if flip else 1.0)
        normals = across / np.maximum(np.linalg.norm(across, axis=-1, keepdims=True), 1e-12)
    if uvs is None:
        uvs = np.stack(np.meshgrid(np.linspace(0, 1, rows), np.linspace(0, 1, columns), indexing="ij"), axis=-1)
    return _mesh(points.reshape(-1, 3), faces[:, ::-1] if flip else faces, normals.reshape(-1, 3), uvs.reshape(-1, 2))


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
    angle = np.radians(turn_deg)
    turn = np.array([[np.cos(angle), -np.sin(angle), 0], [np.sin(angle), np.cos(angle), 0], [0, 0, 1]], np.float32)
    vertices = ((mesh.vertices * np.float32(scale)) @ turn.T + np.asarray(offset, np.float32)).astype(np.float32)
    normals = None if mesh.normals is None else mesh.normals @ turn.T
    return Mesh(vertices=vertices, faces=mesh.faces, normals=normals, uvs=mesh.uvs)


class Builder:
    """Collects meshes by material, so that a place stays a handful of parts."""

    def __init__(self) -> None:
        self._groups: dict[int, tuple[str, Material, list[Mesh]]] = {}

    def add(self, material: Material, *meshes: Mesh, name: str = "") -> None:
        self._groups.setdefault(id(material), (name, material, []))[2].extend(meshes)

    def parts(self, scale: float = 1.0) -> tuple[Part, ...]:
        joined = ((name, material, join(meshes)) for name, material, meshes in self._groups.values() if meshes)
        return tuple(
            Part(shape=moved(mesh, (0, 0, 0), scale=scale), material=material, name=name)
            for name, material, mesh in joined
        )


def _mesh(vertices: Numbers, faces: object, normals: Numbers, uvs: Numbers) -> Mesh:
    return Mesh(
        vertices=np.asarray(vertices, np.float32),
        faces=np.asarray(faces, np.uint32),
        normals=np.asarray(normals, np.float32),
        uvs=np.asarray(uvs, np.float32),
    )
