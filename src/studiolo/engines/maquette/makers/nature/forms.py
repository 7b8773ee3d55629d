"""What things of nature share: places on a globe, surfaces split by how they glow, light that lets light through."""

from collections.abc import Callable, Sequence
from dataclasses import fields, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from studiolo.engines.maquette.makers import solid_grain as grain
from studiolo.engines.maquette.makers.food.shapes import ball_grid
from studiolo.engines.maquette.makers.turning import unit
from studiolo.engines.maquette.meshes import join
from studiolo.engines.maquette.model import Colour, Material, Mesh, Numbers, Part, Texture

Push = Callable[[Numbers], Numbers]


def fractal(points: Numbers, size: float, seed: int, octaves: int = 4) -> Numbers:
    """Noise of deviation about 1 at places (..., 3), its largest blobs about so wide."""
    return np.asarray(grain.cloud(np.asarray(points, float) * (3 / size), seed, octaves), float)


def ridged(points: Numbers, size: float, seed: int, octaves: int = 5) -> Numbers:
    """0 to 1, sharp along its crests: mountain ridges, cracks."""
    total, weight = np.zeros(points.shape[:-1]), 0.0
    for octave in range(octaves):
        total += 0.55**octave * np.exp(-1.6 * np.abs(fractal(points, size / 2.03**octave, seed + octave, 1)))
        weight += 0.55**octave
    return total / weight


def globe(push: Push | None = None, *, rows: int = 90, columns: int = 180) -> Numbers:
    """A closed grid of a ball of radius 1. push: from unit ways (..., 3) to how far out each point moves."""
    grid = ball_grid(1.0, rows=rows, columns=columns)
    if push is None:
        return grid
    out = np.asarray(push(grid), float)
    out[:, -1] = out[:, 0]
    for row in (0, -1):
        out[row] = out[row].mean()
    return np.asarray(grid * (1 + out)[..., None])


def thinned(mesh: Mesh, faces: NDArray[np.integer[Any]]) -> Mesh:
    """Only these faces of a mesh, and only their vertices."""
    used, index = np.unique(mesh.faces[faces].ravel(), return_inverse=True)
    return replace(
        mesh,
        vertices=mesh.vertices[used],
        faces=index.reshape(-1, 3).astype(np.uint32),
        normals=None if mesh.normals is None else mesh.normals[used],
        uvs=None if mesh.uvs is None else mesh.uvs[used],
        colours=None if mesh.colours is None else mesh.colours[used],
        roughness=None if mesh.roughness is None else mesh.roughness[used],
    )


def split_by(mesh: Mesh, share: Numbers, count: int) -> list[tuple[float, Mesh]]:
    """The mesh in pieces of about equal share, 0 to 1 at its vertices: (middle of the piece's shares, piece)."""
    level = np.clip((share[mesh.faces].mean(axis=1) * count).astype(int), 0, count - 1)
    return [((k + 0.5) / count, thinned(mesh, np.flatnonzero(level == k))) for k in range(count) if (level == k).any()]


def glowing(
    mesh: Mesh,
    share: Numbers,
    colour: Colour | Texture,
    glow: Callable[[float], Colour],
    count: int = 6,
    name: str = "",
) -> list[Part]:
    """A surface that gives off light unevenly. A lamp's radiance is one number, so it becomes several lamps.

    share: 0 to 1 at each vertex; glow: from a share to the radiance there.
    """
    return [
        Part(
            shape=piece,
            material=Material(
                colour=colour, roughness=0.9, specular=0.1, emission=glow(level), per_vertex=mesh.colours is not None
            ),
            name=name,
        )
        for level, piece in split_by(mesh, share, count)
    ]


def veil(radiance: Colour, tint: Colour = (1.0, 1.0, 1.0)) -> Material:
    """A film of light: what is behind it is seen through it, brighter by so much. Several over one another add up.

    tint: what it lets through, each of the two times that a line of sight crosses a closed film.
    """
    return Material(kind="glass", colour=tint, roughness=0.0, ior=1.06, emission=radiance)


def scaled(colour: Colour, by: float) -> Colour:
    """For light, which may pass 1."""
    return colour[0] * by, colour[1] * by, colour[2] * by


def scattered_ways(count: int, random: np.random.Generator) -> Numbers:
    """Unit vectors (n, 3), evenly spread."""
    return unit(random.normal(0, 1, (count, 3)))


def merged(parts: Sequence[Part]) -> list[Part]:
    """Parts of equal material as one: a scene has room for so many meshes and lamps."""
    groups: dict[tuple[object, ...], list[Part]] = {}
    for number, part in enumerate(parts):
        material = part.material
        plain = isinstance(part.shape, Mesh) and material.bump is None and not isinstance(material.colour, Texture)
        looks = tuple(getattr(material, name) for name in _TRAITS)
        key = (looks, part.shape.colours is None) if plain and isinstance(part.shape, Mesh) else (number,)
        groups.setdefault(key, []).append(part)
    return [group[0] if len(group) == 1 else _one(group) for group in groups.values()]


_TRAITS = tuple(field.name for field in fields(Material))


def _one(group: list[Part]) -> Part:
    meshes = [replace(part.shape, uvs=None) for part in group if isinstance(part.shape, Mesh)]
    return replace(group[0], shape=join(meshes))
