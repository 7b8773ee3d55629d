"""What is around a neck: ribbed rings, turned-down collars, rolls and hoods."""

from dataclasses import dataclass, replace

import numpy as np

from studiolo.engines.maquette.makers.people.fabric import TILE_M
from studiolo.engines.maquette.makers.people.field import Grid, chain, moulded
from studiolo.engines.maquette.makers.people.skeleton import Skeleton, unit
from studiolo.engines.maquette.makers.people.surface import Surface, hoop, merged, sheet, tubes
from studiolo.engines.maquette.model import Floats, Numbers


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Neckline:
    """The edge of the hole a garment leaves for the neck. radius: metres; heights: of the edge over the neck's base at
    angles all round, rising to the left from ahead."""

    body: Skeleton
    radius: float
    heights: Numbers

    def at(self, angle: Numbers, wide: Numbers | float, rise: Numbers | float) -> Numbers:
        """Points round the neck: so many radii away, so many metres over the edge."""
        turn = np.linspace(0, 2 * np.pi, len(self.heights) + 1)
        edge = np.interp(angle % (2 * np.pi), turn, np.append(self.heights, self.heights[0]))
        return around(self.body, angle, self.radius * np.asarray(wide), edge + rise)


def neck_radius(body: Skeleton, open_by: float = 0.0) -> float:
    """Of the hole a garment leaves for the neck, metres. open_by: u."""
    build = body.build
    flesh = (0.31 if build.feminine or not build.grown else 0.39) * build.head
    return flesh * 1.16 + (0.003 + open_by) * build.u


def neck_frame(body: Skeleton) -> tuple[Numbers, Numbers, Numbers, Numbers]:
    """The middle of the neck's base, and its left, back and up; leaning forwards as collars do."""
    up = unit(body.turn_chest @ np.array((0.0, -0.3, 1.0)))
    aside = body.turn_chest[:, 0]
    return body.chest(0, 0.004, 0.012), aside, np.cross(up, aside), up


def around(body: Skeleton, angle: Numbers, radius: Numbers | float, height: Numbers | float) -> Numbers:
    """Points round the neck; angle 0 is ahead, rising to the left."""
    middle, aside, back, up = neck_frame(body)
    radius, height = (np.broadcast_to(np.asarray(value, float), angle.shape)[..., None] for value in (radius, height))
    return np.asarray(
        middle + radius * (np.sin(angle)[..., None] * aside * 1.04 - np.cos(angle)[..., None] * back) + height * up
    )


def neckline(grid: Grid, values: Floats, body: Skeleton, open_by: float) -> Neckline:
    """Where the hole for the neck meets a garment's field."""
    u, radius = body.build.u, neck_radius(body, open_by)
    angle = np.linspace(0, 2 * np.pi, 48, endpoint=False)
    steps = np.linspace(0.1, -0.16, 80) * u
    places = np.stack([around(body, angle, radius, step) for step in steps])
    inside = grid.sample(values, places.reshape(-1, 3)).reshape(len(steps), -1) < 0
    heights = steps[np.argmax(inside, axis=0)]
    heights = (np.roll(heights, 1) + 2 * heights + np.roll(heights, -1)) / 4
    return Neckline(body=body, radius=radius, heights=heights)


def ring(neck: Neckline, thick: float = 0.007) -> Surface:
    angle = np.linspace(0, 2 * np.pi, 48, endpoint=False)
    return hoop(neck.at(angle, 1.02, 0.0), thick * neck.body.build.u, 8)


def roll(neck: Neckline) -> Surface:
    """A thick ribbed roll up the neck."""
    u = neck.body.build.u
    tall = max(min(neck.body.build.neck_length * 0.7, 0.05 * u), 0.022 * u)
    return _lathe(
        neck,
        [
            (1.1, -0.012 * u),
            (1.22, 0.0),
            (1.26, tall * 0.4),
            (1.22, tall * 0.9),
            (1.1, tall),
            (1.0, tall * 0.85),
            (0.97, tall * 0.2),
        ],
    )


def stand(neck: Neckline, height: float = 0.04) -> Surface:
    u = neck.body.build.u
    h = max(min(height * u, neck.body.build.neck_length * 0.75), 0.02 * u)
    return _lathe(
        neck, [(1.08, -0.012 * u), (1.13, 0.002), (1.12, h * 0.7), (1.1, h), (1.04, h * 0.96), (1.02, 0.0)], gap=0.16
    )


def metal_ring(neck: Neckline) -> Surface:
    u = neck.body.build.u
    return _lathe(neck, [(1.3, -0.02 * u), (1.62, -0.006 * u), (1.64, 0.014 * u), (1.5, 0.026 * u), (1.1, 0.02 * u)])


def _lathe(neck: Neckline, profile: list[tuple[float, float]], gap: float = 0.0) -> Surface:
    angle = np.linspace(gap, 2 * np.pi - gap, 56)
    rows = np.stack([neck.at(angle, wide, high) for wide, high in profile])
    turns = round(6.283 * neck.radius / TILE_M + 1)
    uvs = np.stack(
        np.broadcast_arrays(angle[None] / 6.283 * turns, np.arange(len(profile))[:, None] * 0.02 / TILE_M), axis=-1
    )
    return _facing_out(neck.body, sheet(rows, uvs=uvs))


def _facing_out(body: Skeleton, found: Surface) -> Surface:
    middle = neck_frame(body)[0]
    outside = ((found.vertices - middle) * found.normals).sum(axis=1)
    if float(outside[: len(outside) // 2].mean()) >= 0:
        return found
    return replace(found, faces=found.faces[:, ::-1], normals=-found.normals)


def turned_down(neck: Neckline, ease: float, *, wide: float = 1.0, gap: float = 0.14) -> Surface:
    """A shirt's collar: up the neck, over, and down to two points. gap: radians it leaves open ahead, on each side."""
    u = neck.body.build.u
    angle = np.linspace(gap, 2 * np.pi - gap, 72)
    ahead = np.cos(angle)
    h = max(min(0.03 * u, neck.body.build.neck_length * 0.55), 0.014 * u) * (1 - 0.25 * np.clip(ahead, 0, 1))
    tip = np.exp(-((np.minimum(angle, 2 * np.pi - angle) - gap - 0.28) ** 2) / 0.06)
    fall = (h + (0.012 + 0.03 * tip) * u) * wide
    e = ease / neck.radius
    rows = [
        neck.at(angle, 1.02, -0.008 * u),
        neck.at(angle, 1.05, h * 0.6),
        neck.at(angle, 1.09, h),
        neck.at(angle, 1.16, h * 1.03),
        neck.at(angle, 1.23, h * 0.82),
        neck.at(angle, 1.32 + 0.15 * e, h - fall * 0.5),
        neck.at(angle, 1.46 + 0.25 * e + 0.3 * tip, h - fall * 0.96 + 0.004 * u),
        neck.at(angle, 1.43 + 0.25 * e + 0.28 * tip, h - fall - 0.001 * u),
    ]
    uvs = np.stack(
        np.broadcast_arrays(angle[None] * neck.radius / TILE_M, np.arange(8)[:, None] * 0.01 / TILE_M), axis=-1
    )
    return _facing_out(neck.body, sheet(np.stack(rows), uvs=uvs))


def hood(neck: Neckline, cell: float) -> Surface:
    """A hood lying on the back, open towards the neck."""
    u = neck.body.build.u
    angle = np.linspace(0.25, 2 * np.pi - 0.25, 22)
    back = np.clip(-np.cos(angle), 0, 1)
    wide = 1.2 + (0.006 + 0.03 * back) * u / neck.radius
    line = neck.at(angle, wide, (0.006 + 0.008 * back) * u)
    lumps = chain(line, (0.016 + 0.02 * back) * u, 0.02 * u)
    low = neck.at(angle[6:-6], wide[6:-6] + 0.02 * u / neck.radius, -0.03 * u * back[6:-6])
    lumps += chain(low, np.full(len(low), 0.03 * u), 0.03 * u)
    return moulded(lumps, cell, 1)


def bow(neck: Neckline, cell: float, size: float = 1.0) -> Surface:
    """A bow tie or a ribbon at the throat."""
    u = neck.body.build.u * size
    _, aside, back, up = neck_frame(neck.body)
    at = neck.at(np.zeros(1), 1.12, 0.004 * u)[0] - back * 0.012 * u
    lumps = []
    for sign in (1.0, -1.0):
        tip = at + aside * sign * 0.05 * u
        lumps += chain(np.array([at, tip + up * 0.012 * u]), [0.006 * u, 0.011 * u], 0.008 * u)
        lumps += chain(np.array([at, tip - up * 0.012 * u]), [0.006 * u, 0.011 * u], 0.012 * u)
    lumps += chain(np.array([at - up * 0.007 * u, at + up * 0.007 * u]), [0.0115 * u, 0.0115 * u], 0.003 * u)
    return moulded(lumps, cell * 0.5, 1)


def scarf(neck: Neckline, ease: float) -> Surface:
    """Wound twice round the neck, with both ends hanging in front."""
    body, u = neck.body, neck.body.build.u
    radius = neck.radius
    angle = np.linspace(0, 4.3 * np.pi, 90)
    tall = max(min(0.04 * u, body.build.neck_length * 0.6), 0.012 * u)
    high = np.linspace(0.1, 1.0, 90) * tall + 0.005 * u * np.sin(angle * 1.3)
    turn = neck.at(angle, 1.42 - 0.12 * np.linspace(0, 1, 90), high)
    found = [_ribbon(turn, 0.024 * u)]
    middle, aside, back, up = neck_frame(body)
    for side, drop in ((0.028, 0.34), (-0.03, 0.27)):
        t = np.linspace(0, 1, 16)[:, None]
        out = radius * 1.25 + (0.075 * u + ease) * np.sin(np.clip(t * 1.6, 0, 1) * np.pi / 2)
        line = (
            middle
            - back * out
            + aside * side * u * (1 + 0.5 * t)
            + up * 0.012 * u * (1 - t)
            - np.array((0, 0, 1)) * drop * u * t
        )
        found.append(_ribbon(line, 0.03 * u))
    return merged(found)


def _ribbon(line: Numbers, half: float) -> Surface:
    """A flat soft tube whose flat side looks away from the body's middle axis."""
    out = line - line.mean(axis=0)
    out[:, 2] = 0
    out /= np.maximum(np.linalg.norm(out, axis=1, keepdims=True), 1e-6)
    line = np.concatenate([line[:1] - (line[1] - line[0]) * 0.01, line, line[-1:] + (line[-1] - line[-2]) * 0.01])
    out = np.concatenate([out[:1], out, out[-1:]])
    radii = np.full(len(line), half)
    radii[0] = radii[-1] = 1e-4
    found = tubes(line[None], radii[None], 12, flat=out[None], thin=0.42)
    assert found.uvs is not None
    way = np.linalg.norm(np.diff(line, axis=0), axis=1).sum()
    return replace(found, uvs=found.uvs * np.array((2 * half, way)) / TILE_M)
