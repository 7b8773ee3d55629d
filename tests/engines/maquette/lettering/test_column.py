from itertools import pairwise

import pytest

from studiolo.engines.maquette.lettering.choosing import choose
from studiolo.engines.maquette.lettering.column import Block, set_column
from studiolo.engines.maquette.lettering.setting import Box, Role, Upright
from studiolo.errors import StringTooLong

BOX = Box(width=4.0, height=5.0)
SANS = choose("bold modern sans", "x")
BODY = choose("sans", "x", small=True)


def poster(body: str) -> list[Block]:
    return [
        Block(text="SUMMER SALE", typeface=SANS),
        Block(text="Everything at half price", typeface=SANS, role=Role.SUBLINE),
        Block(text=body, typeface=BODY, role=Role.BODY),
        Block(text="While stocks last.", typeface=BODY, role=Role.SMALL_PRINT),
    ]


@pytest.mark.parametrize("words", [3, 40, 150])
def test_texts_stand_one_below_the_other_inside_the_box(words: int) -> None:
    made = set_column(poster(" ".join(["jolly", "good", "bread"] * words)), BOX)
    bounds = [text.outline.bounds for text in made]
    assert all(left > -1e-9 and right < BOX.width + 1e-9 for left, _, right, _ in bounds)
    assert bounds[0][3] < BOX.height + 1e-9 and bounds[-1][1] > -1e-9
    assert all(upper[1] > lower[3] for upper, lower in pairwise(bounds))


def test_sizes_go_by_role() -> None:
    sizes = [text.size for text in set_column(poster("A few words more."), BOX)]
    assert sizes == sorted(sizes, reverse=True) and sizes[0] > 1.5 * sizes[1]


def test_a_column_stands_at_the_top_in_the_middle_or_at_the_foot() -> None:
    tall = Box(width=2.0, height=20.0)
    top, middle, bottom = (set_column(poster("A few words."), tall, upright=where) for where in Upright)
    assert top[0].outline.bounds[3] == pytest.approx(20) and bottom[-1].outline.bounds[1] == pytest.approx(0)
    assert middle[0].outline.bounds[3] + middle[-1].outline.bounds[1] == pytest.approx(20)


def test_more_than_fits_is_refused_with_how_much_would() -> None:
    with pytest.raises(StringTooLong, match=r"about \d+ fit"):
        set_column(poster("word " * 900), BOX)
