"""Bridges of stone, steel and wood."""

import numpy as np

from studiolo.engines.maquette.makers.buildings.dwelling import (
    WHITE,
    start,
    walls,
)
from studiolo.engines.maquette.makers.buildings.masonry import Stuff, plain, stuff
from studiolo.engines.maquette.makers.buildings.site import Frame
from studiolo.engines.maquette.makers.plates import placed, rounded
from studiolo.engines.maquette.makers.protocol import ThingSpec
from studiolo.engines.maquette.makers.turning import rotation
from studiolo.engines.maquette.makers.vehicles.bars import box, strip, tube
from studiolo.engines.maquette.makers.vehicles.hulls import rope
from studiolo.engines.maquette.meshes import join
from studiolo.engines.maquette.model import Material, Mesh, Model
from studiolo.engines.maquette.settings.shell import sheet
from studiolo.engines.maquette.settings.surfaces import hex_colour


def make_stone_bridge(spec: ThingSpec) -> Model:
    """Arches of stone over a river, cutwaters, a parapet, a humped back."""
    site, _ = start(spec, 0x445)
    stone = walls(site, "rubble", ("#a89c84", "#968e80", "#b0a58c"))
    ashlar = stuff("ashlar", hex_colour("#b5aa94"), 1)
    deck = stuff("rubble", hex_colour("#8f887a"), 3)
    half, wide = 17.0, 2.6

    def top(x: float) -> float:
        return 3.1 + 2.3 * float(np.cos(np.pi * x / (2 * half + 2)) ** 1.6)

    spans = ((-9.6, 3.3), (0.0, 4.4), (9.6, 3.3))
    xs = np.unique(np.concatenate([np.linspace(-half, half, 90), *(np.linspace(c - r, c + r, 30) for c, r in spans)]))
    for side in (-1.0, 1.0):
        rows_low, rows_high = [], []
        for x in xs:
            low = 0.0
            for c, r in spans:
                if abs(x - c) <= r:
                    low = float(np.sqrt(max(r * r - (x - c) ** 2, 0)) * (0.86 if r > 4 else 0.8))
            rows_low.append((x, side * wide, low))
            rows_high.append((x, side * wide, top(float(x)) + 0.95))
        grid = np.array([rows_low, rows_high])
        uvs = grid[..., [0, 2]] / stone.tile_m
        site.add(stone, sheet(grid, flip=side < 0, uvs=uvs, normals=np.broadcast_to((0.0, side, 0.0), grid.shape)))
        inner = np.array([[(x, side * (wide - 0.45), top(float(x)) + dz) for x in xs] for dz in (0.0, 0.95)])
        site.add(stone, sheet(inner, flip=side > 0, uvs=inner[..., [0, 2]] / stone.tile_m))
        cap = np.array([(x, side * (wide - 0.22), top(float(x)) + 1.0) for x in np.linspace(-half, half, 60)])
        site.add(ashlar, strip(cap, rounded(0.62, 0.18, 0.04), (0, 1, 0)))
        ledge = np.array([(x, side * (wide + 0.04), top(float(x)) - 0.05) for x in np.linspace(-half, half, 60)])
        site.add(ashlar, strip(ledge, rounded(0.24, 0.2, 0.05), (0, 1, 0)))
        for c, r in spans:
            rise = 0.86 if r > 4 else 0.8
            for k in range(19):
                a = np.pi * (k + 0.5) / 19
                at = (c + (r + 0.22) * np.cos(a), side * wide, (r + 0.22) * rise * np.sin(a))
                turn = rotation((0, 1, 0), -np.degrees(a))
                site.add(ashlar, placed(box((-0.3, -0.12, -r * 0.075), (0.3, 0.12, r * 0.075), 0.03), at, turn))
        for x in (-5.0, 5.0):
            for z, r in ((0.0, 1.0), (2.1, 0.75)):
                site.round(
                    ashlar,
                    [(r * 1.05, z, 0), (r, z + 2.1, 0.05), (0.0, z + 2.7, 0)],
                    (x, side * (wide + 0.15), 0),
                    sides=6,
                )
    road = np.array([[(x, y, top(float(x))) for y in np.linspace(-wide + 0.4, wide - 0.4, 5)] for x in xs])
    site.add(deck, sheet(road, flip=False, uvs=road[..., :2] / deck.tile_m))
    for c, r in spans:
        arc = np.linspace(0, np.pi, 31)
        rise = 0.86 if r > 4 else 0.8
        vault = np.array([[(c + r * np.cos(t), y, r * rise * np.sin(t)) for t in arc] for y in (-wide, wide)])
        way = np.array([[(-np.cos(t), 0.0, -np.sin(t)) for t in arc] for _ in range(2)])
        uvs = np.stack([np.broadcast_to(arc * r, (2, 31)), vault[..., 1]], axis=-1) / stone.tile_m
        site.add(stone, sheet(vault, flip=True, normals=way, uvs=uvs))
    for x in (-half, half):
        site.block(ashlar, (x - 0.6, -wide - 0.35, 0), (x + 0.6, -wide + 0.7, top(half) + 1.7), 0.06)
        site.block(ashlar, (x - 0.6, wide - 0.7, 0), (x + 0.6, wide + 0.35, top(half) + 1.7), 0.06)
    return site.bench.model(anchors={"top": (0, 0, top(0.0)), "deck": (0, 0, top(0.0)), "waterline": (0, 0, 0.3)})


def make_suspension_bridge(spec: ThingSpec) -> Model:
    """Two towers, cables in a catenary, hangers, a long deck."""
    site, _ = start(spec, 0x446)
    red = Stuff(
        material=site.bench.body(
            Material(colour=site.bench.colour(("#b23a22", "#a8371f", "#5f7a80")), roughness=0.5, specular=0.4)
        )
    )
    grey = stuff("concrete", hex_colour("#a5a199"), 1)
    asphalt = plain((0.06, 0.06, 0.062), 0.85)
    half, tower, road, w = 110.0, 60.0, 18.0, 6.5
    for x in (-tower, tower):
        site.block(grey, (x - 6.5, -w - 3.0, 0), (x + 6.5, w + 3.0, 6.0), 0.4)
        for side in (-1.0, 1.0):
            for z0, z1, s in ((6.0, 34.0, 1.7), (34.0, 52.0, 1.35), (52.0, 62.0, 1.05)):
                site.block(red, (x - s, side * w - s * 0.8, z0), (x + s, side * w + s * 0.8, z1), 0.12)
        for z in (12.0, 28.0, 40.0, 50.5, 60.0):
            site.block(red, (x - 1.0, -w, z - 1.0), (x + 1.0, w, z + 1.0), 0.15)
        for z0, z1 in ((6.5, 12.0), (20.0, 27.0)):
            site.add(red, tube([(x, -w, z0), (x, w, z1)], 0.4, 8), tube([(x, w, z0), (x, -w, z1)], 0.4, 8))
    site.block(asphalt, (-half, -w + 0.6, road), (half, w - 0.6, road + 0.2), 0.02)
    site.block(red, (-half, -w + 0.2, road - 0.5), (half, w - 0.2, road), 0.05)
    struts: list[Mesh] = []
    for side in (-1.0, 1.0):
        y = side * (w - 0.4)
        for z in (road - 3.2, road + 0.1):
            site.block(red, (-half, y - 0.25, z - 0.25), (half, y + 0.25, z + 0.25), 0.05)
        for k, x in enumerate(np.arange(-half, half, 4.0)):
            struts.append(
                tube([(x, y, road - 3.2 if k % 2 else road), (x + 4.0, y, road if k % 2 else road - 3.2)], 0.16, 6)
            )
            struts.append(tube([(x, y, road + 0.2), (x, y, road + 1.4)], 0.06, 5))
        site.add(red, tube([(-half, y, road + 1.4), (half, y, road + 1.4)], 0.08, 6))
        cable = []
        for x in np.linspace(-half, half, 121):
            if abs(x) <= tower:
                z = road + 3.0 + (62.0 - road - 3.0) * (x / tower) ** 2
            else:
                z = road + 1.0 + (62.0 - road - 1.0) * ((half - abs(x)) / (half - tower)) ** 1.15
            cable.append((float(x), side * w, z))
        site.add(red, tube(np.array(cable), 0.42, 10))
        for x, _, z in cable[::2]:
            if z > road + 1.5:
                struts.append(rope((x, side * w, z), (x, side * (w - 0.4), road), 0.09))
    for y in np.linspace(-w + 2.0, w - 2.0, 3)[1:2]:
        for x in np.arange(-half, half, 6.0):
            site.block(WHITE, (x, y - 0.1, road + 0.2), (x + 3.0, y + 0.1, road + 0.23), 0.005)
    site.add(red, join(struts))
    for x in (-half, half):
        site.block(grey, (x - 6.0, -w - 2.0, 0), (x + 6.0, w + 2.0, road - 0.6), 0.4)
    return site.bench.model(anchors={"top": (0, 0, road), "deck": (0, 0, road + 0.2), "waterline": (0, 0, 1.5)})


def make_wooden_bridge(spec: ThingSpec) -> Model:
    """A footbridge of planks, humped, with rails."""
    site, random = start(spec, 0x447)
    wood = walls(site, "planks", ("#8a5f3a", "#9a7048", "#b8342a"))
    half, wide = 3.4, 0.85

    def top(x: float) -> float:
        return 0.35 + 0.75 * float(np.cos(np.pi * x / (2 * half)))

    xs = np.arange(-half, half, 0.17)
    for x in xs:
        turn = Frame(at=(float(x), 0.0, top(float(x)) + float(random.normal(0, 0.004))))
        site.block(wood, (0.0, -wide, -0.03), (0.15, wide, 0.03), 0.01, turn)
    line = np.linspace(-half, half, 40)
    for side in (-1.0, 1.0):
        y = side * (wide - 0.08)
        beam = np.array([(x, y, top(float(x)) - 0.12) for x in line])
        rail = np.array([(x, y, top(float(x)) + 0.95) for x in line])
        low = np.array([(x, y, top(float(x)) + 0.5) for x in line])
        site.add(
            wood,
            strip(beam, rounded(0.12, 0.2, 0.02), (0, 1, 0)),
            strip(rail, rounded(0.12, 0.08, 0.02), (0, 1, 0)),
            strip(low, rounded(0.06, 0.08, 0.02), (0, 1, 0)),
        )
        for x in np.linspace(-half + 0.05, half - 0.05, 7):
            site.block(
                wood, (x - 0.055, y - 0.055, top(float(x)) - 0.2), (x + 0.055, y + 0.055, top(float(x)) + 1.04), 0.012
            )
    return site.bench.model(
        anchors={"top": (0, 0, top(0.0)), "deck": (0, 0, top(0.0) + 0.03), "waterline": (0, 0, 0.2)}
    )
