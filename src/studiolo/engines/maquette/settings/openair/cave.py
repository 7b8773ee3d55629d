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
    wide, high = 7.5 * u + 0.8 * size, 5.6 * u + 0.9 * site.sight.height_m
    far = 21 * u + size
    y = np.linspace(-2.2 * site.back, far, 230)
    turn = np.linspace(0, np.pi, 190)
    yy, tt = np.meshgrid(y, turn, indexing="ij")
    mouth = step(far - 4 * u, far, yy)
    narrow = 1 - 0.42 * step(0.35 * far, far, yy)
    rough = 0.17 * fine_noise(1.5 * yy / u, tt * 2.4, 2.4, 20) + 0.08 * fine_noise(2.2 * yy / u, tt * 4.5, 1.2, 70)
    rough = rough + 0.03 * fine_noise(4.0 * yy / u, tt * 8, 1.0, 15)
    radius = narrow * (1 + rough * (1 - 0.3 * mouth))
    bend = 2.2 * u * np.sin(yy / (16 * u)) * step(0, 12 * u, yy) * site.side
    x = wide * np.cos(tt) * radius + bend
    z = high * np.sin(tt) ** 0.8 * radius - 0.35 * u
    walls = sheet(np.stack([x, yy, z], -1), flip=True)
    tone = np.clip(0.5 + 0.35 * fine_noise(yy / u, tt * 6, 1.6, 15) + 0.2 * np.sin(z / (0.5 * u)), 0, 1)
    rock = blend((0.075, 0.06, 0.05), (0.26, 0.205, 0.155), tone)
    shell = Part(shape=painted_mesh(walls, rock, 0.7), material=replace(SOLID, specular=0.4), name="cave")

    def bed(px: Numbers, py: Numbers) -> Numbers:
        pool = np.exp(
            -(
                (((px + site.side * 3.2 * u + site.side * 0.35 * size) / (2.6 * u)) ** 2)
                + ((py - 6.5 * u - 0.6 * size) / (4.2 * u)) ** 2
            )
        )
        return np.asarray(
            u
            * (
                0.10 * site.swell(px, py, 7.0, 1) * site.calm(px, py)
                - 0.6 * pool
                + 0.12 * step(3 * u, 7 * u, np.abs(px))
            )
        )

    def paint(px: Numbers, py: Numbers, pz: Numbers, up: Numbers) -> Numbers:
        return blend((0.11, 0.085, 0.065), (0.22, 0.175, 0.13), np.clip(0.5 + 0.4 * site.noise(px, py, 3.0, 2), 0, 1))

    ground = land(site, bed, paint, far_u=60, rows=200, roughness=0.75)
    drips = _dripstones(site, wide, high, far, size)
    px, py = site.spots(140, 0.0, 26.0, power=0.8)
    rubble = stones(
        site, bed, px, py, 0.45 * site.random.lognormal(-0.7, 0.7, 140), colour=(0.15, 0.12, 0.095), moss=0.0
    )
    warm: tuple[Light, ...] = (
        AreaLight(
            centre=(site.side * 0.9 * site.back, -0.9 * site.back, 0.9 * site.back + 0.8 * u),
            target=(0, 0.5 * u, 0.4 * size),
            width_m=0.9 * u,
            height_m=0.9 * u,
            radiance=(26.0, 15.0, 7.0),
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
        haze=Haze(colour=(0.10, 0.12, 0.135), distance_m=60 * u, most=0.5, start_m=1.5 * site.back),
    )


def _dripstones(site: Site, wide: float, high: float, far: float, size: float) -> Plant:
    """Stalactites and the stumps below them."""
    random, u = site.random, site.unit
    kinds = []
    for _ in range(4):
        s = np.linspace(0, 1, 26)
        profile = (1 - s) ** 1.35 * 0.11 * (1 + 0.10 * np.sin(s * 38 + random.uniform(0, 6))) + 0.004
        turn = np.linspace(0, 2 * np.pi, 15)
        ragged = 1 + 0.10 * np.sin(3 * turn + random.uniform(0, 6))
        points = np.stack(
            [
                profile[:, None] * np.cos(turn) * ragged,
                profile[:, None] * np.sin(turn) * ragged,
                np.repeat(s[:, None], 15, 1),
            ],
            -1,
        )
        mesh = sheet(points, flip=True)
        shade = blend(
            (0.15, 0.115, 0.085), (0.34, 0.275, 0.2), np.clip(0.5 + 0.5 * np.sin(mesh.vertices[:, 2] * 26), 0, 1)
        )
        kinds.append((Part(shape=painted_mesh(mesh, shade, 0.45), material=SOLID),))
    hung = [(Part(shape=_flipped(kind[0].shape), material=SOLID),) for kind in kinds]
    count = 150
    y = random.uniform(-0.4 * site.back, far, count)
    x = random.uniform(-0.92, 0.92, count) * wide * (1 - 0.42 * step(0.35 * far, far, y))
    roof = (
        high
        * (1 - 0.42 * step(0.35 * far, far, y))
        * np.sqrt(np.clip(1 - (x / (wide * (1 - 0.42 * step(0.35 * far, far, y)))) ** 2, 0.05, 1))
        * 0.95
    )
    long = random.lognormal(-0.35, 0.55, count) * 1.3 * u
    long = np.minimum(long, 0.5 * roof)
    top = np.stack([x, y, roof + 0.3 * u], -1)
    open_view = (np.abs(x) > 0.8 * size + 0.6 * u) | (y > 8 * u)
    girth = np.stack([1.5 * long**0.6 * u**0.4] * 2 + [long], -1)
    low = (np.abs(x) > 0.85 * size + 1.4 * u) & (random.random(count) < 0.45) & (y > -0.1 * site.back)
    stump = np.stack([x, y, np.full(count, -0.1 * u)], -1)
    short = girth * (1.2, 1.2, 0.55)
    return (
        *sown(hung, top[open_view], girth[open_view], random, tint=0.15),
        *sown(kinds, stump[low], short[low], random, tint=0.15),
    )


def _flipped(shape: object) -> Mesh:
    """The mesh hanging down from z = 0."""
    assert isinstance(shape, Mesh) and shape.normals is not None
    turn = np.array((1, -1, -1), np.float32)
    return replace(shape, vertices=shape.vertices * turn, normals=shape.normals * turn)


def cave_light(site: Site) -> OutdoorLight:
    """Hardly any of its own; by night bluer still."""
    lit = outdoor_light("overcast", seed=site.request.seed)
    level = 0.25 if site.dark else 1.0
    return replace(
        lit,
        sun=(),
        sky=replace(lit.sky, scale=level),
        grade=replace(lit.grade, key=0.15 if not site.dark else 0.1, contrast=1.4, bloom=0.1),
        low=False,
    )
