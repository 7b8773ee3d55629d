"""Small gear: whistle, shuttlecock, puck, bowling pins, fishing rod; and the list of helmets and skates."""

import numpy as np

from studiolo.engines.maquette.makers.bench import CHROME, Bench, lacquer, satin
from studiolo.engines.maquette.makers.plates import bead, circle, placed, plate, rounded
from studiolo.engines.maquette.makers.postures import posed, turned_by
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec, listed
from studiolo.engines.maquette.makers.sports.covers import second_colour
from studiolo.engines.maquette.makers.sports.helmets import (
    STRAP,
    make_bicycle_helmet,
    make_football_helmet,
    make_motorcycle_helmet,
)
from studiolo.engines.maquette.makers.sports.skates import make_ice_skates
from studiolo.engines.maquette.makers.sports.thrown import behind
from studiolo.engines.maquette.makers.turning import ball as round_ball
from studiolo.engines.maquette.makers.turning import curve, filleted, rotation, turned
from studiolo.engines.maquette.makers.vehicles.forms import carved, meet, melt, skin
from studiolo.engines.maquette.model import Material, Model, Numbers
from studiolo.engines.maquette.settings.shell import sheet, tube
from studiolo.engines.maquette.settings.surfaces import hex_colour


def make_whistle(spec: ThingSpec) -> Model:
    """A round chamber with its mouthpiece and window, a ring and a cord."""
    bench = Bench(spec, 0x5BA5)
    metal = bench.body(Material(colour=bench.colour(("#d9dadc",)), roughness=0.12, metallic=1.0), size_m=0.04)

    def field(x: Numbers, y: Numbers, z: Numbers) -> Numbers:
        chamber = meet(0.0016, np.asarray(np.hypot(x, z - 0.0125) - 0.0125), np.asarray(np.abs(y) - 0.0105))
        mouth = meet(
            0.0016,
            np.asarray(np.abs(z - 0.0205) - 0.0045 + 0.0015 * np.clip((-x - 0.02) / 0.02, 0, 1)),
            np.asarray(np.abs(y) - 0.009),
            np.asarray(np.abs(x + 0.02) - 0.022),
        )
        window = np.maximum(np.abs(x + 0.006) - 0.0035 + 0.6 * (0.025 - z), np.maximum(np.abs(y) - 0.0078, 0.0185 - z))
        hollow = np.maximum(np.hypot(x, z - 0.0125) - 0.0108, np.abs(y) - 0.0086)
        slot = np.maximum(np.maximum(np.abs(z - 0.0205) - 0.0018, np.abs(y) - 0.007), x + 0.0)
        body = melt(0.003, chamber, mouth)
        return carved(0.0004, body, np.minimum(np.minimum(np.asarray(window), np.asarray(hollow)), np.asarray(slot)))

    bench.add(metal, skin(field, (-0.044, -0.0125, -0.001), (0.0145, 0.0125, 0.0275), 0.00055).mesh(), name="whistle")
    bench.add(
        Material(colour=hex_colour("#c99a5c"), roughness=0.6), round_ball(0.006, (0.0, 0.0, 0.009), sides=28).mesh
    )
    arc = np.linspace(0, 2 * np.pi, 40)
    bench.add(
        metal,
        tube(np.stack([0.0185 + 0.0068 * np.cos(arc), 0 * arc, 0.0125 + 0.0068 * np.sin(arc)], axis=1), 0.0009, 10),
    )
    cord = Material(colour=second_colour(bench, hex_colour("#c8322b")), roughness=0.75)
    loop = curve(
        np.array(
            [
                (0.025, 0.0, 0.0125),
                (0.034, -0.012, 0.003),
                (0.018, -0.034, 0.0022),
                (-0.03, -0.04, 0.0022),
                (-0.052, -0.012, 0.0022),
                (-0.03, 0.024, 0.0022),
                (0.02, 0.03, 0.0022),
                (0.036, 0.014, 0.004),
                (0.025, 0.001, 0.0125),
            ]
        ),
        90,
    )
    bench.add(cord, tube(loop, 0.0021, 10))
    return bench.model()


def make_shuttlecock(spec: ThingSpec) -> Model:
    """Sixteen feathers in a cork, on its side with its skirt to the front."""
    bench = Bench(spec, 0x5BA6)
    feather = Material(colour=bench.colour(("#f4f2ec", "#f4f2ec", "#f2e23a")), roughness=0.7, sheen=0.2)
    cork = Material(colour=second_colour(bench, hex_colour("#efe9da")), roughness=0.55)
    bench.add(
        cork,
        turned(
            filleted(
                [
                    (0.0, 0.0, 0),
                    (0.0105, 0.002, 0.009),
                    (0.0132, 0.014, 0.008),
                    (0.0132, 0.024, 0.001),
                    (0.0, 0.025, 0),
                ],
                8,
            ),
            48,
        ).mesh,
    )
    bench.add(Material(colour=hex_colour("#2f7f4f"), roughness=0.5), bead(circle(0.0132, sides=48), 0.0215, 0.0008))
    for number in range(16):
        turn = rotation((0, 0, 1), number * 22.5)
        t = np.linspace(0, 1, 14)
        out = 0.0115 + (0.0335 - 0.0115) * t
        z = 0.022 + 0.062 * t
        wide = (
            0.0074
            * np.clip((t - 0.3) / 0.2, 0, 1) ** 0.7
            * np.sqrt(np.clip(1 - ((t - 0.75) / 0.26).clip(0) ** 2, 0.02, 1))
        )
        grid = np.stack(
            [np.stack([out - 0.002 * side**2, side * (wide + 0.0006), z], axis=1) for side in (-1.0, 0.0, 1.0)], axis=1
        )
        lean = rotation((0, 0, 1), 9.0)
        barb = placed(sheet(grid), (0, 0, 0), turn @ lean)
        bench.add(feather, barb, behind(barb, 0.0003))
        bench.add(feather, placed(tube(np.array([(0.0105, 0, 0.02), (0.034, 0, 0.085)]), 0.0006, 6), (0, 0, 0), turn))
    for height, radius in ((0.036, 0.0165), (0.044, 0.0192)):
        bench.add(feather, bead(circle(radius, sides=64), height, 0.0005))
    return posed(bench, turned_by((118.0, 0.0, 0.0)))


def make_puck(spec: ThingSpec) -> Model:
    bench = Bench(spec, 0x5BA7)
    rubber = bench.body(satin(bench.colour(("#151516",)), 0.55), size_m=0.08)
    profile = [(0.001, 0, 0), (0, 0.0012, 0.001), (0, 0.024, 0.001), (0.001, 0.0254, 0)]
    bench.add(rubber, plate(circle(0.038, sides=96), profile))
    for number in range(5):
        bench.add(rubber, bead(circle(0.038, sides=96), 0.006 + 0.0033 * number, 0.0008))
    return bench.model()


def make_bowling_pins(spec: ThingSpec) -> Model:
    """One, or ten in a triangle where pins are asked for."""
    bench = Bench(spec, 0x5BA8)
    white = bench.body(lacquer(bench.colour(("#f4f1e8",))), size_m=0.3)
    red = lacquer(second_colour(bench, hex_colour("#c0221f")))
    line = filleted(
        [
            (0.0, 0.0, 0),
            (0.026, 0.0, 0.004),
            (0.032, 0.02, 0.02),
            (0.0605, 0.114, 0.06),
            (0.05, 0.2, 0.06),
            (0.0228, 0.254, 0.04),
            (0.0245, 0.29, 0.02),
            (0.0322, 0.342, 0.02),
            (0.024, 0.376, 0.02),
            (0.0, 0.381, 0),
        ],
        12,
    )
    many = spec.noun.split()[-1] in ("pins", "skittles")
    sides = 36 if many else 72
    pin = turned(line[:: 2 if many else 1], sides).mesh
    rings = []
    for low, high in ((0.243, 0.251), (0.262, 0.27)):
        z = np.linspace(low, high, 6)
        r = np.interp(z, line[:, 1], line[:, 0]) + 0.0006
        rings.append(turned(np.stack([r, z], axis=1), sides).mesh)
    gap = 0.2
    places = (
        [((column - row / 2) * gap, row * gap * 0.87) for row in range(4) for column in range(row + 1)]
        if many
        else [(0.0, 0.0)]
    )
    for x, y in places:
        bench.add(white, placed(pin, (x, y, 0)), name="pin")
        bench.add(red, *(placed(ring, (x, y, 0)) for ring in rings))
    return bench.model()


def make_fishing_rod(spec: ThingSpec) -> Model:
    """Leans up from its butt, bent a little by its line, with a reel and a float."""
    bench = Bench(spec, 0x5BA9)
    blank = bench.body(lacquer(bench.colour(("#1d2733", "#2a4a2f", "#5a1f1c"))), size_m=0.4)
    cork = Material(colour=second_colour(bench, hex_colour("#c99a63")), roughness=0.75, specular=0.25)
    knots = np.array([(0.0, 0.0, 0.02), (0.3, 0.0, 0.38), (0.75, 0.0, 0.86), (1.15, 0.0, 1.15), (1.42, 0.0, 1.22)])
    path = curve(knots, 90)
    radius = np.linspace(0.0085, 0.0016, 90)
    bench.add(blank, tube(path, radius, 12), name="rod")
    bench.add(cork, tube(path[:8], 0.0145, 20), tube(path[14:20], np.linspace(0.0135, 0.0105, 6), 20))
    bench.add(CHROME, tube(path[8:14], 0.011, 18))
    for index in (30, 45, 58, 69, 78, 85, 89):
        at = path[index]
        arc = np.linspace(0, 2 * np.pi, 20)
        size = 0.014 * (1 - index / 110)
        ring = at + np.stack(
            [0.4 * size * np.cos(arc) + size, size * np.sin(arc), -size + 0.3 * size * np.cos(arc) - size * 0.3], axis=1
        )
        bench.add(CHROME, tube(ring, 0.0012, 6))
    reel = path[11] + (0.035, 0.0, -0.04)
    spool = turned(
        filleted(
            [
                (0.0, -0.02, 0),
                (0.026, -0.02, 0.003),
                (0.026, -0.014, 0.003),
                (0.018, -0.012, 0.002),
                (0.018, 0.012, 0.002),
                (0.026, 0.014, 0.003),
                (0.026, 0.02, 0.003),
                (0.0, 0.02, 0),
            ],
            5,
        ),
        40,
    ).mesh
    bench.add(CHROME, placed(spool, reel, rotation((0, 1, 0), 40)))
    bench.add(
        STRAP,
        tube(np.stack([path[11], reel]), 0.006, 12),
        tube(np.stack([reel, reel + (0.0, -0.045, 0.0)]), 0.004, 10),
        tube(np.stack([reel + (0.0, -0.045, -0.02), reel + (0.0, -0.045, 0.02)]), 0.005, 10),
    )
    line = Material(colour=(0.7, 0.72, 0.72), roughness=0.3)
    tip = path[-1]
    drop = np.array([tip, tip + (0.01, 0.0, -0.3), tip + (0.012, 0.0, -0.72)])
    bench.add(
        line,
        tube(drop, 0.0009, 6),
        tube(np.stack([reel, path[30] + (0.012, 0, -0.018), path[58] + (0.008, 0, -0.01), tip]), 0.0008, 6),
    )
    float_ = filleted(
        [(0.0, -0.05, 0), (0.004, -0.03, 0.01), (0.018, 0.0, 0.015), (0.004, 0.03, 0.01), (0.0025, 0.06, 0)], 7
    )
    body = turned(float_, 32).mesh
    bench.add(lacquer(hex_colour("#d9342b")), placed(body, tip + (0.012, 0.0, -0.76)))
    return bench.model()


def make_stopwatch(spec: ThingSpec) -> Model:
    """Stands on its rim: a white dial under glass, a crown with its ring, two pushers."""
    bench = Bench(spec, 0x5BAA)
    metal = bench.body(Material(colour=bench.colour(("#d7d9db",)), roughness=0.14, metallic=1.0), size_m=0.05)
    radius, lift = 0.027, 0.027
    case = [
        (0.0, 0.0, 0),
        (radius * 0.9, 0.0, 0.003),
        (radius, 0.005, 0.003),
        (radius, 0.0095, 0.002),
        (radius * 0.9, 0.0125, 0.001),
        (radius * 0.87, 0.0112, 0),
    ]
    lay = rotation((1, 0, 0), 90)
    at = (0.0, 0.006, lift)
    bench.add(metal, placed(turned(filleted(case, 7), 112).mesh, at, lay), name="case")
    white = Material(colour=(0.82, 0.81, 0.77), roughness=0.4)
    bench.add(white, placed(plate(circle(radius * 0.88), [(0, 0.009, 0), (0, 0.0106, 0)]), at, lay))
    ink = Material(colour=(0.01, 0.01, 0.011), roughness=0.5)
    red = Material(colour=second_colour(bench, hex_colour("#d0201f")), roughness=0.4)
    marks = [(angle, 0.0016 if angle % 30 else 0.0034) for angle in range(0, 360, 6)]
    for angle, long in marks:
        turn = lay @ rotation((0, 0, 1), float(angle))
        bench.add(
            ink,
            placed(
                plate(
                    rounded(0.0004 if angle % 30 else 0.0009, long, 0.0001, steps=2).moved(0, radius * 0.81 - long / 2),
                    [(0, 0.0104, 0), (0, 0.0108, 0)],
                ),
                at,
                turn,
            ),
        )
    hand = float(bench.random.uniform(20, 340))
    needle = rounded(0.0008, radius * 0.95, 0.0003).moved(0, radius * 0.28)
    bench.add(red, placed(plate(needle, [(0, 0.0109, 0), (0, 0.0113, 0)]), at, lay @ rotation((0, 0, 1), hand)))
    bench.add(
        red, placed(plate(circle(0.0014, sides=24), [(0, 0.0108, 0), (0, 0.0118, 0.0004), (0.0005, 0.012, 0)]), at, lay)
    )
    small = circle(radius * 0.2, sides=48).moved(0, -radius * 0.42)
    bench.add(ink, placed(bead(small, 0.0108, 0.0002), at, lay))
    top = lift + radius
    crown = [
        (0.0032, -0.002, 0),
        (0.0032, 0.003, 0.0005),
        (0.0052, 0.0035, 0.0008),
        (0.0052, 0.0085, 0.0012),
        (0.0, 0.0095, 0),
    ]
    bench.add(metal, placed(turned(filleted(crown, 5), 40).mesh, (0, 0, top)))
    arc = np.linspace(0, 2 * np.pi, 50)
    bench.add(
        metal, tube(np.stack([0.0085 * np.cos(arc), 0 * arc, top + 0.0085 + 0.0085 * np.sin(arc)], axis=1), 0.001, 10)
    )
    for side in (-38.0, 38.0):
        lean = rotation((0, 1, 0), side)
        pusher = filleted(
            [
                (0.0018, radius - 0.001, 0),
                (0.0018, radius + 0.003, 0.0003),
                (0.003, radius + 0.0034, 0.0005),
                (0.003, radius + 0.006, 0.0008),
                (0.0, radius + 0.0064, 0),
            ],
            4,
        )
        bench.add(metal, placed(turned(pusher, 28).mesh, (0, 0, lift), lean))
    return posed(bench, turned_by((-10.0, 0.0, 0.0)))


_maker = listed({"colour", "second_colour", "material"}, 24.0)

MAKERS: tuple[Maker, ...] = (
    _maker(
        "bicycle-helmet",
        "helmet, bicycle helmet, bike helmet, cycling helmet, skateboard helmet, climbing helmet",
        0.33,
        make_bicycle_helmet,
        36.0,
    ),
    _maker(
        "football-helmet", "football helmet, american football helmet, hockey helmet", 0.3, make_football_helmet, 40.0
    ),
    _maker(
        "motorcycle-helmet",
        "motorcycle helmet, motorbike helmet, racing helmet, full-face helmet, crash helmet",
        0.33,
        make_motorcycle_helmet,
        40.0,
    ),
    _maker(
        "ice-skates",
        "ice skates, ice skate, figure skates, figure skate, hockey skates, pair of ice skates",
        0.33,
        make_ice_skates,
        58.0,
    ),
    _maker("whistle", "whistle, referee whistle, sports whistle, metal whistle", 0.09, make_whistle, -14.0),
    _maker("shuttlecock", "shuttlecock, badminton birdie, birdie", 0.09, make_shuttlecock, 34.0),
    listed({"colour", "material"}, 0.0)("hockey-puck", "hockey puck, puck, ice hockey puck", 0.078, make_puck),
    _maker("bowling-pin", "bowling pin, skittle, ten pin", 0.381, make_bowling_pins, 0.0),
    _maker("bowling-pins", "bowling pins, ten bowling pins, skittles", 0.72, make_bowling_pins, 0.0),
    _maker("fishing-rod", "fishing rod, fishing pole, angling rod, fly rod", 1.9, make_fishing_rod, 6.0),
    _maker("stopwatch", "stopwatch, stop watch, sports timer", 0.075, make_stopwatch, 14.0),
)
