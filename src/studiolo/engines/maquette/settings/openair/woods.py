"""Dense green places: a jungle and a bamboo grove."""

import numpy as np

from studiolo.engines.maquette.model import Numbers, Part
from studiolo.engines.maquette.settings.ground_noise import blend, step
from studiolo.engines.maquette.settings.openair.growth import apart, bushes, stones, trees, turf
from studiolo.engines.maquette.settings.openair.site import Laid, Site, Surface, land, on
from studiolo.engines.maquette.settings.palms import grow_palm
from studiolo.engines.maquette.settings.plants import LEAF, SOLID, Plant, diamonds, gathered, ribbons, sown, stems
from studiolo.engines.maquette.settings.shell import Builder
from studiolo.engines.maquette.settings.trees import BEECH
from studiolo.engines.maquette.settings.trunks import BARKS, bole
from studiolo.engines.maquette.settings.undergrowth import fern, litter


def jungle(site: Site) -> Laid:
    """Giant leaves, ferns, palms, lianas between mossy trunks, light that breaks through haze."""
    u, random, size = site.unit, site.random, site.size_m
    half = max(1.1 * u, 0.62 * site.width_m + 0.3 * u)

    def middle(y: Numbers) -> Numbers:
        return np.asarray(site.side * 2.4 * u * np.sin(y / (11 * u)) * step(0, 9 * u, np.abs(y)))

    def off(x: Numbers, y: Numbers) -> Numbers:
        return np.asarray(np.abs(x - middle(y)) - half)

    def ground(x: Numbers, y: Numbers) -> Numbers:
        return np.asarray(
            u
            * (
                0.18 * site.swell(x, y, 7.0, 1) * site.calm(x, y)
                + 0.7 * step(0.5 * u, 6 * u, off(x, y))
                + 1.2 * step(10 * u, 60 * u, y)
            )
        )

    def paint(x: Numbers, y: Numbers, z: Numbers, up: Numbers) -> Numbers:
        mud = np.asarray((0.15, 0.085, 0.045)) * (1 + 0.2 * site.noise(x, y, 2.0, 3))[..., None]
        moss = np.asarray((0.05, 0.10, 0.02)) * (1 + 0.25 * site.noise(x, y, 2.0, 4))[..., None]
        return blend(mud, moss, step(-0.35 * u, 0.25 * u, off(x, y) + 0.25 * u * site.noise(x, y, 4.0, 5)))

    x, y = site.sight.scattered(random, 900, 0.8 * site.back, 55 * u + site.back, power=1.1).T
    stand = (off(x, y) > 1.3 * u) & (np.abs(x) > 0.75 * size + u) & (y > -0.25 * site.back)
    x, y = apart(x[stand], y[stand], 2.3 * u, 110)
    tall = random.uniform(14, 20, len(x)) * u
    boles = [bole(random, BARKS[k], slender=0.02, moss=0.9, detail=1) for k in (0, 1)]
    near = site.sight.away(x, y) < site.back + 22 * u
    simple = [bole(random, BARKS[0], slender=0.02, moss=0.7, detail=0)]
    parts: list[Part] = [land(site, ground, paint, far_u=110)]
    parts += sown(boles, on(ground, x, y)[near], np.stack([tall * 1.1, tall * 1.1, tall], -1)[near], random, lean=0.05)
    parts += sown(simple, on(ground, x, y)[~near], tall[~near], random, lean=0.05)
    parts += trees(site, lambda a, b: ground(a, b) + 5.0 * u, x[:44], y[:44], tall[:44] / u * 0.6, BEECH, near_count=16)
    fx, fy = site.spots(340, 0.0, 24.0, power=0.9)
    grows = off(fx, fy) > 0.15 * u
    fx, fy = fx[grows], fy[grows]
    ferns = [fern(random, 1.0, (0.06, 0.17, 0.025), fronds=9, pairs=9) for _ in range(3)]
    high = random.uniform(0.5, 1.3, len(fx)) * u
    free = site.clear(fx, fy, high, 0.7 * high).astype(bool)
    parts += sown(ferns, on(ground, fx, fy)[free][:95], high[free][:95], random, lean=0.1)
    bx, by = site.spots(420, 0.0, 22.0, power=0.9)
    grows = off(bx, by) > 0.35 * u
    bx, by = bx[grows], by[grows]
    high = random.uniform(0.7, 1.9, len(bx)) * u
    free = site.clear(bx, by, high, 0.6 * high).astype(bool)
    kinds = [_great_leaves(random, split) for split in (False, True, False, True)]
    parts += sown(kinds, on(ground, bx, by)[free][:130], high[free][:130], random, lean=0.08, tint=0.15)
    parts += _lianas(site, x[:26], y[:26], ground)
    parts += _palms(site, ground, x[4:16], y[4:16])
    parts += turf(
        site,
        ground,
        tall=0.12,
        where=lambda a, b: 0.8 * step(0.0, 0.5 * u, off(a, b)),
        near=12000,
        far=3000,
        far_u=20,
        colours=((0.07, 0.18, 0.03), (0.12, 0.22, 0.04), (0.04, 0.12, 0.02)),
    )
    parts += bushes(
        site,
        ground,
        x[10:70] + 0.8 * u,
        y[10:70],
        random.uniform(1.0, 2.4, len(x[10:70])),
        leaves=((0.03, 0.10, 0.015), (0.12, 0.25, 0.04)),
        count=320,
    )
    sx, sy = site.spots(60, 0.0, 18.0)
    parts += stones(site, ground, sx, sy, 0.5 * random.lognormal(-0.7, 0.6, 60), moss=0.95)
    return Laid(parts=tuple(parts), height=ground)


def _great_leaves(random: np.random.Generator, split: bool) -> Plant:
    """A tuft of broad hanging leaves on stalks, one high: banana leaves, or split ones like a monstera's."""
    count, knots = (9, 17) if not split else (11, 11)
    turn = np.arange(count) * 2.4 + random.uniform(0, 6)
    t = np.linspace(0, 1, knots)[None]
    reach = random.uniform(0.4, 0.95, (count, 1))
    rise = random.uniform(0.55, 1.0, (count, 1))
    out = reach * t**1.15
    z = rise * np.sin(t * np.pi * random.uniform(0.6, 0.8, (count, 1))) ** 0.9
    spine = np.stack([np.cos(turn)[:, None] * out, np.sin(turn)[:, None] * out, z], -1)
    wide = (0.085 if not split else 0.15) * np.sin(np.pi * np.clip((t - 0.26) / 0.74, 0, 1)) ** 0.6 + 0.007
    notch = (0.22 if not split else 0.45) * (np.arange(knots) % 2)[None] * (t > 0.4)
    wide = wide * (1 - notch * random.uniform(0.4, 1.0, (count, 1)))
    side = np.stack([-np.sin(turn), np.cos(turn), 0 * turn], -1)[:, None]
    young = random.random((count, 1, 1)) ** 2
    green = np.array((0.045, 0.135, 0.022)) * (1 - young) + np.array((0.12, 0.24, 0.03)) * young
    shade = green * random.uniform(0.75, 1.2, (count, 1, 1)) * (0.7 + 0.55 * t[..., None])
    leaves = ribbons(spine, wide, side, shade, fold=-0.3)
    stalks = stems(spine[:, :4], 0.014, np.array((0.06, 0.12, 0.03)), sides=4)
    return gathered([Part(shape=leaves, material=LEAF), Part(shape=stalks, material=SOLID)])


def _lianas(site: Site, x: Numbers, y: Numbers, ground: Surface) -> Plant:
    """Ropes that hang in bows from trunk to trunk, with small leaves."""
    random, u = site.random, site.unit
    if len(x) < 4:
        return ()
    a, b = random.integers(0, len(x), 34), random.integers(0, len(x), 34)
    near = np.hypot(x[a] - x[b], y[a] - y[b]) < 12 * u
    a, b = a[near], b[near]
    t = np.linspace(0, 1, 15)[None]
    top_a, top_b = random.uniform(4, 8, (len(a), 1)) * u, random.uniform(4, 8, (len(a), 1)) * u
    sag = random.uniform(1.0, 3.4, (len(a), 1)) * u
    path = np.stack(
        [
            x[a][:, None] * (1 - t) + x[b][:, None] * t,
            y[a][:, None] * (1 - t) + y[b][:, None] * t,
            top_a * (1 - t) + top_b * t - sag * np.sin(np.pi * t),
        ],
        -1,
    )
    high = path[..., 2].min(axis=1) > 1.4 * site.sight.height_m + 0.5 * u
    path = path[high | (path[:, 7, 1] > 9 * u)]
    if not len(path):
        return ()
    rope = stems(path, 0.035 * u, np.array((0.09, 0.07, 0.04)), sides=5)
    spots = path[:, 1:-1].reshape(-1, 3)
    middle = np.repeat(spots, 5, axis=0) + random.normal(0, 0.12, (5 * len(spots), 3)) * u
    long = random.normal(0, 1, middle.shape) - (0, 0, 0.6)
    long *= 0.11 * u / np.linalg.norm(long, axis=1, keepdims=True)
    wide = np.cross(long, random.normal(0, 1, middle.shape))
    wide *= 0.05 * u / np.maximum(np.linalg.norm(wide, axis=1, keepdims=True), 1e-9)
    shade = np.array((0.07, 0.18, 0.03)) * random.uniform(0.6, 1.3, (len(middle), 1))
    del ground
    return gathered(
        [
            Part(shape=rope, material=SOLID),
            Part(shape=diamonds(middle, long, wide, np.cross(long, wide), shade), material=LEAF),
        ]
    )


def _palms(site: Site, ground: Surface, x: Numbers, y: Numbers) -> Plant:
    builder = Builder()
    kinds = [grow_palm(lean, site.random) for lean in (0.06, 0.2)]
    for number, foot in enumerate(on(ground, x + 1.2 * site.unit, y, 0.1 * site.unit)):
        if abs(float(foot[0])) > site.width_m + site.unit:
            kinds[number % 2].stand(
                builder, foot, float(site.random.uniform(3.5, 6.5)) * site.unit, float(site.random.uniform(0, 360))
            )
    return builder.parts()


def bamboo(site: Site) -> Laid:
    """Tall green canes close together on both sides of a quiet path."""
    u, random, size = site.unit, site.random, site.size_m
    half = max((0.85 if site.empty else 1.4) * u, 0.62 * site.width_m + 0.4 * u)

    def off(x: Numbers, y: Numbers) -> Numbers:
        bend = site.side * 3.0 * u * np.sin(y / (14 * u)) * step(0, 10 * u, np.abs(y))
        return np.asarray(np.abs(x - bend) - half)

    def ground(x: Numbers, y: Numbers) -> Numbers:
        return np.asarray(
            u * (0.1 * site.swell(x, y, 6.0, 1) * site.calm(x, y) + 0.6 * step(0.2 * u, 4 * u, off(x, y)))
        )

    def paint(x: Numbers, y: Numbers, z: Numbers, up: Numbers) -> Numbers:
        path = np.asarray((0.23, 0.185, 0.125)) * (1 + 0.12 * site.noise(x, y, 1.5, 3))[..., None]
        litter = blend((0.24, 0.17, 0.075), (0.11, 0.13, 0.035), np.clip(0.5 + 0.5 * site.noise(x, y, 3.0, 4), 0, 1))
        return blend(
            path, litter * (1 + 0.25 * site.noise(x, y, 0.8, 5))[..., None], step(-0.1 * u, 0.25 * u, off(x, y))
        )

    x, y = site.sight.scattered(random, 5200, 0.5 * site.back, 42 * u + site.back, power=1.25).T
    stand = (off(x, y) > 0.5 * u) & ((np.abs(x) > 0.7 * size + 0.6 * u) | (y > 6 * u)) & (y > -0.75 * site.back)
    x, y = x[stand][:1500], y[stand][:1500]
    tall = random.uniform(9, 13, len(x)) * u
    canes = [_cane(random) for _ in range(4)]
    feet = on(ground, x, y, 0.1 * u)
    parts: list[Part] = [land(site, ground, paint, far_u=90)]
    parts += sown(canes, feet, np.stack([tall, tall, tall], -1), random, lean=0.035, tint=0.14)
    parts += _sprays(site, feet[:900], tall[:900])
    parts += _edging(site, half)
    lx, ly = site.sight.scattered(random, 5200, 0.3 * site.back, 16 * u + site.back, power=1.0).T
    kept = random.random(len(lx)) < step(-0.8 * u, 0.4 * u, off(lx, ly)) * 0.8 + 0.12
    lx, ly = lx[kept], ly[kept]
    size = 0.05 * u * np.maximum(site.sight.away(lx, ly) / (1.5 * site.back), 1)[:, None] ** 0.6
    parts += litter(random, on(ground, lx, ly), size, ((0.42, 0.33, 0.13), (0.3, 0.2, 0.09), (0.3, 0.32, 0.1)))
    fx, fy = site.spots(170, 0.0, 22.0, power=0.9)
    grows = (off(fx, fy) > 0.5 * u) & site.clear(fx, fy, 0.6 * u, 0.4 * u).astype(bool)
    ferns = [fern(random, 1.0, (0.06, 0.15, 0.025), fronds=8, pairs=8) for _ in range(2)]
    high = random.uniform(0.3, 0.7, int(grows.sum())) * u
    parts += sown(ferns, on(ground, fx[grows], fy[grows]), high, random, lean=0.1)
    return Laid(parts=tuple(parts), height=ground)


def _cane(random: np.random.Generator) -> Plant:
    """A jointed cane one high."""
    z = np.linspace(0, 1, 25)
    bow = random.normal(0, 0.03, 2)[None] * (z**2)[:, None]
    path = np.concatenate([bow, z[:, None]], axis=1)
    node = (np.arange(25) % 2) == 0
    girth = (0.0072 - 0.004 * z) * np.where(node, 1.1, 1.0)
    shade = np.where(node[:, None], (0.33, 0.36, 0.16), (0.13, 0.24, 0.045)) * random.uniform(0.8, 1.15)
    return (Part(shape=stems(path[None], girth, shade[None], sides=7, roughness=0.35), material=SOLID),)


def _sprays(site: Site, feet: Numbers, tall: Numbers) -> Plant:
    """Narrow leaves in the upper half of the canes."""
    random = site.random
    per = 46
    count = len(feet) * per
    level = random.uniform(0.42, 1.05, count)
    middle = (
        np.repeat(feet, per, axis=0)
        + np.stack([random.normal(0, 0.055, count), random.normal(0, 0.055, count), level], -1)
        * np.repeat(tall, per)[:, None]
    )
    long = random.normal(0, 1, middle.shape) * (1, 1, 0.4) - (0, 0, 0.45)
    long *= 0.2 * site.unit / np.linalg.norm(long, axis=1, keepdims=True)
    wide = np.cross(long, random.normal(0, 1, middle.shape))
    wide *= 0.03 * site.unit / np.maximum(np.linalg.norm(wide, axis=1, keepdims=True), 1e-9)
    shade = np.array((0.13, 0.25, 0.04)) * random.uniform(0.6, 1.35, (count, 1))
    return (Part(shape=diamonds(middle, long, wide, np.cross(long, wide), shade), material=LEAF),)


def _edging(site: Site, half: float) -> Plant:
    """Low fences of split canes along the path."""
    random, u = site.random, site.unit
    y = np.arange(-0.8 * site.back, 34 * u, 0.24 * u)
    bend = site.side * 3.0 * u * np.sin(y / (14 * u)) * step(0, 10 * u, np.abs(y))
    x = np.concatenate([bend - half - 0.12 * u, bend + half + 0.12 * u])
    y = np.concatenate([y, y])
    tall = np.minimum(0.75 * u, site.room(x, y))
    paths = np.stack(
        [np.stack([x, y, 0 * x], -1), np.stack([x + random.normal(0, 0.03, len(x)) * u, y + 0.1 * u, tall], -1)], axis=1
    )
    return (Part(shape=stems(paths, 0.022 * u, np.array((0.36, 0.29, 0.15)), sides=5, roughness=0.6), material=SOLID),)
