"""Small things that lie about: cups, plates, vases, books, plants, bread, glassware."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from studiolo.engines.maquette.model import Material, Mesh, Vector
from studiolo.engines.maquette.settings import decor
from studiolo.engines.maquette.settings.interior.finishes import METALS, paint
from studiolo.engines.maquette.settings.interior.furnishing import Room
from studiolo.engines.maquette.settings.interior.tables import crisp
from studiolo.engines.maquette.settings.shell import Builder, ball, box, lathe, quad, sheet, tube

WHITE = Material(colour=(0.80, 0.78, 0.74), roughness=0.2)
COFFEE = Material(colour=(0.035, 0.014, 0.006), roughness=0.12)
CRUSTS = ("#9a5a24", "#b0702f", "#7f4519", "#c08a45")
CLEAR = Material(kind="glass", colour=(0.97, 0.98, 0.97), roughness=0.0)
FLOWERS = ("#d9465f", "#e3a83b", "#f0ede2", "#b85a9a", "#e06a3a", "#7a5ab0")


def plant(room: Room, at: Vector, height: float, *, broad: bool = False) -> None:
    """A pot with leaves; larger ones are real models where there is a pack."""
    if not room.wants("plant"):
        return
    if height >= 0.8 and room.request.make is not None:
        keys = ("Scopia/ficus", "BlendSwap-CC-BY/yuccaPlant", "Scopia/maceta", "BlendSwap-CC-0/plant")
        if room.model(
            keys[int(room.random.integers(4 if height < 1.3 else 2))], at, room.between(0, 360), height=height
        ):
            return
    room.put(plant_piece(room, broad=broad), at, room.between(0, 360), height)


def plant_piece(room: Room, *, broad: bool = False) -> Builder:
    """A potted plant one metre high."""

    def grown() -> Builder:
        piece = Builder()
        decor.plant(piece, (0.0, 0.0, 0.0), 1.0, room.random, broad=broad)
        return piece

    return room.variant(f"plant {broad}", 4, grown)


def bunch_piece(room: Room) -> Builder:
    """A bunch of flowers, its stems' foot at the origin: one metre high, with room for half a metre on either side."""

    def bound() -> Builder:
        piece = Builder()
        bunch(piece, room.random, (0.0, 0.0, 0.0), 1.0, 0.55)
        return piece

    return room.variant("bunch", 5, bound)


def cup(room: Room, at: Vector, turn_deg: float = 0.0, *, saucer: bool = True) -> None:
    """White china, full of coffee."""
    piece = Builder()
    base = 0.0
    if saucer:
        piece.add(
            WHITE,
            lathe(
                [(0.0, 0.002), (0.038, 0.002), (0.07, 0.014), (0.068, 0.017), (0.036, 0.008), (0.0, 0.008)], sides=28
            ),
        )
        base = 0.006
    wall = [
        (0.0, 0.002),
        (0.024, 0.002),
        (0.028, 0.01),
        (0.04, 0.036),
        (0.043, 0.06),
        (0.04, 0.06),
        (0.037, 0.038),
        (0.0, 0.016),
    ]
    piece.add(WHITE, lathe([(r, z + base) for r, z in wall], sides=28))
    piece.add(COFFEE, lathe([(0.039, base + 0.052), (0.0, base + 0.0521)], sides=24))
    t = np.linspace(-1.5, 1.5, 12)
    handle = np.stack([0.04 + 0.02 * np.cos(t), np.zeros(12), base + 0.036 + 0.017 * np.sin(t)], axis=-1)
    piece.add(WHITE, tube(handle, 0.004, 7))
    room.put(piece, at, turn_deg, noun="cup")


def plate(room: Room, at: Vector, radius: float = 0.13, material: Material = WHITE) -> None:
    piece = Builder()
    outline = [(0.0, 0.0), (0.6, 0.0), (0.66, 0.05), (1.0, 0.14), (1.0, 0.17), (0.66, 0.1), (0.0, 0.07)]
    piece.add(material, lathe([(r * radius, z * radius) for r, z in outline], sides=40))
    room.put(piece, at, noun="plate")


def setting(room: Room, at: Vector, turn_deg: float) -> None:
    """A place laid at table: plate, fork, knife, napkin and glass. The diner sits at its -y."""
    piece = Builder()
    outline = [(0.0, 0.0), (0.08, 0.0), (0.09, 0.007), (0.135, 0.018), (0.135, 0.022), (0.088, 0.013), (0.0, 0.009)]
    piece.add(WHITE, lathe(outline, sides=40))
    piece.add(room.look.soft, box((-0.05, -0.04, 0.011), (0.05, 0.05, 0.024), 0.006, 0.2))
    steel = METALS["steel"]
    for x, wide in ((-0.17, 0.012), (0.165, 0.009), (0.19, 0.009)):
        piece.add(steel, box((x - 0.004, -0.1, 0.001), (x + 0.004, 0.02, 0.005), 0.0015))
        piece.add(steel, box((x - wide, 0.02, 0.001), (x + wide, 0.09, 0.004), 0.0015))
    room.put(piece, at, turn_deg, noun="plate")
    c, s = float(np.cos(np.radians(turn_deg))), float(np.sin(np.radians(turn_deg)))
    wine_glass(room, (at[0] + 0.13 * c - 0.14 * s, at[1] + 0.13 * s + 0.14 * c, at[2]))


def wine_glass(room: Room, at: Vector, height: float = 0.2) -> None:
    piece = Builder()
    h = height
    outline = [
        (0.0, 0.0), (0.18 * h, 0.0), (0.17 * h, 0.015 * h), (0.02 * h, 0.05 * h), (0.018 * h, 0.42 * h), (0.12 * h, 0.5 * h),
        (0.2 * h, 0.66 * h), (0.165 * h, h), (0.158 * h, h), (0.19 * h, 0.66 * h), (0.11 * h, 0.52 * h), (0.0, 0.48 * h),
    ]  # fmt: skip
    piece.add(CLEAR, lathe(outline, sides=24))
    room.put(piece, at, noun="glass")


def vase(room: Room, at: Vector, height: float = 0.24, *, flowers: bool = True) -> None:
    """A glazed vase, with a bunch of round flowers where there may be some."""
    piece = Builder()
    glaze = paint(room.pick(*decor.GLAZES), 0.3)
    h = height * (0.55 if flowers else 1.0)
    outline = [
        (0.0, 0.0),
        (0.22, 0.0),
        (0.36, 0.25),
        (0.38, 0.5),
        (0.2, 0.82),
        (0.17, 0.92),
        (0.22, 1.0),
        (0.18, 1.0),
        (0.0, 0.8),
    ]
    piece.add(glaze, lathe(crisp([(r * h, z * h) for r, z in outline]), sides=28))
    if flowers and room.wants("flower"):
        piece.put(bunch_piece(room), (0.0, 0.0, h * 0.92), room.between(0, 360), height - h * 0.8)
    room.put(piece, at, noun="vase")


def bunch(piece: Builder, random: np.random.Generator, at: Vector, rise: float, spread: float, count: int = 11) -> None:
    """Stems that open into a dome of blossoms."""
    green = paint("#4f7a3c", 0.6)
    inks = [
        Material(kind="thin", colour=paint(str(c)).colour, roughness=0.7, translucency=0.5)
        for c in random.choice(FLOWERS, 2)
    ]
    for number in range(count):
        turn, out = number * 2.39996, spread * np.sqrt(number / count)
        top = (
            at[0] + out * np.cos(turn),
            at[1] + out * np.sin(turn),
            at[2] + rise * (1.05 - 0.35 * (out / max(spread, 1e-6)) ** 2),
        )
        piece.add(green, tube([at, tuple(np.add(at, np.subtract(top, at) * (0.5, 0.5, 0.65))), top], 0.0022, 5))
        size = spread * float(random.uniform(0.24, 0.34))
        for ring, (open_, count_) in enumerate(((0.95, 7), (0.6, 5))):
            for petal in range(count_):
                a = 2 * np.pi * petal / count_ + ring * 0.4
                piece.add(inks[number % 2], _petal(top, a, size, open_))


def _petal(top: Vector, turn: float, size: float, open_: float) -> Mesh:
    t = np.linspace(0, 1, 5)
    half = np.sin(np.pi * np.clip(t, 0.06, 0.97) ** 0.8) * size * 0.42
    out, up = size * t * open_, size * (0.55 * t * (1.3 - open_) + 0.25 * t * t)
    side = np.array([-np.sin(turn), np.cos(turn), 0.0])
    middle = np.stack([np.cos(turn) * out, np.sin(turn) * out, up], axis=-1) + top
    return sheet(np.stack([middle + side * half[:, None], middle, middle - side * half[:, None]]))


def books_flat(room: Room, at: Vector, count: int = 3, turn_deg: float = 0.0) -> None:
    piece, z = Builder(), 0.0
    for _ in range(count):
        wide, deep, thick = room.between(0.2, 0.27), room.between(0.15, 0.2), room.between(0.018, 0.035)
        cover = paint(room.pick("#6e2f22", "#c49a5c", "#33463f", "#2e3440", "#d9c9a8", "#a8552f"), 0.6)
        part = Builder()
        part.add(cover, box((-wide / 2, -deep / 2, 0), (wide / 2, deep / 2, thick), 0.003))
        part.add(
            paint("#efe8d8", 0.8),
            box(
                (-wide / 2 + 0.004, -deep / 2 - 0.001, 0.004),
                (wide / 2 + 0.001, deep / 2 - 0.006, thick - 0.004),
                0.001,
            ),
        )
        piece.put(part, (0.0, 0.0, z), room.between(-14, 14))
        z += thick
    room.put(piece, at, turn_deg, noun="book")


def loaf(random: np.random.Generator, kind: int = 0) -> Builder:
    """Bread: 0 a round loaf, 1 a long one, 2 a roll, 3 a baguette, 4 a croissant."""
    piece = Builder()
    crust = Material(colour=paint(str(random.choice(CRUSTS))).colour, roughness=0.55)
    flour = paint("#e6cfa4", 0.9)
    if kind == 4:
        t = np.linspace(-1.15, 1.15, 25)
        path = np.stack([np.sin(t) * 0.075, -np.cos(t) * 0.05 + 0.02, np.full(25, 0.026)], axis=-1)
        ridges = 0.033 * np.cos(t * 1.25) ** 0.8 * (1 - 0.14 * np.cos(t * 16))
        piece.add(crust, tube(path, np.maximum(ridges, 0.004), 12))
        return piece
    long, wide, tall = ((0.24, 0.24, 0.13), (0.34, 0.17, 0.13), (0.12, 0.1, 0.075), (0.56, 0.085, 0.07))[kind]
    t = np.linspace(-np.pi / 2, np.pi / 2, 13)
    outline = [(float(max(np.cos(a), 1e-3)), float(0.5 + 0.5 * np.sin(a))) for a in t]
    dome = lathe([(r, z if z > 0.24 else 0.24 * (z / 0.24) ** 0.6) for r, z in outline], sides=28)
    size = np.array([long / 2, wide / 2, tall], np.float32)
    assert dome.normals is not None
    normals = dome.normals / size
    normals /= np.linalg.norm(normals, axis=1, keepdims=True)
    piece.add(crust, replace(dome, vertices=dome.vertices * size, normals=normals.astype(np.float32)))
    cuts = {0: 3, 1: 3, 2: 1, 3: 5}[kind]
    for number in range(cuts):
        x = long * 0.62 * ((number + 0.5) / cuts - 0.5)
        slash = [(x - 0.02, -wide * 0.2, tall * 0.93), (x, 0.0, tall * 1.0), (x + 0.02, wide * 0.2, tall * 0.93)]
        piece.add(flour, tube(slash, 0.007, 6))
    return piece


def breads(
    room: Room, left: float, right: float, y: float, z: float, kinds: Sequence[int], *, tilt: bool = False
) -> None:
    """A row of loaves along x on a shelf."""
    x = left
    widths = {0: 0.25, 1: 0.35, 2: 0.125, 3: 0.095, 4: 0.18}
    while x < right - 0.08:
        kind = int(room.random.choice(np.asarray(kinds)))
        width = widths[kind]
        piece = room.variant(f"loaf {kind}", 4, lambda kind=kind: loaf(room.random, kind))  # type: ignore[misc]
        turn = 90 + room.between(-6, 6) if kind == 3 else room.between(-12, 12)
        count = 2 if kind in (2, 4) and room.random.random() < 0.8 else 1
        for level in range(count):
            room.put(piece, (x + width / 2, y + 0.09 * level, z + (0.04 * level if tilt else 0.0)), turn, noun="bread")
        x += width


def cake(room: Room, at: Vector, radius: float = 0.11) -> None:
    """On a stand: sponge, icing and berries."""
    piece = Builder()
    piece.add(
        WHITE,
        lathe(
            crisp(
                [
                    (0.0, 0.0),
                    (0.06, 0.0),
                    (0.02, 0.03),
                    (0.02, 0.08),
                    (radius + 0.03, 0.1),
                    (radius + 0.03, 0.11),
                    (0.0, 0.11),
                ]
            ),
            sides=36,
        ),
    )
    sponge, icing = (
        paint(room.pick("#5a2f1c", "#c9924a", "#8f3b45"), 0.8),
        paint(room.pick("#f4e9da", "#e9b9bd", "#5a3320", "#f0d9a8"), 0.35),
    )
    piece.add(sponge, lathe(crisp([(0.0, 0.11), (radius, 0.11), (radius, 0.17), (0.0, 0.17)]), sides=36))
    piece.add(
        icing, lathe(crisp([(radius * 1.01, 0.165), (radius * 1.02, 0.19), (radius * 0.93, 0.2), (0.0, 0.2)]), sides=36)
    )
    berry = paint("#a3202f", 0.3)
    for number in range(8):
        a = 2 * np.pi * number / 8
        piece.add(berry, ball((radius * 0.7 * np.cos(a), radius * 0.7 * np.sin(a), 0.21), 0.014, sides=10))
    room.put(piece, at, noun="cake")


def jars_row(room: Room, at: Vector, length: float) -> None:
    piece = Builder()
    decor.jars(piece, (0.0, 0.0, 0.0), length, room.random)
    room.put(piece, at, noun="jar")


def bottle_jar(room: Room, at: Vector, code: str, height: float = 0.16, radius: float = 0.045) -> None:
    """A storage jar whose content shows its colour, with a cork."""
    piece = Builder()
    body = Material(colour=paint(code).colour, roughness=0.08, clearcoat=0.6, specular=0.6)
    piece.add(
        body,
        lathe(
            crisp(
                [
                    (0.0, 0.0),
                    (radius, 0.0),
                    (radius, height * 0.85),
                    (radius * 0.8, height * 0.92),
                    (0.0, height * 0.92),
                ]
            ),
            sides=20,
        ),
    )
    piece.add(
        paint("#b58a5a", 0.8), lathe([(radius * 0.75, height * 0.9), (radius * 0.78, height), (0.0, height)], sides=16)
    )
    room.put(piece, at, noun="jar")


def flask(room: Room, at: Vector, kind: int, code: str) -> None:
    """Laboratory glass with coloured liquid: 0 conical, 1 round, 2 a cylinder, 3 a beaker."""
    piece = Builder()
    liquid = Material(colour=paint(code).colour, roughness=0.05, specular=0.6)
    shapes = {
        0: ([(0.0, 0.0), (0.055, 0.0), (0.057, 0.01), (0.018, 0.11), (0.018, 0.16), (0.022, 0.165)], 0.06),
        1: (
            [(0.0, 0.0), (0.03, 0.004), (0.055, 0.04), (0.05, 0.08), (0.018, 0.105), (0.017, 0.17), (0.021, 0.175)],
            0.06,
        ),
        2: ([(0.0, 0.0), (0.045, 0.0), (0.045, 0.008), (0.018, 0.014), (0.018, 0.25), (0.022, 0.255)], 0.15),
        3: ([(0.0, 0.0), (0.045, 0.0), (0.048, 0.006), (0.048, 0.11), (0.052, 0.115)], 0.05),
    }
    outline, level = shapes[kind]
    inside = [(max(r - 0.0025, 0.0), z) for r, z in outline[::-1]]
    piece.add(CLEAR, lathe([*outline, *inside], sides=24))
    body = [(max(r - 0.004, 0.0), z + 0.002) for r, z in outline if z < level]
    piece.add(liquid, lathe([*body, (body[-1][0] * 0.98, level), (0.0, level)], sides=24))
    room.put(piece, at, noun="flask")


def monitor(room: Room, at: Vector, turn_deg: float = 0.0, width: float = 0.6) -> None:
    """A screen on a foot, with a keyboard before it."""
    piece = Builder()
    dark, silver = paint("#17181b", 0.35), METALS["steel"]
    tall = width * 0.58
    piece.add(dark, box((-width / 2, -0.02, 0.12), (width / 2, 0.015, 0.12 + tall), 0.006))
    shown = room.shining((0.2, 0.3, 0.42), 1.8)
    piece.add(shown, quad((-width / 2 + 0.012, -0.0205, 0.132), (width - 0.024, 0, 0), (0, 0, tall - 0.024)))
    light = room.shining((0.85, 0.88, 0.9), 1.5)
    for number, share in enumerate((0.5, 0.72, 0.38, 0.6)):
        z = 0.12 + tall * (0.78 - 0.17 * number)
        piece.add(light, quad((-width * 0.4, -0.022, z), (width * share, 0, 0), (0, 0, 0.016)))
    piece.add(
        silver, box((-0.03, 0.0, 0.0), (0.03, 0.03, 0.2), 0.006), box((-0.13, -0.09, 0.0), (0.13, 0.1, 0.012), 0.005)
    )
    piece.add(paint("#d9d9d6", 0.45), box((-0.2, -0.3, 0.0), (0.2, -0.17, 0.016), 0.005))
    room.put(piece, at, turn_deg, noun="computer")


def papers(room: Room, at: Vector, turn_deg: float = 0.0) -> None:
    piece = Builder()
    for number in range(4):
        sheet_ = Builder()
        sheet_.add(
            paint("#f2efe8", 0.9), box((-0.105, -0.148, 0.0015 * number), (0.105, 0.148, 0.0015 * (number + 1)), 0.0004)
        )
        piece.put(sheet_, (0.0, 0.0, 0.0), room.between(-9, 9))
    room.put(piece, at, turn_deg, noun="paper")
