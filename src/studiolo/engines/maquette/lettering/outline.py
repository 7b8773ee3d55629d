"""Closed curves as plain numbers: what print and solid letters are both made of."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float64]
Point = tuple[float, float]


@dataclass(frozen=True, kw_only=True, eq=False)
class Outline:
    """Closed contours of cubic curves; inside is where they wind round other than nought times.

    segments (n, 4, 2): each a start, two handles and an end; straight ones have their handles on the line, at thirds.
    starts: for each contour the row of its first segment, ascending from 0.
    """

    segments: Points
    starts: NDArray[np.intp]

    def moved(self, x: float, y: float) -> "Outline":
        return Outline(segments=self.segments + (x, y), starts=self.starts)

    def scaled(self, x: float, y: float | None = None) -> "Outline":
        return Outline(segments=self.segments * (x, x if y is None else y), starts=self.starts)

    def transformed(self, matrix: Points) -> "Outline":
        """By a matrix (2, 2), columns what becomes of x and of y."""
        return Outline(segments=self.segments @ np.asarray(matrix, float).T, starts=self.starts)

    def bent(self, radius: float) -> "Outline":
        """Its base line wrapped round a circle, about the middle of its ink; below 0 the circle lies above."""
        middle = sum(self.bounds[::2]) / 2
        angle = (self.segments[..., 0] - middle) / radius
        reach = radius + self.segments[..., 1]
        points = np.stack([middle + reach * np.sin(angle), reach * np.cos(angle) - radius], axis=-1)
        return Outline(segments=points, starts=self.starts)

    @property
    def is_empty(self) -> bool:
        return not len(self.segments)

    @cached_property
    def bounds(self) -> tuple[float, float, float, float]:
        """Left, bottom, right, top of the ink, exact. Zeros for nothing."""
        if self.is_empty:
            return (0.0, 0.0, 0.0, 0.0)
        points = np.concatenate([self.segments[:, 0], self.segments[:, 3], _turning_points(self.segments)])
        (left, bottom), (right, top) = points.min(axis=0), points.max(axis=0)
        return float(left), float(bottom), float(right), float(top)

    def flattened(self, tolerance: float) -> list[Points]:
        """Each contour as points (n, 2), not closed, nowhere farther than the tolerance from the curve."""
        first, second, third, fourth = (self.segments[:, k] for k in range(4))
        ways = np.stack([first - 2 * second + third, second - 2 * third + fourth])
        bends = np.linalg.norm(ways, axis=2).max(axis=0)
        steps = np.maximum(np.ceil(np.sqrt(0.75 * bends / tolerance) - 1e-6), 1).astype(int)
        rows = np.repeat(np.arange(len(steps)), steps)
        begins = np.concatenate([[0], np.cumsum(steps)])
        share = ((np.arange(len(rows)) - begins[rows]) / steps[rows])[:, None]
        left = 1 - share
        points = left**3 * first[rows] + 3 * left**2 * share * second[rows]
        points += 3 * left * share**2 * third[rows] + share**3 * fourth[rows]
        return np.split(points, begins[self.starts[1:]]) if len(self.starts) else []

    def svg_path(self, *, flip_at: float = 0.0, digits: int = 3) -> str:
        """The data of an SVG path, y down: `flip_at` is the height that becomes y = 0."""
        points = np.round(self.segments * (1, -1) + (0, flip_at), digits) + 0.0
        straight = _is_straight(self.segments)
        ends = set(self.starts[1:].tolist())
        first = set(self.starts.tolist())
        pieces: list[str] = []
        for row, (segment, line) in enumerate(zip(points.tolist(), straight.tolist(), strict=True)):
            if row in ends:
                pieces.append("Z")
            if row in first:
                pieces.append(f"M{segment[0][0]:g} {segment[0][1]:g}")
            if line:
                pieces.append(f"L{segment[3][0]:g} {segment[3][1]:g}")
            else:
                pieces.append("C" + " ".join(f"{x:g} {y:g}" for x, y in segment[1:]))
        return "".join([*pieces, "Z"]) if pieces else ""


EMPTY = Outline(segments=np.zeros((0, 4, 2)), starts=np.zeros(0, np.intp))


def joined(outlines: Sequence[Outline]) -> Outline:
    """All as one."""
    kept = [outline for outline in outlines if not outline.is_empty]
    if len(kept) < 2:
        return kept[0] if kept else EMPTY
    before = np.cumsum([0, *(len(outline.segments) for outline in kept[:-1])])
    starts = np.concatenate([outline.starts + shift for outline, shift in zip(kept, before, strict=True)])
    return Outline(segments=np.concatenate([outline.segments for outline in kept]), starts=starts)


class Pen:
    """Takes a contour's moves as a font gives them."""

    def __init__(self) -> None:
        self._segments: list[tuple[Point, Point, Point, Point]] = []
        self._starts: list[int] = []
        self._begin: Point = (0.0, 0.0)
        self._at: Point = (0.0, 0.0)

    def move(self, x: float, y: float) -> None:
        self._starts.append(len(self._segments))
        self._begin = self._at = (x, y)

    def line(self, x: float, y: float) -> None:
        if (x, y) != self._at:
            self.cubic(_between(self._at, (x, y), 1 / 3), _between(self._at, (x, y), 2 / 3), (x, y))

    def quadratic(self, handle: Point, end: Point) -> None:
        self.cubic(_between(self._at, handle, 2 / 3), _between(end, handle, 2 / 3), end)

    def cubic(self, first: Point, second: Point, end: Point) -> None:
        self._segments.append((self._at, first, second, end))
        self._at = end

    def close(self) -> None:
        self.line(*self._begin)

    def outline(self) -> Outline:
        """What was drawn, without contours of no segment."""
        ends = [*self._starts, len(self._segments)][1:]
        starts = [row for row, end in zip(self._starts, ends, strict=True) if row < end] if self._segments else []
        if not starts:
            return EMPTY
        return Outline(segments=np.asarray(self._segments, float), starts=np.asarray(starts, np.intp))


def _between(start: Point, end: Point, share: float) -> Point:
    return (start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share)


def _is_straight(segments: Points) -> NDArray[np.bool_]:
    third = (segments[:, 3] - segments[:, 0]) / 3
    apart = np.abs(segments[:, 1] - segments[:, 0] - third) + np.abs(segments[:, 3] - segments[:, 2] - third)
    size = np.abs(third).max(axis=1)
    return np.asarray(apart.max(axis=1) <= 1e-6 * np.maximum(size, 1e-12))


def _turning_points(segments: Points) -> Points:
    """Points (n, 2) where a curve turns back in x or in y; roots of its derivative, the others clipped to its ends."""
    a, b, c, d = (segments[:, k] for k in range(4))
    square, linear, constant = d - a + 3 * (b - c), 2 * (a - 2 * b + c), b - a
    root = np.sqrt(np.maximum(linear**2 - 4 * square * constant, 0))
    pick = -0.5 * (linear + np.where(linear < 0, -root, root))
    with np.errstate(divide="ignore", invalid="ignore"):
        shares: Any = np.stack([pick / square, constant / pick])
    shares = np.clip(np.nan_to_num(shares, nan=0.0, posinf=0.0, neginf=0.0), 0, 1)
    points = (
        (1 - shares) ** 3 * a + 3 * (1 - shares) ** 2 * shares * b + 3 * (1 - shares) * shares**2 * c + shares**3 * d
    )
    # Each column is solved for itself; put back as points that bound the same box.
    return np.asarray(points.reshape(-1, 2))
