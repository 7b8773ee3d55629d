"""Solids that rooms are built from."""

import numpy as np

from studiolo.engines.maquette.model import Mesh
from studiolo.engines.maquette.settings.shell import ball, box, lathe, moved, quad, tube


def outward_share(mesh: Mesh, centre: tuple[float, float, float]) -> float:
    """How many faces turn their front away from the centre."""
    corners = mesh.vertices[mesh.faces].astype(float)
    normal = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    area = np.linalg.norm(normal, axis=1)
    away = ((corners.mean(axis=1) - centre) * normal).sum(axis=1) > 0
    return float(away[area > 1e-12].mean())


def test_solids_are_not_inside_out() -> None:
    assert outward_share(box((0, 0, 0), (1, 2, 3), 0.05, soft=3), (0.5, 1, 1.5)) == 1
    assert outward_share(ball((1, 2, 3), 0.5), (1, 2, 3)) == 1
    assert outward_share(lathe([(0.5, 0.0), (0.5, 1.0)]), (0, 0, 0.5)) == 1
    assert outward_share(tube([(0, 0, 0), (0, 0, 1)], 0.1), (0, 0, 0.5)) == 1


def test_normals_agree_with_the_faces() -> None:
    for mesh in (box((0, 0, 0), (1, 2, 3), 0.05), ball((0, 0, 0), 1), tube([(0, 0, 0), (1, 0, 1)], 0.2)):
        assert mesh.normals is not None
        corners = mesh.vertices[mesh.faces]
        facing = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
        told = mesh.normals[mesh.faces].sum(axis=1)
        solid = np.linalg.norm(facing, axis=1) > 1e-9
        assert ((facing * told).sum(axis=1)[solid] > 0).all()


def test_a_box_keeps_its_size() -> None:
    mesh = box((-1, 0, 2), (1, 3, 4), 0.1, soft=2)
    assert np.allclose(mesh.vertices.min(axis=0), (-1, 0, 2), atol=1e-5)
    assert np.allclose(mesh.vertices.max(axis=0), (1, 3, 4), atol=1e-5)


def test_a_quad_faces_along_times_up() -> None:
    mesh = quad((0, 0, 0), (2, 0, 0), (0, 0, 3))
    assert mesh.normals is not None
    assert np.allclose(mesh.normals, (0, -1, 0))


def test_a_moved_mesh_is_turned_about_the_vertical() -> None:
    mesh = moved(quad((0, 0, 0), (1, 0, 0), (0, 0, 1)), (5, 0, 0), turn_deg=90)
    assert mesh.normals is not None
    assert np.allclose(mesh.normals, (1, 0, 0), atol=1e-6)
    assert np.allclose(mesh.vertices.max(axis=0), (5, 1, 1), atol=1e-6)
