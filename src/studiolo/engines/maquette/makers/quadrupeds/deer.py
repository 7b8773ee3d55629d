"""Deer."""

from dataclasses import replace

from studiolo.engines.maquette.makers.quadrupeds.animal import Animal, Horn, Marking
from studiolo.engines.maquette.makers.quadrupeds.coats import VELVET, lengths
from studiolo.engines.maquette.makers.quadrupeds.hoofed_bodies import HORSE_BODY, HORSE_HEAD, SIDE_EAR, WHITE
from studiolo.engines.maquette.makers.quadrupeds.markings import (
    belly,
    dorsal,
    spots,
)  # fmt: skip
from studiolo.engines.maquette.makers.quadrupeds.zones import smooth

DEER_HEAD = replace(HORSE_HEAD, scale=0.84, muzzle_length=0.22, muzzle_width=0.046, muzzle_height=0.054,
    muzzle_taper=0.72, flews=0.028, jaw=0.036, cheek=0.06, eye=0.036, eye_out=0.64, eye_apart=0.075,
                    nose="dog", nose_size=0.026, nostril=0.0, ear=replace(SIDE_EAR, length=0.24,
                        width=0.13, way=(-0.1, 0.9, 0.6), tip_way=(-0.05, 0.9, 0.35), facing=(0.9,
                        0.2, 0.0), blunt=0.2))  # fmt: skip
DEER_BODY = replace(HORSE_BODY, length=0.98, chest_depth=0.41, chest_width=0.29, waist_depth=0.36,
    waist_width=0.28, rump_size=1.05, neck_length=0.46, neck_lift_deg=60, neck_base=0.14, neck_top=0.085,
    neck_flat=0.8, leg=0.8, lower_leg=0.72,
                    foot="cloven", foot_size=1.0, tail_length=0.16, tail_base=0.035, tail_tip=0.02,
                        head=DEER_HEAD)  # fmt: skip
ANTLERS = (
    Horn(path=((-0.02, 0.05, 0.1), (-0.1, 0.16, 0.22), (-0.1, 0.27, 0.4), (0.0, 0.3, 0.58), (0.06, 0.24, 0.7)),
        root=0.03, tip=0.009),
    Horn(path=((-0.04, 0.07, 0.13), (0.06, 0.1, 0.2), (0.13, 0.1, 0.28)), root=0.021, tip=0.007),
    Horn(path=((-0.1, 0.23, 0.33), (0.02, 0.24, 0.4), (0.1, 0.22, 0.5)), root=0.02, tip=0.007),
    Horn(path=((-0.04, 0.29, 0.51), (-0.06, 0.38, 0.6), (-0.04, 0.42, 0.7)), root=0.019, tip=0.007),
)  # fmt: skip
DEER_FUR = replace(
    VELVET, lengths=lengths(0.02, muzzle=0.006, skull=0.01, ear=0.012, cannon=0.008, leg=0.01, tail=0.05, neck=0.024)
)
DOE = Animal(
    key="own:doe", nouns=("doe", "gazelle", "antelope", "roe deer"), size_m=1.6, build=DEER_BODY,
        colour=(0.37, 0.17, 0.06), coat=DEER_FUR, head_deg=-22,
    markings=(Marking(colour=WHITE, where=belly(0.85)), Marking(colour=WHITE, where=lambda z: z.part("breeches",
        "tail") * smooth(-z.way[:, 0], 0.3, 0.7)), Marking(shade=1.5, where=lambda z: z.part("jaw",
        "muzzle") * smooth(z.way[:, 2], 0.0, -0.4)),
              Marking(shade=0.5, where=dorsal(0.03))),
    tail=(-50.0, 0.0), pupil_deg=42, ear_inside=(0.6, 0.42, 0.34),
)  # fmt: skip
DEER = replace(DOE, key="own:deer", nouns=("deer", "stag", "reindeer", "elk"), size_m=1.9, horns=ANTLERS,
    coat=replace(DEER_FUR, lengths=lengths(0.02, muzzle=0.006, skull=0.01, ear=0.012, cannon=0.008, leg=0.01,
    tail=0.05, neck=0.06, breast=0.08)),
               build=replace(DEER_BODY, neck_base=0.16, neck_top=0.1))  # fmt: skip
FAWN = replace(DOE, key="own:fawn", nouns=("fawn", "baby deer"), size_m=0.9, colour=(0.45, 0.2, 0.065),
    build=replace(DEER_BODY, length=0.84, chest_depth=0.36, waist_depth=0.32, rump_size=0.95, neck_length=0.38,
    leg=0.86, head=replace(DEER_HEAD, scale=1.08, muzzle_length=0.15, eye=0.042)),
               markings=(*DOE.markings, Marking(colour=WHITE, where=lambda z: spots(240, 0.008,
                   0.014)(z) * smooth(z.at[:, 2], 0.68,
                   0.76) * (1 - z.head()) * (1 - z.part("neck")))), cell=0.0105)  # fmt: skip


DEERS = (DEER, DOE, FAWN)
