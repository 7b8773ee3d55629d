"""Pancakes and waffles, with butter and syrup."""

import numpy as np

from studiolo.engines.maquette.makers.food.berries import topping
from studiolo.engines.maquette.makers.food.dish import MOIST, WET, Dish, food
from studiolo.engines.maquette.makers.food.icing import coated, drips, swirl
from studiolo.engines.maquette.makers.food.service import plate
from studiolo.engines.maquette.makers.food.shapes import dome_grid, evenly, noise, oval, slab_grid, turned_grid, wobbled
from studiolo.engines.maquette.makers.food.surfaces import mottled, ramp
from studiolo.engines.maquette.makers.food.sweets import AMBER
from studiolo.engines.maquette.makers.materials import Finish, dress
from studiolo.engines.maquette.makers.solid_grain import blend, step
from studiolo.engines.maquette.makers.turning import Texels, grid_skin
from studiolo.engines.maquette.model import Material, Numbers
from studiolo.engines.maquette.settings.surfaces import hex_colour

SYRUP = hex_colour("#8a3d0c")


def one_pancake(dish: Dish, radius: float, seed: int, thick: float = 0.0125) -> None:
    outline = wobbled(oval(2 * radius, 2 * radius, sides=96), radius * 0.018, seed, radius * 0.9)
    grid = slab_grid(outline, 0, thick, thick * 0.48, rings=22)
    share = np.hypot(grid[..., 0], grid[..., 1]) / radius
    grid[..., 2] -= 0.0022 * share**3 * (grid[..., 2] > thick * 0.5)

    def colours(texels: Texels) -> Numbers:
        far = np.hypot(texels.points[..., 0], texels.points[..., 1]) / radius
        flat = step(0.45, 0.85, np.abs(texels.normals[..., 2])) * (1 - step(0.93, 1.0, far))
        brown = ramp(
            ("#dba25a", "#bd7430", "#97521d", "#7a3c13"),
            0.45 + 0.2 * noise(texels.points, 0.03, seed, 3) + 0.12 * step(0.6, 0.95, far) - 0.5 * step(0.9, 1.0, far),
        )
        pale = np.asarray(hex_colour("#efcf8d")) * (1 + 0.06 * noise(texels.points, 0.006, seed + 1, 2))[..., None]
        return blend(pale, brown, flat)

    dish.bake(grid, Finish(material=Material(roughness=0.6, specular=0.35), colours=colours), "pancake", 512)


def pancakes(dish: Dish) -> None:
    """A stack on a plate: butter melting on top, syrup running down the sides."""
    floor = plate(dish, 0.112)
    count = next((n for n in (2, 3, 4, 5, 6, 7, 8, 9, 10) if dish.says(str(n))), 6)
    top = stacked(dish, floor, count)
    _syrup(dish, 0.066, top, floor, dish.says("chocolate"))
    if dish.says("berry", "blueberry", "strawberry", "fruit", "raspberry"):
        names = [word for word in ("blueberry", "strawberry", "raspberry") if dish.says(word)] or [
            "blueberry",
            "raspberry",
            "strawberry",
        ]
        for k in range(9):
            spread = dish.random.normal(0, 0.019, 2)
            topping(dish, names[k % len(names)], float(spread[0]), float(spread[1]), top + 0.0025, 1.0)
        for k in range(8):
            turn = dish.uniform(-2.6, -0.3)
            topping(dish, names[k % len(names)], 0.088 * np.cos(turn), 0.088 * np.sin(turn), floor + 0.001, 1.0)
        return
    _butter(dish, top)


def _butter(dish: Dish, z: float) -> None:
    with dish.at(0.003, 0.0, z + 0.0018, turn_deg=24):
        dish.paint(slab_grid(oval(0.046, 0.042, power=2.2), 0, 0.0014, 0.0007), hex_colour("#f2cc62"), WET, "butter")
        dish.paint(
            slab_grid(oval(0.03, 0.028, power=7), 0.0006, 0.0115, 0.0028),
            mottled(hex_colour("#f8e08c"), 0.01, dish.seed(), 0.03),
            MOIST,
            "butter",
        )


def stacked(dish: Dish, floor: float, count: int, radius: float = 0.066) -> float:
    z = floor
    for _ in range(count):
        spot = dish.random.normal(0, 0.0022, 2)
        with dish.at(float(spot[0]), float(spot[1]), z, turn_deg=dish.uniform(0, 360)):
            one_pancake(dish, radius * dish.uniform(0.97, 1.03), dish.seed())
        z += 0.0117
    return z


def _syrup(dish: Dish, radius: float, top: float, floor: float, chocolate: bool) -> None:
    """Pooled on top, in runs down the side, in a puddle on the plate."""
    tall = top - floor
    line = [
        (0, 0.0),
        (radius * 0.9, 0.0),
        (radius * 0.99, -0.003),
        (radius * 1.04, -0.008),
        (radius * 1.045, -tall),
        (radius * 1.0, -tall - 0.001),
    ]
    body = turned_grid(evenly(np.array(line), 90), 144)
    run = radius * 0.8 + drips(144, 9, 0.002, tall + 0.022, 0.12, dish.random)
    colour = hex_colour("#2b1208") if chocolate else SYRUP
    tone = mottled(colour, 0.03, 3, 0.12)
    with dish.at(0, 0, top + 0.0003):
        dish.paint(coated(body, run, 0.0019, bead=0.9, seed=dish.seed(), rows=60), tone, AMBER, "syrup")
    puddle = wobbled(oval(radius * 2.6, radius * 2.5, sides=80), 0.008, dish.seed(), 0.06)
    with dish.at(0, 0, floor):
        dish.paint(slab_grid(puddle, -0.001, 0.0016, 0.0012), tone, AMBER, "syrup")


def pancake(dish: Dish) -> None:
    """One alone, as it lies in a stack that is laid piece by piece."""
    one_pancake(dish, 0.066, dish.seed())
    if dish.says("syrup", "honey", "maple", "chocolate"):
        with dish.at(0, 0, 0.0002):
            _syrup_cap(dish)
    if dish.says("butter"):
        _butter(dish, 0.0123)


def _syrup_cap(dish: Dish) -> None:
    body = dome_grid(0.0665, 0.0128, soft=0.006, power=6.0, columns=144)[::-1]
    run = 0.05 + drips(144, 8, 0.003, 0.026, 0.12, dish.random)
    dish.paint(
        coated(body, run, 0.0012, bead=0.8), hex_colour("#2b1208") if dish.says("chocolate") else SYRUP, AMBER, "syrup"
    )


def waffle(dish: Dish) -> None:
    """Squares deep enough to hold syrup."""
    floor = plate(dish, 0.115)
    size, cells, thick = 0.13, 5, 0.02
    n = 121
    at = np.linspace(-0.5, 0.5, n)
    x, y = np.meshgrid(at, at)

    def ridge(v: Numbers) -> Numbers:
        return np.asarray(np.abs(((v * cells + 0.5) % 1) - 0.5) * 2)  # 1 between cells, 0 at their middle

    pit = step(0.0, 0.2, 0.72 - np.maximum(ridge(x + 0.5 / cells), ridge(y + 0.5 / cells)))
    outer = np.maximum(np.abs(x), np.abs(y))
    fall = np.sqrt(np.clip(1 - (np.clip(outer - 0.44, 0, 1) / 0.06) ** 2, 0, 1))
    z = thick / 2 * fall - 0.0085 * pit * (outer < 0.47)
    sheet = np.stack([x * size, y * size, z + thick / 2], axis=-1)
    seed = dish.seed()

    def colours(texels: Texels) -> Numbers:
        deep = step(0.012, 0.018, texels.points[..., 2])
        out = ramp(
            ("#f0cf8a", "#d99c48", "#b06a26", "#8a4a18"), 0.3 + 0.32 * deep + 0.14 * noise(texels.points, 0.03, seed, 3)
        )
        return out

    skin = grid_skin(sheet, flip=True, texels_px=800)
    for number in range(2):
        with dish.at(0.004 * number, 0.003 * number, floor + number * (thick * 0.93), turn_deg=14 + 16 * number):
            dish.part(dress(skin, Finish(material=Material(roughness=0.6), colours=colours), "waffle"))
            dish.paint(
                slab_grid(oval(size * 0.985, size * 0.985, power=9), 0, thick * 0.55, 0.004),
                hex_colour("#c98a3c"),
                name="waffle",
            )
    top = floor + thick * 1.93
    seed = dish.seed()
    pool = wobbled(oval(0.085, 0.07, sides=80), 0.008, seed, 0.04)
    with dish.at(0, 0, top - 0.0055):
        dish.paint(slab_grid(pool, -0.001, 0.0012, 0.001), SYRUP, AMBER, "syrup")
    if dish.says("cream", "ice") or dish.random.random() < 0.4:
        with dish.at(0, 0, top - 0.002):
            swirl(dish, 0.026, 0.034, hex_colour("#f8f2e6"))
        for x0, y0 in ((0.032, 0.018), (-0.034, 0.012), (0.022, -0.032), (-0.02, -0.034), (0.042, -0.012)):
            topping(dish, ("strawberry", "blueberry")[int(dish.random.integers(2))], x0, y0, top, 0.95)
    else:
        _butter(dish, top - 0.004)


MAKERS = (
    food(
        "pancakes", "pancakes, stack of pancakes, pancake stack, hotcakes, flapjacks, plate of pancakes", 0.25, pancakes
    ),
    food("pancake", "pancake, hotcake, flapjack, crepe", 0.134, pancake),
    food("waffle", "waffle, belgian waffle", 0.25, waffle),
)  # fmt: skip
