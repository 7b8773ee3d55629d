"""A five-pointed star with a ridge to every point, of gold, of any stuff asked for, or glowing."""

import numpy as np

from studiolo.engines.maquette.makers.bench import GOLD
from studiolo.engines.maquette.makers.food.shapes import closed_skin
from studiolo.engines.maquette.makers.materials import GLOWING, dress, finish_for
from studiolo.engines.maquette.makers.nature.forms import scaled
from studiolo.engines.maquette.makers.protocol import ThingSpec
from studiolo.engines.maquette.makers.solids import finished
from studiolo.engines.maquette.makers.turning import Skin
from studiolo.engines.maquette.model import Material, Model, Part

YELLOW = (0.9, 0.56, 0.06)


def make_star(spec: ThingSpec) -> Model:
    random = np.random.default_rng([spec.seed, 0x57A])
    skin = _shape()
    words = {*spec.modifiers, *spec.noun.split()}
    if words & (GLOWING | {"shining", "bright", "night"}):
        light = scaled(spec.colour or YELLOW, 1.1 / max(spec.colour or YELLOW))
        shine = Material(colour=spec.colour or YELLOW, roughness=0.3, specular=0.5, emission=light)
        return finished([Part(shape=skin.mesh, material=shine, name="star")], spec.size_m)
    plain = not spec.material and (spec.colour is None or words & {"gold", "golden"})
    if plain and not set(spec.modifiers) - {"golden", "gold"}:
        return finished([Part(shape=skin.mesh, material=GOLD, name="star")], spec.size_m)
    colour = spec.colour if spec.material else spec.colour or YELLOW
    finish = finish_for(spec.material, colour, random, 1.0, spec.modifiers)
    return finished([dress(skin, finish, "star")], spec.size_m)


def _shape() -> Skin:
    """Ridges from the middle to the points and valleys to the notches, both a little rounded, seen from both sides."""
    angle = np.linspace(0, 2 * np.pi, 5 * 48 + 1)
    near = 1 - np.abs(((angle / (2 * np.pi) * 5) % 1) - 0.5) * 2  # 0 in a notch, 1 at a point
    notch, half = 0.47, np.pi / 5
    gap = near * half  # angle away from the notch
    edge = notch * np.sin(half) / (np.sin(half - gap) + notch * np.sin(gap))  # the straight line from notch to point
    edge = edge * (1 - 0.03 * np.exp(-(((1 - near) / 0.05) ** 2)))
    share = np.concatenate([np.linspace(0, 0.93, 26), [0.955, 0.975, 0.99, 1.0]])
    rise = 0.23 * (1 - share) ** 0.94 + 0.035 * np.sqrt(np.clip(1 - share**6, 0, 1))
    rise[0] = rise[1] + 0.35 * (rise[1] - rise[2])
    flat = share[:, None] * edge[None]
    turn = angle + 0.7 * np.pi
    front = np.stack([flat * np.cos(turn), np.broadcast_to(-rise[:, None], flat.shape), flat * np.sin(turn)], axis=-1)
    back = front[::-1] * (1, -1, 1)
    return closed_skin(np.concatenate([front, back[1:]]), texels_px=700)
