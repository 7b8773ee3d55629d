"""Horses, zebras and donkeys."""

from dataclasses import replace

from studiolo.engines.maquette.makers.quadrupeds.animal import Animal, Hair, Horn, Marking
from studiolo.engines.maquette.makers.quadrupeds.hoofed_bodies import (
    BLACK,
    BROWN,
    BRUSH,
    HORSE_BODY,
    HORSE_HEAD,
    LEAF_EAR,
    TUFT,
    WHITE,
    crest,
    dock,
    mane,
)
from studiolo.engines.maquette.makers.quadrupeds.markings import (
    belly,
    blaze,
    dorsal,
    muzzle,
    socks,
    stripes,
)  # fmt: skip
from studiolo.engines.maquette.makers.quadrupeds.zones import smooth

HORSE = Animal(
    key="own:horse", nouns=("horse", "stallion", "mare", "steed", "racehorse", "bay horse"), size_m=2.3,
        build=HORSE_BODY,
    colour=BROWN, hair=mane((0.02, 0.014, 0.011)), head_deg=-46, roughness=0.42, sheen=0.25, tail=(-52.0, -18.0),
        cell=0.0115,
    markings=(Marking(colour=(0.03, 0.02, 0.016), where=socks(0.42)), Marking(shade=0.45, where=muzzle(0.33, 0.2,
        0.8)),
              Marking(colour=WHITE, where=blaze(0.014))),
    ear_inside=(0.09, 0.045, 0.03), rim_colour=(0.02, 0.012, 0.01), pupil_deg=40,
)  # fmt: skip
WHITE_HORSE = replace(HORSE, key="own:white-horse", nouns=("white horse", "grey horse"), colour=(0.78, 0.76, 0.72),
    hair=mane((0.82, 0.79, 0.74)),
                      markings=(Marking(colour=(0.3, 0.24, 0.22), where=muzzle(0.36, 0.2, 0.7)),),
                          ear_inside=(0.5, 0.4, 0.36))  # fmt: skip
PALOMINO = replace(HORSE, key="own:palomino", nouns=("palomino", "golden horse"), colour=(0.52, 0.29, 0.09),
    hair=mane((0.78, 0.68, 0.5)),
                   markings=(Marking(colour=WHITE, where=socks(0.24)), Marking(colour=WHITE,
                       where=blaze(0.016))))  # fmt: skip
PONY = replace(
    PALOMINO, key="own:pony", nouns=("pony", "shetland pony", "little horse"), size_m=1.4, colour=(0.36, 0.15,
        0.05), hair=mane((0.7, 0.56, 0.36), 0.3),
    build=replace(HORSE_BODY, chest_depth=0.56, chest_width=0.44, waist_depth=0.53, waist_width=0.46,
        rump_size=1.3, leg=1.15,
                  neck_length=0.46, neck_base=0.22, neck_top=0.15, wrist=0.25, hock=0.3, foot_size=1.15,
                  head=replace(HORSE_HEAD, scale=0.98, muzzle_length=0.28, eye=0.033)),
)  # fmt: skip
FOAL = replace(
    HORSE, key="own:foal", nouns=("foal", "colt", "filly", "baby horse"), size_m=1.3, colour=(0.33, 0.14, 0.05),
    hair=(Hair(where=crest, coat=replace(BRUSH, lengths={"": 0.06})), Hair(where=dock, coat=replace(BRUSH,
        count=1800, lengths={"": 0.14}, lift=0.3, droop=1.2))),
    build=replace(HORSE_BODY, length=0.86, chest_depth=0.36, chest_width=0.27, waist_depth=0.33, waist_width=0.27,
        rump_size=0.95, leg=0.9,
                  lower_leg=0.86, neck_length=0.4, neck_base=0.14, neck_top=0.1, head=replace(HORSE_HEAD,
                      scale=0.82, muzzle_length=0.24, eye=0.036)),
    markings=(Marking(colour=WHITE, where=socks(0.2)), Marking(colour=WHITE, where=blaze(0.02))), head_deg=-38,
)  # fmt: skip
ZEBRA = replace(
    HORSE, key="own:zebra", nouns=("zebra",), size_m=2.1, colour=(0.80, 0.78, 0.74), cell=0.0095,
        hair=(Hair(where=crest, coat=BRUSH),
    replace(TUFT, where=lambda z: z.part("tail") * smooth(-z.at[:, 0] - z.length / 2, 0.1, 0.18),
        coat=replace(TUFT.coat, lengths={"": 0.24}))),
    build=replace(HORSE_BODY, tail_length=0.36, tail_tip=0.02, neck_length=0.46, chest_depth=0.48,
        waist_depth=0.46, head=replace(HORSE_HEAD, scale=0.86, ear=replace(LEAF_EAR, blunt=0.6))),
    markings=(Marking(colour=BLACK, where=stripes(0.092, 0.066, 0.5, soft=0.09, fade_belly=0.8)),
        Marking(colour=(0.03, 0.024, 0.022), where=muzzle(0.36, 0.2))),
)  # fmt: skip
DONKEY = replace(
    HORSE, key="own:donkey", nouns=("donkey", "mule", "burro"), size_m=1.7, colour=(0.20, 0.175, 0.155),
        hair=(Hair(where=crest, coat=BRUSH, colour=(0.05, 0.04, 0.036)),
    replace(TUFT, where=lambda z: z.part("tail") * smooth(-z.at[:, 0] - z.length / 2, 0.14, 0.2))),
    build=replace(PONY.build, leg=1.05, chest_depth=0.5, waist_depth=0.48, tail_length=0.4, tail_tip=0.018,
        neck_top=0.13, head=replace(HORSE_HEAD, scale=0.98, muzzle_length=0.3, eye=0.033, ear=replace(LEAF_EAR,
        length=0.34, width=0.13, blunt=0.4))),
    markings=(Marking(colour=(0.6, 0.56, 0.5), where=belly(0.9)), Marking(colour=(0.66, 0.62, 0.56),
        where=muzzle(0.26, 0.2)), Marking(shade=0.3, where=dorsal())),
    roughness=0.6, sheen=0.6,
)  # fmt: skip

UNICORN = replace(
    WHITE_HORSE, key="own:unicorn", nouns=("unicorn",), colour=(0.84, 0.81, 0.80), hair=mane((0.74, 0.36, 0.58)),
    horns=(Horn(path=((0.06, 0.0, 0.1), (0.12, 0.0, 0.24), (0.18, 0.0, 0.38), (0.24, 0.0, 0.52)), root=0.026, tip=0.003,
                rings=0.09, colour=(0.85, 0.62, 0.22)),),
    eye_colour=(0.2, 0.12, 0.4), pupil_deg=34,
)  # fmt: skip
HORSES = (HORSE, WHITE_HORSE, UNICORN, PALOMINO, PONY, FOAL, ZEBRA, DONKEY)
