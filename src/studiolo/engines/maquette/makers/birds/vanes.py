"""Flight feathers: drawn flat, then bent onto a spread wing, a folded one, or a tail."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from studiolo.engines.maquette.makers.turning import unit
from studiolo.engines.maquette.meshes import join, repeated_faces
from studiolo.engines.maquette.model import Mesh, Numbers

ROWS, COLUMNS = 12, 7
Bending = Callable[[Numbers], Numbers]


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Quill:
    """One feather in the plane: root (2,), angle of its way in radians, length, width, and how it bends sideways.
    height: above the plane. colours: (rows, columns, 3)."""

    root: Numbers
    angle: float
    length: float
    width: float
    bend: float
    height: float
    colours: Numbers
    point: float = 0.25


def shades(
    base: Numbers, tip: Numbers | None, tip_from: float, random: np.random.Generator, *, rim: float = 1.06,
    barred: float = 0.0, bars: float = 7.0,
) -> Numbers:  # fmt: skip
    """Colours over a feather: its root darker, its edge paler, a dark rib; tip: another colour from `tip_from` on."""
    t, u = np.linspace(0, 1, ROWS)[:, None], np.linspace(-1, 1, COLUMNS)[None, :]
    colours = np.broadcast_to(base, (ROWS, COLUMNS, 3)) * 1.0
    if tip is not None:
        share = np.clip((t - tip_from) / 0.12, 0, 1) * np.ones_like(u)
        colours = colours * (1 - share[..., None]) + tip * share[..., None]
    shade = (0.72 + 0.28 * t) * (1 + (rim - 1) * np.abs(u) ** 3) * (1 - 0.16 * np.exp(-((u / 0.14) ** 2)))
    if barred > 0:
        shade = shade * (1 - barred * (0.5 + 0.5 * np.sign(np.sin((t + 0.04 * np.abs(u)) * bars * 2 * np.pi))))
    return np.asarray(colours * (shade * np.exp(random.normal(0, 0.06)))[..., None])


def feathers(quills: list[Quill], bending: Bending, side: float = 1.0) -> Mesh:
    """The quills bent by `bending`: (n, 3) of plane x, plane y, height -> places."""
    t, u = np.linspace(0, 1, ROWS), np.linspace(-1, 1, COLUMNS)
    flat, hues = [], []
    for quill in quills:
        way = quill.angle + quill.bend * t
        step = quill.length / (ROWS - 1)
        x = quill.root[0] + np.concatenate([[0], np.cumsum(np.cos(way[:-1]) * step)])
        y = quill.root[1] + np.concatenate([[0], np.cumsum(np.sin(way[:-1]) * step)])
        rise = np.clip(t / 0.3, 0, 1)
        fall = np.clip((t - 0.68) / 0.32, 0, 1)
        wide = (0.4 + 0.6 * np.sin(np.pi / 2 * rise)) * (
            (1 - quill.point) * np.sqrt(np.maximum(1 - fall**2, 0)) + quill.point * (1 - fall)
        )
        half = 0.5 * quill.width * np.maximum(wide, 0.05)
        px = x[:, None] - np.sin(way)[:, None] * half[:, None] * u
        py = y[:, None] + np.cos(way)[:, None] * half[:, None] * u
        # A vane is a shallow roof, and each lies with one edge over its neighbour.
        z = quill.height - 0.09 * half[:, None] * u**2 + 0.10 * half[:, None] * u
        flat.append(np.stack([px, py, z + 0 * px], axis=-1))
        hues.append(quill.colours)
    grids = np.array(flat)
    points = bending(grids.reshape(-1, 3)).reshape(grids.shape)
    normals = unit(np.cross(np.gradient(points, axis=1), np.gradient(points, axis=2)) * side + 1e-12)
    index = np.arange(ROWS * COLUMNS).reshape(ROWS, COLUMNS)
    a, b, c, d = (part.ravel() for part in (index[:-1, :-1], index[1:, :-1], index[1:, 1:], index[:-1, 1:]))
    faces = np.concatenate([np.stack([a, b, c], 1), np.stack([a, c, d], 1)])
    if side < 0:
        faces = faces[:, ::-1]
    return Mesh(
        vertices=points.reshape(-1, 3).astype(np.float32),
        normals=normals.reshape(-1, 3).astype(np.float32),
        faces=repeated_faces(faces.astype(np.float64), ROWS * COLUMNS, len(quills)),
        colours=np.clip(np.array(hues), 0.002, 0.93).reshape(-1, 3).astype(np.float32),
    )


__all__ = ["Bending", "Quill", "feathers", "join", "shades"]
