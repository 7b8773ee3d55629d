"""Clocks that tell ten past ten: on the wall, with two bells, and in a tall wooden case."""

import numpy as np

from studiolo.engines.maquette.makers.bench import STEEL, Bench, lacquer
from studiolo.engines.maquette.makers.household.numerals import numeral
from studiolo.engines.maquette.makers.household.trims import BRASS, second, wood
from studiolo.engines.maquette.makers.plates import (
    UPRIGHT,
    Outline,
    cap,
    circle,
    placed,
    plate,
    rounded,
    slab,
    standing,
)
from studiolo.engines.maquette.makers.protocol import ThingSpec, listed
from studiolo.engines.maquette.makers.turning import ball, curve, filleted, moved, pipe, rotation, turned
from studiolo.engines.maquette.meshes import join
from studiolo.engines.maquette.model import Material, Mesh, Model
from studiolo.engines.maquette.settings.shell import box

CASES = ("#20242c", "#f0ede5", "#a8322d", "#2f5e6e", "#d9a13b", "#3e6a55")
BELLS = ("#b53a34", "#2f7f86", "#e2b33d", "#e9e5da", "#3b5c93", "#e08fa0")
FACES = ("#f6f2e7", "#fbfaf6", "#f2ead6")
INK = Material(colour=(0.013, 0.013, 0.015), roughness=0.45, specular=0.4)
RED = Material(colour=(0.55, 0.03, 0.02), roughness=0.35)
HOUR_DEG, MINUTE_DEG, SECOND_DEG = 55.0, -60.0, 150.0  # counter-clockwise from twelve, seen from the front


def make_wall_clock(spec: ThingSpec) -> Model:
    bench = Bench(spec, 0x0C01)
    colour = bench.colour(CASES)
    usual = wood(bench, grain="u") if spec.colour is None and bench.random.random() < 0.3 else lacquer(colour)
    case = bench.body(usual, size_m=0.3)
    radius, deep = 0.15, 0.042
    rim = filleted(
        [(0.0, 0, 0), (radius * 0.95, 0, 0.004), (radius, 0.008, 0.008), (radius, deep - 0.012, 0.008), (radius - 0.009, deep, 0.007),
         (radius - 0.019, deep - 0.006, 0.005), (radius - 0.022, deep - 0.017, 0)], 9,
    )  # fmt: skip
    bench.add(case, standing(turned(rim, 160).mesh), name="case")
    _dial(bench, radius - 0.021, deep - 0.016)
    return _stood(bench, radius)


def make_alarm_clock(spec: ThingSpec) -> Model:
    """A drum on two feet, two bells with a hammer between them, and a handle."""
    bench = Bench(spec, 0x0C02)
    case = bench.body(lacquer(bench.colour(BELLS)), size_m=0.14)
    radius, deep = 0.052, 0.046
    drum = filleted(
        [(0.0, 0, 0), (radius * 0.86, 0, 0.004), (radius, 0.007, 0.007), (radius, deep - 0.006, 0.003), (radius + 0.0025,
            deep - 0.005, 0.001),
         (radius + 0.0025, deep, 0.002), (radius - 0.003, deep + 0.001, 0.0015), (radius - 0.005, deep - 0.005, 0)], 8,
    )  # fmt: skip
    bench.add(case, standing(turned(drum, 128).mesh), name="case")
    _dial(bench, radius - 0.005, deep - 0.0045)
    middle = -deep / 2
    for side in (-1.0, 1.0):
        lean = rotation((0, 1, 0), side * 32.0)
        bell = filleted(
            [(0.0, 0.0105, 0), (0.012, 0.0095, 0.006), (0.0245, -0.006, 0.003), (0.0258, -0.0115, 0.0006), (0.0258, -0.0125, 0.0004),
             (0.0248, -0.0125, 0)][::-1], 8,
        )  # fmt: skip
        top = np.array((side * 0.0385, middle, 0.0605))
        bench.add(BRASS if spec.colour is None else case, placed(turned(bell, 64).mesh, top, lean))
        bench.add(STEEL, placed(ball(0.0038, sides=24).mesh, top + lean @ (0, 0, 0.012)))
        stem = pipe(np.stack([top * (0.7, 1, 0.68), top + lean @ (0, 0, 0.009)]), 0.0022, sides=16)
        bench.add(STEEL, stem.mesh)
        way = np.array((side * 0.5, 0.0, -1.0))
        foot = pipe(
            np.array((side * 0.026, middle, -0.042)) + np.array((0.0, 0.012, 0.021))[:, None] * way,
            np.array((0.0042, 0.0046, 0.006)),
        )
        bench.add(STEEL, foot.mesh)
    turn = np.linspace(0.28, np.pi - 0.28, 40)
    handle = np.stack([0.037 * np.cos(turn), np.full(40, middle), 0.052 + 0.043 * np.sin(turn)], axis=1)
    bench.add(STEEL, pipe(handle, 0.0024, sides=18).mesh)
    bench.add(STEEL, pipe([(0, middle, 0.05), (0, middle, 0.066)], 0.0016, sides=14).mesh)
    bench.add(STEEL, placed(slab(rounded(0.013, 0.009, 0.002), -0.003, 0.003, 0.001), (0, middle, 0.068), UPRIGHT))
    return bench.model(anchors={"top": (0.0, middle, 0.095)})


def make_grandfather_clock(spec: ThingSpec) -> Model:
    """A tall case: a plinth, a waist with a glazed door before the pendulum, a hood with the dial, a swan-neck top."""
    bench = Bench(spec, 0x0C03)
    timber = bench.body(wood(bench, spec.colour, grain="u"), size_m=0.7)
    if spec.colour is not None:
        bench.honoured.add("colour")
    dark = Material(colour=(0.03, 0.018, 0.011), roughness=0.7)
    for half, low, high, deep in ((0.27, 0.0, 0.09, 0.16), (0.245, 0.09, 0.46, 0.145), (0.262, 0.46, 0.5, 0.155),
                                  (0.255, 1.45, 1.5, 0.15), (0.25, 1.5, 2.02, 0.15), (0.282, 2.02, 2.06, 0.17)):  # fmt: skip
        bench.add(timber, box((-half, -deep, low), (half, deep, high), 0.012, 0.2, 2, 3))
    for side in (-1.0, 1.0):  # the waist: two posts, a back, and turned columns before them
        bench.add(timber, box((side * 0.125, -0.12, 0.5), (side * 0.205, 0.12, 1.45), 0.006, 0.2, 2))
        bench.add(timber, moved(turned(_column(0.94, 0.017), 40), (side * 0.205, -0.118, 0.505)).mesh)
        bench.add(timber, moved(turned(_column(0.5, 0.016), 40), (side * 0.232, -0.142, 1.51)).mesh)
        bench.add(timber, _swan(side))
        bench.add(BRASS, moved(ball(0.028), (side * 0.252, -0.12, 2.085)).mesh)
    bench.add(dark, box((-0.13, 0.08, 0.5), (0.13, 0.12, 1.45), 0.003))
    bench.add(
        timber,
        box((-0.13, -0.13, 0.5), (0.13, -0.11, 0.56), 0.005, 0.2),
        box((-0.13, -0.13, 1.39), (0.13, -0.11, 1.45), 0.005, 0.2),
    )
    bench.add(timber, placed(slab(rounded(0.36, 0.24, 0.01), 0, 0.012, 0.008), (0, -0.143, 0.28), UPRIGHT))
    _pendulum(bench)
    finial = [
        (0.0, 2.06),
        (0.03, 2.06),
        (0.03, 2.1),
        (0.014, 2.115),
        (0.032, 2.15),
        (0.016, 2.19),
        (0.004, 2.235),
        (0.0, 2.24),
    ]
    bench.add(BRASS, moved(turned(curve(np.array(finial), 60)), (0, -0.13, 0)).mesh)
    ring = filleted([(0.222, -0.006, 0), (0.222, 0.004, 0.003), (0.212, 0.012, 0.004), (0.203, 0.002, 0)], 6)
    bench.add(BRASS, placed(turned(ring, 128).mesh, (0, -0.15, 1.76), UPRIGHT))
    _dial(bench, 0.205, 0.1515, up_m=1.76)
    return bench.model(anchors={"top": (0.0, 0.0, 2.06)})


def _pendulum(bench: Bench) -> None:
    bench.add(BRASS, pipe([(0, -0.03, 1.42), (0, -0.03, 0.86)], 0.005, sides=16).mesh)
    bob = filleted([(0, -0.012, 0), (0.06, -0.008, 0.01), (0.075, 0, 0.004), (0.06, 0.008, 0.01), (0, 0.012, 0)], 8)
    bench.add(BRASS, placed(turned(bob, 96).mesh, (0.0, -0.03, 0.8), UPRIGHT))
    for x in (-0.07, 0.07):
        weight = filleted([(0, 0, 0), (0.022, 0, 0.004), (0.022, 0.16, 0.004), (0, 0.165, 0)], 6)
        bench.add(BRASS, moved(turned(weight, 40), (x, 0.02, 1.02)).mesh)
        bench.add(BRASS, pipe([(x, 0.02, 1.18), (x, 0.02, 1.45)], 0.002, sides=10).mesh)


def _column(tall: float, thick: float) -> list[tuple[float, float]]:
    corners = [(0.0, 0.0, 0.0), (thick * 1.4, 0, 0.003), (thick * 1.4, 0.03, 0.004), (thick, 0.045, 0.008), (thick * 0.92,
        tall - 0.045, 0.008),
               (thick * 1.4, tall - 0.03, 0.004), (thick * 1.4, tall, 0.003), (0.0, tall, 0.0)]  # fmt: skip
    return [(float(r), float(z)) for r, z in filleted(corners, 6)]


def _swan(side: float) -> Mesh:
    """Half of the broken pediment: a bar that rises in an S and ends in a scroll."""
    turn = np.linspace(0, 1.6 * np.pi, 26)
    scroll = np.stack(
        [0.075 + (0.034 - 0.016 * turn / 5) * np.cos(turn), 2.15 + (0.034 - 0.016 * turn / 5) * np.sin(turn)], axis=1
    )
    line = curve(np.concatenate([[(0.262, 2.072), (0.215, 2.078), (0.16, 2.1), (0.125, 2.13)], scroll]), 90)
    path = np.stack([side * line[:, 0], np.full(90, -0.14), line[:, 1]], axis=1)
    return pipe(path, np.linspace(0.02, 0.011, 90), sides=18).mesh


def _stood(bench: Bench, radius: float) -> Model:
    return bench.model(anchors={"top": (0.0, 0.0, radius)})


def _dial(bench: Bench, radius: float, z: float, *, up_m: float = 0.0) -> None:
    """Face, ticks, numerals and hands in the plane y = -z, its middle up_m high."""
    lift = (0.0, 0.0, up_m)
    paper = Material(colour=second(bench, FACES), roughness=0.5, specular=0.4, clearcoat=0.5)
    bench.add(paper, standing(cap(circle(radius), z), lift), name="dial")
    marks: list[Mesh] = []
    for minute in range(60):
        wide, long = (0.017, 0.075) if minute % 5 == 0 else (0.006, 0.04)
        turn = rotation((0, 0, 1), 6.0 * minute)
        tick = slab(
            rounded(wide * radius, long * radius, 0.002 * radius, steps=3), 0.0, 0.004 * radius, 0.001 * radius, steps=3
        )
        marks.append(placed(tick, np.array((0, 0, z)) + turn @ (0, radius * (0.955 - long / 2), 0), turn))
    for hour in range(1, 13):
        at = rotation((0, 0, 1), -30.0 * hour) @ (0, radius * 0.735, 0)
        marks.append(placed(numeral(hour, 0.155 * radius), at + (0, 0, z)))
    bench.add(INK, standing(join(marks), lift))
    bench.add(INK, standing(_hand(radius * 0.5, radius * 0.05, radius * 0.014, z + radius * 0.02, HOUR_DEG), lift))
    bench.add(INK, standing(_hand(radius * 0.78, radius * 0.036, radius * 0.014, z + radius * 0.04, MINUTE_DEG), lift))
    bench.add(RED, standing(_hand(radius * 0.84, radius * 0.011, radius * 0.008, z + radius * 0.06, SECOND_DEG), lift))
    bench.add(RED, standing(slab(circle(radius * 0.035, sides=40), z, z + radius * 0.075, radius * 0.008), lift))


def _hand(long: float, wide: float, thick: float, z: float, degrees: float) -> Mesh:
    """Leaf-shaped, with a short tail behind the pin."""
    half = np.array([(0.55, -0.2), (0.5, 0.0), (0.85, 0.45), (0.5, 0.8), (0.12, 1.0)]) * (wide, long)
    line = np.concatenate([half, half[::-1] * (-1, 1)])
    edge = np.roll(line, -1, axis=0) - np.roll(line, 1, axis=0)
    normals = np.stack([edge[:, 1], -edge[:, 0]], axis=1)
    shape = Outline(points=line, normals=normals / np.linalg.norm(normals, axis=1, keepdims=True))
    return placed(plate(shape, [(0, 0, 0), (0, thick, 0)], steps=2), (0, 0, z), rotation((0, 0, 1), degrees))


_maker = listed(("colour", "second_colour", "material"), 22.0)
MAKERS = (
    _maker("wall-clock", "wall clock, clock, kitchen clock, station clock, round clock, analog clock, analogue clock", 0.3,
        make_wall_clock),
    _maker("alarm-clock", "alarm clock, twin bell alarm clock, bedside clock, table clock", 0.14, make_alarm_clock),
    _maker("grandfather-clock", "grandfather clock, longcase clock, pendulum clock, tall case clock, grandmother clock", 2.2,
           make_grandfather_clock),
)  # fmt: skip
