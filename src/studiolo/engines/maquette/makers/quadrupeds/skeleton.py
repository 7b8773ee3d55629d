"""Bones: where they are at rest, for a build, and where a pose puts them."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np

from studiolo.engines.maquette.makers.quadrupeds.build import Build
from studiolo.engines.maquette.makers.quadrupeds.field import Bones, Cone, reach
from studiolo.engines.maquette.makers.quadrupeds.poses import Pose
from studiolo.engines.maquette.model import Numbers

LEGS = ("fl", "fr", "hl", "hr")
TAIL_BONES = 7
NAMES = (
    "pelvis", "loin", "chest", "neck", "nape", "head", "jaw",
    *(f"tail{i}" for i in range(TAIL_BONES)),
    *(f"{leg}{i}" for leg in LEGS for i in range(4)),
)  # fmt: skip
BONE: Mapping[str, int] = {name: index for index, name in enumerate(NAMES)}
MOST_TILT_DEG = 75.0


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Rest:
    """Joints of a build at rest. legs: for each leg its five joints, hip to toe. neck: base, middle, top."""

    joints: Mapping[str, Numbers]
    legs: Mapping[str, Numbers]
    neck: Numbers
    tail: Numbers
    skull: Numbers


def rest_of(build: Build) -> Rest:
    half = build.length / 2
    side_front = 0.28 * build.chest_width * build.stance
    side_hind = 0.30 * build.waist_width * build.stance + 0.008
    elbow = 1.0 - build.chest_depth
    legs = {}
    for name, sign in (("fl", 1.0), ("fr", -1.0)):
        y = sign * side_front
        legs[name] = np.array(
            [
                (half - 0.11, y, 1.0 - 0.62 * build.chest_depth),
                (half - 0.225, y * 1.08, elbow),
                (half - 0.205, y * 1.06, build.wrist),
                (half - 0.19, y * 1.06, 0.062),
                (half - 0.115, y * 1.08, 0.03),
            ]
        )
    knee = 0.52 * build.rump_height
    for name, sign in (("hl", 1.0), ("hr", -1.0)):
        y = sign * side_hind
        legs[name] = np.array(
            [
                (-half + 0.15, y, build.rump_height - 0.2),
                (-half + 0.25, y * 1.18, knee),
                (-half + 0.02, y * 1.1, build.hock),
                (-half + 0.05, y * 1.1, 0.062),
                (-half + 0.125, y * 1.12, 0.03),
            ]
        )
    for name, joints_of in legs.items():
        longer = build.front_leg if name[0] == "f" else build.hind_leg
        legs[name] = joints_of[0] + (joints_of - joints_of[0]) * longer
    base = np.array((half - 0.13, 0.0, 1.0 - 0.15))
    lift = np.radians(build.neck_lift_deg)
    way = np.array((np.cos(lift), 0.0, np.sin(lift)))
    neck = np.stack([base, base + way * build.neck_length * 0.5, base + way * build.neck_length])
    skull = neck[2] + np.array((0.06, 0, build.head_carry)) * build.head.scale
    root = np.array((-half + 0.02, 0.0, build.rump_height - 0.07 + build.tail_height))
    tail = root + np.arange(TAIL_BONES + 1)[:, None] * np.array((-build.tail_length / TAIL_BONES, 0, 0))
    joints: dict[str, Numbers] = {
        "pelvis": np.array((-half + 0.17, 0.0, build.rump_height - 0.2)),
        "loin": np.array((-0.12, 0.0, 0.8)),
        "chest": np.array((0.08, 0.0, 0.8)),
        "neck": neck[0],
        "nape": neck[1],
        "head": neck[2],
        "jaw": skull + np.array((0.0, 0.0, -0.06)) * build.head.scale,
    }
    joints |= {f"tail{i}": tail[i] for i in range(TAIL_BONES)}
    joints |= {f"{leg}{i}": legs[leg][i] for leg in LEGS for i in range(4)}
    return Rest(joints=joints, legs=legs, neck=neck, tail=tail, skull=skull)


def parent_of(name: str) -> str:
    """The bone a bone hangs on."""
    chains = {"loin": "pelvis", "chest": "loin", "neck": "chest", "nape": "neck", "head": "nape", "jaw": "head"}
    if name in chains:
        return chains[name]
    if name.startswith("tail"):
        return "pelvis" if name == "tail0" else f"tail{int(name[4:]) - 1}"
    if name[2] == "0":
        return "chest" if name[0] == "f" else "pelvis"
    return f"{name[:2]}{int(name[2]) - 1}"


def posed(rest: Rest, pose: Pose, cones: list[Cone]) -> Bones:
    """The bones in a pose, tilted so that front and hind both rest on the ground, and lowered onto it."""
    tilt = pose.tilt_deg
    bones = _bones(rest, pose, tilt)
    if pose.settle:
        for _ in range(6):
            front, hind = _lowest(cones, bones, "front"), _lowest(cones, bones, "hind")
            run = max(0.3, front[0] - hind[0])
            below = front[2] - hind[2]
            if abs(below) < 0.002:
                break
            tilt = float(np.clip(tilt - np.degrees(np.arctan2(below, run)) * 0.9, -MOST_TILT_DEG, MOST_TILT_DEG))
            bones = _bones(rest, pose, tilt)
    floor = min(float(reach(cone, bones)[0][2]) for cone in cones if not cone.cut)
    return replace(bones, shifts=bones.shifts - np.array((0.0, 0.0, floor)))


def _lowest(cones: list[Cone], bones: Bones, end: str) -> Numbers:
    """The lowest point of the front or hind end."""
    wanted = {BONE[n] for n in NAMES if (n[:2] in ("fl", "fr") or n == "chest") == (end == "front")}
    wanted -= {BONE[n] for n in NAMES if n.startswith("tail") or n in ("neck", "nape", "head", "jaw", "loin")}
    best = np.array((0.0, 0.0, np.inf))
    for cone in cones:
        if cone.bone in wanted and not cone.cut:
            ends = bones.place(cone.bone, np.array([cone.a, cone.b]))
            for point, radius in zip(ends, (cone.start, cone.end), strict=True):
                if point[2] - radius * cone.flat[2] < best[2]:
                    best = np.array((point[0], point[1], point[2] - radius * cone.flat[2]))
    return best


def turn_of(pitch_deg: float = 0.0, yaw_deg: float = 0.0, roll_deg: float = 0.0) -> Numbers:
    """Pitch lifts the nose and swings a leg forward; yaw turns to the left; roll leans the top to the right."""
    p, w, r = np.radians((pitch_deg, yaw_deg, roll_deg))
    pitch = np.array([[np.cos(p), 0, -np.sin(p)], [0, 1, 0], [np.sin(p), 0, np.cos(p)]])
    yaw = np.array([[np.cos(w), -np.sin(w), 0], [np.sin(w), np.cos(w), 0], [0, 0, 1]])
    roll = np.array([[1, 0, 0], [0, np.cos(r), -np.sin(r)], [0, np.sin(r), np.cos(r)]])
    return np.asarray(yaw @ pitch @ roll)


def _bones(rest: Rest, pose: Pose, tilt: float) -> Bones:
    turns = _turns(rest, pose, tilt)
    origins: dict[str, Numbers] = {}
    for name in NAMES:
        if name == "pelvis":
            origins[name] = rest.joints[name]
            continue
        parent = parent_of(name)
        origins[name] = turns[parent] @ (rest.joints[name] - rest.joints[parent]) + origins[parent]
    shifts = [origins[name] - turns[name] @ rest.joints[name] for name in NAMES]
    return Bones(turns=np.array([turns[name] for name in NAMES]), shifts=np.array(shifts))


def _turns(rest: Rest, pose: Pose, tilt: float) -> dict[str, Numbers]:
    arch = pose.arch_deg
    turns = {
        "pelvis": turn_of(tilt - arch, -pose.bend_deg, pose.roll_deg),
        "loin": turn_of(tilt, 0.0, pose.roll_deg),
        "chest": turn_of(tilt + arch, pose.bend_deg, pose.roll_deg),
    }
    follow = pose.follow * tilt
    neck_yaw = pose.bend_deg + 0.35 * pose.head_yaw_deg
    turns["neck"] = turn_of(pose.neck_deg * 0.8 + follow, neck_yaw * 0.6, pose.roll_deg)
    turns["nape"] = turn_of(pose.neck_deg + follow, neck_yaw, pose.roll_deg * 0.6)
    turns["head"] = turn_of(pose.head_deg, pose.bend_deg + pose.head_yaw_deg, pose.head_roll_deg)
    turns["jaw"] = turn_of(pose.head_deg, pose.bend_deg + pose.head_yaw_deg, pose.head_roll_deg) @ turn_of(
        -27.0 * pose.mouth
    )
    for i in range(TAIL_BONES):
        share = i / (TAIL_BONES - 1)
        lift = pose.tail_deg + pose.tail_curl_deg * share**1.2
        # A tail that lifts turns its far end up: the opposite of a nose.
        turns[f"tail{i}"] = turn_of(-lift, -pose.bend_deg + pose.tail_yaw_deg * share)
    for leg in LEGS:
        _turn_leg(turns, rest, pose, leg)
    return turns


def _turn_leg(turns: dict[str, Numbers], rest: Rest, pose: Pose, leg: str) -> None:
    angles = getattr(pose, leg)
    out = pose.spread_front_deg if leg[0] == "f" else pose.spread_hind_deg
    out = out if leg[1] == "l" else -out
    yaw = pose.bend_deg if leg[0] == "f" else -pose.bend_deg
    joints = rest.legs[leg]
    for i in range(4):
        way = joints[i + 1] - joints[i]
        rest_angle = float(np.degrees(np.arctan2(way[0], -way[2])))
        swing = angles[i] - rest_angle if pose.absolute and i < 3 else angles[i]
        lean = turn_of(0.0, 0.0, out + (pose.roll_deg if i < 3 else 0.0))
        turns[f"{leg}{i}"] = turn_of(0.0, yaw) @ lean @ turn_of(swing) if i < 3 else turn_of(swing, yaw)
