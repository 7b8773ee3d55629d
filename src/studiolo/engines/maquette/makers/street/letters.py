"""The four letters of a stop sign as outlines, made like the narrow capitals of road signs; their cap height is 1."""

import numpy as np

from studiolo.engines.maquette.makers.plates import Outline
from studiolo.engines.maquette.makers.tools.stamped import closed, shape

_STROKE = 0.17
_HALF = 0.27
_STEP = 0.72
Letter = tuple[Outline, tuple[Outline, ...]]


def _s() -> Letter:
    """One stroke of even width along a double bend."""
    t, r = _STROKE / 2, 0.5 - _STROKE / 2
    knee = (r) / 2
    upper = [(0.185 * np.cos(a), knee + (r - knee) * np.sin(a)) for a in np.radians(np.linspace(20, 270, 40))]
    lower = [(0.185 * np.cos(a), -knee + (r - knee) * np.sin(a)) for a in np.radians(np.linspace(90, -160, 40))]
    path = np.asarray([*upper[:-1], *lower[1:]], float)
    along = np.gradient(path, axis=0)
    out = np.stack([along[:, 1], -along[:, 0]], axis=1) / np.linalg.norm(along, axis=1, keepdims=True)
    return closed(np.concatenate([path + out * t, (path - out * t)[::-1]])), ()


def _t() -> Letter:
    w, s = _HALF, _STROKE
    points = [
        (-s / 2, -0.5),
        (s / 2, -0.5),
        (s / 2, 0.5 - s),
        (w, 0.5 - s),
        (w, 0.5),
        (-w, 0.5),
        (-w, 0.5 - s),
        (-s / 2, 0.5 - s),
    ]
    return shape([(x, y, 0.004) for x, y in points], 3), ()


def _o() -> Letter:
    def ring(w: float, h: float, soft: float) -> Outline:
        return shape([(-w, -h, soft), (w, -h, soft), (w, h, soft), (-w, h, soft)], 12)

    return ring(_HALF, 0.5, 0.3), (ring(_HALF - _STROKE, 0.5 - _STROKE, 0.13),)


def _p() -> Letter:
    w, s = _HALF, _STROKE
    line = [
        (-w, -0.5, 0.004),
        (-w + s, -0.5, 0.004),
        (-w + s, -0.14, 0.004),
        (w, -0.14, 0.26),
        (w, 0.5, 0.26),
        (-w, 0.5, 0.004),
    ]
    hole = [(-w + s, -0.14 + s, 0.004), (w - s, -0.14 + s, 0.12), (w - s, 0.5 - s, 0.12), (-w + s, 0.5 - s, 0.004)]
    return shape(line, 10), (shape(hole, 8),)


def _at(letter: Letter, x: float) -> Letter:
    outline, holes = letter
    return outline.moved(x, 0), tuple(hole.moved(x, 0) for hole in holes)


STOP: tuple[Letter, ...] = tuple(_at(make(), (k - 1.5) * _STEP) for k, make in enumerate((_s, _t, _o, _p)))
