"""The lighthouse."""

import numpy as np

from studiolo.engines.maquette.makers.buildings.dwelling import (
    WHITE,
    door,
    glass_of,
    start,
    windows,
)
from studiolo.engines.maquette.makers.buildings.masonry import Stuff, plain, stuff
from studiolo.engines.maquette.makers.buildings.site import IRON, Frame, Site, Style
from studiolo.engines.maquette.makers.plates import placed
from studiolo.engines.maquette.makers.protocol import ThingSpec
from studiolo.engines.maquette.makers.turning import rotation, turned
from studiolo.engines.maquette.makers.vehicles.bars import tube
from studiolo.engines.maquette.makers.vehicles.hulls import railing
from studiolo.engines.maquette.makers.vehicles.paints import BRASS
from studiolo.engines.maquette.model import Material, Model
from studiolo.engines.maquette.settings.shell import ball, sheet
from studiolo.engines.maquette.settings.surfaces import hex_colour


def make_lighthouse(spec: ThingSpec) -> Model:
    """A tapering tower in bands, gallery, lantern and lamp, the keeper's door."""
    site, random = start(spec, 0x421)
    bands = random.random() < 0.75 or spec.second_colour is not None
    colour = site.bench.colour(("#b5231f", "#b5231f", "#1f3f6f", "#16181b"))
    first = stuff("plaster", hex_colour("#eceae4") if spec.second_colour is None else spec.second_colour, 2)
    second = stuff("plaster", colour, 2)
    if spec.second_colour is not None:
        site.bench.honoured.add("second_colour")
    if not bands:
        first = second if spec.colour else first
    low_r, high_r, base, high = 3.3, 2.05, 0.8, 18.5

    def radius(z: float) -> float:
        share = (z - base) / (high - base)
        return low_r + (high_r - low_r) * float(share**0.75)

    site.round(stuff("blocks", hex_colour("#8f8a80"), 1), [(4.3, 0.0, 0), (4.2, 0.75, 0.05), (0.0, base, 0)], sides=64)
    count = 6 if bands else 1
    zs = np.linspace(base, high, count * 4 + 1)
    for k in range(count):
        line = [(radius(float(z)), float(z), 0.0) for z in zs[4 * k : 4 * k + 5]]
        site.round(second if bands and k % 2 == 0 else first, line, sides=72)
    for z in (1.0, high - 0.2):
        site.round(
            WHITE,
            [
                (radius(z), z - 0.15, 0),
                (radius(z) + 0.14, z - 0.1, 0.04),
                (radius(z) + 0.14, z + 0.12, 0.04),
                (radius(z), z + 0.18, 0),
            ],
            sides=72,
        )
    style = Style(
        trim=WHITE, door=plain(hex_colour("#2f4f4a"), 0.35, clearcoat=0.4), glass=glass_of(spec), surround=0.12
    )
    site.dress(door(0.0, 1.1, 2.2, base + 0.15, arched=True), style, Frame(at=(0, -radius(1.6) - 0.1, 0)))
    for z, turn in ((6.0, 18.0), (10.2, -20.0), (14.4, 14.0)):
        spot = rotation((0, 0, 1), turn) @ np.array((0.0, -radius(z + 0.5) - 0.11, 0.0))
        site.dress(
            windows((0.0,), z, 0.62, 1.0, (2, 2))[0],
            style,
            Frame(at=(float(spot[0]), float(spot[1]), 0.0), turn_deg=turn),
        )
    _lantern(site, high, second if bands else stuff("plaster", colour, 2), lit=True)
    return site.bench.model(anchors={"top": (0, 0, 24.2), "lamp": (0, 0, 21.0)})


def _lantern(site: Site, z: float, roof: Stuff, *, lit: bool) -> None:
    dark = plain((0.03, 0.032, 0.035), 0.4)
    for k in range(16):
        a = 2 * np.pi * k / 16
        site.add(
            WHITE,
            tube(
                [(2.0 * np.cos(a), 2.0 * np.sin(a), z - 0.7), (2.75 * np.cos(a), 2.75 * np.sin(a), z + 0.05)], 0.09, 6
            ),
        )
    site.round(dark, [(0.0, z, 0), (3.0, z, 0.02), (3.0, z + 0.2, 0.04), (0.0, z + 0.22, 0)], sides=56)
    turn = np.linspace(0, 2 * np.pi, 41)
    site.add(
        dark,
        railing(
            np.stack([2.9 * np.cos(turn), 2.9 * np.sin(turn), np.full(41, z + 0.2)], axis=1),
            1.05,
            posts=33,
            radius_m=0.032,
            rails=3,
        ),
    )
    site.round(
        WHITE,
        [(1.6, z + 0.2, 0), (1.6, z + 1.1, 0.02), (1.72, z + 1.15, 0.02), (1.72, z + 1.28, 0.02), (0.0, z + 1.28, 0)],
        sides=48,
    )
    pane = Material(colour=(0.86, 0.94, 0.93), kind="thin", roughness=0.04, translucency=1.8, specular=0.7)
    rings = np.array(
        [[(1.5 * np.cos(a), 1.5 * np.sin(a), h) for a in np.linspace(0, 2 * np.pi, 13)] for h in (z + 1.28, z + 3.2)]
    )
    site.add(pane, sheet(rings, flip=True))
    for a in np.linspace(0, 2 * np.pi, 12, endpoint=False):
        site.add(
            dark,
            tube([(1.5 * np.cos(a), 1.5 * np.sin(a), z + 1.28), (1.5 * np.cos(a), 1.5 * np.sin(a), z + 3.2)], 0.04, 6),
        )
    for h in (z + 1.9, z + 2.55):
        site.add(dark, tube(np.stack([1.5 * np.cos(turn), 1.5 * np.sin(turn), np.full(41, h)], axis=1), 0.028, 6))
    lamp = Material(colour=(0.95, 0.9, 0.7), roughness=0.1, emission=(16.0, 13.0, 8.0) if lit else None)
    site.add(
        lamp,
        placed(turned([(0.05, -0.5), (0.36, -0.35), (0.44, 0.0), (0.36, 0.35), (0.05, 0.5)], 32).mesh, (0, 0, z + 2.2)),
    )
    site.add(BRASS, tube([(0, 0, z + 1.28), (0, 0, z + 1.75)], 0.3, 20))
    site.round(
        roof,
        [
            (1.95, z + 3.15, 0),
            (1.95, z + 3.32, 0.03),
            (1.5, z + 3.6, 0.2),
            (0.5, z + 4.6, 0.4),
            (0.25, z + 4.8, 0.05),
            (0.0, z + 4.85, 0),
        ],
        sides=48,
    )
    site.add(roof, ball((0, 0, z + 5.0), 0.3, sides=24))
    site.add(IRON, tube([(0, 0, z + 5.2), (0, 0, z + 6.3)], 0.04, 8))
