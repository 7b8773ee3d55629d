"""A car's body: one skin of sheet metal and glass, cut along its windows, doors, lamps and wheel arches."""

import numpy as np

from studiolo.engines.maquette.makers.bench import Bench
from studiolo.engines.maquette.makers.vehicles.car_lines import CarLines
from studiolo.engines.maquette.makers.vehicles.car_shapes import CarShape
from studiolo.engines.maquette.makers.vehicles.forms import (
    FAR,
    Field,
    Line,
    Region,
    Soup,
    ahead,
    beside,
    cut,
    outline,
    oval,
    scored,
    skin,
    where,
    within,
)
from studiolo.engines.maquette.makers.vehicles.paints import CHROME, GLASS, LAMP, RED_LAMP, SHADOW, TRIM
from studiolo.engines.maquette.model import Material, Numbers

CELL_M = 0.034


def add_body(
    bench: Bench, lines: CarLines, paint: Material, *, roof: Material | None = None, lower: Material | None = None
) -> Field:
    """The whole skin, on the bench. roof: another paint above the belt; lower: below it. Gives the field, for fittings."""
    shape = lines.shape
    field = lines.field()
    half, w = shape.length / 2, shape.width / 2 + shape.flare
    low, high = (-w - 0.06, -half - 0.05, 0.08), (w + 0.06, half + 0.05, lines.roof_m() + 0.05)
    soup = skin(field, low, high, CELL_M)
    soup = _wells(bench, lines, soup)
    if lines.cabin is not None:
        soup = _glazed(bench, lines, soup)
    soup = _lamps(bench, lines, soup)
    soup = _fronts(bench, lines, soup)
    soup = _doors(bench, lines, soup)
    if roof is not None:
        house = lines.cabin
        assert house is not None

        def over(p: Numbers) -> Numbers:
            return np.asarray(np.maximum(shape.belt_m - 0.005 - p[:, 2], within(house, p[:, 1], p[:, 2]) - 0.012))

        reach = (float(house[:, 0].min()) - 0.1, float(house[:, 0].max()) + 0.1)
        top, soup = cut(soup, where(over, (-2, reach[0], shape.belt_m - 0.1), (2, reach[1], FAR)))
        bench.add(roof, top.mesh(), name="roof")
    if lower is not None:
        bottom, soup = cut(soup, where(lambda p: p[:, 2] - shape.belt_m + 0.16, high=(FAR, FAR, shape.belt_m)))
        bench.add(lower, bottom.mesh(), name="lower body")
    bench.add(paint, soup.mesh(), name="body")
    return field


def _wells(bench: Bench, lines: CarLines, soup: Soup) -> Soup:
    """Dark wheel wells and underside; cladding round the arches of those that go off the road."""
    shape = lines.shape
    w = shape.width / 2
    for u in shape.axles:
        at = lines.y(u)
        reach = shape.radius + 0.06

        def inside(p: Numbers, at: float = at, reach: float = reach) -> Numbers:
            return np.asarray(
                np.maximum(np.hypot(p[:, 1] - at, p[:, 2] - shape.radius) - reach, np.abs(p[:, 0]) - (w - 0.022))
            )

        dark, soup = cut(soup, where(inside, (-w, at - 0.6, 0.0), (w, at + 0.6, 1.1)))
        bench.add(SHADOW, dark.mesh(), name="wheel well")
        if shape.cladding:
            wide = shape.radius + 0.115
            ring, soup = cut(soup, beside(oval(at, shape.radius, wide, wide), 0.3))
            bench.add(TRIM, ring.mesh())
    sill = shape.sill
    dark, soup = cut(soup, where(lambda p: p[:, 2] - sill, high=(FAR, FAR, sill)))
    bench.add(TRIM, dark.mesh(), name="sill")
    return soup


def _glazed(bench: Bench, lines: CarLines, soup: Soup) -> Soup:
    """Windscreen, back window and side windows, each with its seal."""
    shape = lines.shape
    cabin = lines.cabin
    assert cabin is not None
    roof, belt = lines.roof_m(), shape.belt_m
    middle = float(cabin[:, 0].mean())

    def front(p: Numbers) -> Numbers:
        shell = -(within(cabin, p[:, 1], p[:, 2]) + 0.05)
        edge = np.abs(p[:, 0]) - (lines.half_at(p[:, 2]) - 0.075)
        return np.asarray(np.maximum.reduce([shell, edge, belt + 0.06 - p[:, 2], p[:, 2] - (roof - 0.085)]))

    def side(p: Numbers) -> Numbers:
        shell = within(cabin, p[:, 1], p[:, 2]) + 0.075
        return np.asarray(
            np.maximum.reduce([shell, belt + 0.045 - p[:, 2], lines.half_at(p[:, 2]) - 0.09 - np.abs(p[:, 0])])
        )

    def open_side(p: Numbers) -> Numbers:
        value = side(p)
        for u in shape.pillars:
            at = lines.y(u) + shape.lean * (p[:, 2] - belt)
            value = np.maximum(value, 0.035 - np.abs(p[:, 1] - at))
        if shape.blind_from is not None:
            value = np.maximum(value, p[:, 1] - lines.y(shape.blind_from))
        return np.asarray(value)

    reach = (float(cabin[:, 0].min()), float(cabin[:, 0].max()))
    windscreen = where(front, (-1.2, reach[0], belt), (1.2, middle, roof))
    rear = where(front, (-1.2, middle, belt), (1.2, reach[1], roof))
    windows = where(open_side, (-1.2, reach[0], belt), (1.2, reach[1], roof))
    seal = CHROME if shape.chrome else TRIM
    panes = [windscreen, windows] if shape.blind_from is not None else [windscreen, rear, windows]
    if not shape.chrome and shape.blind_from is None:  # one dark band of glass and posts
        band, soup = cut(soup, where(side, windows.low, windows.high), 0.016)
        glass, posts = cut(band, windows)
        bench.add(TRIM, posts.mesh())
        bench.add(GLASS, glass.sunk(0.004).mesh(), name="glass")
        panes = panes[:-1]
    for pane in panes:
        glass, soup = cut(soup, pane, 0.016)
        glass, rubber = cut(glass, pane)
        bench.add(seal, rubber.mesh())
        bench.add(GLASS, glass.sunk(0.005).mesh(), name="glass")
    return soup


def _doors(bench: Bench, lines: CarLines, soup: Soup) -> Soup:
    """Gaps between doors, bonnet and boot."""
    shape = lines.shape
    gaps: list[Region] = []
    low = shape.sill + 0.05
    for front, back in zip(shape.doors, shape.doors[1:], strict=False):
        y0, y1 = lines.y(front), lines.y(back)
        over_arch = any(abs(u - back) < shape.radius + 0.35 for u in shape.axles)
        top = lines.roof_m() - 0.07 if lines.cabin is not None else shape.belt_m + 0.3
        lean = shape.lean * (top - shape.belt_m)
        rear = (y1 - 0.16, low, 0.06) if over_arch else (y1 - 0.01, low, 0.06)
        line = outline([(y0, low, 0.06), (y0, top, 0.1), (y1 + lean, top, 0.05), (y1, shape.belt_m, 0.1), rear])
        gaps.append(_below(beside(line, 0.4), shape.belt_m + 0.035))
    cowl = lines.y(shape.doors[0]) - 0.12
    hood = -shape.length / 2
    bonnet = outline([(-0.68, hood + 0.22, 0.1), (0.68, hood + 0.22, 0.1), (0.72, cowl, 0.1), (-0.72, cowl, 0.1)])
    level = shape.lamp_at[1] + 0.02
    if shape.doors[0] > 0.9:
        gaps.append(
            Region(
                inside=lambda p: np.maximum(within(bonnet, p[:, 0], p[:, 1]), level - p[:, 2]),
                low=(-1, hood, level),
                high=(1, cowl, 3),
            )
        )
    for gap in gaps:
        seam, soup = scored(soup, gap, 0.008)
        bench.add(SHADOW, seam.mesh(), name="gap")
    return soup


def _below(region: Region, top: float) -> Region:
    return Region(
        inside=lambda p: np.maximum(region.inside(p), p[:, 2] - top),
        low=region.low,
        high=(region.high[0], region.high[1], top),
    )


def _lamps(bench: Bench, lines: CarLines, soup: Soup) -> Soup:
    shape = lines.shape
    front, back = -shape.length / 2 + shape.nose + 0.25, shape.length / 2 - 0.35
    x, z = shape.lamp_at
    for side in (-1.0, 1.0):
        if shape.lamps != "round":
            line = _lamp_line(shape.lamps, x, z, side)
            glass, soup = cut(soup, ahead(line, y_to=front), 0.008)
            lens, edge = cut(glass, ahead(line, y_to=front))
            bench.add(SHADOW, edge.mesh())
            bench.add(LAMP, lens.sunk(0.006).mesh(), name="lamp")
        tail = _tail_line(shape, side)
        lens, soup = cut(soup, ahead(tail, y_from=back), 0.012)
        lens, edge = cut(lens, ahead(tail, y_from=back))
        bench.add(SHADOW, edge.mesh())
        bench.add(RED_LAMP, lens.sunk(0.004).mesh(), name="tail lamp")
    return soup


def _lamp_line(kind: str, x: float, z: float, side: float) -> Line:
    if kind == "tall":
        return outline(
            [
                (side * (x - 0.12), z - 0.12, 0.05),
                (side * (x + 0.12), z - 0.06, 0.05),
                (side * (x + 0.16), z + 0.16, 0.05),
                (side * (x - 0.02), z + 0.14, 0.05),
            ]
        )
    return outline(
        [
            (side * (x - 0.17), z - 0.045, 0.03),
            (side * (x + 0.12), z - 0.03, 0.04),
            (side * (x + 0.26), z + 0.075, 0.03),
            (side * (x - 0.12), z + 0.035, 0.03),
        ]
    )


def _tail_line(shape: CarShape, side: float) -> Line:
    w = shape.width / 2
    z = shape.belt_m - 0.08
    if shape.lamps == "round":
        return oval(side * (w - 0.2), z - 0.12, 0.075, 0.075)
    if shape.lamps == "tall" or shape.blind_from or shape.bed:
        return outline(
            [
                (side * (w - 0.14), z - 0.32, 0.03),
                (side * (w + 0.05), z - 0.32, 0.0),
                (side * (w + 0.05), z + 0.04, 0.0),
                (side * (w - 0.14), z + 0.04, 0.03),
            ]
        )
    return outline(
        [
            (side * (w - 0.48), z - 0.10, 0.03),
            (side * (w + 0.05), z - 0.16, 0.0),
            (side * (w + 0.05), z + 0.02, 0.0),
            (side * (w - 0.52), z - 0.01, 0.03),
        ]
    )


def _fronts(bench: Bench, lines: CarLines, soup: Soup) -> Soup:
    """Grille and the intake below it."""
    shape = lines.shape
    front = -shape.length / 2 + 0.45
    low = shape.sill + 0.02
    intake = outline([(-0.55, low, 0.04), (0.55, low, 0.04), (0.48, low + 0.1, 0.05), (-0.48, low + 0.1, 0.05)])
    openings = [] if shape.chrome else [intake]
    if shape.grille is not None:
        half, bottom, top = shape.grille
        openings.append(
            outline([(-half * 0.9, bottom, 0.06), (half * 0.9, bottom, 0.06), (half, top, 0.05), (-half, top, 0.05)])
        )
    for number, line in enumerate(openings):
        hole, soup = cut(soup, ahead(line, y_to=front), 0.012)
        hole, edge = cut(hole, ahead(line, y_to=front))
        is_grille = number == len(openings) - 1 and shape.grille is not None
        bench.add(CHROME if is_grille else TRIM, edge.mesh())
        bench.add(SHADOW, hole.sunk(0.02).mesh(), name="grille")
    return soup
