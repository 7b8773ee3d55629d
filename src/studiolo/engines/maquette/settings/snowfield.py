"""Snow on the ground: drifts the wind has drawn, a trail of footprints, and crystals that catch the sun."""

from dataclasses import dataclass

import numpy as np

from studiolo.engines.maquette.model import Colour, Floats, Material, Mesh, Numbers, Part, Vector
from studiolo.engines.maquette.settings.shell import sheet
from studiolo.engines.maquette.settings.terrain import crags, fine_noise, smooth

SNOW: Colour = (0.835, 0.865, 0.915)
SNOW_MATERIAL = Material(kind="principled", per_vertex=True, roughness=0.62, specular=0.28, sheen=0.1)
GLINT = Material(kind="principled", colour=(0.95, 0.96, 1.0), metallic=1.0, roughness=0.22)
GLINTS = 3200
STEP, PRINT = 0.17, 0.034  # of the camera's distance: from print to print, and half a print's length


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Snowfield:
    """eye_m: the camera's distance from the middle; it stands at y = -eye_m. wind_deg: the way drifts are drawn out.

    prints: (n, 2) feet of a trail, or none.
    """

    eye_m: float
    wind_deg: float
    prints: Floats

    def height(self, x: Numbers, y: Numbers) -> Floats:
        """Nearly flat in the middle, rolling farther away; 0 in the middle."""
        away = np.hypot(x, y) / self.eye_m
        turn = np.radians(self.wind_deg)
        along = np.cos(turn) * x + np.sin(turn) * y
        across = (-np.sin(turn) * x + np.cos(turn) * y) * 2.4
        swell = fine_noise(along, across, 2.6 * self.eye_m, 0) * 0.085
        drift = np.abs(np.tanh(fine_noise(along, across, 1.0 * self.eye_m, 15))) * 0.055
        ripple = crags(along * 0.6, across, 0.34 * self.eye_m, 5) * 0.0035
        rolls = (swell + drift) * smooth(0.10, 1.1, away) + ripple * (0.4 + 0.6 * smooth(0.1, 0.6, away))
        far = 0.02 * fine_noise(x, y, 60.0, 40) * np.minimum(np.maximum(away - 4, 0) * self.eye_m, 60.0)
        return np.asarray(self.eye_m * rolls + far, np.float32)


def drawn_trail(eye_m: float, width_m: float, random: np.random.Generator) -> Floats:
    """Where somebody has walked: past the subject and away into the distance."""
    side = float(random.choice((-1.0, 1.0)))
    share = np.linspace(0, 1, 46)
    y = eye_m * (-0.75 + STEP * 0.9 * np.arange(46))
    bend = 0.55 * np.sin(share * 3.1 + random.uniform(0, 1.5)) + 0.5 * share**2
    x = side * (0.5 * width_m + eye_m * (0.26 + 0.35 * bend * share))
    feet = x + eye_m * 0.045 * np.where(np.arange(46) % 2, 1, -1) + random.normal(0, 0.006, 46) * eye_m
    return np.stack([feet, y], axis=-1).astype(np.float32)


def snow_ground(field: Snowfield, half_angle_deg: float, far_m: float) -> Part:
    """The field from under the camera to the foot of the hills."""
    near = field.eye_m * 0.05
    angle = np.radians(np.linspace(-half_angle_deg, half_angle_deg, 330, dtype=np.float32))[None, :]
    share = np.linspace(0, 1, 350, dtype=np.float32)[:, None]
    # Two thirds of the rows lie where prints and drifts can be made out.
    knee = 3.2 * field.eye_m
    away = np.where(
        share < 0.68, near + (knee - near) * (share / 0.68) ** 1.5, knee * (far_m / knee) ** ((share - 0.68) / 0.32)
    )
    x, y = np.sin(angle) * away, np.cos(angle) * away - field.eye_m
    z = field.height(x, y) + _trodden(field, x, y)
    mesh = sheet(np.stack([x, y, z], axis=-1), flip=True)
    grain = fine_noise(x, y, 0.05 * field.eye_m, 30)
    shade = np.asarray(SNOW) * (1 + 0.018 * grain)[..., None]
    shape = Mesh(
        vertices=mesh.vertices,
        faces=mesh.faces,
        normals=mesh.normals,
        colours=np.clip(shade.reshape(-1, 3), 0, 0.95).astype(np.float32),
    )
    return Part(shape=shape, material=SNOW_MATERIAL, name="snow")


def _trodden(field: Snowfield, x: Numbers, y: Numbers) -> Floats:
    """Depth of the footprints: a hollow with a soft rim."""
    pressed = np.zeros(np.broadcast(x, y).shape, np.float32)
    size = PRINT * field.eye_m
    for foot_x, foot_y in field.prints:
        close = np.abs(y - foot_y) < 4 * size
        rows = np.flatnonzero(close.any(axis=1))
        if not len(rows):
            continue
        part = slice(int(rows[0]), int(rows[-1]) + 1)
        gap = np.hypot((x[part] - foot_x) / (0.62 * size), (y[part] - foot_y) / size)
        pressed[part] += -0.85 * size * smooth(1.25, 0.6, gap) + 0.16 * size * np.exp(-(((gap - 1.5) / 0.32) ** 2))
    return pressed


def glints(field: Snowfield, half_angle_deg: float, towards_sun: Vector, random: np.random.Generator) -> Part:
    """Crystals turned so that they mirror the sun into the camera, as those few of millions are that one sees."""
    azimuth = np.radians(random.uniform(-half_angle_deg, half_angle_deg, GLINTS))
    away = field.eye_m * 0.4 * (12.0 ** random.random(GLINTS))
    x, y = np.sin(azimuth) * away, np.cos(azimuth) * away - field.eye_m
    size = away * 0.0015 * np.clip(random.lognormal(0, 0.35, GLINTS), 0.5, 2.2)
    middle = np.stack([x, y, field.height(x, y) + _near_prints(field, x, y, size)], axis=-1)
    eye = np.array((0.0, -field.eye_m, 0.42 * field.eye_m))
    view = eye - middle
    view /= np.linalg.norm(view, axis=1, keepdims=True)
    face = view + np.asarray(towards_sun) + random.normal(0, 0.17, view.shape)
    face /= np.linalg.norm(face, axis=1, keepdims=True)
    first = np.cross(face, random.normal(0, 1, face.shape))
    first /= np.linalg.norm(first, axis=1, keepdims=True)
    second = np.cross(face, first)
    turn = np.arange(3) * 2 * np.pi / 3
    corners = middle[:, None] + size[:, None, None] * (
        first[:, None] * np.cos(turn)[:, None] + second[:, None] * np.sin(turn)[:, None]
    )
    shape = Mesh(
        vertices=corners.reshape(-1, 3).astype(np.float32),
        faces=np.arange(3 * GLINTS, dtype=np.uint32).reshape(-1, 3),
        normals=np.repeat(face, 3, axis=0).astype(np.float32),
    )
    return Part(shape=shape, material=GLINT, name="glints")


def _near_prints(field: Snowfield, x: Numbers, y: Numbers, size: Numbers) -> Numbers:
    """Half sunk in; in a print a crystal would hang in the air, so it is buried."""
    lift = 0.4 * size
    for foot_x, foot_y in field.prints:
        lift = np.where(np.hypot(x - foot_x, y - foot_y) < 1.4 * PRINT * field.eye_m, -2 * size, lift)
    return lift


def flakes(eye_m: float, half_angle_deg: float, random: np.random.Generator, clear_m: float) -> Part:
    """Snow in the air, as small soft pyramids. None within `clear_m` before the camera's subject."""
    count = 1100
    azimuth = np.radians(random.uniform(-half_angle_deg, half_angle_deg, count))
    away = eye_m * (0.45 + 5.5 * random.random(count) ** 1.4)
    x, y = np.sin(azimuth) * away, np.cos(azimuth) * away - eye_m
    middle = np.stack([x, y, eye_m * 0.4 + away * random.uniform(-0.35, 0.75, count)], axis=-1)
    middle = middle[(np.hypot(x, y) > clear_m) & (middle[:, 2] > 0.02 * eye_m)]
    size = np.hypot(middle[:, 0], middle[:, 1] + eye_m)[:, None] * random.uniform(0.0022, 0.0055, (len(middle), 1))
    ball = np.array([(1, 0, 0), (-1, 0, 0), (0, 1, 0), (0, -1, 0), (0, 0, 1), (0, 0, -1)], float)
    faces = np.array([(0, 2, 4), (2, 1, 4), (1, 3, 4), (3, 0, 4), (2, 0, 5), (1, 2, 5), (3, 1, 5), (0, 3, 5)])
    points = middle[:, None] + size[:, None] * ball[None]
    steps = 6 * np.arange(len(middle))[:, None, None]
    shape = Mesh(
        vertices=points.reshape(-1, 3).astype(np.float32),
        faces=(faces[None] + steps).reshape(-1, 3).astype(np.uint32),
        normals=np.tile(ball, (len(middle), 1)).astype(np.float32),
    )
    return Part(shape=shape, material=Material(kind="matte", colour=(0.9, 0.92, 0.95)), name="flakes")
