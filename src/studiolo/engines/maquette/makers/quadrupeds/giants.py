"""Elephants, hippos, rhinos and giraffes."""

from dataclasses import replace
from itertools import pairwise

import numpy as np

from studiolo.engines.maquette.makers.quadrupeds.animal import Animal, Hair, Horn, Marking
from studiolo.engines.maquette.makers.quadrupeds.build import Build, Ear, Head
from studiolo.engines.maquette.makers.quadrupeds.coats import VELVET, lengths
from studiolo.engines.maquette.makers.quadrupeds.deer import DEER_BODY, DEER_HEAD
from studiolo.engines.maquette.makers.quadrupeds.face import Sculptor
from studiolo.engines.maquette.makers.quadrupeds.field import Cone
from studiolo.engines.maquette.makers.quadrupeds.hoofed_bodies import BRUSH, HORSE_HEAD, TUFT, crest
from studiolo.engines.maquette.makers.quadrupeds.markings import belly, muzzle, on
from studiolo.engines.maquette.makers.quadrupeds.skeleton import Rest
from studiolo.engines.maquette.makers.quadrupeds.zones import Zone, smooth
from studiolo.engines.maquette.model import Numbers

IVORY = (0.72, 0.64, 0.48)
TRUNK = ((0.07, 0.0), (0.15, -0.05), (0.195, -0.13), (0.2, -0.22), (0.185, -0.31), (0.175, -0.39), (0.19, -0.455),
    (0.235, -0.49), (0.285, -0.475))  # fmt: skip


def trunk(build: Build, rest: Rest) -> list[Cone]:
    s = Sculptor(build.head, rest)
    radii = np.linspace(0.086, 0.03, len(TRUNK))
    return [
        s.cone((a[0], 0, a[1]), (b[0], 0, b[1]), float(radii[k]), float(radii[k + 1]), melt=0.03, region="trunk",
               flow=(0, 0, -1))
        for k, (a, b) in enumerate(pairwise(TRUNK))
    ]  # fmt: skip


FAN_EAR = Ear(length=0.3, width=0.42, root=(-0.3, 0.95, 0.0), way=(-0.55, 0.8, -0.05), tip_way=(-0.8, 0.5, -0.45),
    facing=(0.75, 0.6, 0.1), cup=0.1, widest=0.5,
              blunt=0.85, bend=0.9, thick=0.02, sink=0.04)  # fmt: skip
ELEPHANT_HEAD = Head(scale=1.55, width=0.98, height=1.08, forehead=0.095, cheek=0.07, cheek_out=0.05,
    muzzle_length=0.05, muzzle_width=0.062, muzzle_height=0.06, muzzle_drop=-0.06, flews=0.03, jaw=0.05,
                     brow=0.034, eye=0.0135, eye_at=(0.09, 0.0), eye_out=0.72, eye_apart=0.1, lid=0.5, nose="none",
                         mouth="hoofed", ear=FAN_EAR)  # fmt: skip
ELEPHANT_BODY = Build(length=1.2, chest_depth=0.52, chest_width=0.48, waist_depth=0.52, waist_width=0.52,
    rump_height=0.98, rump_size=1.55, neck_length=0.26, neck_lift_deg=40, neck_base=0.26, neck_top=0.2, leg=1.7,
    lower_leg=1.62,
                      thigh=1.8, wrist=0.2, hock=0.2, foot="pad", foot_size=1.8, tail_length=0.5, tail_base=0.035,
                          tail_tip=0.014, head=ELEPHANT_HEAD)  # fmt: skip
TUSK = Horn(
    path=((0.1, 0.055, -0.08), (0.17, 0.085, -0.2), (0.26, 0.095, -0.27), (0.35, 0.085, -0.27)),
    root=0.024,
    tip=0.006,
    colour=IVORY,
)
ELEPHANT = Animal(
    key="own:elephant", nouns=("elephant", "african elephant", "asian elephant"), size_m=3.6, build=ELEPHANT_BODY,
        colour=(0.185, 0.17, 0.16), markings=(Marking(shade=1.2, where=on("ear", amount=0.4)), Marking(shade=0.75,
        where=belly(0.5))),
    horns=(TUSK,), extra=trunk, wrinkles=0.5, roughness=0.75, sheen=0.0, cell=0.0095, tail=(-80.0, -4.0),
        ear_inside=(0.26, 0.2, 0.18), rim_colour=(0.05, 0.045, 0.04), head_deg=-8,
    hair=(replace(TUFT, where=lambda z: z.part("tail") * smooth(-z.at[:, 0] - z.length / 2, 0.38, 0.46)),),
        view_turn_deg=46,
)  # fmt: skip
BABY_ELEPHANT = replace(
    ELEPHANT, key="own:baby-elephant", nouns=("baby elephant", "elephant calf"), size_m=1.3, horns=(), colour=(0.22,
        0.195, 0.18),
    build=replace(ELEPHANT_BODY, length=1.02, leg=1.85, neck_length=0.22, head=replace(ELEPHANT_HEAD, scale=1.85,
        eye=0.02)),
)  # fmt: skip
MAMMOTH = replace(
    ELEPHANT, key="own:mammoth", nouns=("mammoth", "woolly mammoth"), size_m=4.0, colour=(0.13, 0.06, 0.025),
        wrinkles=0.0, coat=replace(VELVET, count=42000, lengths=lengths(0.13, muzzle=0.03, skull=0.09, ear=0.03,
        cannon=0.09, leg=0.13, trunk=0.045), lift=0.25, droop=1.2, clump=0.5, radius=0.003),
    build=replace(ELEPHANT_BODY, hump=0.12, head=replace(ELEPHANT_HEAD, height=1.2, ear=replace(FAN_EAR, length=0.14,
        width=0.16))),
    horns=(Horn(path=((0.1, 0.055, -0.08), (0.2, 0.14, -0.3), (0.38, 0.18, -0.36), (0.52, 0.1, -0.24), (0.55, 0.03,
        -0.1)), root=0.03, tip=0.007, colour=IVORY),),
)  # fmt: skip
NUB_EAR = Ear(
    length=0.08,
    width=0.06,
    root=(-0.3, 0.5, 0.85),
    way=(-0.1, 0.4, 1.0),
    tip_way=(0.1, 0.3, 1.0),
    facing=(0.9, 0.5, 0.0),
    cup=0.5,
    widest=0.5,
    blunt=0.9,
    sink=0.012,
)
HIPPO_BODY = Build(length=1.62, chest_depth=0.78, chest_width=0.74, waist_depth=0.78, waist_width=0.76,
    rump_height=0.98, rump_size=1.95, neck_length=0.3, neck_lift_deg=2, neck_base=0.3, neck_top=0.25, leg=1.5,
    lower_leg=1.5, thigh=1.55, wrist=0.17, hock=0.18,
                   foot="pad", foot_size=1.8, tail_length=0.22, tail_base=0.04, tail_tip=0.02,
                   head=Head(scale=1.65, width=1.0, height=0.92, forehead=0.075, muzzle_length=0.24,
                       muzzle_width=0.098, muzzle_height=0.08, muzzle_taper=1.16, muzzle_drop=-0.045, flews=0.056,
                       jaw=0.058, stop=0.06,
                             eye=0.02, eye_at=(0.06, 0.075), eye_out=0.6, eye_apart=0.07, eye_proud=0.6, lid=0.45,
                                 nose="none", mouth="hoofed", nostril=0.012, ear=NUB_EAR))  # fmt: skip
HIPPO = Animal(
    key="own:hippo", nouns=("hippo", "hippopotamus"), size_m=3.4, build=HIPPO_BODY, colour=(0.17, 0.115, 0.11),
        wrinkles=0.25, roughness=0.42, sheen=0.0, cell=0.0115, head_deg=-12, tail=(-70.0, 0.0),
    markings=(Marking(colour=(0.42, 0.22, 0.19), where=belly(0.8)), Marking(colour=(0.4, 0.22, 0.19),
        where=muzzle(0.2, -0.04, 0.7))), ear_inside=(0.45, 0.24, 0.2),
)  # fmt: skip
RHINO_HEAD = replace(
    HORSE_HEAD,
    scale=1.2,
    width=0.92,
    muzzle_length=0.26,
    muzzle_width=0.072,
    muzzle_height=0.078,
    muzzle_taper=0.95,
    eye=0.018,
    eye_out=0.75,
    eye_apart=0.09,
    nostril=0.013,
    ear=replace(NUB_EAR, length=0.14, width=0.075),
)
RHINO = Animal(
    key="own:rhino", nouns=("rhinoceros", "rhino"), size_m=3.3, colour=(0.21, 0.2, 0.19), wrinkles=0.5,
        roughness=0.75, sheen=0.0, cell=0.0105, head_deg=-34, tail=(-75.0, 0.0),
    build=replace(HIPPO_BODY, length=1.42, chest_depth=0.66, chest_width=0.6, waist_depth=0.66, waist_width=0.62,
        rump_size=1.6, neck_length=0.34, neck_lift_deg=2, neck_base=0.25, neck_top=0.18, wrist=0.2, hock=0.22,
        hump=0.05, tail_length=0.4, head=RHINO_HEAD),
    horns=(Horn(path=((0.32, 0.0, 0.02), (0.345, 0.0, 0.1), (0.34, 0.0, 0.2), (0.31, 0.0, 0.29)), root=0.042,
        tip=0.005, colour=(0.2, 0.17, 0.14)),
           Horn(path=((0.2, 0.0, 0.045), (0.205, 0.0, 0.09), (0.195, 0.0, 0.14)), root=0.034, tip=0.005, colour=(0.2,
               0.17, 0.14))),
)  # fmt: skip


def tiles(z: Zone) -> Numbers:
    """A giraffe's patches: the cells of points strewn over it, with pale seams."""
    from scipy.spatial import cKDTree

    from studiolo.engines.maquette.makers.quadrupeds.zones import strewn

    centres = strewn(z.at, 190, np.random.default_rng([z.seed, 79]))
    wobble = 0.012 * np.stack([z.noise(0.05, 31 + k) for k in range(3)], axis=1)
    near, _ = cKDTree(centres).query(z.at + wobble, k=2)
    seam = near[:, 1] - near[:, 0]
    low = 1 - z.part("cannon", "hoof", "muzzle", "ear", "jaw", "tail")
    return np.asarray(smooth(seam, 0.014, 0.026) * low * smooth(z.at[:, 2], 0.24, 0.36))


GIRAFFE = Animal(
    key="own:giraffe", nouns=("giraffe",), size_m=4.6, colour=(0.66, 0.47, 0.24), cell=0.0105, head_deg=-18,
        tail=(-78.0, -6.0), pupil_deg=42, ear_inside=(0.6, 0.45, 0.34), hoof_colour=(0.08, 0.06, 0.05), roughness=0.6,
        sheen=0.5,
    coat=replace(VELVET, count=26000, lengths=lengths(0.012, muzzle=0.005, skull=0.008, ear=0.01, cannon=0.006,
        leg=0.007)),
    build=replace(DEER_BODY, length=0.78, chest_depth=0.36, chest_width=0.27, waist_depth=0.3, waist_width=0.25,
        rump_height=0.9, rump_size=0.95, neck_length=0.98, neck_lift_deg=66, neck_base=0.16, neck_top=0.075, leg=0.72,
        lower_leg=0.78, wrist=0.33, hock=0.36,
                  tail_length=0.36, tail_tip=0.012, head=replace(DEER_HEAD, scale=0.62, muzzle_length=0.25, eye=0.036,
                      ear=replace(DEER_HEAD.ear, length=0.2, width=0.1))),
    markings=(Marking(colour=(0.27, 0.095, 0.03), where=tiles), Marking(colour=(0.7, 0.58, 0.42), where=belly(0.7))),
    horns=(Horn(path=((-0.02, 0.045, 0.1), (-0.04, 0.055, 0.17), (-0.05, 0.06, 0.23), (-0.052, 0.06, 0.245)),
        root=0.022, tip=0.02, colour=(0.2, 0.1, 0.04)),),
    hair=(Hair(where=crest, coat=replace(BRUSH, lengths={"": 0.04}, radius=0.002), colour=(0.22, 0.08, 0.03)),
        replace(TUFT, where=lambda z: z.part("tail") * smooth(-z.at[:, 0] - z.length / 2, 0.24, 0.3))),
)  # fmt: skip
GIANTS = (ELEPHANT, BABY_ELEPHANT, MAMMOTH, HIPPO, RHINO, GIRAFFE)
