"""Fur: where hairs grow, how long, which way they lie and what colour they have."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
from scipy.spatial import cKDTree

from studiolo.engines.maquette.makers.quadrupeds.zones import Zone
from studiolo.engines.maquette.meshes import join, repeated_faces
from studiolo.engines.maquette.model import Floats, Indices, Mesh, Numbers

KNOTS = 5
ROUND = 0.8  # how far the shading of a hair's rims turns away
TAPER = np.array((1.0, 0.95, 0.8, 0.55, 0.0), np.float32)
SHORT = 0.085  # in heights at the withers, as all lengths here
FEW = [0, 2, 4]
HEAD_DENSITY = 2.6


@dataclass(frozen=True, kw_only=True, slots=True)
class Coat:
    """lengths: of the hair by region, "" for all others, in heights at the withers. feather: added behind legs, under
    the belly and tail. lift: 0 lies flat, 1 stands up. clump: how far tips lean together. curl: how far hairs wind."""

    count: int = 42000
    lengths: Mapping[str, float] = field(default_factory=dict)
    feather: float = 0.0
    radius: float = 0.0018
    lift: float = 0.3
    clump: float = 0.45
    lock: float = 0.03
    curl: float = 0.0
    droop: float = 0.3
    root_shade: float = 0.68
    tip_shade: float = 1.12
    mane: float = 0.0

    def length_on(self, zone: Zone) -> Numbers:
        usual = self.lengths.get("", 0.03)
        length: Numbers = np.zeros(len(zone.at))
        for region, share in zone.shares.items():
            length += share * self.lengths.get(region, usual)
        if self.mane:
            ring = zone.part("mane")
            length = length * (1 - ring) + self.mane * ring
        if self.feather:
            behind = np.clip(-zone.way[:, 0] * 1.3 - 0.2, 0, 1) * zone.part("leg", "breeches", "shank")
            under = np.clip(-zone.way[:, 2] * 1.2, 0, 1) * (zone.part("back", "chest") + 1.6 * zone.part("tail"))
            length += self.feather * (behind + under)
        return np.asarray(length)


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Ground:
    """Skin for hair to grow on, with what hair has to know at each vertex. flow: which way it lies."""

    vertices: Floats
    normals: Floats
    faces: Indices
    flow: Numbers
    length: Numbers
    density: Numbers
    colours: Numbers


def grow(ground: Ground, coat: Coat, count: int, random: np.random.Generator) -> Mesh:
    """Hairs as thin ribbons with their own colours."""
    roots, pick = _roots(ground, count, random)
    normals = _unit(_at(ground.normals, pick))
    flow = _at(ground.flow, pick)
    length = _at(ground.length, pick) * random.uniform(0.72, 1.12, len(roots))
    colours = _at(ground.colours, pick)
    keep = length > 0.0015
    roots, normals, flow, length, colours = roots[keep], normals[keep], flow[keep], length[keep], colours[keep]
    points = _comb(roots, normals, flow, length, coat, random)
    if coat.clump > 0 and len(points) > 200:
        points = _gather(points, length, coat, random)
    if coat.curl > 0:
        points = _wind(points, length, coat, random)
    thin = coat.radius * np.clip(length / 0.03, 0.55, 1.15) * random.uniform(0.75, 1.15, len(length))
    tone = np.exp(random.normal(0, 0.11, len(points)))[:, None]
    warm = 1 + random.normal(0, 0.035, (len(points), 1)) * np.array((1.0, 0.2, -1.2))
    shade = np.linspace(coat.root_shade, coat.tip_shade, KNOTS)
    hues = (colours * tone * warm)[:, None] * shade[None, :, None]
    hues = np.clip(hues, 0.002, 0.95)
    radii = thin[:, None] * TAPER
    short = (length < SHORT) & (coat.curl == 0)
    parts = [(short, FEW), (~short, slice(None))]  # short hair without curls bends too little to need every knot
    return join(
        [
            ribbons(points[of][:, at].astype(np.float32), radii[of][:, at], hues[of][:, at], normals[of])
            for of, at in parts
        ]
    )


def _roots(ground: Ground, count: int, random: np.random.Generator) -> tuple[Numbers, tuple[Numbers, Numbers]]:
    corners = ground.vertices[ground.faces]
    area = np.linalg.norm(np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]), axis=1)
    total = np.cumsum(area * ground.density[ground.faces].mean(axis=1))
    # Even steps with a jitter leave fewer bald spots than pure chance.
    places = (np.arange(count) + random.random(count)) / count * total[-1]
    face = np.clip(np.searchsorted(total, places), 0, len(ground.faces) - 1)
    u, v = random.random(count), random.random(count)
    over = u + v > 1
    u[over], v[over] = 1 - u[over], 1 - v[over]
    shares = np.stack([1 - u - v, u, v], axis=1)
    pick = (ground.faces[face], shares)
    return _at(ground.vertices, pick), pick


def _at(values: Numbers, pick: tuple[Numbers, Numbers]) -> Numbers:
    faces, shares = pick
    corners = values[faces]
    return np.asarray((corners * (shares[..., None] if corners.ndim == 3 else shares)).sum(axis=1))


def _unit(vectors: Numbers) -> Numbers:
    return np.asarray(vectors / np.maximum(np.linalg.norm(vectors, axis=-1, keepdims=True), 1e-9))


def _comb(
    roots: Numbers, normals: Numbers, flow: Numbers, length: Numbers, coat: Coat, random: np.random.Generator
) -> Numbers:
    along = _unit(flow) - (_unit(flow) * normals).sum(1, keepdims=True) * normals
    along /= np.maximum(np.linalg.norm(along, axis=1, keepdims=True), 0.25)
    # Neighbours bend alike: slow waves over the coat, and only a little chaos for each hair.
    waves = np.zeros_like(roots)
    for size, amount in ((0.16, 0.2), (0.06, 0.13)):
        turn = random.normal(0, 1, (3, 3))
        waves += amount * np.sin(roots @ turn * (2.2 / size) + random.uniform(0, 6.28, 3))
    start = along * (1 - coat.lift) + normals * coat.lift + waves * 0.5 + random.normal(0, 0.07, roots.shape)
    points = [roots - normals * 0.004]
    step = (length / (KNOTS - 1))[:, None]
    down = np.array((0.0, 0.0, -coat.droop))
    for k in range(KNOTS - 1):
        share = k / (KNOTS - 2)
        way = _unit(
            _unit(start) * (1 - 0.6 * share) + (along + waves) * 0.6 * share + down * share * np.minimum(step * 40, 1)
        )
        into = (way * normals).sum(1, keepdims=True)
        # Short hair must not dive into the skin; the ends of long hair hang free.
        free = 1 - share * np.clip(length[:, None] / 0.2 - 0.4, 0, 1)
        way = _unit(way + np.clip(0.06 - into, 0, 1.2) * free * normals)
        points.append(points[-1] + way * step)
    return np.stack(points, axis=1)


def _gather(points: Numbers, length: Numbers, coat: Coat, random: np.random.Generator) -> Numbers:
    """Tips lean to the tip of a leading hair nearby: locks."""
    area_each = coat.lock**2
    spread = np.ptp(points[:, 0], axis=0)
    leaders_wanted = int(np.clip(3.0 * spread[0] * spread[2] / area_each, 40, len(points) / 6))
    leaders = random.choice(len(points), leaders_wanted, replace=False)
    away, nearest = cKDTree(points[leaders, 0]).query(points[:, 0])
    lead = points[leaders[nearest]]
    pull = coat.clump * np.linspace(0, 1, KNOTS)[None, :] ** 1.4
    pull = pull * np.clip(length / 0.05, 0.15, 1)[:, None] * random.uniform(0.55, 1.1, len(points))[:, None]
    pull = pull * (away < 2.2 * coat.lock)[:, None]
    return np.asarray(points + (lead - points) * pull[..., None])


def _wind(points: Numbers, length: Numbers, coat: Coat, random: np.random.Generator) -> Numbers:
    turns = np.linspace(0, 2 * np.pi * 1.2, KNOTS)[None, :] + random.uniform(0, 6.28, len(points))[:, None]
    along = _unit(points[:, -1] - points[:, 0])
    side = _unit(np.cross(along, random.normal(0, 1, along.shape)))
    other = np.cross(along, side)
    radius = (coat.curl * length)[:, None, None] * np.linspace(0, 1, KNOTS)[None, :, None]
    return np.asarray(
        points + radius * (side[:, None] * np.cos(turns)[..., None] + other[:, None] * np.sin(turns)[..., None])
    )


def ribbons(points: Floats, radii: Numbers, colours: Numbers, outward: Numbers) -> Mesh:
    """Flat hairs that end in a point, their width along the skin, as seen from outside, shaded as if they were round.

    points (n, knots, 3); radii (n, knots), the last is not used; colours (n, knots, 3); outward (n, 3), the skin's
    normals. A third of a tube's triangles: the renderer sorts them three times as fast.
    """
    count, knots = points.shape[:2]
    along = _unit(np.gradient(points, axis=1))
    side = _unit(np.cross(along, outward[:, None].astype(np.float32))).astype(np.float32)
    up = np.cross(side, along)
    edges = np.stack([side, -side], axis=2)  # (n, knots, 2, 3)
    round_ = _unit(up[:, :, None] + ROUND * edges)
    rims = points[:, :-1, None] + edges[:, :-1] * np.asarray(radii, np.float32)[:, :-1, None, None]
    around = (knots - 1) * 2

    def rows(values: Numbers, tips: Numbers) -> Floats:
        return (
            np.concatenate([values.reshape(count, around, 3), tips[:, None]], axis=1).reshape(-1, 3).astype(np.float32)
        )

    return Mesh(
        vertices=rows(rims, points[:, -1]),
        faces=repeated_faces(_ribbon_faces(knots), around + 1, count),
        normals=rows(round_[:, :-1], up[:, -1]),
        colours=rows(np.repeat(colours[:, :-1], 2, axis=1), colours[:, -1]),
    )


def _ribbon_faces(knots: int) -> Indices:
    """Of one hair: pairs of vertices, then its tip."""
    left = np.arange(0, (knots - 2) * 2, 2)
    strips = np.stack([left, left + 1, left + 3, left, left + 3, left + 2], axis=-1).reshape(-1, 3)
    tip = (knots - 1) * 2
    return np.concatenate([strips, [(tip - 2, tip - 1, tip)]]).astype(np.uint32)
