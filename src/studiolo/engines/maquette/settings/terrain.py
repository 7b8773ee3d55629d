"""Far land as a mesh: heights on a grid, seen as a fan from where the camera stands, painted by height, slope and hollow.

A fan spends its triangles as a picture does: as many for a far degree as for a near one. What the land itself hides is
left out.
"""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from scipy import ndimage

from studiolo.engines.maquette.model import Colour, Floats, Mesh, Numbers
from studiolo.engines.maquette.settings.surfaces import noise

TILE = 512
HIDDEN_DEG = 0.5  # land lower than what stands before it by so much is left out


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Land:
    """heights (rows, columns): metres; row 0 lies at y = south_m, column 0 at x = west_m."""

    heights: Floats
    west_m: float
    south_m: float
    cell_m: float

    def at(self, x: Numbers, y: Numbers) -> Floats:
        return sampled(self.heights, (x - self.west_m) / self.cell_m, (y - self.south_m) / self.cell_m)


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Fan:
    """Land on rays: points (rows, columns, 3) from near to far and from left to right. slope: rise over run.

    hollow: how far a point lies below its surroundings, in metres; ridges are negative.
    """

    points: Floats
    normals: Floats
    slope: Floats
    hollow: Floats


@dataclass(frozen=True, kw_only=True, slots=True)
class Ground:
    """Colours of the land. snow_m: where snow begins; tree_m: where trees and grass end; metres above the lake.
    snowy: share of the faces above that are white, as seen from the middle."""

    snow_m: float
    tree_m: float
    snowy: float = 0.8
    rock: Colour = (0.150, 0.138, 0.130)
    warm_rock: Colour = (0.215, 0.178, 0.142)
    scree: Colour = (0.250, 0.232, 0.210)
    grass: Colour = (0.105, 0.140, 0.038)
    dry_grass: Colour = (0.190, 0.170, 0.062)
    snow: Colour = (0.84, 0.875, 0.93)


def sampled(picture: Floats, columns: Numbers, rows: Numbers, *, wrap: bool = False) -> Floats:
    """Values between the cells of a picture; outside it wraps or keeps the value of its edge."""
    mode = "grid-wrap" if wrap else "nearest"
    at = np.atleast_1d(*np.broadcast_arrays(rows, columns))
    values = ndimage.map_coordinates(picture, at, order=1, mode=mode)
    return np.asarray(values.reshape(np.broadcast(rows, columns).shape), np.float32)


def fine_noise(x: Numbers, y: Numbers, size_m: float, turn_deg: float) -> Floats:
    """Cloudy noise over the ground, features about `size_m` wide, mean 0, deviation 1."""
    return _laid(_cloudy(), x, y, size_m, turn_deg)


def crags(x: Numbers, y: Numbers, size_m: float, turn_deg: float) -> Floats:
    """Sharp crests with round hollows between, features about `size_m` wide, mean 0, deviation 1."""
    return _laid(_ridged(), x, y, size_m, turn_deg)


def fan(
    land: Land, *, half_angle_deg: float, near_m: float, far_m: float, rows: int, columns: int, rough_m: float
) -> Fan:
    """The land from near to far on rays through x = y = 0. rough_m: how high crags stand on steep rock."""
    angle = np.radians(np.linspace(-half_angle_deg, half_angle_deg, columns, dtype=np.float32))[None, :]
    share = np.linspace(0, 1, rows, dtype=np.float32)[:, None]
    # Between even steps and steps that grow with distance: slopes that face the camera need many rows far away.
    away = 0.45 * near_m * (far_m / near_m) ** share + 0.55 * (near_m + (far_m - near_m) * share)
    x, y = np.sin(angle) * away, np.cos(angle) * away
    heights = land.at(x, y)
    steep = np.clip(_slope(land).at(x, y) - 0.25, 0, 0.8)
    rough = crags(x, y, 46.0, 20) + 0.55 * crags(x, y, 21.0, 65) + 0.3 * crags(x, y, 10.0, 110)
    heights += np.float32(rough_m) * steep * rough
    points = np.stack([x, y, heights], axis=-1)
    normals = _normals(points)
    run = np.maximum(normals[..., 2], 1e-3)
    return Fan(
        points=points,
        normals=normals,
        slope=np.asarray(np.hypot(normals[..., 0], normals[..., 1]) / run, np.float32),
        hollow=np.asarray(_hollow(land).at(x, y) - 0.5 * np.float32(rough_m) * steep * rough, np.float32),
    )


def painted(land: Fan, ground: Ground) -> Floats:
    """Colours (rows, columns, 3): rock in bands, scree below it, grass where it is gentle and low, snow where it lies."""
    x, y, z = (land.points[..., axis] for axis in range(3))
    broad, small, tiny = fine_noise(x, y, 170, 10), fine_noise(x, y, 34, 50), fine_noise(x, y, 11, 80)
    bands = np.sin(z * 0.17 + 1.6 * broad + 0.4 * small)
    colour = _mixed(ground.rock, ground.warm_rock, smooth(-0.8, 1.4, broad + 0.5 * bands))
    colour *= (1 + 0.10 * bands + 0.13 * tiny + 0.10 * small)[..., None]
    fallen = smooth(0.86, 0.55, land.slope + 0.07 * small) * smooth(-3.0, 4.0, land.hollow + 2 * small)
    colour = _laid_over(colour, np.asarray(ground.scree) * (1 + 0.12 * tiny)[..., None], 0.75 * fallen)
    green = _mixed(ground.grass, ground.dry_grass, smooth(-0.4, 1.5, small + 0.6 * broad + z / ground.tree_m - 0.7))
    green *= (1 + 0.18 * tiny)[..., None]
    low = smooth(1.25, 0.8, z / ground.tree_m + 0.1 * broad + 0.06 * small)
    colour = _laid_over(colour, green, low * smooth(0.95, 0.6, land.slope + 0.10 * small))
    cold = smooth(0.0, 0.36, z / ground.snow_m - 1 + 0.10 * small + 0.07 * broad + 0.012 * land.hollow)
    towards = -(land.normals[..., 0] * x + land.normals[..., 1] * y) / np.maximum(np.hypot(x, y), 1)
    high = land.slope[(z > 1.2 * ground.snow_m) & (towards > 0.3)]
    held = float(np.quantile(high, ground.snowy)) if len(high) else 1.0
    # Ledges, gullies and summits keep their snow where the rock between is swept bare.
    steep = land.slope / held - 0.014 * land.hollow - 0.16 * tiny - 0.12 * small
    lies = cold * smooth(1.10, 0.90, steep - 0.45 * smooth(1.1, 2.6, z / ground.snow_m))
    return np.clip(_laid_over(colour, np.asarray(ground.snow) * (1 + 0.02 * tiny)[..., None], lies), 0.004, 0.95)


def visible_mesh(land: Fan, colours: Floats, eye_m: float) -> Mesh:
    """What of the land can be seen from `eye_m` above the middle, as one mesh."""
    rows, columns = land.slope.shape
    away = np.hypot(land.points[..., 0], land.points[..., 1])
    lift = np.arctan2(land.points[..., 2] - eye_m, away)
    before = np.maximum.accumulate(lift, axis=0)
    seen = ndimage.binary_dilation(lift >= before - np.radians(HIDDEN_DEG), iterations=2)
    index = np.arange(rows * columns, dtype=np.uint32).reshape(rows, columns)
    kept = seen[:-1, :-1]
    a, b, c, d = (part[kept] for part in (index[:-1, :-1], index[1:, :-1], index[1:, 1:], index[:-1, 1:]))
    faces = np.concatenate([np.stack([a, d, c], 1), np.stack([a, c, b], 1)])
    used = np.zeros(rows * columns, bool)
    used[faces.ravel()] = True
    renumbered = (np.cumsum(used) - 1).astype(np.uint32)
    return Mesh(
        vertices=land.points.reshape(-1, 3)[used],
        faces=renumbered[faces],
        normals=land.normals.reshape(-1, 3)[used],
        colours=colours.reshape(-1, 3)[used].astype(np.float32),
    )


def smooth(low: float, high: float, values: Numbers) -> Floats:
    """0 at `low`, 1 at `high`, soft at both ends; low may be the larger."""
    share = np.clip((values - low) / (high - low), 0, 1)
    return np.asarray(share * share * (3 - 2 * share), np.float32)


def _mixed(first: Colour, second: Colour, share: Numbers) -> Numbers:
    return np.asarray(first, np.float32) * (1 - share[..., None]) + np.asarray(second, np.float32) * share[..., None]


def _laid_over(under: Numbers, over: Numbers, amount: Numbers) -> Floats:
    return np.asarray(under * (1 - amount[..., None]) + over * amount[..., None], np.float32)


def _normals(points: Floats) -> Floats:
    along = np.gradient(points, axis=0)
    across = np.gradient(points, axis=1)
    normals = np.cross(across, along)
    return np.asarray(normals / np.maximum(np.linalg.norm(normals, axis=-1, keepdims=True), 1e-9), np.float32)


def _slope(land: Land) -> Land:
    rise_y, rise_x = np.gradient(ndimage.uniform_filter(land.heights, 3), land.cell_m)
    return _like(land, np.hypot(rise_x, rise_y))


def _hollow(land: Land) -> Land:
    return _like(land, ndimage.gaussian_filter(land.heights, 45.0 / land.cell_m) - land.heights)


def _like(land: Land, values: Numbers) -> Land:
    return Land(heights=values.astype(np.float32), west_m=land.west_m, south_m=land.south_m, cell_m=land.cell_m)


def _laid(picture: Floats, x: Numbers, y: Numbers, size_m: float, turn_deg: float) -> Floats:
    turn = np.radians(turn_deg)
    scale = FEATURE / size_m
    columns = (np.cos(turn) * x - np.sin(turn) * y) * np.float32(scale)
    rows = (np.sin(turn) * x + np.cos(turn) * y) * np.float32(scale)
    return sampled(picture, columns, rows, wrap=True)


FEATURE = 16.0  # cells of the tile that one feature takes


@lru_cache(maxsize=1)
def _cloudy() -> Floats:
    total = noise((TILE, TILE), (FEATURE / 4, FEATURE / 4), 301) + 0.5 * noise((TILE, TILE), (2, 2), 302)
    return np.asarray(total / total.std(), np.float32)


@lru_cache(maxsize=1)
def _ridged() -> Floats:
    crest = 1 - np.abs(np.tanh(noise((TILE, TILE), (FEATURE / 4, FEATURE / 4), 303)))
    crest += 0.4 * (1 - np.abs(np.tanh(noise((TILE, TILE), (2, 2), 304))))
    return np.asarray((crest - crest.mean()) / crest.std(), np.float32)
