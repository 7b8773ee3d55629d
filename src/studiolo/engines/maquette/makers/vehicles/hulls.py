"""Hulls: planks or plates bent round stations from stem to stern; decks, rails, masts and sails to go on them.

The bow looks towards -y. Heights are of the vessel's own frame: z = 0 is the lowest point of its keel.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy.interpolate import PchipInterpolator

from studiolo.engines.maquette.makers.plates import inside_out
from studiolo.engines.maquette.makers.turning import unit
from studiolo.engines.maquette.makers.vehicles.bars import tube
from studiolo.engines.maquette.makers.vehicles.forms import Soup
from studiolo.engines.maquette.meshes import join
from studiolo.engines.maquette.model import Mesh, Numbers
from studiolo.engines.maquette.settings.shell import sheet

Knots = Sequence[tuple[float, float]]


def soup_of(mesh: Mesh) -> Soup:
    assert mesh.normals is not None
    both = np.concatenate([mesh.vertices, mesh.normals], axis=1)
    return Soup(corners=both[mesh.faces])


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Hull:
    """points: (stations, girth, 3) from the port gunwale under the keel to the starboard gunwale, bow first."""

    points: Numbers

    def mesh(self) -> Mesh:
        return sheet(self.points, normals=-self._inward())

    def _inward(self) -> Numbers:
        # Computed on the grid, ends included, so that the stem catches light as one.
        out = np.cross(np.gradient(self.points, axis=0), np.gradient(self.points, axis=1))
        return -unit(out)

    def inner(self, wall_m: float) -> Mesh:
        """The inside of an open boat."""
        points = self.points + self._inward() * wall_m
        points[:, 0, 2], points[:, -1, 2] = self.points[:, 0, 2], self.points[:, -1, 2]
        return inside_out(sheet(points, normals=-self._inward()))

    def transom(self) -> Mesh:
        """The flat stern."""
        ring = self.points[-1]
        middle = np.array([0.0, ring[:, 1].mean(), (ring[:, 2].min() + ring[:, 2].max()) / 2])
        top = np.linspace(ring[-1], ring[0], 5)[1:-1]
        closed = np.concatenate([ring, top])
        count = len(closed)
        index = np.arange(count)
        faces = np.stack([np.full(count, count), index, np.roll(index, -1)], axis=1)
        normal = np.tile(np.array((0.0, 1.0, 0.0), np.float32), (count + 1, 1))
        vertices = np.concatenate([closed, middle[None]]).astype(np.float32)
        corners = vertices[faces]
        facing = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])[:, 1].sum()
        return Mesh(
            vertices=vertices,
            faces=(faces if facing > 0 else faces[:, ::-1]).astype(np.uint32),
            normals=normal,
            uvs=vertices[:, [0, 2]].copy(),
        )

    def half_at(self, station: int, z: float) -> float:
        side = self.points[station, self.points.shape[1] // 2 :]
        return float(np.interp(z, side[:, 2], side[:, 0]))

    def gunwale(self, side: float, drop_m: float = 0.0, out_m: float = 0.0) -> Numbers:
        """The upper edge of one side, bow to stern, lowered along the planking."""
        edge = self.points[:, -1 if side > 0 else 0].copy()
        if drop_m:
            for number in range(len(edge)):
                z = edge[number, 2] - drop_m
                edge[number] = (side * self.half_at(number, z), edge[number, 1], z)
        edge[:, 0] += side * out_m
        return edge

    def deck(self, drop_m: float, *, camber_m: float = 0.0, level: float | None = None) -> Mesh:
        """A floor below the gunwale, following the sheer; or flat at a level."""
        left, right = self.gunwale(-1.0, drop_m), self.gunwale(1.0, drop_m)
        if level is not None:
            kept = self.points[:, self.points.shape[1] // 2, 2] < level - 0.01
            rows = np.flatnonzero(kept)
            half = np.array([self.half_at(int(row), level) for row in rows])
            left = np.stack([-half, self.points[rows, 0, 1], np.full(len(rows), level)], axis=1)
            right = left * (-1.0, 1.0, 1.0)
        share = np.linspace(0, 1, 9)[None, :, None]
        grid = left[:, None] * (1 - share) + right[:, None] * share
        grid[..., 2] += camber_m * (1 - (2 * share[..., 0] - 1) ** 2)
        return sheet(grid, flip=True, uvs=grid[..., :2][..., ::-1])

    def rim(self, radius_m: float, *, drop_m: float = 0.0) -> Mesh:
        """A rubbing strake along both gunwales and across the stern."""
        left, right = self.gunwale(-1.0, drop_m), self.gunwale(1.0, drop_m)
        return tube(np.concatenate([right[::-1], left[1:]]), radius_m, 10)

    def y(self, share: float) -> float:
        return float(np.interp(share, np.linspace(0, 1, len(self.points)), self.points[:, 0, 1]))


def hull(
    length: float,
    beams: Knots,
    sheer: Knots,
    keel: Knots,
    *,
    fullness: Knots = ((0.0, 1.6), (1.0, 2.6)),
    rake_m: float = 0.0,
    counter_m: float = 0.0,
    flare: float = 0.0,
    stations: int = 48,
    girth: int = 15,
) -> Hull:
    """Curves over the length, 0 at the bow: half beam at the gunwale, height of the gunwale and of the keel, and how
    boxy its sections are (1.2 a V, 2 round, 4 a box). rake_m: how far the stem leans out; counter_m: the stern.
    flare: how the upper planks lean outwards."""
    t = np.linspace(0, 1, stations) ** 1.15
    half, top, low, full = (_curve(knots, t) for knots in (beams, sheer, keel, fullness))
    turn = np.linspace(0, np.pi / 2, girth)
    power = (2 / full)[:, None]
    across = half[:, None] * np.sin(turn)[None] ** power
    rise = 1 - np.cos(turn)[None] ** power
    z = low[:, None] + (top - low)[:, None] * rise
    across = across * (1 - flare * (1 - rise))
    y = (
        (t * length - length / 2)[:, None]
        + rake_m * (1 - rise) * (1 - t[:, None]) ** 6
        - counter_m * (1 - rise) * t[:, None] ** 8
    )
    right = np.stack([across, np.broadcast_to(y, across.shape), z], axis=-1)
    left = right[:, :0:-1] * (-1.0, 1.0, 1.0)
    points = np.concatenate([left, right], axis=1)
    points[..., 2] -= points[..., 2].min()
    return Hull(points=points)


def _curve(knots: Knots, t: Numbers) -> Numbers:
    line = np.asarray(knots, float)
    return np.asarray(PchipInterpolator(line[:, 0], line[:, 1])(t))


def sail(
    corners: Sequence[Numbers | tuple[float, float, float]], belly_m: float, way: tuple[float, float, float] = (1, 0, 0)
) -> Mesh:
    """Cloth between four corners (a triangle repeats one), in order round its edge; the wind fills it along `way`."""
    a, b, c, d = (np.asarray(corner, float) for corner in corners)
    u, v = np.meshgrid(np.linspace(0, 1, 20), np.linspace(0, 1, 20), indexing="ij")
    u, v = u[..., None], v[..., None]
    flat = (a * (1 - u) + b * u) * (1 - v) + (d * (1 - u) + c * u) * v
    push = belly_m * 4 * (u * (1 - u)) ** 0.8 * np.sin(np.pi * np.clip(0.12 + 0.86 * v, 0, 1))
    return sheet(flat + push * np.asarray(way, float))


def railing(line: Numbers, height_m: float, *, posts: int, radius_m: float = 0.02, rails: int = 2) -> Mesh:
    """Posts along a line (n, 3) with rails between."""
    at = np.linspace(0, len(line) - 1, posts)
    feet = np.stack([np.interp(at, np.arange(len(line)), line[:, axis]) for axis in range(3)], axis=1)
    up = np.array((0.0, 0.0, height_m))
    made = [tube([foot, foot + up], radius_m, 6) for foot in feet]
    made += [tube(line + up * (k + 1) / rails, radius_m * 0.8, 6) for k in range(rails)]
    return join(made)


def mast(foot: tuple[float, float, float], height_m: float, radius_m: float, lean_m: float = 0.0) -> Mesh:
    t = np.linspace(0, 1, 6)[:, None]
    path = np.asarray(foot, float) + t * np.array((0.0, lean_m, height_m))
    return tube(path, radius_m * (1 - 0.5 * t[:, 0]), 14)


def rope(a: Sequence[float] | Numbers, b: Sequence[float] | Numbers, radius_m: float, sag_m: float = 0.0) -> Mesh:
    t = np.linspace(0, 1, 8 if sag_m else 2)[:, None]
    path = np.asarray(a, float) * (1 - t) + np.asarray(b, float) * t
    path[:, 2] -= sag_m * 4 * (t * (1 - t))[:, 0]
    return tube(path, radius_m, 5)
