"""Shelves and what stands in them: books, bottles, jars, goods. Thousands of small things are a few meshes."""

from collections.abc import Sequence

import numpy as np

from studiolo.engines.maquette.model import Material, Mesh
from studiolo.engines.maquette.settings.interior.finishes import paint
from studiolo.engines.maquette.settings.interior.furnishing import Room
from studiolo.engines.maquette.settings.shell import Builder, blocks, box, lathe
from studiolo.engines.maquette.settings.surfaces import hex_colour

COATED = Material(per_vertex=True)
BOOKS = (
    "#6e2f22", "#c49a5c", "#33463f", "#8a5a34", "#2e3440", "#a8552f", "#d9c9a8", "#4a3b52", "#7d2b2b", "#59674a",
    "#b9a27c", "#1f2f46", "#93804f", "#e2d7c3",
)  # fmt: skip
GOODS = ("#c8452f", "#e0a52f", "#2f6b4a", "#2d5f8f", "#d97a3a", "#e9e3d6", "#7a3b6a", "#b9c23f", "#3a8a8f", "#e3c2a0")
GREENS = ("#5f8f3a", "#8fae4a", "#3f6b2f")


def case(wood: Material, width: float, height: float, depth: float, levels: int, *, back: bool = True) -> Builder:
    """A bookcase with empty shelves; its back lies at y = depth / 2."""
    piece = Builder()
    half, side = width / 2, 0.026
    for x in (-half, half - side):
        piece.add(wood, box((x, -depth / 2, 0), (x + side, depth / 2, height), 0.003, 0.9, 2))
    for z in shelf_heights(height, levels):
        piece.add(wood, box((-half + side, -depth / 2, z - 0.022), (half - side, depth / 2, z), 0.003, 0.9))
    piece.add(
        wood,
        box((-half - 0.01, -depth / 2 - 0.01, height - 0.03), (half + 0.01, depth / 2, height + 0.015), 0.005, 0.9),
    )
    piece.add(wood, box((-half, -depth / 2 + 0.01, 0), (half, depth / 2, 0.07), 0.003, 0.9))
    if back:
        piece.add(wood, box((-half, depth / 2 - 0.012, 0), (half, depth / 2, height), 0.002, 0.9, 2))
    return piece


def shelf_heights(height: float, levels: int) -> list[float]:
    return [0.07 + (height - 0.1) * level / levels for level in range(levels)]


def bookcase(
    room: Room, width: float, height: float, *, wood: Material | None = None, levels: int = 0, fullness: float = 0.95
) -> Builder:
    levels = levels or max(2, round(height / 0.36))
    piece = case(wood or room.look.timber, width, height, 0.3, levels)
    gap = (height - 0.1) / levels - 0.025
    for z in shelf_heights(height, levels):
        fill_books(piece, room.random, (-width / 2 + 0.035, 0.0, z), width - 0.07, gap, 0.2, fullness)
    return piece


def fill_books(
    piece: Builder,
    random: np.random.Generator,
    at: tuple[float, float, float],
    length: float,
    gap: float,
    deep: float,
    fullness: float = 0.95,
    inks: Sequence[str] = BOOKS,
) -> None:
    """Books in runs of like height along x, with gaps; a few lie flat."""
    count = int(length / 0.028) + 4
    thick = random.uniform(0.016, 0.044, count)
    run = np.repeat(random.uniform(0.62, 0.92, count // 5 + 1), 5)[:count]
    tall = np.minimum(gap * 0.96, gap * run * random.uniform(0.93, 1.05, count))
    x = np.cumsum(thick + 0.0012) - thick[0]
    keep = (x + thick < length) & (np.repeat(random.random(count // 4 + 1), 4)[:count] < fullness)
    if not keep.any():
        return
    x, thick, tall = x[keep] + at[0], thick[keep], tall[keep]
    depth = random.uniform(0.72, 1.0, len(x)) * deep
    front = at[1] - deep / 2 + random.uniform(-0.012, 0.012, len(x))
    low = np.stack([x, front, np.full(len(x), at[2])], axis=-1)
    high = np.stack([x + thick, front + depth, at[2] + tall], axis=-1)
    colours = np.array([hex_colour(ink) for ink in inks])[random.integers(0, len(inks), len(x))]
    piece.add(COATED, blocks(low, high, colours * random.uniform(0.75, 1.15, (len(x), 1)), 0.6))
    labels = random.random(len(x)) < 0.5  # a band across the spine
    band = low[labels] + np.stack([np.zeros(labels.sum()), np.full(labels.sum(), -0.0012), tall[labels] * 0.7], axis=-1)
    if labels.any():
        end = np.stack([x[labels] + thick[labels], front[labels], at[2] + tall[labels] * 0.82], axis=-1)
        piece.add(COATED, blocks(band, end, np.tile(hex_colour("#c9a24f"), (len(band), 1)), 0.4))


def goods(
    piece: Builder,
    random: np.random.Generator,
    at: tuple[float, float, float],
    length: float,
    gap: float,
    inks: Sequence[str] = GOODS,
    rows: int = 2,
) -> None:
    """Boxes, tins and packets, several alike side by side, as shops set them out."""
    x, end = at[0], at[0] + length
    lows, highs, colours = [], [], []
    tins: dict[str, list[tuple[float, float, float, float, float]]] = {}
    while x < end - 0.07:
        wide, tall = float(random.uniform(0.06, 0.14)), float(random.uniform(0.45, 0.9)) * gap
        ink, second = (str(v) for v in random.choice(inks, 2))
        round_one = random.random() < 0.42
        for _ in range(int(random.integers(2, 5))):
            if x + wide > end:
                break
            for row in range(rows):
                y = at[1] + row * (wide + 0.01)
                if round_one:
                    tins.setdefault(ink, []).append((x + wide / 2, y + wide / 2, at[2], wide / 2 * 0.94, tall))
                else:
                    lows.append((x, y, at[2]))
                    highs.append((x + wide * 0.96, y + wide * 0.8, at[2] + tall))
                    colours.append(hex_colour(ink))
            if not round_one:
                lows.append((x + 0.1 * wide, at[1] - 0.001, at[2] + tall * 0.35))
                highs.append((x + wide * 0.86, at[1], at[2] + tall * 0.75))
                colours.append(hex_colour(second))
            x += wide
        x += 0.012
    if lows:
        piece.add(COATED, blocks(np.array(lows), np.array(highs), np.array(colours), 0.45))
    for ink, rows_of in tins.items():
        body = paint(ink, 0.4)
        for cx, cy, cz, radius, tall in rows_of:
            piece.add(body, lathe([(radius, 0.0), (radius, tall), (radius * 0.5, tall), (0.0, tall)], (cx, cy, cz), 14))


def bottles(
    piece: Builder,
    random: np.random.Generator,
    at: tuple[float, float, float],
    length: float,
    inks: Sequence[str],
    tall: float = 0.3,
) -> None:
    """Bottles side by side along x, shoulders and necks as they come."""
    glass = [paint(ink, 0.08) for ink in inks]
    label, cap = paint("#e9e0cc", 0.6), paint("#26221f", 0.4)
    x = at[0] + 0.04
    while x < at[0] + length - 0.03:
        radius = float(random.uniform(0.032, 0.044))
        height = tall * float(random.uniform(0.78, 1.05))
        shoulder = height * float(random.uniform(0.55, 0.7))
        neck = radius * 0.34
        body = [
            (radius, 0.0), (radius, shoulder), (radius * 0.8, shoulder + 0.03), (neck, shoulder + 0.07), (neck, height),
            (0.0, height),
        ]  # fmt: skip
        place = (x, at[1] + float(random.uniform(-0.02, 0.02)), at[2])
        piece.add(glass[int(random.integers(len(glass)))], lathe(body, place, 14))
        if random.random() < 0.75:
            band = [(radius * 1.01, shoulder * 0.25), (radius * 1.01, shoulder * 0.8)]
            piece.add(label, lathe(band, place, 14))
        piece.add(
            cap, lathe([(neck * 1.15, height - 0.035), (neck * 1.15, height + 0.004), (0.0, height + 0.004)], place, 10)
        )
        x += 2 * radius + float(random.uniform(0.006, 0.03))


def heap(
    piece: Builder,
    random: np.random.Generator,
    low: tuple[float, float, float],
    high: tuple[float, float],
    radius: float,
    inks: Sequence[str],
    layers: int = 2,
) -> None:
    """Round fruit in a crate: low corner and the far x, y."""
    inks_made = [paint(ink, 0.4) for ink in inks]
    for layer in range(layers):
        step = radius * 1.9
        xs = np.arange(low[0] + radius * (1 + 0.9 * (layer % 2)), high[0] - radius * 0.8, step)
        ys = np.arange(low[1] + radius * (1 + 0.9 * (layer % 2)), high[1] - radius * 0.8, step)
        for x in xs:
            for y in ys:
                size = radius * float(random.uniform(0.88, 1.06))
                z = low[2] + radius + layer * radius * 1.3
                piece.add(inks_made[int(random.integers(len(inks)))], _berry((float(x), float(y), z), size))


def _berry(at: tuple[float, float, float], radius: float) -> Mesh:
    turn = np.linspace(-np.pi / 2, np.pi / 2, 6)
    return lathe([(float(max(np.cos(t), 1e-3)) * radius, float(np.sin(t)) * radius * 0.92) for t in turn], at, 9)


def crate_of(
    room: Room, wood: Material, inks: Sequence[str], width: float = 0.5, depth: float = 0.36, radius: float = 0.042
) -> Builder:
    """A slatted box of fruit or vegetables, tipped a little to the front by the caller."""
    piece = Builder()
    tall = 0.17
    for x in (-width / 2, width / 2 - 0.015):
        piece.add(wood, box((x, -depth / 2, 0), (x + 0.015, depth / 2, tall), 0.003, 0.6, 1))
    for y in (-depth / 2, depth / 2 - 0.012):
        for z in (0.005, 0.09):
            piece.add(wood, box((-width / 2, y, z), (width / 2, y + 0.012, z + 0.07), 0.003, 0.6))
    piece.add(wood, box((-width / 2, -depth / 2, 0), (width / 2, depth / 2, 0.012), 0.002, 0.6))
    layers = 3
    start = tall - radius * 2.6
    heap(
        piece, room.random, (-width / 2 + 0.02, -depth / 2 + 0.015, max(0.015, start)), (width / 2 - 0.02, depth / 2 - 0.015),
        radius, inks, layers - 1,
    )  # fmt: skip
    return piece


def wall_shelf(
    room: Room, wood: Material, bracket: Material, left: float, right: float, y: float, z: float, depth: float = 0.24
) -> None:
    """A board on brackets against the back wall, which lies at y."""
    room.builder.add(wood, box((left, y - depth, z - 0.032), (right, y, z), 0.005, 0.9))
    for x in np.arange(left + 0.2, right, 0.9):
        low = (float(x) - 0.01, y - depth * 0.85, z - 0.046)
        room.builder.add(bracket, box(low, (float(x) + 0.01, y, z - 0.03), 0.002))
        room.builder.add(bracket, box((float(x) - 0.01, y - 0.02, z - 0.18), (float(x) + 0.01, y, z - 0.03), 0.002))
