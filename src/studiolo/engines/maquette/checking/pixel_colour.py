"""A second opinion on colours, from the finished picture alone: no scene, no albedo, only hues as a person names them.

Coloured light changes what is seen: a white cup at sunset is orange in the picture. Such a picture may disagree here and hold.
"""

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from studiolo.engines.maquette.checking.colour_match import oklab, oklab_of_hex
from studiolo.engines.maquette.srgb import linear

ROOM = 0.015  # around the box that is looked into, share of the picture
LEAST_SHARE = 0.12  # of the box, in one piece
HUE_DEG = 26.0
# Chroma and lightness that people call so, in OKLab.
GREY_CHROMA, VIVID_CHROMA, DARK, LIGHT = 0.045, 0.055, 0.4, 0.72


def share_in_box(picture: NDArray[np.uint8], box: tuple[float, float, float, float], asked: str) -> float:
    """The largest connected patch of the asked colour in the box, as a share of the box.

    picture: (height, width, 3) sRGB. box: left, top, right, bottom, 0 to 1. asked: "#rrggbb".
    """
    height, width = picture.shape[:2]
    left, top = (max(0, int((v - ROOM) * side)) for v, side in ((box[0], width), (box[1], height)))
    right, bottom = (min(side, int((v + ROOM) * side) + 1) for v, side in ((box[2], width), (box[3], height)))
    patch = picture[top:bottom, left:right]
    if not patch.size:
        return 0.0
    labels, count = ndimage.label(_called(oklab(linear(patch / 255.0)), asked), structure=np.ones((3, 3)))
    return float(np.bincount(labels.ravel())[1:].max() / labels.size) if count else 0.0


def agrees(picture: NDArray[np.uint8], box: tuple[float, float, float, float], asked: str) -> bool:
    return share_in_box(picture, box, asked) >= LEAST_SHARE


def _called(given: NDArray[np.floating], asked: str) -> NDArray[np.bool_]:
    """Which of the pixels (height, width, 3), in OKLab, a person calls by the asked colour."""
    wanted = oklab_of_hex(asked)
    strong, chroma = float(np.hypot(*wanted[1:])), np.hypot(given[..., 1], given[..., 2])
    if strong < GREY_CHROMA:
        grey = chroma < 2 * GREY_CHROMA
        if wanted[0] > 0.85:
            return np.asarray(grey & (given[..., 0] > LIGHT))
        if wanted[0] < 0.3:
            return np.asarray(grey & (given[..., 0] < DARK))
        return np.asarray(grey & (given[..., 0] > 0.3) & (given[..., 0] < 0.93))
    turn = np.degrees(np.arctan2(given[..., 2], given[..., 1]) - np.arctan2(wanted[2], wanted[1]))
    turn = np.abs((turn + 180) % 360 - 180)
    apart = np.abs(given[..., 0] - wanted[0]) < 0.33
    return np.asarray((turn < HUE_DEG) & (chroma > min(VIVID_CHROMA, 0.5 * strong)) & apart)
