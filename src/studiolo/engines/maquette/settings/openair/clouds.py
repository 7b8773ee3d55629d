"""Among clouds."""

import numpy as np

from studiolo.engines.maquette.model import Material, Numbers, Part
from studiolo.engines.maquette.settings.ground_noise import blend, step
from studiolo.engines.maquette.settings.openair.site import Laid, Site, flat, land, painted_mesh
from studiolo.engines.maquette.settings.shell import sheet

CLOUD = Material(kind="matte", per_vertex=True)


def clouds(site: Site) -> Laid:
    """High above a sea of clouds, with towers of them to the sides."""
    u, size = site.unit, site.sight.size_m
    floor = -2.6 * u - 0.4 * size

    def billow(x: Numbers, y: Numbers) -> Numbers:
        def puffs(width_u: float, number: int) -> Numbers:
            """Round heads between narrow creases."""
            return np.asarray(np.abs(site.swell(x, y, width_u, number)) ** 0.7)

        heap = 1.5 * puffs(38.0, 1) + 0.75 * puffs(15.0, 2) + 0.3 * puffs(5.5, 3)
        towers = 9.0 * np.maximum(site.swell(x, y, 190.0, 4) - 0.5, 0) * step(30 * u, 140 * u, y)
        return np.asarray(floor + u * (1.1 * heap + towers) * (0.5 + 0.5 * step(3 * u, 20 * u, np.hypot(x, y))))

    def paint(x: Numbers, y: Numbers, z: Numbers, up: Numbers) -> Numbers:
        return blend((0.56, 0.62, 0.73), (0.92, 0.91, 0.90), step(floor + 0.1 * u, floor + 2.6 * u, z))

    heaps = []
    for share, away, big in (
        (0.85, 26.0, 7.5),
        (-0.95, 34.0, 9.0),
        (0.35, 95.0, 17.0),
        (-0.4, 120.0, 21.0),
        (1.0, 70.0, 14.0),
    ):
        x, y = site.ahead(site.side * share, away)
        heaps.append((x, y, floor + 0.22 * big * u, big * u))
    parts = [
        land(site, billow, paint, far_u=1500, rows=380, columns=280, material=CLOUD, name="clouds"),
        *(cumulus(site, *heap) for heap in heaps),
    ]
    return Laid(parts=tuple(parts), height=flat)


def cumulus(site: Site, x: float, y: float, z: float, wide: float) -> Part:
    """One heap of cloud: puffs upon puffs, flat below, as a single skin."""
    random = site.random
    polar, turn = np.meshgrid(np.linspace(0.02, 0.72 * np.pi, 90), np.linspace(0, 2 * np.pi, 180), indexing="ij")
    way = np.stack([np.sin(polar) * np.cos(turn), np.sin(polar) * np.sin(turn), np.cos(polar)], -1)
    radius = np.full(polar.shape, 0.45)
    for count, big, out in ((16, 0.34, 0.42), (60, 0.19, 0.66), (170, 0.10, 0.80)):
        for _ in range(count):
            aim = random.normal(0, 1, 3)
            aim[2] = abs(aim[2]) * 0.75 - 0.15
            aim /= np.linalg.norm(aim)
            centre, size = aim * out * random.uniform(0.75, 1.05), big * random.uniform(0.7, 1.25)
            along = way @ centre
            gap = size**2 - (centre @ centre - along**2)
            radius = np.maximum(radius, np.where((gap > 0) & (along > 0), along + np.sqrt(np.maximum(gap, 0)), 0))
    points = way * radius[..., None] * (1.0, 0.8, 0.78) * wide + (x, y, z)
    mesh = sheet(points)
    shade = blend((0.70, 0.74, 0.82), (0.93, 0.93, 0.93), step(-0.15, 0.45, (way[..., 2] * radius).ravel()))
    return Part(shape=painted_mesh(mesh, shade, 0.9), material=CLOUD, name="clouds")
