"""The body below the neck: ribs, waist, shoulders, thighs, legs, feet and tail as cones on bones."""

from dataclasses import replace

import numpy as np

from studiolo.engines.maquette.makers.quadrupeds.build import Build
from studiolo.engines.maquette.makers.quadrupeds.field import Cone, Point
from studiolo.engines.maquette.makers.quadrupeds.skeleton import BONE, LEGS, TAIL_BONES, Rest
from studiolo.engines.maquette.model import Numbers

BACKWARD: Point = (-1.0, 0.0, -0.28)
DOWN: Point = (-0.35, 0.0, -1.0)


def point(values: Numbers | tuple[float, ...]) -> Point:
    return float(values[0]), float(values[1]), float(values[2])


def body_cones(build: Build, rest: Rest) -> list[Cone]:
    """Everything but the head."""
    cones = _trunk(build, rest) + _neck(build, rest) + _tail(build, rest)
    for leg in LEGS:
        cones += _front_leg(build, rest, leg) if leg[0] == "f" else _hind_leg(build, rest, leg)
    return cones


def _trunk(build: Build, rest: Rest) -> list[Cone]:
    half, depth = build.length / 2, build.chest_depth
    chest, loin, pelvis = BONE["chest"], BONE["loin"], BONE["pelvis"]
    rib, wide = depth / 2, build.chest_width / depth
    waist, waist_wide = build.waist_depth / 2, build.waist_width / build.waist_depth
    mid = 1.0 - rib - 0.005
    waist_z = 0.5 * (1.0 + build.rump_height) - waist - 0.015
    rump = 0.155 * build.rump_size
    rump_z = build.rump_height - rump - 0.005
    front = half - 0.225
    cones = [
        Cone(bone=chest, a=(front, 0, mid), b=(front - 0.12, 0, mid), start=rib * 0.97, end=rib, flat=(1, wide, 1),
             melt=0.05, region="chest"),
        Cone(bone=chest, a=(front - 0.12, 0, mid), b=(front - 0.3, 0, mid + 0.012), start=rib, end=rib * 0.9,
             flat=(1, wide * 1.04, 1), melt=0.06, region="back"),
        Cone(bone=loin, a=(front - 0.3, 0, mid + 0.012), b=(-half + 0.36, 0, waist_z), start=rib * 0.88, end=waist,
             flat=(1, waist_wide * 1.02, 1), melt=0.08, region="back"),
        Cone(bone=pelvis, a=(-half + 0.34, 0, waist_z), b=(-half + 0.2, 0, rump_z), start=waist * 0.98, end=rump,
             flat=(1, waist_wide, 1), melt=0.07, region="rump"),
        Cone(bone=pelvis, a=(-half + 0.2, 0, rump_z), b=(-half + 0.11, 0, rump_z - 0.005), start=rump,
             end=rump * 0.82, flat=(1, waist_wide * 0.98, 1), melt=0.06, region="rump"),
        # the breast before the shoulders
        Cone(bone=chest, a=(half - 0.16, 0, mid + 0.04), b=(half - 0.12, 0, mid - 0.03), start=rib * 0.56,
             end=rib * 0.5, flat=(1, wide * 1.1, 1), melt=0.08, region="chest", flow=(-0.1, 0, -1)),
    ]  # fmt: skip
    if build.hump > 0:
        cones.append(
            Cone(bone=chest, a=(front + 0.02, 0, 0.95), b=(front - 0.1, 0, 0.94), start=0.09 + build.hump * 0.5,
                 end=0.08, flat=(1, 0.8, 1), melt=0.1, region="back")
        )  # fmt: skip
    return cones


def _neck(build: Build, rest: Rest) -> list[Cone]:
    base, middle, top = (point(p) for p in rest.neck)
    half = 0.5 * (build.neck_base + build.neck_top) * 0.97
    flat = (1.0, build.neck_flat, 1.0)
    flow = (-0.75, 0.0, -0.75)
    # The throat falls from the jaw to the breast; without it the neck is a pipe stuck into the trunk.
    breast = (build.length / 2 - 0.15, 0.0, 1.0 - 0.4 * build.chest_depth)
    throat = (middle[0] + 0.03, 0.0, middle[2] - 0.06)
    return [
        Cone(bone=BONE["neck"], a=(base[0] - 0.06, 0, base[2] - 0.03), b=middle, start=build.neck_base * 1.04, end=half,
             flat=flat, melt=0.09, region="neck", flow=flow),
        Cone(bone=BONE["neck"], a=breast, b=throat, start=build.neck_base * 0.72, end=half * 0.72, flat=flat, melt=0.09,
             region="breast", flow=(-0.15, 0, -1)),
        Cone(bone=BONE["nape"], a=middle, b=top, start=half, end=build.neck_top, flat=flat, melt=0.06, region="neck",
             flow=flow),
        Cone(bone=BONE["nape"], a=top, b=point(rest.skull), start=build.neck_top,
             end=build.neck_top * 0.95, flat=flat, melt=0.05, region="neck", flow=flow),
    ]  # fmt: skip


def _tail(build: Build, rest: Rest) -> list[Cone]:
    cones = []
    for i in range(TAIL_BONES):
        shares = np.array((i, i + 1)) / TAIL_BONES
        start, end = build.tail_base + (build.tail_tip - build.tail_base) * shares
        cones.append(
            Cone(bone=BONE[f"tail{i}"], a=point(rest.tail[i]), b=point(rest.tail[i + 1]), start=float(start),
                 end=float(end), melt=0.05 if i == 0 else 0.012, region="tail", flow=(-1.0, 0.0, 0.0))
        )  # fmt: skip
    return cones


def _front_leg(build: Build, rest: Rest, leg: str) -> list[Cone]:
    joints = [point(p) for p in rest.legs[leg]]
    shoulder, elbow, wrist, pastern, toe = joints
    side = 1.0 if leg[1] == "l" else -1.0
    thick, low = build.leg, build.leg * build.lower_leg
    blade_top = (shoulder[0] - 0.14, shoulder[1] * 0.8, 0.9)
    muscle = (elbow[0] + 0.01, elbow[1] + side * 0.006, elbow[2] - 0.06)
    return [
        Cone(bone=BONE["chest"], a=blade_top, b=(shoulder[0], shoulder[1] * 1.02, shoulder[2]), start=0.07 * thick,
             end=0.1 * thick, flat=(1, 0.62, 1), melt=0.08, region="shoulder", flow=(-0.8, 0, -0.7)),
        Cone(bone=BONE[f"{leg}0"], a=shoulder, b=elbow, start=0.1 * thick, end=0.076 * thick, flat=(1, 0.8, 1),
             melt=0.055, region="shoulder", flow=(-0.6, 0, -0.9)),
        Cone(bone=BONE[f"{leg}1"], a=elbow, b=muscle, start=0.068 * thick, end=0.062 * thick, flat=(1.1, 0.9, 1),
             melt=0.04, region="leg", flow=DOWN),
        Cone(bone=BONE[f"{leg}1"], a=muscle, b=wrist, start=0.06 * low, end=0.041 * low, flat=(1, 0.92, 1), melt=0.03,
             region="leg", flow=DOWN),
        Cone(bone=BONE[f"{leg}2"], a=wrist, b=pastern, start=0.044 * low, end=0.038 * low, melt=0.02, region="cannon",
             flow=(0.0, 0, -1.0)),
        *_foot(build, BONE[f"{leg}3"], pastern, toe, low),
    ]  # fmt: skip


def _hind_leg(build: Build, rest: Rest, leg: str) -> list[Cone]:
    hip, knee, hock, pastern, toe = (point(p) for p in rest.legs[leg])
    side = 1.0 if leg[1] == "l" else -1.0
    thick, low = build.thigh, build.leg * build.lower_leg
    calf = tuple(k + (h - k) * 0.4 + o for k, h, o in zip(knee, hock, (-0.012, side * 0.004, 0.0), strict=True))
    return [
        Cone(bone=BONE[f"{leg}0"], a=(hip[0] + 0.01, hip[1], hip[2] - 0.02),
             b=(knee[0] - 0.015, knee[1], knee[2] + 0.02), start=0.145 * thick, end=0.085 * thick, flat=(1, 0.62, 1),
             melt=0.07, region="thigh", flow=(-0.6, 0, -0.9)),
        # the ham behind the thigh bone
        Cone(bone=BONE[f"{leg}0"], a=(hip[0] - 0.075, hip[1] * 0.9, hip[2] - 0.02),
             b=(knee[0] - 0.13, knee[1] * 0.96, knee[2] + 0.03), start=0.1 * thick, end=0.066 * thick, flat=(1, 0.7, 1),
             melt=0.07, region="breeches", flow=(-0.35, 0, -1)),
        Cone(bone=BONE[f"{leg}1"], a=knee, b=point(calf), start=0.078 * thick, end=0.062 * thick, flat=(1, 0.8, 1),
             melt=0.045, region="shank", flow=DOWN),
        Cone(bone=BONE[f"{leg}1"], a=point(calf), b=hock, start=0.06 * thick, end=0.036 * low, flat=(1, 0.85, 1),
             melt=0.03, region="shank", flow=DOWN),
        Cone(bone=BONE[f"{leg}2"], a=hock, b=pastern, start=0.04 * low, end=0.036 * low, melt=0.018, region="cannon",
             flow=(0, 0, -1)),
        *_foot(build, BONE[f"{leg}3"], pastern, toe, low),
    ]  # fmt: skip


def _foot(build: Build, bone: int, pastern: Point, toe: Point, thick: float) -> list[Cone]:
    """A foot hangs on its pastern, however long the leg."""
    drop = pastern[2] - 0.062
    cones = _foot_on_ground(build, bone, (pastern[0], pastern[1], 0.062), (toe[0], toe[1], toe[2] - drop), thick)
    return [
        replace(c, a=(c.a[0], c.a[1], c.a[2] + drop), b=(c.b[0], c.b[1], c.b[2] + drop)) if drop else c for c in cones
    ]


def _foot_on_ground(build: Build, bone: int, pastern: Point, toe: Point, thick: float) -> list[Cone]:
    size = build.foot_size
    if build.foot in ("hoof", "cloven"):
        return _hoof(build, bone, pastern, toe, thick)
    x, y, _ = pastern
    if build.foot == "pad":
        return [
            Cone(bone=bone, a=(x, y, 0.05), b=(x + 0.02, y, 0.045), start=0.062 * size, end=0.06 * size, melt=0.03,
                 region="paw", flow=(0.2, 0, -1))
        ]  # fmt: skip
    ankle = Cone(
        bone=bone, a=(x - 0.005, y, 0.06), b=(x + 0.03, y, 0.042), start=0.042 * thick, end=0.04 * size,
        flat=(1, 1.08, 0.92), melt=0.02, region="paw", flow=(0.6, 0, -0.6),
    )  # fmt: skip
    toes = []
    for spread, ahead in ((-1.5, 0.030), (-0.52, 0.048), (0.52, 0.048), (1.5, 0.030)):
        root = (x + 0.022, y + spread * 0.017 * size, 0.042 * size)
        tip = (x + 0.022 + ahead * size, y + spread * 0.0215 * size, 0.024 * size)
        toes.append(
            Cone(bone=bone, a=root, b=tip, start=0.026 * size, end=0.0235 * size, melt=0.007, region="paw",
                 flow=(1, 0, -0.3))
        )  # fmt: skip
    return [ankle, replace(ankle, a=(x + 0.01, y, 0.03), b=(x + 0.035, y, 0.028), start=0.03 * size), *toes]


def _hoof(build: Build, bone: int, pastern: Point, toe: Point, thick: float) -> list[Cone]:
    x, y, _ = pastern
    size = build.foot_size
    fetlock = Cone(bone=bone, a=(x, y, 0.085), b=(x + 0.028, y, 0.06), start=0.036 * thick, end=0.03 * thick,
                   melt=0.02, region="cannon", flow=(0, 0, -1))  # fmt: skip
    sides = (0.0,) if build.foot == "hoof" else (-1.0, 1.0)
    hooves = [
        Cone(bone=bone, a=(x + 0.03, y + s * 0.017 * size, 0.05), b=(x + 0.048, y + s * 0.02 * size, 0.022),
             start=(0.03 if s == 0 else 0.019) * size, end=(0.044 if s == 0 else 0.026) * size, flat=(1.1, 1, 0.8),
             melt=0.006, region="hoof", flow=(0, 0, -1))
        for s in sides
    ]  # fmt: skip
    return [fetlock, *hooves]
