"""A globe on its stand: the world on a ball, its axis leaning as the Earth's does, a brass half ring, a turned foot."""

from functools import lru_cache

import numpy as np

from studiolo.engines.maquette.makers.bench import Bench
from studiolo.engines.maquette.makers.materials import dress, finish_for
from studiolo.engines.maquette.makers.plates import placed, rounded
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec, listed
from studiolo.engines.maquette.makers.science.coastlines import world_map
from studiolo.engines.maquette.makers.tools.stuffs import BRASS, BRIGHT, knob, made_of
from studiolo.engines.maquette.makers.turning import ball, filleted, rotation, turned
from studiolo.engines.maquette.makers.vehicles.bars import strip
from studiolo.engines.maquette.model import Colour, Material, Model, Texture
from studiolo.engines.maquette.settings.surfaces import hex_colour

TILT_DEG = 23.4
SEAS = ("#2f6ea5", "#3f7fa8", "#356f8f", "#c9bd98")
FACES_DEG = (18.0, -78.0, 100.0, -40.0)  # the meridian that looks at the camera


@lru_cache(maxsize=4)
def _kept_map(sea: Colour) -> Texture:
    return Texture(image=world_map(sea))


def make_globe(spec: ThingSpec) -> Model:
    bench = Bench(spec, 0x7301)
    made_of(bench, "brass", "wood")
    old = bool({"antique", "vintage", "old"} & set(spec.modifiers))
    sea = bench.colour(SEAS[3:] if old else SEAS[:3])
    facing = FACES_DEG[int(bench.random.choice(4, p=(0.5, 0.25, 0.15, 0.1)))]
    radius, high = 0.15, 0.235
    paper = Material(colour=_kept_map(sea), roughness=0.34, specular=0.45, clearcoat=0.5, clearcoat_gloss=0.9)
    lean = rotation((0, 1, 0), TILT_DEG)
    world = placed(ball(radius, sides=128).mesh, (0, 0, 0), lean @ rotation((0, 0, 1), -facing))
    bench.add(paper, placed(world, (0, 0, high)), name="world")
    metal = BRASS if bench.random.random() < 0.85 or old else BRIGHT
    reach = radius + 0.014
    angle = np.radians(np.linspace(-94, 94, 60))
    ring = np.stack([reach * np.cos(angle), 0 * angle, reach * np.sin(angle)], axis=1)
    arm = strip(ring @ lean.T + (0, 0, high), rounded(0.007, 0.017, 0.002), tuple(lean @ (1.0, 0.0, 0.0)))
    bench.add(metal, arm, name="meridian")
    for sign in (-1.0, 1.0):
        pin = knob([(0.0, radius - 0.003, 0), (0.008, radius - 0.002, 0.001), (0.006, radius + 0.004, 0.001),
            (0.0055, reach + 0.008, 0.002),
                    (0.0085, reach + 0.012, 0.002), (0.0, reach + 0.019, 0)])  # fmt: skip
        turn = lean if sign > 0 else lean @ rotation((1, 0, 0), 180)
        bench.add(metal, placed(pin, (0, 0, high), turn))
    profile = filleted(
        [(0.0, 0.0, 0), (0.098, 0.0, 0.003), (0.100, 0.008, 0.004), (0.092, 0.016, 0.004), (0.070, 0.022, 0.012),
        (0.030, 0.030, 0.012), (0.016, 0.040, 0.008),
         (0.021, 0.048, 0.005), (0.013, 0.056, 0.006), (0.010, 0.0685, 0.003), (0.0, 0.07, 0)], 8,
    )  # fmt: skip
    skin = turned(profile, 96)
    wooden = finish_for("wood", hex_colour("#6e3d22"), bench.random, 0.25)
    bench.add_part(dress(skin, wooden, "foot"))
    stem = knob(
        [(0.0, 0.06, 0), (0.0085, 0.06, 0.001), (0.0085, high - reach + 0.003, 0.001), (0.0, high - reach + 0.004, 0)]
    )
    bench.add(metal, stem)
    bench.add(metal, knob([(0.0, 0.0545, 0), (0.0145, 0.055, 0.001), (0.0145, 0.058, 0.001), (0.0, 0.0585, 0)]))
    return bench.model(anchors={"top": (0, 0, high + reach), "grip": (0, 0, 0.06)})


MAKERS: tuple[Maker, ...] = (
    listed(("colour", "material"), 0.0)(
        "globe",
        "globe, world globe, desk globe, earth globe, terrestrial globe, school globe, antique globe",
        0.42,
        make_globe,
        0.01,
    ),
)
