"""Firs and spruces: whorls of drooping boughs around a mast, at three levels of detail, bare or under snow."""

import numpy as np

from studiolo.engines.maquette.meshes import join
from studiolo.engines.maquette.model import Colour, Mesh, Numbers, Part
from studiolo.engines.maquette.settings.plants import (
    BARK_ROUGHNESS,
    LEAF,
    SOLID,
    Plant,
    gathered,
    mixed,
    ribbons,
    sown,
    stems,
)

NEEDLES: Colour = (0.022, 0.062, 0.026)
TIPS: Colour = (0.085, 0.16, 0.05)
BARK: Colour = (0.085, 0.056, 0.038)
SNOW: Colour = (0.86, 0.89, 0.93)
KINDS = 5  # trees drawn for a stand; turns, sizes and tints hide that they repeat
# For each detail: whorls, boughs in a whorl, knots of a bough, twigs on each side of a bough.
DETAILS = ((11, 10, 0, 0), (14, 8, 4, 4), (18, 8, 5, 6))


def conifer(random: np.random.Generator, height_m: float, detail: int, snow: float = 0.0) -> Plant:
    """One tree that stands on z = 0. detail: 0 is a far tree of some 120 triangles, 1 has 3,300, 2 has 8,500.

    snow: 0 bare to 1 laden.
    """
    slender = float(random.uniform(0.17, 0.25))
    tree = _far(random, slender, snow) if detail <= 0 else _near(random, slender, min(detail, 2), snow)
    return sown([tree], np.zeros((1, 3)), np.array([height_m]), random, tint=0.06, name="conifer")


def stand_of_conifers(
    positions: Numbers, heights: Numbers, seed: int, detail: int, snow: float = 0.0
) -> tuple[Part, ...]:
    """Many trees baked into at most two parts. positions: (n, 3) feet. heights: (n,) metres."""
    random = np.random.default_rng([seed, 0xF12, detail])
    if not len(positions):
        return ()
    kinds = [conifer(random, 1.0, detail, snow) for _ in range(KINDS)]
    girth = random.uniform(0.85, 1.2, len(heights))
    scales = np.stack([heights * girth, heights * girth, heights], axis=-1)
    return sown(kinds, np.asarray(positions), scales, random, lean=0.02, tint=0.14, name="conifers")


def _far(random: np.random.Generator, slender: float, snow: float) -> Plant:
    """Stacked ragged skirts; enough for a tree a few dozen pixels high."""
    whorls, points, _, _ = DETAILS[0]
    level = np.linspace(0, 1, whorls)
    radius = slender * (1 - level) ** 0.85 * random.uniform(0.85, 1.15, whorls) + 0.014
    drop = 0.13 * (1 - 0.5 * level)
    z = 0.07 + 0.87 * level
    angle = np.arange(points) * 2 * np.pi / points + random.uniform(0, 2 * np.pi, (whorls, 1))
    ragged = 1 + np.where(np.arange(points) % 2, 0.36, -0.36) + random.normal(0, 0.16, (whorls, points))
    ring = np.stack(
        [
            radius[:, None] * ragged * np.cos(angle),
            radius[:, None] * ragged * np.sin(angle),
            (z - drop * 0.5)[:, None] - 0.05 * ragged * (1 - level)[:, None] + random.normal(0, 0.014, ragged.shape),
        ],
        axis=-1,
    )
    peak = np.stack([np.zeros(whorls), np.zeros(whorls), np.minimum(z + drop, 1.0)], axis=-1)[:, None]
    cone = np.concatenate([ring, peak], axis=1)
    out = cone - (0, 0, 1) * (cone[..., 2:] - 0.16 * radius[:, None, None])
    out[..., 2] = 0.45 * radius[:, None]
    out[:, -1] = (0, 0, 1)
    light = np.concatenate(
        [0.75 * (ragged - 0.5) * random.uniform(0.6, 1.3, ragged.shape), np.zeros((whorls, 1))], axis=1
    )
    shade = mixed(NEEDLES, TIPS, light)
    # Snow lies on what reaches out; the hollows between the boughs stay dark.
    laden = np.concatenate([np.where(ragged > 1, 1.0, 0.12), np.full((whorls, 1), 0.2)], axis=1)
    white = snow * laden * (0.6 + 0.4 * random.random((whorls, points + 1)))
    side = np.arange(points)
    faces = np.stack([side, (side + 1) % points, np.full(points, points)], axis=-1)
    step = np.arange(whorls)[:, None, None] * (points + 1)
    normals = out / np.linalg.norm(out, axis=-1, keepdims=True)
    needles = Mesh(
        vertices=cone.reshape(-1, 3).astype(np.float32),
        faces=(faces + step).reshape(-1, 3).astype(np.uint32),
        normals=normals.reshape(-1, 3).astype(np.float32),
        colours=mixed(shade, SNOW, white).reshape(-1, 3).astype(np.float32),
        roughness=np.full(cone.size // 3, 0.8, np.float32),
    )
    mast = stems(np.array([[(0, 0, -0.03), (0, 0, 0.16)]]), np.array([0.016, 0.012]), np.asarray(BARK), sides=3)
    return (Part(shape=join([needles, mast]), material=SOLID),)


def _near(random: np.random.Generator, slender: float, detail: int, snow: float) -> Plant:
    """Boughs with twigs: each a flat spray that droops, the tip turned up again."""
    whorls, boughs, knots, twigs = DETAILS[detail]
    level = np.repeat((np.arange(whorls) + 0.4) / whorls, boughs)
    level = np.clip(level + random.normal(0, 0.28 / whorls, len(level)), 0.01, 0.985)
    count = len(level)
    angle = random.uniform(0, 2 * np.pi, count) + np.tile(np.arange(boughs) * 2 * np.pi / boughs, whorls)
    reach = (slender * 1.18 * (1 - level) ** 0.8 + 0.018) * random.uniform(0.78, 1.18, count)
    foot = 0.07 + 0.92 * level
    spine = _boughs(random, angle, reach, foot, level, knots)
    fringe = _needles(random, spine, reach, angle, twigs)
    bark = np.asarray(BARK) * random.uniform(0.8, 1.2)
    z = np.linspace(-0.03, 0.99, 9)
    bow = random.normal(0, 0.004, (1, 9, 2)).cumsum(axis=1) * 0.5
    mast = np.concatenate([bow, np.broadcast_to(z[None, :, None], (1, 9, 1))], axis=-1)
    thick = 0.021 * (1 - np.clip(z, 0, 1)) ** 0.8 + 0.002 + 0.012 * np.exp(-np.maximum(z, 0) / 0.025)
    shades = mixed(np.tile(bark, (9, 1)), NEEDLES, np.clip(z * 2.2 - 0.5, 0, 1))  # young wood is green
    wood = [stems(mast, thick, shades, sides=7, roughness=BARK_ROUGHNESS)]
    if detail > 1:
        tapered = np.linspace(0.0042, 0.0008, knots)[None] * (reach / slender)[:, None]
        wood.append(stems(spine, tapered, bark * 0.8, sides=3, roughness=BARK_ROUGHNESS))
    parts = [Part(shape=fringe, material=LEAF)]
    if snow > 0:
        wood.append(_pads(random, spine, reach, angle, snow))
    return gathered([*parts, *(Part(shape=mesh, material=SOLID) for mesh in wood)])


def _boughs(
    random: np.random.Generator, angle: Numbers, reach: Numbers, foot: Numbers, level: Numbers, knots: int
) -> Numbers:
    """Spines (n, knots, 3): low boughs hang, high ones strive up."""
    share = np.linspace(0, 1, knots)[None]
    rise = (-0.42 + 0.95 * level + random.normal(0, 0.1, len(level)))[:, None]
    z = foot[:, None] + reach[:, None] * (rise * share - 0.25 * np.sin(np.pi * share * 0.9) + 0.16 * share**3)
    sweep = angle[:, None] + random.normal(0, 0.16, len(level))[:, None] * share
    out = reach[:, None] * share
    return np.stack([out * np.cos(sweep), out * np.sin(sweep), z], axis=-1)


def _needles(random: np.random.Generator, spine: Numbers, reach: Numbers, angle: Numbers, twigs: int) -> Mesh:
    count, knots = spine.shape[:2]
    side = np.stack([-np.sin(angle), np.cos(angle), np.zeros(count)], axis=-1)[:, None]
    bright = random.uniform(0.6, 1.25, (count, 1, 1))
    share = np.linspace(0, 1, knots)[None]
    width = reach[:, None] * (0.06 + (0.06 if twigs > 4 else 0.13) * np.sin(np.pi * share))
    shades = mixed(NEEDLES, TIPS, share**1.6 * 0.8) * bright
    core = ribbons(spine, width, side, shades, fold=0.0)
    along = np.repeat((np.arange(twigs) + 0.6) / (twigs + 0.2), 2)[None] + random.normal(0, 0.02, (count, 2 * twigs))
    hand = np.tile([-1.0, 1.0], twigs)[None]
    start = _on(spine, along)
    length = reach[:, None] * (0.5 * (1 - along) ** 0.75 + 0.1) * random.uniform(0.75, 1.2, along.shape)
    forward = np.stack([np.cos(angle), np.sin(angle), np.zeros(count)], axis=-1)[:, None]
    way = forward * 0.72 + side * hand[..., None] * 0.72 + (0, 0, 1) * random.normal(-0.1, 0.1, along.shape)[..., None]
    reach_out = np.array([0.0, 0.5, 1.0])[None, None, :, None]
    twig = start[:, :, None] + way[:, :, None] * length[..., None, None] * reach_out
    twig[..., 2] -= length[..., None] * 0.24 * reach_out[..., 0] ** 2
    flat = np.cross(way, (0.0, 0.0, 1.0))
    flat /= np.linalg.norm(flat, axis=-1, keepdims=True)
    flat = flat + (0, 0, 1) * random.normal(0, 0.35, along.shape)[..., None]
    spread = (0.34 / max(twigs, 3) + 0.045) * np.array([0.55, 1.0, 0.0])
    wide = length[..., None] * spread if twigs < 5 else length[..., None] * np.array([0.16, 0.24, 0.0])
    tips = mixed(NEEDLES, TIPS, np.array([0.05, 0.5, 1.0])) * (
        bright * random.uniform(0.75, 1.3, along.shape)[..., None]
    )[..., None, :].reshape(count, 2 * twigs, 1, 1)
    fringe = ribbons(
        twig.reshape(-1, 3, 3),
        wide.reshape(-1, 3),
        flat.reshape(-1, 1, 3),
        np.broadcast_to(tips, twig.shape).reshape(-1, 3, 3),
    )
    return join([core, fringe])


def _pads(random: np.random.Generator, spine: Numbers, reach: Numbers, angle: Numbers, snow: float) -> Mesh:
    """Snow that lies along the boughs, thick in the middle."""
    count, knots = spine.shape[:2]
    share = np.linspace(0, 1, knots)[None]
    laden = random.random(count) < 0.35 + 0.65 * snow
    side = np.stack([-np.sin(angle), np.cos(angle), np.zeros(count)], axis=-1)[:, None]
    thick = reach[:, None] * snow * 0.07
    lifted = spine + np.stack([0 * thick, 0 * thick, thick], axis=-1)
    width = (
        reach[:, None]
        * snow
        * (0.08 + 0.2 * np.sin(np.pi * (0.15 + 0.8 * share)))
        * random.uniform(0.7, 1.3, (count, 1))
    )
    return ribbons(lifted[laden], width[laden], side[laden], np.asarray(SNOW), fold=-0.45)


def _on(spine: Numbers, share: Numbers) -> Numbers:
    """Points (n, m, 3) on spines (n, k, 3) at shares (n, m) of their knots."""
    at = np.clip(share, 0, 0.999) * (spine.shape[1] - 1)
    low = at.astype(int)
    rest = (at - low)[..., None]
    rows = np.arange(len(spine))[:, None]
    return np.asarray(spine[rows, low] * (1 - rest) + spine[rows, low + 1] * rest)
