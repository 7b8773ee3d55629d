"""What is told of an owner instead of standing beside it: clothes, hair, flowers in a vase, coffee in a cup."""

from studiolo.engines.maquette.language.asked import Asked
from studiolo.engines.maquette.language.brief import RelationKind
from studiolo.engines.maquette.language.chunks import Event
from studiolo.engines.maquette.language.people_words import BODY, HANDY, HEADWEAR, is_alive, is_clothing
from studiolo.engines.maquette.language.phrase import Phrase
from studiolo.engines.maquette.language.thing_words import (
    CARRIERS,
    CONTAINED_COUNT,
    CONTAINERS,
    DISHES,
    FLOWERS,
    PARTS,
    PLANTS,
    PORTIONS,
    POTS,
    SERVINGS,
)
from studiolo.engines.maquette.library.made import as_made

MOST_STEMS = 11
STUFF = frozenset(
    """ice sand grass wood water snow foam milk sauce syrup cream chocolate icing sugar butter cheese smoke steam mustard
    ketchup mayonnaise honey jam salt pepper cinnamon parsley frosting glaze whipped-cream dew""".split()
)
_PICTURED = frozenset(
    """statue painting picture photo drawing figurine sculpture bust model portrait map poster print toy head""".split()
)


class Belongings:
    """Gives phrases to their owners."""

    def __init__(self, asked: Asked) -> None:
        self._asked = asked

    def take(self, phrase: Phrase, link: str, owner: Phrase, said: str) -> bool:
        """True when the phrase has become a part of its owner."""
        if owner.person and is_clothing(phrase.noun) and self._wears(phrase, link):
            owner.worn.append(phrase)
            return True
        if self._is_part(phrase, owner) and link in ("hold", "") and (link or phrase.last in ("hand", "arm")):
            return True  # holding or shaking hands
        if self._is_part(phrase, owner) and link in ("with", "have", "in", "of", "wear", "topped"):
            owner.take_part(phrase)
            return True
        if link == "wear" and not is_alive(owner.noun) and said.startswith("wrapped"):
            owner.describe(f"wrapped in {phrase.material or phrase.noun}")
            return True
        if owner.last == "vase" and phrase.last in FLOWERS and link in ("with", "contains") and _stems(phrase):
            self._fill_vase(owner, phrase)
            return True
        if phrase.last == "vase" and link == "in" and owner.last in FLOWERS and _stems(owner):
            self._into_vase(phrase, owner)
            return True
        if phrase.last in POTS and link == "in" and owner.last in PLANTS:
            owner.modifiers.append(" ".join(filter(None, (phrase.colour, phrase.material, phrase.noun))))
            return True
        if link in ("with", "topped", "contains", "have") and phrase.last in STUFF and not phrase.counted:
            owner.modifiers.append(" ".join((*phrase.colours, phrase.noun)))
            return True
        return False

    def _wears(self, phrase: Phrase, link: str) -> bool:
        if link in ("wear", "in", "have"):
            return True
        return link == "with" and phrase.noun not in HANDY

    def _is_part(self, phrase: Phrase, owner: Phrase) -> bool:
        part = phrase.last in PARTS or f"{phrase.last}s" in PARTS or phrase.last in BODY or phrase.noun in BODY
        return part and not (
            phrase.last in ("head", "hand", "shell", "feather", "horn", "body", "back") and not is_alive(owner.noun)
        )

    def costume(self, owner: Phrase, phrase: Phrase, link: str) -> None:
        if link == "as":
            owner.worn.append(Phrase(at=phrase.at, noun=f"{phrase.noun} costume"))
        else:
            owner.describe(f"{phrase.noun}-shaped")

    def of(self, phrase: Phrase, owner: Phrase) -> Phrase | None:
        """ "A cup of coffee": the phrase completes its owner (None), or is contents that stand in it."""
        flowers = owner.last == "vase" and phrase.last in FLOWERS
        if flowers:
            self._fill_vase(owner, phrase)
            return None
        holds = owner.last in CONTAINERS or owner.last in DISHES
        served = not phrase.counted and as_made(owner.last, (phrase.noun,)) != owner.last
        if holds and phrase.plural and owner.last != "glass" and not served:
            phrase.contained = True
            if phrase.last not in SERVINGS:
                phrase.count = phrase.count if phrase.counted else CONTAINED_COUNT
            return phrase
        if owner.noun in PORTIONS:
            owner.noun = f"{phrase.noun} slice" if owner.noun == "slice" else phrase.noun
            for word in (*phrase.colours, *phrase.modifiers):
                owner.describe(word)
            return None
        owner.modifiers.append(phrase.noun)
        owner.modifiers += phrase.colours
        owner.modifiers += [word for word in phrase.modifiers if owner.last not in _PICTURED]
        return None

    def _fill_vase(self, vase: Phrase, flowers: Phrase) -> None:
        vase.modifiers.append(" ".join(filter(None, (flowers.colour, flowers.noun))))
        if flowers.counted or not flowers.plural:
            vase.modifiers.append(_stems(flowers))

    def _into_vase(self, vase: Phrase, flowers: Phrase) -> None:
        things = self._asked.things
        vase.modifiers += [*filter(None, (flowers.colour,)), flowers.noun]
        if flowers.counted or not flowers.plural:
            vase.modifiers.append(_stems(flowers))
        vase.spot = flowers.spot
        things[things.index(flowers)] = vase
        for one in self._asked.joined:
            one.subject = vase if one.subject is flowers else one.subject
            one.object = vase if one.object is flowers else one.object


def _stems(flowers: Phrase) -> str:
    """ "5 stems" for as many as a vase holds; empty for more."""
    count = max(1, flowers.count) if flowers.counted or not flowers.plural else 3
    return f"{count} stems" if count <= MOST_STEMS else ""


def holds(phrase: Phrase) -> bool:
    return phrase.last in CONTAINERS or phrase.last in CARRIERS


def carried_kind(phrase: Phrase, owner: Phrase, link: str) -> RelationKind:
    """How a thing that comes with another is with it: in a basket, on a cake, in a hand, on a head, else beside."""
    if link == "topped":
        return "on"
    if phrase.contained or link == "contains" or (owner.last in CONTAINERS and not is_alive(phrase.noun)):
        return "in" if owner.last not in CARRIERS else "on"
    if owner.last in CARRIERS:
        return "on"
    if is_alive(owner.noun) or owner.last in ("snowman", "scarecrow"):
        if phrase.noun in HEADWEAR or (is_clothing(phrase.noun) and phrase.noun not in HANDY):
            return "worn_by"
        if phrase.noun in HANDY:
            return "held_by"
    return "next_to"


def dress_in(owner: Phrase, words: tuple[str, ...]) -> None:
    """ "A chef in white"."""
    colour = words[0]
    owner.worn.append(Phrase(at=owner.at, noun="outfit", colours=[colour], modifiers=list(words[1:])))


def are_joined(one: Phrase, other: Phrase, events: list[Event]) -> bool:
    """Whether only "and" or a comma stands between two phrases, beside what they wear."""
    between = [event for event in events if one.at < event.at < other.at]
    return any(event.value == "and" or event.value == "," for event in between if event.kind == "break") and not any(
        event.kind == "link" or (event.kind == "break" and event.value == ".") for event in between
    )
