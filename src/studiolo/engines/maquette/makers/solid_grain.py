"""What runs through a material: grain, veins, speckles, threads. Each is a function of places in space, so that a pattern
fits any shape, meets itself at every seam and shows no stretched poles.

A grain takes the texels of a surface and gives linear colours (height, width, 3) or heights in metres (height, width).
"""

from collections.abc import Callable
from functools import lru_cache

import numpy as np
from scipy.ndimage import gaussian_filter, map_coordinates
from scipy.spatial import cKDTree
from scipy.special import erfinv

from studiolo.engines.maquette.makers.turning import Texels, interpolated
from studiolo.engines.maquette.model import Colour, Numbers

Grain = Callable[[Texels], Numbers]
CELLS = 64


@lru_cache(maxsize=8)
def _volume(seed: int) -> Numbers:
    """Soft noise that repeats, of mean 0 and deviation 1."""
    white = np.random.default_rng([seed, 0x901]).standard_normal((CELLS,) * 3).astype(np.float32)
    soft = gaussian_filter(white, 1.2, mode="wrap")
    return np.asarray(soft / soft.std(), np.float32)


def cloud(points: Numbers, seed: int, octaves: int = 1, *, broken: bool = False) -> Numbers:
    """Noise of deviation about 1 at places (..., 3); a blob is about 3 units wide.

    broken: neighbours in the array are no neighbours in space, so that every place must be looked up for itself.
    """
    total, weight = np.zeros(points.shape[:-1], np.float32), 0.0
    spacing = 0.0 if points.ndim != 3 or broken or min(points.shape[:2]) < 24 else _spacing(points)
    for octave in range(octaves):
        finer = 2.03**octave
        shift = 17.3 * octave + 5.1 * (seed % 11)
        total += np.float32(0.55**octave) * _sampled(points, finer, shift, seed, spacing * finer)
        weight += 0.55 ** (2 * octave)
    return np.asarray(total / np.sqrt(weight))


def _spacing(points: Numbers) -> float:
    """How far most neighbouring texels lie apart."""
    rows, columns = (max(1, size // 48) for size in points.shape[:2])
    down = np.abs(points[1::rows, ::columns] - points[:-1:rows, ::columns][: len(points[1::rows])]).max(axis=-1)
    along = np.abs(points[::rows, 1::columns] - points[::rows, :-1:columns][:, : points[:, 1::columns].shape[1]]).max(
        axis=-1
    )
    return float(max(np.percentile(down, 97), np.percentile(along, 97)))


def _sampled(points: Numbers, finer: float, shift: float, seed: int, spacing: float) -> Numbers:
    """The noise at each place; where it changes little from texel to texel, worked out for some and read between."""
    stride = 1 if spacing <= 0 else min(int(0.36 / max(spacing, 1e-3)), 12)
    if stride < 3 or min(points.shape[:2]) < 4 * stride:
        return _looked_up(points * finer + shift, seed)
    rows, columns = (np.unique(np.r_[0 : size - 1 : stride, size - 1]) for size in points.shape[:2])
    known = _looked_up(points[np.ix_(rows, columns)] * finer + shift, seed)[..., None]
    wide = interpolated(known, columns, np.arange(points.shape[1], dtype=float), axis=1)
    return interpolated(wide, rows, np.arange(points.shape[0], dtype=float))[..., 0]


def _looked_up(places: Numbers, seed: int) -> Numbers:
    where = np.moveaxis(places, -1, 0)
    return np.asarray(map_coordinates(_volume(seed % 8), where, order=1, mode="grid-wrap"), np.float32)


def blend(low: Colour | Numbers, high: Colour | Numbers, share: Numbers) -> Numbers:
    part, first, second = np.clip(share, 0, 1), np.asarray(low), np.asarray(high)
    if first.ndim > 1 or second.ndim > 1:
        return first * (1 - part)[..., None] + second * part[..., None]
    mixed, left = np.empty((*part.shape, len(first)), np.result_type(part, first, second)), 1 - part
    for channel in range(len(first)):  # two colours: three pictures of numbers are quicker than one of colours
        mixed[..., channel] = left * first[channel] + part * second[channel]
    return mixed


def step(low: float, high: float, value: Numbers) -> Numbers:
    share = np.clip((value - low) / (high - low), 0, 1)
    return np.asarray(share * share * (3 - 2 * share))


def shaded(colour: Colour, by: float) -> Colour:
    """Darker below 1, towards white above."""
    if by <= 1:
        return colour[0] * by, colour[1] * by, colour[2] * by
    share = 1 - 1 / by
    red, green, blue = (value + (0.9 - value) * share for value in colour)
    return red, green, blue


# ------------------------------------------------------------------ grown and quarried


def wood(dark: Colour, light: Colour, ring_m: float, seed: int, axis: int = 2) -> Grain:
    """Year rings around a pith outside the thing, fibres along `axis`."""
    random = np.random.default_rng([seed, 0x30D])
    i, j = (axis + 1) % 3, (axis + 2) % 3
    pith = random.uniform(3, 7, 2) * random.choice([-1, 1], 2)
    lean = random.normal(0, 0.09, 2)

    def colours(texels: Texels) -> Numbers:
        places = texels.points / ring_m
        slow = places.copy()
        slow[..., axis] *= 0.16
        warp = cloud(slow * 0.55, seed) * 0.55 + cloud(slow * 1.9, seed + 1) * 0.12
        x = places[..., i] - pith[0] + lean[0] * places[..., axis]
        y = places[..., j] - pith[1] + lean[1] * places[..., axis]
        ring = np.hypot(x, y) + warp
        phase = ring % 1
        # Early wood darkens slowly into late wood, which ends at once.
        late = phase**2.2 * (1 - step(0.93, 1.0, phase))
        width = 0.75 + 0.35 * cloud(np.stack([np.floor(ring)] * 3, -1) * 3.7, seed + 2, broken=True)
        fibre = places * 9
        fibre[..., axis] *= 0.035
        streak, pore = cloud(fibre, seed + 3), cloud(fibre * 1.7, seed + 4)
        tone = 0.78 - 0.5 * late * np.clip(width, 0.25, 1.3) + 0.1 * streak - 0.22 * step(1.1, 1.9, pore)
        return blend(dark, light, tone) * (1 + 0.05 * cloud(slow * 0.3, seed + 5))[..., None]

    return colours


def marble(ground: Colour, vein: Colour, size_m: float, seed: int, amount: float = 1.0) -> Grain:
    """Veins of two widths in clouded stone."""

    def colours(texels: Texels) -> Numbers:
        places = texels.points / size_m
        warp = np.stack([cloud(places * 2.2, seed + k, 3) for k in range(3)], axis=-1)
        bold = np.abs(cloud(places * 1.7 + warp * 0.5, seed + 3, 2))
        fine = np.abs(cloud(places * 4.2 + warp * 0.9, seed + 4, 2))
        where = step(-0.9, 1.2, cloud(places * 1.3, seed + 5))
        share = 0.85 * np.exp(-((bold / 0.11) ** 1.15)) * where + 0.16 * np.exp(-bold / 0.5)
        share += 0.42 * np.exp(-((fine / 0.07) ** 1.1)) * where
        return blend(ground, vein, share * amount) * (1 + 0.025 * cloud(places * 6, seed + 6, 2))[..., None]

    return colours


def flecks(ground: Colour, others: tuple[tuple[Colour, float], ...], size_m: float, seed: int) -> Grain:
    """Grains of other minerals in a ground, as in granite. others: (colour, share of the surface)."""

    def colours(texels: Texels) -> Numbers:
        places = texels.points / size_m
        out = np.broadcast_to(np.asarray(ground), places.shape) * (1 + 0.04 * cloud(places * 0.2, seed, 2))[..., None]
        for number, (colour, share) in enumerate(others):
            limit = float(np.sqrt(2) * erfinv(1 - 2 * share))
            grain = cloud(places * (1.9 + 0.5 * number), seed + 1 + number)
            out = blend(out, colour, step(limit - 0.12, limit + 0.22, grain))
        return np.asarray(out)

    return colours


def mottled(colour: Colour, size_m: float, seed: int, amount: float = 0.08, hue: float = 0.02) -> Grain:
    """One colour, unevenly: plaster, clay, paper."""

    def colours(texels: Texels) -> Numbers:
        places = texels.points / size_m
        tone = 1 + amount * cloud(places * 2.5, seed, 3)
        warmth = 1 + hue * cloud(places * 1.5, seed + 1)[..., None] * (1.0, 0.0, -1.0)
        return np.asarray(np.clip(np.asarray(colour) * tone[..., None] * warmth, 0, 0.95))

    return colours


def patina(metal: Colour, green: Colour, size_m: float, seed: int) -> Grain:
    def colours(texels: Texels) -> Numbers:
        places = texels.points / size_m
        tone = 1 + 0.16 * cloud(places * 3, seed, 3)
        share = 0.5 * step(0.75, 2.2, cloud(places * 3.5, seed + 1, 4))
        return blend(np.asarray(metal) * tone[..., None], green, share)

    return colours


def bricks(colour: Colour, mortar: Colour, course_m: float, seed: int) -> tuple[Grain, Grain]:
    """Courses in running bond. Colours and heights."""

    def laid(texels: Texels) -> tuple[Numbers, Numbers]:
        flat = np.abs(texels.normals[..., 2]) > 0.8
        x, y, z = (texels.points[..., k] / course_m for k in range(3))
        up = np.where(flat, y, z + 1e-3)
        along = np.where(flat, x, np.where(np.abs(texels.normals[..., 0]) > 0.72, y, x)) / 2.6
        row = np.floor(up)
        along = along + 0.5 * (row % 2)
        gap = np.minimum(np.minimum(up - row, row + 1 - up), 2.6 * np.abs(along - np.round(along)))
        gap = gap + 0.02 * cloud(texels.points / course_m * 6, seed)
        block = np.stack([row, np.floor(along), np.zeros_like(row)], axis=-1) * 7.31
        return 1 - step(0.035, 0.09, gap), cloud(block, seed + 1, broken=True)

    def colours(texels: Texels) -> Numbers:
        joint, tone = laid(texels)
        rough_tone = 1 + 0.1 * cloud(texels.points / course_m * 9, seed + 2, 2)
        body = np.asarray(colour) * (np.clip(1 + 0.22 * tone, 0.5, 1.5) * rough_tone)[..., None]
        return blend(body, mortar, joint)

    def heights(texels: Texels) -> Numbers:
        joint, _ = laid(texels)
        return np.asarray(course_m * (0.02 * cloud(texels.points / course_m * 9, seed + 2, 2) - 0.12 * joint))

    return colours, heights


def rough(size_m: float, height_m: float, seed: int, octaves: int = 3) -> Grain:
    return lambda texels: height_m * cloud(texels.points / size_m, seed, octaves)


def pebbled(size_m: float, height_m: float, seed: int) -> Grain:
    """Leather: small pillows with creases between. size_m: one pillow."""

    def heights(texels: Texels) -> Numbers:
        places = texels.points / size_m * CELL
        bent = places + 1.3 * np.stack(
            [cloud(places * 0.45, seed + k) for k in range(2)] + [0 * places[..., 0]], axis=-1
        )
        crease = map_coordinates(_pillows(), np.moveaxis(bent + seed % 13, -1, 0), order=1, mode="grid-wrap")
        return np.asarray(height_m * np.clip(crease * 1.6, 0, 1) ** 0.6)

    return heights


CELL, PILLOWS = 6.5, 7  # cells of the volume across one pillow; pillows across the volume


@lru_cache(maxsize=1)
def _pillows() -> Numbers:
    """How much nearer the nearest of scattered points is than the next, 0 at a crease; repeats."""
    side = int(CELL * PILLOWS)
    points = np.random.default_rng(0x9EB).uniform(0, side, (PILLOWS**3, 3))
    grid = np.stack(np.meshgrid(*[np.arange(side)] * 3, indexing="ij"), axis=-1).reshape(-1, 3)
    near = cKDTree(points, boxsize=side).query(grid, k=2)[0]
    return np.asarray(((near[:, 1] - near[:, 0]) / CELL).reshape(side, side, side), np.float32)


# ------------------------------------------------------------------ thread


def _counted(texels: Texels, pitch_m: float) -> tuple[Numbers, Numbers]:
    """Threads across and along; an even number of them across, so that a turned cloth has no seam."""
    across, along = texels.across[..., 0], texels.across[..., 1]
    whole = max(float(across.max()), 1e-9)
    count = max(2.0, 2 * round(whole / pitch_m / 2))
    return across / whole * count, along / pitch_m


def weave(pitch_m: float, height_m: float) -> Grain:
    """Over one, under one: linen, and with a wide pitch wicker."""

    def heights(texels: Texels) -> Numbers:
        u, v = _counted(texels, pitch_m)
        over = np.where((np.floor(u) + np.floor(v)) % 2 == 0, 1.0, -1.0)
        thread_u = np.sqrt(np.maximum(1 - (2 * (v % 1) - 1) ** 2, 0))
        thread_v = np.sqrt(np.maximum(1 - (2 * (u % 1) - 1) ** 2, 0))
        upper_u = thread_u * (0.72 + 0.28 * over * np.sin(np.pi * (u % 1)))
        upper_v = thread_v * (0.72 - 0.28 * over * np.sin(np.pi * (v % 1)))
        return np.asarray(height_m * np.maximum(upper_u, upper_v))

    return heights


def knit(pitch_m: float, height_m: float) -> Grain:
    """Stocking stitch: columns of V."""

    def heights(texels: Texels) -> Numbers:
        u, v = _counted(texels, pitch_m)
        lean = np.abs(u % 1 - 0.5) * 2
        phase = (v * 1.35 - 0.62 * lean) % 1
        loop = np.sqrt(np.maximum(1 - (2 * phase - 1) ** 2, 0))
        arm = np.sqrt(np.clip(1 - ((lean - 0.5) / 0.56) ** 2, 0, 1))
        return np.asarray(height_m * loop * arm)

    return heights


def from_heights(heights: Grain, low: Colour, high: Colour, top_m: float, seed: int, amount: float = 0.06) -> Grain:
    """Darker in the depths of a relief, with a little unevenness from thread to thread."""

    def colours(texels: Texels) -> Numbers:
        share = heights(texels) / top_m
        places = texels.points / max(top_m * 10, 1e-6)
        return np.clip(blend(low, high, share) * (1 + amount * cloud(places, seed, 2))[..., None], 0, 0.95)

    return colours


# ------------------------------------------------------------------ painted on


def plain(colour: Colour) -> Grain:
    return lambda texels: np.broadcast_to(np.asarray(colour, np.float32), texels.points.shape)


def striped(first: Grain, second: Grain, width_m: float, way: tuple[float, float, float]) -> Grain:
    def colours(texels: Texels) -> Numbers:
        phase = (texels.points @ np.asarray(way)) / width_m % 2
        soft = 0.02
        return blend(first(texels), second(texels), step(0, soft, phase) * (1 - step(1, 1 + soft, phase)))

    return colours


def dotted(first: Grain, second: Grain, pitch_m: float) -> Grain:
    """Round spots in offset rows over the surface."""

    def colours(texels: Texels) -> Numbers:
        u, v = _counted(texels, pitch_m)
        v = v * 1.1
        far = np.hypot((u + 0.5 * (np.floor(v) % 2)) % 1 - 0.5, v % 1 - 0.5)
        return blend(first(texels), second(texels), 1 - step(0.27, 0.3, far))

    return colours


def checked(first: Grain, second: Grain, pitch_m: float) -> Grain:
    def colours(texels: Texels) -> Numbers:
        u, v = _counted(texels, pitch_m)
        return blend(first(texels), second(texels), ((np.floor(u) + np.floor(v)) % 2).astype(float))

    return colours


def speckled(base: Grain, dark: Colour, size_m: float, seed: int) -> Grain:
    """Small iron spots of two sizes over any grain."""

    def colours(texels: Texels) -> Numbers:
        places = texels.points / size_m
        spots = step(1.75, 2.05, cloud(places * 150, seed))
        spots = np.maximum(spots, step(2.15, 2.35, cloud(places * 75, seed + 1)))
        return blend(base(texels), dark, spots * 0.85)

    return colours
