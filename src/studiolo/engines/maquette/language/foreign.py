"""Tells, crudely, that a prompt is not English."""

import unicodedata
from functools import cache

_LANGUAGES = {"de": "German", "es": "Spanish", "fr": "French", "it": "Italian", "pt": "Portuguese", "nl": "Dutch"}


@cache
def _stop_words(code: str) -> frozenset[str]:
    from importlib import import_module

    return frozenset(import_module(f"spacy.lang.{code}.stop_words").STOP_WORDS)


def foreign_language(words: list[str]) -> str:
    """The name of the language or script, or "" for English and for what cannot be told."""
    letters = [sign for sign in "".join(words) if sign.isalpha()]
    if sum(not unicodedata.name(sign, "LATIN").startswith("LATIN") for sign in letters) > len(letters) * 0.3:
        return "another script"
    hits = {code: sum(word in _stop_words(code) - _stop_words("en") for word in words) for code in _LANGUAGES}
    best = max(hits, key=lambda code: hits[code])
    english = sum(word in _stop_words("en") - _stop_words(best) for word in words)
    return _LANGUAGES[best] if hits[best] > english and hits[best] >= max(1, len(words) // 6) else ""
