"""Small houses with gabled roofs, barns and a church: walls with windows set back into them, tiled roofs, doors, chimneys."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from studiolo.engines.maquette.meshes import join
from studiolo.engines.maquette.model import Colour, Floats, Indices, Material, Mesh, Numbers, Texture, Vector
from studiolo.engines.maquette.settings.facades import repeat
from studiolo.engines.maquette.settings.shell import Builder, box, lathe, moved, quad
from studiolo.engines.maquette.settings.surfaces import brick, hex_colour, noise, plaster, wood
from studiolo.engines.maquette.srgb import encoded_bytes


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class HouseLook:
    """Materials of a house. lit: of its windows by night, or the same as glass."""

    wall: Material
    roof: Material
    trim: Material
    door: Material
    glass: Material
    lit: Material
    shutters: Material | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class HouseShape:
    """Metres. width along the front; eaves: height of the walls; pitch: rise of the roof over half its depth."""

    width: float = 8.0
    depth: float = 7.0
    eaves: float = 4.6
    pitch: float = 0.85
    floors: int = 2
    bays: int = 3
    gable_front: bool = False
    chimney: bool = True


def roof_tiles(code: str, seed: int, size: int = 256) -> Texture:
    """Rows of tiles, each row shading the one below."""
    random = np.random.default_rng(seed)
    v, u = np.mgrid[0:size, 0:size] / size
    row = (v * 14).astype(int)
    along = u * 12 + 0.5 * (row % 2)
    tone = 1 + random.normal(0, 0.12, (14, 13))[row % 14, along.astype(int) % 13]
    edge = 0.55 + 0.45 * np.clip((v * 14 % 1) * 2.2, 0, 1)
    gap = 1 - 0.4 * np.exp(-((((along % 1 - 0.5) / 0.5) ** 2 - 1) ** 2) / 0.02)
    colour = (
        np.asarray(hex_colour(code)) * (tone * edge * gap * (1 + 0.06 * noise((size, size), (20, 20), seed)))[..., None]
    )
    return Texture(image=encoded_bytes(np.clip(colour, 0, 1)))


def boards(code: str, seed: int, size: int = 256) -> Texture:
    """Painted boards side by side, upright when v is up."""
    random = np.random.default_rng(seed)
    u = np.arange(size)[None, :] / size
    board = (u * 8).astype(int)
    gap = 1 - 0.55 * np.exp(-(((((u * 8) % 1 - 0.5) ** 2 - 0.25) / 0.02) ** 2))
    tone = 1 + random.normal(0, 0.08, 8)[board]
    streak = 1 + 0.08 * noise((size, size), (40, 1.2), seed + 1)
    colour = np.asarray(hex_colour(code)) * (gap * tone * streak)[..., None]
    return Texture(image=encoded_bytes(np.clip(colour, 0, 1)))


def glow(colour: Colour, power: float) -> Material:
    red, green, blue = (channel * power for channel in colour)
    return Material(colour=(0.05, 0.05, 0.05), roughness=0.2, emission=(red, green, blue))


def house_looks(
    random: np.random.Generator,
    count: int,
    *,
    walls: tuple[str, ...],
    roofs: tuple[str, ...],
    dark: bool,
    shutters: tuple[str, ...] = (),
    masonry: str = "plaster",
) -> list[HouseLook]:
    """Looks of one neighbourhood. dark: windows are lit."""
    seed = int(random.integers(1000))
    glass = Material(colour=(0.02, 0.026, 0.032), roughness=0.06, specular=0.9)
    warm = glow((1.0, 0.66, 0.30), 1.0) if dark else glass
    looks = []
    for number in range(count):
        code = walls[number % len(walls)]
        wall = (
            brick(code, seed + number)
            if masonry == "brick"
            else boards(code, seed + number)
            if masonry == "boards"
            else plaster(code, seed + number, 0.07)
        )
        looks.append(
            HouseLook(
                wall=Material(colour=wall, roughness=0.92, specular=0.15),
                roof=Material(
                    colour=roof_tiles(roofs[number % len(roofs)], seed + number), roughness=0.85, specular=0.2
                ),
                trim=Material(colour=hex_colour("#ece6da"), roughness=0.6),
                door=Material(
                    colour=hex_colour(str(random.choice(("#6b2f26", "#2f4a42", "#2c3c58", "#6f4a26")))), roughness=0.45
                ),
                glass=glass,
                lit=warm,
                shutters=Material(colour=hex_colour(shutters[number % len(shutters)]), roughness=0.6)
                if shutters
                else None,
            )
        )
    return looks


def gabled_house(
    builder: Builder,
    look: HouseLook,
    shape: HouseShape,
    at: Vector,
    turn_deg: float,
    u: float,
    random: np.random.Generator,
) -> None:
    """A house whose front faces -y before it is turned; its front's middle stands at `at`."""
    for material, mesh in _house(look, shape, random):
        builder.add(material, moved(mesh, at, turn_deg, u), name="houses")


def _house(look: HouseLook, shape: HouseShape, random: np.random.Generator) -> list[tuple[Material, Mesh]]:
    half, deep, eaves = shape.width / 2, shape.depth, shape.eaves
    across = shape.width if shape.gable_front else deep
    ridge = eaves + shape.pitch * across / 2
    made: list[tuple[Material, Mesh]] = [
        (look.wall, quad((-half, 0, 0), (2 * half, 0, 0), (0, 0, eaves), 2.2)),
        (look.wall, quad((half, deep, 0), (-2 * half, 0, 0), (0, 0, eaves), 2.2)),
        (look.wall, quad((half, 0, 0), (0, deep, 0), (0, 0, eaves), 2.2)),
        (look.wall, quad((-half, deep, 0), (0, -deep, 0), (0, 0, eaves), 2.2)),
    ]
    made += [(look.wall, mesh) for mesh in _gables(shape, ridge)]
    made += [(look.roof, mesh) for mesh in _roof(shape, ridge)]
    made += _openings(look, shape, random)
    if shape.chimney:
        x = half * float(random.uniform(-0.6, 0.6))
        y = deep / 2 + 0.3
        made.append((look.wall, box((x - 0.3, y - 0.3, ridge - 1.2), (x + 0.3, y + 0.3, ridge + 0.7), 0.03, uv_m=2.2)))
        made.append((look.trim, box((x - 0.36, y - 0.36, ridge + 0.7), (x + 0.36, y + 0.36, ridge + 0.82), 0.02)))
    return made


def _gables(shape: HouseShape, ridge: float) -> list[Mesh]:
    half, deep, eaves = shape.width / 2, shape.depth, shape.eaves
    if shape.gable_front:
        return [
            _triangle((-half, 0, eaves), (half, 0, eaves), (0, 0, ridge)),
            _triangle((half, deep, eaves), (-half, deep, eaves), (0, deep, ridge)),
        ]
    return [
        _triangle((half, 0, eaves), (half, deep, eaves), (half, deep / 2, ridge)),
        _triangle((-half, deep, eaves), (-half, 0, eaves), (-half, deep / 2, ridge)),
    ]


def _triangle(a: Vector, b: Vector, c: Vector) -> Mesh:
    points = np.array([a, b, c], float)
    normal = np.cross(points[1] - points[0], points[2] - points[0])
    normal /= np.linalg.norm(normal)
    along = points[1] - points[0]
    along /= np.linalg.norm(along)
    uvs = np.stack([points @ along, points[:, 2]], axis=-1) / 2.2
    return Mesh(
        vertices=points.astype(np.float32),
        faces=np.array([(0, 1, 2)], np.uint32),
        normals=np.tile(normal, (3, 1)).astype(np.float32),
        uvs=uvs.astype(np.float32),
    )


def _roof(shape: HouseShape, ridge: float) -> list[Mesh]:
    """Two thick slopes that reach over walls and gables."""
    half, deep = shape.width / 2, shape.depth
    over, thick = 0.42, 0.14
    run = half if shape.gable_front else deep / 2
    long = deep if shape.gable_front else 2 * half
    slope = shape.pitch
    width = (run + over) * float(np.hypot(1, slope))
    meshes = []
    for side in (-1.0, 1.0):
        slab = box((-long / 2 - over, 0, -thick), (long / 2 + over, width, 0), 0.02, uv_m=2.0)
        tilt = np.arctan(slope)
        cos, sin = float(np.cos(tilt)), float(np.sin(tilt))
        lean = np.array([[1, 0, 0], [0, cos, sin], [0, -sin, cos]], np.float32)  # y runs down from the ridge
        assert slab.normals is not None
        tilted = Mesh(vertices=slab.vertices @ lean.T, faces=slab.faces, normals=slab.normals @ lean.T, uvs=slab.uvs)
        turned = moved(tilted, (0, 0, 0), 0.0 if side > 0 else 180.0)
        if shape.gable_front:
            turned = moved(turned, (0, 0, 0), 90.0)
        meshes.append(moved(turned, (0.0, deep / 2, ridge + thick * 0.9)))
    return meshes


def _openings(look: HouseLook, shape: HouseShape, random: np.random.Generator) -> list[tuple[Material, Mesh]]:
    """Windows and a door on the front, windows on the sides."""
    half, storey = shape.width / 2, shape.eaves / shape.floors
    wide, tall = min(1.05, shape.width / shape.bays * 0.5), storey * 0.5
    door = int(random.integers(shape.bays))
    made: list[tuple[Material, Mesh]] = []
    front, sides = [], []
    for floor in range(shape.floors):
        low = floor * storey + storey * 0.34
        for bay in range(shape.bays):
            x = -half + (bay + 0.5) * shape.width / shape.bays
            if floor == 0 and bay == door:
                made += _door(look, x, storey)
            else:
                front.append((x, 0.0, low))
        sides += [(y, 0.0, low) for y in (0.3 * shape.depth, 0.7 * shape.depth)]
    if shape.gable_front:
        front.append((0.0, 0.0, shape.eaves + 0.25))
    made += windows(look, np.array(front), wide, tall, random)
    for side in (-1.0, 1.0):
        along = np.array(sides) * (side, 1, 1)
        made += [
            (m, moved(mesh, (side * half, 0.0, 0.0), 90.0 * side))
            for m, mesh in windows(look, along, wide, tall, random)
        ]
    return made


def windows(
    look: HouseLook, places: Numbers, wide: float, tall: float, random: np.random.Generator
) -> list[tuple[Material, Mesh]]:
    """Framed windows before a wall that faces -y, with sills and perhaps shutters. places: middles of their sills, (n, 3)."""
    if not len(places):
        return []
    frame, pane, shutters = _window(round(wide, 2), round(tall, 2))
    shines = random.random(len(places)) < 0.6
    made = [(look.trim, repeat(frame, places))]
    made += [(m, repeat(pane, places[some])) for m, some in ((look.lit, shines), (look.glass, ~shines)) if some.any()]
    if look.shutters is not None:
        made.append((look.shutters, repeat(shutters, places)))
    return made


@lru_cache(maxsize=64)
def _window(wide: float, tall: float) -> tuple[Mesh, Mesh, Mesh]:
    """Frame with sill, pane and both shutters of one window, its sill's middle at the origin."""
    left, right = -wide / 2, wide / 2
    bar = 0.035
    frame = join(
        [
            block((left - 0.09, -0.07, -0.09), (left, 0.02, tall + 0.09)),
            block((right, -0.07, -0.09), (right + 0.09, 0.02, tall + 0.09)),
            block((left, -0.07, tall), (right, 0.02, tall + 0.09)),
            block((left - 0.14, -0.15, -0.1), (right + 0.14, 0.02, 0.0)),
            block((-bar / 2, -0.04, 0.0), (bar / 2, 0.0, tall)),
            block((left, -0.04, 0.6 * tall), (right, 0.0, 0.6 * tall + bar)),
        ]
    )
    pane = quad((left, -0.012, 0.0), (wide, 0, 0), (0, 0, tall))
    return frame, pane, join([_shutter(side, wide, tall) for side in (-1, 1)])


def _shutter(side: int, wide: float, tall: float) -> Mesh:
    inner = side * (wide / 2 + 0.1)
    low, high = sorted((inner, inner + side * wide * 0.48))
    slats = [block((low + 0.05, -0.085, z), (high - 0.05, -0.05, z + 0.05)) for z in np.linspace(0.08, tall - 0.12, 6)]
    return join([block((low, -0.06, -0.03), (high, -0.012, tall + 0.03)), *slats])


def block(low: Vector, high: Vector) -> Mesh:
    """A box with sharp edges and without a bottom, of few triangles: for what is small in the picture."""
    corners, faces, normals, across = _unit_block()
    size = np.subtract(high, low)
    uvs = np.stack([(corners * size)[np.arange(20), across[:, k]] for k in (0, 1)], axis=-1)
    return Mesh(
        vertices=(np.asarray(low) + corners * size).astype(np.float32),
        faces=faces,
        normals=normals,
        uvs=uvs.astype(np.float32),
    )


@lru_cache(maxsize=1)
def _unit_block() -> tuple[Floats, Indices, Floats, Indices]:
    """Corners (20, 3), faces, normals of a cube from 0 to 1, and the two axes along which each corner's face lies."""
    sides = [
        quad((0, 0, 0), (1, 0, 0), (0, 0, 1)),
        quad((1, 0, 0), (0, 1, 0), (0, 0, 1)),
        quad((0, 1, 0), (0, -1, 0), (0, 0, 1)),
        quad((0, 0, 1), (1, 0, 0), (0, 1, 0)),
        quad((1, 1, 0), (-1, 0, 0), (0, 0, 1)),
    ]
    whole = join(sides)
    assert whole.normals is not None
    across = np.repeat(np.array([(0, 2), (1, 2), (1, 2), (0, 1), (0, 2)], np.uint32), 4, axis=0)
    return whole.vertices, whole.faces, whole.normals, across


def _door(look: HouseLook, x: float, storey: float) -> list[tuple[Material, Mesh]]:
    tall = min(2.15, 0.86 * storey)
    return [
        (look.door, block((x - 0.48, -0.05, 0.12), (x + 0.48, 0.01, tall))),
        (look.trim, block((x - 0.6, -0.1, 0.0), (x - 0.48, 0.02, tall + 0.12))),
        (look.trim, block((x + 0.48, -0.1, 0.0), (x + 0.6, 0.02, tall + 0.12))),
        (look.trim, block((x - 0.6, -0.1, tall), (x + 0.6, 0.02, tall + 0.12))),
        *(
            (look.door, block((x + dx, -0.075, z), (x + dx + 0.3, -0.05, z + h)))
            for dx in (-0.38, 0.08)
            for z, h in ((0.3, 0.6), (1.05, 0.75))
        ),
        (look.glass, block((x - 0.35, -0.078, tall - 0.32), (x + 0.35, -0.05, tall - 0.1))),
        (look.trim, block((x - 0.8, -0.55, 0.0), (x + 0.8, 0.0, 0.12))),
    ]


def barn(
    builder: Builder, at: Vector, turn_deg: float, u: float, random: np.random.Generator, code: str = "#8a2a22"
) -> None:
    """A red barn with white trim, a broad double door and a hayloft hatch."""
    red = Material(colour=boards(code, int(random.integers(900))), roughness=0.85, specular=0.2)
    white = Material(colour=hex_colour("#ece6d8"), roughness=0.6)
    dark = Material(colour=(0.03, 0.026, 0.024), roughness=0.8)
    roof = Material(colour=boards("#6a6864", 4), roughness=0.55, metallic=0.35)
    shape = HouseShape(width=10.5, depth=15.0, eaves=4.6, pitch=0.78, floors=1, bays=1, gable_front=True, chimney=False)
    ridge = shape.eaves + shape.pitch * shape.width / 2
    made: list[tuple[Material, Mesh]] = [
        (red, quad((-5.25, 0, 0), (10.5, 0, 0), (0, 0, 4.6), 1.6)),
        (red, quad((5.25, 0, 0), (0, 15, 0), (0, 0, 4.6), 1.6)),
        (red, quad((-5.25, 15, 0), (0, -15, 0), (0, 0, 4.6), 1.6)),
    ]
    made += [(red, m) for m in _gables(shape, ridge)] + [(roof, m) for m in _roof(shape, ridge)]
    for side in (-1, 1):
        made.append((red, box((0.02 * side, -0.09, 0.05), (1.9 * side, -0.02, 3.4), 0.01, uv_m=1.6)))
        for a, b in (((0.02, 0.05), (1.9, 0.23)), ((0.02, 3.22), (1.9, 3.4)), ((0.02, 1.62), (1.9, 1.8))):
            made.append((white, box((a[0] * side, -0.13, a[1]), (b[0] * side, -0.09, b[1]), 0.008)))
        for x0, x1 in ((0.02, 0.18), (1.74, 1.9)):
            made.append((white, box((x0 * side, -0.13, 0.05), (x1 * side, -0.09, 3.4), 0.008)))
        for z0 in (0.23, 1.8):
            made.append((white, _strut((0.1 * side, -0.12, z0), (1.82 * side, -0.12, z0 + 1.42))))
        made.append((white, box((5.25 * side - 0.16, -0.06, 0), (5.25 * side + 0.06, 0.12, 4.7), 0.01)))
        for y in (3.0, 7.5, 12.0):
            made.append(
                (dark, moved(quad((-0.5, -0.02, 1.8), (1.0, 0, 0), (0, 0, 1.0)), (side * 5.25, y, 0), 90.0 * side))
            )
            made += [(white, moved(m, (side * 5.25, y, 0), 90.0 * side)) for m in _frame(0, 1.8, 1.0, 1.0)]
    made.append((dark, quad((-0.75, -0.02, 5.4), (1.5, 0, 0), (0, 0, 1.5))))
    made += [(white, m) for m in _frame(0, 5.4, 1.5, 1.5)]
    made.append((white, box((-1.95, -0.14, 3.42), (1.95, -0.02, 3.6), 0.01)))
    for material, mesh in made:
        builder.add(material, moved(mesh, at, turn_deg, u), name="barn")


def _frame(x: float, low: float, wide: float, tall: float) -> list[Mesh]:
    left, right, high = x - wide / 2, x + wide / 2, low + tall
    return [
        box((left - 0.12, -0.07, low - 0.12), (left, 0.0, high + 0.12), 0.008),
        box((right, -0.07, low - 0.12), (right + 0.12, 0.0, high + 0.12), 0.008),
        box((left, -0.07, high), (right, 0.0, high + 0.12), 0.008),
        box((left, -0.07, low - 0.12), (right, 0.0, low), 0.008),
    ]


def _strut(a: Vector, b: Vector) -> Mesh:
    """A flat board from one corner to another in the plane of a front."""
    start, end = np.asarray(a), np.asarray(b)
    along = end - start
    across = np.cross(along / np.linalg.norm(along), (0.0, 1.0, 0.0)) * 0.09
    corner = start - across
    return (
        quad(tuple(corner), tuple(along), tuple(2 * across))
        if across[2] > 0
        else quad(tuple(start + across), tuple(along), tuple(-2 * across))
    )


def church(
    builder: Builder, look: HouseLook, at: Vector, turn_deg: float, u: float, random: np.random.Generator
) -> None:
    """A nave and a tower with a pointed roof and clock faces."""
    gabled_house(
        builder,
        look,
        HouseShape(width=9, depth=17, eaves=6.5, pitch=1.1, floors=1, bays=1, gable_front=True, chimney=False),
        at,
        turn_deg,
        u,
        random,
    )
    made: list[tuple[Material, Mesh]] = [(look.wall, box((-2.3, -3.6, 0), (2.3, 1.0, 17), 0.03, uv_m=2.2))]
    made.append((look.roof, lathe([(3.6, 16.9), (2.9, 17.6), (0.12, 27.0), (0.0, 27.3)], (0, -1.3, 0), 4)))
    pale = Material(colour=(0.8, 0.78, 0.72), roughness=0.5)
    iron = Material(colour=(0.02, 0.02, 0.02), roughness=0.5)
    for turn in (0.0, 90.0, 180.0, 270.0):
        disc = lathe([(1.05, 0.0), (0.95, 0.06), (0.0, 0.07)], sides=28)
        assert disc.normals is not None
        tip = np.array([[1, 0, 0], [0, 0, -1], [0, 1, 0]], np.float32)  # what looked up looks towards -y
        face = Mesh(vertices=disc.vertices @ tip.T, faces=disc.faces, normals=disc.normals @ tip.T, uvs=disc.uvs)
        made.append((pale, moved(moved(face, (0, -2.31, 13.4)), (0, -1.3, 0), turn)))
        hands = [
            box((-0.05, -2.42, 13.4), (0.05, -2.39, 14.2), 0.005),
            box((0.0, -2.42, 13.36), (0.55, -2.39, 13.44), 0.005),
        ]
        made += [(iron, moved(h, (0, -1.3, 0), turn)) for h in hands]
        made.append((look.glass, moved(quad((-0.5, -2.32, 9.6), (1.0, 0, 0), (0, 0, 2.2)), (0, -1.3, 0), turn)))
    made += [
        (look.glass, quad((-0.6, -3.63, 3.6), (1.2, 0, 0), (0, 0, 2.6))),
        (look.door, box((-0.9, -3.7, 0), (0.9, -3.55, 2.7), 0.02)),
    ]
    for material, mesh in made:
        builder.add(material, moved(mesh, at, turn_deg, u), name="church")


def timber(seed: int, dark: str = "#5a3f28", light: str = "#8a6742") -> Material:
    return Material(colour=wood(dark, light, 1, seed % 3), roughness=0.7)
