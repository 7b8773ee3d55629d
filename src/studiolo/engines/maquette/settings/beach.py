"""A beach: dry sand, a wet mirror, small waves, the sea to the horizon and a bay with dunes or palms.

Everything is measured in subjects, so that a shell and a lighthouse both get a beach of their own size.
"""

from dataclasses import replace
from math import asin, atan, degrees, radians, sin, tan

import numpy as np

from studiolo.engines.maquette.lighting.outdoor import OutdoorLight
from studiolo.engines.maquette.settings.beach_dressing import dress
from studiolo.engines.maquette.settings.framing import FILL, Framing, framing, sized
from studiolo.engines.maquette.settings.sand import SandLook, beach_sand
from studiolo.engines.maquette.settings.sea_light import fill_light, sea_light
from studiolo.engines.maquette.settings.shore import Shore
from studiolo.engines.maquette.settings.side_by_side import side_by_side
from studiolo.engines.maquette.settings.surfaces import hex_colour
from studiolo.engines.maquette.settings.water import SeaLook, sea
from studiolo.engines.maquette.stage import Grade, Haze, LightName, Stage, StageRequest, View

NAME = "beach"
USUAL_LIGHT: LightName = "golden_hour"

TROPICAL_WORDS = frozenset({"tropical", "paradise", "caribbean", "exotic", "hawaiian", "maldives", "palm", "summer"})
LENS_MM = 31.0
AFLOAT = 0.85  # what floats lies behind the breakers: so far before it the water begins, in the camera's distance
SEA = 0.01
SANDS = (("#d9bd96", "#8a6d50"), ("#d3b189", "#7d6047"), ("#cdb594", "#7a6650"))
WHITE_SAND = ("#ecdcc0", "#bfa684")

_BLUE = SeaLook(
    deep=(0.006, 0.07, 0.16), middle=(0.015, 0.20, 0.27), shallow=(0.17, 0.36, 0.33), sparkle=0.35, facing_deg=9
)
_TURQUOISE = SeaLook(
    deep=(0.004, 0.10, 0.24),
    middle=(0.01, 0.32, 0.38),
    shallow=(0.24, 0.52, 0.46),
    swell=0.75,
    sparkle=0.5,
    facing_deg=10,
)
LOOKS: dict[LightName, SeaLook] = {
    "studio": _BLUE,
    "noon": _BLUE,
    "window": replace(_BLUE, facing_deg=6, sparkle=0.15),
    "golden_hour": SeaLook(deep=(0.012, 0.055, 0.075), middle=(0.03, 0.065, 0.075), shallow=(0.11, 0.085, 0.06), facing_deg=4),
    "backlight": SeaLook(deep=(0.01, 0.06, 0.10), middle=(0.02, 0.11, 0.14), shallow=(0.13, 0.17, 0.14), facing_deg=5),
    "overcast": SeaLook(deep=(0.025, 0.05, 0.06), middle=(0.045, 0.085, 0.085), shallow=(0.12, 0.12, 0.10), swell=1.2, facing_deg=9),
    "blue_hour": SeaLook(deep=(0.006, 0.026, 0.055), middle=(0.012, 0.045, 0.07), shallow=(0.06, 0.065, 0.075), facing_deg=5),
    "dramatic": SeaLook(deep=(0.012, 0.04, 0.05), middle=(0.03, 0.075, 0.08), shallow=(0.10, 0.11, 0.10), swell=1.5, facing_deg=8),
    "night": SeaLook(deep=(0.006, 0.016, 0.04), middle=(0.01, 0.03, 0.05), shallow=(0.05, 0.055, 0.06), facing_deg=5),
}  # fmt: skip


def build(request: StageRequest) -> Stage:
    random = np.random.default_rng([request.seed, 0xBEAC])
    tropical = bool(TROPICAL_WORDS & {word.lower() for word in request.style_words})
    framed = framing(request.subject, request.aspect, LENS_MM)
    size = framed.size_m
    view = beach_view(framed, random)
    side = 1.0 if random.random() < 0.6 else -1.0
    shore = Shore(
        waterline=-AFLOAT * framed.back if request.afloat else waterline(framed, view),
        side=side,
        tilt=0.3 if framed.empty else 0.1,
        bay_at=_bay_at(framed, request.aspect),
        camera_back=framed.back,
        spread=framed.spread,
        dunes=float(random.uniform(0.75, 1.05)),
        seed=int(random.integers(1000)),
    )
    for_sand, for_sea, for_dressing = random.spawn(3)
    sand = _sand(tropical, 1.0 if framed.empty or request.afloat else shore.waterline, random)
    (water, dressing), (ground, lit) = side_by_side(
        lambda: (
            sea(shore, _calmed(_look(request.light, tropical), request.afloat), for_sea),
            dress(shore, for_dressing, tropical=tropical, half=framed.half_width, half_up=framed.half_height),
        ),
        lambda: (beach_sand(shore, sand, for_sand), sea_light(request.light, request.seed, -side)),
    )
    parts = (ground, water, *dressing)
    return Stage(
        parts=tuple(sized(part, size) for part in parts),
        lights=(*lit.sun, *fill_light(request.light, size, framed.back, -side)),
        sky=lit.sky,
        height=lambda x, y: max(shore.height(x / size, y / size), SEA if request.afloat else -1e9) * size,
        view=view,
        grade=_grade(lit, request.light),
        haze=_haze(lit, request.light, size),
        stand_half_width_m=4.0 * size,
        stand_depth_m=2.0 * (1.0 if request.afloat else max(0.35, shore.waterline - 0.2)) * size,
        water=lambda x, y: SEA * size if _out(shore, x / size, y / size) > 0.3 else None,
    )


def _out(shore: Shore, x: float, y: float) -> float:
    """Distance from the water's edge, in subjects."""
    return float(shore.seaward(np.array([x]), np.array([y]))[0])


def beach_view(framed: Framing, random: np.random.Generator) -> View:
    """The horizon stays above what is low and below the head of what is tall."""
    if framed.empty:
        return View(elevation_deg=float(random.uniform(4.5, 6.5)), fill=FILL, lens_mm=LENS_MM, blur=0.03, lift=-0.02)
    over = degrees(asin(min(0.9, 0.72 * framed.height / framed.back)))
    elevation = max(over, 3.5) if over < 7.5 else 0.5
    elevation += float(random.uniform(0.0, 0.7))
    lift = -0.07 if framed.height > 0.5 else -0.14  # less bare sand before a low row of things
    return View(elevation_deg=elevation, fill=FILL, lens_mm=LENS_MM, blur=0.2, lift=lift)


def waterline(framed: Framing, view: View) -> float:
    """How far behind the subject the sea begins; where there is none, across the picture a little below its middle."""
    if framed.empty:
        camera_z = 0.5 * framed.height + framed.back * sin(radians(view.elevation_deg))
        below = radians(view.elevation_deg) + atan(0.3 * framed.half_height)
        return camera_z / tan(below) - framed.back
    return max(0.55, 0.3 + 0.5 * framed.depth + 0.65 * framed.height)


def _bay_at(framed: Framing, aspect: float) -> float:
    """Beside the subject, farther aside in a wide picture; nearer in a tall one that shows nothing else."""
    if framed.empty and aspect < 1:
        return 1.75 * aspect
    return max(1.75, 0.5 * framed.width + 1.2) + 0.5 * max(0.0, aspect - 1.2)


def _sand(tropical: bool, waterline: float, random: np.random.Generator) -> SandLook:
    dry, wet = WHITE_SAND if tropical else SANDS[int(random.integers(len(SANDS)))]
    green = hex_colour("#5f7a35" if tropical else "#7d7f4a")
    return SandLook(
        dry=hex_colour(dry),
        wet=hex_colour(wet),
        green=green,
        wet_to=float(random.uniform(0.6, 0.85)) * min(1.0, waterline),
    )


def _look(light: LightName, tropical: bool) -> SeaLook:
    return _TURQUOISE if tropical and light in ("noon", "studio", "window") else LOOKS[light]


def _calmed(look: SeaLook, afloat: bool) -> SeaLook:
    return replace(look, swell=0.55 * look.swell) if afloat else look


def _grade(lit: OutdoorLight, light: LightName) -> Grade:
    if light in ("noon", "studio"):
        return replace(lit.grade, key=0.40, contrast=1.5, saturation=1.24, vignette=0.08)
    if light in ("night", "blue_hour"):
        return replace(lit.grade, key=1.3 * lit.grade.key)
    if light == "backlight":
        return replace(lit.grade, balance=(1.05, 1.0, 0.93), saturation=1.2)
    if light == "overcast":
        return replace(lit.grade, key=0.29)
    return replace(lit.grade, vignette=0.1)


def _haze(lit: OutdoorLight, light: LightName, size: float) -> Haze:
    """As thick over a beach of any size; thinner under grey cloud, which land would vanish in."""
    distance = lit.haze.distance_m * size * (2.4 if light == "overcast" else 1.0)
    return replace(lit.haze, distance_m=distance, start_m=lit.haze.start_m * size, most=0.75)
