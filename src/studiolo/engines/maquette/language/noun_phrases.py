"""Nouns with all that is said of them: count, colour, size, material, pose, other words."""

from dataclasses import dataclass, field
from typing import Any

from studiolo.engines.maquette.language.brief import SizeWord
from studiolo.engines.maquette.language.colours import ALSO_THINGS, EDIBLE, HEX, NEVER_BEFORE_NOUNS, colour_hex
from studiolo.engines.maquette.language.light_words import LIGHT_WORDS
from studiolo.engines.maquette.language.phrases import Word
from studiolo.engines.maquette.language.settings_words import PLACE_ADJECTIVES, PLACES
from studiolo.engines.maquette.language.style_words import META, MOODS, PRAISE, STYLES
from studiolo.engines.maquette.language.thing_words import (
    FINISHES,
    MATERIALS,
    METAL_COLOURS,
    NUMBERS,
    PLURAL_COUNT,
    POSES,
    SIZES,
)
from studiolo.engines.maquette.library.nouns import singular

NOUN_TAGS = ("NOUN", "PROPN")
_INSIDE = ("compound", "nmod", "amod", "nummod", "poss", "npadvmod", "quantmod")


@dataclass(slots=True)
class Phrase:
    """One noun phrase while it is read. at: place of its head among the words. contained: the thing before holds it."""

    at: int
    noun: str
    plural: bool
    count: int = 0
    colour: str = ""
    size: SizeWord = "normal"
    material: str = ""
    pose: str = ""
    modifiers: list[str] = field(default_factory=list)
    definite: bool = False
    negated: bool = False
    contained: bool = False

    def describe(self, word: str) -> bool:
        """Take up one adjective; False if it says nothing of how the thing looks."""
        hex_ = colour_hex(word) or (colour_hex(word.replace(" ", "-")) if " " in word else "")
        if hex_ and not (word in MATERIALS and self.colour):
            if self.colour:
                self.modifiers.append(word)
            else:
                self.colour = word
            if word in METAL_COLOURS and word != "golden":
                self.material = self.material or word
        elif word in SIZES:
            self.size = SIZES[word]  # type: ignore[assignment]
        elif word in MATERIALS:
            self.material = self.material or MATERIALS[word]
        elif word not in PRAISE and word not in self.modifiers:
            self.modifiers.append(word)
        return bool(hex_)


def hex_of(colour: str) -> str:
    return colour_hex(colour) or colour_hex(colour.replace(" ", "-")) if colour else ""


def read_nouns(words: list[Word], doc: Any) -> list[Phrase]:
    """Every noun that heads a phrase, in order."""
    heads = [token for token in doc if is_head(token, words)]
    return [_phrase(head, words, doc) for head in heads]


def is_head(token: Any, words: list[Word]) -> bool:
    word = words[token.i]
    if word.role in ("thing", "setting", "style", "meta") or (word.role == "light" and " " in word.text):
        return not _within(token, words)
    if word.role or word.text in POSES_SAID or not word.text[0].isalpha() or word.text in ("'s", "n't"):
        return False
    if colour_hex(word.text) and (word.text not in ALSO_THINGS or _within(token, words)):
        return False
    if token.pos_ not in NOUN_TAGS and not _orphan(token, words):
        return False
    return not _within(token, words)


POSES_SAID = frozenset(
    f"{stem}s" for stem in ("sleep", "sit", "stand", "fly", "run", "walk", "jump", "swim", "lie", "ride", "hold")
)


def _orphan(token: Any, words: list[Word]) -> bool:
    """After an article and before the end of a phrase, a word must be a noun, whatever the tagger says."""
    last = (
        token.i + 1 == len(words) or not words[token.i + 1].text[0].isalnum() or words[token.i + 1].role == "relation"
    )
    if not last or token.pos_ not in ("ADJ", "ADV", "VERB", "X", "INTJ") or token.i == 0:
        return False
    at = token.i - 1
    while at > 0 and (token.doc[at].pos_ in ("ADJ", "NUM") or colour_hex(words[at].text)):
        at -= 1
    return token.doc[at].pos_ in ("DET", "NUM") and words[token.i].text not in SIZES and words[at].text not in ("that",)


DOING = frozenset(POSES.values())
PLACE_ADVERBS = frozenset(
    {"underwater", "indoors", "outdoors", "outside", "inside", "overhead", "upstairs", "downtown"}
)


def _within(token: Any, words: list[Word]) -> bool:
    """Whether the word only helps to name the noun that follows it."""
    if words[token.head.i].text in PLACE_ADVERBS:
        return False
    if token.head.i == token.i + 1 and words[token.head.i].text in DOING:
        return False  # a wolf howling is a wolf
    following = token.i + 1 < len(words) and words[token.i + 1]
    if not following or not following.text[0].isalpha():
        return False
    head = token.head
    if not (token.dep_ in _INSIDE and head.i > token.i and head.pos_ in (*NOUN_TAGS, "ADJ", "ADV", "VERB")):
        return False
    if any(word.role == "relation" or not word.text[0].isalnum() for word in words[token.i + 1 : head.i]):
        return False
    return (
        words[head.i].role not in ("meta", "style")
        and words[head.i].text not in META
        and words[head.i].text not in STYLES
    )


def _phrase(head: Any, words: list[Word], doc: Any) -> Phrase:
    word = words[head.i]
    plural = head.tag_ in ("NNS", "NNPS") and (word.role == "thing" or singular(word.text) != word.text)
    name = singular(word.text) if word.role != "setting" else word.text
    phrase = Phrase(at=head.i, noun=name, plural=plural)
    before: list[str] = []
    for token in sorted(_left(head), key=lambda token: int(token.i)):
        _take(phrase, words[token.i], token, word, before)
    if not phrase.colour and head.i and colour_hex(words[head.i - 1].text) and words[head.i - 1].text not in before:
        phrase.describe(words[head.i - 1].text)  # the parser hangs "pink" elsewhere where it takes "rose" for a verb
    if before and word.text not in META and word.text not in STYLES:
        phrase.noun = " ".join((*before, name))
    if not phrase.count:
        phrase.count = PLURAL_COUNT if plural and not phrase.definite else 1
    return phrase


def _left(head: Any) -> list[Any]:
    found: list[Any] = []
    for child in head.lefts:
        if child.dep_ in (*_INSIDE, "det", "predet", "conj", "advmod", "neg", "nsubj") and child.pos_ != "ADP":
            if child.dep_ == "nsubj" and child.pos_ not in ("ADJ",):
                continue
            found += [
                token
                for token in child.subtree
                if token.i < head.i and token.pos_ not in ("PUNCT", "CCONJ", "ADP", "PART")
            ]
    return found


def _take(phrase: Phrase, word: Word, token: Any, head: Word, before: list[str]) -> None:
    text = word.text
    if text in ("no", "without", "not"):
        phrase.negated = True
    elif text in ("the", "that", "this", "its", "his", "her", "their", "my", "your"):
        phrase.definite = True
    elif text.isdigit() or text in NUMBERS:
        phrase.count = max(phrase.count, int(text) if text.isdigit() else NUMBERS[text])
    elif token.pos_ == "VERB" and token.lemma_ in POSES:
        phrase.pose = POSES[token.lemma_]
    elif text in HEX and text in ALSO_THINGS and (text in NEVER_BEFORE_NOUNS or head.text in EDIBLE):
        before.append(text)
    elif colour_hex(text) or word.role == "colour" or text in SIZES or text in MATERIALS:
        phrase.describe(text)
    elif text in FINISHES or (text.endswith("ing") and token.dep_ == "amod"):
        phrase.modifiers.append(text)
    elif token.pos_ in NOUN_TAGS and (text not in PLACE_ADJECTIVES and text not in STYLES and text not in LIGHT_WORDS):
        if text in MOODS or text in PRAISE:
            phrase.modifiers += [text] if text in MOODS else []
        elif head.text not in META or text in PLACES:
            before.append(text)
    elif token.pos_ in ("ADJ", "VERB", "ADV", *NOUN_TAGS) and text not in PRAISE:
        phrase.modifiers.append(text)
