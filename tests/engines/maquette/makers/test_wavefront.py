"""OBJ and MTL texts read into arrays."""

import numpy as np
import pytest

from studiolo.engines.maquette.makers.mending import face_normals
from studiolo.engines.maquette.makers.wavefront import MtlEntry, read_mtl, read_obj

SQUARE = "v 0 0 0\nv 1 0 0\nv 1 1 0\nv 0 1 0\n"


def test_a_quad_becomes_two_triangles_under_its_material() -> None:
    read = read_obj(f"{SQUARE}usemtl red paint\nf 1 2 3 4\n".encode())
    assert [surface.material for surface in read.surfaces] == ["red paint"]
    assert read.surfaces[0].corners[:, :, 0].tolist() == [[0, 1, 2], [0, 2, 3]]


def test_corners_are_read_in_every_spelling() -> None:
    rows = "vt 0 0\nvt 1 1\nvn 0 0 1\n"
    read = read_obj(f"{SQUARE}{rows}f 1/2/1 2//1 3/1\nf 1 2 3\n".encode())
    assert read.surfaces[0].corners.tolist() == [
        [[0, 1, 0], [1, -1, 0], [2, 0, -1]],
        [[0, -1, -1], [1, -1, -1], [2, -1, -1]],
    ]


def test_faces_are_gathered_by_material_and_unused_materials_are_left_out() -> None:
    read = read_obj(f"{SQUARE}usemtl a\nf 1 2 3\nusemtl b\nusemtl c\nf 1 3 4\nusemtl a\nf 2 3 4\n".encode())
    assert [(surface.material, len(surface.corners)) for surface in read.surfaces] == [("a", 2), ("c", 1)]


@pytest.mark.parametrize("axes", [(0, 1, 2), (1, 2, 0), (2, 0, 1), (0, 2, 1)])
@pytest.mark.parametrize("order", ["1 2 3 4 5 6", "6 5 4 3 2 1"])
def test_a_hollow_polygon_is_cut_without_covering_its_hollow(axes: tuple[int, ...], order: str) -> None:
    outline = np.array([(0, 0, 0), (2, 0, 0), (2, 1, 0), (1, 1, 0), (1, 2, 0), (0, 2, 0)], float)[:, axes]
    text = "\n".join("v {} {} {}".format(*point) for point in outline)
    read = read_obj(f"{text}\nf {order}\n".encode())
    across = face_normals(read.points, read.surfaces[0].corners[:, :, 0])
    assert np.linalg.norm(across, axis=1).sum() / 2 == pytest.approx(3)
    assert np.linalg.norm(across.sum(axis=0)) / 2 == pytest.approx(3)


def test_a_material_is_read_with_its_usual_values_where_it_says_nothing() -> None:
    text = "newmtl Dark oak\nKd 0.2 0.1 2\nNs 96\nd 0.5\nmap_Kd texture-0.jpg\nnewmtl plain\nKd spectral file.rfl\n"
    read = read_mtl(text.encode())
    oak = MtlEntry(name="Dark oak", diffuse=(0.2, 0.1, 1), shininess=96, opacity=0.5, picture="texture-0.jpg")
    assert read == {"Dark oak": oak, "plain": MtlEntry(name="plain")}
