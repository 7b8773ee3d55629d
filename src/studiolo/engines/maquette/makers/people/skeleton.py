"""Joints of a posed body, reached for with two-bone inverse kinematics. The body faces -y; its left is +x."""

from dataclasses import dataclass, replace

import numpy as np

from studiolo.engines.maquette.makers.people.build import Build
from studiolo.engines.maquette.makers.people.poses import Pose
from studiolo.engines.maquette.model import Numbers

SIDES = (1.0, -1.0)  # left, right
_SHORT_OF_STRAIGHT = 0.997
ON_GROUND = 0.12  # of the height: who sits lower stretches the legs out


def unit(vector: Numbers) -> Numbers:
    return np.asarray(vector / max(float(np.linalg.norm(vector)), 1e-9))


def point(x: float, y: float, z: float) -> Numbers:
    return np.array((x, y, z), float)


def turned(pitch: float = 0.0, yaw: float = 0.0, roll: float = 0.0) -> Numbers:
    """Degrees: pitch forwards, yaw to the body's left, roll to its left."""
    p, y, r = np.radians((pitch, yaw, roll))
    forwards = np.array([[1, 0, 0], [0, np.cos(p), -np.sin(p)], [0, np.sin(p), np.cos(p)]])
    around = np.array([[np.cos(y), -np.sin(y), 0], [np.sin(y), np.cos(y), 0], [0, 0, 1]])
    sideways = np.array([[np.cos(r), 0, np.sin(r)], [0, 1, 0], [-np.sin(r), 0, np.cos(r)]])
    return np.asarray(around @ forwards @ sideways)


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Skeleton:
    """Joints in metres, left first; turns are rotations. The soles, seat or knees rest on z = 0 or on the seat."""

    build: Build
    pose: Pose
    pelvis: Numbers
    waist: Numbers
    neck: Numbers
    skull: Numbers
    turn_pelvis: Numbers
    turn_chest: Numbers
    turn_head: Numbers
    shoulders: Numbers
    elbows: Numbers
    wrists: Numbers
    hips: Numbers
    knees: Numbers
    ankles: Numbers
    turn_feet: Numbers

    def chest(self, x: float, y: float, z: float) -> Numbers:
        """A place from the base of the neck, in u."""
        return np.asarray(self.neck + self.turn_chest @ (point(x, y, z) * self.build.u))

    def loin(self, x: float, y: float, z: float) -> Numbers:
        """A place from the middle between the hips, in u."""
        return np.asarray(self.pelvis + self.turn_pelvis @ (point(x, y, z) * self.build.u))

    def face(self, points: Numbers) -> Numbers:
        """Places in head units as metres."""
        return np.asarray(np.asarray(points) @ self.turn_head.T * self.build.head + self.skull)

    def from_face(self, points: Numbers) -> Numbers:
        """Metres as places in head units."""
        return np.asarray((np.asarray(points) - self.skull) @ self.turn_head / self.build.head)

    def shifted(self, by: Numbers) -> "Skeleton":
        names = ("pelvis", "waist", "neck", "skull", "shoulders", "elbows", "wrists", "hips", "knees", "ankles")
        return replace(self, **{name: getattr(self, name) + by for name in names})


def reached(start: Numbers, end: Numbers, upper: float, lower: float, pole: Numbers) -> tuple[Numbers, Numbers]:
    """The middle joint and the end of two bones from `start` towards `end`; the joint bends towards `pole`."""
    way: Numbers = np.asarray(end - start)
    length = min(float(np.linalg.norm(way)), (upper + lower) * _SHORT_OF_STRAIGHT)
    length = max(length, abs(upper - lower) * 1.02 + 1e-4)
    way = unit(way)
    along = (upper * upper - lower * lower + length * length) / (2 * length)
    aside = np.sqrt(max(upper * upper - along * along, 0.0))
    pole = unit(pole - (pole @ way) * way)
    return start + way * along + pole * aside, start + way * length


def skeleton_of(build: Build, pose: Pose, *, seat_m: float = 0.0, hand_targets: tuple[Numbers | None, ...] = (None,
    None)) -> Skeleton:  # fmt: skip
    """The body in a pose. seat_m: height of what is sat on. hand_targets: wrists from the neck's base, in the chest's
    own directions and metres, instead of the pose's."""
    u = build.u
    if pose.rest == "seat" and seat_m < ON_GROUND * build.height and pose.feet[0][2] > -0.55:
        pose = replace(
            pose, foot_pitch=(-66.0, -66.0), foot_turn=(22.0, 22.0), knees=((0.3, -0.4, 1.0), (0.3, -0.4, 1.0))
        )
    turn_pelvis = turned(pose.lean * 0.25, pose.hips, -pose.roll)
    turn_chest = turned(pose.lean + build.stoop, pose.twist, pose.roll)
    torso = build.neck_height - build.hip_height
    waist = turn_pelvis @ point(0, 0.004 * u, 0.36 * torso)
    neck = waist + turned(pose.lean + build.stoop * 0.5, pose.twist, pose.roll) @ point(0, 0.01 * u, 0.64 * torso)
    head_pitch = pose.head[0] + 0.35 * pose.lean + (2.0 if build.age == "old" else 0.0)
    turn_head = turned(head_pitch, pose.head[1] + 0.3 * pose.twist, pose.head[2])
    neck_up = turn_chest @ point(0, -0.012 * u, build.neck_length) + turn_head @ point(0, 0, 0.25 * build.neck_length)
    skull = neck + neck_up + turn_head @ point(0, -0.13, 0.95) * build.head
    found: list[tuple[Numbers, ...]] = []
    for side, sign in enumerate(SIDES):
        mirror = np.array((sign, 1, 1))
        shoulder = neck + turn_chest @ point(sign * build.shoulder, 0.012 * u, -0.052 * u)
        target = shoulder + np.array(pose.hands[side]) * mirror * build.arm
        wanted = hand_targets[side]
        if wanted is not None:
            target = neck + turn_chest @ wanted
        elbow, wrist = reached(
            shoulder, target, build.upper_arm, build.lower_arm, turn_chest @ (np.array(pose.elbows[side]) * mirror)
        )
        hip = turn_pelvis @ point(sign * build.hip, 0, 0)
        foot = hip + _foot_way(build, pose, side, seat_m) * mirror
        knee, ankle = reached(hip, foot, build.thigh, build.shin, np.array(pose.knees[side]) * mirror)
        found.append((shoulder, elbow, wrist, hip, knee, ankle))
    shoulders, elbows, wrists, hips, knees, ankles = (np.array(pair) for pair in zip(*found, strict=True))
    feet = [turned(pose.foot_pitch[side], sign * pose.foot_turn[side]) for side, sign in enumerate(SIDES)]
    body = Skeleton(
        build=build, pose=pose, pelvis=np.zeros(3), waist=waist, neck=neck, skull=skull, turn_pelvis=turn_pelvis,
        turn_chest=turn_chest, turn_head=turn_head, shoulders=shoulders, elbows=elbows, wrists=wrists, hips=hips,
        knees=knees, ankles=ankles, turn_feet=np.array(feet),
    )  # fmt: skip
    return body.shifted(point(0, 0, _height_of_pelvis(body, seat_m)))


def sole_to_seat(build: Build) -> float:
    """How far the hip joint is above what is sat on, metres."""
    return 0.088 * build.u * (1 + 0.1 * build.stout) * (1.15 if not build.grown else 1.0)


def _foot_way(build: Build, pose: Pose, side: int, seat_m: float) -> Numbers:
    way = np.array(pose.feet[side], float) * build.leg
    if pose.rest != "seat":
        return way
    drop = seat_m + sole_to_seat(build) - build.ankle
    if pose.feet[side][2] < -0.55:  # astride: the legs hang
        return way
    if seat_m < ON_GROUND * build.height:
        return np.array((0.17, -0.86, 0.0)) * build.leg - point(0, 0, sole_to_seat(build) - 0.042 * build.r)
    slope = float(
        np.clip(drop - build.shin * 0.99, 0.0, 0.26 * build.thigh)
    )  # the thighs slope down to reach the floor
    forward = -np.sqrt(build.thigh**2 - slope**2) * 0.985
    return np.array((way[0], forward, -min(drop, build.shin * 0.99 + slope)))


def _height_of_pelvis(body: Skeleton, seat_m: float) -> float:
    build, pose = body.build, body.pose
    if pose.rest == "seat":
        low = _lowest_sole(body)
        return max(seat_m + sole_to_seat(build), -low)
    if pose.rest == "knees":
        return max(-float(body.knees[:, 2].min()) + 0.05 * build.r, -_lowest_sole(body))
    return -_lowest_sole(body) + pose.lift * build.u


def _lowest_sole(body: Skeleton) -> float:
    u = body.build.u
    corners = [(0, 0.05, -0.068), (0, -0.1, -0.068), (0, -0.15, -0.06)]
    return min(
        float((ankle + turn @ (point(*corner) * u))[2])
        for ankle, turn in zip(body.ankles, body.turn_feet, strict=True)
        for corner in corners
    )
