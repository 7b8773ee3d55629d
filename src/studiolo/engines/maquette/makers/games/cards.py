"""Playing cards: their suits as shapes, a lattice on their backs; one upright, or a fan of five."""

import numpy as np
from numpy.typing import NDArray

from studiolo.engines.maquette.makers.bench import Bench
from studiolo.engines.maquette.makers.plates import Outline, panel, placed, plate, rounded
from studiolo.engines.maquette.makers.postures import posed, turned_by
from studiolo.engines.maquette.makers.protocol import Maker, ThingSpec, listed
from studiolo.engines.maquette.makers.solid_grain import step
from studiolo.engines.maquette.makers.turning import rotation
from studiolo.engines.maquette.model import Colour, Material, Model, Numbers, Texture
from studiolo.engines.maquette.settings.surfaces import hex_colour
from studiolo.engines.maquette.srgb import encoded_bytes

WIDE, TALL, THICK = 0.063, 0.088, 0.00045
RED, BLACK, PAPER = hex_colour("#c21d25"), hex_colour("#141416"), hex_colour("#f7f4ec")
SUITS = ("spades", "hearts", "diamonds", "clubs")
# Where pips stand on a card, across -1 to 1 and up -1 to 1, by how many there are.
_SIDE = {2: (-1.0, 1.0), 3: (-1.0, 0.0, 1.0), 4: (-1.0, -1 / 3, 1 / 3, 1.0)}


def pips(count: int) -> list[tuple[float, float]]:
    """Places of 1 to 10 pips as on every deck."""
    middle: dict[int, tuple[float, ...]] = {
        1: (0.0,), 2: (-1.0, 1.0), 3: (-1.0, 0.0, 1.0), 4: (), 5: (0.0,), 6: (), 7: (0.5,), 8: (-0.5, 0.5), 9: (0.0,), 10: (-0.66, 0.66),
    }  # fmt: skip
    rows = 0 if count < 4 else 2 if count < 6 else 3 if count < 9 else 4
    sides = [(x, y) for x in (-1.0, 1.0) for y in _SIDE.get(rows, ())]
    return [*sides, *((0.0, y) for y in middle[count])]


def suit_shape(suit: str, x: Numbers, y: Numbers) -> Numbers:
    """How far outside a suit's shape places lie; it fits into -1 to 1."""
    side = np.abs(x)
    if suit == "diamonds":
        return np.asarray(side / 0.72 + np.abs(y) - 1 + 0.12 * np.sin(np.pi * np.clip(np.abs(y), 0, 1)))
    if suit == "hearts":
        return _heart(side, y)
    stem = np.maximum(side - 0.1 - 0.28 * np.clip((-0.45 - y) / 0.5, 0, 1) ** 2, np.maximum(y - 0.1, -0.98 - y))
    if suit == "spades":
        return np.asarray(np.minimum(_heart(side, -(y - 0.06) * 1.06), stem))
    leaves = np.minimum(np.hypot(x, y - 0.5) - 0.42, np.hypot(side - 0.46, y + 0.16) - 0.42)
    return np.asarray(np.minimum(np.minimum(leaves, np.hypot(x, y - 0.05) - 0.24), stem))


def _heart(side: Numbers, y: Numbers) -> Numbers:
    lobe = np.hypot(side - 0.43, y - 0.42) - 0.45
    point = np.maximum(side - 0.86 * np.clip((y + 0.95) / 1.2, 0, 1) ** 0.85, np.maximum(y - 0.42, -0.95 - y))
    return np.asarray(np.minimum(lobe, point))


def front(suit: str, count: int) -> Texture:
    x, y = _pixels()
    ink: Colour = RED if suit in ("hearts", "diamonds") else BLACK
    share = np.zeros(x.shape)
    size = 0.0135 if count == 1 else 0.0065
    for across, up in pips(count):
        flip = -1.0 if up < -0.01 else 1.0
        shape = suit_shape(suit, (x - across * 0.0152) / size, (y - up * 0.0285) / size * flip)
        share = np.maximum(share, step(0.05, -0.05, shape))
    for sign in (-1.0, 1.0):  # small ones in the corners
        shape = suit_shape(suit, (x + sign * 0.0262) / 0.003, (y - sign * 0.0375) / 0.003 * sign)
        share = np.maximum(share, step(0.1, -0.1, shape))
    colours = np.asarray(PAPER) + (np.asarray(ink) - PAPER) * share[..., None]
    return Texture(image=_encoded(colours), repeat=False)


def back(ink: Colour) -> Texture:
    """A lattice of diamonds with dots within a white margin."""
    x, y = _pixels()
    a, b = (x + y * 0.8) / 0.0052, (x - y * 0.8) / 0.0052
    lattice = np.minimum(np.abs(a - np.round(a)), np.abs(b - np.round(b)))
    dots = np.hypot(a % 1 - 0.5, b % 1 - 0.5)
    pale = np.maximum(step(0.1, 0.06, lattice), step(0.2, 0.15, dots))
    edge = np.maximum(np.abs(x) - (WIDE / 2 - 0.0042), np.abs(y) - (TALL / 2 - 0.0042))
    pale = pale * (1 - step(-0.0022, -0.0018, edge) * step(0.0, -0.0002, edge))
    pale = np.maximum(pale, step(-0.0002, 0.0002, edge))
    colours = np.asarray(ink) + (np.asarray(PAPER) - ink) * pale[..., None]
    return Texture(image=_encoded(colours), repeat=False)


def _encoded(colours: Numbers) -> NDArray[np.uint8]:
    return np.asarray(encoded_bytes(np.clip(colours, 0, 0.92)), np.uint8)


def _pixels(height_px: int = 512) -> tuple[Numbers, Numbers]:
    width_px = int(height_px * WIDE / TALL)
    across = ((np.arange(width_px) + 0.5) / width_px - 0.5) * WIDE
    up = (0.5 - (np.arange(height_px) + 0.5) / height_px) * TALL
    x, y = np.meshgrid(across, up)
    return x, y


def _paper(picture: Texture | Colour) -> Material:
    return Material(colour=picture, roughness=0.32, specular=0.45, clearcoat=0.3, clearcoat_gloss=0.9)


def make_cards(spec: ThingSpec) -> Model:
    bench = Bench(spec, 0x6A21)
    words = spec.noun.split()
    many = words[-1] in ("cards", "deck", "hand") or "deck" in words
    suit = next((name for name in SUITS if name in words or name[:-1] in words), "")
    ace = "ace" in words
    picks: list[tuple[str, int]] = []
    while len(picks) < (5 if many else 1):
        card = (suit or SUITS[int(bench.random.integers(4))], 1 if ace else int(bench.random.integers(1, 11)))
        if card not in picks:
            picks.append(card)
    ink = bench.colour(("#b3202a", "#1f4f9a"))
    rear = _paper(back(ink))
    edge = _paper(PAPER)
    outline = rounded(WIDE, TALL, 0.0034, steps=6)
    if not many:
        # A colour is that of its back.
        face = rear if spec.colour is not None else _paper(front(*picks[0]))
        _lay(bench, outline, (edge, face, rear), rotation((1, 0, 0), 90), np.zeros(3))
        return posed(bench, turned_by((-12.0, 0.0, 0.0)))
    for number, (name, count) in enumerate(picks):
        angle = (2 - number) * 14.0
        turn = rotation((1, 0, 0), 90) @ rotation((0, 0, 1), angle)
        at = np.array((0.0, -0.0009 * number, 0.0))
        _lay(bench, outline, (edge, _paper(front(name, count)), rear), turn, at)
    return posed(bench, turned_by((-14.0, 0.0, 0.0)))


def _lay(
    bench: Bench, outline: Outline, materials: tuple[Material, Material, Material], turn: Numbers, at: Numbers
) -> None:
    """A card turned about a point below its foot, where a hand would hold it."""
    edge, face, rear = materials
    lifted = outline.moved(0.0, TALL * 0.62)
    side = plate(lifted, [(0, 0, 0), (0, THICK, 0)], caps=False)
    bench.add(edge, placed(side, at, turn))
    bench.add(face, placed(panel(lifted, THICK), at, turn), name="front")
    bench.add(rear, placed(panel(lifted, 0.0, up=False), at, turn), name="back")


_maker = listed({"colour"}, 10.0)

MAKERS: tuple[Maker, ...] = (
    _maker(
        "playing-card",
        "playing card, ace of spades, ace of hearts, ace of diamonds, ace of clubs, poker card, game card",
        0.088,
        make_cards,
        16.0,
    ),
    _maker(
        "playing-cards",
        "playing cards, deck of cards, poker cards, hand of cards, card deck, deck of playing cards, cards",
        0.13,
        make_cards,
    ),
)
