"""What has been understood of a prompt while it is read, and the thread that joins one word to the next."""

from dataclasses import dataclass, field
from typing import Literal

from studiolo.engines.maquette.language.brief import Mount, RelationKind
from studiolo.engines.maquette.language.phrase import Phrase


@dataclass(slots=True, eq=False)
class Joined:
    """A relation between phrases."""

    subject: Phrase
    kind: RelationKind
    object: Phrase
    second: Phrase | None = None


@dataclass(slots=True)
class Asked:
    """What has been understood so far. places: (word, setting) in order. wall: its colour, of a room."""

    things: list[Phrase] = field(default_factory=list)
    joined: list[Joined] = field(default_factory=list)
    places: list[tuple[str, str]] = field(default_factory=list)
    tables: list[Phrase] = field(default_factory=list)
    absent: list[str] = field(default_factory=list)
    mood: list[str] = field(default_factory=list)
    background: str = ""
    backdrop: bool = False
    wall: str = ""
    window: bool = False
    ignored: list[tuple[str, str]] = field(default_factory=list)

    def owner_of(self, phrase: Phrase) -> Phrase:
        """Whose accessory it is: a vase's tulip is spoken of, but the vase stands beside the lamp."""
        return next((one.object for one in self.joined if one.subject is phrase), phrase)


@dataclass(slots=True)
class Thread:
    """link: the relation word since the last phrase, and said its words. before: the link of the phrase before, which "and"
    may take up again. joiner: what stood last between phrases. last: the phrase a later word may describe. clause: the
    phrases since the last full stop. measure: the link that "in the middle of" becomes.
    fronted: "on a chair" before anything that could stand on it. spot: a place in the
    picture that waits for its thing; mount: a wall or ceiling that does. at_wall: the last phrase was a place, which may have a window."""

    link: str = ""
    said: str = ""
    before: str = ""
    joiner: Literal["", "and", ",", "."] = "."
    last: Phrase | None = None
    thing: Phrase | None = None
    group: Phrase | None = None
    group_link: str = ""
    measure: str = ""
    spot: str = ""
    fronted: tuple[str, Phrase] | None = None
    fronted_used: bool = False
    between: Joined | None = None
    clause: list[Phrase] = field(default_factory=list)
    mount: Mount = ""
    at_place: bool = False
    at_wall: bool = False
    outside: bool = False
