"""Whose triangle is it? The built scene has one mesh for each material; this says which part each of its triangles came from."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from studiolo.engines.maquette.model import Mesh, Part, Strands
from studiolo.engines.maquette.rendering.geometry import STRAND_SIDES

Ints = NDArray[np.int64]


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Owners:
    """By mesh number, in the order of `rendering.geometry.merge`: where each part's triangles start, and the part's number."""

    starts: tuple[Ints, ...]
    parts: tuple[Ints, ...]

    def part_of(self, mesh: Ints, triangle: Ints) -> tuple[Ints, Ints]:
        """(part number, triangle within that part) for each hit; -1 where `mesh` is negative."""
        part, local = np.full(len(mesh), -1, np.int64), np.zeros(len(mesh), np.int64)
        for number in np.unique(mesh[mesh >= 0]):
            here = np.flatnonzero(mesh == number)
            at = np.searchsorted(self.starts[number], triangle[here], side="right") - 1
            part[here] = self.parts[number][at]
            local[here] = triangle[here] - self.starts[number][at]
        return part, local


def owners(parts: Sequence[Part]) -> Owners:
    """Follows how `merge` joins them: by material object, in order of first appearance, what has no triangles left out."""
    groups: dict[int, tuple[list[int], list[int]]] = {}
    for number, part in enumerate(parts):
        triangles = _triangles(part.shape)
        if triangles:
            starts, numbers = groups.setdefault(id(part.material), ([0], []))
            numbers.append(number)
            starts.append(starts[-1] + triangles)
    return Owners(
        starts=tuple(np.array(starts[:-1], np.int64) for starts, _ in groups.values()),
        parts=tuple(np.array(numbers, np.int64) for _, numbers in groups.values()),
    )


def _triangles(shape: Mesh | Strands) -> int:
    if isinstance(shape, Mesh):
        return len(shape.faces)
    strands, knots, _ = shape.points.shape
    return int(strands * (knots - 1) * STRAND_SIDES * 2)
