"""Eyes, nose, tongue, ears and hooves' like: small shapes set on the head, made at rest and carried by a bone."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy.interpolate import PchipInterpolator

from studiolo.engines.maquette.makers.quadrupeds.animal import Horn
from studiolo.engines.maquette.makers.quadrupeds.build import Ear, Head
from studiolo.engines.maquette.makers.quadrupeds.face import STILL, Face, Sculptor
from studiolo.engines.maquette.makers.quadrupeds.field import Cone, Numbers, hit, skin
from studiolo.engines.maquette.makers.quadrupeds.flesh import point
from studiolo.engines.maquette.makers.quadrupeds.skeleton import Rest
from studiolo.engines.maquette.model import Colour, Floats, Indices

EYE_SIDES = 44
EAR_RINGS = 15
EAR_SIDES = 18


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Shape:
    """A small mesh at rest with a colour at each vertex."""

    vertices: Floats
    normals: Floats
    faces: Indices
    colours: Floats


def coloured(vertices: Numbers, normals: Numbers, faces: Numbers, colour: Colour) -> Shape:
    return Shape(
        vertices=np.asarray(vertices, np.float32),
        normals=np.asarray(normals, np.float32),
        faces=np.asarray(faces, np.uint32),
        colours=np.tile(np.asarray(colour, np.float32), (len(vertices), 1)),
    )


def grid_faces(rows: int, columns: int) -> Indices:
    """Two triangles for each cell of a grid that closes around its columns."""
    index = np.arange(rows * columns).reshape(rows, columns)
    near, far = index[:-1], index[1:]
    beside, far_beside = np.roll(near, -1, axis=1), np.roll(far, -1, axis=1)
    faces = np.stack([near, beside, far_beside, near, far_beside, far], axis=-1)
    return faces.reshape(-1, 3).astype(np.uint32)


def frame_of(way: Numbers) -> tuple[Numbers, Numbers, Numbers]:
    """The way made a unit, something level beside it, and what is above both."""
    ahead = np.asarray(way) / np.linalg.norm(way)
    across = np.cross((0.0, 0.0, 1.0), ahead)
    across /= max(float(np.linalg.norm(across)), 1e-9)
    return ahead, across, np.cross(ahead, across)


def eyeball(centre: Numbers, way: Numbers, radius: float, iris: Colour, pupil: float, slit: float = 1.0) -> Shape:
    """A ball whose pole looks along `way`: pupil, iris with a dark edge, a little white, and a painted glint.

    pupil: its angle in degrees. slit: how narrow it is, 1 round.
    """
    edges = np.concatenate([np.linspace(0, 72, 37), [pupil - 0.4, pupil + 0.4, 76, 85, 105, 130, 160, 180.0]])
    polar = np.radians(np.sort(edges))
    round_about = np.linspace(0, 2 * np.pi, EYE_SIDES, endpoint=False)
    ahead, across, up = frame_of(way)
    ring = np.sin(polar)[:, None, None] * (
        np.cos(round_about)[None, :, None] * across + np.sin(round_about)[None, :, None] * up
    )
    normals = (ring + np.cos(polar)[:, None, None] * ahead).reshape(-1, 3)
    angle = np.repeat(np.degrees(polar), EYE_SIDES)
    narrow = np.tile(np.abs(np.cos(round_about)) * (1 / slit - 1) + 1, len(polar))
    colours = np.tile(np.asarray(iris, np.float64), (len(normals), 1))
    colours *= np.interp(angle, [24, 40, 54, 64], [0.6, 1.3, 0.9, 0.15])[:, None]
    colours[angle * narrow < pupil] = 0.004
    white = angle > 66
    colours[white] = np.array((0.5, 0.44, 0.4)) * np.interp(angle[white], [66, 85], [0.5, 0.4])[:, None]
    return Shape(
        vertices=(centre + normals * radius).astype(np.float32),
        normals=normals.astype(np.float32),
        faces=grid_faces(len(polar), EYE_SIDES)[:, ::-1],
        colours=colours.astype(np.float32),
    )


def glint(centre: Numbers, way: Numbers, radius: float, side: float) -> Shape:
    """A painted highlight, so that the eye lives in any light. It sits towards the front and the top."""
    ahead, across, up = frame_of(way)
    tilt = ahead + up * 0.42 - across * side * 0.24
    ball = eyeball(centre + tilt / np.linalg.norm(tilt) * radius * 0.85, tilt, radius * 0.21, (1, 1, 1), 10)
    return coloured(ball.vertices, ball.normals, ball.faces, (0.95, 0.95, 0.95))


def eyelid(
    centre: Numbers, way: Numbers, radius: float, closed: float, colours: tuple[Colour, Colour], *, droop: float = 0.0,
    lower: bool = False,
) -> Shape:  # fmt: skip
    """A part of a slightly larger ball that comes down from above (or up from below) over the share `closed` of the eye.

    colours: of its edge and of the rest. droop: radians by which its edge falls to the animal's left.
    """
    ahead, across, up = frame_of(way)
    across, up = across * np.cos(droop) + up * np.sin(droop), up * np.cos(droop) - across * np.sin(droop)
    sign = -1.0 if lower else 1.0
    open_deg = 90.0 * (1 - closed)  # between the way it looks and the edge of the lid
    lift = np.radians(np.concatenate([[open_deg, open_deg + 7, open_deg + 9], np.linspace(open_deg + 14, 165.0, 11)]))
    swing = np.radians(np.linspace(-90, 90, 21))
    towards = np.cos(lift)[:, None, None] * ahead + sign * np.sin(lift)[:, None, None] * up
    normals = np.cos(swing)[None, :, None] * towards + np.sin(swing)[None, :, None] * across
    swell = np.array([1.03, 1.09, 1.1, *([1.1] * 11)])[:, None, None]
    rows = np.concatenate([normals[:1] * radius * 0.98, normals * radius * swell], axis=0)
    shaded = np.concatenate([normals[:1], normals], axis=0)
    index = np.arange(rows.shape[0] * rows.shape[1]).reshape(rows.shape[:2])
    a, b, c, d = (p.ravel() for p in (index[:-1, :-1], index[:-1, 1:], index[1:, 1:], index[1:, :-1]))
    faces = np.concatenate([np.stack([a, b, c], 1), np.stack([a, c, d], 1)])
    lid = coloured((centre + rows).reshape(-1, 3), shaded.reshape(-1, 3), faces, colours[1])
    lid.colours[: 3 * rows.shape[1]] = colours[0]
    return lid


def nose_shape(head: Head, face: Face, rest: Rest, colour: Colour) -> Shape | None:
    """The leather of the nose with its nostrils."""
    if head.nose == "none":
        return None
    if head.nose == "pig":
        return _snout(head, face, colour)
    s = head.nose_size * head.scale
    tip = face.nose + np.array((-0.32 * s, 0.0, 0.0))
    at = lambda x, y, z: point(tip + np.array((x, y, z)) * s)  # noqa: E731
    wide = 1.0 if head.nose == "dog" else 0.9
    cones = [
        Cone(bone=0, a=at(0, -0.5 * wide, 0.22), b=at(0, 0.5 * wide, 0.22), start=0.62 * s, end=0.62 * s, melt=0.3 * s,
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
    cones.append(Cone(bone=0, a=at(0.7, 0, 0.1), b=at(0.62, 0, -0.8), start=0.06 * s, end=0.06 * s, melt=0.1 * s, cut=True))
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
    disk = Cone(bone=0, a=point(face.nose - np.array((0.2 * s, 0, 0))), b=point(face.nose), start=s, end=0.92 * s, melt=0.1 * s,
                flat=(0.32, 1.06, 0.9))  # fmt: skip
    holes = [
        Cone(bone=0, a=point(face.nose + np.array((0.5, side * 0.34, 0.05)) * s), b=point(face.nose + np.array((-0.1, side * 0.3, 0.0)) * s),
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
            (0.06, 0.016), (0.06 + long * 0.4, 0.006), (end - 0.06, 0.007), (end - 0.03, 0.003), (end - 0.012, -0.014),
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


def swept(points: Numbers, colour: Colour) -> Shape:
    """Rings (rings, sides, 3) as a closed skin."""
    normals = np.cross(np.gradient(points, axis=0), np.roll(points, -1, axis=1) - np.roll(points, 1, axis=1))
    normals /= np.maximum(np.linalg.norm(normals, axis=-1, keepdims=True), 1e-12)
    outwards = points - points.mean(axis=1, keepdims=True)
    inward = float((normals * outwards).sum()) < 0
    faces = grid_faces(*points.shape[:2])
    return coloured(
        points.reshape(-1, 3), (-normals if inward else normals).reshape(-1, 3), faces if inward else faces[:, ::-1], colour
    )  # fmt: skip


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
    place = np.stack([np.broadcast_to(shares[:, None], inside.shape), np.broadcast_to(v, inside.shape), inside], axis=-1)
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


def ringed(spine: Numbers, radius: Numbers, sides: int = 10) -> Numbers:
    """Circles around a path; the frame is carried along, so that it never twists."""
    ways = np.gradient(spine, axis=0)
    ways /= np.maximum(np.linalg.norm(ways, axis=1, keepdims=True), 1e-9)
    across = np.cross(ways[0], (0.3, 0.5, 0.8))
    frames = []
    for way in ways:
        across = across - way * (across @ way)
        across = across / np.linalg.norm(across)
        frames.append(across)
    first = np.array(frames)
    second = np.cross(ways, first)
    turn = np.linspace(0, 2 * np.pi, sides, endpoint=False)[None, :, None]
    return np.asarray(spine[:, None] + (first[:, None] * np.cos(turn) + second[:, None] * np.sin(turn)) * radius[:, None, None])


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
