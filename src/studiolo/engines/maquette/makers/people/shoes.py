"""Feet, bare or shod."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

import numpy as np

from studiolo.engines.maquette.makers.people.field import Lump, ball, chain, grid_of, limb
from studiolo.engines.maquette.makers.people.garments import Shoe
from studiolo.engines.maquette.makers.people.skeleton import SIDES, Skeleton, point
from studiolo.engines.maquette.makers.people.surface import Surface, merged
from studiolo.engines.maquette.model import Numbers

ANKLE = 0.068  # u, above the sole


def _place(body: Skeleton, side: int, x: float, y: float, z: float) -> Numbers:
    """Metres of a place in the foot: x outwards, y back, z up from the sole, in u."""
    wide = 1.12 if not body.build.grown else 1.0
    local = point(SIDES[side] * x * wide, y, z - ANKLE) * body.build.u
    return np.asarray(body.ankles[side] + body.turn_feet[side] @ local)


def bare_feet(body: Skeleton, cell: float) -> Surface:
    """Both feet with toes."""
    found = []
    u = body.build.u
    for side in (0, 1):
        at = partial(_place, body, side)
        lumps = [
            limb(
                body.ankles[side] + (body.knees[side] - body.ankles[side]) * 0.14,
                body.ankles[side],
                0.036 * body.build.r,
                0.034 * body.build.r,
                0.02,
            ),
            ball(at(0, 0.035, 0.03), 0.031 * u, 0.03),
            limb(at(0, 0.0, 0.045), at(0.003, -0.085, 0.024), 0.034 * u, 0.024 * u, 0.03),
            limb(at(0.018, -0.04, 0.02), at(0.022, -0.105, 0.016), 0.022 * u, 0.018 * u, 0.02),
            limb(at(-0.016, -0.03, 0.022), at(-0.018, -0.11, 0.017), 0.022 * u, 0.019 * u, 0.02),
        ]
        for toe in range(5):
            x = -0.025 + 0.0145 * toe
            lumps.append(limb(at(x, -0.108 + 0.005 * toe, 0.013), at(x * 1.1, -0.14 + 0.008 * toe, 0.011),
                (0.0125 if toe == 0 else 0.0095) * u, (0.0115 if toe == 0 else 0.0085) * u, 0.006))  # fmt: skip
        grid = grid_of(lumps, cell)
        found.append(grid.skin(grid.stamped(lumps), 1))
    return merged(found)


def shoes(body: Skeleton, shoe: Shoe, cell: float, *, under: bool = False) -> tuple[Surface, Surface]:
    """The uppers with uvs, and the soles. under: whether trousers fall over a boot's shaft."""
    uppers: list[Surface] = []
    soles: list[Surface] = []
    for side in (0, 1):
        upper, sole = _lumps(body, side, shoe, under)
        for lumps, into in ((upper, uppers), (sole, soles)):
            grid = grid_of(lumps, cell)
            values = grid.stamped(lumps)
            flat = _above(body, side, grid.mesh(), 0.0 if into is soles else 0.008)
            into.append(grid.skin(np.maximum(values, -flat).astype(np.float32), 1))
    found = merged(uppers)
    return replace(found, uvs=found.vertices[:, [1, 2]] * 4), merged(soles)


def _straps(at: Callable[[float, float, float], Numbers], u: float) -> list[Lump]:
    lumps = []
    for y, top, wide in ((-0.1, 0.052, 0.044), (-0.06, 0.068, 0.043), (0.03, 0.07, 0.04)):
        line = np.array(
            [
                at(wide * np.sin(a), y + 0.012 * np.cos(a), 0.008 + (top - 0.008) * np.cos(a))
                for a in np.linspace(-1.5, 1.5, 9)
            ]
        )
        lumps += chain(line, np.full(9, 0.0075 * u), 0.004)
    return lumps


def _above(body: Skeleton, side: int, places: tuple[Numbers, Numbers, Numbers], height: float) -> Numbers:
    up = body.turn_feet[side][:, 2]
    origin = _place(body, side, 0, 0, height)
    return np.asarray(sum(up[i] * (places[i] - origin[i]) for i in range(3)))


def _lumps(body: Skeleton, side: int, shoe: Shoe, under: bool) -> tuple[list[Lump], list[Lump]]:
    u, r = body.build.u, body.build.r
    at = partial(_place, body, side)
    ankle = body.ankles[side]
    shin = (body.knees[side] - ankle) / np.linalg.norm(body.knees[side] - ankle)
    flat = (1.0, 1.0, 0.72)
    frame = body.turn_feet[side].T
    toe_length = -0.155 if shoe.kind != "flipper" else -0.34
    sole = [
        limb(at(0, 0.045, 0.004), at(0.002, -0.03, 0.004), 0.034 * u, 0.033 * u, 0.02, frame=frame, flat=(1, 1, 0.5)),
        limb(
            at(0.002, -0.03, 0.004),
            at(0.004, toe_length + 0.04, 0.004),
            0.034 * u,
            0.042 * u,
            0.03,
            frame=frame,
            flat=(1, 1, 0.42),
        ),
    ]
    upper = [
        ball(at(0, 0.042, 0.03), 0.034 * u, 0.03),
        limb(at(0, 0.0, 0.036), at(0.003, -0.09, 0.024), 0.037 * u, 0.036 * u, 0.035),
        limb(
            at(0.003, -0.085, 0.02),
            at(0.003, toe_length + 0.037, 0.018),
            0.04 * u,
            0.036 * u,
            0.03,
            frame=frame,
            flat=flat,
        ),
    ]
    if shoe.kind == "sandal":
        return _straps(at, u), sole
    if shoe.kind == "boot":
        top = ankle + shin * min(shoe.height, 0.05 if under else 1.0) * u
        if under:
            upper.append(limb(at(0, 0.012, 0.05), top, 0.039 * r, 0.036 * r, 0.03))
            return upper, sole
        upper += [
            limb(at(0, 0.012, 0.05), top, 0.041 * r, (0.047 + 0.05 * max(shoe.height - 0.1, 0)) * r + 0.004 * u, 0.04),
            limb(
                ankle + shin * (shoe.height - 0.012) * u,
                top,
                0.054 * r + 0.05 * max(shoe.height - 0.1, 0) * r,
                0.054 * r + 0.05 * max(shoe.height - 0.1, 0) * r,
                0.008,
            ),
            ball(top + shin * 0.05 * u, 0.058 * u, 0.008, cut=True),
        ]
    elif shoe.kind in ("heel", "slipper"):
        upper.append(ball(at(0, -0.02, 0.078), 0.047 * u, 0.012, cut=True))
        upper.append(ball(at(0, -0.055, 0.07), 0.033 * u, 0.012, cut=True))
    else:
        collar = 0.05 if shoe.kind == "sneaker" else 0.044
        upper.append(limb(at(0, 0.02, 0.04), ankle + shin * 0.012 * u, 0.039 * u, collar * r * 0.98, 0.02))
        upper.append(ball(ankle + shin * 0.06 * u, 0.045 * r, 0.008, cut=True))
    if shoe.kind == "heel":
        sole.append(limb(at(0, 0.05, 0.02), at(0, 0.05, 0.0), 0.012 * u, 0.01 * u, 0.01))
    if shoe.kind == "flipper":
        sole.append(
            limb(at(0, -0.12, 0.005), at(0, -0.34, 0.002), 0.05 * u, 0.09 * u, 0.02, frame=frame, flat=(1, 1, 0.1))
        )
    return upper, sole
