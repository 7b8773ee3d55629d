"""What hangs on a wall or from a ceiling, leans on a wall or is in a window. Walls belong to the place, so this is said of the
thing itself."""

from collections.abc import Sequence

from studiolo.engines.maquette.language.brief import Mount
from studiolo.engines.maquette.language.people_words import is_alive
from studiolo.engines.maquette.language.phrase import Phrase

PARTS_OF_ROOMS = ("wall", "window", "ceiling", "windowsill", "sill")
_STOOD_AGAINST = ("against", "up against", "along", "placed against")


def mount_of(part: str, link: str, said: str) -> Mount:
    """part: of a room, as in PARTS_OF_ROOMS. link, said: the relation and its words."""
    if part == "wall":
        stands = link == "next_to" and said in _STOOD_AGAINST
        return "lean" if link == "leaning_on" else "wall" if link == "on" else "against" if stands else ""
    if part == "ceiling":
        return "ceiling" if link in ("on", "loose") and said != "to" else ""
    return "window" if link == ("in" if part == "window" else "on") else ""


def mount_all(things: Sequence[Phrase], mount: Mount) -> bool:
    """Whether any of them may be there: a cat sits on a wall and does not hang on it, but leans and sits in windows."""
    fit = [one for one in things if not is_alive(one.noun) or mount == "lean" or (mount == "window" and not one.person)]
    for one in fit:
        one.mount = mount
    return bool(fit)
