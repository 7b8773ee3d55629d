"""Relations hold in pixels, or they do not."""

import pytest

from studiolo.engines.maquette.checking.relations import Sight, holds_in_pixels, sight_from_json


def sight(left: float, top: float, right: float, bottom: float, depth: float = 5.0) -> Sight:
    return Sight(
        pixels=400,
        visible=1.0,
        cut=0.0,
        box=(left, top, right, bottom),
        centre=((left + right) / 2, (top + bottom) / 2),
        depth_m=depth,
        palette=(("#e02424", 1.0),),
    )


LEFT, RIGHT, OVER = sight(0.1, 0.5, 0.3, 0.8), sight(0.6, 0.5, 0.8, 0.8, 7.0), sight(0.6, 0.3, 0.75, 0.51)
NONE = Sight(pixels=0, visible=0.0, cut=0.0, box=(0, 0, 0, 0), centre=(0, 0), depth_m=0.0, palette=())


@pytest.mark.parametrize(
    ("kind", "one", "other", "holds"),
    [
        ("left_of", LEFT, RIGHT, True),
        ("left_of", RIGHT, LEFT, False),
        ("right_of", RIGHT, LEFT, True),
        ("on", OVER, RIGHT, True),
        ("on", OVER, LEFT, False),
        ("on", RIGHT, OVER, False),
        ("above", OVER, RIGHT, True),
        ("below", RIGHT, OVER, True),
        ("below", OVER, RIGHT, False),
        ("in_front_of", LEFT, RIGHT, True),
        ("behind", LEFT, RIGHT, False),
        ("behind", RIGHT, LEFT, True),
        ("left_of", NONE, RIGHT, False),
    ],
)
def test_two_things(kind: str, one: Sight, other: Sight, holds: bool) -> None:
    assert holds_in_pixels(kind, [one], [other])[0] is holds


def test_between_takes_two_of_one_kind_or_two_kinds() -> None:
    middle = sight(0.4, 0.5, 0.5, 0.8)
    assert holds_in_pixels("between", [middle], [LEFT, RIGHT])[0]
    assert holds_in_pixels("between", [middle], [LEFT], [RIGHT])[0]
    assert not holds_in_pixels("between", [LEFT], [middle], [RIGHT])[0]


def test_a_sight_survives_its_json_form() -> None:
    assert sight_from_json(OVER.to_json()) == OVER
