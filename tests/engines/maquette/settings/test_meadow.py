"""The meadow: sound for every light and size, and its grass never hides what stands in it."""

from functools import cache

import numpy as np
import pytest

from studiolo.engines.maquette.model import Mesh
from studiolo.engines.maquette.settings import meadow
from studiolo.engines.maquette.settings.catalogue import PLACES
from studiolo.engines.maquette.settings.plants import LEAF
from studiolo.engines.maquette.settings.sightline import sightline
from studiolo.engines.maquette.stage import LIGHTS, LightName, Stage, StageRequest, Subject, View

SIZES_M = (0.03, 12.0)


def request(size_m: float = 0.8, light: LightName = "noon", seed: int = 1, *words: str) -> StageRequest:
    subject = Subject(width_m=size_m, depth_m=size_m, height_m=size_m)
    return StageRequest(light=light, subject=subject, seed=seed, style_words=words)


@cache
def build(size_m: float = 0.8, light: LightName = "noon", seed: int = 1, *words: str) -> Stage:
    return meadow.build(request(size_m, light, seed, *words))


def vertices(stage: Stage) -> np.ndarray:
    return np.concatenate([part.shape.vertices for part in stage.parts if isinstance(part.shape, Mesh)])


def test_it_has_a_known_name_and_a_usual_light() -> None:
    assert meadow.NAME in PLACES
    assert meadow.USUAL_LIGHT in LIGHTS


@pytest.mark.parametrize("size_m", SIZES_M)
def test_the_middle_is_free_and_meshes_are_sound_at_any_size(size_m: float) -> None:
    stage = build(size_m)
    assert len(stage.parts) <= 6
    points = vertices(stage)
    assert np.isfinite(points).all()
    low, high = np.array([-0.3, -0.3, 0.12]) * size_m, np.array([0.3, 0.3, 0.9]) * size_m
    assert not ((points > low) & (points < high)).all(axis=1).any()
    assert sum(len(part.shape.faces) for part in stage.parts if isinstance(part.shape, Mesh)) < 1_550_000


def test_nothing_before_the_subject_rises_over_its_shins() -> None:
    asked = request(0.8)
    stage = build(0.8)
    sight = sightline(asked, stage.view)
    x, y, z = vertices(stage).T
    nearer = -y / sight.distance_m
    before = (nearer > 0.1) & (nearer < 0.8) & (np.abs(x) < 0.3 * 0.8 * (1 - nearer))
    # Where the line from the eye through this point meets the subject.
    seen = sight.eye_m - (sight.eye_m - z[before]) / (1 - nearer[before])
    assert seen.max() < 0.2 * 0.8


def test_the_same_seed_gives_the_same_meadow_and_another_seed_another() -> None:
    first, again = build(), meadow.build(request())
    other = build(0.8, "noon", 2, "spring")
    assert np.array_equal(vertices(first), vertices(again))
    assert first.view != other.view


def test_the_ground_is_even_where_the_subject_stands_and_rolls_beyond() -> None:
    stage = build()
    assert stage.height(0.3, -0.3) == pytest.approx(stage.height(0, 0), abs=0.02)
    assert max(stage.height(0, y) for y in range(20, 400, 20)) > 2


def test_autumn_is_browner_than_spring() -> None:
    def greenness(word: str) -> float:
        parts = build(0.8, "noon", 2, word).parts
        leaves = next(part.shape for part in parts if part.material is LEAF)
        assert isinstance(leaves, Mesh) and leaves.colours is not None
        red, green, _ = leaves.colours.mean(axis=0)
        return float(green / red)

    assert greenness("spring") > 1.3 * greenness("autumn")


def test_sparks_fly_by_night_only() -> None:
    assert any(part.material.emission for part in build(0.8, "night").parts)
    assert not any(part.material.emission for part in build().parts)


def test_the_room_to_grow_shrinks_before_the_subject_and_not_behind_it() -> None:
    sight = sightline(request(1.0), View())
    x, y = np.zeros(3), np.array([-0.6, 0.0, 2.0])
    before, on_it, behind = sight.room(x, y)
    assert before < 0.5 and on_it < 0.12 and behind > 1.0
    assert sight.room(np.array([3.0]), np.array([-0.6]))[0] > 1.0
