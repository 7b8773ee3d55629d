"""Our path tracer: the renderer's `path` integrator with earlier roulette, in bands of bounded memory.

Roulette from the second bounce, and no shadow ray where the surface sends nothing back, halve the cost of a sample and
leave the mean as it is. Import only after `variant.activate`, and only for the vectorised variants.
"""

# mypy: ignore-errors
# Dr.Jit rewrites the loop below; its types exist only once a variant is chosen.

from collections.abc import Callable

import drjit as dr
import mitsuba as mi
import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import uniform_filter

from studiolo.engines.maquette.model import Floats
from studiolo.engines.maquette.rendering.film import brightest
from studiolo.engines.maquette.rendering.scene_builder import SUN_DISTANCE_M
from studiolo.engines.maquette.rendering.surfaces import carry
from studiolo.engines.maquette.stage import Haze

ROULETTE_FROM = 2
LANES = 1 << 22  # paths traced at once; each takes about 100 bytes
GLIMPSE_PX = 48
TRIES = 2  # how often each light is tried at each point that weighs it
UNCAPPED = 1e30
SUN_FROM_M = 0.9 * SUN_DISTANCE_M  # a lamp farther than this is the sun
NEIGHBOURS_PX = 7


@dr.syntax
def radiance(scene, sampler, ray, depth: int, cap, air):
    """Light arriving along each ray: emitters sampled directly and by chance, weighed by multiple importance sampling.

    cap: no single contribution after the first bounce is brighter. A sun found by chance through glass would
    otherwise outshine a thousand honest samples. air: see `_air`; it lies before what a ray meets first.
    """
    context = mi.BSDFContext()
    light, throughput, eta = mi.Color3f(0), mi.Color3f(1), mi.Float(1)
    pdf_before, delta_before = mi.Float(1), mi.Bool(True)
    before = dr.zeros(mi.Interaction3f)
    ray = mi.Ray3f(ray)
    bounce = mi.UInt32(0)
    far = mi.Float(0)
    active = mi.Bool(True)
    while active:
        hit = scene.ray_intersect(ray, ray_flags=mi.RayFlags.All, coherent=(bounce == 0), active=active)
        far = dr.select((bounce == 0) & hit.is_valid() & (hit.t < SUN_FROM_M), hit.t, far)
        seen = mi.DirectionSample3f(scene, hit, before)
        emitter = hit.emitter(scene)
        shines = active & (emitter != None)  # noqa: E711 - a Dr.Jit pointer, compared lane by lane
        pdf_emitter = scene.pdf_emitter_direction(before, seen, shines & ~delta_before)
        weight = dr.select(delta_before, 1.0, pdf_before * dr.rcp(dr.maximum(pdf_before + pdf_emitter, 1e-20)))
        # The sun's own disk is drawn after denoising, which would leave a ring around anything so bright.
        shines &= ~((bounce == 0) & hit.is_valid() & (hit.t > SUN_FROM_M))
        found = throughput * emitter.eval(hit, shines) * weight
        light = dr.select(shines, light + _capped(found, cap, bounce), light)

        goes_on = active & hit.is_valid() & (bounce + 1 < depth)
        carry(hit, goes_on)
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
        light = dr.select(asks, light + _capped(sent, cap, bounce), light)

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
    start, distance, most, colour = air
    share = dr.minimum(1 - dr.exp(-dr.maximum(far - start, 0) / distance), most)
    return light * (1 - share) + colour * share


def _air(haze: Haze | None):
    """(start, distance, most, colour), opaque to the compiler: of no haze too, so that all pictures share a kernel."""
    haze = haze or Haze(colour=(0.0, 0.0, 0.0), distance_m=1.0, most=0.0)
    numbers = (haze.start_m, haze.distance_m, haze.most, *haze.colour)
    start, distance, most, *colour = (dr.opaque(mi.Float, float(number)) for number in numbers)
    return start, distance, most, mi.Color3f(*colour)


def _capped(light, cap, bounce):
    scale = dr.minimum(1.0, cap * dr.rcp(dr.maximum(dr.max(light), 1e-9)))
    return light * dr.select(bounce > 0, scale, 1.0)


def trace_glimpse(scene, depth: int, seed: int, haze: Haze | None) -> Floats:
    """A few thousand noisy pixels (pixels, 3): enough to know what "bright" means in this world."""
    pixels = np.arange(GLIMPSE_PX**2, dtype=np.uint32)
    return _trace_pixels(scene, (GLIMPSE_PX, GLIMPSE_PX), pixels, 4, depth, seed, UNCAPPED, haze)[0]


def trace(
    scene,
    size: tuple[int, int],
    samples: tuple[int, int],
    depth: int,
    seed: int,
    *,
    cap: float,
    haze: Haze | None,
    allowed: Floats,
    most_rough: float = 1.0,
    on_share: Callable[[float], None] | None = None,
) -> Floats:
    """Mean radiance per pixel (height, width, 3), box filter. size: (width, height). cap: see `radiance`.

    samples: (everywhere, where those did not agree). allowed: (height, width), the standard error as a share of the
    brightness up to which the first samples will do. most_rough: the share of pixels that get more at most.
    """
    tell = on_share or (lambda share: None)
    width, height = size
    first, most = samples
    everywhere = np.arange(width * height, dtype=np.uint32)
    picture, error = _trace_bands(
        scene, size, everywhere, first, depth, seed, cap, haze, lambda share: tell(0.6 * share)
    )
    rough = _rough_pixels(picture, error, allowed, most=int(most_rough * len(everywhere)))
    rest = most - first
    if rest > 0 and len(rough):
        more, _ = _trace_bands(
            scene, size, rough, rest, depth, seed + 1, cap, haze, lambda share: tell(0.6 + 0.4 * share)
        )
        picture[rough] = (picture[rough] * first + more * rest) / most
    return picture.reshape(height, width, 3)


def _rough_pixels(picture: Floats, error: Floats, allowed: Floats, most: int) -> NDArray[np.uint32]:
    """Where neighbouring samples disagree by more than the denoiser smooths away without a trace."""
    shape = allowed.shape
    variance = uniform_filter((error**2).reshape(shape), NEIGHBOURS_PX)
    brightness = uniform_filter(brightest(picture).reshape(shape), NEIGHBOURS_PX)
    # The eye forgives noise in the darkest parts: they are compared with what is common in the picture.
    limit = allowed * (brightness + 0.25 * np.median(brightness[::2, ::2]))
    excess = (np.sqrt(np.maximum(variance, 0)) / limit).ravel()  # a filter of floats may fall just below 0
    rough = np.flatnonzero(excess > 1)
    if len(rough) > most:
        rough = np.sort(rough[np.argpartition(excess[rough], -most)[-most:]]) if most else rough[:0]
    return rough.astype(np.uint32)


def _trace_bands(scene, size, pixels, samples, depth, seed, cap, haze, on_share) -> tuple[Floats, Floats]:
    """Mean (pixels, 3) and standard error (pixels), in bands of bounded memory."""
    step = max(1, LANES // samples)
    bands = []
    for number, start in enumerate(range(0, len(pixels), step)):
        band = pixels[start : start + step]
        bands.append(_trace_pixels(scene, size, band, samples, depth, seed * 4099 + number, cap, haze))
        on_share(min(1.0, (start + step) / len(pixels)))
    return np.concatenate([mean for mean, _ in bands]), np.concatenate([error for _, error in bands])


def _trace_pixels(
    scene, size, pixels, samples: int, depth: int, seed: int, cap: float, haze: Haze | None
) -> tuple[Floats, Floats]:
    sampler, ray = camera_rays(scene, size, pixels, samples, seed)
    light = radiance(scene, sampler, ray, depth, dr.opaque(mi.Float, cap), _air(haze))
    light = dr.select(dr.isfinite(light), light, 0)
    dr.eval(light)  # without this, every channel below would run the whole loop again
    brightness = mi.luminance(light)
    means = [dr.block_sum(v, samples) / samples for v in (light.x, light.y, light.z, brightness, brightness**2)]
    dr.eval(means)
    red, green, blue, mean, mean_square = (np.array(channel) for channel in means)
    error = np.sqrt(np.maximum(mean_square - mean**2, 0) / max(1, samples - 1))
    return np.stack([red, green, blue], axis=-1), error


def camera_rays(scene, size, pixels, samples: int, seed: int):
    """(sampler, rays): `samples` rays for each pixel, spread over its area and over the lens.

    All numbers are opaque to the compiler, so that one kernel serves every size, quality and camera.
    """
    count = len(pixels) * samples
    sampler = mi.load_dict({"type": "independent", "sample_count": samples})
    sampler.seed(seed % 2**32, count)
    width, height = (dr.opaque(mi.UInt32, side) for side in size)
    pixel = dr.gather(mi.UInt32, mi.UInt32(pixels), dr.arange(mi.UInt32, count) // dr.opaque(mi.UInt32, samples))
    corner = mi.Point2f(mi.Float(pixel % width), mi.Float(pixel // width))
    position = (corner + sampler.next_2d()) / mi.Point2f(mi.Float(width), mi.Float(height))
    return sampler, lens_rays(scene, size, position, sampler.next_2d())


def lens_rays(scene, size, position, on_lens):
    """Rays through a thin lens, from where it is met by a sample in the unit square to the plane of focus.

    position: 0 to 1 across and down the picture. The renderer's camera looks along its z, its x points to the left.
    """
    told = mi.traverse(scene.sensors()[0])
    half = np.tan(np.radians(told["x_fov"][0]) / 2)
    across, down, radius, focus, near = (
        dr.opaque(mi.Float, float(value))
        for value in (
            half,
            half * size[1] / size[0],
            told["aperture_radius"][0],
            told["focus_distance"][0],
            told["near_clip"],
        )
    )
    matrix = np.array(told["to_world"].matrix).reshape(4, 4)
    left, up, ahead, eye = (mi.Vector3f(*(dr.opaque(mi.Float, float(v)) for v in matrix[:3, k])) for k in range(4))
    disk = mi.warp.square_to_uniform_disk_concentric(on_lens) * radius
    x, y = across * (1 - 2 * position.x) * focus - disk.x, down * (1 - 2 * position.y) * focus - disk.y
    way = dr.normalize(left * x + up * y + ahead * focus)
    start = eye + left * disk.x + up * disk.y
    return mi.Ray3f(mi.Point3f(start + way * near), way)


def first_hits(scene, size, pixels, samples: int, seed: int):
    """Means per pixel of what camera rays meet first: albedo (3), normal (3), share of sun."""
    _, ray = camera_rays(scene, size, pixels, samples, seed)
    hit = scene.ray_intersect(ray, ray_flags=mi.RayFlags.All, coherent=True)
    met = hit.is_valid()
    carry(hit, met)
    albedo = dr.select(met, hit.bsdf(ray).eval_diffuse_reflectance(hit, met), 0)
    normal = dr.select(met, hit.sh_frame.n, 0)
    sun = dr.select(met & (hit.t > SUN_FROM_M) & (hit.emitter(scene) != None), mi.Float(1), mi.Float(0))  # noqa: E711
    channels = [albedo.x, albedo.y, albedo.z, normal.x, normal.y, normal.z, sun]
    dr.eval(channels)
    means = [dr.block_sum(channel, samples) / samples for channel in channels]
    dr.eval(means)
    return np.nan_to_num(np.stack([np.array(mean) for mean in means], axis=-1))


def weigh_lights(scene, grid: int = 48, floor: float = 0.12, seed: int = 3) -> None:
    """Give each emitter a chance in proportion to what it really sends to grid x grid visible points, shadows included."""
    emitters = [mi.traverse(emitter) for emitter in scene.emitters()]
    asked = [number for number, emitter in enumerate(emitters) if emitter["sampling_weight"] > 0]
    if len(asked) < 2:
        return
    sent = _sent(scene, asked, grid, seed)
    share = sent / max(float(sent.sum()), 1e-12)
    share = (1 - floor) * share + floor / len(asked)
    for number, weight in zip(asked, share / share.mean(), strict=True):
        emitters[number]["sampling_weight"] = float(weight)
        emitters[number].update()
    scene.parameters_changed()


def _sent(scene, asked: list[int], grid: int, seed: int) -> NDArray[np.float64]:
    """What each of the emitters sends to the visible points: all in one kernel, which knows no emitter by name."""
    points = grid * grid * TRIES
    lane = dr.arange(mi.UInt32, points * len(asked))
    random = mi.PCG32(size=len(lane), initstate=seed)

    def pair():
        return mi.Point2f(random.next_float32(), random.next_float32())

    cell = lane % dr.opaque(mi.UInt32, grid * grid)
    position = (mi.Point2f(mi.Float(cell % grid), mi.Float(cell // grid)) + pair()) / grid
    hit = scene.ray_intersect(lens_rays(scene, scene.sensors()[0].film().size(), position, pair()))
    number = dr.gather(mi.UInt32, mi.UInt32(asked), lane // dr.opaque(mi.UInt32, points))
    emitter = dr.gather(mi.EmitterPtr, scene.emitters_dr(), number)
    direction, arrives = emitter.sample_direction(hit, pair(), hit.is_valid())
    light = dr.abs(dr.dot(hit.n, direction.d)) * mi.luminance(arrives)
    reaches = hit.is_valid() & (light > 0) & dr.isfinite(light)
    reaches &= ~scene.ray_test(hit.spawn_ray_to(direction.p), reaches)
    values = np.array(dr.select(reaches, light, 0)).reshape(len(asked), points)
    return np.minimum(values, np.maximum(np.percentile(values, 99.5, axis=1, keepdims=True), 1e-9)).mean(axis=1)
