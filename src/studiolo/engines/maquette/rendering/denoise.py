"""Open Image Denoise, told the truth: HDR colour, and guides that were denoised first."""

import mitsuba_oidn as oidn
import numpy as np

from studiolo.engines.maquette.model import Floats
from studiolo.engines.maquette.rendering.guides import Guides
from studiolo.images import Quality


def denoise(colour: Floats, guides: Guides, quality: Quality) -> Floats:
    """colour: linear radiance (height, width, 3), fireflies clamped. Without hdr=True everything above 1 is crushed."""
    final = oidn.Quality.Fast if quality is Quality.LOW else oidn.Quality.High
    before = oidn.Quality.Fast if quality is Quality.LOW else oidn.Quality.Balanced
    albedo = np.clip(_run(guides.albedo, quality=before), 0, 1)
    normal = np.clip(_run(guides.normal * 0.5 + 0.5, quality=before) * 2 - 1, -1, 1)
    return np.maximum(_run(colour, albedo=albedo, normal=normal, hdr=True, clean_aux=True, quality=final), 0)


def _run(image: Floats, **options: object) -> Floats:
    guides = {k: np.ascontiguousarray(v, np.float32) if isinstance(v, np.ndarray) else v for k, v in options.items()}
    return np.array(oidn.denoise(np.ascontiguousarray(image, np.float32), **guides))
