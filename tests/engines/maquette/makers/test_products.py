"""What every device, package, flower and toy must be."""

import pytest

from studiolo.engines.maquette.makers import cosmetics, electronics, flowers, toys
from studiolo.engines.maquette.makers.protocol import Maker

from .product_checks import TEAL, assert_is_sound, assert_stands_at_its_size, assert_wears

# A teddy bear has fur.
MOST_TRIANGLES = {cosmetics: 150_000, electronics: 150_000, flowers: 150_000, toys: 320_000}
BUDGETS = [(maker, most) for module, most in MOST_TRIANGLES.items() for maker in module.MAKERS]
every = pytest.mark.parametrize("maker", [maker for maker, _ in BUDGETS], ids=lambda maker: maker.key)


@every
def test_it_stands_in_the_middle_of_the_ground_at_its_size(maker: Maker) -> None:
    assert_stands_at_its_size(maker)


@pytest.mark.parametrize(("maker", "most"), BUDGETS, ids=lambda value: getattr(value, "key", ""))
def test_its_meshes_are_sound_and_within_budget(maker: Maker, most: int) -> None:
    assert_is_sound(maker, most)


@every
def test_it_wears_the_colour_asked_for(maker: Maker) -> None:
    assert_wears(maker, TEAL)


def test_no_two_makers_claim_one_noun() -> None:
    nouns = [noun for maker, _ in BUDGETS for noun in maker.nouns]
    assert len(nouns) == len(set(nouns))
