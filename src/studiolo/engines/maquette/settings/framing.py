"""Places measured in subjects: how big one subject is, how far the camera will stand, how much it will see.

Lengths are in subjects: 1 is the longest side of what was asked for.
"""

from dataclasses import dataclass, replace

import numpy as np

from studiolo.engines.maquette.model import Mesh, Part
from studiolo.engines.maquette.stage import Subject

FILL = 0.58
JITTER = 0.13  # the camera may walk a little round the subject


@dataclass(frozen=True, kw_only=True, slots=True)
class Framing:
    """size_m: one subject in metres. width, depth, height: of what was asked for. back: how far the camera will stand
    before the middle. half_width, half_height: tangents of half of what it sees. empty: nothing was asked for."""

    size_m: float
    width: float
    depth: float
    height: float
    back: float
    half_width: float
    half_height: float
    empty: bool

    @property
    def spread(self) -> float:
        """half_width with room for the camera to walk round."""
        return (self.half_width + JITTER) * 1.04


def framing(subject: Subject, aspect: float, lens_mm: float) -> Framing:
    """Agrees with the layout's camera for a View of that lens and of FILL."""
    size = max(subject.width_m, subject.height_m, 0.7 * subject.depth_m)
    half = 12.0 / lens_mm
    half_width, half_height = half * max(1.0, aspect), half * max(1.0, 1 / aspect)
    width, depth, height = subject.width_m / size, subject.depth_m / size, subject.height_m / size
    return Framing(
        size_m=size,
        width=width,
        depth=depth,
        height=height,
        back=max(width / 2 / half_width, height / 2 / half_height) / FILL + depth / 2,
        half_width=half_width,
        half_height=half_height,
        empty=subject.empty,
    )


def sized(part: Part, size_m: float) -> Part:
    """A mesh part given in subjects, in metres."""
    assert isinstance(part.shape, Mesh)
    return replace(part, shape=replace(part.shape, vertices=part.shape.vertices * np.float32(size_m)))
