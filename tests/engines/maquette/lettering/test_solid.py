from collections import Counter

import numpy as np
import pytest

from studiolo.engines.maquette.lettering.choosing import choose
from studiolo.engines.maquette.lettering.filling import mask
from studiolo.engines.maquette.lettering.outline import EMPTY, Outline
from studiolo.engines.maquette.lettering.setting import Box, set_text
from studiolo.engines.maquette.lettering.solid import Edge, solid
from studiolo.engines.maquette.model import Mesh

DEPTH = 0.1


def lettered(words: str, text: str) -> Outline:
    return set_text(text, choose(words, text), Box(width=1.0, height=0.4)).outline


def volume(mesh: Mesh) -> float:
    a, b, c = np.moveaxis(mesh.vertices.astype(float)[mesh.faces], 1, 0)
    return float((a * np.cross(b, c)).sum() / 6)


def area(outline: Outline) -> float:
    return float(mask(outline, 1.0, 0.4, 1000).sum() / 255e6)


def open_edges(mesh: Mesh) -> int:
    _, row = np.unique(np.rint(mesh.vertices / 2e-7).astype(int), axis=0, return_inverse=True)
    faces = row.ravel()[mesh.faces]
    count = Counter(map(tuple, np.concatenate([faces[:, [0, 1]], faces[:, [1, 2]], faces[:, [2, 0]]]).tolist()))
    return sum(one != other and count[(other, one)] != times for (one, other), times in count.items())


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("Lobster", "The Hungry Hound"),
        ("Cormorant Garamond", "Sarah"),
        ("Montserrat", "B8&%@g"),
        ("serif", "مرحبا"),
        ("sans", "नमस्ते"),
    ],
)
def test_solid_letters_are_closed_look_outwards_and_have_the_volume_of_their_outline(words: str, text: str) -> None:
    outline = lettered(words, text)
    for bevel, least in ((0.0, 0.995), (0.004, 0.985)):
        mesh = solid(outline, DEPTH, Edge(bevel=bevel))
        assert least < volume(mesh) / (area(outline) * DEPTH) < 1.003
        assert open_edges(mesh) == 0


def test_a_bevel_wider_than_the_stems_leaves_closed_ridges() -> None:
    mesh = solid(lettered("Montserrat", "B8&%@g"), DEPTH, Edge(bevel=0.06))
    assert volume(mesh) > 0 and open_edges(mesh) == 0


def test_the_hole_of_a_letter_stays_open() -> None:
    mesh = solid(lettered("Montserrat", "O"), DEPTH, Edge(bevel=0.005))
    low, high = mesh.vertices.min(axis=0), mesh.vertices.max(axis=0)
    middle = (low + high)[:2] / 2
    a, b, c = np.moveaxis(mesh.vertices[mesh.faces][..., :2] - middle, 1, 0)
    turns = np.stack([one[:, 0] * two[:, 1] - one[:, 1] * two[:, 0] for one, two in ((a, b), (b, c), (c, a))])
    assert not ((turns > 0).all(axis=0) | (turns < 0).all(axis=0)).any()


def test_overlapping_strokes_leave_no_walls_inside() -> None:
    apart = sum(area(lettered("Pacifico", "Hungry")) for _ in range(1))
    mesh = solid(lettered("Pacifico", "Hungry"), DEPTH)
    assert volume(mesh) == pytest.approx(apart * DEPTH, rel=0.005)


def test_faces_are_flat_walls_upright_and_the_edge_between_them_turns_smoothly() -> None:
    mesh = solid(lettered("Montserrat", "HO"), DEPTH, Edge(bevel=0.01, steps=6))
    assert mesh.normals is not None
    assert np.allclose(np.linalg.norm(mesh.normals, axis=1), 1, atol=1e-5)
    front = np.isclose(mesh.vertices[:, 2], DEPTH)
    corners = mesh.vertices.astype(float)[mesh.faces]
    across = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    across /= np.linalg.norm(across, axis=1, keepdims=True)
    flat = np.repeat(across[:, 2] > 0.9999, 3)
    assert np.allclose(mesh.normals[flat & front], (0, 0, 1), atol=1e-5)
    agree = (mesh.normals * np.repeat(across, 3, axis=0)).sum(axis=1)
    assert agree.min() > np.cos(np.radians(40))


def test_front_and_back_lie_where_they_should() -> None:
    mesh = solid(lettered("Lobster", "Hi"), DEPTH, Edge(bevel=0.004))
    assert mesh.vertices[:, 2].min() == 0 and mesh.vertices[:, 2].max() == pytest.approx(DEPTH)


def test_nothing_cannot_be_made_solid() -> None:
    with pytest.raises(ValueError, match="nothing"):
        solid(EMPTY, DEPTH)
