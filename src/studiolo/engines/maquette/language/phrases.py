"""Text -> words, with every known phrase ("hot air balloon", "to the left of") made one word the parser understands."""

import re
from dataclasses import dataclass
from functools import cache

from studiolo.engines.maquette.language.colours import HEX, SHADES, colour_hex
from studiolo.engines.maquette.language.light_words import LIGHT_WORDS
from studiolo.engines.maquette.language.settings_words import PLACES
from studiolo.engines.maquette.language.style_words import META, STYLES
from studiolo.engines.maquette.language.thing_words import COMPOUNDS
from studiolo.engines.maquette.library.nouns import singular

_TOKEN = re.compile(r"#[0-9a-f]{3,6}\b|\d+(?:[.,]\d+)?[a-z]*|[^\W_]+(?:[-–][^\W_]+)*|n't|['’]s\b|[.,;:!?()&]")
_RELATIONS = {
    phrase.strip(): relation
    for relation, phrases in {
        "on": "on top of, on to, upon, atop, onto, on, resting on",
        "in": "in, inside, inside of, within",
        "under": "under, underneath, beneath, below",
        "next_to": "next to, beside, near, close to, by, alongside, at, around, against, surrounded by",
        "between": "between, in between",
        "left_of": "to the left of, on the left of, left of",
        "right_of": "to the right of, on the right of, right of",
        "behind": "behind, over, above",
        "in_front_of": "in front of",
        "with": "with",
    }.items()
    for phrase in phrases.split(",")
}
_KIND_STAND_INS = {
    "thing": "dog",
    "style": "painting",
    "light": "sunset",
    "setting": "beach",
    "meta": "picture",
    "colour": "blue",
}


@dataclass(frozen=True, slots=True)
class Word:
    """text: as written, lower case. role: what kind of phrase it is, or "". stand_in: what the parser sees."""

    text: str
    role: str
    value: str
    stand_in: str


def read_words(text: str) -> list[Word]:
    """Longest phrases first, at most four words long."""
    raw = [found.group() for found in _TOKEN.finditer(text.lower().replace("’", "'"))]
    words, at = [], 0
    while at < len(raw):
        for length in (4, 3, 2, 1):
            word = _match(raw[at : at + length]) if at + length <= len(raw) else None
            if word:
                words.append(word)
                at += length
                break
    return words


def _match(raw: list[str]) -> Word | None:
    phrase = " ".join(raw)
    if len(raw) == 1 and not any(part in phrase for part in "-–"):
        role, value = _relation(phrase)
        return Word(phrase, role, value, phrase)
    loose = phrase.replace("-", " ").replace("–", " ")
    for way in dict.fromkeys((phrase, loose)):
        role, value = _known(way)
        if role:
            plural = role == "thing" and singular(way) != way
            stand_in = (
                "near"
                if role == "relation" and value != "on"
                else "on"
                if role == "relation"
                else _KIND_STAND_INS[role]
            )
            return Word(singular(way) if role == "thing" else way, role, value, stand_in + "s" if plural else stand_in)
    return Word(phrase, "", "", phrase) if len(raw) == 1 else None


def _relation(word: str) -> tuple[str, str]:
    return ("relation", _RELATIONS[word]) if word in _RELATIONS else ("", "")


@cache
def _known(phrase: str) -> tuple[str, str]:
    if phrase in _RELATIONS:
        return "relation", _RELATIONS[phrase]
    for role, table in (("light", LIGHT_WORDS), ("style", STYLES), ("meta", META), ("setting", PLACES)):
        if phrase in table:
            return role, phrase
    if phrase in COMPOUNDS or singular(phrase) in COMPOUNDS:
        return "thing", phrase
    first, *rest = phrase.split()
    if (
        colour_hex(phrase)
        or phrase.replace(" ", "-") in HEX
        or (first in SHADES and rest and colour_hex(" ".join(rest)))
    ):
        return "colour", phrase
    return "", ""
