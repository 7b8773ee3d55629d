"""Cabins that hang: the royal coach on its straps, the gondola on its rope."""

import numpy as np

from studiolo.engines.maquette.makers.bench import Bench
from studiolo.engines.maquette.makers.plates import placed, rounded, slab
from studiolo.engines.maquette.makers.protocol import ThingSpec
from studiolo.engines.maquette.makers.turning import ball, filleted, turned
from studiolo.engines.maquette.makers.vehicles.bars import box, curve, tube
from studiolo.engines.maquette.makers.vehicles.cart_parts import IRON, cart_wheel
from studiolo.engines.maquette.makers.vehicles.forms import ahead, beside, cut, meet, outline, scored, skin, within
from studiolo.engines.maquette.makers.vehicles.paints import (
    BRASS,
    GLASS,
    LIT_LAMP,
    STEEL,
    TAN_LEATHER,
    TRIM,
    car_paint,
    gloss,
)
from studiolo.engines.maquette.makers.vehicles.wheels import across
from studiolo.engines.maquette.model import Model


def make_carriage(spec: ThingSpec) -> Model:
    """A coach for a queen: swelling body on leather straps, gilded."""
    bench = Bench(spec, 0xCA6)
    paint = bench.body(car_paint(bench.colour(("#6a1f2a", "#1f3f6a", "#22402f", "#e9e2d0"))))
    wheels = gloss(spec.second_colour) if spec.second_colour else BRASS
    body = outline(
        [
            (-0.62, 0.85, 0.3),
            (-0.85, 1.35, 0.2),
            (-0.82, 2.1, 0.15),
            (-0.6, 2.35, 0.2),
            (0.6, 2.35, 0.2),
            (0.82, 2.1, 0.15),
            (0.85, 1.35, 0.2),
            (0.62, 0.85, 0.3),
            (0.0, 0.68, 0.4),
        ]
    )
    soup = skin(
        lambda x, y, z: meet(0.08, within(body, y, z), np.abs(x) - 0.66 + 0.25 * (z - 1.7) ** 2 * 0.35),
        (-0.85, -1.0, 0.6),
        (0.85, 1.0, 2.45),
        0.03,
    )
    for a, b in ((-0.72, -0.33), (-0.26, 0.26), (0.33, 0.72)):
        line = outline([(a, 1.5, 0.05), (b, 1.5, 0.05), (b, 2.08, 0.12), (a, 2.08, 0.12)])
        pane, soup = cut(soup, beside(line, 0.3), 0.022)
        pane, edge = cut(pane, beside(line, 0.3))
        bench.add(BRASS, edge.mesh())
        bench.add(GLASS, pane.sunk(0.01).mesh())
    door = outline([(-0.3, 0.95, 0.1), (0.3, 0.95, 0.1), (0.3, 2.15, 0.1), (-0.3, 2.15, 0.1)])
    line_, soup = scored(soup, beside(door, 0.3), 0.014)
    bench.add(BRASS, line_.mesh())
    for z in (1.4,):
        for side in (-1.0, 1.0):
            bench.add(
                BRASS, tube([(side * 0.65, -0.82, z), (side * 0.665, 0.0, z - 0.02), (side * 0.65, 0.82, z)], 0.014, 6)
            )
    bench.add(paint, soup.mesh(), name="body")
    for side in (-1.0, 1.0):
        for y, r in ((-1.45, 0.45), (1.3, 0.62)):
            cart_wheel(bench, (side * 0.78, y, r), r, wheels, 12)
        spring = curve(
            [
                (side * 0.5, -1.45, 0.6),
                (side * 0.5, -1.25, 0.95),
                (side * 0.5, -0.7, 0.85),
                (side * 0.5, 0.0, 0.72),
                (side * 0.5, 0.7, 0.85),
                (side * 0.5, 1.2, 1.05),
                (side * 0.5, 1.45, 0.8),
            ],
            40,
        )
        bench.add(BRASS, tube(spring, 0.026, 10))
        bench.add(BRASS, tube([(side * 0.72, -0.75, 1.55), (side * 0.86, -0.85, 1.6)], 0.02, 8))
        bench.add(LIT_LAMP, placed(slab(rounded(0.12, 0.12, 0.02), 0.0, 0.2, 0.02), (side * 0.88, -0.85, 1.6)))
        bench.add(
            BRASS,
            placed(
                turned(filleted([(0.0, 0.2, 0), (0.09, 0.2, 0.01), (0.0, 0.36, 0)][::-1], 4), 20).mesh,
                (side * 0.88, -0.85, 1.6),
            ),
        )
        bench.add(
            BRASS,
            ball(0.06, (side * 0.55, -0.5, 2.42), sides=20).mesh,
            ball(0.06, (side * 0.55, 0.5, 2.42), sides=20).mesh,
        )
    for y in (-1.45, 1.3):
        bench.add(BRASS, tube([(-0.78, y, 0.45 if y < 0 else 0.62), (0.78, y, 0.45 if y < 0 else 0.62)], 0.04, 10))
    bench.add(TAN_LEATHER, box((-0.45, -1.6, 1.45), (0.45, -1.2, 1.6), 0.05, soft=3))
    bench.add(paint, box((-0.42, -1.65, 0.6), (0.42, -1.2, 1.45), 0.08, soft=3))
    bench.add(BRASS, tube([(0, -1.5, 0.55), (0, -3.0, 0.6)], 0.035, 10))
    return bench.model(anchors={"top": (0, 0, 2.36), "seat": (0, -1.4, 1.6)})


def make_gondola(spec: ThingSpec) -> Model:
    """The cabin of a cable car under its hanger and rope."""
    bench = Bench(spec, 0xCA8)
    paint = bench.body(car_paint(bench.colour(("#c8322b", "#e0a02a", "#2f6fae", "#2f8a6a"))))
    body = outline(
        [
            (-1.0, 0.05, 0.15),
            (-1.15, 0.9, 0.2),
            (-1.0, 2.05, 0.3),
            (1.0, 2.05, 0.3),
            (1.15, 0.9, 0.2),
            (1.0, 0.05, 0.15),
        ]
    )
    soup = skin(
        lambda x, y, z: meet(0.2, within(body, y, z), np.abs(x) - 0.95 + 0.1 * np.abs(z - 0.9)),
        (-1.15, -1.3, -0.05),
        (1.15, 1.3, 2.2),
        0.04,
    )
    for a, b in ((-0.95, -0.08), (0.08, 0.95)):
        line = outline([(a, 0.95, 0.1), (b, 0.95, 0.1), (b * 0.95, 1.8, 0.15), (a * 0.95, 1.8, 0.15)])
        pane, soup = cut(soup, beside(line, 0.5), 0.03)
        pane, edge = cut(pane, beside(line, 0.5))
        bench.add(TRIM, edge.mesh())
        bench.add(GLASS, pane.sunk(0.01).mesh())
    for low, high in ((-9.0, -0.5), (0.5, 9.0)):
        line = outline([(-0.68, 0.95, 0.15), (0.68, 0.95, 0.15), (0.62, 1.8, 0.15), (-0.62, 1.8, 0.15)])
        pane, soup = cut(soup, ahead(line, low, high), 0.03)
        pane, edge = cut(pane, ahead(line, low, high))
        bench.add(TRIM, edge.mesh())
        bench.add(GLASS, pane.sunk(0.01).mesh())
    bench.add(paint, soup.mesh(), name="cabin")
    hanger = curve([(0, 0, 2.0), (0.0, 0.0, 2.5), (0.35, 0, 2.9), (0.35, 0, 3.7), (0.1, 0, 3.95)], 24)
    bench.add(STEEL, tube(hanger, 0.06, 12), box((-0.12, -0.7, 3.9), (0.12, 0.7, 4.05), 0.04))
    for y in (-0.55, -0.2, 0.2, 0.55):
        bench.add(TRIM, placed(slab(rounded(0.24, 0.24, 0.119), -0.04, 0.04, 0.02), (0, y, 4.06), across(1.0)))
    bench.add(IRON, tube([(0, -3.0, 4.18), (0, 3.0, 4.18)], 0.03, 10))
    return bench.model(anchors={"top": (0, 0, 2.05)})
