"""Nuts and olives."""

import numpy as np

from studiolo.engines.maquette.makers.food.dish import LEAFY, SOFT, WET, Dish, food
from studiolo.engines.maquette.makers.food.greens import leaf
from studiolo.engines.maquette.makers.food.scatter import any_frames, copies, frames_on, heaped, varied
from studiolo.engines.maquette.makers.food.service import shallow
from studiolo.engines.maquette.makers.food.shapes import ball_grid, coloured, noise, roughened, swept_grid, turned_grid
from studiolo.engines.maquette.makers.food.surfaces import blended, by_height, mottled, ramp
from studiolo.engines.maquette.makers.food.vegetables import upright
from studiolo.engines.maquette.makers.solid_grain import blend, step
from studiolo.engines.maquette.makers.turning import Texels
from studiolo.engines.maquette.model import Mesh, Numbers
from studiolo.engines.maquette.settings.surfaces import hex_colour


def nut_piece(kind: str, seed: int) -> tuple[Mesh, Numbers, str]:
    """One nut about one unit long in x, its half sizes, and its colour."""
    if kind == "walnut":
        grid = ball_grid(1.0, rows=60, columns=80)
        wrinkle = np.abs(noise(grid, 0.5, seed, 2))
        seam = np.exp(-((grid[..., 1] / 0.07) ** 2))
        grid = grid * (1 - 0.11 * np.exp(-wrinkle / 0.25) + 0.07 * seam)[..., None] * np.array((1.1, 0.95, 0.95))
        return (
            coloured(grid, blended(("#8a5f35", "#b58a58", "#cda672"), 0.5, seed, 0.3)),
            np.array((1.1, 0.95, 0.95)),
            "#ffffff",
        )
    if kind == "peanut":
        t = np.linspace(-1, 1, 60)
        radius = 0.42 * np.sqrt(np.clip(1 - t**2, 0, 1)) ** 0.7 * (0.78 + 0.22 * np.cos(t * np.pi * 2 - np.pi) * -1)
        path = np.stack([t, 0 * t, 0 * t], axis=1)
        grid = swept_grid(path, radius, columns=40, round_ends=False)
        return (
            coloured(roughened(grid, 0.16, 0.022, seed, 2), blended(("#b98a4c", "#d9b274", "#e6c890"), 0.2, seed, 0.3)),
            np.array((1.0, 0.42, 0.42)),
            "#ffffff",
        )
    if kind in ("hazelnut", "chestnut", "acorn", "macadamia"):
        grid = upright(
            [(0, -0.85), (0.5, -0.78), (0.86, -0.35), (0.9, 0.15), (0.6, 0.65), (0.15, 0.98), (0, 1.02)], 40, 44
        )
        tone = by_height(("#d9b98a", "#c79a62", "#8a4a20", "#7d4019", "#93561f"), -0.9, 1.0, seed, 0.08)
        return coloured(grid, tone), np.array((0.9, 0.9, 0.9)), "#ffffff"
    if kind == "cashew":
        a = np.radians(np.linspace(-100, 100, 40))
        path = np.stack([0.62 * np.sin(a), 0.62 * (1 - np.cos(a)) - 0.35, 0 * a], axis=1)
        grid = swept_grid(
            path, np.interp(np.linspace(0, 1, 40), [0, 0.3, 0.8, 1], [0.22, 0.32, 0.26, 0.18]), columns=24
        )
        return coloured(grid, mottled(hex_colour("#efd9ae"), 0.4, seed, 0.05)), np.array((1.0, 0.6, 0.3)), "#ffffff"
    if kind == "pistachio":
        grid = ball_grid(1.0, rows=26, columns=40) * np.array((1.05, 0.72, 0.66))
        cut = np.exp(-((grid[..., 1] / 0.16) ** 2)) * (grid[..., 2] > 0) * (grid[..., 0] > -0.5)
        grid[..., 2] -= 0.2 * cut

        def tone(texels: Texels) -> Numbers:
            slit = (
                np.exp(-((texels.points[..., 1] / 0.18) ** 2))
                * (texels.points[..., 2] > 0.1)
                * step(-0.6, -0.3, texels.points[..., 0])
            )
            return blend(hex_colour("#e8d6ac"), hex_colour("#9aa84a"), slit)

        return coloured(grid, tone), np.array((1.0, 0.7, 0.6)), "#ffffff"
    t = np.linspace(0, np.pi, 30)  # an almond
    line = np.stack([0.5 * np.sin(t) * (1 - 0.28 * np.cos(np.pi - t)), -np.cos(t)], axis=1)
    grid = turned_grid(line, 40)
    flat = np.stack([grid[..., 2], grid[..., 1], grid[..., 0] * 0.55], axis=-1)
    turn = np.arctan2(flat[..., 2], flat[..., 1])
    groove = 0.03 * np.sin(turn * 22 + 2 * noise(flat, 0.8, seed))
    groove[:, -1] = groove[:, 0]
    flat[..., 1:] *= (1 + groove)[..., None]

    def almond(texels: Texels) -> Numbers:
        a = np.arctan2(texels.points[..., 2], texels.points[..., 1])
        line_ = 0.5 + 0.5 * np.sin(a * 22 + 2 * noise(texels.points, 0.8, seed))
        return ramp(("#7a4520", "#9a5f2e", "#bd8348"), 0.2 + 0.5 * line_ + 0.12 * noise(texels.points, 0.3, seed, 2))

    return coloured(flat, almond), np.array((1.0, 0.5, 0.28)), "#ffffff"


NUTS = {
    "almond": 0.0125,
    "walnut": 0.019,
    "peanut": 0.019,
    "hazelnut": 0.0095,
    "chestnut": 0.015,
    "acorn": 0.012,
    "cashew": 0.0135,
    "pistachio": 0.0095,
    "macadamia": 0.01,
}


def nuts(dish: Dish) -> None:
    """A handful; a few kinds where none is named."""
    kinds = [kind for kind in NUTS if dish.says(kind)] or (["almond", "hazelnut", "walnut", "cashew"])
    count = 26 if len(kinds) > 1 else {"walnut": 9, "peanut": 11, "chestnut": 11}.get(kinds[0], 24)
    which = np.arange(count) % len(kinds)
    radii = np.array(
        [NUTS[kinds[k]] * (0.9 if kinds[k] in ("walnut", "hazelnut", "chestnut", "acorn") else 0.5) for k in which]
    )
    centres = heaped(radii, lambda a, b: 0.0, 0.054 if count > 12 else 0.048, dish.random)
    for number, kind in enumerate(kinds):
        here = centres[which == number]
        piece, _, _ = nut_piece(kind, dish.seed())
        up = np.tile((0.0, 0.0, 1.0), (len(here), 1))
        frames = frames_on(up, dish.random, 45)
        dish.add(
            copies(
                piece,
                here,
                frames,
                NUTS[kind] * dish.random.uniform(0.9, 1.08, len(here)),
                varied((1.0, 1.0, 1.0), len(here), dish.random, 0.1),
            ),
            SOFT,
            kind,
        )


def olives(dish: Dish) -> None:
    """A small bowl of them, green and black."""
    bowl = shallow(dish, 0.055, 0.036)
    code = (
        ("#2a1c26",)
        if dish.says("black")
        else ("#8a9a3a",)
        if dish.says("green")
        else ("#8a9a3a", "#3a2433", "#7d8f35")
    )
    radii = np.full(30, 0.0088)
    centres = heaped(radii, lambda x, y: bowl.floor_m + 6 * (x * x + y * y), 0.036, dish.random)
    grid = ball_grid(1.0, rows=20, columns=24) * np.array((1, 1, 1.25))
    top = (grid[..., 2] > 0.9) * np.exp(-((np.hypot(grid[..., 0], grid[..., 1]) / 0.22) ** 2))
    grid[..., 2] -= 0.3 * top
    piece = coloured(grid, (1, 1, 1))
    tones = (
        np.array([hex_colour(code[k % len(code)]) for k in range(30)])
        if dish.spec.colour is None
        else np.tile(dish.colour("#8a9a3a"), (30, 1))
    )
    dish.add(
        copies(piece, centres, any_frames(30, dish.random), 0.0085, varied(tones, 30, dish.random, 0.12)), WET, "olives"
    )
    for k in range(3):
        with dish.at(0.05, -0.03, 0.004, turn_deg=-60 + 40 * k):
            dish.add(leaf(0.045, 0.011, hex_colour("#6d7f4c"), dish.random, curl_deg=20), LEAFY, "leaf")


MAKERS = (
    food("nuts", "nut, nuts, mixed nuts, almond, walnut, peanut, hazelnut, chestnut, cashew, pistachio, pecan, macadamia", 0.1, nuts),
    food("olive", "olive, olives, bowl of olives, green olive, black olive", 0.125, olives),
)  # fmt: skip
