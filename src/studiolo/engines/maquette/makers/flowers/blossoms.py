"""Blossoms as they sit on their stalks: each grows round the z axis, its face up, its foot at the origin.

A blossom is three bunches: petals and green let light through, flesh does not.
"""

from dataclasses import dataclass, field

import numpy as np

from studiolo.engines.maquette.makers.bench import toward
from studiolo.engines.maquette.makers.flowers.petals import (
    Bunch,
)
from studiolo.engines.maquette.model import Colour

WHITE: Colour = (0.86, 0.84, 0.80)


YELLOW: Colour = (0.86, 0.50, 0.03)


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Blossom:
    """radius_m: about how wide it is. tilt_deg: how far it likes to nod towards the camera."""

    radius_m: float
    tilt_deg: float
    petals: Bunch = field(default_factory=Bunch)
    flesh: Bunch = field(default_factory=Bunch)
    green: Bunch = field(default_factory=Bunch)


def pale(colour: Colour, share: float = 0.35) -> Colour:
    return toward(colour, WHITE, share)


def deep(colour: Colour, factor: float = 0.55) -> Colour:
    """Darker and more of its own hue."""
    strong = np.asarray(colour) ** 1.25
    strong = strong / max(float(strong.max()), 1e-6) * max(colour) * factor
    return float(strong[0]), float(strong[1]), float(strong[2])
