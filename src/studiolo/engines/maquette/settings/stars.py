"""The sky of a clear night: stars of every brightness, the Milky Way, a large moon or northern lights, and twilight.

Painted on the same kind of map as the skies of the day, finer, because a star is as small as a point can be.
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

import numpy as np

from studiolo.engines.maquette.model import Floats, Numbers, Vector
from studiolo.engines.maquette.settings.surfaces import noise
from studiolo.engines.maquette.settings.terrain import sampled, smooth

HEIGHT = 1280
COUNT = 11000
TINTS = ((1.0, 0.80, 0.62), (1.0, 0.93, 0.84), (1.0, 1.0, 1.0), (0.80, 0.88, 1.0), (0.68, 0.80, 1.0))
HEIGHTS_DEG = (0.0, 3.0, 8.0, 18.0, 40.0, 90.0)
NIGHT = (
    (0.040, 0.058, 0.098), (0.031, 0.047, 0.086), (0.019, 0.031, 0.066),
    (0.010, 0.018, 0.046), (0.005, 0.010, 0.030), (0.003, 0.006, 0.020),
)  # fmt: skip
DUSK = (
    (1.10, 0.44, 0.13), (0.80, 0.34, 0.17), (0.40, 0.22, 0.22),
    (0.13, 0.13, 0.25), (0.04, 0.07, 0.19), (0.015, 0.03, 0.10),
)  # fmt: skip
Wonder = Literal["milky_way", "moon", "aurora"]


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class NightSky:
    """radiance: as a Sky has it. moon: unit vector towards the moon, if it is in the picture."""

    radiance: Floats
    moon: Vector | None


@lru_cache(maxsize=1)
def night_sky_map(seed: int, wonder: Wonder, twilight: float = 0.0) -> NightSky:
    """What stands ahead, over the horizon at the map's middle column. twilight: 0 deep night to 1 just after sunset."""
    random = np.random.default_rng([seed, 0x57A5])
    view = _directions(HEIGHT // 2)
    azimuth = np.degrees(np.arctan2(view[..., 0], view[..., 1]))
    height = np.degrees(np.arcsin(np.clip(view[..., 2], -1, 1)))
    dim = 1 - 0.75 * twilight
    soft = _gradient(height, azimuth, twilight)
    bulge = _bulge(random)
    if wonder != "aurora":
        soft += _milky_way(view, bulge, random) * (dim * (1.0 if wonder == "milky_way" else 0.3))
    if wonder == "aurora":
        soft += _aurora(azimuth, height, random) * dim
    upper = np.repeat(np.repeat(soft, 2, axis=0), 2, axis=1)
    upper = np.asarray((upper + np.roll(upper, 1, 0) + np.roll(upper, 1, 1) + np.roll(upper, (1, 1), (0, 1))) / 4)
    upper[0] = upper[1]
    _add_stars(upper, bulge if wonder == "milky_way" else None, dim, random)
    moon = _add_moon(upper, random) if wonder == "moon" else None
    ahead = upper[-6:-1, HEIGHT - HEIGHT // 6 : HEIGHT + HEIGHT // 6].mean(axis=(0, 1))
    below = np.broadcast_to(0.6 * ahead, upper.shape)
    return NightSky(radiance=np.concatenate([upper, below]).astype(np.float32), moon=moon)


def _gradient(height: Numbers, azimuth: Numbers, twilight: float) -> Numbers:
    night, dusk = (
        np.stack([np.interp(height, HEIGHTS_DEG, [c[k] for c in ramp]) for k in range(3)], -1) for ramp in (NIGHT, DUSK)
    )
    # Twilight is strongest where the sun went down, ahead.
    share = twilight * (0.45 + 0.55 * np.cos(np.radians(azimuth) / 2) ** 2)
    return np.asarray(night * (1 - share[..., None]) + dusk * share[..., None])


def _bulge(random: np.random.Generator) -> tuple[Numbers, Numbers]:
    """The pole of the Milky Way and the way to its bright middle, so that it climbs aslant from the horizon ahead."""
    side = float(random.choice((-1.0, 1.0)))
    low = np.radians(side * random.uniform(2, 14)), np.radians(random.uniform(9, 14))
    high = np.radians(-side * random.uniform(18, 40)), np.radians(random.uniform(48, 62))
    middle, top = (np.array([np.sin(a) * np.cos(e), np.cos(a) * np.cos(e), np.sin(e)]) for a, e in (low, high))
    pole = np.cross(middle, top)
    return pole / np.linalg.norm(pole), middle


def _milky_way(view: Numbers, bulge: tuple[Numbers, Numbers], random: np.random.Generator) -> Numbers:
    pole, middle = bulge
    latitude = np.degrees(np.arcsin(np.clip(view @ pole, -1, 1)))
    along = np.degrees(np.arctan2(view @ np.cross(pole, middle), view @ middle))
    seed = int(random.integers(2**31))
    clouds = 0.6 * _fractal(along, latitude, 14.0, seed) + 0.4 * _fractal(along, latitude, 5.0, seed + 5)
    wide = 7.5 + 6.5 * np.exp(-((along / 30) ** 2))
    band = np.exp(-(((latitude + 1.6 * _fractal(along, latitude, 26, seed + 9)) / wide) ** 2))
    core = np.exp(-((along / 34) ** 2))
    glow = band * np.clip(0.55 + 0.42 * clouds, 0, None) * (0.30 + 0.90 * core)
    lanes = np.exp(-(((latitude - 1.2 + 2.6 * _fractal(along, latitude, 19, seed + 11)) / 2.6) ** 2))
    dust = np.clip(1.1 * lanes * (0.55 + 0.55 * _fractal(along, latitude, 6.0, seed + 13)), 0, 0.9)
    glow = glow * (1 - dust * smooth(0.05, 0.5, band))
    warm = np.clip(core * band * 1.2, 0, 1)[..., None]
    colour = np.array((0.62, 0.74, 1.0)) * (1 - warm) + np.array((1.0, 0.80, 0.66)) * warm
    rose = np.clip(_fractal(along, latitude, 4.0, seed + 17) - 1.5, 0, 1) * band * 0.6
    return np.asarray(0.135 * glow[..., None] ** 1.25 * colour + 0.06 * rose[..., None] * np.array((1.0, 0.30, 0.45)))


def _aurora(azimuth: Numbers, height: Numbers, random: np.random.Generator) -> Numbers:
    """Curtains: a sharp lower hem that wanders, rays that fade upwards from green to violet."""
    total = np.zeros((*azimuth.shape, 3))
    turns = np.linspace(-180, 180, azimuth.shape[1])
    for number in range(3):
        phase = random.uniform(0, 2 * np.pi, 3)
        hem = (
            7
            + 9 * number
            + 5.0 * np.sin(np.radians(turns) * 2.6 + phase[0])
            + 2.2 * np.sin(np.radians(turns) * 8 + phase[1])
        )
        rays = _line_noise(len(turns), 3.0, random) * 0.6 + _line_noise(len(turns), 9.0, random) * 0.7
        folds = np.clip(0.7 + 0.6 * rays, 0.04, None) * np.clip(
            0.42 + 0.7 * np.sin(np.radians(turns) * 2.9 + phase[2]), 0.03, 1
        )
        above = height - hem[None, :]
        tall = 10 + 5 * np.clip(_line_noise(len(turns), 14.0, random), -1, 2)[None, :]
        curtain = np.where(above > 0, np.exp(-above / tall) * smooth(0.0, 1.6, above), 0.0)
        curtain = curtain * np.clip(folds, 0, None)[None, :]
        violet = smooth(8.0, 30.0, above)[..., None]
        colour = np.array((0.10, 1.0, 0.42)) * (1 - violet) + np.array((0.62, 0.22, 0.85)) * violet
        total += (0.20, 0.10, 0.05)[number] * curtain[..., None] * colour
        total += 0.007 * np.exp(-np.abs(above) / 14)[..., None] * np.array((0.10, 0.8, 0.40))
    return total


def _add_stars(sky: Numbers, bulge: tuple[Numbers, Numbers] | None, dim: float, random: np.random.Generator) -> None:
    """Stars as points a pixel and a half wide; few are bright. More of them lie along the Milky Way."""
    count = 3 * COUNT if bulge is not None else COUNT
    up = random.uniform(0.015, 1, count)
    turn = random.uniform(-np.pi, np.pi, count)
    flat = np.sqrt(1 - up**2)
    way = np.stack([flat * np.sin(turn), flat * np.cos(turn), up], axis=-1)
    bright = 0.022 * (1 - random.random(count)) ** -0.66
    if bulge is not None:
        inside = np.exp(-((np.degrees(np.arcsin(way @ bulge[0])) / 10) ** 2))
        kept = random.random(count) < 0.28 + 0.72 * inside
        way, bright = way[kept], bright[kept]
    low = smooth(1.0, 12.0, np.degrees(np.arcsin(way[:, 2])))
    bright = np.minimum(bright * dim * (0.25 + 0.75 * low), 5.0)
    tints = np.asarray(TINTS)[random.integers(0, len(TINTS), len(way))]
    row = np.arccos(way[:, 2]) / np.pi * HEIGHT - 0.5
    column = (np.arctan2(way[:, 0], way[:, 1]) / np.pi + 1) * HEIGHT - 0.5
    splat(sky, row, column, bright[:, None] * tints, 0.62, 2)
    big = bright > 0.9
    splat(sky, row[big], column[big], 0.12 * bright[big][:, None] * tints[big], 1.9, 6)


def splat(picture: Numbers, rows: Numbers, columns: Numbers, colours: Numbers, sigma: float, reach: int) -> None:
    """Adds soft round points to a picture that wraps sideways. colours: (n, 3). sigma and reach: pixels."""
    middle_row, middle_column = np.round(rows).astype(int), np.round(columns).astype(int)
    for down in range(-reach, reach + 1):
        for right in range(-reach, reach + 1):
            row, column = middle_row + down, middle_column + right
            inside = (row >= 0) & (row < picture.shape[0])
            gap = (row - rows) ** 2 + (column - columns) ** 2
            light = colours * np.exp(-gap / (2 * sigma**2))[:, None]
            np.add.at(picture, (row[inside], column[inside] % picture.shape[1]), light[inside])


def _add_moon(sky: Numbers, random: np.random.Generator) -> Vector:
    """A full moon with its seas and a halo, large as telephoto pictures show it; returns the way to it."""
    azimuth = np.radians(random.uniform(6, 15) * float(random.choice((-1.0, 1.0))))
    height, radius = np.radians(random.uniform(15, 20)), np.radians(random.uniform(2.3, 3.1))
    way = np.array([np.sin(azimuth) * np.cos(height), np.cos(azimuth) * np.cos(height), np.sin(height)])
    view = _directions(HEIGHT)
    right = np.array([np.cos(azimuth), -np.sin(azimuth), 0.0])
    up = np.cross(right, way)
    across, over, facing = view @ right, view @ up, view @ way
    away = np.arccos(np.clip(facing, -1, 1))
    u, v = across / radius * 60, over / radius * 60
    seas = smooth(-0.1, 1.2, _fractal(u, v, 46, int(random.integers(2**31))))
    spots = _fractal(u, v, 11, int(random.integers(2**31)))
    face = (1 - 0.6 * seas) * (1 + 0.06 * spots) * (0.86 + 0.14 * np.sqrt(np.clip(1 - (away / radius) ** 2, 0, 1)))
    pixel = np.pi / HEIGHT
    disc = smooth(radius + pixel, radius - pixel, away)[..., None]
    halo = np.exp(-np.maximum(away - radius, 0) / np.radians(2.2)) * 0.10 + 0.030 * np.exp(-away / np.radians(13))
    shine = np.array((1.0, 0.95, 0.84))
    sky[:] = (
        sky * (1 - disc)
        + 0.25 * face[..., None] * shine * disc
        + (halo[..., None] * (1 - disc)) * shine * (0.62, 0.78, 1.1)
    )
    return float(way[0]), float(way[1]), float(way[2])


def _directions(rows: int) -> Floats:
    """Where each pixel of the upper half of a sky looks: (rows / 2, 2 * rows, 3)."""
    polar = ((np.arange(rows // 2) + 0.5) / rows * np.pi)[:, None]
    turn = ((np.arange(2 * rows) + 0.5) / rows * np.pi - np.pi)[None, :]
    up = np.cos(polar) + 0 * turn
    return np.stack([np.sin(polar) * np.sin(turn), np.sin(polar) * np.cos(turn), up], axis=-1).astype(np.float32)


def _fractal(x: Numbers, y: Numbers, size: float, seed: int) -> Floats:
    """Cloudy noise over two coordinates, features about `size` wide, mean 0, deviation 1."""
    return sampled(_cloud_tile(seed % 7), x * (24 / size) + seed % 251, y * (24 / size) + seed % 173, wrap=True)


@lru_cache(maxsize=7)
def _cloud_tile(seed: int) -> Floats:
    total = sum(
        (noise((512, 512), (b, b), 400 + seed + b) * w for b, w in ((10, 1.0), (5, 0.6), (2, 0.35))),
        np.zeros((512, 512)),
    )
    return np.asarray(total / total.std(), np.float32)


def _line_noise(count: int, width: float, random: np.random.Generator) -> Numbers:
    """Noise along a closed line, features `width` thousandths of it wide."""
    spectrum = np.fft.rfft(random.standard_normal(count))
    pace = np.fft.rfftfreq(count) * count * width / 1000
    soft = np.fft.irfft(spectrum * np.exp(-2 * pace**2), count)
    return np.asarray(soft / soft.std())
