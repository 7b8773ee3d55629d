"""Great halls: a hotel's lobby, a museum, a castle."""

import numpy as np

from studiolo.engines.maquette.model import Material
from studiolo.engines.maquette.settings.interior import (
    lamps,
    machines,
    seating,
    smalls,
    soft,
    tables,
    wall_pieces,
)
from studiolo.engines.maquette.settings.interior.finishes import METALS, cloth, finish, paint
from studiolo.engines.maquette.settings.interior.furnishing import Room
from studiolo.engines.maquette.settings.interior.look import Look
from studiolo.engines.maquette.settings.interior.recipe import WHITE_LAMP, Recipe, Spot, Viewpoint, Window
from studiolo.engines.maquette.settings.interior.walls import stone_column
from studiolo.engines.maquette.settings.shell import Builder, ball, box, lathe, sheet, tube

COLUMNS = "plaster #d9cfbd"


def hotel_lobby(room: Room) -> None:
    """A desk of stone and wood under a chandelier, columns, club sofas on a rug, keys behind."""
    y = room.depth
    brass = room.look.second_metal
    desk = machines.bar_counter(room.look.timber, room.look.stone, room.look.metal, -1.5, 1.5, y - 1.7, height=1.1)
    room.builder.put(desk, (0.0, 0.0, 0.0))
    _keys(room, -1.2, 1.2)
    lamps.table_lamp(room, (-1.15, y - 1.4, 1.1), 0.5)
    lamps.table_lamp(room, (1.15, y - 1.4, 1.1), 0.5)
    smalls.vase(room, (0.55, y - 1.35, 1.1), 0.55)
    bell = Builder()
    bell.add(
        brass,
        lathe(
            tables.crisp(
                [(0.0, 0.0), (0.045, 0.0), (0.05, 0.008), (0.04, 0.03), (0.012, 0.045), (0.006, 0.055), (0.0, 0.058)]
            ),
            sides=24,
        ),
    )
    room.put(bell, (0.0, y - 1.55, 1.1))
    stone = finish(COLUMNS)[0]
    for side in (-1, 1):
        for fy in (y - 2.1, 1.6):
            stone_column(room, (side * (room.width / 2 - 0.75), fy, 0.0), stone)
    soft.rug(room, (0.0, 2.1), 2.9, 1.9)
    sofa = seating.club_sofa(room)
    room.put(sofa, (-1.75, 2.1, 0.0), 90, noun="sofa")
    chair = seating.club_chair(room)
    for fy in (1.55, 2.65):
        room.put(chair, (1.6, fy, 0.0), -90 + 8 * (fy - 2.1), noun="armchair")
    if not room.small:
        table = tables.round_table(room.look.stone, brass, 0.5, 0.42)
        if room.put(table, (0.0, 2.1, 0.012), noun="table"):
            smalls.vase(room, (0.0, 2.15, 0.432), 0.55)
            smalls.books_flat(room, (0.22, 1.95, 0.432), 2, 20)
    lamps.chandelier(room, (0.0, 2.3, 2.35), 0.62, 12)
    for side in (-1, 1):
        lamps.wall_lamp(room, (side * 1.75, y, 1.9))
        smalls.plant(room, (side * (room.width / 2 - 0.5), y - 0.6, 0.0), 1.9)
    wall_pieces.clock(room, (0.0, y, 2.62), 0.22)


def _keys(room: Room, left: float, right: float) -> None:
    """Pigeon-holes with keys on brass fobs behind the desk."""
    y = room.depth
    wood = room.look.second_timber
    b = room.builder
    b.add(
        wood,
        box((left - 0.08, y - 0.28, 0.9), (right + 0.08, y - 0.02, 0.98), 0.006),
        box((left - 0.08, y - 0.28, 2.2), (right + 0.08, y - 0.02, 2.28), 0.006),
    )
    columns, rows = 10, 5
    step_x, step_z = (right - left) / columns, 1.22 / rows
    b.add(paint("#2b1d14", 0.6), box((left, y - 0.04, 0.98), (right, y - 0.015, 2.2), 0.002))
    for column in range(columns + 1):
        x = left + column * step_x
        b.add(wood, box((x - 0.008, y - 0.24, 0.98), (x + 0.008, y - 0.03, 2.2), 0.002, 0.9, 2))
    for row in range(rows + 1):
        z = 0.98 + row * step_z
        b.add(wood, box((left, y - 0.24, z - 0.008), (right, y - 0.03, z + 0.008), 0.002, 0.9))
    for row in range(rows):
        for column in range(columns):
            x, z = left + (column + 0.5) * step_x, 0.98 + (row + 1) * step_z - 0.03
            if room.random.random() < 0.7:
                b.add(
                    METALS["brass"],
                    tube([(x, y - 0.2, z), (x, y - 0.2, z - 0.05)], 0.004, 5),
                    lathe([(0.0, -0.05), (0.018, -0.05), (0.022, 0.0), (0.0, 0.004)], (x, y - 0.2, z - 0.06), 10),
                )
            if room.random.random() < 0.3:
                b.add(
                    paint("#efe8d8", 0.8),
                    box((x - 0.05, y - 0.18, z - step_z + 0.05), (x + 0.05, y - 0.06, z - step_z + 0.06), 0.002),
                )


def _sculpture(room: Room, at: tuple[float, float, float], kind: int) -> None:
    piece = Builder()
    bronze = METALS["copper"] if kind else paint("#e9e4da", 0.35)
    if kind == 0:
        t = np.linspace(0, 2 * np.pi, 90)
        path = np.stack(
            [
                0.16 * np.sin(2 * t) * (1 + 0.2 * np.cos(3 * t)),
                0.12 * np.cos(t) * np.sin(t),
                0.36 + 0.26 * np.sin(t + 0.5),
            ],
            axis=-1,
        )
        piece.add(bronze, tube(path, 0.05 + 0.018 * np.sin(2 * t), 14))
    else:
        outline = [
            (0.0, 0.0),
            (0.1, 0.0),
            (0.07, 0.05),
            (0.14, 0.2),
            (0.17, 0.34),
            (0.09, 0.48),
            (0.05, 0.54),
            (0.085, 0.62),
            (0.07, 0.7),
            (0.0, 0.73),
        ]
        piece.add(bronze, lathe(tables.crisp(outline, 0.3), sides=36))
    room.put(piece, at, noun="sculpture")


def museum(room: Room) -> None:
    """A hall of stone: a great skeleton's place is taken by vases and busts in cases between columns."""
    y = room.depth
    stone = finish(COLUMNS)[0]
    for side in (-1, 1):
        for fy in (1.0, 3.1, 5.2):
            stone_column(room, (side * (room.width / 2 - 0.85), fy, 0.0), stone)
    for x, fy, kind in ((-1.2, 3.7, 0), (1.2, 3.7, 1), (0.0, 4.6, 2), (-1.1, 1.7, 3), (1.15, 1.7, 0)):
        if room.small and fy < 2:
            continue
        plinth = tables.plinth(paint("#d9d2c4", 0.5), 0.6 if kind == 2 else 0.5, 0.95)
        if room.put(plinth, (x, fy, 0.0)):
            _exhibit(room, (x, fy, 0.95), kind)
    for x in (-1.7, 1.7):
        wall_pieces.painting(room, (x, y, 1.9), 1.1, 1.4, seed=int(room.random.integers(24)))
        lamps.spot_light(room, (x, y - 1.3, room.height - 0.3), (x, y, 1.9))
    rope = paint("#7d2b2b", 0.8)
    for x in (-0.7, 0.7):
        post = Builder()
        post.add(
            METALS["brass"],
            lathe(
                tables.crisp(
                    [(0.0, 0.0), (0.16, 0.0), (0.15, 0.02), (0.022, 0.04), (0.02, 0.92), (0.04, 0.95), (0.0, 0.99)]
                ),
                sides=24,
            ),
        )
        room.put(post, (x, 3.0, 0.0))
    u = np.linspace(0, 1, 20)
    line = Builder()
    line.add(rope, tube(np.stack([-0.7 + 1.4 * u, np.full(20, 3.0), 0.86 - 0.9 * u * (1 - u)], axis=-1), 0.02, 8))
    room.put(line, (0.0, 0.0, 0.0))


def _exhibit(room: Room, at: tuple[float, float, float], kind: int) -> None:
    piece = Builder()
    clay, dark, marble = paint("#b5633a", 0.5), paint("#26221f", 0.4), paint("#e9e4da", 0.4)
    if kind in (0, 3):  # an amphora with a dark band
        h = 0.62 if kind == 0 else 0.5
        outline = [
            (0.0, 0.0),
            (0.2, 0.0),
            (0.1, 0.08),
            (0.28, 0.4),
            (0.31, 0.62),
            (0.2, 0.8),
            (0.1, 0.88),
            (0.1, 0.96),
            (0.16, 1.0),
            (0.0, 0.98),
        ]
        body = [(r * h * 0.75, z * h) for r, z in outline]
        piece.add(clay if kind == 0 else dark, lathe(tables.crisp(body, 0.3), sides=40))
        piece.add(dark if kind == 0 else clay, lathe([(0.232 * h, 0.55 * h), (0.236 * h, 0.66 * h)], sides=40))
        for side in (-1, 1):
            t = np.linspace(0, np.pi, 14)
            arc = np.stack(
                [side * (0.09 * h + 0.14 * h * np.sin(t)), np.zeros(14), h * (0.68 + 0.26 * (1 - np.cos(t)) / 2)],
                axis=-1,
            )
            piece.add(clay if kind == 0 else dark, tube(arc, 0.016 * h / 0.6, 8))
    elif kind == 1:  # a bust
        piece.add(
            marble, lathe(tables.crisp([(0.0, 0.0), (0.09, 0.0), (0.06, 0.04), (0.07, 0.1), (0.0, 0.1)]), sides=24)
        )
        piece.add(marble, ball((0, 0, 0.2), 0.19, 0.62, 32), tube([(0, 0, 0.24), (0, -0.01, 0.4)], 0.062, 16))
        piece.add(
            marble,
            ball((0, -0.015, 0.5), 0.1, 1.28, 32),
            ball((0, 0.02, 0.54), 0.106, 1.05, 28),
            ball((0, -0.115, 0.49), 0.02, 1.6, 12),
        )
    else:
        _sculpture(room, at, 1)
        return
    room.put(piece, at, noun="vase")


def castle_hall(room: Room) -> None:
    """A great hall: stone, banners, a throne on steps, a long table, torches and a fire."""
    y = room.depth
    stone = room.look.wall[0]
    red = room.pick("#7d1f26", "#1f3a6b", "#2f5a3a", "#5a2a6b")
    gold = METALS["brass"]
    b = room.builder
    for step in range(3):
        b.add(
            room.look.floor[0],
            box((-1.7 + 0.3 * step, y - 1.9 + 0.35 * step, 0), (1.7 - 0.3 * step, y, 0.17 * (step + 1)), 0.012, 1.6),
        )
    throne = Builder()
    wood, fabric = room.look.timber, cloth(red, 1)
    throne.add(wood, box((-0.4, -0.35, 0), (0.4, 0.3, 0.45), 0.015), box((-0.4, 0.24, 0.4), (0.4, 0.34, 1.75), 0.02))
    throne.add(
        fabric,
        box((-0.3, -0.32, 0.45), (0.3, 0.22, 0.54), 0.035, soft=3),
        box((-0.27, 0.2, 0.62), (0.27, 0.26, 1.45), 0.03, soft=3),
    )
    for x in (-0.4, 0.4):
        throne.add(wood, box((x - 0.06, -0.36, 0.4), (x + 0.06, 0.26, 0.74), 0.02))
        throne.add(gold, ball((x, -0.34, 0.78), 0.065, sides=16), ball((x, 0.29, 1.84), 0.085, sides=18))
    throne.add(
        gold,
        lathe(tables.crisp([(0.0, 1.75), (0.12, 1.75), (0.05, 1.86), (0.09, 1.98), (0.0, 2.08)]), (0, 0.29, 0), 20),
    )
    room.put(throne, (0.0, y - 0.62, 0.51), noun="throne")
    for x in (-2.15, -1.35, 1.35, 2.15):
        _banner(room, x, red if abs(x) < 2 else room.pick("#c9a24f", "#e0d3b5"), gold)
    columns = Builder()
    columns.add(
        stone,
        lathe(
            tables.crisp(
                [(0.0, 0.0), (0.42, 0.0), (0.42, 0.25), (0.3, 0.36), (0.28, 3.4), (0.4, 3.6), (0.46, 3.9), (0.0, 3.9)],
                0.04,
            ),
            sides=20,
        ),
    )
    for side in (-1, 1):
        for fy in (0.6, 2.9, 5.2):
            room.put(columns, (side * (room.width / 2 - 0.75), fy, 0.0))
            _torch(room, (side * (room.width / 2 - 1.12), fy - 0.05, 1.95))
    carpet = cloth(red, 2)
    b.add(carpet, box((-0.55, -room.recipe.back_m, 0), (0.55, y - 1.9, 0.01), 0.004, 0.3))
    for step in range(3):
        b.add(
            carpet,
            box(
                (-0.55, y - 1.9 + 0.35 * step - 0.008, 0.0),
                (0.55, y - 1.55 + 0.35 * step, 0.17 * (step + 1) + 0.01),
                0.006,
                0.3,
            ),
        )
    for side in (-1, 1):
        knight_at = (side * 1.05, y - 2.25, 0.0)
        _armour(room, knight_at)
    chandelier_at = (0.0, 2.4, 3.0)
    ring = Builder()
    angle = np.linspace(0, 2 * np.pi, 49)
    ring.add(
        METALS["black"], tube(np.stack([np.cos(angle) * 0.75, np.sin(angle) * 0.75, np.zeros(49)], axis=-1), 0.03, 8)
    )
    for number in range(12):
        a = 2 * np.pi * number / 12
        at = (0.75 * float(np.cos(a)), 0.75 * float(np.sin(a)), 0.03)
        ring.add(paint("#efe3c8"), lathe([(0.022, 0.0), (0.022, 0.12), (0.0, 0.12)], at, 12))
        ring.add(room.glow, ball((at[0], at[1], 0.175), 0.02, 1.7, 10))
        if number % 3 == 0:
            ring.add(METALS["black"], tube([at, (0, 0, room.height - chandelier_at[2])], 0.008, 5))
    room.put(ring, chandelier_at, noun="chandelier")


def _banner(room: Room, x: float, code: str, gold: Material) -> None:
    u, v = np.linspace(-1, 1, 15), np.linspace(0, 1, 24)
    long = 2.3 - 0.28 * np.abs(u)[:, None] * 0
    tip = np.where(v[None] > 0.85, (np.abs(u)[:, None] * 0.35) * (v[None] - 0.85) / 0.15, 0.0)
    px = x + 0.3 * u[:, None] + 0 * v
    py = room.depth - 0.12 - 0.03 * np.sin(u * 6)[:, None] * v[None]
    pz = 4.05 - long * v[None] + tip
    piece = Builder()
    points = np.stack(np.broadcast_arrays(px, py, pz), axis=-1)
    piece.add(
        cloth(code, 1),
        sheet(points, uvs=points[..., [0, 2]] * 4, flip=False),
        sheet(points, uvs=points[..., [0, 2]] * 4, flip=True),
    )
    piece.add(gold, tube([(x - 0.36, room.depth - 0.12, 4.06), (x + 0.36, room.depth - 0.12, 4.06)], 0.02, 8))
    ring = np.linspace(0, 2 * np.pi, 29)
    emblem = np.stack([x + 0.14 * np.cos(ring), np.full(29, room.depth - 0.165), 3.1 + 0.14 * np.sin(ring)], axis=-1)
    piece.add(gold, tube(emblem, 0.014, 6), ball((x, room.depth - 0.16, 3.1), 0.06, 1.3, 14))
    room.put(piece, (0.0, 0.0, 0.0), noun="banner")


def _torch(room: Room, at: tuple[float, float, float]) -> None:
    piece = Builder()
    piece.add(
        METALS["black"],
        tube([(0, 0, -0.35), (0, -0.06, 0.0)], 0.02, 8),
        lathe([(0.02, -0.02), (0.06, 0.06), (0.055, 0.06), (0.0, 0.02)], (0, -0.06, 0), 14),
    )
    fire = room.shining((1.0, 0.45, 0.1), 16.0)
    drop = [(0.002, 0.0), (0.045, 0.04), (0.05, 0.08), (0.03, 0.16), (0.002, 0.25)]
    piece.add(fire, lathe(drop, (0, -0.06, 0.04), 14))
    room.put(piece, at, noun="torch")


def _armour(room: Room, at: tuple[float, float, float]) -> None:
    """A suit of plate on its stand."""
    piece = Builder()
    steel, dark = METALS["steel"], paint("#17181a", 0.6)
    for x in (-0.12, 0.12):
        piece.add(steel, tube([(x, -0.05, 0.05), (x, 0, 0.5), (x * 0.9, 0, 0.95)], np.array([0.06, 0.075, 0.095]), 14))
        piece.add(
            steel,
            ball((x, -0.05, 0.52), 0.08, 1.0, 14),
            box((x - 0.06, -0.2, 0.0), (x + 0.06, 0.06, 0.1), 0.04, soft=3),
        )
        s = 1 if x > 0 else -1
        piece.add(
            steel,
            ball((s * 0.25, 0, 1.42), 0.12, 0.9, 18),
            tube([(s * 0.27, 0, 1.38), (s * 0.3, -0.02, 1.1), (s * 0.24, -0.14, 0.9)], 0.06, 12),
        )
    chest = [(0.0, 0.92), (0.2, 0.92), (0.17, 1.05), (0.22, 1.3), (0.18, 1.46), (0.09, 1.54), (0.0, 1.55)]
    piece.add(steel, lathe(tables.crisp(chest, 0.25), sides=28))
    piece.add(steel, ball((0, 0, 1.7), 0.125, 1.25, 26), lathe([(0.15, 1.55), (0.1, 1.62)], sides=24))
    piece.add(dark, box((-0.09, -0.135, 1.7), (0.09, -0.1, 1.722), 0.006))
    piece.add(
        steel,
        tube([(0.26, -0.16, 0.0), (0.26, -0.16, 2.0)], 0.014, 8),
        lathe([(0.001, 2.25), (0.035, 2.05), (0.0, 1.98)][::-1], (0.26, -0.16, 0), 8),
    )
    room.put(piece, at, noun="armour")


RECIPES = {
    "hotel_lobby": Recipe(
        size=(6.6, 5.8, 3.5),
        furnish=hotel_lobby,
        small=Spot(at=(0.0, 1.2, 0.75), table="round", lens_mm=36, elevation_deg=7, blur=0.34, lift=-0.07),
        large=Spot(at=(0.0, 1.9, 0.012), lens_mm=27, blur=0.15),
        view=Viewpoint(eye=(0.5, -1.6, 1.5), turn_deg=4, lens_mm=22),
        look=Look(
            wall=("walnut panel", "plaster #24343f", "plaster #2f4a42", "mahogany panel"),
            side=("plaster #e0d3bd", "plaster #d6c6ac"),
            floor=("marble #e9e3d8 #b59f80", "marble #dcd6cb #8f8a80", "checker #ece5d8 #2f2f31"),
            timber=("walnut", "mahogany"),
            metal=("black", "brass"),
            cloth=("#7d2b2b", "#24433f", "#b58a4a", "#2a3a5a"),
            stone=("#ece8df", "#2b2b2d"),
        ),
        windows=(
            Window(wall="left", start=0.8, end=2.2, low=0.2, high=2.4, columns=2, rows=3, arched=True, frame="black"),
            Window(wall="left", start=2.8, end=4.2, low=0.2, high=2.4, columns=2, rows=3, arched=True, frame="black"),
        ),
        lit=True,
    ),
    "museum": Recipe(
        size=(7.0, 6.6, 4.6),
        furnish=museum,
        small=Spot(at=(0.0, 1.6, 1.0), table="plinth", lens_mm=40, elevation_deg=5, blur=0.3, lift=-0.05),
        large=Spot(at=(0.0, 2.2, 0.0), lens_mm=28, blur=0.15),
        view=Viewpoint(eye=(0.5, -1.5, 1.6), turn_deg=4, lens_mm=21, down_deg=0.0),
        look=Look(
            wall=("plaster #8f4a3c", "plaster #3f5a58", "plaster #5f6b78", "plaster #d9c9a8"),
            side=("plaster #d9cdb5",),
            floor=("marble #ded6c8 #a59a88", "checker #e6ddcd #5f5a52"),
            ceiling=("plaster #efe8da",),
            timber=("walnut",),
            metal=("brass",),
        ),
        windows=(
            Window(wall="left", start=0.5, end=1.7, low=1.2, high=2.9, columns=2, rows=3, arched=True),
            Window(wall="left", start=2.6, end=3.8, low=1.2, high=2.9, columns=2, rows=3, arched=True),
        ),
        lit=True,
        lamp=WHITE_LAMP,
        fill=0.7,
    ),
    "castle_hall": Recipe(
        size=(6.6, 7.0, 5.0),
        furnish=castle_hall,
        small=Spot(at=(0.0, 1.5, 0.9), table="wood", lens_mm=36, elevation_deg=4, blur=0.32, lift=-0.07),
        large=Spot(at=(0.0, 2.2, 0.01), lens_mm=27, elevation_deg=4, blur=0.15),
        view=Viewpoint(eye=(0.3, -1.7, 1.7), turn_deg=2, lens_mm=20, down_deg=-4),
        look=Look(
            wall=("stone #a39a8a", "stone #9a8f7c"),
            side=("stone #a39a8a", "stone #958b7a"),
            floor=("stone #8f877a", "checker #b5aa98 #7a7266"),
            ceiling=("rough planks",),
            beams="rough",
            timber=("chestnut", "walnut"),
            metal=("iron",),
        ),
        fixed=("wall", "side", "floor", "ceiling", "beams"),
        windows=(
            Window(wall="left", start=1.3, end=2.2, low=2.2, high=3.6, columns=2, rows=4, arched=True, frame="black"),
            Window(wall="left", start=3.6, end=4.5, low=2.2, high=3.6, columns=2, rows=4, arched=True, frame="black"),
        ),
        lit=True,
        skirting=False,
        city=False,
        key=0.9,
        fill=0.4,
    ),
}
