"""What things are made of."""

import numpy as np
import pytest

from studiolo.engines.maquette.language.read import read_prompt
from studiolo.engines.maquette.language.thing_words import MATERIALS
from studiolo.engines.maquette.makers.materials import NAMES, dress, finish_for, material_for
from studiolo.engines.maquette.makers.solid_grain import cloud, wood
from studiolo.engines.maquette.makers.turning import Skin, ball
from studiolo.engines.maquette.model import Material, Texture

SMALL: Skin = ball(0.1, sides=24)


def finished(name: str, modifiers: tuple[str, ...] = (), colour: tuple[float, float, float] | None = None) -> Material:
    return dress(SMALL, finish_for(name, colour, np.random.default_rng(3), 0.2, modifiers)).material


def test_every_material_a_prompt_can_name_is_known() -> None:
    assert set(MATERIALS.values()) <= NAMES


@pytest.mark.parametrize("name", ["wood", "marble", "stone", "brick", "leather", "wool", "wicker", "clay"])
def test_a_grained_material_is_not_one_flat_colour(name: str) -> None:
    picture = finished(name).colour
    assert isinstance(picture, Texture)
    assert picture.image.reshape(-1, 3).std(axis=0).max() > 4


def test_metal_is_metal_and_glass_is_glass() -> None:
    assert finished("gold").metallic == 1.0
    assert finished("glass").kind == "glass"
    assert finished("", ("transparent",)).kind == "glass"


def test_tinted_glass_still_lets_light_through() -> None:
    tint = finished("glass", colour=(0.02, 0.3, 0.05)).colour
    assert isinstance(tint, tuple)
    assert tint[1] > 0.5 and tint[1] > tint[0]


def test_stained_wood_takes_the_colour_it_is_given() -> None:
    picture = finished("wood", colour=(0.05, 0.2, 0.6)).colour
    assert isinstance(picture, Texture)
    red, _, blue = picture.image.reshape(-1, 3).mean(axis=0)
    assert blue > 1.5 * red


def test_glossy_and_matte_are_heard() -> None:
    assert finished("", ("glossy",)).roughness < finished("").roughness < finished("", ("matte",)).roughness


def test_a_material_for_plain_uvs_tiles_without_an_edge() -> None:
    picture = material_for("marble", None, np.random.default_rng(1)).colour
    assert isinstance(picture, Texture)
    image = picture.image.astype(int)
    assert np.array_equal(image[:, 0], image[:, -1]) and np.array_equal(image[0], image[-1])


def test_noise_is_the_same_wherever_it_is_asked_from() -> None:
    places = np.random.default_rng(0).uniform(-5, 5, (4, 4, 3))
    assert np.allclose(cloud(places, 5), cloud(places.reshape(1, 16, 3), 5).reshape(4, 4), atol=1e-5)


def test_grain_runs_along_its_axis() -> None:
    colours = wood((0.1, 0.05, 0.02), (0.6, 0.4, 0.2), 0.02, 7, axis=2)(SMALL.texels())
    along, across = np.abs(np.diff(colours, axis=0)).mean(), np.abs(np.diff(colours, axis=1)).mean()
    assert along < across


def test_suede_has_a_nap_where_leather_shines() -> None:
    smooth, suede = finished("leather"), finished("leather", ("suede",))
    assert suede.roughness > smooth.roughness + 0.3 and suede.sheen > smooth.sheen
    asked = read_prompt("a suede armchair").things[0]
    assert asked.material == "leather" and "suede" in asked.modifiers
