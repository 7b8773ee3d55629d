"""Where a product is put together: parts gathered by material, then brought to size and stood on the ground."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

import numpy as np

from studiolo.engines.maquette.makers.materials import as_told, material_for
from studiolo.engines.maquette.makers.plates import UV_M
from studiolo.engines.maquette.makers.protocol import ThingSpec
from studiolo.engines.maquette.meshes import join
from studiolo.engines.maquette.model import Colour, Material, Mesh, Model, Part, Vector
from studiolo.engines.maquette.rendering import geometry
from studiolo.engines.maquette.settings.surfaces import hex_colour


class Bench:
    """Collects meshes of one product by material; `honour` notes what of the request was used."""

    def __init__(self, spec: ThingSpec, constant: int) -> None:
        self.spec = spec
        self.random = np.random.default_rng([spec.seed, constant])
        self.honoured: set[str] = set()
        self._meshes: dict[int, tuple[str, Material, list[Mesh]]] = {}
        self._loose: list[Part] = []

    def add(self, material: Material, *meshes: Mesh, name: str = "") -> None:
        self._meshes.setdefault(id(material), (name, material, []))[2].extend(meshes)

    def add_part(self, part: Part) -> None:
        """Something that cannot be joined: strands, or a mesh with colours at its vertices."""
        self._loose.append(part)

    def colour(self, codes: Sequence[str]) -> Colour:
        """The colour asked for, else one of the palette."""
        pick = hex_colour(codes[int(self.random.integers(len(codes)))])
        if self.spec.colour is None:
            return pick
        self.honoured.add("colour")
        return self.spec.colour

    def body(self, usual: Material, *, size_m: float = 0.2) -> Material:
        """The usual material, or the one asked for in the colour asked for."""
        if not self.spec.material:
            return usual
        self.honoured |= {"material", "colour"} if self.spec.colour else {"material"}
        name = as_told(self.spec.material, self.spec.modifiers)
        return material_for(name, self.spec.colour, self.random, tile_m=UV_M, size_m=size_m)

    def model(self, *, anchors: Mapping[str, Vector] | None = None) -> Model:
        """Everything on the bench, its longest side as asked, standing on z = 0 in the middle."""
        parts = [
            Part(shape=join(meshes), material=material, name=name)
            for name, material, meshes in self._meshes.values()
            if meshes
        ]
        return sized(Model(parts=(*parts, *self._loose), anchors=anchors or {}), self.spec, self.honoured)


def sized(model: Model, spec: ThingSpec, honoured: Iterable[str]) -> Model:
    low, high = model.bounds()
    scale = spec.size_m / float(np.max(high - low))
    middle = (low + high) / 2 * scale
    offset = (-float(middle[0]), -float(middle[1]), -float(low[2]) * scale)
    moved = model.placed(offset, 0.0, scale)
    anchors = {name: _moved(at, offset, scale) for name, at in model.anchors.items()}
    return replace(moved, anchors=anchors, honoured=frozenset(honoured))


def _moved(at: Vector, offset: Vector, scale: float) -> Vector:
    return (at[0] * scale + offset[0], at[1] * scale + offset[1], at[2] * scale + offset[2])


def triangles(model: Model) -> int:
    return sum(geometry.triangles(part.shape) for part in model.parts)


# ------------------------------------------------------------------ what products are made of

BLACK_GLASS = Material(colour=(0.006, 0.006, 0.007), roughness=0.04, specular=0.5, clearcoat=1.0, clearcoat_gloss=0.98)
BLACK_PLASTIC = Material(colour=(0.012, 0.012, 0.013), roughness=0.42, specular=0.45)
DARK_RUBBER = Material(colour=(0.016, 0.016, 0.017), roughness=0.62, specular=0.35)
CHROME = Material(colour=(0.83, 0.84, 0.86), roughness=0.08, metallic=1.0)
STEEL = Material(colour=(0.6, 0.61, 0.62), roughness=0.26, metallic=1.0)
GOLD = Material(colour=(0.86, 0.62, 0.33), roughness=0.17, metallic=1.0)
CLEAR_GLASS = Material(colour=(0.985, 0.99, 0.99), kind="glass", roughness=0.0, ior=1.5)


def anodised(colour: Colour, roughness: float = 0.3) -> Material:
    """Coloured aluminium with a fine grain."""
    return Material(colour=colour, roughness=roughness, metallic=0.9, specular=0.5)


def lacquer(colour: Colour) -> Material:
    return Material(colour=colour, roughness=0.25, specular=0.5, clearcoat=1.0, clearcoat_gloss=0.96)


def satin(colour: Colour, roughness: float = 0.42) -> Material:
    return Material(colour=colour, roughness=roughness, specular=0.45, clearcoat=0.12, clearcoat_gloss=0.7)


def shade(colour: Colour, factor: float) -> Colour:
    """Brighter or darker, kept below what paint can be."""
    red, green, blue = (min(channel * factor, 0.9) for channel in colour)
    return red, green, blue


def toward(colour: Colour, other: Colour, share: float) -> Colour:
    red, green, blue = (a + (b - a) * share for a, b in zip(colour, other, strict=True))
    return red, green, blue
