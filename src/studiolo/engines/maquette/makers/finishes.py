"""How the materials of an MTL take light, told from their names, colours and shine.

Authors name materials in English, Spanish, French, Portuguese and Catalan, or not at all.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

import numpy as np

from studiolo.engines.maquette.makers.wavefront import MtlEntry
from studiolo.engines.maquette.model import Colour, Floats, Material, Texture
from studiolo.engines.maquette.srgb import linear

WHITEST, BLACKEST = 0.82, 0.012
CLEAR = 0.6
_BYTE = np.float32(1 / 255)

# Tried in this order; the first that matches wins.
_FAMILIES: Mapping[str, str] = MappingProxyType(
    {
        "flame": r"flame|\bfire$|^fire|llama",
        "bulb": r"bulb|bombilla|fluorescent_tube|ampoule",
        "mirror": r"mirror|espejo|miroir",
        "fabric": r"cloth|fabric|texti|tela\b|tissu|cushion|coussin|cosin|pillow|cojin|sofa|couch|matel|matt?ress|towel|curtain"
        r"|carpet|\brug\b|sheet|blanket|blanquet|coverlet|duvet|\bwool|cotton|felt|velvet|teddy|plush|shirt|pants|with_flowers"
        r"|^upper|rl_upper|rl_lower|lampshade|pantalla|sobrecolchon|tkan",
        "leather": r"leather|cuero|cuir\b|piel\b|skai|shoe|mocassin",
        "leaf": r"leaf|leaves|hoja|feuille|foliage|petal|flor\b|blume|(?<!with_)flower(?!box|pot)|grass|needles|palm_?tree|verde_planta",
        "tyre": r"tires?\b|tyre|pneu|tread|rubber|goma\b|caoutchouc",
        "glass": r"glass|verre|vidr|cristal|crystal|transparen|\blens|water(?!dispenser|proof)|plexi|pyrex|carafe|glas\b",
        "chrome": r"chrom|krome|kchrom|cromo|\btap\b|inox|stainless|polish|\bfaucet",
        "metal": r"metal|steel|alumin|alumain|\balu\b|\biron|acero|silver|argent|nickel|hierro|gold|brass|copper|cobre|bronze"
        r"|laiton|cutt?[el]+ry|zinc|\binox",
        "wood": r"wood|madera|madeira|bois\b|holz|\boak|walnut|cherry_|teak|legno|alder|pear_|venge|wenge|parquet|mahag|fusta|bamboo"
        r"|\bpine\b|trunk|bark|branch|twig|ebony|plank",
        "wicker": r"wicker|rattan|mimbre|osier|straw|cane\b",
        "ceramic": r"ceram|porcel|fa[yi]+ence|enamel|glaze|china|\bcup\b|sanit",
        "skin": r"\bskin|rl_skin|face|hands|feet|legs?skin",
        "hair": r"(?<!c)hair|\bfur\b|pelo",
        "dull": r"concrete|stone|\brock|soil|earth|tierra|erde|ground|brick|plaster|paper|cardboard|carton|chalk|pages|\bash\b|cake|bread"
        r"|matte|no-reflection|rought?\b",
        "plastic": r"plasti",
    }
)
_PATTERNS = MappingProxyType({name: re.compile(pattern, re.IGNORECASE) for name, pattern in _FAMILIES.items()})
_TWIGS = re.compile(r"twig|branch|frond|plant|tree", re.IGNORECASE)
_COLOUR_WORDS = re.compile(r"white|black|red\b|blue|green|yellow|blanc|negr", re.IGNORECASE)
_PAINTED = re.compile(r"paint|plasti|" + _COLOUR_WORDS.pattern, re.IGNORECASE)
_COLOURED_METALS: Mapping[str, Colour] = MappingProxyType(
    {
        "gold": (0.95, 0.64, 0.24),
        "brass": (0.83, 0.58, 0.26),
        "copper": (0.90, 0.48, 0.32),
        "cobre": (0.90, 0.48, 0.32),
        "bronze": (0.58, 0.38, 0.19),
    }
)
# Exporters write these greys where nobody chose a colour.
_UNCHOSEN = (0.64, 0.8)
_CHOOSABLE = re.compile(r"generic|paint$|first_?colou?r|cloth|wood", re.IGNORECASE)
# What people would choose: linear RGB.
_CLOTHS: tuple[Colour, ...] = (
    (0.55, 0.29, 0.05),
    (0.06, 0.16, 0.17),
    (0.45, 0.13, 0.06),
    (0.12, 0.19, 0.09),
    (0.07, 0.11, 0.22),
    (0.55, 0.48, 0.38),
)
_PAINTS: tuple[Colour, ...] = (
    (0.70, 0.67, 0.60),
    (0.05, 0.055, 0.06),
    (0.10, 0.20, 0.17),
    (0.50, 0.10, 0.05),
    (0.62, 0.40, 0.08),
)
OAK: Colour = (0.36, 0.19, 0.085)


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Finish:
    """A material with the family it was told to be of ("wood", "glass", "paint" ...)."""

    family: str
    material: Material


def family_of(entry: MtlEntry) -> str:
    """One of the families above, or "paint" for what cannot be told."""
    name = re.sub(r"([a-z])([A-Z])", r"\1 \2", entry.name).replace("_", " _").lower()
    found = next(
        (family for family, pattern in _PATTERNS.items() if pattern.search(name) or pattern.search(entry.name)), "paint"
    )
    if found in ("chrome", "metal"):
        return found if _is_bare_metal(entry) else "paint"
    if found == "glass":
        return "glass" if not entry.picture and (entry.opacity < 0.95 or "transparen" in name) else "gloss"
    if found in ("paint", "plastic") and entry.opacity < CLEAR and not entry.picture:
        return "glass"
    if found == "paint" and not _PAINTED.search(name) and not entry.picture and _looks_like_chrome(entry):
        return "chrome"
    return found


def finish(entry: MtlEntry, picture: Texture | None, seed: int) -> Finish:
    """The material an MTL entry means. picture: its texture, where it has one."""
    cutout = picture is not None and picture.image.shape[2] == 4
    # Trees hang their leaves on twigs, as one cut-out picture.
    family = "leaf" if cutout and _TWIGS.search(entry.name) else family_of(entry)
    colour = picture or _plain_colour(entry, family, seed)
    material = replace(_MATERIALS.get(family) or _by_shine(entry), colour=colour, cutout=cutout)
    if family == "glass":
        material = replace(material, colour=_tint(entry), ior=1.33 if "water" in entry.name.lower() else 1.5)
    if family in ("chrome", "metal") and picture is not None and not _is_grey(mean_colour(picture)):
        material = replace(material, metallic=0.0, roughness=0.4)
    if family in ("flame", "bulb"):
        material = replace(material, emission=_glow(family, colour))
    return Finish(family=family, material=material)


def natural(values: Floats, tame: float = 0.45) -> Colour:
    """A linear colour as paint can have it: no brighter than white paper, no darker than soot, no purer than pigment.

    tame: how much of its light the purest colour loses. Screens show a green no paint has.
    """
    brightest, lowest = float(values.max()), float(values.min())
    purity = (brightest - lowest) / max(brightest, 1e-3)
    too_pure = max(0.0, purity - 0.85) / 0.15 if brightest > 0.1 else 0.0
    toned = np.maximum(values * (1 - tame * too_pure), (0.04 + 0.18 * tame) * brightest * (brightest > 0.1))
    red, green, blue = (float(np.clip(value, BLACKEST, WHITEST)) for value in toned)
    return red, green, blue


def mean_colour(colour: Colour | Texture) -> Colour:
    """The colour of a surface as one linear value; see-through places do not count."""
    if not isinstance(colour, Texture):
        return colour
    pixels = np.asarray(colour.image[::4, ::4].reshape(-1, colour.image.shape[2]), np.float32)
    if colour.image.dtype == np.uint8:
        pixels = np.concatenate([linear(pixels[:, :3] * _BYTE), pixels[:, 3:] * _BYTE], axis=1)
    solid = pixels[pixels[:, 3] > 0.43] if pixels.shape[1] == 4 else pixels
    red, green, blue = (solid if len(solid) else pixels)[:, :3].mean(axis=0)
    return float(red), float(green), float(blue)


def lightness(colour: Colour) -> float:
    return 0.2126 * colour[0] + 0.7152 * colour[1] + 0.0722 * colour[2]


_MATERIALS: Mapping[str, Material] = MappingProxyType(
    {
        "flame": Material(kind="matte"),
        "bulb": Material(kind="matte"),
        "mirror": Material(metallic=1.0, roughness=0.03),
        "fabric": Material(roughness=0.9, specular=0.15, sheen=0.6),
        "leather": Material(roughness=0.42, specular=0.5),
        "leaf": Material(roughness=0.5, specular=0.35, translucency=0.7),
        "tyre": Material(roughness=0.75, specular=0.3),
        "glass": Material(kind="glass", roughness=0.0),
        "gloss": Material(roughness=0.1, specular=0.6),
        "chrome": Material(metallic=1.0, roughness=0.16),
        "metal": Material(metallic=1.0, roughness=0.34),
        "wood": Material(roughness=0.45, specular=0.4, clearcoat=0.15, clearcoat_gloss=0.7),
        "wicker": Material(roughness=0.65, specular=0.3),
        "ceramic": Material(roughness=0.22, specular=0.5, clearcoat=0.6, clearcoat_gloss=0.95),
        "skin": Material(roughness=0.5, specular=0.35),
        "hair": Material(roughness=0.55, specular=0.4),
        "dull": Material(roughness=0.85, specular=0.2),
    }
)


def _by_shine(entry: MtlEntry) -> Material:
    """Paint and plastic, as glossy as the file says."""
    shine = sum(entry.specular) / 3
    roughness = float(np.sqrt(np.sqrt(2 / (max(entry.shininess, 0.0) + 2))))
    if shine < 0.05:
        return Material(roughness=0.72, specular=0.3)
    coat = 0.3 if shine > 0.5 and entry.shininess > 60 else 0.0
    return Material(roughness=float(np.clip(roughness, 0.28, 0.8)), specular=0.3 + 0.3 * shine, clearcoat=coat)


def _plain_colour(entry: MtlEntry, family: str, seed: int) -> Colour:
    red, green, blue = (
        float(np.clip(value, BLACKEST, WHITEST)) for value in linear(np.array(entry.diffuse, np.float32))
    )
    colour = (red, green, blue)
    if family == "mirror":
        return (0.88, 0.9, 0.9)
    if family in ("chrome", "metal"):
        named = next((value for word, value in _COLOURED_METALS.items() if word in entry.name.lower()), None)
        least = 0.42 if family == "chrome" else 0.3
        return named or (max(red, least), max(green, least), max(blue, least))
    if _is_unchosen(entry):
        random = np.random.default_rng([seed, 0xB1A4C])
        palette = {"fabric": _CLOTHS, "wood": (OAK,), "paint": _PAINTS, "plastic": _PAINTS}.get(family, (colour,))
        return palette[int(random.integers(len(palette)))]
    return colour


def _is_unchosen(entry: MtlEntry) -> bool:
    lowest, highest = min(entry.diffuse), max(entry.diffuse)
    if highest - lowest > 0.002 or not _CHOOSABLE.search(entry.name) or _COLOUR_WORDS.search(entry.name):
        return False
    return lowest > 0.99 or any(abs(lowest - grey) < 0.002 for grey in _UNCHOSEN)


def _is_bare_metal(entry: MtlEntry) -> bool:
    if any(word in entry.name.lower() for word in _COLOURED_METALS):
        return True
    spread = max(entry.diffuse) - min(entry.diffuse)
    painted = _PAINTED.search(re.sub(r"colou?red", "", entry.name.lower())) is not None
    return spread < 0.12 and max(entry.diffuse) > 0.12 and not painted


def _looks_like_chrome(entry: MtlEntry) -> bool:
    grey = max(entry.diffuse) - min(entry.diffuse) < 0.05
    return grey and sum(entry.specular) > 2.1 and entry.shininess > 150 and 0.35 < max(entry.diffuse) < 0.88


def _is_grey(colour: Colour) -> bool:
    return max(colour) - min(colour) < 0.15 * max(colour) and max(colour) > 0.15


def _tint(entry: MtlEntry) -> Colour:
    brightest = max(*entry.diffuse, 1e-3)
    is_coloured = brightest - min(entry.diffuse) > 0.7 * brightest
    # Bottle glass is dark; grey is but how people write clear glass.
    strength, light = (0.6, 0.45 + 0.55 * brightest) if is_coloured else (0.34, 1.0)
    red, green, blue = (light * (0.97 - strength * (1 - value / brightest)) for value in entry.diffuse)
    return red, green, blue


def _glow(family: str, colour: Colour | Texture) -> Colour:
    if family == "bulb":
        return (2.6, 2.1, 1.5)
    red, green, blue = mean_colour(colour)
    brightest = max(red, green, blue, 0.05)
    return 3.2 * max(red / brightest, 0.5), 3.2 * max(green / brightest, 0.3), 3.2 * max(blue / brightest, 0.06)
