"""The sentences of `sentences.txt` and `sentences_with_pack.txt`, as values."""

from dataclasses import dataclass
from pathlib import Path

from studiolo.engines.maquette.language.brief import Brief

HERE = Path(__file__).parent


@dataclass(frozen=True, kw_only=True, slots=True)
class Sentence:
    """things: "2 red apple", in the order of reading. place: a name of settings_words.PLACES, or ""."""

    language: str
    prompt: str
    things: tuple[str, ...]
    place: str


def sentences(name: str) -> list[Sentence]:
    lines = [line for line in (HERE / name).read_text("utf-8").splitlines() if line and not line.startswith("#")]
    return [_sentence(*(cell.strip() for cell in f"{line} | ".split("|")[:4])) for line in lines]


def things_said(brief: Brief) -> tuple[str, ...]:
    """ "2 red apple" for each thing."""
    return tuple(" ".join(filter(None, (str(one.count), one.colour, one.noun))) for one in brief.things)


def _sentence(language: str, prompt: str, things: str, place: str) -> Sentence:
    said = tuple(thing.strip() for thing in things.split(",") if thing.strip())
    return Sentence(language=language, prompt=prompt, things=said, place=place)
