"""A creature's parts gathered, turned to the front, stood in the middle at its size."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np

from studiolo.engines.maquette.makers.creatures.clay import Flesh
from studiolo.engines.maquette.makers.quadrupeds.eyes import eyeball, eyelid, glint
from studiolo.engines.maquette.makers.quadrupeds.shapes import Shape
from studiolo.engines.maquette.meshes import join
from studiolo.engines.maquette.model import Colour, Floats, Material, Mesh, Model, Numbers, Part, Vector

EYES = Material(per_vertex=True, roughness=0.06, specular=0.6, clearcoat=1.0, clearcoat_gloss=0.98)
HORN = Material(per_vertex=True, roughness=0.34, specular=0.5, clearcoat=0.25)
FUZZ = Material(per_vertex=True, roughness=0.5, sheen=0.6, specular=0.35)
FEATHER = Material(per_vertex=True, kind="thin", roughness=0.55, translucency=0.16)
# A creature is modelled looking along +x; a model's front faces -y.
TO_FRONT = np.array(((0.0, 1.0, 0.0), (-1.0, 0.0, 0.0), (0.0, 0.0, 1.0)))
LUMINANCE = np.array((0.2126, 0.7152, 0.0722))


class Creature:
    """Parts in the creature's own measure, looking along +x."""

    def __init__(self) -> None:
        self._meshes: dict[str, list[Mesh]] = {}
        self._materials: dict[str, Material] = {}
        self._anchors: dict[str, Numbers] = {}

    def add(self, name: str, material: Material, *shapes: Mesh | Shape | Part) -> None:
        """More of the part called `name`; its first material counts."""
        for shape in shapes:
            mesh = shape.shape if isinstance(shape, Part) else shape
            if isinstance(mesh, Shape):
                mesh = Mesh(vertices=mesh.vertices, normals=mesh.normals, faces=mesh.faces, colours=mesh.colours)
            if isinstance(mesh, Mesh) and len(mesh.faces):
                self._materials.setdefault(name, material)
                self._meshes.setdefault(name, []).append(mesh)

    def skin(self, material: Material, flesh: Flesh, colours: Numbers, name: str = "skin", uv_m: float = 0.0) -> None:
        """The flesh in its colours. uv_m: how large one tile of a bump is, or 0 without."""
        uvs = None
        if uv_m:
            x, y, z = flesh.vertices.T
            uvs = (np.stack([x + 0.7 * y, z + 0.6 * y], axis=1) / uv_m).astype(np.float32)
        self.add(name, material, Mesh(vertices=flesh.vertices, normals=flesh.normals, faces=flesh.faces, uvs=uvs,
                                      colours=np.clip(colours, 0.002, 0.95).astype(np.float32)))  # fmt: skip

    def eye(
        self, at: Numbers, way: Numbers, radius: float, iris: Colour, *, pupil_deg: float = 30.0, slit: float = 1.0,
        lid: Colour | None = None, closed: float = 0.3, side: float = 1.0,
    ) -> None:  # fmt: skip
        """An eye with its glint; lid: the colour of an upper lid that covers the share `closed`."""
        way = np.asarray(way, float) / np.linalg.norm(way)
        if closed < 0.99:
            self.add("eyes", EYES, eyeball(at, way, radius, iris, pupil_deg, slit), glint(at, way, radius, side))
        if lid is not None:
            shade = (lid[0] * 0.4, lid[1] * 0.4, lid[2] * 0.4)
            self.add("skin", FUZZ, eyelid(at, way, radius, 1.3 if closed > 0.99 else closed, (shade, lid)))
            self.add("skin", FUZZ, eyelid(at, way, radius, 0.6 if closed > 0.99 else 0.2, (shade, lid), lower=True))

    def rest_on_floor(self, feet: str, *, press: float = 0.12) -> None:
        """Nothing hangs lower than the feet: what would is pressed flat on the ground, as a tail lies. press: how much of
        its depth it keeps."""
        if feet not in self._meshes:
            return
        floor = min(float(mesh.vertices[:, 2].min()) for mesh in self._meshes[feet])
        for name, meshes in self._meshes.items():
            self._meshes[name] = [_pressed(mesh, floor, press) for mesh in meshes]

    def anchor(self, **places: Numbers | Sequence[float]) -> None:
        self._anchors |= {name: np.asarray(place, float) for name, place in places.items()}

    def longest(self) -> float:
        low, high = self._bounds()
        return float((high - low).max())

    def model(self, scale: float, honoured: frozenset[str], *, lift: float = 0.0) -> Model:
        """lift: how far it hovers above the ground, in the creature's measure."""
        low, high = self._bounds()
        shift = np.array((-(low[0] + high[0]) / 2, -(low[1] + high[1]) / 2, lift - low[2]))
        parts = tuple(
            Part(shape=_placed(join(meshes, rough=0.5), shift, scale), material=self._materials[name], name=name)
            for name, meshes in self._meshes.items()
        )
        return Model(parts=parts, anchors=_anchors(self._anchors, shift, scale), honoured=honoured)

    def _bounds(self) -> tuple[Floats, Floats]:
        points = [mesh.vertices for meshes in self._meshes.values() for mesh in meshes]
        return np.min([p.min(axis=0) for p in points], axis=0), np.max([p.max(axis=0) for p in points], axis=0)


def _pressed(mesh: Mesh, floor: float, press: float) -> Mesh:
    below = mesh.vertices[:, 2] < floor
    if not below.any():
        return mesh
    vertices = mesh.vertices.copy()
    depth = floor - vertices[below, 2]
    vertices[below, 2] = floor + press * depth  # upwards: the layers keep apart
    return replace(mesh, vertices=vertices)


def _placed(mesh: Mesh, shift: Numbers, scale: float) -> Mesh:
    assert mesh.normals is not None
    lengths = np.maximum(np.linalg.norm(mesh.normals, axis=1, keepdims=True), 1e-9)
    return Mesh(
        vertices=(((mesh.vertices + shift) @ TO_FRONT.T) * scale).astype(np.float32),
        normals=((mesh.normals / lengths) @ TO_FRONT.T).astype(np.float32),
        faces=mesh.faces,
        uvs=mesh.uvs,
        colours=None if mesh.colours is None else np.clip(mesh.colours, 0, 0.95).astype(np.float32),
    )


def _anchors(places: Mapping[str, Numbers], shift: Numbers, scale: float) -> dict[str, Vector]:
    moved = {name: TO_FRONT @ (place + shift) * scale for name, place in places.items()}
    return {name: (float(x), float(y), float(z)) for name, (x, y, z) in moved.items()}


def shaded(usual: Colour, base: Colour, asked: Colour) -> Colour:
    """The asked colour as much lighter or darker as a marking is than the creature's usual colour."""
    share = float(np.asarray(usual) @ LUMINANCE) / max(float(np.asarray(base) @ LUMINANCE), 1e-3)
    red, green, blue = (min(0.9, channel * float(np.clip(share, 0.75, 1.4))) for channel in asked)
    return red, green, blue


def told(usual: Colour, base: Colour, asked: Colour | None) -> Colour:
    """What a marking becomes on a creature of an asked colour: greys, blacks and whites stay, hues follow it."""
    if asked is None:
        return usual
    values = np.asarray(usual)
    if values.max() < 0.06 or (values.max() - values.min()) / values.max() < 0.42:
        return usual
    share = float(np.clip((values @ LUMINANCE) / max(float(np.asarray(base) @ LUMINANCE), 1e-3), 0.35, 1.8))
    red, green, blue = (float(min(0.9, channel * share + 0.02 * (share > 1))) for channel in asked)
    return red, green, blue


def mixed(colours: Numbers, target: Colour | Numbers, share: Numbers) -> Numbers:
    """Per vertex: the colours, and where share is 1 the target."""
    amount = np.clip(share, 0, 1)[:, None]
    return np.asarray(colours * (1 - amount) + np.asarray(target) * amount)
