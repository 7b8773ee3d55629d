"""What is asked of a real model's looks: its colour and material, given to the parts that carry them."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

import numpy as np

from studiolo.engines.maquette.makers.finishes import (
    OAK,
    Finish,
    lightness,
    mean_colour,
    natural,
)
from studiolo.engines.maquette.makers.grain import marble_texture, stone_texture, wicker_texture, wood_texture
from studiolo.engines.maquette.makers.materials import as_told
from studiolo.engines.maquette.makers.prepared import Piece
from studiolo.engines.maquette.makers.protocol import ThingSpec
from studiolo.engines.maquette.model import Colour, Floats, Material, Texture
from studiolo.engines.maquette.srgb import encoded, linear

# Families that keep their look, whatever is asked of the whole.
_DETAILS = frozenset({"glass", "mirror", "flame", "bulb", "skin", "hair", "tyre"})
_DETAIL_NAMES = re.compile(
    r"interior|screw|eye|iris|teeth|lips|screen|display|button|soil|earth|hole|hinge|handle|light|chain|lock|trunk|bark|branch|stem"
    r"|legs?\b|feet|potes|patas|wheel|shadeless|reflector|label|plate_num|licen[sc]e",
    re.IGNORECASE,
)
# How one library names the paint of its vehicles.
_FIRST_COLOUR = re.compile(r"first_?colou?r", re.IGNORECASE)
_COLOURFUL = 2.5
VIVID, VIVID_SHARE = 0.2, 0.2
_FLOWERS = re.compile(r"petal|flower(?!pot)|bloom|blossom|rose|lily|tulip", re.IGNORECASE)
_POTS = re.compile(r"pot\b|pot[._\d]|vase|jarr|maceta|planter|\bbox", re.IGNORECASE)
_METALS: Mapping[str, tuple[Colour, float]] = MappingProxyType(
    {
        "metal": ((0.56, 0.56, 0.57), 0.3),
        "gold": ((0.98, 0.66, 0.25), 0.2),
        "silver": ((0.93, 0.92, 0.89), 0.16),
        "bronze": ((0.50, 0.30, 0.13), 0.3),
        "copper": ((0.93, 0.50, 0.33), 0.22),
        "brass": ((0.85, 0.60, 0.27), 0.24),
    }
)
_OWN_COLOUR: Mapping[str, Material] = MappingProxyType(
    {
        "plastic": Material(roughness=0.32, specular=0.5),
        "rubber": Material(roughness=0.72, specular=0.3),
        "fabric": Material(roughness=0.92, specular=0.12, sheen=0.6),
        "velvet": Material(roughness=0.75, specular=0.15, sheen=0.5),
        "wool": Material(roughness=1.0, specular=0.05, sheen=0.9),
        "paper": Material(roughness=0.85, specular=0.2),
    }
)
_USUAL_COLOUR: Mapping[str, tuple[Colour, Material]] = MappingProxyType(
    {
        "leather": ((0.19, 0.075, 0.03), Material(roughness=0.4, specular=0.5, clearcoat=0.1)),
        "suede": ((0.25, 0.13, 0.066), Material(roughness=0.98, specular=0.06, sheen=1.1)),
        "ceramic": ((0.79, 0.77, 0.73), Material(roughness=0.2, clearcoat=0.7, clearcoat_gloss=0.96)),
        "clay": ((0.42, 0.16, 0.08), Material(roughness=0.8, specular=0.25)),
        "wax": ((0.78, 0.70, 0.55), Material(roughness=0.4, specular=0.5, sheen=0.2)),
        "jade": ((0.12, 0.38, 0.20), Material(roughness=0.15, clearcoat=0.8, clearcoat_gloss=0.97)),
    }
)
# What the words for a material mean in the families of finishes; a chair of wood already is a wooden chair.
_ALREADY: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "wood": frozenset({"wood"}),
        "metal": frozenset({"metal", "chrome"}),
        "glass": frozenset({"glass"}),
        "leather": frozenset({"leather"}),
        "fabric": frozenset({"fabric"}),
        "plastic": frozenset({"plastic"}),
        "ceramic": frozenset({"ceramic"}),
        "wicker": frozenset({"wicker"}),
    }
)


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Look:
    """A piece and how it is finished. grained: its texture wants uvs that follow the grain."""

    piece: Piece
    finish: Finish
    grained: bool = False


def dress(looks: Sequence[Look], spec: ThingSpec) -> tuple[list[Look], frozenset[str]]:
    """The looks with the asked material and colour, and which of the two were given."""
    dressed, honoured = list(looks), set()
    if spec.material:
        dressed, done = _with_material(dressed, spec)
        honoured |= {"material"} if done else set()
        # A golden chair is gold: the colour lies in the material.
        honoured |= {"colour"} if done and spec.colour and spec.material in _METALS else set()
    if spec.colour and "colour" not in honoured:
        dressed, done = _with_colour(dressed, spec.colour)
        honoured |= {"colour"} if done else set()
    return dressed, frozenset(honoured)


def carriers(looks: Sequence[Look]) -> list[int]:
    """Which looks carry the colour of the whole: what shows most, colourful rather than grey, and what looks like it."""
    shown = [look.piece.share * (1 + _COLOURFUL * _chroma(look)) for look in looks]
    order = sorted(range(len(looks)), key=lambda n: -shown[n])
    name = [look.piece.entry.name for look in looks]
    whole = [n for n in order if looks[n].finish.family not in _DETAILS]
    bodies = [n for n in whole if not (_DETAIL_NAMES.search(name[n]) or _is_cut_detail(looks[n]))] or whole or order
    soft = [n for n in bodies if looks[n].finish.family not in ("metal", "chrome")]
    if soft and shown[soft[0]] > 0.3 * shown[bodies[0]]:
        bodies = soft
    named = [n for n in bodies if _FIRST_COLOUR.search(name[n])]
    if not named and any(looks[n].finish.family == "leaf" for n in bodies[:2]):
        named = [n for n in bodies if _FLOWERS.search(name[n])] or [n for n in bodies if _POTS.search(name[n])]
    main = named[0] if named else bodies[0]
    others = [n for n in bodies if n != main]
    return [main, *(n for n in others if _alike(looks[n], looks[main]) or _clashes(looks[n], looks[main]))]


def _chroma(look: Look) -> float:
    shown = encoded(np.array(mean_colour(look.finish.material.colour), np.float32))
    return float(shown.max() - shown.min())


def _is_cut_detail(look: Look) -> bool:
    """Spokes and grilles are drawn on a picture with holes; so are leaves, but those are no detail."""
    return look.finish.material.cutout and look.finish.family != "leaf"


def _clashes(one: Look, main: Look) -> bool:
    """A red cabin before a white load: if one is to be blue, so is the other."""
    painted = all(look.finish.family in ("paint", "plastic") and not _is_pictured(look) for look in (one, main))
    return painted and one.piece.share > 0.12 and _chroma(one) > 0.35


def _is_pictured(look: Look) -> bool:
    return isinstance(look.finish.material.colour, Texture)


def _alike(one: Look, other: Look) -> bool:
    if one.finish.family != other.finish.family or _is_pictured(one) != _is_pictured(other):
        return False
    first, second = (encoded(np.array(mean_colour(look.finish.material.colour), np.float32)) for look in (one, other))
    return float(np.abs(first - second).max()) < 0.1


def _with_colour(looks: list[Look], asked: Colour) -> tuple[list[Look], bool]:
    chosen = carriers(looks)
    body = max(lightness(mean_colour(looks[chosen[0]].finish.material.colour)), 0.01)
    for n in chosen:
        share = lightness(mean_colour(looks[n].finish.material.colour)) / body
        looks[n] = _dyed(looks[n], asked, float(np.clip(share, 0.6, 1.5)))
    return looks, True


def _dyed(look: Look, asked: Colour, relative: float) -> Look:
    material = look.finish.material
    shade = natural(np.array(asked, np.float32) * np.float32(relative), tame=0.15)
    if look.finish.family in ("metal", "chrome") and material.metallic > 0:
        material = replace(material, metallic=0.0, roughness=0.3, clearcoat=0.6, specular=0.5)
    if look.grained:
        # Painted wood shows but little of its grain.
        return _refinished(look, "wood", replace(material, colour=wood_texture(shade, 0, 0.3)), grained=True)
    if isinstance(material.colour, Texture):
        return _refinished(look, look.finish.family, replace(material, colour=dyed_texture(material.colour, shade)))
    if material.kind == "glass":
        shade = _tinted(shade)
    return _refinished(look, look.finish.family, replace(material, colour=shade))


def dyed_texture(texture: Texture, asked: Colour) -> Texture:
    """The picture in the asked colour: pixels of its main hue follow, as much lighter or darker as they were."""
    pixels = np.asarray(texture.image, np.float32)
    if texture.image.dtype == np.uint8:
        pixels = np.asarray(pixels / 255, np.float32)
    else:
        pixels = np.concatenate([encoded(pixels[..., :3]), pixels[..., 3:]], axis=2)
    shown = pixels[..., :3]
    solid = pixels[..., 3] > 0.43 if pixels.shape[2] == 4 else np.ones(shown.shape[:2], np.bool_)
    solid = solid if solid.any() else np.ones_like(solid)
    tone = shown - shown.mean(axis=2, keepdims=True)
    vivid = solid & (
        np.ptp(shown, axis=2) > VIVID
    )  # of red cloth beside white soles in one picture, the cloth is meant
    main = np.median(tone[vivid if vivid.mean() > VIVID_SHARE * solid.mean() else solid], axis=0)
    follows = np.maximum(np.clip(2.0 - np.linalg.norm(tone - main, axis=2) / 0.1, 0, 1), _same_hue(tone, main))[
        ..., None
    ]
    light = linear(shown) @ np.array([0.2126, 0.7152, 0.0722], np.float32)
    usual = max(float((light * follows[..., 0])[solid].sum() / max(follows[solid].sum(), 1e-6)), 0.004)
    dyed = encoded(np.asarray(asked, np.float32) * np.clip(light / usual, 0.15, 2.4)[..., None])
    image = pixels.copy()
    image[..., :3] = np.clip(shown * (1 - follows) + dyed * follows, 0, 0.93)
    return replace(texture, image=(image * 255 + 0.5).astype(np.uint8))


def _same_hue(tone: Floats, main: Floats) -> Floats:
    """How surely a pixel is of the main hue, 0 to 1: a shadow in red cloth is red too, though its tone is weaker."""
    strong, length = float(np.linalg.norm(main)), np.linalg.norm(tone, axis=2)
    if strong < 0.1:
        return np.zeros_like(length)
    along = tone @ main / np.maximum(length * strong, 1e-6)
    return np.asarray(np.clip((along - 0.8) / 0.12, 0, 1) * np.clip(length / 0.08, 0, 1))


def _with_material(looks: list[Look], spec: ThingSpec) -> tuple[list[Look], bool]:
    chosen, word = carriers(looks), as_told(spec.material, spec.modifiers)
    if word in _ALREADY and looks[chosen[0]].finish.family in _ALREADY[word]:
        return looks, True
    done = False
    for n in chosen:
        own = mean_colour(looks[n].finish.material.colour)
        made = asked_material(word, spec.colour, own, spec.seed)
        if made is not None:
            material, grained = made
            family = next((f for f in _ALREADY.get(word, ())), word)
            looks[n] = _refinished(looks[n], family, material, grained=grained)
            done = True
    return looks, done


def asked_material(word: str, colour: Colour | None, own: Colour, seed: int) -> tuple[Material, bool] | None:
    """A material by its word, and whether its texture wants uvs that follow the grain; None for a word not known.

    colour: what was asked; own: what the surface has now.
    """
    if word in _METALS:
        shade, roughness = _METALS[word]
        return Material(
            colour=colour if colour and word == "metal" else shade, metallic=1.0, roughness=roughness
        ), False
    if word in _OWN_COLOUR:
        return replace(_OWN_COLOUR[word], colour=colour or own), False
    if word in _USUAL_COLOUR:
        shade, material = _USUAL_COLOUR[word]
        return replace(material, colour=colour or shade), False
    if word in ("glass", "ice"):
        tint = _tinted(colour) if colour else ((0.9, 0.96, 0.98) if word == "ice" else (0.95, 0.97, 0.96))
        return Material(
            kind="glass", colour=tint, roughness=0.0 if word == "glass" else 0.22, ior=1.5 if word == "glass" else 1.31
        ), False
    texture = _drawn(word, colour, seed)
    return None if texture is None else (replace(_SURFACES[word], colour=texture), True)


_SURFACES: Mapping[str, Material] = MappingProxyType(
    {
        "wood": Material(roughness=0.45, specular=0.4, clearcoat=0.15, clearcoat_gloss=0.7),
        "marble": Material(roughness=0.16, specular=0.5, clearcoat=0.5, clearcoat_gloss=0.95),
        "stone": Material(roughness=0.8, specular=0.25),
        "concrete": Material(roughness=0.85, specular=0.2),
        "brick": Material(roughness=0.9, specular=0.15),
        "wicker": Material(roughness=0.65, specular=0.3),
    }
)


def _drawn(word: str, colour: Colour | None, seed: int) -> Texture | None:
    match word:
        case "wood":
            return wood_texture(colour or OAK, seed)
        case "marble":
            return marble_texture(colour or (0.78, 0.76, 0.73), seed)
        case "stone":
            return stone_texture(colour or (0.30, 0.29, 0.27), seed, 0.25)
        case "concrete":
            return stone_texture(colour or (0.36, 0.35, 0.34), seed, 0.06)
        case "brick":
            return stone_texture(colour or (0.36, 0.13, 0.08), seed, 0.2)
        case "wicker":
            return wicker_texture(colour or (0.48, 0.29, 0.13))
    return None


def _tinted(colour: Colour) -> Colour:
    """A colour as clear glass of it lets light through."""
    brightest = max(*colour, 0.05)
    red, green, blue = (0.25 + 0.72 * value / brightest for value in colour)
    return red, green, blue


def _refinished(look: Look, family: str, material: Material, *, grained: bool = False) -> Look:
    return replace(look, finish=Finish(family=family, material=material), grained=grained)
