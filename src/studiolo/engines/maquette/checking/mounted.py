"""Whether what hangs on a wall touches it: how far each such thing is from what bears it, measured by rays in the built scene."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import numpy as np

from studiolo.engines.maquette.language.brief import Mount, ThingBrief
from studiolo.engines.maquette.model import Model, Numbers

if TYPE_CHECKING:
    from studiolo.engines.maquette.checking.rays import Tracer

BESIDE_M, INWARD_M = 0.02, 0.05  # a ray starts so far beside a thing's box, and so far back from its border
NEAR_M: Mapping[Mount, float] = {"wall": 0.06, "ceiling": 0.06, "lean": 0.16, "against": 0.16, "window": 0.06}


def gaps_m(tracer: "Tracer", models: Sequence[Model], mounts: Sequence[Mount]) -> tuple[float, ...]:
    """For each thing the metres from its border to the wall behind, the ceiling above or the sill beneath it; 0 for what is
    mounted nowhere, infinite where nothing is. models: in their places."""
    gaps = [0.0] * len(models)
    asked = [k for k, mount in enumerate(mounts) if mount]
    if asked:
        rays = [_ray(models[k], mounts[k]) for k in asked]
        hits = tracer.meet(np.array([eye for eye, _ in rays]), np.array([way for _, way in rays]))
        for k, distance in zip(asked, hits.distance, strict=True):
            gaps[k] = float(distance) - INWARD_M
    return tuple(gaps)


def _ray(model: Model, mount: Mount) -> tuple[Numbers, Numbers]:
    """Past the thing towards what should bear it: over it to the wall, beside it to ceiling and sill."""
    low, high = (np.asarray(corner, np.float64) for corner in model.bounds())
    middle = (low + high) / 2
    if mount == "ceiling":
        return np.array([low[0] - BESIDE_M, middle[1], high[2] - INWARD_M]), np.array([0.0, 0.0, 1.0])
    if mount == "window":
        return np.array([low[0] - BESIDE_M, middle[1], low[2] + INWARD_M]), np.array([0.0, 0.0, -1.0])
    return np.array([middle[0], high[1] - INWARD_M, high[2] + BESIDE_M]), np.array([0.0, 1.0, 0.0])


def touches(one: ThingBrief, gaps: Sequence[float], feet_m: Sequence[float]) -> tuple[bool, str]:
    """Whether all of these things are where they were asked to be, and what was measured. feet_m: of each, over the floor."""
    widest, lowest = max(gaps, default=np.inf), min(feet_m, default=0.0)
    hung = one.mount not in ("wall", "ceiling") or lowest > 0.08
    return widest <= NEAR_M[one.mount] and hung, f"{widest:.2f} m from it, {lowest:.2f} m over the floor"
