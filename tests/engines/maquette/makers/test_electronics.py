import numpy as np

from studiolo.engines.maquette.makers.electronics import MAKERS
from studiolo.engines.maquette.model import Texture

from .product_checks import find, made


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
