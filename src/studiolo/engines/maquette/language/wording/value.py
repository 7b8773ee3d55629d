"""Texts that a picture must carry, as values."""

from dataclasses import dataclass
from typing import Literal

Role = Literal["headline", "subline", "body", "caption", "small print", "sign", "label", "title", "name"]
Placement = Literal[
    "", "top", "bottom", "left", "right", "centre", "top_left", "top_right", "bottom_left", "bottom_right",
    "above", "below", "beside", "on", "front", "back", "side", "edge", "diagonal",
]  # fmt: skip
LetterKind = Literal[
    "printed", "embossed", "debossed", "foil gold", "foil silver", "foil copper", "extruded", "carved", "neon",
    "hand-painted", "chalk", "stitched", "balloon", "on screen",
]  # fmt: skip
LetterCase = Literal["", "upper", "lower", "small caps"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Words:
    """One text. text: exactly as written, line breaks too; `case` is not yet applied. carrier: the noun of what bears it, "" for
    letters that stand by themselves. thing: the id of the Brief's thing that is this carrier, "" where it is not
    among them. placement: where on the carrier, or by `near` ("above" near "entrance"); `near` is "" but
    for above, below, beside and on. style: words for the typeface, as written ("elegant", "serif"). colour: as written."""

    text: str
    role: Role
    carrier: str = ""
    thing: str = ""
    placement: Placement = ""
    near: str = ""
    kind: LetterKind = "printed"
    style: tuple[str, ...] = ()
    case: LetterCase = ""
    colour: str = ""

    def lines(self) -> tuple[str, ...]:
        """As it was broken; a name's "Ana Silva, Architect" is two lines."""
        lines = self.text.splitlines() or [self.text]
        if len(lines) == 1 and self.role == "name":
            lines = self.text.split(", ", 1)
        return tuple(line.strip() for line in lines)


@dataclass(frozen=True, kw_only=True, slots=True)
class Wording:
    """words: in the order of the prompt. text: the prompt without them and what tells of their letters, so that nothing
    else reads them. ignored: (words, why) for quotes that are not to be written and marks that never close."""

    text: str
    words: tuple[Words, ...] = ()
    ignored: tuple[tuple[str, str], ...] = ()
