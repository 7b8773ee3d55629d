"""Prompts of the first twelve languages in rough English. What neither the table nor the lexicon holds is told."""

import re
from collections.abc import Callable, Mapping
from functools import cache
from importlib.resources import files

from studiolo.engines.maquette.language.colours import colour_hex
from studiolo.engines.maquette.language.east_asian import EAST_ASIAN, translate_east_asian
from studiolo.engines.maquette.language.kinds import known_nouns
from studiolo.engines.maquette.language.languages import FIRST
from studiolo.engines.maquette.language.lexicons import Lexicon
from studiolo.engines.maquette.language.rough import compound, near, translated
from studiolo.engines.maquette.language.sentence import mended, role_of
from studiolo.engines.maquette.library.nouns import plural

CODES = tuple(FIRST)
# Small words, and "draw", that tell a language although they are not translated.
TELLING = {
    "de": "das dem zur zum sich ist sind wird zeichne male erstelle bitte aus",
    "es": "que su es son muy del al dibuja pinta crea está hay",
    "fr": "qui que est sont sa son ses avec dessine peins crée au",
    "it": "che è sono della degli con al disegna dipingi crea",
    "pt": "que é são uma com seu sua desenhe desenha crie ao",
    "nl": "het zijn dat aan een teken maak",
    "sv": "är som och ett rita måla skapa",
    "pl": "jest się na przy narysuj namaluj",
    "ru": "это есть на нарисуй изобрази",
}
_ELIDED = re.compile(r"\b(l|d|un|dell|all|sull|nell|qu|s|c|j|n)['’](?=\w)")
_PLURALS = {
    "es": r"s$", "pt": r"s$", "fr": r"[sx]$", "it": r"[ie]$", "nl": r"(en|s)$", "sv": r"(ar|or|er)$", "de": r"(e|n|er|s)$",
}  # fmt: skip
_INFLECTED = ("de", "pl", "ru", "sv", "nl", "it", "es", "pt", "fr")
_JOINS_WORDS = ("de", "nl", "sv")
_LONGEST = 4
# "Holztisch" is one word.
_MADE_OF = {
    "holz": "wooden", "hout": "wooden", "houten": "wooden", "trä": "wooden", "glas": "glass", "stein": "stone",
    "steen": "stone", "sten": "stone",
    "metall": "metal", "gold": "gold", "goud": "gold", "guld": "gold", "silber": "silver", "papier": "paper", "leder": "leather",
}  # fmt: skip


@cache
def _rows() -> tuple[tuple[str, list[str], bool], ...]:
    """(English, a cell for each of CODES, is a noun)."""
    text = (files("studiolo.engines.maquette.language") / "data" / "foreign.txt").read_text("utf-8")
    rows, nouns = [], False
    for line in text.splitlines():
        if line.startswith("#"):
            nouns = line == "# nouns"
        else:
            english, *cells = (cell.strip() for cell in line.split(" | "))
            rows.append((english, cells, nouns))
    return tuple(rows)


@cache
def table(code: str) -> dict[str, str]:
    """Foreign words, lower case, to English ones. Plurals of nouns give English plurals where their ending tells them."""
    words: dict[str, str] = {}
    for english, cells, noun in _rows():
        for number, word in enumerate(cells[CODES.index(code)].split(",")):
            many = noun and number and code in _PLURALS and re.search(_PLURALS[code], word)
            words.setdefault(word.strip(), plural(english) if many else english)
    words.pop("-", None)
    return words


def _describes(english: str) -> bool:
    return bool(colour_hex(english)) or role_of(english) == "adj"


def in_english(text: str, code: str, more: Lexicon) -> tuple[str, list[str]]:
    """The prompt in (rough) English, and the words that were not understood. more: for what the tables lack."""
    if code not in CODES:
        rough, strange = translated(text, code, more)
    elif code in EAST_ASIAN:
        rough, strange = translate_east_asian(text, code, table(code), more)
    else:
        rough, strange = _word_by_word(text, code, more)
    return mended(rough), list(dict.fromkeys(strange))


def _word_by_word(text: str, code: str, more: Lexicon) -> tuple[str, list[str]]:
    words, known = split_words(text), table(code)
    said: list[str] = []
    strange: list[str] = []
    at = 0
    while at < len(words):
        length, english = _longest(words, at, known, more.nouns)
        if english:
            _say(english, said, code)
        else:
            said.append(_unlisted(words[at], code, more, strange))
        at += length
    return re.sub(r"\b(a|the) (some|the|a|of)\b", r"\2", " ".join(filter(None, said))), strange


def _longest(words: list[str], at: int, known: Mapping[str, str], nouns: Mapping[str, str]) -> tuple[int, str]:
    """How many words from here are one that is known, and what it is in English; 1 and "" where none is."""
    phrases = [(length, " ".join(words[at : at + length])) for length in range(min(_LONGEST, len(words) - at), 0, -1)]
    for table, least in ((known, 2), (nouns, 2), (known, 1)):
        for length, phrase in phrases:
            if length >= least and phrase in table:
                return length, table[phrase]
    return 1, ""


def _say(english: str, said: list[str], code: str) -> None:
    """Romance adjectives stand after their noun; English ones before it."""
    after = code in ("es", "fr", "it", "pt") and _describes(english)
    if after and said and role_of(said[-1]) == "noun":
        said.insert(-1, english)
    else:
        said.append(english)


def _unlisted(word: str, code: str, more: Lexicon, strange: list[str]) -> str:
    """A number, a mark, a word that English has too, one whose stem is known or that the lexicon has; else it is told."""
    if not word.isalpha() or word in TELLING.get(code, "").split():
        return word if not word.isalpha() else ""
    known = table(code)
    found = more.nouns.get(word, "") or (word if word in known_nouns() or colour_hex(word) else "")
    found = found or _made_of(word, code) or (compound(word, _known_to(code, more)) if code in _JOINS_WORDS else "")
    if found:
        return found
    stem = word[:-2] if len(word) > 6 else word[:-1]
    if code in _INFLECTED and len(stem) >= 4:
        form = next((form for form in known if form.startswith(stem)), None)
        if form or (english := near(word, more.nouns)):
            return known[form] if form else english
    guessed = more.by_meaning(word)
    strange += [] if guessed else [word]
    return guessed


def _known_to(code: str, more: Lexicon) -> Callable[[str], str]:
    known = table(code)
    return lambda word: known.get(word) or more.nouns.get(word, "")


def _made_of(word: str, code: str) -> str:
    known = table(code)
    for prefix, material in _MADE_OF.items():
        if code in ("de", "nl", "sv") and word.startswith(prefix) and word[len(prefix) :] in known:
            return f"{material} {known[word[len(prefix) :]]}"
    return ""


def split_words(text: str) -> list[str]:
    return re.findall(
        r"[^\W\d_]+(?:-[^\W\d_]+)*['’]?|\d+|[.,;:!?()]", _ELIDED.sub(r"\1' ", text.lower().replace("’", "'"))
    )
