"""An alpine lake: a flowery bank, still water that mirrors the peaks, dark woods around it and a snowy range behind."""

from dataclasses import replace
from functools import lru_cache

import numpy as np

from studiolo.engines.maquette.lighting.outdoor import OutdoorLight, outdoor_light
from studiolo.engines.maquette.model import Material, Part, placed_part
from studiolo.engines.maquette.settings.alpine_meadow import meadow_plants
from studiolo.engines.maquette.settings.conifers import stand_of_conifers
from studiolo.engines.maquette.settings.lakeshore import HEADLAND_M, Bank, drawn_phases, lake, meadow_ground
from studiolo.engines.maquette.settings.massif import massif
from studiolo.engines.maquette.settings.side_by_side import side_by_side
from studiolo.engines.maquette.settings.stars import night_sky_map
from studiolo.engines.maquette.settings.terrain import Ground, fan, painted, visible_mesh
from studiolo.engines.maquette.settings.terrain_trees import wooded
from studiolo.engines.maquette.settings.vantage import half_angle_deg, horizon_ahead, standoff_m, turned
from studiolo.engines.maquette.stage import LightName, Sky, Stage, StageRequest, View

NAME = "mountains"
USUAL_LIGHT: LightName = "golden_hour"

LAND = Material(kind="matte", per_vertex=True)
FARTHEST_EYE_M = 60.0  # a camera farther from its subject makes the whole range larger
NEAR_M, FAR_M = 170.0, 3600.0
WOODS_M = 1150.0
GLOW = (6.4, 2.95, 1.2)  # of a low sun from behind the camera
SKYLINE = 0.28  # height of the highest peak over its distance
# How far one sees, in metres, and how much of the air's colour the farthest peaks take on.
AIR: dict[LightName, tuple[float, float]] = {
    "studio": (12000, 0.4),
    "golden_hour": (9500, 0.36),
    "noon": (12000, 0.4),
    "overcast": (2600, 0.72),
    "night": (7000, 0.4),
    "window": (4200, 0.55),
    "backlight": (2800, 0.75),
    "blue_hour": (5200, 0.5),
    "dramatic": (5200, 0.5),
}


def build(request: StageRequest) -> Stage:
    random = np.random.default_rng([request.seed, 0xA17])
    view = _view(request.aspect, 0.0 if request.light == "night" or request.subject.empty else 0.1, random)
    eye = standoff_m(request, view)
    half = half_angle_deg(request, view) + 12.0
    far_land, lit = side_by_side(
        lambda: _far_land(request.seed, round(half)), lambda: _light(request.light, request.seed, random)
    )
    peaks = massif(request.seed, SKYLINE)
    bank = Bank(
        eye_m=eye,
        rise_m=0.085 * eye,
        side=-1.0 if peaks.hero_deg > 0 else 1.0,
        from_deg=0.55 * half_angle_deg(request, view),
        phases=drawn_phases(random),
    )
    scale = max(1.0, eye / FARTHEST_EYE_M)
    parts = [
        meadow_ground(bank, half),
        lake(bank, half, 900.0 * scale, random),
        *meadow_plants(bank, request.subject, half, random),
        *_headland_trees(bank, half_angle_deg(request, view), random),
        *(placed_part(part, (0, 0, 0), scale=scale) for part in far_land),
    ]
    return Stage(
        parts=tuple(parts),
        lights=lit.sun,
        sky=lit.sky,
        height=lambda x, y: float(bank.height(np.asarray(x), np.asarray(y))),
        view=view,
        grade=lit.grade,
        haze=lit.haze,
        stand_half_width_m=1.5 * eye,
        stand_depth_m=0.9 * eye,
        water=lambda x, y: 0.0 if float(bank.inland_m(np.asarray(x), np.asarray(y))) < 0 else None,
    )


def _view(aspect: float, blur: float, random: np.random.Generator) -> View:
    """Wide enough for the range, low enough that the peaks stand above what is asked for."""
    elevation = float(random.uniform(2.5, 4.5))
    if aspect < 0.85:
        return View(elevation_deg=elevation + 0.5, fill=0.54, lens_mm=36, blur=blur, lift=-0.2)
    return View(elevation_deg=elevation, fill=0.48, lens_mm=28 if aspect > 1.25 else 30, blur=blur, lift=-0.2)


@lru_cache(maxsize=2)
def _far_land(seed: int, half_angle: int) -> tuple[Part, ...]:
    """Range and woods, without light; the same for every light and subject."""
    random = np.random.default_rng([seed, 0xF4A])
    peaks = massif(seed, SKYLINE)
    line = float(random.uniform(0.24, 0.30)) * peaks.summit_m
    ground = Ground(snow_m=float(random.uniform(0.32, 0.42)) * peaks.summit_m, tree_m=line)
    seen = fan(
        peaks.land, half_angle_deg=half_angle, near_m=NEAR_M, far_m=FAR_M, rows=440,
        columns=int(180 + 5.2 * half_angle), rough_m=5.0,
    )  # fmt: skip
    mesh = visible_mesh(seen, painted(seen, ground), 2.0)
    woods = wooded(
        peaks.land, seen, near_m=NEAR_M, far_m=WOODS_M, line_m=line, half_angle_deg=half_angle, random=random
    )
    return (Part(shape=mesh, material=LAND, name="range"), *woods)


def _headland_trees(bank: Bank, half_angle: float, random: np.random.Generator) -> tuple[Part, ...]:
    """A few firs close enough to show their boughs; they frame one side."""
    count = 18
    azimuth = np.radians(bank.side * random.uniform(bank.from_deg, half_angle + 10, count))
    away = 14 + 2.5 * bank.eye_m + (HEADLAND_M - 8) * np.sqrt(random.random(count))
    x, y = np.sin(azimuth) * away, np.cos(azimuth) * away - bank.eye_m
    dry = bank.inland_m(x, y) > 1.5
    feet = np.stack([x, y, bank.height(x, y) - 0.1], axis=-1)[dry]
    heights = random.uniform(5.5, 11.5, len(feet)) * max(1.0, bank.eye_m / 14)
    return stand_of_conifers(feet, heights, int(random.integers(2**31)), 1)


def _light(light: LightName, seed: int, random: np.random.Generator) -> OutdoorLight:
    """As the hour gives it; but a low sun stands behind the camera, so that the peaks glow."""
    lit = outdoor_light(light, seed=seed)
    distance, most = AIR[light]
    if light == "golden_hour":
        aside = float(random.uniform(98, 132)) * float(random.choice((-1.0, 1.0)))
        lit = turned(lit, aside, float(random.uniform(8, 12)), GLOW)
        lit = replace(lit, grade=replace(lit.grade, key=0.235, contrast=1.52, saturation=1.24))
    if light == "night":
        sky = Sky(radiance=night_sky_map(seed, "milky_way").radiance)
        lit = turned(lit, float(random.uniform(105, 140)) * float(random.choice((-1.0, 1.0))), 32.0)
        lit = replace(lit, sky=sky, grade=replace(lit.grade, key=0.06, contrast=1.45))
        lit = replace(lit, haze=replace(lit.haze, colour=horizon_ahead(sky)))
    return replace(lit, haze=replace(lit.haze, distance_m=distance, most=most, start_m=120.0))
