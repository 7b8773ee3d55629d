import pytest

from studiolo.engines.maquette.lettering.breaking import best_breaks, clusters, fewest_lines, line_text, units
from studiolo.engines.maquette.lettering.choosing import choose
from studiolo.engines.maquette.lettering.direction import in_sight_order, levels_of
from studiolo.engines.maquette.lettering.families import Typeface
from studiolo.engines.maquette.lettering.shaping import Spacing, shape
from studiolo.errors import InvalidValue


def face(words: str, text: str = "x") -> Typeface:
    return choose(words, text)


def test_pairs_are_kerned() -> None:
    without = Spacing(features=(("kern", 0),))
    assert shape("AVATAR", face("Montserrat")).advance < shape("AVATAR", face("Montserrat"), without).advance - 0.05


def test_letters_that_stand_apart_are_not_drawn_as_one() -> None:
    lobster = face("Lobster")
    assert len(shape("Th", lobster).outline.starts) != len(shape("Th", lobster, Spacing(tracking=1)).outline.starts)


def test_tracking_adds_room_between_letters_only() -> None:
    inter = face("Inter")
    assert shape("HHH", inter, Spacing(tracking=100)).advance == pytest.approx(shape("HHH", inter).advance + 0.2)


@pytest.mark.parametrize("family", ["EB Garamond", "Abril Fatface"])
def test_small_capitals_are_smaller_than_capitals_whether_a_face_draws_them_or_not(family: str) -> None:
    small = shape("x", face(family), Spacing(small_caps=True)).outline.bounds[3]
    capital = shape("X", face(family)).outline.bounds[3]
    assert 0.55 * capital < small < 0.9 * capital
    assert shape("X", face(family), Spacing(small_caps=True)).outline.bounds[3] == pytest.approx(capital)


def test_heavier_axes_draw_heavier_letters() -> None:
    from studiolo.engines.maquette.lettering.filling import mask

    light, black = (
        mask(shape("H", face(f"{weight} Montserrat")).outline, 1, 1, 100).sum() for weight in ("thin", "black")
    )
    assert black > 3 * light


def test_hebrew_runs_from_right_to_left_and_its_number_does_not() -> None:
    levels, base = levels_of("שלום 123")
    assert base == 1 and levels == [1, 1, 1, 1, 1, 2, 2, 2]
    assert in_sight_order([0, 1, 2, 1, 0]) == [0, 3, 2, 1, 4]


def test_the_first_hebrew_letter_stands_at_the_right() -> None:
    hebrew = face("serif", "אב")
    alef = shape("א", hebrew)
    line = shape("אב", hebrew)
    assert line.right_to_left
    assert line.outline.bounds[2] - line.advance == pytest.approx(alef.outline.bounds[2] - alef.advance, abs=0.01)


def test_brackets_run_as_what_they_hold() -> None:
    levels, _ = levels_of("ab (שלום) cd", False)
    assert levels[3] == levels[8] == 0 and set(levels[4:8]) == {1}
    levels, _ = levels_of("ab שלום (אב) cd", False)
    assert set(levels[3:12]) == {1}


def test_arabic_letters_join() -> None:
    arabic = face("serif", "مرحبا")
    apart = sum(shape(letter, arabic).advance for letter in "مرحبا")
    assert shape("مرحبا", arabic).advance < 0.9 * apart


def test_a_devanagari_vowel_sign_goes_before_its_letter() -> None:
    hindi = face("sans", "कि")
    assert shape("कि", hindi).advance < shape("क", hindi).advance + shape("ि", hindi).advance
    assert len(shape("क्ष", hindi).outline.starts) < sum(len(shape(one, hindi).outline.starts) for one in ("क", "ष", "्"))


def test_scripts_side_by_side_are_each_shaped_by_their_own_rules() -> None:
    both = face("sans", "कि")
    apart = shape("Hi ", both).advance + shape("कि", both).advance
    assert shape("Hi कि", both).advance == pytest.approx(apart, abs=0.02)


def test_what_a_face_lacks_is_set_in_another() -> None:
    pixel = face("pixel")
    assert shape("→", pixel).outline.bounds[2] > 0.2


def test_letters_that_no_face_has_are_named_with_what_to_install() -> None:
    with pytest.raises(InvalidValue, match=r"日 \(U\+65E5\), 本 \(U\+672C\) .*pip install manimgx-fonts-cjk") as caught:
        shape("Tokyo 日本", face("sans"))
    assert "Tokyo" not in caught.value.message


def test_hanging_marks_are_left_out_of_a_lines_core() -> None:
    inter = face("Inter")
    line, bare = shape("“Hello,”", inter), shape("Hello", inter)
    assert line.core[1] - line.core[0] == pytest.approx(bare.core[1] - bare.core[0], abs=0.02)
    assert line.outline.bounds[2] > line.core[1] + 0.3


def test_a_dash_by_itself_does_not_hang() -> None:
    line = shape("SALE -", face("Inter"))
    assert line.core[1] == pytest.approx(line.outline.bounds[2])
    assert units("SALE - 50%") == ("SALE - ", "50%")  # nor does it begin a line


def test_lines_end_where_unicode_lets_them() -> None:
    assert units("big-world it’s $3.50 (now).") == ("big-", "world ", "it’s ", "$3.50 ", "(now).")
    assert units("« Bonjour ! »") == ("« Bonjour ! »",)


def test_phrases_of_chinese_and_japanese_and_words_of_korean_keep_together() -> None:
    assert units("東京タワーへようこそ。") == ("東京タワーへ", "ようこそ。")
    assert units("欢迎来到北京, 2026年") == ("欢迎", "来到", "北京, ", "2026年")
    assert units("서울에 오신 것을") == ("서울에 ", "오신 ", "것을")


def test_spaces_beside_lent_letters_are_the_chosen_faces() -> None:
    inter = face("Inter")
    space = shape("a b", inter).advance - shape("ab", inter).advance
    assert shape("🎉 🎉", inter).advance - shape("🎉🎉", inter).advance == pytest.approx(space, abs=0.02)


def test_thai_is_broken_between_words() -> None:
    assert units("วันนี้อากาศดี") == ("วัน", "นี้", "อากาศ", "ดี")


def test_soft_hyphens_are_seen_only_where_a_line_ends() -> None:
    pieces = units("extra\u00adordinary")
    assert line_text(pieces) == "extraordinary" and line_text(pieces[:1]) == "extra-"


def test_what_a_reader_takes_for_one_character_keeps_together() -> None:
    assert clusters("e\u0301👨‍👩‍👧") == ("e\u0301", "👨‍👩‍👧")


def test_lines_are_as_few_as_can_be_and_alike() -> None:
    widths, spaces = [3.0, 3.0, 3.0, 3.0], [1.0] * 4
    assert best_breaks(widths, spaces, 12.0) == [2, 4]  # filled greedily, it would be three and one
    assert fewest_lines(widths, spaces, 12.0) == 2
    assert best_breaks(widths, spaces, 2.0) is None and fewest_lines(widths, spaces, 2.0) is None
