"""The excavator on its tracks."""

import numpy as np

from studiolo.engines.maquette.makers.bench import Bench
from studiolo.engines.maquette.makers.plates import placed, rounded, slab
from studiolo.engines.maquette.makers.protocol import ThingSpec
from studiolo.engines.maquette.makers.vehicles.bars import box, curve, strip, tube
from studiolo.engines.maquette.makers.vehicles.forms import ahead, beside, cut, meet, outline, skin, within
from studiolo.engines.maquette.makers.vehicles.paints import (
    CHROME,
    GLASS,
    STEEL,
    TRIM,
    car_paint,
)
from studiolo.engines.maquette.makers.vehicles.wheels import across
from studiolo.engines.maquette.model import Model, Numbers


def make_digger(spec: ThingSpec) -> Model:
    """An excavator on tracks."""
    bench = Bench(spec, 0x10E)
    paint = bench.body(car_paint(bench.colour(("#eaa81e", "#e07a1f"))))
    line = outline(
        [
            (-1.9, 0.45, 0.42),
            (-1.5, 0.9, 0.4),
            (1.5, 0.9, 0.4),
            (1.9, 0.45, 0.42),
            (1.5, 0.02, 0.4),
            (-1.5, 0.02, 0.4),
        ]
    )
    track = skin(
        lambda x, y, z: meet(0.03, within(line, y, z), np.abs(x) - 0.28), (-0.4, -2.0, -0.05), (0.4, 2.0, 1.0), 0.05
    )
    for side in (-1.0, 1.0):
        bench.add(TRIM, placed(track.mesh(), (side * 1.15, 0.0, 0.0)))
        for k in range(0, len(line), 1):
            y, z = line[k]
            bench.add(
                STEEL, box((side * 1.15 - 0.31, y - 0.05, z - 0.03), (side * 1.15 + 0.31, y + 0.05, z + 0.03), 0.01)
            )
        for y in (-1.4, -0.7, 0.0, 0.7, 1.4):
            bench.add(
                STEEL, placed(slab(rounded(0.42, 0.42, 0.2), 0.2, 0.31, 0.02), (side * 1.15, y, 0.4), across(side))
            )
        for y in np.arange(-1.4, 1.5, 0.2):
            for z in (0.03, 0.89):
                bench.add(
                    STEEL, box((side * 1.15 - 0.31, y - 0.07, z - 0.03), (side * 1.15 + 0.31, y + 0.07, z + 0.03), 0.01)
                )
    bench.add(TRIM, placed(slab(rounded(1.3, 1.3, 0.64), 0.85, 1.1, 0.03)))
    bench.add(
        paint,
        box((-1.2, -0.9, 1.1), (1.2, 2.0, 1.5), 0.08, soft=3),
        box((-0.1, 0.2, 1.4), (1.2, 2.0, 2.1), 0.14, soft=4),
        box((-1.2, 1.0, 1.4), (0.0, 2.0, 2.1), 0.14, soft=4),
    )
    house = outline([(-0.95, 1.5, 0.05), (-0.85, 2.5, 0.2), (-0.5, 2.85, 0.2), (0.55, 2.85, 0.1), (0.6, 1.5, 0.05)])
    cab = skin(
        lambda x, y, z: meet(0.08, within(house, y, z), np.abs(x + 0.68) - 0.5),
        (-1.3, -1.05, 1.4),
        (-0.1, 0.7, 2.95),
        0.05,
    )
    glass, cab = cut(
        cab,
        beside(
            outline([(-0.8, 1.75, 0.05), (-0.72, 2.45, 0.1), (-0.45, 2.7, 0.1), (0.45, 2.7, 0.06), (0.48, 1.75, 0.05)])
        ),
    )
    bench.add(GLASS, glass.sunk(0.01).mesh())
    glass, cab = cut(
        cab,
        ahead(outline([(-1.08, 1.65, 0.05), (-0.28, 1.65, 0.05), (-0.28, 2.62, 0.05), (-1.08, 2.62, 0.05)]), y_to=0.2),
    )
    bench.add(GLASS, glass.sunk(0.01).mesh())
    bench.add(paint, cab.mesh())
    arm = [(0.25, -0.6, 1.6), (0.25, -2.0, 3.6), (0.25, -3.6, 3.9)]
    bench.add(paint, strip(_bent(arm), rounded(0.32, 0.5, 0.08), (1, 0, 0), taper=np.linspace(1.1, 0.75, 14)))
    bench.add(
        paint,
        strip(
            [(0.25, -3.4, 4.25), (0.25, -3.8, 3.2), (0.25, -4.2, 1.4)],
            rounded(0.26, 0.42, 0.06),
            (1, 0, 0),
            taper=np.array([0.8, 1.0, 0.6]),
        ),
    )
    for a, b in (
        ((0.25, -1.0, 1.5), (0.25, -2.2, 3.2)),
        ((0.25, -2.2, 4.1), (0.25, -3.5, 4.3)),
        ((0.25, -3.9, 3.4), (0.25, -4.35, 1.75)),
    ):
        mid = tuple((np.array(a) * 0.45 + np.array(b) * 0.55).tolist())
        bench.add(TRIM, tube([a, mid], 0.09, 12))
        bench.add(CHROME, tube([mid, b], 0.05, 12))
    bucket = outline([(-4.1, 1.5, 0.1), (-4.75, 1.4, 0.2), (-4.8, 0.75, 0.3), (-4.2, 0.45, 0.3), (-3.6, 0.75, 0.1)])
    hollow = outline([(-4.0, 1.25, 0.05), (-4.6, 1.25, 0.2), (-4.65, 0.85, 0.3), (-4.2, 0.6, 0.2), (-3.3, 0.85, 0.1)])
    shape = skin(
        lambda x, y, z: np.maximum(
            meet(0.02, within(bucket, y, z), np.abs(x - 0.25) - 0.5),
            -np.maximum(within(hollow, y, z), np.abs(x - 0.25) - 0.45),
        ),
        (-0.4, -4.9, 0.35),
        (0.9, -3.4, 1.6),
        0.03,
    )
    bench.add(STEEL, shape.mesh())
    for x in np.linspace(-0.18, 0.68, 5):
        bench.add(STEEL, box((x - 0.05, -3.75, 0.66), (x + 0.05, -3.4, 0.76), 0.02))
    return bench.model(anchors={"top": (0, 0.5, 2.85), "seat": (-0.68, 0.0, 1.6)})


def _bent(points: list[tuple[float, float, float]]) -> Numbers:
    return curve(np.asarray(points), 14)
