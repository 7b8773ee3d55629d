"""Stones and boulders: lumps with flattened sides, speckled, with moss on top where wanted."""

from functools import lru_cache

import numpy as np

from studiolo.engines.maquette.model import Colour, Floats, Indices, Mesh, Part
from studiolo.engines.maquette.settings.plants import SOLID, Plant, mixed

GREY: Colour = (0.2, 0.19, 0.175)
MOSS: Colour = (0.085, 0.15, 0.028)


def stone(
    random: np.random.Generator, size: float, *, colour: Colour = GREY, moss: float = 0.0, detail: int = 3
) -> Plant:
    """A stone `size` metres wide that sits in the ground at z = 0. detail: 2 has 320 triangles, 3 has 1,280."""
    ball, faces = _geodesic(detail)
    points = ball.astype(np.float64)
    for _ in range(9):  # a few blows of the hammer
        way = random.normal(0, 1, 3)
        way /= np.linalg.norm(way)
        depth = float(random.uniform(0.62, 0.9))
        over = np.maximum(points @ way - depth, 0)
        points = points - 0.88 * over[:, None] * way
    rough = sum(
        amount * np.sin(ball @ random.normal(0, pace, 3) + random.uniform(0, 6)) for pace, amount in
        ((2.5, 0.05), (4.5, 0.03), (8.0, 0.018), (13.0, 0.01), (19.0, 0.007))
    )  # fmt: skip
    points = points * (1 + np.asarray(rough)[:, None])
    stretch = np.array([1.0, random.uniform(0.7, 1.0), random.uniform(0.5, 0.78)]) * size / 2
    points = points * stretch + (0, 0, stretch[2] * 0.55)
    normals = _normals(points, faces)
    speckle = random.normal(1, 0.13, (len(points), 1)) * (1 + 0.8 * np.asarray(rough)[:, None])
    shades = np.asarray(colour) * speckle * random.uniform(0.75, 1.25)
    green = np.clip(normals[:, 2] * 1.3 - 0.45 + random.normal(0, 0.3, len(points)), 0, 1) * moss
    mesh = Mesh(
        vertices=points.astype(np.float32),
        faces=faces,
        normals=normals.astype(np.float32),
        colours=np.clip(mixed(shades, MOSS, green), 0.01, 0.9).astype(np.float32),
        roughness=np.full(len(points), 0.88, np.float32),
    )
    return (Part(shape=mesh, material=SOLID, name="stone"),)


@lru_cache(maxsize=4)
def _geodesic(detail: int) -> tuple[Floats, Indices]:
    """A unit ball of triangles: an icosahedron divided `detail` times."""
    golden = (1 + 5**0.5) / 2
    points = [(-1, golden, 0), (1, golden, 0), (-1, -golden, 0), (1, -golden, 0)]
    corners = np.array([np.roll(p, shift) for shift in range(3) for p in points], float)
    corners /= np.linalg.norm(corners, axis=1, keepdims=True)
    gaps = np.linalg.norm(corners[:, None] - corners[None], axis=-1)
    near = (gaps > 0.1) & (gaps < 1.2)
    faces = [
        (a, b, c) if np.dot(np.cross(corners[b] - corners[a], corners[c] - corners[a]), corners[a]) > 0 else (a, c, b)
        for a in range(12)
        for b in range(a + 1, 12)
        for c in range(b + 1, 12)
        if near[a, b] and near[b, c] and near[a, c]
    ]
    vertices, triangles = corners, np.array(faces)
    for _ in range(detail):
        edges = np.sort(np.concatenate([triangles[:, [0, 1]], triangles[:, [1, 2]], triangles[:, [2, 0]]]), axis=1)
        unique, inverse = np.unique(edges, axis=0, return_inverse=True)
        middle = vertices[unique].mean(axis=1)
        middle /= np.linalg.norm(middle, axis=1, keepdims=True)
        ab, bc, ca = (np.ravel(inverse) + len(vertices)).reshape(3, -1)
        a, b, c = triangles.T
        triangles = np.concatenate([np.stack(t, 1) for t in ((a, ab, ca), (b, bc, ab), (c, ca, bc), (ab, bc, ca))])
        vertices = np.concatenate([vertices, middle])
    return vertices.astype(np.float32), triangles.astype(np.uint32)


def _normals(
    points: np.ndarray[tuple[int, ...], np.dtype[np.float64]], faces: Indices
) -> np.ndarray[tuple[int, ...], np.dtype[np.float64]]:
    corners = points[faces]
    across = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    summed = np.zeros_like(points)
    for column in range(3):
        np.add.at(summed, faces[:, column], across)
    return np.asarray(summed / np.maximum(np.linalg.norm(summed, axis=1, keepdims=True), 1e-12))
