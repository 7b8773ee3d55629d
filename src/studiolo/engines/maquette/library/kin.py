"""The nearest thing there is to a noun, by meaning: a synonym, a kind of it, what it is a kind of, or a sibling."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal

from studiolo.engines.maquette.library.wordnet import Synset, Wordnet

Kinship = Literal["synonym", "kind", "parent", "sibling"]
Lookup = Callable[[str], tuple[str, ...]]

_SENSES = 3
_MOST_STEPS_UP = 7
_KIND_DEPTH = 3
_SIBLING_DEPTH = 2
_MOST_SIBLING_STEPS = 4
_MEANT_BEFORE_PERSONS = frozenset({"animal", "artifact", "food", "plant", "object"})
# What stands for a whole domain when nothing nearer does. A strange artifact stays a plain solid.
_GENERAL = {"animal": "animal", "plant": "plant", "person": "person"}
# Too wide to stand for anything under it; nothing above these is looked at either.
_TOO_WIDE = frozenset(
    [
        "entity",
        "physical entity",
        "object",
        "whole",
        "artifact",
        "instrumentality",
        "living thing",
        "organism",
        "matter",
        "substance",
        "thing",
        "unit",
        "natural object",
        "causal agent",
        "group",
        "abstraction",
        "instrumentation",
        "covering",
        "structure",
        "commodity",
        "way",
        "article",
        "device",
        "food",
        "solid food",
        "vascular plant",
        "chordate",
        "vertebrate",
        "mammal",
        "placental",
        "foodstuff",
        "nutriment",
        "body part",
        "part",
        "solid",
        "consumer goods",
        "implement",
        "equipment",
        "conveyance",
        "animal",
        "plant",
        "vessel",
        "container",
        "shape",
        "phenomenon",
        "fluid",
        "material",
        "creation",
        "piece",
        "region",
        "location",
        "collection",
        "invertebrate",
        "arthropod",
        "facility",
        "decoration",
        "fabric",
    ]
)
# So wide that what they bear is no kin in looks, but better than nothing: their own art may still stand in.
_NO_SIBLINGS = frozenset(
    [
        "person",
        "adult",
        "worker",
        "leader",
        "unfortunate",
        "creator",
        "expert",
        "entertainer",
        "contestant",
        "bird",
        "fish",
    ]
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Kin:
    """keys: the art found, best first. kinship says how it is related to what was asked."""

    keys: tuple[str, ...]
    kinship: Kinship


def find_kin(noun: str, wordnet: Wordnet, lookup: Lookup) -> Kin | None:
    """The nearest kin of a singular noun for which `lookup` knows any art. The commonest meaning is tried first."""
    senses = likely_senses(noun, wordnet)
    steps = (_synonym, _kind, _parent_or_sibling, _general)
    return next((kin for sense in senses for step in steps if (kin := step(sense, wordnet, lookup))), None)


def likely_senses(noun: str, wordnet: Wordnet) -> tuple[Synset, ...]:
    """The visible meanings of a noun, the likeliest first, three at most.

    WordNet often puts a figurative person first (a scarecrow is a shabby man); the thing beside it is what is meant.
    """
    senses = wordnet.senses(noun)[:_SENSES]
    if len(senses) > 1 and senses[0].domain == "person" and senses[1].domain in _MEANT_BEFORE_PERSONS:
        return (senses[1], senses[0], *senses[2:])
    return senses


def is_a(noun: str, kind: str, wordnet: Wordnet) -> bool:
    """Whether the first meaning of `kind` is above any meaning of `noun`."""
    kinds = {sense.number for sense in wordnet.senses(kind)[:1]}
    return any(above.number in kinds for sense in wordnet.senses(noun) for _, above in wordnet.ancestors(sense))


def _synonym(sense: Synset, wordnet: Wordnet, lookup: Lookup) -> Kin | None:
    return _first([sense], wordnet, lookup, "synonym")


def _kind(sense: Synset, wordnet: Wordnet, lookup: Lookup) -> Kin | None:
    return _first((below for _, below in wordnet.descendants(sense, _KIND_DEPTH)), wordnet, lookup, "kind")


def _parent_or_sibling(sense: Synset, wordnet: Wordnet, lookup: Lookup) -> Kin | None:
    for steps, above in wordnet.ancestors(sense):
        if steps > _MOST_STEPS_UP or above.lemmas[0] in _TOO_WIDE:
            return None
        kin = _first([above], wordnet, lookup, "parent")
        if kin is None and steps <= _MOST_SIBLING_STEPS and above.lemmas[0] not in _NO_SIBLINGS:
            below = (kind for _, kind in wordnet.descendants(above, _SIBLING_DEPTH))
            kin = _first(below, wordnet, lookup, "sibling")
        if kin:
            return kin
    return None


def _general(sense: Synset, wordnet: Wordnet, lookup: Lookup) -> Kin | None:
    keys = lookup(_GENERAL[sense.domain]) if sense.domain in _GENERAL else ()
    return Kin(keys=keys, kinship="parent") if keys else None


def _first(synsets: Iterable[Synset], wordnet: Wordnet, lookup: Lookup, kinship: Kinship) -> Kin | None:
    """The art of the first synset that has any under a word which chiefly means that synset."""
    for synset in synsets:
        for lemma in synset.lemmas:
            if any(chief.number == synset.number for chief in likely_senses(lemma, wordnet)[:1]) and (
                keys := lookup(lemma)
            ):
                return Kin(keys=keys, kinship=kinship)
    return None
