"""Parts become few meshes, and nothing of them is lost on the way."""

import numpy as np

from studiolo.engines.maquette.model import Material, Mesh, Part, Strands
from studiolo.engines.maquette.rendering.geometry import merge, strand_mesh, with_normals

CORNERS = np.array([(0, 0, 0), (1, 0, 0), (1, 1, 0), (0, 1, 0)], np.float32)
SQUARE = Mesh(vertices=CORNERS, faces=np.array([(0, 1, 2), (0, 2, 3)], np.uint32))


def test_parts_of_one_material_become_one_mesh() -> None:
    red, blue = Material(colour=(1, 0, 0)), Material(colour=(0, 0, 1))
    merged = merge([Part(shape=SQUARE, material=m) for m in (red, blue, red)])
    assert [material for material, _ in merged] == [red, blue]
    assert [len(mesh.faces) for _, mesh in merged] == [4, 2]
    assert merged[0][1].faces.max() == 7


def test_equal_but_separate_materials_stay_apart() -> None:
    merged = merge([Part(shape=SQUARE, material=Material()) for _ in range(2)])
    assert len(merged) == 2


def test_joining_fills_in_what_one_mesh_lacks() -> None:
    material = Material()
    with_uvs = Mesh(vertices=CORNERS, faces=SQUARE.faces, uvs=CORNERS[:, :2])
    ((_, mesh),) = merge([Part(shape=SQUARE, material=material), Part(shape=with_uvs, material=material)])
    assert mesh.uvs is not None
    assert mesh.uvs.shape == (8, 2)
    assert np.array_equal(mesh.uvs[4:], CORNERS[:, :2])


def test_a_flat_square_has_normals_that_point_up() -> None:
    for smooth in (True, False):
        mesh = with_normals(Mesh(vertices=CORNERS, faces=SQUARE.faces, smooth=smooth))
        assert mesh.normals is not None
        assert np.allclose(mesh.normals, (0, 0, 1))
        assert len(mesh.vertices) == (4 if smooth else 6)


def test_a_strand_becomes_a_tube_of_its_radius_that_faces_outwards() -> None:
    points = np.zeros((1, 5, 3), np.float32)
    points[0, :, 2] = np.linspace(0, 1, 5)
    tube = strand_mesh(Strands(points=points, radii=np.full((1, 5), 0.01, np.float32)))
    assert np.allclose(np.hypot(tube.vertices[:, 0], tube.vertices[:, 1]), 0.01, atol=1e-6)
    corners = tube.vertices[tube.faces]
    facing = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    outwards = corners.mean(axis=1) * (1, 1, 0)
    assert ((facing * outwards).sum(axis=1) > 0).all()


def test_nothing_to_draw_is_left_out() -> None:
    empty = Mesh(vertices=np.zeros((0, 3), np.float32), faces=np.zeros((0, 3), np.uint32))
    assert merge([Part(shape=empty, material=Material())]) == []
