"""The saxophone: a cone bent round, a neck, lids, rods and guards."""

import numpy as np

from studiolo.engines.maquette.makers.bench import Bench
from studiolo.engines.maquette.makers.instruments import pipes
from studiolo.engines.maquette.makers.instruments.pipes import (
    EBONITE,
    IRON,
    PAD,
    PEARL,
    bell,
    bend,
    brass,
    button,
    cup,
    rod,
    u_turn,
)
from studiolo.engines.maquette.makers.plates import strip, superellipse
from studiolo.engines.maquette.makers.postures import posed, turned_by
from studiolo.engines.maquette.makers.protocol import ThingSpec
from studiolo.engines.maquette.makers.turning import unit
from studiolo.engines.maquette.model import Material, Model, Numbers
from studiolo.engines.maquette.settings.shell import tube
from studiolo.engines.maquette.settings.surfaces import hex_colour


def make_saxophone(spec: ThingSpec) -> Model:
    """A cone that goes down, round the bow and up into its bell; a bent neck with a black mouthpiece; keys and guards."""
    bench = Bench(spec, 0x1A41)
    metal = brass(bench)
    low, top, gap = 0.115, 0.56, 0.115
    down = np.stack([np.zeros(40), np.zeros(40), np.linspace(top, low, 40)], axis=1)
    bow = u_turn((0.0, 0.0, low), (-gap, 0.0, low), (0, 0, -1), 0.068, 30)
    t = np.linspace(0, 1, 50)
    up = np.stack([-gap - 0.05 * t**2.2, -0.012 * t**2, low + 0.27 * t], axis=1)
    path = np.concatenate([down, bow[1:], up[1:]])
    way = np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(path, axis=0), axis=1))])
    total = way[-1]
    radii = 0.0125 + 0.0315 * (way / total) ** 1.1
    radii[-50:] += 0.036 * np.linspace(0, 1, 50) ** 3.4
    bench.add(metal, *bell(path, radii, sides=56))
    for share in (0.0, 0.62, 0.84):
        at = int(share * (len(path) - 1))
        ends = path[at : at + 2] if share else np.array([(0, 0, top - 0.012), (0, 0, top + 0.012)])
        middle, half = ends.mean(axis=0), unit(ends[1] - ends[0]) * 0.006
        bench.add(metal, pipes.ferrule(np.stack([middle - half, middle + half]), float(radii[at]) + 0.0022))
    _sax_neck(bench, metal, top)
    _sax_keys(bench, metal, path, radii)
    _sax_stand(bench)
    return posed(bench, turned_by((0.0, 12.0, 0.0)))


def _sax_neck(bench: Bench, metal: Material, top: float) -> None:
    neck = bend(
        [
            (0, 0, top),
            (0.0, 0, top + 0.035),
            (0.02, 0, top + 0.075),
            (0.07, 0, top + 0.092),
            (0.125, 0, top + 0.07),
            (0.15, 0, top + 0.055),
        ],
        50,
    )
    bench.add(metal, tube(neck, np.linspace(0.0112, 0.0062, 50), 24))
    arch = neck[8:40:1] + (0, 0, 0.014)
    bench.add(metal, tube(arch, 0.002, 10))
    lid, pad = cup(neck[34] + (0, 0, 0.008), np.array((0.25, 0, 1.0)), 0.0065)
    bench.add(metal, lid)
    bench.add(PAD, pad)
    cork = Material(colour=hex_colour("#c79a68"), roughness=0.8)
    bench.add(cork, tube(neck[42:48], 0.0082, 20))
    tip = unit(neck[-1] - neck[-4])
    start = neck[-6]
    line = start + tip * np.linspace(0, 0.085, 12)[:, None]
    bench.add(
        EBONITE,
        strip(
            line,
            superellipse(0.025, 0.025, 2.0, sides=32),
            (0, 1, 0),
            taper=np.array((0.98, 1.05, 1.05, 1.02, 1.0, 0.96, 0.9, 0.82, 0.72, 0.6, 0.46, 0.32)),
        ),
    )
    bench.add(metal, tube(line[3:8], np.full(5, 0.0142), 24))


def _sax_keys(bench: Bench, metal: Material, path: Numbers, radii: Numbers) -> None:
    """Lids down the body's front and side, rods beside them, two large ones with guards on the bell."""
    heights = (0.525, 0.49, 0.455, 0.41, 0.376, 0.34, 0.29, 0.25, 0.208, 0.162)
    for number, z in enumerate(heights):
        r = float(np.interp(z, path[39::-1, 2], radii[39::-1]))
        for angle, share in ((-100.0, 1.0), (-28.0, 0.72)):
            if share < 1 and number % 2:
                continue
            out = np.array((np.cos(np.radians(angle)), np.sin(np.radians(angle)), 0.0))
            at = np.array((0.0, 0.0, z)) + out * (r + 0.003)
            lid, pad = cup(at, out, min(0.0065 + 0.0145 * (0.56 - z) / 0.42, 0.019) * share)
            bench.add(metal, lid)
            bench.add(PAD, pad)
            if share == 1 and number not in (2, 6, 9):
                bench.add(PEARL, button(at + out * 0.0044, out, 0.0052))
    for angle, a, b in ((-62.0, 0.54, 0.33), (-68.0, 0.31, 0.14), (-142.0, 0.53, 0.15), (-20.0, 0.47, 0.13)):
        out = np.array((np.cos(np.radians(angle)), np.sin(np.radians(angle)), 0.0))
        ends = [np.array((0.0, 0.0, z)) + out * float(np.interp(z, path[39::-1, 2], radii[39::-1])) for z in (a, b)]
        bench.add(metal, rod(ends[0], ends[1], out, 0.009, 0.0022))
        for z in np.linspace(a, b, 6)[1:-1]:
            r = float(np.interp(z, path[39::-1, 2], radii[39::-1]))
            spot = np.array((0.0, 0.0, z)) + out * (r + 0.009)
            side = np.array((np.cos(np.radians(-100)), np.sin(np.radians(-100)), 0.0)) * (r + 0.007)
            bench.add(metal, tube(np.stack([spot, np.array((0.0, 0.0, z)) + side]), 0.0018, 8))
    for index, size in ((-36, 0.03), (-21, 0.032)):
        out = unit(np.array((-0.35, -1.0, 0.1)))
        at = path[index] + out * (radii[index] + 0.004)
        lid, pad = cup(at, out, size)
        bench.add(metal, lid)
        bench.add(PAD, pad)
        turn = pipes.toward(out)
        for bar in (0.0, 60.0, 120.0):
            c, s = np.cos(np.radians(bar)), np.sin(np.radians(bar))
            arc = np.linspace(-1, 1, 12)
            line = np.stack([arc * c * size * 1.1, arc * s * size * 1.1, 0.017 * (1 - arc**4)], axis=1) @ turn.T + at
            bench.add(metal, tube(line, 0.0018, 8))
    z = 0.3
    brace = np.array([(-0.01, -0.008, z), (-0.122, -0.008, z + 0.01)])
    bench.add(metal, tube(brace, 0.004, 12))


def _sax_stand(bench: Bench) -> None:
    """Under the bow and behind the bell, dark and thin; leans with the instrument. None for what is held or hangs."""
    if bench.spec.borne:
        return
    bench.add(IRON, tube(bend([(-0.05, 0.0, 0.03), (-0.05, 0.07, 0.06), (-0.06, 0.1, 0.2)], 16), 0.005, 10))
    for x in (-0.14, 0.04):
        bench.add(
            IRON,
            tube(
                bend(
                    [(-0.05, 0.06, 0.055), (x, 0.02, 0.025), (x * 1.3 + 0.02, -0.09, 0.01 - 0.21 * (x * 1.3 + 0.02))],
                    16,
                ),
                0.005,
                10,
            ),
        )
    bench.add(IRON, tube(bend([(-0.055, 0.09, 0.12), (-0.045, 0.15, 0.04), (-0.03, 0.19, 0.012)], 14), 0.005, 10))
