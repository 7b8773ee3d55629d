"""A living room: a corner with a tall window on the left, a painted wall with prints, a sideboard, plants and a rug.

Small subjects stand on a side table in that room; all others on the rug. The room grows with what is asked for.
"""

import numpy as np

from studiolo.engines.maquette.lighting.indoor import IndoorLight, indoor_light
from studiolo.engines.maquette.model import Colour, Material
from studiolo.engines.maquette.settings import decor
from studiolo.engines.maquette.settings.shell import Builder, box, quad, tube
from studiolo.engines.maquette.settings.surfaces import linen, plaster, rug, wood
from studiolo.engines.maquette.stage import AreaLight, Light, LightName, Stage, StageRequest, Subject, View

NAME = "room"
USUAL_LIGHT: LightName = "window"

WALLS = ("#4d6354", "#d8c3a5", "#b9c3b6", "#e4d9c8", "#3f5468", "#c98d6e", "#a9b7bf", "#d6b49a", "#75604f")
WOODS = (("#7d5531", "#b98a58"), ("#5a3820", "#8f5f38"), ("#9a7a54", "#d0ae80"), ("#4a2f20", "#75492c"))
RUGS = (
    ("#e2d7c3", "#b5623c", "#4d6354"), ("#cfc4b0", "#35495e", "#c98d4e"), ("#d9cfc0", "#8a8f84", "#5e6b70"),
    ("#b5553d", "#efe3cc", "#2d4654"), ("#e9e0d2", "#d0a15c", "#a34a36"),
)  # fmt: skip
LEFT, RIGHT, BACK, CEILING = -1.62, 2.6, 2.05, 2.7
WINDOW = (0.05, 1.5, 0.3, 2.3)  # from y, to y, from z, to z, in the left wall
TABLE_HEIGHT = 0.74
SMALL_M = 0.35


def build(request: StageRequest) -> Stage:
    random = np.random.default_rng([request.seed, 0x400])
    small = _longest(request.subject) < SMALL_M
    scale = 1.0 if small else _scale(request.subject)
    lit = indoor_light(request.light, sun_from=(-1.55, 0.8, 1.2), seed=request.seed)
    floor, dark_wood = (WOODS[int(i)] for i in random.permutation(len(WOODS))[:2])
    builder = Builder()
    timber = Material(colour=wood(*dark_wood, 1, int(random.integers(99))), roughness=0.38, specular=0.4, clearcoat=0.1)
    _shell(builder, floor, request.colour, random)
    _window(builder, random)
    _dressing(builder, timber, lit, random)
    if small:
        decor.side_table(builder, timber, TABLE_HEIGHT, max(0.24, 1.1 * _longest(request.subject)))
    ground = TABLE_HEIGHT if small else 0.012 * scale
    return Stage(
        parts=builder.parts(scale),
        lights=(*lit.sun, *_lamps(lit, scale)),
        sky=lit.sky,
        height=lambda x, y: ground,
        view=_view(small, random),
        grade=lit.grade,
        stand_half_width_m=0.22 if small else 1.2 * scale,
        stand_depth_m=0.44 if small else 1.6 * scale,
    )


def _longest(subject: Subject) -> float:
    return max(subject.width_m, subject.depth_m, subject.height_m)


def _scale(subject: Subject) -> float:
    """How much larger than a common room this one must be."""
    roomy = max(subject.height_m / 1.75, subject.width_m / 2.1, subject.depth_m / 2.1)
    return max(1.0, roomy)


def _view(small: bool, random: np.random.Generator) -> View:
    if small:
        return View(elevation_deg=float(random.uniform(4.5, 7)), fill=0.58, lens_mm=36, blur=0.36, lift=-0.08)
    return View(elevation_deg=float(random.uniform(5, 8)), fill=0.56, lens_mm=27, blur=0.16, lift=-0.06)


def _shell(builder: Builder, floor: tuple[str, str], asked: Colour | None, random: np.random.Generator) -> None:
    seed = int(random.integers(1000))
    code = str(random.choice(WALLS))
    back = Material(colour=asked or plaster(code, seed), roughness=0.9, specular=0.15)
    white = Material(colour=plaster("#ece6da", seed + 1), roughness=0.9, specular=0.15)
    trim = decor.plain("#efeae0", 0.4)
    boards = Material(colour=wood(*floor, 14, seed + 2, 1024), roughness=0.36, specular=0.42)
    width, deep = RIGHT - LEFT, 14.0
    builder.add(boards, quad((LEFT, BACK - deep, 0), (width + 6, 0, 0), (0, deep, 0), 2.1), name="floor")
    builder.add(back, quad((LEFT, BACK, 0), (width + 6, 0, 0), (0, 0, CEILING), 1.5), name="back wall")
    builder.add(white, quad((LEFT, BACK, CEILING), (width + 6, 0, 0), (0, -5.2, 0), 1.5), name="white")
    near, far, low, high = WINDOW
    for y0, y1, z0, z1 in (
        (-4.2, near, 0, CEILING),
        (far, BACK, 0, CEILING),
        (near, far, 0, low),
        (near, far, high, CEILING),
    ):
        builder.add(white, box((LEFT - 0.22, y0, z0), (LEFT, y1, z1), 0.002, 1.5, grain=1))
    builder.add(
        trim,
        box((LEFT, BACK - 0.016, 0), (RIGHT + 6, BACK, 0.1), 0.004),
        box((LEFT, -4.2, 0), (LEFT + 0.016, near, 0.1), 0.004, grain=1),
        box((LEFT, far, 0), (LEFT + 0.016, BACK, 0.1), 0.004, grain=1),
        box((LEFT - 0.2, near - 0.04, low - 0.035), (LEFT + 0.09, far + 0.04, low), 0.006, grain=1),
    )


def _window(builder: Builder, random: np.random.Generator) -> None:
    near, far, low, high = WINDOW
    frame = decor.plain("#f2eee6", 0.35)
    x = LEFT - 0.15
    columns, rows = int(random.integers(2, 4)), int(random.integers(2, 4))
    for y in np.linspace(near, far, columns + 1):
        bar = 0.03 if y in (near, far) else 0.018
        builder.add(frame, box((x - 0.03, y - bar, low), (x + 0.03, y + bar, high), 0.004))
    for z in np.linspace(low, high, rows + 1):
        bar = 0.03 if z in (low, high) else 0.018
        builder.add(frame, box((x - 0.03, near, z - bar), (x + 0.03, far, z + bar), 0.004))
    code = str(random.choice(("#e6dccb", "#d9cdb8", "#c9b7a0", "#b7bcae", "#d8b9a2")))
    cloth = Material(kind="thin", colour=linen(code, 5), roughness=0.95, translucency=0.7)
    hang = LEFT + 0.1
    decor.curtain(builder, cloth, (hang, far + 0.36, 0.02), (hang, far - 0.12, 0.02), high + 0.14, 6)
    decor.curtain(builder, cloth, (hang, near + 0.08, 0.02), (hang, near - 0.4, 0.02), high + 0.14, 6)
    rod = Material(colour=(0.03, 0.028, 0.025), roughness=0.35, metallic=0.7)
    builder.add(rod, tube([(hang, near - 0.5, high + 0.15), (hang, far + 0.46, high + 0.15)], 0.012))


def _dressing(builder: Builder, timber: Material, lit: IndoorLight, random: np.random.Generator) -> None:
    low = BACK - 0.42
    left, right, top = -0.75, 1.15, 0.62
    builder.add(timber, box((left, low, 0.16), (right, BACK - 0.02, top), 0.006, 1.3))
    doors = 4
    step = (right - left) / doors
    for door in range(doors):
        x = left + door * step
        builder.add(
            timber, box((x + 0.008, low - 0.014, 0.185), (x + step - 0.008, low + 0.002, top - 0.03), 0.004, 0.8)
        )
    brass = Material(colour=(0.75, 0.5, 0.2), roughness=0.3, metallic=1.0)
    for x in (left + step - 0.03, left + step + 0.03, right - step - 0.03, right - step + 0.03):
        builder.add(brass, tube([(x, low - 0.03, 0.36), (x, low - 0.03, 0.46)], 0.006))
    for x in (left + 0.08, right - 0.08):
        builder.add(timber, *(tube([(x, y, 0.0), (x, y, 0.17)], 0.018) for y in (low + 0.06, BACK - 0.09)))
    swap = random.random() < 0.5
    decor.table_lamp(builder, (right - 0.28 if swap else left + 0.28, BACK - 0.23, top), 0.48, lit.lamp, random)
    decor.books(builder, (left + 0.12 if swap else right - 0.55, BACK - 0.2, top), 0.36, random)
    decor.plant(builder, (0.62 if swap else -0.2, BACK - 0.22, top), 0.36, random)
    decor.plant(builder, (LEFT + 0.4, BACK - 0.42, 0), float(random.uniform(1.05, 1.4)), random, broad=True)
    _prints(builder, timber, random)
    rug_cloth = Material(
        colour=rug(*RUGS[int(random.integers(len(RUGS)))], int(random.integers(60))), roughness=0.95, sheen=0.3
    )
    builder.add(
        rug_cloth,
        box((-1.3, -1.1, 0), (1.4, 0.95, 0.011), 0.004),
        quad((-1.3, -1.1, 0.0116), (2.7, 0, 0), (0, 2.05, 0), whole=True),
    )
    cord = decor.plain("#26221f", 0.5)
    decor.pendant(builder, (1.25, 0.95, 2.02), CEILING, 0.23, cord, lit.lamp)


def _prints(builder: Builder, frame: Material, random: np.random.Generator) -> None:
    count = int(random.integers(2, 4))
    width = 0.46 if count == 3 else 0.56
    start = 0.2 - (count - 1) * (width + 0.14) / 2
    for number in range(count):
        decor.framed_print(
            builder, (start + number * (width + 0.14), BACK, 1.5), width, frame, int(random.integers(500))
        )


def _lamps(lit: IndoorLight, scale: float) -> tuple[Light, ...]:
    """A soft window behind the camera's left shoulder, and at night the pendant's share that falls down."""
    box_light = AreaLight(
        centre=(-2.1 * scale, -4.6 * scale, 2.3 * scale),
        target=(0.2 * scale, 0.3 * scale, 0.5 * scale),
        width_m=2.6 * scale,
        height_m=2.2 * scale,
        radiance=lit.soft_box,
    )
    if lit.lamp is None:
        return (box_light,)
    lamp = AreaLight(
        centre=(0.35 * scale, -0.7 * scale, 2.55 * scale),
        target=(0.1 * scale, 0.1 * scale, 0.0),
        width_m=0.5 * scale,
        height_m=0.5 * scale,
        radiance=(lit.lamp[0] * 2.2, lit.lamp[1] * 2.2, lit.lamp[2] * 2.2),
        shape="disk",
    )
    return (box_light, lamp)
