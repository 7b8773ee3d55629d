"""Places by the water: a lake, a river, a bridge over a river; and what every bank shares."""

import numpy as np

from studiolo.engines.maquette.model import Colour, Numbers, Part
from studiolo.engines.maquette.settings.ground_noise import blend, step
from studiolo.engines.maquette.settings.openair.carpentry import arch_bridge, jetty
from studiolo.engines.maquette.settings.openair.growth import (
    blooms,
    firs,
    reeds,
    stones,
    tree_line,
    trees,
    turf,
)
from studiolo.engines.maquette.settings.openair.site import Laid, Site, Surface, land, painted_mesh
from studiolo.engines.maquette.settings.openair.waters import WaterLook, open_water, surface_of, water
from studiolo.engines.maquette.settings.plants import SOLID, Plant, mixed
from studiolo.engines.maquette.settings.shell import sheet
from studiolo.engines.maquette.settings.trees import BEECH, BIRCH, OAK

PEBBLE: Colour = (0.23, 0.205, 0.175)


ROCK: Colour = (0.14, 0.128, 0.115)


def lake(site: Site) -> Laid:
    """A quiet lake between wooded hills: a grassy bank with reeds, a jetty, blue ridges behind."""
    u = site.unit
    edge_y = water_edge(site)
    bend, turn = 2.2 * u, float(site.random.uniform(0, 6))

    def inland(x: Numbers, y: Numbers) -> Numbers:
        """How far a point lies from the water; negative in the lake."""
        near = (
            edge_y
            + bend * (np.sin(x / (9 * u) + turn) - np.sin(turn))
            + 0.06 * np.abs(x)
            + 0.5 * u * site.swell(x, y, 11.0, 5)
        )
        far = 150 * u + 26 * u * np.sin(x / (75 * u) + turn) + 9 * u * np.sin(x / (23 * u))
        return np.asarray(np.maximum(near - y, y - far))

    bed = _basin(site, inland, rise=0.55, hills=34.0, from_u=150.0)
    ground = land(site, bed, lambda x, y, z, up: _bank_colour(site, inland(x, y), x, y), far_u=1100)
    still = water(site, 0.0, bed, WaterLook(ripple=0.010, depth_u=1.3))
    rx, ry = site.spots(420, 0.0, 26.0, power=0.6)
    wet = np.abs(inland(rx, ry) + 0.25 * u) < 0.5 * u
    wet &= (site.noise(rx, ry, 16.0, 8) > -0.1) & (np.abs(rx - _beside(site)) > 1.1 * u)
    wood = tree_line(
        site,
        bed,
        from_u=150,
        to_u=330,
        count=520,
        tall_u=(7, 14),
        firs_share=0.6,
        where=lambda x, y: (inland(x, y) > 3 * u) * 1.0,
    )
    tx, ty = (
        np.array(v)
        for v in zip(*(site.ahead(site.side * s, a) for s, a in ((0.86, 7.0), (0.99, 10.0), (1.12, 5.0))), strict=True)
    )
    dry = inland(tx, ty) > 0.4 * u
    parts = [
        ground,
        still,
        *turf(site, bed, tall=0.2, where=lambda x, y: step(0.3 * u, 1.4 * u, inland(x, y)) * step(130 * u, 100 * u, y)),
        *reeds(site, bed, rx[wet], ry[wet], 1.15),
        *trees(site, bed, tx[dry], ty[dry], np.array([8.0, 9.5, 7.0])[dry], BIRCH, number=1),
        *wood,
        *_shore_stones(site, bed, inland, 60),
        *jetty(site, _beside(site), edge_y - 1.0 * u, edge_y + 7.5 * u, 0.35),
    ]
    return Laid(parts=tuple(parts), height=surface_of(0.0, bed), water=open_water(0.0, bed))


def _beside(site: Site) -> float:
    """Where a jetty stands: to one side, clear of what was asked for."""
    away = max(abs(site.ahead(0.52, 0.0)[0]), 0.0 if site.empty else 0.5 * site.sight.width_m + 0.95 * site.unit)
    return -site.side * away


def river(site: Site) -> Laid:
    """A clear river that winds towards us between meadows and trees, over stones."""
    u = site.unit
    wide = 4.6 * u + (0.8 * site.width_m if site.request.afloat else 0.0)
    beside = 0.0 if site.request.afloat or site.empty else site.side * (0.62 * site.width_m + 0.5 * wide + 0.5 * u)
    phase = float(site.random.uniform(0, 6))

    def middle(y: Numbers) -> Numbers:
        swing = 8.5 * u * (np.sin(y / (17 * u) + phase) - np.sin(phase)) * step(0, 26 * u, np.abs(y))
        return np.asarray(beside * step(60 * u, 0, y) + swing)

    def inland(x: Numbers, y: Numbers) -> Numbers:
        ragged = 0.55 * u * site.swell(x, y, 9.0, 5)
        return np.asarray(np.abs(x - middle(y)) - 0.5 * wide * (1 + 0.15 * np.sin(y / (7 * u))) + ragged)

    bed = _basin(site, inland, rise=0.6, hills=46.0, from_u=70.0, valley=True)

    def rapids(x: Numbers, y: Numbers) -> Numbers:
        across = step(0.5, 1.6, site.noise(x * 0.7, y * 1.5, 13.0, 9))
        return 0.14 * across + 0.2 * step(-0.5 * u, -0.05 * u, inland(x, y)) * step(0.1, 1.0, site.noise(x, y, 8.0, 4))

    look = WaterLook(deep=(0.012, 0.065, 0.06), shallow=(0.09, 0.12, 0.085), ripple=0.03, shine=0.05, depth_u=0.9)
    x, y = site.spots(260, 0.0, 45.0, power=0.7)
    gap = inland(x, y)
    bank = (gap > -1.5 * u) & (gap < 0.7 * u)
    tx, ty = site.spots(170, 6.0, 90.0, power=0.8)
    dry = (inland(tx, ty) > 3.2 * u) & (np.abs(tx) > 0.9 * site.width_m + 2 * u)
    kind = site.random.random(int(dry.sum())) < 0.55
    parts = [
        land(site, bed, lambda x, y, z, up: _bank_colour(site, inland(x, y), x, y), far_u=1000),
        water(site, 0.0, bed, look, flow=1.0, foam_at=rapids, far_u=300),
        *turf(site, bed, tall=0.24, where=lambda x, y: step(0.35 * u, 1.2 * u, inland(x, y))),
        *stones(site, bed, x[bank], y[bank], 0.9 * site.random.lognormal(-0.8, 0.7, int(bank.sum())), moss=0.3),
        *trees(site, bed, tx[dry][kind], ty[dry][kind], site.random.uniform(6, 11, int(kind.sum()))),
        *firs(site, bed, tx[dry][~kind], ty[dry][~kind], site.random.uniform(7, 13, int((~kind).sum()))),
        *tree_line(
            site,
            bed,
            from_u=80,
            to_u=320,
            count=520,
            tall_u=(7, 13),
            firs_share=0.55,
            where=lambda x, y: (inland(x, y) > 6 * u) * 1.0,
        ),
        *_bank_flowers(site, bed, inland),
    ]
    return Laid(parts=tuple(parts), height=surface_of(0.0, bed), water=open_water(0.0, bed))


def bridge(site: Site) -> Laid:
    """An old stone bridge of three arches over a river, seen from the bank."""
    u = site.unit
    edge_y = water_edge(site) if site.request.afloat else max(0.75 * site.size_m, 0.5 * u) + 0.4 * u

    def inland(x: Numbers, y: Numbers) -> Numbers:
        near = edge_y + 0.35 * u * site.swell(x, y, 12.0, 5) + 0.5 * u * np.sin(x / (8 * u))
        return np.asarray(np.maximum(near - y, y - 62 * u - 3 * u * np.sin(x / (14 * u))))

    bed = _basin(site, inland, rise=0.6, hills=26.0, from_u=66.0)
    span_y = edge_y + 19 * u
    wx, wy = site.spots(150, 60.0, 130.0, power=1.0)
    wood = (inland(wx, wy) > 2.5 * u) & (wy > span_y + 8 * u)
    x, y = site.spots(160, 0.0, 20.0, power=0.6)
    wet = np.abs(inland(x, y) + 0.2 * u) < 0.4 * u
    ends = np.array([(-19.5, 2.0), (-21, 6), (19.5, 3.0), (22, 0.5), (24, 7), (-25, 3)]) * u
    parts = [
        land(site, bed, lambda x, y, z, up: _bank_colour(site, inland(x, y), x, y), far_u=800),
        water(site, 0.0, bed, WaterLook(ripple=0.014, deep=(0.012, 0.045, 0.045), depth_u=1.0), far_u=300),
        *turf(site, bed, tall=0.2, where=lambda x, y: step(0.3 * u, 1.0 * u, inland(x, y))),
        *reeds(site, bed, x[wet], y[wet], 0.9),
        *_shore_stones(site, bed, inland, 70),
        *arch_bridge(site, span_y, half_u=17.0, rise_u=5.2, deep_u=3.0),
        *_abutments(site, span_y),
        *trees(site, bed, wx[wood], wy[wood], site.random.uniform(7, 12, int(wood.sum())), OAK, near_count=20),
        *trees(
            site,
            lambda x, y: 0 * x + 1.0 * u,
            ends[:, 0],
            ends[:, 1] + span_y + 3 * u,
            site.random.uniform(7, 10, len(ends)),
            BEECH,
            number=1,
        ),
        *tree_line(
            site,
            bed,
            from_u=90,
            to_u=260,
            count=300,
            tall_u=(7, 12),
            firs_share=0.25,
            where=lambda x, y: (inland(x, y) > 6 * u) * 1.0,
        ),
        *_bank_flowers(site, bed, inland),
    ]
    return Laid(parts=tuple(parts), height=surface_of(0.0, bed), water=open_water(0.0, bed))


def water_edge(site: Site) -> float:
    """Where the water begins: behind what stands on land, before what floats; low in an empty picture."""
    if site.request.afloat:
        return -0.55 * site.back - 0.5 * site.sight.depth_m
    if site.empty:
        return -0.22 * site.back
    return max(0.7 * site.size_m, 0.5 * site.sight.depth_m + 0.6 * site.unit)


def _basin(site: Site, inland: Surface, *, rise: float, hills: float, from_u: float, valley: bool = False) -> Surface:
    """Ground that dips under the water and rises on the banks; hills behind. All in units."""
    u = site.unit

    def bed(x: Numbers, y: Numbers) -> Numbers:
        gap = inland(x, y)
        bank = np.where(gap > 0, rise * np.tanh(gap / (2.2 * u)), -1.5 * np.tanh(-gap / (3.0 * u)))
        rolls = 0.12 * site.swell(x, y, 14.0, 1) * site.calm(x, y) * step(0.2 * u, 2.5 * u, gap)
        far = step(from_u * u, (from_u + 420) * u, y) ** 1.2 * hills * (1 + 0.5 * site.swell(x, y, 420.0, 2))
        sides = (
            0.32 * hills * step(14 * u, 130 * u, gap) * step(6 * u, 60 * u, y) * (1 + 0.4 * site.swell(x, y, 120.0, 6))
            if valley
            else 0.0
        )
        return np.asarray(u * (bank + rolls + np.maximum(far, 0) * step(0, 30 * u, gap) + sides))

    return bed


def _bank_colour(site: Site, gap: Numbers, x: Numbers, y: Numbers) -> Numbers:
    """Mud and pebbles at the water, turf above, woods from afar."""
    u = site.unit
    fresh, yellow, dark = (np.asarray(c) * 0.5 for c in site.season.grass)
    patch = site.noise(x, y, 30.0, 3)
    green = mixed(mixed(fresh, yellow, np.clip(0.5 + 0.5 * patch, 0, 1)), dark, np.clip(-0.4 * patch, 0, 1))
    green = green * (1 + 0.15 * site.noise(x, y, 3.0, 4))[..., None]
    leaf = np.asarray(site.season.leaves[0][0]) * (0.9 + 0.25 * site.noise(x, y, 60.0, 7))[..., None]
    green = blend(green, leaf, step(120 * u, 200 * u, y) * 0.8)
    pebbly = np.asarray(PEBBLE) * (1 + 0.22 * site.noise(x, y, 1.2, 6) + 0.12 * site.noise(x, y, 5.0, 8))[..., None]
    pebbly = pebbly * (0.5 + 0.5 * step(-0.05 * u, 0.35 * u, gap))[..., None]
    return blend(pebbly, green, step(0.25 * u, 0.9 * u, gap + 0.2 * u * site.noise(x, y, 5.0, 9)))


def _shore_stones(site: Site, bed: Surface, inland: Surface, count: int) -> Plant:
    x, y = site.spots(count * 7, 0.0, 26.0, power=0.6)
    near = np.abs(inland(x, y)) < 0.45 * site.unit
    x, y = x[near][:count], y[near][:count]
    return stones(site, bed, x, y, 0.5 * site.random.lognormal(-0.9, 0.7, len(x)), moss=0.2)


def _bank_flowers(site: Site, bed: Surface, inland: Surface) -> Plant:
    x, y = site.spots(420, 0.0, 12.0, power=1.2)
    grows = (inland(x, y) > 0.8 * site.unit) & (site.noise(x, y, 8.0, 12) > 0.2)
    return blooms(
        site, bed, x[grows][:150], y[grows][:150], 0.3, ("daisy", "buttercup", "lace", "cornflower"), whole_to=1.6
    )


def _abutments(site: Site, y: float) -> Plant:
    """Grassy ramps that carry the road up to both ends of a bridge."""
    u = site.unit
    parts = []
    for side in (-1.0, 1.0):
        s, t = np.meshgrid(np.linspace(0, 1, 24), np.linspace(-1, 1, 18), indexing="ij")
        x = side * (15.5 + 34 * s) * u
        z = (2.6 * (1 - 0.75 * s) * (1 - np.abs(t) ** 3) - 0.4) * u
        mesh = sheet(np.stack([x, y + 4.2 * t * u * (1 + s), z], axis=-1), flip=side < 0)
        shade = np.asarray(site.season.grass[2]) * site.random.uniform(0.7, 1.2, (len(mesh.vertices), 1))
        parts.append(Part(shape=painted_mesh(mesh, shade, 0.95), material=SOLID))
    return tuple(parts)
