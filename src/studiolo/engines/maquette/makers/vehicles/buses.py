"""Buses, trams and trains of today, and the white and red vans that come with a siren."""

import numpy as np

from studiolo.engines.maquette.makers.bench import Bench
from studiolo.engines.maquette.makers.plates import placed, rounded, slab
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec, listed
from studiolo.engines.maquette.makers.turning import rotation
from studiolo.engines.maquette.makers.vehicles.bars import box, tube
from studiolo.engines.maquette.makers.vehicles.coaches import Coach, add_big_mirrors, add_coach, add_coach_wheels
from studiolo.engines.maquette.makers.vehicles.elsewhere import Elsewhere
from studiolo.engines.maquette.makers.vehicles.paints import (
    AMBER_LAMP,
    BLUE_LAMP,
    CREAM,
    RED_LAMP,
    SHADOW,
    STEEL,
    TRIM,
    WHITE,
    car_paint,
    satin,
)
from studiolo.engines.maquette.makers.vehicles.wheels import across
from studiolo.engines.maquette.model import Material, Model
from studiolo.engines.maquette.settings.surfaces import hex_colour

HONOURS = frozenset({"colour", "second_colour", "material"})
BUS_COLOURS = ("#c2352b", "#2f6db0", "#3f8f5b", "#e0a52e", "#d9dcdd")


def make_bus(spec: ThingSpec) -> Model:
    bench = Bench(spec, 0xB05)
    paint = bench.body(car_paint(bench.colour(BUS_COLOURS)))
    second = car_paint(spec.second_colour) if spec.second_colour else WHITE
    bench.honoured |= {"second_colour"} if spec.second_colour else set()
    coach = Coach(
        length=11.6, width=2.5, nose=0.35, edge=0.14,
        body=((0.1, 0.3, 0.08), (0.0, 0.6, 0.1), (0.02, 1.2, 0.2), (0.16, 2.7, 0.4), (0.5, 2.98, 0.3),
        (11.4, 2.98, 0.15), (11.6, 2.7, 0.2), (11.6, 0.6, 0.1), (11.45, 0.32, 0.08)),
        windows=((1.75, 9.9, 1.32, 2.42),), posts=(7,), doors=((0.55, 1.65), (5.6, 6.9)),
        front=((1.12, 1.15, 2.55),), back=((0.95, 1.5, 2.4),), roof=(2.72, second), axles=(2.55, 8.5), sill=0.42, floor=0.3,
    )  # fmt: skip
    coach = coach if spec.seed % 3 else _striped(coach, second)
    add_coach(bench, coach, paint)
    add_coach_wheels(bench, coach)
    add_big_mirrors(bench, coach, 2.1)
    _sign(bench, coach, 2.72, 0.8)
    bench.add(second, box((-0.8, 1.0, 2.95), (0.8, 3.4, 3.15), 0.08, soft=3))
    return bench.model(anchors={"top": (0.0, 0.0, 2.98)})


def _striped(coach: Coach, second: Material) -> Coach:
    from dataclasses import replace

    return replace(coach, stripes=((0.95, 1.12, second),))


def _sign(bench: Bench, coach: Coach, z: float, half: float) -> None:
    """The dark window where a bus shows its number, lit but without a word."""
    amber = Material(colour=(0.05, 0.03, 0.01), roughness=0.2, emission=(0.35, 0.17, 0.02))
    y = -coach.length / 2 + 0.16
    bench.add(
        TRIM, placed(slab(rounded(2 * half, 0.26, 0.04), 0.0, 0.03, 0.01), (0, y + 0.02, z), rotation((1, 0, 0), 82))
    )
    bench.add(
        amber,
        placed(
            slab(rounded(2 * half - 0.1, 0.18, 0.02), 0.03, 0.034, 0.002), (0, y + 0.02, z), rotation((1, 0, 0), 82)
        ),
    )


def make_double_decker(spec: ThingSpec) -> Model:
    bench = Bench(spec, 0xB06)
    paint = bench.body(car_paint(bench.colour(("#b81c22",))))
    second = car_paint(spec.second_colour) if spec.second_colour else CREAM
    coach = Coach(
        length=9.4, width=2.5, nose=0.3, edge=0.22,
        body=((0.1, 0.3, 0.08), (0.0, 0.6, 0.1), (0.0, 2.4, 0.4), (0.12, 4.0, 0.5), (0.5, 4.38, 0.4),
        (9.0, 4.38, 0.4), (9.4, 3.9, 0.4), (9.4, 0.6, 0.1), (9.25, 0.32, 0.08)),
        windows=((1.65, 8.9, 1.28, 2.12), (0.5, 8.9, 2.92, 3.72)), posts=(6, 7), doors=((0.5, 1.5),),
        front=((1.05, 1.15, 2.15), (1.05, 2.88, 3.78)), back=((0.8, 2.9, 3.7), (0.8, 1.3, 2.0)),
        stripes=((2.42, 2.56, second),), axles=(2.35, 7.0), sill=0.42, floor=0.3, lamps=(0.86, 0.8, 0.1),
    )  # fmt: skip
    add_coach(bench, coach, paint)
    add_coach_wheels(bench, coach)
    add_big_mirrors(bench, coach, 1.9)
    _sign(bench, coach, 2.5, 0.7)
    return bench.model(anchors={"top": (0.0, 0.0, 4.38)})


def make_school_bus(spec: ThingSpec) -> Model:
    bench = Bench(spec, 0xB07)
    paint = bench.body(car_paint(bench.colour(("#f0a91a",))))
    black = satin((0.015, 0.015, 0.016))
    coach = Coach(
        length=9.8, width=2.4, nose=0.35, edge=0.13,
        body=(
            (0.12, 0.45, 0.06), (0.0, 0.6, 0.1), (0.0, 1.15, 0.16), (0.15, 1.42, 0.2), (1.45, 1.62, 0.12),
            (1.62, 1.75, 0.1), (1.95, 2.75, 0.3),
            (2.4, 2.98, 0.3), (9.5, 2.98, 0.25), (9.8, 2.6, 0.3), (9.8, 0.7, 0.1), (9.7, 0.48, 0.08),
        ),
        windows=((2.95, 9.3, 1.72, 2.45),), posts=(8,), doors=((2.05, 2.85),), front=((0.95, 1.78, 2.6),), back=((0.7, 1.7, 2.4),),
        stripes=((1.02, 1.1, black), (1.38, 1.46, black)), axles=(1.25, 7.0), radius=0.5, sill=0.6, floor=0.45, lamps=(0.78, 1.05, 0.1),
    )  # fmt: skip
    add_coach(bench, coach, paint)
    add_coach_wheels(bench, coach, paint=paint)
    half = coach.length / 2
    for z in np.linspace(0.86, 1.22, 5):
        bench.add(black, tube([(-0.5, -half - 0.005, float(z)), (0.5, -half - 0.005, float(z))], 0.018, 8))
    bench.add(black, box((-1.15, -half - 0.12, 0.5), (1.15, -half + 0.05, 0.72), 0.04, soft=2))
    for x in (-0.55, 0.55):
        for dx, lamp in ((-0.12, AMBER_LAMP), (0.12, RED_LAMP)):
            disc = slab(rounded(0.2, 0.2, 0.099), 0.0, 0.05, 0.02)
            bench.add(lamp, placed(disc, (x + dx, -half + 2.12, 2.82), rotation((1, 0, 0), 80)))
    sign = slab(rounded(0.44, 0.44, 0.12), -0.01, 0.01, 0.004)
    bench.add(RED_LAMP, placed(sign, (coach.width / 2 + 0.06, -half + 2.6, 1.55), across(1.0)))
    add_big_mirrors(bench, coach, 1.6)
    return bench.model(anchors={"top": (0.0, 0.6, 2.98)})


def make_ambulance(spec: ThingSpec) -> Model:
    bench = Bench(spec, 0xB08)
    paint = bench.body(car_paint(bench.colour(("#e9e9e4",))))
    red = car_paint(spec.second_colour or hex_colour("#c8281f"))
    coach = Coach(
        length=6.0, width=2.1, nose=0.3, edge=0.1, cell_m=0.042,
        body=(
            (0.1, 0.3, 0.06), (0.0, 0.42, 0.1), (0.02, 0.85, 0.14), (0.16, 1.08, 0.16), (0.8, 1.32, 0.1),
            (1.45, 2.1, 0.2), (1.9, 2.22, 0.1),
            (1.95, 2.62, 0.2), (5.9, 2.64, 0.15), (6.0, 2.5, 0.1), (6.0, 0.5, 0.08), (5.9, 0.34, 0.06),
        ),
        windows=((1.05, 1.95, 1.36, 2.02), (2.9, 3.9, 1.55, 2.1)), posts=(1, 1), front=((0.82, 1.4, 2.05),), back=((0.7, 1.5, 2.1),),
        stripes=((0.98, 1.2, red),), axles=(1.0, 4.6), radius=0.36, rim="steel", sill=0.42, floor=0.3, lamps=(0.78,
        0.85, 0.09), tumble=0.03,
    )  # fmt: skip
    add_coach(bench, coach, paint)
    add_coach_wheels(bench, coach, width=0.23)
    half = coach.length / 2
    for side in (-1.0, 1.0):
        plus = [
            box((-0.34, -0.11, 0.0), (0.34, 0.11, 0.02), 0.006),
            box((-0.11, -0.34, 0.0), (0.11, 0.34, 0.021), 0.006),
        ]
        turn = rotation((0, 0, 1), 90.0 * side) @ rotation((1, 0, 0), 90.0)
        for mesh in plus:
            bench.add(red, placed(mesh, (side * (coach.width / 2 - 0.035), 1.85, 1.85), turn))
        lens = slab(rounded(0.62, 0.24, 0.06), 2.6, 2.76, 0.04)
        bench.add(BLUE_LAMP, placed(lens, (side * 0.42, -half + 2.2, 0.0)))
    add_big_mirrors(bench, coach, 1.5)
    return bench.model(anchors={"top": (0.0, 0.6, 2.64)})


def make_tram(spec: ThingSpec) -> Model:
    bench = Bench(spec, 0xB09)
    paint = bench.body(car_paint(bench.colour(("#c9442e", "#2f7d5b", "#d9a02b", "#3c6fa5"))))
    second = car_paint(spec.second_colour) if spec.second_colour else CREAM
    coach = Coach(
        length=13.2, width=2.4, nose=0.6, edge=0.2, cell_m=0.06,
        body=((0.25, 0.35, 0.08), (0.05, 0.6, 0.12), (0.0, 1.35, 0.3), (0.25, 2.6, 0.5), (0.8, 3.05, 0.4),
        (12.4, 3.05, 0.4), (12.95, 2.6, 0.5), (13.2, 1.35, 0.3), (13.15, 0.6, 0.1), (12.95, 0.35, 0.08)),
        windows=((2.1, 5.9, 1.35, 2.45), (7.3, 11.1, 1.35, 2.45)), posts=(3, 3), doors=((0.95, 1.95), (6.05, 7.15), (11.25, 12.25)),
        front=((0.95, 1.3, 2.5),), back=((0.95, 1.3, 2.5),), stripes=((1.18, 2.62, second),), sill=0.45, floor=0.32, lamps=(0.7, 0.85, 0.1),
    )  # fmt: skip
    add_coach(bench, coach, paint)
    _bogies(bench, (-3.6, 3.6), 0.34, 0.85)
    _pantograph(bench, 3.05, 1.2)
    _sign(bench, coach, 2.75, 0.6)
    bench.add(satin((0.35, 0.36, 0.37)), box((-0.75, -3.6, 3.0), (0.75, -1.0, 3.25), 0.08, soft=3))
    return bench.model(anchors={"top": (0.0, 0.0, 3.05)})


def make_train(spec: ThingSpec) -> Model:
    """The head of a fast train and two of its coaches."""
    bench = Bench(spec, 0xB0A)
    paint = bench.body(car_paint(bench.colour(("#e8e8e4", "#c9ccd0", "#d9dcdd"))))
    band = car_paint(spec.second_colour or hex_colour(("#c3272b", "#1d4f91", "#2a7f6f")[spec.seed % 3]))
    gap, long = 0.5, 15.0
    nose = (
        (0.7, 0.45, 0.1),
        (0.0, 0.75, 0.3),
        (0.25, 1.35, 0.6),
        (2.6, 2.6, 1.6),
        (4.6, 3.45, 1.6),
        (6.0, 3.55, 0.8),
        (15.0, 3.55, 0.1),
        (15.0, 0.45, 0.1),
    )
    plain = ((0.0, 0.45, 0.1), (0.0, 3.55, 0.1), (15.0, 3.55, 0.1), (15.0, 0.45, 0.1))
    start = 0.0
    for number in range(2):
        windows = ((5.9, 14.0, 1.75, 2.6),) if number == 0 else ((1.6, 13.4, 1.75, 2.6),)
        coach = Coach(
            length=long, width=2.85, nose=2.6 if number == 0 else 0.12, edge=0.3, cell_m=0.085,
            body=nose if number == 0 else plain, tumble=0.03,
            windows=windows, posts=(6 if number == 0 else 9,), doors=((4.7, 5.6),) if number == 0 else ((0.4, 1.3),),
            front=((0.72, 2.15, 2.95),) if number == 0 else (),
            stripes=((0.95, 1.2, band),), sill=0.62, floor=0.45, lamps=None,
        )  # fmt: skip
        own = Elsewhere(bench, (0.0, start, 0.0))
        add_coach(own, coach, paint)
        _bogies(own, (-4.8, 4.8), 0.45, 0.95)
        if number == 1:
            _pantograph(own, 3.55, -3.0)
        if number == 0:
            _train_lamps(own, long)
        if number:
            own.add(SHADOW, box((-1.2, -long / 2 - gap - 0.2, 0.7), (1.2, -long / 2 + 0.2, 3.3), 0.05))
        start += long + gap
    return bench.model(anchors={"top": (0.0, start / 2, 3.55)})


def _train_lamps(bench: Bench, long: float) -> None:
    lit = Material(colour=(0.9, 0.9, 0.85), roughness=0.1, emission=(2.2, 2.1, 1.8))
    for side in (-1.0, 1.0):
        lamp = slab(rounded(0.34, 0.09, 0.04), 0.0, 0.05, 0.02)
        bench.add(
            lit,
            placed(
                lamp, (side * 0.62, -long / 2 + 0.42, 1.22), rotation((0, 0, 1), side * 20) @ rotation((1, 0, 0), 70)
            ),
        )


def _bogies(bench: Bench, ys: tuple[float, ...], radius: float, apart: float) -> None:
    """Trucks of four steel wheels with frames and springs."""
    wheel = slab(rounded(2 * radius, 2 * radius, 0.999 * radius, steps=14), -0.06, 0.06, 0.02)
    for y in ys:
        bench.add(TRIM, box((-0.85, y - apart - 0.4, radius - 0.05), (0.85, y + apart + 0.4, radius + 0.28), 0.04))
        for dy in (-apart, apart):
            for side in (-1.0, 1.0):
                bench.add(STEEL, placed(wheel, (side * 0.74, y + dy, radius), across(side)))
                bench.add(
                    TRIM,
                    box(
                        (side * 0.9 - 0.09, y + dy - 0.22, radius - 0.14),
                        (side * 0.9 + 0.09, y + dy + 0.22, radius + 0.16),
                        0.03,
                    ),
                )


def _pantograph(bench: Bench, z: float, y: float) -> None:
    """The arm that reaches for the wire."""
    bench.add(TRIM, box((-0.5, y - 0.5, z - 0.05), (0.5, y + 0.5, z + 0.12), 0.03))
    for x in (-0.4, 0.4):
        bench.add(
            STEEL, tube([(x, y + 0.4, z + 0.1), (x * 0.8, y - 0.5, z + 0.6), (x * 0.5, y + 0.1, z + 1.15)], 0.03, 8)
        )
    for dy in (-0.1, 0.25):
        bench.add(
            STEEL,
            tube(
                [
                    (-0.75, y + dy, z + 1.02),
                    (-0.6, y + dy, z + 1.16),
                    (0.6, y + dy, z + 1.16),
                    (0.75, y + dy, z + 1.02),
                ],
                0.026,
                8,
            ),
        )


_maker = listed(HONOURS, 52.0)


MAKERS: tuple[Maker, ...] = (
    _maker("bus", "bus, city bus, coach, public bus, motor coach, omnibus", 11.6, make_bus),
    _maker(
        "double-decker-bus",
        "double-decker bus, double-decker, double decker bus, double decker, london bus, red bus",
        9.4,
        make_double_decker,
    ),
    _maker("school-bus", "school bus, yellow school bus", 9.8, make_school_bus),
    _maker("ambulance", "ambulance, emergency vehicle", 6.0, make_ambulance),
    _maker("tram", "tram, streetcar, trolley, tramcar, trolley car, cable car tram, light rail", 13.2, make_tram),
    _maker(
        "train",
        "train, bullet train, high-speed train, "
        "passenger train, express train, modern train, commuter train, subway train, metro train, subway, railway carriage",
        30.5,
        make_train,
        48.0,
    ),
)
