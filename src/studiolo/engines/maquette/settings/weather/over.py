"""A place as it is on such a day: the year first, then what lies, what falls, and the sky it falls from."""

from dataclasses import replace

import numpy as np

from studiolo.engines.maquette.model import Part
from studiolo.engines.maquette.settings.sightline import sightline
from studiolo.engines.maquette.settings.weather.air import under_that_sky
from studiolo.engines.maquette.settings.weather.falling import blown_leaves, rain, snow
from studiolo.engines.maquette.settings.weather.ground import snowed_on, wetted
from studiolo.engines.maquette.settings.weather.view import Day
from studiolo.engines.maquette.settings.weather.year import in_the_year
from studiolo.engines.maquette.stage import LightName, Stage, StageRequest

GREY = frozenset({"rain", "storm", "snow", "fog", "cloudy"})
DAYLIGHT = frozenset({"studio", "noon", "window", "backlight"})


def on_such_a_day(request: StageRequest) -> StageRequest:
    """The request with the light that the weather lets through, and snow only in winter."""
    season = "winter" if request.weather == "snow" and not request.season else request.season
    return replace(request, light=light_in(request.weather, request.light), season=season)


def light_in(weather: str, light: LightName) -> LightName:
    """The hour's light under that sky: no sun where it is grey. A low sun still colours rain and fog."""
    closed = weather in GREY and light in DAYLIGHT
    return "overcast" if closed or (weather in ("storm", "snow") and light == "golden_hour") else light


def weathered(stage: Stage, request: StageRequest) -> Stage:
    """The stage in the weather and season that the request names; unchanged where it names none."""
    if request.weather in ("", "clear") and not request.season:
        return stage
    day = _day(stage, request)
    parts = in_the_year(stage.parts, request.season, day)
    if request.weather == "snow" or request.season == "winter":
        parts = snowed_on(parts, day, 0.95 if request.weather == "snow" else 0.8)
    if request.weather in ("rain", "storm"):
        parts = wetted(parts, day)
    parts += _in_the_air(request, day)
    return under_that_sky(replace(stage, parts=parts), request, day)


def _in_the_air(request: StageRequest, day: Day) -> tuple[Part, ...]:
    if request.weather == "rain":
        return (rain(day, 1900, slant=0.10),)
    if request.weather == "storm":
        return (rain(day, 3000, slant=0.34),)
    if request.weather == "snow":
        return (snow(day, 1900),)
    if request.weather == "wind" or (request.season == "autumn" and request.weather == ""):
        return (blown_leaves(day, 130 if request.weather == "wind" else 36, autumn=request.season == "autumn"),)
    return ()


def _day(stage: Stage, request: StageRequest) -> Day:
    sight = sightline(request, stage.view)
    return Day(
        sight=sight,
        unit=float(np.sqrt(sight.size_m)),
        ground_m=float(stage.height(0.0, 0.0)),
        seed=request.seed % 9973,
        random=np.random.default_rng([request.seed, 0x3EA7]),
    )
