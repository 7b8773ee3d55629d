"""Small meshes that creatures are dressed with: pipes, sheets, closed shells."""

from collections.abc import Sequence

import numpy as np

from studiolo.engines.maquette.makers.creatures.clay import At, curve
from studiolo.engines.maquette.makers.quadrupeds.shapes import Shape, ringed, swept
from studiolo.engines.maquette.makers.turning import unit
from studiolo.engines.maquette.model import Colour, Mesh, Numbers


def pipe(
    path: Sequence[At] | Numbers,
    radii: Sequence[float],
    colour: Colour | Numbers | tuple[Colour, ...],
    *,
    steps: int = 18,
    sides: int = 10,
) -> Mesh:
    """A round limb along a smooth path, closed at both ends. colour: one, or one for each knot along it."""
    spine = curve(list(path), steps)
    sizes = np.interp(np.linspace(0, 1, steps), np.linspace(0, 1, len(radii)), radii)
    ends = np.concatenate([[0.02], np.ones(steps - 2), [0.02]])
    shape = swept(ringed(spine, sizes * ends, sides), (0.5, 0.5, 0.5))
    told = np.atleast_2d(np.asarray(colour, float))
    t = np.linspace(0, 1, steps)
    hues = np.stack([np.interp(t, np.linspace(0, 1, len(told)), told[:, k]) for k in range(3)], axis=1)
    return Mesh(vertices=shape.vertices, normals=shape.normals, faces=shape.faces,
                colours=np.repeat(hues, sides, axis=0).astype(np.float32))  # fmt: skip


def sheet(points: Numbers, colours: Numbers) -> Mesh:
    """A grid (rows, columns, 3) seen from both sides; colours likewise."""
    rows, columns = points.shape[:2]
    normals = unit(np.cross(np.gradient(points, axis=0), np.gradient(points, axis=1)) + 1e-12)
    index = np.arange(rows * columns).reshape(rows, columns)
    a, b, c, d = (part.ravel() for part in (index[:-1, :-1], index[1:, :-1], index[1:, 1:], index[:-1, 1:]))
    faces = np.concatenate([np.stack([a, b, c], 1), np.stack([a, c, d], 1)])
    return Mesh(
        vertices=points.reshape(-1, 3).astype(np.float32),
        normals=normals.reshape(-1, 3).astype(np.float32),
        faces=faces.astype(np.uint32),
        colours=np.clip(np.broadcast_to(colours, points.shape), 0.002, 0.93).reshape(-1, 3).astype(np.float32),
    )


def egg(
    at: At,
    half: tuple[float, float, float],
    colour: Colour,
    turn: Numbers | None = None,
    *,
    rows: int = 28,
    sides: int = 36,
) -> Shape:
    """An ellipsoid whose poles lie along x."""
    turn = np.eye(3) if turn is None else turn
    polar, around = np.linspace(0.0, np.pi, rows), np.linspace(0, 2 * np.pi, sides, endpoint=False)
    ring = np.maximum(np.sin(polar), 1e-3)[:, None]
    points = np.stack(
        [
            np.broadcast_to(np.cos(polar)[:, None], (rows, sides)) * half[0],
            ring * np.cos(around) * half[1],
            ring * np.sin(around) * half[2],
        ],
        axis=-1,
    )
    return swept(points @ turn.T + np.asarray(at, float), colour)
