"""The last a shoe is built on: a right foot's footprint and bed, the upper drawn over it, and the sole under it.

The toe is towards -y, the inner side of the foot at +x. Metres; the ball of the foot stands lowest.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from scipy.interpolate import CubicSpline, PchipInterpolator
from scipy.ndimage import gaussian_filter1d, map_coordinates

from studiolo.engines.maquette.makers.people.fabric import TILE_M
from studiolo.engines.maquette.makers.turning import unit
from studiolo.engines.maquette.makers.wear.cloth import folded_by, tube_cloth
from studiolo.engines.maquette.makers.wear.form import facing
from studiolo.engines.maquette.meshes import join
from studiolo.engines.maquette.model import Mesh, Numbers
from studiolo.engines.maquette.settings.shell import sheet

AROUND, ROWS = 168, 54
ANGLE = np.linspace(-np.pi, np.pi, AROUND + 1)  # 0 is the toe, both ends the heel; the outer side is below 0
Heights = Callable[[Numbers], Numbers]
Row = tuple[float, float, float, float]
# Share of the way from toe to heel, then x and y on the outer and on the inner side.
_PRINT = (
    (0.00, 0.010, -0.137, 0.010, -0.137),
    (0.08, -0.017, -0.131, 0.032, -0.131),
    (0.18, -0.037, -0.104, 0.044, -0.103),
    (0.30, -0.047, -0.064, 0.046, -0.066),
    (0.42, -0.045, -0.024, 0.038, -0.026),
    (0.55, -0.038, 0.020, 0.030, 0.018),
    (0.68, -0.033, 0.062, 0.029, 0.060),
    (0.80, -0.031, 0.100, 0.029, 0.099),
    (0.90, -0.023, 0.125, 0.023, 0.125),
    (1.00, 0.000, 0.137, 0.000, 0.137),
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Last:
    """base_m: the foot's bed above the ground at the ball; heel_m: how much higher it lies at the heel; spring_m: at the
    toe. point: 0 a round toe, 1 a sharp one, drawn out by long_m. slim: its width as a share of a broad foot's."""

    base_m: float = 0.02
    heel_m: float = 0.008
    spring_m: float = 0.010
    point: float = 0.0
    long_m: float = 0.0
    slim: float = 1.0
    arch_m: tuple[float, float] = (-0.045, 0.075)

    def bed(self, y: Numbers) -> Numbers:
        """Height of the foot's underside."""
        toe = np.clip((-y - 0.045) / 0.092, 0, 1.6)
        heel = np.clip((y - self.arch_m[0]) / (self.arch_m[1] - self.arch_m[0]), 0, 1)
        return np.asarray(self.base_m + self.spring_m * toe**1.8 + self.heel_m * heel * heel * (3 - 2 * heel))

    def print(self, out_m: float | Numbers = 0.0) -> Numbers:
        """The footprint, grown by out_m all round or at every ANGLE: (AROUND + 1, 2), one point for every ANGLE."""
        rows = np.array(_PRINT)
        knots = np.concatenate([-rows[:0:-1, 0], rows[:, 0]])
        points = np.concatenate([rows[:0:-1, 1:3], rows[:, 3:5]])
        line = CubicSpline(knots, points, bc_type="periodic")(ANGLE / np.pi)
        x, y = line[:, 0] * self.slim, line[:, 1]
        ahead = np.clip((-y - 0.035) / 0.102, 0, 1)
        x = 0.009 * ahead + (x - 0.009 * ahead) * (1 - self.point * 0.55 * ahead**1.6)
        line = np.stack([x, y - self.long_m * ahead**2], axis=1)
        along = np.gradient(line, axis=0)
        along[0] = along[-1] = along[0] + along[-1]
        grown = unit(np.stack([along[:, 1], -along[:, 0]], axis=1)) * np.broadcast_to(out_m, (AROUND + 1,))[:, None]
        return np.asarray(line + grown)


def opening(last: Last, rows: Sequence[Row], lift: float = 1.0) -> Numbers:
    """The topline, (AROUND + 1, 3). rows: share of the way from front to back, y, half width, height above the bed."""
    table = np.array(rows)
    knots = np.concatenate([-table[:0:-1, 0], table[:, 0]])
    halves = np.concatenate([table[:0:-1] * (1, 1, -1, 1), table])
    x, y, z = CubicSpline(knots, halves[:, [2, 1, 3]], bc_type="periodic")(ANGLE / np.pi).T
    lean = 0.006 * np.clip((0.06 - y) / 0.12, 0, 1)
    return np.stack([x + lean, y, last.bed(y) + z * lift], axis=1)


@dataclass(frozen=True, kw_only=True, slots=True)
class Drape:
    """How the upper goes from sole to topline, by shares of the way across and up at each of V. belly_m: how far it
    swells out at its heel and sides; waist_m: how far it draws in above them, round the ankle."""

    toe_across: tuple[float, ...] = (0.0, -0.012, 0.045, 0.19, 0.5, 1.0)
    toe_up: tuple[float, ...] = (0.0, 0.24, 0.46, 0.65, 0.82, 1.0)
    side_across: tuple[float, ...] = (0.0, -0.05, -0.02, 0.13, 0.47, 1.0)
    side_up: tuple[float, ...] = (0.0, 0.19, 0.41, 0.65, 0.87, 1.0)
    belly_m: float = 0.004
    waist_m: float = 0.0


V = (0.0, 0.12, 0.28, 0.47, 0.72, 1.0)


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Upper:
    """points and normals (rows, AROUND + 1, 3) of its outside, from the sole to the topline."""

    points: Numbers
    normals: Numbers

    def at(self, angle: Numbers | float, share: Numbers | float, lift_m: Numbers | float = 0.0) -> Numbers:
        """Points lift_m above it. angle: as ANGLE, going round as often as one likes; share: 0 at the sole, 1 at the top."""
        angle, share, lift = np.broadcast_arrays(*(np.asarray(value, float) for value in (angle, share, lift_m)))
        column = (angle.ravel() / (2 * np.pi) + 0.5) % 1.0 * AROUND
        where = np.stack([share.ravel() * (len(self.points) - 1), column])
        both = np.concatenate([self.points, self.normals], axis=2)
        found = np.stack([map_coordinates(both[..., k], where, order=1, mode="nearest") for k in range(6)], axis=1)
        points = found[:, :3] + unit(found[:, 3:]) * lift.ravel()[:, None]
        return np.asarray(points.reshape(*angle.shape, 3))

    def out(self, angle: Numbers | float, share: Numbers | float) -> Numbers:
        return unit(self.at(angle, share, 1.0) - self.at(angle, share, 0.0))

    def share_at(self, angle: float, y: float) -> float:
        """Where the line of one angle crosses y, from the sole up."""
        shares = np.linspace(0, 1, 120)
        line = self.at(angle, shares)[:, 1]
        return float(shares[int(np.argmin(np.abs(line - y)))])


def drawn_over(
    last: Last, top: Numbers, drape: Drape, *, shaft: Sequence[Numbers] = (), creases_m: float = 0.0008, seed: int = 0,
    folds_m: float = 0.0006, sunk_m: float = 0.004, tuck_m: float = 0.0,
) -> Upper:  # fmt: skip
    """The upper between footprint and topline. shaft: rings above the topline, as boots have. creases_m: across the ball,
    where the foot bends. tuck_m: how far it starts inside the footprint."""
    foot = last.print(-tuck_m)
    start = np.column_stack([foot, last.bed(foot[:, 1]) - sunk_m])
    share = np.abs(ANGLE) / np.pi
    toe = np.clip(1 - share / 0.34, 0, 1)
    toe = toe * toe * (3 - 2 * toe)
    back = np.clip((share - 0.5) / 0.3, 0, 1)
    belly = PchipInterpolator(V, (0.0, 0.55, 1.0, 0.75, 0.12, 0.0))
    waist = PchipInterpolator(V, (0.0, 0.0, 0.1, 0.7, 1.0, 0.0))
    along = np.gradient(foot, axis=0)
    along[0] = along[-1] = along[0] + along[-1]
    outward = unit(np.stack([along[:, 1], -along[:, 0], 0 * along[:, 0]], axis=1))
    v = np.linspace(0, 1, 25)
    rings = []
    for at in v:
        across = toe * _read(drape.toe_across, at) + (1 - toe) * _read(drape.side_across, at) * (1 - back) + back * at
        up = toe * _read(drape.toe_up, at) + (1 - toe) * ((1 - back) * _read(drape.side_up, at) + back * at)
        ring = start + (top - start) * np.stack([across, across, up], axis=1)
        rings.append(
            ring + outward * ((float(belly(at)) * drape.belly_m - float(waist(at)) * drape.waist_m) * back)[:, None]
        )
    knots = np.stack([*rings, *shaft])
    knots = gaussian_filter1d(knots[:, :-1], 1.6, axis=1, mode="wrap")
    knots = np.concatenate([knots, knots[:, :1]], axis=1)
    ways = np.linalg.norm(np.diff(knots, axis=0), axis=2).mean(axis=1)
    at = np.concatenate([[0.0], np.cumsum(ways)])
    rows = ROWS if not shaft else ROWS + 40
    points = PchipInterpolator(at, knots, axis=0)(np.linspace(0, at[-1], rows))
    if shaft:
        points = gaussian_filter1d(points, 3.0, axis=0, mode="nearest")
    normals = facing(points)
    fade = np.clip(np.linspace(0, 1, rows) * 6, 0, 1) * np.clip(np.linspace(1, 0, rows) * 8, 0, 1)
    flex = np.exp(-(((points[..., 1] + 0.055) / 0.022) ** 2))
    wave = np.sin(points[..., 1] / 0.0085 * 2 * np.pi / 1.3 + 26 * np.abs(points[..., 0]) + 14 * points[..., 2])
    bulge = creases_m * flex * wave + folded_by(points, 0.03, folds_m, seed, (1.6, 1.6, 1.0))
    points = points + normals * (fade[:, None] * bulge)[..., None]
    points[:, -1] = points[:, 0]
    return Upper(points=points, normals=facing(points))


def _read(table: tuple[float, ...], at: float) -> float:
    return float(PchipInterpolator(V, table)(at))


def wall(upper: Upper, thick_m: float, weave: float = 1.0) -> Mesh:
    """The upper with its thickness and inside. weave: how much finer its cloth is woven than usual."""
    mesh = tube_cloth(upper.points, thick_m, lining=1)  # one looks into a shoe
    assert mesh.uvs is not None
    return Mesh(vertices=mesh.vertices, faces=mesh.faces, normals=mesh.normals, uvs=mesh.uvs * np.float32(weave))


# ------------------------------------------------------------------ soles


def level(z: float = 0.0) -> Heights:
    return lambda y: np.full_like(y, z)


def lifted(last: Last, by_m: float) -> Heights:
    return lambda y: last.bed(y) + by_m


def slab(last: Last, low: Heights, high: Heights, profile: Sequence[tuple[float | Numbers, float]]) -> Mesh:
    """A sole, closed above and below. profile: from below up, (how far beyond the footprint in metres, share of the way
    from low to high)."""
    return stacked([_ring(last.print(out), low, high, share) for out, share in profile])


def _ring(line: Numbers, low: Heights, high: Heights, share: float) -> Numbers:
    y = line[:, 1]
    return np.column_stack([line, low(y) + (high(y) - low(y)) * share])


def stacked(rings: Sequence[Numbers]) -> Mesh:
    """Rings (n, 3) one above another, the last point of each the first again, closed at both ends. Sharp where they turn."""
    return _joined([_lid(rings[0])[::-1], np.stack(rings), _lid(rings[-1])])


def _joined(grids: Sequence[Numbers]) -> Mesh:
    meshes = []
    for grid in grids:
        way = np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(grid[0], axis=0), axis=1))])
        rows = np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(grid, axis=0), axis=2).mean(axis=1))])
        if way[-1] < 1e-6 or len(grid) < 2:
            continue
        uvs = np.stack(np.broadcast_arrays(way[None], rows[:, None]), axis=-1) / TILE_M
        meshes.append(sheet(grid, uvs=uvs, normals=_closed_normals(grid), flip=True))
    return join(meshes)


def _closed_normals(grid: Numbers) -> Numbers:
    normals = facing(grid)
    lost = np.linalg.norm(normals, axis=2) < 0.5
    normals[lost] = (0.0, 0.0, np.sign(normals[~lost][:, 2].mean()))
    return normals


def _lid(ring: Numbers) -> Numbers:
    """From a ring in to the line between its halves."""
    middle = (ring + ring[::-1]) / 2
    share = np.linspace(0, 1, 6)[:, None, None]
    return np.asarray(ring[None] + (middle - ring)[None] * share)


def lid(ring: Numbers) -> Mesh:
    """The inside of a ring as a surface that looks up: an insole."""
    return _joined([_lid(ring)])
