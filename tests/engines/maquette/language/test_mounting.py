"""On the wall, from the ceiling, against a wall, in a window: said of the thing."""

import pytest

from studiolo.engines.maquette.language.explain import explain
from studiolo.engines.maquette.language.read import read_prompt


@pytest.mark.parametrize(
    ("prompt", "mount", "setting"),
    [
        ("a clock on the wall", "wall", "bare_wall"),
        ("three paintings on the wall", "wall", "bare_wall"),
        ("a guitar hanging on the wall", "wall", "bare_wall"),
        ("On the wall hangs a clock", "wall", "bare_wall"),
        ("a clock on the kitchen wall", "wall", "kitchen"),
        ("a living room with a mirror on the wall", "wall", "living_room"),
        ("a lamp hanging from the ceiling", "ceiling", "bare_wall"),
        ("a swing suspended from the ceiling", "ceiling", "bare_wall"),
        ("a bicycle leaning against the wall", "lean", "bare_wall"),
        ("a sofa against the wall", "against", "bare_wall"),
        ("a cat in the window", "window", "bare_wall"),
        ("a vase on the windowsill", "window", "bare_wall"),
    ],
)
def test_a_part_of_a_room_is_said_of_what_is_there(prompt: str, mount: str, setting: str) -> None:
    brief = read_prompt(prompt)
    assert (brief.things[0].mount, brief.setting) == (mount, setting)
    assert len(brief.things) == 1


def test_a_cat_on_a_wall_sits_there_and_does_not_hang() -> None:
    assert read_prompt("a cat on the wall").things[0].mount == ""


def test_a_wall_keeps_its_colour_and_what_it_is_built_of() -> None:
    assert read_prompt("a clock on a blue wall").background == "blue"
    assert "brick wall" in read_prompt("a television on a brick wall").mood


def test_what_hangs_over_furniture_keeps_the_relation() -> None:
    told = explain(read_prompt("a mirror on the wall above a sofa"))
    assert "1 mirror on the wall." in told
    assert "The mirror is above the sofa." in told


@pytest.mark.parametrize(
    ("prompt", "noun", "material"),
    [
        ("pumps", "court shoe", ""),
        ("pink ballet flats", "ballet flat", ""),
        ("patent leather shoes", "shoe", "leather"),
        ("petrol pumps", "pump", ""),
    ],
)
def test_shoes_that_only_the_plural_means(prompt: str, noun: str, material: str) -> None:
    (thing,) = read_prompt(prompt).things
    assert (thing.noun, thing.material) == (noun, material)
