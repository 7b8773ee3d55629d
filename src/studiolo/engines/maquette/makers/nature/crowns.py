"""Trees seen close: trunks with bark, boughs that reach into clouds of leaves, each cloud shaded as the round thing it is."""

from dataclasses import dataclass, replace
from functools import partial

import numpy as np

from studiolo.engines.maquette.makers.food.scatter import any_frames, copies
from studiolo.engines.maquette.makers.food.shapes import ball_grid, coloured
from studiolo.engines.maquette.makers.nature.forms import fractal
from studiolo.engines.maquette.makers.nature.wood import closed_wall, furrows
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec
from studiolo.engines.maquette.makers.solid_grain import blend, step
from studiolo.engines.maquette.makers.solids import finished
from studiolo.engines.maquette.makers.turning import unit
from studiolo.engines.maquette.meshes import join
from studiolo.engines.maquette.model import Colour, Material, Mesh, Model, Numbers, Part
from studiolo.engines.maquette.settings.plants import SOLID, diamonds, stems
from studiolo.engines.maquette.settings.surfaces import hex_colour

FOLIAGE = Material(kind="thin", per_vertex=True, roughness=0.5, translucency=0.45)
Pair = tuple[str, str]


@dataclass(frozen=True, kw_only=True, slots=True)
class Form:
    """A kind of tree, all in heights of the tree. clear: bare trunk. spread: half the crown's width. leaf: half a
    leaf's length. leaves: in shade and in light. autumn: the same when it turns. fruit: what hangs in it, or none."""

    leaves: Pair
    autumn: Pair
    bark: Pair = ("#3d3025", "#7d6a55")
    clear: float = 0.24
    spread: float = 0.42
    trunk: float = 0.036
    lumps: int = 17
    leaf: float = 0.0125
    count: int = 15000
    slim: float = 0.55
    fruit: str = ""
    hangs: bool = False


OAK = Form(leaves=("#22401a", "#6f9440"), autumn=("#6f3a14", "#d0822e"))
MAPLE = Form(leaves=("#274a1c", "#76a344"), autumn=("#8f1f12", "#ee6a1f"), spread=0.38, clear=0.26, slim=0.85)
BEECH = Form(
    leaves=("#244a1f", "#7fa848"), autumn=("#8a4a14", "#e0a03a"), bark=("#5c5850", "#9b968a"), spread=0.34, clear=0.34
)
BIRCH = Form(
    leaves=("#34591f", "#93b24e"), autumn=("#b07a14", "#f2cc3c"), bark=("#24211e", "#e0dacd"), spread=0.23, clear=0.3,
    trunk=0.021, lumps=19, leaf=0.0105, count=12000,
)  # fmt: skip
APPLE = Form(
    leaves=("#2a4a1c", "#7ba044"), autumn=("#8a5a14", "#dca43a"), spread=0.46, clear=0.26, fruit="#c8241c", lumps=14
)
ORANGE = Form(
    leaves=("#1f4a1c", "#5f9438"), autumn=("#1f4a1c", "#5f9438"), spread=0.4, clear=0.24, fruit="#ee8a1a", lumps=13
)
LEMON = Form(
    leaves=("#234c1e", "#6f9c40"), autumn=("#234c1e", "#6f9c40"), spread=0.38, clear=0.24, fruit="#f2cc2c", lumps=13
)
CHERRY = Form(
    leaves=("#d97a9c", "#fbd3df"), autumn=("#d97a9c", "#fbd3df"), bark=("#2f221e", "#6a5048"), spread=0.48, clear=0.24,
    leaf=0.0115, slim=0.9, lumps=16,
)  # fmt: skip
OLIVE = Form(
    leaves=("#4a5a3c", "#a3b088"), autumn=("#4a5a3c", "#a3b088"), spread=0.42, clear=0.26, trunk=0.055, slim=0.32
)
WILLOW = Form(
    leaves=("#3c5a22", "#a3bf5c"),
    autumn=("#8a7a1c", "#e0cc4c"),
    clear=0.3,
    spread=0.36,
    trunk=0.045,
    lumps=12,
    hangs=True,
)
BUSH = Form(
    leaves=("#22441c", "#6f9c3c"),
    autumn=("#8a3a14", "#dc8a2e"),
    clear=0.02,
    spread=0.62,
    trunk=0.02,
    leaf=0.03,
    count=7000,
)


def make_tree(form: Form, spec: ThingSpec) -> Model:
    random = np.random.default_rng([spec.seed, 0x7EE5])
    words = {*spec.modifiers, *spec.noun.split()}
    centres, sizes = _clouds(form, random)
    trunk, girth = _trunk(form, random)
    boughs = _boughs(trunk, centres, form, random)
    parts = [
        Part(shape=_bark(trunk, girth, form, random), material=Material(per_vertex=True, roughness=0.92, specular=0.15), name="trunk"),
        Part(shape=_limbs(boughs, sizes, form), material=SOLID, name="boughs"),
    ]  # fmt: skip
    if words & {"bare", "leafless", "dead", "winter"}:
        return finished([*parts, _twigs(boughs, sizes, form, random)], spec.size_m, _told(spec))
    shades = shades_of(form, spec.colour, autumn=bool(words & {"autumn", "fall", "autumnal", "golden"}))
    if form.hangs:
        parts += _curtain(centres, sizes, shades, random)
    parts.append(Part(shape=_foliage(centres, sizes, form, shades, random), material=FOLIAGE, name="leaves"))
    if form.fruit:
        parts.append(_fruit(centres, sizes, hex_colour(form.fruit), random))
    if words & {"blossoming", "blooming", "flowering", "blossom"} and form is not CHERRY:
        parts.append(
            Part(
                shape=_foliage(
                    centres,
                    sizes * 1.03,
                    replace(form, count=4500, slim=0.9),
                    (hex_colour("#e8a8bc"), hex_colour("#fdf0f2")),
                    random,
                ),
                material=FOLIAGE,
                name="blossom",
            )
        )
    return finished(parts, spec.size_m, _told(spec))


_TOLD = frozenset({"colour", "modifiers"})


def _told(spec: ThingSpec) -> frozenset[str]:
    """A tree is of wood whether or not one says so."""
    return _TOLD | {"material"} if spec.material == "wood" else _TOLD


def shades_of(form: Form, colour: Colour | None, *, autumn: bool) -> tuple[Colour, Colour]:
    if colour is not None:
        red, green, blue = colour
        return (red * 0.42, green * 0.4, blue * 0.42), (
            min(red * 1.2, 0.85),
            min(green * 1.2, 0.85),
            min(blue * 1.2, 0.85),
        )
    dark, light = form.autumn if autumn else form.leaves
    return hex_colour(dark), hex_colour(light)


# ------------------------------------------------------------------ wood


def _clouds(form: Form, random: np.random.Generator) -> tuple[Numbers, Numbers]:
    """Centres (n, 3) and radii (n,) of the clouds of leaves: around an egg, from the top to the skirts."""
    order = (np.arange(form.lumps) + 0.5) / form.lumps
    lift = 1 - 1.8 * order
    turn = np.arange(form.lumps) * 2.399963 + random.uniform(0, 6.28)
    flat = np.sqrt(np.maximum(1 - lift**2, 0.04))
    tall = (1 - form.clear) / 2
    away = form.spread * flat * random.uniform(0.55, 0.8, form.lumps)
    centres = np.stack(
        [np.cos(turn) * away, np.sin(turn) * away, 1 - tall + lift * tall * 0.7 + random.normal(0, 0.02, form.lumps)],
        axis=-1,
    )
    return centres, np.sqrt(form.spread * tall) * random.uniform(0.36, 0.5, form.lumps)


def _trunk(form: Form, random: np.random.Generator) -> tuple[Numbers, Numbers]:
    t = np.linspace(0, 1, 60)
    lean = random.normal(0, 0.035, 2)
    sway = random.uniform(-0.016, 0.016, (2, 2))
    top = form.clear + 0.55 * (1 - form.clear)
    path = np.stack(
        [lean[k] * t**1.5 + sway[k, 0] * np.sin(5 * t) + sway[k, 1] * np.sin(9 * t) for k in (0, 1)] + [top * t], axis=1
    )
    girth = form.trunk * (1.0 - 0.8 * t) + form.trunk * 0.9 * np.exp(-t * top / 0.03)
    return path, girth


def _bark(path: Numbers, girth: Numbers, form: Form, random: np.random.Generator) -> Mesh:
    seed = int(random.integers(1 << 14))
    angle = np.linspace(0, 2 * np.pi, 73)
    ring = np.stack([np.cos(angle), np.sin(angle), 0 * angle], axis=-1)
    high = np.broadcast_to(path[:, None, 2], (len(path), len(angle)))
    round_about = np.stack([high / form.trunk, np.cos(angle) + 0 * high, np.sin(angle) + 0 * high], axis=-1)
    crack = furrows(round_about, seed)
    crack[:, -1] = crack[:, 0]
    roots = 1 + 0.3 * np.cos(5 * angle + seed)[None] * np.exp(-high / 0.025)
    white = form is BIRCH
    radius = girth[:, None] * roots * (1 - (0.01 if white else 0.09) * crack)
    grid = path[:, None] + ring[None] * radius[..., None]
    dark, light = (hex_colour(code) for code in form.bark)
    if white:
        marks = step(0.75, 1.15, fractal(round_about * (1.6, 0.5, 0.5), 1.2, seed + 1, 2)) + step(0.1, 0.02, high)
        return closed_wall(grid, blend(light, dark, np.clip(marks, 0, 1)))
    return closed_wall(grid, blend(light, dark, np.clip(crack + 0.15 * fractal(round_about, 0.5, seed, 2), 0, 1)))


def _boughs(trunk: Numbers, centres: Numbers, form: Form, random: np.random.Generator) -> Numbers:
    """A bough from the trunk into each cloud, (n, 9, 3); the higher the cloud, the higher it leaves."""
    start_z = np.clip(form.clear * 0.8 + (centres[:, 2] - form.clear) * 0.5, 0.02, trunk[-1, 2])
    start = np.stack([np.interp(start_z, trunk[:, 2], trunk[:, k]) for k in range(3)], axis=-1)
    t = np.linspace(0, 1, 9)[None, :, None]
    bow = start + (centres - start) * (0.6, 0.6, 0.3)
    paths = start[:, None] * (1 - t) ** 2 + 2 * bow[:, None] * t * (1 - t) + centres[:, None] * t**2
    crooked = np.cumsum(random.normal(0, 0.005, paths.shape), axis=1)
    return np.asarray(paths + (crooked - crooked[:, :1]) * np.minimum(3 * t, 1))


def _limbs(boughs: Numbers, sizes: Numbers, form: Form) -> Mesh:
    thick = (form.trunk * 0.42 * sizes / sizes.max())[:, None] * np.linspace(1, 0.25, boughs.shape[1])
    dark, light = (np.asarray(hex_colour(code)) for code in form.bark)
    return stems(boughs, thick, light * 0.8 if form is BIRCH else (dark + light) / 2, sides=9, roughness=0.9)


def _twigs(boughs: Numbers, sizes: Numbers, form: Form, random: np.random.Generator) -> Part:
    """The fine twigs of a bare crown: they leave the boughs, and others leave them."""
    paths: list[Numbers] = []
    radii: list[Numbers] = []
    t = np.linspace(0, 1, 6)[None, :, None]
    feet: Numbers = boughs[:, 3:].reshape(-1, 3)
    aims: Numbers = np.repeat(boughs[:, -1] - boughs[:, 2], 6, axis=0)
    long: Numbers = np.repeat(sizes, 6)
    for size, thick in ((0.9, 0.16), (0.5, 0.08), (0.3, 0.05)):
        feet, long = np.repeat(feet, 3, axis=0), np.repeat(long, 3)
        aims = unit(unit(np.repeat(aims, 3, axis=0)) + random.normal(0, 0.55, feet.shape) + (0, 0, 0.25))
        reach = (long * size * random.uniform(0.6, 1.1, len(feet)))[:, None, None]
        path = feet[:, None] + aims[:, None] * reach * t + np.array((0, 0, 0.15)) * reach * t**2
        paths.append(path)
        radii.append(np.broadcast_to(form.trunk * thick * np.linspace(1, 0.35, 6), path.shape[:2]))
        feet = path[:, 3 + int(random.integers(3))]
    dark, light = (np.asarray(hex_colour(code)) for code in form.bark)
    tone = (dark * 1.4 + light * 0.6) / 2
    meshes = [
        stems(path, radius, tone, sides=sides, roughness=0.9)
        for path, radius, sides in zip(paths, radii, (6, 4, 3), strict=True)
    ]
    return Part(shape=join(meshes), material=SOLID, name="twigs")


# ------------------------------------------------------------------ leaves


def _foliage(
    centres: Numbers, sizes: Numbers, form: Form, shades: tuple[Colour, Colour], random: np.random.Generator
) -> Mesh:
    """Leaves near the skins of the clouds, lit as if the cloud were solid, darker within the crown and below."""
    share = sizes**2 / (sizes**2).sum()
    which = random.choice(len(sizes), form.count, p=share)
    ways = unit(random.normal(0, 1, (form.count, 3)))
    deep = random.random(form.count) ** 0.42
    lumpy = 1 + 0.13 * fractal(ways + which[:, None] * 3.1, 0.7, 3, 2)
    middles = centres[which] + ways * (sizes[which] * deep * lumpy)[:, None] * (1, 1, 0.86)
    inside = np.linalg.norm((middles[:, None] - centres[None]) / sizes[None, :, None], axis=-1)
    inside[np.arange(form.count), which] = 9.0
    buried = step(0.95, 0.45, inside.min(axis=1))
    normals = unit(ways + 0.55 * random.normal(0, 1, ways.shape) + (0, 0, 0.15))
    along = unit(np.cross(normals, random.normal(0, 1, normals.shape)) - np.array((0, 0, 0.35)))
    long = form.leaf * random.uniform(0.75, 1.25, (form.count, 1))
    wide = unit(np.cross(normals, along)) * long * form.slim
    lit = 0.5 + 0.3 * ways[:, 2] + 0.22 * random.normal(0, 1, form.count) - 0.5 * buried - 0.4 * (1 - deep)
    tones = blend(shades[0], shades[1], lit) * np.exp(random.normal(0, 0.1, (form.count, 1)))
    return diamonds(middles, along * long, wide, normals, np.clip(tones, 0.003, 0.88))


def _curtain(
    centres: Numbers, sizes: Numbers, shades: tuple[Colour, Colour], random: np.random.Generator
) -> list[Part]:
    """A willow's rods: out over the edge of the crown and straight down, narrow leaves all along them."""
    many, knots = 520, 16
    which = random.integers(len(sizes), size=many)
    ways = unit(random.normal(0, 1, (many, 3)) * (1, 1, 0.5) + (0, 0, 0.35))
    feet = centres[which] + ways * sizes[which, None] * 0.9
    out = unit(feet * (1, 1, 0) + random.normal(0, 0.03, feet.shape) * (1, 1, 0))
    t = np.linspace(0, 1, knots)[None, :, None]
    fall = np.maximum(feet[:, 2] - random.uniform(0.06, 0.34, many), 0.12)[:, None, None]
    path = (
        feet[:, None]
        + out[:, None] * (0.09 * np.sin(np.minimum(2.2 * t, np.pi / 2)))
        + np.array((0, 0, 1.0))
        * (0.05 * np.sin(np.pi * np.minimum(2.5 * t, 1)) - fall * np.maximum(t - 0.12, 0) / 0.88)
    )
    path = path + np.cumsum(random.normal(0, 0.0024, path.shape), axis=1) * t
    path[..., 2] = np.maximum(path[..., 2], 0.02 + 0.06 * random.random((many, 1)))
    rods = stems(path, 0.0016, np.asarray(hex_colour("#8a8a3c")), sides=4, roughness=0.7)
    each = 46
    place = random.random((many, each)) * (knots - 1)
    low = np.minimum(place.astype(int), knots - 2)
    rows = np.arange(many)[:, None]
    spots = (path[rows, low] + (path[rows, low + 1] - path[rows, low]) * (place - low)[..., None]).reshape(-1, 3)
    along = unit(random.normal(0, 0.42, spots.shape) + (0, 0, -1.0))
    normals = unit(np.repeat(out, each, axis=0) + 0.6 * random.normal(0, 1, spots.shape))
    wide = unit(np.cross(normals, along))
    lit = 0.5 + 0.28 * random.normal(0, 1, len(spots)) + 0.35 * (spots[:, 2] - 0.5)
    tones = np.clip(blend(shades[0], shades[1], lit), 0.003, 0.88)
    leaves = diamonds(spots + along * 0.011, along * 0.0145, wide * 0.0034, normals, tones)
    return [Part(shape=rods, material=SOLID, name="rods"), Part(shape=leaves, material=FOLIAGE, name="hanging leaves")]


def _fruit(centres: Numbers, sizes: Numbers, colour: Colour, random: np.random.Generator) -> Part:
    many = 46
    which = random.integers(len(sizes), size=many)
    ways = unit(random.normal(0, 1, (many, 3)) - (0, 0, 0.25))
    places = centres[which] + ways * sizes[which, None] * random.uniform(0.78, 0.96, (many, 1))
    piece = coloured(ball_grid(1.0, rows=14, columns=20), (1.0, 1.0, 1.0))
    tones = np.clip(np.asarray(colour) * np.exp(random.normal(0, 0.12, (many, 3))), 0.01, 0.85)
    mesh = copies(piece, places, any_frames(many, random), random.uniform(0.014, 0.019, many), tones)
    return Part(shape=mesh, material=Material(per_vertex=True, roughness=0.3, clearcoat=0.4), name="fruit")


def _line(key: str, nouns: str, size_m: float, form: Form) -> Maker:
    return Maker(
        key=f"own:{key}", nouns=tuple(nouns.split(", ")), size_m=size_m, make=partial(make_tree, form), honours=_TOLD
    )


MAKERS: tuple[Maker, ...] = (
    _line(
        "oak",
        "tree, oak, oak tree, elm, linden, lime tree, deciduous tree, green tree, bare tree, chestnut tree",
        9.0,
        OAK,
    ),
    _line("maple", "maple, maple tree, sycamore, japanese maple, autumn tree, red maple", 8.0, MAPLE),
    _line("beech-tree", "beech, beech tree, ash tree, hornbeam", 11.0, BEECH),
    _line("birch-tree", "birch, birch tree, silver birch, aspen, poplar", 9.0, BIRCH),
    _line("apple-tree", "apple tree, fruit tree, pear tree, plum tree", 5.0, APPLE),
    _line("orange-tree", "orange tree, tangerine tree, peach tree", 4.0, ORANGE),
    _line("lemon-tree", "lemon tree, citrus tree, lime fruit tree", 4.0, LEMON),
    _line(
        "cherry-tree",
        "cherry tree, cherry blossom tree, blossom tree, sakura, sakura tree, almond tree, cherry blossom",
        5.5,
        CHERRY,
    ),
    _line("olive-tree", "olive tree", 5.0, OLIVE),
    _line("willow", "willow, willow tree, weeping willow", 9.0, WILLOW),
    _line("bush", "bush, shrub, boxwood, shrubbery", 1.4, BUSH),
)
