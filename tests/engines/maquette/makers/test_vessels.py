"""Mugs, glasses, bottles, vases, plants and what they hold."""

from collections import Counter

import numpy as np
import pytest

from studiolo.engines.maquette.makers.drinks import DRINKS, drink_in
from studiolo.engines.maquette.makers.protocol import Maker
from studiolo.engines.maquette.makers.turning import filleted, hollow, turned
from studiolo.engines.maquette.makers.vessels import MAKERS
from studiolo.engines.maquette.model import Mesh, Model
from tests.engines.maquette.makers.shape_checks import check_meshes, check_stands, made

BY_KEY = {maker.key: maker for maker in MAKERS}


def names(model: Model) -> set[str]:
    return {part.name for part in model.parts}


@pytest.mark.parametrize("maker", MAKERS, ids=lambda maker: maker.key)
def test_every_vessel_stands_and_is_well_made(maker: Maker) -> None:
    model = made(maker, material="plastic", seed=2)
    low, high = model.bounds()
    check_stands(model, float((high - low).max()))
    check_meshes(model)


def test_no_noun_and_no_key_is_claimed_twice() -> None:
    nouns = Counter(noun for maker in MAKERS for noun in maker.nouns)
    assert [noun for noun, count in nouns.items() if count > 1] == []
    assert len(BY_KEY) == len(MAKERS)


def test_a_mug_holds_coffee_unless_it_is_empty() -> None:
    assert "drink" in names(made(BY_KEY["own:mug"], material="plastic"))
    assert "drink" not in names(made(BY_KEY["own:mug"], material="plastic", modifiers=("empty",)))


def test_the_words_say_what_is_in_a_glass() -> None:
    assert drink_in(("red wine",), "glass") == DRINKS["red wine"]
    assert drink_in((), "glass of milk") == DRINKS["milk"]
    assert drink_in(("green tea",), "cup") == DRINKS["green tea"]
    assert drink_in((), "glass") is None


def test_light_bends_from_glass_into_the_wine_and_not_into_air() -> None:
    parts = {part.name: part.material for part in made(BY_KEY["own:wine-glass"]).parts}
    assert parts["body"].ior == 1.5
    assert parts["wet wall"].ior == pytest.approx(1.5 / 1.33)
    assert parts["drink"].ior == 1.33


def test_an_asked_colour_covers_most_of_a_mug() -> None:
    for seed in range(4):
        part = made(BY_KEY["own:mug"], colour=(0.02, 0.1, 0.5), seed=seed).parts[0]
        image = np.asarray(getattr(part.material.colour, "image")).reshape(-1, 3)  # noqa: B009 - a texture here
        assert (image[:, 2] > image[:, 0]).mean() > 0.6


def test_a_vase_of_roses_has_petals_and_a_vase_has_none() -> None:
    assert "petals" in names(made(BY_KEY["own:vase"], material="plastic", modifiers=("rose", "red")))
    assert "petals" not in names(made(BY_KEY["own:vase"], material="plastic"))


def test_a_jar_of_cookies_has_cookies_and_a_jar_of_honey_honey() -> None:
    assert "pieces" in names(made(BY_KEY["own:jar"], modifiers=("cookie",)))
    assert "drink" in names(made(BY_KEY["own:jar"], noun="honey jar"))


def test_a_candle_burns_unless_it_is_unlit() -> None:
    lit, unlit = made(BY_KEY["own:candle"]), made(BY_KEY["own:candle"], modifiers=("unlit",))
    assert any(part.material.emission for part in lit.parts)
    assert not any(part.material.emission for part in unlit.parts)


def test_a_hollow_vessel_has_a_wall_of_even_thickness() -> None:
    outer = filleted([(0.04, 0, 0), (0.04, 0.05, 0.01), (0.04, 0.1, 0)])
    shape = hollow(outer, 0.004, floor_m=0.008, soft_m=0.001)
    assert shape.radius_at(0.06) == pytest.approx(0.036, abs=1e-4)
    assert shape.floor_m == pytest.approx(0.008)
    assert volume(turned(shape.profile).mesh) == pytest.approx(
        np.pi * (0.04**2 * 0.1 - 0.036**2 * (0.1 - 0.008)), rel=0.03
    )


def volume(mesh: Mesh) -> float:
    a, b, c = np.moveaxis(mesh.vertices[mesh.faces].astype(np.float64), 1, 0)
    return float((a * np.cross(b, c)).sum() / 6)
