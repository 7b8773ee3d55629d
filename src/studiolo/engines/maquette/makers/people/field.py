"""Flesh and cloth as distances: round lumps melted into one another on a grid, and the skin around them as triangles."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import mcubes
import numpy as np
from scipy.ndimage import map_coordinates

from studiolo.engines.maquette.makers.people.surface import Surface, surface
from studiolo.engines.maquette.model import Floats, Numbers

FAR = 0.35  # of a grid's own measure; anything beyond is outside
EVEN = (1.0, 1.0, 1.0)


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Lump:
    """A round cone from `a` to `b` (a ball where they are the same). flat: stretches it along the axes of `frame`, whose
    rows are its axes. melt: how wide it blends with what came before. cut: carves instead of adding."""

    a: Numbers
    b: Numbers
    start: float
    end: float
    melt: float = 0.03
    flat: tuple[float, float, float] = EVEN
    frame: Numbers | None = None
    cut: bool = False


def ball(at: Numbers, radius: float, melt: float = 0.03, *, flat: tuple[float, float, float] = EVEN,
         frame: Numbers | None = None, cut: bool = False) -> Lump:  # fmt: skip
    return Lump(a=at, b=at, start=radius, end=radius, melt=melt, flat=flat, frame=frame, cut=cut)


def limb(a: Numbers, b: Numbers, start: float, end: float, melt: float = 0.03, *,
         flat: tuple[float, float, float] = EVEN, frame: Numbers | None = None, cut: bool = False) -> Lump:  # fmt: skip
    return Lump(a=a, b=b, start=start, end=end, melt=melt, flat=flat, frame=frame, cut=cut)


def chain(points: Numbers, radii: Sequence[float] | Numbers, melt: float = 0.02, *, cut: bool = False) -> list[Lump]:
    """Lumps along a line, one between each two points."""
    return [
        limb(points[n], points[n + 1], float(radii[n]), float(radii[n + 1]), melt, cut=cut)
        for n in range(len(points) - 1)
    ]


def union(a: Numbers, b: Numbers, width: float) -> Numbers:
    """The smooth minimum of two distances: a cubic where they are nearer than `width`."""
    near = np.clip(width - np.abs(a - b), 0, None)
    return np.asarray(np.minimum(a, b) - near * near * near * (1 / (6 * width * width)))


def carved(a: Numbers, by: Numbers, width: float) -> Numbers:
    return np.asarray(-union(-a, by, width))


def both(a: Numbers, b: Numbers, width: float) -> Numbers:
    """Where a and b overlap, with a soft edge."""
    return np.asarray(-union(-a, -b, width))


def lump_distance(lump: Lump, x: Numbers, y: Numbers, z: Numbers) -> Numbers:
    """Distance from points; near the surface only, where the lump is not round."""
    ax, ay, az = (np.float32(value) for value in lump.a)
    way: Numbers = np.asarray(lump.b, np.float32) - np.asarray(lump.a, np.float32)
    px, py, pz = x - ax, y - ay, z - az
    if lump.frame is not None:
        turn = np.asarray(lump.frame, np.float32)
        px, py, pz = (turn[i, 0] * px + turn[i, 1] * py + turn[i, 2] * pz for i in range(3))
        way = np.asarray(turn @ way)
    if lump.flat != EVEN:
        fx, fy, fz = (np.float32(value) for value in lump.flat)
        px, py, pz = px / fx, py / fy, pz / fz
        way = np.asarray(way / np.asarray(lump.flat, np.float32), np.float32)
    length = float(way @ way)
    if length > 1e-12:
        t = np.clip((px * way[0] + py * way[1] + pz * way[2]) * np.float32(1 / length), 0, 1)
        px, py, pz = px - t * way[0], py - t * way[1], pz - t * way[2]
        radius: Numbers | np.float32 = np.float32(lump.start) + np.float32(lump.end - lump.start) * t
    else:
        radius = np.float32(lump.start)
    return np.asarray((np.sqrt(px * px + py * py + pz * pz) - radius) * np.float32(min(lump.flat)))


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Grid:
    """Where distances are known: three rising axes, which need not be even."""

    axes: tuple[Floats, Floats, Floats]
    cell: float = field(default=0.01)

    @property
    def shape(self) -> tuple[int, int, int]:
        x, y, z = (len(axis) for axis in self.axes)
        return x, y, z

    def mesh(self) -> tuple[Floats, Floats, Floats]:
        """x, y and z that broadcast over the grid."""
        return self.axes[0][:, None, None], self.axes[1][None, :, None], self.axes[2][None, None, :]

    def indices(self, points: Numbers) -> Numbers:
        return np.stack([np.interp(points[:, i], axis, np.arange(len(axis))) for i, axis in enumerate(self.axes)])

    def empty(self) -> Floats:
        return np.full(self.shape, FAR, np.float32)

    def stamped(self, lumps: Iterable[Lump], onto: Floats | None = None) -> Floats:
        """The lumps melted together, one after the other, onto nothing or onto what is there (which is changed)."""
        values = self.empty() if onto is None else onto
        for lump in lumps:
            self._stamp(values, lump)
        return values

    def _stamp(self, values: Floats, lump: Lump) -> None:
        window = self.window(np.minimum(lump.a, lump.b), np.maximum(lump.a, lump.b), _reach(lump) + 2.5 * self.cell)
        if window is None:
            return
        x, y, z = (axis[part] for axis, part in zip(self.axes, window, strict=True))
        distance = lump_distance(lump, x[:, None, None], y[None, :, None], z[None, None, :])
        melted = carved(values[window], distance, lump.melt) if lump.cut else union(values[window], distance, lump.melt)
        values[window] = melted

    def window(self, low: Numbers, high: Numbers, pad: float) -> tuple[slice, slice, slice] | None:
        """The part of the grid a box with so much around it fills, or None if that is outside."""
        parts = []
        for i, axis in enumerate(self.axes):
            first, last = np.searchsorted(axis, (low[i] - pad, high[i] + pad))
            if last <= first:
                return None
            parts.append(slice(int(first), int(last)))
        return parts[0], parts[1], parts[2]

    def sample(self, values: Floats, points: Numbers) -> Numbers:
        return np.asarray(map_coordinates(values, self.indices(points), order=1, mode="nearest"))

    def slope(self, values: Floats, points: Numbers, step: float = 0.0) -> Numbers:
        """Unit directions away from what is inside, at points (n, 3)."""
        step = step or self.cell
        found = []
        for axis in range(3):
            shift = np.zeros(3)
            shift[axis] = step
            found.append(self.sample(values, points + shift) - self.sample(values, points - shift))
        slopes = np.stack(found, axis=1)
        return np.asarray(slopes / np.maximum(np.linalg.norm(slopes, axis=1, keepdims=True), 1e-9))

    def skin(self, values: Floats, passes: int = 1) -> Surface:
        """The closed skin around what is inside. passes: how often it is relaxed, to take the grid's steps away."""
        closed = np.pad(values, 1, constant_values=FAR)
        places, faces = mcubes.marching_cubes(closed, 0.0)
        if len(faces) == 0:
            return surface(np.zeros((0, 3)), np.zeros((0, 3), int))
        places = places - 1
        vertices = np.stack(
            [np.interp(places[:, i], np.arange(len(axis)), axis) for i, axis in enumerate(self.axes)], axis=1
        )
        return surface(vertices, faces[:, ::-1], passes)


def _reach(lump: Lump) -> float:
    return max(lump.start, lump.end) * max(*lump.flat, 1.0) + lump.melt


def grid_around(low: Numbers, high: Numbers, cell: float) -> Grid:
    """An even grid over a box."""
    counts = np.ceil((np.asarray(high) - low) / cell).astype(int) + 1
    x, y, z = ((low[i] + np.arange(counts[i]) * cell).astype(np.float32) for i in range(3))
    return Grid(axes=(x, y, z), cell=cell)


def grid_of(lumps: Sequence[Lump], cell: float) -> Grid:
    """An even grid that holds all lumps that add."""
    added = [lump for lump in lumps if not lump.cut]
    reach = np.array([_reach(lump) + 1.5 * cell for lump in added])[:, None]
    low = np.min([np.minimum(lump.a, lump.b) for lump in added] - reach, axis=0)
    high = np.max([np.maximum(lump.a, lump.b) for lump in added] + reach, axis=0)
    return grid_around(low, high, cell)


def moulded(lumps: Sequence[Lump], cell: float, passes: int = 1) -> Surface:
    """The skin around lumps alone."""
    grid = grid_of(lumps, cell)
    return grid.skin(grid.stamped(lumps), passes)
