"""Plants in pots: broad leaves, blades, ferns, cacti and succulents."""

from collections.abc import Callable
from functools import partial

import numpy as np

from studiolo.engines.maquette.makers.blooms import (
    GREENS,
    HEART,
    LEAF,
    PETAL,
    STEM,
    Tinted,
    daisy,
    gathered,
    head,
    leaf,
    placed,
    stem,
)
from studiolo.engines.maquette.makers.glazes import glaze_for
from studiolo.engines.maquette.makers.materials import dress
from studiolo.engines.maquette.makers.pottery import pot_skin, soil_part
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec
from studiolo.engines.maquette.makers.solid_grain import shaded
from studiolo.engines.maquette.makers.solids import finished
from studiolo.engines.maquette.makers.tableware import HONOURS, words_of
from studiolo.engines.maquette.makers.turning import grid_skin, rotation, unit
from studiolo.engines.maquette.model import Colour, Material, Mesh, Model, Numbers, Part, Strands
from studiolo.engines.maquette.settings.surfaces import hex_colour

Grower = Callable[[float, float, np.random.Generator], list[Part]]
UP = np.array([0.0, 0.0, 1.0])


def _potted(grow: Grower, spec: ThingSpec) -> Model:
    """A pot, glazed or of clay, with something growing in it. An asked colour is the pot's."""
    random = np.random.default_rng([spec.seed, 0x331])
    skin, mouth, soil = pot_skin(random)
    clay = not spec.colour and not spec.material and random.random() < 0.45
    finish = glaze_for("clay" if clay else spec.material, spec.colour, random, 0.11, words_of(spec))
    parts = [dress(skin, finish, "pot"), soil_part(mouth, soil, random)]
    return finished([*parts, *grow(mouth, soil, random)], spec.size_m, HONOURS)


def _green(random: np.random.Generator) -> Colour:
    return hex_colour(GREENS[int(random.integers(len(GREENS)))])


def _any_plant(mouth: float, soil: float, random: np.random.Generator) -> list[Part]:
    grow: Grower = (_rubber_plant, _rubber_plant, _snake_plant, _arrowhead)[int(random.integers(4))]
    return grow(mouth, soil, random)


def _rubber_plant(mouth: float, soil: float, random: np.random.Generator) -> list[Part]:
    """Three upright stems with oval leaves, smaller towards the tips."""
    green, stems, leaves = _green(random), [], []
    for number in range(3):
        angle = number * 2.1 + float(random.uniform(0, 1))
        side = np.array([np.cos(angle), np.sin(angle), 0.0])
        tall = float(random.uniform(0.17, 0.26))
        foot = side * mouth * 0.25 + UP * soil
        top = foot + side * tall * 0.22 + UP * tall
        stems.append(stem([tuple(p) for p in (foot, (foot + top) / 2 - side * 0.006, top)], 0.0026, shaded(green, 0.6)))
        count = int(random.integers(8, 11))
        for step in range(count):
            share = (step + 0.6) / count
            at = foot + (top - foot) * (0.12 + 0.88 * share)
            long = 0.085 * (1.1 - 0.45 * share) * float(random.uniform(0.9, 1.1))
            rise = 18 + 58 * share**2 + float(random.normal(0, 8))
            piece = leaf(long, long * 0.5, green, random, rise_deg=rise, curl_deg=38, cup=0.3, widest=0.52, tip=0.75)
            leaves.append(placed(piece, rotation((0, 0, 1), np.degrees(angle) + step * 137.5), at))
    return [gathered(stems, STEM, "stems"), gathered(leaves, _glossy_leaf(), "leaves")]


def _glossy_leaf() -> Material:
    return Material(kind="thin", per_vertex=True, roughness=0.24, translucency=0.4)


def _snake_plant(mouth: float, soil: float, random: np.random.Generator) -> list[Part]:
    """Stiff upright swords with pale edges and dark bands."""
    pieces = []
    for number in range(int(random.integers(10, 14))):
        far = mouth * 0.55 * np.sqrt((number + 0.5) / 13)
        angle = number * 2.39996
        tall = float(random.uniform(0.14, 0.27)) * (1.1 - 0.25 * far / mouth)
        t, u = np.linspace(0, 1, 26), np.linspace(-1, 1, 9)
        half = 0.016 * np.minimum(1, (0.55 + 1.3 * t)) * np.sqrt(np.maximum(1 - t**3.2, 0))
        lean = far / mouth * 0.26
        twist = float(random.uniform(-0.7, 0.7)) * t
        points = np.empty((26, 9, 3))
        wide = half[:, None] * u[None, :]
        points[..., 0] = wide * np.cos(twist)[:, None] + (lean * tall * t**1.4)[:, None]
        points[..., 1] = wide * np.sin(twist)[:, None] - 0.35 * half[:, None] * u[None, :] ** 2
        points[..., 2] = (t * tall)[:, None]
        bands = 0.5 + 0.5 * np.sin(t * tall * 330 + 1.5 * np.sin(t * 9 + number))
        edge = np.abs(u) ** 6
        tone = np.asarray(hex_colour("#4f7350")) * (0.55 + 0.65 * bands[:, None, None]) * (1 - edge[None, :, None])
        tone = tone + np.asarray(hex_colour("#d3cf7a")) * edge[None, :, None]
        sword = Tinted(mesh=grid_skin(points, flip=True).mesh, colours=tone.reshape(-1, 3))
        at = (far * np.cos(angle), far * np.sin(angle), soil - 0.003)
        pieces.append(placed(sword, rotation((0, 0, 1), float(np.degrees(angle))), at))
    return [gathered(pieces, _glossy_leaf(), "leaves")]


def _arrowhead(mouth: float, soil: float, random: np.random.Generator) -> list[Part]:
    """Broad heart-shaped leaves on long stalks."""
    green, stalks, leaves = _green(random), [], []
    for number in range(int(random.integers(12, 16))):
        angle = number * 2.39996
        share = (number + 0.5) / 15
        side = np.array([np.cos(angle), np.sin(angle), 0.0])
        foot = side * mouth * 0.3 * share + UP * soil
        out, up = 0.03 + 0.13 * share, 0.2 - 0.12 * share + float(random.uniform(-0.02, 0.02))
        top = foot + side * out + UP * up
        stalks.append(
            stem([tuple(p) for p in (foot, foot + side * out * 0.35 + UP * up * 0.7, top)], 0.0017, shaded(green, 1.15))
        )
        long = 0.1 * float(random.uniform(0.8, 1.15))
        piece = leaf(long, long * 0.82, green, random, rise_deg=-8, curl_deg=48, cup=0.32, widest=0.3, tip=0.7)
        leaves.append(placed(piece, rotation((0, 0, 1), float(np.degrees(angle))), top - side * long * 0.12))
    return [gathered(stalks, STEM, "stalks"), gathered(leaves, _glossy_leaf(), "leaves")]


def _fern(mouth: float, soil: float, random: np.random.Generator) -> list[Part]:
    """Arching fronds with small leaflets on both sides."""
    green, ribs, leaves = _green(random), [], []
    for number in range(26):
        angle = np.degrees(number * 2.39996)
        share = (number + 0.5) / 26
        long = float(random.uniform(0.15, 0.2))
        t = np.linspace(0, 1, 17)
        climb = np.radians(86 - 30 * share - (85 + 30 * share) * t**1.2)
        x = np.concatenate([[0], np.cumsum(np.cos(climb[:-1]))]) * long / 16
        z = np.concatenate([[0], np.cumsum(np.sin(climb[:-1]))]) * long / 16
        path = np.stack([x, np.zeros_like(x), z], axis=1)
        turn = rotation((0, 0, 1), float(angle))
        ribs.append(stem(path @ turn.T + UP * soil, 0.0009, shaded(green, 0.8)))
        for step in range(3, 17):
            size = 0.03 * np.sin(np.pi * (0.12 + 0.86 * step / 17)) ** 0.8
            for way in (-1, 1):
                piece = leaf(size, size * 0.36, green, random, rise_deg=4, curl_deg=30, cup=0.1, widest=0.35)
                spin = turn @ rotation((0, 1, 0), float(-np.degrees(climb[step]))) @ rotation((0, 0, 1), way * 72)
                leaves.append(placed(piece, spin, turn @ path[step] + UP * soil))
    return [gathered(ribs, STEM, "ribs"), gathered(leaves, LEAF, "leaves")]


# ------------------------------------------------------------------ desert


def _ribbed(height: float, radius: float, ribs: int, green: Colour) -> tuple[Tinted, Numbers, Numbers]:
    """A cactus body; and where its spines sit, with the way they point."""
    t = np.linspace(0, 1, 60)
    bow = np.sqrt(np.maximum(1 - np.clip((t - 0.62) / 0.38, 0, 1) ** 2, 0)) * (0.86 + 0.14 * np.sin(np.pi * t))
    angle = np.linspace(0, 2 * np.pi, ribs * 10 + 1)
    wave = 0.5 + 0.5 * np.cos(angle * ribs)
    wide = radius * bow[:, None] * (1 - 0.2 * (1 - wave[None, :] ** 0.7))
    grid = np.stack(
        [wide * np.cos(angle), wide * np.sin(angle), np.repeat(t[:, None] * height, len(angle), axis=1)], -1
    )
    around = np.empty_like(grid)
    around[:, 1:-1] = grid[:, 2:] - grid[:, :-2]
    around[:, 0] = around[:, -1] = grid[:, 1] - grid[:, -2]
    normals = unit(np.cross(around, np.asarray(np.gradient(grid, axis=0))))
    normals[-1] = UP
    tone = (0.62 + 0.5 * wave[None, :, None]) * np.asarray(green) * (0.9 + 0.2 * t[:, None, None])
    skin = grid_skin(grid, normals, flip=True)
    crests = np.arange(ribs) * 10
    rows = np.arange(3, 58, 4)
    seats, ways = grid[rows][:, crests].reshape(-1, 3), normals[rows][:, crests].reshape(-1, 3)
    return Tinted(mesh=skin.mesh, colours=tone.reshape(-1, 3)), seats, ways


def _spines(seats: Numbers, ways: Numbers, long: float, random: np.random.Generator, each: int = 6) -> Strands:
    seats, ways = np.repeat(seats, each, axis=0), np.repeat(ways, each, axis=0)
    ways = unit(ways + random.normal(0, 0.55, ways.shape))
    t = np.linspace(0, 1, 3)[None, :, None]
    length = long * random.uniform(0.6, 1.2, (len(seats), 1, 1))
    points = seats[:, None] + ways[:, None] * t * length
    radii = np.broadcast_to(long * np.array([0.034, 0.024, 0.006]), points.shape[:2])
    return Strands(points=points.astype(np.float32), radii=radii.astype(np.float32))


def _cactus(mouth: float, soil: float, random: np.random.Generator) -> list[Part]:
    """A barrel or a column with arms; some in flower."""
    green = hex_colour(("#4f8a4a", "#5f8f5a", "#3f7a55", "#7a9a5a")[int(random.integers(4))])
    barrel = random.random() < 0.4
    height, radius = (0.085, 0.047) if barrel else (float(random.uniform(0.16, 0.2)), 0.029)
    body, seats, ways = _ribbed(height, radius, 14 if barrel else 10, green)
    bodies, spots, points = [placed(body, np.eye(3), UP * (soil - 0.004))], [seats + UP * (soil - 0.004)], [ways]
    if not barrel:
        for side, at in ((1.0, 0.38), (-1.0, 0.52))[: int(random.integers(1, 3))]:
            arm, seats, ways = _arm(float(random.uniform(0.055, 0.075)), 0.017, green)
            turn = rotation((0, 0, 1), 0.0 if side > 0 else 180.0)
            offset = np.array([side * radius * 0.8, 0.0, soil + height * at])
            bodies.append(placed(arm, turn, offset))
            spots.append(seats @ turn.T + offset)
            points.append(ways @ turn.T)
    pale = Material(colour=hex_colour("#efe6c8"), roughness=0.6)
    needles = _spines(np.concatenate(spots), np.concatenate(points), 0.0085 if barrel else 0.0065, random)
    skin = Material(per_vertex=True, roughness=0.5, specular=0.4)
    parts = [gathered(bodies, skin, "cactus"), Part(shape=needles, material=pale, name="spines")]
    if random.random() < 0.6:
        colour = hex_colour(("#e8558a", "#f2a03c", "#f4e3ea")[int(random.integers(3))])
        top = UP * (soil + height - 0.006)
        bloom = head(daisy(colour, random), UP + np.array([0.2, -0.25, 0.0]), top, 0.046, random)
        parts += [gathered(list(bloom.petals), PETAL, "petals"), gathered(list(bloom.heart), HEART, "hearts")]
    return parts


def _arm(height: float, radius: float, green: Colour) -> tuple[Tinted, Numbers, Numbers]:
    """A small body that leaves sideways and turns upwards."""
    body, seats, ways = _ribbed(1.0, radius, 8, green)
    reach = 0.034

    def bent(points: Numbers) -> tuple[Numbers, Numbers]:
        share = np.clip(points[:, 2] / 0.4, 0, 1)
        turn = share * np.pi / 2
        rest = np.clip(points[:, 2] - 0.4, 0, None) / 0.6 * height
        middle = np.stack([reach * np.sin(turn), np.zeros_like(turn), reach * (1 - np.cos(turn)) + rest], axis=1)
        first = np.stack([np.sin(turn), np.zeros_like(turn), -np.cos(turn)], axis=1)
        return middle, first

    def applied(points: Numbers) -> Numbers:
        middle, first = bent(points)
        return np.asarray(middle + first * points[:, :1] + np.array([0.0, 1.0, 0.0]) * points[:, 1:2])

    def turned_ways(points: Numbers, vectors: Numbers) -> Numbers:
        _, first = bent(points)
        along = np.stack([-first[:, 2], np.zeros(len(first)), first[:, 0]], axis=1)
        return np.asarray(first * vectors[:, :1] + np.array([0.0, 1.0, 0.0]) * vectors[:, 1:2] + along * vectors[:, 2:])

    mesh = body.mesh
    assert mesh.normals is not None
    own = mesh.vertices.astype(np.float64)
    shape = Mesh(
        vertices=applied(own).astype(np.float32),
        faces=mesh.faces,
        normals=unit(turned_ways(own, mesh.normals * (1, 1, 0.06))).astype(np.float32),
    )
    return Tinted(mesh=shape, colours=body.colours), applied(seats), turned_ways(seats, ways)


def _succulent(mouth: float, soil: float, random: np.random.Generator) -> list[Part]:
    """A rosette of thick pointed leaves, blushing at the tips."""
    green = hex_colour(("#7fa58a", "#8fae7a", "#6f9a95", "#a5a77a")[int(random.integers(4))])
    blush = hex_colour(("#c9788a", "#b0567a", "#d9a06a")[int(random.integers(3))])
    pieces = []
    for number in range(54):
        share = number / 53
        long = mouth * (0.3 + 1.2 * share)
        t, angle = np.linspace(0, 1, 16), np.linspace(0, 2 * np.pi, 15)
        half = long * 0.27 * np.maximum(np.sin(np.pi * t**1.35), 0) ** 0.75 + 1e-5
        half *= np.where(t > 0.9, np.sqrt(np.maximum((1 - t) / 0.1, 1e-4)), 1)
        rise = np.radians(84 - 72 * share)
        points = np.empty((16, 15, 3))
        across, thick = half[:, None] * np.cos(angle), half[:, None] * 0.34 * np.sin(angle)
        cup = across**2 / long * 1.1
        bend = 0.22 * long * t[:, None] ** 2
        x, z = long * t[:, None] + 0 * across, thick + cup + bend
        points[..., 0] = x * np.cos(rise) - z * np.sin(rise)
        points[..., 1] = across
        points[..., 2] = x * np.sin(rise) + z * np.cos(rise)
        tip = np.clip((t - 0.66) / 0.34, 0, 1)[:, None, None] ** 1.5
        tone = np.asarray(green) * (0.75 + 0.3 * t[:, None, None]) * (1 - tip) + np.asarray(blush) * tip
        colours = np.broadcast_to(tone, points.shape).reshape(-1, 3)
        one = Tinted(mesh=grid_skin(points, flip=False).mesh, colours=colours[:, :])
        turn = rotation((0, 0, 1), float(np.degrees(number * 2.39996)))
        pieces.append(placed(one, turn, UP * (soil + 0.004 + 0.02 * (1 - share))))
    return [gathered(pieces, Material(per_vertex=True, roughness=0.48, sheen=0.3), "rosette")]


MAKERS: tuple[Maker, ...] = tuple(
    Maker(key=f"own:{name}", nouns=tuple(nouns.split(", ")), size_m=size_m, make=partial(_potted, grow), honours=HONOURS)
    for name, nouns, size_m, grow in (
        ("plant", "potted plant, plant, houseplant, house plant, pot plant, indoor plant, rubber plant, ficus", 0.38, _any_plant),
        ("snake-plant", "snake plant, sansevieria, mother-in-law's tongue", 0.38, _snake_plant),
        ("fern", "fern, boston fern, potted fern", 0.35, _fern),
        ("leafy-plant", "philodendron, pothos, monstera, caladium, leafy plant", 0.38, _arrowhead),
        ("cactus", "cactus, potted cactus, saguaro", 0.25, _cactus),
        ("succulent", "succulent, echeveria, potted succulent, aloe, aloe vera", 0.16, _succulent),
    )
)  # fmt: skip
