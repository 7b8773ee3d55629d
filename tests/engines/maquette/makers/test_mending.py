"""Meshes made sound."""

import numpy as np
import pytest

from studiolo.engines.maquette.makers.mending import (
    crease_normals,
    face_normals,
    first_of_each,
    has_area,
    pieces_of,
    thinned_leaves,
    turned_inside_out,
    weld,
)

CUBE = np.array([(x, y, z) for x in (0, 1) for y in (0, 1) for z in (0, 1)], float)
CUBE_FACES = np.array(
    [(0, 1, 3), (0, 3, 2), (4, 6, 7), (4, 7, 5), (0, 4, 5), (0, 5, 1), (2, 3, 7), (2, 7, 6), (0, 2, 6), (0, 6, 4)]
    + [(1, 5, 7), (1, 7, 3)]
)


def volume(faces: np.ndarray[tuple[int, ...], np.dtype[np.int64]]) -> float:
    return float((face_normals(CUBE, faces) * CUBE[faces].mean(axis=1)).sum() / 6)


def test_points_that_coincide_are_one() -> None:
    points, row = weld(np.array([(0, 0, 0), (1, 0, 0), (1e-6, 0, 0)], float), 1e-3)
    assert len(points) == 2
    assert row[0] == row[2] != row[1]


def test_faces_that_lie_twice_or_are_but_lines_are_found() -> None:
    faces = np.array([(0, 1, 2), (2, 1, 0), (0, 1, 1), (1, 2, 3)])
    assert first_of_each(faces).tolist() == [0, 2, 3]
    assert has_area(CUBE, faces, 1e-9).tolist() == [True, True, False, True]


@pytest.mark.parametrize("wrong", [(), (0,), (3, 4, 9), tuple(range(12))])
def test_a_closed_shape_ends_with_every_face_outwards(wrong: tuple[int, ...]) -> None:
    faces = CUBE_FACES.copy()
    faces[list(wrong)] = faces[list(wrong)][:, ::-1]
    flip, closed = turned_inside_out(CUBE, faces, np.zeros((12, 3)))
    assert closed
    assert volume(np.where(flip[:, None], faces[:, ::-1], faces)) == pytest.approx(1)


def test_an_open_sheet_turns_the_way_the_file_says() -> None:
    faces, up = np.array([(0, 4, 6), (0, 2, 6)]), np.tile((0.0, 0.0, 1.0), (2, 1))
    flip, closed = turned_inside_out(CUBE, faces, up)
    assert not closed
    assert (face_normals(CUBE, np.where(flip[:, None], faces[:, ::-1], faces))[:, 2] > 0).all()


def test_a_cube_keeps_its_edges_and_a_wide_crease_angle_rounds_them() -> None:
    crisp, round_ = (crease_normals(CUBE, CUBE_FACES, angle) for angle in (45, 100))
    flat = face_normals(CUBE, CUBE_FACES)
    assert np.allclose(crisp, flat[:, None] / np.linalg.norm(flat, axis=1)[:, None, None])
    assert np.abs(round_).min() > 0.2


def test_thinned_leaves_keep_their_whole_area() -> None:
    count = 2000
    spots = np.random.default_rng(1).random((count, 1, 3)) * 10
    points = (spots + np.array([(0, 0, 0), (0.1, 0, 0), (0, 0.1, 0)])).reshape(-1, 3)
    faces = np.arange(3 * count).reshape(-1, 3)
    fewer_points, fewer, kept = thinned_leaves(points, faces, 0.5)
    assert kept.sum() == len(fewer) == pytest.approx(count / 2, rel=0.1)
    before, after = (
        np.linalg.norm(face_normals(p, f), axis=1).sum() for p, f in ((points, faces), (fewer_points, fewer))
    )
    assert after == pytest.approx(before, rel=0.12)
    assert len(set(pieces_of(faces, len(points)))) == count
