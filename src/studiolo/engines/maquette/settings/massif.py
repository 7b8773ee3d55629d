"""A range of peaks around a lake: where the land is pushed up, what erosion makes of it, and how high it is made to stand.

The lake's middle lies a little north of x = y = 0, its water at height 0; the range closes the view to the north.
"""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from scipy import ndimage

from studiolo.engines.maquette.model import Floats, Numbers
from studiolo.engines.maquette.settings.erosion import erode, refined
from studiolo.engines.maquette.settings.surfaces import noise
from studiolo.engines.maquette.settings.terrain import Land, sampled, smooth

WEST, EAST, SOUTH, NORTH = -3200.0, 3200.0, -100.0, 3400.0
CELL = 25.0
STEPS = (44, 8)  # rounds of erosion on the coarse and the fine grid
UPLIFT, STRENGTH, REPOSE = 14.0, 0.13, 1.0
POINTED = 0.4  # peaks drawn up and slopes drawn out: erosion alone leaves broad shoulders
WARP_M = ((330.0, 70.0), (95.0, 20.0))  # how wide and how far streams are bent off the grid
SHORE_M = 240.0


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Massif:
    """land: its highest point seen from the middle stands `skyline` above it, as rise over run. hero: azimuth of that
    peak in degrees, to the right of +y. summit_m: its height."""

    land: Land
    hero_deg: float
    summit_m: float


@lru_cache(maxsize=2)
def massif(seed: int, skyline: float = 0.25, hero_within_deg: float = 11.0) -> Massif:
    """hero_within_deg: how far aside the highest peak may stand."""
    random = np.random.default_rng([seed, 0xA19])
    rows, columns = int((NORTH - SOUTH) / CELL), int((EAST - WEST) / CELL)
    y = SOUTH + CELL * np.arange(rows)[:, None]
    x = WEST + CELL * np.arange(columns)[None, :]
    broad = _clouds(random, (rows, columns), 20)
    small = _clouds(random, (rows, columns), 7)
    away = np.hypot(x, y) - shore_m(np.arctan2(x, y), seed)
    hero = np.radians(random.uniform(0.35, 1.0) * hero_within_deg * random.choice((-1.0, 1.0)))
    uplift = _pushed_up(x, y, away, hero, broad, small, random)
    heights = np.clip(away / 350, 0, 1) * (70 + 34 * broad + 22 * small) + np.maximum(away, 0) * 0.05
    heights = erode(heights, uplift, CELL, random, steps=STEPS[0], strength=STRENGTH, repose=REPOSE)
    for level, steps in enumerate(STEPS[1:], start=1):
        shape = (rows * 2**level, columns * 2**level)
        cell = CELL / 2**level
        heights = refined(heights, shape)
        finer = refined(uplift.astype(np.float32), shape) * (heights > 0.5)
        heights += _clouds(random, shape, 3) * 0.25 * cell * np.clip(finer / UPLIFT, 0, 1)
        heights = erode(heights, np.maximum(finer, 0), cell, random, steps=steps, strength=STRENGTH, repose=REPOSE)
    return _stood_up(_bent(heights, CELL / 2 ** (len(STEPS) - 1), random), skyline)


def shore_m(azimuth: Numbers, seed: int) -> Numbers:
    """How far the far shore lies from the middle, metres."""
    phase = np.random.default_rng([seed, 0x5403]).uniform(0, 2 * np.pi, 3)
    wave = 0.16 * np.sin(2 * azimuth + phase[0]) + 0.09 * np.sin(5 * azimuth + phase[1])
    return np.asarray(SHORE_M * (1 + wave + 0.045 * np.sin(11 * azimuth + phase[2])))


def _pushed_up(
    x: Numbers, y: Numbers, away: Numbers, hero: float, broad: Numbers, small: Numbers, random: np.random.Generator
) -> Numbers:
    """Metres a round: nothing under the lake, little in the woods around it, most under the peaks."""
    side = np.sign(hero) or 1.0
    peaks = [(hero, 1850.0, 2.6, 520.0)]
    for azimuth in (-side * random.uniform(15, 20), -side * random.uniform(27, 35), side * random.uniform(24, 33)):
        angle, far = np.radians(azimuth), random.uniform(1500, 2200)
        peaks.append((float(angle), float(far), float(random.uniform(1.0, 1.7)), float(random.uniform(380, 520))))
    up = smooth(250, 1500, away + 120 * broad) * (0.5 + 0.26 * broad + 0.12 * small)
    for angle, far, lift, wide in peaks:
        apart = np.hypot(x - np.sin(angle) * far, y - np.cos(angle) * far)
        up = up + lift * np.exp(-((apart / wide) ** 1.35))
    up = up * (1 - 0.5 * smooth(2300, 3200, y))
    return np.where(away > 0, np.maximum(up, 0.04), 0.0) * UPLIFT


def _clouds(random: np.random.Generator, shape: tuple[int, int], blur: float) -> Floats:
    side = 2 ** int(np.ceil(np.log2(max(shape))))
    return noise((side, side), (blur, blur), int(random.integers(2**31)))[: shape[0], : shape[1]]


def _bent(heights: Floats, cell_m: float, random: np.random.Generator) -> Land:
    """Streams led off the eight directions of the grid."""
    rows, columns = np.mgrid[0 : heights.shape[0], 0 : heights.shape[1]].astype(np.float32)
    y = SOUTH + rows * cell_m
    x = WEST + columns * cell_m
    calm = smooth(260, 620, np.hypot(x, y)) / np.float32(cell_m)
    for wide, far in WARP_M:
        blur = wide / 4 / (2 * cell_m)
        half = tuple(-(-side // 2) for side in heights.shape)
        for grid in (rows, columns):
            bend = np.repeat(np.repeat(_clouds(random, (half[0], half[1]), blur), 2, axis=0), 2, axis=1)
            grid += np.float32(far) * calm * bend[: heights.shape[0], : heights.shape[1]]
    return Land(heights=sampled(heights, columns, rows), west_m=WEST, south_m=SOUTH, cell_m=cell_m)


def _stood_up(land: Land, skyline: float) -> Massif:
    """Heights scaled so that the hero stands as high above the lake as asked."""
    heights = ndimage.gaussian_filter(land.heights, 0.6)
    heights *= (np.maximum(heights, 0) / heights.max()) ** POINTED
    rows, columns = np.mgrid[0 : heights.shape[0] : 2, 0 : heights.shape[1] : 2]
    x, y = land.west_m + columns * land.cell_m, land.south_m + rows * land.cell_m
    azimuth = np.degrees(np.arctan2(x, y))
    rise = np.where((np.abs(azimuth) < 40) & (y > 300), heights[::2, ::2] / np.maximum(np.hypot(x, y), 300), 0)
    top = np.unravel_index(int(rise.argmax()), rise.shape)
    scale = skyline / float(rise[top])
    raised = np.asarray(heights * scale, np.float32)
    return Massif(
        land=Land(heights=raised, west_m=land.west_m, south_m=land.south_m, cell_m=land.cell_m),
        hero_deg=float(azimuth[top]),
        summit_m=float(raised[::2, ::2][top]),
    )
