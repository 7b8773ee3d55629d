"""Figures for dials, as strokes with round ends."""

import numpy as np

from studiolo.engines.maquette.makers.turning import curve, pipe
from studiolo.engines.maquette.meshes import join
from studiolo.engines.maquette.model import Mesh, Numbers

WIDE = 0.56  # of a figure, in shares of its height
_STROKES: dict[str, tuple[tuple[tuple[float, float], ...], ...]] = {
    "0": (((0.5, 0), (0.12, 0.25), (0.1, 0.5), (0.14, 0.78), (0.5, 1), (0.86, 0.78), (0.9, 0.5), (0.88, 0.25), (0.5, 0)),),
    "1": (((0.22, 0.76), (0.4, 0.86), (0.55, 1.0)), ((0.55, 1.0), (0.55, 0.5), (0.55, 0.0))),
    "2": (((0.1, 0.74), (0.24, 0.95), (0.52, 1.0), (0.82, 0.88), (0.84, 0.64), (0.5, 0.32), (0.08, 0.0)), ((0.08, 0), (0.5,
        0), (0.92, 0))),
    "3": (((0.12, 0.86), (0.42, 1.0), (0.78, 0.88), (0.76, 0.64), (0.42, 0.54)), ((0.42, 0.54), (0.82, 0.44), (0.88, 0.2),
        (0.5, 0.0), (0.08, 0.12))),
    "4": (((0.7, 0), (0.7, 0.5), (0.7, 1.0)), ((0.7, 1.0), (0.4, 0.64), (0.06, 0.28)), ((0.06, 0.28), (0.5, 0.28), (0.95, 0.28))),
    "5": (((0.84, 1), (0.5, 1), (0.2, 1)), ((0.2, 1), (0.17, 0.8), (0.14, 0.56)), ((0.14, 0.56), (0.5, 0.62), (0.86, 0.48),
        (0.86, 0.18), (0.48, 0.0), (0.1, 0.12))),
    "6": (((0.8, 0.94), (0.4, 0.86), (0.14, 0.5), (0.14, 0.2), (0.5, 0.0), (0.86, 0.16), (0.86, 0.42), (0.5, 0.58), (0.16, 0.38)),),
    "7": (((0.08, 1), (0.5, 1), (0.92, 1)), ((0.92, 1), (0.6, 0.5), (0.38, 0.0))),
    "8": (((0.5, 0.54), (0.16, 0.7), (0.2, 0.92), (0.5, 1.0), (0.8, 0.92), (0.84, 0.7), (0.5, 0.54)),
          ((0.5, 0.54), (0.1, 0.36), (0.14, 0.08), (0.5, 0.0), (0.86, 0.08), (0.9, 0.36), (0.5, 0.54))),
    "9": (((0.2, 0.06), (0.6, 0.14), (0.86, 0.5), (0.86, 0.8), (0.5, 1.0), (0.14, 0.84), (0.14, 0.58), (0.5, 0.42), (0.84, 0.62)),),
}  # fmt: skip


def numeral(number: int, tall_m: float) -> Mesh:
    """The number's figures upright in the x-y plane around the origin, low and rounded towards +z."""
    figures = str(number)
    step = (WIDE + 0.16) * tall_m
    return join(
        [
            pipe(_laid(stroke, tall_m, (k - (len(figures) - 1) / 2) * step), 0.068 * tall_m, flat=0.35, sides=8, side=(0, 0, 1)).mesh
            for k, figure in enumerate(figures)
            for stroke in _STROKES[figure]
        ]
    )  # fmt: skip


def _laid(stroke: tuple[tuple[float, float], ...], tall_m: float, x: float) -> Numbers:
    line = curve(np.asarray(stroke, float), 8 * len(stroke) if len(stroke) > 3 else 4)
    return np.stack([(line[:, 0] - 0.5) * WIDE * tall_m + x, (line[:, 1] - 0.5) * tall_m, np.zeros(len(line))], axis=1)
