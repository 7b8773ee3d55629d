"""Sushi and bento."""

import numpy as np

from studiolo.engines.maquette.makers.food.dish import LEAFY, MOIST, WET, Dish, food
from studiolo.engines.maquette.makers.food.greens import PARSLEY, leaf, sprig, tilted
from studiolo.engines.maquette.makers.food.meals import RICE, seeds
from studiolo.engines.maquette.makers.food.noodles import egg_half, grain_mesh
from studiolo.engines.maquette.makers.food.scatter import copies, frames_on, points_on, varied
from studiolo.engines.maquette.makers.food.service import board, chopsticks, part_of
from studiolo.engines.maquette.makers.food.shapes import (
    ball_grid,
    dome_grid,
    noise,
    oval,
    puck_grid,
    roughened,
    slab_grid,
)
from studiolo.engines.maquette.makers.food.surfaces import blended, darker, mottled
from studiolo.engines.maquette.makers.materials import Finish
from studiolo.engines.maquette.makers.plates import rounded
from studiolo.engines.maquette.makers.solid_grain import blend, step
from studiolo.engines.maquette.makers.turning import Texels
from studiolo.engines.maquette.model import Material, Numbers
from studiolo.engines.maquette.settings.surfaces import hex_colour


def salmon(seed: int, code: str = "#ef7a3d"):  # type: ignore[no-untyped-def]
    """Flesh with pale lines of fat in chevrons."""
    pale = np.asarray(hex_colour("#f8c49a")) if code != "#b5202c" else np.asarray(hex_colour("#d0525a"))

    def colours(texels: Texels) -> Numbers:
        x, y = texels.points[..., 0], texels.points[..., 1]
        phase = (x + 0.55 * np.abs(y + 0.001) + 0.0012 * noise(texels.points, 0.02, seed)) / 0.0068
        line = np.exp(-(((phase % 1) - 0.5) ** 2) / 0.012)
        base = mottled(hex_colour(code), 0.02, seed, 0.05)(texels)
        return blend(base, pale, line * 0.8)

    return colours


def nigiri(dish: Dish, kind: int) -> None:
    """A finger of rice under a slice of fish, a prawn or egg."""
    seed = dish.seed()
    core = slab_grid(oval(0.05, 0.022, power=3.2), 0, 0.02, 0.009, rings=10)
    heart = dish.paint(core, darker(RICE, 0.86), name="rice")
    points, normals = points_on(heart, 330, dish.random, lambda p, n: n[:, 2] > -0.6)
    dish.add(
        copies(
            grain_mesh(),
            points + normals * 0.0006,
            frames_on(normals, dish.random, 35),
            0.0062 * dish.random.uniform(0.85, 1.1, len(points)),
            varied(RICE, len(points), dish.random, 0.03),
        ),
        MOIST,
        "rice",
    )
    outline = oval(0.068, 0.0285, power=3.0, sides=80)
    grid = slab_grid(outline, 0.0, 0.0062, 0.0025, rings=26)
    grid[..., 2] += 0.0208 - 5.2 * grid[..., 0] ** 2 - 26 * np.maximum(np.abs(grid[..., 1]) - 0.004, 0) ** 2
    tones = (salmon(seed), salmon(seed, "#b5202c"), _prawn_tone, mottled(hex_colour("#f3c73e"), 0.01, seed, 0.04))
    dish.paint(grid, tones[kind % 4], WET, ("salmon", "tuna", "prawn", "egg")[kind % 4])
    if kind % 4 == 3:
        band = slab_grid(oval(0.008, 0.031, power=6, sides=40), -0.0005, 0.0275, 0.001, rings=5)
        dish.paint(band, hex_colour("#131a14"), name="nori")


def _prawn_tone(texels: Texels) -> Numbers:
    bands = 0.5 + 0.5 * np.sin(texels.points[..., 0] * 620)
    side = step(0.004, 0.011, np.abs(texels.points[..., 1]))
    return blend(hex_colour("#f8ded0"), hex_colour("#e8703f"), np.clip(side * 0.5 + 0.6 * bands * side + 0.15, 0, 1))


def maki(dish: Dish, kind: int, radius: float = 0.0165) -> None:
    """A roll cut through, standing: nori outside, rice, and its heart."""
    tall = 0.023
    seed = dish.seed()
    grid = puck_grid(radius, tall, soft=0.0012, rows=80, columns=90)
    hearts = (("#ef7a3d", "#ef7a3d"), ("#5f8f3a", "#d8e3a8"), ("#b5202c", "#b5202c"), ("#c9d36a", "#ef7a3d"))
    first, second = (hex_colour(code) for code in hearts[kind % 4])

    def colours(texels: Texels) -> Numbers:
        x, y = texels.points[..., 0], texels.points[..., 1]
        far = np.hypot(x, y) / radius
        grain_ = 1 + 0.1 * noise(texels.points, 0.0032, seed, 2)
        out = np.asarray(RICE) * np.clip(grain_, 0.7, 1.05)[..., None]
        inner = 1 - step(
            0.4, 0.44, np.maximum(np.abs(x), np.abs(y)) / radius * 1.05 + 0.02 * noise(texels.points, 0.006, seed)
        )
        out = blend(out, blend(first, second, step(-0.001, 0.001, x)), inner)
        rim = np.maximum(step(0.93, 0.96, far), 1 - step(0.3, 0.6, texels.normals[..., 2]))
        return blend(out, hex_colour("#10170f"), rim)

    with dish.at(turn_deg=dish.uniform(0, 360)):
        dish.bake(
            grid,
            Finish(
                material=Material(roughness=0.4, clearcoat=0.3),
                colours=colours,
                heights=lambda t: 0.0005 * noise(t.points, 0.0032, seed, 2),
            ),
            "maki",
            400,
        )


def sushi(dish: Dish) -> None:
    """A board of nigiri and rolls with ginger and wasabi."""
    if dish.says("nigiri"):
        kinds = (0, 1, 2, 3)
        z = slate(dish, 0.2, 0.11)
        for number in range(4):
            with dish.at((number - 1.5) * 0.046, 0.0, z, turn_deg=68):
                nigiri(dish, kinds[number])
        return
    z = slate(dish, 0.27, 0.165) if dish.random.random() < 0.6 else board(dish, 0.27, 0.165, thick=0.016)
    if not dish.says("maki", "roll"):
        for number in range(4):
            with dish.at(-0.085 + 0.05 * number, 0.032, z, turn_deg=66):
                nigiri(dish, number)
    rows = (-0.018, -0.054) if not dish.says("maki", "roll") else (0.04, 0.004, -0.032)
    for row, y in enumerate(rows):
        for number in range(4 if not dish.says("maki", "roll") else 5):
            with dish.at(-0.1 + 0.037 * number + 0.004 * row, y, z):
                maki(dish, row + number // 2)
    with dish.at(0.078, -0.03, z):
        ginger_petals(dish)
    with dish.at(0.098, 0.03, z):
        dish.paint(
            roughened(dome_grid(0.013, 0.013, soft=0.002, power=2.2), 0.008, 0.0012, dish.seed()),
            hex_colour("#9cb84a"),
            MOIST,
            "wasabi",
        )
    with dish.at(0, -0.098, z - 0.015):
        chopsticks(dish, 0.0, 0.115, 0.0, turn_deg=3)


def slate(dish: Dish, wide: float, deep: float) -> float:
    grid = roughened(
        slab_grid(rounded(wide, deep, 0.004, steps=8).points, 0, 0.009, 0.0015, rings=20), 0.05, 0.0004, dish.seed()
    )
    stone = blended(("#1b1d20", "#26292c", "#34373a"), 0.03, dish.seed(), 0.2)
    dish.bake(grid, Finish(material=Material(roughness=0.55), colours=stone), "slate", 500)
    return 0.009


def ginger_petals(dish: Dish) -> None:
    for number in range(9):
        piece = leaf(0.026, 0.022, hex_colour("#f2b9ae"), dish.random, curl_deg=110, ruffle=0.1, point=0.6)
        with dish.at(0.004 * np.cos(number), 0.004 * np.sin(number), 0.001 + 0.0012 * number, turn_deg=number * 137):
            dish.add(tilted(piece, -38), LEAFY, "ginger")


def bento(dish: Dish) -> None:
    """A lacquered box in compartments."""
    black = Material(
        colour=hex_colour(("#16130f", "#5a0f0c", "#1a2a2f")[int(dish.random.integers(3))]),
        roughness=0.14,
        clearcoat=1.0,
    )
    wide, deep, tall = 0.26, 0.18, 0.045
    outer, inner = rounded(wide, deep, 0.014).points, rounded(wide - 0.008, deep - 0.008, 0.011).points
    ring = [
        np.column_stack([np.concatenate([o, o[:1]]) * s, np.full(len(o) + 1, z)])
        for o, s, z in (
            (outer, 0.0, 0.0),
            (outer, 0.99, 0.0),
            (outer, 1.0, 0.002),
            (outer, 1.0, tall - 0.001),
            (outer, 0.996, tall),
            (inner, 1.0, tall),
            (inner, 1.0, 0.006),
            (inner, 0.0, 0.006),
        )
    ]
    dish.part(part_of(np.stack(ring), black, "box"))
    for x, y, w, d in ((0.02, 0.0, 0.003, deep - 0.01), (0.075, 0.0, 0.108, 0.003)):
        wall = slab_grid(rounded(w, d, 0.001, steps=3).points, 0.005, tall - 0.006, 0.001, rings=3)
        with dish.at(x, y):
            dish.part(part_of(wall, black, "wall"))
    with dish.at(-0.054, 0.0):
        square = slab_grid(oval(0.138, 0.162, power=8), 0.006, 0.032, 0.008, rings=14)
        heart = dish.paint(roughened(square, 0.02, 0.0012, dish.seed()), darker(RICE, 0.86), name="rice")
        points, normals = points_on(heart, 1500, dish.random, lambda p, n: n[:, 2] > 0.4)
        dish.add(
            copies(
                grain_mesh(),
                points + normals * 0.0006,
                frames_on(normals, dish.random, 35),
                0.0066,
                varied(RICE, len(points), dish.random, 0.03),
            ),
            MOIST,
            "rice",
        )
        seeds(dish, 40, 0.045, 0.036)
        dish.paint(ball_grid(0.0095, rows=20, columns=26) + np.array((0, 0, 0.037)), hex_colour("#b5202c"), WET, "plum")
    with dish.at(0.075, 0.046, 0.008):
        for number in range(4):
            with (
                dish.at(-0.032 + 0.022 * number, 0.0, 0.001 + 0.002 * number, turn_deg=80),
                dish.leaning((0.0, 1.0, 0.0), 10.0),
            ):
                slab = slab_grid(oval(0.066, 0.02, power=4), 0, 0.018, 0.005, rings=12)
                dish.paint(slab, salmon(number), WET, "salmon")
    with dish.at(0.05, -0.045, 0.006):
        for x, y in ((-0.008, -0.018), (0.022, -0.022), (-0.01, 0.018), (0.02, 0.014)):
            with dish.at(x, y):
                maki(dish, int(dish.random.integers(4)), 0.0145)
    with dish.at(0.1, -0.045, 0.006):
        egg_half(dish, 0.0, 0.019, 0.022, size=0.0145, lean=20)
        egg_half(dish, 0.0, -0.02, 0.022, size=0.0145, lean=20)
        sprig(dish, -0.004, -0.004, 0.024, 0.024, PARSLEY, 5)


MAKERS = (
    food("sushi", "sushi, sushi platter, plate of sushi, sushi roll, maki, nigiri, sashimi, sushi set", 0.28, sushi, 8.0),
    food("bento", "bento, bento box, lunch box, lunchbox", 0.26, bento),
)  # fmt: skip
