"""Wood, marble, stone and wicker drawn with noise, and where they lie on a mesh that has no picture of its own."""

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from studiolo.engines.maquette.makers.mending import pieces_of, weld
from studiolo.engines.maquette.model import Colour, Floats, Mesh, Texture
from studiolo.engines.maquette.settings.surfaces import noise
from studiolo.engines.maquette.srgb import encoded_bytes

_SIZE_PX = 512


def wood_texture(colour: Colour, seed: int, strength: float = 1.0) -> Texture:
    """One broad board, grain along u, of that colour on average. strength: 0 for none, as under thick paint."""
    return _kept_wood(_rounded(colour), seed % 8, round(strength, 2))


def marble_texture(colour: Colour, seed: int) -> Texture:
    return _kept_marble(_rounded(colour), seed % 8)


def stone_texture(colour: Colour, seed: int, speckle: float) -> Texture:
    """Cloudy and speckled: concrete at 0.05, granite at 0.25."""
    return _kept_stone(_rounded(colour), seed % 8, speckle)


def wicker_texture(colour: Colour) -> Texture:
    """Strands over and under."""
    return _kept_wicker(_rounded(colour))


def laid_out(mesh: Mesh, tile_m: float) -> Mesh:
    """The same mesh with uvs: every piece cut from the material by itself, u along its longest way, tile after tile."""
    points, row = weld(mesh.vertices.astype(np.float64), tile_m * 1e-4)
    faces = row[mesh.faces]
    piece = pieces_of(faces, len(points))[faces[:, 0]]
    frames = _frames(points[faces].mean(axis=1), np.cross(*_edges(points[faces])), piece)
    corners = np.einsum("mkc,mac->mka", points[faces], frames)
    away = np.abs(np.einsum("mc,mac->ma", np.cross(*_edges(points[faces])), frames))
    shift = np.random.default_rng(0x6A1).random((int(piece.max()) + 1, 2))[piece]
    ends = away[:, 0] > 2 * np.maximum(away[:, 1], away[:, 2])
    flat = np.where((away[:, 1] > away[:, 2])[:, None], corners[:, :, 2], corners[:, :, 1])
    u = np.where(ends[:, None], corners[:, :, 1], corners[:, :, 0])
    v = np.where(ends[:, None], corners[:, :, 2], flat)
    uvs = np.stack([u, v], axis=2) / tile_m + shift[:, None]
    rows, index = np.unique(
        np.concatenate([mesh.faces.reshape(-1, 1), uvs.reshape(-1, 2)], axis=1), axis=0, return_inverse=True
    )
    old = rows[:, 0].astype(np.int64)
    return Mesh(
        vertices=mesh.vertices[old],
        normals=None if mesh.normals is None else mesh.normals[old],
        faces=np.asarray(index, np.uint32).reshape(-1, 3),
        uvs=rows[:, 1:3].astype(np.float32),
    )


def _edges(corners: NDArray[np.float64]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    return corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]


def _frames(centres: NDArray[np.float64], across: NDArray[np.float64], piece: NDArray[np.int64]) -> NDArray[np.float64]:
    """For each face the three axes of its piece, the longest first (m, 3, 3)."""
    count = int(piece.max()) + 1
    weight = np.linalg.norm(across, axis=1) + 1e-12
    total = np.bincount(piece, weight, minlength=count)
    middle = (
        np.stack([np.bincount(piece, weight * centres[:, k], minlength=count) for k in range(3)], 1) / total[:, None]
    )
    offset = centres - middle[piece]
    spread = np.empty((count, 3, 3))
    for row in range(3):
        for column in range(3):
            spread[:, row, column] = np.bincount(piece, weight * offset[:, row] * offset[:, column], minlength=count)
    _, axes = np.linalg.eigh(spread / total[:, None, None])
    return np.asarray(np.swapaxes(axes, 1, 2)[:, ::-1][piece])


def _rounded(colour: Colour) -> Colour:
    red, green, blue = (round(float(value), 3) for value in colour)
    return red, green, blue


@lru_cache(maxsize=32)
def _kept_wood(colour: Colour, seed: int, strength: float) -> Texture:
    tone = _wood_tone(seed) * strength
    # Dark grain is also redder.
    return _texture(np.asarray(colour) * np.exp(tone[..., None] * np.array([0.85, 1.0, 1.18])))


@lru_cache(maxsize=8)
def _wood_tone(seed: int) -> Floats:
    size = _SIZE_PX
    rows = np.arange(size)[:, None] / size
    bend = noise((size, size), (size / 14, size / 4), seed)
    streak = noise((size, size), (0.9, size / 12), seed + 100)
    pore = noise((size, size), (0.6, 8.0), seed + 200)
    rings = np.sin(2 * np.pi * (9 * rows + 0.75 * bend))
    tone = 0.15 * rings + 0.13 * streak - 0.16 * np.maximum(pore - 1.1, 0)
    return np.asarray(tone - tone.mean(), np.float32)


@lru_cache(maxsize=8)
def _kept_marble(colour: Colour, seed: int) -> Texture:
    size = _SIZE_PX
    wide = noise((size, size), (size / 9, size / 9), seed) + 0.35 * noise(
        (size, size), (size / 28, size / 28), seed + 1
    )
    fine = noise((size, size), (size / 20, size / 20), seed + 2) + 0.3 * noise((size, size), (6, 6), seed + 3)
    veins = np.exp(-((wide / 0.05) ** 2)) * 0.6 + np.exp(-((fine / 0.04) ** 2)) * 0.22
    clouds = 0.06 * noise((size, size), (size / 7, size / 7), seed + 4)
    return _texture(np.asarray(colour) * (1 + clouds - 0.75 * np.clip(veins, 0, 1))[..., None])


@lru_cache(maxsize=16)
def _kept_stone(colour: Colour, seed: int, speckle: float) -> Texture:
    size = _SIZE_PX
    grains = noise((size, size), (1.1, 1.1), seed)
    clouds = noise((size, size), (size / 10, size / 10), seed + 1)
    return _texture(np.asarray(colour) * np.clip(1 + speckle * grains + 0.09 * clouds, 0.2, 1.8)[..., None])


@lru_cache(maxsize=8)
def _kept_wicker(colour: Colour) -> Texture:
    size, strands = 256, 16
    v, u = np.mgrid[0:size, 0:size] / size * strands
    over = (np.floor(u) + np.floor(v)) % 2 == 0
    along, across = np.where(over, u % 1, v % 1), np.where(over, v % 1, u % 1)
    round_ = np.sqrt(np.clip(1 - (2 * across - 1) ** 2, 0, 1)) * (0.55 + 0.45 * np.sin(np.pi * along))
    return _texture(np.asarray(colour) * (0.25 + 1.05 * round_)[..., None])


def _texture(linear_light: NDArray[np.floating]) -> Texture:
    return Texture(image=encoded_bytes(np.minimum(linear_light, 0.85)))
