"""What the air carries: threads of rain, flakes, leaves on the wind. Meshes of few triangles, sized as the camera sees them."""

import numpy as np

from studiolo.engines.maquette.meshes import repeated_faces
from studiolo.engines.maquette.model import Material, Mesh, Numbers, Part
from studiolo.engines.maquette.settings.plants import LEAF, diamonds
from studiolo.engines.maquette.settings.weather.view import Day
from studiolo.engines.maquette.settings.weather.year import AUTUMN

DROPS = Material(kind="matte", colour=(0.62, 0.66, 0.70))
FLAKES = Material(kind="matte", colour=(0.93, 0.94, 0.96))


def rain(day: Day, count: int, *, slant: float) -> Part:
    """Threads of falling water, thin as a pixel, leaning with the wind by `slant`."""
    random = day.random
    middle, away = _in_view(day, count, near=0.4, far=7.0, power=0.9)
    lean = slant + random.normal(0, 0.025, count)
    way = np.stack([lean, np.full(count, -0.02), -np.ones(count)], axis=-1)
    long = way * (away * random.uniform(0.028, 0.075, count))[:, None]
    sight = middle + (0.0, day.sight.distance_m, -day.sight.eye_m)
    wide = np.cross(long, sight)
    wide *= (away * random.uniform(0.00022, 0.00055, count) / np.maximum(np.linalg.norm(wide, axis=1), 1e-9))[:, None]
    corners = np.stack([middle - long - wide, middle - long + wide, middle + long + wide, middle + long - wide], axis=1)
    shape = Mesh(
        vertices=corners.reshape(-1, 3).astype(np.float32),
        faces=repeated_faces(np.array([(0, 1, 2), (0, 2, 3)]), 4, count),
        normals=np.tile(np.array((0.0, -0.6, 0.8), np.float32), (4 * count, 1)),
    )
    return Part(shape=shape, material=DROPS, name="rain")


def snow(day: Day, count: int) -> Part:
    """Flakes, small far off, soft and large near; none right before the subject."""
    random = day.random
    middle, away = _in_view(day, count, near=0.35, far=8.0, power=0.7)
    before = (
        (middle[:, 1] < 0)
        & (np.abs(middle[:, 0]) < 0.6 * day.sight.width_m)
        & (middle[:, 2] < day.ground_m + 1.1 * day.sight.height_m)
    )
    middle, away = middle[~before], away[~before]
    size = away[:, None] * random.uniform(0.0016, 0.0048, (len(middle), 1))
    ball = np.array([(1, 0, 0), (-1, 0, 0), (0, 1, 0), (0, -1, 0), (0, 0, 1), (0, 0, -1)], float)
    faces = np.array([(0, 2, 4), (2, 1, 4), (1, 3, 4), (3, 0, 4), (2, 0, 5), (1, 2, 5), (3, 1, 5), (0, 3, 5)])
    shape = Mesh(
        vertices=(middle[:, None] + size[:, None] * ball[None]).reshape(-1, 3).astype(np.float32),
        faces=repeated_faces(faces, 6, len(middle)),
        normals=np.tile(ball, (len(middle), 1)).astype(np.float32),
    )
    return Part(shape=shape, material=FLAKES, name="flakes")


def blown_leaves(day: Day, count: int, *, autumn: bool) -> Part:
    """Leaves on the wind, most of them low."""
    random = day.random
    middle, away = _in_view(day, count, near=0.7, far=5.0, power=0.8)
    low = day.ground_m + (middle[:, 2] - day.ground_m) * random.uniform(0.1, 1.0, count)
    middle[:, 2] = low
    free = ~day.sight.touches(middle[:, 0], middle[:, 1], 0.1 * day.sight.size_m) & (
        middle[:, 1] > -0.3 * day.sight.distance_m
    )
    middle, away = middle[free], away[free]
    long = random.normal(0, 1, middle.shape)
    long *= (0.0065 * away * random.uniform(0.6, 1.3, len(away)) / np.linalg.norm(long, axis=1))[:, None]
    wide = np.cross(long, random.normal(0, 1, middle.shape))
    wide *= (0.0036 * away / np.maximum(np.linalg.norm(wide, axis=1), 1e-9))[:, None]
    palette = np.asarray(AUTUMN if autumn else ((0.16, 0.2, 0.05), (0.3, 0.24, 0.08), (0.2, 0.13, 0.05)))
    shades = palette[random.integers(0, len(palette), len(middle))] * random.uniform(0.7, 1.2, (len(middle), 1))
    return Part(shape=diamonds(middle, long, wide, np.cross(long, wide), shades), material=LEAF, name="blown leaves")


def _in_view(day: Day, count: int, *, near: float, far: float, power: float) -> tuple[Numbers, Numbers]:
    """Points (n, 3) in the air before the camera and how far from it each is, between two of its distances."""
    sight, random = day.sight, day.random
    share = random.random(count)
    away = sight.distance_m * (near**power + share * (far**power - near**power)) ** (1 / power)
    angle = random.uniform(-1, 1, count) * sight.half_angle
    up = random.uniform(-1.0, 1.35, count) * np.tan(sight.tall)
    x, y = np.sin(angle) * away, np.cos(angle) * away - sight.distance_m
    z = np.maximum(day.ground_m + sight.eye_m + up * away, day.ground_m + 0.01 * away)
    return np.stack([x, y, z], axis=-1), away
