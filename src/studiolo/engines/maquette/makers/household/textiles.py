"""Cloth for a home: curtains on their rod, and rugs woven with a border, in stripes, or round."""

import numpy as np

from studiolo.engines.maquette.makers.bench import STEEL, Bench, satin, shade, toward
from studiolo.engines.maquette.makers.household.trims import BRASS, second, wood
from studiolo.engines.maquette.makers.plates import bead, circle, placed, rounded, slab
from studiolo.engines.maquette.makers.protocol import ThingSpec, listed
from studiolo.engines.maquette.makers.turning import rotation, turned
from studiolo.engines.maquette.makers.wear.cloth import cloth
from studiolo.engines.maquette.model import Colour, Material, Model, Numbers, Part, Strands, Texture
from studiolo.engines.maquette.settings.shell import sheet, tube
from studiolo.engines.maquette.settings.surfaces import hex_colour, noise
from studiolo.engines.maquette.srgb import encoded_bytes

LINENS = ("#c9bfae", "#8fa3ad", "#a8b29a", "#b98d7a", "#5f6f86", "#7d3f3c", "#d3b36a")
DYES = ("#8e2f2c", "#2f4a6b", "#7a5a3a", "#44614f", "#6b3550", "#a8703a")
GROUNDS = ("#e7dcc6", "#d9cdb4", "#2f3c52", "#efe8da", "#c8a26a")
TALL_M, WIDE_M = 2.25, 1.7  # of a pair of curtains, rod and all
PILE_PX = 640
RUG_M = (2.3, 1.55)
SHAGGY = frozenset({"shaggy", "shag", "fluffy", "fur", "sheepskin"})
ROUND, RUNNERS = frozenset({"round", "circular", "braided"}), frozenset({"runner", "hallway"})
STYLES = {
    "persian": "medallion", "oriental": "medallion", "turkish": "medallion", "striped": "stripes", "stripy": "stripes",
    "modern": "blocks", "geometric": "lozenges", "kilim": "lozenges", "moroccan": "lozenges", "plain": "plain",
}  # fmt: skip


# ------------------------------------------------------------------ curtains


def make_curtain(spec: ThingSpec) -> Model:
    """A pair in deep folds, drawn a little apart, on a rod with rings and finials; of a shower one, all across."""
    bench = Bench(spec, 0x1601)
    words = {word for text in (*spec.modifiers, spec.noun) for word in text.split()}
    colour = bench.colour(LINENS)
    stuff = _cloth(bench, colour, words)
    single = bool(words & {"shower"})
    if words & {"open", "opened", "closed", "drawn"}:
        bench.honoured.add("modifiers")
    share = 0.96 if single or "closed" in words else 0.26 if words & {"open", "opened"} else 0.36
    rod = STEEL if single else BRASS if bench.random.random() < 0.5 else wood(bench, grain="v")
    rod_z, half = TALL_M - 0.06, WIDE_M / 2
    _rod(bench, rod, rod_z, half)
    if share > 0.9 and not single:
        share = 0.49
    ends = ((-1.0, 1.0),) if single else ((-1.0, -1.0 + 2 * share), (1.0 - 2 * share, 1.0))
    for number, (left, right) in enumerate(ends):
        at = np.array((left, right)) * (half - 0.05)
        _panel(bench, stuff, rod, at, rod_z - 0.045, fullness=0.72 if single else 1.0, number=number)
    return bench.model(anchors={"top": (0.0, 0.0, TALL_M)})


def _cloth(bench: Bench, colour: Colour, words: set[str]) -> Material:
    if words & {"sheer", "lace", "net", "gauze", "voile", "translucent"}:
        bench.honoured.add("modifiers")
        return Material(colour=toward(colour, (0.85, 0.84, 0.82), 0.5), kind="thin", roughness=0.9, translucency=1.2)
    if bench.spec.material == "velvet" or words & {"velvet", "stage", "theatre", "theater"}:
        bench.honoured |= {"material", "modifiers"}
        return Material(colour=shade(colour, 0.8), roughness=0.8, specular=0.1, sheen=2.2)
    return cloth(bench, "cotton", colour)


def _rod(bench: Bench, material: Material, z: float, half: float) -> None:
    radius = 0.014
    bench.add(material, tube([(-half - 0.03, 0.0, z), (half + 0.03, 0.0, z)], radius, 20))
    knob = [
        (0.0, 0.0),
        (0.016, 0.0),
        (0.019, 0.008),
        (0.012, 0.016),
        (0.026, 0.034),
        (0.028, 0.046),
        (0.02, 0.062),
        (0.0, 0.07),
    ]
    for side in (-1.0, 1.0):
        end = turned(np.array(knob), 40).mesh
        bench.add(material, placed(end, (side * (half + 0.02), 0.0, z), rotation((0, 1, 0), side * 90)))


def _panel(
    bench: Bench, stuff: Material, rod: Material, ends: Numbers, top: float, *, fullness: float, number: int
) -> None:
    """One curtain between two places on the rod, pleated at its head, its folds wider and less even towards its hem."""
    random = np.random.default_rng([bench.spec.seed, 0x1602, number])
    wide = float(ends[1] - ends[0])
    pleats = max(4, round(wide / 0.115))
    columns, rows = pleats * 16 + 1, 40
    u, v = np.linspace(0, 1, columns), np.linspace(0, 1, rows) ** 0.9
    swing = np.cumsum(random.normal(0, 1, (6, pleats + 1)), axis=1)
    swing -= np.linspace(0, 1, pleats + 1) * swing[:, -1:]
    knots = np.linspace(0, 1, pleats + 1)
    drift = np.stack([np.interp(u, knots, row) for row in swing[:2]])
    phase = 2 * np.pi * pleats * u[None] + v[:, None] * (0.4 * drift[0])[None] * np.pi / 2
    uneven = 1 + 0.3 * np.interp(u, knots, random.uniform(-1, 1, pleats + 1))[None] * v[:, None]
    deep = (0.026 + 0.034 * np.minimum(1, v * 1.6))[:, None] * uneven * fullness
    lean = 0.22 * wide / pleats * np.minimum(1, v * 3)[:, None]
    x = ends[0] + wide * u[None] + lean * np.sin(2 * phase) / 2 + 0.008 * v[:, None] * drift[1][None]
    y = deep * np.cos(phase) + 0.006 * v[:, None] * np.sin(5 * v[:, None] + 9 * u[None])
    z = np.broadcast_to((top - 0.008) * (1 - v)[:, None] + 0.004, x.shape)
    face = np.stack([x, y, z], axis=-1)
    length = wide * 2.1 * fullness
    uvs = np.stack(np.broadcast_arrays(u[None] * length, z), axis=-1) / 0.24
    bench.add(stuff, sheet(face, uvs=uvs), name="curtain")
    hem = face[-4:] + np.array((0.0, -0.0016, 0.0))
    bench.add(stuff, sheet(hem, uvs=uvs[-4:]))
    ring = bead(circle(0.021, sides=36), 0.0, 0.0028)
    for at in np.linspace(0.5, pleats - 0.5, min(pleats, 9)) / pleats:
        bench.add(rod, placed(ring, (float(ends[0] + wide * at), 0.0, top + 0.039), rotation((0, 1, 0), 90)))


# ------------------------------------------------------------------ rugs


def make_rug(spec: ThingSpec) -> Model:
    """A pile with a drawn pattern, bound at its long sides and fringed at its short ones; or round; or shaggy."""
    bench = Bench(spec, 0x1603)
    words = {word for text in (*spec.modifiers, spec.noun) for word in text.split()}
    if words & (SHAGGY | ROUND | RUNNERS | STYLES.keys()):
        bench.honoured.add("modifiers")
    dye, ground, third = (
        bench.colour(DYES),
        second(bench, GROUNDS),
        hex_colour(DYES[int(bench.random.integers(len(DYES)))]),
    )
    if words & SHAGGY:
        return _shaggy(bench, toward(dye, ground, 0.55) if spec.colour is None else dye, round_="round" in words)
    if words & ROUND:
        return _round(bench, dye, ground)
    wide, deep = (RUG_M[0], 0.75) if words & RUNNERS else RUG_M
    colours = _pattern(_style(words, bench), wide / deep, (dye, ground, third), spec.seed)
    pile = Material(
        colour=Texture(image=encoded_bytes(colours), repeat=False), roughness=0.97, specular=0.05, sheen=0.4
    )
    points, thick = _lying(wide, deep, spec.seed), 0.011
    grid = np.stack(
        np.meshgrid(np.linspace(0, 1, points.shape[0]), np.linspace(1, 0, points.shape[1]), indexing="ij"), -1
    )
    bench.add(pile, sheet(points + (0.0, 0.0, thick), uvs=grid), name="pile")
    edge = Material(colour=shade(dye, 0.7), roughness=0.95, specular=0.08, sheen=0.4)
    for line in (points[:, 0], points[:, -1], points[0], points[-1]):
        bench.add(edge, tube(line + (0.0, 0.0, thick * 0.55), thick * 0.55, 10))
    _fringe(bench, points, toward(ground, (0.75, 0.7, 0.6), 0.5))
    return bench.model(anchors={"top": (0.0, 0.0, 0.012)})


def _style(words: set[str], bench: Bench) -> str:
    asked = next((STYLES[word] for word in sorted(words) if word in STYLES), "")
    return asked or ("medallion", "lozenges", "medallion", "stripes")[int(bench.random.integers(4))]


def _lying(wide: float, deep: float, seed: int) -> Numbers:
    """A floor's rug is never quite flat nor quite straight (columns, rows, 3)."""
    columns, rows = 64, 44
    x, y = np.meshgrid(np.linspace(-wide / 2, wide / 2, columns), np.linspace(-deep / 2, deep / 2, rows), indexing="ij")
    bend = noise((columns, rows), (14.0, 14.0), seed)
    lift = 0.004 * np.clip(bend, 0, 2)
    return np.stack([x, y + 0.006 * np.sin(x * 2.1 + seed), lift], axis=-1)


def _fringe(bench: Bench, points: Numbers, colour: Colour) -> None:
    """Knotted threads at both short ends."""
    random = np.random.default_rng([bench.spec.seed, 0x1604])
    hairs = []
    for line, side in ((points[0], -1.0), (points[-1], 1.0)):
        count = 150
        y = np.interp(np.linspace(0, 1, count), np.linspace(0, 1, len(line)), line[:, 1])
        root = np.column_stack([np.full(count, line[:, 0].mean()), y, np.full(count, 0.007)])
        tip = root + np.column_stack(
            [side * random.uniform(0.06, 0.085, count), random.normal(0, 0.006, count), np.full(count, -0.005)]
        )
        hairs.append(np.stack([root, root * 0.5 + tip * 0.5 + (0.0, 0.0, 0.002), tip], axis=1))
    knots = np.concatenate(hairs).astype(np.float32)
    radii = np.broadcast_to(np.array((0.0034, 0.0026, 0.0014), np.float32), knots.shape[:2]).copy()
    bench.add_part(
        Part(shape=Strands(points=knots, radii=radii), material=Material(colour=colour, roughness=0.9), name="fringe")
    )


def _pattern(style: str, aspect: float, colours: tuple[Colour, Colour, Colour], seed: int) -> Numbers:
    """What is knotted (rows, columns, 3), linear RGB, the same left and right, and before and behind."""
    rows, columns = PILE_PX, int(PILE_PX * aspect)
    v, u = np.mgrid[0:rows, 0:columns].astype(float)
    x, y = np.abs((u + 0.5) / rows - aspect / 2), np.abs((v + 0.5) / rows - 0.5)
    dye, ground, third = (np.asarray(colour) for colour in colours)
    edge = np.minimum(aspect / 2 - x, 0.5 - y)
    picture = np.broadcast_to(ground if style in ("lozenges", "plain") else dye, (rows, columns, 3)).copy()
    if style == "medallion":
        _medallion(picture, x, y, aspect, (dye, ground, third))
    elif style == "lozenges":
        cell = np.abs((x * 6) % 1 - 0.5) + np.abs((y * 6 + 0.5) % 1 - 0.5)
        for limit, ink in ((0.46, dye), (0.34, ground), (0.24, third), (0.12, ground)):
            picture[cell < limit] = ink
    elif style == "stripes":
        band = (x * 17).astype(int)
        picture[band % 3 == 1], picture[band % 6 == 5] = ground, third
        picture[np.abs((x * 17) % 1 - 0.5) > 0.46] = dye * 0.6
    elif style == "blocks":
        picture[(x * 2.6 + y * 1.4) % 1 < 0.4] = ground
        picture[(x * 1.3 - y * 2.3) % 1 < 0.22] = third
    if style != "stripes":
        _borders(picture, x, y, edge, (dye, ground, third))
    pile = 1 + 0.09 * noise((rows, columns), (0.9, 0.9), seed + 1) + 0.07 * noise((rows, columns), (60, 3.0), seed + 2)
    return np.asarray(np.clip(picture * pile[..., None], 0.004, 0.85))


def _medallion(picture: Numbers, x: Numbers, y: Numbers, aspect: float, inks: tuple[Numbers, Numbers, Numbers]) -> None:
    """A lobed star in the middle, quarters of it in the corners, and sprigs between."""
    dye, ground, third = inks
    sprig = np.hypot((x * 13 + 0.5 * ((y * 13).astype(int) % 2)) % 1 - 0.5, (y * 13) % 1 - 0.5)
    picture[sprig < 0.24], picture[sprig < 0.12] = third, ground
    for middle_x, middle_y, size in ((0.0, 0.0, 0.34), (aspect / 2 - 0.1, 0.4, 0.27)):
        across, up = (x - middle_x) * 0.78, y - middle_y
        angle, far = np.arctan2(up, across), np.hypot(across, up)
        star = far / (size * (1 + 0.11 * np.cos(8 * angle) + 0.035 * np.cos(16 * angle)))
        for limit, ink in (
            (1.0, ground),
            (0.94, third),
            (0.86, ground),
            (0.62, dye),
            (0.57, third),
            (0.3, ground),
            (0.16, dye),
        ):
            picture[star < limit] = ink
        dots = (np.abs(star - 0.74) < 0.06) & (np.cos(16 * angle) > 0.2)
        picture[dots] = dye


def _borders(picture: Numbers, x: Numbers, y: Numbers, edge: Numbers, inks: tuple[Numbers, Numbers, Numbers]) -> None:
    dye, ground, third = inks
    along = np.where(edge == 0.5 - y, x, y)
    for low, high, ink in (
        (0.0, 0.018, dye),
        (0.018, 0.03, ground),
        (0.03, 0.105, third),
        (0.105, 0.117, ground),
        (0.117, 0.126, dye),
    ):
        picture[(edge >= low) & (edge < high)] = ink
    leaf = np.hypot(((along * 15) % 1 - 0.5) * 1.15, (edge - 0.0675) / 0.066)
    picture[(leaf < 0.42) & (edge > 0.03) & (edge < 0.105)] = ground
    picture[(leaf < 0.22) & (edge > 0.03) & (edge < 0.105)] = dye


def _round(bench: Bench, dye: Colour, ground: Colour) -> Model:
    """A braid wound round and round, in rings of two colours."""
    radius, cord = 0.75, 0.0125
    for number in range(int(radius / (2 * cord))):
        tone = shade(dye if number % 7 in (2, 3, 5) else ground, 1 - 0.06 * (number % 2))
        stuff = Material(colour=tone, roughness=0.97, specular=0.05, sheen=0.5)
        at = cord * (2 * number + 1)
        count = max(18, int(at * 300))
        angle = np.linspace(0, 2 * np.pi, count + 1)
        twist = 0.0022 * np.cos(angle * round(at * 2 * np.pi / 0.035))
        line = np.column_stack(
            [(at + twist) * np.cos(angle), (at + twist) * np.sin(angle), np.full(count + 1, cord * 0.62)]
        )
        bench.add(stuff, placed(tube(line, cord * 1.02, 8), turn=np.diag((1.0, 1.0, 0.75))))
    return bench.model(anchors={"top": (0.0, 0.0, 0.02)})


def _shaggy(bench: Bench, colour: Colour, *, round_: bool) -> Model:
    """Long soft wool that lies this way and that."""
    random, (wide, deep) = bench.random, (1.5, 1.5) if round_ else RUG_M
    count = 14_000
    x, y = random.uniform(-wide / 2, wide / 2, count), random.uniform(-deep / 2, deep / 2, count)
    if round_:
        inside = np.hypot(x, y) < wide / 2
        x, y = x[inside], y[inside]
    root = np.column_stack([x, y, np.full(len(x), 0.008)])
    way = np.stack([np.sin(x * 5 + y * 3), np.cos(y * 6 - x * 2)], axis=1) * 0.018 + random.normal(
        0, 0.012, (len(x), 2)
    )
    tip = root + np.column_stack([way, random.uniform(0.018, 0.034, len(x))])
    bent = (root + tip) / 2 + np.column_stack([-way * 0.2, np.full(len(x), 0.006)])
    hairs = np.stack([root, bent, tip], axis=1).astype(np.float32)
    radii = np.broadcast_to(np.array((0.0042, 0.0036, 0.0014), np.float32), hairs.shape[:2]).copy()
    wool = Material(colour=colour, roughness=0.95, specular=0.08, sheen=0.6)
    back = circle(wide / 2 - 0.004) if round_ else rounded(wide, deep, 0.02)
    bench.add(satin(shade(colour, 0.6), 0.95), slab(back, 0.0, 0.009, 0.003))
    bench.add_part(Part(shape=Strands(points=hairs, radii=radii), material=wool, name="wool"))
    return bench.model(anchors={"top": (0.0, 0.0, 0.03)})


_HONOURS = ("colour", "second_colour", "modifiers")
MAKERS = (
    listed((*_HONOURS, "material"), 14.0)(
        "curtain",
        "curtain, drape, window curtain, pair of curtains, shower curtain, stage curtain",
        2.25,
        make_curtain,
    ),
    listed(_HONOURS, 16.0)(
        "rug",
        "rug, carpet, area rug, floor rug, oriental rug, persian rug, turkish rug, kilim, runner rug, round rug, "
        "braided rug, shaggy rug, shag rug, fluffy rug, sheepskin rug",
        2.3,
        make_rug,
    ),
)
