"""Tails, plaits and buns: hair after it is tied."""

import numpy as np

from studiolo.engines.maquette.makers.people.locks import Ground, dressed, grown
from studiolo.engines.maquette.makers.people.skeleton import point, unit
from studiolo.engines.maquette.makers.people.surface import Surface, globe
from studiolo.engines.maquette.model import Numbers


def tail(
    ground: Ground, at: Numbers, way: Numbers, length: float, width: float, random: np.random.Generator
) -> Surface:
    """A bundle that swings out along `way`, then falls."""
    count, knots = 22, 12
    t = np.linspace(0, 1, knots)[None, :, None]
    swell = np.sin(np.clip(t * 1.15, 0, 1) * np.pi) * 0.9 + 0.25
    aside = random.normal(0, 1, (count, 1, 3)) * width * 0.55 * swell
    ends = 1 + random.uniform(-0.12, 0.1, (count, 1, 1))
    lines = at + way * (1 - (1 - t) ** 2.2) * 0.55 + point(0, 0, -1) * (t**1.6) * length * ends + aside
    flat = lines.reshape(-1, 3)
    for _ in range(2):
        missing = np.clip(0.07 - ground.distance(flat), 0, 0.3)
        flat = flat + ground.slope(flat) * missing[:, None]
    return dressed(ground, flat.reshape(lines.shape), width * 0.62, random, thin=0.55, blunt=0.15, root=0.4)


def braid(
    ground: Ground, at: Numbers, way: Numbers, length: float, random: np.random.Generator
) -> tuple[Surface, Numbers]:
    """A plait of three, and where it ends."""
    knots = 30
    path = grown(
        ground, at[None], lambda p, share: np.broadcast_to(way * (1 - share) + point(0, -0.05, -1) * share, p.shape).copy(),
        np.array([length]), lift=0.13, knots=knots, hug=0.4,
    )[0]  # fmt: skip
    along = np.gradient(path, axis=0)
    along /= np.linalg.norm(along, axis=1, keepdims=True)
    out = ground.slope(path)
    across = np.cross(along, out)
    across /= np.maximum(np.linalg.norm(across, axis=1, keepdims=True), 1e-9)
    share = np.linspace(0, 1, knots)
    size = 0.075 * (1 - 0.45 * share)[:, None]
    strands = []
    for strand in range(3):
        turn = 2 * np.pi * (share * length * 2.6 + strand / 3)
        strands.append(path + size * (np.sin(turn)[:, None] * across + 0.55 * np.sin(2 * turn)[:, None] * out))
    brush = path[-1] + unit(along[-1]) * np.linspace(0, 0.22, 6)[:, None] + random.normal(0, 0.012, (7, 6, 3))
    plait = dressed(ground, np.stack(strands), 0.085, random, thin=0.85, blunt=0.6, sides=8)
    ends = dressed(ground, brush, 0.05, random, thin=0.8, blunt=0.1, sides=5)
    from studiolo.engines.maquette.makers.people.surface import merged

    return merged([plait, ends]), path[-1]


def bun(at: Numbers, radius: float, random: np.random.Generator) -> list[Surface]:
    """A ball of wound hair."""
    lines = []
    for turn in range(12):
        axis = unit(random.normal(0, 1, 3))
        across = unit(np.cross(axis, point(0.2, 1, 0.3)))
        up = np.cross(axis, across)
        angle = np.linspace(0, 4.6, 14) + turn
        lines.append(at + radius * 0.94 * (np.cos(angle)[:, None] * across + np.sin(angle)[:, None] * up))
    return [_wound(np.array(lines), at, random), globe(at, radius * 0.95, 12)]


def _wound(lines: Numbers, at: Numbers, random: np.random.Generator) -> Surface:
    from dataclasses import replace

    from studiolo.engines.maquette.makers.people.surface import tubes

    out = lines - at
    out = out / np.linalg.norm(out, axis=2, keepdims=True)
    share = np.linspace(0, np.pi, lines.shape[1])
    radii = np.broadcast_to(0.1 * np.sqrt(np.sin(share) + 0.05), lines.shape[:2])
    found = tubes(lines, radii, 7, flat=out, thin=0.45)
    assert found.uvs is not None
    offset = np.repeat(random.uniform(0, 1, len(lines)), 7 * lines.shape[1])
    return replace(found, uvs=np.stack([found.uvs[:, 0] * 0.22 + offset, found.uvs[:, 1]], axis=1))
