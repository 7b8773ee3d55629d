"""Figures grown from flat drawings."""

from pathlib import Path

import numpy as np
import pytest

from studiolo.engines.maquette.library.entries import Drawing
from studiolo.engines.maquette.makers.figures import make_figure
from studiolo.engines.maquette.makers.protocol import ThingSpec
from studiolo.engines.maquette.model import Colour, Mesh

FACE = Drawing(
    body='<circle cx="16" cy="16" r="13" fill="#F9C23C"/><circle cx="11" cy="14" r="2" fill="#212121"/>'
    '<circle cx="21" cy="14" r="2" fill="#212121"/>',
    width=32,
    height=32,
)


def asked(colour: Colour | None = None) -> ThingSpec:
    return ThingSpec(key="figure:test/face", noun="face", size_m=0.4, colour=colour)


def test_a_figure_stands_on_the_ground_at_the_asked_size() -> None:
    low, high = make_figure(asked(), FACE).bounds()
    assert low[2] == pytest.approx(0, abs=1e-5)
    assert (high - low).max() == pytest.approx(0.4, rel=1e-4)
    assert np.allclose((low + high)[:2], 0, atol=1e-5)


def test_the_eyes_are_in_front_and_the_surfaces_face_outwards() -> None:
    body, *eyes = make_figure(asked(), FACE).parts
    assert len(eyes) == 2
    for part in (body, *eyes):
        assert isinstance(part.shape, Mesh) and part.shape.normals is not None
        corners = part.shape.vertices[part.shape.faces].astype(float)
        assert np.einsum("ij,ij->i", corners[:, 0], np.cross(corners[:, 1], corners[:, 2])).sum() > 0
        middle = part.shape.vertices.mean(axis=0)
        assert ((part.shape.vertices - middle) * part.shape.normals).sum(axis=1).mean() > 0
        assert part is body or middle[1] < -0.03


def test_an_asked_colour_goes_to_the_body_and_not_to_the_eyes() -> None:
    plain, blue = make_figure(asked(), FACE), make_figure(asked((0.02, 0.05, 0.5)), FACE)
    assert blue.honoured == {"colour", "size"}
    assert plain.honoured == {"size"}
    body = blue.parts[0].material.colour
    assert isinstance(body, tuple) and body[2] > 3 * body[0]
    assert blue.parts[1].material.colour == plain.parts[1].material.colour


def test_a_figure_from_the_cache_is_the_same(tmp_path: Path) -> None:
    first, second = (make_figure(asked(), FACE, tmp_path) for _ in range(2))
    assert len(list(tmp_path.iterdir())) == 1
    for one, other in zip(first.parts, second.parts, strict=True):
        assert isinstance(one.shape, Mesh) and isinstance(other.shape, Mesh)
        assert np.array_equal(one.shape.vertices, other.shape.vertices)
        assert one.material == other.material or one.material.colour == other.material.colour


def test_a_wide_drawing_keeps_its_proportions() -> None:
    wide = Drawing(body='<ellipse cx="32" cy="16" rx="30" ry="10" fill="#c33"/>', width=64, height=32)
    low, high = make_figure(asked(), wide).bounds()
    assert (high - low)[2] / (high - low)[0] == pytest.approx(1 / 3, rel=0.05)


def test_a_drawing_with_nothing_painted_is_refused() -> None:
    with pytest.raises(ValueError, match="no painted layer"):
        make_figure(asked(), Drawing(body="<g/>", width=32, height=32))
