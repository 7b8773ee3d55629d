"""Pickups, scratch plate, bridge, neck and head of solid guitars."""

from dataclasses import dataclass

import numpy as np

from studiolo.engines.maquette.makers.bench import CHROME, Bench, lacquer
from studiolo.engines.maquette.makers.instruments import strings, woods
from studiolo.engines.maquette.makers.instruments.strings import Pieces
from studiolo.engines.maquette.makers.plates import Outline, circle, drawn, placed, plate, rounded, slab
from studiolo.engines.maquette.makers.sports.covers import second_colour
from studiolo.engines.maquette.makers.turning import curve, rotation
from studiolo.engines.maquette.makers.vehicles.bars import box
from studiolo.engines.maquette.meshes import join
from studiolo.engines.maquette.model import Colour, Material, Mesh
from studiolo.engines.maquette.settings.shell import tube
from studiolo.engines.maquette.settings.surfaces import hex_colour

Knots = tuple[tuple[float, float], ...]


BLACK = Material(colour=(0.015, 0.015, 0.016), roughness=0.35, specular=0.5)


@dataclass(frozen=True, kw_only=True, slots=True)
class Build:
    body: Knots
    scale: float
    bridge_y: float
    joint_y: float
    frets: int
    strings: int
    nut: float
    end: float
    in_line: bool
    wide_pickups: bool


def _guard(build: Build) -> Outline:
    """Follows the body's right side, with the pickups on it."""
    k = build.body[1][0] / 0.075 if build.strings == 4 else 1.0
    s = 1.16 if build.strings == 4 else 1.0
    knots = [
        (0.066, 0.05), (0.112, 0.066), (0.118, 0.11), (0.1, 0.17), (0.092, 0.215), (0.094, 0.262), (0.11, 0.31), (0.114, 0.348),
        (0.096, 0.333), (0.068, 0.308), (0.036, 0.312), (-0.034, 0.318), (-0.066, 0.322), (-0.1, 0.356), (-0.122, 0.39), (-0.128, 0.345),
        (-0.1, 0.28), (-0.062, 0.24), (-0.046, 0.18), (-0.046, 0.142), (0.02, 0.136), (0.042, 0.118), (0.046, 0.075),
    ]  # fmt: skip
    return drawn([(x * k, y * s) for x, y in knots], steps=200)


def add_hardware(bench: Bench, build: Build, colour: Colour, pieces: Pieces) -> None:
    guard_colour = second_colour(bench, hex_colour("#f2efe6") if sum(colour) < 1.6 else hex_colour("#5a2f22"))
    if not build.wide_pickups:
        guard = _guard(build)
        pieces.append(
            (
                lacquer(guard_colour),
                join(
                    [
                        woods.face(guard.inset(0.001), woods.flat, cell_m=0.02, z=0.0024),
                        plate(guard, [(0, 0, 0), (0, 0.0016, 0), (0.001, 0.0024, 0)], caps=False),
                    ]
                ),
            )
        )
    cream = lacquer(hex_colour("#efe3c4") if sum(guard_colour) < 1.8 else hex_colour("#f6f3ea"))
    _pickups(build, cream if not build.wide_pickups else CHROME, pieces)
    y, half = build.bridge_y, build.end * 0.94
    pieces.append(
        (
            CHROME,
            slab(
                rounded(half * 2 + 0.022, 0.036 if not build.wide_pickups else 0.014, 0.003).moved(0, y - 0.006),
                0.0,
                0.008,
                0.002,
            ),
        )
    )
    saddles = [
        box((x - 0.0042, y - 0.012, 0.006), (x + 0.0042, y + 0.004, 0.0125), 0.001)
        for x in np.linspace(-half * 0.84, half * 0.84, build.strings)
    ]
    pieces.append((strings.NICKEL, join(saddles)))
    if build.wide_pickups:
        pieces.append((CHROME, slab(rounded(half * 2 + 0.03, 0.015, 0.006).moved(0, y - 0.042), 0.004, 0.016, 0.005)))
    knob = plate(
        circle(0.0115, sides=40), [(0.0, 0, 0), (0.0, 0.002, 0.001), (0.0022, 0.013, 0.002), (0.004, 0.014, 0)]
    )
    spots = (
        ((0.078, 0.118), (0.096, 0.082), (0.07, 0.058))
        if not build.wide_pickups
        else ((0.1, 0.14), (0.122, 0.105), (0.085, 0.09), (0.104, 0.058))
    )
    low = 0.002 if not build.wide_pickups else 0.0
    knobs = cream if not build.wide_pickups else lacquer(hex_colour("#d9a23a"))
    pieces += [(knobs, placed(knob, (x, y_, low))) for x, y_ in spots]
    if not build.wide_pickups and build.strings == 6:
        arm = np.array([(0.03, y, 0.012), (0.045, y + 0.012, 0.03), (0.058, y + 0.06, 0.034), (0.06, y + 0.16, 0.03)])
        pieces.append((CHROME, tube(curve(arm, 30), 0.0026, 10)))
        pieces.append((cream, tube(np.stack([arm[-1] - (0, 0.012, 0), arm[-1] + (0, 0.012, 0)]), 0.0046, 12)))
    switch = (0.094, 0.17) if not build.wide_pickups else (-0.104, 0.318)
    pieces.append((cream, tube(np.array([(*switch, 0.002), (switch[0] + 0.005, switch[1], 0.017)]), 0.0028, 10)))


def _pickups(build: Build, cover: Material, pieces: Pieces) -> None:
    count = build.strings
    half = build.end * 0.84
    if build.wide_pickups:
        for y in (0.158, 0.292):
            pieces.append(
                (lacquer(hex_colour("#efe3c4")), slab(rounded(0.092, 0.046, 0.006).moved(0, y), 0.0, 0.006, 0.002))
            )
            pieces.append((cover, slab(rounded(0.071, 0.037, 0.005).moved(0, y), 0.0, 0.0125, 0.003)))
            poles = [
                placed(slab(circle(0.0024, sides=16), 0.0, 0.001, 0.0004), (x, y + 0.009, 0.0125))
                for x in np.linspace(-half * 0.92, half * 0.92, count)
            ]
            pieces.append((strings.NICKEL, join(poles)))
        return
    places: tuple[tuple[float, float], ...] = (
        ((0.168, 9.0), (0.225, 0.0), (0.282, 0.0)) if count == 6 else ((0.215, 0.0), (0.275, 0.0))
    )
    for y, lean in places:
        turn = rotation((0, 0, 1), lean)
        pieces.append((cover, placed(slab(rounded(0.082, 0.0185, 0.009), 0.0, 0.0105, 0.003), (0, y, 0.001), turn)))
        row: list[Mesh] = []
        for x in np.linspace(-half * 0.94, half * 0.94, count):
            spot = turn @ np.array((x, 0.0, 0.0115))
            row.append(
                placed(slab(circle(0.0024, sides=16), 0.0, 0.001, 0.0004), (float(spot[0]), y + float(spot[1]), 0.0112))
            )
        pieces.append((strings.NICKEL, join(row)))


def add_neck(bench: Bench, build: Build, nut_y: float, colour: Colour, pieces: Pieces) -> None:
    seed = bench.spec.seed
    maple = strings.along(hex_colour("#d8a45e"), seed + 1, woods.VARNISH)
    dark = build.wide_pickups or bench.random.random() < 0.6
    wood = maple if build.in_line else strings.along(hex_colour("#5e2a17"), seed + 1, woods.LACQUER)
    board = strings.along(strings.ROSEWOOD, seed + 2, woods.SATIN) if dark else maple
    last = nut_y - build.scale * (1 - 2 ** (-(build.frets + 0.7) / 12))
    y = np.linspace(build.joint_y - 0.05, nut_y + 0.004, 30)
    half = np.interp(y, (last, nut_y), (build.end, build.nut)) - 0.0004
    pieces.append((wood, strings.tapered(y, half, np.full(30, 0.0055), np.full(30, 0.021))))
    y = np.linspace(last, nut_y, 10)
    half = np.interp(y, (last, nut_y), (build.end, build.nut))
    top = 0.0105
    pieces.append((board, strings.tapered(y, half, np.full(10, top), np.full(10, 0.005), round_back=0.0, sides=12)))
    pieces.append(
        (
            strings.NICKEL,
            strings.frets(nut_y, build.scale, build.frets, (build.nut, build.end), (nut_y, last), top + 0.0002),
        )
    )
    spots = [(0.0, strings.fret_middle(nut_y, build.scale, n)) for n in (3, 5, 7, 9, 15, 17, 19)]
    twelfth = strings.fret_middle(nut_y, build.scale, 12)
    inlay = strings.PEARL if dark else BLACK
    if build.wide_pickups:  # trapezoids of pearl
        for _, at in [*spots, (0.0, twelfth)]:
            block = drawn(
                [(-0.013, at - 0.008), (0.013, at - 0.008), (0.0155, at + 0.008), (-0.0155, at + 0.008)], steps=40
            )
            pieces.append((inlay, slab(block, top - 0.001, top + 0.0002, 0.0001)))
    else:
        spots += [(-0.008, twelfth), (0.008, twelfth)]
        pieces += [(inlay, mesh) for mesh in strings.shell_dots(spots, top)]
    pieces.append((strings.BONE, box((-build.nut, nut_y, 0.002), (build.nut, nut_y + 0.0045, top + 0.0025), 0.0008)))
    _head(build, nut_y, wood, colour, pieces)


def _head(build: Build, nut_y: float, wood: Material, colour: Colour, pieces: Pieces) -> None:
    count, n = build.strings, build.nut
    saddles = np.array([(x, build.bridge_y, 0.0135) for x in np.linspace(-build.end * 0.79, build.end * 0.79, count)])
    nuts = np.array([(x, nut_y + 0.002, 0.0135) for x in np.linspace(-n * 0.82, n * 0.82, count)])
    thick = np.linspace(0.0007, 0.00032, count) * (1.0 if count == 6 else 1.8)
    pieces.append((strings.STEEL_STRING, strings.string_set(saddles, nuts, thick)))
    if build.in_line:
        long = 0.19 if count == 6 else 0.23
        knots = [
            (-n, 0.0),
            (n, 0.0),
            (n * 1.25, 0.02),
            (n * 1.9, 0.03),
            (n * 2.1, 0.05),
            (n * 1.5, 0.085),
            (n * 1.35, long * 0.72),
            (n * 1.3, long * 0.93),
            (n * 0.5, long),
            (-n * 0.6, long * 0.93),
            (-n * 1.45, long * 0.72),
            (-n * 1.55, 0.08),
            (-n * 1.2, 0.03),
        ]
        outline = drawn(knots, steps=160)
        pieces.append(
            (
                wood,
                placed(
                    join(
                        [
                            woods.face(outline.inset(0.002), woods.flat, cell_m=0.02, z=-0.001),
                            plate(
                                outline,
                                [(0.002, -0.016, 0), (0, -0.016, 0.002), (0, -0.001, 0.002), (0.002, -0.001, 0)],
                                caps=False,
                            ),
                            woods.face(outline.inset(0.002), woods.flat, cell_m=0.02, z=-0.016, up=False),
                        ]
                    ),
                    (0, nut_y + 0.003, 0.004),
                ),
            )
        )
        for number, y in enumerate(np.linspace(0.042, long * 0.9, count)):
            x = -n * (1.32 - 0.25 * number / (count - 1) * (y / long))
            post, knob = strings.tuner((x + 0.012, float(y), 0.003), -1.0, size=1.0 if count == 6 else 1.5)
            pieces.append((strings.NICKEL, placed(join([post, knob]), (0, nut_y + 0.003, 0.0))))
            end = np.array((x + 0.015, nut_y + 0.003 + y, 0.0085))
            pieces.append((strings.STEEL_STRING, tube(np.stack([nuts[number], end]), float(thick[number]), 6)))
        return
    long, turn, at = 0.165, rotation((1, 0, 0), -13.0), (0.0, nut_y + 0.003, 0.002)
    right = [
        (n, 0.0),
        (n * 1.15, 0.02),
        (n * 1.75, 0.05),
        (n * 1.9, long * 0.78),
        (n * 1.72, long * 0.97),
        (n * 0.9, long * 0.985),
    ]
    outline = drawn([(0.0, -0.004), *right, (0.0, long * 0.95), *((-x, y) for x, y in right[::-1])], steps=140)
    pieces.append((wood, placed(slab(outline, -0.015, -0.001, 0.002), at, turn)))
    pieces.append((lacquer((0.01, 0.01, 0.01)), placed(slab(outline.inset(0.0005), -0.0012, 0.0006, 0.0005), at, turn)))
    for row, along in enumerate((0.33, 0.58, 0.83)):
        for side in (-1.0, 1.0):
            place = (side * n * (1.15 + 0.1 * row), long * along, 0.001)
            post, knob = strings.tuner(place, side)
            pieces.append((strings.NICKEL, placed(post, at, turn)))
            pieces.append((lacquer(hex_colour("#e8dcb8")), placed(knob, at, turn)))
            number = 2 - row if side < 0 else 3 + row
            end = turn @ np.array((place[0] - side * 0.003, place[1], 0.007)) + np.array(at)
            pieces.append((strings.STEEL_STRING, tube(np.stack([nuts[number], end]), float(thick[number]), 6)))
