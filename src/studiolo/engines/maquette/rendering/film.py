"""From radiance to a picture: exposure, haze, bloom, a film's response, eight bits. Plain numpy."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Literal, Self

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import gaussian_filter

from studiolo.engines.maquette.model import Floats, Numbers
from studiolo.engines.maquette.srgb import encoded
from studiolo.engines.maquette.stage import Grade, Haze, Light, Sun

LUMINANCE = np.array([0.2126, 0.7152, 0.0722], np.float32)  # Rec. 709
BLOOM_LIMIT = 16.0  # brighter light does not glow wider, or windows would veil the picture
BLOOM_SCALES = ((0.004, 0.45), (0.015, 0.33), (0.05, 0.22))  # sigma as a share of the height, weight
INSET = 0.08  # very bright colours move towards white, as dyes do
HUE_KEPT = 0.65
MIDDLE_GREY, WHITE = 0.18, 14.0
BRIGHT = 5.0  # where the film begins to lose colour; exposure gives way to keep a bright sky below it
MOST_HELD_BACK = 0.4
SUN_ABOVE_AVERAGE = 45.0
MANY_PX = 128
BAND_ROWS = 64
BLACK_BELOW = 60.0  # darker than the lights by so much is black, however black it is


def clamp_fireflies(colour: Floats, limit: float) -> Floats:
    """No pixel's brightest channel above `limit`; hue is kept."""
    peak = brightest(colour)
    burnt = peak > limit
    tame = colour.copy()
    tame[burnt] *= np.float32(limit) / peak[burnt][:, None]
    return tame


def brightest(colour: Floats) -> Floats:
    """The largest of the three channels (..., 3) -> (...). Five times as fast as `max(axis=-1)`."""
    return np.asarray(np.maximum(np.maximum(colour[..., 0], colour[..., 1]), colour[..., 2]))


def haze_share(depth: Floats, haze: Haze) -> Floats:
    """How much of what is seen at that depth (metres) is air; depth 0 is sky and stays as it is."""
    away = np.maximum(depth - haze.start_m, 0)
    return np.asarray(np.minimum(1 - np.exp(-away / haze.distance_m), haze.most), np.float32)


def add_haze(colour: Floats, share: Floats, haze: Haze) -> Floats:
    """Air between the camera and far things. share: (height, width), 0 to 1."""
    return np.asarray(
        colour * (1 - share[..., None]) + np.asarray(haze.colour, np.float32) * share[..., None], np.float32
    )


def add_sun(colour: Floats, share: Floats, lights: Sequence[Light]) -> Floats:
    """The sun's disk where it shows. share: (height, width), how much of each pixel it fills."""
    shown = next((light for light in lights if isinstance(light, Sun) and light.visible), None)
    if shown is None or not share.any():
        return colour
    tint = np.asarray(shown.irradiance, np.float32) / max(shown.irradiance)
    disk = SUN_ABOVE_AVERAGE * log_average(colour) * (0.5 + 0.5 * tint)
    return np.asarray(colour * (1 - share[..., None]) + disk * share[..., None], np.float32)


def log_average(colour: Floats) -> float:
    """What is "middle" in a picture: the log-average luminance without the extremes. Black around a lit thing counts little."""
    luminance = np.maximum(_some(colour) @ LUMINANCE, 1e-6)
    low, high = np.percentile(luminance, [3, 97])
    return float(np.exp(np.log(np.clip(luminance, max(low, high / BLACK_BELOW), high)).mean()))


def _some(colour: Floats) -> Floats:
    """Every fourth pixel of a picture is enough to know how bright it is; of something small, all."""
    return colour[::2, ::2] if colour.ndim == 3 and min(colour.shape[:2]) > MANY_PX else colour


def expose(colour: Floats, key: float) -> Floats:
    """Scale so that the log-average becomes `key`; less where a large part, such as a sky, would burn."""
    scale = key / log_average(colour)
    bright = float(np.percentile(_some(colour) @ LUMINANCE, 95)) * scale
    held_back = max(max(1.0, bright / BRIGHT) ** -0.6, MOST_HELD_BACK)
    return np.asarray(colour * np.float32(scale * held_back), np.float32)


def develop(colour: Floats, grade: Grade, seed: int) -> NDArray[np.uint8]:
    """Linear radiance (height, width, 3) to display sRGB, 8 bits."""
    exposed = expose(colour, grade.key) * np.asarray(grade.balance, np.float32)
    glow = _Glow.around(exposed)
    height, width = exposed.shape[:2]
    dither = np.random.default_rng([seed, 0xD17]).random(exposed.shape, np.float32)
    shown = np.empty(exposed.shape, np.uint8)

    def show(rows: slice) -> None:
        light = exposed[rows] * (1 - np.float32(grade.bloom)) + glow.at(rows) * np.float32(grade.bloom)
        shaded = light * _vignette(height, width, rows, grade.vignette)
        shown[rows] = _display(shaded, dither[rows], grade)

    # From here on no row asks another: each core takes its share.
    with ThreadPoolExecutor() as pool:
        list(pool.map(show, (slice(start, min(start + BAND_ROWS, height)) for start in range(0, height, BAND_ROWS))))
    return shown


def _display(light: Floats, dither: Floats, grade: Grade) -> NDArray[np.uint8]:
    shown = _answer(light, grade.contrast)
    grey = (shown @ LUMINANCE)[..., None]
    shown = np.clip(grey + (shown - grey) * np.float32(grade.saturation), 0, 1)
    return np.asarray(np.clip(encoded(shown) * 255 + dither, 0, 255), np.uint8)


def _answer(light: Floats, contrast: float) -> Floats:
    """The film's answer: each dye for itself, mixed with one that keeps the hue, so that a sunlit red does not turn pink.

    The brighter the light, the more the dyes have their own way, and in the end everything is white.
    """
    inset = ((1 - 3 * INSET) * np.eye(3) + INSET).astype(np.float32)
    outset = np.linalg.inv((1 - 2.4 * INSET) * np.eye(3) + 0.8 * INSET).astype(np.float32)
    dyes = _response(light @ inset, contrast) @ outset
    peak = np.maximum(brightest(light)[..., None], 1e-6)
    true = light * (_response(peak, contrast) / peak)
    share = HUE_KEPT * np.clip(1 - peak / BRIGHT, 0, 1)
    return np.asarray(np.clip(dyes * (1 - share) + true * share, 0, None), np.float32)


def _response(light: Floats, contrast: float) -> Floats:
    """Hill's curve per channel: middle grey stays, a long shoulder, a soft toe; WHITE becomes 1."""
    k = MIDDLE_GREY**contrast * (1 / MIDDLE_GREY - 1)
    top = WHITE**contrast / (WHITE**contrast + k)
    raised = np.maximum(light, 0) ** np.float32(contrast)
    return np.asarray(raised / (raised + k) / top, np.float32)


@dataclass(frozen=True, slots=True, eq=False)
class _Glow:
    """What bright light spills around itself, kept on a coarser grid: the eye cannot tell, and it is most of the cost."""

    spilled: Floats  # (rows, columns, 3)
    step: int  # pixels of the picture from one row or column to the next
    width: int

    @classmethod
    def around(cls, light: Floats) -> Self:
        height, width = light.shape[:2]
        step = _coarse(BLOOM_SCALES[0][0] * height)
        hot = np.minimum(light[::step, ::step], BLOOM_LIMIT)
        spilled = np.zeros_like(hot)
        for scale, weight in BLOOM_SCALES:
            sigma = scale * height / step
            more = _coarse(sigma)
            blurred = gaussian_filter(hot[::more, ::more], (sigma / more, sigma / more, 0), truncate=3)
            rows, columns = (np.arange(side) / more for side in hot.shape[:2])
            spilled += np.float32(weight) * between(between(blurred, rows, 0), columns, 1)
        return cls(spilled, step, width)

    def at(self, rows: slice) -> Floats:
        """(rows, width, 3) of the picture."""
        down, across = np.arange(rows.start, rows.stop) / self.step, np.arange(self.width) / self.step
        return between(between(self.spilled, down, 0), across, 1)


def _coarse(sigma: float) -> int:
    """The step on which a blur so wide still has two samples to its sigma."""
    return max(1, int(sigma / 2))


def between(values: Floats, at: Numbers, axis: int, *, beyond: Literal["clip", "wrap"] = "clip") -> Floats:
    """Values between neighbours along an axis, linearly; beyond its end comes the last again, or the first."""
    low = at.astype(int)
    first = np.take(values, low, axis=axis, mode=beyond)
    if not (at % 1).any():
        return np.asarray(first)
    share = (at - low).astype(np.float32).reshape([-1 if a == axis else 1 for a in range(values.ndim)])
    second = np.take(values, low + 1, axis=axis, mode=beyond)
    return np.asarray(first + (second - first) * share, np.float32)


def _vignette(height: int, width: int, rows: slice, amount: float) -> Floats:
    """The share of light that is left, (rows, width, 1): less towards the corners."""
    y = (np.arange(rows.start, rows.stop, dtype=np.float32)[:, None] - height / 2) / (height / 2)
    x = (np.arange(width, dtype=np.float32) - width / 2) / (width / 2)
    share = (x * x + y * y) / 2  # 1 in a corner
    return np.asarray(1 - amount * share[..., None] ** 1.2, np.float32)
