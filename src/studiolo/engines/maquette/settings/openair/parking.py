"""A car park."""

import numpy as np

from studiolo.engines.maquette.model import Material, Mesh, Numbers, Vector
from studiolo.engines.maquette.settings.facades import repeat
from studiolo.engines.maquette.settings.ground_noise import blend
from studiolo.engines.maquette.settings.openair.growth import bushes, trees
from studiolo.engines.maquette.settings.openair.houses import (
    glow,
)
from studiolo.engines.maquette.settings.openair.site import Laid, Site, flat, land
from studiolo.engines.maquette.settings.openair.town import pools_of_light
from studiolo.engines.maquette.settings.shell import Builder, box, lathe, moved, quad, sheet, tube
from studiolo.engines.maquette.settings.surfaces import hex_colour
from studiolo.engines.maquette.settings.trees import OAK


def car_park(site: Site) -> Laid:
    """Painted bays on asphalt, parked cars, lamp masts, a row of trees and shops behind."""
    u, random = site.unit, site.random
    bay, row_y = 2.6 * u, 8.5 * u + site.size_m
    clear_half = max(0.5 * bay, 0.6 * site.width_m)

    def paint(x: Numbers, y: Numbers, z: Numbers, up: Numbers) -> Numbers:
        tarmac = (
            np.asarray((0.105, 0.105, 0.11))
            * (1 + 0.10 * site.noise(x, y, 0.6, 5) + 0.13 * site.noise(x, y, 16.0, 6))[..., None]
        )
        fine = 0.05 * u + 0.0011 * np.hypot(x, y + site.back)
        across = np.abs((x / bay + 0.5) % 1 - 0.5) * bay
        rows = (
            ((y > row_y) & (y < row_y + 5 * u))
            | ((y > row_y + 12 * u) & (y < row_y + 17 * u))
            | ((y > -2.6 * u) & (y < 2.4 * u))
        )
        lines = np.exp(-((across / fine) ** 2)) * rows
        for end in (2.4 * u, row_y + 5 * u, row_y + 17 * u):
            lines = lines + np.exp(-((np.abs(y - end) / fine) ** 2))
        arrow = np.exp(-(((x - 2 * u) / (0.12 * u)) ** 2)) * (np.abs(y - row_y + 3 * u) < 1.1 * u)
        return blend(tarmac, (0.7, 0.7, 0.67), np.clip(lines + arrow, 0, 1) * 0.85)

    builder = Builder()
    bays = [((k + 0.5) * bay, y) for y in (row_y + 2.5 * u, row_y + 14.5 * u) for k in range(-9, 9)]
    spots = [spot for spot in bays if random.random() < 0.62 and site.wanted("car", "vehicle")]
    codes = ("#b5b8bb", "#2a2d31", "#8a2a2a", "#e8e6e0", "#2f4a6b", "#5f6468", "#3f5a4a", "#c9c2b0")
    paints = [Material(colour=hex_colour(c), roughness=0.25, clearcoat=1.0, metallic=0.3) for c in codes]
    for number, (x, y) in enumerate(spots):
        parked_car(
            builder,
            paints[(number * 5 + site.seed) % len(paints)],
            (x, y, 0),
            90.0 if random.random() < 0.5 else -90.0,
            u,
            random,
        )
    stop = box((-0.8 * u, -0.08 * u, 0), (0.8 * u, 0.08 * u, 0.11 * u), 0.03 * u)
    concrete = Material(colour=(0.5, 0.49, 0.46), roughness=0.9)
    builder.add(
        concrete,
        repeat(
            stop,
            np.array(
                [
                    ((k + 0.5) * bay, y, 0.0)
                    for k in range(-10, 10)
                    for y in (1.9 * u, row_y + 4.4 * u)
                    if y > 3 * u or abs((k + 0.5) * bay) > clear_half
                ]
            ),
        ),
    )
    mast = Material(colour=(0.4, 0.41, 0.42), metallic=0.7, roughness=0.4)
    lamp = glow((1.0, 0.86, 0.62), 14.0) if site.dark else Material(colour=(0.8, 0.8, 0.78), roughness=0.3)
    for x in (-9.0, 8.5, -22.0, 22.0):
        y = row_y + 8.5 * u
        builder.add(
            mast,
            tube([(x * u, y, 0), (x * u, y, 7.4 * u)], 0.09 * u, 8),
            box(((x - 1.1) * u, y - 0.06 * u, 7.3 * u), ((x + 1.1) * u, y + 0.06 * u, 7.42 * u), 0.01 * u),
        )
        builder.add(
            lamp,
            *(
                box(
                    ((x + s) * u - 0.3 * u, y - 0.16 * u, 7.22 * u),
                    ((x + s) * u + 0.3 * u, y + 0.16 * u, 7.32 * u),
                    0.02 * u,
                )
                for s in (-0.85, 0.85)
            ),
        )
    _low_shops(builder, site, row_y + 30 * u)
    tx = np.arange(-30, 31, 6.5) * u
    parts = [
        land(site, flat, paint, far_u=220, rows=360, columns=320),
        *builder.parts(),
        *trees(
            site,
            flat,
            tx + random.normal(0, 0.8, len(tx)) * u,
            np.full(len(tx), row_y + 22 * u),
            random.uniform(5, 7.5, len(tx)),
            OAK,
            near_count=8,
        ),
        *bushes(
            site,
            flat,
            random.uniform(-40, 40, 50) * u,
            np.full(50, row_y + 20.5 * u),
            random.uniform(0.6, 1.0, 50),
            count=160,
        ),
    ]
    return Laid(
        parts=tuple(parts),
        height=flat,
        lights=pools_of_light(site, [(-4 * u, 2 * u, 6 * u), (8.5 * u, row_y + 8 * u, 6.5 * u)], 24.0),
    )


def _low_shops(builder: Builder, site: Site, y: float) -> None:
    u, random = site.unit, site.random
    wall = Material(colour=hex_colour("#c9c2b3"), roughness=0.9)
    glass = (
        glow((1.0, 0.82, 0.55), 1.0)
        if site.dark
        else Material(colour=(0.03, 0.04, 0.045), roughness=0.06, specular=0.9)
    )
    x = -55.0
    while x < 55:
        wide = float(random.uniform(9, 15))
        high = float(random.uniform(4.6, 6.0))
        trim = Material(
            colour=hex_colour(str(random.choice(("#8a3a32", "#2f5a6b", "#3f6b4a", "#c98a2e", "#4a4a52")))),
            roughness=0.5,
        )
        builder.add(wall, box((x * u, y, 0), ((x + wide) * u, y + 12 * u, high * u), 0.05 * u))
        builder.add(
            trim,
            box(
                (x * u + 0.2 * u, y - 0.25 * u, (high - 1.5) * u),
                ((x + wide) * u - 0.2 * u, y + 0.02 * u, (high - 0.5) * u),
                0.04 * u,
            ),
        )
        builder.add(glass, quad(((x + 0.8) * u, y - 0.03 * u, 0.3 * u), ((wide - 1.6) * u, 0, 0), (0, 0, 2.5 * u)))
        x += wide


def parked_car(
    builder: Builder, paint: Material, at: Vector, turn_deg: float, u: float, random: np.random.Generator
) -> None:
    """A plain family car, its front towards +x before it is turned: body, cabin, wheels, lamps."""
    long, half = 4.3, 0.88
    s = np.linspace(-1, 1, 61)
    hood = 0.86 - 0.17 * np.clip((s - 0.42) / 0.58, 0, 1) ** 1.5 - 0.05 * np.clip((-s - 0.6) / 0.4, 0, 1) ** 2
    ends = np.clip(1 - np.abs(s) ** 14, 0.0, 1) ** 0.5
    low = 0.24 + 0.1 * np.abs(s) ** 8
    top = low + (hood - low) * ends
    across = np.linspace(-np.pi / 2, np.pi / 2, 19)
    side = np.sign(np.sin(across)) * np.abs(np.sin(across)) ** 0.35
    crown = np.abs(np.cos(across)) ** 0.28
    width = half * (1 - 0.12 * np.abs(s) ** 4)
    points = np.stack(
        [
            np.repeat(s[:, None] * long / 2, 19, 1),
            width[:, None] * side[None],
            low[:, None] + (top - low)[:, None] * crown[None],
        ],
        -1,
    )
    body = sheet(points)
    c = np.linspace(-1, 1, 31)
    cabin_top = 0.84 + 0.58 * np.clip(1 - np.abs((c + 0.12) / 1.0) ** 3.4, 0, 1) ** 0.7
    cabin_wide = half * (0.92 - 0.16 * (cabin_top - 0.84) / 0.58)
    glass_points = np.stack(
        [
            np.repeat(c[:, None] * 1.22 - 0.22, 19, 1),
            cabin_wide[:, None] * side[None],
            0.8 + (cabin_top - 0.8)[:, None] * crown[None],
        ],
        -1,
    )
    cabin = sheet(glass_points)
    glass = Material(colour=(0.02, 0.024, 0.028), roughness=0.05, specular=0.9)
    dark = Material(colour=(0.02, 0.02, 0.021), roughness=0.7)
    metal = Material(colour=(0.55, 0.56, 0.58), metallic=1.0, roughness=0.3)
    shapes: list[tuple[Material, Mesh]] = [(paint, body), (glass, cabin)]
    roof = Mesh(
        vertices=cabin.vertices * np.array((0.8, 0.9, 1.0), np.float32) + np.array((-0.07, 0, 0.012), np.float32),
        faces=cabin.faces[(cabin.vertices[cabin.faces][..., 2] > 1.36).all(axis=1)],
        normals=cabin.normals,
        uvs=cabin.uvs,
    )
    shapes.append((paint, roof))
    tyre = lathe([(0.2, -0.1), (0.3, -0.11), (0.325, -0.06), (0.325, 0.06), (0.3, 0.11), (0.2, 0.1)], sides=22)
    rim = lathe([(0.2, 0.02), (0.2, 0.1), (0.16, 0.08), (0.06, 0.1), (0.0, 0.1)], sides=16)
    for wy in (-1.0, 1.0):
        tip = np.array([[1, 0, 0], [0, 0, wy], [0, -wy, 0]], np.float32)
        assert tyre.normals is not None and rim.normals is not None
        for wx in (-1.36, 1.34):
            for material, wheel in ((dark, tyre), (metal, rim)):
                assert wheel.normals is not None
                turned = Mesh(
                    vertices=wheel.vertices @ tip.T, faces=wheel.faces, normals=wheel.normals @ tip.T, uvs=wheel.uvs
                )
                shapes.append((material, moved(turned, (wx, wy * 0.79, 0.325))))
            arch = lathe([(0.38, -0.03), (0.38, 0.0), (0.0, 0.001)], sides=20)
            assert arch.normals is not None
            shapes.append(
                (
                    dark,
                    moved(
                        Mesh(
                            vertices=arch.vertices @ tip.T, faces=arch.faces, normals=arch.normals @ tip.T, uvs=arch.uvs
                        ),
                        (wx, wy * 0.852, 0.34),
                    ),
                )
            )
    lamp = Material(colour=(0.85, 0.85, 0.82), roughness=0.1, clearcoat=1.0)
    red = Material(colour=(0.4, 0.02, 0.015), roughness=0.15, clearcoat=1.0)
    for y in (-0.62, 0.62):
        shapes += [
            (lamp, box((2.02, y - 0.15, 0.56), (2.12, y + 0.15, 0.68), 0.03)),
            (red, box((-2.12, y - 0.12, 0.6), (-2.03, y + 0.12, 0.74), 0.02)),
        ]
    shapes.append((dark, box((2.04, -0.42, 0.36), (2.13, 0.42, 0.5), 0.02)))
    for material, mesh in shapes:
        builder.add(material, moved(mesh, at, turn_deg, u), name="cars")
    del random
