"""The numbers that make one bird differ from another. Lengths are shares of the body from breast to vent."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from studiolo.engines.maquette.makers.birds.plumage import Where
from studiolo.engines.maquette.model import Colour

DARK: Colour = (0.02, 0.018, 0.017)


@dataclass(frozen=True, kw_only=True, slots=True)
class Beak:
    """droop: how far its tip falls, as a share of its length. hook: how far the tip turns down over the lower half.
    tip_width: 0 pointed, 1 as wide as its root (a duck's). bend: where a flamingo's breaks down, or 0. pouch: depth of
    the skin under a pelican's."""

    length: float = 0.12
    depth: float = 0.07
    width: float = 0.06
    droop: float = 0.1
    hook: float = 0.0
    tip_width: float = 0.08
    tip_depth: float = 0.1
    arch: float = 0.0
    lower: float = 0.92
    lower_depth: float = 0.5
    bend: float = 0.0
    pouch: float = 0.0
    colour: Colour = (0.06, 0.05, 0.045)
    tip: Colour | None = None
    tip_from: float = 0.7
    lower_colour: Colour | None = None
    cere: Colour | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Wing:
    """length: of one spread wing. chord: how broad. slots: how far the fingers of a spread wing stand apart. folded:
    length of the folded wing. Colours from the front edge to the flight feathers' tips; None: the bird's own."""

    length: float = 1.1
    chord: float = 0.46
    slots: float = 0.25
    folded: float = 0.86
    pointed: float = 0.3
    shoulder: Colour | None = None
    coverts: Colour | None = None
    secondaries: Colour | None = None
    primaries: Colour | None = None
    tips: Colour | None = None
    bar: Colour | None = None
    barred: float = 0.0
    flipper: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Tail:
    """fan_deg: how far it spreads when at ease. fork: above 0 the outer feathers are longer. lift_deg: above the body's
    axis. train: a peacock's, so many feathers."""

    length: float = 0.42
    width: float = 0.1
    fan_deg: float = 14.0
    fork: float = -0.15
    lift_deg: float = 0.0
    count: int = 11
    colour: Colour | None = None
    tip: Colour | None = None
    tip_from: float = 0.8
    barred: float = 0.0
    train: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class Legs:
    """length: from the hip to the ground. foot: "perching", "webbed" or "walking"."""

    length: float = 0.42
    thick: float = 0.026
    thigh: float = 0.12
    apart: float = 0.2
    colour: Colour = (0.2, 0.13, 0.1)
    foot: str = "perching"
    toes: float = 0.17
    feathered: float = 0.45


@dataclass(frozen=True, slots=True)
class Paint:
    """A colour where `where` says so. Hues follow an asked colour unless kept."""

    where: Where
    colour: Colour
    kept: bool = False


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Bird:
    """neck: the way of the neck as (forward, up) from its root at the breast; empty for a head that sits on the
    shoulders. vane: length and width of its body feathers; down: instead of feathers,
        so long a down. crest: feathers on
    the crown as (count, length, lift_deg, spread). disc: an owl's face. comb: a cock's. pose: the usual one."""

    key: str
    nouns: tuple[str, ...]
    size_m: float
    colour: Colour
    paints: tuple[Paint, ...] = ()
    pitch_deg: float = 28.0
    depth: float = 0.44
    width: float = 0.42
    neck: tuple[tuple[float, float], ...] = ()
    neck_base: float = 0.17
    neck_top: float = 0.1
    head: float = 0.155
    head_long: float = 1.1
    head_at: tuple[float, float] = (0.16, 0.24)
    head_deg: float = 0.0
    beak: Beak = field(default_factory=Beak)
    wing: Wing = field(default_factory=Wing)
    tail: Tail = field(default_factory=Tail)
    legs: Legs = field(default_factory=Legs)
    eye: float = 0.035
    eye_colour: Colour = (0.05, 0.02, 0.01)
    eye_front: float = 0.42
    pupil_deg: float = 34.0
    brow: float = 0.0
    vane: tuple[float, float] = (0.085, 0.06)
    vane_rim: float = 1.1
    down: float = 0.0
    gloss: float = 0.55
    crest: tuple[int, float, float, float] | None = None
    crest_colour: Colour | None = None
    tufts: float = 0.0
    disc: Colour | None = None
    comb: float = 0.0
    pose: str = "standing"
    poses: Mapping[str, str] = field(default_factory=dict)
    swims: bool = False
    flies: bool = False
    view_turn_deg: float = 58.0
