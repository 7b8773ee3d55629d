"""Guitars with a hollow body: steel-strung and classical guitar, ukulele. Upright on a stand."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from studiolo.engines.maquette.makers.bench import Bench, shade, toward
from studiolo.engines.maquette.makers.instruments import strings, woods
from studiolo.engines.maquette.makers.instruments.strings import Pieces
from studiolo.engines.maquette.makers.plates import UPRIGHT, Outline, bead, cap, circle, drawn, placed, slab
from studiolo.engines.maquette.makers.postures import turned_by
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec, listed
from studiolo.engines.maquette.makers.solid_grain import step
from studiolo.engines.maquette.makers.sports.covers import second_colour
from studiolo.engines.maquette.makers.turning import rotation
from studiolo.engines.maquette.makers.vehicles.bars import box
from studiolo.engines.maquette.model import Colour, Material, Model, Numbers
from studiolo.engines.maquette.settings.shell import tube
from studiolo.engines.maquette.settings.surfaces import hex_colour

HOLE = Material(colour=(0.006, 0.005, 0.004), kind="matte")
CREAM = Material(colour=hex_colour("#efe3c4"), roughness=0.3, specular=0.5, clearcoat=0.4)
TOPS = ("#d9a763", "#e0b47a", "#c98d4a")
BACKS = ("#5b2f1d", "#6d3520", "#3d2118")


@dataclass(frozen=True, kw_only=True, slots=True)
class Build:
    """Half widths and places along y, metres; the tail end of the body is y = 0. body: (x, y) of the right half from
    tail to neck. joint: fret at which the neck meets the body."""

    body: tuple[tuple[float, float], ...]
    deep: float
    scale: float
    joint: int
    frets: int
    hole: tuple[float, float]
    nut: float
    board_end: float
    board_half: float
    strings: int
    bridge: tuple[float, float]
    head: float
    nylon: bool


DREADNOUGHT = Build(
    body=(
        (0.0, 0.0),
        (0.1, 0.007),
        (0.172, 0.052),
        (0.199, 0.14),
        (0.178, 0.228),
        (0.139, 0.298),
        (0.137, 0.348),
        (0.147, 0.405),
        (0.128, 0.466),
        (0.07, 0.495),
        (0.0, 0.5),
    ),
    deep=0.11,
    scale=0.648,
    joint=14,
    frets=20,
    hole=(0.348, 0.051),
    nut=0.0216,
    board_end=0.402,
    board_half=0.0285,
    strings=6,
    bridge=(0.076, 0.015),
    head=0.185,
    nylon=False,
)
CLASSICAL = Build(
    body=(
        (0.0, 0.0),
        (0.1, 0.009),
        (0.165, 0.056),
        (0.184, 0.135),
        (0.163, 0.216),
        (0.121, 0.278),
        (0.12, 0.328),
        (0.139, 0.392),
        (0.122, 0.455),
        (0.066, 0.483),
        (0.0, 0.488),
    ),
    deep=0.098,
    scale=0.65,
    joint=12,
    frets=19,
    hole=(0.332, 0.044),
    nut=0.026,
    board_end=0.376,
    board_half=0.031,
    strings=6,
    bridge=(0.095, 0.014),
    head=0.2,
    nylon=True,
)
UKULELE = Build(
    body=(
        (0.0, 0.0),
        (0.055, 0.005),
        (0.085, 0.033),
        (0.09, 0.07),
        (0.076, 0.11),
        (0.056, 0.142),
        (0.057, 0.17),
        (0.067, 0.2),
        (0.055, 0.23),
        (0.028, 0.242),
        (0.0, 0.244),
    ),
    deep=0.062,
    scale=0.36,
    joint=12,
    frets=15,
    hole=(0.17, 0.026),
    nut=0.0175,
    board_end=0.197,
    board_half=0.0215,
    strings=4,
    bridge=(0.042, 0.011),
    head=0.125,
    nylon=True,
)


def make_guitar_of(kind: str) -> Callable[[ThingSpec], Model]:
    def make(spec: ThingSpec) -> Model:
        bench = Bench(spec, 0x1A01)
        words = spec.noun.split()
        classical = kind == "guitar" and ("classical" in words or "spanish" in words or "flamenco" in words)
        build = UKULELE if kind == "ukulele" else CLASSICAL if classical else DREADNOUGHT
        pieces = _guitar(bench, build)
        tail = 0.075 if build.scale > 0.5 else 0.045
        strings.put(bench, pieces, turned_by((-9.0, 0.0, 0.0)) @ UPRIGHT, (0.0, 0.0, tail))
        size = build.body[3][0] * 2
        strings.stand(
            bench, width_m=size * 0.62, rest_m=tail, depth_m=build.deep, height_m=tail + build.body[-1][1] * 0.45
        )
        return bench.model(anchors={"hand_left": (0.0, 0.1, tail + build.body[-1][1] + 0.2)})

    return make


def outline_of(right: tuple[tuple[float, float], ...], steps: int = 200) -> Outline:
    return drawn([*right, *((-x, y) for x, y in right[-2:0:-1])], steps=steps)


def _guitar(bench: Bench, build: Build) -> Pieces:
    outline = outline_of(build.body)
    top_y = build.body[-1][1]
    nut_y = top_y + build.scale * (1 - 2 ** (-build.joint / 12))
    saddle_y = nut_y - build.scale
    pieces: Pieces = []
    _body(bench, build, outline, saddle_y, pieces)
    neck = strings.along(shade(hex_colour("#6b3a20"), 1.0), bench.spec.seed + 1, woods.SATIN)
    board = strings.along(strings.ROSEWOOD, bench.spec.seed + 2, woods.SATIN)
    _neck(build, nut_y, top_y, neck, board, pieces)
    _head(bench, build, nut_y, neck, board, pieces)
    _strings(build, nut_y, saddle_y, board, pieces)
    return pieces


def _body(bench: Bench, build: Build, outline: Outline, saddle_y: float, pieces: Pieces) -> None:
    seed, asked = bench.spec.seed, bench.spec.colour
    at = woods.canvas(outline)
    koa = build.strings == 4
    wood = bench.colour(("#a8642f", "#8f4d24") if koa else TOPS)
    picture = woods.rosewood(at, wood, seed) if koa and asked is None else woods.spruce(at, wood, seed)
    burst = asked is None and not koa and bench.random.random() < 0.3
    if burst:
        picture = woods.burst(picture, at, (0.012, 0.007, 0.005), 0.085, middle=(0.4, 0.09, 0.015))
    hole_y, hole_r = build.hole
    far = np.hypot(at.x, at.y - hole_y)
    rings: tuple[tuple[float, float, Colour], ...] = (
        (0.003, 0.0046, strings.EBONY),
        (0.0065, 0.0135, toward(wood, (0.7, 0.66, 0.5), 0.75)),
        (0.0135, 0.0146, strings.EBONY),
        (0.0165, 0.0176, strings.EBONY),
    )
    for low, high, ink in rings:
        scale = hole_r / 0.05
        picture = woods.over(
            picture,
            ink,
            step(0, 0.0004, far - hole_r - low * scale) * (1 - step(0, 0.0004, far - hole_r - high * scale)),
        )
    if not build.nylon:
        picture = woods.over(picture, (0.012, 0.008, 0.007), _guard(at, hole_y, hole_r))
    top = woods.painted(picture, woods.LACQUER) if not bench.spec.material else bench.body(woods.LACQUER, size_m=0.4)
    dark = second_colour(
        bench, hex_colour(BACKS[int(bench.random.integers(len(BACKS)))]) if not koa else shade(wood, 0.8)
    )
    back = woods.painted(woods.rosewood(at, dark, seed + 5), woods.LACQUER)
    pieces.append((top, woods.face(outline, woods.flat, cell_m=0.02)))
    pieces.append((HOLE, cap(circle(hole_r, sides=72).moved(0.0, hole_y), 0.0004)))
    pieces.append((back, woods.face(outline, woods.arched(0.008, 0.09), cell_m=0.016, z=-build.deep, up=False)))
    pieces.append((strings.along(dark, seed + 3, woods.LACQUER), woods.ribs(outline, -build.deep, 0.0)))
    edge = 0.0026 if build.scale > 0.5 else 0.0017
    binding = CREAM if not koa else strings.along(strings.ROSEWOOD, 1, woods.LACQUER)
    pieces += [(binding, bead(outline.inset(edge * 0.6), z, edge)) for z in (-0.0008, -build.deep + 0.0008)]


def _guard(at: woods.Canvas, hole_y: float, hole_r: float) -> Numbers:
    """The plate below the hole that takes the plectrum: a drop beside it."""
    x, y = at.x - 0.062, at.y - hole_y + 0.042
    drop = np.hypot(x * 1.25, y * 0.82) - 0.056 - 0.012 * np.clip(-y / 0.06, -1, 1)
    outside = np.hypot(at.x, at.y - hole_y) - hole_r - 0.0185
    return step(0.0006, -0.0002, np.maximum(drop, np.maximum(-outside, -(at.x - 0.008))))


def _neck(build: Build, nut_y: float, top_y: float, neck: Material, board: Material, pieces: Pieces) -> None:
    k = build.nut / 0.0216
    y = np.linspace(top_y - 0.012, nut_y + 0.004, 40)
    wide = np.interp(y, (build.board_end, nut_y), (build.board_half, build.nut)) - 0.0004
    heel = np.clip((top_y + 0.075 * k - y) / (0.08 * k), 0, 1) ** 2
    deep = (0.0205 + 0.003 * (nut_y - y) / (nut_y - top_y)) * k + (build.deep * 0.8 - 0.022 * k) * heel
    pieces.append((neck, strings.tapered(y, wide * (1 - 0.3 * heel), np.full(40, 0.0005), deep)))
    y = np.linspace(build.board_end, nut_y, 12)
    half = np.interp(y, (build.board_end, nut_y), (build.board_half, build.nut))
    pieces.append((board, strings.tapered(y, half, np.full(12, 0.0062), np.full(12, 0.006), round_back=0.0, sides=12)))
    lengths = (nut_y, build.board_end)
    pieces.append(
        (strings.NICKEL, strings.frets(nut_y, build.scale, build.frets, (build.nut, build.board_half), lengths, 0.0064))
    )
    if not build.nylon or build.strings == 4:
        spots = [(0.0, strings.fret_middle(nut_y, build.scale, n)) for n in (3, 5, 7, 9) if n < build.frets]
        twelfth = strings.fret_middle(nut_y, build.scale, 12)
        spots += [(-0.009 * k, twelfth), (0.009 * k, twelfth)]
        if build.frets > 16:
            spots.append((0.0, strings.fret_middle(nut_y, build.scale, 15)))
        pieces += [(strings.PEARL, mesh) for mesh in strings.shell_dots(spots, 0.0062, 0.003 * k)]
    pieces.append((strings.BONE, box((-build.nut, nut_y, 0.0), (build.nut, nut_y + 0.005, 0.0085), 0.001)))


def _head(bench: Bench, build: Build, nut_y: float, neck: Material, board: Material, pieces: Pieces) -> None:
    """Tilted back; machines three a side, or two."""
    long, low = build.head, build.nut
    wide = low * 1.62
    knots = [
        (low, 0.0),
        (low * 1.1, 0.016),
        (wide, 0.045 * long / 0.185),
        (wide * 1.06, long * 0.93),
        (wide * 0.86, long),
        (wide * 0.3, long * 0.985),
        (0.0, long * 1.0),
    ]
    right = tuple(knots)
    outline = outline_of(((0.0, -0.004), *right), steps=120)
    turn = rotation((1, 0, 0), -13.0)
    at = (0.0, nut_y + 0.003, 0.0)
    pieces.append((neck, placed(slab(outline, -0.016, -0.001, 0.002), at, turn)))
    pieces.append((board, placed(slab(outline.inset(0.0004), -0.0012, 0.0008, 0.0006), at, turn)))
    rows = build.strings // 2
    for row, along in enumerate(np.linspace(0.32, 0.84, rows)):
        for side in (-1.0, 1.0):
            place = (side * wide * (0.62 + 0.05 * row), long * float(along), 0.001)
            post, knob = strings.tuner(place, side, size=0.9 if rows == 3 else 0.8)
            pieces.append((strings.NICKEL, placed(post, at, turn)))
            pieces.append((CREAM if build.nylon else strings.NICKEL, placed(knob, at, turn)))
            count = rows - 1 - row if side < 0 else rows + row
            start = np.array((_spread(build.nut * 0.82, build.strings, count), nut_y + 0.003, 0.0086))
            end = turn @ np.array((place[0] - side * 0.003, place[1], 0.007)) + np.array(at)
            pieces.append(
                (strings.NYLON if build.nylon else strings.STEEL_STRING, tube(np.stack([start, end]), 0.00045, 6))
            )


def _spread(half: float, count: int, number: int) -> float:
    return -half + 2 * half * number / (count - 1)


def _strings(build: Build, nut_y: float, saddle_y: float, board: Material, pieces: Pieces) -> None:
    half_wide, half_tall = build.bridge
    bridge = drawn(
        [
            (-half_wide, -half_tall * 0.62),
            (-half_wide * 0.45, -half_tall),
            (half_wide * 0.45, -half_tall),
            (half_wide, -half_tall * 0.62),
            (half_wide, half_tall * 0.62),
            (half_wide * 0.45, half_tall * 0.8),
            (-half_wide * 0.45, half_tall * 0.8),
            (-half_wide, half_tall * 0.62),
        ]
    )
    pieces.append((board, slab(bridge.moved(0.0, saddle_y - 0.004), 0.0, 0.0085, 0.003)))
    span = half_wide * (0.46 if build.strings == 6 else 0.62)
    pieces.append(
        (strings.BONE, box((-span * 0.9, saddle_y - 0.0015, 0.006), (span * 0.9, saddle_y + 0.0015, 0.0115), 0.0008))
    )
    count = build.strings
    ends = np.array([(_spread(span * 0.76, count, n), saddle_y, 0.0118) for n in range(count)])
    nuts = np.array([(_spread(build.nut * 0.82, count, n), nut_y + 0.002, 0.0088) for n in range(count)])
    thick = np.linspace(0.00075, 0.00035, count)
    wound = strings.STEEL_STRING if build.nylon else strings.BRONZE_STRING
    plain = strings.NYLON if build.nylon else strings.STEEL_STRING
    low = 0 if count == 4 else (3 if build.nylon else 4)
    if low:
        pieces.append((wound, strings.string_set(ends[:low], nuts[:low], thick[:low])))
    pieces.append((plain, strings.string_set(ends[low:], nuts[low:], thick[low:])))
    pins = ends - (0.0, half_tall * 0.62, 0.0)
    pieces.append((wound if low else plain, strings.string_set(ends, pins - (0, 0, 0.004), thick)))
    pieces += [
        (strings.BONE, placed(slab(circle(0.0028, sides=20), 0.0, 0.0028, 0.0012), (x, y, 0.008))) for x, y, _ in pins
    ]


_maker = listed({"colour", "second_colour", "material"}, 20.0)

MAKERS: tuple[Maker, ...] = (
    _maker(
        "acoustic-guitar",
        "guitar, acoustic guitar, classical guitar, spanish guitar, flamenco guitar, folk guitar, western guitar, "
        "wooden guitar, steel-string guitar",
        1.04,
        make_guitar_of("guitar"),
    ),
    _maker("ukulele", "ukulele, uke, cavaquinho, small guitar", 0.6, make_guitar_of("ukulele")),
)
