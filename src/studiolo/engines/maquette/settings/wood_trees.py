"""The trees of a wood: boles near and far, crowns, saplings, leaves overhead, and the gaps through which the sun comes."""

from dataclasses import replace

import numpy as np

from studiolo.engines.maquette.model import Mesh, Numbers, Part
from studiolo.engines.maquette.settings.conifers import stand_of_conifers
from studiolo.engines.maquette.settings.plants import LEAF, Plant, smooth, sown
from studiolo.engines.maquette.settings.trees import broadleaf, stand_of_trees
from studiolo.engines.maquette.settings.trunks import BARKS, bole
from studiolo.engines.maquette.settings.undergrowth import bush
from studiolo.engines.maquette.settings.wood import Wood

TREES_M = 15.0  # how high the trees are in the landscape's own metres


def trees_of(wood: Wood, random: np.random.Generator, seed: int) -> Plant:
    """Whole trees near and far, bare boles between them, young ones below; the sun's way to the subject is kept free."""
    u = wood.unit
    feet = _stands(wood, random)
    away = wood.sight.away(feet[:, 0], feet[:, 1]) / u
    tall = TREES_M * u * random.uniform(0.8, 1.25, len(feet))
    fir = random.random(len(feet)) < wood.firs
    near, mid = away < 16, (away >= 16) & (away < 52)
    leafy = ~fir
    parts: list[Part] = []
    boles = [bole(random, BARKS[wood.bark], slender=0.0145, moss=0.5, detail=1) for _ in range(3)]
    parts += sown(boles, feet[near], _girths(random, tall[near]), random, lean=0.03)
    simple = [bole(random, BARKS[wood.bark], slender=0.0135, moss=0.35, detail=0) for _ in range(4)]
    parts += sown(simple, feet[~near & leafy], _girths(random, tall[~near & leafy]), random, lean=0.03)
    crown = replace(wood.kind, trunk=0.004)
    canopy = [
        *stand_of_trees(feet[near][:10], tall[near][:10], seed, crown, 1),
        *stand_of_trees(feet[mid & leafy][:14], tall[mid & leafy][:14], seed + 1, crown, 1),
        *stand_of_trees(feet[mid & leafy][14:60], tall[mid & leafy][14:60], seed + 8, crown, 0),
        *stand_of_trees(feet[(away >= 52) & leafy][:120], tall[(away >= 52) & leafy][:120], seed + 2, crown, 0),
        *stand_of_conifers(feet[mid & fir][:3], 0.8 * tall[mid & fir][:3], seed + 5, 2),
        *stand_of_conifers(feet[mid & fir][3:18], 0.8 * tall[mid & fir][3:18], seed + 3, 1),
        *stand_of_conifers(feet[(away >= 52) & fir], tall[(away >= 52) & fir], seed + 4, 0),
        *_young(wood, random, seed),
        *_roof(wood, random),
    ]
    return (*parts, *(_cleared(part, wood, random) for part in canopy))


def _stands(wood: Wood, random: np.random.Generator) -> Numbers:
    """Where trees stand (n, 3), nearest first: none in the glade, on the path, before the camera or in the sun's way."""
    u, sight = wood.unit, wood.sight
    places = sight.scattered(random, 1300, 0.9 * sight.distance_m, 105 * u + sight.distance_m, power=1.15)
    x, y = places.T
    keep = np.hypot(x, y) > wood.glade_m
    keep &= np.abs(x - wood.bend(y)) > wood.path_m + 0.55 * u + 0.045 * np.maximum(y, 0)
    keep &= (y > 0.2 * wood.glade_m) | (np.abs(x) > wood.glade_m)
    # A trunk right behind the subject would grow out of its head.
    keep &= (np.abs(x) > 0.62 * sight.size_m + 0.3 * u) | (y > 9 * u + 2 * sight.size_m)
    if wood.towards_sun is not None:
        east, north, _ = wood.towards_sun
        level = max(float(np.hypot(east, north)), 1e-6)
        ahead, aside = (x * east + y * north) / level, np.abs(x * north - y * east) / level
        keep &= (ahead < 0) | (aside > 0.6 * sight.size_m + (0.4 + 2.6 * smooth(15, 45, ahead / u)) * u)
    x, y = x[keep], y[keep]
    order = np.argsort(sight.away(x, y))
    chosen: list[int] = []
    for index in order:  # none closer to another than trees grow
        gaps = np.hypot(x[chosen] - x[index], y[chosen] - y[index])
        if not len(gaps) or float(gaps.min()) > 1.3 * u:
            chosen.append(int(index))
        if len(chosen) >= 420:
            break
    return np.stack([x[chosen], y[chosen], wood.height(x[chosen], y[chosen])], axis=-1)


def _girths(random: np.random.Generator, tall: Numbers) -> Numbers:
    thick = tall * random.uniform(0.6, 1.5, len(tall))
    return np.stack([thick, thick, tall], axis=-1)


def _young(wood: Wood, random: np.random.Generator, seed: int) -> Plant:
    """Saplings and bushes whose leaves catch the light at eye level."""
    u, sight = wood.unit, wood.sight
    x, y = sight.scattered(random, 190, 1.2 * sight.distance_m + 4 * u, 55 * u, power=0.7).T
    keep = (np.abs(x - wood.bend(y)) > wood.path_m + 1.2 * u + 0.05 * np.maximum(y, 0)) & (
        np.hypot(x, y) > wood.glade_m + 1.5 * u
    )
    x, y = x[keep], y[keep]
    feet = np.stack([x, y, wood.height(x, y)], axis=-1)
    half = min(len(feet) // 2, 10)
    low = replace(wood.kind, clear=0.12, spread=0.36, trunk=0.009)
    saplings = stand_of_trees(feet[:half], random.uniform(2.0, 5.5, half) * u, seed + 7, low, 1)
    shrubs = [bush(random, 1.0, wood.season.leaves[wood.bark % 3], count=480) for _ in range(3)]
    rest = feet[half : half + 36]
    return (*saplings, *sown(shrubs, rest, random.uniform(0.6, 1.5, len(rest)) * u, random))


def _roof(wood: Wood, random: np.random.Generator) -> Plant:
    """Leaves overhead, out of the picture: what the light on the ground has been through."""
    if wood.towards_sun is None or wood.season.full < 0.2:
        return ()
    u = wood.unit
    crown = replace(wood.kind, clear=0.05, spread=0.5, trunk=0.003, lumps=9)
    clumps = [broadleaf(random, crown, 1.0, 1) for _ in range(3)]
    count = 13
    reach = 13 * u + 2 * wood.sight.size_m
    ground = random.uniform(-1, 1, (count, 2)) * reach + (0, 0.4 * reach)
    level = random.uniform(6.5, 11, count) * u + 2 * wood.sight.height_m
    slope = np.asarray(wood.towards_sun[:2]) / max(wood.towards_sun[2], 0.2)
    places = np.concatenate([ground + level[:, None] * slope, level[:, None]], axis=1)
    size = random.uniform(3.8, 6.2, count) * u
    seen = places[:, 2] < np.tan(wood.sight.tall * 1.15) * wood.sight.away(places[:, 0], places[:, 1])
    ahead = places[:, 1] > -wood.sight.distance_m
    keep = ~(seen & ahead)
    return sown(clumps, places[keep], size[keep], random, lean=0.2)


def _cleared(part: Part, wood: Wood, random: np.random.Generator) -> Part:
    """The part without what would shade the subject, and with gaps for the patches of light around it."""
    if wood.towards_sun is None:
        return part
    assert isinstance(part.shape, Mesh)
    mesh, sight, u = part.shape, wood.sight, wood.unit
    sun = np.asarray(wood.towards_sun, np.float32)
    corner = mesh.vertices[mesh.faces].mean(axis=1)
    middle = np.array((0, 0, sight.height_m / 2), np.float32)
    along = (corner - middle) @ sun
    aside = np.linalg.norm(corner - middle - along[:, None] * sun, axis=1)
    shades = (along > 0) & (aside < wood.lit_m)
    if part.material is LEAF:
        fall = corner - corner[:, 2:] / max(float(sun[2]), 0.05) * sun  # where its shadow lies
        patch = wood.drift(fall[:, 0] * 0.8, fall[:, 1] * 0.8, 5.0) > 0.3
        shades |= patch & (corner[:, 2] > 0.3 * u)
        speck = wood.drift(fall[:, 0] * 1.7, fall[:, 1] * 1.7, 8.0) > 0.42  # leaf shadows at the rim of the light
        shades &= ~(speck & (aside > 0.9 * wood.lit_m - 0.35 * u))
        shades &= random.random(len(shades)) > 0.01
    return replace(part, shape=replace(mesh, faces=mesh.faces[~shades]))
