"""Text -> words, with every known phrase ("hot air balloon", "to the left of") made one word the parser understands."""

import re
from dataclasses import dataclass
from functools import cache

from studiolo.engines.maquette.language.colours import HEX, SHADES, colour_hex, survey_names
from studiolo.engines.maquette.language.people_words import ANIMALS, CLOTHES, PEOPLE
from studiolo.engines.maquette.language.relation_words import ARRANGED, ITSELF, RELATIONS, SPOTS
from studiolo.engines.maquette.language.settings_words import PLACES, TABLES
from studiolo.engines.maquette.language.thing_words import (
    CARRIERS,
    COMPOUNDS,
    CONTAINERS,
    DISHES,
    FINISHES,
    GROUPS,
    MATERIALS,
    PHRASE_MATERIALS,
    SIZES,
    STATES,
)
from studiolo.engines.maquette.library.made import made_nouns
from studiolo.engines.maquette.library.nouns import singular

MOST_WORDS = 6
_TOKEN = re.compile(r"#[0-9a-f]{3,6}\b|\d+(?:[.,]\d+)?[a-z]*|[^\W]+(?:[-–'][^\W]+)*|n't|['’]s\b|[.,;:!?()&]")
_MEASURES = frozenset(
    """slice piece chunk bottle glass cup mug pint can carton tube loaf bar bunch head ear clove sprig wedge wheel stick block ball
    bouquet king bird pyramid string portion scoop""".split()
)
_STAND_INS = {
    "thing": "dog",
    "setting": "beach",
    "colour": "blue",
    "material": "wooden",
    "spot": ",",
    "arranged": ",",
    "self": ",",
}
_NEAR = {
    "on": "on",
    "with": "with",
    "without": "without",
    "wear": "wearing",
    "hold": "holding",
    "riding": "riding",
    "facing": "facing",
}
_SEASONS = ("spring", "summer", "autumn", "fall", "winter")


@dataclass(frozen=True, slots=True)
class Word:
    """text: as written, lower case. role: what kind of phrase it is, or "". stand_in: what the parser sees."""

    text: str
    role: str
    value: str
    stand_in: str


def join_compounds(text: str) -> str:
    """Every known name of several words with underscores, so that "neon sign" is not read as neon light."""

    def join(found: re.Match[str]) -> str:
        return found.group().replace(" ", "_")

    return _compound_pattern().sub(join, text)


@cache
def _compound_pattern() -> re.Pattern[str]:
    names = {
        name
        for name in (*COMPOUNDS, *PEOPLE, *ANIMALS, *CLOTHES, *PLACES, *_made_names())
        if " " in name and not _is_no_place(name)
    }
    body = "|".join(sorted(map(re.escape, names), key=len, reverse=True)).replace(r"\ ", "[ ]")
    return re.compile(rf"(?<![\w-])(?:{body})(?:e?s)?(?![\w-])")


def read_words(text: str) -> list[Word]:
    """Longest phrases first."""
    raw = [found.group().replace("_", " ") for found in _TOKEN.finditer(text.lower().replace("’", "'"))]
    raw = [part for word in raw if word.strip() for part in _split_possessive(word.strip())]
    words, at = [], 0
    while at < len(raw):
        for length in range(min(MOST_WORDS, len(raw) - at), 0, -1):
            word = _match(tuple(raw[at : at + length]))
            if word:
                words.append(word)
                at += length
                break
    return words


def _split_possessive(word: str) -> tuple[str, ...]:
    plain = word.replace("'", "'")
    if " " not in word and plain.endswith("'s") and len(plain) > 2 and plain not in ("it's", "that's", "chef's"):
        return (plain[:-2], "'s")
    return (word,)


@cache
def _match(raw: tuple[str, ...]) -> Word | None:
    phrase = " ".join(raw)
    if len(raw) > 1 and not all(part[0].isalnum() or part[0] in "#'" for part in raw):
        return None
    loose = phrase.replace("-", " ").replace("–", " ")
    for way in (phrase,) if singular(phrase) in CLOTHES else dict.fromkeys((phrase, loose)):
        role, value = _known(way)
        if role:
            plural = role == "thing" and singular(way) != way
            stand_in = _NEAR.get(value, "near") if role == "relation" else _STAND_INS[role]
            one = singular(way) if role == "thing" and " and " not in way else way
            return Word(one, role, value, stand_in + "s" if plural else stand_in)
    return Word(phrase, "", "", phrase) if len(raw) == 1 else None


def _known(phrase: str) -> tuple[str, str]:
    for role, table in (("arranged", ARRANGED), ("self", ITSELF), ("spot", SPOTS), ("relation", RELATIONS)):
        if phrase in table:
            return role, table[phrase]
    if phrase in PLACES and not _is_no_place(phrase):
        return "setting", phrase
    if _is_name(phrase) or _is_name(singular(phrase)):
        return "thing", phrase
    if phrase in PHRASE_MATERIALS:
        return "material", phrase
    return ("colour", phrase) if _is_colour_phrase(phrase) else ("", "")


def _is_no_place(name: str) -> bool:
    """A wooden table is a table of wood, and autumn leaves are leaves."""
    first, _, rest = name.partition(" ")
    return (first in MATERIALS and rest in TABLES) or (first in _SEASONS and rest in ("leaves", "trees", "flowers"))


def _is_name(phrase: str) -> bool:
    return " " in phrase and (
        phrase in COMPOUNDS or phrase in PEOPLE or phrase in ANIMALS or phrase in CLOTHES or phrase in _made_names()
    )


@cache
def _made_names() -> frozenset[str]:
    """What our makers make by a name of several words: a vending machine, a sheet of paper. A red pepper is a pepper, and a
    bowl of soup a bowl with soup."""
    return frozenset(name for name in made_nouns() if " " in name and _is_one_name(name))


def _is_one_name(name: str) -> bool:
    first, _, rest = name.partition(" ")
    if rest.startswith("of "):
        return not (
            first in CONTAINERS or first in CARRIERS or first in DISHES or first in GROUPS or first in _MEASURES
        )
    if rest in ("tree", "leaf"):  # maple and oak are woods too
        return not colour_hex(first)
    adjective = first in SIZES or first in STATES or first in FINISHES or first in MATERIALS or bool(colour_hex(first))
    return not adjective


def _is_colour_phrase(phrase: str) -> bool:
    first, *rest = phrase.split()
    if not rest:
        return bool(colour_hex(phrase)) and (phrase in HEX or phrase in survey_names() or not phrase.endswith("ed"))
    if phrase in survey_names() or phrase.replace(" ", "-") in HEX:
        return True
    return first in SHADES and bool(colour_hex(" ".join(rest))) and not colour_hex(first)
