"""Glasses, masks, backpacks and the like. Those of the face are in head units, the others in metres."""

import numpy as np

from studiolo.engines.maquette.makers.people.face import Face
from studiolo.engines.maquette.makers.people.field import ball, limb, moulded
from studiolo.engines.maquette.makers.people.panels import Front
from studiolo.engines.maquette.makers.people.skeleton import SIDES, Skeleton, point
from studiolo.engines.maquette.makers.people.surface import Surface, hoop, merged, outward, sheet, tube
from studiolo.engines.maquette.makers.turning import curve
from studiolo.engines.maquette.model import Numbers


def glasses(face: Face) -> tuple[Surface, Surface]:
    """Frames, and lenses as thin bulging discs."""
    frames, lenses = [], []
    for sign in SIDES:
        eye = face.eye_at(sign)
        radius = face.eye * 1.28
        angle = np.linspace(0, 2 * np.pi, 40, endpoint=False)
        rim = _rim(eye, sign, radius, angle)
        frames.append(hoop(rim, 0.03, 8))
        rings = [eye * (1.03, 0, 1) + (rim - eye * (1.03, 0, 1)) * np.array((k, 1, k)) for k in (0.02, 0.5, 0.98)]
        rows = np.stack([ring - point(0, 0.02, 0) * (1 - n / 2) for n, ring in enumerate(rings)])
        lenses.append(sheet(rows, closed=True))
        hinge = _rim(eye, sign, radius, np.array([0.35 if sign > 0 else np.pi - 0.35]))[0]
        ear = point(sign * (face.width + 0.03), 0.02, 0.12)
        frames.append(tube(curve(np.array([hinge, (sign * (face.width - 0.0), -0.5, 0.11), ear, ear + point(0, 0.13, -0.13)]),
            14), 0.024, 8))  # fmt: skip
    inner = [
        _rim(face.eye_at(sign), sign, face.eye * 1.28, np.array([np.pi - 0.5 if sign > 0 else 0.5]))[0]
        for sign in SIDES
    ]
    top = (inner[0] + inner[1]) / 2 + point(0, -0.04, 0.035)
    frames.append(tube(curve(np.array([inner[0], top, inner[1]]), 9), 0.026, 8))
    return merged(frames), merged(lenses)


def _rim(eye: Numbers, sign: float, radius: float, angle: Numbers) -> Numbers:
    x = eye[0] * 1.03 + radius * np.cos(angle)
    outer = np.clip(np.cos(angle) * sign, 0, 1)
    return np.stack([x, -0.985 + 0.13 * outer**1.5, eye[2] - 0.03 + radius * 0.92 * np.sin(angle)], axis=1)


def goggles(face: Face) -> tuple[Surface, Surface]:
    """A diver's mask: its frame with strap, and its glass."""
    t = np.linspace(0, 2 * np.pi, 64, endpoint=False)
    wide, high = 0.66, 0.4
    x = wide * np.sign(np.cos(t)) * np.abs(np.cos(t)) ** 0.6
    z = 0.0 + high * np.sign(np.sin(t)) * np.abs(np.sin(t)) ** 0.6
    y = -1.02 + 0.55 * np.clip(np.abs(x) - 0.2, 0, 1) ** 1.6
    rim = np.stack([x, y, z], axis=1)
    strap = np.stack([(face.width + 0.06) * np.sin(t), 0.1 - 1.0 * np.cos(t), 0.02 + 0.05 * np.sin(t)], axis=1)
    strap = strap[strap[:, 1] > -0.6]
    order = np.argsort(np.arctan2(strap[:, 0], strap[:, 1]))
    glass = sheet(np.stack([rim * (0.01, 1, 0.01) + (0, -0.02, 0), rim]), closed=True)
    return merged([hoop(rim, 0.075, 8), tube(strap[order], 0.05, 8)]), glass


def clown_nose(tip: Numbers) -> Surface:
    from studiolo.engines.maquette.makers.people.surface import globe

    return globe(tip + point(0, -0.05, 0.0), 0.2, 14)


def eye_patch(face: Face) -> Surface:
    eye = face.eye_at(-1.0)
    patch = moulded([ball(eye + point(0, -0.03, 0), face.eye * 1.22, 0.02, flat=(1.0, 0.98, 0.92))], 0.03)
    t = np.linspace(0, 2 * np.pi, 40, endpoint=False)
    band = np.stack([(face.width + 0.02) * np.sin(t), 0.1 - 1.0 * np.cos(t), 0.16 + 0.24 * np.sin(t)], axis=1)
    return merged([patch, hoop(band, 0.022, 6)])


def stethoscope(body: Skeleton, ease: float) -> Surface:
    u = body.build.u
    line = [
        body.chest(0.062, -0.09 - ease / u, -0.21), body.chest(0.068, -0.105 - ease / u, -0.1), body.chest(0.062, -0.03, 0.02),
        body.chest(0.0, 0.075 + ease / u, 0.035), body.chest(-0.062, -0.03, 0.02), body.chest(-0.066, -0.105 - ease / u, -0.1),
        body.chest(-0.04, -0.12 - ease / u, -0.2), body.chest(-0.03, -0.125 - ease / u, -0.26),
    ]  # fmt: skip
    disc = ball(body.chest(-0.03, -0.13 - ease / u, -0.275), 0.022 * u, flat=(1, 0.4, 1), frame=body.turn_chest.T)
    return merged([tube(curve(np.array(line), 50), 0.0065 * u, 8), moulded([disc], 0.004)])


def backpack(body: Skeleton, ease: float) -> tuple[Surface, Surface]:
    """The bag, and its straps."""
    u = body.build.u
    e = ease / u
    size = 0.85 if body.build.grown else 1.0
    lumps = [
        limb(
            body.chest(-0.07 * size, 0.17 + e, -0.1),
            body.chest(0.07 * size, 0.17 + e, -0.1),
            0.075 * u,
            0.075 * u,
            0.05 * u,
        ),
        limb(
            body.chest(-0.075 * size, 0.175 + e, -0.3),
            body.chest(0.075 * size, 0.175 + e, -0.3),
            0.085 * u,
            0.085 * u,
            0.08 * u,
        ),
        limb(body.chest(0, 0.175 + e, -0.1), body.chest(0, 0.175 + e, -0.3), 0.095 * u, 0.095 * u, 0.06 * u),
        limb(body.chest(-0.04, 0.24 + e, -0.28), body.chest(0.04, 0.24 + e, -0.28), 0.055 * u, 0.055 * u, 0.02 * u),
    ]
    straps = []
    for sign in SIDES:
        x = sign * 0.085
        line = [body.chest(x * 0.8, 0.1 + e, -0.02), body.chest(x, 0.03, 0.035 + e), body.chest(x, -0.085 - e, -0.06),
                body.chest(x * 1.1, -0.11 - e, -0.17), body.chest(x * 1.45, -0.03 - e, -0.29),
                body.chest(x * 1.2, 0.1 + e, -0.33)]  # fmt: skip
        straps.append(tube(curve(np.array(line), 26), 0.015 * u, 8))
    return moulded(lumps, 0.012 * u), merged(straps)


def air_tank(body: Skeleton) -> Surface:
    u = body.build.u
    return moulded([limb(body.chest(0, 0.2, -0.08), body.chest(0, 0.2, -0.42), 0.08 * u, 0.08 * u, 0.01), limb(body.chest(0, 0.2,
        0.0), body.chest(0, 0.2, 0.03), 0.025 * u, 0.02 * u, 0.01)], 0.011 * u)  # fmt: skip


def life_pack(body: Skeleton) -> Surface:
    """The box an astronaut carries behind."""
    u = body.build.u
    lumps = [
        limb(body.chest(sign * 0.09, 0.24, -0.02), body.chest(sign * 0.09, 0.24, -0.4), 0.075 * u, 0.075 * u, 0.05)
        for sign in SIDES
    ]
    lumps.append(limb(body.chest(0, 0.24, -0.02), body.chest(0, 0.24, -0.4), 0.09 * u, 0.09 * u, 0.05))
    return moulded(lumps, 0.014 * u)


def tutu_layers(body: Skeleton) -> Surface:
    """Stiff tulle standing out from the hips in rings."""
    u = body.build.u
    found = []
    for layer in range(4):
        angle = np.linspace(0, 2 * np.pi, 96, endpoint=False)
        rows = []
        for s in np.linspace(0, 1, 7):
            radius = (0.11 + (0.27 - 0.02 * layer) * s) * u
            wave = 0.014 * u * s * np.sin(angle * (14 + layer) + layer)
            z = 0.02 - 0.012 * layer - (0.035 + 0.018 * layer) * s**1.4
            rows.append(
                body.pelvis + np.stack([radius * np.cos(angle), radius * np.sin(angle) * 0.95, z * u + wave], axis=1)
            )
        found.append(outward(sheet(np.stack(rows), closed=True)))
    return merged(found)


def tie_blade(body: Skeleton, knot: Numbers, front: Front) -> Surface:
    """The long part of a tie, from its knot down the shirt or under the jacket."""
    u = body.build.u
    start = float((knot - front.origin) @ front.turn[2]) / u - 0.012
    z = np.linspace(start, start - 0.3, 22)
    at, out, _ = front.met(np.zeros(22), np.minimum(z, -0.03))
    line = at + out * 0.006 * u
    line[0] = knot - front.turn[2] * 0.012 * u
    lean = line - front.origin
    line[1:4] = front.origin + lean[1:4] - np.outer(np.array((0.5, 0.25, 0.1)), front.turn[1]) * 0.01 * u
    wide = np.interp(np.linspace(0, 1, 22), (0, 0.85, 0.9, 1), (0.011, 0.031, 0.031, 0.002)) * u
    from studiolo.engines.maquette.makers.people.surface import tubes

    return tubes(line[None], wide[None], 10, flat=np.broadcast_to(-front.turn[1], line.shape)[None], thin=0.14)
