"""Where the picture is likely to be taken from, so that a place can be sown densely in view and never hide its subject.

The camera is set after the place is built; this foresees it from the subject's size and the place's own view.
"""

from dataclasses import dataclass
from math import atan, cos, radians, sin, tan

import numpy as np
from numpy.typing import NDArray

from studiolo.engines.maquette.model import Numbers
from studiolo.engines.maquette.stage import StageRequest, View

SHORT_SIDE_MM = 24.0  # as for the lenses of a View
STRAY_DEG = 9.0  # how far the camera may walk round the subject
COVERED = 0.11  # how much of a subject's height may be hidden by what grows before it


@dataclass(frozen=True, kw_only=True, slots=True)
class Sightline:
    """distance_m: from camera to the subject's middle. eye_m: the camera's height over the subject's ground.
    half_angle: half the width of what is seen, radians, with room for the camera to stray. tall: the same upwards.
    width_m, depth_m, height_m: of the subject."""

    distance_m: float
    eye_m: float
    half_angle: float
    tall: float
    width_m: float
    depth_m: float
    height_m: float

    @property
    def size_m(self) -> float:
        return max(self.width_m, self.height_m, self.depth_m * 0.7)

    def away(self, x: Numbers, y: Numbers) -> Numbers:
        """Metres from the camera's foot."""
        return np.asarray(np.hypot(x, y + self.distance_m))

    def room(self, x: Numbers, y: Numbers, spread_m: Numbers | float = 0.0) -> Numbers:
        """How high something at (x, y) may grow, metres: little on and before the subject, no limit elsewhere.

        spread_m: half its width, for what does not stand as a blade does.
        """
        # Towards the middle the limits fall, so the point that matters is the one nearest to it.
        inner_x, inner_y = (np.sign(v) * np.maximum(np.abs(v) - spread_m, 0) for v in (x, y))
        before = np.minimum(self._before(inner_x, y), self._before(inner_x, y - np.minimum(spread_m, np.abs(y))))
        return np.minimum(before, self._beneath(inner_x, inner_y))

    def touches(self, x: Numbers, y: Numbers, margin_m: Numbers | float = 0.0) -> NDArray[np.bool_]:
        """Whether something of radius `margin_m` at (x, y) would reach into the subject's own ground."""
        half_x, half_y = self.width_m / 2 + margin_m, self.depth_m / 2 + margin_m
        return np.asarray((np.abs(x) < half_x) & (np.abs(y) < half_y))

    def scattered(
        self, random: np.random.Generator, count: int, near_m: float, far_m: float, *, power: float
    ) -> Numbers:
        """Points (n, 2) within view between two distances from the camera. power: 2 spreads them evenly over the ground,
        0 gives each doubling of the distance as many."""
        share = random.random(count)
        if abs(power) < 1e-6:
            away = near_m * (far_m / near_m) ** share
        else:
            away = (near_m**power + share * (far_m**power - near_m**power)) ** (1 / power)
        angle = random.uniform(-self.half_angle, self.half_angle, count)
        return np.stack([np.sin(angle) * away, np.cos(angle) * away - self.distance_m], axis=-1)

    def at_angle(self, share: float, away_m: float) -> tuple[float, float]:
        """The place seen at `share` of the picture's half width, so far from the camera."""
        angle = share * (self.half_angle - radians(STRAY_DEG))
        return sin(angle) * away_m, cos(angle) * away_m - self.distance_m

    def _before(self, x: Numbers, y: Numbers) -> Numbers:
        """Between camera and subject nothing may rise over the line from the eye to the subject's shins."""
        nearer = np.clip(-y / self.distance_m, 0, 1)
        shins = COVERED * self.height_m
        line = shins * (1 - nearer) + self.eye_m * nearer * 0.92
        stray = tan(radians(STRAY_DEG)) * np.abs(y)
        beside = np.abs(x) - (self.width_m / 2 * (1 - nearer * 0.8) + stray * (1 - nearer) + 0.1 * self.size_m)
        free = np.clip(beside / (0.5 * self.size_m), 0, 1) ** 1.5
        ahead = y < self.depth_m * 0.25
        return np.where(ahead, line + free * self.size_m * 3, np.inf)

    def _beneath(self, x: Numbers, y: Numbers) -> Numbers:
        """On the subject's own ground and a little around it, low growth only."""
        out = np.hypot(
            np.maximum(np.abs(x) - self.width_m * 0.5, 0), np.maximum(np.abs(y) - self.depth_m * 0.5, 0)
        )  # fmt: skip
        return np.asarray(0.085 * self.height_m + np.maximum(out - 0.02 * self.size_m, 0) * 1.1)


def sightline(request: StageRequest, view: View) -> Sightline:
    """What the camera will see, judged before it stands."""
    subject = request.subject
    half = SHORT_SIDE_MM / 2 / view.lens_mm
    wide, tall = half * max(1.0, request.aspect), half * max(1.0, 1 / request.aspect)
    distance = max(subject.height_m / tall, subject.width_m / wide) / (2 * view.fill) + subject.depth_m / 2
    elevation = radians(view.elevation_deg)
    return Sightline(
        distance_m=distance * cos(elevation),
        eye_m=max(subject.height_m / 2 + distance * sin(elevation), 0.06 * distance),
        half_angle=atan(wide) + radians(STRAY_DEG),
        tall=atan(tall),
        width_m=subject.width_m,
        depth_m=subject.depth_m,
        height_m=subject.height_m,
    )
