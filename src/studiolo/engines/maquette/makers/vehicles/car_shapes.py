"""Cars as three views: silhouettes, widths, wheels, lamps. Lengths in metres; u runs from the front bumper to the back."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from studiolo.engines.maquette.makers.vehicles.forms import Corner
from studiolo.engines.maquette.makers.vehicles.wheels import Rim


@dataclass(frozen=True, kw_only=True, slots=True)
class CarShape:
    """body, cabin: closed silhouettes of (u, z, rounding), clockwise from the lower front corner; no cabin means open.
    belt_m: where the windows start. half_belt, half_roof: the cabin's half widths there. axles: u of each axle.
    pillars: u of the posts between side windows, at the belt; lean: how they slope. doors: u of door edges.
    lamps: "slim", "round", "tall", "square". grille: half width, low, high, or nothing. bed: u of an open load bed."""

    length: float
    width: float
    body: tuple[Corner, ...]
    cabin: tuple[Corner, ...]
    belt_m: float
    half_belt: float
    half_roof: float
    axles: tuple[float, ...]
    radius: float
    tyre_width: float
    pillars: tuple[float, ...] = ()
    lean: float = 0.1
    doors: tuple[float, ...] = ()
    nose: float = 0.55
    tail: float = 0.4
    edge: float = 0.09
    lamps: str = "slim"
    lamp_at: tuple[float, float] = (0.62, 0.66)
    grille: tuple[float, float, float] | None = (0.42, 0.44, 0.62)
    rim: Rim = "alloy"
    sill: float = 0.3
    tumble: float = 0.2
    flare: float = 0.02
    bed: tuple[float, float] | None = None
    blind_from: float | None = None
    chrome: bool = False
    cladding: bool = False
    spokes: int = 5
    tyre_share: float = 0.3
    colours: tuple[str, ...] = ("#b3202a", "#1f4f8f", "#c9ccd0", "#1c1d20", "#e8e6e0", "#2f5d50", "#7a8791", "#c56a2c")


SEDAN = CarShape(
    length=4.7, width=1.84, belt_m=0.93, half_belt=0.80, half_roof=0.57, axles=(0.92, 3.74), radius=0.335, tyre_width=0.225,
    body=(
        (0.10, 0.20, 0.06), (0.02, 0.34, 0.1), (0.0, 0.56, 0.14), (0.10, 0.70, 0.16), (0.75, 0.83, 0.5), (1.45, 0.94, 0.3),
        (3.0, 0.985, 0.5), (4.05, 1.03, 0.3), (4.60, 1.03, 0.09), (4.69, 0.90, 0.1), (4.70, 0.55, 0.14), (4.58, 0.24, 0.1),
    ),
    cabin=(
        (1.32, 0.80, 0.0), (1.40, 0.96, 0.05), (2.12, 1.38, 0.35), (2.75, 1.47, 0.6), (3.35, 1.42, 0.5), (4.22, 1.02, 0.2),
        (4.25, 0.80, 0.0),
    ),
    pillars=(2.62, 3.50), doors=(1.52, 2.62, 3.62),
)  # fmt: skip

HATCH = CarShape(
    length=3.75, width=1.68, belt_m=0.95, half_belt=0.745, half_roof=0.58, axles=(0.72, 3.12), radius=0.30, tyre_width=0.195,
    body=(
        (0.08, 0.20, 0.06), (0.0, 0.36, 0.1), (0.02, 0.62, 0.16), (0.16, 0.78, 0.18), (0.72, 0.94, 0.3), (1.1, 0.98, 0.3),
        (2.6, 1.02, 0.4), (3.60, 1.06, 0.1), (3.74, 0.80, 0.14), (3.75, 0.50, 0.14), (3.64, 0.24, 0.1),
    ),
    cabin=(
        (0.86, 0.84, 0.0), (0.92, 0.98, 0.05), (1.56, 1.42, 0.3), (2.25, 1.51, 0.6), (3.15, 1.47, 0.28), (3.64, 1.04, 0.12),
        (3.66, 0.84, 0.0),
    ),
    pillars=(2.15,), doors=(1.05, 2.2), nose=0.5, lamps="round", lamp_at=(0.58, 0.70), grille=(0.30, 0.32, 0.44),
    colours=("#d8402f", "#7fb6b5", "#efe4cf", "#e9b53a", "#3d6aa3", "#87b26a", "#eceae4", "#e58f86"),
)  # fmt: skip

ESTATE = replace(
    SEDAN, length=4.75,
    cabin=(
        (1.32, 0.80, 0.0), (1.40, 0.96, 0.05), (2.12, 1.38, 0.35), (2.75, 1.48, 0.6), (4.20, 1.44, 0.2), (4.62, 1.02, 0.1),
        (4.64, 0.80, 0.0),
    ),
    body=(*SEDAN.body[:6], (3.0, 0.985, 0.5), (4.2, 1.03, 0.3), (4.68, 1.03, 0.08), (4.75, 0.86, 0.1),
    (4.75, 0.55, 0.14), (4.62, 0.24, 0.1)),
    pillars=(2.62, 3.55), doors=(1.52, 2.62, 3.62),
)  # fmt: skip

SUV = CarShape(
    length=4.65, width=1.92, belt_m=1.14, half_belt=0.83, half_roof=0.66, axles=(0.90, 3.70), radius=0.375, tyre_width=0.245,
    body=(
        (0.10, 0.28, 0.06), (0.0, 0.44, 0.08), (0.0, 0.84, 0.1), (0.10, 0.98, 0.12), (0.9, 1.09, 0.4), (1.35, 1.15, 0.3),
        (3.0, 1.19, 0.4), (4.50, 1.22, 0.1), (4.63, 1.00, 0.1), (4.65, 0.60, 0.12), (4.52, 0.32, 0.1),
    ),
    cabin=(
        (1.18, 1.0, 0.0), (1.26, 1.16, 0.05), (1.86, 1.62, 0.25), (2.45, 1.70, 0.5), (4.05, 1.66, 0.2), (4.50, 1.20, 0.12),
        (4.52, 1.0, 0.0),
    ),
    pillars=(2.42, 3.42), doors=(1.36, 2.44, 3.45), nose=0.4, tail=0.3, lamp_at=(0.68, 0.88), grille=(0.44, 0.58, 0.90),
    cladding=True, flare=0.035, sill=0.42, colours=("#3c4a3e", "#1c1d20", "#d5d6d3", "#7c2b26", "#31455e", "#8b8578"),
)  # fmt: skip

OFF_ROADER = replace(
    SUV, length=4.2, width=1.86, belt_m=1.22, half_belt=0.84, half_roof=0.76, axles=(0.72, 3.24), radius=0.40, tyre_width=0.26,
    body=(
        (0.14, 0.42, 0.03), (0.06, 0.50, 0.03), (0.06, 1.05, 0.05), (0.12, 1.17, 0.06), (1.25, 1.22, 0.06), (4.12, 1.24, 0.05),
        (4.15, 1.15, 0.05), (4.15, 0.50, 0.05), (4.05, 0.42, 0.04),
    ),
    cabin=((1.22, 1.1, 0.0), (1.24, 1.24, 0.02), (1.52, 1.84, 0.1), (2.2, 1.88, 0.2), (4.02, 1.86, 0.09),
    (4.12, 1.24, 0.03), (4.12, 1.1, 0.0)),
    pillars=(2.3, 3.15), doors=(1.32, 2.32, 3.1), nose=0.12, tail=0.1, edge=0.05, lamps="round", lamp_at=(0.62, 0.92),
    grille=(0.40, 0.70, 1.04), lean=0.0, rim="steel", tyre_share=0.4, colours=("#54613f", "#c8b184", "#6f7f86", "#8c3a2a", "#e5e0d3"),
)  # fmt: skip

SPORTS = CarShape(
    length=4.45, width=1.92, belt_m=0.84, half_belt=0.78, half_roof=0.50, axles=(1.02, 3.58), radius=0.345, tyre_width=0.27,
    body=(
        (0.14, 0.14, 0.05), (0.0, 0.26, 0.06), (0.03, 0.40, 0.1), (0.34, 0.58, 0.3), (1.0, 0.77, 0.5), (1.55, 0.80, 0.3),
        (2.6, 0.83, 0.4), (3.5, 0.94, 0.45), (4.35, 0.93, 0.08), (4.43, 0.80, 0.08), (4.44, 0.50, 0.1), (4.25, 0.20, 0.1),
    ),
    cabin=(
        (1.34, 0.70, 0.0), (1.44, 0.80, 0.05), (2.22, 1.17, 0.4), (2.70, 1.22, 0.4), (3.20, 1.14, 0.5), (4.15, 0.90, 0.3),
        (4.2, 0.70, 0.0),
    ),
    pillars=(2.98,), doors=(1.62, 2.92), nose=0.75, tail=0.35, lamp_at=(0.68, 0.54), grille=(0.62, 0.20, 0.32), tumble=0.28,
    flare=0.045, sill=0.2, tyre_share=0.24, spokes=10, colours=("#c3151b", "#f0b41c", "#15171b", "#e7e5df", "#2456a8",
    "#e2631e", "#6f7a80"),
)  # fmt: skip

CLASSIC = CarShape(
    length=4.5, width=1.75, belt_m=1.0, half_belt=0.72, half_roof=0.53, axles=(0.92, 3.45), radius=0.335, tyre_width=0.17,
    body=(
        (0.20, 0.26, 0.06), (0.08, 0.42, 0.1), (0.06, 0.72, 0.16), (0.20, 0.93, 0.22), (1.0, 1.02, 0.4), (1.5, 1.02, 0.3),
        (3.0, 1.02, 0.5), (3.85, 1.0, 0.5), (4.35, 0.88, 0.3), (4.44, 0.62, 0.2), (4.36, 0.28, 0.1),
    ),
    cabin=(
        (1.36, 0.85, 0.0), (1.46, 1.0, 0.05), (1.92, 1.44, 0.26), (2.55, 1.53, 0.5), (3.15, 1.45, 0.45), (3.72, 1.0, 0.3),
        (3.75, 0.85, 0.0),
    ),
    pillars=(2.48, 3.2), doors=(1.56, 2.5, 3.25), nose=0.5, tail=0.6, edge=0.16, lamps="round", lamp_at=(0.62, 0.80),
    grille=(0.34, 0.44, 0.74), rim="cap", tyre_share=0.36, chrome=True, flare=0.05,
    colours=("#8fc1bd", "#b23a33", "#e8dcc0", "#3d5a80", "#2c3a33", "#d98f86", "#6d8a5e"),
)  # fmt: skip

BUBBLE = replace(
    CLASSIC, length=3.95, width=1.56, belt_m=0.92, half_belt=0.64, half_roof=0.48, axles=(0.78, 3.12), radius=0.32, tyre_width=0.155,
    body=(
        (0.16, 0.26, 0.06), (0.06, 0.42, 0.12), (0.16, 0.72, 0.3), (0.70, 0.92, 0.4), (1.2, 0.95, 0.2), (2.7, 0.95, 0.5),
        (3.35, 0.88, 0.5), (3.80, 0.62, 0.4), (3.90, 0.42, 0.15), (3.80, 0.26, 0.06),
    ),
    cabin=((1.12, 0.8, 0.0), (1.18, 0.93, 0.04), (1.52, 1.38, 0.22), (2.05, 1.50, 0.5), (2.75, 1.38, 0.6),
    (3.35, 0.88, 0.4), (3.4, 0.7, 0.0)),
    pillars=(2.22,), doors=(1.24, 2.26), grille=None, lamp_at=(0.56, 0.66), nose=0.65, tail=0.8,
    colours=("#7fb4c9", "#e9dcc0", "#c2382d", "#e3b23c", "#86a873", "#efede6"),
)  # fmt: skip

PICKUP = replace(
    SUV, length=5.35, width=1.93, axles=(0.92, 4.1), radius=0.39, tyre_width=0.255,
    body=(
        (0.10, 0.34, 0.05), (0.0, 0.46, 0.06), (0.0, 0.92, 0.08), (0.08, 1.05, 0.1), (0.9, 1.12, 0.3), (1.4, 1.16, 0.2),
        (3.0, 1.18, 0.3), (5.28, 1.18, 0.06), (5.34, 1.10, 0.05), (5.34, 0.58, 0.06), (5.2, 0.42, 0.06),
    ),
    cabin=((1.26, 1.0, 0.0), (1.34, 1.18, 0.05), (1.90, 1.70, 0.22), (2.5, 1.78, 0.4), (3.30, 1.74, 0.16),
    (3.52, 1.18, 0.08), (3.52, 1.0, 0.0)),
    pillars=(2.5,), doors=(1.44, 2.5, 3.42), bed=(3.66, 5.24), lamp_at=(0.72, 0.88), grille=(0.50, 0.62, 0.94),
    colours=("#8a2f2a", "#3f5b77", "#d9d7d0", "#2a2d31", "#5b6a4b", "#b98a3e"),
)  # fmt: skip

VAN = CarShape(
    length=5.3, width=1.98, belt_m=1.24, half_belt=0.93, half_roof=0.82, axles=(0.92, 4.22), radius=0.345, tyre_width=0.215,
    body=(
        (0.10, 0.24, 0.06), (0.0, 0.40, 0.1), (0.02, 0.78, 0.14), (0.14, 0.98, 0.16), (0.70, 1.22, 0.2), (1.2, 1.30, 0.2),
        (5.24, 1.30, 0.04), (5.30, 1.2, 0.06), (5.30, 0.45, 0.08), (5.22, 0.28, 0.06),
    ),
    cabin=((0.62, 1.1, 0.0), (0.68, 1.24, 0.05), (1.42, 2.12, 0.25), (2.0, 2.26, 0.3), (5.16, 2.24, 0.14),
    (5.27, 1.24, 0.05), (5.28, 1.1, 0.0)),
    pillars=(1.86,), doors=(0.98, 1.9, 3.2), nose=0.35, tail=0.1, edge=0.08, lamps="tall", lamp_at=(0.76, 0.80),
    grille=(0.5, 0.52, 0.68), rim="steel", blind_from=1.95, tumble=0.05, colours=("#e9e8e3", "#3c6ea0", "#c9ccd0", "#b33a2e", "#e0b33a"),
)  # fmt: skip

CAMPER = CarShape(
    length=4.3, width=1.74, belt_m=1.18, half_belt=0.845, half_roof=0.74, axles=(0.98, 3.38), radius=0.325, tyre_width=0.165,
    body=(
        (0.12, 0.28, 0.06), (0.03, 0.45, 0.1), (0.0, 0.80, 0.2), (0.06, 1.10, 0.15), (0.16, 1.22, 0.05), (4.1, 1.22, 0.05),
        (4.24, 1.1, 0.1), (4.28, 0.70, 0.2), (4.20, 0.36, 0.1), (4.05, 0.28, 0.08),
    ),
    cabin=((0.08, 1.0, 0.0), (0.12, 1.18, 0.06), (0.44, 1.78, 0.2), (0.9, 1.95, 0.3), (3.7, 1.93, 0.35), (4.16, 1.2, 0.2), (4.2, 1.0, 0.0)),
    pillars=(1.22, 2.2, 3.15), doors=(0.55, 1.24, 2.5), nose=0.35, tail=0.35, edge=0.14, lamps="round", lamp_at=(0.56, 0.80),
    grille=None, rim="cap", tyre_share=0.38, chrome=True, lean=0.0, tumble=0.1, flare=0.0,
    colours=("#c8503a", "#5d9aa3", "#e0a93e", "#7d9f6b", "#3f6c96"),
)  # fmt: skip

LIMOUSINE = replace(
    SEDAN, length=6.8, axles=(0.94, 5.78), pillars=(2.62, 3.7, 4.75, 5.6), doors=(1.52, 2.62, 4.75, 5.7),
    body=(*SEDAN.body[:6], (4.0, 0.985, 0.5), (6.1, 1.03, 0.3), (6.70, 1.03, 0.09), (6.79, 0.90, 0.1),
    (6.80, 0.55, 0.14), (6.68, 0.24, 0.1)),
    cabin=(*SEDAN.cabin[:4], (5.45, 1.43, 0.5), (6.28, 1.02, 0.2), (6.3, 0.8, 0.0)), chrome=True, colours=("#111214", "#e9e7e1"),
)  # fmt: skip

SHAPES: Mapping[str, CarShape] = MappingProxyType(
    {
        "sedan": SEDAN, "city": HATCH, "estate": ESTATE, "suv": SUV, "jeep": OFF_ROADER, "sports": SPORTS,
        "classic": CLASSIC, "bubble": BUBBLE, "pickup": PICKUP, "van": VAN, "camper": CAMPER, "limousine": LIMOUSINE,
    }
)  # fmt: skip
