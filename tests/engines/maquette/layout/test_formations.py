"""Rows, stacks, piles, circles and grids, in which each one is seen."""

from collections import Counter

import numpy as np
import pytest

from studiolo.engines.maquette.language.brief import Formation
from studiolo.engines.maquette.layout.blocks import Block, Place
from studiolo.engines.maquette.layout.formations import local_places
from studiolo.engines.maquette.layout.glance import Box, glance


def blocks(count: int, formation: Formation = "", height: float = 1.0) -> list[Block]:
    return [
        Block(id=f"a.{n}", group="a", width_m=1.0, depth_m=1.0, height_m=height, surface_m=height, surface_width_m=1.0, formation=formation)
        for n in range(count)
    ]  # fmt: skip


def stood(some: list[Block]) -> list[Place]:
    return list(local_places(some, np.random.default_rng(4), 20.0).values())


def boxes(some: list[Block], places: list[Place]) -> list[Box]:
    return [
        (np.array([p.x - 0.5, p.y - 0.5, p.lift_m]), np.array([p.x + 0.5, p.y + 0.5, p.lift_m + b.height_m]))
        for b, p in zip(some, places, strict=True)
    ]


def test_a_row_is_one_line_however_long() -> None:
    places = stood(blocks(9, "row"))
    assert {place.y for place in places} == {0.0}
    assert np.diff([place.x for place in places]).min() > 1.0


def test_a_stack_rises_by_each_one_s_height_on_the_one_below() -> None:
    places = stood(blocks(4, "stack", height=0.3))
    assert [place.lift_m for place in places] == pytest.approx([0, 0.3, 0.6, 0.9])
    assert [place.support for place in places] == ["ground", "a.0", "a.1", "a.2"]


def test_a_pile_narrows_upwards_and_shows_each_one() -> None:
    some = blocks(10, "pile")
    places = stood(some)
    layers = Counter(round(place.lift_m, 6) for place in places)
    assert [layers[lift] for lift in sorted(layers)] == [4, 3, 2, 1]
    assert np.allclose(sorted(layers), (0, 0.8, 1.6, 2.4))
    assert glance(boxes(some, places), elevation_deg=10).least > 0.5


def test_a_circle_has_one_radius_and_no_one_meets() -> None:
    places = stood(blocks(8, "circle"))
    assert np.ptp([np.hypot(place.x, place.y) for place in places]) < 1e-9
    apart = [np.hypot(a.x - b.x, a.y - b.y) for n, a in enumerate(places) for b in places[:n]]
    assert min(apart) > 1.2


@pytest.mark.parametrize(("count", "columns", "rows"), [(9, 3, 3), (12, 4, 3), (6, 3, 2), (7, 3, 3)])
def test_a_grid_has_straight_lines(count: int, columns: int, rows: int) -> None:
    places = stood(blocks(count, "grid"))
    assert len({round(place.x, 6) for place in places}) == columns
    assert len({round(place.y, 6) for place in places}) == rows


@pytest.mark.parametrize("height", [0.5, 1.0, 3.0])
@pytest.mark.parametrize("count", [6, 7, 9, 12])
def test_many_are_each_seen(count: int, height: float) -> None:
    some = blocks(count, height=height)
    assert glance(boxes(some, stood(some)), elevation_deg=20).least > 0.6


def test_a_first_look_sees_what_hides_what() -> None:
    near, far = (np.array([-0.5, -3, 0]), np.array([0.5, -2, 1])), (np.array([-0.5, 0, 0]), np.array([0.5, 1, 1]))
    assert glance([near, far], elevation_deg=2).shares[1] < 0.4
    assert glance([near, far], elevation_deg=80).least > 0.95
