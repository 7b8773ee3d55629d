"""Who stands in a relation to whom: finds the subjects of a preposition or verb, and joins them with what comes after it."""

from studiolo.engines.maquette.language.asked import Asked, Joined, Thread
from studiolo.engines.maquette.language.belongings import are_joined, carried_kind, holds
from studiolo.engines.maquette.language.brief import RelationKind
from studiolo.engines.maquette.language.chunks import Event
from studiolo.engines.maquette.language.people_words import is_alive, is_clothing
from studiolo.engines.maquette.language.phrase import Phrase

SPATIAL: dict[str, RelationKind] = {
    "on": "on", "in": "in", "under": "under", "next_to": "next_to", "left_of": "left_of", "right_of": "right_of", "behind": "behind",
    "in_front_of": "in_front_of", "above": "above", "between": "between", "around": "around", "leaning_on": "leaning_on",
    "facing": "facing", "riding": "riding", "with": "next_to", "topped": "on", "contains": "in", "have": "next_to",
}  # fmt: skip
# What comes with a thing, in or on it, and not beside it of its own.
INWARD = ("with", "contains", "topped", "have")


class Joining:
    """Writes relations into what is asked."""

    def __init__(self, asked: Asked, thread: Thread, events: list[Event]) -> None:
        self._asked, self._thread, self._events = asked, thread, events

    def join(self, phrase: Phrase, link: str, *, fresh: bool) -> None:
        asked = self._asked
        if self._thread.between is not None and self._thread.joiner == "and" and not link:
            for one in asked.joined:
                if one.kind == "between" and one.object is self._thread.between.object:
                    one.second = phrase
            self._thread.between = None
            return
        self._thread.between = None
        if (
            self._thread.fronted is not None
            and link in ("", "with")
            and fresh
            and phrase is not self._thread.fronted[1]
        ):
            kind, object_ = self._thread.fronted
            asked.joined.append(Joined(phrase, SPATIAL[kind], object_))
            self._thread.fronted_used = True
            return
        subjects = self.subjects(link, phrase)
        if not subjects:
            if link in SPATIAL and fresh and link not in INWARD:
                self._thread.fronted, self._thread.fronted_used = (link, phrase), False
            return
        if link not in ("", "with", "have"):
            self._thread.fronted = None
        self._relate(phrase, link, subjects)

    def _relate(self, phrase: Phrase, link: str, subjects: list[Phrase]) -> None:
        add = self._asked.joined.append
        phrase.accessory = phrase.accessory or link in ("hold", "wear", "with", "contains", "topped", "have")
        if link in ("hold",):
            add(Joined(phrase, "held_by", subjects[-1]))
        elif link == "wear":
            add(Joined(phrase, "worn_by", subjects[-1]))
        elif link in ("held_by", "worn_by"):
            for one in subjects:
                add(Joined(one, link, phrase))  # type: ignore[arg-type]
        elif link == "ridden_by":
            add(Joined(phrase, "riding", subjects[-1]))
        elif link == "surrounded":
            add(Joined(phrase, "around", subjects[-1]))
        elif link in INWARD:
            add(Joined(phrase, carried_kind(phrase, subjects[-1], link), subjects[-1]))
        elif link == "in" and is_clothing(phrase.noun) and is_alive(subjects[-1].noun):
            add(Joined(phrase, "worn_by", subjects[-1]))
        elif link in SPATIAL:
            for one in subjects:
                if one is not phrase:
                    add(Joined(one, SPATIAL[link], phrase))
            if link == "between" and not (phrase.counted and phrase.count > 1) and not phrase.plural:
                self._thread.between = self._asked.joined[-1]

    def subjects(self, link: str, phrase: Phrase | None = None) -> list[Phrase]:
        """Who stands in the relation: the thing just before, and those joined to it by "and" with no place of their own."""
        before = [thing for thing in self._asked.things if thing is not phrase]
        if not before or not link:
            return []
        if link in ("hold", "wear", "riding", "facing", "have"):
            first = self.doer()
        elif self._thread.joiner == "," and link not in ("contains", "topped", "with"):
            first = self._thread.clause[0] if self._thread.clause and self._thread.clause[0] in before else before[-1]
        else:
            first = self._thread.thing if self._thread.thing in before else before[-1]
        if first is None:
            return []
        if link == "next_to" and self._thread.joiner == "and":  # "next to a bench and a lamp"
            first = next((one.subject for one in self._asked.joined if one.object is first), first)
        inward = link in INWARD
        if first.accessory and (not inward or self._thread.joiner in ("and", ",") or not holds(first)):
            first = self._asked.owner_of(first)
        return [first] if inward else self.together(first)

    def together(self, first: Phrase) -> list[Phrase]:
        """The phrase and those before it that share its fate: "a cat and a dog"."""
        things = self._asked.things
        if first not in things:
            return [first]
        group = [first]
        for thing in reversed(things[: things.index(first)]):
            placed = any(thing in (one.subject, one.object, one.second) for one in self._asked.joined)
            if placed or any(first in (one.subject, one.object, one.second) for one in self._asked.joined):
                break
            if not are_joined(thing, group[0], self._events):
                break
            group.insert(0, thing)
        return group

    def doer(self) -> Phrase | None:
        """Who does what the next verb says: the last living thing of the clause, else the last thing."""
        things = self._asked.things
        alive = next((thing for thing in reversed(things) if is_alive(thing.noun)), None)
        last = self._thread.thing
        if last is not None and alive is not None and last is not alive:
            tied = any(one.subject in (last, alive) and one.object in (last, alive) for one in self._asked.joined)
            return alive if tied else last
        return alive or last or (things[-1] if things else None)
