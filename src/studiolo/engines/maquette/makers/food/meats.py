"""Steak, roast chicken, drumsticks, bacon and ham."""

import numpy as np

from studiolo.engines.maquette.makers.food.dish import LEAFY, MOIST, WET, Dish, food
from studiolo.engines.maquette.makers.food.greens import PARSLEY, citrus_slice, leaf, sprig
from studiolo.engines.maquette.makers.food.scatter import copies, frames_on, varied
from studiolo.engines.maquette.makers.food.service import board, plate
from studiolo.engines.maquette.makers.food.shapes import (
    ball_grid,
    coloured,
    noise,
    oval,
    roughened,
    sheet_mesh,
    slab_grid,
    swept_grid,
    wobbled,
)
from studiolo.engines.maquette.makers.food.surfaces import GOLDEN, blended, browned, mottled, ramp
from studiolo.engines.maquette.makers.materials import Finish
from studiolo.engines.maquette.makers.moulding import Lump, limb, moulded
from studiolo.engines.maquette.makers.moulding import ball as lump
from studiolo.engines.maquette.makers.plates import drawn
from studiolo.engines.maquette.makers.solid_grain import blend, step
from studiolo.engines.maquette.makers.turning import Texels
from studiolo.engines.maquette.model import Material, Mesh, Numbers
from studiolo.engines.maquette.settings.surfaces import hex_colour

SEARED = ("#a85f34", "#7d3f1d", "#552611", "#321409", "#1c0b05")


def steak(dish: Dish) -> None:
    """Seared with the marks of the grill, butter melting, rosemary, on a board or plate."""
    z = board(dish, 0.3, 0.2, thick=0.016) if dish.random.random() < 0.5 else plate(dish, 0.135)
    raw = dish.says("raw")
    seed = dish.seed()
    outline = drawn(
        [
            (0.085, 0.0),
            (0.07, 0.045),
            (0.02, 0.058),
            (-0.045, 0.05),
            (-0.088, 0.02),
            (-0.08, -0.03),
            (-0.035, -0.047),
            (0.01, -0.036),
            (0.055, -0.042),
        ],
        steps=120,
    ).points
    grid = roughened(slab_grid(outline, 0, 0.026, 0.01, rings=34), 0.03, 0.0013, seed)

    def colours(texels: Texels) -> Numbers:
        x, y = texels.points[..., 0], texels.points[..., 1]
        side = 1 - step(0.35, 0.8, np.abs(texels.normals[..., 2]))
        if raw:
            base = blended(("#7a1218", "#a31d22", "#b8323a"), 0.02, seed, 0.25)(texels)
            veins = np.exp(-np.abs(noise(texels.points, 0.03, seed + 2, 3)) / 0.07)
            base = blend(base, hex_colour("#f0d6c2"), veins * 0.75)
        else:
            base = ramp(
                SEARED,
                0.4 + 0.17 * noise(texels.points, 0.018, seed, 3) + 0.06 * noise(texels.points, 0.004, seed + 1, 2),
            )
            base = blend(
                base,
                ramp(("#b5714a", "#8f4a2a", "#6b3018"), 0.5 + 0.25 * noise(texels.points, 0.012, seed + 3, 2)),
                side * 0.7,
            )
            bars = step(0.62, 0.86, np.sin((x * 0.8 + y * 0.6) * 235 + 0.5 * noise(texels.points, 0.03, seed + 5)))
            base = blend(base, hex_colour("#160805"), bars * (1 - side) * 0.85)
        fat = step(0.036, 0.046, y + 0.3 * x + 0.004 * noise(texels.points, 0.02, seed + 4)) * (
            0.75 if not raw else 0.9
        )
        return blend(base, hex_colour("#d9a55f") if not raw else hex_colour("#f2dfcb"), fat * (0.55 + 0.45 * side))

    def heights(texels: Texels) -> Numbers:
        return np.asarray(0.0005 * noise(texels.points, 0.005, seed + 6, 3))

    with dish.at(0, 0, z, turn_deg=dish.uniform(-12, 12)):
        dish.bake(
            grid,
            Finish(
                material=Material(roughness=0.34, clearcoat=0.55, clearcoat_gloss=0.8), colours=colours, heights=heights
            ),
            "steak",
            900,
        )
        if not raw:
            with dish.at(0.01, 0.004, 0.0262, turn_deg=20):
                dish.paint(
                    slab_grid(wobbled(oval(0.046, 0.04), 0.003, seed, 0.02), -0.001, 0.0012, 0.0008),
                    hex_colour("#e9b93f"),
                    WET,
                    "butter",
                )
                dish.paint(
                    slab_grid(oval(0.026, 0.024, power=6), 0.0005, 0.0095, 0.0028),
                    hex_colour("#f7de88"),
                    MOIST,
                    "butter",
                )
                flecks(dish, 0.0105, 0.011)
        rosemary(dish, -0.058, -0.012, 0.028, 30)
    for x, y in ((0.1, 0.055), (0.115, 0.03), (0.095, -0.058)):
        cherry_tomato(dish, x, y, z)


def flecks(dish: Dish, z: float, spread: float) -> None:
    piece = leaf(1.0, 0.7, (1, 1, 1), dish.random)
    places = np.column_stack([dish.random.uniform(-spread, spread, (14, 2)), np.full(14, z)])
    up = np.tile((0.0, 0.0, 1.0), (14, 1))
    dish.add(
        copies(piece, places, frames_on(up, dish.random, 20), 0.004, varied(PARSLEY, 14, dish.random, 0.2)),
        LEAFY,
        "herbs",
    )


def rosemary(dish: Dish, x: float, y: float, z: float, turn_deg: float, long: float = 0.1) -> None:
    """A twig set with needles."""
    t = np.linspace(0, 1, 24)
    path = np.stack([long * t, 0.008 * np.sin(t * 3), 0.004 * np.sin(t * 2)], axis=1)
    with dish.at(x, y, z, turn_deg=turn_deg):
        dish.paint(swept_grid(path, 0.0011, columns=8), hex_colour("#6b6238"), name="twig")
        needle = coloured(
            swept_grid([(0, 0, 0), (0.5, 0, 0.06), (1, 0, 0.02)], [0.03, 0.05, 0.02], columns=6), (1, 1, 1)
        )
        count = 90
        at = dish.random.uniform(0.06, 1.0, count)
        places = np.stack([np.interp(at, t, path[:, k]) for k in range(3)], axis=1)
        turn = dish.random.uniform(0, 2 * np.pi, count)
        ways = np.stack([0.9 + 0 * turn, np.cos(turn), np.abs(np.sin(turn)) * 0.8], axis=1)
        ways /= np.linalg.norm(ways, axis=1, keepdims=True)
        side = np.cross(ways, (0.0, 0.0, 1.0))
        side /= np.linalg.norm(side, axis=1, keepdims=True)
        frames = np.stack([ways, side, np.cross(ways, side)], axis=2)
        dish.add(
            copies(
                needle, places, frames, 0.016 * (1.1 - 0.5 * at), varied(hex_colour("#4c6b3a"), count, dish.random, 0.2)
            ),
            MOIST,
            "needles",
        )


def cherry_tomato(dish: Dish, x: float, y: float, z: float, radius: float = 0.0135) -> None:
    with dish.at(x, y, z + radius * 0.95, turn_deg=dish.uniform(0, 360)):
        dish.paint(
            ball_grid(radius, rows=22, columns=28),
            mottled(hex_colour("#c4180f"), radius, dish.seed(), 0.05),
            WET,
            "tomato",
        )
        for number in range(5):
            with dish.at(0, 0, radius * 0.97, turn_deg=72 * number):
                dish.add(
                    leaf(radius * 0.8, radius * 0.26, hex_colour("#4f8a35"), dish.random, curl_deg=60), LEAFY, "leaf"
                )


def meat_skin(
    dish: Dish,
    lumps: list[Lump],
    cell: float,
    codes: tuple[str, ...],
    bake: float,
    seed: int,
    name: str,
    rough: float = 0.001,
) -> Mesh:
    """Roasted skin over a moulded body, coloured at its vertices."""
    mesh = moulded(lumps, cell)
    assert mesh.normals is not None
    points = mesh.vertices.astype(float)
    push = rough * noise(points[:, None], 0.02, seed, 3)[:, 0]
    size = float(np.ptp(points, axis=0).max())
    share = (
        bake
        + 0.2 * (mesh.normals[:, 2] - 0.2)
        + 0.13 * noise(points[:, None], size * 0.3, seed + 1, 3)[:, 0]
        + 0.05 * noise(points[:, None], 0.006, seed + 2, 2)[:, 0]
    )
    skin = Mesh(
        vertices=(points + mesh.normals * push[:, None]).astype(np.float32),
        faces=mesh.faces,
        normals=mesh.normals,
        colours=ramp(codes, share),
    )
    dish.add(skin, Material(per_vertex=True, roughness=0.3, clearcoat=0.6, clearcoat_gloss=0.75), name)
    return skin


ROAST = ("#e8b45c", "#cf8430", "#a8571b", "#77350f", "#4a1d08")


def roast_chicken(dish: Dish) -> None:
    """On its back on a platter among herbs, lemon and potatoes; a turkey is the same, larger."""
    floor = plate(dish, 0.19)
    seed = dish.seed()
    s = 1.0
    lumps = [
        lump((0, 0.0, 0.062), 0.062, flat=(1.0, 1.25, 0.92)),
        lump((0.024, -0.025, 0.078), 0.044, flat=(0.95, 1.35, 0.85), melt=0.02),
        lump((-0.024, -0.025, 0.078), 0.044, flat=(0.95, 1.35, 0.85), melt=0.02),
        lump((0, -0.095, 0.05), 0.022, melt=0.03),
        limb((0.062, 0.03, 0.05), (0.056, 0.085, 0.072), 0.034, 0.024, melt=0.018),
        limb((-0.062, 0.03, 0.05), (-0.056, 0.085, 0.072), 0.034, 0.024, melt=0.018),
        limb((0.056, 0.085, 0.072), (0.022, 0.128, 0.08), 0.024, 0.009, melt=0.014),
        limb((-0.056, 0.085, 0.072), (-0.022, 0.128, 0.08), 0.024, 0.009, melt=0.014),
        limb((0.062, -0.06, 0.06), (0.092, -0.03, 0.048), 0.02, 0.015, melt=0.012),
        limb((-0.062, -0.06, 0.06), (-0.092, -0.03, 0.048), 0.02, 0.015, melt=0.012),
        limb((0.092, -0.03, 0.048), (0.08, -0.075, 0.04), 0.014, 0.009, melt=0.01),
        limb((-0.092, -0.03, 0.048), (-0.08, -0.075, 0.04), 0.014, 0.009, melt=0.01),
    ]
    with dish.at(0, 0.0, floor - 0.004, turn_deg=180 + 40, scale=s):
        meat_skin(dish, lumps, 0.0026, ROAST, 0.42, seed, "chicken", 0.0009)
        for side in (-1, 1):
            bone = swept_grid(
                [(side * 0.024, 0.126, 0.08), (side * 0.014, 0.138, 0.083), (side * 0.01, 0.144, 0.085)],
                [0.0066, 0.006, 0.0085],
                columns=14,
            )
            dish.paint(bone, hex_colour("#e6d3ac"), MOIST, "bone")
    for k in range(9):
        a = dish.uniform(0, 6.28) if k > 8 else 2 * np.pi * k / 9 + 0.25
        x, y = 0.142 * np.cos(a), 0.142 * np.sin(a)
        if k % 3 == 0:
            citrus_slice(dish, x * 0.97, y * 0.97, floor + 0.009, 0.023)
            sprig(dish, x, y + 0.01, floor + 0.012, 0.036, hex_colour("#46762c"), 5)
        else:
            potato_roast(dish, x, y, floor + 0.004)
    for a in (0.6, 2.4, 4.2):
        rosemary(dish, 0.12 * np.cos(a), 0.12 * np.sin(a), floor + 0.016, np.degrees(a) + 60)


def potato_roast(dish: Dish, x: float, y: float, z: float) -> None:
    seed = dish.seed()
    grid = roughened(ball_grid(0.021, rows=26, columns=34) * np.array((1.25, 0.95, 0.8)), 0.02, 0.0014, seed)
    with dish.at(x, y, z + 0.015, turn_deg=dish.uniform(0, 360)):
        dish.paint(grid, browned(GOLDEN, seed=seed, size_m=0.05, bake=0.4, top=0.15, patches=0.2), MOIST, "potato")


def drumstick(dish: Dish) -> None:
    """One leg; three for wings, in a heap."""
    seed = dish.seed()
    spots = (
        ((0.0, 0.0, 0.0, 24),)
        if not dish.says("wing", "nugget", "fried")
        else ((-0.03, 0.012, 0.0, 10), (0.034, 0.0, 0.0, 70), (0.0, -0.008, 0.036, -30))
    )
    for x, y, z, turn in spots:
        lumps = [
            limb((-0.03, 0, 0.034), (0.012, 0, 0.03), 0.033, 0.027, melt=0.02),
            limb((0.012, 0, 0.03), (0.062, 0, 0.024), 0.024, 0.0095, melt=0.016),
            lump((-0.035, 0, 0.04), 0.027, melt=0.02),
        ]
        with dish.at(x, y, z, turn_deg=turn):
            meat_skin(dish, lumps, 0.0018, ROAST, 0.45, seed, "leg", 0.0022 if dish.says("fried") else 0.0008)
            dish.paint(
                swept_grid(
                    [(0.058, 0, 0.024), (0.08, 0, 0.023), (0.092, 0, 0.023)], [0.0068, 0.0056, 0.008], columns=16
                ),
                hex_colour("#ead9b6"),
                MOIST,
                "bone",
            )
            dish.paint(
                ball_grid(0.0072, rows=14, columns=18) + np.array((0.0945, 0.0045, 0.023)),
                hex_colour("#ead9b6"),
                MOIST,
                "bone",
            )
            dish.paint(
                ball_grid(0.0072, rows=14, columns=18) + np.array((0.0945, -0.0045, 0.023)),
                hex_colour("#ead9b6"),
                MOIST,
                "bone",
            )


def bacon_strip(dish: Dish, seed: int, long: float = 0.16, wide: float = 0.03) -> None:
    t, u = np.linspace(0, 1, 120)[:, None], np.linspace(-0.5, 0.5, 22)[None, :]
    x = long * (t - 0.5) + 0 * u
    wave = 0.006 * np.sin(t * 19 + seed) * (0.6 + 0.5 * np.sin(t * 6 + u * 4)) + 0.003 * np.sin(t * 33 + 6 * u)
    y = wide * u * (1 + 0.1 * np.sin(t * 24 + seed)) + 0.003 * np.sin(t * 9 + seed)
    points = np.stack(np.broadcast_arrays(x, y, wave + 0.0085), axis=-1)
    lane = u + 0.06 * noise(np.stack([t * 0.16 + 0 * u, u * 0.03 + 0 * t, 0 * t * u], -1), 0.05, seed, 2)
    fat = np.maximum(step(0.26, 0.36, lane), np.exp(-(((lane + 0.12) / 0.07) ** 2)))
    meat = ramp(("#8f2a18", "#a83a22", "#6d1c10"), 0.5 + 0.3 * noise(points, 0.012, seed, 2))
    tone = blend(meat, ramp(("#e9b98a", "#f0cfa0", "#d99f62"), 0.5 + 0.25 * noise(points, 0.01, seed + 1, 2)), fat)
    dish.add(sheet_mesh(points, tone), Material(per_vertex=True, roughness=0.26, clearcoat=0.6), "bacon")


def bacon(dish: Dish) -> None:
    for number in range(4):
        with dish.at(0.002 * number, -0.036 + 0.024 * number, 0.002 * (number % 2), turn_deg=dish.uniform(-5, 5)):
            bacon_strip(dish, dish.seed() % 50)


def ham(dish: Dish) -> None:
    """A glazed joint scored in diamonds, cloves in it, its cut face to us."""
    z = board(dish, 0.34, 0.24, thick=0.018)
    seed = dish.seed()
    t = np.linspace(0, 1, 90)
    path = np.stack([-0.115 + 0.2 * t, 0 * t, 0.072 - 0.01 * t], axis=1)
    radius = np.interp(t, [0, 0.02, 0.35, 0.7, 0.9, 1.0], [0.066, 0.071, 0.073, 0.058, 0.032, 0.02])
    grid = roughened(swept_grid(path, radius, columns=110, up=(0, 0, 1), round_ends=False), 0.06, 0.0016, seed)

    def diamonds(points: Numbers) -> Numbers:
        around = np.arctan2(points[..., 1], points[..., 2] - 0.068) * 0.07
        u, v = (points[..., 0] + around) / 0.028, (points[..., 0] - around) / 0.028
        return np.asarray(np.minimum(np.abs((u % 1) - 0.5), np.abs((v % 1) - 0.5)))

    def colours(texels: Texels) -> Numbers:
        face = 1 - step(-0.1162, -0.1135, texels.points[..., 0])
        glaze = ramp(
            ("#d98a3a", "#b75c1f", "#8f3d14", "#5d230b"),
            0.4 + 0.2 * noise(texels.points, 0.04, seed, 3) + 0.15 * texels.normals[..., 2],
        )
        cut = 1 - step(0.03, 0.11, diamonds(texels.points))
        out = blend(glaze, hex_colour("#e8a866"), cut * 0.6)
        far = np.hypot(texels.points[..., 1], texels.points[..., 2] - 0.072) / 0.07
        pink = ramp(("#e08d86", "#e9a49a", "#d97f7a"), 0.5 + 0.25 * noise(texels.points, 0.02, seed + 2, 2))
        pink = blend(
            pink,
            hex_colour("#f4e3d0"),
            np.maximum(step(0.84, 0.9, far), step(0.9, 1.5, noise(texels.points, 0.03, seed + 3, 2))),
        )
        return blend(out, pink, face)

    with dish.at(0, 0, z, turn_deg=38):
        dish.bake(
            grid,
            Finish(
                material=Material(roughness=0.25, clearcoat=0.7),
                colours=colours,
                heights=lambda v: -0.0016 * (1 - step(0.02, 0.1, diamonds(v.points))),
            ),
            "ham",
            900,
        )
        dish.paint(
            swept_grid([(0.075, 0, 0.062), (0.1, 0, 0.06), (0.115, 0, 0.06)], [0.013, 0.011, 0.014], columns=18),
            hex_colour("#eadbbd"),
            MOIST,
            "bone",
        )
    sprig(dish, -0.1, -0.08, z, 0.04, PARSLEY, 6)


MAKERS = (
    food("steak", "steak, beef steak, grilled steak, beef, meat, raw steak, sirloin, ribeye", 0.29, steak),
    food(
        "roast-chicken",
        "roast chicken, roasted chicken, roast turkey, turkey dinner, thanksgiving turkey, roast, whole chicken",
        0.38,
        roast_chicken,
    ),
    food(
        "drumstick",
        "drumstick, chicken leg, chicken drumstick, poultry leg, fried chicken, chicken wing, chicken wings",
        0.165,
        drumstick,
        8.0,
    ),
    food("bacon", "bacon, bacon strip, rasher, bacon slice", 0.165, bacon, 10.0),
    food("ham", "ham, baked ham, gammon", 0.34, ham),
)
