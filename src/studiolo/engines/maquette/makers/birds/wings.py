"""Wings spread or folded, tails and trains."""

from collections.abc import Callable

import numpy as np
from scipy.ndimage import gaussian_filter, map_coordinates

from studiolo.engines.maquette.makers.birds.bird import Bird
from studiolo.engines.maquette.makers.birds.stance import Stance
from studiolo.engines.maquette.makers.birds.vanes import Quill, feathers, shades
from studiolo.engines.maquette.makers.creatures.clay import Clay
from studiolo.engines.maquette.makers.quadrupeds.skeleton import turn_of
from studiolo.engines.maquette.model import Colour, Mesh, Numbers

Dye = Callable[[Colour], Colour]


def wing_hues(bird: Bird, base: Colour, dye: Dye) -> dict[str, Numbers]:
    wing = bird.wing

    def hue(colour: Colour | None, shade: float) -> Numbers:
        return np.asarray(dye(colour)) if colour is not None else np.asarray(base) * shade

    hues = {
        "shoulder": hue(wing.shoulder, 1.0), "coverts": hue(wing.coverts or wing.shoulder, 0.92),
        "secondaries": hue(wing.secondaries or wing.coverts, 0.8), "primaries": hue(wing.primaries, 0.6),
    }  # fmt: skip
    if wing.tips is not None:
        hues["tips"] = hue(wing.tips, 1.0)
    if wing.bar is not None:
        hues["bar"] = hue(wing.bar, 1.0)
    return hues


def spread_bones(
    bird: Bird, stance: Stance, side: float, lift_deg: float
) -> tuple[Numbers, Callable[[Numbers], Numbers]]:
    """The arm as points, and the bending of the wing's plane (out, back, height) onto it."""
    wing = bird.wing
    root = stance.body(0.2, side * 0.36 * bird.width, 0.2 * bird.depth)
    rise = np.tan(np.radians(lift_deg))
    axes = stance.frame @ turn_of(roll_deg=0.0)

    def bending(points: Numbers) -> Numbers:
        out, back, height = points[:, 0], points[:, 1], points[:, 2]
        share = out / wing.length
        z = out * rise - 0.34 * wing.length * share**2 * max(rise, 0.12) - 0.16 * back**2 / wing.chord + height
        local = np.stack([-back, side * out, z], axis=1)
        return np.asarray(local @ axes.T + root)

    arm = np.array(
        [(0, 0.0, 0), (0.22, 0.06, 0), (0.48, -0.06, 0), (0.62, -0.02, 0)]
    ) * np.array((wing.length, wing.length, 1))  # fmt: skip
    return bending(arm), bending


def spread_feathers(
    bird: Bird,
    hues: dict[str, Numbers],
    bending: Callable[[Numbers], Numbers],
    side: float,
    random: np.random.Generator,
) -> list[Mesh]:
    """Primaries that fan from the hand, secondaries along the arm, and two rows of coverts over them."""
    wing, long, chord = bird.wing, bird.wing.length, bird.wing.chord
    tips = hues.get("tips")
    quills = []
    for k in range(10):  # from the outermost in
        share = k / 9
        root = np.array((np.interp(share, (0, 1), (0.62, 0.5)), np.interp(share, (0, 1), (-0.02, -0.05)))) * long
        angle = np.radians(np.interp(share, (0, 0.5, 1), (2 + 10 * wing.pointed, 34, 80)))
        length = long * np.interp(share, (0, 0.25, 1), (0.38 + 0.06 * wing.pointed, 0.41, 0.26 + 0.5 * chord / 1.8))
        width = long * 0.115 * (1 - 0.42 * wing.slots)
        colours = shades(hues["primaries"], tips, bird.tail.tip_from, random, barred=wing.barred)
        quills.append(Quill(root=root, angle=float(angle), length=float(length), width=width,
                            bend=0.18, height=-0.004 - 0.003 * k, colours=colours,
                                point=0.35 + 0.3 * wing.pointed))  # fmt: skip
    for k in range(13):
        share = k / 12
        root = (
            np.array(
                (np.interp(share, (0, 0.5, 1), (0.49, 0.24, 0.0)), np.interp(share, (0, 0.5, 1), (-0.04, 0.05, 0.02)))
            )
            * long
        )
        angle = np.radians(np.interp(share, (0, 1), (82, 100)))
        colours = shades(hues["secondaries"], hues.get("bar"), 0.84, random, barred=wing.barred)
        quills.append(Quill(root=root, angle=float(angle), length=chord * (0.92 + 0.06 * np.sin(share * 3)),
                            width=long * 0.085, bend=0.05, height=-0.036 - 0.002 * k, colours=colours))  # fmt: skip
    for row, (reach, name, count) in enumerate(((0.52, "coverts", 20), (0.34, "coverts", 22), (0.2, "shoulder", 24))):
        for k in range(count):
            share = k / (count - 1)
            root = np.array((0.66 * share, np.interp(share, (0, 0.36, 0.74, 1), (0.0, 0.045, -0.065, -0.03)))) * long
            angle = np.radians(np.interp(share, (0, 0.7, 1), (98, 80, 22)))
            colours = shades(hues[name], None, 1, random, barred=wing.barred * 0.5)
            length = chord * reach * np.interp(share, (0, 0.8, 1), (1, 0.9, 0.6))
            quills.append(Quill(root=root, angle=float(angle), length=length, width=long * 0.075 * (1 - 0.16 * row),
                                bend=0.05, height=0.004 + 0.008 * row, colours=colours))  # fmt: skip
    return [feathers(quills, bending, -side)]


def folded_feathers(
    bird: Bird, stance: Stance, clay: Clay, hues: dict[str, Numbers], side: float, random: np.random.Generator
) -> list[Mesh]:
    """The wing closed on the flank: rows of coverts, then the long feathers that reach over the rump."""
    wing = bird.wing
    bending = _flank(bird, stance, clay, side)
    long = wing.folded
    tips = hues.get("tips")
    quills = []
    for k in range(9):  # primaries, the lowest first
        share = k / 8
        root = np.array((0.36 + 0.03 * k / 8, -0.1 + 0.05 * share)) * long
        colours = shades(hues["primaries"], tips, 0.72, random, barred=wing.barred)
        quills.append(Quill(root=root, angle=float(np.radians(6 - 5 * share)), length=long * (0.66 - 0.16 * share),
                            width=0.095 * long, bend=0.04, height=0.008 + 0.0018 * k, colours=colours,
                                point=0.5))  # fmt: skip
    for k in range(11):
        share = k / 10
        root = np.array((0.34 + 0.02 * share, -0.15 + 0.33 * share)) * long
        colours = shades(hues["secondaries"], hues.get("bar"), 0.8, random, barred=wing.barred)
        quills.append(Quill(root=root, angle=float(np.radians(5 - 13 * share)),
            length=long * (0.4 + 0.06 * np.sin(share * 3)),
                            width=0.1 * long, bend=0.02, height=0.024 + 0.0018 * k, colours=colours))  # fmt: skip
    rows = ((0.24, 0.2, "coverts", 9, 0.036), (0.13, 0.17, "coverts", 9, 0.043), (0.04, 0.15, "shoulder", 9, 0.049),
            (-0.04, 0.12, "shoulder", 7, 0.054))  # fmt: skip
    for at, length, name, count, height in rows:
        for k in range(count):
            share = k / (count - 1)
            root = np.array((at + 0.05 * np.sin(share * np.pi), -0.15 + 0.34 * share)) * long
            colours = shades(hues[name], hues.get("bar") if name == "coverts" and at > 0.2 else None, 0.85, random,
                             barred=wing.barred * 0.6)  # fmt: skip
            quills.append(Quill(root=root, angle=float(np.radians(8 - 18 * share + random.normal(0, 2))),
                length=length * long,
                                width=0.085 * long, bend=0.0, height=height * 0.9 + 0.001 * k, colours=colours,
                                    point=0.1))  # fmt: skip
    return [feathers(quills, bending, -side)]


def _flank(bird: Bird, stance: Stance, clay: Clay, side: float) -> Callable[[Numbers], Numbers]:
    """From the folded wing's plane (back from the shoulder, up) to the body's side, height outwards."""
    back, up = np.linspace(-0.15, 1.3, 30), np.linspace(-0.36, 0.36, 16)
    grid = np.stack(np.meshgrid(back, up, indexing="ij"), axis=-1)
    away = np.full(grid.shape[:2], 1.0)
    for _ in range(16):
        places = np.stack([0.3 - grid[..., 0], side * away, 0.03 + grid[..., 1]], axis=-1).reshape(-1, 3)
        step = clay.distance(places @ stance.frame.T).reshape(away.shape)
        away = np.maximum(away - 0.85 * np.clip(step, -0.1, 0.2), 0.0)
    least = np.interp(back, (0, 0.7, 1.0, 1.3), (0.16, 0.1, 0.05, 0.02))[:, None] * bird.width / 0.42
    away = gaussian_filter(np.maximum(away, least), 1.0)

    def bending(points: Numbers) -> Numbers:
        at = np.stack([(points[:, 0] + 0.15) / 1.45 * 29, (points[:, 1] + 0.36) / 0.72 * 15])
        out = map_coordinates(away, at, order=1, mode="nearest") + points[:, 2]
        local = np.stack([0.3 - points[:, 0], side * out, 0.03 + points[:, 1]], axis=1)
        return np.asarray(local @ stance.frame.T)

    return bending


def _tail_lift(bird: Bird, stance: Stance, root_z: float) -> float:
    """How far the tail is lifted from the body's axis, in degrees: at least until its tip clears the ground."""
    if stance.kind == "flying" or not stance.legs:
        return bird.tail.lift_deg
    drop = max(root_z - float(min(leg[-1][2] for leg in stance.legs)), 0.0)
    steepest = np.degrees(np.arcsin(np.clip(drop / bird.tail.length, 0.03, 1.0)))
    axis = np.degrees(np.arcsin(np.clip(stance.frame[2, 0], -1, 1)))
    return float(max(bird.tail.lift_deg, axis - steepest))


def tail_feathers(bird: Bird, stance: Stance, base: Colour, dye: Dye, random: np.random.Generator) -> list[Mesh]:
    tail = bird.tail
    root = stance.body(-0.46, 0, 0.05)
    axes = stance.frame @ turn_of(-_tail_lift(bird, stance, float(root[2])))
    fan = np.radians(tail.fan_deg * (2.6 if stance.kind == "flying" else 1.0))
    hue = np.asarray(dye(tail.colour)) if tail.colour is not None else np.asarray(base) * 0.7
    tip = np.asarray(dye(tail.tip)) if tail.tip is not None else None

    def bending(points: Numbers) -> Numbers:
        out = points[:, 1]
        local = np.stack([-points[:, 0], out, points[:, 2] - 0.6 * out**2 - 0.05 * points[:, 0] ** 2], axis=1)
        return np.asarray(local @ axes.T + root)

    quills = []
    order = sorted(range(tail.count), key=lambda k: -abs(k - (tail.count - 1) / 2))
    for level, k in enumerate(order):  # the middle pair lies on top
        share = k / (tail.count - 1) * 2 - 1
        length = tail.length * (1 + tail.fork * abs(share) ** 1.4)
        colours = shades(hue, tip, tail.tip_from, random, barred=tail.barred)
        quills.append(Quill(root=np.array((0.0, share * 0.035)), angle=share * float(fan), length=length,
            width=tail.width,
                            bend=0.06 * share, height=0.0022 * level, colours=colours, point=0.15))  # fmt: skip
    # tail coverts, so that the tail grows out of the body
    for k in range(9):
        share = k / 8 * 2 - 1
        quills.append(Quill(root=np.array((-0.13, share * 0.05)), angle=share * 0.25, length=0.3, width=0.09, bend=0.0,
                            height=0.028, colours=shades(np.asarray(base) * 0.9, None, 1, random)))  # fmt: skip
    return [feathers(quills, bending)]
