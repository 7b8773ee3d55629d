"""Camels, llamas, bison and moose."""

from collections.abc import Callable
from dataclasses import replace

from studiolo.engines.maquette.makers.quadrupeds.animal import Animal, Hair, Horn, Marking
from studiolo.engines.maquette.makers.quadrupeds.build import Build
from studiolo.engines.maquette.makers.quadrupeds.coat import Coat
from studiolo.engines.maquette.makers.quadrupeds.coats import CURLS, SHORT, lengths
from studiolo.engines.maquette.makers.quadrupeds.deer import DEER, DEER_BODY, DEER_FUR, DEER_HEAD
from studiolo.engines.maquette.makers.quadrupeds.farm import BROWN_COW, COW_BODY, COW_HEAD
from studiolo.engines.maquette.makers.quadrupeds.field import Cone
from studiolo.engines.maquette.makers.quadrupeds.hoofed_bodies import HORSE_HEAD, LEAF_EAR, TUFT
from studiolo.engines.maquette.makers.quadrupeds.markings import belly, muzzle, on
from studiolo.engines.maquette.makers.quadrupeds.skeleton import BONE, Rest
from studiolo.engines.maquette.makers.quadrupeds.zones import smooth


def humps(*places: float, tall: float = 0.2) -> Callable[[Build, Rest], list[Cone]]:
    """Cones on the back at these places along the body."""

    def extra(build: Build, rest: Rest) -> list[Cone]:
        return [
            Cone(bone=BONE["loin"], a=(x, 0, 0.93), b=(x - 0.015, 0, 0.96 + tall), start=0.17, end=0.07, flat=(1, 0.7,
                1),
                 melt=0.1, region="hump", flow=(-0.4, 0, -0.6))
            for x in places
        ]  # fmt: skip

    return extra


CAMEL_HEAD = replace(
    HORSE_HEAD,
    scale=0.76,
    width=0.95,
    muzzle_length=0.23,
    muzzle_width=0.06,
    muzzle_height=0.062,
    muzzle_taper=0.95,
    flews=0.046,
    eye=0.034,
    lid=0.42,
    nostril=0.01,
    ear=replace(LEAF_EAR, length=0.12, width=0.09, blunt=0.8),
)
CAMEL = Animal(
    key="own:camel", nouns=("camel", "dromedary"), size_m=2.6, colour=(0.47, 0.28, 0.12), head_deg=-8, tail=(-74.0,
        -6.0), pupil_deg=42, ear_inside=(0.4, 0.25, 0.16), hoof_colour=(0.12, 0.09, 0.06),
    coat=replace(SHORT, count=38000, lengths=lengths(0.03, muzzle=0.008, skull=0.03, cheek=0.018, ear=0.014,
        cannon=0.01, leg=0.016, neck=0.05, breast=0.07, hump=0.07, tail=0.05)),
    build=replace(DEER_BODY, length=1.02, chest_depth=0.43, chest_width=0.34, waist_depth=0.36, waist_width=0.3,
        rump_size=1.1, neck_length=0.6, neck_lift_deg=40, neck_base=0.14, neck_top=0.095, head_carry=0.06, leg=0.84,
        lower_leg=0.86, foot="pad", foot_size=0.58, wrist=0.3, hock=0.34, tail_length=0.34, tail_tip=0.02,
        head=CAMEL_HEAD),
    markings=(Marking(shade=0.72, where=on("hump", amount=0.8)), Marking(shade=1.25, where=belly(0.6))),
        extra=humps(-0.1, tall=0.22),
    hair=(replace(TUFT, where=lambda z: z.part("tail") * smooth(-z.at[:, 0] - z.length / 2, 0.22, 0.28)),),
)  # fmt: skip
BACTRIAN = replace(
    CAMEL,
    key="own:bactrian-camel",
    nouns=("bactrian camel", "two-humped camel"),
    extra=humps(0.12, -0.26, tall=0.2),
    colour=(0.36, 0.18, 0.07),
)
LLAMA_HEAD = replace(
    DEER_HEAD,
    scale=0.9,
    muzzle_length=0.15,
    muzzle_width=0.05,
    muzzle_height=0.052,
    muzzle_taper=0.85,
    eye=0.036,
    ear=replace(LEAF_EAR, length=0.2, width=0.075, blunt=0.3, root=(-0.2, 0.45, 0.9)),
)
LLAMA_WOOL = replace(
    CURLS,
    count=42000,
    lengths=lengths(
        0.1,
        muzzle=0.014,
        jaw=0.016,
        cheek=0.04,
        ear=0.02,
        cannon=0.03,
        leg=0.07,
        skull=0.07,
        neck=0.1,
        breast=0.11,
        tail=0.13,
    ),
    curl=0.12,
    lift=0.5,
    droop=0.9,
    radius=0.0026,
)
LLAMA = Animal(
    key="own:llama", nouns=("llama", "alpaca", "vicuna", "guanaco"), size_m=1.7, colour=(0.68, 0.58, 0.44),
        coat=LLAMA_WOOL, head_deg=-12, tail=(-40.0, -10.0), ear_inside=(0.5, 0.36, 0.3), pupil_deg=44,
    build=replace(DEER_BODY, length=0.98, chest_depth=0.46, chest_width=0.36, waist_depth=0.42, waist_width=0.36,
        rump_size=1.15, neck_length=0.56, neck_lift_deg=72, neck_base=0.15, neck_top=0.1, leg=0.95, lower_leg=0.9,
        tail_length=0.2, head=LLAMA_HEAD),
    markings=(Marking(shade=1.15, where=muzzle(0.08, 0.1)), Marking(shade=0.85, where=on("cannon", "leg", amount=0.6))),
)  # fmt: skip
BISON = replace(
    BROWN_COW, key="own:bison", nouns=("bison", "buffalo", "yak", "wildebeest", "water buffalo"), size_m=2.8,
        colour=(0.13, 0.06, 0.026), head_deg=-40, markings=(Marking(shade=0.42, where=on("skull", "cheek", "jaw",
        "muzzle", "leg", "ear", amount=0.9)), Marking(shade=0.6, where=lambda z: smooth(z.at[:, 0], 0.05,
        0.3) * z.part("chest", "breast", "shoulder", "neck"))),
    coat=replace(SHORT, count=42000, lengths=lengths(0.035, muzzle=0.012, skull=0.13, cheek=0.09, jaw=0.12, ear=0.03,
        neck=0.14, breast=0.17, chest=0.1, shoulder=0.12, leg=0.05, cannon=0.016), lift=0.4, droop=0.9, clump=0.5,
        radius=0.0026),
    build=replace(COW_BODY, length=1.26, chest_depth=0.68, chest_width=0.5, waist_depth=0.5, waist_width=0.4,
        rump_height=0.84, rump_size=1.05, hump=0.22, neck_length=0.3, neck_lift_deg=-8, neck_base=0.26, neck_top=0.18,
        leg=1.0, head=replace(COW_HEAD, scale=1.2, muzzle_length=0.2, eye=0.026)),
    horns=(Horn(path=((-0.02, 0.1, 0.08), (-0.01, 0.2, 0.11), (0.0, 0.23, 0.19), (0.0, 0.2, 0.25)), root=0.03,
        colour=(0.06, 0.05, 0.045)),),
)  # fmt: skip
PALMS = (
    Horn(path=((-0.02, 0.06, 0.1), (-0.06, 0.2, 0.13), (-0.08, 0.34, 0.2), (-0.08, 0.5, 0.34)), root=0.032, tip=0.03),
    *(Horn(path=((-0.07, 0.27 + 0.05 * k, 0.17 + 0.035 * k), (-0.05 + 0.01 * k, 0.3 + 0.065 * k, 0.26 + 0.03 * k),
        (-0.02, 0.3 + 0.078 * k, 0.4 + 0.012 * k)), root=0.04, tip=0.011) for k in range(5)),
    Horn(path=((-0.05, 0.18, 0.13), (0.06, 0.24, 0.17), (0.13, 0.27, 0.27)), root=0.026, tip=0.008),
)  # fmt: skip
MOOSE = replace(
    DEER, key="own:moose", nouns=("moose", "bull moose"), size_m=2.7, colour=(0.12, 0.06, 0.03), horns=PALMS,
        head_deg=-26, markings=(Marking(shade=1.5, where=on("cannon", "leg", amount=0.7)), Marking(shade=1.3,
        where=muzzle(0.2, 0.1, 0.6))),
    coat=replace(DEER_FUR, lengths=lengths(0.03, muzzle=0.008, skull=0.014, ear=0.014, cannon=0.008, leg=0.012,
        neck=0.07, breast=0.09, jaw=0.03)),
    build=replace(DEER_BODY, length=1.04, chest_depth=0.48, chest_width=0.34, waist_depth=0.42, rump_height=0.94,
        hump=0.12, neck_length=0.36, neck_lift_deg=30, neck_base=0.19, neck_top=0.13, head=replace(DEER_HEAD,
        scale=0.98, muzzle_length=0.3, muzzle_width=0.062, muzzle_height=0.07, muzzle_taper=1.0, muzzle_tilt=-0.04,
        nose="none", nostril=0.014, eye=0.028)),
    hair=(Hair(where=lambda z: z.part("jaw") * smooth(z.way[:, 2], -0.2, -0.6) * smooth(z.face[:, 0], 0.02, 0.08),
        flow=(0, 0, -1), coat=Coat(count=600, lengths={"": 0.16}, radius=0.003, droop=1.0, clump=0.6)),),
)  # fmt: skip
CAMELS = (CAMEL, BACTRIAN, LLAMA, BISON, MOOSE)
