"""Weather and the year over any place: white where it faces up, wet where it is level, foliage by the season."""

from dataclasses import replace

import numpy as np
import pytest

from studiolo.engines.maquette.model import Material, Mesh, Part
from studiolo.engines.maquette.settings.catalogue import PLACES
from studiolo.engines.maquette.settings.openair.houses import block
from studiolo.engines.maquette.settings.plants import LEAF, SOLID, diamonds
from studiolo.engines.maquette.settings.shell import sheet
from studiolo.engines.maquette.settings.sightline import Sightline
from studiolo.engines.maquette.settings.weather.falling import rain, snow
from studiolo.engines.maquette.settings.weather.ground import snowed_on, wetted
from studiolo.engines.maquette.settings.weather.over import light_in, on_such_a_day
from studiolo.engines.maquette.settings.weather.view import Day
from studiolo.engines.maquette.settings.weather.year import in_the_year
from studiolo.engines.maquette.stage import Stage, StageRequest, Subject, Sun

SIGHT = Sightline(distance_m=3.0, eye_m=0.8, half_angle=0.5, tall=0.4, width_m=0.9, depth_m=0.4, height_m=0.9)
GREEN = (0.08, 0.16, 0.03)


def day() -> Day:
    return Day(sight=SIGHT, unit=1.0, ground_m=0.0, seed=7, random=np.random.default_rng(3))


def turf(colour: tuple[float, float, float] = GREEN) -> Part:
    x, y = np.meshgrid(np.linspace(-9, 9, 40), np.linspace(-2, 16, 40), indexing="ij")
    mesh = sheet(np.stack([x, y, 0 * x], axis=-1))
    shape = Mesh(
        vertices=mesh.vertices, faces=mesh.faces, normals=mesh.normals,
        colours=np.tile(np.asarray(colour, np.float32), (1600, 1)), roughness=np.full(1600, 0.95, np.float32),
    )  # fmt: skip
    return Part(shape=shape, material=SOLID)


def leaves(colour: tuple[float, float, float] = GREEN, z: float = 4.0) -> Part:
    random = np.random.default_rng(1)
    middle = random.uniform(-6, 6, (800, 3)) * (1, 1, 0.1) + (0, 6, z)
    long, wide = random.normal(0, 0.1, (800, 3)), random.normal(0, 0.1, (800, 3))
    return Part(shape=diamonds(middle, long, wide, np.cross(long, wide), np.tile(colour, (800, 1))), material=LEAF)


def colours(part: Part) -> np.ndarray[tuple[int, ...], np.dtype[np.float32]]:
    assert isinstance(part.shape, Mesh) and part.shape.colours is not None
    return part.shape.colours


def test_snow_lies_on_level_ground_and_not_on_the_sides_of_a_house() -> None:
    wall = Part(shape=block((0, 0, 0), (4, 4, 3)), material=Material(colour=(0.4, 0.1, 0.1)))
    white_ground, same_wall, cover = snowed_on((turf(), wall), day(), 0.95)
    assert colours(white_ground).mean() > 0.6
    assert same_wall is wall
    assert isinstance(cover.shape, Mesh) and len(cover.shape.faces) == 2
    assert cover.shape.vertices[:, 2].min() > 3.0


def test_open_water_stays_open_in_snow() -> None:
    lake = Part(shape=turf((0.01, 0.05, 0.06)).shape, material=SOLID, name="lake")
    assert snowed_on((lake,), day(), 0.95) == (lake,)


def test_rain_darkens_the_ground_and_leaves_puddles_that_mirror() -> None:
    dry = turf((0.4, 0.35, 0.3))
    (wet,) = wetted((dry,), day())
    assert colours(wet).mean() < 0.8 * colours(dry).mean()
    assert isinstance(wet.shape, Mesh) and wet.shape.roughness is not None
    assert wet.shape.roughness.min() < 0.08 < 0.3 < wet.shape.roughness.max()


def test_autumn_turns_leaves_and_spares_needles_and_what_was_turned_before() -> None:
    needles, turned = leaves((0.03, 0.08, 0.032)), leaves((0.6, 0.25, 0.03))
    tree, fir, before = in_the_year((leaves(), needles, turned), "autumn", day())
    assert (colours(tree)[:, 0] > colours(tree)[:, 1]).mean() > 0.95
    assert np.array_equal(colours(fir), colours(needles))
    assert np.array_equal(colours(before), colours(turned))


def test_winter_bares_the_boughs() -> None:
    (bare,) = in_the_year((leaves(),), "winter", day())
    assert isinstance(bare.shape, Mesh) and len(bare.shape.faces) < 200


def test_summer_changes_nothing() -> None:
    parts = (leaves(), turf())
    assert in_the_year(parts, "summer", day()) is parts


def test_threads_of_rain_are_thin_as_a_pixel_and_before_the_camera() -> None:
    shape = rain(day(), 200, slant=0.1).shape
    assert isinstance(shape, Mesh)
    corners = shape.vertices.reshape(-1, 4, 3)
    away = np.linalg.norm(corners.mean(axis=1) - (0, -3.0, 0.8), axis=1)
    wide = np.linalg.norm(corners[:, 1] - corners[:, 0], axis=1)
    assert (wide / away < 0.003).all()
    assert corners[..., 1].min() > -3.0


def test_no_flake_hangs_right_before_the_subject() -> None:
    shape = snow(day(), 900).shape
    assert isinstance(shape, Mesh)
    x, y, z = shape.vertices.reshape(-1, 6, 3).mean(axis=1).T
    assert not ((y < 0) & (np.abs(x) < 0.5) & (z < 0.9)).any()


def test_under_a_grey_sky_the_sun_is_gone_but_a_low_one_still_colours_it() -> None:
    assert light_in("rain", "noon") == "overcast"
    assert light_in("rain", "golden_hour") == "golden_hour"
    assert light_in("storm", "golden_hour") == "overcast"
    assert light_in("mist", "noon") == "noon"
    assert light_in("", "noon") == "noon"


def test_it_snows_in_winter_unless_another_season_is_asked_for() -> None:
    subject = Subject(width_m=0.9, depth_m=0.4, height_m=0.9)
    asked = StageRequest(light="noon", subject=subject, seed=1, weather="snow")
    assert on_such_a_day(asked).season == "winter"
    assert on_such_a_day(replace(asked, season="spring")).season == "spring"


def build(place: str, weather: str = "", season: str = "") -> Stage:
    subject = Subject(width_m=0.9, depth_m=0.4, height_m=0.9)
    return PLACES[place].build(
        StageRequest(light="noon", subject=subject, seed=4, weather=weather, season=season)  # the hour most asked for
    )


def test_fog_closes_the_view_and_storm_darkens_the_sky() -> None:
    clear, fog, storm = build("lake"), build("lake", "fog"), build("lake", "storm")
    assert clear.haze is not None and fog.haze is not None
    assert fog.haze.distance_m < 0.1 * clear.haze.distance_m
    assert fog.sky is not None and storm.sky is not None
    assert storm.sky.radiance[:200].mean() < 0.8 * fog.sky.radiance[:200].mean()
    assert storm.grade.key < 0.8 * fog.grade.key
    assert not any(isinstance(light, Sun) and max(light.irradiance) > 1 for light in storm.lights)


@pytest.mark.parametrize(("weather", "falls"), (("rain", "rain"), ("snow", "flakes"), ("wind", "blown leaves")))
def test_what_falls_is_in_the_air_of_a_street(weather: str, falls: str) -> None:
    assert any(part.name == falls for part in build("city_street", weather).parts)


def test_weather_stays_outside_of_rooms() -> None:
    assert not any(place.open_air for place in PLACES.values() if place.indoors)
