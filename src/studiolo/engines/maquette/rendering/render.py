"""World -> picture: trace, guide, denoise, develop."""

import gc
from collections.abc import Callable
from dataclasses import dataclass, replace
from math import ceil, sqrt
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from studiolo.engines.maquette.model import Floats
from studiolo.engines.maquette.rendering.variant import activate, is_vectorised
from studiolo.engines.maquette.stage import World
from studiolo.images import Quality

if TYPE_CHECKING:
    from studiolo.engines.maquette.rendering.guides import Guides

OnStage = Callable[[str, float], None]
DEPTH = 8
USUAL_PX, MOST_TIMES = 1024 * 1024, 4
FIREFLY_LIMIT = 40.0  # a pixel brighter than so many log-averages is taken for an accident
FORGIVEN = 1.2  # so much more noise is allowed where guides are flat: there the denoiser leaves no trace of it


@dataclass(frozen=True, kw_only=True, slots=True)
class Effort:
    """Samples per pixel: `first` everywhere, `samples` where these disagree.

    tolerance: standard error, as a share of the brightness, with which the first samples are enough. most_rough: the
    share of the picture that gets more at most, the noisiest first. The denoiser takes away what is left: four samples
    and twelve look alike but in fur, foliage and fine shadows.
    """

    first: int
    samples: int
    tolerance: float
    most_rough: float

    @property
    def mean_samples(self) -> float:
        """The most a pixel gets on average."""
        return self.first + self.most_rough * (self.samples - self.first)

    def at(self, width_px: int, height_px: int) -> "Effort":
        """The same for a picture of that size: where there are few pixels, each is looked at more closely and costs less."""
        times = int(min(MOST_TIMES, max(1.0, sqrt(USUAL_PX / (width_px * height_px)))))
        return (
            self if self.first > MOST_TIMES else replace(self, first=self.first * times, samples=self.samples * times)
        )


EFFORTS = {
    Quality.LOW: Effort(first=2, samples=8, tolerance=0.2, most_rough=0.0625),
    Quality.MEDIUM: Effort(first=4, samples=12, tolerance=0.2, most_rough=0.125),
    Quality.HIGH: Effort(first=16, samples=56, tolerance=0.03, most_rough=1.0),
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
    from studiolo.engines.maquette.rendering.scene_builder import build_scene

    tell("building", 0.0)
    scene = take_built() if take_built else build_scene(world, width_px, height_px)
    tell("tracing", 0.1)
    trace = _trace if is_vectorised() else _trace_scalar
    effort, size = EFFORTS[quality].at(width_px, height_px), (width_px, height_px)
    noisy, guides = trace(scene, world, size, effort, seed, lambda share: tell("tracing", 0.1 + 0.65 * share))
    tell("denoising", 0.75)
    del scene
    free()
    tame = clamp_fireflies(noisy, FIREFLY_LIMIT * log_average(noisy))
    return add_sun(denoise(tame, guides, quality), calm_sun(guides), world.lights)


def _trace(
    scene: Any, world: World, size: tuple[int, int], effort: Effort, seed: int, on_share: Callable[[float], None]
) -> tuple[Floats, "Guides"]:
    """(radiance, noisy as it is; what guides the denoiser)."""
    from studiolo.engines.maquette.rendering.guides import detail, guides_of
    from studiolo.engines.maquette.rendering.tracer import trace, weigh_lights

    weigh_lights(scene)
    colour, surface = trace(
        scene,
        size,
        (effort.first, effort.samples),
        DEPTH,
        seed,
        haze=world.haze,
        allowed=lambda seen: effort.tolerance * (1 + FORGIVEN * (1 - detail(seen))),
        most_rough=effort.most_rough,
        on_share=on_share,
    )
    return colour, guides_of(surface)


def _trace_scalar(
    scene: Any, world: World, size: tuple[int, int], effort: Effort, seed: int, on_share: Callable[[float], None]
) -> tuple[Floats, "Guides"]:
    """The renderer's own integrator: our tracer needs a vectorised variant."""
    import mitsuba as mi

    from studiolo.engines.maquette.rendering.film import add_haze
    from studiolo.engines.maquette.rendering.guides import guides_of, scalar_surfaces

    guides = guides_of(scalar_surfaces(scene, world.haze))
    on_share(0.2)
    integrator = mi.load_dict({"type": "path", "max_depth": DEPTH, "rr_depth": 3})
    picture = mi.render(scene, integrator=integrator, spp=ceil(effort.mean_samples), seed=seed % 2**31)
    colour = np.asarray(np.nan_to_num(np.array(picture)[..., :3]), np.float32)
    if world.haze is not None and guides.haze is not None:
        colour = add_haze(colour, guides.haze, world.haze)
    return colour, guides


def free() -> None:
    """Give back what the last scene held: kernels are compiled against every scene alive, and a worker's memory counts."""
    import drjit as dr

    gc.collect()
    if is_vectorised():
        dr.flush_malloc_cache()
