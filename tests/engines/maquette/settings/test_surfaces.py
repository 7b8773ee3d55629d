"""Pictures of materials."""

import numpy as np

from studiolo.engines.maquette.settings.surfaces import (
    asphalt,
    brick,
    hex_colour,
    linen,
    noise,
    plaster,
    rug,
    tiles,
    wood,
)


def test_noise_tiles_and_has_deviation_one() -> None:
    field = noise((128, 128), (6, 6), 3)
    seam = np.abs(field[0] - field[-1]).mean()
    assert seam < 3 * np.abs(np.diff(field, axis=0)).mean()
    assert abs(float(field.std()) - 1) < 0.01


def test_plaster_keeps_its_colour() -> None:
    image = plaster("#b9c3b6", 1).image.astype(float)
    assert np.allclose(image.mean(axis=(0, 1)), (0xB9, 0xC3, 0xB6), atol=4)


def test_a_picture_is_drawn_once_for_each_set_of_arguments() -> None:
    assert wood("#7d5531", "#b98a58", 4, 1, 128) is wood("#7d5531", "#b98a58", 4, 1, 128)


def test_every_surface_varies_but_never_clips() -> None:
    surfaces = (
        wood("#7d5531", "#b98a58", 8, 1, 256), tiles("#dfe6e2", 1), brick("#8e4a36", 1), asphalt(1, 256),
        linen("#e6dccb", 1), rug("#e2d7c3", "#b5623c", "#4d6354", 1),
    )  # fmt: skip
    for texture in surfaces:
        assert texture.image.dtype == np.uint8
        assert texture.image.std() > 2
        assert (texture.image == 255).all(axis=2).mean() < 0.01


def test_hex_colours_become_linear() -> None:
    assert np.allclose(hex_colour("#ffffff"), 1)
    assert np.allclose(hex_colour("#808080"), 0.2159, atol=1e-3)
