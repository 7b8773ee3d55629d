"""How often a guess by meaning is right: 2,100 words for things in 14 languages, and 200 that are for no thing.

    python -m benchmarks.meaning

What would do for each word was written down before any guess was looked at (language/data). The guesser alone is
asked: tables and lexicons, which know most of these words by now, are left out. Prints how many words are guessed and how
many of the guesses are wrong, as it is set and for other nearnesses, then every wrong guess.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import gettempdir

from studiolo.engines.maquette.language import meaning

DATA = Path(__file__).parent / "language" / "data"
CACHE = Path(gettempdir()) / "studiolo-benchmark"


@dataclass(frozen=True, kw_only=True, slots=True)
class Asked:
    """A word, and the English nouns that it may be taken for; none where it is for no thing."""

    word: str
    code: str
    accepted: frozenset[str]


def asked() -> Iterator[Asked]:
    """The single words; a guess is never asked for a phrase."""
    codes = next(line for line in _lines("meaning_words.txt") if line.startswith("# accepted")).split(" | ")[1:]
    lines = [line for line in _lines("meaning_words.txt") if not line.startswith("#")]
    for line in lines:
        accepted, *words = line.split(" | ")
        for code, word in zip(codes, words, strict=True):
            if " " not in word:
                yield Asked(word=word.lower(), code=code, accepted=frozenset(accepted.split(",")))
    for line in _lines("meaning_others.txt"):
        code, _, others = line.partition(" | ")
        if not line.startswith("#"):
            yield from (Asked(word=word.lower(), code=code, accepted=frozenset()) for word in others.split())


def _lines(name: str) -> list[str]:
    return (DATA / name).read_text("utf-8").splitlines()


def main() -> None:
    """Print the report."""
    found = [(one, meaning.nearest(one.word, one.code, CACHE)) for one in asked()]
    guessed = [(one, nearest.noun if nearest.sure else "") for one, nearest in found]
    _tell("as it is set", guessed)
    for near in (0.70, 0.75, 0.80, 0.85, 0.90):
        _tell(f"nearer than {near:.2f}", [(one, nearest.noun * (nearest.likeness >= near)) for one, nearest in found])
    print(*(f"{one.code} {one.word}: {noun}" for one, noun in guessed if noun and noun not in one.accepted), sep="\n")


def _tell(setting: str, guessed: list[tuple[Asked, str]]) -> None:
    things = [(one, noun) for one, noun in guessed if one.accepted]
    made = [(one, noun) for one, noun in things if noun]
    wrong = sum(noun not in one.accepted for one, noun in made)
    others = sum(bool(noun) for one, noun in guessed if not one.accepted)
    print(
        f"{setting}: {len(made)} of {len(things)} words guessed, {wrong} wrong; "
        f"{others} of {len(guessed) - len(things)} that are for no thing taken for one"
    )


if __name__ == "__main__":
    main()
