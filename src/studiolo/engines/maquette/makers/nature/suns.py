"""The sun: a globe of light with grains and spots, and a corona of thin flames around it."""

from functools import partial

import numpy as np

from studiolo.engines.maquette.makers.food.shapes import closed_skin
from studiolo.engines.maquette.makers.materials import finish_for
from studiolo.engines.maquette.makers.nature.forms import fractal, globe, glowing, scaled, scattered_ways, veil
from studiolo.engines.maquette.makers.protocol import ThingSpec
from studiolo.engines.maquette.makers.solid_grain import step
from studiolo.engines.maquette.makers.solids import finished
from studiolo.engines.maquette.makers.turning import ball, unit
from studiolo.engines.maquette.model import Colour, Model, Numbers, Part

GOLD: Colour = (3.1, 1.35, 0.2)
EMBER: Colour = (1.5, 0.3, 0.02)


def make_sun(spec: ThingSpec) -> Model:
    random = np.random.default_rng([spec.seed, 0x5011])
    if spec.material:
        finish = finish_for(spec.material, spec.colour, random, spec.size_m)
        return finished([Part(shape=ball(1.0).mesh, material=finish.material, name="sun")], spec.size_m)
    mesh = closed_skin(globe(rows=100, columns=200)).mesh
    heat = _heat(mesh.vertices.astype(float), spec.seed % 7, random)
    bright, dim = (GOLD, EMBER) if spec.colour is None else _shades(spec.colour)

    def glow(level: float) -> Colour:
        low, high = scaled(dim, 1 - level), scaled(bright, level)
        return low[0] + high[0], low[1] + high[1], low[2] + high[2]

    parts = glowing(mesh, heat, scaled(bright, 0.2), glow, 6, "sun")
    for reach, strength, shift in ((0.1, 0.2, 0), (0.2, 0.085, 1)):
        flames = closed_skin(globe(partial(_corona, reach=reach, seed=spec.seed + shift), rows=110, columns=220))
        parts.append(Part(shape=flames.mesh, material=veil(scaled(dim, strength)), name="corona"))
    return finished(parts, spec.size_m, frozenset({"colour", "material"}))


def _shades(colour: Colour) -> tuple[Colour, Colour]:
    full = scaled(colour, 1 / max(max(colour), 0.05))
    return scaled(full, 3.4), scaled(full, 1.2)


def _heat(ways: Numbers, seed: int, random: np.random.Generator) -> Numbers:
    """Bright grains with darker lanes, a few spots near the equator, 0 to 1."""
    lanes = np.abs(fractal(ways, 0.34, seed, 3))
    heat = 0.22 + 0.5 * step(0.0, 1.1, lanes) + 0.16 * fractal(ways, 0.9, seed + 1, 2)
    for centre in scattered_ways(7, random):
        centre = unit(centre * (1, 1, 0.35))
        away = np.linalg.norm(ways - centre, axis=-1)
        heat = heat - 0.6 * np.exp(-((away / 0.055) ** 2)) + 0.2 * np.exp(-(((away - 0.12) / 0.06) ** 2))
    return np.asarray(np.clip(heat, 0, 1))


def _corona(ways: Numbers, reach: float, seed: int) -> Numbers:
    """How far its flames stand out: low nearly everywhere, licking up in tufts."""
    tufts = np.clip(fractal(ways, 0.55, seed, 2) * 0.5 + 0.5, 0, 2)
    licks = np.clip(0.6 + 0.5 * fractal(ways, 0.16, seed + 3, 3), 0, 2)
    return np.asarray(0.02 + reach * (0.18 + 0.4 * tufts * licks))
