"""The bicycle: frame, wheels of wire, saddle, handlebar, drive."""

from collections.abc import Sequence

import numpy as np

from studiolo.engines.maquette.makers.bench import Bench
from studiolo.engines.maquette.makers.plates import UPRIGHT, bead, circle, drawn, placed, rounded, slab
from studiolo.engines.maquette.makers.protocol import ThingSpec
from studiolo.engines.maquette.makers.turning import ball, filleted, turned
from studiolo.engines.maquette.makers.vehicles.bars import box, curve, strip, tube
from studiolo.engines.maquette.makers.vehicles.paints import (
    ALLOY,
    CHROME,
    DARK_LEATHER,
    LIT_LAMP,
    RED_LAMP,
    RUBBER,
    STEEL,
    TAN_LEATHER,
    TRIM,
    car_paint,
)
from studiolo.engines.maquette.makers.vehicles.wheels import across
from studiolo.engines.maquette.meshes import join
from studiolo.engines.maquette.model import Material, Model

BIKES = ("#2f6f8f", "#b8322a", "#2f5f46", "#e0a22f", "#1c1e21", "#7fb5ae", "#d9d2c2")


def _tubes(
    bench: Bench, material: Material, lines: Sequence[Sequence[tuple[float, float, float]]], radius: float
) -> None:
    for line in lines:
        bench.add(material, tube(line, radius, 12))


def make_bicycle(spec: ThingSpec) -> Model:
    """A town bicycle: diamond or step-through frame, mudguards, lamp, leather saddle."""
    bench = Bench(spec, 0xB1C)
    paint = bench.body(car_paint(bench.colour(BIKES)))
    leather = TAN_LEATHER if spec.seed % 3 else DARK_LEATHER
    r, front, rear = 0.345, -0.56, 0.52
    for y in (front, rear):
        _bicycle_wheel(bench, y, r)
    crank = (0.0, 0.06, 0.29)
    head_top, head_low = (0.0, -0.36, 0.92), (0.0, -0.41, 0.74)
    seat_top = (0.0, 0.24, 0.84)
    step_through = bench.random.random() < 0.4
    low = [head_low, (0.0, -0.2, 0.45), crank] if step_through else [head_low, crank]
    mid = [head_top, (0.0, -0.2, 0.62), (0.0, 0.12, 0.48)] if step_through else [(0.0, -0.375, 0.88), (0.0, 0.22, 0.8)]
    bench.add(
        paint,
        tube(curve(low, 12) if step_through else low, 0.019, 14),
        tube(curve(mid, 12) if step_through else mid, 0.016, 14),
        tube([crank, seat_top], 0.017, 14),
        tube([head_top, head_low], 0.022, 16),
    )
    for x in (-0.055, 0.055):
        bench.add(
            paint,
            tube([(x * 0.5, crank[1], crank[2]), (x, rear, r)], 0.0105, 10),
            tube([(x * 0.3, seat_top[1] - 0.01, seat_top[2] - 0.06), (x, rear, r)], 0.0085, 10),
        )
        fork = curve([(x * 0.6, -0.415, 0.72), (x, -0.45, 0.56), (x, -0.5, 0.42), (x, front, r)], 12)
        bench.add(paint, tube(fork, 0.0115, 10))
    bench.add(CHROME, tube([seat_top, (0.0, 0.27, 0.95)], 0.013, 12))
    _saddle(bench, leather, (0.0, 0.28, 0.96))
    _handlebar(bench, leather)
    _drive(bench, crank, (0.0, rear, r))
    for y, start, end in ((front, 200, 62), (rear, 178, -18)):
        turn = np.radians(np.linspace(start, end, 22))
        path = np.stack([0 * turn, y + 0.375 * np.cos(turn), r + 0.375 * np.sin(turn)], axis=1)
        bench.add(paint if spec.seed % 2 else CHROME, strip(path, rounded(0.058, 0.008, 0.003), (1, 0, 0)))
    lamp = turned(
        filleted(
            [(0.0, -0.07, 0), (0.035, -0.05, 0.03), (0.045, 0.03, 0.01), (0.038, 0.034, 0.003), (0.0, 0.038, 0)], 6
        ),
        32,
    ).mesh
    bench.add(CHROME, placed(lamp, (0.0, -0.47, 0.88), UPRIGHT))
    bench.add(LIT_LAMP, placed(slab(circle(0.034, sides=28), 0.03, 0.04, 0.003), (0.0, -0.47, 0.88), UPRIGHT))
    bench.add(RED_LAMP, box((-0.03, rear + 0.36, 0.5), (0.03, rear + 0.385, 0.54), 0.008))
    rack = [[(x, 0.3, 0.76), (x, 0.78, 0.76), (x, rear, r)] for x in (-0.06, 0.06)]
    _tubes(bench, STEEL, rack, 0.006)
    for y in np.linspace(0.36, 0.76, 5):
        bench.add(STEEL, tube([(-0.06, y, 0.76), (0.06, y, 0.76)], 0.005, 6))
    bench.add(STEEL, tube([(-0.03, 0.12, 0.27), (-0.17, 0.2, 0.01)], 0.009, 8))
    return bench.model(
        anchors={
            "top": (0, 0.28, 1.0),
            "seat": (0, 0.28, 0.99),
            "saddle": (0, 0.28, 0.99),
            "hand_left": (-0.28, -0.2, 1.06),
            "hand_right": (0.28, -0.2, 1.06),
        }
    )


def _bicycle_wheel(bench: Bench, y: float, r: float) -> None:
    turn = across(1.0)
    bench.add(RUBBER, placed(bead(circle(r - 0.018, sides=88), 0.0, 0.019, sides=14), (0, y, r), turn))
    rim = turned(
        filleted(
            [
                (r - 0.034, -0.011, 0.003),
                (r - 0.05, -0.009, 0.004),
                (r - 0.052, 0.009, 0.004),
                (r - 0.034, 0.011, 0.003),
                (r - 0.034, -0.011, 0),
            ][::-1],
            4,
        ),
        88,
    ).mesh
    bench.add(ALLOY, placed(rim, (0, y, r), turn))
    spokes = []
    for k in range(36):
        a = 2 * np.pi * k / 36
        side = 0.026 if k % 2 else -0.026
        b = a + (0.55 if k % 4 < 2 else -0.55)
        spokes.append(
            tube(
                [(0.018 * np.cos(b), 0.018 * np.sin(b), side), ((r - 0.05) * np.cos(a), (r - 0.05) * np.sin(a), 0.0)],
                0.0012,
                4,
            )
        )
    bench.add(CHROME, placed(join(spokes), (0, y, r), turn))
    bench.add(STEEL, tube([(-0.055, y, r), (0.055, y, r)], 0.014, 14))


def _saddle(bench: Bench, leather: Material, at: tuple[float, float, float]) -> None:
    shape = drawn(
        [
            (0.0, -0.15),
            (0.03, -0.08),
            (0.045, 0.0),
            (0.075, 0.07),
            (0.07, 0.12),
            (0.0, 0.125),
            (-0.07, 0.12),
            (-0.075, 0.07),
            (-0.045, 0.0),
            (-0.03, -0.08),
        ],
        steps=80,
    )
    bench.add(leather, placed(slab(shape, 0.0, 0.045, 0.022, steps=6), at))
    for x in (-0.03, 0.03):
        bench.add(
            CHROME,
            tube(
                [(at[0] + x, at[1] - 0.1, at[2]), (at[0] + x, at[1], at[2] - 0.03), (at[0] + x, at[1] + 0.1, at[2])],
                0.004,
                6,
            ),
        )
    for x in (-0.045, 0.045):
        t = np.linspace(0, 1, 50)
        coil = np.stack(
            [at[0] + x + 0.014 * np.cos(30 * t), at[1] + 0.09 + 0.014 * np.sin(30 * t), at[2] - 0.05 + 0.055 * t],
            axis=1,
        )
        bench.add(CHROME, tube(coil, 0.003, 5))


def _handlebar(bench: Bench, leather: Material) -> None:
    half = curve(
        [(0.0, -0.38, 1.0), (0.12, -0.4, 1.02), (0.22, -0.34, 1.05), (0.28, -0.22, 1.06), (0.29, -0.14, 1.05)], 24
    )
    bench.add(CHROME, tube([(0.0, -0.36, 0.92), (0.0, -0.355, 1.0), (0.0, -0.39, 1.0)], 0.013, 12))
    for side in (-1.0, 1.0):
        line = half * (side, 1, 1)
        bench.add(CHROME, tube(line, 0.011, 12))
        bench.add(leather, tube(line[-8:], 0.016, 14))
        bench.add(CHROME, tube([tuple(line[12]), (side * 0.2, -0.38, 1.0), (side * 0.27, -0.3, 1.0)], 0.005, 6))
        cable = curve([tuple(line[12]), (side * 0.12, -0.5, 0.98), (side * 0.02, -0.46, 0.8)], 14)
        bench.add(TRIM, tube(cable, 0.003, 5))
    bench.add(CHROME, placed(ball(0.025, sides=28, squash=0.7).mesh, (0.13, -0.38, 1.045)))


def _drive(bench: Bench, crank: tuple[float, float, float], axle: tuple[float, float, float]) -> None:
    turn = across(1.0)
    bench.add(
        STEEL,
        placed(bead(circle(0.088, sides=64), 0.0, 0.005), (0.045, crank[1], crank[2]), turn),
        tube([(-0.06, crank[1], crank[2]), (0.07, crank[1], crank[2])], 0.018, 14),
    )
    for k in range(5):
        a = 2 * np.pi * k / 5
        bench.add(
            STEEL,
            tube(
                [(0.045, crank[1], crank[2]), (0.045, crank[1] + 0.085 * np.cos(a), crank[2] + 0.085 * np.sin(a))],
                0.005,
                6,
            ),
        )
    bench.add(STEEL, placed(bead(circle(0.04, sides=40), 0.0, 0.005), (0.045, axle[1], axle[2]), turn))
    for up in (1.0, -1.0):
        bench.add(
            TRIM, tube([(0.045, crank[1], crank[2] + 0.088 * up), (0.045, axle[1], axle[2] + 0.04 * up)], 0.004, 6)
        )
    for side, angle in ((1.0, 0.5), (-1.0, 0.5 + np.pi)):
        end = (side * 0.075, crank[1] - 0.165 * np.cos(angle), crank[2] - 0.165 * np.sin(angle))
        bench.add(CHROME, tube([(side * 0.065, crank[1], crank[2]), end], 0.009, 10))
        bench.add(
            TRIM,
            box(
                (end[0], end[1] - 0.035, end[2] - 0.011), (end[0] + side * 0.095, end[1] + 0.035, end[2] + 0.011), 0.005
            ),
        )
