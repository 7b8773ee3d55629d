"""Which script a letter is of, told from its Unicode name."""

import unicodedata
from functools import lru_cache

# By the first word of a letter's name: what our catalogue calls the script, and its ISO 15924 tag.
TAGS = {
    "latin": "Latn", "greek": "Grek", "cyrillic": "Cyrl", "hebrew": "Hebr", "arabic": "Arab", "devanagari": "Deva",
    "thai": "Thai", "bengali": "Beng", "tamil": "Taml", "telugu": "Telu", "gujarati": "Gujr", "gurmukhi": "Guru",  # codespell:ignore beng
    "kannada": "Knda", "malayalam": "Mlym", "sinhala": "Sinh", "khmer": "Khmr", "lao": "Laoo", "myanmar": "Mymr",
    "tibetan": "Tibt", "georgian": "Geor", "armenian": "Armn", "ethiopic": "Ethi", "hangul": "Hang", "hiragana": "Hira",
    "katakana": "Kana", "cjk": "Hani", "bopomofo": "Bopo",
}  # fmt: skip
EAST_ASIAN = frozenset(("hangul", "hiragana", "katakana", "cjk", "bopomofo"))
COMMON = "common"
# What leaves no ink and asks for no glyph of its own: joiners, marks of direction, variation selectors.
_UNSEEN_CATEGORIES = frozenset(("Cf", "Cc"))


@lru_cache(maxsize=8192)
def script_of(character: str) -> str:
    """A name out of TAGS, or COMMON for digits, punctuation, marks and whatever is shared."""
    if unicodedata.category(character)[0] not in "LM":
        return COMMON
    words = unicodedata.name(character, "").split()
    first = words[0].lower() if words else ""
    return first if first in TAGS else COMMON


def scripts_in(text: str) -> dict[str, int]:
    """How many letters of each script; what is common is not counted."""
    counts: dict[str, int] = {}
    for character in text:
        script = script_of(character)
        if script != COMMON:
            counts[script] = counts.get(script, 0) + 1
    return counts


def is_unseen(character: str) -> bool:
    return unicodedata.category(character) in _UNSEEN_CATEGORIES or "\ufe00" <= character <= "\ufe0f"
