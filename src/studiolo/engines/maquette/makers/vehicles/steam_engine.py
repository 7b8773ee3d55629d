"""The steam engine itself: boiler, footplate, cab, wheels and motion."""

import numpy as np

from studiolo.engines.maquette.makers.bench import Bench
from studiolo.engines.maquette.makers.plates import UPRIGHT, bead, circle, placed, rounded, slab
from studiolo.engines.maquette.makers.turning import filleted, rotation, turned
from studiolo.engines.maquette.makers.vehicles.bars import box, strip, tube
from studiolo.engines.maquette.makers.vehicles.paints import (
    BRASS,
    COPPER,
    GLASS,
    LIT_LAMP,
    SHADOW,
    STEEL,
    gloss,
    satin,
)
from studiolo.engines.maquette.makers.vehicles.wheels import across
from studiolo.engines.maquette.meshes import join
from studiolo.engines.maquette.model import Material, Mesh
from studiolo.engines.maquette.settings.shell import sheet
from studiolo.engines.maquette.settings.surfaces import hex_colour


def rail_wheel(radius: float, spokes: int) -> Mesh:
    """About z, flange at z = 0 and face up: rim, spokes, boss."""
    rim = turned(
        filleted(
            [
                (radius * 0.84, 0.0, 0),
                (radius * 1.06, 0.0, 0.01),
                (radius * 1.06, 0.035, 0.01),
                (radius, 0.045, 0.01),
                (radius, 0.13, 0.01),
                (radius * 0.84, 0.12, 0.01),
                (radius * 0.84, 0.0, 0),
            ],
            4,
        ),
        56,
    ).mesh
    bars = []
    for k in range(spokes):
        a = 2 * np.pi * k / spokes
        bars.append(
            tube(
                [
                    (0.1 * radius * np.cos(a), 0.1 * radius * np.sin(a), 0.08),
                    (0.88 * radius * np.cos(a), 0.88 * radius * np.sin(a), 0.07),
                ],
                radius * 0.05,
                7,
            )
        )
    boss = slab(circle(radius * 0.2, sides=32), 0.0, 0.17, 0.02)
    return join([rim, boss, *bars])


def add_rail_wheels(
    bench: Bench, ys: tuple[float, ...], radius: float, spokes: int, paint: Material, x: float = 0.72
) -> None:
    wheel = rail_wheel(radius, spokes)
    for y in ys:
        for side in (-1.0, 1.0):
            bench.add(paint, placed(wheel, (side * x, y, radius), across(side)))
        bench.add(STEEL, tube([(-x, y, radius), (x, y, radius)], 0.08, 10))


def _spun(profile: list[tuple[float, float, float]], z: float, y: float, steps: int = 6, sides: int = 56) -> Mesh:
    """(radius, y from front to back, rounding) turned about the boiler's axis."""
    return placed(turned(filleted(profile, steps), sides).mesh, (0, y, z), rotation((1, 0, 0), -90))


def add_engine(bench: Bench, paint: Material, accent: Material, wheel_paint: Material) -> None:
    """A 4-6-0 in its own frame: buffers at y = -5, the cab's end at y = 4.6."""
    axis, r = 2.55, 0.86
    bench.add(
        paint,
        _spun(
            [(0.0, 0.0, 0), (r, 0.0, 0.1), (r, 4.9, 0.02), (r + 0.12, 5.6, 0.05), (r + 0.12, 7.4, 0.02), (0, 7.4, 0)],
            axis,
            -3.3,
        ),
    )
    black = satin((0.016, 0.016, 0.017))
    bench.add(
        black,
        _spun(
            [
                (0.0, 0.0, 0),
                (0.4, 0.02, 0.1),
                (r + 0.02, 0.12, 0.05),
                (r + 0.05, 0.2, 0.02),
                (r + 0.05, 1.55, 0.02),
                (r, 1.55, 0),
            ],
            axis,
            -4.75,
        ),
    )
    for y in (-3.15, -1.9, -0.6, 0.7, 1.6):
        bench.add(
            accent,
            _spun(
                [(r + 0.002, -0.03, 0), (r + 0.022, -0.03, 0.01), (r + 0.022, 0.03, 0.01), (r + 0.002, 0.03, 0)]
                if y < 1.5
                else [(r + 0.0, 0, 0), (r + 0.02, 0.03, 0), (r, 0.05, 0)],
                axis,
                y,
            ),
        )
    bench.add(BRASS, _spun([(r * 0.78, 0.0, 0), (r * 0.82, -0.035, 0.01), (r * 0.86, 0.0, 0)], axis, -4.68))
    bench.add(
        STEEL,
        tube([(-0.5, -4.86, axis + 0.1), (0.5, -4.86, axis + 0.1)], 0.025, 8),
        tube([(0, -4.9, axis), (0, -4.72, axis)], 0.06, 12),
    )
    chimney = turned(
        filleted(
            [
                (0.34, 0.0, 0.05),
                (0.27, 0.14, 0.1),
                (0.25, 0.7, 0.1),
                (0.36, 0.82, 0.03),
                (0.36, 0.96, 0.02),
                (0.26, 0.96, 0.02),
                (0.24, 0.6, 0),
            ],
            7,
        ),
        44,
    ).mesh
    bench.add(black, placed(chimney, (0, -4.05, axis + r - 0.06)))
    bench.add(COPPER, placed(bead(circle(0.35, sides=44), 0.0, 0.04), (0, -4.05, axis + r + 0.83)))
    for y, rr, tall, metal in ((-1.4, 0.36, 0.62, BRASS), (0.6, 0.3, 0.5, paint)):
        dome = turned(
            filleted([(rr * 1.25, 0.0, 0.05), (rr, 0.12, 0.1), (rr, tall * 0.7, rr * 0.6), (0.0, tall, 0)], 8), 44
        ).mesh
        bench.add(metal, placed(dome, (0, y, axis + r - 0.05)))
    for x in (-0.12, 0.12):
        bench.add(BRASS, tube([(x, 2.6, axis + r), (x, 2.6, axis + r + 0.32)], 0.045, 10))
    _footplate(bench, paint, accent, black)
    _cab(bench, paint, accent, black)
    drivers = (-1.35, 0.55, 2.45)
    add_rail_wheels(bench, drivers, 0.82, 16, wheel_paint)
    add_rail_wheels(bench, (-4.35, -3.05), 0.46, 10, wheel_paint)
    _motion(bench, drivers)


def _footplate(bench: Bench, paint: Material, accent: Material, black: Material) -> None:
    bench.add(black, box((-0.62, -4.9, 0.75), (0.62, 4.5, 1.5), 0.03))
    for side in (-1.0, 1.0):
        bench.add(black, box((side * 0.75, -4.95, 1.58), (side * 1.32, 4.5, 1.66), 0.02))
        bench.add(accent, box((side * 1.31, -4.95, 1.5), (side * 1.34, 4.5, 1.68), 0.01))
        for y in (-1.35, 0.55, 2.45):
            arch = np.radians(np.linspace(0, 180, 15))
            path = np.stack([np.full(15, side * 0.98), y + 0.92 * np.cos(arch), 1.0 + 0.92 * np.sin(arch)], axis=1)
            bench.add(paint, strip(path[2:-2], rounded(0.5, 0.03, 0.01), (1, 0, 0)))
        cylinder = slab(circle(0.36, sides=44), -0.65, 0.65, 0.05)
        bench.add(
            paint,
            placed(cylinder, (side * 1.02, -3.7, 0.95), rotation((1, 0, 0), 90)),
            box((side * 0.72, -4.3, 0.9), (side * 1.3, -3.1, 1.6), 0.05),
        )
        bench.add(STEEL, placed(slab(circle(0.3, sides=40), 0.0, 0.06, 0.02), (side * 1.02, -4.35, 0.95), UPRIGHT))
        bench.add(STEEL, tube([(side * 0.82, -4.6, 2.6), (side * 0.95, -3.0, 3.1), (side * 0.95, 2.6, 3.1)], 0.022, 8))
        bench.add(
            STEEL,
            placed(slab(circle(0.22, sides=32), 0.0, 0.08, 0.03), (side * 0.85, -5.4, 1.12), UPRIGHT),
            tube([(side * 0.85, -5.35, 1.12), (side * 0.85, -4.9, 1.12)], 0.1, 14),
        )
        bench.add(black, tube([(side * 0.5, -4.9, 0.9), (side * 0.55, -5.35, 0.3)], 0.05, 8))
    red = gloss(hex_colour("#a8201f"))
    bench.add(red, box((-1.3, -5.02, 0.85), (1.3, -4.88, 1.4), 0.02))
    lamp = turned(
        filleted([(0.0, -0.14, 0), (0.13, -0.14, 0.02), (0.14, 0.1, 0.02), (0.11, 0.12, 0), (0.0, 0.12, 0)], 5), 32
    ).mesh
    for x, z in ((0.0, 3.75), (-0.8, 1.85), (0.8, 1.85)):
        bench.add(BRASS, placed(lamp, (x, -4.82, z), UPRIGHT))
        bench.add(LIT_LAMP, placed(slab(circle(0.1, sides=28), 0.12, 0.135, 0.005), (x, -4.82, z), UPRIGHT))
    # The cow-catcher.
    for x in np.linspace(-1.05, 1.05, 13):
        bench.add(red, tube([(x, -4.95 - 0.0, 0.82), (x * 0.95, -5.85 + 0.62 * abs(x), 0.16)], 0.035, 8))
    bench.add(red, tube([(-1.0, -5.2, 0.16), (0.0, -5.87, 0.16), (1.0, -5.2, 0.16)], 0.045, 8))


def _cab(bench: Bench, paint: Material, accent: Material, black: Material) -> None:
    for side in (-1.0, 1.0):
        x = side * 1.26
        bench.add(
            paint,
            box((x - 0.03, 3.0, 1.6), (x + 0.03, 4.5, 2.55), 0.015),
            box((x - 0.03, 3.0, 2.55), (x + 0.03, 3.18, 3.55), 0.015),
            box((x - 0.03, 4.0, 2.55), (x + 0.03, 4.14, 3.55), 0.015),
            box((x - 0.03, 3.0, 3.3), (x + 0.03, 4.14, 3.58), 0.015),
        )
        for a, b in (((3.08, 1.72), (4.0, 1.72)), ((3.08, 2.42), (4.0, 2.42))):
            bench.add(accent, tube([(x + side * 0.035, a[0], a[1]), (x + side * 0.035, b[0], b[1])], 0.014, 6))
        bench.add(BRASS, tube([(x, 4.55, 1.7), (x, 4.55, 3.2)], 0.025, 8))
        bench.add(
            black,
            box((x - 0.2, 4.05, 0.7), (x + 0.05, 4.5, 0.76), 0.02),
            box((x - 0.04, 4.05, 0.7), (x, 4.5, 1.6), 0.015),
        )
    for left, right in ((-1.26, -0.75), (0.75, 1.26)):
        bench.add(paint, box((left, 2.98, 1.6), (right, 3.05, 3.6), 0.015))
    bench.add(paint, box((-0.8, 2.98, 3.3), (0.8, 3.05, 3.95), 0.02))
    bench.add(
        GLASS, box((-1.15, 2.96, 2.75), (-0.85, 3.07, 3.3), 0.02), box((0.85, 2.96, 2.75), (1.15, 3.07, 3.3), 0.02)
    )
    arch = np.linspace(-1.42, 1.42, 25)
    top = 3.98 - 0.42 * (arch / 1.42) ** 2
    upper = np.array([[(x, y, z + 0.05) for x, z in zip(arch, top, strict=True)] for y in (2.75, 4.75)])
    bench.add(black, sheet(upper, flip=True), sheet(upper - (0, 0, 0.06), flip=False))
    bench.add(SHADOW, box((-0.85, 2.9, 1.7), (0.85, 3.1, 3.3), 0.1))
    for x, z in ((-0.4, 2.9), (0.0, 3.05), (0.4, 2.9)):
        bench.add(
            BRASS, placed(slab(circle(0.12, sides=28), 0, 0.05, 0.01), (x, 3.12, z), UPRIGHT @ rotation((0, 1, 0), 180))
        )


def _motion(bench: Bench, drivers: tuple[float, ...]) -> None:
    """Coupling and connecting rods, piston rod and crosshead."""
    low = 0.82 - 0.24
    for side in (-1.0, 1.0):
        x = side * 0.98
        bench.add(
            STEEL, box((x - 0.03, drivers[0] - 0.12, low - 0.07), (x + 0.03, drivers[-1] + 0.12, low + 0.07), 0.02)
        )
        for y in drivers:
            bench.add(STEEL, placed(slab(circle(0.13, sides=28), -0.05, 0.07, 0.02), (x, y, low), across(side)))
        x += side * 0.1
        bench.add(
            STEEL,
            tube([(x, drivers[1], low), (x, -2.2, 0.92)], 0.055, 10),
            tube([(x, -2.2, 0.95), (x, -3.1, 0.95)], 0.04, 10),
        )
        bench.add(
            STEEL,
            box((x - 0.08, -2.45, 0.78), (x + 0.08, -2.0, 1.1), 0.03),
            box((x - 0.04, -3.0, 1.14), (x + 0.04, -1.2, 1.22), 0.02),
        )
        bench.add(STEEL, tube([(x, drivers[1], low), (x + side * 0.04, 0.0, 1.35), (x, -2.2, 1.45)], 0.03, 8))
