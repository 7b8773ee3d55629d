"""Things stand where the words say."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studiolo.engines.maquette.language.brief import Relation, RelationKind
from studiolo.engines.maquette.layout.arrange import arrange
from studiolo.engines.maquette.layout.blocks import Block, Place


def block(group: str, number: int = 0, *, width: float = 1.0, height: float = 1.0, clearance: float = 0.0) -> Block:
    return Block(
        id=f"{group}.{number}",
        group=group,
        width_m=width,
        depth_m=width,
        height_m=height,
        surface_m=height,
        surface_width_m=width * 0.8,
        surface_depth_m=width * 0.8,
        clearance_m=clearance,
    )


def placed(blocks: list[Block], *relations: tuple[str, RelationKind, str]) -> dict[str, Place]:
    words = [Relation(subject=s, kind=kind, object=o) for s, kind, o in relations]
    return arrange(blocks, words, np.random.default_rng(3))


def test_one_thing_stands_in_the_middle() -> None:
    assert placed([block("a")]) == {"a.0": Place(x=0.0, y=0.0, lift_m=0.0, support="ground")}


@pytest.mark.parametrize(("kind", "sign"), [("left_of", 1), ("right_of", -1)])
def test_left_and_right_are_kept_whatever_the_reading_order(kind: RelationKind, sign: int) -> None:
    for blocks in ([block("a"), block("b"), block("c")], [block("c"), block("b"), block("a")]):
        places = placed(blocks, ("a", kind, "b"))
        assert sign * (places["b.0"].x - places["a.0"].x) > 0


def test_next_to_makes_neighbours() -> None:
    places = placed([block("a"), block("b"), block("c")], ("a", "next_to", "c"))
    order = sorted("abc", key=lambda group: places[f"{group}.0"].x)
    assert abs(order.index("a") - order.index("c")) == 1


@pytest.mark.parametrize(("kind", "sign"), [("behind", 1), ("in_front_of", -1)])
def test_behind_is_farther_from_the_camera_and_still_seen(kind: RelationKind, sign: int) -> None:
    places = placed([block("a"), block("b")], ("a", kind, "b"))
    assert sign * (places["a.0"].y - places["b.0"].y) > 0.9
    assert abs(places["a.0"].x - places["b.0"].x) > 0.3


def test_what_is_on_something_touches_its_surface() -> None:
    places = placed([block("cat", width=0.3, height=0.3), block("table", height=0.8)], ("cat", "on", "table"))
    assert places["cat.0"].support == "table.0"
    assert places["cat.0"].lift_m == pytest.approx(0.8)


def test_chains_of_on_stack_up() -> None:
    blocks = [block("a", width=0.2), block("b", width=0.5, height=0.4), block("c", height=0.6)]
    places = placed(blocks, ("a", "on", "b"), ("b", "on", "c"))
    assert places["a.0"].lift_m == pytest.approx(1.0)
    assert places["a.0"].support == "b.0"


@pytest.mark.parametrize("count", [2, 3, 12])
def test_several_guests_share_the_surface_without_overlap(count: int) -> None:
    cups = [block("cup", n, width=0.5, height=0.2) for n in range(count)]
    places = placed([*cups, block("table")], ("cup", "on", "table"))
    standing = [places[cup.id] for cup in cups]
    scale = standing[0].scale
    assert scale < 1
    for number, one in enumerate(standing):
        assert abs(one.x) <= 0.42 and abs(one.y) <= 0.42
        for other in standing[:number]:
            assert max(abs(one.x - other.x), abs(one.y - other.y)) >= 0.5 * scale


def test_under_a_table_fits_beneath_it() -> None:
    places = placed([block("dog", height=0.9), block("table", clearance=0.6)], ("dog", "under", "table"))
    assert places["dog.0"].lift_m == 0
    assert places["dog.0"].scale * 0.9 <= 0.6


def test_impossible_circles_still_give_everything_a_place() -> None:
    blocks = [block("a"), block("b"), block("c")]
    assert set(placed(blocks, ("a", "on", "b"), ("b", "on", "a"))) == {"a.0", "b.0", "c.0"}
    assert set(placed(blocks, ("a", "behind", "b"), ("b", "behind", "c"), ("c", "behind", "a"))) == {
        "a.0",
        "b.0",
        "c.0",
    }


@settings(deadline=None)
@given(
    counts=st.lists(st.integers(1, 12), min_size=1, max_size=4),
    relations=st.lists(
        st.tuples(
            st.integers(0, 3),
            st.sampled_from(["on", "under", "next_to", "left_of", "right_of", "behind", "in_front_of"]),
            st.integers(0, 3),
        ),
        max_size=5,
    ),
)
def test_everything_asked_for_gets_exactly_one_place(
    counts: list[int], relations: list[tuple[int, RelationKind, int]]
) -> None:
    blocks = [block(f"g{group}", n) for group, count in enumerate(counts) for n in range(count)]
    places = placed(blocks, *[(f"g{s}", kind, f"g{o}") for s, kind, o in relations])
    assert set(places) == {b.id for b in blocks}
    assert all(np.isfinite([p.x, p.y, p.lift_m]).all() and 0 < p.scale <= 1 for p in places.values())


@settings(deadline=None)
@given(count=st.integers(2, 30))
def test_things_of_one_noun_do_not_stand_in_each_other(count: int) -> None:
    places = list(placed([block("a", n) for n in range(count)]).values())
    points = np.array([[p.x, p.y] for p in places])
    apart = np.abs(points[:, None] - points[None]).max(axis=-1) + np.eye(count) * 9
    assert apart.min() > 0.9
