"""Out of this world: in orbit above a planet, and on the moon."""

import numpy as np

from studiolo.engines.maquette.lighting.outdoor import OutdoorLight
from studiolo.engines.maquette.model import Colour, Material, Numbers, Part, Texture
from studiolo.engines.maquette.settings.ground_noise import blend, read, step, tile
from studiolo.engines.maquette.settings.openair.growth import stones
from studiolo.engines.maquette.settings.openair.site import Laid, Site, flat, land, painted_mesh
from studiolo.engines.maquette.settings.plants import Plant
from studiolo.engines.maquette.settings.shell import sheet
from studiolo.engines.maquette.settings.stars import night_sky_map
from studiolo.engines.maquette.settings.terrain import fine_noise
from studiolo.engines.maquette.stage import AreaLight, Grade, Haze, Sky, Sun

PLANET = Material(kind="matte", per_vertex=True)
TURN = 2.3  # so far round its middle, to both sides of upwards, a planet is built; radians


def space(site: Site) -> Laid:
    """Weightless before the stars, a blue planet's edge below."""
    size, back = site.sight.size_m, site.back
    radius = 60 * back
    middle = np.array((site.side * 14 * back, 62 * back, -0.93 * radius - 6.0 * back))
    eye = np.array((0.0, -back, 0.3 * back)) - middle
    far = float(np.linalg.norm(eye))
    axis = eye / far
    first = np.cross(axis, (0.0, 0.0, 1.0))
    first /= np.linalg.norm(first)
    second = np.cross(axis, first)
    limb = float(np.arccos(radius / far))
    fill = AreaLight(
        centre=(-site.side * 1.2 * back, -1.1 * back, 0.9 * back),
        target=(0, 0, 0.5 * size),
        width_m=1.2 * back,
        height_m=1.2 * back,
        radiance=(2.6, 2.9, 3.5),
    )
    parts = (
        _planet(site, axis, first, second, middle, radius, limb),
        *_atmosphere(axis, first, second, middle, radius, far),
    )
    return Laid(parts=parts, height=flat, lights=(fill,))


def _planet(
    site: Site, axis: Numbers, first: Numbers, second: Numbers, middle: Numbers, radius: float, limb: float
) -> Part:
    """The side that faces us, up to its edge; what the picture can show of it, upwards of its middle, carries the paint."""

    def share_of(rows: int, columns: int) -> tuple[Numbers, Numbers]:
        polar = limb * 1.004 * np.linspace(0.0, 1.0, rows) ** 0.7
        turn = np.linspace(-TURN, TURN, columns) - np.pi / 2
        return np.meshgrid(polar, turn, indexing="ij")

    polar, turn = share_of(150, 220)
    across = np.cos(turn)[..., None] * first + np.sin(turn)[..., None] * second
    way = np.cos(polar)[..., None] * axis + np.sin(polar)[..., None] * across
    v, u = np.meshgrid(np.linspace(1, 0, 150), np.linspace(0, 1, 220), indexing="ij")
    mesh = sheet(way * radius + middle, uvs=np.stack([u, v], -1), normals=way)
    polar, turn = share_of(400, 720)
    reach = np.degrees(np.sin(polar))
    colours = _painted_planet(site.seed, reach * np.cos(turn), reach * np.sin(turn))
    # Towards the edge one looks through ever more air.
    grazing = np.clip(1 - np.cos(np.arcsin(np.clip(np.sin(polar) / np.sin(limb), 0, 1))), 0, 1)
    colours = blend(colours, (0.16, 0.40, 0.85), 0.12 + 0.88 * grazing**2.6)
    paint = Texture(image=np.ascontiguousarray(np.clip(colours, 0.003, 0.92), np.float32), repeat=False)
    return Part(shape=mesh, material=Material(colour=paint, roughness=1.0, specular=0.0), name="planet")


def _painted_planet(seed: int, x: Numbers, y: Numbers) -> Numbers:
    """Oceans, coasts, deserts and woods under streets and whirls of cloud. x, y: degrees from its middle."""
    lands = read(tile(seed, 1.9), x, y, 95.0) + 0.22 * read(tile(seed + 1, 1.5), x, y, 30.0)
    dry = read(tile(seed + 2, 1.5), x, y, 50.0) + 0.3 * lands
    sea = blend((0.004, 0.022, 0.095), (0.012, 0.085, 0.17), step(-0.5, 0.3, lands))
    earth = blend((0.035, 0.075, 0.022), (0.30, 0.21, 0.11), step(-0.3, 1.1, dry))
    earth = earth * (1 + 0.16 * read(tile(seed + 6, 1.2), x, y, 22.0))[..., None]
    ground = blend(sea, earth, step(0.36, 0.46, lands))
    # Wind draws the clouds along: they are read where a slow swirl carries them.
    bend_x = 4.5 * read(tile(seed + 5, 1.9), x, y, 55.0)
    bend_y = 4.5 * read(tile(seed + 7, 1.9), x, y, 55.0)
    banks = read(tile(seed + 3, 1.5), x + bend_x, 1.6 * (y + bend_y), 70.0)
    flecks = read(tile(seed + 4, 1.2), x + 0.6 * bend_x, 1.3 * (y + 0.6 * bend_y), 16.0)
    return blend(ground, (0.86, 0.88, 0.90), 0.95 * step(0.15, 1.9, banks + 0.55 * flecks))


def _atmosphere(axis: Numbers, first: Numbers, second: Numbers, middle: Numbers, radius: float, far: float) -> Plant:
    """The thin blue line: rings of air that glow around the limb. axis: from the planet to the eye, `far` away."""
    turn = np.linspace(0, 2 * np.pi, 721)[:, None]
    around = np.cos(turn) * first + np.sin(turn) * second
    parts: list[Part] = []
    layers = 10
    sine = radius / far
    for k in range(layers):
        rims = [radius * (1 + 0.0024 * (k + d) - 0.001) for d in (0.0, 1.0)]
        rings = [middle + axis * (reach * sine) + around * (reach * np.sqrt(1 - sine**2)) for reach in rims]
        strength = 0.85 * (1 - k / layers) ** 2.0
        glow = (0.15 * strength, 0.42 * strength, 0.95 * strength)
        air = Material(kind="matte", colour=(0.0, 0.0, 0.0), emission=glow)
        parts.append(Part(shape=sheet(np.stack(rings)), material=air, name="planet"))
    return tuple(parts)


def space_light(site: Site) -> OutdoorLight:
    """A hard white sun from the side, stars all around."""
    sky = night_sky_map(site.request.seed, "milky_way").radiance.copy()
    half = sky[: sky.shape[0] // 2]
    half -= np.median(half, axis=1, keepdims=True)  # what glows over a horizon on Earth
    half[:] = np.maximum(half, 0) * np.array((0.62, 0.72, 1.05), np.float32) + np.array(
        (0.0015, 0.002, 0.005), np.float32
    )
    sky[sky.shape[0] // 2 :] = half[::-1]
    return _vacuum(site, sky, (9.5, 9.2, 8.8), azimuth=-site.side * 62, height=24, key=0.10)


def moon(site: Site) -> Laid:
    """Grey dust and craters under a black sky; the Earth stands over the horizon."""
    u, random = site.unit, site.random
    count = 70
    cx, cy = random.uniform(-70, 70, count) * u, random.uniform(-6, 150, count) * u
    big = np.minimum(random.lognormal(0.6, 0.8, count), 14) * u
    keep = np.hypot(cx, cy) > big + 1.6 * u + 0.9 * site.size_m
    cx, cy, big = cx[keep], cy[keep], big[keep]

    def height(x: Numbers, y: Numbers) -> Numbers:
        z = 0.25 * u * site.swell(x, y, 24.0, 1) * site.calm(x, y, 5.0)
        for mx, my, r in zip(cx, cy, big, strict=True):
            near = np.hypot(x - mx, y - my) / r
            z = z + r * (0.22 * np.exp(-(((near - 1.0) / 0.22) ** 2)) - 0.30 * step(1.0, 0.35, near))
        hills = 34 * step(110 * u, 420 * u, y) * np.maximum(0.5 + 0.45 * site.swell(x, y, 330.0, 3), 0)
        return np.asarray(z + u * hills)

    def paint(x: Numbers, y: Numbers, z: Numbers, up: Numbers) -> Numbers:
        tone = 0.17 * (1 + 0.10 * site.noise(x, y, 2.0, 4) + 0.10 * site.noise(x, y, 40.0, 5))
        return np.asarray(tone[..., None] * np.array((1.0, 0.985, 0.96)))

    def dust(x: Numbers, y: Numbers) -> Numbers:
        fade = 1 / (1 + (np.hypot(x, y + site.back) / (4 * site.back)) ** 2)
        return np.asarray((0.03 * u * site.swell(x, y, 2.2, 6) + 0.004 * u * site.noise(x, y, 2.0, 8)) * fade)

    x, y = site.spots(120, 0.0, 40.0, power=0.8)
    parts = [
        land(site, height, paint, far_u=700, rows=400, columns=320, material=PLANET, rise=dust),
        *stones(site, height, x, y, 0.4 * random.lognormal(-0.8, 0.8, 120), colour=(0.17, 0.167, 0.16), moss=0.0),
        _earth(site),
    ]
    return Laid(parts=tuple(parts), height=height)


def _earth(site: Site) -> Part:
    """Half lit, over the horizon."""
    away = 900 * site.unit
    angle = np.radians(-site.side * 9.0)
    lift = np.radians(13.5)
    middle = np.array((np.sin(angle) * np.cos(lift), np.cos(angle) * np.cos(lift), np.sin(lift))) * away
    polar, turn = np.meshgrid(np.linspace(0.0, np.pi, 90), np.linspace(0, 2 * np.pi, 180), indexing="ij")
    way = np.stack([np.sin(polar) * np.cos(turn), np.sin(polar) * np.sin(turn), np.cos(polar)], -1)
    lands = fine_noise(np.degrees(turn), np.degrees(polar), 42, 20) + 0.5 * fine_noise(
        np.degrees(turn), np.degrees(polar), 14, 60
    )
    ground = blend(np.asarray((0.02, 0.10, 0.34)) + 0 * way, (0.16, 0.22, 0.08), step(0.5, 0.75, lands))
    swirl = fine_noise(np.degrees(turn) + 3 * np.sin(np.degrees(polar) / 9), np.degrees(polar) * 2.2, 26, 110)
    colours = blend(ground, (0.85, 0.88, 0.92), 0.9 * step(0.2, 1.1, swirl))
    mesh = sheet(way * 0.062 * away + middle)
    return Part(shape=painted_mesh(mesh, np.clip(colours * 2.2, 0, 0.95), 0.9), material=PLANET, name="planet")


def moon_light(site: Site) -> OutdoorLight:
    sky = 0.5 * night_sky_map(site.request.seed, "milky_way").radiance
    rows = sky.shape[0]
    sky[rows // 2 :] = 0.004
    return _vacuum(site, np.asarray(sky, np.float32), (11.0, 10.8, 10.4), azimuth=site.side * 74, height=21, key=0.13)


def _vacuum(site: Site, sky: Numbers, sun: Colour, *, azimuth: float, height: float, key: float) -> OutdoorLight:
    turn, lift = np.radians(azimuth), np.radians(height)
    way = (float(np.sin(turn) * np.cos(lift)), float(np.cos(turn) * np.cos(lift)), float(np.sin(lift)))
    return OutdoorLight(
        sun=(Sun(direction=way, irradiance=sun, angular_radius_deg=0.5),),
        sky=Sky(radiance=np.asarray(sky, np.float32)),
        haze=Haze(colour=(0.0, 0.0, 0.0), distance_m=1e9, most=0.0),
        grade=Grade(key=key, contrast=1.45, saturation=1.15, bloom=0.06, vignette=0.15),
        towards_sun=way,
        horizon=(0.02, 0.02, 0.03),
    )
