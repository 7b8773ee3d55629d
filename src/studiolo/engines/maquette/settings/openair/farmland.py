"""Fields: ripe wheat, a farmyard, a vineyard."""

import numpy as np

from studiolo.engines.maquette.meshes import join
from studiolo.engines.maquette.model import Colour, Material, Mesh, Numbers, Part
from studiolo.engines.maquette.settings.grass import blades
from studiolo.engines.maquette.settings.ground_noise import blend, step
from studiolo.engines.maquette.settings.openair.carpentry import fence, plank_wood
from studiolo.engines.maquette.settings.openair.growth import blooms, tree_line, trees, turf
from studiolo.engines.maquette.settings.openair.houses import HouseShape, barn, gabled_house, house_looks
from studiolo.engines.maquette.settings.openair.site import Laid, Site, Surface, land, on, solid
from studiolo.engines.maquette.settings.openair.tended import grass_paint, patchwork, rolling
from studiolo.engines.maquette.settings.plants import LEAF, Plant, diamonds, sown
from studiolo.engines.maquette.settings.shell import Builder, ball, box, lathe, moved, tube
from studiolo.engines.maquette.settings.trees import OAK, TreeKind
from studiolo.engines.maquette.settings.undergrowth import bush

CYPRESS = TreeKind(
    leaves=((0.018, 0.05, 0.02), (0.05, 0.1, 0.035)), spread=0.085, clear=0.03, trunk=0.02, lumps=17, fall=1.5
)


def field(site: Site) -> Laid:
    """Ripe wheat to the horizon, a track through it, poppies at its edge, a lone tree."""
    u = site.unit
    ground = rolling(site, 24.0, 120.0, 0.3)
    half_track = max(0.8 * u, 0.55 * site.width_m + 0.25 * u)
    gold: tuple[Colour, Colour, Colour] = ((0.56, 0.38, 0.12), (0.68, 0.5, 0.2), (0.38, 0.25, 0.075))

    def off_track(x: Numbers, y: Numbers) -> Numbers:
        return np.asarray(np.abs(x - 1.2 * u * np.sin(y / (26 * u)) * step(0, 14 * u, np.abs(y))) - half_track)

    def wheat(x: Numbers, y: Numbers) -> Numbers:
        return step(0.0, 0.25 * u, off_track(x, y)) * step(150 * u, 130 * u, y)

    def paint(x: Numbers, y: Numbers, z: Numbers, up: Numbers) -> Numbers:
        track = blend(
            np.asarray((0.36, 0.26, 0.16)),
            np.asarray(site.season.grass[0]) * 0.5,
            np.clip(0.2 + 0.6 * site.noise(x, y, 4.0, 5), 0, 1),
        )
        rut = np.exp(-(((off_track(x, y) + 0.55 * half_track) / (0.2 * half_track)) ** 2))
        track = blend(track, (0.33, 0.235, 0.14), rut * 0.8) * (1 + 0.12 * site.noise(x, y, 1.0, 6))[..., None]
        crop = (
            np.asarray(gold[0]) * (0.72 + 0.12 * site.noise(x, y, 30.0, 7) + 0.1 * site.noise(x, y, 3.0, 8))[..., None]
        )
        near = blend(track, crop, wheat(x, y))
        return blend(near, patchwork(site, x, y), step(130 * u, 150 * u, y))

    px, py = site.spots(900, 0.0, 18.0, power=1.1)
    edge = (off_track(px, py) > 0.0) & (off_track(px, py) < 1.3 * u)
    tx, ty = (np.array([v]) for v in site.ahead(site.side * 0.55, 62.0))
    parts = [
        land(site, ground, paint, far_u=1200, rows=250),
        *_wheat(site, ground, wheat, gold, off_track),
        *turf(
            site,
            ground,
            tall=0.16,
            where=lambda x, y: 0.55 * (off_track(x, y) < 0.1 * u) * (off_track(x, y) > -0.45 * half_track),
            near=9000,
            far=1500,
        ),
        *blooms(site, ground, px[edge], py[edge], 0.62, ("poppy", "cornflower"), whole_to=1.6, colours=None),
        *trees(site, ground, tx, ty, np.array([10.0]), OAK),
        *tree_line(
            site,
            ground,
            from_u=150,
            to_u=420,
            count=260,
            tall_u=(7, 12),
            firs_share=0.2,
            where=lambda x, y: (site.noise(x, y, 160.0, 11) > 0.3) * 1.0,
        ),
    ]
    return Laid(parts=tuple(parts), height=ground)


def _wheat(site: Site, ground: Surface, where: Surface, gold: tuple[Colour, Colour, Colour], edge: Surface) -> Plant:
    """Stalks with heavy ears, leaning with the wind: standing near, a brush of strokes far away."""
    u, random = site.unit, site.random
    tall = 0.82 * u
    parts: list[Part] = []
    knee = 2.6 * site.back
    for count, reach, power, knots in (
        (16_000, (0.3 * site.back, knee), 1.4, 4),
        (15_000, (knee, 120 * u + knee), 0.0, 3),
    ):
        x, y = site.sight.scattered(random, count, *reach, power=power).T
        kept = random.random(count) < where(x, y)
        x, y = x[kept], y[kept]
        if not len(x):
            continue
        away = np.maximum(site.sight.away(x, y) / knee, 1)
        high = tall * random.uniform(0.8, 1.12, len(x))
        high = np.minimum(high, site.room(x, y) * random.uniform(0.7, 1.0, len(x)))
        crowd = np.sqrt(site.sight.half_angle * knee**2 / 16_000) / 0.62
        wide = np.minimum(0.28 * crowd, 0.06 * u) * away**0.9
        shades = np.asarray(gold)[random.integers(0, 3, len(x))] * random.uniform(0.75, 1.2, (len(x), 1))
        feet = on(ground, x, y, 0.02 * u)
        parts.append(
            Part(
                shape=blades(
                    random,
                    feet,
                    high,
                    wide * random.uniform(0.7, 1.3, len(x)),
                    shades,
                    knots=knots,
                    wind=(0.16, 0.05),
                    foot_shade=0.35,
                ),
                material=LEAF,
            )
        )
        ears = feet + np.stack(
            [0.34 * high * random.normal(0.5, 0.5, len(x)), 0.3 * high * random.normal(0, 0.5, len(x)), 0.94 * high],
            axis=-1,
        )
        lean = np.stack([random.normal(0.35, 0.3, len(x)), random.normal(0.0, 0.3, len(x)), np.ones(len(x))], axis=-1)
        long = lean * (0.075 * u * away**0.4 * np.minimum(high / tall, 1))[:, None]
        turn = random.uniform(0, np.pi, len(x))
        across = np.stack([np.cos(turn), np.sin(turn), 0 * turn], axis=-1) * (wide * 1.25)[:, None]
        ear_shade = shades * (1.15, 1.1, 1.0)
        parts.append(Part(shape=diamonds(ears, long, across, np.cross(long, across), ear_shade), material=LEAF))
    return tuple(parts)


def farmyard(site: Site) -> Laid:
    """A red barn across the yard, a silo, fences, hay bales, fields beyond."""
    u = site.unit
    ground = rolling(site, 18.0, 90.0, 0.12)
    yard = 13 * u + site.size_m

    def out_of_yard(x: Numbers, y: Numbers) -> Numbers:
        """Over 1 where grass has the ground to itself; where nothing stands in the yard, also before it."""
        middle, near = (9.5 * u, 0.72) if site.empty else (5 * u, 1.7)
        deep = np.where(y < middle, near, 1.7) * yard
        return np.asarray(np.hypot(x / (1.25 * yard), (y - middle) / deep) + 0.12 * site.noise(x, y, 9.0, 7))

    def paint(x: Numbers, y: Numbers, z: Numbers, up: Numbers) -> Numbers:
        dirt = (
            np.asarray((0.34, 0.255, 0.165))
            * (1 + 0.12 * site.noise(x, y, 6.0, 5) + 0.1 * site.noise(x, y, 0.9, 6))[..., None]
        )
        rut = np.exp(-(((np.abs(x + 1.5 * u * np.sin(y / (14 * u))) - 0.9 * u) / (0.25 * u)) ** 2))
        dirt = blend(dirt, (0.25, 0.185, 0.12), 0.5 * rut)
        grassy = step(0.55, 1.0, out_of_yard(x, y))
        return blend(dirt, blend(grass_paint(site, x, y), patchwork(site, x, y), step(60 * u, 80 * u, y)), grassy)

    builder = Builder()
    side = site.side
    barn_x, barn_y = side * 6.5 * u, 19 * u + site.size_m
    barn(
        builder,
        (barn_x, barn_y, float(ground(np.array([barn_x]), np.array([barn_y]))[0]) - 0.05 * u),
        -16.0 * side,
        u,
        site.random,
    )
    _silo(builder, (barn_x + side * 8.5 * u, barn_y + 7 * u, -0.2 * u), u)
    look = house_looks(site.random, 1, walls=("#e9e2d2",), roofs=("#6b4a3f",), dark=site.dark, masonry="boards")[0]
    gabled_house(
        builder,
        look,
        HouseShape(width=9, depth=7.5, eaves=5.2),
        (-side * 17 * u, barn_y + 12 * u, 0.0),
        20.0 * side,
        u,
        site.random,
    )
    posts = plank_wood(site.seed)
    for sign in (-1, 1):
        fx = sign * np.linspace(yard * 0.95, yard * 1.25, 10)
        fy = np.linspace(-0.3 * site.back, barn_y + 6 * u, 10)
        fence(builder, posts, on(ground, fx, fy), u, tall=1.2, rails=3, every=2.4)
    bales = _bales(site, ground)
    x, y = site.spots(340, 0.0, 30.0, power=0.9)
    weeds = out_of_yard(x, y) > 0.5
    parts = [
        land(site, ground, paint, far_u=900),
        *builder.parts(),
        *bales,
        *turf(
            site,
            ground,
            tall=0.24,
            where=lambda x, y: step(0.5, 0.85, out_of_yard(x, y)),
        ),
        *blooms(site, ground, x[weeds][:120], y[weeds][:120], 0.35, ("daisy", "buttercup", "lace"), whole_to=1.4),
        *trees(
            site,
            ground,
            np.array([-side * 26, -side * 10, side * 24, side * 30]) * u,
            barn_y + np.array([4, 22, 16, 8]) * u,
            np.array([9.0, 10, 11, 9]),
            OAK,
        ),
        *tree_line(
            site,
            ground,
            from_u=90,
            to_u=330,
            count=240,
            tall_u=(7, 12),
            firs_share=0.3,
            where=lambda x, y: (site.noise(x, y, 160.0, 11) > 0.1) * 1.0,
        ),
    ]
    return Laid(parts=tuple(parts), height=ground)


def vineyard(site: Site) -> Laid:
    """Rows of vines that run towards a farmhouse between cypresses, hills behind hills."""
    u = site.unit
    ground = rolling(site, 38.0, 70.0, 0.5)
    gap = max(2.3 * u, 1.25 * site.width_m)

    def paint(x: Numbers, y: Numbers, z: Numbers, up: Numbers) -> Numbers:
        row = np.abs((x / gap) % 1 - 0.5) * 2  # 1 midway between two rows of vines at x = (k + 1/2) gap
        soil = np.asarray((0.33, 0.22, 0.13)) * (1 + 0.16 * site.noise(x, y, 1.4, 5))[..., None]
        near = blend(
            grass_paint(site, x, y, 0.55), soil, np.clip(step(0.45, 0.1, row) + 0.15 * site.noise(x, y, 3.0, 6), 0, 1)
        )
        rows = np.asarray(site.season.leaves[0][0]) * 1.3 * (0.7 + 0.5 * np.sin(x / (1.6 * u) + 0.2 * y / u))[..., None]
        far = blend(patchwork(site, x, y), rows, (site.noise(x, y, 130.0, 8) > -0.2) * 0.7)
        return blend(near, far, step(62 * u, 74 * u, y))

    builder = Builder()
    posts = plank_wood(site.seed, "#5f5547", "#8f8471")
    xs, ys = [], []
    for number in range(-15, 15):
        row_x = (number + 0.5) * gap
        start = -0.9 * site.back if abs(row_x) < 4 * gap else -0.2 * site.back
        along = np.arange(start, 62 * u, 0.62 * u)
        seen = np.abs(row_x) < np.tan(site.sight.half_angle) * (along + site.back) + 3 * u
        xs.append(np.full(int(seen.sum()), row_x))
        ys.append(along[seen])
        for post_y in along[seen][::8]:
            z = float(ground(np.array([row_x]), np.array([post_y]))[0])
            if site.clear(np.array([row_x]), np.array([post_y]), 1.3 * u)[0]:
                builder.add(
                    posts,
                    box(
                        (row_x - 0.05 * u, post_y - 0.05 * u, z - 0.1 * u),
                        (row_x + 0.05 * u, post_y + 0.05 * u, z + 1.65 * u),
                        0.01 * u,
                        uv_m=u,
                        grain=2,
                    ),
                )
    x, y = np.concatenate(xs), np.concatenate(ys)
    x = x + site.random.normal(0, 0.08, len(x)) * u
    free = site.clear(x, y, 1.35 * u, 0.5 * u).astype(bool)
    x, y = x[free], y[free]
    thin = (y < 22 * u) | (np.arange(len(y)) % 2 == 0)  # far vines grow into one another
    x, y = x[thin], y[thin]
    near = site.sight.away(x, y) < 2.6 * site.back
    look = house_looks(site.random, 1, walls=("#d9b98c",), roofs=("#b0674a",), dark=site.dark, shutters=("#5f6f5a",))[0]
    hx, hy = site.ahead(site.side * 0.42, 88.0)
    hz = float(ground(np.array([hx]), np.array([hy]))[0])
    gabled_house(
        builder,
        look,
        HouseShape(width=15, depth=10, eaves=6.2, pitch=0.5, bays=4),
        (hx, hy, hz - 0.3 * u),
        -12.0 * site.side,
        u,
        site.random,
    )
    gabled_house(
        builder,
        look,
        HouseShape(width=8, depth=8, eaves=4.2, pitch=0.5, floors=1, bays=2),
        (hx - 11 * u, hy + 2 * u, hz - 0.4 * u),
        -12.0 * site.side,
        u,
        site.random,
    )
    cx = hx + np.array([-20, -17.5, 10, 12.5, 15, 18, 21, -24]) * u
    cy = hy + np.array([3, 4, 1, 2, 3, 5, 7, 6]) * u
    grapes = _grapes(site, ground, x[near], y[near])
    parts = [
        land(site, ground, paint, far_u=1200, rows=260),
        *builder.parts(),
        *_vines(site, ground, x[near], y[near], 200),
        *_vines(site, ground, x[~near], y[~near], 40),
        *grapes,
        *turf(
            site,
            ground,
            tall=0.12,
            where=lambda x, y: step(0.5, 0.75, np.abs((x / gap) % 1 - 0.5) * 2),
            far=5000,
            far_u=30,
        ),
        *trees(site, ground, cx, cy, site.random.uniform(8, 11, len(cx)), CYPRESS, near_count=8),
        *tree_line(
            site,
            ground,
            from_u=110,
            to_u=420,
            count=240,
            tall_u=(6, 10),
            firs_share=0.1,
            where=lambda x, y: (site.noise(x, y, 150.0, 11) > 0.35) * 1.0,
        ),
    ]
    return Laid(parts=tuple(parts), height=ground)


def _vines(site: Site, ground: Surface, x: Numbers, y: Numbers, leaves: int) -> Plant:
    """Bushes trained into a wall: leaves between knee and head, a gnarled foot."""
    shades = site.season.leaves[1]
    kinds = [bush(site.random, 1.0, shades, count=leaves) for _ in range(3)]
    scale = (
        np.stack([np.full(len(x), 0.62), np.full(len(x), 0.75), site.random.uniform(1.15, 1.35, len(x))], -1)
        * site.unit
    )
    feet = on(ground, x, y)
    feet[:, 2] += 0.42 * site.unit
    trunk = tube([(0, 0, -0.1), (0.03, 0.02, 0.3), (-0.02, 0.03, 0.62)], np.array([0.05, 0.035, 0.03]), 5)
    return (
        *sown(kinds, feet, scale, site.random, tint=0.14),
        *sown([solid(trunk, (0.09, 0.065, 0.045))], on(ground, x, y), np.full(len(x), 1.0) * site.unit, site.random),
    )


def _grapes(site: Site, ground: Surface, x: Numbers, y: Numbers) -> Plant:
    random = site.random
    berries = [
        ball(
            (float(random.normal(0, 0.05 * (1 - k / 22))), float(random.normal(0, 0.05 * (1 - k / 22))), -0.012 * k),
            0.027,
            1,
            6,
        )
        for k in range(20)
    ]
    cluster = solid(join(berries), (0.06, 0.016, 0.07), 0.35)
    count = min(160, 2 * len(x))
    if not count:
        return ()
    at = random.integers(0, len(x), count)
    feet = (
        on(ground, x[at], y[at])
        + np.stack(
            [random.choice((-0.36, 0.36), count), random.normal(0, 0.3, count), random.uniform(0.75, 1.0, count)], -1
        )
        * site.unit
    )
    return sown([cluster], feet, np.full(count, site.unit), random)


def _silo(builder: Builder, at: tuple[float, float, float], u: float) -> None:
    steel = Material(colour=(0.5, 0.51, 0.52), metallic=0.7, roughness=0.42)
    rings = [(2.1 + 0.025 * (k % 2), 0.16 * k) for k in range(70)]
    builder.add(steel, moved(lathe([*rings, (2.0, 11.4), (1.2, 12.4), (0.0, 12.8)], sides=28), at, 0, u), name="silo")


def _bales(site: Site, ground: Surface) -> Plant:
    """Round bales of straw."""
    turn = lathe(
        [
            (0.02, -0.6),
            (0.45, -0.62),
            (0.68, -0.58),
            (0.72, -0.5),
            (0.72, 0.5),
            (0.68, 0.58),
            (0.45, 0.62),
            (0.02, 0.6),
        ],
        sides=22,
    )
    tip = np.array([[0, 0, 1], [0, 1, 0], [-1, 0, 0]], np.float32)
    assert turn.normals is not None
    lying = Mesh(
        vertices=turn.vertices @ tip.T + np.array((0, 0, 0.7), np.float32),
        faces=turn.faces,
        normals=turn.normals @ tip.T,
    )
    bale = solid(lying, (0.55, 0.42, 0.19), 0.95)
    places = [site.ahead(site.side * s, a) for s, a in ((-0.55, 9.0), (-0.72, 10.5), (-0.62, 15.0), (0.95, 7.0))]
    x, y = (np.array(v) for v in zip(*places, strict=True))
    free = site.clear(x, y, 1.4 * site.unit, 0.8 * site.unit).astype(bool)
    return sown([bale], on(ground, x, y)[free], np.full(int(free.sum()), site.unit), site.random, tint=0.08)
