"""A laptop computer, open: a milled shell, a well of keys, a trackpad, a hinge and a screen that is on."""

import numpy as np

from studiolo.engines.maquette.makers.bench import BLACK_GLASS, BLACK_PLASTIC, DARK_RUBBER, Bench, anodised, shade
from studiolo.engines.maquette.makers.plates import UPRIGHT, Outline, bead, cap, panel, placed, plate, rounded, slab
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec
from studiolo.engines.maquette.makers.screens import lit_screen, wallpaper
from studiolo.engines.maquette.makers.turning import rotation
from studiolo.engines.maquette.meshes import join
from studiolo.engines.maquette.model import Material, Mesh, Model
from studiolo.engines.maquette.settings.shell import tube

METALS = ("#c9cbce", "#8e9196", "#4a4d54", "#d8c9b4", "#2f3a4c")
KEY = Material(colour=(0.014, 0.014, 0.015), roughness=0.5, specular=0.4)
WIDTH, DEPTH, BASE, LID = 0.3041, 0.2150, 0.0118, 0.0042
OPEN_DEG = 106.0
# Widths of the keys in each row, in units of one key, from the back to the front.
ROWS: tuple[tuple[float, ...], ...] = (
    (1.05,) * 13 + (1.05,),
    (1,) * 13 + (1.7,),
    (1.6, *(1,) * 12, 1.1),
    (1.85, *(1,) * 11, 1.85),
    (2.35, *(1,) * 10, 2.35),
    (1, 1, 1, 1.3, 5.4, 1.3, 1, 0.9, 0.9, 0.9),
)


def make_laptop(spec: ThingSpec) -> Model:
    bench = Bench(spec, 0x9403)
    metal = bench.body(anodised(bench.colour(METALS), 0.34))
    outline = rounded(WIDTH, DEPTH, 0.0125, steps=12)
    bench.add(metal, _base(outline))
    _keyboard(bench, metal)
    _trackpad(bench, metal)
    notch = rounded(0.06, 0.004, 0.0019).moved(0, -DEPTH / 2)
    bench.add(shaded_notch(metal), cap(notch.moved(0, 0.0012), BASE + 0.00004))
    for x in (-0.12, 0.12):
        for y in (-0.085, 0.085):
            foot = slab(rounded(0.016, 0.016, 0.0079), -0.0012, 0.001, 0.0005, steps=3)
            bench.add(DARK_RUBBER, placed(foot, (x, y, 0)))
    _lid(bench, metal, outline)
    return bench.model(anchors={"front": (0.0, -DEPTH / 2, BASE)})


def shaded_notch(metal: Material) -> Material:
    colour = metal.colour if isinstance(metal.colour, tuple) else (0.3, 0.3, 0.3)
    return Material(colour=shade(colour, 0.35), roughness=0.4, metallic=0.8)


def _base(outline: Outline) -> Mesh:
    return plate(outline, [(0.006, 0, 0), (0.0012, 0.0022, 0.006), (0, BASE, 0.0011), (0.0011, BASE, 0)], steps=8)


def _keyboard(bench: Bench, metal: Material) -> None:
    wide, deep = 0.2740, 0.1060
    well = rounded(wide, deep, 0.0035, steps=6).moved(0, 0.0385)
    bench.add(BLACK_PLASTIC, cap(well, BASE + 0.00005))
    bench.add(metal, bead(well, BASE, 0.0003, sides=6))
    bench.add(KEY, join(list(_keys(wide - 0.003, deep - 0.003, (0.0, 0.0385)))))


def _keys(wide: float, deep: float, at: tuple[float, float]) -> list[Mesh]:
    gap, keys = 0.0030, []
    short = 0.62  # the row of function keys is lower than the others
    unit_deep = deep / (len(ROWS) - 1 + short)
    y = at[1] + deep / 2
    for number, row in enumerate(ROWS):
        tall = unit_deep * (short if number == 0 else 1.0)
        one = wide / sum(row)
        x = at[0] - wide / 2
        for units in row:
            long = one * units
            shape = rounded(long - gap, tall - gap * 0.9, 0.0016, steps=4).moved(x + long / 2, y - tall / 2)
            keys.append(slab(shape, BASE, BASE + 0.0013, 0.0004, steps=3))
            x += long
        y -= tall
    return keys


def _trackpad(bench: Bench, metal: Material) -> None:
    pad = rounded(0.118, 0.074, 0.004, steps=6).moved(0, -0.0610)
    bench.add(shaded_notch(metal), bead(pad, BASE, 0.00035, sides=6))
    colour = metal.colour if isinstance(metal.colour, tuple) else (0.5, 0.5, 0.5)
    bench.add(anodised(shade(colour, 0.93), 0.26), cap(pad.inset(0.0003), BASE + 0.0001))


def _lid(bench: Bench, metal: Material, outline: Outline) -> None:
    height = DEPTH
    turn = rotation((1, 0, 0), 90 - OPEN_DEG) @ UPRIGHT
    foot = np.array((0.0, DEPTH / 2 - 0.004, BASE + 0.0012))
    up = turn @ (0.0, 1.0, 0.0)

    def on_lid(mesh: Mesh, lift: float = 0.0) -> Mesh:
        return placed(mesh, foot + up * (height / 2 + lift), turn)

    shell = slab(outline, -LID, 0.0, 0.0014, steps=6)
    bench.add(metal, on_lid(shell))
    glass = rounded(WIDTH - 0.0022, height - 0.0022, 0.0115, steps=12)
    bench.add(BLACK_GLASS, on_lid(slab(glass, -0.001, 0.0003, 0.0003, steps=4)))
    shown = rounded(WIDTH - 0.0115, height - 0.022, 0.0065, steps=8).moved(0, 0.0055)
    tint = bench.spec.colour
    picture = wallpaper(800, int(800 * shown.height / shown.width), bench.random, tint)
    bench.add(lit_screen(picture), on_lid(panel(shown, 0.00045)))
    eye = rounded(0.0022, 0.0022, 0.0011).moved(0, height / 2 - 0.0035)
    bench.add(Material(colour=(0.03, 0.03, 0.08), roughness=0.1), on_lid(cap(eye, 0.0004)))
    axis = DEPTH / 2 - 0.0045
    bench.add(BLACK_PLASTIC, tube([(-0.118, axis, BASE - 0.001), (0.118, axis, BASE - 0.001)], 0.0044, 20))


MAKERS: tuple[Maker, ...] = (
    Maker(
        key="own:laptop",
        nouns=("laptop", "laptop computer", "notebook computer", "macbook", "computer", "chromebook", "ultrabook"),
        size_m=0.31,
        make=make_laptop,
        honours=frozenset({"colour", "material"}),
        view_turn_deg=24.0,
    ),
)
