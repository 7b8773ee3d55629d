"""Prompt -> Brief: the story of reading, from raw text to things, place and light. `read_prompt` never raises."""

import re
from dataclasses import replace
from pathlib import Path

from studiolo.engines.maquette.language.asked import Asked
from studiolo.engines.maquette.language.brief import Brief
from studiolo.engines.maquette.language.chunks import Chunker
from studiolo.engines.maquette.language.clean import clean, without_signs
from studiolo.engines.maquette.language.cues import take_cues
from studiolo.engines.maquette.language.detect import UNREAD, language_of
from studiolo.engines.maquette.language.foreign import in_english
from studiolo.engines.maquette.language.languages import LANGUAGES
from studiolo.engines.maquette.language.lexicons import lexicon_of
from studiolo.engines.maquette.language.numbers import plain_numbers
from studiolo.engines.maquette.language.parse import parse
from studiolo.engines.maquette.language.places import place_word
from studiolo.engines.maquette.language.settings_words import BOTH
from studiolo.engines.maquette.language.walk import Walk
from studiolo.engines.maquette.language.wording.bearers import with_things
from studiolo.engines.maquette.language.wording.find import find_words
from studiolo.engines.maquette.language.words import Word, join_compounds, read_words
from studiolo.engines.maquette.language.write import write_brief

_JOINED = re.compile(r"(?<=\w)-and-(?=\w)|(?<=[a-z])/(?=[a-z])")
_OF_PICTURE = re.compile(
    r" of (?:the|this) (?:picture|frame|image|photo|photograph|composition|scene|shot|view|canvas)\b"
)


def read_prompt(prompt: str, pack: Path | None = None, cache: Path | None = None) -> Brief:
    """What the prompt asks for. What is not understood is listed in `ignored`. pack: the art pack, for the words of other
    languages; without it only the commonest are known. cache: a folder for what takes long to load."""
    wording = find_words(prompt)  # first, so that no step after it changes what is to be written
    text, ignored = clean(wording.text)
    ignored += wording.ignored
    words, quoted = wording.words, tuple(one.text for one in wording.words)
    if not any(sign.isalnum() for sign in text):
        why = [] if quoted else [(prompt[:60], "no words to draw")]
        return Brief(prompt=prompt, things=(), quoted=quoted, words=words, ignored=(*ignored, *why))
    language = language_of(without_signs(text, wording.text), pack)
    guessed: tuple[tuple[str, str], ...] = ()
    if language == UNREAD:
        return Brief(
            prompt=prompt, things=(), quoted=quoted, words=words, language=language, ignored=(*ignored, _unread(text))
        )
    if language != "en":
        lexicon = lexicon_of(language, pack, cache)
        text, strange = in_english(text, language, lexicon)
        guessed = tuple(dict.fromkeys(lexicon.guessed))
        ignored += [(word, f"not understood; the prompt was read as {LANGUAGES[language]}") for word in strange]
    text, cues = take_cues(join_compounds(_plain(text)))
    asked, read = _read_things(text)
    brief = write_brief(prompt, asked, cues, read, quoted=quoted, language=language, ignored=ignored)
    return replace(brief, guessed=guessed, words=with_things(words, brief.things))


def _unread(text: str) -> tuple[str, str]:
    return text[:60] + (
        "…" if len(text) > 60 else ""
    ), f"in a language that is not read; English and {len(LANGUAGES) - 1} others are"


def _plain(text: str) -> str:
    """Lower case, numbers as digits, "black-and-white" as three words."""
    text = re.sub(r"(?<!french )\bfries\b", "french fries", text.lower())
    text = re.sub(r"\bunder (the )?water\b", "underwater", text)
    text = _JOINED.sub(" and ", re.sub(r"\s+", " ", text.lower().replace("’", "'")))
    return plain_numbers(_OF_PICTURE.sub("", text))


def _read_things(text: str) -> tuple[Asked, list[Word]]:
    words = read_words(text)
    if not words:
        return Asked(), words
    events = Chunker(words, parse(words)).events()
    phrases = [event.phrase for event in events if event.phrase is not None]
    # "A bridge" is a place, but in "a bridge over a river" it is a thing in one.
    alone = all(place_word(phrase.noun) in BOTH for phrase in phrases) or (
        all(place_word(phrase.noun) for phrase in phrases) and len(phrases) == 1
    )
    return Walk(events, alone=alone).walk(), words
