"""Words that a picture must carry are found, with all that is told of them, and nothing else reads them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from studiolo.engines.maquette.language.explain import explain
from studiolo.engines.maquette.language.read import read_prompt
from studiolo.engines.maquette.language.wording.find import MOST_CHARACTERS, find_words
from tests.engines.maquette.language.wording.prompt_file import asked, leaked, misread

# The share that must be read whole. Before they had mended the rules, 183 of the 192 in sentences_with_words.txt were, and 51 of the 64 in
# sentences_with_words_later.txt: the files hold the reader where it is, and measure nothing.
SHARE = 0.98
ISSUE = asked()[:4]


@pytest.mark.parametrize("one", ISSUE, ids=[one.prompt[:40] for one in ISSUE])
def test_the_prompts_of_the_issue_are_read_whole(one) -> None:  # type: ignore[no-untyped-def]
    assert misread(find_words(one.prompt).words, one) == []


@pytest.mark.parametrize("name", ["sentences_with_words.txt", "sentences_with_words_later.txt"])
def test_words_are_read_with_what_is_told_of_them(name: str) -> None:
    rows = asked(name)
    missed = {one.prompt: miss for one in rows if (miss := misread(find_words(one.prompt).words, one))}
    assert len(rows) > 60
    assert len(missed) <= (1 - SHARE) * len(rows), missed


@pytest.mark.parametrize("name", ["sentences_with_words.txt", "sentences_with_words_later.txt"])
def test_no_word_leaks_into_things_and_no_thing_is_lost(name: str) -> None:
    rows = [one for one in asked(name) if one.never or one.keeps]
    missed = {one.prompt: miss for one in rows if (miss := leaked(read_prompt(one.prompt), one))}
    assert len(rows) > 10
    assert missed == {}


@pytest.mark.parametrize(
    "text",
    [
        "KEEP\nCALM", "Don’t “panic”", "€5,50 — 50% off!", "ﬁne ½ №5", "e\u0301clair", "مرحبا بالعالم", "नमस्ते", "สวัสดี", "日本語 テスト",
        "I ❤️ NY 👨‍👩‍👧", "a  b", "C:\\> dir", "--ar 16:9", "(big:1.3)",
    ],
)  # fmt: skip
def test_every_sign_of_a_text_is_kept(text: str) -> None:
    assert read_prompt(f"a sign that says «{text}» on a wall").quoted == (text,)


def test_words_survive_the_translation_of_the_rest() -> None:
    brief = read_prompt("ein Schild mit der Aufschrift „Roter Hund“ neben zwei Katzen am Strand")
    assert brief.language == "de"
    assert brief.quoted == ("Roter Hund",)
    nouns = {thing.noun for thing in brief.things}
    assert "cat" in nouns
    assert "dog" not in nouns


def test_words_know_the_thing_that_carries_them() -> None:
    brief = read_prompt("a red car beside a wooden sign that says 'Garage' and a mug with 'Mum'")
    nouns = {thing.id: thing.noun for thing in brief.things}
    assert [nouns[words.thing] for words in brief.words] == ["sign", "mug"]


def test_the_comma_part_of_a_name_is_a_second_line() -> None:
    (words,) = read_prompt("a business card with 'Sarah Mitchell, Creative Director'").words
    assert words.text == "Sarah Mitchell, Creative Director"
    assert words.lines() == ("Sarah Mitchell", "Creative Director")
    (sign,) = read_prompt("a sign that says 'Eat, sleep'").words
    assert sign.lines() == ("Eat, sleep",)


@pytest.mark.parametrize(
    "prompt", ['a sign that says "Open', "a poster with “Summer Party", "a cat with a 'red collar"]
)
def test_a_quotation_mark_that_never_closes_is_told(prompt: str) -> None:
    assert any("never closes" in why for _, why in read_prompt(prompt).ignored)


@pytest.mark.parametrize(
    "prompt", ["rock 'n' roll in the '90s", "the dogs' park and the cat's bowl", 'a 6\'2" man with a 12" pizza']
)
def test_an_apostrophe_is_no_quotation_mark_and_nothing_to_tell(prompt: str) -> None:
    found = find_words(prompt)
    assert (found.words, found.ignored, found.text) == ((), (), prompt)


def test_a_title_that_is_not_written_is_told() -> None:
    brief = read_prompt("a harbour inspired by 'Starry Night'")
    assert brief.words == ()
    assert [words for words, _ in brief.ignored] == ["Starry Night"]


def test_a_picture_without_words_is_asked_without_them() -> None:
    assert "text" in read_prompt("a poster on a wall without any text").absent


def test_explain_tells_words_with_carrier_place_and_look() -> None:
    told = explain(read_prompt("a bakery with 'Bread' above the door in bold red letters"))
    assert "The words “Bread” are to be read (headline; on the bakery; above the door; printed; bold; red)." in told


def test_a_prompt_without_words_is_left_as_it_is() -> None:
    prompt = "A man in a green coat, beside a white dog; golden hour."
    assert find_words(prompt).text == prompt


@pytest.mark.parametrize("sign", ['"', "«", "A", "x'", "bold ", "the word A ", "'X' and ", "a sign that says "])
def test_a_very_long_prompt_is_read_in_part(sign: str) -> None:
    prompt = sign * (20_000 // len(sign))
    assert find_words(prompt).text.endswith(prompt[MOST_CHARACTERS:])


@settings(max_examples=150, deadline=None)
@given(some.text(alphabet="ab Z'\"“”‘’„«»「」,.\n5%\ue000", max_size=40))
def test_no_order_of_marks_raises(prompt: str) -> None:
    find_words(prompt)


@settings(max_examples=80, deadline=None)
@given(
    some.text(
        alphabet=some.characters(exclude_characters='"”“\\\ue000', exclude_categories=["Cs", "Co", "Cc"]),
        min_size=1,
        max_size=30,
    )
)
def test_any_text_between_quotation_marks_is_kept(text: str) -> None:
    wanted = (text.strip(),) if text.strip() else ()
    assert tuple(one.text for one in find_words(f'a sign that says "{text}", on a wall').words) == wanted
