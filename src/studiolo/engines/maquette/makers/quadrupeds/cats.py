"""Cats, small and great."""

from dataclasses import replace

from studiolo.engines.maquette.makers.quadrupeds.animal import Animal, Marking
from studiolo.engines.maquette.makers.quadrupeds.build import Build, Ear, Head
from studiolo.engines.maquette.makers.quadrupeds.coats import FLUFF, PLUSH, VELVET, lengths
from studiolo.engines.maquette.makers.quadrupeds.markings import (
    belly,
    breast,
    lower_face,
    muzzle,
    on,
    patches,
    points,
    rosettes,
    socks,
    spots,
    stripes,
    tabby_mark,
    tail_tip,
)  # fmt: skip

WHITE = (0.82, 0.79, 0.74)
BLACK = (0.016, 0.014, 0.014)
PINK = (0.55, 0.2, 0.18)
CAT_EAR = Ear(length=0.125, width=0.125, root=(-0.1, 0.6, 0.8), way=(0.0, 0.36, 1.0), tip_way=(0.06, 0.3, 1.0),
              facing=(0.95, 0.4, 0.0), cup=0.42, widest=0.16, blunt=0.22, sink=0.024)  # fmt: skip
ROUND_EAR = Ear(length=0.085, width=0.11, root=(-0.25, 0.72, 0.66), way=(-0.1, 0.6, 0.9), tip_way=(0.1, 0.45, 1.0),
                facing=(0.9, 0.5, 0.0), cup=0.5, widest=0.5, blunt=1.0, thick=0.02, sink=0.022)  # fmt: skip
CAT_HEAD = Head(scale=1.5, width=1.1, cheek=0.07, cheek_out=0.068, muzzle_length=0.05, muzzle_width=0.056,
                muzzle_height=0.046, muzzle_drop=-0.046, muzzle_tilt=-0.004, muzzle_taper=0.86, flews=0.031,
                    jaw=0.034,
                brow=0.026, eye=0.036, eye_proud=0.4, eye_at=(0.1, 0.014), eye_apart=0.056, eye_out=0.36, lid=0.36,
                    lid_droop=-0.3,
                nose="cat", nose_size=0.0165, mouth="cat", stop=0.03, ear=CAT_EAR)  # fmt: skip
CAT_BODY = Build(length=1.16, chest_depth=0.5, chest_width=0.38, waist_depth=0.42, waist_width=0.36, leg=1.02,
                 foot_size=1.15, thigh=1.05, tail_length=0.95, tail_base=0.046, tail_tip=0.036, neck_length=0.31,
                 neck_lift_deg=50, neck_base=0.15, neck_top=0.125, wrist=0.17, hock=0.22, head=CAT_HEAD)  # fmt: skip
BIG_HEAD = Head(scale=1.42, width=1.02, cheek=0.066, muzzle_length=0.115, muzzle_width=0.072, muzzle_height=0.064,
                muzzle_drop=-0.052, muzzle_tilt=-0.004, muzzle_taper=0.92, flews=0.042, jaw=0.048, brow=0.032,
                    eye=0.025,
                eye_at=(0.1, 0.026), eye_apart=0.056, lid=0.52, lid_droop=-0.2, nose="cat", nose_size=0.032,
                    mouth="cat",
                stop=0.036, ear=ROUND_EAR)  # fmt: skip
BIG_BODY = Build(length=1.24, chest_depth=0.5, chest_width=0.4, waist_depth=0.42, waist_width=0.34, leg=1.2,
    thigh=1.12,
                 foot_size=1.5, tail_length=0.95, tail_base=0.04, tail_tip=0.026, neck_length=0.33, neck_lift_deg=38,
                 neck_base=0.18, neck_top=0.15, wrist=0.17, hock=0.22, head=BIG_HEAD)  # fmt: skip
FUR = replace(PLUSH, feather=0.0, lengths=lengths(0.042, muzzle=0.013, paw=0.014, leg=0.024, tail=0.05,
    cheek=0.045, neck=0.055,
              breast=0.07, skull=0.022, ear=0.014))  # fmt: skip
LONG_FUR = replace(FLUFF, lengths=lengths(0.085, muzzle=0.015, paw=0.03, leg=0.05, skull=0.034, cheek=0.085,
    neck=0.13,
                   breast=0.14, tail=0.17, ear=0.02), lift=0.42)  # fmt: skip
TABBY_MARKS = (
    Marking(shade=0.42, where=stripes(0.15, 0.13, 0.34, soft=0.2, head=0.0)), Marking(shade=0.42, where=tabby_mark()),
    Marking(colour=WHITE, where=belly(0.85)), Marking(colour=WHITE, where=breast(0.95, 0.1)),
    Marking(colour=WHITE, where=muzzle(0.085, -0.02)), Marking(colour=WHITE, where=socks(0.12)),
)  # fmt: skip

CAT = Animal(
    key="own:cat", nouns=("cat", "orange cat", "ginger cat", "tabby", "tabby cat", "kitty", "pet cat", "tomcat"),
        size_m=0.55,
    build=CAT_BODY, colour=(0.60, 0.28, 0.085), coat=FUR, markings=TABBY_MARKS, eye_colour=(0.32, 0.38, 0.05),
        pupil_deg=40,
    pupil_slit=0.66, nose_colour=PINK, rim_colour=(0.06, 0.035, 0.025), tail=(40.0, 70.0), whiskers=True, mouth=0.0,
    cell=0.0125,
)  # fmt: skip
KITTEN = replace(
    CAT, key="own:kitten", nouns=("kitten", "baby cat", "kitty cat"), size_m=0.3, pose="sitting", colour=(0.34,
        0.29, 0.24),
    build=replace(CAT_BODY, length=1.02, chest_depth=0.55, waist_depth=0.48, waist_width=0.42, chest_width=0.44,
        leg=1.3, foot_size=1.5,
                  tail_length=0.62, neck_length=0.27, neck_base=0.18, neck_top=0.16, rump_size=1.1,
                  head=replace(CAT_HEAD, scale=2.05, eye=0.041, muzzle_length=0.036, eye_at=(0.1, 0.006),
                      forehead=0.086)),
    coat=replace(FUR, lengths=lengths(0.06, muzzle=0.018, skull=0.03, paw=0.022, tail=0.07, ear=0.02)),
    eye_colour=(0.16, 0.32, 0.5), pupil_deg=44, pupil_slit=0.9,
)  # fmt: skip
BLACK_CAT = replace(CAT, key="own:black-cat", nouns=("black cat", "witch's cat"), colour=BLACK, nose_colour=(0.03,
    0.025, 0.025),
                    markings=(), eye_colour=(0.62, 0.42, 0.03), pupil_deg=24, ear_inside=(0.12, 0.08,
                        0.07))  # fmt: skip
SIAMESE = replace(CAT, key="own:siamese", nouns=("siamese", "siamese cat"), colour=(0.74, 0.62, 0.47),
    coat=replace(VELVET, lengths=FUR.lengths),
                  markings=(Marking(colour=(0.06, 0.035, 0.025), where=points(0.95)),), eye_colour=(0.1, 0.3, 0.75),
                  pupil_deg=24, nose_colour=(0.05, 0.03, 0.028))  # fmt: skip
PERSIAN = replace(
    CAT, key="own:persian-cat", nouns=("persian cat", "white cat", "fluffy cat", "angora", "ragdoll", "persian"),
        colour=(0.85, 0.82, 0.77),
    coat=LONG_FUR, markings=(), eye_colour=(0.2, 0.42, 0.6), pupil_deg=26,
    build=replace(CAT_BODY, leg=1.2, tail_length=0.8, head=replace(CAT_HEAD, muzzle_length=0.03, scale=1.55)),
)  # fmt: skip
MAINE_COON = replace(CAT, key="own:maine-coon", nouns=("maine coon", "norwegian forest cat", "longhair cat"),
    size_m=0.75, coat=LONG_FUR,
                     colour=(0.20, 0.14, 0.09), build=replace(CAT_BODY, head=replace(CAT_HEAD,
                         scale=1.4, muzzle_length=0.065)))  # fmt: skip
GREY_CAT = replace(CAT, key="own:grey-cat", nouns=("grey cat", "gray cat", "british shorthair", "russian blue"),
    colour=(0.16, 0.175, 0.2),
                   markings=(Marking(shade=1.25, where=belly(0.6)),), eye_colour=(0.62, 0.33, 0.03), pupil_deg=27,
                   nose_colour=(0.1, 0.085, 0.09), build=replace(CAT_BODY, leg=1.15))  # fmt: skip
CALICO = replace(
    CAT, key="own:calico", nouns=("calico", "calico cat", "tortoiseshell cat"), colour=WHITE,
    markings=(Marking(colour=(0.58, 0.26, 0.07), where=patches(9, 0.09, 0.2, 1, head=True)),
              Marking(colour=BLACK, where=patches(7, 0.07, 0.16, 2, head=True)),
              Marking(colour=WHITE, where=muzzle(0.085, 0.0)), Marking(colour=WHITE, where=socks(0.3))),
)  # fmt: skip
LIONESS = Animal(
    key="own:lioness", nouns=("lioness", "cougar", "puma", "mountain lion"), size_m=2.1, build=BIG_BODY,
        colour=(0.52, 0.33, 0.145),
    coat=replace(VELVET, lengths=lengths(0.022, muzzle=0.007, paw=0.01, skull=0.013, ear=0.014)),
    markings=(Marking(shade=1.5, where=belly(0.8)), Marking(shade=1.45, where=lower_face(-0.04, 0.0)),
              Marking(colour=(0.06, 0.035, 0.02), where=tail_tip(0.84))),
    eye_colour=(0.55, 0.3, 0.05), pupil_deg=20, nose_colour=(0.16, 0.06, 0.05), rim_colour=(0.03, 0.02, 0.015),
    tail=(-52.0, 60.0), whiskers=True,
)  # fmt: skip
LION = replace(
    LIONESS, key="own:lion", nouns=("lion", "king of the jungle"), size_m=2.2,
    build=replace(BIG_BODY, length=1.18, neck_lift_deg=42, chest_depth=0.52, chest_width=0.44,
        head=replace(BIG_HEAD, scale=1.7)),
    coat=replace(PLUSH, feather=0.0, lengths=lengths(0.024, muzzle=0.009, paw=0.012, skull=0.02, ear=0.02,
        neck=0.34, breast=0.34,
                 shoulder=0.045, cheek=0.05, jaw=0.05, tail=0.03), mane=0.3, lift=0.5, clump=0.5, lock=0.045,
                     droop=0.5),
    markings=(*LIONESS.markings, Marking(colour=(0.17, 0.065, 0.02), where=lambda z: 0.9 * z.part("mane", "neck",
        "breast"))),
)  # fmt: skip
TIGER = replace(
    LIONESS, key="own:tiger", nouns=("tiger", "tigress", "bengal tiger"), size_m=2.2, colour=(0.62, 0.235, 0.035),
        cell=0.0115,
    build=replace(BIG_BODY, head=replace(BIG_HEAD, scale=1.5, cheek=0.074, width=1.06)),
    coat=replace(VELVET, count=34000, lengths=lengths(0.024, muzzle=0.008, cheek=0.05, skull=0.014, ear=0.014,
        paw=0.011)),
    markings=(
        Marking(colour=WHITE, where=belly(0.95, 0.05)), Marking(colour=WHITE, where=lower_face(-0.035, 0.0)),
        Marking(colour=WHITE, where=breast(0.8, 0.14)), Marking(colour=BLACK, where=stripes(0.12, 0.12, 0.27,
            soft=0.1, fade_belly=0.3, head=0.0, ragged=1.0)),
        Marking(colour=BLACK, where=tabby_mark()), Marking(colour=BLACK, where=on("ear", amount=0.5)),
    ),
    nose_colour=(0.4, 0.16, 0.13),
)  # fmt: skip
LEOPARD = replace(
    LIONESS, key="own:leopard", nouns=("leopard", "jaguar", "ocelot"), size_m=1.8, colour=(0.60,
        0.36, 0.12), cell=0.0105,
    coat=replace(VELVET, count=34000), build=replace(BIG_BODY, tail_length=1.0, tail_base=0.045, tail_tip=0.04),
    markings=(Marking(colour=WHITE, where=belly(0.9)), Marking(colour=WHITE, where=lower_face(-0.04, 0.0)),
              Marking(colour=BLACK, where=rosettes(300, 0.034))),
)  # fmt: skip
CHEETAH = replace(
    LIONESS, key="own:cheetah", nouns=("cheetah",), size_m=1.6, colour=(0.62, 0.40, 0.16), cell=0.0105,
        coat=replace(VELVET, count=34000),
    build=replace(BIG_BODY, chest_depth=0.43, waist_depth=0.3, waist_width=0.27, chest_width=0.32, leg=0.95,
        thigh=0.98, foot_size=1.15,
                  neck_lift_deg=42, head=replace(BIG_HEAD, scale=1.15, muzzle_length=0.085)),
    markings=(Marking(colour=WHITE, where=belly(0.9)), Marking(colour=WHITE, where=lower_face(-0.045, 0.0)),
              Marking(colour=BLACK, where=spots(330, 0.01, 0.02)), Marking(colour=BLACK, where=tail_tip(0.8))),
)  # fmt: skip
PANTHER = replace(
    LIONESS, key="own:panther", nouns=("panther", "black panther", "black jaguar"), size_m=1.8, colour=(0.014,
        0.013, 0.014),
    markings=(Marking(colour=(0.007, 0.006, 0.006), where=rosettes(300, 0.034)),), eye_colour=(0.6, 0.45, 0.03),
        ear_inside=(0.05, 0.04, 0.04),
    nose_colour=(0.03, 0.025, 0.025),
)  # fmt: skip

CATS = (
    CAT, KITTEN, BLACK_CAT, SIAMESE, PERSIAN, MAINE_COON, GREY_CAT, CALICO, LION, LIONESS, TIGER, LEOPARD, CHEETAH,
        PANTHER,
)  # fmt: skip
