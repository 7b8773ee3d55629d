"""Stiff headgear: crowns, helmets and the caps of uniforms, in head units."""

import numpy as np

from studiolo.engines.maquette.makers.people.field import ball, carved, grid_around, limb, moulded
from studiolo.engines.maquette.makers.people.hat_shapes import (
    HatPart,
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
from studiolo.engines.maquette.makers.people.skeleton import SIDES, point, turned
from studiolo.engines.maquette.makers.people.surface import globe, hoop, merged, outward, sheet, tube


def crown() -> list[HatPart]:
    angle = angles(96)
    teeth = 0.28 * np.abs(((angle / (2 * np.pi) * 7) % 1) - 0.5) * 2
    rows = [
        ring(0.98, 0.5, angle),
        ring(1.02, 0.5, angle),
        ring(1.04, 0.72, angle),
        ring(1.1, 0.78 + teeth, angle),
        ring(1.075, 0.785 + teeth, angle),
        ring(0.99, 0.72, angle),
    ]
    rows.append(rows[0])
    band = tilted(outward(sheet(np.stack(rows), closed=True)))
    parts = [HatPart(shape=band, role="gold"), HatPart(shape=tilted(hoop(ring(1.03, 0.53), 0.04)), role="gold")]
    tips = [globe(ring(1.1, 1.08, np.array([(n + 0.0) / 7 * 2 * np.pi]))[0], 0.06, 8) for n in range(7)]
    gems = [globe(ring(1.045, 0.66, np.array([(n + 0.5) / 7 * 2 * np.pi]))[0], 0.07, 8) for n in range(7)]
    return [*parts, HatPart(shape=tilted(merged(tips)), role="gold"), HatPart(shape=tilted(merged(gems)), role="gem")]


def tiara() -> list[HatPart]:
    angle = np.linspace(-1.5, 1.5, 60)
    rise = 0.1 + 0.34 * np.exp(-((angle / 0.5) ** 2)) * (0.75 + 0.25 * np.cos(angle * 12))
    rows = np.stack(
        [
            ring(1.02, 0.72, angle),
            ring(1.05, 0.72, angle),
            ring(1.05, 0.74 + rise, angle),
            ring(1.02, 0.74 + rise, angle),
        ]
    )
    gems = [globe(ring(1.07, 0.86, np.array([a]))[0], 0.055, 8) for a in (-0.6, -0.3, 0.0, 0.3, 0.6)]
    return [HatPart(shape=outward(sheet(rows)), role="gold"), HatPart(shape=merged(gems), role="gem")]


def hard_hat() -> list[HatPart]:
    dome = turned_rings([*hollow(0.42, 1.04), (1.12, 0.42), (1.16, 0.45), (1.08, 0.5), *domed(0.52, 1.34, 1.07, 2.3)])
    t = np.linspace(-1.15, 1.25, 24)
    ridges = [tube(np.stack([np.full(24, x), 0.1 + 1.11 * np.sin(t) , 0.5 + 0.83 * np.cos(t)], axis=1), 0.055, 8) for x in (-0.2,
        0.0, 0.2)]  # fmt: skip
    return [
        HatPart(shape=bare(dome)),
        HatPart(shape=bare(bill(0.3, 1.0, 0.06, 0.47))),
        HatPart(shape=merged([bare(tilted(r)) for r in ridges])),
    ]


def fire_helmet() -> list[HatPart]:
    brim = brimmed(
        domed(0.52, 1.36, 1.04, 2.1), 0.34, lambda s, a: s * (-0.06 - 0.3 * np.clip(-np.cos(a), 0, 1) ** 2), band=0.1
    )
    t = np.linspace(-1.2, 1.2, 24)
    crest = tube(np.stack([0 * t, 0.1 + 1.08 * np.sin(t), 0.5 + 0.9 * np.cos(t)], axis=1), 0.08, 8)
    shield = globe(np.zeros(3), 0.26, 12, (0.8, 0.22, 1.0)).moved(turned(-12), 1.0, point(0, -1.02, 0.86))
    return [
        brim[0],
        HatPart(shape=brim[1].shape, role="gold"),
        HatPart(shape=tilted(bare(crest))),
        HatPart(shape=tilted(shield), role="gold"),
    ]


def peaked() -> list[HatPart]:
    tall = 0.1 * np.cos(angles())
    top = turned_rings(
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
    band = turned_rings([(0.93, 0.5), (0.97, 0.42), (1.01, 0.42), (1.03, 0.64), (0.98, 0.68)])
    badge = tilted(globe(point(0, -1.08, 0.74), 0.12, 10, (1, 0.4, 1.2)))
    return [
        HatPart(shape=top),
        HatPart(shape=band, role="trim"),
        HatPart(shape=bill(0.36, 0.95, 0.16, 0.47), role="black"),
        HatPart(shape=badge, role="gold"),
    ]


def knight() -> list[HatPart]:
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
            fluffy(point(0, 0.1 + 0.75 * np.sin(a) + 0.2, 0.55 + 1.0 * np.cos(a) + 0.15), 0.22)
            for a in np.linspace(-0.2, 1.6, 7)
        ]
    )
    return [
        HatPart(shape=grid.skin(solid, 1), role="steel"),
        HatPart(shape=bare(crest), role="steel"),
        HatPart(shape=plume, role="cloth"),
    ]


def space() -> list[HatPart]:
    grid = grid_around(np.array((-1.75, -1.75, -1.6)), np.array((1.75, 1.8, 1.8)), 0.055)
    at = point(0, 0.06, 0.08)
    shell = grid.stamped([ball(at, 1.5, 0.02)])
    x, y, z = grid.mesh()
    window = (np.sqrt((x / 1.12) ** 2 + ((z + 0.02) / 1.0) ** 2) - 1) * 0.95
    solid = np.maximum(carved(shell, shell + np.float32(0.12), 0.01), -1.12 - z)
    solid = carved(np.asarray(solid), np.maximum(window, y - 0.1), 0.05).astype(np.float32)
    angle = angles()
    rim = np.stack([1.12 * np.cos(angle), 0 * angle, -0.02 + np.sin(angle)], axis=1)
    rim[:, 1] = at[1] - np.sqrt(np.clip(1.5**2 - rim[:, 0] ** 2 - (rim[:, 2] - at[2]) ** 2, 0.05, None))
    pads = [globe(point(sign * 1.47, 0.12, 0.05), 0.3, 12, (0.36, 1, 1)) for sign in SIDES]
    return [
        HatPart(shape=grid.skin(solid, 1), role="white gloss"),
        HatPart(shape=hoop(rim, 0.065), role="gold"),
        HatPart(shape=merged(pads), role="steel"),
    ]


def graduate() -> list[HatPart]:
    dome = turned_rings([*hollow(0.42, 1.0), (1.0, 0.42), *domed(0.5, 1.15, 1.02, 3.0)])
    board = np.array([(-1, -1), (1, -1), (1, 1), (-1, 1)]) * 1.02
    t = np.linspace(0, 1, 8)
    edge = np.concatenate([board[n] + (board[(n + 1) % 4] - board[n]) * t[:-1, None] for n in range(4)])
    turn = np.array([[np.cos(0.4), -np.sin(0.4)], [np.sin(0.4), np.cos(0.4)]])
    edge = edge @ turn.T
    slab = [
        np.concatenate([edge * k + (0, 0.1), np.full((len(edge), 1), z)], axis=1)
        for k, z in ((0.001, 1.16), (1.0, 1.16), (1.01, 1.19), (1.0, 1.22), (0.001, 1.22))
    ]
    flat = tilted(outward(sheet(np.stack(slab), closed=True)))
    cord = tilted(
        tube(
            np.array([(0, 0.1, 1.24), (0.5, -0.2, 1.25), (0.95, -0.5, 1.22), (0.99, -0.52, 0.9), (0.99, -0.52, 0.6)]),
            0.03,
        )
    )
    return [
        HatPart(shape=merged([bare(dome), bare(flat)])),
        HatPart(shape=bare(cord), role="gold"),
        HatPart(shape=tilted(globe(point(0.99, -0.52, 0.55), 0.08, 8, (1, 1, 1.8))), role="gold"),
    ]


def nurse() -> list[HatPart]:
    angle = np.linspace(-1.1, 1.1, 30)
    rise = 0.34 * np.cos(angle * 1.2)
    rows = np.stack(
        [
            ring(1.0, 0.78, angle),
            ring(1.03, 0.78, angle),
            ring(1.1, 0.8 + rise, angle),
            ring(1.06, 0.8 + rise, angle),
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
