"""What small craft share: varnish, painted hulls, the inside of open boats."""

import numpy as np

from studiolo.engines.maquette.makers.bench import Bench
from studiolo.engines.maquette.makers.materials import material_for
from studiolo.engines.maquette.makers.plates import Outline, drawn
from studiolo.engines.maquette.makers.vehicles.bars import box, tube
from studiolo.engines.maquette.makers.vehicles.forms import (
    both,
    cut,
    where,
)
from studiolo.engines.maquette.makers.vehicles.hulls import Hull, soup_of
from studiolo.engines.maquette.makers.vehicles.paints import (
    WHITE,
    car_paint,
    gloss,
)
from studiolo.engines.maquette.model import Material, Numbers
from studiolo.engines.maquette.settings.surfaces import hex_colour

BOTTOMS = ("#7c2a22", "#20354a", "#24463c")


HULLS = ("#e9e7e0", "#27496b", "#b5372c", "#2f6a5c", "#e3d9c3", "#3f7d9b")


def varnished(bench: Bench, tone: str = "mahogany") -> Material:
    code = {"mahogany": "#7a3f1f", "teak": "#a9743f", "pine": "#c9a06a", "oak": "#8a6238"}[tone]
    return material_for("wood", hex_colour(code), bench.random, tile_m=1.0, size_m=2.0)


def painted_hull(
    bench: Bench,
    shape: Hull,
    paint: Material,
    waterline: float,
    *,
    bottom: Material | None = None,
    band_m: float = 0.06,
) -> None:
    """Anti-fouling below the water, a boot-top line, paint above."""
    skin_ = both(soup_of(shape.mesh()), soup_of(shape.transom()))
    low = bottom or gloss(hex_colour(BOTTOMS[int(bench.random.integers(len(BOTTOMS)))]))
    under, rest = cut(skin_, where(lambda p: p[:, 2] - waterline))
    band, rest = cut(rest, where(lambda p: p[:, 2] - waterline - band_m))
    bench.add(low, under.mesh(), name="bottom")
    bench.add(WHITE, band.mesh())
    bench.add(paint, rest.mesh(), name="hull")


def hull_paint(bench: Bench, palette: tuple[str, ...] = HULLS) -> Material:
    return bench.body(car_paint(bench.colour(palette)))


def as_outline(line: Numbers) -> Outline:
    return drawn(line[::2], steps=80)


def add_open_boat(
    bench: Bench,
    shape: Hull,
    outside: Material,
    inside: Material,
    wood: Material,
    thwarts: tuple[float, ...],
    *,
    rim: float = 0.03,
    ribs: int = 9,
) -> None:
    bench.add(outside, shape.mesh(), shape.transom(), name="hull")
    bench.add(inside, shape.inner(0.022))
    bench.add(wood, shape.rim(rim))
    for share in thwarts:
        station = int(share * (len(shape.points) - 1))
        z = float(shape.points[station, 0, 2]) - 0.16
        half = shape.half_at(station, z) - 0.02
        y = float(shape.points[station, 0, 1])
        bench.add(wood, box((-half, y - 0.12, z - 0.03), (half, y + 0.12, z), 0.008, 1.0, grain=0))
    for share in np.linspace(0.1, 0.92, ribs):
        ring = shape.points[int(share * (len(shape.points) - 1))]
        middle = np.array([0.0, 0.0, ring[:, 2].max()])
        if float(ring[:, 0].max()) < 0.2:
            continue
        inward = ring + (middle * (0, 0, 1) + ring * (0, 1, 0) - ring) * 0.045
        bench.add(wood, tube(inward[1:-1], 0.016, 6))
    flat = shape.deck(0.0, level=float(shape.points[..., 2].min()) + 0.1)
    bench.add(wood, flat)
