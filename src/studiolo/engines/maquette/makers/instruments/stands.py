"""What one plays and sings at: a microphone on its stand, a music stand."""

import numpy as np

from studiolo.engines.maquette.makers.bench import CHROME, Bench, satin
from studiolo.engines.maquette.makers.instruments.strings import IRON
from studiolo.engines.maquette.makers.plates import (
    panel,
    placed,
    rounded,
    slab,
    standing,
)
from studiolo.engines.maquette.makers.postures import turned_by
from studiolo.engines.maquette.makers.protocol import ThingSpec
from studiolo.engines.maquette.makers.turning import curve, filleted, turned
from studiolo.engines.maquette.makers.vehicles.bars import box
from studiolo.engines.maquette.model import Floats, Material, Model, Texture
from studiolo.engines.maquette.settings.shell import tube


def make_stage_microphone(spec: ThingSpec) -> Model:
    """A vocal microphone in its clip on a round-footed stand; of an old kind where vintage is asked for."""
    bench = Bench(spec, 0x1A77)
    colour = bench.colour(("#1c1c1e",))
    body = bench.body(satin(colour, 0.4), size_m=0.1)
    base = filleted(
        [
            (0.0, 0.0, 0),
            (0.135, 0.0, 0.002),
            (0.135, 0.012, 0.004),
            (0.06, 0.022, 0.02),
            (0.016, 0.03, 0.006),
            (0.013, 0.06, 0.004),
            (0.0, 0.06, 0),
        ],
        8,
    )
    bench.add(IRON, turned(base, 96).mesh)
    bench.add(
        CHROME,
        tube(np.array([(0, 0, 0.05), (0, 0, 0.72)]), 0.011, 20),
        tube(np.array([(0, 0, 0.7), (0, 0, 1.26)]), 0.008, 20),
    )
    bench.add(IRON, tube(np.array([(0, 0, 0.68), (0, 0, 0.75)]), 0.0155, 24))
    turn = turned_by((62.0, 0.0, 0.0))
    at = np.array((0.0, 0.0, 1.28))
    handle = filleted(
        [
            (0.0, -0.1, 0),
            (0.0115, -0.1, 0.002),
            (0.0125, -0.02, 0.01),
            (0.0175, 0.05, 0.01),
            (0.018, 0.058, 0.002),
            (0.0, 0.058, 0),
        ],
        7,
    )
    bench.add(body, placed(turned(handle, 48).mesh, at, turn), name="microphone")
    grille = filleted(
        [(0.018, 0.058, 0), (0.0255, 0.07, 0.008), (0.026, 0.086, 0.008), (0.02, 0.106, 0.012), (0.0, 0.112, 0)], 9
    )
    bench.add(_mesh(), placed(turned(grille, 64).mesh, at, turn))
    ring = filleted([(0.0255, 0.079, 0), (0.0272, 0.08, 0.001), (0.0272, 0.086, 0.001), (0.0255, 0.087, 0)], 4)
    bench.add(CHROME, placed(turned(ring, 64).mesh, at, turn))
    clip = filleted([(0.015, -0.03, 0), (0.0185, -0.03, 0.002), (0.021, 0.03, 0.002), (0.017, 0.03, 0)], 4)
    bench.add(IRON, placed(turned(clip, 40).mesh, at, turn), tube(np.array([(0, 0, 1.24), (0, 0, 1.275)]), 0.011, 16))
    cable = curve(
        np.array(
            [
                at + turn @ np.array((0, 0, -0.1)),
                at + turn @ np.array((0, 0, -0.15)) + (0, 0, -0.04),
                (0.02, 0.06, 1.0),
                (0.014, 0.012, 0.6),
                (0.014, 0.013, 0.2),
                (0.06, 0.09, 0.02),
                (0.12, 0.16, 0.006),
            ]
        ),
        80,
    )
    bench.add(IRON, tube(cable, 0.0042, 10))
    return bench.model()


def _mesh() -> Material:
    size, wires = 256, 40
    row, column = np.mgrid[0:size, 0:size] * (wires * 2 * np.pi / size)
    open_ = np.clip(np.cos(row / 2) ** 2 * np.cos(column / 2) ** 2 * 2.2 - 0.5, 0, 1)[..., None]
    picture = np.array((0.62, 0.63, 0.64)) * (1 - open_) + np.array((0.03, 0.03, 0.03)) * open_
    return Material(colour=Texture(image=picture.astype(np.float32)), roughness=0.3, metallic=0.9)


def make_music_stand(spec: ThingSpec) -> Model:
    """A desk on three legs, with a sheet of staves on it."""
    bench = Bench(spec, 0x1A78)
    metal = bench.body(satin(bench.colour(("#1c1c1e",)), 0.45), size_m=0.3)
    for angle in (-90.0, 30.0, 150.0):
        way = np.array((np.cos(np.radians(angle)), np.sin(np.radians(angle)), 0.0))
        bench.add(
            metal,
            tube(curve(np.array([way * 0.24 + (0, 0, 0.008), way * 0.13 + (0, 0, 0.07), (0, 0, 0.2)]), 14), 0.0075, 12),
        )
    bench.add(
        metal,
        tube(np.array([(0, 0, 0.12), (0, 0, 0.62)]), 0.012, 18),
        tube(np.array([(0, 0, 0.6), (0, 0, 1.02)]), 0.008, 16),
    )
    lay = turned_by((-24.0, 0.0, 0.0))
    at = np.array((0.0, -0.03, 1.04))
    desk = standing(slab(rounded(0.5, 0.34, 0.02), -0.003, 0.003, 0.001))
    lip = box((-0.25, -0.05, -0.172), (0.25, 0.0, -0.166), 0.002)
    bench.add(metal, placed(desk, at, lay), placed(lip, at, lay))
    paper = Material(colour=Texture(image=_staves(bench.random), repeat=False), roughness=0.85)
    for side in (-1.0, 1.0):
        page = standing(panel(rounded(0.21, 0.297, 0.001), 0.0), (side * 0.107, -0.0045, -0.016))
        bench.add(paper, placed(page, at, lay))
    return bench.model()


def _staves(random: np.random.Generator) -> Floats:
    """Lines and notes, no tune in particular."""
    tall, wide = 420, 297
    picture = np.full((tall, wide, 3), 0.8, np.float32)
    row, column = np.mgrid[0:tall, 0:wide]
    for top in range(40, tall - 40, 52):
        for line in range(5):
            picture[top + line * 5, 22 : wide - 22] *= 0.35
        for bar in np.linspace(22, wide - 23, 5):
            picture[top : top + 21, int(bar)] *= 0.3
        for x in np.arange(34, wide - 30, 11) + random.integers(-1, 2):
            y = top + int(random.integers(0, 9)) * 2.5
            picture[(row - y) ** 2 / 5 + (column - x) ** 2 / 9 < 1] = 0.02
            up = y > top + 10
            ends = (int(y) - 15, int(y)) if up else (int(y), int(y) + 15)
            picture[ends[0] : ends[1], int(x) + (2 if up else -2)] = 0.02
    return picture
