"""What there is under a name: our own makers, real models and drawings, each by the nouns they are known under."""

from collections.abc import Iterable
from functools import cached_property

from studiolo.engines.maquette.library.aliases import (
    BETTER_IN_NOTO,
    DRAWINGS_BY_NOUN,
    FIRST_NOUN,
    HEADS_ONLY,
    MODELS_BY_NOUN,
)
from studiolo.engines.maquette.library.entries import FurnitureEntry
from studiolo.engines.maquette.library.nouns import singular, spellings
from studiolo.engines.maquette.library.pack import Pack
from studiolo.engines.maquette.makers.protocol import Maker

# Names that show a place, a sign or a movement rather than a thing one can stand on the ground.
_NOT_THINGS = frozenset(
    {"seat", "construction", "station", "motorway", "fog", "foggy", "person", "man", "woman", "mouth"}
)
_FIRST_LIBRARIES = ("Scopia", "KatorLegaz", "BlendSwap-CC-0", "BlendSwap-CC-BY", "Reallusion")


class Shelf:
    """Keys by noun. A key is "own:...", "model:LIBRARY/NAME" or "figure:COLLECTION/NAME"."""

    def __init__(self, pack: Pack, own_makers: tuple[Maker, ...]) -> None:
        self._pack = pack
        self._own = {noun: maker for maker in reversed(own_makers) for noun in maker.nouns}
        self._makers = {maker.key: maker for maker in own_makers}

    def keys(self, noun: str) -> tuple[str, ...]:
        """Everything known under this noun, the best first."""
        ways = spellings(noun)
        steps = (self._own_key, self._alias_keys, self._drawing_keys, self._model_keys)
        return tuple(dict.fromkeys(key for step in steps for way in ways for key in step(way)))

    def maker(self, key: str) -> Maker | None:
        return self._makers.get(key)

    def model(self, key: str) -> FurnitureEntry | None:
        """The catalogue line of a "model:" key."""
        kind, _, name = key.partition(":")
        return self._catalogue.get(name) if kind == "model" else None

    def label(self, key: str) -> str:
        """What the thing behind a key is called, in the singular."""
        kind, _, name = key.partition(":")
        if kind == "own":
            return self._makers[key].nouns[0]
        if kind == "model":
            return FIRST_NOUN.get(name) or singular(self._catalogue[name].name.lower())
        drawing = name.partition("/")[2]
        return FIRST_NOUN.get(drawing) or self._pack.drawing_words()[drawing].name

    def head_only(self, key: str) -> bool:
        """Whether the drawing shows a head and no body."""
        return key.startswith("figure:") and key.rpartition("/")[2] in HEADS_ONLY

    def drawings_ending_in(self, noun: str) -> tuple[str, ...]:
        """Drawings whose name ends in the noun, the shortest name first: "lantern" gives the red paper lantern."""
        return tuple(self._drawing_key(name) for way in spellings(noun) for name in self._by_last_word.get(way, ()))

    def drawings_tagged(self, noun: str) -> tuple[str, ...]:
        """Drawings people also look for under this noun."""
        return tuple(self._drawing_key(name) for way in spellings(noun) for name in self._by_keyword.get(way, ()))

    def models_ending_in(self, noun: str) -> tuple[str, ...]:
        """Models whose name ends in the noun, the shortest name first."""
        return tuple(key for way in spellings(noun) for key in self._models_by_last_word.get(way, ()))

    def _own_key(self, noun: str) -> tuple[str, ...]:
        return (self._own[noun].key,) if noun in self._own else ()

    def _alias_keys(self, noun: str) -> tuple[str, ...]:
        models = (f"model:{name}" for name in MODELS_BY_NOUN.get(noun, ()) if name in self._catalogue)
        words = self._pack.drawing_words()
        drawings = (self._drawing_key(name) for name in DRAWINGS_BY_NOUN.get(noun, ()) if name in words)
        return (*models, *drawings)

    def _drawing_keys(self, noun: str) -> tuple[str, ...]:
        name = self._by_name.get(noun)
        return (self._drawing_key(name),) if name else ()

    def _model_keys(self, noun: str) -> tuple[str, ...]:
        return self._models_by_name.get(noun, ())

    def _drawing_key(self, name: str) -> str:
        order = ("noto", "fluent-emoji-flat") if name in BETTER_IN_NOTO else ("fluent-emoji-flat", "noto")
        collection = next(one for one in order if name in self._collections[one])
        return f"figure:{collection}/{name}"

    @cached_property
    def _collections(self) -> dict[str, frozenset[str]]:
        return {one: frozenset(self._pack.drawing_names(one)) for one in ("fluent-emoji-flat", "noto")}

    @cached_property
    def _catalogue(self) -> dict[str, FurnitureEntry]:
        return {entry.key: entry for entry in self._pack.furniture_entries()}

    @cached_property
    def _by_name(self) -> dict[str, str]:
        words = self._pack.drawing_words().items()
        return {singular(row.name.replace(":", "")): name for name, row in words if name not in _NOT_THINGS}

    @cached_property
    def _by_last_word(self) -> dict[str, tuple[str, ...]]:
        # Of people and smileys only whole names are trusted: "raised hand" is no hand to draw.
        rows = [
            (singular(row.name).rpartition(" ")[2], name)
            for name, row in self._pack.drawing_words().items()
            if row.group not in ("people", "smileys") and " " in row.name
        ]
        return _grouped(sorted(rows, key=lambda row: len(row[1])))

    @cached_property
    def _by_keyword(self) -> dict[str, tuple[str, ...]]:
        rows = [
            (keyword, name)
            for name, row in self._pack.drawing_words().items()
            if row.group not in ("people", "smileys")
            for keyword in row.keywords
        ]
        return _grouped(rows)

    @cached_property
    def _models_by_name(self) -> dict[str, tuple[str, ...]]:
        # A model that was given its nouns by hand is known under these alone.
        rows = [entry for entry in self._ordered_models if entry.key not in FIRST_NOUN]
        return _grouped([(singular(entry.name.lower()), f"model:{entry.key}") for entry in rows])

    @cached_property
    def _models_by_last_word(self) -> dict[str, tuple[str, ...]]:
        rows = [
            (singular(entry.name.lower()).rpartition(" ")[2], f"model:{entry.key}") for entry in self._ordered_models
        ]
        return _grouped(sorted(rows, key=lambda row: len(row[1])))

    @cached_property
    def _ordered_models(self) -> list[FurnitureEntry]:
        return sorted(self._catalogue.values(), key=lambda entry: _FIRST_LIBRARIES.index(entry.library))


def _grouped(rows: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    groups: dict[str, list[str]] = {}
    for word, name in rows:
        groups.setdefault(word, []).append(name)
    return {word: tuple(names) for word, names in groups.items()}
