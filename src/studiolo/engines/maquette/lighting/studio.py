"""Light for things photographed alone: soft boxes of a size with the subject, and what glossy things see around them.

All lengths are multiples of the subject's size; lamps keep clear of the picture at any aspect.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np

from studiolo.engines.maquette.model import Colour, Floats
from studiolo.engines.maquette.stage import AreaLight, Light, LightName, Sky

WARM_WHITE: Colour = (1.0, 0.95, 0.88)
COOL_WHITE: Colour = (0.9, 0.95, 1.0)
LOW_SUN: Colour = (1.0, 0.6, 0.27)


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class StudioLight:
    lights: tuple[Light, ...]
    sky: Sky


def studio_light(light: LightName, size: float, *, low_key: bool, side: float, aspect: float) -> StudioLight:
    """side: -1 puts the key light on the left, 1 on the right. low_key: darkness with lit edges, whatever the light."""
    wide, tall = max(1.0, aspect), max(1.0, 1 / aspect)
    lamp = _Lamp(size=size, side=side, wide=wide, tall=tall)
    if low_key:
        return StudioLight(lights=_edges(lamp), sky=_room(0.02, 0.05, 0.015))
    lights = _LIGHTS[light](lamp)
    top, front, below = _ROOMS[light]
    tint = _TINTS.get(light, (1.0, 1.0, 1.0))
    return StudioLight(lights=lights, sky=_room(top, front, below, tint))


@dataclass(frozen=True, kw_only=True, slots=True)
class _Lamp:
    """Places lamps around the subject. x > 0 is away from the key's side."""

    size: float
    side: float
    wide: float
    tall: float

    def __call__(
        self,
        at: tuple[float, float, float],
        width: float,
        height: float,
        colour: Colour,
        power: float,
        aim: float = 0.3,
    ) -> AreaLight:
        x, y, z = at
        centre = (-x * self.side * self.size, y * self.size, z * self.size)
        return AreaLight(
            centre=centre,
            target=(0.0, 0.0, aim * self.size),
            width_m=width * self.size,
            height_m=height * self.size,
            radiance=(colour[0] * power, colour[1] * power, colour[2] * power),
            shape="disk" if width == height and width < 1 else "rectangle",
        )


def _soft(lamp: _Lamp) -> tuple[Light, ...]:
    """A large key, a tall strip to draw the far edge, light from above and behind."""
    return (
        lamp((-1.9, -1.5, 2.3), 1.9, 1.9, WARM_WHITE, 7.2),
        lamp((2.5 * lamp.wide, -0.5, 1.2), 0.7, 2.2, COOL_WHITE, 3.2),
        lamp((1.1, 2.1, 2.9 * lamp.tall), 1.8, 0.8, (1.0, 1.0, 1.0), 6.0),
        _on_the_wall(lamp, (1.0, 1.0, 1.0), 5.0),
    )


def _on_the_wall(lamp: _Lamp, colour: Colour, power: float) -> AreaLight:
    """A lamp over the picture's top edge that lights the paper behind the subject."""
    size = lamp.size
    return AreaLight(
        centre=(0.0, 1.7 * size, 3.1 * size * lamp.tall),
        target=(0.0, 4.1 * size, 1.1 * size),
        width_m=2.2 * size,
        height_m=0.5 * size,
        radiance=(colour[0] * power, colour[1] * power, colour[2] * power),
    )


def _low_sun(lamp: _Lamp) -> tuple[Light, ...]:
    return (
        lamp((-7.0, -2.6, 2.9), 0.4, 0.4, LOW_SUN, 1500.0),
        lamp((3.0 * lamp.wide, 0.6, 1.4), 0.6, 1.8, LOW_SUN, 1.2),
    )


def _high_sun(lamp: _Lamp) -> tuple[Light, ...]:
    return (lamp((-3.2, -3.0, 7.4), 0.34, 0.34, (1.0, 0.97, 0.9), 2300.0),)


def _veiled(lamp: _Lamp) -> tuple[Light, ...]:
    return (
        lamp((-0.4, -0.6, 3.4 * lamp.tall), 4.4, 4.4, (0.96, 0.98, 1.0), 2.4),
        lamp((-2.6 * lamp.wide, -1.0, 1.2), 1.4, 2.0, (1.0, 1.0, 1.0), 1.4),
    )


def _sunbeam(lamp: _Lamp) -> tuple[Light, ...]:
    """The lamp behind the studio's paper window; see settings/studio.py."""
    return (lamp((-5.2, -4.6, 2.9), 0.05, 0.05, (1.0, 0.84, 0.62), 60000.0, aim=0.42),)


def _behind(lamp: _Lamp) -> tuple[Light, ...]:
    """Glow from behind with just enough from the front to keep colours."""
    return (
        lamp((-1.5, 2.3, 3.0 * lamp.tall), 2.0, 1.2, (1.0, 0.9, 0.74), 17.0),
        lamp((1.9, 2.0, 2.6 * lamp.tall), 1.2, 1.2, (1.0, 0.92, 0.8), 12.0),
        lamp((-1.6, -3.0, 2.0), 2.0, 2.0, (1.0, 0.97, 0.94), 1.2),
        _on_the_wall(lamp, (1.0, 0.88, 0.7), 40.0),
    )


def _edges(lamp: _Lamp) -> tuple[Light, ...]:
    """Two tall strips behind the subject, one warm and one cool, and a breath from the front."""
    return (
        lamp((-2.3 * lamp.wide, 0.9, 1.5), 0.5, 2.4, (1.0, 0.78, 0.54), 17.0),
        lamp((2.4 * lamp.wide, 0.8, 1.5), 0.5, 2.4, (0.55, 0.75, 1.0), 13.0),
        lamp((-1.0, -1.7, 2.7), 1.2, 1.2, WARM_WHITE, 3.6),
    )


def _dusk(lamp: _Lamp) -> tuple[Light, ...]:
    """Cool light from everywhere above, and one warm lamp that was left on."""
    return (
        lamp((-0.4, -0.6, 3.4 * lamp.tall), 4.0, 4.0, (0.42, 0.6, 1.0), 1.3),
        lamp((-2.4, -0.6, 1.3), 0.5, 0.9, (1.0, 0.62, 0.3), 17.0),
        _on_the_wall(lamp, (0.4, 0.58, 1.0), 3.0),
    )


def _candles(lamp: _Lamp) -> tuple[Light, ...]:
    """Small warm flames, low and close, on either side."""
    return (
        lamp((-1.5, -0.7, 0.7), 0.09, 0.09, (1.0, 0.52, 0.18), 620.0),
        lamp((1.4 * lamp.wide, 0.5, 0.6), 0.08, 0.08, (1.0, 0.5, 0.16), 420.0),
        lamp((-1.9 * lamp.wide, 1.6, 1.1), 0.09, 0.09, (1.0, 0.52, 0.18), 420.0),
    )


def _tubes(lamp: _Lamp) -> tuple[Light, ...]:
    """A pink tube on one side, a cyan one on the other, violet on the wall."""
    return (
        lamp((-2.1 * lamp.wide, -0.5, 1.3), 0.16, 2.6, (1.0, 0.08, 0.42), 34.0),
        lamp((2.1 * lamp.wide, -0.3, 1.3), 0.16, 2.6, (0.05, 0.62, 1.0), 30.0),
        _on_the_wall(lamp, (0.45, 0.12, 1.0), 9.0),
        lamp((-0.6, -2.6, 2.2), 1.4, 1.4, (0.7, 0.7, 1.0), 0.5),
    )


def _one_key(lamp: _Lamp) -> tuple[Light, ...]:
    """One hard lamp from high at the side; everything else falls into shadow."""
    return (
        lamp((-2.6, -0.5, 3.3), 0.3, 0.3, (1.0, 0.92, 0.82), 420.0),
        lamp((2.2 * lamp.wide, 1.4, 1.4), 0.25, 1.8, (0.5, 0.68, 1.0), 9.0),
    )


_LIGHTS: Mapping[LightName, Callable[[_Lamp], tuple[Light, ...]]] = MappingProxyType(
    {
        "studio": _soft,
        "golden_hour": _low_sun,
        "noon": _high_sun,
        "overcast": _veiled,
        "night": _edges,
        "window": _sunbeam,
        "backlight": _behind,
        "blue_hour": _dusk,
        "candle": _candles,
        "neon": _tubes,
        "dramatic": _one_key,
    }
)
# Radiance of the surrounding studio from above, from the camera's side and from below.
_ROOMS: Mapping[LightName, tuple[float, float, float]] = MappingProxyType(
    {
        "studio": (0.62, 0.36, 0.22),
        "golden_hour": (0.24, 0.15, 0.1),
        "noon": (0.8, 0.5, 0.35),
        "overcast": (0.8, 0.55, 0.4),
        "night": (0.02, 0.05, 0.015),
        "window": (0.34, 0.26, 0.18),
        "backlight": (0.3, 0.3, 0.15),
        "blue_hour": (0.3, 0.2, 0.12),
        "candle": (0.015, 0.012, 0.008),
        "neon": (0.05, 0.05, 0.03),
        "dramatic": (0.03, 0.025, 0.015),
    }
)
_TINTS: Mapping[LightName, Colour] = MappingProxyType(
    {
        "golden_hour": (0.82, 0.82, 1.12),
        "noon": (0.92, 0.98, 1.1),
        "window": (0.9, 0.95, 1.1),
        "backlight": (1.04, 0.98, 0.94),
        "blue_hour": (0.5, 0.68, 1.15),
    }
)


def _room(top: float, front: float, below: float, tint: Colour = (1.0, 1.0, 1.0)) -> Sky:
    """A dim studio all around: brighter above, with dark flags at the sides that give glossy things their edges."""
    height = 32
    polar = (np.arange(height) + 0.5) / height * np.pi
    turn = (np.arange(2 * height) + 0.5) / (2 * height) * 2 * np.pi - np.pi  # 0 looks along +y
    up = np.cos(polar)[:, None]
    towards_camera = (0.5 - 0.5 * np.cos(turn))[None, :] * np.sin(polar)[:, None]
    radiance = np.where(up > 0, below + (top - below) * np.clip(up * 1.3, 0, 1), below)
    radiance = radiance + (front - below) * towards_camera**2
    flag = np.exp(-(((np.abs(turn) - 1.75) / 0.28) ** 2))[None, :] * np.sin(polar)[:, None] ** 2
    radiance = radiance * (1 - 0.7 * flag)
    coloured: Floats = (radiance[..., None] * np.asarray(tint)).astype(np.float32)
    return Sky(radiance=coloured)
