"""A room for what hangs on its walls, leans on them, or is in its window: the subject moves up to the back wall, which is kept
free for it."""

from dataclasses import replace

import numpy as np

from studiolo.engines.maquette.model import Floats
from studiolo.engines.maquette.settings.interior.furnishing import Room
from studiolo.engines.maquette.settings.interior.recipe import Recipe, Spot, Window
from studiolo.engines.maquette.settings.interior.viewpoint import Viewing
from studiolo.engines.maquette.settings.shell import Builder, box
from studiolo.engines.maquette.stage import StageRequest

AT_WALLS = frozenset({"wall", "lean", "against", "window"})
SILL_M, SILL_DEEP_M = 0.86, 0.34  # height of a window's sill, and how far it comes into the room
FREE_M = 0.14  # of wall beside what hangs there
NEAR_M = 0.05  # pieces of furniture so near to one another are one
LINING_M = 0.08  # thinner than this and as wide as the wall, it is panelling and stays


def has_wall(mounts: tuple[str, ...]) -> bool:
    return bool(AT_WALLS & set(mounts))


def at_wall(recipe: Recipe, request: StageRequest) -> Recipe:
    """The same room with no window in its back wall but one that was asked for, looked at straight on."""
    windows = tuple(window for window in recipe.windows if window.wall != "back")
    if not windows and recipe.windows:
        windows = (Window(wall="left", start=0.35 * recipe.size[1], end=0.8 * recipe.size[1], low=0.6, high=2.2),)
    if "window" in request.mounts:
        half = max(0.75, 0.5 * request.subject.width_m + 0.25)
        windows += (Window(wall="back", start=-half, end=half, low=SILL_M, high=SILL_M + 1.4),)
    lone = request.subject.base_m > 0.5 and request.subject.height_m < 0.8
    spot = Spot(
        at=(0.0, recipe.size[1], 0.0),
        lens_mm=34,
        elevation_deg=1.0,
        blur=0.0,
        lift=0.0,
        fill=0.34 if lone else 0.6,
    )
    return replace(recipe, windows=windows, small=spot, large=spot)


def before_wall(seen: Viewing, recipe: Recipe) -> Viewing:
    """Straight before the back wall, with its far side upon it."""
    subject = seen.subject
    room = recipe.size[2] - 0.2
    grown = max(1.0, (subject.base_m + subject.height_m) / room)
    subject = replace(
        subject,
        width_m=subject.width_m / grown,
        depth_m=subject.depth_m / grown,
        height_m=subject.height_m / grown,
        base_m=subject.base_m / grown,
    )
    return replace(
        seen,
        origin=(0.0, recipe.size[1] - subject.depth_m / 2, 0.0),
        turn_deg=0.0,
        scale=seen.scale * grown,
        subject=subject,
    )


def sill(room: Room) -> None:
    """A board deep enough to sit on, with a rounded edge, under the window in the back wall."""
    for window in room.recipe.windows:
        if window.wall == "back":
            deep = max(SILL_DEEP_M, min(0.6, room.viewing.subject.depth_m + 0.04))
            low = (window.start - 0.1, room.depth - deep, SILL_M - 0.04)
            room.builder.add(room.look.trim, box(low, (window.end + 0.1, room.depth + 0.12, SILL_M), 0.012))


def kept_free(room: Room, furniture: Builder) -> Builder:
    """The furniture without what stands where the subject hangs, nor what belongs to such a piece."""
    subject = room.viewing.subject
    half = subject.width_m / 2 + FREE_M
    low = np.array([-half, room.depth - subject.depth_m - 0.3, subject.base_m - FREE_M])
    high = np.array([half, room.depth + 1.0, subject.base_m + subject.height_m + FREE_M])
    boxes = furniture.boxes()
    lining = [b[1][0] - b[0][0] > 0.7 * room.width and b[1][1] - b[0][1] < LINING_M for b in boxes]
    gone = {k for k, one in enumerate(boxes) if _meet(one, (low, high)) and not lining[k] and one[1][2] > NEAR_M}
    waiting = list(gone)
    while waiting:
        one = boxes[waiting.pop()]
        near = (one[0] - NEAR_M, one[1] + NEAR_M)
        # Small things on a dropped table go with it; the floor and its rugs, which are larger, stay.
        more = [
            k
            for k, other in enumerate(boxes)
            if k not in gone and not lining[k] and _size(other) <= _size(one) and _meet(other, near)
        ]
        gone |= set(more)
        waiting += more
    return furniture.without(gone)


def _meet(one: tuple[Floats, Floats], other: tuple[Floats, Floats]) -> bool:
    return bool((one[0] < other[1]).all() and (other[0] < one[1]).all())


def _size(one: tuple[Floats, Floats]) -> float:
    return float(np.linalg.norm(one[1] - one[0]))
