"""Bodies as a designer draws them: outlines in three views, melted together into one smooth skin, then cut along lines.

A field tells for places (x, y, z) how far they lie from a form, in metres, negative inside. x runs across the vehicle,
y from its front to its back, z up.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import mcubes
import numpy as np
from scipy.ndimage import gaussian_filter, map_coordinates

from studiolo.engines.maquette.makers.turning import unit
from studiolo.engines.maquette.model import Mesh, Numbers

Field = Callable[[Numbers, Numbers, Numbers], Numbers]
Corner = tuple[float, float, float]
Point = tuple[float, float, float]
Line = Numbers
FAR = 1e3


def outline(corners: Sequence[Corner], steps: int = 7) -> Line:
    """A closed line (n, 2) through (first, second, rounding) corners, each rounded off by about so many metres."""
    points = np.asarray([corner[:2] for corner in corners], float)
    line = []
    for number, (_, _, soft) in enumerate(corners):
        here = points[number]
        back, ahead = points[number - 1] - here, points[(number + 1) % len(points)] - here
        reach = min(soft, 0.499 * float(np.linalg.norm(back)), 0.499 * float(np.linalg.norm(ahead)))
        if reach < 1e-6:
            line.append(here[None])
            continue
        start, end = here + unit(back) * reach, here + unit(ahead) * reach
        t = np.linspace(0, 1, steps)[:, None]
        line.append((1 - t) ** 2 * start + 2 * t * (1 - t) * here + t**2 * end)
    return np.concatenate(line)


def oval(u: float, v: float, half_u: float, half_v: float, power: float = 2.0, steps: int = 40) -> Line:
    """A closed line around (u, v), from an ellipse (power 2) towards a rectangle."""
    turn = np.linspace(0, 2 * np.pi, steps, endpoint=False)
    cos, sin = np.cos(turn), np.sin(turn)
    return np.stack(
        [
            u + half_u * np.sign(cos) * np.abs(cos) ** (2 / power),
            v + half_v * np.sign(sin) * np.abs(sin) ** (2 / power),
        ],
        axis=1,
    )


def within(line: Line, u: Numbers, v: Numbers) -> Numbers:
    """Signed distance of places to a closed line, negative inside it."""
    u, v = np.broadcast_arrays(np.asarray(u, np.float32), np.asarray(v, np.float32))
    best = np.full(u.shape, np.inf, np.float32)
    inside = np.zeros(u.shape, bool)
    first = line.astype(np.float32)
    for (au, av), (bu, bv) in zip(first, np.roll(first, -1, axis=0), strict=True):
        du, dv = bu - au, bv - av
        length = du * du + dv * dv
        if length < 1e-14:
            continue
        pu, pv = u - au, v - av
        share = np.clip((pu * du + pv * dv) / length, 0, 1)
        best = np.minimum(best, (pu - share * du) ** 2 + (pv - share * dv) ** 2)
        if abs(dv) > 1e-12:
            crosses = (av > v) != (bv > v)
            inside ^= crosses & (pu < pv / dv * du)
    far = np.sqrt(best)
    return np.where(inside, -far, far)


def meet(soft: float, *distances: Numbers) -> Numbers:
    """Where all forms are, its edges rounded off by `soft` metres."""
    most = distances[0]
    for distance in distances[1:]:
        most = np.maximum(most, distance)
    if soft <= 0:
        return np.asarray(most)
    over: Numbers = np.asarray(sum(np.maximum(distance + soft, 0) ** 2 for distance in distances))
    rounded: Numbers = np.minimum(most + soft, 0) + np.sqrt(over) - soft
    return rounded


def melt(soft: float, *distances: Numbers) -> Numbers:
    """Where any form is, hollow corners filled by `soft` metres."""
    return np.asarray(-meet(soft, *(-distance for distance in distances)))


def carved(soft: float, form: Numbers, tool: Numbers) -> Numbers:
    return np.asarray(meet(soft, form, np.asarray(-tool)))


def drum(x: Numbers, y: Numbers, z: Numbers, at: Point, radius: float, half_width: float) -> Numbers:
    """A drum whose axis runs across the vehicle, edges sharp."""
    return np.asarray(np.maximum(np.hypot(y - at[1], z - at[2]) - radius, np.abs(x - at[0]) - half_width))


# ------------------------------------------------------------------ skins


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Soup:
    """Triangles that share no vertices. corners: (n, 3, 6), place and unit normal."""

    corners: Numbers

    def mesh(self) -> Mesh:
        flat = self.corners.reshape(-1, 6).astype(np.float32)
        return Mesh(
            vertices=flat[:, :3].copy(),
            faces=np.arange(len(flat), dtype=np.uint32).reshape(-1, 3),
            normals=unit(flat[:, 3:]).astype(np.float32),
            uvs=np.stack([flat[:, 1] + flat[:, 0], flat[:, 2]], axis=1),
        )

    def sunk(self, by_m: float) -> "Soup":
        """Moved inwards by so many metres."""
        out = self.corners.copy()
        out[..., :3] -= out[..., 3:] * by_m
        return Soup(corners=out)


def skin(field: Field, low: Point, high: Point, cell_m: float, smooth: float = 0.6) -> Soup:
    """The surface of a field within a box. smooth: how far the field is softened first, in cells."""
    counts = [int(np.ceil((high[axis] - low[axis]) / cell_m)) + 1 for axis in range(3)]
    axes = [(low[axis] + np.arange(counts[axis]) * cell_m).astype(np.float32) for axis in range(3)]
    values = np.asarray(
        np.broadcast_to(field(axes[0][:, None, None], axes[1][None, :, None], axes[2][None, None, :]), counts),
        np.float32,
    )
    if smooth:
        values = gaussian_filter(values, smooth, mode="nearest")
    for axis in range(3):  # closed where the box cuts it
        edge = [slice(None)] * 3
        for end in (0, -1):
            edge[axis] = slice(0, 1) if end == 0 else slice(-1, None)
            values[tuple(edge)] = np.maximum(values[tuple(edge)], cell_m * 0.5)
    vertices, faces = mcubes.marching_cubes(values, 0.0)
    slopes = [np.gradient(values, axis=axis) for axis in range(3)]
    normals = unit(np.stack([map_coordinates(slope, vertices.T, order=1, mode="nearest") for slope in slopes], axis=1))
    points = vertices * cell_m + np.asarray(low)
    corners = points[faces]
    across = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    if float((across * normals[faces[:, 0]]).sum()) < 0:
        faces = faces[:, ::-1]
    both = np.concatenate([points, normals], axis=1)
    return Soup(corners=both[faces].astype(np.float32))


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Region:
    """A part of a skin. inside: of places (n, 3), negative within. low, high: a box that holds all of it."""

    inside: Callable[[Numbers], Numbers]
    low: Point
    high: Point


def beside(line: Line, x_from: float = 0.0, *, x_to: float = FAR, sides: tuple[float, float] = (-FAR, FAR)) -> Region:
    """What is seen inside a (y, z) line from the side. x_from: only what lies so far out, on both sides."""

    def inside(p: Numbers) -> Numbers:
        value = within(line, p[:, 1], p[:, 2])
        if x_from > 0:
            value = np.maximum(value, x_from - np.abs(p[:, 0]))
        return np.maximum(value, np.abs(p[:, 0]) - x_to) if x_to < FAR else value

    low, high = line.min(axis=0), line.max(axis=0)
    return Region(inside=inside, low=(sides[0], low[0], low[1]), high=(sides[1], high[0], high[1]))


def ahead(line: Line, y_from: float = -FAR, y_to: float = FAR) -> Region:
    """What is seen inside an (x, z) line from the front or the back, between two y."""
    low, high = line.min(axis=0), line.max(axis=0)

    def inside(p: Numbers) -> Numbers:
        return np.asarray(np.maximum(np.maximum(within(line, p[:, 0], p[:, 2]), y_from - p[:, 1]), p[:, 1] - y_to))

    return Region(inside=inside, low=(low[0], y_from, low[1]), high=(high[0], y_to, high[1]))


def above(line: Line, z_from: float = -FAR, z_to: float = FAR) -> Region:
    """What is seen inside an (x, y) line from above, between two heights."""
    low, high = line.min(axis=0), line.max(axis=0)

    def inside(p: Numbers) -> Numbers:
        return np.asarray(np.maximum(np.maximum(within(line, p[:, 0], p[:, 1]), z_from - p[:, 2]), p[:, 2] - z_to))

    return Region(inside=inside, low=(low[0], low[1], z_from), high=(high[0], high[1], z_to))


def between(low_m: float, high_m: float) -> Region:
    """All that lies between two heights."""
    return where(lambda p: np.maximum(low_m - p[:, 2], p[:, 2] - high_m), (-FAR, -FAR, low_m), (FAR, FAR, high_m))


def where(inside: Callable[[Numbers], Numbers], low: Point = (-FAR,) * 3, high: Point = (FAR,) * 3) -> Region:
    return Region(inside=inside, low=low, high=high)


def cut(soup: Soup, region: Region, grow_m: float = 0.0) -> tuple[Soup, Soup]:
    """What of the skin lies inside the region, and the rest. The edge of the cut is exact."""
    corners = soup.corners
    margin = abs(grow_m) + 1e-6
    near = (
        (corners[..., :3].max(axis=1) > np.asarray(region.low) - margin)
        & (corners[..., :3].min(axis=1) < np.asarray(region.high) + margin)
    ).all(axis=1)
    touched = corners[near]
    values = region.inside(touched.reshape(-1, 6)[:, :3]).reshape(-1, 3) - grow_m
    count = (values < 0).sum(axis=1)
    inside, outside = [touched[count == 3]], [corners[~near], touched[count == 0]]
    for lonely_inside, chosen in ((True, count == 1), (False, count == 2)):
        pieces, value = touched[chosen], values[chosen]
        first = np.argmax((value < 0) == lonely_inside, axis=1)
        order = (first[:, None] + np.arange(3)) % 3
        turned = np.take_along_axis(pieces, order[..., None], axis=1)
        level = np.take_along_axis(value, order, axis=1)
        a, b, c = turned[:, 0], turned[:, 1], turned[:, 2]
        ab = a + (b - a) * (level[:, 0] / (level[:, 0] - level[:, 1]))[:, None]
        ac = a + (c - a) * (level[:, 0] / (level[:, 0] - level[:, 2]))[:, None]
        lonely, others = (inside, outside) if lonely_inside else (outside, inside)
        lonely.append(np.stack([a, ab, ac], axis=1))
        others += [np.stack([ab, b, c], axis=1), np.stack([ab, c, ac], axis=1)]
    return Soup(corners=np.concatenate(inside)), Soup(corners=np.concatenate(outside))


def scored(soup: Soup, region: Region, width_m: float = 0.007) -> tuple[Soup, Soup]:
    """A line along the region's edge, as panels meet; and the rest."""
    grown, rest = cut(soup, region, width_m / 2)
    inner, line = cut(grown, region, -width_m / 2)
    return line, Soup(corners=np.concatenate([inner.corners, rest.corners]))


def both(*soups: Soup) -> Soup:
    return Soup(corners=np.concatenate([soup.corners for soup in soups]))


def hits(field: Field, starts: Sequence[Point] | Numbers, way: Point, reach_m: float) -> Numbers:
    """Where lines from outside first meet a field: (n, 3)."""
    steps = np.linspace(0, reach_m, 160)[None, :, None] * unit(np.asarray(way, float))
    points = np.asarray(starts, float)[:, None] + steps
    value = field(points[..., 0], points[..., 1], points[..., 2])
    first = np.argmax(value < 0, axis=1)
    rows = np.arange(len(points))
    before = value[rows, np.maximum(first - 1, 0)]
    here = value[rows, first]
    back = np.where(first > 0, here / np.minimum(here - before, -1e-9), 0.0)
    step = np.linalg.norm(steps[0, 1])
    return np.asarray(points[rows, first] - (back * step)[:, None] * unit(np.asarray(way, float)))


def hit(field: Field, start: Point, way: Point, reach_m: float) -> Numbers:
    """Where a line from outside first meets a field: (3,)."""
    return np.asarray(hits(field, [start], way, reach_m)[0])
