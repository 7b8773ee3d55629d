"""The studio, kitchen table and street: sound values for every light and size."""

from types import ModuleType

import numpy as np
import pytest

from studiolo.engines.maquette.model import Mesh
from studiolo.engines.maquette.settings import city_street, kitchen_table, studio
from studiolo.engines.maquette.settings.catalogue import PLACES as CATALOGUE
from studiolo.engines.maquette.stage import LIGHTS, AreaLight, LightName, Stage, StageRequest, Subject

PLACES = (studio, kitchen_table, city_street)
SIZES_M = (0.03, 0.3, 1.0, 12.0)


def build(place: ModuleType, size_m: float = 0.3, light: LightName = "studio", seed: int = 1, **more: object) -> Stage:
    subject = Subject(width_m=size_m, depth_m=size_m, height_m=size_m)
    stage = place.build(StageRequest(light=light, subject=subject, seed=seed, **more))  # type: ignore[arg-type]
    assert isinstance(stage, Stage)
    return stage


@pytest.mark.parametrize("place", PLACES)
def test_a_place_has_a_known_name_and_a_usual_light(place: ModuleType) -> None:
    assert place.NAME in CATALOGUE
    assert place.USUAL_LIGHT in LIGHTS


@pytest.mark.parametrize("light", LIGHTS)
@pytest.mark.parametrize("place", PLACES)
def test_every_light_lights_every_place(place: ModuleType, light: LightName) -> None:
    stage = build(place, light=light)
    shines = [part.material.emission for part in stage.parts if part.material.emission]
    assert stage.sky is not None and np.isfinite(stage.sky.radiance).all() and (stage.sky.radiance >= 0).all()
    assert stage.lights or shines or stage.sky.radiance.mean() > 0.2


@pytest.mark.parametrize("size_m", SIZES_M)
@pytest.mark.parametrize("place", PLACES)
def test_meshes_are_sound_and_few_at_any_size(place: ModuleType, size_m: float) -> None:
    stage = build(place, size_m=size_m)
    assert 1 <= len(stage.parts) <= 48
    for part in stage.parts:
        assert isinstance(part.shape, Mesh)
        assert np.isfinite(part.shape.vertices).all(), part.name
        assert part.shape.faces.max() < len(part.shape.vertices), part.name
        if part.shape.normals is not None:
            assert np.isfinite(part.shape.normals).all(), part.name


@pytest.mark.parametrize("size_m", SIZES_M)
@pytest.mark.parametrize("place", PLACES)
def test_the_middle_is_left_free_for_the_subject(place: ModuleType, size_m: float) -> None:
    stage = build(place, size_m=size_m)
    ground = stage.height(0.0, 0.0)
    low, high = np.array([-0.3, -0.3, 0.12]) * size_m, np.array([0.3, 0.3, 0.9]) * size_m
    for part in stage.parts:
        assert isinstance(part.shape, Mesh)
        points = part.shape.vertices - (0.0, 0.0, ground)
        inside = ((points > low) & (points < high)).all(axis=1)
        assert not inside.any(), part.name


@pytest.mark.parametrize("place", PLACES)
def test_the_same_seed_gives_the_same_place_and_another_seed_another(place: ModuleType) -> None:
    first, again, other = build(place, seed=5), build(place, seed=5), build(place, seed=6)
    for one, two in zip(first.parts, again.parts, strict=True):
        assert isinstance(one.shape, Mesh) and isinstance(two.shape, Mesh)
        assert np.array_equal(one.shape.vertices, two.shape.vertices)
    assert first.view != other.view


def test_an_asked_colour_becomes_the_studios_paper() -> None:
    shape = build(studio, colour=(0.02, 0.3, 0.6)).parts[0].shape
    assert isinstance(shape, Mesh) and shape.colours is not None
    brightest = shape.colours[shape.colours.sum(axis=1).argmax()]
    assert np.allclose(brightest, (0.02, 0.3, 0.6), atol=0.03)


def test_a_minimalist_studio_is_white_and_a_dramatic_one_dark() -> None:
    assert build(studio, style_words=("minimalist",)).grade.key > 0.6
    assert build(studio, style_words=("dramatic",)).grade.key < 0.1


def test_studio_lamps_stand_clear_of_a_wide_picture() -> None:
    for light in build(studio, aspect=16 / 9).lights:
        assert isinstance(light, AreaLight)
        x, y, z = (value / (0.3 * 3**0.5) for value in light.centre)
        behind_the_camera_or_aside = y < -1 or abs(x) > 2 or z > 1.6
        assert behind_the_camera_or_aside


def test_a_small_thing_stands_on_a_table_and_a_large_one_on_the_floor() -> None:
    assert build(kitchen_table, size_m=0.1).height(0, 0) > 0.5
    assert build(kitchen_table, size_m=1.6).height(0, 0) < 0.1


def test_a_small_thing_stands_on_the_pavement_and_a_car_on_the_road() -> None:
    assert build(city_street, size_m=0.4).height(0, 0) > 0.1
    assert build(city_street, size_m=4.0).height(0, 0) == 0.0


def test_lamps_are_lit_at_night_only() -> None:
    for place in (kitchen_table, city_street):
        assert any(part.material.emission for part in build(place, light="night").parts)
        assert not any(part.material.emission for part in build(place, light="noon").parts)
