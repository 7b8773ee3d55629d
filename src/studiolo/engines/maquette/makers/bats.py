"""Bats: furred bodies under wings of skin."""

import numpy as np

from studiolo.engines.maquette.makers.creatures.clay import Clay, colour_of
from studiolo.engines.maquette.makers.creatures.covering import furred
from studiolo.engines.maquette.makers.creatures.finish import FUZZ, HORN, Creature
from studiolo.engines.maquette.makers.creatures.membranes import skin_wing
from studiolo.engines.maquette.makers.creatures.pieces import egg, sheet
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec
from studiolo.engines.maquette.makers.quadrupeds.coat import Coat
from studiolo.engines.maquette.makers.quadrupeds.skeleton import turn_of
from studiolo.engines.maquette.model import Material, Model

WING = Material(kind="thin", per_vertex=True, roughness=0.4, translucency=0.7)


def make_bat(spec: ThingSpec) -> Model:
    random = np.random.default_rng([spec.seed, 151])
    made, clay = Creature(), Clay()
    base = np.asarray(spec.colour or (0.1, 0.06, 0.035))
    clay.limb(
        [(-0.4, 0, -0.05), (-0.15, 0, 0), (0.12, 0, 0.03)],
        (0.06, 0.13, 0.145),
        melt=0.05,
        region="body",
        reversed_flow=True,
    )
    head = np.array((0.32, 0, 0.09))
    clay.lump(head, head + (0.03, 0, 0), 0.1, 0.09, melt=0.05, region="head")
    clay.lump(head + (0.09, 0, -0.03), head + (0.13, 0, -0.04), 0.045, 0.034, melt=0.04, region="muzzle")
    flesh = clay.skin(0.0105)
    colours = np.tile(base, (len(flesh.vertices), 1))
    made.skin(FUZZ, flesh, colours)
    coat = Coat(count=12000, radius=0.0026, lift=0.5, clump=0.3, lock=0.04, root_shade=0.8, tip_shade=1.5)
    made.add(
        "fur",
        FUZZ,
        furred(
            flesh,
            colours,
            0.07 * flesh.part("body") + 0.04 * flesh.part("head") + 0.008 * flesh.part("muzzle"),
            random,
            coat,
        ),
    )
    made.add("nose", HORN, egg(head + np.array((0.165, 0, -0.03)), (0.016, 0.022, 0.014), (0.05, 0.03, 0.028)))
    skin = np.asarray(spec.second_colour) if spec.second_colour else base * 0.55 + 0.012
    lift = float(random.uniform(0.5, 0.95))
    for side in (-1.0, 1.0):
        root = np.array((0.14, side * 0.1, 0.04))
        places = [
            root + np.array((x, side * y, z * lift))
            for x, y, z in (
                (0.0, 0.28, 0.3),
                (0.26, 0.55, 0.55),
                (0.22, 1.25, 0.6),
                (-0.16, 1.12, 0.3),
                (-0.42, 0.8, 0.1),
                (-0.5, 0.42, 0.0),
            )
        ]
        bones, skins = skin_wing(
            root,
            places[0],
            places[1],
            places[2:],
            np.array((-0.4, side * 0.04, -0.06)),
            colour_of(base * 0.7),
            colour_of(skin),
            0.02,
        )
        made.add("wing bones", FUZZ, *bones)
        made.add("wings", WING, *skins)
        made.eye(
            head + np.array((0.085, side * 0.055, 0.025)),
            np.array((0.8, side * 0.6, 0.2)),
            0.017,
            (0.02, 0.012, 0.01),
            pupil_deg=60,
            side=side,
        )
        t, u = np.linspace(0, 1, 16)[:, None], np.linspace(-1, 1, 11)[None]
        wide = 0.065 * np.sin(np.pi * np.clip(0.25 + 0.72 * t, 0, 1)) ** 0.8
        ear = (
            np.stack(np.broadcast_arrays(-0.03 * t + 0.05 * u**2, wide * u, 0.2 * t), axis=-1)
            @ turn_of(0, side * -30, side * 22).T
            + head
            + np.array((0.0, side * 0.06, 0.06))
        )
        made.add("wings", WING, sheet(ear, np.broadcast_to(skin * 1.3 + 0.02, ear.shape)))
    made.anchor(saddle=(0, 0, 0.15), head_top=head + (0, 0, 0.1), mouth=head + (0.15, 0, -0.05), neck=(0.2, 0, 0.05))
    return made.model(spec.size_m / 2.6, frozenset({"colour", "second_colour", "size", "pose"}), lift=0.4)


MAKERS: tuple[Maker, ...] = (
    Maker(key="own:bat", nouns=("bat", "fruit bat", "vampire bat", "flying fox"), size_m=0.4, make=make_bat,
        honours=frozenset({"colour", "second_colour"}), view_turn_deg=24.0),
)  # fmt: skip
FLIERS: frozenset[str] = frozenset(MAKERS[0].nouns)
SWIMMERS: frozenset[str] = frozenset()
