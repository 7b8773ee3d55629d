"""Who sits, and on what."""

import pytest

from studiolo.engines.maquette.language.brief import RelationKind
from studiolo.engines.maquette.layout.seats import seat_of, sits
from studiolo.engines.maquette.meshes import join
from studiolo.engines.maquette.model import Material, Model, Part
from studiolo.engines.maquette.settings.shell import box


def sofa() -> Model:
    """2 m wide, its seat at 0.42 m between flat armrests at 0.62 m, its back at 0.85 m behind it."""
    boxes = [
        box((-0.8, -0.4, 0.0), (0.8, 0.25, 0.42), 0.01),
        box((-1.0, -0.4, 0.0), (-0.8, 0.4, 0.62), 0.01),
        box((0.8, -0.4, 0.0), (1.0, 0.4, 0.62), 0.01),
        box((-0.8, 0.25, 0.0), (0.8, 0.4, 0.85), 0.01),
    ]
    return Model(parts=(Part(shape=join(boxes), material=Material(colour=(0.5, 0.5, 0.5))),))


def test_a_sofa_is_sat_on_between_its_arms() -> None:
    seat = seat_of(sofa())
    assert seat.at[2] == pytest.approx(0.42, abs=0.02)
    assert -0.3 < seat.at[1] < 0.25
    assert 1.2 < seat.width_m < 1.7


@pytest.mark.parametrize(
    ("kind", "pose", "noun", "person", "seated"),
    [
        ("riding", "", "horse", True, True),
        ("on", "", "office chair", True, True),
        ("on", "standing", "chair", True, False),
        ("on", "sitting", "wall", True, True),
        ("on", "", "table", True, False),
        ("on", "", "elephant", True, True),
        ("on", "", "elephant", False, False),
        ("on", "", "sofa", False, False),
        ("on", "sitting", "sofa", False, True),
        ("in", "reading", "armchair", True, True),
        ("in", "sitting", "box", False, False),
        ("under", "sitting", "chair", True, False),
    ],
)
def test_who_sits(kind: RelationKind, pose: str, noun: str, person: bool, seated: bool) -> None:
    assert sits(kind, pose, noun, person=person) is seated
