"""Whether what was drawn is what a noun means: by its name, or as a kind of it. A stand-in is what it is, whatever it stands for."""

from collections.abc import Mapping
from typing import Any

from studiolo.engines.maquette.language.colours import colour_hex
from studiolo.engines.maquette.library.kin import likely_senses
from studiolo.engines.maquette.library.nouns import heads, plain, singular
from studiolo.engines.maquette.library.wordnet import Wordnet


def is_kind_of(drawn: str, noun: str, wordnet: Wordnet) -> bool:
    """drawn: what a thing of the scene is called. An expected "dog" is met by a golden retriever, never the other way."""
    drawn, noun = singular(plain(drawn)), singular(plain(noun))
    ways = dict.fromkeys((drawn, _uncoloured(drawn)))
    return any(_is_kind(way, noun, wordnet) for way in ways)


def _is_kind(drawn: str, noun: str, wordnet: Wordnet) -> bool:
    if drawn == noun or drawn.replace(" ", "") == noun.replace(" ", ""):
        return True
    if wordnet.knows(drawn):
        return _is_first_a(drawn, noun, wordnet) or _same(drawn, noun, wordnet)
    # A compound that is in no dictionary is a kind of its head: a soup bowl is a bowl.
    ends = map(singular, heads(drawn))
    return any(head == noun or (wordnet.knows(head) and _is_first_a(head, noun, wordnet)) for head in ends)


def shows(thing: Mapping[str, Any], noun: str, wordnet: Wordnet) -> bool:
    """thing: of a scene's document. What is drawn for it is in its label."""
    return is_kind_of(str(thing["label"]), noun, wordnet)


def _is_first_a(drawn: str, noun: str, wordnet: Wordnet) -> bool:
    """By what the word chiefly means: an old car may be called a bus, but a bus is no car."""
    kinds = {sense.number for sense in wordnet.senses(noun)}
    chief = likely_senses(drawn, wordnet)[:1]
    return any(above.number in kinds for sense in chief for _, above in wordnet.ancestors(sense))


def _uncoloured(noun: str) -> str:
    """ "black cat" is said of a cat; the panther of that name is never meant."""
    first, blank, rest = noun.partition(" ")
    return _uncoloured(rest) if blank and colour_hex(first) else noun


def _same(one: str, other: str, wordnet: Wordnet) -> bool:
    meant = {sense.number for sense in likely_senses(one, wordnet)[:2]}
    return any(sense.number in meant for sense in likely_senses(other, wordnet)[:2])
