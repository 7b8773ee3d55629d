"""On farms and in fields: barn, silo, windmill, wind turbine, water mill, greenhouse, water tower, well, scarecrow's neighbours."""

import numpy as np

from studiolo.engines.maquette.makers.buildings.dwelling import (
    WHITE,
    bush,
    maker,
    roofing,
    start,
    walls,
    windows,
)
from studiolo.engines.maquette.makers.buildings.masonry import Stuff, plain, stuff
from studiolo.engines.maquette.makers.buildings.mills import make_wind_turbine, make_windmill
from studiolo.engines.maquette.makers.buildings.panels import Opening, facing
from studiolo.engines.maquette.makers.buildings.site import IRON, Frame, Site, Style
from studiolo.engines.maquette.makers.plates import circle, placed, slab
from studiolo.engines.maquette.makers.protocol import ThingSpec
from studiolo.engines.maquette.makers.vehicles.bars import tube
from studiolo.engines.maquette.makers.vehicles.hulls import rope
from studiolo.engines.maquette.makers.vehicles.paints import ROPE, STEEL
from studiolo.engines.maquette.model import Material, Model
from studiolo.engines.maquette.settings.shell import ball, quad
from studiolo.engines.maquette.settings.surfaces import hex_colour


def make_barn(spec: ThingSpec) -> Model:
    """Red boards, white crosses on the doors, a gambrel roof, often a silo beside it."""
    site, random = start(spec, 0x411)
    wall = walls(site, "planks", ("#8f2a22", "#9a3226", "#7f2a24"))
    roof = roofing(site, "shingles", ("#5a5752", "#4a4a4c", "#6a5a50"))
    style = Style(trim=WHITE, door=wall, surround=0.14, depth=0.08)
    w, d, h = 10.0, 14.0, 4.2
    x1, z1, top = 3.4, 7.4, 9.2  # the gambrel's knee and ridge
    stone = stuff("rubble", hex_colour("#8a8278"), 1)
    site.block(stone, (-w / 2 - 0.08, -d / 2 - 0.08, 0.0), (w / 2 + 0.08, d / 2 + 0.08, 0.45), 0.03)
    site.house(
        wall, style, width=w, depth=d, height=h, front=[Opening(x0=3.2, x1=6.8, z0=0.3, z1=3.5, kind="gate")],
        left=windows((3.0, 7.0, 11.0), 1.5, 1.0, 1.1), right=windows((3.0, 7.0, 11.0), 1.5, 1.0, 1.1),
    )  # fmt: skip
    for y, turn in ((-d / 2, 0.0), (d / 2, 180.0)):
        profile = np.array([(-w / 2, h), (w / 2, h), (x1, z1), (0, top), (-x1, z1)])
        points = np.column_stack([profile[:, 0], np.full(5, 0.0), profile[:, 1]])
        gable = facing(points, np.array([(0, 1, 2), (0, 2, 4), (4, 2, 3)]), (0.0, -1.0, 0.0), wall.tile_m)
        site.add(wall, Frame(at=(0, y, 0), turn_deg=turn).place(gable))
    for sign in (-1.0, 1.0):
        low, knee = (sign * (w / 2 + 0.35), h - 0.7), (sign * x1, z1)
        for (xa, za), (xb, zb) in ((low, knee), (knee, (0.0, top))):
            corners = [(xa, -d / 2 - 0.5, za), (xa, d / 2 + 0.5, za), (xb, d / 2 + 0.5, zb), (xb, -d / 2 - 0.5, zb)]
            site.face(roof, corners if sign > 0 else corners[::-1], 0.16, edge=WHITE)
            for y in (-d / 2 - 0.52, d / 2 + 0.52):
                site.add(WHITE, tube([(xa, y, za - 0.08), (xb, y, zb - 0.08)], 0.1, 6))
    site.add(roof, tube([(0, -d / 2 - 0.5, top + 0.02), (0, d / 2 + 0.5, top + 0.02)], 0.13, 10))
    _barn_doors(site, wall, -d / 2)
    loft = Frame(at=(0.0, -d / 2 - 0.04, 0.0))
    site.dress(Opening(x0=-0.75, x1=0.75, z0=5.0, z1=6.7, kind="gate"), style, loft)
    for a, b in (((-0.75, 5.0), (0.75, 6.7)), ((-0.75, 6.7), (0.75, 5.0))):
        site.add(WHITE, tube([(a[0], -d / 2 - 0.06, a[1]), (b[0], -d / 2 - 0.06, b[1])], 0.06, 6))
    site.block(plain((0.2, 0.13, 0.08), 0.8), (-0.08, -d / 2 - 1.3, top - 0.75), (0.08, -d / 2, top - 0.55), 0.02)
    for y in (-2.5, 2.5):
        site.block(WHITE, (-0.55, y - 0.55, top - 0.4), (0.55, y + 0.55, top + 0.9), 0.03)
        site.hip_roof(roof, WHITE, width=1.1, depth=1.1, eave=top + 0.9, rise=0.7, over=0.2, at=(0.0, y), thick=0.08)
    if random.random() < 0.7:
        _silo(site, (w / 2 + 2.6, 2.5, 0.0), 1.9, 11.0)
    return site.bench.model(anchors={"top": (0, 0, top)})


def _barn_doors(site: Site, wall: Stuff, y: float) -> None:
    for a, b in ((-1.8, -0.03), (0.03, 1.8)):
        site.block(wall, (a, y - 0.1, 0.3), (b, y - 0.02, 3.5), 0.02)
        for x in (a, b - 0.16):
            site.block(WHITE, (x, y - 0.14, 0.3), (x + 0.16, y - 0.08, 3.5), 0.015)
        for z in (0.3, 1.82, 3.34):
            site.block(WHITE, (a, y - 0.14, z), (b, y - 0.08, z + 0.16), 0.015)
        for z0, z1 in ((0.46, 1.82), (1.98, 3.34)):
            site.add(
                WHITE,
                tube([(a + 0.1, y - 0.11, z0), (b - 0.1, y - 0.11, z1)], 0.07, 6),
                tube([(a + 0.1, y - 0.11, z1), (b - 0.1, y - 0.11, z0)], 0.07, 6),
            )
    site.block(WHITE, (-2.1, y - 0.16, 3.55), (2.1, y - 0.02, 3.75), 0.02)


def _silo(site: Site, at: tuple[float, float, float], radius: float, high: float) -> None:
    body = stuff("concrete", hex_colour("#b9b4a8"), 2)
    metal = plain((0.62, 0.63, 0.65), 0.3, metallic=0.9)
    site.round(body, [(radius, 0.0, 0), (radius, high, 0)], at, sides=56)
    site.round(
        metal,
        [
            (radius + 0.05, high, 0),
            (radius * 0.92, high + radius * 0.55, radius * 0.4),
            (radius * 0.4, high + radius * 0.95, radius * 0.4),
            (0.0, high + radius * 1.0, 0),
        ],
        at,
        sides=56,
    )
    for z in np.arange(0.8, high, 0.95):
        site.round(
            plain((0.3, 0.29, 0.28), 0.5, metallic=0.6),
            [
                (radius + 0.0, z - 0.05, 0),
                (radius + 0.035, z - 0.03, 0.01),
                (radius + 0.035, z + 0.03, 0.01),
                (radius, z + 0.05, 0),
            ],
            at,
            sides=48,
        )
    for x in (-0.2, 0.2):
        site.add(
            IRON,
            tube([(at[0] + x, at[1] - radius - 0.18, 0.4), (at[0] + x, at[1] - radius - 0.18, high + 0.4)], 0.025, 6),
        )
    for z in np.arange(0.6, high, 0.35):
        site.add(
            IRON, tube([(at[0] - 0.2, at[1] - radius - 0.18, z), (at[0] + 0.2, at[1] - radius - 0.18, z)], 0.018, 5)
        )


def make_silo(spec: ThingSpec) -> Model:
    site, _ = start(spec, 0x412)
    _silo(site, (0.0, 0.0, 0.0), 2.1, 13.0)
    _silo(site, (4.6, 0.8, 0.0), 1.9, 11.0)
    site.add(STEEL, tube([(0, 0, 15.1), (0.6, 0, 15.9), (2.3, 0.4, 15.6), (4.6, 0.8, 13.2)], 0.16, 12))
    return site.bench.model(anchors={"top": (0, 0, 15.0)})


def make_greenhouse(spec: ThingSpec) -> Model:
    """Panes in white bars over a low wall, green inside."""
    site, random = start(spec, 0x415)
    frame = plain(spec.second_colour or site.bench.colour(("#e6e6e0", "#2f4a3c")), 0.4)
    pane = Material(colour=(0.8, 0.92, 0.9), kind="thin", roughness=0.06, translucency=1.7, specular=0.6)
    brick = stuff("brick", hex_colour("#9a5a44"), 2)
    w, d, base, h, rise = 3.4, 5.6, 0.6, 2.0, 1.1
    for low, high in (
        ((-w / 2, -d / 2, 0), (-w / 2 + 0.12, d / 2, base)),
        ((w / 2 - 0.12, -d / 2, 0), (w / 2, d / 2, base)),
        ((-w / 2, d / 2 - 0.12, 0), (w / 2, d / 2, base)),
        ((-w / 2, -d / 2, 0), (-0.5, -d / 2 + 0.12, base)),
        ((0.5, -d / 2, 0), (w / 2, -d / 2 + 0.12, base)),
    ):
        site.block(brick, low, high, 0.02)
    for x in (-w / 2, w / 2):
        site.add(pane, quad((x, -d / 2, base), (0, d, 0), (0, 0, h - base)))
        sign = 1 if x > 0 else -1
        site.add(pane, quad((x, -d / 2, h), (0, d, 0), (-sign * w / 2, 0, rise)))
        for y in np.linspace(-d / 2, d / 2, 10):
            site.add(frame, tube([(x, y, base), (x, y, h), (0, y, h + rise)], 0.022, 6))
        for z in (base, 1.3, h):
            site.add(frame, tube([(x, -d / 2, z), (x, d / 2, z)], 0.028, 6))
        site.add(frame, tube([(x / 2, -d / 2, h + rise / 2), (x / 2, d / 2, h + rise / 2)], 0.02, 6))
    site.add(frame, tube([(0, -d / 2, h + rise), (0, d / 2, h + rise)], 0.045, 8))
    for y in (-d / 2, d / 2):
        site.add(pane, quad((-w / 2, y, base), (w, 0, 0), (0, 0, h - base)))
        for x in np.linspace(-w / 2, w / 2, 7):
            site.add(
                frame,
                tube(
                    [(x, y, base if abs(x) > 0.4 or y > 0 else 0.0), (x, y, h + rise * (1 - abs(x) / (w / 2)))],
                    0.022,
                    6,
                ),
            )
        site.add(
            frame, tube([(-w / 2, y, h), (w / 2, y, h)], 0.03, 6), tube([(-w / 2, y, base), (w / 2, y, base)], 0.03, 6)
        )
    for z in (0.05, 1.0, 2.05):
        site.block(frame, (-0.48, -d / 2 - 0.03, z - 0.05), (0.48, -d / 2 + 0.03, z + 0.05), 0.01)
    for x in np.linspace(-w / 2, w / 2, 12):
        site.add(frame, ball((0.0, -d / 2 + (x + w / 2) / w * d, h + rise + 0.09), 0.035, sides=10))
    bench_ = stuff("planks", hex_colour("#9a7a52"), 1)
    for x in (-1.1, 1.1):
        site.block(bench_, (x - 0.4, -d / 2 + 0.3, 0.72), (x + 0.4, d / 2 - 0.2, 0.78), 0.01)
        for y in np.arange(-2.2, 2.4, 0.62):
            pot = plain(hex_colour("#b5623a"), 0.8)
            site.round(
                pot,
                [(0.0, 0.78, 0), (0.1, 0.78, 0.01), (0.14, 0.98, 0.01), (0.16, 1.0, 0.01), (0.13, 1.0, 0)],
                (x, y, 0.0),
                sides=24,
            )
            _plant(site, (x, float(y), 0.95), float(random.uniform(0.2, 0.32)), random)
    bush(site, 0.9, d / 2 - 0.8, 0.4, random)
    return site.bench.model(anchors={"top": (0, 0, h + rise)})


def _plant(site: Site, at: tuple[float, float, float], size: float, random: np.random.Generator) -> None:
    green = _PLANTS[int(random.integers(len(_PLANTS)))]
    for _ in range(14):
        way = random.normal(size=3)
        way /= np.linalg.norm(way)
        site.add(
            green,
            ball(
                (at[0] + way[0] * size * 0.6, at[1] + way[1] * size * 0.6, at[2] + size * 0.6 + way[2] * size * 0.5),
                size * 0.34,
                sides=8,
            ),
        )


_PLANTS = (
    Material(colour=(0.07, 0.18, 0.03), roughness=0.7),
    Material(colour=(0.12, 0.2, 0.04), roughness=0.7),
    Material(colour=(0.35, 0.06, 0.08), roughness=0.7),
)


def make_water_tower(spec: ThingSpec) -> Model:
    """A wooden tank with a cone for a hat, on legs of steel."""
    site, _ = start(spec, 0x416)
    wood = walls(site, "planks", ("#8a5f3c", "#7a5a40", "#6f6a60"))
    roof = roofing(site, "shingles", ("#5a5048", "#4f4a46"))
    r, low, high = 2.6, 8.0, 12.4
    site.round(wood, [(0.0, low, 0), (r, low, 0.02), (r * 0.97, high, 0)], sides=48)
    site.round(
        roof, [(r + 0.3, high - 0.12, 0), (r + 0.3, high, 0.02), (0.2, high + 1.9, 0.1), (0.0, high + 2.0, 0)], sides=48
    )
    site.round(roof, [(0.0, high - 0.13, 0), (r + 0.3, high - 0.14, 0)][::-1], sides=32)
    for z in np.linspace(low + 0.3, high - 0.3, 7):
        site.round(
            plain((0.08, 0.078, 0.076), 0.5, metallic=0.6),
            [(r * 0.97, z - 0.05, 0), (r + 0.03, z - 0.03, 0.01), (r + 0.03, z + 0.03, 0.01), (r * 0.97, z + 0.05, 0)],
            sides=48,
        )
    legs = [(1.9 * a, 1.9 * b) for a, b in ((-1, -1), (1, -1), (1, 1), (-1, 1))]
    for x, y in legs:
        site.add(IRON, tube([(x * 1.25, y * 1.25, 0), (x, y, low)], 0.13, 10))
        site.block(
            stuff("concrete", hex_colour("#9a968e"), 2),
            (x * 1.25 - 0.35, y * 1.25 - 0.35, 0),
            (x * 1.25 + 0.35, y * 1.25 + 0.35, 0.3),
            0.03,
        )
    for (xa, ya), (xb, yb) in zip(legs, legs[1:] + legs[:1], strict=True):
        for z0, z1 in ((0.5, 4.0), (4.0, 7.6)):
            f0, f1 = 1.25 - 0.25 * z0 / low, 1.25 - 0.25 * z1 / low
            site.add(
                IRON,
                tube([(xa * f0, ya * f0, z0), (xb * f1, yb * f1, z1)], 0.045, 6),
                tube([(xb * f0, yb * f0, z0), (xa * f1, ya * f1, z1)], 0.045, 6),
                tube([(xa * f1, ya * f1, z1), (xb * f1, yb * f1, z1)], 0.06, 6),
            )
    site.block(IRON, (-2.6, -2.6, low - 0.25), (2.6, 2.6, low), 0.04)
    site.add(IRON, tube([(0, 0, 0), (0, 0, low)], 0.22, 14))
    for x in (-0.2, 0.2):
        site.add(IRON, tube([(x, -r - 0.15, 1.0), (x, -r - 0.15, high + 0.4)], 0.03, 6))
    for z in np.arange(1.2, high, 0.35):
        site.add(IRON, tube([(-0.2, -r - 0.15, z), (0.2, -r - 0.15, z)], 0.018, 5))
    return site.bench.model(anchors={"top": (0, 0, high + 2.0)})


def make_well(spec: ThingSpec) -> Model:
    """A ring of stones under a little roof, a bucket on a rope."""
    site, _ = start(spec, 0x417)
    stone = walls(site, "rubble", ("#9a9284", "#8a857a", "#a89a80"))
    roof = roofing(site, "shingles", ("#7a4a34", "#5a4a3a"))
    wood = stuff("planks", hex_colour("#7a5634"), 1)
    small = Stuff(material=stone.material, tile_m=1.8)
    site.round(
        small,
        [(0.75, 0.0, 0), (0.72, 0.82, 0.03), (0.76, 0.86, 0.03), (0.76, 0.94, 0.03), (0.5, 0.94, 0.03), (0.5, 0.3, 0)],
        sides=48,
    )
    water = Material(colour=(0.01, 0.03, 0.04), roughness=0.03, specular=0.9)
    site.add(water, placed(slab(circle(0.52, sides=40), 0.42, 0.45, 0.005)))
    for x in (-0.66, 0.66):
        site.block(wood, (x - 0.07, -0.07, 0.0), (x + 0.07, 0.07, 2.1), 0.015)
    roof_small = Stuff(material=roof.material, tile_m=1.2)
    site.gable_roof(roof_small, wood, width=1.8, depth=1.3, eave=1.95, rise=0.62, over=0.12, thick=0.06)
    site.add(wood, tube([(-0.85, 0, 1.45), (0.8, 0, 1.45)], 0.07, 14))
    site.add(IRON, tube([(0.8, 0, 1.45), (0.98, 0, 1.45), (0.98, 0, 1.2), (1.14, 0, 1.2)], 0.02, 8))
    turns = np.linspace(0, 14 * np.pi, 140)
    site.add(
        ROPE,
        tube(
            np.stack([-0.15 + 0.3 * turns / turns[-1], 0.085 * np.cos(turns), 1.45 + 0.085 * np.sin(turns)], axis=1),
            0.014,
            6,
        ),
    )
    site.add(ROPE, rope((0.0, -0.08, 1.42), (0.0, -0.08, 1.12), 0.013))
    site.round(
        wood,
        [(0.0, 0.86, 0), (0.12, 0.86, 0.01), (0.15, 1.08, 0.005), (0.135, 1.08, 0.005), (0.1, 0.9, 0)],
        (0.0, -0.08, -0.02),
        sides=28,
    )
    arc = np.linspace(0, np.pi, 13)
    site.add(
        IRON, tube(np.stack([0.145 * np.cos(arc), np.full(13, -0.08), 1.05 + 0.1 * np.sin(arc)], axis=1), 0.008, 6)
    )
    return site.bench.model(anchors={"top": (0, 0, 2.6)})


MAKERS = (
    maker("barn", "barn, red barn, farm barn, stable, horse stable, cowshed", 17.0, make_barn, 32.0),
    maker("silo", "silo, grain silo, farm silo", 16.1, make_silo, 15.0),
    maker("windmill", "windmill, dutch windmill, wind mill, old windmill", 25.6, make_windmill, 26.0),
    maker("wind-turbine", "wind turbine, wind wheel, wind power plant, windturbine", 121.0, make_wind_turbine, 22.0),
    maker("greenhouse", "greenhouse, glasshouse, hothouse, conservatory", 5.7, make_greenhouse, 38.0),
    maker("water-tower", "water tower, water tank", 14.4, make_water_tower, 20.0),
    maker("well", "well, water well, wishing well, stone well, draw well", 2.6, make_well, 25.0),
)
