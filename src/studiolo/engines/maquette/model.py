"""What a maker gives: shapes with materials. Plain numpy values; the renderer is not known here.

Units are metres, z is up. A model stands on z = 0, centred on x = y = 0, and its front faces -y (towards the camera).
Colours are linear sRGB, 0 to 1.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

Colour = tuple[float, float, float]
Vector = tuple[float, float, float]
Floats = NDArray[np.float32]
Indices = NDArray[np.uint32]
Numbers = NDArray[np.floating[Any]]  # while calculating; what is kept is Floats
EXTENT_ROWS = 64


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Texture:
    """A picture on a surface. image: (height, width, 3 or 4), uint8 means sRGB, float32 means linear; row 0 is the top (v = 1)."""

    image: NDArray[np.uint8] | Floats
    repeat: bool = True


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Material:
    """How a surface takes light. Numbers are 0 to 1 unless said.

    kind: "principled" for nearly everything; "glass" a solid dielectric; "thin" a leaf, petal or paper that lets
    light through (`translucency` 0 to 2); "matte" pure diffuse.
    cutout: the texture's alpha cuts the shape. per_vertex: colour (and roughness, if the mesh has it) comes from the mesh.
    emission: radiance given off, linear RGB; such a part is a light.
    """

    colour: Colour | Texture = (0.5, 0.5, 0.5)
    kind: Literal["principled", "glass", "thin", "matte"] = "principled"
    roughness: float = 0.5
    metallic: float = 0.0
    specular: float = 0.5
    clearcoat: float = 0.0
    clearcoat_gloss: float = 0.9
    sheen: float = 0.0
    transmission: float = 0.0
    translucency: float = 1.0
    ior: float = 1.5
    bump: Texture | None = None
    bump_scale: float = 1.0
    cutout: bool = False
    per_vertex: bool = False
    emission: Colour | None = None


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Mesh:
    """vertices (n, 3), faces (m, 3) counter-clockwise from outside; the rest is per vertex or absent.

    smooth: where no normals are given, True computes them by averaging, False leaves facets.
    """

    vertices: Floats
    faces: Indices
    normals: Floats | None = None
    uvs: Floats | None = None
    colours: Floats | None = None
    roughness: Floats | None = None
    smooth: bool = True


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Strands:
    """Hair, fur or grass as smooth curves. points (strands, knots, 3), radii (strands, knots), in metres."""

    points: Floats
    radii: Floats


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Part:
    shape: Mesh | Strands
    material: Material
    name: str = ""


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Model:
    """Something made. anchors: named places such as "top" or "seat", in the model's own metres.

    honoured: which of the asked attributes ("colour", "size", "material", "pose") the maker really used.
    """

    parts: tuple[Part, ...]
    credits: tuple[str, ...] = ()
    anchors: Mapping[str, Vector] = field(default_factory=dict)
    honoured: frozenset[str] = frozenset()

    def bounds(self) -> tuple[Floats, Floats]:
        """Lowest and highest corner, each (3,)."""
        corners = [extent(_points(part.shape)) for part in self.parts]
        return (
            np.min([low for low, _ in corners], axis=0).astype(np.float32),
            np.max([high for _, high in corners], axis=0).astype(np.float32),
        )

    def placed(self, position: Vector, turn_deg: float = 0.0, scale: float = 1.0) -> "Model":
        """The same model scaled, then turned about z (counter-clockwise from above), then moved."""
        parts = tuple(placed_part(part, position, turn_deg, scale) for part in self.parts)
        return replace(self, parts=parts)


def placed_part(part: Part, position: Vector, turn_deg: float = 0.0, scale: float = 1.0) -> Part:
    offset = np.asarray(position, dtype=np.float32)
    shape = part.shape

    def placed(points: Floats) -> Floats:
        sized = points if scale == 1 else points * np.float32(scale)
        return np.asarray(turned(sized, turn_deg) + offset, np.float32)

    if isinstance(shape, Strands):
        radii = shape.radii if scale == 1 else shape.radii * np.float32(scale)
        return replace(part, shape=Strands(points=placed(shape.points), radii=radii))
    normals = None if shape.normals is None else turned(shape.normals, turn_deg)
    return replace(part, shape=replace(shape, vertices=placed(shape.vertices), normals=normals))


def turned(vectors: Floats, turn_deg: float) -> Floats:
    """Vectors (..., 3) turned about z, counter-clockwise from above. No 0 keeps a minus, which a renderer would heed."""
    if turn_deg == 0:
        return np.asarray(vectors + 0.0)
    angle = np.radians(turn_deg)
    turn = np.array(
        [[np.cos(angle), -np.sin(angle), 0], [np.sin(angle), np.cos(angle), 0], [0, 0, 1]], dtype=np.float32
    )
    return np.asarray(vectors @ turn.T)


def extent(points: Floats) -> tuple[Floats, Floats]:
    """Lowest and highest corner, each (3,), of points (n, 3). Many rows at a time: one by one takes thirty times as long."""
    together = len(points) // EXTENT_ROWS * EXTENT_ROWS
    if not together:
        return points.min(axis=0), points.max(axis=0)
    wide, rest = points[:together].reshape(-1, 3 * EXTENT_ROWS), points[together:]
    low = np.concatenate([wide.min(axis=0).reshape(-1, 3), rest]).min(axis=0)
    return low, np.concatenate([wide.max(axis=0).reshape(-1, 3), rest]).max(axis=0)


def _points(shape: Mesh | Strands) -> Floats:
    return shape.vertices if isinstance(shape, Mesh) else shape.points.reshape(-1, 3)
