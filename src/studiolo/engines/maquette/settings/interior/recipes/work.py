"""Offices, laboratory and hospital."""

import numpy as np

from studiolo.engines.maquette.settings.interior import (
    lamps,
    machines,
    seating,
    shelves,
    smalls,
    soft,
    tables,
    wall_pieces,
)
from studiolo.engines.maquette.settings.interior.finishes import METALS, cloth, paint
from studiolo.engines.maquette.settings.interior.furnishing import Room
from studiolo.engines.maquette.settings.interior.look import Look
from studiolo.engines.maquette.settings.interior.recipe import COOL_LAMP, WHITE_LAMP, Recipe, Spot, Viewpoint, Window
from studiolo.engines.maquette.settings.shell import Builder, box, tube


def office(room: Room) -> None:
    y = room.depth
    desks = ((-1.25, y - 1.0), (0.95, y - 1.0)) if room.small else ((-1.25, y - 1.0), (0.95, y - 1.0), (1.15, 1.9))
    for number, (x, fy) in enumerate(desks):
        table = tables.trestle(room.look.timber, room.look.metal, 1.55, 0.75, 0.74)
        if not room.put(table, (x, fy, 0.0), noun="desk"):
            continue
        smalls.monitor(room, (x - 0.15, fy + 0.15, 0.74), room.between(-6, 6))
        lamps.table_lamp(room, (x + 0.6, fy + 0.2, 0.74), 0.4) if number == 1 else room.own(
            "desk-lamp", (x + 0.6, fy + 0.18, 0.74), 0.45, -30, noun="lamp"
        )
        smalls.papers(room, (x + 0.35, fy - 0.12, 0.74), 14)
        smalls.cup(room, (x - 0.6, fy - 0.1, 0.74), 50, saucer=False)
        smalls.plant(room, (x - 0.62, fy + 0.22, 0.74), 0.26)
        room.put(seating.office_chair(room), (x - 0.1, fy - 0.72, 0.0), 180 + room.between(-30, 30), noun="chair")
    for z in (1.5, 1.86):
        shelves.wall_shelf(room, room.look.timber, room.look.metal, -0.9, 0.9, y, z, 0.26)
    piece = Builder()
    shelves.fill_books(piece, room.random, (-0.85, y - 0.14, 1.5), 1.0, 0.3, 0.18)
    shelves.fill_books(piece, room.random, (-0.3, y - 0.14, 1.86), 0.9, 0.3, 0.18, 0.8)
    room.put(piece, (0.0, 0.0, 0.0), noun="book")
    smalls.plant(room, (0.55, y - 0.14, 1.5), 0.3)
    smalls.vase(room, (-0.6, y - 0.14, 1.86), 0.26, flowers=False)
    room.put(shelves.bookcase(room, 0.95, 2.0), (room.right - 0.2, y - 1.5, 0.0), -90, noun="bookcase")
    smalls.plant(room, (room.right - 0.45, y - 0.5, 0.0), 1.6)
    smalls.plant(room, (room.left + 0.4, y - 0.45, 0.0), 1.1, broad=True)
    soft.rug(room, (0.0, 2.2), 2.6, 1.7)
    wall_pieces.clock(room, (1.6, y, 1.9))
    for x in (-1.2, 1.0):
        lamps.pendant(room, (x, y - 1.2, 2.0), 0.22, kind="bowl")


def meeting_room(room: Room) -> None:
    y = room.depth
    if room.empty or not room.small:
        table = tables.trestle(room.look.timber, room.look.metal, 1.35, 3.0, 0.74)
        if room.put(table, (0.0, 2.7, 0.0), noun="table"):
            chair = seating.office_chair(room)
            for fy in (1.6, 2.35, 3.1, 3.8):
                room.put(chair, (-1.05, fy, 0.0), 90 + room.between(-12, 12), noun="chair")
                room.put(chair, (1.05, fy, 0.0), -90 + room.between(-12, 12), noun="chair")
                for side in (-1, 1):
                    smalls.papers(room, (side * 0.42, fy, 0.74), 90.0 * side)
                    room.own("glass", (side * 0.36, fy + 0.25, 0.74), 0.11)
            room.own("carafe", (0.0, 2.6, 0.74), 0.24)
            room.own("laptop", (0.38, 1.5, 0.74), 0.33, 90, noun="laptop")
            smalls.plant(room, (0.0, 3.2, 0.74), 0.22)
    wall_pieces.screen(room, (0.0, y - 0.03, 1.6), 2.1, 1.18)
    board = Builder()
    board.add(METALS["steel"], box((-0.85, -0.03, -0.55), (0.85, 0, 0.55), 0.008))
    board.add(paint("#f7f7f5", 0.2), box((-0.82, -0.035, -0.52), (0.82, -0.028, 0.52), 0.003))
    for number, ink in enumerate(("#2d5f8f", "#c8452f", "#2f6b4a")):
        x = np.linspace(-0.6, -0.6 + 0.4 * (number + 1), 24)
        z = 0.3 - 0.25 * number + 0.03 * np.sin(x * 60)
        board.add(paint(ink, 0.5), tube(np.stack([x, np.full(24, -0.037), z], axis=-1), 0.006, 5))
    room.put(board, (room.right - 0.02, 2.6, 1.55), -90)
    for fy in (1.5, 2.7, 3.9):
        lamps.ceiling_panel(room, (0.0, fy, room.height - 0.01), 1.3, 0.5)
    smalls.plant(room, (room.right - 0.4, y - 0.45, 0.0), 1.5)
    smalls.plant(room, (room.left + 0.4, y - 0.45, 0.0), 1.5)


def laboratory(room: Room) -> None:
    y = room.depth
    white, steel = paint("#eef0f0", 0.3), METALS["steel"]
    liquids = ("#2f8fd9", "#3fae5a", "#d9472f", "#e0b52f", "#8a4fd0", "#2fb5b0")
    machines.cabinets(room, room.left + 0.02, room.right - 0.02, doors=white, top=paint("#2b2f33", 0.25))
    for z in (1.5, 1.95):
        shelves.wall_shelf(room, paint("#f4f5f5", 0.35), steel, room.left + 0.3, 0.6, y, z, 0.28)
        for x in np.arange(room.left + 0.45, 0.5, 0.15):
            if room.random.random() < 0.85:
                kind = int(room.random.integers(4))
                if room.random.random() < 0.45:
                    smalls.bottle_jar(
                        room,
                        (float(x), y - 0.15, z),
                        room.pick("#7a4a22", "#5a3210", "#dfe6ea", *liquids),
                        room.between(0.14, 0.24),
                    )
                else:
                    smalls.flask(room, (float(x), y - 0.15, z), kind, room.pick(*liquids))
    for number, x in enumerate(np.linspace(room.left + 0.4, 0.5, 7)):
        smalls.flask(room, (float(x), y - 0.3 - 0.1 * (number % 2), 0.9), number % 4, liquids[number % 6])
    _microscope(room, (-0.15, y - 0.35, 0.9), 30)
    _fume_hood(room, 1.5)
    if not room.small:
        table = Builder()
        table.add(white, box((-1.1, -0.4, 0.08), (1.1, 0.4, 0.86), 0.006))
        table.add(paint("#2b2f33", 0.25), box((-1.16, -0.46, 0.86), (1.16, 0.46, 0.9), 0.006, soft=2))
        if room.put(table, (0.0, 2.1, 0.0), noun="table"):
            for number, x in enumerate((-0.85, -0.68, -0.5, 0.25, 0.42)):
                smalls.flask(room, (x, 2.05 + 0.08 * (number % 2), 0.9), (0, 1, 3, 0, 2)[number], liquids[number])
            _tube_rack(room, (-0.1, 2.0, 0.9), liquids)
            _microscope(room, (0.75, 2.15, 0.9), -25)
            smalls.papers(room, (0.35, 1.85, 0.9), 12)
            stool = seating.stool(paint("#26282b", 0.5), METALS["chrome"], 0.66)
            for x in (-0.6, 0.45):
                room.put(stool, (x, 1.4, 0.0), noun="stool")
    room.put(_periodic(), (-2.1 if room.width > 4.8 else -1.9, y - 0.01, 2.4))
    for x in (-1.2, 1.2):
        for fy in (1.2, 3.0):
            lamps.tube_light(room, (x, fy, room.height - 0.07), 1.3, along="x")


def _microscope(room: Room, at: tuple[float, float, float], turn: float) -> None:
    piece = Builder()
    white, dark = paint("#e6e8ea", 0.3), paint("#1d1f22", 0.35)
    piece.add(dark, box((-0.08, -0.11, 0), (0.08, 0.1, 0.03), 0.012, soft=2))
    piece.add(
        white,
        box((-0.035, 0.03, 0.03), (0.035, 0.09, 0.3), 0.015, soft=2),
        box((-0.03, -0.07, 0.25), (0.03, 0.08, 0.31), 0.014, soft=2),
    )
    piece.add(dark, box((-0.07, -0.09, 0.11), (0.07, 0.05, 0.125), 0.004))
    piece.add(white, tube([(0, -0.04, 0.3), (0, -0.12, 0.42)], 0.028, 14))
    piece.add(
        dark,
        tube([(0, -0.12, 0.42), (0, -0.145, 0.455)], 0.022, 12),
        tube([(0, -0.03, 0.25), (0, -0.03, 0.15)], 0.018, 12),
    )
    piece.add(dark, tube([(-0.06, 0.05, 0.1), (0.06, 0.05, 0.1)], 0.026, 12))
    room.put(piece, at, turn, noun="microscope")


def _tube_rack(room: Room, at: tuple[float, float, float], inks: tuple[str, ...]) -> None:
    piece = Builder()
    for z in (0.03, 0.1):
        piece.add(paint("#d9cdb5", 0.5), box((-0.14, -0.03, z), (0.14, 0.03, z + 0.008), 0.002))
    for x in (-0.14, 0.13):
        piece.add(paint("#d9cdb5", 0.5), box((x, -0.03, 0), (x + 0.012, 0.03, 0.11), 0.002))
    for number in range(7):
        x = -0.11 + 0.036 * number
        piece.add(paint(inks[number % 6], 0.05), tube([(x, 0, 0.012), (x, 0, 0.07 + 0.02 * (number % 3))], 0.0095, 10))
        piece.add(smalls.CLEAR, tube([(x, 0, 0.008), (x, 0, 0.17)], 0.0115, 10))
    room.put(piece, at, noun="tube")


def _fume_hood(room: Room, x: float) -> None:
    y = room.depth
    white = paint("#dfe3e4", 0.35)
    b = room.builder
    for side in (-0.65, 0.58):
        b.add(white, box((x + side, y - 0.66, 0.9), (x + side + 0.07, y, 2.3), 0.006))
    b.add(white, box((x - 0.65, y - 0.66, 1.75), (x + 0.65, y, 2.35), 0.01))
    b.add(paint("#b9c3c6", 0.4), box((x - 0.58, y - 0.05, 0.9), (x + 0.58, y - 0.01, 1.75), 0.003))
    b.add(room.shining((0.75, 0.9, 1.0), 4.0), box((x - 0.5, y - 0.5, 1.735), (x + 0.5, y - 0.42, 1.75), 0.002))
    for number, ink in enumerate(("#3fae5a", "#d9472f", "#2f8fd9")):
        smalls.flask(room, (x - 0.3 + 0.28 * number, y - 0.32, 0.9), number % 3, ink)


def _periodic() -> Builder:
    """A wall chart of coloured squares in the shape every pupil knows."""
    piece = Builder()
    piece.add(paint("#f4f2ec", 0.7), box((-0.62, -0.012, -0.36), (0.62, 0, 0.36), 0.003))
    inks = ("#d9634a", "#e3a23a", "#e6cf5a", "#7fae5a", "#4f9fb0", "#5a7fbf", "#a06fb0")
    for row in range(7):
        for column in range(18):
            if (row == 0 and 0 < column < 17) or (row in (1, 2) and 1 < column < 12):
                continue
            x, z = -0.56 + 0.063 * column, 0.26 - 0.075 * row
            ink = inks[0 if column == 0 else 1 if column == 1 else 3 if column < 12 else 4 + (column - 12) // 2 % 3]
            piece.add(paint(ink, 0.7), box((x, -0.016, z - 0.065), (x + 0.055, -0.011, z), 0.001))
    return piece


def hospital_room(room: Room) -> None:
    y = room.depth
    if not room.model("Scopia/hospital-bed", (-0.15, y - 1.2, 0.0), 0, width=1.02, colour="#a9cdd6", noun="bed"):
        bed = Builder()
        bed.add(
            paint("#dfe3e4", 0.4),
            box((-0.48, -1.0, 0.4), (0.48, 1.0, 0.5), 0.01),
            box((-0.5, 0.98, 0.2), (0.5, 1.03, 1.0), 0.02),
        )
        bed.add(cloth("#f4f6f6", 1), box((-0.46, -0.98, 0.5), (0.46, 0.98, 0.66), 0.05, soft=3))
        bed.add(cloth("#a9cdd6", 1), box((-0.48, -0.99, 0.56), (0.48, 0.35, 0.69), 0.05, soft=3))
        bed.put(soft.pillow(cloth("#ffffff", 0)), (0.0, 0.7, 0.66))
        room.put(bed, (-0.15, y - 1.2, 0.0), noun="bed")
    machines.drip_stand(room, (-1.05, y - 0.8, 0.0))
    machines.vital_monitor(room, (0.85, y - 0.6, 0.0), -18)
    stand = Builder()
    stand.add(
        paint("#e9e6df", 0.4),
        box((-0.24, -0.22, 0.06), (0.24, 0.22, 0.74), 0.01),
        box((-0.22, -0.235, 0.5), (0.22, -0.22, 0.7), 0.004),
    )
    if room.put(stand, (1.45, y - 0.35, 0.0), noun="cabinet"):
        smalls.vase(room, (1.4, y - 0.35, 0.74), 0.36)
        room.own("glass", (1.58, y - 0.42, 0.74), 0.12)
    rail_y = y - 2.3
    piece = Builder()
    soft.hung(room.pick("#9fc4c4", "#b5c9b0", "#a9b9cf"), (1.95, rail_y, 0.25), (1.95, y - 0.15, 0.25), 2.15, 10, piece)
    piece.add(METALS["chrome"], tube([(1.95, rail_y - 0.6, 2.17), (1.95, y - 0.05, 2.17)], 0.014))
    room.put(piece, (0.0, 0.0, 0.0), noun="curtain")
    panel = Builder()
    panel.add(paint("#dfe6e4", 0.4), box((-1.1, -0.06, -0.13), (1.1, 0, 0.13), 0.015, soft=2))
    for x in (-0.8, -0.6, 0.5, 0.7, 0.9):
        panel.add(paint("#f7f7f5", 0.4), box((x - 0.05, -0.068, -0.05), (x + 0.05, -0.058, 0.05), 0.004))
    panel.add(room.glow, box((-0.45, -0.075, 0.09), (0.35, -0.05, 0.12), 0.004))
    room.builder.put(panel, (0.0, y, 1.5))
    room.put(seating.armchair(room), (room.left + 0.8, 2.0, 0.0), 55, noun="armchair")
    wall_pieces.prints(room, 0.85, 1.6, 2.05, 1, 0.42)
    trolley = Builder()
    for z in (0.3, 0.72):
        trolley.add(METALS["steel"], box((-0.35, -0.22, z), (0.35, 0.22, z + 0.02), 0.006))
    for x in (-0.33, 0.33):
        trolley.add(METALS["chrome"], *(tube([(x, fy, 0.03), (x, fy, 0.9)], 0.012) for fy in (-0.2, 0.2)))
    if room.put(trolley, (0.95, 1.75, 0.0), 8):
        for number in range(3):
            smalls.bottle_jar(room, (0.8 + 0.11 * number, 1.78, 0.74), ("#7a4a22", "#dfe6ea", "#8fc4cf")[number], 0.14)
    for fy in (1.2, 2.9):
        lamps.ceiling_panel(room, (0.0, fy, room.height - 0.01), 1.1, 0.55)


RECIPES = {
    "office": Recipe(
        size=(5.6, 4.8, 2.8),
        furnish=office,
        small=Spot(at=(0.0, 1.25, 0.74), table="desk", lens_mm=36, elevation_deg=7, blur=0.34, lift=-0.07),
        large=Spot(at=(0.0, 1.8, 0.012), lens_mm=27, blur=0.15),
        view=Viewpoint(eye=(1.1, -1.3, 1.45), turn_deg=14),
        look=Look(
            wall=("plaster #e3e0d8", "plaster #b9c3b6", "plaster #5f6b70", "plaster #d2b48a"),
            floor=("oak planks", "pale oak planks", "carpet #8f9490", "polished concrete #a39d94"),
            timber=("oak", "walnut", "pale oak"),
            metal=("black", "white metal"),
            cloth=("#3f5468", "#4d6354", "#b5623c", "#5f6b70"),
        ),
        windows=(Window(wall="left", start=0.9, end=3.9, low=0.6, high=2.45, columns=4, rows=1, frame="black"),),
        lamp=WHITE_LAMP,
    ),
    "meeting_room": Recipe(
        size=(4.8, 5.2, 2.8),
        furnish=meeting_room,
        small=Spot(at=(0.0, 1.3, 0.74), table="desk", lens_mm=36, elevation_deg=7, blur=0.34, lift=-0.07),
        large=Spot(at=(0.0, 1.7, 0.0), lens_mm=27, blur=0.15),
        view=Viewpoint(eye=(0.7, -1.35, 1.6), turn_deg=8),
        look=Look(
            wall=("plaster #3f4f57", "plaster #dcdad4", "walnut panel"),
            side=("plaster #ecebe7",),
            floor=("carpet #7c8285", "oak planks", "carpet #a09c94"),
            timber=("walnut", "oak", "ash"),
            metal=("black", "steel"),
            cloth=("#3a4a57", "#24433f", "#8a3f2a", "#4a4f52"),
        ),
        windows=(Window(wall="left", start=0.8, end=4.6, low=0.35, high=2.5, columns=4, rows=1, frame="black"),),
        lit=True,
        lamp=WHITE_LAMP,
    ),
    "laboratory": Recipe(
        size=(5.2, 4.4, 2.85),
        furnish=laboratory,
        small=Spot(at=(0.0, 1.25, 0.9), table="steel", lens_mm=36, elevation_deg=7, blur=0.34, lift=-0.07),
        large=Spot(at=(0.0, 1.7, 0.0), lens_mm=27, blur=0.15),
        view=Viewpoint(eye=(0.8, -1.3, 1.45), turn_deg=9),
        look=Look(
            wall=("square tiles #e9eef0 #cfd6d9", "plaster #e3eaec"),
            side=("plaster #eef1f2",),
            floor=("square tiles #c9d0d3 #b0b8bc", "polished concrete #b5b9ba"),
            timber=("ash",),
            metal=("steel", "chrome"),
            paint=("#eef0f0",),
        ),
        fixed=("wall", "floor", "paint"),
        windows=(Window(wall="left", start=0.9, end=2.9, low=1.0, high=2.3, columns=3, rows=1),),
        lit=True,
        lamp=COOL_LAMP,
        key=1.15,
    ),
    "hospital_room": Recipe(
        size=(4.8, 4.4, 2.7),
        furnish=hospital_room,
        small=Spot(at=(0.0, 1.2, 0.8), table="steel", lens_mm=36, elevation_deg=7, blur=0.34, lift=-0.07),
        large=Spot(at=(0.0, 1.4, 0.0), lens_mm=27, blur=0.15),
        view=Viewpoint(eye=(0.9, -1.35, 1.45), turn_deg=12),
        look=Look(
            wall=("plaster #dfe8e6", "plaster #d5e0d3", "plaster #d9e0e8"),
            side=("plaster #f0f2f0",),
            floor=("square tiles #d5dad8 #c3c9c7", "carpet #b9c6c4"),
            timber=("ash", "pale oak"),
            metal=("white metal", "chrome"),
            cloth=("#8fb5b9", "#9fb59a", "#8f9fb9"),
        ),
        fixed=("wall", "floor"),
        windows=(Window(wall="left", start=1.2, end=3.0, low=0.8, high=2.25, columns=2, rows=1, curtains=True),),
        lit=True,
        lamp=COOL_LAMP,
        key=1.15,
    ),
}
