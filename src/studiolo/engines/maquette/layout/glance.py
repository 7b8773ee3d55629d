"""A first look at an arrangement, with boxes for things: how much of each one would be seen, and how large.

It costs milliseconds, so that arrangements can be compared by it; the instance pass has the last word.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from studiolo.engines.maquette.layout.camera import corners_of, frame, project
from studiolo.engines.maquette.model import Numbers
from studiolo.engines.maquette.stage import View

SIDE_PX = 160
Box = tuple[Numbers, Numbers]


@dataclass(frozen=True, kw_only=True, slots=True)
class Glance:
    """For each box. shares: of its silhouette that is not behind a nearer one. heights: in pictures."""

    shares: tuple[float, ...]
    heights: tuple[float, ...]

    @property
    def least(self) -> float:
        return min(self.shares)


def glance(boxes: Sequence[Box], *, elevation_deg: float, aspect: float = 1.0) -> Glance:
    """boxes: lowest and highest corner of each thing. A camera holds them all and looks down by elevation_deg."""
    view = View(elevation_deg=elevation_deg)
    camera = frame(boxes, view, aspect=aspect, azimuth_deg=0.0, ground=lambda x, y: -1e9)
    eye, target = np.array(camera.position), np.array(camera.target)
    half = np.tan(np.radians(camera.fov_deg) / 2)
    outlines, depths = [], []
    for low, high in boxes:
        x, y, depth = project(corners_of(low, high), eye, target)
        across, down = x / depth / half, -y / depth / half
        outlines.append((np.array([across.min(), down.min(), across.max(), down.max()]) / 2 + 0.5) * SIDE_PX)
        depths.append(float(np.min(depth) + np.max(depth)))
    return _seen(outlines, depths)


def _seen(outlines: Sequence[Numbers], depths: Sequence[float]) -> Glance:
    """Painted from far to near, as upright rectangles (left, top, right, bottom); what is left of each is what is seen."""
    picture = np.zeros((2 * SIDE_PX, 2 * SIDE_PX), np.intp)  # twice as large, for wide pictures
    edges = np.rint(np.array(outlines) + SIDE_PX / 2).astype(int).clip(0, 2 * SIDE_PX)
    for number in np.argsort(depths)[::-1]:
        left, top, right, bottom = edges[number]
        picture[top:bottom, left:right] = number + 1
    painted = np.bincount(picture.ravel(), minlength=len(outlines) + 1)[1:]
    alone = np.maximum((edges[:, 2] - edges[:, 0]) * (edges[:, 3] - edges[:, 1]), 1)
    return Glance(
        shares=tuple(float(share) for share in painted / alone),
        heights=tuple(float(outline[3] - outline[1]) / SIDE_PX for outline in outlines),
    )
