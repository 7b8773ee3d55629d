"""Trees stand, branches carry."""

import numpy as np
import pytest

from studiolo.engines.maquette.layout.surfaces import standing_surface
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec
from studiolo.engines.maquette.makers.trees import MAKERS
from studiolo.engines.maquette.model import Mesh


def spec(maker: Maker, seed: int = 1) -> ThingSpec:
    return ThingSpec(key=maker.key, noun=maker.nouns[0], size_m=maker.size_m, seed=seed)


@pytest.mark.parametrize("maker", MAKERS, ids=lambda maker: maker.key)
def test_each_stands_on_the_ground_at_the_asked_size(maker: Maker) -> None:
    low, high = maker.make(spec(maker)).bounds()
    assert low[2] == pytest.approx(0, abs=1e-4)
    assert float((high - low).max()) == pytest.approx(maker.size_m, rel=1e-3)
    assert np.abs((low + high)[:2]).max() < 1e-3


@pytest.mark.parametrize("maker", MAKERS, ids=lambda maker: maker.key)
def test_another_seed_grows_another_one(maker: Maker) -> None:
    first, again, other = (maker.make(spec(maker, seed)).parts[0].shape for seed in (1, 1, 2))
    assert isinstance(first, Mesh) and isinstance(again, Mesh) and isinstance(other, Mesh)
    assert np.array_equal(first.vertices, again.vertices)
    assert first.vertices.shape != other.vertices.shape or not np.allclose(first.vertices, other.vertices)


def test_a_bird_can_sit_on_a_branch() -> None:
    branch = next(maker for maker in MAKERS if maker.key == "own:branch")
    surface = standing_surface(branch.make(spec(branch)))
    assert 0.04 < surface.height_m < 0.2
