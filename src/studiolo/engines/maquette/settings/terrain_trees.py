"""Woods on far land: where trees would stand, and the cheapest tree that still looks like one."""

import numpy as np
from numpy.typing import NDArray

from studiolo.engines.maquette.model import Mesh, Numbers, Part
from studiolo.engines.maquette.settings.conifers import NEEDLES, SNOW, TIPS, stand_of_conifers
from studiolo.engines.maquette.settings.plants import SOLID, Plant, mixed, sown
from studiolo.engines.maquette.settings.terrain import Fan, Land, fine_noise, sampled

NEAR_TREES, FAR_TREES = 15.0, 90.0  # for each degree of the view
STEEPEST = 0.95  # slope on which a tree still finds hold


def wooded(
    land: Land,
    seen: Fan,
    *,
    near_m: float,
    far_m: float,
    line_m: float,
    half_angle_deg: float,
    random: np.random.Generator,
    snow: float = 0.0,
    lowest_m: float = 0.6,
) -> tuple[Part, ...]:
    """Woods that thin out towards the height `line_m`, with glades. Trees that hills hide are left out."""
    middle = near_m + 0.17 * (far_m - near_m)
    parts: list[Part] = []
    for reach, count in (((near_m, middle), NEAR_TREES), ((middle, far_m), FAR_TREES)):
        feet = _feet(land, seen, reach, half_angle_deg, int(2 * half_angle_deg * count), line_m, lowest_m, random)
        age = random.lognormal(0, 0.26, len(feet))
        heights = np.clip(15.5 * age, 6, 27) * (1 - 0.45 * np.clip(feet[:, 2] / line_m, 0, 1))
        if reach[0] == near_m:
            parts += stand_of_conifers(feet, heights, int(random.integers(2**31)), 0, snow)
        else:
            parts += _far_stand(feet, heights, random, snow)
    return tuple(parts)


def _feet(
    land: Land,
    seen: Fan,
    reach: tuple[float, float],
    half_angle_deg: float,
    count: int,
    line_m: float,
    lowest_m: float,
    random: np.random.Generator,
) -> Numbers:
    drawn = 3 * count
    azimuth = np.radians(random.uniform(-half_angle_deg, half_angle_deg, drawn))
    away = np.sqrt(random.uniform(reach[0] ** 2, reach[1] ** 2, drawn))
    x, y = np.sin(azimuth) * away, np.cos(azimuth) * away
    z = land.at(x, y)
    rise_x, rise_y = land.at(x + 12, y) - z, land.at(x, y + 12) - z
    slope = np.hypot(rise_x, rise_y) / 12
    glades = fine_noise(x, y, 120, 40) + 0.5 * fine_noise(x, y, 45, 80)
    dense = 1.15 - 0.5 * np.clip(glades - 0.6, 0, 2) - 1.1 * np.clip(z / line_m - 0.55, 0, 1) + 0.12 * glades
    grows = (z > lowest_m) & (z < line_m * (1 + 0.12 * glades)) & (slope < STEEPEST) & (random.random(drawn) < dense)
    grows &= ~_hidden(seen, azimuth, away, z + 22)
    feet: Numbers = np.stack([x, y, z - 0.3], axis=-1)[grows][:count]
    return feet


def _hidden(seen: Fan, azimuth: Numbers, away: Numbers, top_m: Numbers) -> NDArray[np.bool_]:
    """Whether the land before a tree is higher than its top, as seen from the middle."""
    points = seen.points
    far = np.hypot(points[:, 0, 0], points[:, 0, 1])
    lift = np.maximum.accumulate(points[..., 2] / far[:, None], axis=0)
    edge = np.arctan2(points[0, -1, 0], points[0, -1, 1])
    rows = np.interp(away, far, np.arange(len(far)))
    columns = (azimuth / edge + 1) / 2 * (points.shape[1] - 1)
    before = sampled(lift.astype(np.float32), columns, rows)
    return np.asarray(before > top_m / away)


def _far_stand(feet: Numbers, heights: Numbers, random: np.random.Generator, snow: float) -> tuple[Part, ...]:
    if not len(feet):
        return ()
    kinds = [_far_tree(random, snow) for _ in range(6)]
    girth = random.uniform(0.85, 1.25, len(heights))
    scales = np.stack([heights * girth, heights * girth, heights], axis=-1)
    return sown(kinds, feet, scales, random, tint=0.18, name="woods")


def _far_tree(random: np.random.Generator, snow: float) -> Plant:
    """Three ragged skirts, 15 triangles."""
    sides, tiers = 5, 3
    angle = np.arange(sides) * 2 * np.pi / sides
    points: list[Numbers] = []
    normals: list[Numbers] = []
    shades: list[Numbers] = []
    faces: list[tuple[int, int, int]] = []
    for tier in range(tiers):
        foot, top, radius = 0.02 + 0.27 * tier, 0.45 + 0.275 * tier, 0.205 - 0.055 * tier
        ragged = radius * random.uniform(0.75, 1.25, sides)
        turn = angle + random.uniform(0, 2 * np.pi)
        ring = np.stack([ragged * np.cos(turn), ragged * np.sin(turn), foot + random.normal(0, 0.02, sides)], axis=-1)
        out = np.stack([np.cos(turn), np.sin(turn), np.full(sides, 0.45)], axis=-1)
        start = len(points)
        points += [*ring, np.array([0.0, 0.0, top])]
        normals += [*out / np.linalg.norm(out, axis=-1, keepdims=True), np.array([0.0, 0.0, 1.0])]
        tips = mixed(NEEDLES, TIPS, random.uniform(0.1, 0.5, sides))
        crown = np.asarray(NEEDLES) * 0.8
        white = snow * random.uniform(0.3, 0.9, sides)
        shades += [*mixed(tips, SNOW, white), mixed(crown, SNOW, 0.7 * snow)]
        faces += [(start + k, start + (k + 1) % sides, start + sides) for k in range(sides)]
    mesh = Mesh(
        vertices=np.array(points, np.float32),
        faces=np.array(faces, np.uint32),
        normals=np.array(normals, np.float32),
        colours=np.array(shades, np.float32),
        roughness=np.full(len(points), 0.85, np.float32),
    )
    return (Part(shape=mesh, material=SOLID),)
