"""A single flower as a thing: a stalk that stands, leaves, and a blossom that looks at the camera."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from studiolo.engines.maquette.makers.bench import Bench, toward
from studiolo.engines.maquette.makers.flowers import cups, daisies
from studiolo.engines.maquette.makers.flowers.blossoms import Blossom
from studiolo.engines.maquette.makers.flowers.petals import (
    FLESH,
    GREEN,
    LEAF,
    PETAL,
    Blade,
    Bunch,
    grow,
    leaf_colours,
    turned_about,
)
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec
from studiolo.engines.maquette.makers.turning import rotation, unit
from studiolo.engines.maquette.model import Colour, Model, Numbers

Grow = Callable[[Colour, np.random.Generator, float], Blossom]


@dataclass(frozen=True, kw_only=True, slots=True)
class Kind:
    """How a flower grows. tall_m: of the stalk. leaf: "" none, "long" from the ground, "pair" along the stalk, "rose"
    three on a twig, "broad" large hearts."""

    grow: Grow
    colours: tuple[str, ...]
    tall_m: float
    stalk_m: float
    leaf: str = ""
    sway: float = 0.012


KINDS: dict[str, Kind] = {
    "gerbera": Kind(
        grow=daisies.gerbera,
        colours=("#e8436f", "#f2703a", "#f4b52e", "#f08fa8", "#c9264a", "#f7ede2"),
        tall_m=0.215,
        stalk_m=0.0032,
    ),
    "daisy": Kind(grow=daisies.daisy, colours=("#f7f5ee",), tall_m=0.155, stalk_m=0.0017, leaf="pair"),
    "sunflower": Kind(
        grow=daisies.sunflower, colours=("#f7b21a", "#f5a60f", "#f9c02c"), tall_m=0.31, stalk_m=0.0062, leaf="broad"
    ),
    "poppy": Kind(
        grow=cups.poppy, colours=("#e0291d", "#e8502a", "#d91f2f"), tall_m=0.19, stalk_m=0.0017, leaf="", sway=0.018
    ),
    "lily": Kind(
        grow=cups.lily, colours=("#d9527f", "#e8823c", "#f3ead6", "#c53d63"), tall_m=0.26, stalk_m=0.0036, leaf="lance"
    ),
    "tulip": Kind(
        grow=cups.tulip,
        colours=("#d8263c", "#f06a86", "#f0a81f", "#a5338f", "#f4784a"),
        tall_m=0.20,
        stalk_m=0.0036,
        leaf="long",
    ),
    "rose": Kind(
        grow=cups.rose,
        colours=("#b5122c", "#d6304a", "#f0a3ab", "#f4d9c2", "#e8743f"),
        tall_m=0.215,
        stalk_m=0.0028,
        leaf="rose",
    ),
}


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Stemmed:
    """petals, flesh and green of one flower on its stalk, ready to be joined to others."""

    petals: Bunch
    flesh: Bunch
    green: Bunch


def stemmed(kind: Kind, colour: Colour, random: np.random.Generator, *, detail: float = 1.0) -> Stemmed:
    flower = Stemmed(petals=Bunch(), flesh=Bunch(), green=Bunch())
    bloom = kind.grow(colour, random, detail)
    side = random.uniform(-1, 1)
    t = np.linspace(0, 1, 40)
    nod = np.radians(bloom.tilt_deg + random.normal(0, 3))
    path = np.stack([kind.sway * side * np.sin(t * 2.6), np.zeros(40), kind.tall_m * t], axis=1)
    neck = np.clip((t - 0.86) / 0.14, 0, 1)
    path[:, 1] -= 0.030 * np.sin(nod) * neck**2.2
    path[:, 2] -= 0.008 * np.sin(nod) * neck**2.2
    hue = _stalk_green(t)
    flower.flesh.stalk(path, kind.stalk_m * (1.12 - 0.22 * t), hue, sides=14)
    turn = rotation((1, 0, 0), float(np.degrees(nod))) @ rotation((0, 0, 1), float(random.uniform(0, 360)))
    turn = rotation((0, 0, 1), 7.0 * side) @ turn
    for into, part in ((flower.petals, bloom.petals), (flower.flesh, bloom.flesh), (flower.green, bloom.green)):
        into.add(part, turn, path[-1])
    _leaves(flower, kind, path, random, detail)
    return flower


def _stalk_green(t: Numbers) -> Numbers:
    """Paler towards the blossom."""
    return np.asarray(np.asarray(GREEN) * (0.9 + 0.25 * t[:, None]) + np.array((0.02, 0.03, 0.0)) * t[:, None])


def _leaves(flower: Stemmed, kind: Kind, path: Numbers, random: np.random.Generator, detail: float) -> None:
    rows, columns = int(22 * detail) + 6, int(10 * detail) + 5
    if kind.leaf == "long":
        for number, turn in enumerate((200.0, 345.0, 80.0)):
            tall = kind.tall_m * (0.86, 0.72, 0.55)[number]
            blade = Blade(
                length_m=tall,
                width_m=0.040,
                rise=(82, 76, 38 - 14 * number),
                widest=0.42,
                point=0.9,
                cup=0.32,
                ruffle=0.05,
                neck=0.62,
            )
            grown = grow(blade, random, rows=rows + 8, columns=columns)
            tint = leaf_colours(grown, toward(GREEN, (0.10, 0.22, 0.11), 0.6), random)
            flower.green.sheet(turned_about(grown.points, turn + random.normal(0, 10), 0.003, 0.004), tint)
    elif kind.leaf == "rose":
        for number, share in enumerate((0.36, 0.56, 0.74)):
            _compound(
                flower,
                path[int(share * (len(path) - 1))],
                (-25.0, 200.0, 330.0)[number] + random.normal(0, 14),
                random,
                rows,
                columns,
            )
        for number in range(7):
            at = path[int((0.12 + 0.11 * number) * (len(path) - 1))]
            angle = np.radians(137.5 * number)
            way = np.array((np.cos(angle), np.sin(angle), -0.35))
            flower.flesh.grains(
                (at + unit(way) * 0.0030)[None],
                way[None],
                np.array([0.0011]),
                np.array([0.0042]),
                np.array([[0.20, 0.09, 0.04]]),
                rows=7,
                sides=7,
            )
    elif kind.leaf in ("pair", "broad", "lance"):
        shapes = {"pair": (0.060, 0.014, 3), "broad": (0.125, 0.092, 4), "lance": (0.115, 0.019, 9)}
        long, wide, count = shapes[kind.leaf]
        for number in range(count):
            share = 0.24 + 0.52 * (number / max(count - 1, 1))
            size = random.normal(1, 0.08) * (1.1 - 0.35 * share)
            blade = Blade(
                length_m=long * size,
                width_m=wide * size,
                rise=(52, 30, -26),
                widest=0.34 if kind.leaf == "broad" else 0.42,
                point=1.0,
                cup=0.10,
                ruffle=0.05,
                neck=0.10 if kind.leaf == "broad" else 0.35,
                fold=0.10,
            )
            grown = grow(blade, random, rows=rows, columns=columns)
            turn = (20.0 + 150.0 * number) if kind.leaf == "broad" else 137.5 * number
            at = path[int(share * (len(path) - 1))]
            stalk = 0.035 if kind.leaf == "broad" else 0.002
            points = turned_about(grown.points, turn, stalk, 0.0) + at + (0, 0, stalk * 0.7)
            flower.green.sheet(points, leaf_colours(grown, GREEN, random))
            if stalk > 0.01:
                flower.flesh.stalk(np.linspace(at, points[0, columns // 2], 8), 0.0019, GREEN, sides=8)


def _compound(flower: Stemmed, at: Numbers, turn: float, random: np.random.Generator, rows: int, columns: int) -> None:
    """A rose's leaf: a twig with five toothed leaflets."""
    angle = np.radians(turn)
    way = np.array((np.cos(angle), np.sin(angle), 0.75))
    t = np.linspace(0, 1, 10)[:, None]
    twig = at + unit(way) * 0.070 * t - np.array((0, 0, 0.012)) * t**2
    flower.flesh.stalk(twig, 0.0010, GREEN, sides=7)
    for place, turned, size in (
        (1.0, 0.0, 1.15),
        (0.72, 58.0, 1.0),
        (0.72, -58.0, 1.0),
        (0.40, 64.0, 0.82),
        (0.40, -64.0, 0.82),
    ):
        blade = Blade(
            length_m=0.046 * size,
            width_m=0.030 * size,
            rise=(40, 20, -14),
            widest=0.42,
            point=0.8,
            cup=0.12,
            ruffle=0.05,
            neck=0.2,
            fold=0.10,
        )
        grown = grow(blade, random, rows=rows, columns=columns)
        here = twig[int(place * 9)]
        tint = leaf_colours(grown, (0.045, 0.13, 0.03), random)
        flower.green.sheet(turned_about(grown.points, turn + turned, 0.0) + here, tint)


def finish(bench: Bench, flower: Stemmed) -> Model:
    for bunch, material, name in (
        (flower.petals, PETAL, "petals"),
        (flower.green, LEAF, "leaves"),
        (flower.flesh, FLESH, "stalk"),
    ):
        for part in bunch.part(material, name):
            bench.add_part(part)
    return bench.model()


def make_flower(spec: ThingSpec) -> Model:
    """The kind is the key's last word."""
    bench = Bench(spec, 0xF101)
    name = spec.key.rpartition(":")[2]
    kind = KINDS["gerbera" if name == "flower" else name]
    colour = bench.colour(kind.colours)
    return finish(bench, stemmed(kind, colour, bench.random))


_NOUNS: dict[str, tuple[tuple[str, ...], float]] = {
    "flower": (
        ("flower", "gerbera", "gerbera daisy", "blossom", "bloom", "wildflower", "garden flower", "aster", "dahlia"),
        0.33,
    ),
    "daisy": (("daisy", "chamomile", "camomile", "marguerite", "oxeye daisy"), 0.23),
    "sunflower": (("sunflower",), 0.46),
    "poppy": (("poppy", "poppy flower", "anemone"), 0.30),
    "lily": (("lily", "lily flower", "stargazer lily"), 0.38),
    "tulip": (("tulip", "tulip flower"), 0.34),
    "rose": (("rose", "rose flower", "red rose", "peony", "ranunculus"), 0.35),
}

MAKERS: tuple[Maker, ...] = tuple(
    Maker(key=f"own:{name}", nouns=nouns, size_m=size_m, make=make_flower, honours=frozenset({"colour"}))
    for name, (nouns, size_m) in _NOUNS.items()
)
