"""What hangs on walls: prints, mirrors, boards, clocks, tools, shelves of light. `at` lies on the wall unless said."""

from functools import lru_cache

import numpy as np

from studiolo.engines.maquette.model import Material, Numbers, Texture, Vector
from studiolo.engines.maquette.settings import decor
from studiolo.engines.maquette.settings.interior import patterns
from studiolo.engines.maquette.settings.interior.finishes import METALS, paint
from studiolo.engines.maquette.settings.interior.furnishing import Room
from studiolo.engines.maquette.settings.shell import Builder, box, lathe, quad, sheet, tube
from studiolo.engines.maquette.settings.surfaces import hex_colour, noise
from studiolo.engines.maquette.srgb import encoded_bytes

CANVASES = 24
MIRROR = Material(colour=(0.86, 0.87, 0.87), metallic=1.0, roughness=0.03)


def prints(room: Room, left: float, right: float, z: float, count: int, width: float = 0.0) -> None:
    """A row of framed prints on the back wall."""
    if not room.wants("print", "picture", "painting", "art"):
        return
    step = (right - left) / count
    width = width or min(0.5, step * 0.72)
    for number in range(count):
        centre = (left + (number + 0.5) * step, room.depth, z)
        decor.framed_print(room.builder, centre, width, room.look.second_timber, int(room.random.integers(60)))


def print_cluster(room: Room, x: float, z: float, *, side: str = "") -> None:
    """One tall and two small, as people hang what they have collected."""
    if not room.wants("print", "picture", "painting", "art"):
        return
    piece = Builder()
    for dx, dz, width in ((-0.24, 0.05, 0.42), (0.24, 0.24, 0.34), (0.24, -0.26, 0.34)):
        decor.framed_print(piece, (dx, 0.0, dz), width, room.look.second_timber, int(room.random.integers(60)))
    if side == "left":
        room.builder.put(piece, (room.left, x, z), 90)
    elif side == "right":
        room.builder.put(piece, (room.right, x, z), -90)
    else:
        room.builder.put(piece, (x, room.depth, z))


def painting(room: Room, at: Vector, width: float, height: float, *, turn_deg: float = 0.0, seed: int = 0) -> None:
    """A canvas with thick colour, without a frame."""
    piece = Builder()
    piece.add(paint("#efece4", 0.8), box((-width / 2, -0.04, -height / 2), (width / 2, 0, height / 2), 0.004))
    art = Material(colour=canvas_picture(seed), roughness=0.6, specular=0.3)
    piece.add(art, quad((-width / 2, -0.0405, -height / 2), (width, 0, 0), (0, 0, height), whole=True))
    room.put(piece, at, turn_deg, noun="painting")


@lru_cache(maxsize=CANVASES)
def canvas_picture(seed: int) -> Texture:
    """An abstract painting: fields, bands or gestures of colour with brushed edges. seed: 0 to CANVASES - 1."""
    random = np.random.default_rng([seed, 0xCA9])
    size = 320
    sets = (
        ("#e9dcc3", "#c8553d", "#2d4654", "#e0a458", "#8f4a3b"),
        ("#dfe6e2", "#1f3f4a", "#5f8f8a", "#d9b25f", "#efece4"),
        ("#f2e6d8", "#20252b", "#b33a2b", "#6f7f88", "#d9a5a0"),
        ("#1d2733", "#3f6b8f", "#d97a3a", "#f0d9a8", "#7d3b3b"),
        ("#f4f1ea", "#2f6b4a", "#e3b23c", "#bf4e6a", "#27374f"),
    )
    inks = np.array([hex_colour(code) for code in sets[int(random.integers(len(sets)))]])
    v, u = np.mgrid[0:size, 0:size] / size
    rough = 0.02 * noise((size, size), (2, 14), seed) + 0.03 * noise((size, size), (26, 26), seed + 1)
    picture = np.broadcast_to(inks[0], (size, size, 3)).copy()
    kind = int(random.integers(3))
    if kind == 0:  # two or three soft fields
        edge = 0.08
        for number in range(int(random.integers(2, 4))):
            low = edge + number * 0.3 + random.uniform(-0.03, 0.03)
            high = low + random.uniform(0.2, 0.28)
            inside = (u > edge + rough) & (u < 1 - edge + rough) & (v > low + rough) & (v < high + rough)
            picture[inside] = inks[1 + number]
    elif kind == 1:  # gestures
        for number in range(7):
            x, y, turn = random.uniform(0.2, 0.8), random.uniform(0.2, 0.8), random.uniform(0, np.pi)
            along = (u - x) * np.cos(turn) + (v - y) * np.sin(turn)
            across = (v - y) * np.cos(turn) - (u - x) * np.sin(turn) + 0.5 * along**2 * random.uniform(-1, 1)
            inside = (np.abs(along) < random.uniform(0.15, 0.45) + rough * 3) & (
                np.abs(across) < random.uniform(0.02, 0.09) + rough
            )
            picture[inside] = inks[1 + number % 4]
    else:  # circles and bands
        for number in range(4):
            x, y, radius = random.uniform(0.2, 0.8), random.uniform(0.2, 0.8), random.uniform(0.1, 0.3)
            picture[np.hypot(u - x, v - y) < radius + 0.3 * rough] = inks[1 + number]
        picture[np.abs(v - random.uniform(0.5, 0.8) + rough) < 0.04] = inks[1]
    brushed = 1 + 0.07 * noise((size, size), (1, 9), seed + 3) + 0.05 * noise((size, size), (9, 1), seed + 4)
    return Texture(image=encoded_bytes(np.clip(picture * brushed[..., None], 0, 1)), repeat=False)


def mirror(
    room: Room, at: Vector, width: float, height: float, *, round_one: bool = False, turn_deg: float = 0.0
) -> None:
    if not room.wants("mirror"):
        return
    piece = Builder()
    rim = room.look.second_metal
    if round_one:
        angle = np.linspace(0, 2 * np.pi, 65)
        radius = width / 2
        circle = np.stack([np.cos(angle) * radius, np.full(65, -0.018), np.sin(angle) * radius], axis=-1)
        piece.add(rim, tube(circle, 0.014, 8))
        centre = np.broadcast_to((0.0, -0.018, 0.0), circle.shape)
        flat = np.stack([circle, centre])
        piece.add(MIRROR, sheet(flat, normals=np.broadcast_to((0.0, -1.0, 0.0), flat.shape), flip=_faces_back(flat)))
    else:
        piece.add(
            rim, box((-width / 2 - 0.02, -0.02, -height / 2 - 0.02), (width / 2 + 0.02, 0, height / 2 + 0.02), 0.004)
        )
        piece.add(MIRROR, quad((-width / 2, -0.0205, -height / 2), (width, 0, 0), (0, 0, height)))
    room.builder.put(piece, at, turn_deg)


def _faces_back(flat: Numbers) -> bool:
    way = np.cross(flat[1, 0] - flat[0, 0], flat[0, 1] - flat[0, 0])
    return bool(way[1] > 0)


def board(room: Room, at: Vector, width: float, height: float, code: str = "#24332c", seed: int = 0) -> None:
    """A chalkboard in a wooden frame."""
    piece = Builder()
    bar = 0.04
    piece.add(
        room.look.second_timber,
        box((-width / 2 - bar, -0.03, -height / 2 - bar), (width / 2 + bar, 0, -height / 2), 0.004),
        box((-width / 2 - bar, -0.03, height / 2), (width / 2 + bar, 0, height / 2 + bar), 0.004),
        box((-width / 2 - bar, -0.03, -height / 2), (-width / 2, 0, height / 2), 0.004, grain=2),
        box((width / 2, -0.03, -height / 2), (width / 2 + bar, 0, height / 2), 0.004, grain=2),
    )
    slate = Material(colour=patterns.chalked(code, seed % 6), roughness=0.85, specular=0.2)
    piece.add(slate, quad((-width / 2, -0.012, -height / 2), (width, 0, 0), (0, 0, height), whole=True))
    room.builder.put(piece, at)


def clock(room: Room, at: Vector, radius: float = 0.17, turn_deg: float = 0.0) -> None:
    """Twelve marks and two hands; the hour is ten past ten, as clocks are photographed."""
    if not room.wants("clock"):
        return
    piece = Builder()
    angle = np.linspace(0, 2 * np.pi, 49)
    circle = np.stack([np.cos(angle) * radius, np.full(49, -0.02), np.sin(angle) * radius], axis=-1)
    face = np.stack([circle, np.broadcast_to((0.0, -0.02, 0.0), circle.shape)])
    white, dark = paint("#f4f0e6", 0.5), paint("#1f1e1d", 0.5)
    piece.add(white, sheet(face, normals=np.broadcast_to((0.0, -1.0, 0.0), face.shape), flip=_faces_back(face)))
    piece.add(room.look.metal, tube(circle, 0.02, 8))
    for hour in range(12):
        t = np.pi / 6 * hour
        a, b = radius * 0.8, radius * 0.92
        piece.add(
            dark, tube([(a * np.sin(t), -0.026, a * np.cos(t)), (b * np.sin(t), -0.026, b * np.cos(t))], 0.005, 5)
        )
    for t, long in ((np.radians(-55), 0.5), (np.radians(60), 0.75)):
        piece.add(
            dark, tube([(0, -0.028, 0), (radius * long * np.sin(t), -0.028, radius * long * np.cos(t))], 0.006, 5)
        )
    room.builder.put(piece, at, turn_deg)


def tool_wall(room: Room, left: float, right: float, low: float, high: float) -> None:
    """Hammers, saws, spanners and pliers in their places on boards."""
    piece = Builder()
    y = room.depth
    piece.add(paint("#b58a5a", 0.7), box((left, y - 0.02, low), (right, y, high), 0.004))
    steel, dark = METALS["steel"], METALS["iron"]
    grips = [paint(code, 0.45) for code in ("#b33a2b", "#d99a2b", "#2d5f8f", "#2b2b2d")]
    x, row = left + 0.14, 0
    rows = max(1, round((high - low) / 0.42))
    for row in range(rows):
        z, x = high - 0.08 - row * (high - low) / rows, left + 0.12
        while x < right - 0.1:
            x += _tool(piece, room, (x, y - 0.035, z), steel, dark, grips)
    room.put(piece, (0.0, 0.0, 0.0), noun="tool")


def _tool(piece: Builder, room: Room, at: Vector, steel: Material, dark: Material, grips: list[Material]) -> float:
    """One tool hanging from `at`; how much width it takes."""
    x, y, z = at
    grip = grips[int(room.random.integers(len(grips)))]
    kind = int(room.random.integers(5))
    if kind == 0:  # a hammer
        piece.add(dark, box((x - 0.06, y - 0.015, z - 0.04), (x + 0.06, y + 0.015, z), 0.006))
        piece.add(grip, tube([(x, y, z - 0.02), (x, y, z - 0.3)], 0.013, 8))
        return 0.18
    if kind == 1:  # a saw
        blade = np.array([[(x, y, z), (x, y, z - 0.07)], [(x + 0.34, y, z - 0.02), (x + 0.34, y, z - 0.14)]])
        piece.add(steel, sheet(blade), sheet(blade, flip=True))
        piece.add(grip, box((x + 0.32, y - 0.014, z - 0.16), (x + 0.42, y + 0.014, z), 0.012))
        return 0.5
    if kind == 2:  # a spanner
        long = room.between(0.16, 0.28)
        piece.add(steel, tube([(x, y, z - 0.02), (x, y, z - long)], 0.009, 8))
        for end in (z - 0.02, z - long):
            piece.add(steel, lathe([(0.0, -0.006), (0.024, -0.006), (0.024, 0.006), (0.0, 0.006)], (x, y, end), 12))
        return 0.08
    if kind == 3:  # a screwdriver
        piece.add(grip, tube([(x, y, z), (x, y, z - 0.1)], 0.014, 8))
        piece.add(steel, tube([(x, y, z - 0.1), (x, y, z - 0.22)], 0.004, 6))
        return 0.07
    for side in (-1, 1):  # pliers
        piece.add(
            grip,
            tube(
                [(x + 0.004 * side, y, z - 0.07), (x + 0.03 * side, y, z - 0.14), (x + 0.02 * side, y, z - 0.22)],
                0.009,
                8,
            ),
        )
    piece.add(steel, box((x - 0.02, y - 0.008, z - 0.075), (x + 0.02, y + 0.008, z), 0.006))
    return 0.13


def screen(
    room: Room, at: Vector, width: float, height: float, *, turn_deg: float = 0.0, colour: str = "#2f5f8f"
) -> None:
    """A flat screen that shows a quiet picture; hangs on a wall or stands."""
    piece = Builder()
    piece.add(paint("#15161a", 0.3), box((-width / 2, -0.04, -height / 2), (width / 2, 0, height / 2), 0.008))
    glass = room.shining(hex_colour(colour), 1.4)
    piece.add(
        glass, quad((-width / 2 + 0.015, -0.0405, -height / 2 + 0.015), (width - 0.03, 0, 0), (0, 0, height - 0.03))
    )
    bars = room.shining(hex_colour("#e6eef4"), 1.6)
    for number in range(4):
        z = height * (0.24 - 0.12 * number)
        long = width * float(room.between(0.25, 0.6))
        piece.add(bars, quad((-width * 0.4, -0.042, z), (long, 0, 0), (0, 0, height * 0.035)))
    room.put(piece, at, turn_deg)
