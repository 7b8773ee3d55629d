"""The numbers that make one animal differ from another. Lengths are shares of the height at the withers."""

from dataclasses import dataclass, field
from typing import Literal

Point = tuple[float, float, float]


@dataclass(frozen=True, kw_only=True, slots=True)
class Ear:
    """A cupped leaf. root: (back, out, up) direction from the skull's centre to where it grows. way, tip_way: its
    direction at the root and at the tip, (forward, out, up). facing: where its hollow looks. fullness: where along its
    length it is widest, and how blunt its tip is."""

    length: float = 0.16
    width: float = 0.11
    root: Point = (-0.15, 0.55, 0.8)
    way: Point = (-0.1, 0.35, 1.0)
    tip_way: Point = (-0.1, 0.3, 1.0)
    facing: Point = (0.8, 0.5, 0.1)
    cup: float = 0.35
    widest: float = 0.3
    blunt: float = 0.35
    bend: float = 1.0
    thick: float = 0.012
    sink: float = 0.012


@dataclass(frozen=True, kw_only=True, slots=True)
class Head:
    """The skull is a ball of radius 0.13 at scale 1, seen from its centre; the muzzle grows out of it along +x."""

    scale: float = 1.0
    width: float = 1.0
    height: float = 1.0
    forehead: float = 0.08
    cheek: float = 0.066
    cheek_out: float = 0.062
    muzzle_length: float = 0.16
    muzzle_width: float = 0.066
    muzzle_height: float = 0.062
    muzzle_taper: float = 0.84
    muzzle_drop: float = -0.048
    muzzle_tilt: float = -0.012
    flews: float = 0.04
    jaw: float = 0.042
    brow: float = 0.03
    eye: float = 0.03
    eye_at: tuple[float, float] = (0.098, 0.03)
    eye_out: float = 0.4
    eye_proud: float = 0.36
    eye_apart: float = 0.054
    lid: float = 0.5
    lid_droop: float = 0.25
    stop: float = 0.034
    nose: Literal["dog", "cat", "none", "pig"] = "dog"
    nose_size: float = 0.034
    mouth: Literal["dog", "cat", "hoofed"] = "dog"
    nostril: float = 0.0
    ear: Ear = field(default_factory=Ear)


@dataclass(frozen=True, kw_only=True, slots=True)
class Build:
    """length: point of the shoulder to the buttock. wrist, hock: heights of those joints. Thicknesses are factors.
    front_leg, hind_leg: lengths of the legs, factors."""

    length: float = 1.0
    chest_depth: float = 0.48
    chest_width: float = 0.36
    waist_depth: float = 0.35
    waist_width: float = 0.29
    rump_height: float = 0.97
    rump_size: float = 1.0
    neck_length: float = 0.36
    neck_lift_deg: float = 52.0
    neck_base: float = 0.165
    neck_top: float = 0.118
    neck_flat: float = 0.88
    head_carry: float = 0.05
    leg: float = 1.0
    lower_leg: float = 1.0
    thigh: float = 1.0
    stance: float = 1.0
    front_leg: float = 1.0
    hind_leg: float = 1.0
    wrist: float = 0.2
    hock: float = 0.26
    foot: Literal["paw", "hoof", "cloven", "pad"] = "paw"
    foot_size: float = 1.0
    tail_length: float = 0.6
    tail_base: float = 0.042
    tail_tip: float = 0.026
    tail_height: float = 0.0
    hump: float = 0.0
    head: Head = field(default_factory=Head)
