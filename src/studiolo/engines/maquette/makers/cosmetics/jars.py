"""Small luxuries: a cream jar, a tube, a lipstick, a candle that burns."""

import numpy as np

from studiolo.engines.maquette.makers.bench import CHROME, GOLD, Bench, anodised, lacquer, satin, shade, toward
from studiolo.engines.maquette.makers.cosmetics.labels import add_label
from studiolo.engines.maquette.makers.plates import bead, cap, circle, placed, plate, rounded, slab
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec
from studiolo.engines.maquette.makers.turning import filleted, turned
from studiolo.engines.maquette.model import Colour, Material, Mesh, Model, Numbers
from studiolo.engines.maquette.settings.shell import sheet, tube

CREAMS = ("#efe9df", "#e3b9a8", "#b9c4ad", "#c8d3df", "#d8c7a4", "#2e3a45", "#d9a9b0")
LIPS = ("#b01f2e", "#c9455a", "#8f1f3a", "#d96a5a", "#7a2333", "#e05a7d")
WAXES = ("#f3ead8", "#e9d9c4", "#e7c3b4", "#cdd6c6", "#d5cfe0", "#b8c7d2")


def make_cream_jar(spec: ThingSpec) -> Model:
    """Heavy glass round a cup of colour, under a metal lid."""
    bench = Bench(spec, 0xC061)
    colour = bench.colour(CREAMS)
    radius, tall = 0.0330, 0.0400
    outline = circle(radius, sides=144)
    glass = Material(colour=(0.995, 0.998, 0.997), kind="glass", ior=1.5)
    bench.add(glass, plate(outline, [(0.003, 0, 0), (0, 0, 0.0040), (0, tall, 0.0034), (0.004, tall, 0)], steps=10))
    cup = bench.body(satin(colour, 0.3))
    bench.add(
        cup,
        plate(
            outline.inset(0.0050),
            [(0.006, 0.0085, 0), (0, 0.0085, 0.0055), (0, tall - 0.0012, 0.001), (0.002, tall - 0.0012, 0)],
            steps=9,
        ),
    )
    metal = (GOLD, CHROME, anodised(shade(colour, 0.9), 0.28), satin((0.8, 0.79, 0.76), 0.3))[
        int(bench.random.integers(4))
    ]
    bench.add(metal, bead(circle(radius - 0.0028), tall + 0.0005, 0.0008))
    lid = [
        (0.0016, tall + 0.0008, 0),
        (0.0006, tall + 0.0012, 0.0005),
        (0.0006, tall + 0.0180, 0.0022),
        (0.0050, tall + 0.0184, 0.001),
        (0.02, tall + 0.0180, 0),
    ]
    bench.add(metal, plate(outline, lid, steps=9))
    return bench.model(anchors={"front": (0, -radius, tall * 0.5)})


def make_tube(spec: ThingSpec) -> Model:
    """A squeezable tube that stands on its cap: round below, pressed flat above."""
    bench = Bench(spec, 0xC062)
    colour = bench.colour(CREAMS)
    radius, low, tall = 0.0205, 0.0260, 0.118
    paint = bench.body(satin(colour, 0.32))
    rows, sides = 48, 97
    t = np.linspace(0, 1, rows)[:, None]
    around = np.linspace(0, 2 * np.pi, sides)[None] + np.pi / 2
    wide = radius * (1 + 0.34 * t**1.6)
    deep = radius * np.sqrt(np.clip(1 - t**1.75, 0, 1)) * (1 - 0.15 * t) + 0.0007
    z = low + tall * t + 0 * around
    bench.add(paint, sheet(np.stack([wide * np.cos(around), deep * np.sin(around), z], axis=-1), flip=True))
    top = float(wide[-1, 0])
    crimp = slab(rounded(2 * top, 0.0016, 0.0007, steps=4), low + tall - 0.001, low + tall + 0.0085, 0.0004)
    bench.add(paint, crimp)
    for step in range(4):  # the press leaves fine lines
        line = tube(
            [
                (-top + 0.001, -0.0009, low + tall + 0.0012 + step * 0.0018),
                (top - 0.001, -0.0009, low + tall + 0.0012 + step * 0.0018),
            ],
            0.0003,
            6,
        )
        bench.add(paint, line)
    metal = (GOLD, satin((0.82, 0.81, 0.78), 0.32), satin(shade(colour, 0.55), 0.35))[int(bench.random.integers(3))]
    bench.add(
        metal,
        plate(
            circle(radius + 0.0004),
            [(0.002, 0, 0), (0, 0, 0.0016), (0, low - 0.0006, 0.0008), (0.0014, low, 0)],
            steps=8,
        ),
    )
    band = shade(colour, 0.62) if sum(colour) > 0.9 else toward(colour, (0.85, 0.82, 0.76), 0.75)
    _tube_band(bench, radius, low, tall, band)
    return bench.model(anchors={"front": (0, -radius, low + tall * 0.45)})


def _tube_band(bench: Bench, radius: float, low: float, tall: float, colour: Colour) -> None:
    rows, sides = 16, 60
    t = np.linspace(0.06, 0.13, rows)[:, None]
    around = np.linspace(0, 2 * np.pi, sides * 2)[None] + np.pi / 2
    wide = radius * (1 + 0.34 * t**1.6) + 0.0002
    deep = radius * np.sqrt(1 - t**1.75) * (1 - 0.15 * t) + 0.0009
    points = np.stack([wide * np.cos(around), deep * np.sin(around), low + tall * t + 0 * around], axis=-1)
    bench.add(Material(colour=colour, roughness=0.35, specular=0.5), sheet(points, flip=True))


def make_lipstick(spec: ThingSpec) -> Model:
    """Open, its cap beside it."""
    bench = Bench(spec, 0xC063)
    colour = bench.colour(LIPS)
    dark = bench.random.random() < 0.6
    case = lacquer((0.012, 0.012, 0.013)) if dark else satin((0.82, 0.78, 0.72), 0.26)
    base = circle(0.0098, sides=96)
    bench.add(case, slab(base, 0.0, 0.0235, 0.0010))
    bench.add(GOLD, slab(base.inset(-0.0002), 0.0238, 0.0262, 0.0004), slab(base.inset(0.0014), 0.026, 0.0405, 0.0008))
    bench.add(GOLD, slab(base.inset(0.0024), 0.040, 0.0520, 0.0006))
    wax = Material(colour=colour, roughness=0.33, specular=0.5, clearcoat=0.25, clearcoat_gloss=0.8)
    bench.add(wax, _bullet(0.0064, 0.0500, 0.0740))
    cover = [(0.0008, 0, 0), (0, 0.0002, 0.0005), (0, 0.0400, 0.0014), (0.002, 0.0400, 0)]
    beside = np.array((0.0245, 0.0110, 0.0))
    bench.add(case, placed(plate(base, cover, steps=8), beside))
    bench.add(GOLD, placed(bead(base, 0.0014, 0.0006), beside))
    return bench.model(anchors={"front": (0, -0.0098, 0.012)})


def _bullet(radius: float, low: float, high: float) -> Mesh:
    """A round bar cut on the slant, its edge softened."""
    around = np.linspace(0, 2 * np.pi, 97)[None] + np.pi / 2
    cos, sin = np.cos(around), np.sin(around)

    def slant(r: Numbers) -> Numbers:
        return np.asarray(high - 0.0058 + 0.62 * r * cos + 0.42 * r * sin - 0.22 * r * r / radius)

    side = np.linspace(0, 1, 24)[:, None]
    wall = np.stack(
        np.broadcast_arrays(radius * cos, radius * sin, low + (slant(np.array([[radius]])) - 0.0006 - low) * side),
        axis=-1,
    )
    shrink = np.linspace(1, 0, 26)[1:, None] ** 0.9
    r = radius * shrink
    lid = np.stack(
        np.broadcast_arrays(r * cos, r * sin, slant(r) - 0.0006 * np.clip((r / radius - 0.8) * 5, 0, 1) ** 2), axis=-1
    )
    return sheet(np.concatenate([wall, lid]), flip=True)


def make_candle(spec: ThingSpec) -> Model:
    """Wax in a heavy tumbler, alight."""
    bench = Bench(spec, 0xC064)
    colour = bench.colour(WAXES)
    radius, tall, wall = 0.0390, 0.0900, 0.0027
    outline = circle(radius, sides=144)
    fill = tall * float(bench.random.uniform(0.66, 0.76))
    if bench.random.random() < 0.65:
        # Where wax touches the glass one sees no glass but its gloss; the clear rim and foot are real.
        clear = Material(colour=(0.99, 0.99, 0.985), kind="glass", ior=1.3)
        rim = [
            (0, fill, 0),
            (0, tall, 0.0012),
            (wall * 0.5, tall + 0.0002, 0.0006),
            (wall, tall, 0.0006),
            (wall, fill, 0),
        ]
        bench.add(clear, plate(outline, rim, steps=7, caps=False))
        foot = [(0.003, 0, 0), (0, 0, 0.004), (0, 0.0078, 0.0006), (0.002, 0.0078, 0)]
        bench.add(Material(colour=(0.98, 0.985, 0.98), kind="glass", ior=1.5), plate(outline, foot, steps=7))
        coated = Material(colour=colour, roughness=0.3, specular=0.5, clearcoat=1.0, clearcoat_gloss=0.97)
        wax = [(0.004, 0.0080, 0), (0, 0.0080, 0.0012), (0, fill, 0.0010), (0.003, fill, 0)]
        bench.add(coated, plate(outline, wax, steps=7, caps=False), cap(outline.inset(0.004), 0.0080, up=False))
    else:
        pot = bench.body(satin(shade(colour, 0.75), 0.45))
        rim = [
            (0.003, 0, 0),
            (0, 0, 0.004),
            (0, tall, 0.0012),
            (wall * 0.5, tall + 0.0002, 0.0006),
            (wall, tall, 0.0006),
            (wall, fill, 0),
        ]
        bench.add(pot, plate(outline, rim, steps=7, caps=False))
    _wax_pool(bench, colour, radius - wall + 0.0001, fill)
    add_label(bench, outline, tall * 0.24, tall * 0.62, (0.1, 0.1, 0.1), reach=0.40)
    _flame(bench, fill)
    return bench.model(anchors={"front": (0, -radius, tall * 0.45)})


def _wax(colour: Colour, glow: float) -> Material:
    """Wax lets a flame shine through; a weak glow of its own stands for that."""
    red, green, blue = colour
    lit = (glow * red, glow * 0.72 * green, glow * 0.42 * blue)
    return Material(colour=colour, roughness=0.4, specular=0.5, clearcoat=0.3, emission=lit if glow > 0.3 else None)


def _wax_pool(bench: Bench, colour: Colour, radius: float, fill: float) -> None:
    pool = [
        (0.0, fill - 0.0032, 0),
        (radius * 0.52, fill - 0.0030, 0.004),
        (radius * 0.80, fill - 0.0004, 0.006),
        (radius, fill + 0.0004, 0),
    ]
    bench.add(_wax(colour, 0.6), turned(filleted(pool, 9)[::-1], 128).mesh)


def _flame(bench: Bench, fill: float) -> None:
    t = np.linspace(0, 1, 12)
    wick = np.stack([0.0010 * t**2, 0 * t, fill - 0.004 + 0.0135 * t], axis=1)
    bench.add(Material(colour=(0.012, 0.010, 0.009), roughness=0.8), tube(wick, 0.0008, 10))
    at = np.array((0.0009, 0.0, fill + 0.0052))
    u = np.linspace(0, 1, 40)
    width = 0.0052 * np.sin(np.pi * u**0.62) ** 0.85 * (1 - 0.30 * u)
    line = np.stack([width, 0.027 * u], axis=1)
    line[0, 0] = line[-1, 0] = 0.0
    bench.add(Material(colour=(0.9, 0.7, 0.4), emission=(26.0, 14.5, 4.6)), placed(turned(line, 48).mesh, at))


MAKERS: tuple[Maker, ...] = (
    Maker(
        key="own:cream-jar",
        nouns=(
            "cream jar",
            "jar of cream",
            "cosmetic jar",
            "face cream",
            "moisturizer",
            "moisturiser",
            "skincare jar",
            "beauty cream",
        ),
        size_m=0.066,
        make=make_cream_jar,
        honours=frozenset({"colour", "material"}),
    ),
    Maker(
        key="own:tube",
        nouns=(
            "cosmetic tube",
            "tube of cream",
            "cream tube",
            "toothpaste",
            "hand cream",
            "sunscreen",
            "toothpaste tube",
            "lotion tube",
            "sunblock",
        ),
        size_m=0.153,
        make=make_tube,
        honours=frozenset({"colour", "material"}),
        view_turn_deg=20.0,
    ),
    Maker(
        key="own:lipstick",
        nouns=("lipstick",),
        size_m=0.076,
        make=make_lipstick,
        honours=frozenset({"colour"}),
        view_turn_deg=12.0,
    ),
    Maker(
        key="own:jar-candle",
        nouns=("scented candle", "jar candle", "glass candle", "candle in a glass", "candle jar"),
        size_m=0.096,
        make=make_candle,
        honours=frozenset({"colour", "material"}),
    ),
)
