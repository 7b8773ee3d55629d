"""Parts joined into few meshes: one for each look, with normals where light needs them."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from studiolo.engines.maquette.meshes import GREY, join
from studiolo.engines.maquette.model import Floats, Indices, Material, Mesh, Part, Strands, Texture

STRAND_SIDES = 3
SMOOTHEST = 0.03


def vertex_normals(vertices: Floats, faces: Indices) -> Floats:
    """Unit normals averaged over the faces around each vertex, weighted by area."""
    corners = vertices[faces]
    across = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    summed = np.zeros_like(vertices)
    for column in range(3):
        for axis in range(3):
            summed[:, axis] += np.bincount(faces[:, column], across[:, axis], minlength=len(vertices))
    return np.asarray(summed / np.maximum(np.linalg.norm(summed, axis=1, keepdims=True), 1e-20), np.float32)


def with_normals(mesh: Mesh) -> Mesh:
    """The same surface with a normal at every vertex; facets get vertices of their own."""
    if mesh.normals is not None:
        return mesh
    if mesh.smooth:
        return Mesh(
            vertices=mesh.vertices,
            faces=mesh.faces,
            normals=vertex_normals(mesh.vertices, mesh.faces),
            uvs=mesh.uvs,
            colours=mesh.colours,
            roughness=mesh.roughness,
        )
    order = mesh.faces.ravel()
    corners = mesh.vertices[mesh.faces]
    across = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    across /= np.maximum(np.linalg.norm(across, axis=1, keepdims=True), 1e-20)
    return Mesh(
        vertices=mesh.vertices[order],
        faces=np.arange(len(order), dtype=np.uint32).reshape(-1, 3),
        normals=np.repeat(across, 3, axis=0).astype(np.float32),
        uvs=None if mesh.uvs is None else mesh.uvs[order],
        colours=None if mesh.colours is None else mesh.colours[order],
        roughness=None if mesh.roughness is None else mesh.roughness[order],
    )


def strand_mesh(strands: Strands) -> Mesh:
    """Strands as thin three-sided tubes.

    The renderer's own curves crashed inside its kernel with 96,000 strands at 1024 pixels; triangles never did.
    """
    points, radii = strands.points, strands.radii
    count, knots, _ = points.shape
    along = np.gradient(points, axis=1)
    along /= np.maximum(np.linalg.norm(along, axis=2, keepdims=True), 1e-12)
    helper = np.where(np.abs(along[..., 2:3]) < 0.9, (0.0, 0.0, 1.0), (1.0, 0.0, 0.0))
    side = np.cross(along, helper)
    side /= np.maximum(np.linalg.norm(side, axis=2, keepdims=True), 1e-12)
    other = np.cross(along, side)
    angles = np.arange(STRAND_SIDES) * 2 * np.pi / STRAND_SIDES
    outward = side[:, :, None] * np.cos(angles)[:, None] + other[:, :, None] * np.sin(angles)[:, None]
    vertices = points[:, :, None] + outward * radii[:, :, None, None]
    index = np.arange(count * knots * STRAND_SIDES, dtype=np.uint32).reshape(count, knots, STRAND_SIDES)
    near, far = index[:, :-1], index[:, 1:]
    near_next, far_next = np.roll(near, -1, axis=2), np.roll(far, -1, axis=2)
    quads = np.stack([near, near_next, far_next, near, far_next, far], axis=-1)
    return Mesh(
        vertices=vertices.reshape(-1, 3).astype(np.float32),
        faces=quads.reshape(-1, 3),
        normals=outward.reshape(-1, 3).astype(np.float32),
    )


def grouped(parts: Sequence[Part]) -> list[list[int]]:
    """Numbers of the parts that become one mesh, in order of first appearance; what has no triangles is left out."""
    groups: dict[object, list[int]] = {}
    for number, part in enumerate(parts):
        if triangles(part.shape):
            groups.setdefault(_look(part), []).append(number)
    return list(groups.values())


def merge(parts: Sequence[Part]) -> list[tuple[Material, Mesh]]:
    """One mesh for each of `grouped`: the fewer there are, the sooner the renderer has its kernels together."""
    return [_merged([parts[number] for number in numbers]) for numbers in grouped(parts)]


def triangles(shape: Mesh | Strands) -> int:
    """How many triangles the renderer makes of it."""
    if isinstance(shape, Mesh):
        return len(shape.faces)
    strands, knots, _ = shape.points.shape
    return int(strands * (knots - 1) * STRAND_SIDES * 2)


def _look(part: Part) -> object:
    """Parts of equal look share a mesh, and differ by what its vertices carry: colour and, if not thin, roughness."""
    material = part.material
    if not _carried(part):
        return id(material)
    thin = (material.roughness, material.translucency) if material.kind == "thin" else ()
    layers = (material.clearcoat, material.clearcoat_gloss, material.sheen)
    return (material.kind, material.specular, material.metallic, *layers, *thin)


def _carried(part: Part) -> bool:
    material = part.material
    mapped = isinstance(part.shape, Mesh) and part.shape.uvs is not None
    return not (
        isinstance(material.colour, Texture)
        or material.kind == "glass"
        or material.transmission > 0
        or material.emission is not None
        or (material.bump is not None and mapped)
    )


def _merged(parts: Sequence[Part]) -> tuple[Material, Mesh]:
    material = parts[0].material
    meshes = [with_normals(_mesh(part.shape)) for part in parts]
    if not _carried(parts[0]):
        return material, join(meshes)
    carrying = [_coloured(mesh, part.material) for mesh, part in zip(meshes, parts, strict=True)]
    return replace(material, colour=(GREY, GREY, GREY), per_vertex=True, bump=None), join(carrying)


def _mesh(shape: Mesh | Strands) -> Mesh:
    return shape if isinstance(shape, Mesh) else strand_mesh(shape)


def _coloured(mesh: Mesh, material: Material) -> Mesh:
    """The mesh with the material's colour and roughness at every vertex, where it has none of its own."""
    assert not isinstance(material.colour, Texture)
    count = len(mesh.vertices)
    colours, roughness = (mesh.colours, mesh.roughness) if material.per_vertex else (None, None)
    if colours is None:
        colours = np.tile(np.asarray(material.colour, np.float32), (count, 1))
    if roughness is None:
        roughness = np.full(count, max(SMOOTHEST, material.roughness), np.float32)
    return replace(mesh, uvs=None, colours=colours, roughness=roughness)
