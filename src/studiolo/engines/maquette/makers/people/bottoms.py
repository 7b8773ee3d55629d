"""Trousers, shorts and skirts."""

from dataclasses import dataclass, replace

import numpy as np

from studiolo.engines.maquette.makers.people.cloth import Hem, bones_of, sewn
from studiolo.engines.maquette.makers.people.field import Grid, Lump, both, carved, grid_of, union
from studiolo.engines.maquette.makers.people.flesh import hips_of, leg
from studiolo.engines.maquette.makers.people.garments import Bottom
from studiolo.engines.maquette.makers.people.skeleton import Skeleton, unit
from studiolo.engines.maquette.makers.people.skirts import skirt_end, skirt_lumps
from studiolo.engines.maquette.makers.people.surface import Surface, normals_of
from studiolo.engines.maquette.makers.people.tops import WALL, ball_depth, plane
from studiolo.engines.maquette.model import Floats, Numbers

WAIST_REACH = 0.2


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class SewnBottom:
    cloth: Surface
    belt: Surface | None
    buckle: Numbers


def make_bottom(body: Skeleton, bottom: Bottom, cell: float, seed: int) -> SewnBottom:
    u = body.build.u
    ease = bottom.ease * u
    hips = hips_of(body, ease)
    if bottom.skirt:
        length = bottom.length * body.build.leg
        lumps = hips + skirt_lumps(body, length, ease, bottom.flare * u)
        grid = grid_of(lumps, cell * 1.15)
        whole = grid.stamped(lumps)
        at, down = skirt_end(body, length)
        beyond = plane(grid, at, down)
        cut = np.maximum(whole, beyond)
        cavity = -beyond - 0.2 * u
    else:
        grid, whole, cut, cavity = _legs(body, bottom, hips, ease, cell)
    top_at, up = body.loin(0, 0, bottom.waist), body.turn_pelvis[:, 2]
    above = plane(grid, top_at, up)
    if body.pose.rest == "seat":  # the thighs rise as high as the waist, and are not cut there
        above = np.where(ball_depth(grid, top_at, WAIST_REACH * u) < 0, above, -1.0)
    cut = np.maximum(cut, above)
    shell = carved(cut, np.maximum(whole + WALL * grid.cell, cavity), 0.003).astype(np.float32)
    bones = bones_of(body, arms=False, legs=True)
    cloth = sewn(grid, shell, body, bones, folds=bottom.folds * u, seed=seed, hems=_hems(body, bottom))
    if bottom.pleats:
        cloth = _pleated(cloth, body, bottom)
    belt, buckle = _belt(body, bottom, grid, whole) if bottom.belt else (None, body.pelvis)
    return SewnBottom(cloth=cloth, belt=belt, buckle=buckle)


def _legs(
    body: Skeleton, bottom: Bottom, hips: list[Lump], ease: float, cell: float
) -> tuple[Grid, Numbers, Numbers, Numbers]:
    """The grid, both legs whole, both cut, and how deep they are hollow."""
    u = body.build.u
    upto = bottom.length
    legs = [
        leg(body, side, ease, upto=min(upto + 0.07, 1.04), knee=bottom.knee * u, hem=bottom.hem * u) for side in (0, 1)
    ]
    if not bottom.skirt and upto < 0.5:  # shorts stand off the thigh
        legs = [
            [replace(lump, end=lump.end + (bottom.hem - bottom.ease) * u * 0.8) for lump in lumps] for lumps in legs
        ]
    grid = grid_of(hips + legs[0] + legs[1], cell)
    whole: Numbers = grid.stamped(hips)
    cut = whole
    depths: list[Numbers] = []
    for side in (0, 1):
        values: Floats = grid.stamped(legs[side])
        at, way = leg_end(body, side, upto)
        beyond = plane(grid, at, way)
        near = ball_depth(grid, at, 0.15 * u)
        trimmed = np.maximum(values, np.where(near < 0, beyond, -1))
        whole = union(whole, values, 0.05 * u)
        cut = union(cut, trimmed, 0.05 * u)
        depths.append(np.maximum(-beyond - 0.03 * u, near))
    return grid, whole, cut, np.minimum(depths[0], depths[1])


def _hems(body: Skeleton, bottom: Bottom) -> list[Hem]:
    hems = [Hem(at=body.loin(0, 0, bottom.waist), way=body.turn_pelvis[:, 2], reach=WAIST_REACH * body.build.u)]
    if bottom.skirt:
        at, down = skirt_end(body, bottom.length * body.build.leg)
        return [*hems, Hem(at=at, way=down)]
    ends = [leg_end(body, side, bottom.length) for side in (0, 1)]
    return hems + [Hem(at=at, way=way, reach=0.14 * body.build.u) for at, way in ends]


def leg_end(body: Skeleton, side: int, length: float) -> tuple[Numbers, Numbers]:
    share = body.build.thigh / body.build.leg
    hip, knee, ankle = body.hips[side], body.knees[side], body.ankles[side]
    if length <= share:
        return hip + (knee - hip) * length / share, unit(knee - hip)
    return knee + (ankle - knee) * (length - share) / (1 - share), unit(ankle - knee)


def _belt(body: Skeleton, bottom: Bottom, grid: Grid, whole: Numbers) -> tuple[Surface, Numbers]:
    """A band over the waist, and where its buckle sits."""
    u = body.build.u
    at, up = body.loin(0, 0, bottom.waist - 0.022), body.turn_pelvis[:, 2]
    band = np.abs(plane(grid, at, up)) - 0.0185 * u
    belt = both(both(whole - 0.005 * u, -(whole + 1.4 * grid.cell), 0.002), band, 0.003).astype(np.float32)
    skin = grid.skin(belt, 1)
    ahead = skin.vertices @ body.turn_pelvis[:, 1] + 1e3 * (
        np.abs((skin.vertices - at) @ body.turn_pelvis[:, 0]) > 0.02 * u
    )
    return skin, skin.vertices[int(np.argmin(ahead))] if len(skin.vertices) else at


def _pleated(cloth: Surface, body: Skeleton, bottom: Bottom) -> Surface:
    """Waves that grow towards the hem."""
    u = body.build.u
    down = body.pelvis[2] - cloth.vertices[:, 2]
    end = float(down.max())
    share = np.clip((down - 0.02 * u) / max(end - 0.02 * u, 1e-3), 0, 1) ** 1.3
    middle = (body.knees[0] + body.knees[1]) / 2
    axis = body.pelvis + (middle - body.pelvis) * np.clip(share, 0, 1)[:, None] * 0.6
    out = cloth.vertices - axis
    angle = np.arctan2(out[:, 0], -out[:, 1])
    flat = out * np.array((1, 1, 0))
    flat /= np.maximum(np.linalg.norm(flat, axis=1, keepdims=True), 1e-6)
    count = 22 if bottom.pleats > 0.02 else 13
    wave = np.sin(angle * count + 1.3 * np.sin(angle * 3)) * share * bottom.pleats * u
    vertices = cloth.vertices + flat * wave[:, None]
    vertices[:, 2] = np.maximum(vertices[:, 2], 0.004)
    return replace(cloth, vertices=vertices, normals=_shared_normals(cloth, vertices))


def _shared_normals(cloth: Surface, vertices: Numbers) -> Numbers:
    """Normals that agree where vertices are doubled for their uvs."""
    keys = np.round(vertices * 1e5).astype(np.int64)
    _, inverse = np.unique(keys, axis=0, return_inverse=True)
    inverse = inverse.ravel()
    own = normals_of(vertices, cloth.faces)
    summed = np.stack([np.bincount(inverse, weights=own[:, axis]) for axis in range(3)], axis=1)[inverse]
    return np.asarray(summed / np.maximum(np.linalg.norm(summed, axis=1, keepdims=True), 1e-9))
