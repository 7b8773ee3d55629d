"""Sets for product photographs: sound at any size, in every light, and in the asked colour."""

import numpy as np
import pytest

from studiolo.engines.maquette.model import Mesh
from studiolo.engines.maquette.settings.catalogue import PLACES
from studiolo.engines.maquette.settings.sets import SETS
from studiolo.engines.maquette.stage import (
    LANDSCAPE,
    LIGHTS,
    MORE_LIGHTS,
    AreaLight,
    LightName,
    Stage,
    StageRequest,
    Subject,
)

NAMES = tuple(SETS)


def build(name: str, size_m: float = 0.2, light: LightName = "studio", seed: int = 1, **more: object) -> Stage:
    subject = Subject(width_m=size_m, depth_m=size_m, height_m=size_m)
    return PLACES[name].build(StageRequest(light=light, subject=subject, seed=seed, **more))  # type: ignore[arg-type]


@pytest.mark.parametrize("size_m", [0.02, 0.3, 3.0])
@pytest.mark.parametrize("name", NAMES)
def test_a_set_is_sound_at_any_size_and_leaves_its_middle_free(name: str, size_m: float) -> None:
    stage = build(name, size_m)
    ground = stage.height(0.0, 0.0)
    low, high = np.array([-0.3, -0.3, 0.12]) * size_m, np.array([0.3, 0.3, 0.9]) * size_m
    assert 1 <= len(stage.parts) <= 12
    for part in stage.parts:
        assert isinstance(part.shape, Mesh)
        assert np.isfinite(part.shape.vertices).all(), part.name
        points = part.shape.vertices - np.array([0.0, 0.0, ground], np.float32)
        assert not ((points > low) & (points < high)).all(axis=1).any(), part.name


@pytest.mark.parametrize("name", NAMES)
def test_a_set_can_be_photographed_empty(name: str) -> None:
    stage = PLACES[name].build(StageRequest(light="studio", subject=LANDSCAPE, seed=2))
    assert stage.parts and stage.lights


@pytest.mark.parametrize("light", [*LIGHTS, *MORE_LIGHTS])
@pytest.mark.parametrize("name", ["plinths", "gradient"])
def test_every_light_lights_a_set(name: str, light: LightName) -> None:
    stage = build(name, light=light)
    lamps = [lamp for lamp in stage.lights if isinstance(lamp, AreaLight)]
    assert lamps and stage.sky is not None
    assert stage.grade.key > 0


def test_neon_is_of_two_colours_and_candles_are_warm() -> None:
    neon = [lamp.radiance for lamp in build("plinths", light="neon").lights if isinstance(lamp, AreaLight)]
    assert any(red > 4 * green for red, green, _ in neon) and any(blue > 4 * red for red, _, blue in neon)
    candle = [lamp.radiance for lamp in build("plinths", light="candle").lights if isinstance(lamp, AreaLight)]
    assert all(red > 3 * blue for red, _, blue in candle)


def test_an_asked_colour_is_what_the_set_is_of() -> None:
    asked = (0.02, 0.3, 0.6)
    stage = build("satin", colour=asked)
    assert any(part.material.colour == asked or _shown(part.shape, asked) for part in stage.parts)


def _shown(shape: object, asked: tuple[float, float, float]) -> bool:
    return (
        isinstance(shape, Mesh)
        and shape.colours is not None
        and bool(np.isclose(shape.colours, asked, atol=1e-3).all(axis=1).any())
    )


@pytest.mark.parametrize("name", NAMES)
def test_the_same_seed_gives_the_same_set(name: str) -> None:
    for one, two in zip(build(name, seed=4).parts, build(name, seed=4).parts, strict=True):
        assert isinstance(one.shape, Mesh) and isinstance(two.shape, Mesh)
        assert np.array_equal(one.shape.vertices, two.shape.vertices)


def test_there_is_water_under_the_thing_on_the_stone_and_the_stone_stands_out_of_it() -> None:
    stage = build("water")
    water = next(part.shape for part in stage.parts if part.name == "water")
    assert isinstance(water, Mesh)
    assert stage.height(0.0, 0.0) > 0 and water.vertices[:, 2].max() < stage.height(0.0, 0.0)
