"""Between linear light and sRGB, the encoding of IEC 61966-2-1 that screens and 8-bit pictures expect."""

import numpy as np
from numpy.typing import NDArray

from studiolo.engines.maquette.model import Floats, Numbers


def linear(values: Numbers) -> Floats:
    """sRGB, 0 to 1, as linear light."""
    return np.where(values <= 0.04045, values / 12.92, ((values + 0.055) / 1.055) ** 2.4).astype(np.float32)


def encoded(values: Numbers) -> Floats:
    """Linear light as sRGB, 0 to 1; what is negative becomes 0, what is above 1 stays above."""
    safe = np.maximum(values, 0)
    return np.where(safe <= 0.0031308, safe * 12.92, 1.055 * safe ** np.float32(1 / 2.4) - 0.055).astype(np.float32)


def encoded_bytes(values: Numbers) -> NDArray[np.uint8]:
    """Linear light, clipped to 0 to 1, as 8-bit sRGB."""
    return np.asarray(encoded(np.clip(values, 0, 1)) * 255 + 0.5, np.uint8)
