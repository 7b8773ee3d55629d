"""Rackets and paddles: a frame with strings, or a blade with rubber on it."""

import numpy as np

from studiolo.engines.maquette.makers import grain
from studiolo.engines.maquette.makers.bench import Bench, lacquer
from studiolo.engines.maquette.makers.plates import Outline, drawn, rounded, slab, standing, superellipse
from studiolo.engines.maquette.makers.postures import posed, turned_by
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec, listed
from studiolo.engines.maquette.makers.sports.bats import wrapped
from studiolo.engines.maquette.makers.sports.covers import second_colour
from studiolo.engines.maquette.makers.vehicles.bars import strip
from studiolo.engines.maquette.meshes import join
from studiolo.engines.maquette.model import Material, Mesh, Model, Numbers
from studiolo.engines.maquette.settings.shell import tube
from studiolo.engines.maquette.settings.surfaces import hex_colour

PAINTS = ("#c8322b", "#1f6fb5", "#e6c22f", "#23262b", "#2f9f6f", "#e8622c")


def make_tennis_racket(spec: ThingSpec) -> Model:
    return _racket(spec, wide=0.125, tall=0.165, throat=0.15, handle=0.2, bar=0.0115, strings=(16, 19))


def make_badminton_racket(spec: ThingSpec) -> Model:
    return _racket(spec, wide=0.096, tall=0.124, throat=0.0, handle=0.17, bar=0.0055, strings=(20, 22))


def _racket(
    spec: ThingSpec, *, wide: float, tall: float, throat: float, handle: float, bar: float, strings: tuple[int, int]
) -> Model:
    """Head up, on the butt of its handle. wide, tall: half of the head. throat: its length, 0 for a plain shaft."""
    bench = Bench(spec, 0x5B31)
    colour = bench.colour(PAINTS)
    frame = bench.body(lacquer(colour), size_m=0.3)
    accent = lacquer(second_colour(bench, hex_colour("#f1efe9") if sum(colour) < 1.2 else hex_colour("#23262b")))
    shaft = throat or 0.2
    middle = handle + shaft + tall * 0.98
    turn = np.linspace(-np.pi / 2, 1.5 * np.pi, 121)
    head = np.stack([wide * np.cos(turn), 0 * turn, middle + tall * np.sin(turn)], axis=1)
    section = superellipse(bar * 1.9, bar * 1.5, 2.8, sides=24)
    bench.add(frame, strip(head, section, (0, 1, 0)), name="frame")
    bench.add(accent, strip(head[38:84], superellipse(bar * 1.96, bar * 1.56, 2.8, sides=24), (0, 1, 0)))
    foot = handle + 0.02
    if throat:
        for side in (-1.0, 1.0):
            t = np.linspace(0, 1, 24)
            x = side * (0.01 + (0.082 - 0.01) * t**1.5)
            bench.add(
                frame, strip(np.stack([x, 0 * t, foot + (middle - tall * 0.76 - foot) * t], axis=1), section, (0, 1, 0))
            )
    else:
        bench.add(frame, tube(np.array([(0, 0, foot), (0, 0, middle - tall)]), 0.0042, 20))
        cone = np.array([(0, 0, foot - 0.03), (0, 0, foot + 0.03)])
        bench.add(frame, tube(cone, np.array((0.013, 0.005)), 24))
    bench.add(_string(), *_strings(wide - bar * 0.4, tall - bar * 0.4, middle, strings))
    grip = Material(colour=hex_colour("#1c1c1e" if sum(colour) > 0.1 else "#e9e6df"), roughness=0.8, specular=0.25)
    radius = 0.0165 if throat else 0.0125
    bench.add(grip, wrapped(np.array([(0, 0, 0.012), (0, 0, handle + 0.015)]), radius, turns=13, sides=8))
    bench.add(
        accent, standing(slab(rounded(radius * 2.3, 0.022, 0.006), -radius * 1.1, radius * 1.1, 0.004), (0, 0, 0.011))
    )
    return posed(bench, turned_by((0.0, 9.0, 0.0)))


def _string() -> Material:
    return Material(colour=(0.82, 0.8, 0.68), roughness=0.3, specular=0.5)


def _strings(wide: float, tall: float, middle: float, counts: tuple[int, int]) -> list[Mesh]:
    """Woven over and under across an ellipse."""
    lines: list[Mesh] = []
    for number, x in enumerate(np.linspace(-0.9, 0.9, counts[0])):
        reach = tall * float(np.sqrt(1 - x * x))
        z = np.linspace(-reach, reach, 3)
        weave = 0.0006 * (-1) ** number * np.cos(np.linspace(0, np.pi, 3))
        lines.append(tube(np.stack([np.full(3, x * wide), weave, middle + z], axis=1), 0.00085, 6))
    for number, z in enumerate(np.linspace(-0.9, 0.9, counts[1])):
        reach = wide * float(np.sqrt(1 - z * z))
        x = np.linspace(-reach, reach, 3)
        weave = 0.0006 * (-1) ** number * np.cos(np.linspace(0, np.pi, 3))
        lines.append(tube(np.stack([x, weave, np.full(3, middle + z * tall)], axis=1), 0.00085, 6))
    return [join(lines)]


def make_paddle(spec: ThingSpec) -> Model:
    """Red rubber in front, black behind, a flared handle of two woods."""
    bench = Bench(spec, 0x5B32)
    red = bench.colour(("#c0221f",))
    rubber = bench.body(Material(colour=red, roughness=0.42, specular=0.4), size_m=0.15)
    back = Material(colour=second_colour(bench, hex_colour("#161618")), roughness=0.45, specular=0.4)
    ply = Material(colour=grain.wood_texture(hex_colour("#d9b57e"), 1), roughness=0.4, clearcoat=0.3)
    dark = Material(colour=grain.wood_texture(hex_colour("#7a4526"), 2), roughness=0.35, clearcoat=0.5)
    blade = _blade(0.0)
    cover = _blade(0.012)
    bench.add(ply, standing(slab(blade, -0.003, 0.003, 0.0015)))
    bench.add(rubber, standing(slab(cover, 0.003, 0.0065, 0.0008)), name="rubber")
    bench.add(back, standing(slab(cover, -0.0065, -0.003, 0.0008)))
    t = np.linspace(0, 1, 30)
    path = np.stack([0 * t, 0 * t, 0.1 * t], axis=1)
    taper = 1.18 - 0.28 * np.sin(np.pi * np.clip(t * 0.8 + 0.1, 0, 1))
    bench.add(dark, strip(path, rounded(0.03, 0.024, 0.011), (1, 0, 0), taper=taper))
    bench.add(ply, strip(path, rounded(0.0306, 0.008, 0.003), (1, 0, 0), taper=taper))
    return posed(bench, turned_by((0.0, 14.0, 0.0)))


def _blade(cut: float) -> Outline:
    """Nearly a circle, drawn down to the handle. cut: how much of its throat is left bare."""
    low = 0.088 + cut * 1.4
    knots: Numbers = np.array(
        [
            (-0.013, low),
            (0.013, low),
            (0.034, 0.112 + cut * 0.6),
            (0.071, 0.158),
            (0.074, 0.2),
            (0.05, 0.243),
            (0, 0.258),
        ]
        + [(-0.05, 0.243), (-0.074, 0.2), (-0.071, 0.158), (-0.034, 0.112 + cut * 0.6)]
    )
    return drawn(knots)


_maker = listed({"colour", "second_colour", "material"}, 22.0)

MAKERS: tuple[Maker, ...] = (
    _maker("tennis-racket", "tennis racket, tennis racquet, racket, racquet, squash racket", 0.685, make_tennis_racket),
    _maker("badminton-racket", "badminton racket, badminton racquet", 0.67, make_badminton_racket),
    _maker(
        "table-tennis-paddle",
        "ping pong paddle, ping-pong paddle, table tennis bat, table tennis paddle, ping pong bat, ping pong, table tennis",
        0.26,
        make_paddle,
    ),
)
