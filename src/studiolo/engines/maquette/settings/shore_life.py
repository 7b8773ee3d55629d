"""What lies and grows by the sea: dune grass, shells, starfish, pebbles, rocks, headlands and islands."""

import numpy as np

from studiolo.engines.maquette.meshes import join
from studiolo.engines.maquette.model import Colour, Material, Mesh, Numbers, Part
from studiolo.engines.maquette.settings.ground_noise import blend, read, step, tile
from studiolo.engines.maquette.settings.shell import Builder, lathe, moved, sheet
from studiolo.engines.maquette.settings.surfaces import hex_colour

SHELLS = ("#f0e2cf", "#e8c9ae", "#e3b39a", "#d9d4c6", "#f3ece0", "#c99a83")
STARS = ("#d9743f", "#c9563e", "#d99a4e")


def grass(places: Numbers, height: float, random: np.random.Generator, *, wind: float = 0.35, blades: int = 60) -> Mesh:
    """Tufts of long blades. places: (tufts, 3), where each stands. wind: how far tips lean in x, as a share."""
    count = len(places) * blades
    foot = np.repeat(places, blades, axis=0) + random.standard_normal((count, 3)) * (0.16, 0.16, 0.0) * height
    long = height * random.uniform(0.45, 1.15, count) * np.repeat(random.uniform(0.7, 1.15, len(places)), blades)
    lean = random.normal(0, 0.28, (count, 2)) + (wind, 0.05)
    t = np.array([0.0, 0.3, 0.6, 0.82, 1.0])
    out = lean[:, None, :] * (long[:, None] * t**2)[..., None]
    up = long[:, None] * (t - 0.26 * t**3 * np.hypot(lean[:, :1], lean[:, 1:]))
    middle = foot[:, None] + np.concatenate([out, up[..., None]], axis=-1)
    angle = random.uniform(0, np.pi, count)
    across = np.stack([np.cos(angle), np.sin(angle), np.zeros(count)], axis=-1)
    half = across[:, None] * (0.0075 * height * np.array([0.9, 1.0, 0.75, 0.45, 0.05]))[None, :, None]
    corners = np.stack([middle - half, middle + half], axis=2).reshape(-1, 3)
    first = (np.arange(count)[:, None] * 10 + np.arange(4) * 2)[..., None]
    faces = np.concatenate([first + (0, 1, 3), first + (0, 3, 2)], axis=1).reshape(-1, 3)
    upward = np.cross(across, np.stack([lean[:, 0], lean[:, 1], np.full(count, 1.0)], axis=-1))
    upward /= np.linalg.norm(upward, axis=1, keepdims=True)
    return Mesh(
        vertices=corners.astype(np.float32),
        faces=faces.astype(np.uint32),
        normals=np.repeat(upward, 10, axis=0).astype(np.float32),
        uvs=np.zeros((len(corners), 2), np.float32),
    )


def ridge(
    random: np.random.Generator, *, middle: tuple[float, float], long: float, high: float, deep: float, green: Colour
) -> Mesh:
    """A headland or island that rises out of the sea: steep bare rock below, green above, with folds and a broken skyline."""
    u, v = np.meshgrid(np.linspace(-1, 1, 220), np.linspace(-1, 1, 50), indexing="ij")
    seed = int(random.integers(1000))
    folds = read(tile(seed, 1.9), u, v * 0.5, 2.6)
    rough = read(tile(seed + 1, 1.5, 6), u, v * 0.4, 1.6)
    peaks = random.uniform(-0.55, 0.55, 3)
    crest = 0.34 + sum(
        h * np.exp(-(((u - at) / w) ** 2))
        for h, at, w in zip((0.55, 0.3, 0.22), peaks, (0.42, 0.26, 0.17), strict=True)
    )
    plan = 1 - np.abs(u) ** 2.6 - (1.3 * v + 0.14 * folds) ** 2
    rise = np.clip(plan, 0, 1)
    z = high * (crest + 0.10 * folds * rise) * (0.34 * step(0.0, 0.10, rise) + 0.66 * rise**0.8)
    z = np.where(plan <= 0, -0.06 * high, z + 0.035 * high * rough * step(0, 0.2, rise))
    mesh = sheet(np.stack([middle[0] + u * long / 2, middle[1] + v * deep / 2, z], axis=-1))
    assert mesh.normals is not None
    bare = step(0.82, 0.5, mesh.normals[:, 2] + 0.1 * rough.ravel()) * 0.8 + 0.2 * step(0.12, 0.05, z.ravel() / high)
    colours = blend(green, hex_colour("#8a7763"), np.clip(bare, 0, 1)) * (1 + 0.12 * rough.ravel())[:, None]
    return Mesh(
        vertices=mesh.vertices,
        faces=mesh.faces,
        normals=mesh.normals,
        uvs=mesh.uvs,
        colours=np.clip(colours, 0.01, 0.9).astype(np.float32),
    )


def rocks(places: Numbers, sizes: Numbers, random: np.random.Generator) -> Mesh:
    """Boulders with worn facets, sunk into what they stand on. places: (n, 3)."""
    kinds = [_boulder(random) for _ in range(min(5, len(places)))]
    return join(
        [
            moved(
                kinds[int(random.integers(len(kinds)))],
                (float(place[0]), float(place[1]), float(place[2])),
                float(random.uniform(0, 360)),
                float(size),
            )
            for place, size in zip(places, sizes, strict=True)
        ]
    )


def _boulder(random: np.random.Generator) -> Mesh:
    """A ball cut by a dozen planes, softly, and roughened."""
    polar, turn = np.meshgrid(np.linspace(0.02, np.pi - 0.02, 26), np.linspace(0, 2 * np.pi, 41), indexing="ij")
    way = np.stack([np.sin(polar) * np.cos(turn), np.sin(polar) * np.sin(turn), np.cos(polar)], axis=-1)
    planes = random.standard_normal((14, 3))
    planes /= np.linalg.norm(planes, axis=1, keepdims=True)
    reach = random.uniform(0.62, 0.95, 14)
    limit = reach / np.maximum(way @ planes.T, 1e-3)
    radius = -np.log(np.exp(-9 * np.minimum(limit, 1.4)).sum(axis=-1) + np.exp(-9 * 1.05)) / 9
    seed = int(random.integers(1000))
    radius = radius + 0.025 * read(tile(seed, 1.4, 4), turn / (2 * np.pi), polar / np.pi * 0.5, 1.0)
    return sheet(way * radius[..., None] * (1.15, 0.9, 0.72), flip=False)


def shells(builder: Builder, places: Numbers, size: float, random: np.random.Generator) -> None:
    """Scallops and turrets, no two alike. places: (n, 3)."""
    paints = [Material(colour=hex_colour(code), roughness=0.35, clearcoat=0.25) for code in SHELLS]
    for place in places:
        big = size * float(random.uniform(0.5, 1.15))
        shape = _scallop(random) if random.random() < 0.68 else _turret(random)
        at = (float(place[0]), float(place[1]), float(place[2]))
        builder.add(
            paints[int(random.integers(len(paints)))],
            moved(shape, at, float(random.uniform(0, 360)), big),
            name="shells",
        )


def _scallop(random: np.random.Generator) -> Mesh:
    """A fan with ribs, lying on its open side."""
    ribs = int(random.integers(9, 15))
    angle, out = np.meshgrid(np.linspace(-1.25, 1.25, 8 * ribs), np.linspace(0.02, 1, 12), indexing="ij")
    wave = np.cos(angle / 1.25 * ribs * np.pi)
    radius = out * (0.92 + 0.08 * np.cos(angle * 0.9)) * (1 + 0.025 * wave * out)
    dome = 0.34 * np.sqrt(np.clip(1 - (2 * out - 0.9) ** 2 * 0.9 - (angle / 1.9) ** 2, 0.0, 1)) + 0.02 * wave * out
    points = np.stack([radius * np.sin(angle) * 0.5, radius * np.cos(angle) * 0.5 - 0.25, dome * 0.5], axis=-1)
    return sheet(points)


def _turret(random: np.random.Generator) -> Mesh:
    """A wound shell lying on its side."""
    t = np.linspace(0, 1, 60)
    turns = float(random.uniform(5, 7))
    round_ = np.abs(np.sin(np.pi * turns * t)) ** 0.6
    profile = [
        (float(max(0.002, (1 - s) ** 1.2 * 0.2 * (0.72 + 0.28 * r))), float(s)) for s, r in zip(t, round_, strict=True)
    ]
    upright = lathe(profile, sides=18)
    lying = np.array([[0, 1, 0], [0, 0, 1], [1, 0, 0]], np.float32)
    assert upright.normals is not None
    return Mesh(
        vertices=upright.vertices @ lying.T @ np.eye(3, dtype=np.float32) + np.array((0, -0.4, 0.1), np.float32),
        faces=upright.faces,
        normals=upright.normals @ lying.T,
        uvs=upright.uvs,
    )


def starfish(random: np.random.Generator) -> Mesh:
    """Five arms, 1 across, lying flat."""
    angle, out = np.meshgrid(np.linspace(0, 2 * np.pi, 121), np.linspace(0, 1, 14), indexing="ij")
    arm = (0.5 + 0.5 * np.cos(5 * angle)) ** 1.6
    bend = 0.12 * np.sin(2 * angle + float(random.uniform(0, 6)))
    radius = out * (0.17 + 0.36 * arm)
    height = 0.1 * np.sqrt(np.clip(1 - out**2, 0, 1)) * (1.15 - 0.6 * out * arm) + 0.008 * np.sin(40 * out) * (1 - out)
    points = np.stack([radius * np.cos(angle + bend * out), radius * np.sin(angle + bend * out), height], axis=-1)
    return sheet(points, flip=True)


def star_material(random: np.random.Generator) -> Material:
    return Material(colour=hex_colour(str(random.choice(STARS))), roughness=0.75)


def foliage(colour: Colour) -> Material:
    return Material(kind="thin", colour=colour, roughness=0.6, translucency=0.8)


def bushes(places: Numbers, size: float, random: np.random.Generator) -> Mesh:
    """Rounded heaps of leaves for the backs of beaches. places: (n, 3)."""
    leaves = 260
    count = len(places) * leaves
    way = random.standard_normal((count, 3))
    way /= np.linalg.norm(way, axis=1, keepdims=True)
    way[:, 2] = np.abs(way[:, 2])
    big = np.repeat(random.uniform(0.55, 1.2, len(places)), leaves)[:, None] * size
    middle = np.repeat(places, leaves, axis=0) + way * big * random.random((count, 1)) ** 0.3 * (1.2, 1.2, 0.8)
    first = random.standard_normal((count, 3)) * 0.12 * big
    second = np.cross(first, random.standard_normal((count, 3)))
    second *= 0.10 * big / np.maximum(np.linalg.norm(second, axis=1, keepdims=True), 1e-9)
    corners = np.stack([middle - first, middle + second, middle + first, middle - second], axis=1).reshape(-1, 3)
    base = np.arange(count)[:, None] * 4
    return Mesh(
        vertices=corners.astype(np.float32),
        faces=np.concatenate([base + np.array((0, 1, 2)), base + np.array((0, 2, 3))]).astype(np.uint32),
        normals=np.repeat(way, 4, axis=0).astype(np.float32),
        uvs=np.zeros((len(corners), 2), np.float32),
    )


def beyond(random: np.random.Generator, side: float, *, tropical: bool) -> list[Part]:
    """Land on the horizon: a headland where the bay ends, often an island on the open side."""
    green = hex_colour("#4f6b3c" if tropical else "#6d7048")
    far, turn = float(random.uniform(150, 210)), np.radians(float(random.uniform(13, 18)))
    long = far * float(random.uniform(0.36, 0.5))
    place = (side * far * float(np.sin(turn)), far * float(np.cos(turn)))
    high = far * float(random.uniform(0.05, 0.08))
    lands = [ridge(random, middle=place, long=long, high=high, deep=0.5 * long, green=green)]
    if random.random() < 0.65:
        far, turn = float(random.uniform(260, 420)), np.radians(float(random.uniform(2, 20)))
        place = (-side * far * float(np.sin(turn)), far * float(np.cos(turn)))
        long, high = far * float(random.uniform(0.1, 0.22)), far * float(random.uniform(0.018, 0.035))
        lands.append(ridge(random, middle=place, long=long, high=high, deep=0.4 * long, green=green))
    rock = Material(per_vertex=True, roughness=0.9, specular=0.1)
    return [Part(shape=land, material=rock, name="land on the horizon") for land in lands]
