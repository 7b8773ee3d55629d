"""From radiance to a picture: exposure, haze, bloom, a film's response, eight bits. Plain numpy."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import repeat

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import gaussian_filter

from studiolo.engines.maquette.model import Floats
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
BLACK_BELOW = 60.0  # darker than the lights by so much is black, however black it is


def clamp_fireflies(colour: Floats, limit: float) -> Floats:
    """No pixel's brightest channel above `limit`; hue is kept."""
    return np.asarray(colour * np.minimum(1, limit / np.maximum(colour.max(axis=-1, keepdims=True), 1e-6)), np.float32)


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
    luminance = np.maximum(colour @ LUMINANCE, 1e-6)
    low, high = np.percentile(luminance, [3, 97])
    return float(np.exp(np.log(np.clip(luminance, max(low, high / BLACK_BELOW), high)).mean()))


def expose(colour: Floats, key: float) -> Floats:
    """Scale so that the log-average becomes `key`; less where a large part, such as a sky, would burn."""
    scale = key / log_average(colour)
    bright = float(np.percentile(colour @ LUMINANCE, 95)) * scale
    held_back = max(max(1.0, bright / BRIGHT) ** -0.6, MOST_HELD_BACK)
    return np.asarray(colour * np.float32(scale * held_back), np.float32)


def develop(colour: Floats, grade: Grade, seed: int) -> NDArray[np.uint8]:
    """Linear radiance (height, width, 3) to display sRGB, 8 bits."""
    exposed = expose(colour, grade.key) * np.asarray(grade.balance, np.float32)
    glowing = _bloom(exposed, grade.bloom)
    shaded = _vignette(glowing, grade.vignette)
    dither = np.random.default_rng([seed, 0xD17]).random(shaded.shape, np.float32)
    # Row by row nothing depends on its neighbours any more: two halves, on two cores.
    with ThreadPoolExecutor(max_workers=2) as pool:
        halves = pool.map(_display, np.array_split(shaded, 2), np.array_split(dither, 2), repeat(grade))
        return np.concatenate(list(halves))


def _display(light: Floats, dither: Floats, grade: Grade) -> NDArray[np.uint8]:
    shown = _answer(light, grade.contrast)
    grey = (shown @ LUMINANCE)[..., None]
    shown = np.clip(grey + (shown - grey) * grade.saturation, 0, 1)
    return np.asarray(np.clip(encoded(shown) * 255 + dither, 0, 255), np.uint8)


def _answer(light: Floats, contrast: float) -> Floats:
    """The film's answer: each dye for itself, mixed with one that keeps the hue, so that a sunlit red does not turn pink.

    The brighter the light, the more the dyes have their own way, and in the end everything is white.
    """
    inset = ((1 - 3 * INSET) * np.eye(3) + INSET).astype(np.float32)
    outset = np.linalg.inv((1 - 2.4 * INSET) * np.eye(3) + 0.8 * INSET).astype(np.float32)
    dyes = _response(light @ inset, contrast) @ outset
    peak = np.maximum(light.max(axis=-1, keepdims=True), 1e-6)
    true = light * (_response(peak, contrast) / peak)
    share = HUE_KEPT * np.clip(1 - peak / BRIGHT, 0, 1)
    return np.asarray(np.clip(dyes * (1 - share) + true * share, 0, None), np.float32)


def _response(light: Floats, contrast: float) -> Floats:
    """Hill's curve per channel: middle grey stays, a long shoulder, a soft toe; WHITE becomes 1."""
    k = MIDDLE_GREY**contrast * (1 / MIDDLE_GREY - 1)
    top = WHITE**contrast / (WHITE**contrast + k)
    raised = np.maximum(light, 0) ** np.float32(contrast)
    return np.asarray(raised / (raised + k) / top, np.float32)


def _bloom(light: Floats, amount: float) -> Floats:
    if amount <= 0:
        return light
    height = light.shape[0]
    hot = np.minimum(light, BLOOM_LIMIT)
    glow = np.zeros_like(light)
    for scale, weight in BLOOM_SCALES:
        # Wide blurs are done on a smaller picture: the eye cannot tell, and they are most of the cost.
        step = max(1, int(scale * height / 2))
        sigma = scale * height / step
        blurred = gaussian_filter(hot[::step, ::step], (sigma, sigma, 0), truncate=3)
        glow += weight * _enlarge(blurred, light.shape[:2], step)
    return light * (1 - amount) + glow * amount


def _enlarge(small: Floats, shape: tuple[int, int], step: int) -> Floats:
    if step == 1:
        return small
    rows = np.minimum(np.arange(shape[0]) / step, small.shape[0] - 1)
    columns = np.minimum(np.arange(shape[1]) / step, small.shape[1] - 1)
    return _between(_between(small, rows, 0), columns, 1)


def _between(values: Floats, at: NDArray[np.float64], axis: int) -> Floats:
    low = at.astype(int)
    high = np.minimum(low + 1, values.shape[axis] - 1)
    share = (at - low).astype(np.float32).reshape((-1, 1, 1) if axis == 0 else (1, -1, 1))
    return np.asarray(values.take(low, axis) * (1 - share) + values.take(high, axis) * share, np.float32)


def _vignette(light: Floats, amount: float) -> Floats:
    height, width = light.shape[:2]
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    radius = np.hypot((x - width / 2) / (width / 2), (y - height / 2) / (height / 2)) / np.float32(1.4142)
    return np.asarray(light * (1 - amount * radius[..., None] ** 2.4), np.float32)
