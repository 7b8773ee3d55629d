"""What paints: an artist's brush, a decorator's brush, a roller, a palette, a tin of paint."""

import numpy as np

from studiolo.engines.maquette.makers.bench import BLACK_PLASTIC, Bench, lacquer, shade, toward
from studiolo.engines.maquette.makers.plates import UPRIGHT, circle, drawn, placed, rounded, slab, superellipse
from studiolo.engines.maquette.makers.postures import reposed
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec, listed
from studiolo.engines.maquette.makers.tools.stamped import shape, stamped
from studiolo.engines.maquette.makers.tools.stuffs import BRASS, BRIGHT, STEEL, bow, knob, made_of, rod, wood
from studiolo.engines.maquette.makers.turning import ball, rotation
from studiolo.engines.maquette.model import Colour, Material, Model, Numbers, Part, Strands
from studiolo.engines.maquette.settings.surfaces import hex_colour

WET = ("#1f55b5", "#d22f27", "#e8b21c", "#2f8f4e", "#e2661f", "#7a3f98")
HANDLES = ("#7d1f1c", "#1d3350", "#20402f", "#23201f", "#b5762f")
HAIR = Material(colour=(0.20, 0.10, 0.04), roughness=0.5, specular=0.4)
HOG = Material(colour=(0.52, 0.40, 0.24), roughness=0.55, specular=0.35)


def wet_paint(colour: Colour) -> Material:
    return Material(colour=colour, roughness=0.12, specular=0.5, clearcoat=1.0, clearcoat_gloss=0.95)


def make_paintbrush(spec: ThingSpec) -> Model:
    """An artist's brush leaning, its hair dipped in paint; a decorator's by its words."""
    words = {*spec.noun.replace("'s", "").split(), *spec.modifiers}
    if words & {"decorator", "wide", "flat", "house", "wall", "big"}:
        return _wide_brush(spec)
    bench = Bench(spec, 0x7141)
    made_of(bench, "wood")
    colour = bench.colour(HANDLES)
    handle = knob([(0.0, 0.0, 0), (0.0026, 0.0005, 0.0015), (0.0034, 0.02, 0.02), (0.0045, 0.09, 0.03),
        (0.0066, 0.122, 0.02),
                   (0.0052, 0.136, 0.004), (0.0, 0.1365, 0)])  # fmt: skip
    bench.add(lacquer(colour), handle, name="handle")
    bench.add(BRASS, knob([(0.0030, 0.012, 0), (0.0034, 0.0125, 0), (0.0035, 0.016, 0), (0.0031, 0.0165, 0)]))
    ferrule = knob(
        [(0.0, 0.130, 0), (0.0058, 0.131, 0.001), (0.0060, 0.152, 0.002), (0.0054, 0.166, 0.001), (0.0, 0.1665, 0)]
    )
    bench.add(BRIGHT, ferrule)
    for z in (0.135, 0.139, 0.155):
        bench.add(BRIGHT, knob([(0.0052, z - 0.001, 0), (0.0063, z, 0.0006), (0.0052, z + 0.001, 0)]))
    second = spec.second_colour
    bench.honoured |= {"second_colour"} if second else set()
    paint = second or hex_colour(WET[int(bench.random.integers(len(WET)))])
    for low, high, material in ((0.164, 0.186, HAIR), (0.181, 0.2035, wet_paint(paint))):
        wet = high > 0.19
        bench.add(material, knob(_tuft(low, high, 0.0004 if wet else 0.0)))
        strands = _hairs(bench.random, 260, low, high, wet=wet)
        bench.add_part(Part(shape=strands, material=material, name="hair"))
    model = bench.model(anchors={"grip": (0, 0, 0.105), "top": (0, 0, 0.2)})
    return reposed(model, spec, rotation((0, 1, 0), 28))


def _tuft(low: float, high: float, more: float) -> list[tuple[float, float, float]]:
    z = np.linspace(low, high, 10)
    return [
        (0.0, low - 0.0002, 0.0),
        *((float(_hair_radius(h)) + more, float(h), 0.0) for h in z),
        (0.0, high + 0.0002, 0.0),
    ]


def _hair_radius(z: Numbers | float) -> Numbers:
    return np.asarray(
        np.interp(z, [0.164, 0.172, 0.180, 0.192, 0.199, 0.2035], [0.0051, 0.0068, 0.0072, 0.0052, 0.0026, 0.0004])
    )


def _hairs(random: np.random.Generator, count: int, low: float, high: float, *, wet: bool) -> Strands:
    angle = random.uniform(0, 2 * np.pi, count)
    share = np.sqrt(random.uniform(0.5, 1.0, count))
    z = np.linspace(low, high, 6)[None, :] + random.uniform(-0.0006, 0.0006, (count, 1))
    radius = _hair_radius(z) * share[:, None] * 1.03
    points = np.stack([radius * np.cos(angle)[:, None], radius * np.sin(angle)[:, None], z], axis=-1)
    thick = np.interp(np.linspace(0, 1, 6), [0, 0.8, 1], [0.0003, 0.0003, 0.0001])
    return Strands(points=points.astype(np.float32), radii=np.tile(thick, (count, 1)).astype(np.float32))


def _wide_brush(spec: ThingSpec) -> Model:
    bench = Bench(spec, 0x7142)
    made_of(bench, "wood")
    outline = shape(
        [(-0.010, 0.0, 0.009), (0.010, 0.0, 0.009), (0.0125, 0.03, 0.02), (0.0085, 0.075, 0.03), (0.016, 0.108, 0.02),
         (0.0315, 0.124, 0.006), (0.0315, 0.13, 0.001), (-0.0315, 0.13, 0.001), (-0.0315, 0.124, 0.006),
         (-0.016, 0.108, 0.02),
         (-0.0085, 0.075, 0.03), (-0.0125, 0.03, 0.02)]
    )  # fmt: skip
    hole = circle(0.0042, sides=30).moved(0, 0.0125)
    material = lacquer(bench.colour(("#c8402f", "#e0a51f", "#2f6f9f", "#d9c9a8")))
    bench.add(material, placed(stamped(outline, -0.0078, 0.0078, 0.003, [hole], steps=6), turn=UPRIGHT), name="handle")
    bench.add(BRIGHT, placed(slab(rounded(0.066, 0.030, 0.002), -0.0098, 0.0098, 0.0016), (0, 0, 0.142), UPRIGHT))
    for rivet in (-0.024, 0.0, 0.024):
        bench.add(STEEL, placed(ball(0.0022, squash=0.5, sides=20).mesh, (rivet, -0.0098, 0.142), UPRIGHT))
    paint = spec.second_colour or hex_colour(WET[int(bench.random.integers(len(WET)))])
    bench.honoured |= {"second_colour"} if spec.second_colour else set()
    for low, high, stuff, count in ((0.155, 0.198, HOG, 1100), (0.190, 0.212, wet_paint(paint), 900)):
        x, y = bench.random.uniform(-0.0305, 0.0305, count), bench.random.uniform(-0.0082, 0.0082, count)
        z = np.linspace(low, high, 4)
        top = high - 0.004 * np.abs(x / 0.03) ** 2 + bench.random.uniform(-0.0015, 0.0015, count)
        rise = low + (z - low)[None, :] / (high - low) * (top - low)[:, None]
        spread = 1 + 0.10 * np.clip((rise - 0.155) / 0.05, 0, 1) - 0.06 * np.clip((rise - 0.2) / 0.012, 0, 1)
        points = np.stack([x[:, None] * spread, y[:, None] * spread, rise], axis=-1)
        radii = np.tile(np.array((0.0005, 0.0005, 0.0005, 0.0002)), (count, 1))
        bench.add_part(
            Part(shape=Strands(points=points.astype(np.float32), radii=radii.astype(np.float32)), material=stuff)
        )
        core = placed(
            slab(rounded(0.060, (high - low) * 0.94, 0.004), -0.007, 0.007, 0.003),
            (0, 0, (low + high) / 2 - 0.002),
            UPRIGHT,
        )
        bench.add(stuff, core)
    return bench.model(anchors={"grip": (0, 0, 0.06), "top": (0, 0, 0.21)})


def make_roller(spec: ThingSpec) -> Model:
    """A paint roller, its sleeve up and wet."""
    bench = Bench(spec, 0x7143)
    paint = bench.colour(WET)
    grip = Material(colour=hex_colour("#23262b"), roughness=0.5)
    bench.add(grip, knob([(0.0, 0.0, 0), (0.013, 0.001, 0.008), (0.0165, 0.03, 0.02), (0.0135, 0.075, 0.03),
        (0.0165, 0.108, 0.01),
                          (0.0075, 0.125, 0.006), (0.0, 0.1255, 0)]))  # fmt: skip
    wire = [(0, 0, 0.12), (0, 0, 0.168), (0.010, 0, 0.182), (0.10, 0, 0.190), (0.132, 0, 0.199), (0.1375, 0, 0.222),
            (0.1375, 0, 0.262), (0.131, 0, 0.273), (0.10, 0, 0.274)]  # fmt: skip
    bench.add(STEEL, rod(bow(wire, 120), 0.0036, 16))
    turn = rotation((0, 1, 0), 90)
    sleeve = Material(colour=paint, roughness=0.55, specular=0.4, clearcoat=0.4, sheen=0.6)
    body = knob(
        [
            (0.0, -0.115, 0),
            (0.0255, -0.115, 0.004),
            (0.0272, -0.108, 0.004),
            (0.0272, 0.108, 0.004),
            (0.0255, 0.115, 0.004),
            (0.0, 0.115, 0),
        ]
    )
    bench.add(sleeve, placed(body, (0, 0, 0.274), turn), name="sleeve")
    count = 1800
    angle, x = bench.random.uniform(0, 2 * np.pi, count), bench.random.uniform(-0.113, 0.113, count)
    out = np.stack([0 * x, np.cos(angle), np.sin(angle)], axis=1)
    foot = np.stack([x, 0 * x, 0 * x], axis=1) + (0, 0, 0.274) + out * 0.0265
    bend = bench.random.normal(0, 0.0008, (count, 3))
    points = np.stack([foot, foot + out * 0.0018 + bend, foot + out * 0.003 + 2 * bend], axis=1)
    radii = np.tile(np.array((0.0009, 0.0008, 0.0003)), (count, 1))
    bench.add_part(
        Part(shape=Strands(points=points.astype(np.float32), radii=radii.astype(np.float32)), material=sleeve)
    )
    for x_end in (-0.1155, 0.1155):
        bench.add(BLACK_PLASTIC, placed(slab(circle(0.019, sides=48), -0.002, 0.002, 0.001), (x_end, 0, 0.274), turn))
    return bench.model(anchors={"grip": (0, 0, 0.06), "top": (0, 0, 0.3)})


def make_palette(spec: ThingSpec) -> Model:
    """A painter's palette propped up, with a thumb hole and a ring of paints."""
    bench = Bench(spec, 0x7144)
    made_of(bench, "wood")
    outline = drawn([(0.18, -0.02), (0.155, 0.085), (0.06, 0.135), (-0.07, 0.128), (-0.165, 0.065), (-0.18, -0.03),
        (-0.13, -0.105),
                     (-0.03, -0.125), (0.03, -0.098), (0.075, -0.072), (0.115, -0.098), (0.155, -0.085)])  # fmt: skip
    hole = superellipse(0.046, 0.036, 2.0, sides=48).moved(0.098, -0.018)
    board = (
        wood(bench, 0.4, bench.colour(("#b9854d", "#a3703c")))
        if spec.colour is None
        else lacquer(bench.colour(("#000000",)))
    )
    bench.add(board, stamped(outline, -0.0028, 0.0028, 0.0016, [hole], steps=4), name="board")
    codes = (
        "#f4f1e8",
        "#f0c929",
        "#e5822a",
        "#cf2b25",
        "#b13a7d",
        "#5a3a9a",
        "#2350b0",
        "#2b93b5",
        "#2f8a4a",
        "#6b4423",
        "#1b1b1e",
    )
    angle = np.linspace(0.16 * np.pi, 1.36 * np.pi, len(codes))
    for code, a in zip(codes, angle, strict=True):
        x, y = 0.142 * np.cos(a), 0.092 * np.sin(a) + 0.006
        paint = wet_paint(hex_colour(code))
        for _ in range(3):
            dx, dy = bench.random.normal(0, 0.0042, 2)
            size = float(bench.random.uniform(0.008, 0.0125))
            blob = ball(size, squash=0.62, sides=32).mesh
            bench.add(paint, placed(blob, (float(x + dx), float(y + dy), 0.0035)))
    for code, at in (("#d9a05a", (-0.03, -0.03)), ("#7fa7c9", (0.02, 0.03))):
        smear = drawn(
            np.array([(0.03, 0.0), (0.018, 0.014), (-0.012, 0.012), (-0.03, 0.004), (-0.022, -0.01), (0.01, -0.013)])
            @ rotation((0, 0, 1), float(bench.random.uniform(0, 90)))[:2, :2]
        )
        bench.add(wet_paint(hex_colour(code)), stamped(smear.moved(*at), 0.0024, 0.0042, 0.0009))
    model = bench.model(anchors={"grip": (0.098, -0.018, 0)})
    return reposed(model, spec, rotation((1, 0, 0), 62))


def make_paint_tin(spec: ThingSpec) -> Model:
    """An open tin, full, with a run of paint down its side and a wire handle."""
    bench = Bench(spec, 0x7145)
    made_of(bench, "metal", "tin", "steel")
    paint = wet_paint(bench.colour(WET))
    tin = Material(colour=(0.5, 0.51, 0.52), roughness=0.25, metallic=1.0)
    r, h = 0.085, 0.19
    wall = knob([(0.0, 0.003, 0), (r - 0.004, 0.003, 0.001), (r, 0.0, 0.001), (r, 0.006, 0.002),
        (r - 0.002, 0.008, 0.002), (r - 0.002, h - 0.008, 0.002),
                 (r, h - 0.006, 0.002), (r, h, 0.0012), (r - 0.006, h + 0.001, 0.0015),
                     (r - 0.011, h - 0.001, 0.001), (r - 0.011, h - 0.03, 0.001),
                 (0.0, h - 0.03, 0)], 96)  # fmt: skip
    bench.add(tin, wall)
    label = Material(
        colour=shade(toward(paint.colour, (0.9, 0.9, 0.88), 0.0), 1.0)
        if isinstance(paint.colour, tuple)
        else (0.5, 0.5, 0.5),
        roughness=0.4,
    )
    bench.add(
        Material(colour=(0.82, 0.81, 0.78), roughness=0.45),
        knob([(r - 0.0015, 0.02, 0), (r - 0.0008, 0.0205, 0), (r - 0.0008, 0.1645, 0), (r - 0.0015, 0.165, 0)], 96),
    )
    bench.add(
        label, knob([(r - 0.001, 0.05, 0), (r - 0.0003, 0.0505, 0), (r - 0.0003, 0.1195, 0), (r - 0.001, 0.12, 0)], 96)
    )
    bench.add(
        paint, knob([(r - 0.0112, h - 0.016, 0), (r - 0.013, h - 0.0135, 0.001), (0.0, h - 0.013, 0)], 96), name="paint"
    )
    for turn, drop in ((-18.0, 0.075), (-8.0, 0.045), (-29.0, 0.032)):
        top = [
            (0, -(r - 0.012), h - 0.01),
            (0, -(r - 0.006), h + 0.002),
            (0, -(r + 0.001), h - 0.003),
            (0, -(r - 0.0002), h - drop),
        ]
        line = bow(top, 30)
        run = placed(rod(line, 0.0058), turn=rotation((0, 0, 1), turn))
        end = placed(ball(0.0072, squash=1.3, sides=24).mesh, (0, -(r - 0.0002), h - drop))
        bench.add(paint, run, placed(end, turn=rotation((0, 0, 1), turn)))
    arc = np.linspace(0, np.pi, 30)
    wire = np.stack([np.cos(arc) * (r + 0.004), 0.35 * np.sin(arc) * r + 0.02, h - 0.03 + np.sin(arc) * 0.062], axis=1)
    bench.add(STEEL, rod(wire, 0.0016, 12))
    for side in (-1, 1):
        bench.add(
            tin,
            placed(
                knob([(0.008, 0, 0), (0.008, 0.003, 0.001), (0, 0.0032, 0)]),
                (side * (r - 0.001), 0.01, h - 0.03),
                rotation((0, 1, 0), side * 90),
            ),
        )
    return bench.model(anchors={"top": (0, 0, h), "handle": (0, 0.04, h + 0.03)})


_tool = listed(("colour", "material"), 18.0)
_brush = listed(("colour", "second_colour", "material"), 14.0)
MAKERS: tuple[Maker, ...] = (
    _brush(
        "paintbrush",
        "paintbrush, paint brush, brush, artist's brush, artist brush, artist's paintbrush, watercolor brush, "
        "watercolour brush, paint brushes",
        0.2,
        make_paintbrush,
    ),
    _brush(
        "wide-brush",
        "decorator's brush, house painting brush, wide paintbrush, wall brush, flat brush",
        0.21,
        make_paintbrush,
    ),
    _tool("paint-roller", "paint roller, painting roller", 0.3, make_roller),
    _tool(
        "palette",
        "palette, artist's palette, artist palette, paint palette, painter's palette, color palette, colour palette",
        0.36,
        make_palette,
    ),
    _tool(
        "paint-can",
        "paint can, paint tin, paint bucket, can of paint, tin of paint, bucket of paint",
        0.23,
        make_paint_tin,
    ),
)
