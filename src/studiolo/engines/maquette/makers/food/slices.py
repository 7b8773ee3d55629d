"""Bread by the slice, toasted, and what is spread on it."""

from collections.abc import Callable

import numpy as np

from studiolo.engines.maquette.makers.food.dish import MOIST, WET, Cook, Dish, food
from studiolo.engines.maquette.makers.food.icing import seed_mesh
from studiolo.engines.maquette.makers.food.scatter import copies, frames_on
from studiolo.engines.maquette.makers.food.shapes import noise, oval, roughened, slab_grid, smooth_line, swept_grid
from studiolo.engines.maquette.makers.food.surfaces import CRUST, blended, crumbed, mottled, pores, ramp
from studiolo.engines.maquette.makers.materials import Finish
from studiolo.engines.maquette.makers.solid_grain import blend, step
from studiolo.engines.maquette.makers.turning import Texels
from studiolo.engines.maquette.model import Material, Numbers
from studiolo.engines.maquette.settings.surfaces import hex_colour

CRUMB_WHITE, CRUMB_WHEAT = hex_colour("#efdfbd"), hex_colour("#d2ab74")


def slice_outline(wide: float, tall: float) -> Numbers:
    """A tin loaf's slice around the origin: straight sides, a domed top that swells over them."""
    half = [
        (0.0, -0.5),
        (0.4, -0.5),
        (0.465, -0.46),
        (0.47, -0.2),
        (0.46, 0.12),
        (0.5, 0.24),
        (0.49, 0.38),
        (0.38, 0.48),
        (0.2, 0.52),
        (0, 0.53),
    ]
    line = smooth_line(half, 60)
    line[:, 0] = np.clip(line[:, 0], 0, 0.5)
    whole = np.concatenate([line, (line * (-1, 1))[::-1][1:-1]])
    return np.asarray(whole * (wide, tall))


def reach_of(outline: Numbers) -> Callable[[Numbers, Numbers], Numbers]:
    """A function from (x, y) to the share of the way from the middle to the outline."""
    angle = np.arctan2(outline[:, 1], outline[:, 0])
    order = np.argsort(angle)
    turns = np.concatenate([angle[order] - 2 * np.pi, angle[order], angle[order] + 2 * np.pi])
    far = np.tile(np.linalg.norm(outline, axis=1)[order], 3)
    return lambda x, y: np.hypot(x, y) / np.interp(np.arctan2(y, x), turns, far)


def slice_grid(dish: Dish, wide: float, tall: float, thick: float) -> tuple[Numbers, Numbers]:
    outline = slice_outline(wide, tall)
    return slab_grid(outline, 0, thick, 0.0025, rings=22), outline


def bread_finish(outline: Numbers, seed: int, *, toasted: float, wheat: bool, thick: float) -> Finish:
    share = reach_of(outline)
    body = crumbed(CRUMB_WHEAT if wheat else CRUMB_WHITE, 0.0024, seed, 0.3)

    def colours(texels: Texels) -> Numbers:
        far = share(texels.points[..., 0], texels.points[..., 1])
        out = body(texels)
        brown = ramp(
            ("#e9c88f", "#d29a52", "#a8642a", "#6f3a17"),
            0.42 + 0.2 * noise(texels.points, 0.025, seed + 5, 3) + 0.35 * (far - 0.75),
        )
        out = blend(
            out,
            brown,
            toasted
            * step(-0.2, 0.6, 0.3 + 0.4 * noise(texels.points, 0.05, seed + 6, 2))
            * (1 - 0.5 * pores(texels, 0.0024, seed)),
        )
        edge = step(0.955, 0.985, far + 0.008 * noise(texels.points, 0.01, seed))
        rind = ramp(CRUST, 0.58 + 0.15 * noise(texels.points, 0.03, seed + 2, 2))
        return blend(out, rind, edge)

    def heights(texels: Texels) -> Numbers:
        return np.asarray(-0.0009 * pores(texels, 0.0024, seed))

    return Finish(material=Material(roughness=0.88, specular=0.25), colours=colours, heights=heights)


def _slice(dish: Dish, thick: float, toasted: float) -> None:
    grid, outline = slice_grid(dish, 0.105, 0.11, thick)
    dish.bake(
        grid,
        bread_finish(
            outline,
            dish.seed(),
            toasted=toasted,
            wheat=dish.says("wheat", "brown", "rye", "wholemeal", "whole"),
            thick=thick,
        ),
        "slice",
        640,
    )


def slices(dish: Dish) -> None:
    """Two slices, one leaning on a short stack."""
    toasted = 0.85 if dish.says("toast", "toasted") else 0.0
    spread = next((name for name in SPREADS if dish.says(name)), "")
    if spread:
        _slice(dish, 0.014, max(toasted, 0.5))
        with dish.at(0, 0, 0.014):
            SPREADS[spread](dish)
        return
    for number in range(2):
        with dish.at(dish.uniform(-0.004, 0.004), 0, number * 0.0142, turn_deg=dish.uniform(-7, 7)):
            _slice(dish, 0.014, toasted)
    with dish.leaning((1.0, 0.0, 0.0), 62.0, (0.012, -0.036, 0.051)):
        _slice(dish, 0.014, toasted)


def _butter_pat(dish: Dish) -> None:
    grid = slab_grid(oval(0.03, 0.026, power=6), 0, 0.007, 0.002)
    melted = slab_grid(oval(0.06, 0.05, power=2.2), 0, 0.0012, 0.0006)
    dish.paint(melted, mottled(hex_colour("#f4d06a"), 0.02, dish.seed()), WET, "butter")
    with dish.at(0.002, 0.003, 0.001, turn_deg=18):
        dish.paint(grid, hex_colour("#f7dc86"), MOIST, "butter")


def _spread(code: str, thick: float = 0.003) -> Cook:
    def lay(dish: Dish) -> None:
        outline = slice_outline(0.094, 0.098)
        grid = roughened(slab_grid(outline, -0.001, thick, 0.002, rings=24), 0.018, 0.0011, dish.seed())
        dish.paint(grid, mottled(hex_colour(code), 0.02, dish.seed(), 0.1), WET, "spread")

    return lay


def _avocado(dish: Dish) -> None:
    """Fanned slices of avocado, pepper flakes on them."""
    tone = ("#6f8f2e", "#a9bf52", "#d3d784", "#e2dfa0")
    for number in range(7):
        t = np.linspace(-1, 1, 26)
        path = np.stack(
            [0.012 * (1 - t**2) - 0.03 + 0.0095 * number, 0.04 * t, 0.004 + 0.0016 * number * 0 + 0.003 * (1 - t**2)],
            axis=1,
        )
        section = np.stack(
            [np.cos(np.linspace(0, 2 * np.pi, 25)) * 1.2, np.sin(np.linspace(0, 2 * np.pi, 25)) * 0.55], axis=1
        )
        seed = dish.seed()
        grid = swept_grid(path, 0.0075 * np.clip(1 - np.abs(t) ** 3, 0.1, 1), section=section, up=(0.35, 0, 1))
        dish.paint(grid, blended(tone[::-1], 0.03, seed, 0.25, 0.35), MOIST, "avocado")
    plane, up = np.random.default_rng(dish.seed()).uniform(-0.035, 0.035, (30, 2)), np.tile((0.0, 0.0, 1.0), (30, 1))
    flakes = np.column_stack([plane, np.full(30, 0.0125)])
    dish.add(copies(seed_mesh(), flakes, frames_on(up, dish.random, 30), 0.003, hex_colour("#b8321c")), MOIST, "flakes")


SPREADS: dict[str, Cook] = {
    "avocado": _avocado, "jam": _spread("#9a1a2c"), "strawberry": _spread("#a81d2e"), "chocolate": _spread("#4a2413"),
    "peanut": _spread("#b8833f"), "honey": _spread("#cf8a1e", 0.002), "butter": _butter_pat, "buttered": _butter_pat,
}  # fmt: skip


MAKERS = (
    food(
        "bread-slice",
        "bread slice, slice of bread, toast, toast slice, piece of toast, sliced bread",
        0.125,
        slices,
        12.0,
    ),
)  # fmt: skip
