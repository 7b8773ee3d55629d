"""The stadium."""

import numpy as np

from studiolo.engines.maquette.makers.buildings.dwelling import WHITE, start
from studiolo.engines.maquette.makers.buildings.masonry import Stuff, plain
from studiolo.engines.maquette.makers.buildings.site import IRON, WARM
from studiolo.engines.maquette.makers.protocol import ThingSpec
from studiolo.engines.maquette.makers.vehicles.bars import tube
from studiolo.engines.maquette.meshes import join
from studiolo.engines.maquette.model import Material, Model, Numbers
from studiolo.engines.maquette.settings.shell import sheet
from studiolo.engines.maquette.settings.surfaces import hex_colour


def make_stadium(spec: ThingSpec) -> Model:
    """An oval bowl of seats round a striped pitch, under a ring of roof."""
    site, _ = start(spec, 0x448)
    shell = Stuff(material=site.bench.body(Material(colour=site.bench.colour(("#d9dcdd", "#c9ccd0")), roughness=0.4)))
    seats = [plain(hex_colour(c), 0.6) for c in (("#b8282c", "#2f5fa0", "#e0a02a")[spec.seed % 3], "#d8d8d4")]
    grass = (plain((0.06, 0.17, 0.03), 0.9), plain((0.085, 0.21, 0.045), 0.9))
    turn = np.linspace(0, 2 * np.pi, 121)

    def oval(rx: float, ry: float, z: float) -> Numbers:
        power = 2 / 2.6
        return np.stack(
            [
                rx * np.sign(np.cos(turn)) * np.abs(np.cos(turn)) ** power,
                ry * np.sign(np.sin(turn)) * np.abs(np.sin(turn)) ** power,
                np.full(121, z),
            ],
            axis=1,
        )

    for k in range(12):
        site.block(grass[k % 2], (-52 + 104 / 12 * k, -34, 0.0), (-52 + 104 / 12 * (k + 1), 34, 0.1), 0.005)
    lines = [
        tube([(-50, -32, 0.12), (50, -32, 0.12), (50, 32, 0.12), (-50, 32, 0.12), (-50, -32, 0.12)], 0.16, 4),
        tube([(0, -32, 0.12), (0, 32, 0.12)], 0.16, 4),
    ]
    a = np.linspace(0, 2 * np.pi, 41)
    lines.append(tube(np.stack([9.15 * np.cos(a), 9.15 * np.sin(a), np.full(41, 0.12)], axis=1), 0.16, 4))
    site.add(WHITE, join(lines))
    rows = 26
    for k in range(rows):
        grow, z = 1.35 * k + (3.0 if k > 12 else 0.0), 1.2 + 0.72 * k + (2.2 if k > 12 else 0.0)
        near, far = oval(60 + grow, 42 + grow, z), oval(60 + grow + 1.3, 42 + grow + 1.3, z)
        rise = oval(60 + grow, 42 + grow, z - 0.75)
        what = seats[1] if k in (6, 12, 13, 19) else seats[0]
        site.add(what, sheet(np.array([rise, near, far]), flip=True))
    out = 60 + 1.35 * rows + 5
    outy = 42 + 1.35 * rows + 5
    facade = np.array([oval(out, outy, 0.0), oval(out + 2.5, outy + 2.5, 14.0), oval(out + 1.0, outy + 1.0, 27.0)])
    site.add(shell, sheet(facade, flip=True))
    ring = np.array(
        [oval(out + 1.0, outy + 1.0, 27.0), oval(out - 14, outy - 14, 31.0), oval(out - 26, outy - 26, 29.5)]
    )
    site.add(shell, sheet(ring, flip=True), sheet(ring - (0, 0, 0.7), flip=False))
    site.add(WHITE, tube(oval(out - 26, outy - 26, 29.3), 0.6, 8))
    for k in range(0, 120, 3):
        site.add(
            WHITE,
            tube([facade[0][k] * 1.004, facade[1][k] * 1.006, facade[2][k] * 1.004], 0.35, 6),
            tube([ring[0][k], ring[1][k] + (0, 0, 0.6), ring[2][k]], 0.3, 6),
        )
    for x in (-1.0, 1.0):
        for y in (-1.0, 1.0):
            site.add(IRON, tube([(x * 70, y * 52, 20.0), (x * 70, y * 52, 46.0)], 0.7, 8))
            site.block(WARM, (x * 70 - 4, y * 52 - 1, 44.0), (x * 70 + 4, y * 52 + 1, 49.0), 0.2)
    return site.bench.model(anchors={"top": (0, 0, 30.0), "deck": (0, 0, 0.1)})
