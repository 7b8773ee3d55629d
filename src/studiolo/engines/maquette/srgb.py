"""Between linear light and sRGB, the encoding of IEC 61966-2-1 that screens and 8-bit pictures expect."""

from functools import cache

import numpy as np
from numpy.typing import NDArray

from studiolo.engines.maquette.model import Floats, Numbers

SHADES = 2**20  # steps of light in the table of bytes
UNSURE = 256  # in that table: the next byte begins within this step


def linear(values: Numbers) -> Floats:
    """sRGB, 0 to 1, as linear light."""
    return np.where(values <= 0.04045, values / 12.92, ((values + 0.055) / 1.055) ** 2.4).astype(np.float32)


def encoded(values: Numbers) -> Floats:
    """Linear light as sRGB, 0 to 1; what is negative becomes 0, what is above 1 stays above."""
    safe = np.maximum(values, 0)
    return np.where(safe <= 0.0031308, safe * 12.92, 1.055 * safe ** np.float32(1 / 2.4) - 0.055).astype(np.float32)


def encoded_bytes(values: Numbers) -> NDArray[np.uint8]:
    """Linear light, clipped to 0 to 1, as 8-bit sRGB."""
    clipped = np.clip(values, 0, 1)
    if clipped.size < SHADES // 16:
        return _rounded(clipped)
    shades = _bytes().take((clipped * np.asarray(SHADES, clipped.dtype)).astype(np.int32).ravel(), mode="clip")
    unsure = np.flatnonzero(shades == UNSURE)
    found = shades.astype(np.uint8)
    found[unsure] = _rounded(clipped.ravel()[unsure])
    return found.reshape(clipped.shape)


def _rounded(values: Numbers) -> NDArray[np.uint8]:
    return np.asarray(encoded(values) * 255 + 0.5, np.uint8)


@cache
def _bytes() -> NDArray[np.uint16]:
    """For each step of light its byte, or UNSURE: a power for every pixel takes ten times as long as a look."""
    edges = encoded(np.linspace(0, 1, SHADES + 1)) * 255.0 + 0.5
    low, high = (edges[:-1] - 1e-3).astype(np.int64), (edges[1:] + 1e-3).astype(np.int64)
    return np.append(np.where(low == high, low, UNSURE), UNSURE).astype(np.uint16)
