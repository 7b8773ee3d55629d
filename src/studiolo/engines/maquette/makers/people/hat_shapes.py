"""What hats are shaped from, in head units: rings round the head, brims, bills and fluff."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from studiolo.engines.maquette.makers.people.skeleton import turned
from studiolo.engines.maquette.makers.people.surface import Surface, globe, merged, outward, sheet
from studiolo.engines.maquette.model import Numbers

Row = tuple[Numbers | float, Numbers | float]  # the size of a ring against the head's, and its height
_WIDE, _LONG = 0.93, 1.06
AROUND = 64
_TILT = turned(-7.0)


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class HatPart:
    """role: "cloth" takes the hat's colour, "trim" its second, others are materials of their own."""

    shape: Surface
    role: str = "cloth"


def angles(count: int = AROUND) -> Numbers:
    return np.linspace(0, 2 * np.pi, count, endpoint=False)


def ring(k: Numbers | float, z: Numbers | float, angle: Numbers | None = None) -> Numbers:
    """Points round the head; angle 0 is ahead and rises to the left."""
    angle = angles() if angle is None else angle
    k, z = (np.broadcast_to(np.asarray(value, float), angle.shape) for value in (k, z))
    return np.stack([_WIDE * k * np.sin(angle), 0.1 - _LONG * k * np.cos(angle), z], axis=1)


def tilted(found: Surface, by: Numbers = _TILT) -> Surface:
    pivot = np.array((0.0, 0.1, 0.5))
    return replace(found, vertices=(found.vertices - pivot) @ by.T + pivot, normals=found.normals @ by.T)


def turned_rings(rows: Sequence[Row], *, tilt: bool = True) -> Surface:
    """A closed shape of rings (size of the head's, height)."""
    points = np.stack([ring(k, z) for k, z in rows])
    u = np.broadcast_to(np.linspace(0, 6, AROUND)[None], points.shape[:2])
    v = np.broadcast_to(np.linspace(0, 1, len(rows))[:, None], points.shape[:2])
    found = outward(sheet(points, closed=True, uvs=np.stack([u, v], axis=-1)))
    return tilted(found) if tilt else found


def domed(low: float, high: float, k: float = 1.0, square: float = 2.2, rows: int = 12) -> list[tuple[float, float]]:
    t = np.linspace(0, 1, rows)
    return [(k * max((1 - s**square) ** (1 / square), 1e-3), low + (high - low) * s) for s in t]


def hollow(low: float, k: float) -> list[tuple[float, float]]:
    """The hollow under a hat, from its edge up."""
    return [(k * 0.7, low + 0.3), (k * 0.94, low + 0.08), (k * 0.965, low)]


def bill(reach: float = 0.62, wide: float = 1.0, drop: float = 0.18, z: float = 0.46) -> Surface:
    angle = np.linspace(-wide, wide, 28)
    rows = []
    for lift, order in ((0.0, (0, 1, 2, 3, 4)), (-0.035, (4, 3, 2, 1, 0))):
        for step in order:
            s = step / 4
            k = 0.96 + reach * s * np.clip(np.cos(angle / wide * np.pi / 2), 0, 1) ** 0.55
            rows.append(
                ring(
                    k,
                    z + lift - drop * s**1.3 - 0.07 * (angle / wide) ** 2 * (1 - s) + 0.1 * (1 - np.cos(angle)),
                    angle,
                )
            )
    return tilted(outward(sheet(np.stack(rows))))


def bare(found: Surface) -> Surface:
    return replace(found, uvs=None)


def fluffy(at: Numbers, radius: float) -> Surface:
    random = np.random.default_rng(5)
    ways = random.normal(0, 1, (20, 3))
    ways /= np.linalg.norm(ways, axis=1, keepdims=True)
    return merged([globe(at + way * radius * 0.62, radius * 0.5, 5) for way in ways])


def brimmed(crown: Sequence[Row], brim: float, shape: Callable[[Numbers, Numbers], Numbers], *,
    low: float = 0.46, band: float = 0.16) -> list[HatPart]:  # fmt: skip
    angle = angles()
    rows: list[Row] = [(0.9, low + 0.25), (0.955, low)]
    rows += [(1.0 + brim * s, low + shape(np.full(AROUND, s), angle)) for s in np.linspace(0, 1, 7)]
    rows += [(1.0 + brim * s, low + 0.04 + shape(np.full(AROUND, s), angle)) for s in np.linspace(1, 0, 7)]
    hat = turned_rings([*rows, *crown])
    ribbon = turned_rings([(1.0, low + 0.04), (1.04, low + 0.05), (1.035, low + band), (0.98, low + band + 0.01)])
    return [HatPart(shape=hat), HatPart(shape=ribbon, role="trim")]
