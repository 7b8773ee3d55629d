"""A kind of animal and a spec -> a model: posed, fleshed, painted, its face set and its coat grown."""

from dataclasses import replace

import numpy as np

from studiolo.engines.maquette.makers.protocol import ThingSpec
from studiolo.engines.maquette.makers.quadrupeds.animal import Animal
from studiolo.engines.maquette.makers.quadrupeds.body import Body
from studiolo.engines.maquette.makers.quadrupeds.coat import HEAD_DENSITY, Ground, grow
from studiolo.engines.maquette.makers.quadrupeds.dressing import (
    SKIN_SHADE,
    dressed_ear,
    dressed_eyes,
    dressed_hair,
    dressed_horns,
    dressed_lids,
    dressed_nose,
    dressed_whiskers,
)
from studiolo.engines.maquette.makers.quadrupeds.face import face_of
from studiolo.engines.maquette.makers.quadrupeds.flesh import body_cones
from studiolo.engines.maquette.makers.quadrupeds.hide import box_of, whole_skin
from studiolo.engines.maquette.makers.quadrupeds.modifiers import modified
from studiolo.engines.maquette.makers.quadrupeds.paint import (
    coat_colours,
    hair_allowed,
    inside_mouth,
    painted_skin,
    wrinkled,
)
from studiolo.engines.maquette.makers.quadrupeds.poses import BY_WORD, Pose
from studiolo.engines.maquette.makers.quadrupeds.shapes import Shape
from studiolo.engines.maquette.makers.quadrupeds.skeleton import BONE, NAMES, posed, rest_of
from studiolo.engines.maquette.makers.quadrupeds.zones import survey
from studiolo.engines.maquette.model import Material, Mesh, Model, Numbers, Part, Vector

EYES = Material(per_vertex=True, roughness=0.06, specular=0.6, clearcoat=1.0, clearcoat_gloss=0.98)
WET = Material(per_vertex=True, roughness=0.3, specular=0.55, clearcoat=0.6, clearcoat_gloss=0.9)
FUR = Material(per_vertex=True, roughness=0.5, sheen=0.6, specular=0.35)
# The animal looks along +x; a model's front faces -y.
TO_FRONT = np.array(((0.0, 1.0, 0.0), (-1.0, 0.0, 0.0), (0.0, 0.0, 1.0)), np.float32)


def make_animal(usual: Animal, spec: ThingSpec) -> Model:
    """The animal as asked. Its size is that of its usual standing self, whatever its pose."""
    random = np.random.default_rng([spec.seed, 4104])
    animal = modified(usual, spec.modifiers)
    body = body_of(animal, spec, random)
    colours = coat_colours(animal, body.zone, body.base)
    inside = inside_mouth(body)
    bare = painted_skin(body, colours * (SKIN_SHADE if animal.coat else 1.0), inside)
    normals = body.normals
    if animal.wrinkles:
        normals, dark = wrinkled(body.zone.at, body.normals, animal.wrinkles)
        bare = bare * dark[:, None]
    skins = [Shape(vertices=body.vertices, normals=normals, faces=body.faces, colours=bare.astype(np.float32))]
    fur = coat_of(body, colours, inside, random)
    for side in (-1.0, 1.0):
        ear, ear_fur = dressed_ear(body, side, random)
        skins.append(ear)
        fur += ear_fur
    skins += dressed_lids(body) + dressed_horns(body)
    hide = Material(per_vertex=True, roughness=animal.roughness, sheen=animal.sheen, specular=0.3)
    groups = (
        ("skin", hide, skins),
        ("eyes", EYES, dressed_eyes(body)),
        ("nose", WET, dressed_nose(body)),
        ("fur", FUR, [_as_shape(mesh) for mesh in fur]),
    )
    parts = [Part(shape=_joined(shapes), material=material, name=name) for name, material, shapes in groups if shapes]
    return _finished(parts, body, spec.size_m / standing_size(usual))


def body_of(animal: Animal, spec: ThingSpec, random: np.random.Generator) -> Body:
    build = animal.build
    pose = pose_of(animal, spec.pose, random)
    rest = rest_of(build)
    face = face_of(build.head, rest, open_mouth=pose.mouth > 0.05)
    cones = body_cones(build, rest) + (animal.extra(build, rest) if animal.extra else []) + face.cones
    bones = posed(rest, pose, cones)
    vertices, normals, faces = whole_skin(animal, cones, bones)
    # Only the skin knows exactly where the ground is; the cones' boxes are too generous.
    floor = np.array((0.0, 0.0, float(vertices[:, 2].min())))
    vertices, bones = vertices - floor.astype(np.float32), replace(bones, shifts=bones.shifts - floor)
    zone = survey(cones, bones, vertices, normals, rest.skull, build.head.scale, build.length, spec.seed % 997)
    base = np.asarray(spec.colour or animal.colour, np.float64)
    return Body(
        animal=animal, pose=pose, rest=rest, face=face, bones=bones, vertices=vertices, normals=normals, faces=faces,
        zone=zone, base=base,
    )  # fmt: skip


def coat_of(body: Body, colours: Numbers, inside: Numbers, random: np.random.Generator) -> list[Mesh]:
    """Fur on the skin, manes and whiskers."""
    animal, coat = body.animal, body.animal.coat
    fur = [dressed_hair(body, hair, colours, random) for hair in animal.hair]
    if coat is not None:
        ground = Ground(
            vertices=body.vertices,
            normals=body.normals,
            faces=body.faces,
            flow=body.zone.flow,
            length=coat.length_on(body.zone) * hair_allowed(body, inside),
            density=1 + (HEAD_DENSITY - 1) * body.zone.head(),
            colours=colours,
        )
        fur.append(grow(ground, coat, coat.count, random))
    if animal.whiskers:
        fur.append(dressed_whiskers(body, random))
    return fur


def pose_of(animal: Animal, word: str, random: np.random.Generator) -> Pose:
    """The asked pose with the animal's own tail and mouth, a little different each time."""
    name = word if word in BY_WORD else animal.pose
    pose = BY_WORD[animal.poses.get(name, name)]
    if pose.tail_deg == 0 and pose.tail_curl_deg == 0:
        pose = replace(pose, tail_deg=animal.tail[0], tail_curl_deg=animal.tail[1])
    pose = replace(pose, head_deg=pose.head_deg + animal.head_deg)
    wide = {"barking": 0.8, "roaring": 1.0}.get(word, max(pose.mouth, animal.mouth if pose.pants else 0.0))
    return replace(
        pose,
        mouth=wide,
        head_yaw_deg=pose.head_yaw_deg + float(random.uniform(-5, 5)),
        head_roll_deg=pose.head_roll_deg + float(random.uniform(-4, 4)),
        tail_yaw_deg=pose.tail_yaw_deg + float(random.uniform(-12, 12)),
    )


def standing_size(animal: Animal) -> float:
    """The longest side of the animal as it usually stands, in heights at the withers."""
    pose = replace(pose_of(animal, animal.pose, np.random.default_rng(0)), head_yaw_deg=0.0)
    rest = rest_of(animal.build)
    cones = body_cones(animal.build, rest) + face_of(animal.build.head, rest, open_mouth=False).cones
    cones += animal.extra(animal.build, rest) if animal.extra else []
    low, high = box_of(cones, posed(rest, pose, cones), range(len(NAMES)), 0.02)
    return float((high - low).max())


def _finished(parts: list[Part], body: Body, scale: float) -> Model:
    """Turned to the front, stood in the middle, at its size."""
    low, high = Model(parts=tuple(parts)).bounds()
    shift = np.array((-(low[0] + high[0]) / 2, -(low[1] + high[1]) / 2, 0.0))
    crown = body.rest.skull + np.array((0.0, 0.0, 0.13 * body.animal.build.head.scale))
    back = body.bones.place(BONE["chest"], np.array((0.0, 0.0, 1.0)))
    places = {
        "top": body.bones.place(BONE["head"], crown),
        "head_top": body.bones.place(BONE["head"], crown),
        "mouth": body.bones.place(BONE["head"], body.face.nose - np.array((0.0, 0.0, 0.04))),
        "neck": body.bones.place(BONE["nape"], body.rest.neck[1]),
        "back": back,
        "saddle": back,
    }
    return Model(
        parts=tuple(_to_front(part, shift, scale) for part in parts),
        anchors={name: _anchor((place + shift) * scale) for name, place in places.items()},
        honoured=frozenset({"colour", "size", "pose"}),
    )


def _to_front(part: Part, shift: Numbers, scale: float) -> Part:
    mesh = part.shape
    assert isinstance(mesh, Mesh) and mesh.normals is not None
    vertices = ((mesh.vertices + shift.astype(np.float32)) @ TO_FRONT.T) * np.float32(scale)
    vertices[:, 2] = np.maximum(vertices[:, 2], 0.0)  # hair that hangs to the ground lies on it
    return replace(part, shape=replace(mesh, vertices=vertices.astype(np.float32), normals=mesh.normals @ TO_FRONT.T))


def _anchor(place: Numbers) -> Vector:
    x, y, z = TO_FRONT @ place
    return float(x), float(y), float(z)


def _joined(shapes: list[Shape]) -> Mesh:
    starts = np.cumsum([0, *(len(s.vertices) for s in shapes[:-1])])
    return Mesh(
        vertices=np.concatenate([s.vertices for s in shapes]),
        normals=np.concatenate([s.normals for s in shapes]),
        faces=np.concatenate([s.faces + np.uint32(i) for s, i in zip(shapes, starts, strict=True)]),
        colours=np.concatenate([s.colours for s in shapes]),
    )


def _as_shape(mesh: Mesh) -> Shape:
    assert mesh.normals is not None and mesh.colours is not None
    return Shape(vertices=mesh.vertices, normals=mesh.normals, faces=mesh.faces, colours=mesh.colours)
