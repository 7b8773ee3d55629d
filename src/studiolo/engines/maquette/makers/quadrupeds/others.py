"""Bears and rabbits."""

from dataclasses import replace

from studiolo.engines.maquette.makers.quadrupeds.animal import Animal, Marking
from studiolo.engines.maquette.makers.quadrupeds.build import Build, Ear, Head
from studiolo.engines.maquette.makers.quadrupeds.coats import FLUFF, PLUSH, lengths
from studiolo.engines.maquette.makers.quadrupeds.markings import belly, eye_patches, muzzle, on, socks
from studiolo.engines.maquette.makers.quadrupeds.zones import smooth

WHITE = (0.82, 0.79, 0.73)
BLACK = (0.015, 0.014, 0.014)
BEAR_EAR = Ear(length=0.085, width=0.115, root=(-0.15, 0.72, 0.68), way=(-0.1, 0.6, 0.9), tip_way=(0.1, 0.45, 1.0),
    facing=(0.9, 0.5, 0.0),
               cup=0.5, widest=0.5, blunt=1.0, thick=0.022, sink=0.02)  # fmt: skip
BEAR_HEAD = Head(scale=1.5, width=1.06, cheek=0.078, muzzle_length=0.125, muzzle_width=0.06, muzzle_height=0.056,
    muzzle_taper=0.86, flews=0.036, jaw=0.042,
                 eye=0.022, eye_at=(0.1, 0.022), eye_apart=0.052, lid=0.4, lid_droop=0.1,
                     nose_size=0.034, brow=0.03, ear=BEAR_EAR)  # fmt: skip
BEAR_BODY = Build(length=1.22, chest_depth=0.58, chest_width=0.52, waist_depth=0.54, waist_width=0.5,
    rump_height=0.95, rump_size=1.4, neck_length=0.36, neck_lift_deg=22,
                  neck_base=0.22, neck_top=0.17, leg=1.6, lower_leg=1.3, thigh=1.35, wrist=0.15,
                      hock=0.15, foot_size=2.0, tail_length=0.12, tail_base=0.06, tail_tip=0.05,
                      hump=0.06, head=BEAR_HEAD)  # fmt: skip
BEAR_FUR = replace(
    FLUFF,
    lengths=lengths(
        0.085,
        muzzle=0.016,
        skull=0.035,
        cheek=0.065,
        paw=0.04,
        leg=0.07,
        cannon=0.05,
        neck=0.1,
        breast=0.1,
        tail=0.08,
        ear=0.03,
    ),
    lift=0.42,
    feather=0.03,
)
BEAR = Animal(
    key="own:bear", nouns=("bear", "brown bear", "grizzly", "grizzly bear"), size_m=2.2, build=BEAR_BODY,
        colour=(0.15, 0.07, 0.028), coat=BEAR_FUR,
    markings=(Marking(shade=1.5, where=muzzle(0.09, 0.02, 0.8)), Marking(shade=0.6, where=socks(0.3)),
        Marking(shade=1.25, where=on("back", amount=0.5))), tail=(-40.0, 0.0), ear_inside=(0.1, 0.06, 0.045),
)  # fmt: skip
CUB = replace(BEAR, key="own:bear-cub", nouns=("bear cub", "cub", "baby bear"), size_m=0.8, colour=(0.21, 0.1,
    0.04), pose="sitting",
              build=replace(BEAR_BODY, length=1.05, hump=0.0, neck_length=0.3, head=replace(BEAR_HEAD,
                  scale=1.95, muzzle_length=0.085, eye=0.027, eye_at=(0.1, 0.01))))  # fmt: skip
POLAR_BEAR = replace(BEAR, key="own:polar-bear", nouns=("polar bear", "white bear", "ice bear"), size_m=2.4,
    colour=(0.80, 0.76, 0.68), markings=(), ear_inside=(0.3, 0.27, 0.24),
                     build=replace(BEAR_BODY, hump=0.0, neck_length=0.44, head=replace(BEAR_HEAD,
                         scale=1.3, muzzle_length=0.14)))  # fmt: skip
PANDA = replace(
    BEAR, key="own:panda", nouns=("panda", "giant panda", "panda bear"), size_m=1.6, colour=(0.82, 0.79, 0.73),
        pose="sitting",
    build=replace(BEAR_BODY, length=1.1, hump=0.0, head=replace(BEAR_HEAD, scale=1.8, width=1.16, cheek=0.09,
        muzzle_length=0.075, eye=0.024)),
    markings=(Marking(colour=BLACK, where=on("ear", "shoulder", "leg", "shank", "cannon", "paw")),
        Marking(colour=BLACK, where=lambda z: z.part("chest", "breast", "back", "neck") * smooth(abs(z.at[:,
        0] - 0.27), 0.14, 0.1)),
              Marking(colour=BLACK, where=eye_patches())),
    ear_inside=BLACK,
)  # fmt: skip
RABBIT_EAR = Ear(
    length=0.34,
    width=0.1,
    root=(-0.2, 0.34, 0.92),
    way=(-0.15, 0.16, 1.0),
    tip_way=(-0.35, 0.3, 1.0),
    facing=(0.9, 0.4, 0.2),
    cup=0.5,
    widest=0.5,
    blunt=0.8,
    sink=0.02,
)
RABBIT = Animal(
    key="own:rabbit", nouns=("rabbit", "bunny", "hare", "bunny rabbit"), size_m=0.4, colour=(0.33, 0.22, 0.13),
        pose="sitting", poses={"standing": "crouching", "sitting": "crouching", "walking": "crouching",
        "eating": "crouching"},
    build=Build(length=1.22, chest_depth=0.6, chest_width=0.5, waist_depth=0.64, waist_width=0.58,
        rump_height=1.06, rump_size=1.5, neck_length=0.28, neck_lift_deg=46, neck_base=0.2, neck_top=0.17,
        leg=1.15, thigh=1.5, wrist=0.14, hock=0.2, foot_size=1.35,
                tail_length=0.16, tail_base=0.08, tail_tip=0.07,
                head=Head(scale=1.95, width=0.95, cheek=0.07, muzzle_length=0.055, muzzle_width=0.05,
                    muzzle_height=0.05, muzzle_drop=-0.044, flews=0.03, jaw=0.034, eye=0.034, eye_at=(0.08, 0.02),
                    eye_out=0.7, eye_apart=0.085, lid=0.34, lid_droop=0.0,
                          nose="cat", nose_size=0.0165, mouth="cat", ear=RABBIT_EAR)),
    coat=replace(PLUSH, lengths=lengths(0.07, muzzle=0.018, skull=0.03, cheek=0.045, paw=0.03, leg=0.04, tail=0.11,
        ear=0.016), feather=0.0),
    markings=(Marking(colour=WHITE, where=belly(0.8)), Marking(colour=WHITE, where=lambda z: z.part("tail") * 0.9),
        Marking(shade=1.6, where=muzzle(0.1, -0.03, 0.8))), nose_colour=(0.5, 0.2, 0.18), rim_colour=(0.1, 0.06,
        0.045), tail=(40.0, 0.0), whiskers=True,
    ear_inside=(0.62, 0.36, 0.32),
)  # fmt: skip

OTHERS = (BEAR, CUB, POLAR_BEAR, PANDA, RABBIT)
