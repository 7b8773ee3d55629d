"""Wood as makers of instruments use it: a face cut to an outline and arched, with its grain, its lacquer and what is inlaid.

A face lies in the x-y plane, y along the strings, and is seen from +z.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from scipy.ndimage import zoom
from scipy.spatial import Delaunay

from studiolo.engines.maquette.makers.plates import Outline
from studiolo.engines.maquette.makers.solid_grain import step
from studiolo.engines.maquette.makers.turning import unit
from studiolo.engines.maquette.makers.vehicles.forms import within
from studiolo.engines.maquette.model import Colour, Material, Mesh, Numbers, Texture
from studiolo.engines.maquette.settings.shell import sheet
from studiolo.engines.maquette.settings.surfaces import noise
from studiolo.engines.maquette.srgb import encoded_bytes

Arch = Callable[[Numbers], Numbers]
"""How high a face rises for distances (any shape) from its edge, metres."""


def flat(inside: Numbers) -> Numbers:
    return np.zeros_like(inside)


def arched(height_m: float, reach_m: float) -> Arch:
    """A plate carved thin at its edge and round in its middle, as a violin's."""
    return lambda inside: np.asarray(height_m * step(-0.05 * reach_m, reach_m, inside))


def face(outline: Outline, arch: Arch, *, cell_m: float, z: float = 0.0, up: bool = True) -> Mesh:
    """The inside of an outline of any shape, raised by the arch; one picture fills the box around it."""
    rim = outline.points
    low, size = rim.min(axis=0), np.ptp(rim, axis=0)
    xs = np.arange(low[0], low[0] + size[0], cell_m)
    ys = np.arange(low[1], low[1] + size[1], cell_m)
    grid = np.stack(np.meshgrid(xs, ys, indexing="ij"), axis=-1).reshape(-1, 2)
    grid = grid[within(rim, grid[:, 0], grid[:, 1]) < -0.45 * cell_m]
    flat_points = np.concatenate([rim, grid])
    faces = Delaunay(flat_points).simplices
    middle = flat_points[faces].mean(axis=1)
    faces = faces[within(rim, middle[:, 0], middle[:, 1]) < 0]
    corners = flat_points[faces]
    a, b = corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]
    turn = a[:, 0] * b[:, 1] - a[:, 1] * b[:, 0]
    faces = np.where((turn < 0)[:, None], faces[:, ::-1], faces)[np.abs(turn) > 1e-10]

    def rise(points: Numbers) -> Numbers:
        return arch(-within(rim, points[:, 0], points[:, 1]))

    delta = 0.5 * cell_m
    inner = flat_points.copy()
    inner[: len(rim)] -= outline.normals * delta * 2.2
    slope = np.stack([(rise(inner + step_) - rise(inner - step_)) / (2 * delta) for step_ in np.eye(2) * delta], axis=1)
    sign = 1.0 if up else -1.0
    height = rise(flat_points)
    height[: len(rim)] = arch(np.zeros(len(rim)))
    return Mesh(
        vertices=np.column_stack([flat_points, z + sign * height]).astype(np.float32),
        faces=(faces if up else faces[:, ::-1]).astype(np.uint32),
        normals=unit(np.column_stack([-slope, np.ones(len(slope))]) * (1, 1, sign)).astype(np.float32),
        uvs=((flat_points - low) / size).astype(np.float32),
    )


def ribs(outline: Outline, low: float, high: float) -> Mesh:
    """The bent sides between two faces."""
    points = np.concatenate([outline.points, outline.points[:1]])
    normals = np.concatenate([outline.normals, outline.normals[:1]])
    z = np.linspace(low, high, 3)
    grid = np.stack([np.column_stack([points, np.full(len(points), height)]) for height in z])
    out = np.broadcast_to(np.column_stack([normals, np.zeros(len(normals))]), grid.shape)
    way = np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(points, axis=0), axis=1))])
    uvs = np.stack(np.broadcast_arrays(way[None, :] / 0.3, (z[:, None] - low) / 0.3), axis=-1)
    return sheet(grid, normals=out, uvs=uvs, flip=True)


# ------------------------------------------------------------------ pictures


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Canvas:
    """Where the pixels of a face's picture lie: x, y and how far inside the outline, metres, each (height, width)."""

    x: Numbers
    y: Numbers
    inside: Numbers


def canvas(outline: Outline, height_px: int = 720) -> Canvas:
    low, size = outline.points.min(axis=0), np.ptp(outline.points, axis=0)
    width_px = max(64, int(height_px * size[0] / size[1]))
    x = low[0] + (np.arange(width_px) + 0.5) / width_px * size[0]
    y = low[1] + (1 - (np.arange(height_px) + 0.5) / height_px) * size[1]
    small = within(outline.points[::2], x[None, ::4], y[::4, None])
    inside = -zoom(small, (height_px / small.shape[0], width_px / small.shape[1]), order=1, mode="nearest")
    wide, tall = np.meshgrid(x, y)
    return Canvas(x=wide, y=tall, inside=inside)


def painted(colours: Numbers, like: Material) -> Material:
    """A material whose colour is this picture (height, width, 3), linear."""
    picture = Texture(image=encoded_bytes(np.clip(colours, 0, 0.92)), repeat=False)
    return Material(
        colour=picture,
        roughness=like.roughness,
        specular=like.specular,
        clearcoat=like.clearcoat,
        clearcoat_gloss=like.clearcoat_gloss,
    )


def spruce(at: Canvas, colour: Colour, seed: int, line_m: float = 0.0016) -> Numbers:
    """Straight fine lines along y, mirrored at the joint in the middle."""
    wobble = noise(at.x.shape, (at.x.shape[0] / 3, at.x.shape[1] / 9), seed) * line_m * 0.5
    phase = (np.abs(at.x) + wobble) / line_m * (1 + 0.6 * np.abs(at.x))
    tone = 1 - 0.11 * (phase % 1) ** 3 + 0.03 * noise(at.x.shape, (60.0, 1.2), seed + 1)
    tone += 0.03 * noise(at.x.shape, (at.x.shape[0] / 4, at.x.shape[1] / 4), seed + 2)
    return np.asarray(np.asarray(colour) * tone[..., None] * np.array((1.0, 0.99, 0.96)))


def figured(at: Canvas, colour: Colour, seed: int, *, flame: float = 0.2, pitch_m: float = 0.011) -> Numbers:
    """Maple with flames across the grain, mirrored at the joint."""
    bend = noise(at.x.shape, (at.x.shape[0] / 10, at.x.shape[1] / 5), seed)
    wave = np.sin(2 * np.pi * (at.y + 0.28 * np.abs(at.x)) / pitch_m + 1.6 * bend)
    veins = noise(at.x.shape, (40.0, 1.0), seed + 3)
    tone = 1 + flame * wave * (0.6 + 0.4 * noise(at.x.shape, (30.0, 30.0), seed + 4)) + 0.05 * veins
    return np.asarray(np.asarray(colour) * np.clip(tone, 0.3, 1.5)[..., None])


def rosewood(at: Canvas, colour: Colour, seed: int) -> Numbers:
    """Dark bands that wander along y."""
    bend = noise(at.x.shape, (at.x.shape[0] / 4, at.x.shape[1] / 10), seed)
    bands = np.sin(np.abs(at.x) / 0.006 * 2 + 2.6 * bend)
    pores = noise(at.x.shape, (14.0, 0.8), seed + 1)
    tone = 0.85 + 0.25 * bands + 0.1 * pores
    return np.asarray(np.asarray(colour) * np.clip(tone, 0.25, 1.5)[..., None])


def over(base: Numbers, colour: Colour | Numbers, share: Numbers) -> Numbers:
    """Painted over by so much, 0 to 1."""
    return np.asarray(base + (np.asarray(colour) - base) * np.clip(share, 0, 1)[..., None])


def burst(base: Numbers, at: Canvas, edge: Colour, reach_m: float, middle: Colour | None = None) -> Numbers:
    """Stained darker towards the edge. middle: a colour on the way there."""
    if middle is not None:
        base = over(
            base,
            np.asarray(middle) * (base / np.maximum(base.mean(axis=(0, 1)), 1e-4)),
            0.8 * (1 - step(0.25 * reach_m, 1.6 * reach_m, at.inside)),
        )
    return over(base, edge, 0.97 * (1 - step(0.0, reach_m, at.inside)) ** 1.4)


LACQUER = Material(roughness=0.2, specular=0.5, clearcoat=1.0, clearcoat_gloss=0.97)
VARNISH = Material(roughness=0.3, specular=0.5, clearcoat=0.7, clearcoat_gloss=0.93)
SATIN = Material(roughness=0.42, specular=0.45, clearcoat=0.15, clearcoat_gloss=0.8)
