"""Helmets for cycling, football and motorcycling."""

from dataclasses import replace

import numpy as np

from studiolo.engines.maquette.makers.bench import Bench, lacquer, satin, shade
from studiolo.engines.maquette.makers.plates import circle, placed, plate, rounded, slab, strip
from studiolo.engines.maquette.makers.postures import turned_by
from studiolo.engines.maquette.makers.protocol import ThingSpec
from studiolo.engines.maquette.makers.sports.covers import second_colour
from studiolo.engines.maquette.makers.turning import curve, filleted, rotation, turned, unit
from studiolo.engines.maquette.makers.vehicles.forms import carved, cut, meet, melt, outline, skin, where, within
from studiolo.engines.maquette.model import Material, Model, Numbers
from studiolo.engines.maquette.settings.shell import tube
from studiolo.engines.maquette.settings.surfaces import hex_colour

PAINTS = ("#c8322b", "#1f6fb5", "#f2f0ea", "#1d1e21", "#e6b62f", "#2f9f6f")


STRAP = Material(colour=(0.02, 0.02, 0.021), roughness=0.75, specular=0.3)


FOAM = Material(colour=(0.03, 0.03, 0.032), roughness=0.9, specular=0.15)


def make_bicycle_helmet(spec: ThingSpec) -> Model:
    """A shell with long vents and a tail, dark foam within, straps below. Its front is to the front."""
    bench = Bench(spec, 0x5BA1)
    shell = bench.body(lacquer(bench.colour(PAINTS)), size_m=0.2)
    vents = [(x, y) for x in (-0.058, 0.0, 0.058) for y in (-0.075, 0.02, 0.1)]

    def field(x: Numbers, y: Numbers, z: Numbers) -> Numbers:
        long = np.where(y > 0, 0.158, 0.142)
        outer = (np.sqrt((x / 0.104) ** 2 + (y / long) ** 2 + (z / 0.132) ** 2) - 1) * 0.1
        inner = (np.sqrt((x / 0.084) ** 2 + (y / (long - 0.022)) ** 2 + (z / 0.112) ** 2) - 1) * 0.09
        rim = 0.012 + 0.03 * np.clip(np.abs(y) / 0.15, 0, 1) ** 2 - z
        body = meet(0.006, np.asarray(outer), np.asarray(rim))
        body = carved(0.004, body, np.asarray(inner))
        for vx, vy in vents:
            slot = np.sqrt(((x - vx * (1 - 0.2 * abs(vy) / 0.1)) / 0.0135) ** 2 + ((y - vy) / 0.042) ** 2) - 1
            body = carved(0.003, body, np.asarray(np.maximum(slot * 0.012, 0.03 - z)))
        return body

    soup = skin(field, (-0.115, -0.155, -0.005), (0.115, 0.172, 0.14), 0.0032)
    bench.add(shell, soup.mesh(), name="helmet")
    lining = filleted([(0.0, 0.105, 0), (0.05, 0.095, 0.03), (0.08, 0.05, 0.03), (0.083, 0.015, 0)][::-1], 8)
    liner = turned(lining, 64).mesh
    stretch = np.diag((0.99, 1.52, 1.0))
    assert liner.normals is not None
    normals = unit(liner.normals @ np.linalg.inv(stretch)).astype(np.float32)
    bench.add(FOAM, replace(placed(liner, (0, 0.003, 0), stretch), normals=normals))
    for side in (-1.0, 1.0):
        for y in (-0.06, 0.07):
            path = curve(
                np.array(
                    [
                        (side * 0.088, y, 0.03),
                        (side * 0.086, y * 0.5, -0.04),
                        (side * 0.05, -0.01, -0.1),
                        (0.0, -0.03, -0.118),
                    ]
                ),
                20,
            )
            bench.add(STRAP, strip(path, rounded(0.014, 0.002, 0.0008), (0, 1, 0)))
    bench.add(STRAP, slab(rounded(0.03, 0.022, 0.005), -0.122, -0.112, 0.003))
    return bench.model()


def make_football_helmet(spec: ThingSpec) -> Model:
    """A round shell with a stripe and a barred mask."""
    bench = Bench(spec, 0x5BA2)
    colour = bench.colour(("#b3202a", "#1f3f7f", "#e6b62f", "#1d5a3a", "#f2f0ea"))
    shell = bench.body(lacquer(colour), size_m=0.2)
    stripe = lacquer(second_colour(bench, hex_colour("#f2f0ea") if sum(colour) < 1.6 else hex_colour("#1f3f7f")))
    opening = outline(
        [(-0.2, -0.2, 0.0), (-0.2, 0.09, 0.02), (-0.075, 0.09, 0.05), (-0.045, 0.01, 0.06), (-0.055, -0.2, 0.0)], 8
    )

    def field(x: Numbers, y: Numbers, z: Numbers) -> Numbers:
        round_ = (np.sqrt((x / 0.108) ** 2 + (y / 0.128) ** 2 + ((z - 0.125) / 0.122) ** 2) - 1) * 0.108
        jaw = meet(0.02, np.asarray(np.abs(x) - 0.1), np.asarray(np.hypot(y + 0.03, (z - 0.06) * 0.9) - 0.075))
        body = melt(0.03, np.asarray(round_), jaw)
        hollow = (np.sqrt((x / 0.094) ** 2 + (y / 0.114) ** 2 + ((z - 0.122) / 0.11) ** 2) - 1) * 0.095
        low = np.maximum(np.abs(x) - 0.086, np.maximum(z - 0.12, np.hypot(y, 0 * z) - 0.1))
        body = carved(0.004, body, np.minimum(hollow, low))
        body = carved(0.006, body, np.asarray(within(opening, y, z - 0.06)))
        ear = np.sqrt(y**2 + (z - 0.09) ** 2) - 0.012
        return carved(0.002, body, np.asarray(np.maximum(ear, 0.08 - np.abs(x))))

    soup = skin(field, (-0.12, -0.145, -0.005), (0.12, 0.145, 0.255), 0.0038)
    line, rest = cut(soup, where(lambda p: np.maximum(np.abs(p[:, 0]) - 0.016, 0.12 - p[:, 2])))
    bench.add(shell, rest.mesh(), name="helmet")
    bench.add(stripe, line.mesh())
    bar = Material(colour=(0.35, 0.36, 0.37), roughness=0.3, metallic=0.6)
    for z, out, start in ((0.075, 0.185, -0.05), (0.045, 0.19, -0.045), (0.015, 0.18, -0.04)):
        arc = np.linspace(0, np.pi, 30)
        path = np.stack([0.104 * np.cos(arc), start - (out + start) * np.sin(arc) ** 0.8, np.full(30, z)], axis=1)
        bench.add(bar, tube(path, 0.005, 12))
    for x in (-0.032, 0.032):
        upright = curve(
            np.array(
                [(x * 1.2, -0.118, 0.175), (x, -0.17, 0.12), (x, -0.186, 0.075), (x, -0.188, 0.045), (x, -0.177, 0.013)]
            ),
            24,
        )
        bench.add(bar, tube(upright, 0.005, 12))
    return bench.model()


def make_motorcycle_helmet(spec: ThingSpec) -> Model:
    """A full face with a dark visor and a chin."""
    bench = Bench(spec, 0x5BA3)
    colour = bench.colour(PAINTS)
    shell = bench.body(lacquer(colour), size_m=0.2)
    eyes = outline(
        [(-0.3, 0.125, 0.02), (-0.035, 0.15, 0.03), (-0.015, 0.19, 0.03), (-0.08, 0.205, 0.03), (-0.3, 0.2, 0.02)], 8
    )

    def body(x: Numbers, y: Numbers, z: Numbers) -> Numbers:
        skull = (np.sqrt((x / 0.122) ** 2 + (y / 0.146) ** 2 + ((z - 0.145) / 0.125) ** 2) - 1) * 0.12
        chin = (np.sqrt((x / 0.1) ** 2 + ((y + 0.06) / 0.115) ** 2 + ((z - 0.07) / 0.075) ** 2) - 1) * 0.09
        return meet(0.012, melt(0.05, np.asarray(skull), np.asarray(chin)), np.asarray(0.008 - z))

    def field(x: Numbers, y: Numbers, z: Numbers) -> Numbers:
        window = meet(0.004, np.asarray(within(eyes, y, z)), np.asarray(-0.012 - body(x, y, z)))
        neck = np.maximum(np.hypot(x / 0.085, (y - 0.015) / 0.1) - 1, z - 0.08) * 0.08
        return carved(0.003, carved(0.004, body(x, y, z), window), np.asarray(neck))

    bench.add(shell, skin(field, (-0.135, -0.19, 0.0), (0.135, 0.155, 0.28), 0.0042).mesh(), name="helmet")
    visor = Material(colour=(0.012, 0.013, 0.016), roughness=0.04, specular=0.7, clearcoat=1.0, clearcoat_gloss=0.99)
    grown = outline(
        [(-0.3, 0.12, 0.02), (-0.03, 0.145, 0.03), (-0.008, 0.192, 0.03), (-0.08, 0.21, 0.03), (-0.3, 0.205, 0.02)], 8
    )
    pane = skin(
        lambda x, y, z: meet(0.002, np.asarray(body(x, y, z) + 0.002), np.asarray(within(grown, y, z))),
        (-0.135, -0.19, 0.1),
        (0.135, 0.02, 0.23),
        0.0042,
    )
    bench.add(visor, pane.mesh())
    trim = satin(second_colour(bench, shade(colour, 0.3) if sum(colour) > 0.5 else (0.5, 0.5, 0.5)), 0.4)
    for side in (-1.0, 1.0):
        disc = plate(circle(0.02, sides=40), [(0, 0, 0), (0, 0.005, 0.002), (0.004, 0.007, 0)])
        bench.add(trim, placed(disc, (side * 0.1185, -0.018, 0.168), rotation((0, 1, 0), 90 * side)))
    for x in (-0.028, 0.028):
        vent = slab(rounded(0.032, 0.012, 0.005), -0.006, 0.004, 0.002)
        bench.add(trim, placed(vent, (x, -0.163, 0.075), turned_by((92.0, 0.0, x * 380))))
    return bench.model()
