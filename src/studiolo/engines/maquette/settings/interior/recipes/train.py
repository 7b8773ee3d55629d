"""A train carriage."""

import numpy as np

from studiolo.engines.maquette.settings.interior import (
    seating,
)
from studiolo.engines.maquette.settings.interior.finishes import METALS, paint
from studiolo.engines.maquette.settings.interior.furnishing import Room
from studiolo.engines.maquette.settings.interior.look import Look
from studiolo.engines.maquette.settings.interior.recipe import WHITE_LAMP, Recipe, Spot, Viewpoint, Window
from studiolo.engines.maquette.settings.shell import Builder, box, facing, quad, sheet, tube


def train(room: Room) -> None:
    """Down the aisle of a carriage: pairs of seats, long windows, racks with bags, light along the ceiling."""
    y, near = room.depth, -room.recipe.back_m
    fabric, trim = room.pick(*room.look.cloth_codes), room.pick("#d9d3c3", "#3a2a20")
    seat = seating.coach_seat(fabric, trim)
    for side in (-1, 1):
        x = side * (room.width / 2 - 0.56)
        for number, fy in enumerate(np.arange(0.75, y - 0.4, 0.98)):
            room.put(seat, (x, float(fy), 0.0), 180, noun="seat")
            del number
    shell = paint("#e6e2d8", 0.4)
    t = np.linspace(0, np.pi / 2, 12)
    r = 0.55
    for side in (-1, 1):
        w = room.width / 2
        profile = np.stack([side * (w - r + r * np.cos(t)), 1.95 + r * np.sin(t)], axis=-1)
        curve = np.stack([np.stack([profile[:, 0], np.full(12, fy), profile[:, 1]], axis=-1) for fy in (near, y)])
        room.builder.add(shell, facing(sheet(curve), (0.0, 0.0, -1.0)))
        rack = METALS["chrome"]
        for dx in (0.1, 0.26, 0.42):
            room.builder.add(rack, tube([(side * (w - dx), near, 1.72), (side * (w - dx), y, 1.72)], 0.012, 8))
        for fy in np.arange(0.4, y, 0.98):
            room.builder.add(rack, tube([(side * w, float(fy), 1.9), (side * (w - 0.46), float(fy), 1.72)], 0.012, 8))
        for fy in np.arange(0.6, y - 0.5, 1.15):
            if room.random.random() < 0.65:
                bag = Builder()
                hide = paint(room.pick("#8a5a34", "#2d4654", "#7d2b2b", "#3a3d42", "#c9a24f"), 0.5)
                long = room.between(0.22, 0.36)
                bag.add(hide, box((-0.17, -long, 0.0), (0.17, long, 0.25), 0.06, soft=3))
                room.put(bag, (side * (w - 0.24), float(fy), 1.735), room.between(-6, 6), noun="luggage")
        low = (side * (w - 0.62) - 0.05, near, 2.44)
        room.builder.add(room.glow, box(low, (side * (w - 0.62) + 0.05, y, 2.452), 0.003))
    room.builder.add(shell, quad((-room.width / 2 + r, y, 2.5), (room.width - 2 * r, 0, 0), (0, near - y, 0)))
    end = Builder()
    end.add(room.look.timber, box((-0.5, -0.05, 0), (0.5, 0, 2.05), 0.01, 0.9, 2))
    end.add(METALS["chrome"], box((0.36, -0.09, 0.9), (0.39, -0.05, 1.25), 0.008))
    room.builder.put(end, (0.0, y, 0.0))
    beyond = np.median(room.light.sky.radiance[int(0.42 * room.light.sky.radiance.shape[0])], axis=0)
    sky = room.shining((float(beyond[0]), float(beyond[1]), float(beyond[2])), 0.8)
    room.builder.add(sky, quad((-0.28, y - 0.056, 1.1), (0.56, 0, 0), (0, 0, 0.7)))
    room.builder.add(paint("#6b2a2a", 0.95), box((-0.32, near, 0), (0.32, y, 0.006), 0.002))


RECIPES = {
    "train": Recipe(
        size=(2.9, 7.5, 2.6),
        furnish=train,
        small=Spot(at=(0.0, 1.1, 0.74), table="side", lens_mm=36, elevation_deg=6, blur=0.32, lift=-0.07),
        large=Spot(at=(0.0, 2.0, 0.006), lens_mm=28, blur=0.15),
        view=Viewpoint(eye=(0.04, -0.9, 1.42), turn_deg=0.5, lens_mm=22, down_deg=3),
        look=Look(
            wall=("paint #d9d4c8",),
            side=("paint #d6cfc0", "paint #c9cfc9"),
            floor=("concrete #5d5a56",),
            timber=("walnut", "oak"),
            metal=("chrome",),
            cloth=("#2f4a6b", "#7d2b2b", "#2f5a4a", "#b5702f"),
        ),
        fixed=("wall", "floor", "side"),
        windows=tuple(
            Window(wall=wall, start=fy, end=fy + 1.45, low=0.85, high=1.62, columns=1, rows=1, frame="chrome")
            for wall in ("left", "right")
            for fy in (-2.9, -0.95, 1.0, 2.95, 4.9)
        ),
        ceiling=False,
        skirting=False,
        city=False,
        lit=True,
        lamp=WHITE_LAMP,
    ),
}
