"""White water over a mossy rock wall."""

import numpy as np

from studiolo.engines.maquette.model import Material, Mesh, Numbers, Part
from studiolo.engines.maquette.settings.ground_noise import blend, read, step, tile
from studiolo.engines.maquette.settings.openair.growth import (
    bushes,
    stones,
    trees,
    turf,
)
from studiolo.engines.maquette.settings.openair.site import Laid, Site, land, on
from studiolo.engines.maquette.settings.openair.waters import WaterLook, open_water, surface_of, water
from studiolo.engines.maquette.settings.openair.waterside import ROCK, water_edge
from studiolo.engines.maquette.settings.plants import LEAF, Plant, diamonds, sown
from studiolo.engines.maquette.settings.shell import sheet
from studiolo.engines.maquette.settings.trees import OAK
from studiolo.engines.maquette.settings.undergrowth import fern


def waterfall(site: Site) -> Laid:
    """White water falls over a mossy rock wall into a green pool."""
    u = site.unit
    pool_y = water_edge(site) + 0.2 * u
    wall = pool_y + max(15.5 * u, 3.0 * site.size_m)
    high = max(8.6 * u, 1.8 * site.sight.height_m)
    at = -0.08 * site.side * u * 10 if site.empty else -site.side * (0.55 * site.width_m + 1.0 * u)
    half = 2.3 * u

    def inland(x: Numbers, y: Numbers) -> Numbers:
        near = pool_y + 0.05 * np.abs(x) + 0.6 * u * site.swell(x, y, 9.0, 5)
        return np.asarray(
            np.maximum(
                np.maximum(near - y, np.abs(x - 0.5 * at) - 10.5 * u + 0.8 * u * site.swell(x, y, 7.0, 6)), y - wall
            )
        )

    def bed(x: Numbers, y: Numbers) -> Numbers:
        gap = inland(x, y)
        rim = np.where(gap > 0, 0.5 * u * np.tanh(gap / (1.6 * u)), -1.4 * u * np.tanh(-gap / (1.5 * u)))
        rim = rim + 0.16 * u * site.swell(x, y, 6.0, 2) * site.calm(x, y) * step(0, u, gap)
        back = wall + 1.2 * u * read(tile(site.seed + 40, 1.5), x / u, 0 * y, 16.0) + 0.35 * np.abs(x - at) * -0.35
        # Blocks of rock that stand out and back, so that the wall has faces and clefts instead of flutes.
        blocks = np.round(1.6 * site.swell(x, 0 * y, 6.0, 14)) / 1.6 + 0.35 * site.swell(x, 0 * y, 2.4, 15)
        behind = y - back + 0.55 * u * blocks
        ledge = 0.10 * np.sin(behind / (0.42 * u) + 2 * site.swell(x, 0 * y, 9.0, 3))
        share = np.clip((behind + 0.4 * u * ledge) / (5.2 * u), 0, 1)
        climb = 0.25 * step(0, 1, share) + 0.75 * (np.floor(share * 3) + step(0.0, 0.35, (share * 3) % 1.0)) / 3
        notch = np.exp(-(((x - at) / (1.5 * half)) ** 4))
        top = high * (1 + 0.09 * site.swell(x, y, 22.0, 4)) - 0.1 * high * notch
        sides = 0.75 * high * step(11.0 * u, 24 * u, np.abs(x - 0.5 * at)) * step(2.0 * u, 14 * u, y)
        rough = (0.16 * u * site.noise(x, y, 7.0, 7) + 0.4 * u * site.swell(x, y, 8.0, 13)) * climb * (1 - notch)
        return np.asarray(rim + np.maximum(climb * top, sides) + rough)

    def paint(x: Numbers, y: Numbers, z: Numbers, up: Numbers) -> Numbers:
        tone = (1 + 0.22 * site.noise(x, z * 2, 3.0, 1) + 0.12 * np.sin(z / (0.3 * u) + site.noise(x, y, 8.0, 2)))[
            ..., None
        ]
        rock = np.asarray(ROCK) * tone
        moss = blend((0.045, 0.085, 0.018), (0.09, 0.15, 0.03), np.clip(0.5 + 0.4 * site.noise(x, y, 4.0, 3), 0, 1))
        green = step(0.45, 0.75, up + 0.16 * site.noise(x, z, 4.0, 5))
        wet = np.exp(-(((x - at) / (2.4 * half)) ** 2)) * step(wall - 3 * u, wall, y)
        return blend(blend(rock, moss, green * (1 - 0.5 * wet)), np.asarray(ROCK) * 0.35, 0.6 * wet)

    def spray(x: Numbers, y: Numbers) -> Numbers:
        return np.asarray(1.1 * np.exp(-(np.hypot((x - at) / (1.3 * half), (y - wall + 0.2 * u) / (1.6 * u)) ** 2)))

    look = WaterLook(deep=(0.008, 0.05, 0.045), shallow=(0.045, 0.085, 0.055), ripple=0.018, depth_u=1.2)
    fx, fy = site.spots(150, 0.0, 16.0, power=0.8)
    beside = (inland(fx, fy) > 0.35 * u) & (fy < wall - 0.5 * u)
    ferns = [fern(site.random, 1.0, site.season.fern, fronds=9, pairs=9) for _ in range(3)]
    tall = site.random.uniform(0.5, 1.1, int(beside.sum())) * u
    free = site.clear(fx[beside], fy[beside], tall, 0.7 * tall).astype(bool)
    gx, gy = site.random.uniform(-1, 1, 420) * 20 * u, wall + site.random.uniform(-0.6, 3.6, 420) * u
    hangs = np.abs(gx - at) > 1.25 * half
    gx, gy = gx[hangs], gy[hangs]
    gz = bed(gx, gy)
    steep = np.abs(bed(gx, gy + 0.15 * u) - gz) < 0.2 * u  # on ledges only
    green = site.random.uniform(0.35, 0.8, int(steep.sum())) * u
    tx = site.random.uniform(-22, 22, 46) * u
    ty = wall + site.random.uniform(3.6, 12, 46) * u
    off = np.abs(tx - at) > 1.6 * half
    sx, sy = site.spots(140, 0.0, 14.0, power=0.8)
    near = (np.abs(inland(sx, sy)) < 1.1 * u) & (sy < wall - 0.3 * u)
    parts = [
        land(site, bed, paint, far_u=46, rows=360, columns=290),
        water(site, 0.0, bed, look, foam_at=spray, far_u=60),
        *_falling(site, at, half, wall, high),
        *stones(
            site,
            bed,
            sx[near],
            sy[near],
            1.3 * site.random.lognormal(-0.7, 0.6, int(near.sum())),
            colour=ROCK,
            moss=0.7,
        ),
        *sown(ferns, on(bed, fx[beside], fy[beside])[free], tall[free], site.random, lean=0.1),
        *sown(ferns, on(bed, gx, gy)[steep], green, site.random, lean=0.5),
        *turf(
            site,
            bed,
            tall=0.16,
            where=lambda x, y: step(0.3 * u, 1.0 * u, inland(x, y)) * step(wall, wall - 2 * u, y),
            far=4000,
            far_u=14,
        ),
        *trees(site, bed, tx[off], ty[off], site.random.uniform(5, 9, int(off.sum())), OAK, near_count=14),
        *bushes(
            site, bed, tx[off][:20], ty[off][:20] - 2.2 * u, site.random.uniform(0.8, 1.6, len(tx[off][:20])), count=350
        ),
    ]
    return Laid(parts=tuple(parts), height=surface_of(0.0, bed), water=open_water(0.0, bed))


def _falling(site: Site, at: float, half: float, wall: float, high: float) -> Plant:
    """Sheets of falling water, torn into strands, and the spray at their foot."""
    u, random = site.unit, site.random
    sheets: list[Part] = []
    for layer in range(3):
        s, t = np.meshgrid(np.linspace(0, 1, 70), np.linspace(-1, 1, 44), indexing="ij")
        widen = 1 + 0.3 * s + 0.05 * np.sin(5 * s + layer)
        x = (
            at
            + half * (0.96 - 0.2 * layer) * t * widen
            + 0.1 * u * read(tile(site.seed + layer, 1.5), t * 2, s * 0.7, 3.0)
        )
        fall = np.clip((s - 0.07) / 0.93, 0, 1)
        y = wall + (2.4 - 1.9 * np.sqrt(np.minimum(s / 0.12, 1)) - 0.9 * s**0.6 - 0.34 * layer) * u
        y = y + 0.10 * u * read(tile(site.seed + 5 + layer, 1.3), t * 3.5, s * 0.5, 3.0)
        z = 0.9 * high - 0.9 * high * fall**1.25 - 0.02 * u
        strand = read(tile(site.seed + 9 + layer, 1.2), t * 5.5, s * 0.45 + layer, 3.0) + 0.3 * read(
            tile(site.seed + 8, 1.2), t * 15, s * 1.4, 3.0
        )
        mesh = sheet(np.stack([x, y, z], axis=-1))
        white = step(-1.0, 0.9, strand + 0.9 * s)
        colours = blend((0.30, 0.42, 0.45), (0.9, 0.93, 0.95), white)
        torn = strand + 1.9 - 0.9 * layer - 1.5 * np.abs(t) ** 8 > 0.1 * layer
        kept = torn.ravel()[mesh.faces].all(axis=1)
        shape = Mesh(
            vertices=mesh.vertices, faces=mesh.faces[kept], normals=mesh.normals,
            colours=colours.reshape(-1, 3).astype(np.float32), roughness=np.full(len(mesh.vertices), 0.45, np.float32),
        )  # fmt: skip
        sheets.append(
            Part(
                shape=shape,
                material=Material(kind="thin", per_vertex=True, roughness=0.45, translucency=0.5),
                name="fall",
            )
        )
    count = 2600
    out = np.abs(random.normal(0, 1, count))
    drop_x = at + random.normal(0, 1.15 * half, count)
    drop_y = wall - 0.6 * u - 0.8 * u * out
    drop_z = np.abs(random.normal(0, 1, count)) * 0.75 * u * np.exp(-0.3 * out)
    grain = 0.022 * u * random.uniform(0.4, 1.4, (count, 1))
    middle = np.stack([drop_x, drop_y, drop_z], axis=-1)
    way = random.normal(0, 1, (count, 3))
    wide = np.cross(way, random.normal(0, 1, (count, 3)))
    way, wide = (v / np.linalg.norm(v, axis=1, keepdims=True) * grain for v in (way, wide))
    spray = diamonds(middle, way, wide, random.normal(0, 1, (count, 3)), np.full((count, 3), 0.86))
    return (*sheets, Part(shape=spray, material=LEAF, name="spray"))
