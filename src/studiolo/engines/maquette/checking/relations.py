"""Relations between things as pixels show them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

import numpy as np


@dataclass(frozen=True, kw_only=True, slots=True)
class Sight:
    """One thing in the picture. pixels: seen by the instance pass. visible: share that nothing hides. cut: share that the
    frame cuts off. box: left, top, right, bottom; centre: of its pixels; both 0 to 1 from the upper left corner.
    depth_m: how far away. palette: its commonest colours under even white light, sRGB hex, each with its share of the
    pixels."""

    pixels: int
    visible: float
    cut: float
    box: tuple[float, float, float, float]
    centre: tuple[float, float]
    depth_m: float
    palette: tuple[tuple[str, float], ...]

    def to_json(self) -> dict[str, Any]:
        return {
            "pixels": self.pixels,
            "visible": round(self.visible, 3),
            "cut": round(self.cut, 3),
            "box": [round(value, 3) for value in self.box],
            "centre": [round(value, 3) for value in self.centre],
            "depth_m": round(self.depth_m, 3),
            "palette": [[colour, round(share, 3)] for colour, share in self.palette],
        }


def sight_from_json(document: Mapping[str, Any]) -> Sight:
    left, top, right, bottom = document["box"]
    x, y = document["centre"]
    return Sight(
        pixels=document["pixels"],
        visible=document["visible"],
        cut=document["cut"],
        box=(left, top, right, bottom),
        centre=(x, y),
        depth_m=document["depth_m"],
        palette=tuple((colour, share) for colour, share in document["palette"]),
    )


@dataclass(frozen=True, kw_only=True, slots=True)
class _Group:
    """Several sights as one: the hull of their boxes, their mean centre and depth."""

    left: float
    top: float
    right: float
    bottom: float
    x: float
    y: float
    depth: float

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.bottom - self.top


Test = Callable[[_Group, _Group, _Group | None], bool]


def holds_in_pixels(
    kind: str, subject: Sequence[Sight], other: Sequence[Sight], second: Sequence[Sight] = ()
) -> tuple[bool, str]:
    """Whether the subject stands so to the other, and what was measured. kind: as in language.brief, or "below" or
    "sitting_on"."""
    one, two, three = _group(subject), _group(other), _group(second)
    if one is None or two is None:
        return False, "not seen"
    if kind == "between" and three is None and len(other) > 1:
        middle = sorted(other, key=lambda sight: sight.centre[0])
        two, three = _group(middle[:1]), _group(middle[-1:])
        assert two is not None
    told = f"at ({one.x:.2f}, {one.y:.2f}), {one.depth:.2f} m away; the other at ({two.x:.2f}, {two.y:.2f}), {two.depth:.2f} m"
    return _TESTS[kind](one, two, three), told


def _group(sights: Sequence[Sight]) -> _Group | None:
    seen = [sight for sight in sights if sight.pixels]
    if not seen:
        return None
    boxes = np.array([sight.box for sight in seen])
    return _Group(
        left=float(boxes[:, 0].min()),
        top=float(boxes[:, 1].min()),
        right=float(boxes[:, 2].max()),
        bottom=float(boxes[:, 3].max()),
        x=float(np.mean([sight.centre[0] for sight in seen])),
        y=float(np.mean([sight.centre[1] for sight in seen])),
        depth=float(np.mean([sight.depth_m for sight in seen])),
    )


def _shared(one: _Group, two: _Group) -> float:
    """How much of the narrower one's width lies over the other's."""
    across = min(one.right, two.right) - max(one.left, two.left)
    return across / max(1e-6, min(one.width, two.width))


def _on(one: _Group, two: _Group, _: _Group | None) -> bool:
    room = 0.02 + 0.06 * two.height
    return _shared(one, two) > 0.5 and two.top - room <= one.bottom <= two.bottom and one.y < two.y + 0.1 * two.height


def _in(one: _Group, two: _Group, _: _Group | None) -> bool:
    return _shared(one, two) > 0.5 and one.bottom > two.top - 0.02 and one.top < two.bottom


def _under(one: _Group, two: _Group, _: _Group | None) -> bool:
    return _shared(one, two) > 0.4 and one.y > two.y - 0.02 and one.top > two.top


def _above(one: _Group, two: _Group, _: _Group | None) -> bool:
    return one.y < two.y and one.bottom <= two.y


def _next_to(one: _Group, two: _Group, _: _Group | None) -> bool:
    gap = max(one.left, two.left) - min(one.right, two.right)
    return gap <= 1.2 * max(one.width, two.width)


def _touches(one: _Group, two: _Group, _: _Group | None) -> bool:
    room = 0.03
    return (
        one.left < two.right + room
        and two.left < one.right + room
        and one.top < two.bottom + room
        and two.top < one.bottom + room
    )


def _between(one: _Group, two: _Group, three: _Group | None) -> bool:
    return three is not None and min(two.x, three.x) < one.x < max(two.x, three.x)


def _around(one: _Group, two: _Group, _: _Group | None) -> bool:
    return one.left < two.x < one.right or _next_to(one, two, None)


_TESTS: Mapping[str, Test] = MappingProxyType(
    {
        "left_of": lambda one, two, _: one.x < two.x - 0.02,
        "right_of": lambda one, two, _: one.x > two.x + 0.02,
        "above": _above,
        "below": lambda one, two, _: _above(two, one, None),
        "under": _under,
        "on": _on,
        "in": _in,
        "in_front_of": lambda one, two, _: one.depth < two.depth,
        "behind": lambda one, two, _: one.depth > two.depth,
        "next_to": _next_to,
        "facing": _next_to,
        "between": _between,
        "around": _around,
        "leaning_on": _touches,
        "held_by": _touches,
        "worn_by": _touches,
        "sitting_on": lambda one, two, _: _touches(one, two, None) and one.y < two.y + 0.25 * two.height,
        "riding": lambda one, two, _: _touches(one, two, None) and one.y < two.y,
    }
)
