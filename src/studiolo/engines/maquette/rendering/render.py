"""World -> picture: trace, guide, denoise, develop."""

from collections.abc import Callable
from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from studiolo.engines.maquette.model import Floats
from studiolo.engines.maquette.rendering.variant import activate, is_vectorised
from studiolo.engines.maquette.stage import Haze, World
from studiolo.images import Quality

if TYPE_CHECKING:
    from studiolo.engines.maquette.rendering.guides import Guides

OnStage = Callable[[str, float], None]
DEPTH = 8
FIREFLY_LIMIT = 40.0  # a pixel brighter than so many log-averages is taken for an accident
FORGIVEN = 1.2  # so much more noise is allowed where guides are flat: there the denoiser leaves no trace of it
BOUNCED_LIMIT = 25.0  # the same for one contribution that has bounced


@dataclass(frozen=True, kw_only=True, slots=True)
class Effort:
    """Samples per pixel: `first` for light everywhere, `samples` where these disagree, always `guide_samples` for guides.

    tolerance: standard error, as a share of the brightness, with which the first samples are enough. most_rough: the
    share of the picture that gets more at most, the noisiest first. The denoiser takes away what is left: four samples
    and twelve look alike but in fur, foliage and fine shadows.
    """

    first: int
    samples: int
    guide_samples: int
    tolerance: float
    most_rough: float

    @property
    def mean_samples(self) -> int:
        """The most a pixel gets on average, rounded up."""
        return ceil(self.first + self.most_rough * (self.samples - self.first))


EFFORTS = {
    Quality.LOW: Effort(first=3, samples=5, guide_samples=4, tolerance=0.25, most_rough=0.15),
    Quality.MEDIUM: Effort(first=3, samples=9, guide_samples=5, tolerance=0.22, most_rough=0.15),
    Quality.HIGH: Effort(first=16, samples=64, guide_samples=40, tolerance=0.05, most_rough=1.0),
}


def render(
    world: World,
    width_px: int,
    height_px: int,
    *,
    quality: Quality,
    seed: int,
    on_progress: OnStage | None = None,
    variant: str | None = None,
    take_built: Callable[[], Any] | None = None,
) -> NDArray[np.uint8]:
    """The picture (height, width, 3), display sRGB. The same world, size, quality and seed give the same pixels.

    take_built: gives up the scene that `build_scene` already made of this world at this size, if there is one.
    Blocks for seconds. Raises EngineUnavailable when no renderer can run here.
    """
    tell = on_progress or (lambda stage, share: None)
    activate(variant)
    colour = render_radiance(world, width_px, height_px, quality=quality, seed=seed, tell=tell, take_built=take_built)
    tell("developing", 0.95)
    from studiolo.engines.maquette.rendering.film import develop

    return develop(colour, world.grade, seed)


def render_radiance(
    world: World,
    width_px: int,
    height_px: int,
    *,
    quality: Quality,
    seed: int,
    tell: OnStage,
    take_built: Callable[[], Any] | None = None,
) -> Floats:
    """Denoised linear radiance (height, width, 3), with the air and the sun. `activate` must have been called."""
    from studiolo.engines.maquette.rendering.denoise import calm_sun, denoise
    from studiolo.engines.maquette.rendering.film import add_sun, clamp_fireflies, log_average
    from studiolo.engines.maquette.rendering.guides import trace_guides
    from studiolo.engines.maquette.rendering.scene_builder import build_scene

    effort = EFFORTS[quality]
    tell("building", 0.0)
    scene = take_built() if take_built else build_scene(world, width_px, height_px)
    tell("guiding", 0.05)
    size = (width_px, height_px)
    guides = trace_guides(scene, size, effort.guide_samples, world)
    tell("tracing", 0.15)
    noisy = _trace(scene, size, effort, guides, world.haze, seed, lambda share: tell("tracing", 0.15 + 0.6 * share))
    tell("denoising", 0.75)
    del scene
    free()
    tame = clamp_fireflies(noisy, FIREFLY_LIMIT * log_average(noisy))
    return add_sun(denoise(tame, guides, quality), calm_sun(guides), world.lights)


def _trace(
    scene: Any,
    size: tuple[int, int],
    effort: Effort,
    guides: "Guides",
    haze: Haze | None,
    seed: int,
    on_share: Callable[[float], None],
) -> Floats:
    from studiolo.engines.maquette.rendering.film import add_haze, log_average

    if not is_vectorised():
        colour = _trace_scalar(scene, effort.mean_samples, seed)
        return colour if haze is None or guides.haze is None else add_haze(colour, guides.haze, haze)
    from studiolo.engines.maquette.rendering.guides import detail
    from studiolo.engines.maquette.rendering.tracer import trace, trace_glimpse, weigh_lights

    weigh_lights(scene)
    cap = BOUNCED_LIMIT * log_average(trace_glimpse(scene, DEPTH, seed, haze))
    allowed = effort.tolerance * (1 + FORGIVEN * (1 - detail(guides)))
    return trace(
        scene,
        size,
        (effort.first, effort.samples),
        DEPTH,
        seed,
        cap=cap,
        haze=haze,
        allowed=allowed,
        most_rough=effort.most_rough,
        on_share=on_share,
    )


def _trace_scalar(scene: Any, samples: int, seed: int) -> Floats:
    """The renderer's own integrator: our tracer needs a vectorised variant."""
    import mitsuba as mi

    integrator = mi.load_dict({"type": "path", "max_depth": DEPTH, "rr_depth": 3})
    picture = mi.render(scene, integrator=integrator, spp=samples, seed=seed % 2**31)
    return np.asarray(np.nan_to_num(np.array(picture)[..., :3]), np.float32)


def free() -> None:
    """Give back what the last scene held: kernels are compiled against every scene alive, and a worker's memory counts."""
    import gc

    import drjit as dr

    gc.collect()
    if is_vectorised():
        dr.flush_malloc_cache()
