"""Bodies modelled from round lumps that melt into one another; the skin knows which lump it came from."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from studiolo.engines.maquette.makers.quadrupeds.field import Bones, Cone, cone_distance, distance_at, hit, reach, skin
from studiolo.engines.maquette.makers.quadrupeds.zones import smooth
from studiolo.engines.maquette.model import Colour, Floats, Indices, Numbers

At = Sequence[float] | Numbers


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Flesh:
    """A skin. shares: how much of each region a vertex is. flow: which way hair, scale or feather lies there. along:
    the number its lump was given, for instance from the root of a tail, 0, to its tip, 1."""

    vertices: Floats
    normals: Floats
    faces: Indices
    shares: Mapping[str, Numbers]
    flow: Numbers
    along: Numbers

    def part(self, *names: str) -> Numbers:
        """How much each vertex belongs to the regions, 0 to 1."""
        total: Numbers = np.zeros(len(self.vertices), np.float32)
        for name in names:
            if name in self.shares:
                total = total + self.shares[name]
        return np.asarray(np.clip(total, 0, 1))

    def noise(self, size: float, seed: int) -> Numbers:
        """Smooth noise of deviation about 1 with blobs of this size."""
        return waves(self.vertices, size, seed)


def waves(points: Numbers, size: float, seed: int) -> Numbers:
    random = np.random.default_rng([seed, 771])
    total = np.zeros(points.shape[:-1])
    for _ in range(8):
        wave = random.normal(0, 1, 3)
        wave *= random.uniform(0.6, 1.5) / np.linalg.norm(wave)
        total += np.sin(points @ wave * (2.6 / size) + random.uniform(0, 6.28))
    return np.asarray(total / 2)


def curve(points: Sequence[At] | Numbers, count: int = 16) -> Numbers:
    """A smooth path through points (Catmull-Rom), so many steps."""
    knots = np.asarray(points, float)
    ends = np.concatenate([[2 * knots[0] - knots[1]], knots, [2 * knots[-1] - knots[-2]]])
    at = np.linspace(0, len(knots) - 1, count)
    index = np.minimum(at.astype(int), len(knots) - 2)
    t = (at - index)[:, None]
    a, b, c, d = (ends[index + k] for k in range(4))
    return np.asarray(0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t**2 + (3 * b - a - 3 * c + d) * t**3))


def colour_of(values: Numbers) -> Colour:
    """An array as a colour."""
    return float(values[0]), float(values[1]), float(values[2])


class Clay:
    """Lumps on their way to a skin. It grows in the order they are put on; a cut carves what is there already."""

    def __init__(self) -> None:
        self._cones: list[Cone] = []
        self._frames: list[Numbers] = [np.eye(3)]
        self._along: list[tuple[float, float]] = []

    def lump(
        self, a: At, b: At | None = None, start: float = 0.1, end: float | None = None, *, melt: float = 0.04,
        flat: tuple[float, float, float] = (1.0, 1.0, 1.0), turn: Numbers | None = None, region: str = "body",
        flow: At = (-1.0, 0.0, -0.2), along: tuple[float, float] = (0.0, 0.0), cut: bool = False,
    ) -> None:  # fmt: skip
        """A round cone from a to b. flat stretches it along the axes of `turn`."""
        frame, bone = (self._frames[0], 0) if turn is None else (turn, len(self._frames))
        if turn is not None:
            self._frames.append(turn)
        first, last = np.asarray(a, float), np.asarray(a if b is None else b, float)
        self._cones.append(
            Cone(bone=bone, a=_three(first @ frame), b=_three(last @ frame), start=start,
                 end=start if end is None else end, melt=melt, flat=flat, cut=cut, region=region,
                 flow=_three(np.asarray(flow, float) @ frame))
        )  # fmt: skip
        self._along.append(along)

    def limb(
        self, path: Sequence[At] | Numbers, radii: Sequence[float] | Numbers, *, melt: float = 0.02,
        flat: tuple[float, float, float] = (1.0, 1.0, 1.0), turn: Numbers | None = None, region: str = "leg",
        flow: At | None = None, reversed_flow: bool = False,
    ) -> None:  # fmt: skip
        """Lumps along a path; hair lies from its start to its end."""
        points = np.asarray(path, float)
        sizes = np.interp(np.linspace(0, 1, len(points)), np.linspace(0, 1, len(radii)), radii)
        last = max(len(points) - 1, 1)
        for k, (a, b) in enumerate(pairwise(points)):
            way = (a - b if reversed_flow else b - a) if flow is None else np.asarray(flow)
            self.lump(a, b, float(sizes[k]), float(sizes[k + 1]), melt=melt, flat=flat, turn=turn, region=region,
                      flow=way, along=(k / last, (k + 1) / last))  # fmt: skip

    def bones(self) -> Bones:
        return Bones(turns=np.array(self._frames), shifts=np.zeros((len(self._frames), 3)))

    def touch(self, start: At, way: At, reach_m: float = 3.0) -> Numbers:
        """Where a line from outside first meets the flesh."""
        heading = np.asarray(way, float)
        return hit(self._cones, self.bones(), np.asarray(start, float), heading / np.linalg.norm(heading), reach_m)

    def distance(self, points: Numbers) -> Numbers:
        return distance_at(self._cones, self.bones(), points.astype(np.float32))

    def box(self, *regions: str) -> tuple[Numbers, Numbers]:
        boxes = [
            reach(cone, self.bones())
            for cone in self._cones
            if not cone.cut and (not regions or cone.region in regions)
        ]
        return np.min([b[0] for b in boxes], axis=0), np.max([b[1] for b in boxes], axis=0)

    def skin(self, cell: float, fine: Sequence[tuple[Sequence[str], float]] = (), blend: float | None = None) -> Flesh:
        """The skin on a grid of so fine cells; `fine` names regions that want a finer one. blend: how far regions run
        into each other."""
        bones = self.bones()
        low, high = self.box()
        vertices, normals, faces = skin(self._cones, bones, low - 2 * cell, high + 2 * cell, cell)
        pieces = [(vertices, normals, faces)]
        for regions, small in fine:
            if small >= cell:
                continue
            box_low, box_high = self.box(*regions)
            box_low, box_high = box_low - 3 * small, box_high + 3 * small
            rough, smooth_normals, kept = pieces[0]
            inner = np.all((rough > box_low + 1.3 * cell) & (rough < box_high - 1.3 * cell), axis=1)
            pieces[0] = (rough, smooth_normals, kept[~inner[kept].all(axis=1)])
            pieces.append(skin(self._cones, bones, box_low, box_high, small))
        starts = np.cumsum([0, *(len(p[0]) for p in pieces[:-1])])
        joined = np.concatenate([p[2] + np.uint32(s) for p, s in zip(pieces, starts, strict=True)])
        points, ways = np.concatenate([p[0] for p in pieces]), np.concatenate([p[1] for p in pieces])
        used = np.zeros(len(points), bool)
        used[joined] = True
        number = np.cumsum(used) - 1
        return self._told(points[used], ways[used], number[joined].astype(np.uint32), blend or 0.6 * cell)

    def _told(self, vertices: Floats, normals: Floats, faces: Indices, blend: float) -> Flesh:
        bones = self.bones()
        solid = [(cone, along) for cone, along in zip(self._cones, self._along, strict=True) if not cone.cut]
        locals_of = {b: bones.unplace(b, vertices).astype(np.float32) for b in {cone.bone for cone, _ in solid}}
        distances = np.stack([cone_distance(c, *np.ascontiguousarray(locals_of[c.bone].T)) for c, _ in solid])
        weights = np.exp(-(distances - distances.min(axis=0)) / blend)
        weights[weights < 0.02] = 0
        weights /= weights.sum(axis=0)
        shares: dict[str, Numbers] = {}
        flow, number = np.zeros((len(vertices), 3)), np.zeros(len(vertices))
        for (cone, (first, last)), weight in zip(solid, weights, strict=True):
            shares[cone.region] = shares.get(cone.region, 0) + weight
            way = bones.turns[cone.bone] @ np.asarray(cone.flow)
            flow += weight[:, None] * (way / max(float(np.linalg.norm(way)), 1e-9))
            number += weight * (first + (last - first) * _share(cone, locals_of[cone.bone]))
        return Flesh(vertices=vertices, normals=normals, faces=faces, shares=shares, flow=flow, along=number)


def _share(cone: Cone, points: Numbers) -> Numbers:
    a, way = np.asarray(cone.a), np.asarray(cone.b) - np.asarray(cone.a)
    return np.asarray(np.clip((points - a) @ way / max(float(way @ way), 1e-12), 0, 1))


def _three(values: Numbers) -> tuple[float, float, float]:
    return float(values[0]), float(values[1]), float(values[2])


__all__ = ["Clay", "Flesh", "colour_of", "curve", "smooth", "waves"]
