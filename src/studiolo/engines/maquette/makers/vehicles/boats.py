"""Small craft: sailing boat, rowing boat, canoe, kayak, motor boat, fishing boat, yacht, raft, submarine, gondola."""

import numpy as np

from studiolo.engines.maquette.makers.bench import Bench
from studiolo.engines.maquette.makers.plates import placed, rounded, slab
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec, listed
from studiolo.engines.maquette.makers.turning import ball, filleted, rotation, turned
from studiolo.engines.maquette.makers.vehicles.bars import box, tube
from studiolo.engines.maquette.makers.vehicles.boat_parts import (
    as_outline,
    hull_paint,
    painted_hull,
    varnished,
)
from studiolo.engines.maquette.makers.vehicles.forms import (
    Soup,
    ahead,
    beside,
    cut,
    meet,
    outline,
    skin,
    within,
)
from studiolo.engines.maquette.makers.vehicles.hulls import Hull, hull, mast, railing, rope, sail
from studiolo.engines.maquette.makers.vehicles.paddled import make_canoe, make_kayak, make_raft, make_rowing_boat
from studiolo.engines.maquette.makers.vehicles.paints import (
    CHROME,
    GLASS,
    LIT_LAMP,
    RED_LAMP,
    ROPE,
    RUBBER,
    SAIL,
    SHADOW,
    STEEL,
    TAN_LEATHER,
    TRIM,
    WHITE,
    gloss,
)
from studiolo.engines.maquette.makers.vehicles.submarine import make_submarine
from studiolo.engines.maquette.makers.vehicles.wheels import across
from studiolo.engines.maquette.model import Material, Model, Numbers
from studiolo.engines.maquette.settings.shell import sheet
from studiolo.engines.maquette.settings.surfaces import hex_colour

HONOURS = frozenset({"colour", "second_colour", "material"})


def make_sailing_boat(spec: ThingSpec) -> Model:
    """A sloop of eight metres under main and jib."""
    bench = Bench(spec, 0xB1)
    paint = hull_paint(bench)
    cloth = (
        SAIL
        if spec.second_colour is None
        else Material(colour=spec.second_colour, kind="thin", roughness=0.7, translucency=0.5)
    )
    bench.honoured |= {"second_colour"} if spec.second_colour else set()
    shape = hull(
        8.2, ((0, 0.03), (0.18, 0.62), (0.5, 1.28), (0.8, 1.15), (1, 0.8)), ((0, 1.62), (0.5, 1.28), (1, 1.36)),
        ((0, 0.72), (0.2, 0.24), (0.5, 0.0), (0.8, 0.2), (1, 0.62)), fullness=((0, 1.4), (0.5, 2.2), (1, 2.4)), rake_m=1.0, counter_m=-0.35,
    )  # fmt: skip
    water = 0.62
    painted_hull(bench, shape, paint, water)
    teak = varnished(bench, "teak")
    bench.add(teak, shape.deck(0.06, camber_m=0.05))
    bench.add(varnished(bench), shape.rim(0.045))
    _cabin(bench, shape)
    foot = (0.0, -0.9, 1.3)
    top = 10.2
    spar = (
        Material(colour=(0.7, 0.71, 0.72), roughness=0.3, metallic=1.0) if spec.seed % 2 else varnished(bench, "pine")
    )
    bench.add(spar, mast(foot, top, 0.085), tube([(0, -0.9, 2.35), (0.35, 3.0, 2.3)], 0.055, 12))
    boom_end = np.array((0.36, 3.0, 2.36))
    bench.add(cloth, sail([(0.02, -0.82, 2.42), boom_end, (0.05, -0.72, 11.2), (0.03, -0.82, 11.2)], 0.42))
    bow = np.array((0.0, -4.0, 1.75))
    bench.add(cloth, sail([bow, (0.62, -0.3, 2.0), (0.02, -0.95, 10.0), (0.0, -1.02, 10.2)], 0.34))
    wire = STEEL
    head = (0.0, -0.9, 11.3)
    for side in (-1.0, 1.0):
        bench.add(
            wire, rope(head, (side * 1.2, -0.5, 1.3), 0.008), rope((0, -0.9, 6.4), (side * 0.75, -0.9, 6.4), 0.02)
        )
        line = shape.gunwale(side)[8:-2] + (side * -0.05, 0.0, 0.0)
        bench.add(STEEL, railing(line, 0.55, posts=7, radius_m=0.012))
    bench.add(wire, rope(head, bow, 0.008), rope(head, (0, 4.0, 1.4), 0.008))
    bench.add(STEEL, tube([(0, 3.3, 1.4), (0, 3.3, 1.9)], 0.03, 8))
    wheel = turned(
        filleted(
            [(0.36, -0.015, 0.01), (0.39, -0.015, 0.01), (0.39, 0.015, 0.01), (0.36, 0.015, 0.01), (0.36, -0.015, 0)], 4
        ),
        40,
    ).mesh
    bench.add(STEEL, placed(wheel, (0, 3.25, 1.95), rotation((1, 0, 0), 75)))
    return bench.model(
        anchors={
            "top": (0.0, 0.0, 11.5),
            "deck": (0.0, 2.0, 1.3),
            "seat": (0.4, 2.6, 1.25),
            "waterline": (0.0, 0.0, water),
        }
    )


def _cabin(bench: Bench, shape: Hull) -> None:
    side = outline([(-1.9, 1.2, 0.0), (-1.75, 1.62, 0.2), (-0.6, 1.82, 0.4), (1.0, 1.86, 0.15), (1.1, 1.2, 0.0)])

    def house(x: Numbers, y: Numbers, z: Numbers) -> Numbers:
        half = 0.72 - 0.12 * np.clip(-y - 0.4, 0, 2) - 0.25 * np.maximum(z - 1.3, 0)
        return meet(0.09, within(side, y, z), np.abs(x) - half)

    soup = skin(house, (-0.9, -2.0, 1.15), (0.9, 1.2, 1.95), 0.035)
    for at in (-0.95, -0.2, 0.55):
        pane = outline(
            [(at - 0.26, 1.5, 0.06), (at + 0.26, 1.5, 0.06), (at + 0.26, 1.68, 0.06), (at - 0.26, 1.68, 0.06)]
        )
        glass, soup = cut(soup, beside(pane, 0.3))
        bench.add(GLASS, glass.mesh())
    bench.add(WHITE, soup.mesh(), name="cabin")
    well = outline([(-0.5, 1.2, 0.1), (0.5, 1.2, 0.1), (0.5, 3.3, 0.2), (-0.5, 3.3, 0.2)])
    bench.add(SHADOW, placed(slab(as_outline(well), 1.37, 1.385, 0.004)))
    for x in (-0.72, 0.72):
        bench.add(WHITE, box((x - 0.16, 1.1, 1.3), (x + 0.16, 3.4, 1.62), 0.05, soft=3))


def make_motor_boat(spec: ThingSpec) -> Model:
    """A mahogany runabout, or one of white plastic."""
    bench = Bench(spec, 0xB5)
    wood = varnished(bench)
    paint = hull_paint(bench, ("#e9e7e1", "#1f3f66", "#b02a25", "#e9e7e1"))
    shape = hull(
        6.6, ((0, 0.05), (0.15, 0.62), (0.5, 1.08), (0.85, 1.04), (1, 0.96)), ((0, 1.16), (0.5, 0.98), (1, 0.88)),
        ((0, 0.5), (0.2, 0.16), (0.5, 0.0), (1, 0.04)), fullness=((0, 1.25), (0.5, 1.9), (1, 2.8)), rake_m=1.1, flare=0.12,
    )  # fmt: skip
    painted_hull(bench, shape, paint, 0.36)
    bench.add(wood, shape.deck(0.01, camber_m=0.07))
    bench.add(CHROME, shape.rim(0.028, drop_m=0.03))
    pit = outline([(-0.72, -0.7, 0.3), (0.72, -0.7, 0.3), (0.74, 1.7, 0.2), (-0.74, 1.7, 0.2)])
    bench.add(SHADOW, slab(as_outline(pit), 0.985, 1.03, 0.01))
    for y in (0.2, 1.4):
        bench.add(
            TAN_LEATHER if spec.seed % 2 else WHITE,
            box((-0.66, y - 0.3, 0.9), (0.66, y + 0.25, 1.12), 0.07, soft=4),
            box((-0.66, y + 0.2, 0.95), (0.66, y + 0.38, 1.42), 0.07, soft=4),
        )
    x = np.linspace(-0.84, 0.84, 17)
    bow = 0.42 * (x / 0.84) ** 2
    low = np.stack([x, -0.92 + bow, 1.08 - 0.03 * np.abs(x)], axis=1)
    high = np.stack([x * 0.93, -0.66 + bow, 1.46 - 0.06 * np.abs(x)], axis=1)
    pane = Material(colour=(0.82, 0.92, 0.93), kind="thin", roughness=0.05, translucency=1.6, specular=0.7)
    bench.add(pane, sheet(np.stack([low, high]), flip=True))
    bench.add(
        CHROME,
        tube(high, 0.016, 8),
        tube(low, 0.016, 8),
        tube([(0, -3.1, 1.17), (0, -3.0, 1.26), (0, -2.6, 1.24)], 0.02, 8),
    )
    motor = slab(rounded(0.46, 0.62, 0.12), -0.24, 0.3, 0.12, steps=6)
    bench.add(TRIM, placed(motor, (0, 3.55, 0.95)), box((-0.08, 3.42, 0.1), (0.08, 3.68, 0.9), 0.04))
    return bench.model(anchors={"top": (0, 0, 1.1), "seat": (0.3, 0.2, 1.12), "waterline": (0.0, 0.0, 0.34)})


def make_fishing_boat(spec: ThingSpec) -> Model:
    """A cutter with its wheelhouse forward or aft."""
    bench = Bench(spec, 0xB6)
    paint = hull_paint(bench, ("#2b5f8c", "#a8342a", "#2f6f55", "#3a4652", "#d8a032"))
    trim = gloss(spec.second_colour) if spec.second_colour else WHITE
    shape = hull(
        10.5, ((0, 0.08), (0.15, 1.05), (0.5, 1.75), (0.85, 1.6), (1, 1.15)), ((0, 3.0), (0.4, 2.0), (0.7, 1.85), (1, 2.2)),
        ((0, 0.7), (0.12, 0.2), (0.5, 0.0), (1, 0.25)), fullness=((0, 1.5), (0.5, 2.6), (1, 2.6)), rake_m=0.8, counter_m=-0.4, flare=0.1,
    )  # fmt: skip
    water = 1.0
    painted_hull(bench, shape, paint, water, bottom=gloss(hex_colour("#7c2a22")))
    bench.add(varnished(bench, "oak"), shape.deck(0.55, camber_m=0.05))
    bench.add(paint, shape.inner(0.07))
    bench.add(
        trim, shape.rim(0.07), tube(shape.gunwale(-1, 0.42, 0.03), 0.05, 8), tube(shape.gunwale(1, 0.42, 0.03), 0.05, 8)
    )
    _wheelhouse(bench, trim, paint)
    spar = varnished(bench, "pine")
    bench.add(
        spar,
        mast((0, -2.4, 1.5), 5.6, 0.1),
        tube([(0, -2.4, 2.6), (0, 0.4, 5.4)], 0.06, 10),
        mast((0, 4.2, 1.6), 3.4, 0.07),
        tube([(0, 4.2, 4.4), (0, 1.6, 5.3)], 0.04, 8),
    )
    for side in (-1.0, 1.0):
        bench.add(
            ROPE,
            rope((0, -2.4, 7.0), (side * 1.5, -1.4, 1.9), 0.018),
            rope((0, 4.2, 4.9), (side * 1.2, 4.6, 2.1), 0.015),
        )
    bench.add(ROPE, rope((0, -2.4, 7.0), (0, -5.2, 3.0), 0.018), rope((0, -2.4, 7.0), (0, 4.2, 4.9), 0.012, 0.2))
    for number, y in enumerate(np.linspace(-3.2, 3.6, 6)):
        for side in (-1.0, 1.0):
            station = int(np.argmin(np.abs(shape.points[:, 0, 1] - y)))
            at = shape.points[station, -1 if side > 0 else 0] + (side * 0.1, 0, -0.55)
            if number % 2:
                bench.add(
                    RUBBER,
                    placed(
                        turned(
                            filleted(
                                [
                                    (0.13, -0.09, 0.06),
                                    (0.3, -0.09, 0.09),
                                    (0.3, 0.09, 0.09),
                                    (0.13, 0.09, 0.06),
                                    (0.13, -0.09, 0),
                                ],
                                5,
                            ),
                            28,
                        ).mesh,
                        at,
                        across(side),
                    ),
                )
    for x, y, colour in (
        (0.6, -1.0, "#e0641e"),
        (0.2, -0.6, "#e0641e"),
        (-0.7, -1.2, "#3f7fae"),
        (-0.4, -0.7, "#e8e4d8"),
    ):
        bench.add(gloss(hex_colour(colour)), box((x - 0.3, y - 0.22, 1.45), (x + 0.3, y + 0.22, 1.75), 0.03))
    ring = turned(
        filleted([(0.26, -0.06, 0.05), (0.4, -0.06, 0.06), (0.4, 0.06, 0.06), (0.26, 0.06, 0.05), (0.26, -0.06, 0)], 5),
        40,
    ).mesh
    bench.add(gloss(hex_colour("#e0541e")), placed(ring, (1.06, 1.9, 2.6), across(1.0)))
    return bench.model(anchors={"top": (0, 0, 7.0), "deck": (0.0, -1.0, 1.45), "waterline": (0.0, 0.0, water)})


def _wheelhouse(bench: Bench, trim: Material, paint: Material) -> None:
    low, high, front, back, half = 1.4, 3.7, 0.9, 3.0, 0.98
    side = outline([(front, low, 0.0), (front - 0.15, high, 0.08), (back, high, 0.08), (back, low, 0.0)])
    soup = skin(
        lambda x, y, z: meet(0.07, within(side, y, z), np.abs(x) - half), (-1.1, 0.5, 1.35), (1.1, 3.2, 3.85), 0.06
    )
    for a, b in ((1.0, 1.6), (1.75, 2.3), (2.42, 2.85)):
        soup = _pane(bench, soup, [(a, 2.65, 0.08), (b, 2.65, 0.08), (b, 3.3, 0.08), (a, 3.3, 0.08)])
    for a, b in ((-0.82, -0.32), (-0.24, 0.24), (0.32, 0.82)):
        line = outline([(a, 2.65, 0.08), (b, 2.65, 0.08), (b, 3.3, 0.08), (a, 3.3, 0.08)])
        glass, soup = cut(soup, ahead(line, y_to=1.2))
        bench.add(GLASS, glass.sunk(0.02).mesh())
    bench.add(trim, soup.mesh(), name="wheelhouse")
    bench.add(paint, box((-1.16, front - 0.4, high), (1.16, back + 0.15, high + 0.1), 0.04, soft=2))
    bench.add(TRIM, tube([(0.5, 2.4, high), (0.5, 2.4, high + 1.1)], 0.12, 16))
    bench.add(STEEL, tube([(-0.3, 2.0, high), (-0.3, 2.0, high + 1.3)], 0.03, 8))
    bench.add(WHITE, box((-0.7, 1.92, high + 0.9), (0.1, 2.06, high + 1.0), 0.03))
    for sid, lamp in ((-1.0, RED_LAMP), (1.0, LIT_LAMP)):
        bench.add(lamp, ball(0.07, (sid * 0.9, front - 0.1, high + 0.18), sides=20).mesh)


def _pane(bench: Bench, soup: Soup, corners: list[tuple[float, float, float]]) -> Soup:
    glass, soup = cut(soup, beside(outline(corners), 0.3))
    bench.add(GLASS, glass.sunk(0.02).mesh())
    return soup


_maker = listed(HONOURS, 56.0)


MAKERS: tuple[Maker, ...] = (
    _maker(
        "sailing-boat",
        "sailing boat, sailboat, sailing yacht, sloop, dinghy, sailing dinghy, sail boat",
        11.5,
        make_sailing_boat,
        62.0,
    ),
    _maker(
        "rowing-boat",
        "rowing boat, rowboat, row boat, wooden boat, skiff, boat, small boat, lifeboat, rowing dinghy",
        3.9,
        make_rowing_boat,
        48.0,
    ),
    _maker("canoe", "canoe, indian canoe, wooden canoe", 4.9, make_canoe, 55.0),
    _maker("kayak", "kayak, sea kayak", 4.3, make_kayak, 55.0),
    _maker(
        "motor-boat", "motor boat, motorboat, speedboat, speed boat, powerboat, runabout", 6.9, make_motor_boat, 52.0
    ),
    _maker(
        "fishing-boat",
        "fishing boat, trawler, cutter, tugboat, tug, fishing vessel, fishing trawler",
        10.5,
        make_fishing_boat,
        58.0,
    ),
    _maker("submarine", "submarine, u-boat, yellow submarine", 14.2, make_submarine, 62.0),
    _maker("raft", "raft, wooden raft, log raft", 3.6, make_raft, 40.0),
)
