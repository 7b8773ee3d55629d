"""A car as lines and widths become one solid: silhouettes, plan, barrel, arches, cockpit."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from studiolo.engines.maquette.makers.vehicles.car_shapes import CarShape
from studiolo.engines.maquette.makers.vehicles.forms import (
    Field,
    Line,
    carved,
    drum,
    meet,
    melt,
    outline,
    within,
)
from studiolo.engines.maquette.model import Numbers


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class CarLines:
    """The shape's lines in the vehicle's own frame: y = 0 in its middle."""

    shape: CarShape
    body: Line
    cabin: Line | None
    plan: Line

    def roof_m(self) -> float:
        return float((self.body if self.cabin is None else self.cabin)[:, 1].max())

    def half_at(self, z: Numbers) -> Numbers:
        """The cabin's half width at a height."""
        shape = self.shape
        share = (z - shape.belt_m) / (self.roof_m() - shape.belt_m)
        return np.asarray(shape.half_belt + (shape.half_roof - shape.half_belt) * share)

    def y(self, u: float) -> float:
        return u - self.shape.length / 2

    def field(self) -> Field:
        return lambda x, y, z: _solid(self, x, y, z)


def lines_of(shape: CarShape) -> CarLines:
    half = shape.length / 2

    def shifted(corners: Sequence[tuple[float, float, float]]) -> Line:
        return outline([(u - half, z, soft) for u, z, soft in corners])

    w = shape.width / 2
    nose, tail = shape.nose, shape.tail
    plan = outline(
        [
            (-0.62 * w, -half + 0.03, 0.5), (0.62 * w, -half + 0.03, 0.5), (0.95 * w, -half + nose, 0.5), (w, -half + 2.2 * nose, 0.8),
            (w, half - 2.2 * tail, 0.8), (0.95 * w, half - 0.8 * tail, 0.3), (0.8 * w, half, 0.25),
            (-0.8 * w, half, 0.25), (-0.95 * w, half - 0.8 * tail, 0.3), (-w, half - 2.2 * tail, 0.8),
            (-w, -half + 2.2 * nose, 0.8), (-0.95 * w, -half + nose, 0.5),
        ]
    )  # fmt: skip
    return CarLines(
        shape=shape, body=shifted(shape.body), cabin=shifted(shape.cabin) if shape.cabin else None, plan=plan
    )


def _solid(lines: CarLines, x: Numbers, y: Numbers, z: Numbers) -> Numbers:
    shape = lines.shape
    side = np.abs(x)
    w, waist = shape.width / 2, 0.42 + 0.42 * shape.belt_m * 0.7
    barrel = side - (w - shape.tumble * np.maximum(z - waist, 0) - 0.16 * np.maximum(waist - 0.12 - z, 0))
    form = meet(shape.edge, within(lines.body, y, z), within(lines.plan, x, y), barrel)
    if shape.flare:
        for u in shape.axles:
            at = lines.y(u)
            lip = np.hypot(y - at, z - shape.radius) - (shape.radius + 0.105)
            form = melt(0.07, form, meet(0.04, lip, side - (w + shape.flare * 0.5), w - 0.3 - side))
    if lines.cabin is not None:
        house = meet(0.11, within(lines.cabin, y, z), (side - lines.half_at(z)) * 0.97)
        form = melt(0.035, form, house)
    for u in shape.axles:
        well = drum(side, y, z, (w, lines.y(u), shape.radius), shape.radius + 0.055, 0.30)
        form = carved(0.012, form, well)
    if shape.bed is not None:
        start, end = lines.y(shape.bed[0]), lines.y(shape.bed[1])
        hole = np.maximum(np.maximum(start - y, y - end), np.maximum(side - (w - 0.14), 0.72 - z))
        form = carved(0.02, form, np.asarray(hole))
    if lines.cabin is None:
        form = _open(lines, form, side, y, z)
    return np.asarray(form)


def _open(lines: CarLines, form: Numbers, side: Numbers, y: Numbers, z: Numbers) -> Numbers:
    """A cockpit for two, without a roof."""
    start, end = lines.y(lines.shape.doors[0] + 0.08), lines.y(lines.shape.doors[-1] + 0.16)
    line = outline([(start, -0.62, 0.2), (start, 0.62, 0.2), (end, 0.62, 0.25), (end, -0.62, 0.25)])
    hole = np.maximum(within(line[:, ::-1].copy(), side, y), 0.42 - z)
    return carved(0.05, form, np.asarray(hole))
