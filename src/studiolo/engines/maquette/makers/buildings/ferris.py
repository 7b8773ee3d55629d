"""The ferris wheel."""

import numpy as np

from studiolo.engines.maquette.makers.buildings.dwelling import start
from studiolo.engines.maquette.makers.buildings.masonry import Stuff, plain, stuff
from studiolo.engines.maquette.makers.buildings.site import Site
from studiolo.engines.maquette.makers.plates import circle, placed, slab
from studiolo.engines.maquette.makers.protocol import ThingSpec
from studiolo.engines.maquette.makers.turning import rotation
from studiolo.engines.maquette.makers.vehicles.bars import tube
from studiolo.engines.maquette.makers.vehicles.paints import BRASS
from studiolo.engines.maquette.meshes import join
from studiolo.engines.maquette.model import Material, Mesh, Model
from studiolo.engines.maquette.settings.shell import ball
from studiolo.engines.maquette.settings.surfaces import hex_colour

GAY = ("#c8322b", "#e0a02a", "#2f7f9a", "#3f8f5f", "#d9662f", "#7a4f9a", "#d98a9a", "#2f4f9a")


BULB = Material(colour=(0.95, 0.85, 0.6), roughness=0.2, emission=(3.4, 2.6, 1.3))


def make_ferris_wheel(spec: ThingSpec) -> Model:
    """A wheel of two rims and wire spokes, sixteen cabins that hang level, on two A-shaped legs."""
    site, random = start(spec, 0x461)
    steel = Stuff(
        material=site.bench.body(
            Material(colour=site.bench.colour(("#e6e6e2", "#c8322b", "#2f5f9a")), roughness=0.4, clearcoat=0.4)
        )
    )
    r, hub, deep, count = 17.0, 20.0, 1.3, 18
    turn = np.linspace(0, 2 * np.pi, 91)
    parts: list[Mesh] = []
    for y in (-deep, deep):
        for radius, thick in ((r, 0.18), (r * 0.9, 0.1), (r * 0.3, 0.1)):
            parts.append(
                tube(np.stack([radius * np.cos(turn), np.full(91, y), hub + radius * np.sin(turn)], axis=1), thick, 8)
            )
        for k in range(count * 2):
            a = np.pi * k / count
            parts.append(
                tube(
                    [(0.6 * np.cos(a), y * 1.3, hub + 0.6 * np.sin(a)), (r * np.cos(a), y, hub + r * np.sin(a))],
                    0.06 if k % 2 else 0.09,
                    6,
                )
            )
            b = a + np.pi / count
            parts.append(
                tube(
                    [(r * np.cos(a), y, hub + r * np.sin(a)), (0.9 * r * np.cos(b), y, hub + 0.9 * r * np.sin(b))],
                    0.05,
                    5,
                )
            )
    for k in range(count * 2):
        a = np.pi * k / count
        parts.append(
            tube([(r * np.cos(a), -deep, hub + r * np.sin(a)), (r * np.cos(a), deep, hub + r * np.sin(a))], 0.07, 6)
        )
    site.add(steel, join(parts))
    bulbs = [
        ball(
            (r * 1.015 * np.cos(2 * np.pi * k / 72), -deep - 0.2, hub + r * 1.015 * np.sin(2 * np.pi * k / 72)),
            0.14,
            sides=8,
        )
        for k in range(72)
    ]
    site.add(BULB, join(bulbs))
    for y in (-3.2, 3.2):
        for x in (-7.5, 7.5):
            site.add(steel, tube([(x, y * 1.25, 0), (0, y * 0.62, hub)], np.array([0.5, 0.36]), 12))
        site.add(
            steel,
            tube([(-4.4, y * 1.0, 8.5), (4.4, y * 1.0, 8.5)], 0.22, 8),
            tube([(-2.2, y * 0.8, 14.2), (2.2, y * 0.8, 14.2)], 0.18, 8),
        )
    site.add(steel, tube([(0, -2.6, hub), (0, 2.6, hub)], 0.75, 28))
    for y in (-2.7, 2.7):
        site.add(BRASS, placed(slab(circle(0.95, sides=40), -0.1, 0.1, 0.05), (0, y, hub), rotation((1, 0, 0), 90)))
    paints = [plain(hex_colour(code), 0.3, clearcoat=0.6) for code in GAY]
    glass = Material(colour=(0.03, 0.04, 0.045), roughness=0.04, specular=0.8, clearcoat=1.0)
    start_at = float(random.uniform(0, 1)) * 2 * np.pi / count
    for k in range(count):
        a = 2 * np.pi * k / count + start_at
        x, z = r * np.cos(a), hub + r * np.sin(a)
        _cabin(site, paints[k % len(paints)], glass, steel, x, z)
    site.block(stuff("planks", hex_colour("#8a6a4a"), 1), (-9.5, -5.0, 0.0), (9.5, 5.0, 0.5), 0.03)
    site.block(paints[0], (-2.0, -6.2, 0.0), (2.0, -5.0, 0.9), 0.05)
    site.block(paints[1], (6.4, -5.6, 0.5), (8.6, -3.8, 3.0), 0.05)
    site.hip_roof(paints[0], paints[1], width=2.2, depth=1.8, eave=3.0, rise=0.9, over=0.3, at=(7.5, -4.7))
    return site.bench.model(anchors={"top": (0, 0, hub + r)})


def _cabin(site: Site, paint: Stuff, glass: Material, steel: Stuff, x: float, z: float) -> None:
    low = z - 2.5
    site.round(
        paint,
        [(0.0, low, 0), (0.85, low + 0.1, 0.2), (1.05, low + 0.9, 0.1), (1.02, low + 0.95, 0)],
        (x, 0, 0),
        sides=12,
    )
    site.round(Stuff(material=glass), [(0.98, low + 0.92, 0), (0.98, low + 1.7, 0)], (x, 0, 0), sides=12)
    site.round(
        paint,
        [
            (1.12, low + 1.66, 0),
            (1.14, low + 1.76, 0.04),
            (0.5, low + 2.1, 0.2),
            (0.1, low + 2.2, 0.05),
            (0.0, low + 2.2, 0),
        ],
        (x, 0, 0),
        sides=12,
    )
    for k in range(6):
        a = 2 * np.pi * k / 6
        site.add(
            paint,
            tube(
                [(x + 1.0 * np.cos(a), 1.0 * np.sin(a), low + 0.9), (x + 1.0 * np.cos(a), 1.0 * np.sin(a), low + 1.72)],
                0.05,
                6,
            ),
        )
    site.add(steel, tube([(x, 0, low + 2.15), (x, 0, z)], 0.08, 8), tube([(x, -1.4, z), (x, 1.4, z)], 0.09, 8))
