"""The nouns of our own makers, for who reads a prompt without importing 700 makers: a list, kept true by a test.

Written anew by `python -m studiolo.engines.maquette.makers.listing`.
"""

from collections.abc import Iterable
from functools import cache
from pathlib import Path

from studiolo.engines.maquette.library.nouns import plural

BUNCHES = frozenset("bunch handful pile heap bouquet cluster portion serving stack".split())
MADE = Path(__file__).parent / "made.txt"


@cache
def made_nouns() -> frozenset[str]:
    """In lower case, singular but for the names of servings: "bowl of ramen", "french fries"."""
    return frozenset(MADE.read_text(encoding="utf-8").split("\n")) - {""}


def as_made(noun: str, modifiers: Iterable[str]) -> str:
    """What a maker of ours calls a thing with its contents, or in a bunch: "bowl of ramen" for a bowl described by ramen,
    "bunch of carrots" for a carrot described as a bunch; else the noun itself."""
    for word in modifiers:
        ways: tuple[str, ...] = (f"{word} of {plural(noun)}", f"{word} of {noun}") if word in BUNCHES else ()
        for way in (*ways, f"{noun} of {word}", f"{noun} of {plural(word)}"):
            if way in made_nouns():
                return way
    return noun
