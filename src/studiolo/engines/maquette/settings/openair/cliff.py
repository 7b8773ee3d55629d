"""Sea cliffs, headland after headland."""

import numpy as np

from studiolo.engines.maquette.model import Numbers
from studiolo.engines.maquette.settings.ground_noise import blend, read, step, tile
from studiolo.engines.maquette.settings.openair.growth import blooms, stones, turf
from studiolo.engines.maquette.settings.openair.site import Laid, Site, land
from studiolo.engines.maquette.settings.openair.waters import WaterLook, water


def cliff(site: Site) -> Laid:
    """Grass on top of sea cliffs that recede headland after headland; far below, the surf."""
    u = site.unit
    side, high = site.side, 15.0 * u
    start = 0.6 * u + 0.6 * site.width_m
    ahead = 0.5 * site.sight.depth_m + 0.6 * u if not site.empty else 0.4 * u

    def seaward(x: Numbers, y: Numbers) -> Numbers:
        """Distance from the land: this promontory, and headland after headland across the bay."""
        here = (side * x - start + 1.15 * np.maximum(y - ahead, 0)) / 1.5
        bays = -30 * u + 24 * u * np.sin(y / (42 * u) + 0.7) + 0.10 * np.maximum(y, 0)
        there = np.maximum(side * x - bays, 46 * u - y)
        out = np.minimum(here, there)
        return np.asarray(
            out
            + 0.9 * u * site.swell(x, y, 13.0, 2) * step(0.5 * u, 6 * u, np.abs(out))
            + 0.06 * u * site.noise(x, y, 5.0, 3)
        )

    def height(x: Numbers, y: Numbers) -> Numbers:
        out = seaward(x, y)
        top = u * (
            0.2 * site.swell(x, y, 16.0, 1) * site.calm(x, y)
            + 5.0 * step(44 * u, 190 * u, y) * (1 + 0.5 * site.swell(x, y, 90.0, 4))
            + 0.05 * np.clip(-side * x / u - 8, 0, 60)
        )
        face = step(0, 2.6 * u, out) * 0.93 + 0.07 * step(2 * u, 7 * u, out)
        return np.asarray(top * (1 - face) - (high + 1.5 * u) * face)

    def paint(x: Numbers, y: Numbers, z: Numbers, up: Numbers) -> Numbers:
        band = read(tile(site.seed + 7, 1.2), 0 * z, z / u + 0.8 * site.noise(x, y, 40.0, 4), 15.0)
        rock = blend(
            (0.30, 0.25, 0.20), (0.62, 0.56, 0.47), np.clip(0.55 + 0.32 * band + 0.16 * site.noise(x, y, 2.5, 5), 0, 1)
        )
        fresh, yellow, dark = (np.asarray(c) * 0.5 for c in site.season.grass)
        green = blend(
            blend(fresh, yellow, np.clip(0.5 + 0.5 * site.noise(x, y, 24.0, 6), 0, 1)),
            dark,
            np.clip(-0.5 * site.noise(x, y, 9.0, 8), 0, 1),
        )
        return blend(
            rock,
            green * (1 + 0.15 * site.noise(x, y, 2.0, 9))[..., None],
            step(0.62, 0.85, up) * step(1.0 * u, -0.1 * u, seaward(x, y)),
        )

    look = WaterLook(
        deep=(0.006, 0.06, 0.10), shallow=(0.12, 0.30, 0.30), ripple=0.02, shine=0.12, foam=0.0, depth_u=6.0
    )

    def bed(x: Numbers, y: Numbers) -> Numbers:
        return np.where(seaward(x, y) > 0.5 * u, -high - 0.5 * u - 0.18 * np.clip(seaward(x, y), 0, 60 * u), 5.0 * u)

    def surf(x: Numbers, y: Numbers) -> Numbers:
        out = seaward(x, y) / u
        return np.asarray(
            1.2 * np.exp(-np.abs(out - 3.6) / 1.5)
            + 0.5 * np.exp(-(((out - 9 - 2 * site.noise(x, y, 30.0, 3)) / 1.2) ** 2))
        )

    x, y = site.spots(500, 0.0, 16.0, power=1.0)
    grows = (seaward(x, y) < -0.3 * u) & (site.noise(x, y, 7.0, 12) > 0.3)
    return Laid(
        parts=(
            land(site, height, paint, far_u=520, rows=430, columns=330),
            water(site, -high, bed, look, far_u=3000, foam_at=surf),
            *turf(site, height, tall=0.17, where=lambda x, y: step(0.3 * u, -0.4 * u, seaward(x, y))),
            *blooms(
                site, height, x[grows], y[grows], 0.2, ("daisy", "clover", "buttercup", "bellflower"), whole_to=1.5
            ),
            *stones(site, height, x[:24], y[:24], 0.3 * site.random.lognormal(-0.6, 0.6, 24), colour=(0.4, 0.36, 0.3)),
        ),
        height=height,
    )
