"""What is true of everything a maker makes."""

import numpy as np

from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec
from studiolo.engines.maquette.model import Colour, Mesh, Model

MOST_TRIANGLES = 170_000


def made(
    maker: Maker,
    *,
    noun: str = "",
    material: str = "",
    colour: Colour | None = None,
    modifiers: tuple[str, ...] = (),
    seed: int = 1,
) -> Model:
    return maker.make(
        ThingSpec(
            key=maker.key,
            noun=noun or maker.nouns[0],
            size_m=maker.size_m,
            material=material,
            colour=colour,
            modifiers=modifiers,
            seed=seed,
        )
    )


def check_stands(model: Model, size_m: float) -> None:
    """On z = 0, centred, its longest side as asked."""
    low, high = model.bounds()
    assert abs(float((high - low).max()) - size_m) < 1e-3 * size_m
    assert abs(float(low[2])) < 1e-4 * size_m
    assert np.allclose((low + high)[:2] / 2, 0, atol=1e-3 * size_m)


def check_meshes(model: Model) -> None:
    """Finite, few enough triangles, unit normals that agree with the faces nearly everywhere."""
    meshes = [part.shape for part in model.parts if isinstance(part.shape, Mesh)]
    assert sum(len(mesh.faces) for mesh in meshes) < MOST_TRIANGLES
    for mesh in meshes:
        assert mesh.normals is not None
        assert np.isfinite(mesh.vertices).all() and np.isfinite(mesh.normals).all()
        assert int(mesh.faces.max()) < len(mesh.vertices)
        assert np.allclose(np.linalg.norm(mesh.normals, axis=1), 1, atol=1e-3)
        assert agreement(mesh) > 0.98


def agreement(mesh: Mesh) -> float:
    """Share of the surface whose normals point the way its faces do."""
    assert mesh.normals is not None
    corners = mesh.vertices[mesh.faces].astype(np.float64)
    facing = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    told = mesh.normals[mesh.faces].sum(axis=1)
    area = np.linalg.norm(facing, axis=1)
    return float(area[(facing * told).sum(axis=1) > 0].sum() / area.sum())
