"""Green places that people tend: a garden and a park; grass, hedges and clipped bushes."""

import numpy as np

from studiolo.engines.maquette.model import Colour, Material, Numbers, Part
from studiolo.engines.maquette.settings.ground_noise import blend, step
from studiolo.engines.maquette.settings.openair.carpentry import bench, lamp_post, plank_wood
from studiolo.engines.maquette.settings.openair.growth import apart, blooms, bushes, tree_line, trees, turf
from studiolo.engines.maquette.settings.openair.houses import glow
from studiolo.engines.maquette.settings.openair.site import Laid, Site, Surface, land, on, solid
from studiolo.engines.maquette.settings.plants import LEAF, Plant, diamonds, sown
from studiolo.engines.maquette.settings.shell import Builder, ball, box, moved, tube
from studiolo.engines.maquette.settings.trees import BEECH, BIRCH, OAK

GRAVEL: Colour = (0.42, 0.36, 0.28)


EARTH: Colour = (0.15, 0.095, 0.055)


FLOWERS = ("daisy", "poppy", "cornflower", "buttercup", "bellflower", "lavender", "lupin")


def rolling(site: Site, high_u: float = 26.0, from_u: float = 60.0, near: float = 0.25) -> Surface:
    """Even ground here, gentle hills behind."""
    u = site.unit
    first, second = (float(v) for v in site.random.uniform(0, 6, 2))

    def height(x: Numbers, y: Numbers) -> Numbers:
        swell = near * site.swell(x, y, 60.0, 1) * site.calm(x, y, 12.0)
        far = step(from_u * u, (from_u + 260) * u, y)
        crest = 0.55 + 0.3 * np.sin(x / (70 * u) + first) + 0.15 * np.sin(x / (29 * u) + y / (60 * u) + second)
        return np.asarray(u * (swell + high_u * far * np.maximum(crest, 0.05)))

    return height


def grass_paint(site: Site, x: Numbers, y: Numbers, shade: float = 0.5) -> Numbers:
    fresh, yellow, dark = (np.asarray(c) * shade for c in site.season.grass)
    patch = site.noise(x, y, 40.0, 3)
    green = blend(
        blend(fresh, yellow, np.clip(0.35 + 0.4 * patch, 0, 1)), dark, np.clip(-0.4 * site.noise(x, y, 90.0, 4), 0, 1)
    )
    return np.asarray(green * (1 + 0.13 * site.noise(x, y, 2.0, 5))[..., None])


def patchwork(site: Site, x: Numbers, y: Numbers) -> Numbers:
    """Fields of many colours on far hills, with dark hedges between them."""
    u = site.unit
    a, b = x / (38 * u) + 0.25 * y / (38 * u), y / (62 * u) - 0.16 * x / (62 * u)
    cell = np.floor(a) * 7.13 + np.floor(b) * 3.71
    pick = np.abs(np.sin(cell * 12.9898)) * 43758.5453 % 1
    fresh, yellow, dark = (np.asarray(c) * 0.75 for c in site.season.grass)
    colour = np.where(
        (pick < 0.4)[..., None],
        fresh,
        np.where((pick < 0.65)[..., None], yellow, np.where((pick < 0.85)[..., None], dark, (0.33, 0.25, 0.09))),
    )
    hedge = np.minimum(np.abs(a - np.round(a)) * 38, np.abs(b - np.round(b)) * 62) < 1.6
    return np.where(hedge[..., None], (0.035, 0.06, 0.018), colour * (1 + 0.08 * site.noise(x, y, 12.0, 6))[..., None])


def garden(site: Site) -> Laid:
    """A gravel path between deep flower beds, box balls, a clipped hedge with an arch, roses and trees behind."""
    u = site.unit
    half_path = max(0.85 * u, 0.42 * site.width_m + 0.2 * u)
    hedge_y = max(13.0 * u, 2.6 * site.size_m)
    ground = rolling(site, 6.0, 30.0, 0.08)

    def across(x: Numbers, y: Numbers) -> Numbers:
        return np.asarray(np.abs(x - 0.55 * u * np.sin(y / (7 * u)) * step(0, 6 * u, np.abs(y))))

    bed_to = half_path + 2.5 * u

    def paint(x: Numbers, y: Numbers, z: Numbers, up: Numbers) -> Numbers:
        gravel = np.asarray(GRAVEL) * (1 + 0.12 * site.noise(x, y, 0.7, 5) + 0.06 * site.noise(x, y, 5.0, 6))[..., None]
        soil = np.asarray(EARTH) * (1 + 0.2 * site.noise(x, y, 1.5, 7))[..., None]
        gap = across(x, y)
        inside = blend(gravel, soil, step(half_path - 0.03 * u, half_path + 0.05 * u, gap))
        return blend(inside, grass_paint(site, x, y), step(bed_to - 0.05 * u, bed_to + 0.05 * u, gap))

    count = 1500
    bx = site.random.uniform(half_path + 0.08 * u, bed_to - 0.1 * u, count) * np.where(
        site.random.random(count) < 0.5, 1, -1
    )
    by = (hedge_y - 0.8 * u + site.back) * site.random.random(count) ** 0.75 - 0.75 * site.back
    bx = bx + 0.55 * u * np.sin(by / (7 * u)) * step(0, 6 * u, np.abs(by))
    rank = (across(bx, by) - half_path) / (bed_to - half_path)
    kind = np.clip(
        ((site.noise(bx, by, 7.0, 9) + 0.3 * site.random.normal(0, 1, count)) * 1.4 + 3.5).astype(int),
        0,
        len(FLOWERS) - 1,
    )
    parts: list[Part] = [land(site, ground, paint, far_u=300)]
    for number, name in enumerate(FLOWERS):
        mine = kind == number
        parts += blooms(site, ground, bx[mine], by[mine], 0.26 + 0.5 * rank[mine], (name,), whole_to=1.7)
    lx, ly = bx[:420], by[:420]
    low = 0.16 + 0.24 * rank[:420]
    free = site.clear(lx, ly, low * u, 0.4 * low * u).astype(bool)
    parts += bushes(
        site, ground, lx[free], ly[free], low[free], leaves=((0.06, 0.14, 0.03), (0.17, 0.28, 0.06)), count=90
    )
    ball_y = np.arange(-0.3 * site.back + 1.5 * u, hedge_y - u, 2.9 * u)
    ball_x = (half_path + 0.4 * u) + 0 * ball_y
    balls_x, balls_y = np.concatenate([ball_x, -ball_x]), np.concatenate([ball_y, ball_y])
    balls_x = balls_x + 0.55 * u * np.sin(balls_y / (7 * u)) * step(0, 6 * u, np.abs(balls_y))
    fits = site.clear(balls_x, balls_y, 0.75 * u, 0.45 * u).astype(bool)
    parts += sown(
        [clipped_ball(site)], on(ground, balls_x, balls_y)[fits], np.full(int(fits.sum()), 0.42) * u, site.random
    )
    parts += hedge(site, -24 * u, -1.3 * u, hedge_y, 1.0 * u, 2.3 * u)
    parts += hedge(site, 1.3 * u, 24 * u, hedge_y, 1.0 * u, 2.3 * u)
    parts += _rose_arch(site, hedge_y - 0.2 * u)
    parts += turf(
        site,
        ground,
        tall=0.09,
        even=True,
        where=lambda x, y: step(bed_to, bed_to + 0.2 * u, across(x, y)) * step(hedge_y + 30 * u, hedge_y, y),
        far=6000,
        far_u=40,
    )
    tx = np.array([-9.0, 8.0, -14.5, 15.0, -4.0, 5.0, 20.0, -20.0]) * u
    ty = hedge_y + np.array([4.0, 5.0, 8.0, 9.0, 16.0, 18.0, 6.0, 7.0]) * u
    parts += trees(site, ground, tx, ty, site.random.uniform(6, 10, 8), OAK, near_count=5)
    parts += tree_line(site, ground, from_u=34, to_u=70, count=110, tall_u=(7, 12), firs_share=0.2)
    return Laid(parts=tuple(parts), height=ground)


def park(site: Site) -> Laid:
    """A winding path over mown lawns, benches and lamps beside it, old trees, a pond's worth of light between."""
    u = site.unit
    ground = rolling(site, 8.0, 50.0, 0.22)
    half_path = max(1.25 * u, 0.36 * site.width_m + 0.3 * u)
    phase = site.side

    def middle(y: Numbers) -> Numbers:
        return np.asarray(phase * 4.2 * u * np.sin(y / (13 * u)) * step(0, 12 * u, np.abs(y)))

    def off_path(x: Numbers, y: Numbers) -> Numbers:
        return np.asarray(np.abs(x - middle(y)) - half_path)

    def paint(x: Numbers, y: Numbers, z: Numbers, up: Numbers) -> Numbers:
        gravel = (
            np.asarray((0.46, 0.38, 0.28))
            * (1 + 0.08 * site.noise(x, y, 0.8, 5) + 0.06 * site.noise(x, y, 6.0, 6))[..., None]
        )
        return blend(gravel, grass_paint(site, x, y), step(-0.04 * u, 0.06 * u, off_path(x, y)))

    builder = Builder()
    iron = Material(colour=(0.018, 0.022, 0.021), roughness=0.45, metallic=0.2)
    globe = glow((1.0, 0.74, 0.42), 13.0) if site.dark else Material(colour=(0.82, 0.8, 0.76), roughness=0.3)
    boards = plank_wood(site.seed, "#6b4a2c", "#9a6f45")
    for number, away in enumerate((5.5, 15.0, 26.0, 39.0)):
        seat_y = away * u + 0.5 * site.size_m
        side = phase * (1 if number % 2 else -1)
        seat_x = float(middle(np.array([seat_y]))[0]) + side * (half_path + 0.75 * u)
        z = float(ground(np.array([seat_x]), np.array([seat_y]))[0])
        bench(builder, boards, iron, (seat_x, seat_y, z), -90.0 * side, u)
        lamp_y = seat_y - 2.4 * u
        lamp_x = float(middle(np.array([lamp_y]))[0]) + side * (half_path + 0.4 * u)
        lamp_post(builder, iron, globe, (lamp_x, lamp_y, z), u)
    x, y = site.spots(150, 5.0, 70.0, power=0.8)
    grows = (off_path(x, y) > 2.2 * u) & (np.abs(x) > 0.7 * site.width_m + 1.6 * u)
    x, y = apart(x[grows], y[grows], 4.5 * u, 26)
    third = site.random.integers(0, 3, len(x))
    fx, fy = site.spots(700, 1.0, 24.0, power=1.0)
    fx, fy = fx[off_path(fx, fy) > 0.5 * u], fy[off_path(fx, fy) > 0.5 * u]
    daisies = site.noise(fx, fy, 9.0, 12) > 0.2
    parts = [
        land(site, ground, paint, far_u=500, rows=260),
        *builder.parts(),
        *turf(site, ground, tall=0.085, even=True, where=lambda x, y: step(0.0, 0.12 * u, off_path(x, y)), far_u=60),
        *(
            part
            for number, kind in enumerate((OAK, BEECH, BIRCH))
            for part in trees(
                site,
                ground,
                x[third == number],
                y[third == number],
                site.random.uniform(8, 13, int((third == number).sum())),
                kind,
                number=number,
                near_count=7,
            )
        ),
        *tree_line(site, ground, from_u=75, to_u=170, count=330, tall_u=(8, 14), firs_share=0.15),
        *blooms(site, ground, fx[daisies], fy[daisies], 0.13, ("daisy",), whole_to=1.5),
    ]
    return Laid(parts=tuple(parts), height=ground)


def clipped_ball(site: Site) -> Plant:
    """A box bush cut round, one across in radius, standing on the ground."""
    random, count = site.random, 1500
    way = random.normal(0, 1, (count, 3))
    way /= np.linalg.norm(way, axis=1, keepdims=True)
    middle = way * random.uniform(0.9, 1.02, (count, 1)) + (0, 0, 0.92)
    middle, way = middle[middle[:, 2] > 0], way[middle[:, 2] > 0]
    long = random.normal(0, 1, way.shape) + 0.4 * way
    long *= 0.075 / np.linalg.norm(long, axis=1, keepdims=True)
    wide = np.cross(long, random.normal(0, 1, way.shape))
    wide *= 0.05 / np.maximum(np.linalg.norm(wide, axis=1, keepdims=True), 1e-9)
    shade = blend(
        (0.03, 0.085, 0.018), (0.10, 0.2, 0.04), np.clip(0.4 + 0.4 * way[:, 2] + random.normal(0, 0.25, len(way)), 0, 1)
    )
    return (
        Part(shape=diamonds(middle, long, wide, way, shade), material=LEAF),
        *solid(ball((0, 0, 0.92), 0.9, 1.0, 14), (0.02, 0.05, 0.012)),
    )


def hedge(site: Site, from_x: float, to_x: float, y: float, deep: float, tall: float) -> Plant:
    """A clipped hedge along x, leaves on its faces, a dark core."""
    random, u = site.random, site.unit
    length = to_x - from_x
    count = int(min(9000, 150 * length * (tall + deep) / u**2))
    face = random.random(count) < tall / (tall + deep)
    x = random.uniform(from_x, to_x, count)
    py = np.where(face, y, y + random.uniform(0, deep, count)) + random.normal(0, 0.03, count) * u
    pz = np.where(face, random.uniform(0, tall, count), tall) + random.normal(0, 0.03, count) * u
    way = np.where(face[:, None], (0.0, -1.0, 0.25), (0.0, -0.2, 1.0)) + random.normal(0, 0.3, (count, 3))
    middle = np.stack([x, py, pz], axis=-1)
    long = random.normal(0, 1, (count, 3))
    long *= 0.085 * u / np.linalg.norm(long, axis=1, keepdims=True)
    wide = np.cross(long, random.normal(0, 1, (count, 3)))
    wide *= 0.06 * u / np.maximum(np.linalg.norm(wide, axis=1, keepdims=True), 1e-9)
    low, high = site.season.leaves[0]
    shade = blend(np.asarray(low) * 0.7, np.asarray(high) * 0.7, np.clip(0.45 + random.normal(0, 0.3, count), 0, 1))
    core = solid(box((from_x, y, 0), (to_x, y + deep, tall), 0.08 * u), (0.02, 0.045, 0.012))
    return (Part(shape=diamonds(middle, long, wide, way, shade), material=LEAF), *core)


def _rose_arch(site: Site, y: float) -> Plant:
    u, random = site.unit, site.random
    builder = Builder()
    white = Material(colour=(0.78, 0.76, 0.7), roughness=0.5)
    a = np.linspace(0, np.pi, 25)
    for dy in (0.0, 0.7):
        path = np.concatenate(
            [[(-1.1, dy, 0)], np.stack([-1.1 * np.cos(a), 0 * a + dy, 2.0 + 0.85 * np.sin(a)], -1), [(1.1, dy, 0)]]
        )
        builder.add(white, moved(tube(path * u, 0.04 * u, 6), (0, y, 0)))
    count = 900
    t = random.uniform(-0.75, np.pi + 0.75, count)
    inside = np.clip(t, 0, np.pi)
    px = -1.1 * np.cos(inside) + random.normal(0, 0.1, count)
    pz = np.where((t < 0) | (t > np.pi), 2.0 - np.abs(t - inside) * 2.6, 2.0 + 0.85 * np.sin(inside)) + random.normal(
        0, 0.1, count
    )
    middle = np.stack([px * u, y + random.uniform(-0.1, 0.8, count) * u, pz * u], -1)
    long = random.normal(0, 1, (count, 3))
    long *= 0.07 * u / np.linalg.norm(long, axis=1, keepdims=True)
    wide = np.cross(long, random.normal(0, 1, (count, 3)))
    wide *= 0.05 * u / np.maximum(np.linalg.norm(wide, axis=1, keepdims=True), 1e-9)
    rose = (random.random(count) < 0.3 * min(site.season.flowers, 1.2))[:, None]
    shade = np.where(rose, (0.72, 0.16, 0.24), blend((0.05, 0.13, 0.03), (0.14, 0.25, 0.05), random.random(count)))
    return (*builder.parts(), Part(shape=diamonds(middle, long, wide, np.cross(long, wide), shade), material=LEAF))
