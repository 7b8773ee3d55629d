"""Several texts one below the other, each at the size of its role."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from studiolo.engines.maquette.lettering.families import Typeface
from studiolo.engines.maquette.lettering.measuring import Measured, largest, measured
from studiolo.engines.maquette.lettering.setting import (
    MANNERS,
    SMALLEST_SHARE,
    Align,
    Box,
    Role,
    SetText,
    Upright,
    natural_leading,
    set_text,
)
from studiolo.engines.maquette.lettering.shaping import PLAIN, Spacing
from studiolo.errors import StringTooLong

_GAP = 0.65  # between two texts, of the larger one's size


@dataclass(frozen=True, kw_only=True, slots=True)
class Block:
    """A text with its role and looks."""

    text: str
    typeface: Typeface
    role: Role = Role.HEADLINE
    spacing: Spacing = PLAIN


def set_column(
    blocks: Sequence[Block],
    box: Box,
    *,
    align: Align = Align.CENTRE,
    upright: Upright = Upright.MIDDLE,
    smallest: float | None = None,
) -> list[SetText]:
    """Each block's text, from the top down, placed in the one box and as large together as it allows.

    Sizes keep to their roles' shares, but none is wider than the box. Raises what `set_text` raises.
    """
    sized = [measured(block.text, block.typeface, block.spacing) for block in blocks]
    least = max(box.width, box.height) * SMALLEST_SHARE if smallest is None else smallest
    leads = [natural_leading(one, block.role) for one, block in zip(sized, blocks, strict=True)]

    def sizes(scale: float) -> list[float]:
        shares = (MANNERS[block.role].share for block in blocks)
        return [max(_narrowed(one, share * scale, box.width), least) for one, share in zip(sized, shares, strict=True)]

    def heights(scale: float) -> list[float | None]:
        """None: a word is too wide."""
        tall = [one.height(box.width / size, lead) for one, size, lead in zip(sized, sizes(scale), leads, strict=True)]
        return [None if each is None else each * size for each, size in zip(tall, sizes(scale), strict=True)]

    def fits(scale: float) -> bool:
        found = heights(scale)
        return None not in found and sum(each or 0.0 for each in found) + sum(_gaps(sizes(scale))) <= box.height

    first = max(range(len(blocks)), key=lambda number: MANNERS[blocks[number].role].share)
    most = _narrowed(sized[first], 4 * box.height, box.width) / MANNERS[blocks[first].role].share
    scale = largest(fits, least, max(most, least))  # no text outgrows the one that should be the largest
    if scale is None:
        raise StringTooLong(_too_long(sized, leads, box, least), field="prompt")
    made: list[SetText] = []
    for block, one, lead, size in zip(blocks, sized, leads, sizes(scale), strict=True):
        room = Box(width=box.width, height=(one.height(box.width / size, lead) or 0.0) * size * (1 + 1e-9))
        made.append(
            set_text(
                block.text,
                block.typeface,
                room,
                role=block.role,
                align=align,
                upright=Upright.TOP,
                spacing=block.spacing,
                largest=size,
                smallest=size * 0.999,
            )
        )
    return _stacked(made, box, upright)


def _narrowed(one: Measured, size: float, width: float) -> float:
    """That size, or the one at which its widest word just fits."""
    return min(size, width / one.widest) if one.widest else size


def _gaps(sizes: Sequence[float]) -> list[float]:
    return [_GAP * max(pair) for pair in pairwise(sizes)]


def _stacked(made: Sequence[SetText], box: Box, upright: Upright) -> list[SetText]:
    """The texts moved to their heights, by their ink; what is left of the box lies above, below, or on both sides."""
    inks = [text.outline.bounds for text in made]
    gaps = [*_gaps([text.size for text in made]), 0.0]
    tall = sum(ink[3] - ink[1] for ink in inks) + sum(gaps)
    left = max(box.height - tall, 0.0)
    top = box.height - {Upright.TOP: 0.0, Upright.MIDDLE: left / 2, Upright.BOTTOM: left}[upright]
    placed: list[SetText] = []
    for text, ink, gap in zip(made, inks, gaps, strict=True):
        rise = top - ink[3]
        lines = tuple(replace(line, at=(line.at[0], line.at[1] + rise)) for line in text.lines)
        placed.append(SetText(lines=lines, size=text.size, leading=text.leading, box=box))
        top -= ink[3] - ink[1] + gap
    return placed


def _too_long(sized: Sequence[Measured], leads: Sequence[float], box: Box, least: float) -> str:
    """Told of the longest text, which has what the others leave."""
    row = max(range(len(sized)), key=lambda number: len(sized[number].text))
    others = sum(
        (one.height(box.width / least, lead) or 0.0) * least + _GAP * least
        for number, (one, lead) in enumerate(zip(sized, leads, strict=True))
        if number != row
    )
    return sized[row].too_long(box.width, max(box.height - others, 0.0), leads[row], least)
