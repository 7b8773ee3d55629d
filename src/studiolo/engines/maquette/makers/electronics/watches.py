"""Watches that stand on their strap: a smartwatch with a lit face, and a wristwatch with hands."""

from dataclasses import replace

import numpy as np

from studiolo.engines.maquette.makers.bench import BLACK_GLASS, CHROME, GOLD, STEEL, Bench, anodised, sized
from studiolo.engines.maquette.makers.electronics.lenses import ribbed
from studiolo.engines.maquette.makers.plates import (
    UPRIGHT,
    Outline,
    bead,
    cap,
    circle,
    panel,
    placed,
    plate,
    rounded,
    slab,
    strip,
    superellipse,
)
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec
from studiolo.engines.maquette.makers.screens import lit_screen, wallpaper
from studiolo.engines.maquette.makers.turning import curve, filleted, rotation, turned
from studiolo.engines.maquette.meshes import join
from studiolo.engines.maquette.model import Floats, Material, Mesh, Model, Numbers
from studiolo.engines.maquette.settings.surfaces import hex_colour

BANDS = ("#2b2d33", "#2f4a63", "#c8502f", "#d8cbb4", "#5c6f58", "#8f7f9c", "#e9e4da")
LEATHERS = ("#5a3220", "#7c4a2b", "#22201f", "#31404f", "#6d5a3f")
DIALS = ("#f2efe6", "#16283f", "#1b1b1d", "#1f3d33", "#e6dccb")
TILT_DEG = -17.0  # the face looks up a little


def make_smartwatch(spec: ThingSpec) -> Model:
    bench = Bench(spec, 0x9404)
    width, height, thick = 0.0375, 0.0445, 0.0104
    band = bench.body(Material(colour=bench.colour(BANDS), roughness=0.5, specular=0.45, sheen=0.15))
    metals = (anodised((0.68, 0.69, 0.7), 0.22), anodised((0.05, 0.05, 0.055), 0.3), GOLD)
    case = metals[int(bench.random.choice(3, p=(0.5, 0.35, 0.15)))]
    outline = superellipse(width, height, 4.2, sides=128)
    profile = [
        (0.006, 0, 0),
        (0.0022, 0.0006, 0.003),
        (0, 0.005, 0.004),
        (0.0012, thick - 0.0012, 0.003),
        (0.0022, thick - 0.0006, 0),
    ]
    bench.add(case, _face(plate(outline, profile, steps=10)))
    glass = [
        (0.0016, thick - 0.0014, 0),
        (0.0014, thick - 0.0006, 0.001),
        (0.0034, thick + 0.0007, 0.004),
        (0.008, thick + 0.0008, 0),
    ]
    bench.add(BLACK_GLASS, _face(plate(outline, glass, steps=10)))
    shown = rounded(width - 0.0075, height - 0.0075, 0.0088, steps=12)
    picture = _clock_face(bench, 300, int(300 * shown.height / shown.width))
    bench.add(lit_screen(picture), _face(panel(shown, thick + 0.00085)))
    crown = plate(
        ribbed(0.0032, 40, 0.0003), [(0.0006, 0, 0), (0, 0, 0.0004), (0, 0.0026, 0.0004), (0.0006, 0.0026, 0)]
    )
    to_right = rotation((0, 1, 0), 90)
    bench.add(case, placed(crown, (width / 2 - 0.0004, -thick * 0.55, 0.0085), to_right))
    side = slab(rounded(0.0042, 0.0125, 0.002), 0, 0.0008, 0.0004, steps=4)
    bench.add(case, placed(side, (width / 2 - 0.0004, -thick * 0.55, -0.0085), to_right))
    _strap(bench, band, width=0.0225, thick=0.0026, reach=height / 2 - 0.001, lift=0.0042)
    return _tilted(bench)


def make_wristwatch(spec: ThingSpec) -> Model:
    bench = Bench(spec, 0x9405)
    radius, thick = 0.0200, 0.0098
    words = frozenset(spec.modifiers) | {spec.material}
    metal = GOLD if "gold" in words else (STEEL, CHROME, GOLD)[int(bench.random.choice(3, p=(0.5, 0.3, 0.2)))]
    if spec.material in ("gold", "silver", "steel", "metal"):
        bench.honoured.add("material")
    leather = Material(colour=bench.colour(LEATHERS), roughness=0.5, specular=0.4, sheen=0.1)
    bench.add(metal, _face(_watch_case(radius, thick)))
    _dial(bench, metal, radius * 0.83, thick - 0.0026)
    crown = plate(
        ribbed(0.0028, 26, 0.0005, sharp=0.6),
        [(0.0008, 0, 0), (0, 0, 0.0006), (0, 0.0036, 0.0006), (0.0008, 0.0036, 0)],
    )
    bench.add(metal, placed(crown, (radius - 0.0006, -thick * 0.5, 0), rotation((0, 1, 0), 90)))
    for x in (-1, 1):
        for z in (-1, 1):
            bench.add(metal, _lug(x * 0.0112, z, radius, thick))
    _strap(bench, leather, width=0.0195, thick=0.0028, reach=radius - 0.0004, lift=0.0050)
    return _tilted(bench)


def _face(mesh: Mesh) -> Mesh:
    return placed(mesh, (0.0, 0.0, 0.0), UPRIGHT)


def _watch_case(radius: float, thick: float) -> Mesh:
    bezel = radius * 0.86
    line = filleted(
        [(0.0, 0, 0), (radius * 0.8, 0, 0.001), (radius, 0.0022, 0.0015), (radius, thick - 0.0032, 0.0006),
         (radius * 0.985, thick - 0.003, 0.0003), (bezel + 0.0006, thick, 0.0008), (bezel, thick - 0.0004, 0.0002),
         (bezel - 0.0012, thick - 0.0026, 0)],
        8,
    )  # fmt: skip
    return turned(line, 160).mesh


def _dial(bench: Bench, metal: Material, radius: float, z: float) -> None:
    code = DIALS[int(bench.random.integers(len(DIALS)))]
    colour = hex_colour(code)
    pale = sum(colour) > 1.2
    bench.add(
        Material(colour=colour, roughness=0.34, specular=0.5, metallic=0.0 if pale else 0.35),
        _face(cap(circle(radius), z)),
    )
    ink = (
        Material(colour=(0.02, 0.02, 0.024), roughness=0.35)
        if pale
        else Material(colour=(0.85, 0.85, 0.83), roughness=0.35)
    )
    marks = ink if pale and metal is not GOLD else metal
    for hour in range(12):
        long, wide = (0.0034, 0.0011) if hour % 3 == 0 else (0.0024, 0.0008)
        bar = slab(rounded(wide, long, 0.0001, steps=3), 0, 0.0005, 0.0002, steps=3)
        turn = rotation((0, 0, 1), 30.0 * hour)
        bench.add(marks, _face(placed(bar, np.array((0, 0, z)) + turn @ (0, radius * 0.84, 0), turn)))
    ticks = []
    for minute in range(60):
        if minute % 5:
            turn = rotation((0, 0, 1), 6.0 * minute)
            tick = cap(rounded(0.00022, 0.0009, 0.00002, steps=2), 0.0)
            ticks.append(placed(tick, np.array((0, 0, z + 0.00004)) + turn @ (0, radius * 0.92, 0), turn))
    bench.add(ink, _face(join(ticks)))
    # Ten past ten: the way watches are photographed.
    for degrees, long, wide, lift in ((54.0, 0.58, 0.00125, 0.0007), (-60.0, 0.84, 0.0010, 0.0011)):
        bench.add(marks, _face(_hand(long * radius, wide, z + lift, degrees)))
    second = Material(colour=(0.62, 0.04, 0.02), roughness=0.3)
    bench.add(second, _face(_hand(0.9 * radius, 0.0004, z + 0.0014, 150.0)))
    bench.add(metal, _face(placed(slab(circle(0.0008, sides=24), 0, 0.0018, 0.0003), (0, 0, z))))


def _hand(long: float, wide: float, z: float, degrees: float) -> Mesh:
    shape = Outline(
        points=np.array(
            [
                (wide / 2, -long * 0.16),
                (wide / 2, long * 0.75),
                (0.0, long),
                (-wide / 2, long * 0.75),
                (-wide / 2, -long * 0.16),
            ]
        ),
        normals=np.array([(0.8, -0.6), (0.98, 0.2), (0.0, 1.0), (-0.98, 0.2), (-0.8, -0.6)]),
    )
    return placed(slab(shape, 0, 0.0003, 0.0001, steps=3), (0, 0, z), rotation((0, 0, 1), degrees))


def _lug(x: float, sign: int, radius: float, thick: float) -> Mesh:
    """A horn that bends down from the case to hold the strap's pin."""
    t = np.linspace(0, 1, 14)
    z = sign * (radius * 0.74 + t * 0.0075)
    y = -thick * 0.52 + 0.0042 * t**2
    path = np.stack([np.full_like(t, x), y, z], axis=1)
    section = superellipse(0.0026, 0.0050, 3.0, sides=32)
    return strip(path, section, (1.0, 0.0, 0.0), taper=1.0 - 0.35 * t**2)


def _strap(bench: Bench, material: Material, *, width: float, thick: float, reach: float, lift: float) -> None:
    """The band from the top of the case over the back to its bottom, as it stands alone."""
    path = _loop(reach, lift)
    section = superellipse(width, thick, 3.6, sides=48)
    bench.add(material, strip(path, section, (1.0, 0.0, 0.0)))
    back = path[len(path) // 2]
    buckle = rounded(width + 0.005, 0.0115, 0.003)
    steel = anodised((0.6, 0.6, 0.61), 0.25)
    bench.add(steel, placed(bead(buckle, 0.0, 0.0008), back + (0, 0.0015, 0), UPRIGHT))
    for share in (0.40, 0.44):  # loops that hold the free end
        at = int(len(path) * share)
        keeper = strip(path[at : at + 4], superellipse(width + 0.0016, thick + 0.0026, 3.6, sides=48), (1.0, 0.0, 0.0))
        bench.add(material, keeper)


def _loop(reach: float, lift: float) -> Numbers:
    """From above the case, back and down, round to below the case, in the plane x = 0."""
    deep = 0.050
    knots = [
        (0, -lift, reach - 0.0015), (0, 0.0015, reach + 0.0066), (0, 0.014, reach + 0.0115), (0, 0.034, reach + 0.0035),
        (0, deep, 0.0), (0, 0.036, -reach - 0.0035), (0, 0.014, -reach - 0.0115), (0, 0.0015, -reach - 0.0066), (0, -lift, -reach + 0.0015),
    ]  # fmt: skip
    return np.asarray(curve(np.array(knots, float), 96))


def _tilted(bench: Bench) -> Model:
    model, turn, parts = bench.model(), rotation((1, 0, 0), TILT_DEG), []
    for part in model.parts:
        assert isinstance(part.shape, Mesh)
        parts.append(replace(part, shape=placed(part.shape, (0, 0, 0), turn)))
    return sized(replace(model, parts=tuple(parts)), bench.spec, bench.honoured)


def _clock_face(bench: Bench, width: int, height: int) -> Floats:
    """A picture of rings that measure the day, over a dark ground."""
    random = bench.random
    ground = wallpaper(width, height, random, bench.spec.colour)
    y, x = np.mgrid[0:height, 0:width].astype(np.float64)
    x, y = (x - width / 2) / width, (height / 2 - y) / width
    radius, angle = np.hypot(x, y), np.mod(np.arctan2(x, y) / (2 * np.pi), 1.0)
    picture = ground * np.clip(1.25 - 1.9 * radius, 0.12, 0.6)[..., None]
    colours = [ground.reshape(-1, 3)[int(at * (width * height - 1))] for at in (0.85, 0.6, 0.45)]
    for number, colour in enumerate(colours):
        bright = colour / max(float(np.max(colour)), 0.05)
        middle, half, share = 0.41 - 0.085 * number, 0.032, random.uniform(0.5, 0.9)
        ring = np.clip((half - np.abs(radius - middle)) * width / 1.5, 0, 1)
        ends = np.clip((share - angle) * 60, 0, 1)
        picture += ring[..., None] * (bright * 0.10 - picture * 0.6)
        picture += (ring * ends)[..., None] * (bright * 0.92 - picture)
    return np.asarray(np.clip(picture, 0, 1), np.float32)


MAKERS: tuple[Maker, ...] = (
    Maker(
        key="own:smartwatch",
        nouns=("smartwatch", "smart watch", "apple watch", "fitness tracker", "fitness watch"),
        size_m=0.068,
        make=make_smartwatch,
        honours=frozenset({"colour", "material"}),
        view_turn_deg=28.0,
    ),
    Maker(
        key="own:wristwatch",
        nouns=("wristwatch", "watch", "wrist watch", "analog watch", "analogue watch", "dress watch", "chronograph"),
        size_m=0.072,
        make=make_wristwatch,
        honours=frozenset({"colour", "material", "modifiers"}),
        view_turn_deg=28.0,
    ),
)
