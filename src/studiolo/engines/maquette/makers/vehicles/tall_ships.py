"""Square-rigged ships."""

import numpy as np

from studiolo.engines.maquette.makers.bench import Bench
from studiolo.engines.maquette.makers.plates import UPRIGHT, placed
from studiolo.engines.maquette.makers.protocol import ThingSpec
from studiolo.engines.maquette.makers.turning import filleted, turned
from studiolo.engines.maquette.makers.vehicles.bars import box, tube
from studiolo.engines.maquette.makers.vehicles.boat_parts import painted_hull, varnished
from studiolo.engines.maquette.makers.vehicles.hulls import Hull, hull, mast, rope, sail
from studiolo.engines.maquette.makers.vehicles.paints import (
    BRASS,
    GLASS,
    LIT_LAMP,
    ROPE,
    SAIL,
    SHADOW,
    STEEL,
    gloss,
    satin,
)
from studiolo.engines.maquette.model import Material, Model
from studiolo.engines.maquette.settings.surfaces import hex_colour


def make_tall_ship(spec: ThingSpec, *, pirate: bool = False) -> Model:
    bench = Bench(spec, 0x5A1)
    oak = varnished(bench, "oak" if pirate else "mahogany")
    timber = bench.body(satin(bench.colour(("#2a1c12", "#3a2616") if pirate else ("#1c1d1f", "#20344a", "#e6e2d6"))))
    band = gloss(spec.second_colour or hex_colour("#a57a34" if pirate else "#dcd6c4"))
    shape = hull(
        34.0, ((0, 0.25), (0.1, 2.6), (0.3, 4.4), (0.7, 4.5), (1, 3.1)), ((0, 8.4), (0.2, 7.0), (0.5, 6.0), (0.75, 6.9), (1, 9.8)),
        ((0, 1.6), (0.1, 0.5), (0.5, 0.0), (1, 0.9)), fullness=((0, 1.8), (0.5, 3.0), (1, 2.8)),
        rake_m=2.4, counter_m=-1.2, flare=-0.05, stations=60,
    )  # fmt: skip
    water = 2.9
    painted_hull(bench, shape, timber, water, bottom=satin(hex_colour("#3a2a20" if pirate else "#6b2a22")), band_m=0.16)
    bench.add(oak, shape.deck(1.1, camber_m=0.15), shape.rim(0.16), shape.inner(0.2))
    for drop in (1.0, 2.3):
        for side in (-1.0, 1.0):
            bench.add(band, tube(shape.gunwale(side, drop, 0.03), 0.13, 8))
    _gun_ports(bench, shape, band)
    _stern(bench, shape, oak, band)
    spar = varnished(bench, "oak")
    cloth = _cloth(spec, pirate)
    for y, tall, rows in ((-9.5, 25.0, 3), (0.5, 29.0, 3), (10.0, 21.0, 2)):
        _square_rig(bench, y, tall, rows, spar, cloth)
    bow = np.array((0.0, -26.0, 11.2))
    bench.add(spar, tube([(0, -15.5, 8.0), (0, -20.0, 9.4), bow], np.array([0.36, 0.28, 0.14]), 12))
    for number, z in enumerate((17.5, 23.0)):
        bench.add(
            cloth,
            sail(
                [
                    bow + (0, 2.5 + 2.5 * number, -0.6 - 0.5 * number),
                    (0.9, -12.5, 10.0 + 3.5 * number),
                    (0.0, -9.9, z),
                    (0.0, -9.95, z),
                ],
                0.9,
            ),
        )
    for y, z in ((-9.5, 29.0), (-9.5, 19.0)):
        bench.add(ROPE, rope((0, y, z), bow + (0, 29.0 - z, 0) * np.array((0, 0.3, 0)), 0.05))
    for a, b in (
        ((0, -9.5, 30.0), (0, 0.5, 24.0)),
        ((0, 0.5, 34.0), (0, 10.0, 19.0)),
        ((0, 10.0, 26.5), (0, 16.5, 10.5)),
    ):
        bench.add(ROPE, rope(a, b, 0.045))
    _shrouds(bench, shape)
    if pirate:
        bench.add(
            satin((0.012, 0.012, 0.013)),
            sail([(0.0, 0.7, 34.2), (0.3, 3.6, 34.0), (0.2, 3.6, 35.9), (0.0, 0.7, 36.1)], 0.35),
        )
    else:
        for y, z in ((-9.5, 32.0), (0.5, 36.0), (10.0, 28.5)):
            bench.add(
                gloss(hex_colour("#b3262a")),
                sail([(0, y, z - 0.9), (0.2, y + 2.4, z - 0.5), (0.2, y + 2.4, z - 0.4), (0, y, z)], 0.2),
            )
    return bench.model(anchors={"top": (0, 0.5, 36.0), "deck": (0.0, 3.0, 5.0), "waterline": (0.0, 0.0, water)})


def _cloth(spec: ThingSpec, pirate: bool) -> Material:
    if spec.second_colour is not None:
        return Material(colour=spec.second_colour, kind="thin", roughness=0.8, translucency=0.4)
    if "black" in spec.modifiers or (pirate and spec.seed % 2):
        return Material(colour=(0.03, 0.028, 0.027), kind="thin", roughness=0.85, translucency=0.2)
    return Material(colour=hex_colour("#cdbf9f"), kind="thin", roughness=0.8, translucency=0.5) if pirate else SAIL


def _square_rig(bench: Bench, y: float, tall: float, rows: int, spar: Material, cloth: Material) -> None:
    """One mast with its yards and sails, the lowest the widest."""
    bench.add(spar, mast((0, y, 5.0), tall, 0.42, 0.6))
    z = 9.2
    for number in range(rows):
        share = number / rows
        half, drop = 7.6 - 4.0 * share, (tall - 6.5) / rows
        low_half = half + 1.1
        top = z + drop
        lean = 0.6 * (top - 5) / tall - 0.45
        bench.add(
            spar,
            tube(
                [(-half - 0.7, y + lean, top), (0, y + lean, top), (half + 0.7, y + lean, top)],
                np.array([0.1, 0.22, 0.1]),
                10,
            ),
        )
        bench.add(
            cloth,
            sail(
                [
                    (-low_half, y + lean - 0.4, z + 0.45),
                    (low_half, y + lean - 0.4, z + 0.45),
                    (half, y + lean - 0.1, top - 0.2),
                    (-half, y + lean - 0.1, top - 0.2),
                ],
                1.7,
                (0, -1, 0),
            ),
        )
        z = top
    nest = turned(
        filleted(
            [(0.0, 0.0, 0), (0.95, 0.0, 0.05), (1.1, 0.8, 0.05), (1.0, 0.8, 0.02), (0.85, 0.1, 0.03), (0.0, 0.1, 0)], 4
        ),
        28,
    ).mesh
    bench.add(spar, placed(nest, (0, y + 0.25, 5.0 + tall * 0.52)))


def _shrouds(bench: Bench, shape: Hull) -> None:
    """Ropes from the channels to the tops, with rat-lines across."""
    for y, tall in ((-9.5, 25.0), (0.5, 29.0), (10.0, 21.0)):
        top = np.array((0.0, y + 0.3, 5.0 + tall * 0.52))
        for side in (-1.0, 1.0):
            feet = []
            for k in range(5):
                station = int(np.argmin(np.abs(shape.points[:, 0, 1] - (y + 0.5 + 0.75 * k))))
                feet.append(shape.points[station, -1 if side > 0 else 0] + (side * 0.15, 0, -0.1))
            bench.add(ROPE, *(rope(foot, top, 0.045) for foot in feet))
            for share in np.linspace(0.06, 0.9, 13):
                bench.add(ROPE, rope(feet[0] + (top - feet[0]) * share, feet[-1] + (top - feet[-1]) * share, 0.025))


def _gun_ports(bench: Bench, shape: Hull, band: Material) -> None:
    for y in np.linspace(-9.0, 11.0, 9):
        station = int(np.argmin(np.abs(shape.points[:, 0, 1] - y)))
        z = float(shape.points[station, 0, 2]) - 1.68
        half = shape.half_at(station, z)
        for side in (-1.0, 1.0):
            x = side * half
            bench.add(SHADOW, box((x - 0.12, y - 0.42, z - 0.38), (x + 0.05 * side + 0.0, y + 0.42, z + 0.38), 0.02))
            bench.add(band, box((x - 0.02, y - 0.5, z + 0.4), (x + side * 0.55, y + 0.5, z + 0.5), 0.03))
            bench.add(STEEL, tube([(x - side * 0.2, y, z), (x + side * 0.75, y, z + 0.05)], np.array([0.2, 0.15]), 14))


def _stern(bench: Bench, shape: Hull, wood: Material, band: Material) -> None:
    """The great cabin's windows, the poop with its lanterns."""
    end = float(shape.points[-1, :, 1].max())
    for z, count in ((6.3, 5), (8.0, 5)):
        for x in np.linspace(-2.1, 2.1, count):
            bench.add(band, box((x - 0.38, end - 0.3, z - 0.55), (x + 0.38, end + 0.12, z + 0.55), 0.04))
            bench.add(GLASS, box((x - 0.28, end - 0.2, z - 0.45), (x + 0.28, end + 0.14, z + 0.45), 0.02))
    bench.add(
        band,
        box((-2.9, end - 0.2, 8.85), (2.9, end + 0.25, 9.1), 0.05),
        box((-2.9, end - 0.2, 7.05), (2.9, end + 0.22, 7.25), 0.05),
    )
    for x in (-2.3, 0.0, 2.3):
        lantern = turned(filleted([(0.0, 0.0, 0), (0.3, 0.1, 0.05), (0.34, 0.7, 0.05), (0.0, 1.1, 0)], 5), 20).mesh
        bench.add(BRASS, tube([(x, end - 0.1, 9.6), (x, end + 0.3, 10.2)], 0.06, 8))
        bench.add(LIT_LAMP, placed(lantern, (x, end + 0.3, 10.1)))
    wheel = turned(
        filleted([(0.7, -0.05, 0.03), (0.82, -0.05, 0.03), (0.82, 0.05, 0.03), (0.7, 0.05, 0.03), (0.7, -0.05, 0)], 4),
        40,
    ).mesh
    bench.add(wood, placed(wheel, (0, 8.0, 7.8), UPRIGHT))
    for k in range(4):
        angle = np.pi * k / 4
        arm = np.array((np.cos(angle), 0, np.sin(angle))) * 1.1
        bench.add(wood, tube([np.array((0, 8.0, 7.8)) - arm, np.array((0, 8.0, 7.8)) + arm], 0.04, 8))


def make_pirate_ship(spec: ThingSpec) -> Model:
    return make_tall_ship(spec, pirate=True)
