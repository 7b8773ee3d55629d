"""A peacock's train: long feathers in an upright fan, each with an eye."""

import numpy as np

from studiolo.engines.maquette.makers.birds.bird import Bird
from studiolo.engines.maquette.makers.birds.stance import Stance
from studiolo.engines.maquette.makers.turning import unit
from studiolo.engines.maquette.meshes import repeated_faces
from studiolo.engines.maquette.model import Mesh, Numbers

ROWS, COLUMNS = 30, 13
RINGS = ((0.30, (0.012, 0.02, 0.14)), (0.5, (0.0, 0.22, 0.34)), (0.72, (0.3, 0.16, 0.03)), (1.0, (0.18, 0.3, 0.04)))


def train(bird: Bird, stance: Stance, tint: Numbers | None, random: np.random.Generator) -> Mesh:
    """tint: an asked colour, or None for a peacock's own green."""
    root = stance.body(-0.42, 0, 0.1)
    folded = stance.kind in ("flying", "sleeping", "walking", "eating")
    points, hues = [], []
    t, u = np.linspace(0, 1, ROWS)[:, None], np.linspace(-1, 1, COLUMNS)[None, :]
    for layer, count in enumerate((13, 17, 21, 25)):
        for k in range(count):
            share = (k / (count - 1) * 2 - 1) + random.normal(0, 0.008)
            length = bird.tail.length * (0.52 + 0.16 * layer) * (1 - 0.06 * share**2)
            if folded:
                way = np.array((-1.0, share * 0.12, -0.14 + 0.03 * layer))
                face = np.array((0.2, 0.0, 1.0))
            else:
                angle = np.radians(share * 97)
                way = np.array((-0.16 - 0.03 * layer, np.sin(angle), np.cos(angle)))
                face = np.array((1.0, 0.0, 0.15))
            way = way / np.linalg.norm(way)
            side = unit(np.cross(face, way)[None])[0]
            front = np.cross(way, side)
            stem = root + way * (t * length) + front * (-0.16 * length * t**2 - 0.012 * layer)
            wide = (
                length
                * (0.035 + 0.05 * np.exp(-(((t - 0.92) / 0.09) ** 2)))
                * np.sqrt(np.clip((1.03 - t) / 0.06, 0.02, 1))
            )
            grid = stem[:, None] + side * (wide * u)[..., None] + front * (-0.2 * wide * u**2)[..., None]
            points.append(grid)
            hues.append(_hues(t, u, wide / length, tint, random))
    grids = np.array(points)
    normals = unit(np.cross(np.gradient(grids, axis=1), np.gradient(grids, axis=2)) + 1e-12)
    index = np.arange(ROWS * COLUMNS).reshape(ROWS, COLUMNS)
    a, b, c, d = (part.ravel() for part in (index[:-1, :-1], index[1:, :-1], index[1:, 1:], index[:-1, 1:]))
    faces = np.concatenate([np.stack([a, b, c], 1), np.stack([a, c, d], 1)]).astype(np.float64)
    return Mesh(
        vertices=grids.reshape(-1, 3).astype(np.float32),
        normals=normals.reshape(-1, 3).astype(np.float32),
        faces=repeated_faces(faces, ROWS * COLUMNS, len(grids)),
        colours=np.clip(np.array(hues), 0.002, 0.93).reshape(-1, 3).astype(np.float32),
    )


def _hues(t: Numbers, u: Numbers, wide: Numbers, tint: Numbers | None, random: np.random.Generator) -> Numbers:
    green = np.asarray((0.03, 0.2, 0.06)) if tint is None else tint * 0.7
    gold = np.asarray((0.2, 0.24, 0.04)) if tint is None else tint
    barb = 0.75 + 0.25 * np.cos(np.abs(u) * 2 + t * 60)
    colours = (green * (1 - t[..., None]) + gold * t[..., None]) * barb[..., None] * np.exp(random.normal(0, 0.08))
    away = np.hypot((t - 0.92) / 0.075, u * wide / 0.075)
    for radius, colour in reversed(RINGS):
        inside = np.clip((radius - away) / 0.08, 0, 1)[..., None]
        shade = np.asarray(colour) if tint is None else np.asarray(colour) * 0.4 + tint * 0.25
        colours = colours * (1 - inside) + shade * inside
    return np.asarray(colours)
