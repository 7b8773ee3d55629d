"""What goes with a drink in a glass: ice, straws, slices on the rim, froth."""

from collections.abc import Sequence

import numpy as np

from studiolo.engines.maquette.makers.blown import dense
from studiolo.engines.maquette.makers.drinks import Drink
from studiolo.engines.maquette.makers.food.dish import DRY, MOIST, WET, Dish
from studiolo.engines.maquette.makers.food.greens import citrus_flesh
from studiolo.engines.maquette.makers.food.shapes import (
    coloured,
    puck_grid,
    roughened,
    slab_grid,
    swept_grid,
    turned_grid,
)
from studiolo.engines.maquette.makers.food.surfaces import mottled
from studiolo.engines.maquette.makers.materials import Finish
from studiolo.engines.maquette.makers.plates import rounded
from studiolo.engines.maquette.makers.tableware import scaled, vessel
from studiolo.engines.maquette.makers.turning import Hollow, Texels, hollow, rotation
from studiolo.engines.maquette.model import Colour, Material, Numbers
from studiolo.engines.maquette.settings.surfaces import hex_colour

GLASS = Finish(material=Material(kind="glass", colour=(0.97, 0.985, 0.98), roughness=0.0, ior=1.5))

MINT = hex_colour("#4a8a35")


def tumbler(
    dish: Dish,
    radius: float,
    tall: float,
    drink: Drink,
    fill: float,
    *,
    outline: Sequence[tuple[float, float]] = ((0.82, 0.0), (0.85, 0.05), (0.93, 0.5), (1.0, 1.0)),
) -> Hollow:
    """A glass with a drink; the Hollow tells where its inside is."""
    shape = hollow(scaled(outline, radius, tall), 0.0021, floor_m=0.0085, soft_m=0.006)
    dish.part(*vessel(shape, GLASS, drink, fill, dish.seed()))
    return shape


def straw(
    dish: Dish, base: tuple[float, float, float], top: tuple[float, float, float], colour: Colour, *, bend: bool = True
) -> None:
    """Striped paper, bent over at its top."""
    first, last = np.asarray(base), np.asarray(top)
    t = np.linspace(0, 1, 40)[:, None]
    path = first + (last - first) * t
    if bend:
        way = (last - first) / np.linalg.norm(last - first)
        side = np.array((way[0], way[1], 0.0))
        side = side / max(float(np.linalg.norm(side)), 1e-6)
        s = np.linspace(0.1, 1, 10)[:, None]
        path = np.concatenate(
            [path, last + way * 0.012 * s + side * 0.034 * s**1.3 * 1.0 - np.array((0, 0, 0.004)) * s**2]
        )

    def colours(texels: Texels) -> Numbers:
        z = texels.points @ np.array((0.3, 0.3, 1.0))
        a = np.arctan2(texels.points[..., 1] - first[1], texels.points[..., 0] - first[0])
        stripe = np.sin(z * 480 + a)[..., None] > 0
        return np.where(stripe, np.asarray(colour), np.asarray(hex_colour("#f6f2ea")))

    dish.paint(
        swept_grid(path, 0.0031, columns=16, round_ends=False),
        colours,
        Material(per_vertex=True, roughness=0.5),
        "straw",
    )


def ice(dish: Dish, shape: Hollow, level: float, count: int, size: float = 0.021) -> None:
    """Cubes that stand out of the drink."""
    cube = roughened(
        slab_grid(rounded(size, size, size * 0.24, steps=5).points, -size / 2, size / 2, size * 0.22, rings=6),
        size * 0.8,
        size * 0.03,
        3,
    )
    mesh = coloured(cube, mottled((0.74, 0.8, 0.83), size * 0.6, 3, 0.12))
    room = max(shape.radius_at(level) - size * 0.72, 0.004)
    for number in range(count):
        a = 2 * np.pi * number / max(count, 1) + 0.5
        far = room * (0.9 if count > 1 else 0.0)
        with (
            dish.at(
                far * np.cos(a),
                far * np.sin(a),
                level + size * (0.12 + 0.22 * (number % 2)),
                turn_deg=dish.uniform(0, 90),
            ),
            dish.leaning((1.0, 0.4, 0.0), dish.uniform(8, 32)),
        ):
            dish.add(mesh, WET, "ice")


def rim_slice(dish: Dish, shape: Hollow, angle_deg: float, radius: float, code: str, rind: str) -> None:
    """A slice of citrus set on the rim."""
    a = np.radians(angle_deg)
    far = shape.radius_at(shape.rim_m)
    turn = rotation((0.0, 0.0, 1.0), angle_deg + 62.0) @ rotation((1.0, 0.0, 0.0), 90.0)
    with dish.at(far * np.cos(a), far * np.sin(a), shape.rim_m + radius * 0.42):
        flesh = citrus_flesh(radius, code, rind, dish.seed() % 9)
        dish.paint(
            puck_grid(radius, 0.005, soft=0.001, rows=60, columns=130) - np.array((0, 0, 0.0025)),
            flesh,
            MOIST,
            "slice",
            turn,
        )


def froth(dish: Dish, radius: float, z: float, height: float, colour: Colour) -> None:
    seed = dish.seed()
    line = [
        (0, z - 0.003),
        (radius * 0.985, z - 0.003),
        (radius * 0.995, z + height * 0.3),
        (radius * 0.9, z + height * 0.85),
        (radius * 0.5, z + height),
        (0, z + height),
    ]
    grid = turned_grid(dense(np.array(line)), 80)
    dish.paint(roughened(grid, 0.012, 0.0005, seed, 2), mottled(colour, 0.006, seed, 0.05), DRY, "foam")


def thick_drink(code: str | Colour) -> Drink:
    return Drink(colour=hex_colour(code) if isinstance(code, str) else code)


FRUITS = {
    "lemon": ("#f2e07a", "#efc92c"),
    "orange": ("#f2a03a", "#ea8420"),
    "lime": ("#cfe08a", "#6f9a2e"),
    "grapefruit": ("#ea6a58", "#eba54a"),
}
