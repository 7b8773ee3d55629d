"""The submarine."""

import numpy as np

from studiolo.engines.maquette.makers.bench import Bench
from studiolo.engines.maquette.makers.plates import placed, rounded, slab
from studiolo.engines.maquette.makers.protocol import ThingSpec
from studiolo.engines.maquette.makers.turning import ball, filleted, rotation, turned
from studiolo.engines.maquette.makers.vehicles.bars import tube
from studiolo.engines.maquette.makers.vehicles.forms import (
    beside,
    cut,
    meet,
    melt,
    outline,
    oval,
    skin,
    where,
    within,
)
from studiolo.engines.maquette.makers.vehicles.hulls import railing
from studiolo.engines.maquette.makers.vehicles.paints import (
    BRASS,
    GLASS,
    STEEL,
    TRIM,
    car_paint,
)
from studiolo.engines.maquette.makers.vehicles.wheels import across
from studiolo.engines.maquette.model import Model, Numbers
from studiolo.engines.maquette.settings.surfaces import hex_colour


def make_submarine(spec: ThingSpec) -> Model:
    bench = Bench(spec, 0xB7)
    yellow = "yellow" in spec.noun or spec.seed % 3 != 0
    paint = bench.body(car_paint(bench.colour(("#f0b41c",) if yellow else ("#2b333a",))))
    second = car_paint(spec.second_colour or hex_colour("#c23b2a")) if yellow else TRIM
    r = 1.65

    def field(x: Numbers, y: Numbers, z: Numbers) -> Numbers:
        radius = np.interp(y, [-7, -6.8, -6.2, -5, -3, 2, 4.5, 6, 7], [0.02, 0.5, 1.0, 1.45, r, r, 1.3, 0.7, 0.15])
        body = np.hypot(x, z - 1.9) - radius
        tower = outline([(-2.2, 1.8, 0.0), (-2.0, 4.35, 0.4), (0.2, 4.35, 0.3), (0.7, 1.8, 0.0)])
        sail_ = meet(0.2, within(tower, y, z), np.abs(x) - 0.62)
        deck = meet(0.15, np.abs(x) - 0.8, z - 3.75, 2.5 - z, np.abs(y + 0.6) - 4.6)
        form = melt(0.22, melt(0.15, body, deck), sail_)
        rudder = meet(0.08, np.abs(x) - 0.09, np.abs(z - 1.9) - 1.5, np.abs(y - 6.3 + 0.15 * np.abs(z - 1.9)) - 0.45)
        plane = meet(0.08, np.abs(z - 1.9) - 0.09, np.abs(x) - 1.5, np.abs(y - 6.3 + 0.15 * np.abs(x)) - 0.45)
        fin = meet(0.06, np.abs(z - 3.5) - 0.07, np.abs(x) - 1.5, np.abs(y + 1.2) - 0.4)
        return melt(0.1, melt(0.1, form, rudder), melt(0.1, plane, fin))

    soup = skin(field, (-1.9, -7.2, -0.1), (1.9, 7.1, 4.6), 0.075)
    stripe, soup = cut(soup, where(lambda p: np.abs(p[:, 2] - 1.35) - 0.09))
    bench.add(second, stripe.mesh())
    for y in (-4.3, -3.2, 1.2, 2.4):
        pane, soup = cut(soup, beside(oval(y, 2.15, 0.3, 0.3), 0.8))
        bench.add(GLASS, pane.sunk(0.03).mesh())
        for side in (-1.0, 1.0):
            ring = turned(
                filleted(
                    [
                        (0.29, -0.05, 0.02),
                        (0.40, -0.05, 0.02),
                        (0.40, 0.06, 0.04),
                        (0.29, 0.06, 0.02),
                        (0.29, -0.05, 0),
                    ],
                    5,
                ),
                40,
            ).mesh
            out = float(np.sqrt(max(np.interp(y, [-5, -3, 2, 4.5], [1.45, r, r, 1.3]) ** 2 - 0.0625, 0)))
            bench.add(BRASS, placed(ring, (side * out, y, 2.15), across(side)))
    bench.add(paint, soup.mesh(), name="hull")
    bench.add(
        STEEL,
        tube([(0, -1.2, 4.3), (0, -1.2, 5.7), (0, -1.3, 5.82), (0, -1.5, 5.85)], 0.08, 12),
        tube([(0.2, -0.4, 4.3), (0.2, -0.4, 5.2)], 0.04, 8),
    )
    bench.add(
        STEEL,
        railing(
            np.array([(-0.5, -1.7, 4.3), (0.5, -1.7, 4.3), (0.5, -0.1, 4.3), (-0.5, -0.1, 4.3), (-0.5, -1.7, 4.3)]),
            0.5,
            posts=9,
            radius_m=0.025,
        ),
    )
    for k in range(4):
        blade = placed(slab(rounded(0.4, 0.8, 0.19), -0.02, 0.02, 0.015), (0, 0.55, 0), rotation((0, 1, 0), 25))
        turn = rotation((1, 0, 0), -90) @ rotation((0, 0, 1), 90.0 * k + 20)
        bench.add(BRASS, placed(blade, (0, 7.1, 1.9), turn))
    bench.add(BRASS, placed(ball(0.2, sides=24).mesh, (0, 7.1, 1.9)))
    return bench.model(anchors={"top": (0, -0.8, 4.4), "deck": (0.0, 2.0, 3.75), "waterline": (0.0, 0.0, 2.5)})
