"""Boots laced to above the ankle, for work and for hiking."""

from collections.abc import Sequence

import numpy as np

from studiolo.engines.maquette.makers.bench import Bench, shade
from studiolo.engines.maquette.makers.finishes import lightness
from studiolo.engines.maquette.makers.household.trims import second
from studiolo.engines.maquette.makers.people.fabric import fabric
from studiolo.engines.maquette.makers.protocol import ThingSpec
from studiolo.engines.maquette.makers.turning import pipe
from studiolo.engines.maquette.makers.wear.shoes.chelsea import make_chelsea_boot
from studiolo.engines.maquette.makers.wear.shoes.laces import hook, laced, tongue
from studiolo.engines.maquette.makers.wear.shoes.last import (
    ANGLE,
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
    BRASS,
    PI,
    around,
    heel_block,
    inside,
    one_of_a_pair,
    words_of,
)
from studiolo.engines.maquette.makers.wear.shoes.sewing import (
    Stuff,
    above_sole,
    before,
    below_top,
    panel,
    stitched,
    stitches,
    thread,
)
from studiolo.engines.maquette.makers.wear.shoes.shafts import pull_loop
from studiolo.engines.maquette.makers.wear.shoes.tall_boots import make_rain_boot
from studiolo.engines.maquette.model import Colour, Material, Mesh, Model
from studiolo.engines.maquette.settings.shell import box, moved
from studiolo.engines.maquette.settings.surfaces import hex_colour

LACED = (
    (0.0, -0.05, 0.0, 0.066), (0.06, -0.047, 0.0105, 0.068), (0.18, -0.022, 0.0145, 0.086), (0.32, 0.012, 0.0175, 0.118),
    (0.42, 0.027, 0.021, 0.15), (0.5, 0.038, 0.031, 0.162), (0.62, 0.066, 0.039, 0.158), (0.8, 0.108, 0.034, 0.158),
    (1.0, 0.134, 0.0, 0.164),
)  # fmt: skip
LEATHERS = ("#8a5a30", "#5a3a26", "#1c1a19", "#b07a3e", "#6e2f25", "#4b4a3c")


def make_boot(spec: ThingSpec) -> Model:
    """Laced to above the ankle, or with elastic sides; of rubber it is for the rain."""
    if spec.material in ("rubber", "plastic"):
        return make_rain_boot(spec)
    bench = Bench(spec, 0x5A21)
    words = words_of(spec) | set(spec.noun.split())
    if words & {"chelsea", "elastic", "jodhpur"} or (
        not words & {"laced", "combat", "work", "army", "lace", "desert"} and bench.random.random() < 0.3
    ):
        return make_chelsea_boot(bench)
    return _laced_boot(bench, hiking=False)


def make_hiking_boot(spec: ThingSpec) -> Model:
    return _laced_boot(Bench(spec, 0x5A22), hiking=True)


def _laced_boot(bench: Bench, *, hiking: bool) -> Model:
    spec = bench.spec
    stuff = Stuff(bench, "felt" if hiking and bench.random.random() < 0.5 else "leather")
    colour = bench.colour(("#7a5a3a", "#6b6358", "#8a6a44", "#4a5348", "#7d4a2c") if hiking else LEATHERS)
    last = Last(
        base_m=0.03 if hiking else 0.018, heel_m=0.008 if hiking else 0.018, spring_m=0.012, arch_m=(-0.01, 0.06)
    )
    drape = Drape(
        side_across=(0.0, -0.07, -0.05, 0.1, 0.45, 1.0),
        toe_up=(0.0, 0.27, 0.5, 0.68, 0.83, 1.0),
        belly_m=0.006,
        waist_m=0.0048,
    )
    upper = drawn_over(last, opening(last, LACED), drape, seed=spec.seed, creases_m=0.0009, folds_m=0.0016)
    leather = stuff.of(colour)
    bench.add(leather, wall(upper, 0.0045), name="upper")
    sombre = hiking or lightness(colour) < 0.03 or bool({"combat", "army"} & set(spec.noun.split()))
    dark = second(bench, ("#1d1b1a", "#2b211b") if sombre else ("#1d1b1a", "#3a2618", "#c9a676"))
    if hiking:
        _lugged(bench, last, dark)
    else:
        _work_sole(bench, last, dark)
    inside(bench, last, hex_colour("#4a443e"), 0.006, "felt")
    seam = thread(hex_colour("#d8b878") if lightness(colour) < 0.35 and not hiking else shade(colour, 0.6))
    _boot_panels(bench, upper, leather, stuff, colour, seam, hiking)
    whole = around(-1, 1, 220)
    collar = whole[np.abs(whole) > 0.47 * PI]
    for part in (collar[collar < 0], collar[collar > 0]):
        soft = fabric("leather", shade(colour, 0.45)) if hiking or bench.random.random() < 0.6 else leather
        bench.add(
            soft,
            pipe(upper.at(part, below_top(upper, part, 0.006), -0.001), 0.0078, flat=1.0, sides=14).mesh,
            name="collar",
        )
    shares = [float(value) for value in np.linspace(0.08, 0.43, 8)]
    laces, rings = laced(upper, shares, radius=0.0021, lift_m=0.0045, flat=0.85, seed=spec.seed)
    cord_colour = (
        hex_colour("#c8452f")
        if hiking and bench.random.random() < 0.4
        else shade(colour, 0.4)
        if hiking
        else hex_colour("#c9a35c")
        if bench.random.random() < 0.5 and not sombre
        else hex_colour("#1d1918")
    )
    bench.add(thread(cord_colour), *laces, name="laces")
    bench.add(
        BRASS if not hiking else Material(colour=(0.08, 0.08, 0.085), roughness=0.3, metallic=1.0),
        *rings,
        *_hooks(upper, shares[-3:]),
        name="eyelets",
    )
    bench.add(leather, tongue(upper, 0.04, 0.46, beyond_m=0.022, thick_m=0.007, sunk_m=0.006), name="tongue")
    pull_loop(bench, upper, leather)
    return one_of_a_pair(bench.model(anchors={"top": (0.0, 0.06, 0.17)}), spec)


def _hooks(upper: Upper, shares: Sequence[float]) -> list[Mesh]:
    found = []
    for share in shares:
        for side in (-1.0, 1.0):
            angle = np.array([side * share * PI])
            at = below_top(upper, angle, 0.008)
            outer = upper.at(angle, below_top(upper, angle, 0.013))[0] - upper.at(angle, at)[0]
            found.append(hook(upper.at(angle, at, 0.002)[0], upper.out(angle, at)[0], outer / np.linalg.norm(outer)))
    return found


def _boot_panels(
    bench: Bench, upper: Upper, leather: Material, stuff: Stuff, colour: Colour, seam: Material, hiking: bool
) -> None:
    inner = slice(3, -3)
    stay = around(-0.47, 0.47, 160)
    low = below_top(upper, stay, 0.019)
    trim = stuff.of(shade(colour, 0.75)) if hiking else leather
    bench.add(trim, panel(upper, stay, low, 1.0, thick_m=0.0022), name="eyestay")
    for metres in (0.0172, 0.0148):
        bench.add(
            seam, stitches(upper, stay[inner], below_top(upper, stay[inner], metres), lift_m=0.0024), name="seams"
        )
    heel = np.linspace(0.76, 1.24, 80) * PI
    slope = np.abs(heel - PI) / (0.24 * PI)
    high = np.clip(0.5 - 0.36 * slope**2.4, 0.02, 1)
    bench.add(trim, panel(upper, heel, 0.0, high, thick_m=0.0022), name="counter")
    for off in (0.016, 0.032):
        bench.add(seam, stitches(upper, heel[inner], high[inner] - off, lift_m=0.0024))
    toe = around(-0.33, 0.33, 120)
    line = before(upper, toe, -0.088, 0.006)
    if hiking:
        rubber = Material(colour=hex_colour("#242220"), roughness=0.6)
        bench.add(
            rubber,
            panel(upper, toe, 0.0, np.minimum(line, above_sole(upper, toe, 0.03)), thick_m=0.0028, rows=18),
            name="toe cap",
        )
        band = around(-1, 1, 260)
        bench.add(
            rubber,
            panel(upper, band, 0.0, above_sole(upper, band, 0.014 + 0.003 * np.sin(band * 5)), thick_m=0.0026),
            name="rand",
        )
    else:
        bench.add(leather, panel(upper, toe, 0.0, line, thick_m=0.002, rows=18), name="toe cap")
        for off in (0.02, 0.045):
            at = np.clip(line - off, 0.01, 1)
            bench.add(seam, stitches(upper, toe[inner], at[inner], lift_m=0.0021))
    for side in (-1.0, 1.0):
        start, end = side * 0.05 * PI, side * 0.4 * PI
        share = np.linspace(0.97, 0.1, 60)
        bend = start + (end - start) * (1 - share) ** 0.7
        for off in (0.0, 0.01):
            bench.add(seam, stitches(upper, bend + side * off * PI, share, lift_m=0.0006))
        if hiking:
            inset = stuff.of(shade(colour, 0.5) if lightness(colour) > 0.05 else shade(colour, 2.0))
            angle = np.sort(side * np.linspace(0.53, 0.8, 50) * PI)
            round_m = 0.16 * np.sqrt(np.clip(1 - ((np.abs(angle) / PI - 0.665) / 0.135) ** 2, 0, 1)) ** 0.7
            bench.add(inset, panel(upper, angle, 0.7 - round_m, 0.7 + round_m, thick_m=0.0014), name="inset")
            for edge in (0.7 - round_m, 0.7 + round_m):
                bench.add(
                    seam, stitches(upper, angle[2:-2], edge[2:-2] + np.sign(0.7 - edge[2:-2]) * 0.02, lift_m=0.0016)
                )


def _work_sole(bench: Bench, last: Last, edge: Colour) -> None:
    rubber = Material(colour=edge, roughness=0.55, specular=0.4)
    grooves = 0.0012 * np.sign(np.sin(np.linspace(0, 2 * PI * 58, len(ANGLE))))
    low, high = lifted(last, -0.016), lifted(last, -0.0005)
    bench.add(
        rubber,
        slab(
            last,
            low,
            high,
            [
                (-0.004, 0.0),
                (0.003 + grooves, 0.02),
                (0.0036 + grooves, 0.3),
                (0.0042, 0.36),
                (0.0046, 0.62),
                (0.004, 0.66),
                (0.0062, 0.7),
                (0.0064, 0.92),
                (0.0054, 1.0),
            ],
        ),
        name="sole",
    )
    line = last.print(0.0042)
    path = np.column_stack([line, last.bed(line[:, 1]) + 0.0001])
    bench.add(
        thread(hex_colour("#d8b878")),
        stitched(path, np.tile((0.0, 0.0, 1.0), (len(path), 1)), thick_m=0.0008, step_m=0.0046),
    )
    under = lifted(last, -0.0155)
    bench.add(
        rubber,
        heel_block(
            last, 0.05, under, [(0.0, 0.0005, 0.0), (0.03, 0.0034, 0.0), (0.9, 0.0034, 0.0), (1.0, 0.0034, 0.0)]
        ),
        name="heel",
    )


def _lugged(bench: Bench, last: Last, edge: Colour) -> None:
    """A thick sole: a shock-absorbing wedge over deep lugs."""
    rubber = Material(colour=edge, roughness=0.65, specular=0.35)
    foam = Material(colour=hex_colour("#8f8a80"), roughness=0.7)
    bench.add(
        foam,
        slab(
            last,
            lifted(last, -0.022),
            lifted(last, 0.002),
            [(0.002, 0.0), (0.0052, 0.1), (0.0036, 0.5), (0.0052, 0.85), (0.002, 1.0)],
        ),
        name="midsole",
    )
    bench.add(
        rubber,
        slab(
            last, lifted(last, -0.026), lifted(last, -0.016), [(0.001, 0.0), (0.0048, 0.1), (0.0062, 0.6), (0.005, 1.0)]
        ),
        name="sole",
    )
    # Lugs round the edge reach the ground, or hang as deep below the lifted toe.
    line = last.print(-0.0035)
    way = np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(line, axis=0), axis=1))])
    lugs = []
    for number, at in enumerate(np.arange(0.008, way[-1], 0.0215)):
        x, y = (float(np.interp(at, way, line[:, k])) for k in (0, 1))
        ahead = [float(np.interp(at + 0.001, way, line[:, k])) for k in (0, 1)]
        turn = np.degrees(np.arctan2(ahead[1] - y, ahead[0] - x))
        z = float(last.bed(np.array([y]))[0]) - 0.0245
        deep = 0.0165 if number % 2 else 0.0125
        lugs.append(
            moved(box((-0.0072, -0.011, -0.0075), (0.0072, deep - 0.0075, 0.003), 0.0014), (x, y, z), float(turn) + 180)
        )
    bench.add(rubber, *lugs, name="lugs")
