"""How people of an age are built: proportions in metres and in heads."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

Age = Literal["baby", "toddler", "child", "teenager", "adult", "old"]
AGES: tuple[Age, ...] = ("baby", "toddler", "child", "teenager", "adult", "old")


@dataclass(frozen=True, kw_only=True, slots=True)
class Stage:
    """heads: how many heads tall. hip: height of the hip joint as a share of the neck's. limb: thickness of arms and legs
    against a grown-up's of the same height. neck: its length, of a height of 1.75 m. stoop: degrees the back is bent."""

    heads: float
    hip: float
    limb: float
    shoulder: float
    neck: float
    arm: float = 1.0
    stoop: float = 0.0


STAGES: Mapping[Age, Stage] = MappingProxyType(
    {
        "baby": Stage(heads=3.55, hip=0.50, limb=1.75, shoulder=1.12, neck=0.012, arm=0.93),
        "toddler": Stage(heads=4.0, hip=0.525, limb=1.5, shoulder=1.02, neck=0.022, arm=0.94),
        "child": Stage(heads=4.8, hip=0.6, limb=1.15, shoulder=0.92, neck=0.042, arm=0.97),
        "teenager": Stage(heads=5.7, hip=0.637, limb=0.98, shoulder=0.94, neck=0.062),
        "adult": Stage(heads=6.1, hip=0.642, limb=1.0, shoulder=1.0, neck=0.068),
        "old": Stage(heads=5.8, hip=0.632, limb=0.98, shoulder=0.95, neck=0.056, stoop=9.0),
    }
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Build:
    """One body. height: metres, barefoot. head: a unit of which the head is 2.2 high. u: metres, 1 for a grown-up of
    1.75 m. r: the same for thicknesses. stout: -1 slim to 1 very stout; muscle: 0 to 1. feminine: 0 or 1; grown: 0 for
    a small child's shape to 1."""

    age: Age
    height: float
    head: float
    u: float
    r: float
    stout: float
    muscle: float
    feminine: float
    neck_length: float
    neck_height: float
    hip_height: float
    shoulder: float
    hip: float
    upper_arm: float
    lower_arm: float
    thigh: float
    shin: float
    stoop: float

    @property
    def arm(self) -> float:
        return self.upper_arm + self.lower_arm

    @property
    def leg(self) -> float:
        return self.thigh + self.shin

    @property
    def ankle(self) -> float:
        return 0.068 * self.u * (1.15 if self.age in ("baby", "toddler") else 1.0)

    @property
    def grown(self) -> bool:
        return self.age in ("teenager", "adult", "old")


def build_of(age: Age, *, height: float, feminine: bool, stout: float = 0.0, muscle: float = 0.0) -> Build:
    """The usual body of an age at a height in metres."""
    stage = STAGES[age]
    u = height / 1.75
    grown = age in ("teenager", "adult", "old")
    woman = 1.0 if feminine and grown else 0.0
    head = height / stage.heads / 2.2
    neck_length = stage.neck * u * (1.12 if woman else 1.0)
    neck_height = height - 2.1 * head - neck_length
    hip_height = neck_height * stage.hip * (1.015 if woman else 1.0)
    leg = hip_height - 0.068 * u
    arm = 0.565 * u * stage.arm
    thick = u * (1 + 0.13 * max(stout, 0) - 0.05 * max(-stout, 0)) * (stage.limb if not grown else 1.0)
    wide = 0.152 if woman else 0.18 if grown else 0.168
    return Build(
        age=age,
        height=height,
        head=head,
        u=u,
        r=thick,
        stout=stout,
        muscle=muscle,
        feminine=woman,
        neck_length=neck_length,
        neck_height=neck_height,
        hip_height=hip_height,
        shoulder=wide * u * stage.shoulder * (1 + 0.07 * max(stout, 0) + 0.1 * muscle),
        hip=(0.086 if woman else 0.08) * u * (1 + 0.08 * max(stout, 0)) * (1.15 if not grown else 1.0),
        upper_arm=arm * 0.54,
        lower_arm=arm * 0.46,
        thigh=leg * 0.505,
        shin=leg * 0.495 * (1.0 if grown else 0.99),
        stoop=stage.stoop,
    )
