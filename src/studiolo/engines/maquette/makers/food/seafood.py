"""Fish, prawns and what they are served with."""

import numpy as np

from studiolo.engines.maquette.makers.food.dish import MOIST, WET, Dish, food
from studiolo.engines.maquette.makers.food.greens import PARSLEY, citrus_slice, leaf, sprig
from studiolo.engines.maquette.makers.food.scatter import copies, varied
from studiolo.engines.maquette.makers.food.service import plate
from studiolo.engines.maquette.makers.food.shapes import coloured, noise, oval, roughened, slab_grid, swept_grid
from studiolo.engines.maquette.makers.food.surfaces import ramp
from studiolo.engines.maquette.makers.materials import Finish
from studiolo.engines.maquette.makers.solid_grain import blend, step
from studiolo.engines.maquette.makers.turning import Texels
from studiolo.engines.maquette.model import Material, Numbers
from studiolo.engines.maquette.settings.surfaces import hex_colour


def fish_dish(dish: Dish) -> None:
    """A salmon fillet with asparagus and lemon."""
    floor = plate(dish, 0.122)
    seed = dish.seed()
    outline = oval(0.135, 0.062, power=3.0, sides=100)
    grid = slab_grid(outline, 0, 0.026, 0.011, rings=30)
    grid[..., 2] += (grid[..., 2] > 0.013) * (0.004 - 1.2 * grid[..., 1] ** 2 * 3)
    grid = roughened(grid, 0.02, 0.0008, seed)

    def colours(texels: Texels) -> Numbers:
        x, y = texels.points[..., 0], texels.points[..., 1]
        phase = (x + 0.5 * np.abs(y) + 0.0015 * noise(texels.points, 0.03, seed)) / 0.0105
        line = np.exp(-(((phase % 1) - 0.5) ** 2) / 0.01)
        base = ramp(("#f3a377", "#ec8553", "#d9683a"), 0.5 + 0.2 * noise(texels.points, 0.02, seed, 2))
        out = blend(base, hex_colour("#f8cfb0"), line * 0.6)
        sear = step(0.2, 1.4, noise(texels.points, 0.035, seed + 2, 3) + 0.6) * step(0.5, 0.9, texels.normals[..., 2])
        return blend(out, hex_colour("#b8692c"), sear * 0.55)

    for k in range(6):
        long = 0.15 + dish.uniform(-0.01, 0.01)
        with dish.at(0.0, 0.036 + 0.0105 * (k % 4), floor + 0.006 + 0.009 * (k // 4), turn_deg=dish.uniform(-6, 6)):
            asparagus_spear(dish, long)
    with dish.at(0, -0.026, floor, turn_deg=6):
        dish.bake(grid, Finish(material=Material(roughness=0.3, clearcoat=0.5), colours=colours), "salmon", 800)
        citrus_slice(dish, 0.018, 0.0, 0.0285, 0.021)
        sprig(dish, -0.02, 0.0, 0.0285, 0.03, PARSLEY, 5)


def asparagus_spear(dish: Dish, long: float) -> None:
    t = np.linspace(-0.5, 0.5, 30)
    path = np.stack([long * t, 0.002 * np.sin(t * 5), 0 * t], axis=1)
    radius = 0.0046 * np.interp(t, [-0.5, 0.25, 0.4, 0.5], [1.0, 0.9, 1.05, 0.25])

    def tone(texels: Texels) -> Numbers:
        share = texels.points[..., 0] / long + 0.5
        return ramp(
            ("#d5dcae", "#8fb052", "#6f9a3c", "#5d8636", "#6a6a6b"),
            share * 0.95 + 0.05 * noise(texels.points, 0.01, 3, 2),
        )

    dish.paint(swept_grid(path, radius, columns=14), tone, MOIST, "asparagus")
    scale = coloured(swept_grid([(0, 0, 0), (0.5, 0, 0.12), (1, 0, 0.05)], [0.12, 0.2, 0.04], columns=6), (1, 1, 1))
    count = 26
    at = np.concatenate([np.linspace(-0.3, 0.2, 7), dish.random.uniform(0.27, 0.47, count - 7)])
    turn = dish.random.uniform(0, 2 * np.pi, count)
    out = np.stack([0 * turn, np.cos(turn), np.sin(turn)], axis=1)
    places = np.column_stack([long * at, 0 * at, 0 * at]) + out * 0.0036
    x = np.tile((1.0, 0.0, 0.0), (count, 1))
    frames = np.stack([x, np.cross(out, x), out], axis=2)
    dish.add(
        copies(scale, places, frames, 0.0105, varied(hex_colour("#6d8a4a"), count, dish.random, 0.15)),
        MOIST,
        "asparagus",
    )


def shrimp_at(dish: Dish, x: float, y: float, z: float, turn_deg: float, size: float = 1.0) -> None:
    """Cooked: curled in bands of coral and white, its tail fanned."""
    t = np.linspace(0, 1, 110)
    angle = np.radians(-60 + 245 * t)
    path = np.stack([0.021 * np.cos(angle), 0.021 * np.sin(angle), 0 * t], axis=1) * (1 - 0.12 * t)[:, None]
    ring = np.abs(((t * 6.2) % 1) - 0.5)
    radius = np.interp(t, [0, 0.08, 0.35, 0.8, 1.0], [0.0075, 0.0098, 0.0098, 0.0062, 0.0042]) * (
        1 + 0.1 * (0.5 - ring)
    )

    def tone(texels: Texels) -> Numbers:
        a = np.degrees(np.arctan2(texels.points[..., 1], texels.points[..., 0]))
        share = ((a + 60) % 360) / 245
        band = 0.5 + 0.5 * np.cos((share * 6.2) * 2 * np.pi)
        outer = step(0.017, 0.027, np.hypot(texels.points[..., 0], texels.points[..., 1]))
        return blend(hex_colour("#f9dccb"), hex_colour("#ee7d52"), np.clip(0.15 + outer * (0.35 + 0.6 * band), 0, 1))

    with dish.at(x, y, z, turn_deg=turn_deg, scale=size):
        dish.paint(swept_grid(path, radius, columns=28, up=(0, 0, 1)) + np.array((0, 0, 0.0095)), tone, WET, "shrimp")
        end, way = path[-1], path[-1] - path[-6]
        base = np.degrees(np.arctan2(way[1], way[0]))
        for spread in (-32, -10, 12, 34):
            with dish.at(float(end[0]), float(end[1]), 0.0085, turn_deg=float(base) + spread):
                dish.add(leaf(0.017, 0.0085, hex_colour("#e8643a"), dish.random, curl_deg=10), MOIST, "tail")


def shrimp(dish: Dish) -> None:
    floor = plate(dish, 0.095)
    for k in range(7):
        a = 2 * np.pi * k / 7
        shrimp_at(dish, 0.05 * np.cos(a), 0.05 * np.sin(a), floor, float(np.degrees(a)) + 70, 0.95)
    citrus_slice(dish, 0.0, 0.0, floor + 0.002, 0.02)
    sprig(dish, 0.004, 0.004, floor + 0.006, 0.03, PARSLEY, 5)


MAKERS = (
    food("salmon", "salmon fillet, grilled salmon, fish dish, fish fillet, salmon dish, grilled fish, baked salmon", 0.27, fish_dish),
    food("shrimp", "shrimp, prawn, prawns, cooked shrimp, scampi", 0.22, shrimp),
)  # fmt: skip
