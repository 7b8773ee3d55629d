"""Things that stand on, beneath or in another: they share its room, and shrink where they do not fit."""

from collections.abc import Sequence
from math import ceil, sqrt

import numpy as np

from studiolo.engines.maquette.layout.blocks import Block, Place
from studiolo.engines.maquette.layout.formations import rise_of
from studiolo.engines.maquette.layout.hollows import Hollow, heap

SLENDER = 1.7  # taller than so many widths, a thing stands in a hollow and does not lie there
# How wide things in a hollow may be, in radii of its mouth, when there are 1, 2, 3 and more of them.
WIDTHS_IN_HOLLOW = (1.6, 1.0, 0.92, 0.86)
HEAP = 1.3  # how many layers deep a heap may become before its things shrink further
MOST_LAYERS = 2  # of a heap; a third would be a tower
SMALLEST_GUEST = 0.2


def stack_on(holder: Block, at: Place, guests: Sequence[Block], random: np.random.Generator) -> dict[str, Place]:
    """One upon the other, upon the holder."""
    fits = holder.surface_width_m * at.scale / max(g.width_m for g in guests)
    scale = min(1.0, max(0.4, fits))
    height, below, placed = at.lift_m + holder.surface_m * at.scale, holder.id, {}
    for guest in guests:
        aside = random.uniform(-0.04, 0.04) * guest.width_m * scale
        turn = float(random.uniform(-7, 7))
        placed[guest.id] = Place(
            x=at.x + float(aside),
            y=at.y + holder.surface_y_m * at.scale,
            lift_m=height,
            support=below,
            scale=scale,
            turn_deg=turn,
        )
        height += rise_of(guest) * scale
        below = guest.id
    return placed


def heap_in(
    holder: str, room: Hollow, at: Place, guests: Sequence[Block], random: np.random.Generator
) -> dict[str, Place]:
    """Guests heaped up so that they look over the rim; slender ones stand together like flowers in a vase."""
    width, height = max(g.width_m for g in guests), max(g.height_m for g in guests)
    radius, depth = room.radius_m * at.scale, (room.rim_m - room.floor_m) * at.scale
    slender = height > SLENDER * width
    if slender:
        scale = 1.0 if height > 1.3 * depth else min(1.6, 1.3 * depth / height)
        spots = [(0.5 * radius * x, 0.5 * radius * y, 0.0) for x, y in _spread_in_disk(len(guests), random)]
        base = 0.0
    else:
        fits = min(WIDTHS_IN_HOLLOW[min(len(guests), 4) - 1], 2 * sqrt(HEAP / len(guests)))
        scale = max(0.15, min(1.0, fits * radius / width))
        inside = Hollow(floor_m=0.0, rim_m=depth, radius_m=radius)
        turn = int(random.integers(2**32))
        spots = heap(len(guests), width * scale, height * scale, inside, np.random.default_rng(turn))
        while _layers(spots, height * scale) > MOST_LAYERS and scale > SMALLEST_GUEST:
            scale *= 0.94
            spots = heap(len(guests), width * scale, height * scale, inside, np.random.default_rng(turn))
        top = max(z for _, _, z in spots)
        base = max(0.0, depth - 0.4 * height * scale - top)
    floor = at.lift_m + room.floor_m * at.scale + base
    return {
        guest.id: Place(x=at.x + x, y=at.y + y, lift_m=floor + z, support=holder, scale=scale)
        for guest, (x, y, z) in zip(guests, spots, strict=True)
    }


def _layers(spots: Sequence[tuple[float, float, float]], height_m: float) -> int:
    return 1 + round((max(z for _, _, z in spots) - min(z for _, _, z in spots)) / (0.7 * height_m))


def _spread_in_disk(count: int, random: np.random.Generator) -> list[tuple[float, float]]:
    """A sunflower's spiral in the unit disk."""
    turn = float(random.uniform(0, 2 * np.pi))
    golden = np.pi * (3 - sqrt(5))
    away = [sqrt((k + 0.5) / count) if count > 1 else 0.0 for k in range(count)]
    return [(r * float(np.cos(turn + golden * k)), r * float(np.sin(turn + golden * k))) for k, r in enumerate(away)]


def row_on(holder: Block, at: Place, guests: Sequence[Block], *, under: bool) -> dict[str, Place]:
    """Side by side in one row, or in several where one would make them too small."""
    wide, deep = max(g.width_m for g in guests), max(g.depth_m for g in guests)
    room = (0.8 * holder.width_m if under else holder.surface_width_m) * at.scale
    depth = max(holder.surface_depth_m * at.scale, 1e-6)
    if len(guests) == 1:
        room *= 1.25
    one_row = room / (sum(g.width_m for g in guests) + 0.12 * wide * (len(guests) - 1))
    columns = len(guests)
    if not under and one_row < 0.75 and len(guests) > 2:
        columns = min(len(guests), max(1, ceil(sqrt(len(guests) * room * deep / (depth * wide)))))
    rows = ceil(len(guests) / columns)
    fits = min(
        one_row if rows == 1 else room / (1.12 * wide * columns), depth / (1.12 * deep * rows) if rows > 1 else 1.0
    )
    scale = min(1.0, max(0.4 if rows == 1 and len(guests) == 1 else SMALLEST_GUEST, fits))
    if under and holder.clearance_m > 0:
        scale = min(scale, max(0.3, 0.85 * holder.clearance_m * at.scale / max(g.height_m for g in guests)))
    forward = -(0.25 if holder.clearance_m > 0 else 0.6) * holder.depth_m * at.scale
    placed = {}
    for row in range(rows):
        line = guests[row * columns : (row + 1) * columns]
        gap = 0.12 * sum(g.width_m for g in line) / len(line)
        x = at.x - (sum(g.width_m for g in line) + gap * (len(line) - 1)) * scale / 2
        back = ((rows - 1) / 2 - row) * 1.12 * deep * scale
        for guest in line:
            width = guest.width_m * scale
            placed[guest.id] = Place(
                x=x + width / 2,
                y=at.y + (forward if under else holder.surface_y_m * at.scale + back),
                lift_m=at.lift_m if under else at.lift_m + holder.surface_m * at.scale,
                support=at.support if under else holder.id,
                scale=scale,
            )
            x += width + gap * scale
    return placed
