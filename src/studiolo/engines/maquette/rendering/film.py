"""From radiance to a picture: exposure, haze, bloom, a film's response, eight bits. Plain numpy."""

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import gaussian_filter

from studiolo.engines.maquette.model import Floats
from studiolo.engines.maquette.stage import Grade, Haze

LUMINANCE = np.array([0.2126, 0.7152, 0.0722], np.float32)  # Rec. 709
BLOOM_LIMIT = 16.0  # brighter light does not glow wider, or windows would veil the picture
BLOOM_SCALES = ((0.004, 0.45), (0.015, 0.33), (0.05, 0.22))  # sigma as a share of the height, weight
INSET = 0.11  # very bright colours move towards white, as dyes do
MIDDLE_GREY, WHITE = 0.18, 14.0


def clamp_fireflies(colour: Floats, limit: float) -> Floats:
    """No pixel's brightest channel above `limit`; hue is kept."""
    return colour * np.minimum(1, limit / np.maximum(colour.max(axis=-1, keepdims=True), 1e-6))


def add_haze(colour: Floats, depth: Floats, haze: Haze) -> Floats:
    """Air between the camera and far things; depth 0 is sky and stays as it is."""
    away = np.maximum(depth - haze.start_m, 0)
    share = np.minimum(1 - np.exp(-away / haze.distance_m), haze.most)[..., None]
    return colour * (1 - share) + np.asarray(haze.colour, np.float32) * share


def expose(colour: Floats, key: float) -> Floats:
    """Scale so that the log-average luminance, without the extremes, becomes `key`."""
    luminance = np.maximum(colour @ LUMINANCE, 1e-6)
    low, high = np.percentile(luminance, [3, 97])
    average = np.exp(np.log(np.clip(luminance, low, high)).mean())
    return colour * np.float32(key / max(float(average), 1e-6))


def develop(colour: Floats, grade: Grade, seed: int) -> NDArray[np.uint8]:
    """Linear radiance (height, width, 3) to display sRGB, 8 bits."""
    exposed = expose(colour, grade.key) * np.asarray(grade.balance, np.float32)
    glowing = _bloom(exposed, grade.bloom)
    shaded = _vignette(glowing, grade.vignette)
    inset = (1 - 3 * INSET) * np.eye(3) + INSET
    outset = np.linalg.inv((1 - 2.4 * INSET) * np.eye(3) + 0.8 * INSET)
    shown = np.clip(_response(shaded @ inset, grade.contrast) @ outset, 0, None)
    grey = (shown @ LUMINANCE)[..., None]
    shown = np.clip(grey + (shown - grey) * grade.saturation, 0, 1)
    encoded = np.where(shown <= 0.0031308, 12.92 * shown, 1.055 * shown ** (1 / 2.4) - 0.055)
    dither = np.random.default_rng([seed, 0xD17]).random(encoded.shape, np.float32)
    return np.clip(encoded * 255 + dither, 0, 255).astype(np.uint8)


def _response(light: Floats, contrast: float) -> Floats:
    """Hill's curve per channel: middle grey stays, a long shoulder, a soft toe; WHITE becomes 1."""
    k = MIDDLE_GREY**contrast * (1 / MIDDLE_GREY - 1)
    top = WHITE**contrast / (WHITE**contrast + k)
    raised = np.maximum(light, 0) ** contrast
    return raised / (raised + k) / top


def _bloom(light: Floats, amount: float) -> Floats:
    if amount <= 0:
        return light
    height = light.shape[0]
    hot = np.minimum(light, BLOOM_LIMIT)
    glow = np.zeros_like(light)
    for scale, weight in BLOOM_SCALES:
        # Wide blurs are done on a smaller picture: the eye cannot tell, and they are most of the cost.
        step = max(1, int(scale * height / 6))
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
    return values.take(low, axis) * (1 - share) + values.take(high, axis) * share


def _vignette(light: Floats, amount: float) -> Floats:
    height, width = light.shape[:2]
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    radius = np.hypot((x - width / 2) / (width / 2), (y - height / 2) / (height / 2)) / np.float32(1.4142)
    return light * (1 - amount * radius[..., None] ** 2.4)
