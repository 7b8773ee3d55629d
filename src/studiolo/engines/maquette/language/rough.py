"""Rough English from one of the newer languages: every word looked up, then put in order by `sentence`."""

import re
from collections.abc import Callable, Iterator, Mapping

from studiolo.engines.maquette.language.colours import colour_hex
from studiolo.engines.maquette.language.kinds import known_nouns
from studiolo.engines.maquette.language.languages import Grammar, grammar
from studiolo.engines.maquette.language.lexicons import Lexicon
from studiolo.engines.maquette.language.sentence import NUMBERS, Said, in_order, role_of
from studiolo.engines.maquette.library.nouns import plural

MARKS = ".,;:!?()،؛؟।、。，！？"
_WORD = re.compile(rf"[^\s{re.escape(MARKS)}\"“”„«»]+|[{re.escape(MARKS)}]")
_ELIDED = re.compile(r"\b([ldsnm])'(?=\w)")  # "l'arbre"
_MOST_WORDS = 5
_MOST_SIGNS = 16
_LEAST_STEM = 4
_MOST_ENDING = 3


def translated(text: str, code: str, more: Lexicon) -> tuple[str, list[str]]:
    """The prompt in (rough) English, and the words that were not understood."""
    rules = grammar(code)
    strange: list[str] = []
    found = _unspaced(text, rules, more, strange) if rules.unspaced else _spaced(words_of(text), rules, more, strange)
    return in_order(found, rules), strange


def words_of(text: str) -> list[str]:
    """Words and marks, lower case. Combining signs stay with their word."""
    return _WORD.findall(_ELIDED.sub(r"\1' ", text.lower().replace("’", "'")))


def _spaced(words: list[str], rules: Grammar, more: Lexicon, strange: list[str]) -> Iterator[Said]:
    at, apart = 0, False
    while at < len(words):
        length, english, link = _longest(words, at, rules, more)
        if not english and words[at] not in MARKS:
            english = more.by_meaning(words[at])
            strange += [] if english else [words[at]]
        yield from _say(english or ("," if words[at] in MARKS else ""), link, apart=apart)
        apart = not english
        at += length


def _longest(words: list[str], at: int, rules: Grammar, more: Lexicon) -> tuple[int, str, str]:
    """How many words, what they are in English and what their ending says: the table's phrases first, then the lexicon's."""
    if words[at] in MARKS:
        return 1, "", ""
    for table in (rules.words, more.nouns):
        for length in range(min(_MOST_WORDS, len(words) - at), 1, -1):
            phrase = " ".join(words[at : at + length])
            if phrase in table:
                return length, table[phrase], ""
    return 1, *_one(words[at], rules, more)


def _one(word: str, rules: Grammar, more: Lexicon) -> tuple[str, str]:
    """A word as it is; without what its ending or beginning says; by its stem; or a number or word English has too."""
    if word.isdigit():
        return word, ""
    if english := rules.knows(word) or more.nouns.get(word, ""):
        inflected = word in rules.inflected or not (word in rules.words or word in more.nouns)
        return english, _said_by_ending(word, rules) if inflected and role_of(english) == "noun" else ""
    for ending, link in rules.suffixes:
        bare = word.removesuffix(ending)
        if bare == word or len(bare) < 2:
            continue
        english = rules.knows(bare) or more.nouns.get(bare, "") or near(bare, more.nouns)
        if english:
            return english, link if role_of(english) == "noun" and link != "bare" else ""
    for beginning, link in rules.prefixes:
        bare = word.removeprefix(beginning)
        if bare != word and len(bare) > 1:
            english, _ = _one(bare, rules, more)
            if english:
                return english, link if link in ("in", "at", "on") else ""
    english = compound(word, lambda part: rules.knows(part) or more.nouns.get(part, "")) if rules.joins_words else ""
    english = english or ("" if rules.exact else near(word, more.nouns))
    if english:
        return english, ""
    return (word, "") if word.isascii() and (word in known_nouns() or colour_hex(word)) else ("", "")


def _said_by_ending(word: str, rules: Grammar) -> str:
    """The table has "plajda" as a beach; that it says "at" its ending tells."""
    endings = (pair for pair in rules.suffixes if pair[1] != "bare" and len(word) > len(pair[0]) + 1)
    return next((link for ending, link in endings if word.endswith(ending)), "")


def compound(word: str, known: Callable[[str], str]) -> str:
    """Two known words written as one ("Herbst-wald"), the longest second part first; "" where it is none."""
    for at in range(3, len(word) - 2):
        second = known(word[at:])
        if not second or role_of(second) != "noun":
            continue
        for linked in ("", "s", "n", "en", "es"):
            first = word[:at].removesuffix(linked) if linked else word[:at]
            if (linked == "" or first != word[:at]) and len(first) > 2 and (english := known(first)):
                return f"{english} {second}" if role_of(english) in ("noun", "adj") else ""
    return ""


def near(word: str, nouns: Mapping[str, str]) -> str:
    """A noun of the lexicon with the same stem: all but a short ending is the same."""
    if len(word) < _LEAST_STEM:
        return ""
    for end in range(len(word), max(_LEAST_STEM, len(word) - _MOST_ENDING) - 1, -1):
        stem = word[:end]
        found = _by_stem(nouns, stem)
        akin = [form for form in found if len(form) - end <= (3 if end > _LEAST_STEM else 2)]
        if akin:
            return nouns[min(akin, key=lambda form: (abs(len(form) - len(word)), form))]
    return ""


def _by_stem(nouns: Mapping[str, str], stem: str) -> list[str]:
    return [form for form in nouns if form.startswith(stem)]


def _unspaced(text: str, rules: Grammar, more: Lexicon, strange: list[str]) -> Iterator[Said]:
    """Languages without blanks: the longest known word, again and again. What lies between is guessed or told."""
    at, missed = 0, ""
    while at <= len(text):
        word = _known_here(text, at, rules, more.nouns)
        if not word and at < len(text) and text[at] not in MARKS and not text[at].isspace():
            missed += text[at]
            at += 1
            continue
        guessed = more.by_meaning(missed) if missed else ""
        strange += [missed] if missed and not guessed else []
        yield from _say(guessed, "", apart=False)
        mark = "," if text[at : at + 1] in tuple(MARKS) else ""
        yield from _say(
            rules.words.get(word) or more.nouns.get(word) or word or mark, "", apart=bool(missed and not guessed)
        )
        at, missed = at + (len(word) or 1), ""


def _known_here(text: str, at: int, rules: Grammar, nouns: Mapping[str, str]) -> str:
    """The longest known word that begins here, or a number, or a word in Latin letters; "" where there is none."""
    sizes = range(min(_MOST_SIGNS, len(text) - at), 0, -1)
    words = (text[at : at + size] for size in sizes)
    found = next((word for word in words if word in rules.words or (len(word) > 2 and word in nouns)), "")
    latin = re.compile(r"\d+|[a-z]+").match(text, at)
    return found or (latin.group() if latin else "")


def _say(english: str, link: str, *, apart: bool) -> Iterator[Said]:
    if not english or english == "-":
        return
    number, blank, noun = english.partition(" ")
    if blank and number in NUMBERS:  # "two dogs" is one word in Arabic
        yield Said(english=number, role="num")
        yield Said(english=plural(noun), role="noun", apart=apart)
        return
    yield Said(english=english, role=role_of(english), link=link, apart=apart)
