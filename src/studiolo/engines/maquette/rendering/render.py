"""World -> picture: trace, guide, denoise, develop."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from studiolo.engines.maquette.model import Floats
from studiolo.engines.maquette.rendering.variant import activate
from studiolo.engines.maquette.stage import World
from studiolo.images import Quality

OnStage = Callable[[str, float], None]
DEPTH = 8
FIREFLY_LIMIT = 40.0  # radiance after which a sample is taken for an accident, relative to the picture's median


@dataclass(frozen=True, kw_only=True, slots=True)
class Effort:
    """Samples per pixel for light and for guides."""

    samples: int
    guide_samples: int


EFFORTS = {
    Quality.LOW: Effort(samples=6, guide_samples=8),
    Quality.MEDIUM: Effort(samples=18, guide_samples=16),
    Quality.HIGH: Effort(samples=64, guide_samples=32),
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
) -> NDArray[np.uint8]:
    """The picture (height, width, 3), display sRGB. The same world, size, quality and seed give the same pixels.

    Blocks for seconds. Raises EngineUnavailable when no renderer can run here.
    """
    tell = on_progress or (lambda stage, share: None)
    activate(variant)
    colour, depth = render_radiance(world, width_px, height_px, quality=quality, seed=seed, tell=tell)
    tell("developing", 0.95)
    from studiolo.engines.maquette.rendering.film import add_haze, develop

    if world.haze is not None:
        colour = add_haze(colour, depth, world.haze)
    return develop(colour, world.grade, seed)


def render_radiance(
    world: World, width_px: int, height_px: int, *, quality: Quality, seed: int, tell: OnStage
) -> tuple[Floats, Floats]:
    """Denoised linear radiance (height, width, 3) and depth (height, width). `activate` must have been called."""
    from studiolo.engines.maquette.rendering.denoise import denoise
    from studiolo.engines.maquette.rendering.film import clamp_fireflies
    from studiolo.engines.maquette.rendering.guides import trace_guides
    from studiolo.engines.maquette.rendering.scene_builder import build_scene

    effort = EFFORTS[quality]
    tell("building", 0.0)
    scene = build_scene(world, width_px, height_px)
    tell("tracing", 0.05)
    noisy = _trace(scene, width_px, height_px, effort.samples, seed, lambda share: tell("tracing", 0.05 + 0.65 * share))
    tell("denoising", 0.7)
    guides = trace_guides(scene, effort.guide_samples)
    del scene  # kernels are compiled against every scene that is alive
    middle = float(np.median(noisy.max(axis=-1)))
    clean = denoise(clamp_fireflies(noisy, FIREFLY_LIMIT * max(middle, 1e-3)), guides, quality)
    return clean, guides.depth


def _trace(
    scene: object, width_px: int, height_px: int, samples: int, seed: int, on_share: Callable[[float], None]
) -> Floats:
    import mitsuba as mi

    if str(mi.variant()).startswith("scalar"):
        integrator = mi.load_dict({"type": "path", "max_depth": DEPTH, "rr_depth": 3})
        picture = np.array(mi.render(scene, integrator=integrator, spp=samples, seed=seed % 2**31))[..., :3]
        return np.nan_to_num(picture)
    from studiolo.engines.maquette.rendering.tracer import trace, weigh_lights

    weigh_lights(scene)
    return trace(scene, width_px, height_px, samples, DEPTH, seed, on_share)
