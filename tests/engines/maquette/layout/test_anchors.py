"""Places on models that their makers did not name."""

import numpy as np

from studiolo.engines.maquette.layout.anchors import is_animal, named_places
from studiolo.engines.maquette.model import Material, Mesh, Model, Part, Vector


def body(**anchors: Vector) -> Model:
    """A box 0.4 wide, 2 long and 1 high, whose front is at y = -1."""
    corners = np.array([(x, y, z) for x in (-0.2, 0.2) for y in (-1, 1) for z in (0, 1)], np.float32)
    return Model(
        parts=(Part(shape=Mesh(vertices=corners, faces=np.array([(0, 1, 2)], np.uint32)), material=Material()),),
        anchors=anchors,
    )


def test_what_the_maker_names_is_kept() -> None:
    assert named_places(body(hand_right=(1, 2, 3)))["hand_right"] == (1, 2, 3)


def test_an_animal_has_its_mouth_before_its_eyes_and_a_saddle_on_its_back() -> None:
    animal = body(top=(0, -0.8, 1.0), back=(0, 0.1, 0.8))
    places = named_places(animal)
    assert is_animal(animal)
    assert places["mouth"][1] < places["eyes"][1] < places["neck"][1]
    assert places["saddle"] == (0, 0.1, 0.8)
    assert places["head_top"] == (0, -0.8, 1.0)


def test_any_box_has_hands_at_its_sides() -> None:
    places = named_places(body())
    assert not is_animal(body())
    assert places["hand_right"][0] < 0 < places["hand_left"][0]
    assert 0.3 < places["hand_right"][2] < 0.6
