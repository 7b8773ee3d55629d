"""Aircraft without propellers: the airliner and the fighter."""

from dataclasses import replace

import numpy as np

from studiolo.engines.maquette.makers.bench import Bench
from studiolo.engines.maquette.makers.plates import UPRIGHT, placed, rounded, slab
from studiolo.engines.maquette.makers.protocol import ThingSpec
from studiolo.engines.maquette.makers.turning import ball, filleted, rotation, turned
from studiolo.engines.maquette.makers.vehicles.bars import box, tube
from studiolo.engines.maquette.makers.vehicles.forms import (
    beside,
    cut,
    outline,
    oval,
    scored,
    where,
)
from studiolo.engines.maquette.makers.vehicles.hulls import soup_of
from studiolo.engines.maquette.makers.vehicles.paints import (
    GLASS,
    LIT_LAMP,
    RED_LAMP,
    SHADOW,
    STEEL,
    TRIM,
    WHITE,
    car_paint,
    gloss,
)
from studiolo.engines.maquette.makers.vehicles.wheels import add_wheel
from studiolo.engines.maquette.makers.vehicles.wings import both_sides, fuselage, spun, wing
from studiolo.engines.maquette.model import Material, Model
from studiolo.engines.maquette.settings.surfaces import hex_colour


def make_airliner(spec: ThingSpec) -> Model:
    """A twin jet of thirty-eight metres, in the air or on its wheels."""
    bench = Bench(spec, 0xA1)
    paint = bench.body(gloss(bench.colour(("#eceded",))))
    accent = car_paint(
        spec.second_colour
        or (spec.colour if spec.colour else hex_colour(("#1f4f9a", "#c2272d", "#e07a1f", "#1f7a6b")[spec.seed % 4]))
    )
    bench.honoured |= {"second_colour"} if spec.second_colour else set()
    body = fuselage(
        [
            (-19, 0.02, 4.3),
            (-18.6, 0.7, 4.36),
            (-17.6, 1.3, 4.55),
            (-16, 1.8, 4.8),
            (-14, 1.98, 5.0),
            (8, 1.98, 5.0),
            (13, 1.5, 5.4),
            (17, 0.75, 5.9),
            (18.6, 0.28, 6.1),
            (19, 0.02, 6.15),
        ]
    )
    soup = soup_of(body)
    for y in np.arange(-13.2, 10.5, 0.78):
        pane, soup = cut(soup, beside(oval(float(y), 5.35, 0.15, 0.21, 2.6, 20), 1.0))
        bench.add(GLASS, pane.mesh())
    cockpit = outline([(-17.75, 4.86, 0.05), (-17.25, 5.42, 0.08), (-16.35, 5.42, 0.1), (-16.2, 4.98, 0.1)])
    pane, soup = cut(soup, beside(cockpit))
    posts, pane = cut(pane, where(lambda p: np.minimum(np.abs(p[:, 0]) - 0.05, np.abs(np.abs(p[:, 0]) - 0.85) - 0.045)))
    bench.add(paint, posts.mesh())
    bench.add(GLASS, pane.mesh())
    for y in (-14.6, 11.3):
        line, soup = scored(
            soup,
            beside(outline([(y - 0.4, 4.4, 0.1), (y + 0.4, 4.4, 0.1), (y + 0.4, 6.1, 0.1), (y - 0.4, 6.1, 0.1)]), 1.0),
            0.05,
        )
        bench.add(STEEL, line.mesh())
    stripe, soup = cut(soup, where(lambda p: np.abs(p[:, 2] - 4.62 - 0.02 * np.maximum(p[:, 1], 0) ** 1.2) - 0.14))
    bench.add(accent, stripe.mesh())
    belly, soup = cut(soup, where(lambda p: p[:, 2] - 4.3))
    bench.add(gloss((0.45, 0.47, 0.49)), belly.mesh())
    bench.add(paint, soup.mesh(), name="fuselage")
    bench.add(
        gloss((0.56, 0.58, 0.6)),
        both_sides(
            wing(
                [
                    (1.4, -4.2, 4.1, 7.0, 0.13),
                    (6.0, -0.6, 4.5, 4.2, 0.12),
                    (16.4, 5.6, 5.4, 1.6, 0.10),
                    (17.2, 6.2, 5.9, 1.3, 0.1),
                    (17.6, 6.9, 7.0, 0.8, 0.1),
                ]
            )
        ),
    )
    bench.add(paint, both_sides(wing([(0.5, 14.0, 6.0, 3.6, 0.1), (6.4, 17.6, 6.5, 1.5, 0.1)])))
    bench.add(
        accent,
        wing([(5.6, 12.0, 0.0, 6.2, 0.1), (7.0, 14.0, 0.0, 4.6, 0.1), (12.2, 17.6, 0.0, 2.2, 0.1)], upright=True),
    )
    for side in (-1.0, 1.0):
        _jet(bench, (side * 5.8, -2.6, 3.0), 1.15, 4.4, accent)
        for y, x, r in ((2.2, 2.9, 0.55),):
            for dx in (-0.35, 0.35):
                add_wheel(bench, (side * x + dx, y, r), r, 0.4, 1.0 if dx > 0 else -1.0, rim="lorry", tyre_share=0.45)
            bench.add(STEEL, tube([(side * x, y, r), (side * x, y - 0.3, 4.0)], 0.16, 12))
        add_wheel(bench, (side * 0.25, -13.5, 0.42), 0.42, 0.28, side, rim="lorry", tyre_share=0.45)
        bench.add(RED_LAMP if side < 0 else LIT_LAMP, ball(0.14, (side * 17.0, 6.0, 5.85), sides=16).mesh)
    bench.add(STEEL, tube([(0, -13.5, 0.42), (0, -13.7, 3.4)], 0.13, 12))
    return bench.model(anchors={"top": (0, 0, 7.0), "deck": (0, 0, 7.0)})


def _jet(bench: Bench, at: tuple[float, float, float], radius: float, long: float, accent: Material) -> None:
    cowl = filleted(
        [
            (radius * 0.62, long * 0.5, 0),
            (radius * 0.8, long * 0.42, 0.1),
            (radius, 0.0, 1.2),
            (radius * 0.96, -long * 0.38, 0.6),
            (radius * 0.86, -long * 0.5, 0.1),
            (radius * 0.8, -long * 0.46, 0.06),
            (radius * 0.78, -long * 0.2, 0),
        ],
        8,
    )
    bench.add(gloss((0.5, 0.52, 0.55)), spun(cowl, at))
    fan = [
        placed(
            slab(rounded(radius * 0.16, radius * 0.64, 0.02), -0.01, 0.01, 0.006),
            (0, radius * 0.42, 0),
            rotation((0, 1, 0), 40),
        )
        for _ in range(1)
    ]
    for k in range(22):
        bench.add(
            TRIM,
            *(
                placed(
                    mesh,
                    (at[0], at[1] - long * 0.3, at[2]),
                    rotation((1, 0, 0), 90) @ rotation((0, 0, 1), 360 / 22 * k),
                )
                for mesh in fan
            ),
        )
    spinner = turned(
        filleted([(radius * 0.26, 0, 0), (radius * 0.2, radius * 0.22, 0.1), (0.0, radius * 0.4, 0)], 7), 32
    ).mesh
    bench.add(STEEL, placed(spinner, (at[0], at[1] - long * 0.3, at[2]), UPRIGHT))
    bench.add(
        SHADOW, placed(turned([(radius * 0.8, 0.0), (0.0, 0.0)], 40).mesh, (at[0], at[1] - long * 0.2, at[2]), UPRIGHT)
    )
    cone = filleted([(0.0, long * 0.68, 0), (radius * 0.42, long * 0.4, 0.2), (radius * 0.42, long * 0.2, 0)], 6)
    bench.add(STEEL, spun(cone, at))
    bench.add(
        gloss((0.5, 0.52, 0.55)),
        box(
            (at[0] - 0.12, at[1] - 0.6, at[2] + radius * 0.8),
            (at[0] + 0.12, at[1] + long * 0.5, at[2] + radius + 0.55),
            0.08,
        ),
    )


def make_fighter(spec: ThingSpec) -> Model:
    bench = Bench(spec, 0xA4)
    paint = bench.body(Material(colour=bench.colour(("#6f7a82", "#5f6a55", "#8a9298")), roughness=0.45, specular=0.45))
    bench.add(
        paint,
        fuselage(
            [
                (-8, 0.02, 1.9),
                (-7, 0.3, 1.92),
                (-5, 0.62, 2.0),
                (-2, 0.85, 2.05),
                (3, 0.95, 2.0),
                (6.8, 0.72, 2.0),
                (7.4, 0.62, 2.0),
            ],
            steps=80,
        ),
    )
    canopy = ball(1.0, sides=40, squash=1.0).mesh
    bench.add(
        GLASS,
        placed(
            replace(canopy, vertices=(canopy.vertices * np.array([0.5, 1.7, 0.62], np.float32)).astype(np.float32)),
            (0, -4.1, 2.45),
        ),
    )
    bench.add(
        paint,
        both_sides(wing([(0.6, -2.2, 1.95, 7.2, 0.05), (2.0, 0.4, 1.95, 4.9, 0.05), (4.9, 3.4, 1.95, 1.6, 0.04)])),
    )
    bench.add(paint, both_sides(wing([(0.6, 5.2, 1.95, 2.8, 0.05), (2.9, 6.9, 1.9, 1.2, 0.05)])))
    for side in (-1.0, 1.0):
        fin = wing([(2.5, 4.2, 0, 2.8, 0.05), (4.7, 6.2, 0, 1.1, 0.05)], upright=True)
        bench.add(paint, placed(fin, (side * 0.5, 0, 0), rotation((0, 1, 0), side * 18)))
        bench.add(paint, box((side * 0.95 - 0.32, -2.6, 1.45), (side * 0.95 + 0.32, 3.5, 2.4), 0.14, soft=3))
        bench.add(SHADOW, box((side * 0.95 - 0.25, -2.63, 1.55), (side * 0.95 + 0.25, -2.5, 2.3), 0.06))
        bench.add(STEEL, spun(filleted([(0.42, 0.5, 0), (0.5, 0.0, 0.1), (0.5, -0.3, 0)], 5), (side * 0.45, 7.4, 2.0)))
        bench.add(
            SHADOW,
            placed(
                slab(rounded(0.8, 0.8, 0.39), 0, 0.02, 0.005),
                (side * 0.45, 7.82, 2.0),
                UPRIGHT @ rotation((0, 1, 0), 180),
            ),
        )
        add_wheel(bench, (side * 1.4, 1.8, 0.36), 0.36, 0.24, side, rim="steel", tyre_share=0.45)
        bench.add(STEEL, tube([(side * 1.4, 1.8, 0.36), (side * 1.1, 1.6, 1.7)], 0.08, 10))
        bench.add(WHITE, tube([(side * 4.95, 2.6, 1.95), (side * 4.95, 5.6, 1.95)], 0.09, 12))
    add_wheel(bench, (0, -4.2, 0.3), 0.3, 0.2, 1.0, rim="steel", tyre_share=0.45)
    bench.add(STEEL, tube([(0, -4.2, 0.3), (0, -4.0, 1.6)], 0.07, 10), tube([(0, -8.9, 1.9), (0, -7.9, 1.9)], 0.02, 8))
    return bench.model(anchors={"top": (0, -1.0, 2.9), "seat": (0, -4.1, 2.0)})
