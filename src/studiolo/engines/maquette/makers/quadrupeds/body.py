"""A posed animal, before it has a coat."""

from dataclasses import dataclass

from studiolo.engines.maquette.makers.quadrupeds.animal import Animal
from studiolo.engines.maquette.makers.quadrupeds.face import Face
from studiolo.engines.maquette.makers.quadrupeds.field import Bones
from studiolo.engines.maquette.makers.quadrupeds.poses import Pose
from studiolo.engines.maquette.makers.quadrupeds.skeleton import Rest
from studiolo.engines.maquette.makers.quadrupeds.zones import Zone
from studiolo.engines.maquette.model import Floats, Indices, Numbers


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Body:
    """vertices, normals, faces: the skin as posed. zone: where on the animal each vertex is. base: the coat's colour."""

    animal: Animal
    pose: Pose
    rest: Rest
    face: Face
    bones: Bones
    vertices: Floats
    normals: Floats
    faces: Indices
    zone: Zone
    base: Numbers
