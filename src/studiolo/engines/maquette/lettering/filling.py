"""Outlines as print: coverage masks, SVG."""

import io

import numpy as np
import resvg_py
from numpy.typing import NDArray
from PIL import Image

from studiolo.engines.maquette.lettering.outline import Outline
from studiolo.errors import InvalidValue

Mask = NDArray[np.uint8]
MOST_PIXELS = 8192 * 8192
_STEPS, _FLATNESS_PX = 64, 0.03


def mask(outline: Outline, width: float, height: float, density: float, *, margin: float = 0.0) -> Mask:
    """How much of each pixel the ink covers, 0 to 255: (height x density, width x density), row 0 at the top.

    The window shown runs from (-margin, -margin) to (width + margin, height + margin). density: pixels per unit.
    Raises InvalidValue above MOST_PIXELS.
    """
    columns, rows = (max(round((side + 2 * margin) * density), 1) for side in (width, height))
    if columns * rows > MOST_PIXELS:
        raise InvalidValue(f"Letters of {columns} x {rows} pixels are too large. Ask for a smaller picture.")
    sheet = np.zeros((rows, columns), np.uint8)
    drawn = outline.moved(margin, -height - margin).scaled(density, -density)
    left, top, right, foot = drawn.bounds
    first, last = max(int(np.floor(left)), 0), min(int(np.ceil(right)), columns)
    upper, lower = max(int(np.floor(top)), 0), min(int(np.ceil(foot)), rows)
    if first < last and upper < lower:  # only where there is ink: the rest is soon empty without being drawn
        path = _plain_path(drawn.moved(-first, -upper))
        sheet[upper:lower, first:last] = _filled(path, last - first, lower - upper)
    return sheet


def svg_document(parts: list[tuple[Outline, str]], width: float, height: float, *, digits: int = 3) -> str:
    """A whole SVG of outlines, each in its colour, in units from the box's lower left corner."""
    paths = "".join(
        f'<path fill="{colour}" d="{outline.svg_path(flip_at=height, digits=digits)}"/>' for outline, colour in parts
    )
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {height:g}">{paths}</svg>'


def _plain_path(outline: Outline) -> str:
    """Straight pieces in whole steps of 1 / _STEPS pixel: ten times quicker to write and read than curves."""
    rings = (np.round(ring * _STEPS).astype(int).ravel().tolist() for ring in outline.flattened(_FLATNESS_PX))
    return "".join(f"M{str(ring)[1:-1]}Z" for ring in rings)


def _filled(path: str, columns: int, rows: int) -> Mask:
    size = f'width="{columns}" height="{rows}" viewBox="0 0 {columns * _STEPS} {rows * _STEPS}"'
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" preserveAspectRatio="none" {size}><path fill="#fff" d="{path}"/></svg>'
    png = resvg_py.svg_to_bytes(svg_string=svg, width=columns, height=rows, skip_system_fonts=True)
    with Image.open(io.BytesIO(bytes(png))) as picture:
        return np.array(picture.convert("RGBA").getchannel("A"))
