"""A road through the country."""

import numpy as np

from studiolo.engines.maquette.model import Material, Numbers
from studiolo.engines.maquette.settings.ground_noise import blend, step
from studiolo.engines.maquette.settings.openair.growth import blooms, tree_line, trees, turf
from studiolo.engines.maquette.settings.openair.site import Laid, Site, land
from studiolo.engines.maquette.settings.openair.tended import grass_paint
from studiolo.engines.maquette.settings.shell import Builder, box
from studiolo.engines.maquette.settings.trees import BEECH, BIRCH, OAK


def country_road(site: Site) -> Laid:
    """A winding road through hills, white lines, verges with flowers, woods that turn with the year."""
    u = site.unit
    half = max(3.0 * u, 0.62 * site.width_m)
    side, phase = site.side, float(site.random.uniform(-0.4, 0.4))

    def middle(y: Numbers) -> Numbers:
        swing = 17 * u * (np.sin(y / (33 * u) + phase) - np.sin(phase)) * step(0, 30 * u, np.abs(y))
        return np.asarray(side * swing * (1 + 0.5 * step(60 * u, 200 * u, y)))

    crests = float(site.random.uniform(0, 6))

    def level(y: Numbers) -> Numbers:
        return np.asarray(
            u * (0.9 * np.sin(y / (40 * u)) * step(0, 30 * u, y) + 34.0 * step(26 * u, 330 * u, y) ** 1.15)
        )

    def height(x: Numbers, y: Numbers) -> Numbers:
        away = np.maximum(np.abs(x - middle(y)) - half - 0.8 * u, 0)
        hills = 13.0 * step(3 * u, 70 * u, away) * (
            0.55 + 0.6 * np.sin(x / (52 * u) + crests) * np.cos(y / (66 * u))
        ) + 70 * step(240 * u, 620 * u, y) * (0.6 + 0.4 * np.sin(x / (150 * u) + crests))
        bank = 0.5 * np.tanh(away / (3 * u)) + 0.12 * site.swell(x, y, 14.0, 1) * step(0, 2 * u, away)
        return np.asarray(level(y) + u * (np.maximum(hills, 0) * step(4 * u, 40 * u, y) + bank))

    def paint(x: Numbers, y: Numbers, z: Numbers, up: Numbers) -> Numbers:
        gap = np.abs(x - middle(y))
        asphalt = (
            np.asarray((0.085, 0.085, 0.09))
            * (1 + 0.1 * site.noise(x, y, 0.5, 5) + 0.12 * site.noise(x, y, 14.0, 6))[..., None]
        )
        fine = 0.07 * u + 0.0016 * np.hypot(x, y + site.back)
        edge = np.exp(-(((gap - half + 0.28 * u) / fine) ** 2))
        dash = np.exp(-((gap / fine) ** 2)) * step(0.42, 0.5, np.abs(((y / (6.5 * u)) % 1) - 0.5) * 2)
        road = blend(asphalt, (0.66, 0.65, 0.6), np.clip(edge + dash, 0, 1) * 0.9)
        verge = blend(
            np.asarray((0.3, 0.25, 0.18)),
            grass_paint(site, x, y),
            step(half + 0.05 * u, half + 0.5 * u, gap + 0.15 * u * site.noise(x, y, 3.0, 7)),
        )
        leaf = np.asarray(site.season.leaves[int(side > 0)][0]) * (0.9 + 0.3 * site.noise(x, y, 40.0, 8))[..., None]
        far = blend(verge, leaf, step(60 * u, 150 * u, y) * (0.4 + 0.4 * (site.noise(x, y, 90.0, 9) > 0)))
        return blend(road, far, step(half, half + 0.08 * u, gap))

    x, y = site.spots(620, 9.0, 260.0, power=0.9)
    off = np.abs(x - middle(y)) > half + 4.5 * u
    wooded = off & (site.noise(x, y, 80.0, 11) > 0.25) & ((y > 45 * u) | (np.abs(x - middle(y)) > half + 9 * u))
    x, y = x[wooded], y[wooded]
    pick = site.random.integers(0, 4, len(x))
    fx, fy = site.spots(800, 0.0, 22.0, power=1.0)
    verge = (np.abs(fx - middle(fy)) > half + 0.5 * u) & (site.noise(fx, fy, 9.0, 12) > 0.2)
    builder = Builder()
    white = Material(colour=(0.7, 0.69, 0.66), roughness=0.6)
    stripe = Material(colour=(0.03, 0.03, 0.03), roughness=0.5)
    for away in (7.0, 19.0, 31.0, 45.0, 62.0):
        for sign in (-1, 1):
            px = float(middle(np.array([away * u]))[0]) + sign * (half + 0.75 * u)
            pz = float(height(np.array([px]), np.array([away * u]))[0])
            builder.add(
                white,
                box(
                    (px - 0.06 * u, away * u - 0.05 * u, pz - 0.1 * u),
                    (px + 0.06 * u, away * u + 0.05 * u, pz + 0.95 * u),
                    0.02 * u,
                ),
            )
            builder.add(
                stripe,
                box(
                    (px - 0.062 * u, away * u - 0.052 * u, pz + 0.7 * u),
                    (px + 0.062 * u, away * u + 0.052 * u, pz + 0.86 * u),
                    0.02 * u,
                ),
            )
    parts = [
        land(site, height, paint, far_u=1200, rows=430, columns=330),
        *builder.parts(),
        *turf(
            site,
            height,
            tall=0.26,
            where=lambda x, y: step(half + 0.25 * u, half + 0.8 * u, np.abs(x - middle(y))),
            near=18000,
        ),
        *(
            part
            for number, kind in enumerate((OAK, BIRCH, BEECH))
            for part in trees(
                site,
                height,
                x[pick == number],
                y[pick == number],
                site.random.uniform(7, 12, int((pick == number).sum())),
                kind,
                number=number,
                near_count=6,
            )
        ),
        *tree_line(
            site,
            height,
            from_u=60,
            to_u=190,
            count=90,
            tall_u=(8, 13),
            firs_share=1.0,
            where=lambda x, y: (np.abs(x - middle(y)) > half + 7 * u) * 0.5,
        ),
        *blooms(site, height, fx[verge], fy[verge], 0.32, ("daisy", "buttercup", "lace", "poppy"), whole_to=1.4),
    ]
    return Laid(parts=tuple(parts), height=height)
