"""A small island with palms."""

import numpy as np

from studiolo.engines.maquette.model import Numbers
from studiolo.engines.maquette.settings.ground_noise import blend, step
from studiolo.engines.maquette.settings.openair.growth import (
    bushes,
    stones,
)
from studiolo.engines.maquette.settings.openair.site import Laid, Site, Surface, land
from studiolo.engines.maquette.settings.openair.waters import WaterLook, open_water, surface_of, water
from studiolo.engines.maquette.settings.palms import grow_palm
from studiolo.engines.maquette.settings.shell import Builder


def island(site: Site) -> Laid:
    """A small island of white sand with palms in a turquoise sea."""
    u, size = site.unit, site.size_m
    alone = site.empty or site.request.afloat  # then it lies out there; otherwise one stands on it
    reach = 7.0 * u if alone else 1.1 * size + 8.0 * u
    aside = site.side * (0.5 * site.width_m + 0.9 * reach if site.request.afloat else 0.1 * u)
    back = 21.0 * u + 0.6 * size if alone else 0.55 * reach

    def bed(x: Numbers, y: Numbers) -> Numbers:
        away = np.hypot((x - aside) * 0.8, y - back) / reach
        away = away + 0.07 * site.swell(x, y, 14.0, 2)
        return np.asarray(
            u * (1.25 * np.exp(-((away / 0.95) ** 2)) - 0.5) * (1 - 0.35 * step(0.6, 0.0, away))
            - 0.012 * np.maximum(away - 1.2, 0) * u * 8
        )

    def paint(x: Numbers, y: Numbers, z: Numbers, up: Numbers) -> Numbers:
        dry = (
            np.asarray((0.76, 0.61, 0.41))
            * (1 + 0.06 * site.noise(x, y, 3.0, 1) + 0.04 * site.noise(x, y, 0.7, 6))[..., None]
        )
        return blend(np.asarray((0.42, 0.33, 0.21)) + 0 * dry, dry, step(0.02 * u, 0.14 * u, z))

    level = 0.0
    look = WaterLook(
        deep=(0.004, 0.085, 0.17), shallow=(0.20, 0.46, 0.42), ripple=0.03, shine=0.07, foam=0.8, depth_u=0.55
    )
    sea_bed: Surface = lambda x, y: bed(x, y) - 0.05 * u * np.clip(np.hypot(x, y) / (9 * u) - 1, 0, 30)  # noqa: E731
    builder = Builder()
    kinds = [grow_palm(lean, site.random) for lean in (0.08, 0.26, 0.42)]
    spots = [
        (-0.25, 0.1, 6.8, 2),
        (0.12, 0.3, 8.0, 1),
        (0.4, 0.0, 6.2, 2),
        (-0.42, -0.1, 5.0, 1),
        (0.0, -0.05, 5.4, 0),
        (0.22, 0.35, 6.6, 0),
    ]
    for number, (px, py, tall, kind) in enumerate(spots):
        x = aside + site.side * px * reach + (0.0 if alone else site.side * (0.3 * size + 0.26 * reach))
        y = back + (py + (0.0 if alone else 0.28)) * reach
        foot = np.array([x, y, float(bed(np.array([x]), np.array([y]))[0]) - 0.08 * u])
        kinds[kind].stand(builder, foot, tall * u, (180 if px * site.side < 0 else 0) + 40.0 * (number % 3 - 1))
    bx = aside + (0.0 if alone else site.side * (0.3 * size + 0.25 * reach)) + site.random.normal(0, 0.26, 26) * reach
    by = back + reach * site.random.uniform(0.0 if alone else 0.25, 0.5, 26)
    parts = [
        land(site, bed, paint, far_u=45, rows=230),
        water(site, level, sea_bed, look, far_u=3000),
        *builder.parts(),
        *bushes(
            site,
            bed,
            bx,
            by,
            site.random.uniform(0.5, 1.0, 26),
            leaves=((0.05, 0.13, 0.025), (0.16, 0.28, 0.05)),
            count=420,
        ),
        *stones(
            site,
            bed,
            aside + site.side * site.random.uniform(0.6, 1.1, 9) * reach,
            back + site.random.normal(-0.1, 0.3, 9) * reach,
            site.random.uniform(0.3, 1.0, 9),
        ),
    ]
    return Laid(parts=tuple(parts), height=surface_of(level, bed), water=open_water(level, sea_bed))
