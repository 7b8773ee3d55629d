from itertools import pairwise

import numpy as np
import pytest

from studiolo.engines.maquette.lettering.choosing import choose
from studiolo.engines.maquette.lettering.setting import Align, Box, Role, SetText, Upright, set_text
from studiolo.errors import StringTooLong

WORDS = "a bakery opens at six and sells warm bread until the last loaf is gone or the street is dark".split()
BOX = Box(width=4.0, height=3.0)


def inside(text: SetText) -> bool:
    left, bottom, right, top = text.outline.bounds
    return left > -1e-9 and bottom > -1e-9 and right < text.box.width + 1e-9 and top < text.box.height + 1e-9


@pytest.mark.parametrize("words", ["elegant serif", "bold sans", "script", "pixel", "great vibes"])
@pytest.mark.parametrize(
    "text", ["OPEN", "The Hungry Hound", "“50% OFF,” she said: “today!”", "Sarah Mitchell,\nCreative Director"]
)
@pytest.mark.parametrize("align", list(Align))
def test_all_ink_is_in_the_box_and_touches_it(words: str, text: str, align: Align) -> None:
    made = set_text(text, choose(words, text), BOX, align=align)
    assert inside(made)
    left, bottom, right, top = made.outline.bounds
    assert right - left > 0.9 * BOX.width or top - bottom > 0.85 * BOX.height


def test_nothing_of_the_text_is_lost() -> None:
    text = " ".join(WORDS * 4)
    made = set_text(text, choose("serif", text, small=True), Box(width=6.0, height=9.0), role=Role.BODY)
    assert " ".join(line.text for line in made.lines) == text


def test_two_hundred_words_are_set_as_a_paragraph() -> None:
    text = " ".join((WORDS * 12)[:200])
    assert len(text.split()) == 200
    made = set_text(
        text, choose("serif", text, small=True), Box(width=10.0, height=10.0), role=Role.BODY, align=Align.LEFT
    )
    widths = [line.shaped.advance * line.size for line in made.lines]
    assert inside(made) and len(made.lines) > 8
    assert min(widths[:-1]) > 0.75 * max(widths)


def test_lines_asked_for_are_kept() -> None:
    made = set_text("one\ntwo three", choose("sans", "x"), Box(width=50.0, height=3.0))
    assert [line.text for line in made.lines] == ["one", "two three"]


def test_short_lines_are_alike_in_length() -> None:
    made = set_text("MOUNTAIN ROAST COFFEE BEANS", choose("sans", "x"), Box(width=3.0, height=0.75))
    assert [line.text for line in made.lines] == ["MOUNTAIN ROAST", "COFFEE BEANS"]


def test_a_comma_does_not_push_its_line_from_the_middle() -> None:
    made = set_text("Mitchell,\nDirector of it all", choose("Inter", "x"), Box(width=4.0, height=0.9))
    assert sum(made.lines[0].shaped.core) / 2 * made.size + made.lines[0].at[0] == pytest.approx(2.0, abs=0.01)


@pytest.mark.parametrize(("align", "edge"), [(Align.LEFT, 0), (Align.RIGHT, 1)])
def test_lines_are_ranged_by_their_ink(align: Align, edge: int) -> None:
    made = set_text("Welcome\nJet\nO my", choose("serif", "x"), BOX, align=align)
    edges = [line.shaped.core[edge] * line.size + line.at[0] for line in made.lines]
    assert np.ptp(edges) < 1e-9 and edges[0] == pytest.approx((0.0, BOX.width)[edge])


def test_text_from_right_to_left_starts_at_the_right() -> None:
    text = "שלום\nעולם קטן"
    made = set_text(text, choose("sans", text), Box(width=9.0, height=2.0), align=Align.START)
    assert made.outline.bounds[2] == pytest.approx(9.0) and made.outline.bounds[0] > 1.0


def test_it_stands_where_it_is_told() -> None:
    wide = Box(width=3.0, height=9.0)
    top, middle, bottom = (set_text("OPEN", choose("sans", "x"), wide, upright=where) for where in Upright)
    assert top.outline.bounds[3] == pytest.approx(9.0) and bottom.outline.bounds[1] == pytest.approx(0.0)
    assert sum(middle.outline.bounds[1::2]) / 2 == pytest.approx(4.5, abs=0.02)


def test_roles_are_set_smaller_one_after_the_other() -> None:
    sizes = [set_text("Fresh bread", choose("sans", "x"), BOX, role=role, smallest=0.01).size for role in Role]
    assert sizes == sorted(sizes, reverse=True) and len(set(sizes)) == len(sizes)


def test_lines_never_touch() -> None:
    text = "gjpqy\nÅÉÂTÑ\nद्ध्री"
    made = set_text(text, choose("sans", text), BOX)
    bounds = [line.outline().bounds for line in made.lines]
    assert all(upper[1] > lower[3] for upper, lower in pairwise(bounds))


def test_too_many_words_are_refused_with_how_many_letters_fit() -> None:
    text = " ".join(WORDS * 40)
    with pytest.raises(StringTooLong, match=r"has \d+ characters and about (\d+) fit") as caught:
        set_text(text, choose("serif", text, small=True), BOX, role=Role.BODY, smallest=0.1)
    assert caught.value.field == "prompt" and "bakery" not in caught.value.message
    fitting = int(caught.value.message.split("about ")[1].split()[0])
    set_text(text[: int(fitting * 0.93)], choose("serif", text, small=True), BOX, role=Role.BODY, smallest=0.1)
    with pytest.raises(StringTooLong):
        set_text(text[: int(fitting * 1.15)], choose("serif", text, small=True), BOX, role=Role.BODY, smallest=0.1)


def test_a_word_too_long_for_the_box_is_refused_with_its_length() -> None:
    with pytest.raises(StringTooLong, match="has 34 characters and about"):
        set_text("Supercalifragilisticexpialidocious", choose("sans", "x"), BOX, smallest=0.4)


def test_nothing_is_set_as_nothing() -> None:
    assert set_text("  ", choose("sans", "x"), BOX).outline.is_empty
