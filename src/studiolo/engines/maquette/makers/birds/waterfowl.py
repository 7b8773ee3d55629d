"""Birds of water and shore, fowl of the yard, and the great runners."""

from dataclasses import replace

import numpy as np

from studiolo.engines.maquette.makers.birds.bird import Beak, Bird, Legs, Paint, Tail, Wing
from studiolo.engines.maquette.makers.birds.perchers import BLACK, WHITE
from studiolo.engines.maquette.makers.birds.plumage import (
    Plumed,
    around_eye,
    behind,
    cap,
    front,
    mask,
    neck_from,
    on,
    under,
)
from studiolo.engines.maquette.makers.creatures.clay import smooth
from studiolo.engines.maquette.model import Numbers

FLAT = Beak(
    length=0.25,
    depth=0.12,
    width=0.115,
    droop=0.2,
    tip_width=1.12,
    tip_depth=0.32,
    hook=0.1,
    lower_depth=0.4,
    colour=(0.6, 0.42, 0.04),
    arch=-0.08,
)
WEB = Legs(length=0.34, thick=0.038, apart=0.24, colour=(0.75, 0.26, 0.03), foot="webbed", toes=0.17, feathered=0.35)
DUCK = Bird(
    key="own:mallard", nouns=("duck", "mallard", "wild duck", "drake"), size_m=0.5, colour=(0.3, 0.265, 0.22),
        pitch_deg=10, depth=0.44, width=0.46, neck=((0.1, 0.12), (0.12, 0.26)), neck_base=0.17, neck_top=0.1,
    head=0.13, head_long=1.22, eye=0.025, gloss=0.4,
    paints=(Paint(front(0.14, -0.4, 0.25), (0.16, 0.065, 0.03)), Paint(under(-0.35, 0.3, "body", "rump"), (0.55, 0.52,
        0.47)), Paint(on("head"), (0.008, 0.13, 0.055)), Paint(neck_from(0.45), (0.008, 0.13, 0.055)),
            Paint(lambda p: smooth(abs(p.flesh.along - 0.36), 0.12, 0.07) * p.part("neck"), WHITE, kept=True),
                Paint(behind(-0.36), (0.02, 0.02, 0.022))),
    beak=FLAT, wing=Wing(length=1.15, chord=0.42, pointed=0.6, folded=0.86, shoulder=(0.26, 0.22, 0.18),
        coverts=(0.28, 0.24, 0.2), secondaries=(0.05, 0.09, 0.32), primaries=(0.13, 0.1, 0.08)),
    tail=Tail(length=0.26, fan_deg=16, colour=(0.6, 0.57, 0.52), lift_deg=10), legs=WEB, swims=True,
)  # fmt: skip
WHITE_DUCK = replace(DUCK, key="own:white-duck", nouns=("white duck", "pekin duck", "pet duck"), colour=(0.82, 0.8,
    0.75), paints=(), beak=replace(FLAT, colour=(0.85, 0.4, 0.03)),
    wing=Wing(length=1.1, folded=0.86, secondaries=(0.8, 0.78, 0.74), primaries=(0.78, 0.76, 0.72)),
        tail=replace(DUCK.tail, colour=(0.82, 0.8, 0.75)))  # fmt: skip
DUCKLING = Bird(
    key="own:duckling", nouns=("duckling", "baby duck", "gosling"), size_m=0.16, colour=(0.82, 0.56, 0.06),
        pitch_deg=16, depth=0.56, width=0.54, head=0.24, head_long=1.02, head_at=(0.2, 0.34), neck_base=0.22,
        neck_top=0.19,
    paints=(Paint(lambda p: cap(0.55)(p) * 0.5, (0.4, 0.24, 0.06)), Paint(lambda p: behind(-0.3)(p) * 0.4, (0.4, 0.24,
        0.06))), down=0.1, beak=replace(FLAT, length=0.2, colour=(0.7, 0.32, 0.1), width=0.14),
    wing=Wing(flipper=True), tail=Tail(length=0.0), legs=replace(WEB, length=0.36), eye=0.042, swims=True,
)  # fmt: skip
CHICK = replace(DUCKLING, key="own:chick", nouns=("chick", "baby chicken", "baby chick", "baby bird"), size_m=0.12,
    colour=(0.88, 0.62, 0.08), paints=(), pitch_deg=24, head=0.26, down=0.115,
    beak=Beak(length=0.12, depth=0.1, width=0.09, colour=(0.8, 0.4, 0.1)), legs=Legs(length=0.42, thick=0.034,
        colour=(0.8, 0.42, 0.12), toes=0.17, foot="walking"), swims=False)  # fmt: skip
SWAN = Bird(
    key="own:swan", nouns=("swan", "white swan", "mute swan"), size_m=1.3, colour=(0.84, 0.83, 0.8), pitch_deg=8,
        depth=0.42, width=0.42, neck=((0.2, 0.06), (0.24, 0.22), (0.12, 0.38), (0.1, 0.56), (0.2, 0.7), (0.3, 0.68)),
    neck_base=0.13, neck_top=0.062, head=0.085, head_long=1.4, head_deg=-18, eye=0.016,
        paints=(Paint(lambda p: mask(0.4, -0.1)(p) * (p.head[:, 0] > 0.75), BLACK),),
    beak=Beak(length=0.17, depth=0.085, width=0.07, droop=0.15, tip_width=0.9, tip_depth=0.35, colour=(0.82, 0.27,
        0.04), tip=(0.03, 0.03, 0.03), tip_from=0.9, cere=(0.02, 0.02, 0.02)),
    wing=Wing(length=1.25, chord=0.44, slots=0.4, folded=0.98, secondaries=(0.82, 0.81, 0.78), primaries=(0.8, 0.79,
        0.76)), tail=Tail(length=0.24, colour=(0.84, 0.83, 0.8), lift_deg=10), legs=replace(WEB, length=0.36,
        colour=(0.03, 0.03, 0.03)),
    swims=True, pose="swimming",
)  # fmt: skip
BLACK_SWAN = replace(
    SWAN,
    key="own:black-swan",
    nouns=("black swan",),
    colour=(0.02, 0.02, 0.022),
    paints=(),
    wing=Wing(length=1.25, chord=0.44, folded=0.98, primaries=WHITE),
    tail=replace(SWAN.tail, colour=(0.02, 0.02, 0.022)),
    beak=replace(SWAN.beak, colour=(0.6, 0.03, 0.02), cere=None),
)
GOOSE = replace(
    SWAN, key="own:goose", nouns=("goose", "white goose", "gander"), size_m=0.85, pitch_deg=14, neck=((0.12, 0.12),
        (0.13, 0.34), (0.18, 0.48), (0.22, 0.5)), neck_base=0.15, neck_top=0.08, head=0.105, head_long=1.25,
        head_deg=0, paints=(),
    beak=replace(FLAT, length=0.2, depth=0.12, tip_width=0.7, colour=(0.85, 0.35, 0.03)), legs=replace(WEB,
        length=0.42), pose="standing", tail=replace(SWAN.tail, length=0.22),
)  # fmt: skip
CANADA_GOOSE = replace(
    GOOSE, key="own:canada-goose", nouns=("canada goose", "wild goose", "grey goose"), colour=(0.24, 0.18, 0.13),
        beak=replace(FLAT, length=0.18, tip_width=0.7, colour=(0.02, 0.02, 0.02)),
    paints=(Paint(under(-0.1), (0.58, 0.5, 0.42)), Paint(on("neck"), BLACK), Paint(on("head"), BLACK),
        Paint(lambda p: smooth(p.head[:, 0], 0.3, 0.0) * smooth(p.head[:, 2], 0.5, 0.2) * p.part("head"), WHITE,
        kept=True), Paint(behind(-0.4), WHITE)),
    wing=Wing(length=1.3, slots=0.4, folded=0.98, primaries=(0.06, 0.05, 0.045)), legs=replace(WEB, length=0.42,
        colour=(0.03, 0.03, 0.03)), tail=Tail(length=0.22, colour=BLACK),
)  # fmt: skip
PELICAN = Bird(
    key="own:pelican", nouns=("pelican",), size_m=1.3, colour=(0.8, 0.78, 0.73), pitch_deg=22, depth=0.46, width=0.44,
        neck=((0.1, 0.06), (0.06, 0.24), (0.1, 0.42), (0.2, 0.5)), neck_base=0.15, neck_top=0.075, head=0.1,
        head_long=1.3, head_deg=-16,
    paints=(Paint(lambda p: around_eye(0.6)(p), (0.75, 0.5, 0.3)),), eye=0.022, beak=Beak(length=0.78, depth=0.1,
        width=0.1, droop=0.04, hook=0.25, tip_width=0.45, tip_depth=0.35, pouch=0.17, colour=(0.75, 0.5, 0.25),
        lower_colour=(0.85, 0.5, 0.1), lower=0.97),
    wing=Wing(length=1.6, chord=0.5, slots=0.5, folded=0.98, primaries=(0.05, 0.045, 0.045)), tail=Tail(length=0.22,
        colour=WHITE), legs=replace(WEB, length=0.42, colour=(0.7, 0.4, 0.2)), swims=True,
)  # fmt: skip
GULL = Bird(
    key="own:seagull", nouns=("seagull", "gull", "herring gull", "albatross", "tern"), size_m=0.55, colour=(0.8, 0.79,
        0.77), pitch_deg=14, depth=0.4, width=0.38, head=0.135, head_long=1.15, head_at=(0.2, 0.27), eye=0.024,
        eye_colour=(0.75, 0.6, 0.2), pupil_deg=24,
    beak=Beak(length=0.2, depth=0.07, width=0.055, droop=0.12, hook=0.35, colour=(0.85, 0.55, 0.05), tip=(0.7, 0.08,
        0.04), tip_from=0.8),
    wing=Wing(length=1.5, chord=0.36, pointed=0.9, slots=0.1, folded=1.15, shoulder=(0.4, 0.43, 0.46), coverts=(0.4,
        0.43, 0.46), secondaries=(0.42, 0.44, 0.47), primaries=(0.36, 0.38, 0.41), tips=BLACK), tail=Tail(length=0.34,
        colour=WHITE, fork=0.0),
    legs=replace(WEB, length=0.42, colour=(0.75, 0.4, 0.3), thick=0.026),
)  # fmt: skip


def _blush(p: Plumed) -> Numbers:
    """A penguin's warm upper breast."""
    front = smooth(p.flesh.normals[:, 0], 0.2, 0.5) * p.part("neck", "body", "breast")
    return np.asarray(front * smooth(p.head[:, 2], -0.75, -1.0) * smooth(p.head[:, 2], -2.6, -1.5))


PENGUIN = Bird(
    key="own:penguin", nouns=("penguin", "emperor penguin", "king penguin"), size_m=0.95, colour=(0.02, 0.022, 0.028),
        gloss=0.4, pitch_deg=80, depth=0.46, width=0.48, head=0.15, head_long=1.15, head_at=(0.07, 0.34),
        neck_base=0.21, neck_top=0.145,
    paints=(Paint(under(-0.22, 0.18, "body", "breast", "thigh", "rump"), (0.84, 0.82, 0.77), kept=True),
            Paint(_blush, (0.84, 0.76, 0.5), kept=True),
            Paint(lambda p: smooth(((p.head[:, 0] + 0.35) / 0.55) ** 2 + ((p.head[:, 2] + 0.25) / 0.75) ** 2, 1.2,
                0.8) * p.part("head", "neck") * smooth(abs(p.head[:, 1]), 0.45, 0.65), (0.88, 0.5, 0.03))),
    beak=Beak(length=0.21, depth=0.05, width=0.045, droop=0.3, tip_depth=0.25, colour=(0.025, 0.025, 0.028),
        lower_colour=(0.75, 0.3, 0.08)), eye=0.024, eye_colour=(0.06, 0.02, 0.01),
    wing=Wing(flipper=True, length=0.7, chord=0.2), tail=Tail(length=0.16, colour=(0.02, 0.022, 0.028), fan_deg=6),
        legs=Legs(length=0.5, thick=0.05, thigh=0.12, apart=0.24, colour=(0.035, 0.03, 0.03), foot="webbed",
        toes=0.19, feathered=0.95),
    vane=(0.05, 0.034), view_turn_deg=32, swims=True, poses={"flying": "standing", "swimming": "standing",
        "sitting": "standing"},
)  # fmt: skip
PENGUIN_CHICK = replace(
    PENGUIN, key="own:penguin-chick", nouns=("penguin chick", "baby penguin"), size_m=0.45, colour=(0.34, 0.34, 0.35),
        down=0.075, head=0.2, neck_top=0.19, neck_base=0.23, depth=0.56, width=0.56, eye=0.034,
    paints=(Paint(under(-0.2), (0.55, 0.55, 0.56)), Paint(on("head"), (0.025, 0.025, 0.03)),
        Paint(lambda p: around_eye(0.75)(p), (0.82, 0.81, 0.8), kept=True)), beak=replace(PENGUIN.beak, length=0.14,
        lower_colour=None),
)  # fmt: skip
FLAMINGO = Bird(
    key="own:flamingo", nouns=("flamingo", "pink flamingo"), size_m=1.3, colour=(0.82, 0.3, 0.26), pitch_deg=16,
        depth=0.44, width=0.4, neck=((0.16, 0.0), (0.24, 0.18), (0.08, 0.42), (0.02, 0.66), (0.1, 0.86), (0.22,
        0.88)), neck_base=0.1, neck_top=0.05,
    head=0.075, head_long=1.3, head_deg=-34, paints=(Paint(under(-0.2, 0.4), (0.84, 0.42, 0.36)),
        Paint(neck_from(0.3), (0.84, 0.36, 0.3))), eye=0.016, eye_colour=(0.8, 0.6, 0.1), pupil_deg=22,
    beak=Beak(length=0.2, depth=0.1, width=0.065, bend=1.0, tip_depth=0.5, tip_width=0.35, colour=(0.8, 0.5, 0.42),
        tip=(0.02, 0.018, 0.018), tip_from=0.6, lower_depth=0.9),
    wing=Wing(length=1.3, chord=0.44, folded=0.95, shoulder=(0.84, 0.34, 0.28), coverts=(0.8, 0.2, 0.16),
        primaries=(0.03, 0.02, 0.02)), tail=Tail(length=0.22, colour=(0.82, 0.32, 0.27)),
    legs=Legs(length=1.25, thick=0.026, thigh=0.09, apart=0.16, colour=(0.7, 0.2, 0.16), foot="webbed", toes=0.13,
        feathered=0.35), swims=True, poses={"swimming": "standing"},
)  # fmt: skip
HERON = replace(
    FLAMINGO, key="own:heron", nouns=("heron", "egret", "blue heron", "great blue heron", "grey heron"), size_m=1.1,
        colour=(0.26, 0.3, 0.36), neck=((0.12, 0.02), (0.12, 0.22), (0.0, 0.4), (0.04, 0.6), (0.16, 0.66)),
        head_deg=-4, head=0.07, head_long=1.5,
    paints=(Paint(on("neck"), (0.6, 0.57, 0.53)), Paint(on("head"), (0.75, 0.73, 0.7)), Paint(cap(0.45), BLACK),
        Paint(front(0.26, -0.3, 0.1), (0.6, 0.57, 0.53))),
    beak=Beak(length=0.34, depth=0.065, width=0.05, droop=0.0, tip_depth=0.06, colour=(0.75, 0.5, 0.12)), crest=(4,
        0.26, 8, 6), crest_colour=BLACK, wing=Wing(length=1.4, chord=0.5, folded=1.0, slots=0.5, shoulder=(0.3, 0.33,
        0.38), primaries=(0.05, 0.06, 0.08)),
    tail=Tail(length=0.24), legs=replace(FLAMINGO.legs, length=0.95, colour=(0.3, 0.24, 0.14), foot="walking",
        toes=0.2),
)  # fmt: skip
STORK = replace(
    HERON, key="own:stork", nouns=("stork", "white stork", "crane", "ibis"), size_m=1.15, colour=(0.82, 0.8, 0.76),
        paints=(), crest=None, neck=((0.12, 0.06), (0.16, 0.3), (0.2, 0.5)), neck_base=0.13, neck_top=0.07,
        head=0.085,
    beak=Beak(length=0.42, depth=0.085, width=0.06, droop=0.03, tip_depth=0.05, colour=(0.75, 0.1, 0.03)),
        legs=replace(HERON.legs, length=1.0, colour=(0.7, 0.1, 0.04)), wing=Wing(length=1.5, chord=0.52, slots=0.7,
        folded=1.0, secondaries=BLACK, primaries=BLACK), tail=Tail(length=0.24, colour=WHITE),
)  # fmt: skip
HEN = Bird(
    key="own:hen", nouns=("hen", "chicken", "brown hen", "brown chicken"), size_m=0.45, colour=(0.42, 0.17, 0.05),
        pitch_deg=16, depth=0.58, width=0.52, head=0.115, head_at=(0.2, 0.44), neck_base=0.24, neck_top=0.1,
        eye=0.024, eye_colour=(0.75, 0.28, 0.03), pupil_deg=24, comb=0.075,
    paints=(Paint(under(-0.15), (0.5, 0.24, 0.09)), Paint(neck_from(0.2), (0.5, 0.2, 0.05)),
        Paint(lambda p: around_eye(0.6)(p), (0.55, 0.04, 0.03), kept=True)), beak=Beak(length=0.1, depth=0.07,
        width=0.06, droop=0.3, hook=0.15, colour=(0.6, 0.42, 0.2)),
    wing=Wing(length=0.85, chord=0.42, folded=0.74, primaries=(0.2, 0.08, 0.03)), tail=Tail(length=0.4, lift_deg=52,
        fan_deg=14, width=0.14, colour=(0.2, 0.09, 0.04)), legs=Legs(length=0.52, thick=0.034, thigh=0.15,
        colour=(0.7, 0.5, 0.12), toes=0.18, foot="walking"), vane=(0.1, 0.075), vane_rim=1.3,
)  # fmt: skip
WHITE_HEN = replace(
    HEN,
    key="own:white-hen",
    nouns=("white chicken", "white hen"),
    colour=(0.82, 0.79, 0.73),
    paints=(HEN.paints[2],),
    wing=Wing(length=0.85, folded=0.74, primaries=(0.78, 0.75, 0.7)),
    tail=replace(HEN.tail, colour=(0.8, 0.77, 0.72)),
)
ROOSTER = replace(
    HEN, key="own:rooster", nouns=("rooster", "cock", "cockerel"), size_m=0.6, colour=(0.4, 0.11, 0.02), pitch_deg=26,
        head=0.12, head_at=(0.18, 0.56), comb=0.14, paints=(Paint(neck_from(0.05), (0.78, 0.33, 0.03)),
        Paint(on("head"), (0.72, 0.26, 0.02)), Paint(under(-0.1), (0.05, 0.05, 0.04)), HEN.paints[2]),
    wing=Wing(length=0.9, chord=0.42, folded=0.76, shoulder=(0.36, 0.06, 0.02), coverts=(0.02, 0.07, 0.06),
        secondaries=(0.5, 0.22, 0.05), primaries=(0.1, 0.05, 0.03)),
    tail=Tail(length=0.85, lift_deg=58, fan_deg=20, width=0.15, colour=(0.012, 0.05, 0.04), fork=-0.2, count=13),
        legs=replace(HEN.legs, length=0.6),
)  # fmt: skip
TURKEY = replace(
    ROOSTER, key="own:turkey", nouns=("turkey", "wild turkey", "pheasant"), size_m=0.95, colour=(0.11, 0.06, 0.03),
        vane_rim=2.2, comb=0.0, head_at=(0.22, 0.5), neck_top=0.08, paints=(Paint(on("head"), (0.4, 0.3, 0.38),
        kept=True), Paint(neck_from(0.45), (0.55, 0.06, 0.05), kept=True)),
    wing=Wing(folded=0.76, barred=0.5, primaries=(0.3, 0.24, 0.18)), tail=Tail(length=0.85, lift_deg=58, fan_deg=86,
        width=0.2, count=17, fork=0.0, colour=(0.2, 0.09, 0.035), tip=(0.62, 0.4, 0.2), tip_from=0.86, barred=0.25),
)  # fmt: skip
PEACOCK = Bird(
    key="own:peacock", nouns=("peacock", "peafowl"), size_m=1.8, colour=(0.01, 0.07, 0.36), gloss=0.25, pitch_deg=24,
        depth=0.4, width=0.38, neck=((0.08, 0.14), (0.06, 0.36), (0.12, 0.5)), neck_base=0.14, neck_top=0.062,
        head=0.075, head_long=1.2, eye=0.018,
    paints=(Paint(lambda p: behind(-0.1)(p) * smooth(p.way[:, 2], -0.3, 0.2), (0.04, 0.2, 0.06)), Paint(mask(0.2,
        -0.2), WHITE, kept=True)), beak=Beak(length=0.1, depth=0.05, width=0.04, hook=0.15, colour=(0.2, 0.18, 0.15)),
        crest=(7, 0.16, 84, 24),
    wing=Wing(length=1.0, folded=0.85, shoulder=(0.3, 0.26, 0.2), coverts=(0.3, 0.26, 0.2), barred=0.5,
        primaries=(0.4, 0.18, 0.07)), tail=Tail(length=1.75, train=76), legs=Legs(length=0.6, thick=0.03, thigh=0.13,
        colour=(0.2, 0.17, 0.14), toes=0.17, foot="walking"), view_turn_deg=20,
)  # fmt: skip
OSTRICH = Bird(
    key="own:ostrich", nouns=("ostrich", "emu", "cassowary", "rhea"), size_m=2.3, colour=(0.022, 0.02, 0.02),
        pitch_deg=14, depth=0.6, width=0.54, neck=((0.16, 0.06), (0.2, 0.4), (0.18, 0.8), (0.26, 1.02)),
        neck_base=0.12, neck_top=0.055, head=0.085, head_long=1.2, eye=0.026, vane=(0.17, 0.09), vane_rim=1.4,
    paints=(Paint(on("neck"), (0.5, 0.36, 0.29), kept=True), Paint(on("head"), (0.5, 0.37, 0.3), kept=True),
        Paint(on("thigh"), (0.52, 0.35, 0.28), kept=True)), beak=Beak(length=0.13, depth=0.055, width=0.1,
        tip_width=0.7, tip_depth=0.4, droop=0.1, colour=(0.55, 0.4, 0.26)),
    wing=Wing(length=0.8, folded=0.85, primaries=(0.75, 0.72, 0.66), secondaries=(0.7, 0.67, 0.6)),
        tail=Tail(length=0.4, colour=(0.75, 0.72, 0.66), lift_deg=25, fan_deg=24, width=0.15), legs=Legs(length=1.12,
        thick=0.045, thigh=0.17, apart=0.22, colour=(0.5, 0.36, 0.28), toes=0.18, foot="walking", feathered=0.6),
    poses={"flying": "walking"},
)  # fmt: skip
WATERFOWL = (
    DUCK, WHITE_DUCK, DUCKLING, CHICK, SWAN, BLACK_SWAN, GOOSE, CANADA_GOOSE, PELICAN, GULL, PENGUIN, PENGUIN_CHICK,
        FLAMINGO, HERON, STORK, HEN, WHITE_HEN, ROOSTER, TURKEY,
    PEACOCK, OSTRICH,
)  # fmt: skip
