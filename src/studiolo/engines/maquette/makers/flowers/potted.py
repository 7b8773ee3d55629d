"""Plants in pots: monstera, snake plant, fern, succulent, aloe, cactus, orchid, bonsai."""

import numpy as np

from studiolo.engines.maquette.makers.bench import Bench, toward
from studiolo.engines.maquette.makers.flowers.blossoms import pale
from studiolo.engines.maquette.makers.flowers.petals import (
    FLESH,
    GREEN,
    LEAF,
    PALE_GREEN,
    PETAL,
    Blade,
    Bunch,
    golden_turn,
    grow,
    leaf_colours,
    outline_share,
    ramp,
    turned_about,
)
from studiolo.engines.maquette.makers.flowers.pots import add_pot
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec
from studiolo.engines.maquette.makers.turning import Numbers, curve, rotation, unit
from studiolo.engines.maquette.model import Colour, Material, Model
from studiolo.engines.maquette.settings.surfaces import hex_colour

WAXY = Material(per_vertex=True, roughness=0.42, specular=0.5, clearcoat=0.15, clearcoat_gloss=0.7)
GLOSSY_LEAF = Material(kind="thin", per_vertex=True, roughness=0.26, translucency=0.30)
BARK: Colour = (0.115, 0.065, 0.038)
TRAYS = ("#2f4a5c", "#5a3a2c", "#7d8a78", "#c9b79c", "#2f3034")
ORCHIDS = ("#f4f0ee", "#d94fa0", "#f2c9dc", "#a84fb8", "#f3d77a")


def make_monstera(spec: ThingSpec) -> Model:
    """Split leaves on arching stalks."""
    bench = Bench(spec, 0xF201)
    random = bench.random
    level = add_pot(bench, 0.105, 0.165)
    leaves, stalks = Bunch(), Bunch()
    count = 12
    for number in range(count):
        share = number / (count - 1)
        turn = float(golden_turn(number)) + random.normal(0, 10)
        tall, out = 0.46 - 0.30 * share + random.normal(0, 0.015), 0.075 + 0.165 * share
        angle = np.radians(turn)
        way = np.array((np.cos(angle), np.sin(angle)))
        knots = np.array(
            [
                (0.012 * way[0], 0.012 * way[1], level),
                (0.3 * out * way[0], 0.3 * out * way[1], level + 0.6 * tall),
                (out * way[0], out * way[1], level + tall),
            ]
        )
        path = curve(knots, 24)
        stalks.stalk(path, np.linspace(0.0048, 0.0028, 24), toward(GREEN, PALE_GREEN, 0.3), sides=10)
        size = 0.225 * (0.78 + 0.30 * np.sin(np.pi * min(share + 0.25, 1.0))) * random.normal(1, 0.05)
        young = number < 2
        _split_leaf(leaves, path[-1], turn, size, random, whole=young)
    return _finish(bench, (leaves, GLOSSY_LEAF), (stalks, FLESH))


def _split_leaf(
    leaves: Bunch, at: Numbers, turn: float, size: float, random: np.random.Generator, *, whole: bool
) -> None:
    blade = Blade(
        length_m=size, width_m=size * 0.92, rise=(-8, -36, -62), widest=0.40, point=0.55, cup=0.05, fold=0.10, neck=0.30
    )
    grown = grow(blade, random, rows=84, columns=23)
    t, u = grown.t, grown.u
    half = outline_share(t[:, :1], blade) * blade.width_m / 2
    slots = np.zeros_like(t)
    if not whole:
        for side in (-1, 1):
            for place in np.linspace(0.24, 0.80, 6) + random.normal(0, 0.01, 6):
                # Slots run outwards and towards the tip, as the side ribs do.
                middle = place + 0.10 * np.abs(u)
                slots = np.maximum(slots, np.exp(-(((t - middle) / 0.017) ** 2)) * (np.sign(u) == side))
    pull = 1 - 0.66 * slots * np.clip((np.abs(u) - 0.28) / 0.30, 0, 1)
    points = grown.points.copy()
    points[..., 1] *= pull
    back = (
        np.clip(1 - t / 0.16, 0, 1) * np.abs(u) ** 1.2 * 0.20 * size
    )  # the lobes of the heart reach back past the stalk
    points[..., 0] -= back
    points[..., 1] += np.sign(u) * np.clip(1 - t / 0.20, 0, 1) ** 1.3 * np.abs(u) * 0.24 * size * 0.55
    del half
    roll = rotation((1, 0, 0), random.normal(0, 14))
    tilted = points @ roll.T
    shade = toward(GREEN, (0.028, 0.115, 0.035), 0.65) if not whole else PALE_GREEN
    leaves.sheet(turned_about(tilted, turn) + at, leaf_colours(grown, shade, random))


def make_snake_plant(spec: ThingSpec) -> Model:
    """Upright swords with pale bands and yellow edges."""
    bench = Bench(spec, 0xF202)
    random = bench.random
    level = add_pot(bench, 0.088, 0.145)
    leaves = Bunch()
    for number in range(13):
        share = number / 12
        turn = float(golden_turn(number)) + random.normal(0, 12)
        blade = Blade(
            length_m=(0.44 - 0.22 * share) * random.normal(1, 0.06), width_m=0.047 * random.normal(1, 0.08), rise=(88 - 10 * share, 85 - 15 * share, 86 - 12 * share),
            widest=0.46, point=0.95, cup=0.20, ruffle=0.035, neck=0.55,
        )  # fmt: skip
        grown = grow(blade, random, rows=60, columns=11)
        twist = np.radians(random.normal(0, 40)) * grown.t
        points = grown.points.copy()
        x, y = points[..., 0].copy(), points[..., 1].copy()
        points[..., 0], points[..., 1] = x + y * np.sin(twist) * 0.5, y * np.cos(twist)
        wave = np.sin(grown.t * 60 + 2.2 * np.sin(grown.u * 3.0 + number) + 1.4 * np.sin(grown.t * 23 + number))
        band = np.clip(wave * 1.4 + 0.1, 0, 1)[..., None]
        hue = np.asarray((0.022, 0.075, 0.030)) * (1 - band) + np.asarray((0.16, 0.25, 0.115)) * band
        edge = np.clip((np.abs(grown.u) - 0.80) / 0.06, 0, 1)[..., None]
        hue = hue * (1 - edge) + np.asarray((0.62, 0.55, 0.15)) * edge
        angle = random.uniform(0, 360)
        spot = 0.046 * np.sqrt(share) * np.array((np.cos(np.radians(turn)), np.sin(np.radians(turn)), 0))
        leaves.sheet(turned_about(points, turn + 0.25 * angle) + spot + (0, 0, level - 0.004), hue)
    return _finish(bench, (leaves, LEAF))


def make_fern(spec: ThingSpec) -> Model:
    """Arching fronds of small leaves."""
    bench = Bench(spec, 0xF203)
    random = bench.random
    level = add_pot(bench, 0.090, 0.125)
    leaves, stalks = Bunch(), Bunch()
    count = 34
    for number in range(count):
        share = number / (count - 1)
        turn = np.radians(float(golden_turn(number)) + random.normal(0, 8))
        way = np.array((np.cos(turn), np.sin(turn)))
        long = 0.30 * random.normal(1, 0.10) * (0.75 + 0.25 * share)
        lift = np.radians(84 - 40 * share)
        t = np.linspace(0, 1, 34)
        bend = lift - np.radians(55 + 62 * share) * t**1.6
        out, up = np.cumsum(np.cos(bend)) * long / 34, np.cumsum(np.sin(bend)) * long / 34
        path = np.stack([way[0] * (0.012 + out), way[1] * (0.012 + out), level + up], axis=1)
        stalks.stalk(path, np.linspace(0.0014, 0.0005, 34), (0.13, 0.16, 0.04), sides=5)
        _leaflets(leaves, path, random, long)
    return _finish(bench, (leaves, LEAF), (stalks, FLESH))


def _leaflets(leaves: Bunch, path: Numbers, random: np.random.Generator, long: float) -> None:
    """Both sides of a frond at once, each leaflet four rows long."""
    along = unit(np.gradient(path, axis=0))
    side = unit(np.cross(along, (0.0, 0.0, 1.0)))
    face = np.cross(side, along)
    places = np.linspace(0.08, 0.985, 40)
    t, u = np.linspace(0, 1, 6)[:, None], np.array([-1.0, 0.0, 1.0])[None]
    base = np.asarray((0.085, 0.235, 0.035)) * random.uniform(0.8, 1.2)
    for sign in (-1.0, 1.0):
        share = np.clip(places + random.normal(0, 0.003, len(places)), 0, 1)
        k = (share * (len(path) - 1)).astype(int)
        size = (
            long * 0.155 * np.sin(np.pi * (0.12 + 0.88 * share)).clip(0) ** 0.75 * random.normal(1, 0.06, len(places))
            + 0.003
        )
        way = unit(side[k] * sign + along[k] * 0.42 + face[k] * 0.16)
        across = unit(along[k] - way * (along[k] * way).sum(axis=1, keepdims=True))
        half = 0.24 * (1 - t) ** 0.55 * (0.75 + 0.25 * np.sin(np.pi * np.clip(t * 1.4, 0, 1)))
        own = np.stack(np.broadcast_arrays(t + 0 * u, -sign * half * u, 0.03 * np.abs(u) - 0.105 * t**2), axis=-1)
        frame = np.stack([way, across, face[k]], axis=1)
        points = path[k][:, None, None] + np.einsum("rcj,njk->nrck", own, frame) * size[:, None, None, None]
        leaves.sheets(points, (base * (0.85 + 0.4 * share)[:, None])[:, None, None])


def plump(
    blade: Blade, thick: float, random: np.random.Generator, *, rows: int = 18, sides: int = 16
) -> tuple[Numbers, Numbers]:
    """A fleshy leaf: closed, flatter above than below. Returns points and how far along each lies."""
    grown = grow(blade, random, rows=rows, columns=3)
    spine = grown.points[:, 1]
    along = unit(np.gradient(spine, axis=0))
    up = np.cross(along, (0.0, 1.0, 0.0)) * -1
    t = grown.t[:, :1]
    half = outline_share(t, blade) * blade.width_m / 2
    angle = np.linspace(0, 2 * np.pi, sides + 1)[None]
    body = thick * np.clip(np.sin(np.pi * np.clip(0.12 + 0.88 * t, 0, 1)) ** 0.55, 0.0, 1) / 2
    height = np.where(np.sin(angle) > 0, 0.45, 1.0) * np.sin(angle) * body
    height = height + half * 2 * blade.cup * np.cos(angle) ** 2
    points = (
        spine[:, None] + np.array((0.0, 1.0, 0.0)) * (half * np.cos(angle))[..., None] + up[:, None] * height[..., None]
    )
    return points[:, ::-1], t + 0 * angle


def make_succulent(spec: ThingSpec) -> Model:
    """A rosette of fat leaves."""
    bench = Bench(spec, 0xF204)
    random = bench.random
    level = add_pot(bench, 0.056, 0.062)
    body = Bunch()
    greens = ((0.20, 0.34, 0.24), (0.26, 0.36, 0.30), (0.17, 0.30, 0.16), (0.30, 0.33, 0.36))
    base = greens[int(random.integers(len(greens)))]
    blush = ((0.62, 0.20, 0.22), (0.55, 0.16, 0.30), (0.70, 0.36, 0.20))[int(random.integers(3))]
    count = 46
    for number in range(count):
        share = number / (count - 1)
        lift = 84 - 76 * share**0.8
        size = 0.016 + 0.046 * share**0.85
        blade = Blade(
            length_m=size,
            width_m=size * 0.62,
            rise=(lift - 12, lift, lift + 14),
            widest=0.66,
            point=0.42,
            cup=0.12,
            neck=0.42,
        )
        points, t = plump(blade, size * 0.24, random)
        hue = ramp(
            t,
            (0, 0.55, 0.85, 1),
            (toward(base, PALE_GREEN, 0.4), base, toward(base, blush, 0.30), toward(base, blush, 0.85)),
        )
        placed = turned_about(points, float(golden_turn(number)), 0.003 + 0.006 * share, 0.022 - 0.016 * share)
        body.sheet(placed, hue * random.normal(1, 0.04))
    leaning = Bunch()  # towards the camera, which looks from the side
    leaning.add(body, rotation((1, 0, 0), 11.0), (0.0, 0.004, level + 0.014))
    return _finish(bench, (leaning, WAXY))


def make_aloe(spec: ThingSpec) -> Model:
    bench = Bench(spec, 0xF205)
    random = bench.random
    level = add_pot(bench, 0.070, 0.092)
    body, teeth = Bunch(), []
    for number in range(19):
        share = number / 18
        lift = 86 - 52 * share
        long = 0.225 * (0.72 + 0.28 * np.sin(np.pi * (0.25 + 0.7 * share))) * random.normal(1, 0.06)
        blade = Blade(
            length_m=long, width_m=0.036, rise=(lift - 18, lift, lift + 16), widest=0.14, point=1.0, cup=0.16, neck=0.75
        )
        points, t = plump(blade, 0.016, random, rows=30, sides=18)
        green = toward((0.16, 0.30, 0.17), (0.12, 0.26, 0.10), float(random.random()))
        spots = (np.sin(t * 90 + number) * np.sin(np.arange(points.shape[1])[None] * 2.3 + t * 40) > 0.88)[..., None]
        hue = ramp(t, (0, 0.2, 0.9, 1), (PALE_GREEN, green, green, (0.34, 0.20, 0.12))) + spots * np.array(
            (0.16, 0.18, 0.13)
        )
        placed = turned_about(points, float(golden_turn(number)), 0.004 + 0.010 * share, level - 0.006 - 0.004 * share)
        body.sheet(placed, hue)
        middle = placed.mean(axis=1)
        for column in (0, points.shape[1] // 2):
            teeth += [(placed[row, column], placed[row, column] - middle[row]) for row in range(3, 27, 2)]
    at, ways = np.array([tooth[0] for tooth in teeth]), np.array([tooth[1] for tooth in teeth])
    body.grains(
        at,
        ways,
        np.full(len(at), 0.0009),
        np.full(len(at), 0.0026),
        np.tile((0.5, 0.45, 0.28), (len(at), 1)),
        rows=5,
        sides=5,
    )
    return _finish(bench, (body, WAXY))


def make_cactus(spec: ThingSpec) -> Model:
    """A ribbed column with arms, or a ball; spines in rows and a flower on top."""
    bench = Bench(spec, 0xF206)
    random = bench.random
    level = add_pot(bench, 0.062, 0.084)
    body, spines, petals = Bunch(), Bunch(), Bunch()
    if random.random() < 0.6:
        _column(
            body,
            spines,
            np.array([(0, 0, level - 0.01), (0.002, 0, level + 0.10), (0, 0, level + 0.205)]),
            0.030,
            13,
            random,
        )
        for side, foot, tall in ((1, 0.072, 0.078), (-1, 0.105, 0.062)):
            z = level + foot
            knots = np.array(
                [
                    (side * 0.020, 0, z),
                    (side * 0.046, 0, z + 0.008),
                    (side * 0.058, 0.002, z + 0.030),
                    (side * 0.059, 0.002, z + tall),
                ]
            )
            _column(body, spines, knots, 0.0165, 10, random)
        top = level + 0.205 + 0.026
        flowers = [((0.0, 0.0, top), 1.0)]
    else:
        _column(
            body,
            spines,
            np.array([(0, 0, level + 0.012), (0, 0, level + 0.035), (0, 0, level + 0.058)]),
            0.050,
            17,
            random,
        )
        top = level + 0.058 + 0.042
        flowers = [((0.0, 0.0, top), 1.1), ((0.018, -0.010, top - 0.006), 0.8)]
    pink = hex_colour(("#e8487f", "#f2793d", "#f4c542", "#e86aa8")[int(random.integers(4))])
    for at, size in flowers:
        for number in range(18):
            ring = number // 9
            blade = Blade(
                length_m=0.024 * size,
                width_m=0.0075 * size,
                rise=(74 + 8 * ring, 52 + 16 * ring, 20 + 34 * ring),
                widest=0.6,
                point=0.6,
                cup=0.15,
            )
            grown = grow(blade, random, rows=12, columns=7)
            petals.sheet(
                turned_about(grown.points, 40 * number + 20 * ring, 0.001) + np.asarray(at),
                ramp(grown.t, (0, 1), (pale(pink, 0.3), pink)),
            )
    return _finish(bench, (body, WAXY), (spines, FLESH), (petals, PETAL))


def _column(body: Bunch, spines: Bunch, knots: Numbers, radius: float, ribs: int, random: np.random.Generator) -> None:
    path = curve(knots, 44)
    along = unit(np.gradient(path, axis=0))
    cap = np.linspace(0, np.pi / 2, 14)[1:]
    tip = path[-1] + along[-1] * (np.sin(cap) * radius * 0.9)[:, None]
    foot = path[0] - along[0] * (np.sin(cap[::-1]) * radius * 0.55)[:, None]
    line = np.concatenate([foot, path, tip])
    size = np.concatenate([np.cos(cap[::-1]), np.ones(len(path)), np.cos(cap)]) * radius
    ways = np.concatenate([np.repeat(along[:1], 13, 0), along, np.repeat(along[-1:], 13, 0)])
    first = unit(np.cross(ways, (0.0, 1.0, 0.02)))
    second = np.cross(ways, first)
    angle = np.linspace(0, 2 * np.pi, ribs * 8 + 1)[None]
    ridge = 1 - 0.22 * (0.5 - 0.5 * np.cos(angle * ribs)) ** 1.0
    reach = size[:, None] * ridge
    points = (
        line[:, None]
        + (first[:, None] * np.cos(angle)[..., None] + second[:, None] * np.sin(angle)[..., None]) * reach[..., None]
    )
    crest = (ridge - 0.78) / 0.22
    hue = np.asarray((0.035, 0.115, 0.040)) * (1 - crest[..., None]) + np.asarray((0.15, 0.30, 0.09)) * crest[..., None]
    body.sheet(points[:, ::-1], np.broadcast_to(hue, points.shape)[:, ::-1])
    along_m = np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(points[:, 0], axis=0), axis=1))])
    at, out = [], []
    for rib in range(ribs):
        column = rib * 8
        last = -1.0
        for row in range(10 + rib % 2, len(line) - 2):
            if along_m[row] - last < 0.30 * radius or points[row, column, 2] < knots[0, 2] + 0.008:
                continue
            last = float(along_m[row])
            at.append(points[row, column])
            out.append(points[row, column] - line[row])
    places, normals = np.array(at), unit(np.array(out))
    spines.grains(
        places,
        normals,
        np.full(len(places), radius * 0.045),
        np.full(len(places), radius * 0.03),
        np.tile((0.55, 0.48, 0.34), (len(places), 1)),
        rows=5,
        sides=6,
    )
    for _ in range(5):
        ways_ = unit(normals + random.normal(0, 0.55, normals.shape))
        long = radius * random.uniform(0.14, 0.30, len(places))
        spines.grains(
            places + ways_ * long[:, None],
            ways_,
            np.full(len(places), radius * 0.010),
            long,
            np.tile((0.72, 0.62, 0.42), (len(places), 1)),
            rows=4,
            sides=3,
        )


def make_orchid(spec: ThingSpec) -> Model:
    """A moth orchid: an arching spray of wide blossoms over strap leaves. The colour asked for is the blossoms'."""
    bench = Bench(spec, 0xF207)
    random = bench.random
    colour = bench.colour(ORCHIDS)
    plain = Bench(
        ThingSpec(key=spec.key, noun=spec.noun, size_m=spec.size_m, material=spec.material, seed=spec.seed), 0xF207
    )
    plain.random = random
    level = add_pot(plain, 0.060, 0.105)
    petals, leaves, stalks = Bunch(), Bunch(), Bunch()
    for number, turn in enumerate((15.0, 190.0, 75.0, 250.0, 320.0)):
        blade = Blade(
            length_m=0.165 - 0.014 * number,
            width_m=0.060,
            rise=(50, 12, -34),
            widest=0.55,
            point=0.35,
            cup=0.07,
            fold=0.12,
            neck=0.45,
        )
        grown = grow(blade, random, rows=30, columns=13)
        leaves.sheet(
            turned_about(grown.points, turn + random.normal(0, 8), 0.004, level),
            leaf_colours(grown, (0.045, 0.135, 0.04), random),
        )
    for side, tall, first in ((1.0, 0.40, 0.40), (-1.0, 0.31, 0.46)):
        knots = np.array(
            [
                (0.006 * side, 0, level),
                (0.012 * side, 0.01, level + 0.6 * tall),
                (0.055 * side, -0.015, level + 0.93 * tall),
                (0.13 * side, -0.035, level + 0.95 * tall),
                (0.185 * side, -0.05, level + 0.80 * tall),
            ]
        )
        path = curve(knots, 60)
        stalks.stalk(path, np.linspace(0.0030, 0.0012, 60), (0.10, 0.16, 0.05), sides=9)
        for number, share in enumerate(np.linspace(first, 0.90, 7 if side > 0 else 5)):
            at = path[int(share * 59)]
            hang = np.array((0.010 * (-1) ** number, -0.022, -0.006))
            stalks.stalk(np.linspace(at, at + hang, 6), 0.0009, (0.16, 0.20, 0.08), sides=6)
            facing = rotation((0, 0, 1), random.normal(6 * side, 14)) @ rotation((1, 0, 0), 84 + random.normal(0, 6))
            size = 1.28 - 0.36 * max(0.0, (share - 0.6) / 0.4)
            _moth(petals, stalks, at + hang, facing, colour, size, random)
        tip = path[[-1, -5, -9]] + np.array((0, -0.006, -0.004))
        stalks.grains(
            tip,
            np.tile((0.3 * side, 0, -1.0), (3, 1)),
            np.array([0.0038, 0.0052, 0.0062]),
            np.array([0.0050, 0.0068, 0.0080]),
            np.tile(pale(PALE_GREEN, 0.25), (3, 1)),
            rows=10,
            sides=12,
        )
    for part in plain._loose:
        bench.add_part(part)
    bench.honoured |= plain.honoured
    return _finish(bench, (petals, PETAL), (leaves, GLOSSY_LEAF), (stalks, FLESH))


def _moth(
    petals: Bunch, flesh: Bunch, at: Numbers, facing: Numbers, colour: Colour, size: float, random: np.random.Generator
) -> None:
    """One blossom: three narrow sepals behind two wide petals, a small lip in front."""
    bloom, heart = Bunch(), Bunch()
    wide = [
        (90.0, 0.030, 0.021, 0.0),
        (212.0, 0.030, 0.020, 0.0),
        (328.0, 0.030, 0.020, 0.0),
        (12.0, 0.034, 0.043, 0.0016),
        (168.0, 0.034, 0.043, 0.0016),
    ]
    for turn, long, across, z in wide:
        blade = Blade(
            length_m=long,
            width_m=across,
            rise=(14, 4, -12),
            widest=0.56,
            point=0.12,
            cup=0.06,
            ruffle=0.025,
            neck=0.22,
            veins=4,
        )
        grown = grow(blade, random, rows=18, columns=13)
        hue = ramp(grown.t, (0, 0.25, 1), (toward(colour, (0.75, 0.62, 0.30), 0.25), colour, pale(colour, 0.25)))
        bloom.sheet(turned_about(grown.points, turn, 0.002, z), hue * (1 - 0.13 * grown.vein**2)[..., None])
    lip = toward(colour, (0.62, 0.06, 0.28), 0.75) if min(colour) > 0.3 else toward(colour, (0.5, 0.03, 0.2), 0.6)
    for turn, long, across, rise in (
        (270.0, 0.016, 0.014, (62, 30, -30)),
        (225.0, 0.010, 0.009, (80, 70, 60)),
        (315.0, 0.010, 0.009, (80, 70, 60)),
    ):
        blade = Blade(length_m=long, width_m=across, rise=rise, widest=0.6, point=0.5, cup=0.3, neck=0.4)
        grown = grow(blade, random, rows=12, columns=9)
        bloom.sheet(
            turned_about(grown.points, turn, 0.001, 0.002), ramp(grown.t, (0, 0.4, 1), ((0.80, 0.55, 0.10), lip, lip))
        )
    heart.grains(
        np.array([[0.0, 0.001, 0.005]]),
        np.array([[0.0, 0.2, 1.0]]),
        np.array([0.0026]),
        np.array([0.0046]),
        np.array([pale(colour, 0.6)]),
        rows=9,
        sides=12,
    )
    petals.add(bloom, facing, at, size)
    flesh.add(heart, facing, at, size)


def make_bonsai(spec: ThingSpec) -> Model:
    """An old little tree: a bent trunk, pads of foliage, a tray with moss."""
    bench = Bench(spec, 0xF208)
    random = bench.random
    level = add_pot(bench, 0.135, 0.056, shallow=True, codes=TRAYS)
    wood, leaves = Bunch(), Bunch()
    side = 1.0 if random.random() < 0.5 else -1.0
    knots = np.array(
        [
            (-0.03 * side, 0, level - 0.01),
            (0.012 * side, 0.005, level + 0.055),
            (0.052 * side, -0.008, level + 0.10),
            (0.018 * side, 0.004, level + 0.165),
            (-0.012 * side, 0.0, level + 0.235),
        ]
    )
    trunk = curve(knots, 70)
    t = np.linspace(0, 1, 70)
    thick = 0.026 * (1 - 0.72 * t) + 0.018 * np.exp(-((t / 0.07) ** 2))
    thick = thick * (1 + 0.07 * np.sin(t * 40) + 0.05 * np.sin(t * 93 + 1))
    _bark(wood, trunk, thick)
    pads = [(trunk[-1] + (0, 0, 0.012), 0.070)]
    for share, way, long in (
        (0.40, (1.0 * side, -0.25), 0.115),
        (0.55, (-1.0 * side, 0.05), 0.118),
        (0.70, (0.75 * side, 0.35), 0.080),
        (0.80, (-0.65 * side, -0.4), 0.074),
        (0.60, (0.1, -0.9), 0.062),
    ):
        start = trunk[int(share * 69)]
        end = start + np.array((way[0] * long, way[1] * long, 0.022 + 0.02 * random.random()))
        middle = (start + end) / 2 + np.array((0, 0, 0.018 - 0.03 * random.random()))
        branch = curve(np.array([start, middle, end]), 20)
        _bark(wood, branch, np.linspace(0.0095 * (1.15 - share), 0.0028, 20) + 0.001)
        pads.append((end + (0, 0, 0.008), 0.052 * random.uniform(0.9, 1.25)))
    for at, radius in pads:
        _foliage(leaves, np.asarray(at), radius, random)
    moss = Bunch()
    count = 800
    far, turn = 0.122 * np.sqrt(random.uniform(0, 1, count)), random.uniform(0, 2 * np.pi, count)
    at = np.stack([far * np.cos(turn), far * np.sin(turn), level + 0.006 * (1 - (far / 0.122) ** 2)], axis=1)
    size = random.uniform(0.0045, 0.0085, count)
    moss.grains(
        at,
        np.tile((0, 0, 1.0), (count, 1)),
        size,
        size * 0.75,
        np.asarray((0.10, 0.19, 0.03)) * random.uniform(0.6, 1.3, (count, 1)),
        rows=4,
        sides=6,
    )
    return _finish(bench, (wood, FLESH), (leaves, LEAF), (moss, FLESH))


def _bark(wood: Bunch, path: Numbers, thick: Numbers) -> None:
    along = unit(np.gradient(path, axis=0))
    first = unit(np.cross(along, (0.0, 1.0, 0.1)))
    second = np.cross(along, first)
    angle = np.linspace(0, 2 * np.pi, 25)[None]
    rows = np.arange(len(path))[:, None]
    rough = (
        1
        + 0.10 * np.sin(angle * 3 + rows * 0.16)
        + 0.06 * np.sin(angle * 7 - rows * 0.35)
        + 0.03 * np.sin(angle * 12 + rows * 0.9)
    )
    points = (
        path[:, None]
        + (first[:, None] * np.cos(angle)[..., None] + second[:, None] * np.sin(angle)[..., None])
        * (thick[:, None] * rough)[..., None]
    )
    wood.sheet(points[:, ::-1], (np.asarray(BARK) * (0.35 + 0.75 * ((rough - 0.81) / 0.38))[..., None])[:, ::-1])


def _foliage(leaves: Bunch, at: Numbers, radius: float, random: np.random.Generator) -> None:
    """A flat cloud of small leaves, lighter above."""
    count = int(430 * (radius / 0.06) ** 1.6)
    way = unit(random.normal(0, 1, (count, 3)))
    way[:, 2] = np.abs(way[:, 2]) * 1.0 - 0.25
    lumps = 1 + 0.16 * np.sin(way[:, 0] * 7 + at[0] * 90) * np.sin(way[:, 1] * 6 + at[2] * 50)
    places = at + way * np.array((1.0, 0.85, 0.46)) * radius * (random.uniform(0.55, 1, count) ** 0.4 * lumps)[:, None]
    light = np.clip((places[:, 2] - at[2]) / (0.46 * radius), -0.4, 1)
    hue = np.asarray((0.055, 0.165, 0.030)) * (0.85 + 0.75 * light[:, None]) * random.uniform(0.75, 1.25, (count, 1))
    aim = unit(way + random.normal(0, 0.5, way.shape) + (0, 0, 0.5))
    size = random.uniform(0.0040, 0.0064, count)
    leaves.grains(places, aim, size * 0.55, size * 1.5, hue, rows=4, sides=5)


def _finish(bench: Bench, *bunches: tuple[Bunch, Material]) -> Model:
    for bunch, material in bunches:
        for part in bunch.part(material, "plant"):
            bench.add_part(part)
    return bench.model()


def _maker(
    key: str, nouns: tuple[str, ...], size_m: float, make: object, honours: tuple[str, ...] = ("colour", "material")
) -> Maker:
    return Maker(key=f"own:{key}", nouns=nouns, size_m=size_m, make=make, honours=frozenset(honours))  # type: ignore[arg-type]


MAKERS: tuple[Maker, ...] = (
    _maker("monstera", ("monstera", "potted plant", "plant", "houseplant", "house plant", "indoor plant", "pot plant", "philodendron"), 0.72, make_monstera),
    _maker("snake-plant", ("snake plant", "sansevieria", "mother-in-law's tongue"), 0.60, make_snake_plant),
    _maker("fern", ("fern", "boston fern", "potted fern"), 0.60, make_fern),
    _maker("succulent", ("succulent", "echeveria", "succulent plant", "potted succulent"), 0.13, make_succulent),
    _maker("aloe", ("aloe", "aloe vera", "agave", "aloe plant"), 0.36, make_aloe),
    _maker("cactus", ("cactus", "potted cactus", "cactus plant"), 0.32, make_cactus),
    _maker("orchid", ("orchid", "moth orchid", "orchid plant"), 0.55, make_orchid),
    _maker("bonsai", ("bonsai", "bonsai tree"), 0.36, make_bonsai),
)  # fmt: skip
