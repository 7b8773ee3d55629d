"""Toys of parts: wooden blocks, a tin robot, a building brick."""

import numpy as np

from studiolo.engines.maquette.makers.bench import (
    BLACK_PLASTIC,
    CHROME,
    GOLD,
    STEEL,
    Bench,
    anodised,
    lacquer,
    satin,
    shade,
    toward,
)
from studiolo.engines.maquette.makers.materials import material_for
from studiolo.engines.maquette.makers.plates import UPRIGHT, UV_M, Outline, bead, circle, placed, plate, rounded, slab
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec
from studiolo.engines.maquette.makers.turning import ball, filleted, rotation, turned
from studiolo.engines.maquette.model import Colour, Material, Mesh, Model, Numbers
from studiolo.engines.maquette.settings.shell import box, tube
from studiolo.engines.maquette.settings.surfaces import hex_colour

BLOCKS = ("#d9543f", "#e8b23f", "#4f86b5", "#6f9f6a", "#e0895a", "#8a6fa8")
TINS = ("#c8402f", "#3f7f96", "#d9a23c", "#5f8f6f", "#8a97a3")
BRICKS = ("#d8322a", "#2f6fc4", "#f2c12e", "#3f9f4a", "#f0872c", "#f2f0ea")


def make_blocks(spec: ThingSpec) -> Model:
    """A small castle of painted and bare wood."""
    bench = Bench(spec, 0x7031)
    bare = material_for("wood", None, bench.random, tile_m=UV_M, size_m=0.16)
    order = [BLOCKS[int(number)] for number in bench.random.permutation(len(BLOCKS))]
    colours = (
        [toward(spec.colour, (0.8, 0.7, 0.55), 0.12 * n) for n in range(4)]
        if spec.colour
        else [hex_colour(code) for code in order[:4]]
    )
    if spec.colour:
        bench.honoured.add("colour")
    paints = [Material(colour=colour, roughness=0.38, specular=0.45, clearcoat=0.2) for colour in colours]
    a = 0.040
    cubes = [
        (bare, (-1.25, 0.0, 0), 4.0), (paints[0], (0.0, 0.0, 0), -3.0), (paints[1], (1.25, 0.05, 0), 6.0),
        (paints[2], (-0.62, 0.0, 1), -5.0), (bare, (0.66, 0.02, 1), 3.0),
    ]  # fmt: skip
    for material, (x, y, level), turn in cubes:
        cube = box((-a / 2, -a / 2, 0), (a / 2, a / 2, a), 0.0030, UV_M, grain=int(bench.random.integers(3)), soft=4)
        bench.add(material, placed(cube, (x * a * 1.02, y * a, level * a), rotation((0, 0, 1), turn)))
    bench.add(paints[3], placed(_wedge(a * 1.9, a, a * 0.8), (0.02 * a, 0.0, 2 * a), rotation((0, 0, 1), -2)))
    drum = slab(circle(a * 0.42, sides=72), 0, a * 0.95, 0.0028)
    bench.add(paints[2], placed(drum, (2.35 * a, -0.30 * a, 0)))
    ball_ = ball(a * 0.36, (-2.15 * a, -0.45 * a, a * 0.36)).mesh
    bench.add(paints[1], ball_)
    return bench.model()


def _wedge(wide: float, deep: float, tall: float) -> Mesh:
    """A roof: a triangle with a thickness, its edges rounded."""
    corners = [(0.0, 0.0, 0), (wide / 2, 0.0, 0.003), (0.0, tall, 0.003), (-wide / 2, 0.0, 0.003), (0.0, 0.0, 0)]
    line = filleted(corners, 6)[:-1]
    along = np.roll(line, -1, axis=0) - np.roll(line, 1, axis=0)
    normals = np.stack([along[:, 1], -along[:, 0]], axis=1)
    outline = Outline(points=line, normals=normals / np.linalg.norm(normals, axis=1, keepdims=True))
    return placed(slab(outline, -deep / 2, deep / 2, 0.0025), (0, 0, 0), UPRIGHT)


def make_brick(spec: ThingSpec) -> Model:
    bench = Bench(spec, 0x7032)
    plastic = bench.body(
        Material(colour=bench.colour(BRICKS), roughness=0.16, specular=0.55, clearcoat=0.5, clearcoat_gloss=0.95)
    )
    pitch, tall = 0.008, 0.0096
    columns, rows = ((4, 2), (2, 2), (4, 2))[int(bench.random.integers(3))]
    wide, deep = columns * pitch - 0.0002, rows * pitch - 0.0002
    bench.add(plastic, box((-wide / 2, -deep / 2, 0), (wide / 2, deep / 2, tall), 0.00022, UV_M, soft=3))
    for column in range(columns):
        for row in range(rows):
            at = ((column - (columns - 1) / 2) * pitch, (row - (rows - 1) / 2) * pitch, tall - 0.0001)
            bench.add(plastic, placed(slab(circle(0.0024, sides=64), 0, 0.0018, 0.00022), at))
    return bench.model()


def make_robot(spec: ThingSpec) -> Model:
    """A tin robot of the old kind: boxes, rivets, dials, a wind-up key."""
    bench = Bench(spec, 0x7033)
    colour = bench.colour(TINS)
    tin = bench.body(
        Material(colour=colour, roughness=0.26, metallic=0.45, specular=0.6, clearcoat=0.8, clearcoat_gloss=0.93)
    )
    trim = anodised((0.62, 0.62, 0.60), 0.24)
    dark = satin((0.02, 0.02, 0.022), 0.4)

    def upright(mesh: Mesh, x: float, y: float, z: float) -> Mesh:
        return placed(mesh, (x, y, z), UPRIGHT)

    chest = slab(rounded(0.078, 0.082, 0.010, steps=8), -0.024, 0.024, 0.006, steps=8)
    bench.add(tin, upright(chest, 0, 0, 0.107))
    hips = slab(rounded(0.060, 0.018, 0.006), -0.019, 0.019, 0.004)
    bench.add(trim, upright(hips, 0, 0, 0.060))
    _head(bench, tin, trim, dark)
    _chest(bench, trim, dark, colour)
    for side in (-1.0, 1.0):
        _arm(bench, tin, trim, dark, side)
        _leg(bench, tin, trim, dark, side)
    _key(bench, 0.110)
    return bench.model(anchors={"front": (0, -0.024, 0.107)})


def _head(bench: Bench, tin: Material, trim: Material, dark: Material) -> None:
    bench.add(dark, tube([(0, 0, 0.146), (0, 0, 0.160)], 0.0125, 40))
    for z in (0.1495, 0.1545):
        bench.add(trim, placed(bead(circle(0.0128), 0.0, 0.0016), (0, 0, z)))
    skull = slab(rounded(0.060, 0.048, 0.009, steps=8), -0.023, 0.023, 0.006, steps=8)
    bench.add(tin, placed(skull, (0, 0, 0.183), UPRIGHT))
    glow = Material(colour=(0.95, 0.8, 0.4), roughness=0.2, emission=(3.4, 2.3, 0.7), clearcoat=1.0)
    for x in (-0.0142, 0.0142):
        eye = np.array((x, -0.023, 0.1885))
        ring = filleted([(0.0092, 0.0, 0), (0.0090, 0.0042, 0.001), (0.0066, 0.0036, 0.001), (0.0062, 0.0010, 0)])
        bench.add(trim, placed(turned(ring, 64).mesh, eye, UPRIGHT))
        bench.add(glow, placed(ball(0.0066, squash=0.5, sides=48).mesh, eye - (0, 0.0012, 0), UPRIGHT))
    mouth = slab(rounded(0.0300, 0.0082, 0.0022), 0.0, 0.0012, 0.0005)
    bench.add(dark, placed(mouth, (0, -0.0225, 0.1695), UPRIGHT))
    for x in np.linspace(-0.0115, 0.0115, 6):
        bar = slab(rounded(0.0012, 0.0070, 0.0005), 0.0, 0.0024, 0.0004)
        bench.add(trim, placed(bar, (float(x), -0.0225, 0.1695), UPRIGHT))
    for side in (-1.0, 1.0):
        ear = slab(circle(0.0085, sides=56), 0.0, 0.0050, 0.0016)
        turn = rotation((0, 1, 0), 90.0 * side)
        bench.add(trim, placed(ear, (side * 0.0298, 0, 0.185), turn))
        bench.add(trim, tube([(side * 0.036, 0, 0.185), (side * 0.036, 0, 0.212)], 0.0011, 10))
        bench.add(lacquer((0.55, 0.05, 0.03)), ball(0.0038, (side * 0.036, 0, 0.214), sides=32).mesh)


def _chest(bench: Bench, trim: Material, dark: Material, colour: Colour) -> None:
    pane = slab(rounded(0.0560, 0.0400, 0.0040), 0.0, 0.0012, 0.0006)
    bench.add(trim, placed(pane, (0, -0.024, 0.112), UPRIGHT))
    face = slab(rounded(0.0520, 0.0360, 0.0030), 0.0, 0.0016, 0.0003)
    bench.add(
        satin(shade(toward(colour, (0.85, 0.82, 0.74), 0.85), 1.0), 0.35), placed(face, (0, -0.024, 0.112), UPRIGHT)
    )
    dial = np.array((-0.0125, -0.0256, 0.1145))
    bench.add(GOLD, placed(bead(circle(0.0098), 0.0, 0.0012), dial, UPRIGHT))
    bench.add(dark, placed(slab(circle(0.0090, sides=56), 0.0, 0.0003, 0.0001), dial, UPRIGHT))
    needle = slab(rounded(0.0009, 0.0075, 0.0004), 0.0004, 0.0009, 0.0002)
    bench.add(
        lacquer((0.62, 0.06, 0.03)), placed(placed(needle, (0, 0.003, 0)), dial, UPRIGHT @ rotation((0, 0, 1), -38))
    )
    lamps = ((0.62, 0.05, 0.03), (0.75, 0.45, 0.03), (0.06, 0.36, 0.12))
    for number, lamp in enumerate(lamps):
        at = (0.0065 + 0.0080 * number, -0.0256, 0.1205)
        bench.add(
            Material(colour=lamp, roughness=0.1, clearcoat=1.0),
            placed(ball(0.0030, squash=0.6, sides=32).mesh, at, UPRIGHT),
        )
    for number in range(3):
        slot = slab(rounded(0.0210, 0.0018, 0.0008), 0.0, 0.0003, 0.0001)
        bench.add(dark, placed(slot, (0.0145, -0.0256, 0.1125 - 0.0042 * number), UPRIGHT))
    for x in (-0.0345, 0.0345):
        for z in (0.0745, 0.1395):
            bench.add(trim, placed(ball(0.0018, squash=0.6, sides=20).mesh, (x, -0.0238, z), UPRIGHT))


def _arm(bench: Bench, tin: Material, trim: Material, dark: Material, side: float) -> None:
    turn = rotation((0, 1, 0), 90.0 * side)
    bench.add(trim, placed(slab(circle(0.0130, sides=64), 0.0, 0.0095, 0.003), (side * 0.038, 0, 0.134), turn))
    shoulder, elbow = np.array((side * 0.0535, 0.0, 0.134)), np.array((side * 0.0575, -0.004, 0.100))
    hand = np.array((side * 0.0575, -0.034, 0.083))
    bench.add(tin, ball(0.0125, tuple(shoulder), sides=56).mesh)
    for start, end in ((shoulder, elbow), (elbow, hand)):
        bench.add(dark, tube([tuple(start), tuple(end)], 0.0062, 28))
        way = end - start
        for share in np.linspace(0.30, 0.90, 5):
            ring = placed(bead(circle(0.0066, sides=40), 0.0, 0.0018), start + way * share, _along(way))
            bench.add(trim, ring)
    bench.add(tin, ball(0.0088, tuple(elbow), sides=48).mesh)
    cuff = slab(circle(0.0105, sides=56), -0.004, 0.006, 0.0016)
    aim = _along(hand - elbow)
    bench.add(tin, placed(cuff, hand, aim))
    for sign in (-1.0, 1.0):  # two-fingered grip
        t = np.linspace(0, 1, 14)
        local = np.stack([sign * (0.0035 + 0.0062 * np.sin(np.pi * t * 0.78)), 0 * t, 0.005 + 0.0165 * t], axis=1)
        bench.add(CHROME, tube(local @ aim.T + hand, 0.0023, 14))


def _along(way: Numbers) -> Numbers:
    z = way / np.linalg.norm(way)
    x = np.cross((0.0, 1.0, 0.0), z)
    x = x / np.linalg.norm(x)
    return np.stack([x, np.cross(z, x), z], axis=1)


def _leg(bench: Bench, tin: Material, trim: Material, dark: Material, side: float) -> None:
    x = side * 0.0180
    bench.add(dark, tube([(x, 0, 0.055), (x, 0, 0.020)], 0.0072, 28))
    for z in np.linspace(0.047, 0.030, 4):
        bench.add(trim, placed(bead(circle(0.0076, sides=40), 0.0, 0.0018), (x, 0, float(z))))
    shoe = plate(
        rounded(0.0300, 0.0440, 0.0100, steps=8),
        [(0.001, 0, 0), (0, 0.001, 0.001), (0.0005, 0.012, 0.004), (0.007, 0.022, 0.006), (0.010, 0.0225, 0)],
        steps=8,
    )
    bench.add(tin, placed(shoe, (x, -0.006, 0.0)))
    bench.add(trim, placed(bead(rounded(0.0300, 0.0440, 0.0100, steps=8), 0.0040, 0.0009), (x, -0.006, 0.0)))


def _key(bench: Bench, z: float) -> None:
    bench.add(STEEL, tube([(0, 0.022, z), (0, 0.040, z)], 0.0028, 20))
    for sign in (-1.0, 1.0):
        wing = placed(bead(circle(0.0085, sides=48), 0.0, 0.0024), (sign * 0.0095, 0.043, z), UPRIGHT)
        bench.add(GOLD, wing)
    bench.add(BLACK_PLASTIC, placed(slab(circle(0.0060, sides=40), 0.0, 0.0015, 0.0005), (0, 0.0255, z), UPRIGHT))


MAKERS: tuple[Maker, ...] = (
    Maker(
        key="own:wooden-blocks",
        nouns=(
            "wooden block",
            "wooden blocks",
            "toy block",
            "building block",
            "building blocks",
            "toy blocks",
            "blocks",
        ),
        size_m=0.22,
        make=make_blocks,
        honours=frozenset({"colour"}),
        view_turn_deg=16.0,
    ),
    Maker(
        key="own:toy-brick",
        nouns=("toy brick", "lego", "lego brick", "building brick", "plastic brick"),
        size_m=0.032,
        make=make_brick,
        honours=frozenset({"colour", "material"}),
        view_turn_deg=30.0,
    ),
    Maker(
        key="own:toy-robot",
        nouns=("toy robot", "tin robot", "wind-up robot", "retro robot", "robot"),
        size_m=0.22,
        make=make_robot,
        honours=frozenset({"colour", "material"}),
        view_turn_deg=20.0,
    ),
)
