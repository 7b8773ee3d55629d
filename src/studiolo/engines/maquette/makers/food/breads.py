"""From the baker: loaves, baguettes, buns, bagels, pretzels, croissants, rolls."""

import numpy as np

from studiolo.engines.maquette.makers.food.dish import MOIST, WET, Dish, food
from studiolo.engines.maquette.makers.food.icing import bead, coated, drips, sprinkle, upward
from studiolo.engines.maquette.makers.food.scatter import copies, frames_on, points_on
from studiolo.engines.maquette.makers.food.shapes import (
    ball_grid,
    dome_grid,
    flattened_below,
    noise,
    oval,
    ring_grid,
    roughened,
    slab_grid,
    smooth_line,
    swept_grid,
)
from studiolo.engines.maquette.makers.food.slices import slices
from studiolo.engines.maquette.makers.food.surfaces import BROWN, CRUST, GOLDEN, browned, crumb, crust, mottled, ramp
from studiolo.engines.maquette.makers.materials import Finish
from studiolo.engines.maquette.makers.solid_grain import Grain, blend, step
from studiolo.engines.maquette.makers.turning import Texels
from studiolo.engines.maquette.model import Material, Numbers
from studiolo.engines.maquette.settings.surfaces import hex_colour


def batard(
    dish: Dish,
    long: float,
    wide: float,
    tall: float,
    cuts: int,
    *,
    slant: float,
    blunt: float = 0.45,
    flour: float = 0.35,
) -> None:
    """A loaf baked on the stone, slashed with a blade so that it bursts open along the cuts."""
    seed = dish.seed()
    t = np.linspace(-1, 1, 130)
    thick = np.clip(1 - np.abs(t) ** (2 / blunt), 0.0, 1) ** 0.5
    path = np.stack([t * long / 2, 0.01 * long * np.sin(3 * t), 0 * t], axis=1)
    angle = np.linspace(0, 2 * np.pi, 97)
    section = np.stack([np.cos(angle), np.sin(angle) * tall / wide * 1.08], axis=1)
    grid = swept_grid(path, thick * wide / 2, section=section, up=(0, 0, 1), round_ends=False)
    grid = roughened(flattened_below(grid, -tall * 0.34, tall * 0.06), wide * 0.7, wide * 0.02, seed)
    place = np.linspace(-0.74, 0.74, cuts) * long / 2 if cuts > 1 else np.zeros(1)
    reach = wide * 0.5 if cuts > 1 else long * 0.36

    def burst(points: Numbers) -> tuple[Numbers, Numbers]:
        """How far inside a cut (1 at its middle), and how near to its lifted lip."""
        inside, lip = np.zeros(points.shape[:-1]), np.zeros(points.shape[:-1])
        for x in place:
            dx, dy = points[..., 0] - x, points[..., 1]
            along, across = dx * np.cos(slant) + dy * np.sin(slant), -dx * np.sin(slant) + dy * np.cos(slant)
            half = wide * (0.11 if cuts > 1 else 0.13) * np.sqrt(np.clip(1 - (along / reach) ** 2, 0, 1))
            far = np.abs(across) / np.maximum(half, 1e-5)
            on_top = step(0.0, 0.25 * tall, points[..., 2])
            inside = np.maximum(inside, (1 - step(0.55, 1.0, far)) * on_top)
            lip = np.maximum(
                lip, np.exp(-(((across / np.maximum(half, 1e-5)) - 1.15) ** 2) / 0.06) * (half > 1e-4) * on_top
            )
        return inside, lip

    inside, lip = burst(grid)
    grid[..., 2] += wide * (0.045 * lip - 0.028 * inside)
    skin = browned(CRUST, seed=seed, size_m=wide * 1.6, bake=0.5, top=0.2, patches=0.14)

    def colours(texels: Texels) -> Numbers:
        open_, edge = burst(texels.points)
        base = skin(texels)
        dust = step(0.1, 1.3, noise(texels.points, wide * 0.5, seed + 7, 3)) * step(0.1, 0.7, texels.normals[..., 2])
        base = blend(base, hex_colour("#f1e3c8"), flour * dust * (1 - edge))
        torn = ramp(("#d9a868", "#e9cb95", "#f0dcb0"), 0.5 + 0.3 * noise(texels.points, wide * 0.12, seed + 8, 2))
        base = blend(base, torn, open_ * 0.85)
        return blend(base, hex_colour("#5a2a12"), edge * 0.55)

    def heights(texels: Texels) -> Numbers:
        open_, _ = burst(texels.points)
        fine = noise(texels.points, wide * 0.03, seed + 3, 2)
        return np.asarray(wide * (0.0022 + 0.006 * open_) * fine)

    finish = Finish(material=Material(roughness=0.62, specular=0.35), colours=colours, heights=heights)
    dish.bake(grid, finish, "loaf", 800)


def loaf(dish: Dish) -> None:
    if dish.says("sliced", "cut", "slice", "toast"):
        slices(dish)
        return
    if dish.random.random() < 0.5:
        batard(dish, 0.27, 0.13, 0.1, 3, slant=0.75)
        return
    batard(dish, 0.25, 0.15, 0.11, 1, slant=0.12, blunt=0.6, flour=0.5)


def baguette(dish: Dish) -> None:
    batard(dish, 0.56, 0.07, 0.055, 5, slant=0.5, blunt=0.22, flour=0.18)


def bun(dish: Dish) -> None:
    """A round roll, shining with egg."""
    seed = dish.seed()
    grid = roughened(dome_grid(0.052, 0.056, soft=0.012, power=2.3), 0.06, 0.0012, seed)
    skin = dish.bake(
        grid, crust(GOLDEN, seed=seed, size_m=0.1, bake=0.52, top=0.28, gloss=0.7, pale_side_m=(0.0, 0.02)), "bun"
    )
    if dish.says("sesame") or dish.random.random() < 0.5:
        sprinkle(dish, skin, 130, upward(0.35), long_m=0.0038, colours=("#f0dfb4", "#e8cf9a"), kind="seed")


def bagel(dish: Dish) -> None:
    seed = dish.seed()
    grid = roughened(ring_grid(0.035, 0.0215, squash=0.88), 0.03, 0.0012, seed)
    codes = BROWN if dish.says("chocolate", "rye", "pumpernickel") else CRUST
    skin = dish.bake(grid, crust(codes, seed=seed, size_m=0.1, bake=0.42, top=0.3, gloss=0.55), "bagel")
    if dish.says("plain"):
        return
    poppy = dish.says("poppy")
    mixed = ("#efdcae", "#e6cb90", "#1d1c20", "#f4ead0") if not poppy else ("#1d1c20", "#2b2a30")
    sesame = ("#f0dfb4", "#e8cf9a")
    sprinkle(
        dish,
        skin,
        420,
        upward(0.25),
        long_m=0.0026 if poppy else 0.0036,
        colours=sesame if dish.says("sesame") else mixed,
        kind="seed",
    )


def pretzel(dish: Dish) -> None:
    """Lying, its bow towards the camera: two arms crossed twice and pressed onto it."""
    seed = dish.seed()
    arm = [(-0.036, 0.074, 0.02), (-0.016, 0.04, 0.016), (0.006, 0.012, 0.022), (0.007, -0.006, 0.015), (-0.012, -0.024, 0.008),
           (-0.045, -0.046, 0.006), (-0.08, -0.02, 0.005), (-0.078, 0.03, 0.005), (-0.05, 0.07, 0.005)]  # fmt: skip
    under = (0.02, 0.012, 0.006, 0.015, 0.02)
    back = [(-x, y, under[k] if k < len(under) else z) for k, (x, y, z) in enumerate(arm)]
    line = smooth_line([(x, -y, z) for x, y, z in (*arm, (0.0, 0.082, 0.005), *back[::-1])], 220)
    t = np.linspace(0, 1, 220)
    radius = 0.0075 + 0.0085 * np.exp(-(((t - 0.5) / 0.2) ** 2))
    line[:, 2] += radius
    grid = roughened(swept_grid(line, radius, columns=28, up=(0, 0, 1)), 0.03, 0.0005, seed)
    codes = ("#c98a45", "#9a5222", "#703113", "#4b1d0b")
    skin = dish.bake(grid, crust(codes, seed=seed, size_m=0.1, bake=0.45, top=0.25, gloss=0.9), "pretzel")
    points, normals = points_on(skin, 90, dish.random, lambda p, n: (n[:, 2] > 0.45) * (p[:, 1] < -0.02), apart_m=0.004)
    dish.add(
        copies(
            bead(),
            points + normals * 0.0006,
            frames_on(normals, dish.random, 40),
            0.0014 * dish.random.uniform(0.7, 1.3, (len(points), 3)),
            hex_colour("#f7f5f0"),
        ),
        MOIST,
        "salt",
    )


def croissant(dish: Dish) -> None:
    """A rolled crescent: seven steps up to the middle and down again."""
    seed = dish.seed()
    steps, columns = 200, 72
    t = np.linspace(-1, 1, steps)
    bend = np.radians(74) * t
    path = np.stack([0.075 * np.sin(bend), 0.07 * (np.cos(bend) - 1) * -1, 0 * t], axis=1)
    angle = np.linspace(0, 2 * np.pi, columns + 1)
    envelope = 0.034 * np.clip(1 - np.abs(t) ** 1.9, 0.03, 1) ** 0.75
    grid = swept_grid(path, envelope, columns=columns, up=(0, 0, 1))
    inner = grid[5:-5] if len(grid) > steps else grid
    middle = inner.mean(axis=1, keepdims=True)
    lean = 0.32 * np.sin(angle)[None, :]
    lay = np.abs(t)[:, None] * 4.3 + lean * np.sign(t + 1e-6)[:, None] * 0.0 + 0.25 * np.cos(angle)[None, :]
    phase = lay % 1.0
    rise = 1.0 + 0.17 * (1 - phase) ** 0.8 - 0.1
    inner[:] = middle + (inner - middle) * rise[..., None] * np.array((1, 1, 0.86))
    inner[:, -1] = inner[:, 0]
    grid = roughened(grid, 0.012, 0.0005, seed)
    low = float(grid[..., 2].min())
    grid = flattened_below(grid, low * 0.72, 0.003)
    base = browned(GOLDEN, seed=seed, size_m=0.12, bake=0.55, top=0.22, patches=0.1)

    def place(points: Numbers) -> Numbers:
        turn = np.arctan2(points[..., 0], 0.07 - points[..., 1])
        return np.asarray(np.abs(turn) / np.radians(74))

    def colours(texels: Texels) -> Numbers:
        share = place(texels.points)
        lap = (share * 4.3 + 0.1 * noise(texels.points, 0.03, seed)) % 1.0
        stripes = 0.5 + 0.5 * np.sin(share * 150 + 2 * noise(texels.points, 0.02, seed + 1, 2))
        out = base(texels) * (1.06 - 0.2 * lap + 0.1 * stripes * step(0.2, 0.7, lap))[..., None]
        return blend(out, hex_colour("#f0d49a"), 0.55 * step(0.82, 0.98, lap))

    def heights(texels: Texels) -> Numbers:
        fine = noise(texels.points * np.array((1.0, 1.0, 1.0)), 0.004, seed + 3, 2)
        return np.asarray(0.0002 * fine + 0.0002 * np.sin(place(texels.points) * 150))

    dish.bake(
        grid,
        Finish(material=Material(roughness=0.36, clearcoat=0.5, clearcoat_gloss=0.8), colours=colours, heights=heights),
        "croissant",
        1024,
    )
    if dish.says("chocolate"):
        skin_line = path * 0.98 + np.array((0, 0, 0.033))
        dish.paint(swept_grid(skin_line[40:-40:4], 0.0022, columns=8), hex_colour("#3a1a0d"), WET, "chocolate")


def cinnamon_roll(dish: Dish) -> None:
    """A coil of dough, icing run over it."""
    seed = dish.seed()
    turn = np.linspace(0, 2 * np.pi * 3.1, 210)
    far = 0.006 + 0.0125 * turn / (2 * np.pi)
    path = np.stack([far * np.cos(turn), far * np.sin(turn), 0.016 + 0.012 * (1 - turn / turn[-1])], axis=1)
    angle = np.linspace(0, 2 * np.pi, 33)
    section = np.stack([np.sign(np.cos(angle)) * np.abs(np.cos(angle)) ** 0.8 * 0.0072, np.sin(angle) * 0.019], axis=1)
    grid = swept_grid(path, np.linspace(0.8, 1.0, 210), section=section, up=(0, 0, 1), round_ends=False)
    tone = browned(GOLDEN, seed=seed, size_m=0.1, bake=0.5, top=0.25)
    dish.paint(grid, tone, Material(per_vertex=True, roughness=0.45, clearcoat=0.3), "roll")
    dome = dome_grid(0.047, 0.0505, soft=0.02, power=3.2, columns=120)[::-1]
    run = 0.036 + drips(120, 9, 0.006, 0.03, 0.16, dish.random)
    dish.paint(coated(dome, run, 0.0016, seed=seed, bead=0.6), dish.flavour("#f8f2e4"), WET, "icing")


def naan(dish: Dish) -> None:
    seed = dish.seed()
    outline = oval(0.24, 0.17, power=2.1, sides=96) * (1 + 0.1 * np.sin(np.linspace(0, 2 * np.pi, 96)))[:, None]
    grid = roughened(slab_grid(outline, 0, 0.007, 0.003, rings=40), 0.03, 0.0016, seed)
    char = browned(
        ("#f3e3bd", "#e8cb92", "#b97f42", "#5a2e14", "#2c150a"), seed=seed, size_m=0.12, bake=0.12, top=0.0, patches=0.0
    )

    def colours(texels: Texels) -> Numbers:
        spot = step(0.9, 1.9, noise(texels.points, 0.025, seed + 4, 2))
        return blend(char(texels), hex_colour("#6a3717"), spot * 0.85)

    dish.bake(grid, Finish(material=Material(roughness=0.7), colours=colours), "bread", 800)


def tortilla_colour(seed: int) -> Grain:
    base = mottled(hex_colour("#ecd9ac"), 0.02, seed, 0.05)

    def colours(texels: Texels) -> Numbers:
        spot = step(1.0, 1.9, noise(texels.points, 0.012, seed + 4, 2))
        return blend(base(texels), hex_colour("#9a6431"), spot * 0.75)

    return colours


def ball_of_dough(dish: Dish) -> None:
    seed = dish.seed()
    grid = roughened(flattened_below(ball_grid(0.08, rows=60, columns=90), -0.045, 0.01), 0.08, 0.002, seed)
    dish.bake(grid, crumb(hex_colour("#ecdcb8"), pore_m=0.01, seed=seed, depth=0.05), "dough")


MAKERS = (
    food(
        "bread",
        "bread, loaf, loaf of bread, bread loaf, sourdough, sourdough bread, sourdough loaf, rye bread",
        0.27,
        loaf,
        24.0,
    ),
    food("baguette", "baguette, french bread, french loaf, ciabatta", 0.56, baguette, 28.0),
    food("bun", "bun, bread roll, dinner roll, brioche, burger bun, scone", 0.105, bun),
    food("bagel", "bagel", 0.113, bagel),
    food("pretzel", "pretzel, soft pretzel", 0.175, pretzel),
    food("croissant", "croissant, chocolate croissant", 0.165, croissant, 8.0),
    food("cinnamon-roll", "cinnamon roll, cinnamon bun, sticky bun", 0.1, cinnamon_roll),
    food("naan", "naan, flatbread, pita, pita bread", 0.24, naan),
    food("dough", "dough, ball of dough, pizza dough", 0.16, ball_of_dough),
)  # fmt: skip
