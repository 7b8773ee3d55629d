"""Beards and moustaches, of short locks on the jaw."""

import numpy as np

from studiolo.engines.maquette.makers.people.locks import Ground, curled, dressed, grown
from studiolo.engines.maquette.makers.people.skeleton import SIDES, point
from studiolo.engines.maquette.makers.people.surface import Surface, merged
from studiolo.engines.maquette.model import Numbers

_LENGTHS = {"full": 0.34, "long": 0.85, "short": 0.12, "goatee": 0.24, "moustache": 0.0}


def beard(kind: str, ground: Ground, random: np.random.Generator) -> Surface | None:
    """In head units with uvs; None where there is nothing to see."""
    if kind not in _LENGTHS:
        return None
    found = []
    length = _LENGTHS[kind]
    if length:
        found.append(_jaw(kind, ground, length, random))
    if kind != "goatee" or random.random() < 0.7:
        found.append(_moustache(kind, ground, random))
    return merged(found)


def _jaw(kind: str, ground: Ground, length: float, random: np.random.Generator) -> Surface:
    face = ground.skull.face
    short = length < 0.2
    x, z = np.meshgrid(np.linspace(-0.9, 0.9, 33 if short else 25), np.linspace(-1.12, 0.05, 25 if short else 19))
    x, z = x.ravel() + random.normal(0, 0.012, x.size), z.ravel() + random.normal(0, 0.012, x.size)
    top = np.interp(np.abs(x), (0, 0.2, 0.34, 0.5, 0.66, 0.8, 0.9), (-0.755, -0.75, -0.64, -0.5, -0.38, -0.18, 0.02))
    keep = (z < top) & (np.abs(x) < 0.9)
    if kind == "goatee":
        keep &= (np.abs(x) < 0.27) & (z < -0.7)
    roots = ground.skull.front(x[keep], z[keep], -1.5, 0.12)
    under_chin = np.interp(np.abs(roots[:, 0]), (0.0, 0.3, 0.6, 0.9), (-0.42, -0.36, -0.1, 0.06))
    on_face = (roots[:, 1] < under_chin) & (np.abs(ground.distance(roots)) < 0.06)
    roots = roots[on_face]

    def flow(p: Numbers, share: float) -> Numbers:
        inward = -0.3 * p[:, 0] * (p[:, 2] < -0.75)
        return np.stack([inward + 0.1 * np.sign(p[:, 0]), -0.3 + 0.1 * np.abs(p[:, 0]), np.full(len(p), -1.0)], axis=1)

    scale = np.interp(np.abs(roots[:, 0]), (0, 0.35, 0.65, 0.9), (1.1, 0.95, 0.62, 0.3)) * random.uniform(
        0.85, 1.12, len(roots)
    )
    lift = 0.025 if short else 0.06 + 0.05 * random.random(len(roots))
    lines = grown(ground, roots, flow, length * scale, lift=lift, knots=5 if short else 8, hug=0.8 if short else 0.3)
    if length > 0.3:
        lines = curled(lines, 0.022, 1.2, random)
    del face
    return dressed(ground, lines, 0.046 if short else 0.07, random, thin=0.55, blunt=0.15, sides=5, root=0.7)


def _moustache(kind: str, ground: Ground, random: np.random.Generator) -> Surface:
    skull = ground.skull
    middle, wide = skull.mouth[7], 0.36 if kind in ("moustache", "long") else 0.3
    lines = []
    for sign in SIDES:
        for _ in range(15):
            t = np.linspace(0, 1, 8)
            aside, up = random.uniform(0.02, 0.06), random.uniform(-1, 1)
            x = sign * (aside + wide * t * random.uniform(0.82, 1.05))
            droop = (0.12 if kind != "moustache" else 0.07) * t**1.5
            curl = 0.09 * np.clip(t - 0.72, 0, 1) / 0.28 if kind == "moustache" else 0
            z = middle[2] + 0.125 + 0.04 * up * (1 - 0.5 * t) - droop + curl
            line = skull.front(x, z, -1.5, 0.2)
            line[:, 1] = np.maximum(line[:, 1], middle[1] - 0.06)
            lines.append(line + np.outer(np.sin(np.pi * (0.2 + 0.75 * t)), point(0, -0.05 - 0.02 * abs(up), 0)))
    return dressed(
        ground, np.array(lines), 0.05 if kind != "short" else 0.036, random, thin=0.7, blunt=0.15, sides=6, root=0.8
    )
