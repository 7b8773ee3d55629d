"""Deep winter: a field of snow with drifts, laden firs, white hills far away, blue shadows and crystals in the sun."""

from dataclasses import replace
from functools import lru_cache

import numpy as np

from studiolo.engines.maquette.lighting.outdoor import OutdoorLight, outdoor_light
from studiolo.engines.maquette.model import Material, Mesh, Numbers, Part
from studiolo.engines.maquette.settings.conifers import stand_of_conifers
from studiolo.engines.maquette.settings.massif import massif
from studiolo.engines.maquette.settings.side_by_side import side_by_side
from studiolo.engines.maquette.settings.snowfield import SNOW, Snowfield, drawn_trail, flakes, glints, snow_ground
from studiolo.engines.maquette.settings.stars import night_sky_map
from studiolo.engines.maquette.settings.terrain import Ground, fan, painted, visible_mesh
from studiolo.engines.maquette.settings.terrain_trees import wooded
from studiolo.engines.maquette.settings.vantage import half_angle_deg, horizon_ahead, standoff_m, turned
from studiolo.engines.maquette.stage import LightName, Sky, Stage, StageRequest, View

NAME = "snow"
USUAL_LIGHT: LightName = "window"

LAND = Material(kind="matte", per_vertex=True)
SKYLINE = 0.17
NEAR_M, FAR_M, WOODS_M = 170.0, 3400.0, 800.0
SNOW_LOAD = 0.8
FALLING = frozenset({"snowing", "snowfall", "falling", "blizzard", "snowstorm", "flurry", "christmas"})
# What the sun gives where the hour's own would leave snow dull.
SHINE = {"golden_hour": (8.2, 4.1, 1.7), "noon": (7.6, 6.7, 5.4), "studio": (7.6, 6.7, 5.4)}
# Where the sun stands (degrees aside, height) so that shadows fall long and towards us, and how far one sees.
SUNS: dict[LightName, tuple[tuple[float, float], tuple[float, float]]] = {
    "studio": ((52, 70), (22, 30)),
    "golden_hour": ((58, 82), (7, 10)),
    "noon": ((60, 85), (26, 34)),
    "window": ((56, 74), (14, 19)),
    "night": ((100, 135), (28, 36)),
}
AIR: dict[LightName, tuple[float, float]] = {
    "studio": (5000, 0.6),
    "golden_hour": (2600, 0.7),
    "noon": (6000, 0.5),
    "overcast": (900, 0.88),
    "night": (5000, 0.5),
    "window": (3200, 0.65),
    "backlight": (1600, 0.8),
    "blue_hour": (3600, 0.6),
    "dramatic": (3600, 0.6),
}
KEYS: dict[LightName, float] = {"night": 0.10, "golden_hour": 0.33, "blue_hour": 0.22, "dramatic": 0.34}


def build(request: StageRequest) -> Stage:
    random = np.random.default_rng([request.seed, 0x5A0])
    view = _view(request.aspect, 0.0 if request.subject.empty else 0.12, random)
    eye = standoff_m(request, view)
    angle = half_angle_deg(request, view)
    half = angle + 12.0
    far_land, lit = side_by_side(
        lambda: _far_land(request.seed, round(half)), lambda: _light(request.light, request.seed, random)
    )
    trail = drawn_trail(eye, request.subject.width_m, random)
    field = Snowfield(
        eye_m=eye,
        wind_deg=float(random.uniform(-35, 35)),
        prints=trail if random.random() < 0.65 else trail[:0],
    )
    parts = [
        snow_ground(field, half, 300.0 + 4 * eye),
        *_firs(field, angle, float(random.choice((-1.0, 1.0))), random),
        *far_land,
    ]
    if lit.sun:
        parts.append(glints(field, half, lit.towards_sun, random))
    if FALLING & {word.lower() for word in request.style_words}:
        subject = request.subject
        parts.append(flakes(eye, half, random, 0.8 * max(subject.width_m, subject.depth_m, subject.height_m)))
    return Stage(
        parts=tuple(parts),
        lights=lit.sun,
        sky=lit.sky,
        height=lambda x, y: float(field.height(np.asarray(x), np.asarray(y))),
        view=view,
        grade=lit.grade,
        haze=lit.haze,
        stand_half_width_m=1.5 * eye,
        stand_depth_m=2.0 * eye,
    )


def _view(aspect: float, blur: float, random: np.random.Generator) -> View:
    elevation = float(random.uniform(3.5, 6.0))
    if aspect < 0.85:
        return View(elevation_deg=elevation, fill=0.57, lens_mm=38, blur=blur, lift=-0.17)
    return View(elevation_deg=elevation, fill=0.54, lens_mm=32, blur=blur, lift=-0.16)


@lru_cache(maxsize=2)
def _far_land(seed: int, half_angle: int) -> tuple[Part, ...]:
    """White hills with woods at their feet, without light."""
    random = np.random.default_rng([seed, 0xF4C])
    hills = massif(seed, SKYLINE, 20.0)
    line = float(random.uniform(0.45, 0.6)) * hills.summit_m
    white = (0.83, 0.86, 0.915)
    ground = Ground(
        snow_m=0.02, tree_m=line, snowy=0.985, rock=(0.20, 0.21, 0.225), warm_rock=(0.24, 0.235, 0.23),
        snow=white, grass=white, dry_grass=white, scree=white,
    )  # fmt: skip
    seen = fan(
        hills.land, half_angle_deg=half_angle, near_m=NEAR_M, far_m=FAR_M, rows=380,
        columns=int(150 + 4.5 * half_angle), rough_m=3.0,
    )  # fmt: skip
    mesh = visible_mesh(seen, painted(seen, ground), 2.0)
    woods = wooded(
        hills.land,
        seen,
        near_m=NEAR_M,
        far_m=WOODS_M,
        line_m=line,
        half_angle_deg=half_angle,
        random=random,
        snow=SNOW_LOAD,
    )
    return (Part(shape=mesh, material=LAND, name="hills"), *woods)


def _firs(field: Snowfield, half_angle: float, side: float, random: np.random.Generator) -> tuple[Part, ...]:
    """Laden firs in groups: near ones on one side, more of them farther off on both, the middle left open."""
    near = _feet(field, side, (0.42 * half_angle, half_angle + 9), (13.0, 34.0), 15, random)
    far = np.concatenate(
        [
            _feet(field, side, (0.3 * half_angle, half_angle + 9), (34.0, 110.0), 60, random),
            _feet(field, -side, (0.5 * half_angle, half_angle + 9), (46.0, 120.0), 60, random),
        ]
    )
    big = max(1.0, field.eye_m / 14)
    parts: tuple[Part, ...] = ()
    for feet, detail in ((near, 1), (far, 0)):
        heights = random.uniform(4.5, 11.0, len(feet)) * big
        stand = stand_of_conifers(feet, heights, int(random.integers(2**31)), detail, 1.0 if detail else SNOW_LOAD)
        parts += tuple(_powdered(part, random) for part in stand) if detail else stand
    return parts


def _powdered(part: Part, random: np.random.Generator) -> Part:
    """Snow between the needles too: most on what faces up."""
    mesh = part.shape
    assert isinstance(mesh, Mesh) and mesh.colours is not None and mesh.normals is not None
    amount = (0.25 + 0.65 * np.abs(mesh.normals[:, 2])) * random.uniform(0.15, 1.0, len(mesh.vertices))
    colours = mesh.colours * (1 - amount[:, None]) + np.asarray(SNOW) * amount[:, None]
    return replace(part, shape=replace(mesh, colours=colours.astype(np.float32)))


def _feet(
    field: Snowfield,
    side: float,
    angles: tuple[float, float],
    reach: tuple[float, float],
    count: int,
    random: np.random.Generator,
) -> Numbers:
    azimuth = side * np.radians(random.uniform(*angles, count))
    away = 2.2 * field.eye_m + random.uniform(*reach, count) * max(1.0, field.eye_m / 14)
    x, y = np.sin(azimuth) * away, np.cos(azimuth) * away - field.eye_m
    return np.stack([x, y, field.height(x, y) - 0.15], axis=-1)


def _light(light: LightName, seed: int, random: np.random.Generator) -> OutdoorLight:
    """The hour's light with its sun low at the side, which is what gives snow its shape; a bright, cold grade."""
    lit = outdoor_light(light, seed=seed, clouds=0.8)
    side = float(random.choice((-1.0, 1.0)))
    if light in SUNS:
        aside, high = SUNS[light]
        lit = turned(lit, side * float(random.uniform(*aside)), float(random.uniform(*high)), SHINE.get(light))
    lit = replace(lit, grade=replace(lit.grade, key=KEYS.get(light, 0.54), contrast=1.4))
    if light == "night":
        sky = Sky(radiance=night_sky_map(seed, "aurora" if random.random() < 0.4 else "milky_way").radiance)
        lit = replace(lit, sky=sky, haze=replace(lit.haze, colour=horizon_ahead(sky)))
    distance, most = AIR[light]
    return replace(lit, haze=replace(lit.haze, distance_m=distance, most=most, start_m=60.0))
