"""The moon, full and crescent: highlands, dark seas, craters with rims and rays, and a soft glow."""

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from studiolo.engines.maquette.makers.food.shapes import closed_skin, swept_grid
from studiolo.engines.maquette.makers.materials import finish_for
from studiolo.engines.maquette.makers.nature.forms import fractal, globe, glowing, scaled, scattered_ways
from studiolo.engines.maquette.makers.protocol import ThingSpec
from studiolo.engines.maquette.makers.solid_grain import blend, step
from studiolo.engines.maquette.makers.solids import finished
from studiolo.engines.maquette.makers.turning import Skin, unit
from studiolo.engines.maquette.model import Colour, Material, Model, Numbers, Part, Texture
from studiolo.engines.maquette.srgb import encoded_bytes

HIGHLAND: Colour = (0.62, 0.59, 0.53)
SEA: Colour = (0.2, 0.195, 0.19)
GLOW: Colour = (0.55, 0.51, 0.42)
# Where the seas lie on the side that looks at us: (right, up, radius), of a disc of radius 1.
_SEAS = (
    (-0.34, 0.42, 0.3), (0.17, 0.4, 0.2), (0.42, 0.12, 0.24), (0.66, 0.24, 0.13), (-0.62, 0.12, 0.32),
    (-0.2, -0.16, 0.2), (-0.45, -0.34, 0.17), (0.6, -0.12, 0.17), (0.44, -0.26, 0.13), (-0.08, 0.72, 0.12),
)  # fmt: skip
CRATERS = 420
BLOCK = 20  # texels
Picked = NDArray[np.signedinteger[Any]]


def make_moon(spec: ThingSpec) -> Model:
    return _lunar(spec, closed_skin(globe(rows=110, columns=200), texels_px=900), unit)


def make_crescent(spec: ThingSpec) -> Model:
    """A sickle of moon, open to the right and a little up, as the waning moon stands."""
    return _lunar(spec, closed_skin(_sickle(), texels_px=700), _on_the_disc)


def _on_the_disc(points: Numbers) -> Numbers:
    """The place on the whole moon that one sees there from the front, or from behind."""
    flat = points[..., [0, 2]] / np.maximum(np.hypot(points[..., 0], points[..., 2]) / 0.995, 1)[..., None]
    depth = np.sqrt(1 - (flat**2).sum(axis=-1))
    return np.stack([flat[..., 0], np.where(points[..., 1] > 0, depth, -depth), flat[..., 1]], axis=-1)


def _sickle() -> Numbers:
    """Between two circles that meet in the horns; as deep as it is wide in the middle."""
    reach = np.radians(126)
    angle = np.pi + reach * np.sin(np.linspace(-np.pi / 2, np.pi / 2, 90))
    inner, shift = 0.8, 0.42
    way = np.stack([np.cos(angle), np.zeros(90), np.sin(angle)], axis=1)
    along = shift * way[:, 0]
    near = along + np.sqrt(np.maximum(along**2 - shift**2 + inner**2, 0))
    half = np.maximum((1 - near) / 2, 0.004)
    path = way * (1 - half)[:, None]
    grid = swept_grid(path, half, columns=48, up=(0.0, 1.0, 0.0))
    tip = np.radians(-18)
    x, z = grid[..., 0], grid[..., 2]
    turned = [x * np.cos(tip) - z * np.sin(tip), grid[..., 1] * 0.92, x * np.sin(tip) + z * np.cos(tip)]
    return np.stack(turned, axis=-1)


def _lunar(spec: ThingSpec, skin: Skin, place: Callable[[Numbers], Numbers]) -> Model:
    """place: from points to unit ways from the middle of the whole moon."""
    random = np.random.default_rng([spec.seed, 0x3001])
    if spec.material:
        finish = finish_for(spec.material, spec.colour, random, spec.size_m)
        return finished([Part(shape=skin.mesh, material=finish.material, name="moon")], spec.size_m)
    tint = (1.0, 1.0, 1.0) if spec.colour is None else scaled(spec.colour, 1 / max(max(spec.colour), 0.05))
    lit = {"dark", "new"}.isdisjoint(spec.modifiers)
    shade, height = _surface(spec.seed % 3, place(skin.texels().points))
    image = encoded_bytes(np.clip(blend(SEA, HIGHLAND, shade) * tint, 0, 0.85))
    picture = Texture(image=image, repeat=False)
    relief_map = Texture(image=height.astype(np.float32)[..., None], repeat=False)
    mesh = skin.mesh
    assert mesh.uvs is not None
    rows, columns = shade.shape
    u, v = mesh.uvs[:, 0], 1 - mesh.uvs[:, 1]
    at = np.clip((v * rows).astype(int), 0, rows - 1), np.clip((u * columns).astype(int), 0, columns - 1)
    glow = tuple(a * b for a, b in zip(GLOW, tint, strict=True))
    if not lit:
        parts = [Part(shape=mesh, material=Material(colour=picture, bump=relief_map, roughness=0.95, specular=0.1))]
    else:
        parts = glowing(
            mesh, shade[at], picture, lambda s: scaled((glow[0], glow[1], glow[2]), 0.22 + 0.78 * s), 5, "moon"
        )
        parts = [_rough(part, relief_map) for part in parts]
    return finished(parts, spec.size_m, frozenset({"colour", "material"}))


def _rough(part: Part, relief: Texture) -> Part:
    material = part.material
    bumpy = Material(colour=material.colour, roughness=0.95, specular=0.1, bump=relief, emission=material.emission)
    return Part(shape=part.shape, material=bumpy, name="moon")


def _surface(seed: int, ways: Numbers) -> tuple[Numbers, Numbers]:
    """How light the ground is, 0 to 1, and heights, both (height, width)."""
    shape = ways.shape
    warp = 0.11 * fractal(ways, 0.55, seed, 3)
    seas = np.full(shape[:2], -1.0)
    for right, up, radius in _SEAS:
        depth = np.sqrt(max(1 - right**2 - up**2, 0.0))
        away = np.linalg.norm(ways - np.array([right, -depth, up]), axis=-1)
        seas = np.maximum(seas, 1 - away / radius)
    behind = step(0.0, 0.6, ways[..., 1])
    seas = np.maximum(seas, 0.35 * (fractal(ways, 1.1, seed + 2, 2) - 1.2) * behind)
    dark = step(-0.12, 0.24, seas + warp)
    shade = 0.82 - 0.62 * dark + 0.06 * fractal(ways, 0.3, seed + 3, 3) + 0.05 * fractal(ways, 0.07, seed + 4, 2)
    height = 0.012 * (1 - dark) * fractal(ways, 0.16, seed + 5, 4) + 0.002 * fractal(ways, 0.05, seed + 6, 2)
    random = np.random.default_rng([seed, 0x3002])
    _strike(ways, shade, height, dark, random)
    return np.clip(shade, 0, 1), height


def _strike(ways: Numbers, shade: Numbers, height: Numbers, dark: Numbers, random: np.random.Generator) -> None:
    """Craters by the hundred, most of them small, and three young ones with rays."""
    places = _Places(ways)
    radii = np.minimum(0.014 * random.pareto(1.7, CRATERS) + 0.014, 0.15)
    for centre, radius in zip(scattered_ways(CRATERS, random), radii, strict=True):
        near = places.near(centre, 1.7 * radius)
        away = np.linalg.norm(ways[near] - centre, axis=-1) / radius
        bowl = np.where(away < 1, away**2 - 1, 0.0) * 0.75
        rim = np.exp(-(((away - 1) / 0.2) ** 2))
        deep = 0.16 * radius * (1 - 0.4 * dark[near])
        height[near] += deep * (bowl + 0.6 * rim)
        shade[near] += 0.11 * rim - 0.09 * np.where(away < 0.85, 1.0, 0.0) * (1 - away)
    for right, up, reach in ((-0.12, -0.68, 1.25), (-0.32, 0.14, 0.42), (-0.7, 0.4, 0.3)):
        centre = np.array([right, -np.sqrt(1 - right**2 - up**2), up])
        near = places.near(centre, reach)
        gap = ways[near] - centre
        away = np.linalg.norm(gap, axis=-1)
        side = unit(np.cross(centre, (0.0, 0.0, 1.0)))
        turn = np.arctan2(gap @ np.cross(centre, side), gap @ side)
        rays = sum(np.cos(k * turn + phase) for k, phase in ((7, 0.4), (11, 2.0), (17, 4.1)))
        streak = step(0.3, 1.6, rays) * np.clip(1 - away / reach, 0, 1) ** 1.2
        shade[near] += 0.26 * streak * (away > 0.04) + 0.3 * np.exp(-((away / 0.06) ** 2))


class _Places:
    """Finds the texels near a place: first the blocks of the picture that come near, then the texels in them."""

    def __init__(self, ways: Numbers) -> None:
        self._ways = ways
        rows, columns = ways.shape[:2]
        self._rows, self._columns = rows // BLOCK, columns // BLOCK
        kept = ways[: self._rows * BLOCK, : self._columns * BLOCK]
        self._blocks = kept.reshape(self._rows, BLOCK, self._columns, BLOCK, 3).swapaxes(1, 2)
        self._middles = self._blocks[:, :, BLOCK // 2, BLOCK // 2]
        self._wide = np.linalg.norm(self._blocks - self._middles[:, :, None, None], axis=-1).max(axis=(2, 3))

    def near(self, centre: Numbers, reach: float) -> tuple[Picked, Picked]:
        """(rows, columns) of the texels within a reach."""
        row, column = np.nonzero(np.linalg.norm(self._middles - centre, axis=-1) < reach + self._wide)
        inside = ((self._blocks[row, column] - centre) ** 2).sum(axis=-1) < reach**2
        block, down, along = np.nonzero(inside)
        return row[block] * BLOCK + down, column[block] * BLOCK + along
