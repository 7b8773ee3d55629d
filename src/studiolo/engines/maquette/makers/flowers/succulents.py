"""Fleshy plants in pots: a rosette, aloe, cactus."""

import numpy as np

from studiolo.engines.maquette.makers.bench import Bench, toward
from studiolo.engines.maquette.makers.flowers.blossoms import pale
from studiolo.engines.maquette.makers.flowers.petals import (
    FLESH,
    PALE_GREEN,
    PETAL,
    Blade,
    Bunch,
    golden_turn,
    grow,
    outline_share,
    ramp,
    turned_about,
)
from studiolo.engines.maquette.makers.flowers.pots import add_pot, finish_plant
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec
from studiolo.engines.maquette.makers.turning import curve, rotation, unit
from studiolo.engines.maquette.model import Material, Model, Numbers
from studiolo.engines.maquette.settings.surfaces import hex_colour

WAXY = Material(per_vertex=True, roughness=0.42, specular=0.5, clearcoat=0.15, clearcoat_gloss=0.7)


def plump(
    blade: Blade, thick: float, random: np.random.Generator, *, rows: int = 18, sides: int = 16
) -> tuple[Numbers, Numbers]:
    """A fleshy leaf: closed, flatter above than below. Returns points and how far along each lies."""
    grown = grow(blade, random, rows=rows, columns=3)
    spine = grown.points[:, 1]
    along = unit(np.gradient(spine, axis=0))
    up = np.cross(along, (0.0, 1.0, 0.0)) * -1
    t = grown.t[:, :1]
    half = outline_share(t, blade) * blade.width_m / 2
    angle = np.linspace(0, 2 * np.pi, sides + 1)[None]
    body = thick * np.clip(np.sin(np.pi * np.clip(0.12 + 0.88 * t, 0, 1)) ** 0.55, 0.0, 1) / 2
    height = np.where(np.sin(angle) > 0, 0.45, 1.0) * np.sin(angle) * body
    height = height + half * 2 * blade.cup * np.cos(angle) ** 2
    points = (
        spine[:, None] + np.array((0.0, 1.0, 0.0)) * (half * np.cos(angle))[..., None] + up[:, None] * height[..., None]
    )
    return points[:, ::-1], t + 0 * angle


def make_succulent(spec: ThingSpec) -> Model:
    """A rosette of fat leaves."""
    bench = Bench(spec, 0xF204)
    random = bench.random
    level = add_pot(bench, 0.056, 0.062)
    body = Bunch()
    greens = ((0.20, 0.34, 0.24), (0.26, 0.36, 0.30), (0.17, 0.30, 0.16), (0.30, 0.33, 0.36))
    base = greens[int(random.integers(len(greens)))]
    blush = ((0.62, 0.20, 0.22), (0.55, 0.16, 0.30), (0.70, 0.36, 0.20))[int(random.integers(3))]
    count = 46
    for number in range(count):
        share = number / (count - 1)
        lift = 84 - 76 * share**0.8
        size = 0.016 + 0.046 * share**0.85
        blade = Blade(
            length_m=size,
            width_m=size * 0.62,
            rise=(lift - 12, lift, lift + 14),
            widest=0.66,
            point=0.42,
            cup=0.12,
            neck=0.42,
        )
        points, t = plump(blade, size * 0.24, random)
        hue = ramp(
            t,
            (0, 0.55, 0.85, 1),
            (toward(base, PALE_GREEN, 0.4), base, toward(base, blush, 0.30), toward(base, blush, 0.85)),
        )
        placed = turned_about(points, float(golden_turn(number)), 0.003 + 0.006 * share, 0.022 - 0.016 * share)
        body.sheet(placed, hue * random.normal(1, 0.04))
    leaning = Bunch()  # towards the camera, which looks from the side
    leaning.add(body, rotation((1, 0, 0), 11.0), (0.0, 0.004, level + 0.014))
    return finish_plant(bench, (leaning, WAXY))


def make_aloe(spec: ThingSpec) -> Model:
    bench = Bench(spec, 0xF205)
    random = bench.random
    level = add_pot(bench, 0.070, 0.092)
    body, teeth = Bunch(), []
    for number in range(19):
        share = number / 18
        lift = 86 - 52 * share
        long = 0.225 * (0.72 + 0.28 * np.sin(np.pi * (0.25 + 0.7 * share))) * random.normal(1, 0.06)
        blade = Blade(
            length_m=long, width_m=0.036, rise=(lift - 18, lift, lift + 16), widest=0.14, point=1.0, cup=0.16, neck=0.75
        )
        points, t = plump(blade, 0.016, random, rows=30, sides=18)
        green = toward((0.16, 0.30, 0.17), (0.12, 0.26, 0.10), float(random.random()))
        spots = (np.sin(t * 90 + number) * np.sin(np.arange(points.shape[1])[None] * 2.3 + t * 40) > 0.88)[..., None]
        hue = ramp(t, (0, 0.2, 0.9, 1), (PALE_GREEN, green, green, (0.34, 0.20, 0.12))) + spots * np.array(
            (0.16, 0.18, 0.13)
        )
        placed = turned_about(points, float(golden_turn(number)), 0.004 + 0.010 * share, level - 0.006 - 0.004 * share)
        body.sheet(placed, hue)
        middle = placed.mean(axis=1)
        for column in (0, points.shape[1] // 2):
            teeth += [(placed[row, column], placed[row, column] - middle[row]) for row in range(3, 27, 2)]
    at, ways = np.array([tooth[0] for tooth in teeth]), np.array([tooth[1] for tooth in teeth])
    body.grains(
        at,
        ways,
        np.full(len(at), 0.0009),
        np.full(len(at), 0.0026),
        np.tile((0.5, 0.45, 0.28), (len(at), 1)),
        rows=5,
        sides=5,
    )
    return finish_plant(bench, (body, WAXY))


def make_cactus(spec: ThingSpec) -> Model:
    """A ribbed column with arms, or a ball; spines in rows and a flower on top."""
    bench = Bench(spec, 0xF206)
    random = bench.random
    level = add_pot(bench, 0.062, 0.084)
    body, spines, petals = Bunch(), Bunch(), Bunch()
    if random.random() < 0.6:
        _column(
            body,
            spines,
            np.array([(0, 0, level - 0.01), (0.002, 0, level + 0.10), (0, 0, level + 0.205)]),
            0.030,
            13,
            random,
        )
        for side, foot, tall in ((1, 0.072, 0.078), (-1, 0.105, 0.062)):
            z = level + foot
            knots = np.array(
                [
                    (side * 0.020, 0, z),
                    (side * 0.046, 0, z + 0.008),
                    (side * 0.058, 0.002, z + 0.030),
                    (side * 0.059, 0.002, z + tall),
                ]
            )
            _column(body, spines, knots, 0.0165, 10, random)
        top = level + 0.205 + 0.026
        flowers = [((0.0, 0.0, top), 1.0)]
    else:
        _column(
            body,
            spines,
            np.array([(0, 0, level + 0.012), (0, 0, level + 0.035), (0, 0, level + 0.058)]),
            0.050,
            17,
            random,
        )
        top = level + 0.058 + 0.042
        flowers = [((0.0, 0.0, top), 1.1), ((0.018, -0.010, top - 0.006), 0.8)]
    pink = hex_colour(("#e8487f", "#f2793d", "#f4c542", "#e86aa8")[int(random.integers(4))])
    for at, size in flowers:
        for number in range(18):
            ring = number // 9
            blade = Blade(
                length_m=0.024 * size,
                width_m=0.0075 * size,
                rise=(74 + 8 * ring, 52 + 16 * ring, 20 + 34 * ring),
                widest=0.6,
                point=0.6,
                cup=0.15,
            )
            grown = grow(blade, random, rows=12, columns=7)
            petals.sheet(
                turned_about(grown.points, 40 * number + 20 * ring, 0.001) + np.asarray(at),
                ramp(grown.t, (0, 1), (pale(pink, 0.3), pink)),
            )
    return finish_plant(bench, (body, WAXY), (spines, FLESH), (petals, PETAL))


def _column(body: Bunch, spines: Bunch, knots: Numbers, radius: float, ribs: int, random: np.random.Generator) -> None:
    path = curve(knots, 44)
    along = unit(np.gradient(path, axis=0))
    cap = np.linspace(0, np.pi / 2, 14)[1:]
    tip = path[-1] + along[-1] * (np.sin(cap) * radius * 0.9)[:, None]
    foot = path[0] - along[0] * (np.sin(cap[::-1]) * radius * 0.55)[:, None]
    line = np.concatenate([foot, path, tip])
    size = np.concatenate([np.cos(cap[::-1]), np.ones(len(path)), np.cos(cap)]) * radius
    ways = np.concatenate([np.repeat(along[:1], 13, 0), along, np.repeat(along[-1:], 13, 0)])
    first = unit(np.cross(ways, (0.0, 1.0, 0.02)))
    second = np.cross(ways, first)
    angle = np.linspace(0, 2 * np.pi, ribs * 8 + 1)[None]
    ridge = 1 - 0.22 * (0.5 - 0.5 * np.cos(angle * ribs)) ** 1.0
    reach = size[:, None] * ridge
    points = (
        line[:, None]
        + (first[:, None] * np.cos(angle)[..., None] + second[:, None] * np.sin(angle)[..., None]) * reach[..., None]
    )
    crest = (ridge - 0.78) / 0.22
    hue = np.asarray((0.035, 0.115, 0.040)) * (1 - crest[..., None]) + np.asarray((0.15, 0.30, 0.09)) * crest[..., None]
    body.sheet(points[:, ::-1], np.broadcast_to(hue, points.shape)[:, ::-1])
    along_m = np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(points[:, 0], axis=0), axis=1))])
    at, out = [], []
    for rib in range(ribs):
        column = rib * 8
        last = -1.0
        for row in range(10 + rib % 2, len(line) - 2):
            if along_m[row] - last < 0.36 * radius or points[row, column, 2] < knots[0, 2] + 0.008:
                continue
            last = float(along_m[row])
            at.append(points[row, column])
            out.append(points[row, column] - line[row])
    places, normals = np.array(at), unit(np.array(out))
    spines.grains(
        places,
        normals,
        np.full(len(places), radius * 0.045),
        np.full(len(places), radius * 0.03),
        np.tile((0.55, 0.48, 0.34), (len(places), 1)),
        rows=5,
        sides=6,
    )
    for _ in range(4):
        ways_ = unit(normals + random.normal(0, 0.55, normals.shape))
        long = radius * random.uniform(0.14, 0.30, len(places))
        spines.grains(
            places + ways_ * long[:, None],
            ways_,
            np.full(len(places), radius * 0.010),
            long,
            np.tile((0.72, 0.62, 0.42), (len(places), 1)),
            rows=4,
            sides=3,
        )


MAKERS: tuple[Maker, ...] = (
    Maker(
        key="own:potted-succulent",
        nouns=("succulent", "echeveria", "succulent plant", "potted succulent"),
        size_m=0.13,
        make=make_succulent,
        honours=frozenset({"colour", "material"}),
    ),
    Maker(
        key="own:aloe",
        nouns=("aloe", "aloe vera", "agave", "aloe plant"),
        size_m=0.36,
        make=make_aloe,
        honours=frozenset({"colour", "material"}),
    ),
    Maker(
        key="own:potted-cactus",
        nouns=("cactus", "potted cactus", "cactus plant"),
        size_m=0.32,
        make=make_cactus,
        honours=frozenset({"colour", "material"}),
    ),
)
