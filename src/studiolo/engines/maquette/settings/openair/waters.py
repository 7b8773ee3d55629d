"""Water that lies: lakes, rivers, canals and the sea, as sheets that mirror what stands behind them."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from studiolo.engines.maquette.model import Colour, Material, Mesh, Numbers, Part
from studiolo.engines.maquette.settings.ground_noise import blend, read, step, tile, web
from studiolo.engines.maquette.settings.openair.site import Site, Surface, fan_grid
from studiolo.engines.maquette.settings.shell import sheet

WATER = Material(per_vertex=True, roughness=0.05, specular=0.9)


@dataclass(frozen=True, kw_only=True, slots=True)
class WaterLook:
    """deep, shallow: its own colour. ripple: slope of its small waves, 0 a mirror to 0.1 a breeze. shine: roughness of calm
    water. foam: how much lace lies on it, 0 to 1. depth_u: where it is deep, units."""

    deep: Colour = (0.008, 0.036, 0.045)
    shallow: Colour = (0.05, 0.10, 0.075)
    ripple: float = 0.012
    shine: float = 0.04
    foam: float = 0.0
    depth_u: float = 0.8


def water(
    site: Site,
    level: float,
    bed: Surface,
    look: WaterLook,
    *,
    far_u: float = 900.0,
    rows: int = 230,
    columns: int = 170,
    flow: float = 0.0,
    name: str = "water",
    foam_at: Surface | None = None,
) -> Part:
    """One sheet at `level` wherever the bed lies lower. flow: 1 draws the ripples out along y, as a river does.
    foam_at: more foam where it says so, 0 to 1."""
    x, y = fan_grid(site, far_u, rows, columns, near=0.16)
    depth = (level - bed(x, y)) / site.unit
    away = np.hypot(x, y + site.back)
    u = site.unit
    # Waves wider than deep as seen from a low bank; in the distance they are drawn out, so that they never flicker.
    step_out = np.log(away / site.back + 0.15)
    angle = np.arctan2(x, y + 1.35 * site.back)
    near_wave = read(tile(site.seed + 3, 1.2), x * (1 + 1.5 * flow) / u, y * (2.2 - 1.9 * flow) / u, 7.0)
    far_wave = read(tile(site.seed + 4, 1.2), angle * 9.0, step_out * 16.0, 6.0)
    wave = near_wave * step(3.5, 0.8, step_out) + far_wave * step(0.2, 1.2, step_out)
    breath = step(0.1, 1.5, read(tile(site.seed + 5, 1.9), angle * 1.8, step_out * 3.2, 5.0))
    tilt = look.ripple * (0.55 + 0.9 * breath)
    bend = np.gradient(wave, axis=0), np.gradient(wave, axis=1)
    scale = [np.maximum(np.std(b), 1e-6) for b in bend]
    normals = np.stack([0.5 * tilt * bend[1] / scale[1], tilt * bend[0] / scale[0], np.ones_like(x)], axis=-1)
    normals /= np.linalg.norm(normals, axis=-1, keepdims=True)
    mesh = sheet(np.stack([x, y, np.full_like(x, level)], axis=-1), flip=True)
    colours = blend(look.shallow, look.deep, step(0.02, look.depth_u, depth))
    rough = np.broadcast_to(look.shine + 0.05 * breath + 0.4 * look.ripple * step(0.5, 3.0, step_out), x.shape)
    if look.foam > 0 or foam_at is not None:
        amount = look.foam * step(0.35, 0.0, depth) + (0.0 if foam_at is None else foam_at(x, y))
        lace = web(x / u, y / u * (1 - 0.6 * flow), 4.5, site.seed + 20)
        shown = np.clip(_between(amount * 1.1, amount * 0.35 - 0.02, lace) * step(0.03, 0.15, amount), 0, 1)
        colours = blend(colours, (0.82, 0.85, 0.86), shown)
        rough = rough * (1 - shown) + 0.75 * shown
    wet = depth > -0.25
    index = mesh.faces
    kept = wet.ravel()[index].any(axis=1)
    shape = Mesh(
        vertices=mesh.vertices,
        faces=index[kept],
        normals=normals.reshape(-1, 3).astype(np.float32),
        colours=np.clip(colours.reshape(-1, 3), 0.002, 0.9).astype(np.float32),
        roughness=np.clip(rough, 0.03, 1).reshape(-1).astype(np.float32),
    )
    return Part(shape=shape, material=WATER, name=name)


def _between(low: Numbers, high: Numbers, values: Numbers) -> Numbers:
    """As `step`, with borders of their own at each point; high may be the smaller."""
    gap = high - low
    share = np.clip((values - low) / np.where(np.abs(gap) < 1e-9, 1e-9, gap), 0, 1)
    return np.asarray(share * share * (3 - 2 * share))


def open_water(level: float, bed: Surface) -> Callable[[float, float], float | None]:
    """What a Stage says of its water."""

    def level_at(x: float, y: float) -> float | None:
        return level if float(bed(np.array([x]), np.array([y]))[0]) < level else None

    return level_at


def surface_of(level: float, bed: Surface) -> Surface:
    """The ground, or the water where that is higher: where things stand that were put into it."""
    return lambda x, y: np.maximum(bed(x, y), level)
