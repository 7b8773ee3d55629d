"""The sky of a day, how far one sees, and what of the sun comes through."""

from dataclasses import replace

import numpy as np

from studiolo.engines.maquette.lighting.outdoor import outdoor_light
from studiolo.engines.maquette.model import Colour, Floats
from studiolo.engines.maquette.settings.vantage import horizon_ahead
from studiolo.engines.maquette.settings.weather.view import Day
from studiolo.engines.maquette.stage import Haze, Light, Sky, Stage, StageRequest, Sun

DARK = frozenset({"night", "blue_hour", "neon", "candle"})
# How much of the sky is one grey, how bright that is, how much sun is left, how much darker the print is.
COVER: dict[str, tuple[float, float, float, float]] = {
    "rain": (0.72, 0.62, 0.22, 0.90), "storm": (0.88, 0.36, 0.10, 0.74), "snow": (0.70, 0.74, 0.35, 1.55),
    "fog": (0.80, 0.95, 0.25, 1.10), "mist": (0.28, 1.0, 0.8, 1.05), "cloudy": (0.55, 0.85, 0.35, 1.0),
}  # fmt: skip
# Distances in those of the camera: where the air begins to veil, how fast, how much at most.
VEIL: dict[str, tuple[float, float, float]] = {
    "fog": (1.05, 3.4, 0.97), "mist": (1.5, 11.0, 0.88), "rain": (2.0, 34.0, 0.8), "storm": (1.8, 22.0, 0.85), "snow": (1.7, 20.0, 0.86),
}  # fmt: skip


def under_that_sky(stage: Stage, request: StageRequest, day: Day) -> Stage:
    """Sky, sun, haze and grade as the weather has them."""
    weather = request.weather
    if weather not in COVER:
        bright = 1.3 if request.season == "winter" and request.light not in DARK else 1.0  # snow is white
        return replace(stage, grade=replace(stage.grade, key=bright * stage.grade.key))
    sky = stage.sky
    share, level, sun_left, print_key = COVER[weather]
    dark = request.light in DARK
    if sky is not None and not dark:
        sky = Sky(radiance=_covered(sky, share, level, request))
    elif sky is not None:
        sky = replace(sky, radiance=_starless(sky.radiance))
    lights = tuple(_dimmed(light, 1.0 if dark else sun_left) for light in stage.lights)
    grade = replace(stage.grade, key=stage.grade.key * (1.0 if dark else print_key))
    if weather == "storm":
        grade = replace(
            grade, contrast=grade.contrast * 1.1, balance=(0.96, 1.0, 1.04), vignette=max(grade.vignette, 0.2)
        )
    return replace(stage, sky=sky, lights=lights, haze=_veil(stage, sky, weather, day), grade=grade)


def _covered(sky: Sky, share: float, level: float, request: StageRequest) -> Floats:
    """The place's own sky under a grey one with the forms of clouds."""
    grey = outdoor_light("overcast", seed=request.seed).sky.radiance
    own = sky.radiance * np.float32(sky.scale)
    if own.shape != grey.shape:
        rows = np.linspace(0, grey.shape[0] - 1, own.shape[0]).astype(int)
        grey = grey[rows][:, np.linspace(0, grey.shape[1] - 1, own.shape[1]).astype(int)]
    tone = grey / np.float32(grey[: len(grey) // 2].mean())
    if request.weather == "storm":
        tone = tone**2.4
    bright = float(np.clip(own[: len(own) // 2].mean(), 0.15, 1.2))
    clouds = tone * np.float32(level * bright) * np.array((0.97, 1.0, 1.05), np.float32)
    return np.asarray(
        own * np.float32(1 - share) * np.float32(0.6 + 0.4 * level) + clouds * np.float32(share), np.float32
    )


def _starless(radiance: Floats) -> Floats:
    """A night sky under cloud: no point of it brighter than its surroundings."""
    soft = np.asarray(radiance, np.float32)
    for axis in (0, 1):
        turned = [np.roll(soft, step, axis) for step in (-6, -3, 0, 3, 6)]
        soft = np.asarray(np.mean(turned, axis=0), np.float32)
    return np.asarray(np.minimum(radiance, soft * 1.05), np.float32)


def _dimmed(light: Light, share: float) -> Light:
    if not isinstance(light, Sun):
        return light
    red, green, blue = (channel * share for channel in light.irradiance)
    return replace(
        light,
        irradiance=(red, green, blue),
        visible=light.visible and share > 0.7,
        angular_radius_deg=max(light.angular_radius_deg, 2.0 if share < 0.9 else 0.0),
    )


def _veil(stage: Stage, sky: Sky | None, weather: str, day: Day) -> Haze | None:
    if weather not in VEIL:
        return stage.haze
    start, distance, most = VEIL[weather]
    back = day.sight.distance_m
    colour: Colour = horizon_ahead(sky) if sky is not None else (0.5, 0.5, 0.5)
    grey = float(np.dot(colour, (0.2126, 0.7152, 0.0722)))
    red, green, blue = (0.35 * channel + 0.65 * grey for channel in colour)
    seen = distance * back + 4 * day.unit
    if stage.haze is not None:
        seen = min(seen, stage.haze.distance_m)
    return Haze(colour=(red, green, blue), distance_m=seen, most=most, start_m=start * back)
