"""Colours are compared as the eye does, on surfaces and in pixels."""

import numpy as np
import pytest

from studiolo.engines.maquette.checking.colour_match import (
    mean_hex,
    oklab_of_hex,
    palette,
    share_of_colour,
    share_of_palette,
)
from studiolo.engines.maquette.checking.pixel_colour import agrees, share_in_box
from studiolo.engines.maquette.language.colours import HEX
from studiolo.engines.maquette.srgb import linear

BASIC = ("red", "orange", "yellow", "green", "blue", "purple", "pink", "brown", "white", "black", "grey")


def surface(*colours: str) -> np.ndarray:
    """One pixel of each, linear."""
    return linear(np.array([[int(c[k : k + 2], 16) / 255 for k in (0, 2, 4)] for c in colours]))


def test_oklab_is_the_published_one() -> None:
    assert np.allclose(oklab_of_hex("#ffffff"), (1, 0, 0), atol=1e-3)
    assert np.allclose(oklab_of_hex("#ff0000"), (0.628, 0.225, 0.126), atol=1e-3)


@pytest.mark.parametrize("asked", BASIC)
def test_a_colour_is_itself_and_none_of_the_others(asked: str) -> None:
    others = [name for name in BASIC if name != asked and {name, asked} not in ({"red", "orange"}, {"purple", "pink"})]
    assert share_of_colour(surface(HEX[asked]), f"#{HEX[asked]}") == 1.0
    assert share_of_colour(surface(*(HEX[name] for name in others)), f"#{HEX[asked]}") == 0.0


def test_shades_of_a_strong_colour_keep_its_name() -> None:
    assert share_of_colour(surface("8a1616", "e02424", "f04a44"), "#e02424") == 1.0


def test_the_palette_keeps_the_shares() -> None:
    colours = surface(*["e02424"] * 6, *["161616"] * 3, "f4f4f2")
    told = dict(palette(colours))
    assert told["#e02424"] == pytest.approx(0.6)
    assert share_of_palette(palette(colours), "#e02424") == pytest.approx(0.6)
    assert mean_hex(surface("336699")) == "#336699"


def picture(patch: tuple[int, int, int], around: tuple[int, int, int]) -> np.ndarray:
    made = np.full((100, 100, 3), around, np.uint8)
    made[40:60, 40:60] = patch
    return made


def test_pixels_agree_where_the_colour_is_and_not_elsewhere() -> None:
    made = picture((200, 30, 30), (180, 190, 200))
    assert agrees(made, (0.4, 0.4, 0.6, 0.6), "#e02424")
    assert not agrees(made, (0.0, 0.0, 0.2, 0.2), "#e02424")
    assert not agrees(made, (0.4, 0.4, 0.6, 0.6), "#2563d0")
    assert share_in_box(made, (0.4, 0.4, 0.6, 0.6), "#e02424") > 0.6
