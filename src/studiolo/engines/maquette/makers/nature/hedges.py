"""Clipped hedges, and palms."""

import numpy as np

from studiolo.engines.maquette.makers.nature.crowns import BUSH, FOLIAGE, shades_of
from studiolo.engines.maquette.makers.nature.forms import fractal
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec
from studiolo.engines.maquette.makers.solid_grain import blend, step
from studiolo.engines.maquette.makers.solids import finished
from studiolo.engines.maquette.makers.turning import unit
from studiolo.engines.maquette.model import Colour, Material, Model, Numbers, Part
from studiolo.engines.maquette.settings.palms import grow_palm
from studiolo.engines.maquette.settings.plants import diamonds
from studiolo.engines.maquette.settings.shell import Builder, box


def make_hedge(spec: ThingSpec) -> Model:
    """A clipped length of box: small leaves over all its faces, its edges a little soft."""
    random = np.random.default_rng([spec.seed, 0x4ED])
    many, size = 30000, np.array((1.0, 0.34, 0.52))
    weight = np.array((size[1] * size[2], size[0] * size[2], size[0] * size[1]))
    axis = random.choice(3, many, p=weight / weight.sum())
    sign = np.where(axis == 2, 1.0, random.choice((-1.0, 1.0), many))
    places = random.uniform(-0.5, 0.5, (many, 3)) * size
    places[np.arange(many), axis] = sign * (size[axis] / 2) * (1 - 0.05 * random.random(many))
    normals = np.zeros((many, 3))
    normals[np.arange(many), axis] = sign
    places = places + normals * (0.012 * fractal(places, 0.2, spec.seed, 3))[:, None]
    edge = np.sort(np.abs(places) / (size / 2), axis=1)[:, 1]
    places = places * (1 - 0.03 * step(0.85, 1.0, edge))[:, None]
    tilt = unit(normals + 0.7 * random.normal(0, 1, normals.shape))
    along = unit(np.cross(tilt, random.normal(0, 1, tilt.shape)))
    long = 0.0125 * random.uniform(0.7, 1.25, (many, 1))
    shades = shades_of(BUSH, spec.colour, autumn=False)
    lit = 0.45 + 0.28 * random.normal(0, 1, many) + 0.2 * normals[:, 2]
    tones = np.clip(blend(shades[0], shades[1], lit), 0.003, 0.88)
    leaves = diamonds(places + (0, 0, size[2] / 2), along * long, unit(np.cross(tilt, along)) * long * 0.6, tilt, tones)
    core = _block(size * (0.9, 0.78, 0.9), shades[0])
    return finished([Part(shape=leaves, material=FOLIAGE, name="leaves"), core], spec.size_m, frozenset({"colour"}))


def _block(size: Numbers, colour: Colour) -> Part:
    x, y, z = (float(v) for v in size)
    dark = Material(colour=(colour[0] * 0.5, colour[1] * 0.5, colour[2] * 0.5), roughness=0.95)
    return Part(shape=box((-x / 2, -y / 2, 0.0), (x / 2, y / 2, z)), material=dark, name="core")


def make_palm(spec: ThingSpec) -> Model:
    """A coconut palm that leans a little."""
    random = np.random.default_rng([spec.seed, 0x9A1A])
    builder = Builder()
    palm = grow_palm(float(random.uniform(0.06, 0.2)), random)
    palm.stand(builder, np.zeros(3), 1.0, float(random.uniform(-30, 30)) + (180.0 if random.random() < 0.5 else 0.0))
    return finished(builder.parts(), spec.size_m, frozenset())


MAKERS: tuple[Maker, ...] = (
    Maker(
        key="own:hedge",
        nouns=("hedge", "hedgerow", "box hedge", "clipped hedge"),
        size_m=2.0,
        make=make_hedge,
        honours=frozenset({"colour"}),
        view_turn_deg=18.0,
    ),
    Maker(key="own:palm", nouns=("palm tree", "palm", "coconut tree", "coconut palm"), size_m=6.0, make=make_palm),
)
