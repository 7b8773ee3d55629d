"""Wings of skin between long fingers, as bats and dragons have them."""

from itertools import pairwise

import numpy as np

from studiolo.engines.maquette.makers.creatures.clay import curve
from studiolo.engines.maquette.makers.creatures.pieces import pipe, sheet
from studiolo.engines.maquette.model import Colour, Mesh, Numbers


def skin_wing(
    root: Numbers, elbow: Numbers, wrist: Numbers, tips: list[Numbers], foot: Numbers, bone: Colour, skin: Colour,
        thick: float
) -> tuple[list[Mesh], list[Mesh]]:  # fmt: skip
    """Bones and skins. tips: of the fingers, from the front; foot: where the skin ends at the body."""
    bones = [pipe([root, elbow, wrist], (thick * 1.6, thick * 1.15, thick), bone, steps=20)]
    fingers = []
    for tip in tips:
        bow = (wrist + tip) / 2 + (wrist - elbow) * 0.08 + np.array((0, 0, 0.05)) * np.linalg.norm(tip - wrist)
        path = curve([wrist, bow, tip], 24)
        fingers.append(path)
        bones.append(pipe([wrist, bow, tip], (thick * 0.8, thick * 0.5, thick * 0.16), bone, steps=24, sides=8))
    edge = curve([wrist, elbow, root, foot], 24)
    edges = [*fingers, edge]
    skins = []
    for first, last in pairwise(edges):
        u = np.linspace(0, 1, 17)[None, :, None]
        t = np.linspace(0, 1, 24)[:, None, None]
        span = first[:, None] * (1 - u) + last[:, None] * u
        belly = np.sin(np.pi * u)
        # The free edge is drawn in between two fingers, and air fills the skin.
        span = span + (wrist - span) * 0.24 * belly * t**2.2
        span = span + np.array((0, 0, 0.045)) * belly * t * np.linalg.norm(first[-1] - last[-1])
        vein = 0.78 + 0.22 * np.abs(np.sin(u * 9 + t * 3)) ** 0.5
        hue = np.asarray(skin) * vein * (0.86 + 0.14 * np.sin(t * 17 + u * 5))
        skins.append(sheet(span, hue))
    return bones, skins
