"""Where on a bird a feather is, however the bird holds itself."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from studiolo.engines.maquette.makers.creatures.clay import Flesh, smooth
from studiolo.engines.maquette.model import Numbers


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Plumed:
    """flesh: the skin. body: place in the body's own axes, forward, left, up, its length 1. head: place from the head's
    centre, forward, left, up, its radius 1. way: outward direction in the body's axes. seed: of this one bird."""

    flesh: Flesh
    body: Numbers
    head: Numbers
    way: Numbers
    seed: int

    def part(self, *names: str) -> Numbers:
        return self.flesh.part(*names)

    def wave(self, size: float, salt: int = 0) -> Numbers:
        return self.flesh.noise(size, self.seed + salt)


Where = Callable[[Plumed], Numbers]


def on(*regions: str, amount: float = 1.0) -> Where:
    return lambda p: amount * p.part(*regions)


def under(edge: float = 0.0, soft: float = 0.35, *regions: str) -> Where:
    """The breast and belly: what looks down or forward."""
    names = regions or ("body", "breast", "rump", "thigh")
    return lambda p: (
        smooth(p.way[:, 2] - 0.55 * p.way[:, 0] + 0.04 * p.wave(0.08), edge + soft / 2, edge - soft / 2)
        * p.part(*names)
    )


def front(edge: float = 0.1, low: float = -9.0, high: float = 9.0) -> Where:
    """The breast from `edge` forward along the body, between two heights."""
    return lambda p: (
        smooth(p.body[:, 0] + 0.015 * p.wave(0.06), edge - 0.06, edge + 0.06)
        * smooth(p.body[:, 2], low - 0.04, low + 0.04) * smooth(p.body[:, 2], high + 0.04, high - 0.04)
        * smooth(p.way[:, 2] - 0.5 * p.way[:, 0], 0.45, 0.1)
        * p.part("body", "breast", "neck")
    )  # fmt: skip


def cap(low: float = 0.35, back: float = -9.0) -> Where:
    """The crown above a height, in head radii."""
    return lambda p: (
        smooth(p.head[:, 2] + 0.03 * p.wave(0.03), low - 0.12, low + 0.12)
        * p.part("head")
        * smooth(p.head[:, 0], back, back + 0.2)
    )


def bib(high: float = -0.2) -> Where:
    """Chin and throat."""
    return lambda p: (
        smooth(p.head[:, 2], high + 0.12, high - 0.12) * smooth(p.head[:, 0], -0.4, 0.1) * p.part("head", "neck")
    )


def mask(half: float = 0.22, at: float = 0.05) -> Where:
    """A band through the eye."""
    return lambda p: (
        smooth(np.abs(p.head[:, 2] - at), half + 0.1, half - 0.05) * smooth(p.head[:, 0], -0.9, -0.6) * p.part("head")
    )


def around_eye(radius: float = 0.45) -> Where:
    def where(p: Plumed) -> Numbers:
        away = np.hypot(p.head[:, 0] - 0.35, p.head[:, 2] - 0.12)
        return smooth(away, radius + 0.08, radius - 0.08) * p.part("head") * smooth(np.abs(p.head[:, 1]), 0.3, 0.5)

    return where


def neck_from(low: float, high: float = 2.0) -> Where:
    """The neck between two shares of its way up."""
    return lambda p: (
        smooth(p.flesh.along, low - 0.06, low + 0.06) * smooth(p.flesh.along, high + 0.06, high - 0.06) * p.part("neck")
    )


def speckled(size: float = 0.03, share: float = 0.8, *regions: str) -> Where:
    names = regions or ("body", "breast", "head", "rump")
    return lambda p: smooth(p.wave(size, 5), share, share + 0.5) * p.part(*names)


def behind(edge: float = -0.3) -> Where:
    return lambda p: smooth(p.body[:, 0], edge + 0.06, edge - 0.06) * p.part("body", "rump")
