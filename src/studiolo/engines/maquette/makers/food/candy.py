"""Chocolate, pralines, candy, lollipops, marshmallows."""

import numpy as np

from studiolo.engines.maquette.makers.food.dish import WET, Dish, food
from studiolo.engines.maquette.makers.food.icing import rosettes, squirt
from studiolo.engines.maquette.makers.food.service import paper_case
from studiolo.engines.maquette.makers.food.shapes import (
    ball_grid,
    dome_grid,
    evenly,
    oval,
    puck_grid,
    roughened,
    slab_grid,
    swept_grid,
    turned_grid,
    wobbled,
)
from studiolo.engines.maquette.makers.food.surfaces import lighter, mottled
from studiolo.engines.maquette.makers.food.sweets import AMBER
from studiolo.engines.maquette.makers.solid_grain import blend, step
from studiolo.engines.maquette.makers.turning import Texels, rotation
from studiolo.engines.maquette.model import Colour, Material, Numbers
from studiolo.engines.maquette.settings.surfaces import hex_colour

MANY = ("pile", "heap", "handful", "bag", "bunch", "mixed", "box", "assorted", "plate", "bowl")


def chocolate_bar(dish: Dish) -> None:
    """Squares in a slab, one corner broken off and lying in front."""
    colour = dish.flavour("#3f1d0e", "#5a2e16", "#6f3d1e")
    shine = Material(per_vertex=True, roughness=0.3, clearcoat=0.3, clearcoat_gloss=0.8)
    square = 0.024

    def piece(x: float, y: float) -> None:
        half = square * 0.495
        insets = (0.0, 0.0, 0.0012, 0.0035, 0.0046, 0.006)
        line = [oval(2 * (half - inset), 2 * (half - inset), power=14, sides=32) for inset in insets]
        rings = [np.zeros((32, 2)), *line, np.zeros((32, 2))]
        heights = (0.0, 0.0, 0.0045, 0.0052, 0.0085, 0.0091, 0.0091, 0.0091)
        grid = np.stack(
            [np.column_stack([np.concatenate([r, r[:1]]), np.full(33, z)]) for r, z in zip(rings, heights, strict=True)]
        )
        dish.paint(grid + np.array((x, y, 0)), mottled(colour, 0.03, 5, 0.03), shine, "square")

    for row in range(3):
        for column in range(6):
            if not (row == 0 and column >= 4):
                piece((column - 2.5) * square, (row - 1) * square)
    with dish.at(0.062, -0.058, 0.0, turn_deg=-24):
        piece(0, 0)
        piece(square, 0)
    if dish.random.random() < 0.7:  # foil folded open under the slab
        outline = wobbled(oval(0.165, 0.095, power=8, sides=120), 0.002, dish.seed(), 0.02)
        foil = roughened(slab_grid(outline, -0.0016, -0.0002, 0.0005, rings=18), 0.012, 0.0006, dish.seed())
        dish.paint(foil, (0.82, 0.78, 0.7), Material(per_vertex=True, roughness=0.22, metallic=1.0), "foil")


def chocolates(dish: Dish) -> None:
    """A few pralines in their cups."""
    for number in range(7):
        x, y = ((number % 3) - 1) * 0.04 + (0.02 if number >= 6 else 0), (number // 3 - 1) * 0.038
        colour = hex_colour(("#3a1a0d", "#5f3218", "#efe0bf", "#4a2412")[number % 4])
        with dish.at(x, y, 0.0, turn_deg=dish.uniform(0, 90)):
            paper_case(dish, 0.0135, 0.0185, 0.011, hex_colour("#4a2f22"), pleats=22)
            kind = number % 3
            body = dome_grid(0.0145, 0.019, soft=0.004, power=(2.0, 3.0, 2.4)[kind])
            with dish.at(0, 0, 0.003):
                dish.paint(body, colour, WET, "praline")
                if kind != 1:
                    turn = np.linspace(-0.011, 0.011, 60)
                    wave = 0.004 * np.sin(turn * 1500)
                    far = np.hypot(turn, wave) / 0.0145
                    z = 0.004 + 0.0155 * np.sqrt(np.clip(1 - far**2, 0, 1))
                    squirt(
                        dish,
                        np.stack([turn, wave, z], axis=1),
                        0.0006,
                        hex_colour("#f1e0bd" if number % 4 != 2 else "#3a1a0d"),
                    )
                else:
                    rosettes(dish, [(0, 0, 0.0185)], 0.006, 0.007, lighter(colour, 0.2))


def candy(dish: Dish) -> None:
    """Boiled sweets twisted into bright wrappers."""
    codes = ("#d8314f", "#f0a92e", "#3f9fb8", "#6fae4a", "#8d5bb5", "#ef7f3a")
    spots = (
        ((0.0, 0.0, 18), (0.052, 0.028, -35), (-0.05, 0.03, 60), (-0.03, -0.036, -12), (0.04, -0.04, 75))
        if dish.says(*MANY)
        else ((0.0, 0.0, 15),)
    )
    for number, (x, y, turn) in enumerate(spots):
        colour = dish.colour(codes[(dish.spec.seed + number) % 6])
        t = np.linspace(-1, 1, 80)
        core = 0.0105 * np.sqrt(np.clip(1 - (t / 0.42) ** 2, 0, 1))
        neck = 0.0032 + 0.0105 * np.clip((np.abs(t) - 0.48) / 0.52, 0, 1) ** 0.9
        radius = np.maximum(core, np.where(np.abs(t) > 0.4, neck, 0.0))
        angle = np.linspace(0, 2 * np.pi, 73)
        ruffle = np.clip((np.abs(t) - 0.44) / 0.3, 0, 1)[:, None]
        fold = 1 - 0.55 * ruffle * (0.5 + 0.5 * np.sin(angle * 9)[None, :])
        fine = 1 + 0.02 * np.sin(angle * 14 + 2)[None, :] * (1 - ruffle)
        r = radius[:, None] * fold * fine
        grid = np.stack(
            [np.broadcast_to(t[:, None] * 0.031, r.shape), r * np.cos(angle), r * np.sin(angle) + 0.0105], axis=-1
        )

        def colours(texels: Texels, colour: Colour = colour) -> Numbers:
            band = step(
                0.3,
                0.42,
                np.sin(
                    np.arctan2(texels.points[..., 2] - 0.0105, texels.points[..., 1]) * 5 + texels.points[..., 0] * 260
                ),
            )
            return blend(colour, (0.88, 0.86, 0.82), band * (np.abs(texels.points[..., 0]) < 0.0135))

        with dish.at(x, y, turn_deg=turn):
            dish.paint(grid, colours, Material(per_vertex=True, roughness=0.12, clearcoat=1.0), "candy")


def lollipop(dish: Dish) -> None:
    """A coil of two colours on a stick, upright."""
    first = dish.colour("#e23a5a", "#ef7f3a", "#7a4fb5", "#2f9fb5")
    second = hex_colour("#f7f1e6") if dish.spec.second_colour is None else dish.spec.second_colour
    radius = 0.04
    turn = np.linspace(0.4, 2 * np.pi * 3.6, 260)
    far = radius * turn / turn[-1]
    path = np.stack([far * np.cos(turn), np.zeros_like(turn), far * np.sin(turn) + 0.155], axis=1)
    width = radius / 3.6 * 0.62
    size = np.minimum(width, 0.4 * far + 0.002) * np.clip((turn[-1] - turn) / 0.8, 0.25, 1)
    grid = swept_grid(path, size, columns=28, up=(0, 1, 0))

    def colours(texels: Texels) -> Numbers:
        x, z = texels.points[..., 0], texels.points[..., 2] - 0.155
        angle = np.arctan2(z, x)
        swirl_ = np.sin(angle * 9 + np.hypot(x, z) * 330 + texels.points[..., 1] * 500)
        return blend(first, second, step(-0.25, 0.25, swirl_))

    dish.paint(grid, colours, AMBER, "candy")
    dish.paint(
        swept_grid([(0, 0, 0.002), (0, 0, 0.06), (0, 0, 0.125)], 0.0022, columns=14),
        hex_colour("#f5f2ea"),
        name="stick",
    )


def cotton_candy(dish: Dish) -> None:
    seed = dish.seed()
    colour = dish.colour("#f4a9c6", "#a9cdf0")
    grid = ball_grid(0.085, rows=60, columns=80) * np.array((1, 1, 1.15))
    grid = roughened(roughened(grid, 0.06, 0.006, seed, 3), 0.008, 0.0011, seed + 1, 3)
    with dish.at(0, 0, 0.21):
        dish.paint(
            grid,
            mottled(colour, 0.02, seed, 0.1),
            Material(per_vertex=True, roughness=0.95, sheen=0.8, specular=0.1),
            "floss",
        )
    t = np.array([(0, 0.0), (0.003, 0.0), (0.016, 0.16), (0, 0.16)])
    dish.paint(turned_grid(evenly(t, 30), 32), hex_colour("#f6f3ec"), name="cone")


def marshmallow(dish: Dish) -> None:
    several = (
        (-0.018, 0, 0, 0),
        (0.019, 0.008, 0, 0),
        (0.0, 0.004, 0.03, 0),
        (0.02, -0.03, 0.0, 1),
        (-0.026, -0.034, 0, 0),
    )
    for number, (x, y, z, tip) in enumerate(several if dish.says(*MANY) else several[:1]):
        colour = hex_colour("#f8f4ee") if number % 2 == 0 or dish.spec.colour else hex_colour("#f4c6d2")
        grid = roughened(puck_grid(0.0155, 0.03, soft=0.0055), 0.02, 0.0004, dish.seed())
        shade = dish.colour("#f8f4ee") if dish.spec.colour else colour
        with dish.at(x, y, z, turn_deg=dish.uniform(0, 360)):
            turn = rotation((1.0, 0.0, 0.0), 90.0) if tip else None
            with dish.at(0, 0, 0.0155 if tip else 0.0):
                dish.paint(grid, shade, Material(per_vertex=True, roughness=0.85, sheen=0.4), "marshmallow", turn)


MAKERS = (
    food("chocolate-bar", "chocolate bar, chocolate, bar of chocolate, dark chocolate", 0.18, chocolate_bar, 12.0),
    food("chocolates", "chocolates, praline, box of chocolates, bonbon, truffle, chocolate truffle", 0.12, chocolates),
    food("candy", "candy, sweet, sweets, wrapped candy, hard candy, toffee", 0.062, candy),
    food("lollipop", "lollipop, lolly, sucker, candy lollipop", 0.195, lollipop),
    food("cotton-candy", "cotton candy, candy floss", 0.3, cotton_candy),
    food("marshmallow", "marshmallow", 0.032, marshmallow),
)  # fmt: skip
