"""A back street; by night its neon."""

import numpy as np

from studiolo.engines.maquette.model import Material, Numbers, Vector
from studiolo.engines.maquette.settings.openair.carpentry import bricks
from studiolo.engines.maquette.settings.openair.houses import (
    HouseLook,
    HouseShape,
    gabled_house,
    glow,
    house_looks,
    timber,
    windows,
)
from studiolo.engines.maquette.settings.openair.site import Laid, Site, flat
from studiolo.engines.maquette.settings.openair.town import NEONS, pools_of_light
from studiolo.engines.maquette.settings.shell import Builder, box, lathe, moved, quad, tube
from studiolo.engines.maquette.settings.surfaces import asphalt, hex_colour, puddles
from studiolo.engines.maquette.stage import AreaLight, Light

BRICKS = ("#7a3f35", "#8e4a36", "#6f4a3c", "#8a6a58", "#5f4a48")
PIPE = Material(colour=(0.12, 0.11, 0.10), roughness=0.6, metallic=0.3)
STEEL = Material(colour=(0.06, 0.055, 0.055), roughness=0.55, metallic=0.4)
DOORS = tuple(Material(colour=hex_colour(code), roughness=0.5) for code in ("#3a4a44", "#5a2f2a", "#2f3a4f"))


def alley(site: Site) -> Laid:
    """A narrow back street: brick walls, fire escapes, bins and pipes; by night neon tubes over wet ground."""
    u, random = site.unit, site.random
    half = max(2.7 * u, 0.75 * site.width_m + 0.8 * u)
    far, high = 46 * u, 17 * u
    builder = Builder()
    wet = site.dark or site.request.weather in ("rain", "storm")
    ground = Material(
        colour=asphalt(site.seed % 3),
        bump=puddles(site.seed % 20) if wet else None,
        bump_scale=0.02,
        roughness=0.1 if wet else 0.8,
        specular=0.8 if wet else 0.3,
    )
    builder.add(
        ground,
        quad((-half - u, -3 * site.back, 0), (2 * half + 2 * u, 0, 0), (0, far + 3 * site.back, 0), 3.0 * u),
        name="road",
    )
    look = house_looks(random, 1, walls=("#c9b79a",), roofs=("#884433",), dark=site.dark)[0]
    walls = [bricks(site.seed + k, code) for k, code in enumerate(BRICKS)]
    order = random.permutation(len(walls))
    start = -2.0 * site.back
    for side in (-1.0, 1.0):
        y, number = start, 0
        while y < far:
            long = float(random.uniform(8, 13)) * u
            wall = walls[int(order[(number + int(side > 0) * 2) % len(walls)])]
            set_back = half + float(random.uniform(0, 0.25)) * u
            mesh = quad((-long / 2, 0, 0), (long, 0, 0), (0, 0, high * float(random.uniform(0.8, 1.1))), 2.0 * u)
            builder.add(wall, moved(mesh, (side * set_back, y + long / 2, 0), 90.0 * side))
            _alley_wall(builder, site, look, side, set_back, y, long, number)
            y, number = y + long, number + 1
    gabled_house(
        builder, look, HouseShape(width=26, depth=8, eaves=13, floors=4, bays=8), (0, far + 9 * u, 0), 0, u, random
    )
    _clutter(builder, site, half)
    lights: list[Light] = []
    if site.dark:
        lights = _neon(builder, site, half)
        lights += pools_of_light(site, [(0.0, 24 * u, 4.6 * u)], 12.0)
    lines = Material(colour=(0.02, 0.02, 0.02), roughness=0.8)
    for y in (9, 17, 26):
        t = np.linspace(-1, 1, 13)
        builder.add(
            lines,
            tube(np.stack([t * half, np.full(13, y * u), (6.2 + 0.1 * y - 0.5 * (1 - t**2)) * u], -1), 0.014 * u, 4),
        )
    return Laid(parts=builder.parts(), height=flat, lights=tuple(lights))


def _alley_wall(
    builder: Builder, site: Site, look: HouseLook, side: float, half: float, y: float, long: float, number: int
) -> None:
    """Windows, doors, pipes and a fire escape along one wall."""
    u, random = site.unit, site.random
    at: Vector = (side * half, y, 0)
    for low in (4.0, 7.2, 10.4):
        for x in np.arange(1.6, long / u - 1.0, 2.6):
            if random.random() < 0.72:
                for material, mesh in windows(look, np.array([(0.0, 0.0, low)]), 1.0, 1.6, random):
                    builder.add(material, moved(mesh, (side * half, y + float(x) * u, 0), -90.0 * side, u))
    px = side * (half - 0.1 * u)
    builder.add(PIPE, tube([(px, y + 0.5 * u, 0), (px, y + 0.5 * u, 14 * u)], 0.07 * u, 8))
    if (number + int(side > 0)) % 2 == 0 and y > 1.5 * u:
        for level in (3.4, 6.6, 9.8):
            x0, x1 = side * half, side * (half - 1.05 * u)
            y0, y1 = y + 2.0 * u, y + 5.4 * u
            builder.add(STEEL, box((min(x0, x1), y0, level * u), (max(x0, x1), y1, (level + 0.05) * u), 0.01 * u))
            for h in (0.5, 0.95):
                builder.add(
                    STEEL,
                    tube(
                        [
                            (x0, y0, (level + h) * u),
                            (x1, y0, (level + h) * u),
                            (x1, y1, (level + h) * u),
                            (x0, y1, (level + h) * u),
                        ],
                        0.022 * u,
                        5,
                    ),
                )
            for yy in np.linspace(y0, y1, 9):
                builder.add(STEEL, tube([(x1, yy, level * u), (x1, yy, (level + 0.95) * u)], 0.012 * u, 4))
            builder.add(
                STEEL,
                tube(
                    [
                        (x1 + side * 0.25 * u, y0 + 0.3 * u, (level + 0.05) * u),
                        (x1 + side * 0.25 * u, y1 - 0.4 * u, (level + 3.2) * u),
                    ],
                    0.035 * u,
                    5,
                ),
            )
    door = DOORS[int(random.integers(3))]
    builder.add(
        door, moved(box((-0.55, -0.06, 0.1), (0.55, 0.02, 2.3), 0.02), (at[0], y + 0.62 * long, 0), -90.0 * side, u)
    )


def _clutter(builder: Builder, site: Site, half: float) -> None:
    """Bins, crates and a bicycle's worth of air-conditioning boxes against the walls."""
    u, random, side = site.unit, site.random, site.side
    green = Material(colour=hex_colour("#2f4f42"), roughness=0.5, clearcoat=0.2)
    lid = Material(colour=(0.03, 0.03, 0.032), roughness=0.5)
    for x, y in ((side * (half - 0.75 * u), 5.6 * u), (-side * (half - 0.75 * u), 12.5 * u)):
        builder.add(green, box((x - 0.6 * u, y - 0.95 * u, 0.12 * u), (x + 0.6 * u, y + 0.95 * u, 1.1 * u), 0.05 * u))
        builder.add(lid, box((x - 0.66 * u, y - 1.0 * u, 1.1 * u), (x + 0.66 * u, y + 1.0 * u, 1.22 * u), 0.04 * u))
    tin = Material(colour=(0.42, 0.43, 0.44), metallic=0.9, roughness=0.35)
    can = lathe([(0.24, 0.0), (0.27, 0.04), (0.27, 0.72), (0.3, 0.74), (0.3, 0.79), (0.1, 0.9), (0.0, 0.9)], sides=20)
    for x, y in (
        (-side * (half - 0.5 * u), 4.0 * u),
        (-side * (half - 0.55 * u), 4.8 * u),
        (side * (half - 0.45 * u), 8.2 * u),
    ):
        builder.add(tin, moved(can, (x, y, 0), 0, u))
    crate = timber(4, "#6f5234", "#a5804f")
    for k, (x, y) in enumerate(
        ((side * (half - 0.5 * u), 9.6 * u), (side * (half - 0.55 * u), 10.3 * u), (side * (half - 0.5 * u), 9.7 * u))
    ):
        z = 0.42 * u * (k == 2)
        builder.add(
            crate, box((x - 0.3 * u, y - 0.25 * u, z), (x + 0.3 * u, y + 0.25 * u, z + 0.4 * u), 0.02 * u, uv_m=0.8 * u)
        )
    pale = Material(colour=(0.5, 0.5, 0.48), roughness=0.5)
    for x, y, z in ((side, 14.0, 5.2), (-side, 8.0, 6.0), (side, 20.0, 5.6)):
        builder.add(
            pale,
            box(
                (x * half - 0.25 * u, y * u - 0.45 * u, z * u),
                (x * half + 0.25 * u, y * u + 0.45 * u, (z + 0.7) * u),
                0.03 * u,
            ),
        )
    del random


def _neon(builder: Builder, site: Site, half: float) -> list[Light]:
    """Bent tubes of light on boards that stand out from the walls: a ring, an arrow, a glass, a heart, a bolt, waves."""
    u, random = site.unit, site.random
    order = random.permutation(len(NEONS))
    shapes = random.permutation(6)
    lights: list[Light] = []
    dark = Material(colour=(0.015, 0.015, 0.018), roughness=0.4)
    for number, (side, y, z) in enumerate(
        ((1, 7.0, 3.5), (-1, 9.5, 4.4), (1, 13.5, 5.0), (-1, 16.0, 3.4), (1, 20.0, 3.8), (-1, 25.0, 4.6))
    ):
        colour = NEONS[int(order[number % 5])]
        tint = glow(colour, 15.0)
        x = side * (half - 0.85 * u)
        builder.add(
            dark,
            box(
                (x - 0.68 * u, y * u + 0.05 * u, (z - 0.72) * u),
                (x + 0.68 * u, y * u + 0.12 * u, (z + 0.72) * u),
                0.03 * u,
            ),
        )
        for path in _neon_shape(int(shapes[number])):
            points = np.stack([x + 0.52 * u * path[:, 0], np.full(len(path), y * u), z * u + 0.52 * u * path[:, 1]], -1)
            builder.add(tint, tube(points, 0.035 * u, 6), name="neon")
        red, green, blue = (c * 34.0 for c in colour)
        if number < 4:
            lights.append(
                AreaLight(
                    centre=(x * 0.9, (y - 2.5) * u, 9.5 * u),
                    target=(x * 0.1, (y - 4.5) * u, 0.0),
                    width_m=1.6 * u,
                    height_m=1.6 * u,
                    radiance=(red, green, blue),
                )
            )
    return lights


def _neon_shape(number: int) -> list[Numbers]:
    t = np.linspace(0, 2 * np.pi, 41)
    if number == 0:
        return [np.stack([r * np.cos(t), r * np.sin(t)], -1) for r in (1.0, 0.6)]
    if number == 1:
        return [
            _line(
                ((-0.9, 0.5), (0.3, 0.5), (0.3, 0.9), (1.0, 0.0), (0.3, -0.9), (0.3, -0.5), (-0.9, -0.5), (-0.9, 0.5))
            )
        ]
    if number == 2:
        return [
            _line(((-0.9, 0.9), (0.9, 0.9), (0.0, 0.0), (-0.9, 0.9))),
            _line(((0.0, 0.0), (0.0, -0.9))),
            _line(((-0.5, -0.95), (0.5, -0.95))),
        ]
    if number == 3:
        return [
            np.stack(
                [
                    0.062 * 16 * np.sin(t) ** 3,
                    0.06 * (13 * np.cos(t) - 5 * np.cos(2 * t) - 2 * np.cos(3 * t) - np.cos(4 * t)),
                ],
                -1,
            )
        ]
    if number == 4:
        return [_line(((0.3, 1.0), (-0.6, -0.1), (0.0, -0.1), (-0.3, -1.0), (0.6, 0.2), (0.0, 0.2), (0.3, 1.0)))]
    s = np.linspace(-1, 1, 41)
    return [np.stack([s, 0.22 * np.sin(s * 7) + h], -1) for h in (0.6, 0.0, -0.6)]


def _line(corners: tuple[tuple[float, float], ...]) -> Numbers:
    points = np.asarray(corners)
    t = np.linspace(0, len(points) - 1, 6 * (len(points) - 1) + 1)
    return np.stack([np.interp(t, np.arange(len(points)), points[:, k]) for k in range(2)], -1)
