"""From a noun to what can stand for it in a picture."""

import re
from dataclasses import dataclass

from studiolo.engines.maquette.library.aliases import STAND_INS
from studiolo.engines.maquette.library.kin import Kin, find_kin, is_a
from studiolo.engines.maquette.library.nouns import heads, plain, singular
from studiolo.engines.maquette.library.pack import Pack
from studiolo.engines.maquette.library.shelf import Shelf
from studiolo.engines.maquette.library.sizes import size_of
from studiolo.engines.maquette.makers.protocol import Maker

UNKNOWN_KEY = "own:solid"
_MOST_ALTERNATIVES = 6


@dataclass(frozen=True, kw_only=True, slots=True)
class Found:
    """What stands for a noun. key: for a maker. label: what is really drawn. exact: it is what was asked, by that or
    another name. size_m: the usual longest side of what was asked. note: a sentence for the person who asked, or
    empty. alternatives: other keys that would do, the best first."""

    key: str
    label: str
    exact: bool
    size_m: float
    note: str = ""
    alternatives: tuple[str, ...] = ()


class Library:
    """Everything the engine knows how to make. The same noun always finds the same art."""

    def __init__(self, pack: Pack, own_makers: tuple[Maker, ...]) -> None:
        self._pack = pack
        self._shelf = Shelf(pack, own_makers)
        self._found: dict[str, Found] = {}

    def find(self, noun: str) -> Found:
        """What stands for this noun. Never fails: what is not known is a plain solid, with a note."""
        asked = plain(noun)
        if asked not in self._found:
            self._found[asked] = self._look(asked)
        return self._found[asked]

    def _look(self, asked: str) -> Found:
        keys = self._shelf.keys(asked)
        if keys:
            return self._exact(asked, keys)
        stand_in = STAND_INS.get(asked) or STAND_INS.get(singular(asked))
        if stand_in:
            return self._stand_in(asked, self._shelf.keys(stand_in))
        kin = self._kin(asked)
        same = kin.keys if kin and kin.kinship in ("synonym", "kind") else ()
        exact = same or self._shelf.drawings_ending_in(asked) or self._shelf.models_ending_in(asked)
        if exact:
            return self._exact(asked, exact)
        near = self._by_head(asked) or (kin.keys if kin else ()) or self._by_looser_names(asked)
        return self._stand_in(asked, near) if near else self._unknown(asked)

    def _kin(self, asked: str) -> Kin | None:
        wordnet = self._pack.wordnet()
        ways = (way for way in dict.fromkeys((asked, singular(asked))) if wordnet.knows(way))
        return next((kin for way in ways if (kin := find_kin(way, wordnet, self._shelf.keys))), None)

    def _by_head(self, asked: str) -> tuple[str, ...]:
        """A glass jar is a jar; but a baseball bat, which WordNet knows to be no animal, is no bat."""
        wordnet = self._pack.wordnet()
        fitting = (head for head in heads(asked) if not wordnet.knows(asked) or is_a(asked, singular(head), wordnet))
        return next((keys for head in fitting if (keys := self._shelf.keys(head))), ())

    def _by_looser_names(self, asked: str) -> tuple[str, ...]:
        return next((kin.keys for head in heads(asked) if (kin := self._kin(head))), ()) or self._shelf.drawings_tagged(
            asked
        )

    def _exact(self, asked: str, keys: tuple[str, ...]) -> Found:
        label = self._shelf.label(keys[0])
        note = f"Only the head of {_a(label)} can be drawn." if self._shelf.head_only(keys[0]) else ""
        return self._make(asked, keys, exact=True, note=note)

    def _stand_in(self, asked: str, keys: tuple[str, ...]) -> Found:
        label = self._shelf.label(keys[0])
        return self._make(
            asked, keys, exact=False, note=f"No {asked} in the library; drew {_a(label)}, its nearest kin."
        )

    def _unknown(self, asked: str) -> Found:
        note = f"The library does not know “{asked}”; a plain solid stands for it."
        size = size_of(asked, None, None, self._pack.wordnet())
        return Found(key=UNKNOWN_KEY, label="solid", exact=False, size_m=size, note=note)

    def _make(self, asked: str, keys: tuple[str, ...], *, exact: bool, note: str) -> Found:
        key = keys[0]
        maker, model = self._shelf.maker(key), self._shelf.model(key)
        label = self._shelf.label(key)
        return Found(
            key=key,
            label=singular(asked) if exact else label,
            exact=exact,
            size_m=size_of(singular(asked), label, maker or model, self._pack.wordnet()),
            note=note,
            alternatives=keys[1 : 1 + _MOST_ALTERNATIVES],
        )


def _a(noun: str) -> str:
    if re.search(r"(s|ss)$", noun) and singular(noun) != noun:
        return noun
    return f"{'an' if noun[:1] in 'aeiou' else 'a'} {noun}"
