"""Ladders, and the box that tools are kept in."""

import numpy as np

from studiolo.engines.maquette.makers.bench import BLACK_PLASTIC, Bench, lacquer
from studiolo.engines.maquette.makers.plates import UV_M, circle, placed, rounded, slab
from studiolo.engines.maquette.makers.postures import reposed
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec, listed
from studiolo.engines.maquette.makers.tools.stamped import shape, stamped
from studiolo.engines.maquette.makers.tools.stuffs import BRIGHT, DARK, STEEL, bow, rod, wood
from studiolo.engines.maquette.makers.turning import rotation
from studiolo.engines.maquette.makers.vehicles.bars import strip
from studiolo.engines.maquette.model import Material, Model
from studiolo.engines.maquette.settings.shell import box


def _stuff(bench: Bench) -> Material:
    """Wood unless metal or a colour is asked for."""
    if bench.spec.material and bench.spec.material != "wood":
        return bench.body(STEEL, size_m=1.0)
    if bench.spec.colour is not None:
        return lacquer(bench.colour(("#000000",)))
    bench.honoured |= {"material"} if bench.spec.material else set()
    return wood(bench, 0.7)


def make_ladder(spec: ThingSpec) -> Model:
    """Leaning back a little, as against a wall; round rungs let into two rails."""
    words = {*spec.noun.split(), *spec.modifiers}
    if words & {"stepladder", "step", "folding"}:
        return make_stepladder(spec)
    bench = Bench(spec, 0x7151)
    stuff = _stuff(bench)
    high, foot, head = 2.4, 0.235, 0.185
    for side in (-1.0, 1.0):
        path = np.stack([side * np.linspace(foot, head, 24), np.zeros(24), np.linspace(0, high, 24)], axis=1)
        bench.add(stuff, strip(path, rounded(0.036, 0.066, 0.008), (1, 0, 0)), name="rail")
        bench.add(DARK, placed(slab(rounded(0.044, 0.074, 0.008), -0.002, 0.05, 0.004), (side * foot, 0, 0)))
    for z in np.arange(0.26, high - 0.1, 0.272):
        half = float(np.interp(z, [0, high], [foot, head]))
        bench.add(stuff, rod([(-half - 0.012, 0, z), (0, 0, z), (half + 0.012, 0, z)], 0.0165))
        for side in (-1.0, 1.0):
            bench.add(STEEL, rod([(side * (half + 0.012), 0, z), (side * (half + 0.021), 0, z)], 0.007, 12))
    return reposed(bench.model(anchors={"grip": (0, 0, 1.1)}), spec, rotation((1, 0, 0), -13))


def make_stepladder(spec: ThingSpec) -> Model:
    """An A of two frames with flat steps, a top and a strap that keeps it from spreading."""
    bench = Bench(spec, 0x7152)
    stuff = _stuff(bench)
    high, foot, head = 1.5, 0.27, 0.17
    lean, back = 0.30, 0.52
    for side in (-1.0, 1.0):
        front = np.stack(
            [side * np.linspace(foot, head, 12), np.linspace(-lean, 0, 12), np.linspace(0, high, 12)], axis=1
        )
        rear = np.stack(
            [side * np.linspace(foot, head, 12) * 0.94, np.linspace(back, 0.07, 12), np.linspace(0, high, 12)], axis=1
        )
        bench.add(
            stuff,
            strip(front, rounded(0.030, 0.072, 0.006), (1, 0, 0)),
            strip(rear, rounded(0.026, 0.045, 0.006), (1, 0, 0)),
        )
        bench.add(STEEL, rod([(side * 0.235, -lean * 0.62, 0.58), (side * 0.225, back * 0.66, 0.56)], 0.005, 12))
        for y in (-lean, back):
            bench.add(
                DARK,
                placed(
                    slab(rounded(0.042, 0.078, 0.008), -0.002, 0.035, 0.004),
                    (side * foot * (1 if y < 0 else 0.94), y, 0),
                ),
            )
    for k, z in enumerate(np.linspace(0.26, high - 0.27, 5)):
        half = float(np.interp(z, [0, high], [foot, head])) - 0.012
        y = -lean * (1 - z / high)
        bench.add(stuff, box((-half, y - 0.055, z - 0.013), (half, y + 0.06, z + 0.013), 0.004, UV_M, soft=2))
        if k % 2 == 0:
            reach = half * 0.94
            behind = float(np.interp(z, [0, high], [back, 0.07]))
            bench.add(stuff, rod([(-reach, behind, z), (reach, behind, z)], 0.012))
    bench.add(stuff, box((-head - 0.04, -0.08, high - 0.012), (head + 0.04, 0.14, high + 0.022), 0.006, UV_M, soft=3))
    return bench.model(anchors={"seat": (0, 0.03, high + 0.022), "top": (0, 0.03, high + 0.022)})


def make_toolbox(spec: ThingSpec) -> Model:
    """A steel box with a shouldered lid, two catches and a bail handle."""
    bench = Bench(spec, 0x7153)
    colour = bench.colour(("#b8241f", "#b8241f", "#1f4f8f", "#d98f1a"))
    paint = bench.body(Material(colour=colour, roughness=0.28, specular=0.5, clearcoat=0.8))
    wide, deep, low, high = 0.44, 0.2, 0.125, 0.2
    end_on = rotation((0, 0, 1), 90) @ rotation((1, 0, 0), 90)
    body = shape(
        [(-deep / 2 + 0.006, 0, 0.01), (deep / 2 - 0.006, 0, 0.01), (deep / 2, low, 0.002), (-deep / 2, low, 0.002)]
    )
    bench.add(paint, placed(stamped(body, -wide / 2, wide / 2, 0.005, steps=5), turn=end_on), name="body")
    lid = shape(
        [(-deep / 2 - 0.004, low + 0.0025, 0.002), (deep / 2 + 0.004, low + 0.0025, 0.002),
            (deep / 2 + 0.004, low + 0.022, 0.008),
         (0.055, high, 0.012), (-0.055, high, 0.012), (-deep / 2 - 0.004, low + 0.022, 0.008)]
    )  # fmt: skip
    bench.add(paint, placed(stamped(lid, -wide / 2 - 0.004, wide / 2 + 0.004, 0.005, steps=5), turn=end_on))
    for x in (-0.135, 0.135):
        bench.add(
            BRIGHT,
            box((x - 0.02, -deep / 2 - 0.010, low - 0.035), (x + 0.02, -deep / 2 + 0.004, low + 0.018), 0.003, soft=2),
        )
        bench.add(
            STEEL,
            box(
                (x - 0.014, -deep / 2 - 0.014, low - 0.028), (x + 0.014, -deep / 2 - 0.006, low - 0.004), 0.002, soft=2
            ),
        )
        bench.add(
            BRIGHT,
            rod([(x - 0.024, -deep / 2 - 0.008, low + 0.015), (x + 0.024, -deep / 2 - 0.008, low + 0.015)], 0.0035),
        )
    bail = bow([(-0.10, 0, high - 0.004), (-0.105, 0, high + 0.035), (-0.085, 0, high + 0.058),
        (0, 0, high + 0.062), (0.085, 0, high + 0.058),
                (0.105, 0, high + 0.035), (0.10, 0, high - 0.004)], 60)  # fmt: skip
    bench.add(STEEL, rod(bail, 0.0045))
    bench.add(BLACK_PLASTIC, rod([(-0.068, 0, high + 0.062), (0, 0, high + 0.063), (0.068, 0, high + 0.062)], 0.011))
    for x in (-0.10, 0.10):
        bench.add(BRIGHT, placed(slab(rounded(0.03, 0.03, 0.006), 0, 0.006, 0.002), (x, 0, high - 0.001)))
    for x in (-wide / 2 + 0.022, wide / 2 - 0.022):
        for z in (0.02, low - 0.02):
            bench.add(
                STEEL,
                placed(
                    slab(circle(0.005, sides=24), 0, 0.002, 0.001),
                    (x, -deep / 2 + 0.005 * (1 - z / low), z),
                    rotation((1, 0, 0), 90),
                ),
            )
    return bench.model(anchors={"handle": (0, 0, high + 0.062), "top": (0, 0, high)})


_tool = listed(("colour", "material"), 24.0)
MAKERS: tuple[Maker, ...] = (
    _tool(
        "ladder", "ladder, wooden ladder, extension ladder, stepladder, step ladder, folding ladder", 2.4, make_ladder
    ),
    _tool("stepladder", "step stool ladder, a-frame ladder", 1.5, make_stepladder),
    _tool("toolbox", "toolbox, tool box, tool chest, toolboxes", 0.45, make_toolbox),
)
