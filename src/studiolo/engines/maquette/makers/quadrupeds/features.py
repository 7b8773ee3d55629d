"""Nose, tongue, ears, horns and whiskers: small shapes set on the head, made at rest and carried by a bone."""

from collections.abc import Sequence

import numpy as np
from scipy.interpolate import PchipInterpolator

from studiolo.engines.maquette.makers.quadrupeds.animal import Horn
from studiolo.engines.maquette.makers.quadrupeds.build import Ear, Head
from studiolo.engines.maquette.makers.quadrupeds.face import STILL, Face, Sculptor
from studiolo.engines.maquette.makers.quadrupeds.field import Cone, Point, hit, skin
from studiolo.engines.maquette.makers.quadrupeds.flesh import point
from studiolo.engines.maquette.makers.quadrupeds.shapes import Shape, coloured, ringed, swept
from studiolo.engines.maquette.makers.quadrupeds.skeleton import Rest
from studiolo.engines.maquette.model import Colour, Floats, Numbers

EAR_RINGS = 15
EAR_SIDES = 18


def nose_shape(head: Head, face: Face, colour: Colour) -> Shape | None:
    """The leather of the nose with its nostrils."""
    if head.nose == "none":
        return None
    if head.nose == "pig":
        return _snout(head, face, colour)
    s = head.nose_size * head.scale
    tip = face.nose + np.array((-0.32 * s, 0.0, 0.0))

    def at(x: float, y: float, z: float) -> Point:
        return point(tip + np.array((x, y, z)) * s)

    wide = 1.0 if head.nose == "dog" else 0.9
    cones = [
        Cone(bone=0, a=at(0, -0.5 * wide, 0.22), b=at(0, 0.5 * wide, 0.22), start=0.62 * s, end=0.62 * s,
            melt=0.3 * s,
             flat=(1, 1, 0.82)),
        Cone(bone=0, a=at(0.06, 0, 0.0), b=at(0.02, 0, -0.6), start=0.5 * s, end=0.26 * s, melt=0.4 * s),
        Cone(bone=0, a=at(-0.5, -0.25, 0.3), b=at(-0.5, 0.25, 0.3), start=0.5 * s, end=0.5 * s, melt=0.4 * s,
             flat=(1, 1, 0.8)),
    ]  # fmt: skip
    for side in (-1.0, 1.0):
        cones += [
            Cone(bone=0, a=at(0.62, side * 0.4, 0.12), b=at(0.34, side * 0.86, -0.02), start=0.17 * s, end=0.1 * s,
                 melt=0.12 * s, cut=True),
        ]  # fmt: skip
    cones.append(
        Cone(bone=0, a=at(0.7, 0, 0.1), b=at(0.62, 0, -0.8), start=0.06 * s, end=0.06 * s, melt=0.1 * s, cut=True)
    )
    low, high = tip - np.array((1.5, 1.7, 1.5)) * s, tip + np.array((1.4, 1.7, 1.3)) * s
    vertices, normals, faces = skin(cones, STILL, low, high, 0.1 * s)
    shape = coloured(vertices, normals, faces, colour)
    for side in (-1.0, 1.0):
        hole = tip + np.array((0.5, side * 0.56, 0.08)) * s
        near = np.linalg.norm(vertices - hole, axis=1) < 0.24 * s
        shape.colours[near] *= 0.15
    return shape


def _snout(head: Head, face: Face, colour: Colour) -> Shape:
    """A flat disk with two holes."""
    s = head.nose_size * head.scale
    disk = Cone(bone=0, a=point(face.nose - np.array((0.2 * s, 0, 0))), b=point(face.nose), start=s, end=0.92 * s,
        melt=0.1 * s,
                flat=(0.32, 1.06, 0.9))  # fmt: skip
    holes = [
        Cone(bone=0, a=point(face.nose + np.array((0.5, side * 0.34, 0.05)) * s),
            b=point(face.nose + np.array((-0.1, side * 0.3, 0.0)) * s),
             start=0.17 * s, end=0.15 * s, melt=0.12 * s, cut=True, flat=(1, 0.8, 1.3))
        for side in (-1.0, 1.0)
    ]  # fmt: skip
    reach_m = np.array((1.2, 1.3, 1.2)) * s
    vertices, normals, faces = skin([disk, *holes], STILL, face.nose - reach_m, face.nose + reach_m, 0.07 * s)
    shape = coloured(vertices, normals, faces, colour)
    for side in (-1.0, 1.0):
        near = np.linalg.norm((vertices - face.nose)[:, 1:] - np.array((side * 0.33, 0.03)) * s, axis=1) < 0.2 * s
        shape.colours[near] *= 0.25
    return shape


def tongue_shape(head: Head, rest: Rest, colour: Colour) -> Shape:
    """A soft strap with a groove: it lies on the jaw and hangs over its tip."""
    s = Sculptor(head, rest)
    end = 0.085 + head.muzzle_length
    floor = head.muzzle_drop + head.muzzle_tilt - head.muzzle_height * 1.06
    long = head.muzzle_length
    path = np.array(
        [
            (0.06, 0.016), (0.06 + long * 0.4, 0.006), (end - 0.06, 0.007), (end - 0.03, 0.003), (end - 0.012,
                -0.014),
            (end - 0.004, -0.036), (end - 0.002, -0.054),
        ]
    )  # fmt: skip
    share = np.linspace(0, 1, 28)
    knots = np.linspace(0, 1, len(path))
    x, z = (PchipInterpolator(knots, path[:, k])(share) for k in range(2))
    spine = np.stack([s.at(float(a), 0, float(b) + floor) for a, b in zip(x, z, strict=True)])
    ways = np.gradient(spine, axis=0)
    ways /= np.linalg.norm(ways, axis=1, keepdims=True)
    above = np.cross(ways, (0.0, 1.0, 0.0))
    above *= np.sign(above[:1, 2:3] + 1e-9)
    round_tip = np.sqrt(np.clip(1 - np.clip((share - 0.86) / 0.14, 0, 1) ** 2, 0.002, 1))
    half = head.muzzle_width * s.scale * np.interp(share, [0, 0.5, 0.75, 1], [0.5, 0.56, 0.6, 0.54]) * round_tip
    around = np.linspace(0, 2 * np.pi, 20, endpoint=False)
    thick = 0.011 * s.scale * np.sqrt(round_tip)
    rise = np.sin(around) + np.where(np.sin(around) > 0, -0.55 * np.exp(-((np.cos(around) / 0.22) ** 2)), 0)
    cup = 0.16 * np.cos(around) ** 2
    points = (
        spine[:, None]
        + np.array((0.0, 1.0, 0.0)) * (half[:, None] * np.cos(around))[..., None]
        + above[:, None] * (thick[:, None] * rise + half[:, None] * cup)[..., None]
    )
    return swept(points, colour)


def ear_shape(head: Head, face: Face, rest: Rest, side: float) -> tuple[Shape, Floats, Floats]:
    """An ear with, for each vertex, (share along it, share across, inside 0 or 1) and the way it grows."""
    ear: Ear = head.ear
    s = Sculptor(head, rest)
    mirror = np.array((1.0, side, 1.0))
    root_way = np.array(ear.root) * mirror
    root_way /= np.linalg.norm(root_way)
    centre = s.at(-0.01, 0, 0.01)
    root = hit(face.cones, STILL, centre + root_way * 0.3 * s.scale, -root_way, 0.3 * s.scale)
    root = root - root_way * ear.sink * s.scale
    length = ear.length * s.scale
    shares = np.linspace(0, 1, EAR_RINGS) ** 0.9
    start, end = (np.array(w) * mirror for w in (ear.way, ear.tip_way))
    start, end = start / np.linalg.norm(start), end / np.linalg.norm(end)
    turn = np.clip(shares * ear.bend, 0, 1)[:, None]
    turn = turn * turn * (3 - 2 * turn)
    ways = start * (1 - turn) + end * turn
    ways /= np.linalg.norm(ways, axis=1, keepdims=True)
    steps = np.diff(shares, prepend=0.0)[:, None] * length
    spine = root + np.cumsum(ways * steps, axis=0)
    facing = np.array(ear.facing) * mirror
    out = facing - (ways @ facing)[:, None] * ways
    # Where the ear bends far over, the hollow turns with it.
    swing = ways - start
    out = facing - swing * (facing @ start) - ((facing - swing * (facing @ start)) * ways).sum(1, keepdims=True) * ways
    out /= np.maximum(np.linalg.norm(out, axis=1, keepdims=True), 1e-6)
    across = np.cross(ways, out)
    half = 0.5 * ear.width * s.scale * _ear_outline(shares, ear)
    around = np.linspace(0, 2 * np.pi, EAR_SIDES, endpoint=False)
    v, thick = np.cos(around), np.sin(around)
    depth = ear.thick * s.scale * np.clip(half / (0.25 * ear.width * s.scale), 0.05, 1)
    points = (
        spine[:, None]
        + across[:, None] * (half[:, None] * v)[..., None]
        + out[:, None] * ((ear.cup * half[:, None] * v**2) + depth[:, None] * thick * 0.7)[..., None]
    )
    inside = np.broadcast_to(np.clip(thick * 3 + 0.2, 0, 1) * np.clip((0.93 - np.abs(v)) * 6, 0, 1), points.shape[:2])
    place = np.stack(
        [np.broadcast_to(shares[:, None], inside.shape), np.broadcast_to(v, inside.shape), inside], axis=-1
    )
    grown = np.broadcast_to(ways[:, None], points.shape)
    shape = swept(points, (0.5, 0.5, 0.5))
    return shape, place.reshape(-1, 3).astype(np.float32), grown.reshape(-1, 3).astype(np.float32)


def horn_shapes(horns: Sequence[Horn], head: Head, rest: Rest) -> list[Shape]:
    s = Sculptor(head, rest)
    shapes = []
    for horn in horns:
        knots = np.linspace(0, 1, len(horn.path))
        share = np.linspace(0, 1, 30)
        curve = PchipInterpolator(knots, np.array(horn.path))(share)
        for side in (-1.0, 1.0):
            spine = np.stack([s.at(float(x), side * float(y), float(z)) for x, y, z in curve])
            radius = (horn.root + (horn.tip - horn.root) * share) * s.scale
            radius = radius * (1 + horn.rings * np.sin(share * 75)) * np.clip((1 - share) * 12 + 0.1, 0, 1)
            shapes.append(swept(ringed(spine, radius), horn.colour))
    return shapes


def whisker_paths(head: Head, rest: Rest, random: np.random.Generator) -> Numbers:
    """Six whiskers on each side, as (hairs, 5, 3) points at rest."""
    s = Sculptor(head, rest)
    end = 0.085 + head.muzzle_length
    paths = []
    for side in (-1.0, 1.0):
        for row in range(2):
            for k in range(4):
                root = s.at(
                    end - 0.026 - 0.009 * k, side * head.muzzle_width * (0.72 + 0.08 * k),
                    head.muzzle_drop - head.muzzle_height * (0.12 + 0.3 * row),
                )  # fmt: skip
                way = np.array((0.15 - 0.17 * k, side, 0.12 - 0.16 * row + random.uniform(-0.06, 0.06)))
                way /= np.linalg.norm(way)
                reach = np.linspace(0, 0.17 * random.uniform(0.75, 1.1) * head.scale, 5)[:, None]
                sag = np.array((-0.5, 0.0, -1.0)) * (reach**2) * 1.1 / head.scale
                paths.append(root + way * reach + sag)
    return np.array(paths)


def _ear_outline(shares: Numbers, ear: Ear) -> Numbers:
    """Half width along the ear, 1 at its widest; the tip's roundness is `blunt`."""
    rise = np.clip(shares / max(ear.widest, 1e-3), 0, 1)
    fall = np.clip((1 - shares) / (1 - ear.widest), 0, 1)
    base = 0.72 + 0.28 * np.sin(rise * np.pi / 2)
    tip = (1 - ear.blunt) * fall + ear.blunt * np.sqrt(np.clip(1 - (1 - fall) ** 2, 0, 1))
    return np.asarray(np.where(shares < ear.widest, base, np.maximum(tip, 0.02)))
