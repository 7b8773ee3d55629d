"""Where things can stand is read from the shape itself."""

import numpy as np
import pytest

from studiolo.engines.maquette.layout.surfaces import clearance, standing_surface
from studiolo.engines.maquette.model import Material, Mesh, Model, Part
from studiolo.engines.maquette.settings.shell import sheet

CORNERS = np.array([[x, y, z] for x in (0, 1) for y in (0, 1) for z in (0, 1)], np.float32)
FACES = np.array(
    [[0, 1, 3], [0, 3, 2], [4, 6, 7], [4, 7, 5], [0, 4, 5], [0, 5, 1], [2, 3, 7], [2, 7, 6], [0, 2, 6], [0, 6, 4], [1, 5, 7], [1, 7, 3]],
    np.uint32,
)  # fmt: skip


def box(low: tuple[float, float, float], high: tuple[float, float, float]) -> Part:
    vertices = np.array(low, np.float32) + CORNERS * (np.array(high, np.float32) - np.array(low, np.float32))
    return Part(shape=Mesh(vertices=vertices, faces=FACES, smooth=False), material=Material())


def table() -> Model:
    legs = [box((x, y, 0), (x + 0.05, y + 0.05, 0.7)) for x in (-0.6, 0.55) for y in (-0.4, 0.35)]
    return Model(parts=(box((-0.6, -0.4, 0.7), (0.6, 0.4, 0.75)), *legs))


def sofa() -> Model:
    return Model(parts=(box((-1, -0.5, 0), (1, 0.3, 0.4)), box((-1, 0.3, 0), (1, 0.5, 0.9))))


def test_a_table_is_stood_on_at_its_top_and_has_room_beneath() -> None:
    surface = standing_surface(table())
    assert surface.height_m == pytest.approx(0.75, abs=0.02)
    assert 0.45 < surface.half_width_m <= 0.6
    assert clearance(table()) == pytest.approx(0.7, abs=0.02)


def test_a_sofa_is_sat_on_at_its_seat_not_on_its_back() -> None:
    surface = standing_surface(sofa())
    assert surface.height_m == pytest.approx(0.4, abs=0.03)
    assert surface.y < 0


def test_a_box_has_no_room_beneath() -> None:
    assert clearance(Model(parts=(box((-1, -1, 0), (1, 1, 1)),))) == 0


def test_a_round_thing_is_stood_on_at_the_top_of_its_middle() -> None:
    angles = np.linspace(0, np.pi, 40)
    ring = np.array([[np.cos(a), 0.1 * s, 1 + np.sin(2 * a - np.pi / 2)] for a in angles for s in (-1, 1)], np.float32)
    faces = np.array([[i, i + 1, i + 2] for i in range(len(ring) - 2)], np.uint32)
    surface = standing_surface(Model(parts=(Part(shape=Mesh(vertices=ring, faces=faces), material=Material()),)))
    assert surface.height_m == pytest.approx(float(ring[:, 2].max() - ring[:, 2].min()), rel=0.1)


def test_a_boulder_that_is_level_only_underneath_is_stood_upon_and_not_in() -> None:
    s, t = np.meshgrid(np.linspace(0, np.pi, 24), np.linspace(0, 2 * np.pi, 36), indexing="ij")
    points = np.stack([np.sin(s) * np.cos(t), np.sin(s) * np.sin(t), np.maximum(np.cos(s), -0.55) + 0.55], axis=-1)
    model = Model(parts=(Part(shape=sheet(points), material=Material()),))
    assert standing_surface(model).height_m > 1.4
