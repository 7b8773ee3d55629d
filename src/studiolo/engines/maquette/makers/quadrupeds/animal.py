"""What a kind of animal is: a build, a coat, colours and markings, and how it carries itself."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from studiolo.engines.maquette.makers.quadrupeds.build import Build
from studiolo.engines.maquette.makers.quadrupeds.coat import Coat
from studiolo.engines.maquette.makers.quadrupeds.field import Cone
from studiolo.engines.maquette.makers.quadrupeds.skeleton import Rest
from studiolo.engines.maquette.makers.quadrupeds.zones import Zone
from studiolo.engines.maquette.model import Colour, Numbers


@dataclass(frozen=True, kw_only=True, slots=True)
class Marking:
    """A colour where `where` says so, 0 to 1. shade: instead, the coat's own colour times this; above 1 it becomes
    lighter in its own hue."""

    where: Callable[[Zone], Numbers]
    colour: Colour | None = None
    shade: float = 1.0


@dataclass(frozen=True, kw_only=True, slots=True)
class Hair:
    """Long hair of its own, such as a mane. flow: which way it falls, or None for as the coat lies. colour: None for
    the coat's. coat.lengths[""] is its length."""

    where: Callable[[Zone], Numbers]
    coat: Coat
    flow: tuple[float, float, float] | None = None
    colour: Colour | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Horn:
    """One branch, on both sides. path: (forward, out, up) from the skull's centre, in the head's measure."""

    path: tuple[tuple[float, float, float], ...]
    root: float = 0.022
    tip: float = 0.005
    colour: Colour = (0.25, 0.2, 0.14)
    rings: float = 0.0


@dataclass(frozen=True, kw_only=True, slots=True)
class Animal:
    """nouns: what people call it. size_m: its longest side. tail: how high it is carried, and how far it curls up.
    cell: how fine its skin is, in heights; markings on bare skin want it finer. mouth: how far it opens when at ease.
    head_deg: how it carries its head, nose up. extra: more flesh, such as a trunk or humps. wrinkles: how deep its bare
    skin is folded."""

    key: str
    nouns: tuple[str, ...]
    size_m: float
    build: Build
    colour: Colour
    coat: Coat | None = None
    markings: tuple[Marking, ...] = ()
    hair: tuple[Hair, ...] = ()
    horns: tuple[Horn, ...] = ()
    head_deg: float = 0.0
    eye_colour: Colour = (0.05, 0.017, 0.006)
    pupil_deg: float = 30.0
    pupil_slit: float = 1.0
    nose_colour: Colour = (0.014, 0.012, 0.012)
    rim_colour: Colour = (0.025, 0.016, 0.012)
    lid_colour: Colour | None = None
    ear_inside: Colour = (0.55, 0.3, 0.24)
    hoof_colour: Colour = (0.05, 0.04, 0.035)
    tail: tuple[float, float] = (28.0, 32.0)
    mouth: float = 0.0
    roughness: float = 0.55
    sheen: float = 0.5
    cell: float = 0.0135
    whiskers: bool = False
    pose: str = "standing"
    poses: Mapping[str, str] = field(default_factory=dict)
    extra: Callable[[Build, Rest], list[Cone]] | None = None
    wrinkles: float = 0.0
    view_turn_deg: float = 58.0
