"""Dogs by breed, and the wolves and foxes who share their bones."""

from dataclasses import replace

from studiolo.engines.maquette.makers.quadrupeds.animal import Animal, Marking
from studiolo.engines.maquette.makers.quadrupeds.build import Build, Ear, Head
from studiolo.engines.maquette.makers.quadrupeds.coats import CURLS, FLUFF, LONG, PLUSH, SHORT, VELVET, lengths
from studiolo.engines.maquette.makers.quadrupeds.markings import (
    belly,
    blaze,
    breast,
    brow_spots,
    collar,
    lower_face,
    muzzle,
    on,
    saddle,
    socks,
    spots,
    tail_tip,
    upper_tail,
)  # fmt: skip

WHITE = (0.80, 0.76, 0.70)
CREAM = (0.78, 0.60, 0.38)
BLACK = (0.017, 0.015, 0.015)
TAN = (0.42, 0.19, 0.065)
GOLD = (0.60, 0.32, 0.105)
DROP = Ear(length=0.24, width=0.165, root=(-0.2, 0.8, 0.5), way=(-0.15, 0.9, 0.35), tip_way=(0.12, 0.12, -1.0),
           facing=(0.5, -0.2, -1.0), cup=0.25, widest=0.55, blunt=0.9, bend=2.6)  # fmt: skip
PRICK = Ear(length=0.145, width=0.13, root=(-0.12, 0.55, 0.82), way=(-0.05, 0.32, 1.0), tip_way=(0.02, 0.16, 1.0),
            facing=(0.9, 0.45, 0.0), cup=0.42, widest=0.24, blunt=0.3, sink=0.02)  # fmt: skip

RETRIEVER = Head(scale=1.3, ear=DROP, eye=0.032, eye_proud=0.4, muzzle_height=0.063, muzzle_width=0.073,
    eye_at=(0.1, 0.026),
                 muzzle_length=0.14, muzzle_taper=0.9, flews=0.044, jaw=0.046, brow=0.033)  # fmt: skip
SPITZ = Head(scale=1.22, ear=PRICK, eye=0.028, muzzle_height=0.056, muzzle_width=0.058, muzzle_length=0.15,
             muzzle_taper=0.78, flews=0.034, jaw=0.038, lid_droop=-0.12, eye_at=(0.1, 0.026),
                 cheek=0.072)  # fmt: skip
BODY = Build(length=1.03, chest_depth=0.53, waist_depth=0.4, chest_width=0.38, waist_width=0.33, leg=1.1,
    foot_size=1.2,
             thigh=1.06, tail_length=0.56, neck_length=0.33, head=RETRIEVER)  # fmt: skip
LEAN = replace(BODY, chest_depth=0.5, waist_depth=0.35, leg=1.02, foot_size=1.12, neck_length=0.35)
LOW = Build(length=1.5, chest_depth=0.66, chest_width=0.52, waist_depth=0.54, waist_width=0.46, rump_size=1.35,
    leg=1.35,
            lower_leg=1.0, thigh=1.2, wrist=0.17, hock=0.22, foot_size=1.5, tail_length=0.3, tail_base=0.06,
            tail_tip=0.04, neck_length=0.42, neck_base=0.22, neck_top=0.17, rump_height=0.98)  # fmt: skip

GOLDEN_MARKS = (
    Marking(shade=1.75, where=belly(0.75)),
    Marking(shade=1.9, where=breast(0.6, 0.2)),
    Marking(shade=1.9, where=on("breeches", amount=0.6)),
    Marking(shade=1.35, where=on("muzzle", "jaw", "cannon", "paw", amount=0.7)),
    Marking(shade=0.8, where=on("ear")),
)
SPITZ_WHITE = (
    Marking(colour=WHITE, where=belly(1.0, 0.1)), Marking(colour=WHITE, where=breast(1.0, 0.17)),
    Marking(colour=WHITE, where=lower_face(-0.012, 0.05)), Marking(colour=WHITE, where=muzzle(0.1, 0.0)),
)  # fmt: skip

GOLDEN = Animal(
    key="own:golden-retriever", nouns=("golden retriever", "retriever"), size_m=0.95, build=BODY, colour=GOLD,
        coat=LONG,
    markings=GOLDEN_MARKS, mouth=0.85,
)  # fmt: skip
DOG = replace(
    GOLDEN, key="own:dog", nouns=("dog", "doggy", "hound", "pet dog", "mutt", "pooch"), size_m=0.9,
    colour=(0.52, 0.26, 0.085), coat=replace(SHORT, feather=0.04),
    markings=(
        Marking(shade=1.6, where=belly(0.6)), Marking(colour=WHITE, where=breast(1.0, 0.1)),
        Marking(colour=WHITE, where=socks(0.14)), Marking(colour=WHITE, where=blaze(0.018)),
        Marking(colour=WHITE, where=muzzle(0.105, 0.0)), Marking(shade=0.62, where=on("ear")),
        Marking(colour=WHITE, where=tail_tip(0.42)),
    ),
)  # fmt: skip
LABRADOR = replace(
    GOLDEN, key="own:labrador", nouns=("labrador", "labrador retriever"), colour=(0.66, 0.44, 0.2),
        coat=VELVET,
    build=replace(BODY, tail_base=0.05, tail_tip=0.024, head=replace(RETRIEVER, ear=replace(DROP, length=0.19,
        width=0.15))),
    markings=(Marking(shade=1.4, where=belly(0.6)), Marking(shade=0.82, where=on("ear", amount=0.8))),
)  # fmt: skip
SHEPHERD = Animal(
    key="own:german-shepherd", nouns=("german shepherd", "alsatian", "shepherd dog"), size_m=1.05,
    build=replace(LEAN, rump_height=0.93, tail_length=0.6,
                  head=replace(SPITZ, scale=1.26, muzzle_length=0.175, ear=replace(PRICK, length=0.17, width=0.135))),
    colour=(0.40, 0.19, 0.07), coat=replace(PLUSH, feather=0.04),
    markings=(
        Marking(shade=1.5, where=belly(0.5)), Marking(colour=BLACK, where=saddle(0.7, 0.4)),
        Marking(colour=BLACK, where=upper_tail(0.8)), Marking(colour=BLACK, where=muzzle(0.09, 0.1, 0.95)),
        Marking(colour=BLACK, where=on("ear", amount=0.75)), Marking(colour=BLACK, where=tail_tip(0.4)),
    ),
    mouth=0.7, tail=(-38.0, 30.0), eye_colour=(0.1, 0.04, 0.012), pupil_deg=26,
)  # fmt: skip
HUSKY = Animal(
    key="own:husky", nouns=("husky", "siberian husky", "malamute", "sled dog"), size_m=0.95,
    build=replace(LEAN, head=SPITZ, tail_length=0.56), colour=(0.075, 0.078, 0.088), coat=PLUSH,
    markings=(*SPITZ_WHITE, Marking(colour=WHITE, where=socks(0.5, 0.42)), Marking(colour=WHITE, where=brow_spots()),
              Marking(colour=WHITE, where=blaze(0.01)), Marking(colour=WHITE, where=tail_tip(0.44))),
    eye_colour=(0.16, 0.38, 0.62), pupil_deg=17, mouth=0.6, tail=(62.0, 95.0),
)  # fmt: skip
SAMOYED = Animal(
    key="own:samoyed", nouns=("samoyed", "spitz", "fluffy dog", "great pyrenees"), size_m=0.85,
    build=replace(BODY, head=replace(SPITZ, scale=1.3, muzzle_length=0.12, ear=replace(PRICK, length=0.115,
        width=0.115))),
    colour=(0.83, 0.78, 0.70), coat=FLUFF, markings=(Marking(shade=0.93, where=on("ear")),), mouth=0.8, tail=(70.0,
        120.0),
)  # fmt: skip
SHIBA = Animal(
    key="own:shiba", nouns=("shiba", "shiba inu", "akita"), size_m=0.65,
    build=replace(BODY, length=0.98, head=replace(SPITZ, scale=1.4, muzzle_length=0.115, ear=replace(PRICK,
        length=0.115, width=0.115))),
    colour=(0.56, 0.23, 0.06), coat=replace(PLUSH, feather=0.0), mouth=0.0, tail=(80.0, 170.0),
    markings=(*SPITZ_WHITE, Marking(colour=WHITE, where=brow_spots()), Marking(colour=WHITE, where=socks(0.18))),
)  # fmt: skip
CORGI = Animal(
    key="own:corgi", nouns=("corgi", "welsh corgi"), size_m=0.6,
    build=replace(LOW, length=1.42, tail_length=0.16,
                  head=replace(SPITZ, scale=1.95, muzzle_length=0.125, ear=replace(PRICK, length=0.155,
                      width=0.135))),
    colour=(0.58, 0.26, 0.075), coat=replace(PLUSH, lengths=lengths(0.07, muzzle=0.016, paw=0.02, leg=0.04,
        skull=0.024, ear=0.03)),
    markings=(
        *SPITZ_WHITE, Marking(colour=WHITE, where=socks(0.32, 0.2)), Marking(colour=WHITE, where=blaze(0.016)),
        Marking(colour=WHITE, where=collar()),
    ),
    mouth=0.85,
)  # fmt: skip
DACHSHUND = Animal(
    key="own:dachshund", nouns=("dachshund", "sausage dog", "wiener dog"), size_m=0.6,
    build=replace(LOW, length=1.95, tail_length=0.75, tail_base=0.06, tail_tip=0.022, chest_width=0.46,
        waist_width=0.4,
                  head=replace(RETRIEVER, scale=1.75, muzzle_length=0.19, muzzle_width=0.058, muzzle_height=0.052,
                               muzzle_taper=0.8, flews=0.034, ear=replace(DROP, length=0.23))),
    colour=(0.23, 0.075, 0.022), coat=replace(VELVET, lengths=lengths(0.026, muzzle=0.01, skull=0.018)),
    markings=(Marking(shade=1.3, where=belly(0.7)), Marking(shade=0.7, where=on("ear"))), mouth=0.0, tail=(18.0,
        26.0),
)  # fmt: skip
DALMATIAN = Animal(
    key="own:dalmatian", nouns=("dalmatian", "spotted dog"), size_m=0.95, build=replace(LABRADOR.build,
        chest_depth=0.5),
    colour=(0.82, 0.79, 0.74), coat=replace(VELVET, count=34000), cell=0.01,
    markings=(Marking(colour=BLACK, where=spots(170, 0.012, 0.034)), Marking(colour=BLACK, where=on("ear",
        amount=0.9))),
    mouth=0.7,
)  # fmt: skip
BEAGLE = Animal(
    key="own:beagle", nouns=("beagle", "hunting dog", "basset hound"), size_m=0.65,
    build=replace(LABRADOR.build, head=replace(RETRIEVER, scale=1.4, ear=replace(DROP, length=0.25, width=0.17))),
    colour=(0.46, 0.19, 0.06), coat=VELVET, mouth=0.0, tail=(62.0, 24.0),
    markings=(
        Marking(colour=BLACK, where=saddle(0.74, 0.3)), Marking(colour=WHITE, where=belly(1.0)),
        Marking(colour=WHITE, where=breast(1.0, 0.17)), Marking(colour=WHITE, where=socks(0.4, 0.3)),
        Marking(colour=WHITE, where=muzzle(0.085, 0.03)), Marking(colour=WHITE, where=blaze(0.017)),
        Marking(colour=WHITE, where=tail_tip(0.3)),
    ),
)  # fmt: skip
COLLIE = Animal(
    key="own:border-collie", nouns=("border collie", "collie", "sheepdog", "bernese mountain dog",
        "australian shepherd"), size_m=0.9,
    build=replace(LEAN, head=replace(RETRIEVER, scale=1.24, muzzle_length=0.145, muzzle_width=0.062,
        muzzle_height=0.057,
                  flews=0.037, ear=replace(DROP, length=0.17, width=0.13, way=(0.1, 0.75, 0.8), bend=1.9))),
    colour=BLACK, coat=LONG, mouth=0.75, tail=(-10.0, 40.0), eye_colour=(0.12, 0.05, 0.015),
    markings=(
        Marking(colour=WHITE, where=collar(0.0)), Marking(colour=WHITE, where=breast(1.0, 0.2)),
        Marking(colour=WHITE, where=blaze(0.02)), Marking(colour=WHITE, where=muzzle(0.1, 0.02)),
        Marking(colour=WHITE, where=socks(0.42, 0.18)), Marking(colour=WHITE, where=tail_tip(0.36)),
        Marking(colour=WHITE, where=belly(0.9, -0.1)),
    ),
)  # fmt: skip
POODLE = Animal(
    key="own:poodle", nouns=("poodle", "labradoodle", "goldendoodle", "cockapoo"), size_m=0.7,
    build=replace(LEAN, length=0.96, tail_length=0.32, tail_base=0.05, tail_tip=0.05,
                  head=replace(RETRIEVER, scale=1.32, muzzle_width=0.055, muzzle_height=0.052, flews=0.034)),
    colour=(0.55, 0.30, 0.14), coat=CURLS, mouth=0.0, tail=(55.0, 20.0), markings=(Marking(shade=0.85,
        where=on("ear")),),
)  # fmt: skip
PUG = Animal(
    key="own:pug", nouns=("pug", "bulldog", "french bulldog"), size_m=0.55,
    build=replace(BODY, length=1.08, chest_depth=0.58, chest_width=0.5, waist_depth=0.46, waist_width=0.42, leg=1.25,
                  rump_size=1.12, tail_length=0.34, tail_base=0.05, neck_base=0.19, neck_top=0.16, neck_length=0.29,
                  head=replace(RETRIEVER, scale=1.62, width=1.06, muzzle_length=0.045, muzzle_width=0.085,
                               muzzle_height=0.066, muzzle_drop=-0.05, muzzle_tilt=0.006, flews=0.05, eye=0.034,
                               eye_at=(0.1, 0.022), eye_apart=0.066, stop=0.02,
                               ear=replace(DROP, length=0.13, width=0.12, way=(0.2, 0.8, 0.6), tip_way=(0.4, 0.3,
                                   -0.9)))),
    colour=(0.60, 0.41, 0.24), coat=VELVET, mouth=0.0, tail=(95.0, 230.0),
    markings=(
        Marking(shade=1.3, where=belly(0.5)), Marking(colour=(0.03, 0.024, 0.022), where=muzzle(0.082, 0.02, 0.97)),
        Marking(colour=(0.03, 0.024, 0.022), where=on("ear", amount=0.95)),
    ),
)  # fmt: skip
PUPPY = replace(
    DOG, key="own:puppy", nouns=("puppy", "pup", "baby dog", "little dog"), size_m=0.45, colour=(0.64, 0.38, 0.16),
    coat=replace(PLUSH, lengths=lengths(0.06, muzzle=0.018, skull=0.03, paw=0.02, leg=0.04, tail=0.08, ear=0.03)),
        pose="sitting",
    build=replace(BODY, length=0.98, chest_depth=0.56, chest_width=0.46, waist_depth=0.47, waist_width=0.42, leg=1.35,
                  rump_size=1.1, foot_size=1.6, tail_length=0.36, neck_length=0.29, neck_base=0.18, neck_top=0.15,
                  head=replace(RETRIEVER, scale=1.85, eye=0.036, muzzle_length=0.095, eye_at=(0.1, 0.012),
                               forehead=0.086, ear=replace(DROP, length=0.2, width=0.155))),
    markings=(Marking(shade=1.6, where=belly(0.7)), Marking(shade=1.5, where=muzzle(0.1, 0.02, 0.7)),
              Marking(shade=1.5, where=socks(0.18)), Marking(shade=0.75, where=on("ear"))),
)  # fmt: skip
WOLF = Animal(
    key="own:wolf", nouns=("wolf", "grey wolf", "coyote", "jackal", "dire wolf"), size_m=1.3,
    build=replace(LEAN, chest_depth=0.47, neck_lift_deg=38, tail_length=0.56, foot_size=1.25,
                  head=replace(SPITZ, scale=1.24, muzzle_length=0.18, eye=0.024, lid=0.56, ear=replace(PRICK,
                      length=0.12, width=0.115))),
    colour=(0.17, 0.155, 0.14), coat=replace(FLUFF, lengths=lengths(0.075, muzzle=0.014, paw=0.016, leg=0.028,
        cannon=0.02,
    skull=0.03, cheek=0.07, neck=0.12, breast=0.13, tail=0.16, ear=0.02), lift=0.36),
    markings=(
        Marking(colour=(0.55, 0.50, 0.43), where=belly(0.9, 0.1)), Marking(colour=(0.6, 0.56, 0.5),
            where=lower_face(-0.03, 0.0)),
        Marking(colour=(0.36, 0.27, 0.18), where=socks(0.5)), Marking(shade=0.4, where=saddle(0.84, 0.5, 0.7)),
        Marking(colour=(0.4, 0.35, 0.3), where=breast(0.7, 0.18)), Marking(shade=0.3, where=tail_tip(0.42)),
    ),
    eye_colour=(0.5, 0.28, 0.05), pupil_deg=16, tail=(-52.0, 30.0),
)  # fmt: skip
FOX = Animal(
    key="own:fox", nouns=("fox", "red fox", "vixen"), size_m=0.95,
    build=replace(LEAN, length=1.15, chest_depth=0.44, chest_width=0.32, waist_depth=0.34, waist_width=0.28, leg=0.82,
                  foot_size=0.95, tail_length=0.8, tail_base=0.05, tail_tip=0.05, neck_lift_deg=40, neck_length=0.32,
                  head=replace(SPITZ, scale=1.3, muzzle_length=0.165, muzzle_width=0.042, muzzle_height=0.042,
                               muzzle_taper=0.66, flews=0.025, jaw=0.03, cheek=0.07, eye=0.027, nose_size=0.026,
                               ear=replace(PRICK, length=0.165, width=0.15))),
    colour=(0.58, 0.19, 0.035), coat=replace(PLUSH, lengths=lengths(0.055, muzzle=0.011, paw=0.012, leg=0.018,
        skull=0.022,
    cheek=0.055, neck=0.085, breast=0.1, tail=0.17, ear=0.02, cannon=0.012)),
    markings=(
        Marking(colour=WHITE, where=belly(0.8)), Marking(colour=WHITE, where=breast(1.0, 0.12)),
        Marking(colour=WHITE, where=lower_face(-0.035, 0.0)), Marking(colour=BLACK, where=socks(0.34)),
        Marking(colour=(0.05, 0.03, 0.02), where=on("ear", amount=0.75)), Marking(colour=WHITE, where=tail_tip(0.6)),
    ),
    eye_colour=(0.42, 0.2, 0.03), pupil_deg=16, tail=(-14.0, 26.0),
)  # fmt: skip

DOGS = (
    DOG, PUPPY, GOLDEN, LABRADOR, SHEPHERD, HUSKY, SAMOYED, SHIBA, CORGI, DACHSHUND, DALMATIAN, BEAGLE, COLLIE,
        POODLE,
    PUG, WOLF, FOX,
)  # fmt: skip
