"""Peaks as things one can hold: land pushed up and cut by its own streams, with snow, lava or palms on it."""

from dataclasses import replace

import numpy as np
from scipy import ndimage

from studiolo.engines.maquette.makers.nature.clouds import billows
from studiolo.engines.maquette.makers.nature.forms import fractal, glowing, scaled, thinned
from studiolo.engines.maquette.makers.protocol import ThingSpec
from studiolo.engines.maquette.makers.solid_grain import blend, step
from studiolo.engines.maquette.makers.solids import finished
from studiolo.engines.maquette.makers.turning import turned, unit
from studiolo.engines.maquette.model import Colour, Material, Mesh, Model, Numbers, Part
from studiolo.engines.maquette.settings.erosion import erode, refined
from studiolo.engines.maquette.settings.palms import grow_palm
from studiolo.engines.maquette.settings.rocks import stone
from studiolo.engines.maquette.settings.shell import Builder, sheet
from studiolo.engines.maquette.settings.surfaces import hex_colour

CELLS, FINE = 84, 220
CELL_M = 25.0
ROUND = 0.95  # of the half side of the square on which land is made
SNOW: Colour = (0.84, 0.87, 0.91)
LAVA: Colour = (5.5, 1.15, 0.10)
LAND = Material(per_vertex=True, roughness=0.92, specular=0.15)


def make_mountain(spec: ThingSpec) -> Model:
    """One peak with its ridges, bare rock between snow above and green below."""
    random = np.random.default_rng([spec.seed, 0x3A7])
    height = _eroded(random, sharp=1.25)
    top = height.max()
    x, y, z = _grid(height, 0.62)
    normals = _normals(x, y, z)
    flat, high = normals[..., 2], height / top
    places = np.stack([x, y, z], axis=-1)
    grain = fractal(places, 0.12, spec.seed, 4)
    rock = blend(hex_colour("#544f4c"), hex_colour("#a0968a"), 0.45 + 0.2 * grain + 0.1 * np.sin(z * 150 + 3 * grain))
    if spec.colour is not None:
        rock = np.clip(np.asarray(spec.colour) * (0.75 + 0.5 * (0.5 + 0.2 * grain))[..., None], 0, 0.9)
    woods = blend(hex_colour("#26331f"), hex_colour("#4c5c38"), 0.5 + 0.3 * grain)
    meadow = blend(woods, hex_colour("#76804f"), step(0.3, 1.2, fractal(places, 0.3, spec.seed + 2, 2)))
    ground = blend(rock, meadow, step(0.22, 0.07, high + 0.05 * grain) * step(0.5, 0.8, flat + 0.05 * grain))
    usual = 0.4 + float(random.uniform(-0.05, 0.08))
    line = 2.0 if {"green", "snowless", "bare"} & set(spec.modifiers) else 0.2 if "snowy" in spec.modifiers else usual
    snow = step(line - 0.05, line + 0.08, high + 0.05 * grain) * step(
        0.3, 0.46, flat + 0.06 * grain + 0.3 * (high - line)
    )
    shades = blend(ground, SNOW, snow)
    return finished([Part(shape=_surface(x, y, z, shades), material=LAND, name="mountain")], spec.size_m, _TOLD)


_TOLD = frozenset({"colour", "modifiers"})


def make_volcano(spec: ThingSpec) -> Model:
    """A furrowed cone with a bowl of lava, streams of it, and smoke."""
    random = np.random.default_rng([spec.seed, 0x701C])
    rough = _eroded(random, sharp=0.85)
    x, y = _square()
    away = np.hypot(x, y)
    cone = np.clip(1 - away / 0.97, 0, 1) ** 1.35
    height = 0.8 * cone + 0.2 * rough / rough.max() * step(1.0, 0.7, away)
    turn = np.arctan2(y, x)
    bent = turn + 0.5 * fractal(np.stack([x, y, 0 * x], -1), 0.5, spec.seed, 2)
    height = height - 0.018 * np.abs(np.sin(7 * bent)) * step(0.05, 0.3, away) * step(1.0, 0.6, away)
    rim = 0.17
    lip = height[np.abs(away - rim) < 0.01].mean()
    height = np.where(away < rim * 1.3, np.minimum(height, lip + 0.02 + 0.02 * np.sin(3 * turn)), height)
    bowl = lip - 0.12 * step(rim, 0.4 * rim, away)
    height = np.where(away < rim, np.minimum(height, bowl), height)
    asleep = bool({"dormant", "extinct", "sleeping"} & set(spec.modifiers))
    streams = _streams(x, y, away, random, spec.seed) * (0.0 if asleep else 1.0)
    height = height - 0.012 * streams
    x, y, z = _grid(height * 1.0, 0.6)
    places = np.stack([x, y, z], axis=-1)
    grain = fractal(places, 0.1, spec.seed, 4)
    rock = blend(hex_colour("#2b2523"), hex_colour("#77604f"), 0.42 + 0.22 * grain + 0.25 * (z / z.max() - 0.4))
    green = step(0.34, 0.1, height + 0.05 * grain)
    shades = blend(rock, blend(hex_colour("#2f4a24"), hex_colour("#65803f"), 0.5 + 0.25 * grain), green * 0.9)
    hot = np.maximum(streams, step(rim, 0.75 * rim, away) * (0.0 if asleep else 1.0))
    shades = blend(shades, (0.05, 0.03, 0.025), hot)
    mesh = _surface(x, y, z, shades)
    heat = _read(np.clip(hot + 0.18 * fractal(places, 0.05, spec.seed + 1, 3) * (hot > 0.2), 0, 1), ROUND).ravel()
    glows = heat[mesh.faces].mean(axis=1) > 0.45
    parts = [Part(shape=thinned(mesh, np.flatnonzero(~glows)), material=LAND, name="volcano")]
    if glows.any():
        lava, warmth = thinned(mesh, np.flatnonzero(glows)), heat[np.unique(mesh.faces[np.flatnonzero(glows)])]
        parts += glowing(
            lava, (warmth - 0.4) / 0.6, (0.1, 0.04, 0.02), lambda s: scaled(LAVA, 0.12 + 0.88 * s**1.5), 4, "lava"
        )
        parts.append(_smoke(float(z.max()), random))
    return finished(parts, spec.size_m, frozenset({"modifiers"}))


def _streams(x: Numbers, y: Numbers, away: Numbers, random: np.random.Generator, seed: int) -> Numbers:
    """Where lava runs, 0 to 1: three or four tongues that wind down and end."""
    wide = np.zeros_like(x)
    for _ in range(int(random.integers(3, 5))):
        aim, long = float(random.uniform(-np.pi, 0.2)), float(random.uniform(0.45, 0.85))
        wind = 0.16 * np.sin(away * float(random.uniform(4, 7)) + float(random.uniform(0, 6))) * away
        gap = np.angle(np.exp(1j * (np.arctan2(y, x) - aim - wind))) * away
        thick = 0.022 + 0.014 * away + 0.008 * fractal(np.stack([x, y, 0 * x], -1), 0.1, seed, 2)
        ends = step(long, long - 0.08, away) * step(0.06, 0.12, away)
        wide = np.maximum(wide, step(1.0, 0.45, np.abs(gap) / thick) * ends)
    return wide


def _smoke(top: float, random: np.random.Generator) -> Part:
    """Grey billows that rise and drift."""
    balls = []
    for k in range(34):
        share = k / 33
        far = 0.05 + 0.16 * share
        at = random.normal(0, 0.4 * far, 3) + (0.3 * share**1.6, 0.05 * share, top - 0.06 + 0.5 * share)
        balls.append((*at, far * float(random.uniform(0.6, 0.95))))
    points = billows(np.array(balls), 0.014, random, rough=0.03)
    shade = 0.3 + 0.28 * step(-0.4, 0.9, points.normals[:, 2])
    warm = step(top + 0.16, top - 0.02, points.vertices[:, 2])[:, None] * np.array((0.5, 0.12, 0.0))
    colours = np.clip(shade[:, None] * (1.0, 0.98, 0.97) + warm, 0, 0.9).astype(np.float32)
    mesh = Mesh(vertices=points.vertices, faces=points.faces, normals=points.normals, colours=colours)
    return Part(shape=mesh, material=Material(kind="matte", per_vertex=True), name="smoke")


def make_island(spec: ThingSpec) -> Model:
    """A hump of sand and grass in a lagoon, with a palm or two and some stones."""
    random = np.random.default_rng([spec.seed, 0x15A])
    x, y = _square()
    turn = np.arctan2(y, x)
    shore = 0.62 + 0.06 * np.sin(2 * turn + 1 + spec.seed) + 0.04 * np.sin(3 * turn + 2.2 * spec.seed)
    away = np.hypot(x, y * 1.12)
    rise = np.clip(1 - away / shore, -1, 1)
    places = np.stack([x, y, 0 * x], -1)
    bumps = fractal(places, 0.5, spec.seed, 3)
    height = 0.2 * np.sign(rise) * np.abs(rise) ** 1.25 * (1 + 0.12 * bumps) + 0.004 * fractal(
        places, 0.08, spec.seed + 1, 3
    )
    height = np.maximum(height, -0.05)
    grain = fractal(places, 0.05, spec.seed + 2, 3)
    sand = blend(hex_colour("#d9bd8a"), hex_colour("#f0dfb6"), 0.5 + 0.2 * grain)
    sand = blend(sand, hex_colour("#a8875a"), step(0.028, 0.0, height))
    grass = blend(hex_colour("#3f6a2a"), hex_colour("#84a048"), 0.5 + 0.25 * grain)
    shades = blend(sand, grass, step(0.075, 0.125, height + 0.02 * bumps))
    mesh = _surface(x, y, height + 0.05, shades, round_off=1.0)
    builder = Builder()
    for k in range(int(random.integers(1, 3))):
        at, tall = random.normal(0, 0.1, 2) + (0.16 * k, 0.1 * k), float(random.uniform(0.78, 0.95)) * (1 - 0.22 * k)
        row, column = (int((v + 1) / 2 * (FINE - 1)) for v in (at[1], at[0]))
        palm = grow_palm(float(random.uniform(0.22, 0.4)), random)
        palm.stand(builder, np.array((*at, height[row, column] + 0.035)), tall, float(random.uniform(150, 400)))
    parts = [Part(shape=mesh, material=LAND, name="island"), *builder.parts()]
    for _ in range(6):
        aim, far = float(random.uniform(0, 2 * np.pi)), float(random.uniform(0.42, 0.62))
        size = float(random.uniform(0.05, 0.13))
        rocks = Model(parts=stone(random, size, colour=(0.3, 0.28, 0.25), detail=3))
        parts += rocks.placed((far * np.cos(aim), far * np.sin(aim), 0.045), 0.0).parts
    parts += _lagoon(spec.seed, x, y, height)
    return finished(parts, spec.size_m, frozenset())


def _lagoon(seed: int, x: Numbers, y: Numbers, height: Numbers) -> list[Part]:
    """A thick disc of clear water, pale over the sand, with a line of foam."""
    away = np.hypot(x, y)
    ripple = 0.0035 * fractal(np.stack([x, y, 0 * x], -1) * (1, 2, 1), 0.12, seed, 3)
    deep = step(-0.005, -0.05, height)
    shades = blend(hex_colour("#8fe0d2"), hex_colour("#1f8fa8"), deep * step(0.5, 1.0, away))
    foam = np.exp(-(((height + 0.004) / 0.006) ** 2)) * step(
        -0.6, 0.4, fractal(np.stack([x, y, 0 * x], -1), 0.1, seed, 2)
    )
    mesh = _surface(x, y, 0.05 + ripple, blend(shades, (0.88, 0.92, 0.92), foam), round_off=1.0)
    wall = turned([(0.985, 0.0), (1.0, 0.012), (1.0, 0.05)], 160).mesh
    resin = Material(colour=hex_colour("#2a93a8"), roughness=0.08, specular=0.5, clearcoat=0.6)
    water = Material(per_vertex=True, roughness=0.08, specular=0.5, clearcoat=0.6)
    return [Part(shape=mesh, material=water, name="water"), Part(shape=wall, material=resin, name="water")]


# ------------------------------------------------------------------ land as a mesh


def _eroded(random: np.random.Generator, *, sharp: float) -> Numbers:
    """Heights (FINE, FINE), 0 at the rim of the disc, in metres of a range 2 km wide."""
    across = np.linspace(-1, 1, CELLS)
    x, y = np.meshgrid(across, across)
    aside = random.uniform(-0.12, 0.12, 2)
    broad = ndimage.gaussian_filter(random.standard_normal((CELLS, CELLS)), 7)
    broad /= broad.std()
    away = np.hypot(x - aside[0], y - aside[1]) * (1 + 0.09 * broad)
    uplift = 15.0 * np.clip(1 - away / 1.0, 0, 1) ** sharp * (1 + 0.2 * np.clip(broad, -1, 2))
    rises = np.hypot(x, y) < 0.95
    start = np.clip(0.95 - np.hypot(x, y), 0, 1) * 40 * (1 + 0.4 * broad)
    height = erode(
        start, np.where(rises, np.maximum(uplift, 0.3), 0.0), CELL_M, random, steps=46, strength=0.11, repose=1.35
    )
    fine = refined(height, (FINE, FINE))
    lifted = np.maximum(refined(uplift.astype(np.float32), (FINE, FINE)), 0)
    fine += 1.2 * ndimage.gaussian_filter(random.standard_normal(fine.shape), 1.6).astype(np.float32) * lifted
    return np.clip(
        erode(fine, lifted * 0.5, CELL_M * CELLS / FINE, random, steps=9, strength=0.1, repose=1.35), 0, None
    )


def _square() -> tuple[Numbers, Numbers]:
    """x and y of the square on which land is made, both (FINE, FINE)."""
    across = np.linspace(-1, 1, FINE)
    x, y = np.meshgrid(across, across)
    return x, y


def _grid(height: Numbers, tall: float) -> tuple[Numbers, Numbers, Numbers]:
    across = np.linspace(-1, 1, len(height))
    x, y = np.meshgrid(across, across)
    return x, y, height / height.max() * tall * 1.55


def _normals(x: Numbers, y: Numbers, z: Numbers) -> Numbers:
    pace = x[0, 1] - x[0, 0]
    slope_y, slope_x = np.gradient(z, pace)
    return unit(np.stack([-slope_x, -slope_y, np.ones_like(z)], axis=-1))


def _surface(x: Numbers, y: Numbers, z: Numbers, shades: Numbers, round_off: float = ROUND) -> Mesh:
    """A round of land: rings around the middle, read from the square on which it was made."""
    at_x, at_y = _rounds(round_off)

    def read(values: Numbers) -> Numbers:
        return _read(values, round_off)

    tilt, flat = _normals(x, y, z), np.broadcast_to(shades, (*z.shape, 3))
    normals = unit(np.stack([read(tilt[..., k]) for k in range(3)], axis=-1))
    colours = np.stack([read(flat[..., k]) for k in range(3)], axis=-1)
    mesh = sheet(np.stack([at_x, at_y, read(z)], axis=-1), normals=normals)
    return facing_up(replace(mesh, uvs=None, colours=np.clip(colours, 0.004, 0.92).reshape(-1, 3).astype(np.float32)))


def _rounds(round_off: float) -> tuple[Numbers, Numbers]:
    """x and y of rings around the middle, (rings, sectors)."""
    far = round_off * np.linspace(0.004, 1, 128)[:, None] ** 0.9
    turn = np.linspace(0, 2 * np.pi, 301)[None, :]
    return far * np.cos(turn), far * np.sin(turn)


def _read(values: Numbers, round_off: float) -> Numbers:
    """A square picture of the land, read where a round of it has its points."""
    x, y = _rounds(round_off)
    places = [(y + 1) / 2 * (len(values) - 1), (x + 1) / 2 * (len(values) - 1)]
    return np.asarray(ndimage.map_coordinates(values, places, order=1, mode="nearest"), float)


def facing_up(mesh: Mesh) -> Mesh:
    corners = mesh.vertices[mesh.faces]
    across = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    return mesh if across[:, 2].sum() > 0 else replace(mesh, faces=mesh.faces[:, ::-1].copy())
