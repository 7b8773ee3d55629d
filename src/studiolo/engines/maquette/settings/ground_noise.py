"""Noise for open ground and water: tiles made once, read anywhere at any size."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from scipy import ndimage

from studiolo.engines.maquette.model import Floats, Numbers

SIDE = 512
FALLOFFS = (1.2, 1.5, 1.9)


@dataclass(frozen=True, slots=True, eq=False)
class Tile:
    """A picture of noise that repeats, and where in it to begin, as shares of its side."""

    picture: Floats
    shift: tuple[float, float]


def tile(seed: int, falloff: float = 1.5, fewest: int = 3) -> Tile:
    """Cloudy noise, mean 0, deviation 1.

    falloff: how fast small forms lose height, 1 rough to 2 soft. fewest: waves across the tile of its largest form.
    """
    # Few pictures are ever drawn: a seed chooses one and where to begin in it, which costs nothing.
    near = min(FALLOFFS, key=lambda known: abs(known - falloff))
    shift = np.random.default_rng([seed, 0x7E1]).random(2)
    return Tile(_picture(seed % 2, near, 3 if fewest < 5 else 6), (float(shift[0]), float(shift[1])))


@lru_cache(maxsize=16)
def _picture(number: int, falloff: float, fewest: int) -> Floats:
    white = np.random.default_rng([number, 0x40A]).standard_normal((SIDE, SIDE))
    waves = np.hypot(np.fft.fftfreq(SIDE)[:, None], np.fft.rfftfreq(SIDE)[None]) * SIDE
    height = np.maximum(waves, 1.0) ** -falloff
    height[waves < fewest] = 0
    shaped = np.fft.irfft2(np.fft.rfft2(white) * height, s=(SIDE, SIDE))
    return np.asarray(shaped / shaped.std(), np.float32)


def read(noise: Tile, x: Numbers, y: Numbers, width: float) -> Numbers:
    """The noise at points; one tile is `width` wide."""
    share = SIDE / width
    rows, columns = np.broadcast_arrays(y * share + noise.shift[1] * SIDE, x * share + noise.shift[0] * SIDE)
    at = np.empty((2, *rows.shape), np.float32)
    np.mod(rows, SIDE, out=at[0], casting="same_kind")
    np.mod(columns, SIDE, out=at[1], casting="same_kind")
    return np.asarray(ndimage.map_coordinates(noise.picture, at, order=1, mode="grid-wrap"))


def step(low: float, high: float, values: Numbers | float) -> Numbers:
    """0 below low, 1 above high, smooth between; falling if low > high."""
    share = np.clip((np.asarray(values) - low) / (high - low), 0, 1)
    return np.asarray(share * share * (3 - 2 * share))


def web(x: Numbers, y: Numbers, width: float, seed: int) -> Numbers:
    """0 on a net of thin lines, growing towards the middle of its meshes: foam, caustics, cracks."""
    warp = read(tile(seed + 2, 1.6), x, y, width * 1.7) * width * 0.012
    first = np.abs(read(tile(seed, 1.7, 6), x + warp, y - warp, width))
    second = np.abs(read(tile(seed + 1, 1.7, 6), x - warp, y + warp, width * 0.62) + 0.15) * 0.85
    return np.asarray(np.minimum(first, second))


def blend(first: Numbers | tuple[float, ...], second: Numbers | tuple[float, ...], share: Numbers) -> Numbers:
    """Colours mixed by a share given per point."""
    part = share[..., None]
    return np.asarray(np.asarray(first) * (1 - part) + np.asarray(second) * part)
