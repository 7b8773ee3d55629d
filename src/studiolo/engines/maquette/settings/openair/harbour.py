"""A quay, boats and coloured houses."""

import numpy as np

from studiolo.engines.maquette.model import Material, Numbers
from studiolo.engines.maquette.settings.ground_noise import blend, step
from studiolo.engines.maquette.settings.openair.carpentry import (
    fishing_boat,
    lamp_post,
    sailing_boat,
)
from studiolo.engines.maquette.settings.openair.growth import tree_line
from studiolo.engines.maquette.settings.openair.houses import (
    HouseShape,
    gabled_house,
    glow,
    house_looks,
    timber,
)
from studiolo.engines.maquette.settings.openair.site import Laid, Site, land
from studiolo.engines.maquette.settings.openair.town import IRON, pools_of_light
from studiolo.engines.maquette.settings.openair.waters import WaterLook, water
from studiolo.engines.maquette.settings.shell import Builder, box, lathe, moved, quad
from studiolo.engines.maquette.settings.surfaces import hex_colour, paving

HARBOUR_WALLS = ("#d9a441", "#b5533c", "#e6d9bf", "#5f8fa8", "#c97b63", "#8fae86", "#e3c79a", "#9a6f9a")


def harbour(site: Site) -> Laid:
    """A stone quay, moored boats on calm water, a row of coloured houses across the basin."""
    u, random, side = site.unit, site.random, site.side
    drop = 0.6 * u
    edge = (
        -0.62 * site.back - 0.5 * site.sight.depth_m
        if site.request.afloat
        else (0.62 * site.size_m + 0.5 * u if not site.empty else -0.5 * site.back)
    )
    across = edge + 46 * u

    def bed(x: Numbers, y: Numbers) -> Numbers:
        return np.where((y < edge) | (y > across), 0.0, -drop - 2.0 * u)

    level = -drop
    builder = Builder()
    slabs = Material(colour=paving("#a89c88", site.seed % 3, 7, 5), roughness=0.78, specular=0.3)
    wall = Material(colour=paving("#8a8070", site.seed % 3 + 3, 5, 4), roughness=0.9)
    builder.add(
        slabs,
        quad((-90 * u, -3 * site.back - 10 * u, 0), (180 * u, 0, 0), (0, edge + 3 * site.back + 10 * u, 0), 2.6 * u),
        name="paving",
    )
    builder.add(wall, quad((90 * u, edge, level - u), (-180 * u, 0, 0), (0, 0, u + drop), 2.6 * u))
    builder.add(
        Material(colour=hex_colour("#b3a993"), roughness=0.75),
        box((-90 * u, edge - 0.45 * u, -0.02 * u), (90 * u, edge + 0.05 * u, 0.05 * u), 0.03 * u),
    )
    builder.add(slabs, quad((-120 * u, across, 0), (240 * u, 0, 0), (0, 30 * u, 0), 2.6 * u))
    builder.add(wall, quad((-120 * u, across, level - u), (240 * u, 0, 0), (0, 0, u + drop), 2.6 * u))
    bollard = [(0.2, 0), (0.17, 0.08), (0.13, 0.3), (0.2, 0.4), (0.2, 0.47), (0.0, 0.5)]
    for x in np.arange(-24, 25, 4.8):
        if site.empty or abs(x * u) > 0.6 * site.width_m + 0.4 * u:
            builder.add(IRON, moved(lathe(bollard, sides=14), ((x + 1.1) * u, edge - 0.8 * u, 0), 0, u))
    looks = house_looks(
        random,
        8,
        walls=HARBOUR_WALLS,
        roofs=("#8a4a38", "#9a5138", "#5a5552"),
        dark=site.dark,
        shutters=("#3f5a4f", "#e6e0d0", "#4a3a3a"),
    )
    x, number = -62.0, int(random.integers(8))
    while x < 62:
        width = float(random.uniform(6.0, 9.0))
        shape = HouseShape(
            width=width,
            depth=10,
            eaves=float(random.uniform(7.0, 10.5)),
            pitch=float(random.uniform(0.7, 1.05)),
            floors=3,
            bays=int(width // 2.3),
            gable_front=bool(random.random() < 0.5),
        )
        gabled_house(builder, looks[number % 8], shape, ((x + width / 2) * u, across + 5 * u, 0), 0.0, u, random)
        x, number = x + width + 0.1, number + 1
    if site.wanted("boat", "ship", "yacht"):
        _moor(builder, site, edge, across, level)

    def hills(x: Numbers, y: Numbers) -> Numbers:
        return np.asarray(
            u
            * (
                np.maximum(26 * (0.55 + 0.5 * site.swell(x, y, 330.0, 2)), 0.5)
                * step(across + 12 * u, across + 160 * u, y)
            )
        )

    def paint(x: Numbers, y: Numbers, z: Numbers, up: Numbers) -> Numbers:
        green = np.asarray(site.season.leaves[0][0]) * 1.2 * (1 + 0.25 * site.noise(x, y, 40.0, 3))[..., None]
        return blend((0.35, 0.32, 0.28), green, step(0.5 * u, 3 * u, z))

    hill = land(site, lambda x, y: np.where(y > across + 11 * u, hills(x, y), -8 * u), paint, far_u=400)
    look = WaterLook(deep=(0.008, 0.05, 0.065), shallow=(0.02, 0.07, 0.08), ripple=0.016, shine=0.05)
    globe = glow((1.0, 0.74, 0.42), 13.0) if site.dark else Material(colour=(0.82, 0.8, 0.76), roughness=0.3)
    for x in (-30.0, -14, 3, 20, 36):
        lamp_post(builder, IRON, globe, (x * u, across + 1.2 * u, 0), 1.15 * u)
    parts = [
        *builder.parts(),
        hill,
        water(site, level, bed, look, far_u=across / u + 3),
        *tree_line(
            site,
            lambda x, y: hills(x, y),
            from_u=across / u + 24,
            to_u=across / u + 150,
            count=240,
            tall_u=(5, 9),
            firs_share=0.3,
        ),
    ]
    del side

    def level_at(x: float, y: float) -> float | None:
        return level if edge < y < across else None

    def height(x: Numbers, y: Numbers) -> Numbers:
        return np.maximum(bed(x, y), level)

    return Laid(
        parts=tuple(parts),
        height=height,
        water=level_at,
        lights=pools_of_light(site, [(3.5 * u, edge + 1.5 * u, 4.2 * u)], 12.0),
    )


def _moor(builder: Builder, site: Site, edge: float, across: float, level: float) -> None:
    """Boats on the water, the nearest beside the subject."""
    u, random, side = site.unit, site.random, site.side
    white = Material(colour=(0.8, 0.79, 0.76), roughness=0.25, clearcoat=0.5)
    deck = timber(site.seed, "#8a6a44", "#b3905f")
    metal = Material(colour=(0.6, 0.6, 0.6), metallic=0.9, roughness=0.3)
    bright = [
        Material(colour=hex_colour(c), roughness=0.3, clearcoat=0.4)
        for c in ("#2f6fa0", "#b5382e", "#2f7a5a", "#e0a62e", "#e6e0d0")
    ]
    inside = timber(site.seed + 1, "#7a5a38", "#a5804f")
    aside = 0.62 * site.width_m
    yachts = (
        (side * 0.66, 13.0, 62.0),
        (-side * 0.95, 17.0, 110.0),
        (side * 0.25, 22.0, 84.0),
        (-side * 0.35, 30.0, 96.0),
        (side * 0.85, 33.0, 75.0),
        (-side * 0.75, 36.0, 95.0),
    )
    for share, away, turn in yachts:
        x, _ = site.sight.at_angle(share, site.back + edge + away * u)
        sailing_boat(
            builder, (white, deck, metal), (x + np.sign(share) * aside, edge + away * u, level), turn, u, random
        )
    smalls = (
        (-side * 0.5, 5.6, 160.0),
        (side * 0.95, 8.0, 24.0),
        (-side * 1.0, 11.0, 10.0),
        (side * 0.1, 17.0, 150.0),
        (-side * 0.1, 40.0, 170.0),
    )
    for number, (share, away, turn) in enumerate(smalls):
        x, _ = site.sight.at_angle(share, site.back + edge + away * u)
        if site.request.afloat and abs(x) < site.width_m + 2 * u and away < 8:
            continue
        paints = (bright[(number + site.seed) % 5], white, inside)
        fishing_boat(builder, paints, (x + np.sign(share) * aside, edge + away * u, level), turn, u, random)
    del across
