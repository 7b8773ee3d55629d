"""A restaurant and a bar."""

import numpy as np

from studiolo.engines.maquette.settings.interior import (
    lamps,
    machines,
    seating,
    shelves,
    smalls,
    tables,
    wall_pieces,
)
from studiolo.engines.maquette.settings.interior.finishes import METALS, paint
from studiolo.engines.maquette.settings.interior.furnishing import Room
from studiolo.engines.maquette.settings.interior.look import Look
from studiolo.engines.maquette.settings.interior.recipe import Recipe, Spot, Viewpoint, Window
from studiolo.engines.maquette.settings.interior.recipes.cafes import WINES
from studiolo.engines.maquette.settings.shell import Builder, box, tube

SPIRITS = ("#b5702a", "#7a3b12", "#1f4a35", "#20425f", "#c9a24f", "#8f2a2a", "#d9d3c0", "#4a2a5a")


def restaurant(room: Room) -> None:
    y = room.depth
    cloth_code = "#f4f1ea"
    chair = seating.dining_chair(room)
    spots = [(-1.75, 3.9), (0.0, 3.95), (1.75, 3.9), (-1.8, 2.1), (1.8, 2.1)] + ([] if room.small else [(0.15, 1.5)])
    for x, fy in spots:
        table = tables.clothed_table(room, 0.85, 0.85, 0.75, cloth_code)
        if not room.put(table, (x, fy, 0.0), noun="table"):
            continue
        room.put(chair, (x - 0.72, fy, 0.0), 90, noun="chair")
        room.put(chair, (x + 0.72, fy, 0.0), -90, noun="chair")
        smalls.setting(room, (x - 0.24, fy, 0.75), -90)
        smalls.setting(room, (x + 0.24, fy, 0.75), 90)
        lamps.candle(room, (x, fy + 0.12, 0.75), 0.1, 0.028)
        smalls.vase(room, (x + 0.02, fy - 0.16, 0.75), 0.2)
        lamps.pendant(room, (x, fy, 1.95), 0.16)
    width = 2.0
    for x in (-width * 0.9, width * 0.9):
        room.put(seating.booth(room, width), (x, y - 0.34, 0.0), noun="bench")
    _wine_wall(room, -0.62, 0.62)
    wall_pieces.painting(room, (-1.8, y, 1.8), 1.15, 0.85, seed=int(room.random.integers(24)))
    wall_pieces.painting(room, (1.8, y, 1.8), 1.15, 0.85, seed=int(room.random.integers(24)))
    smalls.plant(room, (room.right - 0.4, 4.2, 0.0), 1.4)


def _wine_wall(room: Room, left: float, right: float) -> None:
    """Wine lying in a rack of squares from floor to ceiling, lit from above."""
    y = room.depth
    wood = room.look.second_timber
    piece = Builder()
    step = 0.125
    columns, rows = int((right - left) / step), int(2.3 / step)
    for column in range(columns + 1):
        x = left + column * step
        piece.add(wood, box((x - 0.006, y - 0.3, 0.05), (x + 0.006, y, 0.05 + rows * step), 0.002, 0.9, 2))
    for row in range(rows + 1):
        z = 0.05 + row * step
        piece.add(wood, box((left, y - 0.3, z - 0.006), (left + columns * step, y, z + 0.006), 0.002, 0.9))
    foil = [paint(code, 0.3) for code in ("#5a1420", "#1f1f22", "#8a6a2c", "#2d3a2a", "#7d2b2b")]
    for row in range(rows):
        for column in range(columns):
            if room.random.random() < 0.86:
                at = (left + (column + 0.5) * step, y - 0.24, 0.05 + row * step + 0.045)
                ink = foil[int(room.random.integers(len(foil)))]
                piece.add(
                    ink,
                    tube([at, (at[0], at[1] - 0.1, at[2])], 0.016, 8),
                    tube([at, (at[0], at[1] + 0.1, at[2])], 0.038, 10),
                )
    room.put(piece, (0.0, 0.0, 0.0), noun="wine")


def bar(room: Room) -> None:
    y = room.depth
    left, right, front = -2.1, 2.1, y - 1.75
    counter = machines.bar_counter(
        room.look.second_timber,
        room.look.timber,
        room.look.metal,
        left,
        right,
        front,
        slats=0,
        rail=METALS["brass"],
        height=1.12,
    )
    room.builder.put(counter, (0.0, 0.0, 0.0))
    _bottle_wall(room, -2.3, 2.3)
    stool = room.model_piece(
        "BlendSwap-CC-0/stool2", height=0.8, dress={".": room.look.second_timber}
    ) or seating.bar_stool(room)
    for x in np.linspace(-1.7, 1.7, 5):
        room.put(stool, (float(x), front - 0.45, 0.0), room.between(-12, 12), noun="stool")
    for x in np.linspace(-1.6, 1.6, 4):
        lamps.globe(room, (float(x), front + 0.25, 2.05), 0.11, METALS["brass"])
    for x, kind in ((-1.5, 0), (-0.4, 1), (0.5, 0), (1.5, 1)):
        smalls.wine_glass(room, (x, front + 0.12, 1.12), 0.18)
        if kind:
            smalls.wine_glass(room, (x + 0.12, front + 0.18, 1.12), 0.16)
        if room.light.candle is not None or room.chance(0.3):
            lamps.candle(room, (x - 0.2, front + 0.2, 1.12), 0.07, 0.03)
    _beer_taps(room, (0.05, front + 0.36, 1.12))
    if not room.small:
        for x in (-1.9, 1.95):
            table = tables.round_table(room.look.timber, room.look.metal, 0.34, 0.74)
            if room.put(table, (x, 1.35, 0.0), noun="table"):
                smalls.wine_glass(room, (x, 1.3, 0.74))
                lamps.candle(room, (x + 0.1, 1.42, 0.74), 0.08, 0.03)
                for turn, dx in ((80, -0.62), (-70, 0.6)):
                    room.put(seating.club_chair(room), (x + dx * 1.15, 1.45, 0.0), turn, 0.8, noun="armchair")
    z = 2.62
    lamps.neon_line(room, [(-2.2, y - 0.1, z), (2.2, y - 0.1, z)], 0)
    for side, number in ((-1, 1), (1, 2)):
        x = side * (room.width / 2 - 0.03)
        zig = [(x, 1.2 + 0.34 * k, 1.5 + (0.5 if k % 2 else 0.0)) for k in range(7)]
        lamps.neon_line(room, zig, number)


def _bottle_wall(room: Room, left: float, right: float) -> None:
    """Shelves of spirits before a glowing wall, in three bays."""
    y = room.depth
    wood = room.look.second_timber
    b = room.builder
    b.add(wood, box((left, y - 0.5, 0), (right, y - 0.02, 0.95), 0.004, 0.9))
    b.add(room.look.timber, box((left - 0.03, y - 0.53, 0.95), (right + 0.03, y, 1.0), 0.006, 1.0))
    bays = 3
    step = (right - left) / bays
    for bay in range(bays + 1):
        x = left + bay * step
        b.add(wood, box((x - 0.06, y - 0.34, 1.0), (x + 0.06, y - 0.01, 2.62), 0.008, 0.9, 2))
    b.add(wood, box((left - 0.12, y - 0.38, 2.5), (right + 0.12, y, 2.66), 0.02, 0.9))
    back = paint("#3a2a1c", 0.5)
    b.add(back, box((left, y - 0.03, 1.0), (right, y - 0.005, 2.5), 0.002))
    for bay in range(bays):
        x0, x1 = left + bay * step + 0.07, left + (bay + 1) * step - 0.07
        for z in (1.0, 1.42, 1.84, 2.2):
            if z > 1.0:
                b.add(room.look.timber, box((x0, y - 0.26, z - 0.024), (x1, y - 0.03, z), 0.004, 0.9))
            lamps.strip(room, (x0, y - 0.045, z + 0.004), (x1, y - 0.032, z + 0.014))
            piece = Builder()
            shelves.bottles(
                piece, room.random, (x0, y - 0.14, z), x1 - x0, SPIRITS if bay != 1 else WINES + SPIRITS, 0.32
            )
            room.put(piece, (0.0, 0.0, 0.0), noun="bottle")


def _beer_taps(room: Room, at: tuple[float, float, float]) -> None:
    piece = Builder()
    brass = METALS["brass"]
    piece.add(
        brass, tube([(-0.22, 0, 0), (-0.22, 0, 0.32)], 0.026, 14), tube([(0.22, 0, 0), (0.22, 0, 0.32)], 0.026, 14)
    )
    piece.add(brass, tube([(-0.26, 0, 0.32), (0.26, 0, 0.32)], 0.04, 16))
    for x in (-0.16, 0.0, 0.16):
        piece.add(brass, tube([(x, -0.03, 0.32), (x, -0.1, 0.3), (x, -0.1, 0.24)], 0.011, 8))
        piece.add(paint("#1d1b1a", 0.3), tube([(x, -0.06, 0.35), (x, -0.07, 0.5)], 0.015, 10))
    room.put(piece, at)


RECIPES = {
    "restaurant": Recipe(
        size=(6.2, 5.6, 3.0),
        furnish=restaurant,
        small=Spot(at=(0.0, 1.2, 0.75), table="round", lens_mm=36, elevation_deg=7, blur=0.36, lift=-0.08),
        large=Spot(at=(0.0, 1.9, 0.0), lens_mm=27, blur=0.16),
        view=Viewpoint(eye=(1.3, -1.2, 1.45), turn_deg=13),
        look=Look(
            wall=("plaster #2f3d3a", "walnut panel", "plaster #5a2f2a", "plaster #39464f"),
            side=("plaster #d9cbb5", "plaster #c9b79c"),
            floor=("walnut herringbone", "walnut planks", "checker #d9d2c3 #2b2b2d"),
            ceiling=("plaster #cfc2ab",),
            timber=("walnut", "mahogany"),
            metal=("brass", "black"),
            cloth=("#7d2b2b", "#24433f", "#b58a4a", "#3f4a5a"),
        ),
        windows=(
            Window(wall="left", start=1.2, end=4.4, low=0.6, high=2.5, columns=4, rows=2, frame="black", curtains=True),
        ),
        lit=True,
    ),
    "bar": Recipe(
        size=(5.8, 5.0, 2.95),
        furnish=bar,
        small=Spot(at=(0.0, 1.35, 1.0), table="counter", lens_mm=36, elevation_deg=5, blur=0.38, lift=-0.08),
        large=Spot(at=(0.0, 1.7, 0.0), lens_mm=27, blur=0.16),
        view=Viewpoint(eye=(1.1, -1.3, 1.45), turn_deg=11),
        look=Look(
            wall=("brick #6b3a2c", "plaster #24312f", "mahogany panel"),
            side=("plaster #2b3836", "brick #5f3428", "plaster #3a2a2a"),
            floor=("walnut planks", "chestnut planks"),
            ceiling=("plaster #2e2a26",),
            timber=("mahogany", "walnut"),
            metal=("black", "brass"),
            leather=("#5a2218", "#2f1f18"),
        ),
        windows=(),
        lit=True,
    ),
}
