"""Roots and bulbs: carrots, potatoes, onions, garlic, radishes, ginger."""

import numpy as np

from studiolo.engines.maquette.makers.food.dish import LEAFY, MOIST, WET, Dish, food
from studiolo.engines.maquette.makers.food.greens import leaf, tilted
from studiolo.engines.maquette.makers.food.scatter import copies, varied
from studiolo.engines.maquette.makers.food.shapes import ball_grid, noise, roughened, swept_grid
from studiolo.engines.maquette.makers.food.surfaces import lighter, mottled, ramp, rough
from studiolo.engines.maquette.makers.food.vegetables import upright
from studiolo.engines.maquette.makers.fruit_skins import body
from studiolo.engines.maquette.makers.materials import Finish, dress
from studiolo.engines.maquette.makers.moulding import limb, moulded
from studiolo.engines.maquette.makers.solid_grain import Grain, blend, step
from studiolo.engines.maquette.makers.turning import Texels, curve
from studiolo.engines.maquette.model import Colour, Material, Mesh, Numbers
from studiolo.engines.maquette.settings.surfaces import hex_colour


def rings(axis: int, size_m: float, seed: int, base: Grain, dark: Colour, amount: float) -> Grain:
    """Fine rings across a root."""

    def colours(texels: Texels) -> Numbers:
        along = texels.points[..., axis] / size_m + 0.4 * noise(texels.points, size_m * 3, seed)
        line = step(0.72, 0.95, noise(np.stack([along, 0 * along, 0 * along], -1), 1.2, seed + 1))
        return blend(base(texels), dark, line * amount)

    return colours


def carrot(dish: Dish) -> None:
    """Lying, its feathery greens behind; three for a bunch."""
    colour = dish.colour("#e8761a", "#e0660f")
    spots = (
        ((0.0, 0.0, 0.0, 0.0),)
        if not dish.says("bunch", "carrots")
        else ((0.0, 0.0, 0, 0), (0.005, 0.03, 0, 6), (-0.004, -0.03, 0, -7))
    )
    for x, y, z, turn in spots:
        seed = dish.seed()
        t = np.linspace(0, 1, 70)
        path = np.stack([0.085 - 0.17 * t, 0.004 * np.sin(t * 5 + seed), 0.0185 - 0.013 * t + 0 * t], axis=1)
        radius = np.interp(t, [0, 0.03, 0.1, 0.6, 0.9, 1.0], [0.006, 0.0145, 0.0175, 0.0115, 0.005, 0.0012])
        grid = roughened(swept_grid(path, radius, columns=48, up=(0, 0, 1)), 0.02, 0.0005, seed)
        skin = rings(0, 0.0042, seed, mottled(colour, 0.02, seed, 0.07), hex_colour("#a84a08"), 0.55)
        with dish.at(x, y, z, turn_deg=turn + 0.0):
            dish.bake(grid, Finish(material=Material(roughness=0.42, clearcoat=0.15), colours=skin), "carrot", 600)
            for number in range(7):
                frond(dish, (0.083, 0.0, 0.0185), number)


def frond(dish: Dish, foot: tuple[float, float, float], number: int) -> None:
    long = dish.uniform(0.07, 0.115)
    spread = dish.uniform(-0.5, 0.5)
    t = np.linspace(0, 1, 18)
    path = np.array(foot) + np.stack(
        [long * t, long * spread * t**1.4, 0.03 * t + 0.01 * number * t * (1 - t) - 0.035 * t**2.2], axis=1
    )
    green = hex_colour(("#4f8a30", "#5f9a3a", "#417a2a")[number % 3])
    dish.paint(swept_grid(path, 0.0014 * (1.2 - t), columns=7), lighter(green, 0.08), name="stalk")
    piece = leaf(1.0, 0.34, (1, 1, 1), dish.random, curl_deg=30)
    count = 46
    at = dish.random.uniform(0.35, 1.0, count)
    places = np.stack([np.interp(at, t, path[:, k]) for k in range(3)], axis=1)
    ways = np.column_stack(
        [np.full(count, 0.55), dish.random.choice([-1.0, 1.0], count) * 0.8, dish.random.uniform(-0.1, 0.55, count)]
    )
    ways /= np.linalg.norm(ways, axis=1, keepdims=True)
    side = np.cross((0.0, 0.0, 1.0), ways)
    side /= np.linalg.norm(side, axis=1, keepdims=True)
    frames = np.stack([ways, side, np.cross(ways, side)], axis=2)
    dish.add(
        copies(piece, places, frames, 0.016 * (1.25 - 0.6 * at), varied(green, count, dish.random, 0.18)),
        LEAFY,
        "greens",
    )


def potato(dish: Dish) -> None:
    spots = (
        ((-0.03, 0.012, 0), (0.036, 0.0, 1), (0.0, -0.032, 2))
        if dish.says("pile", "heap", "bunch")
        else ((0.0, 0.0, 0),)
    )
    sweet = dish.says("sweet", "yam")
    for x, y, _ in spots:
        seed = dish.seed()
        stretch = np.array((1.75, 0.95, 0.9)) if sweet else np.array((1.3, 0.98, 0.84))
        grid = ball_grid(0.032, rows=60, columns=80) * stretch
        if sweet:
            grid[..., 1:] *= 1 - 0.9 * np.abs(grid[..., :1] / 0.058) ** 3 * 0.8
        grid = roughened(roughened(grid, 0.05, 0.0022, seed), 0.012, 0.0004, seed + 1)
        base = mottled(
            hex_colour("#b5623f") if sweet else dish.colour("#cfa567", "#c49a5a", "#d4b27a"), 0.02, seed, 0.08
        )

        def colours(texels: Texels, base: Grain = base, seed: int = seed) -> Numbers:
            eyes = step(2.0, 2.4, noise(texels.points, 0.009, seed + 2))
            speck = step(1.6, 2.0, noise(texels.points, 0.0026, seed + 3))
            return blend(blend(base(texels), hex_colour("#6d4a28"), eyes * 0.6), hex_colour("#8a6238"), speck * 0.6)

        with dish.at(x, y, 0.027, turn_deg=dish.uniform(-40, 60)):
            dish.bake(
                grid,
                Finish(
                    material=Material(roughness=0.7),
                    colours=colours,
                    heights=rough(0.004, 0.0003, seed),
                ),
                "potato",
                640,
            )


def onion(dish: Dish) -> None:
    """A bulb in papery skin that ends in a wisp; red if told so."""
    seed = dish.seed()
    colour = dish.colour("#c98a3f", "#b9762f") if not dish.says("red", "purple") else hex_colour("#6d1f3f")
    outline = [(0, 0.003), (0.006, 0.0012), (0.022, 0.006), (0.0385, 0.022), (0.0405, 0.036), (0.033, 0.052), (0.016, 0.064),
               (0.0068, 0.0705), (0.0046, 0.079), (0.0062, 0.0855), (0, 0.0855)]  # fmt: skip
    grid = upright(outline, 90, 120)

    def colours(texels: Texels) -> Numbers:
        turn = np.arctan2(texels.points[..., 1], texels.points[..., 0])
        line = step(
            0.5,
            1.3,
            noise(np.stack([np.cos(turn) * 22, np.sin(turn) * 22, texels.points[..., 2] * 14], -1), 2.4, seed, 2),
        )
        base = mottled(colour, 0.03, seed, 0.1, 0.04)(texels)
        out = blend(base, lighter(colour, 0.35), line * 0.45)
        return blend(out, hex_colour("#8a6236"), step(0.064, 0.078, texels.points[..., 2]) * 0.8)

    dish.bake(
        roughened(grid, 0.03, 0.0005, seed),
        Finish(material=Material(roughness=0.3, clearcoat=0.5, clearcoat_gloss=0.7), colours=colours),
        "onion",
        640,
    )
    t = np.linspace(0, 1, 8)
    for _ in range(14):
        a = dish.uniform(0, 6.28)
        path = np.stack([np.cos(a) * (0.002 + 0.008 * t), np.sin(a) * (0.002 + 0.008 * t), 0.002 - 0.001 * t], axis=1)
        dish.paint(swept_grid(path, 0.0004, columns=5), hex_colour("#cbb48a"), name="roots")


def garlic(dish: Dish) -> None:
    seed = dish.seed()
    cloves = 9
    line = curve(
        np.array(
            [
                (0, 0.002),
                (0.008, 0.0),
                (0.02, 0.007),
                (0.0275, 0.02),
                (0.021, 0.034),
                (0.0085, 0.043),
                (0.0048, 0.052),
                (0.005, 0.064),
                (0, 0.0645),
            ]
        ),
        70,
    )
    line[:, 0] = np.maximum(line[:, 0], 0)
    skin = body(
        np.array(
            [
                (0, 0.002),
                (0.008, 0.0),
                (0.02, 0.007),
                (0.0275, 0.02),
                (0.021, 0.034),
                (0.0085, 0.043),
                (0.0048, 0.052),
                (0.005, 0.064),
                (0, 0.0645),
            ]
        ),
        lobes=cloves,
        depth=0.17,
        sharp=0.4,
        wobble=0.02,
        seed=seed,
        columns=cloves * 14,
    )

    def colours(texels: Texels) -> Numbers:
        turn = np.arctan2(texels.points[..., 1], texels.points[..., 0])
        streak = step(
            0.3,
            1.5,
            noise(np.stack([np.cos(turn) * 9, np.sin(turn) * 9, texels.points[..., 2] * 20], -1), 2.0, seed, 2),
        )
        base = mottled(hex_colour("#f1e8da"), 0.02, seed, 0.04)(texels)
        return blend(base, hex_colour("#b48aa0"), streak * 0.4 * (1 - step(0.03, 0.045, texels.points[..., 2])))

    dish.part(dress(skin, Finish(material=Material(roughness=0.5, clearcoat=0.15), colours=colours), "garlic"))
    for x, y, turn in ((0.046, -0.014, 30), (0.05, 0.012, 140)):
        t = np.linspace(0, 1, 20)
        path = np.stack([0.026 * (t - 0.5), 0.004 * (1 - (2 * t - 1) ** 2), 0.0085 + 0 * t], axis=1)
        grid = swept_grid(
            path, np.interp(t, [0, 0.15, 0.5, 0.8, 1], [0.0028, 0.0075, 0.0088, 0.0055, 0.001]), columns=22
        )
        with dish.at(x, y, 0, turn_deg=turn):
            dish.paint(grid, mottled(hex_colour("#f3e7d0"), 0.01, seed, 0.06), MOIST, "clove")


def radish(dish: Dish) -> None:
    """A bunch of three with leaves; beetroot darker and larger."""
    beet = dish.says("beet", "beetroot", "turnip")
    colour = hex_colour("#5a1230") if beet and not dish.says("turnip") else dish.colour("#c81f45")
    size = 1.7 if beet else 1.0
    for number, (x, y, turn) in enumerate(
        ((0.0, 0.0, 0), (0.006, 0.026 * size, 14), (0.004, -0.027 * size, -13))
        if dish.says("bunch", "pile")
        else ((0.0, 0.0, 0),)
    ):
        seed = dish.seed()
        t = np.linspace(0, 1, 60)
        path = (
            np.stack(
                [0.02 - 0.07 * t, 0.003 * np.sin(t * 5), 0.014 - 0.0115 * np.clip((t - 0.45) / 0.55, 0, 1)], axis=1
            )
            * size
        )
        radius = size * np.interp(
            t,
            [0, 0.04, 0.16, 0.3, 0.42, 0.52, 0.65, 1.0],
            [0.004, 0.009, 0.0135, 0.0135, 0.0095, 0.0045, 0.0018, 0.0004],
        )

        def colours(texels: Texels, seed: int = seed) -> Numbers:
            share = 1 - step(-0.026 * size, -0.012 * size, texels.points[..., 0])
            base = mottled(colour, 0.02, seed, 0.1)(texels)
            return blend(
                base,
                hex_colour("#f3e6e2") if not beet else np.asarray(colour) * 0.8,
                share * (0.85 if not beet else 0.5),
            )

        with dish.at(x, y, 0, turn_deg=turn):
            dish.paint(
                roughened(swept_grid(path, radius, columns=36), 0.02 * size, 0.0004 * size, seed),
                colours,
                WET if not beet else MOIST,
                "radish",
            )
            for k in range(4):
                long = dish.uniform(0.07, 0.1) * (1 + 0.35 * beet)
                piece = leaf(
                    long,
                    long * 0.34,
                    hex_colour("#4c8430"),
                    dish.random,
                    curl_deg=dish.uniform(30, 70),
                    ruffle=0.05,
                    point=1.5,
                    cup=0.3,
                )
                with dish.at(0.02 * size, 0, 0.014 * size, turn_deg=-30 + 20 * k + dish.uniform(-6, 6)):
                    dish.add(tilted(piece, -dish.uniform(5, 32)), LEAFY, "leaf")
        del number


def ginger(dish: Dish) -> None:
    """A root with knuckles, one cut end."""
    lumps = [
        limb((-0.05, 0, 0.017), (0.03, 0.004, 0.018), 0.0165, 0.018, melt=0.012),
        limb((0.03, 0.004, 0.018), (0.062, -0.012, 0.016), 0.015, 0.012, melt=0.01),
        limb((-0.015, 0, 0.018), (-0.026, 0.036, 0.016), 0.014, 0.012, melt=0.01),
        limb((0.012, 0.0, 0.02), (0.022, 0.034, 0.022), 0.013, 0.011, melt=0.01),
        limb((0.0, 0.0, 0.02), (0.004, -0.034, 0.015), 0.013, 0.0105, melt=0.01),
        limb((-0.035, 0, 0.02), (-0.05, -0.026, 0.014), 0.013, 0.011, melt=0.01),
    ]
    mesh = moulded(lumps, 0.0016)
    assert mesh.normals is not None
    seed = dish.seed()
    points = mesh.vertices.astype(float)
    ring = step(
        0.55,
        0.95,
        np.sin(np.linalg.norm(points - (0.0, 0.0, 0.018), axis=1) * 700 + noise(points[:, None], 0.02, seed)[:, 0]),
    )
    tone = ramp(
        ("#e0c08a", "#cfa566", "#b98a4c", "#9a6c38"),
        0.4 + 0.14 * noise(points[:, None], 0.012, seed, 3)[:, 0] + 0.22 * ring,
    )
    vertices = (
        points + mesh.normals * (0.0006 * noise(points[:, None], 0.008, seed + 1, 2)[:, 0] - 0.0005 * ring)[:, None]
    )
    dish.add(
        Mesh(vertices=vertices.astype(np.float32), faces=mesh.faces, normals=mesh.normals, colours=tone),
        Material(per_vertex=True, roughness=0.6),
        "ginger",
    )


MAKERS = (
    food("carrot", "carrot, bunch of carrots, parsnip", 0.27, carrot, 24.0),
    food("potato", "potato, sweet potato, yam", 0.1, potato),
    food("onion", "onion, red onion, shallot", 0.09, onion),
    food("garlic", "garlic, garlic bulb, clove of garlic, head of garlic", 0.085, garlic),
    food("radish", "radish, beet, beetroot, turnip", 0.16, radish, 24.0),
    food("ginger", "ginger, ginger root, turmeric, galangal", 0.14, ginger),
)  # fmt: skip
