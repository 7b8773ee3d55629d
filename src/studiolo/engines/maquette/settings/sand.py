"""Sand: wind ripples where it is dry, a mirror where it is wet, the lace that the last wave left."""

from dataclasses import dataclass

import numpy as np

from studiolo.engines.maquette.model import Colour, Material, Mesh, Numbers, Part
from studiolo.engines.maquette.settings.ground_noise import blend, read, step, tile, web
from studiolo.engines.maquette.settings.shell import sheet
from studiolo.engines.maquette.settings.shore import Shore

ROWS, COLUMNS = 360, 360
LOWEST = -0.16  # ground deeper under the sea is left out


@dataclass(frozen=True, kw_only=True, slots=True)
class SandLook:
    """dry, wet: colours. green: what grows on the dunes, seen from afar. wet_to: how far the wet sand reaches inland."""

    dry: Colour
    wet: Colour
    green: Colour
    wet_to: float = 0.75


def ripples(x: Numbers, y: Numbers, seed: int, length: float) -> Numbers:
    """Crests that the wind drew across, -1 to 1: long, forking, steeper on one side."""
    warp = 2.6 * read(tile(seed, 1.9), x, y, length * 60) + 0.7 * read(tile(seed + 1, 1.9, 6), x, y * 1.6, length * 26)
    turn = 2 * np.pi * (y + 0.22 * x) / length + warp
    return np.asarray(np.sin(turn + 0.45 * np.sin(turn)))


def beach_sand(shore: Shore, look: SandLook, random: np.random.Generator) -> Part:
    """All the land of a beach as one mesh."""
    seed = int(random.integers(1000))
    x, y = shore.land_grid(ROWS, COLUMNS)
    seaward = shore.seaward(x, y)
    distance = np.hypot(x, y + shore.camera_back)
    wet = _wetness(x, y, seaward, look.wet_to, seed)
    base = shore.land(x, y, seaward)
    fade = 1 / (1 + (distance / 14) ** 2)
    fade = fade * (1 - 0.8 * np.exp(-((np.hypot(x, y) / 0.42) ** 4)))  # things stand on trodden ground
    waves = ripples(x, y, seed, 0.15) * (0.65 + 0.35 * np.clip(read(tile(seed + 2, 1.8), x, y, 9.0), -1, 1))
    bumps = 0.010 * read(tile(seed + 3, 1.9, 4), x, y, 6.5) + 0.0014 * read(tile(seed + 4, 1.5, 6), x, y, 1.6)
    film = 0.0016 * read(tile(seed + 5, 1.9), x, y, 6.0) + 0.0012 * ripples(x, y, seed + 6, 0.12)
    z = base + fade * ((1 - wet) * (0.0058 * waves + bumps) + wet * film * 0.8)
    mesh = sheet(np.stack([x, y, z], axis=-1), flip=True)
    shape = Mesh(
        vertices=mesh.vertices,
        faces=mesh.faces[(mesh.vertices[mesh.faces][..., 2] > LOWEST).any(axis=1)],
        normals=mesh.normals,
        colours=_colour(x, y, seaward, wet, waves * fade, seed, look, shore, random),
        roughness=_roughness(x, y, seaward, wet, seed).ravel().astype(np.float32),
    )
    return Part(shape=shape, material=Material(per_vertex=True, specular=0.42), name="sand")


def _wetness(x: Numbers, y: Numbers, seaward: Numbers, reach: float, seed: int) -> Numbers:
    line = seaward + 0.07 * read(tile(seed + 7, 1.7), x, y, 5.0) + 0.03 * read(tile(seed + 8, 1.3), x, y, 2.0)
    return step(-reach - 0.32, -reach + 0.12, line)


def _left_lace(x: Numbers, y: Numbers, seaward: Numbers, seed: int) -> Numbers:
    """Thin foam lying where waves have drawn back, in curved fronts."""
    front = 0.30 + 0.09 * np.sin(x * 1.7 + seed) + 0.05 * read(tile(seed + 9), x, 0 * x, 4.0)
    gap = seaward + front
    line = np.exp(-((gap / 0.022) ** 2)) * 0.7 + np.exp(-np.maximum(gap, 0) / 0.13) * step(-0.02, 0.0, gap) * 0.5
    return np.asarray(line * step(0.34, 0.06, web(x, y, 2.6, seed + 20)) * step(0.05, -0.02, seaward))


def _colour(
    x: Numbers, y: Numbers, seaward: Numbers, wet: Numbers, waves: Numbers, seed: int, look: SandLook, shore: Shore,
    random: np.random.Generator,
) -> np.ndarray[tuple[int, ...], np.dtype[np.float32]]:  # fmt: skip
    tone = 0.94 + 0.05 * read(tile(seed + 10, 1.7), x, y, 7.0) + 0.03 * read(tile(seed + 11, 1.1), x, y, 1.3)
    grains = 1 + 0.045 * random.standard_normal(x.shape) * (0.4 + 0.6 * (1 - wet))
    colour = blend(look.dry, look.wet, wet) * (tone * grains * (1 + 0.03 * waves * (1 - wet)))[..., None]
    land = step(-2.2, -4.2, seaward) * step(2.4, 5.0, x * shore.side)
    plants = land * step(0.35, -0.25, read(tile(seed + 12, 1.6), x, y, 16.0) - 0.25)
    colour = blend(colour, look.green, plants * 0.85)
    colour = blend(colour, (0.8, 0.8, 0.79), _left_lace(x, y, seaward, seed) * 0.8)
    return np.clip(colour, 0.01, 0.9).reshape(-1, 3).astype(np.float32)


def _roughness(x: Numbers, y: Numbers, seaward: Numbers, wet: Numbers, seed: int) -> Numbers:
    damp = 0.2 + 0.05 * np.clip(read(tile(seed + 13, 1.5), x, y, 5.0), -1, 1)
    sheen = damp - 0.1 * step(-0.5, -0.05, seaward)
    return np.clip(0.93 * (1 - wet) + sheen * wet, 0.06, 1)
