"""Salad, heaped in its bowl."""

import numpy as np

from studiolo.engines.maquette.makers.food.dish import LEAFY, MOIST, WET, Dish, food
from studiolo.engines.maquette.makers.food.greens import cucumber_flesh, leaf, onion_ring, tilted, tomato_flesh
from studiolo.engines.maquette.makers.food.scatter import any_frames, copies, varied
from studiolo.engines.maquette.makers.food.service import shallow
from studiolo.engines.maquette.makers.food.shapes import ball_grid, coloured, puck_grid, roughened, slab_grid
from studiolo.engines.maquette.makers.plates import rounded
from studiolo.engines.maquette.makers.solid_grain import blend, step
from studiolo.engines.maquette.makers.turning import Texels
from studiolo.engines.maquette.model import Numbers
from studiolo.engines.maquette.settings.surfaces import hex_colour


def salad(dish: Dish) -> None:
    """Leaves heaped in a bowl with tomato, cucumber, onion, olives and feta."""
    bowl = shallow(dish, 0.11, 0.075)
    random = dish.random
    codes = ("#7fae3a", "#5f9a32", "#a3c95a", "#3f7d2c", "#8dbb48", "#6d2a3a")
    for number in range(54):
        far, turn = 0.088 * np.sqrt(random.random()), random.uniform(0, 360)
        long = random.uniform(0.05, 0.078)
        piece = leaf(
            long,
            long * random.uniform(0.5, 0.8),
            hex_colour(codes[number % 6 if number % 9 == 5 else number % 5]),
            random,
            curl_deg=random.uniform(20, 90),
            ruffle=0.07,
            cup=random.uniform(0.1, 0.5),
            point=0.62,
        )
        a = np.radians(turn)
        z = 0.042 + 0.034 * (1 - (far / 0.09) ** 2) * random.random() + 0.012
        with dish.at(far * np.cos(a), far * np.sin(a), z, turn_deg=turn + random.uniform(-60, 60)):
            dish.add(tilted(piece, -random.uniform(-5, 40)), LEAFY, "leaves")
    z = 0.077
    greek = dish.says("greek", "feta") or random.random() < 0.5
    for number in range(9):
        far, a = 0.068 * np.sqrt(random.random()), random.uniform(0, 6.28)
        with (
            dish.at(
                far * np.cos(a), far * np.sin(a), z + 0.018 * (1 - (far / 0.08) ** 2), turn_deg=random.uniform(0, 360)
            ),
            dish.leaning((1.0, 0.0, 0.0), random.uniform(-30, 30)),
        ):
            if number % 3 == 0:
                dish.paint(
                    puck_grid(0.019, 0.004, soft=0.0012, rows=36, columns=64),
                    cucumber_flesh(0.019, number),
                    MOIST,
                    "cucumber",
                )
            else:
                half = ball_grid(0.0135, rows=26, columns=36)
                half[..., 2] = np.minimum(half[..., 2], 0.002)
                dish.paint(half, _cherry_tomato, WET, "tomato")
    for _ in range(6):
        far, a = 0.07 * np.sqrt(random.random()), random.uniform(0, 6.28)
        with (
            dish.at(far * np.cos(a), far * np.sin(a), z + 0.016 * (1 - (far / 0.08) ** 2)),
            dish.leaning((1.0, 0.0, 0.0), random.uniform(-40, 40)),
        ):
            dish.paint(onion_ring(0.016, 0.0012), hex_colour("#b57aa8"), MOIST, "onion")
    spots = 13
    reach, turns = 0.066 * np.sqrt(random.random(spots)), random.uniform(0, 6.28, spots)
    places = np.column_stack(
        [reach * np.cos(turns), reach * np.sin(turns), z + 0.012 + 0.014 * (1 - (reach / 0.08) ** 2)]
    )
    dish.add(
        copies(
            coloured(ball_grid(1.0, rows=12, columns=14), (1, 1, 1)),
            places,
            any_frames(spots, random),
            np.array((0.0072, 0.0072, 0.0095)) * np.ones((spots, 1)),
            hex_colour("#2a1c26"),
        ),
        WET,
        "olives",
    )
    if greek:
        places = np.column_stack([random.normal(0, 0.032, 14), random.normal(0, 0.032, 14), np.full(14, z + 0.024)])
        cube = coloured(
            roughened(slab_grid(rounded(1.0, 1.0, 0.15, steps=4).points, -0.5, 0.5, 0.12, rings=4), 0.7, 0.04, 3),
            (1, 1, 1),
        )
        dish.add(
            copies(
                cube,
                places,
                any_frames(14, random),
                random.uniform(0.012, 0.016, 14),
                varied(hex_colour("#f8f4e8"), 14, random, 0.02),
            ),
            MOIST,
            "feta",
        )
    del bowl


def _cherry_tomato(texels: Texels) -> Numbers:
    cut = step(0.0012, 0.0019, texels.points[..., 2])
    flesh = tomato_flesh(0.0135, 3)(texels)
    return blend(hex_colour("#c4180f"), flesh, cut)


MAKERS = (
    food("salad", "salad, bowl of salad, salad bowl, greek salad, caesar salad, green salad", 0.22, salad),
)  # fmt: skip
