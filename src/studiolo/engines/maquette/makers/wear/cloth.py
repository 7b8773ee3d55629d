"""Cloth on the bench: what it is woven of, and grids of points made into cloth that has a thickness and hems."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from studiolo.engines.maquette.makers.bench import Bench, shade
from studiolo.engines.maquette.makers.food.shapes import noise
from studiolo.engines.maquette.makers.materials import NAMES, PATTERNS
from studiolo.engines.maquette.makers.people.fabric import TILE_M, fabric
from studiolo.engines.maquette.makers.turning import unit
from studiolo.engines.maquette.model import Colour, Material, Mesh, Numbers, Texture
from studiolo.engines.maquette.settings.shell import sheet

THICK_M = 0.0026
LINING = 3  # the inside of a sleeve is seen at its opening or not at all: it has so many times fewer rows
_WOVEN = {"wool": "wool", "leather": "leather", "rubber": "rubber", "fabric": "", "velvet": "felt"}
_WORDS = {
    "knitted": "knit", "knit": "knit", "woollen": "knit", "woolen": "knit", "woolly": "knit", "wool": "knit", "denim": "denim",
    "silk": "silk", "silky": "silk", "satin": "silk", "cotton": "cotton", "linen": "cotton", "leather": "leather", "felt": "felt",
    "cashmere": "knit", "quilted": "quilt", "flannel": "wool", "tweed": "wool", "velvet": "felt",
    "suede": "suede",
}  # fmt: skip


def cloth(bench: Bench, kind: str, colour: Colour, *, pattern: str = "", second: Colour | None = None) -> Material:
    """The weave asked for, else the usual one, in the pattern asked for. kind: see people's fabrics."""
    spec = bench.spec
    words = {word for modifier in spec.modifiers for word in modifier.split()}
    if spec.material in NAMES - set(_WOVEN):
        return bench.body(fabric(kind, colour))
    asked = next((_WORDS[word] for word in sorted(words) if word in _WORDS), _WOVEN.get(spec.material, ""))
    if spec.material or asked:
        bench.honoured |= {"material", "modifiers"}
    told = next((PATTERNS[word] for word in sorted(words) if word in PATTERNS), pattern)
    told = told if told in ("striped", "checked", "dotted") else ""
    if told and told != pattern:
        bench.honoured.add("modifiers")
    if spec.second_colour is not None:
        bench.honoured.add("second_colour")
        told, second = told or "striped", spec.second_colour
    if told == "checked" and second is None:
        second = shade(colour, 0.25)
    woven = fabric(asked or kind, colour, pattern=told, second=second)
    return _evened(woven) if (asked or kind) == "denim" else woven


def _evened(denim: Material) -> Material:
    """Seen close by, denim is less cloudy than it is on a figure."""
    assert isinstance(denim.colour, Texture)
    image = denim.colour.image.astype(np.float32)
    mean = image.mean(axis=(0, 1), keepdims=True)
    return replace(denim, colour=Texture(image=mean + (image - mean) * np.float32(0.35)))


def folded_by(
    points: Numbers, size_m: float, amount_m: float, seed: int, stretch: Sequence[float] = (1.0, 1.0, 1.0)
) -> Numbers:
    """How far cloth bulges at points (..., 3), metres: soft folds, long in the ways in which stretch is large."""
    far = np.asarray(points, float) / np.asarray(stretch, float)
    ridges = noise(far, size_m, seed, 2)
    return np.asarray(amount_m * (ridges - 0.35 * np.abs(noise(far, size_m * 0.55, seed + 7))))


def tube_cloth(outer: Numbers, thick_m: float = THICK_M, *, upright: bool = False, lining: int = LINING) -> Mesh:
    """A sleeve: a grid (rows, columns, 3) closed round its columns, of which the last is the first again, open at both
    ends, whose edges are turned in. It must face d(column) x d(row). Its uvs are metres over TILE_M. upright: its pattern
    runs level, however its rows do."""
    normals = sheet(outer, flip=True).normals
    assert normals is not None
    out = normals.reshape(outer.shape)
    out[:, 0] = out[:, -1] = unit(out[:, 0] + out[:, -1])
    lined = np.unique([*range(0, len(outer), lining), len(outer) - 1])[::-1]
    # Away from the openings it lies a little deeper, so that its longer straight pieces never come through a fold.
    deeper = 1 + 0.75 * (lining - 1) * np.clip(np.minimum(np.arange(len(outer)), np.arange(len(outer))[::-1]) / 6, 0, 1)
    inner = (outer - out * (thick_m * deeper)[:, None, None])[lined]
    edges = [(outer[-1:] + inner[:1]) / 2, (outer[:1] + inner[-1:]) / 2]
    ways = [unit(outer[-1:] - outer[-2:-1]), unit(outer[:1] - outer[1:2])]
    top, foot = (edge + way * thick_m * 0.5 for edge, way in zip(edges, ways, strict=True))
    points = np.concatenate([outer, top, inner, foot, outer[:1]])
    steps = np.linalg.norm(np.diff(outer, axis=0), axis=2).mean(axis=1)
    up = np.concatenate([[0.0], np.cumsum(steps)])
    v = np.concatenate([up, up[-1:], up[lined], up[:1], up[:1]])
    heights = points[..., 2] if upright else v[:, None]
    wide = np.linalg.norm(np.diff(outer, axis=1), axis=2).sum(axis=1).mean()
    u = np.linspace(0, float(wide), outer.shape[1])
    return sheet(points, uvs=np.stack(np.broadcast_arrays(u[None], heights), axis=-1) / TILE_M, flip=True)


def patch_cloth(points: Numbers, thick_m: float = THICK_M, *, shift: tuple[float, float] = (0.0, 0.0)) -> Mesh:
    """A piece of cloth: a grid (rows, columns, 3) that faces d(column) x d(row), with a thickness below it and soft edges all
    round. shift: of its uvs, in metres, so that a pattern does not run on from the cloth it lies on."""
    face = sheet(points, flip=True).normals
    assert face is not None
    under = points - face.reshape(points.shape) * thick_m
    middle = (points + under) / 2
    left = middle[:, :1] + (middle[:, :1] - middle[:, 1:2]) * _beyond(middle[:, :1] - middle[:, 1:2], thick_m)
    right = middle[:, -1:] + (middle[:, -1:] - middle[:, -2:-1]) * _beyond(middle[:, -1:] - middle[:, -2:-1], thick_m)
    loop = np.concatenate([left, points, right, under[:, ::-1], left], axis=1)
    across = np.concatenate([left, middle, right, middle[:, ::-1], left], axis=1)
    grid = np.concatenate([across[:1], loop, across[-1:]])
    along = np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(points, axis=1), axis=2).mean(axis=0))])
    up = np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(points, axis=0), axis=2).mean(axis=1))])
    u = np.concatenate([along[:1], along, along[-1:], along[::-1], along[:1]]) + shift[0]
    v = np.concatenate([up[:1], up, up[-1:]]) + shift[1]
    return sheet(grid, uvs=np.stack(np.broadcast_arrays(u[None], v[:, None]), axis=-1) / TILE_M, flip=True)


def _beyond(step: Numbers, thick_m: float) -> Numbers:
    return np.asarray(0.5 * thick_m / np.maximum(np.linalg.norm(step, axis=2, keepdims=True), 1e-9))
