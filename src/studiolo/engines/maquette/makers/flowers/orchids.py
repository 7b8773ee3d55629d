"""A moth orchid in its pot."""

import numpy as np

from studiolo.engines.maquette.makers.bench import Bench, toward
from studiolo.engines.maquette.makers.flowers.blossoms import pale
from studiolo.engines.maquette.makers.flowers.foliage import GLOSSY_LEAF
from studiolo.engines.maquette.makers.flowers.petals import (
    FLESH,
    PALE_GREEN,
    PETAL,
    Blade,
    Bunch,
    grow,
    leaf_colours,
    ramp,
    turned_about,
)
from studiolo.engines.maquette.makers.flowers.pots import add_pot, finish_plant
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec
from studiolo.engines.maquette.makers.turning import curve, rotation
from studiolo.engines.maquette.model import Colour, Model, Numbers

ORCHIDS = ("#f4f0ee", "#d94fa0", "#f2c9dc", "#a84fb8", "#f3d77a")


def make_orchid(spec: ThingSpec) -> Model:
    """A moth orchid: an arching spray of wide blossoms over strap leaves. The colour asked for is the blossoms'."""
    bench = Bench(spec, 0xF207)
    random = bench.random
    colour = bench.colour(ORCHIDS)
    plain = Bench(
        ThingSpec(key=spec.key, noun=spec.noun, size_m=spec.size_m, material=spec.material, seed=spec.seed), 0xF207
    )
    plain.random = random
    level = add_pot(plain, 0.060, 0.105)
    petals, leaves, stalks = Bunch(), Bunch(), Bunch()
    for number, turn in enumerate((15.0, 190.0, 75.0, 250.0, 320.0)):
        blade = Blade(
            length_m=0.165 - 0.014 * number,
            width_m=0.060,
            rise=(50, 12, -34),
            widest=0.55,
            point=0.35,
            cup=0.07,
            fold=0.12,
            neck=0.45,
        )
        grown = grow(blade, random, rows=30, columns=13)
        leaves.sheet(
            turned_about(grown.points, turn + random.normal(0, 8), 0.004, level),
            leaf_colours(grown, (0.045, 0.135, 0.04), random),
        )
    for side, tall, first in ((1.0, 0.40, 0.40), (-1.0, 0.31, 0.46)):
        knots = np.array(
            [
                (0.006 * side, 0, level),
                (0.012 * side, 0.01, level + 0.6 * tall),
                (0.055 * side, -0.015, level + 0.93 * tall),
                (0.13 * side, -0.035, level + 0.95 * tall),
                (0.185 * side, -0.05, level + 0.80 * tall),
            ]
        )
        path = curve(knots, 60)
        stalks.stalk(path, np.linspace(0.0030, 0.0012, 60), (0.10, 0.16, 0.05), sides=9)
        for number, share in enumerate(np.linspace(first, 0.90, 7 if side > 0 else 5)):
            at = path[int(share * 59)]
            hang = np.array((0.010 * (-1) ** number, -0.022, -0.006))
            stalks.stalk(np.linspace(at, at + hang, 6), 0.0009, (0.16, 0.20, 0.08), sides=6)
            facing = rotation((0, 0, 1), random.normal(6 * side, 14)) @ rotation((1, 0, 0), 84 + random.normal(0, 6))
            size = 1.28 - 0.36 * max(0.0, (share - 0.6) / 0.4)
            _moth(petals, stalks, at + hang, facing, colour, size, random)
        tip = path[[-1, -5, -9]] + np.array((0, -0.006, -0.004))
        stalks.grains(
            tip,
            np.tile((0.3 * side, 0, -1.0), (3, 1)),
            np.array([0.0038, 0.0052, 0.0062]),
            np.array([0.0050, 0.0068, 0.0080]),
            np.tile(pale(PALE_GREEN, 0.25), (3, 1)),
            rows=10,
            sides=12,
        )
    for part in plain._loose:
        bench.add_part(part)
    bench.honoured |= plain.honoured
    return finish_plant(bench, (petals, PETAL), (leaves, GLOSSY_LEAF), (stalks, FLESH))


def _moth(
    petals: Bunch, flesh: Bunch, at: Numbers, facing: Numbers, colour: Colour, size: float, random: np.random.Generator
) -> None:
    """One blossom: three narrow sepals behind two wide petals, a small lip in front."""
    bloom, heart = Bunch(), Bunch()
    wide = [
        (90.0, 0.030, 0.021, 0.0),
        (212.0, 0.030, 0.020, 0.0),
        (328.0, 0.030, 0.020, 0.0),
        (12.0, 0.034, 0.043, 0.0016),
        (168.0, 0.034, 0.043, 0.0016),
    ]
    for turn, long, across, z in wide:
        blade = Blade(
            length_m=long,
            width_m=across,
            rise=(14, 4, -12),
            widest=0.56,
            point=0.12,
            cup=0.06,
            ruffle=0.025,
            neck=0.22,
            veins=4,
        )
        grown = grow(blade, random, rows=18, columns=13)
        hue = ramp(grown.t, (0, 0.25, 1), (toward(colour, (0.75, 0.62, 0.30), 0.25), colour, pale(colour, 0.25)))
        bloom.sheet(turned_about(grown.points, turn, 0.002, z), hue * (1 - 0.13 * grown.vein**2)[..., None])
    lip = toward(colour, (0.62, 0.06, 0.28), 0.75) if min(colour) > 0.3 else toward(colour, (0.5, 0.03, 0.2), 0.6)
    for turn, long, across, rise in (
        (270.0, 0.016, 0.014, (62, 30, -30)),
        (225.0, 0.010, 0.009, (80, 70, 60)),
        (315.0, 0.010, 0.009, (80, 70, 60)),
    ):
        blade = Blade(length_m=long, width_m=across, rise=rise, widest=0.6, point=0.5, cup=0.3, neck=0.4)
        grown = grow(blade, random, rows=12, columns=9)
        bloom.sheet(
            turned_about(grown.points, turn, 0.001, 0.002), ramp(grown.t, (0, 0.4, 1), ((0.80, 0.55, 0.10), lip, lip))
        )
    heart.grains(
        np.array([[0.0, 0.001, 0.005]]),
        np.array([[0.0, 0.2, 1.0]]),
        np.array([0.0026]),
        np.array([0.0046]),
        np.array([pale(colour, 0.6)]),
        rows=9,
        sides=12,
    )
    petals.add(bloom, facing, at, size)
    flesh.add(heart, facing, at, size)


MAKERS: tuple[Maker, ...] = (
    Maker(
        key="own:orchid",
        nouns=("orchid", "moth orchid", "orchid plant"),
        size_m=0.55,
        make=make_orchid,
        honours=frozenset({"colour", "material"}),
    ),
)
