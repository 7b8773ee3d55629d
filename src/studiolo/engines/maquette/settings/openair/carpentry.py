"""Things that people built into a landscape, each as parts in metres: jetties, fences, benches, bridges, lamps, boats."""

from itertools import pairwise

import numpy as np

from studiolo.engines.maquette.meshes import join
from studiolo.engines.maquette.model import Colour, Material, Mesh, Numbers, Part
from studiolo.engines.maquette.settings.facades import repeat
from studiolo.engines.maquette.settings.openair.site import Site
from studiolo.engines.maquette.settings.plants import Plant
from studiolo.engines.maquette.settings.shell import Builder, ball, box, lathe, moved, quad, sheet, tube
from studiolo.engines.maquette.settings.surfaces import brick, hex_colour, paving, wood

WEATHERED = ("#6f675c", "#a89c8a")
IRON: Colour = (0.018, 0.022, 0.021)


def plank_wood(seed: int, dark: str = WEATHERED[0], light: str = WEATHERED[1]) -> Material:
    return Material(colour=wood(dark, light, 1, seed % 3), roughness=0.85, specular=0.25)


def jetty(site: Site, x: float, from_y: float, to_y: float, z_u: float) -> Plant:
    """A plank walk on posts, out over the water."""
    u = site.unit
    builder = Builder()
    grey = plank_wood(site.seed)
    half, z = 0.7 * u, z_u * u
    y = from_y
    while y < to_y:
        lift = float(site.random.normal(0, 0.006)) * u
        builder.add(
            grey, box((x - half, y, z - 0.06 * u + lift), (x + half, y + 0.17 * u, z + lift), 0.008 * u, uv_m=1.2 * u)
        )
        y += 0.19 * u
    for at in np.arange(from_y + 0.6 * u, to_y, 1.9 * u):
        for side in (-1, 1):
            builder.add(
                grey, tube([(x + side * half, at, -1.5 * u), (x + side * half, at, z + 0.35 * u)], 0.085 * u, 8)
            )
    builder.add(
        grey,
        *(
            box(
                (x + s * half * 0.8 - 0.05 * u, from_y, z - 0.2 * u),
                (x + s * half * 0.8 + 0.05 * u, to_y, z - 0.07 * u),
                0.01 * u,
            )
            for s in (-1, 1)
        ),
    )
    return builder.parts()


def arch_bridge(site: Site, y: float, *, half_u: float, rise_u: float, deep_u: float, arches: int = 3) -> Plant:
    """A stone bridge across the view: arches, a humped back, parapets. Its ends lie at x = +-half_u."""
    u = site.unit
    masonry = Material(colour=paving("#a99c86", site.seed % 3, 14, 7, 512), roughness=0.92, specular=0.15)
    dark = Material(colour=(0.10, 0.092, 0.082), roughness=0.95)
    columns = np.linspace(-half_u, half_u, 241)
    back = rise_u * (0.62 + 0.38 * np.cos(columns / half_u * np.pi / 2)) + 0.7
    span = 2 * half_u / arches
    local = (columns + half_u) % span - span / 2
    open_half = 0.41 * span
    crown = np.array([0.74, 0.9, 0.74] if arches == 3 else [0.8] * arches) * rise_u
    which = np.clip(((columns + half_u) // span).astype(int), 0, arches - 1)
    inside = np.abs(local) < open_half
    soffit = np.where(inside, crown[which] * np.sqrt(np.clip(1 - (local / open_half) ** 2, 0, 1)) ** 0.9, -1.0)
    parts = []
    for front in (-deep_u / 2, deep_u / 2):
        rows = np.stack([soffit, back])
        t = np.linspace(0, 1, 9)[:, None]
        z = rows[0] * (1 - t) + rows[1] * t
        x = np.broadcast_to(columns, z.shape)
        mesh = sheet(
            np.stack([x, np.full_like(z, front), z], axis=-1) * u, uvs=np.stack([x / 3.2, z / 3.2], -1), flip=front > 0
        )
        parts.append(mesh)
    t = np.linspace(-0.5, 0.5, 5)[:, None]
    under = np.stack(
        [np.broadcast_to(columns, (5, 241)), np.broadcast_to(t * deep_u, (5, 241)), np.broadcast_to(soffit, (5, 241))],
        -1,
    )
    builder = Builder()
    builder.add(masonry, *(moved(m, (0, y, 0)) for m in parts), name="bridge")
    builder.add(dark, moved(sheet(under * u), (0, y, 0)))
    for front in (-deep_u / 2, deep_u / 2 - 0.3):
        xs = np.linspace(-half_u, half_u, 41)
        zs = rise_u * (0.62 + 0.38 * np.cos(xs / half_u * np.pi / 2)) + 0.7
        for a, b, za, zb in zip(xs[:-1], xs[1:], zs[:-1], zs[1:], strict=True):
            block = box(
                (a * u, y + front * u, (min(za, zb) - 0.1) * u),
                (b * u, y + (front + 0.3) * u, (max(za, zb) + 0.75) * u),
                0.03 * u,
                uv_m=3.2 * u,
            )
            builder.add(masonry, block)
    for pier in np.arange(1, arches) * span - half_u:
        builder.add(
            masonry,
            lathe(
                [(1.25 * u, -2 * u), (1.2 * u, 0.9 * u), (0.9 * u, 1.3 * u), (0.0, 2.4 * u)],
                (pier * u, y - deep_u / 2 * u, 0),
                10,
            ),
        )
    return builder.parts()


def fence(
    builder: Builder,
    material: Material,
    path: Numbers,
    u: float,
    *,
    tall: float = 1.1,
    rails: int = 2,
    every: float = 2.0,
) -> None:
    """Posts and rails along a path (n, 3)."""
    steps = np.concatenate([[0], np.cumsum(np.linalg.norm(np.diff(path, axis=0), axis=1))])
    at = np.arange(0, steps[-1], every * u)
    posts = np.stack([np.interp(at, steps, path[:, k]) for k in range(3)], axis=-1)
    for post in posts:
        x, y, z = (float(v) for v in post)
        builder.add(
            material,
            box(
                (x - 0.06 * u, y - 0.06 * u, z - 0.2 * u),
                (x + 0.06 * u, y + 0.06 * u, z + tall * u),
                0.012 * u,
                uv_m=u,
                grain=2,
            ),
        )
    for level in np.linspace(0.45, 0.88, rails):
        for a, b in pairwise(posts):
            lift = np.array((0, 0, tall * u * level))
            builder.add(material, tube([tuple(a + lift), tuple(b + lift)], 0.045 * u, 6))


def pickets(builder: Builder, paint: Material, from_x: float, to_x: float, y: float, z: float, u: float) -> None:
    """A picket fence along x."""
    count = max(2, int((to_x - from_x) / (0.2 * u)))
    one = join([box((-0.045 * u, -0.012 * u, 0), (0.045 * u, 0.012 * u, 0.82 * u), 0.006 * u), _point(u)])
    builder.add(
        paint, repeat(one, np.array([(from_x + (k + 0.5) * (to_x - from_x) / count, y, z) for k in range(count)]))
    )
    for level in (0.25, 0.62):
        builder.add(
            paint, box((from_x, y + 0.012 * u, z + level * u), (to_x, y + 0.05 * u, z + (level + 0.07) * u), 0.006 * u)
        )


def _point(u: float) -> Mesh:
    return quad((-0.045 * u, -0.012 * u, 0.82 * u), (0.09 * u, 0, 0), (0, 0, 0.05 * u))


def bench(
    builder: Builder, boards: Material, iron: Material, at: tuple[float, float, float], turn_deg: float, u: float
) -> None:
    """A park bench that faces -y before it is turned."""
    slats = [box((-0.85, -0.24 + 0.15 * k, 0.44), (0.85, -0.12 + 0.15 * k, 0.475), 0.008, uv_m=1.2) for k in range(3)]
    slats += [
        box((-0.85, 0.2 + 0.03 * k, 0.56 + 0.15 * k), (0.85, 0.235 + 0.03 * k, 0.68 + 0.15 * k), 0.008, uv_m=1.2)
        for k in range(2)
    ]
    frame = []
    for x in (-0.68, 0.68):
        frame += [
            tube([(x, -0.24, 0.0), (x, -0.2, 0.43), (x, 0.2, 0.43), (x, 0.28, 0.88)], 0.025, 6),
            tube([(x, 0.24, 0.0), (x, 0.2, 0.43)], 0.025, 6),
            tube([(x, -0.22, 0.43), (x, -0.26, 0.64), (x, 0.2, 0.66)], 0.02, 6),
        ]
    builder.add(boards, *(moved(m, at, turn_deg, u) for m in slats))
    builder.add(iron, *(moved(m, at, turn_deg, u) for m in frame))


def lamp_post(builder: Builder, iron: Material, globe: Material, at: tuple[float, float, float], u: float) -> None:
    foot = [(0.0, 0.0), (0.13, 0.0), (0.12, 0.25), (0.06, 0.4), (0.045, 0.7), (0.035, 3.1), (0.09, 3.2), (0.0, 3.22)]
    builder.add(
        iron,
        moved(lathe(foot, sides=12), at, 0, u),
        moved(lathe([(0.2, 3.62), (0.08, 3.8), (0.0, 3.86)], sides=12), at, 0, u),
    )
    builder.add(globe, moved(ball((0, 0, 3.42), 0.2, 1.05, 16), at, 0, u), name="lamp globes")


def hull(long: float, wide: float, deep: float, *, sheer: float = 0.25, stern: float = 0.55, rows: int = 28) -> Mesh:
    """A boat's outside, bow towards +x, from keel to rail; it floats with z = 0 at a third of its depth."""
    s = np.linspace(0, 1, rows)[:, None]
    beam = (
        wide
        / 2
        * np.clip(stern + (1 - stern) * np.sin(np.pi * np.minimum(s / 0.9, 1) ** 0.8), 0, 1)
        * np.clip(1 - s**5, 0.0, 1)
    )
    rail = deep * (0.66 + sheer * (2 * s - 0.8) ** 2)
    keel = -deep * 0.34 * (1 - 0.9 * s**4) * (0.7 + 0.3 * np.sin(np.pi * s))
    t = np.linspace(-1, 1, 25)[None]
    y = beam * np.sign(t) * np.abs(t) ** 0.55
    z = keel + (rail - keel) * np.abs(t) ** 2.4
    x = long * (s - 0.5) + 0.12 * long * s**3 * np.abs(t) ** 2.0
    return sheet(np.stack([x + 0 * t, y, z], axis=-1))


def _deck(long: float, wide: float, deep: float, drop: float, sheer: float = 0.25, stern: float = 0.55) -> Mesh:
    s = np.linspace(0, 0.985, 28)[:, None]
    beam = (
        wide
        / 2
        * np.clip(stern + (1 - stern) * np.sin(np.pi * np.minimum(s / 0.9, 1) ** 0.8), 0, 1)
        * np.clip(1 - s**5, 0.0, 1)
    )
    rail = deep * (0.66 + sheer * (2 * s - 0.8) ** 2) - drop
    t = np.linspace(-0.96, 0.96, 5)[None]
    return sheet(np.stack([long * (s - 0.5) + 0.12 * long * s**3 * np.abs(t) ** 2.0, beam * t, rail + 0 * t], axis=-1))


def sailing_boat(
    builder: Builder,
    paints: tuple[Material, Material, Material],
    at: tuple[float, float, float],
    turn_deg: float,
    u: float,
    random: np.random.Generator,
) -> None:
    """A moored yacht with furled sails. paints: hull, deck, metal."""
    paint, deck, metal = paints
    long = float(random.uniform(6.5, 9.0))
    wide, deep, mast = 0.3 * long, 0.16 * long, 1.25 * long
    shapes = [(paint, hull(long, wide, deep)), (deck, _deck(long, wide, deep, 0.06))]
    shapes.append(
        (
            paint,
            box(
                (-0.1 * long, -0.16 * wide * 2, 0.09 * long),
                (0.2 * long, 0.16 * wide * 2, 0.165 * long),
                0.04 * long,
                soft=3,
            ),
        )
    )
    shapes.append((metal, tube([(0.1 * long, 0, 0.1 * long), (0.1 * long, 0, mast)], 0.008 * long, 8)))
    shapes.append((metal, tube([(0.1 * long, 0, 0.24 * long), (-0.36 * long, 0, 0.25 * long)], 0.008 * long, 8)))
    cloth = Material(colour=hex_colour(str(random.choice(("#e8e2d4", "#27405c", "#7a2f2a")))), roughness=0.9)
    shapes.append(
        (
            cloth,
            tube(
                [(0.08 * long, 0, 0.265 * long), (-0.14 * long, 0, 0.275 * long), (-0.35 * long, 0, 0.265 * long)],
                np.array([0.022, 0.03, 0.012]) * long,
                8,
            ),
        )
    )
    shapes += [
        (metal, tube([(0.1 * long, 0, mast * 0.98), (end * long, 0, 0.16 * long)], 0.0022 * long, 4))
        for end in (0.55, -0.47)
    ]
    for material, mesh in shapes:
        builder.add(material, moved(mesh, at, turn_deg, u), name="boats")


def fishing_boat(
    builder: Builder,
    paints: tuple[Material, Material, Material],
    at: tuple[float, float, float],
    turn_deg: float,
    u: float,
    random: np.random.Generator,
) -> None:
    """A small open or cabin boat in bright paint. paints: hull, trim, inside."""
    paint, trim, inside = paints
    long = float(random.uniform(3.8, 5.6))
    wide, deep = 0.38 * long, 0.21 * long
    shapes = [(paint, hull(long, wide, deep, stern=0.75)), (inside, _deck(long, wide, deep, 0.07 * long, stern=0.75))]
    rail = _rail(long, wide, deep)
    shapes += [(trim, tube(rail * (1, side, 1), 0.012 * long, 6)) for side in (-1, 1)]
    if long > 4.6:
        shapes.append((trim, box((0.0, -0.11 * long, 0.1 * long), (0.2 * long, 0.11 * long, 0.34 * long), 0.02 * long)))
        shapes.append(
            (
                paint,
                box((-0.03 * long, -0.13 * long, 0.34 * long), (0.23 * long, 0.13 * long, 0.365 * long), 0.01 * long),
            )
        )
    else:
        shapes += [
            (
                trim,
                box(
                    (x * long, -0.16 * long, 0.085 * long),
                    (x * long + 0.06 * long, 0.16 * long, 0.1 * long),
                    0.005 * long,
                ),
            )
            for x in (-0.22, 0.08)
        ]
    for material, mesh in shapes:
        builder.add(material, moved(mesh, at, turn_deg, u), name="boats")


def _rail(long: float, wide: float, deep: float, stern: float = 0.75) -> Numbers:
    s = np.linspace(0, 1, 24)
    beam = (
        wide
        / 2
        * np.clip(stern + (1 - stern) * np.sin(np.pi * np.minimum(s / 0.9, 1) ** 0.8), 0, 1)
        * np.clip(1 - s**5, 0.0, 1)
    )
    return np.stack([long * (s - 0.5) + 0.12 * long * s**3, beam, deep * (0.66 + 0.25 * (2 * s - 0.8) ** 2)], axis=-1)


def part_of(mesh: Mesh, material: Material, name: str = "") -> Part:
    return Part(shape=mesh, material=material, name=name)


def bricks(seed: int, code: str = "#8e4a36") -> Material:
    return Material(colour=brick(code, seed % 3), roughness=0.9, specular=0.15)
