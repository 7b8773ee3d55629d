"""Light in rooms: what comes through a window, what the rest of the house sends back, and lamps at night."""

from dataclasses import dataclass

import numpy as np
from scipy import ndimage

from studiolo.engines.maquette.model import Colour, Floats, Numbers
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


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class RoomLight:
    """Light for a furnished room. sun: its irradiance, or None. sun_lift_deg: over the usual height of the window's sun.
    portal: radiance of the sky above each window. fill: of a large card behind the camera. lamp, candle: radiance of lit
    lamps and flames, or None. neon: whether coloured tubes burn. key_lamp: one hard lamp over the middle, or None.
    """

    sun: Colour | None
    sun_lift_deg: float
    sky: Sky
    portal: Colour
    fill: Colour
    lamp: Colour | None
    candle: Colour | None
    neon: bool
    key_lamp: Colour | None
    grade: Grade


@dataclass(frozen=True, kw_only=True, slots=True)
class _Hour:
    """seen: by day the outside is shown so much darker than the light it sends in, as a photographer balances the two; the
    lamps above the windows (portals) send the rest."""

    sky: Colour
    portal: float
    fill: Colour
    key: float
    sun: Colour | None = None
    lift_deg: float = 0.0
    lamp: float = 0.0
    candle: float = 0.0
    neon: bool = False
    key_lamp: float = 0.0
    seen: float = 0.26
    contrast: float = 1.45
    saturation: float = 1.14
    vignette: float = 0.14


_HOURS: dict[LightName, _Hour] = {
    "studio": _Hour(sky=(3.2, 3.4, 3.7), portal=3.2, fill=(3.0, 2.9, 2.8), key=0.3, sun=(2.4, 2.2, 1.9), lift_deg=10),
    "window": _Hour(sky=(3.4, 3.7, 4.2), portal=4.8, fill=(0.75, 0.73, 0.7), key=0.25, sun=(11.0, 9.3, 7.0)),
    "golden_hour": _Hour(
        sky=(3.2, 2.3, 1.5), portal=2.4, fill=(0.62, 0.5, 0.4), key=0.21, sun=(8.5, 5.3, 2.7), lift_deg=-8, lamp=8.0,
        seen=0.19, saturation=1.04
    ),
    "noon": _Hour(sky=(4.0, 4.4, 5.0), portal=4.8, fill=(1.3, 1.3, 1.28), key=0.29, sun=(13.0, 12.3, 11.2), lift_deg=11),
    "overcast": _Hour(sky=(3.6, 3.8, 4.1), portal=5.0, fill=(0.6, 0.64, 0.7), key=0.22, contrast=1.35, saturation=1.02),
    "backlight": _Hour(
        sky=(6.0, 5.6, 5.0), portal=5.0, fill=(0.3, 0.3, 0.3), key=0.23, sun=(22.0, 16.5, 10.8), lift_deg=-5, seen=0.24, contrast=1.55
    ),
    "night": _Hour(sky=(0.0022, 0.0035, 0.0095), portal=0.6, fill=(0.02, 0.018, 0.019), key=0.135, lamp=12.0, vignette=0.2),
    "blue_hour": _Hour(sky=(0.026, 0.05, 0.15), portal=1.8, fill=(0.045, 0.04, 0.042), key=0.17, lamp=12.0, vignette=0.18),
    "candle": _Hour(
        sky=(0.0012, 0.0018, 0.005), portal=0.3, fill=(0.012, 0.009, 0.007), key=0.085, candle=90.0, vignette=0.3
    ),
    "neon": _Hour(
        sky=(0.008, 0.008, 0.026), portal=0.5, fill=(0.02, 0.02, 0.035), key=0.115, lamp=0.8, neon=True, saturation=1.25,
        vignette=0.24,
    ),
    "dramatic": _Hour(
        sky=(0.5, 0.55, 0.65), portal=0.3, fill=(0.04, 0.04, 0.045), key=0.085, sun=(26.0, 21.0, 15.0), lift_deg=-2,
        key_lamp=60.0, contrast=1.6, vignette=0.3,
    ),
}  # fmt: skip
WINDOWLESS_KEY = 0.2
DIM_LIGHTS = ("night", "candle", "neon", "dramatic")  # which bring their own lamps, or none
HOUSE_SHARE = 0.3  # of the card behind the camera


def room_light(light: LightName, *, lit: bool, tint: Colour, city: bool, windows: bool, seed: int) -> RoomLight:
    """lit: lamps burn by day too. tint: the lamps' colour. city: what is outside after dark. windows: daylight comes in;
    where there are none, lamps burn always and give all the light there is."""
    hour = _HOURS[light]
    power = hour.lamp
    if (lit and light != "candle" and not power) or (not windows and light not in DIM_LIGHTS):
        power = 12.0
    sky = _around(hour, city=city, seed=seed)
    return RoomLight(
        sun=hour.sun if windows else None,
        sun_lift_deg=hour.lift_deg,
        sky=sky,
        portal=_times(hour.sky, hour.portal),
        fill=hour.fill if windows else _times(hour.fill, 0.16),
        lamp=_times(tint, power) if power > 0 else None,
        candle=_times((1.0, 0.56, 0.2), hour.candle) if hour.candle else None,
        neon=hour.neon,
        key_lamp=_times((1.0, 0.86, 0.68), hour.key_lamp) if hour.key_lamp and not windows else None,
        grade=Grade(
            key=hour.key if windows else min(hour.key, WINDOWLESS_KEY),
            contrast=hour.contrast,
            saturation=hour.saturation,
            bloom=0.055,
            vignette=hour.vignette,
        ),
    )


def _around(hour: _Hour, *, city: bool, seed: int) -> Sky:
    """What is outside the windows, far out of focus: by day a garden or the houses across the street, after dark lights of
    a town."""
    dark = hour.sun is None and max(hour.sky) < 1.0
    height = 640 if dark else 180
    random = np.random.default_rng([seed, 0x0D5])
    up = np.cos((np.arange(height) + 0.5) / height * np.pi)[:, None, None]
    sky = np.asarray(hour.sky) * (1.0 if dark else hour.seen)
    ground = sky * ((0.12, 0.12, 0.14) if city else (0.2, 0.21, 0.14))
    horizon = sky * (1.5, 0.95, 0.75) if dark else sky * (1.12, 1.0, 0.9)
    radiance = np.where(up > 0, horizon + (sky * (1.1 if dark else 0.8) - horizon) * np.clip(up * 1.6, 0, 1), ground)
    radiance = np.repeat(radiance, 2 * height, axis=1)
    if dark:
        _scatter(radiance, random, sky, city=city)
        _town_lights(radiance, random, share=0.05 if max(sky) > 0.1 else 0.022, count=230 if city else 40)
    else:
        (_across_the_street if city else _garden)(radiance, random, sky)
        radiance = ndimage.gaussian_filter(radiance, (0.9, 0.9, 0), mode=("nearest", "wrap", "nearest"))
    # Behind the camera is no garden but the rest of the house, which sends little back.
    turn = (np.arange(2 * height) + 0.5) / (2 * height) * 2 * np.pi - np.pi
    house = np.clip(-np.cos(turn) * 1.8 + 0.2, 0, 1)[None, :, None]
    radiance = radiance * (1 - house) + np.asarray(hour.fill) * HOUSE_SHARE * house
    return Sky(radiance=radiance.astype(np.float32))


def _garden(radiance: Numbers, random: np.random.Generator, sky: Numbers) -> None:
    """Crowns of trees, each lighter above than below, behind bushes and a lawn."""
    height, width = radiance.shape[:2]
    low = int(0.505 * height)
    lawn = np.linspace(0, 1, height - low)[:, None, None] ** 0.5
    radiance[low:] = sky * ((0.36, 0.46, 0.16) * (1 - lawn) + np.asarray((0.24, 0.32, 0.11)) * lawn)
    for count, rise, big in ((60, 0.062, 0.030), (170, 0.032, 0.016), (150, 0.012, 0.009)):
        for x in random.uniform(0, width, count):
            crown, tone = height * big * random.uniform(0.7, 1.4), random.uniform(0.65, 1.3)
            foot = height * (0.5 - rise * random.uniform(0.4, 1.25))
            green = sky * (0.27 + 0.09 * random.random(), 0.33, 0.13) * tone
            _disk(radiance, x, foot, crown, green * 0.62, 1.0)
            _disk(radiance, x - 0.2 * crown, foot - 0.25 * crown, 0.72 * crown, green * 1.15, 0.75)
            radiance[int(foot) : low, int(x - crown / 3) % width] *= 0.9


def _across_the_street(radiance: Numbers, random: np.random.Generator, sky: Numbers) -> None:
    """A row of houses of brick and plaster with their windows, some trees before them."""
    height, width = radiance.shape[:2]
    inks = np.array(
        [(0.52, 0.34, 0.26), (0.62, 0.55, 0.46), (0.46, 0.44, 0.43), (0.60, 0.45, 0.33), (0.40, 0.42, 0.46)]
    )
    foot, at = int(0.53 * height), 0
    radiance[foot:] = sky * (0.34, 0.33, 0.33)
    while at < width:
        wide = int(height * random.uniform(0.05, 0.1))
        top = int(height * random.uniform(0.37, 0.44))
        ink = sky * inks[random.integers(len(inks))] * random.uniform(0.75, 1.15)
        radiance[top:foot, at : at + wide] = ink
        for row in range(top + 3, foot - 4, 6):
            for column in range(at + 2, min(at + wide, width) - 2, 5):
                radiance[row : row + 3, column : column + 2] = ink * random.uniform(0.3, 0.65)
        at += wide
    for x in random.uniform(0, width, 22):
        for _ in range(7):
            green = sky * (0.3, 0.34, 0.15) * random.uniform(0.6, 1.25)
            y = height * random.uniform(0.455, 0.49)
            _disk(radiance, x + height * random.normal(0, 0.014), y, height * 0.013, green, 0.9)


def _scatter(radiance: Numbers, random: np.random.Generator, sky: Numbers, *, city: bool) -> None:
    """Houses or trees along the horizon, after dark."""
    height, width = radiance.shape[:2]
    for _ in range(46 if city else 120):
        x, size = int(random.integers(0, width)), float(random.uniform(0.012, 0.05)) * height
        tone = sky * ((0.3, 0.32, 0.36) if city else (0.17, 0.22, 0.1)) * random.uniform(0.5, 1.7)
        if city:
            top = int(height * random.uniform(0.40, 0.485))
            columns = np.arange(x, x + int(size * random.uniform(0.8, 2))) % width
            radiance[top : int(height * 0.53), columns] = tone
        else:
            _disk(radiance, x, height * (0.485 + 0.1 * random.random() ** 1.5), size, tone, 1.0)


def _town_lights(radiance: Numbers, random: np.random.Generator, *, share: float, count: int) -> None:
    """Lamps out of focus: soft disks, mostly warm."""
    inks = np.array([(1.0, 0.62, 0.25), (1.0, 0.8, 0.5), (1.0, 0.35, 0.2), (0.5, 0.75, 1.0)])
    height, width = radiance.shape[:2]
    for _ in range(count):
        ink = inks[random.choice(4, p=(0.46, 0.3, 0.12, 0.12))] ** 1.4
        x, y = float(random.uniform(0, width)), height * float(np.clip(random.normal(0.497, 0.03), 0.4, 0.6))
        _disk(
            radiance, x, y, height * float(random.uniform(0.005, 0.014)), ink * share * random.uniform(0.6, 4.0), 0.35
        )


def _disk(radiance: Numbers, x: float, y: float, radius: float, ink: Numbers, cover: float) -> None:
    """A disk laid into the picture, which is round from left to right. cover: 1 hides what was there."""
    height, width = radiance.shape[:2]
    reach = int(radius) + 2
    rows = np.clip(np.arange(int(y) - reach, int(y) + reach + 1), 0, height - 1)
    columns = np.arange(int(x) - reach, int(x) + reach + 1)
    away = np.hypot(columns[None] - x, rows[:, None] - y)
    share = np.clip(radius - away + 0.5, 0, 1)[..., None]
    patch = np.ix_(rows, columns % width)
    radiance[patch] = radiance[patch] * (1 - cover * share) + ink * share
