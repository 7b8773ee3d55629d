"""Leather shoes with a welt and a stacked heel: oxfords and brogues."""

from dataclasses import replace

import numpy as np

from studiolo.engines.maquette.makers.bench import Bench, shade
from studiolo.engines.maquette.makers.finishes import lightness
from studiolo.engines.maquette.makers.household.trims import second
from studiolo.engines.maquette.makers.protocol import ThingSpec
from studiolo.engines.maquette.makers.turning import ball, moved
from studiolo.engines.maquette.makers.wear.shoes.laces import laced, tongue
from studiolo.engines.maquette.makers.wear.shoes.last import (
    Drape,
    Last,
    Upper,
    drawn_over,
    lifted,
    opening,
    slab,
    wall,
)
from studiolo.engines.maquette.makers.wear.shoes.pairs import (
    PI,
    around,
    heel_block,
    inside,
    one_of_a_pair,
    words_of,
)
from studiolo.engines.maquette.makers.wear.shoes.sewing import (
    Stuff,
    before,
    below_top,
    panel,
    stitched,
    stitches,
    thread,
)
from studiolo.engines.maquette.model import Colour, Material, Model, Numbers
from studiolo.engines.maquette.settings.surfaces import hex_colour

OXFORD = (
    (0.0, -0.034, 0.0, 0.068), (0.06, -0.032, 0.005, 0.069), (0.2, -0.012, 0.0065, 0.081), (0.36, 0.018, 0.0115, 0.096),
    (0.46, 0.037, 0.0225, 0.098), (0.56, 0.058, 0.0295, 0.078), (0.72, 0.09, 0.031, 0.056), (0.87, 0.119, 0.0235, 0.061),
    (1.0, 0.131, 0.0, 0.071),
)  # fmt: skip
BROWNS = ("#1a1715", "#5a3420", "#7a4526", "#3a1f18", "#8a5a34")


def make_leather_shoe(spec: ThingSpec) -> Model:
    """An oxford, plain, with a toe cap, or punched all over like a brogue."""
    bench = Bench(spec, 0x5A11)
    stuff = Stuff(bench, "leather")
    words = words_of(spec) | set(spec.noun.split())
    brogue = (
        "brogue" in words or "wingtip" in words or (not words & {"plain", "dress"} and bench.random.random() < 0.35)
    )
    if {"brogue", "wingtip", "plain"} & words_of(spec):
        bench.honoured.add("modifiers")
    colour = bench.colour(BROWNS)
    last = Last(base_m=0.0085, heel_m=0.021, spring_m=0.011, point=0.3, long_m=0.012, slim=0.93, arch_m=(-0.02, 0.07))
    upper = drawn_over(
        last,
        opening(last, OXFORD),
        Drape(toe_up=(0.0, 0.22, 0.42, 0.6, 0.79, 1.0)),
        seed=spec.seed,
        creases_m=0.0005,
        folds_m=0.0004,
    )
    leather = polished(stuff, colour)
    bench.add(leather, wall(upper, 0.0034), name="upper")
    welted(bench, last, second(bench, ("#2a1b14", "#1a1513", "#6b4630")), shade(colour, 0.7))
    inside(bench, last, hex_colour("#b98a5c"), 0.004)
    seam = thread(shade(colour, 0.5) if lightness(colour) > 0.05 else shade(colour, 2.5))
    _oxford_panels(bench, upper, leather, seam, brogue)
    shares = [float(value) for value in np.linspace(0.1, 0.41, 5)]
    laces, _ = laced(upper, shares, inset_m=0.006, radius=0.0015, lift_m=0.0036, flat=0.85, seed=spec.seed)
    bench.add(thread(shade(colour, 0.55)), *laces, name="laces")
    bench.add(leather, tongue(upper, 0.03, 0.44, beyond_m=0.008, thick_m=0.003, sunk_m=0.003), name="tongue")
    return one_of_a_pair(bench.model(anchors={"top": (0.0, 0.04, 0.1)}), spec)


def polished(stuff: Stuff, colour: Colour) -> Material:
    leather = stuff.of(colour)
    if stuff.kind != "leather" or stuff.patent or stuff.metal:
        return leather
    return replace(leather, roughness=0.3, clearcoat=0.45, clearcoat_gloss=0.88, bump_scale=0.5)


def welted(bench: Bench, last: Last, edge: Colour, heel: Colour) -> None:
    """A thin leather sole, a stitched welt that stands out, a stacked heel with a rubber top piece."""
    sole = Material(colour=edge, roughness=0.4, specular=0.5, clearcoat=0.2)
    low, high = lifted(last, -0.0085), lifted(last, -0.0005)
    bench.add(
        sole,
        slab(
            last,
            low,
            high,
            [
                (-0.004, 0.0),
                (0.0025, 0.04),
                (0.0034, 0.25),
                (0.0036, 0.5),
                (0.0046, 0.58),
                (0.0052, 0.7),
                (0.0052, 0.9),
                (0.0044, 1.0),
            ],
        ),
        name="sole",
    )
    line = last.print(0.0032)
    path = np.column_stack([line, last.bed(line[:, 1]) + 0.0001])
    bench.add(
        thread(hex_colour("#d9c39a") if lightness(edge) < 0.2 else shade(edge, 0.5)),
        stitched(path, np.tile((0.0, 0.0, 1.0), (len(path), 1)), thick_m=0.0006),
    )
    under = lifted(last, -0.0083)
    leaves = Material(colour=heel, roughness=0.42, specular=0.45, clearcoat=0.15)
    count = 4
    for number in range(count):
        a, b = 0.2 + 0.8 * number / count, 0.2 + 0.8 * (number + 1) / count
        lean = 0.0026 * (1 - b)
        bench.add(
            leaves,
            heel_block(
                last,
                0.058,
                under,
                [(a, -0.001, 0.0), (a + 0.015, 0.0022 - lean * 0.3, 0.0), (b - 0.015, 0.0024, 0.0), (b, -0.0004, 0.0)],
            ),
            name="heel",
        )
    rubber = Material(colour=hex_colour("#161515"), roughness=0.6)
    bench.add(
        rubber,
        heel_block(last, 0.058, under, [(0.0, 0.0, 0.0), (0.03, 0.002, 0.0), (0.2, 0.0022, 0.0)]),
        name="top piece",
    )


def _oxford_panels(bench: Bench, upper: Upper, leather: Material, seam: Material, brogue: bool) -> None:
    whole = around(-1, 1, 200)
    for metres in (0.003, 0.005):
        bench.add(
            seam, stitches(upper, whole, below_top(upper, whole, metres), lift_m=0.0003, thick_m=0.00035), name="seams"
        )
    toe = around(-0.3, 0.3, 120)
    line = before(upper, toe, -0.093, 0.012 if brogue else 0.0)
    if brogue:
        # The wings run back along both sides from a point in the middle.
        toe = around(-0.42, 0.42, 160)
        aside = np.abs(toe) / (0.42 * PI)
        line = np.maximum(np.minimum(before(upper, toe, -0.085, 0.012), 0.62), 0.36 * (1 - aside**3))
    bench.add(leather, panel(upper, toe, 0.0, line, thick_m=0.0016, rows=20), name="toe cap")
    inner = slice(3, -3)
    for off_m in (0.0018, 0.0048 if not brogue else 0.007):
        at = np.clip(line - off_m / 0.09, 0.01, 1)
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


def _punched(bench: Bench, upper: Upper, toe: Numbers, line: Numbers) -> None:
    """Rows of holes, large and small by turns, along the wings, and a medallion on the toe."""
    dark = Material(colour=(0.008, 0.006, 0.005), roughness=0.9)
    path = upper.at(toe[4:-4], np.clip(line[4:-4] - 0.048, 0.01, 1), 0.0014)
    way = np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(path, axis=0), axis=1))])
    spots = [
        (np.array([np.interp(at, way, path[:, k]) for k in range(3)]), 0.0012 if number % 2 else 0.0007)
        for number, at in enumerate(np.arange(0.002, way[-1], 0.0034))
    ]
    for ring, count in ((0.006, 6), (0.011, 12)):
        for turn in np.linspace(0, 2 * PI, count, endpoint=False):
            share = 0.42 + ring / 0.09 * np.cos(turn)
            spots.append((upper.at(np.sin(turn) * ring * 22 * 0.12, share, 0.0014), 0.001 if count == 6 else 0.0007))
    for at, radius in spots:
        bench.add(dark, moved(ball(radius, squash=1.0, sides=8), at).mesh, name="holes")
