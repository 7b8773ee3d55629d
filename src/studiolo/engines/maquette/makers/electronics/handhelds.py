"""Telephones and tablets: a metal band between two panes of glass, buttons, lenses and a screen that is on."""

import numpy as np

from studiolo.engines.maquette.makers.bench import BLACK_GLASS, BLACK_PLASTIC, Bench, anodised, shade
from studiolo.engines.maquette.makers.electronics.lenses import small_lens
from studiolo.engines.maquette.makers.plates import (
    Outline,
    bead,
    cap,
    circle,
    panel,
    placed,
    plate,
    rounded,
    slab,
    standing,
)
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec
from studiolo.engines.maquette.makers.screens import lit_screen, wallpaper
from studiolo.engines.maquette.makers.turning import rotation
from studiolo.engines.maquette.model import Material, Mesh, Model

METALS = ("#3d4f63", "#57564f", "#c9bca8", "#5b5568", "#6f7f74", "#b8bcc2", "#2c2d30", "#c98f7f")


def make_smartphone(spec: ThingSpec) -> Model:
    bench = Bench(spec, 0x9401)
    width, height, thick, corner = 0.0716, 0.1476, 0.0082, 0.0118
    outline = rounded(width, height, corner, steps=14)
    colour = bench.colour(METALS)
    frame, back = _metal(bench, colour), _back_glass(bench, colour)
    _band(bench, frame, outline, thick)
    bench.add(back, standing(_pane(outline, 0.0, -0.0009, 0.0004)))
    _screen(bench, outline, thick, edge=0.0032, across_px=460)
    pill = rounded(0.0135, 0.0040, 0.002, steps=8).moved(0, height / 2 - 0.0075)
    bench.add(BLACK_GLASS, standing(cap(pill, thick + 0.00005)))
    lens = circle(0.0012, sides=24).moved(0.0042, height / 2 - 0.0075)
    bench.add(Material(colour=(0.02, 0.02, 0.06), roughness=0.1), standing(cap(lens, thick + 0.00009)))
    for side, z, long in ((1, 0.026, 0.0105), (-1, 0.033, 0.0062), (-1, 0.019, 0.0062)):
        bench.add(frame, _button(side * width / 2, z, long, thick))
    for z in (0.052, -0.052):  # where the aerials part the metal
        for side in (-1, 1):
            line = slab(rounded(0.0007, thick - 0.0012, 0.0002, steps=3), -0.00006, 0.00006, 0.00002, steps=2)
            seam = placed(line, (side * width / 2, -thick / 2, z), rotation((0, 1, 0), 90) @ rotation((0, 0, 1), 90))
            bench.add(BLACK_PLASTIC, seam)
    _island(bench, frame, back, (-0.0165, 0.0495), thick)
    return bench.model()


def make_tablet(spec: ThingSpec) -> Model:
    bench = Bench(spec, 0x9402)
    width, height, thick = 0.1785, 0.2476, 0.0064
    outline = rounded(width, height, 0.0118, steps=12)
    frame = _metal(bench, bench.colour(METALS))
    _band(bench, frame, outline, thick)
    bench.add(frame, standing(cap(outline.inset(0.0008), 0.0, up=False)))
    _screen(bench, outline, thick, edge=0.0078, across_px=520)
    eye = circle(0.0011, sides=24).moved(0, height / 2 - 0.004)
    bench.add(Material(colour=(0.02, 0.02, 0.06), roughness=0.1), standing(cap(eye, thick + 0.00005)))
    bench.add(frame, _button(width / 2, 0.09, 0.011, thick), _button(width / 2, 0.062, 0.011, thick))
    return bench.model()


def _metal(bench: Bench, colour: tuple[float, float, float]) -> Material:
    return bench.body(anodised(shade(colour, 1.25), 0.26))


def _back_glass(bench: Bench, colour: tuple[float, float, float]) -> Material:
    return bench.body(Material(colour=colour, roughness=0.32, specular=0.6, clearcoat=0.5))


def _band(bench: Bench, frame: Material, outline: Outline, thick: float) -> None:
    edge = 0.0016
    profile = [(edge, 0, 0), (0, 0, edge), (0, thick, edge), (edge, thick, 0)]
    bench.add(frame, standing(plate(outline, profile, caps=False)))


def _pane(outline: Outline, at: float, by: float, soft: float) -> Mesh:
    """A sheet of glass on the band, its rim rounded."""
    low, high = (at, at + by) if by > 0 else (at + by, at)
    return slab(outline.inset(0.0014), low - 0.0002, high + 0.0002, soft, steps=5)


def _screen(bench: Bench, outline: Outline, thick: float, edge: float, across_px: int) -> None:
    bench.add(BLACK_GLASS, standing(slab(outline.inset(0.0011), thick - 0.001, thick, 0.0005, steps=6)))
    shown = outline.inset(edge)
    tint = bench.spec.colour
    picture = wallpaper(across_px, int(across_px * shown.height / shown.width), bench.random, tint)
    bench.add(lit_screen(picture), standing(panel(shown, thick + 0.00002)))


def _button(x: float, z: float, half: float, thick: float) -> Mesh:
    bar = slab(rounded(2 * half, thick * 0.36, thick * 0.17, steps=6), -0.0006, 0.0005, 0.0003, steps=4)
    turn = rotation((0, 0, 1), 90 if x > 0 else -90) @ rotation((1, 0, 0), 90) @ rotation((0, 0, 1), 90)
    return placed(bar, (x, -thick / 2, z), turn)


def _island(bench: Bench, frame: Material, back: Material, at: tuple[float, float], thick: float) -> None:
    """The cameras on the back: a plateau with three lenses and a light."""
    facing = rotation((0, 0, 1), 180) @ np.array([[1.0, 0, 0], [0, 0, -1], [0, 1, 0]])
    square = rounded(0.034, 0.034, 0.009, steps=10)
    bench.add(back, placed(slab(square, 0, 0.0018, 0.0008, steps=6), (at[0], 0, at[1]), facing))
    bench.add(frame, placed(bead(square.inset(0.0006), 0.0017, 0.0002), (at[0], 0, at[1]), facing))
    for x, y in ((-0.0078, 0.0078), (-0.0078, -0.0078), (0.0078, 0.0)):
        for material, mesh in small_lens(0.0064, 0.0016, frame):
            bench.add(material, placed(mesh, np.array((at[0], 0, at[1])) + facing @ (x, y, 0.0018), facing))
    flash = slab(circle(0.002, sides=32), 0, 0.0003, 0.0001)
    bench.add(
        Material(colour=(0.8, 0.74, 0.6), roughness=0.3, clearcoat=1.0),
        placed(flash, np.array((at[0], 0, at[1])) + facing @ (0.0085, 0.0118, 0.0018), facing),
    )


MAKERS: tuple[Maker, ...] = (
    Maker(
        key="own:smartphone",
        nouns=("smartphone", "phone", "mobile phone", "cell phone", "cellphone", "mobile", "iphone", "android phone"),
        size_m=0.148,
        make=make_smartphone,
        honours=frozenset({"colour", "material"}),
        view_turn_deg=26.0,
    ),
    Maker(
        key="own:tablet",
        nouns=("tablet", "tablet computer", "ipad", "e-reader", "ebook reader"),
        size_m=0.248,
        make=make_tablet,
        honours=frozenset({"colour", "material"}),
        view_turn_deg=26.0,
    ),
)
