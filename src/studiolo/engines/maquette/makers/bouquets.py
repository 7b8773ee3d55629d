"""Cut flowers standing in a vase."""

from collections.abc import Sequence

import numpy as np

from studiolo.engines.maquette.makers.blooms import (
    FLOWERS,
    GREENS,
    HEART,
    LEAF,
    PETAL,
    STEM,
    Flower,
    Tinted,
    facing,
    gathered,
    head,
    leaf,
    placed,
    stem,
)  # fmt: skip
from studiolo.engines.maquette.makers.turning import Hollow, unit
from studiolo.engines.maquette.model import Colour, Numbers, Part
from studiolo.engines.maquette.settings.surfaces import hex_colour

FLOWER_WORDS = frozenset({"flower", "flowers", "bouquet", "blossom", "blossoms", "bloom", "wildflower", "wildflowers"})
PLURALS = {"daisies": "daisy", "poppies": "poppy"}


def kinds_in(words: Sequence[str]) -> tuple[str, ...]:
    """The flowers that are named; all kinds where only "flowers" are. Empty for none."""
    singular = [PLURALS.get(word, word.rstrip("s") if word.rstrip("s") in FLOWERS else word) for word in words]
    named = tuple(dict.fromkeys(word for word in singular if word in FLOWERS))
    return named or (tuple(FLOWERS) if FLOWER_WORDS & set(words) else ())


def stems_in(words: Sequence[str]) -> int | None:
    """How many stems are asked for: "5 stems" gives 5, nothing None."""
    return next((int(word.split()[0]) for word in words if word.endswith(" stems") and word[0].isdigit()), None)


def bouquet(
    vase: Hollow, kinds: Sequence[str], colour: Colour | None, random: np.random.Generator, asked: int | None = None
) -> list[Part]:
    """Stems through the vase's mouth, each with its flower: as many as asked, else more where the mouth is wide."""
    mouth, rim = vase.radius_at(vase.rim_m), vase.rim_m
    kind_list = list(random.permutation(list(kinds)))[: int(random.integers(1, 3))] if len(kinds) > 2 else list(kinds)
    count = asked or int(np.clip(round(3 + mouth / 0.006), 3, 11))
    petals: list[Tinted] = []
    hearts: list[Tinted] = []
    stems: list[Tinted] = []
    leaves: list[Tinted] = []
    green = hex_colour(GREENS[int(random.integers(len(GREENS)))])
    tall = rim * 0.95
    for number in range(count):
        kind = str(kind_list[number % len(kind_list)])
        make, palette = FLOWERS[kind]
        shade = colour or hex_colour(palette[int(random.integers(min(3, len(palette))))])
        share = (number + 0.5) / count
        angle = number * 2.39996 + float(random.uniform(-0.2, 0.2)) - np.pi / 2
        lean = 0.1 + 0.62 * np.sqrt(share)
        reach = tall * (1.0 - 0.28 * share) * float(random.uniform(0.92, 1.08))
        side = np.array([np.cos(angle), np.sin(angle), 0.0])
        through = side * mouth * 0.72 * np.sqrt(share) + (0, 0, rim)
        top = through + side * reach * np.sin(lean) + (0, 0, reach * np.cos(lean))
        bottom = -side * mouth * 0.3 + (0, 0, vase.floor_m + 0.25 * rim)
        middle = (through + top) / 2 - side * reach * 0.05
        stems.append(stem([tuple(p) for p in (bottom, through, middle, top)], rim * 0.0085, green))
        size = rim * {"sunflower": 0.62, "daisy": 0.42, "tulip": 0.3, "rose": 0.46, "poppy": 0.42}[kind]
        # A head looks where its stem points, and a little towards the room.
        way = unit(top - middle) + (side * 0.35 + (0.0, -0.28, 0.0) if kind != "tulip" else 0.0)
        bloom: Flower = head(make(shade, random), np.asarray(way), top, size * float(random.uniform(0.9, 1.1)), random)
        petals += bloom.petals
        hearts += bloom.heart
        leaves += _leaves(kind, through, top, rim, green, random)
    parts = [gathered(petals, PETAL, "petals"), gathered(stems, STEM, "stems"), gathered(leaves, LEAF, "leaves")]
    return [*parts, gathered(hearts, HEART, "hearts")] if hearts else parts


def _leaves(
    kind: str, low: Numbers, high: Numbers,
    rim: float, green: Colour, random: np.random.Generator,
) -> list[Tinted]:  # fmt: skip
    found = []
    for number in range(1 if kind == "tulip" else 2):
        at = low + (high - low) * (0.12 if kind == "tulip" else 0.3 + 0.3 * number)
        long = rim * (0.85 if kind == "tulip" else 0.34) * float(random.uniform(0.85, 1.15))
        wide = long * (0.16 if kind == "tulip" else 0.42)
        piece = leaf(long, wide, green, random, rise_deg=68 if kind == "tulip" else 35, curl_deg=50)
        found.append(placed(piece, facing(np.array([0.0, 0.0, 1.0]), float(random.uniform(0, 360))), at))
    return found
