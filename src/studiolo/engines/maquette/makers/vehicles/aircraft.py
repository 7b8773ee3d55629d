"""What flies: airliner, propeller plane, biplane, fighter, glider, helicopter, balloon, airship."""

from dataclasses import replace

import numpy as np

from studiolo.engines.maquette.makers.bench import Bench
from studiolo.engines.maquette.makers.materials import material_for
from studiolo.engines.maquette.makers.plates import UPRIGHT, placed, rounded, slab
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec, listed
from studiolo.engines.maquette.makers.turning import ball, filleted, rotation
from studiolo.engines.maquette.makers.vehicles.balloons import make_airship, make_balloon
from studiolo.engines.maquette.makers.vehicles.bars import strip, tube
from studiolo.engines.maquette.makers.vehicles.forms import (
    beside,
    cut,
    meet,
    melt,
    outline,
    scored,
    skin,
    where,
    within,
)
from studiolo.engines.maquette.makers.vehicles.hulls import rope
from studiolo.engines.maquette.makers.vehicles.jets import make_airliner, make_fighter
from studiolo.engines.maquette.makers.vehicles.paints import (
    ALLOY,
    GLASS,
    LIT_LAMP,
    RED_LAMP,
    SHADOW,
    STEEL,
    TAN_LEATHER,
    TRIM,
    WHITE,
    car_paint,
    gloss,
)
from studiolo.engines.maquette.makers.vehicles.wheels import add_wheel
from studiolo.engines.maquette.makers.vehicles.wings import add_propeller, both_sides, fuselage, spun, wing
from studiolo.engines.maquette.model import Material, Model, Numbers
from studiolo.engines.maquette.settings.surfaces import hex_colour

HONOURS = frozenset({"colour", "second_colour", "material"})


def make_propeller_plane(spec: ThingSpec) -> Model:
    """A high-winged four-seater on three wheels."""
    bench = Bench(spec, 0xA2)
    paint = bench.body(car_paint(bench.colour(("#f0efea", "#e2b33a", "#c73a2f"))))
    accent = car_paint(spec.second_colour or hex_colour(("#b8282c", "#2456a0", "#1f6f5a")[spec.seed % 3]))
    top = outline(
        [
            (-3.9, 1.28, 0.06),
            (-3.85, 1.75, 0.2),
            (-2.4, 1.98, 0.3),
            (-1.6, 2.62, 0.25),
            (0.3, 2.66, 0.3),
            (1.2, 2.12, 0.5),
            (4.1, 1.95, 0.1),
            (4.15, 1.75, 0.05),
            (0.8, 1.05, 0.8),
            (-2.6, 1.0, 0.4),
        ]
    )

    def field(x: Numbers, y: Numbers, z: Numbers) -> Numbers:
        half = np.interp(y, [-3.9, -3.4, -2, 0.6, 4.15], [0.36, 0.48, 0.6, 0.58, 0.08])
        return meet(0.2, within(top, y, z), np.abs(x) - half + 0.1 * np.maximum(z - 1.9, 0))

    soup = skin(field, (-0.75, -4.1, 0.8), (0.75, 4.3, 2.85), 0.045)
    for a, b in ((-1.75, -0.8), (-0.72, 0.35)):
        line = outline([(a - (0.35 if a < -1 else 0), 2.02, 0.06), (b, 2.02, 0.06), (b, 2.48, 0.08), (a, 2.48, 0.08)])
        pane, soup = cut(soup, beside(line, 0.25))
        bench.add(GLASS, pane.sunk(0.01).mesh())
    shield = outline([(-0.44, 2.06, 0.06), (0.44, 2.06, 0.06), (0.38, 2.5, 0.1), (-0.38, 2.5, 0.1)])
    pane, soup = cut(soup, where(lambda p: within(shield, p[:, 0], p[:, 2]), (-0.6, -2.6, 2.0), (0.6, -1.2, 2.6)))
    bench.add(GLASS, pane.sunk(0.01).mesh())
    stripe, soup = cut(soup, where(lambda p: np.abs(p[:, 2] - 1.62 - 0.07 * np.maximum(p[:, 1], 0)) - 0.085))
    bench.add(accent, stripe.mesh())
    bench.add(paint, soup.mesh(), name="fuselage")
    bench.add(
        paint,
        both_sides(wing([(0.0, -1.35, 2.68, 1.6, 0.13), (3.2, -1.35, 2.76, 1.6, 0.12), (5.4, -1.12, 2.84, 1.1, 0.1)])),
    )
    bench.add(paint, both_sides(wing([(0.0, 3.3, 1.9, 1.0, 0.09), (1.75, 3.55, 1.9, 0.65, 0.09)])))
    bench.add(accent, wing([(1.85, 3.05, 0, 1.2, 0.09), (3.2, 3.75, 0, 0.7, 0.09)], upright=True))
    for side in (-1.0, 1.0):
        bench.add(paint, tube([(side * 0.52, -0.9, 1.35), (side * 2.5, -0.75, 2.7)], 0.045, 10))
        bench.add(STEEL, tube([(side * 0.45, -0.4, 1.15), (side * 1.2, -0.3, 0.34)], 0.055, 10))
        add_wheel(bench, (side * 1.28, -0.3, 0.25), 0.25, 0.17, side, rim="steel", tyre_share=0.45)
        spat = ball(0.3, sides=32, squash=0.72).mesh
        bench.add(
            accent,
            placed(
                replace(spat, vertices=(spat.vertices * np.array([0.5, 1.6, 0.9], np.float32)).astype(np.float32)),
                (side * 1.28, -0.22, 0.36),
            ),
        )
        bench.add(RED_LAMP if side < 0 else LIT_LAMP, ball(0.05, (side * 5.42, -0.9, 2.86), sides=14).mesh)
    add_wheel(bench, (0.0, -3.1, 0.22), 0.22, 0.15, 1.0, rim="steel", tyre_share=0.45)
    bench.add(STEEL, tube([(0.0, -3.1, 0.22), (0.0, -3.0, 1.2)], 0.05, 10))
    add_propeller(bench, (0, -3.88, 1.55), 0.98, 2, TRIM, accent)
    return bench.model(anchors={"top": (0, 0, 2.8), "seat": (0.0, -1.0, 1.6)})


def make_biplane(spec: ThingSpec) -> Model:
    bench = Bench(spec, 0xA3)
    paint = bench.body(gloss(bench.colour(("#c9352b", "#e0a92e", "#2f6a8f", "#3f6b46"))))
    second = gloss(spec.second_colour or hex_colour("#ece4d0"))
    bench.add(
        paint,
        fuselage(
            [
                (-2.7, 0.42, 1.5),
                (-2.3, 0.52, 1.5),
                (-1.0, 0.5, 1.5),
                (0.5, 0.46, 1.5),
                (2.0, 0.26, 1.58),
                (3.3, 0.06, 1.66),
            ],
            steps=60,
        ),
    )
    cowl = filleted([(0.30, -0.42, 0), (0.5, -0.42, 0.06), (0.58, 0.0, 0.1), (0.55, 0.34, 0.05), (0.5, 0.34, 0)], 6)
    bench.add(ALLOY, spun(cowl, (0, -2.45, 1.5)))
    for k in range(7):
        turn = rotation((0, 1, 0), 360 / 7 * k)
        bench.add(STEEL, placed(slab(rounded(0.13, 0.13, 0.06), 0.14, 0.4, 0.02), (0, -2.72, 1.5), turn))
    for z, y, half in ((2.55, -1.75, 4.1), (1.12, -1.4, 3.8)):
        whole = wing([(0.0, y, z, 1.35, 0.1), (half - 0.5, y, z + 0.1, 1.35, 0.1), (half, y + 0.3, z + 0.12, 0.8, 0.1)])
        bench.add(second if z > 2 else paint, both_sides(whole))
    for side in (-1.0, 1.0):
        for y in (-1.45, -0.75):
            bench.add(
                paint,
                tube([(side * 2.7, y + 0.2, 1.22), (side * 2.7, y, 2.62)], 0.035, 8),
                tube([(side * 0.4, y + 0.1, 1.85), (side * 0.55, y, 2.6)], 0.03, 8),
            )
        for a, b in (((0.5, -1.1, 1.3), (2.7, -1.1, 2.6)), ((2.7, -1.0, 1.25), (0.55, -1.1, 2.6))):
            bench.add(STEEL, rope((side * a[0], a[1], a[2]), (side * b[0], b[1], b[2]), 0.008))
        bench.add(
            TRIM,
            tube([(side * 0.3, -1.8, 1.1), (side * 0.75, -1.6, 0.36)], 0.035, 8),
            tube([(side * 0.3, -1.0, 1.1), (side * 0.75, -1.6, 0.36)], 0.035, 8),
        )
        add_wheel(bench, (side * 0.85, -1.6, 0.36), 0.36, 0.13, side, rim="wire", tyre_share=0.22)
    bench.add(TRIM, tube([(-0.85, -1.6, 0.36), (0.85, -1.6, 0.36)], 0.03, 8))
    bench.add(paint, both_sides(wing([(0.0, 2.35, 1.68, 1.0, 0.07), (1.4, 2.6, 1.68, 0.6, 0.07)])))
    bench.add(
        second, wing([(1.6, 2.3, 0, 1.1, 0.07), (2.35, 2.65, 0, 0.75, 0.07), (2.6, 2.9, 0, 0.4, 0.07)], upright=True)
    )
    for y in (-0.35, 0.65):
        ring = np.linspace(0, 2 * np.pi, 33)
        rim = np.stack([0.27 * np.sin(ring), y + 0.36 * np.cos(ring), 1.92 + 0.03 * np.cos(2 * ring)], axis=1)
        bench.add(TAN_LEATHER, tube(rim, 0.045, 10))
        bench.add(SHADOW, placed(slab(rounded(0.5, 0.68, 0.24), 1.8, 1.925, 0.02), (0, y, 0)))
        pane = Material(colour=(0.85, 0.93, 0.94), kind="thin", roughness=0.05, translucency=1.6)
        bench.add(
            pane,
            placed(
                slab(rounded(0.44, 0.26, 0.08), 0, 0.008, 0.002), (0, y - 0.4, 2.06), UPRIGHT @ rotation((1, 0, 0), -25)
            ),
        )
    bench.add(STEEL, tube([(0, 3.1, 1.5), (0, 3.25, 1.05)], 0.03, 8))
    add_propeller(
        bench, (0, -2.9, 1.5), 1.25, 2, material_for("wood", hex_colour("#7a4522"), bench.random, tile_m=0.5), STEEL
    )
    return bench.model(anchors={"top": (0, 0, 2.6), "seat": (0.0, 0.65, 1.5)})


def make_helicopter(spec: ThingSpec) -> Model:
    bench = Bench(spec, 0xA5)
    paint = bench.body(car_paint(bench.colour(("#c2272d", "#1f4f8f", "#e0a82a", "#e9e8e4", "#2f5f50"))))
    second = car_paint(spec.second_colour) if spec.second_colour else WHITE
    nose = outline(
        [
            (-3.4, 1.0, 0.3),
            (-3.5, 1.5, 0.5),
            (-2.9, 2.3, 0.8),
            (-1.6, 2.75, 0.6),
            (0.6, 2.8, 0.5),
            (1.9, 2.45, 0.5),
            (2.2, 1.9, 0.4),
            (1.2, 0.95, 0.6),
            (-0.5, 0.7, 0.4),
            (-2.8, 0.72, 0.3),
        ]
    )

    def field(x: Numbers, y: Numbers, z: Numbers) -> Numbers:
        half = np.interp(y, [-3.5, -2.6, -1.0, 1.0, 2.2], [0.5, 0.92, 1.05, 1.0, 0.45])
        cab = meet(0.45, within(nose, y, z), np.abs(x) - half)
        r = np.interp(y, [1.0, 2.4, 7.0], [0.6, 0.4, 0.17])
        boom = np.maximum(np.hypot(x, z - (2.15 + 0.05 * (y - 1.0))) - r, np.maximum(y - 7.1, 0.8 - y))
        engine = meet(0.22, np.abs(x) - 0.55, np.abs(z - 2.95) - 0.32, np.abs(y - 0.3) - 1.25)
        fin = outline(
            [(6.4, 2.2, 0.1), (7.3, 3.9, 0.1), (7.75, 3.9, 0.1), (7.2, 2.2, 0.1), (7.3, 1.5, 0.1), (6.95, 1.5, 0.1)]
        )
        tail = meet(0.06, within(fin, y, z), np.abs(x) - 0.08)
        return melt(0.12, melt(0.3, melt(0.25, cab, boom), engine), tail)

    soup = skin(field, (-1.25, -3.7, 0.55), (1.25, 7.9, 4.05), 0.055)
    front = outline([(-3.7, 1.45, 0.1), (-3.4, 2.9, 0.1), (-1.75, 2.62, 0.3), (-1.85, 1.55, 0.3), (-2.6, 1.3, 0.3)])
    pane, soup = cut(soup, where(lambda p: within(front, p[:, 1], p[:, 2]), (-2, -3.8, 1.2), (2, -1.6, 2.9)))
    posts, pane = cut(pane, where(lambda p: np.abs(p[:, 0]) - 0.05))
    bench.add(paint, posts.mesh())
    bench.add(GLASS, pane.sunk(0.01).mesh())
    for a, b in ((-1.6, -0.55), (-0.35, 0.75)):
        line = outline([(a, 1.65, 0.15), (b, 1.65, 0.15), (b, 2.4, 0.2), (a, 2.4, 0.2)])
        pane, soup = cut(soup, beside(line, 0.5))
        bench.add(GLASS, pane.sunk(0.01).mesh())
        gap, soup = scored(
            soup,
            beside(
                outline([(a - 0.12, 0.9, 0.1), (b + 0.1, 0.9, 0.1), (b + 0.1, 2.5, 0.2), (a - 0.12, 2.5, 0.2)]), 0.5
            ),
            0.015,
        )
        bench.add(SHADOW, gap.mesh())
    stripe, soup = cut(soup, where(lambda p: np.abs(p[:, 2] - 1.28 - 0.11 * np.maximum(p[:, 1] + 1, 0)) - 0.11))
    bench.add(second, stripe.mesh())
    bench.add(paint, soup.mesh(), name="body")
    _rotor(bench)
    for side in (-1.0, 1.0):
        path = [
            (side * 1.15, -2.9, 0.42),
            (side * 1.15, -2.6, 0.12),
            (side * 1.15, -2.0, 0.05),
            (side * 1.15, 1.9, 0.05),
        ]
        bench.add(STEEL, tube(path, 0.055, 12))
        for y in (-1.5, 1.0):
            bench.add(STEEL, tube([(side * 0.6, y, 0.85), (side * 1.05, y, 0.4), (side * 1.15, y, 0.06)], 0.045, 10))
        bench.add(paint, both_sides(wing([(0.0, 5.4, 2.35, 0.7, 0.1), (1.3, 5.5, 2.35, 0.55, 0.1)])))
    return bench.model(anchors={"top": (0, 0, 3.6), "seat": (0.4, -2.0, 1.2)})


def _rotor(bench: Bench) -> None:
    blade_metal = Material(colour=(0.06, 0.062, 0.066), roughness=0.4)
    bench.add(STEEL, tube([(0, 0.1, 2.9), (0, 0.1, 3.72)], 0.1, 16))
    bench.add(TRIM, placed(slab(rounded(0.5, 0.5, 0.24), 3.55, 3.75, 0.06), (0, 0.1, 0)))
    t = np.linspace(0.04, 1, 12)
    for k in range(4):
        path = np.stack([5.3 * t, 0 * t, 3.66 - 0.28 * t**2 + 0.1 * t], axis=1)
        mesh = strip(path, rounded(0.3, 0.045, 0.02), (0.0, 1.0, 0.12))
        bench.add(blade_metal, placed(mesh, (0, 0.1, 0), rotation((0, 0, 1), 90.0 * k + 33)))
    for k in range(3):
        small = strip([(0, 0, 0.05), (0, 0, 0.95)], rounded(0.13, 0.03, 0.012), (0, 1, 0))
        bench.add(blade_metal, placed(small, (0.2, 7.2, 2.75), rotation((1, 0, 0), 120.0 * k + 15)))
    bench.add(STEEL, tube([(0.05, 7.2, 2.75), (0.26, 7.2, 2.75)], 0.07, 12))


_maker = listed(HONOURS, 52.0)


MAKERS: tuple[Maker, ...] = (
    _maker(
        "airliner",
        "airplane, aeroplane, plane, airliner, passenger plane, jet, aircraft, jumbo jet, jet plane, passenger jet, jetliner",
        38.0,
        make_airliner,
    ),
    _maker(
        "propeller-plane",
        "propeller plane, small plane, small airplane, light aircraft, cessna, prop plane, bush plane, propeller airplane",
        11.2,
        make_propeller_plane,
        42.0,
    ),
    _maker("biplane", "biplane, old plane, vintage plane, double-decker plane, triplane", 8.2, make_biplane, 40.0),
    _maker("fighter-jet", "fighter jet, fighter plane, warplane, jet fighter, fighter", 16.0, make_fighter, 42.0),
    _maker("helicopter", "helicopter, chopper", 12.5, make_helicopter, 55.0),
    _maker("hot-air-balloon", "hot air balloon, hot-air balloon, air balloon, montgolfiere", 22.2, make_balloon, 15.0),
    _maker("airship", "airship, zeppelin, blimp, dirigible", 60.0, make_airship, 60.0),
)
