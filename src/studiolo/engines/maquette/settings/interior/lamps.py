"""Lamps. Their shining sides are one material for the whole room, so that twenty of them are one light to the renderer."""

import numpy as np

from studiolo.engines.maquette.model import Material, Mesh, Vector
from studiolo.engines.maquette.settings.interior.finishes import METALS, cloth, paint
from studiolo.engines.maquette.settings.interior.furnishing import Room
from studiolo.engines.maquette.settings.interior.tables import crisp
from studiolo.engines.maquette.settings.shell import Builder, ball, box, lathe, sheet, tube

CORD = paint("#1d1b1a", 0.5)


def pendant(room: Room, at: Vector, radius: float = 0.19, material: Material | None = None, kind: str = "dome") -> None:
    """A shade that hangs from the ceiling; `at` is the middle of its mouth."""
    if not room.wants("lamp", "light"):
        return
    x, y, z = at
    shade = material or room.look.metal
    lining = paint("#f3e3c2", 0.6)
    piece = Builder()
    top = {"dome": 1.0, "cone": 0.85, "bowl": 0.62, "bell": 1.25}.get(kind, 1.0) * radius
    t = np.linspace(0, 1, 12)
    if kind == "cone":
        outline = [(0.045 + (radius - 0.045) * float(u), top * (1 - float(u))) for u in t]
    elif kind == "bell":
        outline = [(0.03 + (radius - 0.03) * float(u**2.2 * 0.6 + 0.4 * u), top * (1 - float(u**1.3))) for u in t]
    else:
        outline = [(0.028 + (radius - 0.028) * float(np.sin(u * np.pi / 2)) ** 0.9, top * float(1 - u**2.1)) for u in t]
    shell = [(0.0, top + 0.05), (0.03, top + 0.05), (0.032, top + 0.005), *outline, (radius, -0.008)]
    piece.add(shade, lathe(shell[::-1], sides=40))
    inside = [(r - 0.004, h - 0.004) for r, h in outline]
    piece.add(lining, lathe([*inside, (radius - 0.003, -0.006)], sides=40))
    piece.add(room.glow, _disk_down(radius * 0.72, 0.03))
    piece.add(CORD, tube([(0, 0, top + 0.04), (0, 0, room.height - z)], 0.005, 6))
    piece.add(
        shade, lathe([(0.055, room.height - z - 0.03), (0.06, room.height - z), (0.0, room.height - z)], sides=20)
    )
    room.put(piece, (x, y, z))


def globe(room: Room, at: Vector, radius: float = 0.15, stem: Material | None = None) -> None:
    """An opal ball on a rod or cord."""
    if not room.wants("lamp", "light"):
        return
    piece = Builder()
    piece.add(room.dim_glow, ball((0, 0, 0), radius, 1.0, 28))
    piece.add(stem or room.look.metal, tube([(0, 0, radius * 0.95), (0, 0, room.height - at[2])], 0.006, 8))
    piece.add(
        stem or room.look.metal, lathe([(0.035, radius * 0.93), (0.03, radius * 1.25), (0.0, radius * 1.25)], sides=16)
    )
    room.put(piece, at)


def paper_lantern(room: Room, at: Vector, radius: float = 0.26) -> None:
    if not room.wants("lamp", "light", "lantern"):
        return
    piece = Builder()
    ribs = np.linspace(-np.pi / 2, np.pi / 2, 33)
    outline = [
        (float(max(np.cos(t), 1e-3) * radius * (1 + 0.012 * (n % 2))), float(np.sin(t) * radius * 0.84))
        for n, t in enumerate(ribs)
    ]
    piece.add(room.dim_glow, lathe(outline, sides=40))
    piece.add(CORD, tube([(0, 0, radius * 0.8), (0, 0, room.height - at[2])], 0.004, 6))
    room.put(piece, at)


def chandelier(room: Room, at: Vector, radius: float = 0.5, arms: int = 8) -> None:
    """Curved arms with candle bulbs around a turned stem."""
    if not room.wants("chandelier", "lamp", "light"):
        return
    metal, piece = room.look.second_metal, Builder()
    stem = [
        (0.0, -0.25),
        (0.05, -0.22),
        (0.02, -0.12),
        (0.06, -0.02),
        (0.02, 0.1),
        (0.035, 0.22),
        (0.012, 0.3),
        (0.0, 0.3),
    ]
    piece.add(metal, lathe(crisp(stem), sides=20))
    piece.add(metal, tube([(0, 0, 0.28), (0, 0, room.height - at[2])], 0.012, 8))
    for tier, (reach, rise, count) in enumerate(((radius, 0.0, arms), (radius * 0.55, 0.24, arms // 2))):
        for number in range(count):
            angle = 2 * np.pi * (number + 0.5 * tier) / count
            c, s = float(np.cos(angle)), float(np.sin(angle))
            u = np.linspace(0, 1, 12)
            out, up = reach * u, rise - 0.16 * np.sin(np.pi * u) + 0.1 * u
            piece.add(metal, tube(np.stack([out * c, out * s, up], axis=-1), 0.009, 6))
            end = (reach * c, reach * s, rise + 0.1)
            piece.add(metal, lathe([(0.0, 0.0), (0.045, 0.012), (0.0, 0.02)], end, 14))
            piece.add(paint("#f2ead8", 0.5), lathe([(0.012, 0.01), (0.012, 0.09), (0.0, 0.09)], end, 10))
            piece.add(room.glow, ball((end[0], end[1], end[2] + 0.115), 0.017, 1.7, 10))
    room.put(piece, at)


def floor_lamp(room: Room, at: Vector, height: float = 1.55) -> None:
    if not room.wants("lamp"):
        return
    piece = Builder()
    metal = room.look.metal
    piece.add(
        metal,
        lathe(
            crisp([(0.0, 0.0), (0.15, 0.0), (0.14, 0.022), (0.012, 0.03), (0.011, height - 0.2), (0.0, height - 0.2)])
        ),
    )
    _drum(room, piece, height - 0.32, 0.22, 0.17, 0.3)
    room.put(piece, at)


def table_lamp(room: Room, at: Vector, height: float = 0.5, code: str = "") -> None:
    """A glazed foot under a drum of linen."""
    if not room.wants("lamp"):
        return
    piece = Builder()
    glaze = Material(colour=room.look.paint.colour, roughness=0.25) if not code else paint(code, 0.25)
    outline = [(0.0, 0.0), (0.18, 0.0), (0.2, 0.03), (0.1, 0.1), (0.17, 0.3), (0.1, 0.5), (0.025, 0.56), (0.025, 0.72)]
    piece.add(glaze, lathe(crisp([(r * height, z * height) for r, z in outline]), sides=28))
    _drum(room, piece, height * 0.56, height * 0.34, height * 0.26, height * 0.42)
    room.put(piece, at)


def banker_lamp(room: Room, at: Vector, turn_deg: float = 0.0) -> None:
    """Brass, with a long green shade: a reading room's."""
    piece = Builder()
    brass = METALS["brass"]
    piece.add(
        brass,
        lathe(crisp([(0.0, 0.0), (0.085, 0.0), (0.08, 0.016), (0.014, 0.03), (0.011, 0.33), (0.0, 0.33)]), sides=24),
    )
    angle = np.linspace(-1.25, 1.25, 13)
    shell = np.stack(
        [np.stack([np.full(13, x), np.sin(angle) * 0.085, 0.29 + np.cos(angle) * 0.07], axis=-1) for x in (-0.14, 0.14)]
    )
    green = Material(colour=(0.01, 0.11, 0.05), roughness=0.15, clearcoat=0.6)
    piece.add(green, sheet(shell), sheet(shell * (1, 0.97, 0.995), flip=True))
    piece.add(room.glow, box((-0.11, -0.02, 0.318), (0.11, 0.02, 0.33), 0.004))
    room.put(piece, at, turn_deg)


def wall_lamp(room: Room, at: Vector, turn_deg: float = 0.0) -> None:
    """A small shade on an arm; `at` is on the wall, which it leaves towards its own -y."""
    piece = Builder()
    piece.add(
        room.look.second_metal,
        box((-0.04, -0.015, -0.08), (0.04, 0.0, 0.08), 0.005),
        tube([(0, 0, 0), (0, -0.1, 0.02)], 0.008),
    )
    piece.add(room.dim_glow, lathe([(0.06, -0.04), (0.045, 0.12)], (0, -0.11, 0), 20))
    room.put(piece, at, turn_deg)


def strip(room: Room, low: Vector, high: Vector, *, always: bool = False) -> None:
    """A thin shining bar, such as light under a shelf."""
    material = room.glow if not always else room.shining((1.0, 0.95, 0.88), 6.0)
    room.builder.add(material, box(low, high, 0.002))


def tube_light(room: Room, at: Vector, length: float, *, along: str = "y") -> None:
    """A fluorescent fitting under the ceiling; `at` is its middle."""
    x, y, z = at
    half = (0.08, length / 2) if along == "y" else (length / 2, 0.08)
    body = paint("#e9e9e6", 0.4)
    room.builder.add(body, box((x - half[0], y - half[1], z), (x + half[0], y + half[1], z + 0.05), 0.006))
    inner = (half[0] * 0.8, half[1] * 0.97) if along == "y" else (half[0] * 0.97, half[1] * 0.8)
    room.builder.add(
        room.glow, box((x - inner[0], y - inner[1], z - 0.012), (x + inner[0], y + inner[1], z + 0.002), 0.004)
    )


def ceiling_panel(room: Room, at: Vector, width: float, depth: float) -> None:
    x, y, z = at
    room.builder.add(
        room.dim_glow, box((x - width / 2, y - depth / 2, z - 0.015), (x + width / 2, y + depth / 2, z + 0.01), 0.003)
    )
    rim = paint("#efefec", 0.4)
    for low, high in (
        ((x - width / 2 - 0.02, y - depth / 2 - 0.02), (x + width / 2 + 0.02, y - depth / 2)),
        ((x - width / 2 - 0.02, y + depth / 2), (x + width / 2 + 0.02, y + depth / 2 + 0.02)),
        ((x - width / 2 - 0.02, y - depth / 2), (x - width / 2, y + depth / 2)),
        ((x + width / 2, y - depth / 2), (x + width / 2 + 0.02, y + depth / 2)),
    ):
        room.builder.add(rim, box((*low, z - 0.02), (*high, z + 0.01), 0.002))


def spot_light(room: Room, at: Vector, target: Vector) -> None:
    """A small can on the ceiling, turned to something."""
    metal = room.look.metal
    way = np.subtract(target, at) / np.linalg.norm(np.subtract(target, at))
    middle = np.asarray(at)
    end = middle + way * 0.16
    room.builder.add(
        metal, tube([tuple(middle), tuple(end)], 0.042, 16), tube([at, (at[0], at[1], room.height)], 0.008, 6)
    )
    side = np.cross(way, (0, 0, 1.0))
    side = side / max(float(np.linalg.norm(side)), 1e-6)
    up = np.cross(side, way)
    turn = np.linspace(0, 2 * np.pi, 15)[:-1]
    rim = end + 0.036 * (np.cos(turn)[:, None] * side + np.sin(turn)[:, None] * up) + way * 0.002
    faces = np.array([(0, k, k + 1) for k in range(1, 13)], np.uint32)
    normals = np.tile(way.astype(np.float32), (14, 1))
    facing = np.cross(rim[1] - rim[0], rim[2] - rim[0]) @ way
    mesh = Mesh(
        vertices=rim.astype(np.float32), faces=faces if facing > 0 else faces[:, ::-1].copy(), normals=normals,
        uvs=np.zeros((14, 2), np.float32),
    )  # fmt: skip
    room.builder.add(room.glow, mesh)


def candle(room: Room, at: Vector, height: float = 0.12, radius: float = 0.03, *, holder: bool = False) -> None:
    """Wax with a flame that shines when the hour is of candles, and is unlit wick otherwise."""
    if not room.wants("candle"):
        return
    piece = Builder()
    base = 0.0
    if holder:
        base = 0.16
        stem = [
            (0.0, 0.0),
            (0.055, 0.0),
            (0.05, 0.012),
            (0.012, 0.03),
            (0.012, 0.12),
            (0.024, 0.14),
            (0.024, base),
            (0.0, base),
        ]
        piece.add(room.look.second_metal, lathe(crisp(stem), sides=20))
    wax = paint("#efe3c8", 0.5)
    top = base + height
    piece.add(
        wax, lathe([(0.0, base), (radius, base), (radius, top), (radius * 0.8, top), (0.0, top - 0.006)], sides=18)
    )
    piece.add(CORD, tube([(0, 0, top - 0.008), (0, 0, top + 0.012)], 0.0016, 5))
    if room.light.candle is not None:
        drop = [(0.0005, 0.0), (0.008, 0.01), (0.009, 0.018), (0.004, 0.034), (0.0004, 0.046)]
        piece.add(room.flame, lathe(drop, (0, 0, top + 0.006), 10))
    room.flames += room.put(piece, at)


def string_lights(room: Room, start: Vector, end: Vector, count: int = 14, sag: float = 0.25) -> None:
    """Little bulbs on a cord that hangs through."""
    if not room.wants("light", "lamp"):
        return
    u = np.linspace(0, 1, count * 3)
    line = np.asarray(start) + (np.asarray(end) - np.asarray(start)) * u[:, None]
    line[:, 2] -= 4 * sag * u * (1 - u)
    room.builder.add(CORD, tube(line, 0.004, 5))
    for x, y, z in line[1::3]:
        room.builder.add(room.glow, ball((float(x), float(y), float(z) - 0.035), 0.022, 1.2, 10))


def neon_line(room: Room, points: list[Vector], number: int, radius: float = 0.013) -> None:
    """A bent glass tube along points."""
    if room.wants("neon", "light"):
        room.builder.add(room.neon(number), tube(points, radius, 8))


def _drum(room: Room, piece: Builder, low: float, broad: float, narrow: float, tall: float) -> None:
    """A cloth shade; lit, it shines softly all over and brightly downwards."""
    if room.light.lamp is None:
        shade: Material = cloth("#e9dfca", 1)
        piece.add(shade, lathe([(broad, low), (narrow, low + tall)], sides=32))
        piece.add(shade, lathe([(narrow - 0.004, low + tall), (broad - 0.004, low)], sides=32))
        return
    piece.add(room.dim_glow, lathe([(broad, low), (narrow, low + tall)], sides=32))


def _disk_down(radius: float, z: float) -> Mesh:
    """A flat round lamp that shines downwards."""
    turn = np.linspace(0, 2 * np.pi, 25)[:-1]
    rim = np.stack([np.cos(turn) * radius, np.sin(turn) * radius, np.full(24, z)], axis=-1)
    faces = np.array([(0, k + 1, k) for k in range(1, 23)], np.uint32)
    return Mesh(
        vertices=rim.astype(np.float32), faces=faces, normals=np.tile(np.array([0, 0, -1], np.float32), (24, 1)),
        uvs=np.zeros((24, 2), np.float32),
    )  # fmt: skip
