"""What the denoiser is told about the surfaces: albedo, normal, and the distance haze needs. No bounces, so nearly free."""

from dataclasses import dataclass
from typing import Any

import mitsuba as mi
import numpy as np

from studiolo.engines.maquette.model import Floats

GUIDE_SEED = 9000


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Guides:
    """albedo (height, width, 3) 0 to 1; normal (height, width, 3) -1 to 1; depth (height, width) metres, 0 for sky."""

    albedo: Floats
    normal: Floats
    depth: Floats


def trace_guides(scene: Any, samples: int) -> Guides:
    integrator = mi.load_dict({"type": "aov", "aovs": "a:albedo,n:sh_normal,d:depth"})
    channels = np.nan_to_num(np.array(mi.render(scene, integrator=integrator, spp=samples, seed=GUIDE_SEED)))
    last = channels[..., -7:]
    return Guides(
        albedo=np.ascontiguousarray(np.clip(last[..., 0:3], 0, 1)),
        normal=np.ascontiguousarray(np.clip(last[..., 3:6], -1, 1)),
        depth=np.ascontiguousarray(last[..., 6]),
    )
