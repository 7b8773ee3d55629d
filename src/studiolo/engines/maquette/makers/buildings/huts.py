"""Log cabin, hut and igloo."""

import numpy as np

from studiolo.engines.maquette.makers.buildings.dwelling import door, glass_of, roofing, start, walls, windows
from studiolo.engines.maquette.makers.buildings.masonry import Stuff, plain, stuff
from studiolo.engines.maquette.makers.buildings.site import DARK, Frame, Style
from studiolo.engines.maquette.makers.plates import circle, placed, slab
from studiolo.engines.maquette.makers.protocol import ThingSpec
from studiolo.engines.maquette.makers.turning import rotation
from studiolo.engines.maquette.makers.vehicles.bars import tube
from studiolo.engines.maquette.model import Colour, Material, Mesh, Model
from studiolo.engines.maquette.settings.shell import ball, sheet
from studiolo.engines.maquette.settings.surfaces import hex_colour


def make_cabin(spec: ThingSpec) -> Model:
    """Logs with notched corners, a shingle roof, a stone chimney, a porch."""
    site, random = start(spec, 0x406)
    colour = site.bench.colour(("#8a5f38", "#7a5130", "#9a6f44"))
    logs = _log_tones(colour)
    roof = roofing(site, "shingles", ("#5a4634", "#4f4a44", "#6a4a34"))
    w, d, h, rise, r = 6.4, 5.4, 2.6, 2.4, 0.13
    count = round(h / (1.78 * r))
    openings = ((-1.75, 0.75, 0.95, 1.95), (1.75, 0.75, 0.95, 1.95), (0.0, 1.0, 0.0, 2.05))
    for k in range(count):
        z = r + 1.78 * r * k
        for y in (-d / 2, d / 2):
            for a, b in _spans(-w / 2 - 0.3, w / 2 + 0.3, z, openings if y < 0 else openings[:2], r):
                site.add(
                    logs[int(random.integers(4))],
                    tube([(a, y, z), (b, y, z)], r, 14),
                    *_ends([(a, y, z), (b, y, z)], r),
                )
        for x in (-w / 2, w / 2):
            zz = z + r * 0.89
            site.add(
                logs[int(random.integers(4))],
                tube([(x, -d / 2 - 0.3, zz), (x, d / 2 + 0.3, zz)], r, 14),
                *_ends([(x, -d / 2 - 0.3, zz), (x, d / 2 + 0.3, zz)], r),
            )
    gable_rows = round(rise / (1.78 * r)) - 1
    for k in range(gable_rows):
        z = h + r + 1.78 * r * k
        half = d / 2 * (1 - (z - h) / rise) - 0.05
        for x in (-w / 2, w / 2):
            site.add(logs[int(random.integers(4))], tube([(x, -half, z), (x, half, z)], r, 12))
    site.gable_roof(roof, Stuff(material=logs[1]), width=w, depth=d, eave=h + 0.12, rise=rise, over=0.65, thick=0.12)
    trim = Stuff(material=logs[3])
    style = Style(
        trim=trim, door=stuff("planks", hex_colour("#5a3a22"), 1), glass=glass_of(spec), depth=0.14, surround=0.09
    )
    for o in (*windows((-1.75, 1.75), 0.95, 0.9, 1.0), door(0.0, 1.0, 2.05)):
        site.dress(o, style, Frame(at=(0, -d / 2 - 0.08, 0)))
        if o.kind == "window":
            site.dress(o, style, Frame(at=(0, d / 2 + 0.08, 0), turn_deg=180))
    stone = stuff("rubble", hex_colour("#8a8278"), 2)
    site.block(stone, (w / 2 + 0.1, -0.8, 0.0), (w / 2 + 0.95, 0.8, 2.6), 0.05)
    site.block(stone, (w / 2 + 0.15, -0.45, 2.5), (w / 2 + 0.85, 0.45, h + rise + 0.9), 0.04)
    site.block(stone, (w / 2 + 0.08, -0.52, h + rise + 0.75), (w / 2 + 0.92, 0.52, h + rise + 0.95), 0.03)
    site.block(
        stuff("planks", hex_colour("#7a5a3c"), 1), (-w / 2, -d / 2 - 1.7, 0.0), (w / 2, -d / 2 - 0.1, 0.14), 0.02
    )
    for x in (-w / 2 + 0.1, w / 2 - 0.1):
        site.add(logs[0], tube([(x, -d / 2 - 1.55, 0), (x, -d / 2 - 1.55, 2.35)], 0.1, 12))
    site.add(logs[1], tube([(-w / 2 - 0.2, -d / 2 - 1.55, 2.4), (w / 2 + 0.2, -d / 2 - 1.55, 2.4)], 0.1, 12))
    site.face(
        roof,
        [
            (-w / 2 - 0.4, -d / 2 - 1.95, 2.4),
            (w / 2 + 0.4, -d / 2 - 1.95, 2.4),
            (w / 2 + 0.4, -d / 2 + 0.1, 2.86),
            (-w / 2 - 0.4, -d / 2 + 0.1, 2.86),
        ],
        0.1,
    )
    site.block(DARK, (-w / 2 + 0.1, -d / 2 + 0.12, 0.0), (w / 2 - 0.1, d / 2 - 0.12, h + 0.3), 0.02)
    for k in range(9):  # firewood
        x, z = 2.0 + 0.22 * (k % 4) + 0.11 * (k // 4 % 2), 0.25 + 0.2 * (k // 4)
        site.add(
            logs[k % 4],
            tube([(x, -d / 2 - 0.75, z), (x, -d / 2 - 0.25, z)], 0.1, 12),
            *_ends([(x, -d / 2 - 0.75, z), (x, -d / 2 - 0.25, z)], 0.1),
        )
    return site.bench.model(anchors={"top": (0, 0, h + rise)})


def _log_tones(colour: Colour) -> tuple[Material, ...]:
    tones = (1.0, 0.82, 1.12, 0.7)
    return tuple(
        Material(colour=(colour[0] * t, colour[1] * t, colour[2] * t), roughness=0.7, specular=0.3) for t in tones
    )


def _ends(line: list[tuple[float, float, float]], radius: float) -> list[Mesh]:
    """Sawn ends, for bars along x or y."""
    (x0, y0, z0), (x1, y1, _) = line
    along_x = abs(x1 - x0) > abs(y1 - y0)
    turn = rotation((0, 1, 0), 90.0) if along_x else rotation((1, 0, 0), 90.0)
    disc = slab(circle(radius, sides=14), -0.006, 0.006, 0.004)
    return [placed(disc, (x, y, z0), turn) for x, y in ((x0, y0), (x1, y1))]


def _spans(
    start: float, end: float, z: float, openings: tuple[tuple[float, float, float, float], ...], r: float
) -> list[tuple[float, float]]:
    """A log's pieces between the openings it meets. openings: (middle, width, low, high)."""
    cuts = sorted((x - w / 2, x + w / 2) for x, w, low, high in openings if low - r < z < high + r * 0.6)
    pieces, here = [], start
    for a, b in cuts:
        pieces.append((here, a))
        here = b
    return [*pieces, (here, end)]


def make_hut(spec: ThingSpec) -> Model:
    """A round hut of clay or bamboo under thatch."""
    site, random = start(spec, 0x407)
    wall = walls(site, "plaster", ("#b5814f", "#c9a06a", "#a8704a"))
    thatch = roofing(site, "thatch", ("#9a8048", "#8a7042"))
    wood = plain(hex_colour("#5a3f26"), 0.8)
    r, h = 2.2, 2.1
    site.round(wall, [(r + 0.05, 0.0, 0), (r, 0.5, 0.1), (r - 0.03, h, 0)], sides=64)
    site.round(
        thatch,
        [
            (r + 0.85, h - 0.45, 0),
            (r + 0.9, h - 0.25, 0.1),
            (r * 0.55, h + 1.2, 0.6),
            (0.16, h + 2.5, 0.1),
            (0.0, h + 2.55, 0),
        ],
        sides=72,
    )
    site.round(thatch, [(0.0, h - 0.4, 0), (r + 0.85, h - 0.46, 0)][::-1], sides=48)
    for k in range(40):
        a = 2 * np.pi * k / 40 + float(random.uniform(-0.05, 0.05))
        x, y = (r + 0.86) * np.cos(a), (r + 0.86) * np.sin(a)
        site.add(
            thatch,
            tube(
                [(x * 0.97, y * 0.97, h - 0.3), (x * 1.03, y * 1.03, h - 0.62 - float(random.uniform(0, 0.15)))],
                np.array([0.09, 0.02]),
                6,
            ),
        )
    site.add(wood, tube([(0, 0, h + 2.4), (0, 0, h + 2.95)], 0.05, 8))
    o = door(0.0, 0.95, 1.7)
    style = Style(trim=wood, door=stuff("planks", hex_colour("#5f4226"), 1), depth=0.1, surround=0.1)
    site.block(DARK, (-0.48, -r - 0.02, 0.0), (0.48, -r + 0.6, 1.72), 0.01)
    site.dress(o, style, Frame(at=(0, -r - 0.1, 0)))
    for side in (-1.0, 1.0):
        turn = 52.0 * side
        spot = rotation((0, 0, 1), turn) @ np.array((0, -r - 0.03, 0.0))
        site.dress(windows((0.0,), 0.95, 0.6, 0.6)[0], style, Frame(at=(spot[0], spot[1], 0.0), turn_deg=turn))
    for k in range(14):
        a = 2 * np.pi * (k + 0.5) / 14
        if abs(np.degrees(a) - 270) > 20:
            site.add(
                wood,
                tube(
                    [
                        ((r + 0.02) * np.cos(a), (r + 0.02) * np.sin(a), 0),
                        ((r - 0.02) * np.cos(a), (r - 0.02) * np.sin(a), h),
                    ],
                    0.06,
                    8,
                ),
            )
    return site.bench.model(anchors={"top": (0, 0, h + 2.5)})


def make_igloo(spec: ThingSpec) -> Model:
    site, _ = start(spec, 0x408)
    snow = stuff("ice", site.bench.colour(("#e6eef5", "#dfeaf3")), 1)
    r = 2.1
    t = np.linspace(0, np.pi / 2, 14)
    site.round(snow, [(r * np.cos(a), 1.95 * np.sin(a), 0.05) for a in t[:-1]] + [(0.0, 1.95, 0)], sides=80)
    angle = np.linspace(0, np.pi, 21)
    for inner, flip in ((0.92, False), (0.66, True)):
        ys = np.linspace(-r - 1.2, -r + 0.4, 8)
        grid = np.array([[(inner * np.cos(a), y, inner * 1.12 * np.sin(a)) for a in angle] for y in ys])
        uvs = np.stack(np.meshgrid(np.linspace(0, 1.0, 8), np.linspace(0, 1.8, 21), indexing="ij"), axis=-1)
        site.add(snow, sheet(grid, flip=flip, uvs=uvs))
    rings = np.array([[(k * np.cos(a), -r - 1.2, k * 1.12 * np.sin(a)) for a in angle] for k in (0.66, 0.92)])
    site.add(
        snow, sheet(rings, flip=True), tube([(0.8 * np.cos(a), -r - 1.18, 0.9 * np.sin(a)) for a in angle], 0.13, 8)
    )
    site.block(DARK, (-0.6, -r - 0.3, 0.0), (0.6, -r - 0.2, 0.55), 0.01)
    site.add(DARK, placed(slab(circle(0.62, sides=40), 0.0, 0.05, 0.01), (0, -r - 0.22, 0.1), rotation((1, 0, 0), 90)))
    for k in range(9):
        a = -np.pi / 2 + (k - 4) * 0.42
        if abs(k - 4) > 0:
            site.add(snow, ball((2.35 * np.cos(a), 2.35 * np.sin(a), 0.02), 0.3 + 0.06 * (k % 3), 0.55, 18))
    return site.bench.model(anchors={"top": (0, 0, 1.95)})
