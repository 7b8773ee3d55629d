"""Our path tracer: the renderer's `path` integrator with earlier roulette, in bands of bounded memory.

Roulette from the second bounce, and no shadow ray where the surface sends nothing back, halve the cost of a sample and
leave the mean as it is. Import only after `variant.activate`, and only for the vectorised variants.
"""

# mypy: ignore-errors
# Dr.Jit rewrites the loop below; its types exist only once a variant is chosen.

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

import drjit as dr
import mitsuba as mi
import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import uniform_filter

from studiolo.engines.maquette.model import Floats
from studiolo.engines.maquette.rendering.film import brightest, log_average
from studiolo.engines.maquette.rendering.samples import Samples, along_curve
from studiolo.engines.maquette.rendering.scene_builder import SUN_DISTANCE_M
from studiolo.engines.maquette.rendering.surfaces import carry
from studiolo.engines.maquette.stage import Haze

ROULETTE_FROM = 2
BOUNCED_LIMIT = 60.0  # a path that brings so many log-averages by bouncing is taken for an accident
TILE_PX = 1 << 12
LENS_PURPOSES, PURPOSES = 2, 4  # pairs of random numbers for the camera, and for each bounce
LANES = 1 << 22  # paths traced at once; each takes about 100 bytes
TRIES = 2  # how often each light is tried at each point that weighs it
SUN_FROM_M = 0.9 * SUN_DISTANCE_M  # a lamp farther than this is the sun
NEIGHBOURS_PX = 23


@dr.syntax
def radiance(scene, samples, ray, depth: int, air):
    """Light arriving along each ray: emitters sampled directly and by chance, weighed by multiple importance sampling.

    Returns (seen, bounced, albedo, normal, sun): light that left what is seen first or its neighbours' lamps, light that
    bounced more than once, and what the denoiser is told of the first surface. air: see `_air`; it lies before that.
    """
    context = mi.BSDFContext()
    direct, bounced, throughput, eta = mi.Color3f(0), mi.Color3f(0), mi.Color3f(1), mi.Float(1)
    albedo, normal, sun = mi.Color3f(0), mi.Normal3f(0), mi.Float(0)
    pdf_before, delta_before = mi.Float(1), mi.Bool(True)
    before = dr.zeros(mi.Interaction3f)
    ray = mi.Ray3f(ray)
    bounce = mi.UInt32(0)
    far = mi.Float(0)
    active = mi.Bool(True)
    while active:
        first = bounce == 0
        hit = scene.ray_intersect(ray, ray_flags=mi.RayFlags.All, coherent=first, active=active)
        far = dr.select(first & hit.is_valid() & (hit.t < SUN_FROM_M), hit.t, far)
        seen = mi.DirectionSample3f(scene, hit, before)
        emitter = hit.emitter(scene)
        shines = active & (emitter != None)  # noqa: E711 - a Dr.Jit pointer, compared lane by lane
        pdf_emitter = scene.pdf_emitter_direction(before, seen, shines & ~delta_before)
        weight = dr.select(delta_before, 1.0, pdf_before * dr.rcp(dr.maximum(pdf_before + pdf_emitter, 1e-20)))
        # The sun's own disk is drawn after denoising, which would leave a ring around anything so bright.
        disk = shines & first & hit.is_valid() & (hit.t > SUN_FROM_M)
        sun = dr.select(disk, 1.0, sun)
        shines &= ~disk
        found = dr.select(shines, throughput * emitter.eval(hit, shines) * weight, 0)

        met = active & hit.is_valid()
        goes_on = met & (bounce + 1 < depth)
        carry(hit, met)
        bsdf = hit.bsdf(ray)
        told = met & first
        albedo = dr.select(told, bsdf.eval_diffuse_reflectance(hit, told), albedo)
        normal = dr.select(told, hit.sh_frame.n, normal)
        asks = goes_on & mi.has_flag(bsdf.flags(), mi.BSDFFlags.Smooth)
        purpose = LENS_PURPOSES + PURPOSES * bounce
        sample_light, sample_lobe, sample_way = (
            samples.pair(purpose),
            samples.one(purpose + 1),
            samples.pair(purpose + 2),
        )
        to_light, arrives = scene.sample_emitter_direction(hit, sample_light, False, asks)
        asks &= to_light.pdf != 0
        way = hit.to_local(to_light.d)
        value, pdf, next_way, next_weight = bsdf.eval_pdf_sample(context, hit, way, sample_lobe, sample_way, goes_on)
        value = hit.to_world_mueller(value, -way, hit.wi)
        next_weight = hit.to_world_mueller(next_weight, -next_way.wo, hit.wi)
        weight = dr.select(to_light.delta, 1.0, to_light.pdf * dr.rcp(dr.maximum(to_light.pdf + pdf, 1e-20)))
        sent = throughput * value * arrives * weight
        asks &= dr.max(sent) > 0
        asks &= ~scene.ray_test(hit.spawn_ray_to(to_light.p), asks)
        found += dr.select(asks, sent, 0)
        direct = dr.select(first, direct + found, direct)
        bounced = dr.select(first, bounced, bounced + found)

        ray = hit.spawn_ray(hit.to_world(next_way.wo))
        throughput = dr.select(goes_on, throughput * next_weight, throughput)
        eta = dr.select(goes_on, eta * next_way.eta, eta)
        before = dr.detach(mi.Interaction3f(hit))
        pdf_before = next_way.pdf
        delta_before = mi.has_flag(next_way.sampled_type, mi.BSDFFlags.Delta)
        bounce += 1
        survives = dr.minimum(dr.max(throughput) * eta * eta, 0.95)
        roulette = bounce >= ROULETTE_FROM
        throughput = dr.select(goes_on & roulette, throughput * dr.rcp(dr.maximum(survives, 1e-9)), throughput)
        active = goes_on & (~roulette | (samples.one(purpose + 3) < survives)) & (dr.max(throughput) > 0)
    start, distance, most, colour = air
    share = dr.minimum(1 - dr.exp(-dr.maximum(far - start, 0) / distance), most)
    return direct * (1 - share) + colour * share, bounced * (1 - share), albedo, normal, sun


def _air(haze: Haze | None):
    """(start, distance, most, colour), opaque to the compiler: of no haze too, so that all pictures share a kernel."""
    haze = haze or Haze(colour=(0.0, 0.0, 0.0), distance_m=1.0, most=0.0)
    numbers = (haze.start_m, haze.distance_m, haze.most, *haze.colour)
    start, distance, most, *colour = (dr.opaque(mi.Float, float(number)) for number in numbers)
    return start, distance, most, mi.Color3f(*colour)


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Traced:
    """Means for each of some pixels: light (pixels, 3), its standard error (pixels), and what is seen first (pixels, 7)."""

    light: Floats
    error: Floats
    surface: Floats


def trace(
    scene,
    size: tuple[int, int],
    samples: tuple[int, int],
    depth: int,
    seed: int,
    *,
    haze: Haze | None,
    allowed: Callable[[Floats], Floats],
    most_rough: float = 1.0,
    on_share: Callable[[float], None] | None = None,
) -> tuple[Floats, Floats]:
    """Mean radiance per pixel (height, width, 3), box filter; and what is seen first: albedo, normal, sun (height, width, 7).

    size: (width, height). samples: (everywhere, where those did not agree). allowed: told what the first samples saw, says
    with which standard error, as a share of the brightness, they will do (height, width). most_rough: the share of
    pixels that get more at most.
    """
    tell = on_share or (lambda share: None)
    width, height = size
    first, most = samples
    order = _along_curve(size)
    seen, cap = _trace_bands(scene, size, order, first, depth, seed, None, haze, lambda share: tell(0.6 * share))
    light, error, surface = (_spread_out(values, order) for values in (seen.light, seen.error, seen.surface))
    limit = allowed(surface.reshape(height, width, -1))
    rough = order[_is_rough(light, error, limit, most=int(most_rough * len(order)))[order]]
    rest = most - first
    if rest > 0 and len(rough):
        more, _ = _trace_bands(
            scene, size, rough, rest, depth, seed + 1, cap, haze, lambda share: tell(0.6 + 0.4 * share)
        )
        for values, further in ((light, more.light), (surface, more.surface)):
            values[rough] = (values[rough] * first + further * rest) / most
    return light.reshape(height, width, 3), surface.reshape(height, width, -1)


@lru_cache(maxsize=4)
def _along_curve(size: tuple[int, int]) -> NDArray[np.uint32]:
    """The numbers of all pixels, near ones together: what is traced at once is then much alike, and faster."""
    rows, columns = np.mgrid[: size[1], : size[0]].astype(np.uint32)
    order = np.argsort(along_curve(columns.ravel(), rows.ravel()), kind="stable").astype(np.uint32)
    order.setflags(write=False)
    return order


def _spread_out(values: Floats, order: NDArray[np.uint32]) -> Floats:
    picture = np.empty_like(values)
    picture[order] = values
    return picture


def _is_rough(picture: Floats, error: Floats, allowed: Floats, most: int) -> NDArray[np.bool_]:
    """Where neighbouring samples disagree by more than the denoiser smooths away without a trace: (pixels)."""
    shape = allowed.shape
    variance = uniform_filter((error**2).reshape(shape), NEIGHBOURS_PX)
    brightness = uniform_filter(brightest(picture).reshape(shape), NEIGHBOURS_PX)
    # The eye forgives noise in the darkest parts: they are compared with what is common in the picture.
    limit = allowed * (brightness + 0.25 * np.median(brightness[::2, ::2]))
    excess = (np.sqrt(np.maximum(variance, 0)) / np.maximum(limit, 1e-12)).ravel()  # filters of floats may fall below 0
    rough = excess > 1
    if most == 0:
        return np.zeros_like(rough)
    if np.count_nonzero(rough) > most:
        rough = excess >= np.partition(excess, -most)[-most]
    return rough


def _trace_bands(scene, size, pixels, samples, depth, seed, cap, haze, on_share) -> tuple[Traced, float]:
    """In bands of bounded memory, each of tiles from all over the picture. cap: see `_trace_pixels`; the first band's holds for all."""
    bands = -(-len(pixels) * samples // LANES)
    band_of = np.arange(len(pixels)) // TILE_PX % bands
    light, error, surface = (np.empty((len(pixels), *rest), np.float32) for rest in ((3,), (), (7,)))
    for number in range(bands):
        chosen = np.flatnonzero(band_of == number)
        part, cap = _trace_pixels(scene, size, pixels[chosen], samples, depth, seed, cap, haze)
        light[chosen], error[chosen], surface[chosen] = part.light, part.error, part.surface
        on_share((number + 1) / bands)
    return Traced(light=light, error=error, surface=surface), cap


def _trace_pixels(
    scene, size, pixels, samples: int, depth: int, seed: int, cap: float | None, haze: Haze | None
) -> tuple[Traced, float]:
    """cap: no path brings more after its first bounce; None: so much more than what is usual in these pixels.

    A sun found by chance through glass would otherwise outshine a thousand honest samples.
    """
    spread, ray = camera_rays(scene, size, pixels, samples, seed)
    light, bounced, albedo, normal, sun = radiance(scene, spread, ray, depth, _air(haze))
    light, bounced = (dr.select(dr.isfinite(some), some, 0) for some in (light, bounced))
    # Without this, everything below would run the whole loop again.
    dr.eval(light, bounced, albedo, normal, sun)

    def means(*channels):
        summed = [dr.block_sum(channel, samples) / samples for channel in channels]
        dr.eval(summed)
        return [np.array(channel) for channel in summed]

    if cap is None:
        cap = BOUNCED_LIMIT * log_average(np.stack(means(*(light + bounced)), axis=-1))
    light += bounced * dr.minimum(1, dr.opaque(mi.Float, cap) * dr.rcp(dr.maximum(dr.max(bounced), 1e-9)))
    brightness = mi.luminance(light)
    *colour, mean, mean_square = means(*light, brightness, brightness**2)
    surface = np.nan_to_num(np.stack(means(*albedo, *normal, sun), axis=-1))
    error = np.sqrt(np.maximum(mean_square - mean**2, 0) / max(1, samples - 1))
    return Traced(light=np.stack(colour, axis=-1), error=error, surface=surface), cap


def camera_rays(scene, size, pixels, samples: int, seed: int):
    """(samples, rays): `samples` rays for each pixel, spread over its area and over the lens.

    All numbers are opaque to the compiler, so that one kernel serves every size, quality and camera.
    """
    count = len(pixels) * samples
    width, height, each = (dr.opaque(mi.UInt32, number) for number in (*size, samples))
    lane = dr.arange(mi.UInt32, count)
    pixel = dr.gather(mi.UInt32, mi.UInt32(pixels), lane // each)
    column, row = pixel % width, pixel // width
    spread = Samples(along_curve(column, row) * each + lane % each, dr.opaque(mi.UInt32, seed % 2**32))
    position = (mi.Point2f(mi.Float(column), mi.Float(row)) + spread.pair(0)) / mi.Point2f(
        mi.Float(width), mi.Float(height)
    )
    return spread, lens_rays(lens(scene, size), position, spread.pair(1))


def lens(scene, size):
    """What the camera's rays depend on, opaque to the compiler: one kernel serves every camera and shape of picture."""
    told = mi.traverse(scene.sensors()[0])
    half = np.tan(np.radians(told["x_fov"][0]) / 2)
    numbers = (
        half,
        half * size[1] / size[0],
        told["aperture_radius"][0],
        told["focus_distance"][0],
        told["near_clip"],
    )
    matrix = np.array(told["to_world"].matrix).reshape(4, 4)
    return (
        *(dr.opaque(mi.Float, float(value)) for value in numbers),
        *(mi.Vector3f(*(dr.opaque(mi.Float, float(v)) for v in matrix[:3, k])) for k in range(4)),
    )


def lens_rays(lens, position, on_lens):
    """Rays through a thin lens, from where it is met by a sample in the unit square to the plane of focus.

    position: 0 to 1 across and down the picture. The renderer's camera looks along its z, its x points to the left.
    """
    across, down, radius, focus, near, left, up, ahead, eye = lens
    disk = mi.warp.square_to_uniform_disk_concentric(on_lens) * radius
    x, y = across * (1 - 2 * position.x) * focus - disk.x, down * (1 - 2 * position.y) * focus - disk.y
    way = dr.normalize(left * x + up * y + ahead * focus)
    start = eye + left * disk.x + up * disk.y
    return mi.Ray3f(mi.Point3f(start + way * near), way)


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
    hit = scene.ray_intersect(lens_rays(lens(scene, scene.sensors()[0].film().size()), position, pair()))
    number = dr.gather(mi.UInt32, mi.UInt32(asked), lane // dr.opaque(mi.UInt32, points))
    emitter = dr.gather(mi.EmitterPtr, scene.emitters_dr(), number)
    direction, arrives = emitter.sample_direction(hit, pair(), hit.is_valid())
    light = dr.abs(dr.dot(hit.n, direction.d)) * mi.luminance(arrives)
    reaches = hit.is_valid() & (light > 0) & dr.isfinite(light)
    reaches &= ~scene.ray_test(hit.spawn_ray_to(direction.p), reaches)
    values = np.array(dr.select(reaches, light, 0)).reshape(len(asked), points)
    return np.minimum(values, np.maximum(np.percentile(values, 99.5, axis=1, keepdims=True), 1e-9)).mean(axis=1)
