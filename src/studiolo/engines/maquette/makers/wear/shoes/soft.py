"""Shoes one slips on: loafers, ballet shoes, slippers."""

from dataclasses import replace

import numpy as np

from studiolo.engines.maquette.makers.bench import Bench, shade
from studiolo.engines.maquette.makers.finishes import lightness
from studiolo.engines.maquette.makers.household.trims import bristles, second
from studiolo.engines.maquette.makers.people.fabric import fabric
from studiolo.engines.maquette.makers.protocol import ThingSpec
from studiolo.engines.maquette.makers.turning import ball, moved, pipe, unit
from studiolo.engines.maquette.makers.wear.shoes.heels import make_high_heel
from studiolo.engines.maquette.makers.wear.shoes.last import (
    Drape,
    Last,
    Upper,
    drawn_over,
    level,
    lifted,
    opening,
    slab,
    wall,
)
from studiolo.engines.maquette.makers.wear.shoes.leather import polished, welted
from studiolo.engines.maquette.makers.wear.shoes.pairs import (
    BRASS,
    PI,
    around,
    inside,
    one_of_a_pair,
    words_of,
)
from studiolo.engines.maquette.makers.wear.shoes.sewing import Stuff, before, cord, panel, patch, stitches, thread
from studiolo.engines.maquette.model import Colour, Material, Model, Numbers, Part
from studiolo.engines.maquette.settings.surfaces import hex_colour

LOAFER = (
    (0.0, -0.03, 0.0, 0.062), (0.12, -0.027, 0.0145, 0.061), (0.28, -0.008, 0.0265, 0.058), (0.44, 0.024, 0.032, 0.052),
    (0.58, 0.058, 0.0325, 0.047), (0.74, 0.093, 0.031, 0.046), (0.88, 0.12, 0.0235, 0.051), (1.0, 0.131, 0.0, 0.058),
)  # fmt: skip
BALLET = (
    (0.0, -0.078, 0.0, 0.044), (0.14, -0.072, 0.022, 0.041), (0.28, -0.045, 0.035, 0.037), (0.44, -0.006, 0.037, 0.036),
    (0.58, 0.04, 0.0335, 0.038), (0.74, 0.088, 0.031, 0.045), (0.88, 0.118, 0.023, 0.052), (1.0, 0.131, 0.0, 0.057),
)  # fmt: skip


def make_loafer(spec: ThingSpec) -> Model:
    """A moccasin's puckered apron, a saddle strap, a low heel or a driver's rubber pips."""
    bench = Bench(spec, 0x5A12)
    stuff = Stuff(bench, "leather")
    colour = bench.colour(("#6b3f25", "#1c1816", "#8a5a36", "#3a1e1a", "#24344a", "#a9713f"))
    last = Last(base_m=0.0085, heel_m=0.016, spring_m=0.009, point=0.22, long_m=0.012, slim=0.92, arch_m=(-0.01, 0.065))
    upper = drawn_over(
        last,
        opening(last, LOAFER),
        Drape(toe_up=(0.0, 0.26, 0.48, 0.62, 0.79, 1.0)),
        seed=spec.seed,
        creases_m=0.0004,
        folds_m=0.0004,
    )
    leather = polished(stuff, colour)
    bench.add(leather, wall(upper, 0.0034), name="upper")
    welted(bench, last, second(bench, ("#2a1b14", "#3a2618", "#1a1513")), shade(colour, 0.6))
    inside(bench, last, hex_colour("#c39a68"), 0.004)
    seam = thread(shade(colour, 0.45) if lightness(colour) > 0.04 else shade(colour, 2.5))
    # The apron's seam: a rolled ridge round the top of the forefoot, gathered by short stitches across it.
    ridge = around(-0.36, 0.36, 140)
    at = 0.5 + 0.28 * (np.abs(ridge) / (0.36 * PI)) ** 2.4
    path = upper.at(ridge, at, 0.0002)
    bench.add(leather, pipe(path, 0.0019, sides=10).mesh, name="apron")
    for number in np.linspace(2, len(ridge) - 3, 46).astype(int):
        crest = path[number] + upper.out(ridge[number], at[number]) * 0.0019
        ends = [upper.at(ridge[number], at[number] + off, 0.0003) for off in (-0.055, 0.035)]
        bench.add(seam, cord([ends[0], crest, ends[1]], 0.0005, steps=6, sides=6), name="seams")
    whole = around(-1, 1, 200)
    bench.add(leather, pipe(upper.at(whole, 1.0, -0.0008), 0.0023, sides=10, closed_ends=False).mesh, name="binding")
    _saddle(bench, upper, leather, seam)
    return one_of_a_pair(bench.model(anchors={"top": (0.0, 0.04, 0.08)}), spec)


def _saddle(bench: Bench, upper: Upper, leather: Material, seam: Material) -> None:
    """A strap over the instep from sole to sole, with a slot cut in it, or a snaffle bit of brass."""
    angle = around(-0.5, 0.5, 150)
    low, high = before(upper, angle, -0.04, -0.022), before(upper, angle, -0.008, -0.029)
    bench.add(leather, panel(upper, angle, low, np.maximum(high, low), thick_m=0.0024), name="strap")
    wide = (high - low) > 0.02
    for edge in (low + 0.02, high - 0.02):
        for side in (angle < 0, angle >= 0):
            keep = wide & side & (edge > 0.1)
            if keep.sum() > 4:
                bench.add(seam, stitches(upper, angle[keep], edge[keep], lift_m=0.0026, thick_m=0.00035))
    middle = float(low[len(angle) // 2] + high[len(angle) // 2]) / 2
    if bench.random.random() < 0.5:
        dark = Material(colour=(0.01, 0.008, 0.007), roughness=0.9)
        across = np.linspace(-0.075, 0.075, 20) * PI
        tall = 0.034 * np.sqrt(np.clip(1 - (across / (0.078 * PI)) ** 6, 0, 1))
        bench.add(dark, panel(upper, across, middle - tall, middle + tall, thick_m=0.0012, lift_m=0.0028), name="slot")
        return
    bar = upper.at(np.linspace(-0.11, 0.11, 24) * PI, middle, 0.0055)
    bench.add(BRASS, pipe(bar, 0.0019, sides=12).mesh, name="bit")
    for side_at in (-0.135 * PI, 0.135 * PI):
        centre, out = upper.at(side_at, middle - 0.01, 0.005), upper.out(side_at, middle)
        up = unit(upper.at(side_at, middle + 0.05) - upper.at(side_at, middle - 0.05))
        turn = np.linspace(0, 2 * PI, 33)[:, None]
        ring = centre + (up * np.cos(turn) + np.cross(out, up) * np.sin(turn)) * 0.0065
        bench.add(BRASS, pipe(ring, 0.0014, sides=10, closed_ends=False).mesh)


def make_ballet_shoe(spec: ThingSpec) -> Model:
    """A soft satin or leather flat: a drawstring bow, a thin split sole; pointe shoes have a block and ribbons."""
    bench = Bench(spec, 0x5A13)
    stuff = Stuff(bench, "silk")
    colour = bench.colour(("#e8b8b4", "#efc9bd", "#e3a9b0", "#f0d9cb"))
    last = Last(base_m=0.0042, heel_m=0.002, spring_m=0.004, slim=0.86, point=0.1)
    upper = drawn_over(
        last, opening(last, BALLET), Drape(belly_m=0.003), seed=spec.seed, creases_m=0.0012, folds_m=0.0022
    )
    satin = stuff.of(colour)
    bench.add(satin, wall(upper, 0.0022), name="upper")
    sole = second(bench, ("#b99a7e", "#cdb49a"))
    bench.add(
        fabric("felt", sole),
        slab(last, level(0.0), lifted(last, 0.0006), [(-0.007, 0.0), (-0.004, 0.1), (-0.002, 0.7), (-0.001, 1.0)]),
        name="sole",
    )
    inside(bench, last, hex_colour("#e9dccb"), 0.003, "cotton")
    whole = around(-1, 1, 220)
    bench.add(satin, pipe(upper.at(whole, 1.0, -0.0006), 0.0022, sides=10, closed_ends=False).mesh, name="binding")
    front, out = upper.at(0.0, 1.0, 0.001), upper.out(0.0, 0.95)
    for side in (-1.0, 1.0):
        loop = [
            front,
            front + (side * 0.011, -0.005, 0.004),
            front + (side * 0.02, -0.008, 0.002),
            front + (side * 0.018, -0.013, -0.001),
            front + (side * 0.006, -0.005, 0.0008),
            front,
        ]
        tail = [
            front,
            front + (side * 0.005, -0.009, 0.002),
            front + (side * 0.009, -0.02, -0.0015),
            front + (side * 0.012, -0.03, -0.006),
        ]
        bench.add(satin, cord(loop, 0.0012), cord(tail, 0.0012, steps=30))
    bench.add(satin, moved(ball(0.0024, sides=16), front + out * 0.001).mesh)
    # Ribbons from the sides, laid over the opening and down on the ground.
    elastic = np.linspace(0, 1, 30)
    left, right = upper.at(-0.56 * PI, 1.0), upper.at(0.56 * PI, 1.0)
    arch = (
        left
        + (right - left) * elastic[:, None]
        + np.array((0.0, -0.012, 0.034)) * (np.sin(PI * elastic) ** 0.8)[:, None]
    )
    wide = np.array((0.0, 0.0065, 0.0035))
    grid = np.stack([arch - wide, arch, arch + wide])
    bench.add(satin, patch(grid if _looks_up(grid) else grid[::-1], 0.0012), name="strap")
    return one_of_a_pair(bench.model(anchors={"top": (0.0, 0.0, 0.06)}), spec)


def _looks_up(grid: Numbers) -> bool:
    """Whether a grid faces up by d(column) x d(row)."""
    across = np.cross(grid[1, 1:] - grid[1, :-1], grid[2, :-1] - grid[1, :-1])
    return bool(across[:, 2].mean() > 0)


def make_slipper(spec: ThingSpec) -> Model:
    """A house slipper: open at the heel, padded, lined with fleece that shows at its edge; a glass one is for a ball."""
    if spec.material in ("glass", "ice"):
        return make_high_heel(replace(spec, noun="high heel"))
    bench = Bench(spec, 0x5A14)
    stuff = Stuff(bench, "felt")
    colour = bench.colour(("#8a5a4a", "#5f7486", "#9a8f84", "#b5708a", "#4a5a48", "#a04a42"))
    last = Last(base_m=0.014, heel_m=0.005, spring_m=0.006, slim=1.02)
    rows = (
        (0.0, -0.022, 0.0, 0.073), (0.1, -0.019, 0.012, 0.072), (0.24, -0.004, 0.028, 0.064), (0.36, 0.014, 0.037, 0.048),
        (0.48, 0.032, 0.038, 0.026), (0.58, 0.05, 0.0365, 0.013), (0.72, 0.085, 0.035, 0.0105), (0.88, 0.122, 0.025, 0.0105),
        (1.0, 0.139, 0.0, 0.0105),
    )  # fmt: skip
    upper = drawn_over(last, opening(last, rows), Drape(belly_m=0.002), seed=spec.seed, creases_m=0.0006, folds_m=0.002)
    felt = stuff.of(colour)
    bench.add(felt, wall(upper, 0.006), name="upper")
    sole = second(bench, ("#3a3330", "#c9b493", "#2b2b2d"))
    bench.add(
        Material(colour=sole, roughness=0.65),
        slab(
            last,
            level(0.0),
            lifted(last, 0.0),
            [(-0.003, 0.0), (0.002, 0.08), (0.0032, 0.3), (0.0032, 0.85), (0.001, 1.0)],
        ),
        name="sole",
    )
    cream = hex_colour("#efe6d6")
    fleece = Material(colour=cream, roughness=0.95, specular=0.1, sheen=0.8)
    inside(bench, last, cream, 0.0085, "wool")
    fluffy = bool(words_of(spec) & {"fluffy", "furry", "fuzzy", "shaggy"})
    if fluffy:
        bench.honoured.add("modifiers")
        _fluff(bench, upper, colour)
    _fleece_edge(bench, upper, fleece, 3000 if fluffy else 6000)
    return one_of_a_pair(bench.model(anchors={"top": (0.0, 0.0, 0.08)}), spec)


def _fluff(bench: Bench, upper: Upper, colour: Colour) -> None:
    """Long soft hair all over the outside, combed forwards and down."""
    random = bench.random
    count = 5600
    angle, share = random.uniform(-0.62, 0.62, count) * PI, 1 - random.uniform(0, 1, count) ** 0.8
    roots, out = upper.at(angle, share, -0.0005), upper.out(angle, share)
    ways = unit(out + random.normal(0, 0.35, (count, 3)) + (0, -0.35, -0.15))
    shape = bristles(
        roots, ways, random.uniform(0.009, 0.016, count), 0.00038, random.normal(0, 0.003, (count, 3)) - (0, 0, 0.002)
    )
    fur = Material(colour=colour, roughness=0.9, specular=0.15, sheen=0.7)
    bench.add_part(Part(shape=shape, material=fur, name="fur"))


def _fleece_edge(bench: Bench, upper: Upper, fleece: Material, count: int) -> None:
    """A roll of fleece round the opening with a fringe of fibres."""
    whole = around(-0.56, 0.56, 200)
    path = upper.at(whole, 1.0, -0.002)
    bench.add(fleece, pipe(path, 0.0062, sides=14).mesh, name="fleece")
    random = bench.random
    at = random.uniform(0, len(path) - 1, count)
    roots = np.stack([np.interp(at, np.arange(len(path)), path[:, k]) for k in range(3)], axis=1)
    ways = unit(random.normal(0, 1, (count, 3)) + (0, 0, 0.4))
    shape = bristles(roots + ways * 0.005, ways, 0.006, 0.00035, random.normal(0, 0.0025, (count, 3)))
    bench.add_part(Part(shape=shape, material=fleece, name="fleece"))
