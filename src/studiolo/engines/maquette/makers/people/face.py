"""What makes one face differ from another, in head units: the skull's radius is about 1, z = 0 is at the eyes."""

from dataclasses import dataclass, replace

import numpy as np

from studiolo.engines.maquette.makers.people.build import Age
from studiolo.engines.maquette.model import Numbers


@dataclass(frozen=True, kw_only=True, slots=True)
class Face:
    """smile: -0.3 to 1. laugh: how far the mouth is open. lids: how far the eyes are open, 1 usual, 0 shut. brow_lift,
    brow_tilt: -1 to 1. Everything else is measured in head units, or a factor of the usual."""

    age: Age
    feminine: bool
    width: float = 0.88
    jaw: float = 0.5
    jaw_corner: float = 0.24
    chin: float = 0.21
    chin_drop: float = 0.0
    cheek: float = 0.3
    cheek_out: float = 0.42
    nose_length: float = 1.0
    nose_width: float = 1.0
    nose_height: float = 0.0
    bridge: float = 1.0
    eye: float = 0.235
    eye_apart: float = 0.352
    eye_height: float = 0.0
    opening: float = 1.0
    eye_tilt: float = 0.09
    lip: float = 1.0
    mouth_width: float = 1.0
    mouth_height: float = -0.6
    ear: float = 1.0
    brow_ridge: float = 0.1
    brow_thick: float = 1.0
    double_chin: float = 0.0
    wrinkles: float = 0.0
    smile: float = 0.4
    laugh: float = 0.0
    lids: float = 1.0
    brow_lift: float = 0.0
    brow_tilt: float = 0.0
    gaze: tuple[float, float] = (0.0, 0.0)

    @property
    def young(self) -> bool:
        return self.age in ("baby", "toddler", "child")

    def eye_at(self, sign: float) -> Numbers:
        return np.array((sign * self.eye_apart, -0.6 - 0.012 * (not self.young), self.eye_height))

    @property
    def opening_half(self) -> float:
        """Half the width of the opening between the lids."""
        return 0.83 * self.eye

    @property
    def upper(self) -> float:
        return 0.56 * self.eye * self.opening * self.lids * (1 + 0.12 * (self.lids > 1))

    @property
    def lower(self) -> float:
        return (
            0.43 * self.eye * self.opening * min(self.lids, 1.05) * (1 - 0.2 * max(self.smile, 0) - 0.22 * self.laugh)
        )


_BY_AGE: dict[Age, dict[str, float]] = {
    "baby": {"width": 0.97, "jaw": 0.5, "jaw_corner": 0.26, "chin": 0.17, "chin_drop": 0.1, "cheek": 0.355, "cheek_out": 0.43,
        "nose_length": 0.5,
                 "nose_width": 0.72, "nose_height": -0.02, "bridge": 0.6, "eye": 0.27, "eye_apart": 0.39, "eye_height": -0.14,
                     "opening": 1.22,
                 "eye_tilt": 0.03, "mouth_width": 0.72, "mouth_height": -0.6, "ear": 0.86, "brow_ridge": 0.04, "brow_thick": 0.6,
                     "lip": 0.9},
    "toddler": {"width": 0.95, "jaw": 0.5, "jaw_corner": 0.25, "chin": 0.18, "chin_drop": 0.08, "cheek": 0.345, "cheek_out": 0.425,
                    "nose_length": 0.6, "nose_width": 0.78, "bridge": 0.65, "eye": 0.268, "eye_apart": 0.385, "eye_height": -0.11,
                    "opening": 1.2, "eye_tilt": 0.04, "mouth_width": 0.8, "mouth_height": -0.61, "ear": 0.9, "brow_ridge": 0.05,
                    "brow_thick": 0.7, "lip": 0.9},
    "child": {"width": 0.92, "jaw": 0.49, "jaw_corner": 0.24, "chin": 0.19, "chin_drop": 0.04, "cheek": 0.325, "cheek_out": 0.42,
                  "nose_length": 0.74, "nose_width": 0.84, "bridge": 0.75, "eye": 0.262, "eye_apart": 0.375, "eye_height": -0.07,
                  "opening": 1.15, "eye_tilt": 0.06, "mouth_width": 0.9, "mouth_height": -0.61, "ear": 0.95, "brow_ridge": 0.06,
                  "brow_thick": 0.8, "lip": 0.92},
    "teenager": {"width": 0.89, "nose_length": 0.9, "nose_width": 0.92, "eye": 0.248, "eye_apart": 0.36, "eye_height": -0.02,
        "opening": 1.06},
    "adult": {},
    "old": {"nose_length": 1.12, "nose_width": 1.12, "eye": 0.228, "opening": 0.94, "eye_tilt": 0.02, "ear": 1.12, "cheek": 0.29,
        "lip": 0.8,
                "wrinkles": 1.0, "double_chin": 0.3},
}  # fmt: skip
_SEX: dict[bool, dict[str, float]] = {
    True: {"jaw": 0.47, "jaw_corner": 0.2, "chin": 0.2, "nose_width": 0.86, "eye": 0.25, "opening": 1.08, "lip": 1.15, "brow_ridge": 0.07,
               "brow_thick": 0.72, "width": 0.87},
    False: {"jaw": 0.53, "jaw_corner": 0.27, "chin": 0.235, "chin_drop": -0.03, "nose_width": 1.06, "lip": 0.9, "brow_ridge": 0.13,
                "brow_thick": 1.15, "width": 0.885},
}  # fmt: skip


def face_of(age: Age, *, feminine: bool, stout: float, random: np.random.Generator) -> Face:
    """A face of its own, drawn by chance around the usual of its age and sex."""
    known = _BY_AGE[age]
    values = dict(_SEX[feminine]) if age in ("teenager", "adult", "old") else {}
    values |= known
    face = replace(Face(age=age, feminine=feminine), **values)  # type: ignore[arg-type]
    wild = 0.6 if face.young else 1.0

    def varied(value: float, spread: float) -> float:
        return value * float(1 + spread * wild * np.clip(random.normal(), -1.8, 1.8))

    return replace(
        face,
        width=varied(face.width, 0.018) * (1 + 0.03 * stout),
        jaw=varied(face.jaw, 0.05) * (1 + 0.1 * stout),
        jaw_corner=varied(face.jaw_corner, 0.06),
        chin=varied(face.chin, 0.06),
        cheek=varied(face.cheek, 0.05) * (1 + 0.14 * max(stout, 0)),
        nose_length=varied(face.nose_length, 0.1),
        nose_width=varied(face.nose_width, 0.08),
        bridge=varied(face.bridge, 0.1),
        eye=varied(face.eye, 0.022),
        eye_apart=varied(face.eye_apart, 0.022),
        opening=varied(face.opening, 0.05),
        eye_tilt=face.eye_tilt + 0.035 * float(random.normal()) * wild,
        lip=varied(face.lip, 0.1),
        mouth_width=varied(face.mouth_width, 0.05),
        brow_thick=varied(face.brow_thick, 0.14),
        double_chin=max(face.double_chin * 0.5 * max(stout + 0.5, 0), 0.9 * (stout - 0.4)),
    )
