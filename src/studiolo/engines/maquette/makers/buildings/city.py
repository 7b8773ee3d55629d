"""The town: skyscraper, block of flats, office, shop, cafe front, factory, station's kin, bridges, stadium."""

import numpy as np

from studiolo.engines.maquette.makers.buildings.bridges import (
    make_stone_bridge,
    make_suspension_bridge,
    make_wooden_bridge,
)
from studiolo.engines.maquette.makers.buildings.dwelling import (
    WHITE,
    door,
    glass_of,
    maker,
    roofing,
    start,
    walls,
    windows,
)
from studiolo.engines.maquette.makers.buildings.masonry import plain, stuff
from studiolo.engines.maquette.makers.buildings.panels import Opening, facing
from studiolo.engines.maquette.makers.buildings.site import GLASS, IRON, WARM, Style
from studiolo.engines.maquette.makers.buildings.skyscraper import make_skyscraper
from studiolo.engines.maquette.makers.buildings.stadium import make_stadium
from studiolo.engines.maquette.makers.protocol import ThingSpec
from studiolo.engines.maquette.makers.vehicles.bars import tube
from studiolo.engines.maquette.meshes import join
from studiolo.engines.maquette.model import Material, Mesh, Model
from studiolo.engines.maquette.settings.shell import ball, sheet
from studiolo.engines.maquette.settings.surfaces import hex_colour


def make_apartments(spec: ThingSpec) -> Model:
    """Six floors of flats with balconies and awnings."""
    site, random = start(spec, 0x442)
    kind = ("plaster", "brick", "concrete")[int(random.integers(3))]
    wall = walls(
        site,
        kind,
        {
            "plaster": ("#e0c49a", "#d9a58a", "#c9d0c8", "#e4dccb"),
            "brick": ("#9a5340", "#8a4a38"),
            "concrete": ("#b5b1a8", "#a8a49c"),
        }[kind],
    )
    style = Style(trim=WHITE, door=plain(hex_colour("#3a4a44"), 0.4), glass=glass_of(spec), surround=0.08, depth=0.25)
    w, d, floors, storey = 20.0, 12.0, 6, 3.1
    row = (1.9, 4.6, 7.3, 10.0, 12.7, 15.4, 18.1)
    front = [*(o for x in row if abs(x - 10) > 1 for o in windows((x,), 1.0, 1.4, 1.6)), door(10.0, 1.8, 2.5, 0.1)]
    for k in range(1, floors):
        front += windows(row, 1.0 + storey * k, 1.4, 1.6)
    sides = [o for k in range(floors) for o in windows((2.5, 6.0, 9.5), 1.0 + storey * k, 1.2, 1.5)]
    high = floors * storey + 0.6
    site.house(wall, style, width=w, depth=d, height=high, front=front, back=front, left=sides, right=sides)
    site.block(
        stuff("concrete", hex_colour("#8f8c86"), 1),
        (-w / 2 - 0.1, -d / 2 - 0.1, 0),
        (w / 2 + 0.1, d / 2 + 0.1, 0.7),
        0.04,
    )
    site.block(WHITE, (-w / 2 - 0.3, -d / 2 - 0.3, high - 0.1), (w / 2 + 0.3, d / 2 + 0.3, high + 0.35), 0.08)
    site.block(
        stuff("concrete", hex_colour("#86837c"), 1), (-w / 2, -d / 2, high + 0.3), (w / 2, d / 2, high + 0.5), 0.02
    )
    site.block(wall, (-2.5, -2.0, high), (2.5, 2.5, high + 2.8), 0.05)
    slats: list[Mesh] = []
    cloths = [plain(hex_colour(code), 0.8) for code in ("#c8603a", "#3f6f6a", "#d9a24a")]
    for k in range(1, floors):
        for x in (4.6, 15.4, 10.0):
            z, a = storey * k + 0.55, x - w / 2
            site.block(WHITE, (a - 1.35, -d / 2 - 1.25, z), (a + 1.35, -d / 2, z + 0.16), 0.03)
            front_y = -d / 2 - 1.2
            slats += [
                tube([(xx, front_y, z + 0.16), (xx, front_y, z + 1.1)], 0.018, 5)
                for xx in np.arange(a - 1.3, a + 1.31, 0.16)
            ]
            for yy in np.arange(-d / 2 - 1.2, -d / 2, 0.16):
                slats += [tube([(xx, yy, z + 0.16), (xx, yy, z + 1.1)], 0.018, 5) for xx in (a - 1.3, a + 1.3)]
            slats.append(
                tube(
                    [
                        (a - 1.3, -d / 2, z + 1.1),
                        (a - 1.3, -d / 2 - 1.2, z + 1.1),
                        (a + 1.3, -d / 2 - 1.2, z + 1.1),
                        (a + 1.3, -d / 2, z + 1.1),
                    ],
                    0.035,
                    6,
                )
            )
            if random.random() < 0.35:
                cloth = cloths[int(random.integers(3))]
                site.face(
                    cloth,
                    [
                        (a - 1.3, -d / 2 - 1.2, z + 2.2),
                        (a + 1.3, -d / 2 - 1.2, z + 2.2),
                        (a + 1.3, -d / 2 + 0.02, z + 2.65),
                        (a - 1.3, -d / 2 + 0.02, z + 2.65),
                    ],
                    0.03,
                )
    site.add(IRON, join(slats))
    return site.bench.model(anchors={"top": (0, 0, high)})


def make_shop(spec: ThingSpec) -> Model:
    """A shop with a striped awning, a flat above."""
    site, random = start(spec, 0x443)
    wall = walls(site, "brick", ("#9a5340", "#a8674a", "#8a4a3a"))
    paint = plain(
        spec.second_colour or hex_colour(("#2f5f4f", "#7a2f2c", "#2f4a6f", "#c8902f")[spec.seed % 4]),
        0.35,
        clearcoat=0.5,
    )
    style = Style(trim=WHITE, door=paint, glass=glass_of(spec), surround=0.12, depth=0.22)
    w, d, h = 7.6, 7.0, 7.2
    site.house(
        wall,
        style,
        width=w,
        depth=d,
        height=h,
        front=[
            Opening(x0=0.6, x1=4.7, z0=0.55, z1=2.9, panes=(3, 1)),
            door(6.1, 1.2, 2.6, 0.1),
            *windows((1.5, 3.8, 6.1), 4.5, 1.1, 1.6),
        ],
        left=windows((2.0, 5.0), 4.5, 1.0, 1.5),
        right=windows((2.0, 5.0), 4.5, 1.0, 1.5),
        back=windows((2.0, 5.6), 4.5, 1.0, 1.5),
    )
    site.block(
        WARM if spec.seed % 2 else GLASS,
        (-w / 2 + 0.62, -d / 2 + 0.24, 0.58),
        (-w / 2 + 4.68, -d / 2 + 0.3, 2.88),
        0.01,
    )
    for a, b in ((0.25, 0.6), (4.7, 5.05), (7.1, 7.4)):
        site.block(paint, (a - w / 2, -d / 2 - 0.1, 0), (b - w / 2, -d / 2 + 0.05, 3.1), 0.02)
    site.block(paint, (0.5 - w / 2, -d / 2 - 0.08, 0.0), (4.8 - w / 2, -d / 2 + 0.05, 0.55), 0.02)
    site.block(paint, (-w / 2 + 0.1, -d / 2 - 0.18, 3.0), (w / 2 - 0.1, -d / 2 + 0.05, 3.75), 0.04)
    site.block(WHITE, (-w / 2 + 0.02, -d / 2 - 0.28, 3.7), (w / 2 - 0.02, -d / 2 + 0.05, 3.9), 0.05)
    site.block(WHITE, (-w / 2 - 0.15, -d / 2 - 0.3, h - 0.1), (w / 2 + 0.15, d / 2 + 0.1, h + 0.3), 0.07)
    cloth = plain((0.8, 0.77, 0.7), 0.85)
    stripes = 12
    for k in range(stripes):
        a, b = -w / 2 + 0.25 + (w - 0.5) * k / stripes, -w / 2 + 0.25 + (w - 0.5) * (k + 1) / stripes
        xs = np.linspace(a, b, 7)
        rows = np.array(
            [
                [(x, -d / 2 - 0.1, 3.05) for x in xs],
                [(x, -d / 2 - 1.5, 2.45) for x in xs],
                [(x, -d / 2 - 1.52, 2.22 + 0.07 * np.cos((x - a) / (b - a) * 2 * np.pi)) for x in xs],
            ]
        )
        what = paint if k % 2 else cloth
        site.add(what, sheet(rows, flip=False), sheet(rows, flip=True))
    for x in (-2.6, -1.5, 3.2):
        site.block(
            stuff("planks", hex_colour("#8a6238"), 1), (x - 0.4, -d / 2 - 0.75, 0), (x + 0.4, -d / 2 - 0.35, 0.4), 0.02
        )
        for _ in range(26):
            px, py = x + float(random.uniform(-0.36, 0.36)), -d / 2 - 0.55 + float(random.uniform(-0.16, 0.16))
            site.add(
                _BLOOMS[int(random.integers(len(_BLOOMS)))],
                ball((px, py, 0.46 + float(random.uniform(0, 0.14))), 0.06, sides=8),
            )
    return site.bench.model(anchors={"top": (0, 0, h)})


_BLOOMS = tuple(
    Material(colour=c, roughness=0.7)
    for c in ((0.07, 0.18, 0.03), (0.06, 0.14, 0.03), (0.6, 0.08, 0.12), (0.75, 0.45, 0.06), (0.7, 0.6, 0.62))
)


def make_factory(spec: ThingSpec) -> Model:
    """Brick sheds with a saw-tooth roof and tall chimneys."""
    site, _ = start(spec, 0x444)
    wall = walls(site, "brick", ("#94503c", "#8a4636", "#7f4436"))
    roof = roofing(site, "corrugated", ("#6f7478", "#5f6468"))
    style = Style(
        trim=plain(hex_colour("#3a3f42"), 0.5),
        door=plain(hex_colour("#3f5a5a"), 0.5),
        glass=glass_of(spec),
        surround=0.0,
        depth=0.3,
    )
    w, d, h, teeth = 32.0, 18.0, 7.0, 4
    row = tuple(2.0 + 4.0 * k for k in range(8))
    tall = windows(row, 1.4, 2.3, 3.2, (4, 5), arched=True)
    site.house(
        wall,
        style,
        width=w,
        depth=d,
        height=h,
        front=[o for o in tall if abs((o.x0 + o.x1) / 2 - 18) > 1]
        + [Opening(x0=16.4, x1=19.6, z0=0.0, z1=4.2, kind="door")],
        back=tall,
        left=windows((3.5, 9.0, 14.5), 1.4, 2.3, 3.2, (4, 5), arched=True),
        right=windows((3.5, 9.0, 14.5), 1.4, 2.3, 3.2, (4, 5), arched=True),
    )
    step = w / teeth
    for k in range(teeth):
        x0, x1 = -w / 2 + step * k, -w / 2 + step * (k + 1)
        site.face(
            roof,
            [
                (x0 + 0.3, -d / 2 - 0.2, h + 3.2),
                (x1 + 0.05, -d / 2 - 0.2, h),
                (x1 + 0.05, d / 2 + 0.2, h),
                (x0 + 0.3, d / 2 + 0.2, h + 3.2),
            ],
            0.15,
        )
        site.block(style.glass, (x0 + 0.1, -d / 2 + 0.2, h + 0.4), (x0 + 0.3, d / 2 - 0.2, h + 3.0), 0.02)
        for y in np.arange(-d / 2 + 0.2, d / 2, 1.3):
            site.block(style.trim, (x0 + 0.02, y - 0.06, h), (x0 + 0.32, y + 0.06, h + 3.2), 0.02)
        for y in (-d / 2, d / 2):
            points = np.array([(x0 + 0.1, y, h), (x1, y, h), (x0 + 0.1, y, h + 3.1)])
            site.add(wall, facing(points, np.array([(0, 1, 2)]), (0.0, -1.0 if y < 0 else 1.0, 0.0), wall.tile_m))
    for x, y, high, r in ((-9.0, 12.5, 30.0, 1.5), (2.0, 13.0, 25.0, 1.3)):
        site.round(
            wall,
            [
                (r * 1.5, 0.0, 0),
                (r * 1.45, 2.0, 0.1),
                (r * 1.2, 2.2, 0.1),
                (r * 0.8, high, 0.1),
                (r, high + 0.2, 0.1),
                (r, high + 1.2, 0.1),
                (r * 0.6, high + 1.2, 0),
            ],
            (x, y, 0),
            sides=40,
        )
    for x in (19.5, 23.5):
        site.round(
            plain((0.6, 0.61, 0.62), 0.35, metallic=0.8),
            [(1.7, 0.8, 0), (1.7, 9.0, 0.1), (1.3, 9.6, 0.3), (0.0, 10.0, 0)],
            (x, 1.0, 0),
            sides=48,
        )
        for k in range(4):
            a = np.pi / 4 + k * np.pi / 2
            site.add(
                IRON,
                tube(
                    [
                        (x + 1.5 * np.cos(a), 1.0 + 1.5 * np.sin(a), 0),
                        (x + 1.5 * np.cos(a), 1.0 + 1.5 * np.sin(a), 1.2),
                    ],
                    0.12,
                    8,
                ),
            )
    site.add(
        IRON, tube([(16.2, 1.0, 5.0), (19.5, 1.0, 5.0)], 0.2, 10), tube([(19.5, 1.0, 8.0), (23.5, 1.0, 8.0)], 0.2, 10)
    )
    return site.bench.model(anchors={"top": (0, 0, h)})


MAKERS = (
    maker(
        "skyscraper",
        "skyscraper, high-rise, office tower, tower block, glass tower, office building, empire state building",
        220.0,
        make_skyscraper,
        34.0,
    ),
    maker(
        "apartment-building",
        "apartment building, apartment block, block of flats, building, flats, tenement, residential building, hotel",
        22.0,
        make_apartments,
        28.0,
    ),
    maker(
        "shop",
        "shop, store, corner shop, bakery shop, flower shop, storefront building, bookshop, cafe building",
        9.2,
        make_shop,
        24.0,
    ),
    maker(
        "factory",
        "factory, power plant, industrial building, mill factory, warehouse, plant building",
        44.0,
        make_factory,
        24.0,
    ),
    maker("stone-bridge", "stone bridge, bridge, arch bridge, old bridge, roman bridge", 35.2, make_stone_bridge, 22.0),
    maker(
        "suspension-bridge",
        "suspension bridge, golden gate bridge, cable bridge, big bridge",
        232.0,
        make_suspension_bridge,
        24.0,
    ),
    maker("wooden-bridge", "wooden bridge, footbridge, garden bridge, plank bridge", 6.8, make_wooden_bridge, 25.0),
    maker("stadium", "stadium, arena, football stadium, soccer stadium, colosseum", 205.0, make_stadium, 14.0),
)
