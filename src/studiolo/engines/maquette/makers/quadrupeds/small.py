"""Small furred beasts: squirrels, mice, hedgehogs, raccoons, otters and their like."""

from dataclasses import replace

from studiolo.engines.maquette.makers.quadrupeds.animal import Animal, Hair, Marking
from studiolo.engines.maquette.makers.quadrupeds.build import Build, Ear, Head
from studiolo.engines.maquette.makers.quadrupeds.coat import Coat
from studiolo.engines.maquette.makers.quadrupeds.coats import FLUFF, PLUSH, SHORT, lengths
from studiolo.engines.maquette.makers.quadrupeds.markings import (
    belly,
    blaze,
    breast,
    eye_patches,
    lower_face,
    muzzle,
    on,
)
from studiolo.engines.maquette.makers.quadrupeds.zones import Zone, smooth
from studiolo.engines.maquette.model import Numbers

WHITE = (0.8, 0.77, 0.72)
BLACK = (0.018, 0.016, 0.015)
PINK = (0.62, 0.32, 0.28)
ROUND = Ear(
    length=0.13,
    width=0.14,
    root=(-0.2, 0.62, 0.75),
    way=(-0.2, 0.7, 0.9),
    tip_way=(0.0, 0.5, 1.0),
    facing=(0.95, 0.4, 0.0),
    cup=0.45,
    widest=0.5,
    blunt=1.0,
    thick=0.01,
    sink=0.02,
)
TINY_HEAD = Head(scale=1.75, width=0.92, cheek=0.066, muzzle_length=0.075, muzzle_width=0.042, muzzle_height=0.044,
    muzzle_taper=0.7, muzzle_drop=-0.05, flews=0.024, jaw=0.03, eye=0.032, eye_at=(0.09, 0.02), eye_out=0.62,
    eye_apart=0.072, eye_proud=0.5, lid=0.3,
                 lid_droop=0.0, nose="cat", nose_size=0.014, mouth="cat", ear=ROUND)  # fmt: skip
TINY_BODY = Build(length=1.2, chest_depth=0.62, chest_width=0.54, waist_depth=0.66, waist_width=0.62,
    rump_height=1.04, rump_size=1.5, neck_length=0.26, neck_lift_deg=28, neck_base=0.21, neck_top=0.17, leg=0.85,
    thigh=1.2, wrist=0.14, hock=0.16, foot_size=0.9, front_leg=0.72, hind_leg=0.74, tail_length=1.2,
                  tail_base=0.03, tail_tip=0.008, head=TINY_HEAD)  # fmt: skip
NAKED_TAIL = lengths(0.055, muzzle=0.016, skull=0.028, cheek=0.04, ear=0.006, paw=0.01, leg=0.03, tail=0.004)
MOUSE = Animal(
    key="own:mouse", nouns=("mouse", "field mouse", "house mouse"), size_m=0.12, build=replace(TINY_BODY,
        head=replace(TINY_HEAD, ear=replace(ROUND, length=0.17, width=0.18))), colour=(0.24, 0.18, 0.14),
        coat=replace(PLUSH, lengths=NAKED_TAIL, feather=0.0), tail=(-8.0, 20.0), whiskers=True,
        poses={"sitting": "upright"},
    markings=(Marking(colour=(0.66, 0.6, 0.54), where=belly(0.8)), Marking(colour=PINK, where=on("paw", "tail"))),
        ear_inside=PINK, nose_colour=PINK, pupil_deg=70,
)  # fmt: skip
RAT = replace(
    MOUSE,
    key="own:rat",
    nouns=("rat", "gerbil"),
    size_m=0.3,
    colour=(0.16, 0.13, 0.105),
    build=replace(
        TINY_BODY,
        length=1.4,
        tail_length=1.3,
        tail_base=0.045,
        head=replace(TINY_HEAD, scale=1.5, muzzle_length=0.13, eye=0.026, ear=replace(ROUND, length=0.1, width=0.1)),
    ),
)
HAMSTER = replace(
    MOUSE, key="own:hamster", nouns=("hamster", "guinea pig", "vole"), size_m=0.13, colour=(0.55, 0.3, 0.11),
        pose="sitting", poses={"sitting": "upright", "standing": "crouching", "eating": "upright"},
        coat=replace(FLUFF, lengths=lengths(0.085, muzzle=0.02, skull=0.05, cheek=0.075, ear=0.012, paw=0.012,
        leg=0.05, tail=0.02), feather=0.0),
    build=replace(TINY_BODY, length=0.98, waist_width=0.7, chest_width=0.64, tail_length=0.1, front_leg=0.75,
        hind_leg=0.8, head=replace(TINY_HEAD, scale=2.0, width=1.08, cheek=0.085, cheek_out=0.08, muzzle_length=0.05,
        ear=replace(ROUND, length=0.09, width=0.1))), markings=(Marking(colour=WHITE, where=belly(0.95, 0.1)),
        Marking(colour=WHITE, where=lower_face(-0.03)), Marking(colour=PINK, where=on("paw"))), view_turn_deg=34,
)  # fmt: skip
SQUIRREL = replace(
    MOUSE, key="own:squirrel", nouns=("squirrel", "red squirrel", "grey squirrel", "chipmunk"), size_m=0.36,
        colour=(0.36, 0.13, 0.035), pose="sitting", poses={"sitting": "upright", "standing": "upright",
        "eating": "upright", "climbing": "crouching"}, tail=(78.0, 40.0), view_turn_deg=64,
    coat=replace(PLUSH, count=46000, lengths=lengths(0.05, muzzle=0.014, skull=0.025, cheek=0.03, ear=0.05, paw=0.012,
        leg=0.03, tail=0.27), feather=0.0, lift=0.4),
    build=replace(TINY_BODY, length=1.15, waist_width=0.5, chest_width=0.44, chest_depth=0.52, waist_depth=0.54,
        tail_length=1.15, tail_base=0.06, tail_tip=0.045, thigh=1.35, head=replace(TINY_HEAD, scale=1.55,
        muzzle_length=0.07, ear=replace(ROUND, length=0.12, width=0.085, blunt=0.3, way=(-0.1, 0.35, 1.0),
        tip_way=(0.0, 0.2, 1.0)))),
    markings=(Marking(colour=WHITE, where=belly(0.95)), Marking(colour=WHITE, where=breast(0.9, 0.12))),
)  # fmt: skip


def spiny(z: Zone) -> Numbers:
    """A hedgehog's back, from the brow to the rump."""
    back = smooth(z.way[:, 2] - 0.25 * abs(z.way[:, 0]), -0.5, -0.1) * z.part(
        "back", "chest", "rump", "neck", "shoulder", "thigh"
    )
    crown = z.part("skull") * smooth(z.face[:, 0], 0.07, 0.02) * smooth(z.face[:, 2], 0.02, 0.06)
    return back * smooth(z.at[:, 2], 0.32, 0.46) + crown


SPINES = Coat(
    count=4200, lengths={"": 0.24}, radius=0.015, lift=0.66, clump=0.0, droop=0.0, root_shade=0.25, tip_shade=1.5
)
HEDGEHOG = replace(
    MOUSE, key="own:hedgehog", nouns=("hedgehog", "porcupine", "echidna"), size_m=0.24, colour=(0.4, 0.3, 0.19),
        coat=replace(PLUSH, lengths=lengths(0.05, muzzle=0.02, skull=0.04, ear=0.012, paw=0.01), feather=0.0),
        whiskers=False, hair=(Hair(where=spiny, coat=SPINES, colour=(0.34, 0.25, 0.16)),),
    build=replace(TINY_BODY, length=1.25, chest_width=0.66, waist_width=0.74, tail_length=0.05, leg=0.9,
        front_leg=0.55, hind_leg=0.55, neck_lift_deg=8, head=replace(TINY_HEAD, scale=1.5, muzzle_length=0.13,
        muzzle_taper=0.6, nose="dog", nose_size=0.022, mouth="dog", eye=0.026, ear=replace(ROUND, length=0.08,
        width=0.09))),
    markings=(Marking(colour=(0.12, 0.08, 0.05), where=muzzle(0.12, 0.2, 0.5)),), nose_colour=BLACK, ear_inside=(0.3,
        0.2, 0.15), poses={},
)  # fmt: skip
FOXY_EAR = Ear(
    length=0.1,
    width=0.11,
    root=(-0.15, 0.6, 0.8),
    way=(-0.05, 0.45, 1.0),
    tip_way=(0.05, 0.35, 1.0),
    facing=(0.95, 0.4, 0.0),
    cup=0.42,
    widest=0.4,
    blunt=0.9,
    thick=0.014,
    sink=0.02,
)
WILD_HEAD = Head(
    scale=1.35,
    width=1.05,
    cheek=0.072,
    cheek_out=0.07,
    muzzle_length=0.11,
    muzzle_width=0.046,
    muzzle_height=0.046,
    muzzle_taper=0.72,
    flews=0.028,
    jaw=0.034,
    eye=0.026,
    eye_at=(0.1, 0.02),
    eye_apart=0.056,
    lid=0.3,
    nose="dog",
    nose_size=0.026,
    ear=FOXY_EAR,
)
WILD_BODY = Build(
    length=1.3,
    chest_depth=0.52,
    chest_width=0.44,
    waist_depth=0.5,
    waist_width=0.48,
    rump_height=1.0,
    rump_size=1.3,
    neck_length=0.32,
    neck_lift_deg=30,
    neck_base=0.18,
    neck_top=0.14,
    leg=1.05,
    thigh=1.15,
    wrist=0.15,
    hock=0.18,
    foot_size=1.1,
    front_leg=0.82,
    hind_leg=0.84,
    tail_length=0.75,
    tail_base=0.05,
    tail_tip=0.04,
    head=WILD_HEAD,
)
WILD_FUR = replace(
    FLUFF, lengths=lengths(0.075, muzzle=0.014, skull=0.03, cheek=0.07, ear=0.02, paw=0.02, leg=0.035, tail=0.16)
)


def rings(z: Zone) -> Numbers:
    return z.part("tail") * smooth(abs((-z.at[:, 0] - z.length / 2) % 0.2 - 0.1), 0.06, 0.04)


def bandit(z: Zone) -> Numbers:
    """A raccoon's mask: a band through the eyes that falls to the cheeks."""
    line = z.face[:, 2] - 0.012 + 0.45 * abs(z.face[:, 1]) - 0.02
    return smooth(abs(line), 0.036, 0.024) * smooth(z.face[:, 0], 0.0, 0.05) * z.head() * (1 - z.part("ear"))


RACCOON = Animal(
    key="own:raccoon", nouns=("raccoon", "racoon", "coati"), size_m=0.75, build=WILD_BODY, colour=(0.23, 0.205, 0.18),
        coat=WILD_FUR, tail=(10.0, 20.0), poses={"sitting": "upright"}, eye_colour=(0.06, 0.03, 0.015),
    markings=(Marking(colour=WHITE, where=lambda z: 0.85 * z.head() * smooth(z.face[:, 0], 0.04, 0.08)),
        Marking(colour=BLACK, where=bandit), Marking(colour=BLACK, where=rings), Marking(colour=BLACK, where=on("paw",
        "cannon", amount=0.7)), Marking(colour=BLACK, where=lambda z: blaze(0.018)(z) * smooth(z.face[:, 2], 0.0,
        0.03))),
)  # fmt: skip
SKUNK = replace(
    RACCOON, key="own:skunk", nouns=("skunk",), size_m=0.6, colour=BLACK, coat=replace(WILD_FUR, lengths=lengths(0.08,
        muzzle=0.014, skull=0.03, ear=0.02, paw=0.02, tail=0.32)), tail=(70.0, 60.0), build=replace(WILD_BODY,
        head=replace(WILD_HEAD, scale=1.15, muzzle_taper=0.6)),
    markings=(Marking(colour=WHITE, where=lambda z: smooth(abs(abs(z.at[:, 1]) - 0.08), 0.06, 0.035) * smooth(z.way[:,
        2], 0.1, 0.4) * z.part("back", "chest", "rump", "neck")), Marking(colour=WHITE, where=blaze(0.016)),
        Marking(colour=WHITE, where=lambda z: z.part("tail") * 0.8 * smooth(abs(z.at[:, 1]), 0.0, 0.02))),
)  # fmt: skip
BADGER = replace(
    RACCOON, key="own:badger", nouns=("badger", "honey badger", "wolverine"), size_m=0.8, colour=(0.3, 0.28, 0.26),
        build=replace(WILD_BODY, tail_length=0.3, chest_width=0.5, waist_width=0.56, head=replace(WILD_HEAD,
        muzzle_length=0.15, scale=1.25)),
    markings=(Marking(colour=WHITE, where=lambda z: z.head()), Marking(colour=BLACK,
        where=lambda z: smooth(abs(abs(z.face[:, 1]) - 0.06), 0.036, 0.024) * z.head() * smooth(z.face[:, 2], -0.08,
        -0.03)), Marking(colour=BLACK, where=on("leg", "paw", "shank", "cannon")), Marking(colour=BLACK,
        where=belly(0.9)), Marking(colour=BLACK, where=on("breast"))),
)  # fmt: skip
RED_PANDA = replace(
    RACCOON, key="own:red-panda", nouns=("red panda", "firefox"), size_m=0.8, colour=(0.42, 0.11, 0.025),
        ear_inside=WHITE, markings=(Marking(colour=BLACK, where=on("leg", "paw", "shank", "cannon")),
        Marking(colour=BLACK, where=belly(0.95)), Marking(colour=WHITE, where=lambda z: 0.9 * smooth(z.face[:, 0],
        0.07, 0.1) * z.head() * smooth(abs(z.face[:, 1]), 0.11, 0.08)),
              Marking(colour=(0.36, 0.09, 0.02), where=eye_patches(0.036)), Marking(colour=(0.75, 0.5, 0.25),
                  where=rings), Marking(colour=WHITE, where=lambda z: z.part("ear") * 0.7)), build=replace(WILD_BODY,
                  tail_length=0.95, tail_base=0.08, tail_tip=0.07, head=replace(WILD_HEAD, muzzle_length=0.07,
                  scale=1.5, ear=replace(FOXY_EAR, length=0.13))),
)  # fmt: skip
WET_FUR = replace(
    SHORT,
    count=40000,
    lengths=lengths(0.035, muzzle=0.014, skull=0.016, cheek=0.022, ear=0.01, paw=0.01, leg=0.022, tail=0.03),
    feather=0.0,
    lift=0.14,
    clump=0.6,
)
OTTER = Animal(
    key="own:otter", nouns=("otter", "sea otter", "weasel", "ferret", "mink", "marten", "stoat"), size_m=1.0,
        colour=(0.16, 0.085, 0.045), coat=WET_FUR, whiskers=True, tail=(-20.0, 24.0), roughness=0.35,
        poses={"sitting": "lookout"},
    build=replace(WILD_BODY, length=1.9, chest_depth=0.5, chest_width=0.42, waist_depth=0.5, waist_width=0.46,
        rump_size=1.25, front_leg=0.8, hind_leg=0.85, neck_length=0.42, neck_lift_deg=34, neck_base=0.19,
        neck_top=0.16, tail_length=1.1, tail_base=0.11, tail_tip=0.03, foot_size=1.5,
                  head=replace(WILD_HEAD, scale=1.35, height=0.88, muzzle_length=0.055, muzzle_width=0.056,
                      muzzle_height=0.046, flews=0.036, eye=0.022, nose_size=0.03, ear=replace(FOXY_EAR, length=0.045,
                      width=0.06, root=(-0.15, 0.9, 0.4)))),
    markings=(Marking(colour=(0.52, 0.42, 0.3), where=lower_face(-0.02)), Marking(colour=(0.46, 0.36, 0.26),
        where=belly(0.7)), Marking(colour=(0.5, 0.4, 0.29), where=breast(0.8, 0.14))),
)  # fmt: skip
BEAVER = replace(
    OTTER, key="own:beaver", nouns=("beaver", "marmot", "groundhog", "capybara", "wombat"), size_m=0.9, colour=(0.17,
        0.08, 0.03), pose="standing", poses={"sitting": "upright"}, coat=replace(WILD_FUR, lengths=lengths(0.06,
        muzzle=0.016, skull=0.03, ear=0.014, paw=0.012, leg=0.03, tail=0.0)),
    build=replace(WILD_BODY, length=1.3, chest_depth=0.62, chest_width=0.6, waist_depth=0.68, waist_width=0.68,
        rump_size=1.6, front_leg=0.75, hind_leg=0.8, tail_length=0.75, tail_base=0.09, tail_tip=0.08,
        neck_lift_deg=16, head=replace(WILD_HEAD, scale=1.5, muzzle_length=0.08, muzzle_width=0.055,
        muzzle_height=0.058, eye=0.018, ear=replace(FOXY_EAR, length=0.06, width=0.07))),
    markings=(Marking(shade=1.3, where=belly(0.6)), Marking(colour=(0.045, 0.038, 0.034), where=on("tail"))),
        tail=(-24.0, 16.0),
)  # fmt: skip
MEERKAT = replace(
    OTTER, key="own:meerkat", nouns=("meerkat", "mongoose", "prairie dog"), size_m=0.4, colour=(0.48, 0.33, 0.18),
        coat=replace(PLUSH, lengths=lengths(0.05, muzzle=0.012, skull=0.02, ear=0.012, paw=0.012, leg=0.025,
        tail=0.035), feather=0.0), pose="standing", poses={"standing": "lookout", "sitting": "upright"},
        whiskers=False, roughness=0.55,
    build=replace(WILD_BODY, length=1.45, chest_depth=0.42, chest_width=0.38, waist_depth=0.42, waist_width=0.4,
        front_leg=0.8, hind_leg=0.75, rump_size=1.0, tail_length=1.0, tail_base=0.035, tail_tip=0.016,
        neck_lift_deg=44, head=replace(WILD_HEAD, scale=1.2, muzzle_length=0.1, muzzle_taper=0.62, eye=0.026,
        ear=replace(FOXY_EAR, length=0.05, width=0.07, root=(-0.15, 0.95, 0.2)))),
    markings=(Marking(colour=(0.7, 0.62, 0.5), where=belly(0.8)), Marking(colour=(0.05, 0.035, 0.025),
        where=eye_patches(0.036)), Marking(colour=(0.06, 0.045, 0.035), where=on("ear")), Marking(shade=0.55,
        where=lambda z: smooth(z.way[:, 2], 0.3, 0.7) * z.part("back", "rump") * smooth(abs((z.at[:,
        0] % 0.13) - 0.065), 0.04, 0.02))), view_turn_deg=40,
)  # fmt: skip
SMALL = (SQUIRREL, MOUSE, RAT, HAMSTER, HEDGEHOG, RACCOON, SKUNK, BADGER, RED_PANDA, OTTER, BEAVER, MEERKAT)
