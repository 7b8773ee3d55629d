"""Take a flat SVG drawing apart into its painted layers, in painting order, and raster them."""

import io
import re
import xml.etree.ElementTree as ET
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from studiolo.engines.maquette.library.entries import Drawing

NAMESPACES = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
_SHARED = {"defs", "linearGradient", "radialGradient", "clipPath", "mask", "filter"}
_NOT_INHERITED = {"mask", "clip-path", "filter", "id"}
_HEX = re.compile(r"#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$")


@dataclass(frozen=True, slots=True)
class Layer:
    """One painted shape. flat: its fill is one plain colour."""

    code: str
    flat: bool


def read_layers(drawing: Drawing) -> tuple[list[Layer], str]:
    """The painted shapes in order, and the shared definitions they refer to."""
    ET.register_namespace("", "http://www.w3.org/2000/svg")
    layers: list[Layer] = []
    shared: list[str] = []
    _walk(ET.fromstring(f"<svg {NAMESPACES}>{drawing.body}</svg>"), {}, layers, shared)
    return layers, "".join(shared)


def raster(code: str, drawing: Drawing, pixels: int) -> NDArray[np.uint8]:
    """The code drawn in a square that holds the whole drawing in its middle: (pixels, pixels, 4)."""
    import resvg_py
    from PIL import Image

    side = max(drawing.width, drawing.height)
    left, top = (drawing.width - side) / 2, (drawing.height - side) / 2
    frame = f'viewBox="{left} {top} {side} {side}"'
    png = resvg_py.svg_to_bytes(svg_string=f"<svg {NAMESPACES} {frame}>{code}</svg>", width=pixels, height=pixels)
    return np.asarray(Image.open(io.BytesIO(bytes(png))).convert("RGBA"))


def _walk(node: ET.Element, inherited: dict[str, str], layers: list[Layer], shared: list[str]) -> None:
    for child in node:
        tag = child.tag.split("}")[-1]
        if tag in _SHARED:
            shared.append(ET.tostring(child, encoding="unicode"))
        elif tag == "g":
            own = {key: value for key, value in child.attrib.items() if key not in _NOT_INHERITED}
            _walk(child, {**inherited, **own}, layers, shared)
        else:
            for key, value in inherited.items():
                child.attrib.setdefault(key, value)
            flat = bool(_HEX.match(child.attrib.get("fill", "#000")))
            layers.append(Layer(ET.tostring(child, encoding="unicode"), flat))
