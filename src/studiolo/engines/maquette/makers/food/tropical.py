"""Pineapple, coconut, mango, papaya and dragon fruit."""

from dataclasses import replace

import numpy as np

from studiolo.engines.maquette.makers.food.cut_faces import cut_half, flesh, is_cut
from studiolo.engines.maquette.makers.food.dish import LEAFY, MOIST, SOFT, WET, Dish, food
from studiolo.engines.maquette.makers.food.greens import leaf, tilted
from studiolo.engines.maquette.makers.food.scatter import any_frames, copies, frames_on, heaped, points_on, varied
from studiolo.engines.maquette.makers.food.shapes import (
    ball_grid,
    coloured,
    noise,
    roughened,
    sheet_mesh,
    swept_grid,
    turned_grid,
)
from studiolo.engines.maquette.makers.food.surfaces import blended, lighter, mottled, ramp
from studiolo.engines.maquette.makers.materials import Finish
from studiolo.engines.maquette.makers.solid_grain import blend, step
from studiolo.engines.maquette.makers.turning import Texels
from studiolo.engines.maquette.model import Material, Numbers
from studiolo.engines.maquette.settings.surfaces import hex_colour


def pineapple(dish: Dish) -> None:
    """Eyes in spirals, a crown of stiff leaves."""
    seed = dish.seed()
    tall, wide = 0.155, 0.055
    rows = 150
    t = np.linspace(0, 1, rows)
    radius = (
        wide
        * np.clip(np.sin(np.pi * (0.11 + 0.8 * t)), 0, 1) ** 0.5
        * np.clip(np.minimum(t, 1 - t) / 0.03, 0, 1) ** 0.5
    )
    grid = turned_grid(np.stack([radius, tall * t], axis=1), 208)

    def eyes(points: Numbers) -> tuple[Numbers, Numbers]:
        a, z = np.arctan2(points[..., 1], points[..., 0]) / (2 * np.pi), points[..., 2] / tall
        u, v = 8 * a + 5.2 * z, -8 * a + 5.2 * z
        du, dv = (u % 1) - 0.5, (v % 1) - 0.5
        return np.maximum(np.abs(du), np.abs(dv)) * 2, np.hypot(du, dv)

    edge, middle = eyes(grid)
    lift = 0.0045 * (1 - edge**3) + 0.0022 * np.exp(-((middle / 0.12) ** 2))
    lift[:, -1] = lift[:, 0]
    lift = lift * np.clip(np.minimum(t, 1 - t) / 0.05, 0, 1)[:, None]
    out = grid.copy()
    away = np.maximum(np.hypot(grid[..., 0], grid[..., 1]), 1e-6)
    out[..., :2] *= (1 + lift / away)[..., None]

    def colours(texels: Texels) -> Numbers:
        e, m = eyes(texels.points)
        base = ramp(
            ("#d9992a", "#c98724", "#9a7a2a", "#6f7a35"),
            texels.points[..., 2] / tall * 0.8 + 0.16 * noise(texels.points, 0.04, seed, 2),
        )
        base = blend(base, hex_colour("#6a4618"), step(0.72, 0.97, e) * 0.85)
        return blend(base, hex_colour("#8a6a3a"), np.exp(-((m / 0.14) ** 2)) * 0.8)

    if is_cut(dish.spec):
        pineapple_rings(dish)
        return
    dish.bake(out, Finish(material=Material(roughness=0.5, clearcoat=0.15), colours=colours), "pineapple", 1000)
    for number in range(46):
        share = number / 45
        long = 0.05 + 0.06 * np.sin(np.pi * (0.25 + 0.6 * share))
        green = hex_colour(("#4f7a3a", "#5f8a48", "#3f6a35", "#7a9a5a")[number % 4])
        piece = leaf(
            long, 0.0185 * (1 - 0.35 * share), green, dish.random, curl_deg=60 - 50 * share, cup=0.55, point=0.45
        )
        with dish.at(0, 0, tall - 0.006 + 0.02 * share, turn_deg=number * 137.5):
            dish.add(tilted(piece, -(28 + 56 * share)), LEAFY, "crown")


def pineapple_rings(dish: Dish) -> None:
    for number, (x, y, tip) in enumerate(((-0.03, 0.012, 0), (0.03, 0.0, 0), (0.0, 0.02, 64))):
        seed = dish.seed()
        face = flesh(0.045, ("#f7e9a0", "#f3d04a", "#f0c436", "#edbb2c"), seed, rim="#b88a2a", rim_share=0.95, rays=26)
        line = np.array(
            [
                (0.0125, 0.001),
                (0.0135, 0),
                (0.043, 0),
                (0.045, 0.002),
                (0.045, 0.011),
                (0.043, 0.013),
                (0.0135, 0.013),
                (0.0125, 0.012),
                (0.0125, 0.001),
            ]
        )
        way = np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(line, axis=0), axis=1))])
        at = np.linspace(0, way[-1], 90)
        grid = turned_grid(np.stack([np.interp(at, way, line[:, k]) for k in range(2)], axis=1), 110)
        with dish.at(x, y, 0.006 * number), dish.leaning((1.0, 0.0, 0.0), float(tip), (0.0, 0.0, 0.04 if tip else 0.0)):
            dish.paint(grid, face, WET, "ring")


def coconut(dish: Dish) -> None:
    """One whole and hairy, one half white to us."""
    seed = dish.seed()
    radius = 0.056
    shell = blended(("#3b2412", "#5a3a1f", "#7a5630", "#94703f"), 0.006, seed, 0.25, 0.45)
    grid = roughened(
        roughened(ball_grid(radius, rows=70, columns=90) * np.array((1, 1, 1.06)), 0.05, 0.0012, seed),
        0.004,
        0.0007,
        seed + 1,
    )
    cut = is_cut(dish.spec)
    with dish.at(-0.052 if cut else 0.0, 0.035 if cut else 0.0, radius):
        dish.paint(grid, shell, Material(per_vertex=True, roughness=0.95, specular=0.15), "coconut")
        random = dish.random
        skin = coloured(grid, (1, 1, 1))
        points, normals = points_on(skin, 500, random)
        fibre = coloured(swept_grid([(-0.5, 0, 0), (0, 0, 0.05), (0.5, 0, 0.1)], 0.016, columns=5), (1, 1, 1))
        dish.add(
            copies(
                fibre,
                points + normals * 0.0006,
                frames_on(normals, random, 12),
                0.022 * random.uniform(0.5, 1.2, len(points)),
                varied(hex_colour("#8a6a40"), len(points), random, 0.25),
            ),
            SOFT,
            "fibre",
        )
    if not cut:
        return
    white = flesh(radius * 0.97, ("#f7f4ec", "#f8f5ee", "#f6f2e8"), seed, rim="#4a2e18", rim_share=0.95)
    cut_half(
        dish,
        radius * 0.97,
        shell,
        white,
        at=(0.05, -0.02),
        turn_deg=-10,
        tip_deg=46,
        gloss=0.25,
        name="coconut",
        pit=(0.0445, 0.04),
    )


def mango(dish: Dish) -> None:
    seed = dish.seed()
    papaya = dish.says("papaya")
    tint = dish.colour("#e8a22c")

    def skin(texels: Texels) -> Numbers:
        blush = 0.5 + 9 * texels.points[..., 0] + 0.22 * noise(texels.points, 0.06, seed, 3)
        codes = (
            ("#7f9a35", "#c9a52f", "#e09a2c", "#d9612a", "#b8342a")
            if not papaya
            else ("#7a9a3f", "#a9ae3c", "#dba32f", "#e8a93a", "#e0912c")
        )
        out = ramp(codes, blush)
        if dish.spec.colour is not None:
            out = blend(out, tint, 0.7 + 0 * blush)
        speck = step(1.7, 2.1, noise(texels.points, 0.0035, seed + 2))
        return blend(out, lighter(tint, 0.4), speck * 0.5)

    stretch = (1.28, 0.9, 0.86) if not papaya else (1.6, 0.95, 0.95)
    grid = ball_grid(0.04, rows=60, columns=80) * np.array(stretch)
    grid[..., 1] += 0.006 * np.cos(grid[..., 0] / 0.04)
    if papaya:
        grid[..., 1:] *= 1 - 0.28 * np.clip(grid[..., :1] / 0.064, -1, 1)
    cut = is_cut(dish.spec) or papaya
    with dish.at(-0.03 if cut else 0.0, 0.03 if cut else 0.0, 0.0345 if not papaya else 0.042, turn_deg=18):
        dish.bake(
            roughened(grid, 0.06, 0.0008, seed),
            Finish(material=Material(roughness=0.3, clearcoat=0.4), colours=skin),
            "mango",
            640,
        )
        dish.paint(
            swept_grid(
                [
                    (-0.05 * stretch[0] / 1.28, 0.004, 0),
                    (-0.056 * stretch[0] / 1.28, 0.004, 0.002),
                    (-0.06 * stretch[0] / 1.28, 0.004, 0.005),
                ],
                0.0028,
                columns=10,
            ),
            hex_colour("#5a4426"),
            SOFT,
            "stem",
        )
    if cut and papaya:
        face = flesh(
            0.038, ("#e8602a", "#ee7a35", "#f08a3c", "#f0983f"), seed, rim="#d9a53a", rim_share=0.93, stretch=1.6
        )
        cut_half(
            dish,
            0.038,
            skin,
            face,
            at=(0.035, -0.028),
            turn_deg=62,
            tip_deg=30,
            stretch=(1.0, 1.6, 0.95),
            name="papaya",
            pit=(0.017, 0.012),
        )
        turn = np.radians(62)
        places = heaped(np.full(46, 0.003), lambda x, y: 0.0, 0.012, dish.random)
        places[:, 1] *= 1.7
        centred = copies(
            coloured(ball_grid(1.0, rows=10, columns=12), (1, 1, 1)),
            places * (1, 1, 0.6),
            any_frames(46, dish.random),
            0.003,
            hex_colour("#1d1a17"),
        )
        with (
            dish.at(0.035, -0.028, 0.0, turn_deg=float(np.degrees(turn))),
            dish.leaning((1.0, 0.0, 0.0), 30.0, (0.0, 0.0, 0.0345)),
            dish.at(0, 0, -0.008),
        ):
            dish.add(centred, WET, "seeds")
    elif cut:
        mango_cheek(dish, seed)


def mango_cheek(dish: Dish, seed: int) -> None:
    """A cheek scored into cubes and turned out."""
    n = 91
    u, v = np.meshgrid(np.linspace(-1, 1, n), np.linspace(-1, 1, n))
    inside = np.sqrt(np.clip(1 - u**2 - v**2, 0, 1))
    groove = np.maximum(np.abs(((u * 3 + 0.5) % 1) - 0.5), np.abs(((v * 3 + 0.5) % 1) - 0.5)) * 2
    z = 0.03 * inside**0.8 * (0.55 + 0.45 * (1 - step(0.8, 0.98, groove)))
    points = np.stack([u * 0.052, v * 0.037, z + 0.002], axis=-1)
    keep = (u**2 + v**2) < 1
    points[~keep] = np.stack([u, v, 0 * u], -1)[~keep] / np.hypot(u, v)[~keep][:, None] * (0.052, 0.037, 0)
    tone = ramp(("#d97f14", "#f0a428", "#f7bd40"), z / 0.03 + 0.05 * noise(points, 0.01, seed, 2))
    with dish.at(0.045, -0.035, 0, turn_deg=-20):
        dish.add(sheet_mesh(points, tone), WET, "flesh")


def dragon_fruit(dish: Dish) -> None:
    """One whole with its flames, one half speckled black."""
    seed = dish.seed()
    skin = mottled(dish.colour("#d81f6a"), 0.03, seed, 0.1)
    radius = 0.042
    cut = is_cut(dish.spec)
    with dish.at(-0.045 if cut else 0.0, 0.03 if cut else 0.0, radius * 0.98, turn_deg=25):
        dish.paint(ball_grid(radius, rows=40, columns=56) * np.array((1.22, 1, 1)), skin, MOIST, "fruit")
        for number in range(26):
            a, x = number * 2.39996, -0.04 + 0.085 * number / 25
            long = dish.uniform(0.03, 0.046)
            piece = leaf(long, 0.0165, hex_colour("#d63a78"), dish.random, curl_deg=-36, cup=0.4, point=0.45)
            t = np.clip((piece.vertices[:, 0] / long), 0, 1)[:, None]
            assert piece.colours is not None
            tips = blend(piece.colours, hex_colour("#8fae4a"), t[:, 0] ** 1.6)
            piece = replace(piece, colours=tips.astype(np.float32))
            ring = radius * np.sqrt(max(0.0, 1 - (x / (radius * 1.22)) ** 2)) * 0.97
            with dish.leaning((1.0, 0.0, 0.0), float(np.degrees(a)), (0.0, 0.0, 0.0)), dish.at(x, 0.0, ring):
                dish.add(tilted(piece, -24), LEAFY, "flame")
    if not cut:
        return
    pink = dish.says("red", "pink") and dish.random.random() < 0.5
    base = flesh(
        radius,
        ("#f8f5f0", "#f7f4ee", "#f6f0ec") if not pink else ("#c2185f", "#b81a60", "#c9286e"),
        seed,
        rim="#d81f6a",
        rim_share=0.92,
        stretch=1.22,
    )

    def face(texels: Texels) -> Numbers:
        far = np.hypot(texels.points[..., 0], texels.points[..., 1] / 1.22) / radius
        pips = step(1.25, 1.45, noise(texels.points, 0.0045, seed + 1)) * (1 - step(0.86, 0.9, far))
        return blend(base(texels), hex_colour("#15110f"), pips)

    cut_half(
        dish, radius, skin, face, at=(0.045, -0.02), turn_deg=48, tip_deg=36, stretch=(1.0, 1.22, 1.0), name="fruit"
    )


MAKERS = (
    food("pineapple", "pineapple, ananas, pineapple slice", 0.26, pineapple),
    food("coconut", "coconut, coconut half", 0.13, coconut),
    food("mango", "mango, papaya, mango slice", 0.115, mango),
    food("dragon-fruit", "dragon fruit, dragonfruit, pitaya, pitahaya", 0.13, dragon_fruit),
)  # fmt: skip
