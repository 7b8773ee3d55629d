"""The forest: sound for every light and size, the sun reaches the subject, no trunk stands in its way."""

from functools import cache

import numpy as np
import pytest

from studiolo.engines.maquette.model import Mesh
from studiolo.engines.maquette.settings import forest
from studiolo.engines.maquette.settings.catalogue import PLACES
from studiolo.engines.maquette.settings.plants import LEAF
from studiolo.engines.maquette.stage import LIGHTS, LightName, Stage, StageRequest, Subject, Sun

SIZES_M = (0.03, 12.0)


@cache
def build(size_m: float = 0.8, light: LightName = "backlight", seed: int = 1, *words: str) -> Stage:
    subject = Subject(width_m=size_m, depth_m=size_m, height_m=size_m)
    return forest.build(StageRequest(light=light, subject=subject, seed=seed, style_words=words))


def fresh(seed: int) -> Stage:
    return build.__wrapped__(seed=seed)


def meshes(stage: Stage) -> list[Mesh]:
    return [part.shape for part in stage.parts if isinstance(part.shape, Mesh)]


def test_it_has_a_known_name_and_a_usual_light() -> None:
    assert forest.NAME in PLACES
    assert forest.USUAL_LIGHT in LIGHTS


@pytest.mark.parametrize("size_m", SIZES_M)
def test_the_middle_is_free_and_meshes_are_sound_at_any_size(size_m: float) -> None:
    stage = build(size_m)
    assert len(stage.parts) <= 6
    low, high = np.array([-0.3, -0.3, 0.12]) * size_m, np.array([0.3, 0.3, 0.9]) * size_m
    for mesh in meshes(stage):
        assert np.isfinite(mesh.vertices).all()
        assert mesh.faces.max() < len(mesh.vertices)
        points = mesh.vertices - (0, 0, stage.height(0, 0))
        assert not ((points > low) & (points < high)).all(axis=1).any()
    assert sum(len(mesh.faces) for mesh in meshes(stage)) < 1_550_000


def test_the_sun_reaches_most_of_the_subject() -> None:
    stage = build(0.8, "backlight", 2)
    sun = stage.lights[0]
    assert isinstance(sun, Sun)
    spots = [np.array((x, 0.0, z), np.float32) for x in (-0.25, 0.0, 0.25) for z in (0.3, 0.5, 0.7)]
    way = np.array(sun.direction, np.float32)
    lit = sum(not any(_blocked(mesh, spot, way) for mesh in meshes(stage)) for spot in spots)
    assert lit >= 6


def test_the_same_seed_gives_the_same_forest_and_another_seed_another() -> None:
    first, again, other = build(0.8, "backlight", 2), fresh(2), build(0.8, "noon", 3)
    for one, two in zip(meshes(first), meshes(again), strict=True):
        assert np.array_equal(one.vertices, two.vertices) and np.array_equal(one.faces, two.faces)
    assert first.view != other.view


def test_sparks_fly_by_night_only() -> None:
    assert any(part.material.emission for part in build(light="night").parts)
    assert not any(part.material.emission for part in build(0.8, "noon", 3).parts)


def test_a_winter_wood_has_fewer_leaves() -> None:
    def leaves(*words: str) -> int:
        parts = build(0.8, "noon", 3, *words).parts
        return sum(len(part.shape.faces) for part in parts if part.material is LEAF and isinstance(part.shape, Mesh))

    assert leaves("winter") < 0.8 * leaves()


def _blocked(mesh: Mesh, origin: np.ndarray, way: np.ndarray) -> bool:
    """Whether a ray meets the mesh (Moeller and Trumbore); faces that begin over 3 m beside it are not asked."""
    near = mesh.vertices[mesh.faces[:, 0]] - origin
    beside = np.linalg.norm(near - (near @ way)[:, None] * way, axis=1) < 3
    corners = mesh.vertices[mesh.faces[beside]].astype(float)
    first, second = corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]
    across = np.cross(way, second)
    area = (first * across).sum(axis=1)
    scale = 1 / np.where(np.abs(area) > 1e-12, area, np.inf)
    offset = origin - corners[:, 0]
    u = scale * (offset * across).sum(axis=1)
    turned = np.cross(offset, first)
    v = scale * (turned @ way)
    distance = scale * (turned * second).sum(axis=1)
    return bool(((u >= 0) & (v >= 0) & (u + v <= 1) & (distance > 0.01)).any())
