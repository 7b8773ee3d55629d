"""What hangs, leans or is in a window: where the layout puts it."""

import numpy as np
import pytest

from studiolo.engines.maquette.language.brief import Relation
from studiolo.engines.maquette.layout.arrange import arrange
from studiolo.engines.maquette.layout.blocks import CEILING, GROUND, SILL, WALL, Block, Place
from studiolo.engines.maquette.layout.cords import hung_from
from studiolo.engines.maquette.makers.household.hangings import MAKERS
from studiolo.engines.maquette.makers.protocol import ThingSpec

SOFA = Block(id="t2", group="t2", width_m=2.0, depth_m=0.9, height_m=0.8)


def _hung(number: int = 1, **more: object) -> Block:
    return Block(id=f"t1.{number}", group="t1", width_m=0.6, depth_m=0.04, height_m=0.7, mount="wall", **more)  # type: ignore[arg-type]


def _placed(blocks: list[Block], *relations: Relation) -> dict[str, Place]:
    return arrange(blocks, relations, np.random.default_rng(1))


def test_what_hangs_alone_is_at_the_height_of_an_eye() -> None:
    place = _placed([_hung()])["t1.1"]
    assert place.support == WALL
    assert 1.4 < place.lift_m + 0.35 < 1.7


def test_three_hang_at_one_height_with_the_same_gap() -> None:
    places = _placed([_hung(number) for number in (1, 2, 3)])
    x = [places[f"t1.{number}"].x for number in (1, 2, 3)]
    assert x[1] - x[0] == pytest.approx(x[2] - x[1])
    assert x[1] - x[0] > 0.65
    assert len({place.lift_m for place in places.values()}) == 1


def test_a_mirror_above_a_sofa_hangs_over_its_middle_and_behind_it() -> None:
    places = _placed([_hung(), SOFA], Relation(subject="t1", kind="above", object="t2"))
    mirror, sofa = places["t1.1"], places["t2"]
    assert mirror.x == pytest.approx(sofa.x)
    assert mirror.lift_m >= 0.8 + 0.15
    assert mirror.y + 0.02 >= sofa.y + 0.45


def test_a_painting_left_of_a_lamp_hangs_beside_it() -> None:
    lamp = Block(id="t2", group="t2", width_m=0.4, depth_m=0.4, height_m=1.6)
    places = _placed([_hung(), lamp], Relation(subject="t1", kind="left_of", object="t2"))
    assert places["t1.1"].x + 0.3 < places["t2"].x - 0.2


def test_what_leans_stands_on_the_ground_and_touches_the_wall_behind_all_else() -> None:
    ladder = Block(id="t1", group="t1", width_m=0.5, depth_m=0.1, height_m=2.4, mount="lean")
    places = _placed([ladder, SOFA])
    assert places["t1"].support == GROUND
    assert places["t1"].tilt_deg > 5
    top = places["t1"].y + 0.05 + np.sin(np.radians(places["t1"].tilt_deg)) * 2.4
    assert top == pytest.approx(places["t2"].y + 0.45, abs=0.02)


def test_a_cat_in_the_window_is_on_its_sill() -> None:
    cat = Block(id="t1", group="t1", width_m=0.3, depth_m=0.3, height_m=0.3, mount="window")
    place = _placed([cat])["t1"]
    assert place.support == SILL
    assert place.lift_m == pytest.approx(0.86)


def test_a_lamp_from_the_ceiling_is_above_the_table_that_it_lights() -> None:
    lamp = Block(id="t1", group="t1", width_m=0.4, depth_m=0.4, height_m=0.4, mount="ceiling")
    places = _placed([lamp, SOFA], Relation(subject="t1", kind="above", object="t2"))
    assert places["t1"].support == CEILING
    assert places["t1"].lift_m > 1.2
    assert places["t1"].x == pytest.approx(places["t2"].x)


def test_cords_reach_the_ceiling() -> None:
    maker = next(maker for maker in MAKERS if maker.key == "own:rope-swing")
    swing = maker.make(ThingSpec(key=maker.key, noun="swing", size_m=1.5)).placed((0.0, 0.0, 0.5))
    hung = hung_from(swing, 2.7, "swing")
    assert float(hung.bounds()[1][2]) == pytest.approx(2.7, abs=0.01)
    assert len(hung.parts) == len(swing.parts) + 4  # a cord and a rose at either end


@pytest.mark.parametrize("maker", MAKERS, ids=lambda maker: maker.key)
def test_what_is_made_to_hang_has_a_flat_back_or_hangs_by_ropes(maker: object) -> None:
    made = maker.make(ThingSpec(key=maker.key, noun=maker.nouns[0], size_m=maker.size_m, seed=2))  # type: ignore[attr-defined]
    low, high = made.bounds()
    assert float((high - low).max()) == pytest.approx(maker.size_m, rel=0.01)  # type: ignore[attr-defined]
    assert float(low[2]) == pytest.approx(0.0, abs=1e-4)
