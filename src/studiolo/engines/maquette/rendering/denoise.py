"""Open Image Denoise, told the truth: HDR colour, and guides that carry hardly any noise of their own."""

from typing import Any

import mitsuba_oidn as oidn
import numpy as np

from studiolo.engines.maquette.model import Floats
from studiolo.engines.maquette.rendering.guides import Guides
from studiolo.images import Quality

# On two cores at 1024 pixels Fast takes 0.7 s, Balanced 1.4 and High 3.2.
NETWORKS = {
    Quality.LOW: oidn.Quality.Fast,
    Quality.MEDIUM: oidn.Quality.Balanced,
    Quality.HIGH: oidn.Quality.High,
}


def denoise(colour: Floats, guides: Guides, quality: Quality) -> Floats:
    """colour: linear radiance (height, width, 3), fireflies clamped. Without hdr=True everything above 1 is crushed.

    Guides that are not noisy are taken as they are: denoising them first costs half a second and then shows nowhere.
    Noisy ones (few samples, leaves out of focus) would print their grain into the picture.
    """
    albedo, normal = guides.albedo, guides.normal
    if guides.noisy:
        albedo = np.clip(_run(albedo, quality=oidn.Quality.Fast), 0, 1)
        normal = np.clip(_run(normal * 0.5 + 0.5, quality=oidn.Quality.Fast) * 2 - 1, -1, 1)
    albedo, normal = np.ascontiguousarray(albedo, np.float32), np.ascontiguousarray(normal, np.float32)
    clean = _run(colour, albedo=albedo, normal=normal, hdr=True, clean_aux=True, quality=NETWORKS[quality])
    return np.maximum(clean, 0)


def calm_shares(guides: Guides) -> tuple[Floats, Floats]:
    """(haze, sun) without the grain of noisy guides."""
    if not guides.noisy or not (guides.haze.any() or guides.sun.any()):
        return guides.haze, guides.sun
    both = _run(np.stack([guides.haze, guides.sun, guides.haze], axis=-1), quality=oidn.Quality.Fast)
    both = np.clip(both, 0, 1)
    return np.ascontiguousarray(both[..., 0]), np.ascontiguousarray(both[..., 1])


def _run(image: Floats, **options: Any) -> Floats:
    return np.array(oidn.denoise(np.ascontiguousarray(image, np.float32), **options))
