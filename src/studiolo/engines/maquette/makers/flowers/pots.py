"""Pots of glazed and raw clay with earth in them."""

import numpy as np

from studiolo.engines.maquette.makers.bench import Bench
from studiolo.engines.maquette.makers.flowers.petals import FLESH, Bunch
from studiolo.engines.maquette.makers.materials import dress, finish_for
from studiolo.engines.maquette.makers.turning import filleted, hollow, turned
from studiolo.engines.maquette.model import Colour, Material, Model, Numbers

GLAZES = ("#efe9dd", "#c97f5c", "#8fa396", "#30404a", "#d9b8a6", "#b9c3c9", "#d8a24a", "#5e6f86")
TERRACOTTA = "#b9663f"


def add_pot(
    bench: Bench, radius: float, tall: float, *, shallow: bool = False, codes: tuple[str, ...] = GLAZES
) -> float:
    """A pot that stands on z = 0, filled with earth. Returns the height of the earth."""
    colour = bench.colour(codes)
    style = 2 if shallow else int(bench.random.integers(3))
    wall = max(radius * 0.055, 0.002)
    if style == 0:  # a plain cylinder
        outer = filleted([(radius * 0.94, 0.0, 0), (radius, tall * 0.12, tall * 0.1), (radius, tall, 0)], 14)
    elif style == 1:  # the gardener's pot, with a thick rim
        lip = tall * 0.20
        outer = filleted(
            [
                (radius * 0.68, 0, 0),
                (radius * 0.92, tall - lip, 0.002),
                (radius * 1.02, tall - lip + 0.001, 0.002),
                (radius * 1.06, tall, 0),
            ],
            8,
        )
        wall = radius * 0.10
    else:  # a bowl
        outer = filleted([(radius * 0.55, 0, 0), (radius * 0.96, tall * 0.35, tall * 0.30), (radius, tall, 0)], 20)
    outer = _dense(outer)
    shape = hollow(outer, wall, foot_m=tall * 0.02)
    name = bench.spec.material or ("clay" if style == 1 and bench.spec.colour is None else "ceramic")
    if bench.spec.material:
        bench.honoured.add("material")
    finish = finish_for(name, colour, bench.random, tall * 1.2, bench.spec.modifiers)
    bench.add_part(dress(turned(shape.profile, 96, 512), finish, "pot"))
    level = tall * 0.90
    _earth(bench, shape.radius_at(level), level)
    return level


def _dense(
    line: Numbers,
) -> Numbers:
    way = np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(line, axis=0), axis=1))])
    at = np.linspace(0, way[-1], 40)
    return np.stack([np.interp(at, way, line[:, axis]) for axis in range(2)], axis=1)


def _earth(bench: Bench, radius: float, level: float) -> None:
    random = bench.random
    earth = Bunch()
    r, a = np.linspace(1, 0.0, 14)[:, None], np.linspace(0, 2 * np.pi, 49)[None]
    bumps = 0.02 * radius * (np.sin(3 * a + 7 * r) + np.sin(5 * a - 11 * r + 2)) * (1 - r) * r
    points = np.stack(
        np.broadcast_arrays(r * radius * np.cos(a), r * radius * np.sin(a), level + 0.06 * radius * (1 - r**2) + bumps),
        axis=-1,
    )
    dark: Colour = (0.035, 0.022, 0.014)
    earth.sheet(points[::-1], np.asarray(dark))
    count = 260
    far, turn = radius * np.sqrt(random.uniform(0, 0.94, count)), random.uniform(0, 2 * np.pi, count)
    at = np.stack([far * np.cos(turn), far * np.sin(turn), level + 0.06 * radius * (1 - (far / radius) ** 2)], axis=1)
    size = radius * random.uniform(0.018, 0.055, count)
    hue = np.asarray(dark) * random.uniform(0.6, 2.2, (count, 1))
    earth.grains(
        at, random.normal(0, 1, (count, 3)), size, size * random.uniform(0.7, 1.3, count), hue, rows=5, sides=6
    )
    for part in earth.part(FLESH, "earth"):
        bench.add_part(part)


def finish_plant(bench: Bench, *bunches: tuple[Bunch, Material]) -> Model:
    for bunch, material in bunches:
        for part in bunch.part(material, "plant"):
            bench.add_part(part)
    return bench.model()
