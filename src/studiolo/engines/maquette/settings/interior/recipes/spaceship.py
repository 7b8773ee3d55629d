"""The bridge of a spaceship."""

from dataclasses import replace
from itertools import pairwise

import numpy as np

from studiolo.engines.maquette.model import Material, Mesh, Vector
from studiolo.engines.maquette.settings.interior import tables
from studiolo.engines.maquette.settings.interior.finishes import finish, paint
from studiolo.engines.maquette.settings.interior.furnishing import Room
from studiolo.engines.maquette.settings.interior.look import Look
from studiolo.engines.maquette.settings.interior.recipe import COOL_LAMP, Recipe, Spot, Viewpoint
from studiolo.engines.maquette.settings.interior.shelves import COATED
from studiolo.engines.maquette.settings.shell import Builder, ball, box, facing, lathe, quad, tube
from studiolo.engines.maquette.settings.surfaces import hex_colour, noise
from studiolo.engines.maquette.stage import AreaLight


def spaceship(room: Room) -> None:
    """A bridge: ribs of light round a hexagonal hull, consoles, and a wide window on stars and a planet."""
    y, near = room.depth, -room.recipe.back_m
    hull, tile = finish(room.pick("plate #c9ced3", "plate #8f979e", "plate #4a5158"))
    dark, trim = paint("#1d2126", 0.45), paint("#e6eaed", 0.35)
    w, h = room.width / 2, room.height
    section = np.array(
        [(-w * 0.72, 0.0), (-w, h * 0.42), (-w * 0.62, h), (w * 0.62, h), (w, h * 0.42), (w * 0.72, 0.0)]
    )
    for a, c in pairwise(section):
        along = (c[0] - a[0], 0.0, c[1] - a[1])
        face = quad((a[0], near, a[1]), along, (0, y - near, 0), tile)
        room.builder.add(hull, facing(face, _inwards(face, h * 0.45)))
    cool = room.shining((0.45, 0.8, 1.0), 7.0)
    for fy in np.arange(near + 1.0, y - 0.2, 1.35):
        ring = np.array([(x * 0.97, fy, z * 0.975 + 0.03) for x, z in section])
        room.builder.add(dark, tube(ring, 0.11, 6))
        lit = np.array([(x * 0.925, fy, z * 0.955 + 0.05) for x, z in section])
        room.builder.add(cool, tube(lit[[0, 1, 2]], 0.014, 6), tube(lit[[3, 4, 5]], 0.014, 6))
    for side in (-1, 1):
        room.builder.add(
            room.glow, box((side * w * 0.56 - 0.04, near, h - 0.035), (side * w * 0.56 + 0.04, y, h - 0.02), 0.004)
        )
        room.builder.add(cool, box((side * w * 0.7 - 0.015, near, 0.012), (side * w * 0.7 + 0.015, y, 0.03), 0.003))
    _space_window(room, w, h, y, dark)
    for side in (-1, 1):
        for fy in (1.4, 2.9):
            console = Builder()
            console.add(trim, box((-0.55, -0.25, 0), (0.55, 0.25, 0.7), 0.03, soft=2))
            console.add(dark, box((-0.55, -0.3, 0.7), (0.55, 0.2, 0.78), 0.02, soft=2))
            tilt = Builder()
            tilt.add(dark, box((-0.52, -0.02, 0), (0.52, 0.02, 0.4), 0.012))
            inks = ((0.2, 0.8, 1.0), (1.0, 0.55, 0.15), (0.3, 1.0, 0.6))
            for n in range(3):
                x = -0.48 + 0.33 * n
                tilt.add(room.shining(inks[n], 1.6), quad((x, -0.022, 0.05), (0.28, 0, 0), (0, 0, 0.3)))
                for k in range(4):
                    tilt.add(
                        dark, quad((x + 0.03, -0.0235, 0.09 + 0.06 * k), (room.between(0.1, 0.22), 0, 0), (0, 0, 0.03))
                    )
            console.put(tilt.tilted(-28), (0.0, 0.0, 0.78))
            for k in range(10):
                console.add(
                    room.shining(inks[k % 3], 3.0),
                    box((-0.45 + 0.095 * k, -0.24, 0.78), (-0.4 + 0.095 * k, -0.2, 0.79), 0.003),
                )
            room.put(console, (side * (w - 0.95), fy, 0.0), -90.0 * side, noun="console")
    chair = Builder()
    chair.add(
        dark,
        lathe(tables.crisp([(0.0, 0.0), (0.32, 0.0), (0.3, 0.05), (0.08, 0.08), (0.07, 0.4), (0.0, 0.4)]), sides=28),
    )
    seat, pad = paint("#39424b", 0.4), paint("#b5562f", 0.6)
    chair.add(seat, box((-0.3, -0.3, 0.38), (0.3, 0.28, 0.5), 0.06, soft=3))
    for k, (wide, low, high) in enumerate(((0.27, 0.46, 0.8), (0.3, 0.78, 1.12), (0.17, 1.14, 1.36))):  # a back in ribs
        chair.add(seat, box((-wide, 0.2 - 0.01 * k, low), (wide, 0.33, high), 0.07, soft=3))
        chair.add(pad, box((-wide + 0.05, 0.15 - 0.01 * k, low + 0.03), (wide - 0.05, 0.25, high - 0.03), 0.04, soft=3))
    chair.add(cool, box((-0.012, 0.325, 0.52), (0.012, 0.337, 1.08), 0.003))
    chair.add(trim, box((-0.06, 0.24, 1.05), (0.06, 0.3, 1.2), 0.02))
    for x in (-0.36, 0.36):
        chair.add(dark, box((x - 0.06, -0.25, 0.6), (x + 0.06, 0.25, 0.68), 0.03, soft=2))
        chair.add(trim, box((x - 0.025, 0.05, 0.44), (x + 0.025, 0.16, 0.62), 0.01))
        chair.add(cool, box((x - 0.03, -0.22, 0.681), (x + 0.03, -0.12, 0.686), 0.002))
    chair.add(pad, box((-0.23, -0.26, 0.48), (0.23, 0.2, 0.56), 0.05, soft=3))
    room.put(chair, (0.0, 2.6, 0.12), 180, noun="chair")
    room.put(_dais(trim, cool), (0.0, 2.6, 0.0))


def _dais(trim: Material, light: Material) -> Builder:
    piece = Builder()
    piece.add(trim, *tables.disk(0.85, 0.12, 0.1, 48))
    angle = np.linspace(0, 2 * np.pi, 49)
    piece.add(light, tube(np.stack([np.cos(angle) * 0.86, np.sin(angle) * 0.86, np.full(49, 0.02)], axis=-1), 0.014, 6))
    return piece


def _inwards(mesh: Mesh, middle: float) -> Vector:
    """From the mesh towards the axis of the hull, which runs at that height."""
    centre = mesh.vertices.mean(axis=0)
    return -float(centre[0]), 0.0, middle - float(centre[2])


def _space_window(room: Room, w: float, h: float, y: float, dark: Material) -> None:
    """Stars and a banded planet, painted on a far card, behind a frame of struts."""
    random = np.random.default_rng([room.request.seed, 0x5AC])
    size = 14.0
    black = Material(kind="matte", colour=(0.002, 0.003, 0.006))
    room.builder.add(black, quad((-size, y + 6.0, -size), (2 * size, 0, 0), (0, 0, 2 * size)))
    bright = room.shining((0.9, 0.95, 1.0), 2.5)
    for _ in range(170):
        at = (float(random.uniform(-6, 6)), y + 5.9, float(random.uniform(-3, 7)))
        room.builder.add(bright, ball(at, float(random.uniform(0.006, 0.02)), sides=6))
    planet = ball((float(random.uniform(0.8, 1.8)), y + 4.6, 1.9), 1.35, 1.0, 96)
    ink = [
        hex_colour(c)
        for c in (
            ("#d9a06a", "#8f4a34", "#efd9b5"),
            ("#4f86b5", "#dfe9ee", "#2d5f8f"),
            ("#7fae9a", "#d9d0a8", "#3f6b6a"),
        )[int(random.integers(3))]
    ]
    centre = planet.vertices.mean(axis=0)
    way = (planet.vertices - centre) / 1.35
    bands = noise((128, 8), (2.5, 3.0), 7)
    row = np.clip((way[:, 2] * 0.5 + 0.5 + 0.02 * np.sin(way[:, 0] * 9)) * 127, 0, 127).astype(int)
    t = np.clip(bands[row, 3] * 0.5 + 0.5, 0, 1)[:, None]
    colours = np.asarray(ink[0]) * t + np.asarray(ink[1]) * (1 - t)
    shape = replace(
        planet, colours=colours.astype(np.float32), roughness=np.full(len(colours), 1.0, np.float32), uvs=None
    )
    room.builder.add(COATED, shape)
    room.lamps.append(
        AreaLight(
            centre=(-9.0, y - 1.0, 7.5),
            target=(1.2, y + 4.6, 1.9),
            width_m=3.0,
            height_m=3.0,
            radiance=(26.0, 25.0, 23.0),
        )
    )
    for x in np.linspace(-w * 0.66, w * 0.66, 5):
        room.builder.add(dark, tube([(x * 1.25, y, 0.55), (x, y, h)], 0.05, 6))
    room.builder.add(dark, box((-w, y - 0.2, 0.0), (w, y + 0.1, 0.62), 0.03, soft=2))
    for z in (0.62, h - 0.06):
        room.builder.add(dark, tube([(-w, y, z), (w, y, z)], 0.08, 6))


RECIPES = {
    "spaceship": Recipe(
        size=(5.6, 5.4, 2.9),
        furnish=spaceship,
        small=Spot(at=(0.0, 1.2, 0.9), table="steel", lens_mm=36, elevation_deg=5, blur=0.3, lift=-0.06),
        large=Spot(at=(0.0, 1.5, 0.0), lens_mm=27, blur=0.14),
        view=Viewpoint(eye=(0.25, -1.3, 1.5), turn_deg=2, lens_mm=20, down_deg=2),
        look=Look(floor=("plate #5a626a", "plate #2f353b"), timber=("ash",), metal=("steel",)),
        fixed=("floor",),
        lit=True,
        lamp=COOL_LAMP,
        ceiling=False,
        walls=False,
        skirting=False,
        key=0.8,
    ),
}
