"""What grows in the open: turf, trees, bushes, reeds, flower beds and stones, sown where a place wants them."""

from collections.abc import Callable, Sequence

import numpy as np

from studiolo.engines.maquette.model import Colour, Numbers, Part
from studiolo.engines.maquette.settings.conifers import stand_of_conifers
from studiolo.engines.maquette.settings.flowers import FLOWER_KINDS, FlowerKind, far_flower, flower
from studiolo.engines.maquette.settings.grass import blades
from studiolo.engines.maquette.settings.openair.site import Site, Surface, on
from studiolo.engines.maquette.settings.plants import LEAF, SOLID, Plant, mixed, sown, stems
from studiolo.engines.maquette.settings.rocks import stone
from studiolo.engines.maquette.settings.seasons import in_season
from studiolo.engines.maquette.settings.trees import OAK, TreeKind, stand_of_trees
from studiolo.engines.maquette.settings.undergrowth import bush

Where = Callable[[Numbers, Numbers], Numbers]


def everywhere(x: Numbers, y: Numbers) -> Numbers:
    return np.ones(np.broadcast(x, y).shape)


def turf(
    site: Site,
    ground: Surface,
    *,
    tall: float,
    where: Where = everywhere,
    colours: tuple[Colour, Colour, Colour] | None = None,
    near: int = 24_000,
    far: int = 14_000,
    far_u: float = 90.0,
    wind: tuple[float, float] = (0.12, 0.04),
    even: bool = False,
) -> Plant:
    """Blades so high, in units, with their chance to grow from `where` (0 to 1). even: mown, all alike."""
    fresh, yellow, dark = colours or site.season.grass
    parts = []
    knee = 2.2 * site.back
    for count, knots, reach, power in (
        (near, 4, (0.25 * site.back, knee), 1.5),
        (far, 3, (knee, far_u * site.unit + knee), 0.1),
    ):
        x, y = site.sight.scattered(site.random, count, *reach, power=power).T
        kept = site.random.random(count) < where(x, y)
        x, y = x[kept], y[kept]
        if not len(x):
            continue
        away = site.sight.away(x, y) / knee
        grown = np.maximum(away, 1)
        patch = site.noise(x, y, 9.0, 3)
        heights = (
            tall
            * site.unit
            * (0.85 + 0.2 * site.random.random(len(x)) if even else 0.45 + 0.8 * site.random.random(len(x)) ** 1.5)
        )
        heights = heights * (1 + 0.15 * np.clip(patch, -1.5, 1.5)) * grown**0.3
        heights = np.minimum(heights, site.room(x, y) * site.random.uniform(0.6, 1.0, len(x)))
        # Fewer blades where the ground is large: they are wider instead.
        crowd = np.sqrt(site.sight.half_angle * knee**2 / max(near, 1)) / 0.62
        widths = np.minimum(crowd * 0.5, 0.16 * np.maximum(heights, 0.2 * tall * site.unit)) * grown**0.9
        widths = widths * site.random.uniform(0.6, 1.3, len(x))
        shades = mixed(mixed(fresh, yellow, np.clip(0.5 * patch, 0, 1)), dark, np.clip(-0.5 * patch, 0, 1))
        shades = shades * site.random.uniform(0.72, 1.28, (len(x), 1))
        feet = on(ground, x, y, 0.02 * tall * site.unit)
        parts.append(
            Part(shape=blades(site.random, feet, heights, widths, shades, knots=knots, wind=wind), material=LEAF)
        )
    return tuple(parts)


def trees(
    site: Site,
    ground: Surface,
    x: Numbers,
    y: Numbers,
    tall_u: Numbers,
    kind: TreeKind = OAK,
    *,
    number: int = 0,
    near_count: int = 16,
) -> Plant:
    """Broadleaf trees of this season: the nearest ones with all their leaves, far ones cheap."""
    order = np.argsort(site.sight.away(x, y))
    feet, tall = on(ground, x, y, 0.05 * site.unit)[order], (np.asarray(tall_u) * site.unit)[order]
    grown = in_season(kind, number, site.season)
    close = min(len(feet), near_count)
    return (
        *stand_of_trees(feet[:close], tall[:close], site.seed + number, grown, 1),
        *stand_of_trees(feet[close:], tall[close:], site.seed + 31 + number, grown, 0),
    )


def firs(site: Site, ground: Surface, x: Numbers, y: Numbers, tall_u: Numbers, *, near_count: int = 8) -> Plant:
    order = np.argsort(site.sight.away(x, y))
    feet, tall = on(ground, x, y, 0.05 * site.unit)[order], (np.asarray(tall_u) * site.unit)[order]
    near = min(len(feet), near_count)
    return (
        *stand_of_conifers(feet[:near], tall[:near], site.seed + 5, 1),
        *stand_of_conifers(feet[near:], tall[near:], site.seed + 6, 0),
    )


def tree_line(
    site: Site,
    ground: Surface,
    *,
    from_u: float,
    to_u: float,
    count: int,
    tall_u: tuple[float, float],
    firs_share: float = 0.3,
    where: Where = everywhere,
    half_u: float = 0.0,
) -> Plant:
    """A wood in the distance: mostly cheap trees between two distances behind the subject."""
    y = site.random.uniform(from_u, to_u, count) * site.unit
    wide = np.tan(site.sight.half_angle) * (y + site.back) * 1.05 + half_u * site.unit
    x = site.random.uniform(-1, 1, count) * wide
    kept = site.random.random(count) < where(x, y)
    x, y = x[kept], y[kept]
    tall = site.random.uniform(*tall_u, len(x))
    fir = site.random.random(len(x)) < firs_share
    return (
        *trees(site, ground, x[~fir], y[~fir], tall[~fir], near_count=6),
        *firs(site, ground, x[fir], y[fir], tall[fir] * 1.25, near_count=0),
    )


def bushes(
    site: Site,
    ground: Surface,
    x: Numbers,
    y: Numbers,
    tall_u: Numbers,
    *,
    leaves: tuple[Colour, Colour] | None = None,
    count: int = 500,
) -> Plant:
    shades = leaves or site.season.leaves[0]
    kinds = [bush(site.random, 1.0, shades, count=count) for _ in range(3)]
    return sown(kinds, on(ground, x, y, 0.02 * site.unit), np.asarray(tall_u) * site.unit, site.random)


def stones(
    site: Site,
    ground: Surface,
    x: Numbers,
    y: Numbers,
    wide_u: Numbers,
    *,
    colour: Colour = (0.2, 0.19, 0.175),
    moss: float = 0.2,
    detail: int = 2,
) -> Plant:
    """Stones so wide; those that would hide the subject are left out."""
    wide = np.asarray(wide_u) * site.unit
    fits = site.clear(x, y, 0.6 * wide, 0.6 * wide).astype(bool)
    kinds = [stone(site.random, 1.0, colour=colour, moss=moss, detail=detail) for _ in range(4)]
    return sown(kinds, on(ground, x, y, 0.06 * wide)[fits], wide[fits], site.random, lean=0.1, tint=0.15)


def reeds(
    site: Site,
    ground: Surface,
    x: Numbers,
    y: Numbers,
    tall_u: float,
    *,
    per: int = 16,
    colour: Colour = (0.16, 0.2, 0.05),
) -> Plant:
    """Tufts of stiff blades by the water, some with a brown head."""
    count = len(x) * per
    if not count:
        return ()
    u = site.unit
    spread = 0.22 * tall_u * u
    ox, oy = (np.repeat(v, per) + site.random.normal(0, spread, count) for v in (x, y))
    tall = tall_u * u * site.random.uniform(0.5, 1.15, count)
    tall = np.minimum(tall, site.room(ox, oy))
    shades = mixed(np.asarray(colour), (0.36, 0.3, 0.1), site.random.random(count)) * site.random.uniform(
        0.7, 1.3, (count, 1)
    )
    feet = np.stack([ox, oy, ground(ox, oy) - 0.03 * u], axis=-1)
    parts = [
        Part(
            shape=blades(site.random, feet, tall, 0.035 * tall + 0.004 * u, shades, knots=4, wind=(0.05, 0.0)),
            material=LEAF,
        )
    ]
    headed = site.random.random(count) < 0.08
    heads = feet[headed].copy()
    heads[:, 2] += tall[headed] * 0.9
    tops = np.stack([heads, heads + np.array((0, 0, 0.16)) * tall_u * u], axis=1)
    parts.append(Part(shape=stems(tops, 0.02 * tall_u * u, np.array((0.11, 0.055, 0.025)), sides=5), material=SOLID))
    return tuple(parts)


def blooms(
    site: Site,
    ground: Surface,
    x: Numbers,
    y: Numbers,
    tall_u: Numbers | float,
    kinds: Sequence[str],
    *,
    whole_to: float = 2.0,
    colours: Sequence[Colour] | None = None,
) -> Plant:
    """Flowers of the named kinds; those nearer than `whole_to` camera distances have every petal."""
    if site.season.flowers <= 0 or not len(x):
        return ()
    tall = np.broadcast_to(np.asarray(tall_u, float), x.shape) * site.unit * site.random.uniform(0.75, 1.2, len(x))
    fits = (tall < site.room(x, y)) & ~site.sight.touches(x, y, 0.3 * tall)
    x, y, tall = x[fits], y[fits], tall[fits]
    chosen = [kind for kind in FLOWER_KINDS if kind.name in kinds]
    near = site.sight.away(x, y) < whole_to * site.back
    parts: list[Part] = []
    for close, draw in ((near, flower), (~near, far_flower)):
        plants = [_one(site, kind, draw, colours) for kind in chosen for _ in range(3)]
        parts += sown(plants, on(ground, x, y)[close], tall[close], site.random, lean=0.08, tint=0.08)
    return tuple(parts)


def _one(site: Site, kind: FlowerKind, draw: Callable[..., Plant], colours: Sequence[Colour] | None) -> Plant:
    palette = colours or kind.colours
    return draw(site.random, kind, 1.0, palette[int(site.random.integers(len(palette)))])


def apart(x: Numbers, y: Numbers, gap: float, most: int) -> tuple[Numbers, Numbers]:
    """Of these places those that keep their distance from one another, nearest first."""
    order = np.argsort(y)
    chosen: list[int] = []
    for index in order:
        if not chosen or float(np.hypot(x[chosen] - x[index], y[chosen] - y[index]).min()) > gap:
            chosen.append(int(index))
        if len(chosen) >= most:
            break
    return x[chosen], y[chosen]
