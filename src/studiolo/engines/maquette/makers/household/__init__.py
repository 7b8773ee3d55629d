"""Things of a household: umbrella, clocks, mirrors, locks and keys, doors and windows, brushes, iron, curtains and rugs. Start: MAKERS."""

from studiolo.engines.maquette.makers.household import (
    bathroom,
    chores,
    clocks,
    grooming,
    hangings,
    locks,
    mirrors,
    openings,
    textiles,
    umbrellas,
)
from studiolo.engines.maquette.makers.protocol import Maker

MAKERS: tuple[Maker, ...] = tuple(
    maker
    for module in (umbrellas, clocks, mirrors, locks, openings, grooming, chores, bathroom, hangings, textiles)
    for maker in module.MAKERS
)
