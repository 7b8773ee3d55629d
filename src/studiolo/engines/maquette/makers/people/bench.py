"""Where a person is put together: surfaces gathered by what they are made of."""

from dataclasses import dataclass, field

import numpy as np

from studiolo.engines.maquette.makers.people.surface import Surface
from studiolo.engines.maquette.meshes import join
from studiolo.engines.maquette.model import Material, Mesh, Part


@dataclass(slots=True, eq=False)
class PeopleBench:
    """Collects surfaces; those of one name and material become one part."""

    detail: float
    random: np.random.Generator
    _found: dict[tuple[str, int], tuple[Material, list[Mesh]]] = field(default_factory=dict)

    def add(self, name: str, shape: Surface | None, material: Material) -> None:
        """Nothing where there is no shape. Surfaces without uvs do not mix with those that have them."""
        if shape is None or len(shape.faces) == 0:
            return
        mesh = shape.mesh()
        key = (name, id(material) * 2 + (mesh.uvs is None))
        self._found.setdefault(key, (material, []))[1].append(mesh)

    def parts(self) -> tuple[Part, ...]:
        return tuple(
            Part(shape=join(meshes), material=material, name=name)
            for (name, _), (material, meshes) in self._found.items()
        )
