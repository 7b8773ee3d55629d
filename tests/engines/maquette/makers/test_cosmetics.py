from studiolo.engines.maquette.makers.cosmetics import MAKERS

from .product_checks import TEAL, find, made


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
