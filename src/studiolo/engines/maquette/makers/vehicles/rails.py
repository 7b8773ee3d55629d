"""Steam: a locomotive with its tender and a train behind it, and the wagons of a mine."""

import numpy as np

from studiolo.engines.maquette.makers.bench import Bench
from studiolo.engines.maquette.makers.materials import material_for
from studiolo.engines.maquette.makers.plates import placed
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec, listed
from studiolo.engines.maquette.makers.turning import rotation
from studiolo.engines.maquette.makers.vehicles.bars import box, tube
from studiolo.engines.maquette.makers.vehicles.elsewhere import Elsewhere
from studiolo.engines.maquette.makers.vehicles.paints import (
    GLASS,
    STEEL,
    TRIM,
    car_paint,
    gloss,
    satin,
)
from studiolo.engines.maquette.makers.vehicles.steam_engine import add_engine, add_rail_wheels
from studiolo.engines.maquette.meshes import join
from studiolo.engines.maquette.model import Material, Model
from studiolo.engines.maquette.settings.shell import sheet
from studiolo.engines.maquette.settings.surfaces import hex_colour

HONOURS = frozenset({"colour", "second_colour", "material"})
LIVERIES = ("#1d2a24", "#15171a", "#22402f", "#6a1f22", "#20375a")
COAL = Material(colour=(0.02, 0.02, 0.021), roughness=0.4, specular=0.5)


def _tender(bench: Bench, paint: Material, accent: Material, wheel_paint: Material) -> None:
    """In its own frame, its middle at y = 0, five metres long."""
    bench.add(paint, box((-1.3, -2.4, 1.55), (1.3, 2.5, 2.85), 0.06, soft=2))
    bench.add(satin((0.016, 0.016, 0.017)), box((-1.1, -2.5, 0.85), (1.1, 2.6, 1.5), 0.04))
    for side in (-1.0, 1.0):
        for z in (1.72, 2.68):
            bench.add(accent, tube([(side * 1.305, -2.2, z), (side * 1.305, 2.3, z)], 0.014, 6))
        for y in (-2.2, 2.3):
            bench.add(accent, tube([(side * 1.305, y, 1.72), (side * 1.305, y, 2.68)], 0.014, 6))
        bench.add(paint, box((side * 1.3 - 0.05, -2.3, 2.8), (side * 1.3 + 0.02, 2.4, 3.05), 0.02))
        bench.add(TRIM, box((side * 0.95, -2.3, 0.55), (side * 1.05, 2.4, 0.9), 0.03))
    random = np.random.default_rng([bench.spec.seed, 7])
    lumps = []
    for _ in range(240):
        x, y = float(random.uniform(-1.1, 1.1)), float(random.uniform(-2.1, 1.6))
        s = float(random.uniform(0.08, 0.17))
        z = 2.85 + 0.35 * max(0.0, 1 - (x / 1.2) ** 2) * (1 - ((y + 0.3) / 2.2) ** 2)
        lumps.append(
            placed(
                box((-s, -s * 0.8, -s * 0.7), (s, s * 0.8, s * 0.7), s * 0.3),
                (x, y, z),
                rotation((float(random.normal()), float(random.normal()), 1.0), float(random.uniform(0, 180))),
            )
        )
    bench.add(COAL, join(lumps))
    add_rail_wheels(bench, (-1.6, 0.0, 1.6), 0.5, 10, wheel_paint)


def _carriage(bench: Bench, paint: Material, trim: Material) -> None:
    """An old coach of eight compartments, fourteen metres long."""
    bench.add(
        paint, box((-1.4, -7.0, 1.2), (1.4, 7.0, 2.05), 0.05, soft=2), box((-1.36, -7.0, 2.0), (1.36, 7.0, 2.95), 0.04)
    )
    bench.add(
        trim, box((-1.42, -7.02, 2.02), (1.42, 7.02, 2.1), 0.02), box((-1.42, -7.02, 2.88), (1.42, 7.02, 3.0), 0.02)
    )
    for y in np.arange(-6.3, 6.4, 1.05):
        for side in (-1.0, 1.0):
            bench.add(trim, box((side * 1.37 - 0.02, y - 0.36, 2.14), (side * 1.37 + 0.02, y + 0.36, 2.84), 0.015))
            bench.add(GLASS, box((side * 1.385 - 0.02, y - 0.3, 2.2), (side * 1.385 + 0.02, y + 0.3, 2.78), 0.01))
    arch = np.linspace(-1.5, 1.5, 21)
    top = 3.42 - 0.42 * (arch / 1.5) ** 2
    upper = np.array([[(x, y, z) for x, z in zip(arch, top, strict=True)] for y in (-7.1, 7.1)])
    roof = Material(colour=(0.3, 0.3, 0.3), roughness=0.6)
    bench.add(roof, sheet(upper, flip=True))
    for y in (-7.0, 7.0):
        bench.add(paint, box((-1.3, y - 0.03, 2.9), (1.3, y + 0.03, 3.28), 0.02))
    bench.add(TRIM, box((-1.1, -6.8, 0.8), (1.1, 6.8, 1.2), 0.04))
    for y in (-4.6, 4.6):
        bench.add(TRIM, box((-0.85, y - 1.4, 0.45), (0.85, y + 1.4, 0.8), 0.04))
        add_rail_wheels(bench, (y - 0.9, y + 0.9), 0.45, 10, TRIM)


def make_locomotive(spec: ThingSpec, *, carriages: int = 0) -> Model:
    bench = Bench(spec, 0x57E)
    paint = bench.body(car_paint(bench.colour(LIVERIES)))
    accent = gloss(spec.second_colour or hex_colour("#c9a24a"))
    bench.honoured |= {"second_colour"} if spec.second_colour else set()
    wheels = gloss(hex_colour(("#a3241f", "#1a1b1d")[spec.seed % 2])) if spec.second_colour is None else accent
    add_engine(bench, paint, accent, wheels)
    _tender(Elsewhere(bench, (0.0, 7.5, 0.0)), paint, accent, wheels)
    coach_paint = car_paint(hex_colour(("#6a2a24", "#2f4a38", "#6b4a2a")[spec.seed % 3]))
    for number in range(carriages):
        _carriage(Elsewhere(bench, (0.0, 17.9 + 14.9 * number, 0.0)), coach_paint, satin(hex_colour("#cdb98a")))
    _rails(bench, -6.0, 10.2 + 14.9 * carriages)
    return bench.model(anchors={"top": (0, 0, 4.0), "seat": (0.5, 4.2, 1.7), "chimney": (0, -4.05, 4.4)})


def _rails(bench: Bench, start: float, end: float) -> None:
    """A length of track to stand on."""
    wood = material_for("wood", hex_colour("#4a3a2c"), bench.random, tile_m=1.0, size_m=1.5)
    for side in (-1.0, 1.0):
        bench.add(
            STEEL,
            box((side * 0.78 - 0.035, start, -0.14), (side * 0.78 + 0.035, end, 0.0), 0.015),
            box((side * 0.78 - 0.07, start, -0.16), (side * 0.78 + 0.07, end, -0.13), 0.01),
        )
    for y in np.arange(start + 0.3, end, 0.62):
        bench.add(wood, box((-1.3, y - 0.12, -0.3), (1.3, y + 0.12, -0.15), 0.02))


def make_steam_train(spec: ThingSpec) -> Model:
    return make_locomotive(spec, carriages=1)


_maker = listed(HONOURS, 55.0)


MAKERS: tuple[Maker, ...] = (
    _maker(
        "steam-locomotive",
        "steam locomotive, locomotive, steam engine, train engine, railway engine",
        16.2,
        make_locomotive,
    ),
    _maker(
        "steam-train",
        "steam train, old train, vintage train, railway train, wild west train, heritage train",
        31.5,
        make_steam_train,
        42.0,
    ),
)
