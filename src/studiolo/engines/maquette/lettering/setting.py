"""A text fitted into a box: lines, size, places. Everything scales together, so the last fit is exact and not searched for."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from itertools import pairwise

import numpy as np

from studiolo.engines.maquette.lettering.families import Typeface
from studiolo.engines.maquette.lettering.measuring import Measured, measured
from studiolo.engines.maquette.lettering.outline import Outline, joined
from studiolo.engines.maquette.lettering.shaping import PLAIN, ShapedLine, Spacing, shape
from studiolo.errors import StringTooLong


class Role(StrEnum):
    HEADLINE = "headline"
    SUBLINE = "subline"
    BODY = "body"
    CAPTION = "caption"
    SMALL_PRINT = "small print"


class Align(StrEnum):
    """START is left, or right where the text runs from right to left."""

    START = "start"
    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


class Upright(StrEnum):
    """Where the text stands in a box taller than it."""

    TOP = "top"
    MIDDLE = "middle"
    BOTTOM = "bottom"


@dataclass(frozen=True, kw_only=True, slots=True)
class Manner:
    """How a role is set. leading: between base lines, in ems. share: its size beside the headline's. tallest: its size at
    most, as a share of the box's shorter side (None: as the box allows)."""

    leading: float
    share: float
    tallest: float | None


MANNERS = {
    Role.HEADLINE: Manner(leading=1.0, share=1.0, tallest=None),
    Role.SUBLINE: Manner(leading=1.18, share=0.46, tallest=0.28),
    Role.BODY: Manner(leading=1.42, share=0.26, tallest=0.085),
    Role.CAPTION: Manner(leading=1.32, share=0.2, tallest=0.06),
    Role.SMALL_PRINT: Manner(leading=1.28, share=0.14, tallest=0.04),
}
SMALLEST_SHARE = 1 / 60  # of the box's longer side: letters below that are not read in a picture of usual size
_APART = 0.16  # ems between one headline's lines, ink to ink
_CLEAR = 1.08  # lines stand apart by at least so much of what their ink takes


@dataclass(frozen=True, kw_only=True, slots=True)
class Box:
    """What there is room for, in the caller's unit; its lower left corner is the origin."""

    width: float
    height: float


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class SetLine:
    """One line where it stands. at: where its base line begins, in the box."""

    text: str
    shaped: ShapedLine
    at: tuple[float, float]
    size: float

    def outline(self) -> Outline:
        return self.shaped.outline.scaled(self.size).moved(*self.at)


@dataclass(frozen=True, kw_only=True, eq=False)
class SetText:
    """A text set: size in units per em, and its lines from the top down."""

    lines: tuple[SetLine, ...]
    size: float
    leading: float
    box: Box

    @cached_property
    def outline(self) -> Outline:
        """All lines' ink, in the box: x from its left side, y up from its foot."""
        return joined([line.outline() for line in self.lines])


def set_text(
    text: str,
    typeface: Typeface,
    box: Box,
    *,
    role: Role = Role.HEADLINE,
    align: Align = Align.CENTRE,
    upright: Upright = Upright.MIDDLE,
    spacing: Spacing = PLAIN,
    largest: float | None = None,
    smallest: float | None = None,
    leading: float | None = None,
) -> SetText:
    """The text as large as its role and the box allow; line breaks in it are kept.

    largest and smallest: sizes in units per em. leading: between base lines, in ems.
    Raises StringTooLong, naming how much would fit, where it would be smaller than `smallest`; InvalidValue where no face
    has a letter.
    """
    manner = MANNERS[role]
    sized = measured(text, typeface, spacing)
    if not sized.text:
        return SetText(lines=(), size=0.0, leading=0.0, box=box)
    least = max(box.width, box.height) * SMALLEST_SHARE if smallest is None else smallest
    most = largest or (manner.tallest * min(box.width, box.height) if manner.tallest else 4 * box.height)
    lead = leading or natural_leading(sized, role)
    size = sized.largest_size(box.width, box.height, lead, min(least, most), max(most, least))
    if size is None:
        raise StringTooLong(sized.too_long(box.width, box.height, lead, least), field="prompt")
    shaped = [shape(line, typeface, spacing, right) for line, right in sized.lines(box.width / size)]
    if leading is None and role is Role.HEADLINE:
        lead = min(_closest(shaped), lead)
    return _placed(shaped, box, align, upright, lead, max(most, least))


def natural_leading(sized: Measured, role: Role) -> float:
    """Between base lines, in ems. A headline in capitals alone stands closer, for they hang nothing below."""
    tall = sized.high - sized.low
    return tall + _APART if role is Role.HEADLINE else max(MANNERS[role].leading, _CLEAR * tall)


def _placed(
    shaped: Sequence[ShapedLine], box: Box, align: Align, upright: Upright, lead: float, most: float
) -> SetText:
    """The lines at the size at which all their ink just fits, ranged by their ink without what hangs."""
    anchors = np.array([_anchor(line, align) for line in shaped])
    inks = np.array([line.outline.bounds for line in shaped]).reshape(-1, 4)
    left, right = float((inks[:, 0] - anchors).min()), float((inks[:, 2] - anchors).max())
    rows = -lead * np.arange(len(shaped))
    filled = ~np.array([line.outline.is_empty for line in shaped])
    top = float((inks[:, 3] + rows)[filled].max()) if filled.any() else 0.7
    foot = float((inks[:, 1] + rows)[filled].min()) if filled.any() else 0.0
    size = min(box.width / max(right - left, 1e-9), box.height / max(top - foot, 1e-9), most)
    x = _across(left * size, right * size, box.width, _side(shaped[0], align))
    y = _up(top, foot, float(rows[-1]), size, box.height, upright)
    lines = tuple(
        SetLine(text=line.text, shaped=line, at=(x - anchor * size, y + row * size), size=size)
        for line, anchor, row in zip(shaped, anchors.tolist(), rows.tolist(), strict=True)
    )
    return SetText(lines=lines, size=size, leading=lead, box=box)


def _closest(shaped: Sequence[ShapedLine]) -> float:
    """The leading, in ems, at which no line's ink comes near the next one's."""
    inks = [line.outline.bounds for line in shaped]
    return max((lower[3] - upper[1] + _APART for upper, lower in pairwise(inks)), default=_APART)


def _side(line: ShapedLine, align: Align) -> Align:
    if align is not Align.START:
        return align
    return Align.RIGHT if line.right_to_left else Align.LEFT


def _anchor(line: ShapedLine, align: Align) -> float:
    """The x of a line, in ems, that stands above the other lines'."""
    left, right = line.core
    return {Align.LEFT: left, Align.CENTRE: (left + right) / 2, Align.RIGHT: right}[_side(line, align)]


def _across(left: float, right: float, width: float, side: Align) -> float:
    """Where the lines' anchors stand, all ink inside the box."""
    wished = {Align.LEFT: -left, Align.CENTRE: width / 2, Align.RIGHT: width - right}[side]
    return min(max(wished, -left), max(width - right, -left))


def _up(top: float, foot: float, last: float, size: float, height: float, upright: Upright) -> float:
    """The first base line's height. In the middle, what hangs below the last base line counts only half: it is light."""
    if upright is Upright.TOP:
        return height - top * size
    if upright is Upright.BOTTOM:
        return -foot * size
    seen_foot = (foot + min(last, 0.0)) / 2 if foot < last else foot
    wished = (height - (top + seen_foot) * size) / 2
    return min(max(wished, -foot * size), height - top * size)
