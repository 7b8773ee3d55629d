"""Events -> what was asked for: goes through the sentence once and hands each word to what it belongs to."""

from dataclasses import replace

from studiolo.engines.maquette.language.asked import Asked, Joined, Thread
from studiolo.engines.maquette.language.belongings import dress_in
from studiolo.engines.maquette.language.chunks import Event
from studiolo.engines.maquette.language.joining import Joining
from studiolo.engines.maquette.language.people_words import is_alive, is_clothing
from studiolo.engines.maquette.language.phrase import Phrase, hex_of
from studiolo.engines.maquette.language.sorting import Sorting
from studiolo.engines.maquette.language.style_words import MOODS

# After "and" or a comma these go on: "wearing a hat and a scarf".
GOES_ON = frozenset({"wear", "with", "contains", "without", "topped", "hold", "have", "made", "next_to"})
_WEAK_POSES = ("holding", "looking", "smiling", "standing")


class Walk:
    """One pass over the events. alone: only places are named."""

    def __init__(self, events: list[Event], *, alone: bool) -> None:
        self._events = events
        self._asked, self._thread = Asked(), Thread()
        self._parted: list[Phrase] = []
        self._joining = Joining(self._asked, self._thread, events)
        self._sorting = Sorting(self._asked, self._thread, self._joining, alone=alone)

    def walk(self) -> Asked:
        for number, event in enumerate(self._events):
            following = self._events[number + 1] if number + 1 < len(self._events) else None
            getattr(self, f"_on_{event.kind}")(event, following)
        return self._asked

    def _on_break(self, event: Event, following: Event | None) -> None:
        if event.value == "." or (event.value == "," and self._thread.joiner != "and"):
            self._thread.joiner = "." if event.value == "." else ","
        elif event.value == "and":
            self._thread.joiner = "and"
        if event.value == ".":
            self._thread.link = self._thread.before = ""
            self._thread.clause, self._thread.fronted = [], None
        else:
            self._thread.before, self._thread.link = self._thread.link or self._thread.before, ""

    def _on_link(self, event: Event, following: Event | None) -> None:
        if event.value == "of" and self._thread.measure:
            self._thread.link, self._thread.measure = self._thread.measure, ""
            return
        if event.value != "of":
            self._thread.before = ""
        if event.value == "of" and self._thread.group is None and self._thread.last is None:
            return
        joins = self._thread.link == "without" and event.value == "with"
        self._thread.link, self._thread.said = ("without" if joins else event.value), event.text

    def _on_have(self, event: Event, following: Event | None) -> None:
        self._thread.link, self._thread.said, self._thread.before = "have", "has", ""

    def _on_paint(self, event: Event, following: Event | None) -> None:
        return

    def _on_pose(self, event: Event, following: Event | None) -> None:
        doer = self._joining.doer()
        if doer is None:
            return
        for one in self._joining.together(doer):
            if one.pose in ("", *_WEAK_POSES):
                one.pose = event.value

    def _on_spot(self, event: Event, following: Event | None) -> None:
        target = self._thread.thing if self._thread.clause and not self._thread.at_place else None
        if (
            target is not None
            and not target.spot
            and (self._thread.joiner != "and" or target in self._thread.clause[-1:])
        ):
            target.spot = event.value  # type: ignore[assignment]
            if event.value in ("background", "foreground"):
                self._asked.joined = [
                    one
                    for one in self._asked.joined
                    if one.subject is not target or one.kind not in ("next_to", "on", "in")
                ]
        elif not self._thread.at_place or not self._thread.clause:
            self._thread.spot = event.value

    def _on_arranged(self, event: Event, following: Event | None) -> None:
        target = self._thread.thing
        if target is not None:
            for one in self._joining.together(target):
                one.formation = event.value  # type: ignore[assignment]

    def _on_self(self, event: Event, following: Event | None) -> None:
        """ "With a bird on it": the last relation to the owner becomes this one."""
        last = next((one for one in reversed(self._asked.joined) if one.subject is self._thread.thing), None)
        if last is not None and last.kind in ("next_to", "in", "on"):
            last.kind = event.value  # type: ignore[assignment]
        elif (
            event.value == "held_by"
            and self._thread.thing is not None
            and len(self._asked.things) > 1
            and self._thread.link == ""
        ):
            owner = self._joining.doer()
            if owner is not None and owner is not self._thread.thing:
                self._asked.joined.append(Joined(self._thread.thing, "held_by", owner))

    def _on_describe(self, event: Event, following: Event | None) -> None:
        if event.value:  # "three apples, two red and one green"
            self._split(int(event.value), event.words)
            return
        owner = self._thread.last
        if self._thread.joiner == "," and not self._thread.link and all(word in MOODS for word in event.words):
            self._asked.mood += event.words
            return
        in_colour = self._thread.link == "in" and all(hex_of(word) for word in event.words)
        doer = self._joining.doer()
        if self._thread.link == "on" and all(
            hex_of(word) or word in ("pure", "plain", "solid") for word in event.words
        ):
            self._asked.background = next((word for word in event.words if hex_of(word)), "")
        elif in_colour and doer is not None and doer.person:
            dress_in(doer, event.words)
        elif owner is not None:
            for word in event.words:
                owner.describe(word)
        self._thread.link = ""

    def _on_phrase(self, event: Event, following: Event | None) -> None:
        phrase = event.phrase
        assert phrase is not None
        thread = self._thread
        link, thread.link = thread.link, ""
        thread.at_wall, thread.at_place = thread.at_place, False
        if (
            not link
            and thread.before
            and thread.joiner in ("and", ",")
            and self._goes_on(phrase, thread.before, following)
        ):
            link = thread.before
        self._sorting.sort(phrase, link, following)
        thread.before = (
            thread.before
            if link == "of"
            else link
            if link in GOES_ON or (link == "in" and is_clothing(phrase.noun))
            else ""
        )
        thread.joiner = ""

    def _goes_on(self, phrase: Phrase, link: str, following: Event | None) -> bool:
        """Whether "and" takes up the link before it: "a hat and a scarf", but not "a hat and a man holding"."""
        by_comma = self._thread.joiner == ","
        if phrase.person and (by_comma or link in ("hold", "wear", "contains", "made")):
            return False
        if link == "without":
            return not (by_comma and phrase.counted)
        if link == "hold":
            return not by_comma and not is_alive(phrase.noun)
        if link in ("in", "wear"):
            return is_clothing(phrase.noun) or (link == "wear" and not by_comma and not is_alive(phrase.noun))
        if link == "next_to":
            return not by_comma and phrase.counted and (following is None or following.value == ".")
        return by_comma or following is None or following.kind != "pose"

    def _split(self, count: int, words: tuple[str, ...]) -> None:
        """ "Three apples, two red and one green": a part of the last things, described by itself."""
        owner = self._thread.last
        if owner is None or owner not in self._asked.things:
            return
        if not owner.counted:  # "scarves, one red ...": the parts count them
            owner.count, owner.counted = 0, True
        if count == owner.count or (owner.count == 0 and owner.colours == [] and owner in self._parted):
            owner.count = count
            for word in words:
                owner.describe(word)
            return
        if owner.count and count > owner.count:
            return
        part = replace(owner, count=count, colours=[], modifiers=list(owner.modifiers), worn=[])
        for word in words:
            part.describe(word)
        owner.count = max(0, owner.count - count)
        self._parted.append(owner)
        self._asked.things.insert(self._asked.things.index(owner), part)
        self._asked.joined += [replace(one, subject=part) for one in self._asked.joined if one.subject is owner]
