"""What the denoiser is told about the surfaces: albedo, normal, and the distance haze needs. No bounces, so nearly free."""

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from typing import Any

import drjit as dr
import mitsuba as mi
import numpy as np
from scipy.ndimage import maximum_filter, minimum_filter

from studiolo.engines.maquette.model import Floats
from studiolo.engines.maquette.rendering.variant import is_vectorised

GUIDE_SEED = 9000
SCALAR_SAMPLES = 3


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Guides:
    """albedo (height, width, 3) 0 to 1; normal (height, width, 3) -1 to 1; depth (height, width) metres, 0 for sky.

    noisy: made of few samples, so that they must be denoised themselves before they guide anything.
    """

    albedo: Floats
    normal: Floats
    depth: Floats
    noisy: bool = False


def trace_guides(scene: Any, samples: int) -> Guides:
    integrator = mi.load_dict({"type": "aov", "aovs": "a:albedo,n:sh_normal,d:depth"})
    noisy = not is_vectorised()
    with _one_thread() if noisy else nullcontext():
        spp = min(samples, SCALAR_SAMPLES) if noisy else samples
        channels = np.nan_to_num(np.array(mi.render(scene, integrator=integrator, spp=spp, seed=GUIDE_SEED)))
    last = channels[..., -7:]
    return Guides(
        albedo=np.ascontiguousarray(np.clip(last[..., 0:3], 0, 1)),
        normal=np.ascontiguousarray(np.clip(last[..., 3:6], -1, 1)),
        depth=_mend_edges(last[..., 6]),
        noisy=noisy,
    )


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
