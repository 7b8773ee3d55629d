"""The head as cones: skull, muzzle, jaw, the lines of the mouth; and where eyes and nose belong."""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from studiolo.engines.maquette.makers.quadrupeds.build import Head
from studiolo.engines.maquette.makers.quadrupeds.field import Bones, Cone, Point, hit
from studiolo.engines.maquette.makers.quadrupeds.flesh import point
from studiolo.engines.maquette.makers.quadrupeds.skeleton import BONE, Rest
from studiolo.engines.maquette.model import Numbers

STILL = Bones(turns=np.tile(np.eye(3), (40, 1, 1)), shifts=np.zeros((40, 3)))


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Face:
    """cones: of the head, at rest. lips: dark lines, painted where the skin is near them; throat: likewise inside the
    mouth. eyes: centres and outward ways, right then left. nose: its tip. All in rest coordinates."""

    cones: list[Cone]
    lips: list[Cone]
    throat: list[Cone]
    eyes: tuple[tuple[Numbers, Numbers], tuple[Numbers, Numbers]]
    eye_radius: float
    nose: Numbers


class Sculptor:
    """Turns head measures into cones in rest coordinates."""

    def __init__(self, head: Head, rest: Rest) -> None:
        self.head, self.origin, self.scale = head, rest.skull, head.scale

    def at(self, x: float, y: float, z: float) -> Numbers:
        return np.asarray(self.origin + np.array((x, y * self.head.width, z * self.head.height)) * self.scale)

    def cone(
        self, a: Point, b: Point, start: float, end: float, *, melt: float = 0.04, flat: Point = (1, 1, 1),
        bone: str = "head", region: str = "head", flow: Point = (-1, 0, 0.1), cut: bool = False,
    ) -> Cone:  # fmt: skip
        s = self.scale
        return Cone(bone=BONE[bone], a=point(self.at(*a)), b=point(self.at(*b)), start=start * s, end=end * s,
                    melt=melt * s, flat=flat, region=region, flow=flow, cut=cut)  # fmt: skip


def face_of(head: Head, rest: Rest, *, open_mouth: bool) -> Face:
    s = Sculptor(head, rest)
    cones = _skull(s) + _muzzle(s, open_mouth)
    lips, throat = _mouth(s, cones, open_mouth)
    eyes = (_eye(s, cones, -1.0), _eye(s, cones, 1.0))
    tip = _nose_tip(s, cones)
    cones = cones + throat + lips
    if head.nostril > 0:
        cones += _nostrils(s, tip)
    return Face(cones=cones, lips=lips, throat=throat, eyes=eyes, eye_radius=head.eye * s.scale, nose=tip)


def _skull(s: Sculptor) -> list[Cone]:
    h = s.head
    w, z = h.width, h.height
    cones = [
        s.cone((-0.035, 0, 0.0), (0.02, 0, 0.008), 0.128, 0.126, flat=(1, w * 0.98, 0.96 * z), region="skull",
               flow=(-1, 0, 0.0)),
        s.cone((0.02, 0, 0.055), (0.05, 0, 0.052), h.forehead, h.forehead * 0.92, flat=(1, w * 1.1, 1),
               region="skull", flow=(-1, 0, 0.25)),
    ]  # fmt: skip
    for side in (-1.0, 1.0):
        cones += [
            s.cone((-0.01, side * h.cheek_out, -0.05), (0.07, side * h.cheek_out * 0.78, -0.052), h.cheek,
                   h.cheek * 0.8, melt=0.05, region="cheek", flow=(-1, side * 0.25, -0.35)),
            s.cone((0.09, side * 0.04, 0.062), (0.074, side * 0.074, 0.064), h.brow, h.brow * 0.9, melt=0.035,
                   region="skull", flow=(-1, 0, 0.3)),
        ]  # fmt: skip
    return cones


def _muzzle(s: Sculptor, open_mouth: bool) -> list[Cone]:
    h = s.head
    start, end = 0.085, 0.085 + h.muzzle_length
    drop, tilt = h.muzzle_drop, h.muzzle_drop + h.muzzle_tilt
    wide = h.muzzle_width / h.muzzle_height
    tip = h.muzzle_height * h.muzzle_taper
    cones = [
        s.cone((start, 0, drop), (end - tip * 0.55, 0, tilt), h.muzzle_height * 1.02, tip, melt=h.stop,
               flat=(1, wide, 1), region="muzzle", flow=(-1, 0, 0.05))
    ]  # fmt: skip
    cones += [
        s.cone((start + 0.035, side * h.muzzle_width * 0.5, drop - h.muzzle_height * 0.42),
               (end - h.flews * 0.9, side * h.muzzle_width * 0.42, tilt - h.muzzle_height * 0.38), h.flews,
               h.flews * 0.88, melt=0.028, region="muzzle", flow=(-1, side * 0.2, -0.3))
        for side in (-1.0, 1.0)
    ]  # fmt: skip
    low = -h.muzzle_height * (1.28 if open_mouth else 0.86)
    cones += [
        s.cone((0.03, 0, drop - 0.05), (end - 0.07, 0, tilt + low), h.jaw * 1.25, h.jaw * 0.86,
               melt=0.026 if open_mouth else 0.03, flat=(1, wide * 1.08, 0.8), bone="jaw", region="jaw",
               flow=(-1, 0, -0.4)),
    ]  # fmt: skip
    return cones


def _mouth(s: Sculptor, cones: list[Cone], open_mouth: bool) -> tuple[list[Cone], list[Cone]]:
    """Cuts: the line of the lips, and when open the hollow behind it."""
    h = s.head
    end = 0.085 + h.muzzle_length
    tilt = h.muzzle_drop + h.muzzle_tilt
    if open_mouth and h.mouth == "dog":
        hollow = s.cone((0.06, 0, h.muzzle_drop - 0.088), (end - 0.02, 0, tilt - h.muzzle_height * 1.06), 0.03, 0.03,
                        melt=0.008, flat=(1, h.muzzle_width / 0.03 * 0.72, 0.62), cut=True)  # fmt: skip
        lips = []
        for side in (-1.0, 1.0):
            back = (0.07, side * h.muzzle_width * 0.92, h.muzzle_drop - 0.082)
            corner = (0.052, side * (h.muzzle_width * 1.04 + 0.01), h.muzzle_drop - 0.058)
            lips.append(s.cone(back, corner, 0.007, 0.005, melt=0.008, cut=True))
        return lips, [hollow]
    line = tilt - h.muzzle_height * {"dog": 0.74, "cat": 0.78, "hoofed": 0.6}[h.mouth]
    # From the middle under the nose to the corner: it sags a little, then climbs into a smile.
    far = {"dog": 0.3, "cat": 0.1, "hoofed": 0.72}[h.mouth]
    rise = {"dog": 0.034, "cat": 0.024, "hoofed": 0.016}[h.mouth]
    axis_x = end - h.muzzle_width
    path = []
    for turn, share in ((0.0, 0.0), (0.35, 0.1), (0.75, 0.2), (1.15, 0.4), (1.5, 0.7), (1.6, 1.0)):
        x = axis_x - (axis_x - (0.085 + h.muzzle_length * far)) * max(0.0, share - 0.2) / 0.8
        sag = -0.012 * np.sin(min(1.0, share * 1.4) * np.pi)
        path.append(_outside(s, cones, (x, line + sag + rise * share**1.6), turn))
    width = 0.0052 if h.mouth != "hoofed" else 0.0042
    if h.nose == "cat" or h.mouth == "dog":
        path.insert(0, _outside(s, cones, (axis_x, tilt), 0.0))
    lips = []
    for side in (-1.0, 1.0):
        mirror = np.array((1.0, side, 1.0))
        lips += [
            Cone(bone=BONE["head"], a=point(a * mirror), b=point(b * mirror), start=width * s.scale,
                 end=width * s.scale, melt=0.006 * s.scale, cut=True)
            for a, b in pairwise(path)
        ]  # fmt: skip
    return lips, []


def _outside(s: Sculptor, cones: list[Cone], middle: tuple[float, float], turn: float) -> Numbers:
    """The skin seen from a point (forward, up) inside the muzzle, `turn` radians to the left of straight ahead."""
    way = np.array((np.cos(turn), np.sin(turn), 0.0))
    start = s.at(middle[0], 0.0, middle[1]) + way * 0.2 * s.scale
    return hit(cones, STILL, start, -way, 0.2 * s.scale)


def _eye(s: Sculptor, cones: list[Cone], side: float) -> tuple[Numbers, Numbers]:
    """The eye sits where a line from outside meets the skull; it looks forward and outward."""
    h = s.head
    out = np.array((1.0 - h.eye_out, side * h.eye_out, 0.1 * (1 - h.eye_out)))
    out /= np.linalg.norm(out)
    aim = s.at(h.eye_at[0], side * h.eye_apart, h.eye_at[1])
    surface = hit(cones, STILL, aim + out * 0.2 * s.scale, -out, 0.3 * s.scale)
    return surface - out * h.eye * s.scale * (1 - 2 * h.eye_proud + 0.2), out


def _nose_tip(s: Sculptor, cones: list[Cone]) -> Numbers:
    h = s.head
    height = h.muzzle_drop + h.muzzle_tilt + h.muzzle_height * 0.36
    start = s.at(0.085 + h.muzzle_length + 0.15, 0.0, height)
    return hit(cones, STILL, start, np.array((-1.0, 0.0, 0.0)), 0.3 * s.scale)


def _nostrils(s: Sculptor, tip: Numbers) -> list[Cone]:
    size = s.head.nostril * s.scale
    return [
        Cone(bone=BONE["head"], a=point(tip + np.array((-0.012, side * s.head.muzzle_width * 0.62, -0.006)) * s.scale),
             b=point(tip + np.array((0.012, side * s.head.muzzle_width * 0.5, 0.012)) * s.scale), start=size,
             end=size * 0.8,             melt=0.012 * s.scale, cut=True, region="nostril")
        for side in (-1.0, 1.0)
    ]  # fmt: skip
