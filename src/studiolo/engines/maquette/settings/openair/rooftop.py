"""A roof above the city, and the city's towers."""

import numpy as np

from studiolo.engines.maquette.model import Colour, Material, Mesh, Numbers, Part, Texture, Vector
from studiolo.engines.maquette.settings.facades import repeat
from studiolo.engines.maquette.settings.openair.carpentry import (
    bricks,
)
from studiolo.engines.maquette.settings.openair.houses import (
    glow,
    timber,
)
from studiolo.engines.maquette.settings.openair.site import Laid, Site, flat
from studiolo.engines.maquette.settings.openair.town import IRON, pavement, pools_of_light
from studiolo.engines.maquette.settings.shell import Builder, ball, box, lathe, moved, quad, tube
from studiolo.engines.maquette.settings.surfaces import hex_colour
from studiolo.engines.maquette.srgb import encoded_bytes


def rooftop(site: Site) -> Laid:
    """A flat roof with a parapet, a water tank and vents; towers of the city all around, lit by night."""
    u, side = site.unit, site.side
    edge = 7.5 * u + 0.8 * site.size_m
    builder = Builder()
    brick_wall = bricks(site.seed, "#8a5a48")
    cap = Material(colour=hex_colour("#b8b0a2"), roughness=0.8)
    builder.add(brick_wall, box((-40 * u, edge, -3 * u), (40 * u, edge + 0.35 * u, 1.0 * u), 0.01 * u, uv_m=2.0 * u))
    builder.add(cap, box((-40 * u, edge - 0.08 * u, 1.0 * u), (40 * u, edge + 0.43 * u, 1.12 * u), 0.02 * u))
    _tank(builder, (side * 4.6 * u + side * 0.5 * site.width_m, edge - 2.6 * u, 0), u)
    metal = Material(colour=(0.5, 0.51, 0.52), metallic=0.8, roughness=0.4)
    white = Material(colour=(0.62, 0.62, 0.6), roughness=0.5)
    vent_x = -side * (4.2 * u + 0.5 * site.width_m)
    builder.add(
        white, box((vent_x - 1.1 * u, edge - 3.2 * u, 0.15 * u), (vent_x + 1.1 * u, edge - 1.8 * u, 1.15 * u), 0.04 * u)
    )
    fan = lathe([(0.42, 0.0), (0.42, 0.1), (0.36, 0.12), (0.3, 0.02), (0.0, 0.02)], sides=22)
    builder.add(metal, *(moved(fan, (vent_x + s * 0.52 * u, edge - 2.5 * u, 1.15 * u), 0, u) for s in (-1, 1)))
    for x in (vent_x - side * 2.4 * u, vent_x - side * 3.2 * u):
        builder.add(
            metal,
            moved(
                lathe([(0.14, 0), (0.14, 0.9), (0.24, 0.95), (0.24, 1.15), (0.0, 1.25)], sides=14),
                (x, edge - 2.0 * u, 0),
                0,
                u,
            ),
        )
    bulbs = glow((1.0, 0.75, 0.42), 7.0 if site.dark else 1.5)
    t = np.linspace(-1, 1, 41)
    rope = np.stack([t * 11 * u, np.full(41, edge - 0.3 * u), (2.75 - 0.5 * np.abs(np.sin(t * np.pi * 1.5))) * u], -1)
    builder.add(IRON, tube(rope, 0.012 * u, 4))
    builder.add(
        bulbs, *(ball((float(p[0]), float(p[1]), float(p[2]) - 0.07 * u), 0.055 * u, sides=8) for p in rope[1::2])
    )
    builder.add(
        IRON,
        *(
            tube([(x * u, edge - 0.3 * u, 0), (x * u, edge - 0.3 * u, 2.75 * u)], 0.035 * u, 6)
            for x in (-11.0, -3.67, 3.67, 11.0)
        ),
    )
    parts = [
        pavement(site, code="#9a938a", rows=10, columns=10, tile_u=6.0, far_u=edge / u, half_u=40.0),
        *builder.parts(),
        *skyline(site, edge + 26 * u, -62.0 * u),
    ]
    return Laid(
        parts=tuple(parts),
        height=flat,
        lights=pools_of_light(site, [(-2.5 * u, edge - 1.2 * u, 2.7 * u), (3.5 * u, edge - 1.2 * u, 2.7 * u)], 9.0),
    )


def _tank(builder: Builder, at: Vector, u: float) -> None:
    """A wooden water tank on iron legs."""
    staves = timber(7, "#5a4636", "#86694c")
    iron = Material(colour=(0.05, 0.045, 0.042), roughness=0.6, metallic=0.3)
    builder.add(staves, moved(lathe([(1.35, 2.4), (1.4, 2.42), (1.35, 5.1), (1.3, 5.12)], sides=30), at, 0, u))
    builder.add(
        Material(colour=(0.1, 0.09, 0.085), roughness=0.7),
        moved(lathe([(1.55, 5.05), (1.5, 5.15), (0.05, 6.2), (0.0, 6.25)], sides=30), at, 0, u),
    )
    builder.add(
        iron,
        *(
            moved(lathe([(1.4, z), (1.42, z + 0.03), (1.4, z + 0.06)], sides=30), at, 0, u)
            for z in (2.6, 3.3, 4.0, 4.7)
        ),
    )
    for x, y in ((-0.95, -0.95), (0.95, -0.95), (0.95, 0.95), (-0.95, 0.95)):
        builder.add(iron, moved(tube([(x, y, 0), (x * 0.95, y * 0.95, 2.4)], 0.07, 6), at, 0, u))
    builder.add(iron, moved(box((-1.25, -1.25, 2.28), (1.25, 1.25, 2.42), 0.02), at, 0, u))
    for x in (-0.95, 0.95):
        builder.add(
            iron,
            moved(tube([(x, -0.95, 0.2), (x, 0.95, 2.2)], 0.03, 5), at, 0, u),
            moved(tube([(x, 0.95, 0.2), (x, -0.95, 2.2)], 0.03, 5), at, 0, u),
        )
    builder.add(
        iron,
        moved(tube([(-0.95, -0.95, 0.2), (0.95, -0.95, 2.2)], 0.03, 5), at, 0, u),
        moved(tube([(0.95, -0.95, 0.2), (-0.95, -0.95, 2.2)], 0.03, 5), at, 0, u),
    )


def window_grid(wall: str, glass: Colour, seed: int, size: int = 256) -> Texture:
    """A tower's front: 8 by 12 windows to the tile."""
    random = np.random.default_rng(seed)
    v, u = np.mgrid[0:size, 0:size] / size
    column, row = (u * 8) % 1, (v * 12) % 1
    pane = ((column > 0.16) & (column < 0.84) & (row > 0.2) & (row < 0.86))[..., None]
    tone = random.uniform(0.5, 1.7, (12, 8))[(v * 12).astype(int), (u * 8).astype(int)][..., None]
    colour = np.where(pane, np.asarray(glass) * tone, np.asarray(hex_colour(wall)))
    return Texture(image=encoded_bytes(np.clip(colour, 0, 1)))


def skyline(site: Site, from_y: float, ground_z: float) -> tuple[Part, ...]:
    """Towers behind towers, stepped and capped; by night many of their windows shine."""
    u, random = site.unit, site.random
    kinds = [
        ("#8f857a", (0.10, 0.13, 0.16)),
        ("#6b6f78", (0.07, 0.11, 0.16)),
        ("#a5917a", (0.09, 0.10, 0.12)),
        ("#c2b8a8", (0.12, 0.14, 0.16)),
        ("#4f5a66", (0.12, 0.19, 0.25)),
        ("#7a5a4a", (0.08, 0.09, 0.10)),
    ]
    mats = [
        Material(colour=window_grid(wall, glass, k), roughness=0.45 if k % 2 else 0.7, specular=0.5)
        for k, (wall, glass) in enumerate(kinds)
    ]
    roof = Material(colour=(0.16, 0.155, 0.15), roughness=0.9)
    builder = Builder()
    panes: list[list[Numbers]] = [[], [], []]
    for ring, (away, count, tall) in enumerate(
        ((0.0, 14, (34, 60)), (44.0, 26, (44, 84)), (120.0, 40, (58, 125)), (260.0, 60, (70, 190)))
    ):
        for _ in range(count):
            y = from_y + (away + float(random.uniform(0, 30 + 12 * ring))) * u
            reach = np.tan(site.sight.half_angle) * (y + site.back) * 1.1
            x = float(random.uniform(-reach, reach))
            wide, high = (
                float(random.uniform(8, 16)) * (1 + 0.25 * ring),
                float(random.uniform(*tall)) * (0.75 if abs(x) < 0.25 * reach else 1.0),
            )
            material = mats[int(random.integers(len(mats)))]
            top = ground_z + high * u
            tiers = [(1.0, 1.0)] if random.random() < 0.5 else [(1.0, 0.72), (0.7, 0.9), (0.42, 1.0)]
            low = ground_z
            for share, end in tiers:
                half, z = wide * share * u / 2, ground_z + (top - ground_z) * end
                builder.add(material, *_tower(x, y, half, low, z, u))
                builder.add(roof, quad((x - half, y - half, z), (2 * half, 0, 0), (0, 2 * half, 0)))
                if site.dark:
                    _lit_panes(panes, x, y, half, low, z, u, random)
                low = z
            if random.random() < 0.3:
                builder.add(roof, tube([(x, y, top), (x, y, top + 0.2 * high * u)], 0.16 * u * (1 + ring * 0.5), 5))
    if site.dark:
        glows = [glow(c, p) for c, p in (((1.0, 0.68, 0.34), 1.5), ((1.0, 0.84, 0.6), 1.1), ((0.75, 0.88, 1.0), 0.9))]
        one = quad((-0.5 * u, 0, -0.65 * u), (1.0 * u, 0, 0), (0, 0, 1.3 * u))
        for material, places in zip(glows, panes, strict=True):
            if places:
                builder.add(material, repeat(one, np.concatenate(places)))
    return builder.parts()


def _tower(x: float, y: float, half: float, low: float, top: float, u: float) -> list[Mesh]:
    up = (0.0, 0.0, top - low)
    return [
        quad((x - half, y - half, low), (2 * half, 0, 0), up, 22 * u),
        quad((x + half, y - half, low), (0, 2 * half, 0), up, 22 * u),
        quad((x - half, y + half, low), (0, -2 * half, 0), up, 22 * u),
    ]


def _lit_panes(
    panes: list[list[Numbers]],
    x: float,
    y: float,
    half: float,
    low: float,
    top: float,
    u: float,
    random: np.random.Generator,
) -> None:
    columns = np.arange(x - half + 1.37 * u, x + half - u, 2.75 * u)
    rows = np.arange(max(low, -22 * u) + 0.9 * u, top - u, 1.83 * u)
    if not len(columns) or not len(rows):
        return
    grid = np.stack(np.meshgrid(columns, rows, indexing="ij"), -1).reshape(-1, 2)
    grid = grid[random.random(len(grid)) < 0.34]
    at = np.stack([grid[:, 0], np.full(len(grid), y - half - 0.06 * u), grid[:, 1]], -1)
    kind = random.integers(0, 3, len(at))
    for number in range(3):
        panes[number].append(at[kind == number])
