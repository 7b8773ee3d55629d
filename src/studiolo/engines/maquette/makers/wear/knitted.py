"""Scarf, gloves, mittens and socks."""

import numpy as np

from studiolo.engines.maquette.makers.bench import Bench, shade
from studiolo.engines.maquette.makers.household.trims import bristles
from studiolo.engines.maquette.makers.moulding import Lump, ball, limb, moulded, split
from studiolo.engines.maquette.makers.people.fabric import fabric
from studiolo.engines.maquette.makers.plates import mirrored
from studiolo.engines.maquette.makers.protocol import ThingSpec, listed
from studiolo.engines.maquette.makers.turning import curve
from studiolo.engines.maquette.makers.wear.cloth import cloth, folded_by, patch_cloth, tube_cloth
from studiolo.engines.maquette.makers.wear.folded import folded, fringed
from studiolo.engines.maquette.meshes import join
from studiolo.engines.maquette.model import Colour, Material, Mesh, Model, Numbers, Part, Strands
from studiolo.engines.maquette.settings.shell import tube
from studiolo.engines.maquette.settings.surfaces import hex_colour

WOOLS = ("#b03a36", "#2f5a7f", "#c98a2f", "#55705a", "#7d5a86", "#c9b79a", "#3b3d42")
PALES = ("#e9e2d3", "#d8c3a0", "#cfd6d8", "#e0a53f")
HIDES = ("#5a3826", "#23201f", "#7d5230", "#4a3f38")


def make_scarf(spec: ThingSpec) -> Model:
    """Wound as round a neck, its two fringed ends hanging down in front; or folded, if that is asked."""
    bench = Bench(spec, 0x2201)
    colour = bench.colour(WOOLS)
    striped = "striped" if bench.random.random() < 0.3 and spec.colour is None else ""
    wool = cloth(
        bench, "knit", colour, pattern=striped, second=hex_colour(PALES[int(bench.random.integers(len(PALES)))])
    )
    fringe = Material(colour=shade(colour, 0.92), roughness=0.95, specular=0.1, sheen=0.6)
    if "folded" in spec.modifiers:
        bench.honoured.add("modifiers")
        grid = folded(0.24, 0.22, 0.021, 3, spec.seed, 0.0195)
        bench.add(wool, patch_cloth(grid, 0.0195), name="end")
        bench.add_part(Part(shape=fringed(bench, grid[-1], 16), material=fringe, name="fringe"))
        return bench.model(anchors={"top": (0.0, 0.0, 0.06)})
    high = 0.345
    for loop, (wide, deep, tall, thick) in enumerate(((0.096, 0.082, 0.052, 0.026), (0.108, 0.094, 0.045, 0.024))):
        bench.add(
            wool,
            tube_cloth(_loop(wide, deep, tall, thick, high + 0.045 - 0.05 * loop, spec.seed + loop), 0.004),
            name="loop",
        )
    for side, (x, low) in ((-1.0, (-0.052, 0.062)), (1.0, (0.047, 0.1))):
        grid = _end(x, low, high, side, spec.seed)
        bench.add(wool, patch_cloth(grid, 0.005), name="end")
        bench.add_part(Part(shape=_fringe(bench, grid[0], 0.058), material=fringe, name="fringe"))
    return bench.model(anchors={"top": (0.0, 0.0, high + 0.1), "worn": (0.0, 0.0, high + 0.02)})


def _loop(wide: float, deep: float, tall: float, thick: float, z: float, seed: int) -> Numbers:
    """A ring of gathered cloth, lower in front: rows go round its section, columns round the neck."""
    turn = np.linspace(-np.pi, np.pi, 161)
    section = np.linspace(0, 2 * np.pi, 41)
    lower = 0.028 * np.cos(turn)
    out = np.stack([np.sin(turn), -np.cos(turn), 0 * turn], axis=1)
    middle = np.stack([wide * np.sin(turn), -deep * np.cos(turn), z - lower], axis=1)
    far, up = thick * np.cos(section), tall * np.sin(section)
    grid = middle[None] + out[None] * far[:, None, None] + np.array((0, 0, 1.0)) * up[:, None, None]
    wander = 3.0 * np.sin(turn + seed) + 2.0 * np.sin(2 * turn)
    pleats = 0.0075 * np.sin(section[:, None] * 4 + wander[None]) + 0.004 * np.sin(
        section[:, None] * 9 - 2 * wander[None]
    )
    away = grid - middle[None]
    away /= np.linalg.norm(away, axis=2, keepdims=True)
    grid = grid + away * pleats[..., None]
    grid[:, -1], grid[-1] = grid[:, 0], grid[0]
    return np.asarray(grid)


def _end(x: float, low: float, high: float, side: float, seed: int) -> Numbers:
    """A hanging end: gathered above, spread below, with folds that run down it."""
    t = np.linspace(0, 1, 70)[:, None]
    u = np.linspace(-1, 1, 50)[None]
    half = 0.078 - 0.034 * t**1.5
    depth = -0.108 - 0.03 * np.sin(np.pi * np.clip(t, 0, 1)) * 0.5 - 0.012 * side
    fold = (0.006 + 0.011 * t) * np.sin(u * 4.2 * np.pi / 2 + seed * 1.7 + side + 0.8 * t) * (1 - u**4)
    points = np.stack(
        [x * (1 - 0.35 * t) + u * half + 0.012 * np.sin(3 * t) * side, depth + fold, low + (high - low) * t + 0 * u],
        axis=2,
    )
    normal = folded_by(points, 0.06, 0.004, seed, (1.0, 1.0, 2.0))
    points[..., 1] += normal
    return np.asarray(points)


def _fringe(bench: Bench, edge: Numbers, long: float) -> Strands:
    random, tassels, each = bench.random, 17, 16
    at = np.linspace(1, len(edge) - 2, tassels)
    roots = np.stack([np.interp(at, np.arange(len(edge)), edge[:, k]) for k in range(3)], axis=1)
    roots = np.repeat(roots, each, axis=0) + random.normal(0, 1, (tassels * each, 3)) * (0.0016, 0.0014, 0.0)
    roots[:, 2] += 0.002
    ways = np.tile((0.0, 0.0, -1.0), (len(roots), 1)) + random.normal(0, 0.035, (len(roots), 3)) * (1, 1, 0)
    lean = np.repeat(random.normal(0, 0.006, (tassels, 3)) * (1, 1, 0), each, axis=0)
    return bristles(roots, ways, long * random.uniform(0.93, 1.0, len(roots)), 0.00085, lean)


# ------------------------------------------------------------------ gloves


def make_gloves(spec: ThingSpec) -> Model:
    """One upright on its cuff, its back to the camera; a right hand or a left by the seed, so that a pair has both."""
    bench = Bench(spec, 0x2202)
    words = {*spec.noun.split(), *spec.modifiers}
    leather = (
        spec.material == "leather"
        or "leather" in words
        or (not spec.material and spec.colour is None and bench.random.random() < 0.3)
    )
    mitten = bool({"mitten", "mittens"} & words)
    leather = leather and not mitten
    colour = bench.colour(HIDES if leather else WOOLS)
    stuff = cloth(bench, "leather" if leather else "knit", colour)
    cuff_stuff = stuff if leather else fabric("rib", shade(colour, 0.95))
    right = bool(bench.random.integers(2)) if not words & {"left", "right"} else "right" in words
    for material, mesh in _glove(stuff, cuff_stuff, colour, mitten, leather):
        bench.add(material, mesh if right else mirrored(mesh))
    return bench.model()


def _glove(stuff: Material, cuff: Material, colour: Colour, mitten: bool, leather: bool) -> list[tuple[Material, Mesh]]:
    """A right hand, its thumb towards -x, standing at z = 0."""
    flat = (1.0, 0.62, 1.0)
    lumps = [
        limb((0, 0, 0.05), (0, 0, 0.075), 0.034, 0.037, flat=flat, melt=0.02),
        ball((0.0, 0, 0.118), 0.046, flat=(0.96, 0.4, 0.95), melt=0.022),
        limb((-0.026, -0.002, 0.08), (-0.066, -0.006, 0.142), 0.0175, 0.0135, melt=0.014),
        ball((-0.068, -0.006, 0.147), 0.0132, melt=0.004),
    ]
    if mitten:
        lumps += [ball((0.0, 0, 0.165), 0.044, flat=(0.93, 0.42, 1.15), melt=0.03)]
    else:
        for x, tip, lean, thick in (
            (-0.0335, 0.2, -0.012, 0.0112),
            (-0.011, 0.217, -0.003, 0.0117),
            (0.0118, 0.209, 0.006, 0.0114),
            (0.0335, 0.187, 0.016, 0.0102),
        ):
            lumps.append(limb((x, 0, 0.135), (x + lean, -0.003, tip), thick, thick * 0.86, melt=0.006))
    found = [(stuff, moulded(lumps, 0.0021))]
    angle = np.linspace(-np.pi, np.pi, 81)
    rows = []
    profile = (
        ((0.0, 1.06), (0.006, 1.1), (0.03, 1.0), (0.055, 0.98), (0.066, 1.05))
        if not leather
        else ((0.0, 1.25), (0.008, 1.25), (0.04, 1.02), (0.07, 1.0))
    )
    for z, k in profile:
        rows.append(np.stack([0.0365 * k * np.sin(angle), -0.024 * k * np.cos(angle), np.full(81, z)], axis=1))
    knots = np.stack(rows)
    line = curve(knots.reshape(len(rows), -1), 30).reshape(30, 81, 3)
    found.append((cuff, tube_cloth(line, 0.0035)))
    if leather:
        thread = fabric("cotton", shade(colour, 0.55))
        for x in (-0.016, 0.0, 0.016):
            path = np.array([(x * 0.7, -0.0205, 0.085), (x, -0.0215, 0.11), (x * 1.15, -0.018, 0.138)])
            found.append((thread, tube(curve(path, 20), 0.001, 6)))
    return found


# ------------------------------------------------------------------ socks


def make_socks(spec: ThingSpec) -> Model:
    """As a foot would fill it; heel, toe and cuff in a second colour."""
    bench = Bench(spec, 0x2203)
    colour = bench.colour(WOOLS)
    stuff = cloth(bench, "knit", colour, pattern="striped" if spec.colour is None and bench.random.random() < 0.4 else "",
                  second=hex_colour(PALES[int(bench.random.integers(len(PALES)))]))  # fmt: skip
    tip = spec.second_colour or (
        shade(colour, 0.45)
        if bench.random.random() < 0.5
        else hex_colour(PALES[int(bench.random.integers(len(PALES)))])
    )
    trim, rib = fabric("knit", tip), fabric("rib", tip)
    for material, mesh in _sock(stuff, trim, rib):
        bench.add(material, mesh)
    return bench.model()


def _sock(stuff: Material, trim: Material, rib: Material) -> list[tuple[Material, Mesh]]:
    """Seen from its side, toes to the left, sole on z = 0."""
    flat = (1.0, 0.78, 1.0)
    lumps: list[Lump] = [
        limb((0.062, 0, 0.055), (0.066, 0, 0.235), 0.043, 0.045, flat=flat, melt=0.03),
        ball((0.066, 0, 0.043), 0.043, flat=flat, melt=0.03),
        limb((0.05, 0, 0.045), (-0.07, 0, 0.036), 0.044, 0.036, flat=flat, melt=0.04),
        ball((-0.085, 0, 0.033), 0.035, flat=(1.05, 0.92, 0.92), melt=0.03),
        ball((0.064, 0, 0.302), 0.06, flat=(2, 2, 1), melt=0.003, cut=True),
    ]
    body = moulded(lumps, 0.0034)
    toe, rest = split(body, (-0.078, 0, 0.03), (-1.0, 0.0, 0.12))
    heel, rest = split(rest, (0.075, 0, 0.052), (1.0, 0.0, -0.95))
    angle = np.linspace(-np.pi, np.pi, 81)
    rows = np.stack([np.stack([0.066 + 0.0475 * k * np.sin(angle), -0.0375 * k * np.cos(angle), np.full(81, z)], axis=1)
                     for z, k in ((0.212, 0.985), (0.222, 1.0), (0.25, 1.0), (0.275, 1.03), (0.283, 1.04))])  # fmt: skip
    cuff = curve(rows.reshape(5, -1), 24).reshape(24, 81, 3)
    return [(stuff, rest), (trim, join([toe, heel])), (rib, tube_cloth(cuff, 0.0038))]


_maker = listed(("colour", "second_colour", "material", "modifiers"), 14.0)
MAKERS = (
    _maker("scarf", "scarf, woollen scarf, wool scarf, knitted scarf, winter scarf, muffler, striped scarf, shawl, "
        "cashmere scarf",
        0.45, make_scarf),
    _maker("gloves", "glove, gloves, leather glove, leather gloves, woollen gloves, knitted gloves, "
        "winter gloves", 0.25, make_gloves),
    _maker("mittens", "mitten, mittens, woollen mittens, knitted mittens", 0.24, make_gloves),
    _maker("socks", "sock, socks, woollen socks, knitted socks, striped socks, stocking, "
        "christmas stocking", 0.29, make_socks),
)  # fmt: skip
