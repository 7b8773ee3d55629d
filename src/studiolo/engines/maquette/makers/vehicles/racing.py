"""A single-seater racing car."""

import numpy as np

from studiolo.engines.maquette.makers.bench import Bench
from studiolo.engines.maquette.makers.plates import drawn, placed
from studiolo.engines.maquette.makers.protocol import ThingSpec
from studiolo.engines.maquette.makers.turning import filleted, rotation, turned
from studiolo.engines.maquette.makers.vehicles.bars import box, strip, tube
from studiolo.engines.maquette.makers.vehicles.car_fittings import seat
from studiolo.engines.maquette.makers.vehicles.forms import (
    carved,
    cut,
    meet,
    melt,
    outline,
    skin,
    where,
    within,
)
from studiolo.engines.maquette.makers.vehicles.paints import (
    DARK_LEATHER,
    SHADOW,
    TRIM,
    car_paint,
    satin,
)
from studiolo.engines.maquette.makers.vehicles.wheels import add_wheel
from studiolo.engines.maquette.model import Material, Model, Numbers
from studiolo.engines.maquette.settings.surfaces import hex_colour


def make_racing_car(spec: ThingSpec) -> Model:
    """A single-seater with wings."""
    bench = Bench(spec, 0x0F1)
    paint = bench.body(car_paint(bench.colour(("#c8141c", "#1d3f8f", "#0f8f83", "#e8641e", "#d8dadc", "#1a5c3a"))))
    second = car_paint(spec.second_colour or hex_colour("#e9e8e4"))
    carbon = satin((0.02, 0.02, 0.022))
    body = outline(
        [
            (-2.55, 0.22, 0.04),
            (-2.6, 0.30, 0.05),
            (-1.4, 0.56, 0.4),
            (-0.5, 0.64, 0.2),
            (0.35, 0.66, 0.1),
            (0.55, 0.96, 0.12),
            (1.1, 0.92, 0.5),
            (2.2, 0.52, 0.3),
            (2.3, 0.3, 0.1),
            (2.2, 0.16, 0.05),
            (-1.0, 0.14, 0.3),
        ]
    )
    pods = outline([(-0.35, 0.10, 0.03), (-0.3, 0.58, 0.12), (0.6, 0.56, 0.3), (1.9, 0.24, 0.3), (1.95, 0.1, 0.02)])

    def field(x: Numbers, y: Numbers, z: Numbers) -> Numbers:
        side = np.abs(x)
        half = np.interp(y, [-2.6, -1.4, -0.5, 0.4, 1.2, 2.3], [0.09, 0.18, 0.33, 0.33, 0.26, 0.12])
        half = half - 0.28 * np.maximum(z - 0.62, 0)
        tub = meet(0.07, within(body, y, z), side - half)
        out = np.interp(y, [-0.4, 0.2, 0.9, 1.95], [0.66, 0.74, 0.66, 0.3])
        form = melt(0.08, tub, meet(0.07, within(pods, y, z), side - out))
        seatline = outline([(-0.62, 0.4, 0.1), (-0.62, 0.9, 0.1), (0.3, 0.9, 0.05), (0.3, 0.4, 0.1)])
        form = carved(0.03, form, np.maximum(within(seatline, y, z), side - 0.24))
        scoop = np.maximum(np.maximum(np.hypot(x, z - 0.82) - 0.1, y - 0.75), 0.2 - y)
        return carved(0.015, form, scoop)

    soup = skin(field, (-0.85, -2.7, 0.06), (0.85, 2.4, 1.05), 0.03)
    dark, soup = cut(
        soup,
        where(
            lambda p: np.maximum(np.maximum(np.abs(p[:, 0]) - 0.235, np.abs(p[:, 1] + 0.15) - 0.5), p[:, 2] - 0.62),
            (-0.3, -0.7, 0.3),
            (0.3, 0.4, 0.7),
        ),
    )
    bench.add(SHADOW, dark.mesh())
    dark, soup = cut(soup, where(lambda p: p[:, 2] - 0.15))
    bench.add(carbon, dark.mesh())
    stripe, soup = cut(soup, where(lambda p: np.abs(p[:, 0]) - 0.05, (-0.2, -2.7, 0.2), (0.2, -0.7, 1.0)))
    bench.add(second, stripe.mesh())
    bench.add(paint, soup.mesh(), name="body")
    for y, radius, wide, x in ((-1.7, 0.34, 0.3, 0.78), (1.75, 0.345, 0.38, 0.76)):
        for side in (-1.0, 1.0):
            add_wheel(
                bench, (side * x, y, radius), radius, wide, side, rim="alloy", paint=carbon, tyre_share=0.42, spokes=8
            )
            for dy, z in ((-0.22, 0.42), (0.22, 0.42), (-0.18, 0.24), (0.18, 0.24)):
                bench.add(
                    carbon,
                    tube([(side * 0.16, y + dy * 1.6, z), (side * (x - 0.12), y + dy * 0.3, z - 0.05)], 0.016, 8),
                )
    _wing(bench, paint, carbon, (-2.45, 0.16), 0.9, 0.3, 2)
    _wing(bench, paint, carbon, (2.15, 0.86), 0.48, 0.28, 2)
    for side in (-1.0, 1.0):
        for y, low, high, x in ((-2.45, 0.1, 0.34, 0.9), (2.15, 0.36, 1.02, 0.49)):
            bench.add(second, box((side * x - 0.012, y - 0.24, low), (side * x + 0.012, y + 0.26, high), 0.01))
    bench.add(carbon, tube([(0, -0.7, 0.62), (0, -0.5, 0.86), (-0.2, -0.1, 0.9), (-0.26, 0.4, 0.72)], 0.026, 10))
    bench.add(carbon, tube([(0, -0.5, 0.86), (0.2, -0.1, 0.9), (0.26, 0.4, 0.72)], 0.026, 10))
    bench.add(DARK_LEATHER, placed(seat(0.4), (0, 0.05, 0.48)))
    rim = turned(
        filleted(
            [(0.10, -0.015, 0.01), (0.13, -0.015, 0.01), (0.13, 0.015, 0.01), (0.10, 0.015, 0.01), (0.10, -0.015, 0)], 4
        ),
        32,
    ).mesh
    bench.add(TRIM, placed(rim, (0, -0.36, 0.62), rotation((1, 0, 0), -70)))
    return bench.model(anchors={"top": (0.0, 0.6, 0.96), "seat": (0.0, 0.05, 0.48)})


def _wing(
    bench: Bench, paint: Material, carbon: Material, at: tuple[float, float], half: float, chord: float, flaps: int
) -> None:
    y, z = at
    for number in range(flaps):
        line = outline(
            [
                (-chord / 2, -0.01, 0.01),
                (-chord / 2, 0.02, 0.02),
                (0.0, 0.045, 0.1),
                (chord / 2, 0.012, 0.004),
                (chord / 2, 0.0, 0.004),
            ]
        )
        path = [(-half, y + 0.2 * number, z + 0.07 * number), (half, y + 0.2 * number, z + 0.07 * number)]
        shape = drawn(line[::-1][::3], steps=30)
        mesh = strip(path, shape, (0.0, 1.0, 0.0))
        bench.add(paint if number else carbon, mesh)
