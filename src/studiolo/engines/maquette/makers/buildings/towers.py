"""Towers and strongholds: lighthouse, clock tower, castle, keep, palace, observatory, sandcastle."""

import numpy as np

from studiolo.engines.maquette.makers.buildings.castle import make_castle, make_tower
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
from studiolo.engines.maquette.makers.buildings.lighthouse import make_lighthouse
from studiolo.engines.maquette.makers.buildings.masonry import Stuff, plain, stuff
from studiolo.engines.maquette.makers.buildings.palace import make_palace
from studiolo.engines.maquette.makers.buildings.panels import Opening
from studiolo.engines.maquette.makers.buildings.site import DARK, GLASS, Frame, Site, Style
from studiolo.engines.maquette.makers.plates import circle, placed, slab
from studiolo.engines.maquette.makers.protocol import ThingSpec
from studiolo.engines.maquette.makers.turning import rotation
from studiolo.engines.maquette.makers.vehicles.bars import tube
from studiolo.engines.maquette.makers.vehicles.hulls import sail
from studiolo.engines.maquette.makers.vehicles.paints import BRASS, CHROME
from studiolo.engines.maquette.model import Material, Model
from studiolo.engines.maquette.settings.shell import ball, sheet
from studiolo.engines.maquette.settings.surfaces import hex_colour


def make_clock_tower(spec: ThingSpec) -> Model:
    site, random = start(spec, 0x424)
    wall = walls(site, ("brick", "ashlar")[int(random.integers(2))], ("#9a5a40", "#c9b48a", "#b8a078"))
    stone = stuff("ashlar", hex_colour("#cbbfa5"), 1)
    roof = roofing(site, "slates", ("#3f5a52", "#454a58", "#3f4f48"))
    style = Style(
        trim=stone, door=stuff("planks", hex_colour("#4a3420"), 1), glass=glass_of(spec), surround=0.18, depth=0.3
    )
    w, high = 6.0, 24.0
    site.block(stone, (-w / 2 - 0.4, -w / 2 - 0.4, 0), (w / 2 + 0.4, w / 2 + 0.4, 1.4), 0.06)
    slits = [o for z in (5.0, 10.0, 15.0) for o in windows((2.1, 3.9), z, 0.7, 2.4, (1, 3), arched=True)]
    site.house(
        wall,
        style,
        width=w,
        depth=w,
        height=high,
        base=1.0,
        front=[door(3.0, 1.6, 2.4, 0.1, arched=True), *slits],
        left=slits,
        right=slits,
        back=slits,
    )
    for x in (-w / 2, w / 2):
        for y in (-w / 2, w / 2):
            site.block(stone, (x - 0.42, y - 0.42, 1.0), (x + 0.42, y + 0.42, high + 1.0), 0.05)
    for z in (8.8, 13.8, 18.6, high + 0.6):
        site.block(stone, (-w / 2 - 0.5, -w / 2 - 0.5, z), (w / 2 + 0.5, w / 2 + 0.5, z + 0.45), 0.08)
    face = Material(colour=(0.85, 0.82, 0.72), roughness=0.35, emission=(0.35, 0.31, 0.22))
    for turn in (0.0, 90.0, 180.0, 270.0):
        _clock(site, face, turn, w / 2 + 0.08, 21.6, 1.95)
    belfry = [
        Opening(x0=0.9, x1=1.9, z0=0.4, z1=2.2, kind="gate", arched=True),
        Opening(x0=2.5, x1=3.5, z0=0.4, z1=2.2, kind="gate", arched=True),
    ]
    site.house(
        stone,
        style,
        width=4.4,
        depth=4.4,
        height=3.4,
        base=high + 1.0,
        front=belfry,
        left=belfry,
        right=belfry,
        back=belfry,
    )
    site.block(stone, (-2.5, -2.5, high + 4.3), (2.5, 2.5, high + 4.7), 0.06)
    site.hip_roof(roof, stone, width=4.6, depth=4.6, eave=high + 4.7, rise=8.0, over=0.3)
    for x in (-2.5, 2.5):
        for y in (-2.5, 2.5):
            site.round(stone, [(0.35, high + 1.0, 0), (0.3, high + 4.9, 0.1), (0.0, high + 7.2, 0)], (x, y, 0), sides=8)
    site.add(
        BRASS, tube([(0, 0, high + 12.5), (0, 0, high + 14.6)], 0.07, 8), ball((0, 0, high + 13.0), 0.28, sides=20)
    )
    return site.bench.model(anchors={"top": (0, 0, high + 12.7)})


def _clock(site: Site, face: Material, turn: float, out: float, z: float, radius: float) -> None:
    spin = rotation((0, 0, 1), turn)
    stand = spin @ rotation((1, 0, 0), 90.0)
    at = spin @ np.array((0.0, -out, z)) * (1, 1, 1)
    dark = plain((0.02, 0.02, 0.025), 0.4)
    site.add(BRASS, placed(slab(circle(radius * 1.1, sides=72), 0.0, 0.1, 0.04), at, stand))
    site.add(face, placed(slab(circle(radius, sides=72), 0.05, 0.13, 0.01), at, stand))
    for k in range(12):
        a = 2 * np.pi * k / 12
        long = 0.3 if k % 3 == 0 else 0.18
        spot = [(np.cos(a) * radius * r, np.sin(a) * radius * r, 0.14) for r in (0.9 - long, 0.9)]
        site.add(dark, placed(tube(spot, 0.06, 6), at, stand))
    for angle, long, thick in ((62.0, 0.56, 0.075), (-68.0, 0.84, 0.05)):
        a = np.radians(90 - angle)
        site.add(
            dark,
            placed(
                tube(
                    [
                        (-0.15 * np.cos(a), -0.15 * np.sin(a), 0.18),
                        (np.cos(a) * radius * long, np.sin(a) * radius * long, 0.18),
                    ],
                    np.array([thick, thick * 0.4]),
                    8,
                ),
                at,
                stand,
            ),
        )


def make_observatory(spec: ThingSpec) -> Model:
    site, _ = start(spec, 0x426)
    wall = walls(site, "plaster", ("#e6e4de", "#d8d0c0"))
    dome = plain(spec.second_colour or hex_colour("#c9cfd4"), 0.3, metallic=0.4)
    style = Style(trim=WHITE, door=plain(hex_colour("#3a4a5a"), 0.4), glass=glass_of(spec), surround=0.14, depth=0.06)
    r, h = 5.0, 6.0
    site.round(wall, [(r + 0.2, 0.0, 0), (r + 0.1, 0.6, 0.05), (r, 0.65, 0.02), (r, h, 0)], sides=72)
    site.round(WHITE, [(r, h - 0.3, 0), (r + 0.3, h - 0.2, 0.05), (r + 0.3, h + 0.15, 0.05), (r, h + 0.2, 0)], sides=72)
    t = np.linspace(0, np.pi / 2, 14)
    site.round(
        dome, [(r * np.cos(a), h + 0.2 + r * np.sin(a), 0.05) for a in t[:-1]] + [(0.0, h + 0.2 + r, 0)], sides=80
    )
    slit = np.linspace(0.12, 1.75, 24)
    for x in (-0.85, 0.85):
        site.add(
            WHITE,
            tube(
                np.stack(
                    [
                        np.full(24, x),
                        -np.sqrt(r * r - x * x) * 1.015 * np.cos(slit),
                        h + 0.2 + r * 1.015 * np.sin(slit),
                    ],
                    axis=1,
                ),
                0.12,
                8,
            ),
        )
    rows = np.array(
        [
            [
                (x, -np.sqrt(r * r - x * x) * 1.006 * np.cos(s), h + 0.2 + r * 1.006 * np.sin(s))
                for x in np.linspace(-0.82, 0.82, 7)
            ]
            for s in slit
        ]
    )
    site.add(DARK, sheet(rows, flip=False), sheet(rows, flip=True))
    aim = np.array((0.0, -np.cos(0.75), np.sin(0.75)))
    base = np.array((0.0, 0.0, h + 0.4))
    site.add(
        WHITE,
        tube([base + aim * 2.6, base + aim * 5.3], 0.62, 32),
        tube([base + aim * 5.2, base + aim * 5.45], 0.7, 32),
    )
    site.add(GLASS, ball(tuple(base + aim * 5.3), 0.55, sides=28))
    site.house(
        wall,
        style,
        width=4.4,
        depth=3.4,
        height=3.2,
        at=(0.0, -r - 0.9),
        front=[door(2.2, 1.4, 2.3), *windows((0.8, 3.6), 1.0, 0.8, 1.2)],
        left=windows((1.7,), 1.0, 0.9, 1.2),
        right=windows((1.7,), 1.0, 0.9, 1.2),
    )
    site.block(WHITE, (-2.4, -r - 2.8, 3.1), (2.4, -r + 0.9, 3.45), 0.05)
    for k in range(10):
        turn = 36.0 * k
        if 30 < turn < 330:
            spot = rotation((0, 0, 1), turn) @ np.array((0.0, -r - 0.1, 0.0))
            site.dress(
                windows((0.0,), 2.2, 0.9, 1.6, (2, 3))[0],
                style,
                Frame(at=(float(spot[0]), float(spot[1]), 0.0), turn_deg=turn),
            )
    site.add(CHROME, ball((0, 0, h + 0.2 + r), 0.12, sides=12))
    return site.bench.model(anchors={"top": (0, 0, h + r)})


def make_sandcastle(spec: ThingSpec) -> Model:
    """Four towers from a bucket, walls patted flat, a moat, a paper flag and shells."""
    site, random = start(spec, 0x427)
    sand = stuff("sand", site.bench.colour(("#c9a66b", "#bf9a62")), 1)
    fine = Stuff(material=sand.material, tile_m=0.25)
    r, half = 0.085, 0.24
    for x, y, z, big in (
        (-half, -half, 0.0, 1.0),
        (half, -half, 0.0, 1.0),
        (half, half, 0.0, 1.0),
        (-half, half, 0.0, 1.0),
        (0.0, 0.02, 0.16, 1.15),
    ):
        rr, h = r * big, 0.2 * big
        site.round(fine, [(rr * 1.25, z, 0), (rr, z + h, 0.012), (0.0, z + h, 0)], (x, y, 0), sides=40)
        for k in range(8):
            a = 2 * np.pi * k / 8
            site.round(
                fine,
                [(0.021, z + h - 0.01, 0), (0.018, z + h + 0.03, 0.008), (0.0, z + h + 0.032, 0)],
                (x + rr * 0.8 * np.cos(a), y + rr * 0.8 * np.sin(a), 0),
                sides=14,
            )
    for low, high in (
        ((-half, -half - 0.04, 0), (half, -half + 0.04, 0.13)),
        ((-half, half - 0.04, 0), (half, half + 0.04, 0.13)),
        ((-half - 0.04, -half, 0), (-half + 0.04, half, 0.13)),
        ((half - 0.04, -half, 0), (half + 0.04, half, 0.13)),
        ((-0.17, -0.15, 0), (0.17, 0.19, 0.17)),
    ):
        site.block(fine, low, high, 0.02)
    site.block(DARK, (-0.032, -half - 0.046, 0.0), (0.032, -half - 0.03, 0.06), 0.004)
    site.add(
        DARK,
        placed(slab(circle(0.032, sides=28), 0.0, 0.005, 0.001), (0, -half - 0.041, 0.06), rotation((1, 0, 0), 90)),
    )
    for k in range(9):
        x = -0.2 + 0.05 * k
        if abs(x) > 0.05:
            site.round(fine, [(0.014, 0.12, 0), (0.012, 0.15, 0.005), (0.0, 0.152, 0)], (x, -half, 0), sides=12)
    site.round(fine, [(0.0, 0.012, 0), (0.5, 0.0, 0.05), (0.56, 0.0, 0)][::-1], sides=64)
    pole = 0.46
    site.add(plain(hex_colour("#8a5a30"), 0.7), tube([(0, 0.02, 0.38), (0, 0.02, pole + 0.1)], 0.004, 6))
    cloth = Material(colour=spec.second_colour or hex_colour("#d0322f"), kind="thin", roughness=0.8, translucency=0.4)
    site.add(
        cloth,
        sail(
            [(0, 0.02, pole), (0.11, 0.03, pole + 0.045), (0.11, 0.03, pole + 0.05), (0, 0.02, pole + 0.095)],
            0.012,
            (0, 1, 0),
        ),
    )
    for _ in range(14):
        a = float(random.uniform(0, 2 * np.pi))
        rr = float(random.uniform(0.4, 0.5))
        site.add(_SHELL, ball((rr * np.cos(a), rr * np.sin(a), 0.012), 0.016, 0.6, 12))
    return site.bench.model(anchors={"top": (0, 0, 0.39)})


_SHELL = Material(colour=(0.75, 0.62, 0.52), roughness=0.4)
MAKERS = (
    maker("lighthouse", "lighthouse, light house, beacon", 24.8, make_lighthouse, 15.0),
    maker(
        "castle",
        "castle, medieval castle, fortress, fairytale castle, fairy tale castle, stronghold, citadel, fort",
        44.0,
        make_castle,
        24.0,
    ),
    maker(
        "tower",
        "tower, stone tower, watchtower, round tower, wizard tower, rapunzel tower, old tower, keep",
        26.7,
        make_tower,
        14.0,
    ),
    maker(
        "clock-tower",
        "clock tower, bell tower, belfry, town hall tower, clocktower, campanile",
        38.6,
        make_clock_tower,
        28.0,
    ),
    maker("palace", "palace, royal palace, chateau, baroque palace", 75.4, make_palace, 20.0),
    maker("observatory", "observatory, astronomical observatory, planetarium", 13.4, make_observatory, 30.0),
    maker("sandcastle", "sandcastle, sand castle", 1.12, make_sandcastle, 22.0),
)
