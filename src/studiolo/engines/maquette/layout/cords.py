"""What something hangs from the ceiling by: one cord from its middle, two from the ends of a board, three round a pot."""

from dataclasses import replace

import numpy as np

from studiolo.engines.maquette.layout.surfaces import vertices_of
from studiolo.engines.maquette.model import Material, Mesh, Model, Numbers, Part
from studiolo.engines.maquette.settings.shell import lathe, tube

CORD = Material(colour=(0.035, 0.032, 0.03), roughness=0.7)
ROPE = Material(colour=(0.36, 0.27, 0.17), roughness=0.9)
CORD_M, ROPE_M = 0.0045, 0.006
ROSE = ((0.0, -0.03), (0.03, -0.028), (0.05, -0.012), (0.055, 0.0))
WIDE_TOP = 0.3  # of its width: what is so broad at its top hangs by two cords
PLANTS = frozenset("plant fern ivy monstera succulent flower orchid cactus flowerpot pot basket planter".split())


def hung_from(model: Model, ceiling_m: float, noun: str) -> Model:
    """The model with its cords up to a ceiling. model: in its place."""
    points = vertices_of(model)
    low, high = points.min(axis=0), points.max(axis=0)
    if ceiling_m - high[2] < 0.005:
        return model
    last = noun.split()[-1]
    if last in PLANTS:
        shapes = _round_pot(points, low, high, ceiling_m)
        return replace(model, parts=(*model.parts, *(Part(shape=s, material=ROPE, name="cord") for s in shapes)))
    top = points[points[:, 2] > high[2] - max(0.01, 0.04 * (high[2] - low[2]))]
    broad = float(np.ptp(top[:, 0])) > WIDE_TOP * float(high[0] - low[0])
    feet = [top[top[:, 0].argmin()], top[top[:, 0].argmax()]] if broad else [top.mean(axis=0)]
    shapes = [tube([tuple(foot), (foot[0], foot[1], ceiling_m)], CORD_M) for foot in feet]
    shapes += [lathe(list(ROSE), (float(foot[0]), float(foot[1]), ceiling_m), 24) for foot in feet]
    return replace(model, parts=(*model.parts, *(Part(shape=s, material=CORD, name="cord") for s in shapes)))


def _round_pot(points: Numbers, low: Numbers, high: Numbers, ceiling_m: float) -> list[Mesh]:
    """Three ropes from under a pot, outside its rim, that meet above the leaves."""
    tall = high[2] - low[2]
    pot = points[points[:, 2] < low[2] + 0.3 * tall]
    middle = (pot.min(axis=0) + pot.max(axis=0)) / 2
    radius = float(np.ptp(pot[:, 0])) / 2 + 0.006
    knot = np.array([middle[0], middle[1], min(ceiling_m - 0.05, high[2] + 0.12 + 0.3 * tall)])
    ropes = []
    for angle in np.radians((90.0, 210.0, 330.0)):
        out = np.array([np.cos(angle), np.sin(angle), 0.0])
        under = np.array([middle[0], middle[1], low[2] - 0.012])
        rim = np.array([middle[0], middle[1], low[2] + 0.3 * tall]) + out * radius
        ropes.append(tube(np.array([under, under + out * 0.8 * radius, rim - (0, 0, 0.2 * tall), rim, knot]), ROPE_M))
    return [
        *ropes,
        tube(np.array([knot, (knot[0], knot[1], ceiling_m)]), ROPE_M),
        lathe(list(ROSE), (float(knot[0]), float(knot[1]), ceiling_m), 24),
    ]
