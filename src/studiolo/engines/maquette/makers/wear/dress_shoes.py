"""Leather shoes with a welt and a heel, and the soft ones: loafers, ballet shoes, slippers."""

import numpy as np

from studiolo.engines.maquette.makers.bench import Bench, shade
from studiolo.engines.maquette.makers.finishes import lightness
from studiolo.engines.maquette.makers.people.fabric import fabric
from studiolo.engines.maquette.makers.protocol import ThingSpec
from studiolo.engines.maquette.makers.turning import ball, moved, pipe, unit
from studiolo.engines.maquette.makers.wear.cloth import patch_cloth
from studiolo.engines.maquette.makers.wear.last import Drape, Last, Upper, drawn_over, level, lifted, opening, slab, wall
from studiolo.engines.maquette.makers.wear.shoe_bench import BRASS, PI, around, heel_block, inside, one_of_a_pair, words_of
from studiolo.engines.maquette.makers.wear.shoe_parts import (
    Stuff,
    before,
    below_top,
    cord,
    laced,
    panel,
    second,
    stitched,
    stitches,
    thread,
    tongue,
)
from studiolo.engines.maquette.model import Colour, Material, Model
from studiolo.engines.maquette.settings.surfaces import hex_colour

OXFORD = (
    (0.0, -0.034, 0.0, 0.068), (0.06, -0.032, 0.005, 0.069), (0.2, -0.012, 0.0065, 0.081), (0.36, 0.018, 0.0115, 0.096),
    (0.46, 0.037, 0.0225, 0.098), (0.56, 0.058, 0.0295, 0.078), (0.72, 0.09, 0.031, 0.056), (0.87, 0.119, 0.0235, 0.061),
    (1.0, 0.131, 0.0, 0.071),
)  # fmt: skip
LOAFER = (
    (0.0, -0.022, 0.0, 0.071), (0.12, -0.019, 0.0145, 0.07), (0.28, -0.002, 0.0255, 0.067), (0.44, 0.028, 0.0315, 0.062),
    (0.58, 0.06, 0.0325, 0.057), (0.74, 0.095, 0.031, 0.054), (0.88, 0.12, 0.0235, 0.058), (1.0, 0.132, 0.0, 0.066),
)  # fmt: skip
BALLET = (
    (0.0, -0.078, 0.0, 0.044), (0.14, -0.072, 0.022, 0.041), (0.28, -0.045, 0.035, 0.037), (0.44, -0.006, 0.037, 0.036),
    (0.58, 0.04, 0.0335, 0.038), (0.74, 0.088, 0.031, 0.045), (0.88, 0.118, 0.023, 0.052), (1.0, 0.131, 0.0, 0.057),
)  # fmt: skip
BROWNS = ("#1a1715", "#5a3420", "#7a4526", "#3a1f18", "#8a5a34")


def make_leather_shoe(spec: ThingSpec) -> Model:
    """An oxford, plain, with a toe cap, or punched all over like a brogue."""
    bench = Bench(spec, 0x5A11)
    stuff = Stuff(bench, "leather")
    words = words_of(spec) | set(spec.noun.split())
    brogue = "brogue" in words or "wingtip" in words or (not words & {"plain", "dress"} and bench.random.random() < 0.35)
    if {"brogue", "wingtip", "plain"} & words_of(spec):
        bench.honoured.add("modifiers")
    colour = bench.colour(BROWNS)
    last = Last(base_m=0.0085, heel_m=0.021, spring_m=0.011, point=0.3, long_m=0.012, slim=0.93, arch_m=(-0.02, 0.07))
    upper = drawn_over(last, opening(last, OXFORD), Drape(toe_up=(0.0, 0.22, 0.42, 0.6, 0.79, 1.0)), seed=spec.seed, creases_m=0.0005, folds_m=0.0004)
    leather = _polished(stuff, colour)
    bench.add(leather, wall(upper, 0.0034), name="upper")
    _welted(bench, last, second(bench, ("#2a1b14", "#1a1513", "#6b4630")), shade(colour, 0.7))
    inside(bench, last, hex_colour("#b98a5c"), 0.004)
    seam = thread(shade(colour, 0.5) if lightness(colour) > 0.05 else shade(colour, 2.5))
    _oxford_panels(bench, upper, leather, seam, brogue)
    shares = [float(value) for value in np.linspace(0.1, 0.41, 5)]
    laces, _ = laced(upper, shares, inset_m=0.006, radius=0.0015, lift_m=0.0036, flat=0.85, seed=spec.seed)
    bench.add(thread(shade(colour, 0.55)), *laces, name="laces")
    bench.add(leather, tongue(upper, 0.03, 0.44, beyond_m=0.008, thick_m=0.003, sunk_m=0.003), name="tongue")
    return one_of_a_pair(bench.model(anchors={"top": (0.0, 0.04, 0.1)}), spec)


def _polished(stuff: Stuff, colour: Colour) -> Material:
    from dataclasses import replace

    leather = stuff.of(colour)
    if stuff.kind != "leather" or stuff.patent or stuff.metal:
        return leather
    return replace(leather, roughness=0.3, clearcoat=0.45, clearcoat_gloss=0.88, bump_scale=0.5)


def _welted(bench: Bench, last: Last, edge: Colour, heel: Colour) -> None:
    """A thin leather sole, a stitched welt that stands out, a stacked heel with a rubber top piece."""
    sole = Material(colour=edge, roughness=0.4, specular=0.5, clearcoat=0.2)
    low, high = lifted(last, -0.0085), lifted(last, -0.0005)
    bench.add(sole, slab(last, low, high, [(-0.004, 0.0), (0.0025, 0.04), (0.0034, 0.25), (0.0036, 0.5), (0.0046, 0.58), (0.0052, 0.7), (0.0052, 0.9), (0.0044, 1.0)]), name="sole")
    line = last.print(0.0032)
    path = np.column_stack([line, last.bed(line[:, 1]) + 0.0001])
    bench.add(thread(hex_colour("#d9c39a") if lightness(edge) < 0.2 else shade(edge, 0.5)), stitched(path, np.tile((0.0, 0.0, 1.0), (len(path), 1)), thick_m=0.0006))
    under = lifted(last, -0.0083)
    leaves = Material(colour=heel, roughness=0.42, specular=0.45, clearcoat=0.15)
    count = 4
    for number in range(count):
        a, b = 0.2 + 0.8 * number / count, 0.2 + 0.8 * (number + 1) / count
        lean = 0.0026 * (1 - b)
        bench.add(leaves, heel_block(last, 0.058, under, [(a, -0.001, 0.0), (a + 0.015, 0.0022 - lean * 0.3, 0.0), (b - 0.015, 0.0024, 0.0), (b, -0.0004, 0.0)]), name="heel")
    rubber = Material(colour=hex_colour("#161515"), roughness=0.6)
    bench.add(rubber, heel_block(last, 0.058, under, [(0.0, 0.0, 0.0), (0.03, 0.002, 0.0), (0.2, 0.0022, 0.0)]), name="top piece")


def _oxford_panels(bench: Bench, upper: Upper, leather: Material, seam: Material, brogue: bool) -> None:
    whole = around(-1, 1, 200)
    for metres in (0.003, 0.005):
        bench.add(seam, stitches(upper, whole, below_top(upper, whole, metres), lift_m=0.0003, thick_m=0.00035), name="seams")
    toe = around(-0.3, 0.3, 120)
    wing = 0.0
    if brogue:
        # The wings run back along both sides from a point in the middle.
        wing = 0.03
    line = before(upper, toe, -0.093, -0.0 if not brogue else 0.012)
    if brogue:
        toe = around(-0.42, 0.42, 160)
        side = np.abs(toe) / (0.42 * PI)
        line = np.maximum(np.minimum(before(upper, toe, -0.085, 0.012), 0.62), 0.36 * (1 - side**3))
    bench.add(leather, panel(upper, toe, 0.0, line, thick_m=0.0016, rows=20), name="toe cap")
    inner = slice(3, -3)
    for metres in (0.0018, 0.0048 if not brogue else 0.007):
        at = np.clip(line - metres / 0.09, 0.01, 1)
        bench.add(seam, stitches(upper, toe[inner], at[inner], lift_m=0.0017, thick_m=0.00035))
    for side in (-1.0, 1.0):
        start, end = side * 0.05 * PI, side * 0.43 * PI
        share = np.linspace(0.99, 0.1, 60)
        bend = start + (end - start) * (1 - share) ** 0.75
        for off in (0.0, 0.009):
            bench.add(seam, stitches(upper, bend + side * off * PI, share, lift_m=0.0004, thick_m=0.00035))
    heel = np.linspace(0.8, 1.2, 60) * PI
    slope = np.abs(heel - PI) / (0.2 * PI)
    high = np.clip(0.8 - 0.5 * slope**2, 0.02, 1)
    bench.add(leather, panel(upper, heel, 0.0, high, thick_m=0.0016))
    bench.add(seam, stitches(upper, heel[inner], high[inner] - 0.03, thick_m=0.00035))
    if brogue:
        _punched(bench, upper, toe, line)


def _punched(bench: Bench, upper: Upper, toe: np.ndarray, line: np.ndarray) -> None:  # type: ignore[type-arg]
    """Rows of holes, large and small by turns, along the wings, and a medallion on the toe."""
    dark = Material(colour=(0.008, 0.006, 0.005), roughness=0.9)
    path = upper.at(toe[4:-4], np.clip(line[4:-4] - 0.048, 0.01, 1), 0.0014)
    way = np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(path, axis=0), axis=1))])
    spots = [(np.array([np.interp(at, way, path[:, k]) for k in range(3)]), 0.0012 if number % 2 else 0.0007) for number, at in enumerate(np.arange(0.002, way[-1], 0.0034))]
    for ring, count in ((0.006, 6), (0.011, 12)):
        for turn in np.linspace(0, 2 * PI, count, endpoint=False):
            share = 0.42 + ring / 0.09 * np.cos(turn)
            spots.append((upper.at(np.sin(turn) * ring * 22 * 0.12, share, 0.0014), 0.001 if count == 6 else 0.0007))
    for at, radius in spots:
        bench.add(dark, moved(ball(radius, squash=1.0, sides=8), at).mesh, name="holes")


def make_loafer(spec: ThingSpec) -> Model:
    """A moccasin's puckered apron, a saddle strap, a low heel or a driver's rubber pips."""
    bench = Bench(spec, 0x5A12)
    stuff = Stuff(bench, "leather")
    colour = bench.colour(("#6b3f25", "#1c1816", "#8a5a36", "#3a1e1a", "#24344a", "#a9713f"))
    last = Last(base_m=0.0085, heel_m=0.016, spring_m=0.009, point=0.12, long_m=0.005, slim=0.95, arch_m=(-0.01, 0.065))
    upper = drawn_over(last, opening(last, LOAFER), Drape(toe_up=(0.0, 0.26, 0.48, 0.62, 0.79, 1.0)), seed=spec.seed, creases_m=0.0004, folds_m=0.0004)
    leather = _polished(stuff, colour)
    bench.add(leather, wall(upper, 0.0034), name="upper")
    _welted(bench, last, second(bench, ("#2a1b14", "#3a2618", "#1a1513")), shade(colour, 0.6))
    inside(bench, last, hex_colour("#c39a68"), 0.004)
    seam = thread(shade(colour, 0.45) if lightness(colour) > 0.04 else shade(colour, 2.5))
    # The apron's seam: a rolled ridge round the top of the forefoot, gathered by short stitches across it.
    ridge = around(-0.36, 0.36, 140)
    at = 0.5 + 0.28 * (np.abs(ridge) / (0.36 * PI)) ** 2.4
    path = upper.at(ridge, at, 0.0002)
    bench.add(leather, pipe(path, 0.0019, sides=10).mesh, name="apron")
    pick = np.linspace(2, len(ridge) - 3, 46).astype(int)
    for number in pick:
        low, high = upper.at(ridge[number], at[number] - 0.055, 0.0003), upper.at(ridge[number], at[number] + 0.035, 0.0003)
        bench.add(seam, cord([low, path[number] + upper.out(ridge[number], at[number]) * 0.0019, high], 0.0005, steps=8, sides=6), name="seams")
    whole = around(-1, 1, 200)
    bench.add(leather, pipe(upper.at(whole, 1.0, -0.0008), 0.0023, sides=10, closed_ends=False).mesh, name="binding")
    _saddle(bench, upper, leather, seam)
    return one_of_a_pair(bench.model(anchors={"top": (0.0, 0.04, 0.08)}), spec)


def _saddle(bench: Bench, upper: Upper, leather: Material, seam: Material) -> None:
    """A strap over the instep, with a slot cut in it, or a snaffle bit of brass."""
    angle = around(-0.4, 0.4, 110)
    share = np.abs(angle) / (0.4 * PI)
    top = np.clip(0.93 - 0.32 * share**2, 0, 1)
    low = np.clip(top - 0.2 - 0.12 * share, 0.04, 1)
    bench.add(leather, panel(upper, angle, low, top, thick_m=0.0022), name="strap")
    for edge in (low + 0.025, top - 0.022):
        bench.add(seam, stitches(upper, angle[2:-2], edge[2:-2], lift_m=0.0026))
    across = np.linspace(-0.055, 0.055, 20) * PI
    if bench.random.random() < 0.5:
        dark = Material(colour=(0.01, 0.008, 0.007), roughness=0.9)
        bench.add(dark, panel(upper, across, 0.8, 0.865, thick_m=0.0012, lift_m=0.0026), name="slot")
        return
    at = 0.83
    bar = upper.at(np.linspace(-0.07, 0.07, 24) * PI, at, 0.0055)
    bench.add(BRASS, pipe(bar, 0.0019, sides=12).mesh, name="bit")
    for side in (-1.0, 1.0):
        middle, out = upper.at(side * 0.085 * PI, at - 0.01, 0.005), upper.out(side * 0.085 * PI, at)
        up = unit(upper.at(side * 0.085 * PI, at + 0.05) - upper.at(side * 0.085 * PI, at - 0.05))
        turn = np.linspace(0, 2 * PI, 33)[:, None]
        ring = middle + (up * np.cos(turn) + np.cross(out, up) * np.sin(turn)) * 0.0065
        bench.add(BRASS, pipe(ring, 0.0014, sides=10, closed_ends=False).mesh)


def make_ballet_shoe(spec: ThingSpec) -> Model:
    """A soft satin or leather flat: a drawstring bow, a thin split sole; pointe shoes have a block and ribbons."""
    bench = Bench(spec, 0x5A13)
    stuff = Stuff(bench, "silk")
    colour = bench.colour(("#e8b8b4", "#efc9bd", "#e3a9b0", "#f0d9cb"))
    last = Last(base_m=0.0042, heel_m=0.002, spring_m=0.004, slim=0.86, point=0.1)
    upper = drawn_over(last, opening(last, BALLET), Drape(belly_m=0.003), seed=spec.seed, creases_m=0.0012, folds_m=0.0022)
    satin = stuff.of(colour)
    bench.add(satin, wall(upper, 0.0022), name="upper")
    sole = second(bench, ("#b99a7e", "#cdb49a"))
    bench.add(fabric("felt", sole), slab(last, level(0.0), lifted(last, 0.0006), [(-0.007, 0.0), (-0.004, 0.1), (-0.002, 0.7), (-0.001, 1.0)]), name="sole")
    inside(bench, last, hex_colour("#e9dccb"), 0.003, "cotton")
    whole = around(-1, 1, 220)
    bench.add(satin, pipe(upper.at(whole, 1.0, -0.0006), 0.0022, sides=10, closed_ends=False).mesh, name="binding")
    front, out = upper.at(0.0, 1.0, 0.001), upper.out(0.0, 0.95)
    for side in (-1.0, 1.0):
        loop = [front, front + (side * 0.011, -0.005, 0.004), front + (side * 0.02, -0.008, 0.002), front + (side * 0.018, -0.013, -0.001), front + (side * 0.006, -0.005, 0.0008), front]
        tail = [front, front + (side * 0.005, -0.009, 0.002), front + (side * 0.009, -0.02, -0.0015), front + (side * 0.012, -0.03, -0.006)]
        bench.add(satin, cord(loop, 0.0012), cord(tail, 0.0012, steps=30))
    bench.add(satin, moved(ball(0.0024, sides=16), front + out * 0.001).mesh)
    # Ribbons from the sides, laid over the opening and down on the ground.
    elastic = np.linspace(0, 1, 30)
    left, right = upper.at(-0.56 * PI, 1.0), upper.at(0.56 * PI, 1.0)
    arch = left + (right - left) * elastic[:, None] + np.array((0.0, -0.012, 0.034)) * (np.sin(PI * elastic) ** 0.8)[:, None]
    wide = np.array((0.0, 0.0065, 0.0035))
    grid = np.stack([arch - wide, arch, arch + wide])
    bench.add(satin, patch_cloth(grid if lay(grid) else grid[::-1], 0.0012), name="strap")
    return one_of_a_pair(bench.model(anchors={"top": (0.0, 0.0, 0.06)}), spec)


def lay(grid: np.ndarray) -> bool:  # type: ignore[type-arg]
    """Whether a grid faces up by d(column) x d(row)."""
    across = np.cross(grid[1, 1:] - grid[1, :-1], grid[2, :-1] - grid[1, :-1])
    return bool(across[:, 2].mean() > 0)


def make_slipper(spec: ThingSpec) -> Model:
    """A house slipper: open at the heel, padded, lined with fleece that shows at its edge."""
    bench = Bench(spec, 0x5A14)
    stuff = Stuff(bench, "wool")
    colour = bench.colour(("#8a5a4a", "#5f7486", "#9a8f84", "#b5708a", "#4a5a48", "#a04a42"))
    last = Last(base_m=0.014, heel_m=0.005, spring_m=0.006, slim=1.02)
    rows = ((0.0, -0.022, 0.0, 0.073), (0.1, -0.019, 0.012, 0.072), (0.24, -0.004, 0.028, 0.064), (0.36, 0.014, 0.037, 0.048), (0.48, 0.032, 0.038, 0.026), (0.58, 0.05, 0.0365, 0.013), (0.72, 0.085, 0.035, 0.0105), (0.88, 0.122, 0.025, 0.0105), (1.0, 0.139, 0.0, 0.0105))  # fmt: skip
    upper = drawn_over(last, opening(last, rows), Drape(belly_m=0.002), seed=spec.seed, creases_m=0.0006, folds_m=0.002)
    felt = stuff.of(colour)
    bench.add(felt, wall(upper, 0.006), name="upper")
    sole = second(bench, ("#3a3330", "#c9b493", "#2b2b2d"))
    bench.add(Material(colour=sole, roughness=0.65), slab(last, level(0.0), lifted(last, 0.0), [(-0.003, 0.0), (0.002, 0.08), (0.0032, 0.3), (0.0032, 0.85), (0.001, 1.0)]), name="sole")
    cream = hex_colour("#efe6d6")
    fleece = Material(colour=cream, roughness=0.95, specular=0.1, sheen=0.8)
    inside(bench, last, cream, 0.0085, "wool")
    _fleece_edge(bench, upper, fleece)
    return one_of_a_pair(bench.model(anchors={"top": (0.0, 0.0, 0.08)}), spec)


def _fleece_edge(bench: Bench, upper: Upper, fleece: Material) -> None:
    """A roll of fleece round the opening with a fringe of fibres."""
    from studiolo.engines.maquette.makers.household.trims import bristles
    from studiolo.engines.maquette.model import Part

    whole = around(-0.56, 0.56, 200)
    path = upper.at(whole, 1.0, -0.002)
    bench.add(fleece, pipe(path, 0.0062, sides=14).mesh, name="fleece")
    random = bench.random
    count = 6000
    at = random.uniform(0, len(path) - 1, count)
    roots = np.stack([np.interp(at, np.arange(len(path)), path[:, k]) for k in range(3)], axis=1)
    ways = unit(random.normal(0, 1, (count, 3)) + (0, 0, 0.4))
    shape = bristles(roots + ways * 0.005, ways, 0.006, 0.00035, random.normal(0, 0.0025, (count, 3)))
    bench.add_part(Part(shape=shape, material=fleece, name="fleece"))
