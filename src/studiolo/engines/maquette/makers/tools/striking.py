"""What is swung: hammers, axes, a pickaxe. Each stands on the end of its handle, its head up."""

from dataclasses import replace

import numpy as np

from studiolo.engines.maquette.makers.bench import Bench, lacquer, toward
from studiolo.engines.maquette.makers.plates import UPRIGHT, placed, rounded, slab, strip
from studiolo.engines.maquette.makers.postures import reposed
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec, listed
from studiolo.engines.maquette.makers.tools.stamped import closed, stamped, wedged
from studiolo.engines.maquette.makers.tools.stuffs import (
    BRIGHT,
    DARK,
    FORGED,
    STEEL,
    bow,
    knob,
    lofted,
    made_of,
    shaft,
    wood,
)
from studiolo.engines.maquette.makers.turning import rotation
from studiolo.engines.maquette.model import Material, Mesh, Model, Numbers

RIGHT = rotation((0, 1, 0), 90)
PAINTS = ("#b3261e", "#20558f", "#d99a1c", "#2c6e49")


def _painted_grip(bench: Bench, mesh_length: float, mesh: Mesh) -> None:
    """The wooden handle, its lower part dipped in paint of the colour asked for."""
    colour = bench.colour(PAINTS)
    low, high = _parted(mesh, mesh_length * 0.46)
    bench.add(wood(bench, 0.28), high)
    bench.add(lacquer(colour), low, name="grip")


def _parted(mesh: Mesh, y: float) -> tuple[Mesh, Mesh]:
    """A handle's faces below and above a height."""
    middle = mesh.vertices[mesh.faces].mean(axis=1)[:, 1]
    return _only(mesh, middle < y), _only(mesh, middle >= y)


def _only(mesh: Mesh, wanted: Numbers) -> Mesh:
    return replace(mesh, faces=mesh.faces[np.asarray(wanted, bool)])


def make_hammer(spec: ThingSpec) -> Model:
    """A claw hammer; a sledgehammer and a mallet by their names."""
    words = {*spec.noun.split(), *spec.modifiers}
    if words & {"sledgehammer", "sledge", "mallet", "gavel"}:
        return _block_hammer(spec, wooden=bool(words & {"mallet", "gavel"}))
    bench = Bench(spec, 0x7101)
    made_of(bench, "wood", "metal", "steel", "iron")
    length = 0.30
    handle = shaft(length, [(0, 1.0), (0.05, 1.02), (0.28, 1.12), (0.5, 0.82), (0.8, 0.78), (1, 0.8)], 0.034, 0.026)
    _painted_grip(bench, length, handle)
    eye = slab(rounded(0.034, 0.036, 0.007), -0.0135, 0.0135, 0.004)
    bench.add(STEEL, placed(eye, (0.0, length + 0.002, 0.0)), name="head")
    wedge = slab(rounded(0.004, 0.016, 0.001), 0.0, 0.003, 0.0005)
    bench.add(FORGED, placed(wedge, (0, length + 0.0185, 0), rotation((1, 0, 0), -90)))
    face = knob([(0.0, 0, 0), (0.0115, 0.0, 0.002), (0.0115, 0.018, 0.004), (0.0165, 0.026, 0.003),
                 (0.0165, 0.040, 0.002), (0.0, 0.0408, 0)])  # fmt: skip
    bench.add(BRIGHT, placed(face, (0.014, length + 0.004, 0), RIGHT))
    for side in (-1.0, 1.0):
        path = bow([(-0.012, 0.008, 0.0058), (-0.03, 0.010, 0.0066), (-0.05, 0.003, 0.0085), (-0.068, -0.016, 0.0105)])
        path = path * (1, 1, side) + (0, length, 0)
        section = rounded(0.0185, 0.0112, 0.0028)
        taper = np.linspace(1.0, 0.3, len(path)) ** 0.75
        bench.add(STEEL, strip(path, section, (0.1, 1.0, 0.0), taper=taper))
    model = bench.model(anchors={"grip": (0, length * 0.22, 0), "top": (0, length + 0.02, 0)})
    return reposed(model, spec, UPRIGHT)


def _block_hammer(spec: ThingSpec, *, wooden: bool) -> Model:
    bench = Bench(spec, 0x7102)
    made_of(bench, "wood", "metal", "steel", "iron")
    length = 0.30 if wooden else 0.72
    thick = 0.030 if wooden else 0.042
    handle = shaft(length, [(0, 1.0), (0.06, 0.95), (0.3, 0.85), (0.7, 0.8), (1, 0.85)], thick, thick * 0.82)
    if wooden:
        colour = bench.colour(("#8a5a32", "#6e4326"))
        bench.add(wood(bench, 0.28), handle)
        grain = wood(bench, 0.2, colour)
        head = slab(rounded(0.135, 0.078, 0.006), -0.034, 0.034, 0.005)
        bench.add(grain, placed(head, (0, length, 0)), name="head")
    else:
        _painted_grip(bench, length, handle)
        half = [(0.0, 0, 0), (0.030, 0.0, 0.002), (0.030, 0.03, 0.012), (0.038, 0.045, 0.008), (0.038, 0.088, 0.005),
                (0.034, 0.092, 0.002), (0, 0.0935, 0)]  # fmt: skip
        for turn in (90, -90):
            bench.add(STEEL, placed(knob(half), (0, length - 0.01, 0), rotation((0, 1, 0), turn)), name="head")
    return reposed(bench.model(anchors={"grip": (0, length * 0.25, 0)}), spec, UPRIGHT)


def make_axe(spec: ThingSpec) -> Model:
    """A felling axe, or a hatchet by its name: forged head, honed edge, bent handle."""
    bench = Bench(spec, 0x7103)
    made_of(bench, "wood", "metal", "steel", "iron")
    small = bool({"hatchet", "tomahawk"} & set(spec.noun.split()))
    length = 0.34 if small else 0.62
    handle = shaft(
        length,
        [(0, 1.32), (0.05, 1.25), (0.13, 0.95), (0.45, 0.9), (0.75, 0.86), (0.92, 1.1), (1, 1.1)],
        0.036 if small else 0.040,
        0.022 if small else 0.026,
        bend=0.045 if small else 0.075,
    )
    bench.add(wood(bench, 0.45), handle, name="handle")
    grow = 0.72 if small else 1.0
    head = bench.colour(("#25282c", "#25282c", "#a3241d", "#274d74"))
    steel = FORGED if spec.colour is None and sum(head) < 0.12 else lacquer(head)
    bench.honoured.add("colour") if spec.colour else None
    at = (0.0, length - 0.028 * grow, 0.0)
    body, edge = _axe_head(bool(bench.random.integers(2)))
    thin = ((0.02, 1.0), (-0.125, 0.09))
    for line, material, high, bevel in ((body, steel, 0.0135, 0.0016), (edge, BRIGHT, 0.0139, 0.0008)):
        mesh = wedged(stamped(closed(line), -high, high, bevel), *thin)
        bench.add(material, placed(_scaled(mesh, grow), at), name="head")
    tip = slab(rounded(0.005, 0.036, 0.001), 0.0, 0.002, 0.0005)
    bench.add(STEEL, placed(tip, (0.0, length + 0.0005, 0), rotation((1, 0, 0), -90) @ rotation((0, 0, 1), 90)))
    model = bench.model(anchors={"grip": (0, length * 0.3, 0), "top": (0, length, 0)})
    return reposed(model, spec, UPRIGHT)


def _axe_head(bearded: bool) -> tuple[Numbers, Numbers]:
    """The head without and with its edge alone, in metres from the middle of the eye; the edge looks to -x."""
    low = 0.083 if bearded else 0.060
    edge = bow([(-0.118, 0.062), (-0.130, 0.035), (-0.134, 0.0), (-0.130, -0.035), (-0.118, -low)], 24)
    inner = bow([(-0.105, -low + 0.006), (-0.113, -0.033), (-0.1165, 0.0), (-0.113, 0.033), (-0.105, 0.056)], 24)
    bit = np.concatenate([edge, inner])
    top = bow([(0.036, 0.030), (0.0, 0.031), (-0.05, 0.034), (-0.106, 0.0565)], 16)
    under = bow([(-0.106, -low + 0.0055), (-0.072, -0.043), (-0.04, -0.033), (0.0, -0.031), (0.036, -0.030)], 18)
    body = np.concatenate([top[:-1], inner[::-1][1:-1], under])
    return body, bit


def _scaled(mesh: Mesh, by: float) -> Mesh:
    return replace(mesh, vertices=mesh.vertices * np.float32(by))


def make_pickaxe(spec: ThingSpec) -> Model:
    bench = Bench(spec, 0x7104)
    made_of(bench, "wood", "metal", "steel", "iron")
    length = 0.85
    handle = shaft(length, [(0, 0.95), (0.1, 0.9), (0.5, 0.86), (0.85, 1.0), (1, 1.25)], 0.044, 0.034)
    bench.add(wood(bench, 0.5), handle, name="handle")
    colour = bench.colour(("#2a2d31", "#8a2a20"))
    steel = FORGED if spec.colour is None else lacquer(colour)
    for side, flat_end in ((-1.0, False), (1.0, True)):
        path = bow([(0, 0.0, 0), (0.10, -0.004, 0), (0.2, -0.026, 0), (0.29, -0.07, 0)], 36) * (side, 1, 1)
        t = np.linspace(0, 1, len(path))
        section = rounded(0.040, 0.034, 0.006)
        taper = 1.0 - 0.62 * t if flat_end else 1.0 - 0.88 * t
        mesh = strip(path + (0, length - 0.03, 0), section, (0, 1, 0), taper=taper)
        if flat_end:
            mesh = wedged(mesh, (0.12, 1.0), (0.29, 0.32))
        bench.add(steel, mesh, name="head")
    bench.add(steel, placed(slab(rounded(0.064, 0.058, 0.012), -0.026, 0.026, 0.006), (0, length - 0.03, 0)))
    return reposed(bench.model(anchors={"grip": (0, length * 0.3, 0)}), spec, UPRIGHT)


def make_anvil(spec: ThingSpec) -> Model:
    """Horn to the left, heel to the right."""
    bench = Bench(spec, 0x7105)
    colour = bench.colour(("#2b2d30", "#35383c"))
    iron = bench.body(Material(colour=toward(colour, (0.05, 0.05, 0.055), 0.3), roughness=0.45, metallic=0.6))
    waist = lofted(
        [(0.252, 0.162, 0.02, 0.0), (0.26, 0.17, 0.02, 0.003), (0.26, 0.17, 0.02, 0.026), (0.252, 0.162, 0.02, 0.032),
         (0.19, 0.12, 0.02, 0.046), (0.15, 0.082, 0.02, 0.07), (0.142, 0.074, 0.02, 0.09), (0.16, 0.084, 0.02, 0.115),
         (0.21, 0.098, 0.02, 0.138), (0.21, 0.098, 0.02, 0.15)]
    )  # fmt: skip
    bench.add(iron, waist)
    bench.add(iron, placed(slab(rounded(0.27, 0.105, 0.006), 0.135, 0.205, 0.005), (0.03, 0, 0)))
    bench.add(BRIGHT, placed(slab(rounded(0.262, 0.098, 0.004), 0.2, 0.2065, 0.0015), (0.03, 0, 0)))
    x = np.linspace(0, 1, 24)
    path = np.stack([-0.09 - 0.17 * x, 0 * x, 0.165 + 0.024 * x**1.4], axis=1)
    horn = strip(path, rounded(0.094, 0.068, 0.03), (0, 1, 0), taper=np.sqrt(np.maximum(1 - x**1.35, 0.004)))
    bench.add(iron, horn)
    bench.add(DARK, placed(slab(rounded(0.018, 0.018, 0.002), 0.0, 0.001, 0.0003), (0.14, 0, 0.2062)))
    return bench.model(anchors={"top": (0.03, 0, 0.2065)})


_tool = listed(("colour", "material"), 16.0)
MAKERS: tuple[Maker, ...] = (
    _tool(
        "hammer", "hammer, claw hammer, mallet, wooden mallet, gavel, carpenter's hammer, hammers", 0.33, make_hammer
    ),
    _tool("sledgehammer", "sledgehammer, sledge hammer", 0.8, make_hammer),
    _tool("axe", "axe, ax, hatchet, felling axe, wood axe, axes, battle axe, woodcutter's axe", 0.66, make_axe),
    _tool("pickaxe", "pickaxe, pick axe, mattock", 0.9, make_pickaxe),
    _tool("anvil", "anvil, blacksmith's anvil, blacksmith anvil", 0.45, make_anvil, 20.0),
)
