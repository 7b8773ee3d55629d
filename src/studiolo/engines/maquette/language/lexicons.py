"""What is known of another language beyond its table: more nouns, here and in the art pack, and guesses by meaning."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from pathlib import Path

from studiolo.engines.maquette.language.meaning import nearest_noun
from studiolo.errors import EngineUnavailable


def _no_guess(word: str) -> str:
    return ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Lexicon:
    """nouns: words in lower case to English nouns. guess: the English noun nearest by meaning, or "". guessed: what was
    guessed while a prompt was read, as (word, English noun)."""

    nouns: Mapping[str, str] = field(default_factory=dict)
    guess: Callable[[str], str] = _no_guess
    guessed: list[tuple[str, str]] = field(default_factory=list)

    def by_meaning(self, word: str) -> str:
        """The noun that a word unknown otherwise is taken for, and remembers that; "" where none is near."""
        noun = self.guess(word)
        if noun:
            self.guessed.append((word, noun))
        return noun


def lexicon_of(code: str, pack: Path | None, cache: Path | None = None) -> Lexicon:
    """For one prompt in the language `code`. Without a pack there are no nouns beyond the tables; without a cache the first
    guess takes seconds more."""
    return Lexicon(nouns=further_nouns(code, pack), guess=lambda word: nearest_noun(word, code, cache))


@cache
def further_nouns(code: str, pack: Path | None) -> Mapping[str, str]:
    """Words to English nouns. Those written here win over those of the pack, which are found by what emoji are called."""
    return {**_packed_nouns(code, pack), **_written_nouns().get(code, {})}


def _packed_nouns(code: str, pack: Path | None) -> Mapping[str, str]:
    """The nouns of a language in the pack; none where there is no whole pack, which whoever draws from it will say."""
    if pack is None:
        return {}
    from studiolo.engines.maquette.library.pack import Pack  # English prompts need none of it

    try:
        return Pack.open(pack).lexicon(code)
    except EngineUnavailable:
        return {}


@cache
def _written_nouns() -> Mapping[str, Mapping[str, str]]:
    """By language, the words of nouns.txt: things that no emoji shows, and what is called like another's emoji."""
    text = (files("studiolo.engines.maquette.language") / "data" / "nouns.txt").read_text("utf-8")
    first, *rows = text.splitlines()
    codes = first.partition("|")[2].partition(".")[0].split("|")
    nouns: dict[str, dict[str, str]] = {code.strip(): {} for code in codes}
    for row in rows:
        english, *cells = row.split(" | ")
        for known, cell in zip(nouns.values(), cells, strict=True):
            known.update((word, english) for word in cell.split(",") if word != "-")
    return nouns
