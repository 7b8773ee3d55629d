"""The nearest thing there is to a noun, by meaning: a synonym, a kind of it, what it is a kind of, or a sibling."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from studiolo.engines.maquette.library.wordnet import Synset, Wordnet

Kinship = Literal["synonym", "kind", "parent", "sibling"]
Lookup = Callable[[str], tuple[str, ...]]

_SENSES = 3
_MOST_STEPS_UP = 7
_KIND_DEPTH = 3
_SIBLING_DEPTH = 2
# Too wide to stand for anything under it; nothing above these is looked at either.
_TOO_WIDE = frozenset(
    "entity|physical entity|object|whole|artifact|instrumentality|living thing|organism|matter|substance|thing|unit|"
    "natural object|causal agent|group|abstraction|instrumentation|covering|structure|commodity|way|article|device|"
    "food|solid food|vascular plant|chordate|vertebrate|mammal|placental|foodstuff|nutriment|body part|part|solid|"
    "consumer goods|implement|equipment|conveyance|animal|plant|vessel|container|shape|phenomenon|fluid|material|"
    "creation|piece|region|location|collection|invertebrate|arthropod|facility|decoration|fabric".split("|")
)
# So wide that what they bear is no kin in looks, but better than nothing: their own art may still stand in.
_NO_SIBLINGS = frozenset("person|adult|worker|leader|unfortunate|creator|expert|entertainer|contestant|bird|fish".split("|"))


@dataclass(frozen=True, kw_only=True, slots=True)
class Kin:
    """keys: the art found, best first. kinship says how it is related to what was asked."""

    keys: tuple[str, ...]
    kinship: Kinship


def find_kin(noun: str, wordnet: Wordnet, lookup: Lookup) -> Kin | None:
    """The nearest kin of a singular noun for which `lookup` knows any art. The commonest meaning is tried first."""
    senses = wordnet.senses(noun)[:_SENSES]
    steps = (_synonym, _kind, _parent_or_sibling)
    return next((kin for step in steps for sense in senses if (kin := step(sense, wordnet, lookup))), None)


def _synonym(sense: Synset, wordnet: Wordnet, lookup: Lookup) -> Kin | None:
    return _first(sense.lemmas, lookup, "synonym")


def _kind(sense: Synset, wordnet: Wordnet, lookup: Lookup) -> Kin | None:
    lemmas = (lemma for _, below in wordnet.descendants(sense, _KIND_DEPTH) for lemma in below.lemmas)
    return _first(lemmas, lookup, "kind")


def _parent_or_sibling(sense: Synset, wordnet: Wordnet, lookup: Lookup) -> Kin | None:
    for steps, above in wordnet.ancestors(sense):
        if steps > _MOST_STEPS_UP or above.lemmas[0] in _TOO_WIDE:
            return None
        kin = _first(above.lemmas, lookup, "parent") or _sibling(above, wordnet, lookup)
        if kin:
            return kin
    return None


def _sibling(above: Synset, wordnet: Wordnet, lookup: Lookup) -> Kin | None:
    if above.lemmas[0] in _NO_SIBLINGS:
        return None
    lemmas = (lemma for _, below in wordnet.descendants(above, _SIBLING_DEPTH) for lemma in below.lemmas)
    return _first(lemmas, lookup, "sibling")


def _first(lemmas: "Iterator[str] | tuple[str, ...]", lookup: Lookup, kinship: Kinship) -> Kin | None:
    keys = next((keys for lemma in lemmas if (keys := lookup(lemma))), ())
    return Kin(keys=keys, kinship=kinship) if keys else None
