"""What grows on the ground, and an egg. Each grows about one unit across: (asked colour, words, random) -> parts."""

from dataclasses import replace

import numpy as np
from scipy.spatial import cKDTree

from studiolo.engines.maquette.makers import solid_grain as grain
from studiolo.engines.maquette.makers.blooms import LEAF, STEM, Tinted, gathered, leaf, placed, tinted
from studiolo.engines.maquette.makers.fruit_skins import GREEN, body, fruit_finish, painted_as, seed_of, shaded_in, twig
from studiolo.engines.maquette.makers.materials import Finish, dress
from studiolo.engines.maquette.makers.turning import Texels, ball, curve, grid_skin, moved, pipe, rotation, unit
from studiolo.engines.maquette.model import Colour, Material, Numbers, Part
from studiolo.engines.maquette.settings.surfaces import hex_colour


def tomato(colour: Colour | None, words: tuple[str, ...], random: np.random.Generator) -> list[Part]:
    seed = seed_of(random)
    shade = colour or hex_colour("#c9241a")
    outline = [
        (0, 0.03),
        (0.1, 0.0),
        (0.26, 0.015),
        (0.44, 0.16),
        (0.51, 0.38),
        (0.46, 0.6),
        (0.3, 0.745),
        (0.12, 0.745),
        (0.03, 0.69),
        (0, 0.67),
    ]
    skin = shaded_in(grain.mottled(shade, 0.6, seed, 0.05, 0.02), hex_colour("#c9702a"), 0.72, 0.22)
    sepals = []
    for number in range(5):
        piece = leaf(
            0.3, 0.085, GREEN, random, rise_deg=30, curl_deg=float(random.uniform(35, 70)), cup=0.2, widest=0.3
        )
        sepals.append(placed(piece, rotation((0, 0, 1), number * 72 + float(random.normal(0, 6))), (0, 0, 0.735)))
    return [
        dress(
            body(outline, lobes=6, depth=0.045, wobble=0.02, seed=seed), fruit_finish(shade, skin, 0.14, 0.7), "body"
        ),
        gathered(sepals, LEAF, "sepals"),
        gathered([twig(np.array([0, 0, 0.68]), 0.15, 0.022, 0.4, hex_colour("#5f7f3a"))], STEM, "stem"),
    ]


def strawberry(colour: Colour | None, words: tuple[str, ...], random: np.random.Generator) -> list[Part]:
    """Resting on its side, tip towards us; seeds sit in a spiral of pits."""
    seed = seed_of(random)
    shade = colour or hex_colour("#c8161d")
    outline = [
        (0, 0.0),
        (0.06, 0.012),
        (0.16, 0.11),
        (0.29, 0.36),
        (0.385, 0.66),
        (0.385, 0.86),
        (0.28, 0.97),
        (0.12, 0.985),
        (0, 0.96),
    ]
    line = curve(np.array(outline), 200)
    seats: list[tuple[float, float, float]] = []
    turn = 0.0
    way = np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(line, axis=0), axis=1))])
    count = 120
    area = np.cumsum(np.maximum(line[:, 0], 0.02) * np.gradient(way))
    for number in range(count):
        wanted = area[-1] * (number + 0.6) / count * 0.93
        at = int(np.searchsorted(area, wanted))
        turn += 2.39996
        seats.append((float(line[at, 0]), float(line[at, 1]), turn))
    places = np.array([(r * np.cos(a), r * np.sin(a), z) for r, z, a in seats])

    def nearest(texels: Texels) -> Numbers:
        return np.asarray(cKDTree(places).query(texels.points.reshape(-1, 3))[0].reshape(texels.points.shape[:2]))

    def colours(texels: Texels) -> Numbers:
        pale = grain.step(0.92, 1.03, texels.points[..., 2] + 0.02 * grain.cloud(texels.points * 4, seed))
        red = grain.blend(shade, (0.86, 0.5, 0.3), pale * 0.45)
        return np.asarray(red * (1 - 0.22 * np.exp(-((nearest(texels) / 0.022) ** 2)))[..., None])

    def heights(texels: Texels) -> Numbers:
        return np.asarray(-0.016 * np.exp(-((nearest(texels) / 0.028) ** 2)))

    lay = rotation((0, 0, 1), 28.0) @ rotation((0, 1, 0), -66.0)
    lift = (0.0, 0.0, 0.4)
    fruit = moved(body(outline, wobble=0.02, seed=seed), lift, lay)
    own = Finish(material=Material(colour=shade, roughness=0.22, clearcoat=0.5), colours=None)
    pitted = painted_as(body(outline, wobble=0.02, seed=seed), fruit)
    seeds = [_pip(place, line) for place in places]
    pips = gathered([placed(piece, lay, lift) for piece in seeds], Material(per_vertex=True, roughness=0.35), "seeds")
    sepals = []
    for number in range(9):
        piece = leaf(
            0.36, 0.15, GREEN, random, rise_deg=12, curl_deg=float(random.uniform(10, 70)), cup=0.2, widest=0.4
        )
        sepals.append(
            placed(
                placed(piece, rotation((0, 0, 1), number * 40 + float(random.normal(0, 7))), (0, 0, 0.965)), lay, lift
            )
        )
    stalk = placed(twig(np.array([0, 0, 0.95]), 0.28, 0.022, 0.3, hex_colour("#6f9a45")), lay, lift)
    skin = Finish(material=own.material, colours=colours, heights=heights)
    return [dress(pitted, skin, "body"), pips, gathered(sepals, LEAF, "sepals"), gathered([stalk], STEM, "stem")]


def _pip(place: Numbers, line: Numbers) -> Tinted:
    out = unit(np.array([place[0], place[1], 0.0])) if np.hypot(place[0], place[1]) > 1e-6 else np.array([0, 0, -1.0])
    at = int(
        np.argmin(np.abs(line[:, 1] - place[2]) + 1e3 * (np.abs(line[:, 0] - np.hypot(place[0], place[1])) > 0.03))
    )
    along = unit(line[min(at + 1, len(line) - 1)] - line[max(at - 1, 0)])
    normal = out * along[1] + np.array([0, 0, -along[0]])
    up = unit(np.cross(np.cross(normal, (0.0, 0.0, 1.0)) + 1e-9, normal))
    frame = np.stack([np.cross(up, normal), up, normal], axis=1) * np.array([0.011, 0.018, 0.008])
    drop = placed(tinted(ball(1.0, sides=8).mesh, hex_colour("#d9b24a")), frame, place - normal * 0.006)
    mesh = drop.mesh
    assert mesh.normals is not None
    return Tinted(mesh=replace(mesh, normals=unit(mesh.normals).astype(np.float32)), colours=drop.colours)


def pumpkin(colour: Colour | None, words: tuple[str, ...], random: np.random.Generator) -> list[Part]:
    seed = seed_of(random)
    shade = colour or hex_colour(
        ("#d9701a", "#e0852a", "#c9621a", "#ddd3bd")[int(random.choice(4, p=(0.42, 0.3, 0.22, 0.06)))]
    )
    tall = float(random.uniform(0.62, 0.82))
    outline = np.array(
        [
            (0, 0.1),
            (0.12, 0.03),
            (0.28, 0.0),
            (0.46, 0.2),
            (0.52, 0.48),
            (0.45, 0.8),
            (0.28, 0.98),
            (0.13, 0.97),
            (0.05, 0.88),
            (0, 0.85),
        ]
    ) * (1, tall)
    lobes = int(random.integers(9, 13))
    fruit = body(outline, lobes=lobes, depth=0.15, sharp=0.42, wobble=0.02, seed=seed, columns=lobes * 20)

    def colours(texels: Texels) -> Numbers:
        angle = np.arctan2(texels.points[..., 1], texels.points[..., 0])
        furrow = (0.5 - 0.5 * np.cos(angle * lobes)) ** 0.42
        tone = 0.62 + 0.42 * furrow + 0.05 * grain.cloud(texels.points * 9, seed, 3)
        return np.asarray(np.clip(np.asarray(shade) * tone[..., None], 0, 0.95))

    way = np.linspace(0, 1, 22)
    foot = np.array([0, 0, 0.83 * tall])
    path = foot + np.stack([0.1 * way**2, 0 * way, 0.27 * way], axis=1)
    stem_skin = pipe(path, 0.07 - 0.035 * way**0.5 + 0.012 * way**5, sides=20)
    stalk = tinted(stem_skin.mesh, hex_colour("#77713f"))
    return [dress(fruit, fruit_finish(shade, colours, 0.4, 0.2), "body"), gathered([stalk], STEM, "stem")]


def egg(colour: Colour | None, words: tuple[str, ...], random: np.random.Generator) -> list[Part]:
    """Standing on its blunt end."""
    seed = seed_of(random)
    shade = colour or hex_colour(("#e6c3a0", "#f0e6d6", "#d9ab84", "#cfdcd8")[int(random.integers(4))])
    t = np.linspace(-np.pi / 2, np.pi / 2, 15)
    outline = np.stack([0.37 * np.cos(t) * (1 - 0.16 * np.sin(t)), 0.5 + 0.5 * np.sin(t)], axis=1)
    skin = grain.mottled(shade, 0.6, seed, 0.03, 0.01)
    if random.random() < 0.4 or "speckled" in words:
        skin = grain.speckled(skin, grain.shaded(shade, 0.35), 1.6, seed)
    return [dress(body(outline), fruit_finish(shade, skin, 0.5, 0.0, grain.rough(0.012, 0.0006, seed, 1)), "body")]


def banana(colour: Colour | None, words: tuple[str, ...], random: np.random.Generator) -> list[Part]:
    """Lying on the table, its ends turned up towards the back."""
    seed = seed_of(random)
    shade = colour or hex_colour("#eec02e")
    angle = np.radians(np.linspace(-62, 62, 90))
    path = np.stack([0.62 * np.sin(angle), 0.62 * (1 - np.cos(angle)), np.zeros(90)], axis=1)
    way = np.linspace(0, 1, 90)
    wide = 0.092 * np.minimum(1, (way / 0.17) ** 0.75) * np.minimum(1, ((1 - way) / 0.1) ** 0.6)
    wide = np.maximum(wide, np.where(way < 0.5, 0.027, 0.02))
    first = unit(np.cross(unit(np.asarray(np.gradient(path, axis=0))), (0.0, 0.0, 1.0)))
    turn = np.linspace(0, 2 * np.pi, 61)
    five = 1 + 0.055 * np.cos(5 * turn) ** 3
    ring = (
        first[:, None] * (np.cos(turn) * five)[None, :, None]
        + np.array([0, 0, 1.0]) * (np.sin(turn) * five)[None, :, None]
    )
    grid = path[:, None] + ring * wide[:, None, None]
    closed = np.concatenate([np.repeat(path[:1, None], 61, axis=1), grid, np.repeat(path[-1:, None], 61, axis=1)])
    share = np.concatenate([[0.0], way, [1.0]])
    skin = grid_skin(closed, flip=False, texels_px=900)
    length = float(np.linalg.norm(np.diff(path, axis=0), axis=1).sum())

    def colours(texels: Texels) -> Numbers:
        x = texels.points[..., 0] / (0.62 * np.sin(np.radians(62)))
        base = grain.mottled(shade, 0.5, seed, 0.04, 0.02)(texels)
        green = grain.step(0.7, 1.0, np.abs(x) + 0.05 * grain.cloud(texels.points * 5, seed))
        base = grain.blend(base, hex_colour("#b9b53a"), green * 0.5)
        spots = grain.step(1.7, 2.1, grain.cloud(texels.points / length * 50 * (1, 1, 1), seed + 1, 2))
        dark = np.maximum(spots * 0.6, grain.step(0.955, 0.985, np.abs(x)))
        return grain.blend(base, hex_colour("#4a3018"), dark)

    assert len(share) == len(closed)
    tipped = moved(skin, (0.0, 0.0, 0.0), rotation((1, 0, 0), 22.0))
    return [dress(painted_as(skin, tipped), fruit_finish(shade, colours, 0.42, 0.1), "body")]


def watermelon(colour: Colour | None, words: tuple[str, ...], random: np.random.Generator) -> list[Part]:
    seed = seed_of(random)
    pale, dark = (
        (grain.shaded(colour, 1.4), grain.shaded(colour, 0.4))
        if colour
        else (hex_colour("#8fae5a"), hex_colour("#1f4a26"))
    )
    outline = [
        (0, 0.02),
        (0.14, 0.0),
        (0.34, 0.11),
        (0.46, 0.36),
        (0.47, 0.56),
        (0.37, 0.82),
        (0.18, 0.95),
        (0.06, 0.95),
        (0, 0.935),
    ]

    def colours(texels: Texels) -> Numbers:
        angle = np.arctan2(texels.points[..., 1], texels.points[..., 0])
        jag = 0.16 * grain.cloud(texels.points * 9, seed, 3) + 0.1 * grain.cloud(texels.points * 3, seed + 1)
        wave = np.cos(11 * (angle + jag * 0.55))
        stripe = grain.step(-0.1, 0.35, wave)
        return grain.blend(pale, dark, stripe * 0.92 + 0.06 * grain.cloud(texels.points * 20, seed + 2, 2))

    fruit = body(outline, wobble=0.01, seed=seed)
    laid = moved(fruit, (0, 0, 0), rotation((0, 1, 0), 18.0))
    stalk = placed(
        twig(np.array([0, 0, 0.92]), 0.13, 0.018, 0.9, hex_colour("#7d7a45")), rotation((0, 1, 0), 18.0), (0, 0, 0)
    )
    return [
        dress(painted_as(fruit, laid), fruit_finish(dark, colours, 0.28, 0.4), "body"),
        gathered([stalk], STEM, "stem"),
    ]
