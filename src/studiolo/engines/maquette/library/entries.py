"""What the pack holds, as values."""

from collections.abc import Mapping
from dataclasses import dataclass

# How a model's OBJ is named in the pack, where it is kept as columns.
SQUEEZED = "model.columns"


@dataclass(frozen=True, kw_only=True, slots=True)
class Drawing:
    """An SVG picture without its outer element. Its viewBox is 0 0 width height."""

    body: str
    width: float
    height: float


@dataclass(frozen=True, kw_only=True, slots=True)
class FurnitureEntry:
    """A real model's line in the catalogue.

    key: for instance "Scopia/thonet". size_m: width, depth, height as it stands in a room, after `rotation`.
    rotation: a 3 x 3 matrix, row by row, to turn the model with before use, or None. Models are y up.
    elevation_m: how high above the floor it usually hangs. Where its top can bear things, `top_m` says how high that is.
    """

    key: str
    name: str
    tags: tuple[str, ...]
    category: str
    size_m: tuple[float, float, float]
    rotation: tuple[float, ...] | None
    elevation_m: float
    top_m: float | None
    creator: str
    licence: str

    @property
    def library(self) -> str:
        return self.key.partition("/")[0]

    @property
    def longest_m(self) -> float:
        return max(self.size_m)


@dataclass(frozen=True, kw_only=True, slots=True)
class FurnitureFiles:
    """A real model: "model.obj", "model.mtl" (where it has materials) and the textures the latter names."""

    entry: FurnitureEntry
    files: Mapping[str, bytes]


@dataclass(frozen=True, kw_only=True, slots=True)
class DrawingWords:
    """How a drawing is called: its name in words, other words people use for it, and the group it belongs to."""

    name: str
    keywords: tuple[str, ...]
    group: str
