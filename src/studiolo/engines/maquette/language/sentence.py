"""Words of another language, each already English, put into English order.

What differs is where things stand: "apple red", "table on", "beach-at a dog", "apple red two". Nouns gather what belongs to
them; a noun with its "on" or "in" becomes one piece; pieces that say where, when they come first, go to the end.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal

from studiolo.engines.maquette.language.colours import colour_hex
from studiolo.engines.maquette.language.languages import Grammar
from studiolo.engines.maquette.language.thing_words import SIZES
from studiolo.engines.maquette.library.nouns import plural, singular

Role = Literal["det", "num", "adj", "noun", "link", "and", "verb", "stop"]
NUMBERS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
LINKS = frozenset({"on", "in", "at", "under", "next to", "behind", "in front of", "above", "between", "wearing", "with"}) | {
    "without", "of", "left of", "right of",
}  # fmt: skip
_DESCRIBING = frozenset("old wooden beautiful glass warm cozy cold young happy soft".split())
VERBS = frozenset(("sleeping", "running", "sitting", "walking", "flying", "eating", "playing", "lying"))
_HOLDERS = ("cup", "glass", "bowl", "bottle", "mug", "plate", "jar", "jug", "slice")
_CONTENTS = tuple("coffee tea water milk juice wine beer soup rice salad noodles honey pizza cake fruit".split())
_OF_WOOD = tuple("table chair bench box bowl floor door fence bridge bed spoon shelf desk toy".split())
_SURFACES = frozenset("table chair bed sofa plate desk shelf roof beach street stool bench rug".split())


@dataclass(frozen=True, kw_only=True, slots=True)
class Said:
    """One word in English. link: what its ending says of it ("beach-at"). apart: words before it were not understood."""

    english: str
    role: Role
    link: str = ""
    apart: bool = False


def role_of(english: str) -> Role:
    """What an English word of the tables is in a sentence."""
    if english in ("a", "the", "some"):
        return "det"
    if english in NUMBERS or english.isdigit():
        return "num"
    if english in LINKS:
        return "link"
    if english in VERBS:
        return "verb"
    if english == "and":
        return "and"
    if english in SIZES or english in _DESCRIBING or colour_hex(english):
        return "adj"
    return "noun" if english[:1].isalnum() else "stop"


def numbers_first(text: str) -> str:
    """ "Red apple two" to "two red apples"."""
    words = text.split()
    for at in range(len(words) - 1, 0, -1):
        if words[at] in (*NUMBERS, "a") and role_of(words[at - 1]) == "noun":
            begin = at - 1
            while begin and role_of(words[begin - 1]) == "adj":
                begin -= 1
            words[begin : at + 1] = [
                words[at], *words[begin : at - 1], words[at - 1] if words[at] == "a" else plural(words[at - 1]),
            ]  # fmt: skip
    return " ".join(words)


def mended(text: str) -> str:
    """Rough English with what other languages say otherwise put right: "at" is on or in, a "tree table" is wooden, a "cup
    coffee" is one of coffee."""
    text = re.sub(rf"\btree (?=(?:{'|'.join(_OF_WOOD)})s?\b)", "wooden ", text)
    text = re.sub(rf"\b({'|'.join(_HOLDERS)}|glasses)(s?),? (?=(?:{'|'.join(_CONTENTS)})\b)", r"\1\2 of ", text)
    return re.sub(r"\bat ((?:\w+ ){0,4}?\w+)(?=$|,| (?:and|on|in|at|with|next|under|behind|of)\b)", _where, text)


def _where(found: re.Match[str]) -> str:
    return f"{'on' if singular(found[1].split()[-1]) in _SURFACES else 'in'} {found[1]}"


def in_order(said: Iterable[Said], rules: Grammar) -> str:
    """One English sentence, or several with commas between them."""
    clauses: list[list[Said]] = [[]]
    for word in said:
        if word.role == "stop":
            clauses.append([])
        else:
            clauses[-1].append(word)
    return ", ".join(filter(None, (_clause(words, rules) for words in clauses)))


@dataclass(slots=True)
class _Piece:
    """A noun and all that belongs to it, an "and", or a verb."""

    kind: Literal["noun", "and", "verb"]
    text: str = ""
    words: list[str] = field(default_factory=list)
    nouns: list[str] = field(default_factory=list)
    number: str = ""
    link: str = ""

    @property
    def english(self) -> str:
        if self.kind != "noun":
            return self.text
        noun = " ".join(self.nouns)
        head, of, rest = noun.partition(" of ")
        many = self.number not in ("", "a", "the", "1")
        phrase = " ".join(
            filter(None, (self.number, *self.words, (plural(head) if many and head else head) + of + rest))
        )
        return f"{self.link} {phrase}".strip()


def _clause(words: list[Said], rules: Grammar) -> str:
    pieces = _pieces(words, rules)
    groups: list[list[_Piece]] = [[]]
    for piece in pieces:
        if piece.kind == "and":
            groups.append([])
        else:
            groups[-1].append(piece)
    groups = [group for group in groups if group]
    alone = len(groups) > 1 and not any(_leads(group) for group in groups[1:])
    last: list[_Piece] = []
    if alone and groups and _leads(groups[0]):
        last = [piece for piece in groups[0] if piece.link]
        groups[0] = [piece for piece in groups[0] if not piece.link]
    joined = [_and_order(group) for group in groups]
    return " ".join(filter(None, (" and ".join(filter(None, joined)), *(piece.english for piece in last))))


def _leads(group: list[_Piece]) -> bool:
    """Whether where it is comes before what it is."""
    return bool(group[0].link) and any(piece.kind == "noun" and not piece.link for piece in group)


def _and_order(group: list[_Piece]) -> str:
    if _leads(group):
        first = next(at for at, piece in enumerate(group) if piece.kind == "noun" and not piece.link)
        group = [*group[first:], *reversed(group[:first])]
    ordered: list[_Piece] = []
    for piece in group:
        owner = next((at for at, one in enumerate(ordered) if one.kind == "noun" and not one.link), None)
        if piece.kind == "verb" and owner is not None:
            ordered.insert(owner + 1, piece)
        else:
            ordered.append(piece)
    text = ""
    for piece in ordered:
        loose = piece.kind == "noun" and not piece.link and text and not text.endswith(tuple(VERBS))
        text += f"{', ' if loose else ' '}{piece.english}"
    return text.strip()


def _pieces(words: list[Said], rules: Grammar) -> list[_Piece]:
    gather = _Gather(rules)
    for at, word in enumerate(words):
        gather.take(word, words[at + 1] if at + 1 < len(words) else None)
    gather.close()
    return gather.found


class _Gather:
    """Goes over the words once and closes a piece where the next one begins."""

    def __init__(self, rules: Grammar) -> None:
        self.found: list[_Piece] = []
        self._rules = rules
        self._now = _Piece("noun")
        self._link = ""  # an "on" whose noun is still to come
        self._owner = ""  # "house of" in languages that say it first
        self._noun_before = False

    def take(self, word: Said, following: Said | None) -> None:
        if word.role in ("det", "num"):
            self._count(word)
        elif word.role == "adj":
            if self._now.nouns and not self._rules.adjectives_after:
                self.close()
            self._now.words.append(word.english)
        elif word.role == "noun":
            self._noun(word, following)
        elif word.role == "link":
            self._join(word)
        else:
            self.close()
            self.found.append(_Piece("and" if word.role == "and" else "verb", text=word.english))
        self._noun_before = word.role == "noun"

    def close(self) -> None:
        now, self._now = self._now, _Piece("noun")
        if not (now.nouns or now.words or now.number):
            return
        if self._owner and now.nouns:
            now.nouns, self._owner = [*now.nouns, "of", self._owner], ""
        now.link, self._link = now.link or self._link, ""
        self.found.append(now)

    def _count(self, word: Said) -> None:
        if self._now.nouns and not self._rules.numbers_after:
            self.close()
        if word.role == "num" or not self._now.number:
            self._now.number = word.english

    def _noun(self, word: Said, following: Said | None) -> None:
        """Two nouns in a row are one name where the language makes names so, unless the second says where."""
        where = bool(word.link) or (following is not None and following.role == "link" and self._rules.postposed)
        together = self._noun_before and not word.apart
        if self._now.nouns == ["tree"] and together and word.english in _OF_WOOD:
            self._now.words.append("wooden")
            self._now.nouns = [word.english]
        elif self._now.nouns and self._now.nouns[-1] in _HOLDERS and together and word.english in _CONTENTS:
            self._now.nouns += ["of", word.english]
        elif self._now.nouns and together and self._rules.heads_first and not word.link:
            self._now.nouns.insert(0, word.english)
        elif self._now.nouns and together and self._rules.postposed and not where:
            self._now.nouns.append(word.english)
        else:
            if self._now.nouns:
                self.close()
            self._now.nouns.append(word.english)
        if word.link:
            self._now.link = word.link
            self.close()

    def _join(self, word: Said) -> None:
        now = self._now
        if not self._rules.postposed or not (now.nouns or now.words):
            self.close()
            self._link = word.english
        elif word.english == "of":
            self._owner, self._now = " ".join((*now.words, *now.nouns)), _Piece("noun")
        else:
            now.link = word.english
            self.close()
