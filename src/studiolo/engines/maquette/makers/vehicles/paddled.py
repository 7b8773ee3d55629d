"""Boats moved by arms, and the raft."""

import numpy as np

from studiolo.engines.maquette.makers.bench import Bench
from studiolo.engines.maquette.makers.materials import material_for
from studiolo.engines.maquette.makers.plates import circle, placed, rounded, slab
from studiolo.engines.maquette.makers.protocol import ThingSpec
from studiolo.engines.maquette.makers.turning import filleted, rotation, turned
from studiolo.engines.maquette.makers.vehicles.bars import box, strip, tube
from studiolo.engines.maquette.makers.vehicles.boat_parts import add_open_boat, hull_paint, varnished
from studiolo.engines.maquette.makers.vehicles.forms import (
    cut,
    meet,
    outline,
    oval,
    skin,
    where,
    within,
)
from studiolo.engines.maquette.makers.vehicles.hulls import hull, mast, sail
from studiolo.engines.maquette.makers.vehicles.paints import (
    BRASS,
    ROPE,
    SAIL,
    SHADOW,
    TRIM,
)
from studiolo.engines.maquette.model import Model, Numbers
from studiolo.engines.maquette.settings.surfaces import hex_colour


def make_rowing_boat(spec: ThingSpec) -> Model:
    bench = Bench(spec, 0xB2)
    wood = varnished(bench, ("teak", "oak", "pine")[spec.seed % 3])
    bare = spec.colour is None and bench.random.random() < 0.4
    outside = wood if bare else hull_paint(bench, ("#e8e4d8", "#3f6f8f", "#a8362b", "#3f6b4f", "#d99a33", "#5fa3a3"))
    shape = hull(
        3.9, ((0, 0.02), (0.2, 0.42), (0.55, 0.72), (0.85, 0.66), (1, 0.5)), ((0, 0.82), (0.5, 0.56), (1, 0.66)),
        ((0, 0.32), (0.14, 0.06), (0.5, 0.0), (1, 0.1)), fullness=((0, 1.5), (0.5, 2.6), (1, 2.6)), rake_m=0.35, counter_m=0.1,
    )  # fmt: skip
    add_open_boat(bench, shape, outside, wood, wood, (0.28, 0.52, 0.8))
    for number in (1, 2, 3):  # the lands of clinker planking
        for side in (-1.0, 1.0):
            bench.add(outside, tube(shape.gunwale(side, 0.1 * number, 0.004)[4:], 0.008, 6))
    for side in (-1.0, 1.0):
        lock = np.array((side * 0.72, 0.1, 0.62))
        bench.add(BRASS, tube([lock + (0, -0.06, 0.1), lock, lock + (0, 0.06, 0.1)], 0.012, 8))
        blade_way = np.array((side * 0.62, 0.55, -0.12))
        grip = lock - blade_way * 0.85 + (0, 0, 0.06)
        tip = lock + blade_way * 1.7 + (0, 0, 0.06)
        bench.add(wood, tube([grip, tip], 0.022, 10))
        blade = strip(
            [tip - blade_way * 0.05, tip + blade_way * 0.3, tip + blade_way * 0.75],
            rounded(0.13, 0.012, 0.005),
            (0, 0, 1),
            taper=np.array([0.4, 1.0, 0.95]),
        )
        bench.add(wood, blade)
    return bench.model(
        anchors={"top": (0, 0, 0.6), "seat": (0.0, 0.1, 0.42), "deck": (0.0, 0.0, 0.12), "waterline": (0.0, 0.0, 0.17)}
    )


def make_canoe(spec: ThingSpec) -> Model:
    bench = Bench(spec, 0xB3)
    wood = varnished(bench, "teak")
    outside = hull_paint(bench, ("#a8322a", "#2f5f4a", "#c98a2f", "#2f5f8a"))
    shape = hull(
        4.9, ((0, 0.015), (0.15, 0.22), (0.5, 0.44), (0.85, 0.22), (1, 0.015)), ((0, 0.62), (0.12, 0.44),
        (0.5, 0.34), (0.88, 0.44), (1, 0.62)),
        ((0, 0.16), (0.08, 0.04), (0.5, 0.0), (0.92, 0.04), (1, 0.16)), fullness=((0, 1.8), (0.5, 3.0), (1, 1.8)),
        rake_m=0.12, counter_m=0.12,
    )  # fmt: skip
    add_open_boat(bench, shape, outside, wood, wood, (0.24, 0.5, 0.76), rim=0.018, ribs=15)
    paddle = [tube([(-0.2, -0.9, 0.36), (0.24, 0.7, 0.40)], 0.016, 10)]
    paddle.append(
        strip(
            [(0.2, 0.55, 0.4), (0.27, 0.8, 0.4), (0.34, 1.1, 0.4)],
            rounded(0.15, 0.012, 0.005),
            (1, 0, 0),
            taper=np.array([0.3, 1, 0.9]),
        )
    )
    bench.add(wood, *paddle)
    return bench.model(anchors={"top": (0, 0, 0.36), "seat": (0.0, 1.2, 0.2), "waterline": (0.0, 0.0, 0.12)})


def make_kayak(spec: ThingSpec) -> Model:
    bench = Bench(spec, 0xB4)
    paint = hull_paint(bench, ("#e2571e", "#f0b51c", "#c7202b", "#2277b5", "#4fa23f"))
    plan = outline(
        [(0, -2.1, 0.02), (0.3, -0.9, 0.8), (0.31, 0.8, 0.8), (0, 2.1, 0.02), (-0.31, 0.8, 0.8), (-0.3, -0.9, 0.8)]
    )
    side = outline(
        [
            (-2.15, 0.28, 0.03),
            (-1.2, 0.29, 0.6),
            (0.0, 0.34, 0.4),
            (1.2, 0.28, 0.6),
            (2.15, 0.27, 0.03),
            (1.6, 0.04, 0.4),
            (0.0, 0.0, 0.6),
            (-1.6, 0.04, 0.4),
        ]
    )

    def field(x: Numbers, y: Numbers, z: Numbers) -> Numbers:
        form = meet(0.1, within(plan, x, y), within(side, y, z))
        hole = np.maximum(within(oval(0.0, 0.15, 0.21, 0.42), x, y), 0.14 - z)
        return meet(0.015, form, -hole)

    soup = skin(field, (-0.4, -2.25, -0.05), (0.4, 2.25, 0.45), 0.022)
    dark, soup = cut(
        soup,
        where(
            lambda p: np.maximum(within(oval(0.0, 0.15, 0.212, 0.422), p[:, 0], p[:, 1]), p[:, 2] - 0.3),
            (-0.3, -0.4, 0.1),
            (0.3, 0.7, 0.32),
        ),
    )
    bench.add(SHADOW, dark.mesh())
    bench.add(paint, soup.mesh(), name="hull")
    turn = np.linspace(0, 2 * np.pi, 48)
    ring = np.stack([0.215 * np.cos(turn), 0.15 + 0.425 * np.sin(turn), 0.335 + 0 * turn], axis=1)
    bench.add(TRIM, tube(ring, 0.018, 8), box((-0.17, 0.3, 0.14), (0.17, 0.42, 0.46), 0.05, soft=3))
    bench.add(TRIM, tube([(-0.95, -0.5, 0.42), (0.95, 0.1, 0.42)], 0.016, 10))
    for sign, y in ((-1.0, -0.5), (1.0, 0.1)):
        blade = strip(
            [(sign * 0.9, y * 0.98, 0.42), (sign * 1.1, y * 1.08, 0.42), (sign * 1.32, y * 1.16, 0.42)],
            rounded(0.16, 0.01, 0.004),
            (0, 0.3, 1),
            taper=np.array([0.3, 1, 0.8]),
        )
        bench.add(paint, blade)
    return bench.model(anchors={"top": (0, 0, 0.36), "seat": (0.0, 0.2, 0.16), "waterline": (0.0, 0.0, 0.11)})


def make_raft(spec: ThingSpec) -> Model:
    bench = Bench(spec, 0xB8)
    log = material_for("wood", spec.colour or hex_colour("#8a6a45"), bench.random, tile_m=1.0, size_m=2.0)
    bench.honoured |= {"colour"} if spec.colour else set()
    for number in range(9):
        x = (number - 4) * 0.31
        end = float(bench.random.uniform(-0.15, 0.15))
        bench.add(
            log,
            placed(slab(circle(0.15, sides=28), -1.7 + end, 1.7 + end, 0.02), (x, 0, 0.15), rotation((1, 0, 0), 90)),
        )
    for y in (-1.2, 0.0, 1.2):
        bench.add(log, placed(slab(circle(0.08, sides=20), -1.4, 1.4, 0.015), (0, y, 0.36), rotation((0, 1, 0), 90)))
        for number in range(9):
            x = (number - 4) * 0.31
            bench.add(
                ROPE,
                placed(
                    turned(
                        filleted([(0.15, -0.05, 0.02), (0.18, -0.05, 0.02), (0.18, 0.05, 0.02), (0.15, 0.05, 0)], 4), 20
                    ).mesh,
                    (x, y, 0.17),
                    rotation((1, 0, 0), 90),
                ),
            )
    bench.add(log, mast((0, -0.3, 0.3), 3.0, 0.06), tube([(-0.95, -0.3, 2.9), (0.95, -0.3, 2.9)], 0.04, 8))
    bench.add(
        SAIL, sail([(-0.9, -0.34, 1.1), (0.9, -0.34, 1.1), (0.85, -0.34, 2.85), (-0.85, -0.34, 2.85)], 0.25, (0, -1, 0))
    )
    return bench.model(
        anchors={"top": (0, 0, 0.4), "deck": (0.0, 0.6, 0.4), "seat": (0.0, 0.6, 0.4), "waterline": (0, 0, 0.14)}
    )
