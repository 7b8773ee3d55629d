"""Where on the animal a piece of skin is, however the animal is posed: markings and fur are told by it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from studiolo.engines.maquette.makers.quadrupeds.field import Bones, Cone, cone_distance
from studiolo.engines.maquette.model import Numbers

BLEND = 0.016  # how far the parts of the body run into each other


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Zone:
    """Skin at n points. at, way: place and outward direction at rest. face: place in the head's own measure.
    flow: the direction of the hair, as posed. shares: how much of each region a point is."""

    at: Numbers
    way: Numbers
    face: Numbers
    flow: Numbers
    shares: Mapping[str, Numbers]
    length: float
    seed: int
    skull: Numbers

    def part(self, *names: str) -> Numbers:
        """How much a point belongs to the named regions, 0 to 1."""
        total: Numbers = np.zeros(len(self.at), np.float32)
        for name in names:
            if name in self.shares:
                total = total + self.shares[name]
        return np.asarray(np.clip(total, 0, 1))

    def head(self) -> Numbers:
        return self.part("skull", "cheek", "muzzle", "jaw", "ear", "nostril")

    def noise(self, size: float, salt: int = 0) -> Numbers:
        """Smooth noise of deviation about 1; size: of its blobs, in heights of the animal."""
        random = np.random.default_rng([self.seed, 77, salt])
        total = np.zeros(len(self.at))
        for _ in range(7):
            wave = random.normal(0, 1, 3)
            wave *= random.uniform(0.6, 1.4) / np.linalg.norm(wave)
            total += np.sin(self.at @ wave * (2.6 / size) + random.uniform(0, 6.28))
        return np.asarray(total / 1.87)

    def blobs(self, count: int, low: float, high: float, salt: int = 0) -> Numbers:
        """Distance to the edge of the nearest of `count` round blobs strewn over the skin, negative inside."""
        random = np.random.default_rng([self.seed, 78, salt])
        if len(self.at) == 0:
            return np.zeros(0)
        centres = strewn(self.at, count, random)
        radii = random.uniform(low, high, len(centres))
        nearest = np.full(len(self.at), 9.0)
        for centre, radius in zip(centres, radii, strict=True):
            nearest = np.minimum(nearest, np.linalg.norm(self.at - centre, axis=1) - radius)
        return nearest


def strewn(points: Numbers, count: int, random: np.random.Generator) -> Numbers:
    """So many of the points, chosen far from each other."""
    pool = points[random.choice(len(points), min(len(points), 12 * count), replace=False)]
    chosen = [pool[0]]
    away = np.linalg.norm(pool - pool[0], axis=1)
    for _ in range(min(count, len(pool)) - 1):
        # Not always the farthest: an even lattice looks printed.
        nearest = pool[int(np.argmax(away * random.uniform(0.62, 1.0, len(pool))))]
        chosen.append(nearest)
        away = np.minimum(away, np.linalg.norm(pool - nearest, axis=1))
    return np.array(chosen)


def smooth(values: Numbers, low: float | Numbers, high: float | Numbers) -> Numbers:
    """0 below low, 1 above high, soft between; low may be above high."""
    share = np.clip((values - low) / (high - low), 0, 1)
    return np.asarray(share * share * (3 - 2 * share))


def survey(
    cones: Sequence[Cone], bones: Bones, points: Numbers, normals: Numbers, skull: Numbers, head_scale: float,
    length: float, seed: int,
) -> Zone:  # fmt: skip
    """Ask of every point which cones it lies on, and carry it back to rest with their bones."""
    solid = [cone for cone in cones if not cone.cut]
    locals_of = {bone: bones.unplace(bone, points).astype(np.float32) for bone in {cone.bone for cone in solid}}
    distances = np.stack([cone_distance(c, *np.ascontiguousarray(locals_of[c.bone].T)) for c in solid])
    weights = np.exp(-(distances - distances.min(axis=0)) / BLEND)
    weights[weights < 0.01] = 0
    weights /= weights.sum(axis=0)
    at, way, flow = (np.zeros((len(points), 3), np.float32) for _ in range(3))
    shares: dict[str, Numbers] = {}
    for cone, weight in zip(solid, weights, strict=True):
        touched = np.flatnonzero(weight)
        share = weight[touched][:, None]
        at[touched] += share * locals_of[cone.bone][touched]
        way[touched] += share * (normals[touched] @ bones.turns[cone.bone])
        flow[touched] += share * (bones.turns[cone.bone] @ np.asarray(cone.flow) / np.linalg.norm(cone.flow))
        shares[cone.region] = shares.get(cone.region, 0) + weight
    way /= np.maximum(np.linalg.norm(way, axis=1, keepdims=True), 1e-6)
    face = (at - skull) / head_scale
    on_head = sum(shares.get(name, 0.0) for name in ("skull", "cheek", "jaw"))
    # Behind a line from the forehead to the chin a lion has its mane.
    shares["mane"] = on_head * smooth(face[:, 0] + 0.25 * np.abs(face[:, 2]), 0.045, 0.0)
    return Zone(
        at=at, way=way, face=face, flow=flow, shares=shares, length=length, seed=seed, skull=skull
    )  # fmt: skip
