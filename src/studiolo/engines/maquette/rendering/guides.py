"""What the denoiser is told about the surfaces: albedo, normal, and how much air lies before them. No bounces, so nearly free."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import drjit as dr
import mitsuba as mi
import numpy as np
from scipy.ndimage import maximum_filter, minimum_filter, uniform_filter

from studiolo.engines.maquette.model import Floats
from studiolo.engines.maquette.stage import Haze

GUIDE_SEED = 9000
SCALAR_SAMPLES = 3
DETAIL_PX, DETAIL_SPREAD = 3, 0.12
FEATURES = np.array([1, 1, 1, 0.5, 0.5, 0.5], np.float32)  # a colour tells more than a slope


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Guides:
    """albedo (height, width, 3) 0 to 1; normal (height, width, 3) -1 to 1; sun (height, width): share of the sun's disk,
    which is drawn last. haze (height, width): share of air before what is seen, 0 for sky; None where the paths have it.
    """

    albedo: Floats
    normal: Floats
    sun: Floats
    haze: Floats | None = None


def guides_of(surface: Floats) -> Guides:
    """surface: albedo, normal, share of sun (height, width, 7), and of air (8) where the paths have none."""
    return Guides(
        albedo=np.ascontiguousarray(np.clip(surface[..., 0:3], 0, 1)),
        normal=np.ascontiguousarray(np.clip(surface[..., 3:6], -1, 1)),
        sun=np.ascontiguousarray(surface[..., 6]),
        haze=np.ascontiguousarray(surface[..., 7]) if surface.shape[2] > 7 else None,
    )


def detail(surface: Floats) -> Floats:
    """How much there is to see around each pixel: 0 flat, 1 fur, foliage, pattern. surface: as above. (height, width)."""
    height, width = surface.shape[:2]
    features = surface[::2, ::2, :6] * FEATURES  # half the size will do
    size = (DETAIL_PX, DETAIL_PX, 1)
    mean, mean_square = uniform_filter(features, size), uniform_filter(features**2, size)
    spread = np.sqrt(np.maximum(mean_square - mean**2, 0)).sum(axis=-1)
    share = 1 - np.exp(-spread / DETAIL_SPREAD)
    return np.asarray(share.repeat(2, axis=0).repeat(2, axis=1)[:height, :width], np.float32)


def scalar_surfaces(scene: Any, haze: Haze | None) -> Floats:
    """With the share of air (height, width, 8). The renderer's own `aov` integrator: our first hits need a vectorised variant."""
    from studiolo.engines.maquette.rendering.film import haze_share

    integrator = mi.load_dict({"type": "aov", "aovs": "a:albedo,n:sh_normal,d:depth"})
    with _one_thread():
        picture = mi.render(scene, integrator=integrator, spp=SCALAR_SAMPLES, seed=GUIDE_SEED)
    last = np.nan_to_num(np.array(picture))[..., -7:]
    depth = _mend_edges(last[..., 6])
    share = haze_share(depth, haze) if haze else np.zeros_like(depth)
    no_sun = np.zeros_like(depth)  # the renderer's own integrator draws it
    return np.asarray(np.concatenate([last[..., :6], np.stack([no_sun, share], axis=-1)], axis=-1), np.float32)


def _mend_edges(depth: Floats) -> Floats:
    """Where things meet the sky, a pixel's mean distance is too small, as sky counts 0: its furthest neighbour is right."""
    beside_sky = minimum_filter(depth, 3) <= 0
    mended = np.where(beside_sky & (depth > 0), maximum_filter(depth, 3), depth)
    return np.ascontiguousarray(mended, np.float32)


@contextmanager
def _one_thread() -> Iterator[None]:
    """The scalar `aov` integrator takes a global lock for every sample: two threads need three times as long as one."""
    before = dr.thread_count()
    dr.set_thread_count(1)
    try:
        yield
    finally:
        dr.set_thread_count(before)
