"""Hands with five fingers that rest, grip, point or lie flat."""

from dataclasses import dataclass

import numpy as np

from studiolo.engines.maquette.makers.people.field import Lump, limb
from studiolo.engines.maquette.makers.people.poses import Grip
from studiolo.engines.maquette.makers.people.skeleton import SIDES, Skeleton, point, unit
from studiolo.engines.maquette.model import Numbers

# Of an adult hand, metres: where a finger starts (towards the thumb, along), its length.
_FINGERS = ((0.029, 0.084, 0.070), (0.0092, 0.088, 0.078), (-0.0112, 0.085, 0.072), (-0.0295, 0.078, 0.056))
_BEND = {"relaxed": 0.42, "fist": 1.5, "flat": 0.08, "point": 1.45, "hold": 1.15, "cup": 0.62}


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Hand:
    """at: the wrist. along: to the finger tips; palm: the way the palm looks; thumb: to the thumb's side. scale: 1 for an
    adult. grip: the middle of what it would hold."""

    at: Numbers
    along: Numbers
    palm: Numbers
    thumb: Numbers
    scale: float
    grip: Numbers

    def place(self, aside: float, along: float, out: float) -> Numbers:
        return np.asarray(self.at + (self.thumb * aside + self.along * along + self.palm * out) * self.scale)


def hand_of(body: Skeleton, side: int, held_radius: float = 0.02) -> Hand:
    """held_radius: metres, of what a gripping hand closes around."""
    sign, pose = SIDES[side], body.pose
    forearm = unit(body.wrists[side] - body.elbows[side])
    ways = pose.fingers[side]
    if ways is None:
        along, palm = forearm, point(-sign, 0.3, 0)
    else:
        mirror = np.array((sign, 1, 1))
        along = body.turn_chest @ unit(np.array(ways[0]) * mirror)
        palm = body.turn_chest @ (np.array(ways[1]) * mirror)
    palm = unit(palm - (palm @ along) * along)
    thumb = unit(np.cross(palm, along)) * -sign
    scale = body.build.u * (1.2 if body.build.age in ("baby", "toddler") else 1.12 if not body.build.grown else 1.02)
    scale *= 0.92 if body.build.feminine else 1.0
    out = 0.018 + min(held_radius / scale, 0.07)
    wrist = body.wrists[side]
    grip = wrist + (along * 0.075 + palm * out) * scale
    return Hand(at=wrist, along=along, palm=palm, thumb=thumb, scale=scale, grip=grip)


def hand_lumps(body: Skeleton, side: int, hand: Hand, held_radius: float = 0.02, swell: float = 0.0) -> list[Lump]:
    """swell: of gloves, metres."""
    grip, k, place = body.pose.grips[side], hand.scale, hand.place
    frame = np.stack([hand.thumb, hand.along, hand.palm])
    forearm = unit(body.wrists[side] - body.elbows[side])
    wide = (1.14, 1.0, 0.6)
    thick = 0.0275 * body.build.r * (0.88 if body.build.feminine else 1.0)
    lumps = [
        limb(hand.at - forearm * 0.06 * k, hand.at, thick + 0.001, thick * 0.93, 0.02),
        limb(hand.at, place(0, 0.03, 0), thick * 0.9, 0.03 * k, 0.02, frame=frame, flat=(1.0, 1, 0.7)),
        limb(
            place(0.01, 0.04, 0),
            place(0.0095, 0.073, 0),
            0.031 * k + swell,
            0.032 * k + swell,
            0.02,
            frame=frame,
            flat=wide,
        ),
        limb(
            place(-0.012, 0.04, 0),
            place(-0.0125, 0.068, 0),
            0.03 * k + swell,
            0.0295 * k + swell,
            0.02,
            frame=frame,
            flat=wide,
        ),
        limb(place(0.022, 0.018, 0.008), place(0.03, 0.042, 0.01), 0.018 * k + swell, 0.017 * k + swell, 0.02),
    ]
    for number, finger in enumerate(_FINGERS):
        lumps += _finger(hand, number, finger, _bend(grip, number, held_radius / k), swell)
    return lumps + _thumb(hand, grip, held_radius / k, swell)


def _bend(grip: Grip, number: int, radius: float) -> float:
    if grip == "point" and number == 0:
        return 0.05
    if grip == "hold":
        return float(np.clip(1.45 - 9 * max(radius - 0.016, 0), 0.55, 1.45))
    return _BEND[grip] * (1 + 0.1 * number * (grip == "relaxed"))


def _finger(hand: Hand, number: int, finger: tuple[float, float, float], bend: float, swell: float) -> list[Lump]:
    aside, along, length = finger
    spread = 0.13 * (1 - number * 0.66) * (1 - min(bend, 1.0))
    way = unit(hand.along + hand.thumb * spread)
    at = hand.place(aside, along - 0.012, 0.001)
    thick = (0.0108 - 0.0011 * (number == 3)) * hand.scale + swell
    lumps = []
    for joint, share in enumerate((0.46, 0.31, 0.25)):
        angle = bend * (0.5 + 0.72 * joint)
        to = at + (way * np.cos(angle) + hand.palm * np.sin(angle)) * length * share * hand.scale
        lumps.append(limb(at, to, thick * (1.04 - 0.06 * joint), thick * (0.98 - 0.08 * joint), 0.006))
        at = to
    return lumps


def _thumb(hand: Hand, grip: Grip, radius: float, swell: float) -> list[Lump]:
    k, place = hand.scale, hand.place
    base = place(0.026, 0.022, 0.008)
    if grip in ("fist", "point"):
        knuckle, tip = place(0.04, 0.055, 0.026), place(0.012, 0.074, 0.042)
    elif grip == "hold":
        reach = min(radius, 0.05)
        knuckle, tip = place(0.048, 0.05, 0.022 + 0.4 * reach), place(0.036, 0.078, 0.034 + 1.3 * reach)
    elif grip == "cup":
        knuckle, tip = place(0.052, 0.048, 0.026), place(0.05, 0.078, 0.046)
    elif grip == "flat":
        knuckle, tip = place(0.052, 0.05, 0.004), place(0.064, 0.084, 0.002)
    else:
        knuckle, tip = place(0.05, 0.052, 0.018), place(0.05, 0.085, 0.028)
    return [
        limb(base, knuckle, 0.0172 * k + swell, 0.0138 * k + swell, 0.014),
        limb(knuckle, tip, 0.0134 * k + swell, 0.0112 * k + swell, 0.006),
    ]
