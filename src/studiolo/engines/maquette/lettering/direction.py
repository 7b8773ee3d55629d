"""Which way letters run (UAX 9): each one's level, and the order in which stretches of a line are seen."""

import unicodedata
from collections.abc import Sequence
from typing import Any

from bidi import algorithm as bidi

from studiolo.engines.maquette.lettering.breaking import clusters

_TURNING = frozenset(("R", "AL", "AN", "RLE", "RLO"))
_AS_RIGHT = frozenset(("R", "EN", "AN"))
_PAIRS = {"(": ")", "[": "]", "{": "}", "\u2329": "\u232a", "\u3008": "\u3009", "\u2045": "\u2046"}


def is_right_to_left(text: str) -> bool:
    """Whether the first strong letter runs so."""
    return int(bidi.get_base_level(text)) % 2 == 1


def levels_of(text: str, right_to_left: bool | None = None) -> tuple[list[int], int]:
    """Each character's level, odd where it runs from right to left, and the paragraph's."""
    base = int(is_right_to_left(text)) if right_to_left is None else int(right_to_left)
    if base == 0 and all(unicodedata.bidirectional(character) not in _TURNING for character in text):
        return [0] * len(text), 0
    storage: Any = bidi.get_empty_storage()
    storage["base_level"], storage["base_dir"] = base, ("L", "R")[base]
    bidi.get_embedding_levels(text, storage)
    bidi.explicit_embed_and_overrides(storage)
    bidi.resolve_weak_types(storage)
    _resolve_brackets(storage["chars"], base)
    bidi.resolve_neutral_types(storage, False)
    bidi.resolve_implicit_levels(storage, False)
    resolved = iter(storage["chars"])
    levels: list[int] = []
    for character in text:
        unseen = unicodedata.bidirectional(character) in bidi.X9_REMOVED
        levels.append((levels[-1] if levels else base) if unseen else int(next(resolved)["level"]))
    at = 0
    for cluster in clusters(text):  # marks run as their letter does
        levels[at : at + len(cluster)] = [levels[at]] * len(cluster)
        at += len(cluster)
    return levels, base


def in_sight_order(levels: Sequence[int]) -> list[int]:
    """Rows of stretches as they are seen from left to right (rule L2): from the highest level down, runs of such turned round."""
    rows = list(range(len(levels)))
    lowest_odd = min((level for level in levels if level % 2), default=1)
    for level in range(max(levels, default=0), lowest_odd - 1, -1):
        start = 0
        while start < len(rows):
            end = start
            while end < len(rows) and levels[rows[end]] >= level:
                end += 1
            rows[start:end] = rows[start:end][::-1]
            start = end + 1
    return rows


def _resolve_brackets(characters: list[dict[str, Any]], base: int) -> None:
    """A pair of brackets runs as what it holds (rule N0), which python-bidi's levels leave out."""
    for first, last in sorted(_bracket_pairs(characters)):
        own = "R" if characters[first]["level"] % 2 else "L"
        inside = {_strong(one["type"]) for one in characters[first + 1 : last]} - {None}
        if not inside:
            continue
        direction = own
        if own not in inside:
            before = next((s for one in reversed(characters[:first]) if (s := _strong(one["type"]))), ("L", "R")[base])
            direction = before if before != own else own
        characters[first]["type"] = characters[last]["type"] = direction


def _bracket_pairs(characters: list[dict[str, Any]]) -> list[tuple[int, int]]:
    pairs: list[tuple[int, int]] = []
    waiting: list[tuple[str, int]] = []
    for row, one in enumerate(characters):
        if one["type"] != "ON":
            continue
        if one["ch"] in _PAIRS:
            waiting.append((_PAIRS[one["ch"]], row))
        elif any(close == one["ch"] for close, _ in waiting):
            while waiting[-1][0] != one["ch"]:
                waiting.pop()
            pairs.append((waiting.pop()[1], row))
    return pairs


def _strong(kind: str) -> str | None:
    return "R" if kind in _AS_RIGHT else "L" if kind == "L" else None
