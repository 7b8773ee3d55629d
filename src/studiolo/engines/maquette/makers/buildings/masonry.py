"""What houses are built of, as pictures with relief that tile: brick, ashlar, rubble, boards, plaster, tiles, slates, thatch.

Each gives a `Stuff`: a material, and how many metres of wall one picture covers.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

import numpy as np
from scipy.ndimage import zoom
from scipy.spatial import cKDTree

from studiolo.engines.maquette.makers.once import one_at_a_time
from studiolo.engines.maquette.model import Colour, Floats, Material, Numbers, Texture
from studiolo.engines.maquette.settings.surfaces import noise
from studiolo.engines.maquette.srgb import encoded_bytes

SIZE_PX = 512


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Stuff:
    """material: its texture covers a square of tile_m metres. A plain colour needs no tile."""

    material: Material
    tile_m: float = 1.0


def plain(
    colour: Colour, roughness: float = 0.6, *, metallic: float = 0.0, clearcoat: float = 0.0, specular: float = 0.4
) -> Stuff:
    return Stuff(
        material=Material(colour=colour, roughness=roughness, metallic=metallic, clearcoat=clearcoat, specular=specular)
    )


@one_at_a_time
@lru_cache(maxsize=64)
def stuff(kind: str, colour: Colour, seed: int = 1) -> Stuff:
    """kind: a name of KINDS. The same arguments give the same material object, so that parts can be joined."""
    make, tile_m, roughness = KINDS[kind]
    tint, heights = make(colour, seed)
    bump = Texture(image=np.asarray(heights, np.float32)[..., None])
    material = Material(
        colour=Texture(image=encoded_bytes(np.clip(tint, 0.004, 0.92))), roughness=roughness, specular=0.3, bump=bump
    )
    return Stuff(material=material, tile_m=tile_m)


def _grid() -> tuple[Numbers, Numbers]:
    v, u = np.mgrid[0:SIZE_PX, 0:SIZE_PX] / SIZE_PX
    return u, 1 - v


@lru_cache(maxsize=48)
def _grain(seed: int, blur: float) -> Floats:
    return noise((SIZE_PX, SIZE_PX), (blur, blur), seed)


def _laid(
    colour: Colour, seed: int, *, rows: int, columns: int, spread: float, joint: float, mortar: Colour, relief_m: float
) -> tuple[Numbers, Numbers]:
    """Blocks in running bond. joint: width of the mortar, as a share of a course."""
    random = np.random.default_rng([seed, rows])
    u, v = _grid()
    row = np.minimum((v * rows).astype(int), rows - 1)
    along = u * columns + 0.5 * (row % 2) + random.normal(0, 0.06, rows)[row]
    column = np.floor(along).astype(int) % columns
    tone = np.clip(1 + random.normal(0, spread, (rows, columns)), 0.45, 1.6)[row, column]
    hue = 1 + random.normal(0, spread * 0.2, (rows, columns, 3))[row, column]
    aspect = rows / columns
    gap = np.minimum(np.abs(v * rows - np.round(v * rows)), np.abs(along - np.round(along)) * aspect)
    gap = gap + 0.02 * _grain(seed + 3, 2.5)
    edge = np.clip(1 - (gap - joint / 2) / 0.05, 0, 1)
    rough = 1 + 0.09 * _grain(seed + 1, 1.2) + 0.07 * _grain(seed + 2, 14)
    body = np.asarray(colour) * (tone * rough)[..., None] * hue
    weather = 1 - 0.10 * np.clip(_grain(seed + 4, 60), 0, 2)
    tint = (body * (1 - edge[..., None]) + np.asarray(mortar) * edge[..., None]) * weather[..., None]
    face = np.clip(gap / 0.16, 0, 1) ** 0.6
    tilt = random.normal(0, 0.25, (rows, columns))[row, column]
    return tint, relief_m * (face * (1 + 0.25 * tilt) + 0.10 * _grain(seed + 1, 1.6))


def _brick(colour: Colour, seed: int) -> tuple[Numbers, Numbers]:
    return _laid(colour, seed, rows=26, columns=8, spread=0.16, joint=0.14, mortar=(0.42, 0.39, 0.34), relief_m=0.008)


def _ashlar(colour: Colour, seed: int) -> tuple[Numbers, Numbers]:
    mortar = (colour[0] * 0.55, colour[1] * 0.53, colour[2] * 0.5)
    return _laid(colour, seed, rows=8, columns=4, spread=0.10, joint=0.04, mortar=mortar, relief_m=0.025)


def _blocks(colour: Colour, seed: int) -> tuple[Numbers, Numbers]:
    mortar = (colour[0] * 0.5, colour[1] * 0.48, colour[2] * 0.45)
    return _laid(colour, seed, rows=7, columns=4, spread=0.15, joint=0.07, mortar=mortar, relief_m=0.05)


def _rubble(colour: Colour, seed: int) -> tuple[Numbers, Numbers]:
    """Field stones fitted together."""
    random = np.random.default_rng([seed, 0x5B])
    count = 74
    points = random.uniform(0, 1, (count, 2)) * (1, 1.5)
    u, v = (axis[::2, ::2] for axis in _grid())  # half as fine: looking for neighbours is slow
    bend = [0.012 * _grain(seed + k, 12)[::2, ::2] for k in range(2)]
    at = np.stack([(u + bend[0]) % 1, ((v + bend[1]) % 1) * 1.5], axis=-1)
    near, owner = cKDTree(points, boxsize=(1, 1.5)).query(at.reshape(-1, 2), k=2)
    half = (SIZE_PX // 2, SIZE_PX // 2)
    gap = zoom(((near[:, 1] - near[:, 0]) / 2).reshape(half), 2, order=1, grid_mode=True, mode="grid-wrap")
    stone = owner[:, 0].reshape(half).repeat(2, axis=0).repeat(2, axis=1)
    tone = np.clip(1 + random.normal(0, 0.2, count), 0.5, 1.6)[stone]
    hue = 1 + random.normal(0, 0.05, (count, 3))[stone]
    edge = np.clip(1 - (gap - 0.004) / 0.008, 0, 1)
    rough = 1 + 0.12 * _grain(seed + 2, 1.3) + 0.08 * _grain(seed + 3, 9)
    tint = np.asarray(colour) * (tone * rough)[..., None] * hue
    tint = tint * (1 - edge[..., None]) + np.asarray((0.34, 0.31, 0.27)) * edge[..., None]
    return tint, 0.05 * np.clip(gap / 0.05, 0, 1) ** 0.5 + 0.004 * _grain(seed + 2, 1.6)


def _boards(colour: Colour, seed: int, *, upright: bool, count: int, overlap: bool) -> tuple[Numbers, Numbers]:
    random = np.random.default_rng([seed, 0xB0])
    u, v = _grid()
    across, along = (u, v) if upright else (v, u)
    place = across * count
    board = np.minimum(place.astype(int), count - 1)
    inside = place - board
    shape = (1.0, 40.0) if not upright else (40.0, 1.0)
    streak = noise((SIZE_PX, SIZE_PX), shape, seed)
    tone = 1 + random.normal(0, 0.06, count)[board] + 0.06 * streak + 0.03 * _grain(seed + 1, 30)
    gap = np.clip(1 - np.minimum(inside, 1 - inside) / 0.035, 0, 1)
    tint = np.asarray(colour) * (tone * (1 - 0.55 * gap))[..., None]
    ends = np.abs((along - random.uniform(0, 1, count)[board] + 0.5) % 1 - 0.5)
    tint = tint * (1 - 0.3 * np.clip(1 - ends / 0.004, 0, 1))[..., None]
    heights = 0.022 * (1 - inside) if overlap else 0.012 * (1 - gap)
    return tint, heights + 0.0015 * streak


def _clapboard(colour: Colour, seed: int) -> tuple[Numbers, Numbers]:
    return _boards(colour, seed, upright=False, count=8, overlap=True)


def _planks(colour: Colour, seed: int) -> tuple[Numbers, Numbers]:
    return _boards(colour, seed, upright=True, count=8, overlap=False)


def _plaster(colour: Colour, seed: int) -> tuple[Numbers, Numbers]:
    cloud = 0.05 * _grain(seed, 40) + 0.025 * _grain(seed + 1, 3)
    return np.asarray(colour) * (1 + cloud)[..., None], 0.004 * _grain(seed + 2, 2.5) + 0.006 * _grain(seed + 3, 12)


def _scales(
    colour: Colour, seed: int, *, rows: int, columns: int, arch: float, spread: float, relief_m: float
) -> tuple[Numbers, Numbers]:
    """Courses that overlap downwards. arch: 0 flat slates, 1 half-round tiles."""
    random = np.random.default_rng([seed, 0x7117])
    u, v = _grid()
    row = np.minimum((v * rows).astype(int), rows - 1)
    up = v * rows - row
    along = u * columns + 0.5 * (row % 2) * (arch < 0.6)
    column = np.floor(along).astype(int) % columns
    inside = along - np.floor(along)
    tone = np.clip(1 + random.normal(0, spread, (rows, columns)), 0.5, 1.5)[row, column]
    hue = 1 + random.normal(0, spread * 0.25, (rows, columns, 3))[row, column]
    hump = np.sin(np.pi * inside) ** 0.8
    shade = (
        1 - 0.45 * np.clip((up - 0.86) / 0.14, 0, 1) - 0.35 * np.clip(1 - np.minimum(inside, 1 - inside) / 0.06, 0, 1)
    )
    moss = np.clip(_grain(seed + 5, 26) - 1.1, 0, 1)[..., None]
    tint = np.asarray(colour) * (tone * shade * (1 + 0.07 * _grain(seed + 1, 1.5)))[..., None] * hue
    tint = tint * (1 - 0.35 * moss) + np.asarray((0.09, 0.10, 0.04)) * 0.35 * moss
    return tint, relief_m * ((1 - up) * 0.8 + arch * hump * 1.3) + 0.002 * _grain(seed + 1, 1.6)


def _tiles(colour: Colour, seed: int) -> tuple[Numbers, Numbers]:
    return _scales(colour, seed, rows=7, columns=9, arch=1.0, spread=0.14, relief_m=0.035)


def _flat_tiles(colour: Colour, seed: int) -> tuple[Numbers, Numbers]:
    return _scales(colour, seed, rows=12, columns=11, arch=0.15, spread=0.15, relief_m=0.022)


def _slates(colour: Colour, seed: int) -> tuple[Numbers, Numbers]:
    return _scales(colour, seed, rows=9, columns=7, arch=0.0, spread=0.10, relief_m=0.014)


def _shingles(colour: Colour, seed: int) -> tuple[Numbers, Numbers]:
    return _scales(colour, seed, rows=9, columns=14, arch=0.05, spread=0.2, relief_m=0.02)


def _thatch(colour: Colour, seed: int) -> tuple[Numbers, Numbers]:
    straw = noise((SIZE_PX, SIZE_PX), (26.0, 0.7), seed) + 0.7 * noise((SIZE_PX, SIZE_PX), (9.0, 1.2), seed + 1)
    _, v = _grid()
    course = (v * 4) % 1
    shade = 1 + 0.16 * straw + 0.08 * _grain(seed + 2, 24) - 0.15 * np.clip((course - 0.9) / 0.1, 0, 1)
    return np.asarray(colour) * np.clip(shade, 0.3, 1.7)[..., None], 0.012 * straw + 0.03 * (1 - course)


def _corrugated(colour: Colour, seed: int) -> tuple[Numbers, Numbers]:
    u, v = _grid()
    wave = np.cos(2 * np.pi * u * 14)
    rust = np.clip(_grain(seed, 20) + 0.5 * _grain(seed + 1, 2) - 1.1, 0, 1)[..., None]
    lap = np.clip(1 - np.abs((v * 2) % 1 - 0.02) / 0.012, 0, 1)
    tint = np.asarray(colour) * (1 + 0.04 * _grain(seed + 2, 8) - 0.4 * lap)[..., None]
    return tint * (1 - 0.6 * rust) + np.asarray((0.22, 0.08, 0.03)) * 0.6 * rust, 0.02 * wave


def _concrete(colour: Colour, seed: int) -> tuple[Numbers, Numbers]:
    u, v = _grid()
    seam = np.clip(1 - np.minimum(np.abs(u * 2 - np.round(u * 2)), np.abs(v * 2 - np.round(v * 2))) / 0.008, 0, 1)
    tone = 1 + 0.05 * _grain(seed, 36) + 0.035 * _grain(seed + 1, 2) - 0.35 * seam
    return np.asarray(colour) * tone[..., None], 0.004 * _grain(seed + 2, 2) - 0.012 * seam


def _sand(colour: Colour, seed: int) -> tuple[Numbers, Numbers]:
    tone = 1 + 0.10 * _grain(seed, 0.8) + 0.06 * _grain(seed + 1, 8)
    return np.asarray(colour) * tone[..., None], 0.004 * _grain(seed + 2, 1.2) + 0.01 * _grain(seed + 3, 9)


def _ice(colour: Colour, seed: int) -> tuple[Numbers, Numbers]:
    return _laid(colour, seed, rows=4, columns=2, spread=0.03, joint=0.06, mortar=(0.5, 0.62, 0.72), relief_m=0.05)


Recipe = Callable[[Colour, int], tuple[Numbers, Numbers]]
KINDS: Mapping[str, tuple[Recipe, float, float]] = MappingProxyType(
    {
        "brick": (_brick, 2.0, 0.85), "ashlar": (_ashlar, 3.2, 0.8), "blocks": (_blocks, 4.5, 0.85),
        "rubble": (_rubble, 3.0, 0.85), "clapboard": (_clapboard, 1.3, 0.55), "planks": (_planks, 1.6, 0.65),
        "plaster": (_plaster, 3.0, 0.85), "tiles": (_tiles, 2.2, 0.7), "flat tiles": (_flat_tiles, 2.2, 0.7),
        "slates": (_slates, 2.2, 0.5), "shingles": (_shingles, 2.0, 0.75), "thatch": (_thatch, 2.0, 0.95),
        "corrugated": (_corrugated, 1.6, 0.5), "concrete": (_concrete, 4.0, 0.7), "sand": (_sand, 0.5, 0.95), "ice": (_ice, 1.6, 0.35),
    }
)  # fmt: skip
