"""Garments of the upper body: shells around the torso and arms, cut open where they end, with their trimmings."""

from dataclasses import dataclass

import numpy as np

from studiolo.engines.maquette.makers.people import collars
from studiolo.engines.maquette.makers.people.cloth import Hem, bones_of, sewn
from studiolo.engines.maquette.makers.people.field import (
    Grid,
    Lump,
    carved,
    grid_around,
    limb,
    union,
)
from studiolo.engines.maquette.makers.people.flesh import arm, leg, torso
from studiolo.engines.maquette.makers.people.garments import Top
from studiolo.engines.maquette.makers.people.panels import Front, front_of_chest
from studiolo.engines.maquette.makers.people.skeleton import SIDES, Skeleton, point, unit
from studiolo.engines.maquette.makers.people.skirts import skirt_end, skirt_lumps
from studiolo.engines.maquette.makers.people.surface import Surface
from studiolo.engines.maquette.model import Floats, Numbers

WALL = 1.5  # how thick cloth is at its hems, in cells of its grid: thinner would tear


OPEN_BY = {"boat": 0.035, "straps": 0.045, "crew": 0.01, "v": 0.008, "roll": 0.004, "hood": 0.012, "ring": 0.01}


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Sewn:
    """cloth: the garment. whole: its field before it was hollowed, for what lies on it. ends: where its sleeves end."""

    cloth: Surface
    grid: Grid
    whole: Floats
    front: Front
    neck: collars.Neckline


def make_top(body: Skeleton, top: Top, cell: float, seed: int) -> Sewn:
    u = body.build.u
    ease = top.ease * u
    seated = body.pose.rest == "seat"
    hem = min(top.hem, 0.05) if seated and not top.skirt else top.hem
    hem = min(hem, (body.build.hip_height - 0.02 * body.build.u) / u) if top.skirt else hem
    trunk = torso(body, ease, straight=top.straight) + _below_hips(body, top, ease, hem)
    sleeves = [_sleeve(body, top, side) for side in (0, 1)] if top.sleeve > 0.02 else [[], []]
    grid = _grid(body, top, trunk, hem, cell)
    values = grid.stamped(trunk)
    arms = [grid.stamped(lumps) if lumps else None for lumps in sleeves]
    width = 0.03 * u
    whole = values
    for each in arms:
        whole = union(whole, each, width) if each is not None else whole
    cut = _cut_hem(body, top, grid, values, hem)
    cut = carved(cut, grid.stamped(_neck_hole(body, top)), 0.004)
    if top.front == "open":
        cut = carved(cut, grid.stamped(_opening(body, top, hem)), 0.006)
    if top.sleeve <= 0.02:
        cut = carved(cut, grid.stamped(_armholes(body, top)), 0.004)
    cavities: list[Numbers] = [_hem_depth(body, top, grid, hem)]
    for side, each in enumerate(arms):
        if each is not None:
            trimmed, depth = _cut_sleeve(body, top, side, grid, each)
            cut = union(cut, trimmed, width)
            cavities.append(depth)
    middle, *_ = collars.neck_frame(body)
    cavities.append(ball_depth(grid, middle, 0.14 * u))
    near_opening = np.minimum.reduce(cavities)
    if top.front == "open" or top.collar in ("lapel", "v", "cross", "boat", "straps"):
        near_opening = np.minimum(near_opening, ball_depth(grid, body.chest(0, -0.1, -0.16), 0.24 * u))
    if top.front == "open":
        near_opening = np.full_like(whole, -1.0)
    hollow = np.maximum(whole + WALL * grid.cell, near_opening)
    shell = carved(cut, hollow.astype(np.float32), 0.003)
    bones = bones_of(body, arms=top.sleeve > 0.02, legs=top.skirt)
    cloth = sewn(
        grid, shell.astype(np.float32), body, bones, folds=top.folds * u, seed=seed, hems=_hems(body, top, hem)
    )
    return Sewn(
        cloth=cloth,
        grid=grid,
        whole=np.asarray(whole, np.float32),
        front=front_of_chest(grid, values, body),
        neck=collars.neckline(grid, values, body, OPEN_BY.get(top.collar, 0.0)),
    )


def _hems(body: Skeleton, top: Top, hem: float) -> list[Hem]:
    at, down = _hem_plane(body, top, hem)
    hems = [Hem(at=at, way=down)]
    if top.sleeve > 0.02:
        ends = [sleeve_end(body, side, min(top.sleeve, 0.985)) for side in (0, 1)]
        hems += [Hem(at=at, way=way, reach=0.11 * body.build.u + top.sleeve_ease) for at, way in ends]
    return hems


def _below_hips(body: Skeleton, top: Top, ease: float, hem: float) -> list[Lump]:
    u, build = body.build.u, body.build
    if top.skirt:
        return skirt_lumps(body, hem * u, ease, top.flare * u)
    if hem <= 0.01:
        return []
    r = build.r / u if build.grown else build.r / u * 0.84
    wide = ((0.116 if build.feminine else 0.112) * r + 0.012 * max(build.stout, 0)) * u + ease + 0.004 * u
    frame = body.turn_pelvis.T
    low = -hem - 0.06
    if body.pose.rest == "seat":
        return [lump for side in (0, 1) for lump in leg(body, side, ease, upto=0.14)]
    thighs = [lump for side in (0, 1) for lump in leg(body, side, ease + 0.003 * u, upto=0.32, knee=ease + 0.013 * u)]
    return thighs + [
        limb(body.loin(sign * 0.052 * r, 0.008, 0.0), body.loin(sign * 0.052 * r, 0.004, low), wide, wide, 0.05 * u, flat=(1,
            0.9, 1), frame=frame)
        for sign in SIDES
    ] + [limb(body.loin(0, 0.008, 0.0), body.loin(0, 0.004, low), wide, wide, 0.05 * u, flat=(1, 0.9, 1), frame=frame)]  # fmt: skip


def _sleeve(body: Skeleton, top: Top, side: int) -> list[Lump]:
    u = body.build.u
    ease = (top.ease * 0.62 + 0.004) * u
    cuff = ease * 0.75 + 0.003 * u + top.sleeve_ease * u
    return arm(body, side, ease + top.sleeve_ease * u * 0.7, upto=min(top.sleeve + 0.09, 1.06), cuff=cuff)


def _grid(body: Skeleton, top: Top, trunk: list[Lump], hem: float, cell: float) -> Grid:
    u = body.build.u
    points = [body.neck, body.pelvis, *body.shoulders, body.waist]
    if top.sleeve > 0.02:
        points += [*body.elbows] if top.sleeve < 0.5 else [*body.elbows, *body.wrists]
    pad = np.array((0.1, 0.1, 0.09)) * u + (top.ease + top.sleeve_ease) * u
    low, high = np.min(points, axis=0) - pad, np.max(points, axis=0) + pad
    for lump in trunk:
        reach = np.array((1.0, min(1.0, lump.flat[1] + 0.02), 1.0)) * max(lump.start, lump.end) + 0.016
        low = np.minimum(low, np.minimum(lump.a, lump.b) - reach)
        high = np.maximum(high, np.maximum(lump.a, lump.b) + reach)
    size = cell * (1.25 if top.skirt and hem > 0.3 else 1.0)
    return grid_around(low, high, size)


def plane(grid: Grid, at: Numbers, way: Numbers) -> Numbers:
    """How far the grid's places lie beyond a plane."""
    x, y, z = grid.mesh()
    return np.asarray(
        np.float32(way[0]) * (x - np.float32(at[0]))
        + np.float32(way[1]) * (y - np.float32(at[1]))
        + np.float32(way[2]) * (z - np.float32(at[2]))
    )


def _hem_plane(body: Skeleton, top: Top, hem: float) -> tuple[Numbers, Numbers]:
    if top.skirt:
        return skirt_end(body, hem * body.build.u)
    down = -body.turn_pelvis[:, 2]
    return body.loin(0, 0, -hem), down


def _cut_hem(body: Skeleton, top: Top, grid: Grid, values: Floats, hem: float) -> Numbers:
    at, down = _hem_plane(body, top, hem)
    return np.maximum(values, plane(grid, at, down))


def _hem_depth(body: Skeleton, top: Top, grid: Grid, hem: float) -> Numbers:
    at, down = _hem_plane(body, top, hem)
    return -plane(grid, at, down) - (0.16 if top.skirt else 0.035) * body.build.u


def ball_depth(grid: Grid, at: Numbers, radius: float) -> Numbers:
    x, y, z = grid.mesh()
    return np.asarray(np.sqrt((x - at[0]) ** 2 + (y - at[1]) ** 2 + (z - at[2]) ** 2) - radius)


def sleeve_end(body: Skeleton, side: int, sleeve: float) -> tuple[Numbers, Numbers]:
    """Where a sleeve ends, and which way the arm goes on there."""
    share = body.build.upper_arm / body.build.arm
    shoulder, elbow, wrist = body.shoulders[side], body.elbows[side], body.wrists[side]
    if sleeve <= share:
        return shoulder + (elbow - shoulder) * sleeve / share, unit(elbow - shoulder)
    return elbow + (wrist - elbow) * (sleeve - share) / (1 - share), unit(wrist - elbow)


def _cut_sleeve(body: Skeleton, top: Top, side: int, grid: Grid, values: Floats) -> tuple[Numbers, Numbers]:
    at, way = sleeve_end(body, side, min(top.sleeve, 0.985))
    beyond = plane(grid, at, way)
    near = ball_depth(grid, at, 0.13 * body.build.u + top.sleeve_ease)
    trimmed = np.maximum(values, np.minimum(beyond, -near))  # only near its end, or a bent arm would lose its elbow
    trimmed = np.maximum(trimmed, np.where(near < 0.02, beyond, -1))
    return trimmed, np.maximum(-beyond - 0.03 * body.build.u, near)


def _neck_hole(body: Skeleton, top: Top) -> list[Lump]:
    u = body.build.u
    middle, _aside, _back, up = collars.neck_frame(body)
    radius = collars.neck_radius(body, OPEN_BY.get(top.collar, 0.0))
    lumps = [limb(middle - up * 0.1 * u, middle + up * 0.2 * u, radius, radius, 0.004)]
    depth = {"v": 0.13, "lapel": 0.24, "cross": 0.14, "boat": 0.03, "straps": 0.09}.get(top.collar, 0.0)
    wide = {"lapel": 0.034, "boat": 0.075, "straps": 0.085, "cross": 0.05}.get(top.collar, 0.05)
    for share in np.linspace(0, 1, 9) if depth else ():
        thick = wide * (1 - 0.86 * share) if top.collar not in ("boat", "straps") else wide * (1 - 0.3 * share)
        radius = thick * u + 0.012 * u
        lumps.append(
            limb(body.chest(0, -0.34, -depth * share), body.chest(0, -0.07, -depth * share), radius, radius, 0.02)
        )
    return lumps


def _opening(body: Skeleton, top: Top, hem: float) -> list[Lump]:
    u = body.build.u
    high, low = body.chest(0, -0.2, -0.02), body.loin(0, -0.22, 0.0)
    end = low - np.array((0, 0, (hem + 0.1) * u))
    return [limb(high, low, 0.085 * u, 0.105 * u, 0.01), limb(low, end, 0.105 * u, 0.12 * u, 0.01)]


def _armholes(body: Skeleton, top: Top) -> list[Lump]:
    u = body.build.u
    lumps = []
    inward = 0.045 if top.collar == "straps" else 0.012
    for side, sign in enumerate(SIDES):
        out = body.turn_chest @ point(sign, 0, 0)
        at = body.shoulders[side] - out * inward * u
        lumps.append(
            limb(
                at + out * 0.075 * u, at + out * 0.075 * u - body.turn_chest[:, 2] * 0.1 * u, 0.082 * u, 0.07 * u, 0.01
            )
        )
    return lumps
