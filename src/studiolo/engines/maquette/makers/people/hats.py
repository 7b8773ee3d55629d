"""What is worn on heads, in head units: each hat is one or more surfaces with the name of what they are made of."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

import numpy as np

from studiolo.engines.maquette.makers.people.field import ball, carved, grid_around, limb, moulded
from studiolo.engines.maquette.makers.people.hat_shapes import (
    HatPart,
    Row,
    angles,
    bare,
    bill,
    brimmed,
    domed,
    fluffy,
    hollow,
    ring,
    tilted,
    turned_rings,
)
from studiolo.engines.maquette.makers.people.helmets import (
    crown,
    fire_helmet,
    graduate,
    hard_hat,
    knight,
    nurse,
    peaked,
    space,
    tiara,
)
from studiolo.engines.maquette.makers.people.skeleton import point, turned
from studiolo.engines.maquette.makers.people.surface import globe, hoop, merged, tube


@dataclass(frozen=True, kw_only=True, slots=True)
class Hat:
    make: Callable[[], list[HatPart]]
    colour: str
    trim: str = "#2a2522"
    fabric: str = "felt"
    hides_hair: bool = True


def _cap() -> list[HatPart]:
    dome = turned_rings([*hollow(0.4, 1.0), (1.0, 0.4), *domed(0.45, 1.3, 1.02)])
    return [
        HatPart(shape=merged([bare(dome), bare(bill())])),
        HatPart(shape=tilted(globe(point(0, 0.1, 1.3), 0.07, 8, (1, 1, 0.5)))),
    ]


def _beanie() -> list[HatPart]:
    dome = turned_rings([*hollow(0.36, 1.04), (1.05, 0.38), *domed(0.5, 1.42, 1.06, 2.0)])
    roll = turned_rings([(1.02, 0.36), (1.13, 0.34), (1.17, 0.48), (1.15, 0.64), (1.05, 0.68), (1.0, 0.5)])
    return [HatPart(shape=merged([dome, roll])), HatPart(shape=fluffy(point(0, 0.02, 1.55), 0.24), role="trim")]


def _fedora() -> list[HatPart]:
    pinch = 0.12 * np.cos(angles() * 2)
    crown: list[Row] = [
        (1.0, 0.55),
        (0.98, 0.85),
        (0.92, 1.12 + pinch * 0.4),
        (0.74, 1.24 + pinch),
        (0.4, 1.14 + pinch * 0.3),
        (0.01, 1.1),
    ]
    return brimmed(crown, 0.5, lambda s, a: s * (0.1 * np.sin(a) ** 2 - 0.06 * np.cos(a)))


def _sun_hat() -> list[HatPart]:
    return brimmed(domed(0.55, 1.26, 1.0, 2.4), 0.85, lambda s, a: s * (-0.14 + 0.04 * np.sin(3 * a)), band=0.2)


def _cowboy() -> list[HatPart]:
    pinch = 0.16 * np.cos(angles() * 2)
    crown: list[Row] = [
        (1.0, 0.55),
        (0.96, 0.95),
        (0.9, 1.25 + pinch * 0.5),
        (0.72, 1.38 + pinch),
        (0.36, 1.25 + pinch * 0.4),
        (0.01, 1.2),
    ]
    return brimmed(crown, 0.78, lambda s, a: s**1.6 * (0.46 * np.abs(np.sin(a)) ** 1.6 - 0.12 * np.abs(np.cos(a))))


def _wizard() -> list[HatPart]:
    crown: list[Row] = [((1 - s) ** 0.85 + 0.01, 0.55 + 1.9 * s + 0.03 * np.sin(9 * s)) for s in np.linspace(0, 1, 12)]
    return brimmed(crown, 0.8, lambda s, a: s * (-0.08 + 0.07 * np.sin(2 * a + 0.6)), band=0.22)


def _straw() -> list[HatPart]:
    crown: list[Row] = [(1.0, 0.5), (0.96, 0.95), (0.9, 1.06), (0.7, 1.1), (0.01, 1.1)]
    return brimmed(crown, 0.62, lambda s, a: -0.05 * s + 0.02 * np.sin(2 * a) * s)


def _top_hat() -> list[HatPart]:
    crown: list[Row] = [(1.0, 0.5), (0.95, 0.9), (1.0, 1.5), (1.02, 1.62), (0.98, 1.66), (0.01, 1.66)]
    return brimmed(crown, 0.36, lambda s, a: s * 0.1 * np.sin(a) ** 2, band=0.22)


def _sou_wester() -> list[HatPart]:
    return brimmed(domed(0.55, 1.3, 1.0, 2.1), 0.5, lambda s, a: -0.2 * s - 0.22 * s * np.clip(-np.cos(a), 0,
        1) + 0.1 * s * np.clip(np.cos(a), 0, 1))  # fmt: skip


def _tricorn() -> list[HatPart]:
    return brimmed(
        domed(0.55, 1.15, 1.0, 2.6), 0.55, lambda s, a: s * (0.42 - 0.38 * np.abs(np.cos(1.5 * a)) ** 3), band=0.12
    )


def _toque() -> list[HatPart]:
    band = turned_rings([(0.94, 0.5), (0.965, 0.42), (1.0, 0.42), (1.02, 0.6), (1.0, 1.08), (0.9, 1.1)])
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
    return [HatPart(shape=bare(band)), HatPart(shape=tilted(puff))]


def _beret() -> list[HatPart]:
    found = turned_rings(
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
        HatPart(shape=tilted(found, turn)),
        HatPart(shape=tilted(bare(tube(np.array([(0, 0.1, 1.08), (0.01, 0.1, 1.14), (0.03, 0.1, 1.2)]), 0.03)), turn)),
    ]


def _santa() -> list[HatPart]:
    fur = merged([fluffy(at, 0.2) for at in ring(1.03, 0.52, angles(22))])
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
        HatPart(shape=fluffy(path[-1] + point(0.1, 0, -0.12), 0.2), role="white"),
    ]


def _turban() -> list[HatPart]:
    bands = []
    for n in range(7):
        lift, lean = 0.46 + 0.11 * n, 0.16 * (-1) ** n
        angle = angles(48)
        bands.append(
            hoop(
                ring(1.03 - 0.03 * n - 0.01 * n * n, lift + lean * np.sin(angle) * 0.8 + 0.05 * np.cos(angle), angle),
                0.17,
                10,
            )
        )
    return [HatPart(shape=tilted(merged([bare(turned_rings(domed(0.5, 1.3, 0.95), tilt=False)), *bands])))]


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
        "crown": Hat(make=crown, colour="#e0b040", hides_hair=False),
        "tiara": Hat(make=tiara, colour="#e0b040", hides_hair=False),
        "hard hat": Hat(make=hard_hat, colour="#f0b81e", fabric="rubber"),
        "fire helmet": Hat(make=fire_helmet, colour="#a82a24", fabric="rubber"),
        "police cap": Hat(make=peaked, colour="#22304a", trim="#15171c"),
        "captain's cap": Hat(make=peaked, colour="#f0eee8", trim="#1d2430"),
        "beret": Hat(make=_beret, colour="#8f2a30", fabric="wool"),
        "santa hat": Hat(make=_santa, colour="#b8262a"),
        "nurse cap": Hat(make=nurse, colour="#f2f2ee", hides_hair=False, fabric="cotton"),
        "graduation cap": Hat(make=graduate, colour="#1d1f26"),
        "knight helmet": Hat(make=knight, colour="#a82a2e"),
        "space helmet": Hat(make=space, colour="#eceae4"),
        "turban": Hat(make=_turban, colour="#c2762f", fabric="cotton"),
        "headscarf": Hat(make=_headscarf, colour="#5a6f8f", fabric="silk"),
    }
)
