"""Smooth toys: a rubber duck, balloons on their strings, a little car."""

import numpy as np

from studiolo.engines.maquette.makers.bench import CHROME, DARK_RUBBER, Bench, lacquer, satin, shade, toward
from studiolo.engines.maquette.makers.electronics.lenses import ribbed
from studiolo.engines.maquette.makers.moulding import Lump, ball, limb, moulded, split, surface, upright_on
from studiolo.engines.maquette.makers.plates import UPRIGHT, bead, circle, placed, plate, strip, superellipse
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec
from studiolo.engines.maquette.makers.turning import ball as round_ball
from studiolo.engines.maquette.makers.turning import curve, filleted, rotation, turned, unit
from studiolo.engines.maquette.model import Colour, Material, Model, Numbers
from studiolo.engines.maquette.settings.shell import tube
from studiolo.engines.maquette.settings.surfaces import hex_colour

DUCK = ("#f7c81e",)
PARTY = ("#e8505b", "#f2a03d", "#4f9fd9", "#f4c9cf", "#7fbf8f", "#9b7fd1", "#f3d36b")
STRING = Material(colour=(0.78, 0.76, 0.72), roughness=0.6)
CARS = ("#d63a2f", "#2f78c4", "#f0b429", "#3f9f77", "#ef7f45", "#7fc4c9")


def make_rubber_duck(spec: ThingSpec) -> Model:
    bench = Bench(spec, 0x7011)
    colour = bench.colour(DUCK)
    skin = bench.body(Material(colour=colour, roughness=0.22, specular=0.5, clearcoat=0.5, clearcoat_gloss=0.92))
    body: list[Lump] = [
        ball((0.0, 0.004, 0.030), 0.040, flat=(0.92, 1.16, 0.78), melt=0.01),
        limb((0.0, 0.030, 0.036), (0.0, 0.058, 0.060), 0.022, 0.006, flat=(1.25, 1.0, 0.8), melt=0.018),
        ball((0.0, -0.022, 0.036), 0.027, melt=0.02),
        ball((0.0, -0.019, 0.078), 0.0285, melt=0.011),
    ]
    body += [
        limb(
            (side * 0.034, -0.004, 0.038),
            (side * 0.038, 0.032, 0.050),
            0.0150,
            0.0045,
            flat=(0.5, 1.0, 1.0),
            melt=0.006,
        )
        for side in (-1.0, 1.0)
    ]
    body.append(ball((0.0, 0.0, -0.045), 0.047, flat=(2.0, 2.0, 1.0), melt=0.004, cut=True))
    bench.add(skin, moulded(body, 0.0011))
    beak = [
        limb((-0.006, -0.045, 0.0735), (0.006, -0.045, 0.0735), 0.0080, 0.0080, flat=(1.0, 1.25, 0.62), melt=0.004),
        limb((-0.006, -0.053, 0.0752), (0.006, -0.053, 0.0752), 0.0065, 0.0065, flat=(1.0, 0.9, 0.36), melt=0.005),
    ]
    bench.add(Material(colour=hex_colour("#ee6a1c"), roughness=0.25, clearcoat=0.5), moulded(beak, 0.0006))
    white = Material(colour=(0.86, 0.85, 0.83), roughness=0.2, clearcoat=0.6)
    black = Material(colour=(0.006, 0.006, 0.007), roughness=0.08, clearcoat=1.0)
    for side in (-1.0, 1.0):
        at, normal = surface(body, (side * 0.0132, -0.08, 0.0870), (0.0, 1.0, 0.0), 0.1)
        turn = upright_on(normal)
        bench.add(white, placed(round_ball(0.0062, sides=48).mesh, at - normal * 0.0028, turn))
        bench.add(black, placed(round_ball(0.0042, sides=40).mesh, at + normal * 0.0002, turn))
        bench.add(
            white, placed(round_ball(0.0011, sides=20).mesh, at + normal * 0.0040 + np.array((-0.0012, 0.0, 0.0014)))
        )
    return bench.model(anchors={"top": (0, -0.019, 0.106)})


def make_balloons(spec: ThingSpec) -> Model:
    """Three on their strings, or one where one is asked for; a weight keeps them down."""
    bench = Bench(spec, 0x7012)
    words = spec.noun.split()
    single = bool(words) and words[-1] == "balloon"
    order = bench.random.permutation(len(PARTY))
    colours = [bench.colour(PARTY)] if spec.colour else [hex_colour(PARTY[int(number)]) for number in order[:3]]
    while len(colours) < 3:
        colours.append(toward(colours[0], (0.86, 0.85, 0.83), 0.35 * len(colours)))
    spots = ((0.0, 0.0, 0.86),) if single else ((-0.125, 0.02, 0.80), (0.125, 0.045, 0.86), (0.01, -0.075, 0.98))
    foot = np.array((0.0, 0.0, 0.045))
    for number, spot in enumerate(spots):
        _balloon(bench, colours[number], np.array(spot), foot)
    if spec.borne == "hand":  # the hand keeps it down
        return bench.model(anchors={"grip": (0.0, 0.0, 0.16)})
    weight = [(0.006, 0, 0), (0, 0.002, 0.004), (0, 0.040, 0.006), (0.020, 0.045, 0)]
    bench.add(satin(shade(colours[0], 0.7), 0.4), plate(circle(0.036), weight, steps=9))
    return bench.model()


def _balloon(bench: Bench, colour: Colour, at: Numbers, foot: Numbers) -> None:
    """Latex stretched thin: glossy, and lighter where the light comes through."""
    radius = 0.125 * float(bench.random.normal(1, 0.03))
    t = np.linspace(-np.pi / 2, np.pi / 2, 90)
    taper = np.where(t < 0, 1 - 0.10 * np.sin(t) ** 2, 1.0)
    line = np.stack([np.cos(t) * radius * taper, np.where(t < 0, 1.34, 1.08) * np.sin(t) * radius], axis=1)
    line[-1, 0] = 0.0
    line[0] = (0.004, line[0, 1])
    latex = Material(colour=colour, roughness=0.12, specular=0.6, clearcoat=1.0, clearcoat_gloss=0.97, sheen=0.2)
    away = at - foot
    tilt = np.degrees(np.arctan2(np.hypot(away[0], away[1]), away[2])) * 0.5
    axis = np.array((-away[1], away[0], 0.0)) + (1e-6, 0, 0)
    turn = rotation(tuple(unit(axis)), float(tilt))
    low = float(line[0, 1])
    knot = filleted(
        [(0.0, low - 0.014, 0), (0.0105, low - 0.0150, 0.002), (0.0065, low - 0.006, 0.002), (0.0046, low + 0.0015, 0)],
        8,
    )
    for mesh in (turned(line, 128).mesh, turned(knot, 48).mesh):
        bench.add(latex, placed(mesh, at, turn))
    end = at + turn @ np.array((0.0, 0.0, low - 0.008))
    middle = foot + (end - foot) * 0.5 + np.array((0.018 * np.sign(away[0] + 0.01), 0.0, -0.02))
    string = curve(np.array([foot, middle, end]), 60)
    bench.add(STRING, tube(string, 0.0016, 8))


def make_toy_car(spec: ThingSpec) -> Model:
    """Seen from its side: it drives to the left."""
    bench = Bench(spec, 0x7013)
    colour = bench.colour(CARS)
    paint = bench.body(lacquer(colour))
    hull: list[Lump] = [
        limb((-0.052, 0.0, 0.030), (0.050, 0.0, 0.031), 0.0200, 0.0205, flat=(1.0, 1.45, 0.82), melt=0.01),
        limb((-0.030, 0.0, 0.026), (0.030, 0.0, 0.026), 0.0200, 0.0200, flat=(1.0, 1.52, 0.80), melt=0.01),
        limb((-0.012, 0.0, 0.052), (0.026, 0.0, 0.052), 0.0210, 0.0205, flat=(1.0, 1.16, 0.86), melt=0.013),
    ]
    wheels = [(x, y, 0.0165) for x in (-0.040, 0.041) for y in (-0.0275, 0.0275)]
    for x, y, z in wheels:
        hull.append(Lump(a=(x, y * 0.72, z), b=(x, y * 1.6, z), start=0.0196, end=0.0196, melt=0.003, cut=True))
    upper, lower = split(moulded(hull, 0.0012), (0.0, 0.0, 0.0470), (0.0, 0.0, 1.0))
    roof, panes = split(upper, (0.0, 0.0, 0.0640), (0.0, 0.0, 1.0))
    glass = Material(colour=(0.010, 0.013, 0.016), roughness=0.05, specular=0.6, clearcoat=1.0, clearcoat_gloss=0.98)
    bench.add(paint, lower, roof)
    bench.add(glass, panes)
    _pillars(bench, paint, hull)
    _wheels(bench, wheels)
    lamp = Material(colour=(0.86, 0.82, 0.70), roughness=0.1, clearcoat=1.0, emission=(0.6, 0.52, 0.36))
    tail = Material(colour=(0.55, 0.02, 0.015), roughness=0.1, clearcoat=1.0)
    for y in (-0.0185, 0.0185):
        for start, way, material in ((-0.10, 1.0, lamp), (0.10, -1.0, tail)):
            at, normal = surface(hull, (start, y, 0.0345), (way, 0.0, 0.0), 0.1)
            turn = upright_on(normal)
            bench.add(material, placed(round_ball(0.0054, squash=0.5, sides=40).mesh, at, turn))
            bench.add(CHROME, placed(bead(circle(0.0055, sides=48), 0.0003, 0.0009), at, turn))
    for x in (-0.0722, 0.0716):
        bumper = [limb((x, -0.022, 0.0195), (x, 0.022, 0.0195), 0.0036, 0.0036, flat=(1.0, 1.0, 1.0))]
        bench.add(CHROME, moulded(bumper, 0.0006))
    return bench.model()


def _pillars(bench: Bench, paint: Material, hull: list[Lump]) -> None:
    """Posts between the panes."""
    for x, lean in ((0.0080, 0.0), (-0.0290, 0.0080), (0.0425, -0.0070)):
        for side in (-1.0, 1.0):
            points = []
            for z in np.linspace(0.0455, 0.0655, 12):
                along = (z - 0.0455) / 0.02
                at, normal = surface(hull, (x + lean * along, side * 0.06, float(z)), (0.0, -side, 0.0), 0.07)
                points.append(at - normal * 0.0004)
            bench.add(paint, strip(np.array(points), superellipse(0.0046, 0.0024, 3.0, sides=24), (1.0, 0.0, 0.0)))


def _wheels(bench: Bench, wheels: list[tuple[float, float, float]]) -> None:
    tyre = [
        (0.0070, -0.0062, 0),
        (0.0012, -0.0062, 0.002),
        (0, -0.0036, 0.001),
        (0, 0.0036, 0.001),
        (0.0012, 0.0062, 0.002),
        (0.0058, 0.0062, 0.001),
        (0.0060, 0.0046, 0),
    ]
    hub = filleted(
        [
            (0.0106, 0.0044, 0),
            (0.0100, 0.0060, 0.0006),
            (0.0088, 0.0052, 0.001),
            (0.0040, 0.0050, 0.001),
            (0.0036, 0.0066, 0.0008),
            (0.0, 0.0070, 0),
        ]
    )
    for x, y, z in wheels:
        facing = UPRIGHT if y < 0 else rotation((0, 0, 1), 180) @ UPRIGHT
        bench.add(DARK_RUBBER, placed(plate(ribbed(0.0165, 36, 0.0005, per_rib=4), tyre, steps=4), (x, y, z), facing))
        bench.add(CHROME, placed(turned(hub, 64).mesh, (x, y, z), facing))


MAKERS: tuple[Maker, ...] = (
    Maker(
        key="own:rubber-duck",
        nouns=("rubber duck", "rubber duckie", "rubber ducky", "bath duck", "toy duck"),
        size_m=0.105,
        make=make_rubber_duck,
        honours=frozenset({"colour", "material"}),
        view_turn_deg=-34.0,
    ),
    Maker(
        key="own:balloon",
        nouns=("balloon", "balloons", "party balloon", "helium balloon", "bunch of balloons", "birthday balloon"),
        size_m=1.1,
        make=make_balloons,
        honours=frozenset({"colour"}),
    ),
    Maker(
        key="own:toy-car",
        nouns=("toy car", "toy automobile", "model car", "miniature car"),
        size_m=0.15,
        make=make_toy_car,
        honours=frozenset({"colour", "material"}),
        view_turn_deg=26.0,
    ),
)
