"""What clothes are made of: weave, knit, denim, leather and patterns, as materials for uvs in metres over TILE_M."""

from functools import lru_cache

import numpy as np

from studiolo.engines.maquette.makers.bench import shade
from studiolo.engines.maquette.makers.finishes import lightness, natural
from studiolo.engines.maquette.makers.once import one_at_a_time
from studiolo.engines.maquette.makers.people.wardrobe import Piece
from studiolo.engines.maquette.model import Colour, Floats, Material, Texture
from studiolo.engines.maquette.settings.surfaces import noise

TILE_M = 0.24  # a tile's side
_PX = 512

Kind = str  # "cotton", "knit", "rib", "denim", "wool", "leather", "suede", "rubber", "silk", "felt", "quilt", "metal"
_SHINE = {
    "cotton": (0.88, 0.2, 0.5, 0.0),
    "knit": (0.95, 0.12, 0.7, 0.0),
    "rib": (0.95, 0.12, 0.7, 0.0),
    "denim": (0.9, 0.18, 0.4, 0.0),
    "wool": (0.95, 0.12, 0.8, 0.0),
    "felt": (0.95, 0.12, 0.7, 0.0),
    "silk": (0.42, 0.45, 0.6, 0.0),
    "leather": (0.4, 0.5, 0.05, 0.15),
    "suede": (0.98, 0.06, 1.1, 0.0),
    "rubber": (0.3, 0.5, 0.05, 0.5),
    "quilt": (0.55, 0.35, 0.4, 0.0),
    "metal": (0.28, 0.6, 0.05, 0.0),
}


def fabric(kind: Kind, colour: Colour, *, pattern: str = "", second: Colour | None = None) -> Material:
    """pattern: "striped", "checked", "dotted", "pinstriped", "camouflage" or "" for plain."""
    return _fabric(
        kind if kind in _SHINE else "cotton", _rounded(colour), pattern, None if second is None else _rounded(second)
    )


def plain(colour: Colour, *, rough: float = 0.85, gloss: float = 0.0) -> Material:
    """Cloth too small to show its weave; buttons and buckles with `gloss`."""
    if gloss:
        return Material(colour=_rounded(colour), roughness=rough, specular=0.5, clearcoat=gloss)
    return Material(colour=_rounded(colour), roughness=rough, specular=0.2, sheen=0.5)


def _rounded(colour: Colour) -> Colour:
    tamed = natural(np.asarray(colour, np.float32), 0.12)  # no dye is as pure as a screen's green
    red, green, blue = (round(min(max(float(value), 0.004), 0.9), 4) for value in tamed)
    return red, green, blue


@one_at_a_time
@lru_cache(maxsize=64)
def _fabric(kind: Kind, colour: Colour, pattern: str, second: Colour | None) -> Material:
    rough, specular, sheen, coat = _SHINE[kind]
    base = Material(
        colour=_picture(kind, colour, pattern, second), roughness=rough, specular=specular, sheen=sheen, clearcoat=coat,
        metallic=0.95 if kind == "metal" else 0.0, clearcoat_gloss=0.85,
    )  # fmt: skip
    relief = _relief(kind)
    return (
        base
        if relief is None
        else Material(**{name: getattr(base, name) for name in base.__slots__} | {"bump": relief})
    )


def _picture(kind: Kind, colour: Colour, pattern: str, second: Colour | None) -> Colour | Texture:
    ground = np.broadcast_to(np.asarray(colour, np.float32), (_PX, _PX, 3)).copy()
    if pattern:
        other = np.asarray(second if second is not None else _contrast(colour), np.float32)
        share = _pattern(pattern)[..., None]
        ground = ground * (1 - share) + other * share
    if kind == "denim":
        twill = noise((_PX, _PX), (3.0, 0.8), 5)
        ground *= np.clip(1 + 0.16 * twill + 0.1 * noise((_PX, _PX), (40.0, 40.0), 6), 0.5, 1.6)[..., None]
    elif kind == "suede":  # its nap lies this way and that
        nap = noise((_PX, _PX), (46.0, 30.0), 12)
        ground *= np.clip(0.94 + 0.09 * nap + 0.08 * noise((_PX, _PX), (1.4, 1.4), 13), 0.5, 1.5)[..., None]
    elif kind in ("knit", "rib", "wool"):
        ground *= np.clip(0.86 + 0.16 * _shade(kind) + 0.05 * noise((_PX, _PX), (2.0, 2.0), 7), 0.5, 1.2)[..., None]
    elif not pattern:
        return colour
    return Texture(image=np.clip(ground, 0.003, 0.92).astype(np.float32))


def _contrast(colour: Colour) -> Colour:
    return (0.8, 0.78, 0.72) if lightness(colour) < 0.4 else (0.03, 0.06, 0.16)


def _pattern(name: str) -> Floats:
    v, u = np.mgrid[0:_PX, 0:_PX] / _PX
    if name == "striped":
        found = np.clip((np.abs((v * 5) % 1 - 0.5) - 0.29) * 60, 0, 1)
    elif name == "pinstriped":
        found = np.clip((0.035 - np.abs((u * 12) % 1 - 0.5)) * 200, 0, 1) * 0.6
    elif name == "checked":
        across, up = ((u * 5) % 1 < 0.5) * 1.0, ((v * 5) % 1 < 0.5) * 1.0
        found = (across + up) / 2
    elif name == "dotted":
        a, b = (u * 6) % 1 - 0.5, (v * 6) % 1 - 0.5
        c, d = (u * 6 + 0.5) % 1 - 0.5, (v * 6 + 0.5) % 1 - 0.5
        found = np.clip((0.2 - np.minimum(np.hypot(a, b), np.hypot(c, d))) * 30, 0, 1)
    else:
        found = np.clip(noise((_PX, _PX), (26.0, 26.0), 3) * 8, 0, 1)
    return np.asarray(found, np.float32)


def _shade(kind: Kind) -> Floats:
    v, u = np.mgrid[0:_PX, 0:_PX] / _PX
    if kind == "rib":
        return np.asarray(np.cos(u * 2 * np.pi * 20), np.float32)
    if kind == "wool":
        return noise((_PX, _PX), (3.0, 3.0), 9)
    column = u * 30
    lean = np.abs(column % 1 - 0.5)
    return np.asarray(np.cos((v * 36 + lean * 1.1) * 2 * np.pi) * 0.6 - np.cos(column * 2 * np.pi) * 0.7, np.float32)


@lru_cache(maxsize=16)
def _relief(kind: Kind) -> Texture | None:
    v, u = np.mgrid[0:_PX, 0:_PX] / _PX
    if kind in ("knit", "rib", "wool"):
        heights = _shade(kind) * {"knit": 0.0011, "rib": 0.0022, "wool": 0.0007}[kind]
    elif kind == "denim":
        heights = np.cos((u * 60 + v * 60) * 2 * np.pi) * 0.00025 + noise((_PX, _PX), (2.0, 2.0), 4) * 0.0002
    elif kind == "leather":
        heights = noise((_PX, _PX), (2.6, 2.6), 8) * 0.0002
    elif kind in ("cotton", "suede"):
        heights = noise((_PX, _PX), (2.0, 2.0), 4) * 0.00022
    elif kind == "quilt":
        heights = np.abs(np.sin((u + v) * np.pi * 4)) ** 0.5 * np.abs(np.sin((u - v) * np.pi * 4)) ** 0.5 * 0.012
    else:
        return None
    return Texture(image=np.asarray(heights, np.float32)[..., None])


def cloth_of(piece: Piece, usual: str, usual_pattern: str = "") -> Material:
    """The fabric of a piece of clothing, in its colour and pattern. Its colour must be known."""
    assert piece.colour is not None
    pattern = piece.pattern or usual_pattern
    pattern = pattern if pattern in ("striped", "checked", "dotted", "camouflage", "pinstriped") else ""
    second = piece.second
    if pattern == "camouflage":
        second = shade(piece.colour, 0.4)
    if pattern == "checked" and second is None:
        second = shade(piece.colour, 0.25) if lightness(piece.colour) > 0.12 else shade(piece.colour, 3.0)
    return fabric(piece.fabric or usual, piece.colour, pattern=pattern, second=second)
