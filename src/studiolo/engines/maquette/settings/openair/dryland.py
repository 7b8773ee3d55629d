"""Dry places: desert, canyon, savanna; and what grows there."""

from collections.abc import Sequence

import numpy as np

from studiolo.engines.maquette.meshes import join
from studiolo.engines.maquette.model import Mesh, Numbers, Part, Vector
from studiolo.engines.maquette.settings.grass import tuft
from studiolo.engines.maquette.settings.ground_noise import blend, read, step, tile
from studiolo.engines.maquette.settings.openair.growth import bushes, stones, trees, turf
from studiolo.engines.maquette.settings.openair.site import Laid, Site, Surface, land, on, painted_mesh
from studiolo.engines.maquette.settings.plants import SOLID, Plant, sown
from studiolo.engines.maquette.settings.sand import ripples
from studiolo.engines.maquette.settings.shell import tube
from studiolo.engines.maquette.settings.trees import TreeKind

ACACIA = TreeKind(
    leaves=((0.09, 0.13, 0.03), (0.2, 0.24, 0.06)),
    bark=(0.14, 0.1, 0.07),
    spread=0.62,
    clear=0.66,
    trunk=0.02,
    lumps=17,
)


def desert(site: Site) -> Laid:
    """Dunes with knife-edged crests and wind ripples, paler the farther they lie."""
    u = site.unit
    turn = np.radians(site.side * float(site.random.uniform(46, 60)))
    phase = float(site.random.uniform(0, 1))

    def dune(x: Numbers, y: Numbers, wide: float, number: int) -> Numbers:
        """0 to 1: a long windward slope and a short lee one."""
        across = (
            (np.cos(turn) * y - np.sin(turn) * x) / (wide * u)
            + 0.26 * site.swell(x, y, 5.0 * wide, number)
            + phase
            + 0.37 * number
        )
        share = across % 1.0
        up, down = share / 0.68, (1 - share) / 0.32
        height = np.minimum(up, down)
        return np.asarray(height * height * (3 - 2 * height) * 0.5 + 0.5 * height)

    def crest(x: Numbers, y: Numbers) -> Numbers:
        """The ridge that leads the eye in: it winds away from where one stands, lit on the sun's side, steep on the other."""
        off = max(0.0, 0.9 * site.size_m - 1.0 * u)
        line = (
            site.side * u * (1.2 + 6.5 * np.sin((y - off) / (13 * u)) + 0.10 * y / u + 0.5 * site.swell(x, y, 30.0, 9))
        )
        aside = (x - line) * site.side / u
        rise = 7.0 * step(0.5 * u + off, 26 * u + off, y) * step(95 * u, 55 * u, y)
        slope = np.where(aside > 0, 1 - aside / 24, 1 + aside / 10)
        return np.asarray(rise * np.maximum(slope, 0))

    def height(x: Numbers, y: Numbers) -> Numbers:
        far = step(2.5 * u + 0.7 * site.size_m, 48 * u, np.hypot(0.6 * x, y)) ** 0.8
        big = 10.5 * dune(x, y, 36.0, 2) * (0.75 + 0.35 * site.swell(x, y, 160.0, 7))
        huge = 34 * dune(x, y, 150.0, 3) * step(70 * u, 300 * u, y) * (0.8 + 0.3 * site.swell(x, y, 500.0, 8))
        near = 0.5 * dune(x, y, 9.0, 1) * site.calm(x, y, 5.0)
        return np.asarray(u * (np.maximum(far * big, crest(x, y)) + huge + near * (1 - 0.7 * far)))

    def rise(x: Numbers, y: Numbers) -> Numbers:
        fade = 1 / (1 + (np.hypot(x, y + site.back) / (5 * site.back)) ** 2)
        return np.asarray(0.016 * u * ripples(x / u, y / u, site.seed, 0.42) * fade * (0.35 + 0.65 * site.calm(x, y)))

    def paint(x: Numbers, y: Numbers, z: Numbers, up: Numbers) -> Numbers:
        tone = 1 + 0.05 * site.noise(x, y, 5.0, 4) + 0.05 * site.noise(x, y, 60.0, 5)
        warm = blend((0.56, 0.335, 0.165), (0.64, 0.43, 0.235), np.clip(0.5 + 0.3 * site.noise(x, y, 90.0, 6), 0, 1))
        return np.asarray(warm * tone[..., None])

    x, y = site.spots(26, 1.0, 26.0, power=0.7)
    return Laid(
        parts=(
            land(site, height, paint, far_u=900, rows=420, columns=300, rise=rise),
            *stones(
                site, height, x[:14], y[:14], site.random.uniform(0.08, 0.35, 14), colour=(0.3, 0.2, 0.12), moss=0.0
            ),
            *_dry_tufts(site, height, x[14:], y[14:]),
        ),
        height=height,
    )


def canyon(site: Site) -> Laid:
    """Between walls of red banded rock; buttes stand in the opening."""
    u = site.unit
    gap = 6.0 * u + 0.8 * site.size_m
    bend = float(site.random.uniform(0, 6))

    def height(x: Numbers, y: Numbers) -> Numbers:
        middle = 5 * u * (np.sin(y / (26 * u) + bend) - np.sin(bend)) * step(0, 20 * u, np.abs(y))
        away = np.abs(x - middle) - gap * (1 + step(35 * u, 120 * u, y) * 2.2)
        away = away + (2.6 * u * site.swell(x, y, 34.0, 2) + 0.8 * u * site.swell(x, y, 9.0, 3)) * site.calm(x, y, 9.0)
        climb = np.clip(away / (17 * u), 0, 1)
        steps = 5.0
        terrace = (np.floor(climb * steps) + step(0.0, 0.38, (climb * steps) % 1.0)) / steps
        wall = 19 * np.clip(0.8 * terrace + 0.2 * climb, 0, 1) * (1 + 0.14 * site.swell(x, y, 70.0, 6))
        buttes = 0.0
        for bx, by, wide, tall in ((-46, 150, 13, 30), (22, 205, 18, 36), (70, 300, 30, 44), (-110, 330, 40, 40)):
            near = (np.hypot((x - site.side * bx * u), 0.8 * (y - by * u)) / u + 3 * site.swell(x, y, 22.0, 8)) / wide
            buttes = np.maximum(buttes, tall * (0.34 * step(1.9, 1.0, near) + 0.66 * step(1.04, 0.92, near)))
        floor = 0.22 * site.swell(x, y, 15.0, 1) * site.calm(x, y) + 0.9 * step(-4 * u, 0, away)
        return np.asarray(u * (floor + np.maximum(wall, buttes)))

    def paint(x: Numbers, y: Numbers, z: Numbers, up: Numbers) -> Numbers:
        level = z / u + 0.8 * site.noise(x, y, 40.0, 4)
        band = read(tile(site.seed + 7, 1.2), 0 * level, level, 13.0)
        rock = blend((0.36, 0.125, 0.06), (0.60, 0.27, 0.13), np.clip(0.5 + 0.42 * band, 0, 1))
        rock = blend(rock, (0.68, 0.46, 0.29), step(1.0, 1.6, band))
        streak = 1 + 0.12 * site.noise(x, y, 2.6, 5)
        sand = (
            np.asarray((0.56, 0.32, 0.17))
            * (1 + 0.08 * site.noise(x, y, 3.0, 6) + 0.05 * site.noise(x, y, 0.8, 9))[..., None]
        )
        return blend(rock * streak[..., None], sand, step(0.72, 0.93, up))

    x, y = site.spots(180, 0.5, 60.0, power=0.7)
    low = height(x, y) < 1.3 * u
    x, y = x[low], y[low]
    free = site.clear(x, y, 0.7 * u, 0.5 * u).astype(bool)
    return Laid(
        parts=(
            land(site, height, paint, far_u=700, rows=460, columns=330),
            *stones(
                site,
                height,
                x[:60],
                y[:60],
                0.8 * site.random.lognormal(-0.6, 0.7, len(x[:60])),
                colour=(0.38, 0.15, 0.08),
                moss=0.0,
            ),
            *_dry_tufts(site, height, x[60:], y[60:]),
            *_cacti(site, height, x[free][-9:], y[free][-9:]),
        ),
        height=height,
    )


def savanna(site: Site) -> Laid:
    """Dry golden grass, flat-topped trees, a line of blue hills."""
    u = site.unit

    def height(x: Numbers, y: Numbers) -> Numbers:
        return np.asarray(
            u
            * (
                0.3 * site.swell(x, y, 40.0, 1) * site.calm(x, y, 6.0)
                + 34 * step(300 * u, 700 * u, y) * np.maximum(0.4 + 0.5 * site.swell(x, y, 500.0, 2), 0)
            )
        )

    straw = ((0.34, 0.25, 0.09), (0.46, 0.35, 0.14), (0.2, 0.17, 0.06))

    def paint(x: Numbers, y: Numbers, z: Numbers, up: Numbers) -> Numbers:
        earth = np.asarray((0.26, 0.155, 0.08)) * (1 + 0.15 * site.noise(x, y, 3.0, 3))[..., None]
        dry = np.asarray(straw[0]) * (0.75 + 0.2 * site.noise(x, y, 14.0, 4))[..., None]
        return blend(earth, dry, np.clip(0.55 + 0.5 * site.noise(x, y, 9.0, 5), 0, 1))

    spots = [
        site.ahead(site.side * s, a)
        for s, a in ((0.62, 13.0), (-0.8, 24.0), (0.2, 52.0), (-0.35, 60.0), (0.85, 44.0), (-1.0, 70.0))
    ]
    tx, ty = (np.array(v) for v in zip(*spots, strict=True))
    fx, fy = site.spots(70, 70.0, 260.0, power=1.2)
    bx, by = site.spots(90, 9.0, 150.0, power=0.6)
    return Laid(
        parts=(
            land(site, height, paint, far_u=900),
            *turf(
                site,
                height,
                tall=0.34,
                colours=straw,
                where=lambda x, y: np.clip(0.65 + 0.5 * site.noise(x, y, 9.0, 5), 0.1, 1),
            ),
            *trees(site, height, tx, ty, site.random.uniform(5.5, 7.5, len(tx)), ACACIA),
            *trees(site, height, fx, fy, site.random.uniform(5, 7.5, len(fx)), ACACIA, number=0, near_count=0),
            *bushes(
                site,
                height,
                bx,
                by,
                site.random.uniform(0.6, 1.5, len(bx)),
                leaves=((0.1, 0.11, 0.035), (0.2, 0.2, 0.07)),
                count=260,
            ),
            *stones(
                site,
                height,
                fx[:20] * 0.1,
                fy[:20] * 0.1,
                site.random.uniform(0.2, 0.6, 20),
                colour=(0.28, 0.18, 0.11),
                moss=0,
            ),
        ),
        height=height,
    )


def _dry_tufts(site: Site, ground: Surface, x: Numbers, y: Numbers) -> Plant:
    kinds = [tuft(site.random, 1.0, (0.36, 0.28, 0.12), count=26, knots=3) for _ in range(3)]
    tall = site.random.uniform(0.2, 0.45, len(x)) * site.unit
    free = site.clear(x, y, tall, 0.5 * tall).astype(bool)
    return sown(kinds, on(ground, x, y)[free], tall[free], site.random)


def _cacti(site: Site, ground: Surface, x: Numbers, y: Numbers) -> Plant:
    kinds = [saguaro(site.random) for _ in range(3)]
    tall = site.random.uniform(1.6, 3.4, len(x)) * site.unit
    free = site.clear(x, y, tall, 0.3 * tall).astype(bool)
    return sown(kinds, on(ground, x, y, 0.05 * site.unit)[free], tall[free], site.random, lean=0.02)


def saguaro(random: np.random.Generator) -> Plant:
    """A ribbed column with one to three arms, one high."""
    arms = [_column([(0, 0, 0), (0, 0, 0.5), (0.01, 0, 0.98)], 0.075)]
    for _ in range(int(random.integers(1, 4))):
        way, foot = random.uniform(0, 2 * np.pi), float(random.uniform(0.32, 0.55))
        out = np.array((np.cos(way), np.sin(way), 0.0)) * 0.19
        path = [
            np.array((0, 0, foot)),
            out * 0.7 + (0, 0, foot + 0.01),
            out + (0, 0, foot + 0.09),
            out + (0, 0, foot + float(random.uniform(0.22, 0.36))),
        ]
        arms.append(_column(path, 0.05))
    mesh = join(arms)
    turn = np.arctan2(mesh.vertices[:, 1], mesh.vertices[:, 0])
    shade = np.array((0.07, 0.13, 0.045)) * (1 + 0.25 * np.cos(14 * turn))[:, None]
    return (Part(shape=painted_mesh(mesh, shade, 0.6), material=SOLID),)


def _column(path: Sequence[Vector | Numbers], radius: float) -> Mesh:
    points = np.asarray(path)
    t = np.linspace(0, len(points) - 1, 18)
    smooth_path = np.stack([np.interp(t, np.arange(len(points)), points[:, k]) for k in range(3)], axis=-1)
    for _ in range(2):
        smooth_path[1:-1] = (smooth_path[:-2] + 2 * smooth_path[1:-1] + smooth_path[2:]) / 4
    share = np.linspace(0, 1, 18)
    return tube(smooth_path, radius * np.sqrt(np.clip(1 - share**9, 0.0, 1)) + 1e-4, 14)
