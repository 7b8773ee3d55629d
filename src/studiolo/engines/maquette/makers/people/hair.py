"""Hairstyles: where locks grow, which way they fall, how long and how curly they are."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

import numpy as np

from studiolo.engines.maquette.makers.people.locks import (
    Ground,
    above_hairline,
    curled,
    dressed,
    grown,
    scalp_points,
)
from studiolo.engines.maquette.makers.people.skeleton import SIDES, point
from studiolo.engines.maquette.makers.people.surface import Surface, globe, hoop, merged
from studiolo.engines.maquette.makers.people.tails import braid, bun, tail
from studiolo.engines.maquette.model import Numbers

Style = Callable[
    [Ground, np.random.Generator, float], list[Surface]
]  # the number: how much of the top shows, 0 under a hat
_UNDER_HAT = 0.38


def _ways(x: Numbers, y: Numbers, z: Numbers) -> Numbers:
    return np.stack(np.broadcast_arrays(x, y, z), axis=-1).astype(float)


def _roots(ground: Ground, count: int, random: np.random.Generator, top: float, *, raised: float = 0.0) -> Numbers:
    points, _ = scalp_points(ground.skull, int(count * ground.density), random)
    keep = above_hairline(points, raised) > 0.0
    if top < 0.5:
        keep &= points[:, 2] < _UNDER_HAT
    return points[keep]


def _short(ground: Ground, random: np.random.Generator, top: float) -> list[Surface]:
    part = 0.28 * random.choice((-1, 1))
    roots = _roots(ground, 560, random, top)
    on_top = np.clip((roots[:, 2] - 0.42) / 0.3, 0, 1)
    lift = 0.035 + 0.13 * on_top * (0.75 + 0.5 * random.random())

    def flow(p: Numbers, share: float) -> Numbers:
        high = np.clip((p[:, 2] - 0.45) / 0.3, 0, 1)
        away = np.tanh((p[:, 0] - part) * 6)
        return _ways(
            away * (0.25 + 0.6 * high), 0.12 + 0.5 * high - 0.5 * high * (p[:, 1] < -0.5), -0.75 * (1 - high) - 0.1
        )

    length = 0.2 + 0.32 * on_top + random.uniform(-0.03, 0.05, len(roots))
    lines = grown(ground, roots, flow, length, lift=lift, knots=7, hug=0.75, cling=0.5)
    return [dressed(ground, lines, 0.066 + 0.02 * on_top, random, thin=0.55, blunt=0.2, sides=6)]


def _swept_back(ground: Ground, random: np.random.Generator, top: float) -> list[Surface]:
    roots = _roots(ground, 560, random, top)
    on_top = np.clip((roots[:, 2] - 0.42) / 0.3, 0, 1)
    ahead = np.clip((-0.3 - roots[:, 1]) / 0.4, 0, 1)

    def flow(p: Numbers, share: float) -> Numbers:
        high = np.clip((p[:, 2] - 0.45) / 0.3, 0, 1)
        rise = high * np.clip((-0.25 - p[:, 1]) / 0.4, 0, 1) * (1.3 - share)
        return _ways(p[:, 0] * 0.2, 0.3 + 0.6 * high - 0.2 * rise, -0.8 * (1 - high) + 1.1 * rise)

    length = 0.22 + 0.42 * on_top + random.uniform(-0.03, 0.05, len(roots))
    lift = 0.035 + 0.11 * on_top + 0.12 * on_top * ahead
    lines = grown(ground, roots, flow, length, lift=lift, knots=8, hug=0.45, cling=0.25)
    return [dressed(ground, lines, 0.064 + 0.025 * on_top, random, thin=0.55, blunt=0.2, sides=6)]


def _tousled(ground: Ground, random: np.random.Generator, top: float) -> list[Surface]:
    """Short hair with a fringe, of children and those who do not comb."""
    roots = _roots(ground, 560, random, top)
    on_top = np.clip((roots[:, 2] - 0.3) / 0.3, 0, 1)
    wild = random.normal(0, 0.35, (len(roots), 3))

    def flow(p: Numbers, share: float) -> Numbers:
        high = np.clip((p[:, 2] - 0.75) / 0.25, 0, 1)
        ahead = p[:, 1] < 0.1
        out = _ways(p[:, 0] * 0.8, np.where(ahead, -0.75, 0.5), -0.9 * (1 - high) + 0.05)
        return out + wild * (0.5 + 0.5 * share)

    length = 0.26 + 0.2 * on_top + random.uniform(-0.04, 0.06, len(roots))
    lift = 0.05 + 0.09 * on_top + random.uniform(0, 0.06, len(roots)) * on_top
    lines = grown(ground, roots, flow, length, lift=lift, knots=7, hug=0.6)
    return [dressed(ground, lines, 0.078, random, thin=0.6, blunt=0.12)]


def _buzz(ground: Ground, random: np.random.Generator, top: float) -> list[Surface]:
    return []


def _balding(ground: Ground, random: np.random.Generator, top: float) -> list[Surface]:
    roots = _roots(ground, 800, random, top)
    roots = roots[(roots[:, 2] < 0.32) & (roots[:, 1] > -0.34)]

    def flow(p: Numbers, share: float) -> Numbers:
        return _ways(p[:, 0] * 0.35, np.full(len(p), 0.55), np.full(len(p), -0.5))

    length = 0.22 + random.uniform(0, 0.1, len(roots))
    lift = 0.06 + random.uniform(0, 0.06, len(roots))
    lines = grown(ground, roots, flow, length, lift=lift, knots=7, hug=0.4)
    return [dressed(ground, lines, 0.062, random, thin=0.7, blunt=0.2)]


def _falling(ground: Ground, random: np.random.Generator, top: float, *, reach: float, fringe: bool = False,
             wave: float = 0.0, turns: float = 2.0, part: float | None = None) -> list[Surface]:  # fmt: skip
    """Hair that falls from a parting. reach: how low it ends, in head units below the eyes."""
    parting = float(random.choice((-0.3, 0.0, 0.3))) if part is None else part
    roots = _roots(ground, 520 if turns < 4 else 380, random, top)
    layer = random.random(len(roots))

    def flow(p: Numbers, share: float) -> Numbers:
        high = np.clip((p[:, 2] - 0.35) / 0.45, 0, 1)
        away = np.tanh((p[:, 0] - parting * (p[:, 1] < 0.5)) * 7)
        ahead = np.clip((-0.25 - p[:, 1]) / 0.3, 0, 1)
        side = away * (0.75 * high + 0.12) + 0.5 * ahead * np.sign(p[:, 0]) * (1 - high)
        back = 0.16 * high + 0.42 * ahead * (1 - 0.6 * high) + 0.08
        back = np.where(p[:, 2] < -0.45, 0.03, back)
        way = _ways(side * (p[:, 2] > -0.5), back, -1.15 * (1 - high) - 0.12)
        before_face = ((p[:, 1] < -0.3) & (p[:, 2] < 0.68) & (np.abs(p[:, 0]) < 0.74))[:, None]
        return np.where(
            before_face, _ways(np.where(p[:, 0] < parting * 0.5, -1.1, 1.1), 0.3 + 0 * side, -0.3 - 0 * side), way
        )

    drop = np.clip(roots[:, 2] + reach, 0.25, None)
    length = drop * 0.98 + 0.3 * np.clip(roots[:, 2], 0, 1) + random.uniform(-0.1, 0.06, len(roots)) * min(reach, 1.2)
    lift = 0.04 + 0.13 * layer
    if reach < 0.75:
        lift = lift + 0.05
    knots = 13 if reach > 1 else 10
    lines = grown(ground, roots, flow, length, lift=lift, knots=knots, hug=0.55, cling=0.85)
    lines = _off_the_face(lines)
    if wave:
        lines = curled(_finer(lines, 2 if turns > 3 else 1), wave, turns, random)
    found = [dressed(ground, lines, 0.108 if not wave else 0.095, random, thin=0.42, blunt=0.3, sides=6)]
    if fringe and top > 0.5:
        found.append(_fringe(ground, random))
    return found


def _off_the_face(lines: Numbers) -> Numbers:
    x, y, z = (lines[..., axis] for axis in range(3))
    frame = np.interp(z, (-1.2, -0.6, 0.0, 0.35, 0.6), (0.42, 0.56, 0.66, 0.6, 0.0))
    near = (y < -0.25) & (np.abs(x) < frame)
    side = np.where(x.mean(axis=1, keepdims=True) < 0, -1.0, 1.0)
    return np.stack([np.where(near, side * frame, x), y, z], axis=-1)


def _finer(lines: Numbers, times: int) -> Numbers:
    for _ in range(times - 1):
        middle = (lines[:, 1:] + lines[:, :-1]) / 2
        both = np.empty((len(lines), lines.shape[1] * 2 - 1, 3))
        both[:, ::2], both[:, 1::2] = lines, middle
        lines = both
    return lines


def _fringe(ground: Ground, random: np.random.Generator) -> Surface:
    x = np.linspace(-0.6, 0.6, 34)
    roots = np.stack([x * 0.8, -0.28 - 0.1 * np.cos(x * 3), np.full(34, 2.0)], axis=1)
    points, _ = scalp_points(ground.skull, 900, random)
    nearest = np.argmin(
        ((roots[:, None, :2] - points[None, :, :2]) ** 2).sum(-1) + 9 * (points[None, :, 2] < 0.5), axis=1
    )
    roots = points[nearest]

    def flow(p: Numbers, share: float) -> Numbers:
        return _ways(
            p[:, 0] * 0.25 + 0.1, np.full(len(p), -0.9) * (p[:, 2] > 0.55), np.where(p[:, 2] > 0.75, -0.1, -1.0)
        )

    length = 0.82 + random.uniform(-0.06, 0.05, len(roots)) + 0.12 * np.abs(x)
    lines = grown(
        ground, roots, flow, length, lift=0.075 + 0.04 * random.random(len(roots)), knots=10, hug=0.7, cling=0.5
    )
    return dressed(ground, lines, 0.09, random, thin=0.4, blunt=0.4)


def _gathered(
    ground: Ground, random: np.random.Generator, top: float, knots_at: Numbers, *, fringe: bool = False
) -> list[Surface]:
    """Hair combed to where it is tied."""
    roots = _roots(ground, 480, random, top)
    chosen = np.argmin(((roots[:, None] - knots_at[None]) ** 2).sum(-1), axis=1)
    goal = knots_at[chosen]

    def flow(p: Numbers, share: float) -> Numbers:
        way = goal - p
        return np.asarray(way / np.maximum(np.linalg.norm(way, axis=1, keepdims=True), 0.12))

    length = np.linalg.norm(goal - roots, axis=1) * 1.12
    lines = grown(
        ground, roots, flow, length, lift=0.045 + 0.05 * random.random(len(roots)), knots=9, hug=0.35, cling=0.6
    )
    found = [dressed(ground, lines, 0.085, random, thin=0.45, blunt=0.5, root=0.4)]
    if fringe and top > 0.5:
        found.append(_fringe(ground, random))
    return found


def _tie(at: Numbers, way: Numbers, radius: float) -> Surface:
    way = way / np.linalg.norm(way)
    across = np.cross(way, point(0.2, 0.3, 1))
    across /= np.linalg.norm(across)
    up = np.cross(way, across)
    angle = np.linspace(0, 2 * np.pi, 20, endpoint=False)[:, None]
    return hoop(at + radius * (np.cos(angle) * across + np.sin(angle) * up), 0.05, 8)


def _ponytail(ground: Ground, random: np.random.Generator, top: float) -> list[Surface]:
    knot = point(0, 1.07, 0.55) if top > 0.5 else point(0, 1.12, -0.05)
    hair = _gathered(ground, random, top, knot[None], fringe=bool(random.random() < 0.3))
    return [
        *hair,
        tail(ground, knot, point(0, 0.75, 0.25), 1.5, 0.17, random),
        _tie(knot + point(0, 0.06, 0.02), point(0, 1, 0.3), 0.13),
    ]


def _pigtails(ground: Ground, random: np.random.Generator, top: float) -> list[Surface]:
    places = np.array([(sign * 0.98, 0.3, 0.28) for sign in SIDES])
    found = _gathered(ground, random, top, places, fringe=bool(random.random() < 0.5))
    for sign, at in zip(SIDES, places, strict=True):
        found.append(tail(ground, at, point(sign * 0.8, 0.15, 0.1), 0.95, 0.14, random))
        found.append(_tie(at + point(sign * 0.05, 0, 0), point(sign, 0.2, 0.1), 0.12))
    return found


def _braids(ground: Ground, random: np.random.Generator, top: float) -> list[Surface]:
    places = np.array([(sign * 0.78, 0.42, -0.42) for sign in SIDES])
    found = _gathered(ground, random, top, places, fringe=bool(random.random() < 0.4))
    for sign, at in zip(SIDES, places, strict=True):
        plait, end = braid(ground, at, point(sign * 0.35, -0.25, -0.9), 1.45, random)
        found += [plait, _tie(end, point(0, 0, 1), 0.07)]
    return found


def _bun(ground: Ground, random: np.random.Generator, top: float) -> list[Surface]:
    at = point(0, 0.86, 0.98) if top > 0.5 and random.random() < 0.55 else point(0, 1.1, 0.12)
    return [*_gathered(ground, random, top, at[None]), *bun(at, 0.3, random)]


def _coils(
    ground: Ground, random: np.random.Generator, top: float, *, length: float, count: int, curl: float
) -> list[Surface]:
    roots = _roots(ground, count, random, top)

    def flow(p: Numbers, share: float) -> Numbers:
        out = p - np.array((0, 0.12, 0.15))
        out = out / np.linalg.norm(out, axis=1, keepdims=True)
        return np.asarray(out + np.array((0, 0.05, -0.12)))

    grow = length * random.uniform(0.75, 1.1, len(roots))
    lines = grown(ground, roots, flow, grow, lift=0.0, knots=9, hug=0.0)
    lines = curled(lines, curl, 1.9, random)
    return [dressed(ground, lines, 0.062, random, thin=0.9, blunt=0.85, sides=5, root=0.9)]


def _curly(ground: Ground, random: np.random.Generator, top: float) -> list[Surface]:
    return _coils(ground, random, top, length=0.34, count=620, curl=0.075)


def _afro(ground: Ground, random: np.random.Generator, top: float) -> list[Surface]:
    core = ground.skull
    found = _coils(ground, random, top, length=0.5, count=700, curl=0.085)
    if top > 0.5:
        points, ways = scalp_points(core, 900, random)
        keep = above_hairline(points) > 0.1
        balls = [globe(at + way * 0.2, 0.2, 6) for at, way in zip(points[keep][::7], ways[keep][::7], strict=True)]
        found += [_with_uvs(ball) for ball in balls]
    return found


def _with_uvs(found: Surface) -> Surface:
    from dataclasses import replace

    return replace(found, uvs=found.vertices[:, [0, 2]] * 0.4)


STYLES: Mapping[str, Style] = MappingProxyType(
    {
        "bald": _buzz,
        "buzz": _buzz,
        "short": _short,
        "swept": _swept_back,
        "tousled": _tousled,
        "balding": _balding,
        "pixie": _tousled,
        "bob": lambda g, r, top: _falling(g, r, top, reach=0.78, fringe=bool(r.random() < 0.5)),
        "long": lambda g, r, top: _falling(g, r, top, reach=2.1, fringe=bool(r.random() < 0.25)),
        "wavy": lambda g, r, top: _falling(g, r, top, reach=1.75, wave=0.06, turns=2.2),
        "medium": lambda g, r, top: _falling(g, r, top, reach=1.15, wave=0.03, turns=1.4),
        "long curly": lambda g, r, top: _falling(g, r, top, reach=1.5, wave=0.085, turns=4.5),
        "ponytail": _ponytail,
        "pigtails": _pigtails,
        "braids": _braids,
        "bun": _bun,
        "curly": _curly,
        "afro": _afro,
    }
)


def hair(style: str, ground: Ground, random: np.random.Generator, *, covered: bool) -> Surface | None:
    """The locks of a style as one surface with uvs, in head units; None for bald and shaven heads."""
    found = STYLES[style](ground, random, 0.0 if covered else 1.0)
    ready = [each if each.uvs is not None else _with_uvs(each) for each in found if len(each.faces)]
    return merged(ready) if ready else None
