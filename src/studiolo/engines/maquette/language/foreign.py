"""Which language a prompt is in, and its commonest words in English. Small tables only: what they do not hold is told."""

import re
import unicodedata
from functools import cache
from importlib.resources import files

from studiolo.engines.maquette.language.colours import colour_hex
from studiolo.engines.maquette.language.east_asian import EAST_ASIAN, translate_east_asian
from studiolo.engines.maquette.language.kinds import known_nouns
from studiolo.engines.maquette.language.thing_words import SIZES
from studiolo.engines.maquette.library.nouns import singular

CODES = ("de", "es", "fr", "it", "pt", "nl", "sv", "pl", "ru", "ja", "zh", "ko")
_ENGLISH = frozenset(
    """a an the of in on at with and by to under over near is are its his her two three from into without no one for this that
    dog cat red blue green white black shot photo light close-up""".split()
)
# Small words that tell a language although they are not translated.
_TELLING = {
    "de": "das dem zur zum sich ist sind wird", "es": "que su es son muy del al", "fr": "qui que est sont sa son ses avec",
    "it": "che è sono della degli con", "pt": "que é são uma com seu sua", "nl": "het zijn dat aan een", "sv": "är som och ett",
    "pl": "jest się na przy", "ru": "это есть на",
}  # fmt: skip
_ELIDED = re.compile(r"\b(l|d|un|dell|all|sull|nell|qu|s|c|j|n)['’](?=\w)")
_PLURALS = {
    "es": r"s$", "pt": r"s$", "fr": r"[sx]$", "it": r"[ie]$", "nl": r"(en|s)$", "sv": r"(ar|or|er)$", "de": r"(e|n|er|s)$",
}  # fmt: skip
_INFLECTED = ("de", "pl", "ru", "sv", "nl", "it", "es", "pt", "fr")
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
def lexicon(code: str) -> dict[str, str]:
    """Foreign words, lower case, to English ones. Plurals of nouns give English plurals where their ending tells them."""
    words: dict[str, str] = {}
    for english, cells, noun in _rows():
        for number, word in enumerate(cells[CODES.index(code)].split(",")):
            plural = noun and number and code in _PLURALS and re.search(_PLURALS[code], word)
            words.setdefault(word.strip(), _plural(english) if plural else english)
    words.pop("-", None)
    return words


@cache
def _nouns() -> frozenset[str]:
    return frozenset(form for english, _, noun in _rows() if noun for form in (english, _plural(english)))


def _describes(english: str) -> bool:
    return bool(colour_hex(english)) or english in SIZES or english in ("old", "wooden")


def _plural(noun: str) -> str:
    irregular = {
        "man": "men",
        "woman": "women",
        "child": "children",
        "person": "people",
        "fish": "fish",
        "bread": "bread",
    }
    return irregular.get(noun) or (f"{noun}es" if noun.endswith(("s", "x", "ch", "sh")) else f"{noun}s")


def language_of(text: str) -> str:
    """The ISO 639-1 code: "en" where nothing tells another."""
    letters = [sign for sign in text if sign.isalpha()]
    scripts = [unicodedata.name(sign, "LATIN").split()[0] for sign in letters]
    for script, code in (("HANGUL", "ko"), ("HIRAGANA", "ja"), ("KATAKANA", "ja"), ("CYRILLIC", "ru"), ("CJK", "zh")):
        if scripts.count(script) > len(letters) * (0.08 if code == "ja" else 0.3):
            return code
    words = _split(text)
    english = sum(word in _ENGLISH or singular(word) in known_nouns() or bool(colour_hex(word)) for word in words)
    scores = {code: _hits(words, code) for code in CODES[:8]}
    best = max(scores, key=lambda code: scores[code])
    return best if scores[best] > english and scores[best] >= max(1.0, len(words) / 4) else "en"


def _hits(words: list[str], code: str) -> float:
    """Words of the language that are no English ones; half a point for those that are both."""
    known, telling = lexicon(code), _TELLING.get(code, "").split()
    return sum(
        0.5 if word in _ENGLISH or word in known_nouns() else 1.0 for word in words if word in known or word in telling
    )


def in_english(text: str, code: str) -> tuple[str, list[str]]:
    """The prompt in (rough) English, and the words that were not understood."""
    if code in EAST_ASIAN:
        return translate_east_asian(text, code, lexicon(code))
    words, known = _split(text), lexicon(code)
    said: list[str] = []
    strange: list[str] = []
    at = 0
    while at < len(words):
        for length in range(min(_LONGEST, len(words) - at), 0, -1):
            phrase = " ".join(words[at : at + length])
            if phrase in known:
                _say(known[phrase], said, code)
                break
        else:
            length = 1
            said.append(_unlisted(words[at], code, strange))
        at += length
    return re.sub(r"\b(a|the) (some|the|a|of)\b", r"\2", " ".join(filter(None, said))), strange


def _say(english: str, said: list[str], code: str) -> None:
    """Romance adjectives stand after their noun; English ones before it."""
    after = code in ("es", "fr", "it", "pt") and _describes(english)
    if after and said and said[-1] in _nouns():
        said.insert(-1, english)
    else:
        said.append(english)


def _unlisted(word: str, code: str, strange: list[str]) -> str:
    """A number, a mark, a word that English has too, or one whose stem is known; else nothing, and it is told."""
    if not word.isalpha() or word in _TELLING.get(code, "").split():
        return word if not word.isalpha() else ""
    if word in known_nouns() or colour_hex(word):
        return word
    for prefix, material in _MADE_OF.items():
        if code in ("de", "nl", "sv") and word.startswith(prefix) and word[len(prefix) :] in lexicon(code):
            return f"{material} {lexicon(code)[word[len(prefix) :]]}"
    stem = word[:-2] if len(word) > 6 else word[:-1]
    known = lexicon(code)
    if (
        code in _INFLECTED
        and len(stem) >= 4
        and (near := next((form for form in known if form.startswith(stem)), None))
    ):
        return known[near]
    strange.append(word)
    return ""


def _split(text: str) -> list[str]:
    return re.findall(
        r"[^\W\d_]+(?:-[^\W\d_]+)*['’]?|\d+|[.,;:!?()]", _ELIDED.sub(r"\1' ", text.lower().replace("’", "'"))
    )
