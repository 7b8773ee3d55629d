"""What all that weather does needs to know of a place."""

from dataclasses import dataclass

import numpy as np

from studiolo.engines.maquette.model import Mesh, Numbers, Part
from studiolo.engines.maquette.settings.sightline import Sightline
from studiolo.engines.maquette.settings.terrain import fine_noise

OPEN_WATER = frozenset({"water", "lake", "sea", "fall", "spray", "jets"})
NOT_SOLID = OPEN_WATER | {"rain", "flakes", "glints", "pollen", "fireflies", "net of light", "planet"}


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Day:
    """unit: one metre of landscape, in metres. ground_m: level under the subject."""

    sight: Sightline
    unit: float
    ground_m: float
    seed: int
    random: np.random.Generator

    def noise(self, points: Numbers, wide_u: float, number: int = 0) -> Numbers:
        """Cloudy noise over the ground at points (n, 3), features so wide, mean 0, deviation 1."""
        shift = 11.3 * (self.seed % 83) + 3.1 * number
        return fine_noise(points[:, 0] / self.unit + shift, points[:, 1] / self.unit - shift, wide_u, 30.0 * number)


def is_mesh(part: Part) -> bool:
    return isinstance(part.shape, Mesh) and len(part.shape.faces) > 0 and part.shape.normals is not None


def has_colours(part: Part) -> bool:
    return isinstance(part.shape, Mesh) and part.material.per_vertex and part.shape.colours is not None


def leafy(part: Part) -> bool:
    return part.material.kind == "thin"
