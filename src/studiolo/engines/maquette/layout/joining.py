"""Things joined to another by a named place on it, or by the air between: held, worn, ridden, above, leaning, all round.

Where a model does not name the place, its box gives a sensible one.
"""

from collections.abc import Sequence
from math import atan2, cos, degrees, pi, sin, tan

import numpy as np

from studiolo.engines.maquette.layout.blocks import AIR, Block, Place
from studiolo.engines.maquette.model import Vector

LEAN_DEG = 13.0
LONG = 2.0  # taller than so many widths, a thing is held below its middle
HEADWEAR_SINKS = 0.3  # of a hat's height: so deep a head goes into it
# What is not worn on the head, by the last word of its noun, and where it goes.
WORN_AT = {
    "scarf": "neck", "necklace": "neck", "tie": "neck", "bow tie": "neck", "collar": "neck", "bandana": "neck",
    "glasses": "eyes", "sunglasses": "eyes", "goggles": "eyes", "mask": "eyes", "backpack": "back", "cape": "back",
    "wings": "back", "headphones": "head_top", "headphone": "head_top",
}  # fmt: skip
PLAYED_AT = ("mouth", "neck", "hand_right", "hand_left")  # where an instrument touches who plays it
ON_FLOOR = 0.66  # of the player's height: what is taller stands on its spike
SMALL_M = 0.16  # a cup or an apple is held up, so that the hand does not hide it
TWO_HANDS_M = 0.34
MOUTHFUL = 0.22  # of the holder's height: wider things are not carried in a mouth
SNUG = 0.75  # so far do those who share a seat shrink before they overlap


def spot(holder: Block, at: Place, *names: str) -> Vector:
    """The first of these places that the holder has, in the group's metres; else the middle of its top."""
    named = next((holder.anchors[name] for name in names if name in holder.anchors), (0.0, 0.0, holder.height_m))
    return at.x + named[0] * at.scale, at.y + named[1] * at.scale, at.lift_m + named[2] * at.scale


def held(holder: Block, at: Place, guests: Sequence[Block]) -> dict[str, Place]:
    """In the hands, the first in the right one; in the mouth of what has no hands. What is wide takes both."""
    placed = {}
    for number, guest in enumerate(guests):
        played = next((name for name in PLAYED_AT if f"to_{name}" in guest.anchors), "")
        if played and played in holder.anchors:
            x, y, z = spot(holder, at, played)
            own = turned_by(guest.anchors[f"to_{played}"], holder.turn_deg - guest.turn_deg)
            on_floor = guest.height_m > ON_FLOOR * holder.height_m * at.scale
            lift = at.lift_m if on_floor else max(at.lift_m, z - own[2])
            placed[guest.id] = Place(
                x=x - own[0], y=y - own[1], lift_m=lift, support=holder.id,
                heading_deg=holder.turn_deg,
            )  # fmt: skip
            continue
        if not holder.has_hands:
            x, y, z = spot(holder, at, "mouth")
            if guest.width_m > MOUTHFUL * holder.height_m:  # too large for it: it lies before the feet
                dx, dy = _ahead(holder, 0.5 * guest.depth_m)
                placed[guest.id] = Place(x=x + dx, y=y + dy, lift_m=at.lift_m, support=at.support)
                continue
        elif guest.width_m > TWO_HANDS_M and len(guests) == 1 and not {"grip", "handle"} & set(guest.anchors):
            right, left = spot(holder, at, "hand_right"), spot(holder, at, "hand_left")
            x, y, z = ((a + b) / 2 for a, b in zip(right, left, strict=True))
        else:
            x, y, z = spot(holder, at, "hand_left" if number % 2 else "hand_right")
        grip = guest.anchors.get("grip") or guest.anchors.get("handle")
        below = (
            grip[2]
            if grip
            else (0.25 if _is_long(guest) else 0.15 if guest.width_m < SMALL_M else 0.5) * guest.height_m
        )
        # Before the palm and not in it: the hand closes round what is slender, and carries what is thick.
        before = 0.0 if grip or guest.width_m < 0.09 else 0.4 * guest.depth_m
        ahead = _ahead(holder, before)
        if grip and "handle" in guest.anchors and not _is_long(guest):  # a cup's handle is at its side
            x, y = x - grip[0], y - grip[1]
        placed[guest.id] = Place(x=x + ahead[0], y=y + ahead[1], lift_m=max(at.lift_m, z - below), support=holder.id)
    return placed


def _is_long(guest: Block) -> bool:
    return guest.height_m > LONG * guest.width_m


def worn(holder: Block, at: Place, guests: Sequence[Block], nouns: Sequence[str]) -> dict[str, Place]:
    """On the head, round the neck, before the eyes, on the back. nouns: what each guest is called."""
    placed = {}
    for guest, noun in zip(guests, nouns, strict=True):
        where = WORN_AT.get(noun, WORN_AT.get(noun.split()[-1], "head_top"))
        x, y, z = spot(holder, at, where, "head_top")
        if "worn" in guest.anchors:  # its maker says which point of it comes there
            own = turned_by(guest.anchors["worn"], holder.turn_deg - guest.turn_deg)
            placed[guest.id] = Place(
                x=x - own[0] * at.scale,
                y=y - own[1] * at.scale,
                heading_deg=holder.turn_deg,
                lift_m=z - own[2] * at.scale,
                support=holder.id,
                scale=at.scale,
            )
            continue
        sinks = HEADWEAR_SINKS if where == "head_top" else 0.5
        ahead = _ahead(holder, {"neck": 0.5, "eyes": 0.5, "back": -0.5}.get(where, 0.0) * guest.depth_m)
        placed[guest.id] = Place(
            x=x + ahead[0],
            y=y + ahead[1],
            heading_deg=holder.turn_deg,
            lift_m=z - sinks * guest.height_m * at.scale,
            support=holder.id,
            scale=at.scale,
        )
    return placed


def _ahead(holder: Block, distance: float) -> tuple[float, float]:
    """So far before the holder, to where its front looks."""
    return distance * sin(holder.turn_deg * pi / 180), -distance * cos(holder.turn_deg * pi / 180)


def riding(holder: Block, at: Place, guests: Sequence[Block]) -> dict[str, Place]:
    """In the saddle or on the seat, as the holder faces: side by side where it is wide, else one behind the other. A rider
    that names its own seat is set down upon it."""
    assert holder.seat is not None
    x, y, z = (
        at.x + holder.seat[0] * at.scale,
        at.y + holder.seat[1] * at.scale,
        at.lift_m + holder.seat[2] * at.scale,
    )
    wide = holder.seat_width_m * at.scale
    across = max(_own_width(guest) for guest in guests)
    aside = wide > 0
    fits = wide / (across * len(guests)) if aside and len(guests) > 1 else 1.0
    scale = min(1.0, max(SNUG, fits))
    step = min(1.25 * across * scale, wide / len(guests)) if aside else 0.8 * max(g.depth_m for g in guests)
    placed = {}
    for number, guest in enumerate(guests):
        # A cat on a sofa lies as it likes; who has a seat to set down faces as the sofa does.
        own = turned_by(guest.anchors.get("seat", (0.0, 0.0, 0.0)), holder.turn_deg - guest.turn_deg)
        along = (number - (len(guests) - 1) / 2) * step
        dx, dy, _ = turned_by((along, 0.0, 0.0) if aside else (0.0, along, 0.0), holder.turn_deg)
        placed[guest.id] = Place(
            x=x - own[0] * scale + dx,
            y=y - own[1] * scale + dy,
            lift_m=z - own[2] * scale,
            support=holder.id,
            scale=scale,
            heading_deg=holder.turn_deg if "seat" in guest.anchors or not aside else None,
        )
    return placed


def _own_width(guest: Block) -> float:
    """Between its own left and right, whatever way it is turned: of a box turned by a little, nearly that of the box."""
    turn = abs(sin(guest.turn_deg * pi / 180))
    return guest.width_m * (1 - turn) + min(guest.width_m, guest.depth_m) * turn


def turned_by(at: Vector, turn_deg: float) -> Vector:
    c, s = cos(turn_deg * pi / 180), sin(turn_deg * pi / 180)
    return c * at[0] - s * at[1], s * at[0] + c * at[1], at[2]


def above(holder: Block, at: Place, guests: Sequence[Block]) -> dict[str, Place]:
    """Side by side in the air over it."""
    width = max(g.width_m for g in guests)
    gap = 0.18 * max(holder.height_m * at.scale, max(g.height_m for g in guests))
    lift = at.lift_m + holder.height_m * at.scale + gap
    return {
        guest.id: Place(x=at.x + (k - (len(guests) - 1) / 2) * 1.25 * width, y=at.y, lift_m=lift, support=AIR)
        for k, guest in enumerate(guests)
    }


def leaning(holder: Block, at: Place, guests: Sequence[Block], side: float) -> dict[str, Place]:
    """Before it and to one side, tilted until the top touches. side: -1 left, 1 right."""
    placed = {}
    near = at.y + (holder.foot_near_m if holder.foot_near_m is not None else -holder.depth_m / 2) * at.scale
    wide = (holder.foot_width_m or holder.width_m) * at.scale
    for number, guest in enumerate(guests):
        reach = min(guest.height_m, holder.height_m * at.scale)
        y = near - reach * tan(LEAN_DEG * pi / 180) - guest.depth_m / 2
        # Well before what is much wider; at the edge of what it would hide.
        aside = 0.35 * (wide - guest.width_m) if guest.width_m < 0.4 * wide else 0.5 * wide - 0.1 * guest.width_m
        x = at.x + side * max(0.0, aside) - side * number * 1.15 * guest.width_m
        placed[guest.id] = Place(x=x, y=y, lift_m=at.lift_m, support=at.support, tilt_deg=LEAN_DEG)
    return placed


def around(holder: Block, at: Place, guests: Sequence[Block], random: np.random.Generator) -> dict[str, Place]:
    """On a ring about it, each facing it. Two or three stand where they hide nothing; more go all the way round."""
    across = max(max(g.width_m, g.depth_m) for g in guests)
    inner = 0.5 * max(holder.width_m, holder.depth_m) * at.scale
    radius = max(inner + 0.62 * across, 0.5 * 1.08 * across / sin(pi / max(len(guests), 3)))
    count = len(guests)
    start = -pi / 2 + (pi / count) + float(random.uniform(-0.1, 0.1))
    if count <= 2:
        start = pi - 0.25 if count == 2 else pi / 4
    placed = {}
    for number, guest in enumerate(guests):
        angle = start + 2 * pi * number / count
        x, y = radius * cos(angle), radius * sin(angle)
        placed[guest.id] = Place(
            x=at.x + x, y=at.y + y, lift_m=at.lift_m, support=at.support, heading_deg=degrees(atan2(-x, y))
        )
    return placed
