"""Figures drawn with seven strokes, and the signs of sums: for keys, displays and scales."""

from collections.abc import Mapping

import numpy as np

from studiolo.engines.maquette.makers.plates import Outline, rounded
from studiolo.engines.maquette.makers.tools.stamped import closed

_LIT: Mapping[str, str] = {
    "0": "abcdef", "1": "bc", "2": "abged", "3": "abgcd", "4": "fgbc", "5": "afgcd", "6": "afgedc", "7": "abc",
        "8": "abcdefg",
    "9": "abcdfg", "C": "adef", "-": "g",
}  # fmt: skip


def strokes(sign: str, wide: float, high: float) -> list[Outline]:
    """The strokes of a figure (or of C, -) around the origin, in metres."""
    thick = min(wide, high) * 0.2
    x, y = wide / 2 - thick / 2, high / 2 - thick / 2
    across = {"a": y, "g": 0.0, "d": -y}
    upright = {"f": (-x, y / 2), "b": (x, y / 2), "e": (-x, -y / 2), "c": (x, -y / 2)}
    lit = _LIT[sign]
    flat = [
        rounded(wide - thick * 0.9, thick, thick * 0.3, steps=2).moved(0, across[key]) for key in lit if key in across
    ]
    tall = [rounded(thick, y - thick * 0.1, thick * 0.3, steps=2).moved(*upright[key]) for key in lit if key in upright]
    return flat + tall


def _bar(wide: float, high: float, turn_deg: float = 0.0) -> Outline:
    line = rounded(wide, high, min(wide, high) * 0.3, steps=2).points
    a = np.radians(turn_deg)
    return closed(line @ np.array([[np.cos(a), np.sin(a)], [-np.sin(a), np.cos(a)]]))


_LONG, _THIN = 0.0048, 0.0009
SIGNS: Mapping[str, tuple[Outline, ...]] = {
    "+": (_bar(_LONG, _THIN), _bar(_THIN, _LONG)),
    "-": (_bar(_LONG, _THIN),),
    "×": (_bar(_LONG, _THIN, 45), _bar(_LONG, _THIN, -45)),
    "÷": (_bar(_LONG, _THIN), _bar(0.0011, 0.0011).moved(0, 0.0018), _bar(0.0011, 0.0011).moved(0, -0.0018)),
    "=": (_bar(_LONG, _THIN).moved(0, 0.0009), _bar(_LONG, _THIN).moved(0, -0.0009)),
    "%": (_bar(_LONG, _THIN, 55), _bar(0.0013, 0.0013).moved(-0.0015, 0.0015),
        _bar(0.0013, 0.0013).moved(0.0015, -0.0015)),
    ".": (_bar(0.0012, 0.0012).moved(0, -0.002),),
    "r": (_bar(0.0022, _THIN, 60).moved(-0.0016, -0.0006), _bar(0.0040, _THIN, 72).moved(-0.0003, 0),
        _bar(0.0026, _THIN).moved(0.0014, 0.0018)),
    "s": (_bar(_LONG, _THIN).moved(0, -0.0014), _bar(0.0034, _THIN).moved(0, 0.001),
        _bar(_THIN, 0.0034).moved(0, 0.001)),
}  # fmt: skip
