"""Skyscrapers of glass, and of stone with setbacks."""

import numpy as np

from studiolo.engines.maquette.makers.buildings.dwelling import start, walls
from studiolo.engines.maquette.makers.buildings.masonry import plain, stuff
from studiolo.engines.maquette.makers.buildings.site import GLASS, Site
from studiolo.engines.maquette.makers.protocol import ThingSpec
from studiolo.engines.maquette.makers.turning import rotation
from studiolo.engines.maquette.makers.vehicles.bars import box, tube
from studiolo.engines.maquette.meshes import join
from studiolo.engines.maquette.model import Material, Mesh, Model
from studiolo.engines.maquette.settings.surfaces import hex_colour

MIRROR = Material(
    colour=(0.10, 0.14, 0.17), roughness=0.05, metallic=0.5, specular=0.9, clearcoat=1.0, clearcoat_gloss=0.99
)


def make_skyscraper(spec: ThingSpec) -> Model:
    """Glass with mullions in tiers, or stone with setbacks and a spire."""
    site, random = start(spec, 0x441)
    return _deco(site) if random.random() < 0.45 or spec.material in ("stone", "brick") else _glass_tower(site, random)


def _glass_tower(site: Site, random: np.random.Generator) -> Model:
    colour = site.bench.spec.colour
    glass = (
        MIRROR if colour is None else Material(colour=colour, roughness=0.06, metallic=0.5, specular=0.9, clearcoat=1.0)
    )
    if colour is not None:
        site.bench.honoured.add("colour")
    frame = plain((0.34, 0.36, 0.38), 0.3, metallic=0.8)
    z, w, d = 9.0, 34.0, 34.0
    site.block(stuff("concrete", hex_colour("#a09c94"), 1), (-22, -22, 0), (22, 22, 0.6), 0.1)
    site.block(GLASS, (-15, -15, 0.6), (15, 15, 9.0), 0.1)
    for x in np.linspace(-16.4, 16.4, 7):
        for y in (-16.4, 16.4):
            site.block(frame, (x - 0.5, y - 0.5, 0.6), (x + 0.5, y + 0.5, 9.0), 0.1)
            site.block(frame, (y - 0.5, x - 0.5, 0.6), (y + 0.5, x + 0.5, 9.0), 0.1)
    tiers = int(random.integers(2, 4))
    total = float(random.uniform(170, 215))
    for _ in range(tiers):
        high = z + (total - 9.0) / tiers
        site.block(glass, (-w / 2, -d / 2, z), (w / 2, d / 2, high), 0.15)
        bars: list[Mesh] = []
        for zz in np.arange(z, high + 0.1, 4.0):
            site.block(frame, (-w / 2 - 0.12, -d / 2 - 0.12, zz - 0.22), (w / 2 + 0.12, d / 2 + 0.12, zz + 0.22), 0.05)
        for x in np.arange(-w / 2, w / 2 + 0.1, 2.0):
            bars += [_bar((x - 0.11, y - 0.3, z), (x + 0.11, y + 0.3, high)) for y in (-d / 2, d / 2)]
        for y in np.arange(-d / 2, d / 2 + 0.1, 2.0):
            bars += [_bar((x - 0.3, y - 0.11, z), (x + 0.3, y + 0.11, high)) for x in (-w / 2, w / 2)]
        site.add(frame, join(bars))
        z, w, d = high, w * 0.78, d * 0.78
    site.block(frame, (-w / 2, -d / 2, z), (w / 2, d / 2, z + 6.0), 0.2)
    site.add(frame, tube([(0, 0, z + 6), (0, 0, z + 20), (0, 0, z + 34)], np.array([0.9, 0.5, 0.12]), 14))
    return site.bench.model(anchors={"top": (0, 0, z)})


def _bar(low: tuple[float, float, float], high: tuple[float, float, float]) -> Mesh:
    return box(low, high, 0.03)


def _deco(site: Site) -> Model:
    """Stone piers that rise through setbacks to a crown of metal."""
    wall = walls(site, "concrete", ("#c9bfa8", "#b8ae9c", "#b59a7f"))
    metal = plain((0.72, 0.74, 0.76), 0.22, metallic=1.0)
    z = 0.0
    tiers = ((40.0, 26.0), (34.0, 34.0), (27.0, 62.0), (21.0, 34.0), (14.0, 14.0))
    for w, tall in tiers:
        site.block(MIRROR, (-w / 2 + 0.35, -w / 2 + 0.35, z), (w / 2 - 0.35, w / 2 - 0.35, z + tall), 0.1)
        count = max(4, round(w / 2.6))
        for k in range(count + 1):
            x = -w / 2 + w * k / count
            wide = 0.75 if k in (0, count) else 0.45
            for a, b in (
                ((x - wide, -w / 2, z), (x + wide, -w / 2 + 0.7, z + tall)),
                ((x - wide, w / 2 - 0.7, z), (x + wide, w / 2, z + tall)),
                ((-w / 2, x - wide, z), (-w / 2 + 0.7, x + wide, z + tall)),
                ((w / 2 - 0.7, x - wide, z), (w / 2, x + wide, z + tall)),
            ):
                site.block(wall, a, b, 0.06)
        half = w / 2 - 0.22
        levels = np.arange(z + 3.2, z + tall, 3.6)
        spandrels = [_bar((-half, -half, zz - 0.55), (half, half, zz + 0.55)) for zz in levels]
        site.add(plain((0.24, 0.23, 0.21), 0.5), join(spandrels))
        site.block(wall, (-w / 2 - 0.2, -w / 2 - 0.2, z + tall - 0.2), (w / 2 + 0.2, w / 2 + 0.2, z + tall + 1.4), 0.12)
        z += tall
    for k in range(5):
        half = 6.0 - 1.1 * k
        site.block(metal, (-half, -half, z + 1.4 + 4.0 * k), (half, half, z + 5.4 + 4.0 * k), 0.2)
        for turn in (0.0, 90.0, 180.0, 270.0):
            foot = rotation((0, 0, 1), turn) @ np.array((0.0, -half - 0.05, 0.0))
            arc = np.linspace(0, np.pi, 13)
            path = (
                np.stack([half * 0.85 * np.cos(arc), np.zeros(13), z + 1.5 + 4.0 * k + 3.6 * np.sin(arc)], axis=1)
                @ rotation((0, 0, 1), turn).T
                + foot
            )
            site.add(metal, tube(path, 0.22, 6))
    site.add(metal, tube([(0, 0, z + 21), (0, 0, z + 34), (0, 0, z + 50)], np.array([1.2, 0.5, 0.1]), 14))
    return site.bench.model(anchors={"top": (0, 0, z)})
