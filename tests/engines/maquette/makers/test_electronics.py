import numpy as np
import pytest

from studiolo.engines.maquette.makers.electronics import MAKERS
from studiolo.engines.maquette.makers.protocol import Maker
from studiolo.engines.maquette.model import Texture

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


def test_a_phone_screen_shows_a_picture_and_leans_to_the_colour_asked_for() -> None:
    blue = made(find(MAKERS, "smartphone"), colour=(0.02, 0.08, 0.7))
    pictures = [part.material.colour for part in blue.parts if isinstance(part.material.colour, Texture)]
    red, _, strong = np.mean([picture.image.reshape(-1, 3).mean(axis=0) for picture in pictures], axis=0)
    assert strong > 2 * red


def test_a_bulb_and_a_desk_lamp_give_light() -> None:
    for name in ("light-bulb", "desk-lamp"):
        assert any(part.material.emission for part in made(find(MAKERS, name)).parts)


def test_a_camera_looks_at_the_photographer() -> None:
    low, high = made(find(MAKERS, "camera")).bounds()
    lens = made(find(MAKERS, "camera")).anchors["front"]
    assert lens[1] < (low[1] + high[1]) / 2
