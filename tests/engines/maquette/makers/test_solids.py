"""Cube, sphere, star and their kin."""

import numpy as np
import pytest

from studiolo.engines.maquette.library.find import UNKNOWN_KEY
from studiolo.engines.maquette.makers.facets import rounded_hull
from studiolo.engines.maquette.makers.protocol import Maker
from studiolo.engines.maquette.makers.solids import MAKERS
from studiolo.engines.maquette.model import Mesh, Texture
from tests.engines.maquette.makers.shape_checks import check_meshes, check_stands, made

BY_KEY = {maker.key: maker for maker in MAKERS}


@pytest.mark.parametrize("maker", MAKERS, ids=lambda maker: maker.key)
def test_every_solid_stands_and_is_well_made(maker: Maker) -> None:
    model = made(maker, material="plastic")
    check_stands(model, maker.size_m)
    check_meshes(model)


def test_there_is_a_solid_for_what_is_not_known() -> None:
    assert UNKNOWN_KEY in BY_KEY


def test_the_same_seed_gives_the_same_solid_and_another_seed_another_colour() -> None:
    colours = [made(BY_KEY["own:cube"], seed=seed).parts[0].material.colour for seed in (1, 1, 2, 3, 4)]
    assert colours[0] == colours[1]
    assert len(set(map(str, colours))) > 2


def test_an_asked_colour_is_taken_as_it_is() -> None:
    model = made(BY_KEY["own:sphere"], colour=(0.1, 0.4, 0.7))
    assert model.parts[0].material.colour == (0.1, 0.4, 0.7)
    assert "colour" in model.honoured


def test_stripes_are_painted_when_they_are_asked() -> None:
    striped = made(BY_KEY["own:cylinder"], colour=(0.7, 0.1, 0.1), modifiers=("striped",)).parts[0].material.colour
    assert isinstance(striped, Texture)
    assert len(np.unique(striped.image.reshape(-1, 3)[::97], axis=0)) > 1


def test_a_diamond_is_clear_and_a_ruby_red() -> None:
    gem = BY_KEY["own:gem"]
    clear = made(gem, noun="diamond").parts[0].material
    red = made(gem, noun="ruby").parts[0].material
    assert clear.kind == red.kind == "glass"
    assert isinstance(clear.colour, tuple) and isinstance(red.colour, tuple)
    assert min(clear.colour) > 0.9
    assert red.colour[0] > 1.5 * red.colour[1]


def test_a_rounded_hull_keeps_its_faces_where_they_were() -> None:
    corners = np.array(np.meshgrid([-1, 1], [-1, 1], [-1, 1])).reshape(3, -1).T.astype(float)
    mesh = rounded_hull(corners, 0.2).mesh
    assert np.allclose(mesh.vertices.max(axis=0), 1, atol=1e-5)
    assert float(np.linalg.norm(mesh.vertices, axis=1).max()) < np.sqrt(3) - 0.1


def test_a_rounded_hull_is_closed() -> None:
    corners = np.array([(-1, -1, 0), (1, -1, 0), (0, 1, 0), (0, 0, 1.5)], float)
    assert volume(rounded_hull(corners, 0.05).mesh) == pytest.approx(1.0, rel=0.06)


def volume(mesh: Mesh) -> float:
    a, b, c = np.moveaxis(mesh.vertices[mesh.faces].astype(np.float64), 1, 0)
    return float((a * np.cross(b, c)).sum() / 6)
