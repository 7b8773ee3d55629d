"""An umbrella held open: gores stretched between ribs, stretchers, a shaft and a crook."""

import numpy as np

from studiolo.engines.maquette.makers.bench import STEEL, Bench, shade
from studiolo.engines.maquette.makers.household.trims import second, wood
from studiolo.engines.maquette.makers.plates import placed
from studiolo.engines.maquette.makers.protocol import ThingSpec, listed
from studiolo.engines.maquette.makers.turning import ball, curve, pipe, turned
from studiolo.engines.maquette.model import Colour, Material, Mesh, Model, Numbers
from studiolo.engines.maquette.settings.shell import sheet, tube
from studiolo.engines.maquette.settings.surfaces import hex_colour

CLOTHS = ("#b3282d", "#1f3f6e", "#e0a526", "#2d6a4f", "#7a3b69", "#d8664a", "#23262c")
TRIMS = ("#f1ece0", "#e9c46a", "#d9dde2")
RAINBOW = ("#c8342f", "#e07b2c", "#ecc235", "#6aa84f", "#2f8f83", "#2f62ab", "#5b4a9c", "#a0447f")
GORES = 8
REACH_M, DEEP_M, TOP_M, CLOTH_M = 0.49, 0.255, 0.93, 0.0016
MANY = frozenset({"rainbow", "colourful", "colorful", "multicoloured", "multicolored"})
STRIPED = frozenset({"striped", "stripy", "two-tone"})


def make_umbrella(spec: ThingSpec) -> Model:
    """It stands on its crook, as it would be held."""
    bench = Bench(spec, 0x0B01)
    colours = _colours(bench)
    cloths = {colour: Material(colour=colour, roughness=0.5, specular=0.35, sheen=0.5) for colour in colours}
    for number in range(GORES):
        bench.add(cloths[colours[number % len(colours)]], _gore(number), name="cloth")
    seam = Material(colour=shade(colours[0], 0.72), roughness=0.6, specular=0.3)
    for number in range(GORES):
        over = _rib(number, np.linspace(0.02, 1.0, 30))
        bench.add(seam, tube(over + (0, 0, 0.0012), 0.0016, 8))
        bench.add(STEEL, *_stay(number))
        tip = ball(0.0052, sides=20).mesh
        bench.add(STEEL, placed(tip, over[-1] + (over[-1] - over[-2]) * 0.15))
    _shaft(bench, colours[0])
    return bench.model(anchors={"grip": (0.0, 0.0, 0.12), "top": (0.0, 0.0, TOP_M + 0.05)})


def _colours(bench: Bench) -> list[Colour]:
    """One colour, two by turns, or all those of the rainbow."""
    spec, words = bench.spec, frozenset(bench.spec.modifiers)
    if spec.colour is None and words & MANY:
        bench.honoured.add("modifiers")
        return [hex_colour(code) for code in RAINBOW]
    first = bench.colour(CLOTHS)
    if spec.second_colour is None and not words & STRIPED:
        return [first]
    return [first, second(bench, TRIMS)]


def _rib(number: float, along: Numbers) -> Numbers:
    """The line of a rib at shares of its length, (n, 3): flat at the crown, steep at the tip."""
    angle = (number + 0.5) * 2 * np.pi / GORES
    out = REACH_M * np.sin(along * 1.36) / np.sin(1.36)
    down = DEEP_M * (1 - np.cos(along * 1.36)) / (1 - np.cos(1.36))
    return np.stack([out * np.cos(angle), out * np.sin(angle), TOP_M - down], axis=-1)


def _gore(number: int) -> Mesh:
    """One panel of cloth, pulled straight between two ribs, its free edge hollow. Closed: outside, edge and inside."""
    across = np.linspace(0, 1, 15)
    rows = np.linspace(0, 1, 30)
    along = np.clip(rows[:, None] * (1 - 0.085 * np.sin(np.pi * across))[None], 0, 1)
    left, right = _rib(number, along), _rib(number + 1, along)
    round_it = _rib(number, along) * 0  # the arc on which the ribs lie
    angle = (number + 0.5 + across) * 2 * np.pi / GORES
    far = np.hypot(left[..., 0], left[..., 1])
    round_it[..., 0], round_it[..., 1] = far * np.cos(angle), far * np.sin(angle)
    chord = left + (right - left) * across[None, :, None]
    cloth = chord * 0.72 + round_it * 0.28
    cloth[..., 2] = chord[..., 2] - 0.012 * (np.sin(np.pi * across)[None] * rows[:, None] ** 1.2)
    inner = cloth[::-1] - (0, 0, CLOTH_M)
    edge = (cloth[-1:] + inner[:1]) / 2 + (cloth[-1:] - cloth[-2:-1]) * 0.03
    return sheet(np.concatenate([cloth, edge, inner]))


def _stay(number: int) -> list[Mesh]:
    """The steel rib under the cloth, and the stretcher from its middle to the runner on the shaft."""
    line = _rib(number, np.linspace(0.03, 1.0, 24)) - (0, 0, 0.0052)
    angle = (number + 0.5) * 2 * np.pi / GORES
    foot = np.array((0.014 * np.cos(angle), 0.014 * np.sin(angle), TOP_M - 0.235))
    return [tube(line, 0.002, 8), tube(np.stack([foot, (foot + line[11]) / 2, line[11]]), 0.002, 8)]


def _shaft(bench: Bench, colour: Colour) -> None:
    bench.add(STEEL, pipe([(0, 0, 0.17), (0, 0, 0.5), (0, 0, TOP_M + 0.005)], 0.0052, sides=20).mesh)
    runner = [(0.0052, TOP_M - 0.285), (0.0095, TOP_M - 0.28), (0.0095, TOP_M - 0.242), (0.015, TOP_M - 0.238),
              (0.015, TOP_M - 0.23), (0.0052, TOP_M - 0.226)]  # fmt: skip
    dark = Material(colour=(0.02, 0.02, 0.021), roughness=0.4)
    bench.add(dark, turned(runner, 40).mesh)
    cap = [(0.0, TOP_M - 0.006), (0.021, TOP_M - 0.0045), (0.022, TOP_M + 0.001), (0.009, TOP_M + 0.008), (0.0075, TOP_M + 0.012),
           (0.0055, TOP_M + 0.06), (0.0035, TOP_M + 0.066), (0.0, TOP_M + 0.067)]  # fmt: skip
    bench.add(STEEL, turned(cap, 40).mesh)
    turn = np.linspace(0, np.pi * 1.12, 26)
    bend = np.stack([0.043 - 0.043 * np.cos(turn), 0 * turn, 0.056 - 0.043 * np.sin(turn)], axis=1)
    crook = curve(np.concatenate([[(0, 0, 0.2), (0, 0, 0.16), (0, 0, 0.11)], bend]), 90)
    bench.add(wood(bench), pipe(crook, np.linspace(0.0105, 0.0125, 90), sides=24).mesh)
    bench.add(
        STEEL, turned([(0.0105, 0.188), (0.0122, 0.19), (0.0122, 0.204), (0.009, 0.2065), (0.005, 0.207)], 32).mesh
    )


_maker = listed(("colour", "second_colour", "modifiers"), 14.0)
MAKERS = (
    _maker("umbrella", "umbrella, open umbrella, rain umbrella, brolly, striped umbrella, rainbow umbrella", 1.02,
           make_umbrella),
)  # fmt: skip
