"""Rainbow, lightning, snowflake, drops and bubbles."""

from dataclasses import replace
from itertools import pairwise
from typing import Any

import numpy as np

from studiolo.engines.maquette.makers.food.shapes import closed_skin, swept_grid
from studiolo.engines.maquette.makers.materials import finish_for, glass_tint
from studiolo.engines.maquette.makers.nature.clouds import billows
from studiolo.engines.maquette.makers.nature.forms import fractal, globe, merged, scaled, split_by, veil
from studiolo.engines.maquette.makers.plates import inside_out
from studiolo.engines.maquette.makers.protocol import ThingSpec
from studiolo.engines.maquette.makers.solids import finished
from studiolo.engines.maquette.makers.turning import pipe, rotation, turned, unit
from studiolo.engines.maquette.meshes import join
from studiolo.engines.maquette.model import Colour, Material, Mesh, Model, Numbers, Part
from studiolo.engines.maquette.srgb import linear

# What a film of soap throws back, by its thickness.
_SHEEN = ((1.0, 0.75, 0.5), (0.95, 0.5, 0.8), (0.55, 0.6, 1.0), (0.4, 0.95, 0.95), (0.6, 1.0, 0.6), (0.95, 0.95, 0.5))
BOLT: Colour = (5.2, 5.6, 9.5)
_SPECTRUM = ((0.0, 0.86, 0.10, 0.12), (0.17, 0.98, 0.45, 0.10), (0.34, 1.0, 0.87, 0.16), (0.52, 0.25, 0.78, 0.30),
             (0.68, 0.15, 0.60, 0.92), (0.84, 0.24, 0.26, 0.80), (1.0, 0.52, 0.20, 0.72))  # fmt: skip


def spectrum(share: Numbers) -> Numbers:
    """Linear colours from red (0) to violet (1)."""
    table = np.array(_SPECTRUM)
    shades = np.stack([np.interp(share, table[:, 0], table[:, k]) for k in (1, 2, 3)], axis=-1)
    return np.asarray(linear(shades.astype(np.float32)), float)


def make_rainbow(spec: ThingSpec) -> Model:
    """An arch of light: soft bands that melt into one another and give off a little of their colour."""
    bands, strips = 7, 5
    edges = np.linspace(1.0, 0.62, bands * strips + 1)
    angle = np.linspace(0, np.pi, 121)
    parts = []
    for band in range(bands):
        meshes = []
        for high, low in pairwise(edges[band * strips : (band + 1) * strips + 1]):
            share = (1.0 - (high + low) / 2) / 0.38
            depth = 0.05 * np.sqrt(max(1 - (2 * share - 1) ** 2, 0.12))
            ring = _arch(angle, low, high, depth)
            tones = np.tile(spectrum(np.array(share)), (len(ring.vertices), 1)).astype(np.float32)
            meshes.append(replace(ring, colours=tones))
        red, green, blue = (float(v) for v in spectrum(np.array((band + 0.5) / bands)))
        glow = Material(per_vertex=True, roughness=0.5, specular=0.3, emission=scaled((red, green, blue), 0.2))
        parts.append(Part(shape=join(meshes), material=glow, name="rainbow"))
    random = np.random.default_rng([spec.seed, 0x4A1])
    parts += [_foot(side, random) for side in (-0.81, 0.81)]
    return finished(parts, spec.size_m, frozenset())


def _foot(x: float, random: np.random.Generator) -> Part:
    """A little cloud in which the arch begins."""
    at = np.clip(random.normal(0, 1, (26, 3)), -1.7, 1.7) * (0.11, 0.07, 0.03) + (x, 0.0, 0.03)
    size = random.uniform(0.06, 0.11, 26) * np.clip(1.2 - 3 * np.abs(at[:, 0] - x), 0.5, 1)
    skin = billows(np.column_stack([at, size]), 0.011, random, rough=0.008, floor=-0.03)
    white = np.clip(0.74 + 0.14 * skin.normals[:, 2:], 0.5, 0.9) * np.ones(3)
    mesh = Mesh(vertices=skin.vertices, faces=skin.faces, normals=skin.normals, colours=white.astype(np.float32))
    return Part(shape=mesh, material=Material(kind="matte", per_vertex=True), name="cloud")


def _arch(angle: Numbers, low: float, high: float, depth: float) -> Mesh:
    """A strip of the arch, front and back, with its ends closed."""
    ring = np.array([(low, -depth), (high, -depth), (high, depth), (low, depth), (low, -depth)])
    ways = np.stack([np.cos(angle), np.zeros_like(angle), np.sin(angle)], axis=1)
    grid = ways[:, None] * ring[None, :, :1] + np.array((0.0, 1.0, 0.0)) * ring[None, :, 1:]
    out = np.array([(0.0, -1.0), (0.0, -1.0), (0.0, 1.0), (0.0, 1.0)])
    faces: list[Any] = []
    points: list[Numbers] = []
    normals: list[Numbers] = []
    for k in range(4):
        a, b = grid[:, k], grid[:, k + 1]
        way = (out[0], (1.0, 0.0), out[2], (-1.0, 0.0))[k]
        normal = ways * way[0] + np.array((0.0, 1.0, 0.0)) * way[1]
        start, count = sum(len(p) for p in points), len(a)
        i = np.arange(count - 1)
        quads = np.concatenate([np.stack([i, i + 1, i + 1 + count], 1), np.stack([i, i + 1 + count, i + count], 1)])
        faces.append(quads + start)
        points.append(np.concatenate([a, b]))
        normals.append(np.concatenate([normal, normal]))
    flat, told, index = np.concatenate(points), np.concatenate(normals), np.concatenate(faces)
    corners = flat[index]
    across = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    wrong = (across * told[index[:, 0]]).sum(axis=1) < 0
    index[wrong] = index[wrong][:, ::-1]
    return Mesh(vertices=flat.astype(np.float32), faces=index.astype(np.uint32), normals=told.astype(np.float32))


# ------------------------------------------------------------------ lightning


def make_lightning(spec: ThingSpec) -> Model:
    """A forked stroke, white-hot in its core, with a violet sheath of glow."""
    random = np.random.default_rng([spec.seed, 0xB017])
    light = scaled(spec.colour, 6 / max(max(spec.colour), 0.05)) if spec.colour else BOLT
    strokes = [(_jagged(np.array((0.1, 0.0, 1.0)), np.array((-0.05, 0.0, 0.0)), random, 0.13), 0.017)]
    trunk = strokes[0][0]
    for share in random.permutation(np.linspace(0.12, 0.72, 7))[:6]:
        foot = trunk[int(share * (len(trunk) - 1))]
        aim = np.array(
            (random.choice((-1, 1)) * random.uniform(0.18, 0.4), random.uniform(-0.1, 0.1), -random.uniform(0.2, 0.42))
        )
        branch = _jagged(foot, foot + aim * (1.1 - share), random, 0.11, fewest=4)
        strokes.append((branch, 0.008))
        twig = branch[len(branch) // 2]
        strokes.append((_jagged(twig, twig + aim * (-0.5, 1, 0.6), random, 0.1, fewest=3), 0.0045))
    core, sheath = [], []
    for path, thick in strokes:
        fall = np.linspace(1.0, 0.25 if thick < 0.01 else 0.45, len(path)) * np.minimum(
            1, np.linspace(0.2, 7, len(path))
        )
        core.append(pipe(path, thick * fall, sides=8).mesh)
        sheath.append(pipe(path, thick * fall * 2.4 + 0.004, sides=10).mesh)
    parts = [
        Part(shape=join(core), material=Material(colour=(0.1, 0.1, 0.1), emission=light), name="stroke"),
        Part(shape=join(sheath), material=veil(scaled((light[0] * 0.7, light[1] * 0.5, light[2]), 0.07)), name="glow"),
    ]
    return finished(parts, spec.size_m, frozenset({"colour"}))


def _jagged(start: Numbers, end: Numbers, random: np.random.Generator, amount: float, fewest: int = 6) -> Numbers:
    """A line broken again and again at its middles."""
    line = np.stack([start, end])
    length = float(np.linalg.norm(end - start))
    while len(line) < 2**fewest + 1:
        middle = (line[1:] + line[:-1]) / 2 + random.normal(0, 1, (len(line) - 1, 3)) * (1, 0.5, 0.35) * amount * length
        both = np.empty((len(line) + len(middle), 3))
        both[::2], both[1::2] = line, middle
        line, amount = both, amount * 0.56
    return line


# ------------------------------------------------------------------ ice


def make_snowflake(spec: ThingSpec) -> Model:
    """Six equal arms of ice with side branches, standing on two of them."""
    random = np.random.default_rng([spec.seed, 0x5F1])
    arm = [((0.0, 0.0), (0.0, 1.0), 0.034)]
    for share in np.sort(random.uniform(0.22, 0.9, 5)):
        long = float(random.uniform(0.16, 0.4)) * (1.12 - share)
        for side in (-1, 1):
            tip = (side * long * 0.87, share + long * 0.5)
            arm.append(((0.0, share), tip, 0.024))
            middle = (side * long * 0.48, share + long * 0.27)
            if long > 0.18:
                arm.append((middle, (middle[0], middle[1] + long * 0.34), 0.017))
    bars = [_crystal(start, end, wide) for start, end, wide in arm]
    whole = []
    for k in range(6):
        turn = rotation((0, 1, 0), 60.0 * k + 30.0)
        whole += [_spun(mesh, turn) for mesh in bars]
    plate = float(random.uniform(0.1, 0.2))
    corners = np.radians(np.arange(7) * 60.0)
    hexagon = np.stack([np.cos(corners), np.sin(corners)], axis=1) * plate
    whole.append(_prism(hexagon[:-1], 0.04))
    ice = Material(colour=spec.colour or (0.84, 0.9, 0.94), roughness=0.14, specular=0.6, clearcoat=1.0, sheen=0.3)
    if spec.material:
        ice = finish_for(spec.material, spec.colour, random, spec.size_m).material
    return finished(
        [Part(shape=join(whole), material=ice, name="snowflake")], spec.size_m, frozenset({"colour", "material"})
    )


def _crystal(start: tuple[float, float], end: tuple[float, float], wide: float) -> Mesh:
    """A bar with a ridge along it, in the x-z plane, its ends pointed."""
    a, b = np.array((start[0], 0.0, start[1])), np.array((end[0], 0.0, end[1]))
    t = np.array([0.0, 0.02, 0.9, 1.0])
    path = a + (b - a) * t[:, None]
    section = np.array([(1, 0), (0.55, 0.8), (-0.55, 0.8), (-1, 0), (-0.55, -0.8), (0.55, -0.8), (1, 0)], float)
    grid = swept_grid(
        path, np.array([0.9, 1.0, 0.82, 0.05]) * wide, section=section, up=(0.0, 1.0, 0.0), round_ends=False
    )
    return _faceted(closed_skin(grid).mesh)


def _prism(outline: Numbers, thick: float) -> Mesh:
    rings = [(0.0, -thick), (0.8, -thick), (1.0, -thick * 0.4), (1.0, thick * 0.4), (0.8, thick), (0.0, thick)]
    closed = np.concatenate([outline, outline[:1]])
    grid = np.stack([np.column_stack([closed[:, 0] * s, np.full(len(closed), y), closed[:, 1] * s]) for s, y in rings])
    return _faceted(closed_skin(grid).mesh)


def _faceted(mesh: Mesh) -> Mesh:
    """Every triangle with corners of its own, so that it is flat."""
    corners = mesh.vertices[mesh.faces]
    flat = unit(np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]))
    return Mesh(
        vertices=corners.reshape(-1, 3),
        faces=np.arange(3 * len(corners), dtype=np.uint32).reshape(-1, 3),
        normals=np.repeat(flat, 3, axis=0).astype(np.float32),
    )


def _spun(mesh: Mesh, turn: Numbers) -> Mesh:
    assert mesh.normals is not None
    return Mesh(
        vertices=(mesh.vertices @ turn.T).astype(np.float32),
        faces=mesh.faces,
        normals=(mesh.normals @ turn.T).astype(np.float32),
    )


# ------------------------------------------------------------------ water and soap


def make_drop(spec: ThingSpec) -> Model:
    """A drop with its tail still up."""
    t = np.linspace(0, 1, 70)
    radius = 0.5 * np.sin(np.pi * t) * np.sqrt(np.clip(1 - t, 0, 1)) * 1.32
    height = 0.62 * (1 - np.cos(np.pi * t)) + 0.25 * t**3
    skin = turned(np.stack([np.maximum(radius, 0), height], axis=1), 120)
    usual = Material(kind="glass", colour=glass_tint(spec.colour or (0.72, 0.9, 0.97)), roughness=0.0, ior=1.33)
    if spec.material and spec.material != "water":
        usual = finish_for(spec.material, spec.colour, np.random.default_rng(spec.seed), spec.size_m).material
    return finished(
        [Part(shape=skin.mesh, material=usual, name="drop")], spec.size_m, frozenset({"colour", "material"})
    )


def make_bubble(spec: ThingSpec) -> Model:
    random = np.random.default_rng([spec.seed, 0xBBB])
    return finished(_film(1.0, np.zeros(3), random, spec.colour), spec.size_m, frozenset({"colour"}))


def make_bubbles(spec: ThingSpec) -> Model:
    """A rising swarm, large and small."""
    random = np.random.default_rng([spec.seed, 0xBBC])
    found: list[tuple[Numbers, float]] = []
    for radius in (1.0, 0.74, 0.62, 0.5, 0.42, 0.34, 0.3, 0.24, 0.2, 0.16):
        for _ in range(200):
            at = random.uniform((-2.0, -0.7, 0.0), (2.0, 0.7, 3.6))
            if all(np.linalg.norm((at - other) * (1, 0, 1)) > 1.03 * (radius + size) for other, size in found):
                found.append((at, radius))
                break
    parts = [part for at, radius in found for part in _film(radius, at, random, spec.colour)]
    return finished(merged(parts), spec.size_m, frozenset({"colour"}))


def _film(radius: float, at: Numbers, random: np.random.Generator, colour: Colour | None) -> list[Part]:
    """A skin of soap: clear, its colours those of its thickness, which runs down in swirls."""
    skin = closed_skin(globe(rows=48, columns=96) * radius + at).mesh
    seed = int(random.integers(1 << 16))
    ways = (skin.vertices - at) / radius
    thick = 2.4 - 1.5 * ways[:, 2] + 0.5 * fractal(ways * (1, 1, 2.2), 0.9, seed, 3)
    waves = np.stack([0.5 + 0.5 * np.cos(2 * np.pi * (thick / w)) for w in (1.0, 0.84, 0.7)], axis=1)
    pale = 0.995 - 0.17 * (1 - waves)
    if colour is not None:
        pale = pale * (0.45 + 0.55 * np.asarray(colour) / max(max(colour), 0.05))
    tinted = Mesh(
        vertices=skin.vertices,
        faces=skin.faces,
        normals=skin.normals,
        colours=np.clip(pale, 0.2, 0.99).astype(np.float32),
    )
    film = Material(per_vertex=True, roughness=0.03, specular=0.5, transmission=1.0)
    inner = inside_out(replace(tinted, vertices=((skin.vertices - at) * 0.985 + at).astype(np.float32)))
    bright = [(float(c[0]), float(c[1]), float(c[2])) for c in _SHEEN]
    hue = np.mod(thick, 1.0)
    parts = [Part(shape=inner, material=film, name="film")]
    for level, piece in split_by(tinted, hue, len(bright)):
        light = scaled(bright[int(level * len(bright))], 0.05)
        parts.append(Part(shape=piece, material=replace(film, emission=light), name="film"))
    return parts
