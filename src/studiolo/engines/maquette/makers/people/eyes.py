"""Eyes that live: balls with iris and a painted glint, lash lines and brows."""

from dataclasses import replace

import numpy as np

from studiolo.engines.maquette.makers.people.face import Face
from studiolo.engines.maquette.makers.people.skeleton import SIDES, point, turned, unit
from studiolo.engines.maquette.makers.people.skull import LID_OVER, Skull, lid_line
from studiolo.engines.maquette.makers.people.surface import Faces, Surface, globe, grid_faces, merged, outward, tubes
from studiolo.engines.maquette.model import Colour, Numbers

IRIS = 0.47  # radians of the eyeball
PUPIL = 0.44  # of the iris
_WHITE = (0.74, 0.72, 0.7)
_AROUND = 40


def eyeballs(face: Face, iris: Colour) -> Surface:
    return merged([_eyeball(face, sign, iris) for sign in SIDES])


def _look(face: Face, sign: float) -> Numbers:
    turn, lift = face.gaze
    return turned(-lift, turn) @ unit(point(-sign * 0.03, -1, 0.02))


def _frame(way: Numbers) -> tuple[Numbers, Numbers]:
    across = unit(np.cross(way, point(0, 0, 1)))
    return across, np.cross(across, way)


def _eyeball(face: Face, sign: float, iris: Colour) -> Surface:
    way = _look(face, sign)
    across, up = _frame(way)
    size = IRIS * (1.08 if face.young else 1.0)
    polar = np.concatenate([np.linspace(0, size * 1.2, 24), np.linspace(size * 1.35, np.pi, 9)])
    a, b = np.meshgrid(polar, np.linspace(0, 2 * np.pi, _AROUND, endpoint=False), indexing="ij")
    around = np.cos(b)[..., None] * across + np.sin(b)[..., None] * up
    normals = (np.cos(a)[..., None] * way + np.sin(a)[..., None] * around).reshape(-1, 3)
    bulge = 1 + 0.02 * np.exp(-((a.ravel() / 0.45) ** 4))
    eye = face.eye_at(sign)
    ball = outward(
        Surface(
            vertices=eye + normals * (face.eye * bulge)[:, None],
            faces=_without_slivers(grid_faces(len(polar), _AROUND, closed=True), normals),
            normals=normals,
        )
    )
    colours = _eye_colours(a.ravel(), b.ravel(), size, np.asarray(iris))
    below_lid = normals[:, 2] * face.eye - normals[:, 0] * face.eye * sign * face.eye_tilt
    shade = np.clip((below_lid - (face.upper - 0.085)) / 0.085, 0, 1)
    return replace(ball, normals=normals, colours=colours * (1 - 0.5 * shade[:, None]))


def _without_slivers(faces: Faces, points: Numbers) -> Faces:
    corners = points[faces]
    area = np.linalg.norm(np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]), axis=1)
    return np.asarray(faces[area > 1e-9])


def _eye_colours(polar: Numbers, around: Numbers, size: float, iris: Numbers) -> Numbers:
    pupil = size * PUPIL
    share = np.clip((polar - pupil) / (size - pupil), 0, 1)
    fibres = 0.86 + 0.2 * np.sin(around * 21) * np.sin(around * 8 + 1)
    light_below = 0.75 - 0.45 * np.sin(around)
    colours = iris * ((0.6 + 0.8 * share * light_below) * fibres)[:, None]
    colours = colours * (1 - 0.8 * np.clip((polar - size * 0.84) / (size * 0.16), 0, 1))[:, None]
    edge = np.clip((polar - size) / 0.045, 0, 1)[:, None]
    colours = colours * (1 - edge) + np.array(_WHITE) * edge
    open_pupil = np.clip((polar - pupil) / 0.045, 0, 1)[:, None]
    return np.asarray(np.array((0.006, 0.005, 0.005)) * (1 - open_pupil) + colours * open_pupil)


def glints(face: Face) -> Surface | None:
    """A painted highlight in each eye, so that it lives in any light."""
    if face.lids < 0.3:
        return None
    found = []
    for sign in SIDES:
        way = _look(face, sign)
        across, up = _frame(way)
        for aside, lift, size in ((0.2, 0.2, 0.19), (-0.2, -0.2, 0.09)):
            to = unit(way + aside * across + lift * up)
            turn = np.stack([*_frame(to), to], axis=1)
            disc = globe(np.zeros(3), face.eye * size, 8, (1.0, 1.0, 0.25))
            found.append(disc.moved(turn, 1.0, face.eye_at(sign) + to * face.eye * 1.012))
    return merged(found)


def lashes(face: Face) -> Surface:
    """The dark line along the upper lid, with a wing and single lashes for women."""
    found = []
    thick = 0.03 if face.feminine else 0.021
    for sign in SIDES:
        line = lid_line(face, sign, reach=1.03, proud=LID_OVER * 0.9, knots=21)
        share = np.linspace(-1, 1, 21)
        radii = thick * (0.4 + 0.6 * np.clip((share + 1) / 2, 0, 1)) * np.sqrt(np.clip(1.04 - share**2, 0.02, 1))
        if (face.feminine and not face.young) or (face.feminine and face.age == "child"):
            wing = line[-1] + np.linspace(0, 1, 4)[1:, None] * point(sign * 0.06, 0.015, 0.05)
            line = np.concatenate([line, wing])
            radii = np.concatenate([radii, np.linspace(radii[-4], 0.003, 4)[1:]])
            radii[-6:-3] = np.maximum(radii[-6:-3], thick * 0.55)
        radii[0] = radii[-1] = 0.002
        found.append(tubes(line[None], radii[None], 8))
        if face.feminine and face.lids > 0.3:
            found.append(_single_lashes(face, sign, lid_line(face, sign, proud=LID_OVER, knots=21)))
        under = lid_line(face, sign, reach=0.97, proud=LID_OVER * 0.4, lower=True, knots=21)
        rim = 0.0075 * np.sqrt(np.clip(1.02 - share**2, 0.02, 1)) * (0.3 + 0.7 * np.clip((share + 1) / 2, 0, 1))
        if face.lids >= 0.12:
            found.append(tubes(under[None], rim[None], 6))
    return merged(found)


def _single_lashes(face: Face, sign: float, line: Numbers) -> Surface:
    roots = line[9:20:1]
    share = np.linspace(0, 1, len(roots))
    ways = np.stack([sign * (0.1 + 0.9 * share), -0.75 - 0 * share, 0.35 + 0.25 * share], axis=1)
    ways /= np.linalg.norm(ways, axis=1, keepdims=True)
    t = np.linspace(0, 1, 5)[None, :, None]
    length = (0.03 + 0.045 * share**1.5)[:, None, None] * (0.6 if face.young else 1.0)
    curl = t**2 * length * np.array((0.0, 0.25, 0.75))
    knots = roots[:, None] + ways[:, None] * t * length + curl
    radii = np.broadcast_to(np.linspace(0.0075, 0.001, 5), (len(roots), 5))
    return tubes(knots, radii, 5)


def brows(skull: Skull, random: np.random.Generator) -> Surface:
    """Two arcs of short hairs that lie outwards on the skin."""
    face = skull.face
    found = []
    for sign in SIDES:
        eye = face.eye_at(sign)
        count = 34
        t = np.sort(np.tile(np.linspace(0, 0.93, count // 2), 2))
        row = np.tile((-1.0, 1.0), count // 2)
        t = t + random.uniform(-0.02, 0.02, count)
        hairs = []
        for k in range(5):
            s = t + k / 4 * 0.13
            x = eye[0] + sign * (-0.19 + 0.46 * s)
            z = _brow_height(face, s) + eye[2] + row * 0.022 * face.brow_thick * np.clip(1.25 - s, 0.1, 1) * (1 - k / 5)
            z = z + (k / 4) * 0.02 * (1 - s) * (row > 0)
            hairs.append(skull.front(x, z, -1.4, 0.2) + point(0, -0.012 - 0.012 * np.sin(k / 4 * np.pi), 0))
        lines = np.stack(hairs, axis=1)
        wide = 0.021 * face.brow_thick * np.sqrt(np.clip(np.sin(np.pi * (0.14 + 0.8 * t)), 0.1, 1))
        radii = wide[:, None] * np.array((0.5, 1.0, 1.0, 0.8, 0.15))
        found.append(tubes(lines, radii, 6))
    return merged(found)


def _brow_height(face: Face, share: Numbers) -> Numbers:
    arch = 0.075 if face.feminine else 0.05
    usual = (0.36 if not face.young else 0.4) + 0.08 * face.brow_lift
    return np.asarray(
        usual + arch * np.sin(np.pi * (share * 0.75 + 0.1)) - 0.03 * share + 0.08 * face.brow_tilt * (1 - share)
    )
