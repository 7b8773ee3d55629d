"""Parts become few meshes, and nothing of them is lost on the way."""

import numpy as np
import pytest

from studiolo.engines.maquette.model import Material, Mesh, Part, Strands, Texture
from studiolo.engines.maquette.rendering.geometry import grouped, merge, strand_mesh, triangles, with_normals

CORNERS = np.array([(0, 0, 0), (1, 0, 0), (1, 1, 0), (0, 1, 0)], np.float32)
SQUARE = Mesh(vertices=CORNERS, faces=np.array([(0, 1, 2), (0, 2, 3)], np.uint32))
MAPPED = Mesh(vertices=CORNERS, faces=SQUARE.faces, uvs=CORNERS[:, :2])
PRINTED = Material(colour=Texture(image=np.zeros((2, 2, 3), np.uint8)))


def test_parts_of_one_look_become_one_mesh_whose_vertices_carry_colour_and_roughness() -> None:
    red, blue = Material(colour=(1, 0, 0), roughness=0.2), Material(colour=(0, 0, 1), roughness=0.9)
    ((material, mesh),) = merge([Part(shape=SQUARE, material=m) for m in (red, blue, red)])
    assert material.per_vertex
    assert mesh.colours is not None
    assert mesh.roughness is not None
    assert mesh.colours[::4].tolist() == [[1, 0, 0], [0, 0, 1], [1, 0, 0]]
    assert mesh.roughness[::4] == pytest.approx([0.2, 0.9, 0.2])
    assert mesh.faces.max() == 11


@pytest.mark.parametrize("other", [Material(metallic=1.0), Material(kind="glass"), Material(emission=(1, 1, 1))])
def test_what_vertices_cannot_carry_stays_apart(other: Material) -> None:
    assert [
        material.metallic for material, _ in merge([Part(shape=SQUARE, material=m) for m in (Material(), other)])
    ] == [
        0.0,
        other.metallic,
    ]


def test_what_is_grouped_is_what_is_merged() -> None:
    materials = (Material(), PRINTED, Material(colour=(1, 0, 0)), Material(kind="thin"), PRINTED)
    parts = [Part(shape=MAPPED if k == 4 else SQUARE, material=m) for k, m in enumerate(materials)]
    assert grouped(parts) == [[0, 2], [1, 4], [3]]
    assert [len(mesh.faces) for _, mesh in merge(parts)] == [4, 4, 2]
    assert [sum(triangles(parts[number].shape) for number in numbers) for numbers in grouped(parts)] == [4, 4, 2]


def test_joining_fills_in_what_one_mesh_lacks() -> None:
    ((_, mesh),) = merge([Part(shape=SQUARE, material=PRINTED), Part(shape=MAPPED, material=PRINTED)])
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
