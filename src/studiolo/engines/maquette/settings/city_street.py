"""A town street that runs away from the camera: road, pavements, houses with shops, lamps and trees.

What a person could carry stands on the pavement by the shops; larger things in the middle of the road.
"""

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from studiolo.engines.maquette.lighting.street import StreetLight, street_light
from studiolo.engines.maquette.meshes import join
from studiolo.engines.maquette.model import Colour, Material, Mesh
from studiolo.engines.maquette.settings.facades import Street, house, repeat, striped
from studiolo.engines.maquette.settings.shell import Builder, ball, box, lathe, quad, tube
from studiolo.engines.maquette.settings.surfaces import asphalt, brick, hex_colour, paving, plaster, puddles
from studiolo.engines.maquette.stage import AreaLight, Light, LightName, Stage, StageRequest, View

NAME = "city_street"
USUAL_LIGHT: LightName = "golden_hour"

ROAD, WALK = 3.2, 3.3  # half the road's width; a pavement's width, metres
KERB = 0.13
NEAR, FAR = -16.0, 78.0
BRICKS = ("#8e4a36", "#a5674a", "#7a3f35", "#b08a6a")
PLASTERS = ("#d9c7a8", "#c9a58a", "#b9b4a6", "#d8b48c", "#a9b3ac", "#c7876c", "#e2d8c6")
SHOPS = ("#24443c", "#2d3a52", "#6b2b2b", "#1f1f22", "#8a5a2c", "#3f5f6b")
CLOTHS = (("#b5382e", "#f0e8da"), ("#2f5d50", "#f0e8da"), ("#2f4a73", "#e9e2d2"), ("#d09a3a", "#f3ead8"))
NEON: tuple[Colour, ...] = ((1.0, 0.1, 0.45), (0.1, 0.75, 1.0), (0.55, 0.22, 1.0), (1.0, 0.42, 0.08))
CARRIED_M = 1.3


def build(request: StageRequest) -> Stage:
    random = np.random.default_rng([request.seed, 0x57E7])
    subject = request.subject
    longest = max(subject.width_m, subject.depth_m, subject.height_m)
    on_walk = longest < CARRIED_M
    scale = max(1.0, subject.width_m / 6.0, subject.height_m / 7.0)
    middle = -(ROAD + 0.44 * WALK) if on_walk else 0.0
    # A low sun that a rain cloud covers gives a street between houses no light at all.
    covered = request.light == "golden_hour" and request.weather in ("rain", "fog", "cloudy")
    lit = street_light("overcast" if covered else request.light, request.seed, request.weather)
    builder = Builder()
    _ground(builder, middle, lit, random)
    _houses(builder, middle, lit, random)
    _lamps(builder, middle, lit)
    _trees(builder, middle, random)
    view = _view(on_walk, random)
    return Stage(
        parts=builder.parts(scale),
        lights=(*lit.sun, *_lamplight(lit, max(longest, 0.4), 5.0 if on_walk else 1.0)),
        sky=lit.sky,
        height=_height(on_walk, middle, scale),
        view=replace(view, blur=0.0) if subject.empty else view,
        grade=lit.grade,
        haze=lit.haze,
        stand_half_width_m=(1.1 if on_walk else 2.8) * scale,
        stand_depth_m=12.0 * scale,
    )


def _height(on_walk: bool, middle: float, scale: float) -> Callable[[float, float], float]:
    def height(x: float, y: float) -> float:
        """Pavements stand a kerb above the road."""
        return KERB * scale if abs(x / scale - middle) > ROAD else 0.0

    return height


def _view(on_walk: bool, random: np.random.Generator) -> View:
    if on_walk:
        return View(elevation_deg=float(random.uniform(4, 7)), fill=0.58, lens_mm=32, blur=0.34, lift=-0.1)
    return View(elevation_deg=float(random.uniform(4, 6)), fill=0.6, lens_mm=32, blur=0.22, lift=-0.09)


def _ground(builder: Builder, middle: float, lit: StreetLight, random: np.random.Generator) -> None:
    seed = int(random.integers(1000))
    wet: dict[str, float] = {"roughness": 0.13, "specular": 0.75} if lit.wet else {"roughness": 0.82, "specular": 0.3}
    damp: dict[str, float] = {"roughness": 0.3, "specular": 0.6} if lit.wet else {"roughness": 0.75, "specular": 0.3}
    ripples = puddles(seed) if lit.wet else None
    road = Material(colour=asphalt(seed), bump=ripples, bump_scale=0.02, **wet)  # type: ignore[arg-type]
    slabs = Material(colour=paving(str(random.choice(("#a39a8d", "#b3a794", "#8f8c88"))), seed), **damp)  # type: ignore[arg-type]
    stone = Material(colour=hex_colour("#9a948a"), roughness=0.7)
    length = FAR - NEAR
    builder.add(road, quad((middle - ROAD, NEAR, 0), (2 * ROAD, 0, 0), (0, length, 0), 3.0), name="road")
    for left in (middle - ROAD - WALK - 0.6, middle + ROAD):
        builder.add(slabs, quad((left, NEAR, KERB), (WALK + 0.6, 0, 0), (0, length, 0), 2.4), name="pavement")
    for x, inner in ((middle - ROAD, -0.16), (middle + ROAD, 0.16)):
        builder.add(stone, box((x, NEAR, -0.02), (x + inner, FAR, KERB + 0.004), 0.02, grain=1))
    paint = Material(colour=(0.62, 0.6, 0.56), roughness=0.6)
    dash = quad((middle - 0.06, 0, 0.004), (0.12, 0, 0), (0, 2.0, 0))
    builder.add(paint, repeat(dash, np.array([(0.0, y, 0.0) for y in np.arange(NEAR + 3, FAR, 5.0)])))


def _houses(builder: Builder, middle: float, lit: StreetLight, random: np.random.Generator) -> None:
    plain = _street(lit, random)
    signs = [replace(plain, shop_lit=_glowing(ink, 0.85)) for ink in NEON] if lit.neon else [plain]
    edge = ROAD + WALK
    y = NEAR
    while y < FAR - 4:  # right side: a house's left corner is the far one
        width = float(random.uniform(6.5, 10.5))
        street = signs[int(random.integers(len(signs)))] if lit.neon else plain
        house(builder, street, at=(middle + edge, y + width, KERB), turn_deg=-90, width=width, random=random)
        y += width
    y = NEAR
    while y < FAR - 4:
        width = float(random.uniform(6.5, 10.5))
        street = signs[int(random.integers(len(signs)))] if lit.neon else plain
        house(builder, street, at=(middle - edge, y, KERB), turn_deg=90, width=width, random=random)
        y += width


def _street(lit: StreetLight, random: np.random.Generator) -> Street:
    seed = int(random.integers(1000))
    bricks = [brick(str(code), seed + i) for i, code in enumerate(random.permutation(BRICKS)[:2])]
    plasters = [plaster(str(code), seed + i, 0.06) for i, code in enumerate(random.permutation(PLASTERS)[:4])]
    glass = Material(colour=(0.02, 0.026, 0.032), roughness=0.06, specular=0.9)
    lit_windows: tuple[Material, ...] = (glass,)
    shop = Material(colour=(0.05, 0.042, 0.034), roughness=0.06, specular=0.9)
    if lit.lamps is not None:
        glows: tuple[Colour, ...] = NEON if lit.neon else ((1.0, 0.62, 0.26), (1.0, 0.78, 0.5), (0.95, 0.5, 0.2))
        lit_windows = tuple(_glowing(glow, power) for glow, power in zip(glows, (0.75, 0.5, 0.4, 0.5), strict=False))
        shop = _glowing((1.0, 0.66, 0.34), 1.1)
    pairs = [CLOTHS[int(i)] for i in random.permutation(len(CLOTHS))[:3]]
    return Street(
        walls=tuple(Material(colour=texture, roughness=0.9, specular=0.15) for texture in (*bricks, *plasters)),
        trims=tuple(Material(colour=hex_colour(code), roughness=0.6) for code in ("#e6dfd0", "#cfc4b0", "#4a4640")),
        shop_paints=tuple(
            Material(colour=hex_colour(str(code)), roughness=0.35, clearcoat=0.2)
            for code in random.permutation(SHOPS)[:4]
        ),
        awnings=tuple(Material(kind="thin", colour=striped(*pair), roughness=0.9, translucency=0.5) for pair in pairs),
        glass=glass,
        lit=lit_windows,
        shop_lit=shop,
        lit_share=0.42 if lit.lamps is not None else 0.0,
    )


def _glowing(colour: Colour, power: float) -> Material:
    return Material(
        colour=(0.05, 0.05, 0.05), roughness=0.2, emission=(colour[0] * power, colour[1] * power, colour[2] * power)
    )


def _lamps(builder: Builder, middle: float, lit: StreetLight) -> None:
    """Cast-iron lamps along both kerbs."""
    iron = Material(colour=(0.02, 0.024, 0.022), roughness=0.4, metallic=0.3)
    globe = Material(colour=(0.8, 0.78, 0.74), roughness=0.3, clearcoat=0.5)
    if lit.lamps is not None:
        globe = _glowing((1.0, 0.7, 0.38), 16.0)
    foot = [(0.0, 0.0), (0.13, 0.0), (0.12, 0.25), (0.06, 0.4), (0.045, 0.7), (0.035, 3.6), (0.09, 3.7), (0.0, 3.72)]
    post = join([lathe(foot, sides=12), tube([(0, 0, 4.15), (0, 0, 4.3)], 0.05, 8)])
    places = np.array(
        [
            (middle + side * (ROAD + 0.32), y, KERB)
            for side, start in ((1, 7.5), (-1, 1.5))
            for y in np.arange(start, FAR, 12.0)
        ]
    )
    builder.add(iron, repeat(post, places), name="lamp posts")
    builder.add(globe, repeat(ball((0, 0, 3.93), 0.22, sides=16), places), name="lamp globes")


def _lamplight(lit: StreetLight, size: float, power: float) -> tuple[Light, ...]:
    """By night one lamp stands near the subject, out of the picture, and a shop window lights its other side."""
    if lit.lamps is None:
        return ()
    warm, cool = (17.0 * power, 12.6 * power, 7.8 * power), (1.8 * power, 2.4 * power, 4.0 * power)
    if lit.neon:
        warm, cool = (14.0 * power, 2.6 * power, 9.0 * power), (0.9 * power, 5.0 * power, 8.0 * power)
    return (
        AreaLight(
            centre=(-1.6 * size, -0.9 * size, 3.0 * size), target=(0, 0, 0.3 * size), width_m=0.8 * size,
            height_m=0.8 * size, radiance=warm, shape="disk",
        ),
        AreaLight(
            centre=(2.6 * size, 1.2 * size, 1.8 * size), target=(0, 0, 0.4 * size), width_m=0.8 * size,
            height_m=1.6 * size, radiance=cool,
        ),
    )  # fmt: skip


def _trees(builder: Builder, middle: float, random: np.random.Generator) -> None:
    """A few street trees on the left kerb and far on the right one."""
    bark = Material(colour=hex_colour("#5a4a3c"), roughness=0.95)
    green = hex_colour(str(random.choice(("#4f7a35", "#5f7f3a", "#7f8a3a", "#3f6a3a"))))
    leaf = Material(kind="thin", colour=green, roughness=0.6, translucency=0.9)
    trunk = tube(
        [(0, 0, 0), (0.03, 0.02, 1.2), (-0.02, 0.0, 2.4), (0.05, 0.04, 3.6)], np.array([0.11, 0.09, 0.08, 0.05])
    )
    places = np.array(
        [(middle - ROAD - 0.75, y, KERB) for y in np.arange(7.5, FAR, 12.0)]
        + [(middle + ROAD + 0.5, y, KERB) for y in np.arange(25.5, FAR, 12.0)]
    )
    builder.add(bark, repeat(trunk, places))
    builder.add(leaf, repeat(_crown(random), places))


def _crown(random: np.random.Generator, count: int = 1100) -> Mesh:
    """Leaves in a rounded cloud, more of them near its skin."""
    way = random.standard_normal((count, 3))
    way /= np.linalg.norm(way, axis=1, keepdims=True)
    lumpy = 1 + 0.22 * np.sin(3 * way[:, 0] + 2.1) * np.sin(4 * way[:, 1]) + 0.15 * np.sin(5 * way[:, 2])
    middle = way * (random.random((count, 1)) ** 0.35) * lumpy[:, None] * (1.25, 1.25, 1.45) + (0, 0, 4.1)
    first = random.standard_normal((count, 3)) * 0.1
    second = np.cross(first, random.standard_normal((count, 3)))
    second *= 0.09 / np.maximum(np.linalg.norm(second, axis=1, keepdims=True), 1e-6)
    corners = np.stack([middle - first, middle + second, middle + first, middle - second], axis=1).reshape(-1, 3)
    base = np.arange(count)[:, None] * 4
    faces = np.concatenate([base + np.array((0, 1, 2)), base + np.array((0, 2, 3))])
    return Mesh(
        vertices=corners.astype(np.float32),
        faces=faces.astype(np.uint32),
        normals=np.repeat(way, 4, axis=0).astype(np.float32),
        uvs=np.zeros((count * 4, 2), np.float32),
    )
