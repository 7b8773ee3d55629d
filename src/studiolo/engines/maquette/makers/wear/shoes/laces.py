"""Eyelets, hooks, laces with their bow, and the tongue beneath them."""

from collections.abc import Sequence

import numpy as np

from studiolo.engines.maquette.makers.turning import curve, pipe, unit
from studiolo.engines.maquette.makers.wear.shoes.last import Upper
from studiolo.engines.maquette.makers.wear.shoes.sewing import below_top, cord, patch
from studiolo.engines.maquette.model import Mesh, Numbers
from studiolo.engines.maquette.settings.shell import tube


def eyelet(at: Numbers, out: Numbers, radius: float = 0.0027) -> Mesh:
    """A metal ring set in leather."""
    side = unit(np.cross(out, (0.0, 0.3, 1.0)))
    other = np.cross(out, side)
    turn = np.linspace(0, 2 * np.pi, 19)[:, None]
    return tube(at + (side * np.cos(turn) + other * np.sin(turn)) * radius, radius * 0.36, 7)


def hook(at: Numbers, out: Numbers, outer: Numbers) -> Mesh:
    """A speed hook: a bent plate open towards the side."""
    return cord(
        [
            at - outer * 0.002,
            at + out * 0.0035 - outer * 0.001,
            at + out * 0.005 + outer * 0.0025,
            at + out * 0.003 + outer * 0.005,
        ],
        0.0014,
    )


def laced(
    upper: Upper, shares: Sequence[float], *, inset_m: float = 0.007, radius: float = 0.0022, lift_m: float = 0.003,
    flat: float = 0.5, bow: bool = True, seed: int = 0,
) -> tuple[list[Mesh], list[Mesh]]:  # fmt: skip
    """Laces and eyelets of a slot. shares: of the way from toe to heel at which a pair of eyelets sits, from the front."""
    rows, rings = [], []
    for share in shares:
        pair = []
        for side in (-1.0, 1.0):
            angle = np.array([side * share * np.pi])
            at = below_top(upper, angle, inset_m)
            pair.append((upper.at(angle, at, lift_m)[0], upper.out(angle, at)[0]))
            rings.append(eyelet(upper.at(angle, at, lift_m - 0.0012)[0], pair[-1][1]))
        rows.append(pair)
    laces = [_bar(rows[0][0], rows[0][1], radius, flat, 0.0)]
    for number in range(len(rows) - 1):
        for side in (0, 1):
            over = 0.0012 if (side + number) % 2 else -0.0004
            laces.append(_bar(rows[number][side], rows[number + 1][1 - side], radius, flat, over))
    if bow:
        laces += _bow(rows, radius, flat, seed)
    return laces, rings


def _bar(
    start: tuple[Numbers, Numbers], end: tuple[Numbers, Numbers], radius: float, flat: float, over_m: float
) -> Mesh:
    """From hole to hole over the tongue, diving into both."""
    (a, out_a), (b, out_b) = start, end
    up = unit(out_a + out_b)
    middle = (a + b) / 2 + up * (over_m + 0.0006)
    path = [
        a - out_a * 0.004,
        a + out_a * 0.0004,
        (a * 2 + b) / 3 + up * 0.001,
        middle,
        (a + b * 2) / 3 + up * 0.001,
        b + out_b * 0.0004,
        b - out_b * 0.004,
    ]
    return pipe(
        curve(np.array(path), 34), radius, flat=flat, side=(float(up[0]), float(up[1]), float(up[2])), sides=12
    ).mesh


def _bow(rows: Sequence[Sequence[tuple[Numbers, Numbers]]], radius: float, flat: float, seed: int) -> list[Mesh]:
    """Two loops and two ends from a knot before the top pair of holes."""
    random = np.random.default_rng([seed, 0xB0])
    (left, out_left), (right, out_right) = rows[-1]
    back = unit((rows[-1][0][0] + rows[-1][1][0]) - (rows[0][0][0] + rows[0][1][0]))
    up = unit(out_left + out_right - back * 0.2)
    side = unit(right - left)
    knot = (left + right) / 2 + up * 0.007 - back * 0.004
    found = [
        cord([left, (left + knot) / 2 + up * 0.001, knot], radius),
        cord([right, (right + knot) / 2 + up * 0.001, knot], radius),
    ]
    found.append(
        cord([knot - side * 0.005 - up * 0.001, knot + up * 0.003, knot + side * 0.005 - up * 0.001], radius * 1.7)
    )
    down = np.array((0.0, 0.0, -1.0))
    for sign in (-1.0, 1.0):
        wide = side * sign
        wide = unit(wide * 0.9 + down * 0.25 - back * random.uniform(0.05, 0.3))
        reach = random.uniform(0.9, 1.1)
        loop = [
            knot, knot + wide * 0.014 * reach + up * 0.007, knot + wide * 0.032 * reach + up * 0.006 + down * 0.004,
            knot + wide * 0.044 * reach + down * 0.012 + up * 0.004, knot + wide * 0.036 * reach + down * 0.019 + up * 0.005 - back * 0.008,
            knot + wide * 0.016 * reach + down * 0.008 + up * 0.006 - back * 0.005, knot + up * 0.001,
        ]  # fmt: skip
        found.append(
            pipe(
                curve(np.array(loop), 54), radius, flat=flat, side=(float(up[0]), float(up[1]), float(up[2])), sides=10
            ).mesh
        )
        tail = [
            knot, knot + wide * 0.008 - back * 0.008 + up * 0.005, knot + wide * 0.02 - back * 0.02 + up * 0.007 + down * 0.01,
            knot + wide * 0.032 - back * 0.03 + up * 0.008 + down * 0.026,
        ]  # fmt: skip
        found.append(pipe(curve(np.array(tail), 34), radius * 0.95, sides=10).mesh)
    return found


def tongue(
    upper: Upper, start: float, end: float, *, beyond_m: float = 0.018, thick_m: float = 0.005, sunk_m: float = 0.004
) -> Mesh:
    """The flap beneath the laces. start, end: the shares of the slot between which it lies."""
    shares = np.linspace(start, end, 22)
    edges = [upper.at(side * shares * np.pi, np.ones(22)) for side in (-1.0, 1.0)]
    middle, across = (edges[0] + edges[1]) / 2, edges[1] - edges[0]
    way = unit(np.gradient(middle, axis=0))
    flat = unit(across.mean(axis=0))
    up = unit(np.cross(flat[None], way))
    last = (
        middle[-1]
        + way[-1] * np.linspace(0.15, 1, 8)[:, None] * beyond_m
        + up[-1] * (np.linspace(0.15, 1, 8) ** 2)[:, None] * beyond_m * 0.15
    )
    middle, up = np.concatenate([middle, last]), np.concatenate([up, np.tile(up[-1], (8, 1))])
    half = np.concatenate([np.linalg.norm(across, axis=1) / 2 + 0.009, np.full(8, 0.0)])
    half[22:] = half[21] * (1 - 0.35 * np.linspace(0.1, 1, 8) ** 3)
    x = np.linspace(-1, 1, 17)
    drop = sunk_m + np.concatenate([np.full(22, 0.0), -np.linspace(0, 1, 8) * sunk_m * 0.6])
    grid = middle[:, None] + flat * (x[None, :, None] * half[:, None, None])
    grid = (
        grid - up[:, None] * (drop[:, None] + 0.35 * (x[None] ** 2) * half[:, None] - 0.12 * half[:, None])[..., None]
    )
    return patch(grid, thick_m)
