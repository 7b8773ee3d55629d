"""What a picture must show, written down apart from its prompt: one JSON object a line, each value checked as it is read."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import orjson

from studiolo.engines.maquette.language.colours import colour_hex
from studiolo.engines.maquette.settings.catalogue import PLACES
from studiolo.engines.maquette.stage import LIGHTS, MORE_LIGHTS
from studiolo.errors import InvalidValue

# As people write them, and as `checking.relations` knows them.
KINDS = {
    "left of": "left_of", "right of": "right_of", "above": "above", "below": "below", "on": "on",
    "in front of": "in_front_of", "behind": "behind", "in": "in", "inside": "in", "under": "under", "next to": "next_to",
    "beside": "next_to",
}  # fmt: skip
MAX_LINES = 10_000


@dataclass(frozen=True, kw_only=True, slots=True)
class ExpectedThing:
    """count: exactly so many, or 0 for one or more. colour_hex: of `colour`, or ""."""

    thing: str
    count: int = 0
    colour: str = ""
    colour_hex: str = ""

    @property
    def named(self) -> str:
        return " ".join(filter(None, (self.colour, self.thing)))


@dataclass(frozen=True, kw_only=True, slots=True)
class ExpectedRelation:
    """of, to: expected things, by their noun, or by colour and noun. kind: as written."""

    kind: str
    of: ExpectedThing
    to: ExpectedThing


@dataclass(frozen=True, kw_only=True, slots=True)
class Expected:
    """number: of the line, from 1. line: as it was written. place, light: names, or ""."""

    number: int
    line: Mapping[str, Any]
    prompt: str
    things: tuple[ExpectedThing, ...]
    relations: tuple[ExpectedRelation, ...]
    place: str = ""
    light: str = ""
    seed: int | None = None


def read_expectations(path: Path) -> Sequence[Expected]:
    """Raises InvalidValue, which names the file and the line."""
    try:
        texts = path.read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise InvalidValue(
            f"{path} cannot be read ({getattr(error, 'strerror', None) or 'no UTF-8'}).", field="file"
        ) from error
    lines = [(number, text) for number, text in enumerate(texts, 1) if text.strip()]
    if not lines:
        raise InvalidValue(f"{path} holds no lines.", field="file")
    if len(lines) > MAX_LINES:
        raise InvalidValue(f"{path} holds {len(lines)} lines; at most {MAX_LINES} are allowed.", field="file")
    expected = []
    for number, text in lines:
        try:
            expected.append(_expected(number, text))
        except ValueError as error:
            raise InvalidValue(f"{path}, line {number}: {error}", field="file") from error
    return expected


def _expected(number: int, text: str) -> Expected:
    """Raises ValueError with a sentence."""
    try:
        line = orjson.loads(text)
    except orjson.JSONDecodeError:
        raise ValueError("this is no JSON. Write one object a line.") from None
    if not isinstance(line, dict):
        raise ValueError('this is no JSON object. Write {"prompt": ..., "expect": [...]}.')
    prompt = line.get("prompt")
    if not isinstance(prompt, str) or not prompt.strip():
        raise ValueError('"prompt" must be words.')
    things = tuple(_thing(entry) for entry in _list(line, "expect"))
    relations = tuple(_relation(entry, things) for entry in _list(line, "relations"))
    place, light, seed = line.get("setting", ""), line.get("light", ""), line.get("seed")
    if not (things or place or light):
        raise ValueError('"expect" names nothing that the picture must show.')
    if place not in ("", *PLACES):
        raise ValueError(f"there is no setting {place!r}.")
    if light not in ("", *LIGHTS, *MORE_LIGHTS):
        raise ValueError(f"there is no light {light!r}; there are {', '.join((*LIGHTS, *MORE_LIGHTS))}.")
    if seed is not None and (not isinstance(seed, int) or isinstance(seed, bool) or seed < 0):
        raise ValueError('"seed" must be a whole number, 0 or more.')
    return Expected(
        number=number, line=line, prompt=prompt, things=things, relations=relations, place=place, light=light, seed=seed
    )


def _list(line: Mapping[str, Any], name: str) -> list[Any]:
    values = line.get(name, [])
    if not isinstance(values, list) or not all(isinstance(value, dict) for value in values):
        raise ValueError(f'"{name}" must be a list of objects.')
    return values


def _thing(entry: Mapping[str, Any]) -> ExpectedThing:
    thing, count, colour = entry.get("thing"), entry.get("count") or 0, entry.get("colour") or ""
    if not isinstance(thing, str) or not thing.strip():
        raise ValueError('"thing" must be a noun.')
    if not isinstance(count, int) or isinstance(count, bool) or count < 0:
        raise ValueError(f'"count" of {thing!r} must be a whole number.')
    if not isinstance(colour, str) or (colour and not colour_hex(colour)):
        raise ValueError(f"{colour!r} is no colour that is known here.")
    return ExpectedThing(
        thing=thing.strip().lower(), count=count, colour=colour, colour_hex=colour_hex(colour) if colour else ""
    )


def _relation(entry: Mapping[str, Any], things: Sequence[ExpectedThing]) -> ExpectedRelation:
    said = str(entry.get("kind", "")).lower().replace("_", " ").strip()
    kind = said.removeprefix("to the ")
    if kind not in KINDS:
        raise ValueError(f"{said!r} is no kind of relation; there are {', '.join(KINDS)}.")
    return ExpectedRelation(kind=kind, of=_end(entry, "of", things), to=_end(entry, "to", things))


def _end(entry: Mapping[str, Any], end: str, things: Sequence[ExpectedThing]) -> ExpectedThing:
    """What an end of a relation speaks of: an expected thing, "cup" or "red cup", else one that must only be there."""
    name = entry.get(end)
    if not isinstance(name, str) or not name.strip():
        raise ValueError(f'"{end}" of a relation must name a thing.')
    name = name.strip().lower()
    found = next((thing for thing in things if name in (thing.named.lower(), thing.thing)), None)
    if found is not None:
        return found
    colour, _, noun = name.partition(" ")
    if noun and colour_hex(colour):
        return ExpectedThing(thing=noun, colour=colour, colour_hex=colour_hex(colour))
    return ExpectedThing(thing=name)
