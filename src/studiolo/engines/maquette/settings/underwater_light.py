"""Light under water: a bright surface overhead, shafts that fan out from the sun, a net of light on everything below."""

from dataclasses import dataclass

import numpy as np

from studiolo.engines.maquette.model import Colour, Floats, Material, Mesh, Numbers, Part, Vector
from studiolo.engines.maquette.settings.ground_noise import read, step, tile, web
from studiolo.engines.maquette.stage import AreaLight, Grade, Haze, Light, LightName, Sky, Sun

SKY_HEIGHT = 512
WINDOW_DEG = 41.4  # above the horizontal, where the world outside begins to be seen: Snell's window
NET_AT = 30.0  # how far above the ground the net hangs that throws the caustics, in subjects
NET_HALF = 11.0
NET_CELLS = 200
OPEN = 0.27
BLUR_DEG = 0.075
Ring = tuple[tuple[float, float], ...]
BLUR: Ring = ((0.0, 0.0), (1.0, 0.3), (-0.8, 0.75), (-0.25, -1.0))


@dataclass(frozen=True, kw_only=True, slots=True)
class Water:
    """deep: what far things fade into. glow: the water above. surface: what shines through Snell's window. sun: 0 for
    none; azimuth and height where it stands, degrees, azimuth 0 behind the subject. shafts: 0 to 1. clear: how many
    subjects far one can see. fill: a lamp beside the camera."""

    deep: Colour
    glow: Colour
    surface: Colour
    sun: Colour
    azimuth_deg: float
    height_deg: float
    shafts: float
    clear: float
    fill: Colour
    key: float
    balance: Colour = (0.80, 1.0, 1.07)


_DAY = Water(
    deep=(0.016, 0.17, 0.32), glow=(0.10, 0.52, 0.70), surface=(1.6, 2.1, 2.2), sun=(4.4, 4.4, 3.9), azimuth_deg=-130,
    height_deg=62, shafts=0.55, clear=8.5, fill=(1.2, 1.15, 1.1), key=0.24,
)  # fmt: skip
WATERS: dict[LightName, Water] = {
    "studio": _DAY,
    "noon": _DAY,
    "window": Water(
        deep=(0.02, 0.18, 0.29), glow=(0.12, 0.50, 0.60), surface=(1.6, 1.9, 1.8), sun=(4.6, 4.1, 3.2), azimuth_deg=-66,
        height_deg=48, shafts=0.8, clear=7.5, fill=(1.6, 1.5, 1.4), key=0.23,
    ),
    "golden_hour": Water(
        deep=(0.022, 0.15, 0.23), glow=(0.30, 0.46, 0.42), surface=(2.4, 1.7, 0.9), sun=(5.2, 3.7, 1.9), azimuth_deg=-26,
        height_deg=46, shafts=1.0, clear=7.0, fill=(5.2, 4.3, 3.3), key=0.22, balance=(0.86, 1.0, 1.02),
    ),
    "backlight": Water(
        deep=(0.012, 0.15, 0.27), glow=(0.16, 0.56, 0.66), surface=(2.2, 2.5, 2.3), sun=(5.4, 5.0, 4.2), azimuth_deg=9,
        height_deg=50, shafts=1.2, clear=7.0, fill=(4.6, 4.4, 4.2), key=0.22,
    ),
    "overcast": Water(
        deep=(0.05, 0.17, 0.19), glow=(0.16, 0.40, 0.42), surface=(0.9, 1.1, 1.1), sun=(0.0, 0.0, 0.0), azimuth_deg=0,
        height_deg=60, shafts=0.12, clear=5.5, fill=(2.2, 2.2, 2.1), key=0.21,
    ),
    "night": Water(
        deep=(0.003, 0.016, 0.042), glow=(0.008, 0.045, 0.10), surface=(0.10, 0.18, 0.30), sun=(0.22, 0.34, 0.52),
        azimuth_deg=-30, height_deg=55, shafts=0.8, clear=6.5, fill=(1.25, 1.15, 0.95), key=0.075,
    ),
}  # fmt: skip


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class UnderwaterLight:
    """net: what hangs between sun and ground, in subjects; none where no sun shines."""

    lights: tuple[Light, ...]
    sky: Sky
    haze: Haze
    grade: Grade
    net: tuple[Part, ...]


def underwater_light(water: Water, size: float, back: float, side: float, seed: int) -> UnderwaterLight:
    """side: 1 or -1 puts the sun and the lamp to the other side."""
    azimuth, height = np.radians(water.azimuth_deg * side), np.radians(water.height_deg)
    towards: Vector = (
        float(np.sin(azimuth) * np.cos(height)), float(np.cos(azimuth) * np.cos(height)), float(np.sin(height))
    )  # fmt: skip
    shines = max(water.sun) > 0
    suns = _suns(towards, water.sun) if shines else ()
    lamp = AreaLight(
        centre=(-1.4 * side * size, -(back + 0.2) * size, 1.9 * size),
        target=(0.0, 0.0, 0.45 * size),
        width_m=1.8 * size,
        height_m=1.8 * size,
        radiance=water.fill,
    )
    return UnderwaterLight(
        lights=(*suns, lamp),
        sky=Sky(radiance=_painted(water, towards, seed)),
        haze=Haze(colour=water.deep, distance_m=water.clear * size, most=0.985, start_m=0.45 * back * size),
        grade=Grade(key=water.key, contrast=1.42, saturation=1.2, bloom=0.08, balance=water.balance, vignette=0.16),
        net=(_net(towards, seed),) if shines else (),
    )


def _suns(towards: Vector, irradiance: Colour) -> tuple[Light, ...]:
    """One sun as a few that stand close together, so that the net's shadow has soft edges at no cost in noise."""
    way = np.asarray(towards)
    first = np.cross(way, (0.0, 0.0, 1.0))
    first /= np.linalg.norm(first)
    second = np.cross(first, way)
    share = 1 / (len(BLUR) * OPEN)
    suns = []
    for right, up in BLUR:
        turned = way + np.radians(BLUR_DEG) * (right * first + up * second)
        turned /= np.linalg.norm(turned)
        suns.append(
            Sun(
                direction=(float(turned[0]), float(turned[1]), float(turned[2])),
                irradiance=(irradiance[0] * share, irradiance[1] * share, irradiance[2] * share),
            )
        )
    return tuple(suns)


def _net(towards: Vector, seed: int) -> Part:
    """A black sheet with the caustics cut out of it, far above and out of the picture."""
    line = np.linspace(-NET_HALF, NET_HALF, NET_CELLS)
    x, y = np.meshgrid(line, line, indexing="ij")
    value = web(x, y, 6.6, seed % 500 + 60)
    value = value + 0.05 * read(tile(seed % 500 + 70, 1.9), x, y, 14.0)
    level = float(np.quantile(value, OPEN))
    centre = np.asarray(towards) / towards[2] * NET_AT
    points = np.stack([x + centre[0], y + centre[1], np.full_like(x, NET_AT)], axis=-1).reshape(-1, 3)
    index = np.arange(x.size).reshape(x.shape)
    a, b, c, d = (part.ravel() for part in (index[:-1, :-1], index[1:, :-1], index[1:, 1:], index[:-1, 1:]))
    faces = np.concatenate([np.stack([a, b, c], 1), np.stack([a, c, d], 1)])
    corners = _kept(points[faces], (value - level).ravel()[faces])
    shape = Mesh(
        vertices=corners.reshape(-1, 3).astype(np.float32),
        faces=np.arange(3 * len(corners), dtype=np.uint32).reshape(-1, 3),
        normals=np.tile(np.array((0, 0, -1), np.float32), (3 * len(corners), 1)),
    )
    return Part(shape=shape, material=Material(colour=(0.02, 0.02, 0.02), kind="matte"), name="net of light")


def _kept(corners: Numbers, value: Numbers) -> Numbers:
    """The parts of triangles where a value given at their corners is positive, cut straight. corners: (n, 3, 3)."""
    inside = value > 0
    count = inside.sum(axis=1)
    whole = corners[count == 3]
    # Turn the odd corner to the front; winding does not matter for a shadow.
    single, pair = (np.flatnonzero(count == wanted) for wanted in (1, 2))
    one = _turned(corners[single], value[single], inside[single].argmax(axis=1))
    two = _turned(corners[pair], value[pair], (~inside[pair]).argmax(axis=1))
    cut_first, cut_second = _cuts(*one)
    tips = np.stack([one[0][:, 0], cut_first, cut_second], axis=1)
    low_first, low_second = _cuts(*two)
    lower = np.stack([low_first, two[0][:, 1], two[0][:, 2]], axis=1)
    upper = np.stack([low_first, two[0][:, 2], low_second], axis=1)
    return np.concatenate([whole, tips, lower, upper])


def _turned(corners: Numbers, value: Numbers, first: Numbers) -> tuple[Numbers, Numbers]:
    order = (np.asarray(first)[:, None] + np.arange(3)) % 3
    rows = np.arange(len(corners))[:, None]
    return corners[rows, order], value[rows, order]


def _cuts(corners: Numbers, value: Numbers) -> tuple[Numbers, Numbers]:
    """Where the value is zero on the two sides that leave the first corner."""
    found = []
    for other in (1, 2):
        share = value[:, 0] / (value[:, 0] - value[:, other])
        found.append(corners[:, 0] + (corners[:, other] - corners[:, 0]) * share[:, None])
    return found[0], found[1]


def _painted(water: Water, towards: Vector, seed: int) -> Floats:
    """The water all around: deep below, glowing above, the surface with its window overhead, shafts from the sun."""
    rows, columns = SKY_HEIGHT, 2 * SKY_HEIGHT
    polar = ((np.arange(rows) + 0.5) / rows * np.pi)[:, None]
    turn = ((np.arange(columns) + 0.5) / columns * 2 * np.pi - np.pi)[None, :]
    up = np.cos(polar) + 0 * turn
    view = np.stack([np.sin(polar) * np.sin(turn), np.sin(polar) * np.cos(turn), up], axis=-1)
    height = np.degrees(np.arcsin(np.clip(up, -1, 1)))
    facing = np.clip(view @ np.asarray(towards), -1, 1)
    near_sun = np.exp(-np.degrees(np.arccos(facing)) / 26)
    deep, glow, surface = (np.asarray(colour) for colour in (water.deep, water.glow, water.surface))
    share = (np.clip((height + 2) / 42, 0, 1) ** 1.35 * (0.72 + 0.9 * near_sun))[..., None]
    sky = deep + (glow - deep) * share
    far = 1 / np.maximum(up, 0.08)
    ripple = read(tile(seed % 500 + 80, 1.5), view[..., 0] * far, view[..., 1] * far, 5.0)
    window = step(WINDOW_DEG - 5, WINDOW_DEG + 7, height + 4.5 * ripple)[..., None]
    sky = sky * (1 - window) + surface * (0.8 + 0.25 * ripple[..., None] + 2.2 * near_sun[..., None]) * window
    net = np.exp(-web(view[..., 0] * far, view[..., 1] * far, 7.0, seed % 500 + 90) / 0.10)
    sky += surface * 0.22 * (net * step(14, 34, height) * (1 - window[..., 0]))[..., None]
    if water.shafts > 0:
        sky += surface * 0.10 * water.shafts * _shafts(view, facing, height, towards, seed)[..., None]
    sky[height < -2] = deep * 0.9
    return np.asarray(sky, np.float32)


def _shafts(view: Numbers, facing: Numbers, height: Numbers, towards: Vector, seed: int) -> Numbers:
    """Streaks that all point at the sun, fading downwards."""
    way = np.asarray(towards)
    first = np.cross(way, (0.0, 0.0, 1.0))
    first /= np.linalg.norm(first)
    second = np.cross(first, way)
    around = np.arctan2(view @ first, view @ second)
    wide = read(tile(seed % 500 + 95, 1.2), around / (2 * np.pi), 0 * around + 0.31, 0.25)
    fine = read(tile(seed % 500 + 96, 1.2), around / (2 * np.pi), 0 * around + 0.77, 0.09)
    streak = np.clip(0.75 * wide + 0.55 * fine - 0.1, 0, 2.2)
    return np.asarray(streak * step(-4, 26, height) * (0.35 + 0.65 * np.clip(facing, 0, 1)))
