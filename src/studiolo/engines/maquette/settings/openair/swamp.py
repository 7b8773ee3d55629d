"""A swamp: buttressed trees in dark water, moss that hangs, lily pads."""

from dataclasses import replace

import numpy as np

from studiolo.engines.maquette.model import Mesh, Numbers, Part
from studiolo.engines.maquette.settings.ground_noise import blend, step
from studiolo.engines.maquette.settings.openair.growth import (
    apart,
    reeds,
    turf,
)
from studiolo.engines.maquette.settings.openair.site import Laid, Site, land, solid
from studiolo.engines.maquette.settings.openair.waters import WaterLook, open_water, surface_of, water
from studiolo.engines.maquette.settings.plants import LEAF, SOLID, Plant, mixed, ribbons, sown
from studiolo.engines.maquette.settings.seasons import in_season
from studiolo.engines.maquette.settings.shell import lathe, moved
from studiolo.engines.maquette.settings.trees import OAK, stand_of_trees
from studiolo.engines.maquette.settings.trunks import BARKS, bole


def swamp(site: Site) -> Laid:
    """Dark still water between buttressed trees hung with moss, lily pads, reeds and haze."""
    u = site.unit
    size = site.size_m
    hump = 0.0 if site.request.afloat or site.empty else 0.6 * size + 0.5 * u

    def bed(x: Numbers, y: Numbers) -> Numbers:
        mounds = 0.5 * site.swell(x, y, 15.0, 2) - 0.62
        islet = 1.1 * step(1.35 * hump + 0.01 * u, 0.6 * hump, np.hypot(x, 0.8 * y)) if hump else 0.0
        open_here = -1.2 * step(3.2 * u + size, 1.2 * u + 0.6 * size, np.hypot(x, y)) if not hump else 0.0
        far = 0.7 * step(34 * u, 70 * u, y)
        return np.asarray(u * 0.34 * np.clip(mounds + islet + open_here + far, -1.2, 0.8))

    def paint(x: Numbers, y: Numbers, z: Numbers, up: Numbers) -> Numbers:
        mud = np.asarray((0.05, 0.036, 0.02)) * (1 + 0.2 * site.noise(x, y, 3.0, 1))[..., None]
        moss = np.asarray((0.06, 0.1, 0.02)) * (1 + 0.25 * site.noise(x, y, 2.0, 3))[..., None]
        return blend(mud, moss, step(0.02 * u, 0.14 * u, z + 0.03 * u * site.noise(x, y, 4.0, 4)))

    x, y = site.sight.scattered(site.random, 900, 0.9 * site.back, 60 * u + site.back, power=1.1).T
    keep = (
        (np.hypot(x, y) > 2.6 * u + 0.8 * size)
        & ((np.abs(x) > 0.7 * size + 0.9 * u) | (y > 12 * u))
        & (y > -0.2 * site.back)
    )
    x, y = apart(x[keep], y[keep], 2.4 * u, 90)
    tall = site.random.uniform(9, 14, len(x)) * u
    boles = [_cypress(site, 0.022) for _ in range(3)]
    feet = np.stack([x, y, np.full(len(x), -0.3 * u)], axis=-1)
    lx, ly = site.spots(900, 0.0, 16.0, power=0.7)
    lily = (bed(lx, ly) < -0.05 * u) & (site.noise(lx, ly, 9.0, 11) > 0.25)
    rx, ry = site.spots(300, 0.0, 22.0, power=0.6)
    reedy = (np.abs(bed(rx, ry)) < 0.08 * u) & (np.hypot(rx, ry) > size + 0.5 * u)
    parts = [
        land(site, bed, paint, far_u=110),
        water(
            site,
            0.0,
            bed,
            WaterLook(deep=(0.012, 0.022, 0.008), shallow=(0.035, 0.04, 0.014), ripple=0.004, shine=0.045, depth_u=0.3),
            far_u=110,
        ),
        *sown(boles, feet, np.stack([tall * 1.25, tall * 1.25, tall], -1), site.random, lean=0.03),
        *_crowns(site, feet, tall),
        *_hanging_moss(site, x[:34], y[:34]),
        *_lily_pads(site, lx[lily], ly[lily]),
        *reeds(site, bed, rx[reedy], ry[reedy], 1.1),
        *turf(
            site, bed, tall=0.13, where=lambda x, y: step(0.03 * u, 0.12 * u, bed(x, y)), near=16000, far=5000, far_u=25
        ),
    ]
    return Laid(parts=tuple(parts), height=surface_of(0.0, bed), water=open_water(0.0, bed))


def _cypress(site: Site, slender: float) -> Plant:
    """A trunk with a flared, fluted foot."""
    trunk = bole(site.random, BARKS[0], slender=slender, moss=0.8, detail=1)
    part = trunk[0]
    assert isinstance(part.shape, Mesh)
    vertices = part.shape.vertices.copy()
    level = np.maximum(vertices[:, 2], 0)
    turn = np.arctan2(vertices[:, 1], vertices[:, 0])
    flare = 1 + (1.5 + 0.6 * np.cos(7 * turn)) * np.exp(-level / 0.055)
    vertices[:, :2] *= flare[:, None].astype(np.float32)
    shape = part.shape
    return (
        Part(
            shape=Mesh(
                vertices=vertices,
                faces=shape.faces,
                normals=shape.normals,
                colours=shape.colours,
                roughness=shape.roughness,
            ),
            material=SOLID,
        ),
    )


def _crowns(site: Site, feet: Numbers, tall: Numbers) -> Plant:
    kind = replace(in_season(OAK, 0, site.season), clear=0.55, spread=0.34, trunk=0.004)
    return (
        *stand_of_trees(feet[:16], tall[:16], site.seed, kind, 1),
        *stand_of_trees(feet[16:], tall[16:], site.seed + 1, kind, 0),
    )


def _hanging_moss(site: Site, x: Numbers, y: Numbers) -> Plant:
    """Grey-green beards that hang from the boughs."""
    random, u = site.random, site.unit
    per = 30
    count = len(x) * per
    away = random.uniform(0.4, 2.4, count) * u
    turn = random.uniform(0, 2 * np.pi, count)
    top = random.uniform(3.4, 6.5, count) * u
    long = random.uniform(0.5, 1.9, count) * u
    px, py = np.repeat(x, per) + away * np.cos(turn), np.repeat(y, per) + away * np.sin(turn)
    share = np.linspace(0, 1, 5)[None]
    sway = random.normal(0, 0.08, (count, 5)).cumsum(axis=1) * long[:, None] * 0.4
    spine = np.stack([px[:, None] + sway, py[:, None] + 0 * sway, top[:, None] - long[:, None] * share], axis=-1)
    side = np.stack([np.cos(turn * 3), np.sin(turn * 3), 0 * turn], axis=-1)[:, None]
    shade = np.array((0.15, 0.17, 0.11)) * random.uniform(0.6, 1.2, (count, 1, 1))
    mesh = ribbons(spine, np.array([0.5, 1.0, 0.9, 0.6, 0.0]) * 0.07 * u, side, shade)
    return (Part(shape=mesh, material=LEAF),)


def _lily_pads(site: Site, x: Numbers, y: Numbers) -> Plant:
    """Round leaves on the water, each with its notch, and a few white flowers."""
    turn = np.linspace(0.2, 2 * np.pi - 0.2, 13)
    rim = np.stack([np.cos(turn), np.sin(turn), 0.03 + 0 * turn], axis=-1)
    points = np.concatenate([[(0, 0, 0)], rim]).astype(np.float32)
    faces = np.array([(0, k, k + 1) for k in range(1, 13)], np.uint32)
    green = mixed((0.05, 0.12, 0.025), (0.12, 0.2, 0.05), np.linspace(0, 1, 14))
    pad = Mesh(
        vertices=points, faces=faces, normals=np.tile(np.array((0, 0, 1), np.float32), (14, 1)), colours=green.astype(np.float32),
        roughness=np.full(14, 0.3, np.float32),
    )  # fmt: skip
    wide = site.random.uniform(0.12, 0.3, len(x)) * site.unit
    feet = np.stack([x, y, np.full(len(x), 0.012 * site.unit)], axis=-1)
    clear = ~site.sight.touches(x, y, wide)
    cup = lathe([(1e-4, 0.0), (0.5, 0.1), (0.9, 0.55), (0.55, 0.4), (0.1, 0.25)], sides=9)
    flowers = solid(moved(cup, (0, 0, 0), scale=0.5), (0.86, 0.78, 0.8), 0.5)
    some = clear & (site.random.random(len(x)) < 0.06)
    return (
        *sown([(Part(shape=pad, material=SOLID),)], feet[clear], wide[clear], site.random, tint=0.15),
        *sown([flowers], feet[some], wide[some], site.random, tint=0.03),
    )
