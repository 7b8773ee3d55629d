"""Feathers and scales strewn over a skin, each lying on those behind it; and fur."""

from dataclasses import dataclass

import numpy as np
from scipy.spatial import cKDTree

from studiolo.engines.maquette.makers.creatures.clay import Flesh
from studiolo.engines.maquette.makers.quadrupeds.coat import Coat, Ground, grow
from studiolo.engines.maquette.makers.turning import unit
from studiolo.engines.maquette.meshes import repeated_faces
from studiolo.engines.maquette.model import Mesh, Numbers

ROWS, COLUMNS = 5, 5


@dataclass(frozen=True, kw_only=True, slots=True)
class Vane:
    """One feather or scale of a covering. length, width: in the creature's measure. lift: how far its tip stands up, as
    a share of the length. rim: its edge's brightness. point: 0 a round tip, 1 a sharp one. tone: how much one differs
    from the next. rib: how much darker its middle is."""

    length: float
    width: float
    lift: float = 0.1
    rim: float = 1.12
    root: float = 0.72
    point: float = 0.25
    tone: float = 0.08
    rib: float = 0.0
    cover: float = 3.0
    camber: float = 0.14


def covered(
    flesh: Flesh, colours: Numbers, where: Numbers, vane: Vane, random: np.random.Generator, *,
    size: Numbers | None = None, most: int = 9000,
) -> Mesh:  # fmt: skip
    """Vanes over the skin where `where` is above 0 (it is also their density). size: a factor of each vertex."""
    corners = flesh.vertices[flesh.faces]
    area = 0.5 * np.linalg.norm(np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]), axis=1)
    factor = np.ones(len(flesh.vertices)) if size is None else size
    weight = area * where[flesh.faces].mean(axis=1) / np.maximum(factor[flesh.faces].mean(axis=1), 0.15) ** 2
    total = np.cumsum(weight)
    count = int(np.clip(vane.cover * total[-1] / (vane.length * vane.width), 12, most))
    face = np.clip(
        np.searchsorted(total, (np.arange(count) + random.random(count)) / count * total[-1]), 0, len(area) - 1
    )
    pick = flesh.faces[face, random.integers(0, 3, count)]
    spread = random.dirichlet((1.0, 1.0, 1.0), count)
    roots = (flesh.vertices[flesh.faces[face]] * spread[..., None]).sum(axis=1)
    sizes = np.minimum(factor[pick], 3.0) * random.uniform(0.85, 1.15, count)
    return _laid(flesh, roots, pick, colours[pick], sizes, vane, random)


def _laid(
    flesh: Flesh, roots: Numbers, pick: Numbers, colours: Numbers, sizes: Numbers, vane: Vane,
    random: np.random.Generator,
) -> Mesh:  # fmt: skip
    tree = cKDTree(flesh.vertices)
    normals = flesh.normals[pick].astype(float)
    flow = unit(unit(flesh.flow[pick]) + random.normal(0, 0.09, roots.shape))
    t = np.linspace(0, 1, ROWS)
    length = vane.length * sizes
    middle, raised, across = [], [], []
    at, way = roots.astype(float), flow
    for k in range(ROWS):
        _, near = tree.query(at)
        normal = flesh.normals[near].astype(float)
        at = at - ((at - flesh.vertices[near]) * normal).sum(1, keepdims=True) * normal
        way = unit(way - (way * normal).sum(1, keepdims=True) * normal)
        height = length * (vane.lift * t[k] ** 1.6 + 0.015) + length * 0.03 * random.random(len(roots)) * t[k]
        middle.append(at + normal * height[:, None])
        raised.append(normal)
        across.append(np.cross(normal, way))
        at = at + way * (length / (ROWS - 1))[:, None]
    u = np.linspace(-1, 1, COLUMNS)
    outline = _outline(t, vane.point)
    half = vane.width / 2 * sizes
    side = np.stack(across, 1)[:, :, None] * (half[:, None, None] * outline[None, :, None] * u)[..., None]
    dome = (
        np.stack(raised, 1)[:, :, None]
        * (half[:, None, None] * vane.camber * outline[None, :, None] * (0.5 - u**2))[..., None]
    )
    points = np.stack(middle, 1)[:, :, None] + side + dome
    along = np.gradient(points, axis=1)
    beside = np.gradient(points, axis=2)
    told = unit(np.cross(along, beside) + 1e-12)
    shade = (
        vane.root
        + (1 - vane.root) * np.sqrt(t)[:, None]
        + (vane.rim - 1) * np.maximum(t[:, None] ** 4, u**4 * t[:, None])
    )
    shade = shade * (1 - vane.rib * np.exp(-((u / 0.22) ** 2)))
    tone = np.exp(random.normal(0, vane.tone, len(roots)))[:, None, None, None]
    hues = colours[:, None, None] * shade[None, ..., None] * tone
    del normals
    return Mesh(
        vertices=points.reshape(-1, 3).astype(np.float32),
        normals=told.reshape(-1, 3).astype(np.float32),
        faces=repeated_faces(_grid(), ROWS * COLUMNS, len(roots)),
        colours=np.clip(hues, 0.002, 0.93).reshape(-1, 3).astype(np.float32),
    )


def _outline(t: Numbers, point: float) -> Numbers:
    """Half width from root to tip, 1 at its widest."""
    wide = 0.45 + 0.55 * np.sin(np.pi / 2 * np.clip(t / 0.55, 0, 1))
    fall = np.clip((t - 0.55) / 0.45, 0, 1)
    return np.asarray(np.maximum(wide * ((1 - point) * np.sqrt(1 - fall**2) + point * (1 - fall)), 0.06))


def _grid() -> Numbers:
    index = np.arange(ROWS * COLUMNS).reshape(ROWS, COLUMNS)
    a, b, c, d = (part.ravel() for part in (index[:-1, :-1], index[1:, :-1], index[1:, 1:], index[:-1, 1:]))
    return np.concatenate([np.stack([a, b, c], 1), np.stack([a, c, d], 1)]).astype(np.float64)


def furred(
    flesh: Flesh, colours: Numbers, length: Numbers, random: np.random.Generator, coat: Coat, *,
    density: Numbers | None = None,
) -> Mesh:  # fmt: skip
    """Fur where length is above 0."""
    ground = Ground(
        vertices=flesh.vertices,
        normals=flesh.normals,
        faces=flesh.faces,
        flow=flesh.flow,
        length=length,
        density=(length > 0.001) * 1.0 + 1e-6 if density is None else density + 1e-6,
        colours=colours,
    )
    return grow(ground, coat, coat.count, random)
