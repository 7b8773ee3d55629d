"""Under the stars: a dark bank by still water, far hills as silhouettes, and the Milky Way, a moon or northern lights."""

from functools import lru_cache

import numpy as np

from studiolo.engines.maquette.model import Material, Part, Vector
from studiolo.engines.maquette.settings.alpine_meadow import meadow_plants
from studiolo.engines.maquette.settings.conifers import stand_of_conifers
from studiolo.engines.maquette.settings.lakeshore import Bank, drawn_phases, lake, meadow_ground
from studiolo.engines.maquette.settings.massif import massif
from studiolo.engines.maquette.settings.stars import Wonder, night_sky_map
from studiolo.engines.maquette.settings.terrain import Ground, fan, painted, visible_mesh
from studiolo.engines.maquette.settings.terrain_trees import wooded
from studiolo.engines.maquette.settings.vantage import half_angle_deg, horizon_ahead, standoff_m
from studiolo.engines.maquette.stage import (
    AreaLight,
    Grade,
    Haze,
    Light,
    LightName,
    Sky,
    Stage,
    StageRequest,
    Sun,
    View,
)

NAME = "night_sky"
USUAL_LIGHT: LightName = "night"

LAND = Material(kind="matte", per_vertex=True)
SKYLINE = 0.13
NEAR_M, FAR_M, WOODS_M = 170.0, 3400.0, 700.0
TWILIGHT: dict[LightName, float] = {
    "studio": 0.0, "golden_hour": 0.85, "noon": 0.3, "overcast": 0.12, "night": 0.0, "window": 0.5, "backlight": 0.7,
}  # fmt: skip
WORDS: dict[str, Wonder] = {
    "aurora": "aurora", "northern": "aurora", "borealis": "aurora", "polar": "aurora",
    "moon": "moon", "moonlit": "moon", "moonlight": "moon", "lunar": "moon", "spooky": "moon",
    "galaxy": "milky_way", "milky": "milky_way", "cosmic": "milky_way", "starry": "milky_way", "space": "milky_way",
}  # fmt: skip
RIM = (0.42, 0.21, 0.085)
MOONLIGHT = (0.085, 0.115, 0.185)


def build(request: StageRequest) -> Stage:
    random = np.random.default_rng([request.seed, 0x219])
    view = _view(request.aspect, random)
    eye = standoff_m(request, view)
    half = half_angle_deg(request, view) + 12.0
    wonder = _wonder(request.style_words, random)
    twilight = TWILIGHT[request.light]
    sky = night_sky_map(request.seed, wonder, twilight)
    bank = Bank(
        eye_m=eye,
        rise_m=0.085 * eye,
        side=float(random.choice((-1.0, 1.0))),
        from_deg=0.6 * half_angle_deg(request, view),
        phases=drawn_phases(random),
    )
    air = horizon_ahead(Sky(radiance=sky.radiance))
    return Stage(
        parts=(
            meadow_ground(bank, half),
            lake(bank, half, 900.0, random),
            *meadow_plants(bank, request.subject, half, random),
            *_firs(bank, half_angle_deg(request, view), random),
            *_far_land(request.seed, round(half)),
        ),
        lights=(*_lamps(request, eye, sky.moon, random), _moonlight(sky.moon, random)),
        sky=Sky(radiance=sky.radiance),
        height=lambda x, y: float(bank.height(np.asarray(x), np.asarray(y))),
        view=view,
        grade=Grade(
            key=0.062 + 0.09 * twilight,
            contrast=1.45,
            saturation=1.16,
            bloom=0.09,
            balance=(0.97, 1.0, 1.04),
            vignette=0.18,
        ),
        haze=Haze(colour=air, distance_m=2600.0, most=0.75, start_m=120.0),
        stand_half_width_m=1.5 * eye,
        stand_depth_m=0.9 * eye,
    )


def _view(aspect: float, random: np.random.Generator) -> View:
    """From below eye height and tipped up: most of the picture is sky."""
    elevation = float(random.uniform(-7.0, -4.5))
    if aspect < 0.85:
        return View(elevation_deg=elevation, fill=0.48, lens_mm=30, blur=0.0, lift=-0.27)
    return View(elevation_deg=elevation, fill=0.46, lens_mm=24, blur=0.0, lift=-0.26)


def _wonder(words: tuple[str, ...], random: np.random.Generator) -> Wonder:
    drawn: Wonder = ("milky_way", "moon", "aurora")[int(random.choice(3, p=(0.5, 0.28, 0.22)))]
    asked = [WORDS[word.lower()] for word in words if word.lower() in WORDS]
    return asked[0] if asked else drawn


@lru_cache(maxsize=2)
def _far_land(seed: int, half_angle: int) -> tuple[Part, ...]:
    random = np.random.default_rng([seed, 0xF4B])
    hills = massif(seed, SKYLINE, 25.0)
    line = 0.5 * hills.summit_m
    seen = fan(
        hills.land, half_angle_deg=half_angle, near_m=NEAR_M, far_m=FAR_M, rows=320,
        columns=int(140 + 3.6 * half_angle), rough_m=3.0,
    )  # fmt: skip
    mesh = visible_mesh(seen, painted(seen, Ground(snow_m=0.55 * hills.summit_m, tree_m=line)), 2.0)
    woods = wooded(
        hills.land, seen, near_m=NEAR_M, far_m=WOODS_M, line_m=line, half_angle_deg=half_angle, random=random
    )
    return (Part(shape=mesh, material=LAND, name="hills"), *woods)


def _firs(bank: Bank, half_angle: float, random: np.random.Generator) -> tuple[Part, ...]:
    """Black firs that frame the headland's side."""
    azimuth = np.radians(bank.side * random.uniform(bank.from_deg, half_angle + 10, 24))
    away = 12 + 2.5 * bank.eye_m + 36 * np.sqrt(random.random(24))
    x, y = np.sin(azimuth) * away, np.cos(azimuth) * away - bank.eye_m
    dry = bank.inland_m(x, y) > 1.0
    feet = np.stack([x, y, bank.height(x, y) - 0.1], axis=-1)[dry]
    heights = random.uniform(5.0, 11.0, len(feet)) * max(1.0, bank.eye_m / 14)
    return stand_of_conifers(feet, heights, int(random.integers(2**31)), 1)


def _lamps(request: StageRequest, eye: float, moon: Vector | None, random: np.random.Generator) -> tuple[Light, ...]:
    """A wide cool lamp from the front, as bright as moonlight looks, and a warm one low from the far side
    that draws the subject's edge."""
    side = -1.0 if (moon[0] if moon else float(random.uniform(-1, 1))) > 0 else 1.0
    middle = (0.0, 0.0, 0.5 * request.subject.height_m + 0.085 * eye)
    key = AreaLight(
        centre=(side * 1.5 * eye, -1.25 * eye, 1.6 * eye),
        target=middle,
        width_m=1.3 * eye,
        height_m=1.3 * eye,
        radiance=(0.62, 0.80, 1.15),
    )
    azimuth, height = np.radians(-side * random.uniform(64, 76)), np.radians(random.uniform(10, 15))
    way = (float(np.sin(azimuth) * np.cos(height)), float(np.cos(azimuth) * np.cos(height)), float(np.sin(height)))
    rim = Sun(direction=way, irradiance=RIM, angular_radius_deg=3.0)
    return key, rim


def _moonlight(moon: Vector | None, random: np.random.Generator) -> Sun:
    """From the moon in the picture, else from one high behind the camera."""
    if moon is not None:
        return Sun(direction=moon, irradiance=MOONLIGHT, angular_radius_deg=1.5)
    azimuth, height = np.radians(random.uniform(-150, -105)), np.radians(34.0)
    direction = (
        float(np.sin(azimuth) * np.cos(height)), float(np.cos(azimuth) * np.cos(height)), float(np.sin(height)),
    )  # fmt: skip
    return Sun(direction=direction, irradiance=MOONLIGHT, angular_radius_deg=1.5)
