"""Places in the open: every recipe is in the catalogue, sound, light on triangles, free where the subject stands."""

from functools import lru_cache

import numpy as np
import pytest

from studiolo.engines.maquette.layout.camera import frame
from studiolo.engines.maquette.model import Mesh, Numbers, Texture
from studiolo.engines.maquette.settings.catalogue import PLACES
from studiolo.engines.maquette.settings.openair.recipes import RECIPES
from studiolo.engines.maquette.stage import LANDSCAPE, AreaLight, LightName, Stage, StageRequest, Subject

MOST_TRIANGLES = 750_000
WET = ("lake", "river", "bridge", "waterfall", "swamp", "island", "ice", "harbour", "beach")
IN_THE_VOID = {"sky", "space"}
SOME = ("alley", "cave", "desert", "garden", "lake", "moon", "stadium", "vineyard")  # one of nearly every kind


@lru_cache(maxsize=4)
def built(
    name: str,
    size_m: float = 0.9,
    light: LightName = "noon",
    seed: int = 1,
    *,
    empty: bool = False,
    afloat: bool = False,
) -> Stage:
    subject = LANDSCAPE if empty else Subject(width_m=size_m, depth_m=0.5 * size_m, height_m=size_m)
    return PLACES[name].build(StageRequest(light=light, subject=subject, seed=seed, afloat=afloat))


def triangles(stage: Stage) -> int:
    return sum(len(part.shape.faces) for part in stage.parts if isinstance(part.shape, Mesh))


def check_sound(stage: Stage, size_m: float) -> None:
    ground = stage.height(0.0, 0.0)
    low, high = np.array([-0.3, -0.15, 0.14]) * size_m, np.array([0.3, 0.15, 0.9]) * size_m
    assert np.isfinite(ground)
    for part in stage.parts:
        assert isinstance(part.shape, Mesh)
        assert np.isfinite(part.shape.vertices).all(), part.name
        assert part.shape.faces.max(initial=0) < len(part.shape.vertices), part.name
        assert part.shape.normals is not None and np.isfinite(part.shape.normals).all(), part.name
        points = part.shape.vertices - (0.0, 0.0, ground)
        assert not ((points > low) & (points < high)).all(axis=1).any(), part.name


def test_every_recipe_is_a_place_that_can_be_asked_for() -> None:
    named = {name for name, place in PLACES.items() if place.builder == "openair.build"}
    assert set(RECIPES) == named
    assert len(named) >= 28


@pytest.mark.parametrize(
    "name", [pytest.param(name, marks=() if name in SOME else pytest.mark.slow) for name in sorted(RECIPES)]
)
def test_a_place_is_sound_cheap_and_keeps_the_subject_free(name: str) -> None:
    stage = built(name)
    check_sound(stage, 0.9)
    assert triangles(stage) < MOST_TRIANGLES
    assert stage.lights or stage.sky is not None
    half = 0.45
    ground = stage.height(0.0, 0.0)
    box = (np.array([-half, -half / 2, ground]), np.array([half, half / 2, ground + 0.9]))
    eye = frame([box], stage.view, aspect=1.0, azimuth_deg=5.0, ground=stage.height).position
    if name not in IN_THE_VOID:
        assert eye[2] > stage.height(eye[0], eye[1])


@pytest.mark.slow
@pytest.mark.parametrize("size_m", (0.05, 9.0))
@pytest.mark.parametrize("name", sorted(RECIPES))
def test_a_place_suits_small_and_large_things(name: str, size_m: float) -> None:
    check_sound(built(name, size_m), size_m)


@pytest.mark.slow
@pytest.mark.parametrize("name", sorted(RECIPES))
def test_a_place_alone_is_cheap_too_and_the_same_seed_repeats_it(name: str) -> None:
    first = built(name, empty=True)
    built.cache_clear()
    again = built(name, empty=True)
    assert triangles(first) < MOST_TRIANGLES
    for one, two in zip(first.parts, again.parts, strict=True):
        assert isinstance(one.shape, Mesh) and isinstance(two.shape, Mesh)
        assert np.array_equal(one.shape.vertices, two.shape.vertices), one.name
    assert first.view != built(name, empty=True, seed=5).view


@pytest.mark.parametrize(
    "name", [pytest.param(name, marks=() if name in ("lake", "beach") else pytest.mark.slow) for name in WET]
)
def test_what_floats_lies_on_the_water_and_what_stands_does_not(name: str) -> None:
    land, sea = built(name), built(name, afloat=True)
    assert land.water is not None and sea.water is not None
    level = sea.water(0.0, 0.0)
    assert level is not None
    assert sea.height(0.0, 0.0) == pytest.approx(level, abs=0.05)
    assert land.water(0.0, 0.0) is None


@pytest.mark.parametrize("light", ("blue_hour", "dramatic", "neon", "night"))
def test_the_rare_lights_reach_the_builder(light: LightName) -> None:
    dusk = built("alley", light=light)
    assert any(part.name == "neon" for part in dusk.parts) == (light != "dramatic")


@pytest.mark.parametrize("name", ["village_square", "market"])
def test_among_neon_signs_lamps_are_of_many_colours_and_the_ground_is_wet(name: str) -> None:
    neon, night = built(name, light="neon", empty=True), built(name, light="night", empty=True)

    def strongest(stage: Stage) -> set[int]:
        return {int(np.argmax(lamp.radiance)) for lamp in stage.lights if isinstance(lamp, AreaLight)}

    def paving(stage: Stage) -> float:
        return next(part.material.roughness for part in stage.parts if part.name == "paving")

    assert strongest(night) == {0} and len(strongest(neon)) > 1
    assert paving(neon) < 0.5 * paving(night)


def test_a_planet_is_painted_finely_and_fades_into_its_air() -> None:
    planet = next(part for part in built("space", light="night", empty=True).parts if part.name == "planet")
    assert (
        isinstance(planet.material.colour, Texture) and isinstance(planet.shape, Mesh) and planet.shape.uvs is not None
    )
    image = planet.material.colour.image
    assert image.shape[0] * image.shape[1] > 250_000
    assert planet.shape.uvs.min() >= 0 and planet.shape.uvs.max() <= 1
    edge, middle = image[-4:].reshape(-1, 3), image[:200].reshape(-1, 3)
    assert edge.std(axis=0).max() < 0.5 * middle.std(axis=0).max()
    assert edge.mean(axis=0)[2] > 2 * edge.mean(axis=0)[0]


def test_an_empty_suburb_is_seen_from_its_pavement_and_a_car_stands_on_its_road() -> None:
    def tone(stage: Stage) -> Numbers:
        ground = next(part.shape for part in stage.parts if part.name == "ground")
        assert isinstance(ground, Mesh) and ground.colours is not None
        near = np.hypot(ground.vertices[:, 0], ground.vertices[:, 1]) < 1.0
        return np.asarray(ground.colours[near].mean(axis=0))

    assert (
        tone(built("suburb", light="window", empty=True)).mean() > 2 * tone(built("suburb", 2.5, light="window")).mean()
    )


def test_seed_and_season_change_a_park() -> None:
    subject = Subject(width_m=0.9, depth_m=0.4, height_m=0.9)

    def mean_colour(season: str) -> np.ndarray[tuple[int, ...], np.dtype[np.float32]]:
        stage = PLACES["park"].build(StageRequest(light="noon", subject=subject, seed=2, season=season))
        leaves = [part.shape for part in stage.parts if part.name == "trees" and part.material.kind == "thin"]
        found = np.concatenate(
            [shape.colours for shape in leaves if isinstance(shape, Mesh) and shape.colours is not None]
        )
        return np.asarray(found.mean(axis=0), np.float32)

    summer, autumn = mean_colour(""), mean_colour("autumn")
    assert summer[1] > summer[0]
    assert autumn[0] > autumn[1]


def test_what_was_asked_to_be_absent_is_left_out() -> None:
    subject = Subject(width_m=0.9, depth_m=0.4, height_m=0.9)
    names = (("harbour", "boats"), ("parking", "cars"))
    for place, part_name in names:
        for absent, shown in (((), True), ((part_name,), False)):
            stage = PLACES[place].build(StageRequest(light="noon", subject=subject, seed=2, absent=absent))
            assert any(part.name == part_name for part in stage.parts) == shown
