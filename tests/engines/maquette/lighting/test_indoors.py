"""Light indoors, in the studio and between houses."""

import numpy as np
import pytest

from studiolo.engines.maquette.lighting.indoor import RoomLight, indoor_light, room_light
from studiolo.engines.maquette.lighting.street import street_light
from studiolo.engines.maquette.lighting.studio import studio_light
from studiolo.engines.maquette.stage import LIGHTS, AreaLight, LightName, Sun


@pytest.mark.parametrize("light", LIGHTS)
def test_suns_stand_above_the_horizon_and_are_unit_long(light: LightName) -> None:
    indoors = indoor_light(light, sun_from=(-1, 1, 0.8), seed=1)
    for sun in (*indoors.sun, *street_light(light, 1).sun):
        assert isinstance(sun, Sun)
        assert sun.direction[2] > 0.1
        assert np.isclose(np.linalg.norm(sun.direction), 1)


def test_lamps_burn_at_night_while_no_sun_shines() -> None:
    night = indoor_light("night", sun_from=(-1, 1, 0.8), seed=1)
    assert night.lamp is not None and not night.sun
    assert indoor_light("window", sun_from=(-1, 1, 0.8), seed=1).lamp is None


def test_the_key_light_changes_sides() -> None:
    left, right = (studio_light("studio", 1.0, low_key=False, side=side, aspect=1).lights[0] for side in (-1.0, 1.0))
    assert isinstance(left, AreaLight) and isinstance(right, AreaLight)
    assert left.centre[0] == -right.centre[0]


def test_golden_hour_is_warmer_than_noon() -> None:
    def warmth(light: LightName) -> float:
        sun = street_light(light, 1).sun[0]
        assert isinstance(sun, Sun)
        return sun.irradiance[0] / sun.irradiance[2]

    assert warmth("golden_hour") > 2 * warmth("noon")


def room(light: LightName, *, lit: bool = False, city: bool = False) -> RoomLight:
    return room_light(light, lit=lit, tint=(1.0, 0.7, 0.4), city=city, windows=True, seed=2)


def test_among_candles_no_lamp_burns_even_where_lamps_burn_by_day() -> None:
    candle = room("candle", lit=True)
    assert candle.lamp is None and candle.candle is not None
    assert room("window", lit=True).lamp is not None


@pytest.mark.parametrize("city", [False, True])
@pytest.mark.parametrize("light", ["window", "golden_hour", "overcast", "dramatic"])
def test_by_day_a_window_shows_an_outside_that_is_darker_than_the_light_it_sends(light: LightName, city: bool) -> None:
    lit = room(light, city=city)
    rows, columns = lit.sky.radiance.shape[:2]
    ahead = lit.sky.radiance[rows // 3 : rows * 6 // 10, columns // 3 : columns * 2 // 3]
    below, above = ahead[-rows // 20 :].mean(), ahead[: rows // 20].mean()
    assert below < 0.7 * above  # ground and sky can be told apart
    assert ahead.mean() < (0.5 if light != "dramatic" else 2.0) * max(lit.portal)
    assert ahead.std() > 0.05 * ahead.mean()
