"""Light between houses: a sun that looks down the street, the strip of sky above it, air, and lamps at night."""

from dataclasses import dataclass

import numpy as np

from studiolo.engines.maquette.model import Colour, Floats, Vector
from studiolo.engines.maquette.settings.surfaces import noise
from studiolo.engines.maquette.stage import NEAREST_LIGHT, Grade, Haze, Light, LightName, Sky, Sun

SODIUM: Colour = (1.0, 0.62, 0.28)


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class StreetLight:
    """lamps: radiance of lit globes and windows, None by day. wet: the road shines. neon: signs colour the windows."""

    sun: tuple[Light, ...]
    sky: Sky
    haze: Haze
    lamps: Colour | None
    wet: bool
    grade: Grade
    neon: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class _Hour:
    sun_at: Vector
    sun: Colour
    zenith: Colour
    horizon: Colour
    clouds: float
    key: float
    haze_m: float


_HOURS: dict[LightName, _Hour] = {
    "studio": _Hour(
        sun_at=(-0.55, -0.6, 0.75), sun=(7.5, 7.0, 6.2), zenith=(0.75, 1.1, 1.8), horizon=(1.6, 1.75, 1.9),
        clouds=0.5, key=0.2, haze_m=260,
    ),
    "golden_hour": _Hour(
        sun_at=(-0.13, 0.93, 0.27), sun=(16.0, 9.4, 4.4), zenith=(0.4, 0.62, 1.15), horizon=(2.1, 1.55, 1.05),
        clouds=0.55, key=0.17, haze_m=170,
    ),
    "noon": _Hour(
        sun_at=(-0.4, -0.42, 0.95), sun=(10.0, 9.4, 8.3), zenith=(0.5, 0.95, 1.9), horizon=(1.4, 1.7, 2.1),
        clouds=0.6, key=0.21, haze_m=300,
    ),
    "overcast": _Hour(
        sun_at=(0.0, 0.0, 1.0), sun=(0.0, 0.0, 0.0), zenith=(1.7, 1.78, 1.9), horizon=(1.5, 1.56, 1.65),
        clouds=0.25, key=0.2, haze_m=240,
    ),
    "night": _Hour(
        sun_at=(0.0, 0.0, 1.0), sun=(0.0, 0.0, 0.0), zenith=(0.014, 0.022, 0.06), horizon=(0.07, 0.07, 0.13),
        clouds=0.3, key=0.07, haze_m=160,
    ),
    "window": _Hour(
        sun_at=(-0.2, 0.85, 0.5), sun=(10.0, 8.2, 6.0), zenith=(0.6, 0.9, 1.5), horizon=(1.9, 1.8, 1.6),
        clouds=0.5, key=0.2, haze_m=230,
    ),
    "backlight": _Hour(
        sun_at=(0.1, 0.93, 0.34), sun=(14.0, 10.0, 6.0), zenith=(0.55, 0.75, 1.15), horizon=(2.4, 2.0, 1.5),
        clouds=0.4, key=0.17, haze_m=150,
    ),
    "blue_hour": _Hour(
        sun_at=(-0.13, 0.93, 0.1), sun=(0.0, 0.0, 0.0), zenith=(0.07, 0.13, 0.34), horizon=(0.42, 0.30, 0.36),
        clouds=0.4, key=0.1, haze_m=180,
    ),
    "neon": _Hour(
        sun_at=(0.0, 0.0, 1.0), sun=(0.0, 0.0, 0.0), zenith=(0.02, 0.016, 0.06), horizon=(0.12, 0.06, 0.16),
        clouds=0.3, key=0.085, haze_m=110,
    ),
    "dramatic": _Hour(
        sun_at=(-0.5, 0.8, 0.3), sun=(17.0, 11.0, 6.0), zenith=(0.22, 0.27, 0.36), horizon=(1.1, 0.85, 0.6),
        clouds=0.8, key=0.14, haze_m=150,
    ),
}  # fmt: skip


def street_light(light: LightName, seed: int, weather: str = "") -> StreetLight:
    hour = _HOURS[light if light in _HOURS else NEAREST_LIGHT.get(light, "noon")]
    night = light in ("night", "neon", "candle")
    dusk = night or light == "blue_hour"
    length = float(np.linalg.norm(hour.sun_at))
    towards = (hour.sun_at[0] / length, hour.sun_at[1] / length, hour.sun_at[2] / length)
    sun: tuple[Light, ...] = (Sun(direction=towards, irradiance=hour.sun),) if max(hour.sun) > 0 else ()
    pale = tuple(0.75 * value for value in hour.horizon)
    return StreetLight(
        sun=sun,
        sky=Sky(radiance=_sky(hour, towards, seed)),
        haze=Haze(colour=(pale[0], pale[1], pale[2]), distance_m=hour.haze_m, most=0.85, start_m=12.0),
        lamps=SODIUM if dusk else None,
        wet=night or light == "overcast" or weather in ("rain", "storm"),
        grade=Grade(
            key=hour.key, contrast=1.45, saturation=1.18, bloom=0.1 if dusk else 0.06, vignette=0.2 if night else 0.14
        ),
        neon=light == "neon",
    )


def _sky(hour: _Hour, sun_at: Vector, seed: int) -> Floats:
    """Zenith to horizon, clouds lit by the sun's colour, a glow around the sun and a dim ground."""
    height = 96
    polar = ((np.arange(height) + 0.5) / height * np.pi)[:, None]
    turn = ((np.arange(2 * height) + 0.5) / height * np.pi - np.pi)[None, :]
    up = np.cos(polar) + 0 * turn
    share = np.exp(-np.clip(up, 0, 1) * 4.2)[..., None]
    radiance = np.asarray(hour.zenith) * (1 - share) + np.asarray(hour.horizon) * share
    cover = np.clip(noise((height, 2 * height), (2.4, 7.0), seed % 2**31) * 0.6 + hour.clouds - 0.35, 0, 1)
    cloud = np.asarray(hour.horizon) * 1.25
    cover = (cover * np.clip(up * 6, 0, 1))[..., None] * 0.8
    radiance = radiance * (1 - cover) + cloud * cover
    facing = np.sin(polar) * (np.sin(turn) * sun_at[0] + np.cos(turn) * sun_at[1]) + up * sun_at[2]
    radiance = radiance + np.asarray(hour.sun) * 0.35 * np.exp((facing[..., None] - 1) * 38)
    ground = np.asarray(hour.horizon) * 0.22
    coloured: Floats = np.where(up[..., None] > -0.02, radiance, ground).astype(np.float32)
    return coloured
