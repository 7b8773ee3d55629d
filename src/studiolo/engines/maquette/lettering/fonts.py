"""A face opened: HarfBuzz's font, the letters it has, and its glyphs' outlines, kept."""

import threading
from functools import lru_cache
from typing import Any

import uharfbuzz as hb

from studiolo.engines.maquette.lettering.families import Face
from studiolo.engines.maquette.lettering.outline import EMPTY, Outline, Pen

_KEPT_FACES = 128


class OpenFace:
    """Read-only and safe to share between threads. Outlines are in ems, y up."""

    def __init__(self, face: Face) -> None:
        source = hb.Face(hb.Blob.from_file_path(str(face.path())), face.index)
        self.font: Any = hb.Font(source)
        if face.axes:
            self.font.set_variations(dict(face.axes))
        self.units: int = source.upem
        self.letters: frozenset[int] = frozenset(source.unicodes)
        self._outlines: dict[int, Outline] = {}
        self._lock = threading.Lock()

    def has(self, character: str) -> bool:
        return ord(character) in self.letters

    def outline(self, glyph: int) -> Outline:
        with self._lock:
            if glyph not in self._outlines:
                self._outlines[glyph] = self._drawn(glyph)
            return self._outlines[glyph]

    def _drawn(self, glyph: int) -> Outline:
        pen = Pen()
        self.font.draw_glyph(glyph, _draw_functions(), pen)
        drawn = pen.outline()
        return drawn if drawn is EMPTY else drawn.scaled(1 / self.units)


@lru_cache(maxsize=_KEPT_FACES)
def open_face(face: Face) -> OpenFace:
    """Raises EngineUnavailable, naming the package, where the font is not installed."""
    return OpenFace(face)


@lru_cache(maxsize=1)
def _draw_functions() -> Any:
    functions = hb.DrawFuncs()
    functions.set_move_to_func(lambda x, y, pen: pen.move(x, y))
    functions.set_line_to_func(lambda x, y, pen: pen.line(x, y))
    functions.set_quadratic_to_func(lambda a, b, x, y, pen: pen.quadratic((a, b), (x, y)))
    functions.set_cubic_to_func(lambda a, b, c, d, x, y, pen: pen.cubic((a, b), (c, d), (x, y)))
    functions.set_close_path_func(lambda pen: pen.close())
    return functions
