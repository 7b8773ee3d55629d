"""Market stall, swing and slide."""

import numpy as np

from studiolo.engines.maquette.makers.buildings.dwelling import start, walls
from studiolo.engines.maquette.makers.buildings.masonry import Stuff, plain, stuff
from studiolo.engines.maquette.makers.buildings.site import IRON
from studiolo.engines.maquette.makers.protocol import ThingSpec
from studiolo.engines.maquette.makers.vehicles.bars import tube
from studiolo.engines.maquette.model import Material, Model
from studiolo.engines.maquette.settings.shell import ball, sheet
from studiolo.engines.maquette.settings.surfaces import hex_colour


def make_stall(spec: ThingSpec) -> Model:
    """A market stall with a striped awning and crates of fruit."""
    site, random = start(spec, 0x464)
    first = plain(site.bench.colour(("#b8342a", "#2f7f5f", "#d98a2f", "#2f5f9a")), 0.8)
    second = plain(spec.second_colour or hex_colour("#ece4d0"), 0.8)
    wood = walls(site, "planks", ("#9a7048",)) if spec.colour is None else stuff("planks", hex_colour("#9a7048"), 1)
    w, d = 2.6, 1.5
    for x in (-w / 2, w / 2):
        site.block(wood, (x - 0.04, -d / 2 - 0.04, 0), (x + 0.04, -d / 2 + 0.04, 2.1), 0.01)
        site.block(wood, (x - 0.04, d / 2 - 0.04, 0), (x + 0.04, d / 2 + 0.04, 2.6), 0.01)
    site.block(wood, (-w / 2, -d / 2, 0.8), (w / 2, d / 2 - 0.2, 0.86), 0.01)
    site.block(wood, (-w / 2, -d / 2 - 0.02, 0.15), (w / 2, -d / 2 + 0.02, 0.8), 0.01)
    stripes = 11
    for k in range(stripes):
        a, b = -w / 2 - 0.2 + (w + 0.4) * k / stripes, -w / 2 - 0.2 + (w + 0.4) * (k + 1) / stripes
        xs = np.linspace(a, b, 7)
        grid = np.array(
            [
                [(x, y, z - 0.03 * np.sin(np.pi * s)) for x in xs]
                for y, z, s in ((d / 2 + 0.1, 2.65, 0), (0.0, 2.38, 0.5), (-d / 2 - 0.5, 2.05, 1))
            ]
            + [[(x, -d / 2 - 0.52, 1.83 + 0.06 * np.cos((x - a) / (b - a) * 2 * np.pi)) for x in xs]]
        )
        what = (first, second)[k % 2]
        site.add(what, sheet(grid, flip=False), sheet(grid, flip=True))
    fruit = [
        Material(colour=c, roughness=0.35, clearcoat=0.3)
        for c in (
            (0.6, 0.05, 0.03),
            (0.8, 0.32, 0.02),
            (0.35, 0.5, 0.05),
            (0.75, 0.6, 0.05),
            (0.2, 0.03, 0.12),
            (0.08, 0.22, 0.03),
        )
    ]
    for row, (y, z) in enumerate(((-0.5, 0.9), (-0.05, 1.02), (0.35, 1.14))):
        for k in range(4):
            x = -w / 2 + 0.36 + 0.63 * k
            site.block(wood, (x - 0.28, y - 0.2, 0.86), (x + 0.28, y + 0.2, z + 0.06), 0.01)
            kind = fruit[(k + 2 * row) % len(fruit)]
            for i in range(7):
                for j in range(5):
                    site.add(
                        kind,
                        ball(
                            (
                                x - 0.24 + 0.08 * i + float(random.normal(0, 0.008)),
                                y - 0.15 + 0.075 * j,
                                z + 0.08 + float(random.uniform(0, 0.03)),
                            ),
                            0.044,
                            sides=10,
                        ),
                    )
    return site.bench.model(anchors={"top": (0, 0, 2.65)})


def make_swing(spec: ThingSpec) -> Model:
    """Two swings on a frame."""
    site, random = start(spec, 0x465)
    paint = Stuff(
        material=site.bench.body(
            Material(
                colour=site.bench.colour(("#c8322b", "#2f6fae", "#e0a02a", "#3f8f5f")), roughness=0.35, clearcoat=0.5
            )
        )
    )
    wood = stuff("planks", hex_colour("#9a7048"), 1)
    for x in (-1.6, 1.6):
        for y in (-0.85, 0.85):
            site.add(paint, tube([(x * 1.06, y, 0), (x, 0, 2.3)], 0.045, 12))
        site.add(paint, tube([(x * 1.03, -0.4, 1.2), (x * 1.03, 0.4, 1.2)], 0.03, 8))
    site.add(paint, tube([(-1.7, 0, 2.3), (1.7, 0, 2.3)], 0.05, 14))
    for x in (-0.75, 0.75):
        y = float(random.uniform(-0.25, 0.25))
        for dx in (-0.22, 0.22):
            site.add(IRON, tube([(x + dx, 0, 2.27), (x + dx, y, 0.5)], 0.01, 6))
        site.block(wood, (x - 0.26, y - 0.1, 0.46), (x + 0.26, y + 0.1, 0.5), 0.01)
    return site.bench.model(anchors={"top": (0, 0, 2.3), "seat": (-0.75, 0, 0.5)})


def make_slide(spec: ThingSpec) -> Model:
    site, _ = start(spec, 0x466)
    paint = Stuff(
        material=site.bench.body(
            Material(colour=site.bench.colour(("#d9b02a", "#c8322b", "#2f8f9a")), roughness=0.25, clearcoat=0.8)
        )
    )
    frame = plain(spec.second_colour or hex_colour("#2f6fae"), 0.35, clearcoat=0.5)
    t = np.linspace(0, 1, 24)
    y = 0.7 - 2.5 * t
    z = 1.8 * (1 - t) ** 1.15 * (1 - 0.1 * np.sin(np.pi * t)) + 0.22 * t
    across = np.array([-0.3, -0.27, -0.24, 0.24, 0.27, 0.3])
    up = np.array([0.2, 0.18, 0.0, 0.0, 0.18, 0.2])
    grid = np.array([[(x, yy, zz + h) for x, h in zip(across, up, strict=True)] for yy, zz in zip(y, z, strict=True)])
    site.add(paint, sheet(grid, flip=False), sheet(grid - (0, 0, 0.015), flip=True))
    for x in (-0.3, 0.3):
        site.add(paint, tube(np.stack([np.full(24, x), y, z + 0.2], axis=1), 0.025, 8))
        site.add(
            frame,
            tube([(x, 0.75, 1.78), (x, 1.55, 0.0)], 0.03, 10),
            tube([(x, 0.72, 1.8), (x, 0.72, 2.3), (x, 1.0, 2.3), (x, 1.15, 1.0)], 0.024, 8),
            tube([(x, 0.3, 1.5), (x, 0.3, 0.0)], 0.028, 8),
            tube([(x, -1.2, 0.42), (x, -1.2, 0)], 0.028, 8),
        )
    site.block(frame, (-0.3, 0.66, 1.76), (0.3, 1.0, 1.8), 0.01)
    for k in range(6):
        share = (k + 0.7) / 6.4
        site.add(
            frame, tube([(-0.3, 1.55 - 0.8 * share, 1.78 * share), (0.3, 1.55 - 0.8 * share, 1.78 * share)], 0.022, 8)
        )
    return site.bench.model(anchors={"top": (0, 0.8, 1.8), "seat": (0, 0.7, 1.8)})
