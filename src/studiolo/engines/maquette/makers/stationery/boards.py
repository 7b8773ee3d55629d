"""Larger things to write and draw on: clipboard, folder, blackboard, easel, scroll; and a quill in its ink."""

import numpy as np

from studiolo.engines.maquette.makers.bench import CLEAR_GLASS, Bench, shade
from studiolo.engines.maquette.makers.materials import material_for
from studiolo.engines.maquette.makers.plates import UV_M, placed, rounded, slab, standing, strip
from studiolo.engines.maquette.makers.postures import reposed
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec, listed
from studiolo.engines.maquette.makers.stationery.print import (
    WHITE,
    blank,
    landscape,
    on_paper,
    paper,
    printed,
    written,
)
from studiolo.engines.maquette.makers.tools.stamped import shape, stamped
from studiolo.engines.maquette.makers.tools.stuffs import BRIGHT, STEEL, bow, knob, made_of, rod, wood
from studiolo.engines.maquette.makers.turning import rotation
from studiolo.engines.maquette.model import Material, Mesh, Model, Numbers, Part, Strands
from studiolo.engines.maquette.settings.shell import ball, box, quad, sheet
from studiolo.engines.maquette.settings.surfaces import hex_colour


def _page(wide: float, high: float, z: float) -> Mesh:
    """A page in the x-y plane with one picture over it."""
    return quad((-wide / 2, -high / 2, z), (wide, 0, 0), (0, high, 0), whole=True)


def make_clipboard(spec: ThingSpec) -> Model:
    """Leaning back: hardboard, a form on it, a sprung clip."""
    bench = Bench(spec, 0x7241)
    board = bench.body(
        material_for("wood", bench.colour(("#8a5c38", "#7a4f30")), bench.random, tile_m=UV_M, size_m=0.1)
        if spec.colour is None
        else Material(colour=bench.colour(("#000000",)), roughness=0.35, clearcoat=0.4)
    )
    bench.add(board, slab(rounded(0.23, 0.32, 0.012), -0.0032, 0.0, 0.0012), name="board")
    bench.add(paper(WHITE), placed(slab(rounded(0.206, 0.284, 0.001, steps=3), 0.0, 0.0016, 0.0002), (0, -0.008, 0)))
    bench.add(printed(bench.random, lines=22, title=True), placed(_page(0.205, 0.283, 0.0017), (0, -0.008, 0)))
    clip = shape(
        [
            (-0.06, -0.016, 0.006),
            (0.06, -0.016, 0.006),
            (0.06, 0.010, 0.01),
            (0.024, 0.022, 0.012),
            (-0.024, 0.022, 0.012),
            (-0.06, 0.010, 0.01),
        ]
    )
    bench.add(BRIGHT, placed(stamped(clip, 0.0, 0.007, 0.0025), (0, 0.134, 0.0012)))
    bench.add(STEEL, placed(rod([(-0.062, 0, 0), (0, 0, 0), (0.062, 0, 0)], 0.0042, 16), (0, 0.139, 0.0075)))
    return reposed(bench.model(anchors={"grip": (0, 0, 0)}), spec, rotation((1, 0, 0), 72))


def make_folder(spec: ThingSpec) -> Model:
    """A card folder with a tab, papers looking out."""
    bench = Bench(spec, 0x7242)
    made_of(bench, "paper", "cardboard")
    colour = bench.colour(("#e3c27a", "#e3c27a", "#7fa7c9", "#c98a7a"))
    card = Material(colour=colour, roughness=0.75, specular=0.2)
    back = shape(
        [
            (-0.155, -0.11, 0.004),
            (0.155, -0.11, 0.004),
            (0.155, 0.105, 0.006),
            (-0.04, 0.105, 0.008),
            (-0.05, 0.122, 0.008),
            (-0.14, 0.122, 0.008),
            (-0.155, 0.105, 0.006),
        ]
    )
    bench.add(card, stamped(back, -0.004, -0.003, 0.0003))
    for k, y in enumerate((0.0, 0.003, -0.002)):
        sheet_ = placed(
            slab(rounded(0.29, 0.208, 0.001, steps=3), 0.0, 0.0008, 0.0002),
            (0.002 * k, 0.004 + y, -0.002 + 0.001 * k),
            rotation((0, 0, 1), 1.2 * (k - 1)),
        )
        bench.add(paper(WHITE), sheet_)
    front = placed(
        stamped(
            shape([(-0.155, -0.11, 0.004), (0.155, -0.11, 0.004), (0.155, 0.094, 0.006), (-0.155, 0.094, 0.006)]),
            0.0,
            0.001,
            0.0003,
        ),
        (0, 0, 0.003),
    )
    bench.add(Material(colour=shade(colour, 0.93), roughness=0.75, specular=0.2), front)
    return reposed(bench.model(anchors={"grip": (0, 0, 0)}), spec, rotation((1, 0, 0), 80))


def make_blackboard(spec: ThingSpec) -> Model:
    """In a wooden frame on splayed legs, wiped but not clean, chalks on the ledge; a whiteboard by its name."""
    bench = Bench(spec, 0x7243)
    made_of(bench, "wood")
    white = bool({"whiteboard", "white"} & set(spec.noun.split()))
    colour = bench.colour(("#f2f2ee",) if white else ("#24463a", "#1f2326"))
    wide, high, foot = 1.5, 0.95, 0.72
    frame = STEEL if white else wood(bench, 0.6)
    y, x = np.mgrid[0:256, 0:384] / 256
    smear = sum(np.sin(x * a + y * b + c) for a, b, c in ((9, 4, 0), (5, -11, 2), (17, 7, 4))) / 3
    image = (
        np.asarray(colour)[None, None] * (1 + 0.06 * smear[..., None])
        + (0.0 if white else 0.012) * np.clip(smear, 0, 1)[..., None]
    )
    face = Material(
        colour=on_paper(np.asarray(np.clip(image, 0, 1), np.float32)).colour,
        roughness=0.16 if white else 0.8,
        specular=0.35,
    )
    bench.add(face, standing(_page(wide, high, 0.0), (0, -0.012, foot + high / 2)), name="board")
    bench.add(frame, box((-wide / 2, -0.010, foot), (wide / 2, 0.015, foot + high), 0.004, UV_M))
    for z in (foot - 0.02, foot + high + 0.02):
        bench.add(
            frame,
            box((-wide / 2 - 0.045, -0.028, z - 0.028), (wide / 2 + 0.045, 0.022, z + 0.028), 0.008, UV_M, soft=3),
        )
    for side in (-1, 1):
        at = side * (wide / 2 + 0.018)
        bench.add(
            frame,
            box(
                (at - 0.028, -0.027, foot - 0.04), (at + 0.028, 0.021, foot + high + 0.04), 0.008, UV_M, grain=2, soft=3
            ),
        )
        for y_end in (-0.32, 0.34):
            path = [(at * 0.93, 0.0, foot + 0.12), (at * 1.0, y_end, 0.0)]
            bench.add(frame, strip(path, rounded(0.042, 0.03, 0.006), (1, 0, 0)))
    bench.add(frame, box((-wide / 2, -0.085, foot - 0.045), (wide / 2, -0.01, foot - 0.025), 0.005, UV_M))
    for k, code in enumerate(("#f2f0e8", "#f2f0e8", "#e8a0a0", "#e8d27a")):
        stick = rod([(-0.5 + 0.13 * k, -0.06, foot - 0.018), (-0.43 + 0.13 * k, -0.05, foot - 0.018)], 0.007, 16)
        bench.add(Material(colour=hex_colour(code), roughness=0.95, specular=0.1), stick)
    bench.add(
        Material(colour=hex_colour("#3a3a40"), roughness=0.9),
        box((0.3, -0.08, foot - 0.024), (0.43, -0.03, foot + 0.012), 0.008, soft=2),
    )
    return bench.model(anchors={"front": (0, -0.03, foot + high / 2)})


def make_easel(spec: ThingSpec) -> Model:
    """Three legs, a ledge, a canvas with a landscape begun on it; blank by its words."""
    bench = Bench(spec, 0x7244)
    made_of(bench, "wood")
    timber = wood(bench, 0.5, spec.colour)
    bench.honoured |= {"colour"} if spec.colour else set()
    lean = np.radians(9)

    def front(x: float, z: float, out: float = 0.0) -> tuple[float, float, float]:
        return (x, 0.28 * z / 1.7 - out - 0.14, z)

    for side in (-1.0, 1.0):
        bench.add(
            timber, strip([front(side * 0.34, 0.0), front(side * 0.05, 1.62)], rounded(0.028, 0.042, 0.005), (1, 0, 0))
        )
    bench.add(timber, strip([front(0, 0.42), front(0, 1.78)], rounded(0.034, 0.03, 0.005), (1, 0, 0)))
    bench.add(timber, strip([(0.0, 0.75, 0.0), (0.0, 0.155, 1.55)], rounded(0.028, 0.04, 0.005), (1, 0, 0)))
    for z, half in ((0.45, 0.255), (1.36, 0.11)):
        bench.add(timber, strip([front(-half, z, 0.02), front(half, z, 0.02)], rounded(0.03, 0.016, 0.004), (0, 0, 1)))
    bench.add(timber, strip([front(-0.36, 0.66, 0.05), front(0.36, 0.66, 0.05)], rounded(0.03, 0.07, 0.006), (0, 0, 1)))
    wide, high = 0.8, 0.62
    image = blank(400, 516, WHITE)
    if not {"blank", "empty", "white"} & {*spec.modifiers, *spec.noun.split()}:
        landscape(image, bench.random, (0.0, 1.0, 0.0, 1.0))
    tilt = rotation((1, 0, 0), 90 - float(np.degrees(lean)))
    at = front(0, 0.68 + high / 2, 0.045)
    bench.add(on_paper(image), placed(_page(wide, high, 0.0005), at, tilt), name="picture")
    bench.add(
        Material(colour=(0.78, 0.75, 0.68), roughness=0.9),
        placed(slab(rounded(wide, high, 0.003, steps=3), -0.022, 0.0, 0.002), at, tilt),
    )
    bench.add(
        timber, strip([front(-0.035, 1.325, 0.045), front(0.035, 1.325, 0.045)], rounded(0.03, 0.045, 0.005), (0, 0, 1))
    )
    return bench.model(anchors={"front": at})


def make_scroll(spec: ThingSpec) -> Model:
    """Parchment between two rolls on turned rods, upright, covered with writing."""
    bench = Bench(spec, 0x7245)
    made_of(bench, "paper", "parchment")
    colour = bench.colour(("#dcc592", "#e3d0a3"))
    wide, radius, high = 0.19, 0.02, 0.21
    skin = Material(colour=colour, roughness=0.85, specular=0.2)
    turn = np.linspace(0, 3.6 * np.pi, 90)
    reach = radius * (1 - 0.05 * turn / np.pi)
    upper = np.stack([0 * turn, reach * np.cos(turn) - radius, high / 2 + reach * np.sin(turn)], axis=1)
    lower = upper * (1, 1, -1)
    path = np.concatenate(
        [lower[::-1], np.stack([np.zeros(20), np.zeros(20), np.linspace(-high / 2, high / 2, 22)[1:-1]], axis=1), upper]
    )
    for thick, back in ((0.0, False), (0.0006, True)):
        along = np.gradient(path, axis=0)
        inward = np.stack([0 * along[:, 0], along[:, 2], -along[:, 1]], axis=1) / np.linalg.norm(
            along, axis=1, keepdims=True
        )
        line = path + inward * thick
        grid = np.stack([line + (x, 0, 0) for x in (-wide / 2, wide / 2)], axis=1)
        bench.add(skin, sheet(grid, flip=not back))
    oiled = wood(bench, 0.08, hex_colour("#5a3420"))
    for z in (-high / 2, high / 2):
        bench.add(oiled, rod([(-wide / 2 - 0.03, -radius, z), (wide / 2 + 0.03, -radius, z)], 0.0055))
        for side in (-1.0, 1.0):
            bench.add(oiled, ball((side * (wide / 2 + 0.032), -radius, z), 0.0105, sides=28))
    page = written(bench.random, lines=14, ink=(0.08, 0.045, 0.02))
    image = page.colour.image if not isinstance(page.colour, tuple) else blank(8, 8)
    tinted = np.asarray(image * (np.asarray(colour) / np.array((0.82, 0.79, 0.71))), np.float32)
    bench.add(on_paper(np.clip(tinted, 0, 1)), standing(_page(wide * 0.9, high * 0.8, 0.0005), (0, 0, 0)))
    return reposed(bench.model(anchors={"grip": (0, 0, 0)}), spec, rotation((1, 0, 0), -6))


def make_quill(spec: ThingSpec) -> Model:
    """A goose feather, cut to a point, in a glass of ink."""
    bench = Bench(spec, 0x7246)
    made_of(bench, "glass")
    colour = bench.colour(("#efe9dc", "#e3dccb", "#cdbb9c"))
    vane = Material(colour=colour, kind="thin", roughness=0.7, translucency=0.7)
    barb = Material(colour=shade(colour, 0.84), roughness=0.8, specular=0.2)
    ink = Material(colour=(0.008, 0.01, 0.03), roughness=0.08, specular=0.5)
    bench.add(CLEAR_GLASS, knob([(0.0, 0.0, 0), (0.028, 0.0, 0.003), (0.030, 0.006, 0.006), (0.028, 0.03, 0.012),
        (0.014, 0.038, 0.006), (0.014, 0.046, 0.002), (0.0175, 0.049, 0.002),
                                 (0.0175, 0.053, 0.002), (0.011, 0.054, 0.001), (0.011, 0.036, 0.004),
                                 (0.024, 0.028, 0.01), (0.0255, 0.007, 0.004), (0.0, 0.0042, 0)]))  # fmt: skip
    bench.add(ink, knob([(0.0, 0.0045, 0), (0.0248, 0.0072, 0.004), (0.0238, 0.0262, 0.004), (0.0, 0.0263, 0)]))
    shaft = bow([(-0.002, 0, 0.012), (0.012, 0, 0.07), (0.045, 0, 0.16), (0.098, 0, 0.262)], 60)
    bench.add(
        Material(colour=hex_colour("#e6dcc2"), roughness=0.4, specular=0.5),
        strip(shaft, rounded(0.0038, 0.0038, 0.0018), (0, 1, 0), taper=np.linspace(1.0, 0.25, 60)),
    )
    along = np.gradient(shaft, axis=0)
    along = along / np.linalg.norm(along, axis=1, keepdims=True)
    across = np.stack([along[:, 2], 0 * along[:, 1], -along[:, 0]], axis=1)
    t = np.linspace(0, 1, 60)
    from_ = 20
    for side, most in ((1.0, 0.030), (-1.0, 0.019)):
        share = np.clip((t[from_:] - t[from_]) / (1 - t[from_]), 0, 1)
        reach = (
            most
            * np.sin(np.pi * np.clip(share * 0.86 + 0.10, 0, 1)) ** 0.6
            * (1 - 0.06 * np.clip(np.sin(share * 37 + side * 2) - 0.86, 0, 1) * 6)
        )
        u = np.linspace(0, 1, 8)
        grid = shaft[from_:, None] + side * across[from_:, None] * (reach[:, None] * u[None, :])[..., None]
        grid = grid + along[from_:, None] * (0.55 * reach[:, None] * u[None, :])[..., None]
        grid[..., 1] += 0.006 * u[None, :] ** 2 * np.sin(share * 9)[:, None] - 0.002
        bench.add(vane, sheet(grid, flip=side < 0), name="vane")
        bench.add_part(Part(shape=_barbs(grid, bench.random), material=barb, name="barbs"))
    return bench.model(anchors={"grip": (0.02, 0, 0.09), "top": (0.1, 0, 0.26)})


def _barbs(grid: Numbers, random: np.random.Generator) -> Strands:
    """Hairs that lie on a vane from its shaft to its edge and a little over it. grid: (along, across, 3)."""
    count = 130
    row = np.sort(random.uniform(0, len(grid) - 1.001, count))
    low, part = row.astype(int), (row % 1)[:, None]
    across = [grid[low, k] * (1 - part) + grid[low + 1, k] * part for k in (0, 3, 5, 7)]
    tip = across[-1] + (across[-1] - across[-2]) * random.uniform(-0.1, 0.35, (count, 1))
    points = np.stack([*across[:-1], tip], axis=1)
    points[..., 1] -= 0.0006
    radii = np.broadcast_to(np.array((0.00034, 0.0003, 0.00026, 0.00012)), points.shape[:2])
    return Strands(points=points.astype(np.float32), radii=radii.astype(np.float32))


_board = listed(("colour", "material"), 18.0)
MAKERS: tuple[Maker, ...] = (
    listed(("colour", "material"), 16.0)("clipboard", "clipboard, clip board", 0.32, make_clipboard),
    _board("folder", "folder, file folder, manila folder, paper folder", 0.31, make_folder),
    _board("blackboard", "blackboard, chalkboard, chalk board, whiteboard, white board", 1.65, make_blackboard),
    _board(
        "easel",
        "easel, painter's easel, artist's easel, painting easel, blank canvas, artist's canvas",
        1.78,
        make_easel,
        24.0,
    ),
    _board("scroll", "scroll, parchment, parchment scroll, ancient scroll, magic scroll", 0.28, make_scroll),
    _board(
        "quill", "quill, quill pen, quill and ink, inkwell, ink pot, ink bottle, feather pen", 0.28, make_quill, 12.0
    ),
)
