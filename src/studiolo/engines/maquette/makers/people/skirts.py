"""Skirts: a tent between both legs, whatever those do."""

import itertools

import numpy as np

from studiolo.engines.maquette.makers.people.field import Lump, limb
from studiolo.engines.maquette.makers.people.skeleton import Skeleton, unit
from studiolo.engines.maquette.model import Numbers

LAP, LAP_FLARE = 0.078, 0.3


def _along(body: Skeleton, side: int, way: float) -> Numbers:
    """A point so many metres down a leg."""
    build = body.build
    if way <= build.thigh:
        return np.asarray(body.hips[side] + (body.knees[side] - body.hips[side]) * way / build.thigh)
    return np.asarray(
        body.knees[side] + (body.ankles[side] - body.knees[side]) * min((way - build.thigh) / build.shin, 1.05)
    )


def skirt_lumps(body: Skeleton, length: float, ease: float, flare: float) -> list[Lump]:
    """length: metres from the hips down the legs. flare: how much wider it is at its hem; on a lap cloth lies closer."""
    build = body.build
    lap = body.pose.rest == "seat"
    flare *= LAP_FLARE if lap else 1.0
    steps = np.linspace(0.0, length + 0.05 * build.u, 6)
    lumps = []
    hips = (LAP if lap else 0.085) * build.r + ease
    rows = []
    for way in steps:
        share = way / max(length, 1e-6)
        radius = hips + flare * share + 0.008 * build.r * min(share * 3, 1.0)
        rows.append((_along(body, 0, way), _along(body, 1, way), radius))
    for (left, right, radius), (left_next, right_next, radius_next) in itertools.pairwise(rows):
        melt = 0.05 * build.u
        lumps.append(limb(left, left_next, radius, radius_next, melt))
        lumps.append(limb(right, right_next, radius, radius_next, melt))
        for share in (0.0, 0.5):
            a, b = left + (left_next - left) * share, right + (right_next - right) * share
            thick = radius + (radius_next - radius) * share
            lumps.append(limb(a, b, thick * 0.98, thick * 0.98, melt))
    return lumps


def skirt_end(body: Skeleton, length: float) -> tuple[Numbers, Numbers]:
    """A point on the plane of the hem, and the way down there."""
    ends = [_along(body, side, length) for side in (0, 1)]
    before = [_along(body, side, length - 0.05) for side in (0, 1)]
    way = unit(unit(ends[0] - before[0]) + unit(ends[1] - before[1]))
    upright = np.array((0.0, 0.0, -1.0))
    if float(way @ upright) > 0.6:
        way = upright
    return (ends[0] + ends[1]) / 2, way
