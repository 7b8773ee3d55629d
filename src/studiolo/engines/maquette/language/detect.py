"""Which language a prompt is in: by its script where that tells, else by which language's words it has most of.

English comes first and costs next to nothing: the other languages' tables are read only where English does not explain
half of the words.
"""

import unicodedata
from collections import Counter
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from studiolo.engines.maquette.language.colours import colour_hex
from studiolo.engines.maquette.language.foreign import TELLING, split_words, table
from studiolo.engines.maquette.language.kinds import known_nouns
from studiolo.engines.maquette.language.languages import FIRST, MORE, grammar
from studiolo.engines.maquette.language.lexicons import further_nouns
from studiolo.engines.maquette.language.rough import MARKS, words_of
from studiolo.engines.maquette.library.nouns import singular

_ENGLISH = frozenset(
    """a an the of in on at with and by to under over near is are its his her two three from into without no one for this that
    dog cat red blue green white black shot photo light close-up as it or but not be has have who which while their there
    four five six seven eight nine ten some many very small big old new make me my your i you we they was were like style
    between behind front next above below inside through around""".split()
)
# A script that belongs to one language we read, with the share of the letters that tells it.
_SCRIPTS = (
    ("HANGUL", "ko", 0.3), ("HIRAGANA", "ja", 0.08), ("KATAKANA", "ja", 0.08), ("CJK", "zh", 0.3), ("GREEK", "el", 0.3),
    ("THAI", "th", 0.3), ("DEVANAGARI", "hi", 0.3), ("BENGALI", "bn", 0.3), ("HEBREW", "he", 0.3),
)  # fmt: skip
_PERSIAN_LETTERS = frozenset("پچژگکی")
_CYRILLIC = ("ru", "uk", "bg")
_LATIN = (
    *(code for code in FIRST if code not in ("ru", "ja", "zh", "ko")),
    "cs", "sk", "hr", "sl", "lt", "lv", "et", "fi", "hu", "tr", "ro", "ca", "da", "nb", "vi", "id",
)  # fmt: skip
_FIRST_LATIN = tuple(code for code in _LATIN if code in FIRST)
_FOREIGN_LETTER = 0.75
_NEARLY = 0.5
UNREAD = "und"  # as ISO 639-2 calls it


def language_of(text: str, pack: Path | None = None) -> str:
    """The ISO 639-1 code: "en" where nothing tells another, UNREAD where it is written in no script that is read.

    pack: the art pack, whose nouns decide between languages whose commonest words say the same.
    """
    letters = [sign for sign in text if sign.isalpha()]
    scripts = Counter(unicodedata.name(sign, "LATIN").split()[0] for sign in letters)
    for script, code, share in _SCRIPTS:
        if scripts[script] > len(letters) * share:
            return code
    if scripts["ARABIC"] > len(letters) * 0.3:
        return "fa" if _PERSIAN_LETTERS & set(letters) else "ar"
    if scripts["CYRILLIC"] > len(letters) * 0.3:
        return _best(text, _scores(text, _CYRILLIC), pack)
    if letters and scripts["LATIN"] + scripts["FULLWIDTH"] < len(letters) / 2:
        return UNREAD
    return _latin(text, pack)


def _latin(text: str, pack: Path | None) -> str:
    words = [word for word in split_words(text) if word.isalpha()]
    english = sum(_is_english(word) for word in words)
    explained = text.isascii() and 2 * english >= len(words)
    scores = _scores(text, _FIRST_LATIN if explained else _LATIN)
    most = max(scores.values())
    if most > english and most >= max(1.0, len(words) / 4):
        return _best(text, scores, pack)
    if english or not words:
        return "en"
    nouns = {code: _nouns_among(text, code, pack) for code in _LATIN}
    best = max(nouns, key=lambda code: nouns[code])
    return best if nouns[best] and 2 * nouns[best] >= len(words) else "en"


def _is_english(word: str) -> bool:
    return word in _ENGLISH or singular(word) in known_nouns() or bool(colour_hex(word))


def _scores(text: str, codes: tuple[str, ...]) -> dict[str, float]:
    return {code: _hits(text, code) for code in codes}


def _best(text: str, scores: Mapping[str, float], pack: Path | None) -> str:
    """The language with most hits; of those nearly equal, the one with most nouns; of equals the first of them."""
    most = max(scores.values())
    nearly = [code for code, score in scores.items() if score >= most - _NEARLY]
    if len(nearly) < 2:
        return nearly[0]
    return max(nearly, key=lambda code: scores[code] + _nouns_among(text, code, pack))


def _nouns_among(text: str, code: str, pack: Path | None) -> int:
    nouns = further_nouns(code, pack)
    return sum(word in nouns and not _is_english(word) for word in words_of(text))


def _hits(text: str, code: str) -> float:
    """Words of the language; half a point for those that English has too, and some off for letters it does not have."""
    if code in FIRST:
        known, telling = table(code), TELLING.get(code, "").split()
        words = split_words(text)
        found = [word for word in words if word in known or word in telling]
    else:
        words = [word for word in words_of(text) if word not in MARKS]
        found = _in_table(words, code)
    strangers = {sign for sign in text.lower() if sign.isalpha() and sign > "z"} - _letters(code) - {"é"}  # café
    return sum(0.5 if word in _ENGLISH or word in known_nouns() else 1.0 for word in found) - _FOREIGN_LETTER * len(
        strangers
    )


def _in_table(words: list[str], code: str) -> list[str]:
    rules = grammar(code)
    phrases = {part for phrase in rules.words if " " in phrase for part in phrase.split()}
    return [
        word
        for word in words
        if rules.knows(word)
        or word in phrases
        or any(
            rules.knows(word.removesuffix(ending))
            for ending, _ in rules.suffixes
            if word.endswith(ending) and word != ending
        )
    ]


@cache
def _letters(code: str) -> frozenset[str]:
    """Letters beyond a to z that the language's own words are written with."""
    if code in MORE:
        return grammar(code).letters
    said = (*table(code), TELLING.get(code, ""))
    return frozenset(sign for word in said for sign in word if sign.isalpha() and sign > "z")
