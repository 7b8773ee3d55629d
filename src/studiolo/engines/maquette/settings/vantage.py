"""Where the camera will stand, known before it is placed, so that a landscape can be laid out around its view."""

from dataclasses import replace

import numpy as np

from studiolo.engines.maquette.layout.camera import SHORT_SIDE_MM
from studiolo.engines.maquette.lighting.outdoor import OutdoorLight
from studiolo.engines.maquette.model import Colour
from studiolo.engines.maquette.stage import Sky, StageRequest, Sun, View


def standoff_m(request: StageRequest, view: View) -> float:
    """How far before the subject's middle the camera stands."""
    half_width, half_height = _half_extent(view, request.aspect)
    subject = request.subject
    wide = subject.width_m / (2 * view.fill * half_width)
    tall = subject.height_m / (2 * view.fill * half_height)
    return max(wide, tall) + subject.depth_m / 2


def half_angle_deg(request: StageRequest, view: View) -> float:
    """From the middle of the picture to its left or right edge."""
    return float(np.degrees(np.arctan(_half_extent(view, request.aspect)[0])))


def turned(lit: OutdoorLight, azimuth_deg: float, height_deg: float, irradiance: Colour | None = None) -> OutdoorLight:
    """The same hour with its sun elsewhere, out of the picture; its sky turns along.

    azimuth_deg: 0 is straight ahead, 90 to the right. irradiance: the sun's, or as it was.
    """
    azimuth, height = np.radians(azimuth_deg), np.radians(height_deg)
    direction = (
        float(np.sin(azimuth) * np.cos(height)),
        float(np.cos(azimuth) * np.cos(height)),
        float(np.sin(height)),
    )
    before = np.arctan2(lit.towards_sun[0], lit.towards_sun[1])
    columns = lit.sky.radiance.shape[1]
    shift = round((azimuth - before) / (2 * np.pi) * columns)
    sky = Sky(radiance=np.roll(lit.sky.radiance, shift, axis=1), scale=lit.sky.scale)
    colour = horizon_ahead(sky)
    suns = tuple(
        replace(sun, direction=direction, irradiance=irradiance or sun.irradiance, visible=False)
        for sun in lit.sun
        if isinstance(sun, Sun)
    )
    haze = replace(lit.haze, colour=colour)
    return replace(lit, sun=suns, sky=sky, towards_sun=direction, horizon=colour, haze=haze)


def horizon_ahead(sky: Sky) -> Colour:
    """The sky's colour just above the horizon where the camera looks."""
    rows, columns = sky.radiance.shape[:2]
    band = sky.radiance[int(rows * 0.46) : rows // 2 - 1, columns // 2 - columns // 12 : columns // 2 + columns // 12]
    red, green, blue = np.minimum(band.mean(axis=(0, 1)) * sky.scale, 3.0)
    return float(red), float(green), float(blue)


def _half_extent(view: View, aspect: float) -> tuple[float, float]:
    """Half the width and half the height of what the camera sees one metre ahead."""
    half = SHORT_SIDE_MM / 2 / view.lens_mm
    return half * max(1.0, aspect), half * max(1.0, 1 / aspect)
