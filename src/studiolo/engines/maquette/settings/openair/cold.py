"""Cold places: tundra and pack ice."""

import numpy as np

from studiolo.engines.maquette.model import Mesh, Numbers, Part
from studiolo.engines.maquette.settings.ground_noise import blend, step
from studiolo.engines.maquette.settings.openair.growth import bushes, stones, turf
from studiolo.engines.maquette.settings.openair.site import Laid, Site, Surface, land, on
from studiolo.engines.maquette.settings.openair.waters import WaterLook, open_water, surface_of, water
from studiolo.engines.maquette.settings.plants import SOLID, Plant, sown
from studiolo.engines.maquette.settings.rocks import stone
from studiolo.engines.maquette.settings.terrain import crags, fine_noise


def tundra(site: Site) -> Laid:
    """Low red and yellow growth among pools and boulders, snowy hills far off."""
    u = site.unit

    def height(x: Numbers, y: Numbers) -> Numbers:
        mounds = 0.34 * site.swell(x, y, 22.0, 1) + 0.10 * site.swell(x, y, 6.0, 2)
        dry = 0.5 * np.exp(-(((x / (3.2 * u + 1.2 * site.width_m)) ** 2) + (y / (2.6 * u + 1.2 * site.size_m)) ** 2))
        hills = (
            95
            * step(160 * u, 620 * u, y)
            * np.maximum(0.5 + 0.45 * site.swell(x, y, 420.0, 3) + 0.1 * site.swell(x, y, 90.0, 4), 0)
        )
        hills = hills * (1 + 0.075 * crags(x / u, y / u, 120.0, 20) + 0.03 * crags(x / u, y / u, 44.0, 65))
        return np.asarray(u * (mounds * site.calm(x, y, 3.0) + dry + hills))

    def paint(x: Numbers, y: Numbers, z: Numbers, up: Numbers) -> Numbers:
        red, gold, green = (0.27, 0.075, 0.03), (0.36, 0.23, 0.06), (0.11, 0.12, 0.04)
        first = site.noise(x, y, 8.0, 5)
        mixed_ground = blend(
            blend(red, gold, np.clip(0.5 + 0.6 * first, 0, 1)),
            green,
            np.clip(0.2 + 0.6 * site.noise(x, y, 11.0, 6), 0, 1),
        )
        mixed_ground = mixed_ground * (1 + 0.2 * site.noise(x, y, 1.4, 7))[..., None]
        rock = np.asarray((0.2, 0.195, 0.2)) * (1 + 0.15 * site.noise(x, y, 14.0, 8))[..., None]
        high = blend(mixed_ground, rock, step(0.05, 0.16, z / (95 * u)))
        return blend(
            high,
            (0.8, 0.84, 0.9),
            step(0.16, 0.42, z / (95 * u) + 0.08 * site.noise(x, y, 60.0, 9))
            * step(0.52, 0.80, up + 0.05 * site.noise(x, y, 30.0, 10)),
        )

    level = -0.16 * u
    x, y = site.spots(240, 0.0, 40.0, power=0.7)
    dry = height(x, y) > level
    bx, by = site.spots(420, 0.0, 22.0, power=0.8)
    low = height(bx, by) > level + 0.05 * u
    return Laid(
        parts=(
            land(site, height, paint, far_u=1000, rows=330, columns=260),
            water(
                site,
                level,
                height,
                WaterLook(deep=(0.008, 0.022, 0.035), shallow=(0.06, 0.06, 0.04), ripple=0.008),
                far_u=150,
            ),
            *stones(
                site,
                height,
                x[dry][:90],
                y[dry][:90],
                0.6 * site.random.lognormal(-0.8, 0.8, len(x[dry][:90])),
                colour=(0.2, 0.2, 0.19),
                moss=0.5,
            ),
            *turf(
                site,
                height,
                tall=0.1,
                colours=((0.32, 0.14, 0.04), (0.42, 0.3, 0.09), (0.16, 0.14, 0.05)),
                where=lambda x, y: step(level, level + 0.15 * u, height(x, y)) * 0.9,
            ),
            *bushes(
                site,
                height,
                bx[low][:120],
                by[low][:120],
                site.random.uniform(0.12, 0.26, len(bx[low][:120])),
                leaves=((0.25, 0.06, 0.02), (0.45, 0.2, 0.05)),
                count=110,
            ),
        ),
        height=surface_of(level, height),
        water=open_water(level, height),
    )


def ice(site: Site) -> Laid:
    """Pack ice: snow plates, blue pressure ridges, leads of dark water, icebergs."""
    u = site.unit
    afloat = site.request.afloat

    def bed(x: Numbers, y: Numbers) -> Numbers:
        lead = site.swell(x, y, 44.0, 2) + 0.3 * site.swell(x, y, 12.0, 3)
        if afloat:
            lead = lead + 2.5 * np.exp(-((np.hypot(x, y) / (3 * u + 1.2 * site.size_m)) ** 2))
        else:
            lead = lead - 2.5 * np.exp(-((np.hypot(x, y) / (4 * u + 1.3 * site.size_m)) ** 2))
        lead = lead + 0.9 * step(16 * u, 60 * u, y) - 0.2
        top = 0.42 + 0.05 * site.swell(x, y, 9.0, 4) * site.calm(x, y)
        ridge = (
            np.maximum(1 - np.abs(site.swell(x, y, 30.0, 6)) * 4.0, 0)
            * 0.4
            * np.clip(0.6 + site.swell(x, y, 5.0, 7), 0.1, 1.5)
        )
        return np.asarray(u * np.where(lead < 0.75, top + ridge * site.calm(x, y, 4.0), -0.5))

    def paint(x: Numbers, y: Numbers, z: Numbers, up: Numbers) -> Numbers:
        snow = np.asarray((0.84, 0.875, 0.92)) * (1 + 0.025 * site.noise(x, y, 2.5, 5))[..., None]
        return blend((0.32, 0.56, 0.68), snow, step(0.45, 0.85, up))

    bergs = [_berg(site) for _ in range(3)]
    places = [
        site.ahead(s * site.side, a)
        for s, a in ((0.62, 52.0), (-0.45, 95.0), (0.12, 170.0), (-0.95, 60.0), (0.95, 120.0))
    ]
    feet = np.array([(x, y, -0.4 * u) for x, y in places])
    size = np.array([14.0, 24.0, 44.0, 9.0, 24.0]) * u
    x, y = site.spots(120, 1.0, 40.0, power=0.7)
    cold = bed(x, y) > 0
    return Laid(
        parts=(
            land(site, bed, paint, far_u=700, rows=360, columns=280, roughness=0.6),
            water(
                site,
                0.0,
                bed,
                WaterLook(deep=(0.004, 0.024, 0.04), shallow=(0.05, 0.2, 0.24), ripple=0.01, depth_u=0.6),
                far_u=3000,
            ),
            *sown(bergs, feet, size, site.random, tint=0.02),
            *_floes(site, bed, x[cold][:60], y[cold][:60], bergs),
        ),
        height=surface_of(0.0, bed),
        water=open_water(0.0, bed),
    )


def _floes(site: Site, bed: Surface, x: Numbers, y: Numbers, kinds: list[Plant]) -> Plant:
    """Splinters of ice that stand in the snow aslant, none large before the lens."""
    wide = np.minimum(0.75 * site.random.lognormal(-0.5, 0.7, len(x)) * site.unit, 0.09 * site.sight.away(x, y))
    fits = site.clear(x, y, 0.8 * wide, 0.6 * wide).astype(bool)
    return sown(kinds, on(bed, x, y, 0.1 * wide)[fits], wide[fits], site.random, lean=0.35, tint=0.03)


def _berg(site: Site) -> Plant:
    """A white tower of ice, blue in its clefts, one wide."""
    (part,) = stone(site.random, 1.0, colour=(0.8, 0.87, 0.93), moss=0.0, detail=4)
    mesh = part.shape
    assert isinstance(mesh, Mesh) and mesh.normals is not None
    points = mesh.vertices.copy()
    shift = site.random.uniform(0, 9)
    rise = points[:, 2] / float(points[:, 2].max())
    peak = 1 + 1.5 * np.clip(fine_noise(points[:, 0] + shift, points[:, 1], 1.1, 20), -0.35, 1.2) * np.clip(rise, 0, 1)
    cleft = np.abs(fine_noise(points[:, 0] + shift, points[:, 1], 0.34, 65))
    points[:, 2] *= 0.75 * peak * (0.9 + 0.14 * cleft)
    points[:, :2] *= (1.0 - 0.30 * np.clip(rise, 0, 1) * np.clip(peak, 0.5, 2.0))[:, None]
    blue = step(0.55, 0.0, mesh.normals[:, 2])
    shades = blend((0.86, 0.9, 0.94), (0.42, 0.66, 0.78), blue * 0.8)
    return (
        Part(
            shape=Mesh(
                vertices=points.astype(np.float32),
                faces=mesh.faces,
                normals=mesh.normals,
                colours=shades.astype(np.float32),
                roughness=np.full(len(points), 0.5, np.float32),
            ),
            material=SOLID,
        ),
    )
