"""Several hundred prompts of many kinds, each with what must be read from it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from studiolo.engines.maquette.language.explain import explain
from studiolo.engines.maquette.language.read import read_prompt
from tests.engines.maquette.language.prompt_table import misread, rows

# The share of the prompts in held_out*.txt that must be read whole. They were written before the reader had seen them (it read
# 61 and 67 of 100), and mended the rules since: they hold the reader where it is, and measure nothing.
HELD_OUT_SHARE = 0.95
WORDS = """a an the two dozen red striped wooden small cat man apple wearing holding in on under between and with without no of ,
. beach sunset close-up macro shot left row stack bokeh light window 's one ones hat coat made glass looking at surrounded by
background painting style ( ) - " 12 half none painted that is its""".split()


@pytest.mark.parametrize(("prompt", "said"), rows("known"), ids=[prompt for prompt, _ in rows("known")])
def test_a_prompt_is_read_as_it_was_meant(prompt: str, said: str) -> None:
    assert misread(read_prompt(prompt), said) == []


def test_most_prompts_that_were_once_held_out_are_read_whole() -> None:
    held_out = rows("held_out") + rows("held_out_later")
    missed = [prompt for prompt, said in held_out if misread(read_prompt(prompt), said)]
    assert len(missed) <= (1 - HELD_OUT_SHARE) * len(held_out), missed


@settings(max_examples=150, deadline=None)
@given(some.lists(some.sampled_from(WORDS), max_size=14).map(" ".join))
def test_no_order_of_words_raises(prompt: str) -> None:
    assert explain(read_prompt(prompt))


@settings(max_examples=60, deadline=None)
@given(some.text(max_size=60))
def test_no_text_raises(prompt: str) -> None:
    assert explain(read_prompt(prompt))
