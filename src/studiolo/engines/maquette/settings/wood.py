"""The lie of a wood: its ground, its path, where things grow together, where the sun comes from."""

from dataclasses import dataclass

import numpy as np

from studiolo.engines.maquette.model import Numbers, Vector
from studiolo.engines.maquette.settings.plants import smooth
from studiolo.engines.maquette.settings.seasons import Season
from studiolo.engines.maquette.settings.sightline import Sightline
from studiolo.engines.maquette.settings.trees import TreeKind


@dataclass(frozen=True, kw_only=True, slots=True)
class Wood:
    """What the parts of a wood agree on. unit: one metre of landscape, longer for large subjects. glade_m: how far from
    the subject the trees keep. kind: the broadleaf that prevails, firs: share of conifers.
    lit_m: how wide the sun's way to the subject is kept open."""

    sight: Sightline
    season: Season
    unit: float
    glade_m: float
    phases: tuple[float, ...]
    path: bool
    path_m: float
    kind: TreeKind
    bark: int
    firs: float
    towards_sun: Vector | None
    lit_m: float = 1.0

    def height(self, x: Numbers, y: Numbers) -> Numbers:
        """Even under the subject, mounds around, rising at both sides of the path."""
        u, (a, b, c, d, *_) = self.unit, self.phases
        near = smooth(0.9 * self.sight.size_m, 0.9 * self.sight.size_m + 5 * u, np.hypot(x, np.maximum(y, -0.3 * y)))
        near = near * smooth(-self.sight.distance_m, -0.3 * self.sight.distance_m, y)
        mounds = 0.12 * np.sin(x / (0.9 * u) + a) * np.sin(y / (1.1 * u) + b)
        mounds = mounds + 0.34 * np.sin(x / (3.4 * u) + c + y / (7 * u)) * np.sin(y / (4.2 * u) + d)
        banks = 1.1 * smooth(2 * u, 16 * u, np.abs(x - self.bend(y)))
        return np.asarray(near * u * (mounds * (1 - 0.7 * self.on_path(x, y)) + banks + 0.9 * smooth(6 * u, 60 * u, y)))

    def level(self, x: float, y: float) -> float:
        """Ground level at one point."""
        return float(self.height(np.array([x]), np.array([y]))[0])

    def bend(self, y: Numbers) -> Numbers:
        """Where the path, or the vista, runs: x at y."""
        u = self.unit
        swing = (
            2.4 * u * (np.sin(y / (11 * u) + self.phases[1]) - np.sin(self.phases[1])) * smooth(0, 10 * u, np.abs(y))
        )
        return np.asarray(swing + 0.05 * y * np.sin(self.phases[2]))

    def on_path(self, x: Numbers, y: Numbers) -> Numbers:
        """1 on the path, 0 off it."""
        if not self.path:
            return np.zeros_like(x)
        ragged = 1 + 0.2 * np.sin(y / (0.8 * self.unit)) * np.sin(y / (0.47 * self.unit) + 1)
        return np.asarray(1 - smooth(0.6, 1.25, np.abs(x - self.bend(y)) / (self.path_m * ragged)))

    def drift(self, x: Numbers, y: Numbers, shift: float) -> Numbers:
        """Between -1 and 1: where things grow together."""
        u, (a, b, c, d, *_) = self.unit, self.phases
        wide = np.sin(x / (1.7 * u) + a + shift) * np.sin(y / (2.1 * u) + b + 2 * shift)
        fine = np.sin(x / (0.55 * u) + c + 3 * shift) * np.sin(y / (0.63 * u) + d + shift)
        return np.asarray(0.7 * wide + 0.4 * fine)
