"""From a garment's field to its parts: skin with folds, uvs along limbs and torso, and thickness at every hem."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from studiolo.engines.maquette.makers.people.fabric import TILE_M
from studiolo.engines.maquette.makers.people.field import Grid
from studiolo.engines.maquette.makers.people.skeleton import Skeleton, unit
from studiolo.engines.maquette.makers.people.surface import Surface, normals_of, thinned
from studiolo.engines.maquette.model import Floats, Numbers

KEPT = 0.45  # of a garment's triangles


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Bone:
    """A stretch of the body that cloth lies around. inside: the way its joint at `b` folds, or None."""

    a: Numbers
    b: Numbers
    name: str
    inside: Numbers | None = None
    reach: float = 0.09


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Hem:
    """Where cloth was cut: a plane through `at` across `way`, within `reach` metres."""

    at: Numbers
    way: Numbers
    reach: float = 2.0


def bones_of(body: Skeleton, *, arms: bool, legs: bool) -> tuple[Bone, ...]:
    found = [Bone(a=body.pelvis - body.turn_pelvis[:, 2] * 0.02, b=body.neck, name="torso", reach=0.2 * body.build.u)]
    for side in (0, 1):
        if arms:
            fold = _fold(body.shoulders[side], body.elbows[side], body.wrists[side])
            found.append(Bone(a=body.shoulders[side], b=body.elbows[side], name="upper arm", inside=fold))
            found.append(Bone(a=body.elbows[side], b=body.wrists[side], name="lower arm", inside=fold))
        if legs:
            fold = _fold(body.hips[side], body.knees[side], body.ankles[side])
            found.append(Bone(a=body.hips[side], b=body.knees[side], name="thigh", inside=fold, reach=0.11))
            found.append(Bone(a=body.knees[side], b=body.ankles[side], name="shin", inside=fold, reach=0.1))
    return tuple(found)


def _fold(a: Numbers, joint: Numbers, b: Numbers) -> Numbers:
    return unit((a + b) / 2 - joint)


def sewn(grid: Grid, values: Floats, body: Skeleton, bones: tuple[Bone, ...], *, folds: float, seed: int,
         hems: Sequence[Hem] = (), passes: int = 1) -> Surface:  # fmt: skip
    """The garment's skin, folded and with uvs in metres over TILE_M. folds: their height in metres, 0 for none."""
    skin = grid.skin(values, passes)
    if len(skin.faces) == 0:
        return replace(skin, uvs=np.zeros((0, 2)))
    skin = _trimmed(skin, hems, 0.75 * grid.cell)
    belongs, shares, asides = _belonging(skin.vertices, bones)
    if folds > 0:
        height = _folds(skin, body, bones, belongs, shares, seed) * folds
        vertices = skin.vertices + skin.normals * height[:, None]
        skin = replace(skin, vertices=vertices, normals=normals_of(vertices, skin.faces))
    skin = thinned(skin, KEPT)
    belongs, shares, asides = _belonging(skin.vertices, bones)
    return _mapped(skin, bones, belongs, shares, asides)


def _trimmed(skin: Surface, hems: Sequence[Hem], near: float) -> Surface:
    """The skin with its hems straightened, which the grid leaves notched."""
    vertices = skin.vertices.copy()
    for hem in hems:
        beyond = (vertices - hem.at) @ hem.way
        edge = (np.abs(beyond) < near) & (np.linalg.norm(vertices - hem.at, axis=1) < hem.reach)
        vertices[edge] -= beyond[edge, None] * hem.way
    return replace(skin, vertices=vertices, normals=normals_of(vertices, skin.faces))


def _belonging(points: Numbers, bones: tuple[Bone, ...]) -> tuple[Numbers, Numbers, Numbers]:
    """Which bone each point lies around, metres along it from its start, and its distance from it (n, bones)."""
    away, along = [], []
    for bone in bones:
        way = bone.b - bone.a
        length = float(np.linalg.norm(way))
        t = (points - bone.a) @ way / length
        inside = np.clip(t, 0, length)
        away.append(np.linalg.norm(points - bone.a - inside[:, None] * way / length, axis=1) / bone.reach)
        along.append(t)
    distance = np.stack(away, axis=1)
    return np.argmin(distance, axis=1), np.stack(along, axis=1), distance


def _mapped(skin: Surface, bones: tuple[Bone, ...], belongs: Numbers, along: Numbers, asides: Numbers) -> Surface:
    """uvs: metres round and along each bone. Vertices double where two maps meet."""
    around = np.empty((len(skin.vertices), len(bones)))
    for n, bone in enumerate(bones):
        way = unit(bone.b - bone.a)
        ahead = unit(np.array((0.0, -1.0, 0.0)) - way * -way[1] + np.array((1e-3, 0, 0)))
        aside = np.cross(way, ahead)
        from_bone = skin.vertices - bone.a
        around[:, n] = np.arctan2(from_bone @ aside, from_bone @ ahead)  # the seam is behind
    face_bone = belongs[skin.faces].max(axis=1)
    corner_bone = np.repeat(face_bone[:, None], 3, axis=1)
    angle = around[skin.faces, corner_bone]
    wraps = (angle.max(axis=1) - angle.min(axis=1)) > np.pi
    later = wraps[:, None] & (angle < 0)
    key = (skin.faces * len(bones) + corner_bone) * 2 + later
    _unique, first, inverse = np.unique(key.ravel(), return_index=True, return_inverse=True)
    vertex = skin.faces.ravel()[first]
    bone_of = corner_bone.ravel()[first]
    turn = around[vertex, bone_of] + later.ravel()[first] * 2 * np.pi
    tiles = np.array([max(1, round(2 * np.pi * _girth(bone) / TILE_M)) for bone in bones])
    u = turn / (2 * np.pi) * tiles[bone_of]
    uvs = np.stack([u, along[vertex, bone_of] / TILE_M], axis=1)
    return Surface(
        vertices=skin.vertices[vertex],
        faces=np.asarray(inverse.reshape(-1, 3)),
        normals=skin.normals[vertex],
        uvs=uvs,
    )


def _girth(bone: Bone) -> float:
    return {"torso": 0.16, "upper arm": 0.06, "lower arm": 0.05, "thigh": 0.085, "shin": 0.065}[bone.name]


def _folds(
    skin: Surface, body: Skeleton, bones: tuple[Bone, ...], belongs: Numbers, along: Numbers, seed: int
) -> Numbers:
    """How far cloth stands out, about -1 to 1: creases across bent joints, drag lines, and a hang between."""
    u = body.build.u
    random = np.random.default_rng(seed)
    total = np.zeros(len(skin.vertices))
    for n, bone in enumerate(bones):
        mine = belongs == n
        if not mine.any():
            continue
        points = skin.vertices[mine]
        way = unit(bone.b - bone.a)
        length = float(np.linalg.norm(bone.b - bone.a))
        t = along[mine, n]
        out = points - bone.a - t[:, None] * way
        out /= np.maximum(np.linalg.norm(out, axis=1, keepdims=True), 1e-6)
        ahead = unit(np.array((0.0, -1.0, 0.0)) - way * -way[1] + np.array((1e-3, 0, 0)))
        angle = np.arctan2(out @ np.cross(way, ahead), out @ ahead)
        phase = random.uniform(0, 6.28, 6)
        if bone.name == "torso":
            low = np.exp(-(((t - 0.0 * u) / (0.17 * u)) ** 2))
            hang = np.sin(5 * angle + phase[0] + 2.4 * t / u) * (0.25 + 0.6 * low)
            sag = (
                _ridge(t / (0.052 * u) + 0.8 * np.sin(2 * angle + phase[1]) + phase[2])
                * np.exp(-(((t - 0.16 * u) / (0.1 * u)) ** 2))
                * (0.35 + 0.65 * np.abs(np.sin(angle)))
            )
            drag = _ridge(angle * 2.2 + t / (0.06 * u) + phase[3]) * np.exp(-(((t - 0.36 * u) / (0.09 * u)) ** 2)) * 0.4
            total[mine] = 0.55 * hang + 0.95 * sag + drag
            continue
        lower = bone.name in ("lower arm", "shin")
        near = (t if lower else length - t) / u
        bent = _bent(bone, bones, n)
        facing = np.clip(out @ bone.inside, -1, 1) if bone.inside is not None else np.zeros(len(t))
        at_joint = np.exp(-((near / 0.085) ** 2)) * (0.35 + bent * (0.5 + 0.9 * np.clip(facing, 0, 1)))
        crease = _ridge(near / 0.036 + 0.55 * np.sin(angle + phase[0]) + phase[1])
        hem = np.exp(-(((length - t) / u / 0.1) ** 2)) * (0.8 if lower else 0.0)
        stack = _ridge((length - t) / (0.04 * u) + 0.5 * np.sin(angle * 2 + phase[2]) + phase[3])
        root = np.exp(-((t / u / 0.09) ** 2)) * (0.0 if lower else 0.55)
        pull = _ridge(t / (0.05 * u) + 0.9 * np.sin(angle + phase[4]))
        soft = 0.22 * np.sin(2 * angle + t / (0.07 * u) + phase[5])
        total[mine] = crease * at_joint + stack * hem + pull * root + soft
    return total


def _ridge(x: Numbers) -> Numbers:
    """Round ridges with narrow valleys, -0.75 to 0.6, one for each unit of x."""
    return np.asarray(np.abs(np.sin(np.pi * x)) ** 0.75 * 1.35 - 0.75)


def _bent(bone: Bone, bones: tuple[Bone, ...], n: int) -> float:
    """0 for a straight joint to 1 for one bent by a right angle."""
    other = bones[n + 1] if bone.name in ("upper arm", "thigh") else bones[n - 1]
    straight = float(unit(bone.b - bone.a) @ unit(other.b - other.a))
    return float(np.clip(1 - straight, 0, 1))
