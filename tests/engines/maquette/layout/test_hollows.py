"""Bowls hold things; boxes and plates do not."""

import numpy as np
import pytest

from studiolo.engines.maquette.layout.hollows import Hollow, heap, hollow
from studiolo.engines.maquette.model import Material, Mesh, Model, Part
from studiolo.engines.maquette.settings.shell import box, lathe

BOWL = [(0.04, 0.0), (0.09, 0.03), (0.12, 0.08), (0.112, 0.08), (0.08, 0.035), (0.03, 0.012), (0.0005, 0.012)]


def model(mesh: Mesh) -> Model:
    return Model(parts=(Part(shape=mesh, material=Material()),))


def test_a_bowl_has_a_floor_a_rim_and_a_mouth() -> None:
    found = hollow(model(lathe(BOWL)))
    assert found is not None
    assert found.floor_m == pytest.approx(0.012, abs=0.006)
    assert found.rim_m == pytest.approx(0.08, abs=0.008)
    assert 0.06 < found.radius_m < 0.115


def test_a_box_and_a_ball_hold_nothing() -> None:
    assert hollow(model(box((-0.1, -0.1, 0), (0.1, 0.1, 0.1)))) is None
    assert hollow(model(lathe([(0.0005, 0.0), (0.07, 0.03), (0.1, 0.1), (0.07, 0.17), (0.0005, 0.2)]))) is None


def test_a_chair_with_a_back_is_no_container() -> None:
    seat, back = box((-0.2, -0.2, 0.4), (0.2, 0.2, 0.45)), box((-0.2, 0.15, 0.45), (0.2, 0.2, 0.9))
    parts = tuple(Part(shape=mesh, material=Material()) for mesh in (seat, back))
    assert hollow(Model(parts=parts)) is None


@pytest.mark.parametrize("count", [1, 3, 7, 30])
def test_a_heap_has_as_many_places_as_things_and_none_twice(count: int) -> None:
    places = heap(count, 0.07, 0.07, Hollow(floor_m=0.0, rim_m=0.08, radius_m=0.15), np.random.default_rng(1))
    assert len(places) == count
    assert all(np.hypot(x, y) <= 0.15 for x, y, _ in places)
    apart = [np.linalg.norm(np.subtract(a, b)) for i, a in enumerate(places) for b in places[:i]]
    assert min(apart, default=1.0) > 0.04
