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
from studiolo.engines.maquette.rendering.variant import is_vectorised
from studiolo.engines.maquette.stage import Haze, World

GUIDE_SEED = 9000
GUIDE_LANES = 1 << 23  # rays traced at once; without bounces they take little memory
SCALAR_SAMPLES = 3
ROUGH_SHARE, ROUGH_SHARE_BLURRED = 0.04, 0.006
DETAIL_PX, DETAIL_SPREAD = 3, 0.12


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Guides:
    """albedo (height, width, 3) 0 to 1; normal (height, width, 3) -1 to 1; sun (height, width): share of the sun's disk,
    which is drawn last. haze (height, width): share of air before what is seen, 0 for sky; None where the paths have it.

    noisy: made of few samples or seen through a wide lens, so that they must be denoised themselves before they guide.
    """

    albedo: Floats
    normal: Floats
    sun: Floats
    haze: Floats | None = None
    noisy: bool = False


def trace_guides(scene: Any, size: tuple[int, int], samples: int, world: World) -> Guides:
    """size: (width, height) of the scene's film, pixels."""
    channels = _vectorised(scene, size, samples) if is_vectorised() else _scalar(scene, world.haze)
    rough_share = ROUGH_SHARE if world.camera.aperture_m == 0 else ROUGH_SHARE_BLURRED
    albedo = np.ascontiguousarray(np.clip(channels[..., 0:3], 0, 1))
    normal = np.ascontiguousarray(np.clip(channels[..., 3:6], -1, 1))
    return Guides(
        albedo=albedo,
        normal=normal,
        sun=np.ascontiguousarray(channels[..., 6]),
        haze=None if is_vectorised() else np.ascontiguousarray(channels[..., 7]),
        noisy=not is_vectorised() or _rough(albedo, normal) > rough_share,
    )


def detail(guides: Guides) -> Floats:
    """How much there is to see around each pixel: 0 flat, 1 fur, foliage, pattern. (height, width)."""
    height, width = guides.albedo.shape[:2]
    features = np.concatenate(
        [guides.albedo[::2, ::2], 0.5 * guides.normal[::2, ::2]], axis=-1
    )  # half the size will do
    size = (DETAIL_PX, DETAIL_PX, 1)
    mean, mean_square = uniform_filter(features, size), uniform_filter(features**2, size)
    spread = np.sqrt(np.maximum(mean_square - mean**2, 0)).sum(axis=-1)
    share = 1 - np.exp(-spread / DETAIL_SPREAD)
    return np.asarray(share.repeat(2, axis=0).repeat(2, axis=1)[:height, :width], np.float32)


def _vectorised(scene: Any, size: tuple[int, int], samples: int) -> Floats:
    from studiolo.engines.maquette.rendering.tracer import first_hits

    pixels = np.arange(size[0] * size[1], dtype=np.uint32)
    step = max(1, GUIDE_LANES // samples)
    bands = [
        first_hits(scene, size, pixels[start : start + step], samples, GUIDE_SEED + number)
        for number, start in enumerate(range(0, len(pixels), step))
    ]
    return np.asarray(np.concatenate(bands).reshape(size[1], size[0], 7), np.float32)


def _scalar(scene: Any, haze: Haze | None) -> Floats:
    """The renderer's own `aov` integrator: our first hits need a vectorised variant."""
    from studiolo.engines.maquette.rendering.film import haze_share

    integrator = mi.load_dict({"type": "aov", "aovs": "a:albedo,n:sh_normal,d:depth"})
    with _one_thread():
        picture = mi.render(scene, integrator=integrator, spp=SCALAR_SAMPLES, seed=GUIDE_SEED)
    last = np.nan_to_num(np.array(picture))[..., -7:]
    depth = _mend_edges(last[..., 6])
    share = haze_share(depth, haze) if haze else np.zeros_like(depth)
    no_sun = np.zeros_like(depth)  # the renderer's own integrator draws it
    return np.asarray(np.concatenate([last[..., :6], np.stack([no_sun, share], axis=-1)], axis=-1), np.float32)


def _rough(albedo: Floats, normal: Floats) -> float:
    """Share of the pixels that differ from both neighbours: in many it must be grain, or leaves, and not outlines."""
    grey, slope = albedo.mean(axis=-1), normal.mean(axis=-1)
    steps = (np.abs(guide[:, 1:-1] - _middle(guide)) > step for guide, step in ((grey, 0.05), (slope, 0.08)))
    return float(np.logical_or(*steps).mean())


def _middle(guide: Floats) -> Floats:
    """The median of each pixel and its neighbours left and right."""
    left, here, right = guide[:, :-2], guide[:, 1:-1], guide[:, 2:]
    return np.asarray(np.maximum(np.minimum(left, here), np.minimum(np.maximum(left, here), right)))


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
