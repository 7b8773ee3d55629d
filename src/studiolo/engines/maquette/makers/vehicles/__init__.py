"""Vehicles of the road, the rails, the water and the air. Start: MAKERS; FLOATS and FLIES say where they are at home.

What floats has an anchor "waterline": the height, in its own metres, at which it lies in the water."""

from studiolo.engines.maquette.makers.protocol import Maker
from studiolo.engines.maquette.makers.vehicles import (
    aircraft,
    boats,
    buses,
    cars,
    carts,
    cycles,
    lorries,
    rails,
    ships,
    space,
    veterans,
)

MAKERS: tuple[Maker, ...] = tuple(
    maker
    for module in (veterans, cars, buses, boats, ships, aircraft, lorries, rails, cycles, carts, space)
    for maker in module.MAKERS
)
FLOATS: frozenset[str] = frozenset(noun for module in (boats, ships) for maker in module.MAKERS for noun in maker.nouns)
FLIES: frozenset[str] = frozenset(
    noun
    for maker in (*aircraft.MAKERS, *space.MAKERS)
    if maker.key in {
        "own:airliner", "own:propeller-plane", "own:biplane", "own:fighter-jet", "own:helicopter", "own:hot-air-balloon",
        "own:airship", "own:satellite", "own:flying-saucer",
    }
    for noun in maker.nouns
)  # fmt: skip
