"""Squares: a village square with its church, a market."""

import numpy as np

from studiolo.engines.maquette.meshes import join
from studiolo.engines.maquette.model import Material, Mesh, Numbers, Part, Vector
from studiolo.engines.maquette.settings.facades import striped
from studiolo.engines.maquette.settings.openair.carpentry import bench, lamp_post, plank_wood
from studiolo.engines.maquette.settings.openair.growth import trees
from studiolo.engines.maquette.settings.openair.houses import (
    church,
    glow,
    house_looks,
)
from studiolo.engines.maquette.settings.openair.site import Laid, Site, flat, solid
from studiolo.engines.maquette.settings.openair.town import CLOTHS, IRON, pavement, pools_of_light, ring_of_houses
from studiolo.engines.maquette.settings.plants import Plant, sown
from studiolo.engines.maquette.settings.shell import Builder, ball, box, lathe, moved, sheet, tube
from studiolo.engines.maquette.settings.surfaces import hex_colour
from studiolo.engines.maquette.settings.trees import BEECH


def village_square(site: Site) -> Laid:
    """A cobbled square with a fountain, old houses and the church tower behind them."""
    u, side = site.unit, site.side
    builder = Builder()
    near = 17.5 + site.size_m / u
    ring_of_houses(site, builder, near, gap_u=15.0 + 0.4 * site.width_m / u)
    look = house_looks(site.random, 1, walls=("#d8ccb2",), roofs=("#5f5a58",), dark=site.dark)[0]
    church(builder, look, (side * 6.0 * u, (near + 30.0) * u, 0), 0.0, 0.92 * u, site.random)
    water = _fountain(builder, (-side * 4.4 * u, (8.5 + 0.8 * site.size_m / u) * u, 0), u)
    globe = glow((1.0, 0.74, 0.42), 13.0) if site.dark else Material(colour=(0.82, 0.8, 0.76), roughness=0.3)
    lamps = [(s * 8.5 * u, y * u) for s in (-1, 1) for y in (6.0, 15.0)]
    for x, y in lamps:
        lamp_post(builder, IRON, globe, (x, y, 0), u)
    bench(builder, plank_wood(site.seed, "#6b4a2c", "#9a6f45"), IRON, (side * 9.2 * u, 11 * u, 0), -40.0 * side, u)
    tx, ty = np.array([-11.0, 11.5, 10.0]) * u, np.array([13.0, 9.0, 17.5]) * u
    parts = [
        pavement(site, code="#8f877a", rows=22, columns=16, tile_u=3.4),
        *builder.parts(),
        water,
        *trees(site, flat, tx, ty, site.random.uniform(5, 6.5, 3), BEECH),
    ]
    return Laid(parts=tuple(parts), height=flat, lights=pools_of_light(site, [(x, y, 3.1 * u) for x, y in lamps]))


def _fountain(builder: Builder, at: Vector, u: float) -> Part:
    stone = Material(colour=hex_colour("#b7aa94"), roughness=0.8)
    basin = [
        (1.9, 0.0),
        (1.95, 0.12),
        (1.8, 0.2),
        (1.85, 0.62),
        (1.95, 0.68),
        (1.95, 0.78),
        (1.68, 0.78),
        (1.62, 0.4),
        (0.0, 0.38),
    ]
    column = [
        (0.42, 0.3),
        (0.3, 0.6),
        (0.2, 1.1),
        (0.24, 1.5),
        (0.85, 1.75),
        (0.9, 1.84),
        (0.78, 1.84),
        (0.12, 1.7),
        (0.1, 2.2),
        (0.2, 2.35),
        (0.06, 2.6),
        (0.0, 2.65),
    ]
    builder.add(
        stone, moved(lathe(basin, sides=40), at, 0, u), moved(lathe(column, sides=28), at, 0, u), name="fountain"
    )
    pool = Material(colour=(0.02, 0.06, 0.06), roughness=0.05, specular=0.9)
    builder.add(
        pool,
        moved(lathe([(1.66, 0.64), (0.0, 0.65)], sides=40), at, 0, u),
        moved(lathe([(0.8, 1.82), (0.0, 1.83)], sides=28), at, 0, u),
    )
    jets = []
    for turn in np.arange(10) * 2 * np.pi / 10:
        t = np.linspace(0, 1, 10)
        path = np.stack([(0.86 + 0.42 * t) * np.cos(turn), (0.86 + 0.42 * t) * np.sin(turn), 1.82 - 1.16 * t**1.8], -1)
        jets.append(moved(tube(path, 0.02, 5), at, 0, u))
    clear = Material(colour=(0.75, 0.8, 0.82), roughness=0.15, specular=0.8)
    return Part(shape=join(jets), material=clear, name="jets")


def market(site: Site) -> Laid:
    """Stalls under striped awnings on both sides of an aisle, heaped with fruit and flowers; old houses behind."""
    u, random = site.unit, site.random
    builder = Builder()
    near = 33.0
    ring_of_houses(site, builder, near, gap_u=19.0)
    aisle = max(2.3 * u, 0.62 * site.width_m + 0.9 * u)
    heaps: list[Numbers] = []
    awnings = [Material(kind="thin", colour=striped(*pair), roughness=0.9, translucency=0.5) for pair in CLOTHS]
    wood = plank_wood(site.seed, "#6f5234", "#a5804f")
    start = -0.42 * site.back
    for k, y in enumerate(np.arange(start, 27 * u, 3.5 * u)):
        for side in (-1.0, 1.0):
            if not site.empty and abs(y) < 0.6 * site.sight.depth_m:
                continue
            x = side * (aisle + 0.25 * u * float(random.random()))
            heaps.append(
                _stall(builder, site, awnings[int(random.integers(5))], wood, (x, float(y), 0), -90.0 * side, k)
            )
    bulbs = glow((1.0, 0.75, 0.42), 6.0 if site.dark else 1.5)
    for y in np.arange(2 * u, 27 * u, 5 * u):
        t = np.linspace(-1, 1, 15)
        rope = np.stack([t * aisle * 1.15, np.full(15, y), (2.95 - 0.5 * (1 - t**2)) * u], -1)
        builder.add(IRON, tube(rope, 0.012 * u, 4))
        builder.add(
            bulbs, *(ball((float(p[0]), float(p[1]), float(p[2]) - 0.07 * u), 0.055 * u, sides=8) for p in rope[1:-1:2])
        )
    parts = [
        pavement(site, code="#938a7d", rows=22, columns=16, tile_u=3.4),
        *builder.parts(),
        *_fruit(site, np.concatenate(heaps)),
    ]
    lights = pools_of_light(site, [(s * aisle, y * u, 2.2 * u) for s in (-1, 1) for y in (3.0, 11.0)], 10.0)
    return Laid(parts=tuple(parts), height=flat, lights=lights)


def _stall(
    builder: Builder, site: Site, cloth: Material, wood: Material, at: Vector, turn_deg: float, number: int
) -> Numbers:
    """A table of crates under an awning that faces -y before it is turned. Returns crates (n, 5): x, y, z, which fruit, turn."""
    u = site.unit
    shapes: list[tuple[Material, Mesh]] = []
    for x in (-1.35, 1.35):
        shapes += [
            (wood, box((x - 0.04, -0.04, 0), (x + 0.04, 0.04, 2.25), 0.01, grain=2)),
            (wood, box((x - 0.04, 1.46, 0), (x + 0.04, 1.54, 2.6), 0.01, grain=2)),
        ]
    columns = np.linspace(-1.6, 1.6, 65)
    scallop = 0.07 * np.abs(np.sin((columns + 1.6) / 0.4 * np.pi))
    rows = [(1.7, 2.68, 0.0), (0.7, 2.52, 0.0), (-0.42, 2.2, 0.0), (-0.43, 2.04, 1.0)]
    points = np.stack([np.stack([columns, np.full(65, y), z - d * scallop], -1) for y, z, d in rows])
    uvs = np.stack([np.broadcast_to(columns / 3.2, (4, 65)), np.repeat(np.linspace(0, 1, 4)[:, None], 65, 1)], -1)
    shapes.append((cloth, sheet(points, uvs=uvs)))
    shapes.append((wood, box((-1.4, 0.0, 0.05), (1.4, 0.06, 0.72), 0.01, uv_m=1.0)))
    crates = []
    for row, (y, z) in enumerate(((0.28, 0.72), (0.8, 0.92), (1.25, 1.12))):
        shapes.append((wood, box((-1.4, y - 0.28, z - 0.05), (1.4, y + 0.26, z), 0.008, uv_m=1.0)))
        for column, x in enumerate((-1.02, -0.34, 0.34, 1.02)):
            shapes += [
                (wood, box((x - 0.31, y - 0.24, z), (x + 0.31, y - 0.22, z + 0.13), 0.004)),
                (wood, box((x - 0.31, y - 0.24, z), (x - 0.29, y + 0.22, z + 0.13), 0.004)),
                (wood, box((x + 0.29, y - 0.24, z), (x + 0.31, y + 0.22, z + 0.13), 0.004)),
            ]
            crates.append((x, y, z, (column + 2 * row + number) % 7))
    angle = np.radians(turn_deg)
    out = []
    for x, y, z, kind in crates:
        wx = x * np.cos(angle) - y * np.sin(angle)
        wy = x * np.sin(angle) + y * np.cos(angle)
        out.append((at[0] + wx * u, at[1] + wy * u, z * u, kind, angle))
    for material, mesh in shapes:
        builder.add(material, moved(mesh, at, turn_deg, u))
    return np.array(out)


def _fruit(site: Site, crates: Numbers) -> Plant:
    """Every crate full: apples, oranges, lemons, cabbages, plums, tomatoes, pears."""
    random, u = site.random, site.unit
    seen = (crates[:, 1] < 16 * u) & (
        np.abs(crates[:, 0]) < np.tan(site.sight.half_angle) * (crates[:, 1] + site.back) + u
    )
    crates = crates[seen]
    fruit = lathe([(0.012, 0.01), (0.6, 0.05), (1.0, 0.7), (0.86, 1.4), (0.35, 1.78), (0.02, 1.66)], sides=7)
    colours = (
        (0.5, 0.03, 0.025),
        (0.75, 0.27, 0.015),
        (0.8, 0.6, 0.04),
        (0.12, 0.27, 0.05),
        (0.1, 0.02, 0.1),
        (0.6, 0.05, 0.02),
        (0.34, 0.4, 0.06),
    )
    parts: list[Part] = []
    for kind, colour in enumerate(colours):
        mine = crates[crates[:, 3] == kind]
        big = 0.115 if kind == 3 else 0.062
        per = 10 if kind == 3 else 24
        count = len(mine) * per
        if not count:
            continue
        px, py = random.uniform(-0.26, 0.26, count), random.uniform(-0.19, 0.19, count)
        pz = 0.05 + 0.10 * (1 - (px / 0.3) ** 2) * (1 - (py / 0.24) ** 2) + random.uniform(-0.02, 0.03, count)
        at = np.repeat(mine, per, axis=0)
        cos, sin = np.cos(at[:, 4]), np.sin(at[:, 4])
        feet = np.stack(
            [at[:, 0] + (px * cos - py * sin) * u, at[:, 1] + (px * sin + py * cos) * u, at[:, 2] + pz * u], -1
        )
        parts += sown([solid(fruit, colour, 0.32)], feet, np.full(count, big * u), random, lean=0.4, tint=0.12)
    return tuple(parts)
