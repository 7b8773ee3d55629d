"""Which thing of a brief carries which words."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Protocol

from studiolo.engines.maquette.language.wording.value import Words


class Named(Protocol):
    """A thing of a brief."""

    @property
    def id(self) -> str: ...

    @property
    def noun(self) -> str: ...


def with_things(words: tuple[Words, ...], things: Iterable[Named]) -> tuple[Words, ...]:
    """Each text with the id of its carrier: the thing of that noun, else one whose noun ends as it does."""
    things = tuple(things)
    return tuple(replace(one, thing=_carrier(one.carrier, things)) for one in words)


def _carrier(noun: str, things: tuple[Named, ...]) -> str:
    if not noun:
        return ""
    last = noun.split()[-1]
    same = [thing for thing in things if thing.noun == noun]
    kin = [thing for thing in things if thing.noun.split()[-1] == last]
    return next((thing.id for thing in (*same, *kin)), "")
