"""How several things of one noun stand together: rows, stacks, piles, circles, grids, crowds. Local places, metres."""

from collections.abc import Callable, Mapping, Sequence
from math import ceil, cos, pi, sin, sqrt
from types import MappingProxyType

import numpy as np

from studiolo.engines.maquette.layout.blocks import GROUND, Block, Place
from studiolo.engines.maquette.layout.glance import Box, glance

ROW_LIMIT = 5  # more of one noun than this stand in several rows
GAP_SHARE = 0.22  # free room between neighbours, as a share of their mean width
ENOUGH = 0.7  # of a box, in a first look; the things in them hide less than boxes do
Spots = list[tuple[float, float]]


def local_places(blocks: Sequence[Block], random: np.random.Generator, look_down_deg: float = 20.0) -> dict[str, Place]:
    """A group's own arrangement around its middle. look_down_deg: how far the camera is likely to look down on it."""
    if len(blocks) == 1:
        return {blocks[0].id: Place(x=0.0, y=0.0, lift_m=0.0, support=GROUND)}
    formation = blocks[0].formation
    if formation == "stack":
        return _stack(blocks, random)
    if formation == "pile":
        return _pile(blocks, random)
    spots = _FLAT[formation](blocks, random) if formation in _FLAT else _standing(blocks, random, look_down_deg)
    return {block.id: Place(x=x, y=y, lift_m=0.0, support=GROUND) for block, (x, y) in zip(blocks, spots, strict=True)}


def _standing(blocks: Sequence[Block], random: np.random.Generator, look_down_deg: float) -> Spots:
    """As words leave it open: one slightly bent row; of many, staggered rows in which each is seen."""
    if len(blocks) <= ROW_LIMIT:
        return _jittered(_rows(blocks, len(blocks), GAP_SHARE, 1.0), blocks, random)
    return _jittered(_best_rows(blocks, look_down_deg), blocks, random)


def _best_rows(blocks: Sequence[Block], look_down_deg: float) -> Spots:
    """Of a few ways to stand in rows, the one in which all are seen and each is largest."""
    count = len(blocks)
    columns = sorted({ceil(count / rows) for rows in range(1, min(4, ceil(sqrt(count))) + 1)})
    ways = [(wide, gap, deep) for wide in columns for gap, deep in ((0.22, 1.0), (0.5, 1.0), (0.5, 2.0), (0.9, 1.0))]
    best, best_score = _rows(blocks, columns[-1], GAP_SHARE, 1.0), (-1.0, 0.0, 0.0)
    for wide, gap, deep in ways:
        spots = _rows(blocks, wide, gap, deep)
        look = glance(_boxes(blocks, spots), elevation_deg=look_down_deg)
        even = -float((-count) % wide > 0.4 * wide)  # a last row that is nearly empty looks left over
        score = (round(min(look.least, ENOUGH), 2), even, min(look.heights))
        if score > best_score:
            best, best_score = spots, score
    return best


def _rows(blocks: Sequence[Block], columns: int, gap: float, deep: float) -> Spots:
    """Rows from front to back, every other one moved by half a step. deep: 1 for rows that just clear each other."""
    count = len(blocks)
    rows = ceil(count / columns)
    width = max(b.width_m for b in blocks) * (1 + gap)
    depth = deep * (max(b.depth_m for b in blocks) + 0.45 * max(b.width_m for b in blocks))
    spots = []
    for index in range(count):
        line, column = divmod(index, columns)
        in_line = columns if line < rows - 1 else count - columns * (rows - 1)
        x = (column + (columns - in_line) // 2 - (columns - 1) / 2) * width
        x += (0.25 if line % 2 else -0.25) * width if rows > 1 else 0.0
        bend = 0.12 * depth * abs(column - (in_line - 1) / 2) if rows == 1 and count > 2 else 0.0
        spots.append((x, (line - (rows - 1) / 2) * depth + bend))
    return spots


def _jittered(spots: Spots, blocks: Sequence[Block], random: np.random.Generator) -> Spots:
    width, depth = max(b.width_m for b in blocks), max(b.depth_m for b in blocks)
    moves = random.uniform(-1, 1, (len(spots), 2)) * (0.05 * width, 0.08 * depth)
    return [(x + float(dx), y + float(dy)) for (x, y), (dx, dy) in zip(spots, moves, strict=True)]


def _row(blocks: Sequence[Block], random: np.random.Generator) -> Spots:
    """One straight line, however many."""
    step = (1 + GAP_SHARE) * max(b.width_m for b in blocks)
    return [((k - (len(blocks) - 1) / 2) * step, 0.0) for k in range(len(blocks))]


def _circle(blocks: Sequence[Block], random: np.random.Generator) -> Spots:
    across = 1.25 * max(max(b.width_m, b.depth_m) for b in blocks)
    radius = max(0.5 * across / sin(pi / len(blocks)), 0.8 * across)
    # Nobody stands right before another: the ring begins half a step away from the middle of its front.
    start = -pi / 2 + (pi / len(blocks) if len(blocks) % 2 == 0 else 0.0) + float(random.uniform(-0.08, 0.08))
    angles = [start + 2 * pi * k / len(blocks) for k in range(len(blocks))]
    return [(radius * cos(a), radius * sin(a)) for a in angles]


def _grid(blocks: Sequence[Block], random: np.random.Generator) -> Spots:
    count = len(blocks)
    columns = next((c for c in range(ceil(sqrt(count)), count + 1) if count % c == 0 and c <= 2 * count / c), 0)
    columns = columns or ceil(sqrt(count))
    rows = ceil(count / columns)
    step = 1.3 * max(b.width_m for b in blocks)
    deep = max(1.3 * max(b.depth_m for b in blocks), step)
    return [((k % columns - (columns - 1) / 2) * step, ((rows - 1) / 2 - k // columns) * deep) for k in range(count)]


def _crowd(blocks: Sequence[Block], random: np.random.Generator) -> Spots:
    """Staggered rows, loosened as people stand."""
    spots = _rows(blocks, max(2, ceil(sqrt(1.6 * len(blocks)))), 0.35, 1.5)
    width, depth = max(b.width_m for b in blocks), max(b.depth_m for b in blocks)
    moves = random.uniform(-1, 1, (len(spots), 2)) * (0.14 * width, 0.25 * depth)
    return [(x + float(dx), y + float(dy)) for (x, y), (dx, dy) in zip(spots, moves, strict=True)]


_FLAT: Mapping[str, Callable[[Sequence[Block], np.random.Generator], Spots]] = MappingProxyType(
    {"row": _row, "circle": _circle, "grid": _grid, "crowd": _crowd}
)


def _stack(blocks: Sequence[Block], random: np.random.Generator) -> dict[str, Place]:
    """One upon the other, a little awry as hands leave it."""
    places: dict[str, Place] = {}
    height, below = 0.0, GROUND
    for block in blocks:
        aside = random.uniform(-0.05, 0.05, 2) * min(block.width_m, block.depth_m)
        turn = float(random.uniform(-7, 7))
        places[block.id] = Place(
            x=float(aside[0]),
            y=float(aside[1]),
            lift_m=height,
            support=below,
            turn_deg=turn if below != GROUND else 0.0,
        )
        height += rise_of(block)
        below = block.id
    return places


def rise_of(block: Block) -> float:
    """How much higher the next one of a stack lies."""
    if block.surface_m <= 0.6 * block.height_m:
        return block.height_m
    # What is rounded above, and has no level to stand on, lies closer.
    return block.surface_m * (1.0 if block.surface_width_m > 0.7 * block.width_m else 0.8)


def _pile(blocks: Sequence[Block], random: np.random.Generator) -> dict[str, Place]:
    """A heap whose every layer is one shorter and lies in the gaps of the one beneath, so that each is seen."""
    width, height = max(b.width_m for b in blocks), max(b.height_m for b in blocks)
    base = ceil((sqrt(8 * len(blocks) + 1) - 1) / 2)
    round_ones = height > 0.7 * width
    rise = (0.8 if round_ones else 0.97) * height
    places: dict[str, Place] = {}
    waiting = list(blocks)
    below: list[str] = []
    for layer in range(base):
        wide = min(base - layer, len(waiting))
        line, waiting = waiting[:wide], waiting[wide:]
        for number, block in enumerate(line):
            places[block.id] = Place(
                x=(number - (wide - 1) / 2) * 1.02 * width,
                y=0.22 * layer * block.depth_m + float(random.uniform(-0.06, 0.06)) * block.depth_m,
                lift_m=layer * rise,
                support=below[min(number, len(below) - 1)] if below else GROUND,
                turn_deg=float(random.uniform(-25, 25)) if layer else 0.0,
            )
        below = [block.id for block in line]
    return places


def _boxes(blocks: Sequence[Block], spots: Spots) -> list[Box]:
    return [
        (
            np.array([x - b.width_m / 2, y - b.depth_m / 2, 0.0]),
            np.array([x + b.width_m / 2, y + b.depth_m / 2, b.height_m]),
        )
        for b, (x, y) in zip(blocks, spots, strict=True)
    ]
