"""Rooms people live in: kitchen, living room, bedroom, dining room."""

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
from studiolo.engines.maquette.settings.interior.finishes import cloth, finish, paint
from studiolo.engines.maquette.settings.interior.furnishing import Room
from studiolo.engines.maquette.settings.interior.look import Look
from studiolo.engines.maquette.settings.interior.recipe import Recipe, Spot, Viewpoint, Window
from studiolo.engines.maquette.settings.interior.walls import wainscot
from studiolo.engines.maquette.settings.shell import Builder, ball, box, quad, tube

_HOME_WALLS = (
    "plaster #4d6354",
    "plaster #d8c3a5",
    "plaster #b9c3b6",
    "plaster #3f5468",
    "plaster #c98d6e",
    "plaster #75604f",
)


def kitchen(room: Room) -> None:
    top = room.look.stone
    machines.cabinets(room, room.left + 0.02, room.right - 1.0, doors=room.look.paint, top=top)
    tile, tile_m = finish(room.pick("tiles #efece4", "tiles #dfe6e2", "square tiles #e6ddcf", "tiles #a9c0bb"))
    back = room.depth - 0.006
    room.builder.add(tile, quad((room.left, back, 0.9), (room.width, 0, 0), (0, 0, 0.62), tile_m))
    machines.stove(room, -0.35)
    machines.sink(room, -1.75)
    shelf = room.look.timber
    for z in (1.6, 1.98):
        shelves.wall_shelf(room, shelf, room.look.metal, 0.45, 1.62, room.depth, z)
    smalls.jars_row(room, (0.5, room.depth - 0.13, 1.6), 1.0)
    _bowls(room, 0.62, room.depth - 0.13, 1.98)
    smalls.plant(room, (1.42, room.depth - 0.13, 1.98), 0.3)
    at = (room.right - 0.5, room.depth - 0.42, 0.0)
    if not room.model("BlendSwap-CC-0/largeFridge", at, height=1.85):
        _tall_cupboard(room)
    smalls.jars_row(room, (-2.5, room.depth - 0.2, 0.9), 0.35)
    _boards(room, 0.72, room.depth - 0.02, 0.9)
    room.own("kettle", (0.02, room.depth - 0.32, 0.93), 0.24, 30)
    smalls.plant(room, (-1.15, room.depth - 0.14, 0.9), 0.26)
    if not room.small:
        _island(room)
    for x in (-0.55, 0.55):
        lamps.pendant(room, (x, 1.75, 1.78), 0.17, kind=room.pick("dome", "cone", "bell"))
    smalls.plant(room, (room.left + 0.35, 0.6, 0.0), 1.2)


def _island(room: Room) -> None:
    piece = machines.bar_counter(
        room.look.paint, room.look.timber, room.look.metal, -1.0, 1.0, 1.55, depth=0.7, height=0.92
    )
    if not room.put(piece, (0.0, 0.0, 0.0)):
        return
    room.model("Scopia/bowlWithFruits", (0.35, 1.9, 0.92), 20, width=0.32, noun="fruit")
    smalls.vase(room, (-0.6, 1.95, 0.92), 0.42)
    _boards_flat(room, -0.1, 1.8, 0.92)
    stool = seating.bar_stool(room, 0.66)
    for x in (-0.6, 0.05, 0.7):
        room.put(stool, (x, 1.22, 0.0), room.between(-20, 20), noun="stool")


def _bowls(room: Room, x: float, y: float, z: float) -> None:
    for number in range(4):
        smalls.plate(room, (x + 0.02, y, z + 0.016 * number), 0.1)
        smalls.plate(room, (x + 0.26, y, z + 0.03 * number), 0.075)
    for number in range(3):
        smalls.cup(room, (x + 0.42 + 0.11 * number, y, z), 40.0 * number, saucer=False)


def _boards(room: Room, x: float, y: float, z: float) -> None:
    for number, tall in enumerate((0.44, 0.34)):
        low = (x + 0.1 * number, y - 0.02 - 0.03 * number, z)
        high = (x + 0.3 + 0.05 * number, y - 0.03 * number, z + tall)
        room.builder.add(room.look.timber, box(low, high, 0.008, 0.6, 2, soft=2))


def _boards_flat(room: Room, x: float, y: float, z: float) -> None:
    room.builder.add(
        room.look.second_timber, box((x - 0.17, y - 0.12, z), (x + 0.17, y + 0.12, z + 0.02), 0.008, 0.6, soft=2)
    )
    room.put(smalls.loaf(room.random, 1), (x - 0.03, y, z + 0.02), 24, noun="bread")


def _tall_cupboard(room: Room) -> None:
    low = (room.right - 0.98, room.depth - 0.64, 0.0)
    room.builder.add(room.look.paint, box(low, (room.right - 0.02, room.depth, 2.2), 0.006))


def living_room(room: Room) -> None:
    y = room.depth
    soft.rug(room, (0.1, 2.7), 2.9, 2.1)
    room.put(seating.sofa(room), (-0.1, y - 0.55, 0.0), noun="sofa")
    for number, x in enumerate((-0.75, 0.55)):
        room.put(
            soft.leaning(soft.pillow(room.cloth(number + 1), 0.42, 0.42, 0.15), 18),
            (x, y - 0.62, 0.46),
            room.between(-14, 14),
            noun="cushion",
        )
    if not room.small:
        table = tables.coffee_table(room.look.timber, room.look.metal, 1.1, 0.6)
        if room.put(table, (0.0, 2.75, 0.012), noun="table"):
            smalls.books_flat(room, (-0.25, 2.7, 0.412), 3, 14)
            smalls.vase(room, (0.22, 2.85, 0.412), 0.32)
            smalls.cup(room, (0.02, 2.6, 0.412), 40)
    room.put(seating.armchair(room), (-1.75, 2.55, 0.0), 62, noun="armchair")
    wall_pieces.prints(room, -0.85, 0.85, 1.62, 3 if room.random.random() < 0.6 else 2)
    smalls.plant(room, (room.left + 0.45, y - 0.45, 0.0), 1.75)
    _sideboard(room, 1.35, 2.75)
    lamps.floor_lamp(room, (1.15, y - 0.4, 0.0), 1.5)
    lamps.paper_lantern(room, (0.1, 2.6, 2.1), 0.25)
    room.put(seating.wooden_chair(room), (2.0, 2.5, 0.0), -62, noun="chair")


def _sideboard(room: Room, left: float, right: float) -> None:
    """On the right of the back wall: doors, turned feet, a lamp and things on top."""
    y, top = room.depth, 0.68
    b, wood = room.builder, room.look.timber
    b.add(wood, box((left, y - 0.42, 0.17), (right, y - 0.02, top), 0.006, 1.2))
    step = (right - left) / 3
    for door in range(3):
        x = left + door * step
        b.add(wood, box((x + 0.008, y - 0.434, 0.195), (x + step - 0.008, y - 0.42, top - 0.03), 0.004, 0.8))
        b.add(room.look.second_metal, ball((x + step - 0.05, y - 0.445, 0.45), 0.013, sides=10))
    for x in (left + 0.08, right - 0.08):
        b.add(wood, *(tube([(x, fy, 0.0), (x, fy, 0.18)], 0.017) for fy in (y - 0.36, y - 0.09)))
    lamps.table_lamp(room, (left + 0.25, y - 0.22, top), 0.46)
    smalls.books_flat(room, (left + 0.68, y - 0.22, top), 3)
    smalls.plant(room, (right - 0.22, y - 0.22, top), 0.4)
    wall_pieces.mirror(room, ((left + right) / 2, y, 1.55), 0.62, 0.62, round_one=True)


def bedroom(room: Room) -> None:
    y = room.depth
    wide, long = 1.65, 2.05
    foot = y - 0.1 - long
    frame = room.look.timber
    b = room.builder
    piece = Builder()
    piece.add(frame, box((-wide / 2 - 0.03, -long / 2, 0.16), (wide / 2 + 0.03, long / 2, 0.32), 0.01, 0.9))
    head = room.cloth(1) if room.random.random() < 0.55 else frame
    piece.add(
        head, box((-wide / 2 - 0.1, long / 2 - 0.03, 0.1), (wide / 2 + 0.1, long / 2 + 0.07, 1.16), 0.04, 0.9, soft=3)
    )
    piece.add(
        cloth("#efeae1", 0), box((-wide / 2, -long / 2 + 0.02, 0.3), (wide / 2, long / 2 - 0.04, 0.52), 0.06, soft=3)
    )
    for x in (-wide / 2 + 0.05, wide / 2 - 0.05):
        piece.add(frame, box((x - 0.04, -long / 2 + 0.03, 0), (x + 0.04, -long / 2 + 0.11, 0.18), 0.01))
    sheet_ = cloth("#f1ede5", 1)
    piece.put(soft.coverlet(sheet_, wide, long - 0.62, 0.52, 0.34, 3, puff=0.055), (0.0, -0.3, 0.0))
    piece.put(soft.coverlet(room.cloth(0), wide + 0.02, 0.75, 0.585, 0.3, 9, puff=0.02), (0.0, -long / 2 + 0.5, 0.0))
    for x in (-0.4, 0.4):
        piece.put(soft.leaning(soft.pillow(cloth("#f4f1ea", 2), 0.66, 0.46, 0.17), 38), (x, long / 2 - 0.2, 0.52))
        piece.put(soft.leaning(soft.pillow(room.cloth(2), 0.5, 0.4, 0.14), 32), (x * 0.8, long / 2 - 0.42, 0.54))
    room.put(piece, (0.0, (foot + y - 0.1) / 2, 0.0), noun="bed")
    for side in (-1, 1):
        x = side * (wide / 2 + 0.38)
        stand = Builder()
        stand.add(frame, box((-0.23, -0.19, 0.14), (0.23, 0.19, 0.5), 0.006, 0.7))
        stand.add(frame, box((-0.21, -0.2, 0.3), (0.21, -0.19, 0.47), 0.004, 0.7))
        stand.add(room.look.second_metal, ball((0, -0.21, 0.385), 0.013, sides=10))
        for dx in (-0.18, 0.18):
            stand.add(frame, *(tube([(dx, dy, 0), (dx, dy, 0.15)], 0.015) for dy in (-0.14, 0.14)))
        if room.put(stand, (x, y - 0.24, 0.0)):
            lamps.table_lamp(room, (x, y - 0.2, 0.5), 0.46)
            smalls.books_flat(room, (x + 0.02, y - 0.36, 0.5), 2) if side < 0 else smalls.cup(room, (x, y - 0.36, 0.5))
    wall_pieces.prints(room, -0.8, 0.8, 1.72, 2, 0.42)
    soft.rug(room, (0.1, foot + 0.3), 2.7, 1.7)
    smalls.plant(room, (room.right - 0.45, y - 0.5, 0.0), 1.5)
    room.put(seating.armchair(room), (room.right - 0.75, y - 2.0, 0.0), -62, noun="armchair")
    bench = seating.long_bench(frame, 1.2)
    room.put(bench, (0.0, foot - 0.28, 0.0), noun="bench")
    lamps.paper_lantern(room, (0.2, 2.3, 2.15), 0.25)
    b.add(room.look.trim, box((room.left, y - 0.02, room.height - 0.08), (room.right, y, room.height), 0.01))


def dining_room(room: Room) -> None:
    y = room.depth
    if room.request.season or room.chance(0.7):
        wainscot(room, paint("#ece6da", 0.45) if room.random.random() < 0.6 else room.look.paint, 0.95)
    soft.rug(room, (0.0, 2.75), 2.6, 3.4, 90)
    if room.empty or not room.small:
        table = tables.farm_table(room.look.timber, 1.0, 2.3, 0.75)
        if room.put(table, (0.0, 2.75, 0.0), noun="table"):
            chair = seating.dining_chair(room) if room.random.random() < 0.6 else seating.spindle_chair(room)
            for fy in (2.0, 2.7, 3.4):
                room.put(chair, (-0.72, fy, 0.0), 90 + room.between(-5, 5), noun="chair")
                room.put(chair, (0.72, fy, 0.0), -90 + room.between(-5, 5), noun="chair")
                smalls.setting(room, (-0.3, fy, 0.75), -90)
                smalls.setting(room, (0.3, fy, 0.75), 90)
            smalls.vase(room, (0.0, 2.75, 0.75), 0.5)
            for fy in (2.35, 3.15):
                lamps.candle(room, (0.0, fy, 0.75), 0.2, 0.012, holder=True)
    lamps.chandelier(room, (0.0, 2.75, 1.85), 0.48) if room.random.random() < 0.6 else lamps.pendant(
        room, (0.0, 2.75, 1.6), 0.3
    )
    _sideboard_wide(room)
    wall_pieces.prints(room, -1.0, 1.0, 1.7, 3)
    smalls.plant(room, (room.right - 0.4, y - 0.45, 0.0), 1.5)


def _sideboard_wide(room: Room) -> None:
    y = room.depth
    if room.model("BlendSwap-CC-BY/chest", (0.0, y - 0.3, 0.0), width=1.5, dress={"wood": room.look.timber}):
        lamps.table_lamp(room, (-0.55, y - 0.3, 0.88), 0.44)
        smalls.jars_row(room, (-0.1, y - 0.28, 0.88), 0.4)
        smalls.vase(room, (0.55, y - 0.3, 0.88), 0.36)


RECIPES = {
    "kitchen": Recipe(
        size=(5.2, 4.5, 2.7),
        furnish=kitchen,
        small=Spot(at=(0.1, 1.2, 0.92), table="counter", lens_mm=36, elevation_deg=7.5, blur=0.36, lift=-0.08),
        large=Spot(at=(0.0, 2.1, 0.0), lens_mm=27, blur=0.15),
        view=Viewpoint(eye=(1.15, -1.35, 1.42), turn_deg=13),
        look=Look(
            wall=("plaster #ece4d4", "plaster #dfe3dc", "plaster #e6d6bf"),
            floor=("oak planks", "checker #e9e4d8 #3a3c3e", "oak herringbone"),
            paint=("#5d7566", "#3c5266", "#e6ddcc", "#7f8f86", "#b9a789", "#44484a"),
            stone=("#ece8df", "#3a3a3c", "#d9d5cc"),
        ),
        windows=(Window(wall="left", start=1.1, end=2.7, low=0.95, high=2.2, columns=2, rows=2),),
        city=False,
    ),
    "living_room": Recipe(
        size=(5.6, 4.8, 2.75),
        furnish=living_room,
        small=Spot(at=(0.0, 1.5, 0.45), table="wood", lens_mm=36, elevation_deg=9, blur=0.36, lift=-0.06),
        large=Spot(at=(0.05, 2.3, 0.012), lens_mm=27, blur=0.15),
        view=Viewpoint(eye=(1.3, -1.15, 1.3), turn_deg=17),
        look=Look(wall=_HOME_WALLS, floor=("oak planks", "walnut planks", "oak herringbone")),
        windows=(Window(wall="left", start=1.5, end=3.9, low=0.14, high=2.35, columns=3, rows=2, curtains=True),),
        city=False,
    ),
    "bedroom": Recipe(
        size=(5.0, 4.6, 2.7),
        furnish=bedroom,
        small=Spot(at=(-0.1, 1.35, 0.56), table="wood", lens_mm=36, elevation_deg=8, blur=0.36, lift=-0.07),
        large=Spot(at=(0.05, 1.35, 0.012), lens_mm=27, blur=0.16),
        view=Viewpoint(eye=(1.35, -1.2, 1.35), turn_deg=18),
        look=Look(
            wall=("plaster #d9d2c6", "plaster #a9b3ac", "plaster #c9b5a5", "plaster #8f9da3", "plaster #4a5a60"),
            floor=("oak planks", "pale oak planks", "carpet #cfc6b8"),
        ),
        windows=(Window(wall="left", start=1.2, end=3.0, low=0.5, high=2.3, columns=2, rows=2, curtains=True),),
        city=False,
    ),
    "dining_room": Recipe(
        size=(5.0, 5.2, 2.85),
        furnish=dining_room,
        small=Spot(at=(0.0, 1.35, 0.75), table="wood", lens_mm=36, elevation_deg=8, blur=0.36, lift=-0.07),
        large=Spot(at=(0.0, 1.6, 0.012), lens_mm=27, blur=0.16),
        view=Viewpoint(eye=(1.2, -1.1, 1.5), turn_deg=14),
        look=Look(
            wall=("plaster #33474a", "plaster #6b3b35", "plaster #b9c3b6", "plaster #d9c9a8"),
            floor=("walnut planks", "oak herringbone"),
        ),
        windows=(Window(wall="left", start=1.3, end=3.7, low=0.4, high=2.45, columns=4, rows=3, curtains=True),),
        city=False,
    ),
}
