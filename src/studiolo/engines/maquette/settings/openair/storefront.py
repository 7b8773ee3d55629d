"""A shop front with its awning, a board for its name and lit shelves behind the glass."""

import numpy as np

from studiolo.engines.maquette.model import Material, Mesh
from studiolo.engines.maquette.settings.facades import striped
from studiolo.engines.maquette.settings.openair.carpentry import bricks
from studiolo.engines.maquette.settings.openair.growth import blooms, bushes
from studiolo.engines.maquette.settings.openair.houses import (
    glow,
    house_looks,
    timber,
    windows,
)
from studiolo.engines.maquette.settings.openair.site import Laid, Site, flat, solid
from studiolo.engines.maquette.settings.openair.tended import clipped_ball
from studiolo.engines.maquette.settings.openair.town import CLOTHS, IRON, PAINTS
from studiolo.engines.maquette.settings.plants import Plant, sown
from studiolo.engines.maquette.settings.shell import Builder, ball, box, lathe, moved, quad, sheet, tube
from studiolo.engines.maquette.settings.surfaces import asphalt, hex_colour, paving
from studiolo.engines.maquette.stage import AreaLight, Light


def storefront(site: Site) -> Laid:
    """A shop seen from across the pavement: brick wall, painted front, awning, a board for its name, lit shelves behind glass."""
    u, random = site.unit * (0.66 if site.empty else 1.0), site.random
    front = max(2.9 * u, 0.5 * site.sight.depth_m + 0.45 * site.size_m)
    wall = bricks(site.seed, str(random.choice(("#8e4a36", "#a5674a", "#7f4437", "#b99a7a"))))
    paint = Material(colour=hex_colour(str(random.choice(PAINTS))), roughness=0.35, clearcoat=0.25)
    wood = timber(site.seed)
    builder = Builder()
    half, door_x, top = 3.3, 3.3 - 1.75, 2.75
    for left, right in ((-40.0, -half), (half, 40.0)):
        builder.add(wall, quad((left * u, front, 0), ((right - left) * u, 0, 0), (0, 0, 12 * u), 2.0 * u))
    builder.add(wall, quad((-half * u, front, 3.9 * u), (2 * half * u, 0, 0), (0, 0, 8.1 * u), 2.0 * u))
    for material, mesh in _shop_frame(paint, wood, half, door_x, top):
        builder.add(material, moved(mesh, (0, front, 0), 0, u))
    board = box((-half - 0.05, -0.22, top + 0.32), (half + 0.05, -0.08, 3.95), 0.03, uv_m=1.4)
    builder.add(timber(site.seed + 1, "#3a2a1e", "#5a4430"), moved(board, (0, front, 0), 0, u), name="sign board")
    rim = [box((-half - 0.12, -0.28, z), (half + 0.12, -0.06, z + 0.1), 0.02) for z in (top + 0.27, 3.9)]
    builder.add(paint, *(moved(m, (0, front, 0), 0, u) for m in rim))
    pair = CLOTHS[int(random.integers(len(CLOTHS)))]
    cloth = Material(kind="thin", colour=striped(*pair), roughness=0.9, translucency=0.45)
    builder.add(cloth, moved(_awning(-half - 0.1, half + 0.1, top + 0.25), (0, front, 0), 0, u), name="awning")
    _goosenecks(builder, front, half, u, lit=site.dark)
    goods = _goods(site, front, half, door_x, builder, u)
    _windows_above(builder, site, front, u)
    planters = _planters(site, front, half, door_x, u)
    kerb = Material(colour=hex_colour("#9a948a"), roughness=0.7)
    near = -max(3.2 * u, 0.72 * site.back)
    builder.add(kerb, box((-60 * u, near - 0.16 * u, -0.14 * u), (60 * u, near, 0.004), 0.02 * u))
    builder.add(
        Material(colour=asphalt(site.seed % 3), roughness=0.85),
        quad(
            (-60 * u, near - 40 * u - 3 * site.back, -0.13 * u),
            (120 * u, 0, 0),
            (0, 40 * u + 3 * site.back, 0),
            3.0 * u,
        ),
    )
    slabs = Material(colour=paving("#b3a48c", site.seed % 3, 6, 4), roughness=0.78, specular=0.3)
    builder.add(
        slabs, quad((-60 * u, near, 0), (120 * u, 0, 0), (0, front - near + 0.6 * u, 0), 2.6 * u), name="paving"
    )
    warm = (9.0, 6.4, 3.4) if site.dark else (5.0, 3.7, 2.1)
    inside: tuple[Light, ...] = (
        AreaLight(
            centre=(-0.8 * u, front + 0.4 * u, 3.0 * u),
            target=(-0.8 * u, front + 0.9 * u, 0),
            width_m=4.2 * u,
            height_m=0.5 * u,
            radiance=warm,
        ),
    )
    return Laid(parts=(*builder.parts(), *goods, *planters), height=flat, lights=inside)


def _shop_frame(paint: Material, wood: Material, half: float, door_x: float, top: float) -> list[tuple[Material, Mesh]]:
    """Pilasters, stall riser, mullions and a panelled door with panes; metres, the wall's face at y = 0."""
    made = []
    for x in (-half, door_x - 0.14, half - 0.28):
        made += [
            (paint, box((x, -0.16, 0.0), (x + 0.28, 0.12, top + 0.32), 0.02)),
            (paint, box((x - 0.05, -0.2, 0), (x + 0.33, 0.12, 0.32), 0.02)),
            (paint, box((x - 0.04, -0.19, top + 0.1), (x + 0.32, 0.12, top + 0.22), 0.02)),
        ]
        made.append((paint, box((x + 0.07, -0.175, 0.5), (x + 0.21, -0.15, top), 0.012)))
    left, right = -half + 0.28, door_x - 0.14
    made += [
        (paint, box((left, -0.05, 0), (right, 0.14, 0.62), 0.01)),
        (wood, box((left - 0.02, -0.14, 0.6), (right + 0.02, 0.16, 0.68), 0.015, uv_m=1.2)),
    ]
    count = 3
    width = (right - left) / count
    for k in range(count):
        made.append(
            (paint, box((left + k * width + 0.12, -0.08, 0.12), (left + (k + 1) * width - 0.12, -0.04, 0.52), 0.02))
        )
    made += [
        (wood, box((x - 0.045, -0.02, 0.62), (x + 0.045, 0.1, top + 0.3), 0.01))
        for x in np.linspace(left, right, count + 1)
    ]
    made += [(wood, box((left, -0.02, z), (right, 0.08, z + 0.07), 0.008)) for z in (0.66, 2.2, top + 0.22)]
    d0, d1 = door_x + 0.14, half - 0.28
    made += [
        (wood, box((d0, 0.0, 0.06), (d0 + 0.16, 0.1, top + 0.05), 0.01)),
        (wood, box((d1 - 0.16, 0.0, 0.06), (d1, 0.1, top + 0.05), 0.01)),
        (wood, box((d0, 0.0, 0.06), (d1, 0.08, 1.0), 0.01, uv_m=1.2)),
        (wood, box((d0, 0.0, 2.1), (d1, 0.1, 2.24), 0.01)),
        (wood, box(((d0 + d1) / 2 - 0.03, 0.01, 1.0), ((d0 + d1) / 2 + 0.03, 0.08, 2.1), 0.008)),
        (wood, box((d0, 0.01, 1.52), (d1, 0.08, 1.58), 0.008)),
        (wood, box((d0 - 0.05, -0.05, top), (d1 + 0.05, 0.12, top + 0.3), 0.01)),
        (
            Material(colour=(0.72, 0.52, 0.22), metallic=1.0, roughness=0.25),
            tube([(d0 + 0.1, -0.05, 0.95), (d0 + 0.1, -0.05, 1.3)], 0.018, 8),
        ),
        (Material(colour=(0.4, 0.37, 0.33), roughness=0.8), box((d0 - 0.2, -0.4, 0), (d1 + 0.2, 0.1, 0.07), 0.015)),
    ]
    made += [(wood, box((x0, -0.03, 0.2), (x0 + 0.46, 0.0, 0.88), 0.03)) for x0 in (d0 + 0.1, d1 - 0.56)]
    return made


def _awning(left: float, right: float, top: float) -> Mesh:
    """A sloping cloth with a scalloped edge."""
    columns = np.linspace(left, right, 97)
    scallop = 0.09 * np.abs(np.sin((columns - left) / 0.4 * np.pi))
    rows = [(-0.1, 0.12, 0.0), (-0.75, -0.1, 0.0), (-1.2, -0.32, 0.0), (-1.21, -0.5, 1.0)]
    points = np.stack([np.stack([columns, np.full(97, y), top + z - drop * scallop], axis=-1) for y, z, drop in rows])
    uvs = np.stack([np.broadcast_to(columns / 3.2, (4, 97)), np.repeat(np.linspace(0, 1, 4)[:, None], 97, 1)], axis=-1)
    return sheet(points, uvs=uvs)


def _goosenecks(builder: Builder, front: float, half: float, u: float, *, lit: bool) -> None:
    bulb = glow((1.0, 0.8, 0.5), 12.0 if lit else 3.0)
    a = np.linspace(0, np.pi * 0.92, 14)
    arm = np.stack([0 * a, -0.1 - 0.32 * (1 - np.cos(a)), 4.35 + 0.3 * np.sin(a)], axis=-1)
    for x in (-0.66 * half, 0.0, 0.66 * half):
        end = arm[-1]
        builder.add(IRON, moved(tube(arm, 0.022, 8), (x * u, front, 0), 0, u))
        builder.add(
            IRON,
            moved(
                lathe(
                    [(0.24, 0.0), (0.15, 0.13), (0.05, 0.2), (0.0, 0.22)], (0, float(end[1]), float(end[2]) - 0.2), 18
                ),
                (x * u, front, 0),
                0,
                u,
            ),
        )
        builder.add(
            bulb, moved(ball((0, float(end[1]), float(end[2]) - 0.17), 0.075, sides=12), (x * u, front, 0), 0, u)
        )


def _goods(site: Site, front: float, half: float, door_x: float, builder: Builder, u: float) -> Plant:
    """The room behind the window: warm walls, shelves, and what is sold: loaves, boxes or jars in rows."""
    random = site.random
    warm = Material(colour=hex_colour("#e2c391"), roughness=0.9)
    wood = timber(site.seed + 3, "#6b4526", "#a06e3e")
    room = [
        quad((-half, 1.5, 0), (2 * half, 0, 0), (0, 0, 3.2)),
        quad((-half, 0.1, 0), (0, 1.5, 0), (0, 0, 3.2)),
        quad((half, 1.5, 0), (0, -1.5, 0), (0, 0, 3.2)),
        quad((-half, 0.1, 3.1), (0, 1.4, 0), (2 * half, 0, 0)),
        quad((-half, 0.1, 0.3), (2 * half, 0, 0), (0, 1.4, 0)),
    ]
    builder.add(warm, *(moved(m, (0, front, 0), 0, u) for m in room))
    levels = (0.72, 1.22, 1.72, 2.2)
    depths = (0.35, 1.0, 1.1, 1.15)
    for z, y in zip(levels, depths, strict=True):
        builder.add(
            wood, moved(box((-half + 0.1, y, z - 0.05), (half - 0.1, y + 0.4, z), 0.01, uv_m=1.2), (0, front, 0), 0, u)
        )
    loaf = lathe([(0.01, 0.0), (0.13, 0.01), (0.155, 0.06), (0.12, 0.13), (0.05, 0.17), (0.0, 0.175)], sides=14)
    long_loaf = Mesh(
        vertices=loaf.vertices * np.array((1.7, 0.8, 0.85), np.float32),
        faces=loaf.faces,
        normals=loaf.normals,
        uvs=loaf.uvs,
    )
    jar = lathe([(0.0, 0.0), (0.09, 0.0), (0.1, 0.03), (0.1, 0.2), (0.06, 0.24), (0.065, 0.29), (0.0, 0.3)], sides=14)
    crate = box((-0.15, -0.1, 0), (0.15, 0.1, 0.24), 0.01)
    theme = int(random.integers(3))
    kinds: list[tuple[Plant, ...]] = [
        (
            solid(loaf, (0.48, 0.23, 0.07), 0.6),
            solid(long_loaf, (0.55, 0.29, 0.1), 0.6),
            solid(loaf, (0.36, 0.16, 0.05), 0.6),
        ),
        tuple(solid(jar, c, 0.2) for c in ((0.5, 0.12, 0.04), (0.5, 0.34, 0.06), (0.16, 0.22, 0.06))),
        tuple(solid(crate, c, 0.5) for c in ((0.45, 0.1, 0.09), (0.1, 0.22, 0.32), (0.6, 0.5, 0.34))),
    ]
    feet, shift = [], 0.0
    for z, y in zip(levels, depths, strict=True):
        x = np.arange(-half + 0.45, half - 0.35, 0.42) + shift
        shift = 0.1 - shift
        keep = (random.random(len(x)) < 0.86) & ((z > 1.0) | (x < door_x - 0.3))
        feet.append(
            np.stack(
                [
                    x[keep] + random.normal(0, 0.02, int(keep.sum())),
                    np.full(int(keep.sum()), y + 0.17),
                    np.full(int(keep.sum()), z),
                ],
                -1,
            )
        )
    places = np.concatenate(feet) * u + (0, front, 0)
    bulbs = glow((1.0, 0.8, 0.5), 9.0 if site.dark else 5.0)
    for bulb_x in (-2.1, -0.6, 0.9):
        builder.add(bulbs, moved(ball((bulb_x, 0.55, 2.35), 0.085, sides=12), (0, front, 0), 0, u))
        builder.add(IRON, moved(tube([(bulb_x, 0.55, 2.42), (bulb_x, 0.55, 3.1)], 0.008, 4), (0, front, 0), 0, u))
    return sown(kinds[theme], places, np.full(len(places), 1.05 * u), random, tint=0.1)


def _windows_above(builder: Builder, site: Site, front: float, u: float) -> None:
    look = house_looks(site.random, 1, walls=("#ffffff",), roofs=("#884433",), dark=site.dark)[0]
    for x in (-7.2, -2.2, 2.2, 7.2, 10.5, -10.5):
        for low in (5.0, 8.4) if abs(x) < 5 else (1.1, 5.0, 8.4):
            for material, mesh in windows(look, np.array([(x, 0.0, low)]), 1.2, 1.9, site.random):
                builder.add(material, moved(mesh, (0, front, 0), 0, u))


def _planters(site: Site, front: float, half: float, door_x: float, u: float) -> Plant:
    """A flower trough under the window and clipped trees in tubs beside the door."""
    random, share = site.random, u / site.unit
    builder = Builder()
    wood = timber(site.seed + 2)
    y = -0.62
    long = (-half + 0.35, door_x - 0.6)
    builder.add(wood, moved(box((long[0], y - 0.2, 0), (long[1], y + 0.2, 0.42), 0.02, uv_m=1.2), (0, front, 0), 0, u))
    spots = [(door_x - 0.1, y), (half + 0.35, y)]
    for x, ty in spots:
        builder.add(
            wood, moved(box((x - 0.26, ty - 0.26, 0), (x + 0.26, ty + 0.26, 0.5), 0.02, uv_m=1.2), (0, front, 0), 0, u)
        )
    stem = solid(tube([(0, 0, 0.4), (0.01, 0, 1.1)], 0.03, 6), (0.1, 0.07, 0.045))
    feet = np.array([(x * u, front + ty * u, 0.0) for x, ty in spots])
    crown = feet + (0, 0, 0.95 * u)
    count = 70
    fx = random.uniform(*long, count) * u
    fy = front + (y + random.uniform(-0.14, 0.14, count)) * u
    box_top = lambda x, y: 0 * x + 0.4 * u  # noqa: E731
    fits = ~site.sight.touches(fx, fy, 0.1 * u)
    return (
        *builder.parts(),
        *sown([stem], feet, np.full(2, u), random),
        *sown([clipped_ball(site)], crown, np.full(2, 0.42 * u), random),
        *blooms(site, box_top, fx, fy, 0.32 * share, ("poppy", "daisy", "buttercup"), whole_to=3.0),
        *bushes(site, box_top, fx[fits][:26], fy[fits][:26], np.full(len(fx[fits][:26]), 0.24 * share), count=110),
    )
