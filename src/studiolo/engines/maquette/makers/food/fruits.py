"""Kiwi, avocado, pomegranate, fig and melon: fruit that wants more than a skin."""

import numpy as np

from studiolo.engines.maquette.makers.food.cut_faces import cut_half, flesh, is_cut, with_pips
from studiolo.engines.maquette.makers.food.dish import MOIST, SOFT, WET, Dish, food
from studiolo.engines.maquette.makers.food.greens import leaf, tilted
from studiolo.engines.maquette.makers.food.icing import seed_mesh
from studiolo.engines.maquette.makers.food.scatter import any_frames, copies, frames_on, heaped, varied
from studiolo.engines.maquette.makers.food.shapes import ball_grid, coloured, noise, roughened, swept_grid, turned_grid
from studiolo.engines.maquette.makers.food.surfaces import blended, mottled, ramp
from studiolo.engines.maquette.makers.materials import Finish
from studiolo.engines.maquette.makers.solid_grain import blend, step
from studiolo.engines.maquette.makers.turning import Texels, curve
from studiolo.engines.maquette.model import Material, Numbers
from studiolo.engines.maquette.settings.surfaces import hex_colour


def kiwi(dish: Dish) -> None:
    """One whole and fuzzy, one half green to us."""
    radius, seed = 0.027, dish.seed()
    furry = blended(("#6b4a26", "#7f5c33", "#93703f"), 0.004, seed, 0.22)
    grid = roughened(ball_grid(radius, rows=40, columns=56) * np.array((1.28, 1, 1)), 0.003, 0.00018, seed)
    golden = dish.says("golden", "yellow")
    codes = (
        ("#e9edc4", "#eef0c2", "#8fb23c", "#7fa632", "#8db43c", "#a5c25a")
        if not golden
        else ("#f3ecc0", "#f0d060", "#e8b92e", "#e3ad22", "#e9bb3a")
    )
    face = with_pips(
        flesh(radius, codes, seed, rim="#7a5a30", rim_share=0.95, rays=30),
        radius,
        30,
        0.43,
        "#17130f",
        seed,
        long=0.07,
        wide=0.026,
        rows=2,
    )
    fuzz = Material(per_vertex=True, roughness=0.9, sheen=0.6, specular=0.2)
    if dish.says("whole"):
        with dish.at(0, 0, radius, turn_deg=30):
            dish.paint(grid, furry, fuzz, "kiwi")
        return
    if is_cut(dish.spec):
        with dish.at(-0.028, 0.018, radius, turn_deg=30):
            dish.paint(grid, furry, fuzz, "kiwi")
    cut_half(
        dish,
        radius,
        furry,
        face,
        at=(0.022, -0.012),
        turn_deg=-12,
        tip_deg=52,
        gloss=0.7,
        name="kiwi",
        stretch=(1.0, 1.0, 1.2),
    )


def avocado(dish: Dish) -> None:
    """Halved, one with its stone; whole where that is asked."""
    seed = dish.seed()
    skin = blended(("#1f2a14", "#2f3d1c", "#3f5226"), 0.006, seed, 0.25)
    line = curve(
        np.array(
            [(0, -0.052), (0.026, -0.045), (0.036, -0.02), (0.031, 0.01), (0.0185, 0.036), (0.011, 0.05), (0, 0.054)]
        ),
        60,
    )
    line[:, 0] = np.maximum(line[:, 0], 0)
    line[0, 0] = line[-1, 0] = 0
    if dish.says("whole"):
        grid = roughened(turned_grid(line, 96), 0.004, 0.0004, seed)
        lying = np.stack([grid[..., 0], grid[..., 2], grid[..., 1] + 0.0355], axis=-1)
        dish.paint(lying, skin, MOIST, "avocado")
        return
    turn = np.linspace(0, np.pi, 49)
    rows = []
    for r, y in line:
        arc = np.stack([r * np.cos(turn), np.full_like(turn, y), -r * np.sin(turn)], axis=1)
        face = np.stack([np.linspace(-r, r, 60)[1:-1], np.full(58, y), np.zeros(58)], axis=1)
        rows.append(np.concatenate([arc, face, arc[:1]]))
    grid = np.stack(rows)

    def width_at(y: Numbers) -> Numbers:
        return np.interp(y, line[:, 1], line[:, 0])

    def share(points: Numbers) -> Numbers:
        side = np.abs(points[..., 0]) / np.maximum(width_at(points[..., 1]), 1e-4)
        ends = np.maximum(points[..., 1] - 0.0, 0) / 0.054, np.maximum(-points[..., 1], 0) / 0.052
        return np.asarray(np.maximum(side, np.maximum(ends[0] ** 3, ends[1] ** 3)))

    def colours(texels: Texels) -> Numbers:
        far = share(texels.points)
        on_face = step(-0.0004, -0.0001, texels.points[..., 2])
        stone_away = np.hypot(texels.points[..., 0], texels.points[..., 1] + 0.017) / 0.021
        out = ramp(
            ("#f0e6a0", "#e8e29a", "#dbdb86", "#c3cf68", "#8fae3f"),
            np.clip(far * 1.0, 0, 1) ** 1.6 + 0.02 * noise(texels.points, 0.01, seed, 2),
        )
        pit_ = 1 - step(0.85, 1.0, stone_away)
        out = blend(out, hex_colour("#d9c777"), pit_)
        out = blend(out, hex_colour("#3d5222"), step(0.955, 0.985, far))
        return blend(skin(texels), out, np.maximum(on_face, pit_ * (texels.points[..., 2] > -0.019)))

    both = ((-0.042, 14, 24), (0.042, -16, 30)) if is_cut(dish.spec) and not dish.says("half") else ((0.0, 8, 34),)
    for number, (x, turn_, tip) in enumerate(both):
        shape = grid.copy()
        if number == 1:
            away = np.hypot(shape[..., 0], shape[..., 1] + 0.017) / 0.0195
            shape[..., 2] -= (shape[..., 2] > -1e-6) * 0.0165 * np.sqrt(np.clip(1 - away**2, 0, 1))
        with dish.at(x, 0, 0, turn_deg=turn_), dish.leaning((1.0, 0.0, 0.0), tip, (0.0, 0.0, 0.0365)):
            dish.bake(shape, Finish(material=Material(roughness=0.3, clearcoat=0.4), colours=colours), "avocado", 800)
            if number == 0:
                with dish.at(0, -0.017, 0.0015):
                    dish.paint(
                        ball_grid(0.0185, rows=36, columns=48),
                        blended(("#5a3016", "#7a4522", "#94602f"), 0.02, seed, 0.25),
                        WET,
                        "stone",
                    )


def pomegranate(dish: Dish) -> None:
    """One whole with its crown, one half full of seeds."""
    seed = dish.seed()
    radius = 0.042
    skin = blended(("#8f1c22", "#b52a2a", "#c9483a", "#d98a55"), 0.04, seed, 0.22, 0.4)
    grid = roughened(ball_grid(radius, rows=60, columns=80) * np.array((1, 1, 0.94)), 0.05, 0.0014, seed)
    cut = is_cut(dish.spec)
    with dish.at(-0.045 if cut else 0.0, 0.028 if cut else 0.0, radius * 0.93, turn_deg=20):
        dish.bake(grid, Finish(material=Material(roughness=0.35, clearcoat=0.35), colours=skin), "pomegranate", 500)
        for number in range(6):
            piece = leaf(0.02, 0.013, hex_colour("#a8402f"), dish.random, curl_deg=-30, cup=0.3, point=0.5)
            with dish.at(0, 0, radius * 0.9, turn_deg=60 * number), dish.at(0.005):
                dish.add(tilted(piece, -68), MOIST, "crown")
    if not cut:
        return
    pale = flesh(radius, ("#f0d9a8", "#eed2a0", "#f0dcb0"), seed, rim="#b52a2a", rim_share=0.95)
    cut_half(dish, radius, skin, pale, at=(0.045, -0.014), turn_deg=-14, tip_deg=40, gloss=0.3, name="pomegranate")
    spots = []
    for k in range(150):
        far, a = 0.87 * radius * np.sqrt((k + 0.5) / 150), k * 2.39996
        if abs(((a * 6 / (2 * np.pi)) % 1) - 0.5) < 0.42 or far < radius * 0.25:
            spots.append((far * np.cos(a), far * np.sin(a), 0.0012))
    kernel = coloured(ball_grid(1.0, rows=10, columns=12) * np.array((1, 0.85, 0.9)), (1, 1, 1))
    lift = radius * 0.94 * (0.62 + 0.38 * np.cos(np.radians(40)))
    ways = np.tile((0.0, 0.0, 1.0), (len(spots), 1))
    with dish.at(0.045, -0.014, 0.0, turn_deg=-14), dish.leaning((1.0, 0.0, 0.0), 40.0, (0.0, 0.0, float(lift))):
        dish.add(
            copies(
                kernel,
                np.array(spots),
                frames_on(ways, dish.random, 40),
                0.0037,
                varied(hex_colour("#a80f28"), len(spots), dish.random, 0.14),
            ),
            WET,
            "seeds",
        )
    loose = np.column_stack(
        [dish.random.uniform(-0.03, 0.02, 9), dish.random.uniform(-0.06, -0.04, 9), np.full(9, 0.003)]
    )
    dish.add(
        copies(kernel, loose, any_frames(9, dish.random), 0.0036, varied(hex_colour("#a80f28"), 9, dish.random, 0.14)),
        WET,
        "seeds",
    )


def fig(dish: Dish) -> None:
    seed = dish.seed()
    skin = blended(("#2a1230", "#4a2148", "#6a3558", "#7f6a4a"), 0.02, seed, 0.2, 0.35)
    line = curve(
        np.array(
            [
                (0, 0),
                (0.013, 0.001),
                (0.0255, 0.014),
                (0.024, 0.03),
                (0.011, 0.047),
                (0.0045, 0.056),
                (0.004, 0.063),
                (0, 0.0635),
            ]
        ),
        60,
    )
    line[:, 0] = np.maximum(line[:, 0], 0)
    line[0, 0] = line[-1, 0] = 0
    cut = is_cut(dish.spec)
    with dish.at(-0.03 if cut else 0.0, 0.02 if cut else 0.0):
        dish.paint(roughened(turned_grid(line, 70), 0.02, 0.0005, seed), skin, MOIST, "fig")
    if not cut:
        return
    base = flesh(
        0.025, ("#d98a6a", "#c2485a", "#b02f4a", "#c9506a", "#f0dcc0", "#f3ead2"), seed, rim="#4a2148", rim_share=0.95
    )

    def face(texels: Texels) -> Numbers:
        far = np.hypot(texels.points[..., 0], texels.points[..., 1]) / 0.025
        pips = step(0.9, 1.4, noise(texels.points, 0.0032, seed + 1)) * (1 - step(0.55, 0.75, far))
        return blend(base(texels), hex_colour("#f0d59a"), pips * 0.8)

    for x, y, turn in ((0.028, -0.012, -12), (0.0, -0.04, 20)):
        cut_half(dish, 0.025, skin, face, at=(x, y), turn_deg=turn, tip_deg=42, gloss=0.5, name="fig")


def melon(dish: Dish) -> None:
    """A netted cantaloupe and a half with its hollow; green inside for honeydew."""
    seed = dish.seed()
    honeydew = dish.says("honeydew", "green", "galia")
    radius = 0.075

    def skin(texels: Texels) -> Numbers:
        base = mottled(hex_colour("#c9b98a") if not honeydew else hex_colour("#d9dcae"), 0.04, seed, 0.05)(texels)
        net = np.exp(-np.abs(noise(texels.points, 0.013, seed + 1, 2)) / 0.13) * (1.0 if not honeydew else 0.15)
        turn = np.arctan2(texels.points[..., 1], texels.points[..., 0])
        rib = np.exp(-((np.sin(turn * 5) / 0.12) ** 2)) * 0.5 * (not honeydew)
        return blend(blend(base, hex_colour("#e9dfc0"), net * 0.8), hex_colour("#8f9a5a"), rib)

    cut = is_cut(dish.spec)
    with dish.at(-0.078 if cut else 0.0, 0.05 if cut else 0.0, radius * 0.99):
        dish.bake(
            ball_grid(radius, rows=50, columns=70),
            Finish(
                material=Material(roughness=0.7),
                colours=skin,
                heights=lambda v: 0.0009 * np.exp(-np.abs(noise(v.points, 0.013, seed + 1, 2)) / 0.13),
            ),
            "melon",
            800,
        )
    dish.paint(
        swept_grid(
            [(0, 0, radius * 1.97), (0.002, 0, radius * 2.06), (0.008, 0, radius * 2.12)],
            [0.006, 0.0042, 0.005],
            columns=12,
        ),
        hex_colour("#8a8a4a"),
        SOFT,
        "stem",
    ) if not cut else None
    if not cut:
        return
    codes = (
        ("#f6c987", "#f2a452", "#ef9c48", "#f0a85a", "#cfcf8a")
        if not honeydew
        else ("#eef0c8", "#d9e6a8", "#cfe09a", "#c3d98a", "#8fb35a")
    )
    cut_half(
        dish,
        radius * 0.97,
        skin,
        flesh(radius * 0.97, codes, seed, rim="#b5a878", rim_share=0.95),
        at=(0.078, -0.03),
        turn_deg=-12,
        tip_deg=38,
        gloss=0.5,
        name="melon",
        pit=(0.034, 0.026),
    )
    places = heaped(np.full(40, 0.0045), lambda x, y: 0.0, 0.022, dish.random)
    lift = radius * 0.97 * (0.62 + 0.38 * np.cos(np.radians(38)))
    with (
        dish.at(0.078, -0.03, 0.0, turn_deg=-12),
        dish.leaning((1.0, 0.0, 0.0), 38.0, (0.0, 0.0, float(lift))),
        dish.at(0, 0, -0.023),
    ):
        dish.add(
            copies(
                seed_mesh(),
                places * (1, 1, 0.5),
                any_frames(40, dish.random),
                0.011,
                varied(hex_colour("#ecd6a0"), 40, dish.random, 0.06),
            ),
            WET,
            "seeds",
        )


MAKERS = (
    food("kiwi", "kiwi, kiwi fruit, kiwifruit", 0.065, kiwi),
    food("avocado", "avocado, avocado half", 0.11, avocado),
    food("pomegranate", "pomegranate", 0.1, pomegranate),
    food("fig", "fig", 0.065, fig),
    food("melon", "melon, cantaloupe, honeydew, honeydew melon, muskmelon", 0.17, melon),
)  # fmt: skip
