"""Rooms where things are made and mended: workshop, artist's studio, garage."""

import numpy as np

from studiolo.engines.maquette.model import Material, Mesh
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
from studiolo.engines.maquette.settings.shell import Builder, ball, box, lathe, quad, tube


def workshop(room: Room) -> None:
    y = room.depth
    bench = tables.workbench(room.look.timber, METALS["iron"], 2.9, 0.75, 0.9)
    room.put(bench, (-0.35, y - 0.5, 0.0), noun="bench")
    wall_pieces.tool_wall(room, -1.85, 1.15, 1.25, 2.15)
    _on_the_bench(room, -1.5, y - 0.5)
    rack = Builder()
    for level in range(4):
        z = 0.25 + 0.55 * level
        for fy in (-0.8, 0.8):
            rack.add(METALS["iron"], box((-0.25, fy - 0.02, z - 0.03), (0.25, fy + 0.02, z), 0.003))
        for number in range(4 - level // 2):
            wide = room.between(0.08, 0.14)
            x = -0.22 + 0.13 * number
            long = room.between(0.8, 1.25)
            rack.add(
                room.look.second_timber if number % 2 else room.look.timber,
                box((x, -long, z), (x + wide * 0.8, long, z + room.between(0.025, 0.05)), 0.003, 0.9, 1),
            )
    for fy in (-0.8, 0.8):
        rack.add(METALS["iron"], box((0.22, fy - 0.02, 0), (0.26, fy + 0.02, 2.3), 0.003))
    room.put(rack, (room.right - 0.35, 2.4, 0.0), noun="timber")
    room.model("BlendSwap-CC-BY/workbench", (1.85, y - 0.42, 0.0), height=1.75, dress={"wood|plat": room.look.timber})
    saw = Builder()
    for x in (-0.55, 0.55):
        for fy in (-0.2, 0.2):
            saw.add(room.look.second_timber, tube([(x + 0.05, fy * 1.6, 0), (x, fy * 0.3, 0.62)], 0.03, 6))
    saw.add(room.look.second_timber, box((-0.65, -0.05, 0.6), (0.65, 0.05, 0.68), 0.006, 0.9))
    room.put(saw, (-1.6, 1.9, 0.0), 18)
    room.put(saw, (-0.9, 2.5, 0.0), 18)
    plank = Builder()
    plank.add(room.look.timber, box((-0.16, -1.0, 0.68), (0.16, 1.1, 0.72), 0.004, 0.9, 1))
    room.put(plank, (-1.25, 2.2, 0.0), 34, noun="plank")
    for _ in range(40):
        x, fy = room.between(-2.0, 1.2), room.between(1.2, y - 0.9)
        curl = np.linspace(0, 5, 12)
        path = np.stack([0.012 * np.cos(curl), 0.006 * curl, 0.014 + 0.012 * np.sin(curl)], axis=-1)
        room.builder.put(_one(room.look.timber, tube(path, 0.004, 4)), (x, fy, 0.0), room.between(0, 360))
    stool = seating.stool(room.look.second_timber, METALS["iron"], 0.68)
    room.put(stool, (0.3, y - 1.25, 0.0), noun="stool")
    room.model("BlendSwap-CC-0/crate", (room.left + 0.45, 3.1, 0.0), 10, width=0.6, noun="crate")
    for x in (-1.2, 0.4):
        lamps.pendant(room, (x, y - 0.75, 2.05), 0.2, kind="cone")


def _one(material: Material, mesh: Mesh) -> Builder:
    piece = Builder()
    piece.add(material, mesh)
    return piece


def _on_the_bench(room: Room, left: float, y: float) -> None:
    z = 0.9
    room.builder.add(
        room.look.second_timber, box((left + 0.3, y - 0.2, z), (left + 0.95, y - 0.02, z + 0.04), 0.004, 0.7)
    )
    room.model("Scopia/marteau", (left + 1.3, y - 0.1, z), 30, width=0.34, noun="hammer")
    room.model("Scopia/perceuse-electrique", (left + 2.3, y + 0.02, z), 40, height=0.24, noun="drill")
    can = Builder()
    can.add(
        METALS["steel"],
        *(
            tube([(0.03 * np.cos(a), 0.03 * np.sin(a), 0), (0.05 * np.cos(a), 0.05 * np.sin(a), 0.2)], 0.006, 6)
            for a in np.linspace(0, 6.2, 9)
        ),
    )
    room.put(can, (left + 1.75, y + 0.15, z), noun="can")
    for number, code in enumerate(("#8a3b24", "#c9a24f", "#2d4654")):
        smalls.bottle_jar(room, (left + 0.1 + 0.12 * number, y + 0.22, z), code, 0.15)


def artist_studio(room: Room) -> None:
    y = room.depth
    room.put(machines.easel(room, 0.85, 1.05, int(room.random.integers(24))), (-0.75, y - 1.35, 0.0), 14, noun="easel")
    room.put(machines.easel(room, 0.6, 0.75, int(room.random.integers(24))), (1.15, y - 1.5, 0.0), -24, noun="easel")
    for number in range(6):
        turn = (-1) ** number * 4
        x = room.right - 0.35 - 0.05 * number
        wide, tall = room.between(0.6, 1.1), room.between(0.8, 1.35)
        canvas = Builder()
        canvas.add(paint("#efece4", 0.8), box((-wide / 2, -0.02, 0), (wide / 2, 0.015, tall), 0.004))
        art = Material(colour=wall_pieces.canvas_picture(int(room.random.integers(24))), roughness=0.6, specular=0.3)
        canvas.add(art, quad((-wide / 2, -0.0205, 0), (wide, 0, 0), (0, 0, tall), whole=True))
        room.put(canvas.tilted(-9), (x, 1.6 + 0.36 * number, 0.0), -90 + turn, noun="canvas")
    for x, z, wide in ((-1.7, 1.75, 0.7), (0.3, 2.15, 0.8), (0.35, 1.25, 0.62), (1.5, 2.0, 0.7)):
        wall_pieces.painting(room, (x, y, z), wide, wide * 1.2, seed=int(room.random.integers(24)))
    if not room.small:
        table = tables.farm_table(room.look.second_timber, 1.4, 0.7, 0.76)
        if room.put(table, (0.35, 2.0, 0.0), 8, noun="table"):
            _paints(room, 0.35, 2.0, 0.76)
    room.put(seating.stool(room.look.timber, room.look.timber, 0.62), (-0.6, 2.45, 0.0), noun="stool")
    room.put(seating.club_chair(room), (-2.0, 2.3, 0.0), 58, noun="armchair")
    smalls.plant(room, (room.left + 0.45, y - 0.5, 0.0), 1.7)
    for _ in range(26):
        x, fy, r = room.between(-1.6, 1.6), room.between(1.3, y - 0.9), room.between(0.012, 0.05)
        ink = paint(room.pick("#c8452f", "#e0a52f", "#2d5f8f", "#2f6b4a", "#efe9dd", "#20252b"), 0.5)
        room.builder.put(_blot(ink, r), (x, fy, 0.0))
    lamps.pendant(room, (-0.2, 2.6, 2.3), 0.24, kind="cone")


def _blot(ink: Material, radius: float) -> Builder:
    piece = Builder()
    piece.add(ink, *tables.disk(radius, 0.0025, 0.002, 14))
    return piece


def _paints(room: Room, x: float, y: float, z: float) -> None:
    inks = ("#c8452f", "#e0a52f", "#2d5f8f", "#2f6b4a", "#7a3b6a", "#efe9dd", "#20252b", "#d97a3a")
    palette = Builder()
    palette.add(room.look.timber, *tables.disk(0.19, 0.012, 0.012, 40))
    for number, code in enumerate(inks):
        a = 0.6 + number * 0.62
        blob = Builder()
        blob.add(paint(code, 0.3), ball((0, 0, 0), 0.026, 0.5, 12))
        palette.put(blob, (0.13 * np.cos(a), 0.13 * np.sin(a), 0.014))
    room.put(palette, (x - 0.3, y - 0.05, z), noun="palette")
    for number, code in enumerate(inks[:6]):
        tube_ = Builder()
        tube_.add(paint("#dadada", 0.3), box((-0.018, -0.06, 0), (0.018, 0.05, 0.022), 0.009, soft=2))
        tube_.add(paint(code, 0.4), box((-0.019, -0.03, 0.001), (0.019, 0.03, 0.0235), 0.009, soft=2))
        room.put(tube_, (x + 0.05 + 0.055 * number, y - 0.15 + 0.02 * (number % 3), z), room.between(-40, 40))
    for dx, code in ((0.1, "#8fa89b"), (0.32, "#b5623c"), (0.5, "#e9e2d6")):
        jar = Builder()
        jar.add(paint(code, 0.3), *_jar(0.05, 0.12))
        for k in range(6):
            a = k * 1.1
            top = (0.045 * np.cos(a), 0.045 * np.sin(a), 0.24 + 0.02 * (k % 3))
            jar.add(room.look.timber, tube([(0, 0, 0.02), top], 0.004, 6))
            jar.add(paint(inks[k], 0.7), tube([top, (top[0] * 1.1, top[1] * 1.1, top[2] + 0.03)], 0.008, 6))
        room.put(jar, (x + dx, y + 0.16, z), noun="jar")


def _jar(radius: float, height: float) -> list[Mesh]:
    return [
        lathe(
            tables.crisp(
                [
                    (0.0, 0.0),
                    (radius, 0.0),
                    (radius, height),
                    (radius * 0.9, height),
                    (radius * 0.85, 0.02),
                    (0.0, 0.02),
                ]
            ),
            sides=24,
        )
    ]


def garage(room: Room) -> None:
    y = room.depth
    wall_pieces.tool_wall(room, -2.3, -0.2, 1.35, 2.2)
    room.put(tables.workbench(room.look.timber, METALS["iron"], 2.1, 0.6, 0.9), (-1.25, y - 0.35, 0.0), noun="bench")
    shelf = shelves.case(METALS["black"], 1.9, 2.1, 0.45, 4, back=False)
    for z in shelves.shelf_heights(2.1, 4):
        shelves.goods(
            shelf,
            room.random,
            (-0.85, -0.16, z),
            1.7,
            0.4,
            ("#8a3b24", "#2d4654", "#5d5a56", "#c9a24f", "#3a5f4a", "#b5b0a6"),
            2,
        )
    room.put(shelf, (1.35, y - 0.28, 0.0), noun="shelf")
    if room.empty or room.small:
        room.model(
            "KatorLegaz/concept-sedan-01v1",
            (0.75, 3.3, 0.0),
            -24,
            width=1.75,
            colour=room.pick("#b3261f", "#24507f", "#2f4a3a", "#d9d2c3"),
            noun="car",
        )
    for number in range(4):
        piece = Builder()
        turn = np.linspace(0, 2 * np.pi, 33)
        ring = np.stack([np.cos(turn) * 0.24, np.sin(turn) * 0.24, np.full(33, 0.1)], axis=-1)
        piece.add(paint("#17181a", 0.75), tube(ring, 0.1, 14))
        room.put(piece, (room.left + 0.45, 2.9, 0.2 * number), noun="tyre")
    room.model("Scopia/bicycle", (room.left + 0.55, 1.7, 0.0), 78, height=0.95, noun="bicycle")
    room.model("Scopia/step-ladder-metal", (room.right - 0.5, 3.9, 0.0), -70, height=1.75, noun="ladder")
    for z in (0.0, 0.32):
        room.model("Scopia/cardboard-box", (room.right - 0.5, 2.7 + z * 0.2, z), 80 + 20 * z, width=0.6, noun="box")
    room.model("Scopia/cone", (1.9, 1.5, 0.0), 0, height=0.5, noun="cone")
    can = Builder()
    can.add(
        paint("#b3261f", 0.35),
        box((-0.15, -0.08, 0), (0.15, 0.08, 0.34), 0.03, soft=3),
        tube([(0.1, 0, 0.32), (0.2, 0, 0.42)], 0.018, 8),
    )
    room.put(can, (-2.0, y - 1.0, 0.0), 20)
    for x in (-1.0, 1.0):
        lamps.tube_light(room, (x, 2.6, room.height - 0.1), 1.5)


RECIPES = {
    "workshop": Recipe(
        size=(5.4, 4.6, 2.9),
        furnish=workshop,
        small=Spot(at=(0.0, 1.3, 0.9), table="bench", lens_mm=36, elevation_deg=7.5, blur=0.34, lift=-0.07),
        large=Spot(at=(0.1, 1.8, 0.0), lens_mm=27, blur=0.15),
        view=Viewpoint(eye=(1.0, -1.2, 1.45), turn_deg=12),
        look=Look(
            wall=("brick #8a4a35", "limewash #c9b79c", "brick #9a8f86"),
            side=("limewash #c9bda6", "brick #8a4a35"),
            floor=("polished concrete #8a847a", "rough planks"),
            ceiling=("chestnut planks",),
            beams="rough",
            timber=("oak", "pine"),
            metal=("black", "iron"),
        ),
        windows=(Window(wall="left", start=1.0, end=3.4, low=0.9, high=2.3, columns=4, rows=3, frame="black"),),
        lit=True,
        skirting=False,
    ),
    "artist_studio": Recipe(
        size=(5.8, 4.8, 3.3),
        furnish=artist_studio,
        small=Spot(at=(0.0, 1.25, 0.76), table="wood", lens_mm=36, elevation_deg=7.5, blur=0.34, lift=-0.07),
        large=Spot(at=(0.0, 1.8, 0.0), lens_mm=27, blur=0.15),
        view=Viewpoint(eye=(1.0, -1.3, 1.45), turn_deg=11),
        look=Look(
            wall=("plaster #ece7dc", "brick #cfc4b5", "limewash #ddd0ba"),
            floor=("driftwood planks", "oak planks", "polished concrete #a8a298"),
            beams="rough",
            timber=("pine", "oak"),
            metal=("black",),
        ),
        windows=(Window(wall="left", start=0.8, end=3.9, low=0.7, high=2.9, columns=5, rows=4, frame="black"),),
    ),
    "garage": Recipe(
        size=(6.0, 5.2, 2.8),
        furnish=garage,
        small=Spot(at=(-0.3, 1.2, 0.9), table="bench", lens_mm=36, elevation_deg=7, blur=0.34, lift=-0.07),
        large=Spot(at=(0.0, 2.2, 0.0), lens_mm=27, blur=0.15),
        view=Viewpoint(eye=(0.9, -1.5, 1.5), turn_deg=9, lens_mm=22),
        look=Look(
            wall=("concrete #a8a39a", "brick #9a8f86", "plaster #b5b9b4"),
            side=("concrete #aaa59c",),
            floor=("polished concrete #7f7b74",),
            ceiling=("concrete #b0aba2",),
            timber=("pine", "chestnut"),
            metal=("black", "steel"),
        ),
        fixed=("floor",),
        windows=(Window(wall="left", start=1.2, end=2.8, low=1.3, high=2.2, columns=3, rows=1, frame="black"),),
        lit=True,
        lamp=(0.95, 0.97, 1.0),
        skirting=False,
    ),
}
