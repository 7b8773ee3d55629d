"""Which thing stands where: prepositions between noun phrases that became things."""

from typing import Any

from studiolo.engines.maquette.language.brief import Relation, RelationKind
from studiolo.engines.maquette.language.noun_phrases import Phrase
from studiolo.engines.maquette.language.phrases import Word
from studiolo.engines.maquette.language.thing_words import CARRIERS, CONTAINERS, HEADWEAR

_KINDS: dict[str, RelationKind] = {
    "on": "on", "in": "in", "under": "under", "next_to": "next_to", "between": "next_to", "left_of": "left_of", "right_of": "right_of",
    "behind": "behind", "in_front_of": "in_front_of", "with": "next_to",
}  # fmt: skip
_HELD = {
    "hold": "next_to",
    "carry": "next_to",
    "ride": "on",
    "wear": "on",
    "play": "next_to",
    "chase": "behind",
    "watch": "next_to",
}


def preposition(phrase: Phrase, words: list[Word], others: list[Phrase]) -> tuple[str, int]:
    """What leads to this phrase and where it stands: ("on", 4), or ("", -1). Looks back to the noun before."""
    floor = max((other.at for other in others if other.at < phrase.at), default=-1)
    for at in range(phrase.at - 1, floor, -1):
        if words[at].role == "relation":
            return words[at].value, at
        if words[at].text in (".", ",", ";", "!", "?"):
            return "", -1
    return "", -1


def read_relations(
    things: dict[str, Phrase], phrases: list[Phrase], words: list[Word], doc: Any
) -> tuple[Relation, ...]:
    """things: by id, in order."""
    relations: list[Relation] = []
    ids = list(things)
    for number, (id_, phrase) in enumerate(things.items()):
        value, at = preposition(phrase, words, phrases)
        if number and (held := _held_by(things[ids[number - 1]], phrase, value)):
            relations.append(Relation(subject=id_, kind=held, object=ids[number - 1]))
            continue
        kind = _KINDS.get(value) or _verb(phrase, doc)
        if value == "with" and phrase.noun.split()[-1] in HEADWEAR:
            kind = "on"
        if not kind or not number:
            continue
        subjects = _subjects(ids[:number], things, words, at if at >= 0 else phrase.at, relations)
        relations += (
            [Relation(subject=subject, kind=kind, object=id_) for subject in subjects]
            if not _worn(kind, phrase, value, doc)
            else [Relation(subject=id_, kind="on", object=subjects[-1])]
        )
    return tuple(relations)


def _held_by(before: Phrase, phrase: Phrase, value: str) -> RelationKind | None:
    """A vase with tulips and a basket of apples hold them; a cake with candles carries them."""
    last = before.noun.split()[-1]
    if phrase.contained or (value == "with" and last in CONTAINERS):
        return "in"
    return "on" if value == "with" and last in CARRIERS else None


def _verb(phrase: Phrase, doc: Any) -> RelationKind | None:
    token = doc[phrase.at]
    near = [doc[at].text for at in range(max(0, phrase.at - 4), phrase.at)]
    said = next((_HELD[stem] for stem in _HELD for word in near if word == f"{stem.rstrip('e')}ing"), None)
    if said:
        return said  # type: ignore[return-value]
    return _HELD.get(token.head.lemma_) if token.dep_ in ("dobj", "obj") else None  # type: ignore[return-value]


def _worn(kind: str, phrase: Phrase, value: str, doc: Any) -> bool:
    return (
        kind == "on"
        and phrase.noun.split()[-1] in HEADWEAR
        and (value in ("with", "in", "") or doc[phrase.at].head.lemma_ == "wear")
    )


def _subjects(
    before: list[str], things: dict[str, Phrase], words: list[Word], at: int, relations: list[Relation]
) -> list[str]:
    """The thing just before the preposition, and those joined to it by "and" that have no place of their own."""
    subjects = [before[-1]]
    for id_ in reversed(before[:-1]):
        between = words[things[id_].at + 1 : things[subjects[0]].at]
        placed = any(id_ in (relation.subject, relation.object) for relation in relations)
        taken = any(subjects[0] in (relation.subject, relation.object) for relation in relations)
        if placed or taken or any(word.role == "relation" or word.text in (".", ";") for word in between):
            break
        if not any(word.text in ("and", "&", ",") for word in between):
            break
        subjects.insert(0, id_)
    return subjects
