"""Fruit that grows on trees. Each grows about one unit across: (asked colour, words, random) -> parts."""

import numpy as np

from studiolo.engines.maquette.makers import solid_grain as grain
from studiolo.engines.maquette.makers.blooms import LEAF, STEM, gathered, placed, tinted
from studiolo.engines.maquette.makers.fruit_skins import (
    body,
    freckled,
    fruit_finish,
    fuller,
    leaf_at,
    painted_as,
    seed_of,
    shaded_in,
    streaked,
    twig,
    unit_normals,
)
from studiolo.engines.maquette.makers.materials import dress
from studiolo.engines.maquette.makers.turning import (
    curve,
    moved,
    pipe,
    rotation,
)
from studiolo.engines.maquette.model import Colour, Part
from studiolo.engines.maquette.settings.surfaces import hex_colour


def apple(colour: Colour | None, words: tuple[str, ...], random: np.random.Generator) -> list[Part]:
    seed = seed_of(random)
    kinds = (
        ("#d9b04a", "#a3131c", 0.78),
        ("#d8c25a", "#c2261f", 0.6),
        ("#a9bf4a", "#b8c956", 0.5),
        ("#8e0f1c", "#b3141f", 0.6),
    )
    low, high, share = kinds[int(random.choice(4, p=(0.4, 0.3, 0.12, 0.18)))]
    first, second = hex_colour(low), hex_colour(high)
    if colour is not None:
        first, second = fuller(colour), grain.shaded(colour, 0.8)
    outline = [
        (0, 0.09),
        (0.08, 0.045),
        (0.2, 0.0),
        (0.35, 0.095),
        (0.465, 0.33),
        (0.5, 0.56),
        (0.415, 0.785),
        (0.24, 0.875),
        (0.11, 0.84),
        (0.04, 0.75),
        (0, 0.7),
    ]
    skin = streaked(first, second, seed, share=share)
    skin = shaded_in(freckled(skin, grain.shaded(first, 1.6), 1.0, seed), hex_colour("#9a8a3e"), 0.72, 0.2)
    stem_foot = np.array([0.0, 0.0, 0.7])
    parts = [
        dress(
            body(outline, lobes=5, depth=0.07, wobble=0.012, seed=seed, only_low=True),
            fruit_finish(second, skin, 0.26, 0.55),
            "body",
        ),
        gathered([twig(stem_foot, 0.32, 0.019, float(random.uniform(-0.5, 0.5)))], STEM, "stem"),
    ]
    if random.random() < 0.65:
        parts.append(
            gathered([leaf_at(stem_foot + (0, 0, 0.22), 0.4, random, float(random.uniform(-40, 20)))], LEAF, "leaf")
        )
    return parts


def pear(colour: Colour | None, words: tuple[str, ...], random: np.random.Generator) -> list[Part]:
    seed = seed_of(random)
    low, high = (
        (hex_colour("#b7b43f"), hex_colour("#cfae3e"))
        if random.random() < 0.6
        else (hex_colour("#c9b23f"), hex_colour("#c2703a"))
    )
    if colour is not None:
        low, high = fuller(colour), grain.shaded(colour, 0.8)
    outline = [
        (0, 0.06),
        (0.1, 0.02),
        (0.24, 0.03),
        (0.38, 0.2),
        (0.415, 0.42),
        (0.33, 0.68),
        (0.22, 0.88),
        (0.185, 1.06),
        (0.12, 1.17),
        (0.04, 1.17),
        (0, 1.13),
    ]
    skin = freckled(streaked(low, high, seed, share=0.45, streaks=0.1), hex_colour("#7d5a2a"), 0.9, seed, 0.75)
    foot = np.array([0.0, 0.0, 1.12])
    parts = [
        dress(body(outline, wobble=0.022, seed=seed), fruit_finish(low, skin, 0.42, 0.15), "body"),
        gathered([twig(foot, 0.26, 0.022, float(random.uniform(0.2, 0.7)))], STEM, "stem"),
    ]
    if random.random() < 0.5:
        parts.append(gathered([leaf_at(foot + (0.03, 0, 0.16), 0.42, random)], LEAF, "leaf"))
    return parts


def orange(
    colour: Colour | None, words: tuple[str, ...], random: np.random.Generator, code: str = "#f08a1c"
) -> list[Part]:
    seed = seed_of(random)
    shade = colour or hex_colour(code)
    outline = [
        (0, 0.02),
        (0.06, 0.006),
        (0.18, 0.005),
        (0.36, 0.13),
        (0.475, 0.36),
        (0.485, 0.55),
        (0.4, 0.79),
        (0.22, 0.925),
        (0.08, 0.945),
        (0, 0.925),
    ]
    pores = grain.rough(0.006, 0.0016, seed, 1)
    skin = grain.mottled(shade, 0.5, seed, 0.05, 0.02)
    button = gathered([twig(np.array([0, 0, 0.905]), 0.035, 0.035, 0.0, hex_colour("#7a8a45"))], STEM, "button")
    parts = [
        dress(body(outline, wobble=0.008, seed=seed), fruit_finish(shade, skin, 0.34, 0.25, pores), "body"),
        button,
    ]
    if random.random() < 0.5:
        parts.append(
            gathered([leaf_at(np.array([0, 0, 0.93]), 0.5, random, float(random.uniform(-50, 30)))], LEAF, "leaf")
        )
    return parts


def lemon(
    colour: Colour | None, words: tuple[str, ...], random: np.random.Generator, code: str = "#f0cb2a"
) -> list[Part]:
    """Lying on its side, its tip to the right."""
    seed = seed_of(random)
    shade = colour or hex_colour(code)
    outline = [
        (0, 0),
        (0.05, 0.01),
        (0.085, 0.05),
        (0.15, 0.1),
        (0.3, 0.25),
        (0.36, 0.5),
        (0.31, 0.74),
        (0.17, 0.9),
        (0.09, 0.96),
        (0.06, 1.02),
        (0, 1.04),
    ]
    skin = streaked(grain.shaded(shade, 0.92), shade, seed, share=0.7, streaks=0.1)
    fruit = body(outline, wobble=0.02, seed=seed)
    laid = moved(fruit, (-0.5, 0.0, 0.36), rotation((0, 1, 0), 84.0))
    finish = fruit_finish(shade, skin, 0.36, 0.25, grain.rough(0.007, 0.0016, seed, 1))
    nub = gathered(
        [
            placed(
                twig(np.array([0, 0, -0.015]), 0.03, 0.03, 0.0, hex_colour("#7d7a3a")),
                rotation((0, 1, 0), 84.0),
                (-0.5, 0, 0.36),
            )
        ],
        STEM,
        "nub",
    )
    return [dress(laid, finish, "body"), nub]


def peach(
    colour: Colour | None,
    words: tuple[str, ...],
    random: np.random.Generator,
    codes: tuple[str, str] = ("#f0b04e", "#c23a38"),
) -> list[Part]:
    seed = seed_of(random)
    low, high = (
        (grain.shaded(colour, 1.4), grain.shaded(colour, 0.8))
        if colour
        else (hex_colour(codes[0]), hex_colour(codes[1]))
    )
    outline = [
        (0, 0.05),
        (0.1, 0.01),
        (0.26, 0.04),
        (0.43, 0.24),
        (0.485, 0.48),
        (0.415, 0.71),
        (0.25, 0.865),
        (0.1, 0.885),
        (0.03, 0.82),
        (0, 0.78),
    ]
    line = body(outline, lobes=1, depth=0.1, sharp=0.3, wobble=0.015, seed=seed)
    turned_line = moved(line, (0, 0, 0), rotation((0, 0, 1), -64.0))
    skin = shaded_in(streaked(low, high, seed, share=0.5, streaks=0.06), low, 0.8, 0.3)
    parts = [dress(turned_line, fruit_finish(low, skin, 0.72, 0.0, None, 1.2), "body")]
    foot = np.array([0.0, 0.0, 0.77])
    parts.append(gathered([twig(foot, 0.14, 0.025, 0.2)], STEM, "stem"))
    if random.random() < 0.85:
        parts.append(gathered([leaf_at(foot + (0, 0, 0.1), 0.55, random)], LEAF, "leaf"))
    return parts


def cherry(colour: Colour | None, words: tuple[str, ...], random: np.random.Generator) -> list[Part]:
    """Two on one stalk, with a leaf where the stalks meet."""
    seed = seed_of(random)
    shade = colour or hex_colour("#8a0f1f")
    outline = [
        (0, 0.02),
        (0.1, 0.0),
        (0.28, 0.07),
        (0.42, 0.32),
        (0.425, 0.52),
        (0.33, 0.72),
        (0.16, 0.77),
        (0.05, 0.735),
        (0, 0.7),
    ]
    skin = fruit_finish(
        shade, streaked(fuller(shade), grain.shaded(shade, 0.8), seed, share=0.7, streaks=0.1), 0.1, 0.9
    )
    meet = np.array([0.12, 0.0, 2.0])
    parts, stalks = [], []
    for x, y, size in ((-0.42, 0.05, 1.0), (0.46, -0.12, 0.94)):
        one = body(outline, lobes=1, depth=0.05, sharp=0.1, wobble=0.01, seed=seed, columns=120)
        scale = moved(one, (x, y, 0.0), np.eye(3) * size)
        parts.append(dress(painted_as(one, unit_normals(scale)), skin, "body"))
        foot = np.array([x, y, 0.7 * size])
        bow = (foot + meet) / 2 + np.array([0.3 * x, 0.0, 0.12])
        path = curve(np.array([foot, bow, meet]), 30)
        stalks.append(tinted(pipe(path, np.linspace(0.022, 0.03, 30), sides=12).mesh, hex_colour("#6f8a3a")))
    stalks.append(twig(meet, 0.06, 0.045, 0.0))
    leaves = [leaf_at(meet, 0.85, random, -24.0)]
    return [*parts, gathered(stalks, STEM, "stalks"), gathered(leaves, LEAF, "leaf")]
