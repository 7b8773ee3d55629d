"""Motorcycle and motor scooter."""

from dataclasses import replace

import numpy as np

from studiolo.engines.maquette.makers.bench import Bench
from studiolo.engines.maquette.makers.materials import material_for
from studiolo.engines.maquette.makers.plates import UPRIGHT, circle, drawn, placed, rounded, slab
from studiolo.engines.maquette.makers.protocol import ThingSpec
from studiolo.engines.maquette.makers.turning import ball, filleted, rotation, turned
from studiolo.engines.maquette.makers.vehicles.bars import box, curve, strip, tube
from studiolo.engines.maquette.makers.vehicles.forms import meet, melt, outline, skin, within
from studiolo.engines.maquette.makers.vehicles.paints import (
    ALLOY,
    CHROME,
    CREAM,
    DARK_LEATHER,
    LAMP,
    LIT_LAMP,
    RED_LAMP,
    RUBBER,
    SHADOW,
    STEEL,
    TAN_LEATHER,
    TRIM,
    WHITE,
    car_paint,
)
from studiolo.engines.maquette.makers.vehicles.wheels import across, add_wheel
from studiolo.engines.maquette.meshes import join
from studiolo.engines.maquette.model import Model, Numbers
from studiolo.engines.maquette.settings.surfaces import hex_colour


def make_motorcycle(spec: ThingSpec) -> Model:
    """A classic roadster with a twin engine and much chrome."""
    bench = Bench(spec, 0xB1D)
    paint = bench.body(car_paint(bench.colour(("#17181b", "#8f1f22", "#1f3f5f", "#c2732a", "#2f4a3a"))))
    leather = TAN_LEATHER if spec.seed % 2 else DARK_LEATHER
    r, front, rear = 0.325, -0.78, 0.66
    for y, wide in ((front, 0.11), (rear, 0.14)):
        for side in (-1.0, 1.0):
            add_wheel(bench, (0.0, y, r), r, wide, side, rim="wire", paint=CHROME, tyre_share=0.26)
        bench.add(
            STEEL,
            placed(slab(circle(0.13, sides=44), 0.0, 0.008, 0.003), (0.07 if y == front else -0.07, y, r), across(1.0)),
        )
    for x in (-0.1, 0.1):
        bench.add(CHROME, tube([(x, -0.42, 1.02), (x, -0.62, 0.6)], 0.02, 14))
        bench.add(TRIM, tube([(x, -0.6, 0.64), (x, front, r)], 0.029, 14))
        bench.add(
            paint,
            tube([(x * 0.8, -0.36, 0.86), (x * 0.8, 0.25, 0.74), (x * 1.1, 0.75, 0.72)], 0.017, 12),
            tube([(x * 0.8, -0.38, 0.82), (x * 1.2, -0.3, 0.36), (x * 1.2, 0.3, 0.3), (x * 1.1, 0.36, 0.7)], 0.017, 12),
            tube([(x * 1.1, 0.3, 0.34), (x * 1.0, rear, r)], 0.02, 12),
        )
        t = np.linspace(0, 1, 70)
        top, low = np.array((x * 1.25, 0.5, 0.7)), np.array((x * 1.2, rear, r + 0.03))
        path = (
            top + (low - top) * t[:, None] + np.stack([0.028 * np.cos(44 * t), 0.028 * np.sin(44 * t), 0 * t], axis=1)
        )
        bench.add(CHROME, tube(path, 0.006, 6), tube([tuple(top), tuple(low)], 0.012, 8))
    tank = outline(
        [(-0.42, 0.84, 0.06), (-0.4, 0.98, 0.14), (-0.15, 1.04, 0.2), (0.12, 0.92, 0.15), (0.14, 0.82, 0.03)]
    )
    plan = outline(
        [
            (-0.08, -0.42, 0.1),
            (0.08, -0.42, 0.1),
            (0.155, -0.18, 0.2),
            (0.08, 0.14, 0.1),
            (-0.08, 0.14, 0.1),
            (-0.155, -0.18, 0.2),
        ]
    )
    bench.add(
        paint,
        skin(
            lambda x, y, z: meet(0.055, within(tank, y, z), within(plan, x, y)),
            (-0.2, -0.46, 0.78),
            (0.2, 0.18, 1.08),
            0.011,
        ).mesh(),
        name="tank",
    )
    stripe = car_paint(spec.second_colour) if spec.second_colour else CREAM
    for side in (-1.0, 1.0):
        bench.add(
            stripe,
            placed(
                slab(rounded(0.2, 0.06, 0.029), 0.0, 0.006, 0.002),
                (side * 0.142, -0.14, 0.93),
                rotation((0, 0, 1), 90.0 * side) @ UPRIGHT,
            ),
        )
    bench.add(CHROME, placed(slab(circle(0.035, sides=32), 0.0, 0.02, 0.006), (0, -0.22, 1.03)))
    seat = outline(
        [
            (0.1, 0.82, 0.03),
            (0.12, 0.92, 0.05),
            (0.45, 0.87, 0.2),
            (0.8, 0.93, 0.06),
            (0.84, 0.86, 0.04),
            (0.5, 0.78, 0.1),
        ]
    )
    bench.add(
        leather,
        skin(
            lambda x, y, z: meet(0.04, within(seat, y, z), np.abs(x) - 0.14),
            (-0.18, 0.05, 0.74),
            (0.18, 0.9, 0.98),
            0.014,
        ).mesh(),
        name="seat",
    )
    _engine(bench)
    for y, start, end, width in ((front, 175, 55, 0.14), (rear, 150, -5, 0.19)):
        turn = np.radians(np.linspace(start, end, 18))
        path = np.stack([0 * turn, y + 0.375 * np.cos(turn), r + 0.375 * np.sin(turn)], axis=1)
        shape = drawn([(-0.5, -0.08), (0.5, -0.08), (0.42, 0.05), (0.0, 0.1), (-0.42, 0.05)], steps=40)
        bench.add(paint, strip(path, replace(shape, points=shape.points * width), (1, 0, 0)))
    lamp = turned(
        filleted([(0.0, -0.16, 0), (0.07, -0.13, 0.05), (0.105, 0.0, 0.03), (0.108, 0.02, 0.006), (0.09, 0.024, 0)], 7),
        44,
    ).mesh
    bench.add(CHROME, placed(lamp, (0, -0.6, 0.93), UPRIGHT))
    bench.add(
        LAMP,
        placed(
            turned(filleted([(0.095, 0.016, 0), (0.06, 0.036, 0.04), (0.0, 0.042, 0)], 6), 36).mesh,
            (0, -0.6, 0.93),
            UPRIGHT,
        ),
    )
    bench.add(LIT_LAMP, placed(ball(0.024, sides=20).mesh, (0, -0.625, 0.93)))
    bar = curve([(0.0, -0.4, 1.05), (0.1, -0.4, 1.06), (0.2, -0.36, 1.14), (0.34, -0.24, 1.13), (0.4, -0.18, 1.12)], 24)
    for side in (-1.0, 1.0):
        line = bar * (side, 1, 1)
        bench.add(CHROME, tube(line, 0.012, 12))
        bench.add(
            TRIM, tube(line[-8:], 0.018, 14), tube([(side * 0.3, -0.28, 1.15), (side * 0.32, -0.3, 1.3)], 0.006, 8)
        )
        bench.add(CHROME, placed(slab(circle(0.05, sides=32), -0.01, 0.01, 0.006), (side * 0.32, -0.3, 1.32), UPRIGHT))
        bench.add(
            CHROME,
            placed(
                slab(circle(0.045, sides=32), 0.0, 0.05, 0.015), (side * 0.055, -0.44, 1.06), rotation((1, 0, 0), -50)
            ),
        )
        bench.add(TRIM, tube([(side * 0.12, 0.22, 0.32), (side * 0.26, 0.22, 0.3)], 0.013, 8))
    bench.add(RED_LAMP, placed(ball(0.045, sides=24).mesh, (0, 1.02, 0.66)))
    bench.add(STEEL, tube([(-0.1, 0.1, 0.28), (-0.24, 0.2, 0.01)], 0.012, 8))
    return bench.model(
        anchors={
            "top": (0, 0.4, 0.9),
            "seat": (0, 0.38, 0.88),
            "saddle": (0, 0.38, 0.88),
            "hand_left": (-0.38, -0.2, 1.13),
            "hand_right": (0.38, -0.2, 1.13),
        }
    )


def _engine(bench: Bench) -> None:
    bench.add(ALLOY, box((-0.14, -0.22, 0.27), (0.14, 0.26, 0.5), 0.05, soft=3))
    for side in (-1.0, 1.0):
        bench.add(
            CHROME,
            placed(
                slab(rounded(0.34, 0.18, 0.085), 0.0, 0.05, 0.025),
                (side * 0.135, 0.02, 0.37),
                rotation((0, 0, 1), 90.0 * side) @ UPRIGHT,
            ),
        )
    for lean, y in ((-22.0, -0.12), (22.0, 0.1)):
        turn = rotation((1, 0, 0), -lean)
        fins = [
            placed(slab(rounded(0.2, 0.17, 0.04), z, z + 0.009, 0.003), (0, y, 0.47), turn)
            for z in np.arange(0.0, 0.22, 0.019)
        ]
        bench.add(ALLOY, join(fins), placed(slab(rounded(0.14, 0.12, 0.03), 0.0, 0.24, 0.02), (0, y, 0.47), turn))
        bench.add(CHROME, placed(slab(rounded(0.15, 0.12, 0.04), 0.22, 0.28, 0.025), (0, y, 0.47), turn))
    for side in (1.0,):
        for start in ((-0.26, 0.6), (0.2, 0.6)):
            pipe = curve(
                [
                    (side * 0.1, start[0], start[1]),
                    (side * 0.17, start[0] - 0.08, 0.48),
                    (side * 0.18, -0.2, 0.3),
                    (side * 0.18, 0.2, 0.24),
                ],
                24,
            )
            bench.add(CHROME, tube(pipe, 0.023, 14))
        bench.add(
            CHROME,
            tube(
                [(side * 0.18, 0.15, 0.24), (side * 0.19, 0.35, 0.25), (side * 0.2, 1.05, 0.33)],
                np.array([0.026, 0.045, 0.042]),
                18,
            ),
        )
    bench.add(SHADOW, tube([(0.2, 1.04, 0.33), (0.2, 1.055, 0.332)], 0.03, 14))
    bench.add(
        CHROME,
        placed(slab(rounded(0.2, 0.15, 0.07), 0.0, 0.05, 0.02), (0.12, 0.0, 0.66), rotation((0, 0, 1), 90.0) @ UPRIGHT),
    )


def make_scooter(spec: ThingSpec) -> Model:
    """A motor scooter of the Italian kind."""
    bench = Bench(spec, 0xB1E)
    paint = bench.body(car_paint(bench.colour(("#8fc4b7", "#c8352c", "#e9dfc6", "#e0a83a", "#6f9fc0", "#d98a94"))))
    leather = material_for("leather", spec.second_colour or hex_colour("#6a3a1c"), bench.random, tile_m=0.2, size_m=0.5)
    r, front, rear = 0.225, -0.62, 0.58
    for y in (front, rear):
        for side in (-1.0, 1.0):
            add_wheel(bench, (0.0, y, r), r, 0.1, side, rim="steel", paint=CREAM, tyre_share=0.42, white_wall=WHITE)
    tail = outline(
        [
            (0.02, 0.36, 0.1),
            (0.05, 0.72, 0.15),
            (0.35, 0.78, 0.2),
            (0.8, 0.68, 0.25),
            (0.98, 0.44, 0.2),
            (0.85, 0.25, 0.15),
            (0.3, 0.22, 0.15),
        ]
    )
    floor = outline([(-0.36, 0.2, 0.03), (-0.36, 0.26, 0.03), (0.2, 0.27, 0.03), (0.2, 0.19, 0.03)])
    shield = outline(
        [
            (-0.36, 0.2, 0.04),
            (-0.46, 0.55, 0.3),
            (-0.42, 0.88, 0.06),
            (-0.37, 0.88, 0.03),
            (-0.40, 0.55, 0.3),
            (-0.3, 0.22, 0.04),
        ]
    )

    def body(x: Numbers, y: Numbers, z: Numbers) -> Numbers:
        side = np.abs(x)
        half = 0.10 + 0.12 * np.clip((y - 0.05) / 0.4, 0, 1) * np.clip((1.05 - y) / 0.5, 0, 1)
        rear_shell = meet(0.07, within(tail, y, z), side - half - 0.02)
        deck = meet(0.02, within(floor, y, z), side - 0.19)
        bow = 0.14 * np.clip((z - 0.25) / 0.4, 0, 1) * np.clip((1.05 - z) / 0.3, 0, 1)
        leg = meet(0.02, within(shield, y - 0.22 * side**2 * 3, z), side - 0.14 - bow)
        form = melt(0.04, melt(0.04, rear_shell, deck), leg)
        well = np.maximum(np.hypot(y - rear, z - r) - 0.25, side - 0.09)
        return meet(0.015, form, -well)

    bench.add(paint, skin(body, (-0.36, -0.55, 0.14), (0.36, 1.05, 0.95), 0.014).mesh(), name="body")
    nose = np.radians(np.linspace(160, 10, 16))
    path = np.stack([0 * nose, front + 0.25 * np.cos(nose), r + 0.255 * np.sin(nose)], axis=1)
    bench.add(
        paint,
        strip(
            path,
            drawn([(-0.08, -0.05), (0.08, -0.05), (0.065, 0.015), (0, 0.03), (-0.065, 0.015)], steps=36),
            (1, 0, 0),
            taper=np.interp(np.linspace(0, 1, 16), [0, 0.5, 1], [0.6, 1, 0.7]),
        ),
    )
    bench.add(
        paint,
        tube([(0, front, r), (0, -0.46, 0.6), (0, -0.36, 0.98)], 0.032, 14),
        box((-0.05, -0.5, 0.9), (0.05, -0.32, 1.04), 0.04, soft=3),
    )
    for y, long in ((0.24, 0.3), (0.58, 0.26)):
        bench.add(leather, placed(slab(rounded(0.25, long, 0.1), 0.0, 0.09, 0.04, steps=6), (0, y, 0.76)))
        bench.add(
            CHROME,
            tube(
                np.array(
                    [
                        (x, y + yy, 0.775)
                        for x, yy in np.concatenate(
                            [rounded(0.255, long + 0.005, 0.1).points, rounded(0.255, long + 0.005, 0.1).points[:1]]
                        )
                    ]
                ),
                0.005,
                6,
            ),
        )
    lamp = turned(filleted([(0.07, -0.06, 0), (0.078, 0.0, 0.01), (0.072, 0.02, 0.008), (0.06, 0.016, 0)], 6), 40).mesh
    bench.add(CHROME, placed(lamp, (0, -0.52, 0.98), UPRIGHT), placed(lamp, (0, -0.52, 0.98), UPRIGHT))
    bench.add(
        LAMP,
        placed(
            turned(filleted([(0.064, 0.008, 0), (0.04, 0.026, 0.03), (0, 0.03, 0)], 6), 32).mesh,
            (0, -0.52, 0.98),
            UPRIGHT,
        ),
    )
    bar = curve([(0.0, -0.4, 1.0), (0.16, -0.36, 1.02), (0.34, -0.26, 1.04)], 14)
    for side in (-1.0, 1.0):
        line = bar * (side, 1, 1)
        bench.add(paint, tube(line[:9], 0.024, 12))
        bench.add(TRIM, tube(line[8:], 0.019, 12))
        bench.add(
            CHROME,
            tube([(side * 0.22, -0.34, 1.04), (side * 0.28, -0.38, 1.22)], 0.006, 8),
            placed(slab(circle(0.055, sides=32), -0.01, 0.01, 0.007), (side * 0.28, -0.38, 1.26), UPRIGHT),
        )
        turn = np.array([(side * 0.2, 0.3 + 0.08 * k, 0.46 - 0.01 * k) for k in range(6)])
        bench.add(CHROME, tube(turn + (side * 0.035, 0, 0), 0.008, 6))
    for x in np.linspace(-0.12, 0.12, 5):
        bench.add(RUBBER, tube([(x, -0.28, 0.272), (x, 0.02, 0.276)], 0.008, 6))
    bench.add(RED_LAMP, placed(ball(0.04, sides=20).mesh, (0, 0.97, 0.5)))
    bench.add(
        STEEL,
        tube([(-0.08, 0.1, 0.2), (-0.2, 0.16, 0.01)], 0.011, 8),
        tube([(0.12, 0.4, 0.2), (0.14, 0.9, 0.22)], 0.035, 14),
    )
    return bench.model(
        anchors={
            "top": (0, 0.3, 0.86),
            "seat": (0, 0.26, 0.85),
            "saddle": (0, 0.26, 0.85),
            "deck": (0, -0.1, 0.28),
            "hand_left": (-0.3, -0.27, 1.05),
            "hand_right": (0.3, -0.27, 1.05),
        }
    )
