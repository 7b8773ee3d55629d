"""The lie of a meadow: rolling ground, a path, the colours of its turf, where flowers grow in drifts."""

from dataclasses import dataclass

import numpy as np

from studiolo.engines.maquette.model import Numbers
from studiolo.engines.maquette.settings.plants import mixed, smooth
from studiolo.engines.maquette.settings.seasons import Season
from studiolo.engines.maquette.settings.sightline import Sightline


@dataclass(frozen=True, kw_only=True, slots=True)
class Field:
    """What the parts of a meadow agree on. unit: one metre of landscape, longer for large subjects, in metres.
    grass_m: height of the grass. path: whether one leads past the subject, and path_m half its width."""

    sight: Sightline
    season: Season
    unit: float
    grass_m: float
    phases: tuple[float, ...]
    path: bool
    path_m: float

    def height(self, x: Numbers, y: Numbers) -> Numbers:
        """Ground level: even under the subject and the camera, rolling behind, hills at the end."""
        u, (a, b, c, d, e, f) = self.unit, self.phases
        beyond = smooth(1.2 * self.sight.size_m, 1.2 * self.sight.size_m + 14 * u, y)
        roll = 0.3 * np.sin(x / (6.1 * u) + a) * np.sin(y / (7.3 * u) + b) + 0.85 * np.sin(
            x / (15 * u) + c + y / (31 * u)
        )
        swell = 2.2 * smooth(8 * u, 90 * u, y) + 1.1 * np.sin(y / (19 * u) + d) * smooth(12 * u, 40 * u, y)
        ground = beyond * u * (roll + swell)
        for reach, tall, wide, turn in ((190, 13, 55, e), (430, 46, 120, f), (900, 120, 240, a + c)):
            crest = (
                0.62 + 0.24 * np.sin(x / (reach * 0.36 * u) + turn) + 0.14 * np.sin(x / (reach * 0.143 * u) + 2 * turn)
            )
            ground = ground + u * tall * crest * np.exp(-(((y / u - reach) / wide) ** 2))
        return np.asarray(ground)

    def level(self, x: float, y: float) -> float:
        """Ground level at one point."""
        return float(self.height(np.array([x]), np.array([y]))[0])

    def on_path(self, x: Numbers, y: Numbers) -> Numbers:
        """1 on the path, 0 off it."""
        if not self.path:
            return np.zeros_like(x)
        u = self.unit
        bend = 2.6 * u * (np.sin(y / (9.5 * u) + self.phases[1]) - np.sin(self.phases[1]))
        bend = bend * smooth(0, 8 * u, np.abs(y)) + 0.03 * y * np.sin(self.phases[2])
        width = self.path_m * (1 + 0.25 * np.sin(y / (0.7 * u)) * np.sin(y / (0.43 * u) + 1))
        return np.asarray(1 - smooth(0.55, 1.15, np.abs(x - bend) / width))

    def turf(self, x: Numbers, y: Numbers) -> Numbers:
        """Colour of the blades' tips at (x, y): patches of fresh, yellowish and dark grass."""
        u, (a, b, c, d, *_) = self.unit, self.phases
        wide = np.sin(x / (3.1 * u) + a + np.sin(y / (4.7 * u))) * np.sin(y / (5.3 * u) + b)
        fine = np.sin(x / (0.83 * u) + c + 1.3 * np.sin(y / (1.1 * u) + d)) * np.sin(y / (0.97 * u) + a)
        far = np.sin(x / (29 * u) + d) * np.sin(y / (37 * u) + c)
        share = 0.5 * wide + 0.35 * fine + 0.45 * far
        fresh, yellow, dark = self.season.grass
        return mixed(mixed(fresh, yellow, np.clip(share, 0, 1)), dark, np.clip(-share, 0, 1))

    def patches(self, x: Numbers, y: Numbers, shift: float = 0.0) -> Numbers:
        """Between -1 and 1: where things grow in drifts."""
        u, (a, b, c, d, e, f) = self.unit, self.phases
        wide = np.sin(x / (1.9 * u) + a + shift + 1.2 * np.sin(y / (2.9 * u) + e)) * np.sin(
            y / (2.3 * u) + b + 2 * shift
        )
        fine = np.sin(x / (0.61 * u) + c + 3 * shift + np.sin(y / (0.9 * u) + f)) * np.sin(y / (0.71 * u) + d + shift)
        return np.asarray(0.7 * wide + 0.4 * fine)
