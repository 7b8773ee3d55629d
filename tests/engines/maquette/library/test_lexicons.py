"""The nouns of other languages in the pack: made from emoji, read in sentences."""

from pathlib import Path

import pytest

from studiolo.engines.maquette.language.languages import FIRST, MORE
from studiolo.engines.maquette.language.read import read_prompt
from studiolo.engines.maquette.language.settings_words import PLACES
from studiolo.engines.maquette.library.build_lexicons import FOLDERS, aligned, english_nouns
from studiolo.engines.maquette.library.pack import Pack
from tests.engines.maquette.language.sentence_table import Sentence, sentences, things_said

ENGLISH = {
    "🐕": ("dog", ["animal", "pet"]),
    "🐶": ("dog face", ["animal", "dog", "pet"]),
    "🐈": ("cat", ["animal", "pet"]),
    "🐱": ("cat face", ["animal", "cat", "pet"]),
    "🦋": ("butterfly", ["animal", "insect", "pretty"]),
    "🍎": ("red apple", ["apple", "fruit"]),
    "🍏": ("green apple", ["apple", "fruit"]),
}
GERMAN = {
    "🐕": ("Hund", ["haustier", "tier"]),
    "🐶": ("hundegesicht", ["hund", "haustier", "tier"]),
    "🐈": ("katze", ["haustier", "tier"]),
    "🐱": ("katzengesicht", ["katze", "haustier", "tier"]),
    "🦋": ("schmetterling", ["tier", "insekt", "hübsch"]),
    "🍎": ("roter apfel", ["apfel", "obst"]),
    "🍏": ("grüner apfel", ["apfel", "obst"]),
}
NOUNS = frozenset({"dog", "cat", "butterfly", "apple", "animal", "pet", "fruit", "insect"})


@pytest.fixture(scope="module")
def found() -> dict[str, str]:
    german = {emoji: (name.lower(), keywords) for emoji, (name, keywords) in GERMAN.items()}
    return aligned(german, english_nouns(ENGLISH, NOUNS))


def test_a_word_means_what_stands_on_the_same_drawings(found: dict[str, str]) -> None:
    assert {word: found[word] for word in ("hund", "katze", "apfel", "tier", "haustier")} == {
        "hund": "dog", "katze": "cat", "apfel": "apple", "tier": "animal", "haustier": "pet",
    }  # fmt: skip


def test_the_name_of_a_drawing_means_what_it_shows(found: dict[str, str]) -> None:
    assert (found["hundegesicht"], found["schmetterling"]) == ("dog", "butterfly")


def test_a_name_with_a_colour_is_left_to_be_read_word_by_word(found: dict[str, str]) -> None:
    assert "roter apfel" not in found


def test_a_keyword_of_one_drawing_may_be_anything_about_it(found: dict[str, str]) -> None:
    assert "hübsch" not in found


def test_every_language_that_is_read_has_its_nouns(real_path: Path) -> None:
    pack = Pack.open(real_path)
    assert set(FOLDERS) == set(FIRST) | set(MORE)
    assert min(len(pack.lexicon(code)) for code in FOLDERS) > 900
    assert pack.lexicon("eo") == {}
    assert "Unicode" in pack.licence_texts()["cldr-annotations-full"]


@pytest.mark.parametrize(
    "sentence", sentences("sentences_with_pack.txt"), ids=lambda sentence: f"{sentence.language}: {sentence.prompt}"
)
def test_a_sentence_with_a_noun_of_the_pack_is_read(real_path: Path, sentence: Sentence) -> None:
    brief = read_prompt(sentence.prompt, real_path)
    assert (brief.language, things_said(brief)) == (sentence.language, sentence.things)
    assert brief.setting == PLACES.get(sentence.place, "")


def test_without_a_pack_the_same_word_is_told(tmp_path: Path) -> None:
    brief = read_prompt("ježek v lese", tmp_path / "none.pack")
    assert [words for words, _ in brief.ignored] == ["ježek"]
