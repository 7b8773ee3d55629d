"""What is fitted to a car's body: lamps, mirrors, handles, bumpers, plates, bars, wipers, wheels."""

import numpy as np

from studiolo.engines.maquette.makers.bench import Bench
from studiolo.engines.maquette.makers.plates import UPRIGHT, placed, rounded, slab
from studiolo.engines.maquette.makers.turning import filleted, rotation, turned
from studiolo.engines.maquette.makers.vehicles.bars import box, tube
from studiolo.engines.maquette.makers.vehicles.car_lines import CarLines
from studiolo.engines.maquette.makers.vehicles.forms import Field, hit, hits
from studiolo.engines.maquette.makers.vehicles.paints import (
    BLUE_LAMP,
    CHROME,
    LAMP,
    LIT_LAMP,
    PLATE,
    RED_LAMP,
    STEEL,
    TRIM,
)
from studiolo.engines.maquette.makers.vehicles.wheels import add_wheel
from studiolo.engines.maquette.model import Material, Mesh, Numbers

FACING_BACK = UPRIGHT @ rotation((0, 1, 0), 180.0)


def add_wheels(
    bench: Bench, lines: CarLines, *, paint: Material | None = None, white_wall: Material | None = None
) -> None:
    shape = lines.shape
    half = shape.width / 2 - shape.tyre_width / 2 - 0.005 + shape.flare * 0.4
    for u in shape.axles:
        for side in (-1.0, 1.0):
            add_wheel(
                bench, (side * half, lines.y(u), shape.radius), shape.radius, shape.tyre_width, side, rim=shape.rim,
                paint=paint, tyre_share=shape.tyre_share, white_wall=white_wall, spokes=shape.spokes,
            )  # fmt: skip


def add_fittings(bench: Bench, lines: CarLines, field: Field, paint: Material) -> None:
    shape = lines.shape
    _mirrors(bench, lines, field, paint)
    _handles(bench, lines, field, CHROME if shape.chrome else paint)
    if shape.grille is not None:
        _grille_bars(bench, lines, field)
    if shape.lamps == "round":
        _round_lamps(bench, lines, field)
    else:
        _lamp_insides(bench, lines, field)
    _plates(bench, lines, field)
    if lines.cabin is not None:
        _wipers(bench, lines, field)
    if shape.chrome:
        _chrome(bench, lines, field)


def front_points(lines: CarLines, field: Field, xs: Numbers, z: float) -> Numbers:
    """Where the nose is at a height, for each x: (n, 3)."""
    start = -lines.shape.length / 2 - 0.3
    return hits(field, [(float(x), start, z) for x in xs], (0, 1, 0), 1.6)


def back_points(lines: CarLines, field: Field, xs: Numbers, z: float) -> Numbers:
    start = lines.shape.length / 2 + 0.3
    return hits(field, [(float(x), start, z) for x in xs], (0, -1, 0), 1.6)


def _mirrors(bench: Bench, lines: CarLines, field: Field, paint: Material) -> None:
    shape = lines.shape
    z = shape.belt_m + 0.09
    y = lines.y(shape.doors[0] + 0.26)
    shell = slab(rounded(0.21, 0.14, 0.055, steps=7), -0.055, 0.05, 0.05, steps=6)
    mirror = slab(rounded(0.18, 0.11, 0.045, steps=6), 0.0, 0.004, 0.001)
    for side in (-1.0, 1.0):
        at = (side * (shape.width / 2 + 0.075), y, z)
        bench.add(paint, placed(shell, at, UPRIGHT))
        bench.add(LAMP, placed(mirror, (at[0], y + 0.054, z), FACING_BACK))
        foot = hit(field, (side * 1.4, y + 0.02, shape.belt_m + 0.01), (-side, 0, 0), 1.3)
        bench.add(TRIM, tube([tuple(foot), (at[0] - side * 0.06, y + 0.01, z - 0.03)], 0.018, 8))


def _handles(bench: Bench, lines: CarLines, field: Field, material: Material) -> None:
    shape = lines.shape
    z = shape.belt_m - 0.11
    bar = slab(rounded(0.17, 0.026, 0.012, steps=5), 0.004, 0.026, 0.009, steps=4)
    for back in shape.doors[1:]:
        y = lines.y(back) - 0.16
        for side in (-1.0, 1.0):
            at = hit(field, (side * 1.5, y, z), (-side, 0, 0), 1.3)
            turn = rotation((0, 0, 1), 90.0 * side) @ UPRIGHT
            bench.add(material, placed(bar, at, turn))


def _grille_bars(bench: Bench, lines: CarLines, field: Field) -> None:
    shape = lines.shape
    assert shape.grille is not None
    half, low, high = shape.grille
    xs = np.linspace(-half * 0.93, half * 0.93, 9)
    count = max(2, round((high - low) / 0.05))
    for z in np.linspace(low + 0.03, high - 0.03, count):
        points = front_points(lines, field, xs, float(z)) + (0.0, 0.004, 0.0)
        bench.add(CHROME if shape.chrome or half < 0.5 else STEEL, tube(points, 0.0075, 8))


def _round_lamps(bench: Bench, lines: CarLines, field: Field) -> None:
    shape = lines.shape
    x, z = shape.lamp_at
    ring = turned(
        filleted(
            [(0.105, -0.16, 0), (0.118, 0.0, 0.02), (0.112, 0.028, 0.012), (0.092, 0.022, 0.004), (0.09, 0.0, 0)], 6
        ),
        56,
    ).mesh
    lens = turned(filleted([(0.094, 0.006, 0), (0.07, 0.034, 0.05), (0.0, 0.042, 0)], 8), 48).mesh
    shell = turned(
        filleted([(0.10, -0.22, 0), (0.125, -0.02, 0.05), (0.122, 0.006, 0.01), (0.10, 0.008, 0)], 6), 48
    ).mesh
    for side in (-1.0, 1.0):
        at = front_points(lines, field, np.array([side * x]), z)[0] + (0.0, 0.02, 0.0)
        bench.add(CHROME, placed(ring, at, UPRIGHT), placed(shell, at, UPRIGHT))
        bench.add(LAMP, placed(lens, at, UPRIGHT))
        bulb = turned(filleted([(0.03, 0.03, 0), (0.028, 0.045, 0.01), (0.0, 0.048, 0)], 5), 24).mesh
        bench.add(LIT_LAMP, placed(bulb, at, UPRIGHT))


def _lamp_insides(bench: Bench, lines: CarLines, field: Field) -> None:
    """The projectors one sees behind the glass."""
    shape = lines.shape
    x, z = shape.lamp_at
    eye = turned(filleted([(0.036, -0.03, 0), (0.036, 0.006, 0.006), (0.028, 0.01, 0.004), (0.0, 0.02, 0)], 5), 32).mesh
    for side in (-1.0, 1.0):
        for offset in (-0.06, 0.05):
            lean = 0.25 * offset
            at = front_points(lines, field, np.array([side * (x + offset)]), z + lean)[0]
            bench.add(TRIM if offset > 0 else LIT_LAMP, placed(eye, at, UPRIGHT))


def _plates(bench: Bench, lines: CarLines, field: Field) -> None:
    shape = lines.shape
    low = shape.sill + (0.13 if not shape.chrome else 0.2)
    plate = slab(rounded(0.46, 0.105, 0.012, steps=4), 0.0, 0.012, 0.003)
    bench.add(PLATE, placed(plate, front_points(lines, field, np.zeros(1), low)[0], UPRIGHT))
    rear = shape.belt_m - 0.28
    bench.add(PLATE, placed(plate, back_points(lines, field, np.zeros(1), rear)[0], FACING_BACK))
    for side in (-1.0, 1.0):
        bench.add(
            STEEL,
            tube(
                [(side * 0.52, shape.length / 2 - 0.5, 0.25), (side * 0.52, shape.length / 2 - 0.06, 0.25)], 0.032, 16
            ),
        )


def _wipers(bench: Bench, lines: CarLines, field: Field) -> None:
    shape = lines.shape
    low, high = shape.belt_m + 0.05, shape.belt_m + 0.15
    for x in (-0.42, 0.08):
        xs, zs = np.linspace(x, x + 0.42, 5), np.linspace(low, high, 5)
        start = -shape.length / 2 - 0.2
        path = hits(field, [(a, start, b) for a, b in zip(xs, zs, strict=True)], (0, 1, 0), 3.0) + (0.0, -0.012, 0.008)
        bench.add(TRIM, tube(path, 0.008, 6))


def _chrome(bench: Bench, lines: CarLines, field: Field) -> None:
    """Bumpers and a strip along the side."""
    shape = lines.shape
    w = shape.width / 2
    z = shape.sill + 0.1
    xs = np.linspace(-0.92 * w, 0.92 * w, 21)
    bow = np.abs(xs / w) ** 2.5
    for start, sign in ((-shape.length / 2, -1.0), (shape.length / 2, 1.0)):
        path = np.stack([xs, start + sign * (0.05 - 0.24 * bow), np.full_like(xs, z)], axis=1)
        for lift, radius in ((0.0, 0.055), (0.045, 0.035)):
            bench.add(CHROME, tube(path + (0.0, 0.0, lift), radius, 14))
        for x in (-0.4, 0.4):
            horn = slab(rounded(0.06, 0.2, 0.03, steps=6), -0.06, 0.07, 0.03)
            bench.add(CHROME, placed(horn, (x, start + sign * 0.05, z + 0.03), UPRIGHT))
    ys = np.linspace(-shape.length / 2 + 0.75, shape.length / 2 - 0.75, 24)
    for side in (-1.0, 1.0):
        strip = hits(field, [(side * 1.5, float(y), shape.belt_m - 0.22) for y in ys], (-side, 0, 0), 1.3)
        bench.add(CHROME, tube(strip, 0.012, 8))


def roof_point(lines: CarLines, field: Field, y: float, x: float = 0.0) -> Numbers:
    return hit(field, (x, y, lines.roof_m() + 0.5), (0, 0, -1), 1.6)


def add_light_bar(bench: Bench, lines: CarLines, field: Field, *, red_too: bool = True) -> None:
    """Blue lamps across the roof, as the police have."""
    y = lines.y(lines.shape.pillars[0]) - 0.15
    z = float(roof_point(lines, field, y)[2])
    bench.add(TRIM, box((-0.56, y - 0.12, z - 0.02), (0.56, y + 0.12, z + 0.035), 0.015, soft=2))
    for side in (-1.0, 1.0):
        lens = slab(rounded(0.5, 0.22, 0.05, steps=6), z + 0.035, z + 0.125, 0.03)
        bench.add(RED_LAMP if red_too and side > 0 else BLUE_LAMP, placed(lens, (side * 0.28, y, 0.0)))


def add_roof_sign(bench: Bench, lines: CarLines, field: Field) -> None:
    """A taxi's lit box, without a word on it."""
    y = lines.y(lines.shape.pillars[0]) - 0.12
    z = float(roof_point(lines, field, y)[2])
    bench.add(TRIM, box((-0.2, y - 0.06, z - 0.02), (0.2, y + 0.06, z + 0.02), 0.01))
    sign = slab(rounded(0.42, 0.15, 0.05, steps=7), -0.05, 0.05, 0.025)
    lit = Material(colour=(0.9, 0.84, 0.6), roughness=0.3, emission=(1.1, 0.95, 0.55))
    bench.add(lit, placed(sign, (0.0, y, z + 0.09), UPRIGHT))


def add_roof_rails(bench: Bench, lines: CarLines, field: Field) -> None:
    assert lines.cabin is not None
    top = lines.cabin[lines.cabin[:, 1] > lines.roof_m() - 0.12]
    ys = np.linspace(float(top[:, 0].min()) + 0.35, float(top[:, 0].max()) - 0.1, 9)
    for side in (-1.0, 1.0):
        x = side * (lines.shape.half_roof - 0.10)
        path = hits(field, [(x, float(y), lines.roof_m() + 0.3) for y in ys], (0, 0, -1), 0.9)
        lift = np.array([0.0, *([0.035] * 7), 0.0])
        bench.add(STEEL, tube(path + np.stack([0 * lift, 0 * lift, lift], axis=1), 0.016, 10))


def seat(width: float = 0.5) -> Mesh:
    """A car seat that looks towards -y, its cushion at z = 0."""
    from studiolo.engines.maquette.meshes import join

    cushion = box((-width / 2, -0.25, -0.16), (width / 2, 0.25, 0.0), 0.06, soft=4)
    back = placed(
        box((-width / 2, -0.07, 0.0), (width / 2, 0.07, 0.56), 0.06, soft=4), (0, 0.24, -0.08), rotation((1, 0, 0), -14)
    )
    head = placed(
        box((-0.13, -0.05, 0.0), (0.13, 0.05, 0.17), 0.045, soft=3), (0, 0.39, 0.48), rotation((1, 0, 0), -10)
    )
    return join([cushion, back, head])


def add_cockpit(bench: Bench, lines: CarLines, leather: Material) -> None:
    """Seats, wheel and windscreen of an open car."""
    shape = lines.shape
    start, end = lines.y(shape.doors[0] + 0.08), lines.y(shape.doors[-1] + 0.16)
    for x in (-0.36, 0.36):
        bench.add(leather, placed(seat(), (x, end - 0.5, 0.52)))
    rim = turned(
        filleted(
            [(0.17, -0.012, 0.01), (0.19, -0.012, 0.01), (0.19, 0.012, 0.01), (0.17, 0.012, 0.01), (0.17, -0.012, 0)], 4
        ),
        40,
    ).mesh
    tilt = rotation((1, 0, 0), -62)
    bench.add(
        TRIM,
        placed(rim, (-0.36, start + 0.36, 0.84), tilt),
        tube([(-0.36, start + 0.36, 0.84), (-0.36, start, 0.74)], 0.02, 8),
    )
    w = shape.half_belt - 0.06
    xs = np.linspace(-w, w, 15)
    bow = 0.20 * (np.abs(xs) / w) ** 2
    low = np.stack([xs, start - 0.20 + bow, np.full_like(xs, shape.belt_m - 0.04)], axis=1)
    high = np.stack([xs * 0.9, start + 0.16 + bow * 0.9, np.full_like(xs, shape.belt_m + 0.36)], axis=1)
    pane = Material(colour=(0.9, 0.95, 0.96), kind="thin", roughness=0.05, translucency=1.6, specular=0.6)
    from studiolo.engines.maquette.settings.shell import sheet

    bench.add(pane, sheet(np.stack([low, high]), flip=True))
    bench.add(CHROME, tube(np.concatenate([low[:1], high, low[-1:]]), 0.017, 8))
