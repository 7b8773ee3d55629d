"""What jewels are made of: metals, cut stones, pearls, beads on a string and links of a chain."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from scipy.spatial import ConvexHull

from studiolo.engines.maquette.makers.bench import Bench, toward
from studiolo.engines.maquette.makers.materials import METALS, glass_tint
from studiolo.engines.maquette.makers.plates import placed
from studiolo.engines.maquette.makers.turning import ball, pipe, rotation, unit
from studiolo.engines.maquette.meshes import join
from studiolo.engines.maquette.model import Colour, Material, Mesh, Numbers
from studiolo.engines.maquette.settings.surfaces import hex_colour

GOLDEN = Material(colour=(0.9, 0.62, 0.26), roughness=0.16, metallic=1.0)
SILVER = Material(colour=(0.8, 0.8, 0.79), roughness=0.14, metallic=1.0)
ROSE = Material(colour=(0.85, 0.5, 0.38), roughness=0.16, metallic=1.0)
PEARL = Material(colour=(0.84, 0.79, 0.72), roughness=0.2, specular=0.6, clearcoat=0.8, sheen=0.4)
STONES = {
    "ruby": "#a80f2c",
    "emerald": "#0f8248",
    "sapphire": "#1b46b8",
    "amethyst": "#7038bc",
    "topaz": "#e89a18",
    "diamond": "#ffffff",
}


def metal_of(bench: Bench, colour: Colour | None = None) -> Material:
    """The metal asked for by name or colour, else gold, silver or rose gold."""
    spec = bench.spec
    words = {*spec.modifiers, *spec.noun.split(), spec.material}
    named = next((name for name in METALS if name in words), "golden" if "golden" in words else "")
    if spec.material or named:
        bench.honoured |= {"material", "modifiers"}
    usual = {"silver": SILVER, "golden": GOLDEN, "gold": GOLDEN, "rose gold": ROSE}.get(named)
    if usual is not None:
        return usual
    if spec.material:
        return bench.body(GOLDEN, size_m=0.1)
    if colour is not None:
        return Material(colour=toward(colour, (0.8, 0.8, 0.8), 0.1), roughness=0.2, metallic=0.9)
    return (GOLDEN, SILVER, ROSE)[int(bench.random.choice(3, p=(0.62, 0.26, 0.12)))]


def stone_of(bench: Bench, usual: Sequence[str], *, foiled: bool = False) -> Material:
    """A cut stone: the one named, else of the second colour, else by lot. foiled: set close upon metal, it throws its
    colour back; else light goes through it."""
    spec = bench.spec
    words = {*spec.modifiers, *spec.noun.split()}
    named = next((name for name in STONES if name in words), "")
    pick = usual[int(bench.random.integers(len(usual)))]
    colour = hex_colour(STONES[named or pick])
    if spec.second_colour is not None and not named:
        bench.honoured.add("second_colour")
        colour = spec.second_colour
    if foiled:
        return Material(
            colour=toward(colour, (0.9, 0.9, 0.9), 0.12),
            roughness=0.06,
            metallic=0.55,
            specular=0.9,
            clearcoat=1.0,
            clearcoat_gloss=0.99,
        )
    clear = (named or pick) == "diamond" and spec.second_colour is None
    return Material(kind="glass", colour=(0.99, 0.99, 0.99) if clear else glass_tint(colour), roughness=0.0, ior=1.9)


def brilliant(radius: float) -> Mesh:
    """A round cut stone, its table up, the girdle at z = 0."""

    def ring(share: float, height: float, count: int, shift: float) -> Numbers:
        angle = 2 * np.pi * (np.arange(count) + shift) / count
        return np.stack([share * np.cos(angle), share * np.sin(angle), np.full(count, height)], axis=1)

    cut = [
        ring(0.57, 0.34, 8, 0),
        ring(0.86, 0.17, 8, 0.5),
        ring(1.0, 0, 8, 0),
        ring(0.52, -0.42, 8, 0.5),
        np.array([(0, 0, -0.84)]),
    ]
    points = np.concatenate(cut) * radius
    hull = ConvexHull(points)
    corners = points[hull.simplices]
    normals = hull.equations[:, :3]
    across = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    inward = (across * normals).sum(axis=1) < 0
    corners[inward] = corners[inward][:, ::-1]
    return Mesh(
        vertices=corners.reshape(-1, 3).astype(np.float32),
        faces=np.arange(3 * len(corners), dtype=np.uint32).reshape(-1, 3),
        normals=np.repeat(normals, 3, axis=0).astype(np.float32),
        uvs=corners.reshape(-1, 3)[:, :2].astype(np.float32),
    )


def many(
    one: Mesh, places: Numbers, turns: Sequence[Numbers] | None = None, sizes: Sequence[float] | None = None
) -> Mesh:
    """The same mesh at places (n, 3), each turned and scaled."""
    return join(
        [
            placed(moved_scaled(one, 1.0 if sizes is None else sizes[k]), at, None if turns is None else turns[k])
            for k, at in enumerate(places)
        ]
    )


def moved_scaled(mesh: Mesh, scale: float) -> Mesh:
    return mesh if scale == 1.0 else replace(mesh, vertices=(mesh.vertices * np.float32(scale)))


def spaced(line: Numbers, step: float) -> Numbers:
    way = np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(line, axis=0), axis=1))])
    at = np.linspace(0, way[-1], max(int(way[-1] / step), 2))
    return np.stack([np.interp(at, way, line[:, k]) for k in range(3)], axis=1)


def string_of(line: Numbers, small: float, large: float) -> Mesh:
    """Beads touching one another, largest in the middle."""
    one = ball(1.0, sides=20).mesh
    places, sizes, at = [], [], 0.0
    way = np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(line, axis=0), axis=1))])
    while at < way[-1]:
        radius = (small + (large - small) * np.sin(np.pi * at / way[-1]) ** 2) / 2
        places.append([np.interp(at, way, line[:, k]) for k in range(3)])
        sizes.append(float(radius))
        at += 2.0 * radius
    return many(one, np.array(places), None, sizes)


def chain(line: Numbers, wide: float = 0.0021, thick: float = 0.00052) -> Mesh:
    """Oval links, each turned a quarter against the last."""
    spots = spaced(line, wide * 1.75)
    along = unit(np.gradient(spots, axis=0))
    turn = np.linspace(0, 2 * np.pi, 17)
    oval = np.stack([wide * 1.25 * np.cos(turn), wide * 0.72 * np.sin(turn), 0 * turn], axis=1)
    link = pipe(oval, thick, sides=6, closed_ends=False).mesh
    turns = []
    for number, x in enumerate(along):
        z = unit(np.cross(x, (0.0, 1.0, 0.2)))
        frame = np.stack([x, np.cross(z, x), z], axis=1)
        turns.append(frame @ rotation((1, 0, 0), 90.0 * (number % 2) + 30.0))
    return many(link, spots, turns)
