"""Electric light: a jointed desk lamp that is on, and a light bulb with a glowing filament."""

import numpy as np

from studiolo.engines.maquette.makers.bench import BLACK_PLASTIC, GOLD, STEEL, Bench, satin
from studiolo.engines.maquette.makers.plates import UPRIGHT, circle, placed, slab
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec
from studiolo.engines.maquette.makers.turning import ball, filleted, rotation, turned
from studiolo.engines.maquette.meshes import join
from studiolo.engines.maquette.model import Material, Mesh, Model, Numbers
from studiolo.engines.maquette.settings.shell import tube

PAINTS = ("#2f3b46", "#c8492f", "#e2b13c", "#56705f", "#e8e2d6", "#1f2023", "#7f9fb0")
WARM = (1.0, 0.74, 0.42)


def make_desk_lamp(spec: ThingSpec) -> Model:
    bench = Bench(spec, 0x940D)
    paint = bench.body(satin(bench.colour(PAINTS), 0.32))
    metal = GOLD if bench.random.random() < 0.45 else STEEL
    base = filleted(
        [
            (0.0, 0, 0),
            (0.088, 0, 0.001),
            (0.089, 0.012, 0.005),
            (0.030, 0.021, 0.010),
            (0.012, 0.026, 0.003),
            (0.0115, 0.034, 0.002),
            (0.0, 0.034, 0),
        ]
    )
    bench.add(paint, turned(base, 128).mesh)
    foot, elbow, head = np.array((0.0, 0, 0.034)), np.array((0.125, 0, 0.265)), np.array((-0.115, 0, 0.405))
    for start, end in ((foot, elbow), (elbow, head)):
        for y in (-0.008, 0.008):
            bench.add(metal, tube([tuple(start + (0, y, 0)), tuple(end + (0, y, 0))], 0.0042, 20))
    for at in (foot, elbow, head):
        _joint(bench, paint, metal, at)
    _springs(bench, metal, foot, elbow)
    _shade(bench, paint, metal, head)
    return bench.model()


def _joint(bench: Bench, paint: Material, metal: Material, at: Numbers) -> None:
    disc = slab(circle(0.0155, sides=72), -0.0135, 0.0135, 0.003)
    bench.add(paint, placed(disc, at, UPRIGHT))
    for y in (-1, 1):
        knob = slab(circle(0.0075, sides=48), -0.004, 0.004, 0.0012)
        bench.add(metal, placed(knob, at + (0, y * 0.0165, 0), UPRIGHT))


def _springs(bench: Bench, metal: Material, a: Numbers, b: Numbers) -> None:
    way = b - a
    long = float(np.linalg.norm(way))
    way /= long
    side = np.array((way[2], 0.0, -way[0]))
    t = np.linspace(0, 1, 420)
    angle = t * 2 * np.pi * 26
    middle = a + way * long * 0.10 + side * 0.013 + way[None] * (t[:, None] * long * 0.42)
    coil = middle + (side[None] * np.cos(angle)[:, None] + np.array((0, 1.0, 0)) * np.sin(angle)[:, None]) * 0.0048
    bench.add(metal, tube(coil, 0.00085, 7))
    for p, q in ((a, middle[0]), (middle[-1], a + way * long * 0.72 + side * 0.004)):
        bench.add(metal, tube([tuple(p), tuple(q)], 0.0011, 8))


def _shade(bench: Bench, paint: Material, metal: Material, at: Numbers) -> None:
    """The reflector: a bell with a white inside and an opal bulb, hanging forward and looking down."""
    tilt = rotation((0, 1, 0), 24.0) @ rotation((1, 0, 0), -14.0)
    bell = [(0.0, 0.0, 0), (0.026, 0.0, 0.006), (0.029, -0.036, 0.012), (0.052, -0.062, 0.025), (0.079, -0.118, 0.01)]
    outer = filleted(bell, 16)
    inner = outer[6:] + (-0.0014, -0.0016)
    hang = at + (-0.014, 0.0, 0.016)
    bench.add(paint, placed(turned(outer[::-1], 128).mesh, hang, tilt))
    white = Material(colour=(0.86, 0.85, 0.82), roughness=0.4, specular=0.4)
    bench.add(white, placed(turned(inner, 128).mesh, hang, tilt))
    rim = placed(_ring(0.0783, -0.1185, 0.0013), hang, tilt)
    bench.add(paint, rim)
    opal = Material(colour=(0.9, 0.87, 0.8), roughness=0.4, emission=(13.0, 10.2, 6.6))
    bench.add(opal, placed(ball(0.027, (0, 0, -0.082), 1.1, 64).mesh, hang, tilt))
    cap = turned(filleted([(0.0, 0.016, 0), (0.010, 0.016, 0.004), (0.012, -0.002, 0)])[::-1], 64).mesh
    bench.add(metal, placed(cap, hang, tilt))


def _ring(radius: float, z: float, thick: float) -> Mesh:
    t = np.linspace(0, 2 * np.pi, 129)
    return tube(np.stack([np.cos(t) * radius, np.sin(t) * radius, np.full(129, z)], axis=1), thick, 10)


def make_light_bulb(spec: ThingSpec) -> Model:
    """Standing on its cap, the filament alight."""
    bench = Bench(spec, 0x940E)
    radius = 0.0300
    glass = Material(colour=(0.995, 0.985, 0.965) if spec.colour is None else spec.colour, kind="glass", ior=1.06)
    if spec.colour is not None:
        bench.honoured.add("colour")
    turn = np.linspace(np.pi / 2, -0.62, 44)
    dome = np.stack([np.cos(turn) * radius, 0.079 + np.sin(turn) * radius], axis=1)
    neck = filleted([tuple(dome[-1]) + (0.0,), (0.0142, 0.0385, 0.02), (0.0125, 0.0255, 0)], 20)
    line = np.concatenate([dome, neck[1:]])[::-1]
    line[-1, 0] = 0.0
    bench.add(glass, turned(line, 128).mesh)
    _screw_cap(bench)
    _filament(bench)
    return bench.model(anchors={"top": (0, 0, 0.109)})


def _screw_cap(bench: Bench) -> None:
    brass = GOLD if bench.random.random() < 0.5 else STEEL
    t = np.linspace(0, 1, 500)
    angle = t * 2 * np.pi * 4.5
    z = 0.0075 + t * 0.0145
    thread = np.stack([np.cos(angle) * 0.0124, np.sin(angle) * 0.0124, z], axis=1)
    bench.add(brass, tube(thread, 0.0013 * np.clip(np.minimum(t, 1 - t) * 18, 0.02, 1), 10))
    core = [
        (0.0, 0.0045, 0),
        (0.0085, 0.0045, 0.001),
        (0.0122, 0.0072, 0.001),
        (0.0124, 0.0245, 0.0008),
        (0.0134, 0.0262, 0.0006),
        (0.0128, 0.0285, 0.0006),
        (0.0118, 0.0285, 0),
    ]
    bench.add(brass, turned(filleted(core), 96).mesh)
    bench.add(
        BLACK_PLASTIC, turned(filleted([(0.0, 0.0012, 0), (0.0055, 0.0014, 0.001), (0.0088, 0.0050, 0)]), 64).mesh
    )
    bench.add(brass, turned(filleted([(0.0, 0.0, 0), (0.0042, 0.0, 0.0008), (0.0042, 0.0016, 0)]), 48).mesh)


def _filament(bench: Bench) -> None:
    stem = Material(colour=(0.75, 0.78, 0.78), roughness=0.2, specular=0.6)
    bench.add(
        stem,
        turned(
            filleted([(0.0072, 0.0290, 0), (0.0036, 0.040, 0.006), (0.0026, 0.057, 0.001), (0.0, 0.0575, 0)]), 48
        ).mesh,
    )
    wires, glow = [], []
    count = 6
    for number in range(count):
        angle = 2 * np.pi * number / count
        way = np.array((np.cos(angle), np.sin(angle), 0.0))
        low, high = np.array((0, 0, 0.0565)) + way * 0.0105, np.array((0, 0, 0.0925)) + way * 0.0072
        after = 2 * np.pi * (number + 1) / count
        wires += [tube([(0, 0, 0.054), tuple(low)], 0.00035, 6), tube([(0, 0, 0.092), tuple(high)], 0.00035, 6)]
        t = np.linspace(0, 1, 12)[:, None]
        bow = low + (high - low) * t + way * 0.0012 * np.sin(np.pi * t)
        glow.append(tube(bow, 0.00065, 8))
        if number % 2:
            turned_to = np.array((np.cos(after), np.sin(after), 0.0))
            glow.append(tube([tuple(high), tuple(np.array((0, 0, 0.0925)) + turned_to * 0.0072)], 0.00055, 8))
    wires.append(tube([(0, 0, 0.054), (0, 0, 0.094)], 0.0007, 8))
    bench.add(STEEL, join(wires))
    bench.add(Material(colour=(0.9, 0.6, 0.3), emission=(46.0, 21.0, 6.0)), join(glow))


MAKERS: tuple[Maker, ...] = (
    Maker(
        key="own:desk-lamp",
        nouns=("desk lamp", "table lamp", "reading lamp", "lamp", "task lamp", "architect lamp"),
        size_m=0.42,
        make=make_desk_lamp,
        honours=frozenset({"colour", "material"}),
        view_turn_deg=14.0,
    ),
    Maker(
        key="own:light-bulb",
        nouns=("light bulb", "lightbulb", "bulb", "edison bulb", "electric bulb"),
        size_m=0.109,
        make=make_light_bulb,
        honours=frozenset({"colour"}),
    ),
)
