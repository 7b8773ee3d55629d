"""Broccoli, peppers, cucumber, eggplant, corn and mushrooms."""

import numpy as np

from studiolo.engines.maquette.makers.food.dish import LEAFY, MOIST, SOFT, WET, Dish, food
from studiolo.engines.maquette.makers.food.greens import cucumber_flesh, leaf, tilted
from studiolo.engines.maquette.makers.food.scatter import any_frames, copies, points_on, varied
from studiolo.engines.maquette.makers.food.shapes import (
    ball_grid,
    coloured,
    noise,
    puck_grid,
    roughened,
    swept_grid,
    turned_grid,
)
from studiolo.engines.maquette.makers.food.surfaces import blended, by_height, darker, mottled, ramp
from studiolo.engines.maquette.makers.fruit_skins import body
from studiolo.engines.maquette.makers.materials import Finish, dress
from studiolo.engines.maquette.makers.solid_grain import Grain, blend, step
from studiolo.engines.maquette.makers.turning import Texels, curve, rotation
from studiolo.engines.maquette.model import Material, Numbers
from studiolo.engines.maquette.settings.surfaces import hex_colour

LYING = rotation((0.0, 1.0, 0.0), 90.0)


def upright(points: list[tuple[float, float]], steps: int = 60, columns: int = 72) -> Numbers:
    line = curve(np.array(points), steps)
    line[:, 0] = np.maximum(line[:, 0], 0)
    line[0, 0] = line[-1, 0] = 0
    return turned_grid(line, columns)


def broccoli(dish: Dish) -> None:
    """A head of small heads on a branching stem; cauliflower in white."""
    white = dish.says("cauliflower")
    stem = hex_colour("#a9c07a") if not white else hex_colour("#dfe0b8")
    head = hex_colour("#f0e7cf") if white else dish.colour("#3f6d2a", "#47762e")
    dish.paint(
        roughened(
            swept_grid([(0, 0, 0.0), (0, 0, 0.03), (0.001, 0, 0.06)], [0.017, 0.0165, 0.021], columns=40),
            0.02,
            0.0014,
            3,
        ),
        mottled(stem, 0.02, 4, 0.06),
        MOIST,
        "stem",
    )
    random = dish.random
    tops: list[tuple[Numbers, float]] = []
    for number in range(19):
        share = (number + 0.5) / 19
        a = number * 2.39996
        lean = np.arccos(1 - 0.86 * share)
        way = np.array([np.sin(lean) * np.cos(a), np.sin(lean) * np.sin(a), np.cos(lean)])
        top = np.array([0, 0, 0.05]) + way * np.array([0.048, 0.048, 0.046])
        tops.append((top, random.uniform(0.0165, 0.02)))
        path = np.stack([np.array([0, 0, 0.04]) * (1 - s) + top * s for s in np.linspace(0, 1, 6)])
        dish.paint(swept_grid(path, [0.011, 0.01, 0.009, 0.0085, 0.0085, 0.0085], columns=14), stem, MOIST, "stem")
    piece = coloured(ball_grid(1.0, rows=7, columns=8), (1, 1, 1))
    places, sizes, shade = [], [], []
    for top, radius in tops:
        ball = coloured(ball_grid(radius, rows=14, columns=18), (1, 1, 1))
        points, normals = points_on(ball, 90, random, lambda p, n: n[:, 2] + 0.75)
        places.append(points * np.array((1, 1, 0.85)) + top)
        sizes.append(np.full(len(points), radius * 0.17))
        shade.append(0.75 + 0.35 * np.clip(normals[:, 2], 0, 1))
        dish.paint(
            ball_grid(radius * 0.97, rows=14, columns=18) * np.array((1, 1, 0.85)) + top,
            darker(head, 0.6),
            SOFT,
            "head",
        )
    spots = np.concatenate(places)
    tones = varied(head, len(spots), random, 0.16) * np.concatenate(shade)[:, None]
    dish.add(
        copies(
            piece,
            spots,
            any_frames(len(spots), random),
            np.concatenate(sizes) * random.uniform(0.7, 1.25, len(spots)),
            tones,
        ),
        SOFT,
        "buds",
    )


def bell_pepper(dish: Dish) -> None:
    seed = dish.seed()
    colour = dish.colour("#c81f16", "#e8a714", "#3f7d22", "#dc5a12")
    lobes = 4
    skin = body(
        [
            (0, 0.012),
            (0.012, 0.004),
            (0.026, 0.0),
            (0.037, 0.014),
            (0.0405, 0.04),
            (0.044, 0.068),
            (0.036, 0.085),
            (0.018, 0.086),
            (0.008, 0.079),
            (0, 0.077),
        ],
        lobes=lobes,
        depth=0.16,
        sharp=0.5,
        wobble=0.03,
        seed=seed,
        columns=140,
    )
    dish.part(
        dress(
            skin,
            Finish(
                material=Material(roughness=0.12, clearcoat=1.0, clearcoat_gloss=0.93),
                colours=mottled(colour, 0.05, seed, 0.06),
            ),
            "pepper",
        )
    )
    t = np.linspace(0, 1, 16)
    path = np.stack([0.008 * t**2, 0.002 * t, 0.076 + 0.032 * t], axis=1)
    dish.paint(
        swept_grid(path, np.interp(t, [0, 0.12, 0.3, 0.9, 1], [0.015, 0.011, 0.0055, 0.005, 0.0066]), columns=24),
        mottled(hex_colour("#5f8a35"), 0.02, seed, 0.1),
        MOIST,
        "stem",
    )


def chili(dish: Dish) -> None:
    colour = (
        dish.colour("#c4160f", "#3f8a25", "#e08a12") if not dish.says("green", "jalapeno") else hex_colour("#3f8a25")
    )
    for number, (y, turn) in enumerate(
        ((0.0, 8), (0.022, -12), (-0.024, 24)) if dish.says("bunch", "pile", "heap") else ((0.0, 8),)
    ):
        seed = dish.seed()
        t = np.linspace(0, 1, 60)
        path = np.stack([0.05 - 0.11 * t, 0.012 * np.sin(t * 2.6) + y, 0.0085 + 0.003 * np.sin(t * 4) * t], axis=1)
        radius = np.interp(t, [0, 0.04, 0.2, 0.6, 0.95, 1], [0.004, 0.0078, 0.0085, 0.0066, 0.0018, 0.0006])
        grid = roughened(swept_grid(path, radius, columns=30, up=(0, 0, 1)), 0.02, 0.0005, seed)
        with dish.at(turn_deg=turn * 0.6):
            dish.paint(grid, mottled(colour, 0.03, seed, 0.06), WET, "chili")
            stalk = np.stack([0.049 + 0.03 * t, y + 0.006 * t**2 - 0.0, 0.0085 + 0.006 * t], axis=1)
            dish.paint(
                swept_grid(
                    stalk[::4], np.interp(t[::4], [0, 0.1, 0.3, 1], [0.0066, 0.0052, 0.0022, 0.0026]), columns=14
                ),
                hex_colour("#55812f"),
                MOIST,
                "stem",
            )
        del number


def cucumber(dish: Dish) -> None:
    """Lying, cut across, three slices in front; courgette the same without."""
    seed = dish.seed()
    t = np.linspace(0, 1, 70)
    whole = dish.says("whole")
    path = np.stack([0.09 - 0.18 * t, 0.008 * np.sin(t * 3) + 0.012, 0.0205 + 0 * t], axis=1)
    radius = np.interp(t, [0, 0.05, 0.2, 0.85, 1.0], [0.008, 0.0155, 0.0198, 0.0205, 0.0205 if not whole else 0.009])
    grid = roughened(swept_grid(path, radius, columns=64, up=(0, 0, 1), round_ends=False), 0.02, 0.0005, seed)
    end = path[-1]

    def colours(texels: Texels) -> Numbers:
        turn = np.arctan2(texels.points[..., 2] - 0.0205, texels.points[..., 1] - 0.012)
        stripe = 0.5 + 0.5 * np.sin(turn * 9 + 0.8 * noise(texels.points, 0.03, seed))
        skin = ramp(
            ("#23481f", "#2f5d28", "#55822f", "#86a84a"),
            0.18 + 0.25 * stripe + 0.1 * noise(texels.points, 0.01, seed + 1, 2),
        )
        face = 1 - step(float(end[0]) + 0.0006, float(end[0]) + 0.0016, texels.points[..., 0])
        local = Texels(
            points=np.stack([texels.points[..., 1] - end[1], texels.points[..., 2] - end[2], 0 * turn], -1),
            normals=texels.normals,
            across=texels.across,
        )
        return blend(skin, cucumber_flesh(0.0205, 3)(local), face * (0.0 if whole else 1.0))

    with dish.at(0.012, 0.014, 0, turn_deg=26):
        dish.bake(
            grid,
            Finish(
                material=Material(roughness=0.3, clearcoat=0.4),
                colours=colours,
                heights=lambda v: 0.0009 * step(1.5, 2.3, noise(v.points, 0.008, seed + 4)),
            ),
            "cucumber",
            800,
        )
    if not whole:
        for number, x in enumerate((-0.075, -0.048, -0.02)):
            with (
                dish.at(x, -0.052 - 0.01 * number, 0.001 + 0.0022 * number),
                dish.leaning((0.3, 1.0, 0.0), 7.0 * number),
            ):
                dish.paint(
                    puck_grid(0.02, 0.005, soft=0.001, rows=60, columns=110),
                    cucumber_flesh(0.02, number),
                    MOIST,
                    "slice",
                )


def eggplant(dish: Dish) -> None:
    seed = dish.seed()
    courgette = dish.says("zucchini", "courgette")
    colour = dish.colour("#2a1030") if not courgette else hex_colour("#3f6d2a")
    t = np.linspace(0, 1, 80)
    path = np.stack([0.08 - 0.17 * t, 0.02 * np.sin(t * 2.4), 0.024 + 0.012 * t], axis=1)
    wide = (
        [0.009, 0.0165, 0.0225, 0.033, 0.0375, 0.026, 0.003]
        if not courgette
        else [0.009, 0.016, 0.0185, 0.02, 0.021, 0.019, 0.004]
    )
    radius = np.interp(t, [0, 0.06, 0.25, 0.6, 0.8, 0.95, 1], wide)
    if courgette:
        path[:, 2] = 0.021
    grid = roughened(swept_grid(path, radius, columns=64, up=(0, 0, 1)), 0.06, 0.0006, seed)
    skin: Grain = mottled(colour, 0.06, seed, 0.12)
    if courgette:
        skin = blended(("#2f5a22", "#4c7d31", "#7fa552"), 0.006, seed, 0.2)
    dish.paint(grid, skin, WET, "eggplant")
    stalk = np.stack([0.078 + 0.034 * t, 0.006 * t**2, 0.024 + 0.008 * t], axis=1)
    dish.paint(
        swept_grid(stalk[::4], np.interp(t[::4], [0, 0.15, 0.4, 1], [0.0165, 0.0085, 0.0048, 0.0056]), columns=20),
        hex_colour("#587a3a"),
        MOIST,
        "stem",
    )
    if not courgette:
        for number in range(6):
            piece = leaf(0.036, 0.017, hex_colour("#557a38"), dish.random, curl_deg=25, cup=0.5, point=0.5)
            tip = tilted(tilted(piece, 180.0, (0.0, 0.0, 1.0)), 0.0)
            with dish.at(0.084, 0.0, 0.024), dish.leaning((1.0, 0.0, 0.0), 60.0 * number), dish.at(0.0, 0.0, 0.0135):
                dish.add(tilted(tip, -22.0), LEAFY, "calyx")


def corn(dish: Dish) -> None:
    """A cob lying in its opened husk."""
    seed = dish.seed()
    rows, columns = 40, 16
    kernel = coloured(
        ball_grid(1.0, rows=9, columns=10) * np.array((1, 1, 0.9)),
        by_height(("#d99a1e", "#f3c63a", "#f7d862"), -0.9, 0.9),
    )
    places, normals, sizes = [], [], []
    for row in range(rows):
        t = row / (rows - 1)
        radius = 0.0195 * float(np.interp(t, [0, 0.1, 0.6, 0.95, 1], [0.85, 1.0, 0.95, 0.5, 0.28]))
        for column in range(columns):
            a = 2 * np.pi * (column + 0.5 * (row % 2) * 0.15) / columns
            places.append((-0.085 + 0.155 * t, radius * np.cos(a), 0.0235 + radius * np.sin(a)))
            normals.append((0.0, np.cos(a), np.sin(a)))
            sizes.append((0.0024 * 0.9, radius * 0.205, 0.0044))
    ways = np.array(normals)
    x = np.tile((1.0, 0.0, 0.0), (len(ways), 1))
    frames = np.stack([x, np.cross(ways, x), ways], axis=2)
    dish.add(
        copies(
            kernel,
            np.array(places),
            frames,
            np.array(sizes),
            varied(dish.colour("#f5ce50"), len(ways), dish.random, 0.07) * 1.1,
        ),
        WET,
        "kernels",
    )
    way = np.linspace(0, 1, 20)
    core = np.stack([-0.085 + 0.155 * way, 0 * way, 0.0235 + 0 * way], axis=1)
    dish.paint(
        swept_grid(core, 0.0185 * np.interp(way, [0, 0.1, 0.6, 0.95, 1], [0.85, 1.0, 0.95, 0.45, 0.2]), columns=24),
        hex_colour("#dba52e"),
        name="cob",
    )
    for number, (turn, roll, long) in enumerate(
        ((4, -70, 0.17), (-5, -20, 0.16), (12, 60, 0.165), (-14, 20, 0.15), (22, -40, 0.14), (-24, 45, 0.15))
    ):
        piece = leaf(
            long,
            0.05,
            hex_colour(("#9dbb55", "#86a843", "#b7cc74")[number % 3]),
            dish.random,
            curl_deg=18,
            cup=0.75,
            point=0.5,
        )
        with (
            dish.at(-0.098, 0.0, 0.005 + 0.0006 * number, turn_deg=turn * 1.2),
            dish.leaning((1.0, 0.0, 0.0), roll * 0.45),
        ):
            dish.add(tilted(piece, -2.0), LEAFY, "husk")
    dish.paint(
        swept_grid([(-0.085, 0, 0.02), (-0.105, 0, 0.018), (-0.125, 0, 0.016)], [0.011, 0.0085, 0.0095], columns=18),
        hex_colour("#b8c47c"),
        MOIST,
        "stalk",
    )
    del seed


def mushroom(dish: Dish) -> None:
    """Three: one standing, one behind, one on its side showing its gills."""
    brown = dish.says("brown", "portobello", "cremini", "shiitake") or dish.random.random() < 0.35
    colour = dish.colour("#a8784a") if brown else dish.colour("#f0e8da")
    group = ((0.0, 0.0, 0.0, 1.0, 0), (-0.045, 0.03, 0.0, 0.8, 0), (0.045, -0.008, 0.0205, 0.85, 1))
    for x, y, z, scale, tip in group if dish.says("bunch", "pile", "heap", "fresh") else group[:1]:
        seed = dish.seed()
        profile = [(0, 0.038), (0.012, 0.0375), (0.021, 0.033), (0.0255, 0.0315), (0.028, 0.036), (0.0245, 0.048), (0.0145, 0.057),
                   (0.006, 0.0595), (0, 0.0598)]  # fmt: skip
        cap = upright(profile, 70, 90)

        def colours(texels: Texels, seed: int = seed) -> Numbers:
            p = texels.points
            under = (1 - step(-0.4, 0.0, texels.normals[..., 2])) * step(0.008, 0.011, np.hypot(p[..., 0], p[..., 1]))
            turn = np.arctan2(p[..., 1], p[..., 0])
            gill = ramp(("#5d3f2c", "#8a6448", "#b08a68"), 0.5 + 0.5 * np.sin(turn * 70))
            top = mottled(colour, 0.02, seed, 0.06)(texels)
            spot = step(1.2, 1.9, noise(p, 0.008, seed + 1, 2))
            return blend(blend(top, np.asarray(colour) * 0.75, spot * 0.6), gill, under)

        stem = roughened(
            upright([(0, 0), (0.0095, 0.0005), (0.011, 0.008), (0.0088, 0.024), (0.0092, 0.038), (0, 0.0395)], 30, 40),
            0.02,
            0.0005,
            seed,
        )
        with dish.at(x, y, z, turn_deg=dish.uniform(0, 360) if not tip else 25.0, scale=scale):
            if tip:
                with dish.leaning((1.0, 0.0, 0.0), 118.0, (0.0, 0.02, 0.016)):
                    dish.paint(roughened(cap, 0.03, 0.0006, seed), colours, MOIST, "cap")
                    dish.paint(stem, mottled(hex_colour("#efe6d2"), 0.01, seed, 0.06), SOFT, "stem")
            else:
                dish.paint(roughened(cap, 0.03, 0.0006, seed), colours, MOIST, "cap")
                dish.paint(stem, mottled(hex_colour("#efe6d2"), 0.01, seed, 0.06), SOFT, "stem")


MAKERS = (
    food("broccoli", "broccoli, cauliflower, broccoli floret, romanesco", 0.14, broccoli),
    food("bell-pepper", "bell pepper, pepper, sweet pepper, paprika, capsicum, red pepper, green pepper", 0.108, bell_pepper),
    food("chili", "chili, chili pepper, chilli, hot pepper, chile pepper, jalapeno, red chili", 0.14, chili),
    food("cucumber", "cucumber, pickle, gherkin", 0.2, cucumber),
    food("eggplant", "eggplant, aubergine, zucchini, courgette", 0.21, eggplant, 24.0),
    food("corn", "corn, corn on the cob, ear of corn, maize, sweetcorn, corncob", 0.21, corn, 18.0),
    food("mushroom", "mushroom, champignon, button mushroom, portobello mushroom, shiitake, shiitake mushroom", 0.062, mushroom),
)  # fmt: skip
