"""The snow field: sound for every light and size; prints, crystals and flakes where they belong."""

import numpy as np
import pytest

from studiolo.engines.maquette.model import Mesh
from studiolo.engines.maquette.settings import snow
from studiolo.engines.maquette.settings.snowfield import Snowfield, drawn_trail, snow_ground
from studiolo.engines.maquette.stage import LightName
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
    check_name(snow)


@pytest.mark.parametrize("light", SOME_LIGHTS)
def test_every_light_lights_the_snow(light: LightName) -> None:
    check_light(snow, light)


@pytest.mark.parametrize("size_m", SIZES_M)
def test_anything_may_stand_in_the_snow(size_m: float) -> None:
    check_size(snow, size_m)


def test_the_same_seed_gives_the_same_snow() -> None:
    check_repeats(snow)


def test_a_wide_picture_stays_within_its_triangles() -> None:
    check_budget(snow)


def test_snow_is_white_and_a_little_blue() -> None:
    ground = built(snow).parts[0].shape
    assert isinstance(ground, Mesh) and ground.colours is not None
    red, _, blue = ground.colours.mean(axis=0)
    assert 0.75 < red < blue < 0.95


def test_footprints_are_pressed_in_and_keep_clear_of_the_subject() -> None:
    trail = drawn_trail(3.0, 1.0, np.random.default_rng(2))
    trodden = Snowfield(eye_m=3.0, wind_deg=0.0, prints=trail)
    fresh = Snowfield(eye_m=3.0, wind_deg=0.0, prints=trail[:0])
    one, two = snow_ground(trodden, 40, 100).shape, snow_ground(fresh, 40, 100).shape
    assert isinstance(one, Mesh) and isinstance(two, Mesh)
    pressed = one.vertices[:, 2] - two.vertices[:, 2]
    assert pressed.min() < -0.05
    near = np.hypot(one.vertices[:, 0], one.vertices[:, 1]) < 0.5
    assert np.abs(pressed[near]).max() < 0.02


def test_crystals_sparkle_only_where_the_sun_shines() -> None:
    def names(light: LightName) -> set[str]:
        return {part.name for part in built(snow, light=light).parts}

    assert "glints" in names("noon")
    assert "glints" not in names("overcast")


def test_it_snows_when_it_is_asked_to() -> None:
    assert any(part.name == "flakes" for part in built(snow, style_words=("snowing",)).parts)
    assert not any(part.name == "flakes" for part in built(snow).parts)
