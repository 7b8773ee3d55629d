import pytest

from studiolo.engines.maquette.makers.cosmetics import MAKERS
from studiolo.engines.maquette.makers.protocol import Maker

from .product_checks import TEAL, assert_is_sound, assert_stands_at_its_size, assert_wears, find, made

every = pytest.mark.parametrize("maker", MAKERS, ids=lambda maker: maker.key)


@every
def test_it_stands_in_the_middle_of_the_ground_at_its_size(maker: Maker) -> None:
    assert_stands_at_its_size(maker)


@every
def test_its_meshes_are_sound_and_within_budget(maker: Maker) -> None:
    assert_is_sound(maker, 150_000)


@every
def test_it_wears_the_colour_asked_for(maker: Maker) -> None:
    assert_wears(maker, TEAL)


def test_no_two_makers_claim_one_noun() -> None:
    nouns = [noun for maker in MAKERS for noun in maker.nouns]
    assert len(nouns) == len(set(nouns))


def test_perfume_is_glass_with_a_coloured_liquid_inside() -> None:
    kinds = [
        part.material for part in made(find(MAKERS, "perfume"), colour=TEAL).parts if part.material.kind == "glass"
    ]
    assert {round(material.ior, 2) for material in kinds} == {1.5, 1.36, 0.91}


def test_a_candle_burns() -> None:
    assert any(part.material.emission for part in made(find(MAKERS, "jar-candle")).parts)


def test_labels_are_parts_of_their_own_so_that_words_can_be_put_on_them() -> None:
    for name in ("pump-bottle", "tin-can", "jar-candle"):
        assert any(part.name == "label" for part in made(find(MAKERS, name)).parts)
