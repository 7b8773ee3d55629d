"""The body as lumps: torso, arms, legs, each with so much ease around it, for skin and for cloth."""

import numpy as np

from studiolo.engines.maquette.makers.people.field import Lump, ball, limb
from studiolo.engines.maquette.makers.people.skeleton import SIDES, Skeleton, point, unit

DEEP = 0.8  # how much less deep than wide a torso is


def torso(body: Skeleton, ease: float = 0.0, *, straight: float = 0.0) -> list[Lump]:
    """Chest, shoulders, waist and hips. straight: 0 follows the waist, 1 hangs from the chest."""
    build, u = body.build, body.build.u
    r = build.r / u if build.grown else build.r / u * 0.84
    woman = build.feminine
    deep = (1.0, DEEP, 1.0)
    chest, _pelvis = body.turn_chest.T, body.turn_pelvis.T
    ribs = ((0.108 if woman else 0.12) + 0.012 * build.muscle) * r * u + ease
    spread = (0.055 if woman else 0.064) * r * (1 + 0.25 * build.muscle)
    lumps = [
        limb(
            body.chest(-spread, 0.006, -0.15),
            body.chest(spread, 0.006, -0.15),
            ribs,
            ribs,
            0.05 * u,
            flat=deep,
            frame=chest,
        )
    ]
    for side in (0, 1):
        root = body.chest(SIDES[side] * 0.03, 0.02, 0.012)
        cap = body.shoulders[side] + body.turn_chest @ point(0, 0.004 * u, 0.008 * u)
        thick = 0.046 * build.r * (1 + 0.25 * build.muscle)
        lumps.append(limb(root, cap, thick + ease * 0.8, thick * 0.92 + ease * 0.9, 0.055 * u))
    return lumps + hips_of(body, ease, straight * max(0.0, ribs - ease - 0.09 * r * u) * 0.85) + _bust(body, ease)


def hips_of(body: Skeleton, ease: float = 0.0, wider: float = 0.0) -> list[Lump]:
    """Waist, hips, seat and belly. wider: how much the waist is widened, metres."""
    build, u = body.build, body.build.u
    r = build.r / u if build.grown else build.r / u * 0.84
    woman = build.feminine
    deep, chest, pelvis = (1.0, DEEP, 1.0), body.turn_chest.T, body.turn_pelvis.T
    waist = ((0.09 if woman else 0.108) * r + 0.03 * max(build.stout, 0)) * u + ease
    waist += wider
    across = body.turn_chest @ point(0.044 * r * u, 0, 0)
    lumps = [limb(body.waist - across, body.waist + across, waist, waist, 0.08 * u, flat=deep, frame=chest)]
    hips = ((0.118 if woman else 0.11) * r + 0.012 * max(build.stout, 0)) * u + ease
    lumps.append(
        limb(body.loin(-0.052 * r, 0.006, 0.02), body.loin(0.052 * r, 0.006, 0.02), hips, hips, 0.07 * u, flat=(1, 0.86, 1), frame=pelvis)
    )  # fmt: skip
    for sign in SIDES:
        seat = (0.082 if woman else 0.072) * r * u + ease
        lumps.append(ball(body.loin(sign * 0.05 * r, 0.045, -0.035), seat, 0.05 * u))
    return lumps + _belly(body, ease)


def _belly(body: Skeleton, ease: float) -> list[Lump]:
    build, u = body.build, body.build.u
    young = 0.35 if build.age in ("baby", "toddler") else 0.1 if build.age == "child" else 0.0
    size = max(build.stout, young, 0.3 if build.age == "old" else 0.0)
    if size < 0.05:
        return []
    at = body.waist + body.turn_chest @ (point(0, -0.03 - 0.055 * size, -0.02) * u)
    return [ball(at, (0.075 + 0.085 * size) * u * (build.r / u if not build.grown else 1.0) + ease, 0.09 * u)]


def _bust(body: Skeleton, ease: float) -> list[Lump]:
    build, u = body.build, body.build.u
    if build.feminine:
        size = 0.054 + 0.012 * max(build.stout, 0)
        low = -0.165 if build.age == "old" else -0.15
        return [ball(body.chest(sign * 0.058, -0.064, low), size * u + ease, 0.055 * u) for sign in SIDES]
    if build.grown and build.muscle > 0.2:
        flat = (1.2, 0.6, 0.85)
        return [
            ball(body.chest(sign * 0.06, -0.075, -0.12), 0.055 * u + ease, 0.05 * u, flat=flat, frame=body.turn_chest.T)
            for sign in SIDES
        ]
    return []


def arm(body: Skeleton, side: int, ease: float = 0.0, *, upto: float = 1.0, cuff: float | None = None) -> list[Lump]:
    """From the shoulder so much of the way to the wrist. cuff: the ease at the wrist, where it differs."""
    build = body.build
    r = build.r * (0.88 if build.feminine else 1.0)
    muscle = 1 + 0.35 * build.muscle
    shoulder, elbow, wrist = body.shoulders[side], body.elbows[side], body.wrists[side]
    end = ease if cuff is None else cuff
    share = build.upper_arm / build.arm
    first = min(upto / share, 1.0)
    to = shoulder + (elbow - shoulder) * first
    lumps = [limb(shoulder, to, 0.052 * r * muscle + ease, (0.052 - 0.012 * first) * r * muscle + ease, 0.03 * build.u)]
    if build.muscle > 0.15:
        middle = shoulder + (elbow - shoulder) * 0.5
        lumps.append(ball(middle, 0.05 * r * muscle + ease, 0.04 * build.u))
    if upto > share:
        second = (upto - share) / (1 - share)
        to = elbow + (wrist - elbow) * second
        tip = ease + (end - ease) * second
        lumps.append(ball(elbow + (wrist - elbow) * 0.22, 0.042 * r * muscle + ease, 0.03 * build.u))
        lumps.append(limb(elbow, to, 0.039 * r + ease, (0.039 - 0.0125 * second) * r + tip, 0.022 * build.u))
    return lumps


def leg(body: Skeleton, side: int, ease: float = 0.0, *, upto: float = 1.0, knee: float | None = None,
        hem: float | None = None) -> list[Lump]:  # fmt: skip
    """From the hip so much of the way to the ankle. knee, hem: the ease there, where it differs."""
    build = body.build
    r = build.r * (1.04 if build.feminine else 1.0)
    at_knee = ease if knee is None else knee
    at_hem = at_knee if hem is None else hem
    hip, joint, ankle = body.hips[side], body.knees[side], body.ankles[side]
    share = build.thigh / build.leg
    first = min(upto / share, 1.0)
    to = hip + (joint - hip) * first
    lumps = [
        limb(hip, to, 0.082 * r + ease, (0.082 - 0.03 * first) * r + ease + (at_knee - ease) * first, 0.045 * build.u)
    ]
    if upto > share:
        second = (upto - share) / (1 - share)
        to = joint + (ankle - joint) * second
        way = (ankle - joint) / np.linalg.norm(ankle - joint)
        back = np.cross(np.cross(way, joint - hip), way)
        calf = joint + (ankle - joint) * 0.3 + unit(back) * 0.012 * r * (1 if np.linalg.norm(back) > 1e-4 else 0)
        lumps.append(ball(calf, 0.05 * r + at_knee, 0.04 * build.u))
        end = at_knee + (at_hem - at_knee) * second
        lumps.append(limb(joint, to, 0.05 * r + at_knee, (0.05 - 0.017 * second) * r + end, 0.03 * build.u))
    return lumps
