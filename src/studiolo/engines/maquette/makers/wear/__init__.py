"""Clothes, hats, jewels and bags as things by themselves, the way a shop shows them. Start: MAKERS."""

from studiolo.engines.maquette.makers.protocol import Maker
from studiolo.engines.maquette.makers.wear import (
    bags,
    crowns,
    eyewear,
    folded,
    hats,
    knitted,
    necklaces,
    pillows,
    rings,
    shoes,
    ties,
    tops,
)

MAKERS: tuple[Maker, ...] = tuple(
    maker
    for module in (tops, knitted, ties, hats, crowns, necklaces, rings, eyewear, bags, folded, pillows, shoes)
    for maker in module.MAKERS
)
