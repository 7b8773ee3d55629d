"""What is worn on heads, in head units: each hat is one or more surfaces with the name of what they are made of."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

import numpy as np

from studiolo.engines.maquette.makers.people.field import ball, carved, grid_around, limb, moulded
from studiolo.engines.maquette.makers.people.skeleton import SIDES, point, turned
from studiolo.engines.maquette.makers.people.surface import Surface, globe, hoop, merged, outward, sheet, tube
from studiolo.engines.maquette.model import Numbers


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class HatPart:
    """role: "cloth" takes the hat's colour, "trim" its second, others are materials of their own."""

    shape: Surface
    role: str = "cloth"


@dataclass(frozen=True, kw_only=True, slots=True)
class Hat:
    make: Callable[[], list[HatPart]]
    colour: str
    trim: str = "#2a2522"
    fabric: str = "felt"
    hides_hair: bool = True


Row = tuple[Numbers | float, Numbers | float]  # the size of a ring against the head's, and its height
_WIDE, _LONG = 0.93, 1.06
_SIDES = 64
_TILT = turned(-7.0)


def _angles(count: int = _SIDES) -> Numbers:
    return np.linspace(0, 2 * np.pi, count, endpoint=False)


def _ring(k: Numbers | float, z: Numbers | float, angle: Numbers | None = None) -> Numbers:
    """Points round the head; angle 0 is ahead and rises to the left."""
    angle = _angles() if angle is None else angle
    k, z = (np.broadcast_to(np.asarray(value, float), angle.shape) for value in (k, z))
    return np.stack([_WIDE * k * np.sin(angle), 0.1 - _LONG * k * np.cos(angle), z], axis=1)


def _tilted(found: Surface, by: Numbers = _TILT) -> Surface:
    pivot = np.array((0.0, 0.1, 0.5))
    return replace(found, vertices=(found.vertices - pivot) @ by.T + pivot, normals=found.normals @ by.T)


def _turned(rows: Sequence[Row], *, tilt: bool = True) -> Surface:
    """A closed shape of rings (size of the head's, height)."""
    points = np.stack([_ring(k, z) for k, z in rows])
    u = np.broadcast_to(np.linspace(0, 6, _SIDES)[None], points.shape[:2])
    v = np.broadcast_to(np.linspace(0, 1, len(rows))[:, None], points.shape[:2])
    found = outward(sheet(points, closed=True, uvs=np.stack([u, v], axis=-1)))
    return _tilted(found) if tilt else found


def _dome(low: float, high: float, k: float = 1.0, square: float = 2.2, rows: int = 12) -> list[tuple[float, float]]:
    t = np.linspace(0, 1, rows)
    return [(k * max((1 - s**square) ** (1 / square), 1e-3), low + (high - low) * s) for s in t]


def _inside(low: float, k: float) -> list[tuple[float, float]]:
    """The hollow under a hat, from its edge up."""
    return [(k * 0.7, low + 0.3), (k * 0.94, low + 0.08), (k * 0.965, low)]


def _cap_bill(reach: float = 0.62, wide: float = 1.0, drop: float = 0.18, z: float = 0.46) -> Surface:
    angle = np.linspace(-wide, wide, 28)
    rows = []
    for lift, order in ((0.0, (0, 1, 2, 3, 4)), (-0.035, (4, 3, 2, 1, 0))):
        for step in order:
            s = step / 4
            k = 0.96 + reach * s * np.clip(np.cos(angle / wide * np.pi / 2), 0, 1) ** 0.55
            rows.append(
                _ring(
                    k,
                    z + lift - drop * s**1.3 - 0.07 * (angle / wide) ** 2 * (1 - s) + 0.1 * (1 - np.cos(angle)),
                    angle,
                )
            )
    return _tilted(outward(sheet(np.stack(rows))))


def _cap() -> list[HatPart]:
    dome = _turned([*_inside(0.4, 1.0), (1.0, 0.4), *_dome(0.45, 1.3, 1.02)])
    return [
        HatPart(shape=merged([_bare(dome), _bare(_cap_bill())])),
        HatPart(shape=_tilted(globe(point(0, 0.1, 1.3), 0.07, 8, (1, 1, 0.5)))),
    ]


def _bare(found: Surface) -> Surface:
    return replace(found, uvs=None)


def _beanie() -> list[HatPart]:
    dome = _turned([*_inside(0.36, 1.04), (1.05, 0.38), *_dome(0.5, 1.42, 1.06, 2.0)])
    roll = _turned([(1.02, 0.36), (1.13, 0.34), (1.17, 0.48), (1.15, 0.64), (1.05, 0.68), (1.0, 0.5)])
    return [HatPart(shape=merged([dome, roll])), HatPart(shape=_fluffy(point(0, 0.02, 1.55), 0.24), role="trim")]


def _fluffy(at: Numbers, radius: float) -> Surface:
    random = np.random.default_rng(5)
    ways = random.normal(0, 1, (20, 3))
    ways /= np.linalg.norm(ways, axis=1, keepdims=True)
    return merged([globe(at + way * radius * 0.62, radius * 0.5, 6) for way in ways])


def _brimmed(crown: Sequence[Row], brim: float, shape: Callable[[Numbers, Numbers], Numbers], *,
    low: float = 0.46, band: float = 0.16) -> list[HatPart]:  # fmt: skip
    angle = _angles()
    rows: list[Row] = [(0.9, low + 0.25), (0.955, low)]
    rows += [(1.0 + brim * s, low + shape(np.full(_SIDES, s), angle)) for s in np.linspace(0, 1, 7)]
    rows += [(1.0 + brim * s, low + 0.04 + shape(np.full(_SIDES, s), angle)) for s in np.linspace(1, 0, 7)]
    hat = _turned([*rows, *crown])
    ribbon = _turned([(1.0, low + 0.04), (1.04, low + 0.05), (1.035, low + band), (0.98, low + band + 0.01)])
    return [HatPart(shape=hat), HatPart(shape=ribbon, role="trim")]


def _fedora() -> list[HatPart]:
    pinch = 0.12 * np.cos(_angles() * 2)
    crown: list[Row] = [
        (1.0, 0.55),
        (0.98, 0.85),
        (0.92, 1.12 + pinch * 0.4),
        (0.74, 1.24 + pinch),
        (0.4, 1.14 + pinch * 0.3),
        (0.01, 1.1),
    ]
    return _brimmed(crown, 0.5, lambda s, a: s * (0.1 * np.sin(a) ** 2 - 0.06 * np.cos(a)))


def _sun_hat() -> list[HatPart]:
    return _brimmed(_dome(0.55, 1.26, 1.0, 2.4), 0.85, lambda s, a: s * (-0.14 + 0.04 * np.sin(3 * a)), band=0.2)


def _cowboy() -> list[HatPart]:
    pinch = 0.16 * np.cos(_angles() * 2)
    crown: list[Row] = [
        (1.0, 0.55),
        (0.96, 0.95),
        (0.9, 1.25 + pinch * 0.5),
        (0.72, 1.38 + pinch),
        (0.36, 1.25 + pinch * 0.4),
        (0.01, 1.2),
    ]
    return _brimmed(crown, 0.78, lambda s, a: s**1.6 * (0.46 * np.abs(np.sin(a)) ** 1.6 - 0.12 * np.abs(np.cos(a))))


def _wizard() -> list[HatPart]:
    crown: list[Row] = [((1 - s) ** 0.85 + 0.01, 0.55 + 1.9 * s + 0.03 * np.sin(9 * s)) for s in np.linspace(0, 1, 12)]
    return _brimmed(crown, 0.8, lambda s, a: s * (-0.08 + 0.07 * np.sin(2 * a + 0.6)), band=0.22)


def _straw() -> list[HatPart]:
    crown: list[Row] = [(1.0, 0.5), (0.96, 0.95), (0.9, 1.06), (0.7, 1.1), (0.01, 1.1)]
    return _brimmed(crown, 0.62, lambda s, a: -0.05 * s + 0.02 * np.sin(2 * a) * s)


def _top_hat() -> list[HatPart]:
    crown: list[Row] = [(1.0, 0.5), (0.95, 0.9), (1.0, 1.5), (1.02, 1.62), (0.98, 1.66), (0.01, 1.66)]
    return _brimmed(crown, 0.36, lambda s, a: s * 0.1 * np.sin(a) ** 2, band=0.22)


def _sou_wester() -> list[HatPart]:
    return _brimmed(_dome(0.55, 1.3, 1.0, 2.1), 0.5, lambda s, a: -0.2 * s - 0.22 * s * np.clip(-np.cos(a), 0,
        1) + 0.1 * s * np.clip(np.cos(a), 0, 1))  # fmt: skip


def _tricorn() -> list[HatPart]:
    return _brimmed(
        _dome(0.55, 1.15, 1.0, 2.6), 0.55, lambda s, a: s * (0.42 - 0.38 * np.abs(np.cos(1.5 * a)) ** 3), band=0.12
    )


def _toque() -> list[HatPart]:
    band = _turned([(0.94, 0.5), (0.965, 0.42), (1.0, 0.42), (1.02, 0.6), (1.0, 1.08), (0.9, 1.1)])
    lumps = [limb(point(0, 0.1, 1.05), point(0, 0.16, 1.3), 0.88, 0.9, 0.1)]
    lumps += [
        ball(point(0.72 * np.sin(a), 0.14 - 0.72 * np.cos(a), 1.5 + 0.05 * np.sin(3 * a)), 0.44, 0.12)
        for a in np.linspace(0, 2 * np.pi, 9, endpoint=False)
    ]
    lumps.append(ball(point(0, 0.14, 1.72), 0.62, 0.25))
    lumps.append(ball(point(0, 0.1, 0.2), 0.88, 0.02, cut=True))
    puff = moulded(lumps, 0.055)
    pleat = 0.018 * np.sin(np.arctan2(puff.vertices[:, 0], 0.1 - puff.vertices[:, 1]) * 22)
    puff = replace(puff, vertices=puff.vertices + puff.normals * pleat[:, None])
    return [HatPart(shape=_bare(band)), HatPart(shape=_tilted(puff))]


def _crown() -> list[HatPart]:
    angle = _angles(96)
    teeth = 0.28 * np.abs(((angle / (2 * np.pi) * 7) % 1) - 0.5) * 2
    rows = [
        _ring(0.98, 0.5, angle),
        _ring(1.02, 0.5, angle),
        _ring(1.04, 0.72, angle),
        _ring(1.1, 0.78 + teeth, angle),
        _ring(1.075, 0.785 + teeth, angle),
        _ring(0.99, 0.72, angle),
    ]
    rows.append(rows[0])
    band = _tilted(outward(sheet(np.stack(rows), closed=True)))
    parts = [HatPart(shape=band, role="gold"), HatPart(shape=_tilted(hoop(_ring(1.03, 0.53), 0.04)), role="gold")]
    tips = [globe(_ring(1.1, 1.08, np.array([(n + 0.0) / 7 * 2 * np.pi]))[0], 0.06, 8) for n in range(7)]
    gems = [globe(_ring(1.045, 0.66, np.array([(n + 0.5) / 7 * 2 * np.pi]))[0], 0.07, 8) for n in range(7)]
    return [*parts, HatPart(shape=_tilted(merged(tips)), role="gold"), HatPart(shape=_tilted(merged(gems)), role="gem")]


def _tiara() -> list[HatPart]:
    angle = np.linspace(-1.5, 1.5, 60)
    rise = 0.1 + 0.34 * np.exp(-((angle / 0.5) ** 2)) * (0.75 + 0.25 * np.cos(angle * 12))
    rows = np.stack(
        [
            _ring(1.02, 0.72, angle),
            _ring(1.05, 0.72, angle),
            _ring(1.05, 0.74 + rise, angle),
            _ring(1.02, 0.74 + rise, angle),
        ]
    )
    gems = [globe(_ring(1.07, 0.86, np.array([a]))[0], 0.055, 8) for a in (-0.6, -0.3, 0.0, 0.3, 0.6)]
    return [HatPart(shape=outward(sheet(rows)), role="gold"), HatPart(shape=merged(gems), role="gem")]


def _hard_hat() -> list[HatPart]:
    dome = _turned([*_inside(0.42, 1.04), (1.12, 0.42), (1.16, 0.45), (1.08, 0.5), *_dome(0.52, 1.34, 1.07, 2.3)])
    t = np.linspace(-1.15, 1.25, 24)
    ridges = [tube(np.stack([np.full(24, x), 0.1 + 1.11 * np.sin(t) , 0.5 + 0.83 * np.cos(t)], axis=1), 0.055, 8) for x in (-0.2,
        0.0, 0.2)]  # fmt: skip
    return [
        HatPart(shape=_bare(dome)),
        HatPart(shape=_bare(_cap_bill(0.3, 1.0, 0.06, 0.47))),
        HatPart(shape=merged([_bare(_tilted(r)) for r in ridges])),
    ]


def _fire_helmet() -> list[HatPart]:
    brim = _brimmed(
        _dome(0.52, 1.36, 1.04, 2.1), 0.34, lambda s, a: s * (-0.06 - 0.3 * np.clip(-np.cos(a), 0, 1) ** 2), band=0.1
    )
    t = np.linspace(-1.2, 1.2, 24)
    crest = tube(np.stack([0 * t, 0.1 + 1.08 * np.sin(t), 0.5 + 0.9 * np.cos(t)], axis=1), 0.08, 8)
    shield = globe(np.zeros(3), 0.26, 12, (0.8, 0.22, 1.0)).moved(turned(-12), 1.0, point(0, -1.02, 0.86))
    return [
        brim[0],
        HatPart(shape=brim[1].shape, role="gold"),
        HatPart(shape=_tilted(_bare(crest))),
        HatPart(shape=_tilted(shield), role="gold"),
    ]


def _peaked() -> list[HatPart]:
    tall = 0.1 * np.cos(_angles())
    top = _turned(
        [
            (0.98, 0.6),
            (1.04, 0.66),
            (1.26, 0.92 + tall),
            (1.28, 0.97 + tall),
            (1.2, 1.0 + tall),
            (0.6, 1.0 + tall * 0.6),
            (0.01, 0.98),
        ]
    )
    band = _turned([(0.93, 0.5), (0.97, 0.42), (1.01, 0.42), (1.03, 0.64), (0.98, 0.68)])
    badge = _tilted(globe(point(0, -1.08, 0.74), 0.12, 10, (1, 0.4, 1.2)))
    return [
        HatPart(shape=top),
        HatPart(shape=band, role="trim"),
        HatPart(shape=_cap_bill(0.36, 0.95, 0.16, 0.47), role="black"),
        HatPart(shape=badge, role="gold"),
    ]


def _beret() -> list[HatPart]:
    found = _turned(
        [
            (0.9, 0.6),
            (0.95, 0.5),
            (0.99, 0.52),
            (1.0, 0.6),
            (1.22, 0.76),
            (1.26, 0.86),
            (1.1, 0.98),
            (0.6, 1.08),
            (0.01, 1.1),
        ],
        tilt=False,
    )
    turn = turned(-8, 0, 13)
    return [
        HatPart(shape=_tilted(found, turn)),
        HatPart(
            shape=_tilted(_bare(tube(np.array([(0, 0.1, 1.08), (0.01, 0.1, 1.14), (0.03, 0.1, 1.2)]), 0.03)), turn)
        ),
    ]


def _santa() -> list[HatPart]:
    fur = merged([_fluffy(at, 0.2) for at in _ring(1.03, 0.52, _angles(22))])
    t = np.linspace(0, 1, 12)
    path = np.stack(
        [0.95 * np.clip(t - 0.35, 0, 1) ** 1.2 * 1.5, 0.12 + 0.15 * t, 0.5 + 1.15 * np.sin(t * 2.35)], axis=1
    )
    radii = 0.98 * (1 - t) ** 0.75 + 0.1
    lumps = [limb(path[n], path[n + 1], float(radii[n]), float(radii[n + 1]), 0.08) for n in range(11)]
    lumps.append(limb(point(0, 0.1, -1.0), point(0, 0.1, 0.3), 1.0, 0.98, 0.02, cut=True))
    return [
        HatPart(shape=moulded(lumps, 0.06)),
        HatPart(shape=fur, role="white"),
        HatPart(shape=_fluffy(path[-1] + point(0.1, 0, -0.12), 0.2), role="white"),
    ]


def _nurse() -> list[HatPart]:
    angle = np.linspace(-1.1, 1.1, 30)
    rise = 0.34 * np.cos(angle * 1.2)
    rows = np.stack(
        [
            _ring(1.0, 0.78, angle),
            _ring(1.03, 0.78, angle),
            _ring(1.1, 0.8 + rise, angle),
            _ring(1.06, 0.8 + rise, angle),
        ]
    )
    cross = [
        moulded(
            [
                limb(point(-0.1, -1.16, 0.98), point(0.1, -1.16, 0.98), 0.035, 0.035),
                limb(point(0, -1.16, 0.88), point(0, -1.16, 1.08), 0.035, 0.035),
            ],
            0.02,
        )
    ]
    return [HatPart(shape=outward(sheet(rows))), HatPart(shape=merged(cross), role="red")]


def _graduate() -> list[HatPart]:
    dome = _turned([*_inside(0.42, 1.0), (1.0, 0.42), *_dome(0.5, 1.15, 1.02, 3.0)])
    board = np.array([(-1, -1), (1, -1), (1, 1), (-1, 1)]) * 1.02
    t = np.linspace(0, 1, 8)
    edge = np.concatenate([board[n] + (board[(n + 1) % 4] - board[n]) * t[:-1, None] for n in range(4)])
    turn = np.array([[np.cos(0.4), -np.sin(0.4)], [np.sin(0.4), np.cos(0.4)]])
    edge = edge @ turn.T
    slab = [
        np.concatenate([edge * k + (0, 0.1), np.full((len(edge), 1), z)], axis=1)
        for k, z in ((0.001, 1.16), (1.0, 1.16), (1.01, 1.19), (1.0, 1.22), (0.001, 1.22))
    ]
    flat = _tilted(outward(sheet(np.stack(slab), closed=True)))
    cord = _tilted(
        tube(
            np.array([(0, 0.1, 1.24), (0.5, -0.2, 1.25), (0.95, -0.5, 1.22), (0.99, -0.52, 0.9), (0.99, -0.52, 0.6)]),
            0.03,
        )
    )
    return [
        HatPart(shape=merged([_bare(dome), _bare(flat)])),
        HatPart(shape=_bare(cord), role="gold"),
        HatPart(shape=_tilted(globe(point(0.99, -0.52, 0.55), 0.08, 8, (1, 1, 1.8))), role="gold"),
    ]


def _knight() -> list[HatPart]:
    grid = grid_around(np.array((-1.35, -1.5, -1.5)), np.array((1.35, 1.5, 1.6)), 0.05)
    shell = grid.stamped([limb(point(0, 0.02, -0.75), point(0, 0.08, 0.3), 0.98, 1.14, 0.2)])
    x, y, z = grid.mesh()
    hollow = shell + np.float32(0.08)
    window = np.maximum(np.maximum(np.abs(x) - 0.66, np.abs(z + 0.26) - 0.62), y + 0.0)
    bottom = -1.12 - z
    solid = np.maximum(carved(shell, np.asarray(hollow), 0.01), bottom)
    solid = carved(np.asarray(solid), np.asarray(window), 0.05).astype(np.float32)
    t = np.linspace(-0.9, 1.4, 26)
    crest = tube(np.stack([0 * t, 0.08 + 1.17 * np.sin(t), 0.3 + 1.17 * np.cos(t)], axis=1), 0.055, 8)
    plume = merged(
        [
            _fluffy(point(0, 0.1 + 0.75 * np.sin(a) + 0.2, 0.55 + 1.0 * np.cos(a) + 0.15), 0.22)
            for a in np.linspace(-0.2, 1.6, 7)
        ]
    )
    return [
        HatPart(shape=grid.skin(solid, 1), role="steel"),
        HatPart(shape=_bare(crest), role="steel"),
        HatPart(shape=plume, role="cloth"),
    ]


def _space() -> list[HatPart]:
    grid = grid_around(np.array((-1.75, -1.75, -1.6)), np.array((1.75, 1.8, 1.8)), 0.055)
    at = point(0, 0.06, 0.08)
    shell = grid.stamped([ball(at, 1.5, 0.02)])
    x, y, z = grid.mesh()
    window = (np.sqrt((x / 1.12) ** 2 + ((z + 0.02) / 1.0) ** 2) - 1) * 0.95
    solid = np.maximum(carved(shell, shell + np.float32(0.12), 0.01), -1.12 - z)
    solid = carved(np.asarray(solid), np.maximum(window, y - 0.1), 0.05).astype(np.float32)
    angle = _angles()
    rim = np.stack([1.12 * np.cos(angle), 0 * angle, -0.02 + np.sin(angle)], axis=1)
    rim[:, 1] = at[1] - np.sqrt(np.clip(1.5**2 - rim[:, 0] ** 2 - (rim[:, 2] - at[2]) ** 2, 0.05, None))
    pads = [globe(point(sign * 1.47, 0.12, 0.05), 0.3, 12, (0.36, 1, 1)) for sign in SIDES]
    return [
        HatPart(shape=grid.skin(solid, 1), role="white gloss"),
        HatPart(shape=hoop(rim, 0.065), role="gold"),
        HatPart(shape=merged(pads), role="steel"),
    ]


def _turban() -> list[HatPart]:
    bands = []
    for n in range(7):
        lift, lean = 0.46 + 0.11 * n, 0.16 * (-1) ** n
        angle = _angles(48)
        bands.append(
            hoop(
                _ring(1.03 - 0.03 * n - 0.01 * n * n, lift + lean * np.sin(angle) * 0.8 + 0.05 * np.cos(angle), angle),
                0.17,
                10,
            )
        )
    return [HatPart(shape=_tilted(merged([_bare(_turned(_dome(0.5, 1.3, 0.95), tilt=False)), *bands])))]


def _headscarf() -> list[HatPart]:
    grid = grid_around(np.array((-1.4, -1.3, -1.7)), np.array((1.4, 1.6, 1.5)), 0.055)
    shell = grid.stamped(
        [
            ball(point(0, 0.12, 0.2), 1.06, 0.1, flat=(0.95, 1.05, 0.98)),
            limb(point(0, 0.1, -0.5), point(0, 0.1, -1.2), 0.72, 0.8, 0.3),
        ]
    )
    x, y, z = grid.mesh()
    window = (np.sqrt((x / 0.74) ** 2 + ((z + 0.22) / 0.9) ** 2) - 1) * 0.8
    solid = np.maximum(carved(shell, shell + np.float32(0.09), 0.01), -1.5 - z)
    return [
        HatPart(shape=grid.skin(carved(np.asarray(solid), np.maximum(window, y + 0.05), 0.04).astype(np.float32), 2))
    ]


HATS: Mapping[str, Hat] = MappingProxyType(
    {
        "cap": Hat(make=_cap, colour="#2f5f8f", fabric="cotton"),
        "beanie": Hat(make=_beanie, colour="#a83f3a", trim="#e8e2d4", fabric="rib"),
        "hat": Hat(make=_fedora, colour="#6b5138"),
        "sun hat": Hat(make=_sun_hat, colour="#e3cf9f", trim="#8f3a3f", fabric="cotton"),
        "straw hat": Hat(make=_straw, colour="#dcc07a", trim="#5a3a26", fabric="cotton"),
        "cowboy hat": Hat(make=_cowboy, colour="#7a5230"),
        "wizard hat": Hat(make=_wizard, colour="#2f2f6b", trim="#c9a23f"),
        "top hat": Hat(make=_top_hat, colour="#1a1a1c", trim="#5a1f26"),
        "sou'wester": Hat(make=_sou_wester, colour="#e6b31e", trim="#c9981a", fabric="rubber"),
        "pirate hat": Hat(make=_tricorn, colour="#1e1c1e", trim="#c9a23f"),
        "chef hat": Hat(make=_toque, colour="#f2f0ea", fabric="cotton"),
        "crown": Hat(make=_crown, colour="#e0b040", hides_hair=False),
        "tiara": Hat(make=_tiara, colour="#e0b040", hides_hair=False),
        "hard hat": Hat(make=_hard_hat, colour="#f0b81e", fabric="rubber"),
        "fire helmet": Hat(make=_fire_helmet, colour="#a82a24", fabric="rubber"),
        "police cap": Hat(make=_peaked, colour="#22304a", trim="#15171c"),
        "captain's cap": Hat(make=_peaked, colour="#f0eee8", trim="#1d2430"),
        "beret": Hat(make=_beret, colour="#8f2a30", fabric="wool"),
        "santa hat": Hat(make=_santa, colour="#b8262a"),
        "nurse cap": Hat(make=_nurse, colour="#f2f2ee", hides_hair=False, fabric="cotton"),
        "graduation cap": Hat(make=_graduate, colour="#1d1f26"),
        "knight helmet": Hat(make=_knight, colour="#a82a2e"),
        "space helmet": Hat(make=_space, colour="#eceae4"),
        "turban": Hat(make=_turban, colour="#c2762f", fabric="cotton"),
        "headscarf": Hat(make=_headscarf, colour="#5a6f8f", fabric="silk"),
    }
)
