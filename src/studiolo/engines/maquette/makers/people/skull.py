"""The head as a field: skull, jaw, nose, lids, lips and ears melted into one."""

from dataclasses import dataclass

import numpy as np

from studiolo.engines.maquette.makers.people.face import Face
from studiolo.engines.maquette.makers.people.field import (
    Grid,
    Lump,
    ball,
    both,
    carved,
    chain,
    limb,
)
from studiolo.engines.maquette.makers.people.skeleton import SIDES, point, turned
from studiolo.engines.maquette.model import Floats, Numbers

LID_OVER = 0.042  # how far the lids stand out over the eyeball


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Skull:
    """values: the head's distances in head units, with lids and mouth open; plain: without any opening, for hair and hats
    to lie on. mouth: points along the line between the lips, from right to left. gape: the hole of an open mouth."""

    face: Face
    grid: Grid
    values: Floats
    plain: Floats
    mouth: Numbers
    gape: Floats | None
    nose_tip: Numbers
    creases: tuple[Numbers, ...]

    def front(self, x: Numbers, z: Numbers, first: float = -1.5, last: float = 0.3) -> Numbers:
        """Where lines from ahead first meet the head, at so many (x, z)."""
        return front_of(self.grid, self.values, np.atleast_1d(x), np.atleast_1d(z), first, last)


def skull_of(face: Face, neck: tuple[Numbers, Numbers, Numbers, Numbers], detail: float) -> Skull:
    """neck: its base, the chest below it and both shoulders, in head units."""
    grid = _grid(detail)
    values = grid.stamped(_bone(face) + _neck(face, *neck))
    nose, tip = _nose(face)
    grid.stamped(nose, values)
    grid.stamped(_around_eyes(face), values)
    plain = values.copy()
    mouth = _mouth_line(grid, values, face)
    gape = _shaped_mouth(grid, values, face, mouth)
    mouth = mouth if gape is not None else _lips(grid, values, face, mouth)
    _smile_lines(grid, values, face, mouth)
    creases = _wrinkles(grid, values, face) if face.wrinkles > 0 else ()
    for sign in SIDES:
        _open_eye(grid, values, face, sign)
        grid.stamped(_ear(face, sign), values)
    return Skull(
        face=face, grid=grid, values=values, plain=plain, mouth=mouth, gape=gape, nose_tip=tip, creases=creases
    )


def _grid(detail: float) -> Grid:
    """Fine where the face is, coarser elsewhere."""
    d = 1 / detail

    def axis(*stretches: tuple[float, float, float]) -> Floats:
        pieces = [np.arange(first, last - 1e-6, step * d) for first, last, step in stretches]
        return np.concatenate([*pieces, [stretches[-1][1]]]).astype(np.float32)

    x = axis((-1.5, -1.14, 0.06), (-1.14, -0.72, 0.034), (-0.72, 0.72, 0.024), (0.72, 1.14, 0.034), (1.14, 1.5, 0.06))
    y = axis((-1.38, -0.5, 0.024), (-0.5, -0.24, 0.036), (-0.24, 0.4, 0.036), (0.4, 1.24, 0.075))
    z = axis((-2.1, -1.12, 0.06), (-1.12, 0.46, 0.024), (0.46, 1.26, 0.065))
    return Grid(axes=(x, y, z), cell=0.04 * d)


def _bone(face: Face) -> list[Lump]:
    drop = face.chin_drop
    lumps = [
        ball(point(0, 0.1, 0.24), 0.95, 0.1, flat=(face.width, 1.0, 0.93)),
        limb(point(0, -0.21, 0.0), point(0, -0.345, -0.52 + drop * 0.5), 0.68, face.jaw, 0.22),
        ball(point(0, -0.64, -0.85 + drop), face.chin, 0.27),
    ]
    for sign in SIDES:
        lumps.append(ball(point(sign * 0.4, -0.14, -0.5 + drop * 0.6), face.jaw_corner, 0.3))
        lumps.append(ball(point(sign * face.cheek_out, -0.5, -0.32), face.cheek, 0.24))
    if face.double_chin > 0:
        size = 0.26 + 0.1 * face.double_chin
        lumps.append(limb(point(0.2, -0.34, -0.8), point(-0.2, -0.34, -0.8), size, size, 0.26))
    return lumps


def _neck(face: Face, base: Numbers, chest: Numbers, left: Numbers, right: Numbers) -> list[Lump]:
    thick = 0.31 if face.feminine or face.young else 0.39
    thick += 0.1 * face.double_chin
    lumps = [
        limb(point(0, 0.16, -0.6), base + point(0, 0.0, 0.05), thick, thick * 1.06, 0.16),
        limb(base, chest, thick * 1.1, 0.4, 0.25),
    ]
    lumps += [
        limb(base + point(0, 0.05, -0.02), base + (to - base) * 0.75, thick * 0.9, 0.26, 0.25) for to in (left, right)
    ]
    return lumps


def _nose(face: Face) -> tuple[list[Lump], Numbers]:
    wide, height = face.nose_width, face.nose_height
    tip = point(0, -0.97 - 0.125 * face.nose_length, -0.255 + height)
    lumps = [
        limb(point(0, -0.79 - 0.05 * (face.bridge - 0.6), 0.1), tip + point(0, 0.055, 0.06), 0.075, 0.1 * wide, 0.1),
        ball(tip, 0.122 * wide, 0.07),
    ]
    lumps += [ball(point(sign * 0.118 * wide, tip[1] + 0.135, tip[2] - 0.03), 0.078 * wide, 0.05) for sign in SIDES]
    for sign in SIDES:
        nostril = point(sign * 0.056 * wide, tip[1] + 0.075, tip[2] - 0.115)
        lumps.append(ball(nostril, 0.03 * wide, 0.035, flat=(1, 1.4, 1), frame=np.eye(3), cut=True))
    return lumps, tip


def _around_eyes(face: Face) -> list[Lump]:
    lumps = []
    for sign in SIDES:
        eye = face.eye_at(sign)
        lumps.append(ball(eye + point(-sign * 0.02, -0.36, 0.0), 0.22, 0.2, cut=True))
    ridge = face.brow_ridge
    lumps.append(limb(point(0.3, -0.74, 0.3), point(-0.3, -0.74, 0.3), ridge, ridge, 0.2))
    for sign in SIDES:
        eye = face.eye_at(sign)
        lumps.append(ball(eye, face.eye + LID_OVER, 0.075))
        if face.smile > 0.5 or face.wrinkles:  # the pouch that a smile or the years push up below the eye
            low = eye + point(0, -0.19, -face.eye * 0.98)
            lumps.append(limb(low - point(0.12, 0, 0), low + point(0.12, 0, 0), 0.045, 0.045, 0.1))
    return lumps


def _open_eye(grid: Grid, values: Floats, face: Face, sign: float) -> None:
    eye, half = face.eye_at(sign), face.opening_half
    fold = chain(lid_line(face, sign, lift=0.055, reach=1.06, proud=LID_OVER), np.full(17, 0.017), 0.02, cut=True)
    grid.stamped(fold[1:-1], values)
    if face.lids < 0.12:
        return
    window = grid.window(eye - face.eye, eye + face.eye, 0.15)
    assert window is not None
    x, y, z = (axis[part] for axis, part in zip(grid.axes, window, strict=True))
    x, y, z = x[:, None, None] - eye[0], y[None, :, None], z[None, None, :] - eye[2]
    z = z - sign * x * face.eye_tilt
    height = np.where(z > 0, face.upper, face.lower)
    almond = (np.sqrt(np.abs(x / half) ** 2.15 + np.abs(z / height) ** 2.15 + 1e-6) - 1) * min(face.upper, face.lower)
    hole = np.maximum(almond, y - eye[1])
    values[window] = carved(values[window], hole.astype(np.float32), 0.016)


def lid_line(face: Face, sign: float, *, lift: float = 0.0, reach: float = 1.0, proud: float = 0.0,
             lower: bool = False, knots: int = 17) -> Numbers:  # fmt: skip
    """The edge of a lid, from the nose outwards, on the ball that the lid is."""
    eye = face.eye_at(sign)
    t = np.linspace(-1, 1, knots)
    x = t * face.opening_half * reach
    height = -face.lower if lower or face.lids < 0.12 else face.upper
    arch = np.sqrt(np.clip(1 - np.abs(t) ** 2.15, 0, 1))
    z = (height + lift) * arch + x * face.eye_tilt
    radius = face.eye + proud
    y = -np.sqrt(np.clip(radius**2 - x**2 - z**2, 0.0009, None))
    return np.asarray(eye + np.stack([sign * x, y, z], axis=1))


def mouth_half(face: Face) -> float:
    return (0.222 + 0.07 * max(face.smile, 0) + 0.02 * face.laugh) * face.mouth_width


def mouth_height(face: Face, x: Numbers) -> Numbers:
    """z of the line between the lips."""
    share = x / mouth_half(face)
    return np.asarray(face.mouth_height + 0.1 * face.smile * share**2 - 0.018 * face.smile)


def _mouth_line(grid: Grid, values: Floats, face: Face) -> Numbers:
    x = np.linspace(-1, 1, 15) * mouth_half(face)
    return front_of(grid, values, x, mouth_height(face, x))


def _lips(grid: Grid, values: Floats, face: Face, mouth: Numbers) -> Numbers:
    share = np.linspace(-1, 1, 15)
    x = mouth[:, 0]
    z = mouth[:, 2]
    plump = face.lip
    lower = front_of(grid, values, x * 0.62, z - 0.062 * plump)
    grid.stamped(chain(lower + point(0, 0.035, 0), 0.058 * plump * (1 - 0.4 * share**2), 0.05), values)
    bow = 0.012 * np.cos(share * np.pi * 1.6)
    upper = front_of(grid, values, x * 0.8, z + 0.05 * plump - bow)
    grid.stamped(chain(upper + point(0, 0.03, 0), 0.044 * plump * (1 - 0.45 * share**2), 0.045), values)
    line = front_of(grid, values, x, z)
    radii = 0.022 * np.sqrt(np.clip(1.12 - share**2, 0.2, 1))
    grid.stamped(chain(line + point(0, -0.006, 0), radii, 0.022, cut=True), values)
    return line


def _shaped_mouth(grid: Grid, values: Floats, face: Face, mouth: Numbers) -> Floats | None:
    """Carves an open mouth, and gives its hole; None where the mouth is shut."""
    if face.laugh < 0.08:
        return None
    half, depth = mouth_half(face), face.laugh * 0.22
    chin = mouth[3:12:2] + point(0, 0.05, -depth - 0.03) * np.array((0.8, 1, 1))
    grid.stamped(chain(chin, np.full(len(chin), 0.06), 0.07), values)
    upper = front_of(grid, values, mouth[:, 0] * 0.9, mouth[:, 2] + 0.045)
    grid.stamped(
        chain(upper + point(0, 0.03, 0), 0.04 * face.lip * (1 - 0.4 * np.linspace(-1, 1, 15) ** 2), 0.05), values
    )
    x, y, z = grid.mesh()
    line_y = np.interp(x, mouth[:, 0], mouth[:, 1])
    line_z = mouth_height(face, x)
    low = line_z - depth * np.sqrt(np.clip(1 - (x / half) ** 2, 0, 1))
    flat = both(both(z - line_z, low - z, 0.02), np.abs(x) - half, 0.02)
    hole = np.maximum(flat, np.maximum(y - (line_y + 0.24), -1.4 - y)).astype(np.float32)
    values[:] = carved(values, hole, 0.03)
    return np.asarray(hole, np.float32)


def _smile_lines(grid: Grid, values: Floats, face: Face, mouth: Numbers) -> None:
    if face.smile < 0.3:
        return
    for sign, corner in zip(SIDES, (mouth[-1], mouth[0]), strict=True):
        grid.stamped([ball(corner + point(sign * 0.035, -0.02, 0.015), 0.026, 0.06, cut=True)], values)
        apple = 0.08 + 0.05 * face.smile
        grid.stamped([ball(point(sign * 0.41, -0.66, -0.3), apple, 0.17)], values)


def _wrinkles(grid: Grid, values: Floats, face: Face) -> tuple[Numbers, ...]:
    """Lines of the forehead, beside nose and mouth, and under the eyes; gives where they are."""
    lines = []
    t = np.linspace(-1, 1, 13)
    for height, half in ((0.44, 0.34), (0.53, 0.4), (0.63, 0.32)):
        lines.append((front_of(grid, values, t * half, height + 0.02 * np.cos(t * 7)), 0.019, 0.03))
    for sign in SIDES:
        s = np.linspace(0, 1, 11)
        beside = front_of(grid, values, sign * (0.2 + 0.17 * s + 0.05 * np.sin(s * 3)), -0.27 - 0.32 * s)
        lines.append((beside, 0.026, 0.04))
        eye = face.eye_at(sign)
        under = front_of(grid, values, eye[0] + 0.2 * t, eye[2] - face.eye * 1.12 - 0.04 * (1 - t * t))
        lines.append((under, 0.016, 0.03))
    for line, radius, width in lines:
        fade = np.sqrt(np.clip(np.sin(np.linspace(0.12, np.pi - 0.12, len(line))), 0.05, 1))
        grid.stamped(chain(line + point(0, -0.012, 0), radius * fade * face.wrinkles, width, cut=True), values)
    return tuple(line for line, _, _ in lines)


def _ear(face: Face, sign: float) -> list[Lump]:
    turn = turned(0, sign * 16, sign * -6)
    at = point(sign * (face.width - 0.015), 0.13, -0.07)
    size = face.ear
    frame = turn.T
    return [
        ball(at + point(sign * 0.035, 0.02, 0.03), 0.25 * size, 0.04, flat=(0.36, 0.76, 1.0), frame=frame),
        ball(at + point(0, -0.02, -0.19 * size), 0.1 * size, 0.05, flat=(0.6, 0.8, 1.0), frame=frame),
        ball(at + point(sign * 0.13, 0.0, 0.04), 0.165 * size, 0.05, flat=(0.42, 0.68, 1.0), frame=frame, cut=True),
        ball(at + point(sign * 0.1, 0.0, -0.07), 0.08 * size, 0.05, flat=(0.6, 0.8, 1.0), frame=frame, cut=True),
        limb(at + point(sign * 0.06, 0.06, 0.12), at + point(sign * 0.05, 0.05, -0.08), 0.03, 0.035, 0.04),
        ball(at + point(sign * 0.035, -0.115, -0.03), 0.05, 0.04),
    ]


def front_of(grid: Grid, values: Floats, x: Numbers, z: Numbers, first: float = -1.5, last: float = 0.3) -> Numbers:
    """Where lines from ahead first meet what is inside, at so many (x, z)."""
    steps = np.linspace(first, last, 180)
    places = np.stack(np.broadcast_arrays(np.asarray(x)[:, None], steps[None], np.asarray(z)[:, None]), axis=-1)
    found = grid.sample(values, places.reshape(-1, 3)).reshape(len(x), -1)
    after = np.argmax(found < 0, axis=1).clip(1, len(steps) - 1)
    row = np.arange(len(x))
    before, inside = found[row, after - 1], found[row, after]
    share = np.clip(before / np.maximum(before - inside, 1e-6), 0, 1)
    return np.stack([x, steps[after - 1] + (steps[1] - steps[0]) * share, z], axis=1)
