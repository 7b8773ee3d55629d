"""Under the stars: sound for every light and size; stars, moon and northern lights where they should be."""

import numpy as np
import pytest

from studiolo.engines.maquette.settings import night_sky
from studiolo.engines.maquette.settings.stars import HEIGHT, night_sky_map, splat
from studiolo.engines.maquette.stage import AreaLight, LightName, Sun
from tests.engines.maquette.settings.landscape_contract import (
    SIZES_M,
    SOME_LIGHTS,
    built,
    check_budget,
    check_light,
    check_name,
    check_repeats,
    check_size,
)  # fmt: skip


def test_the_place_has_a_known_name_and_a_usual_light() -> None:
    check_name(night_sky)
    assert night_sky.USUAL_LIGHT == "night"


@pytest.mark.parametrize("light", SOME_LIGHTS)
def test_every_light_lights_the_night(light: LightName) -> None:
    check_light(night_sky, light)


@pytest.mark.parametrize("size_m", SIZES_M)
def test_anything_may_stand_under_the_stars(size_m: float) -> None:
    check_size(night_sky, size_m)


def test_the_same_seed_gives_the_same_night() -> None:
    check_repeats(night_sky)


def test_a_wide_picture_stays_within_its_triangles() -> None:
    check_budget(night_sky)


def test_stars_are_points_on_a_dark_sky() -> None:
    sky = night_sky_map(3, "milky_way").radiance[HEIGHT // 4 : HEIGHT // 2 - 60]
    brightness = sky.mean(axis=-1)
    assert np.median(brightness) < 0.06
    assert brightness.max() > 10 * np.median(brightness)
    assert (brightness > 5 * np.median(brightness)).mean() < 0.06


def test_the_moon_is_where_it_is_said_to_be_and_lights_the_land() -> None:
    sky = night_sky_map(4, "moon")
    assert sky.moon is not None
    row = int(np.arccos(sky.moon[2]) / np.pi * HEIGHT)
    column = int((np.arctan2(sky.moon[0], sky.moon[1]) / np.pi + 1) * HEIGHT)
    assert sky.radiance[row, column].mean() > 0.08
    stage = built(night_sky, style_words=("moonlit",), light="night")
    suns = [light for light in stage.lights if isinstance(light, Sun)]
    assert any(sun.direction[1] > 0.8 and sun.direction[2] > 0.2 for sun in suns)


def test_northern_lights_are_green() -> None:
    upper = night_sky_map(5, "aurora").radiance[: HEIGHT // 2]
    bright = upper[upper[..., 1] > np.percentile(upper[..., 1], 95)]
    red, green, blue = bright.mean(axis=0)
    assert green > 1.5 * red and green > 1.1 * blue


def test_twilight_glows_at_the_horizon_ahead() -> None:
    night, dusk = (night_sky_map(6, "milky_way", twilight).radiance for twilight in (0.0, 0.85))
    ahead = np.s_[HEIGHT // 2 - 12 : HEIGHT // 2 - 2, HEIGHT - 100 : HEIGHT + 100]
    assert dusk[ahead].mean() > 4 * night[ahead].mean()


def test_no_lamp_hangs_in_the_picture() -> None:
    for light in built(night_sky, light="night").lights:
        assert isinstance(light, Sun) or (isinstance(light, AreaLight) and light.centre[1] < -0.9)


def test_a_splat_adds_its_light_around_one_point_and_wraps_sideways() -> None:
    picture = np.zeros((20, 40, 3))
    splat(picture, np.array([10.0]), np.array([0.0]), np.array([[1.0, 1.0, 1.0]]), 0.7, 2)
    assert picture[10, 0, 0] == 1.0
    assert picture[10, 39, 0] == pytest.approx(picture[10, 1, 0])
