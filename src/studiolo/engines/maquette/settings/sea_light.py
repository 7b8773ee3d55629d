"""The light of the open sky as a beach wants it: a low sun or moon stands over the water, where it lays its path."""

from dataclasses import replace

import numpy as np

from studiolo.engines.maquette.lighting.outdoor import OutdoorLight, outdoor_light
from studiolo.engines.maquette.model import Colour, Floats, Vector
from studiolo.engines.maquette.settings.ground_noise import step
from studiolo.engines.maquette.stage import AreaLight, Light, LightName, Sky, Sun

SUN_AT_DEG = (10.5, 14.0)  # beside the middle of the picture, over the open sea
SUN_RADIUS_DEG = 0.78
MOON_HEIGHT_DEG = (9.0, 12.5)
MOON: Colour = (0.30, 0.37, 0.50)
CLOUDS: dict[LightName, float] = {"noon": 0.88, "studio": 0.9, "golden_hour": 0.98}


def sea_light(light: LightName, seed: int, open_side: float) -> OutdoorLight:
    """open_side: -1 if the sea lies open to the left, 1 to the right."""
    lit = outdoor_light(light, seed=seed, clouds=CLOUDS.get(light, 1.0))
    random = np.random.default_rng([seed, 0x5EA])
    beside = float(random.uniform(*SUN_AT_DEG)) * open_side
    if light == "night":
        return _moonlit(lit, beside, float(random.uniform(*MOON_HEIGHT_DEG)))
    if lit.low:
        return _turned(lit, beside)
    return lit


def _turned(lit: OutdoorLight, azimuth_deg: float) -> OutdoorLight:
    """The same sky turned about the vertical until the sun stands at an azimuth; 0 is behind the subject."""
    x, y, z = lit.towards_sun
    columns = lit.sky.radiance.shape[1]
    by = round((azimuth_deg - float(np.degrees(np.arctan2(x, y)))) / 360 * columns)
    angle = np.arctan2(x, y) + by / columns * 2 * np.pi
    flat = float(np.hypot(x, y))
    towards: Vector = (flat * float(np.sin(angle)), flat * float(np.cos(angle)), z)
    sun = tuple(
        replace(lamp, direction=towards, angular_radius_deg=SUN_RADIUS_DEG) if isinstance(lamp, Sun) else lamp
        for lamp in lit.sun
    )
    sky = replace(lit.sky, radiance=np.roll(lit.sky.radiance, by, axis=1))
    return replace(lit, sun=sun, sky=sky, towards_sun=towards)


def _moonlit(lit: OutdoorLight, azimuth_deg: float, height_deg: float) -> OutdoorLight:
    """A moon that can be seen, with a glow around it."""
    azimuth, height = np.radians(azimuth_deg), np.radians(height_deg)
    towards: Vector = (
        float(np.sin(azimuth) * np.cos(height)), float(np.cos(azimuth) * np.cos(height)), float(np.sin(height))
    )  # fmt: skip
    moon = Sun(direction=towards, irradiance=MOON, angular_radius_deg=0.75, visible=True)
    return replace(lit, sun=(moon,), sky=Sky(radiance=_glowing(lit.sky.radiance, towards)), towards_sun=towards)


def _glowing(radiance: Floats, towards: Vector) -> Floats:
    rows, columns = radiance.shape[:2]
    polar = ((np.arange(rows) + 0.5) / rows * np.pi)[:, None]
    turn = ((np.arange(columns) + 0.5) / columns * 2 * np.pi - np.pi)[None, :]
    facing = np.sin(polar) * (np.sin(turn) * towards[0] + np.cos(turn) * towards[1]) + np.cos(polar) * towards[2]
    angle = np.degrees(np.arccos(np.clip(facing, -1, 1)))
    glow = 0.34 * np.exp(-angle / 3.5) + 0.07 * np.exp(-angle / 17)
    above = step(92, 89, np.degrees(polar))
    tint = np.array([0.72, 0.88, 1.15])
    return np.asarray(radiance + (glow * above)[..., None] * tint, np.float32)


def fill_light(light: LightName, size: float, back: float, open_side: float) -> tuple[Light, ...]:
    """What sand and a photographer's reflector throw back onto the side that faces the camera. back: camera distance."""
    colours: dict[LightName, Colour] = {
        "golden_hour": (13.0, 9.6, 7.0),
        "backlight": (8.5, 7.4, 6.2),
        "night": (1.15, 1.2, 1.35),
        "blue_hour": (1.5, 1.4, 1.4),
        "window": (1.6, 1.6, 1.6),
    }
    if light not in colours:
        return ()
    red, green, blue = colours[light]
    return (
        AreaLight(
            centre=(open_side * 1.3 * size, -(back + 0.3) * size, 1.7 * size),
            target=(0.0, 0.0, 0.45 * size),
            width_m=2.0 * size,
            height_m=2.0 * size,
            radiance=(red, green, blue),
        ),
    )
