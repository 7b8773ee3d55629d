"""A puzzle cube with a turned layer, and a piece of a jigsaw."""

from collections.abc import Sequence

import numpy as np

from studiolo.engines.maquette.makers.bench import Bench, satin
from studiolo.engines.maquette.makers.instruments.woods import face, flat
from studiolo.engines.maquette.makers.plates import Outline, placed, plate, rounded, slab
from studiolo.engines.maquette.makers.postures import posed, turned_by
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec, listed
from studiolo.engines.maquette.makers.turning import rotation, unit
from studiolo.engines.maquette.makers.vehicles.bars import box
from studiolo.engines.maquette.meshes import join
from studiolo.engines.maquette.model import Material, Mesh, Model, Numbers
from studiolo.engines.maquette.settings.surfaces import hex_colour

STICKERS = ("#f4f2ec", "#f2c81e", "#c81f28", "#ef7a1a", "#1f9a4a", "#1c55b0")
SIDE = 0.019
AXES: tuple[tuple[int, float], ...] = ((2, 1.0), (2, -1.0), (0, 1.0), (0, -1.0), (1, -1.0), (1, 1.0))


def make_puzzle_cube(spec: ThingSpec) -> Model:
    """Three by three by three, solved or scrambled, its top layer turned a little."""
    bench = Bench(spec, 0x6A31)
    body = bench.body(satin(bench.colour(("#141416", "#141416", "#efece4")), 0.35), size_m=0.03)
    paints = [Material(colour=hex_colour(code), roughness=0.18, specular=0.5, clearcoat=0.6) for code in STICKERS]
    faces = (
        _scrambled(bench.random) if bench.random.random() < 0.75 else {axis: np.full((3, 3), axis) for axis in range(6)}
    )
    stickers: list[list[Mesh]] = [[] for _ in paints]
    blocks: list[Mesh] = []
    tile = slab(rounded(SIDE * 0.84, SIDE * 0.84, SIDE * 0.13, steps=5), -0.0002, 0.0007, 0.0004, steps=3)
    lean = rotation((0, 0, 1), float(bench.random.uniform(18, 34)))
    for cell in np.ndindex(3, 3, 3):
        middle = (np.array(cell) - 1.0) * SIDE
        turn = lean if cell[2] == 2 else np.eye(3)
        half = SIDE / 2 - 0.00012
        blocks.append(placed(box((-half, -half, -half), (half, half, half), 0.0014, soft=2), turn @ middle, turn))
        for number, (axis, sign) in enumerate(AXES):
            if cell[axis] != (2 if sign > 0 else 0):
                continue
            normal = np.zeros(3)
            normal[axis] = sign
            others = [k for k in range(3) if k != axis]
            paint = int(faces[number][cell[others[0]], cell[others[1]]])
            stickers[paint].append(placed(tile, turn @ (middle + normal * half), turn @ _out(normal)))
    bench.add(body, *blocks, name="cube")
    for paint_material, meshes in zip(paints, stickers, strict=True):
        bench.add(paint_material, join(meshes))
    return bench.model()


def _scrambled(random: np.random.Generator) -> dict[int, Numbers]:
    """Nine of each colour, their middles in place."""
    rest = random.permutation(np.repeat(np.arange(6), 8))
    faces = {}
    for number in range(6):
        edge = list(rest[number * 8 : number * 8 + 8])
        faces[number] = np.array([*edge[:4], number, *edge[4:]], float).reshape(3, 3)
    return faces


def _out(normal: Numbers) -> Numbers:
    helper = np.array((0.0, 0.0, 1.0)) if abs(normal[2]) < 0.5 else np.array((1.0, 0.0, 0.0))
    x = np.cross(helper, normal)
    return np.stack([x, np.cross(normal, x), normal], axis=1)


def make_jigsaw_piece(spec: ThingSpec) -> Model:
    """One, leaning back on its edge, with tabs and sockets as the seed has it."""
    bench = Bench(spec, 0x6A32)
    colour = bench.colour(("#2f9fc8", "#e8622c", "#6fb23f", "#e0b02c", "#c8326a", "#6a4fb0"))
    top = bench.body(Material(colour=colour, roughness=0.3, specular=0.5, clearcoat=0.5), size_m=0.05)
    card = Material(colour=hex_colour("#b9a88c"), roughness=0.85, specular=0.2)
    signs = [float(s) for s in bench.random.choice((-1.0, 1.0), 4)]
    if sum(signs) == -4:
        signs[0] = 1.0
    outline = _piece(signs)
    low, high, soft = -0.0024, 0.0024, 0.0009
    bench.add(
        top,
        plate(outline, [(0, 0.0005, 0), (0, high, soft), (soft, high, 0)], steps=5, caps=False),
        face(outline.inset(soft), flat, cell_m=0.002, z=high),
        name="piece",
    )
    bench.add(
        card,
        plate(outline, [(soft, low, 0), (0, low, soft), (0, 0.0005, 0)], steps=5, caps=False),
        face(outline.inset(soft), flat, cell_m=0.002, z=low, up=False),
    )
    return posed(bench, turned_by((-14.0, 0.0, 0.0)) @ rotation((1, 0, 0), 90) @ rotation((0, 0, 1), 14))


def _piece(signs: Sequence[float]) -> Outline:
    """A square of 40 mm whose four sides bulge into tabs (1) or sockets (-1)."""
    half, neck, knob = 0.02, 0.0042, 0.0062
    t = np.linspace(np.radians(-45), np.radians(225), 22)
    tab = np.stack([-knob * np.cos(t), 0.0098 + knob * np.sin(t)], axis=1)
    side = np.array([(-half, 0.0), (-half * 0.5, -0.0009), (-neck * 1.25, 0.0), (-neck, 0.0026)])
    line = np.concatenate([side, tab, side[::-1] * (-1, 1)])[:-1]
    knots = []
    for number, sign in enumerate(signs):
        turn = number * np.pi / 2
        out = line * (1.0, sign)
        c, s = np.cos(turn), np.sin(turn)
        knots.append(np.stack([out[:, 0], -half - out[:, 1]], axis=1) @ np.array([[c, s], [-s, c]]))
    return drawn_along(np.concatenate(knots))


def drawn_along(points: Numbers) -> Outline:
    """A closed line of many short straight steps, evenly spaced, with its normals."""
    closed = np.concatenate([points, points[:1]])
    way = np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(closed, axis=0), axis=1))])
    at = np.linspace(0, way[-1], 420, endpoint=False)
    even = np.stack([np.interp(at, way, closed[:, k]) for k in range(2)], axis=1)
    for _ in range(3):
        even = (np.roll(even, 1, axis=0) + 2 * even + np.roll(even, -1, axis=0)) / 4
    along = np.roll(even, -1, axis=0) - np.roll(even, 1, axis=0)
    return Outline(points=even, normals=unit(np.stack([along[:, 1], -along[:, 0]], axis=1)))


_maker = listed({"colour", "material"}, 28.0)

MAKERS: tuple[Maker, ...] = (
    _maker(
        "puzzle-cube",
        "puzzle cube, rubik's cube, rubiks cube, rubik cube, magic cube, rubik's, speed cube",
        0.07,
        make_puzzle_cube,
        32.0,
    ),
    _maker(
        "jigsaw-piece",
        "puzzle piece, jigsaw piece, jigsaw puzzle piece, piece of a puzzle, jigsaw",
        0.056,
        make_jigsaw_piece,
        12.0,
    ),
)
