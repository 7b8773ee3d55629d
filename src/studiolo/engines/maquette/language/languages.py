"""The languages a prompt may be in, and the small table each of the newer ones has: its grammar and its commonest words."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files

# Read by the rules of `foreign`; their words are columns of data/foreign.txt.
FIRST = {
    "de": "German", "es": "Spanish", "fr": "French", "it": "Italian", "pt": "Portuguese", "nl": "Dutch", "sv": "Swedish",
    "pl": "Polish", "ru": "Russian", "ja": "Japanese", "zh": "Chinese", "ko": "Korean",
}  # fmt: skip
# Read by the rules of `sentence`; each has a file data/languages/CODE.txt.
MORE = {
    "cs": "Czech", "sk": "Slovak", "uk": "Ukrainian", "bg": "Bulgarian", "hr": "Croatian", "sl": "Slovenian",
    "lt": "Lithuanian", "lv": "Latvian", "et": "Estonian", "fi": "Finnish", "hu": "Hungarian", "tr": "Turkish",
    "el": "Greek", "ro": "Romanian", "ca": "Catalan", "da": "Danish", "nb": "Norwegian", "ar": "Arabic", "he": "Hebrew",
    "fa": "Persian", "hi": "Hindi", "bn": "Bengali", "th": "Thai", "vi": "Vietnamese", "id": "Indonesian",
}  # fmt: skip
LANGUAGES = {"en": "English", **FIRST, **MORE}


@dataclass(frozen=True, kw_only=True, slots=True)
class Grammar:
    """words: phrases in lower case to English. stems: beginnings of words to English. inflected: words that are no first
    form, and so may say something by their ending. suffixes and prefixes: what is said
    by an ending ("in" the house) or a beginning ("the" house), longest first. letters: its own beyond a to z."""

    words: Mapping[str, str] = field(default_factory=dict)
    stems: Mapping[str, str] = field(default_factory=dict)
    inflected: frozenset[str] = frozenset()
    suffixes: tuple[tuple[str, str], ...] = ()
    prefixes: tuple[tuple[str, str], ...] = ()
    letters: frozenset[str] = frozenset()
    adjectives_after: bool = False
    heads_first: bool = False
    numbers_after: bool = False
    postposed: bool = False
    unspaced: bool = False
    joins_words: bool = False
    exact: bool = False

    def knows(self, word: str) -> str:
        """The English for a word as it is or by its beginning; "" where it is not in the table, "-" for words to skip."""
        if word in self.words:
            return self.words[word]
        stem = next((word[:end] for end in range(len(word), 1, -1) if word[:end] in self.stems), "")
        return self.stems[stem] if stem and len(word) - len(stem) <= _LONGEST_ENDING else ""


_LONGEST_ENDING = 4


@cache
def grammar(code: str) -> Grammar:
    """The table of one of MORE. A line is "English: forms", "order: ...", "-at: endings" or "prefix the: beginnings"; a
    form that ends in a star is a stem."""
    text = (files("studiolo.engines.maquette.language") / "data" / "languages" / f"{code}.txt").read_text("utf-8")
    rows = [(key, _forms(forms)) for key, _, forms in (line.partition(": ") for line in text.splitlines() if line)]
    order = next((forms for key, forms in rows if key == "order"), [])
    said = [(key, form) for key, forms in rows if key not in ("name", "order", "letters") for form in forms]
    words: dict[str, str] = {}
    for key, form in said:
        if not key.startswith(("-", "prefix ")) and not form.endswith("*"):
            words.setdefault(form, "-" if key == "skip" else key)
    return Grammar(
        words=words,
        stems={form[:-1]: key for key, form in said if form.endswith("*")},
        inflected=frozenset(form for _, forms in rows for form in forms[1:]),
        suffixes=_affixes(said, "-"),
        prefixes=_affixes(said, "prefix "),
        letters=frozenset(sign for _, form in said for sign in form if sign.isalpha() and sign > "z"),
        adjectives_after="adjectives after" in order,
        heads_first="heads first" in order,
        numbers_after="numbers after" in order,
        postposed="postposed" in order,
        unspaced="unspaced" in order,
        joins_words="joins words" in order,
        exact="exact" in order,
    )


def _forms(cell: str) -> list[str]:
    return [form for form in (part.strip() for part in cell.split(",")) if form and form != "-"]


def _affixes(said: list[tuple[str, str]], mark: str) -> tuple[tuple[str, str], ...]:
    """(Affix, what it says), the longest first."""
    found = [(form, key.removeprefix(mark)) for key, form in said if key.startswith(mark)]
    return tuple(sorted(found, key=lambda pair: -len(pair[0])))
