"""An old little tree in a tray."""

import numpy as np

from studiolo.engines.maquette.makers.bench import Bench
from studiolo.engines.maquette.makers.flowers.petals import (
    FLESH,
    LEAF,
    Bunch,
)
from studiolo.engines.maquette.makers.flowers.pots import add_pot, finish_plant
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec
from studiolo.engines.maquette.makers.turning import curve, unit
from studiolo.engines.maquette.model import Colour, Model, Numbers

BARK: Colour = (0.115, 0.065, 0.038)


TRAYS = ("#2f4a5c", "#5a3a2c", "#7d8a78", "#c9b79c", "#2f3034")


def make_bonsai(spec: ThingSpec) -> Model:
    """An old little tree: a bent trunk, pads of foliage, a tray with moss."""
    bench = Bench(spec, 0xF208)
    random = bench.random
    level = add_pot(bench, 0.135, 0.056, shallow=True, codes=TRAYS)
    wood, leaves = Bunch(), Bunch()
    side = 1.0 if random.random() < 0.5 else -1.0
    knots = np.array(
        [
            (-0.03 * side, 0, level - 0.01),
            (0.012 * side, 0.005, level + 0.055),
            (0.052 * side, -0.008, level + 0.10),
            (0.018 * side, 0.004, level + 0.165),
            (-0.012 * side, 0.0, level + 0.235),
        ]
    )
    trunk = curve(knots, 70)
    t = np.linspace(0, 1, 70)
    thick = 0.026 * (1 - 0.72 * t) + 0.018 * np.exp(-((t / 0.07) ** 2))
    thick = thick * (1 + 0.07 * np.sin(t * 40) + 0.05 * np.sin(t * 93 + 1))
    _bark(wood, trunk, thick)
    pads = [(trunk[-1] + (0, 0, 0.012), 0.070)]
    for share, way, long in (
        (0.40, (1.0 * side, -0.25), 0.115),
        (0.55, (-1.0 * side, 0.05), 0.118),
        (0.70, (0.75 * side, 0.35), 0.080),
        (0.80, (-0.65 * side, -0.4), 0.074),
        (0.60, (0.1, -0.9), 0.062),
    ):
        start = trunk[int(share * 69)]
        end = start + np.array((way[0] * long, way[1] * long, 0.022 + 0.02 * random.random()))
        middle = (start + end) / 2 + np.array((0, 0, 0.018 - 0.03 * random.random()))
        branch = curve(np.array([start, middle, end]), 20)
        _bark(wood, branch, np.linspace(0.0095 * (1.15 - share), 0.0028, 20) + 0.001)
        pads.append((end + (0, 0, 0.008), 0.052 * random.uniform(0.9, 1.25)))
    for at, radius in pads:
        _foliage(leaves, np.asarray(at), radius, random)
    moss = Bunch()
    count = 800
    far, turn = 0.122 * np.sqrt(random.uniform(0, 1, count)), random.uniform(0, 2 * np.pi, count)
    at = np.stack([far * np.cos(turn), far * np.sin(turn), level + 0.006 * (1 - (far / 0.122) ** 2)], axis=1)
    size = random.uniform(0.0045, 0.0085, count)
    moss.grains(
        at,
        np.tile((0, 0, 1.0), (count, 1)),
        size,
        size * 0.75,
        np.asarray((0.10, 0.19, 0.03)) * random.uniform(0.6, 1.3, (count, 1)),
        rows=4,
        sides=6,
    )
    return finish_plant(bench, (wood, FLESH), (leaves, LEAF), (moss, FLESH))


def _bark(wood: Bunch, path: Numbers, thick: Numbers) -> None:
    along = unit(np.gradient(path, axis=0))
    first = unit(np.cross(along, (0.0, 1.0, 0.1)))
    second = np.cross(along, first)
    angle = np.linspace(0, 2 * np.pi, 25)[None]
    rows = np.arange(len(path))[:, None]
    rough = (
        1
        + 0.10 * np.sin(angle * 3 + rows * 0.16)
        + 0.06 * np.sin(angle * 7 - rows * 0.35)
        + 0.03 * np.sin(angle * 12 + rows * 0.9)
    )
    points = (
        path[:, None]
        + (first[:, None] * np.cos(angle)[..., None] + second[:, None] * np.sin(angle)[..., None])
        * (thick[:, None] * rough)[..., None]
    )
    wood.sheet(points[:, ::-1], (np.asarray(BARK) * (0.35 + 0.75 * ((rough - 0.81) / 0.38))[..., None])[:, ::-1])


def _foliage(leaves: Bunch, at: Numbers, radius: float, random: np.random.Generator) -> None:
    """A flat cloud of small leaves, lighter above."""
    count = int(430 * (radius / 0.06) ** 1.6)
    way = unit(random.normal(0, 1, (count, 3)))
    way[:, 2] = np.abs(way[:, 2]) * 1.0 - 0.25
    lumps = 1 + 0.16 * np.sin(way[:, 0] * 7 + at[0] * 90) * np.sin(way[:, 1] * 6 + at[2] * 50)
    places = at + way * np.array((1.0, 0.85, 0.46)) * radius * (random.uniform(0.55, 1, count) ** 0.4 * lumps)[:, None]
    light = np.clip((places[:, 2] - at[2]) / (0.46 * radius), -0.4, 1)
    hue = np.asarray((0.055, 0.165, 0.030)) * (0.85 + 0.75 * light[:, None]) * random.uniform(0.75, 1.25, (count, 1))
    aim = unit(way + random.normal(0, 0.5, way.shape) + (0, 0, 0.5))
    size = random.uniform(0.0040, 0.0064, count)
    leaves.grains(places, aim, size * 0.55, size * 1.5, hue, rows=4, sides=5)


MAKERS: tuple[Maker, ...] = (
    Maker(
        key="own:bonsai",
        nouns=("bonsai", "bonsai tree"),
        size_m=0.36,
        make=make_bonsai,
        honours=frozenset({"colour", "material"}),
    ),
)
