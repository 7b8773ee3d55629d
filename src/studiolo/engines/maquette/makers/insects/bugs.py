"""The numbers that make one insect differ from another."""

from dataclasses import dataclass, field

from studiolo.engines.maquette.makers.creatures.finish import HORN
from studiolo.engines.maquette.model import Colour, Material

BLACK = (0.014, 0.012, 0.012)
YELLOW = (0.8, 0.48, 0.02)
CHITIN = Material(per_vertex=True, roughness=0.16, specular=0.6, clearcoat=1.0, clearcoat_gloss=0.95)


@dataclass(frozen=True, kw_only=True, slots=True)
class Bug:
    """abdomen: path knots (forward, up) and radii. bands: of the second colour, how many; share: how much they cover.
    fuzz: length of hair on thorax and abdomen. wings: (length, width, sweep_deg) of each pair. elytra: wing cases as
    (length, width, height), spots on them."""

    key: str
    nouns: tuple[str, ...]
    size_m: float
    colour: Colour
    second: Colour = BLACK
    thorax: float = 0.15
    head: float = 0.1
    abdomen: tuple[tuple[float, float, float], ...] = (
        (-0.08, 0.0, 0.13),
        (-0.3, -0.02, 0.16),
        (-0.52, -0.06, 0.08),
        (-0.62, -0.08, 0.02),
    )
    bands: float = 5.0
    share: float = 0.5
    fuzz: tuple[float, float] = (0.06, 0.03)
    wings: tuple[tuple[float, float, float], ...] = ((0.62, 0.2, -28.0), (0.44, 0.15, -50.0))
    elytra: tuple[float, float, float] | None = None
    spots: int = 0
    eye: float = 0.05
    eye_colour: Colour = (0.03, 0.02, 0.015)
    eye_up: float = 0.02
    feelers: float = 0.22
    horn: float = 0.0
    thick: float = 1.0
    jump: float = 0.0
    material: Material = field(default_factory=lambda: HORN)
    view_turn_deg: float = 50.0


BEE = Bug(
    key="own:bee", nouns=("bee", "honeybee", "honey bee"), size_m=0.03, colour=(0.7, 0.36, 0.03), fuzz=(0.085, 0.03)
)
BUMBLEBEE = Bug(
    key="own:bumblebee",
    nouns=("bumblebee", "bumble bee"),
    size_m=0.035,
    colour=YELLOW,
    thorax=0.19,
    head=0.11,
    abdomen=((-0.06, 0.0, 0.17), (-0.26, -0.01, 0.22), (-0.46, -0.05, 0.15), (-0.56, -0.08, 0.04)),
    bands=3.2,
    fuzz=(0.13, 0.11),
    wings=((0.5, 0.17, -30.0), (0.34, 0.13, -52.0)),
)
WASP = Bug(
    key="own:wasp",
    nouns=("wasp", "hornet", "yellowjacket"),
    size_m=0.03,
    colour=(0.85, 0.58, 0.02),
    thorax=0.13,
    fuzz=(0.0, 0.0),
    abdomen=((-0.1, 0.0, 0.025), (-0.2, 0.0, 0.1), (-0.38, -0.03, 0.125), (-0.62, -0.1, 0.05), (-0.72, -0.13, 0.008)),
    material=CHITIN,
    wings=((0.66, 0.15, -38.0), (0.42, 0.11, -55.0)),
)
FLY = Bug(
    key="own:fly",
    nouns=("fly", "housefly", "horsefly", "gnat", "mosquito", "firefly"),
    size_m=0.012,
    colour=(0.06, 0.065, 0.07),
    second=(0.16, 0.16, 0.17),
    bands=4,
    fuzz=(0.02, 0.012),
    head=0.1,
    eye=0.085,
    eye_colour=(0.3, 0.03, 0.02),
    eye_up=0.0,
    feelers=0.08,
    wings=((0.6, 0.22, -48.0),),
    material=CHITIN,
)
DRAGONFLY = Bug(
    key="own:dragonfly",
    nouns=("dragonfly", "damselfly"),
    size_m=0.08,
    colour=(0.03, 0.3, 0.36),
    second=(0.02, 0.05, 0.06),
    thorax=0.085,
    head=0.06,
    abdomen=(
        (-0.06, 0.01, 0.05),
        (-0.2, 0.03, 0.034),
        (-0.55, 0.05, 0.026),
        (-0.85, 0.04, 0.03),
        (-0.92, 0.035, 0.012),
    ),
    bands=9,
    share=0.3,
    fuzz=(0.0, 0.0),
    wings=((0.74, 0.15, 6.0), (0.7, 0.18, -16.0)),
    eye=0.062,
    eye_colour=(0.04, 0.2, 0.16),
    eye_up=0.03,
    feelers=0.04,
    thick=0.7,
    material=CHITIN,
)
LADYBUG = Bug(
    key="own:ladybug",
    nouns=("ladybug", "ladybird", "lady bug", "ladybeetle"),
    size_m=0.008,
    colour=(0.62, 0.02, 0.01),
    thorax=0.17,
    head=0.1,
    abdomen=((-0.08, -0.04, 0.2), (-0.3, -0.05, 0.22), (-0.5, -0.06, 0.1)),
    bands=0,
    fuzz=(0.0, 0.0),
    wings=(),
    elytra=(0.68, 0.62, 0.4),
    spots=3,
    eye=0.034,
    feelers=0.12,
    material=CHITIN,
)
BEETLE = Bug(
    key="own:beetle",
    nouns=("beetle", "scarab", "stag beetle", "rhinoceros beetle", "cockroach"),
    size_m=0.05,
    colour=(0.02, 0.11, 0.05),
    thorax=0.2,
    head=0.12,
    abdomen=((-0.08, -0.04, 0.2), (-0.4, -0.05, 0.2), (-0.68, -0.06, 0.08)),
    bands=0,
    fuzz=(0.0, 0.0),
    wings=(),
    elytra=(0.86, 0.52, 0.3),
    eye=0.03,
    feelers=0.2,
    horn=0.26,
    material=CHITIN,
    thick=1.3,
)
ANT = Bug(
    key="own:ant",
    nouns=("ant", "red ant", "termite"),
    size_m=0.012,
    colour=(0.09, 0.028, 0.014),
    second=(0.05, 0.016, 0.01),
    thorax=0.085,
    head=0.12,
    abdomen=((-0.14, 0.01, 0.03), (-0.22, 0.05, 0.04), (-0.36, 0.03, 0.13), (-0.55, 0.0, 0.1), (-0.66, -0.02, 0.02)),
    bands=4,
    share=0.2,
    fuzz=(0.0, 0.0),
    wings=(),
    eye=0.026,
    eye_up=0.03,
    feelers=0.34,
    thick=0.8,
    material=CHITIN,
)
GRASSHOPPER = Bug(
    key="own:grasshopper",
    nouns=("grasshopper", "cricket", "locust", "mantis", "praying mantis"),
    size_m=0.06,
    colour=(0.16, 0.36, 0.04),
    second=(0.1, 0.24, 0.03),
    thorax=0.1,
    head=0.1,
    abdomen=((-0.06, 0.0, 0.1), (-0.3, 0.0, 0.085), (-0.6, 0.0, 0.05), (-0.74, 0.0, 0.015)),
    bands=8,
    share=0.25,
    fuzz=(0.0, 0.0),
    wings=(),
    elytra=(0.86, 0.18, 0.2),
    eye=0.04,
    eye_colour=(0.16, 0.1, 0.03),
    eye_up=0.035,
    feelers=0.4,
    jump=1.0,
    material=CHITIN,
    view_turn_deg=68,
)
BUGS = (BEE, BUMBLEBEE, WASP, FLY, DRAGONFLY, LADYBUG, BEETLE, ANT, GRASSHOPPER)
