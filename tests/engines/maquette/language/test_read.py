"""Prompts of many kinds, read for what they ask."""

import pytest

from studiolo.engines.maquette.language.explain import explain
from studiolo.engines.maquette.language.read import read_prompt


def _said(prompt: str) -> list[tuple[int, str, str]]:
    return [(thing.count, thing.colour, thing.noun) for thing in read_prompt(prompt).things]


@pytest.mark.parametrize(
    ("prompt", "things"),
    [
        ("a red cube and a blue sphere", [(1, "red", "cube"), (1, "blue", "sphere")]),
        ("an apple that is green", [(1, "green", "apple")]),
        ("seven orange balloons", [(7, "orange", "balloon")]),
        ("a golden retriever running on a beach", [(1, "", "golden retriever")]),
        ("a blue vintage bicycle", [(1, "blue", "bicycle")]),
        ("a slice of pizza", [(1, "", "pizza slice")]),
        ("a pair of shoes", [(2, "", "shoe")]),
        ("a flock of birds over the ocean", [(7, "", "bird")]),
        ("a mountain lake at sunset", []),
        ("🐶🌊", [(1, "", "dog")]),
    ],
)
def test_things_keep_their_count_and_colour(prompt: str, things: list[tuple[int, str, str]]) -> None:
    assert _said(prompt) == things


@pytest.mark.parametrize(
    ("prompt", "setting", "light"),
    [
        ("three lemons on a kitchen table", "kitchen_table", ""),
        ("a dog on a beach at sunset", "beach", "golden_hour"),
        ("headphones, minimalist white background", "studio", ""),
        ("a cup, soft studio lighting", "", "studio"),
        ("a fox in a forest, overcast", "forest", "overcast"),
        ("a lamp on a desk in a bedroom", "room", ""),
    ],
)
def test_a_place_and_its_light_are_found(prompt: str, setting: str, light: str) -> None:
    brief = read_prompt(prompt)
    assert (brief.setting, brief.light) == (setting, light)


@pytest.mark.parametrize(
    ("prompt", "kind"),
    [("a cat on a chair", "on"), ("a jar to the left of a box", "left_of"), ("a dog behind a lamp", "behind")],
)
def test_a_relation_joins_two_things(prompt: str, kind: str) -> None:
    assert [(one.subject, one.kind, one.object) for one in read_prompt(prompt).relations] == [("t1", kind, "t2")]


def test_quoted_words_are_kept_aside() -> None:
    brief = read_prompt('a sign that says "OPEN" on a city street')
    assert brief.quoted == ("OPEN",)
    assert [thing.noun for thing in brief.things] == ["sign"]


def test_what_is_not_wanted_is_not_drawn() -> None:
    brief = read_prompt("a table without people, no text")
    assert [thing.noun for thing in brief.things] == ["table"]
    assert ("person", "asked to be left out") in brief.ignored


@pytest.mark.parametrize(
    "prompt", ["???", "ein roter Hund", "犬が海にいる", "\x00\x07", "a " * 16000, "🎉", "'", "no", "of on"]
)
def test_no_prompt_raises(prompt: str) -> None:
    assert explain(read_prompt(prompt))


@pytest.mark.parametrize(
    ("prompt", "nouns"),
    [
        ("a professional product photograph of a sleek watch", ["watch"]),
        ("stock photo of a bicycle", ["bicycle"]),
        ("a man in a green coat beside a white dog", ["man", "dog"]),
        ("a woman wearing a red dress", ["woman"]),
        ("tall glass of orange juice with ice", ["glass"]),
        ("a steaming bowl of ramen", ["bowl"]),
    ],
)
def test_what_only_describes_is_no_thing_of_its_own(prompt: str, nouns: list[str]) -> None:
    assert [thing.noun for thing in read_prompt(prompt).things] == nouns


def test_ice_in_a_glass_is_no_arctic() -> None:
    assert read_prompt("tall glass of orange juice with ice").setting == ""
    assert read_prompt("a penguin on ice").setting == "snow"


@pytest.mark.parametrize(
    ("prompt", "kind", "count"),
    [
        ("a basket with five apples", "in", 5),
        ("a basket of apples", "in", 6),
        ("two lemons in a bowl", "in", 2),
        ("a cake with three candles", "on", 3),
    ],
)
def test_containers_hold_and_cakes_carry(prompt: str, kind: str, count: int) -> None:
    brief = read_prompt(prompt)
    guest = next(thing for thing in brief.things if thing.count == count)
    host = next(thing for thing in brief.things if thing is not guest)
    assert [(one.subject, one.kind, one.object) for one in brief.relations] == [(guest.id, kind, host.id)]


@pytest.mark.parametrize(
    ("prompt", "language"),
    [
        ("una casa roja en la playa", "Spanish"),
        ("ein roter Hund am Strand", "German"),
        ("un chat noir sur une chaise", "French"),
        ("赤い車", "another script"),
    ],
)
def test_another_language_is_named(prompt: str, language: str) -> None:
    assert any(language in why for _, why in read_prompt(prompt).ignored)


def test_english_is_taken_for_nothing_else() -> None:
    for prompt in ("a dog on a beach", "red apple", "a die cut sticker", "mona lisa in the rain"):
        assert not any("looks like" in why for _, why in read_prompt(prompt).ignored)


def test_a_rose_is_a_flower_after_a_colour() -> None:
    assert _said("a pink rose on a plate") == [(1, "pink", "rose"), (1, "", "plate")]


@pytest.mark.parametrize(
    ("prompt", "said"),
    [
        ("a glass vase with five tulips", ("tulip", "5 stems")),
        ("a red rose in a vase", ("red", "rose", "1 stems")),
        ("a vase of sunflowers", ("sunflower",)),
    ],
)
def test_flowers_belong_to_their_vase(prompt: str, said: tuple[str, ...]) -> None:
    things = read_prompt(prompt).things
    assert [(thing.noun, thing.modifiers) for thing in things] == [("vase", said)]


def test_who_howls_is_drawn_howling() -> None:
    (wolf,) = read_prompt("a wolf howling in the snow at night").things
    assert (wolf.noun, wolf.pose) == ("wolf", "howling")


def test_a_shop_seen_from_before_it_is_a_street_and_a_table_over_a_cat_a_thing() -> None:
    assert read_prompt("a bicycle in front of a bakery").setting == "city_street"
    assert [thing.noun for thing in read_prompt("a cat under a wooden table").things] == ["cat", "table"]
