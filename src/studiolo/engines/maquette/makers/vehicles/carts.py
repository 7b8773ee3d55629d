"""What is pushed, pulled or drawn: wheelbarrow, handcart, wagon, carriage, sled, gondola, shopping cart's elder cousins."""

import numpy as np

from studiolo.engines.maquette.makers.bench import Bench
from studiolo.engines.maquette.makers.plates import rounded
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec, listed
from studiolo.engines.maquette.makers.vehicles.bars import box, curve, strip, tube
from studiolo.engines.maquette.makers.vehicles.carriages import make_carriage, make_gondola
from studiolo.engines.maquette.makers.vehicles.cart_parts import IRON, add_planked_box, cart_wheel, timber
from studiolo.engines.maquette.makers.vehicles.forms import outline
from studiolo.engines.maquette.makers.vehicles.paints import (
    CANVAS,
    STEEL,
    TRIM,
    gloss,
)
from studiolo.engines.maquette.makers.vehicles.wheels import add_wheel
from studiolo.engines.maquette.model import Material, Model
from studiolo.engines.maquette.settings.shell import sheet
from studiolo.engines.maquette.settings.surfaces import hex_colour

HONOURS = frozenset({"colour", "second_colour", "material"})


def make_wheelbarrow(spec: ThingSpec) -> Model:
    bench = Bench(spec, 0xCA1)
    paint = bench.body(gloss(bench.colour(("#3f7a4f", "#c23a2a", "#2f6a9a", "#d99a2f"))))
    wood = timber(bench)
    low = np.array([(-0.2, -0.34), (0.2, -0.34), (0.24, 0.3), (-0.24, 0.3)])
    high = np.array([(-0.34, -0.62), (0.34, -0.62), (0.36, 0.42), (-0.36, 0.42)])
    rings = []
    for share, z in ((0.0, 0.34), (0.04, 0.33), (0.5, 0.48), (1.0, 0.66)):
        corners = low * (1 - share) + high * share
        rings.append(np.column_stack([outline([(x, y, 0.09) for x, y in corners], 6), np.full(24, z)]))
    closed = [np.concatenate([ring, ring[:1]]) for ring in rings]
    middle = np.repeat(rings[0].mean(axis=0)[None], 25, axis=0)
    grid = np.array([middle, *closed])
    outside = sheet(grid, flip=True)
    inside = sheet(
        grid + np.array((0, 0, 0.006)) + (np.array((0, -0.05, 0)) - grid) * np.array((0.02, 0.02, 0)), flip=False
    )
    corners3 = outside.vertices[outside.faces]
    facing = np.cross(corners3[:, 1] - corners3[:, 0], corners3[:, 2] - corners3[:, 0])
    if facing[:, 2].sum() > 0:
        outside, inside = sheet(grid, flip=False), sheet(grid + np.array((0, 0, 0.006)), flip=True)
    bench.add(paint, outside, inside, tube(closed[-1], 0.014, 8), name="tray")
    for side in (-1.0, 1.0):
        bench.add(
            wood, tube([(side * 0.08, -0.78, 0.2), (side * 0.22, -0.1, 0.31), (side * 0.29, 0.9, 0.58)], 0.021, 12)
        )
        bench.add(TRIM, tube([(side * 0.285, 0.78, 0.548), (side * 0.293, 0.94, 0.591)], 0.025, 12))
        bench.add(
            STEEL, tube([(side * 0.22, 0.0, 0.32), (side * 0.24, 0.28, 0.01), (side * 0.23, 0.36, 0.38)], 0.014, 10)
        )
        add_wheel(bench, (0, -0.78, 0.2), 0.2, 0.09, side, rim="steel", paint=paint, tyre_share=0.4)
    bench.add(
        STEEL,
        tube([(-0.09, -0.78, 0.2), (0.09, -0.78, 0.2)], 0.012, 10),
        tube([(-0.24, 0.28, 0.02), (0.24, 0.28, 0.02)], 0.012, 8),
    )
    return bench.model(
        anchors={
            "top": (0, -0.1, 0.4),
            "deck": (0, -0.1, 0.35),
            "inside": (0, -0.1, 0.35),
            "hand_left": (-0.29, 0.88, 0.58),
            "hand_right": (0.29, 0.88, 0.58),
        }
    )


def make_cart(spec: ThingSpec) -> Model:
    """A two-wheeled cart with shafts."""
    bench = Bench(spec, 0xCA3)
    wood = bench.body(timber(bench)) if spec.colour is None else gloss(bench.colour(("#000000",)))
    wheels = timber(bench)
    radius = float(bench.random.uniform(0.54, 0.7))
    add_planked_box(bench, wood, 0.62, -0.95, 0.95, 0.78, 1.24)
    for side in (-1.0, 1.0):
        cart_wheel(bench, (side * 0.82, 0.1, radius), radius, wheels)
        bench.add(wood, tube([(side * 0.5, 0.9, 0.72), (side * 0.5, -0.9, 0.72), (side * 0.42, -2.3, 0.6)], 0.035, 10))
    bench.add(IRON, tube([(-0.9, 0.1, radius), (0.9, 0.1, radius)], 0.035, 10))
    bench.add(wood, box((-0.05, -0.5, 0.0), (0.05, -0.42, 0.74), 0.01, grain=2))
    return bench.model(
        anchors={"top": (0, 0, 0.8), "deck": (0, 0, 0.79), "inside": (0, 0, 0.79), "seat": (0, -0.6, 1.26)}
    )


def make_wagon(spec: ThingSpec) -> Model:
    """A covered wagon of four wheels and hoops under canvas."""
    bench = Bench(spec, 0xCA4)
    wood = bench.body(timber(bench)) if spec.colour is None else gloss(bench.colour(("#000000",)))
    wheels = timber(bench, ("#7a3a24", "#8a6238"))
    cloth = CANVAS if spec.second_colour is None else Material(colour=spec.second_colour, roughness=0.9, sheen=0.4)
    add_planked_box(bench, wood, 0.7, -1.6, 1.6, 0.95, 1.5)
    for y, r in ((-1.1, 0.52), (1.05, 0.68)):
        for side in (-1.0, 1.0):
            cart_wheel(bench, (side * 0.98, y, r), r, wheels, 12)
        bench.add(
            wood,
            box((-0.9, y - 0.07, r - 0.07), (0.9, y + 0.07, r + 0.07), 0.02),
            box((-0.6, y - 0.1, r), (0.6, y + 0.1, 0.92), 0.02),
        )
    t = np.linspace(0, np.pi, 33)
    ys = np.linspace(-1.85, 1.85, 31)
    lean = 0.06 * np.abs(np.sin(np.linspace(0, 4 * np.pi, 31)))
    swell = 1 + 0.05 * np.abs(np.linspace(-1, 1, 31))
    grid = np.array(
        [
            [(0.80 * s * np.cos(a), y, 1.38 + (1.45 * s - d) * np.sin(a) ** 0.75) for a in t]
            for y, s, d in zip(ys, swell, lean, strict=True)
        ]
    )
    bench.add(cloth, sheet(grid, flip=False), sheet(grid * (0.985, 1, 1), flip=True), name="cover")
    for y in (-1.83, -0.92, 0.0, 0.92, 1.83):
        arc = np.stack([0.81 * np.cos(t) * 1.01, np.full(33, y), 1.38 + 1.45 * np.sin(t) ** 0.75], axis=1)
        bench.add(wood, tube(arc * (0.945, 1, 0.975), 0.022, 8))
    bench.add(
        wood, tube([(0, -1.6, 0.72), (0, -3.6, 0.62)], 0.05, 12), box((-0.6, -1.62, 1.5), (0.6, -1.3, 1.56), 0.015)
    )
    return bench.model(anchors={"top": (0, 0, 2.85), "seat": (0, -1.45, 1.56), "deck": (0, 0, 0.96)})


def make_sled(spec: ThingSpec) -> Model:
    bench = Bench(spec, 0xCA7)
    wood = (
        bench.body(timber(bench, ("#b5854f", "#9a6a3a"))) if spec.colour is None else gloss(bench.colour(("#000000",)))
    )
    for side in (-1.0, 1.0):
        x = side * 0.17
        runner = curve(
            [(x, 0.52, 0.02), (x, 0.1, 0.012), (x, -0.3, 0.02), (x, -0.52, 0.12), (x, -0.55, 0.26), (x, -0.46, 0.3)], 36
        )
        bench.add(wood, strip(runner, rounded(0.028, 0.03, 0.008), (1, 0, 0)))
        bench.add(IRON, strip(runner[:24] - (0, 0, 0.016), rounded(0.026, 0.004, 0.001), (1, 0, 0)))
        for y in (-0.25, 0.1, 0.42):
            bench.add(wood, tube([(x, y, 0.02), (x * 0.94, y, 0.22)], 0.014, 8))
    for k in range(5):
        x = (k - 2) * 0.082
        bench.add(wood, box((x - 0.034, -0.44, 0.225), (x + 0.034, 0.54, 0.242), 0.006, grain=1))
    for y in (-0.25, 0.1, 0.42):
        bench.add(wood, box((-0.2, y - 0.02, 0.2), (0.2, y + 0.02, 0.226), 0.005, grain=0))
    bench.add(wood, tube([(-0.17, -0.47, 0.3), (0.17, -0.47, 0.3)], 0.014, 8))
    cord = curve(
        [(-0.14, -0.48, 0.3), (-0.12, -0.75, 0.12), (0.0, -0.95, 0.02), (0.12, -0.75, 0.12), (0.14, -0.48, 0.3)], 30
    )
    bench.add(Material(colour=hex_colour("#b8342b"), roughness=0.9), tube(cord, 0.006, 6))
    return bench.model(anchors={"top": (0, 0, 0.242), "seat": (0, 0.1, 0.242), "deck": (0, 0, 0.242)})


_maker = listed(HONOURS, 55.0)


MAKERS: tuple[Maker, ...] = (
    _maker("wheelbarrow", "wheelbarrow, wheel barrow, barrow, garden cart", 1.72, make_wheelbarrow),
    _maker("cart", "cart, wooden cart, hand cart, handcart, pushcart, donkey cart, hay cart, ox cart", 3.3, make_cart),
    _maker("wagon", "wagon, covered wagon, prairie wagon, gypsy wagon, chuckwagon", 5.5, make_wagon),
    _maker(
        "carriage",
        "carriage, royal carriage, horse carriage, stagecoach, horse-drawn carriage, fairytale carriage",
        4.9,
        make_carriage,
    ),
    _maker("sled", "sled, sledge, sleigh, toboggan", 1.5, make_sled),
    _maker("cable-car", "cable car, gondola lift, ski lift, aerial tramway, ropeway", 6.0, make_gondola),
)
