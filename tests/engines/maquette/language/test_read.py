"""Prompts of many kinds, read for what they ask."""

import pytest

from studiolo.engines.maquette.language.explain import explain
from studiolo.engines.maquette.language.read import read_prompt
from studiolo.engines.maquette.language.settings_words import PLACES


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
        ("a lamp on a desk in a bedroom", PLACES["bedroom"], ""),
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
    assert brief.absent == ("person", "text")


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
    assert read_prompt("a penguin on ice").setting == PLACES["ice"]


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
    ("prompt", "language", "things", "place"),
    [
        ("una casa roja en la playa", "es", [(1, "red", "house")], "beach"),
        ("dos perros negros sobre un sofá verde", "es", [(2, "black", "dog"), (1, "green", "sofa")], ""),
        ("ein roter Hund am Strand", "de", [(1, "red", "dog")], "beach"),
        ("drei gelbe Zitronen auf einem Holztisch", "de", [(3, "yellow", "lemon")], "kitchen table"),
        ("un chat noir sur une chaise", "fr", [(1, "", "black cat"), (1, "", "chair")], ""),
        ("un gatto bianco sul divano rosso", "it", [(1, "white", "cat"), (1, "red", "sofa")], ""),
        ("três limões amarelos em uma mesa", "pt", [(3, "yellow", "lemon")], "kitchen table"),
        ("een rode fiets voor een huis", "nl", [(1, "red", "bicycle"), (1, "", "house")], ""),
        ("två hundar i snön", "sv", [(2, "", "dog")], "snow"),
        ("czerwony samochód na ulicy", "pl", [(1, "red", "car")], "street"),
        ("три жёлтых лимона на столе", "ru", [(3, "yellow", "lemon")], "kitchen table"),
        ("テーブルの上に三匹の白い猫", "ja", [(3, "white", "cat")], "kitchen table"),
        ("犬が海にいる", "ja", [(1, "", "dog")], "sea"),
        ("桌子上的两个苹果", "zh", [(2, "", "apple")], "kitchen table"),
        ("一只白色的猫在椅子上", "zh", [(1, "white", "cat"), (1, "", "chair")], ""),
        ("의자 위의 하얀 고양이", "ko", [(1, "white", "cat"), (1, "", "chair")], ""),
        ("두 개의 사과", "ko", [(2, "", "apple")], ""),
    ],
)
def test_simple_sentences_of_other_languages_are_read(
    prompt: str, language: str, things: list[tuple[int, str, str]], place: str
) -> None:
    brief = read_prompt(prompt)
    assert (brief.language, _said(prompt)) == (language, things)
    assert brief.setting == PLACES.get(place, "")


def test_a_foreign_word_that_is_not_known_is_told() -> None:
    assert any(
        words == "brimborions" and "French" in why
        for words, why in read_prompt("deux brimborions verts et une pomme").ignored
    )


def test_english_is_taken_for_nothing_else() -> None:
    for prompt in (
        "a dog on a beach",
        "red apple",
        "a die cut sticker",
        "mona lisa in the rain",
        "taco and sushi",
        "a vase",
    ):
        assert read_prompt(prompt).language == "en"


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
    assert read_prompt("a bicycle in front of a bakery").setting in ("city_street", "storefront")
    assert [thing.noun for thing in read_prompt("a cat under a wooden table").things] == ["cat", "table"]


@pytest.mark.parametrize(
    ("prompt", "things", "setting"),
    [
        ("three horses in a meadow", [(3, "horse")], "meadow"),
        ("a whale underwater", [(1, "whale")], "underwater"),
        ("a fish under water", [(1, "fish")], "underwater"),
        ("exactly two watches", [(2, "watch")], ""),
        ("a lamp on a desk", [(1, "lamp"), (1, "desk")], ""),
        ("a man watches a dog", [(1, "man"), (1, "dog")], ""),
    ],
)
def test_nouns_that_look_like_other_words_are_things(prompt: str, things: list[tuple[int, str]], setting: str) -> None:
    brief = read_prompt(prompt)
    assert [(thing.count, thing.noun) for thing in brief.things] == things
    assert brief.setting == setting


@pytest.mark.parametrize(
    ("prompt", "count", "noun"),
    [
        ("grapes on a plate", 1, "grape"),
        ("five grapes", 5, "grape"),
        ("french fries", 1, "french fry"),
        ("a bunch of grapes", 1, "grape"),
        ("two bunches of carrots", 2, "carrot"),
        ("bacon and eggs", 1, "bacon and eggs"),
        ("berries", 1, "berry"),
        ("pancakes", 3, "pancake"),
        ("popcorn", 1, "popcorn"),
        ("three plates of tacos", 3, "plate"),
        ("a plate of cookies", 1, "plate"),
        ("a handful of almonds", 1, "almond"),
    ],
)
def test_many_small_things_are_one_serving_unless_they_are_counted(prompt: str, count: int, noun: str) -> None:
    things = [(thing.count, thing.noun) for thing in read_prompt(prompt).things]
    assert things[0] == (count, noun)


def test_what_lies_on_a_plate_is_counted_and_what_is_served_there_is_not() -> None:
    assert [(thing.count, thing.noun) for thing in read_prompt("a plate of cookies").things] == [
        (1, "plate"),
        (6, "cookie"),
    ]
    (plate,) = read_prompt("a plate of spaghetti").things
    assert plate.modifiers == ("spaghetti",)


@pytest.mark.parametrize(
    ("prompt", "place", "light"),
    [
        ("stars above a lake", "lake", "night"),
        ("a castle under a starry sky", "night_sky", ""),
        ("three kites flying in a blue sky", "sky", "noon"),
        ("a dog in the rain", "meadow", "overcast"),
        ("a car in the fog", "city_street", "overcast"),
        ("a lighthouse under a blue sky", "cliff", "noon"),
        ("a man holding an umbrella in the rain", "city_street", "overcast"),
        ("a teapot in the rain", "garden", "overcast"),
        ("a teapot, on an overcast day", "", "overcast"),
        ("a red cube, studio lighting", "", "studio"),
        ("a full moon above a castle", "meadow", "night"),
        ("a house under a rainbow", "meadow", ""),
        ("a moon", "", ""),
        ("an astronaut on the moon", "moon", ""),
        ("three stars and a cube", "", ""),
    ],
)
def test_weather_is_seen_out_of_doors_and_skies_are_over_places(prompt: str, place: str, light: str) -> None:
    brief = read_prompt(prompt)
    assert (brief.setting, brief.light) == (place, light)


def test_the_hour_says_more_of_the_light_than_the_weather() -> None:
    assert read_prompt("a fox in the rain at night").light == "night"
    assert read_prompt("a foggy sunset over a lake").light == "golden_hour"
    assert read_prompt("a fox in the rain").light == "overcast"


@pytest.mark.parametrize(
    ("prompt", "nouns", "style"),
    [
        ("a fox in the style of Van Gogh on a hill", ["fox"], "van gogh"),
        ("a harbour in the style of Monet", [], "monet"),
        ("a cat in the style of a watercolour", ["cat"], "watercolour"),
    ],
)
def test_a_painter_is_a_style_and_no_thing(prompt: str, nouns: list[str], style: str) -> None:
    brief = read_prompt(prompt)
    assert [thing.noun for thing in brief.things] == nouns
    assert brief.style == style


def test_a_pair_and_a_bare_plural_of_what_goes_in_pairs_are_two() -> None:
    for prompt in ("white sneakers", "a pair of white sneakers", "two white sneakers"):
        (shoes,) = read_prompt(prompt).things
        assert (shoes.count, shoes.noun, shoes.colour) == (2, "sneaker", "white")


@pytest.mark.parametrize(
    ("prompt", "noun", "place"),
    [
        ("a baby", "baby", ""),
        ("a picture frame", "picture frame", ""),
        ("a temple", "temple", ""),
        ("a toilet in a bathroom", "toilet", "bathroom"),
        ("a tram in the city", "tram", "city_street"),
        ("bread on a cutting board", "bread", ""),
        ("a rhinoceros", "rhinoceros", ""),
        ("a vending machine on a street", "vending machine", "city_street"),
        ("a car in a garage", "car", "garage"),
    ],
)
def test_what_may_be_a_place_is_a_thing_unless_one_is_in_it(prompt: str, noun: str, place: str) -> None:
    brief = read_prompt(prompt)
    assert (brief.things[0].noun, brief.things[0].count, brief.setting) == (noun, 1, place)


def test_one_may_be_inside_what_else_is_a_thing() -> None:
    for prompt, place in (
        ("in a church", "church"),
        ("barn interior", "barn"),
        ("a statue in a museum", "museum"),
        ("a garage", "garage"),
    ):
        assert read_prompt(prompt).setting == place
