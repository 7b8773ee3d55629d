"""What walls, floors and cloth look like: pictures drawn with noise, kept for as long as the process lives.

Colours are linear RGB. Every picture tiles.
"""

from functools import lru_cache, partial

import numpy as np
from numpy.typing import NDArray
from scipy import fft

from studiolo.engines.maquette.model import Colour, Floats, Numbers, Texture
from studiolo.engines.maquette.settings.side_by_side import all_side_by_side
from studiolo.engines.maquette.srgb import encoded_bytes, linear


def hex_colour(code: str) -> Colour:
    """#rrggbb as people write it -> linear RGB."""
    values = np.array([int(code.lstrip("#")[at : at + 2], 16) / 255 for at in (0, 2, 4)])
    red, green, blue = (float(value) for value in linear(values))
    return red, green, blue


def noise(shape: tuple[int, int], blur: tuple[float, float], seed: int) -> Floats:
    """Cloudy noise of mean 0 and deviation 1, blurred by (rows, columns) pixels; it tiles."""
    white = np.random.default_rng(seed).standard_normal(shape)
    down = np.exp(-2 * np.pi**2 * (np.fft.fftfreq(shape[0]) * blur[0]) ** 2)[:, None]
    along = np.exp(-2 * np.pi**2 * (np.fft.rfftfreq(shape[1]) * blur[1]) ** 2)
    left = int(np.count_nonzero(along > 1e-17))  # of a strong blur few waves are left, and the rest need no work
    waves = fft.fft(fft.rfft(white, axis=1)[:, :left] * along[:left], axis=0, overwrite_x=True)
    soft = fft.irfft(fft.ifft(waves * down, axis=0, overwrite_x=True), n=shape[1], axis=1, overwrite_x=True)
    mean, square = float(soft.mean()), float(soft.ravel() @ soft.ravel()) / soft.size
    return np.asarray(soft / max(float(np.sqrt(max(square - mean * mean, 0.0))), 1e-9), np.float32)


@lru_cache(maxsize=24)
def wood(dark: str, light: str, planks: int, seed: int, size: int = 768) -> Texture:
    """Boards side by side, grain along u. planks: boards across one tile; 1 is a single wide board."""
    random = np.random.default_rng(seed)
    v, u = (np.arange(size) / size)[:, None], (np.arange(size) / size)[None, :]
    board = np.minimum((v * planks).astype(int), planks - 1)  # one for each row, as all that belongs to a board
    across = v * planks - board
    shift = random.integers(0, size, planks)
    blurs = ((size / 18, size / 5), (0.8, size / 14), (0.6, 7.0))
    clouds = all_side_by_side([partial(noise, (size, size), blur, seed + number) for number, blur in enumerate(blurs)])
    bend, streak, pore = (_shifted(cloud, shift[board[:, 0]]) for cloud in clouds)
    rings = np.sin(2 * np.pi * (across * random.uniform(2.0, 5.0, planks)[board] * max(1, 6 // planks) + 0.55 * bend))
    tone = 0.5 + 0.16 * rings + 0.12 * streak - 0.09 * np.maximum(pore - 0.9, 0)
    tone += random.normal(0, 0.13 if planks > 1 else 0.0, planks)[board]
    colour = _mix(hex_colour(dark), hex_colour(light), tone)
    if planks > 1:
        ends = random.uniform(0, 1, planks)[board]
        floor = planks > 6  # the boards of a table run its whole length
        near_end = np.abs((u - ends + 0.5) % 1 - 0.5) * size if floor else float(size)
        gap = np.minimum(np.minimum(across, 1 - across) / planks * size, near_end)
        colour *= (1 - 0.72 * np.exp(-((gap / 1.1) ** 2)))[..., None]
    return Texture(image=encoded_bytes(colour))


def _shifted(picture: Floats, steps: NDArray[np.int64]) -> Floats:
    """Each row of a picture that tiles moved to the left by its own number of pixels."""
    size = picture.shape[1]
    turned = np.concatenate([picture, picture], axis=1)
    return np.stack([row[step : step + size] for row, step in zip(turned, steps % size, strict=True)])


@lru_cache(maxsize=24)
def plaster(code: str, seed: int, amount: float = 0.035, size: int = 256) -> Texture:
    """A painted wall: one colour, faintly uneven."""
    clouds = 0.7 * noise((size, size), (22, 22), seed) + 0.3 * noise((size, size), (1.5, 1.5), seed + 1)
    return Texture(image=encoded_bytes(np.asarray(hex_colour(code)) * (1 + amount * clouds)[..., None]))


@lru_cache(maxsize=12)
def tiles(code: str, seed: int, rows: int = 8, columns: int = 4, grout: str = "#cfcac0", size: int = 512) -> Texture:
    """Glazed tiles laid like bricks when there are more rows than columns."""
    colour, edge = _courses(rows, columns, size, size, seed, hex_colour(code), spread=0.05, joint=1.8)
    return Texture(image=encoded_bytes(colour * (1 - edge) + np.asarray(hex_colour(grout)) * edge))


@lru_cache(maxsize=12)
def brick(code: str, seed: int, rows: int = 16, columns: int = 5, size: int = 512) -> Texture:
    colour, edge = _courses(rows, columns, size, size, seed, hex_colour(code), spread=0.22, joint=2.2)
    rough = 1 + 0.13 * noise((size, size), (1.2, 1.2), seed + 5) + 0.08 * noise((size, size), (20, 20), seed + 6)
    mortar = np.asarray(hex_colour("#a89c8c")) * 0.8
    return Texture(image=encoded_bytes((colour * (1 - edge) + mortar * edge) * rough[..., None]))


@lru_cache(maxsize=8)
def paving(code: str, seed: int, rows: int = 6, columns: int = 4, size: int = 768) -> Texture:
    """Stone slabs of a pavement."""
    colour, edge = _courses(rows, columns, size, size, seed, hex_colour(code), spread=0.12, joint=2.0)
    worn = 1 + 0.07 * noise((size, size), (1.0, 1.0), seed + 5) + 0.09 * noise((size, size), (26, 26), seed + 6)
    return Texture(image=encoded_bytes(colour * (1 - 0.62 * edge) * worn[..., None]))


@lru_cache(maxsize=8)
def asphalt(seed: int, size: int = 768) -> Texture:
    fine = noise((size, size), (0.7, 0.7), seed)
    patch = noise((size, size), (60, 30), seed + 1)
    crack = np.exp(-((noise((size, size), (38, 38), seed + 2) / 0.018) ** 2))
    grey = 0.075 * (1 + 0.30 * fine + 0.16 * patch) * (1 - 0.25 * crack)
    return Texture(image=encoded_bytes(grey[..., None] * np.array([1.0, 0.98, 0.97])))


@lru_cache(maxsize=8)
def puddles(seed: int, size: int = 256) -> Texture:
    """Heights of a wet road, for a bump that breaks up what it mirrors."""
    height = 0.5 + 0.05 * noise((size, size), (1.6, 1.6), seed) + 0.05 * noise((size, size), (7, 7), seed + 1)
    return Texture(image=height[..., None].astype(np.float32))


@lru_cache(maxsize=16)
def linen(code: str, seed: int, size: int = 256) -> Texture:
    """Woven cloth."""
    row, column = np.mgrid[0:size, 0:size]
    weave = np.where((row // 2 + column // 2) % 2, 1.06, 0.92)
    threads = 1 + 0.06 * noise((size, size), (0.5, 24), seed) + 0.06 * noise((size, size), (24, 0.5), seed + 1)
    return Texture(image=encoded_bytes(np.asarray(hex_colour(code)) * (weave * threads)[..., None]))


@lru_cache(maxsize=16)
def rug(ground: str, accent: str, second: str, seed: int, size: int = 512) -> Texture:
    """A woven rug: borders and lozenges, or plain stripes."""
    random = np.random.default_rng(seed)
    v, u = np.mgrid[0:size, 0:size] / size
    colour = np.broadcast_to(np.asarray(hex_colour(ground)), (size, size, 3)).copy()
    edge = np.minimum(np.minimum(u, 1 - u), np.minimum(v, 1 - v))
    style = int(random.integers(3))
    if style == 0:
        lozenge = np.abs((u * 3) % 1 - 0.5) + np.abs((v * 3) % 1 - 0.5)
        colour[lozenge < 0.34] = hex_colour(accent)
        colour[lozenge < 0.2] = hex_colour(second)
        colour[lozenge < 0.09] = hex_colour(ground)
    elif style == 1:
        colour[(v * 14).astype(int) % 4 == 1] = hex_colour(accent)
        colour[(v * 28).astype(int) % 8 == 5] = hex_colour(second)
    else:
        line = np.minimum(np.abs((u * 4 + v * 4) % 1 - 0.5), np.abs((u * 4 - v * 4) % 1 - 0.5))
        colour[line < 0.035] = hex_colour(accent)
    colour[(edge > 0.03) & (edge < 0.055)] = hex_colour(accent)
    pile = 1 + 0.08 * noise((size, size), (1, 1), seed + 1) + 0.05 * noise((size, size), (2, 30), seed + 2)
    return Texture(image=encoded_bytes(colour * pile[..., None]))


def _courses(
    rows: int, columns: int, height: int, width: int, seed: int, colour: Colour, *, spread: float, joint: float
) -> tuple[Numbers, Numbers]:
    """Blocks in running courses: their colours (height, width, 3) and how much of each pixel is joint (.., 1)."""
    random = np.random.default_rng(seed)
    v, u = np.mgrid[0:height, 0:width].astype(np.float64)
    row = (v / height * rows).astype(int)
    along = u / width * columns + 0.5 * (row % 2)
    column = along.astype(int) % columns
    tone = 1 + random.normal(0, spread, (rows, columns, 1))
    hue = 1 + random.normal(0, spread * 0.25, (rows, columns, 3))
    block = (np.asarray(colour) * np.clip(tone, 0.4, 1.7) * hue)[row, column]
    gap_v = np.abs(v / height * rows - np.round(v / height * rows)) * height / rows
    gap_u = np.abs(along - np.round(along)) * width / columns
    edge = np.clip(joint + 0.5 - np.minimum(gap_u, gap_v), 0, 1)[..., None]
    return block, edge


def _mix(dark: Colour, light: Colour, share: Numbers) -> Numbers:
    part = np.clip(share, 0, 1)[..., None]
    return np.asarray(dark) * (1 - part) + np.asarray(light) * part
