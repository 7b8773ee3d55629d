"""Apples, cherries and the rest."""

import pytest

from studiolo.engines.maquette.makers.fruit import MAKERS
from studiolo.engines.maquette.makers.protocol import Maker
from tests.engines.maquette.makers.shape_checks import check_meshes, check_stands, made


@pytest.mark.parametrize("maker", MAKERS, ids=lambda maker: maker.key)
def test_every_fruit_lies_on_the_table_and_is_well_made(maker: Maker) -> None:
    model = made(maker)
    check_stands(model, maker.size_m)
    check_meshes(model)


def test_an_apple_of_gold_is_gold_all_over() -> None:
    apple = next(maker for maker in MAKERS if maker.key == "own:apple")
    assert all(part.material.metallic == 1.0 for part in made(apple, material="gold").parts)
