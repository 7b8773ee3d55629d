"""Snowmen, icebergs and icicles."""

import numpy as np

from studiolo.engines.maquette.makers.food.shapes import closed_skin, swept_grid
from studiolo.engines.maquette.makers.nature.forms import fractal, globe
from studiolo.engines.maquette.makers.protocol import ThingSpec
from studiolo.engines.maquette.makers.solid_grain import blend, step
from studiolo.engines.maquette.makers.solids import finished
from studiolo.engines.maquette.makers.turning import curve, filleted, moved, pipe, rotation, turned, unit
from studiolo.engines.maquette.meshes import join
from studiolo.engines.maquette.model import Colour, Material, Mesh, Model, Numbers, Part
from studiolo.engines.maquette.settings.surfaces import hex_colour

SNOW = Material(per_vertex=True, roughness=0.75, specular=0.25, sheen=0.25)
COAL = Material(colour=(0.015, 0.015, 0.016), roughness=0.55, specular=0.4)
SCARVES = ("#b3261e", "#1f5f8a", "#2f7a4a", "#c9761e", "#7a2f6a")


def make_snowman(spec: ThingSpec) -> Model:
    """Three rolled balls, a carrot, coals, a top hat, twigs for arms and a knitted scarf (of the colour asked)."""
    random = np.random.default_rng([spec.seed, 0x5A0])
    balls = ((0.0, 0.36, 0.4), (0.0, 0.93, 0.29), (0.0, 1.36, 0.205))
    parts = [
        Part(
            shape=join([_snowball(z, r, spec.seed + k) for k, (_, z, r) in enumerate(balls)]),
            material=SNOW,
            name="snow",
        )
    ]
    head = 1.36
    coals = [_coal((0.075 * s, -0.186, head + 0.055), 0.024, random) for s in (-1, 1)]
    coals += [
        _coal((0.105 * np.sin(a), -0.178 - 0.012 * np.cos(a), head - 0.028 - 0.06 * np.cos(a)), 0.013, random)
        for a in np.linspace(-0.95, 0.95, 6)
    ]
    coals += [
        _coal((0.0, -np.sqrt(max(0.285**2 - (z - 0.93) ** 2, 0.01)), z), 0.026, random) for z in (0.84, 0.97, 1.08)
    ]
    parts.append(Part(shape=join(coals), material=COAL, name="coals"))
    nose = np.array(
        [(0, -0.185, head), (0.004, -0.27, head - 0.002), (0.008, -0.36, head - 0.012), (0.012, -0.44, head - 0.03)]
    )
    carrot = pipe(curve(nose, 24), np.linspace(0.037, 0.006, 24) * (1 + 0.04 * np.sin(np.arange(24) * 1.9)), sides=24)
    parts.append(Part(shape=carrot.mesh, material=Material(colour=hex_colour("#e0701c"), roughness=0.5), name="nose"))
    parts += _hat(head + 0.165)
    parts += _scarf(spec.colour or hex_colour(SCARVES[int(random.integers(len(SCARVES)))]), 1.165)
    parts.append(_arms(random))
    return finished(parts, spec.size_m, frozenset({"colour"}))


def _snowball(z: float, radius: float, seed: int) -> Mesh:
    """Rolled by hand: dents, and the grain of snow."""
    grid = globe(
        lambda w: 0.028 * fractal(w, 0.9, seed, 2) + 0.008 * fractal(w, 0.16, seed + 1, 3), rows=90, columns=160
    )
    grid = grid * radius * (1, 1, 0.94) + (0, 0, z)
    grid[..., 2] = np.maximum(grid[..., 2], 0.0)
    mesh = closed_skin(grid).mesh
    tone = 0.86 + 0.03 * fractal(mesh.vertices.astype(float), 0.05, seed, 2)
    colours = np.clip(tone[:, None] * (0.97, 0.985, 1.0), 0.5, 0.92)
    return Mesh(vertices=mesh.vertices, faces=mesh.faces, normals=mesh.normals, colours=colours.astype(np.float32))


def _coal(at: tuple[float, float, float], size: float, random: np.random.Generator) -> Mesh:
    seed = int(random.integers(1 << 12))
    grid = globe(lambda w: 0.16 * fractal(w, 1.0, seed, 2), rows=16, columns=24) * size + np.asarray(at)
    return closed_skin(grid).mesh


def _hat(z: float) -> list[Part]:
    felt = Material(colour=(0.02, 0.02, 0.023), roughness=0.85, sheen=0.3)
    line = filleted(
        [(0, 0, 0), (0.25, 0.0, 0.01), (0.262, 0.018, 0.01), (0.17, 0.024, 0.015), (0.158, 0.25, 0.02), (0, 0.255, 0)],
        8,
    )
    lean = rotation((0, 1, 0), 7.0) @ rotation((1, 0, 0), -6.0)
    crown = moved(turned(line, 96), (0.01, 0.015, z), lean)
    band = moved(
        turned(filleted([(0.15, 0.026, 0), (0.176, 0.028, 0.004), (0.172, 0.07, 0.004), (0.15, 0.072, 0)], 5), 96),
        (0.01, 0.015, z),
        lean,
    )
    ribbon = Material(colour=hex_colour("#8f1f1c"), roughness=0.5)
    return [Part(shape=crown.mesh, material=felt, name="hat"), Part(shape=band.mesh, material=ribbon, name="band")]


def _scarf(colour: Colour, z: float) -> list[Part]:
    """Round the neck, one end hanging down in front; ribbed like knitting."""
    turn = np.linspace(0, 2 * np.pi, 120)
    ring = np.stack([0.2 * np.cos(turn), 0.2 * np.sin(turn), z + 0.012 * np.sin(2 * turn)], axis=1)
    knit = 1 + 0.05 * np.cos(np.arange(120) * 1.4)
    neck = swept_grid(ring, 0.052 * knit, columns=36, up=(0, 0, 1), round_ends=False)
    t = np.linspace(0, 1, 70)
    hang = np.stack([0.09 + 0.05 * t, -0.2 - 0.11 * np.sin(np.minimum(t * 1.6, 1.3)), z - 0.02 - 0.36 * t], axis=1)
    angle = np.linspace(0, 2 * np.pi, 33)
    flat = np.stack([np.sign(np.cos(angle)) * np.abs(np.cos(angle)) ** 0.6, 0.3 * np.sin(angle)], axis=1)
    end = swept_grid(
        hang, 0.072 * (1 + 0.035 * np.cos(np.arange(70) * 1.9)), section=flat, up=(0.0, -1.0, 0.25), round_ends=False
    )
    stuff = Material(colour=colour, roughness=0.9, sheen=0.5)
    return [Part(shape=join([closed_skin(neck).mesh, closed_skin(end).mesh]), material=stuff, name="scarf")]


def _arms(random: np.random.Generator) -> Part:
    meshes = []
    for side in (-1.0, 1.0):
        start = np.array((0.25 * side, -0.02, 0.99))
        tip = start + np.array((0.46 * side, -0.05, 0.2 + 0.12 * float(random.random())))
        t = np.linspace(0, 1, 20)[:, None]
        path = start + (tip - start) * t + np.array((0, 0, 0.04)) * np.sin(7 * t)
        meshes.append(pipe(path, np.linspace(0.02, 0.01, 20), sides=10).mesh)
        for lift in (0.5, -0.15, 1.4):
            twig = path[14] + np.array((0.13 * side, -0.02, 0.13 * lift)) * t
            meshes.append(pipe(twig, np.linspace(0.011, 0.005, 20), sides=8).mesh)
    return Part(shape=join(meshes), material=Material(colour=hex_colour("#5a4330"), roughness=0.9), name="arms")


# ------------------------------------------------------------------ ice


def make_iceberg(spec: ThingSpec) -> Model:
    """Towers and a shelf of old ice, snow above, blue in its cracks and at the water's edge."""
    random = np.random.default_rng([spec.seed, 0x1CE])
    seed = int(random.integers(1 << 14))
    towers = [_tower(random, *shape) for shape in ((-0.3, 1.5, 0.62), (0.42, 0.85, 0.6), (0.05, 0.5, 1.05))]

    def push(out: Numbers) -> Numbers:
        reach = np.zeros(out.shape[:-1])
        for planes in towers:
            one = np.full(out.shape[:-1], 2.4)
            for normal, depth in planes:
                one = np.minimum(one, depth / np.maximum(out @ normal, 1e-3))
            reach = np.maximum(reach, one)
        return reach - 1 + 0.02 * fractal(out, 0.5, seed, 3) - 0.02 * np.abs(fractal(out, 0.3, seed + 5, 2))

    grid = globe(push, rows=150, columns=260) * (1.0, 0.75, 0.85)
    grid[..., 2] = np.maximum(grid[..., 2], -0.12)
    mesh = closed_skin(grid).mesh
    at = mesh.vertices.astype(float)
    assert mesh.normals is not None
    up = mesh.normals[:, 2].astype(float)
    strata = 0.5 + 0.5 * np.sin(at[:, 2] * 26 + 4 * at[:, 0] + 2 * fractal(at, 0.5, seed + 1, 2))
    ice = blend(
        hex_colour("#5fb4d6"), hex_colour("#cfeaf4"), 0.35 + 0.3 * strata + 0.22 * fractal(at, 0.4, seed + 2, 3)
    )
    base = ice if spec.colour is None else np.clip(np.asarray(spec.colour) * (0.6 + 0.6 * strata)[:, None], 0, 0.9)
    deep = step(0.12, -0.08, at[:, 2])
    shades = blend(base, hex_colour("#2a8fb4"), 0.75 * deep)
    shades = blend(shades, (0.88, 0.91, 0.94), step(0.35, 0.7, up + 0.05 * fractal(at, 0.3, seed + 3, 2)))
    coloured = Mesh(
        vertices=mesh.vertices,
        faces=mesh.faces,
        normals=mesh.normals,
        colours=np.clip(shades, 0.01, 0.92).astype(np.float32),
    )
    stuff = Material(per_vertex=True, roughness=0.32, specular=0.5, clearcoat=0.4)
    return finished([Part(shape=coloured, material=stuff, name="ice")], spec.size_m, frozenset({"colour"}))


def _tower(random: np.random.Generator, aside: float, tall: float, wide: float) -> list[tuple[Numbers, float]]:
    """Planes (normal, distance from the middle) of a broken block that leans aside and holds the middle in it."""
    planes = [(np.array((0.0, 0.0, -1.0)), 0.14)]
    for turn in np.arange(7) * 2 * np.pi / 7 + random.uniform(0, 0.6, 7):
        normal = unit(np.array((np.cos(turn), np.sin(turn), float(random.uniform(0.12, 0.5)))))
        planes.append((normal, wide * float(random.uniform(0.55, 0.85)) + max(0.0, float(normal[0]) * aside)))
    for _ in range(3):
        cap = unit(np.array((random.normal(0, 0.5) - 0.5 * aside, random.normal(0, 0.35), 1.0)))
        planes.append((cap, tall * float(random.uniform(0.8, 1.0)) * float(cap[2])))
    return planes


def make_icicles(spec: ThingSpec) -> Model:
    """A row of icicles under a ledge of snow."""
    random = np.random.default_rng([spec.seed, 0x1C1])
    ice = Material(kind="glass", colour=(0.9, 0.96, 0.99), roughness=0.0, ior=1.33)
    meshes = []
    for x in np.linspace(-0.46, 0.46, 9):
        long, thick = float(random.uniform(0.22, 0.75)), float(random.uniform(0.03, 0.05))
        t = np.linspace(0, 1, 60)
        radius = thick * (1 - t) ** 0.85 * (1 + 0.09 * np.sin(t * long * 70 + random.uniform(0, 6))) + 0.004
        path = np.stack([x + 0.01 * np.sin(6 * t), 0.02 * random.normal() + 0 * t, -0.02 - long * t], axis=1)
        meshes.append(pipe(path, radius, sides=24).mesh)
    ledge = closed_skin(globe(lambda w: 0.1 * fractal(w, 0.5, spec.seed, 2), rows=60, columns=120) * (0.58, 0.14, 0.1))
    tone = np.full((len(ledge.mesh.vertices), 3), 0.87, np.float32)
    snow = Mesh(vertices=ledge.mesh.vertices, faces=ledge.mesh.faces, normals=ledge.mesh.normals, colours=tone)
    return finished(
        [Part(shape=join(meshes), material=ice, name="icicles"), Part(shape=snow, material=SNOW, name="snow")],
        spec.size_m,
        frozenset(),
    )
