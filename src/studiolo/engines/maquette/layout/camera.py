"""Where the camera stands: far enough that every asked thing is in the picture, as the setting likes to be seen."""

from collections.abc import Callable, Sequence
from math import atan, cos, degrees, radians, sin, tan

import numpy as np

from studiolo.engines.maquette.model import Numbers
from studiolo.engines.maquette.stage import Camera, View

ROW_FILL, WIDEST = 1.22, 0.86
SETTLED = 2e-4
MARGIN = 0.95  # of half the picture: nothing asked for comes nearer to its border
SHORT_SIDE_MM = 24.0  # of a 36 x 24 mm camera, whose lenses people know by name


def frame(
    boxes: Sequence[tuple[Numbers, Numbers]],
    view: View,
    *,
    aspect: float,
    azimuth_deg: float,
    ground: Callable[[float, float], float],
    across: float = 0.0,
    upward: float = 0.0,
    low: bool = False,
) -> Camera:
    """A camera that holds every box within the middle `view.fill` of the picture.

    boxes: lowest and highest corner of each thing, metres. aspect: width / height. azimuth_deg: 0 looks along +y.
    across, upward: where the boxes' middle should be, in shares of the picture from its own middle; no further than the
    boxes stay inside. low: the camera stands near the ground and looks up.
    """
    corners = np.concatenate([corners_of(low, high) for low, high in boxes])
    least, high = corners.min(axis=0), corners.max(axis=0)
    fov = 2 * atan(SHORT_SIDE_MM / 2 / view.lens_mm)
    centre = (least + high) / 2
    back = _direction(azimuth_deg, view.elevation_deg)
    half = tan(fov / 2) * np.array([max(1.0, aspect), max(1.0, 1 / aspect)])  # half width, half height at distance 1
    distance = float(np.linalg.norm(high - least))
    for _ in range(40):
        x, y, depth = project(corners, centre + back * distance, centre)
        wide, tall = float(np.abs(x / depth).max()) / half[0], float(np.abs(y / depth).max()) / half[1]
        # A low row may reach nearer to the sides than a tall thing to the top: there is air enough over it.
        widest = max(view.fill, min(WIDEST, view.fill * ROW_FILL))
        step = 0.6 * (max(wide / widest, tall / view.fill) - 1)
        distance *= 1 + step
        x_mid, y_mid = (x / depth).max() + (x / depth).min(), (y / depth).max() + (y / depth).min()
        right, up = axes(back)
        centre = centre + (right * x_mid + up * y_mid) * distance * 0.25
        if max(abs(step), abs(float(x_mid)), abs(float(y_mid))) < SETTLED:
            break
    right, up = axes(back)
    x, y, depth = project(corners, centre + back * distance, centre)
    nearest = float(depth.min()) / distance  # what is near moves farthest
    free = [
        max(0.0, MARGIN - float(np.abs(v / depth).max()) / side) * nearest for v, side in zip((x, y), half, strict=True)
    ]
    aside = float(np.clip(2 * across, -free[0], free[0]))
    over = float(np.clip(2 * (view.lift + upward), -free[1], free[1]) if upward else 2 * view.lift)
    target = centre - right * (aside * half[0] * distance) - up * (over * half[1] * distance)
    position = target + back * distance
    if low:
        position[2] = min(position[2], float(least[2] + 0.12 * (high[2] - least[2])))
    floor = ground(float(position[0]), float(position[1])) + (0.03 if low else 0.06) * distance
    if position[2] < floor:
        position[2] = floor
    focus = float(np.linalg.norm(position - centre))
    depth_half = max(1e-3, float(high[1] - least[1]) / 2)
    return Camera(
        position=vector_of(position),
        target=vector_of(target),
        fov_deg=degrees(fov),
        aperture_m=_aperture(view.blur, fov, focus, depth_half),
        focus_m=focus - 0.5 * depth_half,
    )


def _aperture(blur: float, fov: float, focus: float, depth_half: float) -> float:
    """Lens radius: at blur 1 a point at infinity becomes a disk of 9 % of the picture, but what is asked for stays sharp.

    A point `s` behind the focus of a lens of radius r at distance D spreads over the angle 2 r s / (D (D + s)).
    """
    wanted = blur * 0.09 * fov * focus / 2
    sharp = 0.004 * fov * focus * (focus + depth_half) / (2 * depth_half)
    return min(wanted, sharp)


def _direction(azimuth_deg: float, elevation_deg: float) -> Numbers:
    """Unit vector from the subject to the camera."""
    azimuth, elevation = radians(azimuth_deg), radians(elevation_deg)
    return np.array([sin(azimuth) * cos(elevation), -cos(azimuth) * cos(elevation), sin(elevation)])


def axes(back: Numbers) -> tuple[Numbers, Numbers]:
    right = np.cross(-back, (0.0, 0.0, 1.0))
    right /= np.linalg.norm(right)
    return right, np.cross(right, -back)


def project(points: Numbers, eye: Numbers, target: Numbers) -> tuple[Numbers, Numbers, Numbers]:
    back = (eye - target) / np.linalg.norm(eye - target)
    right, up = axes(back)
    seen = points - eye
    return seen @ right, seen @ up, np.maximum(seen @ -back, 1e-3)


def corners_of(low: Numbers, high: Numbers) -> Numbers:
    grid = np.array(np.meshgrid(*zip(low, high, strict=True))).reshape(3, -1).T
    return grid.astype(np.float64)


def vector_of(point: Numbers) -> tuple[float, float, float]:
    return float(point[0]), float(point[1]), float(point[2])
