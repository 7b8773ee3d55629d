"""How a body is held. Directions are (outwards, y, z): outwards is away from the body's middle, -y is ahead."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

Point = tuple[float, float, float]
Grip = Literal["relaxed", "fist", "flat", "point", "hold", "cup"]
Rest = Literal["feet", "seat", "knees", "side", "back", "air"]
Pair = tuple[Point, Point]

_DOWN: Pair = ((0.21, -0.06, -0.93), (0.21, -0.06, -0.93))
_ELBOWS_BACK: Pair = ((0.5, 1.0, 0.0), (0.5, 1.0, 0.0))
_STAND: Pair = ((0.05, 0.0, -0.99), (0.05, 0.0, -0.99))
_KNEES: Pair = ((0.12, -1.0, 0.0), (0.12, -1.0, 0.0))


@dataclass(frozen=True, kw_only=True, slots=True)
class Pose:
    """Left first, then right. hands: where the wrists are from the shoulders, in arm lengths; feet: the ankles from the
    hips, in leg lengths; elbows, knees: where those point. foot_pitch: degrees, toes down. fingers: which way each hand
    points, with the palm's way, or None to go on as the forearm does. lean: degrees forward; twist, hips, roll: of chest,
    pelvis and both. head: pitch (down), turn, tilt. gaze: degrees (left, up). lids: how far open the eyes are, 1 usual."""

    hands: Pair = _DOWN
    elbows: Pair = _ELBOWS_BACK
    feet: Pair = _STAND
    knees: Pair = _KNEES
    foot_pitch: tuple[float, float] = (0.0, 0.0)
    foot_turn: tuple[float, float] = (13.0, 13.0)
    fingers: tuple[Pair | None, Pair | None] = (None, None)
    grips: tuple[Grip, Grip] = ("relaxed", "relaxed")
    lean: float = 0.0
    twist: float = 0.0
    hips: float = 0.0
    roll: float = 0.0
    head: Point = (0.0, 0.0, 0.0)
    gaze: tuple[float, float] = (0.0, 0.0)
    lids: float = 1.0
    rest: Rest = "feet"
    lift: float = 0.0
    reach_held: bool = False


_SIT_FEET: Pair = ((0.09, -0.5, -0.5), (0.09, -0.5, -0.5))
_SIT_KNEES: Pair = ((0.14, -1.0, 0.35), (0.14, -1.0, 0.35))
_WAVING: Pair = ((0.1, 0.0, 1.0), (0.0, -1.0, 0.1))
_INWARD: Pair = ((-0.25, -1.0, 0.05), (-1.0, 0.15, 0.1))
_BOOK: Pair = ((-0.62, -0.5, 0.55), (-0.15, 0.85, 0.5))
_ON_THIGH: Pair = ((-0.15, -1.0, -0.12), (0.05, 0.0, -1.0))

STANDING = Pose()
POSES: Mapping[str, Pose] = MappingProxyType(
    {
        "standing": STANDING,
        "at ease": Pose(
            hands=((0.2, -0.07, -0.92), (0.13, -0.16, -0.72)), elbows=((0.5, 1.0, 0.0), (1.0, 0.55, 0.0)),
            fingers=(None, ((-0.35, -0.6, -0.65), (-1.0, 0.3, 0.1))), grips=("relaxed", "flat"), roll=3.5, hips=-4.0,
            feet=((0.02, 0.0, -0.99), (0.17, -0.07, -0.965)), foot_turn=(10.0, 24.0), head=(0.0, -7.0, -3.0),
        ),
        "proud": Pose(
            hands=((0.13, -0.16, -0.72), (0.13, -0.16, -0.72)), elbows=((1.0, 0.5, -0.05), (1.0, 0.5, -0.05)),
            fingers=(((-0.35, -0.6, -0.65), (-1.0, 0.3, 0.1)), ((-0.35, -0.6, -0.65), (-1.0, 0.3, 0.1))),
            grips=("flat", "flat"), feet=((0.13, 0.0, -0.97), (0.13, 0.0, -0.97)), head=(-4.0, 0.0, 0.0),
        ),
        "walking": Pose(
            hands=((0.15, -0.42, -0.8), (0.16, 0.36, -0.8)), elbows=((0.3, 1.0, -0.1), (0.35, 1.0, 0.0)),
            feet=((0.0, 0.36, -0.89), (0.0, -0.36, -0.9)), foot_pitch=(36.0, -14.0), foot_turn=(5.0, 5.0),
            lean=4.0, twist=10.0, hips=-6.0, grips=("relaxed", "relaxed"),
        ),
        "running": Pose(
            hands=((0.1, -0.62, -0.02), (0.24, 0.3, -0.55)), elbows=((0.5, 0.8, -1.0), (0.5, 1.0, 0.3)),
            feet=((0.02, 0.68, -0.5), (0.0, -0.42, -0.7)), knees=((0.05, -1.0, -0.3), (0.1, -1.0, 0.4)),
            foot_pitch=(72.0, -12.0), foot_turn=(3.0, 3.0), lean=15.0, twist=13.0, hips=-7.0, head=(-10.0, 0.0, 0.0),
            grips=("fist", "fist"), rest="feet", lift=0.03,
        ),
        "sitting": Pose(
            hands=((-0.02, -0.62, -0.66), (-0.02, -0.62, -0.66)), elbows=((0.7, 1.0, -0.2), (0.7, 1.0, -0.2)),
            fingers=(_ON_THIGH, _ON_THIGH), grips=("flat", "flat"), feet=_SIT_FEET, knees=_SIT_KNEES, lean=1.0,
            rest="seat",
        ),
        "reading": Pose(
            hands=((-0.14, -0.62, -0.34), (-0.14, -0.62, -0.34)), elbows=((0.8, 0.55, -0.8), (0.8, 0.55, -0.8)),
            fingers=(_BOOK, _BOOK), grips=("cup", "cup"), head=(17.0, 0.0, 0.0), gaze=(0.0, -16.0), lids=0.72, lean=2.0,
            reach_held=True,
        ),
        "lying": Pose(
            hands=((0.25, -0.05, -0.9), (0.02, -0.3, -0.72)), elbows=((1.0, 0.3, 0.0), (1.0, 0.2, 0.0)),
            fingers=(None, ((-0.8, -0.1, -0.4), (0.0, 1.0, 0.0))), grips=("relaxed", "flat"),
            feet=((0.07, -0.02, -0.985), (0.1, -0.2, -0.86)), foot_pitch=(28.0, 20.0), head=(12.0, 0.0, 0.0), rest="back",
        ),
        "sleeping": Pose(
            hands=((-0.1, -0.42, 0.22), (-0.12, -0.4, -0.02)), elbows=((0.3, -1.0, -1.0), (0.6, -0.6, -1.0)),
            fingers=(((-0.3, 0.3, 1.0), (-0.9, 0.5, 0.0)), ((-0.3, 0.1, 1.0), (-0.9, 0.4, 0.0))), grips=("flat", "flat"),
            feet=((0.02, -0.22, -0.74), (0.02, -0.34, -0.62)), knees=((0.0, -1.0, 0.2), (0.0, -1.0, 0.2)),
            foot_pitch=(35.0, 35.0), lean=8.0, head=(10.0, 0.0, -6.0), lids=0.0, rest="side",
        ),
        "jumping": Pose(
            hands=((0.55, -0.12, 0.76), (0.6, -0.1, 0.7)), elbows=((1.0, 0.4, -0.6), (1.0, 0.4, -0.6)),
            fingers=(_WAVING, _WAVING), grips=("flat", "flat"), feet=((0.22, 0.32, -0.74), (0.2, 0.1, -0.66)),
            knees=((0.35, -1.0, 0.1), (0.4, -1.0, 0.2)), foot_pitch=(48.0, 34.0), head=(-8.0, 0.0, 4.0), rest="air", lift=0.22,
        ),
        "dancing": Pose(
            hands=((0.66, -0.1, 0.5), (0.62, -0.3, -0.25)), elbows=((0.8, 0.6, -1.0), (0.7, 0.8, -0.8)),
            fingers=(((0.5, -0.1, 0.8), (0.2, -0.8, -0.4)), ((0.8, -0.4, 0.2), (0.0, -0.5, -0.9))),
            grips=("relaxed", "relaxed"), feet=((0.02, 0.0, -0.99), (0.34, -0.24, -0.78)),
            knees=((0.1, -1.0, 0.0), (0.6, -1.0, 0.1)), foot_pitch=(0.0, 46.0), foot_turn=(16.0, 30.0), roll=-7.0,
            twist=-10.0, hips=9.0, head=(-3.0, 10.0, 8.0),
        ),
        "waving": Pose(
            hands=((0.21, -0.06, -0.93), (0.5, -0.14, 0.5)), elbows=((0.5, 1.0, 0.0), (1.0, 0.3, -1.0)),
            fingers=(None, _WAVING), grips=("relaxed", "flat"), roll=3.0, head=(0.0, -5.0, -5.0),
        ),
        "holding": Pose(
            hands=((0.2, -0.06, -0.93), (0.17, -0.58, -0.4)), elbows=((0.5, 1.0, 0.0), (0.75, 0.6, -1.0)),
            fingers=(None, _INWARD), grips=("relaxed", "hold"), head=(2.0, -4.0, -2.0), reach_held=True,
        ),
        "holding both": Pose(
            hands=((0.0, -0.62, -0.42), (0.0, -0.62, -0.42)), elbows=((0.75, 0.7, -0.9), (0.75, 0.7, -0.9)),
            fingers=(_INWARD, _INWARD), grips=("cup", "cup"), head=(3.0, 0.0, 0.0), reach_held=True,
        ),
        "riding": Pose(
            hands=((-0.08, -0.72, -0.42), (-0.08, -0.72, -0.42)), elbows=((0.6, 0.7, -0.8), (0.6, 0.7, -0.8)),
            fingers=(((-0.1, -1.0, 0.05), (-0.6, 0.1, -0.8)), ((-0.1, -1.0, 0.05), (-0.6, 0.1, -0.8))),
            grips=("fist", "fist"), feet=((0.3, -0.2, -0.8), (0.3, -0.2, -0.8)), knees=((0.5, -1.0, 0.2), (0.5, -1.0, 0.2)),
            foot_turn=(8.0, 8.0), lean=3.0, rest="seat",
        ),
        "pedalling": Pose(
            hands=((0.0, -0.8, -0.52), (0.0, -0.8, -0.52)), elbows=((0.6, 0.5, -0.9), (0.6, 0.5, -0.9)),
            fingers=(((-0.1, -1.0, -0.1), (-0.1, 0.1, -1.0)), ((-0.1, -1.0, -0.1), (-0.1, 0.1, -1.0))),
            grips=("fist", "fist"), feet=((0.03, -0.1, -0.96), (0.03, -0.34, -0.62)),
            knees=((0.1, -1.0, 0.2), (0.1, -1.0, 0.4)), foot_pitch=(8.0, 0.0), foot_turn=(3.0, 3.0), lean=27.0,
            head=(-22.0, 0.0, 0.0), rest="seat",
        ),
        "kneeling": Pose(
            hands=((0.0, -0.5, -0.62), (0.0, -0.5, -0.62)), elbows=((0.7, 0.8, -0.4), (0.7, 0.8, -0.4)),
            fingers=(_ON_THIGH, _ON_THIGH), grips=("relaxed", "relaxed"), feet=((0.05, 0.42, -0.46), (0.05, -0.44, -0.5)),
            knees=((0.1, -1.0, -1.0), (0.14, -1.0, 0.6)), foot_pitch=(62.0, 0.0), foot_turn=(2.0, 8.0), lean=4.0,
            head=(4.0, 0.0, 0.0), rest="knees",
        ),
        "cooking": Pose(
            hands=((0.06, -0.6, -0.46), (-0.02, -0.64, -0.36)), elbows=((0.75, 0.6, -0.9), (0.8, 0.6, -0.9)),
            fingers=(((-0.25, -1.0, 0.0), (-0.8, 0.1, -0.4)), _INWARD), grips=("hold", "hold"), head=(14.0, -6.0, 0.0),
            gaze=(0.0, -10.0), lids=0.85, lean=4.0, reach_held=True,
        ),
        "pointing": Pose(
            hands=((0.2, -0.06, -0.93), (0.46, -0.78, 0.12)), elbows=((0.5, 1.0, 0.0), (0.8, 0.3, -1.0)),
            fingers=(None, ((0.45, -0.85, 0.2), (-0.4, 0.0, -0.9))), grips=("relaxed", "point"), head=(-2.0, -16.0, 0.0),
            gaze=(-10.0, 2.0), twist=-8.0,
        ),
        "looking up": Pose(head=(-30.0, 6.0, 0.0), gaze=(0.0, 14.0), lean=-4.0),
        "thinking": Pose(
            hands=((-0.3, -0.42, -0.5), (-0.2, -0.5, 0.02)), elbows=((0.8, 0.3, -1.0), (0.45, 0.1, -1.0)),
            fingers=(((-1.0, -0.2, 0.1), (0.0, 0.6, 0.8)), ((-0.3, 0.25, 1.0), (-0.5, 0.8, -0.1))), grips=("flat", "fist"),
            head=(-3.0, 10.0, -6.0), gaze=(14.0, 12.0),
        ),
        "arms crossed": Pose(
            hands=((-0.42, -0.36, -0.42), (-0.4, -0.42, -0.5)), elbows=((1.0, 0.0, -0.7), (1.0, 0.0, -0.8)),
            fingers=(((-0.9, 0.25, 0.35), (-0.1, 1.0, -0.2)), ((-0.95, 0.1, 0.1), (-0.1, 1.0, -0.1))), grips=("flat", "flat"),
            roll=2.0, feet=((0.04, 0.0, -0.99), (0.14, -0.05, -0.97)), head=(-1.0, 0.0, 4.0),
        ),
        "playing": Pose(
            hands=((0.3, -0.5, -0.36), (0.25, -0.6, -0.2)), elbows=((0.7, 0.7, -0.8), (0.7, 0.7, -0.8)),
            fingers=(((-0.1, -1.0, 0.3), (-0.9, 0.0, 0.2)), ((-0.1, -1.0, 0.4), (-0.9, 0.0, 0.2))), grips=("relaxed", "relaxed"),
            feet=((0.16, 0.06, -0.95), (0.2, -0.16, -0.93)), lean=8.0, head=(4.0, 6.0, 5.0), twist=8.0,
        ),
        "strumming": Pose(
            hands=((0.32, -0.66, -0.2), (-0.08, -0.5, -0.5)), elbows=((0.8, 0.5, -0.9), (1.0, 0.5, -0.2)),
            fingers=(((-0.1, -0.75, 0.65), (-0.3, 0.6, 0.7)), ((-0.9, -0.1, -0.4), (0.0, 1.0, -0.1))),
            grips=("hold", "relaxed"), feet=((0.1, 0.0, -0.98), (0.12, -0.06, -0.97)), head=(5.0, 10.0, -3.0), gaze=(6.0, -8.0),
        ),
        "fiddling": Pose(
            hands=((0.16, -0.82, 0.16), (-0.1, -0.7, 0.12)), elbows=((0.5, -0.2, -1.0), (1.0, 0.1, -0.5)),
            fingers=(((-0.3, -0.3, 0.9), (-0.6, 0.7, 0.0)), ((-0.8, -0.5, 0.1), (0.1, -0.2, -1.0))),
            grips=("hold", "hold"), head=(7.0, 24.0, 10.0), gaze=(4.0, -8.0), lids=0.8,
        ),
        "trumpeting": Pose(
            hands=((-0.3, -0.6, 0.14), (-0.3, -0.66, 0.2)), elbows=((0.9, 0.2, -0.8), (0.9, 0.2, -0.8)),
            fingers=(((-0.5, -0.6, 0.6), (-0.7, 0.5, 0.0)), ((-0.4, -0.7, 0.5), (-0.9, 0.2, -0.1))),
            grips=("hold", "hold"), head=(-3.0, 0.0, 0.0), lids=0.75,
        ),
        "piping": Pose(
            hands=((-0.28, -0.52, 0.0), (-0.28, -0.66, -0.32)), elbows=((0.9, 0.3, -0.8), (0.9, 0.3, -0.8)),
            fingers=(((-0.8, -0.4, 0.3), (-0.2, 0.9, 0.1)), ((-0.8, -0.4, 0.3), (-0.2, 0.9, 0.1))),
            grips=("hold", "hold"), head=(4.0, 0.0, 0.0), lids=0.8,
        ),
        "plucking": Pose(
            hands=((0.3, -0.55, 0.06), (-0.36, -0.62, -0.5)), elbows=((1.0, 0.1, -0.6), (0.8, 0.5, -0.6)),
            fingers=(((-0.7, -0.3, 0.6), (-0.4, -0.8, 0.1)), ((-0.5, -0.6, -0.5), (-0.6, 0.3, -0.4))),
            grips=("hold", "relaxed"), head=(3.0, 16.0, 4.0), gaze=(8.0, -4.0),
        ),
        "fluting": Pose(
            hands=((-0.62, -0.52, 0.16), (0.3, -0.4, 0.2)), elbows=((0.8, -0.2, -0.9), (1.0, 0.1, -0.7)),
            fingers=(((-0.6, 0.2, 0.7), (-0.2, 0.9, 0.2)), ((-0.5, -0.6, 0.5), (-0.2, -0.3, -0.9))),
            grips=("hold", "hold"), head=(3.0, -8.0, -6.0), lids=0.8,
        ),
        "cheering": Pose(
            hands=((0.42, -0.08, 0.84), (0.42, -0.08, 0.84)), elbows=((1.0, 0.3, -0.4), (1.0, 0.3, -0.4)),
            grips=("fist", "fist"), head=(-10.0, 0.0, 0.0), feet=((0.14, 0.0, -0.97), (0.14, 0.0, -0.97)),
        ),
    }
)  # fmt: skip

_VERBS = {
    "standing": "stand standing posing waiting smiling laughing facing wearing",
    "walking": "walk walking strolling hiking marching wandering shopping exploring",
    "running": "run running jogging sprinting racing chasing",
    "sitting": "sit sitting seated relaxing resting drinking eating working typing writing meditating fishing",
    "reading": "read reading studying",
    "lying": "lie lying sunbathing",
    "sleeping": "sleep sleeping asleep napping dreaming",
    "jumping": "jump jumping leaping flying falling skipping floating",
    "dancing": "dance dancing twirling skating singing performing balancing",
    "waving": "wave waving greeting saluting",
    "holding": "hold holding carrying showing offering serving presenting",
    "riding": "ride riding driving",
    "pedalling": "cycling pedalling pedaling biking",
    "kneeling": "kneel kneeling gardening proposing praying planting crouching squatting",
    "cooking": "cook cooking stirring baking frying painting drawing hammering building fixing repairing cutting",
    "pointing": "point pointing teaching explaining conducting",
    "looking up": "stargazing looking up gazing",
    "thinking": "think thinking wondering contemplating pondering",
    "arms crossed": "hugging crossing shivering crossed",
    "playing": "play playing juggling dribbling throwing catching kicking fighting boxing",
    "cheering": "cheer cheering celebrating winning dancing",
}
BY_VERB: Mapping[str, str] = MappingProxyType(
    {verb: pose for pose, verbs in reversed(_VERBS.items()) for verb in verbs.split()}
)


def pose_named(words: str) -> str:
    """The pose a verb asks for, such as "jogging", or "" where no pose is known."""
    asked = words.strip().lower()
    if asked in POSES:
        return asked
    return next((BY_VERB[word] for word in asked.split() if word in BY_VERB), "")
