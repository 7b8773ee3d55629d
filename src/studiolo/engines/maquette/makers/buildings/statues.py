"""Fountain and statue."""

import numpy as np

from studiolo.engines.maquette.makers.buildings.dwelling import start, walls
from studiolo.engines.maquette.makers.buildings.masonry import Stuff, stuff
from studiolo.engines.maquette.makers.moulding import Lump, limb, moulded
from studiolo.engines.maquette.makers.moulding import ball as lump
from studiolo.engines.maquette.makers.plates import circle, placed, slab
from studiolo.engines.maquette.makers.protocol import ThingSpec
from studiolo.engines.maquette.makers.vehicles.bars import tube
from studiolo.engines.maquette.model import Material, Model
from studiolo.engines.maquette.settings.shell import ball
from studiolo.engines.maquette.settings.surfaces import hex_colour

WATER = Material(colour=(0.05, 0.15, 0.17), roughness=0.03, specular=0.9)


SPRAY = Material(colour=(0.9, 0.95, 0.97), kind="thin", roughness=0.2, translucency=1.2, specular=0.6)


def make_fountain(spec: ThingSpec) -> Model:
    """A round basin, two bowls on a stem, water over their rims and a jet on top."""
    site, random = start(spec, 0x451)
    stone = walls(site, "plaster", ("#c4bcae", "#b8ae9a", "#d0c8b8"))
    r = 2.6
    site.round(
        stone,
        [
            (r + 0.35, 0.0, 0),
            (r + 0.35, 0.12, 0.03),
            (r + 0.12, 0.18, 0.04),
            (r + 0.05, 0.5, 0.1),
            (r + 0.22, 0.56, 0.04),
            (r + 0.22, 0.68, 0.05),
            (r - 0.12, 0.68, 0.05),
            (r - 0.2, 0.3, 0),
        ],
        sides=80,
    )
    site.add(WATER, placed(slab(circle(r - 0.1, sides=80), 0.5, 0.54, 0.01)))
    profile = [
        (0.62, 0.3, 0),
        (0.6, 0.55, 0.05),
        (0.34, 0.7, 0.1),
        (0.26, 1.0, 0.1),
        (0.38, 1.25, 0.1),
        (0.24, 1.4, 0.05),
        (1.35, 1.72, 0.25),
        (1.42, 1.82, 0.04),
        (1.34, 1.84, 0.03),
        (0.5, 1.62, 0),
    ]
    site.round(stone, [(a, b, c) for a, b, c in profile], sides=72)
    site.add(WATER, placed(slab(circle(1.33, sides=64), 1.76, 1.80, 0.01)))
    site.round(
        stone,
        [
            (0.3, 1.6, 0),
            (0.28, 1.9, 0.05),
            (0.15, 2.1, 0.08),
            (0.22, 2.3, 0.06),
            (0.14, 2.4, 0.03),
            (0.72, 2.6, 0.15),
            (0.76, 2.66, 0.03),
            (0.7, 2.68, 0.02),
            (0.25, 2.55, 0),
        ],
        sides=64,
    )
    site.add(WATER, placed(slab(circle(0.68, sides=48), 2.62, 2.65, 0.01)))
    site.round(stone, [(0.14, 2.5, 0), (0.1, 2.8, 0.04), (0.16, 2.95, 0.05), (0.0, 3.12, 0)], sides=32)
    for radius, high, low, count in ((1.43, 1.8, 0.56, 30), (0.77, 2.64, 1.82, 20)):
        for k in range(count):
            a = 2 * np.pi * k / count + float(random.normal(0, 0.05))
            out = 0.16 + float(random.uniform(0, 0.1))
            t = np.linspace(0, 1, 8)
            reach = radius + out * t
            path = np.stack([reach * np.cos(a), reach * np.sin(a), high - (high - low) * t**1.7], axis=1)
            site.add(SPRAY, tube(path, np.linspace(0.018, 0.03, 8), 6))
    t = np.linspace(0, 1, 12)
    for k in range(14):
        a = 2 * np.pi * k / 14
        path = np.stack([0.5 * t * np.cos(a), 0.5 * t * np.sin(a), 3.1 + 1.5 * t - 1.95 * t**2], axis=1)
        site.add(SPRAY, tube(path, np.linspace(0.02, 0.012, 12), 5))
    return site.bench.model(anchors={"top": (0, 0, 3.5), "seat": (0, -r - 0.05, 0.68)})


def make_statue(spec: ThingSpec) -> Model:
    """A figure in a cloak on a pedestal, in bronze or marble."""
    site, random = start(spec, 0x45A)
    bronze = spec.material in ("bronze", "", "metal") and (spec.material != "" or random.random() < 0.5)
    usual = (
        Material(colour=(0.16, 0.2, 0.15), roughness=0.45, metallic=0.7)
        if bronze
        else Material(colour=(0.74, 0.71, 0.65), roughness=0.5, specular=0.4)
    )
    if spec.colour is not None:
        usual = Material(colour=site.bench.colour(("#000000",)), roughness=0.45, specular=0.4)
    flesh = site.bench.body(usual, size_m=2.0)
    stone = stuff("ashlar", hex_colour("#b5aea0"), 1)
    small = Stuff(material=stone.material, tile_m=2.2)
    for half, low, high in ((1.0, 0.0, 0.25), (0.8, 0.25, 0.5), (0.55, 0.5, 1.75), (0.66, 1.75, 1.95)):
        site.block(small, (-half, -half, low), (half, half, high), 0.03)
    raised = random.random() < 0.5
    z = 1.95
    body: list[Lump] = [
        limb((0.1, 0.02, z + 0.05), (0.09, 0.0, z + 0.85), 0.075, 0.105, melt=0.05), limb((-0.1, -0.03, z + 0.05),
        (-0.09, 0.0, z + 0.85), 0.075, 0.105, melt=0.05),
        lump((0.1, -0.06, z + 0.05), 0.075, flat=(0.8, 1.5, 0.7), melt=0.03), lump((-0.1, -0.11, z + 0.05),
        0.075, flat=(0.8, 1.5, 0.7), melt=0.03),
        limb((0, 0.0, z + 0.85), (0, 0.0, z + 1.38), 0.15, 0.19, melt=0.08, flat=(1.12, 0.8, 1.0)),
        limb((0, 0.0, z + 1.45), (0, -0.01, z + 1.58), 0.065, 0.06, melt=0.05),
        lump((0, -0.02, z + 1.7), 0.112, flat=(0.88, 1.0, 1.15), melt=0.03), lump((0, -0.12, z + 1.68),
        0.03, melt=0.03), lump((0, 0.03, z + 1.76), 0.115, flat=(0.95, 1, 0.95), melt=0.03),
        limb((0.2, 0.0, z + 1.4), (0.3, -0.02, z + 1.1), 0.075, 0.062, melt=0.06), limb((0.3, -0.02, z + 1.1),
        (0.22, -0.22, z + 0.98), 0.06, 0.048, melt=0.03), lump((0.2, -0.26, z + 0.98), 0.055, melt=0.02),
    ]  # fmt: skip
    if raised:
        body += [
            limb((-0.2, 0, z + 1.4), (-0.38, -0.06, z + 1.62), 0.075, 0.06, melt=0.06),
            limb((-0.38, -0.06, z + 1.62), (-0.42, -0.12, z + 1.92), 0.058, 0.045, melt=0.03),
            lump((-0.425, -0.13, z + 1.98), 0.055, melt=0.02),
        ]
    else:
        body += [
            limb((-0.2, 0, z + 1.4), (-0.3, 0.02, z + 1.1), 0.075, 0.062, melt=0.06),
            limb((-0.3, 0.02, z + 1.1), (-0.27, -0.08, z + 0.82), 0.06, 0.046, melt=0.03),
            lump((-0.27, -0.1, z + 0.77), 0.055, melt=0.02),
        ]
    for k in range(11):  # the cloak's folds
        a = np.radians(20 + 14 * k)
        top = (0.24 * np.cos(a), 0.06 + 0.1 * np.sin(a), z + 1.42)
        foot = (0.4 * np.cos(a) * 1.0, 0.1 + 0.28 * np.sin(a), z + 0.05)
        body.append(limb(top, foot, 0.045, 0.075 + 0.02 * (k % 2), melt=0.05))
    body.append(limb((-0.18, 0.04, z + 1.45), (0.18, 0.04, z + 1.45), 0.1, 0.1, melt=0.06, flat=(1, 0.9, 0.7)))
    site.add(flesh, moulded(body, 0.02))
    site.block(flesh, (-0.42, -0.3, z), (0.42, 0.4, z + 0.05), 0.015)
    if raised:
        site.add(
            flesh,
            tube([(-0.43, -0.14, z + 1.9), (-0.43, -0.14, z + 2.25)], 0.02, 10),
            ball((-0.43, -0.14, z + 2.3), 0.07, 1.3, 20),
        )
    return site.bench.model(anchors={"top": (0, 0, z + 1.85)})
