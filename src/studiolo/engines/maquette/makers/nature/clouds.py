"""Clouds: heaps of billows on a flat base, white or heavy with rain."""

from dataclasses import dataclass

import mcubes
import numpy as np

from studiolo.engines.maquette.makers.nature.forms import fractal
from studiolo.engines.maquette.makers.protocol import ThingSpec
from studiolo.engines.maquette.makers.solid_grain import blend, step
from studiolo.engines.maquette.makers.solids import finished
from studiolo.engines.maquette.makers.turning import unit
from studiolo.engines.maquette.model import Colour, Floats, Indices, Material, Mesh, Model, Numbers, Part, Strands

WHITE: Colour = (0.9, 0.905, 0.915)
HEAVY: Colour = (0.2, 0.215, 0.245)
Ball = tuple[float, float, float, float]  # x, y, z, radius


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Billows:
    """A closed skin: vertices and normals (n, 3), faces (m, 3)."""

    vertices: Floats
    faces: Indices
    normals: Floats


def billows(
    balls: Numbers, cell: float, random: np.random.Generator, *, rough: float = 0.02, floor: float | None = None
) -> Billows:
    """Balls (n, 4: x, y, z, radius) melted into one another, their skin curled by noise. floor: cut off flat below."""
    reach = balls[:, 3:] * 1.2 + 3 * cell + rough
    low, high = (balls[:, :3] - reach).min(axis=0), (balls[:, :3] + reach).max(axis=0)
    counts = np.ceil((high - low) / cell).astype(int) + 1
    axes = [low[k] + np.arange(counts[k]) * cell for k in range(3)]
    far = 0.3 * float(balls[:, 3].max())
    values = np.full(tuple(counts), far)
    for x, y, z, radius in balls:
        pad = radius + 0.5 * far
        spans = [slice(*np.searchsorted(axes[k], (c - pad, c + pad))) for k, c in enumerate((x, y, z))]
        dx, dy, dz = (axes[k][span] - c for k, (span, c) in enumerate(zip(spans, (x, y, z), strict=True)))
        gap = np.sqrt(dx[:, None, None] ** 2 + dy[None, :, None] ** 2 + dz[None, None, :] ** 2) - radius
        window = values[spans[0], spans[1], spans[2]]
        near = np.clip(0.22 * radius - np.abs(window - gap), 0, None)
        values[spans[0], spans[1], spans[2]] = np.minimum(window, gap) - near**2 / (0.88 * radius)
    if floor is not None:
        values = np.maximum(values, (floor - axes[2])[None, None, :])
    points, faces = mcubes.marching_cubes(values, 0.0)
    points = points * cell + low
    seed = int(random.integers(1 << 16))
    normals = _normals(points, faces)
    curls = np.abs(fractal(points, 7 * rough, seed, 1)) + 0.5 * np.abs(fractal(points, 3 * rough, seed + 1, 1))
    points = points + normals * (rough * (0.75 * curls - 0.5))[:, None]
    corners = points[faces]
    if (np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]) * normals[faces[:, 0]]).sum() < 0:
        faces = faces[:, ::-1]
    normals = _normals(points, faces)
    return Billows(
        vertices=points.astype(np.float32), faces=faces.astype(np.uint32), normals=normals.astype(np.float32)
    )


def _normals(points: Numbers, faces: Numbers) -> Numbers:
    corners = points[faces]
    across = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    total = np.stack(
        [sum(np.bincount(faces[:, c], across[:, k], minlength=len(points)) for c in range(3)) for k in range(3)], axis=1
    )
    normals = unit(total)
    middle = points.mean(axis=0)
    return normals if (normals * (points - middle)).sum() > 0 else -normals


def _heap(random: np.random.Generator, wide: float, tall: float) -> Numbers:
    """Balls (n, 4) of a cumulus: a few great towers, each crowded with smaller ones on its upper side."""
    balls: list[Ball] = []
    towers = int(random.integers(4, 6))
    places = np.linspace(-0.34, 0.34, towers) * wide + random.normal(0, 0.03, towers)
    highest = round((towers - 1) / 2 + float(random.uniform(-0.7, 0.7)))
    for number, x in enumerate(places):
        near = 1 - 0.8 * abs(number - highest) / (towers - 1)
        radius = 0.19 * wide * near * float(random.uniform(0.88, 1.08))
        lift = tall * near * float(random.uniform(0.3, 0.5))
        balls += [
            (x, float(random.normal(0, 0.04)), 0.05, radius),
            (x, float(random.normal(0, 0.05)), lift, radius * 0.86),
        ]
    grown = list(balls)
    for share, many, size in ((1.0, 14, 0.44), (0.87, 8, 0.42)):
        grown = [small for ball in grown for small in _budded(ball, many, size * share, random)]
        balls += grown
    found = np.array(balls)
    found[:, 1] *= 0.8
    return found


def _budded(ball: Ball, many: int, size: float, random: np.random.Generator) -> list[Ball]:
    """Smaller balls on one, most of them on its upper side."""
    x, y, z, radius = ball
    ways = unit(random.normal(0, 1, (many, 3)) + (0, 0, 0.4))
    small = radius * size * random.uniform(0.7, 1.15, many)
    return [
        (x + way[0] * radius * 0.92, y + way[1] * radius * 0.92, z + way[2] * radius * 0.92, float(r))
        for way, r in zip(ways, small, strict=True)
        if way[2] > -0.45
    ]


def make_cloud(spec: ThingSpec) -> Model:
    random = np.random.default_rng([spec.seed, 0xC10D])
    words = {*spec.noun.split(), *spec.modifiers}
    rains, storms = (
        bool(words & {"rain", "rainy", "raining"}),
        bool(words & {"storm", "thunder", "stormy", "dark", "thundercloud"}),
    )
    skin = billows(_heap(random, 1.0, 0.5), 0.0095, random, rough=0.011, floor=-0.04)
    up, high = skin.normals[:, 2], skin.vertices[:, 2]
    usual = spec.colour or (HEAVY if storms else (0.5, 0.53, 0.58) if rains else WHITE)
    under = np.asarray(usual) * ((0.55, 0.57, 0.63) if storms or rains else (0.8, 0.83, 0.9))
    lit = np.clip(0.55 * step(-0.5, 0.6, up) + 0.45 * step(-0.05, 0.3, high), 0, 1)
    colours = blend(under, usual, lit)
    mesh = Mesh(vertices=skin.vertices, faces=skin.faces, normals=skin.normals, colours=colours.astype(np.float32))
    soft = Material(kind="matte", per_vertex=True, emission=None)
    parts = [Part(shape=mesh, material=soft, name="cloud")]
    if rains:
        parts.append(_rain(random))
    return finished(parts, spec.size_m, frozenset({"colour", "modifiers"}))


def _rain(random: np.random.Generator) -> Part:
    """Slanting drops below the cloud."""
    feet = np.stack(
        [random.uniform(-0.36, 0.36, 120), random.uniform(-0.14, 0.14, 120), random.uniform(-0.55, -0.06, 120)], axis=1
    )
    long = random.uniform(0.025, 0.07, (120, 1, 1))
    t = np.linspace(0, 1, 5)[None, :, None]
    points = feet[:, None] + np.array((-0.18, 0.0, -1.0)) * t * long
    radii = np.broadcast_to(0.0035 * np.array([0.15, 0.5, 0.9, 1.0, 0.35]), points.shape[:2])
    water = Material(colour=(0.55, 0.7, 0.85), roughness=0.05, specular=0.6, clearcoat=1.0)
    return Part(
        shape=Strands(points=points.astype(np.float32), radii=radii.astype(np.float32)), material=water, name="rain"
    )
