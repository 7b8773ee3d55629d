"""What the ancients left: temple, pyramid, obelisk, ruins."""

from itertools import pairwise

import numpy as np

from studiolo.engines.maquette.makers.buildings.dwelling import roofing, start, walls
from studiolo.engines.maquette.makers.buildings.masonry import Stuff
from studiolo.engines.maquette.makers.buildings.panels import Opening, level_quad
from studiolo.engines.maquette.makers.buildings.site import DARK, GOLD, Frame, Site, Style
from studiolo.engines.maquette.makers.plates import circle, placed, slab
from studiolo.engines.maquette.makers.protocol import ThingSpec
from studiolo.engines.maquette.makers.turning import rotation
from studiolo.engines.maquette.model import Material, Model
from studiolo.engines.maquette.settings.shell import ball


def make_temple(spec: ThingSpec) -> Model:
    """A Greek temple: three steps, columns all round, entablature, pediments, a tiled roof."""
    site, _ = start(spec, 0x433)
    marble = walls(site, "plaster", ("#e4dccb", "#dccfb4", "#e8e4da"))
    stone = Stuff(material=marble.material, tile_m=marble.tile_m)
    roof = roofing(site, "tiles", ("#b5663f", "#b8a890"))
    w, d = 15.0, 29.0
    for k in range(3):
        grow = 0.55 * (3 - k)
        site.block(stone, (-w / 2 - grow, -d / 2 - grow, 0.42 * k), (w / 2 + grow, d / 2 + grow, 0.42 * (k + 1)), 0.03)
    base, tall, r = 1.28, 7.6, 0.62
    xs = np.linspace(-w / 2 + 0.8, w / 2 - 0.8, 6)
    ys = np.linspace(-d / 2 + 0.8, d / 2 - 0.8, 12)
    for x in xs:
        for y in (ys[0], ys[-1]):
            site.column(stone, (float(x), float(y), base + 0.2), tall, r, flutes=True)
    for y in ys[1:-1]:
        for x in (xs[0], xs[-1]):
            site.column(stone, (float(x), float(y), base + 0.2), tall, r, flutes=True)
    z = base + 0.2 + tall
    site.block(stone, (-w / 2, -d / 2, z), (w / 2, d / 2, z + 0.85), 0.03)
    site.block(stone, (-w / 2 - 0.05, -d / 2 - 0.05, z + 0.85), (w / 2 + 0.05, d / 2 + 0.05, z + 1.65), 0.03)
    for side in (-1.0, 1.0):
        for x in np.arange(-w / 2 + 0.5, w / 2, 1.25):
            y = side * (d / 2 + 0.06)
            site.block(stone, (x - 0.26, y - 0.08, z + 0.92), (x + 0.26, y + 0.08, z + 1.6), 0.03)
        for y in np.arange(-d / 2 + 0.5, d / 2, 1.25):
            x = side * (w / 2 + 0.06)
            site.block(stone, (x - 0.08, y - 0.26, z + 0.92), (x + 0.08, y + 0.26, z + 1.6), 0.03)
    site.block(stone, (-w / 2 - 0.6, -d / 2 - 0.6, z + 1.65), (w / 2 + 0.6, d / 2 + 0.6, z + 2.05), 0.05)
    style = Style(trim=stone, door=stone)
    for y, turn in ((-d / 2 + 0.3, 0.0), (d / 2 - 0.3, 180.0)):
        sign = -1.0 if turn == 0.0 else 1.0
        site.wall(stone, Frame(at=(sign * w / 2, y, z + 2.0), turn_deg=turn), w, 0.06, (), style, gable=2.6)
    site.gable_roof(roof, stone, width=w, depth=d, eave=z + 2.1, rise=2.75, over=0.6, along_x=False, thick=0.3)
    site.house(
        stone,
        style,
        width=8.4,
        depth=19.0,
        height=7.8,
        base=base,
        front=[Opening(x0=2.9, x1=5.5, z0=0.0, z1=5.2, kind="gate")],
    )
    for x in (-w / 2 - 0.4, w / 2 + 0.4):
        for y in (-d / 2 - 0.4, d / 2 + 0.4):
            site.round(
                stone,
                [(0.35, z + 2.0, 0), (0.2, z + 2.4, 0.1), (0.45, z + 2.9, 0.1), (0.0, z + 3.4, 0)],
                (x, y, 0),
                sides=16,
            )
    return site.bench.model(anchors={"top": (0, 0, z + 4.8), "deck": (0, -d / 2 + 2.0, base)})


def make_pyramid(spec: ThingSpec) -> Model:
    """Courses of great blocks, worn; the last casing stones at the tip."""
    site, random = start(spec, 0x437)
    stone = walls(site, "blocks", ("#cfae78", "#c9a56c", "#bf9c66"))
    half, rows = 60.0, 42
    tall = 76.0 / rows
    for k in range(rows):
        h = half * (1 - k / rows) + float(random.uniform(-0.12, 0.12))
        site.block(stone, (-h, -h, tall * k), (h, h, tall * (k + 1) + 0.02), 0.12)
    for _ in range(360):
        k = int(random.integers(0, rows - 2))
        h = half * (1 - k / rows)
        side, s = int(random.integers(4)), float(random.uniform(0.5, 0.95))
        at = rotation((0, 0, 1), 90.0 * side) @ np.array((float(random.uniform(-h, h)), -h + 0.5, tall * k + tall))
        site.block(stone, (at[0] - s, at[1] - s, at[2] - 0.1), (at[0] + s, at[1] + s, at[2] + s * 0.9), 0.15)
    site.block(DARK, (-1.2, -half + 3.9, 4.0), (1.2, -half + 5.6, 6.6), 0.05)
    return site.bench.model(anchors={"top": (0, 0, 76.0)})


def make_ruins(spec: ThingSpec) -> Model:
    """What is left of a temple: some columns whole, some broken, a lintel, drums in the grass."""
    site, random = start(spec, 0x438)
    stone = walls(site, "plaster", ("#cfc2a4", "#d8ccb2", "#bfb498"))
    moss = Material(colour=(0.10, 0.13, 0.04), roughness=0.95)
    for k in range(2):
        site.block(
            stone, (-6.6 + 0.4 * k, -4.4 + 0.4 * k, 0.35 * k), (6.6 - 0.4 * k, 4.4 - 0.4 * k, 0.35 * (k + 1)), 0.04
        )
    z, r, full = 0.9, 0.48, 5.6
    heights = [full, full, full, 2.2, float(random.uniform(3.2, 4.6)), 1.1]
    for k, x in enumerate(np.linspace(-5.4, 5.4, 6)):
        _broken_column(site, stone, (float(x), -3.2, z), heights[k], full, r, random)
    for k, x in enumerate(np.linspace(-5.4, 5.4, 6)):
        tall = (1.3, 3.6, full, full, 0.8, 2.6)[k]
        _broken_column(site, stone, (float(x), 3.2, z), tall, full, r, random)
    site.block(stone, (-5.9, -3.75, z + full), (-0.75, -2.65, z + full + 0.75), 0.06)
    site.block(stone, (-6.1, -3.95, z + full + 0.75), (-2.4, -2.45, z + full + 1.1), 0.06)
    site.block(stone, (-1.6, 2.65, z + full), (1.6, 3.75, z + full + 0.7), 0.06)
    for _ in range(9):
        x, y = (
            float(random.uniform(-6.5, 6.5)),
            float(random.uniform(-6.2, -4.9) if random.random() < 0.6 else random.uniform(-2.0, 2.0)),
        )
        low = 0.0 if y < -4.6 else 0.7
        turn = rotation((0, 0, 1), float(random.uniform(0, 180))) @ rotation((1, 0, 0), 90)
        long = float(random.uniform(0.4, 0.9))
        site.add(stone, placed(slab(circle(r * 0.95, sides=32), -long, long, 0.05), (x, y, low + r * 0.93), turn))
    for _ in range(26):
        x, y, s = float(random.uniform(-7.2, 7.2)), float(random.uniform(-5.6, 5.2)), float(random.uniform(0.1, 0.35))
        low = 0.0 if abs(x) > 6.6 or abs(y) > 4.4 else 0.7
        frame = Frame(at=(x, y, low - s * 0.2), turn_deg=float(random.uniform(0, 180)))
        site.block(stone, (-s, -s * 0.7, 0), (s, s * 0.7, s * 0.9), s * 0.2, frame)
        if random.random() < 0.5:
            site.add(moss, ball((x + s, y, low + 0.02), s * 0.6, 0.4, 12))
    return site.bench.model(anchors={"top": (0, 0, z + full)})


def _broken_column(
    site: Site,
    stone: Stuff,
    at: tuple[float, float, float],
    tall: float,
    full: float,
    r: float,
    random: np.random.Generator,
) -> None:
    if tall >= full:
        site.column(stone, at, full, r, flutes=True)
        return
    x, y, z = at
    lean = float(random.uniform(0.1, 0.4))
    site.round(
        stone,
        [
            (r * 1.25, z, 0),
            (r * 1.25, z + r * 0.3, 0.05),
            (r, z + r * 0.55, 0.05),
            (r * 0.97, z + tall, 0.06),
            (r * 0.5, z + tall + 0.1 * lean, 0.05),
            (0.0, z + tall - 0.1, 0),
        ],
        (x, y, 0),
        sides=40,
    )
    site.block(stone, (x - r * 1.35, y - r * 1.35, z - r * 0.35), (x + r * 1.35, y + r * 1.35, z), 0.02)
    frame = Frame(at=(x - 0.1, y, z + tall - 0.15), turn_deg=float(random.uniform(0, 90)))
    site.block(stone, (-r * 0.6, -r * 0.5, 0), (r * 0.5, r * 0.55, 0.3 + lean * 0.5), 0.1, frame)


def make_obelisk(spec: ThingSpec) -> Model:
    site, _ = start(spec, 0x439)
    stone = walls(site, "plaster", ("#b5836a", "#a89a88", "#c9b89a"))
    site.block(stone, (-2.2, -2.2, 0), (2.2, 2.2, 0.6), 0.05)
    site.block(stone, (-1.7, -1.7, 0.6), (1.7, 1.7, 2.4), 0.06)
    site.block(stone, (-1.85, -1.85, 2.2), (1.85, 1.85, 2.6), 0.08)
    corners = [
        np.array([(-r, -r, z), (r, -r, z), (r, r, z), (-r, r, z)]) for r, z in ((1.15, 2.6), (0.78, 20.5), (0.0, 22.2))
    ]
    for low, high in pairwise(corners):
        for k in range(4):
            j = (k + 1) % 4
            what = stone if low[0][2] < 10 else Stuff(material=GOLD)
            quad = [
                low[k],
                low[j],
                high[j] if abs(high[j][0]) > 0 else (0.001, 0.001, 22.2),
                high[k] if abs(high[k][0]) > 0 else (-0.001, 0.001, 22.2),
            ]
            site.add(what, level_quad(quad, what.tile_m))
    return site.bench.model(anchors={"top": (0, 0, 22.2)})
