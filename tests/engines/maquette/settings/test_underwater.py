"""Under water: sound for every light and size, blue in the distance, a net of light on the ground."""

from functools import lru_cache

import numpy as np
import pytest

from studiolo.engines.maquette.model import Mesh
from studiolo.engines.maquette.settings import corals, underwater
from studiolo.engines.maquette.settings.underwater_light import NET_AT, WATERS, underwater_light
from studiolo.engines.maquette.stage import LIGHTS, LightName, Stage, StageRequest, Subject

GROWTHS = (
    corals.staghorn, corals.brain, corals.fan, corals.tubes_of_sponge, corals.plates, corals.anemone, corals.sea_grass,
)  # fmt: skip


@lru_cache
def build(size_m: float = 0.4, light: LightName = "noon", seed: int = 1) -> Stage:
    subject = Subject(width_m=size_m, depth_m=0.5 * size_m, height_m=0.7 * size_m)
    return underwater.build(StageRequest(light=light, subject=subject, seed=seed))


@pytest.mark.parametrize("light", LIGHTS)
def test_every_light_is_blue_in_the_distance_and_a_net_hangs_before_the_sun(light: LightName) -> None:
    lit = underwater_light(WATERS[light], 1.0, 2.6, 1.0, 5)
    assert np.isfinite(lit.sky.radiance).all() and (lit.sky.radiance >= 0).all()
    assert lit.lights
    assert lit.haze.colour[2] > lit.haze.colour[0]
    assert bool(lit.net) == (max(WATERS[light].sun) > 0)
    for part in lit.net:
        assert isinstance(part.shape, Mesh)
        assert np.allclose(part.shape.vertices[:, 2], NET_AT)


@pytest.mark.parametrize("size_m", (0.03, 12.0))
def test_meshes_are_sound_few_and_leave_the_middle_free(size_m: float) -> None:
    stage = build(size_m)
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


def test_the_same_seed_gives_the_same_reef() -> None:
    first, again, other = build(12.0), build.__wrapped__(12.0), build(12.0, seed=6)
    for one, two in zip(first.parts, again.parts, strict=True):
        assert isinstance(one.shape, Mesh) and isinstance(two.shape, Mesh)
        assert np.array_equal(one.shape.vertices, two.shape.vertices)
    assert first.view != other.view


@pytest.mark.parametrize("grow", GROWTHS)
def test_corals_stand_upright_about_one_high_with_a_paleness_for_every_point(grow: object) -> None:
    growth = grow(np.random.default_rng(4))  # type: ignore[operator]
    assert len(growth.paleness) == len(growth.mesh.vertices)
    assert 0.3 < growth.mesh.vertices[:, 2].max() < 1.4
    assert np.isfinite(growth.mesh.vertices).all()
    coloured = corals.placed(growth, np.zeros(3), 20.0, 0.5, np.array((0.5, 0.1, 0.1)), np.array((0.9, 0.8, 0.8)))
    assert coloured.colours is not None and coloured.colours.min() > 0 and coloured.colours.max() <= 0.9
