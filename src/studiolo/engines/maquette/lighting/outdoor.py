"""Light under an open sky: a sun, a painted sky with clouds, air, and how the film answers, for every hour.

The sky is a picture painted on a dome: ramps of colour towards and away from the sun, a glow around it and two layers of
cloud projected on a plane. The sun itself is a far lamp, so that it is round at any size and sampled as its own light.
"""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from scipy import ndimage

from studiolo.engines.maquette.model import Colour, Floats, Numbers, Vector
from studiolo.engines.maquette.settings.side_by_side import side_by_side
from studiolo.engines.maquette.settings.surfaces import noise
from studiolo.engines.maquette.stage import NEAREST_LIGHT, Grade, Haze, Light, LightName, Sky, Sun

SKY_HEIGHT = 640
CLOUD_HEIGHT = 0.11  # of the plane the clouds lie on, as a share of its tile; smaller draws them out at the horizon
HEAP_PX, HEAP_FLAT = 430.0, 1.5  # of a heap's noise at the horizon, pixels a radian; how much wider than tall heaps are
HEAP_BODY_DEG = 1.6  # so far lies a heap's shaded foot below its lit crown
HEIGHTS_DEG = (0.0, 4.0, 10.0, 22.0, 42.0, 90.0)  # where the ramps of an hour are given
Ramp = tuple[Colour, Colour, Colour, Colour, Colour, Colour]


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class OutdoorLight:
    """sun: one light or none. towards_sun: unit vector, also when no sun shines through. horizon: the sky's colour just
    above the horizon, for what fades into it. low: the light is warm and comes from the side or from behind."""

    sun: tuple[Light, ...]
    sky: Sky
    haze: Haze
    grade: Grade
    towards_sun: Vector
    horizon: Colour
    low: bool = False
    dark: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class _Hour:
    """azimuth_deg: 0 is behind the subject, 180 behind the camera. glow: radiance around the sun and its width in degrees.
    heaped: its clouds stand like cumulus; otherwise they are drawn out in sheets."""

    azimuth_deg: tuple[float, float]
    height_deg: tuple[float, float]
    sun: Colour
    towards: Ramp
    away: Ramp
    glow: Colour
    glow_deg: float
    cloud: Colour
    cloud_shade: Colour
    cover: float
    haze_m: float
    key: float
    contrast: float = 1.5
    saturation: float = 1.16
    visible: bool = False
    stars: float = 0.0
    heaped: bool = False


_SUNSET_TOWARDS: Ramp = (
    (1.62, 0.70, 0.26), (1.42, 0.68, 0.33), (0.98, 0.54, 0.42), (0.54, 0.41, 0.55), (0.25, 0.32, 0.60), (0.11, 0.21, 0.48),
)  # fmt: skip
_SUNSET_AWAY: Ramp = (
    (0.92, 0.66, 0.48), (0.80, 0.62, 0.52), (0.54, 0.56, 0.66), (0.35, 0.48, 0.72), (0.20, 0.36, 0.66), (0.11, 0.24, 0.54),
)  # fmt: skip
_DAY: Ramp = (
    (0.76, 0.94, 1.16), (0.60, 0.85, 1.18), (0.43, 0.72, 1.15), (0.28, 0.57, 1.07), (0.18, 0.43, 0.93), (0.11, 0.30, 0.75),
)  # fmt: skip
_GREY: Ramp = (
    (1.02, 1.05, 1.10), (1.02, 1.05, 1.10), (1.00, 1.04, 1.10), (0.98, 1.03, 1.10), (1.02, 1.07, 1.14), (1.15, 1.20, 1.28),
)  # fmt: skip
_NIGHT: Ramp = (
    (0.05, 0.062, 0.12), (0.04, 0.055, 0.12), (0.026, 0.042, 0.11), (0.016, 0.03, 0.092), (0.01, 0.02, 0.07), (0.006, 0.013, 0.05),
)  # fmt: skip
_DUSK: Ramp = (
    (0.66, 0.32, 0.21), (0.50, 0.30, 0.31), (0.29, 0.28, 0.44), (0.15, 0.23, 0.48), (0.075, 0.15, 0.38), (0.035, 0.08, 0.25),
)  # fmt: skip
_DUSK_AWAY: Ramp = (
    (0.17, 0.22, 0.38), (0.18, 0.23, 0.40), (0.16, 0.22, 0.42), (0.11, 0.18, 0.40), (0.065, 0.13, 0.33), (0.035, 0.08, 0.24),
)  # fmt: skip
_BROODING: Ramp = (
    (1.25, 0.98, 0.66), (0.85, 0.76, 0.62), (0.42, 0.45, 0.50), (0.24, 0.28, 0.35), (0.17, 0.21, 0.28), (0.13, 0.17, 0.24),
)  # fmt: skip
_BROODING_AWAY: Ramp = (
    (0.42, 0.44, 0.48), (0.36, 0.39, 0.44), (0.26, 0.30, 0.36), (0.19, 0.23, 0.30), (0.15, 0.19, 0.26), (0.13, 0.17, 0.24),
)  # fmt: skip
_MORNING: Ramp = (
    (1.50, 1.22, 0.92), (1.32, 1.16, 0.98), (1.00, 1.02, 1.05), (0.66, 0.82, 1.05), (0.40, 0.60, 0.95), (0.22, 0.40, 0.76),
)  # fmt: skip
_CLEAR_MORNING: Ramp = (
    (1.06, 0.98, 0.88), (0.90, 0.92, 0.95), (0.64, 0.78, 0.98), (0.42, 0.62, 0.97), (0.26, 0.46, 0.87), (0.15, 0.33, 0.74),
)  # fmt: skip

_HOURS: dict[LightName, _Hour] = {
    "studio": _Hour(
        azimuth_deg=(-140, -118), height_deg=(38, 48), sun=(3.3, 3.05, 2.6), towards=_DAY, away=_DAY,
        glow=(0.8, 0.8, 0.75), glow_deg=9, cloud=(1.75, 1.72, 1.68), cloud_shade=(0.78, 0.84, 0.95), cover=0.5, haze_m=900, key=0.24,
        heaped=True,
    ),
    "golden_hour": _Hour(
        azimuth_deg=(-22, -11), height_deg=(5.5, 9.5), sun=(12.0, 6.4, 2.6), towards=_SUNSET_TOWARDS, away=_SUNSET_AWAY,
        glow=(4.5, 2.6, 1.0), glow_deg=3.4, cloud=(2.5, 1.05, 0.45), cloud_shade=(0.50, 0.28, 0.38), cover=0.56, haze_m=260,
        key=0.31, contrast=1.42, saturation=1.2, visible=True,
    ),
    "noon": _Hour(
        azimuth_deg=(-150, -120), height_deg=(50, 60), sun=(4.2, 3.95, 3.45), towards=_DAY, away=_DAY,
        glow=(0.8, 0.8, 0.75), glow_deg=9, cloud=(2.1, 2.08, 2.04), cloud_shade=(0.92, 0.98, 1.08), cover=0.38, haze_m=1200, key=0.25,
        heaped=True,
    ),
    "overcast": _Hour(
        azimuth_deg=(-60, 60), height_deg=(45, 60), sun=(0.0, 0.0, 0.0), towards=_GREY, away=_GREY,
        glow=(0.35, 0.35, 0.34), glow_deg=30, cloud=(1.15, 1.17, 1.2), cloud_shade=(0.70, 0.74, 0.80), cover=0.85, haze_m=130,
        key=0.24, contrast=1.4, saturation=1.08,
    ),
    "night": _Hour(
        azimuth_deg=(-44, -24), height_deg=(26, 34), sun=(0.20, 0.26, 0.42), towards=_NIGHT, away=_NIGHT,
        glow=(0.16, 0.20, 0.30), glow_deg=5, cloud=(0.060, 0.072, 0.115), cloud_shade=(0.012, 0.018, 0.04), cover=0.4, haze_m=500,
        key=0.065, contrast=1.35, saturation=1.1, stars=1.0,
    ),
    "window": _Hour(
        azimuth_deg=(-72, -52), height_deg=(20, 28), sun=(6.4, 5.0, 3.4), towards=_CLEAR_MORNING, away=_DAY,
        glow=(1.1, 0.9, 0.65), glow_deg=8, cloud=(1.75, 1.6, 1.42), cloud_shade=(0.60, 0.64, 0.74), cover=0.5, haze_m=300, key=0.25,
        heaped=True,
    ),
    "backlight": _Hour(
        azimuth_deg=(6, 16), height_deg=(15, 20), sun=(12.0, 9.4, 6.2), towards=_MORNING, away=_DAY,
        glow=(4.0, 3.2, 2.2), glow_deg=7, cloud=(2.1, 1.8, 1.5), cloud_shade=(0.74, 0.74, 0.8), cover=0.42, haze_m=170, key=0.28,
        heaped=True,
    ),
    "blue_hour": _Hour(
        azimuth_deg=(-24, -8), height_deg=(3, 5), sun=(0.0, 0.0, 0.0), towards=_DUSK, away=_DUSK_AWAY,
        glow=(0.5, 0.26, 0.12), glow_deg=14, cloud=(0.40, 0.26, 0.36), cloud_shade=(0.07, 0.11, 0.24), cover=0.3, haze_m=420,
        key=0.095, contrast=1.4, saturation=1.24, stars=0.25,
    ),
    "dramatic": _Hour(
        azimuth_deg=(-78, -56), height_deg=(13, 19), sun=(13.0, 9.0, 5.2), towards=_BROODING, away=_BROODING_AWAY,
        glow=(1.5, 1.1, 0.7), glow_deg=9, cloud=(0.95, 0.82, 0.68), cloud_shade=(0.12, 0.145, 0.19), cover=0.8, haze_m=420,
        key=0.19, contrast=1.62, saturation=1.14,
    ),
}  # fmt: skip


def outdoor_light(light: LightName, *, seed: int, clouds: float = 1.0, air: float = 1.0) -> OutdoorLight:
    """clouds: 0 clear, 1 as usual at that hour. air: how thick the haze is; 0.5 sees twice as far as usual."""
    light = light if light in _HOURS else NEAREST_LIGHT.get(light, "noon")
    hour = _HOURS[light]
    random = np.random.default_rng([seed, 0x5C7])
    azimuth, height = np.radians(random.uniform(*hour.azimuth_deg)), np.radians(random.uniform(*hour.height_deg))
    towards = (
        float(np.sin(azimuth) * np.cos(height)),
        float(np.cos(azimuth) * np.cos(height)),
        float(np.sin(height)),
    )
    radiance, horizon = _painted(light, towards, hour.cover * clouds, int(random.integers(2**31)))
    shines = max(hour.sun) > 0
    sun = Sun(direction=towards, irradiance=hour.sun, angular_radius_deg=0.6, visible=hour.visible)
    return OutdoorLight(
        sun=(sun,) if shines else (),
        sky=Sky(radiance=radiance),
        haze=Haze(colour=horizon, distance_m=hour.haze_m / max(air, 1e-3), most=0.92, start_m=6.0),
        grade=Grade(
            key=hour.key,
            contrast=hour.contrast,
            saturation=hour.saturation,
            bloom=0.08 if hour.visible or light == "backlight" else 0.05,
            vignette=0.12,
        ),
        towards_sun=towards,
        horizon=horizon,
        low=light in ("golden_hour", "backlight"),
        dark=light in ("night", "blue_hour"),
    )


@lru_cache(maxsize=2)
def _painted(light: LightName, towards: Vector, cover: float, seed: int) -> tuple[Floats, Colour]:
    hour = _HOURS[light]
    view = _directions(SKY_HEIGHT)[: SKY_HEIGHT // 2]  # what is below the horizon needs no painting
    facing = np.clip(view @ np.asarray(towards, np.float32), -1, 1)
    angle = np.degrees(np.arccos(facing))
    height = np.degrees(np.arcsin(np.clip(view[:, :1, 2], -1, 1)))  # the same along a row
    share = _smooth(-0.9, 0.95, facing)[..., None]
    sky: Numbers = _ramp(height, HEIGHTS_DEG, hour.towards) * share + _ramp(height, HEIGHTS_DEG, hour.away) * (
        1 - share
    )
    near, wide = np.exp(-angle / hour.glow_deg), np.exp(-angle / (4 * hour.glow_deg))
    sky += (near + 0.17 * wide)[..., None] * np.asarray(hour.glow, np.float32)
    if hour.stars > 0:
        sky += hour.stars * _stars(view.shape[:2], seed)
    if cover > 0:
        sky = _clouded(sky, hour, view, angle, height, cover, seed)
    horizon = np.minimum(sky[-4:-1].mean(axis=0), 3.0)
    ahead = horizon[SKY_HEIGHT - SKY_HEIGHT // 6 : SKY_HEIGHT + SKY_HEIGHT // 6].mean(axis=0)
    # Below the horizon: what would shine up from a ground that reaches there, so that no dark line shows at its edge.
    below = np.broadcast_to(horizon * 0.72, sky.shape)
    return np.concatenate([sky, below]).astype(np.float32), (float(ahead[0]), float(ahead[1]), float(ahead[2]))


def _clouded(
    sky: Numbers, hour: _Hour, view: Numbers, angle: Numbers, height: Numbers, cover: float, seed: int
) -> Numbers:
    """Heaps or sheets, and wisps; bright where thin, near the sun or at a heap's crown, shaded where thick and at its foot."""
    wisps, body = side_by_side(
        lambda: _on_plane(view * np.array((1.0, 2.6, 1.0), np.float32), _cloud_noise(seed + 9), 0.13, (0.4, 0.1)),
        lambda: (
            _heaps(view, height, _cloud_noise(seed))
            if hour.heaped
            else _on_plane(view, _cloud_noise(seed), 0.05, (0.15, 0.3))
        ),
    )
    if hour.heaped:
        thickness = body + 0.2 * wisps + (cover - 0.5) * 2.6
        amount = _smooth(-0.05, 0.5, thickness)
        rows = round(HEAP_BODY_DEG / 180 * SKY_HEIGHT)
        above = np.concatenate([thickness[:rows], thickness[:-rows]])
        foot = np.clip(above - thickness, -0.8, 0.8)
        thick: Numbers = np.asarray(np.clip(0.1 + 0.4 * _smooth(0.3, 1.8, thickness) + 0.5 * foot, 0, 1))
    else:
        thickness = 0.85 * body + 0.45 * wisps + (cover - 0.5) * 2.2
        amount = _smooth(-0.05, 0.9, thickness)
        thick = 0.85 * _smooth(0.3, 1.6, thickness)
    amount = amount * _smooth(0.3, 3.5, height) * (1 - 0.45 * _smooth(32, 70, height))
    lit = np.asarray(hour.cloud, np.float32) * (0.62 + 1.6 * np.exp(-angle / (5 * hour.glow_deg)))[..., None]
    colour = lit * (1 - thick[..., None]) + np.asarray(hour.cloud_shade, np.float32) * thick[..., None]
    mixed: Numbers = sky * (1 - 0.9 * amount[..., None]) + colour * 0.9 * amount[..., None]
    return mixed


def _stars(shape: tuple[int, ...], seed: int) -> Numbers:
    """On the upper half of a sky, (rows, columns)."""
    random = np.random.default_rng([seed, 0x57A])
    rows, columns = shape
    field = np.zeros((rows, columns, 3), np.float32)
    count = 2600
    row = (np.arccos(random.uniform(0.02, 1, count)) / np.pi * 2 * rows).astype(int)
    column = random.integers(0, columns, count)
    bright = 0.05 + 0.9 * random.random(count) ** 9
    tint = np.array([(1.0, 0.86, 0.7), (1.0, 1.0, 1.0), (0.75, 0.86, 1.0)])[random.integers(0, 3, count)]
    field[row, column] = tint * bright[:, None]
    return field


def _cloud_noise(seed: int) -> Floats:
    """Noise of many sizes without the largest: those would fill a narrow view with one cloud or none."""
    sizes = ((34, 1.0), (17, 0.62), (8, 0.36), (4, 0.2), (2, 0.11))
    total = np.zeros((512, 512), np.float32)
    for step, (size, weight) in enumerate(sizes):
        total += noise((512, 512), (size, size), seed + step) * np.float32(weight)
    return np.asarray(total / total.std(), np.float32)


def _heaps(view: Numbers, height: Numbers, picture: Floats) -> Numbers:
    """Clouds as they stand: as tall at any height as they are wide, but for `HEAP_FLAT`, and larger overhead."""
    reach = HEAP_PX * np.exp(-HEAP_FLAT * np.radians(height)) / np.maximum(np.cos(np.radians(height)), 1e-3)
    at = [(view[..., 1] * reach) % picture.shape[0], (view[..., 0] * reach) % picture.shape[0]]
    return np.asarray(ndimage.map_coordinates(picture, at, order=1, mode="grid-wrap"))


def _on_plane(view: Numbers, picture: Floats, scale: float, offset: tuple[float, float]) -> Numbers:
    size = picture.shape[0]
    far = scale * size / (np.maximum(view[..., 2], 0) + CLOUD_HEIGHT)
    at = [(view[..., 1] * far + offset[1] * size) % size, (view[..., 0] * far + offset[0] * size) % size]
    return np.asarray(ndimage.map_coordinates(picture, at, order=1, mode="grid-wrap"))


def _directions(height: int) -> Numbers:
    """Where each pixel of a sky looks: (height, 2 * height, 3); the middle column along +y, row 0 straight up."""
    polar = ((np.arange(height) + 0.5) / height * np.pi)[:, None]
    turn = ((np.arange(2 * height) + 0.5) / height * np.pi - np.pi)[None, :]
    up = np.cos(polar) + 0 * turn
    return np.stack([np.sin(polar) * np.sin(turn), np.sin(polar) * np.cos(turn), up], axis=-1).astype(np.float32)


def _ramp(values: Numbers, at: tuple[float, ...], colours: Ramp) -> Numbers:
    table = np.asarray(colours)
    shades = [np.interp(values, at, table[:, channel]).astype(np.float32) for channel in range(3)]
    return np.stack(shades, axis=-1)


def _smooth(low: float, high: float, values: Numbers) -> Numbers:
    share = np.clip((values - low) / (high - low), 0, 1)
    return np.asarray(share * share * (3 - 2 * share))
