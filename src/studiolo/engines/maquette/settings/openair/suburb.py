"""A street of family houses."""

import numpy as np

from studiolo.engines.maquette.model import Material, Mesh, Numbers
from studiolo.engines.maquette.settings.ground_noise import blend, step
from studiolo.engines.maquette.settings.openair.carpentry import lamp_post, pickets
from studiolo.engines.maquette.settings.openair.growth import bushes, tree_line, trees, turf
from studiolo.engines.maquette.settings.openair.houses import (
    HouseShape,
    gabled_house,
    glow,
    house_looks,
)
from studiolo.engines.maquette.settings.openair.site import Laid, Site, flat, land
from studiolo.engines.maquette.settings.openair.tended import grass_paint
from studiolo.engines.maquette.settings.openair.town import IRON, pools_of_light
from studiolo.engines.maquette.settings.shell import Builder, moved
from studiolo.engines.maquette.settings.surfaces import hex_colour
from studiolo.engines.maquette.settings.trees import OAK


def suburb(site: Site) -> Laid:
    """A quiet street of family houses with lawns, picket fences and trees."""
    u, random = site.unit, site.random
    road = max(3.2 * u, 0.62 * site.width_m)
    walk, lawn = road + 1.7 * u, road + 6.6 * u
    # Where nothing stands in the picture it is taken from the pavement, not from the middle of the road.
    middle = site.side * (walk - 0.3 * u) if site.empty else 0.0

    def paint(x: Numbers, y: Numbers, z: Numbers, up: Numbers) -> Numbers:
        gap = np.abs(x - middle)
        asphalt_colour = (
            np.asarray((0.10, 0.10, 0.104))
            * (1 + 0.1 * site.noise(x, y, 0.6, 5) + 0.1 * site.noise(x, y, 14.0, 6))[..., None]
        )
        fine = 0.05 * u + 0.0012 * np.hypot(x, y + site.back)
        dash = np.exp(-((gap / fine) ** 2)) * step(0.45, 0.5, np.abs(((y / (6 * u)) % 1) - 0.5) * 2)
        tarmac = blend(asphalt_colour, (0.6, 0.59, 0.55), dash * 0.85)
        slabs = (
            np.asarray((0.42, 0.40, 0.37))
            * (1 + 0.06 * site.noise(x, y, 2.0, 7))[..., None]
            * (1 - 0.5 * np.exp(-(((((y / (1.6 * u)) % 1) - 0.5) / (0.03 + 0.4 * fine / u)) ** 2)))[..., None]
        )
        drive = (np.abs(((y - 4 * u) / (15 * u)) % 1 - 0.5) < 0.11) & (gap > walk)
        green = np.where(drive[..., None], (0.36, 0.34, 0.31), grass_paint(site, x, y))
        return blend(blend(tarmac, slabs, step(road, road + 0.05 * u, gap)), green, step(walk, walk + 0.05 * u, gap))

    builder = Builder()
    looks = house_looks(
        random,
        6,
        walls=("#e8e2d4", "#b9c6cc", "#d9c7a0", "#a8b5a0", "#c9a08a", "#dcd8d0"),
        roofs=("#5a5552", "#6b4a3f", "#4f565c"),
        dark=site.dark,
        masonry="boards",
    )
    white = Material(colour=hex_colour("#efece4"), roughness=0.5)
    start = -12.0 if site.empty else -3.0
    for side in (-1.0, 1.0):
        for k, y in enumerate(np.arange(start, 95, 15)):
            width = float(random.uniform(8.5, 11))
            shape = HouseShape(
                width=width,
                depth=8,
                eaves=float(random.uniform(4.6, 5.4)),
                pitch=float(random.uniform(0.7, 1.0)),
                bays=3,
                gable_front=bool((k + (side > 0)) % 2),
            )
            gabled_house(
                builder,
                looks[int(random.integers(6))],
                shape,
                (middle + side * lawn, (float(y) + 3.0) * u, 0),
                -90.0 * side,
                u,
                random,
            )
    hedge_x, hedge_y = [], []
    fence = Builder()
    for y0 in np.arange(-1.5, 50, 15):
        pickets(fence, white, (y0 + 2.2) * u, (y0 + 11.5) * u, 0.0, 0.0, u)
    for part in fence.parts():
        assert isinstance(part.shape, Mesh)
        for side in (-1.0, 1.0):
            builder.add(
                white,
                moved(part.shape, (middle + side * (walk + 0.5 * u), 0, 0), 90.0),
            )
    globe = glow((1.0, 0.74, 0.42), 13.0) if site.dark else Material(colour=(0.82, 0.8, 0.76), roughness=0.3)
    lamps = [(middle + s * (road + 0.5 * u), y * u) for s, y in ((1, 9.0), (-1, 20.0), (1, 33.0), (-1, 46.0))]
    for x, y in lamps:
        lamp_post(builder, IRON, globe, (x, y, 0), u)
    for side in (-1.0, 1.0):
        hedge_y.append(np.arange(4, 70, 4.0) * u)
        hedge_x.append(np.full(len(hedge_y[-1]), middle + side * (lawn - 0.9 * u)))
    tx = np.array([middle + s * (walk + 1.6 * u) for s in (-1, 1, -1, 1, -1)])
    ty = np.array([27.0, 34.0, 44.0, 55.0, 66.0]) * u
    tx, ty = (
        np.concatenate([tx, middle + np.array([-1, 1, -1, 1]) * (lawn + 12 * u)]),
        np.concatenate([ty, np.array([14.0, 10, 30, 34]) * u]),
    )
    bx, by = np.concatenate(hedge_x), np.concatenate(hedge_y) + random.normal(0, 1.2, sum(map(len, hedge_y))) * u
    parts = [
        land(site, flat, paint, far_u=240, rows=330, columns=300),
        *builder.parts(),
        *turf(
            site,
            flat,
            tall=0.08,
            even=True,
            where=lambda x, y: (
                ((np.abs(x - middle) > walk) & ~(np.abs(((y - 4 * u) / (15 * u)) % 1 - 0.5) < 0.11)) * 1.0
            ),
            far_u=40,
        ),
        *trees(site, flat, tx, ty, random.uniform(6, 9, len(tx)), OAK, near_count=5),
        *bushes(site, flat, bx, by, random.uniform(0.6, 1.1, len(bx)), count=260),
        *tree_line(site, flat, from_u=95, to_u=170, count=140, tall_u=(8, 13), firs_share=0.2),
    ]
    return Laid(parts=tuple(parts), height=flat, lights=pools_of_light(site, [(x, y, 3.1 * u) for x, y in lamps[:2]]))
