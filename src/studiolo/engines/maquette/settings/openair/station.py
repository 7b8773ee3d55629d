"""A railway platform with its canopy, clock and train."""

import numpy as np

from studiolo.engines.maquette.model import Material, Mesh, Texture, Vector
from studiolo.engines.maquette.settings.facades import repeat
from studiolo.engines.maquette.settings.openair.carpentry import (
    bench,
    bricks,
    plank_wood,
)
from studiolo.engines.maquette.settings.openair.growth import tree_line, trees
from studiolo.engines.maquette.settings.openair.houses import (
    glow,
    house_looks,
    timber,
    windows,
)
from studiolo.engines.maquette.settings.openair.site import Laid, Site, flat
from studiolo.engines.maquette.settings.openair.town import IRON, pools_of_light
from studiolo.engines.maquette.settings.shell import Builder, box, lathe, moved, quad, tube
from studiolo.engines.maquette.settings.surfaces import hex_colour, noise, paving
from studiolo.engines.maquette.settings.trees import OAK
from studiolo.engines.maquette.srgb import encoded_bytes


def railway_station(site: Site) -> Laid:
    """A platform under an iron canopy, rails beside it, a train at the far platform, lamps, benches and a clock."""
    u, random, side = site.unit, site.random, site.side
    edge = max(2.0 * u, 0.62 * site.width_m + 0.9 * u)
    near, far = -2.5 * site.back, 95 * u
    builder = Builder()
    slabs = Material(colour=paving("#a09a90", site.seed % 3, 8, 6), roughness=0.75, specular=0.3)
    stone = Material(colour=hex_colour("#8f8a82"), roughness=0.8)
    yellow = Material(colour=hex_colour("#d9b23c"), roughness=0.7)
    deep = -1.05 * u

    def at(x: float, y: float, z: float = 0.0) -> Vector:
        return (side * x, y, z)

    def slab(x0: float, x1: float, z: float, material: Material) -> None:
        left, right = sorted((side * x0, side * x1))
        builder.add(material, quad((left, near, z), (right - left, 0, 0), (0, far - near, 0), 2.4 * u), name="paving")

    slab(-14 * u, edge, 0.0, slabs)
    slab(edge - 0.62 * u, edge - 0.5 * u, 0.006 * u, yellow)
    other = edge + 8.2 * u
    slab(other, other + 6 * u, 0.0, slabs)
    for x in (edge, other):
        builder.add(stone, box(at(x - 0.06 * u, near, deep), at(x + 0.06 * u, far, 0.004), 0.01 * u))
    ballast = Material(colour=_gravel(site.seed), roughness=0.95)
    left, right = sorted((side * edge, side * other))
    builder.add(ballast, quad((left, near, deep), (right - left, 0, 0), (0, far - near, 0), 2.0 * u))
    rail = Material(colour=(0.35, 0.31, 0.28), metallic=0.9, roughness=0.35)
    sleeper = timber(site.seed, "#3f352c", "#5f5144")
    for middle in (edge + 2.1 * u, edge + 6.1 * u):
        for gauge in (-0.72, 0.72):
            x = middle + gauge * u
            builder.add(
                rail, box(at(x - 0.035 * u, near, deep + 0.1 * u), at(x + 0.035 * u, far, deep + 0.26 * u), 0.01 * u)
            )
        ties = box((-1.25 * u, -0.12 * u, 0), (1.25 * u, 0.12 * u, 0.1 * u), 0.01 * u, uv_m=u)
        builder.add(sleeper, repeat(ties, np.array([(side * middle, y, deep) for y in np.arange(near, far, 0.66 * u)])))
    if site.wanted("train"):
        _train(builder, side * (edge + 6.1 * u), -6 * u, far, deep + 0.26 * u, u, random, site.dark)
    _canopy(builder, site, -side * 1.0, edge, u)
    wall = bricks(site.seed, "#9a5f48")
    wall_x = -5.8 * u - 0.3 * site.width_m
    builder.add(
        wall,
        moved(
            quad((-(far - near) / 2, 0, 0), (far - near, 0, 0), (0, 0, 5.2 * u), 2.0 * u),
            at(wall_x, (far + near) / 2),
            -90.0 * side,
        ),
    )
    look = house_looks(random, 1, walls=("#ffffff",), roofs=("#884433",), dark=site.dark)[0]
    for y in np.arange(4, 60, 5.5):
        for material, mesh in windows(look, np.array([(0.0, 0.0, 1.2)]), 1.3, 2.3, random):
            builder.add(material, moved(mesh, at(wall_x, y * u), -90.0 * side, u))
    for y in (7.5, 18.5, 30.0):
        bench(builder, plank_wood(site.seed, "#6b4a2c", "#9a6f45"), IRON, at(wall_x + 0.9 * u, y * u), 90.0 * side, u)
    _clock(builder, at(edge - 2.6 * u, 9.5 * u, 3.15 * u), u)
    parts = [
        *builder.parts(),
        *tree_line(site, flat, from_u=100, to_u=170, count=160, tall_u=(7, 12), firs_share=0.3),
        *trees(
            site,
            flat,
            np.full(6, side * (other + 9 * u)),
            np.array([6, 17, 28, 41, 55, 70]) * u,
            random.uniform(7, 10, 6),
            OAK,
        ),
    ]
    lamps = [(-side * 1.0 * u, y * u, 3.6 * u) for y in (4.0, 12.0)]
    return Laid(parts=tuple(parts), height=flat, lights=pools_of_light(site, lamps, 14.0))


def _gravel(seed: int, size: int = 256) -> Texture:
    stones = noise((size, size), (1.6, 1.6), seed)
    tone = 0.27 * (1 + 0.35 * np.clip(stones, -1.6, 1.6)) * (1 + 0.08 * noise((size, size), (30, 30), seed + 1))
    return Texture(image=encoded_bytes(np.clip(tone[..., None] * np.array([1.0, 0.93, 0.85]), 0.02, 1)))


def _train(
    builder: Builder, x: float, from_y: float, to_y: float, z: float, u: float, random: np.random.Generator, dark: bool
) -> None:
    """Carriages with rounded roofs, a band of windows, doors."""
    body, stripe = (
        Material(colour=hex_colour(c), roughness=0.3, clearcoat=0.4)
        for c in (("#8a2a2e", "#e6dcc4") if random.random() < 0.5 else ("#2f5a4a", "#e6dcc4"))
    )
    roof = Material(colour=(0.3, 0.3, 0.31), roughness=0.5)
    glass = glow((1.0, 0.8, 0.5), 0.9) if dark else Material(colour=(0.03, 0.035, 0.04), roughness=0.06, specular=0.9)
    under = Material(colour=(0.03, 0.03, 0.03), roughness=0.7)
    long, half, y = 19.0 * u, 1.42 * u, from_y
    while y < to_y - long:
        builder.add(body, box((x - half, y, z + 0.75 * u), (x + half, y + long, z + 3.0 * u), 0.12 * u, soft=3))
        builder.add(
            stripe,
            box(
                (x - half - 0.01 * u, y + 0.1 * u, z + 1.5 * u),
                (x + half + 0.01 * u, y + long - 0.1 * u, z + 1.62 * u),
                0.005 * u,
            ),
        )
        builder.add(
            roof,
            box(
                (x - half * 0.96, y + 0.05 * u, z + 2.9 * u),
                (x + half * 0.96, y + long - 0.05 * u, z + 3.45 * u),
                0.3 * u,
                soft=5,
            ),
        )
        panes = [
            box(
                (x - half - 0.02 * u, y + (1.6 + 2.05 * k) * u, z + 1.75 * u),
                (x + half + 0.02 * u, y + (3.05 + 2.05 * k) * u, z + 2.6 * u),
                0.05 * u,
            )
            for k in range(8)
        ]
        builder.add(glass, *panes)
        for door in (0.35, 17.4):
            builder.add(
                stripe,
                box(
                    (x - half - 0.03 * u, y + door * u, z + 0.85 * u),
                    (x + half + 0.03 * u, y + (door + 1.1) * u, z + 2.85 * u),
                    0.03 * u,
                ),
            )
        builder.add(
            under,
            box(
                (x - half * 0.85, y + 0.4 * u, z + 0.35 * u),
                (x + half * 0.85, y + long - 0.4 * u, z + 0.8 * u),
                0.05 * u,
            ),
        )
        wheel = lathe([(0.42, -0.06), (0.45, -0.02), (0.45, 0.05), (0.3, 0.07), (0.0, 0.08)], sides=18)
        tip = np.array([[0, 0, 1], [0, 1, 0], [-1, 0, 0]], np.float32)
        assert wheel.normals is not None
        upright = Mesh(vertices=wheel.vertices @ tip.T, faces=wheel.faces, normals=wheel.normals @ tip.T, uvs=wheel.uvs)
        for wy in (2.0, 4.2, 14.8, 17.0):
            builder.add(under, *(moved(upright, (x + s * 0.78 * u, y + wy * u, z + 0.45 * u), 0, u) for s in (-1, 1)))
        y += long + 0.5 * u


def _canopy(builder: Builder, site: Site, sign: float, edge: float, u: float) -> None:
    """Cast columns with brackets that carry a roof with a scalloped valance."""
    iron = Material(colour=hex_colour("#2f4a42"), roughness=0.45, clearcoat=0.2)
    roof = Material(colour=hex_colour("#8f8b80"), roughness=0.7)
    cream = Material(colour=hex_colour("#e6dcc4"), roughness=0.6)
    wide = (4.6 * u, edge - 0.9 * u)
    left, right = sorted((sign * wide[0], -sign * wide[1]))
    near, far = -0.2 * site.back + 1.0 * u, 62 * u
    top = 4.35 * u
    builder.add(roof, box((left, near, top), (right, far, top + 0.14 * u), 0.02 * u))
    builder.add(cream, box((left + 0.05 * u, near + 0.05 * u, top - 0.04 * u), (right - 0.05 * u, far, top), 0.005 * u))
    for x in (left, right):
        count = int((far - near) / (0.3 * u))
        tooth = box((-0.02 * u, -0.13 * u, -0.42 * u), (0.02 * u, 0.13 * u, 0.02 * u), 0.01 * u)
        builder.add(cream, repeat(tooth, np.array([(x, near + (k + 0.5) * 0.3 * u, top) for k in range(count)])))
    count = int((right - left) / (0.3 * u))
    tooth = box((-0.13 * u, -0.02 * u, -0.42 * u), (0.13 * u, 0.02 * u, 0.02 * u), 0.01 * u)
    builder.add(cream, repeat(tooth, np.array([(left + (k + 0.5) * 0.3 * u, near, top) for k in range(count)])))
    column = [(0.22, 0), (0.22, 0.3), (0.14, 0.42), (0.1, 0.9), (0.085, 3.3), (0.15, 3.42), (0.13, 3.55), (0.09, 4.3)]
    for y in np.arange(3.0, 62, 7.0):
        x = sign * (1.4 * u + 0.5 * site.width_m)
        builder.add(iron, moved(lathe(column, sides=14), (x, y * u, 0), 0, u))
        for s in (-1, 1):
            a = np.linspace(0, np.pi / 2, 9)
            path = np.stack(
                [x + s * (0.05 + 1.2 * (1 - np.cos(a))) * u, np.full(9, y * u), (3.25 + 1.05 * np.sin(a)) * u], -1
            )
            builder.add(iron, tube(path, 0.04 * u, 6))
        builder.add(
            iron,
            box(
                (left + 0.1 * u, (y - 0.06) * u, top - 0.2 * u),
                (right - 0.1 * u, (y + 0.06) * u, top - 0.04 * u),
                0.01 * u,
            ),
        )


def _clock(builder: Builder, at: Vector, u: float) -> None:
    pale = Material(colour=(0.85, 0.84, 0.8), roughness=0.4)
    rim = [(0.5, -0.1), (0.5, 0.1), (0.44, 0.12), (0.0, 0.1)]
    disc = lathe(rim, sides=32)
    tip = np.array([[1, 0, 0], [0, 0, -1], [0, 1, 0]], np.float32)
    assert disc.normals is not None
    face = Mesh(vertices=disc.vertices @ tip.T, faces=disc.faces, normals=disc.normals @ tip.T, uvs=disc.uvs)
    builder.add(IRON, moved(face, at, 0, 1.06 * u))
    builder.add(pale, moved(face, (at[0], at[1] - 0.03 * u, at[2]), 0, 0.96 * u))
    marks = [
        box(
            (0.34 * np.sin(a) - 0.015, -0.17, 0.34 * np.cos(a) - 0.03),
            (0.34 * np.sin(a) + 0.015, -0.15, 0.34 * np.cos(a) + 0.03),
            0.004,
        )
        for a in np.arange(12) * np.pi / 6
    ]
    hands = [
        box((-0.018, -0.18, -0.05), (0.018, -0.16, 0.33), 0.004),
        box((-0.05, -0.18, -0.018), (0.22, -0.16, 0.018), 0.004),
    ]
    builder.add(IRON, *(moved(m, at, 0, u) for m in (*marks, *hands)))
    builder.add(IRON, tube([(at[0], at[1], at[2] + 0.5 * u), (at[0], at[1], 4.3 * u)], 0.04 * u, 6))
