"""Grass: bent blades with dark feet and bright tips, seed heads on stalks, and the low leaves between them."""

import numpy as np

from studiolo.engines.maquette.model import Colour, Mesh, Numbers, Part
from studiolo.engines.maquette.settings.plants import LEAF, Plant, bent, diamonds, gathered, mixed, ribbons, stems


def blades(
    random: np.random.Generator,
    feet: Numbers,
    heights: Numbers,
    widths: Numbers,
    colours: Numbers,
    *,
    knots: int = 4,
    wind: tuple[float, float] = (0.12, 0.04),
    foot_shade: float = 0.3,
) -> Mesh:
    """One blade at each of `feet` (n, 3). heights and widths in metres. colours: of the tips, (n, 3).

    wind: how far all lean the same way, in heights. foot_shade: how bright a blade is at the ground; turf shades itself.
    """
    count = len(feet)
    turn = random.uniform(0, 2 * np.pi, count)
    lean = np.abs(random.normal(0.36, 0.26, count))[:, None]
    aims = (np.stack([np.cos(turn), np.sin(turn)], axis=-1) * lean + wind) * heights[:, None]
    spines = bent(feet, heights, aims, np.clip(np.linalg.norm(aims, axis=1) / np.maximum(heights, 1e-6), 0, 1.2), knots)
    face = turn + random.normal(np.pi / 2, 0.5, count)
    side = np.stack([np.cos(face), np.sin(face), np.zeros(count)], axis=-1)[:, None]
    share = np.linspace(0, 1, knots)
    profile = 0.5 * np.clip(1.15 - share**1.6, 0, 1) * (0.7 + 0.6 * np.sin(np.pi * np.minimum(share + 0.12, 1)))
    bright = foot_shade + (1 - foot_shade) * share**0.8
    return ribbons(spines, widths[:, None] * profile, side, colours[:, None] * bright[None, :, None])


def tuft(random: np.random.Generator, height: float, colour: Colour, *, count: int = 22, knots: int = 4) -> Plant:
    """Blades that spring from one foot."""
    feet = np.concatenate([random.normal(0, 0.07, (count, 2)) * height, np.zeros((count, 1))], axis=1)
    tall = height * random.uniform(0.45, 1.0, count)
    shades = np.asarray(colour) * random.uniform(0.7, 1.3, (count, 1))
    return (Part(shape=blades(random, feet, tall, tall * 0.05, shades, knots=knots), material=LEAF),)


def seed_grass(random: np.random.Generator, height: float, colour: Colour, *, count: int = 4) -> Plant:
    """Thin stalks with feathery heads, the tallest thing in a meadow."""
    feet = np.concatenate([random.normal(0, 0.06, (count, 2)) * height, np.zeros((count, 1))], axis=1)
    tall = height * random.uniform(0.7, 1.0, count)
    aims = random.normal(0, 0.16, (count, 2)) * height
    paths = bent(feet, tall, aims, random.uniform(0.1, 0.35, count), 6)
    straw = mixed(colour, (0.42, 0.34, 0.16), 0.55)
    stalk = stems(paths, height * 0.0045, straw * np.linspace(0.45, 1, 6)[None, :, None], sides=3)
    grains = 16
    share = random.uniform(0.74, 1.0, (count, grains))
    at = share * 5
    low = np.minimum(at.astype(int), 4)
    rows = np.arange(count)[:, None]
    middle = paths[rows, low] + (paths[rows, low + 1] - paths[rows, low]) * (at - low)[..., None]
    middle = middle.reshape(-1, 3) + random.normal(0, 0.009, (count * grains, 3)) * height
    length = np.array((0.0, 0.0, 1.0)) * height * 0.022 + random.normal(0, 0.008, middle.shape) * height
    width = random.normal(0, 0.0055, middle.shape) * height
    heads = diamonds(
        middle, length, width, random.normal(0, 1, middle.shape), straw * random.uniform(0.8, 1.3, (len(middle), 1))
    )
    return gathered([Part(shape=stalk, material=LEAF), Part(shape=heads, material=LEAF)])


def ground_leaves(random: np.random.Generator, size: float, colour: Colour, *, count: int = 9) -> Plant:
    """Clover: leaves of three on short stalks, close to the ground."""
    turn = random.uniform(0, 2 * np.pi, count)
    out = np.stack([np.cos(turn), np.sin(turn)], axis=-1) * random.uniform(0.1, 0.6, (count, 1)) * size
    tall = size * random.uniform(0.2, 0.55, count)
    middle = np.concatenate([out, tall[:, None]], axis=1)
    paths = np.stack(
        [out @ np.eye(2, 3) * 0.3, np.concatenate([out * 0.8, tall[:, None] * 0.6], axis=1), middle], axis=1
    )
    shades = np.asarray(colour) * random.uniform(0.7, 1.25, (count, 1))
    stalk = stems(paths, size * 0.012, shades[:, None] * 0.6, sides=3)
    leaf = random.uniform(0, 2 * np.pi, count)[:, None] + np.arange(3) * 2 * np.pi / 3
    way = np.stack([np.cos(leaf), np.sin(leaf), np.full(leaf.shape, 0.12)], axis=-1)
    spread = size * random.uniform(0.14, 0.2, (count, 1, 1))
    share = np.array([0.0, 0.45, 0.8, 1.0])[None, None, :, None]
    spine = middle[:, None, None] + way[:, :, None] * spread[..., None] * share
    spine[..., 2] -= (spread[..., None] * share**2)[..., 0] * 0.25
    width = np.broadcast_to(spread * np.array([0.06, 0.42, 0.4, 0.0]), (count, 3, 4))
    side = np.stack([-np.sin(leaf), np.cos(leaf), np.zeros(leaf.shape)], axis=-1)
    pale = np.array([0.7, 1.35, 0.9, 0.85])[None, None, :, None] * shades[:, None, None]
    leaves = ribbons(
        spine.reshape(-1, 4, 3),
        width.reshape(-1, 4),
        side.reshape(-1, 1, 3),
        np.broadcast_to(pale, spine.shape).reshape(-1, 4, 3),
        fold=0.18,
    )
    return gathered([Part(shape=stalk, material=LEAF), Part(shape=leaves, material=LEAF)])
