"""The kinship of English nouns that name things one can see, from WordNet.

The pack keeps it as text. First a line per synset, sorted so that its number is its line number:
`domain TAB hypernym numbers TAB lemmas`, each list parted by commas; then an empty line; then a line per lemma:
`lemma TAB synset numbers`, the commonest sense first.
"""

from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True, kw_only=True, slots=True)
class Synset:
    """One meaning. domain: "animal", "artifact", "food", "plant" ... lemmas: the words for it, spaces between words."""

    number: int
    domain: str
    hypernyms: tuple[int, ...]
    lemmas: tuple[str, ...]


class Wordnet:
    """Meanings of nouns and their kin. Lines are kept as text and read when asked for, so that it opens at once."""

    def __init__(self, text: str) -> None:
        synsets, _, lemmas = text.partition("\n\n")
        self._synset_lines = synsets.split("\n") if synsets else []
        self._lemma_text = lemmas

    @cached_property
    def _lemmas(self) -> dict[str, str]:
        lines = (line.partition("\t") for line in self._lemma_text.split("\n") if line)
        return {lemma: numbers for lemma, _, numbers in lines}

    @cached_property
    def _children(self) -> dict[int, list[int]]:
        children: dict[int, list[int]] = {}
        for number, line in enumerate(self._synset_lines):
            for hypernym in line.split("\t", 2)[1].split(","):
                if hypernym:
                    children.setdefault(int(hypernym), []).append(number)
        return children

    def knows(self, lemma: str) -> bool:
        return lemma in self._lemmas

    def senses(self, lemma: str) -> tuple[Synset, ...]:
        """The visible meanings of a singular noun, the commonest first."""
        numbers = self._lemmas.get(lemma, "")
        return tuple(self.synset(int(number)) for number in numbers.split(",") if number)

    def synset(self, number: int) -> Synset:
        domain, hypernyms, lemmas = self._synset_lines[number].split("\t")
        return Synset(
            number=number,
            domain=domain,
            hypernyms=tuple(int(hypernym) for hypernym in hypernyms.split(",") if hypernym),
            lemmas=tuple(lemmas.split(",")),
        )

    def ancestors(self, synset: Synset) -> Iterator[tuple[int, Synset]]:
        """Every kind this is a kind of, nearest first, each with its distance in steps."""
        yield from self._walk(synset, lambda one: one.hypernyms)

    def descendants(self, synset: Synset, depth: int) -> Iterator[tuple[int, Synset]]:
        """Every kind of this up to `depth` steps below, nearest first, each with its distance."""
        for steps, kin in self._walk(synset, lambda one: tuple(self._children.get(one.number, ()))):
            if steps > depth:
                return
            yield steps, kin

    def _walk(self, start: Synset, onward: Callable[[Synset], tuple[int, ...]]) -> Iterator[tuple[int, Synset]]:
        seen, queue = {start.number}, deque([(0, start)])
        while queue:
            steps, synset = queue.popleft()
            if steps:
                yield steps, synset
            for number in onward(synset):
                if number not in seen:
                    seen.add(number)
                    queue.append((steps + 1, self.synset(number)))
