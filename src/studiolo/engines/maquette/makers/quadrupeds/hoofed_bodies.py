"""What hoofed animals share: ears, a horse's bones, manes and tails."""

from dataclasses import replace

from studiolo.engines.maquette.makers.quadrupeds.animal import Hair
from studiolo.engines.maquette.makers.quadrupeds.build import Build, Ear, Head
from studiolo.engines.maquette.makers.quadrupeds.coat import Coat
from studiolo.engines.maquette.makers.quadrupeds.zones import Zone, smooth
from studiolo.engines.maquette.model import Numbers

WHITE = (0.80, 0.77, 0.72)
BLACK = (0.016, 0.014, 0.013)
BROWN = (0.20, 0.072, 0.026)
LEAF_EAR = Ear(length=0.19, width=0.095, root=(-0.3, 0.42, 0.9), way=(-0.15, 0.3, 1.0), tip_way=(0.1, 0.12, 1.0),
               facing=(0.8, 0.6, 0.0), cup=0.6, widest=0.42, blunt=0.25, sink=0.02)  # fmt: skip
SIDE_EAR = Ear(length=0.2, width=0.115, root=(-0.3, 0.85, 0.5), way=(-0.15, 1.0, 0.25), tip_way=(-0.1, 1.0, -0.2),
               facing=(0.9, 0.0, -0.35), cup=0.55, widest=0.45, blunt=0.4, sink=0.03)  # fmt: skip
HORSE_HEAD = Head(scale=0.8, width=0.86, cheek=0.082, cheek_out=0.05, forehead=0.075, muzzle_length=0.36,
    muzzle_width=0.062,
                  muzzle_height=0.078, muzzle_taper=0.82, muzzle_drop=-0.035, muzzle_tilt=-0.035, flews=0.042,
                      jaw=0.05, brow=0.032,
                  eye=0.037, eye_proud=0.46, eye_at=(0.1, 0.026), eye_out=0.74, eye_apart=0.08, lid=0.36,
                      lid_droop=0.1, nose="none",
                  mouth="hoofed", nostril=0.017, stop=0.06, ear=LEAF_EAR)  # fmt: skip
HORSE_BODY = Build(length=1.02, chest_depth=0.46, chest_width=0.33, waist_depth=0.42, waist_width=0.34,
    rump_height=0.99,
                   rump_size=1.18, neck_length=0.52, neck_lift_deg=50, neck_base=0.185, neck_top=0.115,
                       neck_flat=0.62,
                   leg=0.9, lower_leg=0.82, thigh=1.08, wrist=0.29, hock=0.35, foot="hoof", foot_size=1.0,
                       tail_length=0.22,
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
    hanging = Coat(
        count=3800, lengths={"": length}, radius=0.0032, lift=0.35, clump=0.55, lock=0.035, droop=1.5, root_shade=0.8
    )
    sweep = replace(hanging, count=1900, lengths={"": length * 2.4}, lift=0.03, droop=2.2, lock=0.05, clump=0.7)
    return (
        Hair(where=crest, coat=hanging, flow=(-0.35, -0.9, -0.5), colour=colour),
        Hair(where=dock, coat=sweep, colour=colour),
    )


BRUSH = Coat(count=5200, lengths={"": 0.085}, radius=0.0028, lift=0.95, clump=0.3, droop=-0.4, root_shade=0.85)
TUFT = Hair(where=lambda z: z.part("tail") * smooth(-z.at[:, 0] - z.length / 2, 0.3, 0.36), colour=BLACK,
            coat=Coat(count=900, lengths={"": 0.13}, radius=0.0028, lift=0.2, clump=0.5, droop=1.0))  # fmt: skip
