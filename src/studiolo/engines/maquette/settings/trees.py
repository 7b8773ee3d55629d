"""Broadleaf trees: a trunk that forks into limbs and twigs, with leaves in clouds at their ends, at three levels of detail."""

from dataclasses import dataclass

import numpy as np

from studiolo.engines.maquette.model import Colour, Mesh, Numbers, Part
from studiolo.engines.maquette.settings.plants import (
    BARK_ROUGHNESS,
    LEAF,
    SOLID,
    Plant,
    diamonds,
    gathered,
    mixed,
    sown,
    stems,
)

KINDS = 4


@dataclass(frozen=True, kw_only=True, slots=True)
class TreeKind:
    """spread: half the crown's width, in heights. clear: how much of the height is bare trunk. trunk: its radius at
    breast height, in heights. leaves: the shades between which a tree's leaves lie. lumps: clouds of leaves."""

    leaves: tuple[Colour, Colour]
    bark: Colour = (0.12, 0.092, 0.068)
    spread: float = 0.42
    clear: float = 0.2
    trunk: float = 0.028
    lumps: int = 15
    fall: float = 1.0  # how full of leaves


OAK = TreeKind(leaves=((0.045, 0.105, 0.018), (0.15, 0.24, 0.04)))
BIRCH = TreeKind(
    leaves=((0.08, 0.16, 0.025), (0.22, 0.3, 0.05)), bark=(0.42, 0.4, 0.36), spread=0.24, clear=0.3, trunk=0.015, lumps=13, fall=0.7,
)  # fmt: skip
BEECH = TreeKind(
    leaves=((0.05, 0.12, 0.02), (0.17, 0.27, 0.05)),
    bark=(0.2, 0.19, 0.165),
    spread=0.3,
    clear=0.48,
    trunk=0.021,
    lumps=13,
)
# For each detail: leaves in the whole crown, knots and sides of a limb, twigs on each limb.
_DETAILS = ((125, 3, 3, 0), (1600, 5, 5, 2), (15000, 9, 8, 11))


def broadleaf(random: np.random.Generator, kind: TreeKind, height_m: float, detail: int) -> Plant:
    """One tree that stands on z = 0. detail: 0 is far, some 450 triangles; 1 has 4,100, 2 has 34,000."""
    leaves, knots, sides, twigs = _DETAILS[min(max(detail, 0), 2)]
    trunk = _trunk(random, kind, knots + 3)
    centres, sizes = _clouds(random, kind)
    limbs = _limbs(random, trunk, centres, kind, knots)
    thick = np.clip(kind.trunk * 0.62 * sizes / sizes.max(), 0.004, 1)[:, None] * np.linspace(1, 0.22, knots) ** 1.1
    bark = np.asarray(kind.bark) * random.uniform(0.8, 1.15)
    z = trunk[0, :, 2]
    girth = kind.trunk * (1.08 - 0.8 * np.clip(z / z[-1], 0, 1)) + kind.trunk * 0.75 * np.exp(-np.maximum(z, 0) / 0.025)
    wood = [
        stems(trunk, girth, bark, sides=max(sides, 4) + 2 * (detail > 1), roughness=BARK_ROUGHNESS),
        stems(limbs, thick, bark * 0.85, sides=sides, roughness=BARK_ROUGHNESS),
    ]
    if twigs:
        wood.append(_twigs(random, limbs, centres, sizes, twigs, bark * 0.75))
    foliage = _foliage(random, kind, centres, sizes, int(leaves * kind.fall), size=0.56 / leaves**0.43)
    tree = gathered([*(Part(shape=mesh, material=SOLID) for mesh in wood), Part(shape=foliage, material=LEAF)])
    return sown([tree], np.zeros((1, 3)), np.array([height_m]), random, tint=0.05)


def stand_of_trees(positions: Numbers, heights: Numbers, seed: int, kind: TreeKind, detail: int) -> Plant:
    """Many trees baked into two parts. positions: (n, 3) feet. heights: (n,) metres."""
    random = np.random.default_rng([seed, 0x0AC, detail])
    if not len(positions):
        return ()
    kinds = [broadleaf(random, kind, 1.0, detail) for _ in range(KINDS)]
    girth = random.uniform(0.85, 1.25, len(heights))
    return sown(
        kinds,
        positions,
        np.stack([heights * girth, heights * girth, heights], -1),
        random,
        lean=0.03,
        tint=0.14,
        name="trees",
    )


def _trunk(random: np.random.Generator, kind: TreeKind, knots: int) -> Numbers:
    z = np.concatenate([[-0.03], np.linspace(0.0, 0.74, knots - 1)])
    sway = (
        np.cumsum(random.normal(0, 0.011, (knots, 2)), axis=0)
        + random.normal(0, 0.05, 2) * np.maximum(z, 0)[:, None] ** 1.5
    )
    sway -= sway[0]
    return np.concatenate([sway, z[:, None]], axis=1)[None]


def _clouds(random: np.random.Generator, kind: TreeKind) -> tuple[Numbers, Numbers]:
    """Centres (n, 3) and radii (n,) of the clouds of leaves: around an egg, a few within it."""
    count = kind.lumps
    order = (np.arange(count) + 0.5) / count
    lift = 1 - 1.72 * order  # from the top down to the skirts
    turn = np.arange(count) * 2.399963 + random.uniform(0, 6.28)
    flat = np.sqrt(np.maximum(1 - lift**2, 0.05))
    middle, tall = (1 + kind.clear) / 2, (1 - kind.clear) / 2
    away = random.uniform(0.5, 0.78, count)
    centres = np.stack(
        [
            np.cos(turn) * flat * kind.spread * away,
            np.sin(turn) * flat * kind.spread * away,
            middle + lift * tall * 0.72 + random.normal(0, 0.03, count),
        ],
        axis=-1,
    )
    sizes = np.sqrt(kind.spread * tall) * random.uniform(0.32, 0.5, count)
    return centres, sizes


def _limbs(random: np.random.Generator, trunk: Numbers, centres: Numbers, kind: TreeKind, knots: int) -> Numbers:
    """One limb from the trunk to each cloud; the higher the cloud, the higher it leaves the trunk."""
    top = trunk[0, -1, 2]
    start_z = np.clip(
        kind.clear * 0.75 + (centres[:, 2] - kind.clear) * 0.55 + random.normal(0, 0.02, len(centres)), 0.08, top
    )
    start = np.stack([np.interp(start_z, trunk[0, :, 2], trunk[0, :, axis]) for axis in range(3)], axis=-1)
    share = np.linspace(0, 1, knots)[None, :, None]
    bow = start + (centres - start) * (0.55, 0.55, 0.3)
    paths = start[:, None] * (1 - share) ** 2 + 2 * bow[:, None] * share * (1 - share) + centres[:, None] * share**2
    crooked = np.cumsum(random.normal(0, 0.006, paths.shape), axis=1)
    return np.asarray(paths + (crooked - crooked[:, :1]) * np.minimum(share * 3, 1))


def _twigs(
    random: np.random.Generator, limbs: Numbers, centres: Numbers, sizes: Numbers, twigs: int, bark: Numbers
) -> Mesh:
    count, knots = limbs.shape[:2]
    at = random.integers(knots // 2, knots, (count, twigs))
    start = limbs[np.arange(count)[:, None], at]
    way = random.normal(0, 1, start.shape) + (0, 0, 0.35)
    way /= np.linalg.norm(way, axis=-1, keepdims=True)
    end = centres[:, None] + way * sizes[:, None, None] * random.uniform(0.6, 0.95, (count, twigs, 1))
    middle = (start + end) / 2 + random.normal(0, 0.012, start.shape)
    paths = np.stack([start, middle, end], axis=2).reshape(-1, 3, 3)
    return stems(paths, np.array([0.0045, 0.003, 0.001]), bark, sides=3, roughness=BARK_ROUGHNESS)


def _foliage(
    random: np.random.Generator, kind: TreeKind, centres: Numbers, sizes: Numbers, count: int, size: float
) -> Mesh:
    """Leaves near the skin of the clouds, in sprigs; lighter on top and outside, dark within."""
    sprigs = max(len(centres) * 3, count // 9)
    cloud = random.choice(len(centres), sprigs, p=sizes**2 / (sizes**2).sum())
    way = random.normal(0, 1, (sprigs, 3)) + (0, 0, 0.25)
    way /= np.linalg.norm(way, axis=1, keepdims=True)
    away = random.uniform(0.15, 1.0, (sprigs, 1)) ** 0.4 * (1, 1, 0.78)
    sprig = centres[cloud] + way * away * sizes[cloud, None]
    which = random.integers(0, sprigs, count)
    out = way[which]
    middle = sprig[which] + random.normal(0, 0.02 + size * 0.5, (count, 3)) * (1, 1, 0.7)
    hang = random.normal(0, 1, (count, 3)) + out * 0.6 - (0, 0, 0.35)
    hang *= size * random.uniform(0.65, 1.25, (count, 1)) / np.linalg.norm(hang, axis=1, keepdims=True)
    wide = np.cross(hang, random.normal(0, 1, (count, 3)))
    wide *= size * 0.55 / np.maximum(np.linalg.norm(wide, axis=1, keepdims=True), 1e-9)
    # Light falls on the cloud rather than on the leaf: normals lean outwards.
    own = np.cross(hang, wide)
    own *= np.where((own * out).sum(axis=1) > 0, 1.0, -1.0)[:, None] / np.maximum(
        np.linalg.norm(own, axis=1, keepdims=True), 1e-12
    )
    bright = 0.5 * (away[which, 0] - 0.3) + 0.28 * out[:, 2] + random.normal(0.2, 0.2, count)
    shades = mixed(kind.leaves[0], kind.leaves[1], bright) * random.uniform(0.8, 1.2, (count, 1))
    return diamonds(middle, hang, wide, own + out * 0.9, shades)
