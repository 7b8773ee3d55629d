"""What colour every point of the skin has, and how much hair may grow there."""

import numpy as np

from studiolo.engines.maquette.makers.quadrupeds.animal import Animal
from studiolo.engines.maquette.makers.quadrupeds.body import Body
from studiolo.engines.maquette.makers.quadrupeds.field import Bones, Cone, cone_distance
from studiolo.engines.maquette.makers.quadrupeds.skeleton import BONE
from studiolo.engines.maquette.makers.quadrupeds.zones import Zone, smooth
from studiolo.engines.maquette.model import Colour, Floats, Numbers

MOUTH: Colour = (0.09, 0.012, 0.014)


def coat_colours(animal: Animal, zone: Zone, base: Numbers) -> Numbers:
    """The colour of the coat at every point: the base, then each marking over it."""
    colours = np.tile(base, (len(zone.at), 1)) * (1 + 0.05 * zone.noise(0.12))[:, None]
    for marking in animal.markings:
        if marking.colour is not None:
            target = np.asarray(marking.colour)
        else:
            target = base * marking.shade if marking.shade <= 1 else base ** (1 / marking.shade)
        share = np.clip(marking.where(zone), 0, 1)[:, None]
        colours = colours * (1 - share) + target * share
    return np.asarray(colours)


def inside_mouth(body: Body) -> Numbers:
    """Where the skin is the hollow of the mouth, 0 to 1."""
    face, bones, vertices = body.face, body.bones, body.vertices
    return smooth(_distance(face.throat, bones, vertices), 0.012, 0.002) if face.throat else np.zeros(len(vertices))


def painted_skin(body: Body, colours: Numbers, inside: Numbers) -> Numbers:
    """Skin: the coat's colour, but lips, mouth, eye rims and hooves have their own."""
    animal, face, bones, vertices = body.animal, body.face, body.bones, body.vertices
    scale = animal.build.head.scale
    lips = smooth(_distance(face.lips, bones, vertices), 0.005 * scale, 0.001 * scale)
    if face.throat:
        gum = _distance(face.throat, bones, vertices)
        lips = np.maximum(lips, smooth(gum, 0.013 * scale, 0.006 * scale))
    rims = np.zeros(len(vertices))
    for centre, _ in face.eyes:
        away = np.linalg.norm(vertices - bones.place(BONE["head"], centre), axis=1)
        rims = np.maximum(rims, smooth(away, 1.14 * face.eye_radius, 1.05 * face.eye_radius))
    for share, colour in (
        (np.maximum(lips * 0.9, rims), animal.rim_colour),
        (inside, MOUTH),
        (body.zone.part("hoof"), animal.hoof_colour),
    ):
        colours = colours * (1 - share[:, None]) + np.asarray(colour) * share[:, None]
    return colours


def hair_allowed(body: Body, inside: Numbers) -> Numbers:
    """How long hair may be beside eyes, nose, mouth and hooves: 0 to 1."""
    animal, face, bones, vertices = body.animal, body.face, body.bones, body.vertices
    scale = animal.build.head.scale
    may = 1 - inside
    may = may * (0.3 + 0.7 * smooth(_distance(face.lips, bones, vertices), 0.002 * scale, 0.012 * scale))
    for centre, _ in face.eyes:
        away = np.linalg.norm(vertices - bones.place(BONE["head"], centre), axis=1)
        may = may * smooth(away, 1.05 * face.eye_radius, 1.6 * face.eye_radius)
    if animal.build.head.nose != "none":
        away = np.linalg.norm(vertices - bones.place(BONE["head"], face.nose), axis=1)
        size = animal.build.head.nose_size * scale
        may = may * smooth(away, 0.8 * size, 1.5 * size)
    return np.asarray(may)


def wrinkled(at: Numbers, normals: Floats, depth: float) -> tuple[Floats, Numbers]:
    """Normals of a skin folded finely across the body, and how dark each point is, 0.6 to 1.1."""
    random = np.random.default_rng(515)
    slope, fold = np.zeros(at.shape), np.zeros(len(at))
    for size in (0.09, 0.07, 0.055, 0.045, 0.038, 0.032, 0.027, 0.023, 0.05, 0.036):
        wave = random.normal(0, 1, 3) * np.array((1.0, 0.5, 0.6))
        wave *= 2 * np.pi / size / np.linalg.norm(wave)
        # Folds wander and break off, or they would look knitted.
        bent = at @ wave + 3.0 * np.sin(at @ random.normal(0, 11, 3)) + random.uniform(0, 6.28)
        amount = 0.5 * np.clip(0.5 + np.sin(at @ random.normal(0, 9, 3) + random.uniform(0, 6.28)), 0, 1.5)
        fold += amount * np.sin(bent)
        slope += (amount * size * np.cos(bent))[:, None] * wave
    leant = normals - depth * 0.12 * (slope - (slope * normals).sum(1, keepdims=True) * normals)
    leant /= np.linalg.norm(leant, axis=1, keepdims=True)
    return leant.astype(np.float32), np.asarray(np.clip(1 + depth * 0.16 * fold, 0.6, 1.1))


def _distance(cones: list[Cone], bones: Bones, points: Floats) -> Numbers:
    """Distance to the nearest of a few cones on the head."""
    nearest = np.full(len(points), 1.0, np.float32)
    for cone in cones:
        local = bones.unplace(cone.bone, points)
        nearest = np.minimum(nearest, cone_distance(cone, local[:, 0], local[:, 1], local[:, 2]))
    return np.asarray(nearest)
