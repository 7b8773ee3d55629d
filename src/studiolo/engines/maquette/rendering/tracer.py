"""Our path tracer: the renderer's `path` integrator with earlier roulette, in bands of bounded memory.

Roulette from the third bounce, and no shadow ray where the surface sends nothing back, halve the cost of a sample and
leave the mean as it is. Import only after `variant.activate`, and only for the vectorised variants.
"""

# mypy: ignore-errors
# Dr.Jit rewrites the loop below; its types exist only once a variant is chosen.

from collections.abc import Callable

import drjit as dr
import mitsuba as mi
import numpy as np

from studiolo.engines.maquette.model import Floats

ROULETTE_FROM = 3
LANES = 1 << 22  # paths traced at once; each takes about 100 bytes


@dr.syntax
def radiance(scene, sampler, ray, depth: int):
    """Light arriving along each ray: emitters sampled directly and by chance, weighed by multiple importance sampling."""
    context = mi.BSDFContext()
    light, throughput, eta = mi.Color3f(0), mi.Color3f(1), mi.Float(1)
    pdf_before, delta_before = mi.Float(1), mi.Bool(True)
    before = dr.zeros(mi.Interaction3f)
    ray = mi.Ray3f(ray)
    bounce = mi.UInt32(0)
    active = mi.Bool(True)
    while active:
        hit = scene.ray_intersect(ray, ray_flags=mi.RayFlags.All, coherent=(bounce == 0), active=active)
        seen = mi.DirectionSample3f(scene, hit, before)
        emitter = hit.emitter(scene)
        shines = active & (emitter != None)  # noqa: E711 - a Dr.Jit pointer, compared lane by lane
        pdf_emitter = scene.pdf_emitter_direction(before, seen, shines & ~delta_before)
        weight = dr.select(delta_before, 1.0, pdf_before * dr.rcp(dr.maximum(pdf_before + pdf_emitter, 1e-20)))
        light = dr.select(shines, light + throughput * emitter.eval(hit, shines) * weight, light)

        goes_on = active & hit.is_valid() & (bounce + 1 < depth)
        bsdf = hit.bsdf(ray)
        asks = goes_on & mi.has_flag(bsdf.flags(), mi.BSDFFlags.Smooth)
        sample_light, sample_lobe, sample_way = (
            sampler.next_2d(goes_on),
            sampler.next_1d(goes_on),
            sampler.next_2d(goes_on),
        )
        to_light, arrives = scene.sample_emitter_direction(hit, sample_light, False, asks)
        asks &= to_light.pdf != 0
        way = hit.to_local(to_light.d)
        value, pdf, bounced, bounced_weight = bsdf.eval_pdf_sample(context, hit, way, sample_lobe, sample_way, goes_on)
        value = hit.to_world_mueller(value, -way, hit.wi)
        bounced_weight = hit.to_world_mueller(bounced_weight, -bounced.wo, hit.wi)
        weight = dr.select(to_light.delta, 1.0, to_light.pdf * dr.rcp(dr.maximum(to_light.pdf + pdf, 1e-20)))
        sent = throughput * value * arrives * weight
        asks &= dr.max(sent) > 0
        asks &= ~scene.ray_test(hit.spawn_ray_to(to_light.p), asks)
        light = dr.select(asks, light + sent, light)

        ray = hit.spawn_ray(hit.to_world(bounced.wo))
        throughput = dr.select(goes_on, throughput * bounced_weight, throughput)
        eta = dr.select(goes_on, eta * bounced.eta, eta)
        before = dr.detach(mi.Interaction3f(hit))
        pdf_before = bounced.pdf
        delta_before = mi.has_flag(bounced.sampled_type, mi.BSDFFlags.Delta)
        bounce += 1
        survives = dr.minimum(dr.max(throughput) * eta * eta, 0.95)
        roulette = bounce >= ROULETTE_FROM
        throughput = dr.select(goes_on & roulette, throughput * dr.rcp(dr.maximum(survives, 1e-9)), throughput)
        active = goes_on & (~roulette | (sampler.next_1d(goes_on) < survives)) & (dr.max(throughput) > 0)
    return light


def trace(
    scene, width_px: int, height_px: int, samples: int, depth: int, seed: int, on_share: Callable[[float], None]
) -> Floats:
    """Mean radiance per pixel (height, width, 3), box filter.

    Width, samples and band are opaque to the compiler, so that one compiled kernel serves every size and quality.
    """
    sensor = scene.sensors()[0]
    rows = max(1, min(height_px, LANES // (width_px * samples)))
    picture = np.empty((height_px, width_px, 3), np.float32)
    for band, top in enumerate(range(0, height_px, rows)):
        bottom = min(height_px, top + rows)
        picture[top:bottom] = _trace_band(
            scene, sensor, (width_px, height_px), (top, bottom), samples, depth, seed * 4099 + band
        )
        on_share(bottom / height_px)
    return picture


def _trace_band(scene, sensor, size, band, samples: int, depth: int, seed: int) -> Floats:
    width, height = size
    top, bottom = band
    count = width * (bottom - top) * samples
    sampler = mi.load_dict({"type": "independent", "sample_count": samples})
    sampler.seed(seed % 2**32, count)
    opaque_width = dr.opaque(mi.UInt32, width)
    index = dr.arange(mi.UInt32, count) // dr.opaque(mi.UInt32, samples)
    pixel = mi.Point2f(mi.Float(index % opaque_width), mi.Float(index // opaque_width + dr.opaque(mi.UInt32, top)))
    size_px = mi.Point2f(mi.Float(opaque_width), mi.Float(dr.opaque(mi.UInt32, height)))
    position = (pixel + sampler.next_2d()) / size_px
    lens = sampler.next_2d() if sensor.needs_aperture_sample() else mi.Point2f(0.5)
    ray, ray_weight = sensor.sample_ray(0.0, 0.5, position, lens)
    light = radiance(scene, sampler, ray, depth) * ray_weight
    light = dr.select(dr.isfinite(light), light, 0)
    dr.eval(light)  # without this, every channel below would run the whole loop again
    means = [
        dr.block_sum(channel, samples) / samples if samples > 1 else channel for channel in (light.x, light.y, light.z)
    ]
    dr.eval(means)
    return np.stack([np.array(channel).reshape(bottom - top, width) for channel in means], axis=-1)


def weigh_lights(scene, grid: int = 48, floor: float = 0.12, seed: int = 3) -> None:
    """Give each emitter a chance in proportion to what it really sends to grid x grid visible points, shadows included."""
    emitters = scene.emitters()
    if len(emitters) < 2:
        return
    count = grid * grid
    random = mi.PCG32(size=count, initstate=seed)

    def pair():
        return mi.Point2f(random.next_float32(), random.next_float32())

    index = dr.arange(mi.UInt32, count)
    position = (mi.Point2f(mi.Float(index % grid), mi.Float(index // grid)) + pair()) / grid
    ray, _ = scene.sensors()[0].sample_ray(0.0, 0.5, position, pair())
    hit = scene.ray_intersect(ray)
    valid = hit.is_valid()
    sent = np.array([_sent(scene, emitter, hit, valid, pair) for emitter in emitters])
    share = sent / max(float(sent.sum()), 1e-12)
    share = (1 - floor) * share + floor / len(emitters)
    for emitter, weight in zip(emitters, share / share.mean(), strict=True):
        parameters = mi.traverse(emitter)
        if "sampling_weight" in parameters:
            parameters["sampling_weight"] = float(weight)
            parameters.update()
    scene.parameters_changed()


def _sent(scene, emitter, hit, valid, pair) -> float:
    total = 0.0
    for _ in range(2):
        direction, arrives = emitter.sample_direction(hit, pair(), valid)
        light = dr.abs(dr.dot(hit.n, direction.d)) * mi.luminance(arrives)
        reaches = valid & (light > 0) & dr.isfinite(light)
        reaches &= ~scene.ray_test(hit.spawn_ray_to(direction.p), reaches)
        values = np.array(dr.select(reaches, light, 0))
        total += float(np.minimum(values, max(float(np.percentile(values, 99.5)), 1e-9)).mean())
    return total
