"""How a bird holds itself: the frame of its body, its neck, head, hips and feet in a pose."""

from dataclasses import dataclass, replace

import numpy as np

from studiolo.engines.maquette.makers.birds.bird import Bird
from studiolo.engines.maquette.makers.creatures.clay import curve
from studiolo.engines.maquette.makers.quadrupeds.skeleton import turn_of
from studiolo.engines.maquette.model import Numbers

FLYING = frozenset("flying soaring hovering floating gliding jumping falling diving".split())
SITTING = frozenset("sitting lying resting nesting".split())
SLEEPING = frozenset("sleeping napping dozing".split())
EATING = frozenset("eating drinking grazing pecking feeding".split())
WALKING = frozenset("walking running strolling chasing dancing playing".split())
SWIMMING = frozenset(("swimming",))


def kind_of(bird: Bird, word: str) -> str:
    """Which of flying, sitting, sleeping, eating, walking, swimming, standing a word asks for."""
    word = bird.poses.get(word, word) or bird.pose
    groups = (("flying", FLYING), ("sitting", SITTING), ("sleeping", SLEEPING), ("eating", EATING), ("walking",
        WALKING),
              ("swimming", SWIMMING))  # fmt: skip
    named = next((name for name, words in groups if word in words), "")
    return named or bird.poses.get(bird.pose, bird.pose)


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Stance:
    """frame: the body's axes. neck: its way. head: its centre; gaze: its axes. hips, heels, feet: right then left; none
    where the legs are hidden. stride: how each foot is turned."""

    kind: str
    frame: Numbers
    neck: Numbers
    head: Numbers
    gaze: Numbers
    legs: tuple[Numbers, ...]
    asleep: bool = False

    def body(self, forward: float, left: float, up: float) -> Numbers:
        return np.asarray(self.frame @ np.array((forward, left, up)))


def stance_of(bird: Bird, kind: str, random: np.random.Generator) -> Stance:
    pitch = bird.pitch_deg
    bank = 0.0
    if kind == "flying":
        pitch, bank = 10.0, float(random.uniform(10, 24))
    elif kind == "swimming":
        pitch = 2.0
    elif kind == "sitting":
        pitch = 0.55 * pitch
    elif kind == "eating":
        pitch = pitch * 0.3 - 12
    frame = turn_of(pitch + float(random.uniform(-3, 3)), 0.0, bank)
    stance = Stance(kind=kind, frame=frame, neck=np.zeros((0, 3)), head=np.zeros(3), gaze=np.eye(3), legs=())
    neck = _neck(bird, stance, kind)
    yaw, roll = float(random.uniform(-14, 10)), float(random.uniform(-4, 4))
    nod = bird.head_deg
    if kind == "flying":
        yaw, nod = 0.2 * yaw, 0.0
    elif kind == "eating":
        nod = -58.0
    elif kind == "sleeping":
        yaw, nod = yaw * 0.5, nod - 16.0
    gaze = turn_of(nod, yaw - 6, roll)
    head = neck[-1]
    stance = replace(stance, neck=neck, head=head, gaze=gaze, asleep=kind == "sleeping")
    return replace(stance, legs=_legs(bird, stance, kind))


def _neck(bird: Bird, stance: Stance, kind: str) -> Numbers:
    """From the breast to the head's centre, in steps."""
    root = stance.body(0.24, 0, 0.06)
    if not bird.neck:
        ahead, up = bird.head_at
        offset = np.array((ahead, 0, up))
        if kind == "flying":
            offset = stance.frame @ np.array((max(ahead, 0.2) + 0.12, 0, 0.45 * up))
        elif kind == "eating":
            offset = np.array((ahead + 0.2, 0, -0.1))
        elif kind == "sleeping":
            offset = offset * 0.85
        return curve([root, root + offset * 0.5 + np.array((0, 0, 0.02)), root + offset], 5)
    path = np.array([(0.0, 0.0), *bird.neck])
    length = float(np.linalg.norm(np.diff(path, axis=0), axis=1).sum())
    share = np.linspace(0, 1, len(path))
    if kind == "flying":
        path = np.stack([share * length * 0.96, 0.10 * np.sin(share * np.pi) * length * 0.3 + share * 0.06 * length], 1)
    elif kind == "eating":
        drop = -(bird.legs.length + 0.12) if bird.legs.length > 0.4 else -0.3
        reach = float(np.sqrt(max(length**2 - drop**2, 0.06 * length**2))) * 0.9
        path = np.stack([share**0.8 * reach, np.sin(share * np.pi) * 0.22 * length + share**2 * drop * 0.9], 1)
    elif kind in ("sleeping", "sitting") and length > 0.5:
        shrink = 0.5 if kind == "sleeping" else 0.85
        path = path * np.array((0.7, shrink))
    points = np.stack([root[0] + path[:, 0], 0 * path[:, 0], root[2] + path[:, 1]], axis=1)
    return curve(points, 14)


def _legs(bird: Bird, stance: Stance, kind: str) -> tuple[Numbers, ...]:
    """Each (4, 3): hip, knee, heel, foot."""
    if kind == "swimming":
        return ()
    long = bird.legs.length
    if kind in ("sitting", "sleeping") and not (kind == "sleeping" and bird.legs.length > 0.9):
        long = bird.depth * 0.62
    legs = []
    for side in (-1.0, 1.0):
        hip = stance.body(-0.02, side * bird.legs.apart * bird.width, -0.16 * bird.depth)
        if kind == "flying":
            back = stance.frame @ np.array((-1.0, 0, -0.1))
            knee = hip + np.array((0.06, 0, -0.12)) * bird.depth
            legs.append(np.array([hip, knee, knee + back * long * 0.34, knee + back * long * 0.8]))
            continue
        swing = 0.0
        if kind == "walking":
            swing = side * 0.3 * long
        # Whatever its legs, a bird stands higher than its own rump hangs.
        rump = float(stance.body(-0.5, 0, 0.0)[2]) - 0.05 * bird.depth
        below = np.array((hip[0], hip[1], min(float(hip[2]) - long, rump)))
        # The foot stands under the middle of the body, or the bird would fall over.
        foot = np.array((0.06 + swing, hip[1] * 1.08, below[2]))
        heel = np.array((hip[0] * 0.5 + swing * 0.4 - 0.1 * min(long, 0.6), hip[1] * 1.05, hip[2] - 0.44 * long))
        knee = hip + np.array((0.07 + 0.2 * swing, side * 0.01, -0.16 * min(long, 0.8)))
        legs.append(np.array([hip, knee, heel, foot]))
    return tuple(legs)
