"""Materials as the renderer's BSDFs, in few kinds. Import only after `variant.activate`.

Dr.Jit compiles a kernel for the set of kinds that are alive in the process, and keeps it on disk by its text. `stock`
keeps one of each common kind alive, so that a machine compiles its kernels once and not for every new picture.

A BSDF that asked its mesh for a colour would make a kernel of its own for every mesh. So the tracer asks first (`carry`),
and the BSDF reads what the hit then carries in fields that nothing else uses.
"""

from collections.abc import Iterator
from functools import lru_cache
from itertools import product
from typing import Any

import mitsuba as mi
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from studiolo.engines.maquette.model import Colour, Floats, Material, Mesh, Texture
from studiolo.engines.maquette.rendering.geometry import SMOOTHEST
from studiolo.engines.maquette.rendering.variant import is_vectorised
from studiolo.engines.maquette.srgb import encoded_bytes, linear

Textures = dict[
    tuple[int, float], dict[str, Any]
]  # what is already loaded, by identity and scale of heights (0: colours)
COLOUR, ROUGHNESS = "vertex_color", "vertex_roughness"
RELIEF_PX = 1024
IORS = (0.9, 1.06, 1.12, 1.33, 1.5, 1.9)
NONE = 1e-5  # a layer of exactly nothing would be another kind
CARRIED = "carried"  # the name of our texture
SOLID_FROM = {np.dtype(np.uint8): 110, np.dtype(np.float32): 0.43}  # alpha above which a cutout is there


def bsdf(material: Material, mesh: Mesh, textures: Textures) -> dict[str, Any]:
    """The description that the renderer loads. textures: filled as they are met, so that each is loaded once."""
    relief = material.bump if mesh.uvs is not None else None
    surface = _plain(material, mesh, textures, rich=relief is not None)
    if relief is not None:
        surface = {
            "type": "bumpmap",
            "texture": _relief(relief, material.bump_scale, textures),
            "inner": surface,
        }
    if material.kind not in ("glass", "thin") and material.transmission == 0:
        surface = {"type": "twosided", "inner": surface}
    if material.cutout and isinstance(material.colour, Texture) and material.colour.image.shape[2] == 4:
        surface = {"type": "mask", "opacity": _opacity(material.colour), "inner": surface}
    return surface


def attributes(material: Material, mesh: Mesh) -> dict[str, Floats]:
    """What the BSDF asks the mesh for at its vertices: name -> values (vertices,) or (vertices, 3)."""
    if not _by_vertex(material, mesh):
        return {}
    assert mesh.colours is not None
    even = np.full(len(mesh.vertices), max(SMOOTHEST, material.roughness), np.float32)
    return {COLOUR: mesh.colours, ROUGHNESS: even if mesh.roughness is None else mesh.roughness}


def common_kinds() -> Iterator[tuple[Material, Mesh]]:
    """One part of each kind that pictures are usually made of: a small square."""
    corners = np.array([(0, 0, 0), (1, 0, 0), (1, 1, 0), (0, 1, 0)], np.float32)
    for material, coloured, mapped in _common():
        yield (
            material,
            Mesh(
                vertices=corners,
                faces=np.array([(0, 1, 2), (0, 2, 3)], np.uint32),  # a single one would be sampled in a way of its own
                normals=np.tile(np.array([0, 0, 1], np.float32), (4, 1)),
                uvs=np.zeros((4, 2), np.float32) if mapped else None,
                colours=np.full((4, 3), 0.5, np.float32) if coloured else None,
            ),
        )


@lru_cache(maxsize=1)
def _common() -> tuple[tuple[Material, bool, bool], ...]:
    """(material, has colours at its vertices, has uvs)."""
    pictures = [Texture(image=np.full((2, 2, 4), 200, np.uint8), repeat=repeat) for repeat in (True, False)]
    reliefs = [Texture(image=np.zeros((2, 2, 1), np.float32), repeat=repeat) for repeat in (True, False)]
    grey: Colour = (0.5, 0.5, 0.5)
    found: list[tuple[Material, bool, bool]] = []
    for sheen in (0.0, 0.5):
        found.append((Material(sheen=sheen, per_vertex=True), True, False))
        found += [(Material(sheen=sheen, colour=picture), False, True) for picture in pictures]
    for (number, relief), textured in product(enumerate(reliefs), (False, True)):
        found.append((Material(bump=relief, colour=pictures[number] if textured else grey), False, True))
    found += [(Material(kind="thin", colour=picture), False, True) for picture in pictures]
    found += [(Material(kind=kind, per_vertex=True), True, False) for kind in ("thin", "matte")]
    found += _lamps()
    found += [(Material(kind="glass", roughness=0.0, ior=ior), False, False) for ior in IORS]
    found += [(Material(kind="glass", roughness=0.3, ior=ior), False, False) for ior in (1.33, 1.5)]
    found += [(Material(colour=picture, cutout=True), False, True) for picture in pictures]
    return tuple(found)


def _lamps() -> list[tuple[Material, bool, bool]]:
    white: Colour = (1.0, 1.0, 1.0)
    lights = (Material(kind="matte", emission=white), Material(emission=white))
    return [(light, False, mapped) for light in lights for mapped in (False, True)]


def _plain(material: Material, mesh: Mesh, textures: Textures, *, rich: bool) -> dict[str, Any]:
    """The surface before relief, cutout and its other side. rich: with every layer, even where they are empty."""
    colour = _colour(material, mesh, textures)
    if material.kind == "glass":
        frosted = material.roughness > 0.04
        glass = {
            "type": "roughdielectric" if frosted else "dielectric",
            "int_ior": _ior(material.ior),
            "specular_transmittance": colour,
        }
        return glass | ({"alpha": material.roughness**2} if frosted else {})
    if material.kind == "thin":
        return {
            "type": "principledthin",
            "base_color": colour,
            "roughness": max(0.05, material.roughness),
            "diff_trans": material.translucency,
        }
    if material.kind == "matte":
        return {"type": "diffuse", "reflectance": colour}
    roughness: Any = max(SMOOTHEST, material.roughness)
    if _by_vertex(material, mesh):
        roughness = _asked(ROUGHNESS)
    surface = {
        "type": "principled",
        "base_color": colour,
        "roughness": roughness,
        "specular": max(0.02, material.specular),
        "metallic": max(NONE, material.metallic),
    }
    if rich or material.clearcoat > 0 or material.sheen > 0:
        surface |= {
            "clearcoat": max(NONE, material.clearcoat),
            "clearcoat_gloss": material.clearcoat_gloss,
            "sheen": max(NONE, material.sheen),
        }
    return surface | ({"spec_trans": material.transmission} if material.transmission > 0 else {})


def _ior(asked: float) -> float:
    """The nearest of a few, as they are built into kernels: glass, water, ice, crystal, and one seen through another."""
    return min(IORS, key=lambda ior: abs(ior - asked))


def _by_vertex(material: Material, mesh: Mesh) -> bool:
    return material.per_vertex and mesh.colours is not None


def _colour(material: Material, mesh: Mesh, textures: Textures) -> dict[str, Any]:
    if _by_vertex(material, mesh):
        return _asked(COLOUR)
    if isinstance(material.colour, Texture):
        return _picture(material.colour, textures) if mesh.uvs is not None else rgb(_mean(material.colour))
    return rgb(material.colour)


def _asked(name: str) -> dict[str, Any]:
    """What the mesh says at the place that was hit."""
    return {"type": CARRIED} if is_vectorised() else {"type": "mesh_attribute", "name": name}


def carry(hit: Any, active: Any) -> None:
    """Let the hit carry colour and roughness of its mesh, where that has them at its vertices."""
    hit.dn_du = mi.Vector3f(hit.shape.eval_attribute_3(COLOUR, hit, active))
    hit.dn_dv = mi.Vector3f(hit.shape.eval_attribute_1(ROUGHNESS, hit, active), 0, 0)


class Carried(mi.Texture):
    """What `carry` wrote: a colour to those who ask for one, the roughness to those who ask for a number."""

    def eval(self, hit: Any, active: Any = True) -> Any:
        return mi.Color3f(hit.dn_du)

    def eval_3(self, hit: Any, active: Any = True) -> Any:
        return mi.Color3f(hit.dn_du)

    def eval_1(self, hit: Any, active: Any = True) -> Any:
        return hit.dn_dv.x

    def mean(self) -> Any:
        return mi.Float(0.5)

    def is_spatially_varying(self) -> bool:
        return True

    def traverse(self, callback: Any) -> None:
        """It has no parameters."""


if is_vectorised():
    mi.register_texture(CARRIED, Carried)


def rgb(colour: Colour) -> dict[str, Any]:
    return {"type": "rgb", "value": [float(v) for v in colour]}


def _picture(texture: Texture, textures: Textures) -> dict[str, Any]:
    """Colours as 8-bit sRGB, three channels, whatever they came as."""
    if (id(texture), 0) not in textures:
        image = texture.image[..., :3]
        shown = np.asarray(image, np.uint8) if image.dtype == np.uint8 else encoded_bytes(np.asarray(image, np.float32))
        textures[id(texture), 0] = _bitmap(np.broadcast_to(shown, (*shown.shape[:2], 3)), texture, raw=False)
    return textures[id(texture), 0]


def _relief(texture: Texture, scale: float, textures: Textures) -> dict[str, Any]:
    """Heights as one channel of floats, scaled and of one size, which the renderer would both build into kernels."""
    if (id(texture), scale) not in textures:
        heights = np.asarray(texture.image[..., 0], np.float32) * np.float32(scale)
        textures[id(texture), scale] = _bitmap(_resized(heights, repeat=texture.repeat)[..., None], texture, raw=True)
    return textures[id(texture), scale]


def _resized(heights: Floats, *, repeat: bool) -> Floats:
    if heights.shape == (RELIEF_PX, RELIEF_PX):
        return heights
    height, width = heights.shape
    around = Image.fromarray(np.pad(heights, 2, mode="wrap" if repeat else "edge"))
    side = (RELIEF_PX, RELIEF_PX)
    return np.asarray(around.resize(side, Image.Resampling.BILINEAR, box=(2, 2, width + 2, height + 2)), np.float32)


def _opacity(texture: Texture) -> dict[str, Any]:
    alpha = texture.image[..., 3:4]
    return _bitmap((alpha > SOLID_FROM[alpha.dtype]).astype(np.float32), texture, raw=True)


def _bitmap(image: NDArray[Any], texture: Texture, *, raw: bool) -> dict[str, Any]:
    # Row 0 of our pictures is the top; the renderer's v grows with the rows.
    return {
        "type": "bitmap",
        "bitmap": mi.Bitmap(np.array(image[::-1], copy=True, order="C")),
        "raw": raw,
        "wrap_mode": "repeat" if texture.repeat else "clamp",
    }


def _mean(texture: Texture) -> Colour:
    image = texture.image[..., :3].astype(np.float32)
    mean = (linear(image / 255) if texture.image.dtype == np.uint8 else image).reshape(-1, 3).mean(axis=0)
    return float(mean[0]), float(mean[1]), float(mean[2])
