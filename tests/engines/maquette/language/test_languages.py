"""Simple sentences of 37 languages, read with the words that the package itself knows."""

from importlib.resources import files
from pathlib import Path

import pytest

from benchmarks.meaning import asked
from studiolo.engines.maquette.language.detect import UNREAD, language_of
from studiolo.engines.maquette.language.embeddings import is_installed
from studiolo.engines.maquette.language.explain import explain
from studiolo.engines.maquette.language.languages import FIRST, LANGUAGES, MORE, grammar
from studiolo.engines.maquette.language.lexicons import further_nouns
from studiolo.engines.maquette.language.meaning import nearest_noun
from studiolo.engines.maquette.language.read import read_prompt
from studiolo.engines.maquette.language.sentence import LINKS, NUMBERS, role_of
from studiolo.engines.maquette.language.settings_words import PLACES
from studiolo.engines.maquette.library.pack_file import PackWriter
from tests.engines.maquette.language.prompt_table import rows
from tests.engines.maquette.language.sentence_table import Sentence, sentences, things_said
from tests.needs import need

TABLE = sentences("sentences.txt")
WITHOUT_MEANING = 'Guesses by meaning need `pip install "studiolo[meaning]"`.'


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


@pytest.mark.parametrize(
    ("prompt", "things"),
    [
        ("zwei Schubkarren neben einem Sessel", ("2 wheelbarrow", "1 armchair")),
        ("une citrouille et un épouvantail", ("1 pumpkin", "1 scarecrow")),
        ("солдат рядом с пушкой", ("1 soldier", "1 cannon")),  # no emoji of a soldier: the pack alone finds his helmet
        ("빨간 안락의자", ("1 red armchair",)),
        ("木の机の上の砂時計", ("1 hourglass",)),
    ],
)
def test_things_that_no_emoji_shows_are_known_without_a_pack(prompt: str, things: tuple[str, ...]) -> None:
    brief = read_prompt(prompt)
    assert things_said(brief) == things
    assert (brief.ignored, brief.guessed) == ((), ())


def test_a_noun_written_here_wins_over_what_an_emoji_is_called(tmp_path: Path) -> None:
    with PackWriter(tmp_path / "art.pack") as writer:
        writer.add("lexicons", "de", b"helm\tconstruction worker\nschnuller\tbaby")
    nouns = further_nouns("de", tmp_path / "art.pack")
    assert (nouns["helm"], nouns["schnuller"]) == ("helmet", "baby")


def test_no_written_noun_means_two_things() -> None:
    meant: dict[tuple[int, str], str] = {}
    text = (files("studiolo.engines.maquette.language") / "data" / "nouns.txt").read_text("utf-8")
    rows = [row.split(" | ") for row in text.splitlines()[1:]]
    assert len(rows) > 400 and {len(row) for row in rows} == {15}
    for english, *cells in rows:
        for number, cell in enumerate(cells):
            for word in cell.split(","):
                assert word == word.lower() == word.strip()
                assert word == "-" or meant.setdefault((number, word), english) == english, word


def test_a_word_in_no_table_is_guessed_by_its_meaning_and_that_is_told(tmp_path: Path) -> None:
    need(is_installed(), WITHOUT_MEANING)
    brief = read_prompt("un ordinateur à côté d'un fauteuil vert", None, tmp_path)
    assert things_said(brief) == ("1 computer", "1 green armchair")
    assert brief.guessed == (("ordinateur", "computer"),)
    assert "“ordinateur” was taken for “computer”" in explain(brief)
    assert len(list((tmp_path / "meaning").iterdir())) == 1


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("glücklich", "de"),  # near to nothing
        ("musgo", "es"),  # moss, which begins like a musket
        ("lampone", "it"),  # a raspberry, which is spelled like a lamppost
        ("žába", "cs"),  # not one of its sixteen languages
    ],
)
def test_what_is_not_surely_meant_is_not_guessed(word: str, code: str) -> None:
    need(is_installed(), WITHOUT_MEANING)
    assert nearest_noun(word, code) == ""


@pytest.mark.slow
def test_few_guesses_are_wrong() -> None:
    need(is_installed(), WITHOUT_MEANING)
    guessed = [(one, nearest_noun(one.word, one.code)) for one in asked()]
    things = [(one, noun) for one, noun in guessed if noun and one.accepted]
    assert len(things) > 30
    assert sum(noun not in one.accepted for one, noun in things) <= len(things) / 8
    others = [noun for one, noun in guessed if not one.accepted]
    assert sum(map(bool, others)) <= len(others) / 30
