"""Rockets: of picture books, and of the launch pad."""

import numpy as np

from studiolo.engines.maquette.makers.bench import Bench
from studiolo.engines.maquette.makers.plates import bead, circle, placed, slab
from studiolo.engines.maquette.makers.protocol import ThingSpec
from studiolo.engines.maquette.makers.turning import ball, filleted, rotation, turned
from studiolo.engines.maquette.makers.vehicles.bars import box, tube
from studiolo.engines.maquette.makers.vehicles.forms import (
    meet,
    outline,
    skin,
    within,
)
from studiolo.engines.maquette.makers.vehicles.paints import (
    ALLOY,
    CHROME,
    GLASS,
    SHADOW,
    STEEL,
    car_paint,
    gloss,
)
from studiolo.engines.maquette.model import Material, Model
from studiolo.engines.maquette.settings.surfaces import hex_colour


def make_rocket(spec: ThingSpec) -> Model:
    """The rocket of picture books: a spindle on three fins, portholes, in two colours."""
    bench = Bench(spec, 0x5C1)
    paint = bench.body(car_paint(bench.colour(("#e9e6de", "#d9dde0", "#c8322b"))))
    accent = car_paint(spec.second_colour or hex_colour(("#c8322b", "#e0762a", "#2a5f9a")[spec.seed % 3]))
    if spec.seed % 3 == 2 and spec.colour is None and spec.second_colour is None:
        accent = car_paint(hex_colour("#22304a"))
    z = np.linspace(0, 1, 60)
    radius = 1.9 * (np.sin(np.pi * np.clip(0.2 + 0.80 * z, 0, 1)) ** 0.9) * np.interp(z, [0, 0.25, 1], [0.94, 1, 1])
    radius[-1] = 0.0
    line = np.stack([radius, 2.4 + 13.0 * z], axis=1)
    nose, body, base = line[line[:, 1] > 12.2], line[(line[:, 1] > 4.0) & (line[:, 1] < 12.5)], line[line[:, 1] < 4.3]
    bench.add(accent, turned(nose, 72).mesh, turned(base, 72).mesh)
    bench.add(paint, turned(body, 72).mesh, name="body")
    for ring_z in (4.2, 8.2, 12.3):
        r = float(np.interp(ring_z, line[:, 1], line[:, 0]))
        bench.add(ALLOY, placed(bead(circle(r, sides=72), 0.0, 0.06), (0, 0, ring_z)))
    for ring_z, angles in ((10.2, (0.0, 120.0, 240.0)), (7.4, (0.0,))):
        r = float(np.interp(ring_z, line[:, 1], line[:, 0]))
        for angle in angles:
            turn = rotation((0, 0, 1), angle) @ rotation((1, 0, 0), 90)
            at = rotation((0, 0, 1), angle) @ np.array((0.0, -r, ring_z))
            ring = turned(
                filleted(
                    [(0.42, -0.12, 0), (0.62, -0.08, 0.04), (0.6, 0.12, 0.06), (0.44, 0.1, 0.04), (0.42, -0.05, 0)], 6
                ),
                48,
            ).mesh
            bench.add(ALLOY, placed(ring, at, turn))
            bench.add(GLASS, placed(ball(0.46, sides=40, squash=0.25).mesh, at, turn))
            for k in range(8):
                a = 2 * np.pi * k / 8
                bench.add(STEEL, placed(ball(0.04, (0.53 * np.cos(a), 0.53 * np.sin(a), 0.1), sides=10).mesh, at, turn))
    fin = outline(
        [(1.2, 5.6, 0.5), (3.0, 3.6, 1.2), (3.55, 0.0, 0.2), (3.1, 0.0, 0.2), (2.6, 1.7, 0.8), (1.1, 2.6, 0.3)]
    )
    blade = skin(
        lambda x, y, z_: meet(0.12, within(fin, x, z_), np.abs(y) - 0.17), (0.9, -0.3, -0.1), (3.8, 0.3, 6.0), 0.06
    ).mesh()
    for k in range(4):
        bench.add(accent, placed(blade, (0, 0, 0), rotation((0, 0, 1), 45 + 90.0 * k)))
    bell = turned(
        filleted(
            [(0.9, 2.7, 0), (0.7, 2.2, 0.2), (1.15, 1.2, 0.2), (1.2, 1.1, 0.02), (1.08, 1.15, 0.02), (0.6, 2.2, 0)][
                ::-1
            ],
            7,
        ),
        56,
    ).mesh
    bench.add(STEEL, bell)
    bench.add(SHADOW, placed(slab(circle(0.9, sides=40), 2.0, 2.1, 0.02)))
    bench.add(CHROME, tube([(0, 0, 15.3), (0, 0, 16.4)], 0.04, 8), ball(0.1, (0, 0, 16.45), sides=16).mesh)
    if "launching" in spec.pose or {"launch", "launching", "flying"} & set(spec.modifiers):
        _flame(bench)
    return bench.model(anchors={"top": (0, 0, 15.4)})


def _flame(bench: Bench) -> None:
    fire = Material(colour=(0.9, 0.5, 0.2), kind="matte", emission=(16.0, 7.0, 1.8))
    core = Material(colour=(0.95, 0.9, 0.7), kind="matte", emission=(26.0, 22.0, 14.0))
    bench.add(
        fire,
        turned(filleted([(0.0, -4.5, 0), (0.8, -2.0, 0.8), (1.0, 0.4, 0.5), (0.8, 1.4, 0), (0.0, 1.4, 0)], 8), 40).mesh,
    )
    bench.add(core, turned(filleted([(0.0, -4.6, 0), (0.4, -1.4, 0.5), (0.5, 0.5, 0.3), (0.0, 1.2, 0)], 8), 32).mesh)


def make_space_rocket(spec: ThingSpec) -> Model:
    """A launcher of two stages with boosters, seventy metres tall."""
    bench = Bench(spec, 0x5C2)
    paint = bench.body(gloss(bench.colour(("#ecebe6",))))
    black, accent = gloss((0.03, 0.03, 0.032)), gloss(spec.second_colour or hex_colour("#d8742a"))
    line = filleted(
        [
            (1.9, 6.0, 0),
            (1.9, 44.0, 0.3),
            (1.9, 52.0, 0.2),
            (2.6, 54.0, 0.5),
            (2.6, 61.0, 4.0),
            (0.9, 68.5, 2.0),
            (0.0, 70.0, 0),
        ],
        10,
    )
    bench.add(paint, turned(line, 72).mesh, name="body")
    for z, tall, metal in (
        (6.0, 1.6, black),
        (18.0, 0.8, black),
        (33.0, 3.0, accent),
        (44.0, 1.6, black),
        (53.0, 0.3, STEEL),
    ):
        r = 1.93 if z < 53 else 2.15
        bench.add(metal, placed(slab(circle(r, sides=72), z, z + tall, 0.02)))
    for k in range(4):
        a = np.pi / 4 + k * np.pi / 2
        x, y = 3.3 * np.cos(a), 3.3 * np.sin(a)
        booster = turned(filleted([(1.2, 5.0, 0), (1.2, 26.0, 1.0), (0.4, 30.5, 0.8), (0.0, 31.0, 0)], 9), 48).mesh
        bench.add(paint, placed(booster, (x, y, 0)))
        bench.add(
            black,
            placed(slab(circle(1.22, sides=48), 5.0, 6.5, 0.02), (x, y, 0)),
            placed(slab(circle(1.22, sides=48), 22.0, 22.8, 0.02), (x, y, 0)),
        )
        bench.add(STEEL, placed(turned(filleted([(1.05, 3.0, 0), (0.5, 5.2, 0)], 4), 40).mesh, (x, y, 0)))
        for z in (8.0, 25.0):
            bench.add(STEEL, tube([(1.8 * np.cos(a), 1.8 * np.sin(a), z), (x, y, z)], 0.15, 8))
    for x, y in ((-0.8, -0.8), (0.8, -0.8), (0.8, 0.8), (-0.8, 0.8)):
        bench.add(STEEL, placed(turned(filleted([(0.75, 3.6, 0), (0.35, 6.0, 0)], 4), 36).mesh, (x, y, 0)))
    for k in range(4):
        bench.add(
            STEEL, placed(box((-0.06, -3.6, 0.0), (0.06, -2.8, 4.0), 0.03), (0, 0, 0), rotation((0, 0, 1), 90.0 * k))
        )
    bench.add(STEEL, placed(slab(circle(4.6, sides=56), 0.0, 0.6, 0.1)))
    return bench.model(anchors={"top": (0, 0, 70.0)})
