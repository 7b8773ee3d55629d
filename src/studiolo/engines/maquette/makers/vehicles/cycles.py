"""Two wheels and a saddle, and what else rolls under one's feet: bicycle, motorcycle, scooter, skateboard, roller skates."""

import numpy as np

from studiolo.engines.maquette.makers.bench import Bench
from studiolo.engines.maquette.makers.materials import material_for
from studiolo.engines.maquette.makers.plates import circle, placed, rounded, slab
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec, listed
from studiolo.engines.maquette.makers.turning import ball, filleted, turned
from studiolo.engines.maquette.makers.vehicles.bars import box, strip, tube
from studiolo.engines.maquette.makers.vehicles.bicycles import make_bicycle
from studiolo.engines.maquette.makers.vehicles.forms import meet, outline, skin, within
from studiolo.engines.maquette.makers.vehicles.motorcycles import make_motorcycle, make_scooter
from studiolo.engines.maquette.makers.vehicles.paints import (
    ALLOY,
    SHADOW,
    STEEL,
    TRIM,
    WHITE,
    car_paint,
    gloss,
)
from studiolo.engines.maquette.makers.vehicles.wheels import across, add_wheel
from studiolo.engines.maquette.model import Material, Mesh, Model, Numbers
from studiolo.engines.maquette.settings.shell import sheet
from studiolo.engines.maquette.settings.surfaces import hex_colour

HONOURS = frozenset({"colour", "second_colour", "material"})


def make_kick_scooter(spec: ThingSpec) -> Model:
    bench = Bench(spec, 0xB1F)
    paint = bench.body(car_paint(bench.colour(("#2f6fb0", "#d0322f", "#1c1d20", "#3f9f7a", "#e0a02a"))))
    r = 0.1
    for y in (-0.4, 0.42):
        for side in (-1.0, 1.0):
            add_wheel(bench, (0, y, r), r, 0.036, side, rim="steel", paint=paint, tyre_share=0.32)
    bench.add(
        ALLOY,
        box((-0.065, -0.22, 0.085), (0.065, 0.34, 0.11), 0.01, soft=2),
        tube([(0, -0.22, 0.1), (0, -0.34, 0.24)], 0.022, 12),
    )
    bench.add(TRIM, box((-0.055, -0.18, 0.108), (0.055, 0.3, 0.114), 0.003))
    bench.add(
        paint,
        tube([(0, -0.39, 0.13), (0, -0.34, 0.24), (0, -0.26, 0.62)], 0.021, 14),
        strip([(0, 0.3, 0.19), (0, 0.42, 0.22), (0, 0.52, 0.17)], rounded(0.06, 0.01, 0.004), (1, 0, 0)),
    )
    bench.add(
        ALLOY,
        tube([(0, -0.26, 0.6), (0, -0.19, 0.96)], 0.015, 12),
        tube([(-0.2, -0.19, 0.96), (0.2, -0.19, 0.96)], 0.013, 12),
    )
    for side in (-1.0, 1.0):
        bench.add(TRIM, tube([(side * 0.13, -0.19, 0.96), (side * 0.24, -0.19, 0.96)], 0.018, 12))
        bench.add(STEEL, tube([(side * 0.025, -0.4, 0.1), (side * 0.025, -0.4, 0.16)], 0.008, 8))
    return bench.model(
        anchors={
            "top": (0, 0.05, 0.11),
            "deck": (0, 0.05, 0.115),
            "hand_left": (-0.18, -0.19, 0.97),
            "hand_right": (0.18, -0.19, 0.97),
        }
    )


def make_skateboard(spec: ThingSpec) -> Model:
    bench = Bench(spec, 0xB20)
    wood = bench.body(gloss(bench.colour(("#d0402f", "#2f7f9f", "#e0a63a", "#7a5fa8", "#3f8f5f"))))
    grip = Material(colour=(0.02, 0.02, 0.021), roughness=0.95, specular=0.1)
    t = np.linspace(-1, 1, 40)
    y = 0.4 * t
    z = 0.105 + 0.055 * np.clip((np.abs(t) - 0.62) / 0.38, 0, 1) ** 1.6
    half = 0.1 * (1 - np.clip((np.abs(t) - 0.72) / 0.28, 0, 1) ** 2.2) ** 0.5 + 1e-3
    bench.add(wood, _bent_board(y, z, half, 0.0, 0.011), name="deck")
    bench.add(grip, _bent_board(y, z + 0.0112, half - 0.002, 0.0, 0.0008))
    bench.add(
        material_for("wood", hex_colour("#d9b27c"), bench.random, tile_m=0.3, size_m=0.5),
        _bent_board(y, z + 0.003, half + 0.0006, 0.0, 0.005),
    )
    wheel = gloss(spec.second_colour or hex_colour("#ece6d6"))
    for yy in (-0.22, 0.22):
        bench.add(
            STEEL,
            box((-0.035, yy - 0.05, 0.085), (0.035, yy + 0.05, 0.105), 0.006),
            tube([(-0.09, yy, 0.028), (0.09, yy, 0.028)], 0.008, 10),
            box((-0.06, yy - 0.018, 0.026), (0.06, yy + 0.018, 0.06), 0.012),
            tube([(0, yy, 0.05), (0, yy + 0.02, 0.09)], 0.018, 12),
        )
        for side in (-1.0, 1.0):
            body = turned(
                filleted(
                    [
                        (0.009, -0.017, 0),
                        (0.027, -0.017, 0.006),
                        (0.0285, 0.0, 0.02),
                        (0.027, 0.017, 0.006),
                        (0.009, 0.017, 0),
                    ],
                    5,
                ),
                40,
            ).mesh
            bench.add(wheel, placed(body, (side * 0.09, yy, 0.0285), across(side)))
            bench.add(
                STEEL,
                placed(slab(circle(0.01, sides=20), 0.008, 0.019, 0.002), (side * 0.09, yy, 0.0285), across(side)),
            )
    return bench.model(anchors={"top": (0, 0, 0.117), "deck": (0, 0, 0.117), "seat": (0, 0, 0.117)})


def _bent_board(y: Numbers, z: Numbers, half: Numbers, low: float, high: float) -> Mesh:
    """A board whose height and half width follow its length."""
    angle = np.linspace(0, 2 * np.pi, 25)
    across_ = np.clip(1.25 * np.cos(angle), -1, 1)
    up = np.clip(1.25 * np.sin(angle), -1, 1) * 0.5 + 0.5
    grid = np.stack(
        [
            half[:, None] * across_[None],
            np.broadcast_to(y[:, None], (len(y), 25)),
            z[:, None] + low + (high - low) * up[None],
        ],
        axis=-1,
    )
    return sheet(grid, flip=True)


def make_roller_skates(spec: ThingSpec) -> Model:
    bench = Bench(spec, 0xB21)
    colour = bench.colour(("#f0eee8", "#e58fa6", "#7fb5c4", "#c8352c"))
    boot = bench.body(Material(colour=colour, roughness=0.38, specular=0.5))
    accent = gloss(spec.second_colour or hex_colour("#d8463f"))
    for side in (-1.0, 1.0):
        _skate(bench, boot, accent, side * 0.09, float(bench.random.uniform(-0.05, 0.05)))
    return bench.model(anchors={"top": (0, 0, 0.34)})


def _skate(bench: Bench, boot: Material, accent: Material, x0: float, y0: float) -> None:
    side = outline(
        [
            (-0.14, 0.095, 0.02),
            (-0.145, 0.125, 0.04),
            (-0.08, 0.17, 0.05),
            (-0.02, 0.2, 0.05),
            (-0.005, 0.33, 0.02),
            (0.115, 0.335, 0.02),
            (0.12, 0.2, 0.05),
            (0.13, 0.095, 0.02),
        ]
    )
    plan = outline(
        [
            (-0.03, -0.145, 0.04),
            (0.03, -0.145, 0.04),
            (0.05, -0.08, 0.05),
            (0.036, 0.02, 0.05),
            (0.038, 0.13, 0.04),
            (-0.038, 0.13, 0.04),
            (-0.036, 0.02, 0.05),
            (-0.05, -0.08, 0.05),
        ]
    )
    shell = skin(
        lambda x, y, z: meet(0.02, within(side, y - y0, z), within(plan, x - x0, y - y0)),
        (x0 - 0.07, y0 - 0.17, 0.08),
        (x0 + 0.07, y0 + 0.15, 0.35),
        0.0045,
    )
    bench.add(boot, shell.mesh())
    bench.add(accent, placed(slab(rounded(0.09, 0.28, 0.035), 0.076, 0.095, 0.006), (x0, y0, 0)))
    bench.add(STEEL, box((x0 - 0.025, y0 - 0.1, 0.055), (x0 + 0.025, y0 + 0.09, 0.078), 0.006))
    bench.add(SHADOW, placed(slab(circle(0.03, sides=32), 0.32, 0.337, 0.002), (x0, y0 + 0.055, 0.0)))
    wheel = turned(
        filleted([(0.008, -0.015, 0), (0.029, -0.015, 0.006), (0.029, 0.015, 0.006), (0.008, 0.015, 0)], 5), 36
    ).mesh
    for y in (-0.08, 0.07):
        for dx in (-0.045, 0.045):
            bench.add(accent, placed(wheel, (x0 + dx, y0 + y, 0.029), across(1.0)))
        bench.add(STEEL, tube([(x0 - 0.062, y0 + y, 0.029), (x0 + 0.062, y0 + y, 0.029)], 0.005, 8))
    bench.add(accent, placed(ball(0.022, sides=24).mesh, (x0, y0 - 0.135, 0.06)))
    for k in range(6):
        z, y = 0.175 + 0.027 * k, -0.065 + 0.028 * min(k, 2) + 0.004 * max(0, k - 2)
        bench.add(
            WHITE, tube([(x0 - 0.026, y0 + y, z), (x0, y0 + y - 0.008, z + 0.008), (x0 + 0.026, y0 + y, z)], 0.0035, 6)
        )


_maker = listed(HONOURS, 62.0)


MAKERS: tuple[Maker, ...] = (
    _maker("bicycle", "bicycle, bike, pushbike, city bike, cycle, push bike, dutch bike", 1.82, make_bicycle),
    _maker("motorcycle", "motorcycle, motorbike, motor bike, chopper motorcycle, cafe racer", 2.2, make_motorcycle),
    _maker("scooter", "scooter, motor scooter, vespa, moped, motorscooter", 1.75, make_scooter),
    _maker(
        "kick-scooter", "kick scooter, push scooter, electric scooter, e-scooter, kickboard", 1.0, make_kick_scooter
    ),
    _maker("skateboard", "skateboard, longboard", 0.81, make_skateboard, 40.0),
    _maker("roller-skates", "roller skates, roller skate, rollerskates, skates", 0.35, make_roller_skates, 50.0),
)
