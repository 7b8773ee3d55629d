"""Rooms of a house one goes upstairs to, or through: bathroom, nursery, attic, hallway."""

from dataclasses import replace

import numpy as np

from studiolo.engines.maquette.model import Mesh
from studiolo.engines.maquette.settings import decor
from studiolo.engines.maquette.settings.interior import (
    lamps,
    seating,
    shelves,
    smalls,
    soft,
    tables,
    wall_pieces,
)
from studiolo.engines.maquette.settings.interior.finishes import METALS, cloth, finish, paint
from studiolo.engines.maquette.settings.interior.furnishing import Room
from studiolo.engines.maquette.settings.interior.look import Look
from studiolo.engines.maquette.settings.interior.recipe import Recipe, Spot, Viewpoint, Window
from studiolo.engines.maquette.settings.interior.walls import wainscot
from studiolo.engines.maquette.settings.shell import Builder, ball, box, facing, lathe, quad, sheet, tube


def bathroom(room: Room) -> None:
    y = room.depth
    white = paint("#f2f0eb", 0.18)
    if not room.model("Scopia/islandBath", (-0.75, y - 0.95, 0.0), width=1.75):
        tub = Builder()
        outline = [
            (0.0, 0.0),
            (0.55, 0.0),
            (0.7, 0.2),
            (0.78, 0.55),
            (0.82, 0.58),
            (0.76, 0.58),
            (0.66, 0.22),
            (0.5, 0.1),
            (0.0, 0.1),
        ]
        mesh = lathe(tables.crisp(outline), sides=48)
        tub.add(white, _squashed(mesh, 0.48))
        room.put(tub, (-0.75, y - 0.95, 0.0))
    vanity = room.look.timber
    b = room.builder
    b.add(vanity, box((0.65, y - 0.5, 0.45), (1.95, y, 0.82), 0.006, 0.8))
    for x in (0.67, 1.31):
        b.add(vanity, box((x, y - 0.515, 0.47), (x + 0.62, y - 0.5, 0.8), 0.005, 0.8))
        b.add(room.look.second_metal, tube([(x + 0.2, y - 0.54, 0.7), (x + 0.42, y - 0.54, 0.7)], 0.007))
    b.add(room.look.stone, box((0.62, y - 0.53, 0.82), (1.98, y, 0.86), 0.006, 0.9))
    basin = [(0.0, 0.0), (0.13, 0.0), (0.2, 0.1), (0.21, 0.13), (0.195, 0.13), (0.12, 0.025), (0.0, 0.02)]
    b.add(white, lathe(tables.crisp(basin), (1.3, y - 0.27, 0.86), 40))
    tap = room.look.second_metal
    b.add(tap, tube([(1.3, y - 0.03, 1.08), (1.3, y - 0.18, 1.08), (1.3, y - 0.2, 1.04)], 0.012, 10))
    wall_pieces.mirror(room, (1.3, y, 1.55), 0.86, 0.86, round_one=True)
    for x in (0.72, 1.88):
        lamps.wall_lamp(room, (x, y, 1.62))
    room.put(soft.towels(room, 3), (0.9, y - 0.26, 0.86), noun="towel")
    room.own("pump-bottle", (1.66, y - 0.2, 0.86), 0.19)
    smalls.plant(room, (1.82, y - 0.2, 0.86), 0.3)
    room.model("BlendSwap-CC-BY/modernToilet", (room.left + 0.95, 2.4, 0.0), 90, height=0.76, noun="toilet")
    stool = seating.stool(room.look.timber, room.look.timber, 0.46)
    if room.put(stool, (0.28, y - 1.15, 0.0), noun="stool"):
        room.put(soft.towels(room, 2), (0.28, y - 1.15, 0.46), noun="towel")
    soft.round_rug(room, (-0.5, y - 1.95), 0.5)
    ladder = Builder()
    for x in (-0.22, 0.22):
        ladder.add(room.look.timber, tube([(x, -0.32, 0), (x, 0.0, 1.75)], 0.018))
    for n in range(5):
        z = 0.35 + 0.32 * n
        ladder.add(room.look.timber, tube([(-0.22, -0.32 + 0.183 * z, z), (0.22, -0.32 + 0.183 * z, z)], 0.013))
    ladder.put(soft.throw(room.look.soft, 0.36, 0.42, 1.32, 0.04), (0.0, -0.08, 0.0))
    room.put(ladder, (room.right - 0.1, 2.9, 0.0), -90, noun="towel")
    smalls.plant(room, (room.left + 0.35, y - 0.35, 0.0), 1.1, broad=True)
    for x in (-0.8, 0.9):
        lamps.globe(room, (x, 2.4, 2.25), 0.12)


def _squashed(mesh: Mesh, share: float) -> Mesh:
    assert mesh.normals is not None
    normals = mesh.normals / (1.0, share, 1.0)
    normals /= np.linalg.norm(normals, axis=1, keepdims=True)
    return replace(
        mesh, vertices=(mesh.vertices * np.array([1, share, 1], np.float32)), normals=normals.astype(np.float32)
    )


def nursery(room: Room) -> None:
    y = room.depth
    soft.round_rug(room, (0.1, 2.2), 1.05)
    if not room.model("Scopia/crib", (-0.95, y - 0.75, 0.0), 90, height=1.1, noun="crib"):
        room.put(_plain_crib(room), (-0.95, y - 0.6, 0.0), noun="crib")
    _mobile(room, (-0.95, y - 0.75, 1.75))
    _bunting(room)
    room.model("BlendSwap-CC-0/caballito", (0.95, 1.75, 0.0), -35, width=0.72, noun="horse")
    room.model("Scopia/doll-house", (room.right - 0.45, 2.6, 0.0), -72, height=0.86, noun="house")
    _toy_shelf(room, 0.35, 1.75)
    if room.wants("teddy"):
        room.own("teddy-bear", (-0.1, 2.75, 0.012), 0.42, 15, seed=2, noun="bear")
    room.own("wooden-blocks", (0.35, 1.55, 0.012), 0.3, 20, noun="block")
    room.put(seating.armchair(room), (room.left + 0.75, 2.2, 0.0), 55, noun="armchair")
    lamps.paper_lantern(room, (0.2, 2.2, 2.15), 0.26)
    wall_pieces.prints(room, 0.35, 1.75, 1.75, 2, 0.36)


def _plain_crib(room: Room) -> Builder:
    piece = Builder()
    wood = paint("#f2efe8", 0.4)
    for y in (-0.35, 0.35):
        for x in np.linspace(-0.62, 0.62, 17):
            piece.add(wood, tube([(float(x), y, 0.25), (float(x), y, 0.95)], 0.01, 8))
        piece.add(
            wood,
            box((-0.65, y - 0.02, 0.95), (0.65, y + 0.02, 1.0), 0.012),
            box((-0.65, y - 0.02, 0.2), (0.65, y + 0.02, 0.26), 0.01),
        )
    for x in (-0.65, 0.62):
        piece.add(wood, box((x, -0.37, 0), (x + 0.04, 0.37, 1.05), 0.012))
    piece.add(cloth("#f2eee4", 1), box((-0.62, -0.33, 0.3), (0.62, 0.33, 0.44), 0.05, soft=3))
    return piece


def _mobile(room: Room, at: tuple[float, float, float]) -> None:
    """Clouds, stars and moons on threads from a hoop."""
    piece = Builder()
    thread = paint("#d9cdb8")
    angle = np.linspace(0, 2 * np.pi, 33)
    piece.add(
        room.look.timber, tube(np.stack([np.cos(angle) * 0.2, np.sin(angle) * 0.2, np.zeros(33)], axis=-1), 0.008, 8)
    )
    piece.add(thread, tube([(0, 0, 0), (0, 0, room.height - at[2])], 0.003, 5))
    for number in range(6):
        a = 2 * np.pi * number / 6
        x, y, drop = 0.2 * float(np.cos(a)), 0.2 * float(np.sin(a)), 0.18 + 0.06 * (number % 3)
        piece.add(thread, tube([(x, y, 0), (x, y, -drop)], 0.002, 4), tube([(x, y, 0), (0, 0, 0.18)], 0.002, 4))
        code = ("#e9b9a0", "#a9c4cf", "#e8cf8f", "#f2efe8", "#b9c9ae", "#d0b3cf")[number]
        piece.add(
            paint(code, 0.7),
            ball((x, y, -drop - 0.04), 0.045, sides=14),
            ball((x + 0.04, y, -drop - 0.05), 0.032, sides=12),
        )
    room.put(piece, at)


def _bunting(room: Room) -> None:
    """Pennants on a string across the back wall."""
    codes = ("#e3a08a", "#a9c4cf", "#e8cf8f", "#b9c9ae", "#d0b3cf", "#f2efe8")
    u = np.linspace(0, 1, 25)
    x = room.left + 0.2 + u * (room.width - 0.4)
    z = 2.42 - 0.9 * u * (1 - u) * 0.9
    y = room.depth - 0.03
    room.builder.add(paint("#d9cdb8"), tube(np.stack([x, np.full(25, y), z], axis=-1), 0.004, 5))
    for number in range(0, 24, 2):
        points = [
            (float(x[number]), y - 0.004, float(z[number])),
            (float(x[number + 1]), y - 0.004, float(z[number]) - 0.26),
        ]
        wide = float(x[number + 2 if number + 2 < 25 else 24] - x[number]) * 0.86
        corner = np.array(
            [[points[0], points[1]], [(points[0][0] + wide, y - 0.004, float(z[min(number + 2, 24)])), points[1]]]
        )
        flag = cloth(codes[number // 2 % 6], 1)
        room.builder.add(flag, sheet(corner), sheet(corner, flip=True))


def _toy_shelf(room: Room, left: float, right: float) -> None:
    wood = paint("#f2efe8", 0.4)
    piece = shelves.case(wood, right - left, 0.95, 0.34, 2)
    shelves.fill_books(
        piece,
        room.random,
        (-0.6, 0.0, 0.5),
        0.62,
        0.36,
        0.2,
        0.9,
        ("#e3a08a", "#a9c4cf", "#e8cf8f", "#b9c9ae", "#c8452f", "#2d5f8f"),
    )
    for number, code in enumerate(("#e3a08a", "#8fb3c4", "#e8cf8f")):
        x = -0.45 + 0.44 * number
        piece.add(cloth(code, 2), box((x - 0.17, -0.14, 0.08), (x + 0.17, 0.14, 0.36), 0.02, 0.3, soft=2))
    room.put(piece, ((left + right) / 2, room.depth - 0.19, 0.0), noun="shelf")
    x, y = (left + right) / 2, room.depth - 0.2
    room.own("toy-robot", (x + 0.35, y, 0.5), 0.26, 12, noun="robot")
    for level, (radius, code) in enumerate(
        ((0.08, "#c8452f"), (0.065, "#e0a52f"), (0.05, "#3f8f5a"), (0.035, "#2d5f8f"))
    ):
        room.builder.add(
            paint(code, 0.35),
            lathe(
                tables.crisp([(0.0, 0.0), (radius, 0.0), (radius, 0.045), (0.0, 0.045)]),
                (x - 0.4, y, 0.965 + 0.046 * level),
                24,
            ),
        )
    lamps.table_lamp(room, (x + 0.1, y, 0.965), 0.38, "#e3a08a")
    smalls.plant(room, (x + 0.5, y, 0.965), 0.3)


def attic(room: Room) -> None:
    """Under the roof: two slopes of boards on rafters, a round window in the gable, and what a family kept."""
    boards, tile = finish("chestnut planks")
    beam = room.look.second_timber
    knee, ridge, near = 0.95, room.height, -room.recipe.back_m
    for side in (-1, 1):
        foot, top = side * room.width / 2, 0.0
        along = (0.0, room.depth - near, 0.0)
        corner = (foot, near, knee) if side < 0 else (foot, room.depth, knee)
        run = along if side < 0 else (0.0, near - room.depth, 0.0)
        face = quad(corner, run, (top - foot, 0.0, ridge - knee), tile)
        room.builder.add(boards, facing(face, (0.0, 0.0, -1.0)))
        room.builder.add(
            room.look.wall[0],
            quad((foot, near if side > 0 else room.depth, 0), (0, (room.depth - near) * side, 0), (0, 0, knee), 1.6),
        )
        for y in np.arange(near + 0.4, room.depth, 1.05):
            path = [(foot, float(y), knee - 0.05), (0.0, float(y), ridge - 0.1)]
            room.builder.add(beam, _square_beam(path, 0.07))
    room.builder.add(beam, box((-0.1, near, ridge - 0.28), (0.1, room.depth, ridge - 0.08), 0.012, 1.2, 1))
    for y in (1.0, 3.1):
        room.builder.add(
            beam, box((-room.width * 0.32, y - 0.07, 1.95), (room.width * 0.32, y + 0.07, 2.1), 0.012, 1.2)
        )
    _keepsakes(room)


def _square_beam(path: list[tuple[float, float, float]], half: float) -> Mesh:
    return tube(path, half * 1.3, 4)


def _keepsakes(room: Room) -> None:
    y = room.depth
    room.model("KatorLegaz/trunk-large", (-1.2, y - 0.7, 0.0), 12, width=0.95, noun="trunk")
    room.model("BlendSwap-CC-BY/suitcase", (1.35, y - 0.5, 0.0), -20, width=0.8, colour="#8a5a34", noun="suitcase")
    for x, fy, turn, wide in (
        (1.75, y - 1.1, 8, 0.55),
        (1.8, y - 1.7, -14, 0.6),
        (-1.9, y - 1.5, 16, 0.5),
        (1.78, y - 1.12, 20, 0.45),
    ):
        z = 0.3 if wide < 0.5 else 0.0
        room.model("Scopia/cardboard-box", (x, fy, z), turn, width=wide, noun="box")
    room.put(_plain_frames(room), (-1.95, y - 2.3, 0.0), 60)
    soft.rug(room, (0.0, 2.0), 2.0, 1.4, 8)
    room.put(seating.armchair(room), (0.55, 2.9, 0.0), -24, noun="armchair")
    lamps.floor_lamp(room, (1.15, 3.3, 0.0), 1.45)
    smalls.books_flat(room, (-0.2, 2.3, 0.012), 4, 20)
    room.put(shelves.bookcase(room, 0.9, 0.9), (0.0, y - 0.2, 0.0), noun="bookcase")
    room.model("BlendSwap-CC-BY/radio", (-0.2, y - 0.2, 0.915), 8, height=0.22, noun="radio")
    smalls.plant(room, (0.25, y - 0.2, 0.915), 0.3)
    room.model("BlendSwap-CC-0/caballito", (-0.95, 2.1, 0.0), 30, width=0.66, noun="horse")
    lamps.globe(room, (0.0, 1.9, 2.25), 0.09)


def _plain_frames(room: Room) -> Builder:
    """Pictures leaning against one another."""
    piece = Builder()
    for number in range(3):
        part = Builder()
        decor.framed_print(part, (0.0, 0.0, 0.34), 0.5 - 0.08 * number, room.look.second_timber, 7 + number)
        piece.put(part, (0.06 * number, -0.07 * number, 0.0), 6.0 * number)
    return piece


def hallway(room: Room) -> None:
    y = room.depth
    wainscot(room, paint("#ece6da", 0.45), 1.0, walls=("left", "right"), step=0.7)
    soft.rug(room, (0.0, y / 2 - 0.3), 1.0, y - 0.9)
    for side, wall in ((-1, "left"), (1, "right")):
        for fy in (1.2, 3.7):
            _door(room, side, fy)
        for fy in (2.5, 4.9):
            wall_pieces.print_cluster(room, fy, 1.65, side=wall) if side < 0 else lamps.wall_lamp(
                room, (room.right, fy, 1.75), -90
            )
    console = tables.trestle(room.look.timber, room.look.metal, 0.95, 0.32, 0.8)
    if room.put(console, (0.0, y - 0.2, 0.0), noun="table"):
        lamps.table_lamp(room, (-0.3, y - 0.2, 0.8), 0.46)
        smalls.vase(room, (0.28, y - 0.2, 0.8), 0.42)
    wall_pieces.mirror(room, (0.0, y, 1.6), 0.6, 0.9)
    for fy in (0.8, 2.6, 4.4):
        lamps.globe(room, (0.0, fy, room.height - 0.42), 0.13)


def _door(room: Room, side: int, y: float) -> None:
    """A panelled door in its frame, shut, on a side wall."""
    piece = Builder()
    leaf, frame = paint("#f0ece3", 0.4), room.look.trim
    piece.add(leaf, box((-0.42, -0.03, 0), (0.42, 0.0, 2.05), 0.004))
    for low, high in ((0.14, 0.88), (1.02, 1.92)):
        for x in (-0.36, 0.03):
            piece.add(leaf, box((x, -0.042, low), (x + 0.33, -0.028, high), 0.012, soft=2))
    for x in (-0.52, 0.43):
        piece.add(frame, box((x, -0.055, 0), (x + 0.09, 0.0, 2.15), 0.008))
    piece.add(frame, box((-0.52, -0.055, 2.06), (0.52, 0.0, 2.16), 0.008))
    piece.add(METALS["brass"], ball((0.34, -0.075, 1.0), 0.03, sides=14))
    room.builder.put(piece, (side * room.width / 2, y, 0.0), -90.0 * side)


RECIPES = {
    "bathroom": Recipe(
        size=(4.4, 4.0, 2.7),
        furnish=bathroom,
        small=Spot(at=(0.05, 1.1, 0.86), table="counter", lens_mm=36, elevation_deg=7.5, blur=0.36, lift=-0.07),
        large=Spot(at=(0.1, 1.75, 0.0), lens_mm=27, blur=0.15),
        view=Viewpoint(eye=(0.75, -1.35, 1.42), turn_deg=8),
        look=Look(
            wall=(
                "tiles #dfe6e2 #f2efe8",
                "tiles #f0ede6",
                "square tiles #a9c0bb #e9e6df",
                "tiles #5d7f7a #d9d5cc",
                "marble #ece8e0",
            ),
            side=("plaster #efebe3", "plaster #dfe3de"),
            floor=("checker #ece8df #4a4e50", "terrazzo #e6e0d6", "square tiles #c9c3b8", "marble #e6e2da"),
            timber=("oak", "walnut", "teak"),
            stone=("#f2efe9", "#d9d5cc"),
        ),
        fixed=("wall", "floor"),
        windows=(Window(wall="left", start=1.5, end=2.9, low=0.9, high=2.3, columns=2, rows=2),),
        city=False,
    ),
    "nursery": Recipe(
        size=(4.6, 4.2, 2.65),
        furnish=nursery,
        small=Spot(at=(0.0, 1.3, 0.5), table="wood", lens_mm=36, elevation_deg=9, blur=0.34, lift=-0.06),
        large=Spot(at=(0.1, 1.9, 0.012), lens_mm=27, blur=0.15),
        view=Viewpoint(eye=(1.0, -1.15, 1.2), turn_deg=13),
        look=Look(
            wall=("plaster #dfe6e6", "plaster #e9dccb", "plaster #d9e0cf", "paper #efe9de #cfd8c9", "plaster #e6d3cf"),
            floor=("pale oak planks", "oak planks"),
            timber=("pale oak", "oak"),
            cloth=("#e3a08a", "#8fb3c4", "#e8cf8f", "#b9c9ae"),
            soft=("#f2ece0", "#e6ded0"),
        ),
        windows=(Window(wall="left", start=1.2, end=2.7, low=0.8, high=2.2, columns=2, rows=2, curtains=True),),
        city=False,
    ),
    "attic": Recipe(
        size=(5.0, 4.9, 3.1),
        furnish=attic,
        small=Spot(at=(0.0, 1.2, 0.5), table="crate", lens_mm=36, elevation_deg=8, blur=0.34, lift=-0.07),
        large=Spot(at=(0.0, 1.8, 0.012), lens_mm=27, blur=0.15),
        view=Viewpoint(eye=(0.35, -1.6, 1.3), turn_deg=4, lens_mm=22),
        look=Look(
            wall=("limewash #d8c8ae", "plaster #dcd2bf"),
            floor=("chestnut planks", "rough planks"),
            timber=("chestnut", "walnut"),
            metal=("black", "brass"),
        ),
        fixed=("floor",),
        windows=(Window(wall="back", start=-0.55, end=0.55, low=1.35, high=1.9, columns=2, rows=1, arched=True),),
        city=False,
        ceiling=False,
        skirting=False,
        fill=0.6,
    ),
    "hallway": Recipe(
        size=(2.3, 6.2, 2.8),
        furnish=hallway,
        small=Spot(at=(0.0, 1.2, 0.8), table="side", lens_mm=36, elevation_deg=6, blur=0.36),
        large=Spot(at=(0.0, 2.3, 0.012), lens_mm=28, blur=0.16),
        view=Viewpoint(eye=(0.2, -1.0, 1.4), turn_deg=2, lens_mm=22),
        look=Look(
            wall=("plaster #b9c3b6", "plaster #d8c3a5"),
            side=("plaster #b9c3b6", "plaster #d9cdb8", "paper #e2d3c0 #b5a58f"),
            floor=("checker #e9e4d8 #2f3234", "oak herringbone", "walnut planks"),
        ),
        windows=(),
        lit=True,
        city=False,
    ),
}
