"""Vehicles that are a box with windows: buses, trams, ambulances, cabs of lorries. One skin, cut along its lines."""

from dataclasses import dataclass

import numpy as np

from studiolo.engines.maquette.makers.bench import Bench
from studiolo.engines.maquette.makers.plates import UPRIGHT, placed, rounded, slab
from studiolo.engines.maquette.makers.turning import ball, rotation
from studiolo.engines.maquette.makers.vehicles.bars import tube
from studiolo.engines.maquette.makers.vehicles.forms import (
    FAR,
    Corner,
    Field,
    Line,
    Soup,
    ahead,
    beside,
    between,
    carved,
    cut,
    drum,
    meet,
    outline,
    oval,
    scored,
    skin,
    where,
    within,
)
from studiolo.engines.maquette.makers.vehicles.paints import GLASS, LAMP, LIT_LAMP, RED_LAMP, SHADOW, TRIM
from studiolo.engines.maquette.makers.vehicles.wheels import Rim, add_wheel
from studiolo.engines.maquette.model import Material, Numbers

Pane = tuple[float, float, float, float]


@dataclass(frozen=True, kw_only=True, slots=True)
class Coach:
    """body: silhouette of (u, z, rounding), u from the front. windows: (u from, u to, z from, z to) on both sides, each
    split by `posts` into so many. doors: (u from, u to) on the near side. front, back: (half width, z from, z to) of the
    glass there. stripes: (z from, z to, material). axles: u, with wheels of `radius`. cell_m: how fine the skin is."""

    length: float
    width: float
    body: tuple[Corner, ...]
    windows: tuple[Pane, ...] = ()
    posts: tuple[int, ...] = ()
    doors: tuple[tuple[float, float], ...] = ()
    front: tuple[tuple[float, float, float], ...] = ()
    back: tuple[tuple[float, float, float], ...] = ()
    stripes: tuple[tuple[float, float, Material], ...] = ()
    roof: tuple[float, Material] | None = None
    axles: tuple[float, ...] = ()
    radius: float = 0.48
    rim: Rim = "lorry"
    edge: float = 0.12
    nose: float = 0.25
    tumble: float = 0.02
    sill: float = 0.5
    cell_m: float = 0.055
    lamps: tuple[float, float, float] | None = (0.86, 0.75, 0.1)
    floor: float = 0.35


def coach_field(coach: Coach) -> Field:
    half, w = coach.length / 2, coach.width / 2
    body = outline([(u - half, z, soft) for u, z, soft in coach.body])
    n = coach.nose
    plan = outline(
        [
            (-w * 0.8, -half, n),
            (w * 0.8, -half, n),
            (w, -half + n, n),
            (w, half, 0.12),
            (-w, half, 0.12),
            (-w, -half + n, n),
        ]
    )

    def field(x: Numbers, y: Numbers, z: Numbers) -> Numbers:
        side = np.abs(x)
        form = meet(
            coach.edge, within(body, y, z), within(plan, x, y), side - (w - coach.tumble * np.maximum(z - 1.2, 0))
        )
        for u in coach.axles:
            well = drum(side, y, z, (w, u - half, coach.radius), coach.radius + 0.08, 0.42)
            form = carved(0.02, form, well)
        return np.asarray(form)

    return field


def add_coach(bench: Bench, coach: Coach, paint: Material, *, glass: Material = GLASS) -> Field:
    half, w = coach.length / 2, coach.width / 2
    field = coach_field(coach)
    top = max(z for _, z, _ in coach.body)
    soup = skin(field, (-w - 0.08, -half - 0.08, coach.floor - 0.15), (w + 0.08, half + 0.08, top + 0.08), coach.cell_m)
    soup = _dark(bench, coach, soup)
    for pane, posts in zip(coach.windows, coach.posts or (1,) * len(coach.windows), strict=True):
        soup = _window_row(bench, soup, half, w, pane, posts, glass)
    for number, (wide, low, high) in enumerate((*coach.front, *coach.back)):
        is_front = number < len(coach.front)
        line = outline([(-wide, low, 0.1), (wide, low, 0.1), (wide * 0.97, high, 0.14), (-wide * 0.97, high, 0.14)])
        reach = (-FAR, -half + 1.1) if is_front else (half - 0.5, FAR)
        soup = _pane(bench, soup, ahead(line, *reach), glass)
    soup = _doors(bench, coach, soup, glass)
    soup = _lamps(bench, coach, soup)
    for low, high, material in coach.stripes:
        band, soup = cut(
            soup,
            between(low, high),
        )
        bench.add(material, band.mesh())
    if coach.roof is not None:
        from_m, material = coach.roof
        band, soup = cut(soup, where(lambda p: from_m - p[:, 2], (-FAR, -FAR, from_m)))
        bench.add(material, band.mesh(), name="roof")
    bench.add(paint, soup.mesh(), name="body")
    return field


def _pane(bench: Bench, soup: Soup, region: object, glass: Material) -> Soup:
    from studiolo.engines.maquette.makers.vehicles.forms import Region

    assert isinstance(region, Region)
    pane, soup = cut(soup, region, 0.03)
    pane, seal = cut(pane, region)
    bench.add(TRIM, seal.mesh())
    bench.add(glass, pane.sunk(0.012).mesh(), name="glass")
    return soup


def _window_row(bench: Bench, soup: Soup, half: float, w: float, pane: Pane, posts: int, glass: Material) -> Soup:
    start, end, low, high = pane
    step = (end - start) / posts
    gap = 0.05 if posts > 1 else 0.0
    for number in range(posts):
        a, b = start + number * step + gap - half, start + (number + 1) * step - gap - half
        line = outline([(a, low, 0.09), (a, high, 0.09), (b, high, 0.09), (b, low, 0.09)], 5)
        soup = _pane(bench, soup, beside(line, w - 0.32), glass)
    return soup


def _doors(bench: Bench, coach: Coach, soup: Soup, glass: Material) -> Soup:
    half, w = coach.length / 2, coach.width / 2
    low = coach.floor + 0.06
    high = max(z for _, _, _, z in coach.windows) if coach.windows else 2.0
    for start, end in coach.doors:
        a, b = start - half, end - half
        frame = outline([(a, low, 0.04), (a, high, 0.06), (b, high, 0.06), (b, low, 0.04)])
        for p, q in ((a + 0.08, (a + b) / 2 - 0.04), ((a + b) / 2 + 0.04, b - 0.08)):
            leaf = outline([(p, low + 0.1, 0.05), (p, high - 0.08, 0.05), (q, high - 0.08, 0.05), (q, low + 0.1, 0.05)])
            soup = _pane(bench, soup, beside(leaf, w - 0.3, sides=(-FAR, 0.0)), glass)
            soup = _pane(bench, soup, beside(leaf, w - 0.3, sides=(0.0, FAR)), glass)
        line, soup = scored(soup, beside(frame, w - 0.3), 0.02)
        bench.add(SHADOW, line.mesh())
    return soup


def _dark(bench: Bench, coach: Coach, soup: Soup) -> Soup:
    """Wells and what is below the skirt."""
    half, w = coach.length / 2, coach.width / 2
    for u in coach.axles:
        y = u - half
        reach = coach.radius + 0.09

        def inside(p: Numbers, y: float = y, reach: float = reach) -> Numbers:
            return np.asarray(
                np.maximum(np.hypot(p[:, 1] - y, p[:, 2] - coach.radius) - reach, np.abs(p[:, 0]) - (w - 0.03))
            )

        dark, soup = cut(soup, where(inside, (-w, y - 0.8, 0.0), (w, y + 0.8, 1.6)))
        bench.add(SHADOW, dark.mesh())
    dark, soup = cut(soup, where(lambda p: p[:, 2] - coach.sill, high=(FAR, FAR, coach.sill)))
    bench.add(TRIM, dark.mesh(), name="skirt")
    return soup


def _lamps(bench: Bench, coach: Coach, soup: Soup) -> Soup:
    if coach.lamps is None:
        return soup
    half, w = coach.length / 2, coach.width / 2
    x, z, size = coach.lamps
    for side in (-1.0, 1.0):
        lens, soup = cut(soup, ahead(oval(side * x, z, 1.5 * size, size, 3.5), y_to=-half + 0.8), 0.015)
        lens, edge = cut(lens, ahead(oval(side * x, z, 1.5 * size, size, 3.5), y_to=-half + 0.8))
        bench.add(TRIM, edge.mesh())
        bench.add(LAMP, lens.mesh(), name="lamp")
        tail: Line = outline(
            [
                (side * (w - 0.28), z + 0.1, 0.03),
                (side * (w - 0.08), z + 0.1, 0.03),
                (side * (w - 0.08), z + 0.55, 0.03),
                (side * (w - 0.28), z + 0.55, 0.03),
            ]
        )
        lens, soup = cut(soup, ahead(tail, y_from=half - 0.4))
        bench.add(RED_LAMP, lens.mesh(), name="tail lamp")
        bulb = ball(0.5 * size, sides=24, squash=0.5).mesh
        bench.add(LIT_LAMP, placed(bulb, (side * x, -half + 0.03, z), UPRIGHT))
    return soup


def add_coach_wheels(bench: Bench, coach: Coach, *, paint: Material | None = None, width: float = 0.29) -> None:
    half = coach.length / 2
    out = coach.width / 2 - width / 2 - 0.02
    for u in coach.axles:
        for side in (-1.0, 1.0):
            add_wheel(
                bench,
                (side * out, u - half, coach.radius),
                coach.radius,
                width,
                side,
                rim=coach.rim,
                paint=paint,
                tyre_share=0.36,
            )


def add_big_mirrors(bench: Bench, coach: Coach, z: float) -> None:
    half, w = coach.length / 2, coach.width / 2
    shell = slab(rounded(0.22, 0.42, 0.06), -0.05, 0.05, 0.04)
    glass = slab(rounded(0.19, 0.38, 0.05), 0.0, 0.006, 0.002)
    back = UPRIGHT @ rotation((0, 1, 0), 180.0)
    for side in (-1.0, 1.0):
        at = (side * (w + 0.2), -half + 0.12, z)
        bench.add(TRIM, placed(shell, at, UPRIGHT))
        bench.add(LAMP, placed(glass, (at[0], at[1] + 0.05, z), back))
        bench.add(
            TRIM,
            tube([(side * (w - 0.05), -half + 0.2, z + 0.3), (at[0], at[1], z + 0.26), (at[0], at[1], z)], 0.022, 8),
        )
