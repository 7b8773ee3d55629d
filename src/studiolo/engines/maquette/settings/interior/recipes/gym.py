"""A gym."""

import numpy as np

from studiolo.engines.maquette.settings.interior import (
    lamps,
    machines,
    wall_pieces,
)
from studiolo.engines.maquette.settings.interior.finishes import METALS, paint
from studiolo.engines.maquette.settings.interior.furnishing import Room
from studiolo.engines.maquette.settings.interior.look import Look
from studiolo.engines.maquette.settings.interior.recipe import WHITE_LAMP, Recipe, Spot, Viewpoint, Window
from studiolo.engines.maquette.settings.shell import Builder, ball, box, sheet, tube


def gym(room: Room) -> None:
    y = room.depth
    wall_pieces.mirror(room, (-0.6, y, 1.25), 3.6, 1.9)
    room.put(machines.dumbbell_rack(room, 1.9), (-0.9, y - 0.5, 0.0), noun="dumbbell")
    placed = (
        ("BlendSwap-CC-BY/treadmill", (1.75, y - 1.5, 0.0), 180, 1.45, "treadmill"),
        ("BlendSwap-CC-BY/treadmill", (room.right - 0.6, y - 1.5, 0.0), 180, 1.45, "treadmill"),
        ("BlendSwap-CC-BY/fitnessTower", (-2.1, 3.2, 0.0), 50, 2.1, "machine"),
        ("BlendSwap-CC-BY/abdominalBench", (-0.5, 2.6, 0.0), -28, 0.9, "bench"),
        ("Scopia/indoor-bike", (1.5, 2.0, 0.0), 200, 1.25, "bike"),
        ("Scopia/punching-ball", (0.75, 4.1, 0.0), 0, 1.6, "ball"),
    )
    for key, at, turn, height, noun in placed:
        room.model(key, at, turn, height=height, noun=noun)
    _barbell(room, (-0.6, 1.55, 0.0))
    for number, (x, fy, r, code) in enumerate(((2.25, 1.35, 0.3, "#2d5f8f"), (-2.3, 1.6, 0.33, "#c8452f"))):
        piece = Builder()
        piece.add(paint(code, 0.5), ball((0, 0, r), r, 1.0, 32))
        room.put(piece, (x, fy, 0.0), noun="ball")
        del number
    for number in range(3):
        mat = Builder()
        code = ("#3f6b8a", "#7a4a6a", "#3f7a5a")[number]
        mat.add(paint(code, 0.8), box((-0.3, -0.9, 0), (0.3, 0.9, 0.012), 0.005))
        if number == 0:
            room.put(mat, (0.6, 1.2, 0.0), -62, noun="mat")
        else:
            roll = Builder()
            roll.add(paint(code, 0.8), tube([(-0.3, 0, 0.07), (0.3, 0, 0.07)], 0.07, 18))
            room.put(roll, (2.5, 2.2 + 0.3 * number, 0.0), 80, noun="mat")
    stripe = room.look.paint
    room.builder.add(stripe, box((room.left, y - 0.006, 2.35), (room.right, y, 2.6), 0.001))
    for fy in (1.2, 3.2):
        for x in (-1.5, 1.5):
            lamps.tube_light(room, (x, fy, room.height - 0.08), 1.5)
    lamps.neon_line(room, [(room.left + 0.3, y - 0.05, 2.72), (room.right - 0.3, y - 0.05, 2.72)], 0)


def _barbell(room: Room, at: tuple[float, float, float]) -> None:
    piece = Builder()
    chrome = METALS["chrome"]
    z = 0.225
    piece.add(chrome, tube([(-1.05, 0, z), (1.05, 0, z)], 0.014, 10))
    for side in (-1, 1):
        for number, (radius, code) in enumerate(((0.225, "#c8362a"), (0.225, "#26282b"), (0.16, "#2d5f8f"))):
            x = side * (0.68 + 0.06 * number)
            disk = [(x - 0.022, 0.0, z), (x + 0.022, 0.0, z)]
            piece.add(paint(code, 0.55), tube(disk, radius, 32))
            for end in disk:
                angle = np.linspace(0, 2 * np.pi, 33)
                circle = np.stack([np.full(33, end[0]), np.cos(angle) * radius, z + np.sin(angle) * radius], axis=-1)
                flat = np.stack([circle, np.broadcast_to(end, circle.shape)])
                way = 1.0 if end[0] > x else -1.0
                piece.add(
                    paint(code, 0.55), sheet(flat, normals=np.broadcast_to((way, 0.0, 0.0), flat.shape), flip=way > 0)
                )
    room.put(piece, at, 24, noun="barbell")


RECIPES = {
    "gym": Recipe(
        size=(6.0, 5.2, 3.0),
        furnish=gym,
        small=Spot(at=(0.0, 1.3, 0.5), table="bench", lens_mm=36, elevation_deg=8, blur=0.32, lift=-0.07),
        large=Spot(at=(0.1, 1.6, 0.0), lens_mm=27, blur=0.15),
        view=Viewpoint(eye=(0.9, -1.4, 1.45), turn_deg=9),
        look=Look(
            wall=("concrete #9a968f", "plaster #d9d6cf", "brick #7c4a3a", "plaster #3a4246"),
            side=("plaster #dcdad4",),
            floor=("concrete #3d4042", "pine planks", "concrete #55585a"),
            ceiling=("concrete #8a8782", "plaster #e6e4df"),
            timber=("pine",),
            metal=("black",),
            paint=("#c8452f", "#d9a52f", "#2d7f8f"),
        ),
        fixed=("floor",),
        windows=(Window(wall="left", start=0.8, end=4.2, low=0.7, high=2.6, columns=4, rows=2, frame="black"),),
        lit=True,
        lamp=WHITE_LAMP,
    ),
}
