"""Mirrors that really mirror: in a carved frame, in the hand, on a dressing table, on the floor; and pictures in frames."""

import numpy as np

from studiolo.engines.maquette.makers.bench import GOLD, STEEL, Bench, lacquer
from studiolo.engines.maquette.makers.household.trims import BRASS, second, tipped, wood
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
    superellipse,
)
from studiolo.engines.maquette.makers.protocol import ThingSpec, listed
from studiolo.engines.maquette.makers.turning import ball, curve, filleted, moved, pipe, rotation, turned
from studiolo.engines.maquette.model import Floats, Material, Model, Texture
from studiolo.engines.maquette.settings.shell import box
from studiolo.engines.maquette.settings.surfaces import hex_colour, noise

SILVERED = Material(colour=(0.93, 0.94, 0.94), roughness=0.01, metallic=1.0)
PAINTS = ("#e9e2d3", "#23262b", "#6d8a86", "#b7603f", "#d8a0a0")
SKIES = (("#8fb4d0", "#f2d9b0"), ("#e8a76a", "#f6e2bd"), ("#5f86b0", "#d9e4ea"), ("#c98c9a", "#f4d7c0"))


def make_mirror(spec: ThingSpec) -> Model:
    """A wall mirror in a gilt or wooden frame: oval, round, or with round corners."""
    bench = Bench(spec, 0x0D01)
    kind = 1 if "round" in spec.modifiers else int(bench.random.integers(3))
    outline = (superellipse(0.56, 0.74, 2.0, sides=160), circle(0.3, sides=160), rounded(0.54, 0.76, 0.05))[kind]
    _framed(bench, outline, _frame(bench, 0.7), wide=0.055)
    return bench.model(anchors={"top": (0.0, 0.0, outline.height / 2)})


def make_hand_mirror(spec: ThingSpec) -> Model:
    bench = Bench(spec, 0x0D02)
    frame = _frame(bench, 0.25)
    outline = superellipse(0.125, 0.15, 2.0, sides=128)
    _framed(bench, outline, frame, wide=0.011)
    handle = [(0.0, -0.127), (0.008, -0.1265), (0.0115, -0.119), (0.0075, -0.11), (0.0085, -0.085), (0.0125, -0.05), (0.008, -0.022),
              (0.013, -0.012), (0.0105, -0.002), (0.0, 0.006)]  # fmt: skip
    bench.add(frame, moved(turned(curve(np.array(handle), 90), 48), (0, -0.006, -0.075)).mesh)
    return bench.model(anchors={"grip": (0.0, 0.0, -0.15)})


def make_vanity_mirror(spec: ThingSpec) -> Model:
    """A round glass that swings in a fork over a heavy foot."""
    bench = Bench(spec, 0x0D03)
    metal = bench.body(lacquer(spec.colour) if spec.colour else (STEEL, BRASS, GOLD)[int(bench.random.integers(3))])
    if spec.colour:
        bench.honoured.add("colour")
    _framed(bench, circle(0.1), metal, wide=0.008, lift_m=0.29)
    turn = np.linspace(np.pi, 2 * np.pi, 48)
    fork = np.stack([0.117 * np.cos(turn), np.full(48, -0.006), 0.29 + 0.117 * np.sin(turn)], axis=1)
    bench.add(metal, pipe(fork, 0.0042, sides=20).mesh)
    for side in (-1.0, 1.0):
        bench.add(metal, moved(ball(0.0075, sides=32), (side * 0.117, -0.006, 0.29)).mesh)
    foot = [(0, 0, 0), (0.074, 0, 0.002), (0.075, 0.008, 0.006), (0.03, 0.017, 0.03), (0.0075, 0.04, 0.02), (0.006, 0.11, 0.01),
            (0.010, 0.13, 0.006), (0.006, 0.15, 0.006), (0.005, 0.173, 0.003), (0, 0.174, 0)]  # fmt: skip
    bench.add(metal, moved(turned(filleted(foot, 9), 96), (0, -0.006, 0)).mesh)
    return bench.model(anchors={"top": (0.0, 0.0, 0.4)})


def make_standing_mirror(spec: ThingSpec) -> Model:
    """A cheval glass: as tall as a person, tilting between two turned posts."""
    bench = Bench(spec, 0x0D04)
    timber = bench.body(lacquer(spec.colour) if spec.colour else wood(bench, grain="u"), size_m=1.6)
    if spec.colour:
        bench.honoured.add("colour")
    _framed(bench, rounded(0.52, 1.4, 0.26, steps=40), timber, wide=0.04, lift_m=0.92)
    for side in (-1.0, 1.0):
        post = [(0, 0.1, 0), (0.026, 0.1, 0.004), (0.026, 0.16, 0.008), (0.015, 0.19, 0.01), (0.02, 0.5, 0.05), (0.014, 0.86, 0.02),
                (0.026, 0.89, 0.008), (0.026, 0.96, 0.008), (0.012, 0.99, 0.01), (0.02, 1.03, 0.012), (0, 1.05, 0)]  # fmt: skip
        bench.add(timber, moved(turned(filleted(post, 8), 48), (side * 0.345, -0.012, 0)).mesh)
        for reach in (-1.0, 1.0):
            leg = curve(
                np.array([(0, 0, 0.14), (0, reach * 0.09, 0.125), (0, reach * 0.19, 0.05), (0, reach * 0.25, 0.022)]),
                40,
            )
            bench.add(timber, pipe(leg + (side * 0.345, -0.012, 0), np.linspace(0.022, 0.016, 40), sides=20).mesh)
        knob = pipe(
            [(side * 0.3, -0.012, 0.92), (side * 0.345, -0.012, 0.92), (side * 0.385, -0.012, 0.92)],
            np.array((0.008, 0.01, 0.017)),
        )
        bench.add(BRASS, knob.mesh)
    bench.add(timber, box((-0.345, -0.03, 0.115), (0.345, 0.006, 0.155), 0.006, 0.2, 0, 2))
    return bench.model(anchors={"top": (0.0, 0.0, 1.66)})


def make_picture_frame(spec: ThingSpec) -> Model:
    """A landscape behind a mount, leaning back on its stay."""
    bench = Bench(spec, 0x0D05)
    width, height = ((0.3, 0.38), (0.38, 0.3))[int(bench.random.integers(2))]
    frame = _frame(bench, 0.4)
    outline = rounded(width, height, 0.0015, steps=3)
    moulding = [(0, 0, 0), (0, 0.012, 0.003), (0.006, 0.022, 0.005), (0.014, 0.019, 0.004), (0.022, 0.021, 0.003), (0.03, 0.011, 0.003),
                (0.031, 0.004, 0)]  # fmt: skip
    bench.add(frame, standing(plate(outline, moulding, steps=6, caps=False)), standing(cap(outline, 0.0, up=False)))
    mount = Material(colour=second(bench, ("#f4f1e8", "#efe9dc", "#e4e6e4")), roughness=0.9, specular=0.2)
    bench.add(mount, standing(cap(outline.inset(0.03), 0.006)))
    shown = rounded(width - 0.13, height - 0.13, 0.0008, steps=3)
    bench.add(
        Material(colour=Texture(image=_landscape(bench, shown), repeat=False), roughness=0.55),
        standing(panel(shown, 0.0066)),
    )
    bench.add(mount, standing(bead(shown, 0.0064, 0.0011, sides=8)))
    stay = Material(colour=(0.03, 0.028, 0.026), roughness=0.7)
    bench.add(stay, placed(slab(rounded(0.05, height * 0.8, 0.01), 0, 0.003, 0.001), (0, 0.045, -height * 0.1), _STAY))
    return tipped(bench.model(), bench, rotation((1, 0, 0), -11.0))


_STAY = rotation((1, 0, 0), 90.0 + 14.0)


def _frame(bench: Bench, size_m: float) -> Material:
    """Gilt, wood or paint; the colour asked for on it."""
    spec, pick = bench.spec, bench.random.random()
    if spec.colour is not None:
        bench.honoured.add("colour")
        return bench.body(lacquer(spec.colour), size_m=size_m)
    if spec.material:
        return bench.body(GOLD, size_m=size_m)
    if pick < 0.4:
        return Material(colour=(0.76, 0.55, 0.24), roughness=0.28, metallic=1.0)
    if pick < 0.75:
        return wood(bench, grain="u")
    return lacquer(hex_colour(PAINTS[int(bench.random.integers(len(PAINTS)))]))


def _framed(bench: Bench, outline: Outline, frame: Material, *, wide: float, lift_m: float = 0.0) -> None:
    """Moulding around a bevelled glass, all in the plane y = 0 and facing the camera."""
    deep = wide * 0.55
    line = [(0, 0, 0), (0, deep * 0.5, deep * 0.2), (wide * 0.12, deep, wide * 0.1), (wide * 0.4, deep * 0.72, wide * 0.16),
            (wide * 0.72, deep * 0.9, wide * 0.12), (wide * 0.92, deep * 0.5, wide * 0.08), (wide, deep * 0.3, 0)]  # fmt: skip
    up = (0.0, 0.0, lift_m)
    bench.add(
        frame,
        standing(plate(outline, line, steps=6, caps=False), up),
        standing(cap(outline, 0.0, up=False), up),
        name="frame",
    )
    bench.add(frame, standing(bead(outline.inset(wide * 0.86), deep * 0.78, wide * 0.09, sides=12), up))
    bevel = min(0.012, wide * 0.35)
    glass = [
        (wide * 0.97, deep * 0.3, 0),
        (wide * 0.98, deep * 0.36, 0.0),
        (wide + bevel, deep * 0.36 + bevel * 0.12, 0),
    ]
    bench.add(SILVERED, standing(plate(outline, glass, steps=3), up), name="glass")


def _landscape(bench: Bench, shown: Outline) -> Floats:
    """Hills one behind another under an evening sky: what is far is pale."""
    random = bench.random
    wide, tall = 320, int(320 * shown.height / shown.width)
    top, low = (np.array(hex_colour(code)) for code in SKIES[int(random.integers(len(SKIES)))])
    y, x = np.meshgrid(np.linspace(0, 1, tall), np.linspace(0, 1, wide), indexing="ij")
    picture = top + (low - top) * np.clip(y / 0.6, 0, 1)[..., None]
    sun_x, sun_y = random.uniform(0.25, 0.75), random.uniform(0.25, 0.4)
    disc = np.clip((0.055 - np.hypot((x - sun_x), (y - sun_y) * tall / wide)) * 90, 0, 1)[..., None]
    picture = picture * (1 - disc) + np.array((0.95, 0.82, 0.6)) * disc
    hue = np.array(hex_colour(("#2f4f4a", "#3b4a63", "#5a4a3a", "#3f5a35")[int(random.integers(4))]))
    for layer in range(5):
        share = layer / 4
        ridge = np.full(wide, 0.48 + 0.1 * layer)
        for wave in range(4):
            ridge = ridge + 0.05 / (wave + 1) * np.sin(x[0] * (3 + 3.7 * wave) + random.uniform(0, 6.3)) * (
                1 - 0.4 * share
            )
        inside = np.clip((y - ridge[None]) * tall / 1.5, 0, 1)[..., None]
        tone = low + (hue - low) * (0.25 + 0.75 * share)
        picture = picture * (1 - inside) + tone * inside
    picture *= 1 + 0.05 * noise((tall, wide), (2.0, 2.0), int(random.integers(1 << 20)))[..., None]
    return np.asarray(np.clip(picture, 0, 1), np.float32)


_maker = listed(("colour", "second_colour", "material", "modifiers"), 24.0)
MAKERS = (
    _maker("mirror", "mirror, wall mirror, looking glass, round mirror, oval mirror, bathroom mirror", 0.76, make_mirror),
    _maker("hand-mirror", "hand mirror, handheld mirror, pocket mirror", 0.27, make_hand_mirror),
    _maker("vanity-mirror", "vanity mirror, table mirror, makeup mirror, shaving mirror, dressing table mirror", 0.4, make_vanity_mirror),
    _maker("standing-mirror", "standing mirror, floor mirror, cheval mirror, full-length mirror, full length mirror, cheval glass", 1.7,
           make_standing_mirror),
    _maker("picture-frame", "picture frame, photo frame, framed picture, framed photo, framed painting", 0.38, make_picture_frame),
)  # fmt: skip
