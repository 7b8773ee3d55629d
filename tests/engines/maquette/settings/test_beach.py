"""The beach: sound for every light and size, with the sea behind the subject and the sun over the water."""

from functools import lru_cache

import numpy as np
import pytest

from studiolo.engines.maquette.model import Mesh
from studiolo.engines.maquette.settings import beach
from studiolo.engines.maquette.settings.framing import framing
from studiolo.engines.maquette.settings.ground_noise import read, tile
from studiolo.engines.maquette.settings.sea_light import fill_light, sea_light
from studiolo.engines.maquette.settings.shore import Shore
from studiolo.engines.maquette.stage import LANDSCAPE, LIGHTS, AreaLight, LightName, Stage, StageRequest, Subject, Sun

SHORE = Shore(waterline=1.1, side=-1.0, tilt=0.1, bay_at=1.8, camera_back=2.8, spread=0.5, dunes=0.9, seed=7)


@lru_cache
def build(size_m: float = 0.9, light: LightName = "noon", seed: int = 1, aspect: float = 1.0, *words: str) -> Stage:
    subject = Subject(width_m=size_m, depth_m=0.4 * size_m, height_m=size_m)
    return beach.build(StageRequest(light=light, subject=subject, seed=seed, aspect=aspect, style_words=words))


def shape(stage: Stage, name: str) -> Mesh:
    found = next(part.shape for part in stage.parts if part.name == name)
    assert isinstance(found, Mesh)
    return found


@pytest.mark.parametrize("light", LIGHTS)
def test_every_light_has_a_sea_and_a_low_sun_or_moon_stands_over_open_water(light: LightName) -> None:
    assert light in beach.LOOKS
    lit = sea_light(light, seed=3, open_side=-1.0)
    assert np.isfinite(lit.sky.radiance).all() and (lit.sky.radiance >= 0).all()
    assert lit.sun or lit.sky.radiance.mean() > 0.2
    if light in ("golden_hour", "backlight", "night"):
        sun = lit.sun[0]
        assert isinstance(sun, Sun)
        assert -15 < np.degrees(np.arctan2(sun.direction[0], sun.direction[1])) < -9


@pytest.mark.parametrize("light", ("golden_hour", "backlight", "night"))
def test_against_the_light_a_lamp_behind_the_camera_lights_the_face(light: LightName) -> None:
    (lamp,) = fill_light(light, 2.0, 2.6, -1.0)
    assert isinstance(lamp, AreaLight) and lamp.centre[1] < -2.6 * 2.0


@pytest.mark.parametrize("size_m", (0.03, 12.0))
def test_meshes_are_sound_few_and_leave_the_middle_free(size_m: float) -> None:
    stage = build(size_m, "golden_hour", 3, 1.0, "tropical")
    ground = stage.height(0.0, 0.0)
    low, high = np.array([-0.3, -0.3, 0.12]) * size_m, np.array([0.3, 0.3, 0.9]) * size_m
    assert 3 <= len(stage.parts) <= 48
    assert sum(len(part.shape.faces) for part in stage.parts if isinstance(part.shape, Mesh)) < 1_500_000
    for part in stage.parts:
        assert isinstance(part.shape, Mesh)
        points = part.shape.vertices - (0.0, 0.0, ground)
        assert np.isfinite(points).all() and part.shape.faces.max() < len(points), part.name
        assert part.shape.normals is not None and np.isfinite(part.shape.normals).all(), part.name
        assert not ((points > low) & (points < high)).all(axis=1).any(), part.name


def test_the_sea_carries_colour_and_roughness_at_every_point_and_reaches_the_horizon() -> None:
    sea = shape(build(), "sea")
    assert sea.colours is not None and sea.roughness is not None
    assert len(sea.colours) == len(sea.roughness) == len(sea.vertices)
    assert sea.roughness.min() >= 0.05 and sea.roughness.max() <= 1
    assert sea.vertices[:, 1].max() > 1500


def test_the_subject_stands_on_dry_land_before_the_water() -> None:
    stage = build()
    assert stage.height(0.0, 0.0) > 0
    assert stage.height(0.0, 4 * 0.9) < 0


def test_palms_grow_where_tropical_is_said() -> None:
    assert any("palm" in part.name for part in build(12.0, "golden_hour", 3, 1.0, "tropical").parts)
    assert not any("palm" in part.name for part in build().parts)


def test_the_same_seed_gives_the_same_beach() -> None:
    first, again, other = build(), build.__wrapped__(), build(12.0, "golden_hour", 3, 1.0, "tropical")
    for one, two in zip(first.parts, again.parts, strict=True):
        assert isinstance(one.shape, Mesh) and isinstance(two.shape, Mesh)
        assert np.array_equal(one.shape.vertices, two.shape.vertices)
    assert first.view != other.view


def test_the_horizon_is_above_what_is_low_and_below_the_head_of_what_is_tall() -> None:
    low = framing(Subject(width_m=2.0, depth_m=0.5, height_m=0.4), 1.0, beach.LENS_MM)
    tall = framing(Subject(width_m=0.5, depth_m=0.4, height_m=1.7), 1.0, beach.LENS_MM)
    random = np.random.default_rng(1)
    assert beach.beach_view(low, random).elevation_deg > beach.beach_view(tall, random).elevation_deg
    assert beach.beach_view(tall, random).elevation_deg < 2


def test_the_sea_comes_nearer_where_nothing_stands_before_it() -> None:
    random = np.random.default_rng(1)
    empty, dog = (
        framing(subject, 16 / 9, beach.LENS_MM)
        for subject in (LANDSCAPE, Subject(width_m=0.9, depth_m=0.3, height_m=0.8))
    )
    assert beach.waterline(empty, beach.beach_view(empty, random)) < 0.5
    assert beach.waterline(dog, beach.beach_view(dog, random)) > 0.5


def test_points_found_at_a_distance_from_the_water_lie_there() -> None:
    x = np.linspace(-30, 30, 61)
    for out in (-2.0, 0.0, 0.5, 8.0):
        assert np.allclose(SHORE.seaward(x, SHORE.at(x, out)), out, atol=1e-6)


def test_the_way_out_to_sea_is_where_the_distance_grows() -> None:
    x, y = np.array([-6.0, 0.0, 5.0]), np.array([9.0, 2.0, 4.0])
    out_x, out_y = SHORE.way_out(x, y)
    assert (SHORE.seaward(x + 0.1 * out_x, y + 0.1 * out_y) > SHORE.seaward(x, y)).all()


def test_noise_has_no_seam() -> None:
    edge = np.array([0.0, 3.0 - 1e-6, 3.0])
    value = read(tile(3), edge, 0 * edge + 0.4, 3.0)
    assert np.allclose(value, value[0], atol=1e-3)
