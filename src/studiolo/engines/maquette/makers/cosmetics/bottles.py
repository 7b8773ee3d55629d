"""Bottles of glass and plastic: perfume with its liquid, soap with a pump, lotion, a spray."""

import numpy as np

from studiolo.engines.maquette.makers.bench import CHROME, GOLD, Bench, anodised, lacquer, satin, shade
from studiolo.engines.maquette.makers.cosmetics.labels import add_label
from studiolo.engines.maquette.makers.plates import (
    Outline,
    bead,
    cap,
    circle,
    inside_out,
    placed,
    plate,
    rounded,
    slab,
    superellipse,
)
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec
from studiolo.engines.maquette.makers.turning import curve, filleted, turned
from studiolo.engines.maquette.model import Colour, Material, Model
from studiolo.engines.maquette.settings.shell import tube

LIQUIDS = ("#f3c9a5", "#f0a9a4", "#f5dd9c", "#b9d9c4", "#b8d0ea", "#d9bfe6", "#e9b96a")
SOAPS = ("#8a4b22", "#e9e4da", "#39453c", "#cbb9a4", "#a9b7a0", "#d9a99a", "#2d3038")
GLASS_IOR = 1.5


def tinted(colour: Colour, depth: float = 1.0) -> Colour:
    """What one crossing lets through, so that two of them show the colour."""
    red, green, blue = (float(max(c, 0.02) ** (0.42 * depth)) for c in colour)
    return red, green, blue


def make_perfume(spec: ThingSpec) -> Model:
    bench = Bench(spec, 0xC051)
    colour = bench.colour(LIQUIDS)
    shape = int(bench.random.integers(3))
    wide, deep, tall = ((0.062, 0.034, 0.078), (0.056, 0.056, 0.072), (0.070, 0.032, 0.066))[shape]
    outline = (
        rounded(wide, deep, 0.0055, steps=9)
        if shape == 0
        else superellipse(wide, deep, 2.0 if shape == 1 else 2.7, sides=128)
    )
    metal = (GOLD, CHROME, GOLD, anodised((0.03, 0.03, 0.032), 0.25))[int(bench.random.integers(4))]
    _glass_body(bench, outline, tall, colour)
    neck = circle(0.0092, sides=96)
    bench.add(
        metal,
        plate(
            neck,
            [
                (-0.0012, tall - 0.0005, 0),
                (-0.0012, tall + 0.0045, 0.0008),
                (0.0, tall + 0.005, 0.0004),
                (0.0, tall + 0.0085, 0),
            ],
        ),
    )
    _cap(bench, metal, shape, tall + 0.0070, colour)
    return bench.model(anchors={"front": (0, -deep / 2, tall * 0.45)})


def _glass_body(bench: Bench, outline: Outline, tall: float, colour: Colour) -> None:
    """Thick glass around a cavity; each surface is drawn once and bends light as its two sides ask."""
    wall, floor, level = 0.0042, 0.0100, tall * float(bench.random.uniform(0.74, 0.84))
    glass = Material(colour=(0.995, 0.998, 0.997), kind="glass", ior=GLASS_IOR)
    outer = [(0.0042, 0.0, 0), (0.0, 0.0, 0.0034), (0.0, tall, 0.0060), (0.010, tall, 0)]
    bench.add(glass, plate(outline, outer, steps=9))
    inner = outline.inset(wall)
    top = tall - 0.0055
    air = [(0.0, level, 0), (0.0, top, 0.004), (0.008, top, 0)]
    bench.add(glass, inside_out(plate(inner, air, steps=8, caps=False)), inside_out(cap(inner.inset(0.008), top)))
    # Seen from the glass the liquid is the thinner medium.
    liquid = Material(colour=tinted(colour, 0.85), kind="glass", ior=1.36 / GLASS_IOR)
    below = [(0.006, floor, 0), (0.0, floor, 0.005), (0.0, level, 0)]
    bench.add(liquid, plate(inner, below, steps=8, caps=False), cap(inner.inset(0.006), floor, up=False))
    surface = Material(colour=tinted(colour, 0.85), kind="glass", ior=1.36)
    bench.add(surface, cap(inner, level))
    tube_ = tube([(0.0, 0.0, floor + 0.002), (0.001, 0.0, tall)], 0.0011, 16)
    bench.add(Material(colour=(0.75, 0.75, 0.74), roughness=0.3), tube_)


def _cap(bench: Bench, metal: Material, shape: int, low: float, colour: Colour) -> None:
    style = int(bench.random.integers(3))
    if shape == 1 and style == 0:
        ball_line = np.linspace(-1.15, np.pi / 2, 40)
        line = np.stack([np.cos(ball_line) * 0.0165, low + 0.0150 + np.sin(ball_line) * 0.0165], axis=1)
        line[-1, 0] = 0.0
        bench.add(metal, turned(np.concatenate([[(0.0, line[0, 1])], line]), 96).mesh)
        return
    tall = (0.026, 0.030, 0.022)[style]
    body = circle(0.0128, sides=96) if style != 1 else rounded(0.0250, 0.0250, 0.004, steps=8)
    bench.add(metal, slab(body, low, low + 0.0035, 0.0006))
    crown = lacquer(shade(colour, 0.10)) if style == 2 else metal
    bench.add(crown, slab(body.inset(0.0004), low + 0.0038, low + tall, 0.0016, steps=9))


def make_pump_bottle(spec: ThingSpec) -> Model:
    bench = Bench(spec, 0xC052)
    colour = bench.colour(SOAPS)
    radius, tall = 0.0330, float(bench.random.uniform(0.128, 0.150))
    square = bench.random.random() < 0.35
    outline = rounded(0.060, 0.060, 0.014, steps=12) if square else circle(radius, sides=128)
    paint = bench.body(satin(colour, 0.3) if bench.random.random() < 0.7 else lacquer(colour))
    inset = (radius if not square else 0.030) - 0.0135
    body = [
        (0.004, 0, 0),
        (0.0, 0.0, 0.0036),
        (0.0, tall - 0.012, 0.016),
        (inset * 0.55, tall, 0.012),
        (inset, tall + 0.003, 0.003),
        (inset, tall + 0.006, 0),
    ]
    bench.add(paint, plate(outline, body, steps=12))
    add_label(bench, outline, tall * 0.20, tall * 0.68, colour, reach=0.36 if square else 0.44)
    dark = bench.random.random() < 0.5
    head = (
        satin((0.022, 0.022, 0.023), 0.35)
        if dark
        else GOLD
        if bench.random.random() < 0.4
        else satin((0.8, 0.79, 0.77), 0.35)
    )
    _pump(bench, head, tall + 0.005)
    return bench.model(anchors={"front": (0, -radius, tall * 0.45)})


def _pump(bench: Bench, material: Material, low: float) -> None:
    collar = [
        (0.0, low, 0),
        (0.0138, low, 0.0006),
        (0.0138, low + 0.0105, 0.0016),
        (0.0062, low + 0.0118, 0.001),
        (0.0060, low + 0.020, 0.0006),
        (0.0, low + 0.020, 0),
    ]
    bench.add(material, turned(filleted(collar), 96).mesh)
    bench.add(CHROME if material is not GOLD else GOLD, tube([(0, 0, low + 0.018), (0, 0, low + 0.036)], 0.0032, 24))
    top = low + 0.035
    head = [
        (0.0, top, 0),
        (0.0098, top, 0.0008),
        (0.0102, top + 0.0095, 0.003),
        (0.0070, top + 0.0125, 0.003),
        (0.0, top + 0.0128, 0),
    ]
    bench.add(material, turned(filleted(head), 96).mesh)
    spout = np.array(
        [(0.004, 0.0), (0.016, 0.0004), (0.028, 0.0), (0.036, -0.0022), (0.0395, -0.0060), (0.0402, -0.0098)]
    )
    smooth = curve(np.column_stack([spout[:, 0], np.zeros(len(spout)), spout[:, 1]]), 44)
    smooth[:, 2] += top + 0.0072
    radius = np.interp(smooth[:, 0], [0.004, 0.03, 0.041], [0.0052, 0.0038, 0.0032])
    bench.add(material, tube(smooth, radius, 24))
    mouth = placed(slab(circle(0.0032, sides=32), 0, 0.0002, 0.0001), (0.0402, 0, top - 0.0028))
    bench.add(Material(colour=(0.02, 0.02, 0.02)), mouth)


def make_spray_bottle(spec: ThingSpec) -> Model:
    """A tall slim bottle with a frosted body and a metal cap: lotion, serum, deodorant."""
    bench = Bench(spec, 0xC053)
    colour = bench.colour(SOAPS)
    radius, tall = 0.0225, float(bench.random.uniform(0.105, 0.135))
    outline = circle(radius, sides=128)
    paint = bench.body(satin(colour, 0.36))
    bench.add(
        paint, plate(outline, [(0.003, 0, 0), (0, 0, 0.0026), (0, tall, 0.0075), (0.0085, tall + 0.0004, 0)], steps=12)
    )
    metal = (GOLD, CHROME, satin(shade(colour, 0.5), 0.3))[int(bench.random.integers(3))]
    bench.add(metal, bead(circle(0.0146), tall + 0.0012, 0.0010))
    lid = [(0.001, tall + 0.001, 0), (0, tall + 0.0015, 0.0006), (0, tall + 0.040, 0.0035), (0.006, tall + 0.0405, 0)]
    bench.add(metal, plate(circle(0.0150, sides=128), lid, steps=9))
    add_label(bench, outline, tall * 0.24, tall * 0.76, colour)
    return bench.model(anchors={"front": (0, -radius, tall * 0.5)})


MAKERS: tuple[Maker, ...] = (
    Maker(
        key="own:perfume",
        nouns=("perfume bottle", "perfume", "bottle of perfume", "cologne", "fragrance", "fragrance bottle", "cologne bottle", "parfum"),
        size_m=0.11,
        make=make_perfume,
        honours=frozenset({"colour"}),
        view_turn_deg=18.0,
    ),
    Maker(
        key="own:pump-bottle",
        nouns=(
            "pump bottle", "soap dispenser", "lotion bottle", "shampoo bottle", "soap bottle", "shampoo", "hand soap", "body lotion",
            "conditioner", "hand wash", "lotion", "sanitizer", "hand sanitizer",
        ),
        size_m=0.20,
        make=make_pump_bottle,
        honours=frozenset({"colour", "material"}),
        view_turn_deg=16.0,
    ),
    Maker(
        key="own:spray-bottle",
        nouns=("cosmetic bottle", "serum bottle", "serum", "toner", "cosmetics bottle", "skincare bottle", "skin care bottle", "deodorant"),
        size_m=0.165,
        make=make_spray_bottle,
        honours=frozenset({"colour", "material"}),
        view_turn_deg=14.0,
    ),
)  # fmt: skip
