"""What drives and cuts: screwdriver, saw, chisel, screws and nails."""

import numpy as np

from studiolo.engines.maquette.makers.bench import BLACK_PLASTIC, Bench, lacquer
from studiolo.engines.maquette.makers.plates import UPRIGHT, circle, placed, slab
from studiolo.engines.maquette.makers.postures import reposed
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec, listed
from studiolo.engines.maquette.makers.tools.stamped import closed, shape, stamped, wedged
from studiolo.engines.maquette.makers.tools.stuffs import (
    BRASS,
    BRIGHT,
    DARK,
    STEEL,
    grip_colour,
    knob,
    made_of,
    wood,
)
from studiolo.engines.maquette.makers.turning import filleted, fluted, rotation
from studiolo.engines.maquette.makers.vehicles.bars import tube
from studiolo.engines.maquette.model import Material, Model, Numbers
from studiolo.engines.maquette.settings.surfaces import hex_colour


def make_screwdriver(spec: ThingSpec) -> Model:
    """Stands on its handle, the blade up. The handle has flutes and two colours."""
    bench = Bench(spec, 0x7121)
    made_of(bench, "plastic", "metal", "steel")
    grip = grip_colour(bench)
    line = filleted(
        [(0.0, 0.0, 0), (0.012, 0.0, 0.004), (0.0155, 0.012, 0.01), (0.0165, 0.045, 0.02), (0.0145, 0.075, 0.01),
         (0.0095, 0.088, 0.008), (0.0095, 0.095, 0.004), (0.0125, 0.101, 0.003), (0.0105, 0.106, 0.002), (0.0, 0.1065, 0)],
        8,
    )  # fmt: skip
    bench.add(grip, fluted(line, 8, 0.13, 0.008, 0.082).mesh, name="handle")
    cap = knob([(0.0, -0.0012, 0), (0.0118, -0.0012, 0.003), (0.0146, 0.0065, 0.003), (0.0, 0.0066, 0)])
    bench.add(BLACK_PLASTIC, cap)
    ring = knob([(0.0, 0.094, 0), (0.0128, 0.097, 0.001), (0.0128, 0.1035, 0.001), (0.0, 0.107, 0)])
    bench.add(BLACK_PLASTIC, ring)
    bench.add(BRIGHT, tube([(0, 0, 0.1), (0, 0, 0.196)], 0.0034, 24))
    cross = bool({"phillips", "crosshead", "cross-head"} & {*spec.modifiers, *spec.noun.split()})
    if cross:
        bench.add(
            DARK,
            knob(
                [(0.0, 0.195, 0), (0.0034, 0.195, 0), (0.0034, 0.201, 0.001), (0.0008, 0.2085, 0.0005), (0, 0.209, 0)]
            ),
        )
    else:
        tip = shape(
            [(-0.0034, 0, 0), (0.0034, 0, 0), (0.0034, 0.004, 0.003), (0.0046, 0.0125, 0.004), (0.0040, 0.019, 0.0003),
             (-0.0040, 0.019, 0.0003), (-0.0046, 0.0125, 0.004), (-0.0034, 0.004, 0.003)]
        )  # fmt: skip
        blade = wedged(stamped(tip, -0.0033, 0.0033, 0.0003), (0.0, 1.0), (0.019, 0.16), axis=1)
        bench.add(DARK, placed(blade, (0, 0, 0.195), UPRIGHT))
    return bench.model(anchors={"grip": (0, 0, 0.05), "top": (0, 0, 0.21)})


def make_saw(spec: ThingSpec) -> Model:
    """A hand saw on its back edge's long side: teeth below, closed wooden handle at the right."""
    bench = Bench(spec, 0x7122)
    length, heel, toe = 0.42, 0.115, 0.045
    teeth = _teeth(length, 62, 0.0042)
    line = np.concatenate([teeth, [(length, heel), (0.0, toe)]])
    bench.add(
        STEEL if not spec.material else bench.body(STEEL), stamped(closed(line), -0.0007, 0.0007, 0.0002), name="blade"
    )
    outer = shape(
        [(-0.035, -0.004, 0.012), (0.03, -0.022, 0.016), (0.105, -0.030, 0.02), (0.112, -0.012, 0.012), (0.094, 0.012, 0.02),
         (0.100, 0.050, 0.03), (0.112, 0.082, 0.012), (0.104, 0.108, 0.014), (0.070, 0.106, 0.012), (0.040, 0.112, 0.02),
         (-0.012, 0.126, 0.016), (-0.026, 0.112, 0.012), (-0.012, 0.084, 0.03), (-0.010, 0.045, 0.03)]
    )  # fmt: skip
    hole = shape(
        [(0.030, 0.012, 0.014), (0.066, 0.004, 0.014), (0.064, 0.040, 0.03), (0.072, 0.074, 0.014), (0.044, 0.086, 0.014),
         (0.024, 0.076, 0.014)]
    )  # fmt: skip
    handle = stamped(outer, -0.0115, 0.0115, 0.0042, [hole], steps=6)
    material = wood(bench, 0.2) if spec.colour is None else lacquer(bench.colour(("#000000",)))
    at = (length - 0.004, 0.0, 0.0)
    bench.add(material, placed(handle, at), name="handle")
    for x, y in ((-0.001, 0.025), (0.004, 0.062), (0.0, 0.1)):
        for turn in (0, 180):
            bolt = slab(circle(0.006, sides=36), 0.0, 0.0126, 0.001)
            bench.add(BRASS, placed(bolt, (at[0] + x, at[1] + y, 0), rotation((1, 0, 0), turn)))
    model = bench.model(anchors={"grip": (length + 0.08, 0.05, 0), "handle": (length + 0.08, 0.05, 0)})
    return reposed(model, spec, UPRIGHT)


def _teeth(length: float, count: int, deep: float) -> Numbers:
    x = np.repeat(np.linspace(0.004, length - 0.05, count + 1), 2)[1:]
    y = np.where(np.arange(len(x)) % 2 == 0, 0.0, deep)
    return np.concatenate([[(0.0, 0.0)], np.stack([x, y], axis=1), [(length, 0.0)]])


def make_chisel(spec: ThingSpec) -> Model:
    bench = Bench(spec, 0x7123)
    made_of(bench, "wood", "metal", "steel")
    line = filleted(
        [(0.0, 0.0, 0), (0.0135, 0.0, 0.004), (0.0150, 0.02, 0.02), (0.0125, 0.07, 0.03), (0.0155, 0.098, 0.02),
         (0.0095, 0.118, 0.004), (0.0, 0.1185, 0)], 10,
    )  # fmt: skip
    if spec.colour is None:
        from studiolo.engines.maquette.makers.materials import dress, finish_for
        from studiolo.engines.maquette.makers.turning import turned

        bench.add_part(dress(turned(line), finish_for("wood", hex_colour("#a8703a"), bench.random, 0.16)))
    else:
        bench.add(grip_colour(bench), knob([(float(r), float(z), 0.0) for r, z in line]))
    bench.add(BRASS, knob([(0.0, 0.110, 0), (0.0116, 0.110, 0.001), (0.0098, 0.126, 0.001), (0.0, 0.1262, 0)]))
    bench.add(STEEL, tube([(0, 0, 0.12), (0, 0, 0.165)], np.linspace(0.006, 0.0045, 2), 24))
    blade = shape(
        [
            (-0.005, 0, 0.002),
            (0.005, 0, 0.002),
            (0.0105, 0.016, 0.008),
            (0.0105, 0.115, 0.0003),
            (-0.0105, 0.115, 0.0003),
            (-0.0105, 0.016, 0.008),
        ]
    )
    mesh = wedged(stamped(blade, -0.0032, 0.0032, 0.0012), (0.096, 1.0), (0.115, 0.12), axis=1)
    bench.add(BRIGHT, placed(mesh, (0, 0, 0.155), UPRIGHT))
    return bench.model(anchors={"grip": (0, 0, 0.06)})


def make_nail(spec: ThingSpec) -> Model:
    """Stands on its head, the point up, as carpenters drop them; a screw by its name."""
    bench = Bench(spec, 0x7124)
    steel = bench.body(STEEL if spec.colour is None else lacquer(bench.colour(("#000000",))))
    if {"screw", "bolt"} & set(spec.noun.split()):
        return _screw(bench, steel, blunt="bolt" in spec.noun.split())
    head = knob(
        [(0.0, 0, 0), (0.0040, 0.0, 0.0004), (0.0042, 0.0012, 0.0004), (0.0018, 0.0024, 0.0006), (0.0, 0.0025, 0)]
    )
    bench.add(steel, head)
    bench.add(steel, knob([(0.0018, 0.0012, 0), (0.0018, 0.056, 0.0004), (0.0, 0.0625, 0)], 32))
    for k in range(4):
        bench.add(
            steel,
            knob(
                [
                    (0.0017, 0.0034 + 0.0011 * k, 0),
                    (0.00195, 0.0037 + 0.0011 * k, 0.0001),
                    (0.0017, 0.0041 + 0.0011 * k, 0),
                ],
                32,
            ),
        )
    return bench.model(anchors={"grip": (0, 0, 0.03)})


def _screw(bench: Bench, steel: Material, *, blunt: bool) -> Model:
    if blunt:
        turn = np.radians(np.arange(6) * 60)
        hexagon = closed(0.0085 * np.stack([np.cos(turn), np.sin(turn)], axis=1)).inset(0.0)
        bench.add(steel, stamped(hexagon, 0.0, 0.006, 0.0006))
        radius, low, high, end = 0.0046, 0.006, 0.048, 0.048
    else:
        bench.add(
            steel,
            knob(
                [
                    (0.0, 0, 0),
                    (0.0046, 0.0, 0.0004),
                    (0.0044, 0.0010, 0.0005),
                    (0.0021, 0.0036, 0.0008),
                    (0.0, 0.0037, 0),
                ]
            ),
        )
        radius, low, high, end = 0.0021, 0.003, 0.037, 0.0445
    bench.add(
        steel,
        knob(
            [
                (radius * 0.8, low, 0),
                (radius * 0.8, high, 0.0004),
                (radius * (0.7 if blunt else 0.06), end, 0.0002),
                (0, end + 0.0001, 0),
            ],
            32,
        ),
    )
    pitch = radius * (0.42 if blunt else 0.78)
    first = low + (high - low) * (0.3 if blunt else 0.22)
    turns = (end - first) / pitch * 0.97
    t = np.linspace(0, 1, int(turns * 20))
    narrow = (
        np.clip((end - (first + t * (end - first) * 0.97)) / max(end - high, 1e-6), 0.04, 1.0)
        if not blunt
        else 1.0 + 0 * t
    )
    reach = radius * 0.83 * narrow
    angle = 2 * np.pi * turns * t
    path = np.stack([reach * np.cos(angle), reach * np.sin(angle), first + t * (end - first) * 0.97], axis=1)
    bench.add(steel, tube(path, pitch * 0.24 * (0.4 + 0.6 * narrow), 6))
    return bench.model(anchors={"grip": (0, 0, 0.02)})


_tool = listed(("colour", "material"), 16.0)
MAKERS: tuple[Maker, ...] = (
    listed(("colour", "material"), 16.0)(
        "screwdriver", "screwdriver, screw driver, phillips screwdriver", 0.215, make_screwdriver
    ),
    _tool("hand-saw", "saw, handsaw, hand saw, wood saw, panel saw, carpenter's saw", 0.55, make_saw),
    listed(("colour", "material"), 16.0)("chisel", "chisel, wood chisel", 0.27, make_chisel),
    _tool("nail", "nail, steel nail, iron nail", 0.0625, make_nail),
    _tool("screw", "screw, wood screw", 0.045, make_nail),
    _tool("bolt", "bolt, hex bolt, machine bolt", 0.05, make_nail),
)
