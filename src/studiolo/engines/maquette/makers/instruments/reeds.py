"""Woodwind: saxophone, clarinet, oboe, flute, recorder. Upright on small stands, their keys to the front."""

from collections.abc import Callable

import numpy as np

from studiolo.engines.maquette.makers.bench import Bench
from studiolo.engines.maquette.makers.instruments import pipes
from studiolo.engines.maquette.makers.instruments.pipes import (
    EBONITE,
    PAD,
    SILVER,
    cup,
    rod,
)
from studiolo.engines.maquette.makers.instruments.saxophone import make_saxophone
from studiolo.engines.maquette.makers.instruments.strings import along
from studiolo.engines.maquette.makers.instruments.woods import VARNISH
from studiolo.engines.maquette.makers.plates import circle, placed, slab, strip, superellipse
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec, listed
from studiolo.engines.maquette.makers.turning import curve, filleted, turned
from studiolo.engines.maquette.model import Colour, Material, Model
from studiolo.engines.maquette.settings.shell import tube
from studiolo.engines.maquette.settings.surfaces import hex_colour

FRONT = np.array((0.0, -1.0, 0.0))


def straight(name: str) -> Callable[[ThingSpec], Model]:
    def make(spec: ThingSpec) -> Model:
        bench = Bench(spec, 0x1A42)
        return _STRAIGHT[name](bench)

    return make


def _clarinet(bench: Bench) -> Model:
    """Black wood in joints with silver rings and keys, standing on a peg in its bell."""
    colour = bench.colour(("#171517",))
    wood = bench.body(Material(colour=colour, roughness=0.3, specular=0.5, clearcoat=0.4), size_m=0.2)
    lift = 0.02
    line = [
        (0.0215, 0.0, 0),
        (0.038, 0.0, 0.001),
        (0.0365, 0.012, 0.01),
        (0.022, 0.06, 0.03),
        (0.0155, 0.1, 0.02),
        (0.0155, 0.11, 0.001),
        (0.0132, 0.112, 0.002),
        (0.0132, 0.33, 0.001),
        (0.0148, 0.333, 0.001),
        (0.0148, 0.352, 0.001),
        (0.013, 0.355, 0.002),
        (0.0128, 0.545, 0.002),
        (0.0148, 0.548, 0.002),
        (0.0158, 0.575, 0.01),
        (0.0145, 0.602, 0.002),
        (0.0118, 0.604, 0.001),
        (0.0, 0.605, 0),
    ]
    bench.add(wood, placed(turned(filleted(line, 8), 56).mesh, (0, 0, lift)))
    for z, r in ((0.008, 0.0382), (0.105, 0.0162), (0.337, 0.0154), (0.55, 0.0154), (0.6, 0.0152)):
        bench.add(
            SILVER,
            placed(
                turned(
                    filleted(
                        [(r - 0.001, -0.003, 0), (r, -0.003, 0.0006), (r, 0.003, 0.0006), (r - 0.001, 0.003, 0)], 4
                    ),
                    48,
                ).mesh,
                (0, 0, lift + z),
            ),
        )
    beak = np.linspace(0, 1, 14)
    path = np.stack([0 * beak, -0.005 * beak**2, lift + 0.602 + 0.085 * beak], axis=1)
    taper = 1 - 0.66 * np.clip((beak - 0.3) / 0.7, 0, 1) ** 1.3
    bench.add(EBONITE, strip(path, superellipse(0.0235, 0.0235, 2.0, sides=32), (1, 0, 0), taper=taper))
    bench.add(SILVER, tube(path[2:8] + (0, 0, 0), np.full(6, 0.0126), 24))
    _keys(bench, lift, 0.0132, (0.51, 0.475, 0.44, 0.405, 0.305, 0.27, 0.235, 0.2, 0.16), holes=5)
    pipes.foot(bench, (0.0, 0.0), lift + 0.02, wide=0.06)
    return bench.model()


def _oboe(bench: Bench) -> Model:
    colour = bench.colour(("#1a1514",))
    wood = bench.body(Material(colour=colour, roughness=0.3, specular=0.5, clearcoat=0.4), size_m=0.2)
    lift = 0.02
    line = [
        (0.016, 0.0, 0),
        (0.0225, 0.0, 0.001),
        (0.0225, 0.006, 0.002),
        (0.017, 0.03, 0.02),
        (0.0135, 0.09, 0.02),
        (0.0125, 0.3, 0.01),
        (0.0105, 0.52, 0.01),
        (0.0125, 0.54, 0.004),
        (0.0138, 0.556, 0.004),
        (0.009, 0.566, 0.004),
        (0.0, 0.567, 0),
    ]
    bench.add(wood, placed(turned(filleted(line, 8), 56).mesh, (0, 0, lift)))
    reed = np.linspace(0, 1, 10)
    path = np.stack([0 * reed, 0 * reed, lift + 0.565 + 0.07 * reed], axis=1)
    bench.add(
        Material(colour=hex_colour("#d9b67a"), roughness=0.6),
        strip(path[4:], superellipse(0.009, 0.004, 2.0, sides=20), (1, 0, 0)),
    )
    bench.add(Material(colour=hex_colour("#b3202a"), roughness=0.6), tube(path[:6], np.linspace(0.003, 0.0036, 6), 14))
    _keys(bench, lift, 0.0125, (0.5, 0.465, 0.43, 0.395, 0.3, 0.265, 0.23, 0.19, 0.14), holes=0)
    pipes.foot(bench, (0.0, 0.0), lift + 0.02, wide=0.055)
    return bench.model()


def _keys(bench: Bench, lift: float, radius: float, heights: tuple[float, ...], *, holes: int) -> None:
    """Ring keys and lids in a row down the front, with rods and side levers."""
    for number, z in enumerate(heights):
        at = np.array((0.0, -radius, lift + z))
        if number < holes:
            ring = np.linspace(0, 2 * np.pi, 26)
            bench.add(
                SILVER,
                tube(
                    np.stack(
                        [0.0072 * np.cos(ring), np.full(26, -radius - 0.003), lift + z + 0.0072 * np.sin(ring)], axis=1
                    ),
                    0.0014,
                    8,
                ),
            )
            bench.add(PAD, placed(slab(circle(0.0045, sides=20), 0, 0.0005, 0.0002), at, pipes.toward(FRONT)))
        else:
            lid, pad = cup(at + FRONT * 0.002, FRONT, 0.0085)
            bench.add(SILVER, lid)
            bench.add(PAD, pad)
    for angle, a, b in (
        (-48.0, heights[0] + 0.01, heights[3] - 0.012),
        (-48.0, heights[4] + 0.012, heights[-1] - 0.03),
        (-140.0, heights[4] + 0.03, heights[-1] - 0.04),
    ):
        out = np.array((np.cos(np.radians(angle)), np.sin(np.radians(angle)), 0.0))
        ends = [np.array((0.0, 0.0, lift + z)) + out * radius for z in (a, b)]
        bench.add(SILVER, rod(ends[0], ends[1], out, 0.0062, 0.0018))
    for z, reach in ((heights[3] + 0.02, 0.05), (heights[5], 0.045), (heights[-2], 0.06)):
        side = np.array(
            [
                (radius * 0.9, -radius * 0.5, lift + z),
                (radius * 1.5, -radius * 0.9, lift + z - reach * 0.5),
                (radius * 1.1, -radius * 1.1, lift + z - reach),
            ]
        )
        bench.add(SILVER, strip(curve(side, 14), superellipse(0.006, 0.0022, 2.4, sides=16), (0, -1, 0)))


def _flute(bench: Bench) -> Model:
    """Silver, upright on a peg, its lip plate and row of lids to the front."""
    colour: Colour = bench.colour(("#d9dadb",))
    metal = bench.body(Material(colour=colour, roughness=0.12, metallic=1.0, specular=0.6), size_m=0.2)
    lift, r, long = 0.03, 0.0095, 0.66
    line = [
        (0.0, 0.0, 0),
        (r, 0.0, 0.001),
        (r, 0.1, 0),
        (r + 0.0016, 0.102, 0.0006),
        (r + 0.0016, 0.118, 0.0006),
        (r, 0.12, 0),
        (r, 0.44, 0),
        (r + 0.0018, 0.442, 0.0006),
        (r + 0.0018, 0.476, 0.0006),
        (r, 0.478, 0),
        (r * 0.95, long - 0.018, 0),
        (r + 0.0014, long - 0.017, 0.0006),
        (r + 0.0014, long - 0.004, 0.003),
        (0.0, long, 0),
    ]
    bench.add(metal, placed(turned(filleted(line, 5), 48).mesh, (0, 0, lift)))
    arc = np.linspace(-1, 1, 15)
    plate_path = np.stack([0 * arc, -r - 0.0022 + 0.0028 * arc**2, lift + 0.575 + 0.024 * arc], axis=1)
    bench.add(
        metal,
        strip(
            plate_path,
            superellipse(0.024, 0.0024, 2.6, sides=28),
            (1, 0, 0),
            taper=np.sqrt(np.clip(1 - (0.97 * arc) ** 2, 0.06, 1)),
        ),
    )
    bench.add(
        PAD,
        placed(
            slab(superellipse(0.01, 0.012, 2.2, sides=32), 0, 0.0006, 0.0002),
            (0, -r - 0.0031, lift + 0.575),
            pipes.toward(FRONT),
        ),
    )
    heights = (0.42, 0.395, 0.37, 0.345, 0.318, 0.29, 0.26, 0.234, 0.208, 0.182, 0.156, 0.08, 0.055, 0.03)
    for z in heights:
        at = np.array((0.0, -r - 0.003, lift + z))
        lid, pad = cup(at, FRONT, 0.0092 if z > 0.1 else 0.0102)
        bench.add(metal, lid)
        bench.add(PAD, pad)
    for angle, a, b in ((-36.0, 0.435, 0.29), (-36.0, 0.28, 0.14), (-36.0, 0.095, 0.02), (-150.0, 0.36, 0.17)):
        out = np.array((np.cos(np.radians(angle)), np.sin(np.radians(angle)), 0.0))
        ends = [np.array((0.0, 0.0, lift + z)) + out * r for z in (a, b)]
        bench.add(metal, rod(ends[0], ends[1], out, 0.0055, 0.002))
        for z in heights:
            if b < z < a and angle > -90:
                spot = np.array((0.0, 0.0, lift + z)) + out * (r + 0.0055)
                bench.add(metal, tube(np.stack([spot, np.array((0.0, -r - 0.006, lift + z))]), 0.0016, 8))
    pipes.foot(bench, (0.0, 0.0), lift + 0.01, wide=0.05, peg=0.007)
    return bench.model()


def _recorder(bench: Bench) -> Model:
    """Pear wood in three turned joints, a window below the beak, seven holes."""
    wood = bench.body(along(bench.colour(("#b9793f", "#d9b27c", "#7a4526")), bench.spec.seed, VARNISH), size_m=0.2)
    line = [
        (0.006, 0.0, 0),
        (0.0125, 0.0, 0.001),
        (0.0155, 0.012, 0.003),
        (0.0125, 0.03, 0.004),
        (0.011, 0.05, 0.004),
        (0.0145, 0.062, 0.004),
        (0.0145, 0.07, 0.002),
        (0.0112, 0.074, 0.002),
        (0.0122, 0.2, 0.01),
        (0.0125, 0.225, 0.002),
        (0.0165, 0.228, 0.004),
        (0.0165, 0.24, 0.004),
        (0.0132, 0.25, 0.004),
        (0.0132, 0.3, 0.006),
        (0.0118, 0.33, 0.004),
        (0.0, 0.331, 0),
    ]
    bench.add(wood, turned(filleted(line, 7), 56).mesh)
    dark = Material(colour=(0.012, 0.008, 0.006), roughness=0.8)
    bench.add(
        dark,
        placed(
            slab(superellipse(0.009, 0.006, 5.0, sides=32), 0, 0.0006, 0.0002), (0, -0.0131, 0.275), pipes.toward(FRONT)
        ),
    )
    for number, z in enumerate((0.205, 0.185, 0.165, 0.14, 0.12, 0.1, 0.042)):
        r = 0.0123 if z > 0.08 else 0.0114
        bench.add(
            dark,
            placed(
                slab(circle(0.0032 - 0.0003 * (number > 4), sides=22), 0, 0.0007, 0.0002),
                (0, -r + 0.0002, z),
                pipes.toward(FRONT),
            ),
        )
    return bench.model()


_STRAIGHT: dict[str, Callable[[Bench], Model]] = {
    "clarinet": _clarinet,
    "oboe": _oboe,
    "flute": _flute,
    "recorder": _recorder,
}
_maker = listed({"colour", "material"}, 16.0)

MAKERS: tuple[Maker, ...] = (
    _maker(
        "saxophone",
        "saxophone, sax, alto saxophone, tenor saxophone, alto sax, tenor sax, golden saxophone",
        0.7,
        make_saxophone,
    ),
    _maker("clarinet", "clarinet, bass clarinet", 0.7, straight("clarinet")),
    _maker("oboe", "oboe, english horn, bassoon, cor anglais", 0.66, straight("oboe")),
    _maker("flute", "flute, concert flute, transverse flute, silver flute, piccolo", 0.69, straight("flute")),
    _maker(
        "recorder",
        "recorder, recorder flute, wooden flute, pan flute, block flute, tin whistle, penny whistle",
        0.33,
        straight("recorder"),
    ),
)
