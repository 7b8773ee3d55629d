"""Whose triangle is it? The built scene has one mesh for each look; this says which part each of its triangles came from."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from studiolo.engines.maquette.model import Part
from studiolo.engines.maquette.rendering.geometry import grouped, triangles

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
    """Follows how `merge` joins them."""
    groups = grouped(parts)
    counts = [np.array([triangles(parts[number].shape) for number in numbers], np.int64) for numbers in groups]
    return Owners(
        starts=tuple(np.cumsum(count) - count for count in counts),
        parts=tuple(np.array(numbers, np.int64) for numbers in groups),
    )
