"""Ways to hold a body. Angles in degrees; leg angles are those of upper leg, lower leg, cannon bone and foot."""

from dataclasses import dataclass

Leg = tuple[float, float, float, float]


@dataclass(frozen=True, kw_only=True, slots=True)
class Pose:
    """absolute: leg angles are measured from straight down, forward positive (the foot's always from its rest); else
    from rest. settle: tilt the body until front and hind touch the ground. follow: how far the neck tilts with it.
    arch, bend: the back rounded upwards or sideways. mouth: 0 closed to 1 wide open. eyes: 1 open, 0 shut.
    pants: an animal that likes to pant does so."""

    fl: Leg = (0, 0, 0, 0)
    fr: Leg = (0, 0, 0, 0)
    hl: Leg = (0, 0, 0, 0)
    hr: Leg = (0, 0, 0, 0)
    absolute: bool = False
    settle: bool = True
    tilt_deg: float = 0.0
    follow: float = 0.0
    arch_deg: float = 0.0
    bend_deg: float = 0.0
    roll_deg: float = 0.0
    neck_deg: float = 0.0
    head_deg: float = -4.0
    head_yaw_deg: float = -16.0
    head_roll_deg: float = 0.0
    tail_deg: float = 0.0
    tail_curl_deg: float = 0.0
    tail_yaw_deg: float = 0.0
    spread_front_deg: float = 0.0
    spread_hind_deg: float = 0.0
    mouth: float = 0.0
    eyes: float = 1.0
    pants: bool = True


STANDING = Pose(fl=(4, 3, 2, 0), fr=(-5, -4, -3, 0), hl=(-9, -8, -7, 0), hr=(3, 2, 1, 0))
WALKING = Pose(
    fl=(-10, -22, -18, 0), fr=(26, -8, -40, -55), hl=(14, 12, 16, 0), hr=(-22, -20, -26, -14), neck_deg=-6,
)  # fmt: skip
TROTTING = Pose(
    fl=(34, 30, 22, 14), fr=(2, -44, -70, -58), hl=(-30, -30, -38, -34), hr=(24, 2, 30, 6), neck_deg=-6,
)  # fmt: skip
RUNNING = Pose(
    absolute=True, fl=(38, 46, 34, -18), fr=(14, 22, 2, -34), hl=(-40, -66, -44, -60), hr=(-26, -54, -24, -50),
    arch_deg=-5, neck_deg=-14, head_deg=2, settle=False, tilt_deg=5, head_yaw_deg=-14,
)  # fmt: skip
JUMPING = Pose(
    absolute=True, fl=(52, -10, -62, -60), fr=(40, -24, -78, -60), hl=(-40, -62, -46, -50), hr=(-32, -54, -38, -46),
    settle=False, tilt_deg=28, neck_deg=-12, head_deg=14, arch_deg=-3, follow=0.3,
)  # fmt: skip
SITTING = Pose(
    absolute=True, fl=(-34, 2, 6, 0), fr=(-30, 4, 8, 0), hl=(64, -62, 82, 0), hr=(64, -62, 82, 0), tilt_deg=52,
    arch_deg=-15, neck_deg=14, spread_hind_deg=14, spread_front_deg=-1, tail_deg=-14, tail_curl_deg=14, tail_yaw_deg=-50,
)  # fmt: skip
LYING = Pose(
    absolute=True, fl=(-50, 86, 88, 0), fr=(-44, 84, 88, 0), hl=(70, -72, 86, 0), hr=(70, -72, 86, 0), tilt_deg=4,
    neck_deg=8, spread_hind_deg=20, spread_front_deg=4, tail_deg=-18, tail_curl_deg=18, tail_yaw_deg=-60,
)  # fmt: skip
SLEEPING = Pose(
    absolute=True, fl=(-50, 84, 88, 0), fr=(-46, 82, 88, 0), hl=(72, -74, 86, 0), hr=(72, -74, 86, 0), tilt_deg=0,
    neck_deg=-94, head_deg=-6, head_yaw_deg=-24, head_roll_deg=-8, spread_hind_deg=24, spread_front_deg=10,
    tail_deg=-18, tail_curl_deg=18, tail_yaw_deg=-80, eyes=0, pants=False,
)  # fmt: skip
EATING = Pose(
    fl=(8, 8, 6, 0), fr=(-8, -8, -6, 0), hl=(-8, -8, -7, 0), hr=(3, 2, 1, 0), neck_deg=-92, head_deg=-52,
    head_yaw_deg=-8, pants=False,
)  # fmt: skip
HOWLING = Pose(fl=(3, 2, 2, 0), fr=(-3, -3, -2, 0), hl=(-8, -8, -7, 0), hr=(2, 2, 1, 0), neck_deg=18, head_deg=52,
    mouth=0.45, eyes=0.0,
)  # fmt: skip
CROUCHING = Pose(
    absolute=True, fl=(-30, 14, 16, 0), fr=(-26, 16, 18, 0), hl=(78, -66, 84, 0), hr=(78, -66, 84, 0), tilt_deg=24,
    arch_deg=-14, neck_deg=4, spread_hind_deg=10, head_deg=-6,
)  # fmt: skip
UPRIGHT = Pose(
    absolute=True, fl=(-16, 84, 66, 0), fr=(-12, 88, 70, 0), hl=(72, -58, 84, 0), hr=(72, -58, 84, 0), tilt_deg=62,
    arch_deg=-16, neck_deg=8, spread_hind_deg=10, settle=False, tail_deg=0,
)  # fmt: skip
LOOKOUT = Pose(
    absolute=True, fl=(-6, 24, 30, 0), fr=(-10, 20, 26, 0), hl=(14, -14, 6, 0), hr=(14, -14, 6, 0), tilt_deg=80,
    arch_deg=-4, neck_deg=4, settle=False, tail_deg=-70, tail_curl_deg=50,
)  # fmt: skip
SEATED = Pose(
    absolute=True, fl=(2, 30, 24, 0), fr=(-6, 26, 26, 0), hl=(92, -34, 84, 0), hr=(88, -34, 84, 0), tilt_deg=66,
    arch_deg=-14, neck_deg=4, spread_hind_deg=24, spread_front_deg=12, settle=False,
)  # fmt: skip
PERCHED = Pose(
    absolute=True, fl=(16, 34, 40, 0), fr=(12, 30, 40, 0), hl=(80, -44, 76, -4), hr=(76, -40, 76, -4), tilt_deg=50,
    arch_deg=-8, neck_deg=16, spread_front_deg=-6, settle=False, tail_deg=-20, tail_curl_deg=24,
)  # fmt: skip

BY_WORD = {
    "upright": UPRIGHT, "lookout": LOOKOUT, "seated": SEATED, "perched": PERCHED,
    "crouching": CROUCHING,
    "standing": STANDING, "walking": WALKING, "strolling": WALKING, "stalking": WALKING, "trotting": TROTTING,
    "running": RUNNING, "galloping": RUNNING, "racing": RUNNING, "sprinting": RUNNING, "chasing": RUNNING,
    "playing": TROTTING, "jumping": JUMPING, "leaping": JUMPING, "bounding": JUMPING, "rearing": JUMPING,
    "sitting": SITTING, "lying": LYING, "resting": LYING, "relaxing": LYING, "sleeping": SLEEPING,
    "napping": SLEEPING, "dozing": SLEEPING, "curled": SLEEPING, "eating": EATING, "drinking": EATING,
    "grazing": EATING, "sniffing": EATING, "howling": HOWLING, "barking": STANDING, "roaring": STANDING,
}  # fmt: skip
