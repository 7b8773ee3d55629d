"""Shops: clothes, food, books, flowers."""

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
from studiolo.engines.maquette.settings.interior.finishes import METALS, paint
from studiolo.engines.maquette.settings.interior.furnishing import Room
from studiolo.engines.maquette.settings.interior.look import Look
from studiolo.engines.maquette.settings.interior.recipe import WHITE_LAMP, Recipe, Spot, Viewpoint, Window
from studiolo.engines.maquette.settings.shell import Builder, box, lathe, tube


def shop(room: Room) -> None:
    """A boutique: rails of clothes, a table of folded things, a tall mirror, bags on lit shelves."""
    y = room.depth
    metal = room.look.metal
    for x, turn, width in ((-1.55, 0, 1.5), (1.55, 0, 1.5)):
        _rail(room, (x, y - 0.55, 0.0), turn, width)
    _rail(room, (room.left + 0.5, 2.3, 0.0), 90, 1.7)
    _rail(room, (room.right - 0.5, 2.5, 0.0), -90, 1.7)
    wall_pieces.mirror(room, (0.0, y, 1.15), 0.85, 2.0)
    for side in (-1, 1):
        for level, z in enumerate((1.95, 2.32)):
            left = side * 1.55 - 0.8
            shelves.wall_shelf(room, room.look.timber, metal, left, left + 1.6, y, z, 0.3)
            lamps.strip(room, (left + 0.02, y - 0.04, z - 0.044), (left + 1.58, y - 0.025, z - 0.036))
            for number in range(4):
                _bag(room, (left + 0.22 + 0.4 * number, y - 0.16, z)) if level == 0 else _hatbox(
                    room, (left + 0.25 + 0.38 * number, y - 0.16, z)
                )
    if room.empty or not room.small:
        table = tables.trestle(room.look.timber, metal, 1.6, 0.85, 0.78)
        if room.put(table, (0.0, 2.3, 0.0), noun="table"):
            for number in range(3):
                pile = Builder()
                for level in range(4):
                    pile.add(
                        room.cloth(number + level),
                        box((-0.17, -0.14, 0.035 * level), (0.17, 0.14, 0.035 * level + 0.033), 0.015, 0.25, soft=2),
                    )
                room.put(pile, (-0.55 + 0.42 * number, 2.2, 0.78), noun="clothes")
            smalls.vase(room, (0.6, 2.45, 0.78), 0.4)
            _shoes(room, (0.25, 2.5, 0.78))
    if not room.model("Scopia/mannequinBrunette", (1.05, 3.1, 0.0), -25, height=1.74, noun="mannequin"):
        smalls.plant(room, (1.05, 3.1, 0.0), 1.4)
    soft.round_rug(room, (0.0, 2.3), 1.25)
    room.put(seating.armchair(room), (-1.15, 1.35, 0.0), 40, noun="armchair")
    for x in (-1.3, 0.0, 1.3):
        lamps.spot_light(room, (x, 3.0, room.height - 0.16), (x * 1.2, y - 0.3, 1.2))
        lamps.globe(room, (x, 2.2, 2.3), 0.13)
    lamps.neon_line(room, [(-0.9, y - 0.04, 2.52), (0.9, y - 0.04, 2.52)], 0)


def _rail(room: Room, at: tuple[float, float, float], turn: float, width: float) -> None:
    piece = Builder()
    half, high = width / 2, 1.62
    metal = room.look.metal
    piece.add(metal, tube([(-half, 0, high), (half, 0, high)], 0.014))
    for x in (-half, half):
        piece.add(metal, tube([(x, 0, 0.03), (x, 0, high)], 0.014), tube([(x, -0.25, 0.02), (x, 0.25, 0.02)], 0.014))
    piece.put(soft.garments(room, width - 0.12, high), (0.0, 0.0, 0.0))
    room.put(piece, at, turn, noun="clothes")


def _bag(room: Room, at: tuple[float, float, float]) -> None:
    piece = Builder()
    hide = (
        room.look.leather
        if room.random.random() < 0.5
        else paint(room.pick("#c8a47a", "#2b2b2d", "#7d2b2b", "#e9e2d6", "#24433f"), 0.35)
    )
    wide = room.between(0.1, 0.14)
    piece.add(
        hide,
        box((-wide, -0.05, 0), (wide, 0.05, wide * 1.4), 0.025, soft=3),
        box((-wide, -0.056, wide * 0.75), (wide, -0.04, wide * 1.42), 0.012, soft=2),
    )
    t = np.linspace(0, np.pi, 15)
    piece.add(
        hide,
        tube(np.stack([np.cos(t) * wide * 0.6, np.zeros(15), wide * 1.35 + np.sin(t) * wide * 0.9], axis=-1), 0.008, 8),
    )
    piece.add(METALS["brass"], box((-0.018, -0.062, wide * 0.72), (0.018, -0.052, wide * 0.86), 0.004))
    room.put(piece, at, room.between(-12, 12), noun="bag")


def _hatbox(room: Room, at: tuple[float, float, float]) -> None:
    piece = Builder()
    code = room.pick("#e6d9c5", "#c98f7c", "#8fa89b", "#2b2b2d", "#d9c3a0")
    r = room.between(0.1, 0.14)
    piece.add(
        paint(code, 0.6),
        lathe(
            tables.crisp([(0.0, 0.0), (r, 0.0), (r, 0.14), (r + 0.006, 0.14), (r + 0.006, 0.19), (0.0, 0.19)]), sides=28
        ),
    )
    room.put(piece, at, noun="box")


def _shoes(room: Room, at: tuple[float, float, float]) -> None:
    if not room.model("Scopia/woman_shoes", at, 20, width=0.2, noun="shoe"):
        _hatbox(room, at)


def grocery(room: Room) -> None:
    """An aisle between shelves of goods, crates of fruit at its head."""
    y = room.depth
    white = paint("#e9e9e4", 0.4)
    for side in (-1, 1):
        for number in range(3):
            fy = 1.5 + 1.5 * number
            piece = Builder()
            for z in (0.12, 0.5, 0.86, 1.2, 1.54):
                piece.add(white, box((-0.73, -0.24, z - 0.03), (0.73, 0.24, z), 0.004))
                piece.add(
                    paint("#d8412f" if number % 2 else "#3f8f5a", 0.4),
                    box((-0.73, -0.25, z - 0.035), (0.73, -0.238, z + 0.004), 0.001),
                )
                shelves.goods(piece, room.random, (-0.7, -0.21, z), 1.4, 0.3)
            piece.add(white, box((-0.75, 0.22, 0), (0.75, 0.26, 1.9), 0.004))
            for x in (-0.75, 0.73):
                piece.add(white, box((x, -0.24, 0), (x + 0.02, 0.26, 1.9), 0.003))
            room.put(piece, (side * (room.width / 2 - 0.55), fy, 0.0), -90.0 * side)
    for x in np.linspace(-1.15, 1.15, 4):
        piece = Builder()
        for z in (0.3, 0.75, 1.2, 1.6):
            piece.add(white, box((-0.28, -0.24, z - 0.03), (0.28, 0.24, z), 0.004))
            shelves.goods(piece, room.random, (-0.27, -0.2, z), 0.54, 0.34)
        piece.add(white, box((-0.29, 0.22, 0), (0.29, 0.26, 2.0), 0.004))
        room.put(piece, (float(x), y - 0.28, 0.0))
    fruit = (
        ("#c8362a", "#a3281f"),
        ("#e38a1f", "#d9771a"),
        ("#e8c63a",),
        ("#6f9f3a", "#8fae4a"),
        ("#5a2a4a",),
        ("#c9452f",),
    )
    wood = room.look.timber
    for number in range(0 if room.small else 4):
        x, fy = (-0.62, 0.0, 0.62, 0.0)[number], (1.35, 1.35, 1.35, 1.0)[number]
        if number == 3:
            continue
        stand = tables.crate_table(wood, 0.52, 0.55)
        if room.put(stand, (x, fy, 0.0), noun="crate"):
            crate = shelves.crate_of(room, wood, fruit[number], 0.54, 0.42).tilted(10)
            room.put(crate, (x, fy, 0.58), noun="fruit")
    for side in (-1, 1):
        for level in range(2):
            x, fy = side * (room.width / 2 - 0.55), 0.45
            room.put(
                shelves.crate_of(room, wood, fruit[3 + level], 0.6, 0.42).tilted(12),
                (x, fy, 0.35 + 0.35 * level),
                -90.0 * side,
                noun="fruit",
            )
    room.model("Scopia/shopping-basket", (0.55, 2.4, 0.0), 20, height=0.5, noun="basket")
    for fy in (0.8, 2.6, 4.4):
        for x in (-0.75, 0.75):
            lamps.tube_light(room, (x, fy, room.height - 0.08), 1.4)


def bookshop(room: Room) -> None:
    y = room.depth
    wood = room.look.timber
    for x in np.linspace(-1.95, 1.95, 4):
        room.put(shelves.bookcase(room, 1.28, 2.4, wood=wood), (float(x), y - 0.17, 0.0), noun="bookcase")
    for fy in (0.9, 2.25, 3.6):
        room.put(shelves.bookcase(room, 1.3, 2.4, wood=wood), (room.right - 0.17, fy, 0.0), -90, noun="bookcase")
    for x, fy in ((-0.75, 2.9), (0.75, 2.9), (0.0, 1.3)):
        if room.small and fy < 2:
            continue
        table = tables.farm_table(room.look.second_timber, 1.1, 0.75, 0.72)
        if room.put(table, (x, fy, 0.0), noun="table"):
            for dx in (-0.36, 0.0, 0.36):
                for dy in (-0.18, 0.16):
                    smalls.books_flat(
                        room, (x + dx, fy + dy, 0.72), int(room.random.integers(2, 6)), room.between(-8, 8)
                    )
    room.put(seating.club_chair(room), (-1.9, 2.2, 0.0), 62, noun="armchair")
    lamps.floor_lamp(room, (-2.15, 2.9, 0.0), 1.5)
    smalls.plant(room, (room.left + 0.4, 3.9, 0.0), 1.4)
    soft.rug(room, (-1.3, 1.9), 1.6, 1.2, 20)
    room.model("Scopia/step-ladder-wood", (1.55, 3.6, 0.0), 30, height=0.9, noun="ladder")
    for x in (-1.4, 0.0, 1.4):
        for fy in (1.4, 3.2):
            lamps.pendant(room, (x, fy, 2.15), 0.18, kind="bowl")


def florist(room: Room) -> None:
    """Buckets of flowers in tiers, a wrapping counter, greenery from the ceiling."""
    y = room.depth
    wood, zinc = room.look.timber, METALS["steel"]
    for row, (z, fy) in enumerate(((0.05, y - 1.3), (0.42, y - 0.9), (0.8, y - 0.5))):
        room.builder.add(wood, box((room.left + 0.2, fy - 0.2, max(0.0, z - 0.04)), (0.85, fy + 0.22, z), 0.006, 0.9))
        for x in np.arange(room.left + 0.45, 0.8, 0.42):
            _bucket(room, (float(x) + 0.1 * (row % 2), fy, z), zinc)
    counter = machines.bar_counter(room.look.paint, wood, room.look.metal, 1.0, 2.5, y - 1.6, height=0.98)
    room.put(counter, (0.0, 0.0, 0.0))
    smalls.vase(room, (1.35, y - 1.3, 0.98), 0.5)
    room.model("BlendSwap-CC-BY/kitchenScale", (2.2, y - 1.35, 0.98), -14, height=0.28)
    for z in (1.45, 1.9):
        shelves.wall_shelf(room, wood, room.look.metal, 1.0, 2.5, y, z)
        for x in np.arange(1.15, 2.45, 0.3):
            smalls.vase(
                room, (float(x), y - 0.13, z), room.between(0.18, 0.3), flowers=False
            ) if room.random.random() < 0.5 else smalls.plant(room, (float(x), y - 0.13, z), room.between(0.2, 0.32))
    if not room.small:
        table = tables.farm_table(room.look.second_timber, 1.3, 0.7, 0.74)
        if room.put(table, (0.35, 1.75, 0.0), noun="table"):
            for x in (-0.4, 0.0, 0.4):
                smalls.vase(room, (0.35 + x, 1.75 + 0.1 * (x > 0), 0.74), room.between(0.36, 0.5))
    for x, fy in ((room.left + 0.45, 2.2), (room.right - 0.4, 2.0), (room.left + 0.4, 1.2), (room.right - 0.45, 1.1)):
        smalls.plant(room, (x, fy, 0.0), room.between(0.9, 1.5), broad=True)
    for x in np.linspace(-2.0, 2.0, 6):
        _hanging_plant(room, (float(x), 2.6 + 0.5 * np.sin(x * 3), 2.2))
    lamps.pendant(room, (0.35, 1.9, 1.95), 0.2)
    lamps.pendant(room, (1.75, y - 1.3, 2.0), 0.18)


def _bucket(room: Room, at: tuple[float, float, float], zinc: object) -> None:
    piece = Builder()
    outline = [(0.0, 0.0), (0.1, 0.0), (0.135, 0.28), (0.142, 0.285), (0.128, 0.285), (0.1, 0.2), (0.0, 0.2)]
    piece.add(zinc, lathe(tables.crisp(outline), sides=24))  # type: ignore[arg-type]
    piece.put(smalls.bunch_piece(room), (0.0, 0.0, 0.18), room.between(0, 360), room.between(0.4, 0.52))
    room.put(piece, at, room.between(0, 360), noun="flower")


def _hanging_plant(room: Room, at: tuple[float, float, float]) -> None:
    if not room.wants("plant"):
        return
    piece = Builder()
    piece.put(smalls.plant_piece(room), (0.0, 0.0, 0.0), room.between(0, 360), 0.4)
    piece.add(
        lamps.CORD,
        tube([(0.06, 0, 0.1), (0, 0, 0.5), (0, 0, room.height - at[2])], 0.003, 5),
        tube([(-0.06, 0, 0.1), (0, 0, 0.5)], 0.003, 5),
    )
    room.put(piece, at)


RECIPES = {
    "shop": Recipe(
        size=(5.6, 4.8, 2.9),
        furnish=shop,
        small=Spot(at=(0.0, 1.3, 0.78), table="wood", lens_mm=36, elevation_deg=7, blur=0.34, lift=-0.07),
        large=Spot(at=(0.0, 1.7, 0.012), lens_mm=27, blur=0.15),
        view=Viewpoint(eye=(0.9, -1.3, 1.45), turn_deg=9),
        look=Look(
            wall=("plaster #e6ddd0", "plaster #c9b5a5", "plaster #4d5f5a", "limewash #d9c8b4"),
            floor=("oak herringbone", "terrazzo #e6e0d6", "polished concrete #b0aaa0"),
            timber=("oak", "pale oak", "walnut"),
            metal=("brass", "black"),
            cloth=("#b5623c", "#4d6354", "#3f5468", "#c9b79c", "#8c3f35", "#d9b0a0"),
        ),
        windows=(Window(wall="left", start=0.6, end=2.9, low=0.3, high=2.5, columns=3, rows=1, frame="black"),),
        lit=True,
        lamp=WHITE_LAMP,
    ),
    "grocery": Recipe(
        size=(4.4, 5.8, 3.0),
        furnish=grocery,
        small=Spot(at=(0.0, 1.0, 0.6), table="crate", lens_mm=36, elevation_deg=7, blur=0.34, lift=-0.07),
        large=Spot(at=(0.0, 1.9, 0.0), lens_mm=28, blur=0.15),
        view=Viewpoint(eye=(0.25, -1.3, 1.5), turn_deg=3, lens_mm=22),
        look=Look(
            wall=("tiles #f0ede4", "plaster #e9e4d8"),
            floor=("square tiles #d9d4c8", "terrazzo #e0dace", "checker #ece8dd #9fb0a3"),
            timber=("pine", "oak"),
        ),
        windows=(),
        lit=True,
        lamp=(1.0, 0.95, 0.88),
        skirting=False,
        key=1.15,
    ),
    "bookshop": Recipe(
        size=(5.4, 4.8, 2.9),
        furnish=bookshop,
        small=Spot(at=(0.0, 1.15, 0.74), table="wood", lens_mm=36, elevation_deg=7, blur=0.34, lift=-0.08),
        large=Spot(at=(0.0, 1.6, 0.0), lens_mm=27, blur=0.15),
        view=Viewpoint(eye=(-0.7, -1.2, 1.5), turn_deg=-12),
        look=Look(
            wall=("plaster #4d5f52", "plaster #d8c8ac", "plaster #7a4436"),
            side=("plaster #e0d2b8",),
            floor=("walnut planks", "oak planks", "chestnut planks"),
            timber=("oak", "walnut", "chestnut"),
        ),
        windows=(Window(wall="left", start=0.7, end=2.9, low=0.4, high=2.4, columns=3, rows=3),),
        lit=True,
    ),
    "florist": Recipe(
        size=(5.4, 4.4, 2.9),
        furnish=florist,
        small=Spot(at=(0.0, 1.1, 0.8), table="wood", lens_mm=36, elevation_deg=7, blur=0.34, lift=-0.07),
        large=Spot(at=(0.1, 1.6, 0.0), lens_mm=27, blur=0.15),
        view=Viewpoint(eye=(0.8, -1.3, 1.45), turn_deg=9),
        look=Look(
            wall=("brick #b9a89a", "plaster #dfe0d2", "plaster #5d7566", "tiles #e9e6dc"),
            floor=("polished concrete #a8a298", "checker #e9e4d8 #5d6b60", "oak planks"),
            timber=("pine", "driftwood", "oak"),
            paint=("#5d7566", "#8fa89b", "#d9cdb8"),
        ),
        windows=(Window(wall="left", start=0.7, end=2.9, low=0.3, high=2.5, columns=3, rows=3, frame="black"),),
    ),
}
