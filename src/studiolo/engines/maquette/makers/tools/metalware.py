"""Small things of iron and steel: magnet, gear, chain, spring, trowel; and a battery."""

import numpy as np

from studiolo.engines.maquette.makers.bench import Bench, lacquer
from studiolo.engines.maquette.makers.plates import UPRIGHT, circle, placed, rounded, slab, standing
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec, listed
from studiolo.engines.maquette.makers.tools.digging import blade
from studiolo.engines.maquette.makers.tools.stamped import arc, shape, stamped
from studiolo.engines.maquette.makers.tools.stuffs import BRASS, BRIGHT, FORGED, STEEL, bow, knob, made_of, rod, wood
from studiolo.engines.maquette.makers.turning import rotation
from studiolo.engines.maquette.makers.vehicles.bars import tube
from studiolo.engines.maquette.model import Material, Model


def _metal(bench: Bench, usual: Material) -> Material:
    if bench.spec.material:
        return bench.body(usual)
    return usual if bench.spec.colour is None else lacquer(bench.colour(("#000000",)))


def make_magnet(spec: ThingSpec) -> Model:
    """A horseshoe on its bend, the bare poles up."""
    bench = Bench(spec, 0x7161)
    made_of(bench, "metal", "iron", "steel")
    paint = lacquer(bench.colour(("#c4201c",)))
    wide, inner, leg, pole = 0.052, 0.027, 0.045, 0.026
    line = [
        (-wide, leg, 0.001),
        *arc((0, 0), wide, 180, 360, 40),
        (wide, leg, 0.001),
        (inner, leg, 0.001),
        *arc((0, 0), inner, 360, 180, 30),
        (-inner, leg, 0.001),
    ]
    bench.add(paint, standing(stamped(shape(line), -0.0125, 0.0125, 0.002, steps=5)), name="body")
    for side in (-1.0, 1.0):
        end = slab(rounded(wide - inner - 0.0004, pole, 0.0012), -0.0122, 0.0122, 0.0014)
        bench.add(STEEL, standing(end, (side * (wide + inner) / 2, 0, leg + pole / 2)), name="pole")
    return bench.model(anchors={"grip": (0, 0, -0.04)})


def make_gear(spec: ThingSpec) -> Model:
    """A wheel with square-shouldered teeth, five holes and a keyed bore, standing on its rim."""
    bench = Bench(spec, 0x7162)
    metal = _metal(bench, (STEEL, BRASS, FORGED)[int(bench.random.integers(3))])
    count = int(bench.random.integers(16, 23))
    root, tip = 0.084, 0.1
    steps = []
    for k in range(count):
        a = 2 * np.pi * k / count
        step = np.pi / count
        for share, reach in ((-0.62, root), (-0.32, tip), (0.32, tip), (0.62, root)):
            steps.append((reach * float(np.cos(a + share * step)), reach * float(np.sin(a + share * step)), 0.0018))
    holes = [
        circle(0.0165, sides=40).moved(0.048 * float(np.cos(a)), 0.048 * float(np.sin(a)))
        for a in np.radians(90 + 72 * np.arange(5))
    ]
    bore = shape([*arc((0, 0), 0.014, 105, 435, 40), (0.0036, 0.018, 0.0004), (-0.0036, 0.018, 0.0004)])
    bench.add(metal, standing(stamped(shape(steps, 4), -0.012, 0.012, 0.0016, [*holes, bore])), name="gear")
    bench.add(metal, standing(stamped(circle(0.026, sides=72), -0.019, 0.019, 0.002, [bore])))
    return bench.model()


def make_chain(spec: ThingSpec) -> Model:
    """Links laid out in a bend, each at a right angle to the next."""
    bench = Bench(spec, 0x7163)
    metal = _metal(bench, STEEL)
    way = bow([(-0.2, 0.03, 0), (-0.1, -0.05, 0), (0.0, 0.0, 0), (0.1, 0.05, 0), (0.2, -0.03, 0)], 400)
    length = np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(way, axis=0), axis=1))])
    pitch, half, radius = 0.0255, 0.0115, 0.0034
    turn = np.linspace(0, 2 * np.pi, 41)
    oval = np.stack(
        [half * np.sign(np.cos(turn)) * np.abs(np.cos(turn)) ** 0.8 * 1.55, half * np.sin(turn), 0 * turn], axis=1
    )
    link = tube(oval, radius, 14)
    for number, at in enumerate(np.arange(pitch / 2, length[-1], pitch)):
        here = np.array([np.interp(at, length, way[:, k]) for k in range(3)])
        ahead = np.array([np.interp(at + 0.004, length, way[:, k]) for k in range(3)]) - here
        angle = float(np.degrees(np.arctan2(ahead[1], ahead[0])))
        roll = 38.0 if number % 2 == 0 else -52.0
        frame = rotation((0, 0, 1), angle) @ rotation((1, 0, 0), roll)
        bench.add(metal, placed(link, here, frame))
    return bench.model(anchors={"grip": (0, 0, 0)})


def make_spring(spec: ThingSpec) -> Model:
    """Upright, its ends closed and ground flat."""
    bench = Bench(spec, 0x7164)
    t = np.linspace(0, 1, 420)
    rise = np.interp(t, [0, 0.1, 0.9, 1], [0.0, 0.03, 0.97, 1.0])
    angle = 2 * np.pi * 9.0 * t
    path = np.stack([0.016 * np.cos(angle), 0.016 * np.sin(angle), 0.07 * rise], axis=1)
    bench.add(_metal(bench, STEEL), rod(path, 0.0019, 14))
    return bench.model()


def make_trowel(spec: ThingSpec) -> Model:
    """A gardener's trowel, its dished blade up."""
    bench = Bench(spec, 0x7165)
    steel = _metal(bench, STEEL)
    z = np.linspace(0, 1, 30)
    outline = np.stack(
        [
            0.15 * z,
            0.036
            * np.clip(np.sin(np.pi * (0.18 + 0.82 * z) * 0.56), 0, 1) ** 0.9
            * np.sqrt(np.clip(1 - z**5, 0.002, 1)),
        ],
        axis=1,
    )
    bench.add(steel, placed(blade(outline, 0.014, 0.0016, 0.036), (0, 0, 0.165)), name="blade")
    bench.add(steel, rod(bow([(0, 0, 0.118), (0, -0.004, 0.145), (0, 0.010, 0.165), (0, 0.014, 0.195)]), 0.0048))
    handle = knob(
        [
            (0.0, 0.0, 0),
            (0.009, 0.001, 0.006),
            (0.0125, 0.02, 0.015),
            (0.0105, 0.07, 0.02),
            (0.0125, 0.108, 0.01),
            (0.0085, 0.122, 0.003),
            (0.0, 0.1225, 0),
        ]
    )
    bench.add(wood(bench, 0.15), handle, name="handle")
    bench.add(BRASS, knob([(0.0, 0.114, 0), (0.0108, 0.114, 0.001), (0.009, 0.126, 0.001), (0.0, 0.1262, 0)]))
    return bench.model(anchors={"grip": (0, 0, 0.06), "top": (0, 0, 0.31)})


def make_battery(spec: ThingSpec) -> Model:
    bench = Bench(spec, 0x7166)
    made_of(bench, "metal")
    sleeve = lacquer(bench.colour(("#1b1d20", "#1f5fa8", "#2f8a4a")))
    copper = Material(colour=(0.75, 0.42, 0.2), roughness=0.2, metallic=1.0)
    bench.add(
        sleeve,
        knob(
            [
                (0.0, 0.0006, 0),
                (0.0068, 0.0006, 0.0003),
                (0.0072, 0.0014, 0.0006),
                (0.0072, 0.0335, 0.0003),
                (0.0, 0.0336, 0),
            ],
            72,
        ),
        name="sleeve",
    )
    bench.add(
        copper,
        knob(
            [
                (0.0, 0.0335, 0),
                (0.0072, 0.0335, 0.0001),
                (0.0072, 0.0480, 0.0006),
                (0.0066, 0.0487, 0.0004),
                (0.0, 0.0488, 0),
            ],
            72,
        ),
    )
    bench.add(
        BRIGHT,
        knob([(0.0, 0.0485, 0), (0.0027, 0.0486, 0.0003), (0.0027, 0.0503, 0.0004), (0.0, 0.0504, 0)], 40),
        knob([(0.0, 0.0, 0), (0.0058, 0.0, 0.0003), (0.0060, 0.0008, 0.0002), (0.0, 0.0009, 0)], 48),
    )
    white = Material(colour=(0.8, 0.8, 0.78), roughness=0.4)
    for wide, high in ((0.0056, 0.0012), (0.0012, 0.0056)):
        cross = slab(rounded(wide, high, 0.0004), 0.0, 0.0003, 0.0001)
        bench.add(white, placed(cross, (0, -0.0070, 0.026), UPRIGHT))
    return bench.model()


_iron = listed(("colour", "material"), 22.0)
_painted = listed(("colour", "material"), 20.0)
MAKERS: tuple[Maker, ...] = (
    _painted("magnet", "magnet, horseshoe magnet", 0.125, make_magnet),
    _iron("gear", "gear, cog, cogwheel, gear wheel, gearwheel", 0.2, make_gear),
    _iron("chain", "chain, metal chain, iron chain, steel chain", 0.45, make_chain),
    _iron("spring-coil", "metal spring, coil spring, steel spring", 0.074, make_spring),
    _iron("trowel", "trowel, garden trowel, hand trowel", 0.32, make_trowel),
    _painted("battery", "battery, aa battery", 0.0504, make_battery),
)
