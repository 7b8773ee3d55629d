"""Cattle, sheep, goats and pigs."""

from dataclasses import replace

from studiolo.engines.maquette.makers.quadrupeds.animal import Animal, Hair, Horn, Marking
from studiolo.engines.maquette.makers.quadrupeds.build import Build, Ear
from studiolo.engines.maquette.makers.quadrupeds.coat import Coat
from studiolo.engines.maquette.makers.quadrupeds.coats import CURLS, SHORT, lengths
from studiolo.engines.maquette.makers.quadrupeds.hoofed_bodies import BLACK, HORSE_HEAD, SIDE_EAR, TUFT, WHITE
from studiolo.engines.maquette.makers.quadrupeds.markings import (
    belly,
    blaze,
    dorsal,
    muzzle,
    on,
    patches,
    socks,
)  # fmt: skip
from studiolo.engines.maquette.makers.quadrupeds.zones import smooth

COW_HEAD = replace(HORSE_HEAD, scale=0.98, width=1.0, forehead=0.085, muzzle_length=0.24, muzzle_width=0.082,
    muzzle_height=0.074, muzzle_taper=0.95,
                   flews=0.045, eye=0.033, eye_out=0.66, eye_apart=0.08, nostril=0.016, ear=SIDE_EAR)  # fmt: skip
COW_BODY = Build(length=1.22, chest_depth=0.59, chest_width=0.46, waist_depth=0.58, waist_width=0.5,
    rump_height=1.0, rump_size=1.25,
                 neck_length=0.36, neck_lift_deg=18, neck_base=0.2, neck_top=0.14, neck_flat=0.62, leg=1.08,
                     lower_leg=0.88, thigh=1.05,
                 wrist=0.25, hock=0.31, foot="cloven", foot_size=1.5, tail_length=0.62,
                     tail_base=0.03, tail_tip=0.016, head_carry=0.02, head=COW_HEAD)  # fmt: skip
HORNS = (
    Horn(
        path=((-0.01, 0.06, 0.1), (0.0, 0.15, 0.135), (0.03, 0.19, 0.2), (0.05, 0.185, 0.24)),
        root=0.026,
        colour=(0.5, 0.43, 0.32),
    ),
)
COW = Animal(
    key="own:cow", nouns=("cow", "dairy cow", "holstein", "cattle"), size_m=2.3, build=COW_BODY, colour=(0.80,
        0.77, 0.72), head_deg=-26,
    markings=(Marking(colour=BLACK, where=patches(13, 0.11, 0.25, legs=False)), Marking(colour=BLACK,
        where=lambda z: smooth(abs(z.face[:, 1]), 0.035, 0.05) * z.part("skull", "cheek", "ear") * smooth(z.face[:,
        0], 0.2, 0.14)),
              Marking(colour=(0.62, 0.33, 0.28), where=muzzle(0.26, 0.2, 0.9))),
    hair=(replace(TUFT, where=lambda z: z.part("tail") * smooth(-z.at[:, 0] - z.length / 2, 0.5, 0.58)),),
        horns=HORNS,
    tail=(-78.0, -8.0), roughness=0.6, sheen=0.4, cell=0.0105, ear_inside=(0.5, 0.27, 0.22), pupil_deg=40,
)  # fmt: skip
BROWN_COW = replace(COW, key="own:brown-cow", nouns=("brown cow", "bull", "ox", "jersey cow"), colour=(0.27, 0.105,
    0.035), markings=(Marking(shade=1.3, where=belly(0.5)),
                    Marking(colour=(0.5, 0.36, 0.27), where=muzzle(0.26, 0.2, 0.8)),
                        Marking(colour=WHITE, where=blaze(0.02))))  # fmt: skip
CALF = replace(
    COW, key="own:calf", nouns=("calf", "baby cow"), size_m=1.2, horns=(),
    build=replace(COW_BODY, length=1.0, chest_depth=0.47, waist_depth=0.44, waist_width=0.37, chest_width=0.37,
        rump_size=1.1, leg=1.15, neck_lift_deg=34,
                  head=replace(COW_HEAD, scale=1.15, muzzle_length=0.17, eye=0.034)),
)  # fmt: skip
SHEEP_HEAD = replace(COW_HEAD, scale=1.12, width=0.9, muzzle_length=0.17, muzzle_width=0.055, muzzle_height=0.062,
    muzzle_taper=0.82, flews=0.034,
                     eye=0.028, nostril=0.008, eye_out=0.66, eye_apart=0.075, ear=replace(SIDE_EAR,
                         length=0.17, width=0.085, tip_way=(-0.1, 1.0, -0.5)))  # fmt: skip
WOOL = replace(CURLS, lengths=lengths(0.085, muzzle=0.012, jaw=0.012, cheek=0.012, ear=0.012, cannon=0.012, paw=0.012,
               leg=0.012, skull=0.03, shank=0.03, tail=0.08, neck=0.085, breast=0.09), count=40000)  # fmt: skip
SHEEP = Animal(
    key="own:sheep", nouns=("sheep", "ewe"), size_m=1.3, colour=(0.78, 0.73, 0.64), coat=WOOL, head_deg=-24,
        cell=0.0125,
    build=replace(COW_BODY, length=1.12, chest_depth=0.5, waist_depth=0.5, waist_width=0.48, chest_width=0.46,
        neck_lift_deg=42, neck_length=0.36, tail_length=0.24,
                  tail_base=0.05, tail_tip=0.04, rump_size=1.2, leg=0.95, foot_size=1.2, head=SHEEP_HEAD),
    markings=(Marking(colour=(0.05, 0.042, 0.038), where=on("muzzle", "jaw", "cheek", "ear", "cannon", "leg")),
              Marking(colour=(0.05, 0.042, 0.038), where=lambda z: z.part("skull") * smooth(z.face[:, 0], 0.03,
                  0.06))),
    tail=(-75.0, -5.0), ear_inside=(0.14, 0.09, 0.08), eye_colour=(0.3, 0.18, 0.05),
)  # fmt: skip
LAMB = replace(
    SHEEP, key="own:lamb", nouns=("lamb", "baby sheep"), size_m=0.7, markings=(Marking(shade=1.1,
        where=on("muzzle", "cheek")),), ear_inside=(0.6, 0.34, 0.3),
    coat=replace(WOOL, lengths=lengths(0.05, muzzle=0.012, jaw=0.012, cheek=0.02, ear=0.015, cannon=0.02,
        leg=0.035, skull=0.04)),
    build=replace(SHEEP.build, length=0.94, chest_depth=0.42, waist_depth=0.4, waist_width=0.36, chest_width=0.36,
        rump_size=1.0, leg=1.1, head=replace(SHEEP_HEAD, scale=1.35, muzzle_length=0.11, eye=0.036)),
)  # fmt: skip
GOAT = Animal(
    key="own:goat", nouns=("goat", "billy goat", "ibex", "mountain goat"), size_m=1.3, colour=(0.72, 0.66, 0.57),
        coat=replace(SHORT, lengths=lengths(0.045, muzzle=0.009, skull=0.016, cheek=0.02, ear=0.012, cannon=0.012,
        leg=0.02, tail=0.08)),
    build=replace(SHEEP.build, length=1.05, chest_width=0.36, waist_width=0.38, waist_depth=0.46, neck_lift_deg=52,
        neck_length=0.4, neck_base=0.15, neck_top=0.11, head=replace(SHEEP_HEAD, scale=1.05, muzzle_length=0.2)),
    horns=(Horn(path=((-0.02, 0.045, 0.1), (-0.06, 0.06, 0.2), (-0.16, 0.085, 0.26), (-0.27, 0.12, 0.23)),
        root=0.026, rings=0.07, colour=(0.18, 0.14, 0.1)),),
    hair=(Hair(where=lambda z: z.part("jaw") * smooth(z.face[:, 0], 0.13, 0.16) * smooth(z.way[:, 2], -0.2, -0.5),
        flow=(0.1, 0, -1), coat=Coat(count=500, lengths={"": 0.15}, radius=0.0025, droop=1.0, clump=0.6)),),
    head_deg=-26, tail=(50.0, 20.0), eye_colour=(0.5, 0.32, 0.06), pupil_deg=20, ear_inside=(0.55, 0.33, 0.28),
    markings=(Marking(shade=0.6, where=dorsal(0.05)), Marking(shade=0.7, where=socks(0.2))),
)  # fmt: skip
PIG_HEAD = replace(COW_HEAD, scale=1.25, muzzle_length=0.16, muzzle_width=0.068, muzzle_height=0.066,
    muzzle_taper=0.86, muzzle_drop=-0.04, muzzle_tilt=0.0, flews=0.03, nose="pig", nose_size=0.062,
                   nostril=0.0, mouth="dog", cheek=0.085, cheek_out=0.075, eye=0.024, eye_at=(0.1, 0.03),
                       eye_out=0.5, eye_apart=0.065,
                   ear=Ear(length=0.16, width=0.14, root=(-0.1, 0.62, 0.78), way=(0.1, 0.5, 1.0),
                       tip_way=(0.9, 0.4, 0.1), facing=(0.8, 0.3, -0.5), cup=0.35, widest=0.35,
                       blunt=0.4, bend=1.5, sink=0.025))  # fmt: skip
PIG = Animal(
    key="own:pig", nouns=("pig", "hog", "sow", "swine"), size_m=1.4, colour=(0.72, 0.36, 0.29), head_deg=-8,
    build=replace(COW_BODY, length=1.45, chest_depth=0.68, chest_width=0.62, waist_depth=0.68, waist_width=0.64,
        rump_size=1.75, neck_lift_deg=14, neck_length=0.33, neck_base=0.27, neck_top=0.2, neck_flat=0.9,
                  leg=1.35, lower_leg=1.0, thigh=1.2, wrist=0.19, hock=0.22, foot_size=1.7, tail_length=0.42,
                      tail_base=0.028, tail_tip=0.014, head=replace(PIG_HEAD, scale=1.55)),
    markings=(Marking(shade=1.15, where=belly(0.5)),), nose_colour=(0.72, 0.3, 0.26), rim_colour=(0.3, 0.12, 0.1),
        ear_inside=(0.72, 0.3, 0.26), tail=(60.0, 560.0), roughness=0.5, sheen=0.5, hoof_colour=(0.16, 0.09, 0.07),
    pupil_deg=40,
)  # fmt: skip
PIGLET = replace(
    PIG,
    key="own:piglet",
    nouns=("piglet", "baby pig"),
    size_m=0.5,
    build=replace(
        PIG.build,
        length=1.25,
        rump_size=1.6,
        leg=1.5,
        head=replace(PIG_HEAD, scale=1.85, muzzle_length=0.12, eye=0.029),
    ),
)

FARM = (COW, BROWN_COW, CALF, SHEEP, LAMB, GOAT, PIG, PIGLET)
