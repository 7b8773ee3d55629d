"""Donuts, cookies and macarons."""

import numpy as np

from studiolo.engines.maquette.makers.bench import toward
from studiolo.engines.maquette.makers.food.dish import MOIST, WET, Dish, food
from studiolo.engines.maquette.makers.food.icing import CANDIED, coated, drips, sprinkle, squirt, upward
from studiolo.engines.maquette.makers.food.scatter import copies, frames_on, points_on, varied
from studiolo.engines.maquette.makers.food.shapes import (
    coloured,
    noise,
    oval,
    puck_grid,
    ring_grid,
    roughened,
    slab_grid,
    turned_grid,
    wobbled,
)
from studiolo.engines.maquette.makers.food.surfaces import (
    BROWN,
    CHOCOLATE,
    GOLDEN,
    browned,
    crust,
    lighter,
    mottled,
)
from studiolo.engines.maquette.makers.materials import Finish
from studiolo.engines.maquette.makers.solid_grain import blend, step
from studiolo.engines.maquette.makers.turning import Texels
from studiolo.engines.maquette.model import Material, Numbers
from studiolo.engines.maquette.settings.surfaces import hex_colour

AMBER = Material(per_vertex=True, roughness=0.06, specular=0.6, clearcoat=1.0, clearcoat_gloss=0.97)


def donut(dish: Dish) -> None:
    """A ring fried golden with a pale belt, dipped in icing that runs unevenly over it."""
    seed = dish.seed()
    squash = 0.86
    grid = roughened(ring_grid(0.031, 0.0185, squash=squash, rows=60, columns=144), 0.03, 0.0007, seed)
    codes = CHOCOLATE if dish.says("cake", "devil") else GOLDEN
    dish.bake(
        grid,
        crust(
            codes, seed=seed, size_m=0.1, bake=0.62, top=0.1, patches=0.09, pale_side_m=(-0.004, 0.004), rough_m=0.00018
        ),
        "dough",
    )
    if dish.says("plain", "sugar", "sugared"):
        on = coloured(grid, (1, 1, 1))
        sprinkle(dish, on, 900, lambda p, n: n[:, 2] > -0.3, long_m=0.0012, colours=("#f8f6f0",), kind="bead")
        return
    glaze = dish.flavour("#f08fb2", "#4a2210", "#f6ecdc", "#f4b8c8", "#8fd0d8", "#b79ae0", "#f3cf5c")
    round_ = np.pi * 0.0185 * 0.93
    low = round_ * 1.1 - drips(144, 9, 0.0003, 0.0075, 0.2, dish.random)
    high = round_ * 1.86 + drips(144, 8, 0.0003, 0.004, 0.25, dish.random)
    fine = coloured(coated(grid, high, 0.0017, low_m=low, rows=46, bead=0.25, seed=seed), glaze)
    dish.add(fine, WET, "glaze")
    dark = float(np.dot(glaze, (0.21, 0.72, 0.07))) < 0.1
    style = dish.random.random()
    if dish.says("sprinkle", "sprinkled") or (style < 0.62 and not dish.says("glazed")):
        colours = CANDIED if not dark or style < 0.4 else ("#f7f3ea", "#f3c7d2", "#f1d27a")
        sprinkle(dish, fine, 135, upward(0.35), long_m=0.0062, colours=colours)
    elif style < 0.85:
        turn = np.linspace(0, 2 * np.pi, 300)
        far = 0.031 + 0.0135 * np.sin(turn * 16)
        z = 0.0018 + 0.0185 * squash * np.sqrt(np.clip(1 - ((far - 0.031) / 0.0192) ** 2, 0, 1))
        squirt(
            dish,
            np.stack([far * np.cos(turn), far * np.sin(turn), z], axis=1),
            0.0008,
            lighter(glaze, 0.75) if dark else hex_colour("#4a2210"),
        )


def cookie(dish: Dish) -> None:
    """Cracked round the edge, soft in the middle, with chips pressed in."""
    seed = dish.seed()
    dark = dish.says("chocolate") and not dish.says("chip", "chips")
    outline = wobbled(oval(0.08, 0.08, sides=110), 0.0012, seed, 0.05)
    grid = slab_grid(outline, 0, 0.0125, 0.006, rings=34)
    far = np.hypot(grid[..., 0], grid[..., 1]) / 0.04
    top = step(0.005, 0.011, grid[..., 2])
    crack = np.abs(noise(grid, 0.018, seed + 1, 2))
    grid[..., 2] += top * (
        0.0022 * (1 - far**2)
        + 0.0013 * noise(grid, 0.016, seed, 3)
        - 0.0024 * (1 - step(0.0, 0.22, crack)) * step(0.25, 0.7, far)
    )
    base = browned(BROWN if dark else GOLDEN, seed=seed, size_m=0.08, bake=0.36, top=0.05, patches=0.1)

    def colours(texels: Texels) -> Numbers:
        place = np.hypot(texels.points[..., 0], texels.points[..., 1]) / 0.04
        rim = step(0.6, 1.0, place + 0.08 * noise(texels.points, 0.02, seed + 3, 2))
        deep = 1 - step(0.0, 0.16, np.abs(noise(texels.points, 0.018, seed + 1, 2)))
        out = blend(base(texels), hex_colour("#a0622a" if not dark else "#2a130a"), rim * 0.75)
        return blend(out, hex_colour("#e6bf82" if not dark else "#4a2818"), 0.5 * deep * step(0.25, 0.7, place))

    def heights(texels: Texels) -> Numbers:
        return np.asarray(0.0004 * noise(texels.points, 0.003, seed + 4, 3))

    skin = dish.bake(
        grid, Finish(material=Material(roughness=0.75, specular=0.3), colours=colours, heights=heights), "cookie"
    )
    if dish.says("plain", "sugar", "butter"):
        return
    count = 17 if not dish.says("oatmeal", "raisin") else 22
    points, normals = points_on(
        skin, count, dish.random, lambda p, n: (n[:, 2] > 0.5) * (np.hypot(p[:, 0], p[:, 1]) < 0.034), apart_m=0.0095
    )
    piece = coloured(
        roughened(
            turned_grid([(0, -0.5), (0.8, -0.45), (0.95, -0.1), (0.7, 0.3), (0.25, 0.62), (0, 0.68)], 16), 1.4, 0.07, 3
        ),
        (1, 1, 1),
    )
    sizes = 0.0045 * dish.random.uniform(0.75, 1.25, (len(points), 3)) * np.array((1, 1, 0.75))
    chip = (
        dish.colour("#341809") if dish.spec.colour else hex_colour("#341809" if not dish.says("white") else "#f0e3c4")
    )
    dish.add(
        copies(piece, points, frames_on(normals, dish.random, 25), sizes, varied(chip, len(points), dish.random, 0.1)),
        MOIST,
        "chips",
    )


def macaron(dish: Dish) -> None:
    """Two smooth shells, each on its ruffled foot, cream between."""
    colour = dish.flavour("#f2a7b8", "#b9d79a", "#c7b2e6", "#f3d98a", "#9fd0d6", "#f3b98f", "#8a5a3c")
    seed = dish.seed()
    radius = 0.0225
    for number, flip in enumerate((-1, 1)):
        turn = np.linspace(0, np.pi / 2, 26)
        upper = np.stack([radius * np.cos(turn) ** 0.8, 0.0045 + 0.0085 * np.sin(turn) ** 0.9], axis=1)
        shell = turned_grid(np.concatenate([[(0, 0.003), (radius * 0.9, 0.003), (radius * 0.98, 0.0038)], upper]), 90)
        foot = turned_grid(
            [
                (0, 0),
                (radius * 0.94, 0.0),
                (radius * 1.0, 0.0008),
                (radius * 1.015, 0.002),
                (radius * 1.0, 0.0034),
                (radius * 0.9, 0.004),
                (0, 0.004),
            ],
            140,
        )
        wild = noise(foot, 0.0022, seed + number, 2) * 0.0006
        wild[:, -1] = wild[:, 0]
        foot = foot + wild[..., None] * np.where(
            np.hypot(foot[..., 0], foot[..., 1])[..., None] > radius * 0.7, 1.0, 0.0
        )
        lift = 0.0165 if flip > 0 else 0.0125
        mirror = np.array((1, 1, flip))
        with dish.at(0, 0, lift):
            dish.paint(
                shell * mirror,
                mottled(colour, 0.008, seed, 0.025),
                Material(per_vertex=True, roughness=0.42, clearcoat=0.15),
                "shell",
            )
            dish.paint(foot * mirror, mottled(lighter(colour, 0.12), 0.004, seed, 0.07), name="foot")
    cream = lighter(colour, 0.55) if dish.random.random() < 0.7 else toward(colour, hex_colour("#5a2a1a"), 0.5)
    with dish.at(0, 0, 0.0115):
        dish.paint(roughened(puck_grid(radius * 0.93, 0.006, soft=0.0025), 0.01, 0.0003, seed), cream, MOIST, "cream")


MAKERS = (
    food("donut", "donut, doughnut, glazed donut, chocolate donut", 0.1, donut),
    food("cookie", "cookie, biscuit, chocolate chip cookie, oatmeal cookie", 0.08, cookie),
    food("macaron", "macaron, macaroon", 0.0465, macaron),
)  # fmt: skip
