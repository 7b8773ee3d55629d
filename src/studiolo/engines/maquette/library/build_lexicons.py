"""The nouns of other languages in the pack, from CLDR's annotations: what each emoji is called, and its keywords.

A foreign word means the English noun that stands on the same emoji. How well two words agree is Tversky's index of their
weights over all emoji, so that "Tier", on every animal, finds "animal", and "Hund", on all dogs, finds "dog".
"""

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from studiolo.engines.maquette.library.nouns import singular
from studiolo.engines.maquette.library.pack_file import PackWriter

PACKAGE = "cldr-annotations-full"
COLLECTION = "lexicons"
# The languages that can be read, by the names of CLDR's folders where those differ from ISO 639-1.
FOLDERS = {
    **{
        code: code
        for code in """de es fr it pt nl sv pl ru ja zh ko cs sk uk bg hr sl lt lv et fi hu tr el ro ca da ar he fa hi bn th vi
        id""".split()
    },
    "nb": "no",
}
_MARKS = frozenset('.,:;!?()[]{}“”„«»"/+*#&')
# Where a language is written in two ways.
FURTHER = {"zh": "zh-Hant", "pt": "pt-PT", "es": "es-MX"}
Weights = dict[str, dict[str, float]]


@dataclass(frozen=True, kw_only=True, slots=True)
class English:
    """Nouns that can be seen, by the emoji they stand on. weights: noun, emoji, how much. subjects: what an emoji shows.
    coloured: those with a colour in their name."""

    weights: Weights
    subjects: dict[str, str]
    coloured: frozenset[str]
    norms: dict[str, float]
    by_emoji: dict[str, list[str]]


_NAME, _WITHIN, _KEYWORD = 1.0, 0.8, 0.5
_RICHER = 0.3  # what only English says counts less: its lists are the longest
_UNNAMED = 0.6  # what is in no name of the drawings agrees the less
_LEAST = 0.5
_LEAST_OF_KEYWORDS, _FEW = 0.6, 3
_COLOURS = frozenset("red orange yellow green blue purple brown black white grey pink golden".split())
_PLACES = frozenset("desert island park city village street night sunset sunrise".split())  # no things in WordNet
_NO_NOUNS = frozenset(
    """face sign symbol button mark arrow person hand thing object circle square type light dark medium man woman top bottom
    national side word set use way part shape figure no left right up down back head index tension press favor mind volume quarter
    handle zany neutral swell first second third one two three four five six seven eight nine ten eleven twelve pick focus
    proof lie truth great stroke lab hide special wise small strong tough""".split()
)


def write_lexicons(modules: Path, nouns: frozenset[str], writer: PackWriter) -> None:
    """Put "word, tab, English noun" lines of every language into the pack. nouns: English ones that can be seen."""
    shown = _drawn(modules)
    english = english_nouns(_annotations(modules, "en", shown), nouns | _PLACES)
    for code, folder in FOLDERS.items():
        found = aligned(_annotations(modules, folder, shown), english)
        if code in FURTHER:
            found = aligned(_annotations(modules, FURTHER[code], shown), english) | found
        lines = [f"{word}\t{noun}" for word, noun in sorted(found.items())]
        writer.add(COLLECTION, code, "\n".join(lines).encode(), "xz")
    writer.add("licences", PACKAGE, (modules / PACKAGE / "LICENSE").read_bytes())


def aligned(foreign: Mapping[str, tuple[str, Iterable[str]]], english: English) -> dict[str, str]:
    """Foreign words to English nouns. foreign: emoji to name and keywords. The name of an emoji means what that shows."""
    found = {}
    for word, on in _foreign_weights(foreign).items():
        if any(weight == _NAME and emoji in english.coloured for emoji, weight in on.items()):
            continue  # a "red apple" is no apple of any colour
        named = {
            english.subjects[emoji] for emoji, weight in on.items() if weight == _NAME and emoji in english.subjects
        }
        if len(named) == 1:
            found[word] = named.pop()
        else:
            noun, agreement = _nearest(on, english)
            if agreement >= _LEAST and (max(on.values()) > _KEYWORD or _sure(noun, agreement, on, english)):
                found[word] = noun
    return found


def _sure(noun: str, agreement: float, on: Mapping[str, float], english: English) -> bool:
    """What is a keyword only may be anything about a thing: pretty, cold, for children. It is the thing where several
    drawings have it, or where each is called so."""
    called_so = all(english.weights[noun].get(emoji, 0.0) >= _WITHIN for emoji in on)
    return (agreement >= _LEAST_OF_KEYWORDS and len(on) >= _FEW) or (called_so and len(on) > 1)


def _nearest(on: Mapping[str, float], english: English) -> tuple[str, float]:
    """The English noun that agrees best, and how well (Tversky's index)."""
    shared: dict[str, float] = defaultdict(float)
    named: dict[str, float] = defaultdict(float)
    for emoji, weight in on.items():
        for noun in english.by_emoji.get(emoji, ()):
            shared[noun] += weight * english.weights[noun][emoji]
            named[noun] = max(named[noun], english.weights[noun][emoji])
    norm = sum(weight**2 for weight in on.values())
    scored = []
    for noun, both in shared.items():
        only_here, only_english = max(norm - both, 0.0), max(english.norms[noun] - both, 0.0)
        scored.append(
            ((_UNNAMED + (1 - _UNNAMED) * named[noun]) * both / (both + only_here + _RICHER * only_english), noun)
        )
    agreement, noun = max(scored, default=(0.0, ""))
    return noun, agreement


def _drawn(modules: Path) -> frozenset[str]:
    """The emoji that show things: no flags, keycaps or signs."""
    rows = json.loads((modules / "emojibase-data/en/data.json").read_text("utf-8"))
    return frozenset(_bare(row["emoji"]) for row in rows if row.get("group") in (0, 1, 3, 4, 5, 6, 7))


def _annotations(modules: Path, folder: str, shown: frozenset[str]) -> dict[str, tuple[str, list[str]]]:
    """Emoji to its name and keywords, lower case."""
    text = (modules / PACKAGE / "annotations" / folder / "annotations.json").read_text("utf-8")
    rows = json.loads(text)["annotations"]["annotations"]
    return {
        _bare(emoji): (next(iter(row.get("tts", ())), "").lower(), [word.lower() for word in row.get("default", ())])
        for emoji, row in rows.items()
        if _bare(emoji) in shown
    }


def _is_words(text: str) -> bool:
    return any(sign.isalpha() for sign in text) and not any(sign.isdigit() or sign in _MARKS for sign in text)


def _bare(emoji: str) -> str:
    return emoji.replace("\ufe0f", "")


def _foreign_weights(rows: Mapping[str, tuple[str, Iterable[str]]]) -> Weights:
    on: Weights = defaultdict(dict)
    for emoji, (name, keywords) in rows.items():
        within = frozenset(name.split())
        for word in (name, *keywords):
            if _is_words(word):
                weight = _NAME if word == name else _WITHIN if word in within else _KEYWORD
                on[word][emoji] = max(weight, on[word].get(emoji, 0.0))
    return on


def english_nouns(rows: Mapping[str, tuple[str, Iterable[str]]], nouns: frozenset[str]) -> English:
    """rows: emoji to English name and keywords. nouns: those that can be seen."""
    weights: Weights = defaultdict(dict)
    subjects = {}
    by_emoji: dict[str, list[str]] = defaultdict(list)
    for emoji, (name, keywords) in rows.items():
        subject = _subject(name, nouns)
        if subject in nouns and subject not in _NO_NOUNS:
            subjects[emoji] = subject
        for term in (subject, *name.split(), *keywords):
            noun = singular(term)
            if noun in nouns and noun not in _NO_NOUNS and not _COLOURS & set(noun.split()):
                weight = _NAME if noun == subject else _WITHIN if noun in name.split() else _KEYWORD
                weights[noun][emoji] = max(weight, weights[noun].get(emoji, 0.0))
    for noun, on in weights.items():
        for emoji in on:
            by_emoji[emoji].append(noun)
    norms = {noun: sum(weight**2 for weight in on.values()) for noun, on in weights.items()}
    coloured = frozenset(emoji for emoji, (name, _) in rows.items() if _COLOURS & set(name.split()))
    return English(weights=weights, subjects=subjects, coloured=coloured, norms=norms, by_emoji=by_emoji)


def _subject(name: str, nouns: frozenset[str]) -> str:
    """What an emoji's name names: "red apple" an apple, "beach with umbrella" a beach, "dog face" a dog."""
    if name in nouns:
        return name
    name = re.split(r" (?:with|in|on|over|behind|without|of) ", name)[0].removesuffix(" face")
    name = " ".join(word for word in name.split() if word not in _COLOURS)
    words = name.split()
    return next((" ".join(words[at:]) for at in range(len(words)) if " ".join(words[at:]) in nouns), name)
