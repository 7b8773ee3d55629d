"""What food is served on and in: plates, bowls, boards, cases of paper, picks and chopsticks."""

from collections.abc import Sequence

import numpy as np

from studiolo.engines.maquette.makers.food.dish import Dish
from studiolo.engines.maquette.makers.food.shapes import closed_skin, slab_grid, swept_grid, turned_grid
from studiolo.engines.maquette.makers.materials import Finish, dress, finish_for
from studiolo.engines.maquette.makers.plates import Outline, rounded
from studiolo.engines.maquette.makers.turning import Hollow, curve, filleted, hollow, turned
from studiolo.engines.maquette.model import Colour, Material, Numbers, Part
from studiolo.engines.maquette.settings.surfaces import hex_colour

GLAZES = ("#f2efe8", "#e9e4d8", "#dfe3e2", "#3d4a52", "#e8ded0", "#f4f2ee", "#b9c4bd")


def porcelain(colour: Colour) -> Material:
    return Material(colour=colour, roughness=0.22, specular=0.5, clearcoat=0.9, clearcoat_gloss=0.94)


def glaze(dish: Dish, codes: Sequence[str] = GLAZES) -> Material:
    return porcelain(hex_colour(codes[int(dish.random.integers(len(codes)))]))


def plate(dish: Dish, radius: float, *, codes: Sequence[str] = GLAZES, deep: bool = False) -> float:
    """A plate under everything; gives the height of its floor."""
    rise = radius * (0.22 if deep else 0.13)
    floor = 0.008
    profile = filleted(
        [
            (0, 0.0035, 0), (radius * 0.52, 0.0035, 0.002), (radius * 0.535, 0.0, 0.001), (radius * 0.575, 0.0, 0.001),
            (radius * 0.72, rise * 0.55, 0.02), (radius, rise - 0.002, 0.0015), (radius * 1.002, rise + 0.0012, 0.0013),
            (radius * 0.985, rise + 0.0016, 0.0015), (radius * 0.74, rise * 0.72, 0.02),
            (radius * 0.64, floor, 0.016), (0, floor, 0),
        ],
        10,
    )  # fmt: skip
    dish.part(dress(turned(profile), Finish(material=glaze(dish, codes)), "plate"))
    return floor


def shallow(dish: Dish, radius: float, height: float, *, codes: Sequence[str] = GLAZES) -> Hollow:
    """A bowl under everything."""
    shapes = (
        ((0.42, 0.0), (0.62, 0.1), (0.9, 0.5), (1.0, 1.0)), ((0.45, 0.0), (0.8, 0.2), (0.96, 0.6), (1.0, 1.0)),
    )  # fmt: skip
    outer = curve(np.asarray(shapes[int(dish.random.integers(2))]) * (radius, height), 60)
    shape = hollow(outer, 0.0035, foot_m=0.005, floor_m=0.01, soft_m=0.014)
    dish.part(dress(turned(shape.profile), Finish(material=glaze(dish, codes)), "bowl"))
    return shape


def board(dish: Dish, width: float, depth: float, *, round_: bool = False, thick: float = 0.016) -> float:
    """A wooden board under everything; gives the height of its top."""
    if round_:
        outline: Numbers = Outline(
            points=rounded(width, depth, width, steps=16).points, normals=np.zeros((1, 2))
        ).points
    else:
        outline = rounded(width, depth, 0.018, steps=8).points
    grid = slab_grid(outline, 0.0, thick, 0.0035)
    finish = finish_for("wood", None, dish.random, 0.35, (), 0)
    dish.part(dress(closed_skin(grid, texels_px=900), finish, "board"))
    return thick


def paper_case(
    dish: Dish, low_radius: float, high_radius: float, height: float, colour: Colour, pleats: int = 32
) -> None:
    """A pleated cup for a cake, its foot on the ground."""
    t = np.linspace(0, 1, 10)[:, None]
    angle = np.linspace(0, 2 * np.pi, pleats * 6 + 1)[None, :]
    fold = 1 + (0.012 + 0.028 * t) * (2 / np.pi) * np.arcsin(np.sin(angle * pleats))
    r = (low_radius + (high_radius - low_radius) * t) * fold
    z = np.broadcast_to(height * t, r.shape)
    wall = np.stack([r * np.cos(angle), r * np.sin(angle), z], axis=-1)
    inner = wall[::-1] * np.array((0.975, 0.975, 1.0))
    foot = np.zeros((1, wall.shape[1], 3))
    top = np.broadcast_to(np.array((0, 0, height * 0.1)), (1, wall.shape[1], 3))
    paper = Material(per_vertex=True, roughness=0.8, specular=0.25)
    dish.paint(np.concatenate([foot, wall, inner[:-1], top]), colour, paper, "case")


def chopsticks(dish: Dish, z: float, reach: float, y: float, *, turn_deg: float = 12.0, rest: float = 0.0) -> None:
    """A pair laid across a rim or beside it."""
    dark = hex_colour(("#3a1e14", "#8a2a20", "#6b4a2a")[int(dish.random.integers(3))])
    wood = Material(per_vertex=True, roughness=0.3, clearcoat=0.4)
    with dish.at(0, y, z, turn_deg=turn_deg):
        for side in (-0.5, 0.5):
            path = [
                (-reach, side * 0.008, 0.0035),
                (0, side * 0.011, 0.0035 + rest / 2),
                (reach, side * 0.016, 0.0035 + rest),
            ]
            dish.paint(swept_grid(path, [0.0018, 0.0028, 0.0036], columns=12), dark, wood, "chopsticks")


def pick(dish: Dish, x: float, y: float, z: float, tall: float) -> None:
    """A cocktail stick, standing."""
    with dish.at(x, y, z):
        dish.paint(
            swept_grid([(0, 0, 0), (0, 0, tall / 2), (0, 0, tall)], 0.0011, columns=8),
            hex_colour("#d9b981"),
            name="pick",
        )
        dish.paint(
            turned_grid(
                [(0, tall), (0.003, tall + 0.002), (0.0034, tall + 0.005), (0.002, tall + 0.008), (0, tall + 0.009)], 12
            ),
            hex_colour("#d9b981"),
            name="pick",
        )


def stick(dish: Dish, long: float, *, wide: float = 0.0095, z: float = 0.0) -> None:
    """A flat wooden stick hanging down from z."""
    outline = rounded(wide, long, wide / 2, steps=8).points
    grid = slab_grid(outline, -0.001, 0.001, 0.0006)
    upright = np.stack([grid[..., 0], grid[..., 2], grid[..., 1] + z - long / 2], axis=-1)
    dish.paint(upright, hex_colour("#dcbb88"), name="stick")


def part_of(grid: Numbers, material: Material, name: str) -> Part:
    return Part(shape=closed_skin(grid).mesh, material=material, name=name)
