"""What belongs in the sky of an open place: hung there after the camera has its place, far behind all that stands.

A moon over a castle is no ball above its roof. So that there is sky to hang it in, the camera looks less far down.
"""

from collections.abc import Mapping, Sequence
from math import radians, tan
from types import MappingProxyType

import numpy as np

from studiolo.engines.maquette.layout.camera import axes, corners_of, project
from studiolo.engines.maquette.layout.casting import Made
from studiolo.engines.maquette.model import Model, Numbers
from studiolo.engines.maquette.settings.catalogue import PLACES
from studiolo.engines.maquette.stage import Camera

# How wide each is, as a share of the picture's shorter side.
WIDTHS: Mapping[str, float] = MappingProxyType(
    {"moon": 0.15, "sun": 0.15, "star": 0.06, "cloud": 0.34, "rainbow": 0.95, "planet": 0.18, "comet": 0.3, "meteor": 0.26,
     "lightning": 0.14, "bolt": 0.14, "ufo": 0.2}
)  # fmt: skip
SMALLER = {"tiny": 0.5, "small": 0.72, "normal": 1.0, "large": 1.5, "giant": 2.2}
AWAY = (14.0, 6.0, 3.0)  # how many times farther than the focus, by attempt: the later ones are before hills and trees
NOWHERE = ("underwater", "cave", "night_sky", "sky")
ACROSS = (0.52, -0.52, 0.3, -0.3, 0.0, 0.75, -0.75)
TOP, BOTTOM = 0.9, 0.2  # of half the picture's height above its middle, between which a sky thing stays whole


def in_sky(one: Made, setting: str) -> bool:
    """Whether this thing is hung in the sky of this place rather than stood on its ground."""
    place = PLACES[setting]
    return place.open_air and setting not in NOWHERE and one.brief.noun.split()[-1] in WIDTHS


def hung(
    skyward: Sequence[Made], standing: Sequence[Model], camera: Camera, *, aspect: float, attempt: int
) -> list[Model]:
    """Each at its size, facing the camera, where the least of what stands is before it. standing: in their places."""
    view = _View(camera, aspect)
    taken = [view.box(model) for model in standing]
    away = AWAY[min(attempt, len(AWAY) - 1)] * camera.focus_m
    models = []
    for number, one in enumerate(skyward):
        low, high = one.model.bounds()
        wide, tall = (float(high[axis] - low[axis]) for axis in (0, 2))
        share = WIDTHS[one.brief.noun.split()[-1]] * SMALLER[one.brief.size] / max(1.0, len(skyward) ** 0.5)
        size = share * 2 * away * min(view.half)  # metres across, so far away
        scale = size / max(wide, tall)
        half = np.array([wide, tall]) * scale / (2 * away * view.half)
        at = _spot(half, taken, number)
        taken.append((at - half, at + half))
        middle = view.point(at, away)
        position = middle - scale * np.array([(low[0] + high[0]) / 2, (low[1] + high[1]) / 2, (low[2] + high[2]) / 2])
        models.append(one.model.placed((float(position[0]), float(position[1]), float(position[2])), 0.0, scale))
    return models


def _spot(half: Numbers, taken: Sequence[tuple[Numbers, Numbers]], number: int) -> Numbers:
    """The middle of the freest place, in half widths and half heights from the picture's middle."""
    heights = [TOP - half[1], max(BOTTOM, TOP - 2.2 * half[1])]
    wide = 1 - half[0] - 0.04
    spots = [np.array([np.clip(x, -wide, wide) if wide > 0 else 0.0, y]) for y in heights for x in ACROSS]
    spots = spots[number % 2 :] + spots[: number % 2]  # clouds begin on either side in turn
    return min(spots, key=lambda at: round(_covered(at, half, taken), 2))


def _covered(at: Numbers, half: Numbers, taken: Sequence[tuple[Numbers, Numbers]]) -> float:
    low, high = at - 1.1 * half, at + 1.1 * half
    shared = sum(float(np.prod(np.maximum(0, np.minimum(high, b) - np.maximum(low, a)))) for a, b in taken)
    return shared / float(np.prod(high - low))


class _View:
    """The camera's picture: half: its half width and half height at distance 1."""

    def __init__(self, camera: Camera, aspect: float) -> None:
        self._eye, self._target = np.array(camera.position), np.array(camera.target)
        back = (self._eye - self._target) / np.linalg.norm(self._eye - self._target)
        self._back = back
        self._right, self._up = axes(back)
        self.half = tan(radians(camera.fov_deg) / 2) * np.array([max(1.0, aspect), max(1.0, 1 / aspect)])

    def box(self, model: Model) -> tuple[Numbers, Numbers]:
        low, high = model.bounds()
        x, y, depth = project(corners_of(low, high), self._eye, self._target)
        seen = np.stack([x / depth / self.half[0], y / depth / self.half[1]])
        return seen.min(axis=1), seen.max(axis=1)

    def point(self, at: Numbers, away: float) -> Numbers:
        """In the world, so far away along the view."""
        across, up = at * self.half * away
        return np.asarray(self._eye - self._back * away + self._right * across + self._up * up)
