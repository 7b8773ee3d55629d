"""Horses, cattle, deer and the rest of the farm."""

from dataclasses import replace

from studiolo.engines.maquette.makers.quadrupeds.animal import Animal, Hair, Horn, Marking
from studiolo.engines.maquette.makers.quadrupeds.build import Build, Ear, Head
from studiolo.engines.maquette.makers.quadrupeds.coat import Coat
from studiolo.engines.maquette.makers.quadrupeds.coats import CURLS, SHORT, VELVET, lengths
from studiolo.engines.maquette.makers.quadrupeds.field import Numbers
from studiolo.engines.maquette.makers.quadrupeds.markings import (
    belly, blaze, dorsal, muzzle, on, patches, socks, spots, stripes,
)  # fmt: skip
from studiolo.engines.maquette.makers.quadrupeds.zones import Zone, smooth

WHITE = (0.80, 0.77, 0.72)
BLACK = (0.016, 0.014, 0.013)
BROWN = (0.20, 0.072, 0.026)
LEAF_EAR = Ear(length=0.19, width=0.095, root=(-0.3, 0.42, 0.9), way=(-0.15, 0.3, 1.0), tip_way=(0.1, 0.12, 1.0),
               facing=(0.8, 0.6, 0.0), cup=0.6, widest=0.42, blunt=0.25, sink=0.02)  # fmt: skip
SIDE_EAR = Ear(length=0.2, width=0.115, root=(-0.3, 0.85, 0.5), way=(-0.15, 1.0, 0.25), tip_way=(-0.1, 1.0, -0.2),
               facing=(0.9, 0.0, -0.35), cup=0.55, widest=0.45, blunt=0.4, sink=0.03)  # fmt: skip
HORSE_HEAD = Head(scale=0.8, width=0.86, cheek=0.082, cheek_out=0.05, forehead=0.075, muzzle_length=0.36, muzzle_width=0.062,
                  muzzle_height=0.078, muzzle_taper=0.82, muzzle_drop=-0.035, muzzle_tilt=-0.035, flews=0.042, jaw=0.05, brow=0.032,
                  eye=0.037, eye_proud=0.46, eye_at=(0.1, 0.026), eye_out=0.74, eye_apart=0.08, lid=0.36, lid_droop=0.1, nose="none",
                  mouth="hoofed", nostril=0.017, stop=0.06, ear=LEAF_EAR)  # fmt: skip
HORSE_BODY = Build(length=1.02, chest_depth=0.46, chest_width=0.33, waist_depth=0.42, waist_width=0.34, rump_height=0.99,
                   rump_size=1.18, neck_length=0.52, neck_lift_deg=50, neck_base=0.185, neck_top=0.115, neck_flat=0.62,
                   leg=0.9, lower_leg=0.82, thigh=1.08, wrist=0.29, hock=0.35, foot="hoof", foot_size=1.0, tail_length=0.22,
                   tail_base=0.04, tail_tip=0.028, head_carry=0.0, head=HORSE_HEAD)  # fmt: skip


def crest(z: Zone) -> Numbers:
    """The ridge of the neck and the forelock between the ears."""
    narrow = smooth(abs(z.at[:, 1]), 0.03, 0.018)
    ridge = z.part("neck") * smooth(z.way[:, 2] - 0.6 * z.way[:, 0], 0.2, 0.5)
    poll = z.part("skull") * smooth(abs(z.face[:, 0] - 0.0), 0.08, 0.05) * smooth(z.face[:, 2], 0.06, 0.09)
    return narrow * (ridge + 0.7 * poll)


def dock(z: Zone) -> Numbers:
    return z.part("tail")


def mane(colour: tuple[float, float, float] | None, length: float = 0.24) -> tuple[Hair, ...]:
    """A mane that falls to the right, and a tail that falls to the hocks."""
    hanging = Coat(count=3800, lengths={"": length}, radius=0.0032, lift=0.35, clump=0.55, lock=0.035, droop=1.5, root_shade=0.8)
    sweep = replace(hanging, count=1900, lengths={"": length * 2.4}, lift=0.03, droop=2.2, lock=0.05, clump=0.7)
    return (
        Hair(where=crest, coat=hanging, flow=(-0.35, -0.9, -0.5), colour=colour),
        Hair(where=dock, coat=sweep, colour=colour),
    )


BRUSH = Coat(count=5200, lengths={"": 0.085}, radius=0.0028, lift=0.95, clump=0.3, droop=-0.4, root_shade=0.85)
TUFT = Hair(where=lambda z: z.part("tail") * smooth(-z.at[:, 0] - z.length / 2, 0.3, 0.36), colour=BLACK,
            coat=Coat(count=900, lengths={"": 0.13}, radius=0.0028, lift=0.2, clump=0.5, droop=1.0))  # fmt: skip

HORSE = Animal(
    key="own:horse", nouns=("horse", "stallion", "mare", "steed", "racehorse", "bay horse"), size_m=2.3, build=HORSE_BODY,
    colour=BROWN, hair=mane((0.02, 0.014, 0.011)), head_deg=-46, roughness=0.42, sheen=0.25, tail=(-52.0, -18.0), cell=0.0115,
    markings=(Marking(colour=(0.03, 0.02, 0.016), where=socks(0.42)), Marking(shade=0.45, where=muzzle(0.33, 0.2, 0.8)),
              Marking(colour=WHITE, where=blaze(0.014))),
    ear_inside=(0.09, 0.045, 0.03), rim_colour=(0.02, 0.012, 0.01), pupil_deg=40,
)  # fmt: skip
WHITE_HORSE = replace(HORSE, key="own:white_horse", nouns=("white horse", "grey horse"), colour=(0.78, 0.76, 0.72), hair=mane((0.82, 0.79, 0.74)),
                      markings=(Marking(colour=(0.3, 0.24, 0.22), where=muzzle(0.36, 0.2, 0.7)),), ear_inside=(0.5, 0.4, 0.36))  # fmt: skip
PALOMINO = replace(HORSE, key="own:palomino", nouns=("palomino", "golden horse"), colour=(0.52, 0.29, 0.09), hair=mane((0.78, 0.68, 0.5)),
                   markings=(Marking(colour=WHITE, where=socks(0.24)), Marking(colour=WHITE, where=blaze(0.016))))  # fmt: skip
PONY = replace(
    PALOMINO, key="own:pony", nouns=("pony", "shetland pony", "little horse"), size_m=1.4, colour=(0.36, 0.15, 0.05), hair=mane((0.7, 0.56, 0.36), 0.3),
    build=replace(HORSE_BODY, chest_depth=0.56, chest_width=0.44, waist_depth=0.53, waist_width=0.46, rump_size=1.3, leg=1.15,
                  neck_length=0.46, neck_base=0.22, neck_top=0.15, wrist=0.25, hock=0.3, foot_size=1.15,
                  head=replace(HORSE_HEAD, scale=0.98, muzzle_length=0.28, eye=0.033)),
)  # fmt: skip
FOAL = replace(
    HORSE, key="own:foal", nouns=("foal", "colt", "filly", "baby horse"), size_m=1.3, colour=(0.33, 0.14, 0.05),
    hair=(Hair(where=crest, coat=replace(BRUSH, lengths={"": 0.06})), Hair(where=dock, coat=replace(BRUSH, count=1800, lengths={"": 0.14}, lift=0.3, droop=1.2))),
    build=replace(HORSE_BODY, length=0.86, chest_depth=0.36, chest_width=0.27, waist_depth=0.33, waist_width=0.27, rump_size=0.95, leg=0.9,
                  lower_leg=0.86, neck_length=0.4, neck_base=0.14, neck_top=0.1, head=replace(HORSE_HEAD, scale=0.82, muzzle_length=0.24, eye=0.036)),
    markings=(Marking(colour=WHITE, where=socks(0.2)), Marking(colour=WHITE, where=blaze(0.02))), head_deg=-38,
)  # fmt: skip
ZEBRA = replace(
    HORSE, key="own:zebra", nouns=("zebra",), size_m=2.1, colour=(0.80, 0.78, 0.74), cell=0.0095, hair=(Hair(where=crest, coat=BRUSH),
    replace(TUFT, where=lambda z: z.part("tail") * smooth(-z.at[:, 0] - z.length / 2, 0.1, 0.18), coat=replace(TUFT.coat, lengths={"": 0.24}))),
    build=replace(HORSE_BODY, tail_length=0.36, tail_tip=0.02, neck_length=0.46, chest_depth=0.48, waist_depth=0.46, head=replace(HORSE_HEAD, scale=0.86, ear=replace(LEAF_EAR, blunt=0.6))),
    markings=(Marking(colour=BLACK, where=stripes(0.092, 0.066, 0.5, soft=0.09, fade_belly=0.8)), Marking(colour=(0.03, 0.024, 0.022), where=muzzle(0.36, 0.2))),
)  # fmt: skip
DONKEY = replace(
    HORSE, key="own:donkey", nouns=("donkey", "mule", "burro", "ass"), size_m=1.7, colour=(0.20, 0.175, 0.155), hair=(Hair(where=crest, coat=BRUSH, colour=(0.05, 0.04, 0.036)),
    replace(TUFT, where=lambda z: z.part("tail") * smooth(-z.at[:, 0] - z.length / 2, 0.14, 0.2))),
    build=replace(PONY.build, leg=1.05, chest_depth=0.5, waist_depth=0.48, tail_length=0.4, tail_tip=0.018, neck_top=0.13, head=replace(HORSE_HEAD, scale=0.98, muzzle_length=0.3, eye=0.033, ear=replace(LEAF_EAR, length=0.34, width=0.13, blunt=0.4))),
    markings=(Marking(colour=(0.6, 0.56, 0.5), where=belly(0.9)), Marking(colour=(0.66, 0.62, 0.56), where=muzzle(0.26, 0.2)), Marking(shade=0.3, where=dorsal())),
    roughness=0.6, sheen=0.6,
)  # fmt: skip
COW_HEAD = replace(HORSE_HEAD, scale=0.98, width=1.0, forehead=0.085, muzzle_length=0.24, muzzle_width=0.082, muzzle_height=0.074, muzzle_taper=0.95,
                   flews=0.045, eye=0.033, eye_out=0.66, eye_apart=0.08, nostril=0.016, ear=SIDE_EAR)  # fmt: skip
COW_BODY = Build(length=1.22, chest_depth=0.59, chest_width=0.46, waist_depth=0.58, waist_width=0.5, rump_height=1.0, rump_size=1.25,
                 neck_length=0.36, neck_lift_deg=18, neck_base=0.2, neck_top=0.14, neck_flat=0.62, leg=1.08, lower_leg=0.88, thigh=1.05,
                 wrist=0.25, hock=0.31, foot="cloven", foot_size=1.5, tail_length=0.62, tail_base=0.03, tail_tip=0.016, head_carry=0.02, head=COW_HEAD)  # fmt: skip
HORNS = (Horn(path=((-0.01, 0.06, 0.1), (0.0, 0.15, 0.135), (0.03, 0.19, 0.2), (0.05, 0.185, 0.24)), root=0.026, colour=(0.5, 0.43, 0.32)),)
COW = Animal(
    key="own:cow", nouns=("cow", "dairy cow", "holstein", "cattle"), size_m=2.3, build=COW_BODY, colour=(0.80, 0.77, 0.72), head_deg=-26,
    markings=(Marking(colour=BLACK, where=patches(13, 0.11, 0.25, legs=False)), Marking(colour=BLACK, where=lambda z: smooth(abs(z.face[:, 1]), 0.035, 0.05) * z.part("skull", "cheek", "ear") * smooth(z.face[:, 0], 0.2, 0.14)),
              Marking(colour=(0.62, 0.33, 0.28), where=muzzle(0.26, 0.2, 0.9))),
    hair=(replace(TUFT, where=lambda z: z.part("tail") * smooth(-z.at[:, 0] - z.length / 2, 0.5, 0.58)),), horns=HORNS,
    tail=(-78.0, -8.0), roughness=0.6, sheen=0.4, cell=0.0105, ear_inside=(0.5, 0.27, 0.22), pupil_deg=40,
)  # fmt: skip
BROWN_COW = replace(COW, key="own:brown_cow", nouns=("brown cow", "bull", "ox", "jersey cow"), colour=(0.27, 0.105, 0.035), markings=(Marking(shade=1.3, where=belly(0.5)),
                    Marking(colour=(0.5, 0.36, 0.27), where=muzzle(0.26, 0.2, 0.8)), Marking(colour=WHITE, where=blaze(0.02))))  # fmt: skip
CALF = replace(
    COW, key="own:calf", nouns=("calf", "baby cow"), size_m=1.2, horns=(),
    build=replace(COW_BODY, length=1.0, chest_depth=0.47, waist_depth=0.44, waist_width=0.37, chest_width=0.37, rump_size=1.1, leg=1.15, neck_lift_deg=34,
                  head=replace(COW_HEAD, scale=1.15, muzzle_length=0.17, eye=0.034)),
)  # fmt: skip
SHEEP_HEAD = replace(COW_HEAD, scale=1.12, width=0.9, muzzle_length=0.17, muzzle_width=0.055, muzzle_height=0.062, muzzle_taper=0.82, flews=0.034,
                     eye=0.028, nostril=0.008, eye_out=0.66, eye_apart=0.075, ear=replace(SIDE_EAR, length=0.17, width=0.085, tip_way=(-0.1, 1.0, -0.5)))  # fmt: skip
WOOL = replace(CURLS, lengths=lengths(0.085, **{r: 0.012 for r in ("muzzle", "jaw", "cheek", "ear", "cannon", "paw", "leg")}, skull=0.03, shank=0.03, tail=0.08, neck=0.085,
               breast=0.09), count=40000)  # fmt: skip
SHEEP = Animal(
    key="own:sheep", nouns=("sheep", "ewe", "ram"), size_m=1.3, colour=(0.78, 0.73, 0.64), coat=WOOL, head_deg=-24, cell=0.0125,
    build=replace(COW_BODY, length=1.12, chest_depth=0.5, waist_depth=0.5, waist_width=0.48, chest_width=0.46, neck_lift_deg=42, neck_length=0.36, tail_length=0.24,
                  tail_base=0.05, tail_tip=0.04, rump_size=1.2, leg=0.95, foot_size=1.2, head=SHEEP_HEAD),
    markings=(Marking(colour=(0.05, 0.042, 0.038), where=on("muzzle", "jaw", "cheek", "ear", "cannon", "leg")),
              Marking(colour=(0.05, 0.042, 0.038), where=lambda z: z.part("skull") * smooth(z.face[:, 0], 0.03, 0.06))),
    tail=(-75.0, -5.0), ear_inside=(0.14, 0.09, 0.08), eye_colour=(0.3, 0.18, 0.05),
)  # fmt: skip
LAMB = replace(
    SHEEP, key="own:lamb", nouns=("lamb", "baby sheep"), size_m=0.7, markings=(Marking(shade=1.1, where=on("muzzle", "cheek")),), ear_inside=(0.6, 0.34, 0.3),
    coat=replace(WOOL, lengths=lengths(0.05, muzzle=0.012, jaw=0.012, cheek=0.02, ear=0.015, cannon=0.02, leg=0.035, skull=0.04)),
    build=replace(SHEEP.build, length=0.94, chest_depth=0.42, waist_depth=0.4, waist_width=0.36, chest_width=0.36, rump_size=1.0, leg=1.1, head=replace(SHEEP_HEAD, scale=1.35, muzzle_length=0.11, eye=0.036)),
)  # fmt: skip
GOAT = Animal(
    key="own:goat", nouns=("goat", "billy goat", "ibex", "mountain goat"), size_m=1.3, colour=(0.72, 0.66, 0.57), coat=replace(SHORT, lengths=lengths(0.045, muzzle=0.009, skull=0.016, cheek=0.02, ear=0.012, cannon=0.012, leg=0.02, tail=0.08)),
    build=replace(SHEEP.build, length=1.05, chest_width=0.36, waist_width=0.38, waist_depth=0.46, neck_lift_deg=52, neck_length=0.4, neck_base=0.15, neck_top=0.11, head=replace(SHEEP_HEAD, scale=1.05, muzzle_length=0.2)),
    horns=(Horn(path=((-0.02, 0.045, 0.1), (-0.06, 0.06, 0.2), (-0.16, 0.085, 0.26), (-0.27, 0.12, 0.23)), root=0.026, rings=0.07, colour=(0.18, 0.14, 0.1)),),
    hair=(Hair(where=lambda z: z.part("jaw") * smooth(z.face[:, 0], 0.13, 0.16) * smooth(z.way[:, 2], -0.2, -0.5), flow=(0.1, 0, -1), coat=Coat(count=500, lengths={"": 0.15}, radius=0.0025, droop=1.0, clump=0.6)),),
    head_deg=-26, tail=(50.0, 20.0), eye_colour=(0.5, 0.32, 0.06), pupil_deg=20, ear_inside=(0.55, 0.33, 0.28),
    markings=(Marking(shade=0.6, where=dorsal(0.05)), Marking(shade=0.7, where=socks(0.2))),
)  # fmt: skip
PIG_HEAD = replace(COW_HEAD, scale=1.25, muzzle_length=0.16, muzzle_width=0.068, muzzle_height=0.066, muzzle_taper=0.86, muzzle_drop=-0.04, muzzle_tilt=0.0, flews=0.03, nose="pig", nose_size=0.062,
                   nostril=0.0, mouth="dog", cheek=0.085, cheek_out=0.075, eye=0.024, eye_at=(0.1, 0.03), eye_out=0.5, eye_apart=0.065,
                   ear=Ear(length=0.16, width=0.14, root=(-0.1, 0.62, 0.78), way=(0.1, 0.5, 1.0), tip_way=(0.9, 0.4, 0.1), facing=(0.8, 0.3, -0.5), cup=0.35, widest=0.35, blunt=0.4, bend=1.5, sink=0.025))  # fmt: skip
PIG = Animal(
    key="own:pig", nouns=("pig", "hog", "sow", "swine", "boar"), size_m=1.4, colour=(0.72, 0.36, 0.29), head_deg=-8,
    build=replace(COW_BODY, length=1.45, chest_depth=0.68, chest_width=0.62, waist_depth=0.68, waist_width=0.64, rump_size=1.75, neck_lift_deg=14, neck_length=0.33, neck_base=0.27, neck_top=0.2, neck_flat=0.9,
                  leg=1.35, lower_leg=1.0, thigh=1.2, wrist=0.19, hock=0.22, foot_size=1.7, tail_length=0.42, tail_base=0.028, tail_tip=0.014, head=replace(PIG_HEAD, scale=1.55)),
    markings=(Marking(shade=1.15, where=belly(0.5)),), nose_colour=(0.72, 0.3, 0.26), rim_colour=(0.3, 0.12, 0.1), ear_inside=(0.72, 0.3, 0.26), tail=(60.0, 560.0), roughness=0.5, sheen=0.5, hoof_colour=(0.16, 0.09, 0.07),
    pupil_deg=40,
)  # fmt: skip
PIGLET = replace(PIG, key="own:piglet", nouns=("piglet", "baby pig"), size_m=0.5, build=replace(PIG.build, length=1.25, rump_size=1.6, leg=1.5, head=replace(PIG_HEAD, scale=1.85, muzzle_length=0.12, eye=0.029)))
DEER_HEAD = replace(HORSE_HEAD, scale=0.84, muzzle_length=0.22, muzzle_width=0.046, muzzle_height=0.054, muzzle_taper=0.72, flews=0.028, jaw=0.036, cheek=0.06, eye=0.036, eye_out=0.64, eye_apart=0.075,
                    nose="dog", nose_size=0.026, nostril=0.0, ear=replace(SIDE_EAR, length=0.24, width=0.13, way=(-0.1, 0.9, 0.6), tip_way=(-0.05, 0.9, 0.35), facing=(0.9, 0.2, 0.0), blunt=0.2))  # fmt: skip
DEER_BODY = replace(HORSE_BODY, length=0.98, chest_depth=0.41, chest_width=0.29, waist_depth=0.36, waist_width=0.28, rump_size=1.05, neck_length=0.46, neck_lift_deg=60, neck_base=0.14, neck_top=0.085, neck_flat=0.8, leg=0.8, lower_leg=0.72,
                    foot="cloven", foot_size=1.0, tail_length=0.16, tail_base=0.035, tail_tip=0.02, head=DEER_HEAD)  # fmt: skip
ANTLERS = (
    Horn(path=((-0.02, 0.05, 0.1), (-0.1, 0.16, 0.22), (-0.1, 0.27, 0.4), (0.0, 0.3, 0.58), (0.06, 0.24, 0.7)), root=0.03, tip=0.009),
    Horn(path=((-0.04, 0.07, 0.13), (0.06, 0.1, 0.2), (0.13, 0.1, 0.28)), root=0.021, tip=0.007),
    Horn(path=((-0.1, 0.23, 0.33), (0.02, 0.24, 0.4), (0.1, 0.22, 0.5)), root=0.02, tip=0.007),
    Horn(path=((-0.04, 0.29, 0.51), (-0.06, 0.38, 0.6), (-0.04, 0.42, 0.7)), root=0.019, tip=0.007),
)  # fmt: skip
DEER_FUR = replace(VELVET, lengths=lengths(0.02, muzzle=0.006, skull=0.01, ear=0.012, cannon=0.008, leg=0.01, tail=0.05, neck=0.024))
DOE = Animal(
    key="own:doe", nouns=("doe", "hind", "gazelle", "antelope", "roe deer"), size_m=1.6, build=DEER_BODY, colour=(0.37, 0.17, 0.06), coat=DEER_FUR, head_deg=-22,
    markings=(Marking(colour=WHITE, where=belly(0.85)), Marking(colour=WHITE, where=lambda z: z.part("breeches", "tail") * smooth(-z.way[:, 0], 0.3, 0.7)), Marking(shade=1.5, where=lambda z: z.part("jaw", "muzzle") * smooth(z.way[:, 2], 0.0, -0.4)),
              Marking(shade=0.5, where=dorsal(0.03))),
    tail=(-50.0, 0.0), pupil_deg=42, ear_inside=(0.6, 0.42, 0.34),
)  # fmt: skip
DEER = replace(DOE, key="own:deer", nouns=("deer", "stag", "buck", "reindeer", "elk"), size_m=1.9, horns=ANTLERS, coat=replace(DEER_FUR, lengths=lengths(0.02, muzzle=0.006, skull=0.01, ear=0.012, cannon=0.008, leg=0.01, tail=0.05, neck=0.06, breast=0.08)),
               build=replace(DEER_BODY, neck_base=0.16, neck_top=0.1))  # fmt: skip
FAWN = replace(DOE, key="own:fawn", nouns=("fawn", "bambi", "baby deer"), size_m=0.9, colour=(0.45, 0.2, 0.065), build=replace(DEER_BODY, length=0.84, chest_depth=0.36, waist_depth=0.32, rump_size=0.95, neck_length=0.38, leg=0.86, head=replace(DEER_HEAD, scale=1.08, muzzle_length=0.15, eye=0.042)),
               markings=(*DOE.markings, Marking(colour=WHITE, where=lambda z: spots(240, 0.008, 0.014)(z) * smooth(z.at[:, 2], 0.68, 0.76) * (1 - z.head()) * (1 - z.part("neck")))), cell=0.0105)  # fmt: skip

HOOFED = (
    HORSE, WHITE_HORSE, PALOMINO, PONY, FOAL, ZEBRA, DONKEY, COW, BROWN_COW, CALF, SHEEP, LAMB, GOAT, PIG, PIGLET, DEER, DOE, FAWN,
)  # fmt: skip
