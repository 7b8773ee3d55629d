"""The numbers that make one fish, shark or whale differ from another. Lengths are shares of its own, nose to tail fin."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from studiolo.engines.maquette.makers.creatures.clay import smooth, waves
from studiolo.engines.maquette.model import Colour, Numbers

Profile = tuple[tuple[float, float], ...]


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Side:
    """Places on the skin: t from nose 0 to tail 1, v from the belly -1 to the back 1, y out to the left, and the points."""

    t: Numbers
    v: Numbers
    y: Numbers
    points: Numbers
    seed: int

    def wave(self, size: float, salt: int = 0) -> Numbers:
        return waves(self.points, size, self.seed + salt)


Where = Callable[[Side], Numbers]


@dataclass(frozen=True, slots=True)
class Paint:
    where: Where
    colour: Colour
    kept: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Fin:
    """A fan of rays. place: "dorsal", "ventral", or "pair" (both sides). start, end: of its root along the body. height:
    of its rays from front to back. lean_deg: how far rays lean backwards at its front and back. v: height of a pair's
    root. out_deg: how far a pair stands out. thick: of a shark's solid fin, or 0 for a sheet."""

    place: str = "dorsal"
    start: float = 0.35
    end: float = 0.7
    height: tuple[float, ...] = (0.06, 0.12, 0.05)
    lean_deg: tuple[float, float] = (35.0, 50.0)
    v: float = -0.3
    out_deg: float = 40.0
    thick: float = 0.0
    ripple: float = 0.02
    colour: Colour | None = None
    edge: Colour | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class TailFin:
    """upper, lower: lengths of its lobes; middle: between them. spread_deg: how far the lobes open. flukes: lies flat."""

    upper: float = 0.18
    lower: float = 0.18
    middle: float = 0.1
    spread_deg: float = 42.0
    flukes: bool = False
    thick: float = 0.0
    ripple: float = 0.02
    colour: Colour | None = None
    edge: Colour | None = None


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Fish:
    """upper, lower: height of back and belly along t. width: half of it. scales: from one to the next, 0 for smooth skin.
    pleats: a whale's grooves. swing: how far it bends. mouth: (t where it ends, v there)."""

    key: str
    nouns: tuple[str, ...]
    size_m: float
    colour: Colour
    upper: Profile
    lower: Profile
    width: Profile
    fins: tuple[Fin, ...]
    tail: TailFin
    paints: tuple[Paint, ...] = ()
    fin_colour: Colour | None = None
    eye: float = 0.02
    eye_at: tuple[float, float] = (0.11, 0.25)
    eye_colour: Colour = (0.5, 0.36, 0.08)
    pupil_deg: float = 44.0
    mouth: tuple[float, float] = (0.07, -0.18)
    gills: int = 1
    scales: float = 0.024
    pleats: float = 0.0
    gloss: float = 0.28
    square: float = 2.0
    swing: float = 0.05
    view_turn_deg: float = 64.0


def back(edge: float = 0.2, soft: float = 0.3) -> Where:
    return lambda s: smooth(s.v + 0.04 * s.wave(0.1), edge - soft / 2, edge + soft / 2)


def belly(edge: float = -0.3, soft: float = 0.3) -> Where:
    return lambda s: smooth(s.v + 0.04 * s.wave(0.1), edge + soft / 2, edge - soft / 2)


def band(at: float, half: float, *, slant: float = 0.0, bend: float = 0.0) -> Where:
    """Across the body."""
    return lambda s: smooth(np.abs(s.t - at - slant * s.v - bend * s.v**2), half, half * 0.72)


def stripe(v: float, half: float, start: float = 0.05, end: float = 1.0) -> Where:
    """Along the body."""
    return lambda s: (
        smooth(np.abs(s.v - v), half, half * 0.7) * smooth(s.t, start, start + 0.05) * smooth(s.t, end, end - 0.05)
    )


def bars(count: float, share: float = 0.5, start: float = 0.0) -> Where:
    return lambda s: (
        smooth(np.cos(2 * np.pi * (s.t * count + 0.14 * s.wave(0.2))), 1 - 2 * share - 0.2, 1 - 2 * share + 0.2)
        * smooth(s.t, start, start + 0.05)
    )


def blotches(size: float = 0.12, share: float = 0.4, low: float = -0.4) -> Where:
    return lambda s: smooth(s.wave(size, 3), share, share + 0.25) * smooth(s.v, low, low + 0.3)


def dots(size: float = 0.02, share: float = 1.0, low: float = -0.2) -> Where:
    return lambda s: smooth(s.wave(size, 4), share, share + 0.2) * smooth(s.v, low, low + 0.3)


def head(edge: float = 0.22) -> Where:
    return lambda s: smooth(s.t + 0.05 * np.abs(s.v), edge + 0.02, edge - 0.02)


def oval(t: float, v: float, long: float, tall: float, lean: float = 0.0) -> Where:
    """A patch on each side."""

    def where(s: Side) -> Numbers:
        dt, dv = s.t - t, s.v - v - lean * (s.t - t)
        return smooth((dt / long) ** 2 + (dv / tall) ** 2, 1.15, 0.85)

    return where
