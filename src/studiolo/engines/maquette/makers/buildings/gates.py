"""Fence, gate and triumphal arch."""

import numpy as np

from studiolo.engines.maquette.makers.buildings.dwelling import start, walls
from studiolo.engines.maquette.makers.buildings.masonry import Stuff
from studiolo.engines.maquette.makers.buildings.panels import Opening
from studiolo.engines.maquette.makers.buildings.site import IRON, Frame, Style
from studiolo.engines.maquette.makers.plates import Outline, bead, circle, placed, slab
from studiolo.engines.maquette.makers.protocol import ThingSpec
from studiolo.engines.maquette.makers.turning import rotation
from studiolo.engines.maquette.makers.vehicles.bars import tube
from studiolo.engines.maquette.model import Material, Model
from studiolo.engines.maquette.settings.shell import sheet


def make_fence(spec: ThingSpec) -> Model:
    """White pickets."""
    site, _ = start(spec, 0x457)
    paint = Stuff(
        material=site.bench.body(Material(colour=site.bench.colour(("#e9e7e0", "#e9e7e0", "#9a7048")), roughness=0.5))
    )
    half = 1.6
    for x in np.linspace(-half, half, 3):
        site.block(paint, (x - 0.05, -0.02, 0), (x + 0.05, 0.08, 1.1), 0.01)
        site.round(paint, [(0.07, 1.1, 0), (0.07, 1.13, 0.01), (0.0, 1.22, 0)], (x, 0.03, 0), sides=4)
    for z in (0.28, 0.78):
        site.block(paint, (-half, 0.0, z), (half, 0.04, z + 0.08), 0.008)
    points = np.array([(-0.04, 0.0), (0.04, 0.0), (0.04, 0.92), (0.0, 1.0), (-0.04, 0.92)])
    along = np.roll(points, -1, axis=0) - np.roll(points, 1, axis=0)
    normals = np.stack([along[:, 1], -along[:, 0]], axis=1)
    shape = Outline(points=points, normals=normals / np.linalg.norm(normals, axis=1, keepdims=True))
    picket = placed(slab(shape, 0.0, 0.02, 0.006), (0, 0, 0.05), rotation((1, 0, 0), 90))
    for x in np.arange(-half + 0.08, half, 0.125):
        if min(abs(x - p) for p in np.linspace(-half, half, 3)) > 0.07:
            site.add(paint, placed(picket, (float(x), 0.0, 0.0)))
    return site.bench.model(anchors={"top": (0, 0, 1.0)})


def make_gate(spec: ThingSpec) -> Model:
    """Stone pillars and two leaves of wrought iron."""
    site, _ = start(spec, 0x458)
    stone = walls(site, "ashlar", ("#b5aa94", "#a8a294", "#9a5a44"))
    iron = Stuff(material=IRON)
    small = Stuff(material=stone.material, tile_m=2.0)
    for x in (-2.1, 2.1):
        site.block(small, (x - 0.4, -0.4, 0), (x + 0.4, 0.4, 2.7), 0.03)
        site.block(small, (x - 0.46, -0.46, 0), (x + 0.46, 0.46, 0.35), 0.03)
        site.block(small, (x - 0.5, -0.5, 2.7), (x + 0.5, 0.5, 2.86), 0.04)
        site.round(small, [(0.3, 2.86, 0), (0.15, 2.95, 0.05), (0.36, 3.25, 0.3), (0.0, 3.6, 0.1)], (x, 0, 0), sides=36)
    for side in (-1.0, 1.0):
        for k, x in enumerate(np.linspace(0.08, 1.6, 12)):
            top = 2.1 + 0.55 * (1 - x / 1.6) ** 1.5
            site.add(iron, tube([(side * x, 0, 0.12), (side * x, 0, top)], 0.018 if k not in (0, 11) else 0.03, 8))
            site.round(
                iron, [(0.02, top, 0), (0.035, top + 0.04, 0.01), (0.0, top + 0.15, 0)], (side * x, 0, 0), sides=10
            )
        for z in (0.2, 1.1, 1.95):
            site.add(iron, tube([(side * 0.06, 0, z), (side * 1.66, 0, z)], 0.022, 8))
        t = np.linspace(0, 2.6 * np.pi, 40)
        for cx, sign in ((0.45, 1.0), (1.15, -1.0)):
            r = 0.05 + 0.03 * t
            site.add(
                iron,
                tube(np.stack([side * (cx + sign * r * np.cos(t)), 0 * t, 1.52 + r * np.sin(t)], axis=1), 0.014, 6),
            )
    return site.bench.model(anchors={"top": (0, 0, 2.7)})


def make_triumphal_arch(spec: ThingSpec) -> Model:
    site, _ = start(spec, 0x459)
    stone = walls(site, "ashlar", ("#cfc3a8", "#c4b79c", "#d9cfba"))
    style = Style(trim=stone, door=stone, surround=0.35, depth=0.0, sill=False)
    w, d, h = 18.0, 8.0, 15.0
    mid = Opening(x0=6.6, x1=11.4, z0=0.0, z1=6.4, kind="hole", arched=True)
    for y, turn in ((-d / 2, 0.0), (d / 2, 180.0)):
        sign = -1.0 if turn == 0.0 else 1.0
        frame = Frame(at=(sign * w / 2, y, 0.0), turn_deg=turn)
        site.wall(stone, frame, w, h, [mid], style)
    a = np.linspace(0, np.pi, 25)
    line = [(2.4, 0.0)] + [(2.4 * np.cos(t), 6.4 + 2.4 * np.sin(t)) for t in a] + [(-2.4, 0.0)]
    vault = np.array([[(x, y, z) for x, z in line] for y in (-d / 2, d / 2)])
    way = np.array([[(-x, 0.0, -(z - 6.4) if z > 6.4 else 0.0) for x, z in line] for _ in range(2)])
    way /= np.linalg.norm(way, axis=-1, keepdims=True)
    site.add(stone, sheet(vault, flip=True, normals=way, uvs=vault[..., [1, 2]] / stone.tile_m))
    for x in (-w / 2, w / 2):
        site.wall(stone, Frame(at=(x, -d / 2 if x > 0 else d / 2, 0.0), turn_deg=90 if x > 0 else 270), d, h, [], style)
    for z, grow, tall in ((0.0, 0.4, 1.6), (9.6, 0.35, 0.7), (h - 0.9, 0.6, 0.9), (h + 3.2, 0.4, 0.6)):
        for x0, x1 in ((-w / 2 - grow, -2.6), (2.6, w / 2 + grow)) if z < 1 else ((-w / 2 - grow, w / 2 + grow),):
            site.block(stone, (x0, -d / 2 - grow, z), (x1, d / 2 + grow, z + tall), 0.08)
    site.block(stone, (-w / 2 + 0.3, -d / 2 + 0.3, h), (w / 2 - 0.3, d / 2 - 0.3, h + 3.4), 0.06)
    for x in (-8.2, -3.4, 3.4, 8.2):
        for y in (-d / 2 - 0.75, d / 2 + 0.75):
            site.column(stone, (x, y, 1.8), 8.2, 0.5, flutes=True)
            site.block(stone, (x - 0.75, y - 0.75, 0), (x + 0.75, y + 0.75, 1.7), 0.05)
            site.block(stone, (x - 0.7, y - 0.7, 9.9), (x + 0.7, y + 0.7, 10.6), 0.05)
    for x in (-5.8, 5.8):
        for y in (-d / 2 - 0.06, d / 2 + 0.06):
            site.add(stone, placed(bead(circle(1.0, sides=40), 0.0, 0.12), (x, y, 6.6), rotation((1, 0, 0), 90)))
            site.block(stone, (x - 1.3, y - 0.1, 2.4), (x + 1.3, y + 0.1, 5.0), 0.06)
    return site.bench.model(anchors={"top": (0, 0, h + 3.4)})
