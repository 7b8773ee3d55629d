"""Sneakers: of canvas with a rubber toe cap, or of leather panels on a cup sole."""

from dataclasses import replace

import numpy as np

from studiolo.engines.maquette.makers.bench import Bench, shade
from studiolo.engines.maquette.makers.finishes import lightness
from studiolo.engines.maquette.makers.household.trims import second
from studiolo.engines.maquette.makers.protocol import ThingSpec
from studiolo.engines.maquette.makers.turning import ball, moved
from studiolo.engines.maquette.makers.wear.shoes.laces import eyelet, laced, tongue
from studiolo.engines.maquette.makers.wear.shoes.last import (
    ANGLE,
    Drape,
    Last,
    Row,
    Upper,
    drawn_over,
    level,
    lifted,
    opening,
    slab,
    wall,
)
from studiolo.engines.maquette.makers.wear.shoes.pairs import (
    GUM,
    LACE_WHITE,
    PI,
    STEEL,
    WHITE_RUBBER,
    around,
    banded,
    inside,
    one_of_a_pair,
    toe_up,
    words_of,
)
from studiolo.engines.maquette.makers.wear.shoes.sewing import (
    Stuff,
    above_sole,
    before,
    below_top,
    finer,
    panel,
    patch,
    stitched,
    stitches,
    thread,
)
from studiolo.engines.maquette.model import Colour, Material, Model
from studiolo.engines.maquette.settings.shell import tube
from studiolo.engines.maquette.settings.surfaces import hex_colour

LOW = (
    (0.0, -0.058, 0.0, 0.062), (0.06, -0.055, 0.0095, 0.063), (0.2, -0.03, 0.0125, 0.075), (0.36, 0.006, 0.0165, 0.092),
    (0.46, 0.029, 0.025, 0.097), (0.56, 0.054, 0.0315, 0.081), (0.72, 0.09, 0.0325, 0.063), (0.87, 0.12, 0.0245, 0.069),
    (1.0, 0.133, 0.0, 0.08),
)  # fmt: skip
HIGH = (
    (0.0, -0.058, 0.0, 0.062), (0.06, -0.055, 0.0095, 0.064), (0.18, -0.028, 0.0125, 0.08), (0.32, 0.008, 0.016, 0.112),
    (0.42, 0.026, 0.02, 0.146), (0.5, 0.038, 0.029, 0.157), (0.62, 0.066, 0.036, 0.152), (0.8, 0.106, 0.032, 0.15),
    (1.0, 0.131, 0.0, 0.154),
)  # fmt: skip
SNEAKER_COLOURS = ("#c8392f", "#2c4a78", "#23252b", "#e9e4d8", "#3d6b57", "#e0a83a", "#7c9fb5")


def make_sneaker(spec: ThingSpec) -> Model:
    """A canvas shoe with a rubber toe cap, or a court shoe of leather panels."""
    bench = Bench(spec, 0x5A01)
    stuff = Stuff(bench, "", has_stripe=True)
    words = words_of(spec) | set(spec.noun.replace("-", " ").split())
    named = "canvas" in words or "plimsoll" in words
    canvas = stuff.kind == "cotton" or (not stuff.kind and (named or bench.random.random() < 0.55))
    stuff.kind = stuff.kind or ("cotton" if canvas else "leather")
    high = bool(words & {"high", "hightop", "tops", "hi", "basketball", "baseball"}) or (
        not words & {"low"} and canvas and bench.random.random() < 0.25
    )
    if words_of(spec) & {"high", "low", "hightop"}:
        bench.honoured.add("modifiers")
    colour = bench.colour(SNEAKER_COLOURS if canvas else (WHITE_RUBBER, "#f2f0ea", "#23252b", "#e8e2d4"))
    build = _canvas_shoe if canvas else _court_shoe
    build(bench, stuff, colour, HIGH if high else LOW)
    return one_of_a_pair(bench.model(anchors={"top": (0.0, 0.02, 0.1)}), spec)


def _canvas_shoe(bench: Bench, stuff: Stuff, colour: Colour, rows: tuple[Row, ...]) -> None:
    last = Last(base_m=0.0175, heel_m=0.004, spring_m=0.007)
    upper = drawn_over(
        last, opening(last, rows), Drape(waist_m=0.0048 if rows is HIGH else 0.0), seed=bench.spec.seed, folds_m=0.0012
    )
    cloth = stuff.of(colour)
    bench.add(cloth, finer(wall(upper, 0.0028), 1.6), name="upper")
    rubber = Material(colour=hex_colour(WHITE_RUBBER), roughness=0.45, specular=0.45)
    stripe = (
        second(bench, ("#b23a34", "#24365a", "#1d1d1f"))
        if bench.spec.second_colour or lightness(colour) < 0.5
        else hex_colour("#d9d4c8")
    )
    # The foxing: a band of rubber all round, a stripe on it and one above the tread.
    bench.add(
        rubber,
        slab(
            last,
            level(0.003),
            lifted(last, 0.008),
            [(-0.001, 0.0), (0.0042, 0.03), (0.0046, 0.1), (0.0046, 0.9), (0.0038, 0.99), (0.001, 1.0)],
        ),
        name="sole",
    )
    bench.add(
        Material(colour=hex_colour(GUM), roughness=0.6),
        slab(last, level(0.0), level(0.0042), [(0.001, 0.0), (0.0032, 0.1), (0.0036, 0.9), (0.002, 1.0)]),
        name="tread",
    )
    line = last.print(0.0046)
    for share, radius in ((0.86, 0.0012), (0.26, 0.0010)):
        z = 0.003 + (last.bed(line[:, 1]) + 0.005) * share
        band = np.column_stack([line, z])
        bench.add(thread(stripe), banded(band, radius * 1.5), name="stripe")
    # Toe cap of rubber with a ridged bumper before it.
    angle = around(-0.235, 0.235)
    cap = before(upper, angle, -0.088, 0.004)
    bench.add(rubber, panel(upper, angle, 0.0, cap, thick_m=0.0022, rows=18), name="toe cap")
    _bumper(bench, last, rubber, 0.2)
    inside(bench, last, hex_colour("#d8cfbe"), 0.005, "cotton")
    seam = thread(shade(colour, 0.55) if lightness(colour) > 0.6 else hex_colour("#ece6da"))
    _canvas_seams(bench, upper, seam, cloth)
    _vents(bench, upper)
    laces, rings = laced(upper, slot(rows, 6 if rows is LOW else 8), seed=bench.spec.seed)
    bench.add(thread(LACE_WHITE), *laces, name="laces")
    bench.add(STEEL, *rings, name="eyelets")
    bench.add(cloth, tongue(upper, 0.05, _top_ofslot(rows), thick_m=0.004), name="tongue")


def _vents(bench: Bench, upper: Upper) -> None:
    """Two eyelets on either side, low down, that let air in."""
    rings = []
    for share in (0.47, 0.53):
        for side in (-1.0, 1.0):
            at = side * share * PI
            rings.append(eyelet(upper.at(at, 0.32, 0.0006), upper.out(at, 0.32)))
    bench.add(replace(STEEL), *rings, name="vents")


def slot(rows: tuple[Row, ...], count: int) -> list[float]:
    return [float(value) for value in np.linspace(0.085, _top_ofslot(rows) - 0.025, count)]


def _top_ofslot(rows: tuple[Row, ...]) -> float:
    return 0.44 if rows is LOW else 0.46


def _bumper(bench: Bench, last: Last, rubber: Material, reach: float) -> None:
    """Fine upright ribs on the rubber before the toe."""
    keep = np.abs(ANGLE) < reach * PI
    line = last.print(0.0052)[keep]
    at = np.linspace(0, len(line) - 1, 56)
    points = np.stack([np.interp(at, np.arange(len(line)), line[:, k]) for k in (0, 1)], axis=1)
    low, high = 0.006, last.bed(points[:, 1]) + 0.0005
    ribs = []
    for (x, y), top in zip(points, high, strict=True):
        ribs.append(tube([(x, y, low), (x, y, float(top))], 0.0009, 6))
    bench.add(rubber, *ribs)


def _canvas_seams(bench: Bench, upper: Upper, seam: Material, cloth: Material) -> None:
    """A double seam round the topline and the slot, a strip down the heel, the quarter's front edge."""
    whole = around(-1, 1, 180)
    for metres in (0.0035, 0.0058):
        bench.add(seam, stitches(upper, whole, below_top(upper, whole, metres), lift_m=0.0004), name="seams")
    heel = np.linspace(0.25, 1.0, 30)
    strip = upper.at(PI + np.linspace(-0.07, 0.07, 7)[None] * PI / 2, heel[:, None], 0.0012)
    bench.add(cloth, patch(strip, 0.0018))
    for side in (-1.0, 1.0):
        angle = np.full(30, PI + side * 0.085)
        bench.add(seam, stitches(upper, angle, heel, lift_m=0.0018))
        # The edge where the quarter overlaps the vamp, from the foot of the slot down to the sole.
        start, end = side * 0.06 * PI, side * 0.34 * PI
        share = np.linspace(1, 0.12, 40)
        bend = start + (end - start) * (1 - share) ** 0.8
        for off in (0.0, 0.012):
            bench.add(seam, stitches(upper, bend + side * off * PI, share * 0.985, lift_m=0.0004))


def _court_shoe(bench: Bench, stuff: Stuff, colour: Colour, rows: tuple[Row, ...]) -> None:
    """Leather panels on a cup sole."""
    last = Last(base_m=0.026, heel_m=0.008, spring_m=0.008)
    drape = Drape(
        side_across=(0.0, -0.07, -0.05, 0.1, 0.45, 1.0), belly_m=0.005, waist_m=0.0048 if rows is HIGH else 0.0
    )
    upper = drawn_over(last, opening(last, rows), drape, seed=bench.spec.seed, creases_m=0.0005)
    leather = stuff.of(colour)
    bench.add(leather, wall(upper, 0.0042), name="upper")
    trim = second(bench, ("#3d6b57", "#24365a", "#b9834f", "#8d8a86", "#c25a45"))
    accent = stuff.of(trim) if bench.spec.second_colour or bench.spec.colour is None else stuff.of(shade(colour, 0.93))
    sole = trim if bench.spec.second_colour and "striped" not in words_of(bench.spec) else hex_colour(WHITE_RUBBER)
    rubber = Material(colour=sole, roughness=0.5, specular=0.4)
    bench.add(
        rubber,
        slab(
            last,
            toe_up(0.005),
            lifted(last, 0.007),
            [(-0.002, 0.0), (0.003, 0.02), (0.0048, 0.14), (0.0042, 0.85), (0.0034, 0.97), (0.0008, 1.0)],
        ),
        name="sole",
    )
    line = last.print(0.0047)
    y = line[:, 1]
    for share in (0.2, 0.74):
        height = toe_up(0.005)(y) + (last.bed(y) + 0.007 - toe_up(0.005)(y)) * share
        bench.add(thread(shade(sole, 0.9)), banded(np.column_stack([line, height]), 0.0007))
    flat = np.column_stack([last.print(0.0046), last.bed(y) + 0.0035])
    outward = np.column_stack([last.print(1.0) - last.print(0.0), 0 * y])
    bench.add(thread(shade(sole, 0.72)), stitched(flat, outward))
    inside(bench, last, shade(trim, 1.0) if lightness(trim) > 0.1 else hex_colour("#cfc8ba"), 0.006, "cotton")
    seam = thread(shade(colour, 0.72) if lightness(colour) > 0.15 else shade(colour, 2.4))
    _court_panels(bench, upper, leather, accent, seam)
    laces, rings = laced(
        upper, slot(rows, 6 if rows is LOW else 8), seed=bench.spec.seed, flat=0.4, radius=0.0026, lift_m=0.0042
    )
    bench.add(
        thread(LACE_WHITE if lightness(colour) > 0.25 or bench.random.random() < 0.5 else colour), *laces, name="laces"
    )
    bench.add(thread(shade(colour, 0.8)), *rings, name="eyelets")
    bench.add(leather, tongue(upper, 0.05, _top_ofslot(rows), beyond_m=0.024, thick_m=0.007), name="tongue")


def _court_panels(bench: Bench, upper: Upper, leather: Material, accent: Material, seam: Material) -> None:
    """Mudguard, eyestay, heel counter, side stripe, a row of holes on the vamp."""
    toe = around(-0.3, 0.3, 90)
    rise = np.minimum(above_sole(upper, toe, 0.017 + 0.012 * np.cos(toe / 0.3 / 2) ** 2), before(upper, toe, -0.075))
    bench.add(leather, panel(upper, toe, 0.0, rise, thick_m=0.0018))
    bench.add(seam, stitches(upper, toe[2:-2], rise[2:-2] - above_sole(upper, toe[2:-2], 0.0022)), name="seams")
    stay = around(-0.47, 0.47, 140)
    wide = 0.0165 + 0.006 * np.clip(np.abs(stay) / (0.47 * PI) - 0.6, 0, 1)
    low = below_top(upper, stay, wide)
    bench.add(leather, panel(upper, stay, low, 1.0, thick_m=0.0018))
    bench.add(
        seam,
        stitches(upper, stay[2:-2], low[2:-2] + 0.03),
        stitches(upper, stay[2:-2], below_top(upper, stay[2:-2], 0.002)),
    )
    heel = np.linspace(0.77, 1.23, 70) * PI
    slope = np.abs(heel - PI) / (0.23 * PI)
    high = np.clip(0.74 - 0.62 * slope**2.2, 0.02, 1)
    bench.add(accent, panel(upper, heel, 0.0, high, thick_m=0.002), name="counter")
    bench.add(seam, stitches(upper, heel[3:-3], high[3:-3] - 0.035))
    tab = np.linspace(0.9, 1.1, 30) * PI
    bench.add(accent, panel(upper, tab, 0.78, 1.0, thick_m=0.0022), name="tab")
    for side in (-1.0, 1.0):
        angle = np.sort(side * np.linspace(0.47, 0.62, 26) * PI)
        share = np.abs(angle) / PI
        # Slants from the eyestay back and down to the sole.
        top = np.interp(share, [0.47, 0.62], [0.84, 0.30])
        bench.add(accent, panel(upper, angle, np.maximum(top - 0.2, 0.02), top, thick_m=0.0018), name="stripe")
    holes = [(a * 0.028 * PI, v) for a in (-2, -1, 0, 1, 2) for v in (0.6, 0.68, 0.76)]
    dark = Material(colour=(0.02, 0.02, 0.02), roughness=0.9)
    for angle_at, share_at in holes:
        bench.add(dark, moved(ball(0.0011, sides=10), upper.at(angle_at, share_at, 0.0001)).mesh)
