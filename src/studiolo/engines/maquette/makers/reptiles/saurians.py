"""Lizards, crocodiles, dinosaurs and dragons, as tables."""

from dataclasses import replace
from functools import partial

from studiolo.engines.maquette.makers.protocol import Maker
from studiolo.engines.maquette.makers.reptiles.bodies import make_saurian
from studiolo.engines.maquette.makers.reptiles.saurian import Limb, Saurian

CROC = Saurian(
    key="own:crocodile", nouns=("crocodile", "alligator", "caiman", "croc", "gator"), size_m=3.2, colour=(0.1, 0.115,
        0.06), belly=(0.48, 0.45, 0.3), marks=(0.035, 0.04, 0.02), bars=9, flat=1.35,
    spine=((-1.15, 0.05, 0.012), (-0.85, 0.08, 0.04), (-0.5, 0.12, 0.075), (-0.2, 0.155, 0.115), (0.15, 0.17, 0.125),
        (0.4, 0.16, 0.095), (0.55, 0.165, 0.075)), skull=0.088, snout=0.3, snout_width=0.055, snout_height=0.032,
        brow=0.034, eye=0.02, eye_up=0.75, gape=14.0, scale=0.042,
    ridge=(0.9, 0.04, 34, 0.045, 0.05),
    limbs=(Limb(at=(-0.2, 0.11, 0.14), knee=(0.02, 0.16, 0.0), ankle=(-0.06, 0.19, -0.09), foot=(0.0, 0.21),
        thick=(0.07, 0.05, 0.034)), Limb(at=(0.3, 0.1, 0.14), knee=(-0.06, 0.13, 0.0), ankle=(0.0, 0.16, -0.09),
        foot=(0.04, 0.18), thick=(0.055, 0.042, 0.03))),
)  # fmt: skip
SPRAWL = (
    Limb(
        at=(-0.12, 0.06, 0.1),
        knee=(0.05, 0.13, 0.02),
        ankle=(-0.06, 0.17, -0.05),
        foot=(-0.02, 0.19),
        thick=(0.045, 0.034, 0.02),
        toes=0.08,
    ),
    Limb(
        at=(0.22, 0.055, 0.1),
        knee=(-0.05, 0.12, 0.01),
        ankle=(0.03, 0.16, -0.05),
        foot=(0.07, 0.18),
        thick=(0.036, 0.028, 0.018),
        toes=0.08,
    ),
)
LIZARD = Saurian(
    key="own:lizard", nouns=("lizard", "iguana", "komodo dragon", "salamander", "newt", "reptile"), size_m=0.4,
        colour=(0.13, 0.3, 0.05), belly=(0.6, 0.62, 0.3), marks=(0.04, 0.12, 0.03), bars=12, flat=1.15,
    spine=((-1.1, 0.02, 0.006), (-0.8, 0.03, 0.02), (-0.42, 0.06, 0.04), (-0.12, 0.105, 0.07), (0.12, 0.115, 0.075),
        (0.28, 0.125, 0.055), (0.4, 0.15, 0.055)), skull=0.068, snout=0.1, snout_width=0.036, snout_height=0.028,
        brow=0.02, eye=0.02, scale=0.022, limbs=SPRAWL, ridge=(0.85, 0.35, 26, 0.05, 0.03), cell=0.0105,
)  # fmt: skip
GECKO = replace(
    LIZARD,
    key="own:gecko",
    nouns=("gecko", "leopard gecko", "bearded dragon"),
    size_m=0.2,
    colour=(0.72, 0.5, 0.12),
    belly=(0.8, 0.75, 0.62),
    marks=(0.09, 0.06, 0.03),
    bars=0.0,
    ridge=None,
    skull=0.08,
    snout=0.09,
    eye=0.032,
    eye_colour=(0.6, 0.5, 0.3),
    scale=0.018,
)
CHAMELEON = replace(
    LIZARD, key="own:chameleon", nouns=("chameleon",), size_m=0.35, colour=(0.12, 0.45, 0.06), marks=(0.05, 0.3,
        0.35), bars=7, flat=0.6, curl=1.5, skull=0.1, snout=0.09, snout_width=0.04, eye=0.034, eye_up=0.2,
        eye_colour=(0.25, 0.42, 0.1), slit=1.0,
    spine=((-0.7, 0.3, 0.012), (-0.5, 0.32, 0.024), (-0.32, 0.34, 0.04), (-0.1, 0.33, 0.13), (0.12, 0.34, 0.135),
        (0.3, 0.36, 0.08), (0.42, 0.38, 0.07)), horns=(((-0.3, 0.12, 0.6), (-0.9, 0.08, 1.0), (-1.3, 0.0, 1.1)),),
    limbs=(Limb(at=(-0.18, 0.05, 0.3), knee=(0.04, 0.13, -0.1), ankle=(-0.02, 0.1, -0.22), foot=(0.0, 0.08),
        thick=(0.036, 0.028, 0.022), toes=0.05, claws=False), Limb(at=(0.2, 0.05, 0.3), knee=(0.0, 0.13, -0.1),
        ankle=(0.06, 0.1, -0.22), foot=(0.08, 0.08), thick=(0.032, 0.026, 0.02), toes=0.05, claws=False)),
)  # fmt: skip
TREX = Saurian(
    key="own:tyrannosaurus", nouns=("dinosaur", "t-rex", "tyrannosaurus", "tyrannosaurus rex", "t rex", "trex",
        "velociraptor", "raptor"), size_m=4.5, colour=(0.16, 0.14, 0.07), belly=(0.5, 0.42, 0.27), marks=(0.06, 0.05,
        0.025), bars=13, flat=0.82,
    spine=((-1.2, 0.66, 0.012), (-0.85, 0.6, 0.05), (-0.45, 0.6, 0.11), (-0.08, 0.62, 0.19), (0.2, 0.66, 0.185),
        (0.38, 0.78, 0.125), (0.5, 0.93, 0.1)), skull=0.135, snout=0.25, snout_width=0.062, snout_height=0.07,
        brow=0.04, eye=0.022, gape=26.0, scale=0.034, cell=0.0165,
    limbs=(Limb(at=(-0.05, 0.11, 0.56), knee=(0.16, 0.06, -0.2), ankle=(-0.07, 0.07, -0.4), foot=(0.07, 0.08),
        thick=(0.155, 0.085, 0.045), toes=0.16), Limb(at=(0.28, 0.1, 0.6), knee=(-0.05, 0.05, -0.09), ankle=(0.05,
        0.05, -0.13), foot=(0.1, 0.05), thick=(0.045, 0.03, 0.022), toes=0.06, hangs=True)),
)  # fmt: skip
PILLAR = Limb(
    at=(-0.3, 0.13, 0.42),
    knee=(0.04, 0.04, -0.16),
    ankle=(-0.02, 0.05, -0.32),
    foot=(0.0, 0.05),
    thick=(0.13, 0.095, 0.08),
    toes=0.06,
)
BRONTO = Saurian(
    key="own:brontosaurus", nouns=("brontosaurus", "brachiosaurus", "long-necked dinosaur", "sauropod", "diplodocus",
        "loch ness monster"), size_m=8.0, colour=(0.17, 0.2, 0.16), belly=(0.5, 0.48, 0.38), marks=(0.09, 0.11, 0.09),
        bars=0, flat=0.9,
    spine=((-1.45, 0.3, 0.008), (-1.0, 0.36, 0.03), (-0.62, 0.44, 0.08), (-0.3, 0.55, 0.19), (0.08, 0.6, 0.215),
        (0.34, 0.72, 0.12), (0.52, 0.98, 0.07), (0.66, 1.26, 0.055), (0.78, 1.36, 0.05)), skull=0.062, snout=0.07,
        snout_width=0.036, snout_height=0.032, eye=0.013, slit=1.0, scale=0.03, cell=0.017,
    limbs=(PILLAR, replace(PILLAR, at=(0.2, 0.14, 0.46), knee=(-0.03, 0.04, -0.2), ankle=(0.0, 0.05, -0.36),
        thick=(0.11, 0.085, 0.075))),
)  # fmt: skip
TRICERATOPS = Saurian(
    key="own:triceratops", nouns=("triceratops",), size_m=4.5, colour=(0.22, 0.16, 0.09), belly=(0.5, 0.42, 0.3),
        marks=(0.1, 0.07, 0.04), bars=0, flat=0.9, spine=((-0.95, 0.24, 0.014), (-0.62, 0.3, 0.06), (-0.32, 0.4,
        0.18), (0.02, 0.45, 0.23), (0.3, 0.44, 0.19), (0.46, 0.44, 0.13), (0.58, 0.42, 0.12)),
    skull=0.13, snout=0.16, snout_width=0.036, snout_height=0.05, eye=0.02, nod_deg=-14, frill=0.27, horns=(((0.3,
        0.45, 0.7), (0.9, 0.55, 1.5), (1.7, 0.5, 1.9)),), nose_horn=0.09, scale=0.034, cell=0.016,
    limbs=(replace(PILLAR, at=(-0.3, 0.14, 0.34), knee=(0.06, 0.05, -0.12), ankle=(-0.02, 0.05, -0.26)),
        replace(PILLAR, at=(0.24, 0.15, 0.34), knee=(-0.03, 0.05, -0.14), ankle=(0.0, 0.05, -0.26), thick=(0.1, 0.08,
        0.07))),
)  # fmt: skip
STEGO = Saurian(
    key="own:stegosaurus", nouns=("stegosaurus",), size_m=4.5, colour=(0.13, 0.16, 0.07), belly=(0.5, 0.45, 0.3),
        marks=(0.42, 0.16, 0.05), flat=0.75, spine=((-1.1, 0.3, 0.012), (-0.75, 0.36, 0.05), (-0.42, 0.46, 0.12),
        (-0.1, 0.56, 0.21), (0.2, 0.46, 0.17), (0.42, 0.32, 0.09), (0.58, 0.26, 0.06)),
    skull=0.066, snout=0.09, snout_width=0.03, snout_height=0.03, eye=0.014, ridge=(0.92, 0.06, 17, 0.3, 0.22),
        scale=0.032, cell=0.0155, limbs=(replace(PILLAR, at=(-0.18, 0.13, 0.44), knee=(0.06, 0.05, -0.18),
        ankle=(-0.03, 0.05, -0.35)), replace(PILLAR, at=(0.26, 0.12, 0.32), knee=(-0.04, 0.06, -0.12), ankle=(0.0,
        0.05, -0.24), thick=(0.09, 0.07, 0.06))),
)  # fmt: skip
DRAGON = Saurian(
    key="own:dragon", nouns=("dragon", "wyvern", "fire dragon"), size_m=4.0, colour=(0.3, 0.022, 0.015), belly=(0.6,
        0.4, 0.14), marks=(0.1, 0.008, 0.01), flat=0.85,
    spine=((-1.35, 0.3, 0.008), (-1.05, 0.16, 0.03), (-0.66, 0.22, 0.065), (-0.3, 0.42, 0.14), (0.04, 0.5, 0.18),
        (0.26, 0.62, 0.13), (0.36, 0.86, 0.085), (0.48, 1.06, 0.075), (0.6, 1.1, 0.07)), skull=0.1, snout=0.2,
        snout_width=0.05, snout_height=0.05, brow=0.035, eye=0.022, eye_colour=(0.85, 0.5, 0.03), slit=0.25,
        gape=18.0, nod_deg=-8, scale=0.036, cell=0.0155,
    horns=(((-0.2, 0.5, 0.6), (-1.2, 0.8, 1.3), (-2.2, 0.7, 1.4)), ((-0.2, 0.85, 0.1), (-0.9, 1.3, 0.3), (-1.5, 1.4,
        0.4))), ridge=(0.96, 0.02, 30, 0.09, 0.07), wings=1.15,
    limbs=(Limb(at=(-0.22, 0.12, 0.36), knee=(0.16, 0.07, -0.1), ankle=(-0.04, 0.08, -0.24), foot=(0.08, 0.09),
        thick=(0.12, 0.075, 0.042), toes=0.11), Limb(at=(0.2, 0.12, 0.48), knee=(-0.05, 0.07, -0.18), ankle=(0.05,
        0.07, -0.36), foot=(0.08, 0.07), thick=(0.09, 0.06, 0.04), toes=0.1)), view_turn_deg=46,
)  # fmt: skip
KINDS = (CROC, LIZARD, GECKO, CHAMELEON, TREX, BRONTO, TRICERATOPS, STEGO, DRAGON)
MAKERS: tuple[Maker, ...] = tuple(
    Maker(key=kind.key, nouns=kind.nouns, size_m=kind.size_m, make=partial(make_saurian, kind),
        honours=frozenset({"colour", "second_colour", "pose"}), view_turn_deg=kind.view_turn_deg)
    for kind in KINDS
)  # fmt: skip
