"""Small coloured meshes, and the ways to make them."""

from dataclasses import dataclass

import numpy as np

from studiolo.engines.maquette.model import Colour, Floats, Indices, Numbers


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Shape:
    """A small mesh at rest with a colour at each vertex."""

    vertices: Floats
    normals: Floats
    faces: Indices
    colours: Floats


def coloured(vertices: Numbers, normals: Numbers, faces: Indices, colour: Colour) -> Shape:
    return Shape(
        vertices=np.asarray(vertices, np.float32),
        normals=np.asarray(normals, np.float32),
        faces=np.asarray(faces, np.uint32),
        colours=np.tile(np.asarray(colour, np.float32), (len(vertices), 1)),
    )


def grid_faces(rows: int, columns: int) -> Indices:
    """Two triangles for each cell of a grid that closes around its columns."""
    index = np.arange(rows * columns).reshape(rows, columns)
    near, far = index[:-1], index[1:]
    beside, far_beside = np.roll(near, -1, axis=1), np.roll(far, -1, axis=1)
    faces = np.stack([near, beside, far_beside, near, far_beside, far], axis=-1)
    return faces.reshape(-1, 3).astype(np.uint32)


def frame_of(way: Numbers) -> tuple[Numbers, Numbers, Numbers]:
    """The way made a unit, something level beside it, and what is above both."""
    ahead = np.asarray(way) / np.linalg.norm(way)
    across = np.cross((0.0, 0.0, 1.0), ahead)
    across /= max(float(np.linalg.norm(across)), 1e-9)
    return ahead, across, np.cross(ahead, across)


def swept(points: Numbers, colour: Colour) -> Shape:
    """Rings (rings, sides, 3) as a closed skin."""
    normals = np.cross(np.gradient(points, axis=0), np.roll(points, -1, axis=1) - np.roll(points, 1, axis=1))
    normals /= np.maximum(np.linalg.norm(normals, axis=-1, keepdims=True), 1e-12)
    outwards = points - points.mean(axis=1, keepdims=True)
    inward = float((normals * outwards).sum()) < 0
    faces = grid_faces(*points.shape[:2])
    return coloured(
        points.reshape(-1, 3), (-normals if inward else normals).reshape(-1, 3), faces if inward else faces[:, ::-1], colour
    )  # fmt: skip


def ringed(spine: Numbers, radius: Numbers, sides: int = 10) -> Numbers:
    """Circles around a path; the frame is carried along, so that it never twists."""
    ways = np.gradient(spine, axis=0)
    ways /= np.maximum(np.linalg.norm(ways, axis=1, keepdims=True), 1e-9)
    across = np.cross(ways[0], (0.3, 0.5, 0.8))
    frames = []
    for way in ways:
        across = across - way * (across @ way)
        across = across / np.linalg.norm(across)
        frames.append(across)
    first = np.array(frames)
    second = np.cross(ways, first)
    turn = np.linspace(0, 2 * np.pi, sides, endpoint=False)[None, :, None]
    return np.asarray(
        spine[:, None] + (first[:, None] * np.cos(turn) + second[:, None] * np.sin(turn)) * radius[:, None, None]
    )
