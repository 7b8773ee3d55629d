"""Things joined to others stand where the words say: held, worn, ridden, above, leaning, all round."""

from collections.abc import Mapping

import numpy as np
import pytest

from studiolo.engines.maquette.language.brief import Relation, RelationKind
from studiolo.engines.maquette.layout.arrange import arrange
from studiolo.engines.maquette.layout.blocks import Block, Place
from studiolo.engines.maquette.model import Vector

PERSON: Mapping[str, Vector] = {
    "hand_right": (-0.3, -0.2, 0.9),
    "hand_left": (0.3, -0.2, 0.9),
    "head_top": (0.0, 0.0, 1.75),
    "neck": (0.0, -0.05, 1.45),
}


def block(
    group: str,
    number: int = 0,
    *,
    size: tuple[float, float, float] = (1.0, 1.0, 1.0),
    anchors: Mapping[str, Vector] | None = None,
    turn_deg: float = 0.0,
    seat_width: float = 0.0,
) -> Block:
    width, depth, height = size
    return Block(
        id=f"{group}.{number}",
        group=group,
        width_m=width,
        depth_m=depth,
        height_m=height,
        surface_m=height,
        surface_width_m=width,
        surface_depth_m=depth,
        anchors=anchors or {},
        has_hands=bool(anchors and "hand_right" in anchors),
        seat=(anchors or {}).get("saddle"),
        turn_deg=turn_deg,
        seat_width_m=seat_width,
    )


def placed(blocks: list[Block], *relations: Relation, seed: int = 3) -> dict[str, Place]:
    return arrange(blocks, relations, np.random.default_rng(seed), nouns={"hat": "hat", "scarf": "scarf"})


def joined(subject: str, kind: RelationKind, object_: str, second: str = "") -> Relation:
    return Relation(subject=subject, kind=kind, object=object_, second=second)


def test_what_is_held_is_in_the_right_hand_and_before_it() -> None:
    places = placed([block("man", anchors=PERSON), block("cup", size=(0.1, 0.1, 0.1))], joined("cup", "held_by", "man"))
    assert places["cup.0"].lift_m == pytest.approx(0.9 - 0.015)
    assert places["cup.0"].x - places["man.0"].x == pytest.approx(-0.3)
    assert places["cup.0"].y - places["man.0"].y <= -0.2
    assert places["cup.0"].support == "man.0"


def test_what_is_wide_takes_both_hands_and_what_is_long_is_gripped_low() -> None:
    man = block("man", anchors=PERSON)
    box = placed([man, block("box", size=(0.5, 0.3, 0.3))], joined("box", "held_by", "man"))
    assert box["box.0"].x == pytest.approx(box["man.0"].x)
    pole = placed([man, block("pole", size=(0.05, 0.05, 1.0))], joined("pole", "held_by", "man"))
    assert pole["pole.0"].lift_m == pytest.approx(0.65)


def test_each_of_several_holds_one() -> None:
    men = [block("man", n, anchors=PERSON) for n in range(3)]
    cups = [block("cup", n, size=(0.1, 0.1, 0.1)) for n in range(3)]
    places = placed([*men, *cups], joined("cup", "held_by", "man"))
    assert [places[f"cup.{n}"].support for n in range(3)] == ["man.0", "man.1", "man.2"]


def test_hats_go_on_heads_and_scarves_round_necks() -> None:
    man = block("man", anchors=PERSON)
    hat = placed([man, block("hat", size=(0.3, 0.3, 0.2))], joined("hat", "worn_by", "man"))["hat.0"]
    assert 1.6 < hat.lift_m < 1.75
    scarf = placed([man, block("scarf", size=(0.3, 0.2, 0.2))], joined("scarf", "worn_by", "man"))["scarf.0"]
    assert scarf.lift_m == pytest.approx(1.35)


def test_a_riders_seat_meets_the_saddle() -> None:
    horse = block("horse", size=(2, 0.6, 1.8), anchors={"saddle": (0.1, 0.0, 1.5)})
    man = block("man", anchors={"seat": (0.0, 0.0, 0.8)})
    places = placed([man, horse], joined("man", "riding", "horse"))
    assert places["man.0"].lift_m + 0.8 == pytest.approx(1.5)
    assert places["man.0"].x - places["horse.0"].x == pytest.approx(0.1)


def test_a_rider_turned_otherwise_than_its_horse_still_meets_the_saddle() -> None:
    horse = block("horse", size=(2, 0.6, 1.8), anchors={"saddle": (0.0, 0.0, 1.5)}, turn_deg=60.0)
    man = block("man", anchors={"seat": (0.0, 0.3, 0.8)}, turn_deg=0.0)
    places = placed([man, horse], joined("man", "riding", "horse"))
    at, heading = places["man.0"], places["man.0"].heading_deg
    assert heading == 60.0
    seat = (at.x - 0.3 * np.sin(np.radians(60.0)), at.y + 0.3 * np.cos(np.radians(60.0)))
    assert np.hypot(seat[0] - places["horse.0"].x, seat[1] - places["horse.0"].y) < 1e-6


def test_those_on_a_wide_seat_sit_side_by_side_as_it_faces() -> None:
    sofa = block("sofa", size=(2, 0.9, 0.8), anchors={"saddle": (0.0, 0.0, 0.4)}, turn_deg=30.0, seat_width=1.6)
    women = [block("woman", number, size=(0.5, 0.8, 1.3), anchors={"seat": (0.0, 0.0, 0.4)}) for number in range(2)]
    places = placed([*women, sofa], joined("woman", "riding", "sofa"))
    one, other = places["woman.0"], places["woman.1"]
    apart = np.hypot(other.x - one.x, other.y - one.y)
    assert 0.5 <= apart <= 0.8
    assert np.degrees(np.arctan2(other.y - one.y, other.x - one.x)) == pytest.approx(30.0)


def test_above_leaves_air_between() -> None:
    places = placed([block("kite", size=(0.5, 0.1, 0.5)), block("house")], joined("kite", "above", "house"))
    assert places["kite.0"].lift_m > 1.05
    assert places["kite.0"].support == "air"


def test_what_leans_stands_before_and_is_tilted() -> None:
    places = placed([block("ladder", size=(0.3, 0.05, 0.9)), block("wall")], joined("ladder", "leaning_on", "wall"))
    assert places["ladder.0"].tilt_deg > 5
    assert places["ladder.0"].y < places["wall.0"].y - 0.5


@pytest.mark.parametrize("count", [2, 4, 7])
def test_around_keeps_off_the_middle_and_looks_at_it(count: int) -> None:
    chairs = [block("chair", n, size=(0.4, 0.4, 0.9)) for n in range(count)]
    places = placed([*chairs, block("table")], joined("chair", "around", "table"))
    middle = places["table.0"]
    for chair in chairs:
        at = places[chair.id]
        x, y = middle.x - at.x, middle.y - at.y
        assert np.hypot(x, y) > 0.65
        assert at.heading_deg is not None
        looks = np.radians(at.heading_deg)
        assert np.dot((np.sin(looks), -np.cos(looks)), (x, y)) / np.hypot(x, y) == pytest.approx(1.0, abs=1e-6)


def test_between_two_of_one_noun_parts_them() -> None:
    trees = [block("tree", n) for n in range(2)]
    places = placed([block("cat"), *trees], joined("cat", "between", "tree"))
    assert places["tree.0"].x < places["cat.0"].x < places["tree.1"].x


def test_between_two_nouns_is_in_the_middle_whatever_the_order() -> None:
    for names in (("a", "b", "c"), ("b", "c", "a"), ("c", "a", "b")):
        places = placed([block(name) for name in names], joined("a", "between", "b", "c"))
        assert min(places["b.0"].x, places["c.0"].x) < places["a.0"].x < max(places["b.0"].x, places["c.0"].x)


def test_facing_turns_to_the_other() -> None:
    places = placed([block("cat"), block("dog")], joined("cat", "facing", "dog"))
    heading = places["cat.0"].heading_deg
    assert heading is not None
    assert np.sign(heading) == np.sign(places["dog.0"].x - places["cat.0"].x)


@pytest.mark.parametrize("seed", range(6))
def test_clusters_with_wide_guests_do_not_meet(seed: int) -> None:
    blocks = [block("tray", size=(2.0, 0.5, 0.1)), block("stool", size=(0.4, 0.4, 0.5)), block("lamp"), block("dog")]
    places = placed(blocks, joined("tray", "above", "stool"), joined("dog", "behind", "lamp"), seed=seed)
    spans = sorted(
        (places[b.id].x - b.width_m / 2, places[b.id].x + b.width_m / 2) for b in blocks if b.group in ("tray", "lamp")
    )
    assert spans[0][1] <= spans[1][0]
