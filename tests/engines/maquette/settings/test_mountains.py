"""The alpine lake: sound for every light and size, peaks above the subject, water that can mirror them."""

from dataclasses import replace

import numpy as np
import pytest

from studiolo.engines.maquette.settings import mountains
from studiolo.engines.maquette.stage import LANDSCAPE, LightName, StageRequest, Sun
from tests.engines.maquette.settings.landscape_contract import (
    SIZES_M,
    SOME_LIGHTS,
    built,
    camera_of,
    check_budget,
    check_light,
    check_name,
    check_repeats,
    check_size,
    rows_of,
)  # fmt: skip


def test_the_place_has_a_known_name_and_a_usual_light() -> None:
    check_name(mountains)


@pytest.mark.parametrize("light", SOME_LIGHTS)
def test_every_light_lights_the_mountains(light: LightName) -> None:
    check_light(mountains, light)


@pytest.mark.parametrize("size_m", SIZES_M)
def test_anything_may_stand_on_the_bank(size_m: float) -> None:
    check_size(mountains, size_m)


def test_the_same_seed_gives_the_same_mountains() -> None:
    check_repeats(mountains)


def test_a_wide_picture_stays_within_its_triangles() -> None:
    check_budget(mountains)


@pytest.mark.parametrize("seed", [1, 6])
def test_the_peaks_are_in_the_picture_and_the_water_reaches_down_to_their_mirror_image(seed: int) -> None:
    stage = built(mountains, seed=seed)
    camera = camera_of(stage, 0.9, 1.0)
    top = rows_of(stage, camera, "range").max()
    assert 0.45 < top < 0.98
    water = rows_of(stage, camera, "lake")
    horizon = -np.sin(np.radians(-stage.view.elevation_deg)) / np.tan(np.radians(camera.fov_deg / 2))
    assert water.min() < horizon - 0.75 * (top - horizon)


def test_the_bank_is_dry_where_things_stand_and_ends_behind_them() -> None:
    stage = built(mountains, size_m=1.0)
    assert stage.height(0.0, 0.0) > 0
    assert stage.height(0.0, 6.0) < 0


def test_a_low_sun_stands_behind_the_camera_so_that_the_snow_glows() -> None:
    sun = built(mountains, light="golden_hour").lights[0]
    assert isinstance(sun, Sun)
    assert sun.direction[1] < 0
    assert sun.irradiance[0] > 3 * sun.irradiance[2]


def test_flowers_grow_in_the_middle_only_where_nobody_stands() -> None:
    def highest_in_the_middle(empty: bool) -> float:
        subject = replace(LANDSCAPE, empty=empty)
        stage = mountains.build(StageRequest(light="noon", subject=subject, seed=1))
        meadow = np.concatenate([p.shape.vertices for p in stage.parts if p.name == "meadow"])  # type: ignore[union-attr]
        near = meadow[(np.abs(meadow[:, 0]) < 0.8) & (np.abs(meadow[:, 1]) < 0.8)]
        return float(near[:, 2].max()) - stage.height(0.0, 0.0)

    assert highest_in_the_middle(True) > 1.3 * highest_in_the_middle(False)
