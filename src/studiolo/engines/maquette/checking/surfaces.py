"""What a surface looks like under even white light, read from the parts themselves at the places that rays met."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from studiolo.engines.maquette.checking.owners import Ints
from studiolo.engines.maquette.model import Floats, Material, Mesh, Part, Texture
from studiolo.engines.maquette.srgb import linear

SOLID_FROM = {np.dtype(np.uint8): 110, np.dtype(np.float32): 0.43}  # as in rendering.surfaces: alpha of what is there


def see_through(material: Material) -> bool:
    """Whether what lies behind it is seen."""
    return material.kind == "glass" or material.transmission > 0.5


def colours(parts: Sequence[Part], part: Ints, triangle: Ints, corner: Floats) -> Floats:
    """Linear colour (n, 3) at each hit: the material's own, its texture's or its mesh's. part must not be negative."""
    result = np.zeros((len(part), 3), np.float32)
    for number in np.unique(part):
        here = np.flatnonzero(part == number)
        result[here] = _colour(parts[number], triangle[here], corner[here])
    return result


def solid(parts: Sequence[Part], part: Ints, triangle: Ints, corner: Floats) -> NDArray[np.bool_]:
    """False where a cutout's picture has a hole."""
    result = np.ones(len(part), bool)
    for number in np.unique(part[part >= 0]):
        one = parts[number]
        if not _is_cutout(one):
            continue
        here = np.flatnonzero(part == number)
        texture = one.material.colour
        assert isinstance(texture, Texture)
        alpha = _picked(texture, one, triangle[here], corner[here])[:, 3]
        result[here] = alpha > SOLID_FROM[texture.image.dtype]
    return result


def _is_cutout(part: Part) -> bool:
    colour = part.material.colour
    return part.material.cutout and isinstance(colour, Texture) and colour.image.shape[2] == 4 and _has_uvs(part)


def _has_uvs(part: Part) -> bool:
    return isinstance(part.shape, Mesh) and part.shape.uvs is not None


def _colour(part: Part, triangle: Ints, corner: Floats) -> Floats:
    material, shape = part.material, part.shape
    if material.emission is not None and any(material.emission):
        glow = np.asarray(material.emission, np.float32)
        return np.broadcast_to(glow / max(float(glow.max()), 1e-6), (len(triangle), 3))
    if material.per_vertex and isinstance(shape, Mesh) and shape.colours is not None:
        return _between(shape.colours, shape, triangle, corner)
    if isinstance(material.colour, Texture):
        if not _has_uvs(part):
            image = material.colour.image[..., :3]
            return np.broadcast_to(_linear(image).reshape(-1, 3).mean(axis=0), (len(triangle), 3))
        return _linear(_picked(material.colour, part, triangle, corner)[:, :3])
    return np.broadcast_to(np.asarray(material.colour, np.float32), (len(triangle), 3))


def _picked(texture: Texture, part: Part, triangle: Ints, corner: Floats) -> NDArray[Any]:
    """The texture's values (n, channels) where the hits lie."""
    shape = part.shape
    assert isinstance(shape, Mesh) and shape.uvs is not None
    uv = _between(shape.uvs, shape, triangle, corner)
    uv = uv % 1.0 if texture.repeat else uv.clip(0, 1)
    height, width = texture.image.shape[:2]
    column = np.minimum((uv[:, 0] * width).astype(int), width - 1)
    row = np.minimum(((1 - uv[:, 1]) * height).astype(int), height - 1)
    return np.asarray(texture.image[row, column])


def _between(values: Floats, mesh: Mesh, triangle: Ints, corner: Floats) -> Floats:
    """What lies between a triangle's corners."""
    second, third = corner[:, 0:1], corner[:, 1:2]
    a, b, c = (values[mesh.faces[triangle, k]] for k in range(3))
    return np.asarray(a * (1 - second - third) + b * second + c * third, np.float32)


def _linear(image: NDArray[Any]) -> Floats:
    values = np.asarray(image, np.float32)
    return np.asarray(linear(values / 255) if image.dtype == np.uint8 else values, np.float32)
