"""From meadow, bank and wood: dandelions, bamboo, moss, grass, reeds."""

import numpy as np

from studiolo.engines.maquette.makers.flowers.petals import LEAF, Bunch
from studiolo.engines.maquette.makers.food.shapes import closed_skin
from studiolo.engines.maquette.makers.nature.forms import fractal, globe, scattered_ways
from studiolo.engines.maquette.makers.nature.straw import DRY, fine
from studiolo.engines.maquette.makers.protocol import ThingSpec
from studiolo.engines.maquette.makers.solid_grain import blend
from studiolo.engines.maquette.makers.solids import finished
from studiolo.engines.maquette.makers.turning import pipe, unit
from studiolo.engines.maquette.meshes import join
from studiolo.engines.maquette.model import Colour, Material, Model, Numbers, Part
from studiolo.engines.maquette.settings.surfaces import hex_colour


def make_dandelion(spec: ThingSpec) -> Model:
    """A clock: a ball of parachutes on a hollow stem, a few already gone; in leaf at the foot."""
    random = np.random.default_rng([spec.seed, 0xDA1])
    t = np.linspace(0, 1, 30)
    stem = np.stack([0.05 * np.sin(2.6 * t), 0.02 * np.sin(2 * t), t], axis=1)
    top = stem[-1]
    bunch = Bunch()
    bunch.stalk(stem, 0.0125, blend(hex_colour("#6f8a45"), hex_colour("#a5784f"), t), sides=12)
    ways = scattered_ways(150, random)
    ways = ways[ways[:, 2] > -0.72]
    bunch.grains(
        top + np.array([(0.0, 0.0, 0.0)]),
        np.array([(0.0, 0.0, 1.0)]),
        np.array([0.034]),
        np.array([0.03]),
        np.array([hex_colour("#b9b58a")]),
    )
    bunch.grains(
        top + ways * 0.052,
        ways,
        np.full(len(ways), 0.0055),
        np.full(len(ways), 0.017),
        np.tile(hex_colour("#7a5f3c"), (len(ways), 1)),
    )
    tips = top + ways * 0.155
    stalks = np.stack([top + ways * 0.06, tips], axis=1)
    tufts, rays = [], 26
    for tip, way in zip(tips, ways, strict=True):
        side = unit(np.cross(way, (0.31, 0.9, 0.2)))
        spin = np.linspace(0, 2 * np.pi, rays, endpoint=False) + random.uniform(0, 1)
        out = side[None] * np.cos(spin)[:, None] + np.cross(way, side)[None] * np.sin(spin)[:, None]
        reach = 0.062 * random.uniform(0.85, 1.1, (rays, 1))
        ends = tip + out * reach + way * 0.026
        tufts.append(np.stack([np.broadcast_to(tip, ends.shape), tip + out * reach * 0.55 + way * 0.022, ends], axis=1))
    fluff = np.concatenate(tufts)
    white = hex_colour("#f2efe8")
    parts = [
        *bunch.part(DRY, "stem"),
        fine(stalks, np.full(stalks.shape[:2], 0.0011), hex_colour("#d9d2bd"), "stalks"),
        fine(fluff, np.broadcast_to((0.0010, 0.0008, 0.0004), fluff.shape[:2]), white, "down"),
    ]
    return finished(parts, spec.size_m, frozenset())


# ------------------------------------------------------------------ canes, moss, grass


def make_bamboo(spec: ThingSpec) -> Model:
    """A grove of five canes with rings at their nodes and slender leaves."""
    random = np.random.default_rng([spec.seed, 0xBA3])
    canes, leaves = Bunch(), Bunch()
    for number in range(5):
        turn = number * 2.4 + float(random.uniform(-0.4, 0.4))
        foot = np.array((0.16 * np.cos(turn), 0.12 * np.sin(turn), 0.0)) * (number > 0)
        tall = 1.0 if number == 0 else float(random.uniform(0.68, 0.95))
        _cane(canes, leaves, foot, tall, 0.03 * float(random.uniform(0.75, 1.1)), spec.colour, random)
    parts = [
        *canes.part(Material(per_vertex=True, roughness=0.3, specular=0.45, clearcoat=0.3), "canes"),
        *leaves.part(LEAF, "leaves"),
    ]
    return finished(parts, spec.size_m, frozenset({"colour"}))


def _cane(
    canes: Bunch,
    leaves: Bunch,
    foot: Numbers,
    tall: float,
    thick: float,
    colour: Colour | None,
    random: np.random.Generator,
) -> None:
    rows = 150
    t = np.linspace(0, 1, rows)
    nodes = np.cumsum(np.linspace(0.75, 1.15, 8))
    nodes = nodes / (nodes[-1] + 0.3)
    lean = random.normal(0, 0.05, 2)
    path = foot + np.stack([lean[0] * t**2, lean[1] * t**2, tall * t], axis=1)
    ring = np.exp(-((np.abs(t[:, None] - nodes).min(axis=1) / 0.006) ** 2))
    groove = np.exp(-(((t[:, None] - nodes - 0.011).__abs__().min(axis=1) / 0.004) ** 2))
    radius = thick * (1 - 0.45 * t) * (1 + 0.12 * ring - 0.05 * groove)
    radius[-1] = 0.0005
    green = np.asarray(colour or hex_colour(("#6f9a3c", "#7fa548", "#5f8a35")[int(random.integers(3))]))
    since = np.min(np.where(t[:, None] >= nodes, t[:, None] - nodes, 1.0), axis=1)
    dust = np.exp(-since / 0.02)[:, None]
    tone = (
        green * (1 - 0.12 * t[:, None]) * (1 - 0.35 * ring[:, None]) * (1 - 0.4 * dust)
        + np.array((0.62, 0.64, 0.5)) * 0.4 * dust
    )
    canes.stalk(path, radius, np.clip(tone, 0.01, 0.9), sides=24)
    for node in nodes[3:]:
        at = np.array([np.interp(node, t, path[:, k]) for k in range(3)])
        for _ in range(2):
            turn = float(random.uniform(0, 2 * np.pi))
            out = np.array((np.cos(turn), np.sin(turn), 0.75))
            s = np.linspace(0, 1, 10)[:, None]
            twig = at + out * 0.17 * s - np.array((0, 0, 0.06)) * s**2
            canes.stalk(twig, np.linspace(0.0045, 0.0015, 10), green * 0.9, sides=6)
            for share in (0.35, 0.55, 0.75, 0.9, 1.0):
                spot = twig[int(share * 9)]
                aim = unit(out * (1, 1, 0.15) + random.normal(0, 0.55, 3) - np.array((0, 0, 0.35)))
                _blade(
                    leaves,
                    spot,
                    aim,
                    float(random.uniform(0.1, 0.17)),
                    0.011,
                    green * float(random.uniform(0.75, 1.15)),
                )


def _blade(leaves: Bunch, foot: Numbers, aim: Numbers, long: float, wide: float, colour: Numbers) -> None:
    t, u = np.linspace(0, 1, 12)[:, None], np.linspace(-1, 1, 3)[None]
    side = unit(np.cross(aim, (0.0, 0.0, 1.0)))
    half = wide * np.sin(np.pi * np.clip(0.08 + 0.92 * t, 0, 1)) ** 0.7
    spine = foot + aim * long * t - np.array((0, 0, 0.35)) * long * t**2
    grid = spine[:, None] + side * (half * u)[..., None] + np.array((0, 0, 1.0)) * (0.25 * half * np.abs(u))[..., None]
    leaves.sheet(grid, np.clip(colour * np.ones(3), 0.004, 0.9))


def make_moss(spec: ThingSpec) -> Model:
    """A cushion of moss on a bit of earth: thousands of short shoots."""
    random = np.random.default_rng([spec.seed, 0x3055])
    seed = int(random.integers(1 << 14))
    grid = globe(
        lambda ways: 0.14 * fractal(ways, 0.8, seed, 2) + 0.05 * fractal(ways, 0.25, seed + 1, 2), rows=70, columns=130
    )
    grid = grid * (0.6, 0.5, 0.3)
    grid[..., 2] = np.maximum(grid[..., 2], -0.02)
    ground = closed_skin(grid)
    green = spec.colour or hex_colour("#5f8a2c")
    many = 15000
    ways = unit(random.normal(0, 1, (many, 3)))
    ways = ways[ways[:, 2] > -0.02]
    push = 0.14 * fractal(ways, 0.8, seed, 2) + 0.05 * fractal(ways, 0.25, seed + 1, 2)
    feet = ways * (1 + push)[:, None] * (0.6, 0.5, 0.3)
    aims = unit(ways / (0.6, 0.5, 0.3) * 0.3 + random.normal(0, 0.35, ways.shape) + (0, 0, 0.3))
    t = np.linspace(0, 1, 4)[None, :, None]
    points = feet[:, None] + aims[:, None] * t * random.uniform(0.015, 0.04, (len(feet), 1, 1))
    radii = np.broadcast_to(np.array([0.0036, 0.0042, 0.003, 0.0008]), points.shape[:2])
    lively = fractal(feet, 0.22, seed + 2, 2) + random.normal(0, 0.5, len(feet))
    parts = [
        Part(
            shape=ground.mesh,
            material=Material(colour=(green[0] * 0.3, green[1] * 0.3, green[2] * 0.3), roughness=0.95),
            name="cushion",
        )
    ]
    for k, (low, high) in enumerate(((-9.0, -0.5), (-0.5, 0.5), (0.5, 9.0))):
        here = (lively >= low) & (lively < high)
        shade = (0.62, 1.0, 1.5)[k]
        tone = (min(green[0] * shade, 0.8), min(green[1] * shade, 0.8), min(green[2] * shade, 0.8))
        parts.append(fine(points[here], radii[here], tone, "shoots"))
    return finished(parts, spec.size_m, frozenset({"colour"}))


def make_grass(spec: ThingSpec) -> Model:
    """A tuft of long blades that bend to all sides, some dry among them."""
    random = np.random.default_rng([spec.seed, 0x64A])
    leaves = Bunch()
    green = np.asarray(spec.colour or hex_colour("#5a8f30"))
    dry = np.asarray(hex_colour("#c2a862"))
    for _ in range(190):
        turn, far = float(random.uniform(0, 2 * np.pi)), 0.13 * np.sqrt(float(random.random()))
        out = np.array((np.cos(turn), np.sin(turn), 0.0))
        foot = np.array((far * np.cos(turn + 0.5), far * np.sin(turn + 0.5), 0.0))
        tall, bend = float(random.uniform(0.45, 1.0)), float(random.uniform(0.1, 0.75))
        t, u = np.linspace(0, 1, 14)[:, None], np.linspace(-1, 1, 3)[None]
        spine = foot + out * bend * tall * t**2.1 + np.array((0, 0, tall)) * (t - 0.3 * bend * t**2.6)
        side = np.array((-np.sin(turn + 0.4), np.cos(turn + 0.4), 0.0))
        half = 0.0125 * (1 - t**2.2) + 0.0004
        grid = spine[:, None] + side * (half * u)[..., None] + out * (0.4 * half * np.abs(u))[..., None]
        base = blend(green, dry, np.array(0.85 if random.random() < 0.09 else 0.12 * random.random())) * float(
            random.uniform(0.7, 1.2)
        )
        tone = base * (0.5 + 0.7 * t[:, :, None])
        leaves.sheet(grid, np.clip(tone * np.ones_like(grid), 0.004, 0.9))
    return finished(leaves.part(LEAF, "grass"), spec.size_m, frozenset({"colour"}))


def make_reeds(spec: ThingSpec) -> Model:
    """Bulrushes: brown velvet clubs on stiff stalks among long leaves."""
    random = np.random.default_rng([spec.seed, 0x4EE])
    bunch, clubs = Bunch(), []
    green = np.asarray(spec.colour or hex_colour("#6f8f45"))
    for number in range(7):
        turn, far = number * 2.4, 0.03 + 0.03 * number**0.7
        foot = np.array((far * np.cos(turn), far * np.sin(turn), 0.0))
        tall, lean = float(random.uniform(0.72, 1.0)), random.normal(0, 0.06, 2)
        t = np.linspace(0, 1, 20)
        path = foot + np.stack([lean[0] * t**2, lean[1] * t**2, tall * t], axis=1)
        bunch.stalk(path, np.linspace(0.0085, 0.004, 20), green * 0.95, sides=8)
        if number < 5:
            low, high = (
                np.array([np.interp(0.72, t, path[:, k]) for k in range(3)]),
                np.array([np.interp(0.88, t, path[:, k]) for k in range(3)]),
            )
            clubs.append(pipe(np.linspace(low, high, 12), 0.021, sides=20).mesh)
        for side in range(2):
            aim = turn + side * 2.5 + float(random.normal(0, 0.5))
            out = np.array((np.cos(aim), np.sin(aim), 0.0))
            s, u = np.linspace(0, 1, 16)[:, None], np.linspace(-1, 1, 3)[None]
            long, bend = tall * float(random.uniform(0.7, 0.98)), float(random.uniform(0.08, 0.35))
            spine = foot + out * bend * s**2 + np.array((0, 0, long)) * (s - 0.25 * bend * s**3)
            across = np.array((-np.sin(aim), np.cos(aim), 0.0))
            half = 0.0125 * (1 - s**3)
            bunch.sheet(
                spine[:, None] + across * (half * u)[..., None],
                np.clip(green * (0.7 + 0.5 * s[..., None]) * np.ones((16, 3, 3)), 0.004, 0.9),
            )
    velvet = Material(colour=hex_colour("#6b4226"), roughness=0.95, sheen=0.6)
    return finished(
        [*bunch.part(LEAF, "reeds"), Part(shape=join(clubs), material=velvet, name="clubs")],
        spec.size_m,
        frozenset({"colour"}),
    )
