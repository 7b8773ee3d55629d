"""What our own makers make, as the reader knows it."""

import pytest

from studiolo.engines.maquette.library.made import MADE, as_made, made_nouns
from studiolo.engines.maquette.makers.listing import listing


def test_the_list_is_what_the_makers_say() -> None:
    told = "run: python -m studiolo.engines.maquette.makers.listing"
    assert MADE.read_text(encoding="utf-8") == listing(), told


@pytest.mark.parametrize(
    ("noun", "modifiers", "made"),
    [
        ("bowl", ("steaming", "ramen"), "bowl of ramen"),
        ("plate", ("taco",), "plate of tacos"),
        ("carrot", ("bunch",), "bunch of carrots"),
        ("bowl", ("ceramic",), "bowl"),
        ("dog", (), "dog"),
    ],
)
def test_a_thing_with_its_contents_is_what_a_maker_calls_it(noun: str, modifiers: tuple[str, ...], made: str) -> None:
    assert as_made(noun, modifiers) == made
    assert made in made_nouns()
