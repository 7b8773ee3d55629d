"""Finishes by short words: "oak planks", "brick #8a4a35", "checker #e9e4d8 #2b2b2d" -> a material and its tile in metres.

Recipes and styles name finishes by these words, so that a table of rooms stays a table.
"""

from collections.abc import Callable, Mapping
from functools import lru_cache
from types import MappingProxyType

from studiolo.engines.maquette.model import Material
from studiolo.engines.maquette.settings.interior import patterns
from studiolo.engines.maquette.settings.surfaces import brick, hex_colour, linen, plaster, tiles, wood

Finish = tuple[Material, float]

TIMBERS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "oak": ("#94703f", "#c8a471"),
        "pale oak": ("#b3966b", "#dcc49a"),
        "walnut": ("#4a2c18", "#8a5a34"),
        "pine": ("#a87f4c", "#dab884"),
        "mahogany": ("#471b12", "#7f3a24"),
        "ebony": ("#17120f", "#382a22"),
        "ash": ("#b3a591", "#ddd3c3"),
        "chestnut": ("#593519", "#93602f"),
        "teak": ("#744826", "#b5844e"),
        "driftwood": ("#62594e", "#968a7b"),
        "rough": ("#4b3722", "#7d6040"),
    }
)
METALS: Mapping[str, Material] = MappingProxyType(
    {
        "black": Material(colour=(0.022, 0.022, 0.024), roughness=0.42),
        "white metal": Material(colour=(0.72, 0.71, 0.69), roughness=0.35),
        "brass": Material(colour=(0.76, 0.52, 0.22), roughness=0.28, metallic=1.0),
        "copper": Material(colour=(0.80, 0.42, 0.26), roughness=0.28, metallic=1.0),
        "steel": Material(colour=(0.56, 0.56, 0.57), roughness=0.3, metallic=1.0),
        "chrome": Material(colour=(0.66, 0.66, 0.67), roughness=0.14, metallic=1.0),
        "iron": Material(colour=(0.10, 0.095, 0.09), roughness=0.5, metallic=1.0),
    }
)


@lru_cache(maxsize=256)
def paint(code: str, roughness: float = 0.5) -> Material:
    """Plain paint: the same words give the same material, so that all of it becomes one mesh."""
    return Material(colour=hex_colour(code), roughness=roughness)


@lru_cache(maxsize=64)
def timber(name: str, seed: int = 0) -> Material:
    """One wide board, for furniture."""
    return Material(colour=wood(*TIMBERS[name], 1, 11 + seed % 3, 512), roughness=0.4, specular=0.42)


@lru_cache(maxsize=64)
def cloth(code: str, seed: int = 0) -> Material:
    return Material(colour=linen(code, seed % 3), roughness=0.94, specular=0.1, sheen=0.5)


@lru_cache(maxsize=64)
def drape(code: str) -> Material:
    """Thin cloth that lets some light through."""
    return Material(kind="thin", colour=hex_colour(code), roughness=0.95, translucency=0.6)


@lru_cache(maxsize=32)
def leather(code: str) -> Material:
    return Material(colour=hex_colour(code), roughness=0.38, specular=0.5, clearcoat=0.12)


@lru_cache(maxsize=128)
def finish(words: str, seed: int = 0) -> Finish:
    """words: a kind with its colours. Raises KeyError for a kind nobody wrote.

    Returns the material and the metres that one tile of its picture covers.
    """
    names = [word for word in words.split() if not word.startswith("#")]
    codes = [word for word in words.split() if word.startswith("#")]
    kind = names[-1]
    return _KINDS[kind](" ".join(names[:-1]), codes, seed % 3)


def _planks(name: str, codes: list[str], seed: int) -> Finish:
    return Material(colour=wood(*TIMBERS[name], 14, seed, 1024), roughness=0.36, specular=0.42), 2.3


def _panel(name: str, codes: list[str], seed: int) -> Finish:
    return timber(name, seed), 0.9


def _herringbone(name: str, codes: list[str], seed: int) -> Finish:
    return Material(colour=patterns.herringbone(*TIMBERS[name], seed), roughness=0.34, specular=0.42), 1.7


def _plaster(name: str, codes: list[str], seed: int) -> Finish:
    return Material(colour=plaster(codes[0], seed), roughness=0.9, specular=0.15), 1.5


def _limewash(name: str, codes: list[str], seed: int) -> Finish:
    return Material(colour=plaster(codes[0], seed, 0.11, 512), roughness=0.95, specular=0.1), 3.4


def _concrete(name: str, codes: list[str], seed: int) -> Finish:
    rough = 0.34 if name == "polished" else 0.75
    return Material(colour=patterns.concrete(codes[0], seed), roughness=rough, specular=0.4), 2.2


def _brick(name: str, codes: list[str], seed: int) -> Finish:
    return Material(colour=brick(codes[0], seed), roughness=0.85, specular=0.2), 1.2


def _stone(name: str, codes: list[str], seed: int) -> Finish:
    return Material(colour=patterns.masonry(codes[0], seed), roughness=0.9, specular=0.15), 2.6


def _tiles(name: str, codes: list[str], seed: int) -> Finish:
    """ "tiles" are laid like bricks, "square tiles" in a grid."""
    grout = codes[1] if len(codes) > 1 else "#cfcac0"
    if name == "square":
        picture = patterns.checker(codes[0], codes[0], seed, 4, grout)
        return Material(colour=picture, roughness=0.16, specular=0.5), 0.8
    return Material(colour=tiles(codes[0], seed, 10, 5, grout), roughness=0.14, specular=0.5), 0.75


def _checker(name: str, codes: list[str], seed: int) -> Finish:
    return Material(colour=patterns.checker(codes[0], codes[1], seed), roughness=0.22, specular=0.5), 1.7


def _marble(name: str, codes: list[str], seed: int) -> Finish:
    vein = codes[1] if len(codes) > 1 else "#9a9da0"
    return Material(colour=patterns.marble(codes[0], seed, vein), roughness=0.13, specular=0.5), 1.9


def _terrazzo(name: str, codes: list[str], seed: int) -> Finish:
    return Material(colour=patterns.terrazzo(codes[0], seed), roughness=0.22, specular=0.45), 1.3


def _carpet(name: str, codes: list[str], seed: int) -> Finish:
    return Material(colour=patterns.carpet(codes[0], seed), roughness=1.0, specular=0.05, sheen=0.4), 0.8


def _paper(name: str, codes: list[str], seed: int) -> Finish:
    return Material(colour=patterns.wallpaper(codes[0], codes[1], seed), roughness=0.9, specular=0.12), 1.3


def _plate(name: str, codes: list[str], seed: int) -> Finish:
    return Material(colour=patterns.checker(codes[0], codes[0], seed, 2, "#14161a"), roughness=0.35, specular=0.5), 1.6


def _painted(name: str, codes: list[str], seed: int) -> Finish:
    return paint(codes[0], 0.4), 1.0


_KINDS: Mapping[str, Callable[[str, list[str], int], Finish]] = MappingProxyType(
    {
        "planks": _planks, "panel": _panel, "herringbone": _herringbone, "plaster": _plaster, "limewash": _limewash,
        "concrete": _concrete, "brick": _brick, "stone": _stone, "tiles": _tiles, "checker": _checker, "marble": _marble,
        "terrazzo": _terrazzo, "carpet": _carpet, "paper": _paper, "plate": _plate, "paint": _painted,
    }
)  # fmt: skip
