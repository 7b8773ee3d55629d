"""Ankle boots with elastic sides."""

import numpy as np

from studiolo.engines.maquette.makers.bench import Bench, shade
from studiolo.engines.maquette.makers.finishes import lightness
from studiolo.engines.maquette.makers.household.trims import second
from studiolo.engines.maquette.makers.people.fabric import fabric
from studiolo.engines.maquette.makers.turning import pipe
from studiolo.engines.maquette.makers.wear.shoes.last import (
    ANGLE,
    Drape,
    Last,
    drawn_over,
    lifted,
    opening,
    slab,
    wall,
)
from studiolo.engines.maquette.makers.wear.shoes.pairs import (
    PI,
    around,
    heel_block,
    inside,
    one_of_a_pair,
)
from studiolo.engines.maquette.makers.wear.shoes.sewing import Stuff, panel, stitches, thread
from studiolo.engines.maquette.makers.wear.shoes.shafts import ANKLE, pull_loop, shafted
from studiolo.engines.maquette.model import Material, Model
from studiolo.engines.maquette.settings.surfaces import hex_colour


def make_chelsea_boot(bench: Bench) -> Model:
    """A smooth shaft, a gusset of ribbed elastic on either side, a loop at the back."""
    spec = bench.spec
    stuff = Stuff(bench, "leather")
    colour = bench.colour(("#1c1a19", "#5a3a26", "#7a4a2a", "#8a6a4a"))
    bench.honoured.add("modifiers")
    last = Last(base_m=0.011, heel_m=0.022, spring_m=0.011, point=0.25, long_m=0.008, slim=0.95, arch_m=(-0.015, 0.068))
    dip = 0.004 * np.cos(2 * ANGLE)
    shaft = shafted(((0.125, 0.069, 0.062, 0.041), (0.15, 0.07, 0.061, 0.043), (0.182, 0.07, 0.062, 0.045)), dip)
    upper = drawn_over(
        last, opening(last, ANKLE), Drape(belly_m=0.004), shaft=shaft, seed=spec.seed, creases_m=0.0008, folds_m=0.0012
    )
    leather = stuff.of(colour)
    bench.add(leather, wall(upper, 0.0036), name="upper")
    edge = second(bench, ("#1d1b1a", "#3a2618"))
    rubber = Material(colour=edge, roughness=0.5, specular=0.4)
    bench.add(
        rubber,
        slab(
            last,
            lifted(last, -0.011),
            lifted(last, -0.0005),
            [(-0.004, 0.0), (0.0028, 0.05), (0.0034, 0.5), (0.005, 0.6), (0.005, 0.9), (0.0042, 1.0)],
        ),
        name="sole",
    )
    bench.add(
        rubber,
        heel_block(
            last,
            0.055,
            lifted(last, -0.0105),
            [(0.0, 0.0, 0.0), (0.03, 0.002, 0.0), (0.95, 0.0026, 0.0), (1.0, 0.002, 0.0)],
        ),
        name="heel",
    )
    inside(bench, last, hex_colour("#b98a5c"), 0.005)
    elastic = fabric("rib", shade(colour, 0.35) if lightness(colour) > 0.03 else hex_colour("#1a1a1c"))
    seam = thread(shade(colour, 0.55) if lightness(colour) > 0.04 else shade(colour, 2.6))
    for side in (-1.0, 1.0):
        angle = np.sort(side * np.linspace(0.42, 0.68, 60) * PI)
        off = (np.abs(angle) / PI - 0.55) / 0.13
        low = 0.985 - 0.36 * np.sqrt(np.clip(1 - off**2, 0, 1)) - 0.14 * (1 - np.abs(off))
        bench.add(elastic, panel(upper, angle, low, 0.985, thick_m=0.0018), name="elastic")
        bench.add(seam, stitches(upper, angle[1:-1], low[1:-1] - 0.016, lift_m=0.0004), name="seams")
    whole = around(-1, 1, 200)
    bench.add(leather, pipe(upper.at(whole, 1.0, -0.001), 0.0026, sides=10, closed_ends=False).mesh, name="binding")
    pull_loop(bench, upper, leather)
    return one_of_a_pair(bench.model(anchors={"top": (0.0, 0.06, 0.18)}), spec)
