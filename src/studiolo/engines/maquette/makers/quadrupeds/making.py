"""A kind of animal and a spec -> a model: pose the bones, melt the flesh, set the face, colour the skin, grow the coat."""

from dataclasses import replace
from functools import lru_cache

import numpy as np

from studiolo.engines.maquette.makers.protocol import ThingSpec
from studiolo.engines.maquette.makers.quadrupeds.animal import Animal, Hair
from studiolo.engines.maquette.makers.quadrupeds.coat import HEAD_DENSITY, KNOTS, TAPER, Ground, grow, tubes
from studiolo.engines.maquette.makers.quadrupeds.face import Face, face_of
from studiolo.engines.maquette.makers.quadrupeds.features import (
    Shape, ear_shape, eyeball, eyelid, glint, horn_shapes, nose_shape, tongue_shape, whisker_paths,
)  # fmt: skip
from studiolo.engines.maquette.makers.quadrupeds.field import Bones, Cone, Numbers, cone_distance, reach, skin
from studiolo.engines.maquette.makers.quadrupeds.flesh import body_cones
from studiolo.engines.maquette.makers.quadrupeds.poses import BY_WORD, Pose
from studiolo.engines.maquette.makers.quadrupeds.skeleton import BONE, NAMES, Rest, posed, rest_of
from studiolo.engines.maquette.makers.quadrupeds.zones import Zone, smooth, survey
from studiolo.engines.maquette.model import Colour, Floats, Material, Mesh, Model, Part

EYES = Material(per_vertex=True, roughness=0.06, specular=0.6, clearcoat=1.0, clearcoat_gloss=0.98)
WET = Material(per_vertex=True, roughness=0.3, specular=0.55, clearcoat=0.6, clearcoat_gloss=0.9)
TONGUE: Colour = (0.62, 0.14, 0.16)
MOUTH: Colour = (0.09, 0.012, 0.014)
HEAD_CELL = 0.0066
FOOT_CELL = 0.0085
# The animal looks along +x; a model's front faces -y.
TO_FRONT = np.array(((0.0, 1.0, 0.0), (-1.0, 0.0, 0.0), (0.0, 0.0, 1.0)), np.float32)


def make_animal(animal: Animal, spec: ThingSpec) -> Model:
    random = np.random.default_rng([spec.seed, 4104])
    pose = pose_of(animal, spec.pose, random)
    build = animal.build
    rest = rest_of(build)
    face = face_of(build.head, rest, open_mouth=pose.mouth > 0.05)
    cones = body_cones(build, rest) + face.cones
    bones = posed(rest, pose, cones, build)
    vertices, normals, faces = _whole_skin(animal, cones, bones)
    zone = survey(cones, bones, vertices, normals, rest.skull, build.head.scale, build.length, spec.seed % 997)
    base = np.asarray(spec.colour or animal.colour, np.float64)
    colours = coat_colours(animal, zone, base)
    skin_shapes, fur = [], []
    inside = _inside_mouth(face, bones, vertices)
    painted = _painted(animal, face, bones, vertices, zone, colours * (0.82 if animal.coat else 1.0), inside)
    skin_shapes.append(Shape(vertices=vertices, normals=normals, faces=faces, colours=painted.astype(np.float32)))
    coat = animal.coat
    if coat is not None:
        near_face = _near_features(animal, face, bones, vertices, inside)
        ground = Ground(
            vertices=vertices, normals=normals, faces=faces, flow=zone.flow, length=coat.length_on(zone) * near_face,
            density=1 + (HEAD_DENSITY - 1) * zone.head(), colours=colours,
        )  # fmt: skip
        fur.append(grow(ground, coat, coat.count, random)[0])
    fur += [_hair(animal, hair, zone, vertices, normals, faces, colours, random) for hair in animal.hair]
    skin_shapes += [_moved(horn, bones, "head") for horn in horn_shapes(animal.horns, build.head, rest)]
    for side in (-1.0, 1.0):
        ear, ear_fur = _ear(animal, face, rest, bones, side, base, spec.seed, random)
        skin_shapes.append(ear)
        fur += ear_fur
    if animal.whiskers:
        fur.append(_whiskers(animal, rest, bones, random))
    skin_shapes += _lids(animal, face, bones, pose, base)
    parts = [
        Part(shape=_joined(skin_shapes), material=_skin_material(animal), name="skin"),
        Part(shape=_joined(_eyes(animal, face, bones)), material=EYES, name="eyes"),
    ]
    wet = _wet_shapes(animal, face, rest, bones, pose)
    if wet:
        parts.append(Part(shape=_joined(wet), material=WET, name="nose"))
    if fur:
        parts.append(Part(shape=_joined([_as_shape(m) for m in fur]), material=_fur_material(animal), name="fur"))
    scale = spec.size_m / _standing_size(animal)
    top = bones.place(BONE["head"], rest.skull) * scale
    back = bones.place(BONE["chest"], np.array((0.0, 0.0, 1.0))) * scale
    model = Model(parts=tuple(parts))
    low, high = model.bounds()
    shift = np.array((-(low[0] + high[0]) / 2, -(low[1] + high[1]) / 2, 0.0))
    return Model(
        parts=tuple(_to_front(part, shift, scale) for part in parts),
        anchors={"top": _anchor(top + shift * scale, 0.13 * build.head.scale * scale), "back": _anchor(back + shift * scale)},
        honoured=frozenset({"colour", "size", "pose"}),
    )


def pose_of(animal: Animal, word: str, random: np.random.Generator) -> Pose:
    """The asked pose with the animal's own tail and mouth, a little different each time."""
    name = word if word in BY_WORD else animal.pose
    pose = BY_WORD[animal.poses.get(name, name)]
    if pose.tail_deg == 0 and pose.tail_curl_deg == 0:
        pose = replace(pose, tail_deg=animal.tail[0], tail_curl_deg=animal.tail[1])
    pose = replace(pose, head_deg=pose.head_deg + animal.head_deg)
    wide = {"barking": 0.8, "roaring": 1.0}.get(word, max(pose.mouth, animal.mouth if pose.eyes > 0 else 0.0))
    return replace(
        pose,
        mouth=wide,
        head_yaw_deg=pose.head_yaw_deg + float(random.uniform(-5, 5)),
        head_roll_deg=pose.head_roll_deg + float(random.uniform(-4, 4)),
        tail_yaw_deg=pose.tail_yaw_deg + float(random.uniform(-12, 12)),
    )


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


def _whole_skin(animal: Animal, cones: list[Cone], bones: Bones) -> tuple[Floats, Floats, Numbers]:
    """The body on a coarse grid, the head and the feet on finer ones; they overlap by a cell on the same surface."""
    low, high = _box(cones, bones, range(len(NAMES)), 2 * animal.cell)
    pieces = [skin(cones, bones, low, high, animal.cell)]
    boxes = [(_box(cones, bones, (BONE["head"], BONE["jaw"]), 0.02), min(HEAD_CELL * animal.build.head.scale, animal.cell))]
    boxes += [(_box(cones, bones, (BONE[f"{leg}3"],), 0.02), min(FOOT_CELL, animal.cell)) for leg in ("fl", "fr", "hl", "hr")]
    vertices, normals, faces = pieces[0]
    for (box_low, box_high), cell in boxes:
        if cell >= animal.cell:
            continue
        inner = ((vertices > box_low + 1.3 * animal.cell) & (vertices < box_high - 1.3 * animal.cell)).all(axis=1)
        faces = faces[~inner[faces].all(axis=1)]
        pieces.append(skin(cones, bones, box_low, box_high, cell))
    pieces[0] = (vertices, normals, faces)
    starts = np.cumsum([0, *(len(p[0]) for p in pieces[:-1])])
    joined = (
        np.concatenate([p[0] for p in pieces]),
        np.concatenate([p[1] for p in pieces]),
        np.concatenate([p[2] + np.uint32(s) for p, s in zip(pieces, starts, strict=True)]),
    )
    return _without_loose(*joined)


def _without_loose(vertices: Floats, normals: Floats, faces: Numbers) -> tuple[Floats, Floats, Numbers]:
    used = np.zeros(len(vertices), bool)
    used[faces] = True
    number = np.cumsum(used) - 1
    return vertices[used], normals[used], number[faces].astype(np.uint32)


def _box(cones: list[Cone], bones: Bones, wanted: object, pad: float) -> tuple[Numbers, Numbers]:
    boxes = [reach(cone, bones) for cone in cones if cone.bone in wanted and not cone.cut]  # type: ignore[operator]
    return np.min([b[0] for b in boxes], axis=0) - pad, np.max([b[1] for b in boxes], axis=0) + pad


def _distance(cones: list[Cone], bones: Bones, points: Floats) -> Numbers:
    """Distance to the nearest of a few cones on the head."""
    nearest = np.full(len(points), 1.0, np.float32)
    for cone in cones:
        local = bones.unplace(cone.bone, points)
        nearest = np.minimum(nearest, cone_distance(cone, local[:, 0], local[:, 1], local[:, 2]))
    return np.asarray(nearest)


def _inside_mouth(face: Face, bones: Bones, vertices: Floats) -> Numbers:
    return smooth(_distance(face.throat, bones, vertices), 0.012, 0.002) if face.throat else np.zeros(len(vertices))


def _painted(
    animal: Animal, face: Face, bones: Bones, vertices: Floats, zone: Zone, colours: Numbers, inside: Numbers
) -> Numbers:  # fmt: skip
    """Skin: the coat's colour, but lips, mouth, eye rims and hooves have their own."""
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
        (zone.part("hoof"), animal.hoof_colour),
    ):
        colours = colours * (1 - share[:, None]) + np.asarray(colour) * share[:, None]
    return colours


def _near_features(animal: Animal, face: Face, bones: Bones, vertices: Floats, inside: Numbers) -> Numbers:
    """How long hair may be beside eyes, nose, mouth and hooves: 0 to 1."""
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


def _moved(shape: Shape, bones: Bones, bone: str) -> Shape:
    turn = bones.turns[BONE[bone]]
    return replace(
        shape,
        vertices=bones.place(BONE[bone], shape.vertices).astype(np.float32),
        normals=(shape.normals @ turn.T).astype(np.float32),
    )


def _ear(
    animal: Animal, face: Face, rest: Rest, bones: Bones, side: float, base: Numbers, seed: int,
    random: np.random.Generator,
) -> tuple[Shape, list[Mesh]]:  # fmt: skip
    head = animal.build.head
    shape, place, grown = ear_shape(head, face, rest, side)
    moved = _moved(shape, bones, "head")
    flow = grown @ bones.turns[BONE["head"]].T
    ones = np.ones(len(place), np.float32)
    zone = Zone(
        at=shape.vertices, way=shape.normals, face=(shape.vertices - rest.skull) / head.scale, flow=flow,
        shares={"ear": ones, "ear_tip": place[:, 0]}, length=animal.build.length, seed=seed % 997,
        skull=rest.skull,
    )  # fmt: skip
    colours = coat_colours(animal, zone, base)
    inside = place[:, 2:3] * 0.85
    skin_colours = colours * (0.82 if animal.coat else 1) * (1 - inside) + np.asarray(animal.ear_inside) * inside
    fur: list[Mesh] = []
    if animal.coat is not None:
        length = animal.coat.lengths.get("ear", 0.02) * (0.6 + 0.6 * place[:, 0]) * (1 - 0.75 * place[:, 2])
        ground = Ground(
            vertices=moved.vertices, normals=moved.normals, faces=moved.faces, flow=flow, length=length,
            density=1 - 0.8 * place[:, 2], colours=colours * (1 - 0.5 * inside) + np.asarray(animal.ear_inside) * 0.5 * inside,
        )  # fmt: skip
        count = int(min(animal.coat.count * 1.8 * head.ear.length * head.ear.width * head.scale**2, 2500))
        fur.append(grow(ground, replace(animal.coat, lift=0.12), max(count, 300), random)[0])
    return replace(moved, colours=skin_colours.astype(np.float32)), fur


def _hair(
    animal: Animal, hair: Hair, zone: Zone, vertices: Floats, normals: Floats, faces: Numbers, colours: Numbers,
    random: np.random.Generator,
) -> Mesh:  # fmt: skip
    """A mane, a forelock, the hair of a tail or a beard."""
    density = np.asarray(hair.where(zone), np.float64)
    flow = zone.flow if hair.flow is None else np.tile(np.asarray(hair.flow), (len(vertices), 1))
    dyed = colours if hair.colour is None else np.tile(np.asarray(hair.colour, np.float64), (len(vertices), 1))
    length = hair.coat.lengths[""] * smooth(density, 0.2, 0.6)
    ground = Ground(
        vertices=vertices, normals=normals, faces=faces, flow=flow, length=length, density=density + 1e-7, colours=dyed
    )  # fmt: skip
    return grow(ground, hair.coat, hair.coat.count, random)[0]


def _whiskers(animal: Animal, rest: Rest, bones: Bones, random: np.random.Generator) -> Mesh:
    paths = whisker_paths(animal.build.head, rest, random)
    placed = bones.place(BONE["head"], paths.reshape(-1, 3)).reshape(paths.shape)
    radii = np.full((len(paths), 1), 0.0013 * animal.build.head.scale) * np.maximum(TAPER, 0.3)
    return tubes(placed.astype(np.float32), radii, np.full((len(paths), KNOTS, 3), 0.8))


def _lids(animal: Animal, face: Face, bones: Bones, pose: Pose, base: Numbers) -> list[Shape]:
    lids = []
    wide = pose.eyes > 0.5
    upper = animal.build.head.lid if wide else 1.36
    lower = 0.2 if wide else 0.62
    skin_colour = animal.lid_colour or tuple(float(c) * 0.75 for c in base)
    for (centre, way), side in zip(face.eyes, (-1.0, 1.0), strict=True):
        for share, under in ((upper, False), (lower, True)):
            lid = eyelid(
                centre, way, face.eye_radius, share, (animal.rim_colour, skin_colour),
                droop=-side * animal.build.head.lid_droop * (0.3 if under else 1.0), lower=under,
            )  # fmt: skip
            lids.append(_moved(lid, bones, "head"))
    return lids


def _eyes(animal: Animal, face: Face, bones: Bones) -> list[Shape]:
    shapes = []
    for (centre, way), side in zip(face.eyes, (-1.0, 1.0), strict=True):
        # Both eyes look a little more forward than their sockets do.
        gaze = way + np.array((0.35, 0.0, 0.0))
        gaze /= np.linalg.norm(gaze)
        ball = eyeball(centre, gaze, face.eye_radius, animal.eye_colour, animal.pupil_deg, animal.pupil_slit)
        shapes += [_moved(ball, bones, "head"), _moved(glint(centre, way, face.eye_radius, side), bones, "head")]
    return shapes


def _wet_shapes(animal: Animal, face: Face, rest: Rest, bones: Bones, pose: Pose) -> list[Shape]:
    shapes = []
    nose = nose_shape(animal.build.head, face, rest, animal.nose_colour)
    if nose is not None:
        shapes.append(_moved(nose, bones, "head"))
    if face.throat:
        shapes.append(_moved(tongue_shape(animal.build.head, rest, TONGUE), bones, "jaw"))
    return shapes


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


@lru_cache(maxsize=128)
def _skin_material_of(roughness: float, sheen: float) -> Material:
    return Material(per_vertex=True, roughness=roughness, sheen=sheen, specular=0.3)


def _skin_material(animal: Animal) -> Material:
    return _skin_material_of(animal.roughness, animal.sheen)


@lru_cache(maxsize=8)
def _fur_material_of(roughness: float, sheen: float) -> Material:
    return Material(per_vertex=True, roughness=roughness, sheen=sheen, specular=0.35)


def _fur_material(animal: Animal) -> Material:
    return _fur_material_of(0.5, 0.6)


def _standing_size(animal: Animal) -> float:
    """The longest side of the animal as it usually stands, in heights at the withers."""
    pose = replace(pose_of(animal, animal.pose, np.random.default_rng(0)), head_yaw_deg=0.0)
    rest = rest_of(animal.build)
    cones = body_cones(animal.build, rest) + face_of(animal.build.head, rest, open_mouth=False).cones
    low, high = _box(cones, posed(rest, pose, cones, animal.build), range(len(NAMES)), 0.02)
    return float((high - low).max())


def _to_front(part: Part, shift: Numbers, scale: float) -> Part:
    mesh = part.shape
    assert isinstance(mesh, Mesh) and mesh.normals is not None
    vertices = ((mesh.vertices + shift.astype(np.float32)) @ TO_FRONT.T) * np.float32(scale)
    return replace(part, shape=replace(mesh, vertices=vertices.astype(np.float32), normals=mesh.normals @ TO_FRONT.T))


def _anchor(place: Numbers, above: float = 0.0) -> tuple[float, float, float]:
    x, y, z = TO_FRONT @ place
    return float(x), float(y), float(z) + above
