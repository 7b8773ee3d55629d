"""Whether surfaces have the colour that was asked for, as the eye judges: in OKLab (Björn Ottosson, 2020)."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from studiolo.engines.maquette.model import Floats, Numbers
from studiolo.engines.maquette.srgb import encoded_bytes, linear

# A maker keeps to a colour within shading painted on it, wear and grain; people call lighter and darker ones by one name.
TOLERANCE, LIGHTNESS_COUNTS = 0.11, 0.5
ENOUGH = 0.18  # of a thing's pixels: a red car has black tyres and windows too, a green truck a white box
ALIKE, MOST_COLOURS = 0.08, 8
GREY_BELOW = 0.035  # chroma under which a colour has no hue

_LMS = np.array(
    [
        [0.4122214708, 0.5363325363, 0.0514459929],
        [0.2119034982, 0.6806995451, 0.1073969566],
        [0.0883024619, 0.2817188376, 0.6299787005],
    ]
)
_LAB = np.array(
    [
        [0.2104542553, 0.7936177850, -0.0040720468],
        [1.9779984951, -2.4285922050, 0.4505937099],
        [0.0259040371, 0.7827717662, -0.8086757660],
    ]
)


def oklab(colour: Numbers) -> Floats:
    """Linear sRGB (..., 3) as lightness 0 to 1 and two opponent axes."""
    return np.asarray(np.cbrt(np.maximum(colour, 0) @ _LMS.T) @ _LAB.T, np.float32)


def oklab_of_hex(colour: str) -> Floats:
    """colour: "#rrggbb"."""
    return oklab(linear(np.array(_values(colour))))


def share_of_colour(colours: Floats, asked: str, weights: Numbers | None = None) -> float:
    """Which part of the surface colours (n, 3), linear, a person would call by the asked colour "#rrggbb".

    weights: (n,), where the colours do not count alike.
    """
    if not len(colours):
        return 0.0
    wanted, given = oklab_of_hex(asked), oklab(colours)
    apart = given - wanted
    apart[:, 0] *= LIGHTNESS_COUNTS if np.hypot(wanted[1], wanted[2]) > GREY_BELOW else 1.0
    near = np.linalg.norm(apart, axis=1) <= TOLERANCE
    return float(np.average(near | _same_hue(given, wanted), weights=weights))


def share_of_palette(palette: Sequence[tuple[str, float]], asked: str) -> float:
    """The same for the commonest colours of a surface, as `palette` tells them."""
    if not palette:
        return 0.0
    colours = linear(np.array([_values(colour) for colour, _ in palette]))
    return min(1.0, share_of_colour(colours, asked, np.array([share for _, share in palette])))


def palette(colours: Floats) -> tuple[tuple[str, float], ...]:
    """The commonest of the surface colours (n, 3), linear, those that look alike together: sRGB hex and share."""
    if not len(colours):
        return ()
    _, kind, counts = np.unique(np.rint(oklab(colours) / ALIKE), axis=0, return_inverse=True, return_counts=True)
    kind = kind.ravel()
    commonest = np.argsort(-counts, kind="stable")[:MOST_COLOURS]
    return tuple((mean_hex(colours[kind == k]), float(counts[k] / len(colours))) for k in commonest)


def mean_hex(colours: Floats) -> str:
    """Of the surface colours (n, 3), linear."""
    if not len(colours):
        return ""
    return "#" + "".join(f"{value:02x}" for value in encoded_bytes(colours.mean(axis=0)))


def _values(colour: str) -> list[float]:
    return [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]


def _same_hue(given: Floats, wanted: Floats) -> NDArray[np.bool_]:
    """A strong colour is known by its hue, however deep its shade: within 20 degrees, and neither grey nor near black."""
    strong = float(np.hypot(wanted[1], wanted[2]))
    if strong < 0.08:
        return np.zeros(len(given), bool)
    chroma = np.hypot(given[:, 1], given[:, 2])
    turn = np.arctan2(given[:, 2], given[:, 1]) - np.arctan2(wanted[2], wanted[1])
    turn = np.abs((turn + np.pi) % (2 * np.pi) - np.pi)
    return np.asarray((turn < np.radians(20)) & (chroma > 0.5 * strong) & (np.abs(given[:, 0] - wanted[0]) < 0.24))
