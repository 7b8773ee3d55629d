"""Flowers together: a bouquet in paper with a ribbon, and a bunch of lavender tied with twine."""

import numpy as np

from studiolo.engines.maquette.makers.bench import Bench, toward
from studiolo.engines.maquette.makers.cosmetics.ribbons import bow
from studiolo.engines.maquette.makers.flowers import cups, daisies
from studiolo.engines.maquette.makers.flowers.blossoms import WHITE, pale
from studiolo.engines.maquette.makers.flowers.petals import (
    FLESH,
    GREEN,
    LEAF,
    PETAL,
    Blade,
    Bunch,
    golden_turn,
    grow,
    leaf_colours,
    turned_about,
)
from studiolo.engines.maquette.makers.plates import UPRIGHT, placed
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec
from studiolo.engines.maquette.makers.turning import unit
from studiolo.engines.maquette.model import Colour, Material, Model, Numbers
from studiolo.engines.maquette.settings.shell import sheet, tube
from studiolo.engines.maquette.settings.surfaces import hex_colour

# main, second, wrapping paper, ribbon
SCHEMES = (
    ("#e0526e", "#f6c9c9", "#e9d9c6", "#b9445c"),
    ("#f08a5a", "#f7dfb0", "#f1e9dc", "#c9683f"),
    ("#c8294a", "#f3e7e0", "#2f3a3a", "#d9b784"),
    ("#f4b9c4", "#fbf2ea", "#b9c4b2", "#f1e6d6"),
    ("#9f6fc4", "#eadcf4", "#efe8e0", "#7d5a9c"),
    ("#f2b632", "#fbf3dc", "#c9a883", "#f5efe2"),
)
LAVENDERS = ("#7a5fc0", "#6a55b5", "#8f6fca")


def make_bouquet(spec: ThingSpec) -> Model:
    bench = Bench(spec, 0xF301)
    random = bench.random
    main_code, second_code, paper_code, ribbon_code = SCHEMES[int(random.integers(len(SCHEMES)))]
    main, second = hex_colour(main_code), hex_colour(second_code)
    if spec.colour is not None:
        bench.honoured.add("colour")
        main, second = spec.colour, pale(spec.colour, 0.6)
    petals, flesh, green = Bunch(), Bunch(), Bunch()
    heart = np.array((0.0, 0.0, 0.12))
    plan = (
        "rose",
        "gerbera",
        "rose",
        "daisy",
        "rose",
        "daisy",
        "rose",
        "gerbera",
        "rose",
        "daisy",
        "rose",
        "gerbera",
        "daisy",
        "rose",
    )
    for number, kind in enumerate(plan):
        share = (number + 0.35) / len(plan)
        lean, turn = np.radians(4 + 50 * np.sqrt(share)), np.radians(float(golden_turn(number)) + 250)
        way = np.array((np.sin(lean) * np.cos(turn), np.sin(lean) * np.sin(turn), np.cos(lean)))
        at = heart + way * np.array((0.122, 0.122, 0.225)) * random.normal(1, 0.03)
        colour = {
            "rose": main if number % 3 else toward(main, second, 0.55),
            "gerbera": toward(main, second, 0.25),
            "daisy": second if spec.colour else WHITE,
        }[kind]
        _bloom(kind, colour, at, unit(way + (0, -0.28, 0)), petals, flesh, green, random)
    _greenery(green, flesh, heart, random)
    _sprays(flesh, heart, random)
    _wrap(bench, hex_colour(paper_code), hex_colour(ribbon_code), random)
    for bunch, material in ((petals, PETAL), (green, LEAF), (flesh, FLESH)):
        for part in bunch.part(material, "flowers"):
            bench.add_part(part)
    return bench.model()


def _bloom(
    kind: str,
    colour: Colour,
    at: Numbers,
    way: Numbers,
    petals: Bunch,
    flesh: Bunch,
    green: Bunch,
    random: np.random.Generator,
) -> None:
    makers = {
        "rose": (cups.rose, 1.0, 0.20),
        "gerbera": (daisies.gerbera, 0.72, 0.16),
        "daisy": (daisies.daisy, 0.80, 0.16),
    }
    make, size, detail = makers[kind]
    bloom = make(colour, random, detail)
    side = unit(np.cross((0.0, 1.0, 0.2), way))
    turn = np.stack([side, np.cross(way, side), way], axis=1)
    for into, part in ((petals, bloom.petals), (flesh, bloom.flesh), (green, bloom.green)):
        into.add(part, turn, at - way * 0.018, size)
    flesh.stalk(np.linspace(at - way * 0.012, (0.0, 0.0, 0.10), 6), 0.0026, GREEN, sides=7)


def _greenery(green: Bunch, flesh: Bunch, heart: Numbers, random: np.random.Generator) -> None:
    """Round leaves of eucalyptus on twigs that look out between the flowers."""
    for number in range(13):
        turn = np.radians(float(golden_turn(number)) + 40)
        lean = np.radians(random.uniform(12, 50))
        way = np.array((np.sin(lean) * np.cos(turn), np.sin(lean) * np.sin(turn), np.cos(lean)))
        long = random.uniform(0.205, 0.245)
        t = np.linspace(0.45, 1, 10)[:, None]
        twig = heart + way * long * t + np.array((0, 0, 0.02)) * t**2
        flesh.stalk(twig, 0.0012, (0.16, 0.18, 0.09), sides=6)
        sage = toward((0.12, 0.22, 0.13), (0.20, 0.28, 0.20), float(random.random()))
        for leaf in range(7):
            blade = Blade(
                length_m=0.034 - 0.002 * leaf,
                width_m=0.024 - 0.0012 * leaf,
                rise=(28, 10, -8),
                widest=0.5,
                point=0.35,
                cup=0.12,
                neck=0.15,
                fold=0.06,
            )
            grown = grow(blade, random, rows=9, columns=7)
            at = twig[9 - leaf]
            green.sheet(
                turned_about(grown.points, np.degrees(turn) + (-1) ** leaf * 62 + random.normal(0, 15)) + at,
                leaf_colours(grown, sage, random),
            )


def _sprays(flesh: Bunch, heart: Numbers, random: np.random.Generator) -> None:
    """Baby's breath: clouds of small white flowers."""
    count = 150
    turn, lean = random.uniform(0, 2 * np.pi, count), np.radians(random.uniform(4, 54, count))
    way = np.stack([np.sin(lean) * np.cos(turn), np.sin(lean) * np.sin(turn), np.cos(lean)], axis=1)
    at = heart + way * np.array((0.142, 0.142, 0.240)) * random.uniform(0.93, 1.10, (count, 1))
    size = random.uniform(0.0022, 0.0042, count)
    flesh.grains(at, way, size, size * 0.8, np.tile(WHITE, (count, 1)), rows=5, sides=7)
    for tip in at[::4]:
        flesh.stalk(np.linspace(tip, heart + (tip - heart) * 0.6, 3), 0.0004, (0.25, 0.32, 0.14), sides=4)


def _wrap(bench: Bench, paper_colour: Colour, ribbon_colour: Colour, random: np.random.Generator) -> None:
    """Two sheets of paper in a cone, folded in points at the rim, gathered where the ribbon ties them."""
    paper = Material(colour=paper_colour, roughness=0.62, specular=0.3)
    tie = 0.088
    for layer in range(2):
        a, t = np.linspace(0, 2 * np.pi, 121)[None], np.linspace(0, 1, 28)[:, None]
        phase = random.uniform(0, 6) + 0.35 * layer
        pleat = np.sin(a * 9 + phase) * 0.5 + np.sin(a * 17 + 2 * phase) * 0.25
        low = 0.044 - 0.020 * np.clip(t / 0.32, 0, 1) ** 0.8
        high = 0.024 + (0.090 + 0.005 * layer) * np.clip((t - 0.32) / 0.68, 0, 1) ** 1.12
        radius = np.where(t < 0.32, low, high) + 0.0035 * pleat * (0.35 + np.abs(t - 0.32) * 1.6)
        points_up = 0.026 * np.abs(np.sin(a * 2.5 + phase)) ** 0.8 - 0.030 * np.exp(-(((a - 1.5 * np.pi) / 0.6) ** 2))
        z = t * (0.255 + points_up * np.clip((t - 0.3) / 0.7, 0, 1)) + 0 * a
        z = np.where(t < 0.32, z * (tie / (0.32 * 0.255)), tie + (z - 0.32 * 0.255) * 0.80)
        points = np.stack(np.broadcast_arrays(radius * np.cos(a), radius * np.sin(a), np.maximum(z, 0)), axis=-1)
        bench.add(paper, sheet(points, flip=True))
    silk = Material(colour=ribbon_colour, roughness=0.32, specular=0.5, sheen=0.5)
    turn = np.linspace(0, 2 * np.pi, 97)
    for step in range(5):
        ring = np.stack([0.0262 * np.cos(turn), 0.0262 * np.sin(turn), np.full(97, tie - 0.010 + 0.005 * step)], axis=1)
        bench.add(silk, tube(ring, 0.0032, 10))
    bench.add(silk, *(placed(mesh, (0, -0.028, tie), UPRIGHT) for mesh in bow(0.017)))


def make_lavender(spec: ThingSpec) -> Model:
    bench = Bench(spec, 0xF302)
    random = bench.random
    colour = bench.colour(LAVENDERS)
    flesh, green = Bunch(), Bunch()
    tie = np.array((0.0, 0.0, 0.115))
    for number in range(17):
        share = np.sqrt((number + 0.5) / 17)
        turn = np.radians(float(golden_turn(number)))
        out = np.array((np.cos(turn), np.sin(turn), 0.0)) * share
        tall = random.uniform(0.30, 0.37) - 0.045 * share
        t = np.linspace(0, 1, 22)[:, None]
        spread = np.where(
            t < 0.33, 0.011 + 0.016 * (1 - t / 0.33), 0.011 + 0.060 * (np.clip(t - 0.33, 0, 1) / 0.67) ** 1.5
        )
        path = out * spread + np.array((0, 0, 1.0)) * t * tall
        flesh.stalk(path, 0.0011, (0.14, 0.22, 0.09), sides=7)
        _spike(flesh, path, colour, random)
        for leaf in range(2):
            blade = Blade(length_m=0.055, width_m=0.0055, rise=(70, 60, 40), widest=0.4, point=1.0, cup=0.2, neck=0.6)
            grown = grow(blade, random, rows=9, columns=5)
            green.sheet(
                turned_about(grown.points, np.degrees(turn) + 70 * leaf) + path[8 + 2 * leaf],
                leaf_colours(grown, (0.15, 0.22, 0.13), random),
            )
    twine = Material(colour=hex_colour("#b8946a"), roughness=0.85)
    ring = np.linspace(0, 2 * np.pi * 5, 260)
    coil = np.stack([0.0135 * np.cos(ring), 0.0135 * np.sin(ring), tie[2] - 0.006 + 0.012 * ring / ring[-1]], axis=1)
    bench.add(twine, tube(coil, 0.0014, 8))
    bench.add(twine, *(placed(mesh, (0, -0.0145, tie[2]), UPRIGHT) for mesh in bow(0.006)))
    for bunch, material in ((green, LEAF), (flesh, FLESH)):
        for part in bunch.part(material, "lavender"):
            bench.add_part(part)
    return bench.model()


def _spike(flesh: Bunch, path: Numbers, colour: Colour, random: np.random.Generator) -> None:
    along = unit(path[-1] - path[-3])
    side = unit(np.cross(along, (0.3, 1.0, 0.1)))
    other = np.cross(along, side)
    at, ways, size, hue = [], [], [], []
    whorls = 10
    for whorl in range(whorls):
        share = whorl / (whorls - 1)
        base = path[-1] + along * (-0.038 + 0.058 * share)
        thick = 0.0058 * (0.55 + 0.55 * np.sin(np.pi * (0.15 + 0.8 * share)))
        for bud in range(8):
            angle = 2 * np.pi * (bud + 0.5 * whorl) / 8 + random.normal(0, 0.1)
            out = side * np.cos(angle) + other * np.sin(angle)
            at.append(base + out * thick * 0.62)
            ways.append(out + along * 0.9)
            size.append(thick * random.uniform(0.34, 0.46))
            hue.append(np.asarray(colour) * random.uniform(0.7, 1.25) + (0.05 * random.random(), 0.02, 0.05))
    thin = np.array(size)
    flesh.grains(np.array(at), np.array(ways), thin, thin * 2.0, np.array(hue), rows=5, sides=6)


MAKERS: tuple[Maker, ...] = (
    Maker(
        key="own:bouquet",
        nouns=(
            "bouquet",
            "bouquet of flowers",
            "flower bouquet",
            "bunch of flowers",
            "wedding bouquet",
            "bridal bouquet",
        ),
        size_m=0.42,
        make=make_bouquet,
        honours=frozenset({"colour"}),
    ),
    Maker(
        key="own:lavender",
        nouns=("lavender", "lavender sprig", "sprig of lavender", "bunch of lavender", "lavender bouquet"),
        size_m=0.38,
        make=make_lavender,
        honours=frozenset({"colour"}),
    ),
)
