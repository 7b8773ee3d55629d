import pytest

from studiolo.engines.maquette.lettering.catalogue import BY_NAME, COMMON_HELP, FAMILIES, SANS_HELP, SERIF_HELP
from studiolo.engines.maquette.lettering.choosing import choose, unset_letters
from studiolo.engines.maquette.lettering.families import Face, Family
from studiolo.engines.maquette.lettering.fonts import open_face
from studiolo.errors import EngineUnavailable

SAMPLES = {
    "latin": "Azéñßç", "greek": "ΑΩάλ", "cyrillic": "АЯжщ", "hebrew": "אבש", "arabic": "ابش", "devanagari": "अकि",
    "thai": "กขๆ", "bengali": "কখ", "vietnamese": "ạẫ",
}  # fmt: skip


def test_there_are_more_than_fifty_families_of_open_fonts() -> None:
    assert len(FAMILIES) == len(BY_NAME) > 50
    assert {family.licence for family in FAMILIES} == {"OFL-1.1", "Apache-2.0"}


@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family.name)
def test_every_family_is_what_the_catalogue_says(family: Family) -> None:
    opened = open_face(family.face())
    for script in family.scripts:
        assert all(opened.has(character) for character in SAMPLES[script]), script
    assert {axis.tag: (axis.min_value, axis.max_value) for axis in opened.font.face.axis_infos} == dict(family.axes)
    for weight in (100, 400, 700, 900):
        for italic in (False, True):
            assert family.face(weight, italic=italic).path().is_file()


def test_those_who_help_are_in_the_catalogue() -> None:
    assert {*SERIF_HELP, *SANS_HELP, *COMMON_HELP} <= set(BY_NAME)


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("elegant serif typography", "serif"),
        ("bold, modern typography", "sans"),
        ("bold, dynamic sans-serif letters", "sans"),
        ("warm, inviting script font", "script"),
        ("hand-lettered", "script"),
        ("handwritten note", "hand"),
        ("vintage", "vintage"),
        ("typewriter", "typewriter"),
        ("pixel", "pixel"),
        ("8-bit arcade", "pixel"),
        ("slab serif", "slab"),
        ("stencil", "stencil"),
        ("chalk", "chalk"),
        ("neon", "neon"),
        ("monospaced code", "mono"),
        ("comic", "display"),
    ],
)
def test_words_of_style_lead_to_their_kind(words: str, kind: str) -> None:
    for seed in range(4):
        assert kind in BY_NAME[choose(words, "Hello", seed=seed).face.family].kinds


def test_a_seed_decides_between_equals_and_the_same_seed_decides_the_same() -> None:
    chosen = [choose("bold modern sans", "Hello", seed=seed).face.family for seed in range(12)]
    assert len(set(chosen)) > 1
    assert chosen == [choose("bold modern sans", "Hello", seed=seed).face.family for seed in range(12)]


def test_a_family_may_be_named() -> None:
    assert choose("set in Playfair Display italic", "Hello").face.file == "files/PlayfairDisplay-Italic[wght].ttf"


def test_weights_widths_and_slopes_are_heeded() -> None:
    assert dict(choose("thin Raleway", "Hello").face.axes)["wght"] == 100
    assert dict(choose("black Montserrat", "Hello").face.axes)["wght"] == 900
    assert dict(choose("condensed Archivo", "Hello").face.axes)["wdth"] == 75
    assert choose("bold italic Arvo", "Hello").face.file == "files/Arvo-BoldItalic.ttf"


@pytest.mark.parametrize(("script", "text"), [*SAMPLES.items(), ("mixed", "Café שלום")])
def test_the_chosen_face_has_the_letters_of_the_text_whatever_the_style(script: str, text: str) -> None:
    for words in ("elegant serif", "bold modern sans", "script", "pixel", "typewriter"):
        face = open_face(choose(words, text).face)
        assert all(face.has(letter) for letter in text if letter != " "), words


def test_symbols_that_a_face_lacks_are_lent_by_another() -> None:
    assert unset_letters(choose("pixel", "5 → 6"), "5 → 6 ₹ €") == ()
    assert unset_letters(choose("pixel", "x"), "aꀀ𓀀bꀀ") == ("ꀀ", "𓀀")


def test_scripts_that_no_family_is_chosen_for_are_lent_too() -> None:
    text = "தமிழ் తెలుగు ગુજરાતી ქართული հայերեն አማርኛ ខ្មែរ ★ 🎉 👨‍👩‍👧"
    assert unset_letters(choose("elegant serif", text), text) == ()


def test_a_missing_package_is_named() -> None:
    with pytest.raises(EngineUnavailable, match="pip install fontpkg-no-such-face"):
        Face(family="No Such Face", package="fontpkg_no_such_face", file="x.ttf").path()
