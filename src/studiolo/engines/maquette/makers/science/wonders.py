"""What magicians need: a crystal ball, a wand, a potion."""

import numpy as np

from studiolo.engines.maquette.makers.bench import GOLD, Bench, lacquer, shade, sized
from studiolo.engines.maquette.makers.blown import cork
from studiolo.engines.maquette.makers.materials import dress
from studiolo.engines.maquette.makers.plates import placed
from studiolo.engines.maquette.makers.postures import reposed
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec, listed
from studiolo.engines.maquette.makers.science.labware import round_flask
from studiolo.engines.maquette.makers.tools.stamped import closed, stamped
from studiolo.engines.maquette.makers.tools.stuffs import BRASS, knob, made_of
from studiolo.engines.maquette.makers.turning import ball, filleted, rotation, turned
from studiolo.engines.maquette.makers.vehicles.bars import tube
from studiolo.engines.maquette.model import Material, Model, Part
from studiolo.engines.maquette.settings.surfaces import hex_colour


def make_crystal_ball(spec: ThingSpec) -> Model:
    """Clear glass with a veil of colour in it, on a claw foot of brass."""
    bench = Bench(spec, 0x7351)
    made_of(bench, "glass", "crystal")
    tint = bench.colour(("#7a4fc9", "#3f7fd6", "#b04fa8"))
    glass = Material(colour=(0.97, 0.97, 0.99), kind="glass", roughness=0.0, ior=1.45)
    r, high = 0.075, 0.045
    middle = (0.0, 0.0, high + r)
    bench.add(glass, ball(r, middle, sides=128).mesh, name="ball")
    mist = Material(colour=tint, kind="thin", roughness=0.9, translucency=1.2, emission=shade(tint, 0.35))
    t = np.linspace(0, 1, 120)
    for k in range(3):
        a = 2 * np.pi * (t * 1.6 + k / 3)
        reach = 0.042 * np.sin(np.pi * t) ** 0.7
        path = np.stack([reach * np.cos(a), reach * np.sin(a), middle[2] + (t - 0.5) * 0.09], axis=1)
        bench.add(mist, tube(path, 0.009 * np.sin(np.pi * t) + 0.0008, 16))
    base = [
        (0.0, 0.0, 0),
        (0.062, 0.0, 0.003),
        (0.064, 0.008, 0.004),
        (0.050, 0.016, 0.006),
        (0.036, 0.030, 0.01),
        (0.040, 0.044, 0.004),
        (0.052, 0.0555, 0.003),
        (0.047, 0.058, 0.002),
        (0.0, 0.043, 0),
    ]
    bench.add(BRASS, knob(base, 96))
    for k in range(4):
        a = np.radians(45 + 90 * k)
        claw = [
            (0.060 * np.cos(a), 0.060 * np.sin(a), 0.006),
            (0.066 * np.cos(a), 0.066 * np.sin(a), 0.03),
            (0.072 * np.cos(a), 0.072 * np.sin(a), 0.07),
            (0.0735 * np.cos(a), 0.0735 * np.sin(a), 0.096),
        ]
        bench.add(BRASS, tube(claw, np.array([0.009, 0.006, 0.005, 0.0022]), 14))
    return bench.model(anchors={"top": (0, 0, high + 2 * r)})


def make_wand(spec: ThingSpec) -> Model:
    """Leaning, a gold star at its end; plain turned wood for wizards."""
    bench = Bench(spec, 0x7352)
    made_of(bench, "wood")
    words = {*spec.noun.split(), *spec.modifiers}
    plain = bool(words & {"wizard", "wizard's", "wooden"})
    stick = lacquer(bench.colour(("#3a2216", "#5a3a22") if plain else ("#7a4fa0", "#d9659a", "#1b1c20", "#3f7fc9")))
    bench.add(stick, knob([(0.0, 0.0, 0), (0.0065, 0.001, 0.003), (0.0080, 0.012, 0.006), (0.0052, 0.025, 0.004),
        (0.0074, 0.05, 0.01), (0.0056, 0.085, 0.006), (0.0070, 0.09, 0.002),
                           (0.0050, 0.096, 0.003), (0.0034, 0.3, 0.01), (0.0, 0.3015, 0)]), name="wand")  # fmt: skip
    for z in (0.026, 0.0895):
        bench.add(
            GOLD,
            knob(
                [
                    (0.004, z - 0.0022, 0),
                    (0.0075, z - 0.0016, 0.001),
                    (0.0075, z + 0.0016, 0.001),
                    (0.004, z + 0.0022, 0),
                ]
            ),
        )
    if not plain:
        a = np.radians(90 + 36 * np.arange(10))
        reach = np.where(np.arange(10) % 2 == 0, 0.046, 0.021)
        star = stamped(closed(reach[:, None] * np.stack([np.cos(a), np.sin(a)], axis=1)), -0.006, 0.006, 0.003, steps=5)
        shine = Material(colour=hex_colour("#f2c33a"), roughness=0.2, metallic=0.7, emission=(0.5, 0.34, 0.06))
        bench.add(shine, placed(star, (0, 0, 0.325), rotation((1, 0, 0), 90)), name="star")
    return reposed(bench.model(anchors={"grip": (0, 0, 0.06)}), spec, rotation((0, 1, 0), 28))


def make_potion(spec: ThingSpec) -> Model:
    """A round flask, corked, three parts full, a cord round its neck with a tag."""
    random = np.random.default_rng([spec.seed, 0x7353])
    parts = list(round_flask(spec, random, 0.5))
    stopper = filleted([(0.0, 0.136, 0), (0.0125, 0.136, 0.001), (0.0148, 0.163, 0.002), (0.0, 0.1635, 0)], 5)
    parts.append(dress(turned(stopper, 56), cork(random), "cork"))
    ring = np.linspace(0, 2 * np.pi, 60)
    cord = Material(colour=hex_colour("#b08a52"), roughness=0.9)
    for k in range(3):
        path = np.stack([0.0165 * np.cos(ring), 0.0165 * np.sin(ring), 0 * ring + 0.106 + 0.0032 * k], axis=1)
        parts.append(Part(shape=tube(path, 0.0017, 8), material=cord))
    told = {"colour"} if spec.colour else set()
    return sized(Model(parts=tuple(parts)), spec, told | ({"material"} if spec.material == "glass" else set()))


_magic = listed(("colour", "material"), 14.0)
MAKERS: tuple[Maker, ...] = (
    _magic("crystal-ball", "crystal ball, fortune teller's ball, magic ball", 0.2, make_crystal_ball),
    _magic("magic-wand", "magic wand, wand, fairy wand, wizard's wand, wizard wand", 0.36, make_wand),
    _magic("potion", "potion, magic potion, potion bottle, elixir", 0.17, make_potion),
)
