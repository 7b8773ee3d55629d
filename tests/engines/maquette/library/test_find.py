import pytest

from studiolo.engines.maquette.library.aliases import DRAWINGS_BY_NOUN, MODELS_BY_NOUN, STAND_INS
from studiolo.engines.maquette.library.find import Library
from studiolo.engines.maquette.library.nouns import heads, plain, plural, singular
from studiolo.engines.maquette.library.pack import Pack
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec
from studiolo.engines.maquette.model import Model
from tests.needs import need


def _make(spec: ThingSpec) -> Model:
    return Model(parts=())


def test_a_maker_of_our_own_comes_first(small_pack: Pack) -> None:
    library = Library(small_pack, (Maker(key="own:quadruped", nouns=("dog", "wolf"), size_m=0.7, make=_make),))
    found = library.find("Dogs")
    assert (found.key, found.exact, found.size_m, found.label) == ("own:quadruped", True, 0.7, "dog")
    assert "figure:fluent-emoji-flat/dog" in found.alternatives


def test_a_drawing_is_found_by_its_name(small_library: Library) -> None:
    assert small_library.find("a dog").key == "figure:fluent-emoji-flat/dog"


def test_a_model_is_found_by_what_people_call_it(small_library: Library) -> None:
    found = small_library.find("kitchen chair")
    assert (found.key, found.exact) == ("model:BlendSwap-CC-0/oakChair", True)


def test_the_nearest_kin_stands_in_and_says_so(small_library: Library) -> None:
    found = small_library.find("poodle")
    assert (found.key, found.exact, found.label) == ("figure:fluent-emoji-flat/dog", False, "dog")
    assert found.note == "No poodle in the library; drew a dog, its nearest kin."


def test_a_compound_is_a_kind_of_its_last_word(small_library: Library) -> None:
    assert small_library.find("flying dog").label == "dog"


def test_a_drawing_is_found_by_the_end_of_its_name(small_library: Library) -> None:
    assert small_library.find("lantern").key == "figure:fluent-emoji-flat/red-paper-lantern"


def test_people_are_not_found_by_the_end_of_their_name(small_library: Library) -> None:
    assert small_library.find("hand").key == "own:solid"


def test_a_head_without_a_body_is_said_to_be_one(small_library: Library) -> None:
    found = small_library.find("fox")
    assert found.exact and found.note == "Only the head of a fox can be drawn."


def test_a_thing_is_meant_before_a_figurative_person(small_library: Library) -> None:
    # Without the art of a person, the strawman's kind is all there is.
    assert small_library.find("strawman").label == "chair"


def test_nonsense_is_a_plain_solid_with_a_note(small_library: Library) -> None:
    found = small_library.find("blorptax")
    assert (found.key, found.exact) == ("own:solid", False)
    assert "blorptax" in found.note


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("dogs", "dog"),
        ("knives", "knife"),
        ("glasses", "glasses"),
        ("boxes", "box"),
        ("berries", "berry"),
        ("horses", "horse"),
        ("houses", "house"),
        ("watches", "watch"),
        ("dresses", "dress"),
        ("walruses", "walrus"),
        ("lenses", "lens"),
        ("wine glasses", "wine glasses"),
    ],
)
def test_plurals_become_singular(written: str, expected: str) -> None:
    assert singular(plain(written)) == expected


@pytest.mark.parametrize(
    ("one", "many"),
    [
        ("businessman", "businessmen"),
        ("police woman", "police women"),
        ("box", "boxes"),
        ("cherry", "cherries"),
        ("toy", "toys"),
        ("sheep", "sheep"),
        ("person", "people"),
        ("human", "humans"),
        ("scissors", "scissors"),
        ("glass", "glasses"),
        ("leaf", "leaves"),
        ("cats", "cats"),
    ],
)
def test_a_plural_is_spelt_as_english_does(one: str, many: str) -> None:
    assert plural(one) == many


def test_the_heads_of_a_compound_come_longest_first() -> None:
    assert list(heads("hot air balloon")) == ["air balloon", "balloon"]
    assert list(heads("paper cup of hot tea")) == ["paper cup", "cup"]


def test_every_alias_names_art_that_is_in_the_pack(real_pack: Pack, real_library: Library) -> None:
    need("furniture" not in real_pack.missing, "The pack has no furniture: apt-get is not here.")
    models = {entry.key for entry in real_pack.furniture_entries()}
    drawings = set(real_pack.drawing_words())
    assert {art for arts in MODELS_BY_NOUN.values() for art in arts} <= models
    assert {art for arts in DRAWINGS_BY_NOUN.values() for art in arts} <= drawings
    assert [noun for noun in STAND_INS.values() if not real_library.find(noun).exact] == []


@pytest.mark.parametrize(
    ("noun", "name"),
    [
        ("dog", "fluent-emoji-flat/dog"),
        ("puppy", "fluent-emoji-flat/dog"),
        ("apple", "fluent-emoji-flat/red-apple"),
        ("raccoon", "noto/raccoon"),
        ("fire truck", "fluent-emoji-flat/fire-engine"),
        ("smartphone", "fluent-emoji-flat/mobile-phone"),
        ("lighthouse", "noto/lighthouse"),
    ],
)
def test_common_nouns_are_drawn_as_expected(real_library: Library, noun: str, name: str) -> None:
    found = real_library.find(noun)
    assert (found.key, found.exact) == (f"figure:{name}", True)


@pytest.mark.parametrize(
    "noun", ["sofa", "couch", "mug", "chair", "bicycle", "car", "teapot", "lamp", "bookshelf", "woman"]
)
def test_household_things_are_real_models(real_pack: Pack, real_library: Library, noun: str) -> None:
    need("furniture" not in real_pack.missing, "The pack has no furniture: apt-get is not here.")
    assert real_library.find(noun).key.startswith("model:")


def test_a_cup_is_no_plunger(real_library: Library) -> None:
    found = real_library.find("cup")
    assert found.exact and not any("plunger" in key for key in (found.key, *found.alternatives))


@pytest.mark.parametrize(
    ("noun", "label"),
    [
        ("dachshund", "dog"),
        ("hot air balloon", "balloon"),
        ("wooden spoon", "spoon"),
        ("walrus", "seal"),
        ("barn", "house"),
    ],
)
def test_kin_stand_in_with_a_note(real_library: Library, noun: str, label: str) -> None:
    found = real_library.find(noun)
    assert (found.label, found.exact) == (label, False)
    assert f"No {noun} in the library" in found.note


def test_what_wordnet_knows_to_differ_is_not_taken_for_its_last_word(real_library: Library) -> None:
    assert real_library.find("baseball bat").label != "bat"


@pytest.mark.parametrize(
    ("noun", "low", "high"),
    [
        ("ant", 0.002, 0.02),
        ("apple", 0.06, 0.1),
        ("lychee", 0.02, 0.12),
        ("cat", 0.35, 0.6),
        ("sofa", 1.5, 2.6),
        ("elephant", 2.5, 5.0),
        ("person", 1.6, 1.8),
        ("ambulance", 4.0, 7.0),
        ("oak", 4.0, 12.0),
        ("church", 8.0, 20.0),
        ("corgi", 0.4, 0.9),
    ],
)
def test_things_have_their_usual_size(real_library: Library, noun: str, low: float, high: float) -> None:
    assert low <= real_library.find(noun).size_m <= high
