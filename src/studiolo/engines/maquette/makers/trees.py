"""Conifers and branches as things. Broadleaf trees, which are seen closer, are made in nature/crowns.py."""

import numpy as np

from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec
from studiolo.engines.maquette.meshes import join
from studiolo.engines.maquette.model import Colour, Mesh, Model, Numbers, Part
from studiolo.engines.maquette.settings.conifers import conifer
from studiolo.engines.maquette.settings.plants import LEAF, SOLID, diamonds, mixed, stems

BARK: Colour = (0.17, 0.125, 0.085)
LEAVES: tuple[Colour, Colour] = ((0.06, 0.14, 0.02), (0.2, 0.31, 0.06))


def _conifer(spec: ThingSpec) -> Model:
    random = np.random.default_rng([spec.seed, 0xF1E])
    snowy = {"snowy", "snow-covered", "snow"} & set(spec.modifiers)
    return _standing(conifer(random, 1.0, 2, snow=0.7 if snowy else 0.0), spec.size_m)


def _branch(spec: ThingSpec) -> Model:
    """A bough that rests on its bent ends, one metre long: bare in the middle, where things sit, leafy at the tips."""
    random = np.random.default_rng([spec.seed, 0xB0])
    t = np.linspace(-1, 1, 40)
    rise = 0.1 * (1 - t**2) + np.cumsum(random.normal(0, 0.0022, 40))
    bough = np.stack([0.5 * t, 0.03 * np.sin(2.4 * t + random.uniform(0, 6)), rise], axis=-1)
    girth = 0.026 * (1.15 - 0.45 * (t + 1) / 2) * (1 + 0.05 * np.sin(9 * t + 2))
    twigs = _twigs(bough, random)
    bark = mixed(np.asarray(BARK) * 0.6, np.asarray(BARK) * 1.2, random.random((1, 40)))
    wood = join(
        [
            stems(bough[None], girth, bark, sides=14, roughness=0.85),
            stems(twigs, np.linspace(0.009, 0.0025, twigs.shape[1]), np.asarray(BARK), sides=7, roughness=0.8),
        ]
    )
    parts = (Part(shape=wood, material=SOLID, name="bough"), Part(shape=_leaves(twigs, random), material=LEAF))
    return _standing(parts, spec.size_m)


def _twigs(bough: Numbers, random: np.random.Generator) -> Numbers:
    """Side twigs near both ends, (n, knots, 3), reaching up and out."""
    at = np.concatenate([random.integers(0, 8, 5), random.integers(32, 40, 7)])
    outward = np.sign(bough[at, 0])[:, None] * np.array([0.16, 0, 0])
    aim = outward + random.normal(0, 0.05, (len(at), 3)) + np.array([0, 0, 0.13])
    step = np.linspace(0, 1, 7)[None, :, None]
    return np.asarray(bough[at][:, None] + aim[:, None] * step + np.array([0, 0, 0.04]) * np.sin(step * 2.6))


def _leaves(twigs: Numbers, random: np.random.Generator, count: int = 9) -> Mesh:
    share = np.linspace(0.3, 1.0, count)
    knots = np.clip((share * (twigs.shape[1] - 1)).astype(int), 0, twigs.shape[1] - 1)
    feet = twigs[:, knots].reshape(-1, 3)
    along = random.normal(0, 1, feet.shape) + np.array([0, 0, 0.5]) + np.sign(feet[:, :1]) * np.array([1.0, 0, 0])
    along *= 0.026 / np.linalg.norm(along, axis=1, keepdims=True) * random.uniform(0.75, 1.2, (len(feet), 1))
    normals = np.cross(along, random.normal(0, 1, feet.shape))
    wide = np.cross(normals, along)
    wide *= 0.012 / np.linalg.norm(wide, axis=1, keepdims=True)
    shades = mixed(LEAVES[0], LEAVES[1], random.random(len(feet)))
    return diamonds(feet + along, along, wide, normals, shades)


def _standing(parts: tuple[Part, ...], size_m: float) -> Model:
    """Moved to stand on z = 0 in the middle, its longest side `size_m`."""
    model = Model(parts=parts, honoured=frozenset({"size"}))
    low, high = model.bounds()
    scale = size_m / float((high - low).max())
    middle = (low + high) / 2
    foot = (-float(middle[0]) * scale, -float(middle[1]) * scale, -float(low[2]) * scale)
    return model.placed(foot, 0.0, scale)


MAKERS = (
    Maker(
        key="own:fir",
        nouns=("fir", "fir tree", "pine", "pine tree", "spruce", "conifer", "evergreen", "evergreen tree"),
        size_m=10.0,
        make=_conifer,
        honours=frozenset({"modifiers"}),
    ),
    Maker(key="own:branch", nouns=("branch", "tree branch", "bough", "twig", "perch"), size_m=0.7, make=_branch),
)
