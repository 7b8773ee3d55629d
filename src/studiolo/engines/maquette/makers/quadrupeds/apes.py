"""Monkeys, apes, koalas, sloths and kangaroos: those that sit up."""

from dataclasses import replace

from studiolo.engines.maquette.makers.quadrupeds.animal import Animal, Marking
from studiolo.engines.maquette.makers.quadrupeds.build import Build, Ear, Head
from studiolo.engines.maquette.makers.quadrupeds.coats import FLUFF, PLUSH, SHORT, lengths
from studiolo.engines.maquette.makers.quadrupeds.deer import DEER_HEAD
from studiolo.engines.maquette.makers.quadrupeds.hoofed_bodies import LEAF_EAR
from studiolo.engines.maquette.makers.quadrupeds.markings import Where, belly, eye_patches, on
from studiolo.engines.maquette.makers.quadrupeds.zones import Zone, smooth
from studiolo.engines.maquette.model import Numbers

SIDE_EAR = Ear(
    length=0.075,
    width=0.085,
    root=(-0.1, 1.0, 0.0),
    way=(-0.3, 1.0, 0.2),
    tip_way=(0.1, 0.8, 0.5),
    facing=(1.0, 0.2, 0.0),
    cup=0.4,
    widest=0.5,
    blunt=1.0,
    thick=0.014,
    sink=0.014,
)
APE_HEAD = Head(scale=1.3, width=0.95, height=1.06, forehead=0.075, cheek=0.06, cheek_out=0.05, muzzle_length=0.055,
    muzzle_width=0.066, muzzle_height=0.066, muzzle_taper=0.92, muzzle_drop=-0.056, flews=0.03, jaw=0.046, brow=0.038,
                eye=0.024, eye_at=(0.11, 0.026), eye_out=0.22, eye_apart=0.044, lid=0.36, lid_droop=0.0, stop=0.03,
                    nose="none", nostril=0.009, mouth="dog", ear=SIDE_EAR)  # fmt: skip
APE_BODY = Build(length=0.98, chest_depth=0.44, chest_width=0.42, waist_depth=0.38, waist_width=0.38, rump_size=1.1,
    neck_length=0.26, neck_lift_deg=60, neck_base=0.14, neck_top=0.11, leg=0.95, lower_leg=1.15, thigh=0.9,
    wrist=0.18, hock=0.2, foot_size=1.25,
                 front_leg=1.05, hind_leg=0.9, tail_length=0.9, tail_base=0.035, tail_tip=0.02,
                     head=APE_HEAD)  # fmt: skip
SEATS = {
    "sitting": "seated",
    "standing": "seated",
    "eating": "seated",
    "lying": "lying",
    "climbing": "upright",
    "hanging": "upright",
}


def bare_face(low: float = 0.075) -> Where:
    """Where an ape's face has no hair: a heart round eyes, nose and mouth."""

    def where(z: Zone) -> Numbers:
        wide = 0.082 - 0.25 * abs(z.face[:, 2] + 0.02) ** 1.2
        edge = smooth(abs(z.face[:, 1]) + 0.004 * z.noise(0.03, 8), wide + 0.012, wide - 0.012)
        return (
            edge
            * smooth(z.face[:, 0], 0.06, 0.085)
            * smooth(z.face[:, 2], low + 0.012, low - 0.012)
            * z.head()
            * (1 - z.part("ear"))
        )

    return where


FACE_FUR = lengths(
    0.06, muzzle=0.004, skull=0.03, cheek=0.03, jaw=0.012, ear=0.012, paw=0.012, leg=0.06, cannon=0.035, tail=0.05
)
MONKEY = Animal(
    key="own:monkey", nouns=("monkey", "capuchin", "macaque", "baboon", "spider monkey", "lemur"), size_m=0.6,
        build=APE_BODY, colour=(0.17, 0.095, 0.045), coat=replace(PLUSH, count=42000, lengths=FACE_FUR, feather=0.0),
    markings=(Marking(colour=(0.62, 0.4, 0.27), where=bare_face()), Marking(shade=1.5, where=belly(0.5)),
        Marking(colour=(0.1, 0.065, 0.045), where=on("paw"))), pose="sitting", poses=SEATS, eye_colour=(0.18, 0.08,
        0.02), pupil_deg=34,
    ear_inside=(0.55, 0.34, 0.24), tail=(40.0, 150.0), view_turn_deg=36,
)  # fmt: skip
CHIMP = replace(
    MONKEY, key="own:chimpanzee", nouns=("chimpanzee", "chimp", "ape", "bonobo"), size_m=0.95, colour=(0.022, 0.019,
        0.017), markings=(Marking(colour=(0.36, 0.22, 0.15), where=bare_face()), Marking(colour=(0.05, 0.035, 0.03),
        where=on("paw"))),
    build=replace(APE_BODY, front_leg=1.15, hind_leg=0.8, tail_length=0.03, tail_base=0.03, head=replace(APE_HEAD,
        scale=1.36, muzzle_length=0.07, muzzle_width=0.075, ear=replace(SIDE_EAR, length=0.1, width=0.11))),
)  # fmt: skip
GORILLA = replace(
    CHIMP, key="own:gorilla", nouns=("gorilla", "silverback"), size_m=1.6, colour=(0.03, 0.028, 0.028),
        markings=(Marking(colour=(0.075, 0.066, 0.062), where=bare_face(0.09)), Marking(colour=(0.18, 0.18, 0.18),
        where=lambda z: 0.7 * smooth(z.at[:, 2], 0.72, 0.9) * z.part("back", "rump"))),
    build=replace(APE_BODY, length=1.02, chest_depth=0.58, chest_width=0.6, waist_depth=0.52, waist_width=0.54,
        rump_size=1.25, rump_height=0.92, neck_base=0.22, neck_top=0.19, leg=1.5, lower_leg=1.35, thigh=1.15,
        front_leg=1.15, hind_leg=0.82, foot_size=1.5, tail_length=0.03, tail_base=0.03,
                  head=replace(APE_HEAD, scale=1.6, height=1.2, forehead=0.085, brow=0.05, muzzle_length=0.075,
                      muzzle_width=0.078, muzzle_height=0.072, nostril=0.013, eye=0.018, ear=replace(SIDE_EAR,
                      length=0.05, width=0.06))),
    pose="standing", poses={"sitting": "seated", "eating": "seated"}, view_turn_deg=44,
)  # fmt: skip
ORANGUTAN = replace(
    CHIMP, key="own:orangutan", nouns=("orangutan", "orang-utan", "orang utan"), size_m=1.2, colour=(0.42, 0.13,
        0.025), coat=replace(FLUFF, count=42000, lengths=lengths(0.17, muzzle=0.006, skull=0.06, cheek=0.07, jaw=0.1,
        ear=0.02, paw=0.03, leg=0.19, cannon=0.14), droop=1.1, clump=0.55, lift=0.3),
    markings=(Marking(colour=(0.16, 0.085, 0.06), where=bare_face(0.085)),), build=replace(CHIMP.build,
        chest_width=0.5, waist_width=0.5, waist_depth=0.46, head=replace(CHIMP.build.head, scale=1.5, cheek_out=0.075,
        cheek=0.07, ear=replace(SIDE_EAR, length=0.05))),
)  # fmt: skip
KOALA = Animal(
    key="own:koala", nouns=("koala", "koala bear"), size_m=0.7, colour=(0.36, 0.35, 0.35), coat=replace(FLUFF,
        lengths=lengths(0.075, muzzle=0.01, skull=0.035, cheek=0.05, ear=0.11, paw=0.03, leg=0.05)), pose="sitting",
        poses=SEATS, tail=(0.0, 0.0), eye_colour=(0.1, 0.05, 0.02),
    build=replace(APE_BODY, chest_depth=0.5, chest_width=0.48, waist_depth=0.5, waist_width=0.5, rump_size=1.3,
        front_leg=0.9, hind_leg=0.8, leg=1.2, tail_length=0.03, tail_base=0.03,
                  head=Head(scale=1.75, width=1.1, cheek=0.075, muzzle_length=0.06, muzzle_width=0.06,
                      muzzle_height=0.056, flews=0.03, jaw=0.036, eye=0.021, eye_at=(0.1, 0.02), eye_apart=0.065,
                      nose="dog", nose_size=0.048, ear=Ear(length=0.14, width=0.17, root=(-0.1, 0.85, 0.55), way=(0.0,
                      1.0, 0.45), tip_way=(0.1, 0.8, 0.9), facing=(1.0, 0.1, 0.0), cup=0.35, widest=0.5, blunt=1.0,
                      thick=0.024, sink=0.02))),
    markings=(Marking(colour=(0.8, 0.78, 0.75), where=belly(0.9)), Marking(colour=(0.75, 0.73, 0.7), where=on("jaw",
        amount=0.8))), ear_inside=(0.75, 0.7, 0.68), nose_colour=(0.02, 0.018, 0.018), view_turn_deg=34,
)  # fmt: skip
SLOTH = replace(
    KOALA, key="own:sloth", nouns=("sloth",), size_m=0.65, colour=(0.33, 0.26, 0.19), coat=replace(FLUFF,
        lengths=lengths(0.12, muzzle=0.01, skull=0.05, cheek=0.025, ear=0.03, paw=0.06, leg=0.11, cannon=0.09),
        droop=0.9), eye_colour=(0.06, 0.03, 0.015),
    build=replace(KOALA.build, front_leg=1.1, head=replace(KOALA.build.head, scale=1.45, nose_size=0.03, eye=0.022,
        ear=replace(SIDE_EAR, length=0.03, width=0.04))), markings=(Marking(colour=(0.66, 0.56, 0.43),
        where=bare_face(0.07)), Marking(colour=(0.07, 0.05, 0.04), where=eye_patches(0.034))),
)  # fmt: skip
KANGAROO = Animal(
    key="own:kangaroo", nouns=("kangaroo", "wallaby"), size_m=1.6, colour=(0.36, 0.2, 0.1), pose="standing",
        poses={"standing": "upright", "sitting": "upright", "eating": "crouching", "walking": "upright",
        "running": "jumping"}, tail=(-34.0, 34.0), pupil_deg=42,
    coat=replace(SHORT, lengths=lengths(0.03, muzzle=0.008, skull=0.014, ear=0.012, paw=0.01, leg=0.018, tail=0.028),
        feather=0.0),
    build=Build(length=1.18, chest_depth=0.36, chest_width=0.28, waist_depth=0.42, waist_width=0.38, rump_height=1.02,
        rump_size=1.55, neck_length=0.34, neck_lift_deg=46, neck_base=0.12, neck_top=0.085, leg=0.62, lower_leg=1.25,
        thigh=1.5, front_leg=0.66, hind_leg=1.2, hock=0.3, foot_size=1.3,
                tail_length=1.25, tail_base=0.1, tail_tip=0.03, head=replace(DEER_HEAD, scale=0.95,
                    muzzle_length=0.16, muzzle_width=0.042, nose="dog", nose_size=0.026, mouth="dog",
                    ear=replace(LEAF_EAR, length=0.24, width=0.1, blunt=0.4))),
    markings=(Marking(colour=(0.66, 0.56, 0.45), where=belly(0.8)), Marking(shade=0.5, where=on("paw", amount=0.8))),
        ear_inside=(0.55, 0.38, 0.3),
)  # fmt: skip
APES = (MONKEY, CHIMP, GORILLA, ORANGUTAN, KOALA, SLOTH, KANGAROO)
