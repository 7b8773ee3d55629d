"""Open Image Denoise, told the truth: HDR colour, and guides that carry hardly any noise of their own."""

from typing import Any

import mitsuba_oidn as oidn
import numpy as np

from studiolo.engines.maquette.model import Floats
from studiolo.engines.maquette.rendering.guides import Guides
from studiolo.images import Quality

# On two cores at 1024 pixels Fast takes 0.5 s, Balanced 1.0, High 2.3. Side by side, Fast and Balanced differ by less than
# two seeds do; High keeps a little more of fur and grass.
AROUND_PX = 24
NETWORKS = {Quality.LOW: oidn.Quality.Fast, Quality.MEDIUM: oidn.Quality.Fast, Quality.HIGH: oidn.Quality.High}


def denoise(colour: Floats, guides: Guides, quality: Quality) -> Floats:
    """colour: linear radiance (height, width, 3), fireflies clamped. Without hdr=True everything above 1 is crushed.

    Guides of few samples print their grain into the picture if the network takes them for clean: its error grows by 8 to
    25 %. If it is told, grain stays where a far edge is out of focus. So they are denoised first, half a second each, but in
    low quality.
    """
    albedo, normal, clean = guides.albedo, guides.normal, quality != Quality.LOW
    if clean:
        albedo = np.clip(_run(albedo, quality=oidn.Quality.Fast), 0, 1)
        normal = np.clip(_run(normal * 0.5 + 0.5, quality=oidn.Quality.Fast) * 2 - 1, -1, 1)
    albedo, normal = np.ascontiguousarray(albedo, np.float32), np.ascontiguousarray(normal, np.float32)
    calm = _run(colour, albedo=albedo, normal=normal, hdr=True, clean_aux=clean, quality=NETWORKS[quality])
    return np.maximum(calm, 0)


def calm_sun(guides: Guides) -> Floats:
    """The share of the sun without the grain of few samples. Only its surroundings are looked at."""
    if not guides.sun.any():
        return guides.sun
    rows, columns = (np.flatnonzero(guides.sun.any(axis=axis)) for axis in (1, 0))
    around = tuple(slice(max(0, at[0] - AROUND_PX), at[-1] + AROUND_PX) for at in (rows, columns))
    calm = _run(np.repeat(guides.sun[around][..., None], 3, axis=-1), quality=oidn.Quality.Fast)[..., 0]
    sun = np.zeros_like(guides.sun)
    sun[around] = np.clip(calm, 0, 1)
    return sun


def _run(image: Floats, **options: Any) -> Floats:
    return np.array(oidn.denoise(np.ascontiguousarray(image, np.float32), **options))
