"""What a setting gives: a place to stand, its light, its air and how it likes to be photographed. Values only.

The world's frame: z up, metres; the camera stands at negative y and looks towards +y; x runs to the right.
Radiance is relative: the exposure is metered from the picture.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal

from studiolo.engines.maquette.model import Colour, Floats, Model, Part, Vector

if TYPE_CHECKING:
    from studiolo.engines.maquette.makers.protocol import ThingSpec

# Every place has a recipe for these ...
LIGHTS = ("studio", "golden_hour", "noon", "overcast", "night", "window", "backlight")
# ... and some for these: `Place.lights` says which. The others use the nearest.
MORE_LIGHTS = ("blue_hour", "candle", "neon", "dramatic")
LightName = Literal[
    "studio",
    "golden_hour",
    "noon",
    "overcast",
    "night",
    "window",
    "backlight",
    "blue_hour",
    "candle",
    "neon",
    "dramatic",
]
NEAREST_LIGHT: Mapping[str, LightName] = MappingProxyType(
    {"blue_hour": "night", "candle": "night", "neon": "night", "dramatic": "backlight"}
)


@dataclass(frozen=True, kw_only=True, slots=True)
class AreaLight:
    """A flat lamp. It shines from `centre` towards `target` only. shape "disk" uses width_m as its diameter."""

    centre: Vector
    target: Vector
    width_m: float
    height_m: float
    radiance: Colour
    shape: Literal["rectangle", "disk"] = "rectangle"


@dataclass(frozen=True, kw_only=True, slots=True)
class Sun:
    """Far light. direction: unit vector from the ground to the sun. visible: also drawn as a disk in the sky."""

    direction: Vector
    irradiance: Colour
    angular_radius_deg: float = 0.53
    visible: bool = False


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Sky:
    """Light from everywhere. radiance: (height, 2 * height, 3) lat-long map, linear; its middle column looks along +y,
    row 0 is straight up."""

    radiance: Floats
    scale: float = 1.0


Light = AreaLight | Sun


@dataclass(frozen=True, kw_only=True, slots=True)
class Haze:
    """Air between camera and far things, mixed in after denoising: 1 - exp(-depth / distance_m), at most `most`."""

    colour: Colour
    distance_m: float
    most: float = 0.9
    start_m: float = 0.0


@dataclass(frozen=True, kw_only=True, slots=True)
class Grade:
    """How the film answers. key: what the log-average luminance becomes, 0.1 (night) to 0.6 (white studio)."""

    key: float = 0.25
    contrast: float = 1.35
    saturation: float = 1.12
    bloom: float = 0.05
    balance: Colour = (1.0, 1.0, 1.0)
    vignette: float = 0.12


@dataclass(frozen=True, kw_only=True, slots=True)
class View:
    """How this place likes to be photographed.

    elevation_deg: how far the camera looks down on the subject. fill: share of the picture's shorter side that the
    subjects take. lens_mm: as on a 36 x 24 mm camera. blur: 0 everything sharp, 1 strong background blur.
    lift: moves the subject up (positive) or down in the frame, share of the picture's height.
    """

    elevation_deg: float = 10.0
    fill: float = 0.62
    lens_mm: float = 50.0
    blur: float = 0.3
    lift: float = 0.0


@dataclass(frozen=True, kw_only=True, slots=True)
class Subject:
    """How big the group of asked things is, in metres, so that a setting can scale itself. They stand around x = y = 0.

    empty: nothing was asked for; the place itself is the picture, seen from where such a group would be. base_m: how high
    over the ground the lowest of it hangs.
    """

    width_m: float
    depth_m: float
    height_m: float
    empty: bool = False
    base_m: float = 0.0


LANDSCAPE = Subject(width_m=4.0, depth_m=4.0, height_m=2.0, empty=True)


@dataclass(frozen=True, kw_only=True, slots=True)
class StageRequest:
    """seed: 0 to 2**32 - 1. place: which place of a family is asked for ("bakery"), by its name in settings.catalogue.
    style_words: leftover mood words ("minimalist", "cozy") a setting may honour. colour: an asked background colour, where
    the setting has one. weather, season: as in language.brief, or "". absent: nouns the dressing must not show.
    shot: as in language.brief; "macro" and "close_up" tell a setting that only its nearest surroundings will be seen.
    afloat: what was asked for floats or swims; a place with water puts it there (then `height` is the water's level).
    mounts: where in a room things of the subject are, as in language.brief: a room then has its back wall right behind it.
    make: who makes furniture and other dressing (makers.workshop), or None; a setting then builds its own, plainer."""

    light: LightName
    subject: Subject
    seed: int
    place: str = ""
    aspect: float = 1.0
    colour: Colour | None = None
    style_words: tuple[str, ...] = ()
    weather: str = ""
    season: str = ""
    absent: tuple[str, ...] = ()
    shot: str = ""
    afloat: bool = False
    mounts: tuple[str, ...] = ()
    make: Callable[["ThingSpec"], Model] | None = None


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Stage:
    """A place ready to be played in.

    height: ground level in metres under (x, y), for things that stand there. stand_half_width_m, stand_depth_m: things
    may stand at |x| <= half width and |y| <= depth / 2. water: level of open water at (x, y), for what floats, or None
    where there is land; None itself for a place without water. ceiling_m: height of a ceiling that things may hang from.
    """

    parts: tuple[Part, ...]
    lights: tuple[Light, ...]
    sky: Sky | None
    height: Callable[[float, float], float]
    view: View = View()
    grade: Grade = Grade()
    haze: Haze | None = None
    credits: tuple[str, ...] = ()
    stand_half_width_m: float = 1e9
    stand_depth_m: float = 1e9
    water: Callable[[float, float], float | None] | None = None
    ceiling_m: float | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Camera:
    """A thin lens. fov_deg: across the picture's shorter side. aperture_m: lens radius, 0 for all sharp."""

    position: Vector
    target: Vector
    fov_deg: float
    aperture_m: float
    focus_m: float


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class World:
    """All there is to render: every part in world coordinates, lights, air, film and camera."""

    parts: tuple[Part, ...]
    lights: tuple[Light, ...]
    sky: Sky | None
    camera: Camera
    grade: Grade
    haze: Haze | None = None
