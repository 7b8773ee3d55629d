"""The invisible form that a garment for the upper body is shown on: rings from hem to neck, and cloth laid on them."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy.interpolate import PchipInterpolator
from scipy.ndimage import map_coordinates

from studiolo.engines.maquette.makers.turning import unit
from studiolo.engines.maquette.makers.wear.cloth import folded_by
from studiolo.engines.maquette.model import Numbers
from studiolo.engines.maquette.settings.shell import sheet

ROWS, AROUND = 88, 120


@dataclass(frozen=True, kw_only=True, slots=True)
class Ring:
    """An opening or girth. wide, deep: half its size in metres; heights at its sides, front and back. square: 2 is an
    ellipse. vee: its front dips to a point."""

    wide: float
    deep: float
    side: float
    front: float
    back: float
    square: float = 2.4
    vee: bool = False


def level(wide: float, deep: float, z: float, square: float = 2.4) -> Ring:
    return Ring(wide=wide, deep=deep, side=z, front=z, back=z, square=square)


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Form:
    """points (rows, columns, 3) from hem to neck; column 0 and the last are the middle of the back, the middle column
    the front, and columns rise counter-clockwise seen from above. normals point outwards."""

    points: Numbers
    normals: Numbers

    def at(self, angle: Numbers | float, share: Numbers | float, lift_m: Numbers | float = 0.0) -> Numbers:
        """Points lift_m above the cloth. angle: -pi to pi from the front, right of the picture positive; share: 0 at the
        hem, 1 at the neck."""
        angle, share, lift = np.broadcast_arrays(*(np.asarray(value, float) for value in (angle, share, lift_m)))
        rows, columns = self.points.shape[:2]
        where = np.stack([share.ravel() * (rows - 1), (angle.ravel() / (2 * np.pi) + 0.5) * (columns - 1)])
        both = np.concatenate([self.points, self.normals], axis=2)
        found = np.stack([map_coordinates(both[..., k], where, order=1, mode="nearest") for k in range(6)], axis=1)
        points = found[:, :3] + unit(found[:, 3:]) * lift.ravel()[:, None]
        return np.asarray(points.reshape(*angle.shape, 3))

    def share_at(self, z: float, angle: float = 0.0) -> float:
        """Where the cloth is so high, by its share."""
        return float(self.shares_at(np.array([z]), np.array([angle]))[0])

    def shares_at(self, z: Numbers, angle: Numbers) -> Numbers:
        """The same for many heights (n) and angles (n) at once."""
        shares = np.linspace(0, 1, 200)
        heights = np.maximum.accumulate(self.at(angle[:, None], shares[None])[..., 2], axis=1)
        return np.array([np.interp(at, line, shares) for at, line in zip(z, heights, strict=True)])


def form(rings: Sequence[Ring], *, drape_m: float, seed: int, creases_m: float = 0.005) -> Form:
    """Smooth through the rings. drape_m: how deep the folds are at the hem. creases_m: of those that run over it."""
    angle = np.linspace(-np.pi, np.pi, AROUND + 1)
    knots = np.stack([_ring(ring, angle) for ring in rings])
    ways = np.linalg.norm(np.diff(knots, axis=0), axis=2).mean(axis=1)
    at = np.concatenate([[0.0], np.cumsum(ways)])
    points = PchipInterpolator(at, knots, axis=0)(np.linspace(0, at[-1], ROWS))
    share = np.linspace(0, 1, ROWS)[:, None]
    random = np.random.default_rng([seed, 0x3F])
    waves = np.zeros_like(points[..., 0])
    for number in (3, 5, 8, 11):
        phase, lean = random.uniform(0, 2 * np.pi), random.uniform(-1.5, 1.5)
        waves += np.sin(number * angle[None] + phase + lean * share * 3) / number**0.6
    out = drape_m * 0.5 * waves * (1 - share) ** 1.6
    # Creases run down from the shoulders and slant in from the arms; neck and hem lie smooth.
    fade = np.clip(share * 9, 0.15, 1) * np.clip((1 - share) * 6, 0.0, 1)
    slant = points + np.stack([0 * angle[None] + 0 * share, 0 * points[..., 1], np.abs(points[..., 0]) * 0.9], axis=-1)
    out += fade * folded_by(slant, 0.045, creases_m, seed, (1.0, 1.0, 3.2))
    normals = facing(points)
    points = points + normals * out[..., None]
    points[:, -1] = points[:, 0]
    return Form(points=points, normals=facing(points))


def _ring(ring: Ring, angle: Numbers) -> Numbers:
    sin, cos = np.sin(angle), np.cos(angle)
    x = np.sign(sin) * np.abs(sin) ** (2 / ring.square) * ring.wide
    y = -np.sign(cos) * np.abs(cos) ** (2 / ring.square) * ring.deep
    ahead = np.where(cos > 0, 1 - np.abs(sin), 0.0) if ring.vee else np.clip(cos, 0, 1) ** 1.5
    behind = np.clip(-cos, 0, 1) ** 1.5
    z = ring.side + (ring.front - ring.side) * ahead + (ring.back - ring.side) * behind
    return np.stack([x, y, z], axis=1)


def facing(points: Numbers) -> Numbers:
    """Outward normals of a grid closed round its columns."""
    found = sheet(points, flip=True).normals
    assert found is not None
    normals = found.reshape(points.shape).astype(float)
    normals[:, 0] = normals[:, -1] = unit(normals[:, 0] + normals[:, -1])
    return normals


def sleeve(
    path: Numbers, tall: Numbers, deep: Numbers, *, seed: int, creases_m: float, bend_at: float = 0.5
) -> Numbers:
    """A tube of cloth (rows, columns, 3) round a path in the x-z plane; tall and deep: half its size across, at every
    point of the path. Creases ring it where it bends."""
    along = unit(np.gradient(path, axis=0))
    ahead = np.array((0.0, -1.0, 0.0))
    across = unit(np.cross(ahead, along))
    angle = np.linspace(-np.pi, np.pi, 65)
    ring = across[:, None] * (np.sin(angle)[None] * tall[:, None])[..., None]
    ring = ring + ahead * (np.cos(angle)[None] * deep[:, None])[..., None]
    points = path[:, None] + ring
    out = unit(ring)
    way = np.linspace(0, 1, len(path))[:, None]
    random = np.random.default_rng([seed, 0x51])
    reach = float(np.linalg.norm(np.diff(path, axis=0), axis=1).sum())
    wander = 1.3 * np.sin(way * 9 + random.uniform(0, 6)) + 1.9 * np.sin(angle + random.uniform(0, 6))[None]
    rings = np.sin(way * reach / 0.075 * 2 * np.pi + wander)
    rings = np.sign(rings) * np.abs(rings) ** 1.4 * (0.55 + 0.45 * np.sin(angle * 2 + 7 * way + random.uniform(0, 6)))
    strong = np.exp(-(((way - bend_at) / 0.2) ** 2)) + 0.12
    edge = np.clip(np.minimum(way, 1 - way) * 12, 0.1, 1)
    bulge = edge * (creases_m * 0.7 * strong * rings + folded_by(points, 0.04, creases_m * 0.8, seed, (1.5, 1.5, 1.5)))
    points = points + out * bulge[..., None]
    points[:, -1] = points[:, 0]
    return np.asarray(points)
