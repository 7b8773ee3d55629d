"""Wild flowers: daisy, poppy, cornflower, buttercup, bellflower, clover, lavender and lupin spikes, umbels of white lace.

Each kind is drawn with a height in metres and one colour; near ones have every petal, far ones a head of a few triangles.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from studiolo.engines.maquette.model import Colour, Mesh, Numbers, Part
from studiolo.engines.maquette.settings.plants import (
    LEAF,
    SOLID,
    Plant,
    bent,
    diamonds,
    gathered,
    mixed,
    ribbons,
    stems,
)

STALK: Colour = (0.085, 0.16, 0.035)


@dataclass(frozen=True, kw_only=True, slots=True)
class FlowerKind:
    """height: in heights of the grass it grows in. head: half its width, in its own heights. colours: linear RGB."""

    name: str
    head: float
    height: float
    colours: tuple[Colour, ...]
    draw: Callable[[np.random.Generator, float, Colour], Plant]


@dataclass(frozen=True, kw_only=True, slots=True)
class _Petals:
    """A ring of petals. reach, width: half width at the widest, in metres. cup: 0 flat to 1 upright. curl: tips bent down."""

    count: int
    reach: float
    width: float
    cup: float
    curl: float = 0.0
    start: float = 0.0
    widest: float = 0.65


def flower(random: np.random.Generator, kind: FlowerKind, height: float, colour: Colour) -> Plant:
    """One near flower, all its petals drawn."""
    return kind.draw(random, height, colour)


def far_flower(random: np.random.Generator, kind: FlowerKind, height: float, colour: Colour) -> Plant:
    """The same from afar: a stalk and a spot of colour, 22 triangles."""
    path, _ = _stalk(random, height)
    stalk = stems(path, height * 0.006, np.asarray(STALK), sides=3)
    count = 5
    middle = path[0, -1] + random.normal(0, kind.head * 0.35, (count, 3)) * height
    tall = 1.0 if kind.name not in ("lavender", "lupin") else 2.6
    middle[:, 2] = path[0, -1, 2] - random.uniform(0, 1, count) * kind.head * height * (tall - 0.7)
    turn = random.normal(0, 1, (count, 3))
    size = kind.head * height * 0.75
    flat = np.cross(turn, random.normal(0, 1, (count, 3)))
    spots = diamonds(
        middle, _long(turn, size), _long(flat, size * 0.8), np.cross(turn, flat), np.tile(colour, (count, 1))
    )
    return gathered([Part(shape=stalk, material=LEAF), Part(shape=spots, material=LEAF)])


def _daisy(random: np.random.Generator, height: float, colour: Colour) -> Plant:
    path, facing = _stalk(random, height)
    size = 0.115 * height
    ring = _ring(
        random,
        _Petals(count=15, reach=size, width=size * 0.15, cup=0.12, curl=0.2, start=0.2),
        colour,
        facing,
        path[0, -1],
    )
    heart = _dome(path[0, -1], facing, size * 0.32, (0.86, 0.5, 0.02), (0.6, 0.27, 0.01))
    return _whole(random, path, height, [ring], [heart])


def _poppy(random: np.random.Generator, height: float, colour: Colour) -> Plant:
    path, facing = _stalk(random, height, droop=0.12)
    size = 0.14 * height
    cup = float(random.uniform(0.35, 0.75))
    outer = _Petals(count=3, reach=size, width=size * 0.72, cup=cup, curl=0.22, widest=0.72)
    inner = _Petals(count=3, reach=size * 0.9, width=size * 0.66, cup=cup + 0.2, curl=0.15, widest=0.7)
    dark = (colour[0] * 0.12, colour[1] * 0.2, colour[2] * 0.3)
    rings = [_ring(random, petals, colour, facing, path[0, -1], base=dark, crease=0.16) for petals in (outer, inner)]
    heart = _dome(path[0, -1], facing, size * 0.2, (0.05, 0.07, 0.02), (0.015, 0.012, 0.015))
    return _whole(random, path, height, rings, [heart])


def _cornflower(random: np.random.Generator, height: float, colour: Colour) -> Plant:
    path, facing = _stalk(random, height)
    size = 0.095 * height
    outer = _Petals(count=10, reach=size, width=size * 0.26, cup=0.35, curl=0.1, widest=0.85)
    inner = _Petals(count=11, reach=size * 0.55, width=size * 0.07, cup=0.9, widest=0.6)
    violet = (colour[0] * 0.9 + 0.06, colour[1] * 0.45, colour[2] * 0.8)
    rings = [
        _ring(random, outer, colour, facing, path[0, -1], base=violet),
        _ring(random, inner, violet, facing, path[0, -1]),
    ]
    calyx = _dome(path[0, -1] - facing * size * 0.35, facing, size * 0.24, STALK, (0.05, 0.07, 0.02))
    return _whole(random, path, height, rings, [calyx])


def _buttercup(random: np.random.Generator, height: float, colour: Colour) -> Plant:
    path, facing = _stalk(random, height)
    size = 0.075 * height
    petals = _Petals(count=5, reach=size, width=size * 0.56, cup=0.55, curl=0.05, widest=0.75)
    ring = _ring(random, petals, colour, facing, path[0, -1], base=(colour[0] * 0.75, colour[1] * 0.62, 0.0))
    heart = _dome(path[0, -1], facing, size * 0.3, (0.8, 0.62, 0.03), (0.4, 0.38, 0.02))
    return _whole(random, path, height, [ring], [heart])


def _bellflower(random: np.random.Generator, height: float, colour: Colour) -> Plant:
    path, _ = _stalk(random, height, droop=0.3)
    rings: list[Mesh] = []
    for knot in (3, 4, 5):
        down = np.array([*random.normal(0, 0.5, 2), -0.75])
        size = 0.07 * height * (1.25 - 0.08 * knot)
        petals = _Petals(count=5, reach=size, width=size * 0.42, cup=1.15, curl=0.55, widest=0.6)
        out = np.array([*random.normal(0, 0.02, 2) * height, -0.012 * height])
        rings.append(_ring(random, petals, colour, down / np.linalg.norm(down), path[0, knot] + out))
    return _whole(random, path, height, rings, [])


def _clover(random: np.random.Generator, height: float, colour: Colour) -> Plant:
    path, _ = _stalk(random, height)
    count, size = 46, 0.085 * height
    way = random.normal(0, 1, (count, 3)) + (0, 0, 0.5)
    way /= np.linalg.norm(way, axis=1, keepdims=True)
    flat = np.cross(way, random.normal(0, 1, (count, 3)))
    shades = mixed(mixed(colour, (0.8, 0.75, 0.7), 0.5), colour, way[:, 2] * 0.5 + 0.5)
    ball = diamonds(path[0, -1] + way * size * 0.7, way * size * 0.42, _long(flat, size * 0.16), way, shades)
    return _whole(random, path, height, [ball], [])


def _spike(random: np.random.Generator, height: float, colour: Colour, *, full: float, length: float) -> Plant:
    """Florets in whorls along the upper part of the stalk, smaller and darker towards the tip."""
    path, _ = _stalk(random, height, droop=0.06)
    count = 54
    share = np.linspace(0, 1, count) ** 0.9
    z = 1 - length * (1 - share)
    knots = np.linspace(0, 1, path.shape[1])
    middle = np.stack([np.interp(z, knots, path[0, :, axis]) for axis in range(3)], axis=-1)
    turn = np.arange(count) * 2.4 + random.normal(0, 0.3, count)
    out = np.stack([np.cos(turn), np.sin(turn), np.full(count, 0.55)], axis=-1)
    wide = full * height * (1.05 - 0.75 * share)[:, None]
    side = np.stack([-np.sin(turn), np.cos(turn), np.zeros(count)], axis=-1)
    shades = mixed(mixed(colour, (0.75, 0.7, 0.8), 0.18), np.asarray(colour) * 0.6, share)
    shades = shades * random.uniform(0.75, 1.25, (count, 1))
    florets = diamonds(middle + out * wide * 0.6, out * wide * 0.65, side * wide * 0.42, out + (0, 0, 0.6), shades)
    return _whole(random, path, height, [florets], [])


def _lavender(random: np.random.Generator, height: float, colour: Colour) -> Plant:
    return _spike(random, height, colour, full=0.034, length=0.34)


def _lupin(random: np.random.Generator, height: float, colour: Colour) -> Plant:
    return _spike(random, height, colour, full=0.062, length=0.46)


def _lace(random: np.random.Generator, height: float, colour: Colour) -> Plant:
    """Cow parsley: rays from one point, each with a little cloud of white."""
    path, facing = _stalk(random, height)
    rays, each, size = 13, 6, 0.15 * height
    turn = np.arange(rays) * 2.4
    out = np.sqrt((np.arange(rays) + 0.5) / rays) * size
    tips = path[0, -1] + np.stack([np.cos(turn) * out, np.sin(turn) * out, size * 0.42 - out * 0.14], axis=-1)
    start = np.tile(path[0, -1], (rays, 1))
    spokes = stems(
        np.stack([start, (start + tips) / 2 - (0, 0, size * 0.06), tips], axis=1),
        height * 0.0028,
        np.asarray(STALK),
        sides=3,
    )
    middle = np.repeat(tips, each, axis=0) + random.normal(0, 0.085, (rays * each, 3)) * (1, 1, 0.3) * size
    long, wide = (_long(random.normal(0, 1, middle.shape) * (1, 1, 0.25), size * 0.075) for _ in range(2))
    shades = np.asarray(colour) * random.uniform(0.8, 1.05, (len(middle), 1))
    cloud = diamonds(middle, long, wide, facing + random.normal(0, 0.3, middle.shape), shades)
    return _whole(random, path, height, [spokes, cloud], [])


def _stalk(random: np.random.Generator, height: float, droop: float = 0.04) -> tuple[Numbers, Numbers]:
    """A path (1, 6, 3) up from the ground, and the way the head faces: up, and a little to one side."""
    aim = random.normal(0, 0.13, (1, 2)) * height
    path = bent(np.zeros((1, 3)), np.array([height]), aim, np.array([droop]), 6)
    facing = np.array([*random.normal(0, 0.5, 2), 1.0])
    return path, facing / np.linalg.norm(facing)


def _whole(random: np.random.Generator, path: Numbers, height: float, soft: list[Mesh], solid: list[Mesh]) -> Plant:
    """Head, stalk and a few narrow leaves up the stalk."""
    shade = np.asarray(STALK) * random.uniform(0.8, 1.25)
    stalk = stems(path, np.linspace(0.008, 0.005, 6) * height, shade * np.linspace(0.45, 1, 6)[None, :, None], sides=4)
    count = 5
    foot = path[0, random.integers(0, 4, count)]
    tall = height * random.uniform(0.14, 0.3, count)
    turn = random.uniform(0, 2 * np.pi, count)
    aims = np.stack([np.cos(turn), np.sin(turn)], axis=-1) * tall[:, None] * 0.8
    side = np.stack([-np.sin(turn), np.cos(turn), np.zeros(count)], axis=-1)[:, None]
    width = tall[:, None] * np.array([0.05, 0.1, 0.07, 0.0])
    leaves = ribbons(
        bent(foot, tall, aims, np.full(count, 0.8), 4),
        width,
        side,
        shade * np.array([0.5, 0.8, 1.1, 1.2])[None, :, None],
    )
    parts = [Part(shape=mesh, material=LEAF) for mesh in (stalk, leaves, *soft)]
    return gathered([*parts, *(Part(shape=mesh, material=SOLID) for mesh in solid)])


def _ring(
    random: np.random.Generator,
    petals: _Petals,
    colour: Colour,
    facing: Numbers,
    at: Numbers,
    *,
    base: Colour | None = None,
    crease: float = 0.08,
) -> Mesh:
    count, knots = petals.count, 6
    turn = (np.arange(count) + random.uniform(0, 1)) * 2 * np.pi / count + random.normal(0, 0.09, count)
    share = np.array([0.0, 0.28, 0.56, 0.8, 0.94, 1.0])
    reach = petals.reach * random.normal(1, 0.06, (count, 1))
    angle = petals.cup * np.pi / 2 * (1 + random.normal(0, 0.08, (count, 1)))
    flat = reach * (petals.start + (1 - petals.start) * share) * np.cos(angle * (1 - 0.35 * share))
    rise = (
        reach * (np.sin(angle) * share * (1 - 0.15 * share) - petals.curl * share**3)
        + random.normal(0, 0.03, (count, 1)) * reach * share
    )
    right, ahead = _plane(facing)
    out = right * np.cos(turn)[:, None] + ahead * np.sin(turn)[:, None]
    spines = at + out[:, None] * flat[..., None] + facing * rise[..., None]
    side = np.cross(facing, out)[:, None] + facing * random.normal(0, 0.12, (count, 1, 1))
    profile = np.interp(share, [0, petals.widest * 0.5, petals.widest, 0.94, 1.0], [0.22, 0.7, 1.0, 0.62, 0.0])
    tone = np.asarray(colour) * random.uniform(0.86, 1.12, (count, 1, 1))
    foot = tone * 0.72 if base is None else np.asarray(base)
    shades = mixed(
        np.broadcast_to(foot, (count, knots, 3)),
        np.broadcast_to(tone, (count, knots, 3)),
        np.clip(share * 2.6 - 0.15, 0, 1)[None],
    )
    return ribbons(spines, petals.width * profile[None], side, np.minimum(shades, 0.92), fold=crease)


def _dome(at: Numbers, facing: Numbers, radius: float, rim: Colour, top: Colour) -> Mesh:
    """The heart of a flower: half a ball of 30 triangles."""
    sides, rings = 8, 3
    right, ahead = _plane(facing)
    turn = np.arange(sides) * 2 * np.pi / sides
    around = right * np.cos(turn)[:, None] + ahead * np.sin(turn)[:, None]
    lift = np.linspace(0, 0.48 * np.pi, rings)
    way = around[None] * np.cos(lift)[:, None, None] + facing * np.sin(lift)[:, None, None]
    index = np.arange(rings * sides).reshape(rings, sides)
    a, b, c, d = index[:-1], np.roll(index, -1, 1)[:-1], np.roll(index, -1, 1)[1:], index[1:]
    faces = np.concatenate([np.stack([a, b, c], -1), np.stack([a, c, d], -1)]).reshape(-1, 3)
    shades = mixed(rim, top, np.linspace(0, 1, rings))
    return Mesh(
        vertices=(at + way * (radius, radius, radius) + facing * radius * 0.1).reshape(-1, 3).astype(np.float32),
        faces=faces.astype(np.uint32),
        normals=way.reshape(-1, 3).astype(np.float32),
        colours=np.repeat(shades, sides, axis=0).astype(np.float32),
        roughness=np.full(rings * sides, 0.8, np.float32),
    )


def _plane(facing: Numbers) -> tuple[Numbers, Numbers]:
    right = np.cross(facing, (0.31, 0.87, 0.38))
    right = right / np.linalg.norm(right)
    return right, np.cross(facing, right)


def _long(ways: Numbers, length: float) -> Numbers:
    return np.asarray(ways / np.maximum(np.linalg.norm(ways, axis=-1, keepdims=True), 1e-9) * length)


WHITE: Colour = (0.82, 0.82, 0.78)
FLOWER_KINDS: tuple[FlowerKind, ...] = (
    FlowerKind(
        name="daisy", head=0.1, height=1.15, colours=(WHITE, (0.85, 0.83, 0.74), (0.84, 0.72, 0.78)), draw=_daisy
    ),
    FlowerKind(
        name="poppy",
        head=0.13,
        height=1.45,
        colours=((0.78, 0.035, 0.012), (0.8, 0.09, 0.02), (0.7, 0.02, 0.02)),
        draw=_poppy,
    ),
    FlowerKind(
        name="cornflower", head=0.09, height=1.4, colours=((0.07, 0.13, 0.72), (0.12, 0.18, 0.75)), draw=_cornflower
    ),
    FlowerKind(
        name="buttercup", head=0.07, height=1.2, colours=((0.88, 0.62, 0.01), (0.9, 0.7, 0.03)), draw=_buttercup
    ),
    FlowerKind(
        name="bellflower", head=0.08, height=1.35, colours=((0.34, 0.22, 0.78), (0.45, 0.35, 0.82)), draw=_bellflower
    ),
    FlowerKind(
        name="clover", head=0.08, height=0.95, colours=((0.62, 0.13, 0.36), (0.7, 0.28, 0.48), WHITE), draw=_clover
    ),
    FlowerKind(
        name="lavender", head=0.05, height=1.5, colours=((0.32, 0.18, 0.66), (0.42, 0.22, 0.68)), draw=_lavender
    ),
    FlowerKind(
        name="lupin",
        head=0.06,
        height=1.9,
        colours=((0.42, 0.16, 0.6), (0.72, 0.22, 0.46), (0.22, 0.2, 0.66)),
        draw=_lupin,
    ),
    FlowerKind(name="lace", head=0.14, height=1.75, colours=(WHITE,), draw=_lace),
)
