"""What works the ground: shovel, spade, rake, pitchfork, hoe. Each stands on its blade, the handle up."""

import numpy as np

from studiolo.engines.maquette.makers.bench import Bench, lacquer
from studiolo.engines.maquette.makers.plates import circle, placed, rounded, slab
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec, listed
from studiolo.engines.maquette.makers.tools.stuffs import DARK, FORGED, STEEL, bow, knob, made_of, rod, wood
from studiolo.engines.maquette.makers.turning import rotation
from studiolo.engines.maquette.makers.vehicles.bars import strip, tube
from studiolo.engines.maquette.meshes import join
from studiolo.engines.maquette.model import Material, Mesh, Model, Numbers
from studiolo.engines.maquette.settings.shell import sheet


def _pole(bench: Bench, low: float, high: float, radius: float = 0.016, y: float = 0.0) -> None:
    path = np.stack([np.zeros(12), np.full(12, y), np.linspace(low, high, 12)], axis=1)
    taper = np.interp(np.linspace(0, 1, 12), [0, 0.1, 0.9, 1], [0.86, 1, 1, 0.86])
    bench.add(wood(bench, 0.6), strip(path, circle(radius, sides=32), (1, 0, 0), taper=taper), name="handle")


def _d_grip(bench: Bench, z: float, material: Material, y: float) -> None:
    """The D of a spade's end: a fork of two arms and a bar between them."""
    for side in (-1.0, 1.0):
        arm = [
            (0, y, z - 0.04),
            (side * 0.016, y, z - 0.01),
            (side * 0.048, y, z + 0.035),
            (side * 0.052, y, z + 0.085),
        ]
        bench.add(material, rod(bow(arm), 0.0085))
    bench.add(material, rod([(-0.058, y, z + 0.085), (0, y, z + 0.085), (0.058, y, z + 0.085)], 0.0125))
    socket = knob([(0.0, z - 0.085, 0), (0.0185, z - 0.085, 0.002), (0.0185, z - 0.03, 0.006), (0.0, z - 0.02, 0)])
    bench.add(material, placed(socket, (0, y, 0)))


def blade(outline: Numbers, dish: float, thick: float, wide: float) -> Mesh:
    """A sheet-metal blade. outline: (height, half width) rows from the point up. dish: how far its middle sinks back."""
    rows = np.linspace(outline[0, 0], outline[-1, 0], 40)
    half = np.interp(rows, outline[:, 0], outline[:, 1])
    u = np.linspace(-1, 1, 25)
    x = half[:, None] * u[None, :]
    y = dish * (1 - (x / wide) ** 2) + 0 * x
    front = np.stack([x, y, np.repeat(rows[:, None], 25, axis=1)], axis=-1)
    back = front + (0, thick, 0)
    ring = np.concatenate([front, back[:, ::-1], front[:, :1]], axis=1)
    ends = [sheet(np.stack([front[k], back[k]]), flip=k == 0) for k in (0, -1)]
    return join([sheet(ring, flip=True), *ends])


def make_shovel(spec: ThingSpec) -> Model:
    """Round-pointed and dished; a spade by its name is square and flat."""
    bench = Bench(spec, 0x7131)
    made_of(bench, "wood", "metal", "steel", "iron")
    square = "spade" in spec.noun.split()
    colour = bench.colour(("#2c3034", "#34393d", "#7d2a22", "#2f5a44"))
    steel = Material(colour=colour, roughness=0.36, metallic=0.65) if spec.colour is None else lacquer(colour)
    if square:
        outline = np.array([(0.0, 0.082), (0.25, 0.092), (0.268, 0.092), (0.27, 0.088)])
        face = blade(outline, 0.016, 0.0032, 0.092)
    else:
        z = np.linspace(0, 1, 26)
        outline = np.stack(
            [
                0.27 * z,
                0.112
                * np.sqrt(np.clip(1 - (1 - z / 0.62).clip(0) ** 2.1, 0.0004, 1))
                * (1 - 0.06 * (z - 0.62).clip(0)),
            ],
            axis=1,
        )
        face = blade(outline, 0.040, 0.0032, 0.112)
    dish = 0.016 if square else 0.040
    bench.add(steel, face, name="blade")
    for side in (-1.0, 1.0):  # the turned-over step for the foot
        step = [
            (side * 0.03, dish * 0.9, 0.268),
            (side * (0.088 if square else 0.096), dish * (0.15 if square else 0.3), 0.268),
        ]
        bench.add(steel, rod(step, 0.0055))
    neck = bow([(0, dish + 0.002, 0.16), (0, dish + 0.010, 0.24), (0, dish + 0.004, 0.32), (0, dish - 0.004, 0.41)])
    taper = np.linspace(0.55, 1.0, len(neck))
    bench.add(steel, strip(neck, circle(0.0195, sides=32), (1, 0, 0), taper=taper))
    _pole(bench, 0.40, 0.93, 0.0165, dish - 0.004)
    _d_grip(bench, 0.97, DARK, dish - 0.004)
    return bench.model(anchors={"grip": (0, dish, 0.62), "top": (0, 0, 1.06)})


def make_rake(spec: ThingSpec) -> Model:
    """Stands on its handle's end, the teeth up and forward; a leaf rake spreads its tines as a fan."""
    bench = Bench(spec, 0x7132)
    made_of(bench, "wood", "metal", "steel")
    words = {*spec.noun.split(), *spec.modifiers}
    colour = bench.colour(("#2d6e4a", "#2c3034", "#b3402a"))
    metal = lacquer(colour)
    _pole(bench, 0.0, 1.28, 0.0165)
    if words & {"leaf", "leaves", "lawn", "fan"}:
        bench.add(metal, knob([(0.0, 1.22, 0), (0.019, 1.22, 0.003), (0.021, 1.3, 0.004), (0.0, 1.31, 0)]))
        for angle in np.radians(np.linspace(-34, 34, 19)):
            reach = 0.36
            line = [(0.0, 0.0, 1.28)]
            for share, out in ((0.4, -0.004), (0.85, -0.02), (0.97, -0.035), (1.0, -0.07)):
                line.append(
                    (float(np.sin(angle)) * reach * share, out, 1.28 + float(np.cos(angle)) * reach * min(share, 0.985))
                )
            bench.add(metal, tube(bow(line, 18), 0.0024, 8))
        band = [(0.2 * np.sin(a), -0.008, 1.28 + 0.2 * np.cos(a)) for a in np.radians(np.linspace(-35, 35, 30))]
        bench.add(metal, strip(band, rounded(0.012, 0.003, 0.001), (0, 0, 1)))
    else:
        bench.add(metal, knob([(0.0, 1.2, 0), (0.0195, 1.2, 0.003), (0.0145, 1.3, 0.004), (0.0, 1.302, 0)]))
        bench.add(
            metal,
            placed(slab(rounded(0.40, 0.030, 0.006), -0.0035, 0.0035, 0.002), (0, 0, 1.315), rotation((1, 0, 0), 90)),
        )
        for x in np.linspace(-0.19, 0.19, 14):
            tooth = bow(
                [(float(x), 0.0, 1.314), (float(x), -0.03, 1.32), (float(x), -0.05, 1.29), (float(x), -0.054, 1.225)],
                14,
            )
            bench.add(
                metal, strip(tooth, rounded(0.0095, 0.0065, 0.0015), (1, 0, 0), taper=np.linspace(1, 0.55, len(tooth)))
            )
    return bench.model(anchors={"grip": (0, 0, 0.55), "top": (0, 0, 1.3)})


def make_pitchfork(spec: ThingSpec) -> Model:
    bench = Bench(spec, 0x7133)
    made_of(bench, "wood", "metal", "steel", "iron")
    steel = FORGED if spec.colour is None else lacquer(bench.colour(("#000000",)))
    _pole(bench, 0.0, 1.12, 0.0155)
    bench.add(steel, knob([(0.0, 1.02, 0), (0.019, 1.02, 0.003), (0.0145, 1.16, 0.004), (0.0, 1.162, 0)]))
    for x in (-0.095, -0.032, 0.032, 0.095):
        line = bow(
            [(0, 0, 1.15), (x * 0.6, 0.0, 1.175), (x, -0.012, 1.22), (x * 1.06, -0.03, 1.32), (x * 1.02, -0.018, 1.46)],
            36,
        )
        bench.add(
            steel,
            strip(
                line,
                circle(0.0068, sides=16),
                (1, 0, 0),
                taper=np.interp(np.linspace(0, 1, 36), [0, 0.75, 1], [1, 0.9, 0.12]),
            ),
        )
    return bench.model(anchors={"grip": (0, 0, 0.5), "top": (0, 0, 1.4)})


def make_hoe(spec: ThingSpec) -> Model:
    bench = Bench(spec, 0x7134)
    made_of(bench, "wood", "metal", "steel")
    steel = STEEL if spec.colour is None else lacquer(bench.colour(("#000000",)))
    _pole(bench, 0.0, 1.2, 0.0165)
    bench.add(steel, knob([(0.0, 1.12, 0), (0.0195, 1.12, 0.003), (0.0125, 1.22, 0.004), (0.0, 1.222, 0)]))
    bench.add(steel, rod(bow([(0, 0, 1.2), (0, -0.004, 1.26), (0, -0.04, 1.29), (0, -0.08, 1.272)]), 0.006))
    plate = slab(rounded(0.15, 0.10, 0.006), -0.0018, 0.0018, 0.0008)
    bench.add(steel, placed(plate, (0, -0.085, 1.23), rotation((1, 0, 0), 78)))
    return bench.model(anchors={"grip": (0, 0, 0.55), "top": (0, 0, 1.29)})


_tool = listed(("colour", "material"), 22.0)
MAKERS: tuple[Maker, ...] = (
    _tool("shovel", "shovel, round shovel, digging shovel", 1.05, make_shovel),
    _tool("spade", "spade, garden spade", 1.05, make_shovel),
    _tool("rake", "rake, garden rake, leaf rake", 1.4, make_rake),
    _tool("pitchfork", "pitchfork, pitch fork, garden fork, hay fork, hayfork", 1.46, make_pitchfork),
    _tool("hoe", "hoe, garden hoe", 1.3, make_hoe),
)
