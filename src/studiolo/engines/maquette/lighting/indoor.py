"""Light in rooms: what comes through a window, what the rest of the house sends back, and lamps at night."""

from dataclasses import dataclass

import numpy as np

from studiolo.engines.maquette.model import Colour, Floats
from studiolo.engines.maquette.stage import Grade, Light, LightName, Sky, Sun

LAMP_GLOW: Colour = (1.0, 0.72, 0.43)


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class IndoorLight:
    """lamp: radiance of a lit shade, or None while lamps are off. soft_box: radiance of an unseen large window."""

    sun: tuple[Light, ...]
    sky: Sky
    lamp: Colour | None
    soft_box: Colour
    grade: Grade


@dataclass(frozen=True, kw_only=True, slots=True)
class _Day:
    """sun_power: irradiance. lift_deg: how much higher than usual the sun stands. key: see Grade."""

    sun: Colour
    sun_power: float
    lift_deg: float
    sky: Colour
    house: Colour
    box: Colour
    key: float
    lamps: bool = False
    contrast: float = 1.55


_DAYS: dict[LightName, _Day] = {
    "studio": _Day(
        sun=(1.0, 0.9, 0.76), sun_power=5.0, lift_deg=8, sky=(3.2, 3.5, 3.9), house=(0.62, 0.6, 0.57),
        box=(5.0, 4.9, 4.7), key=0.25,
    ),
    "window": _Day(
        sun=(1.0, 0.84, 0.64), sun_power=11.0, lift_deg=0, sky=(3.4, 3.7, 4.2), house=(0.34, 0.32, 0.3),
        box=(4.4, 4.3, 4.1), key=0.225,
    ),
    "golden_hour": _Day(
        sun=(1.0, 0.58, 0.24), sun_power=17.0, lift_deg=-9, sky=(3.0, 2.3, 1.6), house=(0.26, 0.23, 0.22),
        box=(1.9, 1.5, 1.1), key=0.2,
    ),
    "noon": _Day(
        sun=(1.0, 0.95, 0.86), sun_power=12.0, lift_deg=10, sky=(4.0, 4.4, 5.0), house=(0.55, 0.54, 0.52),
        box=(4.4, 4.4, 4.4), key=0.26,
    ),
    "overcast": _Day(
        sun=(1.0, 1.0, 1.0), sun_power=0.0, lift_deg=0, sky=(3.6, 3.8, 4.1), house=(0.32, 0.33, 0.35),
        box=(4.4, 4.6, 4.9), key=0.2,
    ),
    "night": _Day(
        sun=(0.4, 0.55, 1.0), sun_power=0.0, lift_deg=10, sky=(0.05, 0.08, 0.2), house=(0.05, 0.036, 0.028),
        box=(0.10, 0.13, 0.24), key=0.115, lamps=True,
    ),
    "backlight": _Day(
        sun=(1.0, 0.76, 0.5), sun_power=20.0, lift_deg=-4, sky=(5.0, 4.8, 4.4), house=(0.22, 0.21, 0.2),
        box=(1.6, 1.6, 1.6), key=0.25,
    ),
}  # fmt: skip


def indoor_light(light: LightName, *, sun_from: tuple[float, float, float], seed: int) -> IndoorLight:
    """sun_from: roughly the way to the sun, so that it comes in by the window; the hour raises or lowers it."""
    day = _DAYS[light]
    sun: tuple[Light, ...] = ()
    if day.sun_power > 0:
        irradiance = _times(day.sun, day.sun_power)
        sun = (Sun(direction=_raised(sun_from, day.lift_deg), irradiance=irradiance),)
    return IndoorLight(
        sun=sun,
        sky=Sky(radiance=_outside(day, seed)),
        lamp=_times(LAMP_GLOW, 3.2) if day.lamps else None,
        soft_box=day.box,
        grade=Grade(key=day.key, contrast=day.contrast, saturation=1.16, bloom=0.06, vignette=0.16),
    )


def _raised(direction: tuple[float, float, float], lift_deg: float) -> tuple[float, float, float]:
    flat = float(np.hypot(direction[0], direction[1]))
    height = np.clip(np.arctan2(direction[2], flat) + np.radians(lift_deg), np.radians(9), np.radians(70))
    x, y = direction[0] / flat * np.cos(height), direction[1] / flat * np.cos(height)
    return float(x), float(y), float(np.sin(height))


def _outside(day: _Day, seed: int) -> Floats:
    """A garden and sky beyond the windows; towards the camera the rest of the house, which only reflects."""
    height, width = 96, 192
    random = np.random.default_rng([seed, 0x0D])
    up = np.cos((np.arange(height) + 0.5) / height * np.pi)[:, None, None]
    turn = (np.arange(width) + 0.5) / width * 2 * np.pi - np.pi
    sky = np.asarray(day.sky) * (0.8 + 0.3 * np.clip(up, 0, 1))
    radiance = np.repeat(np.where(up > 0, sky, np.asarray(day.sky) * (0.2, 0.21, 0.14)), width, axis=1)
    row, column = np.mgrid[0:height, 0:width]
    for _ in range(110):  # trees and bushes, far out of focus
        x, y = random.integers(0, width), height * (0.49 + 0.1 * random.random() ** 1.5)
        inside = np.hypot((column - x + width / 2) % width - width / 2, row - y) < random.uniform(1.2, 4.2)
        radiance[inside] = np.asarray(day.sky) * (0.17, 0.22, 0.1) * random.uniform(0.5, 1.9)
    if day.lamps:
        for _ in range(70):
            x, y = random.integers(0, width), int(height * random.uniform(0.42, 0.6))
            radiance[y, x] = np.asarray(LAMP_GLOW) * random.uniform(1.0, 4.0)
    house = np.clip(-np.cos(turn) * 1.6 + 0.35, 0, 1)[None, :, None]
    return (radiance * (1 - house) + np.asarray(day.house) * house).astype(np.float32)


def _times(colour: Colour, power: float) -> Colour:
    return colour[0] * power, colour[1] * power, colour[2] * power
