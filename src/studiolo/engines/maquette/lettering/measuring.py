"""How much room a text takes at any size, known from measuring its pieces once."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from studiolo.engines.maquette.lettering.breaking import best_breaks, clusters, fewest_lines, line_text, units
from studiolo.engines.maquette.lettering.direction import is_right_to_left
from studiolo.engines.maquette.lettering.families import Typeface
from studiolo.engines.maquette.lettering.shaping import Spacing, shape

_STEPS = 26
_FILLED = 0.93  # of a ragged line, on average


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Paragraph:
    """Pieces that keep together: their widths without the space at their ends, and that space; in ems."""

    pieces: tuple[str, ...]
    widths: tuple[float, ...]
    spaces: tuple[float, ...]
    right_to_left: bool


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Measured:
    """A text measured. low, high: its lowest and highest ink about any base line, in ems."""

    text: str
    paragraphs: tuple[Paragraph, ...]
    low: float
    high: float

    @property
    def widest(self) -> float:
        return max((max(one.widths, default=0.0) for one in self.paragraphs), default=0.0)

    def height(self, measure: float, lead: float) -> float | None:
        """In ems, set in lines no wider than the measure (ems). None: a piece is wider."""
        counts = [fewest_lines(one.widths, one.spaces, measure * (1 + 1e-9)) for one in self.paragraphs]
        if None in counts:
            return None
        return (sum(max(count or 0, 1) for count in counts) - 1) * lead + self.high - self.low

    def lines(self, measure: float) -> list[tuple[str, bool]]:
        """Each line's text and whether it runs from right to left, where `height` is not None."""
        lines: list[tuple[str, bool]] = []
        for one in self.paragraphs:
            ends = best_breaks(one.widths, one.spaces, measure * (1 + 1e-9)) or []
            begins = [0, *ends[:-1]]
            parts = [line_text(one.pieces[first:last]) for first, last in zip(begins, ends, strict=True)]
            lines += [(part, one.right_to_left) for part in parts or [""]]
        return lines

    def largest_size(self, width: float, height: float, lead: float, least: float, most: float) -> float | None:
        """Units per em, by halving, for what fits at a size fits at every smaller one. None: not even the least."""

        def fits(size: float) -> bool:
            tall = self.height(width / size, lead)
            return tall is not None and tall * size <= height * (1 + 1e-9)

        return largest(fits, least, most)

    def too_long(self, width: float, height: float, lead: float, least: float) -> str:
        """The limit, told in what people count."""
        measure = width / least
        if self.widest > measure:
            one = max(self.paragraphs, key=lambda paragraph: max(paragraph.widths, default=0.0))
            word = one.pieces[one.widths.index(max(one.widths))].strip()
            count = len(clusters(word))
            return (
                f"A word of the text has {count} characters and about {int(count * measure / self.widest)} fit across where "
                "it should stand. Shorten it, or break it with a space or a soft hyphen."
            )
        rows = max(int((height / least - self.high + self.low) / lead) + 1, 0)
        total = sum(sum(one.widths) + sum(one.spaces) for one in self.paragraphs)
        fitting = int(len(self.text) * min(rows * measure * _FILLED / max(total, 1e-9), 1.0))
        return (
            f"The text has {len(self.text)} characters and about {fitting} fit where it should stand at the smallest size that "
            "can be read. Shorten it, or ask for a larger picture or a larger place for it."
        )


def measured(text: str, typeface: Typeface, spacing: Spacing) -> Measured:
    """Raises InvalidValue, naming the characters, where no face has a letter."""
    text = _tidy(text)
    paragraphs: list[Paragraph] = []
    low, high = 0.0, 0.0
    space = shape("n n", typeface, spacing).advance - shape("nn", typeface, spacing).advance
    for line in text.split("\n"):
        pieces, right = units(line), is_right_to_left(line)
        bare = [shape(piece.rstrip(), typeface, spacing, right) for piece in pieces]
        low = min([low, *(one.outline.bounds[1] for one in bare)])
        high = max([high, *(one.outline.bounds[3] for one in bare)])
        paragraphs.append(
            Paragraph(
                pieces=pieces,
                widths=tuple(one.advance for one in bare),
                spaces=tuple(space if piece != piece.rstrip() else spacing.tracking / 1000 for piece in pieces),
                right_to_left=right,
            )
        )
    return Measured(text=text, paragraphs=tuple(paragraphs), low=low, high=high or 0.7)


def largest(fits: Callable[[float], bool], least: float, most: float) -> float | None:
    if not fits(least):
        return None
    if fits(most):
        return most
    low, high = least, most
    for _ in range(_STEPS):
        middle = float(np.sqrt(low * high))
        low, high = (middle, high) if fits(middle) else (low, middle)
    return low


def _tidy(text: str) -> str:
    """Runs of spaces as one; line breaks are kept, but for those at its ends."""
    return "\n".join(" ".join(line.split()) for line in text.strip().splitlines())
