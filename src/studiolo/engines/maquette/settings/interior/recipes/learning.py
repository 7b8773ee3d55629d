"""Places to read, learn and look: library, classroom, gallery."""

from dataclasses import replace

import numpy as np

from studiolo.engines.maquette.settings import decor
from studiolo.engines.maquette.settings.interior import lamps, seating, shelves, smalls, soft, tables, wall_pieces
from studiolo.engines.maquette.settings.interior.finishes import METALS, paint
from studiolo.engines.maquette.settings.interior.furnishing import Room
from studiolo.engines.maquette.settings.interior.look import Look
from studiolo.engines.maquette.settings.interior.recipe import WHITE_LAMP, Recipe, Spot, Viewpoint, Window
from studiolo.engines.maquette.settings.interior.recipes.halls import _sculpture
from studiolo.engines.maquette.settings.interior.shelves import COATED
from studiolo.engines.maquette.settings.shell import Builder, ball, box, lathe, sheet, tube
from studiolo.engines.maquette.settings.surfaces import hex_colour, noise


def library(room: Room) -> None:
    """Two walls of books with a gallery and a ladder, long tables with green lamps."""
    y, wood = room.depth, room.look.timber
    for side in (-1, 1):
        for fy in np.arange(0.2, y - 0.3, 1.3):
            if side > 0 or not room.recipe.windows:
                room.put(
                    shelves.bookcase(room, 1.28, 3.1, wood=wood),
                    (side * (room.width / 2 - 0.17), float(fy) + 0.2, 0.0),
                    -90.0 * side,
                    noun="bookcase",
                )
    for x in (-2.15, -0.72, 0.72, 2.15):
        room.put(shelves.bookcase(room, 1.4, 3.1, wood=wood), (x, y - 0.17, 0.0), noun="bookcase")
    for x in (-2.86, -1.43, 0.0, 1.43, 2.86):
        room.builder.add(wood, box((x - 0.06, y - 0.38, 0), (x + 0.06, y - 0.02, 3.2), 0.012, 0.9, 2))
    room.builder.add(wood, box((room.left, y - 0.42, 3.12), (room.right, y, 3.3), 0.02, 0.9))
    _ladder(room, (1.4, y - 0.36, 0.0), 2.9)
    tops = ((0.0, 3.35),) if room.small else ((0.0, 3.35), (0.0, 1.6))
    for x, fy in tops:
        table = tables.farm_table(room.look.second_timber, 2.3, 0.9, 0.76)
        if not room.put(table, (x, fy, 0.0), noun="table"):
            continue
        for dx in (-0.6, 0.6):
            lamps.banker_lamp(room, (x + dx, fy, 0.76))
            smalls.books_flat(
                room, (x + dx - 0.32, fy + 0.12, 0.76), int(room.random.integers(2, 5)), room.between(-20, 20)
            )
            _open_book(room, (x + dx + 0.05, fy - 0.25, 0.76))
            for side in (-1, 1):
                room.put(
                    seating.spindle_chair(room),
                    (x + dx, fy + side * 0.72, 0.0),
                    0.0 if side > 0 else 180.0,
                    noun="chair",
                )
    room.put(seating.club_chair(room), (2.1, 2.3, 0.0), -62, noun="armchair")
    globe_at = (-1.95, 2.0, 0.0)
    _earth(room, globe_at)
    soft.rug(room, (0.0, 2.4), 3.2, 2.6)
    lamps.chandelier(room, (0.0, 2.5, 2.75), 0.55)


def _open_book(room: Room, at: tuple[float, float, float]) -> None:
    piece = Builder()
    t = np.linspace(0, 1, 9)
    for side in (-1, 1):
        x = side * t * 0.15
        z = 0.012 + 0.02 * np.sin(np.pi * np.sqrt(t)) * (1 - 0.5 * t)
        points = np.stack([np.stack([x, np.full(9, fy), z], axis=-1) for fy in (-0.11, 0.11)], axis=1)
        piece.add(paint("#f2ecdc", 0.8), sheet(points, flip=side < 0))
        low = (min(0.0, side * 0.155), -0.115, 0.0)
        piece.add(paint("#5a2f22", 0.6), box(low, (max(0.0, side * 0.155), 0.115, 0.01), 0.003))
    room.put(piece, at, room.between(-15, 15), noun="book")


def _ladder(room: Room, at: tuple[float, float, float], height: float) -> None:
    piece = Builder()
    wood, brass = room.look.second_timber, METALS["brass"]
    lean = 0.62
    for x in (-0.21, 0.21):
        piece.add(wood, tube([(x, -lean, 0.03), (x, 0.0, height)], 0.022, 8))
    for z in np.arange(0.3, height, 0.29):
        fy = -lean * (1 - float(z) / height)
        piece.add(wood, box((-0.21, fy - 0.05, float(z) - 0.012), (0.21, fy + 0.03, float(z) + 0.012), 0.004))
    piece.add(brass, tube([(-2.2, 0.02, height + 0.02), (1.2, 0.02, height + 0.02)], 0.014))
    room.put(piece, at, noun="ladder")


def _earth(room: Room, at: tuple[float, float, float]) -> None:
    """A library globe in its stand: seas, and lands drawn by noise."""
    piece = Builder()
    wood, brass = room.look.timber, METALS["brass"]
    mesh = ball((0, 0, 0.95), 0.24, 1.0, 64)
    field = noise((64, 128), (7, 9), 5)
    way = (mesh.vertices - (0, 0, 0.95)) / 0.24
    row = np.clip((way[:, 2] * 0.5 + 0.5) * 63, 0, 63).astype(int)
    column = ((np.arctan2(way[:, 1], way[:, 0]) / (2 * np.pi) + 0.5) * 127).astype(int)
    land = (field[row, column] > 0.35)[:, None]
    colours = np.where(land, hex_colour("#b8a05f"), hex_colour("#4f7f86")).astype(np.float32)
    shape = replace(mesh, colours=colours, roughness=np.full(len(colours), 0.35, np.float32), uvs=None)
    piece.add(COATED, shape)
    angle = np.linspace(0, 2 * np.pi, 49)
    piece.add(wood, tube(np.stack([np.cos(angle) * 0.29, np.sin(angle) * 0.29, np.full(49, 0.92)], axis=-1), 0.024, 8))
    half = np.linspace(-np.pi / 2, np.pi / 2, 33)
    piece.add(
        brass, tube(np.stack([np.cos(half) * 0.262, np.zeros(33), 0.95 + np.sin(half) * 0.262], axis=-1), 0.009, 8)
    )
    for number in range(3):
        a = 2 * np.pi * number / 3
        c, s = float(np.cos(a)), float(np.sin(a))
        piece.add(wood, tube([(0.29 * c, 0.29 * s, 0.92), (0.14 * c, 0.14 * s, 0.4), (0.3 * c, 0.3 * s, 0.0)], 0.02, 8))
    piece.add(wood, lathe([(0.0, 0.38), (0.15, 0.38), (0.15, 0.41), (0.0, 0.41)], sides=20))
    room.put(piece, at, noun="globe")


def classroom(room: Room) -> None:
    """Rows of desks towards a blackboard; a teacher's table, a globe, paper on the walls."""
    y = room.depth
    wall_pieces.board(
        room, (0.0, y, 1.62), 3.2, 1.2, room.pick("#24423a", "#1f3a33", "#26282a"), int(room.random.integers(6))
    )
    room.builder.add(room.look.timber, box((-1.6, y - 0.09, 0.98), (1.6, y, 1.0), 0.004))
    teacher = tables.farm_table(room.look.timber, 1.5, 0.7, 0.76)
    if room.put(teacher, (-1.0, y - 1.15, 0.0), noun="desk"):
        smalls.books_flat(room, (-1.45, y - 1.1, 0.76), 4)
        smalls.papers(room, (-0.9, y - 1.2, 0.76))
        room.own("apple", (-0.55, y - 1.05, 0.76), 0.08, noun="apple")
    _earth_on(room, (-0.15, y - 1.1, 0.0))
    desk = Builder()
    desk.add(room.look.timber, box((-0.32, -0.23, 0.7), (0.32, 0.23, 0.724), 0.006, 0.8, soft=2))
    steel = METALS["black"]
    for x in (-0.27, 0.27):
        desk.add(steel, tube([(x, -0.18, 0.0), (x, -0.18, 0.68), (x, 0.18, 0.68), (x, 0.18, 0.0)], 0.013, 8))
    seat = room.model_piece(
        "BlendSwap-CC-0/osakaChair", height=0.76, dress={".": room.look.second_timber}
    ) or seating.plain_chair(room.look.second_timber, steel)
    for row in range(3):
        for column in range(4):
            x, fy = -1.65 + 1.1 * column, y - 2.35 - 1.05 * row
            if room.put(desk, (x, fy, 0.0), noun="desk"):
                room.put(seat, (x, fy - 0.42, 0.0), 180 + room.between(-8, 8), noun="chair")
                if room.random.random() < 0.6:
                    smalls.books_flat(
                        room,
                        (x + room.between(-0.12, 0.12), fy, 0.724),
                        int(room.random.integers(1, 3)),
                        room.between(-20, 20),
                    )
    _alphabet(room)
    wall_pieces.clock(room, (2.1, y, 2.35))
    for number in range(6):
        fy = 0.9 + 0.62 * number
        piece = Builder()
        decor.framed_print(
            piece,
            (0.0, 0.0, 0.0),
            0.34,
            paint(room.pick("#c8452f", "#e0a52f", "#2d5f8f", "#3f8f5a")),
            int(room.random.integers(60)),
        )
        room.builder.put(piece, (room.right, fy, 1.65 + 0.16 * (number % 2)), -90)
    for fy in (1.0, 3.0):
        for x in (-1.2, 1.2):
            lamps.tube_light(room, (x, fy, room.height - 0.08), 1.3)
    smalls.plant(room, (room.right - 0.4, y - 0.5, 0.0), 1.2)


def _earth_on(room: Room, at: tuple[float, float, float]) -> None:
    stand = tables.plinth(room.look.second_timber, 0.34, 0.76)
    if room.put(stand, at):
        piece = Builder()
        piece.add(paint("#4f86a6", 0.3), ball((0, 0, 0.24), 0.15, 1.0, 28))
        for a, b, r in ((0.5, 0.3, 0.06), (1.9, 0.1, 0.075), (2.6, -0.5, 0.05), (4.2, 0.4, 0.07), (5.4, -0.2, 0.06)):
            c = (0.108 * np.cos(a), 0.108 * np.sin(a), 0.24 + 0.1 * b)
            piece.add(paint("#7f9a4f", 0.5), ball(c, r * 0.95, 1.0, 14))
        half = np.linspace(-np.pi / 2, np.pi / 2, 25)
        piece.add(
            METALS["brass"],
            tube(np.stack([np.cos(half) * 0.17, np.zeros(25), 0.24 + np.sin(half) * 0.17], axis=-1), 0.006, 8),
        )
        piece.add(
            METALS["brass"],
            lathe(
                tables.crisp([(0.0, 0.0), (0.09, 0.0), (0.08, 0.02), (0.012, 0.03), (0.012, 0.08), (0.0, 0.08)]),
                sides=20,
            ),
        )
        room.put(piece, (at[0], at[1], 0.76), noun="globe")


def _alphabet(room: Room) -> None:
    """A frieze of coloured cards over the board."""
    inks = ("#d9634a", "#e3a23a", "#7fae5a", "#4f9fb0", "#5a7fbf", "#a06fb0")
    for number in range(18):
        x = -1.9 + 0.212 * number
        low = (x, room.depth - 0.012, 2.36)
        room.builder.add(paint(inks[number % 6], 0.7), box(low, (x + 0.18, room.depth - 0.002, 2.56), 0.002))
        room.builder.add(
            paint("#f7f3ea", 0.7),
            box((x + 0.035, room.depth - 0.014, 2.4), (x + 0.145, room.depth - 0.006, 2.52), 0.002),
        )


def gallery(room: Room) -> None:
    """White walls, large canvases under spots, a bench, sculpture on plinths."""
    y = room.depth
    white = paint("#f2f0ec", 0.6)
    seeds = room.random.permutation(24)
    wall_pieces.painting(room, (-1.65, y, 1.65), 1.5, 1.9, seed=int(seeds[0]))
    wall_pieces.painting(room, (0.55, y, 1.65), 1.9, 1.5, seed=int(seeds[1]))
    wall_pieces.painting(room, (2.35, y, 1.65), 0.9, 1.2, seed=int(seeds[2]))
    for number, fy in enumerate((1.2, 3.4)):
        wall_pieces.painting(room, (room.left, fy, 1.65), 1.5, 1.5, turn_deg=90, seed=int(seeds[3 + number]))
        wall_pieces.painting(room, (room.right, fy, 1.65), 1.3, 1.7, turn_deg=-90, seed=int(seeds[5 + number]))
    for x in (-1.65, 0.55, 2.35):
        lamps.spot_light(room, (x, y - 1.5, room.height - 0.22), (x, y, 1.6))
        lamps.spot_light(room, (x + 0.5, y - 1.5, room.height - 0.22), (x, y, 1.6))
    track = METALS["black"]
    room.builder.add(
        track,
        box((room.left + 0.4, y - 1.53, room.height - 0.06), (room.right - 0.4, y - 1.47, room.height - 0.03), 0.004),
    )
    bench = Builder()
    bench.add(room.look.timber, box((-0.85, -0.24, 0.36), (0.85, 0.24, 0.44), 0.012, 0.9, soft=2))
    for x in (-0.6, 0.6):
        bench.add(METALS["black"], box((x - 0.03, -0.2, 0), (x + 0.03, 0.2, 0.36), 0.004))
    room.put(bench, (0.45, 2.5, 0.0), noun="bench")
    for x, fy, kind in ((-1.75, 3.0, 0), (2.1, 3.7, 1)):
        if room.put(tables.plinth(white, 0.44, 1.0), (x, fy, 0.0)):
            _sculpture(room, (x, fy, 1.0), kind)
    for x in (-1.6, 0.6):
        for fy in (1.0, 3.0):
            lamps.ceiling_panel(room, (x, fy, room.height - 0.01), 1.5, 0.5)


RECIPES = {
    "library": Recipe(
        size=(6.2, 5.6, 3.9),
        furnish=library,
        small=Spot(at=(0.0, 1.2, 0.76), table="wood", lens_mm=36, elevation_deg=7.5, blur=0.34, lift=-0.07),
        large=Spot(at=(0.0, 1.9, 0.012), lens_mm=27, blur=0.15),
        view=Viewpoint(eye=(0.8, -1.1, 1.65), turn_deg=8, lens_mm=22),
        look=Look(
            wall=("plaster #3f4f44", "plaster #5a3a2c", "plaster #d8c8ac"),
            side=("plaster #dccdb0", "plaster #c9b58f"),
            floor=("walnut herringbone", "walnut planks", "oak herringbone"),
            ceiling=("plaster #e2d8c3", "chestnut planks"),
            timber=("walnut", "mahogany", "chestnut"),
            metal=("brass", "black"),
            cloth=("#7d2b2b", "#24433f", "#b58a4a", "#2a3a5a"),
        ),
        windows=(
            Window(wall="left", start=0.5, end=1.9, low=0.9, high=2.7, columns=2, rows=4, arched=True),
            Window(wall="left", start=2.7, end=4.1, low=0.9, high=2.7, columns=2, rows=4, arched=True),
        ),
        lit=True,
    ),
    "classroom": Recipe(
        size=(5.8, 5.8, 2.9),
        furnish=classroom,
        small=Spot(at=(0.0, 0.9, 0.73), table="desk", lens_mm=36, elevation_deg=7, blur=0.34, lift=-0.07),
        large=Spot(at=(0.0, 3.0, 0.0), lens_mm=27, blur=0.15),
        view=Viewpoint(eye=(0.9, -1.3, 1.7), turn_deg=9),
        look=Look(
            wall=("plaster #e9e0c9", "plaster #d5dfd6", "plaster #efe6d3"),
            side=("plaster #efe9db",),
            floor=("oak planks", "pine planks", "checker #d9cfb8 #b5a585"),
            timber=("pine", "oak"),
            metal=("black",),
        ),
        windows=(
            Window(wall="left", start=0.4, end=2.1, low=0.85, high=2.5, columns=2, rows=3),
            Window(wall="left", start=2.6, end=4.3, low=0.85, high=2.5, columns=2, rows=3),
        ),
    ),
    "gallery": Recipe(
        size=(6.6, 5.2, 3.5),
        furnish=gallery,
        small=Spot(at=(0.0, 1.6, 1.0), table="plinth", lens_mm=40, elevation_deg=5, blur=0.3, lift=-0.05),
        large=Spot(at=(0.3, 2.3, 0.0), lens_mm=28, blur=0.15),
        view=Viewpoint(eye=(0.7, -1.4, 1.55), turn_deg=6, lens_mm=22, down_deg=1.5),
        look=Look(
            wall=("plaster #f2f0ec", "plaster #efece6", "plaster #3a3f42"),
            side=("plaster #f3f1ed",),
            floor=("polished concrete #b5b1a8", "oak planks", "oak herringbone"),
            ceiling=("plaster #f5f4f1",),
            timber=("oak", "walnut"),
            metal=("black",),
        ),
        lit=True,
        lamp=WHITE_LAMP,
        key=1.2,
    ),
}
