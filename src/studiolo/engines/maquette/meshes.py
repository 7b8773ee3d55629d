"""Several meshes as one."""

from collections.abc import Sequence

import numpy as np

from studiolo.engines.maquette.model import Floats, Indices, Mesh, Numbers

GREY, ROUGH = 0.5, 0.5  # for meshes without colours or roughness among others that have them


def join(meshes: Sequence[Mesh], *, rough: float = ROUGH) -> Mesh:
    """One mesh of all. What only some have is filled in: uvs 0, colours GREY, roughness `rough`; normals all have or none."""
    if len(meshes) == 1:
        return meshes[0]
    starts = np.cumsum([0, *(len(mesh.vertices) for mesh in meshes[:-1])])
    return Mesh(
        vertices=np.concatenate([mesh.vertices for mesh in meshes]),
        faces=np.concatenate([mesh.faces + np.uint32(start) for mesh, start in zip(meshes, starts, strict=True)]),
        normals=_optional([mesh.normals for mesh in meshes], meshes, (3,), 0.0),
        uvs=_optional([mesh.uvs for mesh in meshes], meshes, (2,), 0.0),
        colours=_optional([mesh.colours for mesh in meshes], meshes, (3,), GREY),
        roughness=_optional([mesh.roughness for mesh in meshes], meshes, (), rough),
        smooth=meshes[0].smooth,
    )


def repeated_faces(faces: Numbers | Indices, vertices: int, count: int) -> Indices:
    """The faces of `count` equal meshes that follow one another, each of so many vertices."""
    steps = (np.arange(count, dtype=np.uint32) * np.uint32(vertices))[:, None, None]
    return np.asarray(faces.astype(np.uint32)[None] + steps, np.uint32).reshape(-1, 3)


def _optional(
    values: Sequence[Floats | None], meshes: Sequence[Mesh], shape: tuple[int, ...], filler: float
) -> Floats | None:
    if all(value is None for value in values):
        return None
    return np.concatenate(
        [
            np.full((len(mesh.vertices), *shape), filler, np.float32) if value is None else value
            for value, mesh in zip(values, meshes, strict=True)
        ]
    )
