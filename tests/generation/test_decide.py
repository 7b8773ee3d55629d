"""Every choice is made early, or refused with a reason."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studiolo.engines.fake import FakeEngine
from studiolo.errors import BadRequest, InvalidValue
from studiolo.generation.decide import Wish, clean_prompt, decide, decide_size

CAN = FakeEngine.capabilities


@pytest.mark.parametrize(
    ("size", "decided"),
    [(None, (1024, 1024)), ("auto", (1024, 1024)), ("256x768", (256, 768)), ("2048x1000", (2048, 1000))],
)
def test_legal_sizes_are_kept_to_the_pixel(size: str | None, decided: tuple[int, int]) -> None:
    assert decide_size(size, CAN) == decided


@pytest.mark.parametrize(
    "size", ["255x256", "256x769", "2049x1024", "1024", "1024×1024", "-5x5", "1e3x1e3", "", " 512x512"]
)
def test_other_sizes_are_refused_with_the_limits(size: str) -> None:
    with pytest.raises(InvalidValue, match="256 to 2048"):
        decide_size(size, CAN)


def test_a_seed_is_drawn_once_and_differs() -> None:
    seeds = {decide(Wish(prompt="x"), engine="fake", capabilities=CAN).seed for _ in range(20)}
    assert len(seeds) > 15


def test_control_characters_leave_and_words_stay() -> None:
    assert clean_prompt("\x00a\x1b red\tball\u200d\n🐶 ") == "a red ball\u200d\n🐶"


@given(st.text(max_size=200))
def test_any_text_is_cleaned_or_refused(text: str) -> None:
    try:
        cleaned = clean_prompt(text)
    except BadRequest:
        return
    assert cleaned.strip() == cleaned != ""
    assert "\x00" not in cleaned
