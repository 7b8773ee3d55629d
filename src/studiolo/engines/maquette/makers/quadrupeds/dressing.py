"""What is set on the posed body: ears, eyes, lids, nose, tongue, manes and whiskers."""

from dataclasses import replace

import numpy as np

from studiolo.engines.maquette.makers.quadrupeds.animal import Hair
from studiolo.engines.maquette.makers.quadrupeds.body import Body
from studiolo.engines.maquette.makers.quadrupeds.coat import TAPER, Ground, grow
from studiolo.engines.maquette.makers.quadrupeds.eyes import eyeball, eyelid, glint
from studiolo.engines.maquette.makers.quadrupeds.features import (
    ear_shape,
    horn_shapes,
    nose_shape,
    tongue_shape,
    whisker_paths,
)
from studiolo.engines.maquette.makers.quadrupeds.field import Bones
from studiolo.engines.maquette.makers.quadrupeds.paint import coat_colours
from studiolo.engines.maquette.makers.quadrupeds.shapes import Shape
from studiolo.engines.maquette.makers.quadrupeds.skeleton import BONE
from studiolo.engines.maquette.makers.quadrupeds.zones import Zone, smooth
from studiolo.engines.maquette.model import Colour, Mesh, Numbers, Strands
from studiolo.engines.maquette.rendering.geometry import strand_mesh

TONGUE: Colour = (0.62, 0.14, 0.16)
SKIN_SHADE = 0.82  # under fur the skin is a little darker than the hair


def carried(shape: Shape, bones: Bones, bone: str) -> Shape:
    turn = bones.turns[BONE[bone]]
    return replace(
        shape,
        vertices=bones.place(BONE[bone], shape.vertices).astype(np.float32),
        normals=(shape.normals @ turn.T).astype(np.float32),
    )


def dressed_ear(body: Body, side: float, random: np.random.Generator) -> tuple[Shape, list[Mesh]]:
    """An ear and its fur."""
    animal, head, rest = body.animal, body.animal.build.head, body.rest
    shape, place, grown = ear_shape(head, body.face, rest, side)
    moved = carried(shape, body.bones, "head")
    flow = grown @ body.bones.turns[BONE["head"]].T
    zone = Zone(
        at=shape.vertices,
        way=shape.normals,
        face=(shape.vertices - rest.skull) / head.scale,
        flow=flow,
        shares={"ear": np.ones(len(place), np.float32)},
        length=animal.build.length,
        seed=body.zone.seed,
        skull=rest.skull,
    )
    colours = coat_colours(animal, zone, body.base)
    inside = place[:, 2:3] * 0.85
    pink = np.asarray(animal.ear_inside)
    if animal.coat is None and not np.allclose(body.base, animal.colour):
        pink = body.base * 0.8  # bare skin of an asked colour has it everywhere
    bare = colours * (SKIN_SHADE if animal.coat else 1) * (1 - inside) + pink * inside
    fur = []
    if animal.coat is not None:
        ground = Ground(
            vertices=moved.vertices,
            normals=moved.normals,
            faces=moved.faces,
            flow=flow,
            length=animal.coat.lengths.get("ear", 0.02) * (0.6 + 0.6 * place[:, 0]) * (1 - 0.75 * place[:, 2]),
            density=1 - 0.8 * place[:, 2],
            colours=colours * (1 - 0.5 * inside) + pink * 0.5 * inside,
        )
        wanted = animal.coat.count * 1.8 * head.ear.length * head.ear.width * head.scale**2
        fur.append(grow(ground, replace(animal.coat, lift=0.12), int(np.clip(wanted, 300, 2500)), random))
    return replace(moved, colours=bare.astype(np.float32)), fur


def dressed_hair(body: Body, hair: Hair, colours: Numbers, random: np.random.Generator) -> Mesh:
    """A mane, a forelock, the hair of a tail or a beard."""
    density = np.asarray(hair.where(body.zone), np.float64)
    count = len(body.vertices)
    ground = Ground(
        vertices=body.vertices,
        normals=body.normals,
        faces=body.faces,
        flow=body.zone.flow if hair.flow is None else np.tile(np.asarray(hair.flow), (count, 1)),
        length=hair.coat.lengths[""] * smooth(density, 0.2, 0.6),
        density=density + 1e-7,
        colours=colours if hair.colour is None else np.tile(np.asarray(hair.colour, np.float64), (count, 1)),
    )
    return grow(ground, hair.coat, hair.coat.count, random)


def dressed_whiskers(body: Body, random: np.random.Generator) -> Mesh:
    paths = whisker_paths(body.animal.build.head, body.rest, random)
    placed = body.bones.place(BONE["head"], paths.reshape(-1, 3)).reshape(paths.shape)
    radii = np.full((len(paths), 1), 0.0013 * body.animal.build.head.scale) * np.maximum(TAPER, 0.3)
    radii[:, -1] = 0.0  # they end in a point
    whiskers = strand_mesh(Strands(points=placed.astype(np.float32), radii=radii.astype(np.float32)))
    return replace(whiskers, colours=np.full((len(whiskers.vertices), 3), 0.8, np.float32))


def dressed_lids(body: Body) -> list[Shape]:
    animal, head = body.animal, body.animal.build.head
    awake = body.pose.eyes > 0.5
    upper, lower = (head.lid, 0.2) if awake else (1.36, 0.62)
    fold = body.base * 0.75
    colours = animal.rim_colour, animal.lid_colour or (float(fold[0]), float(fold[1]), float(fold[2]))
    lids = []
    for (centre, way), side in zip(body.face.eyes, (-1.0, 1.0), strict=True):
        droop = -side * head.lid_droop
        above = eyelid(centre, way, body.face.eye_radius, upper, colours, droop=droop)
        below = eyelid(centre, way, body.face.eye_radius, lower, colours, droop=0.3 * droop, lower=True)
        lids += [carried(above, body.bones, "head"), carried(below, body.bones, "head")]
    return lids


def dressed_eyes(body: Body) -> list[Shape]:
    animal, radius = body.animal, body.face.eye_radius
    shapes = []
    for (centre, way), side in zip(body.face.eyes, (-1.0, 1.0), strict=True):
        # Both eyes look a little more forward than their sockets do.
        gaze = way + np.array((0.35, 0.0, 0.0))
        gaze /= np.linalg.norm(gaze)
        shapes += [
            eyeball(centre, gaze, radius, animal.eye_colour, animal.pupil_deg, animal.pupil_slit),
            glint(centre, way, radius, side),
        ]
    return [carried(shape, body.bones, "head") for shape in shapes]


def dressed_nose(body: Body) -> list[Shape]:
    """The nose, and the tongue when the mouth is open."""
    shapes = []
    nose = nose_shape(body.animal.build.head, body.face, body.animal.nose_colour)
    if nose is not None:
        shapes.append(carried(nose, body.bones, "head"))
    if body.face.throat:
        shapes.append(carried(tongue_shape(body.animal.build.head, body.rest, TONGUE), body.bones, "jaw"))
    return shapes


def dressed_horns(body: Body) -> list[Shape]:
    horns = horn_shapes(body.animal.horns, body.animal.build.head, body.rest)
    return [carried(horn, body.bones, "head") for horn in horns]
