"""Parts joined into few meshes: one for each material, with normals where light needs them."""

from collections.abc import Sequence

import numpy as np

from studiolo.engines.maquette.meshes import join
from studiolo.engines.maquette.model import Floats, Indices, Material, Mesh, Part, Strands

STRAND_SIDES = 3


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


def merge(parts: Sequence[Part]) -> list[tuple[Material, Mesh]]:
    """One mesh for each material object, in order of first appearance."""
    groups: dict[int, tuple[Material, list[Mesh]]] = {}
    for part in parts:
        mesh = with_normals(part.shape if isinstance(part.shape, Mesh) else strand_mesh(part.shape))
        if len(mesh.faces):
            groups.setdefault(id(part.material), (part.material, []))[1].append(mesh)
    return [(material, join(meshes)) for material, meshes in groups.values()]
