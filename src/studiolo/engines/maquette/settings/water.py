"""The sea from the swash at the feet to the horizon, as one mesh with colour and roughness at every point."""

from dataclasses import dataclass

import numpy as np

from studiolo.engines.maquette.model import Colour, Material, Mesh, Numbers, Part
from studiolo.engines.maquette.settings.ground_noise import blend, read, step, tile, web
from studiolo.engines.maquette.settings.shell import sheet
from studiolo.engines.maquette.settings.shore import Shore

ROWS, COLUMNS = 320, 390


@dataclass(frozen=True, kw_only=True, slots=True)
class SeaLook:
    """deep, middle, shallow: the water's own colour, without what it mirrors. swell: height of the waves, 1 as usual.
    sparkle: net of light on a shallow ground, 0 to 1. facing_deg: far waves show the camera their near side; by so much
    is what it sees turned up. shine: roughness of calm water nearby."""

    deep: Colour
    middle: Colour
    shallow: Colour
    foam: Colour = (0.86, 0.86, 0.85)
    swell: float = 1.0
    sparkle: float = 0.0
    facing_deg: float = 5.0
    shine: float = 0.085


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class _Breaker:
    """One wave running in: its height and how far before (-) or behind its crest each point is."""

    height: Numbers
    ahead: Numbers
    strength: Numbers


def sea(shore: Shore, look: SeaLook, random: np.random.Generator) -> Part:
    seed = int(random.integers(1000))
    x, y, away = shore.sea_grid(ROWS, COLUMNS)
    distance = np.hypot(x, y + shore.camera_back)
    breakers = _breakers(x, y, away, seed, look.swell, random)
    z = _height(x, y, away, distance, seed, look) + sum((b.height for b in breakers), np.zeros_like(x))
    curl = sum((b.height * b.strength for b in breakers), np.zeros_like(x))
    out_x, out_y = shore.way_out(x, y)
    points = np.stack([x - 0.55 * curl * out_x, y - 0.55 * curl * out_y, z], axis=-1)
    foam = _foam(x, y, away, distance, breakers, seed)
    mesh = sheet(points, flip=True)
    normals = _facing(mesh.normals, points, distance, seed, look, shore)
    shape = Mesh(
        vertices=mesh.vertices,
        faces=mesh.faces,
        normals=normals,
        colours=_colour(x, y, away, distance, curl, foam, seed, look).reshape(-1, 3).astype(np.float32),
        roughness=_roughness(x, y, away, distance, foam, seed, look, shore).ravel().astype(np.float32),
    )
    return Part(shape=shape, material=Material(per_vertex=True, specular=0.5), name="sea")


def _breakers(
    x: Numbers, y: Numbers, away: Numbers, seed: int, swell: float, random: np.random.Generator
) -> list[_Breaker]:
    """Waves that rise towards the shore, with a steep front and a long back, not everywhere equally high."""
    found = []
    for number, (at, height) in enumerate(((1.25, 0.07), (2.8, 0.2), (5.6, 0.13), (9.5, 0.08), (14.5, 0.07))):
        phase = random.uniform(0, 6.3, 3)
        wander = 0.16 * np.sin(x * 0.45 + phase[0]) + 0.12 * read(tile(seed + 7), x, 0 * x + number * 0.37, 11.0)
        crest = at * (1 + random.uniform(-0.07, 0.07)) + wander * (0.6 + 0.14 * at)
        run = np.clip(0.52 + 0.5 * np.sin(x * (0.42 - 0.03 * number) + phase[1]), 0, 1)
        run = np.clip(run + 0.11 * read(tile(seed + 8, 1.9), x, 0 * x + number * 0.61, 9.0), 0.12, 1.1)
        ahead = away - crest
        front, back = (0.11 + 0.012 * at) * (1.3 - 0.3 * run), 0.34 + 0.075 * at
        shape = np.where(ahead < 0, np.exp(-((ahead / front) ** 2)), np.exp(-((ahead / back) ** 2)))
        found.append(_Breaker(height=shape * height * run * swell, ahead=ahead, strength=run / (1 + 0.05 * at)))
    return found


def _height(x: Numbers, y: Numbers, away: Numbers, distance: Numbers, seed: int, look: SeaLook) -> Numbers:
    """Ripples and swell, calmer near the shore and where they are smaller than what the mesh can hold."""
    rough, soft = tile(seed + 1, 1.3), tile(seed + 2, 2.0)
    fade = 1 / (1 + (distance / 55) ** 1.3)
    swell = 0.020 * read(rough, x, y, 21.0) * step(0.5, 3.5, away) + 0.030 * read(soft, x, y, 48.0) * step(0.4, 3, away)
    swell += 0.009 * read(tile(seed + 3), x, y, 17.0) * step(0.2, 2, away)
    swell += 0.0026 * read(rough, x * 0.7, y, 6.0) * step(0.1, 1, away)
    long = 0.028 * np.sin(y * 1.5 + 1.2 * read(soft, x, y, 60.0)) * step(4.0, 8, away)
    lip = (
        0.036 * step(-0.01, 0.05, away) + 0.007 * np.exp(-(((away - 0.06) / 0.05) ** 2)) - 0.012 * step(0.05, 0.6, away)
    )
    return np.asarray((swell + long * fade) * look.swell * fade * step(0, 0.6, away) - 0.03 + lip)


def _foam(x: Numbers, y: Numbers, away: Numbers, distance: Numbers, breakers: list[_Breaker], seed: int) -> Numbers:
    """How much of each point is foam: a lace that thickens at the swash, at crests and where a wave has fallen."""
    far = step(5, 14, distance)  # where the near lace would be finer than the mesh
    lace = np.minimum(web(x, y, 7.5, seed + 20), web(x, y, 3.1, seed + 30) * 0.9 + 0.05) * (1 - far)
    lace = lace + far * web(x, y, 21.0, seed + 25)
    fine = read(tile(seed + 40, 1.0), x, y, 1.9)
    amount = 0.62 * np.exp(-((away / 0.07) ** 2)) + 0.22 * np.exp(-away / 0.4)
    amount += 0.09 * step(0.1, 0.5, away) * step(3.4, 1.2, away)
    for number, breaker in enumerate(breakers):
        before = np.exp(-((breaker.ahead / (0.26 + 0.05 * number)) ** 2))
        behind = np.exp(-((breaker.ahead / (0.09 + 0.03 * number)) ** 2))
        trail = np.exp(-np.maximum(breaker.ahead, 0) / 0.7) * 0.15 if number < 3 else 0.0
        share = np.clip(breaker.strength, 0, 1.1) ** (1.0 + 0.55 * number)
        amount += (1.05 - 0.12 * number) * share * np.where(breaker.ahead < 0, before, np.maximum(behind, trail))
    shown = step(amount * 1.25, amount * 0.4 - 0.02, lace + 0.05 * fine) * step(0.03, 0.14, amount)
    shown = np.maximum(shown, step(0.6, 1.05, amount + 0.14 * fine))
    shown = shown * step(95, 22, distance)
    shown[0] = 0
    return np.clip(shown, 0, 1)


def _colour(
    x: Numbers, y: Numbers, away: Numbers, distance: Numbers, curl: Numbers, foam: Numbers, seed: int, look: SeaLook
) -> Numbers:
    patches = 0.25 * read(tile(seed + 4, 1.9), x, y * 1.5, 26.0)
    depth = away * (1 + 0.3 * patches) + 0.3 * patches * step(0.5, 3, away)
    colour = blend(look.shallow, look.middle, step(0.1, 2.8, depth))
    colour = blend(colour, look.deep, step(2.4, 17.0, depth))
    lit = np.clip(curl / 0.16, 0, 1) * 0.6  # light comes through the thin crest of a wave
    colour = blend(colour, tuple(0.55 * m + 0.6 * s for m, s in zip(look.middle, look.shallow, strict=True)), lit)
    if look.sparkle > 0:
        net = np.exp(-web(x, y, 3.1, seed + 50) / 0.13) * step(0.1, 0.4, away) * step(7.0, 1.0, away)
        colour = colour * (1 + look.sparkle * (1.5 * net - 0.25 * step(0.1, 0.5, away) * step(7, 1, away)))[..., None]
    wind = read(tile(seed + 5, 1.4), x / (distance + 3) * 3.0, np.log(distance + 1) * 4.0, 6.0)
    colour = colour * (1 + 0.16 * wind * step(3, 12, away))[..., None]
    shaded = np.asarray(look.foam) * (0.90 + 0.07 * np.clip(read(tile(seed + 6), x, y, 2.6), -1.5, 1.2))[..., None]
    return np.clip(blend(colour, shaded, foam), 0.001, 0.92)


def _roughness(
    x: Numbers, y: Numbers, away: Numbers, distance: Numbers, foam: Numbers, seed: int, look: SeaLook, shore: Shore
) -> Numbers:
    """Waves too small for the mesh become roughness, so that the path of glitter has no gaps; wind draws streaks."""
    streaks = read(tile(seed + 5, 1.4), x / (distance + 3) * 3.0, np.log(distance + 1) * 4.0, 6.0)
    calm = look.shine + 0.17 * step(0.9, 7, away) + 0.05 * step(20, 200, distance)
    calm = calm * (1 + 0.2 * streaks * step(2, 10, away))
    return np.clip(calm * (1 - foam) + 0.8 * foam, 0.05, 1)


def _facing(
    normals: object, points: Numbers, distance: Numbers, seed: int, look: SeaLook, shore: Shore
) -> np.ndarray[tuple[int, ...], np.dtype[np.float32]]:
    """Normals leaning to the camera in the distance, where only the near sides of waves can be seen."""
    x, y = points[..., 0], points[..., 1]
    lean = np.tan(np.radians(look.facing_deg)) * step(5, 60, distance)
    dapple = read(tile(seed + 9, 1.1), x / (distance + 2) * 9.0, np.log(distance + 1) * 14.0, 6.0)
    lean = lean * (1 + 0.55 * dapple)
    towards = np.stack([-x, -(y + shore.camera_back), 0 * x], axis=-1) / np.maximum(distance, 1e-6)[..., None]
    turned = np.asarray(normals, np.float64).reshape(points.shape) + towards * lean[..., None]
    turned /= np.maximum(np.linalg.norm(turned, axis=-1, keepdims=True), 1e-9)
    turned[..., 2] = np.where(np.abs(turned).sum(axis=-1) < 1e-6, 1.0, turned[..., 2])
    return np.asarray(turned.reshape(-1, 3), np.float32)
