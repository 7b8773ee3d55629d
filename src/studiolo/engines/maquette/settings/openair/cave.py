"""A rock hall with dripstones."""

from dataclasses import replace

import numpy as np

from studiolo.engines.maquette.lighting.outdoor import OutdoorLight, outdoor_light
from studiolo.engines.maquette.model import Mesh, Numbers, Part
from studiolo.engines.maquette.settings.ground_noise import blend, step
from studiolo.engines.maquette.settings.openair.growth import stones
from studiolo.engines.maquette.settings.openair.site import Laid, Site, land, painted_mesh
from studiolo.engines.maquette.settings.openair.waters import WaterLook, water
from studiolo.engines.maquette.settings.plants import SOLID, Plant, sown
from studiolo.engines.maquette.settings.shell import sheet
from studiolo.engines.maquette.settings.terrain import fine_noise
from studiolo.engines.maquette.stage import AreaLight, Haze, Light, Sun


def cave(site: Site) -> Laid:
    """A rock hall with dripstones and a still pool, daylight falling through its mouth."""
    u, size = site.unit, site.sight.size_m
    wide, high = 8.5 * u + 0.8 * size, 11.5 * u + 1.2 * site.sight.height_m
    far = 24 * u + size
    y = np.linspace(-2.2 * site.back, far, 270)
    turn = np.linspace(0, np.pi, 230)
    yy, tt = np.meshgrid(y, turn, indexing="ij")
    mouth = step(far - 4 * u, far, yy)
    narrow = _girth(yy, far)
    along, around = yy / u, tt * wide / u  # in units both ways, so that rock is as rough along the hall as around it
    folds = np.abs(fine_noise(along, around, 4.2, 70))
    rough = 0.15 * fine_noise(along, around, 7.0, 20) - 0.10 * folds + 0.045 * fine_noise(along, around, 1.6, 15)
    rough = rough + 0.02 * fine_noise(along, around, 0.7, 40)
    radius = narrow * (1.04 + rough * (1 - 0.45 * mouth))
    bend = 2.6 * u * np.sin(yy / (16 * u)) * step(0, 12 * u, yy) * site.side
    x = wide * np.cos(tt) * radius + bend
    z = high * np.sin(tt) ** 0.8 * radius - 0.35 * u
    walls = sheet(np.stack([x, yy, z], -1), flip=True)
    layer = np.sin(z / (0.34 * u) + 2.5 * fine_noise(along, around, 6.0, 15))
    tone = np.clip(0.52 + 0.3 * fine_noise(along, around, 2.6, 15) + 0.16 * layer, 0, 1)
    rock = blend((0.062, 0.052, 0.046), (0.27, 0.215, 0.16), tone) * (1 - 0.55 * np.exp(-folds / 0.16))[..., None]
    shell = Part(shape=painted_mesh(walls, rock, 0.62), material=replace(SOLID, specular=0.4), name="cave")

    def bed(px: Numbers, py: Numbers) -> Numbers:
        pool = np.exp(
            -(
                (((px + site.side * 2.4 * u + site.side * 0.35 * size) / (4.2 * u)) ** 2)
                + ((py - 7.5 * u - 0.6 * size) / (5.4 * u)) ** 2
            )
        )
        return np.asarray(
            u
            * (
                0.16 * site.swell(px, py, 7.0, 1) * site.calm(px, py)
                - 0.62 * pool
                + 0.5 * step(3 * u, 7 * u, np.abs(px))
            )
        )

    def relief(px: Numbers, py: Numbers) -> Numbers:
        crags = np.abs(site.swell(px, py, 3.4, 8)) * 0.09 + np.abs(site.swell(px, py, 1.2, 9)) * 0.03
        return np.asarray(u * crags * (0.25 + 0.75 * site.calm(px, py)))

    def paint(px: Numbers, py: Numbers, pz: Numbers, up: Numbers) -> Numbers:
        tone = 0.45 + 0.28 * site.noise(px, py, 6.0, 2) + 0.12 * site.noise(px, py, 1.4, 3)
        return blend((0.07, 0.058, 0.05), (0.235, 0.19, 0.145), np.clip(tone * (0.35 + 0.65 * up), 0, 1))

    ground = land(site, bed, paint, far_u=60, rows=260, roughness=0.6, rise=relief)
    drips = _dripstones(site, wide, high, far, size)
    px, py = site.spots(190, 0.5, 26.0, power=0.8)
    rubble = stones(
        site, bed, px, py, 0.26 * site.random.lognormal(-0.7, 0.8, 190), colour=(0.12, 0.098, 0.08), moss=0.0
    )
    warm: tuple[Light, ...] = (
        AreaLight(  # what falls through a chimney in the roof, out of sight
            centre=(-site.side * 2.4 * u, 9.0 * u, 0.86 * high),
            target=(-site.side * 2.0 * u, 9.5 * u, 0),
            width_m=2.4 * u,
            height_m=2.4 * u,
            radiance=(1.2, 1.6, 2.6) if site.dark else (15.0, 17.5, 20.0),
        ),
        AreaLight(
            centre=(site.side * 0.9 * site.back, -0.9 * site.back, 0.9 * site.back + 0.8 * u),
            target=(0, 0.5 * u, 0.4 * size),
            width_m=0.9 * u,
            height_m=0.9 * u,
            radiance=(20.0, 12.5, 6.5),
        ),
        Sun(
            direction=(0.16 * site.side, 0.84, 0.52),
            irradiance=(1.2, 1.5, 2.4) if site.dark else (26.0, 24.0, 20.0),
            angular_radius_deg=1.5,
        ),
    )
    pond = water(
        site,
        -0.2 * u,
        bed,
        WaterLook(deep=(0.004, 0.03, 0.035), shallow=(0.02, 0.06, 0.06), ripple=0.004, shine=0.03),
        far_u=24,
    )
    return Laid(
        parts=(shell, ground, pond, *drips, *rubble),
        height=bed,
        lights=warm,
        haze=Haze(
            colour=(0.006, 0.009, 0.018) if site.dark else (0.06, 0.072, 0.085),
            distance_m=70 * u,
            most=0.35,
            start_m=1.5 * site.back,
        ),
    )


def _girth(y: Numbers, far: float) -> Numbers:
    """How wide the hall is there, as a share: it opens out behind the subject and closes round its mouth, so that its far
    wall is looked at and not along."""
    return np.asarray(1 + 0.22 * step(-0.1 * far, 0.3 * far, y) - 0.88 * step(0.34 * far, 0.92 * far, y))


def _dripstones(site: Site, wide: float, high: float, far: float, size: float) -> Plant:
    """Stalactites and the stumps below them."""
    random, u = site.random, site.unit
    hung = [(Part(shape=_flipped(_drip(random, 1.5)), material=SOLID),) for _ in range(4)]
    stumps = [(Part(shape=_drip(random, 0.62), material=SOLID),) for _ in range(4)]
    count = 150
    y = random.uniform(-0.4 * site.back, far, count)
    x = random.uniform(-0.92, 0.92, count) * wide * _girth(y, far)
    roof = high * _girth(y, far) * np.sqrt(np.clip(1 - (x / (wide * _girth(y, far))) ** 2, 0.05, 1)) * 0.95
    long = random.lognormal(-0.2, 0.6, count) * 2.0 * u
    long = np.minimum(np.minimum(long, 0.5 * roof), 0.24 * np.hypot(x, y + site.back))  # none large before the lens
    top = np.stack([x, y, roof + 0.3 * u], -1)
    open_view = (np.abs(x) > 0.8 * size + 0.6 * u) | (y > 8 * u)
    girth = np.stack([1.5 * long**0.6 * u**0.4] * 2 + [long], -1)
    low = (np.abs(x) > 0.85 * size + 1.4 * u) & (random.random(count) < 0.45) & (y > -0.1 * site.back)
    stump = np.stack([x, y, np.full(count, -0.1 * u)], -1)
    short = girth * (1.1, 1.1, 0.42)
    return (
        *sown(hung, top[open_view], girth[open_view], random, tint=0.15),
        *sown(stumps, stump[low], short[low], random, tint=0.15),
    )


def _drip(random: np.random.Generator, power: float) -> Mesh:
    """A dripstone one high. power: over 1 it runs out into a needle, under 1 its head is round."""
    s = np.linspace(0, 1, 26)
    profile = (1 - s) ** power * 0.105 * (1 + 0.04 * np.sin(s * 31 + random.uniform(0, 6))) + 0.004
    turn = np.linspace(0, 2 * np.pi, 15)
    ragged = 1 + 0.10 * np.sin(3 * turn + random.uniform(0, 6))
    out = profile[:, None] * ragged
    mesh = sheet(np.stack([out * np.cos(turn), out * np.sin(turn), np.repeat(s[:, None], 15, 1)], -1), flip=True)
    shade = np.clip(0.5 + 0.3 * np.sin(mesh.vertices[:, 2] * 19), 0, 1)
    return painted_mesh(mesh, blend((0.12, 0.095, 0.072), (0.30, 0.245, 0.18), shade), 0.45)


def _flipped(shape: Mesh) -> Mesh:
    """The mesh hanging down from z = 0."""
    assert shape.normals is not None
    turn = np.array((1, -1, -1), np.float32)
    return replace(shape, vertices=shape.vertices * turn, normals=shape.normals * turn)


def cave_light(site: Site) -> OutdoorLight:
    """Hardly any of its own; by night bluer still."""
    lit = outdoor_light("overcast", seed=site.request.seed)
    level = 0.03 if site.dark else 0.36
    return replace(
        lit,
        sun=(),
        sky=replace(lit.sky, radiance=lit.sky.radiance * np.array((0.86, 0.97, 1.12), np.float32), scale=level),
        grade=replace(lit.grade, key=0.15 if not site.dark else 0.1, contrast=1.55, saturation=1.25, bloom=0.1),
        low=False,
    )
