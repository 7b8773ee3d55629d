"""Houses of gods and of the dead: church, chapel, cathedral front, temple, pagoda, mosque, shrine gate, pyramid, ruins, obelisk."""

from itertools import pairwise

import numpy as np

from studiolo.engines.maquette.makers.buildings.ancient import make_obelisk, make_pyramid, make_ruins, make_temple
from studiolo.engines.maquette.makers.buildings.cathedral import make_cathedral
from studiolo.engines.maquette.makers.buildings.dwelling import door, glass_of, maker, roofing, start, walls, windows
from studiolo.engines.maquette.makers.buildings.masonry import Stuff, plain, stuff
from studiolo.engines.maquette.makers.buildings.mosque import make_mosque
from studiolo.engines.maquette.makers.buildings.panels import Opening
from studiolo.engines.maquette.makers.buildings.site import GOLD, Site, Style
from studiolo.engines.maquette.makers.plates import rounded
from studiolo.engines.maquette.makers.protocol import ThingSpec
from studiolo.engines.maquette.makers.turning import rotation
from studiolo.engines.maquette.makers.vehicles.bars import strip, tube
from studiolo.engines.maquette.makers.vehicles.paints import BRASS
from studiolo.engines.maquette.model import Material, Model
from studiolo.engines.maquette.settings.shell import ball, sheet
from studiolo.engines.maquette.settings.surfaces import hex_colour


def make_church(spec: ThingSpec) -> Model:
    """A village church: nave, tower with a spire, buttresses, coloured windows."""
    site, random = start(spec, 0x431)
    kind, codes = (
        ("clapboard", ("#e9e7e0", "#e9e7e0")),
        ("rubble", ("#a39a8a", "#b0a48c")),
        ("plaster", ("#ece8dd", "#e8dcc4")),
    )[int(random.integers(3))]
    wall = walls(site, kind, codes)
    stone = stuff("ashlar", hex_colour("#bdb29c"), 1) if kind != "clapboard" else plain((0.78, 0.77, 0.74), 0.5)
    roof = roofing(site, "slates", ("#4a4c54", "#5f4038", "#46504e"))
    stained = Material(colour=(0.05, 0.03, 0.09), roughness=0.08, specular=0.8, clearcoat=1.0)
    style = Style(
        trim=stone,
        door=stuff("planks", hex_colour("#5a3420"), 1),
        glass=stained if glass_of(spec).emission is None else glass_of(spec),
        surround=0.16,
        depth=0.3,
    )
    w, d, h, rise = 8.4, 17.0, 6.2, 4.6
    row = tuple(2.4 + 3.05 * k for k in range(5))
    site.block(stone, (-w / 2 - 0.2, -d / 2 - 0.2, 0), (w / 2 + 0.2, d / 2 + 0.2, 0.6), 0.04)
    site.house(
        wall,
        style,
        width=w,
        depth=d,
        height=h,
        gable=rise,
        gables="fronts",
        left=windows(row, 1.7, 1.0, 2.4, (2, 4), arched=True),
        right=windows(row, 1.7, 1.0, 2.4, (2, 4), arched=True),
        front=[*windows((1.2, 7.2), 1.7, 0.8, 2.0, (1, 4), arched=True)],
    )
    site.gable_roof(roof, stone, width=w, depth=d, eave=h, rise=rise, over=0.4, along_x=False)
    for side in (-1.0, 1.0):
        for k in range(6):
            y = -d / 2 + 0.45 + (d - 0.9) * k / 5
            x = side * w / 2
            site.block(stone, (min(x, x + side * 0.75), y - 0.3, 0), (max(x, x + side * 0.75), y + 0.3, 3.4), 0.04)
            site.block(stone, (min(x, x + side * 0.42), y - 0.28, 3.3), (max(x, x + side * 0.42), y + 0.28, 5.2), 0.04)
    t, high, y0 = 4.6, 12.5, -d / 2 - 1.6
    bell = windows((2.3,), 9.0, 1.4, 1.7, (2, 4), arched=True)
    site.house(
        wall,
        style,
        width=t,
        depth=t,
        height=high,
        at=(0.0, y0),
        front=[door(2.3, 1.7, 2.5, arched=True), *windows((2.3,), 5.2, 1.0, 1.7, (2, 3), arched=True), *bell],
        left=[*windows((2.3,), 5.2, 0.9, 1.6, (2, 3), arched=True), *bell],
        right=[*windows((2.3,), 5.2, 0.9, 1.6, (2, 3), arched=True), *bell],
        back=bell,
    )
    for z in (4.4, 8.3, high - 0.1):
        site.block(stone, (-t / 2 - 0.16, y0 - t / 2 - 0.16, z), (t / 2 + 0.16, y0 + t / 2 + 0.16, z + 0.28), 0.06)
    for x in (-t / 2, t / 2):
        for y in (y0 - t / 2, y0 + t / 2):
            site.block(stone, (x - 0.3, y - 0.3, 0), (x + 0.3, y + 0.3, high + 0.2), 0.04)
            site.round(
                stone, [(0.3, high + 0.2, 0), (0.26, high + 1.0, 0.05), (0.0, high + 2.2, 0)], (x, y, 0), sides=8
            )
    site.hip_roof(roof, stone, width=t - 0.3, depth=t - 0.3, eave=high + 0.15, rise=9.5, over=0.15, at=(0.0, y0))
    top = high + 9.6
    site.add(
        GOLD,
        tube([(0, y0, top - 0.3), (0, y0, top + 1.7)], 0.06, 8),
        tube([(-0.5, y0, top + 1.05), (0.5, y0, top + 1.05)], 0.06, 8),
        ball((0, y0, top), 0.2, sides=16),
    )
    for k in range(3):
        site.block(stone, (-1.5, y0 - t / 2 - 0.4 * (k + 1), 0), (1.5, y0 - t / 2, 0.42 - 0.14 * k), 0.03)
    return site.bench.model(anchors={"top": (0, 0, top)})


def make_pagoda(spec: ThingSpec) -> Model:
    """Five storeys of red posts under roofs that turn up at their corners."""
    site, _ = start(spec, 0x434)
    red = site.bench.body(
        Material(colour=site.bench.colour(("#a82c20", "#8f2a20", "#b8402a")), roughness=0.4, clearcoat=0.3)
    )
    wood = Stuff(material=red)
    roof = roofing(site, "tiles", ("#3f4f4a", "#3a4148", "#2f5a50"))
    plaster = stuff("plaster", hex_colour("#e6dfcc"), 1)
    stone = stuff("ashlar", hex_colour("#a8a294"), 1)
    dark = plain(hex_colour("#3a2318"), 0.6)
    style = Style(trim=dark, door=stuff("planks", hex_colour("#5a2f1c"), 1), surround=0.0, depth=0.12, sill=False)
    site.block(stone, (-5.6, -5.6, 0), (5.6, 5.6, 0.9), 0.05)
    for k in range(4):
        site.block(stone, (-1.6, -5.6 - 0.35 * (k + 1), 0), (1.6, -5.6, 0.9 - 0.2 * (k + 1)), 0.03)
    z, w = 0.9, 7.2
    for level in range(5):
        h = 3.0 if level == 0 else 2.35
        holes = [
            Opening(x0=w / 2 - 0.8, x1=w / 2 + 0.8, z0=0.1, z1=h - 0.7, kind="door"),
            *windows((w * 0.17, w * 0.83), 0.7, w * 0.15, h - 1.5, (4, 1)),
        ]
        site.house(plaster, style, width=w, depth=w, height=h, base=z, front=holes, left=holes, right=holes, back=holes)
        for sx in (-1.0, -0.34, 0.34, 1.0):
            for sy in (-1.0, 1.0):
                for x, y in ((sx * w / 2, sy * w / 2), (sy * w / 2, sx * w / 2)):
                    site.add(wood, tube([(x, y, z), (x, y, z + h)], 0.17, 14))
        for zz in (z + 0.1, z + h - 0.35):
            site.block(wood, (-w / 2 - 0.12, -w / 2 - 0.12, zz), (w / 2 + 0.12, w / 2 + 0.12, zz + 0.24), 0.03)
        if level:
            _balcony(site, wood, w / 2 + 0.75, z)
        rise = 1.35 if level < 4 else 3.2
        _swept_roof(site, roof, dark, w / 2 + 1.9, w / 2 - 0.45 if level < 4 else 0.25, z + h - 0.15, rise)
        z += h + (1.05 if level < 4 else rise)
        w *= 0.885
    site.add(BRASS, tube([(0, 0, z - 0.4), (0, 0, z + 5.2)], 0.09, 10))
    for k in range(9):
        site.round(
            Stuff(material=BRASS),
            [
                (0.55 - 0.03 * k, z + 0.6 + 0.4 * k, 0),
                (0.62 - 0.03 * k, z + 0.66 + 0.4 * k, 0.02),
                (0.12, z + 0.7 + 0.4 * k, 0),
            ],
            sides=28,
        )
    site.add(BRASS, ball((0, 0, z + 5.2), 0.25, sides=20), ball((0, 0, z + 0.2), 0.5, 0.6, 24))
    return site.bench.model(anchors={"top": (0, 0, z)})


def _balcony(site: Site, wood: Stuff, half: float, z: float) -> None:
    corners = [(-half, -half), (half, -half), (half, half), (-half, half), (-half, -half)]
    site.block(wood, (-half - 0.1, -half - 0.1, z - 0.12), (half + 0.1, half + 0.1, z), 0.02)
    for (xa, ya), (xb, yb) in pairwise(corners):
        for zz in (0.35, 0.7):
            site.add(wood, tube([(xa, ya, z + zz), (xb, yb, z + zz)], 0.04, 6))
        for share in np.linspace(0, 1, 9):
            x, y = xa + (xb - xa) * share, ya + (yb - ya) * share
            site.add(wood, tube([(x, y, z), (x, y, z + 0.75)], 0.035, 6))


def _swept_roof(site: Site, what: Stuff, edge: Stuff, out: float, inner: float, z: float, rise: float) -> None:
    """Four concave slopes whose eaves rise towards the corners."""
    across, up = np.meshgrid(np.linspace(-1, 1, 25), np.linspace(0, 1, 12), indexing="ij")
    half = out + (inner - out) * up
    lift = 0.62 * np.abs(across) ** 3 * (1 - up) ** 2
    height = z + rise * up**1.55 + lift
    x = across * half * (1 + 0.05 * np.abs(across) ** 4 * (1 - up))
    y = -half * (1 + 0.05 * np.abs(across) ** 4 * (1 - up))
    grid = np.stack([x, y, height], axis=-1)
    uvs = np.stack([x, up * np.hypot(rise, out - inner)], axis=-1) / what.tile_m
    for k in range(4):
        turn = rotation((0, 0, 1), 90.0 * k)
        top = grid @ turn.T
        site.add(what, sheet(top, flip=False, uvs=uvs))
        site.add(edge, sheet(top - (0, 0, 0.16), flip=True))
        eave = top[:, 0]
        site.add(edge, tube(eave - (0, 0, 0.08), 0.1, 8))
        site.add(what, tube(top[-1] + (0, 0, 0.04), 0.13, 8))
        for share in range(1, 24, 2):
            site.add(edge, tube([top[share, 0] - (0, 0, 0.16), top[share, 5] - (0, 0, 0.2)], 0.05, 5))


def make_torii(spec: ThingSpec) -> Model:
    """The gate before a shrine."""
    site, _ = start(spec, 0x435)
    red = Stuff(
        material=site.bench.body(
            Material(colour=site.bench.colour(("#c2371f", "#b8301c")), roughness=0.4, clearcoat=0.3)
        )
    )
    dark = plain((0.02, 0.02, 0.022), 0.5)
    for side in (-1.0, 1.0):
        site.add(red, tube([(side * 2.5, 0, 0.0), (side * 2.3, 0, 5.2)], np.array([0.32, 0.27]), 28))
        site.round(dark, [(0.42, 0.0, 0), (0.42, 0.75, 0.04), (0.34, 0.8, 0.02)], (side * 2.5, 0, 0), sides=32)
        site.round(
            dark, [(0.3, 5.0, 0), (0.42, 5.1, 0.03), (0.42, 5.22, 0.03), (0.3, 5.25, 0)], (side * 2.3, 0, 0), sides=28
        )
    site.block(red, (-3.3, -0.16, 3.85), (3.3, 0.16, 4.25), 0.03)
    site.block(red, (-0.2, -0.14, 4.2), (0.2, 0.14, 5.2), 0.02)
    for low, tall, half, deep, what in (
        (5.22, 0.36, 3.7, 0.26, red),
        (5.56, 0.3, 4.05, 0.4, red),
        (5.84, 0.16, 4.2, 0.5, dark),
    ):
        xs = np.linspace(-half, half, 33)
        lift = 0.4 * np.abs(xs / half) ** 2.6
        path = np.stack([xs, np.zeros(33), low + tall / 2 + lift], axis=1)
        site.add(what, strip(path, rounded(2 * deep, tall, 0.03), (0, 1, 0)))
    return site.bench.model(anchors={"top": (0, 0, 6.0)})


MAKERS = (
    maker("church", "church, chapel, village church, country church, wedding chapel", 24.7, make_church, 36.0),
    maker("cathedral", "cathedral, gothic cathedral, minster, basilica, abbey, notre dame", 62.0, make_cathedral, 26.0),
    maker(
        "temple", "greek temple, temple, parthenon, roman temple, ancient temple, acropolis", 32.3, make_temple, 32.0
    ),
    maker("pagoda", "pagoda, japanese temple, chinese temple, buddhist temple, asian temple", 26.4, make_pagoda, 24.0),
    maker("torii", "torii gate, torii, shinto gate, shrine gate, shrine, shinto shrine", 8.5, make_torii, 20.0),
    maker("mosque", "mosque, taj mahal", 48.6, make_mosque, 24.0),
    maker(
        "stone-pyramid",
        "egyptian pyramid, great pyramid, ancient pyramid, stone pyramid, pyramid of giza, mayan pyramid",
        120.2,
        make_pyramid,
        32.0,
    ),
    maker(
        "ruins",
        "ruins, ruin, ancient ruins, ruined temple, greek ruins, roman ruins, temple ruins, castle ruins",
        14.9,
        make_ruins,
        18.0,
    ),
    maker("obelisk", "obelisk, stone needle", 22.2, make_obelisk, 24.0),
)
