"""Hair as locks: lines grown over the head, each dressed as a flat tapered strand with a streaked picture."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np

from studiolo.engines.maquette.makers.once import one_at_a_time
from studiolo.engines.maquette.makers.people.field import Lump, lump_distance
from studiolo.engines.maquette.makers.people.skull import Skull
from studiolo.engines.maquette.makers.people.surface import Surface, tubes
from studiolo.engines.maquette.model import Colour, Floats, Material, Numbers, Texture
from studiolo.engines.maquette.settings.surfaces import noise

Flow = Callable[
    [Numbers, float], Numbers
]  # where a lock at points (n, 3) grows next; the number is 0 at roots, 1 at tips


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Ground:
    """What hair lies on: the head, and the body below it as lumps, all in head units. density: how many locks, 1 usual;
    fewer are wider."""

    skull: Skull
    body: Sequence[Lump] = ()
    density: float = 1.0

    def distance(self, points: Numbers) -> Numbers:
        grid = self.skull.grid
        found = grid.sample(self.skull.plain, points)
        low = np.array([axis[0] for axis in grid.axes]) + 0.05
        high = np.array([axis[-1] for axis in grid.axes]) - 0.05
        outside = np.linalg.norm(points - np.clip(points, low, high), axis=1)
        found = np.where(outside > 0, np.maximum(found, 0.02) + outside, found)
        below = points[:, 2] < -0.6
        if self.body and below.any():
            part = points[below].astype(np.float32)
            near = np.min([lump_distance(lump, part[:, 0], part[:, 1], part[:, 2]) for lump in self.body], axis=0)
            found[below] = np.minimum(found[below], near)
        return np.asarray(found)

    def slope(self, points: Numbers, step: float = 0.03) -> Numbers:
        found = []
        for axis in range(3):
            shift = np.zeros(3)
            shift[axis] = step
            found.append(self.distance(points + shift) - self.distance(points - shift))
        slopes = np.stack(found, axis=1)
        return np.asarray(slopes / np.maximum(np.linalg.norm(slopes, axis=1, keepdims=True), 1e-9))


def scalp_points(skull: Skull, count: int, random: np.random.Generator) -> tuple[Numbers, Numbers]:
    """So many places spread evenly over the skull, with the ways out of it."""
    turn = np.arange(count) + 0.5
    height = 1 - 2 * turn / count
    angle = turn * np.pi * (1 + 5**0.5) + random.uniform(0, 6.28)
    ring = np.sqrt(1 - height**2)
    ways = np.stack([np.cos(angle) * ring, np.sin(angle) * ring, height], axis=1)
    middle = np.array((0, 0.1, 0.2))
    near, far = np.zeros(count), np.full(count, 1.5)
    for _ in range(11):
        half = (near + far) / 2
        inside = skull.grid.sample(skull.plain, middle + ways * half[:, None]) < 0
        near, far = np.where(inside, half, near), np.where(inside, far, half)
    return middle + ways * near[:, None], ways


HAIRLINE_Y = (-0.95, -0.72, -0.52, -0.34, -0.12, 0.1, 0.34, 0.62, 1.2)
HAIRLINE_Z = (0.6, 0.58, 0.42, 0.2, 0.05, 0.06, -0.3, -0.56, -0.6)


def above_hairline(points: Numbers, raised: float = 0.0) -> Numbers:
    """How far points are above the usual hairline. raised: of foreheads that grow."""
    line = np.interp(points[:, 1], HAIRLINE_Y, HAIRLINE_Z)
    return np.asarray(points[:, 2] - line - raised * (points[:, 1] < 0.1))


def grown(ground: Ground, roots: Numbers, flow: Flow, length: Numbers, *, lift: Numbers | float, knots: int = 10,
          hug: float = 0.5, root_lift: float = 0.02, cling: float = 0.0) -> Numbers:  # fmt: skip
    """Lines (n, knots, 3) from the roots along the flow, kept `lift` above what they lie on.

    hug: how much of the way out of the ground is taken from the flow, so that hair lies down. cling: how much of a gap
    over the head is closed at each step.
    """
    at = roots.copy()
    lines = [at.copy()]
    step = (length / (knots - 1))[:, None]
    lift = np.broadcast_to(np.asarray(lift, float), (len(roots),))
    for knot in range(1, knots):
        share = knot / (knots - 1)
        way = flow(at, share)
        out = ground.slope(at)
        rise = (way * out).sum(axis=1, keepdims=True)
        way = way - np.clip(rise, -1, None) * out * hug
        way /= np.maximum(np.linalg.norm(way, axis=1, keepdims=True), 1e-6)
        at = at + way * step
        wanted = root_lift + (lift - root_lift) * min(1.0, share * 2.5)
        for _ in range(2):
            missing = np.clip(wanted - ground.distance(at), 0, 0.3)
            gap = cling * np.clip(ground.distance(at) - wanted, 0, 0.2) * (at[:, 2] > -0.15)
            at = at + ground.slope(at) * (missing - gap)[:, None]
        lines.append(at.copy())
    found = np.stack(lines, axis=1)
    found[:, 1:-1] = (found[:, :-2] + 2 * found[:, 1:-1] + found[:, 2:]) / 4
    return found


def curled(lines: Numbers, radius: float, turns: float, random: np.random.Generator) -> Numbers:
    """Lines wound round themselves; turns from root to tip."""
    along = np.gradient(lines, axis=1)
    along /= np.maximum(np.linalg.norm(along, axis=2, keepdims=True), 1e-9)
    across = np.cross(along, np.array((0.3, 0.5, 0.81)))
    across /= np.maximum(np.linalg.norm(across, axis=2, keepdims=True), 1e-9)
    up = np.cross(across, along)
    share = np.linspace(0, 1, lines.shape[1])
    angle = share[None] * turns * 2 * np.pi * random.uniform(0.85, 1.15, (len(lines), 1))
    angle = angle + random.uniform(0, 6.28, (len(lines), 1))
    grow = np.minimum(share * 4, 1)[None, :, None] * radius
    return np.asarray(lines + grow * (np.cos(angle)[..., None] * across + np.sin(angle)[..., None] * up))


def dressed(ground: Ground, lines: Numbers, width: Numbers | float, random: np.random.Generator, *, thin: float = 0.5,
            blunt: float = 0.25, sides: int = 7, root: float = 0.55) -> Surface:  # fmt: skip
    """Locks on lines; each turns its flat side to the ground. blunt: how thick its tip stays; root: how thick its root."""
    count, knots = lines.shape[:2]
    flat = ground.slope(lines.reshape(-1, 3), 0.06).reshape(lines.shape)
    share = np.linspace(0, 1, knots)
    profile = np.minimum(root + (1 - root) * np.minimum(share * 4, 1), blunt + (1 - blunt) * np.sqrt(1 - share**2.2))
    width = np.asarray(width, float) / np.sqrt(ground.density)
    wide = np.broadcast_to(width, (count,)) * random.uniform(0.82, 1.15, count)
    radii = np.maximum(wide[:, None] * profile, 1e-4)
    ends = lines[:, -1:] + (lines[:, -1:] - lines[:, -2:-1]) * 0.35
    starts = lines[:, :1] - (lines[:, 1:2] - lines[:, :1]) * 0.1
    lines = np.concatenate([starts, lines, ends], axis=1)
    flat = np.concatenate([flat[:, :1], flat, flat[:, -1:]], axis=1)
    closed = np.full((count, 1), 1e-4)
    radii = np.concatenate([closed, radii, closed], axis=1)
    found = tubes(lines, radii, sides, flat=flat, thin=thin)
    assert found.uvs is not None
    ring = sides * (knots + 2)
    offset = np.repeat(random.uniform(0, 1, count), ring)
    uvs = np.stack([found.uvs[:, 0] * 0.22 + offset, found.uvs[:, 1]], axis=1)
    return replace(found, uvs=uvs)


@one_at_a_time
@lru_cache(maxsize=16)
def hair_material(colour: Colour, grey: float = 0.0) -> Material:
    """Streaks along the locks in lighter and darker tones. grey: share of grey hairs."""
    size = 128
    streaks = noise((size, size), (40.0, 1.0), 11) * 0.6 + noise((size, size), (60.0, 3.0), 12) * 0.6
    along = np.linspace(1, 0, size)[:, None]  # row 0 is the tip
    strength = 1 - 0.55 * min(max(colour), 1.0)
    light = 1 + 0.2 * strength * streaks + 0.16 * (along - 0.45) - 0.3 * np.clip(0.12 - along, 0, 1)
    picture = np.asarray(colour)[None, None] * np.clip(light, 0.35, 1.9)[..., None]
    if grey:
        share = np.clip((streaks + 3 * grey - 1.5) * 1.4, 0, 1)[..., None]
        picture = picture * (1 - share) + np.array((0.5, 0.49, 0.47)) * share
    relief: Floats = (streaks * 0.0009).astype(np.float32)[..., None]
    return Material(
        colour=Texture(image=np.clip(picture, 0.002, 0.9).astype(np.float32)),
        bump=Texture(image=relief),
        roughness=0.42,
        specular=0.4,
        sheen=0.35,
    )
