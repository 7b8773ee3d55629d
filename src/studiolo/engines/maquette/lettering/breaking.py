"""Where a line may end (UAX 14, and readers of Thai, Chinese and Japanese), and the breaks that look best."""

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import accumulate
from typing import Any

from uniseg.graphemecluster import grapheme_clusters
from uniseg.linebreak import line_break_units

SOFT_HYPHEN = "\u00ad"
_THAI = re.compile("[\u0e00-\u0e7f]")
_HANGUL = re.compile("[\u1100-\u11ff\uac00-\ud7af]")
_KANA, _HAN = re.compile("[\u3040-\u30ff]"), re.compile("[\u3400-\u9fff]")
# Letters below the scripts of South-East and East Asia, with common punctuation around them.
_PLAIN_WORD = re.compile("[\\s(\\[\"'“‘]*[0-9A-Za-z\u00c0-\u0dff]*[.,;:!?)\\]\"'”’]*\\s*")
_CLOSES = re.compile("([»”’)\\]}.,;:!?…]+|[-–—|·•])\\s*$")  # alone, as French sets them; and a dash begins no line
_OPENS = re.compile("(^|\\s)[«“‘(\\[{]$")


@lru_cache(maxsize=2048)
def clusters(text: str) -> tuple[str, ...]:
    """What a reader takes for one character each."""
    return tuple(text) if text.isascii() else tuple(grapheme_clusters(text))


@lru_cache(maxsize=256)
def units(text: str) -> tuple[str, ...]:
    """The text of one paragraph in pieces that keep together, spaces at their ends."""
    pieces: list[str] = []
    held = ""  # what may not end a line, though a space follows it
    for word in re.findall(r"\s*\S+\s*", text) if text.strip() else []:
        bare = held + word
        follows = pieces and _CLOSES.match(word.lstrip())
        if follows:
            bare = pieces.pop() + bare
        if _OPENS.search(bare.rstrip()):
            held = bare
            continue
        held = ""
        pieces += [bare] if follows else _in_word(bare)
    return (*pieces, held) if held else tuple(pieces)


@lru_cache(maxsize=4096)
def _in_word(word: str) -> tuple[str, ...]:
    """A word and the space after it, broken where UAX 14 lets it be. Plain words, nearly all, need no asking."""
    if _PLAIN_WORD.fullmatch(word):
        return (word,)
    pieces: list[str] = []
    for piece in line_break_units(word):
        pieces += _reader("thai").parse(piece) if _THAI.search(piece) else [piece]
    if _HANGUL.search(word):  # words in Korean stand between spaces and keep together
        return (word,)
    if _KANA.search(word) or _HAN.search(word):
        return _phrases(word, pieces, _reader("japanese" if _KANA.search(word) else "simplified_chinese"))
    return tuple(pieces)


def _phrases(word: str, pieces: Sequence[str], reader: Any) -> tuple[str, ...]:
    """Pieces that may stand apart, joined where a reader of phrases would not part them."""
    ends = set(accumulate(len(phrase) for phrase in reader.parse(word)))
    joined: list[str] = []
    for piece, end in zip(pieces, accumulate(map(len, pieces)), strict=True):
        joined = [*joined[:-1], joined[-1] + piece] if joined and end - len(piece) not in ends else [*joined, piece]
    return tuple(joined)


def line_text(pieces: Sequence[str]) -> str:
    """What is seen of pieces set on one line: no space at its end, a soft hyphen only there, as a hyphen."""
    text = "".join(pieces).rstrip()
    ends = text.endswith(SOFT_HYPHEN)
    return text.replace(SOFT_HYPHEN, "") + ("-" if ends else "")


def best_breaks(widths: Sequence[float], spaces: Sequence[float], measure: float) -> list[int] | None:
    """Where lines end, as rows after the last piece of each: fewest lines, then least ragged. None: a piece is too wide.

    widths: of each piece without its last space. spaces: the room of that space. The last line may be short for nothing
    only where there are many; among few, it should match its fellows. After Knuth and Plass, without stretching.
    """
    count = len(widths)
    if any(width > measure for width in widths):
        return None
    fewest = _best(count, widths, spaces, measure, lambda gap, last: gap * gap)
    if fewest is None or len(fewest) < 5:
        return fewest
    return _best(count, widths, spaces, measure, lambda gap, last: 0.0 if last else gap * gap)


def _best(
    count: int,
    widths: Sequence[float],
    spaces: Sequence[float],
    measure: float,
    cost: Callable[[float, bool], float],
) -> list[int] | None:
    best: list[tuple[int, float, int]] = [(0, 0.0, 0)] * (count + 1)
    for first in range(count - 1, -1, -1):
        found: tuple[int, float, int] | None = None
        room = measure
        for last in range(first, count):
            room -= widths[last] + (spaces[last - 1] if last > first else 0.0)
            if room < -1e-9:
                break
            lines, ragged, _ = best[last + 1]
            offer = (lines + 1, ragged + cost(room, last + 1 == count), last + 1)
            found = offer if found is None or offer < found else found
        if found is None:
            return None
        best[first] = found
    ends: list[int] = []
    at = 0
    while at < count:
        at = best[at][2]
        ends.append(at)
    return ends


def fewest_lines(widths: Sequence[float], spaces: Sequence[float], measure: float) -> int | None:
    """How many lines it takes when each is filled. None: a piece is too wide."""
    lines, room = 0, -1.0
    for row, width in enumerate(widths):
        if width > measure:
            return None
        needed = width + (spaces[row - 1] if row else 0.0)
        if room < needed or not lines:
            lines, room = lines + 1, measure - width
        else:
            room -= needed
    return lines


@lru_cache(maxsize=4)
def _reader(language: str) -> Any:
    import budoux

    return getattr(budoux, f"load_default_{language}_parser")()
