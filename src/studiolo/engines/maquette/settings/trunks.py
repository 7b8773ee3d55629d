"""The boles of a wood seen from below: bark with its own grain, moss at the foot, roots that spread."""

from dataclasses import dataclass, replace

import numpy as np

from studiolo.engines.maquette.meshes import join
from studiolo.engines.maquette.model import Colour, Mesh, Numbers, Part
from studiolo.engines.maquette.settings.plants import BARK_ROUGHNESS, SOLID, Plant, mixed, stems

MOSS: Colour = (0.085, 0.15, 0.028)


@dataclass(frozen=True, kw_only=True, slots=True)
class Bark:
    """furrow: depth of the grain, in radii. bands: dark rings across the grain, as on a birch."""

    name: str
    colour: Colour
    dark: Colour
    furrow: float
    bands: float = 0.0


BARKS = (
    Bark(name="oak", colour=(0.15, 0.115, 0.082), dark=(0.05, 0.038, 0.028), furrow=0.09),
    Bark(name="beech", colour=(0.24, 0.225, 0.19), dark=(0.13, 0.125, 0.1), furrow=0.015),
    Bark(name="birch", colour=(0.62, 0.59, 0.53), dark=(0.07, 0.06, 0.055), furrow=0.02, bands=1.0),
    Bark(name="pine", colour=(0.27, 0.14, 0.08), dark=(0.09, 0.055, 0.04), furrow=0.07),
)


def bole(
    random: np.random.Generator, bark: Bark, *, slender: float = 0.02, moss: float = 0.5, detail: int = 1
) -> Plant:
    """A trunk one metre high; its radius is `slender`. detail: 0 has 84 triangles, 1 some 2,300."""
    knots, sides = ((9, 6), (64, 18))[min(detail, 1)]
    z = np.concatenate([[-0.02], np.linspace(0, 1, knots - 1) ** (1.7 if detail else 1.4)])
    sway = (
        np.cumsum(random.normal(0, 0.0009, (knots, 2)), axis=0)
        + random.normal(0, 0.02, 2) * np.maximum(z, 0)[:, None] ** 1.4
    )
    path = np.concatenate([sway - sway[0], z[:, None]], axis=1)
    girth = slender * (1.02 - 0.55 * np.clip(z, 0, 1) + 0.75 * np.exp(-np.maximum(z, 0) / (1.3 * slender)))
    body = stems(path[None], girth, np.asarray(bark.colour), sides=sides, roughness=BARK_ROUGHNESS)
    assert body.normals is not None
    turn = np.tile(np.arange(sides) * 2 * np.pi / sides, knots)
    level = np.repeat(z, sides)
    grain = _grain(random, turn, level, slender)
    roots = (
        np.maximum(np.cos(turn * 5 + random.uniform(0, 6)), 0) * np.exp(-np.maximum(level, 0) / (1.1 * slender)) * 0.45
    )
    centre = np.repeat(path, sides, axis=0)
    vertices = centre + (body.vertices - centre) * (1 + bark.furrow * grain + roots)[:, None]
    strength = 0.12 + 4 * bark.furrow
    shades = mixed(bark.dark, bark.colour, 0.72 + strength * grain + random.normal(0, 0.09, len(turn)))
    if bark.bands:
        ring = np.repeat(random.random(knots), sides) < 0.4
        scar = ring & (
            np.cos(turn + np.repeat(random.uniform(0, 6.3, knots), sides))
            > np.repeat(random.uniform(-0.4, 0.8, knots), sides)
        )
        shades = mixed(shades, bark.dark, np.where(scar, 0.85, 0.0) * bark.bands)
    side = random.uniform(0, 2 * np.pi)
    green = moss * (
        np.exp(-np.maximum(level, 0) / (4 * slender)) * 1.3 + 0.5 * np.cos(turn - side) * np.exp(-level * 7)
    )
    shades = mixed(shades, MOSS, np.clip(green * (0.8 + 0.6 * grain), 0, 0.92))
    mesh = replace(body, vertices=vertices.astype(np.float32), colours=shades.astype(np.float32), normals=None)
    smooth = _with_normals(mesh, body)
    return (Part(shape=join([smooth]), material=SOLID, name="boles"),)


def _grain(random: np.random.Generator, turn: Numbers, level: Numbers, slender: float) -> Numbers:
    """Furrows along the trunk that wander, -1 to 1."""
    total = np.zeros_like(turn)
    for count, long, amount in ((5, 9.0, 0.4), (9, 6.0, 0.35), (13, 3.5, 0.3)):
        wander = np.sin(level / (slender * long) + random.uniform(0, 6)) * 0.9
        total += amount * np.sin(turn * count + wander * 2 + random.uniform(0, 6))
    return np.asarray(np.clip(total, -1, 1))


def _with_normals(mesh: Mesh, body: Mesh) -> Mesh:
    """Normals of the furrowed surface."""
    corners = mesh.vertices[mesh.faces]
    across = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    summed = np.zeros_like(mesh.vertices)
    for column in range(3):
        np.add.at(summed, mesh.faces[:, column], across)
    length = np.linalg.norm(summed, axis=1, keepdims=True)
    assert body.normals is not None
    return replace(mesh, normals=np.where(length > 1e-12, summed / np.maximum(length, 1e-12), body.normals))
