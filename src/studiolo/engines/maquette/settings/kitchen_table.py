"""A wooden kitchen table in morning light; behind it, out of focus, a worktop, tiles, a window and a shelf of jars.

What is taller or wider than a table holds stands on the floor before the worktop instead.
"""

import numpy as np

from studiolo.engines.maquette.lighting.indoor import IndoorLight, indoor_light
from studiolo.engines.maquette.model import Colour, Material, Mesh
from studiolo.engines.maquette.settings import decor
from studiolo.engines.maquette.settings.shell import Builder, box, quad, tube
from studiolo.engines.maquette.settings.surfaces import linen, plaster, tiles, wood
from studiolo.engines.maquette.stage import AreaLight, Light, LightName, Stage, StageRequest, Subject, View

NAME = "kitchen_table"
USUAL_LIGHT: LightName = "window"

CUPBOARDS = ("#5d7566", "#e6ddcc", "#3c5266", "#b9a789", "#7f8f86", "#c9876b", "#44484a", "#d9c9a3")
TILES = ("#efece4", "#dfe6e2", "#e6d3bd", "#a9c0bb", "#f0e6d0", "#b9c6cf", "#d9e0d0")
TABLES = (("#7a4f2c", "#b98a55"), ("#5f3b22", "#97653c"), ("#a07c50", "#d4b184"), ("#8a5a34", "#c79662"))
TABLE_TOP, TABLE_LIMIT_M = 0.75, 0.9
BACK, WORKTOP, CEILING = 1.75, 0.9, 2.6
LEFT, RIGHT = -2.1, 2.4


def build(request: StageRequest) -> Stage:
    random = np.random.default_rng([request.seed, 0x317C4])
    longest = max(request.subject.width_m, request.subject.depth_m, request.subject.height_m)
    on_table = longest <= TABLE_LIMIT_M
    scale = _scale(request.subject, longest, on_table)
    builder = Builder()
    window_left = float(random.uniform(-0.95, -0.6))
    window = (window_left, window_left + float(random.uniform(0.85, 1.05)), 1.04, 2.1)
    through = (window_left * 0.6 + window[1] * 0.4, BACK, 0.78)  # the sun looks at the table through the window
    lit = indoor_light(request.light, sun_from=through, seed=request.seed)
    _walls(builder, window, random)
    _worktop(builder, window, random)
    _shelf(builder, window[1] + 0.22, random)
    _lamps(builder, lit, random)
    if on_table:
        _table(builder, longest / scale, random)
    ground = TABLE_TOP * scale if on_table else 0.0
    return Stage(
        parts=builder.parts(scale),
        lights=(*lit.sun, *_soft_light(lit, scale)),
        sky=lit.sky,
        height=lambda x, y: ground,
        view=_view(on_table, random),
        grade=lit.grade,
        stand_half_width_m=0.62 * scale if on_table else 1.4 * scale,
        stand_depth_m=0.6 * scale if on_table else 1.2 * scale,
    )


def _scale(subject: Subject, longest: float, on_table: bool) -> float:
    if on_table:
        return max(1.0, longest / 0.55)
    return max(1.0, subject.height_m / 1.8, subject.width_m / 2.2, subject.depth_m / 1.6)


def _view(on_table: bool, random: np.random.Generator) -> View:
    if on_table:
        return View(elevation_deg=float(random.uniform(5.0, 8.5)), fill=0.6, lens_mm=38, blur=0.4, lift=-0.09)
    return View(elevation_deg=6, fill=0.56, lens_mm=28, blur=0.15, lift=-0.04)


def _walls(builder: Builder, window: tuple[float, float, float, float], random: np.random.Generator) -> None:
    seed = int(random.integers(1000))
    left, right, low, high = window
    course = tiles(str(random.choice(TILES)), seed, *((10, 5) if random.random() < 0.65 else (6, 6)))
    glazed = Material(colour=course, roughness=0.14, specular=0.5)
    paint = Material(
        colour=plaster(str(random.choice(("#efe7d8", "#e2d8c6", "#d9dccf", "#ead9c6"))), seed), roughness=0.9
    )
    tile_top = 1.62 if random.random() < 0.5 else CEILING
    for x0, x1, z0, z1 in (
        (LEFT - 3, left, 0, CEILING),
        (right, RIGHT + 3, 0, CEILING),
        (left, right, 0, low),
        (left, right, high, CEILING),
    ):
        split = min(max(tile_top, z0), z1)
        if split > z0:
            builder.add(glazed, _panel(x0, x1, z0, split))
        if z1 > split:
            builder.add(paint, _panel(x0, x1, split, z1))
    _window_frame(builder, window)
    boards = Material(colour=wood("#6f4d2f", "#a37a50", 12, seed), roughness=0.4)
    builder.add(boards, quad((LEFT - 3, -9.0, 0), (RIGHT - LEFT + 6, 0, 0), (0, BACK + 9.0, 0), 2.0))
    builder.add(paint, quad((LEFT - 3, BACK, CEILING), (RIGHT - LEFT + 6, 0, 0), (0, -2.6, 0), 2.0))


def _window_frame(builder: Builder, window: tuple[float, float, float, float]) -> None:
    left, right, low, high = window
    frame = decor.plain("#f3efe6", 0.35)
    for x0, x1, z0, z1 in (
        (left - 0.05, left, low, high),
        (right, right + 0.05, low, high),
        (left - 0.05, right + 0.05, high, high + 0.05),
    ):
        builder.add(frame, box((x0, BACK - 0.015, z0), (x1, BACK + 0.16, z1), 0.004))
    builder.add(frame, box((left - 0.08, BACK - 0.09, low - 0.035), (right + 0.08, BACK + 0.16, low), 0.006))
    for x in (left + 0.02, (left + right) / 2, right - 0.02):
        builder.add(frame, box((x - 0.02, BACK + 0.07, low), (x + 0.02, BACK + 0.11, high), 0.004))
    for z in (low + 0.02, low + (high - low) * 0.62, high - 0.02):
        builder.add(frame, box((left, BACK + 0.07, z - 0.018), (right, BACK + 0.11, z + 0.018), 0.004))


def _panel(x0: float, x1: float, z0: float, z1: float) -> Mesh:
    return quad((x0, BACK, z0), (x1 - x0, 0, 0), (0, 0, z1 - z0), 0.75)


def _worktop(builder: Builder, window: tuple[float, float, float, float], random: np.random.Generator) -> None:
    cupboard = decor.plain(str(random.choice(CUPBOARDS)), 0.45)
    stone = decor.plain(str(random.choice(("#d9d5cc", "#3a3a3c", "#b8a48c", "#ece8df"))), 0.25)
    brass = Material(colour=(0.72, 0.5, 0.22), roughness=0.3, metallic=1.0)
    front = BACK - 0.62
    builder.add(cupboard, box((LEFT - 3, front, 0.1), (RIGHT + 3, BACK, WORKTOP - 0.04), 0.004))
    builder.add(stone, box((LEFT - 3, front - 0.03, WORKTOP - 0.04), (RIGHT + 3, BACK, WORKTOP), 0.008))
    for number in range(9):
        x = LEFT + 0.5 * number
        builder.add(cupboard, box((x + 0.01, front - 0.02, 0.13), (x + 0.49, front, WORKTOP - 0.22), 0.006))
        builder.add(cupboard, box((x + 0.01, front - 0.02, WORKTOP - 0.2), (x + 0.49, front, WORKTOP - 0.06), 0.006))
        for z in (WORKTOP - 0.13, WORKTOP - 0.27):
            builder.add(brass, tube([(x + 0.19, front - 0.04, z), (x + 0.31, front - 0.04, z)], 0.006, 8))
    left, right, low, _ = window
    decor.plant(builder, (left + 0.16, BACK - 0.02, low), float(random.uniform(0.22, 0.32)), random)
    decor.plant(builder, (right - 0.12, BACK - 0.02, low), float(random.uniform(0.18, 0.26)), random)
    decor.jars(builder, (right + 0.2, BACK - 0.22, WORKTOP), 0.62, random)
    decor.jars(builder, (left - 0.55, BACK - 0.2, WORKTOP), 0.4, random)
    _chopping_boards(builder, right + 0.95, random)


def _chopping_boards(builder: Builder, x: float, random: np.random.Generator) -> None:
    timber = Material(colour=wood(*TABLES[int(random.integers(len(TABLES)))], 1, 8), roughness=0.5)
    for number, tall in enumerate((0.42, 0.33)):
        y = BACK - 0.03 - 0.03 * number
        builder.add(
            timber,
            box((x + 0.1 * number, y - 0.018, WORKTOP), (x + 0.28 + 0.06 * number, y, WORKTOP + tall), 0.008, 0.6, 2),
        )


def _shelf(builder: Builder, left: float, random: np.random.Generator) -> None:
    timber = Material(colour=wood(*TABLES[int(random.integers(len(TABLES)))], 1, 3), roughness=0.45)
    for z in (1.45, 1.82):
        builder.add(timber, box((left, BACK - 0.2, z - 0.028), (left + 1.25, BACK, z), 0.004, 0.8))
        decor.jars(builder, (left + 0.04, BACK - 0.1, z), 0.72, random)
    decor.books(builder, (left + 0.86, BACK - 0.1, 1.45), 0.2, random)
    decor.plant(builder, (left + 1.02, BACK - 0.1, 1.82), 0.3, random)


def _lamps(builder: Builder, lit: IndoorLight, random: np.random.Generator) -> None:
    enamel = decor.plain(
        str(random.choice(("#2b3a3a", "#c8553d", "#e8e2d4", "#d9a441", "#38424d"))), 0.25, clearcoat=0.4
    )
    bulb = Material(colour=(0.8, 0.78, 0.72), roughness=0.6, emission=_times(lit, 3.0))
    for x in (0.3, 1.15):
        decor.metal_shade(builder, (x, 0.85, 1.62), CEILING, enamel, bulb)


def _times(lit: IndoorLight, power: float) -> Colour | None:
    if lit.lamp is None:
        return None
    return lit.lamp[0] * power, lit.lamp[1] * power, lit.lamp[2] * power


def _table(builder: Builder, subject_m: float, random: np.random.Generator) -> None:
    """Table top, apron and legs. Small subjects see the grain at their own size."""
    fine = float(np.clip(subject_m / 0.22, 0.4, 1.0))
    dark, light = TABLES[int(random.integers(len(TABLES)))]
    top = Material(
        colour=wood(dark, light, 5, int(random.integers(500)), 1024), roughness=0.34, specular=0.42, clearcoat=0.12
    )
    builder.add(top, box((-0.95, -0.52, TABLE_TOP - 0.035), (0.95, 0.5, TABLE_TOP), 0.008, 0.75 * fine, soft=2))
    builder.add(top, box((-0.85, -0.4, TABLE_TOP - 0.12), (0.85, 0.4, TABLE_TOP - 0.035), 0.004, 0.75))
    for x in (-0.85, 0.79):
        builder.add(
            top, *(box((x, y, 0), (x + 0.06, y + 0.06, TABLE_TOP - 0.04), 0.006, 0.75, 2) for y in (-0.42, 0.36))
        )
    if random.random() < 0.5:
        code = str(random.choice(("#e8e0d0", "#c9d3cd", "#d9b8a0", "#a9b8c4")))
        cloth = Material(colour=linen(code, 9), roughness=0.95, specular=0.1)
        builder.add(cloth, box((-0.6, 0.2, TABLE_TOP), (-0.16, 0.44, TABLE_TOP + 0.006), 0.003, 0.25))
    decor.plant(builder, (0.62, 0.3, TABLE_TOP), 0.26, random)


def _soft_light(lit: IndoorLight, scale: float) -> tuple[Light, ...]:
    """A large window on the left, unseen; at night the lamps' share that falls on the table."""
    side = AreaLight(
        centre=(-1.8 * scale, -1.5 * scale, 1.75 * scale),
        target=(0.0, 0.1 * scale, 0.8 * scale),
        width_m=1.3 * scale,
        height_m=1.4 * scale,
        radiance=(lit.soft_box[0] * 2, lit.soft_box[1] * 2, lit.soft_box[2] * 2),
    )
    if lit.lamp is None:
        return (side,)
    lamp = AreaLight(
        centre=(0.1 * scale, -0.1 * scale, 2.4 * scale),
        target=(0.0, 0.0, 0.7 * scale),
        width_m=0.4 * scale,
        height_m=0.4 * scale,
        radiance=(lit.lamp[0] * 2.6, lit.lamp[1] * 2.6, lit.lamp[2] * 2.6),
        shape="disk",
    )
    return (side, lamp)
