"""What houses share: stuff as asked for, rows of windows, doors, chimneys, steps, a bush by the wall."""

import numpy as np

from studiolo.engines.maquette.makers.bench import Bench
from studiolo.engines.maquette.makers.buildings.masonry import Stuff, plain, stuff
from studiolo.engines.maquette.makers.buildings.panels import Opening
from studiolo.engines.maquette.makers.buildings.site import GLASS, WARM, Site
from studiolo.engines.maquette.makers.protocol import ThingSpec, listed
from studiolo.engines.maquette.model import Material
from studiolo.engines.maquette.settings.shell import ball
from studiolo.engines.maquette.settings.surfaces import hex_colour

HONOURS = frozenset({"colour", "second_colour", "material"})


WHITE = plain((0.78, 0.77, 0.74), 0.5)


WALL_KINDS = {
    "brick": "brick", "stone": "rubble", "wood": "clapboard", "wooden": "clapboard", "log": "planks", "concrete": "concrete",
    "marble": "ashlar", "plaster": "plaster", "sandstone": "ashlar",
}  # fmt: skip


def start(spec: ThingSpec, constant: int) -> tuple[Site, np.random.Generator]:
    bench = Bench(spec, constant)
    return Site(bench), bench.random


def walls(site: Site, kind: str, codes: tuple[str, ...]) -> Stuff:
    """The walls' stuff, in the colour and material asked for."""
    bench = site.bench
    colour = bench.colour(codes)
    asked = WALL_KINDS.get(bench.spec.material, "")
    if asked:
        bench.honoured |= {"material"}
        if bench.spec.colour is None:
            usual = {"brick": "#9a4a34", "rubble": "#8f8778", "ashlar": "#c9bda3", "concrete": "#a5a39d"}
            colour = hex_colour(usual.get(asked, codes[0]))
    return stuff(asked or kind, colour, int(bench.random.integers(1, 4)))


def roofing(site: Site, kind: str, codes: tuple[str, ...]) -> Stuff:
    """The roof's, in the second colour if there is one."""
    spec = site.bench.spec
    code = codes[int(site.bench.random.integers(len(codes)))]
    if spec.second_colour is not None:
        site.bench.honoured.add("second_colour")
    return stuff(kind, spec.second_colour or hex_colour(code), int(site.bench.random.integers(1, 4)))


def glass_of(spec: ThingSpec) -> Material:
    return WARM if {"lit", "cozy", "cosy", "glowing", "night"} & set(spec.modifiers) else GLASS


def chimney(site: Site, what: Stuff, x: float, y: float, low: float, high: float, wide: float = 0.7) -> None:
    h = wide / 2
    site.block(what, (x - h, y - h, low), (x + h, y + h, high), 0.02)
    site.block(what, (x - h - 0.06, y - h - 0.06, high - 0.25), (x + h + 0.06, y + h + 0.06, high - 0.1), 0.02)
    for dx in (-0.15, 0.15) if wide > 0.6 else (0.0,):
        site.round(
            plain((0.42, 0.17, 0.09), 0.8),
            [(0.13, 0.0, 0), (0.11, 0.35, 0.02), (0.14, 0.4, 0.02), (0.09, 0.4, 0)],
            (x + dx, y, high - 0.1),
            sides=20,
        )


def windows(
    xs: tuple[float, ...], z: float, wide: float, tall: float, panes: tuple[int, int] = (2, 2), *, arched: bool = False
) -> list[Opening]:
    return [Opening(x0=x - wide / 2, x1=x + wide / 2, z0=z, z1=z + tall, panes=panes, arched=arched) for x in xs]


def door(x: float, wide: float = 1.0, tall: float = 2.1, z: float = 0.0, *, arched: bool = False) -> Opening:
    return Opening(x0=x - wide / 2, x1=x + wide / 2, z0=z, z1=z + tall, kind="door", arched=arched)


def steps(site: Site, what: Stuff, x: float, y: float, wide: float, high: float, count: int) -> None:
    for k in range(count):
        z = high * (count - k) / count
        site.block(what, (x - wide / 2, y - 0.3 * (k + 1), 0.0), (x + wide / 2, y - 0.3 * k + 0.02, z), 0.02)


def bush(site: Site, x: float, y: float, size: float, random: np.random.Generator) -> None:
    """A low shrub by the wall, so that a house stands in a garden."""
    green = GREENS[int(random.integers(len(GREENS)))]
    for _ in range(46):
        way = random.normal(size=3)
        way /= np.linalg.norm(way)
        r = size * float(random.uniform(0.16, 0.3))
        at = (x + way[0] * size * 0.75, y + way[1] * size * 0.75, abs(way[2]) * size * 0.85 + r * 0.4)
        site.add(green, ball(at, r, sides=10))


GREENS = tuple(
    Material(colour=c, roughness=0.8, specular=0.25)
    for c in ((0.06, 0.13, 0.03), (0.09, 0.16, 0.04), (0.05, 0.10, 0.035))
)


_DOORS = ("#7a2f28", "#2f4f4a", "#2f4a6f", "#5a3a24", "#3f5f3a", "#b8902f")


def door_paint(random: np.random.Generator) -> Stuff:
    return plain(hex_colour(_DOORS[int(random.integers(len(_DOORS)))]), 0.35, clearcoat=0.4)


maker = listed(HONOURS, 28.0)
