import numpy as np

from studiolo.engines.maquette.makers.moulding import ball, moulded, split
from studiolo.engines.maquette.makers.protocol import ThingSpec
from studiolo.engines.maquette.makers.toys import MAKERS
from studiolo.engines.maquette.model import Mesh, Strands

from .product_checks import find, made


def test_one_balloon_is_one_and_a_bunch_is_three() -> None:
    maker = find(MAKERS, "balloon")
    one = maker.make(ThingSpec(key=maker.key, noun="red balloon", size_m=1.1, seed=2))
    bunch = maker.make(ThingSpec(key=maker.key, noun="bunch of balloons", size_m=1.1, seed=2))
    assert len(bunch.parts) == len(one.parts) + 2


def test_a_teddy_bear_has_fur() -> None:
    assert any(isinstance(part.shape, Strands) for part in made(find(MAKERS, "teddy-bear")).parts)


def test_lumps_melt_into_one_closed_skin() -> None:
    mesh = moulded([ball((0.0, 0.0, 0.0), 0.05), ball((0.06, 0.0, 0.0), 0.04, melt=0.02)], 0.004)
    edges = np.sort(mesh.faces[:, [0, 1, 1, 2, 2, 0]].reshape(-1, 2), axis=1)
    assert (np.unique(edges, axis=0, return_counts=True)[1] == 2).all()


def test_a_split_mesh_has_all_of_its_surface_on_two_sides() -> None:
    mesh = moulded([ball((0.0, 0.0, 0.0), 0.05)], 0.004)
    above, below = split(mesh, (0.0, 0.0, 0.01), (0.0, 0.0, 1.0))
    assert above.vertices[:, 2].min() > 0.01 - 1e-6
    assert below.vertices[:, 2].max() < 0.01 + 1e-6
    assert abs(area(above) + area(below) - area(mesh)) < 1e-6


def area(mesh: Mesh) -> float:
    corners = mesh.vertices[mesh.faces].astype(float)
    return float(
        np.linalg.norm(np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]), axis=1).sum() / 2
    )
