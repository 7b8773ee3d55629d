"""Plain solids: cube, sphere, cone, torus, star, heart and their kin, and the sculpture that stands for what is not known."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

import numpy as np

from studiolo.engines.maquette.makers.facets import rounded_hull
from studiolo.engines.maquette.makers.materials import Finish, dress, finish_for, glass_tint
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec
from studiolo.engines.maquette.makers.turning import (
    Skin,
    ball,
    filleted,
    grid_skin,
    moved,
    pipe,
    rotation,
    turned,
    unit,
)
from studiolo.engines.maquette.model import Colour, Material, Model, Numbers, Part
from studiolo.engines.maquette.settings.surfaces import hex_colour

PALETTE = (
    "#d9573f", "#e8a33d", "#2f7f79", "#3f5fa8", "#e6866a", "#7a9a6b", "#8c6bb1", "#d8b24a", "#c7597a", "#4a9bb5",
    "#efe6d6", "#2f3b52",
)  # fmt: skip
NEUTRALS = (("#e9e2d6", "#c8693f"), ("#dcd8d0", "#2f5d62"), ("#e4d9c7", "#d9a441"), ("#d6d3cd", "#4a4f57"))
HONOURS = frozenset({"colour", "material", "modifiers"})
Shape = Callable[[np.random.Generator], Skin]


def finished(parts: Sequence[Part], size_m: float, honoured: frozenset[str] = HONOURS) -> Model:
    """The parts as a model that stands on z = 0 in the middle, its longest side size_m."""
    model = Model(parts=tuple(parts))
    low, high = model.bounds()
    scale = size_m / float((high - low).max())
    middle = -(low + high) / 2 * scale
    placed = model.placed((float(middle[0]), float(middle[1]), -float(low[2]) * scale), 0.0, scale)
    top = (0.0, 0.0, float(high[2] - low[2]) * scale)
    kept = tuple(_with_relief(part, scale) for part in placed.parts)
    return Model(parts=kept, anchors={"top": top}, honoured=honoured | {"size"})


def _with_relief(part: Part, scale: float) -> Part:
    """Reliefs are heights in metres, so they grow with the shape."""
    material = part.material
    if material.bump is None:
        return part
    return replace(part, material=replace(material, bump_scale=material.bump_scale * scale))


def palette_colour(random: np.random.Generator, palette: Sequence[str] = PALETTE) -> Colour:
    return hex_colour(palette[int(random.integers(len(palette)))])


def _finish(spec: ThingSpec, random: np.random.Generator, unit_m: float = 1.0) -> Finish:
    """What was asked, else a colour of the house. The drawing of lots is the same whatever is asked."""
    usual = palette_colour(random)
    words = (*spec.modifiers, *spec.noun.split())
    plain = not spec.material and not spec.colour
    colour = usual if plain and not _made_of_something(words) else spec.colour
    return finish_for(spec.material, colour, random, unit_m, words, grain_axis=0)


def _made_of_something(words: Sequence[str]) -> bool:
    see_through_or_metal = {"glass", "transparent", "translucent", "crystal", "metallic", "chrome", "chromed", "clear"}
    return bool(see_through_or_metal & set(words))


def _make(shape: Shape, spec: ThingSpec) -> Model:
    """Every solid is about one unit large while it is made."""
    random = np.random.default_rng([spec.seed, 0x501, len(spec.key), ord(spec.key[-2])])
    finish = _finish(spec, random)
    return finished([dress(shape(random), finish, "body")], spec.size_m)


# ------------------------------------------------------------------ with flat faces


def _box(random: np.random.Generator, size: tuple[float, float, float] = (1, 1, 1), edge: float = 0.05) -> Skin:
    signs = np.array(np.meshgrid([-1, 1], [-1, 1], [-1, 1])).reshape(3, -1).T
    return rounded_hull(signs * np.array(size) / 2, edge)


def _pyramid(random: np.random.Generator) -> Skin:
    base = [(x, y, 0.0) for x in (-0.5, 0.5) for y in (-0.5, 0.5)]
    return rounded_hull(np.array([*base, (0, 0, 0.8)]), 0.025)


def _prism(random: np.random.Generator) -> Skin:
    """Three-sided, lying on a long side, its end towards us."""
    high = np.sqrt(3) / 2 * 0.72
    ends = [(x, y, z) for y in (-0.5, 0.5) for x, z in ((-0.36, 0.0), (0.36, 0.0), (0.0, high))]
    return rounded_hull(np.array(ends), 0.028)


def _tetrahedron(random: np.random.Generator) -> Skin:
    angle = np.radians([90, 210, 330])
    base = np.stack([np.cos(angle), np.sin(angle), np.zeros(3)], axis=1) / np.sqrt(3)
    return rounded_hull(np.array([*base, (0, 0, np.sqrt(2 / 3))]), 0.03)


def _on_a_face(vertices: Numbers, edge: float) -> Skin:
    """Laid down on the face that looks down most."""
    from scipy.spatial import ConvexHull

    normals = ConvexHull(vertices).equations[:, :3]
    lowest = normals[np.argmin(normals[:, 2])]
    axis = np.cross(lowest, (0, 0, -1))
    lean = float(np.degrees(np.arccos(np.clip(-lowest[2], -1, 1))))
    turn = rotation(tuple(axis), lean) if np.linalg.norm(axis) > 1e-9 else np.eye(3)
    return rounded_hull(vertices @ turn.T, edge)


def _octahedron(random: np.random.Generator) -> Skin:
    """On its point, as it is always drawn."""
    return rounded_hull(np.concatenate([np.eye(3), -np.eye(3)]) * 0.6, 0.03)


def _dodecahedron(random: np.random.Generator) -> Skin:
    golden = (1 + np.sqrt(5)) / 2
    cube = np.array(np.meshgrid([-1, 1], [-1, 1], [-1, 1])).reshape(3, -1).T.astype(float)
    rest = [np.roll((0.0, a / golden, b * golden), k) for k in range(3) for a in (-1, 1) for b in (-1, 1)]
    return _on_a_face(np.concatenate([cube, np.array(rest)]) * 0.3, 0.025)


def _icosahedron(random: np.random.Generator) -> Skin:
    golden = (1 + np.sqrt(5)) / 2
    vertices = [np.roll((0.0, a, b * golden), k) for k in range(3) for a in (-1, 1) for b in (-1, 1)]
    return _on_a_face(np.array(vertices) * 0.28, 0.022)


def _gem(random: np.random.Generator) -> Skin:
    """A brilliant: table, crown, girdle and pavilion, leaning on its side."""

    def ring(radius: float, height: float, count: int, shift: float) -> Numbers:
        angle = 2 * np.pi * (np.arange(count) + shift) / count
        return np.stack([radius * np.cos(angle), radius * np.sin(angle), np.full(count, height)], axis=1)

    rings = [ring(0.29, 0.17, 8, 0.0), ring(0.43, 0.085, 8, 0.5), ring(0.5, 0.0, 8, 0.0), ring(0.26, -0.21, 8, 0.5)]
    cut = np.concatenate([*rings, [(0.0, 0.0, -0.43)]])
    lean = rotation((1, 0, 0), 41) @ rotation((0, 0, 1), 22.5)
    return rounded_hull(cut @ lean.T, 0.006)


# ------------------------------------------------------------------ turned


def _sphere(random: np.random.Generator) -> Skin:
    return ball(0.5, sides=144)


def _cylinder(random: np.random.Generator) -> Skin:
    return turned(filleted([(0, 0, 0), (0.33, 0, 0.04), (0.33, 0.9, 0.04), (0, 0.9, 0)], 12))


def _cone(random: np.random.Generator) -> Skin:
    return turned(filleted([(0, 0, 0), (0.42, 0, 0.045), (0.0135, 0.94, 0.022), (0, 0.955, 0)], 12))


def _capsule(random: np.random.Generator) -> Skin:
    """Lying on its side, a little turned."""
    path = np.stack([np.linspace(-0.28, 0.28, 12), np.zeros(12), np.zeros(12)], axis=1)
    return pipe(path, 0.22, sides=96, texels_px=1024)


def _hemisphere(random: np.random.Generator) -> Skin:
    turn = np.linspace(0, np.pi / 2, 49)
    dome = [(0.5 * np.cos(t), 0.02 + 0.48 * np.sin(t), 0.0) for t in turn]
    return turned(filleted([(0, 0, 0), (0.5, 0, 0.018), *dome], 12))


def _torus(random: np.random.Generator, tube: float = 0.15) -> Skin:
    """Standing upright, its hole towards us. Rows run round the hole, so that thread and grain follow the ring."""
    around, about = np.meshgrid(np.linspace(0, 2 * np.pi, 145), np.linspace(0, 2 * np.pi, 65), indexing="ij")
    far = 0.5 - tube
    normals = np.stack(
        [np.cos(about) * np.sin(around), np.sin(about) * np.ones_like(around), -np.cos(about) * np.cos(around)], axis=-1
    )
    circle = np.stack([np.sin(around), np.zeros_like(around), -np.cos(around)], axis=-1) * far
    return grid_skin(circle + normals * tube, normals, flip=True)


# ------------------------------------------------------------------ cushions from an outline


def _cushion(outline: Numbers, depth: float, round_off: float) -> Skin:
    """An outline (n, 2), seen from the front, swelling towards the middle on both sides."""
    t = np.linspace(-np.pi / 2, np.pi / 2, 61)
    scale, thick = np.cos(t), np.sin(t)
    scale = np.sign(scale) * np.abs(scale) ** round_off
    closed = np.concatenate([outline, outline[:1]])
    grid = np.empty((len(t), len(closed), 3))
    grid[..., 0] = scale[:, None] * closed[None, :, 0]
    grid[..., 2] = scale[:, None] * closed[None, :, 1]
    grid[..., 1] = depth * thick[:, None]
    down = np.asarray(np.gradient(grid, axis=0))
    along = np.asarray(np.gradient(grid, axis=1))
    along[:, 0] = along[:, -1] = (grid[:, 1] - grid[:, -2]) / 2
    normals = unit(np.cross(along, down))
    normals[0], normals[-1] = (0, -1, 0), (0, 1, 0)
    return grid_skin(grid, normals, flip=True)


def _star(random: np.random.Generator) -> Skin:
    points = 5
    angle = np.pi / 2 + np.arange(2 * points) * np.pi / points
    radius = np.where(np.arange(2 * points) % 2 == 0, 0.52, 0.235)
    corners = np.stack([np.cos(angle), np.sin(angle)], axis=1) * radius[:, None]
    ring = [(x, y, 0.07 if k % 2 == 0 else 0.05) for k, (x, y) in enumerate(corners)]
    line = filleted([*ring[-1:], *ring, ring[0]], 14)
    start = int(np.argmin(np.linalg.norm(line - (corners[0] + corners[1]) / 2, axis=1)))
    inside = line[14:-1] if start else line
    return _cushion(_evenly(inside, 260), 0.16, 0.62)


def _heart(random: np.random.Generator) -> Skin:
    t = np.linspace(0, 2 * np.pi, 260, endpoint=False)
    x = 16 * np.sin(t) ** 3
    y = 13 * np.cos(t) - 5 * np.cos(2 * t) - 2 * np.cos(3 * t) - np.cos(4 * t)
    outline = np.stack([x, y + 1.5], axis=1)[::-1] / 33
    return _cushion(_evenly(_softened(_evenly(outline, 260), 3.2), 260), 0.24, 0.72)


def _softened(outline: Numbers, by: float) -> Numbers:
    """A closed line without its sharpest bends."""
    from scipy.ndimage import gaussian_filter1d

    return np.asarray(gaussian_filter1d(outline, by, axis=0, mode="wrap"))


def _evenly(line: Numbers, count: int) -> Numbers:
    """A closed line with points the same way apart."""
    ring = np.concatenate([line, line[:1]])
    way = np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(ring, axis=0), axis=1))])
    wanted = np.linspace(0, way[-1], count, endpoint=False)
    return np.stack([np.interp(wanted, way, ring[:, k]) for k in range(2)], axis=1)


# ------------------------------------------------------------------ the sculpture


def _sculpture(spec: ThingSpec) -> Model:
    """A sphere and a ring on a rounded plinth, in quiet colours: something, but nothing in particular."""
    random = np.random.default_rng([spec.seed, 0x502])
    stone, accent = (hex_colour(code) for code in NEUTRALS[int(random.integers(len(NEUTRALS)))])
    if spec.colour is not None:
        accent = spec.colour
    body = finish_for(spec.material, None if spec.material else stone, random, 1.0, spec.modifiers)
    bright = finish_for(spec.material, accent, random, 1.0, spec.modifiers)
    plinth = turned(filleted([(0, 0, 0), (0.33, 0, 0.03), (0.31, 0.34, 0.05), (0, 0.34, 0)], 12))
    lean = rotation((0, 0, 1), float(random.uniform(-35, 35)))
    ring = moved(_torus(random, 0.085), (0.0, 0.0, 0.34 + 0.498), lean)
    return finished(
        [
            dress(plinth, body, "plinth"),
            dress(ring, body, "ring"),
            dress(ball(0.2, (0.0, 0.0, 0.34 + 0.085 * 2 + 0.193), sides=120), bright, "ball"),
        ],
        spec.size_m,
    )


_SOLIDS: tuple[tuple[str, str, float, Shape, float], ...] = (
    # key, nouns, metres, shape, turn
    ("cube", "cube, box shape", 0.3, partial(_box, edge=0.045), 28.0),
    ("sphere", "sphere, ball, orb, globe shape, round ball", 0.3, _sphere, 0.0),
    ("cylinder", "cylinder, column shape, tube shape", 0.3, _cylinder, 0.0),
    ("cone", "cone", 0.3, _cone, 0.0),
    ("pyramid", "pyramid", 0.3, _pyramid, 30.0),
    ("torus", "torus, ring, donut shape, hoop", 0.3, _torus, 32.0),
    ("prism", "prism, triangular prism", 0.3, _prism, 34.0),
    ("tetrahedron", "tetrahedron", 0.3, _tetrahedron, 22.0),
    ("octahedron", "octahedron", 0.3, _octahedron, 15.0),
    ("dodecahedron", "dodecahedron", 0.3, _dodecahedron, 12.0),
    ("icosahedron", "icosahedron, polyhedron", 0.3, _icosahedron, 12.0),
    ("capsule", "capsule, pill", 0.3, _capsule, 24.0),
    ("hemisphere", "hemisphere, dome", 0.3, _hemisphere, 0.0),
    ("block", "block, cuboid, slab", 0.3, partial(_box, size=(1.0, 0.55, 0.45), edge=0.03), 28.0),
    ("star", "star", 0.25, _star, 18.0),
    ("heart", "heart", 0.25, _heart, 18.0),
)
_GEMS = {"ruby": "#b3112f", "emerald": "#128a52", "sapphire": "#1f4fc0", "amethyst": "#7d43c8", "topaz": "#f0a51c"}


def _jewel(spec: ThingSpec) -> Model:
    """A cut stone that bends light as one does, unless another material is asked."""
    random = np.random.default_rng([spec.seed, 0x504])
    skin = _gem(random)
    if spec.material not in ("", "glass"):
        return finished([dress(skin, finish_for(spec.material, spec.colour, random, 1.0), "body")], spec.size_m)
    named = next((_GEMS[word] for word in spec.noun.split() if word in _GEMS), "")
    colour = spec.colour or (hex_colour(named) if named else None)
    if colour is None and spec.noun != "diamond" and not spec.material:
        colour = palette_colour(random, tuple(_GEMS.values()))
    tint = glass_tint(colour) if colour is not None else (0.99, 0.99, 0.99)
    stone = Material(kind="glass", colour=tint, roughness=0.0, ior=1.9)
    return finished([Part(shape=skin.mesh, material=stone, name="body")], spec.size_m)


def _brick(spec: ThingSpec) -> Model:
    """One fired brick: clay, unless something else is asked."""
    random = np.random.default_rng([spec.seed, 0x503])
    colour = spec.colour or (None if spec.material else palette_colour(random, ("#a5523a", "#b4633f", "#934a38")))
    finish = finish_for(spec.material if spec.material not in ("", "brick") else "clay", colour, random, 1.0)
    return finished([dress(_box(random, (1.0, 0.48, 0.3), 0.014), finish, "body")], spec.size_m)


MAKERS: tuple[Maker, ...] = (
    *(
        Maker(
            key=f"own:{name}",
            nouns=tuple(nouns.split(", ")),
            size_m=size_m,
            make=partial(_make, shape),
            honours=HONOURS,
            view_turn_deg=turn_deg,
        )
        for name, nouns, size_m, shape, turn_deg in _SOLIDS
    ),
    Maker(
        key="own:gem",
        nouns=("gem", "gemstone", "diamond", "jewel", *_GEMS, "crystal"),
        size_m=0.04,
        make=_jewel,
        honours=HONOURS,
    ),
    Maker(key="own:brick", nouns=("brick",), size_m=0.215, make=_brick, honours=HONOURS, view_turn_deg=28.0),
    Maker(
        key="own:solid",
        nouns=("solid", "sculpture", "abstract sculpture"),
        size_m=0.4,
        make=_sculpture,
        honours=HONOURS,
    ),
)
