"""Great ships: a square-rigged tall ship, a pirate's, a cruise ship, a container ship, a ferry."""

from dataclasses import replace

import numpy as np

from studiolo.engines.maquette.makers.bench import Bench
from studiolo.engines.maquette.makers.plates import placed, rounded, slab
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec, listed
from studiolo.engines.maquette.makers.turning import ball
from studiolo.engines.maquette.makers.vehicles.bars import box, tube
from studiolo.engines.maquette.makers.vehicles.boat_parts import painted_hull, varnished
from studiolo.engines.maquette.makers.vehicles.forms import meet, outline, skin, within
from studiolo.engines.maquette.makers.vehicles.hulls import Hull, hull, mast, railing
from studiolo.engines.maquette.makers.vehicles.paints import (
    GLASS,
    STEEL,
    TRIM,
    WHITE,
    gloss,
    satin,
)
from studiolo.engines.maquette.makers.vehicles.tall_ships import make_pirate_ship, make_tall_ship
from studiolo.engines.maquette.meshes import join
from studiolo.engines.maquette.model import Material, Mesh, Model
from studiolo.engines.maquette.settings.surfaces import hex_colour

HONOURS = frozenset({"colour", "second_colour"})
CONTAINERS = ("#a83a2c", "#2f5f86", "#3f7a58", "#c98a2f", "#8a8f94", "#d9d5ca", "#5a3f6a", "#b5562b", "#22364a")


def _decks(
    bench: Bench,
    levels: int,
    length: float,
    half: float,
    z: float,
    storey: float,
    y: float,
    *,
    shrink: float,
    paint: Material,
) -> None:
    """A superstructure of storeys, each with its row of windows or balconies."""
    for number in range(levels):
        front, back = y - length / 2 + shrink * number, y + length / 2 - 0.55 * shrink * number
        low = z + storey * number
        wide = half - 0.12 * (number > levels - 3) * (number - levels + 3)
        body = slab(rounded(2 * wide, back - front, wide * 0.55, steps=8), low, low + storey * 0.86, 0.08)
        bench.add(paint, placed(body, (0, (front + back) / 2, 0)))
        lip = slab(
            rounded(2 * wide + 0.5, back - front + 0.5, wide * 0.55, steps=8), low + storey * 0.86, low + storey, 0.08
        )
        bench.add(paint, placed(lip, (0, (front + back) / 2, 0)))
        ys = np.arange(front + wide * 0.7, back - wide * 0.7, storey * 0.82)
        pane = storey * 0.31
        panes: list[Mesh] = []
        panes += [
            box(
                (side * wide - 0.06, at - pane, low + storey * 0.18),
                (side * wide + 0.06, at + pane, low + storey * 0.7),
                0.02,
            )
            for at in ys
            for side in (-1.0, 1.0)
        ]
        xs = np.arange(-wide * 0.4, wide * 0.41, storey * 0.7)
        panes += [
            box(
                (x - pane * 0.8, front - 0.06, low + storey * 0.25),
                (x + pane * 0.8, front + 0.08, low + storey * 0.72),
                0.02,
            )
            for x in xs
        ]
        bench.add(GLASS, join(panes))


def make_cruise_ship(spec: ThingSpec) -> Model:
    bench = Bench(spec, 0x5A2)
    paint = bench.body(gloss(bench.colour(("#e9e9e6", "#e9e9e6", "#1d3355"))))
    accent = gloss(spec.second_colour or hex_colour(("#1f4f8f", "#c2352b", "#e08a2a")[spec.seed % 3]))
    shape = hull(
        240.0, ((0, 0.6), (0.08, 6.5), (0.22, 15.0), (0.5, 16.0), (0.9, 16.0), (1, 14.0)), ((0, 26.0), (0.2, 21.0), (0.5, 20.0), (1, 20.0)),
        ((0, 3.0), (0.1, 0.4), (0.5, 0.0), (0.9, 0.5), (1, 5.0)), fullness=((0, 1.7), (0.3, 5.0), (1, 6.0)),
        rake_m=16.0, flare=0.04, stations=64,
    )  # fmt: skip
    painted_hull(bench, shape, paint, 8.0, bottom=gloss(hex_colour("#7c2620")), band_m=0.8)
    bench.add(varnished(bench, "teak"), shape.deck(1.2))
    _portholes(bench, shape, (12.0, 15.0), 4.2, 0.75)
    _decks(bench, 7, 178.0, 15.4, 18.8, 3.2, 6.0, shrink=4.5, paint=WHITE)
    top = 18.8 + 7 * 3.2
    bench.add(WHITE, box((-17.5, -70.0, top - 7.0), (17.5, -62.0, top - 3.4), 0.4, soft=2))
    bench.add(GLASS, box((-17.6, -70.2, top - 5.9), (17.6, -61.8, top - 4.4), 0.1))
    _funnel(bench, accent, 38.0, top)
    for y in np.linspace(-48, 62, 13):
        for side in (-1.0, 1.0):
            boat = ball(1.0, sides=18, squash=0.7).mesh
            stretched = replace(
                boat, vertices=(boat.vertices * np.array([1.6, 3.6, 1.7], np.float32)).astype(np.float32)
            )
            bench.add(accent, placed(stretched, (side * 16.6, float(y), 23.2)))
            bench.add(WHITE, box((side * 16.6 - 1.2, y - 3.0, 23.6), (side * 16.6 + 1.2, y + 3.0, 25.0), 0.4, soft=2))
    bench.add(gloss((0.03, 0.32, 0.5)), box((-5, -24, top - 0.2), (5, -8, top + 0.08), 0.05))
    bench.add(STEEL, mast((0, -58, top), 14.0, 0.5, 1.5), tube([(-4, -57, top + 8), (4, -57, top + 8)], 0.2, 8))
    bench.add(WHITE, ball(2.2, (0, -46, top + 2.6), sides=28).mesh, ball(1.6, (5, -42, top + 2.0), sides=24).mesh)
    return bench.model(anchors={"top": (0, 0, top), "deck": (0.0, -80.0, 22.0), "waterline": (0.0, 0.0, 8.0)})


def _funnel(bench: Bench, paint: Material, y: float, top: float) -> None:
    line = outline([(-9.0, 0.0, 0.0), (-7.0, 14.0, 3.0), (8.0, 12.5, 3.0), (10.0, 0.0, 0.0)])
    form = skin(
        lambda x, yy, z: meet(1.2, within(line, yy - y, z - top + 1.0), np.abs(x) - 5.0 + 0.12 * (z - top)),
        (-6, y - 11, top - 1),
        (6, y + 12, top + 15),
        0.9,
    )
    bench.add(paint, form.mesh(), name="funnel")
    bench.add(TRIM, *(tube([(x, y - 1, top + 10), (x, y + 3, top + 16)], 0.9, 12) for x in (-2.2, 0.0, 2.2)))


def _portholes(bench: Bench, shape: Hull, levels: tuple[float, ...], step: float, size: float) -> None:
    made: list[Mesh] = []
    for z in levels:
        for y in np.arange(-72.0, 105.0, step):
            station = int(np.argmin(np.abs(shape.points[:, -1, 1] - y)))
            half = shape.half_at(station, z)
            made += [
                box((side * half - 0.15, y - size, z - size * 0.8), (side * half + 0.15, y + size, z + size * 0.8), 0.1)
                for side in (-1.0, 1.0)
            ]
    bench.add(GLASS, join(made))


def make_container_ship(spec: ThingSpec) -> Model:
    bench = Bench(spec, 0x5A3)
    paint = bench.body(gloss(bench.colour(("#22405f", "#7a2a25", "#2a5a48", "#22262b"))))
    shape = hull(
        200.0, ((0, 0.8), (0.08, 7.5), (0.2, 15.0), (0.85, 15.5), (1, 13.0)), ((0, 24.0), (0.12, 18.5), (0.2, 17.0), (1, 17.0)),
        ((0, 2.0), (0.08, 0.4), (0.5, 0.0), (0.9, 0.4), (1, 6.0)), fullness=((0, 1.8), (0.25, 7.0), (0.9, 7.0),
        (1, 4.0)), rake_m=11.0, flare=0.05, stations=64,
    )  # fmt: skip
    painted_hull(bench, shape, paint, 8.5, bottom=gloss(hex_colour("#7c2620")), band_m=0.7)
    bench.add(satin(hex_colour("#7a4a34")), shape.deck(1.0))
    boxes: dict[int, list[Mesh]] = {}
    for y in np.arange(-66.0, 88.0, 13.4):
        if 38 < y < 62:
            continue
        tall = int(bench.random.integers(3, 6))
        width = 11 if y > -60 else 7
        for column in range(width):
            for level in range(max(1, tall - int(bench.random.integers(0, 2)))):
                x = (column - (width - 1) / 2) * 2.55
                z = 16.4 + level * 2.62
                kind = int(bench.random.integers(len(CONTAINERS)))
                boxes.setdefault(kind, []).append(box((x - 1.22, y - 6.1, z), (x + 1.22, y + 6.1, z + 2.55), 0.08))
    for kind, meshes in sorted(boxes.items()):
        bench.add(satin(hex_colour(CONTAINERS[kind])), join(meshes))
    _decks(bench, 8, 14.0, 13.0, 16.0, 2.9, 50.0, shrink=0.2, paint=WHITE)
    top = 16.0 + 8 * 2.9
    bench.add(WHITE, box((-16.5, 43.0, top - 2.0), (16.5, 49.0, top + 1.2), 0.3))
    bench.add(GLASS, box((-16.6, 42.9, top - 0.9), (16.6, 49.1, top + 0.5), 0.1))
    funnel = gloss(spec.second_colour or hex_colour("#d07a2a"))
    bench.add(funnel, box((-3.5, 58.0, 16.0), (3.5, 66.0, top + 4.0), 0.8, soft=3))
    bench.add(TRIM, box((-3.6, 57.9, top + 2.0), (3.6, 66.1, top + 4.2), 0.8, soft=3))
    bench.add(STEEL, mast((0, 46, top), 9.0, 0.4), mast((0, -88, 20), 10.0, 0.4))
    return bench.model(anchors={"top": (0, 0, top), "deck": (0.0, -85.0, 19.0), "waterline": (0.0, 0.0, 8.5)})


def make_ferry(spec: ThingSpec) -> Model:
    """A steamer for lakes and rivers: white, one tall funnel."""
    bench = Bench(spec, 0x5A4)
    paint = bench.body(gloss(bench.colour(("#eceae4", "#eceae4", "#23415f"))))
    accent = gloss(spec.second_colour or hex_colour("#c23a2b"))
    shape = hull(
        42.0, ((0, 0.2), (0.15, 2.9), (0.5, 4.3), (0.85, 3.9), (1, 2.2)), ((0, 5.6), (0.3, 4.2), (1, 4.4)),
        ((0, 1.2), (0.1, 0.2), (0.5, 0.0), (1, 1.2)),
        fullness=((0, 1.6), (0.5, 4.0), (1, 3.0)), rake_m=1.6, counter_m=-1.0,
    )  # fmt: skip
    painted_hull(bench, shape, paint, 1.7, band_m=0.15)
    bench.add(varnished(bench, "teak"), shape.deck(0.5))
    _decks(bench, 2, 27.0, 3.6, 3.6, 2.5, 1.0, shrink=3.2, paint=WHITE)
    for side in (-1.0, 1.0):
        bench.add(WHITE, railing(shape.gunwale(side)[3:], 0.95, posts=26, radius_m=0.035))
    line = np.array([(-3.4, -8.5, 8.6), (-3.4, 12.5, 8.6), (3.4, 12.5, 8.6), (3.4, -8.5, 8.6), (-3.4, -8.5, 8.6)])
    bench.add(WHITE, railing(line, 0.95, posts=40, radius_m=0.03))
    bench.add(WHITE, box((-1.7, -9.6, 8.4), (1.7, -6.6, 10.7), 0.2, soft=2))
    bench.add(GLASS, box((-1.74, -9.64, 9.5), (1.74, -6.9, 10.3), 0.05))
    bench.add(accent, tube([(0, 2.0, 8.4), (0, 2.5, 13.5)], 0.95, 32))
    bench.add(TRIM, tube([(0, 2.42, 12.6), (0, 2.52, 13.7)], 0.98, 32))
    bench.add(STEEL, mast((0, -8.0, 10.6), 4.5, 0.08), mast((0, 13.0, 4.0), 6.0, 0.08))
    return bench.model(anchors={"top": (0, 0, 13.5), "deck": (0.0, -14.0, 4.2), "waterline": (0.0, 0.0, 1.7)})


_maker = listed(HONOURS, 58.0)


MAKERS: tuple[Maker, ...] = (
    _maker(
        "tall-ship",
        "tall ship, sailing ship, square rigger, galleon, frigate, clipper, schooner, windjammer, caravel",
        43.5,
        make_tall_ship,
    ),
    _maker("pirate-ship", "pirate ship, pirate boat", 43.5, make_pirate_ship),
    _maker(
        "cruise-ship", "cruise ship, ocean liner, cruise liner, cruiser, passenger ship, liner", 256.0, make_cruise_ship
    ),
    _maker(
        "container-ship",
        "container ship, cargo ship, freighter, ship, tanker, merchant ship, cargo vessel",
        211.0,
        make_container_ship,
    ),
    _maker(
        "ferry", "ferry, steamship, steamer, steamboat, paddle steamer, ferry boat, excursion boat", 43.5, make_ferry
    ),
)
