"""What is asked of a maker, and what a maker says of itself."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal, Protocol

from studiolo.engines.maquette.language.brief import Worn
from studiolo.engines.maquette.model import Colour, Model, Vector

Hands = tuple[Vector, Vector]


@dataclass(frozen=True, kw_only=True, slots=True)
class ThingSpec:
    """One thing to make. key: what the library found, for instance "figure:fluent-emoji-flat/dog", "model:Scopia/thonet"
    or "own:headphones". colour: linear RGB or None for its own colours. size_m: its longest side in metres.
    second_colour: of stripes, spots or trim. worn: clothes, of people. held_m: width, depth and height of what the person
    will hold, so that hands open to it, or None. seat_m: height of what is sat on or ridden, 0 for the ground. reach_m:
    where the left and the right hand close round a handlebar, from the middle of the seat, for who faces -y, or None.
    borne: what bears it, so that it needs no stand of its own: "hand" of who holds it, "played", "wall", "ceiling", or "".
    detail: how finely it is made, 1 usual, 0.5 for one of a crowd or far away (makers may ignore it).
    seed: 0 to 2**32 - 1; the same spec gives the same model."""

    key: str
    noun: str
    size_m: float
    colour: Colour | None = None
    second_colour: Colour | None = None
    material: str = ""
    pose: str = ""
    modifiers: tuple[str, ...] = ()
    worn: tuple[Worn, ...] = ()
    held_m: tuple[float, float, float] | None = None
    seat_m: float = 0.0
    reach_m: Hands | None = None
    borne: Literal["", "hand", "played", "wall", "ceiling"] = ""
    detail: float = 1.0
    seed: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class Maker:
    """A maker of our own. nouns: singular nouns it makes, first the usual one. size_m: the usual longest side.
    honours: which of "colour", "second_colour", "material", "pose", "modifiers", "worn" it uses. view_turn_deg: the turn
    about z (from its front facing the camera) in which it looks best; an animal made front-on wants about 60 to show its
    stride."""

    key: str
    nouns: tuple[str, ...]
    size_m: float
    make: Callable[[ThingSpec], Model]
    honours: frozenset[str] = frozenset()
    view_turn_deg: float = 0.0


class Listed(Protocol):
    """Gives the maker of one line of a list. key: without "own:". nouns: separated by ", ", the usual one first."""

    def __call__(
        self, key: str, nouns: str, size_m: float, make: Callable[[ThingSpec], Model], turn_deg: float | None = None
    ) -> Maker: ...


def listed(honours: Iterable[str], usual_turn_deg: float) -> Listed:
    """For a family whose makers honour the same and look best from about the same side."""
    honoured = frozenset(honours)

    def maker(
        key: str, nouns: str, size_m: float, make: Callable[[ThingSpec], Model], turn_deg: float | None = None
    ) -> Maker:
        return Maker(
            key=f"own:{key}",
            nouns=tuple(nouns.split(", ")),
            size_m=size_m,
            make=make,
            honours=honoured,
            view_turn_deg=usual_turn_deg if turn_deg is None else turn_deg,
        )

    return maker
