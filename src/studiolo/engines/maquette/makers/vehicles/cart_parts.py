"""The wheelwright's work: spoked wheels, boxes of planks."""

import numpy as np

from studiolo.engines.maquette.makers.bench import Bench
from studiolo.engines.maquette.makers.materials import material_for
from studiolo.engines.maquette.makers.plates import placed
from studiolo.engines.maquette.makers.turning import filleted, turned
from studiolo.engines.maquette.makers.vehicles.bars import box, tube
from studiolo.engines.maquette.makers.vehicles.wheels import across
from studiolo.engines.maquette.model import Material
from studiolo.engines.maquette.settings.surfaces import hex_colour

IRON = Material(colour=(0.05, 0.05, 0.052), roughness=0.5, metallic=0.6)


def timber(bench: Bench, codes: tuple[str, ...] = ("#8a6238", "#a9794a", "#6e4b2b")) -> Material:
    return material_for(
        "wood", hex_colour(codes[int(bench.random.integers(len(codes)))]), bench.random, tile_m=0.8, size_m=1.2
    )


def cart_wheel(bench: Bench, at: tuple[float, float, float], radius: float, wood: Material, spokes: int = 12) -> None:
    """Felloes, spokes and nave of wood, an iron tyre."""
    turn = across(1.0)
    felloe = turned(
        filleted(
            [
                (radius * 0.86, -0.032, 0.008),
                (radius * 0.98, -0.032, 0.005),
                (radius * 0.98, 0.032, 0.005),
                (radius * 0.86, 0.032, 0.008),
                (radius * 0.86, -0.032, 0),
            ],
            4,
        ),
        56,
    ).mesh
    iron = turned(
        filleted(
            [(radius * 0.97, -0.036, 0), (radius, -0.036, 0.004), (radius, 0.036, 0.004), (radius * 0.97, 0.036, 0)], 3
        ),
        56,
    ).mesh
    nave = turned(
        filleted(
            [
                (0.0, -0.14, 0),
                (radius * 0.1, -0.14, 0.01),
                (radius * 0.17, 0.0, 0.05),
                (radius * 0.1, 0.14, 0.01),
                (0.0, 0.14, 0),
            ],
            6,
        ),
        32,
    ).mesh
    bench.add(wood, placed(felloe, at, turn), placed(nave, at, turn))
    bench.add(IRON, placed(iron, at, turn))
    for k in range(spokes):
        a = 2 * np.pi * k / spokes
        way = np.array((0.0, np.cos(a), np.sin(a)))
        bench.add(
            wood,
            tube(
                [
                    np.asarray(at) + way * radius * 0.12,
                    np.asarray(at) + way * radius * 0.5,
                    np.asarray(at) + way * radius * 0.88,
                ],
                np.array([0.026, 0.02, 0.022]),
                8,
            ),
        )


def add_planked_box(
    bench: Bench, wood: Material, half: float, start: float, end: float, floor: float, high: float, boards: int = 3
) -> None:
    tall = (high - floor) / boards
    for k in range(boards):
        z = floor + tall * k
        for side in (-1.0, 1.0):
            bench.add(
                wood,
                box(
                    (side * half - 0.018, start, z + 0.006),
                    (side * half + 0.018, end, z + tall - 0.006),
                    0.006,
                    grain=1,
                ),
            )
        for y in (start, end):
            bench.add(wood, box((-half, y - 0.018, z + 0.006), (half, y + 0.018, z + tall - 0.006), 0.006, grain=0))
    count = max(3, round(2 * half / 0.16))
    for k in range(count):
        a = -half + 2 * half * k / count
        bench.add(
            wood, box((a + 0.005, start, floor - 0.04), (a + 2 * half / count - 0.005, end, floor), 0.006, grain=1)
        )
    for y in np.linspace(start + 0.1, end - 0.1, 3):
        for side in (-1.0, 1.0):
            bench.add(
                wood,
                box(
                    (side * (half + 0.035) - 0.025, y - 0.04, floor - 0.08),
                    (side * (half + 0.035) + 0.025, y + 0.04, high + 0.03),
                    0.008,
                    grain=2,
                ),
            )
