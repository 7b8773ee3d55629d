"""A coffee shop and a bakery: counters, pastry, and what goes on shelves behind."""

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
from studiolo.engines.maquette.settings.interior.finishes import paint
from studiolo.engines.maquette.settings.interior.furnishing import Room
from studiolo.engines.maquette.settings.interior.look import Look
from studiolo.engines.maquette.settings.interior.recipe import Recipe, Spot, Viewpoint, Window
from studiolo.engines.maquette.settings.interior.walls import wainscot
from studiolo.engines.maquette.settings.shell import Builder, box, lathe, tube

WINES = ("#1d2b1a", "#2a1114", "#3a4a1f", "#5a3a16", "#12181d")


def cafe(room: Room) -> None:
    y = room.depth
    if room.chance(0.8) and room.look.beams is None:
        wainscot(room, room.look.second_timber, 1.0, step=0.42)
    left, right, front = -1.25, room.right - 0.05, y - 1.55
    counter = machines.bar_counter(
        room.look.second_timber, room.look.timber, room.look.metal, left, right, front,
        slats=0 if room.look.beams is not None else 32, rail=room.look.second_metal,
    )  # fmt: skip
    room.builder.put(counter, (0.0, 0.0, 0.0))
    top = 1.08
    machines.espresso_machine(room, (0.95, front + 0.32, top), 4)
    for i in range(3):
        for j in range(2):
            smalls.cup(room, (0.75 + 0.11 * i, front + 0.28 + 0.1 * j, top + 0.45), 40.0 * i, saucer=False)
    _cake_dome(room, (-0.45, front + 0.28, top), 4)
    _cake_dome(room, (0.05, front + 0.34, top), 0)
    room.model("BlendSwap-CC-BY/kitchenScale", (-1.0, front + 0.34, top), 12, height=0.26)
    room.model("Scopia/bowlWithFruits", (1.75, front + 0.3, top), 20, width=0.3, noun="fruit")
    smalls.vase(room, (2.25, front + 0.3, top), 0.36)
    _back_bar(room, left + 0.2, right)
    _cafe_shelves(room, 0.1, right - 0.05)
    wall_pieces.board(room, (-0.85, y, 1.92), 1.3, 0.95, "#20231f", int(room.random.integers(6)))
    wall_pieces.print_cluster(room, -2.55, 1.7)
    stool = seating.bar_stool(room)
    for x in (-0.8, -0.1, 0.6):
        room.put(stool, (x, front - 0.42, 0.0), room.between(-15, 15), noun="stool")
    _cafe_tables(room)
    _lounge(room)
    smalls.plant(room, (room.left + 0.42, y - 0.42, 0.0), 1.75)
    smalls.plant(room, (room.left + 0.35, 3.95, 0.0), 0.9, broad=True)
    for x, fy, z, r in (
        (-1.95, 1.1, 2.0, 0.2), (-2.0, 3.4, 2.02, 0.19), (1.25, 0.75, 2.05, 0.21), (-0.6, 2.6, 2.1, 0.21), (-0.55, front + 0.2, 2.0, 0.19),
        (0.75, front + 0.2, 2.0, 0.19), (2.05, front + 0.2, 2.0, 0.19),
    ):  # fmt: skip
        lamps.pendant(room, (x, fy, z), r)


def _cake_dome(room: Room, at: tuple[float, float, float], kind: int) -> None:
    """Pastry on a stand."""
    piece = Builder()
    stand = [(0.0, 0.0), (0.07, 0.0), (0.02, 0.02), (0.018, 0.09), (0.15, 0.11), (0.16, 0.118), (0.0, 0.112)]
    piece.add(smalls.WHITE, lathe(tables.crisp(stand), sides=32))
    for number in range(5 if kind == 4 else 3):
        a = 2 * np.pi * number / (5 if kind == 4 else 3)
        piece.put(
            smalls.loaf(room.random, 4 if kind == 4 else 2),
            (0.08 * np.cos(a), 0.08 * np.sin(a), 0.118),
            float(np.degrees(a)) + 90,
        )
    if kind == 4:
        piece.put(smalls.loaf(room.random, 4), (0.0, 0.0, 0.16), 30)
    room.put(piece, at, noun="pastry")


def _back_bar(room: Room, left: float, right: float) -> None:
    y = room.depth
    room.builder.add(room.look.second_timber, box((left, y - 0.45, 0), (right, y - 0.02, 0.9), 0.004, 0.9))
    room.builder.add(room.look.timber, box((left - 0.02, y - 0.48, 0.9), (right, y - 0.02, 0.94), 0.006, 1.0))


def _cafe_shelves(room: Room, left: float, right: float) -> None:
    y = room.depth
    wood, bracket = room.look.timber, room.look.metal
    heights = (1.42, 1.8, 2.18)
    for z in heights:
        shelves.wall_shelf(room, wood, bracket, left, right, y, z)
        lamps.strip(room, (left + 0.03, y - 0.05, z - 0.044), (right - 0.03, y - 0.03, z - 0.036))
    z = heights[0]
    for i in range(6):
        for level in range(2):
            smalls.cup(
                room, (left + 0.12 + 0.105 * i, y - 0.15, z + 0.06 * level), room.between(-85, -30), saucer=False
            )
    for i, code in enumerate(("#8a3b24", "#2f4037", "#d3b384", "#2b2d33")):
        _coffee_bag(room, (left + 0.88 + 0.15 * i, y - 0.13, z), code)
    room.model("BlendSwap-CC-BY/coffeePress", (left + 1.6, y - 0.13, z), 40, height=0.24)
    smalls.plant(room, (left + 1.95, y - 0.13, z), 0.26)
    z = heights[1]
    for i, code in enumerate(("#3b2213", "#7a4a22", "#c9a36a", "#51301a", "#8a5a2c")):
        smalls.bottle_jar(room, (left + 0.14 + 0.13 * i, y - 0.13, z), code, 0.19)
    smalls.vase(room, (left + 0.95, y - 0.13, z), 0.2, flowers=False)
    room.model("BlendSwap-CC-BY/radio", (left + 1.35, y - 0.13, z), 0, height=0.2, noun="radio")
    room.model("BlendSwap-CC-BY/espressokettle", (left + 1.75, y - 0.13, z), 30, height=0.17)
    for i in range(3):
        smalls.plate(room, (left + 2.1, y - 0.13, z + 0.02 * i), 0.1)
    z = heights[2]
    smalls.plant(room, (left + 0.25, y - 0.13, z), 0.3)
    piece = Builder()
    shelves.fill_books(piece, room.random, (left + 0.55, y - 0.13, z), 0.4, 0.28, 0.16)
    shelves.bottles(piece, room.random, (left + 1.05, y - 0.13, z), 0.4, WINES)
    room.put(piece, (0.0, 0.0, 0.0))
    smalls.vase(room, (left + 1.65, y - 0.13, z), 0.24, flowers=False)
    smalls.plant(room, (left + 2.0, y - 0.13, z), 0.24)


def _coffee_bag(room: Room, at: tuple[float, float, float], code: str) -> None:
    piece = Builder()
    piece.add(
        paint(code, 0.55),
        box((-0.06, -0.035, 0), (0.06, 0.035, 0.17), 0.014, soft=2),
        box((-0.055, -0.012, 0.165), (0.055, 0.012, 0.2), 0.006),
    )
    piece.add(paint("#efe8dc", 0.6), box((-0.038, -0.037, 0.05), (0.038, -0.034, 0.12), 0.001))
    room.put(piece, at, noun="bag")


def _cafe_tables(room: Room) -> None:
    """Round tables by the window and in front; each with a cup and what goes with it."""
    chair = seating.cafe_chair(room)
    near = () if room.small else ((1.35, 1.15, 0.4, ((0.58, 1.35, 78), (1.75, 1.85, -24))),)
    for x, y, radius, seats in (
        (-2.3, 1.35, 0.38, ((-2.28, 2.05, 4), (-1.62, 1.15, -75))),
        (-2.4, 3.35, 0.36, ((-2.45, 2.75, 176), (-2.3, 4.0, -4))),
        *near,
    ):
        table = tables.round_table(room.look.timber, room.look.metal, radius, 0.74)
        if not room.put(table, (x, y, 0.0), noun="table"):
            continue
        for cx, cy, turn in seats:
            room.put(chair, (cx, cy, 0.0), turn + room.between(-6, 6), noun="chair")
        smalls.cup(room, (x - 0.12, y - 0.1, 0.74), room.between(0, 360))
        if x > 0:
            if not room.model("BlendSwap-CC-BY/tulips", (x + 0.12, y + 0.1, 0.74), 40, height=0.38, noun="flower"):
                smalls.vase(room, (x + 0.12, y + 0.1, 0.74), 0.3)
            room.model("BlendSwap-CC-0/cupcake", (x + 0.06, y - 0.18, 0.74), 0, height=0.085, noun="cake")
        else:
            smalls.vase(room, (x + 0.12, y + 0.08, 0.74), 0.22) if y > 2 else smalls.books_flat(
                room, (x + 0.1, y + 0.12, 0.74), 1, 30
            )
        if room.light.candle is not None:
            lamps.candle(room, (x - 0.02, y + 0.16, 0.74), 0.09, 0.03)


def _lounge(room: Room) -> None:
    soft.rug(room, (-0.75, 2.55), 2.3, 1.9, -8)
    chair = seating.club_chair(room)
    room.put(chair, (-1.2, 3.15, 0.012), 16, 0.86, noun="armchair")
    room.put(chair, (0.12, 3.0, 0.012), -32, 0.86, noun="armchair")
    table = tables.round_table(room.look.timber, room.look.metal, 0.34, 0.5)
    if room.put(table, (-0.6, 2.3, 0.012), noun="table"):
        smalls.cup(room, (-0.7, 2.25, 0.512), 30)
        smalls.books_flat(room, (-0.48, 2.36, 0.512), 2, 20)
        if room.light.candle is not None:
            lamps.candle(room, (-0.6, 2.46, 0.512), 0.09, 0.03)


def bakery(room: Room) -> None:
    y = room.depth
    case = machines.glass_case(room, 2.2)
    front = y - 1.75
    room.builder.put(case, (-0.75, front, 0.0))
    for z, kinds in ((0.5, (1, 0)), (0.75, (4, 2)), (0.99, (4,))):
        for row in range(2 if z < 0.6 else 1):
            smalls.breads(room, -1.78, 0.3, front - 0.12 + 0.2 * row, z + 0.004, kinds)
    for number, x in enumerate((-1.4, -0.75, -0.1)):
        smalls.cake(room, (x, front + 0.1, 1.26), 0.11) if number != 1 else _cake_dome(room, (x, front + 0.1, 1.26), 4)
    counter = machines.bar_counter(
        room.look.paint, room.look.timber, room.look.metal, 0.42, 2.25, front - 0.32, depth=0.66, height=1.0
    )
    room.builder.put(counter, (0.0, 0.0, 0.0))
    _basket(room, (0.8, front - 0.02, 1.0), 3)
    _basket(room, (1.35, front - 0.02, 1.0), 2)
    room.model("BlendSwap-CC-BY/kitchenScale", (1.85, front, 1.0), -12, height=0.3)
    wood = room.look.timber
    for z in (0.95, 1.32, 1.69, 2.06):
        room.builder.add(wood, box((room.left + 0.3, y - 0.4, z - 0.03), (0.95, y - 0.02, z), 0.005, 0.9))
        for fy in (y - 0.3, y - 0.14):
            smalls.breads(room, room.left + 0.34, 0.9, fy, z, (0, 1) if z < 1.5 else (3,) if z > 2.0 else (0, 2, 1))
    for x in (room.left + 0.3, -0.85, 0.92):
        room.builder.add(wood, box((x, y - 0.4, 0), (x + 0.04, y - 0.02, 2.3), 0.005, 0.9, 2))
    machines.shop_oven(room, 1.72)
    wall_pieces.board(room, (-0.9, y - 0.42, 2.52), 1.6, 0.36, "#20231f", 3)
    for x in (-1.7, -0.6, 0.5, 1.6):
        lamps.pendant(room, (x, front + 0.1, 2.05), 0.17, kind="cone")
    if not room.small:
        _basket_stand(room, (room.right - 0.65, 1.5, 0.0))
        _basket_stand(room, (room.left + 0.6, 1.35, 0.0))


def _basket(room: Room, at: tuple[float, float, float], kind: int) -> None:
    """Wicker, with loaves standing or lying in it."""
    piece = Builder()
    straw = paint("#b58a52", 0.8)
    for level in range(7):
        r = 0.17 + 0.008 * level
        angle = np.linspace(0, 2 * np.pi, 33)
        ring = np.stack(
            [np.cos(angle) * r * 1.25, np.sin(angle) * r * 0.85, np.full(33, 0.014 + 0.024 * level)], axis=-1
        )
        piece.add(straw, tube(ring, 0.014, 6))
    for number in range(5 if kind == 3 else 8):
        loaf = smalls.loaf(room.random, kind)
        if kind == 3:
            piece.put(_upright(loaf), (0.06 * (number - 2), 0.02 * (number % 2), 0.02), 40.0 * number)
        else:
            a = number * 2.4
            piece.put(loaf, (0.1 * np.cos(a), 0.06 * np.sin(a), 0.1 + 0.03 * (number // 4)), 50.0 * number)
    room.put(piece, at, noun="bread")


def _upright(piece: Builder) -> Builder:
    """A long loaf stood on its end."""
    return piece.turned(np.array([[0, 0, -1], [0, 1, 0], [1, 0, 0]])).standing()


def _basket_stand(room: Room, at: tuple[float, float, float]) -> None:
    table = tables.farm_table(room.look.second_timber, 0.9, 0.6, 0.72)
    if room.put(table, at, noun="table"):
        _basket(room, (at[0] - 0.2, at[1], 0.72), 2)
        _basket(room, (at[0] + 0.24, at[1] + 0.05, 0.72), 3)


RECIPES = {
    "cafe": Recipe(
        size=(6.6, 6.0, 3.05),
        furnish=cafe,
        small=Spot(at=(0.35, 1.0, 0.74), turn_deg=6, table="round", lens_mm=36, elevation_deg=7, blur=0.34, lift=-0.08),
        large=Spot(at=(-0.1, 1.9, 0.012), turn_deg=4, lens_mm=27, blur=0.15),
        view=Viewpoint(eye=(2.0, -1.25, 1.45), turn_deg=27, lens_mm=21),
        look=Look(
            wall=("limewash #c9a06e", "plaster #d2b48a", "plaster #5d6b5a", "limewash #b98a62"),
            side=("limewash #cfae82", "plaster #e2d0b0"),
            floor=("walnut planks", "chestnut planks", "oak planks"),
            ceiling=("plaster #e2d3b5",),
            beams="rough",
            timber=("chestnut", "teak"),
            metal=("black", "copper"),
            cloth=("#8c2f25", "#1f2f46", "#d9b98a", "#4d6354"),
            leather=("#7a3b1e", "#6b3420"),
        ),
        windows=(
            Window(wall="left", start=1.0, end=2.9, low=0.42, high=2.6, columns=3, rows=2, frame="black"),
            Window(wall="left", start=3.3, end=5.1, low=0.42, high=2.6, columns=3, rows=2, frame="black"),
        ),
        lit=True,
    ),
    "bakery": Recipe(
        size=(5.4, 4.9, 2.95),
        furnish=bakery,
        small=Spot(at=(0.0, 1.15, 0.95), table="wood", lens_mm=36, elevation_deg=7, blur=0.34, lift=-0.08),
        large=Spot(at=(0.0, 1.75, 0.0), lens_mm=27, blur=0.15),
        view=Viewpoint(eye=(0.9, -1.2, 1.5), turn_deg=9),
        look=Look(
            wall=("tiles #f0ece2", "limewash #e2d0b0", "tiles #dfe6e2"),
            side=("plaster #efe6d4",),
            floor=("checker #e9e0cf #8a6a4a", "oak planks", "terrazzo #e2d9c8"),
            timber=("oak", "chestnut"),
            metal=("black", "brass"),
            paint=("#5d7566", "#e6d9c2", "#7f9aa0", "#b5735f"),
        ),
        windows=(Window(wall="left", start=0.9, end=2.7, low=0.6, high=2.4, columns=3, rows=2),),
        lit=True,
    ),
}
