"""Running shoes: foam, knit and welded film."""

import numpy as np

from studiolo.engines.maquette.makers.bench import Bench, shade
from studiolo.engines.maquette.makers.finishes import lightness
from studiolo.engines.maquette.makers.household.trims import second
from studiolo.engines.maquette.makers.people.fabric import fabric
from studiolo.engines.maquette.makers.protocol import ThingSpec
from studiolo.engines.maquette.makers.turning import pipe
from studiolo.engines.maquette.makers.wear.shoes.laces import laced, tongue
from studiolo.engines.maquette.makers.wear.shoes.last import (
    ANGLE,
    Drape,
    Last,
    Upper,
    drawn_over,
    lifted,
    opening,
    slab,
    wall,
)
from studiolo.engines.maquette.makers.wear.shoes.pairs import (
    PI,
    around,
    inside,
    one_of_a_pair,
    toe_up,
)
from studiolo.engines.maquette.makers.wear.shoes.sewing import (
    Stuff,
    above_sole,
    before,
    below_top,
    finer,
    panel,
    patch,
    thread,
)
from studiolo.engines.maquette.makers.wear.shoes.sneakers import LOW, slot
from studiolo.engines.maquette.model import Colour, Material, Model, Numbers
from studiolo.engines.maquette.settings.shell import box
from studiolo.engines.maquette.settings.shell import moved as shifted
from studiolo.engines.maquette.settings.surfaces import hex_colour

RUN = (
    (0.0, -0.05, 0.0, 0.064), (0.06, -0.047, 0.0095, 0.065), (0.2, -0.024, 0.0125, 0.078), (0.36, 0.01, 0.0165, 0.094),
    (0.46, 0.031, 0.0245, 0.098), (0.56, 0.054, 0.0315, 0.082), (0.72, 0.09, 0.0325, 0.062), (0.88, 0.124, 0.0235, 0.076),
    (1.0, 0.139, 0.0, 0.094),
)  # fmt: skip
RUN_COLOURS = ("#2f6fb0", "#e8562f", "#22252b", "#3aa08a", "#d8d5cf", "#c83a5a", "#8ac43a")


def make_running_shoe(spec: ThingSpec) -> Model:
    """A thick sculpted foam sole that rocks forward, an airy knit upper with welded overlays."""
    bench = Bench(spec, 0x5A02)
    stuff = Stuff(bench, "mesh", has_stripe=True)
    colour = bench.colour(RUN_COLOURS)
    accent = second(bench, ("#f06a3a", "#d8e84a", "#f2f0ea", "#37c0c8", "#23252b"))
    last = Last(base_m=0.026, heel_m=0.012, spring_m=0.014, slim=0.97, long_m=0.004)
    drape = Drape(toe_up=(0.0, 0.25, 0.47, 0.65, 0.82, 1.0), belly_m=0.006)
    upper = drawn_over(last, opening(last, RUN), drape, seed=spec.seed, creases_m=0.0003, folds_m=0.0008)
    knit = (
        stuff.of(colour)
        if stuff.kind != "mesh" or stuff.metal or stuff.patent
        else fabric(
            "cotton",
            colour,
            pattern="dotted",
            second=shade(colour, 0.45) if lightness(colour) > 0.04 else shade(colour, 2.2),
        )
    )
    bench.add(knit, wall(upper, 0.004, 12.0 if stuff.kind == "mesh" else 1.0), name="upper")
    _foam_sole(bench, last, accent)
    inside(bench, last, shade(colour, 0.6), 0.006, "cotton")
    _overlays(bench, upper, colour, accent)
    shares = slot(LOW, 6)
    laces, _ = laced(upper, shares, seed=spec.seed, flat=0.45, radius=0.0026, lift_m=0.004)
    bench.add(thread(accent if bench.random.random() < 0.5 else hex_colour("#f2efe8")), *laces, name="laces")
    bench.add(knit, finer(tongue(upper, 0.05, 0.44, beyond_m=0.026, thick_m=0.006), 6.0), name="tongue")
    return one_of_a_pair(bench.model(anchors={"top": (0.0, 0.02, 0.1)}), spec)


def _foam_sole(bench: Bench, last: Last, accent: Colour) -> None:
    """Two foams, the lower one in the second colour, flared at the heel and furrowed; rubber pods underneath."""
    asked = bench.spec.second_colour is not None
    white = hex_colour("#f1efe9")
    heel = np.clip((np.abs(ANGLE) / PI - 0.6) / 0.4, 0, 1)
    upper_foam = Material(colour=white if not asked else accent, roughness=0.62, specular=0.35)
    lower_foam = Material(colour=accent, roughness=0.62, specular=0.35)
    rocker = toe_up(0.011, -0.05)

    def middle(y: Numbers) -> Numbers:
        wave = 0.0025 * np.sin(y / 0.03) + 0.004 * np.clip(y / 0.14, -1, 1)
        return np.asarray(rocker(y) + (last.bed(y) - rocker(y)) * 0.5 + wave)

    puff = 0.0022 * np.abs(np.sin(ANGLE * 9)) * np.clip(np.abs(ANGLE) / PI * 2 - 0.4, 0, 1)
    bench.add(
        upper_foam,
        slab(
            last,
            middle,
            lifted(last, 0.011),
            [
                (0.0, 0.0),
                (0.0045 + puff + heel * 0.004, 0.06),
                (0.0068 + heel * 0.005 + puff, 0.3),
                (0.0055 + heel * 0.003, 0.62),
                (0.0035, 0.9),
                (0.0012, 1.0),
            ],
        ),
        name="midsole",
    )
    bench.add(
        lower_foam,
        slab(
            last,
            lambda y: rocker(y) + 0.003,
            middle,
            [
                (0.0, 0.0),
                (0.0055 + heel * 0.005, 0.05),
                (0.0082 + heel * 0.007 + puff, 0.4),
                (0.0072 + heel * 0.006, 0.8),
                (0.005 + heel * 0.004, 1.0),
            ],
        ),
        name="foam",
    )
    line = last.print(0.0034)
    way = np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(line, axis=0), axis=1))])
    rubber = Material(colour=hex_colour("#232326"), roughness=0.65)
    pods = []
    for at in np.arange(0.01, way[-1], 0.0225):
        x, here = (float(np.interp(at, way, line[:, k])) for k in (0, 1))
        ahead = [float(np.interp(at + 0.001, way, line[:, k])) for k in (0, 1)]
        turn = float(np.degrees(np.arctan2(ahead[1] - here, ahead[0] - x)))
        z = float(rocker(np.array([here]))[0])
        pods.append(shifted(box((-0.0095, -0.006, 0.0), (0.0095, 0.022, 0.006), 0.002), (x, here, z), turn))
    bench.add(rubber, *pods, name="tread")


def _overlays(bench: Bench, upper: Upper, colour: Colour, accent: Colour) -> None:
    """Film welded on the knit: toe guard, eyestay, flashes on the side, a moulded heel cup."""
    film = Material(
        colour=shade(colour, 0.6) if lightness(colour) > 0.06 else shade(colour, 2.0), roughness=0.42, specular=0.45
    )
    bright = Material(colour=accent, roughness=0.4, specular=0.45)
    toe = around(-0.28, 0.28, 100)
    rise = np.minimum(above_sole(upper, toe, 0.014 + 0.02 * np.cos(toe / 0.28 / 2) ** 2), before(upper, toe, -0.08))
    bench.add(film, panel(upper, toe, 0.0, rise, thick_m=0.0012), name="toe guard")
    stay = around(-0.46, 0.46, 150)
    low = below_top(upper, stay, 0.013 + 0.004 * np.sin(np.abs(stay) * 14) ** 2)
    bench.add(film, panel(upper, stay, low, 1.0, thick_m=0.0014), name="eyestay")
    cup = np.linspace(0.78, 1.22, 80) * PI
    slope = np.abs(cup - PI) / (0.22 * PI)
    high = np.clip(0.56 - 0.48 * slope**2, 0.02, 1)
    bench.add(bright, panel(upper, cup, 0.0, high, thick_m=0.0026), name="heel cup")
    collar = np.concatenate([around(0.5, 1.0, 60), around(1.0, 1.5, 60)[1:]])
    bench.add(
        fabric("cotton", shade(colour, 0.7)),
        pipe(upper.at(collar, below_top(upper, collar, 0.006), -0.0018), 0.0068, sides=14).mesh,
        name="collar",
    )
    for number in range(4):
        start = 0.44 + 0.055 * number
        for side in (-1.0, 1.0):
            share = np.linspace(0.84 - 0.05 * number, 0.12, 40)
            angle = side * PI * (start - 0.16 * (0.84 - share) ** 1.3)
            wide = 0.008 + 0.006 * share
            grid = np.stack(
                [
                    upper.at(angle - wide * PI * 0.6, share, 0.0007),
                    upper.at(angle, share, 0.0009),
                    upper.at(angle + wide * PI * 0.6, share, 0.0007),
                ],
                axis=1,
            )
            bench.add(bright if number % 2 == 0 else film, patch(grid[::-1], 0.0011), name="flash")
    tab = np.linspace(0.955, 1.045, 12) * PI
    bench.add(bright, panel(upper, tab, 0.72, 0.99, thick_m=0.002), name="tab")
